"""People: how they answer introductions, who introduced whom, and the numbers of the ledger."""

from __future__ import annotations

import csv
import io
from typing import Any

from flask import Response, current_app, request

from server import overview
from server.keeping.export import inert
from server.web.pages.frame import Page, bp, me, now, page
from server.web.pages.picture import picture
from server.web.tongues import say

ORDERS = {
    "name": lambda p: (p["name"] or p["email"]).casefold(),
    "introductions": lambda p: -p["introductions"],
    "answered": lambda p: (p["answered"] is None, -(p["answered"] or 0)),
    "hours": lambda p: (p["hours"] is None, p["hours"] or 0),
    "last_seen": lambda p: (p["last_seen"] is None, _backwards(p["last_seen"] or "")),
}
COLUMNS = ("name", "email", "introductions", "answered", "hours", "last_seen")
SHOWN = 200


@bp.get("/people")
def people() -> Page:
    """The reliability list and the picture of who introduced whom."""
    at, found = _overview()
    order = request.args.get("by", "introductions")
    listed = sorted(found["people"], key=ORDERS.get(order, ORDERS["introductions"]))
    whole = request.args.get("all") == "1"
    return page(
        "people.html",
        people=listed if whole else listed[:SHOWN],
        count=len(listed),
        order=order,
        at=at,
        wide=picture(found["pairs"], owner=say("You")),
        narrow=picture(found["pairs"], columns=1, owner=say("You")),
        pairs=len(found["pairs"]),
        most=overview.MOST_PAIRS,
        here="people",
    )


@bp.get("/people.csv")
def people_csv() -> Response:
    """The reliability list as a table for a spreadsheet."""
    _, found = _overview()
    sheet = io.StringIO()
    rows = csv.writer(sheet)
    rows.writerow(COLUMNS)
    rows.writerows([inert(person[name]) for name in COLUMNS] for person in found["people"])
    return Response(
        sheet.getvalue(),
        mimetype="text/csv",
        headers={"Content-Disposition": "attachment; filename=introkeeper-people.csv"},
    )


@bp.get("/numbers")
def numbers() -> Page:
    """The numbers of the ledger as small plots."""
    at, found = _overview()
    return page("numbers.html", figures=found["figures"], at=at, here="numbers")


def _overview() -> tuple[Any, dict[str, Any]]:
    return overview.overview(me(), current_app.config["REDIS"], now())


def _backwards(text: str) -> tuple[int, ...]:
    return tuple(-ord(character) for character in text)

"""What was read and done: the audit log as a page and as a table."""

from __future__ import annotations

import csv
import io

from flask import Response, request

from server.db import reading
from server.keeping.export import inert
from server.store import audit
from server.web.pages.frame import Page, bp, me, page

PAGE = 50
COLUMNS = ("at", "by", "what", "detail")


@bp.get("/record")
def record() -> Page:
    """One page of what was read and done, the newest first."""
    account_id = me()
    number = max(1, min(request.args.get("page", 1, type=int), 100_000))
    with reading() as session:
        total = audit.count(session, account_id)
        rows = audit.newest(session, account_id, PAGE, (number - 1) * PAGE)
    pages = max(1, -(-total // PAGE))
    found = {"rows": rows, "total": total, "page": number, "pages": pages}
    return page("record.html", found=found, here="settings")


@bp.get("/record.csv")
def record_csv() -> Response:
    """All of it as a table for a spreadsheet."""
    sheet = io.StringIO()
    lines = csv.writer(sheet)
    lines.writerow(COLUMNS)
    with reading() as session:
        for row in audit.newest(session, me(), audit.ALL):
            lines.writerow([row.at.isoformat(), row.actor, inert(row.action), inert(row.detail)])
    return Response(
        sheet.getvalue(),
        mimetype="text/csv",
        headers={"Content-Disposition": "attachment; filename=introkeeper-record.csv"},
    )

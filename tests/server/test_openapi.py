"""The API does what its OpenAPI document says, whatever it is asked.

`python -m tests.fuzz` tries many more than the few of every run of the tests.
"""

from __future__ import annotations

import os
import warnings
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

from server.models import Account
from server.settings import Settings
from server.web.app import create_app
from tests.server.dashboard import TOKEN, store_introduction, store_token

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "12"))
DOCUMENT = "/docs/api/openapi.json"
CHECKS = [not_a_server_error, status_code_conformance, response_schema_conformance]


@pytest.fixture
def app(alice: Account, database: Settings) -> Flask:
    store_introduction(alice)
    store_token(alice)
    app = create_app(database)
    app.extensions["api_limit"].enabled = False
    app.extensions["sign_in_limit"].enabled = False
    return app


def test_every_route_of_the_api_is_in_the_document(app: Flask) -> None:
    told = app.test_client().get(DOCUMENT).get_json()["paths"]
    routes = {r.rule for r in app.url_map.iter_rules() if r.rule.startswith("/api/v1/")}
    assert {_plain(rule) for rule in routes} == {_plain(path) for path in told}


def test_no_request_breaks_the_api_or_its_document(
    app: Flask, record_property: Callable[[str, object], None]
) -> None:
    tried: Counter[int] = Counter()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        schema = schemathesis.openapi.from_wsgi(DOCUMENT, app)
        for found in schema.get_all_operations():
            _probe(found.ok(), tried)
    record_property("target", "API routes")
    record_property("tried", tried.total())
    record_property("answers_5xx", sum(tried[status] for status in tried if status >= 500))
    assert not [status for status in tried if status >= 500]


def _probe(operation: Any, tried: Counter[int]) -> None:
    @settings(
        max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(case=operation.as_strategy())
    def probe(case: Any) -> None:
        if case.path == "/api/v1/token" and case.method == "DELETE":
            return  # it would end the token that the others ask with
        answer = case.call(headers=TOKEN)
        tried[answer.status_code] += 1
        case.validate_response(answer, checks=CHECKS)

    probe()


def _plain(path: str) -> str:
    return "/".join("x" if part[:1] in "<{" else part for part in path.split("/") if part)


@pytest.mark.parametrize("number", [2**31, 2**63, 10**40], ids=["32 bits", "64 bits", "endless"])
def test_a_number_too_large_for_any_database_is_simply_unknown(app: Flask, number: int) -> None:
    answer = app.test_client().get(f"/api/v1/introductions/{number}", headers=TOKEN)
    assert answer.status_code == 404

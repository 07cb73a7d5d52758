"""The API's OpenAPI document and the check of what comes in, by spectree.

Answers are not checked while serving: the tests hold them against the document.
"""

from __future__ import annotations

from typing import Any

from flask import Request, make_response
from spectree import SpecTree
from spectree.plugins.base import Context
from spectree.plugins.flask_plugin import FlaskPlugin
from spectree.utils import get_multidict_items
from werkzeug.wrappers import Response

from server.web.problems import problem_json
from server.web.schemas import ProblemOut


class Checked(FlaskPlugin):
    """Checks query and JSON body, and nothing else."""

    def request_validation(
        self, request: Any, query: Any, json: Any, _form: Any, _headers: Any, _cookies: Any
    ) -> None:
        """Put the checked query and body where spectree looks for them."""
        check = self.model_adapter.validate_obj
        asked = check(query, get_multidict_items(request.args, query)) if query else None
        body = check(json, request.get_json(silent=True) or {}) if json else None
        request.context = Context(asked, body, None, None, None)

    def validate_response(
        self, resp: Any, _resp_model: Any, _skip_validation: bool, _force_resp_serialize: bool
    ) -> tuple[Any, None]:
        """Return the answer as it is."""
        return make_response(resp), None


def refuse_invalid(request: Request, resp: Response | None, error: Any, *_: object) -> None:
    """Turn spectree's list of errors into our one sentence."""
    if error is None or resp is None:
        return
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    sentence = f"{where or 'The body'}: {first['msg']}."
    if request.method != "GET" and not request.is_json:
        sentence = "The body must be JSON."
    resp.data = problem_json(422, "invalid", sentence).data


spec = SpecTree(
    "flask",
    backend=Checked,
    title="Introkeeper",
    version="1",
    path="docs/api",
    mode="strict",
    validation_error_status=422,
    validation_error_model=ProblemOut,
    before=refuse_invalid,
    after=lambda *_: None,
)

"""One clear sentence for everything that goes wrong, as a page or as JSON."""

from __future__ import annotations

from flask import Flask, jsonify, make_response, render_template, request
from redis.exceptions import RedisError
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException, SecurityError
from werkzeug.wrappers import Response

from server.web.tongues import mark

SENTENCES = {
    400: "The request is not well formed.",
    401: "Sign in first.",
    403: "This is not allowed.",
    404: "There is no such page.",
    405: "This address does not work that way.",
    413: "The request is too large.",
    415: "The request must be JSON.",
    429: "Too many requests; wait a moment.",
    500: "Something went wrong on the server; it was noted.",
}


class ApiProblem(Exception):
    """An answer of the API that is an error: *status*, a code and one sentence."""

    def __init__(self, status: int, code: str, message: str, **extra: str) -> None:
        super().__init__(message)
        self.status, self.code, self.extra = status, code, extra


def problem_page(sentence: str, status: int) -> Response:
    """Return a page that says what is wrong and what to do."""
    return make_response(render_template("problem.html", sentence=sentence), status)


def problem_json(status: int, code: str, message: str, **extra: str) -> Response:
    """Return the API's error shape."""
    return make_response(jsonify(error={"code": code, "message": message, **extra}), status)


def register(app: Flask) -> None:
    """Answer every error of *app* in the form of the place where it happened."""

    @app.errorhandler(ApiProblem)
    def api_problem(error: ApiProblem) -> Response:
        return problem_json(error.status, error.code, str(error), **error.extra)

    @app.errorhandler(RedisError)
    def queue_problem(_error: RedisError) -> Response:
        sentence = mark(
            "The queue (Redis or Valkey) does not answer; nothing was lost, try again soon."
        )
        if request.path.startswith("/api/"):
            return problem_json(503, "queue_unreachable", sentence)
        return problem_page(sentence, 503)

    @app.errorhandler(OperationalError)
    def database_problem(_error: OperationalError) -> Response:
        sentence = mark("The database does not answer; nothing was lost, try again soon.")
        if request.path.startswith("/api/"):
            return problem_json(503, "database_unreachable", sentence)
        return problem_page(sentence, 503)

    @app.errorhandler(SecurityError)
    def unknown_host(_error: SecurityError) -> Response:
        sentence = "This server does not answer to that name: see INTROKEEPER_BASE_URL."
        return Response(sentence, 400, mimetype="text/plain")

    @app.errorhandler(HTTPException)
    def http_problem(error: HTTPException) -> Response:
        status = error.code or 500
        sentence = SENTENCES.get(status, error.description or error.name)
        if request.path.startswith("/api/"):
            code = error.name.lower().replace(" ", "_")
            answer = problem_json(status, code, sentence)
        else:
            answer = problem_page(sentence, status)
        if status == 429:
            answer.headers.extend(error.get_response().headers)
        return answer

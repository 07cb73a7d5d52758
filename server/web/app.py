"""Build the web application."""

from __future__ import annotations

import hmac
import os
from datetime import timedelta

from flask import Flask
from flask_wtf.csrf import CSRFProtect
from redis import Redis

from server import audit_trail, db, logs
from server.gmail import push
from server.keeping.keys import load_keyring
from server.settings import Settings
from server.web import (
    access,
    api,
    api_document,
    extension_auth,
    guard,
    oauth,
    observe,
    pages,
    problems,
    request_json,
    tongues,
)


def create_app(settings: Settings | None = None) -> Flask:
    """Return the WSGI application of *settings* (default: the environment's)."""
    settings = settings or Settings.from_env()
    logs.configure(settings.log_format)
    db.connect(settings)
    app = Flask(__name__)
    app.json = request_json.RequestJson(app)
    app.config.update(
        SETTINGS=settings,
        ENVIRON=os.environ,
        REDIS=Redis.from_url(settings.redis_url),
        SECRET_KEY=_session_key(settings),
        MAX_CONTENT_LENGTH=2 * 1024 * 1024,
        PERMANENT_SESSION_LIFETIME=timedelta(days=settings.session_days),
        SESSION_REFRESH_EACH_REQUEST=False,  # a slow answer would bring old contents back
    )
    tongues.register(app)
    observe.register(app)  # before the CSRF check, so that a refusal is counted too
    csrf = CSRFProtect(app)
    csrf.exempt(api.bp)
    csrf.exempt(push.bp)
    for view in (extension_auth.exchange, extension_auth.revoke, pages.letters.stop):
        csrf.exempt(view)
    for blueprint in (api.bp, pages.bp, extension_auth.bp, oauth.bp, push.bp):
        app.register_blueprint(blueprint)
    api_document.spec.register(app)
    problems.register(app)
    guard.register(app)
    audit_trail.register(app)
    app.teardown_request(access.close)
    return app


def _session_key(settings: Settings) -> str:
    return hmac.new(
        load_keyring(settings.key_file).hash("session").encode(), b"cookie", "sha256"
    ).hexdigest()

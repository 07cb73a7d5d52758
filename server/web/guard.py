"""What every answer carries and every request is held to: headers, hosts, origins, limits."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, current_app, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from werkzeug.middleware.proxy_fix import ProxyFix

from server.gmail import grants
from server.settings import Settings
from server.web import access

OUR_EXTENSION = "onbmadpegmlljkldbnmbelkahpkgoppf"  # of the key in extension/manifest.json
SIGN_IN_LIMIT = "20 per minute"  # per address, counted for all processes
FORGED_LIMIT = "60 per minute"  # per address and process: only refused pushes are counted
API_LIMIT = "1200 per minute"  # per account (per address for strangers), counted per process
HEADERS = {
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


def register(app: Flask) -> None:
    """Put *app* under guard."""
    settings: Settings = app.config["SETTINGS"]
    if settings.proxies:
        several = settings.proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=several, x_proto=several)  # type: ignore[method-assign]
    https = settings.base_url.startswith("https:")
    app.config.update(
        TRUSTED_HOSTS=[urlsplit(settings.base_url).hostname or "localhost", *LOOPBACK],
        SESSION_COOKIE_NAME="__Host-introkeeper" if https else "introkeeper",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SECURE=https,
    )
    headers = {**HEADERS, "Content-Security-Policy": _policy(settings)}
    if https:
        headers["Strict-Transport-Security"] = "max-age=31536000"

    @app.after_request
    def protect(response: Response) -> Response:
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        return _let_the_extension_read(response)

    _limit(app, settings)


def is_known_extension(extension_id: str, settings: Settings) -> bool:
    """Return True for the published extension, or those that the settings name instead."""
    return extension_id in (settings.extension_ids or (OUR_EXTENSION,))


def _policy(settings: Settings) -> str:
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
        f"form-action 'self' {_consent_host(settings)} https://*.chromiumapp.org"
    )


def _consent_host(settings: Settings) -> str:
    """Return where the form that begins a sign-in leads to."""
    try:
        client = grants.load_client(settings.client_file)
    except grants.ClientFileProblem:
        return "https://accounts.google.com"
    parts = urlsplit(str((client.get("web") or client["installed"])["auth_uri"]))
    return f"{parts.scheme}://{parts.netloc}"


def _let_the_extension_read(response: Response) -> Response:
    """Allow the one known extension, and nobody else, to read the API's answers (CORS)."""
    if not request.path.startswith("/api/"):
        return response
    response.headers.setdefault("Cache-Control", "no-store")
    origin = request.headers.get("Origin", "")
    scheme, _, extension_id = origin.partition("://")
    settings = current_app.config["SETTINGS"]
    if scheme == "chrome-extension" and is_known_extension(extension_id, settings):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Headers"] = "Authorization, Content-Type"
        response.headers["Access-Control-Allow-Methods"] = "GET, POST, PATCH, DELETE"
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        response.vary.add("Origin")
    return response


def _limit(app: Flask, settings: Settings) -> None:
    """Throttle sign-ins over all processes, forged pushes and the API in each process."""
    sign_in = Limiter(
        get_remote_address,
        storage_uri=settings.redis_url.replace("unix://", "redis+unix://", 1),
        storage_options={"socket_connect_timeout": 2},
        in_memory_fallback_enabled=True,
        key_prefix="sign-in",
    )
    per_user = Limiter(_who, storage_uri="memory://", key_prefix="api")
    throttle: Any = sign_in.shared_limit(SIGN_IN_LIMIT, scope="sign-in")
    for name in ("oauth.start", "oauth.callback", "extension_auth.exchange"):
        app.view_functions[name] = throttle(app.view_functions[name])
    forged: Any = per_user.limit(
        FORGED_LIMIT,
        key_func=get_remote_address,
        deduct_when=lambda answer: answer.status_code == 403,
    )
    app.view_functions["push.gmail"] = forged(app.view_functions["push.gmail"])
    of_the_api: Any = per_user.limit(API_LIMIT)
    of_the_api(app.blueprints["api"])
    app.extensions["sign_in_limit"], app.extensions["api_limit"] = sign_in, per_user
    sign_in.init_app(app)
    per_user.init_app(app)


def _who() -> str:
    asker = access.asker()
    return str(asker.account_id) if asker else f"from {get_remote_address()}"

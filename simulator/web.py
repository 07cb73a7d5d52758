"""HTTP: reads requests, finds who answers, and writes answers in one go."""

from __future__ import annotations

import base64
import gzip
import socket
import sys
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, parse_qsl

from simulator import consent
from simulator.batch import answer_batch
from simulator.control import control
from simulator.errors import GmailError
from simulator.gateway import LARGEST_UPLOAD, Request, Response, answer, bearer, dumped, suffer
from simulator.oauth import LONG_NAMES, OAuthError, subject
from simulator.signing import ISSUER

if TYPE_CHECKING:
    from simulator.world import World

HTML = "text/html; charset=utf-8"
SHORTEST_GZIP = 1024


class Server(ThreadingHTTPServer):
    """Serves one world. `--gzip` makes it compress as Google does, for whoever asks."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, world: World, port: int = 0, gzip_answers: bool = False) -> None:
        self.world = world
        self.gzip_answers = gzip_answers
        self._open: set[socket.socket] = set()
        self._open_lock = Lock()
        super().__init__(("127.0.0.1", port), Handler)

    @property
    def url(self) -> str:
        """The address of this server."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remembers the connection, so that stopping can end it."""
        with self._open_lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forgets the connection."""
        with self._open_lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no error; all else is shown."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)

    def server_close(self) -> None:
        """Stops listening, and ends connections that clients keep open."""
        super().server_close()
        with self._open_lock:
            for connection in self._open:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    server: Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self) -> None:
        """Every verb goes the same way."""
        headers = {name.lower(): value for name, value in self.headers.items()}
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > 2 * LARGEST_UPLOAD:
            self.close_connection = True
            self._write(Response(413, dumped({"error": "Request Entity Too Large"})), headers)
            return
        body = self.rfile.read(int(length))
        stats = self.server.world.stats
        stats.add("requests")
        stats.add("bytes_in", len(body))
        request = Request(self.command, self.path, headers, body)
        self._write(respond(self.server, request), headers)

    do_POST = do_PUT = do_PATCH = do_DELETE = do_GET

    def log_message(self, format: str, *args: Any) -> None:
        """Silent: the counters tell what was asked."""

    def _write(self, response: Response, asked: dict[str, str]) -> None:
        body = response.body
        self.send_response(response.status)
        if self.server.gzip_answers and len(body) >= SHORTEST_GZIP and _takes_gzip(asked):
            body = gzip.compress(body, 1)
            self.send_header("Content-Encoding", "gzip")
        if response.status != 204:
            self.send_header("Content-Type", response.content_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in response.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if response.cut is not None:
            body = body[: response.cut]
            self.close_connection = True
        self.wfile.write(body)
        self.wfile.flush()
        self.server.world.stats.add("bytes_out", len(body))


def respond(server: Server, request: Request) -> Response:
    """Whoever lives at the request's path."""
    world = server.world
    path = request.target.partition("?")[0]
    if "/gmail/v1/users/" in path:
        return answer(world, request)
    if path in ("/batch", "/batch/gmail/v1") and request.verb == "POST":
        return answer_batch(world, request)
    if path.startswith("/control/"):
        return control(world, request)
    if path in ("/o/oauth2/v2/auth", "/o/oauth2/auth"):
        return _consent(world, request)
    if path in ("/token", "/oauth2/v4/token") and request.verb == "POST":
        return _token(world, request)
    if path in ("/revoke", "/o/oauth2/revoke"):
        return _revoke(world, request)
    return _public(server, path, request)


def _public(server: Server, path: str, request: Request) -> Response:
    oauth = server.world.oauth
    if path == "/":
        return Response(200, b"A simulated Gmail.\n", content_type="text/plain")
    if path == "/oauth2/v3/certs":
        return Response(200, dumped(oauth.signer.jwks()))
    if path == "/oauth2/v1/certs":
        return Response(200, dumped(dict(oauth.signer.certificates())))
    if path == "/.well-known/openid-configuration":
        return Response(200, dumped(_openid(server.url)))
    if path in ("/v1/userinfo", "/oauth2/v3/userinfo"):
        return _userinfo(server.world, request)
    return Response(404, b"Not Found\n", content_type="text/plain")


def _consent(world: World, request: Request) -> Response:
    query = request.target.partition("?")[2]
    text = request.body.decode("utf-8", "replace") if request.verb == "POST" else query
    pairs = parse_qsl(text, keep_blank_values=True)
    params = dict(pairs)
    try:
        asked = consent.asked(params, world.oauth)
    except consent.ConsentError as error:
        return Response(400, consent.error_page(str(error)).encode(), content_type=HTML)
    if request.verb == "GET":
        names = {email: account.mailbox.name for email, account in world.accounts.items()}
        return Response(200, consent.page(asked, names).encode(), content_type=HTML)
    account = params.get("account", "")
    if params.get("decision") != "allow" or account not in world.accounts:
        return _away(asked.back(error="access_denied"))
    ticked = [value for key, value in pairs if key == "granted"]
    grant = consent.granted(asked, account, ticked, world.oauth)
    code = world.oauth.issue_code(grant)
    scope = " ".join(LONG_NAMES.get(scope, scope) for scope in grant.scopes)
    return _away(asked.back(code=code, scope=scope))


def _away(url: str) -> Response:
    return Response(302, b"", {"Location": url, "Cache-Control": "no-store"}, HTML)


def _token(world: World, request: Request) -> Response:
    form = dict(parse_qsl(request.body.decode("utf-8", "replace"), keep_blank_values=True))
    try:
        cut = suffer(world.faults.strike("token", "", False))
        body = dumped(world.oauth.token(form, _basic(request)))
    except GmailError as error:
        body = dumped({"error": "internal_failure", "error_description": error.message})
        return Response(error.status, body, error.headers)
    except OAuthError as refusal:
        return _refused(refusal)
    world.on_tokens()
    return Response(200, body, {"Cache-Control": "no-store"}, cut=cut)


def _revoke(world: World, request: Request) -> Response:
    form = parse_qs(request.body.decode("utf-8", "replace"))
    form |= parse_qs(request.target.partition("?")[2])
    try:
        world.oauth.revoke(form.get("token", [""])[-1])
    except OAuthError as refusal:
        return _refused(refusal)
    world.on_tokens()
    return Response(200, b"{}")


def _refused(refusal: OAuthError) -> Response:
    body = {"error": refusal.error, "error_description": refusal.description}
    return Response(refusal.status, dumped(body))


def _basic(request: Request) -> tuple[str, str] | None:
    kind, _, text = request.headers.get("authorization", "").partition(" ")
    if kind.lower() != "basic":
        return None
    try:
        user, _, password = base64.b64decode(text).decode().partition(":")
    except ValueError:
        return "", ""
    return user, password


def _userinfo(world: World, request: Request) -> Response:
    grant = world.oauth.grant_of(bearer(request))
    if grant is None:
        return _refused(OAuthError("invalid_request", "Invalid Credentials", 401))
    claims: dict[str, Any] = {"sub": subject(grant.email)}
    if {"email", LONG_NAMES["email"]} & set(grant.scopes):
        claims |= {"email": grant.email, "email_verified": True}
    return Response(200, dumped(claims))


def _openid(url: str) -> dict[str, Any]:
    return {
        "issuer": ISSUER,
        "authorization_endpoint": f"{url}/o/oauth2/v2/auth",
        "token_endpoint": f"{url}/token",
        "revocation_endpoint": f"{url}/revoke",
        "userinfo_endpoint": f"{url}/v1/userinfo",
        "jwks_uri": f"{url}/oauth2/v3/certs",
        "response_types_supported": ["code"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "code_challenge_methods_supported": ["plain", "S256"],
        "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"],
    }


def _takes_gzip(headers: dict[str, str]) -> bool:
    """Google compresses only where both headers say so (gmail/api/guides/performance)."""
    return "gzip" in headers.get("accept-encoding", "") and "gzip" in headers.get("user-agent", "")

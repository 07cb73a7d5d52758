"""The whole product behind nginx with https, configured as docs/self-hosting.md says."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from simulator import serving
from tests.running import consent_fields, csrf_token, free_port, running, wait_until

DOCUMENT = Path(__file__).parent.parent / "docs" / "self-hosting.md"
NGINX = """
daemon off; pid {folder}/pid; error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
    server {{
        listen 127.0.0.1:{port} ssl;
        ssl_certificate {folder}/certificate; ssl_certificate_key {folder}/key;
        {documented}
    }}
}}
"""

pytestmark = [
    pytest.mark.skipif(shutil.which("nginx") is None, reason="nginx is not installed"),
    pytest.mark.xdist_group("running"),
]


@dataclass
class Front:
    """What a browser sees: the address with https, and a browser that trusts it."""

    url: str
    browser: requests.Session
    behind: str


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    folder, port = tmp_path_factory.mktemp("front"), free_port()
    url = f"https://localhost:{port}"
    certify(folder)
    with (
        serving(redirect_uris=[f"{url}/oauth/callback"]) as gmail,
        running(
            folder / "data",
            gmail.url,
            gmail.client_file,
            INTROKEEPER_BASE_URL=url,
            INTROKEEPER_PROXIES="1",
        ) as home,
        requests.Session() as browser,
    ):
        gmail.mailbox("alice@example.com", "Alice Moreau")
        browser.trust_env, browser.verify = False, str(folder / "certificate")
        (folder / "nginx.conf").write_text(
            NGINX.format(folder=folder, port=port, documented=documented(home.base_url))
        )
        nginx = subprocess.Popen(
            ["nginx", "-e", f"{folder}/error.log", "-c", f"{folder}/nginx.conf"]
        )
        try:
            wait_until(lambda: answers(browser, url))
            yield Front(url, browser, home.base_url)
        finally:
            nginx.terminate()
            nginx.wait(timeout=60)


def documented(behind: str) -> str:
    """Return what the document puts into nginx's `server`, for the product at *behind*."""
    text = DOCUMENT.read_text().partition("nginx, inside of a `server`")[2]
    lines = re.findall(r"^    (.*)$", text.partition("The server answers only")[0], re.MULTILINE)
    assert "http://127.0.0.1:8321" in "".join(lines)
    return "\n".join(lines).replace("http://127.0.0.1:8321", behind)


def certify(folder: Path) -> None:
    """Write a key and a certificate for localhost."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    names = x509.SubjectAlternativeName([x509.DNSName("localhost")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(names, critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "certificate").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    kind = serialization.PrivateFormat.PKCS8
    secret = key.private_bytes(serialization.Encoding.PEM, kind, serialization.NoEncryption())
    (folder / "key").write_bytes(secret)


def answers(browser: requests.Session, url: str) -> bool:
    try:
        return browser.get(f"{url}/readyz", timeout=30).status_code == 200
    except requests.RequestException:
        return False


def test_a_person_signs_in_through_https(front: Front) -> None:
    form = {"csrf_token": csrf_token(front.browser, front.url), "feature": ""}
    referring = {"Referer": f"{front.url}/"}
    begun = front.browser.post(f"{front.url}/oauth/start", data=form, headers=referring, timeout=30)
    asked = parse_qs(urlsplit(begun.url).query)
    assert asked["redirect_uri"] == [f"{front.url}/oauth/callback"]
    fields = {**consent_fields(begun.text), "account": ["alice@example.com"], "decision": "allow"}
    consent = urljoin(begun.url, "/o/oauth2/v2/auth")
    front.browser.post(consent, data=fields, timeout=30).raise_for_status()
    me = front.browser.get(f"{front.url}/api/v1/me", timeout=30)
    assert me.json()["email"] == "alice@example.com"


def test_the_cookie_stays_on_https_and_on_this_host(front: Front) -> None:
    answer = front.browser.get(f"{front.url}/", timeout=30)
    assert "__Host-introkeeper" in front.browser.cookies.get_dict()
    assert all(cookie.secure for cookie in front.browser.cookies)
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_figures_do_not_pass_the_proxy(front: Front) -> None:
    assert front.browser.get(f"{front.url}/metrics", timeout=30).status_code == 404
    assert requests.get(f"{front.behind}/metrics", timeout=30).status_code == 200


def test_one_person_who_guesses_does_not_shut_out_the_others(front: Front) -> None:
    wish = "/oauth/callback?state=x&code=y"
    for _ in range(21):
        last = front.browser.get(f"{front.url}{wish}", timeout=30).status_code
    assert last == 429
    # nginx says who asks, whatever the asker says.
    lie = {"X-Forwarded-For": "203.0.113.9"}
    assert front.browser.get(f"{front.url}{wish}", headers=lie, timeout=30).status_code == 429
    assert requests.get(f"{front.behind}{wish}", headers=lie, timeout=30).status_code == 400


def test_a_large_body_ends_at_the_proxy(front: Front) -> None:
    body = b"x" * (3 * 2**20)
    assert front.browser.post(f"{front.url}/push/gmail", data=body, timeout=30).status_code == 413

"""Gives the consent where that can be done without a person."""

from __future__ import annotations

import json
import os
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
import requests
from google.oauth2.credentials import Credentials

from server.gmail import grants
from tests.running import consent_fields

BACK = "http://127.0.0.1:9/oauth/callback"


def allowed(client_file: Path) -> Credentials:
    """Return credentials: stored ones, else those that the consent page gives; or skip."""
    client = grants.load_client(client_file)
    stored = os.environ.get("INTROKEEPER_TEST_CREDENTIALS")
    if stored:
        return grants.load(json.dumps(json.loads(Path(stored).read_text())), client)
    url, _, verifier = grants.begin(client, BACK, grants.FIRST)
    answer = requests.get(url, allow_redirects=False, timeout=30)
    if answer.status_code == 200 and "<form" in answer.text:
        fields = {**consent_fields(answer.text), "decision": "allow"}
        page = urljoin(url, urlsplit(url).path)
        answer = requests.post(page, data=fields, allow_redirects=False, timeout=30)
    query = parse_qs(urlsplit(answer.headers.get("location", "")).query)
    if "code" not in query:
        pytest.skip("a person has to consent: see docs/another-gmail.md")
    grant = grants.finish(client, BACK, grants.FIRST, verifier, query["code"][0])
    return grant.credentials

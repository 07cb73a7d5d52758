"""The address that ends digest or nudge without a sign-in (RFC 8058), bound to one account."""

from __future__ import annotations

import hmac

from server.models import ring

KINDS = ("digest", "nudge")


def stop_url(base_url: str, account_id: int, kind: str) -> str:
    """Return the address that the mail's headers name."""
    return f"{base_url}/stop/{account_id}/{kind}/{_proof(account_id, kind)}"


def proves(account_id: int, kind: str, proof: str) -> bool:
    """Return True when *proof* is the one that we gave out for this account and kind."""
    return kind in KINDS and hmac.compare_digest(_proof(account_id, kind), proof)


def _proof(account_id: int, kind: str) -> str:
    return ring().hash(f"unsubscribe/{account_id}/{kind}")

"""The key that signs id_tokens and push tokens, and its public side in both of Google's forms."""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import UTC, datetime, timedelta
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import NameOID

ISSUER = "https://accounts.google.com"


class Signer:
    """An RSA key; *pem* brings back one that was saved."""

    def __init__(self, pem: str = "") -> None:
        if pem:
            key = serialization.load_pem_private_key(pem.encode(), None)
            assert isinstance(key, rsa.RSAPrivateKey)  # noqa: S101 - we wrote it ourselves
            self._key = key
        else:
            self._key = rsa.generate_private_key(65537, 2048)
        public = self._key.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        self.key_id = hashlib.sha256(public).hexdigest()[:40]

    def pem(self) -> str:
        """The private key as text, to be saved."""
        return self._key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ).decode()

    def token(self, claims: dict[str, Any]) -> str:
        """A JWT signed with RS256."""
        head = {"alg": "RS256", "kid": self.key_id, "typ": "JWT"}
        text = f"{_url64(json.dumps(head).encode())}.{_url64(json.dumps(claims).encode())}"
        signature = self._key.sign(text.encode(), padding.PKCS1v15(), hashes.SHA256())
        return f"{text}.{_url64(signature)}"

    def jwks(self) -> dict[str, Any]:
        """The public key as /oauth2/v3/certs gives it."""
        numbers = self._key.public_key().public_numbers()
        key = {
            "kty": "RSA",
            "alg": "RS256",
            "use": "sig",
            "kid": self.key_id,
            "n": _url64(numbers.n.to_bytes(256, "big")),
            "e": _url64(numbers.e.to_bytes(3, "big")),
        }
        return {"keys": [key]}

    def certificates(self) -> dict[str, str]:
        """The public key as /oauth2/v1/certs gives it: X.509 certificates by key id."""
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "simulator.invalid")])
        now = datetime.now(UTC)
        certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(self._key.public_key())
            .serial_number(1)
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=30))
            .sign(self._key, hashes.SHA256())
        )
        return {self.key_id: certificate.public_bytes(serialization.Encoding.PEM).decode()}


def _url64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")

"""The server's keys: encryption of what is stored, and keyed hashes of addresses."""

from __future__ import annotations

import hashlib
import hmac
import os
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class KeyProblem(Exception):
    """The key file cannot be used, or does not fit the database; the message says why."""


class Keyring:
    """Encrypts with the first key, decrypts with any; hashes with a key of its own.

    The file holds one `hash:` line (never rotated: hashes must stay comparable) and one
    `key:` line per encryption key, newest first.
    """

    def __init__(self, hash_key: bytes, keys: tuple[bytes, ...]) -> None:
        self._hash_key = hash_key
        self._fernet = MultiFernet([Fernet(key) for key in keys])

    def encrypt(self, data: bytes) -> bytes:
        """Return *data* encrypted and authenticated (Fernet: AES-128-CBC and HMAC-SHA256)."""
        return self._fernet.encrypt(data)

    def decrypt(self, token: bytes) -> bytes:
        """Return the data of *token*; raise `KeyProblem` when no key fits."""
        try:
            return self._fernet.decrypt(token)
        except InvalidToken:
            raise KeyProblem(
                "The key file does not fit this database: put the key file back that was in "
                "use when the data was written."
            ) from None

    def rotate(self, token: bytes) -> bytes:
        """Return *token* encrypted again with the newest key."""
        return self._fernet.rotate(token)

    def hash(self, text: str) -> str:
        """Return a keyed hash of *text* (lower-cased), 32 hex digits."""
        return self._mac(text).hex()[:32]

    def number(self, text: str) -> int:
        """Return a keyed hash of *text* as a signed 63-bit number, compact in an index."""
        return int.from_bytes(self._mac(text)[:8], "big") >> 1

    def _mac(self, text: str) -> bytes:
        return hmac.new(self._hash_key, text.strip().lower().encode(), hashlib.sha256).digest()


def load_keyring(path: Path) -> Keyring:
    """Return the keyring of *path*; make the file (mode 0600) when there is none."""
    if not path.exists():
        _write_new(path, _render(os.urandom(32).hex(), [Fernet.generate_key().decode()]))
    return _parse(path)


def add_key(path: Path, old: Path) -> Keyring:
    """Put a new encryption key first in *path*, before those of *old*; all stay readable.

    *path* may be *old*, a file that is not there yet, or one of a rotation that was stopped.
    """
    hash_hex, keys = _read(old)
    if path.exists():
        begun_hash, begun = _read(path)
        if begun_hash != hash_hex:
            raise KeyProblem(f"{path} holds the keys of another installation: name a new file.")
        keys = [*begun, *(key for key in keys if key not in begun)]
    try:
        _replace(path, _render(hash_hex, [Fernet.generate_key().decode(), *keys]))
    except OSError:
        raise KeyProblem(
            f"{path} cannot be written here: name a place that can, by --to FILE."
        ) from None
    return _parse(path)


def drop_old_keys(path: Path) -> Keyring:
    """Keep only the newest encryption key of *path*."""
    hash_hex, keys = _read(path)
    _replace(path, _render(hash_hex, keys[:1]))
    return _parse(path)


def _parse(path: Path) -> Keyring:
    hash_hex, keys = _read(path)
    try:
        return Keyring(bytes.fromhex(hash_hex), tuple(key.encode() for key in keys))
    except ValueError:
        raise KeyProblem(f"{path} is not an Introkeeper key file.") from None


def _read(path: Path) -> tuple[str, list[str]]:
    try:
        lines = [line.partition(":") for line in path.read_text().split()]
    except (OSError, UnicodeDecodeError) as error:
        raise KeyProblem(f"The key file {path} cannot be read: {error}.") from None
    hashes = [value for name, _, value in lines if name == "hash"]
    keys = [value for name, _, value in lines if name == "key"]
    if len(hashes) != 1 or not keys:
        raise KeyProblem(f"{path} is not an Introkeeper key file.")
    return hashes[0], keys


def _render(hash_hex: str, keys: list[str]) -> str:
    return "\n".join([f"hash:{hash_hex}", *(f"key:{key}" for key in keys)]) + "\n"


def _write_new(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass  # another process of the same start was first: its keys are the keys
    finally:
        draft.unlink()


def _replace(path: Path, text: str) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
    draft.replace(path)

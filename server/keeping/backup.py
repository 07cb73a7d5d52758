"""One file that holds everything: the database (as SQLite, still encrypted) and the keys."""

from __future__ import annotations

import os
import tarfile
import tempfile
from pathlib import Path

from server import migrate
from server.db import make_engine
from server.keeping.copying import CannotCopy, copy_database, is_empty
from server.settings import Settings

DATABASE, KEYS = "introkeeper.sqlite", "keys"


def write_backup(settings: Settings, target: Path) -> dict[str, int]:
    """Write *target* (mode 0600) and return the rows per table; never overwrites a file."""
    if target.exists():
        raise CannotCopy(f"{target} exists already: name a new file.")
    # Beside the target, not in /tmp: that may be memory, and the copy is as large as the database.
    with tempfile.TemporaryDirectory(prefix=".introkeeper-", dir=target.parent) as folder:
        copy = Path(folder) / DATABASE
        rows = copy_database(settings.database_url, f"sqlite:///{copy}")
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file, tarfile.open(fileobj=file, mode="w:gz") as tar:
            tar.add(copy, DATABASE)
            tar.add(settings.key_file, KEYS)
    return rows


def read_backup(settings: Settings, source: Path) -> dict[str, int]:
    """Put a backup back into an empty database; return the rows per table.

    The key file comes from the backup; one that is in use and differs is kept beside it.
    """
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(prefix=".introkeeper-", dir=settings.data_dir) as folder:
        _unpack(source, Path(folder))
        _refuse_fixed_keys(Path(folder) / KEYS, settings.key_file)
        _refuse_full(settings.database_url)
        rows = copy_database(f"sqlite:///{folder}/{DATABASE}", settings.database_url)
        _put_keys(Path(folder) / KEYS, settings.key_file)
    return rows


def _unpack(source: Path, folder: Path) -> None:
    try:
        with tarfile.open(source) as tar:
            for name in (DATABASE, KEYS):
                tar.extract(name, folder, filter="data")
    except (OSError, KeyError, tarfile.TarError):
        raise CannotCopy(f"{source} is not a backup of Introkeeper, or cannot be read.") from None


def _refuse_full(url: str) -> None:
    migrate.upgrade(url)
    engine = make_engine(url)
    try:
        if not is_empty(engine):
            raise CannotCopy("The database is not empty: a backup goes into a new one only.")
    finally:
        engine.dispose()


def _refuse_fixed_keys(found: Path, place: Path) -> None:
    """Raise `CannotCopy` where other keys lie that cannot be replaced, such as a secret's."""
    if place.exists() and is_fixed(place) and place.read_bytes() != found.read_bytes():
        raise CannotCopy(
            f"The backup has other keys than {place}, which cannot be written here: take the file "
            f"`{KEYS}` out of the backup (tar -xzf), put it there, and restore again."
        )


def is_fixed(file: Path) -> bool:
    """Return True for a file that cannot be replaced."""
    return not os.access(file.parent, os.W_OK)


def _put_keys(found: Path, place: Path) -> None:
    data = found.read_bytes()
    if place.exists():
        if place.read_bytes() == data:
            return
        place.rename(place.with_name(f"{place.name}.before-restore"))
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)

"""Mail files are streamed message by message: mbox files of any size, .eml files, folders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_BLOCK = 2_000_000
_MAX_LINE = 1_000_000
_MAX_MESSAGE = 40_000_000
_PROBE = 200_000
# "From " and, somewhere behind it, the date of asctime (RFC 4155); Takeout adds a zone.
_DATED = re.compile(
    rb"From [^\n]{0,300}?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b,? +[A-Za-z0-9]{1,3} +[A-Za-z0-9]{1,3}"
    rb"[^\n]{0,30} \d?\d:\d\d"
)
_HEADER = re.compile(rb"[!-9;-~]{1,100}[ \t]*:")
_MAIL_HEADER = re.compile(
    rb"^(?:from|to|date|subject|message-id|received|return-path|delivered-to|mime-version)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_FOLDERS = ("cur", "new")


class NotMail(Exception):
    """A file cannot be read as mail; the message is one sentence for the owner."""


@dataclass(frozen=True, slots=True)
class MailFile:
    """One file to read. *dated*: its From lines carry a date, so plain words are no From line."""

    path: Path
    size: int
    is_mbox: bool
    dated: bool = True
    garbage: int = 0


@dataclass(frozen=True, slots=True)
class Stored:
    """One message as it stands in a file: where, how long, and its bytes."""

    offset: int
    length: int
    raw: bytes


def mail_files(paths: Iterable[Path]) -> list[MailFile]:
    """The files to read, folders opened; raises `NotMail` for the first that is none."""
    found: list[MailFile] = []
    for path in paths:
        if path.is_dir():
            below = [_probed(file) for file in sorted(_mail_in(path))]
            if not below:
                raise NotMail(f"The folder {path} holds no .mbox or .eml file.")
            found += below
        else:
            found.append(_probed(path))
    return found


def _mail_in(folder: Path) -> Iterator[Path]:
    """The mail files of a folder, at any depth; those of a Maildir have no ending."""
    for file in folder.rglob("*"):
        is_mail = file.suffix.lower() in (".eml", ".mbox") or file.parent.name in _FOLDERS
        if file.is_file() and is_mail:
            yield file


def _probed(path: Path) -> MailFile:
    """What the file is, by its first bytes."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_PROBE)
    except FileNotFoundError:
        raise NotMail(f"There is no file {path}.") from None
    except OSError as error:
        raise NotMail(f"The file {path} cannot be read: {error.strerror}.") from None
    if not head.strip():
        return MailFile(path, size, is_mbox=True)
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if first.startswith(b"From ") and b"\0" not in first.partition(b"\n")[0]:
        return MailFile(path, size, is_mbox=True, dated=bool(_DATED.match(first)))
    if _HEADER.match(first) and _MAIL_HEADER.search(first[:20_000]):
        return MailFile(path, size, is_mbox=False)
    start = next(_separators(head, dated=True), (-1, -1))[0]
    if start > 0 and path.suffix.lower() == ".mbox":
        return MailFile(path, size, is_mbox=True, garbage=start)
    raise NotMail(
        f"The file {path} is not a mailbox: it begins neither with a “From ” line (mbox) "
        "nor with the header of a mail (eml)."
    )


def stored(file: MailFile, start: int = 0, stop: int | None = None) -> Iterator[Stored]:
    """The messages that begin between two offsets of a file, one at a time."""
    stop = file.size if stop is None else stop
    with file.path.open("rb") as source:
        if file.is_mbox:
            yield from _from_mbox(source, file, start, stop)
        elif start == 0:
            yield Stored(0, file.size, source.read(_MAX_MESSAGE))


def raw_at(file: MailFile, source: BinaryIO, offset: int, length: int) -> bytes:
    """The bytes of the message that stands at an offset, without its From line."""
    source.seek(offset)
    raw = source.read(min(length, _MAX_MESSAGE))
    return _unescaped(raw[raw.find(b"\n") + 1 :]) if file.is_mbox else raw


def _from_mbox(source: BinaryIO, file: MailFile, start: int, stop: int) -> Iterator[Stored]:
    position = _line_start(source, start)
    held = _Held()
    while block := source.read(_BLOCK):
        block += source.readline(_MAX_LINE)
        cursor = 0
        for at, after in _separators(block, file.dated):
            if held.begun:
                held.add(block[cursor:at])
                yield held.done(position + at)
            if position + at >= stop:
                return
            held.begin(position + at)
            cursor = after
        if not held.begun and position + len(block) >= stop:
            return
        held.add(block[cursor:])
        position += len(block)
    if held.begun:
        yield held.done(position)


def _line_start(source: BinaryIO, start: int) -> int:
    """Move to the first line that begins at *start* or later; returns where it is."""
    source.seek(max(0, start - 1))
    if start:
        while (line := source.readline(_MAX_LINE)) and not line.endswith(b"\n"):
            continue
    return source.tell()


def _separators(block: bytes, dated: bool) -> Iterator[tuple[int, int]]:
    """Where each From line of the block begins, and where the line after it does."""
    at = 0 if block.startswith(b"From ") else _next(block, 0)
    while at >= 0:
        after = block.find(b"\n", at) + 1 or len(block)
        if _DATED.match(block, at, after) if dated else _is_bare(block, at, after):
            yield at, after
        at = _next(block, after - 1)


def _next(block: bytes, start: int) -> int:
    found = block.find(b"\nFrom ", start)
    return found + 1 if found >= 0 else -1


def _is_bare(block: bytes, at: int, after: int) -> bool:
    """A From line without a date: below an empty line, and above a header."""
    below_empty = at == 0 or block[max(0, at - 3) : at].replace(b"\r", b"").endswith(b"\n\n")
    return below_empty and bool(_HEADER.match(block, after))


def _unescaped(raw: bytes) -> bytes:
    """The bytes with `>From ` turned back into `From ` (mboxrd)."""
    return _ESCAPED.sub(rb"\1", raw) if b"\n>" in raw and b">From " in raw else raw


class _Held:
    """The message being collected, cut at the size that is ever looked at."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._size = 0
        self._offset = -1

    @property
    def begun(self) -> bool:
        return self._offset >= 0

    def begin(self, offset: int) -> None:
        self._parts, self._size, self._offset = [], 0, offset

    def add(self, part: bytes) -> None:
        if self.begun and self._size < _MAX_MESSAGE:
            self._parts.append(part[: _MAX_MESSAGE - self._size])
            self._size += len(part)

    def done(self, end: int) -> Stored:
        return Stored(self._offset, end - self._offset, _unescaped(b"".join(self._parts)))

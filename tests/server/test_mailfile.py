"""Mail files are streamed message by message, and what is no mail is refused in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.scanning.mailfile import NotMail, mail_files, raw_at, stored

FROM = b"From carol@harbour.example Mon Jan  5 09:00:00 2026\n"
TAKEOUT = b"From 1234567890123456789@xxx Mon Jan 05 09:00:00 +0000 2026\r\n"


def mail(number: int, body: bytes = b"Meet Bob.") -> bytes:
    return b"From: carol@harbour.example\nMessage-ID: <%d@x>\n\n%s\n\n" % (number, body)


def write(folder: Path, raw: bytes, name: str = "all.mbox") -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def bodies(path: Path) -> list[bytes]:
    return [one.raw.partition(b"\n\n")[2].strip() for one in stored(mail_files([path])[0])]


def test_every_message_of_an_mbox_is_read(tmp_path: Path) -> None:
    path = write(
        tmp_path, FROM + mail(1, b"one") + FROM + mail(2, b"two") + TAKEOUT + mail(3, b"three")
    )
    assert bodies(path) == [b"one", b"two", b"three"]


def test_a_line_of_text_that_begins_with_from_splits_nothing(tmp_path: Path) -> None:
    text = b"See below.\n\nFrom here on it is easy.\nFrom Monday to Friday.\n>From the sea"
    path = write(tmp_path, FROM + mail(1, text) + FROM + mail(2))
    assert bodies(path)[0] == text.replace(b">From", b"From")
    assert len(bodies(path)) == 2


def test_from_lines_without_a_date_count_only_above_a_header(tmp_path: Path) -> None:
    text = b"\nFrom here on it is easy.\nBye"
    path = write(tmp_path, b"From -\n" + mail(1, text) + b"From -\n" + mail(2))
    assert len(bodies(path)) == 2


def test_a_message_is_found_again_at_its_place(tmp_path: Path) -> None:
    path = write(tmp_path, FROM + mail(1) + FROM + mail(2, b"two"))
    file = mail_files([path])[0]
    with path.open("rb") as source:
        again = [raw_at(file, source, one.offset, one.length) for one in stored(file)]
    assert again == [one.raw for one in stored(file)]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.binary(max_size=60), min_size=1, max_size=8), st.integers(1, 200))
def test_parts_of_a_file_hold_each_message_once(
    tmp_path_factory: pytest.TempPathFactory, texts: list[bytes], step: int
) -> None:
    raw = b"".join(FROM + mail(n, text) for n, text in enumerate(texts))
    file = mail_files([write(tmp_path_factory.mktemp("m"), raw)])[0]
    whole = [one.offset for one in stored(file)]
    parts = [
        one.offset
        for start in range(0, file.size, step)
        for one in stored(file, start, min(start + step, file.size))
    ]
    assert parts == whole


def test_an_eml_file_and_a_folder_of_them_are_mail(tmp_path: Path) -> None:
    write(tmp_path, mail(1, b"one"), "1.eml")
    write(tmp_path, mail(2, b"two"), "2.eml")
    write(tmp_path, b"no mail", "readme.txt")
    files = mail_files([tmp_path])
    assert [file.path.name for file in files] == ["1.eml", "2.eml"]
    assert not files[0].is_mbox


def test_an_empty_mbox_holds_nothing(tmp_path: Path) -> None:
    assert list(stored(mail_files([write(tmp_path, b"")])[0])) == []


@pytest.mark.parametrize(
    ("raw", "name"),
    [(b"PK\x03\x04 zip", "a.mbox"), (b"Dear diary,\nhello", "a.txt"), (b"\0" * 400, "a.mbox")],
)
def test_what_is_no_mail_is_refused_in_one_sentence(tmp_path: Path, raw: bytes, name: str) -> None:
    with pytest.raises(NotMail, match=r"is not a mailbox: it begins neither") as refused:
        mail_files([write(tmp_path, raw, name)])
    assert str(refused.value).count(". ") == 0


def test_a_missing_file_and_an_empty_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(NotMail, match=r"There is no file .*gone\.mbox\."):
        mail_files([tmp_path / "gone.mbox"])
    with pytest.raises(NotMail, match="holds no"):
        mail_files([tmp_path])


def test_a_damaged_head_of_an_mbox_is_skipped(tmp_path: Path) -> None:
    path = write(tmp_path, b"\xff\xfe garbage\nmore\n" + FROM + mail(1) + FROM + mail(2))
    file = mail_files([path])[0]
    assert file.garbage > 0
    assert len(list(stored(file))) == 2

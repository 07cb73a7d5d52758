"""`introkeeper digest --preview FILE`: a mail, a page or a text, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from server.commands.digest import command
from server.models import Account
from server.settings import Settings
from tests.ledgers import fill


def preview(settings: Settings, file: Path) -> Result:
    environ = {"INTROKEEPER_DATA_DIR": str(settings.data_dir)}
    return CliRunner().invoke(command, ["--preview", str(file)], env=environ)


@pytest.mark.parametrize(
    ("name", "begins"), [("x.html", b"<!"), ("x.TXT", b"Your introductions"), ("x.eml", b"From:")]
)
def test_the_preview_is_a_mail_a_page_or_a_text(
    database: Settings, alice: Account, tmp_path: Path, name: str, begins: bytes
) -> None:
    fill(alice.id, 6, datetime.now(UTC))
    answer = preview(database, tmp_path / name)
    assert answer.exit_code == 0, answer.output
    assert (tmp_path / name).read_bytes().startswith(begins)


@pytest.mark.parametrize("name", ["x.pdf", "x"])
def test_another_kind_of_file_is_refused(database: Settings, tmp_path: Path, name: str) -> None:
    answer = preview(database, tmp_path / name)
    assert answer.exit_code == 2
    assert "FILE must end in .eml, .html or .txt." in answer.output
    assert not (tmp_path / name).exists()

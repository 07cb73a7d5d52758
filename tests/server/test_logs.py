"""Logs say what and who by number: no address, no token, nothing that is stored."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest
import structlog
from redis import Redis
from rq import Queue
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from server import db, logs
from server.settings import Settings

PRIVATE = ("bob@bright.example", "ya29.a0AfB_byC-secret", "ik_3kQz7vYt0123456789")
LINES = (
    "delivered to bob@bright.example",
    "Authorization: Bearer ya29.a0AfB_byC-secret",
    "token=ik_3kQz7vYt0123456789",
)


@pytest.mark.parametrize("form", ["text", "json"])
def test_no_line_of_a_log_holds_an_address_or_a_token(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = logging.getLogger()
    before = root.handlers[:], root.level
    try:
        logs.configure(form)
        for line in LINES:
            logging.getLogger("a.library").warning(line)
            structlog.get_logger("ours").warning("seen", detail=line)
            try:
                raise ValueError(line)
            except ValueError:
                logging.getLogger("a.library").exception("broke")
    finally:
        root.handlers[:], root.level = before
    said = capsys.readouterr().err
    assert said.count("[address]") >= 3
    assert said.count("[secret]") >= 6
    assert [private for private in PRIVATE if private in said] == []


def test_an_error_of_the_database_shows_nothing_that_is_stored(database: Settings) -> None:
    with pytest.raises(SQLAlchemyError) as broken, db.transaction() as session:
        session.execute(text("INSERT INTO nowhere VALUES (:name)"), {"name": PRIVATE[0]})
    assert PRIVATE[0] not in str(broken.value)


def test_a_failing_job_leaves_no_address_in_the_log_nor_with_its_failure(
    valkey: str, redis: Redis, tmp_path: Path
) -> None:
    job = Queue("low", connection=redis).enqueue("builtins.int", "bob@bright.example")
    environ = {"INTROKEEPER_DATA_DIR": str(tmp_path), "REDIS_URL": valkey, "HOME": str(tmp_path)}
    work = "from workers.__main__ import worker; worker('slow').work(burst=True)"
    done = subprocess.run(
        [sys.executable, "-c", work], env=environ, capture_output=True, text=True, check=True
    )
    assert "ValueError" in done.stderr
    assert PRIVATE[0] not in done.stdout + done.stderr
    result = job.latest_result()
    assert result is not None
    assert "ValueError" in str(result.exc_string)
    assert PRIVATE[0] not in str(result.exc_string)

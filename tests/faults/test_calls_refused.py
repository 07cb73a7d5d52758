"""A server that lacks a call, or refuses one: what can go on without it does, the rest says so."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product

import httplib2
import pytest
from googleapiclient.errors import HttpError

from server.gmail.errors import NotFound, translate
from simulator.serving import Simulator
from tests.syncing import Home, fill

LACKING = ["settings.sendAs.list", "batch", "history.list", "threads.list"]
REFUSED = ["settings.sendAs.list", "batch", "threads.list"]


@pytest.mark.parametrize("status", [404, 405, 410, 501])
def test_a_call_that_a_server_lacks_is_not_found(status: int) -> None:
    error = HttpError(httplib2.Response({"status": str(status)}), b"<html>no such call</html>")
    assert isinstance(translate(error, datetime.now(UTC)), NotFound)


@pytest.mark.parametrize(
    ("name", "method"),
    [*product(["not_found"], LACKING), *product(["bad_request"], REFUSED)],
)
def test_a_mailbox_is_read_whole_without(
    alice_home: Home, gmail: Simulator, name: str, method: str
) -> None:
    fill(alice_home.box)
    gmail.faults.add(kind="error", name=name, method=method, times=None)
    assert alice_home.sync().stage == "complete"
    assert alice_home.sync().stage == "complete"
    assert alice_home.stored() == alice_home.listed()
    assert len(alice_home.entries()) == 1


def test_where_a_search_is_refused_all_is_listed(alice_home: Home, gmail: Simulator) -> None:
    fill(alice_home.box)
    gmail.faults.add(kind="error", name="bad_request", method="messages.list", every=2, times=None)
    assert alice_home.sync().stage == "complete"
    assert alice_home.stored() == alice_home.listed()
    assert len(alice_home.entries()) == 1


def test_a_refused_call_is_told_in_one_sentence_and_asked_again(
    alice_home: Home, gmail: Simulator
) -> None:
    fill(alice_home.box)
    gmail.faults.add(kind="error", name="bad_request", method="messages.list", times=2)
    outcome = alice_home.sync()
    assert outcome.again_in == pytest.approx(60)
    assert str(alice_home.state()["trouble"]).startswith("Gmail cannot answer now (")
    assert alice_home.sync().stage == "complete"
    assert alice_home.state()["trouble"] == ""


def test_trouble_before_the_first_sync_is_forgotten_when_it_begins(
    alice_home: Home, gmail: Simulator
) -> None:
    gmail.faults.add(kind="error", name="bad_request", method="getProfile", times=1)
    alice_home.sync()
    assert alice_home.state()["trouble"]
    alice_home.sync()
    assert not alice_home.state()["trouble"]

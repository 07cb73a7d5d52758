"""What the product finds in labelled mailboxes written by other hands than the rules.

The floors are the product's goals. Where the development scenarios lie beside the project
they are scored as well.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from server.evaluating.evaluation import empty_store, findings
from server.evaluating.scenarios import read_scenarios
from server.evaluating.scoring import Score

ROOT = Path(__file__).parent.parent
HERE = sorted((ROOT / "tests" / "data" / "scenarios").glob("*.jsonl"))
BESIDE = sorted((ROOT.parent / "shared" / "scenarios").glob("*.jsonl"))


@pytest.fixture(scope="module", params=["written for the project", "beside the project"])
def score(request: pytest.FixtureRequest) -> Score:
    files = HERE if request.param == "written for the project" else BESIDE
    if not files:
        pytest.skip("the development scenarios do not lie beside this checkout")
    total = Score()
    with empty_store():
        for path in files:
            for scenario in read_scenarios(path):
                total.add(findings(scenario), scenario.expect)
    return total


@pytest.mark.parametrize(
    ("what", "precision", "recall"),
    [("introductions", 0.97, 0.95), ("fault", 0.98, 0.90), ("advice", 0.90, 0.80)],
)
def test_what_is_found_reaches_the_goal(
    score: Score, what: str, precision: float, recall: float
) -> None:
    tally = score.introductions if what == "introductions" else score.total(what)
    assert (tally.precision or 0) >= precision
    assert (tally.recall or 0) >= recall


@pytest.mark.parametrize(("field", "floor"), [("seat", 0.93), ("state", 0.92), ("duty", 0.92)])
def test_what_is_said_of_an_introduction_reaches_the_goal(
    score: Score, field: str, floor: float
) -> None:
    assert score.right[field] / score.matched >= floor

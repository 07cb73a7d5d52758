"""Figures of fuzzing: `python -m tests.fuzz [EXAMPLES]` prints one JSON line.

For each target: inputs tried, crashes, and answers of 5xx. Hypothesis chooses the inputs, and
schemathesis the requests, from the OpenAPI document.
"""

from __future__ import annotations

import json
import os
import sys

import pytest

FILES = ("test_fuzz.py", "test_callback.py", "test_openapi.py")


class Figures:
    """Collects what each fuzzing test recorded."""

    def __init__(self) -> None:
        self.targets: dict[str, dict[str, int]] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take the figures of one test that tried inputs, and whether it broke."""
        told = dict(report.user_properties)
        if report.when == "call" and ("tried" in told or report.failed):
            name = str(told.get("target", report.nodeid.rpartition("::")[2]))
            self.targets[name] = {
                "inputs": int(str(told.get("tried", 0))),
                "crashes": int(report.failed),
                "answers_5xx": int(str(told.get("answers_5xx", 0))),
            }


def main(examples: str = "1000") -> int:
    """Try *examples* inputs of each kind (for the API: of each route); return pytest's status."""
    os.environ["FUZZ_EXAMPLES"] = examples
    figures = Figures()
    files = [f"tests/server/{name}" for name in FILES]
    options = ["-q", "--no-header", "-p", "no:cacheprovider", "--timeout", "3600"]
    status = pytest.main([*options, *files], plugins=[figures])
    print(json.dumps(figures.targets))
    return int(status)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))

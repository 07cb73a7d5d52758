"""The compose file, the image and the dependencies are what self-hosters can trust."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts import check_licences

ROOT = Path(__file__).parent.parent
OURS = ("migrate", "web", "worker", "scheduler")


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    return found


def test_there_are_web_worker_scheduler_database_and_queue(compose: dict[str, Any]) -> None:
    assert {*OURS, "database", "queue"} == set(compose["services"])


@pytest.mark.parametrize("name", OURS)
def test_our_containers_may_do_little(compose: dict[str, Any], name: str) -> None:
    service = compose["services"][name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]


def test_everything_that_runs_on_has_a_health_check(compose: dict[str, Any]) -> None:
    lasting = {name for name in compose["services"] if name != "migrate"}
    assert {n for n in lasting if "healthcheck" in compose["services"][n]} == lasting


def test_every_secret_volume_and_dependency_that_is_used_is_declared(
    compose: dict[str, Any],
) -> None:
    services = compose["services"]
    for service in services.values():
        assert set(service.get("secrets", ())) <= set(compose["secrets"])
        assert {v.split(":")[0] for v in service.get("volumes", ())} <= set(compose["volumes"])
        assert set(service.get("depends_on", ())) <= set(services)


def test_only_this_machine_reaches_the_port(compose: dict[str, Any]) -> None:
    ports = [p for service in compose["services"].values() for p in service.get("ports", ())]
    assert ports == ["127.0.0.1:8321:8321"]


def test_every_variable_of_the_compose_file_is_a_setting(compose: dict[str, Any]) -> None:
    known = set(re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    names = {name.removesuffix("_FILE") for name in compose["services"]["web"]["environment"]}
    assert names - {"INTROKEEPER_CLIENT", "INTROKEEPER_KEY"} <= known


def test_the_queue_never_drops_a_job(compose: dict[str, Any]) -> None:
    assert "noeviction" in compose["services"]["queue"]["command"]


def test_compose_itself_accepts_the_file() -> None:
    command = shutil.which("docker-compose")
    if command is None:
        pytest.skip("docker-compose is not installed")
    done = subprocess.run(
        [command, "-f", str(ROOT / "docker-compose.yml"), "config", "--quiet"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_image_does_not_run_as_root_and_checks_hashes() -> None:
    told = (ROOT / "Dockerfile").read_text()
    assert "\nUSER introkeeper\n" in told
    assert "--require-hashes" in told


def test_every_dependency_is_pinned_with_a_hash_and_has_a_known_licence() -> None:
    for lock in ("requirements.lock", "requirements-dev.lock"):
        pinned = re.findall(
            r"^[\w.-]+==\S+.*(?:\n +--hash=\S+.*)*", (ROOT / lock).read_text(), re.M
        )
        assert pinned
        assert all("--hash=sha256:" in each for each in pinned)
    assert check_licences.main() == 0

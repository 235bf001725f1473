"""The workflow that checks, tests, builds and deploys."""

import re
import tomllib
from typing import Any

import pytest
import yaml

from tests.architecture.sources import REPOSITORY

FILES = [*(REPOSITORY / ".github").glob("**/*.yml")]
STAGES = ("dev", "prod")


@pytest.fixture
def workflow() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((REPOSITORY / ".github/workflows/ci.yml").read_text("utf-8"))
    return read


def commands(job: dict[str, Any]) -> list[str]:
    return [step["run"] for step in job["steps"] if "run" in step]


def test_an_action_is_pinned_to_a_commit() -> None:
    used = [name for file in FILES for name in re.findall(r"uses: (\S+)", file.read_text("utf-8"))]
    assert len(used) > len(STAGES)
    assert not [name for name in used if not re.fullmatch(r"\./\.github/\S+|[\w./-]+@[0-9a-f]{40}", name)]


def test_a_job_may_read_and_only_a_deployment_may_be_somebody(workflow: dict[str, Any]) -> None:
    assert workflow["permissions"] == {"contents": "read"}
    granted = {name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job}
    assert granted == {stage: {"contents": "read", "id-token": "write"} for stage in STAGES}
    checkouts = [
        step for job in workflow["jobs"].values() for step in job["steps"] if "checkout" in str(step)
    ]
    assert all(step["with"] == {"persist-credentials": False} for step in checkouts)
    assert "secrets." not in FILES[0].read_text("utf-8")


def test_what_is_deployed_was_checked_tested_and_built_once(workflow: dict[str, Any]) -> None:
    jobs = workflow["jobs"]
    assert set(jobs["dev"]["needs"]) == {"check", "test", "build"}
    assert jobs["dev"]["if"] == "github.event_name == 'push'"
    assert jobs["prod"]["needs"] == ["dev"]
    assert [name for name, job in jobs.items() if "make build" in commands(job)] == ["build"]
    for stage in STAGES:
        assert jobs[stage]["environment"] == stage
        assert f"--config-env {stage} " in commands(jobs[stage])[-1]


def test_its_commands_and_stages_are_there(workflow: dict[str, Any]) -> None:
    targets = {
        word
        for job in workflow["jobs"].values()
        for run in commands(job)
        for word in re.findall(r"make (\S+)", run)
    }
    makefile = (REPOSITORY / "Makefile").read_text("utf-8")
    assert not [
        target for target in targets if not re.search(rf"^{re.escape(target)}:", makefile, re.MULTILINE)
    ]
    stages = tomllib.loads((REPOSITORY / "samconfig.toml").read_text("utf-8"))
    assert set(STAGES) <= set(stages)
    assert "GradualDeployments=true" in stages["prod"]["deploy"]["parameters"]["parameter_overrides"]


def test_nothing_runs_for_ever(workflow: dict[str, Any]) -> None:
    assert all(job["timeout-minutes"] <= 90 for job in workflow["jobs"].values())

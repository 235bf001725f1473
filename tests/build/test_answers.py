"""Every artifact answers to an event, under Lambda's own runtime client and with ministack for an AWS."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from infra.local.emulator import start_emulator
from infra.local.environment import Environment
from infra.local.processes import Processes
from infra.local.stack import Function
from tests.architecture.sources import FUNCTIONS
from tests.architecture.template_rules import functions
from tests.build.conftest import PYTHON
from tests.events.examples import KEY, examples
from tests.integration.desk import ARTICLE
from tests.integration.stack import ACCOUNT, REGION, Stack, make_clients

pytestmark = pytest.mark.build

type Answer = Callable[[str], Any]


@pytest.fixture(scope="module")
def processes() -> Iterator[Processes]:
    started = Processes()
    try:
        yield started
    finally:
        started.close()


@pytest.fixture(scope="module")
def account(processes: Processes, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What every process of a function has in its environment, here with an AWS of this module alone."""
    state = tmp_path_factory.mktemp("aws")
    emulator = start_emulator(
        processes, region=REGION, state=state, enforce_iam=False, log=lambda _line: None
    )
    return {
        "AWS_ENDPOINT_URL": emulator.endpoint,
        "AWS_ACCESS_KEY_ID": ACCOUNT,
        "AWS_SECRET_ACCESS_KEY": "for-tests-only",
        "AWS_REGION": REGION,
        "AWS_DEFAULT_REGION": REGION,
        "AWS_EC2_METADATA_DISABLED": "true",
    }


@pytest.fixture(scope="module")
def stack(account: dict[str, str], template: dict[str, Any]) -> Stack:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in account.items():
            patch.setenv(name, value)
        return Stack("copydesk", template, make_clients())


@pytest.fixture(scope="module")
def answer(
    stack: Stack,
    account: dict[str, str],
    processes: Processes,
    artifacts: dict[str, Path],
    runtime_client: Path,
    template: dict[str, Any],
) -> Answer:
    """What the artifact of a function answers to its example, in a process that has nothing else."""

    def ask(name: str) -> Any:
        settings = functions(template)[name]
        handler = settings["Handler"]
        function = Function(name, name, f"arn:of:{name}", handler, "", 60, 1769, "python3.13", {})
        told: list[str] = []
        environment = Environment(
            function,
            processes,
            variables={
                **{key: value for key, value in stack.environment(name).items() if value},
                **account,
                "PATH": "/usr/bin:/bin",
                "PYTHONPATH": str(runtime_client),
                "LAMBDA_TASK_ROOT": str(artifacts[name]),
                "AWS_LAMBDA_FUNCTION_NAME": name,
                "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1769",
                "_HANDLER": handler,
            },
            task_root=artifacts[name],
            log=told.append,
            python=(str(PYTHON), "-S", "-B"),
        )
        try:
            environment.wait_until_ready()
            outcome = environment.invoke(json.dumps(examples()[name]).encode())
        finally:
            environment.close()
        assert not outcome.failed, "\n".join(told)
        return json.loads(outcome.payload)

    return ask


def test_the_artifacts_together_take_an_article_from_its_bytes_to_the_topic(
    stack: Stack, answer: Answer
) -> None:
    heard = stack.subscribe("Heard")
    stack.clients.s3.put_object(Bucket=stack.ref("InboxBucket"), Key=KEY, Body=ARTICLE.encode())
    handled: dict[str, list[str]] = {"batchItemFailures": []}
    assert answer("webhook")["statusCode"] == 202
    assert answer("ingest") == handled
    assert answer("enrich") == handled
    assert answer("publish") == handled
    assert answer("announce") == handled
    (message,) = stack.clients.sqs.receive_message(QueueUrl=heard, WaitTimeSeconds=5)["Messages"]
    assert json.loads(message["Body"])["type"] == "news.article.created.v1"
    assert answer("reconcile") == {}
    listed = answer("read")
    assert listed["statusCode"] == 200
    assert json.loads(listed["body"])["articles"] == []  # a list stays half a minute behind


def test_there_is_an_example_for_every_artifact() -> None:
    assert set(examples()) == set(FUNCTIONS)

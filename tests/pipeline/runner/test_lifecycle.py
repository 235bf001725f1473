import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from infra.local.desk import Desk, DeskOptions, start
from infra.local.errors import DeployFailed, HandlerFailed, LocalError, PortTaken, TemplateInvalid

pytestmark = pytest.mark.pipeline
TOY = Path(__file__).with_name("toy")
REPOSITORY = Path(__file__).parents[3]
ONE_FUNCTION = """
Transform: AWS::Serverless-2016-10-31
Resources:
  Lone:
    Type: AWS::Serverless::Function
    Properties: {CodeUri: x/, Handler: lone.handler, Runtime: python3.13}
"""


def children(parent: int) -> set[int]:
    """The processes that have this parent."""
    found = set()
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text(encoding="utf-8").rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(fields[1]) == parent and fields[0] != "Z":
            found.add(int(status.parent.name))
    return found


def wait_until_gone(pids: set[int]) -> set[int]:
    deadline = time.monotonic() + 5
    while (left := {pid for pid in pids if Path(f"/proc/{pid}").exists()}) and time.monotonic() < deadline:
        time.sleep(0.02)
    return left


@pytest.fixture
def lone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DeskOptions:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    (tmp_path / "template.yaml").write_text(ONE_FUNCTION)
    (tmp_path / "lone.py").write_text("def handler(event, context):\n    return event\n")
    return DeskOptions(template=tmp_path / "template.yaml", task_root=tmp_path)


def failing(options: DeskOptions) -> LocalError:
    """The error with which a start ends; nothing may be left running."""
    before = children(os.getpid())
    with pytest.raises(LocalError) as caught:
        start(options)
    assert children(os.getpid()) == before
    assert list(Path(tempfile.gettempdir()).iterdir()) == []
    assert "\n" not in str(caught.value)
    return caught.value


def test_desks_run_side_by_side_and_leave_nothing(lone: DeskOptions) -> None:
    before = children(os.getpid())
    with start(lone) as one, start(lone) as other:
        assert one.endpoint != other.endpoint
        one.client("sqs").create_queue(QueueName="mine")
        assert not other.client("sqs").list_queues().get("QueueUrls")
        assert other.invoke("Lone", {"n": 1}) == {"n": 1}
    one.stop()
    assert children(os.getpid()) == before


def test_preparation_comes_between_the_stack_and_the_functions(lone: DeskOptions) -> None:
    seen: list[str] = []

    def prepare(desk: Desk) -> None:
        seen.append(desk.client("sts").get_caller_identity()["Account"])

    with start(lone, prepare=prepare, progress=seen.append):
        pass
    assert seen == ["starting the emulator", "deploying the stack", "000000000000", "starting the functions"]


def test_a_taken_port_is_said_to_be_taken(lone: DeskOptions) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        error = failing(DeskOptions(lone.template, lone.task_root, port=port))
    assert isinstance(error, PortTaken)
    assert str(port) in str(error)


@pytest.mark.parametrize(
    ("text", "error_type", "message"),
    [
        ("Resources: [", TemplateInvalid, "template.yaml:"),
        ("Resources: 1", TemplateInvalid, "no Resources"),
        (ONE_FUNCTION.replace("Handler: lone.handler, ", ""), TemplateInvalid, "Lone"),
        (f"{ONE_FUNCTION}\n  Q: {{Type: 'AWS::Nothing::AtAll'}}", DeployFailed, "AWS::Nothing::AtAll"),
    ],
)
def test_a_broken_template_is_one_clear_line(
    lone: DeskOptions, text: str, error_type: type[LocalError], message: str
) -> None:
    lone.template.write_text(text)
    error = failing(lone)
    assert isinstance(error, error_type)
    assert message in str(error)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (
            "import os\nimport absent\n",
            "lone.handler: ModuleNotFoundError: No module named 'absent' ({}/lone.py:2)",
        ),
        ("1 / 0\n", "lone.handler: ZeroDivisionError: division by zero ({}/lone.py:1)"),
        (
            "def other(): ...\n",
            "lone.handler: Runtime.HandlerNotFound: Handler 'handler' missing on module 'lone'",
        ),
        ("import sys\nsys.exit(3)\n", "lone.handler: "),
    ],
)
def test_a_handler_that_does_not_load_stops_the_start(lone: DeskOptions, source: str, message: str) -> None:
    (lone.task_root / "lone.py").write_text(source)
    error = failing(lone)
    assert isinstance(error, HandlerFailed)
    assert str(error).startswith(message.format(lone.task_root.name))


def test_a_task_root_that_is_absent_is_named(lone: DeskOptions) -> None:
    error = failing(DeskOptions(lone.template, lone.task_root / "absent"))
    assert str(error).endswith("absent: there is no such folder")


def test_an_environment_that_died_while_idle_is_replaced_unseen(lone: DeskOptions) -> None:
    (lone.task_root / "lone.py").write_text(
        "import os\ndef handler(event, context):\n    return os.getpid()\n"
    )
    with start(lone) as desk:
        first = desk.invoke("Lone", {})
        os.kill(first, signal.SIGKILL)
        wait_until_gone({first})
        assert desk.invoke("Lone", {}) != first


SCRIPT = """
import signal, sys, time
from pathlib import Path
from infra.local.desk import DeskOptions, start
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it from birth
root = Path(sys.argv[1])
desk = start(DeskOptions(root / "template.yaml", root), progress=lambda step: print(step, flush=True))
print("standing", flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's help is Linux's")
@pytest.mark.parametrize(
    ("line", "number"),
    [("standing", signal.SIGKILL), ("starting the functions", signal.SIGTERM), ("deploying", signal.SIGINT)],
)
def test_a_desk_that_is_killed_leaves_nothing_running(lone: DeskOptions, line: str, number: int) -> None:
    command = [sys.executable, "-c", SCRIPT, str(lone.task_root)]
    with subprocess.Popen(
        command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout
        while not process.stdout.readline().startswith(line):
            assert process.poll() is None
        started = children(process.pid)
        assert started
        process.send_signal(number)
        process.wait(10)
    assert wait_until_gone(started) == set()


def test_roles_are_enforced_where_asked() -> None:
    options = DeskOptions(TOY / "template.yaml", TOY, enforce_iam=True)
    with start(options) as desk:
        desk.client("s3").put_object(Bucket=desk.outputs["InboxName"], Key="allowed", Body=b"x")
        got = desk.client("sqs").receive_message(
            QueueUrl=desk.outputs["SubscriberQueueUrl"], WaitTimeSeconds=5
        )
        assert "allowed" in got["Messages"][0]["Body"]

"""Cold starts of the built artifacts beside a hello and a naive function, under Lambda's runtime client."""

import compileall
import os
import py_compile
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from importlib.metadata import distribution
from pathlib import Path
from typing import Final

from infra.artifacts.packages import here, packages
from infra.artifacts.sizes import BUDGETS
from infra.local.environment import Environment
from infra.local.processes import Processes
from infra.local.stack import Function
from tests.benchmarks.figures import Figure, Section
from tests.benchmarks.machine import REPOSITORY
from tests.benchmarks.progress import track
from tests.benchmarks.suite import Suite, run
from tests.benchmarks.tables import Table

_BUILD: Final = REPOSITORY / "build" / "here"
_RUNS: Final = int(os.environ.get("STARTS", "15"))
_SMALL: Final = ("webhook", "publish", "announce", "reconcile", "read")
_SHARE: Final = 0.7
_SECONDS: Final = dict.fromkeys(_SMALL, 0.8) | {"ingest": 1.0, "enrich": 2.0}
_PYTHON: Final = (str(Path(sys.executable).resolve()), "-S")
"""Without a virtual environment: what else is installed there would be imported, or be slower."""

_RUNTIME: Final = ("awslambdaric", "snapshot-restore-py", "simplejson")
_SDK: Final = ("boto3", "botocore", "s3transfer", "jmespath", "python-dateutil", "urllib3", "six")
_PEERS: Final = (
    *("aws-lambda-powertools", "aws-xray-sdk", "wrapt", "pydantic", "pydantic-core"),
    *("typing-extensions", "typing-inspection", "annotated-types"),
)
_HELLO: Final = """\
from aws_lambda_powertools import Logger
logger = Logger(service="hello")
def handler(event, context):
    return {}
"""
_NAIVE: Final = """\
import boto3
from aws_lambda_powertools import Logger, Metrics, Tracer
from aws_lambda_powertools.utilities.parser import event_parser
from aws_lambda_powertools.utilities.parser.models import SqsModel
from pydantic import BaseModel
logger, metrics, tracer = Logger(service="naive"), Metrics(namespace="naive"), Tracer(service="naive")
class Article(BaseModel):
    id: str
bucket = boto3.resource("s3").Bucket("archive")
table = boto3.resource("dynamodb").Table("articles")
queue = boto3.client("sqs")
def handler(event, context):
    return {}
"""
_VARIABLES: Final = {
    "PATH": "/usr/bin:/bin",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1769",
    "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
    "AWS_REGION": "eu-west-1",
    "AWS_DEFAULT_REGION": "eu-west-1",
    "AWS_ACCESS_KEY_ID": "none",
    "AWS_SECRET_ACCESS_KEY": "none",
    "AWS_EC2_METADATA_DISABLED": "true",
    "LOG_LEVEL": "INFO",
    "API_URL": "https://api.invalid",
    "ARCHIVE_BUCKET": "archive",
    "INBOX_BUCKET": "inbox",
    "TABLE_NAME": "articles",
    "TOPIC_ARN": "arn:aws:sns:eu-west-1:123456789012:articles.fifo",
    "SECRET_PREFIX": "copydesk/",
    "INGEST_QUEUE_URL": "https://sqs.invalid/ingest",
    "ENRICH_QUEUE_URL": "https://sqs.invalid/enrich",
    "PUBLISH_QUEUE_URL": "https://sqs.invalid/publish",
    "ENTITY_BACKEND": "local",
    "COMPREHEND_DAILY_DOLLARS": "0",
    "INLINE_BYTES": "0",
    "RELATIONS": "on",
    "QUEUE_URLS": "{}",
    "WIRE_ROOM": "off",
}
_MEANING: Final = """\
Each start is a fresh process with Lambda's own runtime client, from its beginning to its first request
for work: interpreter, imports, settings, clients. All have byte code and take their turns, so that a
busy machine is busy for all of them. `hello` is a function with Powertools' logger alone; `naive` has
boto3 with resources, Powertools with Tracer and parser (the model of an SQS event), and pydantic.
Processor time is what the kernel counts, in hundredths of a second; it tells more than the clock where
others use the machine. The targets are held against its median, the share is of the naive function's."""


def measure(_data: Path) -> Section:
    """Clock and processor time of every function's start."""
    section = Section("starts", "Cold starts of the artifacts", _MEANING)
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as scratch:
        roots = _artifacts() | _peers(Path(scratch))
        runtime = _installed(Path(scratch) / "runtime", (*_RUNTIME, *_SDK))
        taken: dict[str, list[tuple[float, float]]] = {name: [] for name in roots}
        for number in track(range(_RUNS + 1), "cold starts"):
            for name, root in roots.items():
                start = _start(name, root, runtime)
                if number:  # the first finds files that are not in memory yet
                    taken[name].append(start)
    walls, cpus = ({name: [run[k] for run in runs] for name, runs in taken.items()} for k in (0, 1))
    naive = statistics.median(cpus["naive"])
    columns = ("function", "median s", "p90 s", "least s", "processor, median s", "p90 s", "least s", "share")
    rows = tuple(
        (name, *_spread(walls[name]), *_spread(cpus[name]), f"{statistics.median(cpus[name]) / naive:.2f}")
        for name in roots
    )
    note = f"{_RUNS} starts of each; the machine's load was {load:.0f} on {os.cpu_count()} cores."
    section.tables.append(Table("From a process to its first request for work", columns, rows, note))
    for name in BUDGETS:
        cpu = statistics.median(cpus[name])
        peer = f"{naive:.2f} naive"
        section.figures.append(Figure(f"start of {name}", cpu, _SECONDS[name], " s", 2, True, peer))
        if name in _SMALL:
            section.figures.append(
                Figure(f"{name}, of the naive one", cpu / naive, _SHARE, "", 2, at_most=True)
            )
    return section


def _spread(seconds: Sequence[float]) -> tuple[str, str, str]:
    ninth = statistics.quantiles(seconds, n=10, method="inclusive")[-1]
    return f"{statistics.median(seconds):.3f}", f"{ninth:.3f}", f"{min(seconds):.3f}"


def _artifacts() -> dict[str, Path]:
    roots = {function: _BUILD / f"{function.title()}Function" for function in BUDGETS}
    for function, root in roots.items():
        if not (root / function).is_dir() or not all(each.runs_on(here()) for each in packages(root)):
            sys.exit(f"{root} is not built for this machine: make bench-startup builds it")
    return roots


def _peers(scratch: Path) -> dict[str, Path]:
    roots = {name: scratch / name for name in ("hello", "naive")}
    for name, program in (("hello", _HELLO), ("naive", _NAIVE)):
        _installed(roots[name], _PEERS)
        (roots[name] / name).mkdir()
        (roots[name] / name / "handler.py").write_text(program, encoding="utf-8")
        _compile(roots[name] / name)
    return roots


def _installed(folder: Path, names: Iterable[str]) -> Path:
    """Copies of installed packages and of no others, with byte code that is never checked."""
    folder.mkdir()
    for name in names:
        found = distribution(name)
        for top in {file.parts[0] for file in found.files or ()} - {"..", "__pycache__"}:
            source = Path(str(found.locate_file(top)))
            copy = shutil.copytree if source.is_dir() else shutil.copy
            copy(source, folder / top)
    _compile(folder)
    return folder


def _compile(folder: Path) -> None:
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    compileall.compile_dir(folder, quiet=2, force=True, invalidation_mode=mode)


def _start(name: str, root: Path, runtime: Path) -> tuple[float, float]:
    """Seconds by the clock and of processor time until the runtime client asks for work."""
    function = Function(
        logical_id=name,
        name=name,
        arn=f"arn:aws:lambda:eu-west-1:123456789012:function:{name}",
        handler=f"{name}.handler.handler",
        role="",
        timeout=60,
        memory=1769,
        runtime="python3.13",
        variables={},
    )
    said: list[str] = []
    processes = Processes()
    own = {
        "_HANDLER": function.handler,
        "LAMBDA_TASK_ROOT": str(root),
        "PYTHONPATH": str(runtime),
        "AWS_LAMBDA_FUNCTION_NAME": name,
    }
    try:
        began = time.perf_counter()
        environment = Environment(
            function,
            processes,
            variables=_VARIABLES | own,
            task_root=root,
            log=said.append,
            python=_PYTHON,
        )
        environment.wait_until_ready()
        wall, cpu = time.perf_counter() - began, environment.processor_seconds()
        environment.close()
    except Exception:
        sys.stderr.writelines(f"{line}\n" for line in said)
        raise
    finally:
        processes.close()
    return wall, cpu


SUITE: Final = Suite(
    title="Benchmarks of cold starts",
    command="python -m tests.benchmarks.startups",
    description=__doc__,
    help="STARTS=15 is how often each function is started. It ends with 1 if a target is missed.",
    sections={"starts": "tests.benchmarks.startups"},
    packages=("awslambdaric", "boto3", "aws-lambda-powertools", "aws-xray-sdk", "pydantic"),
    needs_data=False,
)

if __name__ == "__main__":
    sys.exit(run(SUITE))

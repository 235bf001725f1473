"""The real handlers, each in execution environments of its own, as Lambda runs them."""

import importlib
import io
import os
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final
from unittest import mock

import pytest
from aws_lambda_powertools.utilities.typing import LambdaContext

from copydesk import ingesting, suppliers
from copydesk.article import Article, Draft, Intent
from copydesk.aws.budget import DailyBudget
from copydesk.aws.clock import SystemClock
from copydesk.aws.reporting import Report
from copydesk.aws.tables import Table
from copydesk.errors import TransientError
from copydesk.facts import Fact
from copydesk.formats.document import Reading
from tests.cloud.cloud import Cloud
from tests.integration.stack import Stack
from tests.simulation.facts import find_facts
from tests.simulation.faults import Faults
from tests.simulation.guards import Guards
from tests.simulation.remembered import remember
from tests.simulation.scheduler import START, Crash, World
from tests.simulation.suppliers import SUPPLIERS
from tests.simulation.wires import Wire

NAMES: Final = ("webhook", "ingest", "enrich", "publish", "announce", "reconcile")
_INTENTS: Final = {intent.value: intent for intent in Intent}


@dataclass(slots=True)
class Environment:
    """A process that handles one invocation at a time; its clock is its own."""

    function: str
    runtime: Any
    skew: int


class Nowhere(io.TextIOBase):
    """Where goes whatever is printed all the same."""

    def write(self, text: str) -> int:
        return len(text)


class Uncounted:
    """Metrics that nobody reads: to put them in Powertools' words takes as long as a write."""

    namespace = "simulation"

    def add_metric(self, **_: Any) -> None:
        """Not counted."""

    def flush_metrics(self) -> None:
        """Nothing is there."""


@dataclass
class Functions:
    """All functions of one run. `failures` are those that nobody foresaw."""

    world: World
    faults: Faults
    cloud: Cloud
    stack: Stack
    guards: Guards
    failures: list[str] = field(default_factory=list)
    budget: int = 0
    _idle: dict[str, list[Environment]] = field(default_factory=lambda: {name: [] for name in NAMES})
    _modules: dict[str, Any] = field(default_factory=dict)
    _make: dict[str, Any] = field(default_factory=dict)
    _variables: dict[str, Mapping[str, str]] = field(default_factory=dict)

    @contextmanager
    def installed(self) -> Iterator[None]:
        """While this lasts, the handlers' modules work for this run."""
        with pytest.MonkeyPatch.context() as patch, mock.patch.dict(os.environ), redirect_stdout(Nowhere()):
            patch.setattr(SystemClock, "now", lambda _: self._now())
            patch.setattr(suppliers, "packaged", lambda: SUPPLIERS)
            remember(patch)
            patch.setattr(ingesting, "read", partial(_read, vars(ingesting)["read"]))
            patch.setattr(Report, "failed", self._failing(Report.failed))
            patch.setattr(Report, "unforeseen", lambda _, error: self._unforeseen("webhook", error))
            for name in NAMES:
                module = importlib.import_module(f"{name}.handler")
                self._modules[name] = module
                self._make[name] = module.runtime.__wrapped__
                # A line for each failure, with its traceback, took up to a quarter of a run.
                self._variables[name] = {**self.stack.environment(name), "LOG_LEVEL": "CRITICAL"}
                patch.setattr(module, "runtime", self._runtime)
                patch.setattr(module, "create_clients", self._clients)
            enrich = self._modules["enrich"]
            patch.setattr(enrich.Models, "load", lambda: None)
            patch.setattr(enrich, "enrich", _enrich)
            patch.setattr(enrich, "connect", self._connect)
            yield

    def invoke(self, function: str, event: Mapping[str, Any]) -> Any:
        """Run a handler within the current task, in an environment that is free or new."""
        task = self.world.current
        if task is None:
            raise RuntimeError("a function runs in a task")
        idle = self._idle[function]
        environment = idle.pop() if idle else self._environment(function)
        task.environment = environment
        try:
            answer = self._modules[function].handler(event, LambdaContext())
        except Crash:
            task.environment = None  # the process is gone, and what it knew
            raise
        except Exception:
            idle.append(environment)
            raise
        idle.append(environment)
        return answer

    def recycle(self) -> None:
        """Let all environments go that are free."""
        for idle in self._idle.values():
            idle.clear()

    def _failing(self, real: Callable[[Report, str, Exception], None]) -> Callable[..., None]:
        def failed(report: Report, message_id: str, error: Exception) -> None:
            if not isinstance(error, TransientError):
                self._unforeseen(str(report._log.service), error)
            real(report, message_id, error)

        return failed

    def _unforeseen(self, function: str, error: Exception) -> None:
        last = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{last.filename.rpartition('/')[2]}:{last.lineno}"
        self.failures.append(f"{function} failed as nobody foresaw: {error!r} at {place}")

    def _environment(self, function: str) -> Environment:
        os.environ.update(self._variables[function])
        runtime = self._make[function]()
        report: Any = next(part for part in runtime if isinstance(part, Report))
        report._metrics = Uncounted()
        return Environment(function, runtime, self.faults.skew(self.world.now))

    def _runtime(self) -> Any:
        task = self.world.current
        if task is None or task.environment is None:
            raise RuntimeError("a function runs in an environment")
        return task.environment.runtime

    def _clients(self, *services: str, attempts: int = 3) -> tuple[Wire, ...]:
        return tuple(
            Wire(self.cloud.client(service), self.world, self.faults, self.guards, attempts)
            for service in services
        )

    def _connect(self, table_name: str, daily_dollars: float) -> DailyBudget:
        (dynamodb,) = self._clients("dynamodb")
        limit = round(daily_dollars * 1_000_000)
        return DailyBudget(Table(dynamodb, table_name), "comprehend", limit, SystemClock())  # type: ignore[arg-type]

    def _now(self) -> datetime:
        task = self.world.current
        skew = task.environment.skew if task and task.environment else 0
        return START + timedelta(microseconds=self.world.now + skew)


def _read(real: Any, *args: Any, **options: Any) -> Reading:
    """The real reading; a slugline says of ninjs that it corrects or reinstates, which ninjs cannot."""
    reading: Reading = real(*args, **options)
    items = tuple(_with_intent(item) if isinstance(item, Draft) else item for item in reading.items)
    return replace(reading, items=items)


def _with_intent(draft: Draft) -> Draft:
    intent = _INTENTS.get(draft.slugline or "")
    return draft.model_copy(update={"intent": intent, "slugline": None}) if intent else draft


def _enrich(article: Article, _models: None, _publisher: str | None, backend: Any) -> tuple[Fact, ...]:
    return find_facts(article, backend)

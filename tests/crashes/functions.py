"""The real handlers on a cloud in memory, each in an environment that ends when it crashes."""

import importlib
import io
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field, replace
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
from copydesk.formats.reading import read
from tests.cloud.cloud import Cloud
from tests.crashes.wires import Calls, Crash, Wire
from tests.integration.stack import Stack
from tests.simulation.facts import find_facts
from tests.simulation.suppliers import SUPPLIERS

NAMES: Final = ("webhook", "ingest", "enrich", "publish", "announce", "reconcile")
_INTENTS: Final = {intent.value: intent for intent in Intent}


class Nowhere(io.TextIOBase):
    """Where the logs and metrics go."""

    def write(self, text: str) -> int:
        return len(text)


@dataclass
class Functions:
    """All functions over one stack. `failures` are those that nobody foresaw.

    `is_later` says that it is a later release: one that finds other facts, and reads other articles.
    """

    cloud: Cloud
    stack: Stack
    calls: Calls
    failures: list[str] = field(default_factory=list)
    is_later: bool = False
    _modules: dict[str, Any] = field(default_factory=dict)
    _variables: dict[str, Mapping[str, str]] = field(default_factory=dict)

    @contextmanager
    def installed(self) -> Iterator[None]:
        """While this lasts, the handlers' modules work on this cloud."""
        with pytest.MonkeyPatch.context() as patch, mock.patch.dict(os.environ), redirect_stdout(Nowhere()):
            patch.setattr(SystemClock, "now", lambda _: self.cloud.now())
            patch.setattr(suppliers, "packaged", lambda: SUPPLIERS)
            reading = partial(self._read, read)
            patch.setattr(ingesting, "read", reading)
            patch.setattr("copydesk.rereading.read", reading)
            patch.setattr(Report, "failed", lambda _, __, error: self._foreseen(self.calls.function, error))
            patch.setattr(Report, "unforeseen", lambda _, error: self._foreseen("webhook", error))
            for name in NAMES:
                module = importlib.import_module(f"{name}.handler")
                self._modules[name] = module
                self._variables[name] = self.stack.environment(name) | {"LOG_LEVEL": "CRITICAL"}
                patch.setattr(module, "create_clients", self._clients)
            enrich = self._modules["enrich"]
            patch.setattr(enrich.Models, "load", lambda: None)
            patch.setattr(enrich, "enrich", self._enrich)
            patch.setattr(enrich, "connect", self._connect)
            self.restart()
            yield
            self.restart()

    def invoke(self, function: str, event: Mapping[str, Any]) -> Any:
        """Run a handler; a crash ends its environment too."""
        self.calls.function = function
        self.calls.invocation += 1
        os.environ.update(self._variables[function])
        module = self._modules[function]
        try:
            return module.handler(event, LambdaContext())
        except Crash:
            module.runtime.cache_clear()
            raise

    def restart(self) -> None:
        """End all environments."""
        for module in self._modules.values():
            module.runtime.cache_clear()

    def forget(self) -> None:
        """Begin again with what an environment may remember of AWS: the secrets."""
        self._modules["webhook"].runtime.cache_clear()

    def _clients(self, *services: str, **_: Any) -> tuple[Wire, ...]:
        on = {
            "s3": self.cloud.s3,
            "dynamodb": self.cloud.dynamodb,
            "sqs": self.cloud.sqs,
            "sns": self.cloud.sns,
            "secretsmanager": self.cloud.secretsmanager,
        }
        return tuple(Wire(service, on[service], self.calls) for service in services)

    def _connect(self, table_name: str, daily_dollars: float) -> DailyBudget:
        (dynamodb,) = self._clients("dynamodb")
        limit = round(daily_dollars * 1_000_000)
        return DailyBudget(Table(dynamodb, table_name), "comprehend", limit, SystemClock())  # type: ignore[arg-type]

    def _foreseen(self, function: str, error: Exception) -> None:
        if not isinstance(error, TransientError):
            self.failures.append(f"{function} failed as nobody foresaw: {error!r}")

    def _read(self, real: Callable[..., Reading], *args: Any, **options: Any) -> Reading:
        """The real reading; a slugline says of ninjs that it corrects or reinstates, which ninjs cannot."""
        reading = real(*args, **options)
        return replace(reading, items=tuple(self._as_meant(item) for item in reading.items))

    def _as_meant(self, item: Any) -> Any:
        if not isinstance(item, Draft):
            return item
        if self.is_later:
            item = item.model_copy(update={"title": f"{item.title}, read again"})
        intent = _INTENTS.get(item.slugline or "")
        return item.model_copy(update={"intent": intent, "slugline": None}) if intent else item

    def _enrich(
        self, article: Article, _models: None, _publisher: str | None, backend: Any
    ) -> tuple[Fact, ...]:
        facts = find_facts(article, backend)
        return facts[1:] if self.is_later else facts

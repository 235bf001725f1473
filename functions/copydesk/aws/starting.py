"""The start of a function: what Lambda calls init, from the first import to the first event."""

import gc
import os
from collections.abc import Callable
from typing import Final

_IN_LAMBDA: Final = "AWS_LAMBDA_RUNTIME_API"


def begin() -> None:
    """Before the imports. What init makes stays; to look for garbage in it would take a sixth of init."""
    if _IN_LAMBDA in os.environ:
        gc.disable()


def finish(runtime: Callable[[], object]) -> None:
    """After the imports: build what each invocation needs; what is garbage from then on is collected."""
    if _IN_LAMBDA in os.environ:
        runtime()
        gc.freeze()
        gc.enable()

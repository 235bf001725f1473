"""A SAM template on standard input becomes CloudFormation on standard output (both JSON).

Run as a module in a process of its own: the translator takes its region from the process'
environment, and its imports are worth a second that passes while the emulator starts.
"""

import json
import logging
import sys
from types import SimpleNamespace
from typing import Any


def _translate(document: dict[str, Any], parameters: dict[str, str]) -> dict[str, Any]:
    # An optional checker of addresses that jsonschema imports for a second and SAM never uses.
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]  # None is how an import is barred
    from samtranslator.translator import transform as sam  # type: ignore[import-untyped]  # noqa: PLC0415  # untyped, and after the bar

    no_managed_policies = SimpleNamespace(load=dict)
    translated: dict[str, Any] = sam.transform(document, parameters, no_managed_policies)
    return translated


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    request = json.load(sys.stdin)
    try:
        json.dump(_translate(request["template"], request["parameters"]), sys.stdout)
    except Exception as error:  # noqa: BLE001  # whatever it is, its one line goes to the desk
        causes = getattr(error, "causes", None) or [error]
        sys.exit("; ".join(getattr(cause, "message", None) or str(cause) for cause in causes))

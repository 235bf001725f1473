"""Look at what `sam build` has made, and write its bill of materials."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from infra.artifacts.bill import bill_of_materials
from infra.artifacts.packages import packages
from infra.artifacts.sizes import BUDGETS, Weight, weigh


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where every artifact is within its budget and for the architecture, 1 where one is not, 2 without."""
    options = _parser().parse_args(arguments)
    artifacts = {function: options.build / f"{function.title()}Function" for function in BUDGETS}
    missing = [function for function, path in artifacts.items() if not path.is_dir()]
    if missing:
        sys.stderr.write(f"not built in {options.build}: {', '.join(missing)}\n")
        return 2
    weights = [weigh(function, path) for function, path in artifacts.items()]
    held = {function: packages(path) for function, path in artifacts.items()}
    sys.stdout.write(_table(weights))
    options.bill.parent.mkdir(parents=True, exist_ok=True)
    options.bill.write_text(json.dumps(bill_of_materials(held), indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(f"{options.bill}: what they are made of, as CycloneDX\n")
    wrong = [f"{weight.function} is over its budget" for weight in weights if weight.is_over]
    wrong += [
        f"{function} holds {package.name} {package.version}, which is not for {options.architecture}"
        for function, inside in held.items()
        for package in inside
        if not package.runs_on(options.architecture)
    ]
    sys.stderr.writelines(f"{line}\n" for line in wrong)
    return 1 if wrong else 0


def _table(weights: Sequence[Weight]) -> str:
    lines = ["function       MB  at most  of which"]
    for weight in weights:
        parts = ", ".join(f"{name} {size:.1f}" for name, size in weight.parts)
        lines.append(f"{weight.function:10}{weight.megabytes:7.1f}  {weight.budget:7.0f}  {parts}")
    return "\n".join(lines) + "\n"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m infra.artifacts", description=__doc__)
    parser.add_argument("build", type=Path, help="the folder that `sam build` has filled")
    parser.add_argument("bill", type=Path, help="the file to write the bill of materials to")
    parser.add_argument(
        "--architecture",
        choices=("arm64", "x86_64"),
        default=os.environ.get("COPYDESK_ARCH") or "arm64",
        help="what it has to run on (COPYDESK_ARCH, or arm64)",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())

"""Events and variables for `sam local invoke`.

python -m tests.events FOLDER                  an event for each function, and variables as an example
python -m tests.events variables [--stack NAME]    the variables of a running desk, on standard output
"""

import json
import sys
from pathlib import Path

from tests.events.examples import examples
from tests.events.variables import example, of_stack


def write(folder: Path) -> None:
    """Every file, as it is committed."""
    for name, document in {**examples(), "env": example()}.items():
        (folder / f"{name}.json").write_text(text(document), encoding="utf-8")


def text(document: object) -> str:
    """As it is committed."""
    return json.dumps(document, indent=2) + "\n"


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["variables"]:
            sys.stdout.write(text(of_stack("copydesk")))
        case ["variables", "--stack", name]:
            sys.stdout.write(text(of_stack(name)))
        case [folder]:
            write(Path(folder))
        case _:
            sys.exit(__doc__)

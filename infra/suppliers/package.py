"""Check the supplier files of this folder, and write them as the one JSON file that the functions read.

python -m infra.suppliers.package FILE
"""

import json
import sys
import tempfile
from pathlib import Path

import yaml
from pydantic import ValidationError

from copydesk.errors import ConfigurationError
from copydesk.suppliers import Supplier

FOLDER = Path(__file__).parent


def read_all(folder: Path = FOLDER) -> dict[str, Supplier]:
    """Every supplier of a folder, by id. Raises ConfigurationError, which names the file."""
    suppliers: dict[str, Supplier] = {}
    for path in sorted(folder.glob("*.yaml")):
        try:
            supplier = Supplier.model_validate(yaml.safe_load(path.read_text("utf-8")))
        except ValidationError as error:
            wrong = (f"{'.'.join(map(str, e['loc'])) or 'the file'}: {e['msg']}" for e in error.errors())
            raise ConfigurationError(f"{path.name}: {'; '.join(wrong)}") from error
        except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
            raise ConfigurationError(f"{path.name}: {' '.join(str(error).split())}") from error
        if supplier.id != path.stem:
            raise ConfigurationError(f"{path.name} describes {supplier.id!r}: file and id have the same name")
        suppliers[supplier.id] = supplier
    return suppliers


def package(destination: Path, folder: Path = FOLDER) -> None:
    """Write the suppliers where the functions look for them."""
    entries = [supplier.model_dump(mode="json", exclude_none=True) for supplier in read_all(folder).values()]
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=destination.parent, delete=False) as file:
        file.write(json.dumps(entries, ensure_ascii=False, indent=1))
    Path(file.name).replace(destination)  # several desks may start at the same time


if __name__ == "__main__":
    try:
        package(Path(sys.argv[1]))
    except ConfigurationError as error:
        sys.exit(str(error))

"""What botocore knows about AWS: of its data, only what the desk's own services need.

botocore looks into the folders of all its four hundred services to see that one is there, twice, and reads
the endpoints of them all, 1.3 MB of JSON. That takes 60 ms of each cold start, and the OrderedDicts that it
makes of what it reads, though any dict keeps its order, 10 ms more.
"""

import gzip
import json
from pathlib import Path
from typing import Any, Final

from botocore.loaders import JSONFileLoader, Loader

SERVICES: Final = ("comprehend", "dynamodb", "s3", "secretsmanager", "sns", "sqs")
ENDPOINTS: Final = "endpoints"
PACKAGED: Final = Path(__file__).with_name("endpoints.json")
"""botocore's endpoints without those of other services: made by the build, not there in a checkout."""


class PlainFiles(JSONFileLoader):
    """botocore's files, as plain dicts."""

    def load_file(self, file_path: str) -> Any:
        """The data of a file that is named without its suffix; None where there is none."""
        plain, packed = Path(f"{file_path}.json"), Path(f"{file_path}.json.gz")
        if plain.is_file():
            return json.loads(plain.read_bytes())
        return json.loads(gzip.decompress(packed.read_bytes())) if packed.is_file() else None


class ServiceData(Loader):
    """botocore's loader, for `SERVICES` alone."""

    FILE_LOADER_CLASS = PlainFiles

    def list_available_services(self, type_name: str) -> list[str]:  # noqa: ARG002 - every one has each type
        """Those that the desk uses."""
        return list(SERVICES)

    def load_data_with_path(self, name: str) -> tuple[Any, str]:
        """The packaged endpoints in the place of botocore's own; everything else as it is there."""
        if name == ENDPOINTS and PACKAGED.exists():
            # Told to be botocore's, or it would ask them before the rules that each service has for itself.
            return json.loads(PACKAGED.read_bytes()), str(Path(self.BUILTIN_DATA_PATH, name))
        return super().load_data_with_path(name)


def abridged(endpoints: dict[str, Any]) -> dict[str, Any]:
    """The endpoints of `SERVICES`, in every partition."""
    partitions = [
        {**each, "services": {name: each["services"][name] for name in SERVICES if name in each["services"]}}
        for each in endpoints["partitions"]
    ]
    return {**endpoints, "partitions": partitions}

"""Write the endpoints that an artifact brings: `python -m infra.artifacts.endpoints <file>`."""

import json
import sys
from pathlib import Path

from botocore.loaders import Loader

from copydesk.aws.service_data import ENDPOINTS, abridged


def main(arguments: list[str]) -> int:
    """Write the file that is named."""
    (target,) = arguments
    text = json.dumps(abridged(Loader().load_data(ENDPOINTS)), separators=(",", ":"))
    Path(target).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

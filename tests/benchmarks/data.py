"""Where the real inputs are."""

import os
import sys
from pathlib import Path


def folder() -> Path:
    """The folder that COPYDESK_DATA names. Without one the command ends with 2."""
    named = os.environ.get("COPYDESK_DATA")
    if not named or not Path(named, "html").is_dir():
        said = f"there is no html/ in {named}" if named else "it is not set"
        sys.stderr.write(
            f"The benchmarks read real pages and files, which are no part of the project, from the folder\n"
            f"that the environment variable COPYDESK_DATA names; {said}. For example:\n\n"
            f"  COPYDESK_DATA=../shared/data make bench-formats\n"
        )
        raise SystemExit(2)
    return Path(named)

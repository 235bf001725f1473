"""Print this machine's architecture as COPYDESK_ARCH names it."""

import sys

from infra.artifacts.packages import here

if __name__ == "__main__":
    sys.stdout.write(f"{here()}\n")

"""docs/reason-codes.md, made from the table of reason codes.

python -m infra.documents.reason_codes > docs/reason-codes.md
"""

import sys

from copydesk.reasons import REASONS

_HEAD = """\
# Reason codes

Why something was refused: in a receipt, in a quarantine record, in a problem document (`reasonCode`).
The table is closed and a code never changes its meaning. The status is that of the HTTP answer, where a
request is refused at once. What is refused after it was accepted is in quarantine: its bytes are kept,
and the receipt says so.

| code | status | meaning |
|---|---|---|
"""


def document() -> str:
    """The page as Markdown."""
    rows = (f"| `{code}` | {reason.status} | {reason.title} |\n" for code, reason in REASONS.items())
    return _HEAD + "".join(rows)


if __name__ == "__main__":
    sys.stdout.write(document())

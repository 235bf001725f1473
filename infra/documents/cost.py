"""docs/cost.md: `python -m infra.documents.cost > docs/cost.md`."""

import sys
from collections.abc import Iterator
from typing import Final

from infra.cost.bill import Traffic, bill, floor, levers, total
from infra.cost.files import deployed, facts
from infra.cost.quotas import quotas

_REGION: Final = "us-east-1"
_KILOBYTES: Final = 4.0
_LEAN: Final = {
    "Tracing": "PassThrough",
    "LogLevel": "WARNING",
    "LogRetentionDays": "7",
    "BatchingWindowSeconds": "10",
    "Relations": "off",
}
_SIZES: Final = (1.0, 4.0, 16.0, 64.0, 128.0)
_USUAL: Final = 1_000_000
_RATES: Final = (10_000, 100_000, _USUAL, 10_000_000, 100_000_000)

_START: Final = """\
# What it costs

This page is made by `make docs` from what `copydesk cost` reckons; `copydesk cost --help` has the options.

- **Calls and sizes are counted**: `python -m tests.benchmarks.charging > infra/cost/measured.yaml`
  runs the real handlers over an AWS in memory, sees every call, and takes the units of each from the bytes of
  the items before and after it. Writes of indexes are counted by the keys that change.
- **Processor time is measured** on the machine that ran the command, and is not what arm64 takes on Lambda.
  **Waiting for AWS is assumed**, call by call, in `infra/cost/assumed.yaml`, as are X-Ray's default sampling,
  the length of Lambda's own log lines, how many custom metrics there are and how often keys are fetched.
- **Prices are list prices** without free tiers, in `infra/cost/prices.yaml`. Few could be seen on a
  public page (`seen` says where); the others come from no source at hand: hold them against the
  page named.
- An article comes by itself: each batch has one message, which is the dearest that it can be. Half of the
  articles come by webhook and half by S3. Storage is that of the first month.
- Not counted: enrich's processor time, Comprehend, readers, subscribers' own queues, what leaves AWS, and
  what is deleted when its time to live is over, which DynamoDB does for nothing. An article of 1
  KB costs more than one of 4 KB because short texts of the benchmark resemble each other.
"""


def page() -> Iterator[str]:
    """Its lines."""
    known, date = facts(_REGION)
    shape, lean = deployed(), deployed(_LEAN)
    traffic = Traffic(_USUAL, _KILOBYTES)
    lines = bill(traffic, shape, known)
    yield _START
    yield f"## A million articles of {_KILOBYTES:g} KB\n"
    yield f"At {_USUAL:,} a day, with {_REGION}'s prices of {date}, as the template is by default.\n"
    yield "| component | what | quantity | USD |\n|---|---|---:|---:|"
    for line in lines:
        yield f"| {line.component} | {line.what} | {line.quantity:,.1f} | {line.dollars:.2f} |"
    yield f"| **all** | | | **{total(lines):.2f}** |"
    yield f"| the least that any such design pays | | | {floor(traffic, known):.2f} |\n"
    set_ = ", ".join(f"`{name}={value}`" for name, value in _LEAN.items())
    yield f"With {set_} it is {total(bill(traffic, lean, known)):.2f} USD.\n"
    yield "The aims are 20 USD by default and 12 when lean. **Neither is met**.\n"
    yield "| what it would save, by itself | USD | \n|---|---:|"
    for lever in levers(traffic, shape, known):
        yield f"| {lever.name} | {lever.saves:.2f} |"
    yield "\nOf these only traces and logs are parameters today; the others need a change of the design.\n"
    yield "| KB | default | lean | floor | default, kept for a year |\n|---:|---:|---:|---:|---:|"
    for size in _SIZES:
        held, kept = Traffic(_USUAL, size), Traffic(_USUAL, size, months=12)
        costs = (total(bill(held, each, known)) for each in (shape, lean))
        shown = (*costs, floor(held, known), total(bill(kept, shape, known)))
        yield f"| {size:g} | {' | '.join(f'{each:.2f}' for each in shown)} |"
    yield "\n## More articles, and what stands in the way first\n"
    yield "At three times the average, with AWS's first quotas, which no account at hand could confirm.\n"
    yield "| articles a day | USD per million | USD a month | quota | used | of | how it is raised |"
    yield "|---:|---:|---:|---|---:|---:|---|"
    for rate in _RATES:
        held = Traffic(rate, _KILOBYTES)
        found = bill(held, shape, known)
        for number, quota in enumerate(quotas(held, known, found)[:3]):
            cost = f"{total(found):.2f} | {total(found) * rate * 30 / 1e6:,.0f}" if number == 0 else " | "
            yield (
                f"| {f'{rate:,}' if number == 0 else ''} | {cost} | {quota.name} | {quota.used:,.0f} "
                f"| {quota.quota:,.0f} {quota.unit} | {quota.raised} |"
            )


if __name__ == "__main__":
    sys.stdout.write("\n".join(page()) + "\n")

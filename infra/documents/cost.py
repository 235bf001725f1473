"""docs/cost.md: `python -m infra.documents.cost > docs/cost.md`."""

import sys
from collections.abc import Iterator
from typing import Final

from infra.cost.bill import Facts, Traffic, bill, floor, levers, total
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

_KINDS: Final = {"index write units": "indexes", "read units": "reads"}
_AIM: Final = 20
_LEAN_AIM: Final = 12
_LIMITS: Final = """\
What stands in the way: the raw bytes (5.40 USD: one put and one get); 18 units written by webhook and 16
by upload, each of them something that is promised: that an event is found again, a receipt, what an
article's like is found by; and three queues. The least that any design pays leaves 3.85 USD for all of
that in a lean desk. Capacity that is provisioned and follows the traffic would take about 0.4 off each
DynamoDB request, and refuse what comes at once: the template has none."""
_PARAMETERS: Final = """\
Relations, traces, logs and the window are parameters. Without `Relations` each article is a story of its
own, and copies are not told of. A window of two seconds makes an article up to eight seconds later, for
it waits in three queues and the stream. Where hardly anything comes [Lambda may wait for 20
seconds](https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html) in each queue, so a small desk sets
it to 0, as stage `dev` does: below 100,000 articles a day it saves nothing. Receipts of uploads stay,
since they are how the hourly look at the inbox knows what was seen."""

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
- **Batches are what comes in the window** (`BatchingWindowSeconds`) to each of Lambda's five pollers of a
  queue, or to each lane of the stream's four shards, and never less than one message. Units are a line
  between those of an article that comes by itself and those of ten that come together, which were both
  counted. A received message is a request of its own, as it is while little waits; only what deletes a
  batch is shared.
- **Half of the articles come by webhook** and half by S3, whose puts are counted: who owns the bucket pays
  them. Storage is that of the first month.
- **Traces** begin in webhook, ingest and announce, each by X-Ray's default rule. enrich and publish pass a
  trace on and are not in it ([AWS X-Ray SDK for Java,
  409](https://github.com/aws/aws-xray-sdk-java/pull/409)).
- Not counted: enrich's processor time, Comprehend, readers, subscribers' own queues, what leaves AWS, and
  what is deleted when its time to live is over, which DynamoDB does for nothing. The texts are made of
  sentences that resemble each other and compress better than news does: a revision of real text may take a
  unit more.
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
    dear, cheap = total(lines), total(bill(traffic, lean, known))
    yield f"With {set_} (stage `lean` of samconfig.toml) it is {cheap:.2f} USD.\n"
    yield f"The aim of {_AIM} USD by default **is {_met(dear, _AIM)}**,"
    yield f"that of {_LEAN_AIM} USD when lean **is {_met(cheap, _LEAN_AIM)}**. {_LIMITS}\n"
    yield "| changed by itself | saves, USD | \n|---|---:|"
    for lever in levers(traffic, shape, known):
        yield f"| {lever.name} | {lever.saves:.2f} |"
    yield f"\n{_PARAMETERS}\n"
    yield "## What an article writes and reads\n"
    yield "Of 4 KB, new, by webhook and in batches of ten. The indexes are those of HEAD and of receipts.\n"
    yield "| function | units of DynamoDB |\n|---|---|"
    yield from _units(known)
    yield "\n## By size\n"
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


def _met(dollars: float, aim: float) -> str:
    return "met" if dollars <= aim else "not met"


def _units(known: Facts) -> Iterator[str]:
    (found,) = (
        each["together"]
        for each in known.measured["deliveries"]
        if (each["way"], each["kind"], each["kilobytes"]) == ("webhook", "new", _KILOBYTES)
    )
    for function, units in found.items():
        told = [
            f"{name.removeprefix('write units of ')} {units[name]:g}"
            for name in sorted(units)
            if name.startswith("write units of ")
        ]
        told += [f"{what} {units[name]:g}" for name, what in _KINDS.items() if units.get(name)]
        if told:
            yield f"| {function} | {', '.join(told)} |"


if __name__ == "__main__":
    sys.stdout.write("\n".join(page()) + "\n")

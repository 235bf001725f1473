"""`copydesk tail`: events as they are published, heard as any subscriber hears them."""

import argparse
import contextlib
import json
import os
from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Console

from copydesk import consumer
from infra.cli.eventlines import show
from infra.cli.reaching import Reached, reach
from infra.cli.subscribing import listening, receive


def run(options: argparse.Namespace) -> int:
    """Print events until Ctrl-C, or until so many came."""
    desk = reach(options.stack, options.desk)
    console = Console(highlight=False, soft_wrap=True)
    topic, name = desk.outputs["ArticlesTopicArn"], f"copydesk-tail-{os.getpid()}"
    with contextlib.suppress(KeyboardInterrupt), listening(desk.client, topic, name, options.filter) as queue:
        Console(stderr=True, highlight=False).print("listening; Ctrl-C ends it", style="dim")
        for number, event in enumerate(_events(desk, queue), start=1):
            if options.json:
                console.print(json.dumps(event, ensure_ascii=False), markup=False)
            else:
                show(console, event)
            if number == options.count:
                break
    return 0


def _events(desk: Reached, url: str) -> Iterator[Mapping[str, Any]]:
    sqs = desk.client("sqs")
    while True:
        for message in receive(sqs, url, seconds=5):
            yield consumer.event_of(message["Body"])

"""Run ministack as a child of the desk. Run as a module, never imported."""

import asyncio
from types import SimpleNamespace

# ministack's long polls look again every 100 ms, which each queue on a message's way would add.
GLANCE_SECONDS = 0.01


async def _sleep(seconds: float) -> None:
    await asyncio.sleep(min(seconds, GLANCE_SECONDS))


if __name__ == "__main__":
    from ministack.app import main
    from ministack.services import sqs

    sqs.asyncio = SimpleNamespace(**{**vars(asyncio), "sleep": _sleep})
    main()

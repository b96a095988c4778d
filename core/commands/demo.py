"""Play the main job: deposit, webhooks, ledger, WebSocket, refund, settlement, reconciliation, step by step.

./bahi demo               at the platform that runs, else at a temporary one that is gone afterwards
./bahi demo --json        one JSON object per step, for machines
./bahi demo --url URL     at this address of the platform that runs for BAHI_HOME

It exits 0 when every step showed what it promises, else 1, and says which did not.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.demo.stage import Stage

SECTION = "Start here"


def main(arguments: Sequence[str]) -> int:
    """Find or start a platform, and play."""
    parser = argparse.ArgumentParser(prog="./bahi demo", add_help=False)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--url", default="")
    try:
        given = parser.parse_args(arguments)
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 2
    import asyncio

    from core.demo.stage import Stage

    stage = Stage(sys.stdout, as_json=given.json)
    with _platform(stage, given.url) as (home, url):
        return 0 if asyncio.run(_play(stage, home, url)) else 1


@contextlib.contextmanager
def _platform(stage: Stage, url: str) -> Iterator[tuple[Path, str]]:
    """(home, URL) of the platform to play at."""
    from core.embedded import platform
    from core.settings import Settings

    settings = Settings.from_environment(running=False)
    found = url or platform.find_running(settings)
    if found is not None:
        stage.say(f"Playing at {found}.")
        yield settings.home, found
        return
    stage.say("Nothing runs here, so a temporary platform is started; `./bahi run` starts one that stays.")
    with platform.temporary() as temporary:
        stage.say(f"Playing at {temporary.public_url}.")
        yield temporary.home, temporary.public_url


async def _play(stage: Stage, home: Path, url: str) -> bool:
    from core.demo import record as records
    from core.demo.play import Play
    from core.demo.shop import Shop
    from core.kit import outbound

    record = records.find(home)
    if record is None or not record.is_complete:
        sys.stderr.write(f"bahi: {home} has no demo tenant: it comes with ./bahi run in development.\n")
        return False
    try:
        return await Play(Shop(record, url), stage).perform()
    finally:
        await outbound.close()

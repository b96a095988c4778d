"""Play scenarios in a process of their own, for a test: `python -m tests.simulate.play <home> <database> <number>`.

Reads one JSON object per line, of a plan's fields with "spoiler" and "shrink", and answers each with what came of it.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import sys
from pathlib import Path

import structlog

from core.embedded import servers
from core.testing.scenario import runner, seconds
from tests.simulate.spoilers import SPOILERS


def main(home: str, database: str, number: str) -> None:
    logging.disable(logging.CRITICAL)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    running = servers.attach(Path(home))
    assert running is not None
    asyncio.run(seconds.install(running.superuser_url(database), database))
    place = runner.Place(running.settings_for(database, redis_database=int(number)), running.superuser_url(database))
    for line in sys.stdin:
        wish = json.loads(line)
        spoiler = SPOILERS[wish["spoiler"]] if wish.get("spoiler") else contextlib.nullcontext
        found = runner.run(
            runner.Plan(
                wish["seed"],
                wish["steps"],
                wish.get("tenants", 2),
                wish.get("gateways", 2),
                kinds=tuple(wish.get("kinds", ())),
            ),
            place,
            spoil=spoiler(),
        )
        if wish.get("shrink"):
            found = runner.shrink(found, place, lambda _: None, spoil=spoiler)
        told = {"wrong": found.wrong, "digest": found.digest, "turns": found.turns, "command": found.plan.command()}
        print(json.dumps({**told, "trace": [entry.text for entry in found.trace]}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

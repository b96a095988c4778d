"""Scenarios need a process of their own: they replace its loop, clock, network and database."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from core.embedded.servers import Servers
from tests import processes
from tests.conftest import TEMPLATE

REDIS_DATABASE = 40
"""The workers of a test run have the first ones."""

Play = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def play(running: Servers) -> Iterator[Play]:
    """Play a seed in a process that lives as long as the session; what came of it."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "master")
    number = 0 if worker == "master" else int(worker.removeprefix("gw")) + 1
    name = f"bahi_scenario_{worker}"
    running.drop_database(name)
    running.create_database(name, template=TEMPLATE)
    player = processes.start("tests.simulate.play", str(running.home), name, str(REDIS_DATABASE + number), hears=True)
    told, heard = player.stdin, player.stdout
    assert told is not None
    assert heard is not None

    def played(seed: int, steps: int, **more: Any) -> dict[str, Any]:
        told.write(json.dumps({"seed": seed, "steps": steps, **more}).encode() + b"\n")
        told.flush()
        found: dict[str, Any] = json.loads(heard.readline())
        return found

    yield played
    told.close()
    player.wait(10)
    heard.close()
    running.drop_database(name)

"""Processes that tests start: each ends when the test's process does, however that ended.

`python -m tests.processes worker <home> <database> <redis number> [<sandbox port>]` is a worker on a test's own
database, whose vendors are the simulators at that port.
"""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from core import worker
from core.embedded import servers
from tests.jobs import handlers

ROOT = Path(__file__).parents[1]


def start(*command: str, environment: dict[str, str] | None = None, hears: bool = False) -> subprocess.Popen[bytes]:
    """Start a Python module in a process group of its own; it must call `end_with_parent`, or end with its input.
    `hears`: what it prints is for the caller to read."""
    return subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE if hears else subprocess.DEVNULL,
        start_new_session=True,
    )


def children(pid: int) -> list[int]:
    """The processes that a process has started and not waited for."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        found += [int(word) for word in task.read_text().split()]
    return found


def end_with_parent() -> None:
    """Kill this process group when the pipe to the parent closes."""

    def watch() -> None:
        os.read(0, 1)
        os.killpg(0, signal.SIGKILL)

    threading.Thread(target=watch, daemon=True).start()


def _work(home: str, database: str, number: str, sandbox_port: str = "0") -> None:
    handlers.gates = defaultdict(asyncio.Event)
    running = servers.attach(Path(home))
    assert running is not None
    settings = running.settings_for(database, redis_database=int(number))
    asyncio.run(worker.run(replace(settings, sandbox_port=int(sandbox_port))))


if __name__ == "__main__":
    end_with_parent()
    _work(*sys.argv[2:])

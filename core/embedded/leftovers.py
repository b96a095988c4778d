"""Ends what a killed run left behind, before the next one binds its ports.

A number alone is never enough to kill by: the kernel reuses process ids. A process is ours only when its
recorded start time still matches, or when it carries this home's mark in its environment.
"""

import contextlib
import json
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from core.embedded import child, keeper

# A keeper ends its server in this time; a server without its keeper got a signal from the kernel and needs less.
KEEPERS_SECONDS = 12.0
STRAYS_SECONDS = 3.0
KILL_SECONDS = 5.0


def end(home: Path) -> list[int]:
    """End every process that an earlier run of this home left; return the ids of those that had to be killed.

    The keepers of a killed run are already ending their servers, so they are waited for first.
    Call it only while holding the home's lock.
    """
    _wait_until(lambda: not any(keeper_alive for keeper_alive, _ in _recorded(home)), KEEPERS_SECONDS)
    _wait_until(lambda: not _left(home), STRAYS_SECONDS)
    killed = sorted(_left(home))
    for pid in killed:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    _wait_until(lambda: not _left(home), KILL_SECONDS)
    for record in _records(home):
        record.unlink(missing_ok=True)
    return killed


def _wait_until(condition: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.05)


def _records(home: Path) -> list[Path]:
    return sorted((home / "run" / "processes").glob("*.json*"))


def _left(home: Path) -> set[int]:
    recorded = {pid for _, pids in _recorded(home) for pid in pids}
    return (recorded | _marked(home)) - {os.getpid()}


def _recorded(home: Path) -> list[tuple[bool, list[int]]]:
    """Return for each record whether its keeper lives, and which of its processes do."""
    found = []
    for record in _records(home):
        try:
            processes = json.loads(record.read_text())["processes"]
        except (OSError, ValueError, KeyError):
            continue  # Half-written by a killed keeper; its processes carry the mark.
        alive = [_is_same(process["pid"], process["start_ticks"]) for process in processes]
        pids = [process["pid"] for process, lives in zip(processes, alive, strict=True) if lives]
        found.append((alive[0], pids))
    return found


def _is_same(pid: int, start_ticks: int | None) -> bool:
    """Tell whether this id still means the process that was recorded, and not one that got it later."""
    ticks = keeper.start_ticks(pid)
    return ticks is not None and ticks == start_ticks and not _is_zombie(pid)


def _marked(home: Path) -> set[int]:
    mark = f"{child.MARK}={home}".encode()
    pids = set()
    for environment in Path("/proc").glob("[0-9]*/environ"):
        with contextlib.suppress(OSError):
            if mark in environment.read_bytes().split(b"\0"):
                pids.add(int(environment.parent.name))
    return pids - _ancestors()


def _ancestors() -> set[int]:
    """Return our own line of parents: a start from inside a supervised process must not end itself."""
    line, pid = set(), os.getpid()
    while pid > 1:
        line.add(pid)
        try:
            pid = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            break
    return line


def _is_zombie(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True

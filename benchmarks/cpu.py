"""Processor time of this process and of our PostgreSQL: a busy machine distorts it less than the time that passes."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of processor time."""

    python: float
    postgres: float


def spent(home: Path) -> Spent:
    """What was spent until now; PostgreSQL's by the server of this home, with all its processes."""
    server = (home / "postgres" / "data" / "postmaster.pid").read_text().split("\n", 1)[0]
    ticks = 0
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        own = sum(map(int, fields[11:13]))
        if entry.parent.name == server:
            ticks += own + sum(map(int, fields[13:15]))  # with those of its children that have ended
        elif fields[1] == server:
            ticks += own
    return Spent(time.process_time(), ticks / TICKS)

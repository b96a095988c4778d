"""Processor time by process: a busy machine distorts it less than the time that passes."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
SERVICES = {
    "core.cli web": "web",
    "core.cli worker": "worker",
    "core.cli sandbox": "simulators",
    "redis-server": "Redis",
    "benchmarks.gateway": "canned gateway",
    "benchmarks.bare": "bare",
    "postgres": "PostgreSQL",
}
"""What a command line holds, and whose it is; the first one counts."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of processor time."""

    python: float
    postgres: float


def spent(home: Path) -> Spent:
    """What was spent until now; PostgreSQL's by the server of this home, with all its processes."""
    server = (home / "postgres" / "data" / "postmaster.pid").read_text().split("\n", 1)[0]
    ticks = 0
    for pid, parent, own, ended in _processes():
        if str(pid) == server:
            ticks += own + ended  # with those of its children that have ended
        elif str(parent) == server:
            ticks += own
    return Spent(time.process_time(), ticks / TICKS)


def of_postgres(home: Path) -> float:
    """Seconds that the server of this home and its living processes have run, by the scheduler's own count: what each
    does between two waits is far less than a tick."""
    server = int((home / "postgres" / "data" / "postmaster.pid").read_text().split("\n", 1)[0])
    ours = [pid for pid, parent, _, _ in _processes() if server in {pid, parent}]
    return sum(_ran(pid) for pid in ours)


def _ran(pid: int) -> float:
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9
    except OSError:
        return 0.0  # it ended meanwhile


def by_service() -> dict[str, float]:
    """Seconds that this process and every service below it have spent until now."""
    spent = {"load": time.process_time()}
    for _, name, own in _services():
        spent[name] = spent.get(name, 0.0) + own / TICKS
    return spent


def busy() -> float:
    """Seconds that all processors of the machine have worked until now, for us and for others."""
    user, nice, system, _idle, _waiting, hard, soft, *_ = map(
        int, Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:]
    )
    return (user + nice + system + hard + soft) / TICKS


def pids(service: str) -> list[int]:
    """The processes of a service below this one."""
    return [pid for pid, name, _ in _services() if name == service]


def per_unit(before: dict[str, float], after: dict[str, float], units: int) -> str:
    """What each service spent on one unit, the most first: `web 2.10 ms, worker 1.95 ms`."""
    used = {name: (after[name] - before.get(name, 0.0)) / units * 1000 for name in after}
    return ", ".join(f"{name} {used[name]:.2f} ms" for name in sorted(used, key=lambda name: -used[name]) if used[name])


def allows(before: dict[str, float], after: dict[str, float], units: int) -> float:
    """How many units a second this machine's cores could do at what one has cost, had they nothing else to do."""
    return (os.cpu_count() or 1) * units / sum(after[name] - before.get(name, 0.0) for name in after)


def _services() -> Iterator[tuple[int, str, int]]:
    """(pid, service, ticks) of every process below this one that belongs to a service."""
    found = list(_processes())
    ours, more = set[int](), {os.getpid()}
    while more:
        ours |= more
        more = {pid for pid, parent, _, _ in found if parent in ours} - ours
    for pid, _, own, _ in found:
        if pid in ours and pid != os.getpid() and (name := _service(pid)) is not None:
            yield pid, name, own


def _service(pid: int) -> str | None:
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
    except OSError:
        return None  # it ended meanwhile
    if "keeper.py" in command:
        return None
    return next((name for part, name in SERVICES.items() if part in command), None)


def _processes() -> Iterator[tuple[int, int, int, int]]:
    """(pid, parent, ticks of its own, ticks of its children that have ended) of every process."""
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        yield int(entry.parent.name), int(fields[1]), sum(map(int, fields[11:13])), sum(map(int, fields[13:15]))

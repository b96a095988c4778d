"""Runs the platform as one: servers, migrations, seed, then web, worker and simulators until told to stop.

What runs is data (`STEPS`, `SERVICES`). Started bottom up, stopped top down; a service that ends by itself is
started again, slower each time.
"""

import contextlib
import functools
import http.client
import json
import os
import queue
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import TextIO

from core import settings as configuration
from core.embedded import child, console, errors, keeper, places, postgres, redis, servers

RESTART_SECONDS_MIN = 0.5
RESTART_SECONDS_MAX = 30.0
# A service that lived this long is taken to be sound again: its next end is met with a quick restart.
SOUND_SECONDS = 30.0
# A service that fails at its start is alive for a moment too.
SETTLED_SECONDS = 1.0
ATTEMPTS_BEFORE_READY = 3
READY_SECONDS_MAX = 120.0
STEP_SECONDS_MAX = 600.0
CLI = (sys.executable, "-m", "core.cli")


@dataclass(frozen=True)
class Step:
    """Something to finish before the services start."""

    name: str
    command: tuple[str, ...]
    development_only: bool = False


@dataclass(frozen=True)
class Service:
    """Something to keep running. `listens` says whose port shows that it is ready: `web` or `sandbox`."""

    name: str
    command: tuple[str, ...]
    development_only: bool = False
    listens: str = ""


STEPS = (
    Step("migrate", (*CLI, "migrate")),
    Step("seed", (*CLI, "seed"), development_only=True),
)
SERVICES = (
    Service("sandbox", (*CLI, "sandbox"), development_only=True, listens="sandbox"),
    Service("worker", (*CLI, "worker")),
    Service("web", (*CLI, "web"), listens="web"),
)


@dataclass
class _Kept:
    """A service or server of ours that is to be up: how to start it, and how it fared."""

    name: str
    start: Callable[[], child.Child]
    running: child.Child | None = None
    started_at: float = 0.0
    ends: int = 0
    restart_at: float | None = field(default=None)


class Supervisor:
    """One run of one home."""

    def __init__(
        self,
        settings: configuration.Settings,
        *,
        steps: tuple[Step, ...] = STEPS,
        services: tuple[Service, ...] = SERVICES,
        output: TextIO | None = None,
    ) -> None:
        self._settings = settings
        self._home = settings.home
        wanted = settings.is_development
        self._steps = [step for step in steps if wanted or not step.development_only]
        self._services = [service for service in services if wanted or not service.development_only]
        self._console = console.Console(output or sys.stdout)
        self._events: queue.SimpleQueue[child.Child | None] = queue.SimpleQueue()
        self._kept: dict[str, _Kept] = {}
        self._stopping = False
        self._ready = False
        self._sandbox_port = settings.sandbox_port

    def run(self) -> int:
        """Run until a signal asks for the end; 0 then, 1 when the platform cannot run.

        Raises AlreadyRunning, NotEnterable, ServerFailed before anything is up.
        """
        with self._signals(), contextlib.ExitStack() as stack:
            try:
                return self._run(stack)
            except errors.StopRequested:
                return 0

    def _run(self, stack: contextlib.ExitStack) -> int:
        killed = stack.enter_context(servers.hold(self._home))
        if killed:
            self._say(f"ended {len(killed)} processes that a killed run had left")
        self._require_port()
        self._start_servers(stack)
        self._announce_sandbox(stack)
        for step in self._steps:
            self._finish(step)
        for service in self._services:
            self._keep(stack, service.name, functools.partial(self._start_service, service))
        return self._supervise(stack)

    def _say(self, line: str) -> None:
        self._console.line("bahi", line)

    @contextlib.contextmanager
    def _signals(self) -> Iterator[None]:
        numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
        before = {number: signal.signal(number, self._on_signal) for number in numbers}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        """Stop in order at the first signal; at a second one drop all pipes, so that every keeper hurries."""
        if self._stopping:
            for kept in self._kept.values():
                if kept.running is not None:
                    kept.running.abandon()
        self._stopping = True
        self._events.put(None)

    def _require_port(self) -> None:
        settings = self._settings
        if not places.port_is_free(settings.host, settings.port):
            raise errors.EmbeddedError(
                f"Port {settings.port} on {settings.host} is in use. Stop what listens there, or choose another "
                f"port: BAHI_PORT={settings.port + 1} ./bahi run"
            )

    def _start_servers(self, stack: contextlib.ExitStack) -> None:
        """Start the servers that no URL replaces; a crash of theirs is met like a service's, on the same port."""
        if not self._settings.database_url:
            database = postgres.Postgres(self._home, postgres.Tuning(), self._console.line, self._events.put)
            stack.callback(database.stop)
            self._keep(None, "postgres", lambda: _started(database, self._is_stopping))
        if not self._settings.redis_url:
            cache = redis.Redis(self._home, on_end=self._events.put)
            stack.callback(cache.stop)
            self._keep(None, "redis", lambda: _started(cache, self._is_stopping))

    def _announce_sandbox(self, stack: contextlib.ExitStack) -> None:
        """Choose the simulators' port before anything asks for it, and write it down for other processes."""
        if not self._settings.is_development:
            return
        self._sandbox_port = self._sandbox_port or places.free_port()
        self._write_record(stack, configuration.SANDBOX_RECORD, {"port": self._sandbox_port})

    def _write_record(self, stack: contextlib.ExitStack, name: str, facts: dict[str, object]) -> None:
        path = self._home / "run" / name
        places.write_private(path, json.dumps(facts))
        stack.callback(path.unlink, missing_ok=True)

    def _program(self, name: str, command: tuple[str, ...]) -> child.Program:
        settings = self._settings
        environment = configuration.child_environment(
            BAHI_HOME=str(self._home),
            BAHI_PORT=str(settings.port),
            BAHI_SANDBOX_PORT=str(self._sandbox_port),
            BAHI_ENVIRONMENT=settings.environment,
            PYTHONUNBUFFERED="1",
        )
        stop = ((signal.SIGTERM, settings.stop_seconds + 5.0), (signal.SIGKILL, 2.0))
        return child.Program(name, command, environment, configuration.CHECKOUT, stop=stop)

    def _finish(self, step: Step) -> None:
        """Run a step to its end. Raises ServerFailed, StopRequested."""
        running = child.Child(self._program(step.name, step.command), self._home, self._console.line)
        try:
            places.wait_until(lambda: running.exit_code() is not None, STEP_SECONDS_MAX, self._is_stopping)
        finally:
            code = running.stop()
        if code != 0:
            raise errors.ServerFailed(f"{step.name} failed with exit code {code}; what it said is above.")

    def _start_service(self, service: Service) -> child.Child:
        program = self._program(service.name, service.command)
        return child.Child(program, self._home, self._console.line, self._events.put)

    def _keep(self, stack: contextlib.ExitStack | None, name: str, start: Callable[[], child.Child]) -> None:
        kept = self._kept[name] = _Kept(name, start)
        if stack is not None:
            stack.callback(_stop, kept)
        self._start(kept)

    def _start(self, kept: _Kept) -> None:
        if self._stopping:
            raise errors.StopRequested("Stopped while starting.")
        kept.restart_at = None
        kept.started_at = time.monotonic()
        kept.running = kept.start()

    def _is_stopping(self) -> bool:
        return self._stopping

    def _supervise(self, stack: contextlib.ExitStack) -> int:
        """Restart what ends, announce readiness once, until a signal comes."""
        give_up_at = time.monotonic() + READY_SECONDS_MAX
        while not self._stopping:
            if not self._ready and self._is_ready():
                self._ready = True
                self._announce(stack)
            with contextlib.suppress(queue.Empty):
                self._note_end(self._events.get(timeout=self._wait_seconds()))
            if not self._ready and self._is_hopeless(give_up_at):
                return 1
            for kept in list(self._kept.values()):
                if kept.restart_at is not None and kept.restart_at <= time.monotonic():
                    self._start(kept)
        self._say("stopping")
        return 0

    def _wait_seconds(self) -> float | None:
        """Return how long nothing is due, None for ever."""
        due = [kept.restart_at for kept in self._kept.values() if kept.restart_at is not None]
        waits = [max(0.0, min(due) - time.monotonic())] if due else []
        return min([*waits, *([] if self._ready else [0.05])], default=None)

    def _note_end(self, ended: child.Child | None) -> None:
        """Plan the restart of what ended; an end that is already known, or planned by us, changes nothing."""
        kept = next((kept for kept in self._kept.values() if ended is not None and kept.running is ended), None)
        if kept is None or kept.restart_at is not None or self._stopping:
            return
        lived = time.monotonic() - kept.started_at
        kept.ends = 1 if lived > SOUND_SECONDS else kept.ends + 1
        delay = min(RESTART_SECONDS_MAX, RESTART_SECONDS_MIN * 2 ** (kept.ends - 1))
        kept.restart_at = time.monotonic() + delay
        code = ended.exit_code() if ended is not None else None
        if kept.name == "redis" and ended is not None:  # Redis talks much, so it is heard only now.
            for line in ended.last_lines:
                self._console.line(kept.name, line)
        self._say(f"{kept.name} ended with exit code {code} after {lived:.1f} s; starting it again in {delay:g} s")

    def _is_hopeless(self, give_up_at: float) -> bool:
        failing = [kept.name for kept in self._kept.values() if kept.ends >= ATTEMPTS_BEFORE_READY]
        if failing:
            self._say(f"{', '.join(failing)} ended {ATTEMPTS_BEFORE_READY} times before being ready: giving up")
        elif time.monotonic() > give_up_at:
            self._say(f"not ready after {READY_SECONDS_MAX:g} s: giving up")
        return bool(failing) or time.monotonic() > give_up_at

    def _is_ready(self) -> bool:
        """See everything alive, and whoever listens answer: who pays at once must find the gateway there too."""
        settled_before = time.monotonic() - SETTLED_SECONDS
        if any(
            kept.running is None or kept.running.exit_code() is not None or kept.started_at > settled_before
            for kept in self._kept.values()
        ):
            return False
        return all(self._answers(service.listens) for service in self._services if service.listens)

    def _answers(self, listens: str) -> bool:
        """Ask the web server for its health; of the simulators any answer will do."""
        if listens == "sandbox":
            return _status("127.0.0.1", self._sandbox_port, "/") is not None
        everywhere = self._settings.host in ("0.0.0.0", "::")  # noqa: S104
        host = "127.0.0.1" if everywhere else self._settings.host
        return _status(host, self._settings.port, "/healthz") == 200

    def _announce(self, stack: contextlib.ExitStack) -> None:
        facts: dict[str, object] = {
            "pid": os.getpid(),
            "url": self._settings.public_url,
            "port": self._settings.port,
            "sandbox_port": self._sandbox_port,
        }
        self._write_record(stack, configuration.PLATFORM_RECORD, facts)
        self._console.banner(self._settings, _seconds_since_start())


def _started(server: postgres.Postgres | redis.Redis, stopping: Callable[[], bool]) -> child.Child:
    server.start(stopping)
    assert server.child is not None
    return server.child


def _status(host: str, port: int, path: str) -> int | None:
    """Return how a server answers, None when it does not."""
    connection = http.client.HTTPConnection(host, port, timeout=2.0)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def _stop(kept: _Kept) -> None:
    if kept.running is not None:
        kept.running.stop()


def _seconds_since_start() -> float:
    """Return the age of this process, which began as the shell script that replaced itself by us."""
    ticks = keeper.start_ticks(os.getpid())
    if ticks is None:
        return time.process_time()
    uptime = float(Path("/proc/uptime").read_text().split()[0])
    return uptime - ticks / os.sysconf("SC_CLK_TCK")

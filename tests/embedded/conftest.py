"""Running the supervisor as a process of its own, and seeing what is left of it."""

import contextlib
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from core import settings
from core.embedded import child, places, servers

PROGRAMS = Path(__file__).parent / "programs"


def marked(home: Path) -> dict[int, str]:
    """Every live process that carries the home's mark, with its command line."""
    found = {}
    for entry in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            environment = (entry / "environ").read_bytes().split(b"\0")
            command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            if f"{child.MARK}={home}".encode() in environment and command:
                found[int(entry.name)] = command
    return found


def eventually(condition: Callable[[], bool], seconds: float = 20.0) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.05)
    return condition()


@dataclass
class Platform:
    """One run of `programs/supervise.py`."""

    home: Path
    port: int
    steps: str = "step"
    services: tuple[str, ...] = ("web", "worker")
    variables: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[str] | None = None
    said: str = ""

    def start(self) -> "Platform":
        own = {"BAHI_HOME": str(self.home), "BAHI_PORT": str(self.port), **self.variables}
        self.process = subprocess.Popen(
            [sys.executable, "-u", str(PROGRAMS / "supervise.py"), self.steps, *self.services],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            cwd=settings.CHECKOUT,
            env=settings.neutral_environment(PYTHONPATH=str(settings.CHECKOUT), **own),
        )
        return self

    def start_and_wait(self) -> "Platform":
        self.start()
        ready = eventually(lambda: self.record() is not None or self.ended(), 60)
        assert ready, self.said
        assert not self.ended(), self.finish()
        return self

    def record(self) -> dict[str, object] | None:
        return settings.find_record(self.home, settings.PLATFORM_RECORD)

    def ended(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def signal(self, number: signal.Signals) -> None:
        assert self.process is not None
        self.process.send_signal(number)

    def finish(self) -> str:
        """Wait for the end and return all that was said."""
        assert self.process is not None
        self.said = self.process.communicate(timeout=60)[0]
        return self.said

    def clean_up(self) -> None:
        if self.process is not None:
            with self.process:
                self.process.kill()

    def exit_code(self) -> int:
        assert self.process is not None
        return self.process.wait(60)

    def answers(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
        except OSError:
            return False
        return True


@pytest.fixture
def home() -> Iterator[Path]:
    with servers.temporary_home() as path:
        yield path


@pytest.fixture
def make_platform() -> Iterator[Callable[..., Platform]]:
    """Make platforms that are certainly gone at the end of the test."""
    made: list[Platform] = []

    def make(home: Path, **more: object) -> Platform:
        platform = Platform(home, places.free_port(), **more)  # type: ignore[arg-type]
        made.append(platform)
        return platform

    yield make
    for platform in made:
        platform.clean_up()
    for platform in made:
        assert eventually(lambda platform=platform: not marked(platform.home)), marked(platform.home)

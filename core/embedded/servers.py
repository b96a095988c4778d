"""PostgreSQL and Redis together, for one home.

For tests: `testing_servers()` gives a throw-away pair, quick to start and gone without trace at the end.
"""

import contextlib
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core import settings
from core.embedded import errors, leftovers, postgres, redis

DATABASE = postgres.DATABASE
TESTING = postgres.Tuning(durable=False, connections_max=300, shared_buffers_megabytes=128)


@dataclass(frozen=True)
class Servers:
    """Two running servers and where they are."""

    home: Path
    postgres: postgres.Address
    redis: redis.Address

    def database_url(self, database: str = DATABASE) -> str:
        """Return the URL of `bahi_owner`, who migrates; not a superuser."""
        return self.postgres.owner_url(database)

    def superuser_url(self, database: str = "postgres") -> str:
        """Return the superuser's URL on the private Unix socket."""
        return self.postgres.superuser_url(database)

    def redis_url(self, database: int = 0) -> str:
        """Return the URL of a numbered Redis database (0 to 63). Publish and subscribe ignore the number."""
        return self.redis.url(database)

    def settings_for(self, database: str = DATABASE, redis_database: int = 0) -> settings.Settings:
        """Return development settings for one of its databases."""
        own = settings.Settings.from_environment({"BAHI_HOME": str(self.home)})
        return own.with_servers(database_url=self.database_url(database), redis_url=self.redis_url(redis_database))

    def create_database(self, name: str, *, template: str = "template1") -> str:
        """Make a database that `bahi_owner` owns, as a copy of the template, and return its owner's URL.

        Nobody may be connected to the template meanwhile.
        """
        postgres.run_sql(
            self.postgres,
            "postgres",
            f'CREATE DATABASE "{name}" OWNER {postgres.OWNER} TEMPLATE "{template}" STRATEGY FILE_COPY;',
        )
        return self.database_url(name)

    def drop_database(self, name: str) -> None:
        """Drop a database, ending the connections to it."""
        postgres.run_sql(self.postgres, "postgres", f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE);')


def attach(home: Path) -> Servers | None:
    """Return the servers that another process runs for this home, or None."""
    database, cache = postgres.find_address(home), redis.find_address(home)
    return None if database is None or cache is None else Servers(home, database, cache)


@contextlib.contextmanager
def hold(home: Path) -> Iterator[list[int]]:
    """Hold the home's lock, which dies with us, and end what a killed run left: the context's value.

    Raises AlreadyRunning.
    """
    lock_file = settings.lock_file(home)
    lock_file.parent.mkdir(parents=True, exist_ok=True)
    lock_file.parent.chmod(0o700)
    with lock_file.open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            lock.seek(0)
            raise errors.AlreadyRunning(
                f"Already running for {home} (process {lock.read().strip() or 'unknown'}). "
                "Stop that one, or set BAHI_HOME and BAHI_PORT for a second copy."
            ) from error
        # At once: whoever sees the lock held believes the records.
        for record in settings.RECORDS:
            (home / "run" / record).unlink(missing_ok=True)
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield leftovers.end(home)


@contextlib.contextmanager
def start(home: Path, tuning: postgres.Tuning) -> Iterator[Servers]:
    """Run both servers while the context lasts. Raises AlreadyRunning, ServerFailed, NotEnterable."""
    with hold(home), contextlib.ExitStack() as stack:
        database = postgres.Postgres(home, tuning)
        stack.callback(database.stop)
        database_address = database.start()
        cache = redis.Redis(home)
        stack.callback(cache.stop)
        yield Servers(home, database_address, cache.start())


@contextlib.contextmanager
def temporary_home() -> Iterator[Path]:
    """Make a home that is gone afterwards."""
    home = Path(tempfile.mkdtemp(prefix="bahi-"))
    # Passable, so that the servers' user needs no special rights; what is inside stays private.
    home.chmod(0o711)
    try:
        yield home
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextlib.contextmanager
def temporary(tuning: postgres.Tuning = TESTING) -> Iterator[Servers]:
    """Run both servers in a home of their own and remove it afterwards."""
    with temporary_home() as home, start(home, tuning) as running:
        yield running


@contextlib.contextmanager
def testing_servers(home: Path | None) -> Iterator[Servers]:
    """Give tests their servers: those that another process runs for `home`, else throw-away ones.

    The session's first process (pytest without xdist, or its controller) starts them; an xdist worker passes
    the controller's `servers.home`, then makes a database of its own with `create_database("bahi_gw0",
    template=…)` and takes its own Redis number. The harness passes `core.settings.testing_home()`, which
    `./bahi test` sets.
    """
    running = None if home is None else attach(home)
    if running is not None:
        yield running
        return
    with temporary() as fresh:
        yield fresh

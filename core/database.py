"""The database's life cycle: roles, migrations under a lock, and the drift check.

Roles, none of them superuser or BYPASSRLS: the role of DATABASE_URL owns the schema and migrates; the runtime logs in
as a role that owns nothing, has no rights of its own (NOINHERIT), and drops to one of three restricted roles per
transaction (see `core.kit.db`).
"""

from __future__ import annotations

import hashlib
import hmac
import importlib
import pkgutil
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit, urlunsplit

import aerich
import asyncpg
from aerich.migrate import Migrate
from aerich.utils import get_models_describe
from tortoise import Tortoise

import core
from core.kit import db
from core.settings import Settings

MIGRATIONS = Path(__file__).parent.parent / "migrations"
ROLES = (db.APP, db.FINDER, db.PLATFORM)
RUNTIME_LOGIN = "bahi_runtime"
_LOCK = 0x62616869  # "bahi"


def model_modules() -> list[str]:
    """Every `core.<module>.models`, found by looking: no list that everybody edits."""
    names = [f"core.{info.name}.models" for info in pkgutil.iter_modules(core.__path__) if info.ispkg]
    return sorted(name for name in names if importlib.util.find_spec(name) is not None)


def runtime_url(settings: Settings) -> str:
    """The URL that servers and workers use: the operator's, or the migrating one with our own login role."""
    if settings.runtime_database_url:
        return settings.runtime_database_url
    parts = urlsplit(_migration_url(settings))
    place = parts.netloc.rpartition("@")[2]
    login = f"{RUNTIME_LOGIN}:{quote(_runtime_password(settings))}"
    return urlunsplit(parts._replace(netloc=f"{login}@{place}"))


async def migrate(settings: Settings) -> list[str]:
    """Make the roles and apply what is missing, one migrator at a time; the names of the files applied."""
    url = _migration_url(settings)
    guard = await asyncpg.connect(url)
    try:
        await guard.execute("SELECT pg_advisory_lock($1)", _LOCK)
        await _ensure_roles(guard, settings)
        return await _upgrade(url)
    finally:
        await guard.close()


async def pending(tx: db.Transaction) -> list[str]:
    """Migrations on disk that the database does not have (read through `db.directory()`)."""
    applied = {row["version"] for row in await tx.fetch("SELECT version FROM aerich WHERE app = 'models'")}
    return [name for name in migration_files() if name not in applied]


def migration_files() -> list[str]:
    found = [path.name for path in (MIGRATIONS / "models").glob("[0-9]*_*.py")]
    return sorted(found, key=lambda name: int(name.partition("_")[0]))


async def drift() -> list[str]:
    """What aerich would still have to migrate to reach the models: empty when the chain describes them."""
    config = db.tortoise_config("postgres://offline", model_modules(), 1, "drift")
    await Migrate.init(config, "models", str(MIGRATIONS), offline=True)
    try:
        before = Migrate._last_version_content or {}  # noqa: SLF001 - aerich has no public diff
        Migrate.upgrade_operators.clear()
        Migrate.diff_models(before, get_models_describe("models"), no_input=True)
        return [str(item) for item in Migrate.upgrade_operators]
    finally:
        await Tortoise.close_connections()


async def _upgrade(url: str) -> list[str]:
    config = db.tortoise_config(url, model_modules(), 2, "bahi-migrate")
    settings = config["connections"]["default"]["credentials"]["server_settings"]
    settings["statement_timeout"] = "0"
    command = aerich.Command(tortoise_config=config, app="models", location=str(MIGRATIONS))
    await command.init()
    try:
        return await command.upgrade(run_in_transaction=True)
    finally:
        await command.aclose()


async def _ensure_roles(connection: asyncpg.Connection, settings: Settings) -> None:
    for role in ROLES:
        await _create_role(connection, f"CREATE ROLE {role} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE")
    if settings.runtime_database_url:
        login = unquote(urlsplit(settings.runtime_database_url).username or "")
    else:
        login = RUNTIME_LOGIN
        await _create_role(connection, f"CREATE ROLE {login} LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS")
        password = _runtime_password(settings)
        await _tolerant(connection, f"ALTER ROLE {login} PASSWORD '{password}'")
    quoted = '"' + login.replace('"', '""') + '"'
    for role in ROLES:
        member = await connection.fetchval("SELECT pg_has_role($1, $2, 'MEMBER')", login, role)
        if not member:
            await _tolerant(connection, f"GRANT {role} TO {quoted}")


async def _create_role(connection: asyncpg.Connection, statement: str) -> None:
    name = statement.split()[2]
    if not await connection.fetchval("SELECT true FROM pg_roles WHERE rolname = $1", name):
        await _tolerant(connection, statement)


async def _tolerant(connection: asyncpg.Connection, statement: str) -> None:
    """Roles are shared by all databases of a server: another migrator may have just done the same."""
    for attempt in range(20):
        try:
            await connection.execute(statement)
            return
        except (asyncpg.DuplicateObjectError, asyncpg.UniqueViolationError):
            return
        except asyncpg.InternalServerError:  # "tuple concurrently updated"
            if attempt == 19:
                raise


def _runtime_password(settings: Settings) -> str:
    """Derived from the master key, so that no process has to store it."""
    key = settings.master_key.get_secret_value().encode()
    return hmac.new(key, b"bahi/runtime-role", hashlib.sha256).hexdigest()


def _migration_url(settings: Settings) -> str:
    if not settings.database_url:
        raise RuntimeError("no database: set DATABASE_URL or start with ./bahi run")
    return settings.database_url

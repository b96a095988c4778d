"""The database's life cycle: roles, migrations under a lock, and the drift check.

Roles, none of them superuser or BYPASSRLS: the role of DATABASE_URL owns the schema and migrates; the runtime logs in
as a role that owns nothing, has no rights of its own (NOINHERIT), and drops to one of three restricted roles per
transaction (see `core.kit.db`).
"""

from __future__ import annotations

import asyncio
import importlib
import importlib.util
from pathlib import Path
from pkgutil import ModuleInfo
from types import ModuleType
from typing import Any

import aerich
import asyncpg
from aerich.models import Aerich
from aerich.utils import (
    compress_dict,
    decompress_dict,
    get_formatted_compressed_data,
    get_models_describe,
)
from dictdiffer import diff
from tortoise import BaseDBAsyncClient, Tortoise

from core.kit import db, discovery
from core.settings import Settings

MIGRATIONS = Path(__file__).parent.parent / "migrations"
ROLES = (db.APP, db.FINDER, db.PLATFORM)
_LOCK = 0x62616869  # "bahi"


def model_modules() -> list[str]:
    """Every module's `models`, found by looking."""
    return list(discovery.names("models"))


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
    """Where the models differ from the state recorded in the newest migration; empty when they agree."""
    recorded = decompress_dict(getattr(_newest(), "MODELS_STATE", None) or compress_dict({}))
    found = await _models_state()
    return [f"{kind} {place}: {change}" for kind, place, change in diff(_structure(recorded), _structure(found))]


def record_state() -> Path:
    """Write the models' state into the newest migration file, as aerich's next diff expects it; the file."""
    module = _newest()
    path = Path(str(module.__file__))
    text = path.read_text().partition("\n\nMODELS_STATE = (")[0].rstrip()
    state = get_formatted_compressed_data(asyncio.run(_models_state()))
    path.write_text(f"{text}\n\n\nMODELS_STATE = (\n    {state}\n)\n")
    return path


def _newest() -> ModuleType:
    return importlib.import_module(f"migrations.models.{migration_files()[-1].removesuffix('.py')}")


async def _models_state() -> dict[str, Any]:
    config = db.tortoise_config("postgres://nobody@localhost:5432/offline", model_modules(), 1, "drift")
    await Tortoise.init(config=config, init_connections=False)
    try:
        state = get_models_describe("models")
    finally:
        await Tortoise._reset_apps()  # noqa: SLF001 - nothing was connected, so there is nothing to close
    return dict(sorted(state.items()))


def _structure(state: dict[str, Any]) -> Any:
    """The state without prose: a reworded docstring is no drift."""
    plain = decompress_dict(compress_dict(state))
    return _without_prose(plain)


def _without_prose(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_prose(inner) for key, inner in value.items() if key not in {"docstring", "description"}}
    if isinstance(value, list):
        return [_without_prose(inner) for inner in value]
    return value


class _Command(aerich.Command):
    """Applies a file as aerich does, but keeps the models' state of the newest alone, which carries it.

    aerich describes all models anew for each file that carries none, and stores them: most of a first start's time.
    """

    async def _upgrade(
        self, conn: BaseDBAsyncClient, version_file: str, fake: bool = False, version_module: ModuleInfo | None = None
    ) -> None:
        module = importlib.import_module(f"migrations.models.{version_file.removesuffix('.py')}")
        await conn.execute_script(await module.upgrade(conn))
        state = getattr(module, "MODELS_STATE", None)
        await Aerich.create(version=version_file, app=self.app, content=decompress_dict(state) if state else {})


async def _upgrade(url: str) -> list[str]:
    config = db.tortoise_config(url, model_modules(), 2, "bahi-migrate")
    settings = config["connections"]["default"]["credentials"]["server_settings"]
    settings["statement_timeout"] = "0"
    command = _Command(tortoise_config=config, app="models", location=str(MIGRATIONS))
    await command.init()
    try:
        return await command.upgrade(run_in_transaction=True)
    finally:
        await command.aclose()


async def _ensure_roles(connection: asyncpg.Connection, settings: Settings) -> None:
    for role in (*ROLES, db.READER):
        await _create_role(connection, f"CREATE ROLE {role} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE")
    login = settings.runtime_role
    password = settings.runtime_role_password
    if password is not None:  # the role is ours to make, not the operator's
        await _create_role(connection, f"CREATE ROLE {login} LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS")
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


def _migration_url(settings: Settings) -> str:
    if not settings.database_url:
        raise RuntimeError("no database: set DATABASE_URL or start with ./bahi run")
    return settings.database_url

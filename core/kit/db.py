"""Database access: the one place that opens transactions.

Invariants: every statement runs inside a transaction that first drops to a restricted role and, for tenant work,
names the tenant (`SET LOCAL`), so a statement outside a transaction has no rights and one without a tenant sees no
rows. A connection goes back to the pool whatever happens, cancellation included.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextvars import ContextVar
from typing import Any, TypeVar
from uuid import UUID

import asyncpg
import orjson
from tortoise import Tortoise
from tortoise.backends.asyncpg.client import AsyncpgDBClient, TransactionWrapper
from tortoise.backends.base.config_generator import expand_db_url
from tortoise.connection import get_connections

from core.kit import scope
from core.kit.errors import Unavailable

APP = "bahi_app"
"""Tenant work: sees one tenant's rows, updates only granted columns."""
FINDER = "bahi_finder"
"""Finds which tenants have work due: SELECT on `tenant_id, id, due_at` of work tables, across tenants."""
PLATFORM = "bahi_platform"
"""Writes the directory of tenants and the platform's own tables."""
READER = "bahi_reader"
"""A host application's or reporting tool's: reads the views in schema `reading`. The runtime cannot become it."""

ACQUIRE_TIMEOUT_SECONDS = 10.0
"""Tortoise's own acquire waits for ever on an exhausted pool; we answer 503 instead."""

_current: ContextVar[Transaction | None] = ContextVar("bahi_transaction", default=None)
_client: AsyncpgDBClient | None = None
_interpose: Callable[[asyncpg.Connection[Any]], asyncpg.Connection[Any]] | None = None

T = TypeVar("T")


class DatabaseUnavailable(Unavailable):
    """The database does not answer; ask again with the same idempotency key.

    Nothing was written, unless the connection was lost during COMMIT itself: then only the retry tells.
    """

    code = "database.unavailable"


class Busy(Unavailable):
    """Another request holds what this one needs; nothing was written, try again."""

    code = "database.busy"


class NoTransaction(RuntimeError):
    """A query was attempted outside `db.transaction()`: a programming error."""


class Transaction:
    """One open transaction on one connection, for one role and (unless it is a platform job) one tenant."""

    __slots__ = ("_after_commit", "_depth", "closed", "connection", "role", "task", "tenant_id")

    def __init__(self, connection: asyncpg.Connection[Any], role: str, tenant_id: UUID | None) -> None:
        self.connection = connection
        self.role = role
        self.tenant_id = tenant_id
        self.task = asyncio.current_task()
        self.closed = False
        self._depth = 0
        self._after_commit: list[Callable[[], None]] = []

    @property
    def tenant(self) -> UUID:
        """The tenant this transaction may touch."""
        if self.tenant_id is None:
            raise NoTransaction("this transaction has no tenant")
        return self.tenant_id

    async def fetch(self, sql: str, *args: Any) -> list[asyncpg.Record]:
        rows: list[asyncpg.Record] = await self.connection.fetch(sql, *args)
        return rows

    async def find_row(self, sql: str, *args: Any) -> asyncpg.Record | None:
        return await self.connection.fetchrow(sql, *args)

    async def get_row(self, sql: str, *args: Any) -> asyncpg.Record:
        """The one row; anything else is a programming error."""
        row = await self.connection.fetchrow(sql, *args)
        assert row is not None, "the statement returned no row"
        return row

    async def value(self, sql: str, *args: Any) -> Any:
        return await self.connection.fetchval(sql, *args)

    async def execute(self, sql: str, *args: Any) -> int:
        """Run a statement; the count of rows it touched."""
        status = await self.connection.execute(sql, *args)
        tail = status.rpartition(" ")[2]
        return int(tail) if tail.isdigit() else 0

    async def execute_one(self, sql: str, *args: Any) -> None:
        """Run a statement that must touch exactly one row."""
        touched = await self.execute(sql, *args)
        assert touched == 1, f"expected to touch one row, touched {touched}"

    def after_commit(self, callback: Callable[[], None]) -> None:
        """Call `callback` once the outermost transaction is durable. It must be cheap and must not raise:
        what it does may be lost, so it only ever hurries work that a poll would find."""
        self._after_commit.append(callback)

    @contextlib.asynccontextmanager
    async def savepoint(self) -> AsyncIterator[Transaction]:
        """Undo only this block when it raises."""
        self._depth += 1
        name = f"bahi_{self._depth}"
        pending = len(self._after_commit)
        await self.connection.execute(f"SAVEPOINT {name}")
        try:
            yield self
        except BaseException:
            del self._after_commit[pending:]
            await _settle(self.connection.execute(f"ROLLBACK TO SAVEPOINT {name}; RELEASE SAVEPOINT {name}"))
            raise
        else:
            await self.connection.execute(f"RELEASE SAVEPOINT {name}")
        finally:
            self._depth -= 1

    @contextlib.asynccontextmanager
    async def ahead(self) -> AsyncIterator[Ahead]:
        """Send statements and go on computing while the database works on them; all are done when the block ends."""
        ahead = Ahead(self)
        try:
            yield ahead
            await ahead.finish()
        finally:
            await ahead.abandon()

    @contextlib.asynccontextmanager
    async def whole_tables(self) -> AsyncIterator[None]:
        """Ask over whole tables: a planner without statistics, as after an import, would join them row by row."""
        async with self._without("enable_nestloop"):
            yield

    @contextlib.asynccontextmanager
    async def in_index_order(self) -> AsyncIterator[None]:
        """Ask what an index gives in order, also where the statistics, of other tenants, make sorting look cheaper."""
        async with self._without("enable_sort"):
            yield

    @contextlib.asynccontextmanager
    async def _without(self, method: str) -> AsyncIterator[None]:
        """Keep the planner from a method. A block that raises leaves it so until the transaction or savepoint ends."""
        await self.connection.execute(f"SET LOCAL {method} = off")
        yield
        await self.connection.execute(f"SET LOCAL {method} = on")

    def committed(self) -> None:
        for callback in self._after_commit:
            callback()


class Ahead:
    """Statements of one transaction, each sent as soon as the one before has ended."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._running: asyncio.Task[int] | None = None
        self._expected = 0

    async def execute(self, sql: str, *args: Any, expected: int, last: bool) -> None:
        """Wait for the statement before and send this one, which must touch `expected` rows; wait for it if `last`."""
        await self.finish()
        self._expected = expected
        if last:  # nothing is left to compute meanwhile, and a task costs as much as a small statement
            self._check(await self._tx.execute(sql, *args))
            return
        self._running = asyncio.create_task(self._tx.execute(sql, *args))
        # The first turn of the loop encodes it, and in its second even a loop that collects its writes has sent it.
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    async def finish(self) -> None:
        """Wait for the last statement. Raises what it raised."""
        if self._running is not None:
            touched = await self._running
            self._running = None
            self._check(touched)

    def _check(self, touched: int) -> None:
        assert touched == self._expected, f"expected to touch {self._expected} rows, touched {touched}"

    async def abandon(self) -> None:
        """Leave nothing running behind, whatever ended the block."""
        if self._running is not None and not self._running.done():
            self._running.cancel()
            await asyncio.wait([self._running])
        if self._running is not None and not self._running.cancelled():
            self._running.exception()


def find() -> Transaction | None:
    """The transaction this task is in. A task started inside one does not inherit it."""
    tx = _current.get()
    if tx is None or tx.closed or tx.task is not asyncio.current_task():
        return None
    return tx


def current() -> Transaction:
    """The transaction this task is in. Raises NoTransaction."""
    tx = find()
    if tx is None:
        raise NoTransaction("open db.transaction() first")
    return tx


@contextlib.asynccontextmanager
async def transaction(tenant_id: UUID | None = None, *, same_plans: bool = False) -> AsyncIterator[Transaction]:
    """Work for one tenant: the one in scope unless named. Inside another transaction it is a savepoint of it.

    With `same_plans` each statement keeps one plan by index, whatever its values and the statistics: for those over
    arrays, whose first runs would else each be planned anew, and for a long array by a walk through a whole table.
    Raises Busy on lock timeout, deadlock or serialization failure, DatabaseUnavailable when the server is gone.
    """
    wanted = tenant_id or scope.tenant().id
    outer = find()
    if outer is not None:
        if outer.tenant_id != wanted or outer.role != APP:
            raise NoTransaction("a transaction for another tenant or role is open in this task")
        async with outer.savepoint():
            yield outer
        return
    # The literal form reaches Citus shards, `set_config()` does not; a UUID object cannot carry an injection.
    setting = f"SET LOCAL app.tenant_id = '{UUID(int=wanted.int)}'"
    if same_plans:
        setting = f"SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL enable_seqscan = off; {setting}"
    async with _open(APP, wanted, setting) as tx:
        yield tx


@contextlib.asynccontextmanager
async def snapshot(tenant_id: UUID) -> AsyncIterator[Transaction]:
    """Read one tenant as it stood at one instant, for as long as it takes; nothing can be written."""
    setting = f"SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; {_long(tenant_id)}"
    async with _open(APP, tenant_id, setting) as tx:
        yield tx


@contextlib.asynccontextmanager
async def bulk(tenant_id: UUID) -> AsyncIterator[Transaction]:
    """Write very much for one tenant, all or nothing: a transaction whose statements may take minutes."""
    async with _open(APP, tenant_id, _long(tenant_id)) as tx:
        yield tx


def _long(tenant_id: UUID) -> str:
    return (
        "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0;"
        f" SET LOCAL app.tenant_id = '{UUID(int=tenant_id.int)}'"
    )


@contextlib.asynccontextmanager
async def directory() -> AsyncIterator[Transaction]:
    """Read the directory of tenants before any tenant is known."""
    async with _open(APP, None, "") as tx:
        yield tx


@contextlib.asynccontextmanager
async def finder() -> AsyncIterator[Transaction]:
    """Find who has work due, across tenants; it can read nothing else."""
    async with _open(FINDER, None, "") as tx:
        yield tx


@contextlib.asynccontextmanager
async def platform() -> AsyncIterator[Transaction]:
    """Write the directory and the platform's own tables; it sees no tenant's rows."""
    async with _open(PLATFORM, None, "") as tx:
        yield tx


async def retrying(verb: Callable[[], Awaitable[T]], *, attempts: int = 4) -> T:
    """Run `verb`, which must own its whole transaction, again when the database asked for it.

    Only deadlocks and serialization failures are repeated; a lock timeout is the caller's to see.
    """
    for attempt in range(1, attempts + 1):
        try:
            return await verb()
        except Busy as busy:
            repeatable = isinstance(busy.__cause__, asyncpg.DeadlockDetectedError | asyncpg.SerializationError)
            if not repeatable or attempt == attempts or find() is not None:
                raise
        await asyncio.sleep(random.uniform(0, 0.02) * 2**attempt)  # noqa: S311 - jitter
    raise AssertionError("unreachable")


@contextlib.asynccontextmanager
async def _open(role: str, tenant_id: UUID | None, setting: str) -> AsyncIterator[Transaction]:
    if find() is not None:
        raise NoTransaction("a transaction of another kind is open in this task")
    pool = _pool()
    try:
        async with asyncio.timeout(ACQUIRE_TIMEOUT_SECONDS):  # the pool's own timeout costs a task each time
            connection = await pool.acquire()
    except TimeoutError as error:
        raise DatabaseUnavailable("no database connection became free in time") from error
    except (OSError, asyncpg.PostgresConnectionError, asyncpg.CannotConnectNowError) as error:
        raise DatabaseUnavailable from error
    pooled, connection = connection, _interpose(connection) if _interpose else connection
    tx = Transaction(connection, role, tenant_id)
    token = _current.set(tx)
    orm = get_connections().set("default", _wrapper(connection))
    try:
        with translated():
            await connection.execute(f"BEGIN; SET LOCAL ROLE {role}; {setting}")
            yield tx
            await connection.execute("COMMIT")
        tx.closed = True
    except BaseException:
        tx.closed = True
        await _settle(_rollback(connection))
        raise
    finally:
        get_connections().reset(orm)
        _current.reset(token)
        await _release(pool, pooled)
    tx.committed()


@contextlib.contextmanager
def translated() -> Any:
    """Turn the database's transient conditions into Busy or DatabaseUnavailable."""
    try:
        yield
    except (
        asyncpg.LockNotAvailableError,
        asyncpg.DeadlockDetectedError,
        asyncpg.SerializationError,
        asyncpg.QueryCanceledError,
    ) as error:
        raise Busy(retry_after_seconds=1) from error
    except (
        asyncpg.PostgresConnectionError,
        asyncpg.OperatorInterventionError,
        asyncpg.TooManyConnectionsError,
        ConnectionError,
    ) as error:
        raise DatabaseUnavailable(retry_after_seconds=2) from error
    except asyncpg.InternalClientError as error:
        # The server's end arrived between two messages; the connection is of no use and is thrown away.
        raise DatabaseUnavailable(retry_after_seconds=2) from error
    except asyncpg.InterfaceError as error:
        # The pool takes a connection back by itself when the server ends it, also from a transaction in progress.
        if "connection" in str(error) and ("closed" in str(error) or "released back to the pool" in str(error)):
            raise DatabaseUnavailable(retry_after_seconds=2) from error
        raise


async def _rollback(connection: asyncpg.Connection[Any]) -> None:
    """End the transaction or, failing that, the connection: never return a dirty one to the pool."""
    try:
        if connection.is_closed():
            return
        await connection.execute("ROLLBACK", timeout=5)
    except (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError, TimeoutError):
        with contextlib.suppress(asyncpg.InterfaceError):  # the server ended it, and the pool has it back already
            connection.terminate()


async def _release(pool: asyncpg.Pool[Any], connection: asyncpg.Connection[Any]) -> None:
    """Give a connection back, unless the server ended it: the pool has it then. It goes on if we are cancelled."""
    with contextlib.suppress(asyncpg.InternalClientError):
        await pool.release(connection)


async def _settle(step: Awaitable[T]) -> T:
    """Await `step` to its end even when this task is cancelled meanwhile, then let the cancellation through."""
    future = asyncio.ensure_future(step)
    cancelled = False
    while not future.done():
        try:
            await asyncio.shield(future)
        except asyncio.CancelledError:
            if future.cancelled():
                raise
            cancelled = True
        except Exception:
            if not future.done():
                raise
    if cancelled:
        future.exception()
        raise asyncio.CancelledError
    return future.result()


def _wrapper(connection: asyncpg.Connection[Any]) -> TransactionWrapper:
    """Let Tortoise models used inside the block run on this very connection."""
    assert _client is not None
    wrapper = TransactionWrapper(_client)
    wrapper._connection = connection  # noqa: SLF001 - Tortoise's own pooled context does exactly this
    return wrapper


def _pool() -> asyncpg.Pool[Any]:
    if _client is None or _client._pool is None:  # noqa: SLF001 - Tortoise keeps its pool private
        raise NoTransaction("db.connect() has not run in this process")
    return _client._pool  # noqa: SLF001


def interpose(between: Callable[[asyncpg.Connection[Any]], asyncpg.Connection[Any]] | None) -> None:
    """Have transactions speak through what `between` makes of a connection; None: directly. For simulations."""
    global _interpose  # noqa: PLW0603 - one database per process
    _interpose = between


def pool_state() -> tuple[int, int]:
    """(connections open, connections idle): the leak tests and /readyz read it."""
    return _pool().get_size(), _pool().get_idle_size()


async def connect(url: str, *, modules: Sequence[str], pool_max: int = 10, application_name: str = "bahi") -> None:
    """Open the pool as the runtime login role and make Tortoise's models usable in every task.

    Call it in `before_serving` (Tortoise's Quart helper initialises in a task whose context is then lost).
    """
    global _client  # noqa: PLW0603 - one pool per process
    await Tortoise.init(config=tortoise_config(url, modules, pool_max, application_name), _enable_global_fallback=True)
    client = get_connections().get("default")
    assert isinstance(client, AsyncpgDBClient)
    try:
        await client.create_connection(with_db=True)
    except (OSError, asyncpg.PostgresError) as error:
        raise DatabaseUnavailable("cannot connect to the database") from error
    _client = client


async def disconnect() -> None:
    """Close the pool; idempotent."""
    global _client  # noqa: PLW0603 - one pool per process
    if _client is not None:
        _client = None
        await Tortoise.close_connections()


def tortoise_config(url: str, modules: Sequence[str], pool_max: int, application_name: str) -> dict[str, Any]:
    """The one Tortoise configuration: the runtime, the migrations and the drift check all use it."""
    place = expand_db_url("asyncpg://" + url.partition("://")[2])["credentials"]
    return {
        "connections": {
            "default": {
                "engine": "tortoise.backends.asyncpg",
                "credentials": {
                    **place,
                    "minsize": 1,
                    "maxsize": pool_max,
                    "init": _prepare,
                    "reset": _keep,
                    # More than this platform has, and for as long as the connection lives: a statement that was
                    # dropped costs two more round trips and its plan.
                    "statement_cache_size": 1000,
                    "max_cached_statement_lifetime": 0,
                    "server_settings": {
                        "application_name": application_name,
                        "lock_timeout": "5s",
                        "statement_timeout": "30s",
                        "idle_in_transaction_session_timeout": "60s",
                    },
                },
            }
        },
        "apps": {"models": {"models": [*modules, "aerich.models"], "default_connection": "default"}},
        "use_tz": True,
        "timezone": "UTC",
    }


async def _prepare(connection: asyncpg.Connection[Any]) -> None:
    await connection.set_type_codec(
        "jsonb",
        schema="pg_catalog",
        # Tortoise hands over text that it has already encoded.
        encoder=lambda value: value if isinstance(value, str) else orjson.dumps(value).decode(),
        decoder=orjson.loads,
    )


async def _keep(connection: asyncpg.Connection[Any]) -> None:
    """Skip the pool's RESET round trip: every setting here is SET LOCAL, so nothing outlives its transaction."""

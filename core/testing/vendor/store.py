"""The simulator's store: rows of JSON in SQLite, written in batches by one thread.

Invariant: nothing is answered or sent before the change behind it is committed, so a `kill -9` loses only
work that nobody was told about. WAL with `synchronous=NORMAL` keeps committed rows through the death of the
process.
"""

import asyncio
import fcntl
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import orjson

_SCHEMA = """
CREATE TABLE IF NOT EXISTS row (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (kind, id)
)
"""
_UPSERT = """
INSERT INTO row (kind, id, body) VALUES (?, ?, ?)
ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body
"""

Batch = dict[tuple[str, str], bytes | None]


class Store:
    """Keep rows by kind and id. `put` and `delete` are immediate promises; `commit` makes them last.

    Raises BlockingIOError when another process has the store open.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = path.with_suffix(".lock").open("w")
        try:
            # Two simulators on one store would each believe their own memory; the lock dies with its process.
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._lock.close()
            raise
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sandbox-store")
        self._write_connection = self._connect(path)
        self._write_connection.execute(_SCHEMA)
        self._read_connection = self._connect(path)
        self._pending: Batch = {}
        self._waiter: asyncio.Future[None] | None = None
        self._running: asyncio.Future[None] | None = None
        self._writer: asyncio.Task[None] | None = None

    @staticmethod
    def _connect(path: Path) -> sqlite3.Connection:
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=10)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        return connection

    def put(self, kind: str, row_id: str, body: Any) -> None:
        """Stage a row; it is serialised now, so later changes of the object need another `put`."""
        self._pending[kind, row_id] = orjson.dumps(body)

    def delete(self, kind: str, row_id: str) -> None:
        self._pending[kind, row_id] = None

    async def commit(self) -> None:
        """Return when everything staged so far is on disk. Concurrent callers share one transaction."""
        if self._pending:
            if self._waiter is None:
                self._waiter = asyncio.get_running_loop().create_future()
            waiter = self._waiter
            if self._writer is None or self._writer.done():
                self._writer = asyncio.create_task(self._drain())
            # Shielded: a client that hangs up must not cancel the other requests of its batch.
            await asyncio.shield(waiter)
        elif self._running is not None:
            await asyncio.shield(self._running)

    def load(self, kind: str, newest: int | None = None) -> Iterator[dict[str, Any]]:
        """Yield the rows of a kind in the order they were first put, or only the newest ones."""
        if newest is None:
            rows = self._read_connection.execute("SELECT body FROM row WHERE kind = ? ORDER BY seq", (kind,))
            for (body,) in rows:
                yield orjson.loads(body)
        else:
            statement = "SELECT body FROM row WHERE kind = ? ORDER BY seq DESC LIMIT ?"
            rows = self._read_connection.execute(statement, (kind, newest))
            yield from reversed([orjson.loads(body) for (body,) in rows])

    def find(self, kind: str, row_id: str) -> dict[str, Any] | None:
        row = self._read_connection.execute("SELECT body FROM row WHERE kind = ? AND id = ?", (kind, row_id)).fetchone()
        return None if row is None else orjson.loads(row[0])

    async def close(self) -> None:
        await self.commit()
        self._thread.shutdown()
        self._read_connection.close()
        self._write_connection.close()
        self._lock.close()

    async def _drain(self) -> None:
        loop = asyncio.get_running_loop()
        while self._pending:
            batch, self._pending = self._pending, {}
            self._running, self._waiter = self._waiter or loop.create_future(), None
            try:
                await loop.run_in_executor(self._thread, self._write, batch)
            except sqlite3.Error as error:
                self._running.set_exception(error)
            else:
                self._running.set_result(None)

    def _write(self, batch: Batch) -> None:
        puts = [(kind, row_id, body) for (kind, row_id), body in batch.items() if body is not None]
        deletes = [key for key, body in batch.items() if body is None]
        connection = self._write_connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.executemany(_UPSERT, puts)
            connection.executemany("DELETE FROM row WHERE kind = ? AND id = ?", deletes)
            connection.execute("COMMIT")
        except sqlite3.Error:
            connection.execute("ROLLBACK")
            raise

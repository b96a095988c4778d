"""Imports: receive a file of transactions, then post it part by part, each part in one database transaction.

A part's postings, its verdicts and the progress commit together, so a killed worker's successor goes on where the
last commit stands, and no line is posted twice.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any
from uuid import UUID

import asyncpg

from core.events import service as events
from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import db, ids, scope
from core.kit.errors import BahiError
from core.ledger import coalesce, engine
from core.ledger.batches import queries
from core.ledger.batches.errors import ImportEmpty, ImportExists, ImportNotFound, ImportStalled, ImportTooLarge
from core.ledger.batches.events import ImportFailed, ImportFinished
from core.ledger.batches.types import Import, LineVerdict
from core.ledger.decide import Item, Verdict
from core.ledger.engine import Post
from core.ledger.types import NewTransaction, Transaction

RUN = "ledger.import"
CHUNK_LINES = 500
LINE_BYTES_MAX = 65_536
BYTES_MAX = 512 * 1024 * 1024
PIECE_SECONDS_MAX = 60.0
TURN_SECONDS = 10.0
"""How long one turn of the job goes on before others of the tenant get theirs."""
TURN_SECONDS_MAX = 45
"""With its last part, and what that has to wait for."""
BUSY_SECONDS = 2.0

Parse = Callable[[bytes], NewTransaction]
"""Reads one line. Raises BahiError."""


async def receive(name: str, content: AsyncIterator[bytes]) -> Import:
    """Take a file in, part by part, and have it posted in the background once all of it has come.

    A repeat under the name of a file that was not received to its end starts that file anew. Raises ImportExists,
    ImportEmpty, ImportTooLarge.
    """
    import_id, version = None, 0
    number, lines, size = 0, 0, 0
    async for chunk in _chunks(content):
        if import_id is None:
            import_id, version = await _begin(name)
        await _keep_chunk(import_id, version, number, lines + 1, chunk)
        number, lines, size = number + 1, lines + len(chunk), size + sum(map(len, chunk))
        if size > BYTES_MAX:
            raise ImportTooLarge
    if import_id is None:
        raise ImportEmpty
    async with db.transaction() as tx:
        await _lock_receiving(tx, import_id, version)
        row = await tx.get_row(queries.RECEIVED, tx.tenant, import_id, size, lines)
        await jobs.enqueue(tx, RUN, ids.text("imp", import_id))
    return Import(**dict(row))


async def work(job: Job, parse: Parse) -> None:
    """Post the parts that have no verdicts yet, for one turn; then finish the job or let it go on later."""
    import_id = ids.parse("imp", job.key)
    until = time.monotonic() + TURN_SECONDS
    try:
        while await _post_chunk(import_id, parse):
            if time.monotonic() > until:
                await _go_on_later(job, 0)
                return
    except db.Busy:  # accounts that others hold are no fault of the import's: it is not an attempt
        await _go_on_later(job, BUSY_SECONDS)
        return
    async with db.transaction() as tx:
        row = await tx.get_row(queries.LOCK, tx.tenant, import_id)
        if row["state"] != "done":
            done = Import(**dict(await tx.get_row(queries.FINISH, tx.tenant, import_id)))
            public_id = ids.text("imp", done.id)
            event = ImportFinished(
                import_id=public_id, name=done.name, lines=done.lines, posted=done.posted, refused=done.refused
            )
            await events.emit(tx, event, subject=public_id, subject_version=done.version)
        await jobs.finish(tx, job)


async def give_up(tx: db.Transaction, job: Job, error: str) -> None:
    """Say that an import came to a halt. When its job is replayed it goes on where it stands."""
    row = await tx.find_row(queries.FAIL, tx.tenant, ids.parse("imp", job.key), error)
    if row is not None:
        failed = Import(**dict(row))
        public_id = ids.text("imp", failed.id)
        event = ImportFailed(
            import_id=public_id, name=failed.name, lines=failed.lines, posted=failed.posted, refused=failed.refused,
            error=error,
        )  # fmt: skip
        await events.emit(tx, event, subject=public_id, subject_version=failed.version)


async def get(import_id: UUID) -> Import:
    """Raises ImportNotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND, tx.tenant, import_id)
    if row is None:
        raise ImportNotFound
    return Import(**dict(row))


async def list_imports(before: UUID, limit: int) -> list[Import]:
    """Imports, newest first."""
    async with db.transaction() as tx:
        return [Import(**dict(row)) for row in await tx.fetch(queries.LIST, tx.tenant, before, limit)]


async def list_verdicts(import_id: UUID, after_line: int, limit: int, *, refused_only: bool) -> list[LineVerdict]:
    """What became of the lines after one, in order. Raises ImportNotFound."""
    await get(import_id)
    found: list[LineVerdict] = []
    async with db.transaction() as tx:
        number = await tx.value(queries.CHUNK_OF_LINE, tx.tenant, import_id, after_line + 1) or 0
        while len(found) < limit and (
            parts := await tx.fetch(queries.LIST_VERDICTS, tx.tenant, import_id, number, refused_only)
        ):
            lines = [_line(entry) for part in parts for entry in part["verdicts"]]
            found += [line for line in lines if line.line > after_line and (line.problem or not refused_only)]
            number = parts[-1]["number"] + 1
    return found[:limit]


async def _go_on_later(job: Job, delay_seconds: float) -> None:
    async with db.transaction() as tx:
        await jobs.postpone(tx, job, delay_seconds)


async def _begin(name: str) -> tuple[UUID, int]:
    who = scope.get()
    async with db.transaction() as tx:
        row = await tx.find_row(queries.INSERT, tx.tenant, ids.new(), name, who.principal.id, who.request_id)
        if row is None:
            row = await tx.get_row(queries.LOCK_BY_NAME, tx.tenant, name)
            if row["state"] != "receiving":
                raise ImportExists(state=row["state"], id=ids.text("imp", row["id"]))
            await tx.execute(queries.DELETE_CHUNKS, tx.tenant, row["id"])
        # A slower sender of the same file holds the older version, and its next part is refused.
        version = await tx.value(queries.TAKE_OVER, tx.tenant, row["id"])
    return row["id"], version


async def _lock_receiving(tx: db.Transaction, import_id: UUID, version: int) -> None:
    row = await tx.get_row(queries.LOCK, tx.tenant, import_id)
    if row["state"] != "receiving" or row["version"] != version:
        raise ImportExists(state=row["state"], id=ids.text("imp", import_id))


async def _keep_chunk(import_id: UUID, version: int, number: int, first_line: int, lines: Sequence[bytes]) -> None:
    async with db.transaction() as tx:
        await _lock_receiving(tx, import_id, version)
        await tx.execute(queries.INSERT_CHUNK, tx.tenant, import_id, number, first_line, b"\n".join(lines))


async def _chunks(content: AsyncIterator[bytes]) -> AsyncIterator[list[bytes]]:
    """Lines without their ends, some at a time; an empty one is a line too, so that their numbers are the file's."""
    rest = b""
    lines: list[bytes] = []
    async for piece in _in_time(content):
        *whole, rest = (rest + piece).split(b"\n")
        lines += whole
        if len(rest) > LINE_BYTES_MAX or any(len(line) > LINE_BYTES_MAX for line in whole):
            raise ImportTooLarge
        while len(lines) >= CHUNK_LINES:
            yield lines[:CHUNK_LINES]
            lines = lines[CHUNK_LINES:]
    if rest:
        lines.append(rest)
    while lines:
        yield lines[:CHUNK_LINES]
        lines = lines[CHUNK_LINES:]


async def _in_time(content: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """A sender that hung up in the middle must not be waited for, for ever."""
    pieces = aiter(content)
    while True:
        try:
            async with asyncio.timeout(PIECE_SECONDS_MAX):
                piece = await anext(pieces)
        except StopAsyncIteration:
            return
        except TimeoutError as error:
            raise ImportStalled from error
        yield piece


async def _post_chunk(import_id: UUID, parse: Parse) -> bool:
    """Post the next part; whether there was one."""
    for last in (False, False, True):
        try:
            return await db.retrying(lambda: _post_chunk_once(import_id, parse))
        except asyncpg.UniqueViolationError as error:
            if error.constraint_name != coalesce.REFERENCE_KEY or last:
                raise
    raise AssertionError("unreachable")


async def _post_chunk_once(import_id: UUID, parse: Parse) -> bool:
    async with db.transaction(same_plans=True) as tx:
        row = await tx.find_row(queries.LOCK, tx.tenant, import_id)
        if row is None:
            raise ImportNotFound
        record = Import(**dict(row))
        chunk = await tx.find_row(queries.FIND_CHUNK, tx.tenant, import_id, record.next_chunk)
        if chunk is None:
            return False
        entries = await _post_lines(tx, record, chunk["first_line"], bytes(chunk["body"]).split(b"\n"), parse)
        refused = sum(entry[3] is not None for entry in entries)
        await tx.execute_one(queries.JUDGE_CHUNK, tx.tenant, import_id, record.next_chunk, entries, refused)
        await tx.execute_one(queries.ADVANCE, tx.tenant, import_id, len(entries) - refused, refused)
    return True


async def _post_lines(
    tx: db.Transaction, record: Import, first_line: int, lines: Sequence[bytes], parse: Parse
) -> list[list[Any]]:
    """Entries of (line, reference, transaction, problem)."""
    verdicts: dict[int, Verdict] = {}
    posts: dict[int, Post] = {}
    for number, raw in enumerate(lines, first_line):
        try:
            new = parse(raw)
            engine.check_text(new)
            posts[number] = Post(Item(new, record.actor, record.request_id))
        except BahiError as refusal:
            verdicts[number] = refusal
    if posts:
        outcomes = await engine.run(tx, list(posts.values()))
        for number, outcome in zip(posts, outcomes, strict=True):
            assert isinstance(outcome, Transaction | BahiError)
            verdicts[number] = outcome
    return [_entry(number, posts.get(number), verdicts[number]) for number in sorted(verdicts)]


def _entry(number: int, post: Post | None, verdict: Verdict) -> list[Any]:
    reference = post.item.new.reference if post else None
    if isinstance(verdict, BahiError):
        return [number, reference, None, verdict.problem()]
    return [number, reference, str(verdict.id), None]


def _line(entry: Sequence[Any]) -> LineVerdict:
    number, reference, transaction_id, problem = entry
    return LineVerdict(number, reference, UUID(transaction_id) if transaction_id else None, problem)

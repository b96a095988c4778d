from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import structlog

from core import settings as environment
from core.events import service as events
from core.files import service as files
from core.files.logos import service as logos
from core.jobs import service as jobs
from core.jobs.registry import Job, job
from core.kit import db, ids, scope
from core.ledger.statements import queries, render, service
from core.ledger.statements.errors import StatementMismatch
from core.ledger.statements.events import StatementFailed, StatementReady
from core.ledger.statements.types import PDF, Line, Statement
from core.tenancy import service as tenancy

log = structlog.get_logger()

BYTES_MAX = 512 * 1024 * 1024
COLOR = "#1f3a5f"
LOGOS = ("logo.svg", "logo.png")


async def _give_up(tx: db.Transaction, job: Job, error: str) -> None:
    statement = await service.get(UUID(job.key))
    if statement.state not in {"done", "failed"}:
        await _finish(tx, statement, "failed", None, error)


@job(service.JOB, timeout_seconds=900, attempts_max=5, when_dead=_give_up)
async def make(job: Job) -> None:
    """Make a statement's file and release it, once its lines have proven its totals. Harmless when run twice."""
    statement = await service.get(UUID(job.key))
    if statement.state in {"done", "failed"}:
        return
    try:
        file = await _store(statement)
    except StatementMismatch as mismatch:
        log.error("statement.mismatch", statement=ids.text("stm", statement.id), **mismatch.extensions)
        async with db.transaction() as tx:
            await _finish(tx, statement, "failed", None, mismatch.code)
            await jobs.finish(tx, job)
        return
    async with db.transaction() as tx:
        await _finish(tx, statement, "done", file, None)
        await jobs.finish(tx, job)


async def _store(statement: Statement) -> UUID:
    head = await service.extract_known(
        statement.account_id, statement.from_at, statement.to_at, statement.known_version
    )
    promised = (statement.opening, statement.closing, statement.lines_total)
    if (head.opening, head.closing, head.lines) != promised:
        raise StatementMismatch("the ledger no longer says what it said when the statement was asked for")
    public_id = ids.text("stm", statement.id)
    pages = _counted(statement, service.list_lines(head))
    file = await files.store(
        files.root(),
        render.content(statement.format, public_id, head, pages, await brand() if statement.format == PDF else None),
        name=f"statement-{public_id}.{statement.format}",
        content_type=render.CONTENT_TYPES[statement.format],
        bytes_max=BYTES_MAX,
    )
    return file.id


async def brand() -> render.Brand:
    """How the papers of the tenant in scope look."""
    ref = scope.tenant()
    configuration = await tenancy.get_configuration()
    wanted = configuration.branding
    contact = [wanted[key] for key in ("website", "support_email", "support_phone") if wanted.get(key)]
    return render.Brand(
        name=wanted.get("display_name") or configuration.name,
        color=wanted.get("primary_color") or COLOR,
        zone=ref.zone,
        logo=await logos.read() or _operators(environment.CHECKOUT / "tenants" / ref.slug / "static"),
        contact=" · ".join(contact),
    )


def _operators(folder: Path) -> bytes | None:
    """The logo that the operator put beside the tenant's file, if any."""
    for name in LOGOS:
        if (folder / name).is_file():
            return (folder / name).read_bytes()
    return None


async def _counted(statement: Statement, pages: AsyncIterator[list[Line]]) -> AsyncIterator[list[Line]]:
    done = 0
    async for page in pages:
        yield page
        done += len(page)
        async with db.transaction() as tx:
            await tx.execute(queries.PROGRESS, tx.tenant, statement.id, done)


async def _finish(tx: db.Transaction, statement: Statement, state: str, file: UUID | None, error: str | None) -> None:
    done = statement.lines_total if file else statement.lines_done
    row = await tx.find_row(queries.FINISH, tx.tenant, statement.id, state, done, file, error)
    if row is None:
        raise jobs.LostLease("the statement was finished by another worker")
    public_id, account = ids.text("stm", statement.id), ids.text("acc", statement.account_id)
    event: StatementReady | StatementFailed
    if file is not None:
        event = StatementReady(
            statement=public_id, account=account, format=statement.format, file=ids.text("fil", file)
        )
    else:
        assert error is not None
        event = StatementFailed(statement=public_id, account=account, format=statement.format, error=error)
    await events.emit(tx, event, subject=public_id, subject_version=row["version"])

"""Ask for a period to be signed off, sign it once another agrees, reopen it the same way, and read what was signed."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from asyncpg import Record

from core.approvals import service as approvals
from core.approvals.types import Approval
from core.audit import service as audit
from core.events import service as events
from core.kit import clock, db, ids, scope
from core.kit.errors import NotFound
from core.ledger.periods import service as closing
from core.ledger.records import service as records
from core.ledger.seals import service as seals
from core.ledger.seals.errors import SealBroken
from core.ledger.seals.types import Head
from core.reconciliation.errors import InvalidWindow
from core.reconciliation.periods import document, figures, queries
from core.reconciliation.periods.errors import (
    BooksNotSealed,
    FiguresChanged,
    NotReadyToSignOff,
    NotSignedOff,
    ReopeningWaiting,
)
from core.reconciliation.periods.events import PeriodReopened, PeriodSignedOff
from core.reconciliation.periods.tables import CARRIED_FORWARD
from core.reconciliation.periods.types import FORMAT, REOPEN, SIGN, Draft, Format, SignOff, State, Subject, Wish
from core.reconciliation.periods.verified import SIGN_OFF
from core.reconciliation.reports.service import DAYS_MAX
from core.tenancy import service as tenancy

CLOSE = "ledger:close_period"
COLOR = "#1f3a5f"


async def preview(wish: Wish) -> Draft:
    """What would be signed now, and what keeps it from that. Writes nothing. Raises NotFound, NothingToSignOff,
    InvalidWindow, ReportTooLarge."""
    _check(wish)
    async with db.transaction() as tx:
        return await figures.draft(tx, wish, await figures.subjects_of(wish))


async def ask(wish: Wish, reason: str) -> tuple[SignOff, Approval]:
    """Ask for a period to be signed off; another principal decides. Locks the accounts.

    Raises what `preview` raises, NotReadyToSignOff, and PermissionDenied where the books would be closed by somebody
    who may not; nothing is written then.
    """
    _check(wish)
    async with db.transaction() as tx:
        draft, subjects = await _draft(tx, wish)
        closes = await _closes(wish)
        if closes:
            scope.require(CLOSE)
        sign_off_id = ids.new()
        source = next((subject.source for subject in subjects if subject.id == wish.account_id), None)
        payload = {
            "sign_off": ids.text("sgn", sign_off_id),
            "account": subjects[0].public_id if wish.account_id is not None else None,
            "from_on": wish.window.first.isoformat(),
            "to_on": wish.window.last.isoformat(),
            "figures": draft.agreed,
            "closes_books_before": clock.text(figures.end_of(wish)) if closes else None,
        }
        approval = await approvals.ask(tx, SIGN, subject=payload["sign_off"] or "", payload=payload, reason=reason)
        row = await tx.get_row(
            queries.INSERT,
            tx.tenant,
            sign_off_id,
            wish.account_id,
            source.id if source else None,
            wish.window.first,
            wish.window.last,
            wish.close_books,
            reason,
            draft.agreed,
            approval.id,
            scope.get().principal.id,
        )
        await records.write_within(tx, SIGN_OFF, sign_off_id)
    return _sign_off(row), approval


async def sign_within(tx: db.Transaction, approval: Approval) -> None:
    """Sign what was asked for, in the decision's transaction. Locks the accounts, the sign-off, where it closes the
    books the closing date, and the chain of seals.

    Raises NotReadyToSignOff, FiguresChanged, BooksNotSealed, and PermissionDenied where the books are to be closed.
    """
    sign_off_id = ids.parse("sgn", approval.subject)
    asked = await get(sign_off_id)
    draft, _ = await _draft(tx, asked.wish)
    await tx.get_row(queries.LOCK, tx.tenant, sign_off_id)
    if draft.agreed != asked.agreed:
        raise FiguresChanged
    if await _closes(asked.wish):
        scope.require(CLOSE)
        await closing.close_within(tx, figures.end_of(asked.wish), reason=approval.reason)
        # Until now somebody could date a posting back, and the figures were read before.
        draft, _ = await _draft(tx, asked.wish)
        if draft.agreed != asked.agreed:
            raise FiguresChanged
    head = await _seal(tx)
    signed_at = clock.now()
    text = document.text_of(await _content(asked, approval, draft, head, clock.text(signed_at)))
    digest, who = document.sha256(text), scope.get().principal.id
    facts = text, digest, head.height, head.hash, who, signed_at
    signed = _sign_off(await tx.get_row(queries.SIGN, tx.tenant, sign_off_id, *facts))
    await records.write_within(tx, SIGN_OFF, sign_off_id)
    told = {"sha256": digest, "head": f"{head.height}:{head.hash}"}
    await audit.record(
        "reconciliation_period:sign_off",
        signed.public_id,
        before={"state": asked.state},
        after={**_days(signed), **told},
        reason=approval.reason,
    )
    carried = next(table for table in draft.tables if table.kind.name == CARRIED_FORWARD.name)
    event = PeriodSignedOff(**_facts(signed), head=told["head"], carried_forward=len(carried.rows), actor=who)
    await events.emit(tx, event, subject=signed.public_id, subject_version=signed.version)


async def reject_within(tx: db.Transaction, approval: Approval) -> None:
    """Turn a sign-off down. Locks it."""
    sign_off_id = ids.parse("sgn", approval.subject)
    await tx.execute_one(queries.REJECT, tx.tenant, sign_off_id)
    await records.write_within(tx, SIGN_OFF, sign_off_id)


async def ask_reopening(sign_off_id: UUID, reason: str) -> Approval:
    """Ask for a signed period to be opened again; another principal decides. Locks the sign-off.

    Raises NotFound, NotSignedOff, ReopeningWaiting.
    """
    async with db.transaction() as tx:
        found = await _lock_signed(tx, sign_off_id)
        if found.reopening_id is not None and (await approvals.get(found.reopening_id)).status == "open":
            raise ReopeningWaiting
        payload = {"sign_off": found.public_id, "sha256": found.sha256, **_days(found)}
        approval = await approvals.ask(tx, REOPEN, subject=found.public_id, payload=payload, reason=reason)
        await tx.get_row(queries.ASK_REOPENING, tx.tenant, sign_off_id, approval.id)
        await records.write_within(tx, SIGN_OFF, sign_off_id)
    return approval


async def reopen_within(tx: db.Transaction, approval: Approval) -> None:
    """Reopen what was asked for, in the decision's transaction. The document is kept, and the ledger's closing date
    stays: corrections are dated later. Locks the sign-off. Raises NotSignedOff."""
    found = await _lock_signed(tx, ids.parse("sgn", approval.subject))
    who = scope.get().principal.id
    after = _sign_off(await tx.get_row(queries.REOPEN, tx.tenant, found.id, who, approval.reason))
    await records.write_within(tx, SIGN_OFF, found.id)
    await audit.record(
        "reconciliation_period:reopen",
        found.public_id,
        before={"state": found.state},
        after={**_days(after), "sha256": after.sha256},
        reason=approval.reason,
    )
    event = PeriodReopened(**_facts(after), reason=approval.reason, actor=who)
    await events.emit(tx, event, subject=found.public_id, subject_version=after.version)


async def get(sign_off_id: UUID) -> SignOff:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, sign_off_id)
    if row is None:
        raise NotFound
    return _sign_off(row)


async def list_sign_offs(before: UUID, state: State | None, limit: int) -> list[SignOff]:
    """Sign-offs, newest first."""
    async with db.transaction() as tx:
        return [_sign_off(row) for row in await tx.fetch(queries.LIST, tx.tenant, before, state, limit)]


async def read_document(sign_off_id: UUID) -> str:
    """The document, exactly as it was signed. Raises NotFound, NotSignedOff."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.DOCUMENT, tx.tenant, sign_off_id)
    if row is None:
        raise NotFound
    if row["document"] is None:
        raise NotSignedOff
    return str(row["document"])


async def download(sign_off_id: UUID, written: Format) -> bytes:
    """The document as a file; the audit log notes it. Raises NotFound, NotSignedOff, PdfFailed."""
    text = await read_document(sign_off_id)
    async with db.transaction():
        await audit.record(
            "reconciliation_period:download", ids.text("sgn", sign_off_id), after={"format": written.value}
        )
        configuration = await tenancy.get_configuration()
    name = configuration.branding.get("display_name") or configuration.name
    brand = {"name": name, "color": configuration.branding.get("primary_color") or COLOR}
    return await document.file_of(text, written, brand)


async def find_changes(sign_off_id: UUID) -> list[dict[str, Any]]:
    """What the books say otherwise now of a signed period, row by row: empty while it stands as it was signed.

    Raises NotFound, NotSignedOff.
    """
    old = json.loads(await read_document(sign_off_id))
    return document.changes(old, (await preview((await get(sign_off_id)).wish)).tables)


def _check(wish: Wish) -> None:
    """Raises InvalidWindow."""
    if wish.window.first > wish.window.last:
        raise InvalidWindow("the first day is after the last")
    if (wish.window.last - wish.window.first).days >= DAYS_MAX:
        raise InvalidWindow(f"a period has at most {DAYS_MAX} days")


async def _draft(tx: db.Transaction, wish: Wish) -> tuple[Draft, list[Subject]]:
    """What may be signed, with every account locked: no run changes anything meanwhile. Raises NotReadyToSignOff."""
    subjects = await figures.subjects_of(wish)
    await tx.fetch(queries.LOCK_ACCOUNTS, tx.tenant, [subject.id for subject in subjects])
    draft = await figures.draft(tx, wish, subjects)
    if draft.unmet:
        unmet = [{"code": item.code, "account": item.account, "detail": item.detail} for item in draft.unmet]
        raise NotReadyToSignOff("; ".join(item.detail for item in draft.unmet)[:500], conditions=unmet[:100])
    return draft, subjects


async def _closes(wish: Wish) -> bool:
    """Whether signing moves the closing date."""
    closed_before = (await closing.get()).closed_before
    return wish.close_books and (closed_before is None or closed_before < figures.end_of(wish))


async def _seal(tx: db.Transaction) -> Head:
    """Seal all that waits, so that the head covers everything that the document is about. Raises BooksNotSealed."""
    try:
        while await seals.seal(tx.tenant) >= seals.TAKE:
            pass
    except SealBroken as error:
        raise BooksNotSealed from error
    return await seals.get_head()


async def _content(asked: SignOff, approval: Approval, draft: Draft, head: Head, signed_at: str) -> dict[str, Any]:
    tenant, closed_before = scope.tenant(), (await closing.get()).closed_before
    assert closed_before is not None, "the books are closed through what is signed"
    return {
        "format": FORMAT,
        "sign_off": asked.public_id,
        "tenant": {"id": str(tenant.id), "slug": tenant.slug, "name": (await tenancy.get_configuration()).name},
        "account": asked.account,
        **_days(asked),
        "zone": tenant.zone,
        "tables": document.plain_tables(draft.tables),
        "figures": draft.agreed,
        "closed_before": clock.text(closed_before),
        "prepared_by": asked.prepared_by,
        "prepared_at": clock.text(asked.created_at),
        "reason": asked.reason,
        "approval": ids.text("apr", approval.id),
        "signed_by": scope.get().principal.id,
        "signed_at": signed_at,
        "decision": approval.decision_reason,
        "head": {"height": head.height, "hash": head.hash, "leaves": head.leaves},
    }


async def _lock_signed(tx: db.Transaction, sign_off_id: UUID) -> SignOff:
    row = await tx.find_row(queries.LOCK, tx.tenant, sign_off_id)
    if row is None:
        raise NotFound
    found = _sign_off(row)
    if found.state is not State.SIGNED:
        raise NotSignedOff
    return found


def _days(found: SignOff) -> dict[str, str]:
    return {"from_on": found.from_on.isoformat(), "to_on": found.to_on.isoformat()}


def _facts(found: SignOff) -> dict[str, Any]:
    return {"sign_off": found.public_id, "account": found.account, **_days(found), "sha256": found.sha256}


def _sign_off(row: Record) -> SignOff:
    return SignOff(**{**dict(row), "state": State(row["state"])})

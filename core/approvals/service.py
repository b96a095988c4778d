"""Ask for approval, decide, read."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any
from uuid import UUID

import asyncpg

from core.approvals import events, queries, registry
from core.approvals.errors import AlreadyDecided, ApprovalExpired, PayloadMismatch, SelfApproval
from core.approvals.types import Approval
from core.audit import service as audit
from core.auth import makers
from core.events import service as outbox
from core.events.types import Event
from core.kit import clock, db, ids, scope
from core.kit.errors import NotFound


async def ask(tx: db.Transaction, kind: str, *, subject: str, payload: dict[str, Any], reason: str) -> Approval:
    """Ask, in the transaction that found it necessary. `payload` is plain JSON: ids and amounts as text, no secret
    and nothing personal; it cannot be changed afterwards."""
    known = registry.get(kind)
    approval_id = ids.new()
    row = await tx.get_row(
        queries.INSERT,
        tx.tenant,
        approval_id,
        kind,
        subject,
        payload,
        _hash(payload),
        reason,
        scope.get().principal.id,
        clock.now() + known.expires_after,
    )
    assert _hash(row["payload"]) == _hash(payload), "a payload that jsonb rewrites (a float) could never be approved"
    found = _approval(row)
    await audit.record("approval:request", ids.text("apr", approval_id), after={"kind": kind, "subject": subject})
    await _tell(tx, events.ApprovalRequested, found)
    return found


async def approve(approval_id: UUID, *, payload_hash: str, reason: str | None = None) -> Approval:
    """Agree, and carry out what was asked in the same transaction. Locks the approval first.

    Raises NotFound, SelfApproval, PermissionDenied, AlreadyDecided, ApprovalExpired, PayloadMismatch and whatever
    carrying it out raises; nothing is written then.
    """
    async with db.transaction() as tx:
        found = await _lock(tx, approval_id)
        # Hashed again from the row: what happens is what was asked, whatever became of the column.
        stored = _hash(found.payload).hex()
        if not hmac.compare_digest(payload_hash, found.payload_hash) or not hmac.compare_digest(
            stored, found.payload_hash
        ):
            raise PayloadMismatch
        decided = await _decide(tx, found, "approved", reason)
        await registry.get(found.kind).carry_out(tx, decided)
        await _tell(tx, events.ApprovalApproved, decided)
    return decided


async def reject(approval_id: UUID, *, reason: str) -> Approval:
    """Refuse. Locks the approval. Raises NotFound, SelfApproval, PermissionDenied, AlreadyDecided, ApprovalExpired."""
    async with db.transaction() as tx:
        decided = await _decide(tx, await _lock(tx, approval_id), "rejected", reason)
        turn_down = registry.get(decided.kind).turn_down
        if turn_down is not None:
            await turn_down(tx, decided)
        await _tell(tx, events.ApprovalRejected, decided)
    return decided


async def get(approval_id: UUID) -> Approval:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, clock.now(), approval_id)
    if row is None:
        raise NotFound
    return _approval(row)


async def list_approvals(
    before: UUID, limit: int, *, status: str | None = None, kind: str | None = None
) -> list[Approval]:
    """Approvals, newest first."""
    async with db.transaction() as tx:
        rows = await tx.fetch(queries.LIST, tx.tenant, clock.now(), before, limit, status, kind)
    return [_approval(row) for row in rows]


async def _lock(tx: db.Transaction, approval_id: UUID) -> Approval:
    """The approval, locked, when the principal in scope may decide it now."""
    row = await tx.find_row(queries.LOCK, tx.tenant, clock.now(), approval_id)
    if row is None:
        raise NotFound
    found = _approval(row)
    # Judged before anything else, so that a maker learns nothing by trying.
    if await _is_maker(tx, found):
        raise SelfApproval
    scope.require(registry.get(found.kind).permission)
    if found.status == "expired":
        raise ApprovalExpired
    if found.status != "open":
        raise AlreadyDecided(outcome=found.status)
    return found


async def _is_maker(tx: db.Transaction, found: Approval) -> bool:
    """Whether the principal in scope asked for it: itself, or by a key or client that it made, or that made it."""
    me = scope.get().principal.id
    return found.maker == me or await makers.origin_within(tx, found.maker) == await makers.origin_within(tx, me)


async def _decide(tx: db.Transaction, found: Approval, status: str, reason: str | None) -> Approval:
    row = await tx.get_row(queries.DECIDE, tx.tenant, found.id, status, scope.get().principal.id, reason)
    await audit.record(
        f"approval:{'approve' if status == 'approved' else 'reject'}",
        ids.text("apr", found.id),
        before={"status": "open"},
        after={"status": status, "kind": found.kind, "subject": found.subject, "maker": found.maker},
        reason=reason,
    )
    return _approval(row)


async def _tell(tx: db.Transaction, kind: type[Event], found: Approval) -> None:
    public_id = ids.text("apr", found.id)
    event = kind.model_validate({"approval": public_id, "kind": found.kind, "subject": found.subject})
    await outbox.emit(tx, event, subject=public_id, subject_version=found.version)


def _hash(payload: dict[str, Any]) -> bytes:
    """SHA-256 over one spelling of the JSON, which the database's own reordering of keys does not change."""
    return hashlib.sha256(
        json.dumps(payload, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()
    ).digest()


def _approval(row: asyncpg.Record) -> Approval:
    return Approval(**{**dict(row), "payload_hash": bytes(row["payload_hash"]).hex()})

"""Add, read and remove beneficiaries; open one to pay it."""

from __future__ import annotations

from dataclasses import asdict
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.events import service as events
from core.kit import db, ids, scope, secrets
from core.kit.errors import NotFound
from core.payouts.beneficiaries import checks, queries
from core.payouts.beneficiaries.events import BeneficiaryAdded, BeneficiaryRemoved
from core.payouts.beneficiaries.types import BANK_ACCOUNT, UPI, Beneficiary
from core.payouts.errors import BeneficiaryErased
from core.payouts.provider import BankAccount, Details, Upi
from core.people import service as people
from core.people.errors import PersonErased

_PURPOSE = "payout_beneficiary"


async def add(person_id: UUID, details: Details) -> tuple[Beneficiary, bool]:
    """A person's beneficiary, and whether it is new: the same account is there once. Raises NotFound, PersonErased."""
    require_own(person_id)
    if (await people.get(person_id)).erased_at is not None:
        raise PersonErased
    async with db.transaction() as tx:
        digest = await secrets.blind_index(tx, _PURPOSE, checks.identity(details))
        row = await tx.find_row(
            queries.INSERT,
            tx.tenant,
            ids.new(),
            person_id,
            BANK_ACCOUNT if isinstance(details, BankAccount) else UPI,
            await secrets.encrypt_json(tx, _PURPOSE, asdict(details), person_id),
            digest,
            checks.masked(details),
            details.ifsc if isinstance(details, BankAccount) else None,
            scope.get().principal.id,
        )
        if row is None:
            return _beneficiary(await tx.get_row(queries.FIND_SAME, tx.tenant, person_id, digest)), False
        made = _beneficiary(row)
        await audit.record("beneficiary:add", made.public_id, after={"kind": made.kind, "masked": made.masked})
        await events.emit(tx, BeneficiaryAdded(**_told(made)), subject=made.public_id, subject_version=1)
    return made, True


async def get(beneficiary_id: UUID) -> Beneficiary:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, beneficiary_id)
    if row is None:
        raise NotFound
    require_own(row["person_id"])
    return _beneficiary(row)


async def list_beneficiaries(before: UUID, limit: int, *, person_id: UUID | None = None) -> list[Beneficiary]:
    """Beneficiaries that were not removed, newest first; an end user's own only."""
    own = scope.get().principal.person_id
    if own is not None and person_id not in {None, own}:
        return []
    async with db.transaction() as tx:
        rows = await tx.fetch(queries.LIST, tx.tenant, before, limit, own or person_id)
    return [_beneficiary(row) for row in rows]


async def remove(beneficiary_id: UUID) -> Beneficiary:
    """Take nothing more for it; twice is harmless. Raises NotFound."""
    found = await get(beneficiary_id)
    async with db.transaction() as tx:
        row = await tx.find_row(queries.REMOVE, tx.tenant, beneficiary_id)
        if row is None:
            return found
        removed = _beneficiary(row)
        await audit.record("beneficiary:remove", removed.public_id)
        await events.emit(tx, BeneficiaryRemoved(**_told(removed)), subject=removed.public_id, subject_version=2)
    return removed


async def open_details(tx: db.Transaction, beneficiary_id: UUID) -> Details:
    """Everything that paying it takes, removed ones included. Raises BeneficiaryErased."""
    row = await tx.get_row(queries.GET, tx.tenant, beneficiary_id)
    try:
        found = await secrets.decrypt_json(tx, _PURPOSE, row["details"])
    except secrets.Erased as error:
        raise BeneficiaryErased from error
    parts = {name: str(value) for name, value in found.items()}
    return BankAccount(**parts) if row["kind"] == BANK_ACCOUNT else Upi(**parts)


async def validated_within(tx: db.Transaction, beneficiary_id: UUID, validity: str, name_match: str | None) -> None:
    """Keep what the bank said last."""
    await tx.execute_one(queries.SET_VALIDITY, tx.tenant, beneficiary_id, validity, name_match)


def require_own(person_id: UUID) -> None:
    """Raise NotFound when the principal in scope is an end user and this is not their person."""
    own = scope.get().principal.person_id
    if own is not None and own != person_id:
        raise NotFound


def _told(found: Beneficiary) -> dict[str, str]:
    return {
        "beneficiary": found.public_id,
        "person": ids.text("per", found.person_id),
        "kind": found.kind,
    }


def _beneficiary(row: asyncpg.Record) -> Beneficiary:
    return Beneficiary(**{name: value for name, value in row.items() if name != "details"})

"""Ask a bank whose account a beneficiary is, and keep what it says."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.events import service as events
from core.jobs import service as jobs
from core.kit import db, ids, scope, secrets
from core.kit.errors import NotFound
from core.kit.money import Money, quantum
from core.payouts import books
from core.payouts.beneficiaries import service as beneficiaries
from core.payouts.errors import BeneficiaryErased, BeneficiaryRemoved, NoValidation
from core.payouts.provider import KIND, Capability, ValidationTruth, Validity
from core.payouts.validations import names, queries
from core.payouts.validations.events import BeneficiaryValidated
from core.payouts.validations.types import NameMatch, Validation, ValidationStatus
from core.providers import service as providers
from core.providers.types import ProviderAccount

VALIDATE = "payouts.validate"
_PURPOSE = "payout_validation"
_STATUS = {
    Validity.VALID: ValidationStatus.VALID,
    Validity.INVALID: ValidationStatus.INVALID,
    Validity.FAILED: ValidationStatus.FAILED,
    Validity.PENDING: ValidationStatus.ASKED,
    Validity.UNKNOWN: ValidationStatus.ASKED,
}


async def ask(beneficiary_id: UUID) -> tuple[Validation, bool]:
    """Have a beneficiary validated, and whether this is a new question: one is under way at a time.

    Raises NotFound, BeneficiaryRemoved, NoValidation; nothing is written then.
    """
    beneficiary = await beneficiaries.get(beneficiary_id)
    if beneficiary.removed_at is not None:
        raise BeneficiaryRemoved
    account = await _account(beneficiary.kind)
    async with db.transaction() as tx:
        row = await tx.find_row(
            queries.INSERT, tx.tenant, ids.new(), beneficiary_id, account.id, scope.get().principal.id
        )
        if row is None:
            return _validation(await tx.get_row(queries.FIND_OPEN, tx.tenant, beneficiary_id)), False
        made = _validation(row)
        await jobs.enqueue(tx, VALIDATE, made.public_id, {"validation": made.public_id})
        await audit.record("beneficiary:validate", beneficiary.public_id, after={"validation": made.public_id})
    return made, True


async def get(validation_id: UUID) -> Validation:
    """Raises NotFound, also for another person's."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, validation_id)
    if row is None:
        raise NotFound
    await beneficiaries.get(row["beneficiary_id"])
    return _validation(row)


async def list_validations(beneficiary_id: UUID, before: UUID, limit: int) -> list[Validation]:
    """A beneficiary's, newest first, with the names that the bank knows. Raises NotFound."""
    await beneficiaries.get(beneficiary_id)
    async with db.transaction() as tx:
        found = await tx.fetch(queries.LIST, tx.tenant, beneficiary_id, before, limit)
        return [replace(_validation(row), registered_name=await _name(tx, row)) for row in found]


async def find_by_provider(account_id: UUID, number: str) -> Validation | None:
    """The validation that a provider account's vendor knows by this id."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_BY_PROVIDER, tx.tenant, account_id, number)
    return _validation(row) if row else None


async def lock_within(tx: db.Transaction, validation_id: UUID) -> Validation:
    """Raises NotFound."""
    row = await tx.find_row(queries.LOCK, tx.tenant, validation_id)
    if row is None:
        raise NotFound
    return _validation(row)


async def sent_within(tx: db.Transaction, validation: Validation, *, heard: bool) -> Validation:
    """The provider may have a locked validation from now on; or, not `heard`, it certainly has not."""
    status = ValidationStatus.ASKED if heard else ValidationStatus.WAITING
    return _validation(await tx.get_row(queries.SET_SENT, tx.tenant, validation.id, status))


async def observe_within(tx: db.Transaction, validation: Validation, truth: ValidationTruth) -> Validation:
    """Keep what the provider says of a locked validation; a finished one says no more."""
    if validation.finished_at is not None:
        return validation
    status, sealed, match = _STATUS[truth.validity], None, None
    if status is ValidationStatus.VALID and truth.registered_name is not None:
        sealed, match = await _judge(tx, validation, truth.registered_name)
    row = await tx.get_row(
        queries.SET_HEARD,
        tx.tenant,
        validation.id,
        status,
        truth.provider_validation_id,
        sealed,
        match,
        truth.utr,
        truth.error_text,
        *_charged(truth),
    )
    after = _validation(row)
    if after.finished_at is not None:
        await _tell(tx, after)
        await books.charge_validation_within(tx, after.public_id, after.provider_account_id, after.fee, after.tax)
    return after


async def _tell(tx: db.Transaction, after: Validation) -> None:
    beneficiary = ids.text("ben", after.beneficiary_id)
    if after.status is not ValidationStatus.FAILED:
        await beneficiaries.validated_within(tx, after.beneficiary_id, after.status, after.name_match)
    told = BeneficiaryValidated(
        validation=after.public_id,
        beneficiary=beneficiary,
        status=after.status.value,
        name_match=None if after.name_match is None else after.name_match.value,
    )
    await events.emit(tx, told, subject=after.public_id, subject_version=after.version)


async def _judge(tx: db.Transaction, validation: Validation, name: str) -> tuple[bytes | None, NameMatch | None]:
    """The name sealed for its person, and how it compares; of one who was erased meanwhile nothing is kept."""
    try:
        given = await beneficiaries.open_details(tx, validation.beneficiary_id)
    except BeneficiaryErased:
        return None, None
    person_id = (await beneficiaries.get(validation.beneficiary_id)).person_id
    sealed = await secrets.encrypt_json(tx, _PURPOSE, {"name": name}, person_id)
    return sealed, names.compare(given.name, name)


def _charged(truth: ValidationTruth) -> tuple[Decimal | None, Decimal | None, str | None]:
    """What the provider took, as columns."""
    fee, tax = truth.fee, truth.tax
    currency = next((charge.currency for charge in (fee, tax) if charge is not None), None)
    return fee.amount if fee else None, tax.amount if tax else None, currency


async def _account(kind: str) -> ProviderAccount:
    """The first enabled payout account whose provider validates this kind. Raises NoValidation."""
    for account in await providers.list_enabled(KIND):
        claims: frozenset[Any] = (await providers.connect(account.id, kind=KIND)).spec.capabilities
        if Capability.VALIDATION in claims and kind in claims:
            return account
    raise NoValidation


async def _name(tx: db.Transaction, row: asyncpg.Record) -> str | None:
    if row["registered_name"] is None:
        return None
    try:
        return str((await secrets.decrypt_json(tx, _PURPOSE, row["registered_name"]))["name"])
    except secrets.Erased:
        return None


def _validation(row: asyncpg.Record) -> Validation:
    facts: dict[str, Any] = dict(row)
    match, currency = facts["name_match"], facts.pop("currency")
    charged = {
        name: None if facts[name] is None else Money(facts[name].quantize(quantum(currency)), currency)
        for name in ("fee", "tax")
    }
    return Validation(
        **{
            **facts,
            **charged,
            "status": ValidationStatus(facts["status"]),
            "name_match": None if match is None else NameMatch(match),
            "registered_name": None,
        }
    )

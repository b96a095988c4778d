"""Write new payments, each with its first attempt; those that are asked for together, together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal
from uuid import UUID

import orjson

from core.events import service as events
from core.events.service import Emission
from core.jobs import service as jobs
from core.kit import db, idempotency, ids, scope, secrets
from core.kit.idempotency import Pending
from core.kit.money import Money
from core.kit.scope import Scope
from core.kit.together import ALONE, Alone, SharedReads, SharedWrites
from core.ledger import service as ledger
from core.ledger.types import Account
from core.payments import batches, checkout, effects, queries, rows
from core.payments.checkout import Payer
from core.payments.events import PaymentCreated
from core.payments.routing.types import Decision
from core.payments.types import Attempt, NewPayment, Payment
from core.tenancy import service as tenancy
from core.tenancy.types import TenantConfiguration


@dataclass(frozen=True, slots=True)
class Creation:
    """A payment that everything is decided of."""

    id: UUID
    new: NewPayment
    fee: Money
    decision: Decision
    token: str
    payer: Payer
    expires_at: datetime
    by: Scope
    claim: Pending | None
    """The idempotency key of the request that asks for it."""


Grounds = tuple[TenantConfiguration, Account | None]
"""What a creation is checked against: the tenant's configuration, and the account to credit."""


async def find_grounds(account_id: UUID) -> Grounds:
    """Those of a payment that credits this account."""
    found = await _grounds.find(scope.tenant().id, account_id)
    assert found is not None
    return found


async def create(creation: Creation) -> tuple[Payment, Attempt]:
    """Write a payment with its first attempt, and have somebody look after it should this process die.

    Raises idempotency.AlreadyAnswered, Mismatch, InProgress, secrets.Erased: nothing is written then.
    """
    return await _lane.submit(creation)


async def read_grounds(tx: db.Transaction, account_ids: list[UUID]) -> dict[UUID, Grounds]:
    """Those of payments that credit these accounts."""
    configuration = await tenancy.configuration_within(tx)
    accounts = await ledger.list_accounts_within(tx, account_ids)
    return {account_id: (configuration, accounts.get(account_id)) for account_id in account_ids}


async def _create_together(
    tx: db.Transaction, creations: list[Creation]
) -> list[tuple[Payment, Attempt] | Literal[Alone.ALONE]]:
    """Those whose idempotency key is new, or that have none; whose key is known is told so alone."""
    claims: dict[bytes, tuple[Pending, UUID]] = {}
    for item in creations:
        if item.claim is not None:
            claims.setdefault(item.claim.claim.scope_hash, (item.claim, item.id))
    ours = await idempotency.bind_many(tx, claims) if claims else set()
    fresh = [
        item
        for item in creations
        if item.claim is None
        or (item.claim.claim.scope_hash in ours and claims[item.claim.claim.scope_hash][1] == item.id)
    ]
    made = await _insert(tx, fresh) if fresh else {}
    return [made.get(item.id, ALONE) for item in creations]


async def _create_alone(tx: db.Transaction, creation: Creation) -> tuple[Payment, Attempt]:
    if creation.claim is not None:
        await idempotency.bind_pending(tx, creation.claim, creation.id)
    return (await _insert(tx, [creation]))[creation.id]


async def _insert(tx: db.Transaction, creations: Sequence[Creation]) -> dict[UUID, tuple[Payment, Attempt]]:
    """By payment, each with a job that takes its attempt up should this process die."""
    sealers = await secrets.sealers(tx, {secrets.TENANT_SUBJECT, *(item.payer.key_of for item in creations)})
    sealed = [checkout.seal(item.id, item.payer, sealers) for item in creations]
    values = [_payment_row(item, kept) for item, kept in zip(creations, sealed, strict=True)]
    found = await tx.fetch(queries.INSERT_PAYMENTS, tx.tenant, *map(list, zip(*values, strict=True)))
    made = {row["id"]: (rows.payment(row), rows.attempt_of(row)) for row in found}
    wanted = {attempt.reference: {"attempt": attempt.reference} for _, attempt in made.values()}
    await jobs.enqueue_many(tx, batches.RESOLVE, wanted, delay_seconds=batches.RECOVERY_SECONDS)
    await events.emit_many(tx, [_created(item, made[item.id][0]) for item in creations])
    return made


def _payment_row(item: Creation, sealed: bytes) -> tuple[object, ...]:
    """As INSERT_PAYMENTS takes it: the payment, then its attempt."""
    new = item.new
    return (
        item.id,
        str(new.amount.amount),
        new.amount.currency,
        new.credit_account_id,
        new.purpose,
        new.subject,
        new.description,
        new.capture_mode,
        str(item.fee.amount),
        new.return_url,
        checkout.link_hash(item.token),
        sealed,
        orjson.dumps(dict(new.metadata)).decode(),
        item.expires_at,
        ",".join(new.methods),
        new.country,
        ids.new(),
        item.decision.order[0],
        orjson.dumps(item.decision.record()).decode(),
        new.through,
    )


def _created(item: Creation, payment: Payment) -> Emission:
    with scope.use(item.by):
        return effects.emissions(
            replace(payment, version=0), [PaymentCreated(**effects.facts(payment, payment.status))]
        )[0]


_grounds = SharedReads(read_grounds, at_once=1)
_lane = SharedWrites("payments.create", _create_together, _create_alone)

"""Charge mandates: tell the payer, wait as the rules ask, debit once, and learn what became of it.

A charge is a payment whose one attempt goes `through` the mandate: its status, events and money are the payment's.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import structlog

from core.audit import service as audit
from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import clock, db, idempotency, ids, scope
from core.kit.errors import BahiError, NotFound, ProviderFailure
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.payments import checkout, observe, starting
from core.payments import queries as payment_queries
from core.payments import service as payments
from core.payments.mandates import events, queries, rows, rules, service
from core.payments.mandates.errors import (
    ChargePeriodUsed,
    ChargeReferenceTaken,
    ChargeUnderWay,
    MandateNotActive,
)
from core.payments.mandates.provider import ChargeRequest, NoticeRequest, NoticeTruth
from core.payments.mandates.types import Charge, ChargeState, Mandate, NewCharge
from core.payments.provider import (
    AttemptRef,
    AttemptState,
    ProviderRejected,
    ProviderUnavailable,
    Truth,
)
from core.payments.types import Attempt, NewPayment, Payment
from core.schedules import service as schedules

log = structlog.get_logger()

RUN = "payments.run_mandate_charges"
RUN_EVERY_SECONDS = 300
AT_ONCE = 200
DEBIT_PATIENCE = timedelta(days=2)
"""How long a debit that surely never reached the vendor is tried, from its time on."""
NOTICE_EARLY = timedelta(hours=1)
"""How much earlier than it must the notice of a charge that was made long before is sent."""
IN_FLIGHT_SECONDS = 600
"""How long an unanswered debit may still be under way at the vendor."""
OUTCOME_SECONDS = 7 * 86_400
"""How long after its debit a charge's payment waits for the bank: banks answer an e-mandate within days."""
OPTED_OUT, CANCELLED = "opted_out", "cancelled"


async def create(new: NewCharge) -> Charge:
    """Charge a mandate: the payer is told now, and debited when the rules allow. Once per reference: asking again with
    the same mandate and amount answers the first.

    Locks the mandate. Raises NotFound, MandateNotActive, ChargeReferenceTaken, ChargeWrongCurrency, ChargeAboveMandate,
    ChargeNeedsPayer, ChargeOutsideMandate, ChargeTooSoon, ChargePeriodUsed: nothing is written then.
    """
    await schedules.ensure(RUN, "mandates", every_seconds=RUN_EVERY_SECONDS)
    async with db.transaction() as tx:
        mandate = await _lock_mandate(tx, new.mandate_id)
        known = await tx.find_row(queries.FIND_CHARGE_BY_REFERENCE, tx.tenant, new.reference)
        charge_id = known["id"] if known is not None else ids.new()
        await idempotency.bind(tx, charge_id)
        charge = _same(rows.charge(known), new) if known is not None else await _insert(tx, mandate, charge_id, new)
    await _make_payment(mandate, charge)
    if known is None:
        await _advance(charge.id)
    return await get(charge.id)


async def get(charge_id: UUID) -> Charge:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET_CHARGE, tx.tenant, charge_id)
    if row is None:
        raise NotFound
    return rows.charge(row)


async def list_charges(mandate_id: UUID, before: UUID, limit: int) -> list[Charge]:
    """A mandate's charges, newest first. An end user sees only their own mandate's. Raises NotFound."""
    await service.get(mandate_id)
    async with db.transaction() as tx:
        return [rows.charge(row) for row in await tx.fetch(queries.LIST_CHARGES, tx.tenant, mandate_id, before, limit)]


async def cancel(charge_id: UUID, *, reason: str = CANCELLED) -> Charge:
    """Take a charge back before it is debited: for a payer who opts out, or the tenant. Again is harmless.

    Locks the mandate, then the charge. Raises NotFound, ChargeUnderWay.
    """
    found = await get(charge_id)
    await service.get(found.mandate_id)  # of an end user only their own
    async with db.transaction() as tx:
        mandate = await _lock_mandate(tx, found.mandate_id)
        charge = rows.charge(await tx.get_row(queries.LOCK_CHARGE, tx.tenant, charge_id))
        if charge.state is ChargeState.CANCELLED:
            return charge
        if charge.state not in {ChargeState.SCHEDULED, ChargeState.NOTICED}:
            raise ChargeUnderWay(f"the charge is {charge.state.value}")
        after = await _write(tx, charge, state=ChargeState.CANCELLED, error_code=reason)
        await audit.record("mandate:cancel_charge", charge.public_id, reason=reason)
        event = events.ChargeCancelled(**_facts(mandate, after), reason=reason)
        await service.tell(tx, mandate, event)
    await _end_payment(mandate, after, reason)
    return after


async def run() -> None:
    """Take every due charge of the tenant one step further; times are on the tenant's clock."""
    async with db.transaction() as tx:
        found = await tx.fetch(queries.LIST_DUE, tx.tenant, clock.now(), IN_FLIGHT_SECONDS, AT_ONCE)
    for row in found:
        try:
            await _advance(row["id"])
        except BahiError as error:  # one charge must not hold up the others: the next run comes back to it
            log.warning("mandate.charge_waits", charge=ids.text("chg", row["id"]), code=error.code)


async def resume(payment: Payment, attempt: Attempt, job: Job) -> None:
    """Ask what became of a debit whose order the vendor has not named; before the debit there is nothing to ask."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_CHARGE_BY_PAYMENT, tx.tenant, payment.id)
        if row is None or row["state"] != ChargeState.DEBITING:
            await jobs.finish(tx, job)  # a first payment waits for its registration, a charge for its time
            return
    charge = rows.charge(row)
    gateway = await checkout.provider(attempt)
    try:
        truth = await gateway.fetch(_ref(charge, attempt))
    except ProviderFailure:
        await observe.look_later(attempt, job=job)
        return
    await observe.observe(attempt, truth, job=job)


async def _insert(tx: db.Transaction, mandate: Mandate, charge_id: UUID, new: NewCharge) -> Charge:
    """The charge, where every rule lets it be made."""
    if not mandate.may_be_charged:
        raise MandateNotActive(f"the mandate is {mandate.status.value}")
    now, place = clock.now(), clock.zone(scope.tenant().zone)
    lead = rules.lead(mandate.method, mandate.amount_max.currency, now.astimezone(place).date())
    debit_at = new.debit_at or now + lead
    day = debit_at.astimezone(place).date()
    rules.check_amount(mandate.terms, new.amount, day)
    rules.check_day(mandate.terms, day)
    rules.check_notice(mandate.terms, debit_at, now, day)
    period = rules.period(mandate.terms, day)
    if period and await tx.value(queries.IS_PERIOD_USED, tx.tenant, mandate.id, period):
        raise ChargePeriodUsed(f"once {mandate.frequency.value}")
    row = await tx.find_row(
        queries.INSERT_CHARGE,
        tx.tenant,
        charge_id,
        mandate.id,
        new.reference,
        new.amount.amount,
        new.amount.currency,
        new.description,
        period,
        ids.new(),
        debit_at,
        scope.get().principal.id,
    )
    if row is None:  # another mandate's charge took the reference meanwhile
        raise ChargeReferenceTaken
    await audit.record("mandate:charge", ids.text("chg", charge_id), after={"amount": new.amount.text()})
    return rows.charge(row)


def _same(known: Charge, new: NewCharge) -> Charge:
    if (known.mandate_id, known.amount) != (new.mandate_id, new.amount):
        raise ChargeReferenceTaken
    return known


async def _make_payment(mandate: Mandate, charge: Charge) -> None:
    """The payment of a charge, made once, whoever makes it."""
    left = (charge.debit_at - clock.now()).total_seconds()
    new = NewPayment(
        amount=charge.amount,
        credit_account_id=mandate.credit_account_id,
        subject=mandate.public_id,
        description=charge.description or mandate.description,
        metadata={"mandate": mandate.public_id, "charge": charge.public_id, "reference": charge.reference},
        expires_in_seconds=int(max(left, 0)) + OUTCOME_SECONDS,
        provider_account_id=mandate.provider_account_id,
        through=starting.MANDATE,
        id=charge.payment_id,
    )
    async with db.transaction() as tx:
        if await tx.find_row(payment_queries.GET_PAYMENT, tx.tenant, charge.payment_id) is not None:
            return
    try:
        await payments.create(new)
    except asyncpg.UniqueViolationError:
        pass  # somebody was faster
    except BahiError as refusal:
        if isinstance(refusal, ProviderFailure) or refusal.status >= 500:
            raise
        await _refuse(mandate, charge, refusal.code)
        raise


async def _advance(charge_id: UUID) -> None:
    """Tell the payer, or debit, whichever the charge waits for. A rule that it breaks by now refuses it."""
    charge = await get(charge_id)
    mandate = (await service.get(charge.mandate_id)).mandate
    await _make_payment(mandate, charge)
    now, place = clock.now(), clock.zone(scope.tenant().zone)
    if charge.state in {ChargeState.SCHEDULED, ChargeState.NOTICED}:
        try:
            if not mandate.may_be_charged:
                raise MandateNotActive
            day = max(charge.debit_at, now).astimezone(place).date()
            rules.check_amount(mandate.terms, charge.amount, day)
            rules.check_day(mandate.terms, day)
        except BahiError as broken:
            await _refuse(mandate, charge, broken.code)
            return
    if charge.state is ChargeState.SCHEDULED:
        lead = rules.lead(mandate.method, charge.amount.currency, now.astimezone(place).date())
        if charge.debit_at - now <= lead + NOTICE_EARLY:
            await _notify(mandate, charge)
    elif charge.state is ChargeState.DEBITING or now >= charge.debit_at:
        await _debit(mandate, charge)


async def _notify(mandate: Mandate, charge: Charge) -> None:
    """Have the payer told; a notice that comes late moves the debit, for the rules count from it."""
    attempt = (await payments.get(charge.payment_id)).attempts[0]
    now, place = clock.now(), clock.zone(scope.tenant().zone)
    lead = rules.lead(mandate.method, charge.amount.currency, now.astimezone(place).date())
    # A charge that was just made asks for exactly the lead; a second more or less is not late.
    notice = rules.notice_of(charge.amount.currency, now.astimezone(place).date())
    debit_at = charge.debit_at if charge.debit_at - now >= notice + (lead - notice) / 2 else now + lead
    request = NoticeRequest(
        attempt.reference,
        mandate.ref(await service.payer_of(mandate)),
        charge.amount,
        debit_at.astimezone(place).date(),
        debit_at,
    )
    try:
        truth = await (await service.port(mandate)).notify_charge(request)
    except ProviderRejected as refusal:
        await _refuse(mandate, charge, refusal.vendor_code or refusal.code)
        return
    except (ProviderUnavailable, OutboundFailed, OutboundUnknown):
        return  # once per reference at the vendor: the next run asks again
    if truth.state == OPTED_OUT:
        await cancel(charge.id, reason=OPTED_OUT)
        return
    if truth.state == "failed":
        await _refuse(mandate, charge, "notice_failed")
        return
    await _noticed(mandate, charge, truth, debit_at)


async def _noticed(mandate: Mandate, charge: Charge, truth: NoticeTruth, debit_at: object) -> None:
    async with db.transaction() as tx:
        await tx.get_row(queries.LOCK, tx.tenant, mandate.id)
        current = rows.charge(await tx.get_row(queries.LOCK_CHARGE, tx.tenant, charge.id))
        if current.state is not ChargeState.SCHEDULED:
            return  # cancelled meanwhile, or another run told the payer
        row = await tx.get_row(
            queries.UPDATE_CHARGE,
            tx.tenant,
            charge.id,
            ChargeState.NOTICED,
            debit_at,
            clock.now(),
            truth.provider_notice_id,
            truth.provider_order_id,
            None,
        )
        await service.tell(tx, mandate, events.NoticeSent(**_facts(mandate, rows.charge(row))))


async def _debit(mandate: Mandate, charge: Charge) -> None:
    """Debit once. What the vendor says becomes the payment's; silence is `unknown` and is asked about."""
    mandate = await service.look(mandate)
    attempt = (await payments.get(charge.payment_id)).attempts[0]
    async with db.transaction() as tx:
        mandate = await _lock_mandate(tx, mandate.id)
        current = rows.charge(await tx.get_row(queries.LOCK_CHARGE, tx.tenant, charge.id))
        is_again = current.state is ChargeState.DEBITING and current.debited_at == charge.debited_at
        if current.state is not ChargeState.NOTICED and not is_again:
            return  # cancelled, or another run debits
        refused = None if mandate.may_be_charged else MandateNotActive.code
        if clock.now() - current.debit_at > DEBIT_PATIENCE:
            refused = "debit_not_reached"
        if refused is None:
            charge = rows.charge(await tx.get_row(queries.BEGIN_DEBIT, tx.tenant, charge.id))
            args = {"attempt": attempt.reference}
            await jobs.enqueue(tx, observe.RESOLVE, attempt.reference, args, delay_seconds=60)
    if refused is not None:
        await _refuse(mandate, current, refused)
        return
    if is_again and not await _never_arrived(charge, attempt):
        return
    request = ChargeRequest(
        _ref(charge, attempt),
        mandate.ref(await service.payer_of(mandate)),
        charge.description or mandate.description,
        charge.provider_notice_id,
    )
    try:
        truth = await (await service.port(mandate)).charge_mandate(request)
    except ProviderRejected as refusal:
        code, text = refusal.vendor_code or refusal.code, refusal.vendor_text or refusal.detail
        if is_again:
            return  # the first request may be under way: only its fetched truth decides
        truth = Truth(AttemptState.FAILED, None, None, None, error_code=code, error_text=text)
    except OutboundUnknown:
        truth = Truth(AttemptState.UNKNOWN, None, None, None)
    except (OutboundFailed, ProviderUnavailable):
        return  # surely not debited: a later run sees that the vendor never heard of it
    await observe.observe(attempt, truth)


async def _never_arrived(charge: Charge, attempt: Attempt) -> bool:
    """Whether the vendor itself says that it never heard of the debit; what else it says is applied."""
    try:
        truth = await (await checkout.provider(attempt)).fetch(_ref(charge, attempt))
    except ProviderFailure:
        return False
    if truth.state is AttemptState.CREATED:
        return True
    await observe.observe(attempt, truth)
    return False


def _ref(charge: Charge, attempt: Attempt) -> AttemptRef:
    order_id = attempt.provider_order_id or charge.provider_order_id
    return AttemptRef(attempt.reference, order_id, attempt.provider_payment_id, charge.amount, attempt.created_at)


async def _refuse(mandate: Mandate, charge: Charge, code: str) -> None:
    """A charge that will never be debited: its payment fails for good."""
    async with db.transaction() as tx:
        mandate = await _lock_mandate(tx, mandate.id)
        current = rows.charge(await tx.get_row(queries.LOCK_CHARGE, tx.tenant, charge.id))
        if current.state in {ChargeState.CANCELLED, ChargeState.REFUSED}:
            return
        if current.state is ChargeState.DEBITING and current.debited_at != charge.debited_at:
            return  # another run debits
        after = await _write(tx, current, state=ChargeState.REFUSED, error_code=code)
        await service.tell(tx, mandate, events.ChargeRefused(**_facts(mandate, after), reason=code))
    await _end_payment(mandate, after, code)


async def _end_payment(mandate: Mandate, charge: Charge, code: str) -> None:
    async with db.transaction() as tx:
        if await tx.find_row(payment_queries.GET_PAYMENT, tx.tenant, charge.payment_id) is None:
            return
    attempt = (await payments.get(charge.payment_id)).attempts[0]
    await observe.observe(attempt, Truth(AttemptState.FAILED, None, None, None, error_code=code, final=True))


async def _write(tx: db.Transaction, charge: Charge, *, state: ChargeState, error_code: str | None) -> Charge:
    row = await tx.get_row(
        queries.UPDATE_CHARGE,
        tx.tenant,
        charge.id,
        state,
        charge.debit_at,
        charge.noticed_at,
        charge.provider_notice_id,
        charge.provider_order_id,
        error_code,
    )
    return rows.charge(row)


async def _lock_mandate(tx: db.Transaction, mandate_id: UUID) -> Mandate:
    row = await tx.find_row(queries.LOCK, tx.tenant, mandate_id)
    if row is None:
        raise NotFound
    return rows.mandate(row)


def _facts(mandate: Mandate, charge: Charge) -> dict[str, Any]:
    return {
        **service.facts(mandate),
        "charge": charge.public_id,
        "payment": ids.text("pay", charge.payment_id),
        "reference": charge.reference,
        "amount": charge.amount.text(),
        "debit_at": clock.text(charge.debit_at),
    }

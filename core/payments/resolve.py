"""Ask the gateway what became of attempts: on a schedule, when a webhook hints, when a browser returns."""

from __future__ import annotations

import contextlib
from uuid import UUID

from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import db, ids, scope
from core.kit.errors import NotFound, ProviderFailure
from core.kit.money import Money
from core.kit.together import SharedReads
from core.payments import checkout, observe, queries, rows, starting
from core.payments.errors import CheckoutRejected, CheckoutUnavailable, CheckoutUnknown
from core.payments.gateway import Gateway
from core.payments.provider import AttemptRef, AttemptState, Capability, Truth, WebhookNotice
from core.payments.types import AUTO, Attempt, AttemptStatus, Payment, attempt_ref

PATIENCE = 6
"""How often a webhook about an order that we do not know is tried: ours may not be committed yet."""


class NotOursYet(RuntimeError):
    """A webhook names an order that is not here: the call that made it may still be under way. It is retried."""


async def resolve_attempt(job: Job) -> None:
    """Ask about one attempt and apply the answer; a gateway that is down is asked again later."""
    payment, attempt = await load(ids.parse("att", job.args["attempt"]))
    if attempt.status in {AttemptStatus.CAPTURED, AttemptStatus.VOIDED, AttemptStatus.MISMATCHED}:
        return  # the runner finishes the job
    if attempt.provider_order_id is None:
        await _place(payment, attempt, job)
        return
    try:
        gateway = await checkout.provider(attempt)
        truth = await ask(gateway, payment, attempt)
    except ProviderFailure:
        await observe.look_later(attempt, job=job)
        return
    await observe.observe(attempt, truth, job=job)


async def ask(gateway: Gateway, payment: Payment, attempt: Attempt, hint: str | None = None) -> Truth:
    """Fetch the truth, and capture what ought to be captured. Outside any transaction. Raises ProviderFailure.

    `hint`: the vendor's payment id from a verified source.
    """
    known = attempt_ref(payment, attempt)
    ref = AttemptRef(
        reference=known.reference,
        provider_order_id=known.provider_order_id,
        provider_payment_id=hint or known.provider_payment_id,
        amount=known.amount,
        created_at=known.created_at,
    )
    truth = await gateway.fetch(ref)
    found = AttemptRef(ref.reference, ref.provider_order_id, truth.provider_payment_id, ref.amount, ref.created_at)
    try:
        if _should_capture(payment, attempt, truth):
            return await take(gateway, payment, attempt, found)
        if _should_void(gateway, payment, attempt, truth):
            return await gateway.void(found)
    except ProviderFailure:
        pass  # still authorised as far as we know; the next look tells
    return truth


async def take(gateway: Gateway, payment: Payment, attempt: Attempt, found: AttemptRef) -> Truth:
    """Capture as much as was asked for. Raises as the port's `capture`."""
    if attempt.capture_amount is None:
        return await gateway.capture(found)
    return await gateway.capture_part(found, Money(attempt.capture_amount, payment.amount.currency))


async def receive_attempt(account_id: UUID, notice: WebhookNotice, job: Job, *, again: bool = False) -> None:
    """A webhook about an attempt: a hint to fetch the truth, `again` also when it was captured already.

    Raises NotOursYet while the order may be under way.
    """
    named = account_id, notice.provider_order_id, notice.provider_payment_id
    found = await _by_vendor_ids.find(scope.tenant().id, named)
    if found is None:
        if job.attempt < PATIENCE:
            raise NotOursYet(f"order {notice.provider_order_id} is not here")
        return  # made by somebody else on the same vendor account
    payment, attempt = found
    is_known = attempt.status is AttemptStatus.CAPTURED and notice.provider_payment_id == attempt.provider_payment_id
    if is_known and not again:
        return  # one capture makes three events at Razorpay; the gateway said so of this very payment already
    gateway = await checkout.provider(attempt)
    truth = await ask(gateway, payment, attempt, notice.provider_payment_id)
    await observe.observe(attempt, truth, webhook=job)


async def look(payment: Payment, attempt: Attempt, hint: str | None = None) -> Payment:
    """Ask now, for a payer who is waiting; when the gateway does not answer, the resolver asks soon."""
    try:
        gateway = await checkout.provider(attempt)
        truth = await ask(gateway, payment, attempt, hint)
    except ProviderFailure:
        async with db.transaction() as tx:
            await jobs.enqueue(tx, observe.RESOLVE, attempt.reference, {"attempt": attempt.reference}, delay_seconds=2)
        return payment
    return await observe.observe(attempt, truth)


async def load(attempt_id: UUID) -> tuple[Payment, Attempt]:
    """An attempt with its payment. Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET_ATTEMPT, tx.tenant, attempt_id)
        if row is None:
            raise NotFound
        return rows.payment(await tx.get_row(queries.GET_PAYMENT, tx.tenant, row["payment_id"])), rows.attempt(row)


async def find_attempt(account_id: UUID, order_id: str | None, payment_id: str | None) -> Attempt | None:
    """The attempt that the vendor knows by an order or else by a payment id, or None."""
    found = await _by_vendor_ids.find(scope.tenant().id, (account_id, order_id, payment_id))
    return found[1] if found else None


_Named = tuple[UUID, str | None, str | None]
"""A provider account, and the vendor's ids of an order and a payment."""


async def _read_by_vendor_ids(tx: db.Transaction, wanted: list[_Named]) -> dict[_Named, tuple[Payment, Attempt]]:
    accounts, order_ids, payment_ids = map(list, zip(*wanted, strict=True))
    places = await tx.fetch(queries.FIND_BY_VENDOR_IDS, tx.tenant, accounts, order_ids, payment_ids)
    if not places:
        return {}
    named = {row["place"] - 1: row["id"] for row in places}
    attempts = {
        row["id"]: rows.attempt(row) for row in await tx.fetch(queries.GET_ATTEMPTS, tx.tenant, list(named.values()))
    }
    payment_ids_ = [attempt.payment_id for attempt in attempts.values()]
    payments = {row["id"]: rows.payment(row) for row in await tx.fetch(queries.GET_PAYMENTS, tx.tenant, payment_ids_)}
    return {
        wanted[place]: (payments[attempts[attempt_id].payment_id], attempts[attempt_id])
        for place, attempt_id in named.items()
    }


_by_vendor_ids = SharedReads(_read_by_vendor_ids, at_once=1)


async def _place(payment: Payment, attempt: Attempt, job: Job) -> None:
    """Finish the start that a crash or a silent gateway left open."""
    if attempt.through is not None:
        await starting.resume(payment, attempt, job)
        return
    if attempt.status is AttemptStatus.FAILED:
        return  # the gateway refused to make an order, so nothing can come late
    if checkout.is_over(payment):
        await observe.look_later(attempt, job=job)
        return
    # What a refusal or silence means is stored already, and the job's next run with it.
    with contextlib.suppress(CheckoutRejected, CheckoutUnavailable, CheckoutUnknown):
        await checkout.start(payment, attempt, first_try=False, job=job)


def _should_capture(payment: Payment, attempt: Attempt, truth: Truth) -> bool:
    """An authorised attempt that was asked to be captured, or that an automatic capture has left lying."""
    wanted = attempt.capture_requested_at is not None or (
        payment.capture_mode == AUTO and attempt.status is AttemptStatus.AUTHORIZED
    )
    return (
        wanted
        and truth.state is AttemptState.AUTHORIZED
        and truth.amount == payment.amount
        and truth.provider_order_id == attempt.provider_order_id
        and payment.captured_attempt_id is None
        and attempt.void_requested_at is None
    )


def _should_void(gateway: Gateway, payment: Payment, attempt: Attempt, truth: Truth) -> bool:
    """An authorisation that was asked to be released, or that came after another attempt was credited."""
    second = payment.captured_attempt_id not in {None, attempt.id}
    return (
        (attempt.void_requested_at is not None or second)
        and truth.state is AttemptState.AUTHORIZED
        and truth.provider_order_id == attempt.provider_order_id
        and Capability.VOID in gateway.capabilities
    )

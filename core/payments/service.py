"""Ask to be paid, follow what becomes of it, capture, retry, refund. What others may call is here."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from core.kit import clock, db, idempotency, ids, scope, secrets
from core.kit.errors import NotFound
from core.kit.money import Money
from core.ledger.errors import AccountClosed, AccountFrozen, AccountNotFound
from core.ledger.types import Account
from core.payments import (
    attempts,
    books,
    captures,
    checkout,
    creating,
    observe,
    queries,
    refundable,
    resolve,
    rows,
    starting,
)
from core.payments import refunds as refunding
from core.payments.attempts import ATTEMPTS_MAX
from core.payments.checkout import Payer
from core.payments.creating import Creation
from core.payments.errors import (
    CurrencyNotOffered,
    NotRetryable,
    NotSupported,
    PaymentCurrencyMismatch,
)
from core.payments.routing import service as routing
from core.payments.routing.types import Decision
from core.payments.types import (
    Attempt,
    AttemptStatus,
    NewPayment,
    NewRefund,
    Payment,
    PaymentDetail,
    PaymentStatus,
    Refund,
)
from core.tenancy import service as tenancy

Grounds = creating.Grounds
read_grounds = creating.read_grounds

DEPOSIT = "deposit"
"""The purpose that the tenant's `deposit_fee` applies to."""


async def create(new: NewPayment, *, grounds: Grounds | None = None) -> PaymentDetail:
    """Ask to be paid: a payment with a first attempt, and a page where the payer can pay.

    `grounds` spares a look, for who has read them with something else just now.
    Raises ReturnUrlNotAllowed, PaymentCurrencyMismatch, FeeTakesAll, NotSupported, CurrencyNotOffered,
    ledger.AccountNotFound, AccountClosed, AccountFrozen, providers.NoProviderAccount: nothing is written then.
    Raises CheckoutRejected, CheckoutUnavailable, CheckoutUnknown for the gateway: the payment exists then, and the
    resolver goes on with it.
    """
    configuration, account = grounds or await creating.find_grounds(new.credit_account_id)
    if new.return_url is not None:
        checkout.checked_return_url(new.return_url, configuration.allowed_origins)
    _check_account(new, account)
    fee = books.fee_of(new.amount, configuration.settings if new.purpose == DEPOSIT else {})
    decision = await _choose(new)
    token, link = checkout.new_link()
    # Without personal facts nothing needs the person's key, which may be destroyed.
    payer = Payer(link, new.payer, (new.payer_id if new.payer else None) or secrets.TENANT_SUBJECT)
    expires_at = clock.now() + timedelta(seconds=new.expires_in_seconds)
    payment, attempt = await creating.create(
        Creation(
            new.id or ids.new(),
            new,
            fee,
            decision,
            token,
            payer,
            expires_at,
            scope.get(),
            idempotency.find_pending(),
        )
    )
    if new.through is not None:
        return PaymentDetail(payment, (attempt,), link, payment.captured)
    started = await checkout.start(payment, attempt, payer=payer, first_try=True)
    return PaymentDetail(started.payment, tuple(started.attempts), link, started.payment.captured)


async def get(payment_id: UUID) -> PaymentDetail:
    """A payment with its attempts and its link. Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET_PAYMENT_SEALED, tx.tenant, payment_id)
        if row is None:
            raise NotFound
        found = await tx.fetch(queries.LIST_ATTEMPTS, tx.tenant, payment_id)
        link = await checkout.open_link(tx, payment_id, row["sealed"])
        payment, attempts_ = rows.payment(row), tuple(rows.attempt(item) for item in found)
        left = await refundable.left(payment)
        twice = [item for item in attempts_ if item.status is AttemptStatus.CAPTURED][1:]
        received = await tx.fetch(queries.LIST_EXCESS, tx.tenant, payment_id) if twice else []
    return PaymentDetail(payment, attempts_, link, left, tuple(rows.excess(item) for item in received))


async def get_by_token(token: str) -> PaymentDetail:
    """The payment behind a checkout link. Raises NotFound."""
    async with db.transaction() as tx:
        payment_id = await tx.value(queries.FIND_PAYMENT_BY_LINK, tx.tenant, checkout.link_hash(token))
    if payment_id is None:
        raise NotFound
    return await get(payment_id)


async def list_payments(
    before: UUID,
    limit: int,
    *,
    status: str | None = None,
    subject: str | None = None,
    purpose: str | None = None,
    needs_attention: bool = False,
) -> list[Payment]:
    """Payments, newest first."""
    async with db.transaction() as tx:
        found = await tx.fetch(
            queries.LIST_PAYMENTS, tx.tenant, before, status, subject, purpose, needs_attention, limit
        )
    return [rows.payment(row) for row in found]


async def capture(payment_id: UUID, amount: Money | None = None) -> PaymentDetail:
    """Capture an authorised payment, or less of it; see `captures.capture`."""
    await captures.capture(payment_id, amount)
    return await get(payment_id)


async def void(payment_id: UUID) -> PaymentDetail:
    """Release an authorised payment; see `captures.void`."""
    await captures.void(payment_id)
    return await get(payment_id)


async def retry(payment_id: UUID) -> PaymentDetail:
    """Let the payer try again after a failure, or once more ask a gateway that gave no place to pay.

    Harmless when a place to pay is there. Locks the payment. Raises NotRetryable, tenancy.TenantSuspended,
    providers.NoProviderAccount, CheckoutRejected, CheckoutUnavailable, CheckoutUnknown.
    """
    tenancy.require_active(scope.tenant())
    detail = await get(payment_id)
    decision = None
    if detail.payment.status is PaymentStatus.FAILED:
        try:
            decision = await attempts.decide_retry(detail.payment, list(detail.attempts))
        except (NotSupported, CurrencyNotOffered) as error:
            raise NotRetryable("no provider account can take it now") from error
    async with db.transaction() as tx:
        locked = await observe.lock(tx, payment_id)
        payment, attempt = locked.payment, locked.attempts[-1]
        first_try = False
        if payment.status is PaymentStatus.PENDING:
            return detail
        if attempt.through is not None and payment.status is not PaymentStatus.FAILED:
            raise NotRetryable("it is paid another way")
        if checkout.is_over(payment) or payment.status not in {PaymentStatus.CREATED, PaymentStatus.FAILED}:
            raise NotRetryable(f"the payment is {payment.status.value}")
        if payment.status is PaymentStatus.FAILED:
            if decision is None or attempt.id != detail.current.id:
                raise NotRetryable("it failed just now")
            if len(locked.attempts) >= ATTEMPTS_MAX:
                raise NotRetryable(f"it was tried {ATTEMPTS_MAX} times")
            attempt = await attempts.add(tx, payment, attempt.number + 1, decision)
            payment = await observe.change(tx, payment, status=PaymentStatus.CREATED)
            first_try = True
    await checkout.start(payment, attempt, first_try=first_try)
    return await get(payment_id)


async def refund(new: NewRefund) -> Refund:
    """See `refunds.create`."""
    return await refunding.create(new)


async def refund_excess(excess_id: UUID) -> Refund:
    """See `refunds.refund_excess`."""
    return await refunding.refund_excess(excess_id)


async def get_refund(refund_id: UUID) -> Refund:
    """Raises NotFound."""
    return await refunding.get(refund_id)


async def list_refunds(payment_id: UUID) -> list[Refund]:
    """A payment's refunds, oldest first. Raises NotFound."""
    return await refunding.list_of(payment_id)


async def find_attempt(
    provider_account_id: UUID, *, order_id: str | None = None, payment_id: str | None = None
) -> Attempt | None:
    """The attempt that a vendor knows by these ids: how a settlement line finds its payment."""
    return await resolve.find_attempt(provider_account_id, order_id, payment_id)


async def find_refund(provider_account_id: UUID, provider_refund_id: str) -> Refund | None:
    """The refund that a vendor knows by this id."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_REFUND, tx.tenant, provider_account_id, provider_refund_id)
    return rows.refund(row) if row else None


def _check_account(new: NewPayment, account: Account | None) -> None:
    if account is None:
        raise AccountNotFound
    if account.currency != new.amount.currency:
        raise PaymentCurrencyMismatch(f"the account is in {account.currency}")
    if account.status == "closed":
        raise AccountClosed
    if account.status == "frozen":
        raise AccountFrozen


async def _choose(new: NewPayment) -> Decision:
    """The provider account to pay through; what it cannot do is refused now, not when the payer is there."""
    wish = attempts.wish(new)
    if new.provider_account_id is None:
        return await routing.decide(wish)
    if new.through == starting.SUBSCRIPTION:
        return await routing.given(new.provider_account_id)
    return await routing.requested(new.provider_account_id, wish)

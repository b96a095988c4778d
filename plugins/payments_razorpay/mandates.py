"""Mandates at Razorpay (api/payments/recurring-payments): UPI Autopay, cards and e-mandates, charged at will.

The vendor knows a mandate as a token of one of its customers. A registration is an order; the payment with which the
payer agreed names the token. A charge is an order too, made with the notice to the payer, and then one payment of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, timezone
from typing import Any

from core.payments.mandates.provider import (
    ChargeRequest,
    MandateCheckout,
    MandateRef,
    MandateRequest,
    MandateState,
    MandateTruth,
    NoticeRequest,
    NoticeTruth,
)
from core.payments.provider import AttemptState, ProviderRejected, Truth
from plugins.payments_razorpay import mapping
from plugins.payments_razorpay.account import Account, segment
from plugins.payments_razorpay.failures import failure
from plugins.razorpay_answers import Unreadable, read, understood

INDIA = timezone(timedelta(hours=5, minutes=30))

_STATES = {
    "initiated": MandateState.PENDING,
    "confirmed": MandateState.ACTIVE,
    "rejected": MandateState.REJECTED,
    "cancelled": MandateState.REVOKED,
    "paused": MandateState.PAUSED,
}
_NOTICES = {"delivered": "delivered", "failed": "failed"}
_BEFORE_TOKEN = {
    AttemptState.PENDING: MandateState.PENDING,
    AttemptState.AUTHORIZED: MandateState.PENDING,
    AttemptState.CAPTURED: MandateState.PENDING,
    AttemptState.FAILED: MandateState.REJECTED,
    AttemptState.VOIDED: MandateState.REJECTED,
}
_AGREED = frozenset({AttemptState.AUTHORIZED, AttemptState.CAPTURED})


class Mandates(Account):
    """A MandateProvider."""

    async def create_mandate(self, request: MandateRequest) -> MandateCheckout:
        _check(request)
        # With fail_existing "0" the vendor answers the customer that it has with these details: safe to repeat.
        payer = {"name": request.payer.get("name") or request.payer["email"], **_contact(request.payer)}
        customer = read(await self._change("/v1/customers", {**payer, "fail_existing": "0"}), _entity_id)
        sent = {
            "amount": mapping.to_minor(request.first_amount),
            "currency": request.first_amount.currency,
            "receipt": request.reference,
            "payment_capture": True,
            "customer_id": customer,
            "method": request.method,
            "token": _token_terms(request),
        }
        order = await self._order_of(sent)
        more = {"customer_id": customer, "recurring": "1", **mapping.prefill(request.payer)}
        back = (request.return_url, request.cancel_url)
        return MandateCheckout(self._hosted(str(order["id"]), sent, back, request.description, more), customer)

    async def fetch_mandate(self, mandate: MandateRef) -> MandateTruth:
        customer, token = mandate.provider_customer_id, mandate.provider_mandate_id
        if customer is not None and token is not None:
            return await self._token(customer, token)
        order_id = mandate.provider_order_id
        if order_id is None:
            order = await self._find_order(mandate.reference)
            if order is None:
                return MandateTruth(MandateState.CREATED, provider_customer_id=customer)
            order_id = str(order["id"])
        registration = understood(_registration, await self._payments_of(order_id), order_id)
        if registration is None:
            return MandateTruth(MandateState.CREATED, provider_customer_id=customer)
        said, customer, token = registration[0], registration[1] or customer, registration[2]
        if customer is not None and token is not None:
            truth = await self._token(customer, token)
            # The token of a failed try comes to nothing: the payer may try again, which makes another one. A
            # confirmed one stands: some registrations end as a failed "dummy payment" (upi_dummy_payment).
            if truth.state is not MandateState.PENDING or said.state is not AttemptState.FAILED:
                return truth
        return MandateTruth(
            _BEFORE_TOKEN.get(said.state, MandateState.UNKNOWN),
            provider_customer_id=customer,
            error_code=said.error_code,
            error_text=said.error_text,
        )

    async def notify_charge(self, request: NoticeRequest) -> NoticeTruth:
        sent = {
            "amount": mapping.to_minor(request.amount),
            "currency": request.amount.currency,
            "receipt": request.reference,
            "payment_capture": True,
            "notification": {
                "token_id": _known(request.mandate)[1],
                "payment_after": int(request.debit_at.timestamp()),
            },
        }
        order = await self._order_of(sent)
        notice = order.get("notification")
        told = notice if isinstance(notice, dict) else {}
        state = _NOTICES.get(str(told.get("status")), "pending")
        return NoticeTruth(state, mapping.identifier(told.get("id")), str(order["id"]))

    async def charge_mandate(self, request: ChargeRequest) -> Truth:
        customer, token = _known(request.mandate)
        order = await self._order_of_charge(request)
        order_id = str(order["id"])
        # One payment per order, whatever became of it: a second one would be a second debit.
        before = understood(mapping.decisive, await self._payments_of(order_id), request.attempt, order_id)
        if before.state is not AttemptState.CREATED:
            return before
        notice = order.get("notification")
        if isinstance(notice, dict) and notice.get("status") == "failed":
            code = "pre_debit_notification_failed"
            raise ProviderRejected("the payer could not be told", vendor_code=code, failure=failure(code))
        sent = {
            **_contact(request.mandate.payer),
            "amount": mapping.to_minor(request.attempt.amount),
            "currency": request.attempt.amount.currency,
            "order_id": order_id,
            "customer_id": customer,
            "token": token,
            "recurring": True,
            "description": request.description[:255],
        }
        payment_id = read(await self._change("/v1/payments/create/recurring", sent), _payment_id)
        # The signature that comes along says that the vendor took the order, not that the bank paid.
        return Truth(AttemptState.PENDING, None, payment_id, order_id)

    async def cancel_mandate(self, mandate: MandateRef) -> MandateTruth:
        customer, token = _known(mandate)
        path = f"/v1/customers/{segment(customer)}/tokens/{segment(token)}"
        if mandate.method == "card":
            return await self._forget_card(path, mandate)
        try:
            await self._change(f"{path}/cancel", {}, method="PUT")
        except ProviderRejected:
            # Ended before, by whomever: the token says so.
            now = await self._token(customer, token)
            if now.state is not MandateState.REVOKED:
                raise
            return now
        # "cancellation_initiated": the token says when the bank has done it.
        return await self._token(customer, token)

    async def _forget_card(self, path: str, mandate: MandateRef) -> MandateTruth:
        """Delete a card's token, which cannot be cancelled: without it nothing can be charged."""
        over = MandateTruth(MandateState.REVOKED, mandate.provider_mandate_id, mandate.provider_customer_id)
        try:
            await self._change(path, method="DELETE")
        except ProviderRejected:
            # The vendor knows no such token (any more). It was ours if the registration is.
            payments = await self._payments_of(mandate.provider_order_id or "")
            if not any(payment.get("token_id") == mandate.provider_mandate_id for payment in payments):
                raise
        return over

    async def _token(self, customer: str, token: str) -> MandateTruth:
        answer = await self._ask(f"/v1/customers/{segment(customer)}/tokens/{segment(token)}", {})
        return understood(_token_truth, answer, customer, token)

    async def _order_of_charge(self, request: ChargeRequest) -> Mapping[str, Any]:
        """The order that the notice made. Raises ProviderRejected where there is none: no notice, no debit."""
        order_id = request.attempt.provider_order_id
        if order_id is not None:
            order = understood(mapping.order, await self._ask(f"/v1/orders/{segment(order_id)}", {}))
        else:
            found = await self._find_order(request.attempt.reference)
            if found is None:
                raise ProviderRejected("the payer was not told of this charge", vendor_code="notice_missing")
            order = found
        minor = mapping.to_minor(request.attempt.amount)
        if order["amount"] != minor or order["currency"] != request.attempt.amount.currency:
            raise ProviderRejected("the payer was told of another amount", vendor_code="order_amount_mismatch")
        return order


def _check(request: MandateRequest) -> None:
    """Raises ProviderRejected for what the vendor documents that it does not register."""
    if request.method not in {"upi", "card", "emandate"}:
        raise ProviderRejected("Razorpay mandates are for upi, card or emandate", vendor_code="method_not_supported")
    if request.amount_max.currency != "INR":
        code = "currency_not_supported"
        raise ProviderRejected("Razorpay mandates are in INR", vendor_code=code, failure=failure(code))
    if request.method == "emandate" and request.first_amount.amount != 0:
        raise ProviderRejected("an e-mandate is registered without a payment", vendor_code="first_amount_not_supported")
    if request.method != "emandate" and request.first_amount.amount < 1:
        raise ProviderRejected("Razorpay takes 1.00 INR or more with the consent", vendor_code="first_amount_required")
    _contact(request.payer)


def _contact(payer: Mapping[str, str]) -> dict[str, str]:
    if not payer.get("email") or not payer.get("phone"):
        raise ProviderRejected("a mandate needs the payer's e-mail and phone", vendor_code="payer_incomplete")
    return {"email": payer["email"], "contact": payer["phone"]}


def _token_terms(request: MandateRequest) -> dict[str, Any]:
    # Good to the end of its last day in India.
    end = datetime.combine(request.ends_on + timedelta(days=1), time.min, tzinfo=INDIA) - timedelta(seconds=1)
    terms: dict[str, Any] = {"max_amount": mapping.to_minor(request.amount_max), "expire_at": int(end.timestamp())}
    # How the payer signs an e-mandate (netbanking, debit card, Aadhaar) the page asks; it has no frequency. For the
    # others the vendor's words are the port's.
    return terms if request.method == "emandate" else terms | {"frequency": request.frequency.value}


def _known(mandate: MandateRef) -> tuple[str, str]:
    """(customer, token). Raises ProviderRejected before the payer has agreed."""
    if mandate.provider_customer_id is None or mandate.provider_mandate_id is None:
        raise ProviderRejected("the payer has not agreed yet", vendor_code="mandate_incomplete")
    return mandate.provider_customer_id, mandate.provider_mandate_id


def _registration(payments: list[Mapping[str, Any]], order_id: str) -> tuple[Truth, str | None, str | None] | None:
    """What the payer's tries to agree came to: the telling one, its customer and token. Raises Unreadable."""
    tries = [
        (
            mapping.payment_truth(payment, order_id),
            mapping.identifier(payment.get("customer_id")),
            mapping.identifier(payment.get("token_id")),
        )
        for payment in payments
    ]
    # The one that went through, else one that still may, else one that at least made a token.
    return max(
        tries,
        key=lambda found: (found[0].state in _AGREED, found[0].state is AttemptState.PENDING, found[2] is not None),
        default=None,
    )


def _token_truth(token: object, customer: str, token_id: str) -> MandateTruth:
    """A token entity (recurring-payments/upi/tokens). Raises Unreadable."""
    if not isinstance(token, dict) or token.get("id") != token_id:
        raise Unreadable("the token is not the one asked for")
    told = token.get("recurring_details")
    details: Mapping[str, Any] = told if isinstance(told, dict) else {}
    limit = token.get("max_amount")
    return MandateTruth(
        _STATES.get(str(details.get("status")), MandateState.UNKNOWN),
        provider_mandate_id=token_id,
        provider_customer_id=customer,
        amount_max=mapping.from_minor(limit, "INR") if limit else None,
        ends_on=_day(token.get("expired_at")),
        error_text=mapping.text(details.get("failure_reason")),
    )


def _day(value: object) -> date | None:
    at = mapping.moment(value)
    return at.astimezone(INDIA).date() if at is not None else None


def _entity_id(answer: object) -> str:
    found = mapping.identifier(answer.get("id")) if isinstance(answer, dict) else None
    if found is None:
        raise Unreadable("a customer has no id")
    return found


def _payment_id(answer: object) -> str:
    found = mapping.identifier(answer.get("razorpay_payment_id")) if isinstance(answer, dict) else None
    if found is None:
        raise Unreadable("a charge has no payment")
    return found

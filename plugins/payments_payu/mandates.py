"""Standing instructions (SI) at PayU: the payer's consent, the notice before a charge, the charge, the end.

PayU knows a mandate by the id of the payment with which the payer agreed (`authpayuid`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from core.kit.money import Money
from core.kit.outbound import OutboundUnknown
from core.payments.mandates.provider import (
    ChargeRequest,
    Frequency,
    MandateCheckout,
    MandateRef,
    MandateRequest,
    MandateState,
    MandateTruth,
    NoticeRequest,
    NoticeTruth,
)
from core.payments.provider import AttemptState, ProviderRejected, ProviderUnavailable, Truth
from plugins.payments_payu import mapping
from plugins.payments_payu.account import Account
from plugins.payments_payu.client import refusal, understood

UPI_MAX = Money.parse("15000.00", "INR")
"""PayU's limit of a UPI mandate."""

_CYCLES = {
    Frequency.DAILY: ("DAILY", 1),
    Frequency.WEEKLY: ("WEEKLY", 1),
    Frequency.FORTNIGHTLY: ("WEEKLY", 2),
    Frequency.MONTHLY: ("MONTHLY", 1),
    Frequency.BIMONTHLY: ("MONTHLY", 2),
    Frequency.QUARTERLY: ("MONTHLY", 3),
    Frequency.HALF_YEARLY: ("MONTHLY", 6),
    Frequency.YEARLY: ("YEARLY", 1),
    Frequency.AS_PRESENTED: ("ADHOC", 1),
}
_STATES = {
    "active": MandateState.ACTIVE,
    "paused": MandateState.PAUSED,
    "pause": MandateState.PAUSED,
    "revoked": MandateState.REVOKED,
}
_BEFORE_CONSENT = {
    AttemptState.CREATED: MandateState.CREATED,
    AttemptState.PENDING: MandateState.PENDING,
    AttemptState.FAILED: MandateState.REJECTED,
    AttemptState.VOIDED: MandateState.REJECTED,
}
_COMMANDS = {
    "upi": ("upi_mandate_status", "upi_mandate_revoke"),
    "card": ("check_mandate_status", "mandate_revoke"),
}
"""By method: (status, revoke)."""


class Mandates(Account):
    """A MandateProvider, for cards and UPI."""

    async def create_mandate(self, request: MandateRequest) -> MandateCheckout:
        if request.method not in _COMMANDS:
            raise ProviderRejected("PayU mandates here are for card or upi", vendor_code="method_not_supported")
        if request.first_amount.amount <= 0:
            # The consent is a payment of PayU's, and there is none of nothing.
            raise ProviderRejected("PayU takes a first payment with the consent", vendor_code="first_amount_required")
        if request.method == "upi" and request.amount_max > UPI_MAX:
            raise ProviderRejected("PayU takes UPI mandates up to 15000.00 INR", vendor_code="amount_not_supported")
        extra = {
            "api_version": "7",
            "si": "1",
            "si_details": _si_details(request),
            "user_credentials": f"{self._config.key}:{mapping.token(request.reference)}",
            "enforce_paymethod": mapping.enforced((request.method,)),
        }
        checkout = self._checkout(
            request.reference,
            request.first_amount,
            request.description,
            payer=request.payer,
            return_url=request.return_url,
            extra=extra,
        )
        return MandateCheckout(checkout)

    async def fetch_mandate(self, mandate: MandateRef) -> MandateTruth:
        mandate_id = mandate.provider_mandate_id
        if mandate_id is None:
            consent = await self._payment(mandate.provider_order_id or mapping.txnid(mandate.reference))
            if consent.state is not AttemptState.CAPTURED:
                state = _BEFORE_CONSENT.get(consent.state, MandateState.UNKNOWN)
                return MandateTruth(state, error_code=consent.error_code, error_text=consent.error_text)
            mandate_id = consent.provider_payment_id
        answer = await self._client.ask(
            _commands(mandate)[0],
            _json(authPayuId=mandate_id, requestId=mapping.token(f"status/{mandate_id}")),
        )
        return understood(_mandate_truth, answer, mandate_id)

    async def notify_charge(self, request: NoticeRequest) -> NoticeTruth:
        wanted = {
            "authPayuId": _known(request.mandate),
            # PayU's key of a notice: the same one again makes no second.
            "requestId": mapping.token(request.reference),
            "debitDate": request.debit_on.isoformat(),
            "amount": mapping.amount_text(request.amount),
        }
        if request.mandate.method == "card":
            wanted["invoiceDisplayNumber"] = mapping.token(request.reference)
        answer = await self._client.change("pre_debit_SI", _json(**wanted))
        if not mapping.is_ok(answer):
            answer = await self._notice_of_before(wanted, answer)
        notice_id = mapping.identifier(answer.get("invoiceId"))
        # Above the amount that needs the payer's word, the notice stands once they have given it.
        waits = str(answer.get("approvedStatus", "")).lower() == "pending"
        return NoticeTruth("pending" if waits else "delivered", provider_notice_id=notice_id)

    async def charge_mandate(self, request: ChargeRequest) -> Truth:
        attempt, mandate = request.attempt, request.mandate
        order_id = mapping.txnid(attempt.reference)
        # PayU refuses a txnid again only after a success: whatever it has seen of this one is the answer.
        before = await self._payment(order_id)
        if before.state is not AttemptState.CREATED:
            return before
        wanted = {
            "authpayuid": _known(mandate),
            "invoiceDisplayNumber": request.provider_notice_id or mapping.token(attempt.reference),
            "amount": mapping.amount_text(attempt.amount),
            "txnid": order_id,
            "phone": mapping.phone(mandate.payer.get("phone"), self._config.contact_phone),
            "email": mapping.email(mandate.payer.get("email"), self._config.contact_email),
            "udf2": attempt.reference,
        }
        answer = await self._client.change("si_transaction", _json(**wanted))
        try:
            now = await self._payment(order_id)
        except (ProviderRejected, ProviderUnavailable) as error:
            raise OutboundUnknown("PayU does not tell what became of the charge") from error
        if now.state is not AttemptState.CREATED:
            return now
        if mapping.is_ok(answer):
            return Truth(AttemptState.PENDING, None, None, order_id)
        raise refusal(answer)

    async def cancel_mandate(self, mandate: MandateRef) -> MandateTruth:
        mandate_id = _known(mandate)
        request_id = mapping.token(f"revoke/{mandate_id}")
        answer = await self._client.change(_commands(mandate)[1], _json(authPayuId=mandate_id, requestId=request_id))
        try:
            now = await self.fetch_mandate(mandate)
        except (ProviderRejected, ProviderUnavailable) as error:
            raise OutboundUnknown("PayU does not tell what became of the mandate") from error
        if now.state is not MandateState.REVOKED and not mapping.is_ok(answer):
            raise refusal(answer)
        return now

    async def _payment(self, order_id: str) -> Truth:
        answer = await self._client.ask("verify_payment", order_id)
        return understood(mapping.payment_truth, answer, order_id)

    async def _notice_of_before(self, wanted: Mapping[str, str], refused: object) -> Mapping[str, Any]:
        """The notice that an earlier call made, else why PayU takes none. Raises ProviderRejected, OutboundUnknown."""
        try:
            found = await self._client.ask("pre_debit_SI", _json(**wanted, action="retrieve"))
        except (ProviderRejected, ProviderUnavailable) as error:
            raise OutboundUnknown("PayU does not tell whether the notice was sent before") from error
        if not isinstance(found, dict) or not mapping.is_ok(found):
            raise refusal(refused)
        return found


def _si_details(request: MandateRequest) -> str:
    cycle, interval = _CYCLES[request.frequency]
    return json.dumps(
        {
            "billingAmount": mapping.amount_text(request.amount_max),
            "billingCurrency": "INR",
            "billingCycle": cycle,
            "billingInterval": interval,
            "paymentStartDate": request.starts_on.isoformat(),
            "paymentEndDate": request.ends_on.isoformat(),
            "billingRule": "MAX",
        },
        separators=(",", ":"),
    )


def _mandate_truth(answer: object, mandate_id: str | None) -> MandateTruth:
    """Raises Unreadable."""
    if not isinstance(answer, dict):
        raise mapping.Unreadable("an answer about a mandate is no object")
    state = _STATES.get(str(answer.get("status", "")).strip().lower(), MandateState.UNKNOWN)
    amount = answer.get("amount")
    return MandateTruth(
        state,
        provider_mandate_id=mandate_id,
        amount_max=mapping.money(amount) if amount is not None else None,
        ends_on=_day(answer.get("mandateEndDate")),
        error_text=mapping.message_of(answer) or None if state is MandateState.UNKNOWN else None,
    )


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def _commands(mandate: MandateRef) -> tuple[str, str]:
    try:
        return _COMMANDS[mandate.method]
    except KeyError:
        raise ProviderRejected("this is no mandate of PayU's", vendor_code="method_not_supported") from None


def _known(mandate: MandateRef) -> str:
    if mandate.provider_mandate_id is None:
        raise ProviderRejected("the payer has not agreed yet", vendor_code="mandate_not_active")
    return mandate.provider_mandate_id


def _json(**fields: str | None) -> str:
    """`var1` of a command that takes JSON, as it is hashed and sent."""
    return json.dumps(fields, separators=(",", ":"))

"""Talks to PayU India: forms for the payer, commands, what comes back signed. Translation is `mapping`'s."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import AsyncIterator, Mapping
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qsl

from core.kit.money import Money
from core.kit.outbound import OutboundUnknown
from core.payments.provider import (
    AttemptRef,
    AttemptState,
    BrowserReturn,
    Checkout,
    CheckoutRequest,
    ProviderRejected,
    ProviderUnavailable,
    RefundRequest,
    RefundState,
    RefundTruth,
    SettlementLine,
    Truth,
    WebhookInvalid,
    WebhookNotice,
)
from plugins.payments_payu import hashes, mapping, notices, settlement
from plugins.payments_payu.client import refusal, understood
from plugins.payments_payu.mandates import Mandates

REPORT_PAGE = 100
PAGES_MAX = 100
SAME_AMOUNT_SECONDS = 300
"""PayU refuses a second refund of the same amount of a payment for so long."""

_SAME_AMOUNT = "214"
# capture_transaction: what a second capture of a payment is told, and one that has to wait.
_CAPTURE_UNDER_WAY = frozenset({"102", "106", "109", "120", "126", "301"})
# cancel_refund_transaction: codes by which an earlier request of ours, of this token, may be what stands in the way.
_REFUND_UNDER_WAY = frozenset(
    {"101", "102", "104", "106", "109", "112", "120", "122", "126", "127", "225", "227", "500"}
)
_USED_BEFORE = "token already used"


class PayU(Mandates):
    """One PayU account: a PaymentProvider.

    PayU knows of no payment before the payer submits its form: `create_checkout` calls nobody, and the transaction id
    that it names follows from our reference alone.
    """

    async def create_checkout(self, request: CheckoutRequest) -> Checkout:
        extra = {"enforce_paymethod": mapping.enforced(request.methods)} if request.methods else {}
        if not request.capture:
            extra["pre_authorize"] = "1"
        return self._checkout(
            request.reference,
            request.amount,
            request.description,
            payer=request.payer,
            return_url=request.return_url,
            extra=extra,
        )

    def read_return(self, form: Mapping[str, str], attempt: AttemptRef) -> BrowserReturn:
        if attempt.provider_order_id is None or not form:
            return BrowserReturn(authentic=False, provider_payment_id=None)
        # Ours, not the form's: PayU would sign just as well that a cheaper payment of ours succeeded.
        ours = (self._config.key, attempt.provider_order_id, mapping.amount_text(attempt.amount))
        theirs = tuple(form.get(name, "") for name in ("key", "txnid", "amount"))
        same = hmac.compare_digest("|".join(ours).encode(), "|".join(theirs).encode("utf-8", "replace"))
        if not (same and hashes.is_authentic(form, self._salts())):
            return BrowserReturn(False, None, "signature_mismatch", "The return is not PayU's word on this payment.")
        if form.get("status") != "success":
            return BrowserReturn(False, None, *mapping.return_error(form))
        # The hash does not cover PayU's own id of the payment, so that is not believed.
        return BrowserReturn(authentic=True, provider_payment_id=None)

    async def fetch(self, attempt: AttemptRef) -> Truth:
        order_id = attempt.provider_order_id or mapping.txnid(attempt.reference)
        answer = await self._client.ask("verify_payment", order_id)
        truth = understood(mapping.payment_truth, answer, order_id)
        if truth.state is AttemptState.CREATED:
            return Truth(AttemptState.CREATED, None, None, attempt.provider_order_id)
        payment_id = truth.provider_payment_id
        if payment_id is None:
            return truth
        if truth.state in {AttemptState.AUTHORIZED, AttemptState.UNKNOWN}:
            # The payment states list none for an authorisation that was cancelled: only its actions tell.
            actions = await self._actions(payment_id)
            if understood(mapping.is_released, actions, mapping.token(_void_reference(payment_id))):
                return Truth(AttemptState.VOIDED, None, payment_id, order_id, final=True)
        elif truth.state is AttemptState.CAPTURED and attempt.provider_payment_id is not None:
            # Known before, so somebody may have given money back meanwhile; the first look spares the question.
            return understood(mapping.with_refunds, truth, await self._actions(payment_id))
        return truth

    async def capture(self, attempt: AttemptRef) -> Truth:
        truth = await self.fetch(attempt)
        if truth.state is not AttemptState.AUTHORIZED or truth.provider_payment_id is None:
            return truth
        payment_id = truth.provider_payment_id
        answer = await self._client.change(
            "capture_transaction",
            payment_id,
            var2=mapping.token(f"capture/{payment_id}"),
            var3=mapping.amount_text(attempt.amount),
        )
        now = await self._after_change(attempt)
        if mapping.is_ok(answer) or now.state is AttemptState.CAPTURED:
            return now
        if mapping.code_of(answer) in _CAPTURE_UNDER_WAY:
            raise OutboundUnknown("PayU is still busy with an earlier capture")
        raise refusal(answer)

    async def void(self, attempt: AttemptRef) -> Truth:
        truth = await self.fetch(attempt)
        if truth.state is AttemptState.CAPTURED:
            # One command cancels and refunds: of a captured payment it would give the money back.
            raise ProviderRejected("the payment is captured", vendor_code="already_captured")
        if truth.state is not AttemptState.AUTHORIZED or truth.provider_payment_id is None:
            return truth
        payment_id = truth.provider_payment_id
        answer = await self._client.change(
            "cancel_refund_transaction",
            payment_id,
            var2=mapping.token(_void_reference(payment_id)),
            var3=mapping.amount_text(attempt.amount),
        )
        now = await self._after_change(attempt)
        if mapping.is_ok(answer) or now.state is AttemptState.VOIDED:
            return now
        if _is_under_way(answer):
            raise OutboundUnknown("PayU is still busy with an earlier cancellation")
        raise refusal(answer)

    async def refund(self, request: RefundRequest) -> RefundTruth:
        amount = mapping.amount_text(request.amount)
        token = mapping.token(request.reference)
        answer = await self._client.change(
            "cancel_refund_transaction", request.provider_payment_id, var2=token, var3=amount
        )
        if mapping.is_ok(answer):
            request_id = mapping.identifier(answer.get("request_id"))
            if request_id is None:
                raise OutboundUnknown("PayU queued something without telling its id")
            return RefundTruth(RefundState.PENDING, request_id, request.amount)
        if not (_is_under_way(answer) or mapping.code_of(answer) == _SAME_AMOUNT):
            raise refusal(answer)
        # Refused because of an earlier request, which may be ours: then that is the answer.
        try:
            found = await self.fetch_refund(request, None)
        except (ProviderRejected, ProviderUnavailable) as error:
            raise OutboundUnknown("PayU does not tell what it did before") from error
        if found.provider_refund_id is not None:
            return found
        if mapping.code_of(answer) == _SAME_AMOUNT:
            raise ProviderUnavailable(
                "PayU refunds the same amount of a payment once in five minutes",
                retry_after_seconds=SAME_AMOUNT_SECONDS,
            )
        raise OutboundUnknown("PayU knows this refund's token and does not show the refund")

    async def fetch_refund(self, request: RefundRequest, provider_refund_id: str | None) -> RefundTruth:
        if provider_refund_id is not None:
            answer = await self._client.ask("check_action_status", provider_refund_id)
        else:
            answer = await self._actions(request.provider_payment_id)
        return understood(mapping.refund_truth, answer, request, provider_refund_id)

    def verify_webhook(self, headers: Mapping[str, str], body: bytes) -> WebhookNotice:
        if body.lstrip()[:1] == b"{":
            return notices.of_mandate(body, self._config.key, self._salts())
        return notices.of_payment(_form(body), self._config.key, self._salts(), hashlib.sha256(body).hexdigest())

    async def settlement_lines(self, day: date) -> AsyncIterator[SettlementLine]:
        answer = await self._client.ask("get_settlement_details", day.isoformat())
        if not mapping.is_ok(answer):
            raise refusal(answer)
        for line in understood(lambda: list(settlement.lines(answer, day))):
            yield line

    async def settlement_total(self, settlement_id: str, currency: str) -> Money | None:
        try:
            day, utr = settlement.parts(settlement_id)
        except ValueError as error:
            raise ProviderRejected("this is not a settlement of PayU's", vendor_code="invalid_id") from error
        query = {"dateFrom": day.isoformat(), "dateTo": (day + timedelta(days=1)).isoformat()}
        query |= {"pageSize": str(REPORT_PAGE), "merchantId": self._config.merchant_id}
        total: Money | None = None
        for page in range(1, PAGES_MAX + 1):
            answer = await self._client.report("/settlement/range", {**query, "page": str(page)})
            if answer is None:
                return total
            part = understood(settlement.total, answer, utr)
            total = part if total is None else total + (part or Money.zero(currency))
            if understood(settlement.count, answer) < REPORT_PAGE:
                return total
        raise ProviderUnavailable("PayU's settlement report does not end")

    async def test_connection(self) -> None:
        # A transaction that nobody made: only a right key with a right salt is told so.
        answer = await self._client.ask("verify_payment", mapping.txnid("connection/test"))
        if not isinstance(answer.get("transaction_details") if isinstance(answer, dict) else None, dict):
            raise refusal(answer)

    async def _actions(self, payment_id: str) -> Any:
        return await self._client.ask("check_action_status", payment_id, var2="payuid")

    async def _after_change(self, attempt: AttemptRef) -> Truth:
        try:
            return await self.fetch(attempt)
        except (ProviderRejected, ProviderUnavailable) as error:
            raise OutboundUnknown("PayU does not tell what became of it") from error


def _is_under_way(answer: object) -> bool:
    return mapping.code_of(answer) in _REFUND_UNDER_WAY or _USED_BEFORE in mapping.message_of(answer).lower()


def _void_reference(payment_id: str) -> str:
    return f"void/{payment_id}"


def _form(body: bytes) -> dict[str, str]:
    """A form, each field once. Raises WebhookInvalid."""
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, strict_parsing=True, max_num_fields=200)
    except ValueError as error:
        raise WebhookInvalid("this is not a form") from error
    form = dict(pairs)
    if len(form) != len(pairs):
        # Whom would the hash speak of, the first or the last?
        raise WebhookInvalid("a field comes twice")
    return form

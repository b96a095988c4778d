"""A payment gateway that lives in memory and misbehaves on command: every failure the outside world produces.

It implements the port in full, so what passes against it owes nothing to one vendor. A test scripts it through the
account's `Vendor`: what the payer does, which call fails and how, what happens in the middle of a call.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ConfigDict, SecretStr

from core.kit import clock, db, ids
from core.kit.money import Money, quantum
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.payments.provider import (
    AttemptRef,
    AttemptState,
    BrowserReturn,
    Capability,
    Checkout,
    CheckoutRequest,
    Failure,
    PaymentProviderSpec,
    ProviderContext,
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
from core.payments.routing.provider import Downtime

ACTION = "https://pay.fake.example/checkout"
SIGNATURE = "x-fake-signature"

FAILURES = {
    "PAYER_DECLINED": Failure.CUSTOMER,
    "BANK_DOWN": Failure.RETRIABLE,
    "FRAUD_BLOCK": Failure.FATAL,
}
"""What the fake's codes mean for another try; whatever is not listed is unknown."""

T = TypeVar("T")


class Killed(BaseException):
    """Our process dies here: nothing after this line of it runs, whatever it would catch."""


class Fault(StrEnum):
    """How the next call of a kind goes wrong."""

    DOWN = "down"
    """Nobody listens: certainly no effect."""
    UNAVAILABLE = "unavailable"
    """HTTP 5xx or throttling: no effect."""
    REJECTED = "rejected"
    BROKEN = "broken"
    """It refuses everybody, for reasons of its own: no effect, and another gateway may be asked."""
    TIMEOUT_BEFORE = "timeout_before"
    """No answer, and no effect either; the caller cannot know."""
    TIMEOUT_AFTER = "timeout_after"
    """The effect happened, the answer was lost."""
    RAISE = "raise"
    """The plugin itself fails before it asks; the caller cannot know."""
    HANG = "hang"
    """The plugin never returns."""
    RUBBISH = "rubbish"
    """The effect happened, and the plugin returns what its port does not allow."""
    KILL_BEFORE = "kill_before"
    KILL_AFTER = "kill_after"


BEFORE: dict[Fault, Callable[[], BaseException]] = {
    Fault.DOWN: lambda: OutboundFailed("could not reach pay.fake.example"),
    Fault.UNAVAILABLE: lambda: ProviderUnavailable("HTTP 503"),
    Fault.REJECTED: lambda: ProviderRejected(vendor_code="FAKE_REFUSED", vendor_text="the fake gateway refuses"),
    Fault.BROKEN: lambda: ProviderRejected(vendor_code="FAKE_BROKEN", failure=Failure.RETRIABLE),
    Fault.RAISE: lambda: KeyError("a secret that no log may hold"),
    Fault.TIMEOUT_BEFORE: lambda: OutboundUnknown("no complete answer from pay.fake.example"),
    Fault.KILL_BEFORE: Killed,
}
AFTER: dict[Fault, Callable[[], BaseException]] = {
    Fault.TIMEOUT_AFTER: lambda: OutboundUnknown("no complete answer from pay.fake.example"),
    Fault.KILL_AFTER: Killed,
}


@dataclass(slots=True)
class FakePayment:
    """One try of the payer."""

    id: str
    amount: Money
    state: AttemptState
    error_code: str | None = None
    captured_at: datetime | None = None


@dataclass(slots=True)
class FakeOrder:
    """What `create_checkout` made."""

    id: str
    reference: str
    amount: Money
    capture: bool
    methods: tuple[str, ...] = ()
    payments: list[FakePayment] = field(default_factory=list)


@dataclass(slots=True)
class FakeRefund:
    """What `refund` made."""

    id: str
    reference: str
    payment_id: str
    amount: Money
    state: RefundState
    created_at: datetime
    speed: str = "normal"


@dataclass(slots=True)
class Vendor:
    """The vendor behind one provider account, and the levers that a test pulls."""

    orders: dict[str, FakeOrder] = field(default_factory=dict)
    refunds: dict[str, FakeRefund] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    """Every conversation that reached the vendor or tried to, in order."""
    refund_state: RefundState = RefundState.SUCCEEDED
    """What a new refund becomes at once."""
    told: list[Downtime] = field(default_factory=list)
    """The downtimes that it tells of."""
    faults: dict[str, deque[Fault | None]] = field(default_factory=lambda: defaultdict(deque))
    before: dict[str, Callable[[], Awaitable[None]]] = field(default_factory=dict)
    """By call: awaited when the request has left and has no effect yet."""
    after: dict[str, Callable[[], Awaitable[None]]] = field(default_factory=dict)
    """By call: awaited when the effect has happened and the answer has not come back."""

    def fail_next(self, call: str, *faults: Fault | None) -> None:
        """Script the next calls of a kind: each fault serves one call, None lets one pass."""
        self.faults[call].extend(faults)

    def order(self, reference: str) -> FakeOrder:
        """The order made for one of our references."""
        return next(item for item in self.orders.values() if item.reference == reference)

    def pay(self, reference: str, *, amount: Money | None = None, state: AttemptState | None = None) -> FakePayment:
        """The payer pays; captured at once where the order says so."""
        order = self.order(reference)
        wanted = state or (AttemptState.CAPTURED if order.capture else AttemptState.AUTHORIZED)
        payment = FakePayment(f"fpay_{ids.token(60)}", amount or order.amount, wanted)
        if wanted is AttemptState.CAPTURED:
            payment.captured_at = clock.system_now()
        order.payments.append(payment)
        return payment

    def fail(self, reference: str, code: str = "PAYER_DECLINED") -> FakePayment:
        """The payer's bank refuses; the same payment may still be authorised late."""
        payment = self.pay(reference, state=AttemptState.FAILED)
        payment.error_code = code
        return payment

    def move(self, payment: FakePayment, state: AttemptState) -> None:
        """Late authorisation, capture, release: whatever a vendor may do to a payment later."""
        payment.state = state
        payment.captured_at = clock.system_now() if state is AttemptState.CAPTURED else payment.captured_at

    def find_payment(self, payment_id: str) -> FakePayment | None:
        found = (item for order in self.orders.values() for item in order.payments if item.id == payment_id)
        return next(found, None)


_vendors: dict[str, Vendor] = {}


def vendor(account_id: str) -> Vendor:
    """The vendor behind a provider account (`pac_…`)."""
    return _vendors.setdefault(account_id, Vendor())


class FakeConfig(BaseModel):
    """The fake gateway's settings."""

    model_config = ConfigDict(extra="forbid", strict=True)

    secret: SecretStr = SecretStr("fake-secret")


class FakeGateway:
    """The port over a Vendor in memory."""

    def __init__(self, config: FakeConfig, context: ProviderContext) -> None:
        self._vendor = vendor(context.account_id)
        self._secret = config.secret.get_secret_value().encode()

    async def create_checkout(self, request: CheckoutRequest) -> Checkout:
        def effect() -> FakeOrder:
            known = [item for item in self._vendor.orders.values() if item.reference == request.reference]
            if known:
                return known[0]
            order = FakeOrder(
                f"ford_{ids.token(60)}", request.reference, request.amount, request.capture, request.methods
            )
            self._vendor.orders[order.id] = order
            return order

        order = await self._converse("create_checkout", effect)
        return Checkout(
            provider_order_id=order.id,
            action=ACTION,
            method="POST",
            fields={"order": order.id, "return": request.return_url, "cancel": request.cancel_url},
            sent={"amount": request.amount.text(), "currency": request.amount.currency, "receipt": request.reference},
        )

    def read_return(self, form: Mapping[str, str], attempt: AttemptRef) -> BrowserReturn:
        payment_id = form.get("fake_payment_id", "")
        message = f"{attempt.provider_order_id}|{payment_id}".encode()
        authentic = bool(payment_id) and hmac.compare_digest(self._sign(message), form.get("fake_signature", ""))
        return BrowserReturn(authentic, payment_id if authentic else None, form.get("error"))

    def sign_return(self, order_id: str, payment_id: str) -> dict[str, str]:
        """The form that the vendor's page posts back through the browser."""
        return {"fake_payment_id": payment_id, "fake_signature": self._sign(f"{order_id}|{payment_id}".encode())}

    async def fetch(self, attempt: AttemptRef) -> Truth:
        return await self._converse("fetch", lambda: self._truth(attempt))

    async def capture(self, attempt: AttemptRef) -> Truth:
        def effect() -> Truth:
            payment = self._vendor.find_payment(attempt.provider_payment_id or "")
            if payment is None or payment.state not in {AttemptState.AUTHORIZED, AttemptState.CAPTURED}:
                raise ProviderRejected(vendor_code="NOT_AUTHORIZED", vendor_text="nothing to capture")
            self._vendor.move(payment, AttemptState.CAPTURED)
            return self._truth(attempt)

        return await self._converse("capture", effect)

    async def capture_part(self, attempt: AttemptRef, amount: Money) -> Truth:
        def effect() -> Truth:
            payment = self._vendor.find_payment(attempt.provider_payment_id or "")
            if payment is None or payment.state not in {AttemptState.AUTHORIZED, AttemptState.CAPTURED}:
                raise ProviderRejected(vendor_code="NOT_AUTHORIZED", vendor_text="nothing to capture")
            if payment.state is AttemptState.CAPTURED and payment.amount != amount:
                raise ProviderRejected(vendor_code="CAPTURED", vendor_text="another amount was captured")
            payment.amount = amount
            self._vendor.move(payment, AttemptState.CAPTURED)
            return self._truth(attempt)

        return await self._converse("capture_part", effect)

    async def void(self, attempt: AttemptRef) -> Truth:
        def effect() -> Truth:
            payment = self._vendor.find_payment(attempt.provider_payment_id or "")
            if payment is None or payment.state not in {AttemptState.AUTHORIZED, AttemptState.VOIDED}:
                raise ProviderRejected(vendor_code="NOT_AUTHORIZED", vendor_text="nothing to release")
            self._vendor.move(payment, AttemptState.VOIDED)
            return self._truth(attempt)

        return await self._converse("void", effect)

    async def test_connection(self) -> None:
        await self._converse("test_connection", lambda: None)

    async def downtimes(self) -> list[Downtime]:
        return await self._converse("downtimes", lambda: list(self._vendor.told))

    async def refund(self, request: RefundRequest) -> RefundTruth:
        def effect() -> RefundTruth:
            known = [item for item in self._vendor.refunds.values() if item.reference == request.reference]
            payment = self._vendor.find_payment(request.provider_payment_id)
            if payment is None or payment.state is not AttemptState.CAPTURED:
                raise ProviderRejected(vendor_code="NOT_CAPTURED", vendor_text="nothing to refund")
            if not known:
                if self._refunded(payment.id).amount + request.amount.amount > payment.amount.amount:
                    raise ProviderRejected(vendor_code="TOO_MUCH", vendor_text="more than was captured")
                refund = FakeRefund(
                    f"fref_{ids.token(60)}",
                    request.reference,
                    payment.id,
                    request.amount,
                    self._vendor.refund_state,
                    clock.system_now(),
                    request.speed,
                )
                self._vendor.refunds[refund.id] = refund
                known = [refund]
            return _refund_truth(known[0])

        return await self._converse("refund", effect)

    async def fetch_refund(self, request: RefundRequest, provider_refund_id: str | None) -> RefundTruth:
        def effect() -> RefundTruth:
            for item in self._vendor.refunds.values():
                if provider_refund_id == item.id or (
                    provider_refund_id is None and item.reference == request.reference
                ):
                    return _refund_truth(item)
            return RefundTruth(RefundState.UNKNOWN, None, None)

        return await self._converse("fetch_refund", effect)

    def verify_webhook(self, headers: Mapping[str, str], body: bytes) -> WebhookNotice:
        if not hmac.compare_digest(self._sign(body), headers.get(SIGNATURE, "")):
            raise WebhookInvalid
        event: dict[str, Any] = json.loads(body)
        return WebhookNotice(
            dedupe_key=event["id"],
            event_type=event["type"],
            subject=event["subject"],
            provider_order_id=event.get("order"),
            provider_payment_id=event.get("payment"),
            provider_refund_id=event.get("refund"),
            provider_object_id=event.get("object"),
            reference=event.get("name"),
        )

    def sign_webhook(self, event: Mapping[str, Any]) -> tuple[dict[str, str], bytes]:
        """(headers, body) of a webhook as the vendor would send it."""
        body = json.dumps(event).encode()
        return {SIGNATURE: self._sign(body)}, body

    async def settlement_lines(self, day: date) -> AsyncIterator[SettlementLine]:
        """Captured payments and finished refunds, settled on the day they happened; a fee of 2 % and 18 % tax on it."""
        payments = [(order, item) for order in self._vendor.orders.values() for item in order.payments]
        for order, item in payments:
            if item.captured_at is not None and item.captured_at.date() == day:
                fee = _percent(item.amount, 2)
                yield _line(item.id, "payment", item.amount, fee, _percent(fee, 18), item.captured_at, item, order)
        for refund in self._vendor.refunds.values():
            if refund.state is RefundState.SUCCEEDED and refund.created_at.date() == day:
                order, item = next(pair for pair in payments if pair[1].id == refund.payment_id)
                nothing = Money.zero(refund.amount.currency)
                yield _line(refund.id, "refund", refund.amount, nothing, nothing, refund.created_at, item, order)

    async def settlement_total(self, settlement_id: str, currency: str) -> Money | None:
        """The sum of the settlement's lines: one settlement per day."""
        day = datetime.strptime(settlement_id, "fset_%Y%m%d").replace(tzinfo=UTC).date()
        nets = [line.net.amount async for line in self.settlement_lines(day) if line.net.currency == currency]
        return Money(sum(nets, Decimal(0)), currency)

    def _truth(self, attempt: AttemptRef) -> Truth:
        by_id = self._vendor.orders.get(attempt.provider_order_id or "")
        known = [item for item in self._vendor.orders.values() if item.reference == attempt.reference]
        order = by_id or (known[0] if known else None)
        if order is None:
            return Truth(AttemptState.CREATED, None, None, None)
        if not order.payments:
            return Truth(AttemptState.CREATED, None, None, order.id)
        rank = {AttemptState.CAPTURED: 2, AttemptState.AUTHORIZED: 1}
        best = max(enumerate(order.payments), key=lambda pair: (rank.get(pair[1].state, 0), pair[0]))[1]
        return Truth(
            state=best.state,
            amount=best.amount if best.state in rank else None,
            provider_payment_id=best.id,
            provider_order_id=order.id,
            amount_refunded=self._refunded(best.id),
            method="upi",
            error_code=best.error_code,
            failure=FAILURES.get(best.error_code, Failure.UNKNOWN) if best.error_code else None,
        )

    def _refunded(self, payment_id: str) -> Money:
        payment = self._vendor.find_payment(payment_id)
        assert payment is not None
        live = [
            item.amount.amount
            for item in self._vendor.refunds.values()
            if item.payment_id == payment_id and item.state is not RefundState.FAILED
        ]
        return Money(sum(live, Decimal(0)), payment.amount.currency)

    async def _converse(self, name: str, effect: Callable[[], T]) -> T:
        if db.find() is not None:
            raise RuntimeError("no network inside a database transaction")
        self._vendor.calls.append(name)
        waiting = self._vendor.faults[name]
        fault = waiting.popleft() if waiting else None
        if name in self._vendor.before:
            await self._vendor.before[name]()
        if fault is Fault.HANG:
            await asyncio.Event().wait()
        if fault in BEFORE:
            failure = BEFORE[fault]()
            raise failure
        result = effect()
        if name in self._vendor.after:
            await self._vendor.after[name]()
        if fault is Fault.RUBBISH:
            return cast("T", {"status": "ok", "amount": 1.5})
        if fault in AFTER:
            failure = AFTER[fault]()
            raise failure
        return result

    def _sign(self, message: bytes) -> str:
        return hmac.new(self._secret, message, hashlib.sha256).hexdigest()


def _refund_truth(refund: FakeRefund) -> RefundTruth:
    code = "REFUND_FAILED" if refund.state is RefundState.FAILED else None
    return RefundTruth(refund.state, refund.id, refund.amount, error_code=code, speed=refund.speed)


def _percent(amount: Money, percent: int) -> Money:
    share = (amount.amount * percent / 100).quantize(quantum(amount.currency), ROUND_HALF_UP)
    return Money(share, amount.currency)


def _line(  # noqa: PLR0917 - one line of a report, column by column
    key: str, kind: str, amount: Money, fee: Money, tax: Money, at: datetime, payment: FakePayment, order: FakeOrder
) -> SettlementLine:
    return SettlementLine(
        line_key=key,
        kind=kind,
        amount=amount,
        fee=fee,
        tax=tax,
        net=-amount if kind == "refund" else amount - fee - tax,
        provider_payment_id=payment.id,
        provider_refund_id=key if kind == "refund" else None,
        provider_order_id=order.id,
        settlement_id=f"fset_{at:%Y%m%d}",
        utr=f"FAKEUTR{at:%Y%m%d}",
        settled_at=at,
        created_at=at,
    )


_CURRENCIES = ("INR", "USD", "JPY", "KWD")

FAKE = PaymentProviderSpec(
    name="fake",
    label="Fake gateway",
    config_model=FakeConfig,
    capabilities=frozenset(Capability)
    - {Capability.DISPUTES, Capability.MANDATES, Capability.HOSTED_LINKS, Capability.SUBSCRIPTIONS},
    currencies=_CURRENCIES,
    build=FakeGateway,
    webhook_headers=(SIGNATURE,),
)
FAKE_PLAIN = PaymentProviderSpec(
    name="fake_plain",
    label="Fake gateway that can do the least",
    config_model=FakeConfig,
    capabilities=frozenset(),
    currencies=_CURRENCIES,
    build=FakeGateway,
    webhook_headers=(SIGNATURE,),
)

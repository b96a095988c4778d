"""The fake gateway with disputes, mandates and links of its own: see `core.testing.fake_gateway`.

A test plays payer, bank and vendor through the account's `Desk`; each thing done there is also told by webhook.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from core.kit import clock, ids
from core.kit.money import Money
from core.payments.disputes.provider import DisputeState, DisputeTruth, Evidence
from core.payments.links.provider import HostedLinkRequest, HostedLinkState, HostedLinkTruth
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
from core.payments.provider import (
    AttemptState,
    Capability,
    Checkout,
    PaymentProviderSpec,
    ProviderContext,
    ProviderRejected,
    Truth,
)
from core.testing import fake_gateway
from core.testing.fake_gateway import ACTION, SIGNATURE, FakeConfig, FakeGateway, FakeOrder, FakePayment, Vendor

LINK = "https://pay.fake.example/l/"


@dataclass(slots=True)
class FakeDispute:
    """A bank's complaint about a payment."""

    id: str
    payment_id: str
    amount: Money
    deducted: Money
    state: DisputeState
    phase: str
    respond_by: datetime | None
    created_at: datetime
    evidence: Evidence | None = None


@dataclass(slots=True)
class FakeMandate:
    """What `create_mandate` made."""

    order_id: str
    request: MandateRequest
    state: MandateState = MandateState.CREATED
    id: str | None = None
    error_code: str | None = None


@dataclass(slots=True)
class FakeLink:
    """What `create_link` made."""

    id: str
    request: HostedLinkRequest
    state: HostedLinkState = HostedLinkState.CREATED
    order_id: str | None = None


@dataclass(slots=True)
class Desk:
    """What a vendor's people and machines do about disputes, mandates and links of one account."""

    vendor: Vendor
    disputes: dict[str, FakeDispute] = field(default_factory=dict)
    mandates: dict[str, FakeMandate] = field(default_factory=dict)
    """By the registration's order."""
    links: dict[str, FakeLink] = field(default_factory=dict)
    notices: dict[str, list[NoticeRequest]] = field(default_factory=dict)
    """By the charge's reference."""
    notice_state: str = "delivered"
    charge_state: AttemptState = AttemptState.CAPTURED
    """What a new charge becomes at once."""
    deducts: bool = True
    """Whether the money of a dispute is taken when it opens, and not only when it is lost."""
    sent: list[dict[str, Any]] = field(default_factory=list)
    """Webhooks, in order of sending; `CollectGateway.sign_webhook` signs them."""

    def tell(self, kind: str, subject: str, **about: Any) -> None:
        """Send a webhook."""
        self.sent.append({"id": f"fevt_{ids.token(60)}", "type": kind, "subject": subject, **about})

    def dispute(self, payment_id: str, amount: Money, respond_by: datetime | None, **more: Any) -> FakeDispute:
        """The payer's bank disputes a payment."""
        taken = amount if self.deducts else Money.zero(amount.currency)
        phase = more.get("phase", "chargeback")
        made = FakeDispute(
            f"fdis_{ids.token(60)}", payment_id, amount, taken, DisputeState.OPEN, phase, respond_by, clock.system_now()
        )
        self.disputes[made.id] = made
        self.tell("dispute.created", "dispute", object=made.id, payment=payment_id)
        return made

    def settle_dispute(self, dispute_id: str, state: DisputeState) -> None:
        """It is won, lost or closed: only a lost one keeps the money."""
        found = self.disputes[dispute_id]
        found.state = state
        found.deducted = found.amount if state is DisputeState.LOST else Money.zero(found.amount.currency)
        self.tell(f"dispute.{state.value}", "dispute", object=dispute_id, payment=found.payment_id)

    def mandate(self, order_id: str) -> FakeMandate:
        return self.mandates[order_id]

    def set_mandate(self, order_id: str, state: MandateState, *, error_code: str | None = None) -> FakeMandate:
        """The payer agrees, refuses, pauses or revokes; agreeing pays the first amount."""
        found = self.mandates[order_id]
        found.state, found.error_code = state, error_code
        if state is MandateState.ACTIVE and found.id is None:
            found.id = f"fman_{ids.token(60)}"
            if found.request.first_amount.amount > 0:
                self.vendor.pay(found.request.reference)
        self.tell(f"mandate.{state.value}", "mandate", object=found.id, order=order_id, name=found.request.reference)
        return found

    def pay_link(self, link_id: str) -> None:
        """The payer opens the link and pays, where it still takes money."""
        link = self.links[link_id]
        if link.state is not HostedLinkState.CREATED:
            return
        order = FakeOrder(f"ford_{ids.token(60)}", link.request.reference, link.request.amount, capture=True)
        self.vendor.orders[order.id] = order
        link.order_id, link.state = order.id, HostedLinkState.PAID
        self.vendor.pay(link.request.reference)
        self.tell("link.paid", "link", object=link_id, name=link.request.reference)

    def end_link(self, link_id: str) -> None:
        """Its time is over."""
        self.links[link_id].state = HostedLinkState.EXPIRED
        self.tell("link.expired", "link", object=link_id, name=self.links[link_id].request.reference)

    def order_of(self, reference: str, amount: Money) -> FakeOrder:
        """The order of a charge, made once."""
        for order in self.vendor.orders.values():
            if order.reference == reference:
                return order
        order = FakeOrder(f"ford_{ids.token(60)}", reference, amount, capture=True)
        self.vendor.orders[order.id] = order
        return order


_desks: dict[str, Desk] = {}


def desk(account_id: str) -> Desk:
    """The desk behind a provider account (`pac_…`)."""
    return _desks.setdefault(account_id, Desk(fake_gateway.vendor(account_id)))


class CollectGateway(FakeGateway):
    """The three ports over a Desk in memory."""

    def __init__(self, config: FakeConfig, context: ProviderContext) -> None:
        super().__init__(config, context)
        self._desk = desk(context.account_id)

    # ---- disputes ----

    async def list_disputes(self, since: datetime) -> AsyncIterator[DisputeTruth]:
        found = await self._converse("list_disputes", lambda: list(self._desk.disputes.values()))
        for item in found:
            if item.created_at >= since:
                yield _dispute(item)

    async def fetch_dispute(self, provider_dispute_id: str) -> DisputeTruth:
        return await self._converse("fetch_dispute", lambda: _dispute(self._known(provider_dispute_id)))

    async def contest_dispute(self, provider_dispute_id: str, evidence: Evidence) -> DisputeTruth:
        def effect() -> DisputeTruth:
            found = self._open_dispute(provider_dispute_id)
            found.evidence, found.state = evidence, DisputeState.UNDER_REVIEW
            self._desk.tell("dispute.under_review", "dispute", object=found.id, payment=found.payment_id)
            return _dispute(found)

        return await self._converse("contest_dispute", effect)

    async def accept_dispute(self, provider_dispute_id: str) -> DisputeTruth:
        def effect() -> DisputeTruth:
            found = self._open_dispute(provider_dispute_id)
            self._desk.settle_dispute(found.id, DisputeState.LOST)
            return _dispute(found)

        return await self._converse("accept_dispute", effect)

    def _known(self, dispute_id: str) -> FakeDispute:
        found = self._desk.disputes.get(dispute_id)
        if found is None:
            raise ProviderRejected(vendor_code="NO_DISPUTE", vendor_text="no such dispute")
        return found

    def _open_dispute(self, dispute_id: str) -> FakeDispute:
        found = self._known(dispute_id)
        if found.state is not DisputeState.OPEN:
            raise ProviderRejected(vendor_code="NOT_OPEN", vendor_text=f"the dispute is {found.state.value}")
        return found

    # ---- mandates ----

    async def create_mandate(self, request: MandateRequest) -> MandateCheckout:
        def effect() -> FakeMandate:
            for known in self._desk.mandates.values():
                if known.request.reference == request.reference:
                    return known
            if request.first_amount.amount > 0:
                order_id = self._desk.order_of(request.reference, request.first_amount).id
            else:
                order_id = f"freg_{ids.token(60)}"
            made = self._desk.mandates[order_id] = FakeMandate(order_id, request)
            return made

        made = await self._converse("create_mandate", effect)
        fields = {"order": made.order_id, "mandate": "1", "return": request.return_url, "cancel": request.cancel_url}
        checkout = Checkout(made.order_id, ACTION, "POST", fields, {"reference": request.reference})
        return MandateCheckout(checkout, f"fcus_{request.reference[-20:]}")

    async def fetch_mandate(self, mandate: MandateRef) -> MandateTruth:
        return await self._converse("fetch_mandate", lambda: self._mandate_truth(mandate))

    async def notify_charge(self, request: NoticeRequest) -> NoticeTruth:
        def effect() -> NoticeTruth:
            self._active(request.mandate)
            told = self._desk.notices.setdefault(request.reference, [])
            if not told:
                told.append(request)
            order = self._desk.order_of(request.reference, request.amount)
            return NoticeTruth(self._desk.notice_state, f"fnot_{request.reference}", order.id)

        return await self._converse("notify_charge", effect)

    async def charge_mandate(self, request: ChargeRequest) -> Truth:
        def effect() -> Truth:
            self._active(request.mandate)
            order = self._desk.order_of(request.attempt.reference, request.attempt.amount)
            if not order.payments:
                state = self._desk.charge_state
                payment = FakePayment(f"fpay_{ids.token(60)}", order.amount, state)
                payment.error_code = "INSUFFICIENT_FUNDS" if state is AttemptState.FAILED else None
                order.payments.append(payment)
                self._desk.vendor.move(payment, state)
            return self._truth(request.attempt)

        return await self._converse("charge_mandate", effect)

    async def cancel_mandate(self, mandate: MandateRef) -> MandateTruth:
        def effect() -> MandateTruth:
            found = self._registration(mandate)
            if found.state is not MandateState.REVOKED:
                self._desk.set_mandate(found.order_id, MandateState.REVOKED)
            return self._mandate_truth(mandate)

        return await self._converse("cancel_mandate", effect)

    def _registration(self, mandate: MandateRef) -> FakeMandate:
        for found in self._desk.mandates.values():
            if found.order_id == mandate.provider_order_id or found.request.reference == mandate.reference:
                return found
        raise ProviderRejected(vendor_code="NO_MANDATE", vendor_text="no such mandate")

    def _active(self, mandate: MandateRef) -> FakeMandate:
        found = self._registration(mandate)
        if found.state is not MandateState.ACTIVE or found.id != mandate.provider_mandate_id:
            raise ProviderRejected(vendor_code="MANDATE_NOT_ACTIVE", vendor_text=f"it is {found.state.value}")
        return found

    def _mandate_truth(self, mandate: MandateRef) -> MandateTruth:
        found = self._registration(mandate)
        return MandateTruth(
            found.state,
            provider_mandate_id=found.id,
            amount_max=found.request.amount_max,
            ends_on=found.request.ends_on,
            error_code=found.error_code,
        )

    # ---- links ----

    async def create_link(self, request: HostedLinkRequest) -> HostedLinkTruth:
        def effect() -> HostedLinkTruth:
            for known in self._desk.links.values():
                if known.request.reference == request.reference:
                    return _link(known)
            made = FakeLink(f"flnk_{ids.token(60)}", request)
            self._desk.links[made.id] = made
            return _link(made)

        return await self._converse("create_link", effect)

    async def fetch_link(self, reference: str, provider_link_id: str | None) -> HostedLinkTruth:
        def effect() -> HostedLinkTruth:
            for found in self._desk.links.values():
                if provider_link_id == found.id or (provider_link_id is None and found.request.reference == reference):
                    return _link(found)
            raise ProviderRejected(vendor_code="NO_LINK", vendor_text="no such link")

        return await self._converse("fetch_link", effect)

    async def cancel_link(self, provider_link_id: str) -> HostedLinkTruth:
        def effect() -> HostedLinkTruth:
            found = self._desk.links.get(provider_link_id)
            if found is None or found.state in {HostedLinkState.PAID, HostedLinkState.PARTIALLY_PAID}:
                raise ProviderRejected(vendor_code="NOT_CANCELLABLE", vendor_text="the link is paid or unknown")
            found.state = HostedLinkState.CANCELLED
            return _link(found)

        return await self._converse("cancel_link", effect)


def _dispute(found: FakeDispute) -> DisputeTruth:
    return DisputeTruth(
        provider_dispute_id=found.id,
        provider_payment_id=found.payment_id,
        state=found.state,
        phase=found.phase,
        amount=found.amount,
        deducted=found.deducted,
        reason_code="goods_not_received",
        reason_text="The goods never came",
        respond_by=found.respond_by,
        created_at=found.created_at,
    )


def _link(found: FakeLink) -> HostedLinkTruth:
    paid = found.request.amount if found.state is HostedLinkState.PAID else None
    return HostedLinkTruth(found.state, found.id, LINK + found.id, paid, found.order_id)


FAKE_COLLECT = PaymentProviderSpec(
    name="fake_collect",
    label="Fake gateway with disputes, mandates and links",
    config_model=FakeConfig,
    capabilities=frozenset(
        {
            Capability.PARTIAL_REFUND,
            Capability.REFUND_IDEMPOTENCY,
            Capability.DISPUTES,
            Capability.MANDATES,
            Capability.HOSTED_LINKS,
        }
    ),
    currencies=("INR", "USD"),
    build=CollectGateway,
    webhook_headers=(SIGNATURE,),
)

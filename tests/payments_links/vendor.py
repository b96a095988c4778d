"""The fake gateway of disputes, mandates and links in the hands of the contract suites."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from core.kit import ids
from core.kit.money import Money
from core.payments.disputes.provider import DisputeState
from core.payments.mandates.provider import MandateRef, MandateState
from core.payments.provider import AttemptState, Checkout, ProviderContext
from core.testing import fake_collect
from core.testing.fake_collect import CollectGateway, Desk
from core.testing.fake_gateway import FakeConfig, Fault
from core.testing.payment_harness import Mishap

_FAULTS = {
    Mishap.DOWN: Fault.UNAVAILABLE,
    Mishap.THROTTLED: Fault.UNAVAILABLE,
    Mishap.GARBAGE: Fault.UNAVAILABLE,
    Mishap.DONE_THEN_LOST: Fault.TIMEOUT_AFTER,
}


class FakeHarness:
    """Two merchants at the fake vendor."""

    spec = fake_collect.FAKE_COLLECT
    mandate_method = "upi"

    def __init__(self, *, deducts: bool = True, first_amount: str = "1") -> None:
        account, other = ids.text("pac", ids.new()), ids.text("pac", ids.new())
        self.desk: Desk = fake_collect.desk(account)
        self.desk.deducts = deducts
        self.provider = CollectGateway(FakeConfig(), ProviderContext(account, "sandbox", ""))
        self.stranger = CollectGateway(FakeConfig(), ProviderContext(other, "sandbox", ""))
        self.first_amount = Money(Decimal(first_amount), "INR")

    async def pay(self, checkout: Checkout) -> None:
        self.desk.vendor.pay(self.desk.vendor.orders[checkout.provider_order_id].reference)

    async def webhooks(self) -> Sequence[tuple[Mapping[str, str], bytes]]:
        return [self.provider.sign_webhook(event) for event in self.desk.sent]

    async def mishap(self, mishap: Mishap, method: str) -> None:
        self.desk.vendor.fail_next(method, _FAULTS[mishap])

    async def open_dispute(self, provider_payment_id: str, amount: Money, respond_by: datetime) -> str:
        return self.desk.dispute(provider_payment_id, amount, respond_by).id

    async def decide_dispute(self, provider_dispute_id: str, *, won: bool) -> None:
        self.desk.settle_dispute(provider_dispute_id, DisputeState.WON if won else DisputeState.LOST)

    async def close_dispute(self, provider_dispute_id: str) -> None:
        self.desk.settle_dispute(provider_dispute_id, DisputeState.CLOSED)

    async def evidence(self, provider_dispute_id: str) -> Sequence[bytes]:
        found = self.desk.disputes[provider_dispute_id].evidence
        return [item.content for item in found.files] if found else []

    async def approve_mandate(self, checkout: Checkout) -> None:
        self.desk.set_mandate(checkout.provider_order_id, MandateState.ACTIVE)

    async def reject_mandate(self, checkout: Checkout) -> None:
        self.desk.set_mandate(checkout.provider_order_id, MandateState.REJECTED)

    async def revoke_mandate(self, mandate: MandateRef) -> None:
        self.desk.set_mandate(mandate.provider_order_id or "", MandateState.REVOKED)

    async def ripen_notice(self, charge_reference: str) -> None:
        assert self.desk.notices[charge_reference]

    async def hold_charges(self) -> None:
        self.desk.charge_state = AttemptState.PENDING

    async def decide_charge(self, charge_reference: str, *, succeed: bool) -> None:
        payment = self.desk.vendor.order(charge_reference).payments[0]
        payment.error_code = None if succeed else "INSUFFICIENT_FUNDS"
        self.desk.vendor.move(payment, AttemptState.CAPTURED if succeed else AttemptState.FAILED)

    async def count_registrations(self, reference: str) -> int:
        return sum(item.request.reference == reference for item in self.desk.mandates.values())

    async def count_notices(self, charge_reference: str) -> int:
        return len(self.desk.notices[charge_reference])

    async def count_debits(self, charge_reference: str) -> int:
        return sum(
            payment.state is not AttemptState.FAILED
            for order in self.desk.vendor.orders.values()
            if order.reference == charge_reference
            for payment in order.payments
        )

    async def pay_link(self, provider_link_id: str) -> None:
        self.desk.pay_link(provider_link_id)

    async def expire_link(self, provider_link_id: str) -> None:
        self.desk.end_link(provider_link_id)

    async def count_links(self, reference: str) -> int:
        return sum(item.request.reference == reference for item in self.desk.links.values())

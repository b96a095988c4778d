"""A tenant that charges its members, and what its tests ask about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from core.kit import clock, db
from core.payments import service as payments
from core.payments.mandates import charges, service
from core.payments.mandates.provider import Frequency, MandateState
from core.payments.mandates.types import Charge, Mandate, NewCharge, NewMandate
from core.payments.types import PaymentStatus
from core.testing.fake_collect import Desk
from tests.payments.shop import Shop, inr

SOON, LATER = int(timedelta(hours=26).total_seconds()), int(timedelta(hours=40).total_seconds())


@dataclass
class Gym:
    """A tenant that charges its members."""

    shop: Shop
    desk: Desk

    def wish(self, **more: Any) -> NewMandate:
        values: dict[str, Any] = {
            "provider_account_id": self.shop.provider_account_id,
            "method": "upi",
            "amount_max": inr("20000.00"),
            "credit_account_id": self.shop.account.id,
            "frequency": Frequency.AS_PRESENTED,
            "ends_on": datetime(clock.now().year + 2, 1, 1, tzinfo=UTC).date(),
            "payer": {"name": "Gaurav", "email": "gaurav@example.com", "phone": "+919876543210"},
            "description": "Gym membership",
        }
        return NewMandate(**{**values, **more})

    async def active(self, **more: Any) -> Mandate:
        """A mandate that its payer agreed to."""
        mandate = (await service.create(self.wish(**more))).mandate
        self.desk.set_mandate(mandate.provider_order_id or "", MandateState.ACTIVE)
        return await service.look(mandate)

    async def charge(self, mandate: Mandate, amount: str = "499.00", reference: str = "GYM-1", **more: Any) -> Charge:
        return await charges.create(NewCharge(mandate.id, inr(amount), reference, **more))

    def debits(self) -> int:
        """How often the vendor was asked to debit."""
        return self.shop.vendor.calls.count("charge_mandate")


async def told(mandate: Mandate) -> list[str]:
    """Its events by version, without a gap."""
    async with db.transaction() as tx:
        found = await tx.fetch(
            "SELECT type, subject_version FROM event WHERE tenant_id = $1 AND subject = $2 ORDER BY subject_version",
            tx.tenant,
            mandate.public_id,
        )
    assert [row["subject_version"] for row in found] == list(range(1, len(found) + 1))
    return [row["type"].removeprefix("mandate.") for row in found]


async def status_of(charge: Charge) -> PaymentStatus:
    return (await payments.get(charge.payment_id)).payment.status

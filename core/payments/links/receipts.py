"""A receipt: what was paid, when, to whom. It is no tax invoice, and says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.kit import clock, pdf, scope
from core.kit.money import Money
from core.payments.links.errors import NoReceipt
from core.payments.types import PaymentDetail, PaymentStatus
from core.tenancy.look import Look

TEMPLATE = Path(__file__).parent / "templates" / "receipt.typ"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a receipt says. Nothing of the payer: whoever holds the link may read it."""

    number: str
    paid_at: datetime
    amount: Money
    refunded: Money
    method: str | None
    description: str
    payment: str

    @property
    def date(self) -> str:
        """The moment in the tenant's zone."""
        local = self.paid_at.astimezone(clock.zone(scope.tenant().zone))
        return f"{local.day} {local:%b %Y, %H:%M %Z}"


def of(detail: PaymentDetail) -> Receipt:
    """The receipt of a payment that succeeded. Raises NoReceipt."""
    payment = detail.payment
    if payment.status is not PaymentStatus.SUCCEEDED or payment.succeeded_at is None:
        raise NoReceipt(f"the payment is {payment.status.value}")
    attempt = next(item for item in detail.attempts if item.id == payment.captured_attempt_id)
    return Receipt(
        # The payment's own id in capitals: unique per tenant, and found again by whoever is asked about it.
        number=payment.public_id.removeprefix("pay_").upper(),
        paid_at=payment.succeeded_at,
        amount=payment.captured,
        refunded=payment.refunded,
        method=attempt.method,
        description=payment.description,
        payment=payment.public_id,
    )


async def document(receipt: Receipt, look: Look) -> bytes:
    """The receipt as a PDF; the same payment gives the same bytes."""
    given_back = receipt.refunded.amount > 0
    facts = {
        "number": receipt.number,
        "date": receipt.date,
        "amount": str(receipt.amount),
        "refunded": str(receipt.refunded) if given_back else "",
        "kept": str(receipt.amount - receipt.refunded) if given_back else "",
        "method": (receipt.method or "").replace("_", " ").title() if receipt.method != "upi" else "UPI",
        "description": receipt.description,
        "payment": receipt.payment,
        "brand": {
            "name": look.name,
            "color": look.color,
            "contact": " · ".join(item for item in (look.support_email, look.support_phone) if item),
        },
    }
    return await pdf.render(TEMPLATE, facts, dated=receipt.paid_at)

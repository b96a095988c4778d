"""The whole state of the pretend Razorpay: a `World` with the look-ups that its API needs."""

from __future__ import annotations

import os
import string
from collections import defaultdict
from collections.abc import Callable
from typing import TypeVar

from core.testing.sandbox import SandboxContext
from core.testing.vendor.world import Entity, World
from plugins.payments_razorpay.sandbox.errors import ID_UNKNOWN, VendorError
from plugins.payments_razorpay.sandbox.types import (
    CheckoutSession,
    Customer,
    Dispute,
    Document,
    Downtime,
    Invoice,
    Line,
    Merchant,
    Order,
    Owned,
    Payment,
    PaymentLink,
    Plan,
    Refund,
    SavedRefund,
    Settlement,
    Subscription,
    Token,
)

_ALPHABET = string.digits + string.ascii_uppercase + string.ascii_lowercase
_KINDS: dict[str, type] = {
    "merchant": Merchant,
    "order": Order,
    "payment": Payment,
    "refund": Refund,
    "settlement": Settlement,
    "line": Line,
    "session": CheckoutSession,
    "saved_refund": SavedRefund,
    "payment_link": PaymentLink,
    "customer": Customer,
    "token": Token,
    "document": Document,
    "dispute": Dispute,
    "downtime": Downtime,
    "plan": Plan,
    "subscription": Subscription,
    "invoice": Invoice,
}

Own = TypeVar("Own", bound=Owned)


def new_id(prefix: str) -> str:
    """Make an id such as `pay_` + 14 letters and digits."""
    number = int.from_bytes(os.urandom(11))
    letters = []
    for _ in range(14):
        number, index = divmod(number, 62)
        letters.append(_ALPHABET[index])
    return f"{prefix}_{''.join(letters)}"


class Vendor(World):
    """State of one running app, with what is looked up by other than an id."""

    def __init__(self, context: SandboxContext) -> None:
        super().__init__(context, "razorpay", _KINDS)
        self.merchants = self.table(Merchant)
        self.orders = self.table(Order)
        self.payments = self.table(Payment)
        self.refunds = self.table(Refund)
        self.settlements = self.table(Settlement)
        self.lines = self.table(Line)
        self.merchants_by_key: dict[str, Merchant] = {}
        self.running_refund_keys: set[str] = set()
        self.followers: list[Callable[[Payment, int], None]] = []
        """Told of each payment that was authorised, was captured or failed, and when."""
        self.of_merchant: dict[tuple[type, str], list[str]] = defaultdict(list)
        """(kind, merchant id) → ids of its entities, oldest first; lines only once they are settled."""
        self.orders_by_receipt: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.open_lines: dict[str, dict[str, Line]] = defaultdict(dict)
        """Merchant id → lines not yet settled."""

    def open(self) -> None:
        super().open()
        for kind in _KINDS.values():
            entities: dict[str, Entity] = self.table(kind)
            for entity in entities.values():
                self._index(entity)

    def add(self, entity: Entity) -> None:
        super().add(entity)
        self._index(entity)

    def own(self, kind: type[Own], merchant: Merchant, entity_id: str) -> Own:
        """Return the merchant's entity, or the vendor's answer for an id that is not its own."""
        found = self.table(kind).get(entity_id)
        if found is None or found.merchant != merchant.id:
            raise VendorError(ID_UNKNOWN)
        return found

    def tell_followers(self, payment: Payment, at: int) -> None:
        for follow in self.followers:
            follow(payment, at)

    def settled(self, line: Line) -> None:
        """Move a line that a settlement now pays out from the open ones to the merchant's."""
        del self.open_lines[line.merchant][line.id]
        self.of_merchant[Line, line.merchant].append(line.id)
        self.save(line)

    def _index(self, entity: Entity) -> None:
        match entity:
            case Merchant():
                self.merchants_by_key = {merchant.key_id: merchant for merchant in self.merchants.values()}
            case Line(settlement_id=None):
                self.open_lines[entity.merchant][entity.id] = entity
            case Owned():
                self.of_merchant[type(entity), entity.merchant].append(entity.id)
                if isinstance(entity, Order) and entity.receipt is not None:
                    self.orders_by_receipt[entity.merchant, entity.receipt].append(entity.id)

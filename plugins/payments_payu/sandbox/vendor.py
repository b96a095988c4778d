"""The state of the pretend PayU, its numbers and its way to write times and amounts."""

from __future__ import annotations

import itertools
import secrets
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal, InvalidOperation

from core.testing.sandbox import SandboxContext
from core.testing.vendor.world import World
from plugins.payments_payu.sandbox.types import Action, Line, Mandate, Merchant, Notice, Settlement, Transaction

INDIA = timezone(timedelta(hours=5, minutes=30))
_KINDS = {
    "merchant": Merchant,
    "transaction": Transaction,
    "action": Action,
    "line": Line,
    "settlement": Settlement,
    "mandate": Mandate,
    "notice": Notice,
}
_FIRST_PAYMENT = 403_993_715_500_000_000
_FIRST_REQUEST = 131_278_400


class Vendor(World):
    """State of one running app, with what is looked up by other than an id."""

    def __init__(self, context: SandboxContext) -> None:
        super().__init__(context, "payu", _KINDS)
        self._payment_numbers = itertools.count(_FIRST_PAYMENT)
        self._request_numbers = itertools.count(_FIRST_REQUEST)
        self.tries: dict[tuple[str, str], list[str]] = {}
        """(merchant, txnid) → its transactions, oldest first."""
        self.actions_of: dict[str, list[str]] = {}
        """Transaction → its actions, oldest first."""

    def open(self) -> None:
        super().open()
        for transaction in self.table(Transaction).values():
            self._index(transaction)
        for action in self.table(Action).values():
            self.actions_of.setdefault(action.transaction, []).append(action.id)
        payments = [int(item) for item in self.table(Transaction)]
        requests = [int(item) for item in self.table(Action)]
        self._payment_numbers = itertools.count(max(payments, default=_FIRST_PAYMENT) + 1)
        self._request_numbers = itertools.count(max(requests, default=_FIRST_REQUEST) + 1)

    def next_payment_id(self) -> str:
        """A mihpayid, beyond what a JSON number of JavaScript holds."""
        return str(next(self._payment_numbers))

    def next_request_id(self) -> str:
        return str(next(self._request_numbers))

    def add_transaction(self, transaction: Transaction) -> None:
        self.add(transaction)
        self._index(transaction)

    def add_action(self, action: Action) -> None:
        self.add(action)
        self.actions_of.setdefault(action.transaction, []).append(action.id)

    def last_try(self, merchant: Merchant, txnid: str) -> Transaction | None:
        found = self.tries.get((merchant.id, txnid))
        return self.table(Transaction)[found[-1]] if found else None

    def tries_of(self, transaction: Transaction) -> list[Transaction]:
        """Every try of the same txnid, oldest first."""
        found = self.tries[transaction.merchant, transaction.txnid]
        return [self.table(Transaction)[item] for item in found]

    def payment(self, merchant: Merchant, payment_id: str) -> Transaction | None:
        found = self.table(Transaction).get(payment_id.strip())
        return found if found is not None and found.merchant == merchant.id else None

    def actions(self, transaction: Transaction) -> list[Action]:
        return [self.table(Action)[item] for item in self.actions_of.get(transaction.id, [])]

    def _index(self, transaction: Transaction) -> None:
        self.tries.setdefault((transaction.merchant, transaction.txnid), []).append(transaction.id)


def paise(text: str) -> int:
    """Rupee text as paise. Raises ValueError."""
    try:
        amount = Decimal(text) * 100
    except InvalidOperation as error:
        raise ValueError("not an amount") from error
    if not amount.is_finite() or amount != int(amount):
        raise ValueError("not an amount of whole paise")
    return int(amount)


def rupees(minor: int, digits: int = 2) -> str:
    return f"{Decimal(minor) / 100:.{digits}f}"


def local(at: float) -> datetime:
    return datetime.fromtimestamp(at, tz=UTC).astimezone(INDIA)


def stamp(at: float) -> str:
    """The vendor's way to write a time."""
    return local(at).strftime("%Y-%m-%d %H:%M:%S")


def digits(count: int) -> str:
    """A bank's reference."""
    return "".join(secrets.choice("123456789") for _ in range(count))

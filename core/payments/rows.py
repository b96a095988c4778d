"""Fetched rows into the module's types."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import asyncpg

from core.kit.money import Money, quantum
from core.payments.provider import Failure
from core.payments.types import Attempt, AttemptStatus, Excess, Payment, PaymentStatus, Refund, RefundStatus


def payment(row: asyncpg.Record) -> Payment:
    currency = row["currency"]
    return Payment(
        id=row["id"],
        amount=money(row["amount"], currency),
        credit_account_id=row["credit_account_id"],
        purpose=row["purpose"],
        subject=row["subject"],
        description=row["description"],
        capture_mode=row["capture_mode"],
        methods=tuple(row["methods"]),
        country=row["country"],
        status=PaymentStatus(row["status"]),
        fee=money(row["fee_amount"], currency),
        captured=money(row["captured_amount"], currency),
        refunding=money(row["refunding_amount"], currency),
        refunded=money(row["refunded_amount"], currency),
        disputed=money(row["disputed_amount"], currency),
        credited_back=money(row["credited_back_amount"], currency),
        captured_attempt_id=row["captured_attempt_id"],
        refundable_account_id=row["refundable_account_id"],
        attention=tuple(row["attention"]),
        return_url=row["return_url"],
        metadata=row["metadata"],
        expires_at=row["expires_at"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
        succeeded_at=row["succeeded_at"],
        version=row["version"],
    )


def attempt(row: Mapping[str, Any]) -> Attempt:
    failure = Failure(row["failure"]) if row["failure"] else None
    return Attempt(**{**dict(row), "status": AttemptStatus(row["status"]), "failure": failure})


def attempt_of(row: asyncpg.Record) -> Attempt:
    """The attempt that a row has beside something else, as TRIED of the queries."""
    return attempt({name.removeprefix("attempt_"): row[name] for name in row.keys() if name.startswith("attempt_")})  # noqa: SIM118 - no mapping


def refund(row: asyncpg.Record) -> Refund:
    values = dict(row)
    amount = money(values.pop("amount"), values.pop("currency"))
    return Refund(**{**values, "amount": amount, "status": RefundStatus(row["status"])})


def excess(row: asyncpg.Record) -> Excess:
    values = dict(row)
    amount = money(values.pop("amount"), values.pop("currency"))
    return Excess(**values, amount=amount)


def money(amount: Decimal, currency: str) -> Money:
    """A column's amount: NUMERIC(24,4) carries zeros beyond the currency's digits."""
    return Money(amount.quantize(quantum(currency)), currency)

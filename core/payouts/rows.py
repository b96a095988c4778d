from __future__ import annotations

import asyncpg

from core.kit.money import Money, quantum
from core.payouts.types import Payout, PayoutRule, PayoutStatus


def payout(row: asyncpg.Record) -> Payout:
    parts = dict(row)
    currency = parts.pop("currency")
    for name in ("amount", "fee", "tax"):
        if parts[name] is not None:
            parts[name] = Money(parts[name].quantize(quantum(currency)), currency)
    parts["status"] = PayoutStatus(parts["status"])
    parts["hold_ids"] = tuple(parts["hold_ids"])
    return Payout(**parts)


def rule(row: asyncpg.Record) -> PayoutRule:
    return PayoutRule(**row)

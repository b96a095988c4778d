from __future__ import annotations

import asyncpg

from core.payments.links.types import Link
from core.payments.rows import money


def link(row: asyncpg.Record) -> Link:
    values = dict(row)
    amount = money(values.pop("amount"), values.pop("currency"))
    return Link(**{**values, "amount": amount})

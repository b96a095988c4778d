from __future__ import annotations

import asyncpg

from core.payments.mandates.provider import Frequency
from core.payments.mandates.types import Charge, ChargeState, Mandate, MandateStatus
from core.payments.rows import money


def mandate(row: asyncpg.Record) -> Mandate:
    values = dict(row)
    currency = values.pop("currency")
    values["amount_max"] = money(values["amount_max"], currency)
    values["first_amount"] = money(values["first_amount"], currency)
    return Mandate(**{**values, "frequency": Frequency(row["frequency"]), "status": MandateStatus(row["status"])})


def charge(row: asyncpg.Record) -> Charge:
    values = dict(row)
    amount = money(values.pop("amount"), values.pop("currency"))
    return Charge(**{**values, "amount": amount, "state": ChargeState(row["state"])})

from __future__ import annotations

import asyncpg

from core.payments.rows import money
from core.payments.subscriptions.provider import Period
from core.payments.subscriptions.types import Charge, GatewaySubscription, Plan, PlanStatus, SubscriptionStatus


def plan(row: asyncpg.Record) -> Plan:
    values = dict(row)
    amount = money(values.pop("amount"), values.pop("currency"))
    interval, period = values.pop("interval_count"), Period(values.pop("period"))
    return Plan(**{**values, "status": PlanStatus(row["status"])}, amount=amount, interval=interval, period=period)


def subscription(row: asyncpg.Record) -> GatewaySubscription:
    values = dict(row)
    amount = money(values.pop("amount"), values.pop("currency"))
    status, attention = SubscriptionStatus(values.pop("status")), tuple(values.pop("attention"))
    return GatewaySubscription(**values, amount=amount, status=status, attention=attention)


def charge(row: asyncpg.Record) -> Charge:
    values = dict(row)
    amount = money(values.pop("amount"), values.pop("currency"))
    return Charge(**values, amount=amount)

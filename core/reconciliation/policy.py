"""The rules of reconciliation, without any I/O: what ties, what is due, which days to read, what may be kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.kit import clock
from core.kit.money import quantum
from core.payments.provider import SettlementLine
from core.reconciliation.errors import InvalidSettings, InvalidWindow
from core.reconciliation.types import Window
from core.web import card_guard

GST_RATE = Decimal("0.18")
"""On a gateway's fee in India: 18 % (CGST Act, services at the standard rate; razorpay.com/docs, settlements)."""

DOES_NOT_ADD_UP = "does_not_add_up"
TAX_RATE = "tax_rate"

WINDOW_DAYS_MAX = 92
LOOK_BACK_DAYS = 3
"""Each scheduled run reads these days again: a report is completed late, and the vendor's day is not the tenant's."""

_SIGN = {"payment": 1, "refund": -1}
_RAW_TEXT_MAX = 100
_RAW_WORDS = frozenset(
    {
        "entity", "id", "type", "debit", "credit", "amount", "currency", "fee", "fees", "tax", "gst", "net", "gross",
        "settled", "settlement", "utr", "created", "posted", "at", "on", "hold", "order", "payment", "refund",
        "dispute", "method", "network", "status", "receipt", "date", "time",
    }
)  # fmt: skip
"""A column of a vendor's row is kept when every word of its name is here: never notes, descriptions or the payer."""


class Settings(BaseModel):
    """`reconciliation` among a tenant's settings."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    due_business_days: Annotated[int, Field(strict=True, ge=1, le=30)] = 3
    """A captured payment that no settlement has after this many business days is a break."""
    local_time: time = time(6, 30)
    """When the daily run starts, in the tenant's zone."""
    holidays: tuple[date, ...] = ()
    """Days on which the bank does not work, besides Saturdays and Sundays."""
    upload_megabytes_max: Annotated[int, Field(strict=True, ge=1, le=200)] = 50
    """How large a report or statement may be that somebody uploads."""


def settings_of(tenant_settings: Mapping[str, Any]) -> Settings:
    """Raises InvalidSettings."""
    try:
        return Settings.model_validate(tenant_settings.get("reconciliation", {}))
    except ValidationError as error:
        fields = ", ".join("/".join(str(part) for part in item["loc"]) for item in error.errors())
        raise InvalidSettings(f"reconciliation settings: {fields}") from error


def flaw(line: SettlementLine) -> str | None:
    """What is wrong with a line by itself; None when its figures agree with each other.

    A payment's net is amount − fee − tax, a refund's −amount − fee − tax (Razorpay's sample report: credit 97100 of
    100000 with fee 2900 including tax). The tax may differ from 18 % of the fee by one minor unit: the vendor rounds
    either the fee or the tax.
    """
    amount, fee, tax, net = line.amount.amount, line.fee.amount, line.tax.amount, line.net.amount
    sign = _SIGN.get(line.kind)
    if sign is None:
        return None
    if amount <= 0 or fee < 0 or tax < 0 or net != sign * amount - fee - tax:
        return DOES_NOT_ADD_UP
    if abs(tax - fee * GST_RATE) > quantum(line.amount.currency):
        return TAX_RATE
    return None


def due_before(now: datetime, zone: str, settings: Settings) -> datetime:
    """Whatever was captured before this moment should have been settled by now.

    A payment of day D is overdue once its n-th business day after D is over, in the tenant's zone.
    """
    place = clock.zone(zone)
    day = now.astimezone(place).date()
    left = settings.due_business_days
    while left:
        day -= timedelta(days=1)
        if is_business_day(day, settings):
            left -= 1
    # What was captured on `day` has its n-th business day today or later only if `day` itself is the n-th before.
    return datetime.combine(day, time(), tzinfo=place).astimezone(UTC)


def is_business_day(day: date, settings: Settings) -> bool:
    return day.weekday() < 5 and day not in settings.holidays


def scheduled_window(today: date, covered_to: date | None, opened_on: date) -> Window:
    """From where the last finished run ended, read anew for LOOK_BACK_DAYS, to today."""
    first = min(covered_to or opened_on, today) - timedelta(days=LOOK_BACK_DAYS)
    return Window(max(first, today - timedelta(days=WINDOW_DAYS_MAX - 1)), today)


def check_window(window: Window, today: date) -> Window:
    """Raises InvalidWindow. The vendor's day may be one ahead of the tenant's."""
    if window.first > window.last:
        raise InvalidWindow("the first day is after the last")
    if (window.last - window.first).days >= WINDOW_DAYS_MAX:
        raise InvalidWindow(f"a run covers at most {WINDOW_DAYS_MAX} days")
    if window.last > today + timedelta(days=1):
        raise InvalidWindow("the last day is in the future")
    return window


def redacted(raw: Mapping[str, Any]) -> dict[str, Any]:
    """The vendor's row as it may be kept: plain figures, ids and dates, nothing about the payer."""
    kept: dict[str, Any] = {}
    for name, value in raw.items():
        words = {word for word in re.split(r"[^a-z]+", str(name).lower()) if word}
        if not words or not words <= _RAW_WORDS:
            continue
        if value is None or isinstance(value, bool | int):
            kept[str(name)] = value
        elif isinstance(value, str):
            kept[str(name)] = card_guard.redact(value.replace("\0", "")[:_RAW_TEXT_MAX])
    return kept

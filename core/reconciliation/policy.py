"""The rules of reconciliation, without any I/O: what ties, what is due, which days to read, what may be kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Annotated, Any

import orjson
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.kit import clock
from core.kit.money import quantum
from core.payments.provider import SettlementLine
from core.reconciliation.errors import InvalidSettings, InvalidWindow
from core.reconciliation.matching.types import Document
from core.reconciliation.types import TaxSplit, Window
from core.web import card_guard

GST_RATE = Decimal("0.18")
"""On a gateway's fee in India: 18 % (CGST Act, services at the standard rate; razorpay.com/docs, settlements)."""

ZERO = Decimal(0)
DOES_NOT_ADD_UP = "does_not_add_up"
FEE_RATE = "fee_rate"
TAX_RATE = "tax_rate"

WINDOW_DAYS_MAX = 92
LOOK_BACK_DAYS = 3
"""Each scheduled run reads these days again: a report is completed late, and the vendor's day is not the tenant's."""

_LOOSE = frozenset({"adjustment", "transfer", "other"})
"""Lines of these kinds say in no figure but their net what they are about."""
_RAW_TEXT_MAX = 100
_ROW_TEXT_MAX = 1000
_PLAIN = (str, int, type(None))
_RAW_WORDS = frozenset(
    {
        "entity", "id", "type", "debit", "credit", "amount", "currency", "fee", "fees", "tax", "gst", "net", "gross",
        "settled", "settlement", "utr", "created", "posted", "at", "on", "hold", "order", "payment", "refund",
        "dispute", "method", "network", "status", "receipt", "date", "time", "reserve", "tds", "tcs",
    }
)  # fmt: skip
"""A column of a vendor's row is kept when every word of its name is here: never notes, descriptions or the payer."""


GstState = Annotated[str, Field(pattern=r"^(0[1-9]|[12][0-9]|3[0-8]|97)$")]
"""The first two digits of a GSTIN; 97 is other territory."""


class Settings(BaseModel):
    """`reconciliation` among a tenant's settings."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    due_business_days: Annotated[int, Field(strict=True, ge=1, le=30)] = 3
    """A captured payment that no settlement has after this many business days is late."""
    missing_business_days: Annotated[int, Field(strict=True, ge=1, le=90)] = 10
    """After this many it is missing."""
    local_time: time = time(6, 30)
    """When the daily run starts, in the tenant's zone."""
    holidays: tuple[date, ...] = ()
    """Days on which the bank does not work, besides Saturdays and Sundays."""
    upload_megabytes_max: Annotated[int, Field(strict=True, ge=1, le=100)] = 50
    """How large a report or statement may be that somebody uploads."""
    gst_state: GstState | None = None
    """The tenant's state, as its GSTIN begins: where the gateways' services are supplied to."""
    provider_gst_states: dict[Annotated[str, Field(pattern=r"^pac_[0-9a-z]{26}$")], GstState] = {}
    """By provider account: the gateway's state, as its GSTIN on its invoice begins."""


def settings_of(tenant_settings: Mapping[str, Any]) -> Settings:
    """Raises InvalidSettings."""
    try:
        return Settings.model_validate(tenant_settings.get("reconciliation", {}))
    except ValidationError as error:
        fields = ", ".join("/".join(str(part) for part in item["loc"]) for item in error.errors())
        raise InvalidSettings(f"reconciliation settings: {fields}") from error


def flaw(line: SettlementLine) -> str | None:
    """What is wrong with a line by itself; None when its figures agree with each other.

    A payment's net is amount − fee − tax − TDS, a refund's −amount − fee − tax − TDS (Razorpay's sample report: credit
    97100 of 100000 with fee 2900 including tax). A dispute and a reserve go one way or the other by their net; TDS that
    is a line by itself is all that it is about. The tax may differ from 18 % of the fee by one minor unit: the vendor
    rounds either the fee or the tax.
    """
    if line.kind in _LOOSE:
        return None
    amount, fee, tax, tds = line.amount.amount, line.fee.amount, line.tax.amount, tds_of(line)
    owed = line.net.amount + fee + tax + tds
    ways = {"payment": {amount}, "refund": {-amount}, "tds": {ZERO}}.get(line.kind, {amount, -amount})
    withheld = abs(tds) == amount if line.kind == "tds" else abs(tds) <= amount
    if line.kind == "payment" and tds < 0:
        withheld = False
    if amount <= 0 or fee < 0 or tax < 0 or owed not in ways or not withheld:
        return DOES_NOT_ADD_UP
    if abs(tax - fee * GST_RATE) > quantum(line.amount.currency):
        return TAX_RATE
    return None


def tds_of(line: SettlementLine) -> Decimal:
    """What was deducted at source."""
    return ZERO if line.tds is None else line.tds.amount


def agreed_fee(line: SettlementLine, agreed: Document) -> Decimal | None:
    """What a payment's fee ought to be by the fees agreed on; None when it is that, or none were agreed on."""
    if line.kind != "payment" or not agreed.fee_slabs:
        return None
    amount = line.amount.amount
    slab = [slab for slab in agreed.fee_slabs if slab.above <= amount][-1]
    step = quantum(line.amount.currency)
    fee = (amount * slab.percent / 100 + slab.fixed).quantize(step, ROUND_HALF_UP)
    # The vendor rounds its fee up, down, or with its tax: a minor unit is no difference.
    return None if abs(line.fee.amount - fee) <= max(step, agreed.fee_tolerance) else fee


def due_before(now: datetime, zone: str, settings: Settings, *, days: int | None = None) -> datetime:
    """Whatever was captured before this moment should have been settled by now.

    A payment of day D is overdue once its n-th business day after D is over, in the tenant's zone: n is `days`, or
    the tenant's days until settlement.
    """
    place = clock.zone(zone)
    day = now.astimezone(place).date()
    left = settings.due_business_days if days is None else days
    while left:
        day -= timedelta(days=1)
        if is_business_day(day, settings):
            left -= 1
    # What was captured on `day` has its n-th business day today or later only if `day` itself is the n-th before.
    return datetime.combine(day, time(), tzinfo=place).astimezone(UTC)


def is_business_day(day: date, settings: Settings) -> bool:
    return day.weekday() < 5 and day not in settings.holidays


def business_days_after(day: date, count: int, settings: Settings) -> date:
    """The `count`-th business day after a day: what was paid on `day` is due then."""
    while count:
        day += timedelta(days=1)
        if is_business_day(day, settings):
            count -= 1
    return day


def split_gst(
    gst: Decimal, currency: str, place_of_supply: str | None, supplier_state: str | None
) -> tuple[Decimal, Decimal, Decimal]:
    """(IGST, CGST, SGST): within one state the tax is half the union's and half the state's (IGST Act, sections 7 and
    8). Where a state is not known it is taken as another."""
    within = place_of_supply is not None and place_of_supply == supplier_state
    return divide_gst(gst, currency, TaxSplit.CGST_SGST if within else TaxSplit.IGST)


def tax_split(settings: Settings, account: str) -> TaxSplit:
    """How GST on this provider account's fees is booked. Which of the three it is depends on two states: the ledger
    guesses at none of them."""
    here, there = settings.gst_state, settings.provider_gst_states.get(account)
    if here is None or there is None:
        return TaxSplit.UNDIVIDED
    return TaxSplit.CGST_SGST if here == there else TaxSplit.IGST


def divide_gst(gst: Decimal, currency: str, split: TaxSplit) -> tuple[Decimal, Decimal, Decimal]:
    """(IGST, CGST, SGST), none of it where it stays undivided; an odd paisa is in CGST."""
    if split is TaxSplit.CGST_SGST:
        central = (gst / 2).quantize(quantum(currency), ROUND_HALF_UP)
        return ZERO, central, gst - central
    return gst if split is TaxSplit.IGST else ZERO, ZERO, ZERO


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


def kept_row(raw: Mapping[str, Any]) -> str:
    """The vendor's row as it may be kept, as JSON."""
    plain = {name: raw[name] for name in _kept_names(tuple(raw)) if isinstance(raw[name], _PLAIN)}
    text = orjson.dumps(plain, option=orjson.OPT_NON_STR_KEYS)
    if len(text) <= _ROW_TEXT_MAX and text.isascii() and b"\\" not in text and card_guard.cannot_hold_card(text):
        return text.decode()  # as nearly every row
    return orjson.dumps(redacted(raw)).decode()


def redacted(raw: Mapping[str, Any]) -> dict[str, Any]:
    """The vendor's row as it may be kept: plain figures, ids and dates, nothing about the payer."""
    kept: dict[str, Any] = {}
    for name in _kept_names(tuple(raw)):
        value = raw[name]
        if isinstance(value, str):
            kept[str(name)] = card_guard.redact(value.replace("\0", "")[:_RAW_TEXT_MAX])
        elif isinstance(value, _PLAIN):
            kept[str(name)] = value
    return kept


@lru_cache(maxsize=100)
def _kept_names(names: tuple[Any, ...]) -> tuple[Any, ...]:
    """Those of a row's columns that may be kept; a report has the same columns in every row."""
    return tuple(name for name in names if _is_plain_name(str(name)))


def _is_plain_name(name: str) -> bool:
    words = {word for word in re.split(r"[^a-z]+", name.lower()) if word}
    return bool(words) and words <= _RAW_WORDS

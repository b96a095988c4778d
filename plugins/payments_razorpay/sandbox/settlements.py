"""Settlements: what a merchant's captured payments, less fees and refunds, pay out to its bank on T+2
working days.

Invariant: Σ credit − Σ debit of a settlement's lines is its amount (api/settlements/fetch-recon.md).
"""

from datetime import UTC, date, datetime, time, timedelta, timezone

from plugins.payments_razorpay.sandbox import render, webhooks
from plugins.payments_razorpay.sandbox.types import Line, Merchant, Settlement
from plugins.payments_razorpay.sandbox.vendor import Vendor, new_id

INDIA = timezone(timedelta(hours=5, minutes=30))
"""Banking days are Indian ones; the vendor does not say in which zone its report's day is, so that is taken too."""
_SETTLEMENT_WORKING_DAYS = 2


def india_date(at: int) -> date:
    return datetime.fromtimestamp(at, tz=UTC).astimezone(INDIA).date()


def due_after_capture(merchant: Merchant, captured_at: int) -> int:
    """Return when the second working day after the capture begins."""
    day = india_date(captured_at)
    remaining = _SETTLEMENT_WORKING_DAYS
    while remaining:
        day += timedelta(days=1)
        if day.weekday() < 5 and day.isoformat() not in merchant.holidays:
            remaining -= 1
    return int(datetime.combine(day, time.min, tzinfo=INDIA).timestamp())


def settle(vendor: Vendor, merchant: Merchant, at: int, *, everything: bool = False) -> list[Settlement]:
    """Settle all lines that are due, or all there are; one settlement per currency.

    Lines whose refunds exceed their payments stay open until later payments cover them.
    """
    due = [line for line in vendor.open_lines[merchant.id].values() if everything or line.due_at <= at]
    made = []
    for currency in sorted({line.currency for line in due}):
        lines = [line for line in due if line.currency == currency]
        amount = sum(line.credit - line.debit for line in lines)
        if amount > 0:
            made.append(_settle_lines(vendor, merchant, lines, amount, at))
    return made


def _settle_lines(vendor: Vendor, merchant: Merchant, lines: list[Line], amount: int, at: int) -> Settlement:
    settlement_id = new_id("setl")
    utr = f"{at}{settlement_id[-6:].lower()}"
    settlement = Settlement(id=settlement_id, merchant=merchant.id, created_at=at, amount=amount, utr=utr)
    vendor.add(settlement)
    for line in lines:
        line.settlement_id = settlement.id
        line.settled_at = at
        vendor.settled(line)
    webhooks.emit(vendor, merchant, "settlement.processed", {"settlement": render.settlement(settlement)}, at)
    return settlement


def report(vendor: Vendor, merchant: Merchant, year: int, month: int, day: int | None) -> list[dict[str, object]]:
    """Return the combined reconciliation lines of a settlement month or day, oldest settlement first."""
    rows = []
    for line_id in vendor.of_merchant[Line, merchant.id]:
        line = vendor.lines[line_id]
        assert line.settled_at is not None, "only settled lines are indexed"
        settled = india_date(line.settled_at)
        if (settled.year, settled.month) == (year, month) and day in (None, settled.day):
            rows.append(line)
    rows.sort(key=lambda line: line.settled_at or 0)
    shapes: list[dict[str, object]] = []
    for line in rows:
        paid = vendor.payments.get(line.payment_id or line.id)
        ordered = vendor.orders[paid.order_id] if paid else None
        utr = vendor.settlements[line.settlement_id or ""].utr
        shapes += [render.line(line, utr, paid, ordered)] * line.copies
    return shapes


def run_automatically(vendor: Vendor, due: float) -> None:
    """Settle once a day for the merchants that asked for it, at 09:00 in India, and come again the next day."""
    for merchant in vendor.merchants.values():
        if merchant.automatic_settlement:
            settle(vendor, merchant, int(due))
    schedule(vendor, due)


def schedule(vendor: Vendor, after: float) -> None:
    """Set the timer of the next daily run."""
    day = india_date(int(after))
    run_at = datetime.combine(day, time(9), tzinfo=INDIA)
    if run_at.timestamp() <= after:
        run_at += timedelta(days=1)
    vendor.at(run_at.timestamp(), lambda due: run_automatically(vendor, due))

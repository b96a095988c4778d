"""Settlements: what a merchant's captured payments, less fees and refunds, pay out to its bank on T+2 working days.

Invariant: the net amounts of a settlement's lines sum to what was paid out.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from plugins.payments_payu.sandbox import render
from plugins.payments_payu.sandbox.types import Line, Merchant, Settlement, Transaction
from plugins.payments_payu.sandbox.vendor import INDIA, Vendor, digits, local

_WORKING_DAYS = 2
RANGE_DAYS_MAX = 3


def due_after(captured_at: int) -> int:
    """When the second working day after the capture begins."""
    day = local(captured_at).date()
    remaining = _WORKING_DAYS
    while remaining:
        day += timedelta(days=1)
        remaining -= day.weekday() < 5
    return int(datetime.combine(day, time.min, tzinfo=INDIA).timestamp())


def settle(vendor: Vendor, merchant: Merchant, *, everything: bool = False) -> list[Settlement]:
    """Settle all lines that are due, or all there are. Refunds that exceed the payments wait for later ones."""
    now = vendor.clock.now()
    lines = [
        line
        for line in vendor.table(Line).values()
        if line.merchant == merchant.id and line.settlement is None and (everything or line.due_at <= now)
    ]
    amount = sum(line.net for line in lines)
    if amount <= 0:
        return []
    settlement = Settlement(f"N{local(now):%j%y}{digits(9)}", merchant.id, amount, now)
    vendor.add(settlement)
    for line in lines:
        line.settlement = settlement.id
        vendor.save(line)
        transaction = vendor.table(Transaction)[line.transaction]
        if line.action == "capture":
            transaction.utr, transaction.settled_at = settlement.id, now
            vendor.save(transaction)
    return [settlement]


def details(vendor: Vendor, merchant: Merchant, wanted: str) -> dict[str, Any]:
    """`get_settlement_details` of a day or of a UTR."""
    day = _day(wanted)
    if day is None and not wanted.isalnum():
        return {"status": 0, "msg": "Please check date format it should be YYYY-MM-DD"}
    rows: list[dict[str, Any]] = []
    for line in _lines(vendor, merchant):
        assert line.settlement is not None, "only settled lines are listed"
        settlement = vendor.table(Settlement)[line.settlement]
        if settlement.id == wanted or local(settlement.settled_at).date() == day:
            row = render.settled_line(line, vendor.table(Transaction)[line.transaction])
            rows += [row | line.amended] * line.copies
    return {"status": "1", "msg": f"{len(rows)} transactions settled on {wanted}", "Txn_details": rows}


def in_range(vendor: Vendor, merchant: Merchant, query: dict[str, str]) -> dict[str, Any]:
    """`GET /settlement/range`, whose status 0 means that all is well."""
    first, last = _day(query.get("dateFrom", "")), _day(query.get("dateTo", query.get("dateFrom", "")))
    if first is None or last is None or last < first:
        return {"status": 1, "message": "Invalid date"}
    if (last - first).days > RANGE_DAYS_MAX:
        return {"status": 1, "message": f"Date range exceeds maximum limit of {RANGE_DAYS_MAX} days"}
    try:
        size, page = int(query.get("pageSize", "100")), int(query.get("page", "1"))
    except ValueError:
        return {"status": 1, "message": "Invalid page"}
    if not (1 <= size <= 50_000 and page >= 1) or query.get("merchantId", merchant.mid) != merchant.mid:
        return {"status": 1, "message": "No data found"}
    found = [
        item
        for item in vendor.table(Settlement).values()
        if item.merchant == merchant.id and first <= local(item.settled_at).date() <= last
    ]
    shown = found[(page - 1) * size : page * size]
    if not shown:
        return {"status": 1, "message": "No data found"}
    rows = []
    for settlement in shown:
        lines = [line for line in _lines(vendor, merchant) if line.settlement == settlement.id]
        with_payments = [(line, vendor.table(Transaction)[line.transaction]) for line in lines]
        rows.append(render.settlement(settlement, merchant, with_payments))
    return {"status": 0, "result": {"page": page, "size": size, "totalCount": len(found), "data": rows}}


def _lines(vendor: Vendor, merchant: Merchant) -> list[Line]:
    found = vendor.table(Line).values()
    return [line for line in found if line.merchant == merchant.id and line.settlement is not None]


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 — a day has no zone
    except ValueError:
        return None

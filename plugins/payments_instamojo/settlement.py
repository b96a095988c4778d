"""Makes lines of what Instamojo tells of a payout. Pure.

Instamojo tells a payout's sums, and of each payment the payout that it is in; not each payment's fee, nor which refunds
a payout took. So fee and tax are shared out over the payments, to the paisa; refunds are named only where those that no
payout before took make up exactly the sum that was taken; whatever else there is becomes one adjustment. The lines of a
payout always sum to what was paid.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations
from typing import Any

from core.kit.money import Money
from core.payments.provider import RefundState, SettlementLine
from plugins.payments_instamojo import mapping
from plugins.payments_instamojo.mapping import Unreadable

INDIA = timezone(timedelta(hours=5, minutes=30))
GST_RATE = Decimal("0.18")
LATE_MAX = 2
"""So many refunds may have been asked for before a payout and taken by a later one."""
LATE_WITHIN = timedelta(days=7)
"""Before the first payout that is listed: what was asked for earlier was taken by one that is not."""
TRIED_MAX = 200
"""With more refunds than these before one payout, only all of them together are tried."""
_NOTHING = Money.zero("INR")
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Payout:
    """What was paid to the bank at once."""

    id: str
    paid_at: datetime
    paid: Money
    fee: Money
    tax: Money
    refunded: Money
    raw: Mapping[str, Any]

    @property
    def day(self) -> date:
        """Days of a report are days in India."""
        return self.paid_at.astimezone(INDIA).date()


def payout(row: object) -> Payout | None:
    """A payout, or None for one that was not paid. Raises Unreadable."""
    if not isinstance(row, dict):
        raise Unreadable("a payout is not an object")
    if row.get("status") is not True:
        return None
    number, paid_at = mapping.identifier(row.get("id")), moment(row.get("paid_out_at"))
    if number is None or paid_at is None or row.get("currency", "INR") != "INR":
        raise Unreadable("a payout has no id, no time or another currency")
    sums = {name: mapping.money(row.get(f"{name}_amount")) for name in ("paid", "fee", "total_tax", "refunded")}
    if any(sums[name] < _NOTHING for name in ("fee", "total_tax", "refunded")):
        raise Unreadable("a sum is below zero")
    return Payout(number, paid_at, sums["paid"], sums["fee"], sums["total_tax"], sums["refunded"], dict(row))


def payout_of(payment: Mapping[str, Any]) -> str | None:
    """The id of the payout that a payment is in: v2 names its address, v1.1 has an object."""
    found = payment.get("payout")
    return mapping.identifier(found.get("id")) if isinstance(found, dict) else mapping.tail(found)


def taken(found: Payout, payouts: Sequence[Payout], refunds: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The refunds that a payout took, as far as that is certain; `payouts`, oldest first, are those up to it.

    A refund is taken by a payout after its asking, not always the next: it may still have been on its way. So each
    payout is told in turn which refunds make up its sum, of those that no payout before took. Raises Unreadable.
    """
    # The first payout that is listed may have taken anything; for the later ones what is long before it is over.
    since = payouts[0].paid_at - LATE_WITHIN if payouts and payouts[0].id != found.id else _LONG_AGO
    waiting = [(moment(row.get("created_at")), row) for row in refunds]
    left = sorted(
        ((made, row) for made, row in waiting if made and made > since and _is_done(row)),
        key=lambda item: (item[0], str(item[1].get("id"))),
    )
    for payout in payouts:
        able = [row for made, row in left if made <= payout.paid_at]
        named = _making_up(payout.refunded, able)
        if payout.id == found.id:
            return named
        # Of one whose sum nothing makes up nobody knows which: all before it are gone.
        gone = able if payout.refunded > _NOTHING and not named else named
        left = [item for item in left if item[1] not in gone]
    return []


def _is_done(refund: Mapping[str, Any]) -> bool:
    return mapping.refund_state(refund) is RefundState.SUCCEEDED


def _making_up(wanted: Money, rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """All of these refunds, or all but a few that were not done yet, the latest if it may be; else none."""
    amounts = [mapping.refund_amount(row).to_minor() for row in rows]
    over = sum(amounts) - wanted.to_minor()
    newest_first = range(len(rows) - 1, -1, -1)
    for count in range(LATE_MAX + 1):
        for late in combinations(newest_first, count):
            if sum(amounts[index] for index in late) == over:
                return [row for index, row in enumerate(rows) if index not in late]
        if len(rows) > TRIED_MAX:
            break
    return []


def lines(
    found: Payout, payments: Sequence[Mapping[str, Any]], refunds: Sequence[Mapping[str, Any]]
) -> list[SettlementLine]:
    """The lines of a payout. Raises Unreadable."""
    return list(_lines(found, payments, refunds))


def _lines(
    found: Payout, payments: Sequence[Mapping[str, Any]], refunds: Sequence[Mapping[str, Any]]
) -> Iterator[SettlementLine]:
    ordered = sorted(payments, key=lambda payment: str(payment.get("id")))
    amounts = [mapping.money(payment.get("amount")) for payment in ordered]
    fees = _shared(found.fee, amounts)
    taxes = _taxes(found.tax, fees) if any(fee > _NOTHING for fee in fees) else _shared(found.tax, amounts)
    left = found.paid
    for payment, amount, fee, tax in zip(ordered, amounts, fees, taxes, strict=True):
        line = _payment(found, payment, amount, fee, tax)
        left -= line.net
        yield line
    given = [mapping.refund_amount(refund) for refund in refunds]
    if refunds and sum(given[1:], given[0]) == found.refunded:
        for refund, amount in zip(refunds, given, strict=True):
            left += amount
            yield _refund(found, refund, amount)
    if left != _NOTHING:
        yield _line(
            found, f"{found.id}/rest", "adjustment", left if left > _NOTHING else -left, net=left, raw=found.raw
        )


def moment(value: object) -> datetime | None:
    """A time as Instamojo writes it, or None."""
    if not isinstance(value, str):
        return None
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _shared(whole: Money, weights: Sequence[Money]) -> list[Money]:
    """The sum shared out by weight, to the paisa; with nothing to share it over, it stays with the rest."""
    minor = [weight.to_minor() for weight in weights]
    return list(whole.split(minor)) if sum(minor) else [_NOTHING] * len(minor)


def _taxes(whole: Money, fees: Sequence[Money]) -> list[Money]:
    """The tax shared out so that none is more than a paisa from GST on its fee, where the whole is GST on the whole
    fee. Sharing it by weight alone would round a share twice, and show a difference that nobody made."""
    exact = [GST_RATE * fee.to_minor() for fee in fees]
    near = [int(share.to_integral_value(ROUND_HALF_UP)) for share in exact]
    over = whole.to_minor() - sum(near)
    if abs(whole.to_minor() - sum(exact, Decimal(0))) > 1 or abs(over) > len(fees):
        return _shared(whole, fees)
    step = 1 if over > 0 else -1
    by_rest = sorted(range(len(fees)), key=lambda index: step * (near[index] - exact[index]))
    for index in by_rest[: abs(over)]:
        near[index] += step
    return [Money.from_minor(tax, "INR") for tax in near]


def _payment(found: Payout, payment: Mapping[str, Any], amount: Money, fee: Money, tax: Money) -> SettlementLine:
    number = mapping.payment_id(payment)
    if number is None:
        raise Unreadable("a settled payment has no id")
    return _line(
        found,
        number,
        "payment",
        amount,
        fee=fee,
        tax=tax,
        net=amount - fee - tax,
        payment_id=number,
        order_id=mapping.tail(payment.get("payment_request")),
        created_at=moment(payment.get("created_at")),
        raw={"id": number, "payout": found.id, "amount": amount.text()},
    )


def _refund(found: Payout, refund: Mapping[str, Any], amount: Money) -> SettlementLine:
    number = mapping.identifier(refund.get("id"))
    if number is None:
        raise Unreadable("a refund has no id")
    return _line(
        found,
        f"refund/{number}",
        "refund",
        amount,
        net=-amount,
        payment_id=mapping.refunded_payment(refund),
        refund_id=number,
        created_at=moment(refund.get("created_at")),
        raw={"id": number, "payout": found.id, "amount": amount.text()},
    )


def _line(
    found: Payout,
    key: str,
    kind: str,
    amount: Money,
    *,
    net: Money,
    raw: Mapping[str, Any],
    fee: Money = _NOTHING,
    tax: Money = _NOTHING,
    payment_id: str | None = None,
    refund_id: str | None = None,
    order_id: str | None = None,
    created_at: datetime | None = None,
) -> SettlementLine:
    return SettlementLine(
        line_key=key,
        kind=kind,
        amount=amount,
        fee=fee,
        tax=tax,
        net=net,
        provider_payment_id=payment_id,
        provider_refund_id=refund_id,
        provider_order_id=order_id,
        settlement_id=found.id,
        utr=None,  # Instamojo's API has none: the bank statement is compared by day and amount
        settled_at=found.paid_at,
        created_at=created_at,
        raw=raw,
    )

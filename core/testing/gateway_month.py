"""A month of a gateway as it really goes, with the truth known: what a reconciliation must find, and nothing else.

Payments by the second, settled on the second business day, nothing at weekends; partial refunds, fees by slab, GST on
them, disputes, rows given twice, and now and then a mistake of each kind. Everything follows from an entry's number,
so a month of a million entries takes no memory, and SQL can make the ledger's side of it by the same arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from core.kit.money import Money
from core.payments.provider import SettlementLine

CURRENCY = "INR"
REFUND_EVERY, REFUND_AT, REFUND_OF = 25, 24, 10
"""Entry n is a refund when n % 25 is 24, of half of the payment n - 10."""
REPEAT_EVERY = 997
"""As often the report gives a row twice, word for word."""
SETTLES_AFTER, LATE_AFTER, MISSING_AFTER = 2, 3, 10
"""Business days."""
ZONE = ZoneInfo("Asia/Kolkata")
"""A tenant's, unless it chose another: whether a payment is late counts in its days; the gateway settles in UTC's."""
SLABS = ((0, 200, 0), (200_000, 190, 0), (400_000, 175, 100))
"""From so many paise on: hundredths of a percent of the amount, and paise."""


class Fate(StrEnum):
    """What becomes of an entry."""

    SETTLED = "settled"
    UNSETTLED = "unsettled"
    """No line comes: late, then missing."""
    AMOUNT = "amount"
    SUM = "sum"
    """The line's figures do not add up."""
    CURRENCY = "currency"
    FEE = "fee"
    TAX = "tax"
    STATUS = "status"
    """We hold it as unpaid: the webhook never came."""
    TWICE = "twice"
    """In the next settlement it stands again."""
    STRANGER = "stranger"
    """Beside it stands a payment that is nobody's."""
    ORPHAN = "orphan"
    """Beside it stands a refund that nobody asked for."""
    DISPUTE = "dispute"
    """The payer's bank took it back: an adjustment."""


WRONG = tuple(fate for fate in Fate if fate is not Fate.SETTLED)
KINDS = {
    Fate.AMOUNT: "amount",
    Fate.SUM: "amount",
    Fate.CURRENCY: "currency",
    Fate.FEE: "fee",
    Fate.TAX: "tax",
    Fate.STATUS: "status",
    Fate.TWICE: "duplicate",
    Fate.STRANGER: "missing_here",
    Fate.ORPHAN: "orphan_refund",
    Fate.DISPUTE: "missing_here",
}
"""The kind of break that each is; of what is unsettled time decides."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A payment or a refund of the month."""

    number: int
    paise: int
    captured_at: datetime
    fate: Fate
    payment: str
    """The vendor's id."""
    order: str
    refund: str | None

    @property
    def name(self) -> str:
        return self.refund or self.payment


@dataclass(frozen=True, slots=True)
class Difference:
    """A break that must be found: its kind, and the vendor's id of what it is about."""

    kind: str
    name: str


@dataclass(frozen=True)
class Month:
    """`entries` payments and refunds over `days` days from `first`, as of `today`."""

    entries: int
    first: date
    today: date
    days: int = 30
    seed: int = 0
    wrong_every: int = 200
    """One entry in so many goes wrong, each time in the next way."""
    changed_on: date | None = None
    """From this day on the report's column `fee` includes the tax, without a word of warning."""

    @property
    def start(self) -> datetime:
        return datetime.combine(self.first, time(), tzinfo=UTC)

    @property
    def step_microseconds(self) -> int:
        return self.days * 86_400_000_000 // self.entries

    def entry(self, number: int) -> Entry:
        """The n-th entry, from 0."""
        refunds = number % REFUND_EVERY == REFUND_AT
        of = number - REFUND_OF if refunds else number
        paise = 10_000 + (of * 7_919 + self.seed * 104_729) % 490_001
        return Entry(
            number,
            paise // 2 if refunds else paise,
            self.start + timedelta(microseconds=number * self.step_microseconds),
            self.fate(number),
            f"pay_{self.seed}x{of}",
            f"order_{self.seed}x{of}",
            f"rfnd_{self.seed}x{number}" if refunds else None,
        )

    def fate(self, number: int) -> Fate:
        """Of an entry; never of a refund or of a payment that is refunded."""
        if number % self.wrong_every != 7 or number % REFUND_EVERY in {REFUND_AT, REFUND_AT - REFUND_OF}:
            return Fate.SETTLED
        return WRONG[number // self.wrong_every % len(WRONG)]

    def is_posted(self, number: int) -> bool:
        """Whether the ledger has it."""
        return self.fate(number) is not Fate.STATUS

    def lines(self, day: date) -> Iterator[SettlementLine]:
        """What the gateway reports as settled on a day."""
        for captured in self._settling(day):
            settlement = f"setl_{self.seed}x{captured.isoformat()}"
            moment = datetime.combine(day, time(5), tzinfo=UTC)
            for number in self._numbers(captured):
                entry = self.entry(number)
                for line in self._lines_of(entry, settlement, moment):
                    yield line
                    if number % REPEAT_EVERY == 0:
                        yield line
            for number in self._numbers(captured - timedelta(days=7)):
                if self.fate(number) is Fate.TWICE:
                    yield self._line(self.entry(number), settlement, moment)

    def truth(self) -> set[Difference]:
        """Every break that is there as of `today`, and none other."""
        found = set()
        for number in range(7, self.entries, self.wrong_every):
            fate, entry = self.fate(number), self.entry(number)
            if fate is Fate.SETTLED:
                continue
            captured = entry.captured_at.date()
            settled = business_day(captured, SETTLES_AFTER) <= self.today
            if fate is Fate.UNSETTLED:
                captured = entry.captured_at.astimezone(ZONE).date()
                if business_day(captured, MISSING_AFTER) < self.today:
                    found.add(Difference("missing_there", entry.name))
                elif business_day(captured, LATE_AFTER) < self.today:
                    found.add(Difference("late", entry.name))
            elif fate is Fate.TWICE:
                again = business_day(captured + timedelta(days=7), SETTLES_AFTER)
                once = self.changed_on is None or business_day(captured, SETTLES_AFTER) < self.changed_on
                if once and again <= self.today:
                    found.add(Difference(KINDS[fate], entry.name))
            elif settled:
                names = {Fate.STRANGER: f"pay_{self.seed}s{number}", Fate.ORPHAN: f"rfnd_{self.seed}s{number}"}
                found.add(Difference(KINDS[fate], names.get(fate, entry.name)))
        return found | self._changed()

    def _changed(self) -> set[Difference]:
        """A payment whose fee includes its tax no longer adds up, whatever else is wrong with it."""
        if self.changed_on is None:
            return set()
        entries = (self.entry(number) for number in range(self.entries))
        return {
            Difference("amount", entry.name)
            for entry in entries
            if entry.refund is None
            and self.changed_on <= business_day(entry.captured_at.date(), SETTLES_AFTER) <= self.today
            and entry.fate not in {Fate.UNSETTLED, Fate.STATUS, Fate.CURRENCY}
        }

    def _settling(self, day: date) -> list[date]:
        """The days whose payments are settled on `day`."""
        back = (day - timedelta(days=number) for number in range(SETTLES_AFTER, SETTLES_AFTER + 5))
        return sorted(captured for captured in back if business_day(captured, SETTLES_AFTER) == day)

    def _numbers(self, captured: date) -> range:
        """The entries of a day."""
        step, day = self.step_microseconds, 86_400_000_000
        low = (captured - self.first).days * day
        return range(max(0, -(-low // step)), max(0, min(self.entries, -(-(low + day) // step))))

    def _lines_of(self, entry: Entry, settlement: str, moment: datetime) -> Iterator[SettlementLine]:
        if entry.fate is not Fate.UNSETTLED:
            yield self._line(entry, settlement, moment)
        number, paise = entry.number, entry.paise
        if entry.fate is Fate.STRANGER:
            stranger = f"pay_{self.seed}s{number}"
            yield _reported(
                f"payment/{stranger}", "payment", (paise, 0, 0), (stranger, None, None), (settlement, moment)
            )
        elif entry.fate is Fate.ORPHAN:
            orphan = f"rfnd_{self.seed}s{number}"
            yield _reported(f"refund/{orphan}", "refund", (paise, 0, 0), (None, orphan, None), (settlement, moment))
        elif entry.fate is Fate.DISPUTE:
            names = (entry.payment, None, entry.order)
            yield _reported(f"dispute/{number}", "adjustment", (paise, 0, 0), names, (settlement, moment))

    def _line(self, entry: Entry, settlement: str, moment: datetime) -> SettlementLine:
        paise, fate = entry.paise, entry.fate
        if entry.refund is not None:
            names = (entry.payment, entry.refund, entry.order)
            return _reported(f"refund/{entry.refund}", "refund", (paise, 0, 0), names, (settlement, moment))
        fee = fee_of(paise)
        if fate is Fate.AMOUNT:
            paise += 100
        elif fate is Fate.FEE:
            fee += fee // 2
        tax = (fee * 18 + 50) // 100
        if fate is Fate.TAX:
            tax += 100
        net = paise - fee - tax + (100 if fate is Fate.SUM else 0)
        if self.changed_on is not None and moment.date() >= self.changed_on:
            fee += tax
        return _reported(
            f"payment/{entry.payment}",
            "payment",
            (paise, fee, tax),
            (entry.payment, None, entry.order),
            (settlement, moment),
            net=net,
            currency="USD" if fate is Fate.CURRENCY else CURRENCY,
        )


def fee_of(paise: int) -> int:
    """The fee agreed on, in paise, rounded half up."""
    _, hundredths, fixed = [slab for slab in SLABS if slab[0] <= paise][-1]
    return (paise * hundredths + 5_000) // 10_000 + fixed


def business_day(day: date, count: int) -> date:
    """The n-th business day after a day: banks rest on Saturdays and Sundays."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def _reported(
    key: str,
    kind: str,
    figures: tuple[int, int, int],
    names: tuple[str | None, str | None, str | None],
    paid: tuple[str, datetime],
    *,
    net: int | None = None,
    currency: str = CURRENCY,
) -> SettlementLine:
    amount, fee, tax = figures
    (payment, refund, order), (settlement, moment) = names, paid
    signed = net if net is not None else (amount if kind == "payment" else -amount) - fee - tax
    return SettlementLine(
        line_key=key,
        kind=kind,
        amount=Money.from_minor(amount, currency),
        fee=Money.from_minor(fee, currency),
        tax=Money.from_minor(tax, currency),
        net=Money.from_minor(signed, currency),
        provider_payment_id=payment,
        provider_refund_id=refund,
        provider_order_id=order,
        settlement_id=settlement,
        utr=f"UTR{settlement}",
        settled_at=moment,
        created_at=moment,
        raw={"entity_id": refund or payment, "type": kind, "amount": amount, "fee": fee, "tax": tax, "settled": True},
    )

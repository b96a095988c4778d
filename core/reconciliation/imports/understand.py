"""From a file's rows to lines: a table by its source's mapping, a statement as it explains itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from core.kit import clock
from core.kit.money import Money, exponent
from core.payments.provider import SettlementLine
from core.reconciliation.imports import values
from core.reconciliation.imports.formats import camt053, mt940, tables
from core.reconciliation.imports.types import Cell, FileRefused, Flawed, Item, Items, Movement, Reported, Statement
from core.reconciliation.imports.values import Unclear
from core.reconciliation.sources.mapping import LINE_KINDS
from core.reconciliation.sources.mapping import Mapping as ColumnMapping
from core.reconciliation.sources.types import Format, Source, SourceKind

_VALUE_SHOWN = 60
_ZERO = Decimal(0)
_KEY_MAX, _SETTLEMENT_MAX = 200, 100


def items(content: bytes, source: Source, zone: str, *, without_flawed: bool = False) -> Items:
    """Everything that stands in a file of the source, in its order. Raises FileRefused, at any point of it.

    Totals are not compared when rows above them cannot be understood, as those rows are the news then; with
    `without_flawed` they are, for a file with totals is imported whole or not at all.
    """
    if source.format is Format.MT940:
        yield from _checked(mt940.items(content), source)
    elif source.format is Format.CAMT053:
        yield from _checked(camt053.items(content), source)
    else:
        assert source.mapping is not None
        table = _Table(source, source.mapping, clock.zone(source.zone or zone), without_flawed=without_flawed)
        yield from table.items(content)


def _checked(found: Iterator[Item], source: Source) -> Items:
    """Statements of the right account and currency only, with names that are some. Raises FileRefused."""
    accounts: set[str | None] = set()
    for item in found:
        if isinstance(item, Movement) and max(len(item.reference or ""), len(item.group or "")) > values.REFERENCE_MAX:
            raise FileRefused("unreadable", f"a reference has more than {values.REFERENCE_MAX} characters", item.row)
        if isinstance(item, Statement):
            if item.currency != source.currency:
                raise FileRefused("other_currency", f"the statement is in {item.currency}, not {source.currency}")
            if source.account_number is not None and not _same_account(item.account, source.account_number):
                raise FileRefused("other_account", "the statement is of another account than this source's")
            accounts.add(item.account)
            if len(accounts) > 1 and source.account_number is None:
                raise FileRefused("other_account", "the statements are of several accounts: name the source's number")
        yield item


def _same_account(told: str | None, wanted: str) -> bool:
    """Banks write an account with or without its bank's code in front, and with blanks."""
    bare = "".join(letter for letter in (told or "") if letter.isalnum()).casefold()
    ours = "".join(letter for letter in wanted if letter.isalnum()).casefold()
    return bool(ours) and bare.endswith(ours)


@dataclass(slots=True)
class _Balances:
    """Whether each balance follows from the one before: upwards or downwards in time, one of the two throughout."""

    last: Decimal | None = None
    last_amount: Decimal = _ZERO
    up: bool = True
    down: bool = True
    ends: list[tuple[Decimal, Decimal]] = field(default_factory=list)
    """(amount, balance) of the first line and of the last."""
    days: list[date] = field(default_factory=list)
    """The first and the last of them."""
    lines: int = 0

    def statement(self, currency: str) -> Statement | None:
        """What the balances say of the whole file; None when a line tells none."""
        if not self.ends:
            return None
        first, last = self.ends if self.up else self.ends[::-1]
        return Statement(
            account=None,
            number=None,
            currency=currency,
            opening=first[1] - first[0],
            closing=last[1],
            from_on=self.days[0],
            to_on=self.days[1],
            lines=self.lines,
        )

    def follow(self, row: int, amount: Decimal, balance: Decimal, day: date) -> None:
        """Raises FileRefused."""
        self.lines += 1
        self.ends = [*self.ends[:1], (amount, balance)] if self.ends else [(amount, balance)] * 2
        self.days = [min(day, *self.days), max(day, *self.days)] if self.days else [day, day]
        if self.last is not None:
            self.up &= balance == self.last + amount
            self.down &= self.last == balance + self.last_amount
            if not (self.up or self.down):
                raise FileRefused("balance", f"the balance {balance} does not follow from {self.last}", row)
        self.last, self.last_amount = balance, amount


class _Table:
    """Reads one table."""

    def __init__(self, source: Source, mapping: ColumnMapping, zone: ZoneInfo, *, without_flawed: bool) -> None:
        self.source = source
        self.mapping = mapping
        self.zone = zone
        self.digits = exponent(source.currency)
        self.balances = _Balances()
        self.sums: dict[str, Decimal] = {}
        self.adding: dict[str, Decimal] = {}
        self.flawed = 0
        self.lines = 0
        self.without_flawed = without_flawed

    def items(self, content: bytes) -> Items:
        read = self._reported if self.source.kind is SourceKind.SETTLEMENT else self._movement
        for found in tables.rows(content, self.source.format, self.mapping):
            if isinstance(found, Flawed):
                self.flawed += 1
                yield found
                continue
            row, cells = found
            if tables.TOTAL in cells:
                if self.without_flawed or not self.flawed:
                    self._compare_totals(row, cells)
                yield from self._statement()
                return
            yield self._item(row, cells, read)
        if self.mapping.total_row is not None:
            raise FileRefused("totals", f"there is no row of totals ({self.mapping.total_row})")
        yield from self._statement()

    def _statement(self) -> Items:
        """What the file says as a whole, where every line of it told its balance."""
        found = self.balances.statement(self.source.currency)
        if found is not None and not self.flawed and found.lines == self.lines:
            yield found

    def _item(self, row: int, cells: Mapping[str, Cell], read: Callable[..., Item]) -> Item:
        self.adding.clear()
        try:
            item = read(row, cells)
        except _Field as flaw:
            self.flawed += 1
            # Without its balance the chain is broken here, through no fault of the rows around it.
            self.balances.last = None
            return Flawed(row, flaw.field, flaw.reason, _shown(cells.get(flaw.field)))
        for name, amount in self.adding.items():
            self.sums[name] = self.sums.get(name, _ZERO) + amount
        return item

    def _compare_totals(self, row: int, cells: Mapping[str, Cell]) -> None:
        """The row of totals against what was read above it. Raises FileRefused."""
        compared = 0
        for name in ("debit", "credit", "amount", "fee", "tax", "tds", "net"):
            try:
                told = self._amount(cells, name)
            except _Field as flaw:
                raise FileRefused("totals", f"the total of {name} is no amount", row) from flaw
            if told is None:
                continue
            compared += 1
            made = self.sums.get(name, _ZERO)
            if abs(told) != abs(made):
                raise FileRefused("totals", f"the rows make {name} {made}, the file says {told}", row)
        if not compared:
            raise FileRefused("totals", "the row of totals has no amount in a mapped column", row)

    def _movement(self, row: int, cells: Mapping[str, Cell]) -> Movement:
        amount = self._signed(cells)
        if amount == 0:
            raise _Field("amount", "no_amount")
        self._same_currency(cells)
        booked = self._moment(cells, "booked_on")
        if booked is None:
            raise _Field("booked_on", "missing")
        valued = self._moment(cells, "value_on") or booked
        balance = self._balance(cells)
        if balance is not None and self.mapping.check_balance:
            self.balances.follow(row, amount, balance, booked.date())
        self.lines += 1
        return Movement(
            row=row,
            booked_on=booked.date(),
            value_on=valued.date(),
            amount=amount,
            currency=self.source.currency,
            reference=self._reference(cells, "reference"),
            counterparty=values.words(cells.get("counterparty")) or None,
            description=values.words(cells.get("description")),
            balance=balance,
        )

    def _balance(self, cells: Mapping[str, Cell]) -> Decimal | None:
        """`1,234.00 Cr` is what many banks write, however they write what moved."""
        cell = cells.get("balance")
        try:
            text, word = values.split_suffix(cell)
            sign = values.direction(word, self.mapping.debit_words, self.mapping.credit_words)
        except Unclear:
            return self._amount(cells, "balance")
        amount = self._amount({"balance": text}, "balance")
        return None if amount is None else _directed(amount, sign, "balance")

    def _signed(self, cells: Mapping[str, Cell]) -> Decimal:
        signs = self.mapping.signs
        if signs == "columns":
            out, into = self._amount(cells, "debit") or _ZERO, self._amount(cells, "credit") or _ZERO
            if out and into:
                raise _Field("debit", "both_debit_and_credit")
            self._add("debit", out)
            self._add("credit", into)
            # Some banks write what left with a minus in its own column.
            return into if into else -abs(out)
        if signs == "suffix":
            return self._suffixed(cells)
        amount = self._amount(cells, "amount") or _ZERO
        if signs == "direction":
            try:
                sign = values.direction(cells.get("direction"), self.mapping.debit_words, self.mapping.credit_words)
            except Unclear as flaw:
                raise _Field("direction", flaw.reason) from flaw
            amount = _directed(amount, sign)
        elif signs == "reversed":
            amount = -amount
        self._add("amount", amount)
        return amount

    def _suffixed(self, cells: Mapping[str, Cell]) -> Decimal:
        try:
            text, word = values.split_suffix(cells.get("amount"))
            sign = values.direction(word, self.mapping.debit_words, self.mapping.credit_words)
            amount = values.amount(text, self.mapping.decimals, self.digits) or _ZERO
        except Unclear as flaw:
            raise _Field("amount", flaw.reason) from flaw
        signed = _directed(amount, sign)
        self._add("amount", signed)
        return signed

    def _reported(self, row: int, cells: Mapping[str, Cell]) -> Reported:
        """A gateway's line, named as its plugin names it."""
        self._same_currency(cells)
        word = (self._reference(cells, "kind") or "").casefold()
        own = self._required(cells, "id")
        kind = self.mapping.kinds.get(word) or (word if word in LINE_KINDS else "other")
        told = "amount", "fee", "tax", "tds", "debit", "credit"
        amounts = {field: self._amount(cells, field) or _ZERO for field in told}
        amount, tax = abs(amounts["amount"]), abs(amounts["tax"])
        fee = abs(amounts["fee"]) - tax if self.mapping.fee_includes_tax else abs(amounts["fee"])
        facts = {
            "kind": word,
            "id": own,
            "payment_id": self._reference(cells, "payment_id") or (own if kind == "payment" else None),
            "refund_id": self._reference(cells, "refund_id") or (own if kind == "refund" else None),
            "order_id": self._reference(cells, "order_id"),
            "dispute_id": self._reference(cells, "dispute_id"),
        }
        if kind == "adjustment" and facts["dispute_id"] is not None:
            kind = "dispute"  # the vendors' word for whatever they take or give back besides
        # A report that writes deductions with a minus means the same; what is not a payment may have tax given back.
        tds = abs(amounts["tds"]) if kind == "payment" else amounts["tds"]
        net = self._net(cells, kind, amounts, amount - fee - tax - tds, -amount - fee - tax - tds)
        if kind == "tds" and not tds:
            tds = -net - fee - tax
        settled = self._moment(cells, "settled_at")
        utr, settlement = self._reference(cells, "utr"), self._settlement(cells, settled)
        key = _filled(self.mapping.line_key or "{kind}/{id}", facts)
        if len(key) > _KEY_MAX:
            raise _Field("id", "too_long")
        line = SettlementLine(
            line_key=key,
            kind=kind,
            amount=self._money(amount),
            fee=self._money(fee),
            tax=self._money(tax),
            net=self._money(net),
            provider_payment_id=facts["payment_id"],
            provider_refund_id=facts["refund_id"],
            provider_order_id=facts["order_id"],
            settlement_id=settlement,
            utr=utr,
            settled_at=_utc(settled),
            created_at=_utc(self._moment(cells, "created_at")),
            raw={column: str(cells[field]) for field, column in self.mapping.columns.items() if cells.get(field)},
            tds=self._money(tds) if tds else None,
            provider_dispute_id=facts["dispute_id"],
        )
        for name, value in amounts.items():
            self._add(name, value)
        self._add("net", line.net.amount)
        return Reported(row, line)

    def _net(
        self, cells: Mapping[str, Cell], kind: str, amounts: Mapping[str, Decimal], into: Decimal, out: Decimal
    ) -> Decimal:
        """What reaches the bank: as it is told, else by what was credited and debited, else by the kind."""
        told = self._amount(cells, "net")
        if told is not None:
            return -abs(told) if kind == "refund" else told
        if {"debit", "credit"} <= self.mapping.columns.keys():
            return amounts["credit"] - abs(amounts["debit"])
        if kind not in {"payment", "refund"}:
            raise _Field("net", "no_direction")
        return into if kind == "payment" else out

    def _settlement(self, cells: Mapping[str, Cell], settled: datetime | None) -> str | None:
        """None for a line that is not settled yet."""
        own, utr = self._reference(cells, "settlement_id"), self._reference(cells, "utr")
        template = self.mapping.settlement_key
        if template is None or (own is None and utr is None):
            return own
        if "{settled_on}" in template and settled is None:
            raise _Field("settled_at", "missing")
        day = settled.astimezone(self.zone).date().isoformat() if settled else None
        name = _filled(template, {"settlement_id": own, "utr": utr, "settled_on": day})
        if len(name) > _SETTLEMENT_MAX:
            raise _Field("settlement_id", "too_long")
        return name

    def _money(self, amount: Decimal) -> Money:
        return Money(amount, self.source.currency)

    def _same_currency(self, cells: Mapping[str, Cell]) -> None:
        told = self._reference(cells, "currency")
        if told is not None and told.upper() != self.source.currency:
            raise _Field("currency", "other_currency")

    def _required(self, cells: Mapping[str, Cell], field: str) -> str:
        found = self._reference(cells, field)
        if found is None:
            raise _Field(field, "missing")
        return found

    def _amount(self, cells: Mapping[str, Cell], field: str) -> Decimal | None:
        cell = cells.get(field)
        if isinstance(cell, str) and cell.strip().casefold() in self.mapping.none_words:
            return None
        try:
            if self.mapping.unit == "minor":
                found = values.amount(cell, self.mapping.decimals, 0)
                return None if found is None else found.scaleb(-self.digits)
            return values.amount(cell, self.mapping.decimals, self.digits)
        except Unclear as flaw:
            raise _Field(field, flaw.reason) from flaw

    def _moment(self, cells: Mapping[str, Cell], field: str) -> datetime | None:
        try:
            return values.moment(cells.get(field), self.mapping.dates, self.zone)
        except Unclear as flaw:
            raise _Field(field, flaw.reason) from flaw

    def _reference(self, cells: Mapping[str, Cell], field: str) -> str | None:
        try:
            return values.reference(cells.get(field), self.mapping.none_words)
        except Unclear as flaw:
            raise _Field(field, flaw.reason) from flaw

    def _add(self, field: str, amount: Decimal) -> None:
        """Once the whole row is understood, this counts towards the totals."""
        self.adding[field] = amount


class _Field(Exception):
    """A cell of a row that cannot be understood."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


def _directed(amount: Decimal, sign: int, field: str = "amount") -> Decimal:
    """A minus beside a word for money out is the same twice; beside one for money in nobody knows. Raises _Field."""
    if amount < 0 < sign:
        raise _Field(field, "signs_contradict")
    return sign * abs(amount)


def _filled(template: str, facts: Mapping[str, Any]) -> str:
    return template.format(**{name: value or "" for name, value in facts.items()})


def _utc(moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.astimezone(UTC)


def _shown(cell: Cell) -> str | None:
    return None if cell is None else values.words(cell)[:_VALUE_SHOWN]

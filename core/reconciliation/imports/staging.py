"""What is kept of a file while it is read: understood rows as facts, the others in quarantine."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from core.kit.money import Money
from core.payments.provider import SettlementLine
from core.reconciliation.imports.types import Flawed, Item, Movement, Reported, Statement
from core.reconciliation.statements import keys
from core.reconciliation.statements.keys import LineKeys

STATEMENTS_MAX = 400
"""Whole statements that an import tells of, the newest ones; a file of more is imported too."""


@dataclass(slots=True)
class Staged:
    """One page, as columns."""

    numbers: list[int] = field(default_factory=list)
    line_keys: list[str] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    flawed: list[tuple[int, Flawed]] = field(default_factory=list)
    days: list[date] = field(default_factory=list)


class Told:
    """The whole statements of a file."""

    def __init__(self) -> None:
        self._first: list[Statement] = []
        self._newest: deque[Statement] = deque(maxlen=STATEMENTS_MAX)
        self._is_up = self._is_down = True

    def add(self, statement: Statement) -> None:
        """The next one in the file."""
        if self._newest:
            self._is_up &= statement.opening == self._newest[-1].closing
            self._is_down &= statement.closing == self._newest[-1].opening
        if len(self._first) < STATEMENTS_MAX:
            self._first.append(statement)
        self._newest.append(statement)

    @property
    def is_whole(self) -> bool:
        """Whether each begins where another ended: between them, there is none that the file lacks."""
        return bool(self._first) and (self._is_up or self._is_down)

    def listed(self) -> list[dict[str, Any]]:
        """Oldest first, however the file has them."""
        if self._is_up:
            found = list(self._newest)
        elif self._is_down:
            found = self._first[::-1]
        else:
            found = sorted(self._newest, key=lambda statement: statement.to_on or date.min)
        return [_told(statement) for statement in found]


class Stager:
    """Turns a file's items into what is staged, in order. Reading a file again gives the same."""

    def __init__(self, zone: ZoneInfo, today: date) -> None:
        self.zone = zone
        self.today = today
        self.number = 0
        self.told = Told()
        self._keys = LineKeys()

    def page(self, items: Sequence[Item], after: int) -> Staged:
        """Those of the items that come after the number given, which were not staged before."""
        staged = Staged()
        for item in items:
            if isinstance(item, Statement):
                self.told.add(item)
                continue
            self.number += 1
            if isinstance(item, Movement):
                key, facts, day = self._keys.of(item), _movement(item), item.booked_on
            elif isinstance(item, Reported):
                key, day = item.line.line_key, self._day(item.line)
                facts = {"day": day.isoformat(), **_reported(item)}
            else:
                if self.number > after:
                    staged.flawed.append((self.number, item))
                continue
            if self.number > after:
                staged.numbers.append(self.number)
                staged.line_keys.append(key)
                staged.facts.append(orjson.dumps(facts).decode())
                staged.days.append(day)
        return staged

    def _day(self, line: SettlementLine) -> date:
        """The day of the vendor's report in which the line would stand."""
        at = line.settled_at or line.created_at
        return at.astimezone(self.zone).date() if at else self.today


def settlement_line(facts: dict[str, Any]) -> SettlementLine:
    """A gateway's line from what was staged of it."""
    amount, fee, tax, net = (Money(Decimal(facts[name]), facts["currency"]) for name in ("amount", "fee", "tax", "net"))
    return SettlementLine(
        line_key=facts["line_key"],
        kind=facts["kind"],
        amount=amount,
        fee=fee,
        tax=tax,
        net=net,
        provider_payment_id=facts["payment"],
        provider_refund_id=facts["refund"],
        provider_order_id=facts["order"],
        settlement_id=facts["settlement"],
        utr=facts["utr"],
        settled_at=_moment(facts["settled_at"]),
        created_at=_moment(facts["created_at"]),
        raw=facts["raw"],
        tds=Money(Decimal(facts["tds"]), facts["currency"]) if facts.get("tds") else None,
        provider_dispute_id=facts.get("dispute"),
    )


def _movement(line: Movement) -> dict[str, Any]:
    return {
        "amount": str(line.amount),
        "currency": line.currency,
        "booked_on": line.booked_on.isoformat(),
        "value_on": line.value_on.isoformat(),
        "reference": line.reference,
        "counterparty": line.counterparty,
        "description": line.description,
        "balance": None if line.balance is None else str(line.balance),
        "keys": keys.named_by(line),
        "group": line.group,
    }


def _reported(item: Reported) -> dict[str, Any]:
    line = item.line
    return {
        "line_key": line.line_key,
        "kind": line.kind,
        "amount": str(line.amount.amount),
        "fee": str(line.fee.amount),
        "tax": str(line.tax.amount),
        "net": str(line.net.amount),
        "currency": line.net.currency,
        "payment": line.provider_payment_id,
        "refund": line.provider_refund_id,
        "order": line.provider_order_id,
        "settlement": line.settlement_id,
        "utr": line.utr,
        "settled_at": _text(line.settled_at),
        "created_at": _text(line.created_at),
        "raw": dict(line.raw),
        "tds": None if line.tds is None else str(line.tds.amount),
        "dispute": line.provider_dispute_id,
    }


def _told(statement: Statement) -> dict[str, Any]:
    """What an import tells of a whole statement; of its account the end only."""
    return {
        "account": None if statement.account is None else f"…{statement.account[-4:]}",
        "number": statement.number,
        "currency": statement.currency,
        "opening": str(statement.opening),
        "closing": str(statement.closing),
        "from_on": None if statement.from_on is None else statement.from_on.isoformat(),
        "to_on": None if statement.to_on is None else statement.to_on.isoformat(),
        "lines": statement.lines,
    }


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat()


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)

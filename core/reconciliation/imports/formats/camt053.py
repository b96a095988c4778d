"""camt.053 bank statements (ISO 20022, versions 2 to 14: the elements read here are the same in all of them)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation

from core.kit.money import EXPONENTS
from core.reconciliation.imports import values
from core.reconciliation.imports.formats import xml
from core.reconciliation.imports.formats.xml import Node
from core.reconciliation.imports.types import FileRefused, Item, Movement, Statement

_STATEMENT = ("Document", "BkToCstmrStmt", "Stmt")
_OPENING, _CLOSING = ("OPBD", "PRCD"), ("CLBD",)
_AMOUNT = re.compile(r"^[0-9]{1,18}(\.[0-9]{1,5})?\Z")
_REFERENCES = ("EndToEndId", "TxId", "UETR", "AcctSvcrRef", "InstrId", "PmtInfId", "MsgId")


def items(content: bytes) -> Iterator[Item]:
    """Each statement's lines, then the statement. Raises FileRefused when one does not add up."""
    if not content.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"<"):
        raise FileRefused("wrong_file", "this is not XML")
    current, statements = _Open(), 0
    for above, node in xml.elements(content, len(_STATEMENT)):
        if above == _STATEMENT:
            yield from current.take(node)
        elif (*above, node.name) == _STATEMENT:
            yield current.close(node)
            current, statements = _Open(), statements + 1
        elif node.name.startswith("BkToCstmr") and node.name != "BkToCstmrStmt":
            raise FileRefused("wrong_file", f"this is {node.name}, not a statement (camt.053)", node.row)
    if not statements:
        raise FileRefused("wrong_file", "there is no statement (camt.053) in this document")


class _Open:
    """A statement that is being read."""

    def __init__(self) -> None:
        self.account: str | None = None
        self.number: str | None = None
        self.balances: dict[str, tuple[Decimal, str, date | None]] = {}
        self.period: tuple[date | None, date | None] = (None, None)
        self.entries_told: int | None = None
        self.entries = 0
        self.lines = 0
        self.total = Decimal(0)
        self.currencies: set[str] = set()

    def take(self, node: Node) -> Iterator[Item]:
        """One of the statement's own elements."""
        if node.name == "Ntry":
            self.entries += 1
            yield from self._entry(node)
        elif node.name == "Acct":
            self.account = node.find("Id/IBAN", "Id/Othr/Id")
        elif node.name in {"ElctrncSeqNb", "LglSeqNb"}:
            self.number = self.number or node.text.strip()
        elif node.name == "FrToDt":
            self.period = _day(node.find("FrDtTm"), node), _day(node.find("ToDtTm"), node)
        elif node.name == "TxsSummry":
            told = node.find("TtlNtries/NbOfNtries")
            self.entries_told = int(told) if told and told.isdecimal() else None
        elif node.name == "Bal":
            code = node.find("Tp/CdOrPrtry/Cd") or ""
            value, currency = _signed(node)
            # Of several of one code (a page's interim ones), the first opens and the last closes.
            if code not in self.balances or code in _CLOSING:
                self.balances[code] = value, currency, _day(node.find("Dt/Dt", "Dt/DtTm"), node)

    def close(self, node: Node) -> Statement:
        """Whether it adds up. Raises FileRefused."""
        opening = next((self.balances[code] for code in _OPENING if code in self.balances), None)
        closing = next((self.balances[code] for code in _CLOSING if code in self.balances), None)
        if opening is None or closing is None:
            raise FileRefused("totals", "a statement has no opening (OPBD) or closing (CLBD) balance", node.row)
        if {opening[1], closing[1]} | self.currencies != {closing[1]}:
            raise FileRefused("totals", "a statement mixes currencies", node.row)
        if self.entries_told not in {None, self.entries}:
            raise FileRefused("totals", f"there are {self.entries} entries, not {self.entries_told}", node.row)
        if opening[0] + self.total != closing[0]:
            made = opening[0] + self.total
            raise FileRefused(
                "totals", f"{opening[0]} and lines of {self.total} make {made}, not {closing[0]}", node.row
            )
        return Statement(
            account=self.account,
            number=self.number,
            currency=closing[1],
            opening=opening[0],
            closing=closing[0],
            from_on=self.period[0] or opening[2],
            to_on=self.period[1] or closing[2],
            lines=self.lines,
        )

    def _entry(self, node: Node) -> Iterator[Item]:
        status = node.find("Sts/Cd", "Sts/Prtry", "Sts")
        if status != "BOOK":
            return  # pending or informational: no balance has it
        amount, currency = _signed(node)
        self.currencies.add(currency)
        self.total += amount
        booked_on = _day(node.find("BookgDt/Dt", "BookgDt/DtTm"), node)
        value_on = _day(node.find("ValDt/Dt", "ValDt/DtTm"), node)
        day = booked_on or value_on
        if day is None:
            raise FileRefused("unreadable", "an entry has no date", node.row)
        if amount == 0:
            return
        self.lines += 1
        yield _movement(node, amount, currency, day, value_on or day)


def _movement(node: Node, amount: Decimal, currency: str, day: date, value_on: date) -> Movement:
    details = node.all("NtryDtls/TxDtls")
    own = node.find("AcctSvcrRef") or node.find("NtryRef")
    references = [found for part in details for name in _REFERENCES if (found := part.find(f"Refs/{name}"))]
    end_to_end = [found for part in details if (found := part.find("Refs/EndToEndId")) and found != "NOTPROVIDED"]
    side = "Dbtr" if amount > 0 else "Cdtr"
    names = [found for part in details if (found := part.find(f"RltdPties/{side}/Pty/Nm", f"RltdPties/{side}/Nm"))]
    words = [child.text for part in details for child in part.all("RmtInf/Ustrd")]
    words += [child.text for child in node.all("AddtlNtryInf")]
    words += [child.text for part in details for child in part.all("RmtInf/Strd/CdtrRefInf/Ref")]
    return Movement(
        row=node.row,
        booked_on=day,
        value_on=value_on,
        amount=amount,
        currency=currency,
        # A batch has many references and one of its own.
        reference=end_to_end[0] if len(details) == 1 and end_to_end else own,
        counterparty=values.words(names[0]) if len(set(names)) == 1 else None,
        description=values.words(" ".join(words)),
        more_keys=tuple(dict.fromkeys([own, *references] if own else references)),
        group=node.find("NtryDtls/Btch/PmtInfId", "NtryDtls/Btch/MsgId"),
    )


def _signed(node: Node) -> tuple[Decimal, str]:
    """An amount with its direction. A reversal's direction is the reversal's own (ISO 20022, RvslInd)."""
    found = node.all("Amt")
    direction = node.find("CdtDbtInd")
    if len(found) != 1 or direction not in {"CRDT", "DBIT"} or not _AMOUNT.match(found[0].text.strip()):
        raise FileRefused("unreadable", f"a {node.name} has no readable amount or direction", node.row)
    currency = found[0].attributes.get("Ccy", "")
    try:
        value = Decimal(found[0].text.strip())
    except InvalidOperation as error:
        raise FileRefused("unreadable", "an amount is no number", node.row) from error
    if value != round(value, EXPONENTS.get(currency, 2)) or value >= values.LIMIT:
        raise FileRefused("unreadable", f"{value} is no amount in {currency}", node.row)
    return value if direction == "CRDT" else -value, currency


def _day(text: str | None, node: Node) -> date | None:
    if text is None:
        return None
    try:
        # The date as the bank wrote it: its zone is its own, and the day is the bank's day.
        return date.fromisoformat(text[:10])
    except ValueError as error:
        raise FileRefused("unreadable", f"{text[:30]!r} is no date", node.row) from error

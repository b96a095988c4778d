"""camt.053 bank statements (ISO 20022), from version 2 on.

xsdata reads them into the classes that pyiso20022 made of the message's published schemas, part by part as the document
goes by; what a statement means, and whether it adds up, is decided here (docs/decisions/0008).
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from xsdata.exceptions import ConverterError, ParserError, XmlContextError
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.parsers.config import ParserConfig
from xsdata.formats.dataclass.parsers.mixins import XmlHandler
from xsdata.models.datatype import XmlDate, XmlDateTime

from core.kit.money import EXPONENTS
from core.reconciliation.imports import values
from core.reconciliation.imports.formats import xml
from core.reconciliation.imports.formats.xml import Found
from core.reconciliation.imports.types import FileRefused, Item, Movement, Statement

_STATEMENT = ("Document", "BkToCstmrStmt", "Stmt")
_NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001."
_VERSIONS = tuple(f"{version:02}" for version in range(2, 13))
_READ = frozenset({"Acct", "Bal", "FrToDt", "Ntry", "TxsSummry"})
_OPENING, _CLOSING = ("OPBD", "PRCD"), ("CLBD",)
_AMOUNT = re.compile(r"[0-9]{1,18}(\.[0-9]{1,5})?")
_CURRENCY = re.compile(r"[A-Z]{3}")
_NOT_BOOKED = frozenset({"PDNG", "INFO", "FUTR"})
"""No balance has these: they are expected, or of another statement."""
_YEARS = range(2000, 2200)
_REFERENCES = (
    "end_to_end_id", "tx_id", "uetr", "acct_svcr_ref", "instr_id", "pmt_inf_id", "msg_id", "clr_sys_ref",
    "acct_svcr_tx_id", "mkt_infrstrctr_tx_id", "chq_nb",
)  # fmt: skip
_NONE = "NOTPROVIDED"
"""What stands for an end-to-end reference that nobody gave."""


def items(content: bytes) -> Iterator[Item]:
    """Each statement's lines, then the statement. Raises FileRefused when one does not add up."""
    if not content.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"<"):
        raise FileRefused("wrong_file", "this is not XML")
    schemas = _Schemas()
    current, statements = _Open(schemas), 0
    for found in xml.elements(content, len(_STATEMENT)):
        if found.above == _STATEMENT:
            yield from current.take(found)
        elif (*found.above, found.name) == _STATEMENT:
            yield current.close(found.row)
            current, statements = _Open(schemas), statements + 1
        elif found.name.startswith("BkToCstmr") and found.name != "BkToCstmrStmt":
            raise FileRefused("wrong_file", f"this is {found.name[:40]}, not a statement (camt.053)", found.row)
    if not statements:
        raise FileRefused("wrong_file", "there is no statement (camt.053) in this document")


class _Schemas:
    """Reads a statement's parts by the schema of the version that the document names."""

    def __init__(self) -> None:
        config = ParserConfig(
            # A bank's additions are passed over, and so is what it leaves out, as long as nothing here needs it.
            fail_on_unknown_properties=False,
            fail_on_converter_warnings=True,
            class_factory=_made,
        )
        self._parser = XmlParser(config=config, handler=_Tree)

    def statement(self, found: Found) -> Any:
        """A statement that has this part only. Raises FileRefused."""
        namespace = found.element.tag[1:].partition("}")[0] if found.element.tag.startswith("{") else ""
        named = namespace.removeprefix(_NAMESPACE)
        # What came after the newest version that is known here, or names none, is read as that one.
        version = named if named in _VERSIONS else _VERSIONS[-1]
        document = _wrapped(found.element, namespace, f"{_NAMESPACE}{version}")
        try:
            read = self._parser.parse(document, _document_class(version))
        except (ParserError, XmlContextError, ConverterError) as error:
            said = " ".join(str(error).split())[:300]
            raise FileRefused("unreadable", f"{found.name} breaks its schema: {said}", found.row) from error
        return read.bk_to_cstmr_stmt.stmt[0]


class _Tree(XmlHandler):
    """Gives xsdata what is parsed already."""

    def parse(self, source: Element, _prefixes: Any) -> Any:
        """The document that the element makes."""
        self._walk(source)
        return self.objects[-1][1] if self.objects else None

    def _walk(self, element: Element) -> None:
        self.parser.start(self.clazz, self.queue, self.objects, element.tag, element.attrib, {})
        for child in element:
            self._walk(child)
        self.parser.end(self.queue, self.objects, element.tag, element.text, None)


@cache
def _document_class(version: str) -> type[Any]:
    module = importlib.import_module(f"pyiso20022.camt.camt_053_001_{version}")
    document: type[Any] = module.Document
    return document


def _wrapped(part: Element, namespace: str, wanted: str) -> Element:
    if namespace != wanted:
        for element in part.iter():
            element.tag = f"{{{wanted}}}{element.tag.rpartition('}')[2]}"
    document = Element(f"{{{wanted}}}Document")
    SubElement(SubElement(document, f"{{{wanted}}}BkToCstmrStmt"), f"{{{wanted}}}Stmt").append(part)
    return document


def _made(kind: Any, given: Mapping[str, Any]) -> Any:
    """One of the schema's things, with nothing where it requires something."""
    return kind(**{**_nothing(kind), **given})


@cache
def _nothing(kind: Any) -> dict[str, None]:
    return {item.name: None for item in fields(kind) if item.default is MISSING and item.default_factory is MISSING}


class _Open:
    """A statement that is being read."""

    def __init__(self, schemas: _Schemas) -> None:
        self.schemas = schemas
        self.account: str | None = None
        self.number: str | None = None
        self.balances: dict[str, tuple[Decimal, str, date | None]] = {}
        self.period: tuple[date | None, date | None] = (None, None)
        self.entries_told: int | None = None
        self.entries = 0
        self.lines = 0
        self.total = Decimal(0)
        self.currencies: set[str] = set()

    def take(self, found: Found) -> Iterator[Item]:
        """One of the statement's own elements."""
        if found.name in {"ElctrncSeqNb", "LglSeqNb"}:
            self.number = self.number or _words(found.element)[: values.REFERENCE_MAX] or None
        if found.name == "Ntry":
            self.entries += 1
        if found.name not in _READ or (found.name == "Ntry" and not _is_booked(found)):
            return
        read = self.schemas.statement(found)
        if found.name == "Ntry":
            yield from self._entry(read.ntry[0], found)
        elif found.name == "Acct":
            self.account = _text(read, "acct.id.iban") or _text(read, "acct.id.othr.id")
        elif found.name == "FrToDt":
            self.period = _day(_at(read, "fr_to_dt.fr_dt_tm"), found), _day(_at(read, "fr_to_dt.to_dt_tm"), found)
        elif found.name == "TxsSummry":
            told = _text(read, "txs_summry.ttl_ntries.nb_of_ntries")
            if told is not None and not (told.isascii() and told.isdigit() and len(told) <= 15):
                raise FileRefused("unreadable", "the number of entries is no number", found.row)
            self.entries_told = None if told is None else int(told)
        else:
            self._balance(read.bal[0], found)

    def close(self, row: int) -> Statement:
        """Whether it adds up. Raises FileRefused."""
        opening = next((self.balances[code] for code in _OPENING if code in self.balances), None)
        closing = next((self.balances[code] for code in _CLOSING if code in self.balances), None)
        if opening is None or closing is None:
            raise FileRefused("totals", "a statement has no opening (OPBD) or closing (CLBD) balance", row)
        if {opening[1], closing[1]} | self.currencies != {closing[1]}:
            raise FileRefused("totals", "a statement mixes currencies", row)
        if self.entries_told not in {None, self.entries}:
            raise FileRefused("totals", f"there are {self.entries} entries, not {self.entries_told}", row)
        if opening[0] + self.total != closing[0]:
            made = opening[0] + self.total
            raise FileRefused("totals", f"{opening[0]} and lines of {self.total} make {made}, not {closing[0]}", row)
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

    def _balance(self, balance: Any, found: Found) -> None:
        code = _text(balance, "tp.cd_or_prtry.cd") or ""
        value, currency = _signed(balance, found)
        # Of several of one code (a page's interim ones), the first opens and the last closes.
        if code not in self.balances or code in _CLOSING:
            self.balances[code] = value, currency, _choice(balance.dt, found)

    def _entry(self, entry: Any, found: Found) -> Iterator[Item]:
        amount, currency = _signed(entry, found)
        self.currencies.add(currency)
        self.total += amount
        booked_on, value_on = _choice(entry.bookg_dt, found), _choice(entry.val_dt, found)
        day = booked_on or value_on
        if day is None:
            raise FileRefused("unreadable", "an entry has no date", found.row)
        if amount == 0:
            return
        self.lines += 1
        yield _movement(entry, found.row, (amount, currency), (day, value_on or day))


def _movement(entry: Any, row: int, money: tuple[Decimal, str], days: tuple[date, date]) -> Movement:
    details = [part for group in entry.ntry_dtls for part in group.tx_dtls]
    own = _text(entry, "acct_svcr_ref") or _text(entry, "ntry_ref")
    named = [text for part in details for name in _REFERENCES if (text := _text(part, f"refs.{name}"))]
    references = [text for text in named if text != _NONE]
    end_to_end = [text for part in details if (text := _text(part, "refs.end_to_end_id")) and text != _NONE]
    side = "rltd_pties.dbtr" if money[0] > 0 else "rltd_pties.cdtr"
    names = [text for part in details if (text := _text(part, f"{side}.pty.nm") or _text(part, f"{side}.nm"))]
    remittances = [part.rmt_inf for part in details if part.rmt_inf is not None]
    words = [text for remittance in remittances for text in remittance.ustrd]
    words.append(_text(entry, "addtl_ntry_inf") or "")
    words += [_text(part, "cdtr_ref_inf.ref") or "" for remittance in remittances for part in remittance.strd]
    groups = [_text(part, "btch.pmt_inf_id") or _text(part, "btch.msg_id") for part in entry.ntry_dtls]
    return Movement(
        row=row,
        booked_on=days[0],
        value_on=days[1],
        amount=money[0],
        currency=money[1],
        # A batch has many references and one of its own.
        reference=end_to_end[0] if len(details) == 1 and end_to_end else own,
        counterparty=values.words(names[0]) if len(set(names)) == 1 else None,
        description=values.words(" ".join(words)),
        more_keys=tuple(dict.fromkeys([own, *references] if own else references)),
        group=next((name for name in groups if name), None),
    )


def _is_booked(found: Found) -> bool:
    """Whether a balance has this entry. Takes its status away, whose shape differs from version to version.

    Raises FileRefused.
    """
    element = _written(found, "Sts")
    found.element.remove(element)
    status = _words(element)
    if status != "BOOK" and status not in _NOT_BOOKED:
        raise FileRefused("unreadable", f"nobody knows whether {status[:40]!r} is booked", found.row)
    return status == "BOOK"


def _signed(read: Any, found: Found) -> tuple[Decimal, str]:
    """An amount with its direction. A reversal's direction is the reversal's own (ISO 20022, RvslInd)."""
    # As they are written: xsdata takes the first of two, and "1e1" for an amount.
    amount, direction = _words(_written(found, "Amt")), _words(_written(found, "CdtDbtInd"))
    currency = read.amt.ccy or ""
    if not _AMOUNT.fullmatch(amount) or not _CURRENCY.fullmatch(currency) or direction not in {"CRDT", "DBIT"}:
        raise FileRefused("unreadable", f"a {found.name} has no readable amount or direction", found.row)
    value = Decimal(amount)
    if value != round(value, EXPONENTS.get(currency, 2)) or value >= values.LIMIT:
        raise FileRefused("unreadable", f"{value} is no amount in {currency}", found.row)
    return value if direction == "CRDT" else -value, currency


def _written(found: Found, name: str) -> Element:
    """The part's only element of this name. Raises FileRefused."""
    tag = found.element.tag.removesuffix(found.name) + name
    there = [child for child in found.element if child.tag == tag]
    if len(there) != 1:
        raise FileRefused("unreadable", f"a {found.name} has {len(there)} {name}, not one", found.row)
    return there[0]


def _words(element: Element) -> str:
    return "".join(element.itertext()).strip()


def _choice(read: Any, found: Found) -> date | None:
    """The day of a date, or of a moment."""
    return _day(_at(read, "dt") or _at(read, "dt_tm"), found)


def _day(read: Any, found: Found) -> date | None:
    """The date as the bank wrote it: its zone is its own, and the day is the bank's day. Raises FileRefused."""
    if read is None:
        return None
    if not isinstance(read, XmlDate | XmlDateTime) or read.year not in _YEARS:
        raise FileRefused("unreadable", f"{str(read)[:30]!r} is no day of a statement", found.row)
    return date(read.year, read.month, read.day)


def _at(read: Any, path: str) -> Any:
    """What is at a path of attributes such as `rltd_pties.dbtr.nm`, in versions that have it."""
    for name in path.split("."):
        read = getattr(read, name, None)
    return read


def _text(read: Any, path: str) -> str | None:
    """The text there, or the code of an enumeration's."""
    value = _at(read, path)
    return None if value is None else str(getattr(value, "value", value)).strip() or None

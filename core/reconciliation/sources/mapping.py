"""How a source's tables are read: which column is what, and how its dates, amounts and signs are written."""

from __future__ import annotations

from datetime import datetime
from string import Formatter
from typing import Annotated, Literal, Self, get_args

import orjson
from pydantic import Field, ValidationError, model_validator

from core.reconciliation.sources.errors import InvalidMapping
from core.web.schemas import In

STATEMENT_FIELDS = frozenset(
    {
        "booked_on", "value_on", "amount", "debit", "credit", "direction", "currency", "reference", "counterparty",
        "description", "balance",
    }
)  # fmt: skip
SETTLEMENT_FIELDS = frozenset(
    {
        "kind", "id", "payment_id", "refund_id", "order_id", "dispute_id", "amount", "debit", "credit", "fee", "tax",
        "tds", "net", "currency", "settlement_id", "utr", "settled_at", "created_at",
    }
)  # fmt: skip
_LINE_NAMES = frozenset({"kind", "id", "payment_id", "refund_id", "order_id"})
_SETTLEMENT_NAMES = frozenset({"settlement_id", "utr", "settled_on"})
LineKind = Literal["payment", "refund", "dispute", "reserve", "tds", "adjustment", "transfer", "other"]
LINE_KINDS: frozenset[str] = frozenset(get_args(LineKind))

_AMOUNTS = ("amount", "debit", "credit", "fee", "tax", "tds", "net", "balance")

Column = Annotated[str, Field(min_length=1, max_length=100)]
Word = Annotated[str, Field(min_length=1, max_length=50)]


class Mapping(In):
    """Which column is what, and how it is written. Names of columns are compared without case and outer spaces."""

    columns: dict[Word, Column] = Field(
        description="By field: the column's name, or the path of a JSON value (`entity.id`)",
        examples=[{"booked_on": "Txn Date", "description": "Narration", "debit": "Debit", "credit": "Credit"}],
        max_length=20,
    )
    encoding: Literal["utf-8", "utf-16", "cp1252"] = "utf-8"
    delimiter: Literal[",", ";", "\t", "|"] = ","
    header_row: int = Field(1, ge=1, le=100, description="The row that names the columns; what is above is skipped")
    sheet: str | None = Field(None, max_length=100, description="Of a workbook; its first one where null")
    items: str | None = Field(None, max_length=100, description="The path of the list in a JSON document")
    dates: str = Field("iso", min_length=1, max_length=40, description="`iso`, `epoch`, or a format such as `%d/%m/%Y`")
    decimals: Literal["point", "comma"] = Field("point", description="1,23,456.78 or 1.234,56")
    unit: Literal["major", "minor"] = Field("major", description="Rupees or paise")
    signs: Literal["signed", "reversed", "columns", "direction", "suffix"] = Field(
        "signed",
        description=(
            "signed: a minus is money out; reversed: a minus is money in; columns: of debit and credit; direction: by "
            "its own column; suffix: Cr or Dr behind the amount"
        ),
    )
    debit_words: tuple[Word, ...] = Field(("d", "dr", "debit", "withdrawal"), max_length=10)
    credit_words: tuple[Word, ...] = Field(("c", "cr", "credit", "deposit"), max_length=10)
    none_words: tuple[Word, ...] = Field(("-", "na", "n/a", "null", "none", "nonref"), max_length=10)
    total_row: Word | None = Field(
        None, description="How the first cell of the row of totals begins: the rows above must add up to it"
    )
    end_row: Word | None = Field(None, description="How the first cell begins of the row at which the table ends")
    check_balance: bool = Field(True, description="Whether each balance must follow from the one before it")
    kinds: dict[Word, LineKind] = Field(
        default_factory=dict, max_length=40, description="A gateway's words for kinds of lines; an unknown one is other"
    )
    line_key: str | None = Field(
        None,
        max_length=100,
        description="What names a gateway's line; kind and id where null",
        examples=["{kind}/{id}"],
    )
    settlement_key: str | None = Field(
        None, max_length=100, description="What names a settlement; its id where null", examples=["{settled_on}/{utr}"]
    )
    fee_includes_tax: bool = False

    @model_validator(mode="after")
    def _dates_can_be_read(self) -> Self:
        if self.dates not in {"iso", "epoch"}:
            sample = datetime(2026, 11, 28, 9, 8, 7)  # noqa: DTZ001 - only to try the format
            try:
                read = datetime.strptime(sample.strftime(self.dates), self.dates)  # noqa: DTZ007
            except ValueError as error:
                raise ValueError("dates: this is no format of dates") from error
            if read.date() != sample.date():
                raise ValueError("dates: the format leaves out the day, the month or the year")
        return self


def parse(given: object, kind: str) -> Mapping:
    """A mapping that can work for this kind of source. Raises InvalidMapping."""
    try:
        mapping = given if isinstance(given, Mapping) else Mapping.model_validate_json(_json(given))
    except ValidationError as error:
        raise InvalidMapping("; ".join(f"{_place(item)}: {item['msg']}" for item in error.errors()[:5])) from error
    problem = _problem(mapping, kind)
    if problem:
        raise InvalidMapping(problem)
    return mapping


def _problem(mapping: Mapping, kind: str) -> str | None:
    fields = SETTLEMENT_FIELDS if kind == "settlement" else STATEMENT_FIELDS
    unknown = sorted(mapping.columns.keys() - fields)
    if unknown:
        return f"columns: there is no field {', '.join(unknown)} here; there are {', '.join(sorted(fields))}"
    needed = {"id", "kind", "settlement_id"} if kind == "settlement" else {"booked_on"}
    missing = sorted(needed - mapping.columns.keys())
    if missing:
        return f"columns: {', '.join(missing)} must be mapped"
    wanted = {"columns": {"debit", "credit"}, "direction": {"amount", "direction"}}.get(mapping.signs, {"amount"})
    if kind == "settlement":
        wanted = {"amount"}
    if not wanted <= mapping.columns.keys():
        return f"columns: with signs by {mapping.signs}, {', '.join(sorted(wanted))} must be mapped"
    for template, names in ((mapping.line_key, _LINE_NAMES), (mapping.settlement_key, _SETTLEMENT_NAMES)):
        used = _names(template or "")
        if used is None or not used <= names:
            return f"a key is made of {', '.join(f'{{{name}}}' for name in sorted(names))} and plain letters"
    if kind != "settlement" and not {"reference", "description"} & mapping.columns.keys():
        return "columns: reference or description must be mapped, or nothing tells two lines apart"
    return _told_twice(mapping)


def _told_twice(mapping: Mapping) -> str | None:
    amounts = [plain(mapping.columns[field]) for field in _AMOUNTS if field in mapping.columns]
    if len(set(amounts)) < len(amounts):
        return "columns: no column holds two amounts, or one of them would count twice"
    return None


def plain(name: str) -> str:
    """A column's name as it is compared."""
    return " ".join(name.split()).casefold()


def _names(template: str) -> set[str] | None:
    """The fields that a template names; None when it is no plain template."""
    try:
        parts = list(Formatter().parse(template))
    except ValueError:
        return None
    if any(spec or conversion for _, _, spec, conversion in parts):
        return None
    return {name for _, name, _, _ in parts if name is not None}


def _json(given: object) -> bytes:
    return orjson.dumps(given)


def _place(item: object) -> str:
    assert isinstance(item, dict)
    return "/".join(str(part) for part in item["loc"]) or "mapping"

"""Tables as banks write them: what is certain is read, what is not is quarantined by its row, the rest is refused."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal
from zoneinfo import ZoneInfo

import orjson
import pytest

from core.reconciliation.imports import values
from core.reconciliation.imports.types import Statement
from core.reconciliation.imports.values import Unclear
from core.reconciliation.sources import mapping as mappings
from core.reconciliation.sources.errors import InvalidMapping
from core.reconciliation.sources.mapping import Mapping
from core.reconciliation.sources.types import Format
from tests.reconciliation_sources import files
from tests.reconciliation_sources.bank import HEADER, csv
from tests.reconciliation_sources.reading import flaws, mapped, movements, read, refusal

ONE = "18/11/2026,NEFT CR,1568176960vxp0rj,,100.00,100.00"
TWO = "19/11/2026,CHARGES,,11.80,,88.20"
INDIA = ZoneInfo("Asia/Kolkata")


@pytest.mark.parametrize(
    ("text", "decimals", "amount"),
    [
        ("1,23,456.78", "point", "123456.78"),
        ("123,456.78", "point", "123456.78"),
        ("1.234.567,8", "comma", "1234567.8"),
        ("1 234,50", "comma", "1234.5"),
        ("₹ 12.00", "point", "12"),
        ("Rs. 12.00", "point", "12"),
        ("(12.50)", "point", "-12.5"),
        ("12.50-", "point", "-12.5"),
        ("-12.50", "point", "-12.5"),
        ("+12.50", "point", "12.5"),
        ("11697.1500", "point", "11697.15"),
        ("1234.5", "point", "1234.5"),
        (" ", "point", None),
        (12.5, "point", "12.5"),
        (1234567890.12, "point", "1234567890.12"),
        (7, "comma", "7"),
        (Decimal("488.20"), "point", "488.20"),
        (None, "point", None),
    ],
)
def test_amounts_that_are_certain(text: Any, decimals: Literal["point", "comma"], amount: str | None) -> None:
    assert values.amount(text, decimals, 2) == (None if amount is None else Decimal(amount))


@pytest.mark.parametrize(
    ("text", "decimals", "reason"),
    [
        ("12,50", "point", "not_an_amount"),
        ("1.234", "comma", None),
        ("1.2345", "comma", "not_an_amount"),
        ("12.345", "point", "too_many_decimals"),
        ("(-12.00)", "point", "not_an_amount"),
        ("1e3", "point", "not_an_amount"),
        ("NaN", "point", "not_an_amount"),
        ("12 34", "point", "not_an_amount"),
        ("1,2,3", "point", "not_an_amount"),
        ("\u0661\u0662", "point", "not_an_amount"),
        ("1000000000000000", "point", "not_an_amount"),
        (0.1 + 0.2, "point", "not_exact"),
        (float("inf"), "point", "not_an_amount"),
        (1e15, "point", "not_an_amount"),
        (True, "point", "not_an_amount"),
        (Decimal("0.30000000000000004"), "point", "not_exact"),
    ],
)
def test_amounts_that_are_not(text: Any, decimals: Literal["point", "comma"], reason: str | None) -> None:
    if reason is None:
        assert values.amount(text, decimals, 2) == Decimal(1234)
        return
    with pytest.raises(Unclear) as refused:
        values.amount(text, decimals, 2)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("text", "dates", "moment"),
    [
        ("18/11/2026", "%d/%m/%Y", "2026-11-18T00:00:00+05:30"),
        ("2026-11-18", "iso", "2026-11-18T00:00:00+05:30"),
        ("2026-11-18T10:00:00Z", "iso", "2026-11-18T10:00:00+00:00"),
        (1763440200, "epoch", "2025-11-18T10:00:00+05:30"),
        ("18-Nov-26", "%d-%b-%y", "2026-11-18T00:00:00+05:30"),
    ],
)
def test_days(text: Any, dates: str, moment: str) -> None:
    found = values.moment(text, dates, INDIA)
    assert found is not None
    assert found.isoformat() == moment


@pytest.mark.parametrize(
    ("text", "dates"),
    [("31/02/2026", "%d/%m/%Y"), ("11/18/2026", "%d/%m/%Y"), ("18/11/0026", "%d/%m/%Y"), (45000, "iso"), ("", "x")],
)
def test_days_that_are_none(text: Any, dates: str) -> None:
    if text == "":
        assert values.moment(text, dates, INDIA) is None
        return
    with pytest.raises(Unclear, match="not_a_date"):
        values.moment(text, dates, INDIA)


def test_csv_in_every_declared_encoding() -> None:
    rows = csv(ONE, TWO, "20/11/2026,Café,REF00001,,1.00,89.20").decode()
    wanted = [
        ("2026-11-18", "100.00", "1568176960vxp0rj"),
        ("2026-11-19", "-11.80", None),
        ("2026-11-20", "1.00", "REF00001"),
    ]

    assert movements(rows) == wanted
    assert movements(b"\xef\xbb\xbf" + rows.encode()) == wanted
    assert movements(rows.encode("utf-16"), mapping=mapped(encoding="utf-16")) == wanted
    assert movements(rows.encode("cp1252"), mapping=mapped(encoding="cp1252")) == wanted
    assert movements(rows.replace(",", ";").replace("\n", "\r\n"), mapping=mapped(delimiter=";")) == wanted
    assert movements("Bank\nAccount 1\n" + rows, mapping=mapped(header_row=3)) == wanted


@pytest.mark.parametrize(
    ("content", "changes", "problem"),
    [
        (csv(ONE.replace("NEFT", "Café")).decode().encode("cp1252"), {}, ("encoding", None)),
        (csv(ONE).decode().encode("utf-16"), {}, ("encoding", None)),
        (csv(ONE), {"encoding": "utf-16"}, ("encoding", None)),
        (csv(ONE.replace("NEFT", "NE\0FT")), {}, ("encoding", None)),
        (b"%PDF-1.7 statement", {}, ("wrong_file", None)),
        (b"PK\x03\x04....", {}, ("wrong_file", None)),
        (b"\xd0\xcf\x11\xe0....", {}, ("wrong_file", None)),
        (b"<html><body>Session expired", {}, ("wrong_file", None)),
        (csv(ONE, header=HEADER.replace("Narration", "Particulars")), {}, ("column_missing", 1)),
        (csv(ONE, header=HEADER.replace("Balance", "UTR")), {}, ("column_ambiguous", 1)),
        (b"\n\n", {}, ("no_header", 1)),
        (csv(ONE), {"header_row": 40}, ("no_header", None)),
        (csv('18/11/2026,"NEFT CR,1568176960vxp0rj,,100.00,100.00', TWO), {}, ("unreadable", 2)),
        (csv("18/11/2026," + "x" * 140_000 + ",,,1.00,1.00"), {}, ("unreadable", 2)),
        (csv(ONE, ",".join(["x" * 1000] * 1000)), {}, ("unreadable", 3)),
        (csv(ONE, TWO.replace("88.20", "88.30")), {}, ("balance", 3)),
        (csv(ONE, TWO), {"total_row": "Total"}, ("totals", None)),
        (csv(ONE, TWO, "Total,,,11.80,100.01,"), {"total_row": "Total"}, ("totals", 4)),
        (csv(ONE, TWO, "Total,,,,,"), {"total_row": "Total"}, ("totals", 4)),
    ],
)
def test_files_that_are_refused(content: bytes, changes: dict[str, Any], problem: tuple[str, int | None]) -> None:
    assert refusal(content, mapping=mapped(**changes)) == problem


@pytest.mark.parametrize(
    ("row", "flaw"),
    [
        ("soon,NEFT CR,,,100.00,", ("booked_on", "not_a_date")),
        (",NEFT CR,,,100.00,", ("booked_on", "missing")),
        ("18/11/2026,NEFT CR,,,1OO.00,", ("credit", "not_an_amount")),
        ("18/11/2026,NEFT CR,,5.00,100.00,", ("debit", "both_debit_and_credit")),
        ("18/11/2026,NEFT CR,,,,", ("amount", "no_amount")),
        ("18/11/2026,NEFT CR,,,100.001,", ("credit", "too_many_decimals")),
        ("18/11/2026,NEFT CR,,,100.00,lots", ("balance", "not_an_amount")),
        ("18/11/2026,NEFT CR,,,100.00,-5.00 Cr", ("balance", "signs_contradict")),
        (f"18/11/2026,NEFT CR,{'9' * 101},,100.00,", ("reference", "too_long")),
        ("18/11/2026,NEFT, INC CR,,,100.00,100.00", (None, "extra_cells")),
    ],
)
def test_rows_that_are_quarantined(row: str, flaw: tuple[str | None, str]) -> None:
    content = csv(ONE, row, "20/11/2026,LATER,REF00001,,1.00,")

    assert flaws(content) == [(3, *flaw)]
    assert [amount for _, amount, _ in movements(content)] == ["100.00", "1.00"], "the others are understood"


def test_balances_follow_upwards_or_downwards() -> None:
    assert len(movements(csv(ONE, TWO))) == len(movements(csv(TWO, ONE))) == 2
    assert movements(csv(ONE, TWO.replace("88.20", "88.30")), mapping=mapped(check_balance=False)) != []
    # A balance has its direction behind it, or before it, and an overdraft is below nothing.
    first, second = ONE.replace("100.00,100.00", "100.00,20.00 Cr"), TWO.replace("88.20", "8.20 CR.")
    statement = read(csv(first, second, "20/11/2026,X,,10.00,,1.80 Dr"))[-1]
    assert isinstance(statement, Statement)
    assert (f"{statement.opening}", f"{statement.closing}") == ("-80.00", "-1.80")


def test_totals_and_ends() -> None:
    content = csv(ONE, TWO, "Grand Total,,,11.80,100.00,", "printed on,today,,,,")

    assert len(movements(content, mapping=mapped(total_row="grand total"))) == 2
    assert len(movements(csv(ONE, "*** End ***", "junk"), mapping=mapped(end_row="***"))) == 1
    # A row that cannot be understood is the news; the totals would only hide it.
    flawed = csv(ONE, "soon,X,,1.00,,", "Grand Total,,,12.80,100.00,")
    assert flaws(flawed, mapping=mapped(total_row="grand total")) == [(3, "booked_on", "not_a_date")]


@pytest.mark.parametrize(
    ("signs", "columns", "rows", "amounts"),
    [
        ("signed", "Amount", ["-5.00", "7.00"], ["-5.00", "7.00"]),
        ("reversed", "Amount", ["-5.00", "7.00"], ["5.00", "-7.00"]),
        ("direction", "Amount,Type", ["5.00,DR", "7.00,Cr."], ["-5.00", "7.00"]),
        ("suffix", "Amount", ["5.00 Dr", '"1,007.00Cr"'], ["-5.00", "1007.00"]),
        # A minus beside the word for money out is the same twice, and was once taken for money that came.
        ("suffix", "Amount", ["-5.00 Dr", "(6.00) DR", "7.00- Dr"], ["-5.00", "-6.00", "-7.00"]),
        ("direction", "Amount,Type", ["-5.00,DR", "(6.00),Debit"], ["-5.00", "-6.00"]),
    ],
)
def test_signs(signs: Any, columns: str, rows: list[str], amounts: list[str]) -> None:
    fields = {"booked_on": "Date", "description": "Text", "amount": "Amount"}
    if signs == "direction":
        fields["direction"] = "Type"
    mapping = Mapping(columns=fields, signs=signs)
    content = csv(*(f"2026-11-18,word,{row}" for row in rows), header=f"Date,Text,{columns}")

    assert [amount for _, amount, _ in movements(content, mapping=mapping)] == amounts


@pytest.mark.parametrize(
    ("signs", "row"), [("suffix", "-5.00 Cr"), ("direction", "-5.00,CR"), ("direction", "(5.00),C")]
)
def test_a_minus_beside_the_word_for_money_in_is_nobodys_guess(signs: Any, row: str) -> None:
    fields = {"booked_on": "Date", "description": "Text", "amount": "Amount"}
    if signs == "direction":
        fields["direction"] = "Type"
    content = csv(f"2026-11-18,word,{row}", header="Date,Text,Amount" + ",Type" * (signs == "direction"))

    assert flaws(content, mapping=Mapping(columns=fields, signs=signs)) == [(2, "amount", "signs_contradict")]


@pytest.mark.parametrize(
    ("kind", "columns"),
    [
        ("bank", {"booked_on": "D", "description": "T", "debit": "Amount", "credit": " amount"}),
        ("bank", {"booked_on": "D", "description": "T", "debit": "A", "credit": "B", "balance": "B"}),
        ("settlement", {"id": "id", "kind": "k", "settlement_id": "s", "amount": "A", "fee": "Fee", "tax": "fee"}),
    ],
)
def test_a_column_holds_one_amount(kind: str, columns: dict[str, str]) -> None:
    with pytest.raises(InvalidMapping, match="no column holds two amounts"):
        mappings.parse(Mapping(columns=columns, signs="columns" if kind == "bank" else "signed"), kind)


def test_a_currency_of_its_own_column() -> None:
    mapping = Mapping(columns={"booked_on": "Date", "description": "Text", "amount": "Amount", "currency": "Ccy"})
    content = csv("2026-11-18,a,1.00,INR", "2026-11-18,b,1.00,USD", "2026-11-18,c,1.00,", header="Date,Text,Amount,Ccy")

    assert flaws(content, mapping=mapping) == [(3, "currency", "other_currency")]


JSON = Mapping(columns={"booked_on": "on", "amount": "sum.value", "reference": "utr"}, items="data.rows")


def test_json_numbers_are_taken_as_they_are_written() -> None:
    rows = (
        b'{"data":{"rows":[{"on":"2026-11-18","sum":{"value":12.50},"utr":"U1234567"},'
        b'{"on":"2026-11-18","sum":{"value":0.30000000000000004},"utr":"U2"},'
        b'{"on":"2026-11-18","sum":{"value":"7.00"},"utr":12345678},'
        b'{"on":"2026-11-18","sum":{"value":1},"utr":1234567890123456}]}}'
    )

    assert movements(rows, format=Format.JSON, mapping=JSON) == [
        ("2026-11-18", "12.50", "U1234567"),
        ("2026-11-18", "7.00", "12345678"),
    ]
    assert flaws(rows, format=Format.JSON, mapping=JSON) == [
        (2, "amount", "not_exact"),
        (4, "reference", "number_not_text"),
    ]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b'{"data":{"rows":{}}}', ("wrong_file", None)),
        (b'{"data":[]}', ("wrong_file", None)),
        (b'{"data":{"rows":[1]}}', ("unreadable", 1)),
        (b'{"data":{"rows":[{"on":"2026-11-18","sum":{"value":NaN},"utr":"x"}]}}', ("unreadable", None)),
        (b'{"data":{"rows":[{"on":"2026-11-18","sum":{"amount":"1.00"},"utr":"x"}]}}', ("column_missing", None)),
        (b"[" * 100_000, ("unreadable", None)),
        (b'{"data":{"rows":[{"sum":{"value":' + b"9" * 5000 + b"}}]}}", ("unreadable", None)),
        (b"Date,Narration\n", ("unreadable", None)),
        (b" " * (16 * 1024 * 1024 + 1), ("too_large", None)),
        # What no text and no database can hold: half of a pair of surrogates, NUL.
        (b'{"data":{"rows":[{"on":"2026-11-18","sum":{"value":1},"utr":"a\\ud83d"}]}}', ("encoding", None)),
        (b'{"data":{"rows":[{"on":"2026-11-18","sum":{"value":1},"utr":"a\\u0000"}]}}', ("encoding", None)),
    ],
)
def test_json_that_is_refused(content: bytes, problem: tuple[str, int | None]) -> None:
    assert refusal(content, format=Format.JSON, mapping=JSON) == problem


def test_json_holds_every_character_that_there_is() -> None:
    rows = b'{"data":{"rows":[{"on":"2026-11-18","sum":{"value":1},"utr":"U\\\\u0000 \\ud83d\\ude00"}]}}'

    assert movements(rows, format=Format.JSON, mapping=JSON) == [("2026-11-18", "1.00", "U\\u0000 \U0001f600")]


def test_json_lines() -> None:
    mapping = Mapping(columns={"booked_on": "on", "amount": "sum", "reference": "utr"}, unit="minor")
    lines = b"\n".join(
        orjson.dumps({"on": "2026-11-18", "sum": paise, "utr": f"U{paise}"}) for paise in (48820, -1180, 1.5)
    )

    assert movements(lines, format=Format.JSONL, mapping=mapping) == [
        ("2026-11-18", "488.20", "U48820"),
        ("2026-11-18", "-11.80", "U-1180"),
    ]
    assert flaws(lines, format=Format.JSONL, mapping=mapping) == [(3, "amount", "too_many_decimals")]
    assert refusal(lines + b"\n{", format=Format.JSONL, mapping=mapping) == ("unreadable", 4)
    endless = b'{"on":[' + b"[],".ljust(1_000_000)
    assert refusal(lines + b"\n" + endless, format=Format.JSONL, mapping=mapping) == ("unreadable", 4)


def test_a_workbook() -> None:
    content = files.book(*files.STATEMENT_BOOK)

    assert movements(content, format=Format.XLSX) == [
        ("2026-11-18", "488200.50", "1568176960vxp0rj"),
        ("2026-11-18", "-11.80", None),
    ]
    odd = files.book(
        files.STATEMENT_BOOK[0],
        ["18/11/2026", "SUM", None, None, 1 / 3, None],
        ["18/11/2026", "UTR AS A NUMBER", 1568176960123456, None, 5, None],
        ["18/11/2026", "UTR AS TEXT", "'1568176960123456", None, 5, None],
    )
    assert flaws(odd, format=Format.XLSX) == [(2, "credit", "not_exact"), (3, "reference", "number_not_text")]
    assert movements(odd, format=Format.XLSX) == [("2026-11-18", "5.00", "1568176960123456")]


def test_workbooks_that_are_refused() -> None:
    good = files.book(*files.STATEMENT_BOOK)
    bomb = files.reworked(good, "xl/media/image1.bin", b"\0" * (20 * 1024 * 1024))
    swollen = files.reworked(good, "xl/media/image1.bin", b"\0" * (257 * 1024 * 1024))
    dtd = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>'
    for content, problem in (
        (bomb, "archive"),
        (swollen, "archive"),
        (good[:-200], "archive"),
        (files.reworked(good, "xl/worksheets/sheet1.xml", dtd), "xml_forbidden"),
        (files.reworked(good, "xl/worksheets/sheet1.xml", dtd.decode().encode("utf-16")), "xml_forbidden"),
        (files.reworked(good, "xl/worksheets/sheet1.xml", b"<worksheet"), "unreadable"),
        (files.reworked(good, "xl/workbook.xml", b"<workbook/>"), "unreadable"),
        (csv(ONE), "wrong_file"),
    ):
        assert refusal(content, format=Format.XLSX)[0] == problem
    assert refusal(good, format=Format.XLSX, mapping=mapped(sheet="Other"))[0] == "sheet_missing"
    assert len(movements(good, format=Format.XLSX, mapping=mapped(sheet="Sheet"))) == 2


def test_what_stands_in_a_cell_is_never_run_and_holds_no_card() -> None:
    content = csv('18/11/2026,"=HYPERLINK(""x"") 4111111111111111",,,5.00,')

    [line] = read(content)

    assert "4111111111111111" not in repr(line)

"""MT940 and camt.053: what banks send is read to the paisa, and what does not add up is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.reconciliation.imports.types import Movement, Statement
from core.reconciliation.sources.types import Format
from core.reconciliation.statements import keys
from tests.reconciliation_sources.files import CAMT053, MT940
from tests.reconciliation_sources.reading import movements, read, refusal


def test_mt940() -> None:
    found = read(MT940, format=Format.MT940, mapping=None, account_number="5020 0012 3456 78")

    assert [(item.booked_on.day, f"{item.amount}", item.reference) for item in found if isinstance(item, Movement)] == [
        (18, "488200.50", "1568176960vxp0rj"),
        (18, "-11.80", None),
        (19, "-200.50", "UTRBACK00001"),
    ]
    statement = found[-1]
    assert isinstance(statement, Statement)
    assert (f"{statement.opening}", f"{statement.closing}", statement.lines) == ("100000.00", "587988.20", 3)
    assert isinstance(found[0], Movement)
    assert keys.named_by(found[0])[:2] == ["1568176960VXP0RJ", "HDFCR52026"]


def test_several_statements_each_add_up() -> None:
    second = MT940.replace("C261117INR100000,00", "C261119INR0,00").replace("INR587988,20", "INR487988,20")

    assert len(movements(MT940 + second, format=Format.MT940, mapping=None)) == 6
    wrong = second.replace("487988,20", "487988,21")
    assert refusal(MT940 + wrong, format=Format.MT940, mapping=None) == ("totals", 15)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("INR587988,20", "INR587988,21", "totals"),
        (":62F:C261119INR587988,20", "", "totals"),
        (":60F:C261117INR100000,00", "", "totals"),
        (":62F:C261119INR", ":62F:C261119USD", "totals"),
        (":61:2611181118D11,80NCHGNONREF", ":61:what", "unreadable"),
        (":61:2611181118D11,80NCHG", ":61:2611181118D11,805NCHG", "unreadable"),
        (":20:STMT181126", "", "wrong_file"),
        ("INR", "USD", "other_currency"),
        ("50200012345678", "50200012345679", "other_account"),
    ],
)
def test_mt940_that_is_refused(old: str, new: str, problem: str) -> None:
    content = MT940.replace(old, new)

    found = refusal(content, format=Format.MT940, mapping=None, account_number="50200012345678")
    assert found[0] == problem


def test_a_file_that_is_a_path_opens_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = tmp_path / "secret"
    secret.write_text(MT940)

    assert refusal(str(secret), format=Format.MT940, mapping=None) == ("wrong_file", None)
    # The library would open a text that is the name of a file.
    monkeypatch.chdir(tmp_path)
    (tmp_path / ":20:x").write_text(MT940)
    assert refusal(":20:x", format=Format.MT940, mapping=None)[0] in {"totals", "unreadable"}


def test_camt053() -> None:
    found = read(CAMT053, format=Format.CAMT053, mapping=None, account_number="12345678")

    first, second, statement = found
    assert isinstance(first, Movement)
    assert isinstance(second, Movement)
    assert isinstance(statement, Statement)
    assert (f"{first.amount}", first.reference, first.counterparty) == (
        "488200.50",
        "1568176960vxp0rj",
        "RAZORPAY SOFTWARE",
    )
    assert keys.named_by(first) == ["HDFCR52026", "1568176960VXP0RJ", "SETL_DGLQ1RJ8OS78EC"]
    assert (f"{second.amount}", second.booked_on.day, second.description) == ("-11.80", 19, "CHARGES INCL GST")
    assert (f"{statement.opening}", f"{statement.closing}", statement.lines) == ("100000.00", "588188.70", 2)
    as_utf16 = CAMT053.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")
    assert read(as_utf16, format=Format.CAMT053, mapping=None)[:1] == [first]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("588188.70", "588188.71", "totals"),
        ("<NbOfNtries>3", "<NbOfNtries>4", "totals"),
        ("<Cd>CLBD</Cd>", "<Cd>ITBD</Cd>", "totals"),
        ('<Amt Ccy="INR">11.80', '<Amt Ccy="USD">11.80', "totals"),
        ("<CdtDbtInd>DBIT</CdtDbtInd>", "", "unreadable"),
        ("11.80", "1e1", "unreadable"),
        ("11.80", "11.805", "unreadable"),
        ("2026-11-18</Dt></BookgDt>", "soon</Dt></BookgDt>", "unreadable"),
        ("</Stmt></BkToCstmrStmt></Document>", "", "unreadable"),
        ("BkToCstmrStmt", "BkToCstmrAcctRpt", "wrong_file"),
        ('INR">', 'USD">', "other_currency"),
        ("50200012345678", "1", "other_account"),
        ("<Document", '<!DOCTYPE d [<!ENTITY a "aaaa">]><Document', "xml_forbidden"),
        ("<Document", '<!DOCTYPE d SYSTEM "file:///etc/passwd"><Document', "xml_forbidden"),
        ('encoding="UTF-8"', 'encoding="nonsense"', "encoding"),
        ("CHARGES INCL GST", "<a>" * 60, "unreadable"),
        ("CHARGES INCL GST", "x" * 20_000, "unreadable"),
    ],
)
def test_camt053_that_is_refused(old: str, new: str, problem: str) -> None:
    content = CAMT053.replace(old, new)

    found = refusal(content, format=Format.CAMT053, mapping=None, account_number="12345678")
    assert found[0] == problem


@pytest.mark.parametrize("content", [b"", b"Date,Narration", b"<html/>", b"%PDF-1.7"])
def test_what_is_no_xml_statement(content: bytes) -> None:
    assert refusal(content, format=Format.CAMT053, mapping=None)[0] in {"wrong_file", "unreadable"}

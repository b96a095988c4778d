"""MT940 and camt.053: what banks send is read to the paisa, and what does not add up is refused."""

from __future__ import annotations

import logging
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reconciliation.imports.formats import xml
from core.reconciliation.imports.types import FileRefused, Movement, Statement
from core.reconciliation.sources.types import Format
from core.reconciliation.statements import keys
from tests.reconciliation_sources.files import CAMT053, CAMT053_ENTRY, MT940, camt053
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


def test_a_day_of_many_lines_takes_as_long_as_it_is_and_endless_text_none() -> None:
    head, tail = MT940.split(":61:", 1)[0].replace("100000,00", "0,00"), MT940.rpartition(":62F:")[2]
    lines = [f":61:2611181118C1,00NTRFREF{number:06}//B{number}\n:86:NEFT CR {number}\n" for number in range(500)]
    long = f"{head}{''.join(lines)}:62F:{tail.replace('587988,20', '500,00')}"

    found = read(long, format=Format.MT940, mapping=None)
    assert [item.row for item in found if isinstance(item, Movement)] == list(range(6, 1006, 2))
    # The library joins the texts of a line one by one: of a million it would take hours.
    endless = MT940.replace("REVERSED\n", "REVERSED\n" + ":86:x\n" * 1001)
    assert refusal(endless, format=Format.MT940, mapping=None) == ("too_large", 2)


def test_what_a_bank_wrote_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    assert refusal(MT940.replace("D11,80", "D-11,80"), format=Format.MT940, mapping=None)[0] == "unreadable"

    assert "11,80" not in caplog.text


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
        # Whatever xsdata or Python would take for something.
        ("11.80", "1_1.80", "unreadable"),
        ("11.80", "-11.80", "unreadable"),
        ("11.80", "", "unreadable"),
        ("11.80", "१1.80", "unreadable"),
        ('<Amt Ccy="INR">11.80', '<Amt Ccy="INR">11.80</Amt><Amt Ccy="INR">5.00', "unreadable"),
        ('<Amt Ccy="INR">11.80', '<Amt xmlns="urn:another" Ccy="INR">11.80', "unreadable"),
        ('<Amt Ccy="INR">11.80', "<Amt>11.80", "unreadable"),
        ('<Amt Ccy="INR">11.80', '<Amt Ccy="inr">11.80', "unreadable"),
        (">DBIT<", "><", "unreadable"),
        (">DBIT<", ">DEBIT<", "unreadable"),
        ("<Sts>BOOK</Sts>", "", "unreadable"),
        ("<Sts>BOOK</Sts>", "<Sts>BOOK</Sts><Sts>PDNG</Sts>", "unreadable"),
        ("<Sts>BOOK</Sts>", "<Sts><Prtry>gone</Prtry></Sts>", "unreadable"),
        ("<Sts>BOOK</Sts>", "<Sts>PDNG</Sts>", "totals"),
        ("<Dt>2026-11-18</Dt></BookgDt>", "<Dt>0001-11-18</Dt></BookgDt>", "unreadable"),
        ("<Dt>2026-11-18</Dt></BookgDt>", "<Dt>2026-02-30</Dt></BookgDt>", "unreadable"),
        ("<NbOfNtries>3", "<NbOfNtries>some", "unreadable"),
    ],
)
def test_camt053_that_is_refused(old: str, new: str, problem: str) -> None:
    content = CAMT053.replace(old, new)

    found = refusal(content, format=Format.CAMT053, mapping=None, account_number="12345678")
    assert found[0] == problem


@pytest.mark.parametrize("version", [f"{number:02}" for number in range(2, 16)])
def test_camt053_in_every_version(version: str) -> None:
    expected = read(CAMT053, format=Format.CAMT053, mapping=None)
    document = CAMT053.replace("camt.053.001.08", f"camt.053.001.{version}")
    if int(version) < 7:  # until then a party's name stood under the party itself
        document = document.replace("<Pty>", "").replace("</Pty>", "")

    assert read(document, format=Format.CAMT053, mapping=None) == expected


def test_camt053_with_another_prefix_or_none() -> None:
    expected = read(CAMT053, format=Format.CAMT053, mapping=None)
    head, body = CAMT053.split("\n", 1)
    prefixed = body.replace("</", "</a:").replace("<", "<a:").replace("<a:/a:", "</a:").replace("xmlns=", "xmlns:a=")
    bare = body.replace(' xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"', "")

    for document in (prefixed, bare):
        assert read(f"{head}\n{document}", format=Format.CAMT053, mapping=None) == expected


def test_a_batch_in_camt053_is_one_line_with_all_its_references() -> None:
    part = """<TxDtls><Refs><EndToEndId>{0}</EndToEndId><UETR>8a562c67-ca16-48ba-b074-65581be6f0{1}</UETR>
        <TxId>NOTPROVIDED</TxId><ClrSysRef>SBIN52026{1}</ClrSysRef></Refs>
        <Amt Ccy="USD">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
        <AmtDtls><InstdAmt><Amt Ccy="USD">1.00</Amt></InstdAmt></AmtDtls>
        <RltdPties><Dbtr><Pty><Nm>US</Nm></Pty></Dbtr><Cdtr><Pty><Nm>THEM</Nm></Pty></Cdtr></RltdPties>
        <RmtInf><Ustrd>payout {1}</Ustrd><Ustrd>of  two</Ustrd>
        <Strd><CdtrRefInf><Ref>RF{1}</Ref></CdtrRefInf></Strd></RmtInf><Purp/></TxDtls>"""
    details = f"""<NtryDtls><Btch><PmtInfId>BATCH7</PmtInfId></Btch>{part.format("NOTPROVIDED", 11)}
        {part.format("pout_12", 12)}</NtryDtls><AddtlNtryInf>BULK</AddtlNtryInf>"""
    batch = CAMT053_ENTRY.format(amount="300.00", direction="DBIT", reference="BANK1", more=details)
    reversal = CAMT053_ENTRY.format(
        amount="300.00", direction="CRDT", reference="BANK2", more="<RvslInd>true</RvslInd>"
    )

    first, second, statement = read(camt053(batch, reversal, closing="100000.00"), format=Format.CAMT053, mapping=None)

    assert isinstance(first, Movement)
    assert isinstance(second, Movement)
    assert isinstance(statement, Statement)
    # The bank's own amount, whatever was instructed; the one whom it went to; and nothing of the batch is lost.
    assert (f"{first.amount}", first.currency, first.counterparty) == ("-300.00", "INR", "THEM")
    assert (first.reference, first.group) == ("BANK1", "BATCH7")
    assert first.more_keys == (
        "BANK1", "8a562c67-ca16-48ba-b074-65581be6f011", "SBIN5202611", "pout_12",
        "8a562c67-ca16-48ba-b074-65581be6f012", "SBIN5202612",
    )  # fmt: skip
    assert first.description == "payout 11 of two payout 12 of two BULK RF11 RF12"
    assert (f"{second.amount}", second.reference) == ("300.00", "BANK2")
    assert statement.lines == 2


def test_layout_and_statements_of_camt053_have_no_limit_of_their_own() -> None:
    # What stood between elements was once added up, and 10,000 blanks of it were too much text.
    blank = "\n" + " " * 500
    entries = [CAMT053_ENTRY.format(amount="1.00", direction="CRDT", reference=f"N{n}", more=blank) for n in range(50)]
    document = camt053(*(entry + blank for entry in entries), closing="100050.00").replace("<Bal>", blank + "<Bal>")
    again = document.partition("<Stmt>")[2].rpartition("</Stmt>")[0].replace("2026-11-19", "2026-11-20")
    twice = document.replace("</BkToCstmrStmt>", f"<Stmt>{again}</Stmt></BkToCstmrStmt>")

    found = read(twice, format=Format.CAMT053, mapping=None)

    assert [(item.lines, item.to_on) for item in found if isinstance(item, Statement)] == [
        (50, date(2026, 11, 19)),
        (50, date(2026, 11, 20)),
    ]
    # One of them that does not add up, and the file is refused.
    assert refusal(twice.replace("1.00<", "1.01<", 1), format=Format.CAMT053, mapping=None)[0] == "totals"


def test_an_entry_of_endless_parts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "PARTS_MAX", 1000)
    entry = CAMT053_ENTRY.format(amount="1.00", direction="CRDT", reference="N", more="<a/>" * 1001)

    assert refusal(camt053(entry, closing="100001.00"), format=Format.CAMT053, mapping=None) == ("too_large", 11)


_PIECES = [piece for piece in re.split("(<[^>]+>)", CAMT053) if piece]


@given(
    st.lists(
        st.tuples(st.integers(1, len(_PIECES) - 1), st.sampled_from(["", "<a/>", "\u202e", "9" * 30, *_PIECES[1:]])),
        min_size=1,
        max_size=3,
    )
)
def test_camt053_is_read_or_refused_whatever_stands_in_it(changes: list[tuple[int, str]]) -> None:
    pieces = list(_PIECES)
    for place, piece in changes:
        pieces[place] = piece

    try:
        found = read("".join(pieces), format=Format.CAMT053, mapping=None)
    except FileRefused as refused:
        assert len(refused.detail) < 500
        return
    statement = found[-1]
    assert isinstance(statement, Statement)
    moved = sum(item.amount for item in found if isinstance(item, Movement))
    assert statement.opening + moved == statement.closing


@pytest.mark.parametrize("content", [b"", b"Date,Narration", b"<html/>", b"%PDF-1.7"])
def test_what_is_no_xml_statement(content: bytes) -> None:
    assert refusal(content, format=Format.CAMT053, mapping=None)[0] in {"wrong_file", "unreadable"}

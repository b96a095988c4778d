"""Files as banks and gateways write them, and as somebody with bad intentions does."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl  # type: ignore[import-untyped]

MT940 = """{1:F01HDFCINBBAXXX0000000000}{2:I940HDFCINBBXXXXN}{4:
:20:STMT181126
:25:HDFC/50200012345678
:28C:322/1
:60F:C261117INR100000,00
:61:2611181118C488200,50NTRF1568176960vxp0rj//HDFCR52026
:86:NEFT CR-RAZORPAY SOFTWARE-1568176960vxp0rj
:61:2611181118D11,80NCHGNONREF
:86:CHARGES INCL GST
:61:2611191119RC200,50NTRFUTRBACK00001
:86:REVERSED
:62F:C261119INR587988,20
-}
"""

CAMT053 = """<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
<BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr><Stmt><Id>S1</Id><ElctrncSeqNb>322</ElctrncSeqNb>
<FrToDt><FrDtTm>2026-11-18T00:00:00+05:30</FrDtTm><ToDtTm>2026-11-19T23:59:59+05:30</ToDtTm></FrToDt>
<Acct><Id><Othr><Id>50200012345678</Id></Othr></Id><Ccy>INR</Ccy></Acct>
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="INR">100000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
<Dt><Dt>2026-11-18</Dt></Dt></Bal>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="INR">588188.70</Amt><CdtDbtInd>CRDT</CdtDbtInd>
<Dt><Dt>2026-11-19</Dt></Dt></Bal>
<TxsSummry><TtlNtries><NbOfNtries>3</NbOfNtries></TtlNtries></TxsSummry>
<Ntry><NtryRef>N1</NtryRef><Amt Ccy="INR">488200.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>2026-11-18</Dt></BookgDt><ValDt><Dt>2026-11-18</Dt></ValDt><AcctSvcrRef>HDFCR52026</AcctSvcrRef>
<NtryDtls><TxDtls><Refs><EndToEndId>1568176960vxp0rj</EndToEndId></Refs>
<RltdPties><Dbtr><Pty><Nm>RAZORPAY SOFTWARE</Nm></Pty></Dbtr></RltdPties>
<RmtInf><Ustrd>Settlement setl_DGlQ1Rj8os78Ec</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="INR">11.80</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><DtTm>2026-11-19T08:00:00</DtTm>
</BookgDt><AddtlNtryInf>CHARGES INCL GST</AddtlNtryInf></Ntry>
<Ntry><Amt Ccy="INR">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts></Ntry>
</Stmt></BkToCstmrStmt></Document>
"""

CAMT053_ENTRY = """<Ntry><Amt Ccy="INR">{amount}</Amt><CdtDbtInd>{direction}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>2026-11-19</Dt></BookgDt><AcctSvcrRef>{reference}</AcctSvcrRef>{more}</Ntry>
"""


def camt053(*entries: str, closing: str, opening: str = "100000.00") -> str:
    """A statement of these entries."""
    head, rest = CAMT053.replace("<NbOfNtries>3", f"<NbOfNtries>{len(entries)}").split("<Ntry>", 1)
    whole = head + "".join(entries) + rest.rpartition("</Ntry>")[2]
    return whole.replace("588188.70", closing).replace("100000.00", opening)


RECON = (
    "entity_id,type,debit,credit,amount,currency,fee,tax,settlement_id,settlement_utr,payment_id,order_id,settled_at,"
    "created_at,dispute_id"
)


def book(*rows: Sequence[Any], sheet: str = "Sheet") -> bytes:
    """A workbook of one sheet."""
    made = openpyxl.Workbook()
    made.active.title = sheet
    for row in rows:
        made.active.append([float(cell) if isinstance(cell, Decimal) else cell for cell in row])
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def reworked(workbook: bytes, part: str, content: bytes) -> bytes:
    """The workbook with another content of one part, or with one part more."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != part:
                new.writestr(entry.filename, old.read(entry.filename))
        new.writestr(part, content)
    return out.getvalue()


STATEMENT_BOOK: list[list[Any]] = [
    ["Date", "Narration", "UTR", "Withdrawal", "Deposit", "Balance"],
    [date(2026, 11, 18), "NEFT CR", "1568176960vxp0rj", None, Decimal("488200.5"), Decimal("588200.5")],
    [date(2026, 11, 18), "CHARGES", None, Decimal("11.8"), None, Decimal("588188.7")],
]

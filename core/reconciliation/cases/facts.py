"""What a break is about, as it stands now, under the locks that keep it so: account, line, expectation, break."""

from __future__ import annotations

from uuid import UUID

from core.kit import db
from core.reconciliation import queries as accounts
from core.reconciliation.cases import history, queries
from core.reconciliation.cases.types import Expected, Facts, Line
from core.reconciliation.matching import hand_queries, rules
from core.reconciliation.sources import service as sources
from core.reconciliation.types import Break, TaxSplit


async def look(tx: db.Transaction, break_id: UUID) -> tuple[Break, Facts]:
    """The open break, and what it is about. Raises NotFound, BreakClosed."""
    # Read before the account is locked, which comes first: until then a run may change it, or resolve it.
    account_id = (await history.get(tx, break_id)).provider_account_id
    await tx.get_row(accounts.LOCK_ACCOUNT, tx.tenant, account_id)
    found = await history.get(tx, break_id)
    rule_set = await rules.current(tx, account_id, await _kind(found))
    tolerance = rule_set.document.correction_tolerance
    if found.details.get("reason") == "lines_do_not_sum":
        row = await tx.find_row(queries.LOCK_TOTAL, tx.tenant, account_id, found.settlement_id)
        unexplained = {"unexplained": row["unexplained"]} if row is not None else {}
        facts = Facts(settlement_id=found.settlement_id, tolerance=tolerance, **unexplained)
    else:
        line = await _line(tx, found)
        facts = Facts(line, await _expected(tx, found), tolerance=tolerance)
    return await history.lock_open(tx, break_id), facts


async def _kind(found: Break) -> str:
    return "settlement" if found.source_id is None else (await sources.get(found.source_id)).kind


async def _line(tx: db.Transaction, found: Break) -> Line | None:
    """The break's line, where it may tie; locked."""
    line_id = found.line_id or found.statement_line_id
    if line_id is None:
        return None
    sql = queries.LOCK_LINE if found.source_id is None else queries.LOCK_STATEMENT_LINE
    row = await tx.find_row(sql, tx.tenant, found.provider_account_id, line_id)
    return Line(**{**row, "tax_split": TaxSplit(row.get("tax_split", "undivided"))}) if row is not None else None


async def _expected(tx: db.Transaction, found: Break) -> Expected | None:
    """The one open expectation that the break is about; locked. More than one is nobody's guess."""
    account_id, wanted = found.provider_account_id, found.expectation_id
    if wanted is None:
        wanted = await _named(tx, found)
    if wanted is None:
        return None
    row = await tx.find_row(hand_queries.LOCK_EXPECTATIONS, tx.tenant, account_id, [wanted])
    if row is None or not row["is_open"]:
        return None
    return Expected(row["id"], row["amount"], row["currency"])


async def _named(tx: db.Transaction, found: Break) -> UUID | None:
    """A gateway's line names one payment or refund; a bank's may name several postings, of which only their sum is
    known here."""
    about = found.details.get("about")
    if about is None:
        return None
    of_gateway = found.source_id is None
    narrowed = (found.details.get("line_kind"), None) if of_gateway else (None, found.currency)
    named = await tx.fetch(queries.EXPECTED_OF, tx.tenant, found.provider_account_id, about, *narrowed)
    if len(named) != 1:
        return None
    if not of_gateway and (found.expected is None or abs(named[0]["amount"]) != abs(found.expected)):
        return None
    wanted: UUID = named[0]["id"]
    return wanted

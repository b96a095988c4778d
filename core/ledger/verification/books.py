"""What the books say of themselves: chains of versions, running balances, standings, reversals, currencies."""

from __future__ import annotations

from core.kit import db
from core.ledger.verification import queries
from core.ledger.verification.types import FINDINGS_MAX, Progress, Report


async def check(tx: db.Transaction, report: Report, progress: Progress) -> None:
    """Every account follows from its postings, every reversal from its original, and each currency sums to zero."""
    report.count("accounts", await tx.value(queries.COUNT_ACCOUNTS, tx.tenant))
    progress("accounts", report.counts["accounts"])
    async with tx.whole_tables():
        await _chains(tx, report)
        await _standings(tx, report)
        await _facts(tx, report)


async def _facts(tx: db.Transaction, report: Report) -> None:
    for row in await tx.fetch(queries.UNBALANCED, tx.tenant):
        report.add("currency.unbalanced", row["currency"], f"all accounts together are off by {row['difference']}")
    for row in await tx.fetch(queries.WRONG_REVERSALS, tx.tenant, FINDINGS_MAX):
        report.add("reversal.wrong", row["id"], f"this posting is not the inverse of {row['reverses_id']}")
    for row in await tx.fetch(queries.REVERSED_TOO_MUCH, tx.tenant, FINDINGS_MAX):
        detail = f"this posting of {row['amount']} was reversed by {row['reversed']}"
        report.add("reversal.too_much", row["id"], detail)
    for row in await tx.fetch(queries.WRONG_WORDS, tx.tenant, FINDINGS_MAX):
        detail = f"the search table says something else of {row['key']!r} than the transaction"
        report.add("metadata.search", row["transaction_id"], detail)


async def _chains(tx: db.Transaction, report: Report) -> None:
    for row in await tx.fetch(queries.BROKEN_CHAINS, tx.tenant, FINDINGS_MAX):
        account, at = row["account_id"], f"version {row['version']} (posting {row['posting_id']})"
        if row["version"] != row["version_before"] + 1:
            detail = f"{at} follows version {row['version_before']}: a posting is missing, or one is too many"
            report.add("account.gap", account, detail)
        elif row["is_earlier"]:
            report.add("account.order", account, f"{at} was recorded before the version that it follows")
        else:
            detail = f"{at} says a balance of {row['balance']}, the amounts make {row['expected']}"
            report.add("account.running_balance", account, detail)


async def _standings(tx: db.Transaction, report: Report) -> None:
    for row in await tx.fetch(queries.WRONG_STANDINGS, tx.tenant, FINDINGS_MAX):
        subject = f"{row['id']} ({row['code']})"
        if row["version"] != (row["postings"] or 0):
            detail = f"the account counts {row['version']} postings, the last one is number {row['postings'] or 0}"
            report.add("account.version", subject, detail)
        if row["balance"] != (row["posted"] or 0):
            detail = f"the account says {row['balance']}, its last posting {row['posted'] or 0}"
            report.add("account.balance", subject, detail)
        if row["held"] != row["holds"]:
            report.add("account.held", subject, f"the account says {row['held']}, its open holds {row['holds']}")
        if row["last_recorded_at"] != row["recorded_at"]:
            detail = f"the account says {row['last_recorded_at']}, its last posting was recorded {row['recorded_at']}"
            report.add("account.last_recorded", subject, detail)
        if row["monitored"] != (row["monitors"] > 0):
            report.add("account.monitored", subject, f"{row['monitors']} monitors watch it, the account says otherwise")
        if row["floor"] is not None and row["balance"] - row["held"] < row["floor"]:
            report.add("account.floor", subject, f"{row['balance'] - row['held']} is below the floor of {row['floor']}")

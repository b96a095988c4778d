"""Which rules an account has: the tenant's newest version, or what the platform brings for its kind."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from asyncpg import Record

from core.kit import db
from core.reconciliation.matching import queries
from core.reconciliation.matching.types import By, Cardinality, Document, Rule, RuleSet

EXACT_ID = Rule(name="exact_id", by=By.ID)
DEFAULTS: Mapping[str, Document] = {
    # A gateway knows its payments by ids that we hold too: amounts are never guessed at.
    "settlement": Document(rules=(EXACT_ID,)),
    # A bank knows a settlement by its number (UTR), where it knows it at all.
    "bank": Document(
        rules=(
            Rule(name="utr", by=By.REFERENCE),
            EXACT_ID,
            # A settlement that was booked and then corrected is one line at the bank.
            Rule(name="utr_of_several", by=By.GROUP, cardinality=Cardinality.ONE_TO_MANY),
            Rule(name="amount_and_date", by=By.AMOUNT, days_before=1, days_after=3),
        )
    ),
    "payout": Document(
        rules=(
            EXACT_ID,
            Rule(name="utr", by=By.REFERENCE),
            # A payout out of several pockets is several postings, and one line.
            Rule(name="utr_of_several", by=By.GROUP, cardinality=Cardinality.ONE_TO_MANY),
            Rule(name="amount_and_date", by=By.AMOUNT, days_before=1, days_after=3),
        )
    ),
}
"""By the kind of reconciled account: version 0 of its rules."""


async def current(tx: db.Transaction, account_id: UUID, kind: str) -> RuleSet:
    """The rules that count now."""
    row = await tx.find_row(queries.NEWEST_RULE_SET, tx.tenant, account_id)
    return _of(account_id, kind, row) if row is not None else RuleSet(account_id, kind, 0, DEFAULTS[kind])


async def version(tx: db.Transaction, account_id: UUID, kind: str, number: int) -> RuleSet:
    """The rules as they were in a version that a tie names."""
    if number == 0:
        return RuleSet(account_id, kind, 0, DEFAULTS[kind])
    return _of(account_id, kind, await tx.get_row(queries.GET_RULE_SET, tx.tenant, account_id, number))


def _of(account_id: UUID, kind: str, row: Record) -> RuleSet:
    document = Document.model_validate(row["document"])
    return RuleSet(account_id, kind, row["version"], document, row["actor"], row["created_at"])


def instant(rule_set: RuleSet) -> str | None:
    """The label of the exact-id rule, when it comes first and as the platform brings it: a line may then tie while it
    is stored, which comes to the same and writes it once."""
    first = rule_set.document.rules[0] if rule_set.document.rules else None
    plain = first is not None and first.model_copy(update={"name": EXACT_ID.name}) == EXACT_ID
    return rule_set.label(first) if first is not None and plain else None

"""What a line may be about: shown with reasons and a score, never taken. A person who agrees ties it by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from asyncpg import Record

from core.kit import clock, db, scope
from core.reconciliation.matching import hand_queries, service
from core.reconciliation.matching.sides import Side
from core.reconciliation.matching.types import Suggestion

LOOKED_AT = 200
"""Open expectations that are compared in full: those nearest in amount, and those of the same name."""
SHOWN = 10
SCORE_MIN = 40
_AMOUNT, _NAME, _DAY = 50, 40, 10
"""What an equal amount, an equal name and an equal day are worth."""
_FAR = 30
"""Days after which the day says nothing."""
_NAMES = ("provider_id", "reference", "group_key", "subject")


async def suggest(side: Side, line_id: UUID) -> list[Suggestion]:
    """What an open line may be about, best first; nothing for one that ties. Raises NotFound."""
    async with db.transaction() as tx:
        line = await service.get_line(tx, side, line_id)
        if line["state"] not in {"new", "broken"}:
            return []
        names = _names(line)
        near = await tx.fetch(
            hand_queries.NEAR,
            tx.tenant,
            line["provider_account_id"],
            line["currency"],
            line["amount"],
            names,
            LOOKED_AT,
        )
    found = [_score(line, names, row) for row in near]
    good = [item for item in found if item.score >= SCORE_MIN]
    return sorted(good, key=lambda item: (-item.score, item.expectation_id))[:SHOWN]


def similarity(one: str, other: str) -> Decimal:
    """How alike two names are, 0 to 1: the share of their trigrams that both have, as PostgreSQL's pg_trgm counts."""
    mine, theirs = _trigrams(one), _trigrams(other)
    return Decimal(len(mine & theirs)) / Decimal(len(mine | theirs)) if mine | theirs else Decimal(0)


def _trigrams(text: str) -> set[str]:
    words = "".join(letter if letter.isalnum() else " " for letter in text.lower()).split()
    return {padded[at : at + 3] for padded in (f"  {word} " for word in words) for at in range(len(padded) - 2)}


def _names(line: Record) -> list[str]:
    return list(dict.fromkeys([*line["id_keys"], *line["reference_keys"]]))


def _score(line: Record, names: list[str], row: Record) -> Suggestion:
    why: list[str] = []
    difference, expected = abs(line["amount"] - row["amount"]), abs(row["amount"])
    closeness = max(Decimal(0), 1 - 20 * difference / expected)  # 5 % away is far away
    if difference == 0:
        why.append("the same amount")
    elif closeness > 0:
        why.append(f"amounts differ by {difference.normalize():f}")
    likeness, pair = Decimal(0), ("", "")
    for name in names:
        for column in _NAMES:
            if row[column] and (alike := similarity(name, row[column])) > likeness:
                likeness, pair = alike, (name, row[column])
    if likeness == 1:
        why.append(f"both are named {pair[0]}")
    elif likeness >= Decimal("0.3"):
        why.append(f"{pair[0]} resembles {pair[1]}")
    apart = _days(line["day"], row)
    nearness = Decimal(0) if apart is None else max(Decimal(0), 1 - Decimal(apart) / _FAR)
    if apart is not None and nearness > 0:
        why.append("the same day" if apart == 0 else f"{apart} days apart")
    score = _AMOUNT * closeness + _NAME * likeness + _DAY * nearness
    return Suggestion(
        expectation_id=row["id"],
        subject=row["subject"],
        kind=row["kind"],
        amount=row["amount"],
        currency=row["currency"],
        expected_at=row["expected_at"],
        score=int(score),
        why=why,
    )


def _days(day: date | None, row: Record) -> int | None:
    if day is None:
        return None
    expected: date = row["expected_at"].astimezone(clock.zone(scope.tenant().zone)).date()
    return abs((day - expected).days)

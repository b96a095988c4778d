"""Keep the list of breaks equal to what differs now: new ones open, those that are gone resolve themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson
from asyncpg import Record

from core.events import service as events
from core.events.service import Emission
from core.kit import clock, db, ids, scope
from core.reconciliation import policy, queries, tie_queries
from core.reconciliation.book import text
from core.reconciliation.events import BreakOpened, BreakResolved, BreaksOpened
from core.reconciliation.turn import Turn
from core.tenancy import service as tenancy

Key = tuple[str, str]
SINGLY_MAX = 200
"""Above so many new breaks in one run one event tells of all: a first statement may bring tens of thousands."""


async def compare(turn: Turn) -> None:
    """Open and resolve breaks. Raises InvalidSettings, jobs.LostLease."""
    settings = policy.settings_of((await tenancy.get_configuration()).settings)
    now, zone = clock.now(), scope.tenant().zone
    due = policy.due_before(now, zone, settings)
    given_up = policy.due_before(now, zone, settings, days=settings.missing_business_days)
    async with turn.write() as tx:
        await keep(tx, turn, await tx.fetch(tie_queries.LIST_DIFFERENCES, tx.tenant, turn.account_id, due, given_up))


async def keep(tx: db.Transaction, turn: Turn, differences: Sequence[Record]) -> None:
    """Let the account's open breaks be exactly these differences; in the turn's transaction."""
    wanted = _by_key(differences)
    found = await tx.fetch(tie_queries.LIST_OPEN_BREAKS, tx.tenant, turn.account_id)
    open_ = {(row["kind"], row["subject"]): row for row in found}
    fresh = [key for key in wanted if key not in open_]
    gone = [row for key, row in open_.items() if key not in wanted]
    await _open(tx, turn, [(key, wanted[key]) for key in fresh])
    await _amend(tx, turn, wanted, open_)
    await _resolve(tx, turn, gone, {subject for _, subject in wanted})
    await tx.execute_one(queries.BREAKS_IN_RUN, tx.tenant, turn.run_id, len(fresh), len(gone))


def _by_key(differences: Sequence[Record]) -> dict[Key, Record]:
    """One break per kind and subject; two postings of one reference on a clearing account are told apart."""
    found: dict[Key, Record] = {}
    for row in differences:
        subject, number = row["subject"], 1
        while (row["kind"], subject) in found:
            number += 1
            subject = f"{row['subject']}#{number}"
        found[row["kind"], subject] = row
    return found


async def _open(tx: db.Transaction, turn: Turn, fresh: Sequence[tuple[Key, Record]]) -> None:
    if not fresh:
        return
    new_ids = [ids.new() for _ in fresh]
    await tx.execute(
        tie_queries.INSERT_BREAKS,
        tx.tenant,
        turn.account_id,
        turn.run_id,
        new_ids,
        [kind for (kind, _), _ in fresh],
        [subject for (_, subject), _ in fresh],
        [row["line_id"] for _, row in fresh],
        [row["expectation_id"] for _, row in fresh],
        [row["settlement_id"] for _, row in fresh],
        [row["expected"] for _, row in fresh],
        [row["actual"] for _, row in fresh],
        [row["currency"] for _, row in fresh],
        [orjson.dumps(_details(row)).decode() for _, row in fresh],
        turn.source_id,
        [row.get("statement_line_id") for _, row in fresh],
    )
    if len(fresh) > SINGLY_MAX:
        await _tell_many(tx, turn, fresh)
        return
    emissions = []
    for break_id, (key, row) in zip(new_ids, fresh, strict=True):
        said = _facts(turn, break_id, key, row)
        emissions.append(Emission(BreakOpened(**said), said["break_id"], 1))
    await events.emit_many(tx, emissions)


async def _tell_many(tx: db.Transaction, turn: Turn, fresh: Sequence[tuple[Key, Record]]) -> None:
    counts = Counter(kind for (kind, _), _ in fresh)
    event = BreaksOpened(
        provider_account=turn.account if turn.source_id is None else None,
        source=turn.account if turn.source_id is not None else None,
        run=ids.text("rec", turn.run_id),
        breaks=len(fresh),
        kinds=dict(sorted(counts.items())),
    )
    # A run that ends tells of itself at version 2.
    await events.emit(tx, event, subject=event.run, subject_version=1)


async def _amend(tx: db.Transaction, turn: Turn, wanted: Mapping[Key, Record], open_: Mapping[Key, Record]) -> None:
    """Let open breaks say what differs now: the vendor may have changed its figures without making them right."""
    changed = [
        (open_[key]["id"], row["expected"], row["actual"], _details(row))
        for key, row in wanted.items()
        if key in open_ and _said(row) != (open_[key]["expected"], open_[key]["actual"], open_[key]["details"])
    ]
    if changed:
        await tx.execute(
            tie_queries.AMEND_BREAKS,
            tx.tenant,
            turn.account_id,
            [item[0] for item in changed],
            [item[1] for item in changed],
            [item[2] for item in changed],
            [orjson.dumps(item[3]).decode() for item in changed],
        )


async def _resolve(tx: db.Transaction, turn: Turn, gone: Sequence[Record], subjects: set[str]) -> None:
    if not gone:
        return
    line_ids = [row["line_id"] for row in gone if row["line_id"]]
    withdrawn = {row["id"] for row in await tx.fetch(tie_queries.LIST_WITHDRAWN, tx.tenant, line_ids)}
    resolutions = [_resolution(row, subjects, withdrawn) for row in gone]
    await tx.execute(
        tie_queries.RESOLVE_BREAKS, tx.tenant, turn.account_id, turn.run_id, [row["id"] for row in gone], resolutions
    )
    emissions = []
    for row, resolution in zip(gone, resolutions, strict=True):
        key = row["kind"], row["subject"]
        said = _facts(turn, row["id"], key, row)
        event = BreakResolved(**said, resolution=resolution)
        emissions.append(Emission(event, said["break_id"], row["version"] + 1))
    await events.emit_many(tx, emissions)


def _resolution(row: Record, subjects: set[str], withdrawn: set[UUID]) -> str:
    if row["line_id"] in withdrawn:
        return "withdrawn"
    return "reclassified" if row["subject"] in subjects else "tied"


def _said(row: Record) -> tuple[Decimal | None, Decimal | None, dict[str, Any]]:
    return row["expected"], row["actual"], _details(row)


def _details(row: Record) -> dict[str, Any]:
    facts = {
        "reason": row["reason"],
        "line_kind": row["line_kind"],
        "about": row["about"],
        "provider_payment_id": row["provider_payment_id"],
        "provider_refund_id": row["provider_refund_id"],
        "provider_dispute_id": row.get("provider_dispute_id"),
    }
    return {name: value for name, value in facts.items() if value is not None}


def _facts(turn: Turn, break_id: UUID, key: Key, row: Record) -> dict[str, Any]:
    expected, actual, currency = row["expected"], row["actual"], row["currency"]
    return {
        "break_id": ids.text("brk", break_id),
        "provider_account": turn.account if turn.source_id is None else None,
        "source": turn.account if turn.source_id is not None else None,
        "run": ids.text("rec", turn.run_id),
        "kind": key[0],
        "about": key[1],
        "expected": None if expected is None else text(expected, currency),
        "actual": None if actual is None else text(actual, currency),
        "currency": currency,
    }

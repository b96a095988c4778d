"""An account's rules, and what people tie and untie by hand. Everything here takes the account's lock, as runs do."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

import orjson
from asyncpg import Record

from core.audit import service as audit
from core.events import service as events
from core.kit import db, ids, scope
from core.kit.errors import NotFound
from core.kit.money import exponent
from core.reconciliation import queries as accounts
from core.reconciliation import service as reconciliation
from core.reconciliation.matching import engine, hand_queries, queries, rules
from core.reconciliation.matching.errors import DoesNotBalance, InvalidRules, NotOpen, NotTied, StaleRules
from core.reconciliation.matching.events import LineUntied, MatchingRulesChanged, MatchMade
from core.reconciliation.matching.sides import SETTLEMENT, SIDES, STATEMENT, Side
from core.reconciliation.matching.types import MANUAL, Cardinality, Document, Match, RuleSet, Tied, account_name
from core.reconciliation.types import Window


@dataclass(frozen=True, slots=True)
class NewMatch:
    """What a person says belongs together."""

    account_id: UUID
    lines: tuple[UUID, ...]
    expectations: tuple[UUID, ...]
    reason: str


async def get_rules(account_id: UUID) -> RuleSet:
    """The rules that count now. Raises NotFound, NotReconcilable."""
    kind = await kind_of(account_id)
    async with db.transaction() as tx:
        return await rules.current(tx, account_id, kind)


async def set_rules(account_id: UUID, document: Document, *, version: int | None = None) -> RuleSet:
    """Replace the rules from the next run on; nothing that ties already changes. `version` is the one that was read.

    Raises NotFound, NotReconcilable, InvalidRules, StaleRules.
    """
    kind = await kind_of(account_id)
    _check(document, SIDES[kind])
    async with _locked(account_id) as tx:
        before = await rules.current(tx, account_id, kind)
        if version is not None and version != before.version:
            raise StaleRules
        if document == before.document:
            return before
        number, rule_set_id = before.version + 1, ids.new()
        text = document.model_dump_json()
        row = await tx.get_row(
            queries.INSERT_RULE_SET, tx.tenant, rule_set_id, account_id, number, text, scope.get().principal.id
        )
        name = before.account
        await audit.record(
            "reconciliation:rules",
            name,
            before=before.document.model_dump(mode="json"),
            after=document.model_dump(mode="json"),
        )
        event = MatchingRulesChanged(account=name, rules_version=number)
        await events.emit(tx, event, subject=ids.text("rls", rule_set_id), subject_version=1)
        return RuleSet(account_id, kind, number, document, row["actor"], row["created_at"])


async def try_rules(account_id: UUID, document: Document, window: Window) -> list[Tied]:
    """What these rules would tie of what is open in a window of the outside's days; nothing changes.

    It is done in full and undone: no second way of matching could be trusted to agree with the first. Raises NotFound,
    NotReconcilable, InvalidRules.
    """
    kind = await kind_of(account_id)
    _check(document, SIDES[kind])
    tied: list[Tied] = []
    with contextlib.suppress(_Undone):
        async with _locked(account_id) as tx:

            @contextlib.asynccontextmanager
            async def write() -> AsyncIterator[db.Transaction]:
                yield tx

            tried = RuleSet(account_id, kind, 0, document)
            tied = await engine.tie(write, tried, SIDES[kind], (window.first, window.last))
            raise _Undone
    return tied


async def make_match(new: NewMatch) -> Match:
    """Tie lines to expectations by hand; the next run books it. Locks the account, the lines, the expectations.

    Raises NotFound, NotReconcilable, NotOpen, DoesNotBalance.
    """
    side = SIDES[await kind_of(new.account_id)]
    line_ids, expectation_ids = sorted(set(new.lines)), sorted(set(new.expectations))
    async with _locked(new.account_id) as tx:
        lines = await tx.fetch(hand_queries.lock_lines(side), tx.tenant, new.account_id, line_ids)
        expected = await tx.fetch(hand_queries.LOCK_EXPECTATIONS, tx.tenant, new.account_id, expectation_ids)
        if len(lines) != len(line_ids) or len(expected) != len(expectation_ids):
            raise NotFound
        if not all(row["is_open"] for row in [*lines, *expected]):
            raise NotOpen("a line or an expectation has tied, or does not add up by itself")
        currencies = {row["currency"] for row in [*lines, *expected]}
        difference = sum((row["amount"] for row in lines), Decimal(0))
        difference -= sum((row["amount"] for row in expected), Decimal(0))
        if len(currencies) != 1 or difference != 0:
            raise DoesNotBalance(f"they differ by {abs(difference.normalize()):f}")
        (currency,) = currencies
        match_id, about = ids.new(), expected[0]["subject"] if len(expected) == 1 else None
        await tx.execute(
            queries.INSERT_MATCHES,
            tx.tenant,
            new.account_id,
            MANUAL,
            scope.get().principal.id,
            [match_id],
            [_cardinality(len(lines), len(expected)).value],
            [len(lines)],
            [len(expected)],
            [difference],
            [currency],
            [orjson.dumps({"reason": new.reason}).decode()],
        )
        ties = tx.tenant, new.account_id
        await tx.execute(hand_queries.tie_lines(side), *ties, line_ids, match_id, about)
        await tx.execute(hand_queries.TIE_EXPECTATIONS, *ties, expectation_ids, match_id)
        if side.settles:
            await tx.execute(hand_queries.mark_dirty(side), tx.tenant, line_ids)
        made = _match(await tx.get_row(hand_queries.GET_MATCH, tx.tenant, match_id))
        members = (
            [ids.text(side.prefix, item) for item in line_ids],
            [ids.text("exp", item) for item in expectation_ids],
        )
        await _tell(tx, made, members, new.reason)
        return made


async def untie(side: Side, line_id: UUID, reason: str) -> None:
    """Undo what a line had tied with, and all of its group; no rule ties the same again. The next run takes it out of
    the books. Locks the account. Raises NotFound, NotTied."""
    async with db.transaction() as tx:
        found = await get_line(tx, side, line_id)
    async with _locked(found["provider_account_id"]) as tx:
        found = await get_line(tx, side, line_id)
        if found["expectation_id"] is None and found["match_id"] is None:
            raise NotTied  # open, or a reserve or tax that needs nothing of ours
        account_id, match_id = found["provider_account_id"], found["match_id"]
        ties = tx.tenant, account_id, line_id, match_id
        lines = [row["id"] for row in await tx.fetch(hand_queries.untie_lines(side), *ties)]
        freed = [row["id"] for row in await tx.fetch(hand_queries.UNTIE_EXPECTATIONS, *ties)]
        assert freed, "what ties, ties with something"
        if match_id is not None:
            await tx.execute_one(hand_queries.UNDO_MATCH, tx.tenant, match_id)
        if side.settles:
            await tx.execute(hand_queries.mark_dirty(side), tx.tenant, lines)
        pairs = [(line, expectation) for line in lines for expectation in freed]
        parting_ids = [ids.new() for _ in pairs]
        await tx.execute(
            hand_queries.INSERT_PARTINGS,
            tx.tenant,
            account_id,
            scope.get().principal.id,
            parting_ids,
            [line for line, _ in pairs],
            [expectation for _, expectation in pairs],
        )
        public, account = ids.text(side.prefix, line_id), account_name(await kind_of(account_id), account_id)
        match = ids.text("mat", match_id) if match_id is not None else None
        await audit.record(
            "reconciliation:untie", public, before={"rule": found["rule"], "match": match}, reason=reason
        )
        event = LineUntied(line=public, account=account, rule=found["rule"], match=match)
        await events.emit(tx, event, subject=ids.text("prt", parting_ids[0]), subject_version=1)


async def get_match(match_id: UUID) -> Match:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(hand_queries.GET_MATCH, tx.tenant, match_id)
    if row is None:
        raise NotFound
    return _match(row)


async def list_matches(before: UUID, account_id: UUID | None, limit: int) -> list[Match]:
    """Groups and what people tied, newest first."""
    async with db.transaction() as tx:
        found = await tx.fetch(hand_queries.LIST_MATCHES, tx.tenant, before, account_id, limit)
    return [_match(row) for row in found]


async def list_expectations(account_id: UUID, after: UUID, limit: int, *, only_open: bool) -> list[Record]:
    """What an account's ledger expects, oldest first. Raises NotFound, NotReconcilable."""
    await kind_of(account_id)
    async with db.transaction() as tx:
        return await tx.fetch(hand_queries.LIST_EXPECTATIONS, tx.tenant, account_id, after, only_open, limit)


async def get_line(tx: db.Transaction, side: Side, line_id: UUID) -> Record:
    """A line as the engine sees it. Raises NotFound."""
    row = await tx.find_row(hand_queries.get_line(side), tx.tenant, line_id, scope.tenant().zone)
    if row is None:
        raise NotFound
    return row


def parse_line(text: str) -> tuple[Side, UUID]:
    """The table and the id behind a line's public id. Raises NotFound."""
    for side in (SETTLEMENT, STATEMENT):
        if text.startswith(f"{side.prefix}_"):
            return side, ids.parse(side.prefix, text)
    raise NotFound


def parse_account(text: str) -> UUID:
    """The id behind a reconciled account's public id: a provider account's or a source's. Raises NotFound."""
    return ids.parse("src" if text.startswith("src_") else "pac", text)


async def kind_of(account_id: UUID) -> str:
    """Of a reconciled account, or of a provider account that may become one. Raises NotFound, NotReconcilable."""
    async with db.transaction() as tx:
        row = await tx.find_row(accounts.GET_ACCOUNT, tx.tenant, account_id)
    if row is None:
        await reconciliation.require_reconcilable(account_id)
        return "settlement"
    kind: str = row["kind"]
    return kind


class _Undone(Exception):
    """A trial has ended: nothing of it may stay."""


@contextlib.asynccontextmanager
async def _locked(account_id: UUID) -> AsyncIterator[db.Transaction]:
    """A transaction under the account's lock."""
    async with db.transaction() as tx:
        await tx.execute(accounts.INSERT_ACCOUNT, tx.tenant, account_id)
        await tx.get_row(accounts.LOCK_ACCOUNT, tx.tenant, account_id)
        yield tx


def _check(document: Document, side: Side) -> None:
    """Raises InvalidRules."""
    inexact = [rule.name for rule in document.rules if side.settles and not rule.is_exact]
    if inexact:
        raise InvalidRules(f"{inexact[0]}: a difference of amounts would have no place in the books")
    groups = [rule.name for rule in document.rules if rule.cardinality is not Cardinality.ONE_TO_ONE]
    unfit = [rule.name for rule in document.rules if rule.name in groups and rule.by in side.many]
    if unfit:
        raise InvalidRules(f"{unfit[0]}: lines of a statement may bear many names, so only a group key makes groups")


def _cardinality(lines: int, expectations: int) -> Cardinality:
    if lines == 1:
        return Cardinality.ONE_TO_ONE if expectations == 1 else Cardinality.ONE_TO_MANY
    return Cardinality.MANY_TO_ONE if expectations == 1 else Cardinality.MANY_TO_MANY


async def _tell(tx: db.Transaction, made: Match, members: tuple[list[str], list[str]], reason: str) -> None:
    public, account = ids.text("mat", made.id), made.account
    lines, expectations = members
    after = {"lines": lines, "expectations": expectations}
    await audit.record("reconciliation:match", public, after=after, reason=reason)
    event = MatchMade(
        match=public,
        account=account,
        cardinality=made.cardinality.value,
        lines=made.lines,
        expectations=made.expectations,
        difference=f"{made.difference:.{exponent(made.currency)}f}",
        currency=made.currency,
    )
    await events.emit(tx, event, subject=public, subject_version=1)


def _match(row: Record) -> Match:
    facts = dict(row)
    facts["cardinality"] = Cardinality(facts["cardinality"])
    return Match(**facts)

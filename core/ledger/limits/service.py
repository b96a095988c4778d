"""Set limits and profiles, and say how much is left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

from core.audit import service as audit
from core.kit import clock, db, ids, scope
from core.kit.money import Money, quantum
from core.ledger import decide, engine, rows
from core.ledger import service as ledger
from core.ledger.errors import AccountClosed, InvalidTransaction
from core.ledger.limits import check, queries
from core.ledger.limits.check import LimitBook
from core.ledger.limits.errors import InvalidLimitRule, LimitRuleNotFound
from core.ledger.limits.types import LimitRule, LimitState, NewLimitRule
from core.ledger.records import service as records
from core.ledger.records.types import ACCOUNT, LIMIT_RULE
from core.ledger.types import BALANCE_LIMIT, Account
from core.schedules import service as schedules

FORGET = "ledger.forget_usage"
FORGET_AT = time(3, 40)
KEEP = timedelta(days=62)
"""Longer than any span: the usage of a day or month that is over decides nothing any more."""
FORGET_SIZE = 5000
SPANS = {"amount": {"transaction", "day", "month"}, "count": {"day", "month"}, "balance": {"always"}}


async def add_rule(new: NewLimitRule) -> LimitRule:
    """Set a limit for a profile, from now or a later instant of the tenant's clock on. Raises InvalidLimitRule."""
    now = clock.now()
    starts_at = new.starts_at or now
    _check(new, starts_at, now)
    async with db.transaction() as tx:
        row = await tx.get_row(
            queries.INSERT_RULE,
            tx.tenant,
            ids.new(),
            new.profile,
            new.currency,
            new.direction,
            new.measure,
            new.span,
            new.most,
            starts_at,
            new.ends_at,
            scope.get().principal.id,
        )
        rule = LimitRule(**dict(row))
        await records.write_within(tx, LIMIT_RULE, rule.id)
        facts = {"profile": rule.profile, "rule": f"{rule.direction} {rule.measure} {rule.span} {rule.most}"}
        await audit.record("ledger_limit:add", ids.text("lim", rule.id), before={}, after=facts, reason="")
        await schedules.ensure(FORGET, "usage", local_time=FORGET_AT)
    return rule


async def end_rule(rule_id: UUID, *, ends_at: datetime | None = None, reason: str) -> LimitRule:
    """Let a rule end now or at a later instant; a rule that has ended stays ended. Raises LimitRuleNotFound,
    InvalidLimitRule."""
    now = clock.now()
    async with db.transaction() as tx:
        found = await tx.find_row(queries.LOCK_RULE, tx.tenant, rule_id)
        if found is None:
            raise LimitRuleNotFound
        end = max(ends_at or now, found["starts_at"])
        if (found["ends_at"] is not None and found["ends_at"] <= now) or end < now:
            raise InvalidLimitRule("a rule ends now or later, and once")
        rule = LimitRule(**dict(await tx.get_row(queries.END_RULE, tx.tenant, rule_id, end)))
        await records.write_within(tx, LIMIT_RULE, rule_id)
        before = {"ends_at": clock.text(found["ends_at"]) if found["ends_at"] else None}
        after = {"ends_at": clock.text(end)}
        await audit.record("ledger_limit:end", ids.text("lim", rule.id), before=before, after=after, reason=reason)
    return rule


async def list_rules(after: UUID, limit: int, *, profile: str | None = None) -> list[LimitRule]:
    """Rules in the order of their making, those that ended and those to come included."""
    async with db.transaction() as tx:
        return [LimitRule(**dict(row)) for row in await tx.fetch(queries.LIST_RULES, tx.tenant, after, profile, limit)]


async def set_profile(account_id: UUID, profile: str | None, *, reason: str = "") -> Account:
    """Have a profile's limits apply to an account, or none. What moved before, without a profile or before the
    profile had a rule of the same direction and span, was not counted.

    Locks the account. Raises AccountNotFound, AccountClosed, InvalidTransaction.
    """
    async with db.transaction() as tx:
        return await set_profile_within(tx, account_id, profile, reason=reason)


async def set_profile_within(tx: db.Transaction, account_id: UUID, profile: str | None, *, reason: str = "") -> Account:
    """`set_profile` in the caller's transaction."""
    if profile is not None and not (1 <= len(profile) <= 50 and profile.isprintable()):
        raise InvalidTransaction("a profile's name has 1 to 50 printable characters")
    [account] = await ledger.lock_accounts_within(tx, [account_id])
    if account.status == "closed":
        raise AccountClosed(account=ids.text("acc", account_id))
    row = await tx.get_row(queries.SET_PROFILE, tx.tenant, account_id, profile)
    await records.write_within(tx, ACCOUNT, account_id)
    await audit.record(
        "ledger_account:set_limit_profile",
        ids.text("acc", account_id),
        before={"limit_profile": account.limit_profile},
        after={"limit_profile": profile},
        reason=reason,
    )
    return rows.account(row)


async def states(account_ids: Sequence[UUID]) -> dict[UUID, list[LimitState]]:
    """The rules in force for accounts and what is left of each; accounts without a profile are left out.

    Locks those with an overdue hold.
    """
    async with db.transaction() as tx:
        found = (await ledger.list_accounts_within(tx, account_ids)).values()
        limited = {account.id: account for account in found if account.limit_profile is not None}
        if not limited:
            return {}
        if await ledger.overdue_holds_within(tx, list(limited)):
            await ledger.lock_accounts_within(tx, list(limited))  # which gives them up, and back what they counted
        profiles = {account.limit_profile or "" for account in limited.values()}
        book = await engine.read_limits(tx, profiles, list(limited))
    return {key: list(_states(book, account)) for key, account in limited.items()}


def _states(book: LimitBook, account: Account) -> Iterator[LimitState]:
    rules = [rule for of_direction in book.rules.values() for rule in of_direction.rules]
    for rule in sorted(rules, key=lambda item: item.id):
        is_theirs = (rule.profile, rule.currency) == (account.limit_profile, account.currency)
        if is_theirs and rule.starts_at <= book.moment:
            used = check.used_before(rule, book.usage.get((account.id, rule.direction)), book.today, account.balance)
            yield LimitState(rule, used, max(rule.most - used, Decimal(0)), check.resets_at(book, rule.span))


async def require_within(tx: db.Transaction, takes: Mapping[UUID, Money]) -> None:
    """Judge whether these amounts could leave their accounts, to whomever; nothing is written. Locks the accounts.

    Raises what `holds.create` raises of an account, its funds and its limits.
    """
    books = await engine.open_books(tx, set(takes))
    for account_id, amount in takes.items():
        decide.reserve(books, account_id, amount, limited=True)


async def forget_usage() -> int:
    """Delete one portion of the usage of days and months that are long over; how many rows."""
    today = clock.now().astimezone(clock.zone(scope.tenant().zone)).date()
    async with db.transaction() as tx:
        return await tx.execute(queries.DELETE_OLD_USAGE, tx.tenant, today - KEEP, FORGET_SIZE)


def _check(new: NewLimitRule, starts_at: datetime, now: datetime) -> None:
    step = Decimal(1) if new.measure == "count" else quantum(new.currency)
    if not 1 <= len(new.profile) <= 50 or not new.profile.isprintable():
        raise InvalidLimitRule("a profile's name has 1 to 50 printable characters")
    if new.span not in SPANS[new.measure] or (new.measure == "balance" and new.direction != "in"):
        raise InvalidLimitRule("amount: transaction, day, month; count: day, month; balance: always, direction in")
    if not new.most.is_finite() or not 0 <= new.most < BALANCE_LIMIT:
        raise InvalidLimitRule("a limit is zero or more, and fits into the books")
    if new.most != new.most.quantize(step):
        raise InvalidLimitRule("a limit has its currency's digits, a count is a whole number")
    if starts_at < now or (new.ends_at is not None and new.ends_at <= starts_at):
        raise InvalidLimitRule("a rule starts now or later, and ends after it starts")

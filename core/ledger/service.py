"""Open accounts, post and reverse transactions, read balances and history. The only way that money moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import asyncpg

from core.kit import db, ids, scope
from core.kit.errors import BahiError, NotFound
from core.kit.idempotency import Answer, Claim
from core.kit.money import Money, exponent
from core.kit.scope import Scope
from core.ledger import coalesce, engine, queries, reversals, rows
from core.ledger.accounts import service as accounts
from core.ledger.accounts.types import AccountFilter
from core.ledger.engine import Outcome, Render
from core.ledger.errors import AccountMismatch, AccountNotFound, InvalidTransaction, ReferenceTaken
from core.ledger.holds import expiry
from core.ledger.records import service as records
from core.ledger.records.types import ACCOUNT
from core.ledger.statements import service as statements
from core.ledger.types import (
    CREDIT,
    DEBIT,
    Account,
    HistoryEntry,
    NewAccount,
    NewTransaction,
    Transaction,
)

NEWEST = 2**63 - 1


async def open_account(new: NewAccount) -> Account:
    """Open an account, or answer the one that has this code. Raises AccountMismatch when that one differs."""
    if new.normal_side not in {DEBIT, CREDIT} or not 1 <= len(new.code) <= 200:
        raise InvalidTransaction("an account has a code of 1 to 200 characters and a side, debit or credit")
    exponent(new.currency)
    async with db.transaction() as tx:
        row = await tx.find_row(
            queries.INSERT_ACCOUNT,
            tx.tenant,
            ids.new(),
            new.code,
            new.normal_side,
            new.currency,
            new.owner,
            new.floor,
            dict(new.metadata),
            new.limit_profile,
        )
        if row is not None:
            await records.write_within(tx, ACCOUNT, row["id"])
            await accounts.index_within(tx, rows.account(row))
        row = row or await tx.get_row(queries.FIND_ACCOUNT_BY_CODE, tx.tenant, new.code)
    account = rows.account(row)
    same = (account.normal_side, account.currency, account.owner, account.floor)
    if same != (new.normal_side, new.currency, new.owner, new.floor):
        raise AccountMismatch(f"the account {new.code} exists with another side, currency, owner or floor")
    return account


async def post(new: NewTransaction) -> Transaction:
    """Post a transaction in a database transaction of its own, shared with concurrent posts of the tenant.

    Locks every account named, in id order. Raises InvalidTransaction, InsufficientFunds, CurrencyMismatch,
    AccountNotFound, AccountClosed, AccountFrozen, ReferenceTaken, BalanceOverflow, db.Busy; nothing is written then.
    """
    outcome = await _submit(engine.post_of(new))
    assert isinstance(outcome, Transaction)
    return outcome


async def post_once(new: NewTransaction, claim: Claim, render: Render) -> Answer:
    """`post` for one idempotency key: the rendered answer, refusals included, is stored and replayed.

    Raises idempotency.Mismatch, idempotency.InProgress, db.Busy, and InvalidTransaction for text that cannot be kept.
    """
    outcome = await _submit(engine.post_of(new, claim, render))
    assert isinstance(outcome, Answer)
    return outcome


async def post_within(tx: db.Transaction, *news: NewTransaction) -> list[Transaction]:
    """Post in the caller's transaction, as its last statements; all or nothing. Raises as `post` does."""
    return await run_within(tx, [engine.post_of(new) for new in news])


async def post_all_within(tx: db.Transaction, news: Sequence[tuple[Scope, NewTransaction]]) -> list[Transaction]:
    """`post_within` for the wishes of several principals."""
    wishes = []
    for by, new in news:
        with scope.use(by):
            wishes.append(engine.post_of(new))
    return await run_within(tx, wishes)


async def post_each(news: Sequence[NewTransaction]) -> list[Transaction | BahiError]:
    """Post a batch in one database transaction of its own, with a verdict per item."""
    outcomes = await coalesce.post_alone([engine.post_of(new) for new in news])
    return [outcome for outcome in outcomes if not isinstance(outcome, Answer)]


async def preview(new: NewTransaction) -> Transaction:
    """What `post` would answer now, refusals included; nothing is written. Its ids are of nothing that exists.

    Locks every account named, in id order, for as long as the answer takes: only so it is exact.
    """
    async with db.transaction() as tx:
        outcome = (await engine.run(tx, [engine.post_of(new)], dry=True))[0]
    if isinstance(outcome, BahiError):
        raise outcome
    assert isinstance(outcome, Transaction)
    return outcome


async def lock_accounts_within(tx: db.Transaction, account_ids: Sequence[UUID]) -> list[Account]:
    """Lock accounts until the caller's transaction ends, in id order; each as it stands. Raises Busy, AccountNotFound.

    For a caller that must look before it decides what to post: it names all accounts of the coming post.
    """
    found = await engine.lock(tx, set(account_ids))
    if len(found) < len(set(account_ids)):
        raise AccountNotFound
    return [found[key] for key in sorted(found)]


async def reverse(
    transaction_id: UUID,
    *,
    reference: str,
    description: str = "",
    lines: Mapping[UUID, Money] | None = None,
    amount: Money | None = None,
    effective_at: datetime | None = None,
) -> Transaction:
    """Undo a transaction by a new one: `lines` (amounts by posting), `amount` of its only line, or all that is left.

    Never undoes more than was posted. Raises NotFound, AlreadyReversed, ReversalTooLarge and what `post` raises.
    """

    async def once() -> Transaction:
        async with db.transaction() as tx:
            return await reverse_within(
                tx,
                transaction_id,
                reference=reference,
                description=description,
                lines=lines,
                amount=amount,
                effective_at=effective_at,
            )

    return await db.retrying(once)


async def reverse_within(
    tx: db.Transaction,
    transaction_id: UUID,
    *,
    reference: str,
    description: str = "",
    lines: Mapping[UUID, Money] | None = None,
    amount: Money | None = None,
    effective_at: datetime | None = None,
) -> Transaction:
    """`reverse` in the caller's transaction, as its last statements."""
    wish = await reversals.wish(
        tx, transaction_id, reference, description, lines=lines, amount=amount, effective_at=effective_at
    )
    return (await run_within(tx, [wish]))[0]


close_account = accounts.close
freeze_account = accounts.freeze
release_account = accounts.release
overdue_holds_within = expiry.overdue_within
trial_balance = statements.trial_balance


async def unreversed_within(tx: db.Transaction, original: Transaction) -> dict[UUID, Decimal]:
    """What of each posting of a transaction is not undone yet, by line. Exact once its accounts are locked."""
    undone = await engine.reversed_amounts(tx, [posting.id for posting in original.postings])
    return {posting.id: posting.amount.amount - undone.get(posting.id, Decimal(0)) for posting in original.postings}


async def next_event_version_within(tx: db.Transaction, account_id: UUID) -> int:
    """Lock an account and raise the version of its events, for one of its owner's that moves no money."""
    await lock_accounts_within(tx, [account_id])
    return int(await tx.value(queries.NEXT_EVENT_VERSION, tx.tenant, account_id))


async def get_account(account_id: UUID) -> Account:
    """Raises AccountNotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_ACCOUNT, tx.tenant, account_id)
        if row is None:
            raise AccountNotFound
        return (await expiry.shown_within(tx, [rows.account(row)]))[0]


async def list_accounts_within(tx: db.Transaction, account_ids: Sequence[UUID]) -> dict[UUID, Account]:
    """Accounts by id, as they stand; unknown ones are left out."""
    found = await tx.fetch(queries.FIND_ACCOUNTS, tx.tenant, list(account_ids))
    return {account.id: account for account in await expiry.shown_within(tx, [rows.account(row) for row in found])}


async def find_account(code: str) -> Account | None:
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_ACCOUNT_BY_CODE, tx.tenant, code)
        return (await expiry.shown_within(tx, [rows.account(row)]))[0] if row else None


async def list_accounts(after_code: str, prefix: str | None, limit: int) -> list[Account]:
    """Accounts by code, optionally only those whose code starts with `prefix`."""
    return await accounts.list_accounts(AccountFilter(prefix=prefix), after_code, limit)


async def get_transaction(transaction_id: UUID) -> Transaction:
    """Raises NotFound."""
    async with db.transaction() as tx:
        found = await engine.get_transaction(tx, transaction_id)
    if found is None:
        raise NotFound
    return found


async def find_transaction(reference: str) -> Transaction | None:
    """The transaction with this reference, or None."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_TRANSACTION_BY_REFERENCE, tx.tenant, reference)
        return (await engine.with_postings(tx, [row]))[0] if row else None


async def list_transactions(
    before: UUID, kind: str | None, limit: int, metadata: Mapping[str, str | int | bool] | None = None
) -> list[Transaction]:
    """Transactions, newest first, optionally of one kind and with all these facts in their metadata."""
    async with db.transaction() as tx:
        if metadata:
            (key, value), *rest = engine.searchable(metadata).items()
            others = [item[0] for item in rest], [item[1] for item in rest]
            found = await tx.fetch(queries.LIST_TRANSACTIONS_WITH, tx.tenant, before, kind, limit, key, value, *others)
        else:
            found = await tx.fetch(queries.LIST_TRANSACTIONS, tx.tenant, before, kind, limit)
        return await engine.with_postings(tx, found)


async def list_reversals(before: UUID, transaction_id: UUID, limit: int) -> list[Transaction]:
    """The transactions that undo a part or all of one, newest first."""
    async with db.transaction() as tx:
        found = await tx.fetch(queries.LIST_REVERSALS, tx.tenant, before, transaction_id, limit)
        return await engine.with_postings(tx, found)


async def list_history(
    account_id: UUID,
    before_version: int | None,
    limit: int,
    *,
    since: datetime | None = None,
    until: datetime | None = None,
) -> list[HistoryEntry]:
    """An account's changes, newest first, each with the balance after it. Raises AccountNotFound.

    `since` (inclusive) and `until` (exclusive) narrow by `recorded_at`, which rises with the version.
    """
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_ACCOUNT, tx.tenant, account_id)
        if row is None:
            raise AccountNotFound
        found = await tx.fetch(
            queries.LIST_HISTORY,
            tx.tenant,
            account_id,
            before_version or NEWEST,
            limit,
            row["normal_side"],
            since,
            until,
        )
    return [rows.history_entry(item) for item in found]


async def _submit(wish: engine.Post) -> Outcome:
    if db.find() is not None:
        raise RuntimeError("post() owns its transaction; inside another one use post_within()")
    outcome = await coalesce.submit(wish)
    if isinstance(outcome, BahiError):
        raise outcome
    return outcome


async def run_within(tx: db.Transaction, wishes: list[engine.Post]) -> list[Transaction]:
    """Post wishes in the caller's transaction; all or nothing. Raises as `post` does."""
    try:
        outcomes = await engine.run(tx, wishes)
    except asyncpg.UniqueViolationError as error:
        if error.constraint_name != coalesce.REFERENCE_KEY:
            raise
        raise ReferenceTaken from error
    posted: list[Transaction] = []
    for outcome in outcomes:
        if isinstance(outcome, BahiError):
            raise outcome
        assert isinstance(outcome, Transaction)
        posted.append(outcome)
    return posted

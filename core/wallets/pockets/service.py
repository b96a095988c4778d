"""Pocket kinds, grants into pockets, out of which pockets money goes, and the return of what has expired."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.events import service as events
from core.kit import clock, db, ids
from core.kit.errors import NotFound, Refused
from core.kit.money import Money, quantum
from core.ledger import service as ledger
from core.ledger.chart import service as chart
from core.ledger.errors import AccountClosed, AccountFrozen
from core.ledger.types import Line, NewTransaction, Transaction
from core.schedules import service as schedules
from core.wallets import service as wallets
from core.wallets.errors import WalletCurrencyMismatch, WalletVersionMismatch
from core.wallets.ledger_accounts import FUNDING, POCKET
from core.wallets.pockets import plan, queries
from core.wallets.pockets.errors import (
    CashNeedsNoGrant,
    ExpiryPassed,
    PocketKindTaken,
    PocketKindUnknown,
    TooManyPockets,
)
from core.wallets.pockets.events import PocketExpired, PocketGranted
from core.wallets.pockets.types import CASH, CASH_KIND, Lot, NewGrant, PocketKind, Use
from core.wallets.types import Wallet

EXPIRE = "wallets.expire_pockets"
SCHEDULE = "pockets"
SWEEP_SECONDS = 300
POCKETS_MAX = 100
"""With money in them, per wallet: each one is a lock that a spend may take."""

_PAGE = 200


async def create_kind(wanted: PocketKind) -> PocketKind:
    """Make a kind of pocket; one called `cash` says what the wallets' own accounts are good for.

    Raises PocketKindTaken.
    """
    async with db.transaction() as tx:
        row = await tx.find_row(
            queries.INSERT_KIND,
            tx.tenant,
            ids.new(),
            wanted.name,
            wanted.spend_order,
            wanted.withdrawable,
            wanted.transferable,
        )
        if row is None:
            raise PocketKindTaken
        made = PocketKind(**row)
        await audit.record("pocket_kind:create", public_kind(made), after=_rules(made))
    return made


async def change_kind(
    kind_id: UUID,
    *,
    spend_order: int | None = None,
    withdrawable: bool | None = None,
    transferable: bool | None = None,
    version: int | None = None,
) -> PocketKind:
    """Change a kind's rules for all its pockets, from now on. Locks it. Raises NotFound, WalletVersionMismatch."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LOCK_KIND, tx.tenant, kind_id)
        if row is None:
            raise NotFound
        before = PocketKind(**row)
        if version is not None and version != before.version:
            raise WalletVersionMismatch(version=before.version)
        after = replace(
            before,
            spend_order=before.spend_order if spend_order is None else spend_order,
            withdrawable=before.withdrawable if withdrawable is None else withdrawable,
            transferable=before.transferable if transferable is None else transferable,
        )
        if after == before:
            return before
        row = await tx.get_row(
            queries.UPDATE_KIND, tx.tenant, kind_id, after.spend_order, after.withdrawable, after.transferable
        )
        await audit.record("pocket_kind:update", public_kind(before), before=_rules(before), after=_rules(after))
    return PocketKind(**row)


async def list_kinds() -> list[PocketKind]:
    """The tenant's kinds in the order of spending, `cash` among them."""
    async with db.transaction() as tx:
        found = [PocketKind(**row) for row in await tx.fetch(queries.LIST_KINDS, tx.tenant)]
    if all(kind.name != CASH for kind in found):
        found.append(CASH_KIND)
    return sorted(found, key=lambda kind: (kind.spend_order, kind.name))


async def get_kind(kind_id: UUID) -> PocketKind:
    """Raises NotFound."""
    found = [kind for kind in await list_kinds() if kind.id == kind_id]
    if not found:
        raise NotFound
    return found[0]


def public_kind(kind: PocketKind) -> str:
    return ids.text("pkk", kind.id) if kind.id else CASH


async def list_pockets(wallet_id: UUID) -> list[Lot]:
    """Every pocket of a wallet, `cash` first, empty ones included. Raises NotFound."""
    wallet = await wallets.get(wallet_id)
    rules = await _rules_by_name()
    async with db.transaction() as tx:
        rows = await tx.fetch(queries.LIST_POCKETS, tx.tenant, wallet_id)
    others = await wallets.without_overdue([_lot(row, rules) for row in rows])
    return [lots_of(wallet, rules)[0], *others]


async def wallet_of(pocket_id: UUID) -> UUID:
    """The wallet that a pocket is of. Raises NotFound, also to an end user whose wallet it is not."""
    async with db.transaction() as tx:
        wallet_id = await tx.value(queries.FIND_WALLET, tx.tenant, pocket_id)
    if wallet_id is None:
        raise NotFound
    return (await wallets.get(wallet_id)).id


async def grant(new: NewGrant) -> tuple[Lot, Transaction]:
    """Put the tenant's own money into a pocket, which is opened when there is none of this kind and expiry.

    Locks the wallet, then accounts. Raises NotFound, WalletCurrencyMismatch, PocketKindUnknown, CashNeedsNoGrant,
    ExpiryPassed, TooManyPockets, ledger.AccountFrozen, ledger.AccountClosed and what else `ledger.post` raises.
    """
    if new.kind == CASH:
        raise CashNeedsNoGrant
    if new.expires_at is not None and new.expires_at <= clock.now():
        raise ExpiryPassed
    async with db.transaction() as tx:
        wallet = await wallets.lock_within(tx, new.wallet_id)
        if wallet.currency != new.amount.currency:
            raise WalletCurrencyMismatch(f"the wallet is in {wallet.currency}")
        lot = await _open_locked(tx, wallet, new.kind, new.expires_at)
        source = await _funding(new.kind, wallet.currency)
        move = NewTransaction(
            reference=f"pocket_grant:{ids.text('grt', ids.new())}",
            kind="pocket_grant",
            lines=(Line(debit=source, credit=lot.account_id, amount=new.amount),),
            description=new.description,
            metadata={"wallet": wallet.public_id, "pocket": public_id(lot)},
        )
        posted = (await ledger.post_within(tx, move))[0]
        told = PocketGranted(**_told(lot, new.amount, posted))
        await events.emit(tx, told, subject=ids.text("txn", posted.id), subject_version=1)
    return replace(lot, posted=lot.posted + new.amount), posted


async def open_within(tx: db.Transaction, wallet_id: UUID, kind: str, expires_at: datetime | None) -> Lot:
    """The pocket of this kind and expiry in somebody's wallet, opened when there is none. Locks the wallet.

    Raises ledger.AccountFrozen, ledger.AccountClosed, PocketKindUnknown, TooManyPockets.
    """
    wallet = await wallets.lock_recipient_within(tx, wallet_id)
    return await _open_locked(tx, wallet, kind, expires_at)


async def take_within(
    tx: db.Transaction, wallet: Wallet, use: Use, amount: Money, also: Sequence[UUID] = ()
) -> list[tuple[Lot, Money]]:
    """Decide out of which pockets an amount goes, under the locks of all that could give and of the accounts in `also`.

    The order is the kinds' own, then the earliest expiry. Raises WalletCurrencyMismatch, ledger.AccountFrozen,
    ledger.AccountClosed, ledger.InsufficientFunds; nothing was written then.
    """
    lots = await usable_of(wallet, use, amount)
    wanted = {lot.account_id: lot for lot in lots}
    accounts = {account.id: account for account in await ledger.lock_accounts_within(tx, sorted({*wanted, *also}))}
    step = quantum(amount.currency)
    locked = [
        replace(
            lot,
            posted=Money(accounts[key].balance.quantize(step), amount.currency),
            held=Money(accounts[key].held.quantize(step), amount.currency),
        )
        for key, lot in wanted.items()
    ]
    # The clock is read again: what expired while this waited for a lock is not spent.
    parts = plan.divide(plan.usable(locked, use, clock.now()), amount.amount)
    return [(lot, Money(part, amount.currency)) for lot, part in parts]


async def usable_of(wallet: Wallet, use: Use, amount: Money) -> list[Lot]:
    """The pockets that may give an amount as they stand now, before any lock.

    Raises WalletCurrencyMismatch, ledger.AccountFrozen, ledger.AccountClosed, ledger.InsufficientFunds.
    """
    if wallet.currency != amount.currency:
        raise WalletCurrencyMismatch(f"the wallet is in {wallet.currency}")
    require_open(wallet)
    lots = plan.usable(lots_of(wallet, await _rules_by_name()), use, clock.now())
    plan.divide(lots, amount.amount)
    return lots


def require_open(wallet: Wallet) -> None:
    """Raises ledger.AccountFrozen, ledger.AccountClosed."""
    if wallet.status == "closed":
        raise AccountClosed
    if wallet.status == "frozen":
        raise AccountFrozen


def lots_of(wallet: Wallet, rules: dict[str, PocketKind]) -> list[Lot]:
    """A wallet's pockets that have money, `cash` first."""
    return [
        Lot(
            pocket.id,
            wallet.id,
            rules[pocket.kind],
            pocket.account_id,
            pocket.expires_at,
            pocket.posted,
            pocket.held,
        )
        for pocket in wallet.pockets
    ]


def public_id(lot: Lot) -> str:
    return ids.text("pkt", lot.id) if lot.id else CASH


async def refilled_within(tx: db.Transaction, account_ids: Sequence[UUID]) -> None:
    """Money came back into these accounts: pockets among them that expired before are swept again."""
    await tx.execute(queries.CLEAR_SWEPT, tx.tenant, list(account_ids))


async def expire_due() -> int:
    """Give back to the tenant what is left in pockets whose time is over; how many were emptied.

    Each pocket is a transaction of its own. What a frozen wallet or a hold keeps is looked at again next time.
    """
    emptied, after = 0, UUID(int=0)
    now, rules = clock.now(), await _rules_by_name()
    while True:
        async with db.transaction() as tx:
            rows = await tx.fetch(queries.LIST_EXPIRED, tx.tenant, now, after, _PAGE)
        for row in rows:
            try:
                emptied += await _expire(_lot(row, rules))
            except Refused:
                continue  # frozen: it keeps its money until it is released, and is swept then
        if len(rows) < _PAGE:
            return emptied
        after = rows[-1]["id"]


async def _expire(lot: Lot) -> bool:
    """Empty one expired pocket of what no hold keeps. Locks the pocket, then accounts."""
    assert lot.id is not None
    async with db.transaction() as tx:
        await tx.get_row(queries.LOCK_POCKET, tx.tenant, lot.id)
        target = await _funding(lot.kind.name, lot.posted.currency)
        locked = await ledger.lock_accounts_within(tx, sorted([lot.account_id, target]))
        account = next(item for item in locked if item.id == lot.account_id)
        if account.balance == 0:
            await tx.execute_one(queries.SET_SWEPT, tx.tenant, lot.id)
            return False
        if account.available <= 0:
            return False
        if account.held == 0:
            await tx.execute_one(queries.SET_SWEPT, tx.tenant, lot.id)
        amount = Money(account.available.quantize(quantum(account.currency)), account.currency)
        move = NewTransaction(
            # The account's version makes it a new one when a refund refills the pocket, and the same one until then.
            reference=f"pocket_expiry:{public_id(lot)}:{account.version}",
            kind="pocket_expiry",
            lines=(Line(debit=lot.account_id, credit=target, amount=amount),),
            metadata={"wallet": ids.text("wal", lot.wallet_id), "pocket": public_id(lot)},
            limited=False,
        )
        posted = (await ledger.post_within(tx, move))[0]
        told = PocketExpired(**_told(lot, amount, posted))
        await events.emit(tx, told, subject=ids.text("txn", posted.id), subject_version=1)
    return True


async def _open_locked(tx: db.Transaction, wallet: Wallet, kind: str, expires_at: datetime | None) -> Lot:
    """Under the wallet's lock, so that a freeze finds every pocket that there is."""
    require_open(wallet)
    rules = await _rules_by_name()
    if kind not in rules:
        raise PocketKindUnknown
    if kind == CASH:
        return lots_of(wallet, rules)[0]
    row = await tx.find_row(queries.FIND_POCKET, tx.tenant, wallet.id, kind, expires_at)
    if row is not None:
        return _lot(row, rules)
    if await tx.value(queries.COUNT_FULL, tx.tenant, wallet.id) >= POCKETS_MAX:
        raise TooManyPockets(f"at most {POCKETS_MAX}")
    pocket_id = ids.new()
    name = ids.text("pkt", pocket_id)
    account = await chart.open_owned(
        POCKET,
        name,
        id=ids.text("per", wallet.person_id),
        wallet=wallet.public_id,
        kind=kind,
        pocket=name,
        currency=wallet.currency,
    )
    await tx.execute_one(queries.INSERT_POCKET, tx.tenant, pocket_id, wallet.id, kind, account.id, expires_at)
    if expires_at is not None:
        await _schedule_sweep()
    zero = Money.zero(wallet.currency)
    return Lot(pocket_id, wallet.id, rules[kind], account.id, expires_at, zero, zero)


async def _schedule_sweep() -> None:
    """An existing schedule is only read: its row must not become a lock that all grants wait for."""
    if not any(item.kind == EXPIRE and item.enabled for item in await schedules.list_all()):
        await schedules.ensure(EXPIRE, SCHEDULE, every_seconds=SWEEP_SECONDS)


async def _funding(kind: str, currency: str) -> UUID:
    """The tenant's account that grants of a kind come from, and that expired money goes back to: what it costs."""
    return await chart.open_for(FUNDING, kind=kind, currency=currency)


async def _rules_by_name() -> dict[str, PocketKind]:
    return {kind.name: kind for kind in await list_kinds()}


def _rules(kind: PocketKind) -> dict[str, object]:
    return {
        "name": kind.name,
        "spend_order": kind.spend_order,
        "withdrawable": kind.withdrawable,
        "transferable": kind.transferable,
    }


def _told(lot: Lot, amount: Money, posted: Transaction) -> dict[str, str]:
    return {
        "pocket": public_id(lot),
        "wallet": ids.text("wal", lot.wallet_id),
        "kind": lot.kind.name,
        "amount": amount.text(),
        "currency": amount.currency,
        "transaction": ids.text("txn", posted.id),
    }


def _lot(row: asyncpg.Record, rules: dict[str, PocketKind]) -> Lot:
    currency = row["currency"]
    step = quantum(currency)
    return Lot(
        row["id"],
        row["wallet_id"],
        rules[row["kind"]],
        row["account_id"],
        row["expires_at"],
        Money(row["balance"].quantize(step), currency),
        Money(row["held"].quantize(step), currency),
    )

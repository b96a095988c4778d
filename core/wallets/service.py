"""Open wallets, read them, pay into them, rename, freeze and close them.

A principal that is an end user sees and moves only its own person's wallets; anybody else's answer NotFound.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.events import service as events
from core.events.types import Event
from core.kit import db, ids, scope
from core.kit.errors import NotFound
from core.kit.money import Money, quantum
from core.kit.scope import PermissionDenied
from core.kit.together import SharedReads
from core.ledger import service as ledger
from core.ledger.chart import service as chart
from core.ledger.errors import AccountClosed
from core.payments import service as payments
from core.payments.types import AUTO, NewPayment, Payment, PaymentDetail
from core.people import service as people
from core.people.errors import PersonErased
from core.wallets import queries
from core.wallets.errors import WalletNotEmpty, WalletVersionMismatch
from core.wallets.events import WalletClosed, WalletCreated, WalletFrozen, WalletReleased, WalletUpdated
from core.wallets.ledger_accounts import WALLET
from core.wallets.pockets.types import CASH, Lot
from core.wallets.types import NewWallet, PocketBalance, Wallet, WalletFilter

Part = TypeVar("Part", PocketBalance, Lot)
EVERY_WALLET = WalletFilter()


async def create(new: NewWallet) -> Wallet:
    """Open a wallet of a person: its account is the tenant's debt to them and never falls below zero.

    Raises NotFound for an unknown person, people.PersonErased, money.UnknownCurrency.
    """
    require_own(new.person_id)
    await _require_person(new.person_id)
    wallet_id = ids.new()
    public_id = ids.text("wal", wallet_id)
    async with db.transaction() as tx:
        account = await chart.open_owned(
            WALLET, public_id, id=ids.text("per", new.person_id), wallet=public_id, currency=new.currency
        )
        await tx.execute_one(
            queries.INSERT_WALLET, tx.tenant, wallet_id, new.person_id, account.id, new.name, dict(new.metadata)
        )
        created = WalletCreated(
            wallet=public_id,
            person=ids.text("per", new.person_id),
            account=ids.text("acc", account.id),
            currency=new.currency,
        )
        # Money moves follow with the account's version, which starts at one.
        await events.emit(tx, created, subject=public_id, subject_version=0)
        return await get(wallet_id)


async def get(wallet_id: UUID) -> Wallet:
    """A wallet with its balances, in one statement. Raises NotFound."""
    row = await _rows.find(scope.tenant().id, wallet_id)
    if row is None:
        raise NotFound
    require_own(row["person_id"])
    return (await _shown(row))[0]


async def find_recipient(wallet_id: UUID) -> Wallet | None:
    """A wallet to pay into, whoever's it is."""
    row = await _rows.find(scope.tenant().id, wallet_id)
    return (await _shown(row))[0] if row else None


async def find_open_of(person_id: UUID, currency: str) -> Wallet | None:
    """A person's oldest open wallet in a currency: the one that is paid when only the person is named."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_WALLET_OF, tx.tenant, person_id, currency)
        return (await _shown(row))[0] if row else None


async def list_wallets(before: UUID, limit: int, wanted: WalletFilter = EVERY_WALLET) -> list[Wallet]:
    """Wallets, newest first; an end user's own only."""
    own = scope.get().principal.person_id
    if own is not None and wanted.person_id not in {None, own}:
        return []
    async with db.transaction() as tx:
        rows = await tx.fetch(
            queries.LIST_WALLETS,
            tx.tenant,
            before,
            own or wanted.person_id,
            limit,
            wanted.currency,
            wanted.status,
            wanted.name,
        )
        return await _shown(*rows)


async def update(
    wallet_id: UUID,
    *,
    name: str | None = None,
    metadata: Mapping[str, Any] | None = None,
    row_version: int | None = None,
) -> Wallet:
    """Rename a wallet or replace its metadata. Locks it, then its account.

    Raises NotFound, WalletVersionMismatch, ledger.AccountClosed.
    """
    async with db.transaction() as tx:
        before = await lock_within(tx, wallet_id)
        if before.status == "closed":
            raise AccountClosed
        if row_version is not None and row_version != before.row_version:
            raise WalletVersionMismatch(version=before.row_version)
        after = replace(
            before,
            name=before.name if name is None else name,
            metadata=before.metadata if metadata is None else metadata,
        )
        changed = [field for field in ("name", "metadata") if getattr(before, field) != getattr(after, field)]
        if not changed:
            return before
        await tx.execute_one(queries.UPDATE_WALLET, tx.tenant, wallet_id, after.name, dict(after.metadata))
        await audit.record("wallet:update", before.public_id, after={"fields": changed})
        await _tell(tx, before, WalletUpdated(wallet=before.public_id, fields=changed))
        return await get(wallet_id)


async def freeze(wallet_id: UUID, *, reason: str) -> Wallet:
    """Let nothing in or out of any pocket until it is released; twice is harmless. Locks the wallet, then accounts.

    Raises NotFound, ledger.AccountClosed.
    """
    return await _set_status(wallet_id, "frozen", reason)


async def release(wallet_id: UUID, *, reason: str) -> Wallet:
    """Lift a freeze; twice is harmless. Locks the wallet, then accounts. Raises NotFound, ledger.AccountClosed."""
    return await _set_status(wallet_id, "open", reason)


async def close(wallet_id: UUID, *, reason: str) -> Wallet:
    """Close an empty wallet for good; twice is harmless. Locks the wallet, then accounts.

    Raises NotFound, WalletNotEmpty while a pocket has money or a hold.
    """
    async with db.transaction() as tx:
        before = await lock_within(tx, wallet_id)
        if before.status == "closed":
            return before
        account_ids = await account_ids_within(tx, before)
        for account in await ledger.lock_accounts_within(tx, account_ids):
            if account.balance != 0 or account.held != 0:
                raise WalletNotEmpty
        await _tell(tx, before, WalletClosed(wallet=before.public_id))
        for account_id in account_ids:
            await ledger.close_account(account_id, reason=reason)
        await audit.record(
            "wallet:close",
            before.public_id,
            before={"status": before.status},
            after={"status": "closed"},
            reason=reason,
        )
        return await get(wallet_id)


async def deposit(wallet_id: UUID, new: NewPayment) -> PaymentDetail:
    """Ask for a deposit: a payment that credits the wallet's account.

    Raises NotFound, PermissionDenied, people.PersonErased (with a payer given) and as `payments.create`.
    """
    found = await _deposited.find(scope.tenant().id, wallet_id)
    if found is None:
        raise NotFound
    row, grounds = found
    require_own(row["person_id"])
    wallet = _wallet(row)
    if scope.get().principal.person_id is not None and (
        new.provider_account_id is not None or new.capture_mode != AUTO
    ):
        raise PermissionDenied("an end user chooses neither the gateway nor the capture", permission="payments:write")
    if new.payer:
        await _require_person(wallet.person_id)
    return await payments.create(
        replace(
            new,
            credit_account_id=wallet.account_id,
            purpose=payments.DEPOSIT,
            subject=wallet.public_id,
            payer_id=wallet.person_id,
        ),
        grounds=grounds,
    )


async def list_deposits(wallet_id: UUID, before: UUID, limit: int) -> list[Payment]:
    """A wallet's deposits whatever became of them, newest first. Raises NotFound."""
    wallet = await get(wallet_id)
    return await payments.list_payments(before, limit, subject=wallet.public_id, purpose=payments.DEPOSIT)


async def lock_within(tx: db.Transaction, wallet_id: UUID) -> Wallet:
    """A wallet whose name, pockets and status nobody else changes meanwhile. Raises NotFound."""
    await get(wallet_id)  # whoever may not see it does not wait for it either
    await tx.get_row(queries.LOCK_WALLET, tx.tenant, wallet_id)
    return await get(wallet_id)


async def lock_recipient_within(tx: db.Transaction, wallet_id: UUID) -> Wallet:
    """The same of a wallet that money comes into, whoever's it is."""
    await tx.get_row(queries.LOCK_WALLET, tx.tenant, wallet_id)
    return (await _shown(await tx.get_row(queries.GET_WALLET, tx.tenant, wallet_id)))[0]


def require_own(person_id: UUID) -> None:
    """Raise NotFound when the principal in scope is an end user and this is not their person."""
    own = scope.get().principal.person_id
    if own is not None and own != person_id:
        raise NotFound


async def _set_status(wallet_id: UUID, status: str, reason: str) -> Wallet:
    async with db.transaction() as tx:
        before = await lock_within(tx, wallet_id)
        if before.status == "closed":
            raise AccountClosed
        if before.status == status:
            return before
        change = ledger.freeze_account if status == "frozen" else ledger.release_account
        for account_id in await account_ids_within(tx, before):
            await change(account_id, reason=reason)
        await audit.record(
            f"wallet:{'freeze' if status == 'frozen' else 'release'}",
            before.public_id,
            before={"status": before.status},
            after={"status": status},
            reason=reason,
        )
        told = WalletFrozen if status == "frozen" else WalletReleased
        await _tell(tx, before, told(wallet=before.public_id))
        return await get(wallet_id)


async def account_ids_within(tx: db.Transaction, wallet: Wallet) -> list[UUID]:
    """Every account of a wallet, empty pockets included, in the order in which accounts are locked."""
    rows = await tx.fetch(queries.LIST_POCKET_ACCOUNTS, tx.tenant, wallet.id)
    return sorted([wallet.account_id, *(row["account_id"] for row in rows)])


async def _tell(tx: db.Transaction, wallet: Wallet, event: Event) -> None:
    """Emit an event of the wallet that moves no money, in one order with those that do."""
    version = await ledger.next_event_version_within(tx, wallet.account_id)
    await events.emit(tx, event, subject=wallet.public_id, subject_version=version)


async def _require_person(person_id: UUID) -> None:
    """Raises NotFound, people.PersonErased."""
    if (await people.get(person_id)).erased_at is not None:
        raise PersonErased


async def _read(tx: db.Transaction, wallet_ids: list[UUID]) -> dict[UUID, asyncpg.Record]:
    return {row["id"]: row for row in await tx.fetch(queries.GET_WALLETS, tx.tenant, wallet_ids)}


async def _read_to_deposit(
    tx: db.Transaction, wallet_ids: list[UUID]
) -> dict[UUID, tuple[asyncpg.Record, payments.Grounds]]:
    """Wallets, and what payments into them are checked against."""
    found = await _read(tx, wallet_ids)
    grounds = await payments.read_grounds(tx, [row["account_id"] for row in found.values()])
    return {key: (row, grounds[row["account_id"]]) for key, row in found.items()}


_rows: SharedReads[UUID, asyncpg.Record] = SharedReads(_read)
"""Balances are what is read most: those that are asked for at the same time are read together."""
_deposited: SharedReads[UUID, tuple[asyncpg.Record, payments.Grounds]] = SharedReads(_read_to_deposit, at_once=1)


async def without_overdue(parts: Sequence[Part]) -> list[Part]:
    """Balances without what holds keep whose time is over, also before the ledger has written that."""
    held = [part.account_id for part in parts if part.held.amount]
    if not held:
        return list(parts)
    async with db.transaction() as tx:
        overdue = await ledger.overdue_holds_within(tx, held)
    return [
        # Read a moment after the balance, so it may know more than that does.
        replace(part, held=part.held - _money(min(overdue[part.account_id], part.held.amount), part.held.currency))
        if part.account_id in overdue
        else part
        for part in parts
    ]


async def _shown(*rows: asyncpg.Record) -> list[Wallet]:
    """Wallets as they stand now."""
    found = [_wallet(row) for row in rows]
    parts = [part for wallet in found for part in wallet.pockets]
    if not any(part.held.amount for part in parts):
        return found
    shown = iter(await without_overdue(parts))
    return [replace(wallet, pockets=tuple(islice(shown, len(wallet.pockets)))) for wallet in found]


def _wallet(row: asyncpg.Record) -> Wallet:
    currency = row["currency"]
    cash = PocketBalance(
        None, CASH, row["account_id"], None, _money(row["balance"], currency), _money(row["held"], currency)
    )
    others = [
        PocketBalance(
            UUID(item["id"]),
            item["kind"],
            UUID(item["account_id"]),
            datetime.fromisoformat(item["expires_at"]) if item["expires_at"] else None,
            _money(Decimal(item["posted"]), currency),
            _money(Decimal(item["held"]), currency),
        )
        for item in row["pockets"] or ()
    ]
    return Wallet(
        id=row["id"],
        person_id=row["person_id"],
        account_id=row["account_id"],
        name=row["name"],
        metadata=row["metadata"],
        created_at=row["created_at"],
        pockets=(cash, *others),
        version=row["version"],
        row_version=row["row_version"],
        status=row["status"],
    )


def _money(amount: Decimal, currency: str) -> Money:
    return Money(amount.quantize(quantum(currency)), currency)

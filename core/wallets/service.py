"""Open wallets, read them, pay into them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import asyncpg

from core.events import service as events
from core.kit import db, ids
from core.kit.errors import NotFound
from core.kit.money import Money, quantum
from core.ledger import service as ledger
from core.ledger.types import CREDIT, HistoryEntry, NewAccount
from core.payments import service as payments
from core.payments.types import NewPayment, Payment, PaymentDetail
from core.people import service as people
from core.people.errors import PersonErased
from core.wallets import queries
from core.wallets.events import WalletCreated
from core.wallets.types import NewWallet, Wallet


async def create(new: NewWallet) -> Wallet:
    """Open a wallet of a person: its account is the tenant's debt to them and never falls below zero.

    Raises NotFound for an unknown person, people.PersonErased, money.UnknownCurrency.
    """
    await _require_person(new.person_id)
    wallet_id = ids.new()
    public_id = ids.text("wal", wallet_id)
    async with db.transaction() as tx:
        account = await ledger.open_account(
            NewAccount(f"wallet/{public_id}", CREDIT, new.currency, owner=public_id, floor=Decimal(0))
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
    """A wallet with its balance, in one statement. Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET_WALLET, tx.tenant, wallet_id)
    if row is None:
        raise NotFound
    return _wallet(row)


async def list_wallets(before: UUID, limit: int, *, person_id: UUID | None = None) -> list[Wallet]:
    """Wallets, newest first, optionally of one person."""
    async with db.transaction() as tx:
        return [_wallet(row) for row in await tx.fetch(queries.LIST_WALLETS, tx.tenant, before, person_id, limit)]


async def deposit(wallet_id: UUID, new: NewPayment) -> PaymentDetail:
    """Ask for a deposit: a payment that credits the wallet's account.

    Raises NotFound, people.PersonErased (with a payer given) and as `payments.create`.
    """
    wallet = await get(wallet_id)
    if new.payer:
        await _require_person(wallet.person_id)
    return await payments.create(
        replace(
            new,
            credit_account_id=wallet.account_id,
            purpose=payments.DEPOSIT,
            subject=wallet.public_id,
            payer_id=wallet.person_id,
        )
    )


async def list_deposits(wallet_id: UUID, before: UUID, limit: int) -> list[Payment]:
    """A wallet's deposits whatever became of them, newest first. Raises NotFound."""
    wallet = await get(wallet_id)
    return await payments.list_payments(before, limit, subject=wallet.public_id, purpose=payments.DEPOSIT)


async def list_history(
    wallet_id: UUID,
    before_version: int | None,
    limit: int,
    *,
    since: datetime | None = None,
    until: datetime | None = None,
) -> tuple[Wallet, list[HistoryEntry]]:
    """A wallet and its changes, newest first, each with the balance after it. Raises NotFound."""
    wallet = await get(wallet_id)
    return wallet, await ledger.list_history(wallet.account_id, before_version, limit, since=since, until=until)


async def _require_person(person_id: UUID) -> None:
    """Raises NotFound, people.PersonErased."""
    if (await people.get(person_id)).erased_at is not None:
        raise PersonErased


def _wallet(row: asyncpg.Record) -> Wallet:
    currency = row["currency"]
    step = quantum(currency)
    return Wallet(
        id=row["id"],
        person_id=row["person_id"],
        account_id=row["account_id"],
        name=row["name"],
        metadata=row["metadata"],
        created_at=row["created_at"],
        posted=Money(row["balance"].quantize(step), currency),
        held=Money(row["held"].quantize(step), currency),
        version=row["version"],
        status=row["status"],
    )

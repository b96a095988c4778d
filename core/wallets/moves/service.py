"""Transfer between wallets, spend from one, give a spend back."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from core.audit import service as audit
from core.events import service as events
from core.identity.errors import InvalidIdentifier
from core.identity.users import identifiers
from core.identity.users import service as users
from core.kit import db, ids, scope
from core.kit.errors import NotFound, Refused
from core.kit.money import Money, quantum
from core.ledger import service as ledger
from core.ledger.chart import service as chart
from core.ledger.limits import service as limits
from core.ledger.types import Line, NewTransaction, Transaction
from core.people import service as people
from core.wallets import service as wallets
from core.wallets.errors import (
    NotASpend,
    RecipientUnavailable,
    RefundExceedsSpend,
    SameWallet,
    WalletCurrencyMismatch,
)
from core.wallets.events import WalletSpendRefunded, WalletSpent, WalletTransferred
from core.wallets.ledger_accounts import SALES
from core.wallets.moves.types import Move, NewSpend, NewTransfer, Part
from core.wallets.pockets import plan
from core.wallets.pockets import service as pockets
from core.wallets.pockets.errors import TooManyPockets
from core.wallets.pockets.types import Lot, Use
from core.wallets.types import Wallet

TRANSFER = "wallet_transfer"
SPEND = "wallet_spend"


async def transfer(new: NewTransfer) -> Move:
    """Move money to another wallet. A pocket's money lands in the recipient's pocket of the same kind and expiry.

    Everything about the sender is judged first, so that without the money, or above a limit of their own, nobody learns
    anything of an address; what an end user is told of the other's account is that it cannot take this. Locks
    the recipient's wallet (only for pockets beside `cash`), then accounts. Raises NotFound, SameWallet,
    WalletCurrencyMismatch, RecipientUnavailable, ledger.InsufficientFunds, ledger.AccountFrozen, ledger.AccountClosed
    and what else `ledger.post` raises; nothing is written then.
    """

    async def once() -> Move:
        async with db.transaction() as tx:
            source = await wallets.get(new.from_wallet_id)
            lots = await pockets.usable_of(source, Use.TRANSFER, new.amount)
            try:
                target = await _recipient(source, new)
                return await _transfer(tx, source, target, lots, new)
            except Refused as refusal:
                if not await _is_for_want_of_a_recipient(tx, refusal, source, new):
                    raise
                await _require_limits(tx, lots, new.amount)
                raise RecipientUnavailable from refusal

    return await db.retrying(once)


async def spend(new: NewSpend) -> Move:
    """Let a wallet pay the tenant, out of its pockets in their order.

    Locks accounts. Raises NotFound, WalletCurrencyMismatch, ledger.InsufficientFunds, ledger.AccountFrozen,
    ledger.AccountClosed and what else `ledger.post` raises; nothing is written then.
    """

    async def once() -> Move:
        async with db.transaction() as tx:
            wallet = await wallets.get(new.wallet_id)
            target = new.credit_account_id or await _sales(wallet.currency)
            if new.credit_account_id is not None:
                await _require_payable(target)
            parts = await pockets.take_within(tx, wallet, Use.SPEND, new.amount, [target])
            lines = [Line(lot.account_id, target, part) for lot, part in parts]
            posted = await _post(tx, SPEND, lines, new.description, {**new.metadata, "wallet": wallet.public_id})
            move = Move(posted, wallet.id, new.amount, _summed(parts))
            told = WalletSpent(wallet=wallet.public_id, **_told(move))
            await events.emit(tx, told, subject=ids.text("txn", posted.id), subject_version=1)
            return move

    return await db.retrying(once)


async def refund_spend(spend_id: UUID, amount: Money | None, *, reason: str) -> Move:
    """Give a spend back, in full or in part, to the pockets that it came from: what was taken last comes first.

    What returns to a pocket that has expired meanwhile is the tenant's again at the next sweep. Locks accounts. Raises
    NotFound, NotASpend, WalletCurrencyMismatch, RefundExceedsSpend and what `ledger.reverse` raises.
    """

    async def once() -> Move:
        async with db.transaction() as tx:
            spent = await ledger.get_transaction(spend_id)
            wallet = await _spender(tx, spent)
            accounts = {key for p in spent.postings for key in (p.debit_account_id, p.credit_account_id)}
            await ledger.lock_accounts_within(tx, sorted(accounts))
            left = await ledger.unreversed_within(tx, spent)
            wanted = _refund_amount(wallet, list(left.values()), amount)
            back = dict(plan.give_back([(str(key), part) for key, part in left.items()], wanted.amount))
            await pockets.refilled_within(tx, sorted(accounts))
            posted = await ledger.reverse_within(
                tx,
                spend_id,
                reference=f"{SPEND}_refund:{ids.text('wrf', ids.new())}",
                description=reason,
                lines={UUID(key): Money(part, wanted.currency) for key, part in back.items()},
            )
            kinds = {pocket.account_id: pocket.kind.name for pocket in await pockets.list_pockets(wallet.id)}
            parts = tuple(Part(kinds[p.credit_account_id], p.amount) for p in posted.postings)
            move = Move(posted, wallet.id, wanted, parts, spend_id=spend_id)
            name = ids.text("txn", spend_id)
            await audit.record("wallet:refund_spend", name, after={"amount": wanted.text()}, reason=reason or None)
            told = WalletSpendRefunded(wallet=wallet.public_id, spend=name, **_told(move))
            await events.emit(tx, told, subject=ids.text("txn", posted.id), subject_version=1)
            return move

    return await db.retrying(once)


async def _spender(tx: db.Transaction, spent: Transaction) -> Wallet:
    """The wallet that a spend came from. Raises NotASpend, also for a transaction that only calls itself one: whoever
    posts to the ledger directly chooses its kind and metadata. Raises NotFound as `wallets.get` does."""
    named = spent.metadata.get("wallet")
    if spent.kind != SPEND or not isinstance(named, str):
        raise NotASpend
    wallet = await wallets.get(ids.parse("wal", named))
    if not {posting.debit_account_id for posting in spent.postings} <= {*await wallets.account_ids_within(tx, wallet)}:
        raise NotASpend
    return wallet


_STATUS = {"ledger.account_frozen", "ledger.account_closed"}


async def _is_for_want_of_a_recipient(tx: db.Transaction, refusal: Refused, source: Wallet, new: NewTransfer) -> bool:
    """Whether a refusal is about the other side, and the sender must not read from it how that stands: not by an
    address at all, and an end user no limit, which tells the balance."""
    if new.to_wallet_id is not None and scope.get().principal.person_id is None:
        return False
    if isinstance(refusal, RecipientUnavailable | TooManyPockets):
        return True
    if (account := refusal.extensions.get("account")) is not None:
        return account not in {ids.text("acc", key) for key in await wallets.account_ids_within(tx, source)}
    # A recipient frozen between the look and the lock.
    return new.to_wallet_id is None and refusal.code in _STATUS and await _is_open(source.id)


async def _require_limits(tx: db.Transaction, lots: Sequence[Lot], amount: Money) -> None:
    """Raise what the sender's own accounts refuse: it must not depend on whether an address can be paid."""
    parts = plan.divide(lots, amount.amount)
    await limits.require_within(tx, {lot.account_id: Money(part, amount.currency) for lot, part in parts})


async def _transfer(tx: db.Transaction, source: Wallet, target: Wallet, lots: Sequence[Lot], new: NewTransfer) -> Move:
    into = {lot.account_id: await _counterpart(tx, target, lot) for lot in lots}
    parts = await pockets.take_within(tx, source, Use.TRANSFER, new.amount, list(into.values()))
    # A pocket that was empty at the first look has no counterpart yet; the next try finds it.
    if any(lot.account_id not in into for lot, _ in parts):
        raise db.Busy(retry_after_seconds=1)
    lines = [Line(lot.account_id, into[lot.account_id], part) for lot, part in parts]
    metadata = {**new.metadata, "from_wallet": source.public_id, "to_wallet": target.public_id}
    posted = await _post(tx, TRANSFER, lines, new.description, metadata)
    move = Move(posted, source.id, new.amount, _summed(parts), to_wallet_id=target.id)
    told = WalletTransferred(from_wallet=source.public_id, to_wallet=target.public_id, **_told(move))
    await events.emit(tx, told, subject=ids.text("txn", posted.id), subject_version=1)
    return move


async def _counterpart(tx: db.Transaction, target: Wallet, lot: Lot) -> UUID:
    if lot.id is None:
        return target.account_id
    return (await pockets.open_within(tx, target.id, lot.kind.name, lot.expires_at)).account_id


async def _recipient(source: Wallet, new: NewTransfer) -> Wallet:
    """Raises NotFound for an unknown id, RecipientUnavailable for an address that cannot be paid, SameWallet,
    WalletCurrencyMismatch, ledger.AccountFrozen, ledger.AccountClosed."""
    if new.to_wallet_id is not None:
        if new.to_wallet_id == source.id:
            raise SameWallet
        named = await wallets.find_recipient(new.to_wallet_id)
        if named is None:
            raise NotFound
        if named.currency != source.currency:
            raise WalletCurrencyMismatch("the other wallet is in another currency")
        pockets.require_open(named)
        return named
    person_id = await _find_person(new)
    found = await wallets.find_open_of(person_id, source.currency) if person_id else None
    if found is None:
        raise RecipientUnavailable
    if found.id == source.id:
        raise SameWallet
    return found


async def _find_person(new: NewTransfer) -> UUID | None:
    """The person whose user has proven the address; only when nobody has, the one whose profile says so."""
    try:
        identifier = identifiers.email(new.to_email) if new.to_email else identifiers.parse(new.to_phone or "", "ZZ")
        user = await users.find(identifier)
    except InvalidIdentifier:
        user = None
    if user is not None:
        return user.person_id
    if new.to_email is not None:
        return await people.find_by_email(new.to_email)
    assert new.to_phone is not None
    return await people.find_by_phone(new.to_phone)


async def _is_open(wallet_id: UUID) -> bool:
    return (await wallets.get(wallet_id)).status == "open"


async def _require_payable(account_id: UUID) -> None:
    """Raise NotFound unless a spend may name this account. Raises ledger.AccountNotFound."""
    if scope.get().principal.person_id is not None:
        raise NotFound("end users pay the tenant's sales account")
    if ((await ledger.get_account(account_id)).owner or "").startswith(("wal_", "pkt_")):
        raise NotFound("a spend credits an account of the tenant's own")


async def _sales(currency: str) -> UUID:
    """The account of what wallets paid the tenant."""
    return await chart.open_for(SALES, currency=currency)


async def _post(
    tx: db.Transaction, kind: str, lines: Sequence[Line], description: str, metadata: dict[str, object]
) -> Transaction:
    reference = f"{kind}:{ids.text('wmv', ids.new())}"
    return (await ledger.post_within(tx, NewTransaction(reference, kind, tuple(lines), description, metadata)))[0]


def _refund_amount(wallet: Wallet, left: Sequence[Decimal], amount: Money | None) -> Money:
    most = Money(sum(left, Decimal(0)).quantize(quantum(wallet.currency)), wallet.currency)
    wanted = most if amount is None else amount
    if wanted.currency != wallet.currency:
        raise WalletCurrencyMismatch(f"the wallet is in {wallet.currency}")
    if wanted > most or wanted.amount <= 0:
        raise RefundExceedsSpend(refundable=most.text())
    return wanted


def _summed(parts: Sequence[tuple[Lot, Money]]) -> tuple[Part, ...]:
    """By kind, in the order of taking."""
    found: dict[str, Money] = {}
    for lot, part in parts:
        found[lot.kind.name] = found[lot.kind.name] + part if lot.kind.name in found else part
    return tuple(Part(kind, amount) for kind, amount in found.items())


def _told(move: Move) -> dict[str, object]:
    return {
        "transaction": ids.text("txn", move.transaction.id),
        "amount": move.amount.text(),
        "currency": move.amount.currency,
        "parts": [{"kind": part.kind, "amount": part.amount.text()} for part in move.parts],
    }

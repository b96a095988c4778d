"""A tenant's wallets with money in them, and what their tests ask."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from core.kit import db, ids, scope
from core.kit.money import Money
from core.kit.scope import Principal, Scope, TenantRef
from core.ledger import service as ledger
from core.ledger.types import DEBIT, Line, NewAccount, NewTransaction
from core.payouts import service as payouts
from core.payouts.beneficiaries import checks
from core.payouts.beneficiaries import service as beneficiaries
from core.people import service as people
from core.people.types import Profile
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.wallets import service as wallets
from core.wallets.pockets import service as pockets
from core.wallets.pockets.types import NewGrant, PocketKind
from core.wallets.types import NewWallet, Wallet


def inr(text: str) -> Money:
    return Money.parse(text, "INR")


async def person(profile: Profile = Profile()) -> UUID:  # noqa: B008 - it is frozen
    return (await people.create(f"customer-{ids.token(40)}", profile))[0].id


async def wallet(funds: str = "0.00", *, of: UUID | None = None, currency: str = "INR") -> Wallet:
    """A wallet, of a fresh person unless one is given, with some cash in it."""
    made = await wallets.create(NewWallet(of or await person(), currency))
    if funds != "0.00":
        await fund(made, funds)
    return await wallets.get(made.id)


async def fund(made: Wallet, amount: str) -> None:
    bank = await ledger.open_account(NewAccount("bank/INR", DEBIT, "INR"))
    await ledger.post(NewTransaction(f"fund:{ids.new()}", "deposit", (Line(bank.id, made.account_id, inr(amount)),)))


async def bonus(
    order: int = 10, *, name: str = "bonus", withdrawable: bool = False, transferable: bool = False
) -> PocketKind:
    return await pockets.create_kind(PocketKind(None, name, order, withdrawable, transferable, 0))


async def grant(made: Wallet, amount: str, kind: str = "bonus", expires_at: datetime | None = None) -> UUID:
    """Money for a pocket; the pocket's account."""
    lot, _ = await pockets.grant(NewGrant(made.id, kind, inr(amount), expires_at))
    return lot.account_id


async def shown(wallet_id: UUID) -> dict[str, str]:
    """What is posted, by pocket kind; several pockets of one kind are summed."""
    found: dict[str, Money] = {}
    for pocket in (await wallets.get(wallet_id)).pockets:
        found[pocket.kind] = found.get(pocket.kind, inr("0.00")) + pocket.posted
    return {kind: amount.text() for kind, amount in found.items()}


async def available(wallet_id: UUID) -> str:
    return (await wallets.get(wallet_id)).available.text()


async def open_bank(*, approve_above: str | None = "1000000.00") -> UUID:
    """A payout account by hand, with a rule that asks for approval only above an amount; no rule for None."""
    new = NewProviderAccount("payouts", "manual", "Our bank", {}, currencies=("INR",))
    account = await providers.create(new)
    if approve_above is not None:
        await payouts.set_rule("INR", approve_above=inr(approve_above), least=inr("1.00"), most=None)
    return account.id


async def beneficiary(person_id: UUID, number: str = "012345678901") -> UUID:
    details = checks.bank_account("Asha Rao", number, "HDFC0000001")
    return (await beneficiaries.add(person_id, details))[0].id


@contextmanager
def user(person_id: UUID, *permissions: str) -> Iterator[None]:
    """Act as an end user who is this person."""
    principal = Principal("user", f"usr_{person_id.hex}", frozenset(permissions or {"*"}), person_id=person_id)
    with scope.use(Scope(scope.tenant(), principal, "req_tests")):
        yield


@contextmanager
def staff(name: str = "key_checker", *permissions: str) -> Iterator[None]:
    """Act as another principal of the tenant's."""
    principal = Principal("api_key", name, frozenset(permissions or {"*"}))
    with scope.use(Scope(scope.tenant(), principal, "req_tests")):
        yield


async def events(subject: str) -> list[str]:
    """Types of a subject's events, which have distinct rising versions."""
    async with db.transaction() as tx:
        rows = await tx.fetch(
            "SELECT type, subject_version FROM event WHERE tenant_id = $1 AND subject = $2 ORDER BY id",
            tx.tenant,
            subject,
        )
    versions = [row["subject_version"] for row in rows]
    assert versions == sorted(set(versions)), rows
    return [row["type"] for row in rows]


async def count(table: str) -> int:
    async with db.transaction() as tx:
        return int(await tx.value(f"SELECT count(*) FROM {table} WHERE tenant_id = $1", tx.tenant))


@contextmanager
def travelled(ref: TenantRef, **by: int) -> Iterator[None]:
    """Act while the tenant's clock stands so much later."""
    later = replace(ref, clock_offset_seconds=ref.clock_offset_seconds + int(timedelta(**by).total_seconds()))
    with scope.use(replace(scope.get(), tenant=later)):
        yield

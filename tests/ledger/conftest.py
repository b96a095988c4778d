from __future__ import annotations

from collections.abc import Awaitable, Callable, Set
from dataclasses import replace
from decimal import Decimal

import pytest

from core.kit import clock, db, ids
from core.kit.money import Money
from core.kit.scope import Principal, Scope, TenantRef
from core.ledger import service as ledger
from core.ledger.types import Account, Line, NewAccount, NewTransaction

Opener = Callable[..., Awaitable[Account]]


def inr(text: str) -> Money:
    return Money.parse(text, "INR")


def transfer(source: Account, target: Account, amount: str, reference: str | None = None) -> NewTransaction:
    """Move money from one customer account to another: debit the payer, credit the payee."""
    return NewTransaction(reference or f"test:{ids.new()}", "transfer", (Line(source.id, target.id, inr(amount)),))


def later(tenant: TenantRef, seconds: int) -> Scope:
    """The same tenant, whose clock has moved."""
    moved = replace(tenant, clock_offset_seconds=seconds)
    return Scope(moved, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")


def to_noon(tenant: TenantRef) -> int:
    """Seconds from now to noon of the tenant's today, for what must not meet the end of a day."""
    here = clock.system_now().astimezone(clock.zone(tenant.zone))
    return int((here.replace(hour=12) - here).total_seconds())


@pytest.fixture
def bank(acting: TenantRef) -> Opener:
    """Open the tenant's bank account: an asset without a floor."""

    async def open_bank() -> Account:
        return await ledger.open_account(NewAccount("bank/INR", "debit", "INR"))

    return open_bank


@pytest.fixture
def customer(acting: TenantRef, bank: Opener) -> Opener:
    """Open a customer's account (credit side, floor 0) with some money."""

    async def open_customer(funds: str = "0.00", owner: str | None = None) -> Account:
        source = await bank()
        account = await ledger.open_account(
            NewAccount(f"customer/{ids.new()}", "credit", "INR", owner=owner, floor=Decimal(0))
        )
        if funds != "0.00":
            await ledger.post(transfer(source, account, funds))
        return await ledger.get_account(account.id)

    return open_customer


async def rows(tenant: TenantRef, table: str) -> int:
    async with db.transaction(tenant.id) as tx:
        return int(await tx.value(f"SELECT count(*) FROM {table} WHERE tenant_id = $1", tenant.id))


async def balance(account: Account) -> str:
    return f"{(await ledger.get_account(account.id)).balance:.2f}"


async def assert_books_tie(tenant: TenantRef) -> None:
    """Every balance and version equals its postings, versions have no gap, and the currencies balance."""
    async with db.transaction(tenant.id) as tx:
        drift = await tx.fetch(
            """
            SELECT a.code FROM ledger_account a LEFT JOIN LATERAL (
                SELECT coalesce(sum(CASE WHEN (p.debit_account_id = a.id) = (a.normal_side = 'debit')
                                         THEN p.amount ELSE -p.amount END), 0) AS balance, count(*) AS postings
                FROM ledger_posting p
                WHERE p.tenant_id = a.tenant_id AND a.id IN (p.debit_account_id, p.credit_account_id)
            ) s ON true
            WHERE a.tenant_id = $1 AND (a.balance <> s.balance OR a.version <> s.postings)
            """,
            tenant.id,
        )
        assert drift == []
        gaps = await tx.fetch(
            """
            SELECT account, array_agg(version ORDER BY version) AS versions FROM (
                SELECT debit_account_id AS account, debit_version AS version FROM ledger_posting WHERE tenant_id = $1
                UNION ALL
                SELECT credit_account_id, credit_version FROM ledger_posting WHERE tenant_id = $1
            ) v GROUP BY account
            """,
            tenant.id,
        )
        for row in gaps:
            assert row["versions"] == list(range(1, len(row["versions"]) + 1))
    sums: dict[str, Decimal] = {}
    for line in await ledger.trial_balance():
        sums[line.currency] = sums.get(line.currency, Decimal(0)) + line.debit - line.credit
    assert set(sums.values()) <= {Decimal(0)}


async def written(tenant: TenantRef, *, but: Set[str] = frozenset(), called: str = "") -> dict[str, str]:
    """A fingerprint of all that a tenant has, by table: of those whose names match the pattern `called`."""
    async with db.transaction(tenant.id) as tx:
        tables = await tx.fetch(
            "SELECT c.relname::text AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
            " WHERE c.relkind = 'r' AND a.attname = 'tenant_id' AND c.relnamespace = 'public'::regnamespace"
            " AND has_table_privilege(c.oid, 'SELECT') AND c.relname ~ $1 ORDER BY 1",
            called,
        )
        names = [row["name"] for row in tables if row["name"] not in but]
        prints = " UNION ALL ".join(
            f"SELECT '{name}' AS name, concat(count(*), ' rows: ', md5(string_agg(t::text, ',' ORDER BY t::text)))"
            f" AS said FROM {name} t WHERE tenant_id = $1"
            for name in names
        )
        return {row["name"]: row["said"] for row in await tx.fetch(prints, tenant.id)}

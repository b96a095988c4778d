from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from core.files import service as files
from core.kit import clock, db, ids
from core.kit.money import Money
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.types import CREDIT, DEBIT, Account, Line, NewAccount, NewTransaction, Transaction

Opener = Callable[..., Awaitable[Account]]


def inr(text: str) -> Money:
    return Money.parse(text, "INR")


async def opened(code: str, side: str = CREDIT, floor: Decimal | None = None, currency: str = "INR") -> Account:
    return await ledger.open_account(NewAccount(code, side, currency, floor=floor))


async def pay(
    source: Account, target: Account, amount: str, *, at: datetime | None = None, description: str = ""
) -> Transaction:
    """Debit one account, credit the other; `at` is the effective date."""
    line = Line(source.id, target.id, inr(amount))
    return await ledger.post(
        NewTransaction(f"test:{ids.new()}", "transfer", (line,), description=description, effective_at=at)
    )


@pytest.fixture
async def bank(acting: TenantRef) -> Account:
    return await opened("bank/INR", DEBIT)


@pytest.fixture
async def anna(acting: TenantRef) -> Account:
    return await opened("user:anna:wallet:INR", floor=Decimal(0))


@pytest.fixture(autouse=True)
def _kept(tmp_path: Path) -> None:
    files.configure(tmp_path)


async def bulk(source: Account, target: Account, count: int) -> None:
    """Many postings of 1.00 between two accounts, a second apart from now on, as if they had been posted one by one.

    Both accounts' versions and balances must be equal and the debited one's normal side debit, the other's credit.
    """
    async with db.transaction() as tx:
        first = await tx.value(
            "SELECT version FROM ledger_account WHERE tenant_id = $1 AND id = $2", tx.tenant, source.id
        )
        await tx.execute(
            """
            WITH transactions AS (
                INSERT INTO ledger_transaction
                    (tenant_id, id, reference, kind, description, actor, effective_at, recorded_at)
                SELECT r.tenant_id, gen_random_uuid(), 'bulk:' || n, 'deposit', 'Deposit ' || n, 'tests', u.at, u.at
                FROM tenant_root r CROSS JOIN generate_series($4::bigint + 1, $4::bigint + $5::bigint) n
                    CROSS JOIN LATERAL (SELECT $6::timestamptz + n * interval '1 second' AS at) u
                WHERE r.tenant_id = $1
                RETURNING tenant_id, id, substr(reference, 6)::bigint AS n, effective_at
            )
            INSERT INTO ledger_posting (tenant_id, id, transaction_id, line, debit_account_id, credit_account_id,
                amount, currency, debit_balance, credit_balance, debit_version, credit_version, effective_at,
                recorded_at)
            SELECT t.tenant_id, gen_random_uuid(), t.id, 1, $2, $3, 1, 'INR', t.n, t.n, t.n, t.n, t.effective_at,
                t.effective_at
            FROM transactions t JOIN tenant_root r ON r.tenant_id = t.tenant_id WHERE r.tenant_id = $1
            """,
            tx.tenant, source.id, target.id, first, count, clock.system_now(),
        )  # fmt: skip
        await tx.execute(
            """UPDATE ledger_account
               SET version = $3::bigint, balance = $3::bigint, last_recorded_at = clock_timestamp()
               WHERE tenant_id = $1 AND id = ANY($2)""",
            tx.tenant, [source.id, target.id], first + count,
        )  # fmt: skip

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from core.files import service as files
from core.kit import ids
from core.kit.money import Money
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.types import CREDIT, DEBIT, Account, Line, NewAccount, NewTransaction, Transaction

Opener = Callable[..., Awaitable[Account]]


def inr(text: str) -> Money:
    return Money.parse(text, "INR")


async def opened(code: str, side: str = CREDIT, floor: Decimal | None = None) -> Account:
    return await ledger.open_account(NewAccount(code, side, "INR", floor=floor))


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

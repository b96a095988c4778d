"""The hands that work on breaks, and the second person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from core.approvals import service as approvals
from core.approvals.types import Approval
from core.auth.roles import service as roles
from core.identity.users import service as users
from core.identity.users.types import Identifier, User
from core.kit import db, scope
from core.reconciliation.types import Break
from tests.reconciliation.shop import Shop, rows


@contextmanager
def second_person(name: str = "key_checker") -> Iterator[None]:
    who = scope.get()
    with scope.use(replace(who, principal=replace(who.principal, id=name))):
        yield


async def make_clerk(address: str = "clerk@shop.example") -> User:
    """A user who may work on breaks."""
    user = await users.create(Identifier("email", address))
    await roles.grant(user.id, "owner")
    return user


async def approve(wish: Approval, name: str = "key_checker") -> None:
    with second_person(name):
        await approvals.approve(wish.id, payload_hash=wish.payload_hash, reason="agreed")


async def only_break(shop: Shop) -> Break:
    (found,) = [item for item in await shop.breaks() if not item.is_closed]
    return found


async def told(kind: str) -> list[dict[str, Any]]:
    """What events of a type say, oldest first."""
    async with db.transaction() as tx:
        found = await tx.fetch("SELECT data FROM event WHERE tenant_id = $1 AND type = $2 ORDER BY id", tx.tenant, kind)
    return [row["data"] for row in found]


async def everything() -> list[list[dict[str, Any]]]:
    """All that working on breaks could have changed."""
    return [
        await rows("reconciliation_break", "*"),
        await rows("reconciliation_break_note", "*"),
        await rows("reconciliation_match", "*"),
        await rows("settlement_expectation", "*"),
        await rows("settlement_line", "*"),
        await rows("ledger_transaction", "id"),
        await rows("approval", "id, status"),
    ]

"""Whose a credential is."""

from __future__ import annotations

import asyncio
from uuid import UUID

import pytest

from core.auth import makers
from core.kit import db, ids
from core.kit.scope import TenantRef


async def test_credentials_that_made_each_other_are_one(acting: TenantRef, monkeypatch: pytest.MonkeyPatch) -> None:
    """A client makes a key, and that key renews the client's secret; a third key is of the second one."""
    first, second, third, fourth = (ids.text("key", ids.new()) for _ in range(4))
    made_by = {first: second, second: first, third: second, fourth: None}

    async def find(tx: db.Transaction, key_id: UUID) -> str | None:
        await asyncio.sleep(0)
        return made_by[ids.text("key", key_id)]

    monkeypatch.setitem(makers._finders, "key", find)
    async with asyncio.timeout(5), db.transaction() as tx:
        origins = [await makers.origin_within(tx, key) for key in (first, second, third, fourth)]
    assert origins == [min(first, second)] * 3 + [fourth]

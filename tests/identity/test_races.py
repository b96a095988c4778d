"""What changes about an account while its password is being hashed: a flood makes that take seconds."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator
from typing import Any

import pytest
from argon2 import PasswordHasher

from core.auth.sessions import service as sessions
from core.identity import events
from core.identity.factors import service as factors
from core.identity.passwords import hashing
from core.identity.passwords import service as passwords
from core.identity.users import service as users
from core.identity.users.types import User
from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from tests.http import acts, answer, problem
from tests.identity.conftest import OTHER_PASSWORD, PASSWORD, Browser, loosen, rows
from tests.identity.test_factors import settle


@contextlib.asynccontextmanager
async def hashing_waits() -> AsyncIterator[None]:
    """Every thread that hashes is busy until the block ends; what is asked for meanwhile is answered after it."""
    go_on = threading.Event()
    busy = [hashing._pool.submit(go_on.wait, 30) for _ in range(hashing.WORKERS)]
    try:
        yield
    finally:
        go_on.set()
        for item in busy:
            await asyncio.wrap_future(item)


async def meanwhile(asha: Browser, change: Any, count: int = 1) -> list[Any]:
    """Make a change after so many sign-ins have read the account, and before their passwords were hashed."""
    async with hashing_waits():
        entering = [asyncio.ensure_future(asha.enter()) for _ in range(count)]
        while hashing.Work.waiting < count:  # noqa: ASYNC110 - a counter, not an event
            await asyncio.sleep(0.005)
        with scope.system(asha.tenant, "tests"):
            await change(ids.parse("usr", asha.tokens["user"]))
    return await asyncio.gather(*entering)


async def test_a_password_changed_meanwhile_lets_nobody_in(browser: Any, tenant: TenantRef) -> None:
    """The sessions of the old password were ended, and one more must not come after them."""
    asha = await browser().sign_up()
    made = await hashing.make(OTHER_PASSWORD)

    async def change(user_id: Any) -> None:
        async with db.transaction() as tx:
            user = await users.lock_row(tx, user_id)
            await passwords.store(tx, user, made)
            await sessions.revoke_all(user_id, "password_changed")
            await users.touch(tx, user, lambda now: events.UserPasswordChanged(user=now.public_id))

    before = await rows(tenant, "auth_session")
    [refused] = await meanwhile(asha, change)

    await problem(refused, 401, "identity.sign_in_failed")
    assert await rows(tenant, "auth_session") == before
    assert len(await acts(tenant, "user:sign_in_failed")) == 1
    assert (await answer(await asha.enter(OTHER_PASSWORD)))["status"] == "signed_in"


async def test_the_same_password_hashed_anew_meanwhile_lets_in(browser: Any) -> None:
    asha = await browser().sign_up()
    made = await hashing.make(PASSWORD)

    async def change(user_id: Any) -> None:
        async with db.transaction() as tx:
            user = await users.lock_row(tx, user_id)
            await passwords.store(tx, user, made)
            await users.touch(tx, user, lambda now: events.UserPasswordChanged(user=now.public_id))

    [entered] = await meanwhile(asha, change)

    assert (await answer(entered))["status"] == "signed_in"


async def test_hashing_an_old_hash_anew_brings_no_former_password_back(
    browser: Any, tenant: TenantRef, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At a sign-in a hash of weaker parameters is made anew, which takes as long as the sign-in itself."""
    asha = await browser().sign_up()
    hasher = hashing._HASHER
    monkeypatch.setattr(hashing, "_HASHER", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
    weak, made = await hashing.make(PASSWORD), await hashing.make(OTHER_PASSWORD)
    monkeypatch.setattr(hashing, "_HASHER", hasher)
    user = await _stored(asha, weak)
    stored = passwords.Stored(weak)
    with scope.system(tenant, "tests"):
        async with hashing_waits():
            going = asyncio.ensure_future(passwords.is_stored(user, stored, PASSWORD))
            while not hashing.Work.waiting:  # noqa: ASYNC110 - a counter, not an event
                await asyncio.sleep(0.002)
            await _stored(asha, made)
        assert await going

    assert (await answer(await asha.enter(OTHER_PASSWORD)))["status"] == "signed_in"
    await problem(await asha.enter(), 401, "identity.sign_in_failed")


async def _stored(asha: Browser, digest: str) -> User:
    with scope.system(asha.tenant, "tests"):
        async with db.transaction() as tx:
            user = await users.lock_row(tx, ids.parse("usr", asha.tokens["user"]))
            await passwords.store(tx, user, digest)
    return user


async def test_a_factor_added_meanwhile_is_asked_for(browser: Any, tenant: TenantRef) -> None:
    asha = await browser("+919876543210").sign_up()
    await settle(tenant, sms_factor=True)
    await loosen(tenant)

    async def change(user_id: Any) -> None:
        await factors.add_sms(await users.get(user_id))

    before = await rows(tenant, "auth_session")
    [waiting] = await meanwhile(asha, change)

    told = await answer(waiting)
    assert (told["status"], told["methods"], told["access_token"]) == ("second_factor", ["sms"], None)
    assert await rows(tenant, "auth_session") == before


async def test_an_account_locked_meanwhile_stays_closed(browser: Any, tenant: TenantRef) -> None:
    asha = await browser().sign_up()

    async def change(user_id: Any) -> None:
        await users.lock(user_id, reason="stolen phone")

    before = await rows(tenant, "auth_session")
    [refused] = await meanwhile(asha, change)

    await problem(refused, 403, "identity.account_locked")
    assert await rows(tenant, "auth_session") == before


async def test_sign_ins_of_one_account_that_were_hashed_together_all_get_in(browser: Any, tenant: TenantRef) -> None:
    asha = await browser().sign_up()

    async def change(_user_id: Any) -> None:
        """Nothing: each changes the account for the others."""

    before = await rows(tenant, "auth_session")
    entered = await meanwhile(asha, change, 4)

    assert [(await answer(item))["status"] for item in entered] == ["signed_in"] * 4
    assert await rows(tenant, "auth_session") == before + 4
    versions = await _versions(tenant, asha.tokens["user"])
    assert versions == sorted(set(versions))
    assert len(versions) == 5
    async with db.transaction(tenant.id) as tx:
        assert await tx.value("SELECT coalesce(max(tries), 0) FROM throttle WHERE tenant_id = $1", tenant.id) == 0


async def _versions(tenant: TenantRef, user: str) -> list[int]:
    """The versions of the account at which a sign-in was told of, in the order of the events."""
    async with db.transaction(tenant.id) as tx:
        found = await tx.fetch(
            "SELECT subject_version FROM event WHERE tenant_id = $1 AND subject = $2 AND type = 'user.signed_in'"
            " ORDER BY id",
            tenant.id,
            user,
        )
    return [row["subject_version"] for row in found]

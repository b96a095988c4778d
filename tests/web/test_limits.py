"""Request rates: exact across processes, cheap for the busy, and safe while Redis is down."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Iterator
from typing import Any

import pytest
from quart import Quart

from core.kit import ids, redis, shield
from core.kit.scope import TenantRef
from core.settings import Settings
from core.web import limits
from core.web.limits import RateLimited
from tests.http import Api, answer, make_key, problem


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    limits.forget()
    yield
    limits.forget()


@pytest.fixture
async def without_redis(settings: Settings) -> Any:
    """Redis does not answer; afterwards it does."""
    await redis.close()
    redis.configure("redis://127.0.0.1:1/0")
    yield
    await redis.close()
    redis.configure(settings.redis_url)
    limits._quiet_until = 0.0


async def passed(name: str, subject: str, tries: int, ref: TenantRef | None = None) -> int:
    count = 0
    for _ in range(tries):
        try:
            await limits.spend(name, ref, subject)
        except RateLimited:
            continue
        count += 1
    return count


async def test_a_sensitive_class_lets_its_quota_through_and_no_more() -> None:
    subject = ids.token()

    assert await passed(limits.LOGIN, subject, 40) == 20
    assert await passed(limits.LOGIN, ids.token(), 1) == 1
    assert await passed(limits.OTP, subject, 40) == 10


async def test_many_at_once_share_one_quota() -> None:
    subject = ids.token()

    counts = await asyncio.gather(*(passed(limits.OTP, subject, 5) for _ in range(20)))

    assert sum(counts) == 10


async def test_two_processes_share_one_quota(tenant: TenantRef) -> None:
    subject = ids.token()
    first = await passed(limits.API, subject, 150, tenant)
    limits.forget()  # as another process, which has no lease
    await limits.spend(limits.API, tenant, subject)

    remaining = next(iter(limits._leases.values())).remaining

    # The first took two leases of 100 and the other a third; meanwhile one comes free each millisecond.
    assert first == 150
    assert 60_000 - 300 <= remaining < 60_000 - 100


async def test_of_a_busy_caller_the_next_requests_are_taken_before_these_are_used_up(tenant: TenantRef) -> None:
    subject = ids.token()
    await passed(limits.API, subject, 75, tenant)
    (key, lease), *_ = limits._leases.items()
    assert (lease.left, lease.following) == (25, None)

    await limits.spend(limits.API, tenant, subject)
    assert limits._asking == {}, "it did not wait itself"
    assert await shield.drain(10) == 0

    assert await passed(limits.API, subject, 25, tenant) == 25
    following = limits._leases[key]
    assert following is lease.following
    assert following.left == 99
    assert 60_000 - 200 <= following.remaining <= lease.remaining


async def test_of_a_small_quota_nothing_is_taken_ahead() -> None:
    lease = limits._Lease(limits.API, 600, 1, 599, reset_seconds=0, retry_seconds=0)

    assert lease.ahead_at == -1


async def test_a_refusal_says_how_long_to_wait() -> None:
    subject = ids.token()
    await passed(limits.LOGIN, subject, 20)

    with pytest.raises(RateLimited) as refused:
        await limits.spend(limits.LOGIN, None, subject)

    assert refused.value.retry_after_seconds in {2, 3}
    assert refused.value.extensions == {"violated_policies": ["login"]}


async def test_what_is_left_stands_in_every_answer(app: Quart, tenant: TenantRef, api: Api) -> None:
    await answer(await api.patch("/v1/security-policy", {"limits": {"api": 60}}))
    limits.forget()
    small = Api(app, await make_key(tenant))

    first = await small.get("/v1/tenant")
    served = [await small.get("/v1/tenant") for _ in range(70)]

    await answer(first)
    assert first.headers["RateLimit-Policy"] == '"api";q=60;w=60'
    assert first.headers["RateLimit"] == '"api";r=59;t=1'
    refused = [item for item in served if item.status_code == 429]
    assert 10 <= len(refused) <= 12
    body = await problem(refused[0], 429, "request.rate_limited")
    assert body["violated_policies"] == ["api"]
    assert refused[0].headers["Retry-After"] == "1"
    assert refused[0].headers["RateLimit"].startswith('"api";r=0;')
    await answer(await Api(app, await make_key(tenant)).get("/v1/tenant"))  # another key has its own


async def test_without_redis_the_sensitive_are_refused_and_the_others_served(
    app: Quart, tenant: TenantRef, without_redis: None
) -> None:
    subject = ids.token()

    assert await passed(limits.LOGIN, subject, 40) == 20
    assert await passed(limits.LOGIN, subject, 5) == 0
    assert await passed(limits.OTP, subject, 40) == 10
    assert await passed(limits.API, subject, 1000, tenant) == 1000
    served = await Api(app, await make_key(tenant)).get("/v1/tenant")
    await answer(served)
    assert "RateLimit" not in served.headers


async def test_a_flood_of_subjects_does_not_free_the_one_that_is_guessed(without_redis: None) -> None:
    subject = ids.token()
    await passed(limits.OTP, subject, 10)
    for number in range(limits._KEPT_MAX - 2):
        limits._alone["otp", "-", str(number)] = 0.0

    await passed(limits.OTP, ids.token(), 5)

    assert await passed(limits.OTP, subject, 5) == 0


async def test_redis_that_forgot_the_script_is_told_again() -> None:
    client: Any = redis.client()
    await client.script_flush()

    assert await passed(limits.OTP, ids.token(), 12) == 10


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("203.0.113.9", True),
        ("2001:db8::1", True),
        ("127.0.0.1", False),
        ("::1", False),
        ("<local>", False),
        ("", False),
    ],
)
def test_whose_address_is_a_clients(address: str, is_one: bool) -> None:
    assert limits.is_client(address) is is_one


async def test_an_address_that_goes_on_guessing_is_shut_out(app: Quart, tenant: TenantRef) -> None:
    network = f"2001:db8:{secrets.token_hex(2)}:{secrets.token_hex(2)}"
    client = app.test_client()
    statuses = []
    for number in range(130):
        response = await client.get(
            "/v1/tenant",
            headers={"Authorization": f"Bearer bahi_sandbox_{tenant.short_id}_{number}"},
            scope_base={"client": (f"{network}::{number:x}", 1)},  # one customer has all of a /64,
        )
        statuses.append(response.status_code)

    assert statuses[:120] == [401] * 120
    assert statuses[-5:] == [429] * 5
    await answer(await Api(app, await make_key(tenant)).get("/v1/tenant"))

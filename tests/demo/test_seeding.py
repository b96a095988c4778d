"""The seed makes everything once, and finishes what a killed one left."""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import json
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest

from core.auth import service as auth
from core.auth.types import KeyRecord
from core.demo import record as records
from core.demo import seeding
from core.demo.record import Record
from core.embedded import places
from core.kit import ids
from core.kit.errors import Unauthenticated
from core.kit.scope import Principal, Scope, use
from core.plugin_host import manager
from core.providers import service as providers
from core.providers.types import ProviderAccount
from core.settings import Settings
from core.tenancy import service as tenancy
from core.testing import sandbox
from core.webhook_endpoints import service as webhook_endpoints

NEWEST = UUID(int=2**128 - 1)


class Killed(BaseException):
    """Stands for a SIGKILL: nothing that the seed does may catch it."""


@pytest.fixture
async def home(settings: Settings, tmp_path: Path) -> AsyncIterator[Settings]:
    """The demo tenant's home on this worker's database; this process acts as the seed's."""
    own = dataclasses.replace(settings, home=tmp_path, port=8000, public_url="http://127.0.0.1:8000")
    own = dataclasses.replace(own, sandbox_port=places.free_port())
    providers.configure_from(own)
    webhook_endpoints.configure(development=True)
    yield own
    providers.configure_from(settings)
    webhook_endpoints.configure(development=False)


async def run(home: Settings) -> Record:
    plugins = manager.load()
    return await seeding.seed(home, plugins, functools.partial(sandbox.running, plugins, home))


async def act(record: Record) -> Scope:
    ref = await tenancy.get_by_slug(record.slug)
    return Scope(ref, Principal("platform", "tests", frozenset({"*"})), "req_tests")


async def live_keys(record: Record) -> list[KeyRecord]:
    with use(await act(record)):
        return [key for key in await auth.list_keys(NEWEST, 1000) if key.revoked_at is None]


async def accounts(record: Record) -> list[ProviderAccount]:
    with use(await act(record)):
        return await providers.list_accounts(NEWEST, 1000, "payments")


async def merchants(home: Settings) -> list[dict[str, Any]]:
    async with sandbox.running(manager.load(), home) as url, httpx.AsyncClient() as client:
        answer = await client.get(f"{url}/sandbox/razorpay/_control/merchants")
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def test_everything_is_made_once(home: Settings) -> None:
    first = await run(home)
    written = records._path(home.home).read_bytes()
    again = await run(home)

    assert again == first == records.find(home.home)
    assert first.is_complete
    assert records._path(home.home).read_bytes() == written
    assert records._path(home.home).stat().st_mode & 0o777 == 0o600
    assert sorted(key.name for key in await live_keys(first)) == ["Demo admin", "Demo app"]
    enabled = [item for item in await accounts(first) if item.status == "enabled"]
    assert [(ids.text("pac", item.id), item.provider) for item in enabled] == [(first.provider_account, "razorpay")]
    assert enabled[0].config["key_id"] == first.credentials["key_id"]
    made = [item for item in await merchants(home) if item["key_id"] == first.credentials["key_id"]]
    assert [(item["name"], item["key_secret"]) for item in made] == [
        ("Sharma Traders (demo)", first.credentials["key_secret"])
    ]
    hook = made[0]["webhooks"][0]
    assert hook["url"] == f"http://127.0.0.1:8000/webhooks/{first.tenant}/{first.provider_account}"
    assert hook["secret"] == first.credentials["webhook_secret"]
    with use(await act(first)):
        endpoint = await webhook_endpoints.get()
        configuration = await tenancy.get_configuration()
    assert (endpoint.url, endpoint.status, endpoint.event_types) == (
        "http://127.0.0.1:8000/dev/receiver",
        "enabled",
        None,
    )
    assert configuration.name == "Sharma Traders (demo)"
    assert "http://127.0.0.1:8000" in configuration.allowed_origins


async def test_the_terminal_is_shown_what_to_use(home: Settings) -> None:
    record = await run(home)

    written = json.loads(records._path(home.home).read_text())

    assert written["next"] == "./bahi demo"
    assert {record.app_key, record.admin_key, record.platform_key} <= set(written["show"].values())


async def test_the_keys_may_do_what_they_are_for_and_no_more(home: Settings) -> None:
    record = await run(home)

    _, app = await auth.authenticate_key(record.app_key)
    _, admin = await auth.authenticate_key(record.admin_key)

    assert admin.permissions == {"*"}
    assert "*" not in app.permissions
    assert not [name for name in app.permissions if name.startswith(("api_keys:", "provider_accounts:", "ledger:"))]


async def test_a_seed_killed_before_the_gateway_is_finished_with_the_same_keys(home: Settings) -> None:
    @contextlib.asynccontextmanager
    async def killed() -> AsyncIterator[str]:
        raise Killed
        yield ""

    with pytest.raises(Killed):
        await seeding.seed(home, manager.load(), killed)
    half = records.find(home.home)
    finished = await run(home)

    assert half is not None
    assert not half.is_complete
    assert records._shown(half) == {}
    assert (finished.platform_key, finished.admin_key, finished.app_key) == (
        half.platform_key, half.admin_key, half.app_key,
    )  # fmt: skip
    assert finished.is_complete


@pytest.mark.parametrize("lost", ["app_key", "admin_key", "receiver_secret"])
async def test_a_secret_lost_in_a_kill_is_made_anew_and_its_former_one_ends(home: Settings, lost: str) -> None:
    before = await run(home)
    records.write(home.home, dataclasses.replace(before, **{lost: "", "is_complete": False}))

    after = await run(home)

    assert getattr(after, lost) not in {"", getattr(before, lost)}
    assert dataclasses.replace(after, **{lost: getattr(before, lost)}) == before
    assert len(await live_keys(after)) == 2
    if lost != "receiver_secret":
        with pytest.raises(Unauthenticated):
            await auth.authenticate_key(getattr(before, lost))


async def test_a_lost_record_leaves_one_working_set(home: Settings) -> None:
    before = await run(home)
    records._path(home.home).unlink()

    after = await run(home)

    assert after.tenant == before.tenant
    assert after.credentials["key_id"] != before.credentials["key_id"]
    states = {ids.text("pac", item.id): item.status for item in await accounts(after)}
    assert states[before.provider_account] == "disabled"
    assert states[after.provider_account] == "enabled"
    assert len(await live_keys(after)) == 2


async def test_a_lost_store_of_the_simulator_gets_the_merchant_again(home: Settings) -> None:
    before = await run(home)
    shutil.rmtree(home.home / "sandbox")

    after = await run(home)

    assert after == before
    assert [item["key_id"] for item in await merchants(home)] == [before.credentials["key_id"]]


async def test_another_port_moves_the_addresses_and_keeps_the_rest(home: Settings) -> None:
    before = await run(home)
    moved = dataclasses.replace(home, port=8100, public_url="http://127.0.0.1:8100")
    providers.configure_from(moved)

    after = await run(moved)

    assert dataclasses.replace(after, public_url=before.public_url) == before
    hooks = next(item for item in await merchants(moved) if item["key_id"] == after.credentials["key_id"])["webhooks"]
    assert [hook["url"] for hook in hooks] == [
        f"http://127.0.0.1:8100/webhooks/{after.tenant}/{after.provider_account}"
    ]
    with use(await act(after)):
        assert (await webhook_endpoints.get()).url == "http://127.0.0.1:8100/dev/receiver"


async def test_production_is_never_seeded(home: Settings) -> None:
    production = dataclasses.replace(home, environment="production")

    with pytest.raises(seeding.SeedRefused):
        await run(production)

    assert records.find(home.home) is None

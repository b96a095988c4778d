"""A plugin whose settings change brings old ones up, or they are refused clearly; and a connection can be tested."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, SecretStr

from core.kit import db, ids
from core.kit.errors import NotFound
from core.kit.scope import TenantRef
from core.payments.routing import snapshot
from core.providers import registry
from core.providers import service as providers
from core.providers.errors import ConfigurationOutdated, InvalidConfiguration, NoConnectionTest
from core.providers.types import AccountChange, ConnectionTested, NewProviderAccount, ProviderAccount
from core.testing import fake_gateway
from core.testing.fake_gateway import Fault
from tests.http import Api, answer, problem
from tests.payments.shop import Shop, open_shop
from tests.providers.test_service import Built, FakeSpec

KIND = "upgrades"


class Old(BaseModel):
    model_config = ConfigDict(extra="forbid")

    login: str
    password: SecretStr


class New(BaseModel):
    model_config = ConfigDict(extra="forbid")

    user: str
    password: SecretStr
    region: str


@dataclass(frozen=True)
class Versioned(FakeSpec):
    name: str = "versioned"
    config_version: int = 1
    migrate_config: Callable[[int, dict[str, Any]], Mapping[str, Any]] | None = None


def install(model: type[BaseModel], version: int, migrate: Any = None) -> None:
    """Replace the installed plugin, as a deployment does."""
    registry._installed.pop((KIND, "versioned"), None)
    registry.add(KIND, Versioned(config_model=model, config_version=version, migrate_config=migrate))
    providers.forget_cache()


def rename(was: int, config: dict[str, Any]) -> dict[str, Any]:
    assert was == 1
    return {"user": config["login"], "password": config["password"], "region": "in"}


async def make() -> ProviderAccount:
    install(Old, 1)
    config = {"login": "shop", "password": "first-secret"}
    return await providers.create(NewProviderAccount(KIND, "versioned", "Old", config))


async def audited(account: ProviderAccount) -> list[str]:
    async with db.transaction() as tx:
        found = await tx.fetch(
            "SELECT action FROM audit_entry WHERE tenant_id = $1 AND subject = $2 ORDER BY id",
            tx.tenant,
            ids.text("pac", account.id),
        )
    return [row["action"].partition(":")[2] for row in found]


async def test_old_settings_are_brought_up_once_and_kept(acting: TenantRef) -> None:
    account = await make()
    install(New, 2, rename)

    built: Built = await providers.build(account.id)
    providers.forget_cache()
    await providers.build(account.id)

    settings: Any = built.config
    assert (settings.user, settings.password.get_secret_value()) == ("shop", "first-secret")
    after = await providers.get(account.id)
    assert (after.settings_version, dict(after.config)) == (2, {"user": "shop", "region": "in"})
    assert after.secrets["password"].changed_at == account.secrets["password"].changed_at
    assert await audited(account) == ["create", "migrate"]


def fails(_was: int, config: dict[str, Any]) -> dict[str, Any]:
    raise ValueError(f"cannot read {config['password']}")


def incomplete(_was: int, config: dict[str, Any]) -> dict[str, Any]:
    return {"user": config["login"]}


@pytest.mark.parametrize("migrate", [None, fails, incomplete])
async def test_settings_that_cannot_be_brought_up_are_refused_without_a_secret(acting: TenantRef, migrate: Any) -> None:
    account = await make()
    install(New, 2, migrate)

    with pytest.raises(ConfigurationOutdated) as caught:
        await providers.build(account.id)

    assert "version 1" in str(caught.value)
    assert "secret" not in f"{caught.value} {caught.value.errors} {caught.value.__cause__}"
    after = await providers.get(account.id)
    assert (after.settings_version, dict(after.config)) == (1, {"login": "shop"})
    assert await audited(account) == ["create"]


async def test_an_admin_can_bring_up_what_the_plugin_cannot(acting: TenantRef) -> None:
    account = await make()
    install(New, 2)
    with pytest.raises(InvalidConfiguration):
        await providers.change(account.id, AccountChange(config={"region": "in"}))

    after = await providers.change(account.id, AccountChange(config={"login": None, "user": "shop", "region": "in"}))

    assert after.settings_version == 2
    built: Built = await providers.build(account.id)
    assert built.config.model_dump(exclude={"password"}) == {"user": "shop", "region": "in"}


async def test_a_change_is_laid_over_settings_that_were_brought_up(acting: TenantRef) -> None:
    account = await make()
    install(New, 2, rename)

    after = await providers.change(account.id, AccountChange(config={"region": "sg"}))

    assert (after.settings_version, dict(after.config)) == (2, {"user": "shop", "region": "sg"})


async def test_settings_of_a_newer_plugin_are_never_touched(acting: TenantRef) -> None:
    account = await make()
    install(New, 2, rename)
    await providers.build(account.id)
    install(Old, 1)

    with pytest.raises(ConfigurationOutdated, match="version 2"):
        await providers.build(account.id)

    assert (await providers.get(account.id)).settings_version == 2


async def test_an_account_whose_settings_do_not_fit_gets_no_payments(acting: TenantRef) -> None:
    registry.add("payments", fake_gateway.FAKE)
    shop = await open_shop(acting)
    async with db.transaction() as tx:
        await tx.execute("UPDATE provider_account SET settings_version = 9 WHERE tenant_id = $1", tx.tenant)
    providers.forget_cache()

    (candidate,) = (await snapshot.load()).candidates

    assert (candidate.account_id, candidate.usable) == (shop.provider_account_id, False)


# ---- over HTTP ----


@pytest.fixture
async def shop(acting: TenantRef) -> Shop:
    registry.add("payments", fake_gateway.FAKE)
    registry.add("payments", fake_gateway.FAKE_PLAIN)
    return await open_shop(acting)


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (None, (True, None, None)),
        (Fault.REJECTED, (False, "provider.rejected", "FAKE_REFUSED")),
        (Fault.DOWN, (False, "provider.unavailable", None)),
        (Fault.RAISE, (False, "provider.unavailable", None)),
    ],
)
async def test_a_connection_is_tested(api: Api, shop: Shop, fault: Fault | None, expected: tuple[Any, ...]) -> None:
    shop.vendor.fail_next("test_connection", fault)
    path = f"/v1/provider-accounts/{ids.text('pac', shop.provider_account_id)}"

    told = await answer(await api.post(f"{path}/test"))

    assert (told["ok"], told["code"], told["vendor_code"]) == expected
    assert shop.vendor.calls == ["test_connection"]


async def test_who_cannot_be_tested(api: Api, shop: Shop) -> None:
    plain = await open_shop(shop.tenant, "fake_plain")
    with pytest.raises(NoConnectionTest):
        await providers.test_connection(plain.provider_account_id)
    with pytest.raises(NotFound):
        await providers.test_connection(ids.new())
    assert isinstance(await providers.test_connection(shop.provider_account_id), ConnectionTested)
    await problem(
        await api.post(f"/v1/provider-accounts/{ids.text('pac', plain.provider_account_id)}/test"),
        422,
        "provider.no_connection_test",
    )


async def test_the_form_of_settings_is_their_json_schema(api: Api, shop: Shop) -> None:
    path = f"/v1/provider-accounts/{ids.text('pac', shop.provider_account_id)}/config-schema"

    found = await answer(await api.get(path))

    assert (found["kind"], found["provider"], found["version"]) == ("payments", "fake", 1)
    assert found["config_schema"]["properties"]["secret"]["writeOnly"] is True

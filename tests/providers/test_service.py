"""Provider objects are built per account and version, chosen by priority and currency, and never from a rollback."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, ConfigDict, SecretStr

from core.kit import clock, db, ids, scope
from core.kit.errors import NotFound
from core.kit.scope import Principal, Scope, TenantRef
from core.providers import registry
from core.providers import service as providers
from core.providers.errors import NoProviderAccount
from core.providers.types import AccountChange, NewProviderAccount, Overlap, ProviderAccount, ProviderContext
from core.settings import Settings as Installation


class Settings(BaseModel):
    model_config = ConfigDict(extra="forbid")

    key: Annotated[SecretStr, Overlap(seconds=60)]
    pin: SecretStr | None = None
    colour: str = "red"


@dataclass
class Built:
    """What the fake plugin builds: its own arguments."""

    config: Settings
    context: ProviderContext


@dataclass(frozen=True)
class FakeSpec:
    name: str = "fake_of_tests"
    label: str = "Fake"
    config_model: type[BaseModel] = Settings
    capabilities: frozenset[Any] = frozenset()
    currencies: tuple[str, ...] = ("INR", "USD")
    webhook_headers: tuple[str, ...] = ()
    build: Any = Built


registry.add("tests", FakeSpec())


async def make(**more: Any) -> ProviderAccount:
    config = {"key": "first-secret", **more.pop("config", {})}
    return await providers.create(NewProviderAccount("tests", "fake_of_tests", "Fake", config, **more))


async def test_a_provider_is_built_once_per_version(acting: TenantRef) -> None:
    account = await make()

    first = await providers.build(account.id)
    second = await providers.build(account.id)
    await providers.change(account.id, AccountChange(config={"colour": "blue"}))
    third = await providers.build(account.id)

    assert first is second
    assert first.config.key.get_secret_value() == "first-secret"
    assert first.context.account_id == ids.text("pac", account.id)
    assert first.context.mode == "sandbox"
    assert (third.config.colour, third.config.key.get_secret_value()) == ("blue", "first-secret")


async def test_a_new_label_builds_nothing_new(acting: TenantRef) -> None:
    account = await make()
    before = await providers.connect(account.id)

    await providers.change(account.id, AccountChange(label="Renamed"))

    after = await providers.connect(account.id)
    assert after.account.label == "Renamed"
    assert after.account.config_version == before.account.config_version == 1


async def test_a_rolled_back_change_is_never_kept(acting: TenantRef) -> None:
    account = await make()
    with pytest.raises(ZeroDivisionError):
        async with db.transaction():
            await providers.change(account.id, AccountChange(config={"colour": "lost"}))
            inside = await providers.build(account.id)
            raise ZeroDivisionError
    await providers.change(account.id, AccountChange(config={"colour": "kept"}))

    assert inside.config.colour in {"red", "lost"}
    assert (await providers.build(account.id)).config.colour == "kept"
    assert (await providers.get(account.id)).config_version == 2


async def test_former_secrets_reach_the_provider(acting: TenantRef) -> None:
    account = await make(config={"pin": "1234"})
    await providers.change(account.id, AccountChange(config={"key": "second-secret", "pin": "5678"}))
    await providers.change(account.id, AccountChange(config={"key": "third-secret"}))

    built = await providers.build(account.id)

    assert built.config.key.get_secret_value() == "third-secret"
    assert built.context.still_valid("key") == ["second-secret", "first-secret"]
    assert built.context.still_valid("pin") == []  # it does not overlap
    assert "secret" not in repr(built.context.former_secrets)
    shown = (await providers.get(account.id)).secrets["key"].former_valid_until
    assert shown is not None
    assert 0 < (shown - clock.system_now()).total_seconds() <= 60


async def test_the_same_secret_again_changes_nothing_about_it(acting: TenantRef) -> None:
    account = await make()

    after = await providers.change(account.id, AccountChange(config={"key": "first-secret"}))

    assert after.secrets == account.secrets
    assert (await providers.build(account.id)).context.still_valid("key") == []


async def test_an_optional_secret_can_be_removed(acting: TenantRef) -> None:
    account = await make(config={"pin": "1234"})
    assert set(account.secrets) == {"key", "pin"}

    after = await providers.change(account.id, AccountChange(config={"pin": None}))

    assert set(after.secrets) == {"key"}
    assert (await providers.build(account.id)).config.pin is None


async def test_the_lowest_priority_number_is_chosen_among_those_that_fit(acting: TenantRef) -> None:
    with pytest.raises(NoProviderAccount):
        await providers.choose("tests")
    spare = await make(priority=50)
    dollars = await make(priority=60, currencies=("USD",))
    best = await make(priority=10)

    assert (await providers.choose("tests")).id == best.id
    assert (await providers.choose("tests", currency="INR")).id == best.id
    assert (await providers.choose("tests", currency="USD")).id == dollars.id
    await providers.set_status(best.id, "disabled")
    assert (await providers.choose("tests", currency="INR")).id == spare.id
    with pytest.raises(NoProviderAccount):
        await providers.choose("tests", currency="JPY")
    with pytest.raises(NoProviderAccount):
        await providers.choose("payments")


async def test_a_disabled_account_is_still_built(acting: TenantRef) -> None:
    account = await make()
    await providers.set_status(account.id, "disabled")

    assert isinstance(await providers.build(account.id, kind="tests"), Built)


async def test_another_kind_or_tenant_builds_nothing(acting: TenantRef, make_tenant: Any) -> None:
    account = await make()
    await providers.build(account.id)  # cached: the cache must not serve another tenant either

    with pytest.raises(NotFound):
        await providers.build(account.id, kind="payments")
    with pytest.raises(NotFound):
        await providers.build(ids.new())
    other = await make_tenant()
    with scope.use(Scope(other, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
        with pytest.raises(NotFound):
            await providers.build(account.id)
        with pytest.raises(NoProviderAccount):
            await providers.choose("tests")


async def test_secrets_of_one_account_do_not_open_under_another(acting: TenantRef) -> None:
    """A swapped ciphertext must fail: else whoever can write a row could point one account at another's secrets."""
    account, other = await make(), await make()
    async with db.transaction() as tx:
        sealed = await tx.value(
            "SELECT secrets FROM provider_account WHERE tenant_id = $1 AND id = $2", tx.tenant, other.id
        )
        await tx.execute_one(
            "UPDATE provider_account SET secrets = $3 WHERE tenant_id = $1 AND id = $2", tx.tenant, account.id, sealed
        )

    with pytest.raises(ValueError, match="does not belong here"):
        await providers.build(account.id)


async def test_only_a_sandbox_tenant_of_a_development_machine_gets_a_simulator(
    acting: TenantRef, make_tenant: Any, settings: Installation
) -> None:
    live = Scope(await make_tenant("live"), Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")
    try:
        providers.configure_from(
            replace(settings, environment="development", sandbox_port=18399, public_url="http://a.b")
        )
        simulated = (await providers.build((await make()).id)).context
        with scope.use(live):
            real = (await providers.build((await make()).id)).context
        providers.configure_from(replace(settings, environment="production", sandbox_port=18399))
        production = (await providers.build((await make()).id)).context
    finally:
        providers.configure_from(settings)

    assert simulated.sandbox_url == "http://127.0.0.1:18399/sandbox/fake_of_tests"
    assert simulated.sandbox_public_url == "http://a.b/sandbox/fake_of_tests"
    assert (real.sandbox_url, real.mode) == ("", "live")
    assert (production.sandbox_url, production.sandbox_public_url) == ("", "")

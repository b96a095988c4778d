"""Plugins load by entry point, all alike, and a bad one is named and stops the start."""

from __future__ import annotations

import inspect
from importlib.metadata import entry_points
from types import ModuleType
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, SecretStr

from core.payments.provider import Capability, PaymentProviderSpec
from core.plugin_host import hookspecs, manager
from core.plugin_host.errors import PluginBroken
from core.plugin_host.hookspecs import hookimpl
from core.providers import registry
from tests.architecture import source


class Settings(BaseModel):
    model_config = ConfigDict(extra="forbid")

    key: SecretStr


def spec(name: str, model: type[BaseModel] = Settings) -> PaymentProviderSpec:
    def build(config: Any, context: Any) -> Any:
        raise AssertionError("nothing is built when a plugin loads")

    return PaymentProviderSpec(name, name.title(), model, frozenset({Capability.PARTIAL_REFUND}), ("INR",), build)


def plugin(*specs: PaymentProviderSpec) -> ModuleType:
    module = ModuleType("a_plugin")

    @hookimpl
    def bahi_payment_providers() -> list[PaymentProviderSpec]:
        return list(specs)

    module.bahi_payment_providers = bahi_payment_providers  # type: ignore[attr-defined]
    return module


def test_every_hook_is_documented_synchronous_and_used() -> None:
    hooks = {name: hook for name, hook in vars(hookspecs).items() if name.startswith("bahi_")}

    assert "bahi_payment_providers" in hooks
    for hook in hooks.values():
        assert inspect.getdoc(hook)
        assert not inspect.iscoroutinefunction(hook)
        assert not inspect.signature(hook).parameters


def test_every_kind_of_plugin_has_a_page() -> None:
    pages = {page.name: page.read_text() for page in (source.ROOT / "docs/plugins").glob("*.md")}
    hooks = {name for name in vars(hookspecs) if name.startswith("bahi_")} - {"bahi_sandboxes"}

    for hook in hooks:
        written = {name for name, text in pages.items() if hook in text} - {"reference.md"}
        assert written > {"README.md"} or hook == "bahi_payment_providers", hook
    for name in pages.keys() - {"README.md", "reference.md"}:
        assert f"]({name})" in pages["README.md"]


def test_built_in_plugins_come_by_entry_point_like_any_other() -> None:
    assert "razorpay" in {entry.name for entry in entry_points(group=manager.GROUP)}

    loaded = manager.load()

    assert registry.find("payments", "razorpay") is not None
    described = {item.name: item for item in manager.describe(loaded)}
    assert described["razorpay"].providers == ("payments/razorpay",)
    assert described["razorpay"].distribution == "bahi"
    assert described["razorpay"].version


def test_a_plugin_adds_its_providers() -> None:
    made = spec("first_of_tests")

    manager.assemble([("tests", plugin(made))])

    installed = registry.find("payments", "first_of_tests")
    assert installed is not None
    assert installed.spec is made
    assert installed.secret_names == {"key"}
    assert registry.find("kyc", "first_of_tests") is None


def test_the_same_plugin_twice_is_harmless_but_two_of_a_name_are_not() -> None:
    made = plugin(spec("twin_of_tests"))
    manager.assemble([("tests", made)])
    manager.assemble([("tests", made)])

    with pytest.raises(PluginBroken, match=r"plugin other: two payments providers are called twin_of_tests"):
        manager.assemble([("other", plugin(spec("twin_of_tests")))])


def test_an_unknown_hook_is_refused() -> None:
    module = ModuleType("misspelt")

    @hookimpl
    def bahi_payment_provider() -> list[PaymentProviderSpec]:
        raise AssertionError("never called")

    module.bahi_payment_provider = bahi_payment_provider  # type: ignore[attr-defined]

    with pytest.raises(PluginBroken, match="misspelt"):
        manager.assemble([("misspelt", module)])


def test_a_hook_that_wants_arguments_is_refused() -> None:
    module = ModuleType("greedy")

    @hookimpl
    def bahi_payment_providers(app: object) -> list[PaymentProviderSpec]:
        raise AssertionError("never called")

    module.bahi_payment_providers = bahi_payment_providers  # type: ignore[attr-defined]

    with pytest.raises(PluginBroken, match="greedy"):
        manager.assemble([("greedy", module)])


def test_a_plugin_that_fails_is_named() -> None:
    module = ModuleType("failing")

    @hookimpl
    def bahi_payment_providers() -> list[PaymentProviderSpec]:
        raise KeyError("its own mistake")

    module.bahi_payment_providers = bahi_payment_providers  # type: ignore[attr-defined]

    with pytest.raises(PluginBroken, match="plugin failing: 'its own mistake'"):
        manager.assemble([("failing", module)])


class Lax(BaseModel):
    key: SecretStr


class Inner(BaseModel):
    key: SecretStr


class Nested(BaseModel):
    model_config = ConfigDict(extra="forbid")

    inner: Inner


class Listed(BaseModel):
    model_config = ConfigDict(extra="forbid")

    keys: list[SecretStr]


@pytest.mark.parametrize(
    ("model", "why"),
    [(Lax, "unknown fields"), (Nested, "secret in inner"), (Listed, "secret in keys")],
)
def test_settings_whose_secrets_could_leak_are_refused(model: type[BaseModel], why: str) -> None:
    with pytest.raises(PluginBroken, match=why):
        manager.assemble([("leaky", plugin(spec("leaky_of_tests", model)))])

    assert registry.find("payments", "leaky_of_tests") is None

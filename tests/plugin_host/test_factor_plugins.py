"""A plugin supplies a second factor by its hook; what it does then is tested in tests/identity/test_factors.py."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from uuid import UUID

import pytest

from core.identity.factors import registry
from core.identity.factors.types import FactorSpec
from core.plugin_host import manager
from core.plugin_host.errors import PluginBroken
from core.plugin_host.hookspecs import hookimpl


async def no(_tenant: str, _user_id: UUID) -> bool:
    return False


async def never(_tenant: str, _user_id: UUID, _code: str) -> bool:
    return False


def plugin(*specs: FactorSpec) -> ModuleType:
    module = ModuleType("a_plugin")

    @hookimpl
    def bahi_factors() -> list[FactorSpec]:
        return list(specs)

    module.bahi_factors = bahi_factors  # type: ignore[attr-defined]
    return module


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    yield
    registry.remove("acme_push")


def test_a_plugins_factor_is_known_by_its_name() -> None:
    spec = FactorSpec("acme_push", "Acme push", "pop", no, never)

    manager.assemble([("acme", plugin(spec))])

    assert registry.get("acme_push") is spec


def test_a_plugin_with_one_of_our_names_stops_the_start_and_is_named() -> None:
    spec = FactorSpec("totp", "Mine", "otp", no, never)

    with pytest.raises(PluginBroken, match="plugin evil: a factor cannot be called"):
        manager.assemble([("evil", plugin(spec))])

    assert registry.get("totp") is None

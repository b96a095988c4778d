"""Load plugins by entry point group `bahi.plugins` and turn what they describe into the modules' registries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points

import pluggy

from core.identity.factors import registry as factors
from core.plugin_host import hookspecs
from core.plugin_host.errors import PluginBroken
from core.providers import registry as providers

GROUP = "bahi.plugins"

_HOOKS = {"payments": "bahi_payment_providers", "sms": "bahi_sms_providers", "email": "bahi_email_providers"}
"""Kind of provider → the hook that describes it."""
_FACTORS = "bahi_factors"


@dataclass(frozen=True, slots=True)
class PluginDescription:
    """An installed plugin and what it adds, for `./bahi plugin list`."""

    name: str
    distribution: str
    version: str
    providers: tuple[str, ...]
    """`kind/name`, sorted."""


@cache
def load() -> pluggy.PluginManager:
    """The plugin manager with every installed plugin; the registries are filled. Raises PluginBroken."""
    found: list[tuple[str, object]] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda item: item.name):
        try:
            found.append((entry.name, entry.load()))
        except Exception as error:  # whatever a third party's import raises, its name must stand in the message
            raise PluginBroken(f"plugin {entry.name} ({entry.value}) cannot be imported: {error}") from error
    return assemble(found)


def assemble(plugins: Iterable[tuple[str, object]]) -> pluggy.PluginManager:
    """Register named plugins and fill the registries with what they describe. Raises PluginBroken."""
    manager = pluggy.PluginManager("bahi")
    manager.add_hookspecs(hookspecs)
    for name, plugin in plugins:
        try:
            manager.register(plugin, name=name)
        except (ValueError, pluggy.PluginValidationError) as error:
            raise PluginBroken(f"plugin {name}: {error}") from error
    try:
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        raise PluginBroken(f"plugin {manager.get_name(error.plugin)}: {error}") from error
    for kind, hook in _HOOKS.items():
        for implementation in getattr(manager.hook, hook).get_hookimpls():
            try:
                for spec in implementation.function():
                    providers.add(kind, spec)
            except Exception as error:  # as above: say whose it is
                raise PluginBroken(f"plugin {implementation.plugin_name}: {error}") from error
    for implementation in getattr(manager.hook, _FACTORS).get_hookimpls():
        try:
            for factor in implementation.function():
                factors.add(factor)
        except Exception as error:  # as above
            raise PluginBroken(f"plugin {implementation.plugin_name}: {error}") from error
    return manager


def describe(manager: pluggy.PluginManager) -> list[PluginDescription]:
    """Every plugin, sorted by name."""
    sources = {entry.name: entry.dist for entry in entry_points(group=GROUP)}
    described = []
    for name, plugin in sorted(manager.list_name_plugin()):
        offered = [
            f"{kind}/{spec.name}"
            for kind, hook in _HOOKS.items()
            for implementation in getattr(manager.hook, hook).get_hookimpls()
            if implementation.plugin is plugin
            for spec in implementation.function()
        ]
        source = sources.get(name)
        described.append(
            PluginDescription(
                name, source.name if source else "", source.version if source else "", tuple(sorted(offered))
            )
        )
    return described

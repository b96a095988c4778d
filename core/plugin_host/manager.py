"""Load plugins by entry point group `bahi.plugins` and keep what they describe."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points

import pluggy

from core.plugin_host import hookspecs

GROUP = "bahi.plugins"


@cache
def load() -> pluggy.PluginManager:
    """The plugin manager with every installed plugin. Raises when a plugin implements an unknown hook."""
    manager = pluggy.PluginManager("bahi")
    manager.add_hookspecs(hookspecs)
    for entry in sorted(entry_points(group=GROUP), key=lambda item: item.name):
        manager.register(entry.load(), name=entry.name)
    manager.check_pending()
    return manager

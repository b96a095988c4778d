"""Permissions `resource:action`, found by registry: each module declares its own in `permissions.py`."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
from functools import cache

import core


@cache
def all_permissions() -> dict[str, str]:
    """Every permission with its one-line meaning, sorted; `PERMISSIONS` of each module's `permissions.py`."""
    found: dict[str, str] = {}
    for info in pkgutil.iter_modules(core.__path__):
        name = f"core.{info.name}.permissions"
        if info.ispkg and info.name != "auth" and importlib.util.find_spec(name) is not None:
            module = importlib.import_module(name)
            twice = found.keys() & module.PERMISSIONS.keys()
            if twice:
                raise RuntimeError(f"permissions declared twice: {sorted(twice)}")
            found |= module.PERMISSIONS
    return dict(sorted((found | PERMISSIONS).items()))


PERMISSIONS = {
    "api_keys:read": "List API keys",
    "api_keys:write": "Create and revoke API keys, never beyond one's own permissions",
}

PLATFORM_PERMISSIONS = {
    "platform:tenants": "Create, list, suspend and resume tenants",
}

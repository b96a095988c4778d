"""Permissions `resource:action`, found by registry: each module declares its own in `permissions.py`."""

from __future__ import annotations

from functools import cache

from core.kit import discovery


@cache
def all_permissions() -> dict[str, str]:
    """Every permission with its one-line meaning, sorted; `PERMISSIONS` of each module's `permissions.py`."""
    found: dict[str, str] = {}
    for module in discovery.modules("permissions"):
        twice = found.keys() & module.PERMISSIONS.keys()
        if twice:
            raise RuntimeError(f"permissions declared twice: {sorted(twice)}")
        found |= module.PERMISSIONS
    return dict(sorted(found.items()))


PERMISSIONS = {
    "api_keys:read": "List API keys",
    "api_keys:write": "Create and revoke API keys, never beyond one's own permissions",
}

PLATFORM_PERMISSIONS = {
    "platform:tenants": "Create, list, suspend and resume tenants",
}

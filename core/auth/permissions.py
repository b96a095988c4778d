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
    "auth_policy:read": "Read the security policy",
    "auth_policy:write": "Change the security policy",
    "roles:read": "List roles and who holds them",
    "roles:write": "Make, change, give and take roles, never beyond one's own permissions",
    "sessions:own": "List and end one's own sessions",
    "sessions:read": "List every user's sessions",
    "sessions:write": "End any user's sessions",
    "signing_keys:read": "List the keys that sign tokens",
    "signing_keys:write": "Rotate and revoke the keys that sign tokens",
}

PLATFORM_PERMISSIONS = {
    "platform:tenants": "Create, list, suspend and resume tenants",
}

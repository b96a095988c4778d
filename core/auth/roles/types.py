from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Role:
    """A role. `permissions` are patterns: `*`, `wallets:*`, `*:read` or one permission."""

    name: str
    description: str
    permissions: tuple[str, ...]
    built_in: bool = False
    id: UUID | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Grant:
    """A role that a user holds."""

    user_id: UUID
    role: str
    granted_by: str
    created_at: datetime


BUILT_IN: dict[str, Role] = {
    role.name: role
    for role in (
        Role("owner", "Everything, roles and keys included", ("*",), True),
        Role(
            "admin",
            "Runs the tenant: settings, people, sessions, roles and keys, but moves no money",
            ("*:read", "*:export", "tenant:*", "people:*", "sessions:*", "roles:*", "api_keys:*", "auth_policy:*",
             "signing_keys:*", "webhook_endpoints:*", "approvals:*", "files:*", "realtime:*", "jobs:*",
             "users:*", "external_providers:*"),
            True,
        ),
        Role(
            "finance",
            "Moves money: payments, refunds, wallets, ledger and reconciliation",
            ("payments:*", "disputes:*", "mandates:read", "gateway_subscriptions:*", "wallets:*", "ledger:*",
             "reconciliation:*", "payouts:*", "beneficiaries:read", "beneficiaries:validate", "people:read",
             "approvals:*", "events:read", "trace:read", "files:*", "realtime:*", "tenant:read"),
            True,
        ),
        Role(
            "support",
            "Helps customers: sees people, wallets and payments, ends their sessions",
            ("people:*", "wallets:read", "payments:read", "sessions:*", "files:read", "realtime:connect",
             "tenant:read"),
            True,
        ),
        Role("auditor", "Sees everything, changes nothing", ("*:read", "*:export", "realtime:connect"), True),
        Role(
            "developer",
            "Builds against the API: endpoints, events, jobs and keys within what they hold",
            ("webhook_endpoints:*", "events:read", "jobs:*", "api_keys:*", "tenant:read", "realtime:connect"),
            True,
        ),
        Role(
            "user",
            "An end user: what is their own, on routes made for that",
            ("sessions:own", "wallets:read", "wallets:deposit", "wallets:transfer", "wallets:spend", "wallets:withdraw",
             "payouts:read", "payouts:cancel", "beneficiaries:read", "beneficiaries:write", "mandates:read",
             "mandates:revoke", "gateway_subscriptions:read", "gateway_subscriptions:cancel", "realtime:connect"),
            True,
        ),
    )
}  # fmt: skip
DEFAULT = "user"
"""What a user holds to whom no role was given."""

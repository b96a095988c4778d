"""Who is acting, for which tenant, in this task. Set once per request, socket or job; read everywhere."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.kit.errors import NotAllowed, Unauthenticated


@dataclass(frozen=True, slots=True)
class TenantRef:
    """The directory's row about a tenant: everything that must be known before its first query."""

    id: UUID
    short_id: str
    slug: str
    status: str
    """`active` or `suspended`."""
    mode: str
    """`live` or `sandbox`: the mode belongs to the tenant, not to a key."""
    zone: str
    clock_offset_seconds: int = 0


@dataclass(frozen=True, slots=True)
class Principal:
    """Who acts. `id` is stable text such as `key_…`, `usr_…`, `system:payments.resolve` or `payer`."""

    kind: str
    id: str
    permissions: frozenset[str] = frozenset()
    person_id: UUID | None = None
    """The person that an end user is: such a principal sees only what is this person's own."""
    session: str = ""
    """Public id of the session that a user acts in (`ses_…`); empty for every other kind."""
    authenticated_at: datetime | None = None
    """When a user last proved who they are."""
    methods: frozenset[str] = frozenset()
    """How they did: RFC 8176 names such as `pwd`, `otp`, `hwk`."""

    def may(self, permission: str) -> bool:
        return permission in self.permissions or "*" in self.permissions


class PermissionDenied(NotAllowed):
    """The credential is good but lacks the permission."""

    code = "auth.permission_denied"
    noted = True
    shown = frozenset({"permission"})


@dataclass(frozen=True, slots=True)
class Scope:
    """One request's, socket's or job's identity."""

    tenant: TenantRef | None
    principal: Principal
    request_id: str = ""
    address: str = ""


_current: ContextVar[Scope | None] = ContextVar("bahi_scope", default=None)


def find() -> Scope | None:
    return _current.get()


def get() -> Scope:
    """The scope in force. Raises Unauthenticated outside any."""
    current = _current.get()
    if current is None:
        raise Unauthenticated
    return current


def tenant() -> TenantRef:
    """The tenant in scope. Raises Unauthenticated when there is none: no tenant, no query."""
    ref = get().tenant
    if ref is None:
        raise Unauthenticated
    return ref


def require(permission: str) -> None:
    """Raise PermissionDenied unless the principal in scope holds `permission`."""
    if not get().principal.may(permission):
        raise PermissionDenied(f"this credential lacks the permission {permission}", permission=permission)


@contextlib.contextmanager
def use(value: Scope) -> Iterator[Scope]:
    """Act as `value` inside the block."""
    token = _current.set(value)
    try:
        yield value
    finally:
        _current.reset(token)


@contextlib.contextmanager
def system(tenant_ref: TenantRef | None, name: str) -> Iterator[Scope]:
    """Act as the platform itself, for one tenant; `name` says which part (`payments.resolve`)."""
    before = _current.get()
    request_id = before.request_id if before else ""
    value = Scope(tenant_ref, Principal("system", f"system:{name}", frozenset({"*"})), request_id)
    with use(value):
        yield value

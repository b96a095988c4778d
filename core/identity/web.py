"""How requests reach identity: as a visitor of the tenant that the path names, or as the user whose account it is."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from typing import Any

from quart import g, request

from core.auth import refusals
from core.auth import web as auth_web
from core.auth.sessions import service as sessions
from core.identity.errors import NotAUser
from core.identity.permissions import OWN
from core.identity.step_up import service as step_up
from core.kit import addresses, db, ids, scope
from core.kit.errors import BahiError, NotFound
from core.kit.scope import Principal, Scope, TenantRef
from core.tenancy import service as tenancy
from core.web import limits

View = Callable[..., Coroutine[Any, Any, Any]]


def visiting(view: View) -> View:
    """Serve a stranger at the tenant of the path, within the rate of sign-ins of their address.

    Raises NotFound, TenantSuspended, RateLimited.
    """

    @functools.wraps(view)
    async def visited(tenant: str, **more: Any) -> Any:
        ref = await tenant_of(tenant)
        tenancy.require_active(ref)
        address = request.remote_addr or ""
        if request.method == "POST":
            await limits.spend(limits.LOGIN, ref, addresses.household(address))
        who = Scope(ref, Principal("visitor", "visitor"), g.request_id, address)
        with scope.use(who):
            g.scope = who
            try:
                return await view(**more)
            except BahiError as error:
                await refusals.note_refused(ref, error.code, address)
                raise

    return visited


def noting(view: View) -> View:
    """Write down what a signed-in user was refused about their account."""

    @functools.wraps(view)
    async def noted(*args: Any, **more: Any) -> Any:
        try:
            return await view(*args, **more)
        except BahiError as error:
            await refusals.note_refused(scope.tenant(), error.code, scope.get().address)
            raise

    return noted


async def tenant_of(short_id: str) -> TenantRef:
    """The tenant that a path names, unless the host names another. Raises NotFound."""
    ref = await tenancy.find_by_short_id(short_id)
    named = await tenancy.find_by_host(request.host.partition(":")[0])
    if ref is None or (named is not None and named.id != ref.id):
        raise NotFound
    return ref


async def user_caller() -> Scope:
    """The scope of a signed-in user's request about their own account.

    A client that acts for the user (OAuth) is not the user: it comes in only with the scope `account:own`, or whoever
    was let see a name could set a password. Raises NotAUser, PermissionDenied and what tenant_caller does.
    """
    caller = await auth_web.tenant_caller()
    if caller.principal.kind != "user":
        raise NotAUser
    with scope.use(caller):
        granted = (await sessions.get(own_session())).scopes
    if granted is not None and OWN not in granted:
        raise scope.PermissionDenied("the client was not let act on the account", permission=OWN)
    own = replace(caller.principal, permissions=caller.principal.permissions | {OWN})
    return replace(caller, principal=own)


async def check_step_up(action: str, facts: Mapping[str, str]) -> None:
    """Spend the user's consent to this act, in the transaction that is open or one of its own."""
    key = request.headers.get("Idempotency-Key")
    once = None
    if key:
        named = f"{request.method} {request.path} {key.strip().strip(chr(34))}"
        once = hashlib.sha256(named.encode()).digest()
    async with db.transaction() as tx:
        await step_up.require(tx, action, facts, once=once)


def own_id() -> str:
    """The id of the user in scope."""
    return scope.get().principal.id


def own_session() -> Any:
    """The session of the user in scope."""
    return ids.parse("ses", scope.get().principal.session)

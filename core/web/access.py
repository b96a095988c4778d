"""Who may call a route: `requires` names the permission, `public` says why there is none."""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from quart import g

from core.kit import scope

View = Callable[..., Coroutine[Any, Any, Any]]
Authenticator = Callable[[], Awaitable[scope.Scope]]

PERMISSION = "_bahi_permission"
PUBLIC = "_bahi_public"
REALM = "_bahi_realm"
OWN = "_bahi_own"
UNLIMITED = "_bahi_unlimited"

_authenticators: dict[str, Authenticator] = {}


def authenticate_with(realm: str, authenticator: Authenticator) -> None:
    """Install how a realm (`tenant` or `platform`) finds the caller of the current request."""
    _authenticators[realm] = authenticator


def requires(permission: str, *, realm: str = "tenant", own: bool = False) -> Callable[[View], View]:
    """Let in only a credential of `realm` that holds `permission` (`resource:action`).

    `own` says that the view shows an end user only what is theirs (`Principal.person_id`); without it no end user
    comes in, whatever they hold. Answers 401 without a valid credential, 403 `auth.permission_denied` otherwise.
    """

    def decorate(view: View) -> View:
        @functools.wraps(view)
        async def guarded(*args: Any, **kwargs: Any) -> Any:
            caller = await _authenticators[realm]()
            with scope.use(caller):
                scope.require(permission)
                if caller.principal.person_id is not None and not own:
                    raise scope.PermissionDenied("this is not for end users", permission=permission)
                g.scope = caller
                return await view(*args, **kwargs)

        setattr(guarded, PERMISSION, permission)
        setattr(guarded, REALM, realm)
        setattr(guarded, OWN, own)
        return guarded

    return decorate


def public(reason: str, *, unlimited: bool = False) -> Callable[[View], View]:
    """Declare that a route needs no credential; `reason` stands in the generated permission page.

    `unlimited`: one address may call it as often as it likes, as a vendor that sends us all its webhooks does.
    """

    def decorate(view: View) -> View:
        setattr(view, PUBLIC, reason)
        setattr(view, UNLIMITED, unlimited)
        return view

    return decorate

"""Who may call a route: `requires` names the permission, `public` says why there is none."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, SecretStr

from core.kit import scope
from core.kit.errors import BahiError
from core.web import current

View = Callable[..., Coroutine[Any, Any, Any]]
Authenticator = Callable[[], Awaitable[scope.Scope]]

PERMISSION = "_bahi_permission"
PUBLIC = "_bahi_public"
REALM = "_bahi_realm"
OWN = "_bahi_own"
UNLIMITED = "_bahi_unlimited"
STEP_UP = "_bahi_step_up"

_authenticators: dict[str, Authenticator] = {}


def authenticate_with(realm: str, authenticator: Authenticator) -> None:
    """Install how a realm (`tenant` or `platform`) finds the caller of the current request."""
    _authenticators[realm] = authenticator


Noter = Callable[[scope.Scope, BahiError], Awaitable[None]]
_noters: list[Noter] = []


def note_refusals_with(noter: Noter) -> None:
    """Install how it is written down that a caller was refused what may be an attack."""
    _noters[:] = [noter]


def requires(permission: str, *, realm: str = "tenant", own: bool = False) -> Callable[[View], View]:
    """Let in only a credential of `realm` that holds `permission` (`resource:action`).

    `own` says that the view shows an end user only what is theirs (`Principal.person_id`); without it no end user
    comes in, whatever they hold. Answers 401 without a valid credential, 403 `auth.permission_denied` otherwise.
    """

    def decorate(view: View) -> View:
        @functools.wraps(view)
        async def guarded(*args: Any, **kwargs: Any) -> Any:
            caller = await _authenticators[realm]()
            known = current.facts()
            known.scope = caller
            with scope.use(caller):
                try:
                    scope.require(permission)
                    if caller.principal.person_id is not None and not own:
                        raise scope.PermissionDenied("this is not for end users", permission=permission)
                    answer = await view(*args, **kwargs)
                except BahiError as error:
                    await _note(caller, error)
                    raise
                await _note(caller, known.get("refused"))
                return answer

        setattr(guarded, PERMISSION, permission)
        setattr(guarded, REALM, realm)
        setattr(guarded, OWN, own)
        return guarded

    return decorate


async def _note(caller: scope.Scope, error: BahiError | None) -> None:
    if error is not None and error.noted:
        for noter in _noters:
            await noter(caller, error)


Checker = Callable[[str, Mapping[str, str]], Awaitable[None]]
"""Refuses the act unless its user has consented to exactly it, this once."""
_checkers: list[Checker] = []


def check_step_up_with(checker: Checker) -> None:
    """Install how a user's consent to a sensitive act is checked."""
    _checkers[:] = [checker]


def step_up(action: str, *, hidden: tuple[str, ...] = ()) -> Callable[[View], View]:
    """Ask a user for a further factor before this act, bound to exactly what is sent; other principals pass.

    Stands directly above the view, below `validate_request`. What is bound: the action, each part of the path and each
    value of the body; those below a path in `hidden` (`data/secrets`) and every SecretStr only by their hash, for what
    is bound is also shown and audited. Answers 401 `identity.step_up_required` (RFC 9470) without such a consent.
    """

    def decorate(view: View) -> View:
        @functools.wraps(view)
        async def stepped(*args: Any, **kwargs: Any) -> Any:
            if scope.get().principal.kind == "user":
                await _checkers[-1](action, dict(_facts("", kwargs, hidden)))
            return await view(*args, **kwargs)

        setattr(stepped, STEP_UP, action)
        return stepped

    return decorate


def _facts(name: str, value: Any, hidden: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Every leaf by its path: `data/amount/amount` → `500.00`."""
    if isinstance(value, BaseModel):
        value = value.model_dump()
    if isinstance(value, dict):
        for key, inner in sorted(value.items()):
            yield from _facts(f"{name}/{key}" if name else str(key), inner, hidden)
    elif isinstance(value, list | tuple):
        yield f"{name}/#", str(len(value))
        for index, inner in enumerate(value):
            yield from _facts(f"{name}/{index}", inner, hidden)
    elif isinstance(value, SecretStr):
        yield name, _digest(value.get_secret_value())
    elif value is not None:
        yield name, _digest(str(value)) if name.startswith(hidden) else str(value)


def _digest(text: str) -> str:
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def public(reason: str, *, unlimited: bool = False) -> Callable[[View], View]:
    """Declare that a route needs no credential; `reason` stands in the generated permission page.

    `unlimited`: one address may call it as often as it likes, as a vendor that sends us all its webhooks does.
    """

    def decorate(view: View) -> View:
        setattr(view, PUBLIC, reason)
        setattr(view, UNLIMITED, unlimited)
        return view

    return decorate

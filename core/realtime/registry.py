"""Who may subscribe to what, by the prefix of the subject's id. Modules bring their own rule with `@channel`.

A module's rules stand in its `channels.py`, which is found by looking.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from core.kit import discovery, scope
from core.kit.scope import PermissionDenied

Authorizer = Callable[[str], Awaitable[None]]
"""Returns when the principal in scope may follow the subject; raises PermissionDenied or NotFound."""

EVERYTHING = "events:read"
"""Whoever may read every event by list may follow every event."""

_DEFAULTS = {
    "ref": "payments:read",
    "acc": "ledger:read",
    "rec": "reconciliation:read",
    "whe": "webhook_endpoints:read",
}
"""What following a subject needs while its module has no rule of its own. End users need the module's own rule."""

_authorizers: dict[str, Authorizer] = {}


def channel(prefix: str) -> Callable[[Authorizer], Authorizer]:
    """Declare the rule for subjects whose id starts with `prefix_`."""

    def declare(authorizer: Authorizer) -> Authorizer:
        if _authorizers.get(prefix, authorizer) is not authorizer:
            raise RuntimeError(f"two channel rules for {prefix}")
        _authorizers[prefix] = authorizer
        return authorizer

    return declare


async def authorize(subjects: Sequence[str] | None) -> None:
    """Let the principal in scope follow these subjects, or everything. Raises PermissionDenied, NotFound."""
    discovery.modules("channels")
    principal = scope.get().principal
    end_user = principal.person_id is not None
    if principal.may(EVERYTHING) and not end_user:
        return
    if subjects is None:
        raise PermissionDenied(f"this credential lacks the permission {EVERYTHING}", permission=EVERYTHING)
    for subject in subjects:
        prefix = subject.partition("_")[0]
        authorizer = _authorizers.get(prefix)
        if authorizer is not None:
            await authorizer(subject)
        elif prefix in _DEFAULTS and not end_user:
            scope.require(_DEFAULTS[prefix])
        else:
            raise PermissionDenied(f"this credential lacks the permission {EVERYTHING}", permission=EVERYTHING)

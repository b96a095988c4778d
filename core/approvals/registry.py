"""Kinds of approval, declared by decorator in each module's `approval_kinds.py` and found by looking there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from core.approvals.types import Approval
from core.kit import db, discovery

CarryOut = Callable[[db.Transaction, Approval], Awaitable[None]]
"""Does what was asked, in the decision's transaction; what needs the network enqueues a job there. An error that it
raises undoes the decision too."""


@dataclass(frozen=True, slots=True)
class ApprovalKind:
    """What may be asked for, and the permission that the checker needs beside `approvals:decide`."""

    name: str
    permission: str
    carry_out: CarryOut
    expires_after: timedelta
    turn_down: CarryOut | None
    """What a rejection undoes, in the decision's transaction."""


_kinds: dict[str, ApprovalKind] = {}


def approval_kind(
    name: str,
    *,
    permission: str,
    expires_after: timedelta = timedelta(days=3),
    turn_down: CarryOut | None = None,
) -> Callable[[CarryOut], CarryOut]:
    """Declare how an approved wish of a kind (`payments.large_refund`) is carried out."""

    def declare(carry_out: CarryOut) -> CarryOut:
        if name in _kinds and _kinds[name].carry_out is not carry_out:
            raise RuntimeError(f"two handlers for approval kind {name}")
        _kinds[name] = ApprovalKind(name, permission, carry_out, expires_after, turn_down)
        return carry_out

    return declare


def get(name: str) -> ApprovalKind:
    """The kind of this name; another is a programming error."""
    _find_modules()
    return _kinds[name]


@cache
def _find_modules() -> None:
    discovery.modules("approval_kinds")

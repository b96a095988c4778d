"""Whose a credential is: whoever made a key saw its secret, so what the key does its maker can do.

Keys and clients that the operator gave out are nobody else's; every other goes back, through what made it, to a user
or to such a key.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from core.auth import queries
from core.kit import db, ids
from core.kit.errors import NotFound

Finder = Callable[[db.Transaction, UUID], Awaitable[str | None]]
"""The id of the principal that made a credential; None for an unknown one."""


def find_with(prefix: str, finder: Finder) -> None:
    """Install how makers of credentials whose id starts with `prefix_` are read."""
    _finders[prefix] = finder


async def origin_within(tx: db.Transaction, principal_id: str) -> str:
    """The principal that stands behind another one; itself, unless somebody of the tenant made it.

    A key may renew the secret of the client that made it: those that made each other are one, whichever is asked about.
    """
    line = [principal_id]
    while (maker := await _maker(tx, line[-1])) is not None:
        if maker in line:
            return min(line[line.index(maker) :])
        line.append(maker)
    return line[-1]


async def _maker(tx: db.Transaction, principal_id: str) -> str | None:
    prefix = principal_id.partition("_")[0]
    if prefix not in _finders:
        return None
    try:
        maker = await _finders[prefix](tx, ids.parse(prefix, principal_id))
    except NotFound:
        return None
    if maker is None or maker.partition("_")[0] not in {"usr", *_finders}:
        return None
    return maker


async def _of_key(tx: db.Transaction, key_id: UUID) -> str | None:
    found: str | None = await tx.value(queries.MAKER_OF_KEY, tx.tenant, key_id)
    return found


_finders: dict[str, Finder] = {"key": _of_key}

"""`[pocket_kinds.<name>]` of a tenant's file: what pockets of a name are good for."""

from __future__ import annotations

import re
from typing import Any

from core.tenancy.apply import Change
from core.tenancy.errors import InvalidDefinition
from core.wallets.pockets import service
from core.wallets.pockets.types import PocketKind

_NAME = re.compile(r"[a-z][a-z0-9_]{0,29}")
_KEYS = {"spend_order": int, "withdrawable": bool, "transferable": bool}


class PocketKinds:
    """Makes and changes kinds; one that the file leaves out stays as it is."""

    async def plan(self, given: Any) -> list[Change]:
        """What applying would change. Raises InvalidDefinition."""
        known = {kind.name: kind for kind in await service.list_kinds() if kind.id is not None}
        found = []
        for wanted in _parsed(given):
            before = _told(known[wanted.name]) if wanted.name in known else None
            if before != _told(wanted):
                found.append(Change(f"pocket_kinds.{wanted.name}", before, _told(wanted)))
        return found

    async def apply(self, given: Any) -> None:
        """Make it so; safe to run twice."""
        known = {kind.name: kind for kind in await service.list_kinds()}
        for wanted in _parsed(given):
            found = known.get(wanted.name)
            if found is None or found.id is None:
                await service.create_kind(wanted)
            else:
                await service.change_kind(found.id, **_told(wanted))


SECTIONS = {"pocket_kinds": PocketKinds()}


def _parsed(given: Any) -> list[PocketKind]:
    if not isinstance(given, dict):
        raise InvalidDefinition("[pocket_kinds] has a table for each kind")
    found = []
    for name, rules in given.items():
        if not _NAME.fullmatch(name):
            raise InvalidDefinition(f"pocket kind {name!r}: a name has up to 30 small letters, digits and _")
        if (
            not isinstance(rules, dict)
            or rules.keys() != _KEYS.keys()
            or any(type(rules[key]) is not kind for key, kind in _KEYS.items())
            or not 1 <= rules["spend_order"] <= 1000
        ):
            raise InvalidDefinition(
                f"[pocket_kinds.{name}] takes spend_order (1 to 1000), withdrawable and transferable (true or false)"
            )
        found.append(PocketKind(None, name, **rules, version=0))
    return found


def _told(kind: PocketKind) -> dict[str, Any]:
    return {key: getattr(kind, key) for key in _KEYS}

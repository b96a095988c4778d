"""`[messaging]` in a tenant's file: the same keys as the API's messaging settings."""

from __future__ import annotations

from typing import Any

from core.messaging.errors import InvalidPreferences
from core.messaging.preferences import service
from core.tenancy.apply import Change
from core.tenancy.errors import InvalidDefinition


class Messaging:
    """How the tenant sends."""

    async def plan(self, given: Any) -> list[Change]:
        before = (await service.read()).plain()
        after = self._parsed({**before, **self._table(given)})
        return [
            Change(f"messaging.{name}", before[name], after[name])
            for name in sorted(self._table(given))
            if before.get(name) != after[name]
        ]

    async def apply(self, given: Any) -> None:
        if await self.plan(given):
            await service.change(self._table(given))

    def _table(self, given: Any) -> dict[str, Any]:
        if not isinstance(given, dict):
            raise InvalidDefinition("messaging must be a table")
        return given

    def _parsed(self, value: dict[str, Any]) -> dict[str, Any]:
        try:
            return service.parse(value).plain()
        except InvalidPreferences as error:
            raise InvalidDefinition(f"messaging: {error.errors}") from error


SECTIONS = {"messaging": Messaging()}

"""The seam to roles: what identity needs of `auth.roles.service`, with its names and meaning."""

from __future__ import annotations

from typing import Any, Protocol
from uuid import UUID


class Roles(Protocol):
    """Grants of the tenant in scope."""

    async def grant(self, user_id: UUID, role: str) -> Any:
        """Raises when the caller does not hold what the role allows."""
        ...


_port: list[Any] = []


def port() -> Roles:
    """The roles of this process."""
    found: Roles = _port[-1]
    return found


def connect(roles: Any) -> None:
    """Say who keeps the roles."""
    _port[:] = [roles]

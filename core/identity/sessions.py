"""The seam to sessions: what identity needs of `auth.sessions.service`, with its names and meaning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol
from uuid import UUID

from core.kit import db


class Sessions(Protocol):
    """Open, list and end sessions of the tenant in scope."""

    async def open_session(
        self,
        tx: db.Transaction,
        user_id: UUID,
        person_id: UUID | None,
        *,
        methods: frozenset[str],
        client: str,
        device: str,
    ) -> Any: ...

    async def open_cookie_session(
        self,
        tx: db.Transaction,
        user_id: UUID,
        person_id: UUID | None,
        *,
        methods: frozenset[str],
        client: str,
        device: str,
    ) -> Any: ...

    async def list_sessions(self, user_id: UUID) -> Sequence[Any]: ...

    async def revoke(self, session_id: UUID, reason: str) -> Any: ...

    async def revoke_all(self, user_id: UUID, reason: str, except_session: UUID | None = None) -> int: ...

    async def note_authentication(self, session_id: UUID, methods: frozenset[str]) -> None: ...

    async def require_recent(self) -> None: ...


_port: list[Any] = []


def port() -> Sessions:
    """The sessions of this process."""
    found: Sessions = _port[-1]
    return found


def connect(sessions: Any) -> None:
    """Say who keeps the sessions."""
    _port[:] = [sessions]

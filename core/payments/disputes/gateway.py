"""A provider's disputes behind the guard of `core.providers.guard`: a plugin may raise, hang or answer rubbish."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from typing import cast
from uuid import UUID

from core.kit.money import Money
from core.payments.disputes.provider import DisputeProvider, DisputeState, DisputeTruth, Evidence
from core.providers import guard
from core.providers.guard import Rubbish
from core.providers.types import Connection

ID_MAX = 100


class DisputeGateway:
    """The port of one provider account."""

    def __init__(self, connection: Connection) -> None:
        self._account_id: UUID = connection.account.id
        self._port = cast("DisputeProvider", connection.provider)

    async def list_disputes(self, since: datetime) -> AsyncIterator[DisputeTruth]:
        """One at a time, so that a long list is not cut off; the job that reads it has its own limit."""
        async for item in self._port.list_disputes(since):
            yield _truth(item)

    async def fetch_dispute(self, dispute_id: str) -> DisputeTruth:
        return await guard.ask(self._account_id, "fetch_dispute", lambda: self._port.fetch_dispute(dispute_id), _truth)

    async def contest_dispute(self, dispute_id: str, evidence: Evidence) -> DisputeTruth:
        return await guard.change(
            self._account_id, "contest_dispute", lambda: self._port.contest_dispute(dispute_id, evidence), _truth
        )

    async def accept_dispute(self, dispute_id: str) -> DisputeTruth:
        return await guard.change(
            self._account_id, "accept_dispute", lambda: self._port.accept_dispute(dispute_id), _truth
        )


def _truth(answer: object) -> DisputeTruth:
    if not isinstance(answer, DisputeTruth) or not isinstance(answer.state, DisputeState):
        raise Rubbish("not a dispute")
    if not isinstance(answer.amount, Money) or not isinstance(answer.deducted, Money) or answer.amount.amount <= 0:
        raise Rubbish("a dispute has amounts")
    if not 1 <= len(answer.provider_dispute_id) <= ID_MAX or not isinstance(answer.phase, str):
        raise Rubbish("a dispute has an id and a phase")
    for moment in (answer.created_at, answer.respond_by):
        if moment is not None and moment.tzinfo is None:
            raise Rubbish("a moment has a zone")
    return answer

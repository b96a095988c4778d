"""A provider's disputes behind the guard of `core.providers.guard`: a plugin may raise, hang or answer rubbish."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from typing import cast
from uuid import UUID

import structlog

from core.kit import ids
from core.kit.money import Money
from core.payments.disputes.provider import DisputeProvider, DisputeState, DisputeTruth, Evidence
from core.providers import answers, guard
from core.providers.guard import Rubbish
from core.providers.types import Connection

log = structlog.get_logger()


class DisputeGateway:
    """The port of one provider account."""

    def __init__(self, connection: Connection) -> None:
        self._account_id: UUID = connection.account.id
        self._port = cast("DisputeProvider", connection.provider)

    async def list_disputes(self, since: datetime) -> AsyncIterator[DisputeTruth]:
        """One at a time, so that a long list is not cut off; the job that reads it has its own limit. One dispute that
        cannot be read hides no other."""
        async for item in self._port.list_disputes(since):
            try:
                found = _truth(item)
            except Rubbish as error:
                account = ids.text("pac", self._account_id)
                log.error("provider.plugin_fault", account=account, verb="list_disputes", error=type(error).__name__)
                continue
            yield found

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
    found = answers.typed(answer, DisputeTruth)
    answers.typed(found.state, DisputeState)
    answers.identifier(found.provider_dispute_id, required=True)
    answers.identifier(found.provider_payment_id, required=True)
    answers.amount(found.amount)
    answers.amount(found.deducted)
    if answers.typed(found.amount, Money).amount <= 0 or found.deducted is None:
        raise Rubbish("a dispute has amounts")
    answers.texts(answers.typed(found.phase, str), found.reason_code, found.reason_text)
    for moment in (answers.typed(found.created_at, datetime), found.respond_by):
        if moment is not None and answers.typed(moment, datetime).tzinfo is None:
            raise Rubbish("a moment has a zone")
    return found

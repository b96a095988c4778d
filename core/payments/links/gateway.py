"""A provider's hosted links behind the guard of `core.providers.guard`."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from core.payments.links.provider import HostedLinkProvider, HostedLinkRequest, HostedLinkState, HostedLinkTruth
from core.providers import answers, guard
from core.providers.types import Connection


class LinkGateway:
    """The port of one provider account."""

    def __init__(self, connection: Connection) -> None:
        self._account_id: UUID = connection.account.id
        self._port = cast("HostedLinkProvider", connection.provider)

    async def create_link(self, request: HostedLinkRequest) -> HostedLinkTruth:
        return await guard.change(self._account_id, "create_link", lambda: self._port.create_link(request), _made)

    async def fetch_link(self, reference: str, link_id: str | None) -> HostedLinkTruth:
        return await guard.ask(
            self._account_id, "fetch_link", lambda: self._port.fetch_link(reference, link_id), _truth
        )

    async def cancel_link(self, link_id: str) -> HostedLinkTruth:
        return await guard.change(self._account_id, "cancel_link", lambda: self._port.cancel_link(link_id), _truth)


def _made(answer: object) -> HostedLinkTruth:
    found = _truth(answer)
    answers.identifier(found.provider_link_id, required=True)
    answers.address(found.url)
    return found


def _truth(answer: object) -> HostedLinkTruth:
    found = answers.typed(answer, HostedLinkTruth)
    answers.typed(found.state, HostedLinkState)
    answers.identifier(found.provider_link_id)
    answers.identifier(found.provider_order_id)
    answers.amount(found.amount_paid)
    return found

"""A provider's hosted links behind the guard of `core.providers.guard`."""

from __future__ import annotations

from typing import cast
from urllib.parse import urlsplit
from uuid import UUID

from core.payments.links.provider import HostedLinkProvider, HostedLinkRequest, HostedLinkState, HostedLinkTruth
from core.providers import guard
from core.providers.guard import Rubbish
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
    url = urlsplit(found.url or "")
    if url.scheme not in {"http", "https"} or not url.hostname or not found.provider_link_id:
        raise Rubbish("a hosted link has an id and an http(s) address")
    return found


def _truth(answer: object) -> HostedLinkTruth:
    if not isinstance(answer, HostedLinkTruth) or not isinstance(answer.state, HostedLinkState):
        raise Rubbish("not a link")
    return answer

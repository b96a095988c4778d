"""Verify a webhook and put it into the inbox: when it comes, and again when a wrong secret was put right."""

from __future__ import annotations

from collections.abc import Mapping

from core.kit import scope
from core.providers import service as providers
from core.providers.types import Connection
from core.webhooks import coalesce, registry
from core.webhooks.registry import Incoming
from core.webhooks.storing import Arrival
from core.webhooks.types import Letter


async def accept(connection: Connection, letter: Letter, kept: Mapping[str, str]) -> bool:
    """Verify a webhook with the account's valid secrets and store it; False when it was here before.

    Raises WebhookInvalid.
    """
    account_id = connection.account.id
    # What a vendor signed is the URL that it was given, never what the request says of itself.
    url = providers.webhook_url(scope.tenant(), account_id) + (f"?{letter.query}" if letter.query else "")
    notice = await registry.read(connection, Incoming(letter.headers, letter.body, url, letter.method))
    return await coalesce.submit(Arrival(account_id, notice, kept, letter.body))

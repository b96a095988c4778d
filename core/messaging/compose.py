"""Make the finished message that a provider gets, from a queued row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

import asyncpg

from core.kit import db, ids, scope, secrets
from core.messaging import addresses, service
from core.messaging.dlt import service as dlt
from core.messaging.dlt.types import Use
from core.messaging.preferences.types import Preferences
from core.messaging.provider import Channel, OutgoingMessage, Purpose
from core.messaging.suppression import links
from core.messaging.templates import render
from core.messaging.templates import service as templates
from core.messaging.templates.types import Brand, Template
from core.providers import service as providers


@dataclass(frozen=True, slots=True)
class Composed:
    """The message, and its recipient's time zone where it was told."""

    outgoing: OutgoingMessage = field(repr=False)
    zone: str | None


class Parts:
    """What the messages of one claim have in common, read once."""

    def __init__(self, tx: db.Transaction, preferences: Preferences) -> None:
        self.tx = tx
        self.preferences = preferences
        self.opener = secrets.Opener(tx.tenant, {})
        self._brand: Brand | None = None
        self._templates: dict[tuple[str, Channel, str, int], Template] = {}

    async def prepare(self, rows: Sequence[asyncpg.Record]) -> None:
        """Read the data keys of these messages."""
        sealed = [row[name] for row in rows for name in ("sealed_to", "sealed_variables") if row[name] is not None]
        self.opener = await secrets.opener(self.tx, sealed)

    async def brand(self) -> Brand:
        """How the tenant presents itself."""
        if self._brand is None:
            self._brand = await templates.brand_within(self.tx)
        return self._brand

    async def template(self, row: asyncpg.Record) -> Template:
        """Exactly the template that the message was made with. Raises UnknownTemplate."""
        wanted = (row["template"], Channel(row["channel"]), row["language"], row["template_version"])
        if wanted not in self._templates:
            self._templates[wanted] = await templates.get_version(self.tx, *wanted)
        return self._templates[wanted]


async def compose(parts: Parts, row: asyncpg.Record, account_id: UUID | None) -> Composed:
    """The finished message of a row that `parts` is prepared for.

    Raises secrets.Erased, UnknownTemplate, DltMismatch, DltNotRegistered, MessageTooLong.
    """
    tx, preferences = parts.tx, parts.preferences
    address, sealed = service.opened(parts.opener, row)
    channel, purpose = Channel(row["channel"]), Purpose(row["purpose"])
    template, brand = await parts.template(row), await parts.brand()
    promotional_mail = channel is Channel.EMAIL and purpose is Purpose.PROMOTIONAL
    link = links.unsubscribe_url(scope.tenant(), row["id"]) if promotional_mail else ""
    rendered = render.render(template, sealed.variables, brand, unsubscribe_url=link)
    told = None
    if channel is Channel.SMS and addresses.is_indian(address):
        use = Use(row["template"], row["language"], purpose)
        told = await dlt.identify(tx, preferences.dlt_entity_id, use, rendered.text)
    outgoing = OutgoingMessage(
        reference=ids.text("msg", row["id"]),
        channel=channel,
        to=address,
        sender=preferences.sender_email if channel is Channel.EMAIL else (told.header if told else ""),
        subject=rendered.subject,
        text=rendered.text,
        html=rendered.html,
        purpose=purpose,
        dlt=told,
        headers=_headers(preferences, link) if channel is Channel.EMAIL else {},
        sender_name=addresses.refuse_control(preferences.sender_name or brand.name, "the sender's name")
        if channel is Channel.EMAIL
        else "",
        callback_url=providers.webhook_url(scope.tenant(), account_id) if account_id else "",
    )
    return Composed(outgoing, sealed.zone)


def _headers(preferences: Preferences, unsubscribe_url: str) -> dict[str, str]:
    # RFC 3834: no out-of-office answers, please.
    headers = {"Auto-Submitted": "auto-generated"}
    if preferences.reply_to:
        headers["Reply-To"] = preferences.reply_to
    if unsubscribe_url:
        # RFC 8058: the mail program posts to this address without asking the reader for anything.
        headers["List-Unsubscribe"] = f"<{unsubscribe_url}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return headers

"""Make the finished message that a provider gets, from a queued row."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

import asyncpg

from core.kit import db, ids, scope
from core.messaging import addresses, service
from core.messaging.dlt import service as dlt
from core.messaging.dlt.types import Use
from core.messaging.preferences.types import Preferences
from core.messaging.provider import Channel, OutgoingMessage, Purpose
from core.messaging.suppression import links
from core.messaging.templates import render
from core.messaging.templates import service as templates
from core.providers import service as providers


@dataclass(frozen=True, slots=True)
class Composed:
    """The message, and its recipient's time zone where it was told."""

    outgoing: OutgoingMessage = field(repr=False)
    zone: str | None


async def compose(
    tx: db.Transaction, row: asyncpg.Record, account_id: UUID | None, preferences: Preferences
) -> Composed:
    """Raises secrets.Erased, UnknownTemplate, DltMismatch, DltNotRegistered, MessageTooLong."""
    address, sealed = await service.unseal(tx, row)
    channel, purpose = Channel(row["channel"]), Purpose(row["purpose"])
    template = await templates.get_version(tx, row["template"], channel, row["language"], row["template_version"])
    brand = await templates.brand()
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

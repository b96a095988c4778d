"""Queue messages, once each, and look after them. `core.messaging.drain` sends what is queued."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import asyncpg
import orjson

from core.audit import service as audit
from core.events import service as outbox
from core.jobs import service as jobs
from core.kit import clock, db, ids, scope, secrets
from core.kit.secrets import Secret
from core.messaging import addresses, decide, events, queries
from core.messaging.dlt import service as dlt
from core.messaging.dlt.types import Use
from core.messaging.errors import DedupeMismatch, InvalidRecipient, MessageNotFound, NoAddress, NotResendable
from core.messaging.preferences import service as preferences_service
from core.messaging.preferences.types import Preferences
from core.messaging.provider import Channel, Purpose
from core.messaging.suppression import service as suppression
from core.messaging.templates import render, words
from core.messaging.templates import service as templates
from core.messaging.templates.types import Template
from core.messaging.types import (
    Attempt,
    Message,
    MessageFilter,
    NewMessage,
    Phrase,
    Receipt,
    Recipient,
    Sealed,
    State,
    Value,
    When,
)
from core.people import service as people
from core.providers import service as providers

DRAIN = "messaging.drain"
END_REROUTE = "messaging.end_reroute"
REROUTE_STEP_SECONDS = 10
"""Messages that can no more come back from the same step of time are looked after together."""
WAKES = 64
"""Jobs that a tenant's queue is woken by: each connection uses one, so that senders do not wait for each other."""
DEDUPE_KEY_MAX = 200
OTP_LIFETIME = timedelta(minutes=10)
"""Of a code's message that says nothing itself: nobody waits longer for one."""


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What a new message turned out to be."""

    channel: Channel
    address: str = field(repr=False)
    address_hash: bytes
    template: Template
    values: Mapping[str, str] = field(repr=False)


_EVENTS: Mapping[str, type[events.MessageEvent]] = {
    State.QUEUED: events.MessageRerouted,
    State.SENT: events.MessageSent,
    State.DELIVERED: events.MessageDelivered,
    State.BOUNCED: events.MessageBounced,
    State.FAILED: events.MessageFailed,
    State.SUPPRESSED: events.MessageSuppressed,
}


async def send(new: NewMessage) -> Message:
    """Queue a message in a transaction of its own; see `send_within`."""
    async with db.transaction() as tx:
        return await send_within(tx, new)


async def send_within(tx: db.Transaction, new: NewMessage) -> Message:
    """Queue a message in the caller's transaction; a job sends it. One per dedupe key: asking again answers the first.

    The message is rendered and checked now, so that what cannot be sent is refused here: an Indian number's text must
    be a registered DLT template's. Whom we must not write to gets a message in state `suppressed`. Locks the address.

    Raises NotFound, NoAddress, InvalidRecipient, HeaderInjection, UnknownTemplate, InvalidVariables, MessageTooLong,
    DltNotRegistered, DltMismatch, DedupeMismatch.
    """
    key = _dedupe_key(new)
    channel, address = await _address(new)
    found = addresses.blind(tx.tenant, channel, address)
    known = await tx.find_row(queries.FIND_BY_KEY, tx.tenant, key)
    if known is not None:
        return await _same(tx, known, new, found)
    preferences = await preferences_service.read_within(tx)
    languages = [new.language or preferences.default_language, preferences.default_language]
    template = await templates.find(tx, new.template, channel, languages)
    values = render.check_variables(template, _plain(new.variables, template.language))
    prepared = _Prepared(channel, address, found, template, values)
    await _check_rendered(tx, new.purpose, prepared, preferences)
    await tx.execute(queries.TOUCH_RECIPIENT, tx.tenant, ids.new(), found)
    refusal = await _refusal(tx, found, new.purpose, preferences)
    delay = 0.0 if refusal else quiet_seconds(channel, address, new.purpose, new.to.zone, preferences)
    row = await tx.find_row(queries.INSERT, *await _columns(tx, new, key, prepared), refusal, delay)
    if row is None:  # another transaction made it meanwhile
        return await _same(tx, await tx.get_row(queries.FIND_BY_KEY, tx.tenant, key), new, found)
    if refusal:
        await announce(tx, [row])
    elif delay:
        await wake_later(tx, row["due_at"], delay)
    else:
        await wake(tx)
    return _shown(row, address)


async def resend(message_id: UUID) -> Message:
    """Send a message again as a new one, with the template as it is now. Locks it.

    Raises MessageNotFound, NotResendable, and what `send_within` raises.
    """
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LOCK, tx.tenant, message_id)
        if row is None:
            raise MessageNotFound
        if row["state"] == State.QUEUED:
            raise NotResendable("it still waits to be sent")
        if row["has_secrets"] or row["sealed_variables"] is None:
            raise NotResendable("it held a secret, which is erased or soon will be: ask for a new one")
        try:
            address, sealed = await unseal(tx, row)
        except secrets.Erased:
            raise NotResendable("its person was erased") from None
        channel = Channel(row["channel"])
        new = NewMessage(
            template=row["template"],
            to=Recipient(
                row["person_id"],
                email=address if channel is Channel.EMAIL else None,
                phone=address if channel is Channel.SMS else None,
                zone=sealed.zone,
            ),
            purpose=Purpose(row["purpose"]),
            variables={name: value for name, value in sealed.variables.items() if value},
            language=row["language"],
            channel=channel,
            dedupe_key=f"resend:{ids.text('msg', ids.new())}",
            event_id=row["event_id"],
            resend_of=message_id,
        )
        made = await send_within(tx, new)
        await audit.record("message:resend", ids.text("msg", message_id), after={"message": ids.text("msg", made.id)})
    return made


async def get(message_id: UUID) -> tuple[Message, list[Attempt], list[Receipt]]:
    """A message, the calls made for it, and what providers reported. Raises MessageNotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND, tx.tenant, message_id)
        if row is None:
            raise MessageNotFound
        attempts = [Attempt(**dict(item)) for item in await tx.fetch(queries.LIST_ATTEMPTS, tx.tenant, message_id)]
        receipts = [Receipt(**dict(item)) for item in await tx.fetch(queries.LIST_RECEIPTS, tx.tenant, message_id)]
        return await read(tx, row), attempts, receipts


async def list_messages(before: UUID, limit: int, wanted: MessageFilter) -> list[Message]:
    """Messages of the tenant in scope, newest first."""
    async with db.transaction() as tx:
        rows = await tx.fetch(
            queries.LIST,
            tx.tenant,
            before,
            limit,
            wanted.state,
            wanted.channel,
            wanted.purpose,
            wanted.template,
            wanted.person_id,
            wanted.address_hash,
            wanted.dedupe_key,
        )
        return [await read(tx, row) for row in rows]


def quiet_seconds(
    channel: Channel, address: str, purpose: Purpose, zone: str | None, preferences: Preferences
) -> float:
    """How long a promotional message must still wait for its recipient's quiet hours to end; 0 for all others."""
    if purpose is not Purpose.PROMOTIONAL:
        return 0.0
    own = addresses.zone_of(address) if channel is Channel.SMS else None
    local = clock.now().astimezone(clock.zone(zone or own or scope.tenant().zone))
    begins, ends = preferences.quiet_from, preferences.quiet_until
    until = decide.quiet_until(
        local,
        timedelta(hours=begins.hour, minutes=begins.minute),
        timedelta(hours=ends.hour, minutes=ends.minute),
    )
    return 0.0 if until is None else max(0.0, until.timestamp() - local.timestamp())


async def wake(tx: db.Transaction) -> None:
    """Have the queue looked at now."""
    await jobs.enqueue(tx, DRAIN, f"wake/{_lane(tx)}")


async def wake_later(tx: db.Transaction, due_at: datetime, delay_seconds: float) -> None:
    """Have the queue looked at when a message is due, which was just written to be in so many seconds.

    Messages of the same second share a job, so that the end of the quiet hours is not ten thousand of them.
    """
    second = math.ceil(due_at.timestamp())
    rounded = second - due_at.timestamp()
    await jobs.enqueue(tx, DRAIN, f"due/{second}/{_lane(tx)}", delay_seconds=delay_seconds + rounded)


def _lane(tx: db.Transaction) -> int:
    server_pid: int = tx.connection.get_server_pid()
    return server_pid % WAKES


async def end_reroutes_later(tx: db.Transaction, ends: Sequence[tuple[datetime, float]]) -> None:
    """Have what sent messages still hold for another provider's sake erased, soon after each of these moments, which
    were just written to be in so many seconds."""
    delays: dict[int, float] = {}
    for until, seconds in ends:
        step = math.ceil(until.timestamp() / REROUTE_STEP_SECONDS) * REROUTE_STEP_SECONDS
        delays[step] = max(delays.get(step, 0.0), seconds + step - until.timestamp())
    for step, delay in sorted(delays.items()):
        await jobs.enqueue(tx, END_REROUTE, f"{step}/{_lane(tx)}", delay_seconds=delay)


async def announce(tx: db.Transaction, rows: Sequence[asyncpg.Record]) -> None:
    """Tell the tenant's apps of messages' new states, at the versions that their locks gave them."""
    await outbox.emit_many(tx, [_told(row) for row in rows])


def _told(row: asyncpg.Record) -> outbox.Emission:
    public_id = ids.text("msg", row["id"])
    event = _EVENTS[row["state"]](
        message=public_id,
        channel=row["channel"],
        purpose=row["purpose"],
        template=row["template"],
        state=row["state"],
        person=ids.text("per", row["person_id"]) if row["person_id"] else None,
        error_code=row["error_code"],
    )
    return outbox.Emission(event, public_id, row["version"])


async def unseal(tx: db.Transaction, row: asyncpg.Record) -> tuple[str, Sealed]:
    """(address, variables) of a message. Raises secrets.Erased."""
    return opened(await secrets.opener(tx, [row["sealed_to"], row["sealed_variables"]]), row)


def opened(opener: secrets.Opener, row: asyncpg.Record) -> tuple[str, Sealed]:
    """(address, variables) of a message. Raises secrets.Erased."""
    address = opener.decrypt(_purpose(row["id"], "to"), row["sealed_to"]).decode()
    stored: Any = orjson.loads(opener.decrypt(_purpose(row["id"], "variables"), row["sealed_variables"]))
    return address, Sealed(stored["variables"], stored["zone"])


async def unseal_address(tx: db.Transaction, row: asyncpg.Record) -> str:
    """Empty when its person was erased."""
    try:
        return (await secrets.decrypt(tx, _purpose(row["id"], "to"), row["sealed_to"])).decode()
    except secrets.Erased:
        return ""


async def read(tx: db.Transaction, row: asyncpg.Record) -> Message:
    """A message as it may be shown."""
    return _shown(row, await unseal_address(tx, row))


def _shown(row: asyncpg.Record, address: str) -> Message:
    hidden = {"address_hash", "sealed_to", "sealed_variables", "has_secrets", "lease", "reroute_until"}
    facts = {name: value for name, value in row.items() if name not in hidden}
    return Message(
        **facts,
        to=addresses.masked(row["channel"], address) if address else "",
        can_resend=row["state"] != State.QUEUED and not row["has_secrets"] and bool(address),
    )


async def _address(new: NewMessage) -> tuple[Channel, str]:
    to, channel = new.to, new.channel
    email, phone = to.email, to.phone
    if to.person_id is not None and email is None and phone is None:
        person = await people.get(to.person_id)
        email, phone = person.profile.email, person.profile.phone
    elif to.person_id is None and (email is None) == (phone is None):
        raise InvalidRecipient("name a person, or one address")
    if channel is None:
        channel = Channel.EMAIL if email else Channel.SMS
    given = email if channel is Channel.EMAIL else phone
    if not given:
        raise NoAddress(f"there is no address for {channel}")
    return channel, addresses.normalise(channel, given)


async def _check_rendered(tx: db.Transaction, purpose: Purpose, prepared: _Prepared, preferences: Preferences) -> None:
    """Refuse now what could not be sent later."""
    # As long as the real link, which needs the message's id.
    link = f"{providers.public_url()}/{'x' * 100}" if _may_unsubscribe(prepared.channel, purpose) else ""
    template = prepared.template
    rendered = render.render(template, prepared.values, await templates.brand_within(tx), unsubscribe_url=link)
    if prepared.channel is Channel.SMS and addresses.is_indian(prepared.address):
        use = Use(template.key, template.language, purpose)
        await dlt.identify(tx, preferences.dlt_entity_id, use, rendered.text)


def _may_unsubscribe(channel: str, purpose: Purpose) -> bool:
    return channel == Channel.EMAIL and purpose is Purpose.PROMOTIONAL


async def _refusal(tx: db.Transaction, found: bytes, purpose: Purpose, preferences: Preferences) -> str | None:
    """Why this address gets nothing now; the caller holds its lock."""
    if await suppression.stopped(tx, [(found, purpose)]):
        return "messaging.suppressed"
    cap = preferences.caps[purpose]
    count: int = await tx.value(queries.COUNT_RECENT, tx.tenant, found, purpose, float(cap.seconds))
    return "messaging.recipient_cap" if count >= cap.count else None


async def _columns(tx: db.Transaction, new: NewMessage, key: str, prepared: _Prepared) -> list[Any]:
    """The columns of a new message up to its state; see queries.INSERT."""
    message_id, subject = ids.new(), new.to.person_id or secrets.TENANT_SUBJECT
    content = orjson.dumps(Sealed(prepared.values, new.to.zone).json())
    sealer = await secrets.sealer(tx, subject)
    return [
        tx.tenant,
        message_id,
        prepared.channel,
        new.purpose,
        prepared.template.key,
        prepared.template.version,
        prepared.template.language,
        key,
        new.event_id,
        new.resend_of,
        new.to.person_id,
        prepared.address_hash,
        sealer.encrypt(_purpose(message_id, "to"), prepared.address.encode()),
        sealer.encrypt(_purpose(message_id, "variables"), content),
        new.purpose is Purpose.OTP or any(isinstance(value, Secret) for value in new.variables.values()),
        _expiry(new),
        scope.get().principal.id,
    ]


def _expiry(new: NewMessage) -> datetime | None:
    if new.expires_at is None and new.purpose is Purpose.OTP:
        return clock.system_now() + OTP_LIFETIME
    return new.expires_at


async def _same(tx: db.Transaction, row: asyncpg.Record, new: NewMessage, found: bytes) -> Message:
    """The message that is there already, if it is the one asked for."""
    if (row["template"], row["purpose"], bytes(row["address_hash"])) != (new.template, new.purpose, found):
        raise DedupeMismatch
    return await read(tx, row)


def _dedupe_key(new: NewMessage) -> str:
    key = new.dedupe_key or (ids.text("evt", new.event_id) if new.event_id else ids.text("msg", ids.new()))
    if len(key) > DEDUPE_KEY_MAX or "\0" in key:
        raise InvalidRecipient("the dedupe key is too long")
    return key


def _plain(given: Mapping[str, Value], language: str) -> dict[str, str]:
    """Every variable as text in the template's language."""
    ref, plain = scope.tenant(), {}
    for name, value in given.items():
        match value:
            case Secret():
                plain[name] = value.value
            case Phrase():
                plain[name] = words.say(ref.slug, value.text, language)
            case When():
                plain[name] = words.moment(value.at, language, value.zone or ref.zone)
            case _:
                plain[name] = value
    return plain


def _purpose(message_id: UUID, part: str) -> str:
    """What a ciphertext is bound to."""
    return f"message/{message_id}/{part}"

"""Bind events to messages, and send one message per rule and event.

The relay calls `placed` in the transaction that places events, so that a job per rule and event is written exactly
once; the job's message has the two ids as its dedupe key, so it may run as often as it likes. A rule binds events from
its making on: a message about what happened long ago surprises its reader.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any
from uuid import UUID

import asyncpg
import structlog

from core.audit import service as audit
from core.events import service as outbox
from core.events.registry import catalogue
from core.events.types import Placed
from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import db, ids, scope
from core.kit.errors import BahiError, NotFound
from core.messaging import service as messages
from core.messaging.errors import InvalidRule, NoAddress, RuleNotFound, VersionMismatch
from core.messaging.provider import Channel, Purpose
from core.messaging.rules import queries, registry
from core.messaging.rules.types import NewRule, Rule
from core.messaging.templates import catalogue as known_templates
from core.messaging.templates import service as templates
from core.messaging.types import NewMessage, Phrase, Recipient, Value, When
from core.people import service as people

log = structlog.get_logger()

APPLY = "messaging.apply_rule"
NAME = "@name"
"""Instead of a field: the person's name."""
MOMENT = "@date"
"""Instead of a field: when the event happened, in the tenant's zone."""
_ID = re.compile(r"([a-z]{2,4})_[0-9a-hjkmnp-tv-z]{26}")
_OWN = "message."
"""Events of messages themselves are bound to none: a message about a failed message never ends."""


async def create(new: NewRule) -> Rule:
    """Raises InvalidRule, UnknownTemplate."""
    async with db.transaction() as tx:
        await _check(tx, new)
        row = await tx.get_row(
            queries.INSERT,
            tx.tenant,
            ids.new(),
            new.event_type,
            new.template,
            new.channel,
            new.purpose,
            new.language,
            dict(new.variables),
            scope.get().principal.id,
        )
        await audit.record("message_rule:create", ids.text("mrl", row["id"]), after=_plain(new))
    return Rule(**dict(row))


async def change(
    rule_id: UUID,
    *,
    enabled: bool | None = None,
    variables: Mapping[str, str] | None = None,
    language: str | None = None,
    version: int | None = None,
) -> Rule:
    """Set what is given. Locks the rule. Raises RuleNotFound, VersionMismatch, InvalidRule."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LOCK, tx.tenant, rule_id)
        if row is None:
            raise RuleNotFound
        if version is not None and version != row["version"]:
            raise VersionMismatch(version=row["version"])
        wanted = NewRule(
            row["event_type"],
            row["template"],
            row["channel"],
            row["purpose"],
            language or row["language"],
            row["variables"] if variables is None else variables,
        )
        await _check(tx, wanted)
        after = await tx.get_row(
            queries.UPDATE,
            tx.tenant,
            rule_id,
            row["enabled"] if enabled is None else enabled,
            dict(wanted.variables),
            wanted.language,
        )
        await audit.record(
            "message_rule:change",
            ids.text("mrl", rule_id),
            before={"enabled": row["enabled"], "variables": row["variables"], "language": row["language"]},
            after={"enabled": after["enabled"], "variables": after["variables"], "language": after["language"]},
        )
    return Rule(**dict(after))


async def get(rule_id: UUID) -> Rule:
    """Raises RuleNotFound."""
    async with db.transaction() as tx:
        return _found(await tx.find_row(queries.GET, tx.tenant, rule_id))


async def list_rules(before: UUID, limit: int) -> list[Rule]:
    """Newest first."""
    async with db.transaction() as tx:
        return [Rule(**dict(row)) for row in await tx.fetch(queries.LIST, tx.tenant, before, limit)]


async def placed(tx: db.Transaction, events: Sequence[Placed]) -> None:
    """For the relay: a job for each rule and event, in the placing transaction."""
    types = sorted({event.type for event in events if not event.type.startswith(_OWN)})
    if not types:
        return
    rules: dict[str, list[UUID]] = {}
    for row in await tx.fetch(queries.LIST_FOR, tx.tenant, types):
        rules.setdefault(row["event_type"], []).append(row["id"])
    wanted = {
        f"{rule_id}/{event.id}": {"rule": str(rule_id), "event": str(event.id)}
        for event in events
        for rule_id in rules.get(event.type, [])
    }
    if wanted:
        await jobs.enqueue_many(tx, APPLY, wanted)


async def apply(job: Job) -> None:
    """Send the message of one rule for one event. What can never be sent is logged and left; the rest is retried."""
    event = await outbox.get(UUID(job.args["event"]))
    try:
        rule = await get(UUID(job.args["rule"]))
        person_id = await _person(event)
        if person_id is None:
            log.info("message_rule.nobody", rule=ids.text("mrl", rule.id), event_type=event.type)
            return
        await messages.send(
            NewMessage(
                template=rule.template,
                to=Recipient(person_id),
                purpose=Purpose(rule.purpose),
                variables=await _values(rule, event, person_id),
                language=rule.language,
                channel=Channel(rule.channel),
                dedupe_key=f"rule:{job.args['rule']}:{job.args['event']}",
                event_id=event.id,
            )
        )
    except (NoAddress, NotFound):
        log.info("message_rule.no_address", rule=job.args["rule"], event_type=event.type)
    except BahiError as error:
        if error.status >= 500 or error.status in {409, 429}:
            raise
        log.warning("message_rule.refused", rule=job.args["rule"], event_type=event.type, error=error.code)


async def _person(event: Placed) -> UUID | None:
    """The person whom an event is about: named in it, or behind what it is about."""
    candidates = [event.data.get(field) for field in ("person", "about", "wallet")] + [event.subject]
    for text in candidates:
        found = _ID.fullmatch(text) if isinstance(text, str) else None
        if found is None:
            continue
        prefix = found.group(1)
        if prefix == "per":
            return ids.parse("per", found.group(0))
        finder = registry.find(prefix)
        if finder is not None:
            person_id = await finder(ids.parse(prefix, found.group(0)))
            if person_id is not None:
                return person_id
    return None


async def _values(rule: Rule, event: Placed, person_id: UUID) -> dict[str, Value]:
    """What is not the person's own comes in the message's language, where it is a phrase."""
    values: dict[str, Value] = {}
    for name, source in rule.variables.items():
        if source.startswith("="):
            values[name] = Phrase(source[1:])
        elif source == NAME:
            values[name] = (await people.get(person_id)).profile.name or ""
        elif source == MOMENT:
            values[name] = When(event.occurred_at)
        else:
            values[name] = Phrase(_text(source, event.data))
    return values


def _text(source: str, data: Mapping[str, Any]) -> str:
    """A field, or several with spaces between them: `currency amount` → `INR 1499.00`."""
    return " ".join(str(data[field]) for field in source.split() if data.get(field) is not None)


async def _check(tx: db.Transaction, new: NewRule) -> None:
    problems: list[dict[str, str]] = []
    kind = catalogue().get(new.event_type)
    if kind is None or new.event_type.startswith(_OWN):
        raise InvalidRule(errors=[{"field": "event_type", "message": "no event that a rule can be bound to"}])
    if new.purpose == Purpose.OTP:
        problems.append({"field": "purpose", "message": "no event carries a code"})
    template = await templates.find(tx, new.template, Channel(new.channel), [new.language or templates.FALLBACK])
    declared = template.variables.keys() - known_templates.ALWAYS.keys()
    problems += [
        {"field": f"variables/{name}", "message": "the template has no such variable"}
        for name in sorted(new.variables.keys() - declared)
    ]
    problems += [
        {"field": f"variables/{name}", "message": "the template needs it"}
        for name in sorted(declared - new.variables.keys() - known_templates.OPTIONAL)
    ]
    for name, source in sorted(new.variables.items()):
        if source.startswith("=") or source in {NAME, MOMENT}:
            continue
        missing = [field for field in source.split() if field not in kind.model_fields]
        if missing or not source.split():
            problems.append({"field": f"variables/{name}", "message": f"{new.event_type} has no field {source}"})
    if problems:
        raise InvalidRule(errors=problems)


def _found(row: asyncpg.Record | None) -> Rule:
    if row is None:
        raise RuleNotFound
    return Rule(**dict(row))


def _plain(new: NewRule) -> dict[str, Any]:
    return {**asdict(new), "variables": dict(new.variables)}

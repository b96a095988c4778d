"""Find, save, restore and preview templates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.kit import db, ids, scope
from core.kit.errors import NotFound
from core.messaging.errors import InvalidTemplate, UnknownTemplate, VersionMismatch
from core.messaging.provider import Channel
from core.messaging.templates import catalogue, files, language, queries, render
from core.messaging.templates.types import Brand, Rendered, Source, Template
from core.tenancy import service as tenancy

FALLBACK = "en"
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")


@dataclass(frozen=True, slots=True)
class Slot:
    """What a template is for."""

    key: str
    channel: Channel
    language: str


async def find(tx: db.Transaction, key: str, channel: Channel, languages: list[str]) -> Template:
    """The template that counts in the first of the languages that has one. Raises UnknownTemplate."""
    wanted = list(dict.fromkeys([*languages, FALLBACK]))
    rows = await tx.fetch(queries.FIND_NEWEST, tx.tenant, key, channel, wanted)
    newest: dict[str, asyncpg.Record] = {}
    for row in rows:
        newest.setdefault(row["language"], row)
    for lang in wanted:
        row = newest.get(lang)
        if row is not None and row["text"] is not None:
            return _template(row)
        source = files.find(scope.tenant().slug, key, channel, lang)
        if source is not None and key in catalogue.KEYS:
            return Template(key, channel, lang, 0, source, {**catalogue.ALWAYS, **catalogue.KEYS[key]})
    raise UnknownTemplate(f"no template {key} for {channel}")


async def get_version(tx: db.Transaction, key: str, channel: Channel, lang: str, version: int) -> Template:
    """Exactly the template that a message was made with. Raises UnknownTemplate."""
    if version == 0:
        source = files.find(scope.tenant().slug, key, channel, lang)
        if source is not None and key in catalogue.KEYS:
            return Template(key, channel, lang, 0, source, {**catalogue.ALWAYS, **catalogue.KEYS[key]})
    else:
        row = await tx.find_row(queries.FIND_VERSION, tx.tenant, key, channel, lang, version)
        if row is not None and row["text"] is not None:
            return _template(row)
    raise UnknownTemplate(f"no template {key} for {channel}")


async def save(
    key: str, channel: Channel, lang: str, source: Source, variables: Mapping[str, str] | None = None
) -> Template:
    """Make a new version of the tenant's own template.

    A key of the platform's own has the platform's variables; another key declares its own, with an example each.
    Raises InvalidTemplate, UnknownVariable, VersionMismatch.
    """
    async with db.transaction() as tx:
        known = await _known(tx, key, variables)
        language.check(source, known, email=channel is Channel.EMAIL)
        row = await _insert(tx, Slot(key, channel, lang), source, known)
        await audit.record(
            "message_template:save",
            ids.text("mtl", row["id"]),
            after={"key": key, "channel": channel, "language": lang, "version": row["version"]},
        )
    return _template(row)


async def restore(key: str, channel: Channel, lang: str) -> Template:
    """Give way to the default set again: a new version without text. Raises UnknownTemplate when there is none."""
    async with db.transaction() as tx:
        source = files.find(scope.tenant().slug, key, channel, lang)
        if source is None or key not in catalogue.KEYS:
            raise UnknownTemplate(f"the default set has no template {key} for {channel}")
        row = await _insert(tx, Slot(key, channel, lang), None, {})
        await audit.record(
            "message_template:restore",
            ids.text("mtl", row["id"]),
            after={"key": key, "channel": channel, "language": lang, "version": row["version"]},
        )
    return Template(key, channel, lang, 0, source, {**catalogue.ALWAYS, **catalogue.KEYS[key]})


async def get(template_id: UUID) -> Template:
    """One version. Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, template_id)
    if row is None:
        raise NotFound
    return _template(row)


async def list_versions(
    before: UUID, limit: int, *, key: str | None, channel: str | None, lang: str | None
) -> list[Template]:
    """The tenant's own versions, newest first."""
    async with db.transaction() as tx:
        rows = await tx.fetch(queries.LIST, tx.tenant, before, limit, key, channel, lang)
    return [_template(row) for row in rows]


def defaults() -> list[Template]:
    """The default set of the tenant in scope."""
    found = []
    for key, variables in catalogue.KEYS.items():
        for channel in Channel:
            for lang in files.languages(key, channel):
                source = files.find(scope.tenant().slug, key, channel, lang)
                assert source is not None
                found.append(Template(key, channel, lang, 0, source, {**catalogue.ALWAYS, **variables}))
    return found


async def preview(
    slot: Slot,
    *,
    source: Source | None = None,
    variables: Mapping[str, str] | None = None,
    declared: Mapping[str, str] | None = None,
) -> Rendered:
    """A template, or a draft of one, filled with its examples and what is given. Nothing is stored.

    Raises InvalidTemplate, UnknownVariable, InvalidVariables, UnknownTemplate, HeaderInjection, MessageTooLong.
    """
    async with db.transaction() as tx:
        if source is None:
            template = await find(tx, slot.key, slot.channel, [slot.language])
        else:
            known = await _known(tx, slot.key, declared)
            language.check(source, known, email=slot.channel is Channel.EMAIL)
            template = Template(slot.key, slot.channel, slot.language, 0, source, known)
        look = await brand()
    return render.render(template, examples(template, variables or {}), look)


async def list_examples(slot: Slot, given: Mapping[str, str]) -> dict[str, str]:
    """Every variable of a template as `preview` fills it. Raises UnknownTemplate, InvalidVariables."""
    async with db.transaction() as tx:
        return examples(await find(tx, slot.key, slot.channel, [slot.language]), given)


def examples(template: Template, given: Mapping[str, str]) -> dict[str, str]:
    """Values for a preview: the examples, and what is given instead. Raises InvalidVariables."""
    own = {name: value for name, value in template.variables.items() if name not in catalogue.ALWAYS}
    return render.check_variables(template, {**own, **given})


async def brand() -> Brand:
    """How the tenant in scope presents itself."""
    async with db.transaction() as tx:
        return await brand_within(tx)


async def brand_within(tx: db.Transaction) -> Brand:
    """`brand` in the caller's transaction."""
    found = await tenancy.configuration_within(tx)
    look = found.branding
    color = str(look.get("primary_color", ""))
    logo = str(look.get("logo_url", ""))
    return Brand(
        name=str(look.get("display_name") or found.name),
        color=color if re.fullmatch(r"#[0-9a-fA-F]{6}", color) else "#1c4f8b",
        logo_url=logo if logo.startswith("https://") else "",
        support=str(look.get("support_email") or look.get("support_phone") or ""),
    )


async def _known(tx: db.Transaction, key: str, declared: Mapping[str, str] | None) -> dict[str, str]:
    """Every variable of a key. Raises InvalidTemplate for declared ones that cannot be."""
    if key in catalogue.KEYS:
        if declared:
            raise InvalidTemplate(errors=[{"field": "variables", "message": f"{key} has the platform's variables"}])
        return {**catalogue.ALWAYS, **catalogue.KEYS[key]}
    own = declared if declared is not None else await tx.value(queries.FIND_VARIABLES, tx.tenant, key)
    names = (own or {}).keys()
    bad = sorted(name for name in names if not _NAME.fullmatch(name) or name == "none")
    if bad:
        raise InvalidTemplate(
            errors=[{"field": f"variables/{name}", "message": "not a variable's name"} for name in bad]
        )
    return {**(own or {}), **catalogue.ALWAYS}


async def _insert(
    tx: db.Transaction, slot: Slot, source: Source | None, variables: Mapping[str, str]
) -> asyncpg.Record:
    try:
        return await tx.get_row(
            queries.INSERT,
            tx.tenant,
            ids.new(),
            slot.key,
            slot.channel,
            slot.language,
            source.subject if source else "",
            source.text if source else None,
            source.html if source else "",
            dict(variables),
            scope.get().principal.id,
        )
    except asyncpg.UniqueViolationError as error:
        raise VersionMismatch("another version of this template was saved at the same moment") from error


def _template(row: asyncpg.Record) -> Template:
    return Template(
        key=row["key"],
        channel=row["channel"],
        language=row["language"],
        version=row["version"],
        source=Source(row["subject"], row["text"] or "", row["html"]),
        variables=row["variables"],
        id=row["id"],
        created_at=row["created_at"],
        actor=row["actor"],
    )

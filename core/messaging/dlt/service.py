"""Register DLT texts, and find the one that a message is."""

from __future__ import annotations

import re
from dataclasses import asdict
from uuid import UUID

from core.audit import service as audit
from core.kit import db, ids
from core.kit.errors import NotFound
from core.messaging.dlt import queries
from core.messaging.dlt.match import VARIABLE, match
from core.messaging.dlt.types import DltTemplate, NewDltTemplate, Use
from core.messaging.errors import DltMismatch, DltNotRegistered, DltTemplateTaken, InvalidDltTemplate
from core.messaging.provider import Dlt, Purpose

TEXT_MAX = 2_000
VARIABLES_MAX = 50
_ID = re.compile(r"\d{10,25}")
_HEADER = re.compile(r"[A-Z]{6}|\d{6}")
_PLACE = re.compile(r"\{#.*?#\}", re.DOTALL)


async def register(new: NewDltTemplate) -> DltTemplate:
    """Raises InvalidDltTemplate, DltTemplateTaken."""
    problems = _problems(new)
    if problems:
        raise InvalidDltTemplate(errors=problems)
    async with db.transaction() as tx:
        row = await tx.find_row(queries.INSERT, tx.tenant, ids.new(), *asdict(new).values())
        if row is None:
            raise DltTemplateTaken
        await audit.record("dlt_template:register", ids.text("dlt", row["id"]), after=asdict(new))
    return DltTemplate(**dict(row))


async def set_enabled(template_id: UUID, *, enabled: bool) -> DltTemplate:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.SET_ENABLED, tx.tenant, template_id, enabled)
        if row is None:
            raise NotFound
        await audit.record("dlt_template:set_enabled", ids.text("dlt", template_id), after={"enabled": enabled})
    return DltTemplate(**dict(row))


async def get(template_id: UUID) -> DltTemplate:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, template_id)
    if row is None:
        raise NotFound
    return DltTemplate(**dict(row))


async def list_templates(before: UUID, limit: int, template: str | None) -> list[DltTemplate]:
    """Newest first."""
    async with db.transaction() as tx:
        return [DltTemplate(**dict(row)) for row in await tx.fetch(queries.LIST, tx.tenant, before, limit, template)]


async def identify(tx: db.Transaction, entity_id: str, use: Use, text: str) -> Dlt:
    """What the operators must be told of this text. Raises DltNotRegistered, DltMismatch; neither repeats the text.

    A promotional text is registered as one, and nothing else is: the operators treat the two differently.
    """
    if not entity_id:
        raise DltNotRegistered("set `dlt_entity_id` in the messaging settings")
    rows = await tx.fetch(queries.LIST_FOR, tx.tenant, use.template, use.language)
    wanted = [row for row in rows if (row["category"] == "promotional") == (use.purpose is Purpose.PROMOTIONAL)]
    if not wanted:
        raise DltNotRegistered(f"no DLT template is registered for {use.template} in {use.language} and this purpose")
    for row in wanted:
        values = match(row["text"], text)
        if values is not None:
            return Dlt(entity_id, row["dlt_template_id"], row["header"], values, row["category"])
    raise DltMismatch(f"the text of {use.template} in {use.language} is none of those registered for it")


def _problems(new: NewDltTemplate) -> list[dict[str, str]]:
    problems = []
    if not _ID.fullmatch(new.dlt_template_id):
        problems.append({"field": "dlt_template_id", "message": "the digits of the content template's id"})
    if not _HEADER.fullmatch(new.header):
        problems.append({"field": "header", "message": "six capital letters, or six digits for promotional texts"})
    elif new.header.isdigit() != (new.category == "promotional"):
        problems.append({"field": "header", "message": "digits are for promotional texts, letters for the others"})
    if not new.text.strip() or len(new.text) > TEXT_MAX or "\0" in new.text:
        problems.append({"field": "text", "message": f"a text of at most {TEXT_MAX} characters"})
    if new.text.count(VARIABLE) > VARIABLES_MAX:
        problems.append({"field": "text", "message": f"at most {VARIABLES_MAX} variables"})
    if any(place != VARIABLE for place in _PLACE.findall(new.text)):
        problems.append({"field": "text", "message": f"a variable's place is written {VARIABLE}"})
    return problems

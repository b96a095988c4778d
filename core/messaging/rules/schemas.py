from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Literal

from pydantic import Field

from core.kit import ids
from core.messaging.rules.types import Rule
from core.messaging.schemas import ChannelName, Key, Language
from core.web.schemas import In, Moment, Out, PageQuery

Sources = Annotated[
    dict[Annotated[str, Field(max_length=40)], Annotated[str, Field(min_length=1, max_length=200)]],
    Field(max_length=30),
]


class RuleIn(In):
    """Send this template when that happens."""

    event_type: str = Field(min_length=3, max_length=100, examples=["payment.succeeded"])
    template: Key
    channel: ChannelName = Field(examples=["email"])
    purpose: Literal["transactional", "promotional"] = Field(examples=["transactional"])
    language: Language | None = None
    variables: Sources = Field(
        description=(
            "By the template's variable: one or more fields of the event's data, `@name` for the person's name, "
            "`@date` for when it happened, or a fixed text after `=`"
        ),
        examples=[{"name": "@name", "amount": "currency amount", "reference": "payment", "date": "@date"}],
    )


class RuleChangeIn(In):
    """What to change; what is absent stays."""

    enabled: bool | None = None
    language: Language | None = None
    variables: Sources | None = None
    version: int | None = Field(None, ge=1, description="Refuse when somebody changed it since")


class RuleOut(Out):
    """A rule: one message per event of its type, from its making on."""

    id: str = Field(examples=["mrl_01kbcdefghjkmnpqrstvwxyz01"])
    event_type: str
    template: str
    channel: ChannelName
    purpose: str
    language: str | None
    variables: dict[str, str]
    enabled: bool
    version: int
    actor: str
    created_at: Moment

    @classmethod
    def of(cls, rule: Rule) -> RuleOut:
        return cls.model_validate({**asdict(rule), "id": ids.text("mrl", rule.id), "variables": dict(rule.variables)})


class RuleQuery(PageQuery):
    """Where the list continues."""


class RulePageOut(Out):
    """Rules, newest first."""

    items: list[RuleOut]
    next_cursor: str | None

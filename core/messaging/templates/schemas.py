from __future__ import annotations

from typing import Annotated

from pydantic import Field

from core.kit import ids
from core.messaging.schemas import Address, ChannelName, Key, Language, Values
from core.messaging.templates.types import Rendered, Template
from core.web.schemas import In, Moment, Out, PageQuery

Declared = Annotated[
    dict[Annotated[str, Field(max_length=40)], Annotated[str, Field(max_length=200)]], Field(max_length=30)
]


class SourceIn(In):
    """What the template is written as: text, `{{ variable }}`, `{% if variable %}`, and four filters."""

    subject: str = Field("", max_length=200, description="E-mail only; one line")
    text: str = Field(min_length=1, max_length=20_000, examples=["Paid: {{ amount }}"])
    html: str = Field("", max_length=60_000, description="E-mail only: the body; the frame around it is the platform's")


class TemplateIn(In):
    """A new version of a template."""

    key: Key
    channel: ChannelName = Field(examples=["sms"])
    language: Language
    source: SourceIn = Field(examples=[{"text": "Paid: {{ amount }}"}])
    variables: Declared | None = Field(
        None, description="For a key of the tenant's own: every variable, with an example"
    )


class TemplateKeyIn(In):
    """Which template."""

    key: Key
    channel: ChannelName = Field(examples=["email"])
    language: Language


class PreviewIn(In):
    """What to show: the template as it is, or a draft of it."""

    key: Key
    channel: ChannelName = Field(examples=["email"])
    language: Language
    source: SourceIn | None = None
    declared: Declared | None = Field(None, description="Variables of a draft under a key of the tenant's own")
    variables: Values = Field(default_factory=dict, description="Instead of the examples")


class TestSendIn(In):
    """Whom to send a template filled with its examples."""

    key: Key
    language: Language
    to: Address = Field(description="An e-mail address, or a phone number with its country")
    variables: Values = Field(default_factory=dict, description="Instead of the examples")


class TemplateQuery(PageQuery):
    """Which versions to list."""

    key: str | None = Field(None, max_length=60)
    channel: ChannelName | None = None
    language: str | None = Field(None, max_length=8)


class TemplateOut(Out):
    """A template. Version 0 is the default set's; a version without text gave way to it."""

    id: str | None = Field(examples=["mtl_01kbcdefghjkmnpqrstvwxyz01"])
    key: str
    channel: ChannelName
    language: str
    version: int
    subject: str
    text: str
    html: str
    variables: dict[str, str] = Field(description="What it may name, each with an example")
    actor: str | None
    created_at: Moment | None

    @classmethod
    def of(cls, template: Template) -> TemplateOut:
        return cls.model_validate(
            {
                "id": ids.text("mtl", template.id) if template.id else None,
                "key": template.key,
                "channel": template.channel,
                "language": template.language,
                "version": template.version,
                "subject": template.source.subject,
                "text": template.source.text,
                "html": template.source.html,
                "variables": dict(template.variables),
                "actor": template.actor,
                "created_at": template.created_at,
            }
        )


class TemplatePageOut(Out):
    """The tenant's own versions, newest first."""

    items: list[TemplateOut]
    next_cursor: str | None


class TemplateListOut(Out):
    """The default set."""

    items: list[TemplateOut]


class RenderedOut(Out):
    """A finished message. Show its HTML in a sandboxed frame only."""

    subject: str
    text: str
    html: str
    sms_parts: int | None = Field(description="How many parts an SMS of this text is sent in")

    @classmethod
    def of(cls, rendered: Rendered, parts: int | None) -> RenderedOut:
        return cls(subject=rendered.subject, text=rendered.text, html=rendered.html, sms_parts=parts)

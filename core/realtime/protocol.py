"""The messages of the WebSocket and its close codes.

Codes from 3000 to 3499 mean "connect again", those from 3500 mean "not like this again": a client decides by the
range alone. Every close is announced by a `disconnect` message, since many clients cannot read the code.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from core.realtime.errors import MessageRefused

SHUTDOWN = 3001
SLOW = 3008
NO_PONG = 3012
TOO_MANY_REQUESTS = 3013
UNAVAILABLE = 3014
INVALID_TICKET = 3500
BAD_REQUEST = 3501
STALE = 3502
CONNECTION_LIMIT = 3504
PERMISSION_DENIED = 3507

SUBJECTS_MAX = 200
Subject = Annotated[str, Field(min_length=1, max_length=200)]
TypeName = Annotated[str, Field(min_length=1, max_length=100)]


class _Message(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Connect(_Message):
    """First message: who connects."""

    type: Literal["connect"]
    ticket: str = Field(max_length=200)


class Subscribe(_Message):
    """Follow subjects, types, both together, or (with neither) everything."""

    type: Literal["subscribe"]
    id: str = Field(min_length=1, max_length=64)
    """The client's own name for this subscription; its events carry it."""
    subjects: list[Subject] | None = Field(None, min_length=1, max_length=SUBJECTS_MAX)
    types: list[TypeName] | None = Field(None, min_length=1, max_length=SUBJECTS_MAX)
    after: int | None = Field(None, ge=0)
    """Resume after this position; null starts with what happens from now on."""


class Unsubscribe(_Message):
    type: Literal["unsubscribe"]
    id: str = Field(min_length=1, max_length=64)


class Ping(_Message):
    type: Literal["ping"]


class Pong(_Message):
    type: Literal["pong"]


Command = Subscribe | Unsubscribe | Ping | Pong

_command: TypeAdapter[Command] = TypeAdapter(Annotated[Command, Field(discriminator="type")])


def parse_connect(text: str) -> Connect:
    """Raises MessageRefused."""
    try:
        return Connect.model_validate_json(text)
    except ValidationError as error:
        raise MessageRefused('the first message must be {"type": "connect", "ticket": "…"}') from error


def parse(text: str) -> Command:
    """Raises MessageRefused."""
    try:
        return _command.validate_json(text)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        place = "/".join(str(part) for part in first["loc"])
        raise MessageRefused(f"{place}: {first['msg']}" if place else first["msg"]) from error

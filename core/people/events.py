"""Events hold no personal data: only ids."""

from typing import Any, ClassVar

from core.events.types import Event


class PersonCreated(Event):
    """A person was created."""

    type = "person.created"
    example: ClassVar[dict[str, Any]] = {"person": "per_01kbcdefghjkmnpqrstvwxyz01"}

    person: str


class PersonUpdated(Event):
    """A person's profile was changed. `fields` names what changed, never to what."""

    type = "person.updated"
    example: ClassVar[dict[str, Any]] = {"person": "per_01kbcdefghjkmnpqrstvwxyz01", "fields": ["email"]}

    person: str
    fields: list[str]


class PersonErased(Event):
    """A person was erased: their profile cannot be read by anybody any more."""

    type = "person.erased"
    example: ClassVar[dict[str, Any]] = {"person": "per_01kbcdefghjkmnpqrstvwxyz01"}

    person: str

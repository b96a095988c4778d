from __future__ import annotations

from typing import Annotated

from pydantic import Field

from core.kit import ids
from core.people.types import Person
from core.web.schemas import In, Moment, Out

Name = Annotated[str, Field(min_length=1, max_length=200, examples=["Asha Rao"])]
Email = Annotated[str, Field(max_length=254, pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", examples=["asha@shop.example"])]
Phone = Annotated[
    str,
    Field(pattern=r"^\+[1-9][0-9]{6,14}$", examples=["+919876543210"]),
]


class ProfileIn(In):
    """What is personal; it is encrypted under the person's own key."""

    name: Name | None = None
    email: Email | None = None
    phone: Phone | None = Field(None, description="E.164: `+`, country code, number")


class PersonIn(In):
    """A person under the tenant's own name for them. Choose an id that is not itself personal."""

    external_id: str = Field(min_length=1, max_length=200, examples=["user-1042"])
    profile: ProfileIn = ProfileIn()


class PersonChangeIn(In):
    """New values for the parts present; null removes one. With `version` the change is refused if there was another."""

    profile: ProfileIn
    version: int | None = Field(None, ge=1, examples=[1])


class ProfileOut(Out):
    """What is personal; nulls when unknown or erased."""

    name: str | None
    email: str | None
    phone: str | None


class PersonOut(Out):
    """A person."""

    id: str = Field(examples=["per_01kbcdefghjkmnpqrstvwxyz01"])
    external_id: str
    profile: ProfileOut
    version: int
    created_at: Moment
    updated_at: Moment
    erased_at: Moment | None

    @classmethod
    def of(cls, person: Person) -> PersonOut:
        return cls(
            id=ids.text("per", person.id),
            external_id=person.external_id,
            profile=ProfileOut(name=person.profile.name, email=person.profile.email, phone=person.profile.phone),
            version=person.version,
            created_at=person.created_at,
            updated_at=person.updated_at,
            erased_at=person.erased_at,
        )


class PersonPageOut(Out):
    """People, newest first."""

    items: list[PersonOut]
    next_cursor: str | None

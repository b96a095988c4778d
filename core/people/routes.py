from __future__ import annotations

from quart import Blueprint

from core.kit import ids, pagination
from core.people import service
from core.people.schemas import PersonChangeIn, PersonIn, PersonOut, PersonPageOut
from core.people.types import Profile
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import not_replayable
from core.web.schemas import PageQuery

blueprint = Blueprint("people", __name__, url_prefix="/v1/people")


@blueprint.post("")
@requires("people:write")
@not_replayable("It is repeatable by `external_id`, and a stored answer would outlive the person's erasure.")
@validate_request(PersonIn)
@validate_response(PersonOut, 200)
@validate_response(PersonOut, 201)
async def post_person(data: PersonIn) -> tuple[PersonOut, int]:
    """Create a person: 201, or 200 with the one who already has this `external_id`, unchanged."""
    person, made = await service.create(data.external_id, Profile(**data.profile.model_dump()))
    return PersonOut.of(person), 201 if made else 200


@blueprint.get("")
@requires("people:read")
@validate_querystring(PageQuery)
@validate_response(PersonPageOut)
async def get_people(query: PageQuery) -> PersonPageOut:
    """List people, newest first."""
    listing = pagination.newest_first("people", query)
    page = listing.page(await service.list_people(listing.start, listing.count))
    return PersonPageOut(items=[PersonOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/<person_id>")
@requires("people:read")
@validate_response(PersonOut)
async def get_person(person_id: str) -> PersonOut:
    """Get one person."""
    return PersonOut.of(await service.get(ids.parse("per", person_id)))


@blueprint.patch("/<person_id>")
@requires("people:write")
@validate_request(PersonChangeIn)
@validate_response(PersonOut)
async def patch_person(person_id: str, data: PersonChangeIn) -> PersonOut:
    """Change parts of a person's profile."""
    changes = data.profile.model_dump(exclude_unset=True)
    return PersonOut.of(await service.update(ids.parse("per", person_id), changes, version=data.version))


@blueprint.delete("/<person_id>")
@requires("people:erase")
@validate_response(PersonOut)
async def delete_person(person_id: str) -> PersonOut:
    """Erase a person: their key is destroyed, so no copy of what is personal can be read again. It cannot be undone."""
    return PersonOut.of(await service.erase(ids.parse("per", person_id)))

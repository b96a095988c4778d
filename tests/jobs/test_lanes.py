"""Whose turn it is: exact takings, without a clock or a database; and what the database offers of each kind."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from core.jobs import service as jobs
from core.jobs.lanes import Lanes, Ticket
from core.kit import db, scope
from core.kit.scope import TenantRef

A, B, C = UUID(int=1), UUID(int=2), UUID(int=3)


def flood(lanes: Lanes, tenant_id: UUID, kind: str, count: int) -> int:
    """Offer many jobs; how many found room."""
    tickets = [Ticket(tenant_id, kind, UUID(int=number)) for number in range(count)]
    return [lanes.put(ticket) for ticket in tickets].count(True)


def taken(lanes: Lanes, resting: tuple[UUID, ...] = ()) -> list[Ticket]:
    return [ticket for tickets in lanes.take(resting).values() for ticket in tickets]


def counts(tickets: list[Ticket]) -> dict[tuple[UUID, str], int]:
    return {lane: [ticket.lane for ticket in tickets].count(lane) for lane in {ticket.lane for ticket in tickets}}


def test_a_flood_of_one_kind_has_every_second_turn_beside_another() -> None:
    lanes = Lanes(10)
    assert flood(lanes, A, "webhook", 53_000) == 100  # the others wait in the database
    first = taken(lanes)
    assert counts(first) == {(A, "webhook"): 5}

    assert flood(lanes, A, "import", 4) == 4
    imports = taken(lanes)
    assert counts(imports) == {(A, "import"): 2}  # the tenant's seven slots are taken
    for ticket in first:
        lanes.release(ticket)
    third = taken(lanes)

    assert [ticket.kind for ticket in third[:4]] == ["webhook", "import", "webhook", "import"]
    assert counts(third) == {(A, "webhook"): 3, (A, "import"): 2}


def test_the_tenants_of_a_kind_take_turns() -> None:
    lanes = Lanes(10)
    flood(lanes, A, "webhook", 50)
    flood(lanes, B, "webhook", 1)
    flood(lanes, C, "webhook", 2)

    first = taken(lanes)

    assert counts(first) == {(A, "webhook"): 5, (B, "webhook"): 1, (C, "webhook"): 2}
    assert [ticket.job_id.int for ticket in first if ticket.tenant_id == A] == [0, 1, 2, 3, 4]  # oldest first


def test_a_kind_that_hangs_everywhere_leaves_slots_to_the_others() -> None:
    lanes = Lanes(10)
    for number in range(20):
        flood(lanes, UUID(int=100 + number), "resolve", 1)

    assert len(taken(lanes)) == 8  # of one kind at most, whoever asks
    flood(lanes, A, "deliver", 9)
    assert counts(taken(lanes)) == {(A, "deliver"): 2}
    assert lanes.waiting == 19


def test_a_tenant_that_is_being_claimed_for_rests() -> None:
    lanes = Lanes(4)
    flood(lanes, A, "note", 3)
    flood(lanes, B, "note", 1)

    assert counts(taken(lanes, resting=(A,))) == {(B, "note"): 1}
    assert counts(taken(lanes)) == {(A, "note"): 1}  # two of one tenant at most, one of one of its kinds


def test_a_job_is_here_once_and_room_is_never_refused_to_an_empty_lane() -> None:
    lanes = Lanes(1)
    for number in range(100):
        flood(lanes, UUID(int=number), "note", 50)
    assert len(lanes.full()) == 100
    assert lanes.waiting == 8 * 10 + 92  # eighty is all that one slot keeps waiting, and then one of each lane

    assert flood(lanes, A, "import", 2) == 1
    assert flood(lanes, A, "import", 1) == 0
    (note,) = taken(lanes)
    assert (note.kind, lanes.put(note)) == ("note", False)
    lanes.release(note)
    (found,) = taken(lanes)
    assert found == Ticket(A, "import", UUID(int=0))

    lanes.release(found)
    lanes.clear()
    assert (lanes.waiting, lanes.full(), taken(lanes)) == (0, [], [])
    assert flood(lanes, A, "import", 1) == 1


async def test_what_is_due_is_found_kind_by_kind(acting: TenantRef, make_tenant: Any) -> None:
    """Fifty older jobs of one kind hide neither a younger one of another kind nor another tenant's."""
    other = await make_tenant()
    async with db.transaction() as tx:
        await jobs.enqueue_many(tx, "tests.note", {f"{number:02}": {} for number in range(50)})
        await tx.execute("UPDATE job_due SET due_at = '1970-01-01' WHERE tenant_id = $1", tx.tenant)
    async with db.transaction() as tx:
        effect = await jobs.enqueue(tx, "tests.effect", "import")
        await jobs.enqueue(tx, "tests.effect", "later", delay_seconds=3600)
        await tx.execute("UPDATE job_due SET due_at = '1970-01-02' WHERE tenant_id = $1 AND id = $2", tx.tenant, effect)
    with scope.system(other, "tests"):
        async with db.transaction() as tx:
            theirs = await jobs.enqueue(tx, "tests.note", "theirs")
            await tx.execute("UPDATE job_due SET due_at = '1970-01-03' WHERE tenant_id = $1", tx.tenant)

    async def due(each: int, *without: tuple[UUID, str]) -> list[tuple[UUID, str, UUID]]:
        async with db.finder() as tx:
            found = await jobs.list_due(tx, each, without)
        return [row for row in found if row[0] in {acting.id, other.id}]

    few = await due(5)
    assert [row[1] for row in few] == ["tests.note"] * 5 + ["tests.effect"]
    assert few[5] == (acting.id, "tests.effect", effect)
    assert await due(5, (acting.id, "tests.note")) == [few[5], (other.id, "tests.note", theirs)]
    assert await due(5, (acting.id, "tests.note"), (acting.id, "tests.effect")) == [(other.id, "tests.note", theirs)]

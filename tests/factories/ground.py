"""People, files, approvals, keys, schedules: what every tenant stands on."""

from __future__ import annotations

from datetime import time

from core.approvals import registry
from core.approvals import service as approvals
from core.approvals.registry import approval_kind
from core.approvals.types import Approval
from core.jobs.registry import kinds
from core.kit import db, ids
from core.schedules import service as schedules
from tests.factories import World
from tests.http import answer

KIND = "tests.factory"

if KIND not in registry._kinds:

    @approval_kind(KIND, permission="tenant:write")
    async def nothing(tx: db.Transaction, approval: Approval) -> None:
        """What is approved here has no effect."""


async def fill(world: World) -> None:
    api = world.api
    person = {"external_id": "user-1", "profile": {"name": "Asha Rao"}}
    world.ids["people"] = (await answer(await api.post("/v1/people", person), 201))["id"]
    path = f"/v1/files?name=note.txt&person_id={world.ids['people']}"
    stored = await api.post(path, raw=b"a note", headers={"Content-Type": "text/plain"})
    world.ids["files"] = (await answer(stored, 201))["id"]
    key = {"name": "second", "permissions": ["tenant:read"]}
    world.ids["api-keys"] = (await answer(await api.post("/v1/api-keys", key), 201))["id"]
    async with db.transaction() as tx:
        wish = await approvals.ask(tx, KIND, subject=world.ids["people"], payload={"x": "y"}, reason="to see")
    world.ids["approvals"] = ids.text("apr", wish.id)
    await schedules.ensure(next(iter(kinds())), "factory", local_time=time(2))
    world.ids["tenants"] = ids.text("ten", world.tenant.id)

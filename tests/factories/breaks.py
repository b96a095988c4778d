"""A break that somebody takes, explains, corrects, takes that back, and wants written off."""

from __future__ import annotations

from core.auth.roles import service as roles
from core.identity.users import service as users
from core.identity.users.types import Identifier
from core.kit import ids
from tests.factories import World
from tests.http import answer

AFTER = ("settlements", "matching", "identity")


async def fill(world: World) -> None:
    base = f"/v1/reconciliation/breaks/{world.ids['breaks']}"
    user = await users.create(Identifier("email", "clerk@shop.example"))
    await roles.grant(user.id, "owner")
    await answer(await world.api.post(f"{base}/assignment", {"assignee": user.public_id}))
    await answer(await world.api.post(f"{base}/explanation", {"text": "another shop's payment"}))
    await answer(await world.api.post(f"{base}/comments", {"text": "seen"}, idempotency_key=ids.token(80)), 201)
    keep = {"action": "hold", "reason": "not known whose"}
    await answer(await world.api.post(f"{base}/correction", keep, idempotency_key=ids.token(80)))
    await answer(await world.api.post(f"{base}/correction/undo", {"reason": "wrong"}, idempotency_key=ids.token(80)))
    wish = {"reason": "nobody claims it"}
    await answer(await world.api.post(f"{base}/write-off", wish, idempotency_key=ids.token(80)), 202)

"""Gateways' plans and subscriptions by HTTP: keys, permissions, end users, other tenants."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from quart import Quart

from core.kit import ids, scope
from core.kit.errors import NotFound
from core.kit.scope import Principal, Scope, TenantRef
from core.payments.subscriptions import following, service
from core.payments.subscriptions.types import SubscriptionStatus
from core.people import service as people
from core.people.types import Profile
from core.testing.fake_gateway import Fault
from tests.http import Api, acts, answer, make_key, problem
from tests.payments.shop import NEWEST, count, inr
from tests.payments_subscriptions.club import Club, charges_of
from tests.payments_subscriptions.test_making import pass_time


@pytest.fixture
async def api(app: Quart, club: Club) -> Api:
    return Api(app, await make_key(club.shop.tenant))


def plan_body(club: Club, **more: Any) -> dict[str, Any]:
    account = ids.text("pac", club.shop.provider_account_id)
    return {
        "provider_account": account, "name": "Club", "amount": "699.00", "currency": "INR", "period": "monthly", **more
    }  # fmt: skip


async def test_from_a_plan_to_an_accepted_charge(api: Api, club: Club) -> None:
    made = [await answer(await api.post("/v1/gateway-plans", plan_body(club), idempotency_key="p"), 201) for _ in "12"]
    assert made[0] == made[1]
    plan = made[0]
    assert (plan["status"], plan["amount"], plan["interval"]) == ("ready", "699.00", 1)
    assert await answer(await api.get(f"/v1/gateway-plans/{plan['id']}")) == plan
    assert (await answer(await api.get("/v1/gateway-plans?status=ready")))["items"] == [plan]
    body = {
        "plan": plan["id"],
        "credit_account": ids.text("acc", club.shop.account.id),
        "cycles": 3,
        "reference": "M-1",
        "payer": {"email": "gaurav@example.com"},
        "metadata": {"seat": 7},
    }
    wish = ("/v1/gateway-subscriptions", body)
    first, again = [await answer(await api.post(*wish, idempotency_key="s"), 201) for _ in "12"]
    assert first == again
    assert (first["status"], first["url"].startswith("https://"), first["metadata"]) == ("created", True, {"seat": 7})
    await problem(await api.post(*wish), 400, "idempotency.key_required")
    await problem(await api.post(*wish, idempotency_key="t"), 409, "gateway_subscriptions.reference_taken")
    member = await following.get(ids.parse("gsb", first["id"]))
    club.runner.agree(club.at(member).id)
    club.runner.bill(club.at(member).id, amount=inr("1.00"))
    await following.look(member)

    path = f"/v1/gateway-subscriptions/{first['id']}"
    listed = (await answer(await api.get("/v1/gateway-subscriptions?needs_attention=true&reference=M-1")))["items"]
    assert [(item["id"], item["status"], item["attention"]) for item in listed] == [
        (first["id"], "active", ["amount_mismatch"])
    ]
    held, taken = (await answer(await api.get(f"{path}/charges")))["items"]
    assert [(item["state"], item["held_because"], item["amount"]["amount"]) for item in (held, taken)] == [
        ("held", "amount_mismatch", "1.00"),
        ("payment", None, "699.00"),
    ]
    accept = f"/v1/gateway-subscription-charges/{held['id']}/accept"
    accepted = [await answer(await api.post(accept, idempotency_key="a")) for _ in "12"]
    assert accepted[0] == accepted[1]
    payment = await answer(await api.get(f"/v1/payments/{accepted[0]['payment']}"))
    assert (payment["status"], payment["captured"], payment["subject"]) == ("succeeded", "1.00", first["id"])
    for verb, status in (("pause", "paused"), ("resume", "active")):
        moved = await answer(await api.post(f"{path}/{verb}", idempotency_key=verb))
        assert moved["status"] == status
    later = await answer(await api.post(f"{path}/cancel", {"at_cycle_end": True}, idempotency_key="c1"))
    ended = await answer(await api.post(f"{path}/cancel", {}, idempotency_key="c2"))
    assert (later["status"], later["cancel_at"], ended["status"]) == ("active", "cycle_end", "cancelled")
    await problem(await api.post(f"{path}/pause", idempotency_key="p2"), 422, "gateway_subscriptions.wrong_state")
    for act, times in (("create", 1), ("cancel", 2), ("pause", 1), ("resume", 1), ("accept_charge", 1)):
        assert len(await acts(club.shop.tenant, f"gateway_subscription:{act}")) == times


async def test_a_request_whose_answer_was_lost_is_not_done_twice(api: Api, club: Club) -> None:
    plan = await club.plan()
    body = {"plan": plan.public_id, "credit_account": ids.text("acc", club.shop.account.id), "cycles": 3}
    club.shop.vendor.fail_next("create_subscription", Fault.TIMEOUT_AFTER)

    lost = await api.post("/v1/gateway-subscriptions", body, idempotency_key="s")
    said = await problem(lost, 502, "gateway_subscriptions.unconfirmed")
    again = await api.post("/v1/gateway-subscriptions", body, idempotency_key="s")
    await problem(again, 409, "idempotency.in_progress")
    await pass_time("gateway_subscription")
    await club.follow(await following.get(ids.parse("gsb", said["subscription"])))

    made = await answer(await api.get(f"/v1/gateway-subscriptions/{said['subscription']}"))
    assert (made["status"], made["url"].startswith("https://")) == ("created", True)
    assert (len(club.runner.subscriptions), await count("gateway_subscription")) == (1, 1)


async def test_bad_input_is_refused(api: Api, club: Club) -> None:
    plan = await club.plan()
    good = {"plan": plan.public_id, "credit_account": ids.text("acc", club.shop.account.id), "cycles": 3}

    for change in ({"amount": "0.00"}, {"amount": "-1.00"}, {"amount": "699"}):
        await problem(
            await api.post("/v1/gateway-plans", plan_body(club, **change), idempotency_key=ids.token(80)),
            400,
            "money.invalid_amount",
        )
    for change in ({"period": "hourly"}, {"interval": 0}, {"interval": 367}, {"name": ""}, {"name": "a\u0007"}):
        answered = await api.post("/v1/gateway-plans", plan_body(club, **change), idempotency_key=ids.token(80))
        await problem(answered, 400, "request.validation")
    for wrong in (
        {"cycles": 0}, {"cycles": 1201}, {"quantity": 0}, {"quantity": 1001}, {"starts_at": "2026-01-01"},
        {"cycles": True}, {"addons": []},
    ):  # fmt: skip
        answered = await api.post("/v1/gateway-subscriptions", {**good, **wrong}, idempotency_key=ids.token(80))
        await problem(answered, 400, "request.validation")
    for wrong in ({"plan": ids.text("gpl", ids.new())}, {"plan": "pay_x"}, {"person": ids.text("per", ids.new())}):
        answered = await api.post("/v1/gateway-subscriptions", {**good, **wrong}, idempotency_key=ids.token(80))
        await problem(answered, 404, "request.not_found")

    assert (await count("gateway_plan"), await count("gateway_subscription")) == (1, 0)


async def test_an_end_user_sees_and_ends_only_their_own(club: Club) -> None:
    person, other = [(await people.create(name, Profile()))[0].id for name in ("asha", "ravi")]
    plan = await club.plan()
    mine, theirs = [await club.active(plan=plan, person_id=who) for who in (person, other)]
    who = replace(scope.get(), principal=replace(scope.get().principal, kind="user", person_id=person))

    with scope.use(who):
        assert [item.id for item in await service.list_subscriptions(NEWEST, 10)] == [mine.id]
        assert len(await service.list_charges(mine.id, NEWEST, 10)) == 1
        for ask in (
            service.get(theirs.id),
            service.list_charges(theirs.id, NEWEST, 10),
            service.cancel(theirs.id),
            service.pause(theirs.id),
        ):
            with pytest.raises(NotFound):
                await ask
        await service.cancel(mine.id)

    assert (await following.get(theirs.id)).status is SubscriptionStatus.ACTIVE
    assert (await following.get(mine.id)).status is SubscriptionStatus.CANCELLED


async def test_another_tenant_learns_and_changes_nothing(club: Club, make_tenant: Any, app: Quart) -> None:
    member = await club.active()
    club.runner.bill(club.at(member).id, amount=inr("1.00"))
    await following.look(member)
    held = (await charges_of(member))[-1]
    other: TenantRef = await make_tenant()
    api = Api(app, await make_key(other))
    body = {"plan": ids.text("gpl", member.plan_id), "credit_account": ids.text("acc", club.shop.account.id)}

    for verb in ("cancel", "pause", "resume"):
        answered = await api.post(
            f"/v1/gateway-subscriptions/{member.public_id}/{verb}", {}, idempotency_key=ids.token(80)
        )
        assert answered.status_code == 404, verb
    accept = f"/v1/gateway-subscription-charges/{held.public_id}/accept"
    await problem(await api.post(accept, idempotency_key=ids.token(80)), 404, "request.not_found")
    wish = {**body, "cycles": 1}
    await problem(
        await api.post("/v1/gateway-subscriptions", wish, idempotency_key=ids.token(80)), 404, "request.not_found"
    )
    stranger = Scope(other, Principal("api_key", "key_other", frozenset({"*"})), "req_tests")
    with scope.use(stranger), pytest.raises(NotFound):
        await following.get(member.id)

    assert (await following.get(member.id)).status is SubscriptionStatus.ACTIVE
    assert await charges_of(member) == [*(await charges_of(member))[:-1], held]
    assert "pause_subscription" not in club.shop.vendor.calls

"""What an operator does with webhooks: find them, look into them, replay a range, verify refused ones again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import pytest

from core.kit import db, ids, scope, secrets
from core.kit.scope import Principal, Scope, TenantRef
from core.providers import service as providers
from core.providers.types import AccountChange, WebhookNotice
from core.settings import Settings
from core.webhooks import coalesce, queries, storing
from core.webhooks import service as webhooks
from core.webhooks.rejections import service as rejections
from core.webhooks.replays import service as replays
from core.webhooks.storing import Arrival
from core.webhooks.types import DeliveryFilter
from tests import http
from tests.http import Api, answer, problem
from tests.webhooks import receivers
from tests.webhooks.conftest import SECRET, Vendor, event

NEW_SECRET = "whsec-put-right"
MAY = ("webhook_deliveries:read", "webhook_deliveries:replay")


def acting(tenant: TenantRef) -> Scope:
    return Scope(tenant, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")


async def set_secret(vendor: Vendor, secret: str) -> None:
    with scope.use(acting(vendor.tenant)):
        await providers.change(vendor.account_id, AccountChange(config={"webhook_secret": secret}))


@pytest.fixture
async def api(vendor: Vendor) -> Api:
    return Api(
        vendor.api.app, await http.make_key(vendor.tenant, {"webhook_deliveries:read", "webhook_deliveries:replay"})
    )


async def arrive(vendor: Vendor, number: int, **hints: Any) -> None:
    """A verified webhook that only these tests receive."""
    notice = WebhookNotice(f"evt-{number}", f"tests.operations.{vendor.tenant.short_id}", "tests.simple", **hints)
    with scope.system(vendor.tenant, "tests"):
        assert await coalesce.submit(Arrival(vendor.account_id, notice, {}, str(number).encode()))


async def shown(api: Api, query: str) -> list[str]:
    return [item["dedupe_key"] for item in (await answer(await api.get(f"/v1/webhook-deliveries?{query}")))["items"]]


# ---- finding ----


@pytest.mark.parametrize(
    "hint",
    ["order_id", "payment_id", "refund_id", "settlement_id", "object_id"],
)
async def test_a_webhook_is_found_by_a_vendors_id(vendor: Vendor, api: Api, hint: str) -> None:
    await arrive(vendor, 1, **{f"provider_{hint}": "one_1"})
    await arrive(vendor, 2, **{f"provider_{hint}": "two_2"})

    assert await shown(api, "vendor_id=two_2") == ["evt-2"]
    assert await shown(api, "vendor_id=three_3") == []


async def test_a_webhook_is_found_by_our_own_reference(vendor: Vendor, api: Api) -> None:
    await arrive(vendor, 1, reference="ref_1", provider_payment_id="pay_1")

    assert await shown(api, "vendor_id=ref_1") == ["evt-1"]


async def test_a_webhook_is_found_by_subject_and_time(vendor: Vendor, api: Api) -> None:
    await arrive(vendor, 1)
    past, future = "2026-01-01T00:00:00Z", (datetime.now(UTC) + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ")

    assert await shown(api, "subject=tests.simple") == ["evt-1"]
    assert await shown(api, "subject=attempt") == []
    assert await shown(api, f"since={past}&until={future}") == ["evt-1"]
    assert await shown(api, f"since={future}") == await shown(api, f"until={past}") == []


async def test_finding_by_a_vendors_id_reads_indexes(settings: Settings, vendor: Vendor) -> None:
    with scope.system(vendor.tenant, "tests"):
        for start in range(0, 3000, 500):
            notices = [
                WebhookNotice(f"evt-{n}", "tests", "tests.simple", provider_payment_id=f"pay_{n}", reference=f"ref_{n}")
                for n in range(start, start + 500)
            ]
            await storing.store([Arrival(vendor.account_id, notice, {}, b"{}") for notice in notices])
    owner = await asyncpg.connect(settings.database_url)
    await owner.execute("ANALYZE webhook_delivery")
    await owner.close()
    async with db.transaction(vendor.tenant.id) as tx:
        plan = await tx.fetch(
            f"EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) {queries.LIST_BY_VENDOR_ID}",
            vendor.tenant.id,
            replays._LAST,
            50,
            *[None] * 7,
            "pay_2500",
        )

    text = "\n".join(row[0] for row in plan)
    for name in ("order", "payment", "other", "own"):
        assert f"webhook_delivery_{name}" in text, text


# ---- replaying a range ----


async def test_a_range_is_processed_again(vendor: Vendor, api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replays, "PIECE", 2)
    monkeypatch.setattr(replays, "PAUSE_SECONDS", 0.0)
    kind = f"tests.operations.{vendor.tenant.short_id}"
    for number in range(5):
        await arrive(vendor, number)
    await vendor.work()
    assert len(receivers.got[kind]) == 5

    begun = await answer(
        await api.post("/v1/webhook-replays", {"since": "2026-01-01T00:00:00Z", "event_type": kind}), 202
    )
    await arrive(vendor, 9)

    assert (begun["status"], begun["matched"], begun["replayed"]) == ("running", 5, 0)
    while (await answer(await api.get(f"/v1/webhook-replays/{begun['id']}")))["status"] == "running":
        assert await vendor.work("webhooks.replay") == ["done"]
        await vendor.hasten()
    after = await answer(await api.get(f"/v1/webhook-replays/{begun['id']}"))
    assert (after["replayed"], after["finished_at"] is not None) == (5, True)
    assert after["wanted"]["event_type"] == kind
    assert (await answer(await api.get("/v1/webhook-replays")))["items"] == [after]
    await vendor.work()
    assert len(receivers.got[kind]) == 5 + 5 + 1, "the one that came later is processed once"
    assert {row["status"] for row in await vendor.deliveries()} == {"processed"}


async def test_a_killed_replay_goes_on_where_it_stood(vendor: Vendor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replays, "PIECE", 2)
    for number in range(3):
        await arrive(vendor, number)
    with scope.use(acting(vendor.tenant)):
        begun = await replays.begin(DeliveryFilter())
    assert await vendor.work("webhooks.replay") == ["done"]
    await vendor.hasten()

    execute_one = db.Transaction.execute_one

    async def dies(self: db.Transaction, sql: str, *args: Any) -> None:
        await execute_one(self, sql, *args)
        if "after_id" in sql:
            raise ConnectionResetError

    with monkeypatch.context() as patched:
        patched.setattr(db.Transaction, "execute_one", dies)
        assert await vendor.work("webhooks.replay") == ["open"]
    with scope.use(acting(vendor.tenant)):
        assert (await replays.get(begun.id)).replayed == 2
    await vendor.hasten()
    assert await vendor.work("webhooks.replay") == ["done"]
    with scope.use(acting(vendor.tenant)):
        after = await replays.get(begun.id)
    assert (after.status, after.replayed) == ("done", 3)


async def test_a_replay_of_nothing_is_refused(vendor: Vendor, api: Api) -> None:
    body = {"since": "2026-01-01T00:00:00Z", "status": "dead"}

    await problem(await api.post("/v1/webhook-replays", body), 422, "webhook.replay_empty")
    await problem(await api.post("/v1/webhook-replays", {}), 400, "request.validation")
    backwards = {"since": body["since"], "until": body["since"]}
    await problem(await api.post("/v1/webhook-replays", backwards), 400, "request.validation")

    assert await vendor.count("webhook_replay") == 0
    assert await vendor.count_jobs("webhooks.replay") == 0


async def test_a_replay_stays_within_its_tenant(vendor: Vendor, api: Api, make_vendor: Any) -> None:
    other: Vendor = await make_vendor()
    await arrive(vendor, 1)
    await arrive(other, 2)
    begun = await answer(await api.post("/v1/webhook-replays", {"since": "2026-01-01T00:00:00Z"}), 202)
    stranger = Api(other.api.app, await http.make_key(other.tenant, {"webhook_deliveries:read"}))

    assert begun["matched"] == 1
    await problem(await stranger.get(f"/v1/webhook-replays/{begun['id']}"), 404, "request.not_found")


# ---- verifying again ----


async def test_refused_webhooks_are_taken_in_once_the_secret_is_right(vendor: Vendor, api: Api) -> None:
    signing = vendor.signed_with(NEW_SECRET)
    first, second = event(), event()
    for body in (first, second):
        await problem(await signing.send(body), 400, "webhook.invalid")
    await problem(await vendor.send(event(), signature="0" * 64), 400, "webhook.invalid")
    await set_secret(vendor, NEW_SECRET)
    await answer(await signing.send(second))

    verdicts = await answer(await api.post("/v1/webhook-rejections/verify", {"provider_account": vendor.account}))

    assert verdicts == {"accepted": 1, "duplicate": 1, "invalid": 1, "shortened": 0}
    assert len(await vendor.deliveries()) == 2
    assert await vendor.count("webhook_rejection") == 1
    assert await vendor.count_jobs("webhooks.process") == 2
    again = await answer(await api.post("/v1/webhook-rejections/verify", {"provider_account": vendor.account}))
    assert again == {"accepted": 0, "duplicate": 0, "invalid": 1, "shortened": 0}


async def test_one_refused_webhook_is_verified_again(vendor: Vendor, api: Api) -> None:
    await problem(await vendor.signed_with(NEW_SECRET).send(event()), 400, "webhook.invalid")
    [refused] = (await answer(await api.get("/v1/webhook-rejections")))["items"]
    path = f"/v1/webhook-rejections/{refused['id']}"

    await problem(await api.post(f"{path}/verify"), 422, "webhook.still_invalid")
    assert (await vendor.count("webhook_rejection"), await vendor.deliveries()) == (1, [])

    await set_secret(vendor, NEW_SECRET)
    assert await answer(await api.post(f"{path}/verify")) == {"status": "accepted"}
    assert (await vendor.count("webhook_rejection"), len(await vendor.deliveries())) == (0, 1)
    await problem(await api.get(path), 404, "request.not_found")


async def test_a_refused_webhook_is_shown_without_what_is_personal(vendor: Vendor, api: Api) -> None:
    body = event(email="gaurav.kumar@example.com", card="4111111111111111")
    await problem(await vendor.send(body, signature="0" * 64), 400, "webhook.invalid")
    [refused] = (await answer(await api.get("/v1/webhook-rejections")))["items"]

    detail = await answer(await api.get(f"/v1/webhook-rejections/{refused['id']}"))

    payment = detail["payload"]["payload"]["payment"]["entity"]
    assert payment["email"] == "g•••@•••"
    assert "4111111111111111" not in str(detail)
    assert detail["headers"]["x-razorpay-signature"] == "0" * 64


async def test_what_was_not_kept_whole_is_not_verified(vendor: Vendor, api: Api) -> None:
    body = event(notes="x" * rejections.BODY_MAX)
    await problem(await vendor.signed_with(NEW_SECRET).send(body), 400, "webhook.invalid")
    await set_secret(vendor, NEW_SECRET)
    [refused] = (await answer(await api.get("/v1/webhook-rejections")))["items"]

    await problem(await api.post(f"/v1/webhook-rejections/{refused['id']}/verify"), 422, "webhook.rejection_shortened")
    verdicts = await answer(await api.post("/v1/webhook-rejections/verify", {"provider_account": vendor.account}))

    assert verdicts == {"accepted": 0, "duplicate": 0, "invalid": 0, "shortened": 1}
    assert await vendor.deliveries() == []


async def test_two_secrets_are_valid_while_one_replaces_the_other(vendor: Vendor, api: Api) -> None:
    await set_secret(vendor, NEW_SECRET)

    assert (await vendor.signed_with(SECRET).send(event())).status_code == 200
    assert (await vendor.signed_with(NEW_SECRET).send(event())).status_code == 200


async def test_another_tenants_rejections_stay_theirs(vendor: Vendor, make_vendor: Any) -> None:
    other: Vendor = await make_vendor()
    await problem(await vendor.send(event(), signature="0" * 64), 400, "webhook.invalid")
    with scope.use(acting(vendor.tenant)):
        [refused] = await rejections.list_rejections(replays._LAST, 10, None)
    stranger = Api(
        other.api.app, await http.make_key(other.tenant, {"webhook_deliveries:read", "webhook_deliveries:replay"})
    )
    path = f"/v1/webhook-rejections/{ids.text('whr', refused.id)}"

    await problem(await stranger.get(path), 404, "request.not_found")
    await problem(await stranger.post(f"{path}/verify"), 404, "request.not_found")
    await problem(
        await stranger.post("/v1/webhook-rejections/verify", {"provider_account": vendor.account}),
        404,
        "request.not_found",
    )


async def test_no_card_number_is_kept_of_a_webhook(vendor: Vendor) -> None:
    number = "4111111111111111"
    await answer(await vendor.send(event(description=f"paid by {number}"), event_id="evt-card"))
    await problem(await vendor.send(event(description=f"paid by {number}"), signature="0" * 64), 400, "webhook.invalid")
    (stored,) = await vendor.deliveries()

    with scope.use(acting(vendor.tenant)):
        _, body = await webhooks.content(stored["id"])
        async with db.transaction() as tx:
            row = await tx.get_row("SELECT id, sealed FROM webhook_rejection WHERE tenant_id = $1", tx.tenant)
            refused = await secrets.decrypt(tx, storing.purpose(row["id"]), row["sealed"])

    assert number.encode() not in body + refused
    assert b"[card" in body

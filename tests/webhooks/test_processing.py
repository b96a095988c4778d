"""Processing hands each webhook to its receiver, again and again until it succeeds or is dead, and on replay."""

from __future__ import annotations

import asyncio
import uuid
from typing import Any

import pytest

from core.jobs.registry import kinds
from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from core.providers.types import WebhookNotice
from core.webhooks import coalesce
from core.webhooks.registry import receives
from core.webhooks.storing import Arrival
from tests import http
from tests.http import Api, answer, problem
from tests.webhooks import receivers
from tests.webhooks.conftest import Vendor, event


@pytest.fixture
def kind() -> str:
    """An event type of this test's own."""
    return f"tests.{uuid.uuid4().hex}"


async def arrive(vendor: Vendor, subject: str, kind: str, **hints: Any) -> None:
    """A verified webhook about a subject that only these tests receive."""
    notice = WebhookNotice(ids.token(), kind, subject, **hints)
    with scope.system(vendor.tenant, "tests"):
        assert await coalesce.submit(Arrival(vendor.account_id, notice, {}, kind.encode()))


async def test_the_receiver_gets_the_notice(vendor: Vendor, kind: str) -> None:
    await arrive(vendor, "tests.simple", kind, provider_payment_id="pay_1", provider_settlement_id="setl_1")

    assert await vendor.work() == ["done"]

    ((account_id, notice),) = receivers.got[kind]
    assert account_id == vendor.account_id
    assert (notice.subject, notice.provider_payment_id, notice.provider_order_id) == ("tests.simple", "pay_1", None)
    assert notice.provider_settlement_id == "setl_1"
    assert [row["status"] for row in await vendor.deliveries()] == ["processed"]


async def test_what_nobody_receives_is_ignored(vendor: Vendor) -> None:
    await answer(await vendor.send(event("invoice.paid")))

    assert await vendor.work() == ["done"]

    (stored,) = await vendor.deliveries()
    assert (stored["subject"], stored["status"]) == ("other", "ignored")


async def test_a_receiver_may_finish_in_the_transaction_of_its_effect(vendor: Vendor, kind: str) -> None:
    await arrive(vendor, "tests.effect", kind)

    assert await vendor.work() == ["done"]

    assert [row["status"] for row in await vendor.deliveries()] == ["processed"]
    assert len(receivers.got[kind]) == 1
    assert await vendor.work() == []


async def test_a_failure_is_noted_without_its_text_and_tried_again(vendor: Vendor, kind: str) -> None:
    receivers.broken.add(kind)
    await arrive(vendor, "tests.simple", kind)

    assert await vendor.work() == ["open"]

    (stored,) = await vendor.deliveries()
    assert (stored["status"], stored["last_error"]) == ("received", "VendorAway tests.vendor_away")
    receivers.broken.discard(kind)
    await vendor.hasten()
    assert await vendor.work() == ["done"]
    (stored,) = await vendor.deliveries()
    assert (stored["status"], stored["last_error"]) == ("processed", None)


async def test_the_last_failure_makes_it_dead_and_replay_revives_it(vendor: Vendor, kind: str) -> None:
    api = Api(vendor.api.app, await http.make_key(vendor.tenant))
    receivers.broken.add(kind)
    await arrive(vendor, "tests.simple", kind)
    for _ in range(kinds()["webhooks.process"].attempts_max):
        await vendor.hasten()
        await vendor.work()
    (dead,) = (await answer(await api.get("/v1/webhook-deliveries?status=dead")))["items"]
    assert (dead["event_type"], dead["last_error"]) == (kind, "VendorAway tests.vendor_away")
    assert await vendor.work() == []

    receivers.broken.discard(kind)
    replayed = await answer(await api.post(f"/v1/webhook-deliveries/{dead['id']}/replay"), 202)

    assert replayed["status"] == "received"
    assert await vendor.work() == ["done"]
    assert (await answer(await api.get("/v1/webhook-deliveries?status=dead")))["items"] == []
    assert len(receivers.got[kind]) == 1


async def test_a_processed_one_can_be_replayed_and_is_audited(vendor: Vendor, kind: str) -> None:
    api = Api(vendor.api.app, await http.make_key(vendor.tenant))
    await arrive(vendor, "tests.simple", kind)
    await vendor.work()
    (stored,) = await vendor.deliveries()
    path = f"/v1/webhook-deliveries/{ids.text('whd', stored['id'])}/replay"

    await answer(await api.post(path), 202)
    await answer(await api.post(path), 202)
    assert await vendor.work() == ["done"]

    assert len(receivers.got[kind]) == 2
    async with db.transaction(vendor.tenant.id) as tx:
        rows = await tx.fetch(
            "SELECT before FROM audit_entry WHERE tenant_id = $1 AND action = 'webhook_delivery:replay' ORDER BY id",
            tx.tenant,
        )
    assert [row["before"] for row in rows] == [{"status": "processed"}, {"status": "received"}]


async def test_order_of_arrival_does_not_matter(vendor: Vendor, kind: str) -> None:
    for number in (3, 1, 2):
        await arrive(vendor, "tests.simple", kind, provider_payment_id=f"pay_{number}")

    assert await vendor.work() == ["done"] * 3

    assert sorted(notice.provider_payment_id or "" for _, notice in receivers.got[kind]) == ["pay_1", "pay_2", "pay_3"]


def test_a_subject_has_one_receiver() -> None:
    async def second(account_id: object, notice: object, job: object) -> None:
        raise AssertionError("never called")

    with pytest.raises(RuntimeError, match=r"two receivers of webhooks about tests\.simple"):
        receives("tests.simple")(second)


async def test_one_that_cannot_be_stored_takes_no_neighbour_along(vendor: Vendor) -> None:
    good = WebhookNotice("good", "tests.neighbour", "other")
    lost = WebhookNotice("lost", "tests.neighbour", "other")
    with scope.system(vendor.tenant, "tests"):
        # An account that does not exist breaks the foreign key: nothing else of the batch may.
        results = await asyncio.gather(
            coalesce.submit(Arrival(vendor.account_id, good, {}, b"1")),
            coalesce.submit(Arrival(ids.new(), lost, {}, b"2")),
            coalesce.submit(Arrival(vendor.account_id, good, {}, b"3")),
            return_exceptions=True,
        )

    assert [item is True for item in results] == [True, False, True]
    assert len(await vendor.deliveries()) == 2


async def test_the_list_filters_and_pages_for_its_tenant_only(vendor: Vendor, make_vendor: Any) -> None:
    other: Vendor = await make_vendor()
    api = Api(vendor.api.app, await http.make_key(vendor.tenant))
    for number in range(3):
        await answer(await vendor.send(event(), event_id=f"evt-{number}"))
    await answer(await vendor.send(event("order.paid"), event_id="evt-3"))
    await answer(await other.send(event()))

    first = await answer(await api.get("/v1/webhook-deliveries?limit=3"))
    rest = await answer(await api.get(f"/v1/webhook-deliveries?limit=3&cursor={first['next_cursor']}"))
    paid = await answer(await api.get("/v1/webhook-deliveries?event_type=order.paid"))
    mine = await answer(await api.get(f"/v1/webhook-deliveries?provider_account={vendor.account}&status=received"))
    theirs = await answer(await api.get(f"/v1/webhook-deliveries?provider_account={other.account}"))

    assert [item["dedupe_key"] for item in first["items"] + rest["items"]] == ["evt-3", "evt-2", "evt-1", "evt-0"]
    assert rest["next_cursor"] is None
    assert [item["dedupe_key"] for item in paid["items"]] == ["evt-3"]
    assert (len(mine["items"]), theirs["items"]) == (4, [])
    assert (await answer(await api.get("/v1/webhook-deliveries?conflict=true")))["items"] == []
    await problem(await api.get("/v1/webhook-deliveries?status=lost"), 400, "request.validation")


async def test_another_tenants_delivery_is_as_unknown_as_none(vendor: Vendor, make_vendor: Any) -> None:
    other: Vendor = await make_vendor()
    api = Api(other.api.app, await http.make_key(other.tenant))
    await answer(await vendor.send(event()))
    await problem(await vendor.send(event(), signature="0" * 64), 400, "webhook.invalid")
    (stored,) = await vendor.deliveries()

    for delivery in (ids.text("whd", stored["id"]), "whd_00000000000000000000000000", "whd_x"):
        await problem(await api.get(f"/v1/webhook-deliveries/{delivery}"), 404, "request.not_found")
        await problem(await api.post(f"/v1/webhook-deliveries/{delivery}/replay"), 404, "request.not_found")

    assert (await answer(await api.get("/v1/webhook-rejections")))["items"] == []
    assert [row["status"] for row in await vendor.deliveries()] == ["received"]


async def test_people_see_a_masked_payload(vendor: Vendor, tenant: TenantRef) -> None:
    api = Api(vendor.api.app, await http.make_key(tenant))
    body = event(
        email="gaurav.kumar@example.com",
        contact="+919876543210",
        vpa="gaurav@upi",
        description="Card 4111 1111 1111 1111, call +91 98765 43210 or write to a.b@example.com",
        card={"name": "Gaurav Kumar", "last4": "0153"},
        bank_details={"account_number": "1121431121541121"},
        note_number=4111111111111111,
    )
    await answer(await vendor.send(body, event_id="evt-7"))
    (stored,) = await vendor.deliveries()

    shown = await answer(await api.get(f"/v1/webhook-deliveries/{ids.text('whd', stored['id'])}"))

    payment = shown["payload"]["payload"]["payment"]["entity"]
    assert payment["amount"] == 50000
    assert payment["email"] == "g•••@•••"
    assert payment["contact"] == "•••10"
    assert payment["vpa"] == "•••"
    assert payment["card"] == {"name": "•••", "last4": "0153"}
    assert payment["bank_details"] == {"account_number": "•••"}
    assert payment["note_number"] == "[card …1111]"
    assert payment["description"] == "Card [card …1111], call •••10 or write to a•••@•••"
    assert shown["headers"] == {
        "x-razorpay-signature": vendor.sign(body),
        "x-razorpay-event-id": "evt-7",
    }
    for private in ("gaurav", "98765", "4111", "11214"):
        assert private not in str(shown["payload"]).lower()


async def test_rejections_are_listed_without_their_body(vendor: Vendor, tenant: TenantRef) -> None:
    api = Api(vendor.api.app, await http.make_key(tenant))
    body = event()
    await problem(await vendor.send(body, signature="0" * 64), 400, "webhook.invalid")

    (shown,) = (await answer(await api.get(f"/v1/webhook-rejections?provider_account={vendor.account}")))["items"]

    assert (shown["provider_account"], shown["body_bytes"]) == (vendor.account, len(body))
    assert set(shown) == {"id", "provider_account", "address", "body_bytes", "received_at", "expires_at"}


async def test_permissions_are_asked_for(vendor: Vendor, tenant: TenantRef) -> None:
    reader = Api(vendor.api.app, await http.make_key(tenant, ["webhook_deliveries:read"]))
    await answer(await vendor.send(event()))
    (stored,) = await vendor.deliveries()
    path = f"/v1/webhook-deliveries/{ids.text('whd', stored['id'])}"

    await answer(await reader.get(path))
    await problem(await reader.post(f"{path}/replay"), 403, "auth.permission_denied")
    await problem(await vendor.api.get(path), 401, "auth.unauthenticated")

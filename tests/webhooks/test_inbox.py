"""The inbox keeps every true webhook once and lets no false one in or in the way."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from core.kit import db, ids, scope
from core.kit.scope import Principal, Scope, TenantRef
from core.providers import service as providers
from core.providers.types import AccountChange
from core.tenancy import service as tenancy
from core.webhooks.rejections import service as rejections
from tests.http import answer, problem
from tests.webhooks.conftest import Vendor, event


async def test_a_true_webhook_is_stored_once_with_its_job(vendor: Vendor) -> None:
    body = event(id="pay_IH4NVgf4Dreq1l", order_id="order_IEIaMR65cu6nz3")

    assert await answer(await vendor.send(body, event_id="evt-1")) == {"status": "accepted"}

    (stored,) = await vendor.deliveries()
    assert stored["event_type"] == "payment.captured"
    assert (stored["subject"], stored["status"], stored["conflict"]) == ("attempt", "received", False)
    assert stored["dedupe_key"] == "evt-1"
    assert stored["account_id"] == vendor.account_id
    assert stored["hints"] == {
        "provider_payment_id": "pay_IH4NVgf4Dreq1l",
        "provider_order_id": "order_IEIaMR65cu6nz3",
    }
    assert await vendor.count("job") == 1


async def test_a_duplicate_is_answered_and_nothing_else(vendor: Vendor) -> None:
    body = event()
    await answer(await vendor.send(body, event_id="evt-2"))

    for _ in range(3):
        assert await answer(await vendor.send(body, event_id="evt-2")) == {"status": "duplicate"}

    assert await vendor.count("webhook_delivery") == 1
    assert await vendor.count("job") == 1


async def test_fifty_at_once_make_one_delivery_each(vendor: Vendor) -> None:
    bodies = [event() for _ in range(10)]

    answers = await asyncio.gather(
        *(vendor.send(body, event_id=f"evt-{number}") for number, body in enumerate(bodies) for _ in range(5))
    )

    texts = [(await answer(response))["status"] for response in answers]
    assert (texts.count("accepted"), texts.count("duplicate")) == (10, 40)
    assert await vendor.count("webhook_delivery") == 10
    assert await vendor.count("webhook_payload") == 10
    assert await vendor.count("job") == 10


async def test_without_an_event_id_the_body_is_the_key(vendor: Vendor) -> None:
    body, other = event(), event()

    assert await answer(await vendor.send(body)) == {"status": "accepted"}
    assert await answer(await vendor.send(body)) == {"status": "duplicate"}
    assert await answer(await vendor.send(other)) == {"status": "accepted"}

    assert all(row["dedupe_key"].startswith("sha256:") for row in await vendor.deliveries())


@pytest.mark.parametrize("signature", ["", "0" * 64, "é" * 64, "not hex at all"])
async def test_a_forgery_is_refused_kept_apart_and_blocks_nothing(vendor: Vendor, signature: str) -> None:
    body = event()

    refused = await problem(await vendor.send(body, event_id="evt-3", signature=signature), 400, "webhook.invalid")

    assert "secret" not in str(refused)
    assert await vendor.deliveries() == []
    assert await vendor.count_jobs("webhooks.process") == 0
    assert await vendor.count("webhook_rejection") == 1
    assert await answer(await vendor.send(body, event_id="evt-3")) == {"status": "accepted"}


async def test_a_missing_signature_is_a_forgery(vendor: Vendor) -> None:
    await problem(await vendor.api.post(vendor.path, raw=event()), 400, "webhook.invalid")

    assert await vendor.count("webhook_delivery") == 0


async def test_a_body_changed_after_signing_is_a_forgery(vendor: Vendor) -> None:
    body = event()
    pretty = json.dumps(json.loads(body)).encode()
    signature = vendor.sign(body)
    assert await answer(await vendor.send(body, event_id="evt-4", signature=signature)) == {"status": "accepted"}

    for changed in (pretty, body + b" ", body.replace(b"50000", b"90000"), body[:-1]):
        assert changed != body
        await problem(await vendor.send(changed, event_id="evt-5", signature=signature), 400, "webhook.invalid")

    assert await vendor.count("webhook_delivery") == 1


async def test_the_unsigned_event_id_cannot_block_a_true_event(vendor: Vendor) -> None:
    """Razorpay does not sign its event id: whoever saw one webhook could send it under the id of the next."""
    seen, true = event(), event()
    await answer(await vendor.send(seen, event_id="evt-of-the-true-one"))

    assert await answer(await vendor.send(true, event_id="evt-of-the-true-one")) == {"status": "accepted"}

    first, second = await vendor.deliveries()
    assert (first["conflict"], second["conflict"]) == (False, True)
    assert await vendor.count("job") == 2


async def test_a_conflict_within_one_batch_is_flagged(vendor: Vendor) -> None:
    bodies = [event() for _ in range(8)]

    await asyncio.gather(*(vendor.send(body, event_id="evt-same") for body in bodies))

    stored = await vendor.deliveries()
    assert len(stored) == 8
    assert sum(row["conflict"] for row in stored) >= 7
    assert await vendor.count("job") == 8


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{not json",
        b'{"event": 7, "payload": []}',
        b'{"event": "payment.captured", "payload": {"payment": {"entity": {"id": {"a": 1}, "order_id": "../../x"}}}}',
        b'{"event": "pay\\u0000ment", "payload": {}}',
        b'{"event": "\\ud800lone", "created_at": 99999999999999}',
        b"[" * 100_000,
        b"\xff\xfe\x00garbage",
        b'{"event":' + b"9" * 50_000 + b"}",
    ],
)
async def test_a_verified_webhook_is_never_refused_for_its_content(vendor: Vendor, body: bytes) -> None:
    assert await answer(await vendor.send(body, event_id="evt-odd")) == {"status": "accepted"}

    (stored,) = await vendor.deliveries()
    assert set(stored["hints"]) == set()
    # An order that is not here may be one whose creation is still under way: that notice is looked at again.
    assert await vendor.work() == (["open"] if b"order_id" in body else ["done"])


async def test_an_odd_event_id_falls_back_to_the_body(vendor: Vendor) -> None:
    await answer(await vendor.send(event(), event_id="x" * 5000))

    (stored,) = await vendor.deliveries()
    assert stored["dedupe_key"].startswith("sha256:")


async def test_too_large_a_body_is_refused_before_anything_else(vendor: Vendor) -> None:
    await problem(await vendor.send(b'"' + b"x" * 1024 * 1024 + b'"'), 413, "request.body_too_large")

    assert await vendor.count("webhook_delivery") == 0
    assert await vendor.count("webhook_rejection") == 0


async def test_wrong_places_are_all_alike(vendor: Vendor, make_vendor: Any) -> None:
    other: Vendor = await make_vendor()
    short, unknown = vendor.tenant.short_id, "pac_00000000000000000000000000"

    for path in (
        f"/webhooks/{short}/{unknown}",
        f"/webhooks/{short}/key_00000000000000000000000000",
        f"/webhooks/{short}/x",
        f"/webhooks/0000000000/{vendor.account}",
        f"/webhooks/{vendor.tenant.slug}/{vendor.account}",
        f"/webhooks/{short}/{other.account}",
        f"/webhooks/{other.tenant.short_id}/{vendor.account}",
    ):
        await problem(await vendor.send(event(), path=path), 404, "request.not_found")

    assert await vendor.count("webhook_delivery") == await other.count("webhook_delivery") == 0
    assert await vendor.count("webhook_rejection") == await other.count("webhook_rejection") == 0


async def test_another_tenants_secret_opens_nothing(vendor: Vendor, make_vendor: Any) -> None:
    other: Vendor = await make_vendor()
    with scope.use(Scope(other.tenant, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
        await providers.change(other.account_id, AccountChange(config={"webhook_secret": "another-secret"}))
        await providers.change(other.account_id, AccountChange(revoke_former_secrets=True))

    await problem(await vendor.signed_with("another-secret").send(event()), 400, "webhook.invalid")
    await problem(await other.send(event()), 400, "webhook.invalid")

    assert await vendor.count("webhook_delivery") == await other.count("webhook_delivery") == 0


async def test_a_host_of_another_tenant_is_refused(vendor: Vendor, make_tenant: Any) -> None:
    stranger: TenantRef = await make_tenant()
    async with db.platform() as tx:
        await tx.execute(
            "INSERT INTO directory.host (host, tenant_id) VALUES ($1, $2)", f"{stranger.slug}.test", stranger.id
        )

    response = await vendor.api.post(vendor.path, raw=event(), headers={"Host": f"{stranger.slug}.test"})

    await problem(response, 404, "request.not_found")


async def test_a_suspended_tenant_still_receives(vendor: Vendor) -> None:
    with scope.use(Scope(None, Principal("platform", "tests", frozenset({"*"})), "req_tests")):
        await tenancy.suspend(vendor.tenant.slug, reason="test")

    assert await answer(await vendor.send(event())) == {"status": "accepted"}
    assert await vendor.count("webhook_delivery") == 1


async def test_a_disabled_account_still_receives(vendor: Vendor) -> None:
    with scope.use(Scope(vendor.tenant, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
        await providers.set_status(vendor.account_id, "disabled")

    assert await answer(await vendor.send(event())) == {"status": "accepted"}


async def test_a_replaced_secret_is_accepted_until_revoked(vendor: Vendor) -> None:
    acting = Scope(vendor.tenant, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")
    with scope.use(acting):
        await providers.change(vendor.account_id, AccountChange(config={"webhook_secret": "whsec-number-two"}))

    assert (await vendor.send(event())).status_code == 200
    assert (await vendor.signed_with("whsec-number-two").send(event())).status_code == 200

    with scope.use(acting):
        await providers.change(vendor.account_id, AccountChange(revoke_former_secrets=True))
    await problem(await vendor.send(event()), 400, "webhook.invalid")
    assert (await vendor.signed_with("whsec-number-two").send(event())).status_code == 200


async def test_the_payload_is_encrypted_at_rest(vendor: Vendor) -> None:
    await answer(await vendor.send(event(email="gaurav.kumar@example.com"), event_id="evt-6"))
    await problem(
        await vendor.send(event(email="gaurav.kumar@example.com"), signature="0" * 64), 400, "webhook.invalid"
    )

    async with db.transaction(vendor.tenant.id) as tx:
        for table in ("webhook_payload", "webhook_rejection"):
            sealed = await tx.value(f"SELECT sealed FROM {table} WHERE tenant_id = $1", vendor.tenant.id)
            assert len(sealed) > 100
            assert b"gaurav" not in sealed
            assert b"payment" not in sealed


async def insert_rejections(vendor: Vendor, count: int, *, expired: bool) -> None:
    seconds = -1 if expired else 3600
    async with db.transaction(vendor.tenant.id) as tx:
        for _ in range(count):
            await tx.execute(
                "INSERT INTO webhook_rejection (tenant_id, id, account_id, address, body_bytes, sealed, expires_at)"
                " VALUES ($1, $2, $3, '', 1, '', clock_timestamp() + make_interval(secs => $4))",
                vendor.tenant.id,
                ids.new(),
                vendor.account_id,
                float(seconds),
            )


async def test_a_flood_of_forgeries_is_not_a_flood_of_rows(vendor: Vendor) -> None:
    for _ in range(rejections.STORED_PER_MINUTE + 5):
        await problem(await vendor.send(event(), signature="0" * 64), 400, "webhook.invalid")

    assert await vendor.count("webhook_rejection") == rejections.STORED_PER_MINUTE
    assert await vendor.count_jobs("webhooks.expire_rejections") == 1


async def test_only_the_newest_rejections_stay(vendor: Vendor) -> None:
    await insert_rejections(vendor, rejections.KEPT_MAX + 5, expired=False)

    await problem(await vendor.send(event(), signature="0" * 64), 400, "webhook.invalid")

    assert await vendor.count("webhook_rejection") == rejections.KEPT_MAX


async def test_expired_rejections_go(vendor: Vendor) -> None:
    await problem(await vendor.send(event(), signature="0" * 64), 400, "webhook.invalid")
    await insert_rejections(vendor, 4, expired=True)

    await vendor.hasten()
    assert await vendor.work("webhooks.expire_rejections") == ["done"]

    assert await vendor.count("webhook_rejection") == 1
    assert await vendor.count_jobs("webhooks.expire_rejections") == 1


async def test_a_vendor_that_hangs_up_changes_nothing(vendor: Vendor) -> None:
    body = event()
    task = asyncio.create_task(vendor.send(body, event_id="evt-gone"))
    await asyncio.sleep(0.002)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

    again = await answer(await vendor.send(body, event_id="evt-gone"))

    assert again["status"] in {"accepted", "duplicate"}
    assert await vendor.count("webhook_delivery") == await vendor.count("webhook_payload") == 1
    assert await vendor.count("job") == 1

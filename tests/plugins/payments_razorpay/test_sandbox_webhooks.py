"""Events, their signatures and retries, and every fault that can be ordered."""

import asyncio
import hashlib
import hmac
import json

import httpx
import pytest
from razorpay.errors import BadRequestError, ServerError, SignatureVerificationError

from core.testing.vendor.faults import FaultBook, parse
from tests.plugins.payments_razorpay.simulator import Received, Receiver, Shop, Simulator

PAID = ["order.paid", "payment.authorized", "payment.captured"]


def is_genuine(shop: Shop, item: Received) -> bool:
    """Ask the official SDK."""
    try:
        return bool(
            shop.sdk.utility.verify_webhook_signature(
                item.body.decode(), item.headers["x-razorpay-signature"], shop.webhook_secret
            )
        )
    except SignatureVerificationError:
        return False


async def test_a_payment_tells_three_signed_events(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    order = await simulator.order(shop, receipt="a/b", notes={"who": "Zoë ₹"})
    payment = await simulator.pay(order)
    await simulator.drain()

    assert sorted(receiver.events()) == PAID
    assert all(is_genuine(shop, item) for item in receiver.got)
    assert len({item.headers["x-razorpay-event-id"] for item in receiver.got}) == 3
    assert {item.headers["content-type"] for item in receiver.got} == {"application/json"}
    by_event = dict(zip(receiver.events(), (json.loads(item.body) for item in receiver.got), strict=True))
    captured = by_event["payment.captured"]
    assert captured["account_id"] == shop.id
    assert captured["contains"] == ["payment"]
    assert captured["payload"]["payment"]["entity"] == payment
    before = by_event["payment.authorized"]["payload"]["payment"]["entity"]
    assert (before["status"], before["captured"], before["fee"]) == ("authorized", False, None)
    paid = by_event["order.paid"]["payload"]
    assert (paid["order"]["entity"]["status"], paid["payment"]["entity"]["id"]) == ("paid", payment["id"])


async def test_a_signature_over_reserialised_json_fails(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    await simulator.paid(shop)
    await simulator.drain()

    for item in receiver.got:
        for again in (
            json.dumps(json.loads(item.body)),
            json.dumps(json.loads(item.body), separators=(",", ":")),
        ):
            digest = hmac.new(shop.webhook_secret.encode(), again.encode(), hashlib.sha256).hexdigest()
            assert digest != item.headers["x-razorpay-signature"]


async def test_refunds_and_failures_tell_their_events(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver, refund_delay_seconds=3600)
    payment = await simulator.paid(shop)
    await simulator.pay(await simulator.order(shop), outcome="failure", reason="bank_technical_error")
    first = await shop.call(shop.sdk.payment.refund, payment["id"], {"amount": 100})
    second = await shop.call(shop.sdk.payment.refund, payment["id"], {"amount": 200})
    await simulator.drain()
    receiver.got.clear()

    assert (first["status"], first["speed_processed"]) == ("pending", None)
    await simulator.control("POST", f"refunds/{first['id']}/decide", {"outcome": "failed"})
    await simulator.control("POST", "clock", {"advance_seconds": 3600})
    await simulator.drain()

    assert receiver.events() == ["refund.failed", "refund.processed"]
    entities = [json.loads(item.body)["payload"] for item in receiver.got]
    assert entities[0]["refund"]["entity"]["id"] == first["id"]
    assert entities[0]["payment"]["entity"]["amount_refunded"] == 200
    assert entities[1]["refund"]["entity"]["id"] == second["id"]
    assert (await shop.call(shop.sdk.payment.fetch, payment["id"]))["amount_refunded"] == 200


async def test_an_instant_refund_can_fall_back_to_the_normal_way(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver, refund_delay_seconds=3600)
    payment = await simulator.paid(shop)
    refund = await shop.call(shop.sdk.payment.refund, payment["id"], {"amount": 100, "speed": "optimum"})
    await simulator.control(
        "POST", f"refunds/{refund['id']}/decide", {"outcome": "processed", "speed": "normal", "arn": "10000000000000"}
    )
    await simulator.drain()

    assert sorted(receiver.events()[4:]) == ["refund.processed", "refund.speed_changed"]
    fetched = await shop.call(shop.sdk.refund.fetch, refund["id"])
    assert (fetched["speed_requested"], fetched["speed_processed"]) == ("optimum", "normal")
    assert fetched["acquirer_data"] == {"arn": "10000000000000"}


async def test_a_failed_delivery_is_retried_with_the_same_id(simulator: Simulator, receiver: Receiver) -> None:
    receiver.answers = [500, 302, 404]
    shop = await simulator.shop(receiver, webhooks=[{"url": receiver.url, "secret": "s", "events": ["order.paid"]}])
    await simulator.paid(shop)
    for _ in range(200):
        await asyncio.sleep(0.02)
        if len(receiver.got) == 4:
            break

    assert receiver.events() == ["order.paid"] * 4
    assert len({(item.body, item.headers["x-razorpay-event-id"]) for item in receiver.got}) == 1
    await simulator.drain()
    rows = await simulator.log("delivery")
    assert [(row["attempt"], row["status"]) for row in rows] == [(1, 500), (2, 302), (3, 404), (4, 200)]


async def test_an_answer_after_five_seconds_counts_as_none(simulator: Simulator, receiver: Receiver) -> None:
    receiver.answers = [-6]
    shop = await simulator.shop(receiver, webhooks=[{"url": receiver.url, "events": ["order.paid"]}])
    await simulator.paid(shop)
    await asyncio.sleep(5.3)
    await simulator.drain()

    rows = await simulator.log("delivery")
    assert [(row["status"], row["problem"]) for row in rows] == [(0, "no answer within 5 s"), (200, "")]
    assert "x-razorpay-signature" not in receiver.got[0].headers  # a webhook without a secret is not signed


async def test_a_webhook_that_fails_for_a_day_is_disabled(simulator: Simulator, receiver: Receiver) -> None:
    receiver.always = 503
    shop = await simulator.shop(receiver, retry_base_seconds=600)
    await simulator.paid(shop)
    await simulator.drain()
    assert len(receiver.got) == 3
    await simulator.control("POST", "clock", {"advance_seconds": 86_400})
    await simulator.drain()

    merchant = (await simulator.control("GET", "merchants"))["items"][0]
    hook = merchant["webhooks"][0]
    assert hook["enabled"] is False
    assert len(await simulator.log("webhook_disabled")) == 1
    receiver.always = 200
    await simulator.paid(shop)
    await simulator.drain()
    assert len(receiver.got) <= 6  # nothing new left, and no retry after the one that disabled it

    receiver.got.clear()
    await simulator.control("POST", f"merchants/{shop.id}/webhooks/{hook['id']}/enable")
    replayed = await simulator.control("POST", f"merchants/{shop.id}/replay", {"event": "payment.captured"})
    await simulator.drain()
    assert receiver.events() == ["payment.captured"]
    assert replayed["event_ids"] == [receiver.got[0].headers["x-razorpay-event-id"]]
    assert is_genuine(shop, receiver.got[0])


async def test_retries_after_a_secret_change_keep_the_former_secret(simulator: Simulator, receiver: Receiver) -> None:
    receiver.always = 500
    hooks = [{"url": receiver.url, "secret": "old", "events": ["payment.captured"]}]
    shop = await simulator.shop(receiver, webhooks=hooks, retry_base_seconds=600)
    await simulator.paid(shop)
    await simulator.drain()
    hook = (await simulator.control("GET", "merchants"))["items"][0]["webhooks"][0]
    await simulator.control("POST", f"merchants/{shop.id}/webhooks/{hook['id']}/secret", {"secret": "new"})
    receiver.always = 200
    await simulator.control("POST", "clock", {"advance_seconds": 600})
    await simulator.drain()
    await simulator.paid(shop)
    await simulator.drain()

    secrets = [
        hmac.new(secret.encode(), item.body, hashlib.sha256).hexdigest()
        for secret, item in zip(("old", "old", "new"), receiver.got, strict=True)
    ]
    assert [item.headers["x-razorpay-signature"] for item in receiver.got] == secrets

    await simulator.faults(shop, former_secret={"next": 1})
    await simulator.paid(shop)
    await simulator.drain()
    digest = hmac.new(b"old", receiver.got[3].body, hashlib.sha256).hexdigest()
    assert receiver.got[3].headers["x-razorpay-signature"] == digest


async def test_duplicates_carry_the_same_id_and_bytes(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    await simulator.faults(shop, duplicate={"next": 1, "copies": 2, "only": ["payment.captured"]})
    await simulator.paid(shop)
    await simulator.drain()

    assert sorted(receiver.events()) == sorted([*PAID, "payment.captured", "payment.captured"])
    copies = {
        (item.body, item.headers["x-razorpay-event-id"]) for item in receiver.got if b"payment.captured" in item.body
    }
    assert len(copies) == 1


async def test_dropped_events_never_come(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    await simulator.faults(shop, dropped={"next": 2, "skip": 1})
    await simulator.paid(shop)
    await simulator.drain()

    assert receiver.events() == ["payment.authorized"]
    assert [row["event"] for row in await simulator.log("fault")] == ["payment.captured", "order.paid"]


async def test_a_forgery_comes_beside_the_true_event_with_its_id(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    await simulator.faults(shop, forged={"next": 1, "only": ["payment.captured"]})
    await simulator.paid(shop)
    await simulator.drain()

    captured = [item for item in receiver.got if json.loads(item.body)["event"] == "payment.captured"]
    assert sorted(is_genuine(shop, item) for item in captured) == [False, True]
    assert len({item.headers["x-razorpay-event-id"] for item in captured}) == 1
    forged = next(item for item in captured if not is_genuine(shop, item))
    assert json.loads(forged.body)["payload"]["payment"]["entity"]["amount"] == 5_000_000


async def test_a_refused_forgery_is_not_retried(simulator: Simulator, receiver: Receiver) -> None:
    receiver.always = 400
    hooks = [{"url": receiver.url, "secret": "s", "events": ["order.paid"]}]
    shop = await simulator.shop(receiver, webhooks=hooks, retry_base_seconds=600)
    await simulator.faults(shop, forged={"next": 1}, dropped={"next": 1})
    await simulator.paid(shop)
    await simulator.drain()

    assert len(receiver.got) == 1
    assert (await simulator.control("POST", "drain", {})) == {"idle": True, "later": 0}
    assert (await simulator.control("GET", "merchants"))["items"][0]["webhooks"][0]["failing_since"] is None


async def test_late_events_wait_for_their_time(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    await simulator.faults(shop, late={"next": 1, "seconds": 500, "only": ["payment.captured"]})
    await simulator.paid(shop)
    await simulator.drain()
    assert sorted(receiver.events()) == ["order.paid", "payment.authorized"]

    await simulator.control("POST", "clock", {"advance_seconds": 500})
    await simulator.drain()
    assert receiver.events()[2:] == ["payment.captured"]
    assert is_genuine(shop, receiver.got[2])


async def test_reordered_events_come_after_their_successor(simulator: Simulator, receiver: Receiver) -> None:
    events = ["payment.authorized", "payment.captured"]
    shop = await simulator.shop(receiver, webhooks=[{"url": receiver.url, "secret": "s", "events": events}])
    await simulator.faults(shop, reordered={"next": 1})
    await simulator.paid(shop)
    await simulator.drain()

    assert receiver.events() == ["payment.captured", "payment.authorized"]


async def test_a_reordered_event_without_a_successor_comes_in_the_end(simulator: Simulator, receiver: Receiver) -> None:
    hooks = [{"url": receiver.url, "secret": "s", "events": ["order.paid"]}]
    shop = await simulator.shop(receiver, webhooks=hooks)
    await simulator.faults(shop, reordered={"next": 1, "seconds": 900})
    await simulator.paid(shop)
    await simulator.drain()
    assert receiver.events() == []

    await simulator.control("POST", "clock", {"advance_seconds": 900})
    await simulator.drain()
    assert receiver.events() == ["order.paid"]


async def test_probabilities_repeat_for_a_seed(simulator: Simulator) -> None:
    def hits(seed: int) -> list[int]:
        book = FaultBook(seed)
        book.replace("acc", {"dropped": parse("dropped", {"probability": 0.3}, ["dropped"])})
        return [number for number in range(1000) if book.take("acc", "dropped", "order.paid")]

    assert hits(7) == hits(7)
    assert hits(7) != hits(8)
    assert 230 < len(hits(7)) < 370


async def test_charge_then_timeout_refunds_and_says_504(simulator: Simulator) -> None:
    shop = await simulator.shop()
    payment_id = (await simulator.paid(shop))["id"]
    await simulator.faults(shop, charge_then_timeout={"next": 1, "only": ["refunds.create"]})
    header = {"X-Refund-Idempotency": "rf_0000000002"}

    with pytest.raises(ServerError):
        await shop.call(shop.sdk.payment.refund, payment_id, {"amount": 500}, headers=dict(header))

    made = (await shop.call(shop.sdk.refund.all))["items"]
    assert [item["amount"] for item in made] == [500]
    again = await shop.call(shop.sdk.payment.refund, payment_id, {"amount": 500}, headers=dict(header))
    assert again == made[0]


async def test_a_client_that_gives_up_is_charged_all_the_same(simulator: Simulator) -> None:
    shop = await simulator.shop()
    await simulator.faults(shop, charge_then_timeout={"next": 1, "seconds": 2}, slow={"next": 1, "seconds": 0.5})

    with pytest.raises(httpx.ReadTimeout):
        await simulator.http.post(
            f"{simulator.base_url}/v1/orders",
            json={"amount": 700, "currency": "INR", "receipt": "gone"},
            auth=(shop.key_id, shop.key_secret),
            timeout=0.2,
        )
    await asyncio.sleep(0.6)

    found = await shop.call(shop.sdk.order.all, {"receipt": "gone"})
    assert [item["amount"] for item in found["items"]] == [700]


async def test_server_errors_do_nothing(simulator: Simulator) -> None:
    shop = await simulator.shop()
    await simulator.faults(shop, server_error={"next": 2, "status": 503, "only": ["orders.create"]})

    for _ in range(2):
        with pytest.raises(ServerError):
            await simulator.order(shop)
    assert (await shop.call(shop.sdk.order.all))["count"] == 0
    await simulator.faults(shop, server_error={"next": 1, "status": 502, "html": True}, rate_limited={"next": 1})
    limited = await simulator.http.get(f"{simulator.base_url}/v1/orders", auth=(shop.key_id, shop.key_secret))
    page = await simulator.http.get(f"{simulator.base_url}/v1/orders", auth=(shop.key_id, shop.key_secret))
    assert (limited.status_code, limited.json()["error"]["code"]) == (429, "BAD_REQUEST_ERROR")
    assert (page.status_code, page.headers["content-type"]) == (502, "text/html")


async def test_a_second_refund_under_a_running_key_is_a_conflict(simulator: Simulator) -> None:
    shop = await simulator.shop()
    payment_id = (await simulator.paid(shop))["id"]
    await simulator.faults(shop, slow={"next": 1, "seconds": 0.6, "only": ["refunds.create"]})
    url = f"{simulator.base_url}/v1/payments/{payment_id}/refund"
    options = {"auth": (shop.key_id, shop.key_secret), "headers": {"X-Refund-Idempotency": "rf_0000000003"}}

    first = asyncio.create_task(simulator.http.post(url, json={"amount": 900}, **options))
    await asyncio.sleep(0.2)
    meanwhile = await simulator.http.post(url, json={"amount": 900}, **options)
    afterwards = await simulator.http.post(url, json={"amount": 900}, **options) if await first else None

    assert meanwhile.status_code == 409
    assert afterwards is not None
    assert afterwards.json() == first.result().json()
    assert (await shop.call(shop.sdk.refund.all))["count"] == 1


async def test_refund_faults(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    payment_id = (await simulator.paid(shop))["id"]
    await simulator.faults(
        shop, refund_conflict={"next": 1}, insufficient_balance={"next": 1}, refund_fails={"next": 1}
    )

    with pytest.raises(BadRequestError, match="still being processed"):
        await shop.call(shop.sdk.payment.refund, payment_id, {})
    with pytest.raises(BadRequestError, match="enough balance"):
        await shop.call(shop.sdk.payment.refund, payment_id, {})
    refund = await shop.call(shop.sdk.payment.refund, payment_id, {})
    assert refund["status"] == "pending"
    await simulator.control("POST", "clock", {"advance_seconds": 1})
    await simulator.drain()

    assert sorted(receiver.events()[3:]) == ["refund.created", "refund.failed"]
    payment = await shop.call(shop.sdk.payment.fetch, payment_id)
    assert (payment["status"], payment["amount_refunded"], payment["refund_status"]) == ("captured", 0, None)
    assert [row["fault"] for row in await simulator.log("fault")] == [
        "refund_conflict",
        "insufficient_balance",
        "refund_fails",
    ]


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/x",
        "https://127.0.0.1/x",
        "http://10.0.0.1/",
        "http://localhost.example.com/",
        "ftp://127.0.0.1/",
        "http://127.0.0.1:0/",
        "http://127.0.0.1:99999/",
        "http://[::1/",
        "http://127.0.0.1/\r\nX: y",
        7,
    ],
)
async def test_webhooks_go_to_loopback_only(simulator: Simulator, url: object) -> None:
    body = {"key_id": "rzp_test_outside", "key_secret": "s", "webhooks": [{"url": url}]}

    answer = await simulator.http.post(f"{simulator.base_url}/_control/merchants", json=body)

    assert answer.status_code == 400
    assert answer.json()["error"]["field"] == "url"
    assert (await simulator.control("GET", "merchants"))["items"] == []


@pytest.mark.parametrize(
    "faults",
    [
        {"explode": {}},
        {"late": 3},
        {"late": {"seconds": -1}},
        {"late": {"when": 1}},
        {"late": {"probability": 2}},
        {"late": {"next": True}},
        {"late": {"only": "x"}},
        {"server_error": {"status": 404}},
        [],
    ],
)
async def test_wrong_faults_are_refused(simulator: Simulator, faults: object) -> None:
    shop = await simulator.shop()
    await simulator.faults(shop, dropped={"next": 3})

    answer = await simulator.http.put(
        f"{simulator.base_url}/_control/faults", json={"merchant": shop.id, "faults": faults}
    )

    assert answer.status_code == 400
    current = await simulator.control("GET", f"faults?merchant={shop.id}")
    assert {name: fault["next"] for name, fault in current["faults"].items()} == {"dropped": 3}

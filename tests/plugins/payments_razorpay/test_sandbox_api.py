"""The official SDK, unchanged, against the simulator; and what the simulator answers to nonsense."""

import asyncio
import json
from base64 import b64encode
from pathlib import Path
from typing import Any

import httpx
import pytest
from razorpay.errors import BadRequestError

from plugins.payments_razorpay.sandbox import webhooks
from plugins.payments_razorpay.sandbox.settlements import india_date
from tests.plugins.payments_razorpay.simulator import Shop, Simulator

TESTDATA = Path(__file__).parents[3] / "plugins" / "payments_razorpay" / "testdata"


def sample(name: str) -> Any:
    return json.loads((TESTDATA / name).read_text())


async def test_sdk_pays_captures_refunds_and_reads_back(simulator: Simulator) -> None:
    shop = await simulator.shop(capture="manual")
    order = await simulator.order(shop, 50_000, receipt="r-1", notes={"tenant": "t7"})
    paid = await simulator.control("POST", f"orders/{order['id']}/pay", {"method": "card"})
    payment_id = paid["payment"]["id"]

    assert paid["payment"]["status"] == "authorized"
    assert shop.sdk.utility.verify_payment_signature(paid["callback"])
    captured = await shop.call(shop.sdk.payment.capture, payment_id, 50_000, data={"currency": "INR"})
    assert (captured["status"], captured["captured"], captured["fee"], captured["tax"]) == (
        "captured",
        True,
        1180,
        180,
    )
    assert captured["notes"] == {"tenant": "t7"}

    refund = await shop.call(shop.sdk.payment.refund, payment_id, {"amount": 20_000, "speed": "optimum"})
    assert (refund["status"], refund["speed_processed"], refund["notes"]) == ("processed", "instant", [])
    rest = await shop.call(shop.sdk.refund.create, {"payment_id": payment_id})
    assert rest["amount"] == 30_000

    payment = await shop.call(shop.sdk.payment.fetch, payment_id, data={"expand[]": "card"})
    assert (payment["status"], payment["refund_status"], payment["amount_refunded"]) == (
        "refunded",
        "full",
        50_000,
    )
    assert payment["card"]["last4"] == "1007"
    assert "card" not in await shop.call(shop.sdk.payment.fetch, payment_id)
    order = await shop.call(shop.sdk.order.fetch, order["id"])
    assert (order["status"], order["amount_paid"], order["amount_due"], order["attempts"]) == (
        "paid",
        50_000,
        0,
        1,
    )
    assert [item["id"] for item in (await shop.call(shop.sdk.order.payments, order["id"]))["items"]] == [payment_id]
    refunds = await shop.call(shop.sdk.payment.fetch_multiple_refund, payment_id)
    assert [item["id"] for item in refunds["items"]] == [rest["id"], refund["id"]]
    assert await shop.call(shop.sdk.payment.fetch_refund_id, payment_id, refund["id"]) == refund
    assert await shop.call(shop.sdk.refund.fetch, rest["id"]) == rest
    assert (await shop.call(shop.sdk.refund.all))["count"] == 2
    assert (await shop.call(shop.sdk.payment.all))["items"][0]["id"] == payment_id


async def test_shapes_have_every_column_of_the_vendor_s_examples(simulator: Simulator) -> None:
    shop = await simulator.shop()
    order = await simulator.order(shop)
    payment = await simulator.pay(order)
    refund = await shop.call(shop.sdk.payment.refund, payment["id"], {})
    settlement = (await simulator.control("POST", "settle", {"everything": True}))["items"]

    assert settlement == []  # the refund took more than the payment brought
    await simulator.paid(shop)
    await simulator.control("POST", "settle", {"everything": True})
    settlement = (await shop.call(shop.sdk.settlement.all))["items"][0]
    lines = await shop.call(shop.sdk.settlement.report, {"year": year_of(settlement), "month": month_of(settlement)})
    assert sample("api.orders.create.1.order.json").keys() - order.keys() == set()
    assert sample("webhook.payment.captured.upi.json")["payload"]["payment"]["entity"].keys() == payment.keys()
    assert sample("api.refunds.create-normal.1.refund.json").keys() == refund.keys()
    assert sample("api.settlements.entity.1.settlement.json").keys() == settlement.keys()
    assert sample("api.settlements.fetch-recon.1.collection.json")["items"][0].keys() == lines["items"][0].keys()


def year_of(settlement: dict[str, Any]) -> str:
    return date_of(settlement)[:4]


def month_of(settlement: dict[str, Any]) -> str:
    return date_of(settlement)[5:7]


def date_of(settlement: dict[str, Any]) -> str:
    return india_date(settlement["created_at"]).isoformat()


async def test_orders_are_found_by_receipt_and_paged(simulator: Simulator) -> None:
    shop, other = await simulator.shop(), await simulator.shop()
    orders = [await simulator.order(shop, receipt=f"r-{number % 2}") for number in range(5)]
    foreign = await simulator.order(other, receipt="r-1")

    found = await shop.call(shop.sdk.order.all, {"receipt": "r-1"})
    assert [item["id"] for item in found["items"]] == [orders[3]["id"], orders[1]["id"]]
    page = await shop.call(shop.sdk.order.all, {"count": 2, "skip": 1})
    assert (page["entity"], page["count"]) == ("collection", 2)
    assert [item["id"] for item in page["items"]] == [orders[3]["id"], orders[2]["id"]]
    assert (await shop.call(shop.sdk.order.all, {"receipt": "none"}))["items"] == []
    with pytest.raises(BadRequestError, match="The id provided does not exist"):
        await shop.call(shop.sdk.order.fetch, foreign["id"])


async def test_notes_are_changed_and_empty_ones_are_a_list(simulator: Simulator) -> None:
    shop = await simulator.shop()
    order = await simulator.order(shop)
    payment = await simulator.pay(order)

    assert order["notes"] == []
    assert (await shop.call(shop.sdk.order.edit, order["id"], {"notes": {"a": "b"}}))["notes"] == {"a": "b"}
    assert (await shop.call(shop.sdk.payment.edit, payment["id"], {"notes": {"c": "d"}}))["notes"] == {"c": "d"}
    assert (await shop.call(shop.sdk.payment.edit, payment["id"], {"notes": {}}))["notes"] == []


@pytest.mark.parametrize(
    ("body", "text", "field"),
    [
        ({"currency": "INR"}, "The amount field is required.", "amount"),
        ({"amount": 100}, "The currency field is required.", "currency"),
        ({"amount": 10.5, "currency": "INR"}, "The amount must be an integer.", "amount"),
        ({"amount": "500", "currency": "INR"}, "The amount must be an integer.", "amount"),
        ({"amount": True, "currency": "INR"}, "The amount must be an integer.", "amount"),
        ({"amount": 10**30, "currency": "INR"}, "The amount must be an integer.", "amount"),
        ({"amount": 99, "currency": "INR"}, "The amount must be at least INR 1.00", "amount"),
        ({"amount": -100, "currency": "INR"}, "The amount must be at least INR 1.00", "amount"),
        ({"amount": 1001, "currency": "KWD"}, "The amount is invalid", "amount"),
        ({"amount": 100, "currency": "INR", "x": 1}, "x is/are not required and should not be sent", "x"),
        (
            {"amount": 100, "currency": "INR", "receipt": "r" * 41},
            "The receipt may not be greater than 40 characters.",
            "receipt",
        ),
        ({"amount": 100, "currency": "inr"}, "The currency is not supported.", "currency"),
    ],
)
async def test_bad_orders_get_the_vendor_s_error(
    simulator: Simulator, body: dict[str, Any], text: str, field: str
) -> None:
    shop = await simulator.shop()

    answer = await simulator.http.post(
        f"{simulator.base_url}/v1/orders", content=json.dumps(body), auth=(shop.key_id, shop.key_secret)
    )

    assert answer.status_code == 400
    assert answer.json() == {
        "error": {
            "code": "BAD_REQUEST_ERROR",
            "description": text,
            "source": "business",
            "step": "payment_initiation",
            "reason": "input_validation_failed",
            "metadata": {},
            "field": field,
        }
    }
    assert (await shop.call(shop.sdk.order.all))["count"] == 0


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[]",
        b"null",
        b'"x"',
        b"\xff\xfe",
        b'{"amount": NaN}',
        b"[" * 100_000,
        b'{"amount":100,"notes":[1]}',
    ],
)
async def test_malformed_bodies_get_the_error_shape(simulator: Simulator, content: bytes) -> None:
    shop = await simulator.shop()

    answer = await simulator.http.post(
        f"{simulator.base_url}/v1/orders", content=content, auth=(shop.key_id, shop.key_secret)
    )

    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "BAD_REQUEST_ERROR"


@pytest.mark.parametrize(
    ("method", "path", "status", "text"),
    [
        ("GET", "/v1/nothing", 400, "The requested URL was not found on the server."),
        ("DELETE", "/v1/orders", 400, "The requested URL was not found on the server."),
        ("GET", "/v1/orders/order_", 400, "order_ is not a valid id"),
        ("GET", "/v1/orders/pay_SimTest0000001", 400, "pay_SimTest0000001 is not a valid id"),
        ("GET", "/v1/payments/pay_SimTest0000001", 400, "The id provided does not exist"),
        ("GET", "/v1/settlements?count=0", 400, "The count must be at least 1."),
        ("GET", "/v1/orders?count=101", 400, "The count may not be greater than 100."),
        ("GET", "/v1/orders?skip=-1", 400, "The skip must be at least 0."),
        ("GET", "/v1/orders?from=%D9%A1", 400, "The from must be an integer."),
        ("GET", "/v1/settlements/recon/combined?month=1", 400, "The year field is required."),
        ("GET", "/v1/settlements/recon/combined?year=26&month=1", 400, "The year must be 4 digits."),
        ("GET", "/v1/settlements/recon/combined?year=2026&month=13", 400, "The month is not a valid month."),
        (
            "GET",
            "/v1/settlements/recon/combined?year=2026&month=1&day=001",
            400,
            "The day must be between 1 and 2 digits.",
        ),
    ],
)
async def test_bad_requests_get_the_vendor_s_text(
    simulator: Simulator, method: str, path: str, status: int, text: str
) -> None:
    shop = await simulator.shop()

    answer = await simulator.http.request(method, simulator.base_url + path, auth=(shop.key_id, shop.key_secret))

    assert (answer.status_code, answer.json()["error"]["description"]) == (status, text)


async def test_keys_are_checked(simulator: Simulator) -> None:
    shop = await simulator.shop()
    url = f"{simulator.base_url}/v1/orders"

    unknown = await simulator.http.get(url, auth=("rzp_test_nobody", "x"))
    wrong = await simulator.http.get(url, auth=(shop.key_id, "x"))
    missing = await simulator.http.get(url)
    garbled = await simulator.http.get(url, headers={"Authorization": "Basic é".encode()})

    assert [item.status_code for item in (unknown, wrong, missing, garbled)] == [401] * 4
    assert unknown.json() == sample("api.orders.fetch-all.2.error.json")
    assert {item.json()["error"]["description"] for item in (wrong, missing, garbled)} == {"Authentication failed"}


async def test_an_oversized_body_is_refused_in_the_error_shape(simulator: Simulator) -> None:
    shop = await simulator.shop()
    url = httpx.URL(f"{simulator.base_url}/v1/orders")
    head = (
        f"POST {url.path} HTTP/1.1\r\nHost: {url.host}\r\nConnection: close\r\nContent-Length: 10100000\r\n"
        f"Authorization: Basic {b64encode(f'{shop.key_id}:{shop.key_secret}'.encode()).decode()}\r\n\r\n"
    )
    reader, writer = await asyncio.open_connection(url.host, url.port)

    # The body is never sent: the simulator hangs up on a client that is still sending.
    writer.write(head.encode())
    status, _, body = (await reader.read()).decode().partition("\r\n\r\n")
    writer.close()

    assert status.startswith("HTTP/1.1 413")
    assert json.loads(body)["error"]["code"] == "BAD_REQUEST_ERROR"


async def test_captures_and_refunds_are_refused_in_the_vendor_s_words(simulator: Simulator) -> None:
    shop = await simulator.shop(capture="manual")
    order = await simulator.order(shop)
    payment_id = (await simulator.pay(order))["id"]
    capture, refund = shop.sdk.payment.capture, shop.sdk.payment.refund

    async def refused(text: str, method: Any, *arguments: Any, **options: Any) -> None:
        with pytest.raises(BadRequestError) as caught:
            await shop.call(method, *arguments, **options)
        assert str(caught.value) == text

    await refused("The payment status should be captured for action to be taken", refund, payment_id, {})
    differs = "Capture amount must be equal to the amount authorized"
    await refused(differs, capture, payment_id, 40_000, data={"currency": "INR"})
    await refused(differs, capture, payment_id, 50_000, data={"currency": "USD"})
    await shop.call(capture, payment_id, 50_000, data={"currency": "INR"})
    await refused("This payment has already been captured", capture, payment_id, 50_000, data={"currency": "INR"})
    too_large = "The refund amount provided is greater than amount captured"
    await refused(too_large, refund, payment_id, {"amount": 50_001})
    await shop.call(refund, payment_id, {"amount": 30_000})
    await refused(too_large, refund, payment_id, {"amount": 20_001})
    await refused("The amount must be at least INR 1.00", refund, payment_id, {"amount": 99})
    await shop.call(refund, payment_id, {"amount": 20_000})
    await refused("The payment has been fully refunded already", refund, payment_id, {"amount": 100})

    payment = await shop.call(shop.sdk.payment.fetch, payment_id)
    assert (payment["amount_refunded"], payment["status"]) == (50_000, "refunded")
    assert (await shop.call(shop.sdk.refund.all))["count"] == 2


async def test_an_order_is_paid_once(simulator: Simulator) -> None:
    shop = await simulator.shop()
    order = await simulator.order(shop)
    failed = await simulator.pay(order, outcome="failure", reason="insufficient_funds")
    payment = await simulator.pay(order, method="netbanking")

    again = await simulator.http.post(f"{simulator.base_url}/_control/orders/{order['id']}/pay", json={})

    assert again.status_code == 400
    assert again.json()["error"]["reason"] == "order_already_paid"
    assert (failed["status"], failed["error_reason"]) == ("failed", "insufficient_funds")
    assert (payment["status"], payment["bank"]) == ("captured", "HDFC")
    fetched = await shop.call(shop.sdk.order.fetch, order["id"])
    assert (fetched["attempts"], fetched["status"]) == (2, "paid")


async def test_refund_keys_replay_the_answer_and_refuse_another_body(simulator: Simulator) -> None:
    shop = await simulator.shop()
    payment_id = (await simulator.paid(shop))["id"]
    header = {"X-Refund-Idempotency": "rf_0000000001"}

    first = await shop.call(shop.sdk.payment.refund, payment_id, {"amount": 10_000}, headers=dict(header))
    again = await shop.call(shop.sdk.payment.refund, payment_id, {"amount": 10_000}, headers=dict(header))

    assert first == again
    with pytest.raises(BadRequestError) as caught:
        await shop.call(shop.sdk.payment.refund, payment_id, {"amount": 10_001}, headers=dict(header))
    assert str(caught.value) == sample("api.refunds.normal-refunds-idempotent.2.error.json")["error"]["description"]
    with pytest.raises(BadRequestError):
        await shop.call(shop.sdk.payment.refund, payment_id, {}, headers={"X-Refund-Idempotency": "short"})
    assert (await shop.call(shop.sdk.refund.all))["count"] == 1


@pytest.mark.parametrize("vector", sample("test_vectors.json")["vectors"], ids=lambda vector: str(vector["id"]))
def test_signatures_are_the_vendor_s(vector: dict[str, Any]) -> None:
    assert webhooks.sign(vector["message"].encode(), vector["key"]) == vector["signature"]


def test_vector_body_is_written_as_the_vendor_escapes_it() -> None:
    vector = next(item for item in sample("test_vectors.json")["vectors"] if item["id"] == 10)

    assert webhooks.encode(json.loads(vector["message"])) == vector["message"]
    assert webhooks.encode({"note": "Café ₹100 / x"}) == '{"note":"Caf\\u00e9 \\u20b9100 \\/ x"}'


async def test_shops_do_not_see_each_other(simulator: Simulator) -> None:
    shop, other = await simulator.shop(), await simulator.shop()
    payment = await simulator.paid(shop)

    assert (await other.call(other.sdk.payment.all))["count"] == 0
    await expect_unknown(other, payment["id"])


async def expect_unknown(shop: Shop, payment_id: str) -> None:
    for method in (shop.sdk.payment.fetch, shop.sdk.payment.refund):
        with pytest.raises(BadRequestError, match="The id provided does not exist"):
            await shop.call(method, payment_id, {})


async def test_concurrent_refunds_never_exceed_the_payment(simulator: Simulator) -> None:
    shop = await simulator.shop()
    payment_id = (await simulator.paid(shop))["id"]
    url, auth = f"{simulator.base_url}/v1/payments/{payment_id}/refund", (shop.key_id, shop.key_secret)

    answers = await asyncio.gather(*[simulator.http.post(url, json={"amount": 10_000}, auth=auth) for _ in range(20)])

    assert sorted(answer.status_code for answer in answers) == [200] * 5 + [400] * 15
    payment = await shop.call(shop.sdk.payment.fetch, payment_id)
    assert (payment["amount_refunded"], payment["status"]) == (50_000, "refunded")


async def test_concurrent_payers_pay_an_order_once(simulator: Simulator) -> None:
    shop = await simulator.shop()
    order = await simulator.order(shop)
    url = f"{simulator.base_url}/_control/orders/{order['id']}/pay"

    answers = await asyncio.gather(*[simulator.http.post(url, json={}) for _ in range(10)])

    assert sorted(answer.status_code for answer in answers) == [200] + [400] * 9
    assert (await shop.call(shop.sdk.order.fetch, order["id"]))["attempts"] == 1


VALUES: list[Any] = [
    *(None, True, -1, 0, 1.5, 10**18, "", "x", "x" * 3000, "\u0000", "é₹"),
    *([], [[]], [{}], {}, {"a": {}}, {"capture": 1}, {"url": 1}),
]
MERCHANT = {"key_id": "rzp_test_nasty", "key_secret": "s"}
ORDER = {"amount": 100, "currency": "INR"}
HOSTILE: list[tuple[str, dict[str, Any], str]] = [
    ("v1/orders", ORDER, "amount currency receipt notes payment payment_capture partial_payment method x"),
    ("v1/refunds", {}, "payment_id amount speed notes receipt"),
    ("v1/payments/{payment}/capture", {}, "amount currency x"),
    ("v1/payments/{payment}/refund", {}, "amount speed notes receipt x"),
    ("_control/merchants", MERCHANT, "key_id key_secret name capture webhooks holidays retry_base_seconds id x"),
    ("_control/merchants", MERCHANT, "automatic_settlement fee_basis_points tax_basis_points refund_delay_seconds"),
    ("_control/clock", {}, "advance_seconds"),
    ("_control/settle", {}, "merchant everything"),
    ("_control/adjustments", {"merchant": MERCHANT["key_id"]}, "merchant amount currency description"),
    ("_control/orders/{order}/pay", {}, "method outcome callback callback_url reason vpa late_after_seconds email"),
    ("_control/payments/{payment}/decide", {}, "outcome reason"),
    ("_control/refunds/{refund}/decide", {}, "outcome speed arn"),
    ("_control/merchants/{merchant}/replay", {}, "event event_id"),
    ("_control/merchants/{merchant}/webhooks/wh_none/secret", {}, "secret"),
]


@pytest.mark.parametrize(("path", "good", "fields"), HOSTILE)
async def test_no_value_of_any_field_breaks_the_simulator(
    simulator: Simulator, path: str, good: dict[str, Any], fields: str
) -> None:
    shop = await simulator.shop(refund_delay_seconds=1)
    order = await simulator.order(shop)
    payment = await simulator.paid(shop)
    refund = await shop.call(shop.sdk.payment.refund, payment["id"], {"amount": 100})
    url = path.format(order=order["id"], payment=payment["id"], refund=refund["id"], merchant=shop.id)

    for name in fields.split():
        for value in VALUES:
            body = json.dumps({**good, name: value})
            answer = await simulator.http.post(
                f"{simulator.base_url}/{url}", content=body, auth=(shop.key_id, shop.key_secret)
            )
            assert answer.status_code in (200, 400), (name, value, answer.text)
            assert answer.status_code == 200 or answer.json()["error"]["code"] == "BAD_REQUEST_ERROR"

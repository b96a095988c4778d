"""The official Python wrapper, which speaks v1.1, against the simulator: it plays what that client expects."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from instamojo_wrapper import Instamojo as Wrapper

from tests.plugins.payments_instamojo.samples import load
from tests.plugins.payments_instamojo.simulator import Shop, Simulator

Call = Callable[..., Any]


@pytest.fixture
async def shop(simulator: Simulator) -> Shop:
    return await simulator.shop()


@pytest.fixture
def sdk(simulator: Simulator, shop: Shop) -> Wrapper:
    return Wrapper(shop.api_key, shop.auth_token, endpoint=f"{simulator.base_url}/api/1.1/")


async def blocking(call: Call, *args: Any, **options: Any) -> Any:
    return await asyncio.to_thread(call, *args, **options)


async def make_request(sdk: Wrapper, **changes: Any) -> dict[str, Any]:
    wish = {
        "purpose": "FIFA 16",
        "amount": "2500",
        "buyer_name": "John Doe",
        "email": "a+b@example.com",
        "phone": "+919999999999",
        "redirect_url": "http://127.0.0.1/thanks?cart=1",
        "allow_repeated_payments": False,
    }
    answer = await blocking(sdk.payment_request_create, **{**wish, **changes})
    assert answer["success"] is True, answer
    made: dict[str, Any] = answer["payment_request"]
    return made


async def test_wrong_credentials_are_told(simulator: Simulator, shop: Shop) -> None:
    wrong = Wrapper(shop.api_key, "wrong", endpoint=f"{simulator.base_url}/api/1.1/")

    answer = await blocking(wrong.payment_requests_list)

    assert answer["success"] is False
    assert isinstance(answer["message"], str)


async def test_a_request_has_every_documented_field(sdk: Wrapper) -> None:
    made = await make_request(sdk)

    assert made.keys() == load("v1.1.payment_request.create")["payment_request"].keys()
    assert (made["amount"], made["email"], made["status"]) == ("2500.00", "a+b@example.com", "Pending")
    assert (made["send_sms"], made["allow_repeated_payments"], made["shorturl"]) == (False, False, None)
    assert made["longurl"].endswith(f"/@acme/{made['id']}")


async def test_a_wrong_wish_is_refused_field_by_field(sdk: Wrapper) -> None:
    for name, wish in {
        "amount": {"purpose": "x", "amount": "8.99"},
        "purpose": {"purpose": "x" * 31, "amount": "10"},
        "phone": {"purpose": "x", "amount": "10", "phone": "12"},
        "non_field_errors": {"purpose": "x", "amount": "10", "send_email": True},
    }.items():
        answer = await blocking(sdk.payment_request_create, **wish)

        assert answer["success"] is False
        assert list(answer["message"]) == [name]


async def test_the_wrappers_slash_behind_the_query_is_forgiven(sdk: Wrapper) -> None:
    made = [(await make_request(sdk, purpose=f"order {number}"))["id"] for number in range(3)]

    answer = await blocking(sdk.payment_requests_list, limit=1, page=2)

    assert [item["id"] for item in answer["payment_requests"]] == [made[1]]
    assert "payments" not in answer["payment_requests"][0]


async def test_a_paid_request_shows_its_payment_as_documented(simulator: Simulator, sdk: Wrapper) -> None:
    made = await make_request(sdk)
    payment_id = (await simulator.pay(made["id"], instrument="NETBANKING"))["payment"]["id"]

    status = (await blocking(sdk.payment_request_status, made["id"]))["payment_request"]
    one = (await blocking(sdk.payment_request_payment_status, made["id"], payment_id))["payment_request"]

    (payment,) = status["payments"]
    assert status["status"] == one["status"] == "Completed"
    assert payment == one["payment"]
    documented = load("v1.1.payment_request.detail_completed")["payment_request"]["payments"][0]
    assert payment.keys() == documented.keys()
    # 1.9 %, as the sandbox's own answers of 20.00 with 0.38 and 5500.00 with 104.50 show.
    assert (payment["status"], payment["amount"], payment["fees"]) == ("Credit", "2500.00", "47.50")
    assert (await blocking(sdk.payment_detail, payment_id))["payment"] == payment


async def test_a_refund_is_made_listed_and_read_as_documented(simulator: Simulator, sdk: Wrapper) -> None:
    made = await make_request(sdk)
    payment_id = (await simulator.pay(made["id"]))["payment"]["id"]

    refund = (await blocking(sdk.refund_create, payment_id=payment_id, type="QFL", body="Returned"))["refund"]

    assert refund.keys() == load("v1.1.refund.create")["refund"].keys()
    assert (refund["status"], refund["refund_amount"], refund["total_amount"]) == ("Refunded", "2500.00", "2500.00")
    assert (await blocking(sdk.refunds_list))["refunds"] == [refund]
    assert (await blocking(sdk.refund_detail, refund["id"]))["refund"] == refund


async def test_a_second_refund_asks_for_a_transaction_id_that_the_wrapper_cannot_send(
    simulator: Simulator, sdk: Wrapper
) -> None:
    made = await make_request(sdk)
    payment_id = (await simulator.pay(made["id"]))["payment"]["id"]
    first = await blocking(sdk.refund_create, payment_id=payment_id, type="QFL", body="A", refund_amount="100")
    assert first["success"] is True

    second = await blocking(sdk.refund_create, payment_id=payment_id, type="QFL", body="B", refund_amount="100")

    assert (second["success"], list(second["message"])) == (False, ["transaction_id"])

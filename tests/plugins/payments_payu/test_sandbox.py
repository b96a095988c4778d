"""The pretend PayU behaves as docs.payu.in says: its page, its commands, its reports."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin

import httpx
import pytest

from plugins.payments_payu.sandbox import hashing
from plugins.payments_payu.sandbox.vendor import local
from tests.plugins.payments_payu.simulator import Shop, Simulator, command, form

CARD = {"action": "pay", "mode": "CC", "card": "5123456789012346"}
BANK = {"action": "pay", "mode": "NB", "user": "payu", "password": "payu", "bank_code": "123456"}


async def open_page(simulator: Simulator, fields: dict[str, str]) -> httpx.Response:
    return await simulator.http.post(f"{simulator.base_url}/_payment", data=fields)


async def press(simulator: Simulator, page: httpx.Response, **entered: str) -> tuple[str, dict[str, str]]:
    """Press a button of the payment page: where the browser is led, and with what."""
    target = re.search(r'action="([^"]+)"', page.text)
    assert target is not None
    after = await simulator.http.post(urljoin(str(page.url), target.group(1)), data=entered)
    assert after.status_code == 200
    way = re.search(r'action="([^"]+)"', after.text)
    assert way is not None
    return way.group(1), dict(re.findall(r'name="([^"]*)" value="([^"]*)"', after.text))


# ---- the page ----


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"hash": "0" * 128}, "E700"),
        ({"amount": "5.00"}, "E700"),
        ({"email": ""}, "Mandatory parameter missing: email"),
        ({"key": "nobody"}, "Invalid merchant key"),
    ],
)
async def test_a_form_that_is_not_right_leads_nowhere(simulator: Simulator, changes: dict[str, str], says: str) -> None:
    shop = await simulator.shop()

    page = await open_page(simulator, {**form(shop), **changes})

    assert page.status_code == 400
    assert says in page.text
    assert await simulator.transactions(shop) == []


@pytest.mark.parametrize(
    "signed",
    [
        {"txnid": "T" * 26},
        {"productinfo": "x" * 101},
        {"surl": "/relative"},
        {"amount": "0.00"},
        {"amount": "1.001"},
        {"amount": "ten"},
        {"si": "1", "si_details": "{}", "api_version": "7", "user_credentials": "x"},
    ],
)
async def test_a_signed_form_may_be_wrong_too(simulator: Simulator, signed: dict[str, str]) -> None:
    shop = await simulator.shop()

    assert (await open_page(simulator, form(shop, **signed))).status_code == 400


async def test_every_variant_of_the_hash_is_taken(simulator: Simulator) -> None:
    shop = await simulator.shop(is_split_hash=True)
    variants = [
        {"api_version": "19", "udf6": "six", "udf10": "ten"},
        {"additional_charges": "CC:12,NB:22"},
        {"splitRequest": '{"type":"absolute"}'},
        {"beneficiarydetail": '{"beneficiaryAccountNumber":"1"}'},
    ]

    for number, variant in enumerate(variants):
        page = await open_page(simulator, form(shop, f"V{number}", **variant))
        _, fields = await press(simulator, page, action="pay", mode="UPI", vpa="a@payu")
        fields = {name: value.replace("&#34;", '"') for name, value in fields.items()}
        assert fields["status"] == "success"
        assert fields["hash"] == hashing.of_response(fields, shop.salt, with_split=True)


@pytest.mark.parametrize(
    ("entered", "status", "unmapped", "error", "leads_to"),
    [
        ({"action": "pay", "mode": "UPI", "vpa": "anything@payu"}, "success", "captured", "E000", "s"),
        ({"action": "pay", "mode": "UPI", "vpa": "anything@bank"}, "failure", "failed", "E325", "f"),
        ({**CARD, "code": "123456"}, "success", "captured", "E000", "s"),
        ({**CARD, "code": "1"}, "failure", "failed", "E325", "f"),
        (BANK, "success", "captured", "E000", "s"),
        ({"action": "pay", "mode": "CASH"}, "success", "captured", "E000", "s"),
        ({"action": "fail"}, "failure", "failed", "E325", "f"),
        ({"action": "cancel"}, "failure", "userCancelled", "E1605", "c"),
        ({"action": "drop"}, "failure", "dropped", "E1602", "f"),
        ({"action": "wait"}, "pending", "pending", "", "s"),
    ],
)  # fmt: skip
async def test_what_the_payer_does_is_what_comes_back(
    simulator: Simulator, entered: dict[str, str], status: str, unmapped: str, error: str, leads_to: str
) -> None:
    shop = await simulator.shop()

    url, fields = await press(simulator, await open_page(simulator, form(shop)), **entered)

    assert url == f"http://shop.example/{leads_to}"
    assert (fields["status"], fields["unmappedstatus"], fields["error"]) == (status, unmapped, error)
    assert (fields["amount"], fields["txnid"], fields["udf1"]) == ("500.00", "T1", "one")
    assert fields["hash"] == hashing.of_response(fields, shop.salt)


async def test_pressing_twice_decides_once(simulator: Simulator) -> None:
    shop = await simulator.shop()
    page = await open_page(simulator, form(shop))

    _, first = await press(simulator, page, action="fail")
    _, second = await press(simulator, page, action="pay", mode="UPI", vpa="a@payu")

    assert first == second
    shown = await simulator.http.get(f"{page.url}/{first['mihpayid']}")
    assert "This payment is over." in shown.text


async def test_only_the_enforced_methods_pay(simulator: Simulator) -> None:
    shop = await simulator.shop()

    page = await open_page(simulator, form(shop, enforce_paymethod="netbanking"))
    _, fields = await press(simulator, page, action="pay", mode="UPI", vpa="a@payu")

    assert 'value="UPI"' not in page.text
    assert (fields["status"], fields["error"]) == ("failure", "E1620")


async def test_a_transaction_id_is_good_until_it_is_paid(simulator: Simulator) -> None:
    shop = await simulator.shop()
    await simulator.pay(form(shop), outcome="failure")
    await simulator.pay(form(shop), outcome="success")

    page = await open_page(simulator, form(shop))

    assert "Duplicate Order ID" in page.text
    found = await command(simulator, shop, "verify_payment", "T1")
    assert found["transaction_details"]["T1"]["status"] == "success"
    assert len(await simulator.transactions(shop, "T1")) == 2


# ---- commands ----


async def test_a_command_must_be_signed(simulator: Simulator) -> None:
    shop = await simulator.shop()
    url = f"{simulator.base_url}/merchant/postservice.php?form=2"

    unsigned = await simulator.http.post(url, data={"key": shop.key, "command": "verify_payment", "var1": "T1"})
    wrong = await simulator.http.post(url, data={"key": shop.key, "command": "x", "var1": "T1", "hash": "0" * 128})

    assert unsigned.json() == {"status": 0, "msg": "Parameter missing"}
    assert wrong.json() == {"status": 0, "msg": "Invalid Hash."}
    assert await command(simulator, shop, "conquer_world", "now") == {"status": 0, "msg": "Invalid command"}


async def test_the_node_sdks_stray_ampersand_is_tolerated(simulator: Simulator) -> None:
    shop = await simulator.shop()
    digest = hashing.digest(shop.key, "verify_payment", "T1", shop.salt)
    body = f"key={shop.key}&command=verify_payment&var1=T1&hash={digest}&"

    answer = await simulator.http.post(
        f"{simulator.base_url}/merchant/postservice.php?form=2",
        content=body,
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    )

    assert answer.json()["msg"] == "0 out of 1 Transactions Fetched Successfully"


async def test_questions_about_payments(simulator: Simulator) -> None:
    shop, stranger = await simulator.shop(), await simulator.shop()
    paid = (await simulator.pay(form(shop)))["transaction"]
    await simulator.pay(form(shop, "T2"), outcome="failure")

    several = await command(simulator, shop, "verify_payment", "T1|T2|T3")
    checked = await command(simulator, shop, "check_payment", paid["id"])
    tdr = await command(simulator, shop, "get_TDR", paid["id"])
    day = simulator_day(paid)
    listed = await command(simulator, shop, "get_Transaction_Details", day, var2=day)
    timed = await command(simulator, shop, "get_transaction_info", f"{day} 00:00:00", var2=f"{day} 23:59:59")
    wrong = await command(simulator, shop, "get_Transaction_Details", "05-01-2026", var2="x")

    assert several["msg"] == "2 out of 3 Transactions Fetched Successfully"
    assert [several["transaction_details"][name]["status"] for name in ("T1", "T2", "T3")] == [
        "success",
        "failure",
        "Not Found",
    ]
    assert checked["transaction_details"]["mihpayid"] == int(paid["id"])
    assert tdr["TDR_details"] == {"TDR": 10.0}
    assert [row["id"] for row in listed["Transaction_details"]] == [row["id"] for row in timed["Transaction_details"]]
    assert len(listed["Transaction_details"]) == 2
    assert wrong["msg"] == "Invalid Date Entered. Date format should be yyyy-mm-dd"
    assert (await command(simulator, stranger, "check_payment", paid["id"]))["status"] == 0
    assert (await command(simulator, stranger, "get_TDR", paid["id"]))["msg"] == "Invalid PayU ID"
    assert (await command(simulator, stranger, "verify_payment", "T1"))["status"] == 0


def simulator_day(transaction: dict[str, Any]) -> str:
    return local(transaction["created_at"]).date().isoformat()


async def test_upi_addresses(simulator: Simulator) -> None:
    shop = await simulator.shop()

    good = await command(simulator, shop, "validateVPA", "9999999999@payu.in")
    as_json = await command(simulator, shop, "validateVPA", '{"vpa":"nobody@nowhere"}')

    assert (good["isVPAValid"], good["payerAccountName"]) == (1, "Asha Rao")
    assert (as_json["isVPAValid"], as_json["payerAccountName"]) == (0, "NA")


async def test_refunds_are_queued_once_per_token(simulator: Simulator) -> None:
    shop = await simulator.shop(refund_delay_seconds=3600)
    paid = (await simulator.pay(form(shop)))["transaction"]["id"]

    async def refund(token: str, amount: str, payment: str = paid) -> tuple[int, Any]:
        answer = await command(simulator, shop, "cancel_refund_transaction", payment, var2=token, var3=amount)
        return answer["status"], answer.get("error_code")

    assert await refund("t1", "100.00") == (1, 102)
    assert await refund("t1", "100.00") == (0, 227)
    assert await refund("t1", "99.00") == (0, 106)
    assert await refund("t2", "100.00") == (0, 214)
    assert await refund("t2", "400.01") == (0, 105)
    assert await refund("t2", "") == (0, 105)
    assert await refund("", "1.00") == (0, 124)
    assert await refund("t" * 24, "1.00") == (0, 255)
    assert await refund("t3", "1.00", "404") == (0, 116)
    await simulator.control("POST", "clock", {"advance_seconds": 301})
    assert await refund("t2", "100.00") == (1, 102)
    by_txnid = await command(simulator, shop, "getAllRefundsFromTxnIds", "T1|T9")
    assert [row["token"] for row in by_txnid["transaction_details"]["T1"].values()] == ["t1", "t2"]
    assert by_txnid["transaction_details"]["T9"] == "No action status found"
    await simulator.control("POST", "clock", {"advance_seconds": 3600})
    (first, _) = await simulator.actions(paid)
    found = await command(simulator, shop, "check_action_status", first["id"])
    assert found["transaction_details"][first["id"]][first["id"]]["status"] == "success"


async def test_captures_and_cancellations(simulator: Simulator) -> None:
    shop = await simulator.shop()

    async def authorised(txnid: str) -> str:
        return str((await simulator.pay(form(shop, txnid, pre_authorize="1"), mode="CC"))["transaction"]["id"])

    async def capture(payment: str, token: str, amount: str = "500.00") -> tuple[int, Any]:
        answer = await command(simulator, shop, "capture_transaction", payment, var2=token, var3=amount)
        return answer["status"], answer.get("error_code")

    first, second = await authorised("A1"), await authorised("A2")
    failed = (await simulator.pay(form(shop, "A3"), outcome="failure"))["transaction"]["id"]

    assert await capture(first, "c", "500.01") == (0, 303)
    assert await capture(first, "c", "499.99") == (0, 128)
    assert await capture("404", "c") == (0, 116)
    assert await capture(failed, "c") == (0, 111)
    assert await capture(first, "c") == (1, None)
    assert await capture(first, "c") == (0, 106)
    assert await capture(first, "d") == (0, 301)
    cancelled = await command(simulator, shop, "cancel_refund_transaction", second, var2="v", var3="500.00")
    assert cancelled["msg"] == "Cancel Request Queued"
    assert await capture(second, "c") == (0, 111)
    assert (await command(simulator, shop, "cancel_refund_transaction", failed, var2="v", var3="1.00"))["status"] == 0


# ---- settlement ----


async def range_report(simulator: Simulator, shop: Shop, salt: str | None = None, **query: str) -> Any:
    date = "Mon, 05 Jan 2026 10:00:00 GMT"
    signature = hashing.digest("", date, salt or shop.salt)
    authorization = f'hmac username="{shop.key}", algorithm="sha512", headers="date", signature="{signature}"'
    headers = {"Date": date, "Authorization": authorization}
    answer = await simulator.http.get(f"{simulator.base_url}/settlement/range", params=query, headers=headers)
    return answer.json()


async def test_both_reports_tie_out(simulator: Simulator) -> None:
    shop = await simulator.shop()
    paid = (await simulator.pay(form(shop)))["transaction"]
    await simulator.pay(form(shop, "T2", "333.33"))
    await command(simulator, shop, "cancel_refund_transaction", paid["id"], var2="t", var3="100.00")
    assert (await simulator.control("POST", "settle", {"merchant": shop.key}))["items"] == []
    await simulator.control("POST", "clock", {"advance_seconds": 7 * 86_400})

    (settled,) = (await simulator.control("POST", "settle", {"merchant": shop.key}))["items"]

    day = local(settled["settled_at"]).date().isoformat()
    by_day = await command(simulator, shop, "get_settlement_details", day)
    by_utr = await command(simulator, shop, "get_settlement_details", settled["id"])
    assert by_day["Txn_details"] == by_utr["Txn_details"]
    assert by_day["msg"] == f"3 transactions settled on {day}"
    nets = [row["mer_net_amount"] for row in by_day["Txn_details"]]
    assert nets == ["488.2000", "325.4600", "-100.0000"]
    whole = await range_report(simulator, shop, dateFrom=day, dateTo=day, merchantId=shop.mid)
    (row,) = whole["result"]["data"]
    assert (whole["status"], row["settlementAmount"], row["utrNumber"]) == (0, "713.66", settled["id"])
    assert sum(float(item["merchantNetAmount"]) for item in row["transaction"]) == pytest.approx(713.66)
    verified = await command(simulator, shop, "verify_payment", "T1")
    assert verified["transaction_details"]["T1"]["Merchant_UTR"] == settled["id"]


async def test_reports_that_are_refused(simulator: Simulator) -> None:
    shop = await simulator.shop()

    wrong = await range_report(simulator, shop, "another", dateFrom="2026-01-05", dateTo="2026-01-05")
    too_long = await range_report(simulator, shop, dateFrom="2026-01-01", dateTo="2026-01-05")
    nothing = await range_report(simulator, shop, dateFrom="2026-01-01", dateTo="2026-01-02")
    bad_day = await command(simulator, shop, "get_settlement_details", "2026/01/01")
    empty = await command(simulator, shop, "get_settlement_details", "2026-01-01")

    assert wrong == {"status": 1, "message": "Unauthorized: Invalid signature"}
    assert too_long == {"status": 1, "message": "Date range exceeds maximum limit of 3 days"}
    assert nothing == {"status": 1, "message": "No data found"}
    assert bad_day["msg"] == "Please check date format it should be YYYY-MM-DD"
    assert empty == {"status": "1", "msg": "0 transactions settled on 2026-01-01", "Txn_details": []}


async def test_a_late_yes_after_another_try_was_paid_is_given_back(simulator: Simulator) -> None:
    shop = await simulator.shop()
    wish = form(shop)
    first = await simulator.pay(wish, outcome="failure")
    second = await simulator.pay(wish)

    late = await simulator.control("POST", f"transactions/{first['transaction']['id']}/decide", {"outcome": "success"})

    assert (late["transaction"]["status"], late["transaction"]["unmapped"]) == ("failure", "autoRefund")
    assert (second["transaction"]["status"], second["transaction"]["unmapped"]) == ("success", "captured")

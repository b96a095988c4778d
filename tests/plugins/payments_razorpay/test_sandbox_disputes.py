"""Disputes, documents and downtimes of the simulator, by the official SDK."""

from __future__ import annotations

import base64
import io
import json
from typing import Any

import pytest
from razorpay.errors import BadRequestError

from plugins.payments_razorpay.sandbox.settlements import india_date
from tests.plugins.payments_razorpay.simulator import Receiver, Shop, Simulator

DAY = 86_400


async def dispute(simulator: Simulator, shop: Shop, **changes: Any) -> dict[str, Any]:
    payment = await simulator.paid(shop)
    made: dict[str, Any] = await simulator.control("POST", "disputes", {"payment": payment["id"], **changes})
    return made


async def document(shop: Shop, name: str = "proof.pdf", content: bytes = b"%PDF") -> dict[str, Any]:
    file = io.BytesIO(content)
    file.name = name
    made: dict[str, Any] = await shop.call(
        shop.sdk.document.create, {"file": (name, file, "application/pdf"), "purpose": "dispute_evidence"}
    )
    return made


async def test_the_sdk_reads_contests_and_accepts_disputes(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    first, second = await dispute(simulator, shop, amount=20_000), await dispute(simulator, shop)
    sdk = shop.sdk.dispute
    proof, letter = await document(shop), await document(shop, "letter.pdf", b"%PDF-2")

    assert (first["status"], first["amount"], first["amount_deducted"]) == ("open", 20_000, 0)
    assert await shop.call(sdk.fetch, first["id"]) == first
    assert (await shop.call(sdk.all))["items"] == [second, first]
    assert (await shop.call(sdk.all, {"from": first["created_at"] + 1000}))["items"] == []
    with_payment = await shop.call(sdk.fetch, first["id"], {"expand[]": "payment"})
    assert with_payment["payment"]["id"] == first["payment_id"]
    assert (proof["mime_type"], proof["size"], proof["purpose"]) == ("application/pdf", 4, "dispute_evidence")
    assert await shop.call(shop.sdk.document.fetch, proof["id"]) == proof

    draft = await shop.call(sdk.contest, first["id"], {"summary": "sent", "shipping_proof": [proof["id"]]})
    assert (draft["status"], draft["evidence"]["submitted_at"]) == ("open", None)
    assert (await simulator.control("GET", f"disputes/{first['id']}/documents"))["items"] == []
    others = [{"type": "letter", "document_ids": [letter["id"]]}]
    sent = await shop.call(sdk.contest, first["id"], {"amount": 10_000, "others": others, "action": "submit"})
    assert (sent["status"], sent["evidence"]["amount"], sent["evidence"]["summary"]) == ("under_review", 10_000, "sent")
    told = (await simulator.control("GET", f"disputes/{first['id']}/documents"))["items"]
    assert [base64.b64decode(item["content"]) for item in told] == [b"%PDF", b"%PDF-2"]
    lost = await shop.call(sdk.accept, second["id"])
    assert (lost["status"], lost["amount_deducted"]) == ("lost", 50_000)
    for call, arguments in ((sdk.accept, ()), (sdk.contest, ({"action": "submit"},))):
        for ended, status in ((first, "under_review"), (second, "lost")):
            with pytest.raises(BadRequestError, match=f"in {status} status"):
                await shop.call(call, ended["id"], *arguments)
    await simulator.drain()
    tail = [event for event in receiver.events() if "dispute" in event]
    names = ["created", "created", "under_review", "lost"]
    assert tail == [f"payment.dispute.{name}" for name in names]


async def test_banks_decide_and_the_balance_follows(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    first, second = await dispute(simulator, shop), await dispute(simulator, shop, amount=100)
    proof = (await document(shop))["id"]
    await shop.call(shop.sdk.dispute.contest, first["id"], {"billing_proof": [proof], "action": "submit"})

    again = await simulator.control("POST", f"disputes/{first['id']}/decide", {"status": "action_required"})
    await shop.call(shop.sdk.dispute.contest, first["id"], {"billing_proof": [proof], "action": "submit"})
    won = await simulator.control("POST", f"disputes/{first['id']}/decide", {"status": "won"})
    lost = await simulator.control("POST", f"disputes/{second['id']}/decide", {"status": "lost"})
    (settlement,) = (await simulator.control("POST", "settle", {"everything": True}))["items"]
    day = (await shop.call(shop.sdk.settlement.report, _month(settlement["created_at"])))["items"]

    assert (again["status"], won["status"], won["amount_deducted"]) == ("open", "won", 0)
    assert (lost["status"], lost["amount_deducted"]) == ("lost", 100)
    (line,) = [item for item in day if item["dispute_id"] is not None]
    assert (line["type"], line["debit"], line["dispute_id"], line["payment_id"]) == (
        "adjustment",
        100,
        second["id"],
        second["payment_id"],
    )
    assert sum(item["credit"] - item["debit"] for item in day) == settlement["amount"]
    await simulator.drain()
    last = [json.loads(item.body) for item in receiver.got if b"payment.dispute.lost" in item.body]
    assert [item["payload"]["dispute"]["entity"] for item in last] == [lost]


async def test_wrong_answers_to_a_dispute_are_refused(simulator: Simulator) -> None:
    shop, stranger = await simulator.shop(), await simulator.shop()
    opened = await dispute(simulator, shop)
    theirs = (await document(stranger))["id"]
    contest = shop.sdk.dispute.contest

    for body, text in (
        ({"action": "fight"}, "selected action is invalid"),
        ({"amount": 50_001}, "cannot be greater than dispute amount"),
        ({"shipping_proof": [theirs]}, "unauthorized to access"),
        ({"shipping_proof": ["doc_00000000000000"]}, "unauthorized to access"),
        ({"shipping_proof": []}, "unauthorized to access"),
        ({"others": [7]}, "must be an array"),
        ({"invalid_proof_type": ["doc_1"]}, "should not be sent"),
        ({"summary": "x" * 1001}, "greater than 1000"),
        ({"action": "submit"}, "At least one document"),
    ):
        with pytest.raises(BadRequestError, match=text):
            await shop.call(contest, opened["id"], body)
    for purpose, kind, text in (("identity", "application/pdf", "purpose"), ("dispute_evidence", "text/html", "file")):
        with pytest.raises(BadRequestError, match=text):
            await shop.call(shop.sdk.document.create, {"file": ("a", io.BytesIO(b"x"), kind), "purpose": purpose})
    with pytest.raises(BadRequestError, match="expand"):
        await shop.call(shop.sdk.dispute.all, {"expand[]": "everything"})
    for other in (stranger.sdk.dispute.fetch, stranger.sdk.dispute.accept):
        with pytest.raises(BadRequestError, match="does not exist"):
            await shop.call(other, opened["id"])
    await simulator.control("POST", "clock", {"advance_seconds": 7 * DAY + 1})
    with pytest.raises(BadRequestError, match="deadline to respond has elapsed"):
        await shop.call(contest, opened["id"], {"summary": "late"})

    assert await shop.call(shop.sdk.dispute.fetch, opened["id"]) == opened


async def test_downtimes_begin_change_and_end(simulator: Simulator, receiver: Receiver) -> None:
    shop, other = await simulator.shop(receiver), await simulator.shop()
    now = (await simulator.control("GET", "clock"))["now"]

    down = await simulator.control(
        "POST", "downtimes", {"merchant": shop.key_id, "method": "netbanking", "instrument": {"bank": "HDFC"}}
    )
    later = await simulator.control(
        "POST", "downtimes", {"merchant": shop.key_id, "begin": now + DAY, "severity": "low"}
    )
    listed = (await shop.call(shop.sdk.payment.fetchDownTime))["items"]
    worse = await simulator.control("POST", f"downtimes/{down['id']}", {"severity": "medium"})
    ended = await simulator.control("POST", f"downtimes/{down['id']}", {"resolved": True})

    assert listed == [later, down]
    assert (down["status"], down["severity"], down["instrument_schema"]) == ("started", "high", ["bank"])
    assert (later["status"], later["scheduled"], later["end"]) == ("scheduled", True, None)
    assert (worse["status"], worse["severity"], worse["end"]) == ("updated", "medium", None)
    assert (ended["status"], ended["end"] is not None) == ("resolved", True)
    assert (await shop.call(shop.sdk.payment.fetchDownTime))["items"] == [later]
    assert await shop.call(shop.sdk.payment.fetchDownTimeById, down["id"]) == ended
    assert (await shop.call(other.sdk.payment.fetchDownTime))["items"] == []
    await simulator.drain()
    assert receiver.events() == [f"payment.downtime.{name}" for name in ("started", "started", "updated", "resolved")]


def _month(at: int) -> dict[str, int]:
    day = india_date(at)
    return {"year": day.year, "month": day.month, "day": day.day}

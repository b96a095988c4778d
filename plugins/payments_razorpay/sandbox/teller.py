"""The payer, the bank and the truth at this simulator, for seeded scenarios (`./bahi simulate`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.testing.scenario.vendors import (
    Control,
    Form,
    Paid,
    VendorDebit,
    VendorDispute,
    VendorLink,
    VendorMandate,
    VendorPayment,
    VendorRefund,
)

OUTCOMES = ("success", "authorized", "failure", "pending")
MANDATE_METHODS = ("upi", "card", "emandate")
_MANDATES = {"initiated": "pending", "confirmed": "active", "cancelled": "revoked"}
_TOKENS = {"active": "confirmed", "revoked": "cancelled"}
_DEBITS = {"captured": "success", "failed": "failure"}
_STATES = {"created": "open", "authorized": "authorized", "captured": "captured", "refunded": "captured"}
_REFUND_STATES = {"processed": "done", "failed": "failed"}
_PAGE = 100


async def pay(control: Control, form: Form, outcome: str) -> Paid:
    """Raises NotNow."""
    if "order_id" not in form.fields:
        return await pay_link(control, f"plink_{form.action.rpartition('/')[2]}", outcome)
    told = await control.call("POST", f"/_control/orders/{form.fields['order_id']}/pay", {"outcome": outcome})
    fields = told["callback"]
    back = Form(form.fields["callback_url"], "POST", fields) if fields else None
    return Paid(told["payment"]["id"], back)


async def decide(control: Control, payment_id: str, *, succeed: bool) -> None:
    """Raises NotNow."""
    await control.call(
        "POST", f"/_control/payments/{payment_id}/decide", {"outcome": "success" if succeed else "failure"}
    )


async def payments(control: Control, credentials: Mapping[str, str]) -> list[VendorPayment]:
    """Everything that the vendor knows of this merchant."""
    auth = (credentials["key_id"], credentials["key_secret"])
    found = await _all(control, "/v1/payments", auth)
    settled = await _settled(control, credentials)
    disputes: dict[str, list[VendorDispute]] = {}
    for item in (await control.call("GET", "/v1/disputes", params={"count": _PAGE}, auth=auth))["items"]:
        dispute = VendorDispute(
            item["id"], item["amount"], item["status"], item["amount_deducted"], item["id"] in settled
        )
        disputes.setdefault(item["payment_id"], []).append(dispute)
    refunds: dict[str, list[VendorRefund]] = {}
    for item in await _all(control, "/v1/refunds", auth):
        state = _REFUND_STATES.get(item["status"], "pending")
        back = VendorRefund(item["id"], item["amount"], state, item["id"] in settled)
        refunds.setdefault(item["payment_id"], []).append(back)
    return [
        VendorPayment(
            item["id"],
            item["order_id"],
            item["amount"],
            _state(item),
            tuple(refunds.get(item["id"], ())),
            item["id"] in settled,
            tuple(disputes.get(item["id"], ())),
        )
        for item in found
        if item["amount"] > 0  # an e-mandate is registered by a payment of nothing
    ]


async def dispute(control: Control, payment_id: str, amount: int) -> None:
    """Let the payer's bank dispute a payment. Raises NotNow."""
    await control.call("POST", "/_control/disputes", {"payment": payment_id, "amount": amount})


async def judge(control: Control, dispute_id: str, state: str) -> None:
    """Let the bank end a dispute. Raises NotNow."""
    await control.call("POST", f"/_control/disputes/{dispute_id}/decide", {"status": state})


async def links(control: Control, credentials: Mapping[str, str]) -> list[VendorLink]:
    """Every link that was made, oldest first."""
    listed = await control.call("GET", "/_control/payment_links", params={"merchant": credentials["key_id"]})
    return [
        VendorLink(item["id"], item["reference_id"], item["amount"], item["status"], item["order_id"])
        for item in listed["items"]
    ]


async def pay_link(control: Control, link_id: str, outcome: str) -> Paid:
    """Raises NotNow."""
    told = await control.call("POST", f"/_control/payment_links/{link_id}/pay", {"outcome": outcome})
    back = Form(told["callback_url"], "GET", told["query"]) if told["query"] else None
    return Paid(told["payment"]["id"], back)


async def mandates(control: Control, credentials: Mapping[str, str]) -> list[VendorMandate]:
    """Every token that was not deleted, oldest first."""
    listed = await control.call("GET", "/_control/tokens", params={"merchant": credentials["key_id"]})
    known = [(item, item["recurring_details"]["status"]) for item in listed["items"] if not item["deleted"]]
    return [VendorMandate(item["id"], _MANDATES.get(status, status), item["max_amount"]) for item, status in known]


async def change_mandate(control: Control, mandate_id: str, state: str) -> None:
    """Raises NotNow."""
    await control.call("POST", f"/_control/tokens/{mandate_id}", {"status": _TOKENS.get(state, state)})


async def answer_debits(control: Control, credentials: Mapping[str, str], answer: str) -> None:
    """How the bank answers debits from now on."""
    body = {"key_id": credentials["key_id"], "debits": _DEBITS.get(answer, answer)}
    await control.call("POST", "/_control/merchants", body)


async def debits(control: Control, credentials: Mapping[str, str]) -> list[VendorDebit]:
    """Every charge of a token."""
    listed = await control.call("GET", "/_control/debits", params={"merchant": credentials["key_id"]})
    return [VendorDebit(item["id"], item["order_id"], item["token_id"], item["created_at"]) for item in listed["items"]]


async def settle(control: Control, credentials: Mapping[str, str]) -> int:
    """All that can be paid out now; how much reached the bank."""
    body = {"merchant": credentials["key_id"], "everything": True}
    made = (await control.call("POST", "/_control/settle", body))["items"]
    return sum(item["amount"] for item in made)


async def _settled(control: Control, credentials: Mapping[str, str]) -> set[str]:
    lines = await control.call("GET", "/_control/lines", params={"merchant": credentials["key_id"]})
    return {line["dispute_id"] or line["entity_id"] for line in lines["items"] if line["settled"]}


def _state(item: Mapping[str, Any]) -> str:
    if item["status"] == "refunded" and not item["captured"]:
        return "released"
    return _STATES.get(item["status"], "failed")


async def _all(control: Control, path: str, auth: tuple[str, str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    while True:
        page = await control.call("GET", path, params={"count": _PAGE, "skip": len(found)}, auth=auth)
        found += page["items"]
        if len(page["items"]) < _PAGE:
            return found

"""The payer, the bank and the truth at this simulator, for seeded scenarios (`./bahi simulate`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.testing.scenario.vendors import Control, Form, Paid, VendorPayment, VendorRefund

OUTCOMES = ("success", "failure", "cancelled", "dropped", "pending")
_STATES = {
    "captured": "captured",
    "auth": "authorized",
    "initiated": "open",
    "pending": "open",
    "cancelled": "released",
}


async def pay(control: Control, form: Form, outcome: str) -> Paid:
    """Raises NotNow."""
    mode = "CC" if form.fields.get("pre_authorize") == "1" else "UPI"
    told = await control.call("POST", "/_control/pay", {"form": dict(form.fields), "outcome": outcome, "mode": mode})
    return Paid(told["transaction"]["id"], Form(told["url"], "POST", told["form"]))


async def decide(control: Control, payment_id: str, *, succeed: bool) -> None:
    """Raises NotNow."""
    outcome = {"outcome": "success" if succeed else "failure"}
    await control.call("POST", f"/_control/transactions/{payment_id}/decide", outcome)


async def payments(control: Control, credentials: Mapping[str, str]) -> list[VendorPayment]:
    """Everything that the vendor knows of this merchant."""
    listed = await control.call("GET", "/_control/transactions", params={"merchant": credentials["key"]})
    lines = (await control.call("GET", "/_control/lines", params={"merchant": credentials["key"]}))["items"]
    settled = {line["id"] for line in lines if line["settlement"] is not None}
    paid_out = {line["transaction"] for line in lines if line["action"] == "capture" and line["id"] in settled}
    found = []
    for item in listed["items"]:
        actions = await control.call("GET", "/_control/actions", params={"transaction": item["id"]})
        refunds = tuple(_refund(action, settled) for action in actions["items"] if action["action"] == "refund")
        state = _STATES.get(item["unmapped"], "failed")
        is_settled = item["id"] in paid_out
        found.append(VendorPayment(item["id"], item["txnid"], item["amount"], state, refunds, is_settled))
    return found


async def settle(control: Control, credentials: Mapping[str, str]) -> int:
    """All that can be paid out now; how much reached the bank."""
    body = {"merchant": credentials["key"], "everything": True}
    made = (await control.call("POST", "/_control/settle", body))["items"]
    return sum(item["amount"] for item in made)


def _refund(action: Mapping[str, Any], settled: set[str]) -> VendorRefund:
    state = {"success": "done", "failure": "failed"}.get(str(action["status"]).lower(), "pending")
    return VendorRefund(action["id"], action["amount"], state, action["id"] in settled)

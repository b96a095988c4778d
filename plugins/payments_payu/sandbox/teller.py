"""The payer, the bank and the truth at this simulator, for seeded scenarios (`./bahi simulate`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.testing.scenario.vendors import (
    Control,
    Form,
    Paid,
    VendorDebit,
    VendorMandate,
    VendorPayment,
    VendorRefund,
)

OUTCOMES = ("success", "failure", "cancelled", "dropped", "pending")
MANDATE_METHODS = ("upi", "card")
_STATES = {
    "captured": "captured",
    "auth": "authorized",
    "initiated": "open",
    "pending": "open",
    "cancelled": "released",
}


async def pay(control: Control, form: Form, outcome: str) -> Paid:
    """Raises NotNow."""
    by_card = form.fields.get("pre_authorize") == "1" or form.fields.get("enforce_paymethod", "upi") != "upi"
    mode = "CC" if by_card else "UPI"
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


async def mandates(control: Control, credentials: Mapping[str, str]) -> list[VendorMandate]:
    """Every consent, oldest first."""
    known = await _mandates(control, credentials)
    return [VendorMandate(item["id"], item["status"], item["amount_max"]) for item in known]


async def change_mandate(control: Control, mandate_id: str, state: str) -> None:
    """Raises NotNow."""
    await control.call("POST", f"/_control/mandates/{mandate_id}", {"status": state})


async def answer_debits(control: Control, credentials: Mapping[str, str], answer: str) -> None:
    """How the bank answers debits of the mandates that there are."""
    for item in await _mandates(control, credentials):
        await control.call("POST", f"/_control/mandates/{item['id']}", {"next_charge": answer})


async def debits(control: Control, credentials: Mapping[str, str]) -> list[VendorDebit]:
    """Every charge of a mandate, which carries on the user credentials that the payer agreed with."""
    listed = await control.call("GET", "/_control/transactions", params={"merchant": credentials["key"]})
    tries = [item for item in listed["items"] if item["payment_source"] == "sist"]
    agreed = {item["id"] for item in await _mandates(control, credentials)}
    owners = {item["form"]["user_credentials"]: item["id"] for item in tries if item["id"] in agreed}
    return [
        VendorDebit(item["id"], item["txnid"], owners[item["form"]["user_credentials"]], item["created_at"])
        for item in tries
        if "si" not in item["form"]
    ]


async def settle(control: Control, credentials: Mapping[str, str]) -> int:
    """All that can be paid out now; how much reached the bank."""
    body = {"merchant": credentials["key"], "everything": True}
    made = (await control.call("POST", "/_control/settle", body))["items"]
    return sum(item["amount"] for item in made)


async def _mandates(control: Control, credentials: Mapping[str, str]) -> list[Mapping[str, Any]]:
    listed = await control.call("GET", "/_control/mandates", params={"merchant": credentials["key"]})
    found: list[Mapping[str, Any]] = listed["items"]
    return found


def _refund(action: Mapping[str, Any], settled: set[str]) -> VendorRefund:
    state = {"success": "done", "failure": "failed"}.get(str(action["status"]).lower(), "pending")
    return VendorRefund(action["id"], action["amount"], state, action["id"] in settled)

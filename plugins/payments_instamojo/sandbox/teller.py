"""The payer, the bank and the truth at this simulator, for seeded scenarios (`./bahi simulate`)."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from core.testing.scenario.vendors import Control, Form, Paid, VendorPayment, VendorRefund

OUTCOMES = ("success", "failure", "pending")
_STATES = {"Credit": "captured", "Failed": "failed", "Initiated": "open"}
_REFUND_STATES = {"Refunded": "done", "Failed": "failed"}


async def pay(control: Control, form: Form, outcome: str) -> Paid:
    """Raises NotNow."""
    request_id = urlsplit(form.action).path.rstrip("/").rpartition("/")[2]
    told = await control.call("POST", f"/_control/requests/{request_id}/pay", {"outcome": outcome})
    request = (await control.call("GET", "/_control/requests", params={"merchant": told["payment"]["merchant"]}))[
        "items"
    ]
    address = next(item["redirect_url"] for item in request if item["id"] == request_id)
    return Paid(told["payment"]["id"], Form(address, "GET", told["form"]))


async def decide(control: Control, payment_id: str, *, succeed: bool) -> None:
    """Raises NotNow."""
    outcome = {"outcome": "success" if succeed else "failure"}
    await control.call("POST", f"/_control/payments/{payment_id}/decide", outcome)


async def payments(control: Control, credentials: Mapping[str, str]) -> list[VendorPayment]:
    """Everything that the vendor knows of this merchant."""
    requests = await control.call("GET", "/_control/requests", params={"merchant": credentials["client_id"]})
    found = []
    for request in requests["items"]:
        listed = await control.call("GET", "/_control/payments", params={"request": request["id"]})
        for item in listed["items"]:
            refunds = await control.call("GET", "/_control/refunds", params={"payment": item["id"]})
            back = tuple(
                VendorRefund(
                    refund["id"],
                    refund["amount"],
                    _REFUND_STATES.get(refund["status"], "pending"),
                    bool(refund["payout"]),
                )
                for refund in refunds["items"]
            )
            state, is_settled = _STATES[item["status"]], bool(item["payout"])
            found.append(VendorPayment(item["id"], request["id"], item["amount"], state, back, is_settled))
    return found


async def settle(control: Control, credentials: Mapping[str, str]) -> int:
    """All that can be paid out now; how much reached the bank."""
    made = await control.call("POST", "/_control/payouts", {"merchant": credentials["client_id"]})
    paid: int = made.get("paid", 0)
    return paid

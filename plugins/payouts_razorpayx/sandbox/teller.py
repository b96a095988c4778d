"""The bank and the truth at this simulator, for seeded scenarios (`./bahi simulate`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from core.testing.scenario.vendors import Control, VendorPayout

_STATES = {
    "pending": "open",
    "queued": "waiting",
    "processing": "open",
    "processed": "paid",
    "reversed": "reversed",
    "cancelled": "cancelled",
}
_MOVES = {"paid": ("processed", None), "failed": ("failed", "bank_account_closed"), "reversed": ("reversed", None)}
_PAGE = 100


async def by_hand(control: Control, credentials: Mapping[str, str]) -> None:
    """Let nothing happen but what `move` says."""
    await _merchant(control, credentials, {"process_seconds": None})


async def fund(control: Control, credentials: Mapping[str, str], balance: int) -> None:
    """Let the account hold so much; what waits for money goes on when there is enough."""
    await _merchant(control, credentials, {"balance": balance})


async def move(control: Control, payout_id: str, state: str) -> None:
    """The bank pays, refuses, or sends back. Raises NotNow."""
    status, reason = _MOVES[state]
    await control.call("POST", f"/_control/payouts/{payout_id}/move", {"status": status, "reason": reason})


async def payouts(control: Control, credentials: Mapping[str, str]) -> list[VendorPayout]:
    """Everything that the vendor knows of this account, oldest first."""
    listed = await control.call("GET", "/_control/payouts", params={"merchant": credentials["key_id"]})
    taken: Counter[str] = Counter()
    for line in await _statement(control, credentials):
        taken[line["source"]["id"]] += line["debit"] - line["credit"]
    return [
        VendorPayout(
            item["id"],
            item["reference_id"],
            item["amount"],
            _STATES.get(item["status"], "failed"),
            item["left"],
            taken[item["id"]],
        )
        for item in listed["items"]
    ]


async def _statement(control: Control, credentials: Mapping[str, str]) -> list[dict[str, Any]]:
    auth, found = (credentials["key_id"], credentials["key_secret"]), list[dict[str, Any]]()
    while True:
        query = {"account_number": credentials["account_number"], "count": _PAGE, "skip": len(found)}
        page = (await control.call("GET", "/v1/transactions", params=query, auth=auth))["items"]
        found += page
        if len(page) < _PAGE:
            return found


async def _merchant(control: Control, credentials: Mapping[str, str], changes: Mapping[str, Any]) -> None:
    await control.call("POST", "/_control/merchants", {"key_id": credentials["key_id"], **changes})

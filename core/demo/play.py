"""The main job, step by step: from an empty wallet to a settlement that ties to the books.

Each step does its part from outside, looks at what came of it, and answers facts to show: real ids, amounts, counts. A
step that does not see what it promises raises StepFailed.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from core.demo import payer, shop
from core.demo.errors import StepFailed
from core.demo.record import CURRENCY
from core.demo.shop import Shop, until
from core.demo.socket import Socket
from core.demo.stage import Report, Stage
from core.kit import ids

AMOUNT, REFUND, LEFT = "500.00", "100.00", "400.00"
FAULTS = {
    "forged": {"next": 1, "only": ["payment.captured"]},
    "duplicate": {"next": 1, "only": ["payment.captured"]},
    "late": {"next": 1, "only": ["payment.captured"], "seconds": 1},
    "reordered": {"next": 1, "only": ["payment.authorized"], "seconds": 2},
}
"""One payment's webhooks with every mishap that the outside world knows: see the simulator's README."""

Facts = dict[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """A part of the job. `name` is stable, for machines."""

    name: str
    title: str
    act: Callable[[], Awaitable[Facts]]


class Play:
    """One performance at one running platform."""

    def __init__(self, acting: Shop, stage: Stage) -> None:
        self._shop = acting
        self._stage = stage
        self._socket: Socket | None = None
        self._wallet: dict[str, Any] = {}
        self._payment: dict[str, Any] = {}
        self._refund: dict[str, Any] = {}
        self._settlements: list[dict[str, Any]] = []
        self._paid_at: datetime | None = None
        self._events: list[dict[str, Any]] = []
        self._deliveries_before = 0

    def steps(self) -> list[Step]:
        """Every step, in order."""
        return [
            Step("tenant", "A tenant with a sandbox gateway account", self._look_around),
            Step("wallet", "A person and an empty wallet", self._open_wallet),
            Step("realtime", "A WebSocket that follows the wallet", self._follow),
            Step("deposit", f"A deposit of {AMOUNT} {CURRENCY}, asked for twice with one key", self._ask),
            Step("faults", "The gateway is told to misbehave", self._spoil),
            Step("pay", "The payer pays on the gateway's page", self._pay),
            Step("inbox", "Webhooks: one forged, one twice, late and out of order", self._read_inbox),
            Step("balance", "Credited exactly once", self._check_balance),
            Step("events", "The WebSocket said so, and resumes by position", self._check_events),
            Step("webhook", "The tenant's own server got it, signed", self._check_webhook),
            Step("refund", f"A refund of {REFUND}: set aside first, then given back", self._give_back),
            Step("travel", "Two working days pass", self._travel),
            Step("settlement", "The gateway pays out to the bank, less its fee and GST", self._settle),
            Step("reconciliation", "Every line of its report ties to the books", self._reconcile),
            Step("books", "Clearing is zero and the books balance", self._check_books),
        ]

    async def perform(self) -> bool:
        """Play every step; whether all went well. The first failure ends it."""
        began = time.monotonic()
        try:
            for number, step in enumerate(self.steps(), 1):
                if not await self._perform(number, step):
                    self._stage.say(f"\nStep {number} ({step.name}) failed.")
                    return False
        finally:
            if self._socket is not None:
                await self._socket.close()
            with suppress(StepFailed):
                await self._shop.control.put("/faults", {"merchant": self._shop.record.merchant, "faults": {}})
        seconds = time.monotonic() - began
        self._stage.say(
            f"\nAll {len(self.steps())} steps in {seconds:.1f} s: {AMOUNT} {CURRENCY} in, once; {REFUND} back; "
            "the rest settled, tied and balanced."
        )
        return True

    async def _perform(self, number: int, step: Step) -> bool:
        began = time.monotonic()
        facts: Facts = {}
        failure: StepFailed | None = None
        try:
            facts = await step.act()
        except StepFailed as error:
            failure = error
        milliseconds = (time.monotonic() - began) * 1000
        problem = failure.problem if failure else None
        said = str(failure) if failure else ""
        self._stage.show(Report(number, step.name, step.title, failure is None, milliseconds, facts, said, problem))
        return failure is None

    async def _look_around(self) -> Facts:
        record, acting = self._shop.record, self._shop
        tenant = await acting.admin.get("/v1/tenant")
        account = await acting.admin.get(f"/v1/provider-accounts/{record.provider_account}")
        expect("the tenant's mode", tenant["mode"], "sandbox")
        expect("the gateway account", account["status"], "enabled")
        await acting.control.put("/faults", {"merchant": record.merchant, "faults": {}})
        apart = await acting.line_up_clocks()
        here, _ = await acting.clocks()
        return {
            "tenant": f"{tenant['slug']} ({tenant['short_id']}), {tenant['mode']}",
            "gateway account": f"{account['id']}, {account['provider']}",
            "its webhook": account["webhook_url"],
            "clock": f"{here:%Y-%m-%d %H:%M} UTC"
            + (f", {abs(apart)} apart from the gateway's before" if apart else ""),
        }

    async def _open_wallet(self) -> Facts:
        self._wallet = await self._shop.open_wallet(shop.fresh_name(), "Asha Rao")
        expect("a new wallet's balance", self._wallet["posted"], "0.00")
        return {
            "person": self._wallet["person"],
            "wallet": self._wallet["id"],
            "balance": f"{self._wallet['posted']} {CURRENCY}",
        }

    async def _follow(self) -> Facts:
        ticket, subscribed = await self._subscribe(None)
        return {
            "ticket": f"{ticket[:12]}… (single use, 30 seconds)",
            "subscribed": f"{self._wallet['id']} from position {subscribed['position']}",
        }

    async def _subscribe(self, after: int | None, subjects: list[str] | None = None) -> tuple[str, dict[str, Any]]:
        """Connect anew: (ticket, the server's confirmation)."""
        if self._socket is not None:
            await self._socket.close()
        ticket = (await self._shop.app.post("/v1/realtime/tickets"))["ticket"]
        self._socket = await Socket.connect(f"{self._shop.base_url}/v1/realtime")
        await self._socket.send({"type": "connect", "ticket": ticket})
        expect("the first message", (await self._socket.receive())["type"], "connected")
        wish: dict[str, Any] = {"type": "subscribe", "id": "demo", "subjects": subjects or [self._wallet["id"]]}
        await self._socket.send(wish if after is None else {**wish, "after": after})
        subscribed = await self._socket.receive()
        expect("the second message", subscribed["type"], "subscribed")
        return ticket, subscribed

    async def _ask(self) -> Facts:
        key = ids.token(80)
        self._payment = await self._shop.deposit(self._wallet["id"], AMOUNT, key=key)
        again = await self._shop.deposit(self._wallet["id"], AMOUNT, key=key)
        expect("the second answer to the same key", again, self._payment)
        attempt = self._payment["attempts"][-1]
        return {
            "payment": f"{self._payment['id']}, {self._payment['status']}",
            "attempt": f"{attempt['id']}, at the gateway {attempt['provider_order_id']}",
            "pay here": self._payment["checkout_url"],
        }

    async def _spoil(self) -> Facts:
        self._deliveries_before = await self._last_delivery()
        await self._shop.control.put("/faults", {"merchant": self._shop.record.merchant, "faults": FAULTS})
        return {name: f"the next {fault['only'][0]}" for name, fault in FAULTS.items()}  # type: ignore[index]

    async def _pay(self) -> Facts:
        _, self._paid_at = await self._shop.clocks()
        mine = await payer.open_page(self._payment["checkout_url"])
        expect("our checkout page", (mine.status, mine.state), (200, "payable"))
        theirs = await payer.press(mine)
        expect("the gateway's page", theirs.status, 200)
        signed = await payer.press(theirs, button="pay")
        back = await payer.press(signed)
        seen = await self._final_page(back)
        return {
            "our page": mine.title,
            "gateway's page": theirs.title,
            "signed form": ", ".join(sorted(signed.forms[0].fields)),
            "the payer reads": seen.text.partition(" Questions?")[0][:120],
        }

    async def _final_page(self, page: payer.Page) -> payer.Page:
        async def shown() -> payer.Page | None:
            found = await payer.open_page(page.url)
            return found if found.state != "processing" else None

        seen = page if page.state != "processing" else await until("the status page is final", shown)
        expect("the page that the payer comes back to", seen.state, "paid")
        return seen

    async def _read_inbox(self) -> Facts:
        sent = await until("the gateway has sent everything", self._all_sent)
        forged = [item for item in sent if "forged" in item["faults"]]
        true = [item for item in sent if "forged" not in item["faults"]]
        expect("answers to the forged webhook", [item["status"] for item in forged], [400])
        expect("answers to the true ones", {item["status"] for item in true}, {200})
        twice = Counter(item["headers"]["x-razorpay-event-id"] for item in true)
        expect("events delivered twice", sum(count == 2 for count in twice.values()), 1)
        rows = await until("the inbox has worked everything off", lambda: self._worked_off(set(twice)))
        rejected = (await self._shop.admin.get("/v1/webhook-rejections", limit="1"))["items"]
        return {
            "sent": "\n".join(
                f"{item['event']} → {item['status']} {' '.join(item['faults'])}".rstrip() for item in sent
            ),
            "stored once": "\n".join(f"{row['id']} {row['event_type']} {row['status']}" for row in rows),
            "rejected": f"{rejected[0]['id']}, {rejected[0]['body_bytes']} bytes" if rejected else "none",
        }

    async def _last_delivery(self) -> int:
        log = (await self._shop.control.get("/log", kind="delivery", merchant=self._shop.record.merchant))["items"]
        return int(log[-1]["seq"]) if log else 0

    async def _all_sent(self) -> list[dict[str, Any]] | None:
        """Every delivery since the faults were set, once the simulator has none left."""
        state = await self._shop.control.post("/drain", {"timeout_seconds": 1})
        if not state["idle"] or state["later"]:
            return None
        found = await self._shop.control.get(
            "/log", kind="delivery", merchant=self._shop.record.merchant, after=str(self._deliveries_before)
        )
        deliveries: list[dict[str, Any]] = found["items"]
        return deliveries

    async def _worked_off(self, event_ids: set[str]) -> list[dict[str, Any]] | None:
        """Our inbox's rows of these vendor events, once none of them waits."""
        found = (await self._shop.admin.get("/v1/webhook-deliveries", limit="100"))["items"]
        rows = [row for row in found if row["dedupe_key"] in event_ids]
        if any(row["status"] == "received" for row in rows):
            return None
        expect("rows of the inbox", Counter(row["dedupe_key"] for row in rows), Counter(dict.fromkeys(event_ids, 1)))
        expect("dead rows", [row["id"] for row in rows if row["status"] == "dead"], [])
        return rows

    async def _check_balance(self) -> Facts:
        payment = await self._shop.app.get(f"/v1/payments/{self._payment['id']}")
        wallet = await self._shop.app.get(f"/v1/wallets/{self._wallet['id']}")
        history = (await self._shop.app.get(f"/v1/wallets/{self._wallet['id']}/history"))["items"]
        expect("the payment", payment["status"], "succeeded")
        expect("the balance", (wallet["posted"], wallet["available"]), (AMOUNT, AMOUNT))
        expect("the wallet's history", [(row["change"], row["balance"]) for row in history], [(AMOUNT, AMOUNT)])
        return {
            "payment": f"{payment['id']}, {payment['status']}, captured {payment['captured']}",
            "posting": f"{history[0]['transaction']}, {history[0]['reference']}",
            "balance": f"{wallet['posted']} {CURRENCY}, version {wallet['version']}",
        }

    async def _check_events(self) -> Facts:
        live = await self._hear("balance.changed")
        expect("the balance in the event", (live["data"]["balance"], live["data"]["change"]), (AMOUNT, AMOUNT))
        await self._subscribe(live["position"] - 1)
        resumed = await self._hear("balance.changed")
        expect("the event after resuming", (resumed["id"], resumed["position"]), (live["id"], live["position"]))
        self._events.append(live)
        return {
            "event": f"{live['id']} {live['type']}",
            "position": str(live["position"]),
            "data": f"balance {live['data']['balance']}, change {live['data']['change']} {live['data']['currency']}",
            "resumed": f"a new connection after position {live['position'] - 1} got the same event",
        }

    async def _hear(self, kind: str) -> dict[str, Any]:
        """The next event of the kind. Raises StepFailed when it does not come."""
        assert self._socket is not None
        while True:
            message = await self._socket.receive()
            if message["type"] == "event" and message["event"]["type"] == kind:
                event: dict[str, Any] = message["event"]
                return event

    async def _check_webhook(self) -> Facts:
        wanted = self._events[0]["id"]

        async def arrived() -> dict[str, Any] | None:
            items = (await self._shop.app.get("/dev/receiver"))["items"]
            return next((item for item in items if item["id"] == wanted), None)

        got = await until("the tenant's server has the event", arrived)
        expect("its signature", got["verified"], True)
        expect("its balance", got["message"]["data"]["data"]["balance"], AMOUNT)
        return {
            "received": f"{got['id']} {got['message']['type']}",
            "signature": "Standard Webhooks v1, verified",
            "at": got["received_at"],
        }

    async def _give_back(self) -> Facts:
        asked = await self._shop.refund(self._payment["id"], REFUND, "Changed my mind")
        wallet = await self._shop.app.get(f"/v1/wallets/{self._wallet['id']}")
        expect("what may still be spent", wallet["available"], LEFT)

        async def ended() -> dict[str, Any] | None:
            found: dict[str, Any] = await self._shop.app.get(f"/v1/refunds/{asked['id']}")
            return found if found["status"] in ("succeeded", "failed") else None

        self._refund = await until("the gateway has refunded", ended)
        expect("the refund", self._refund["status"], "succeeded")
        payment = await self._shop.app.get(f"/v1/payments/{self._payment['id']}")
        expect("the payment's refunds", (payment["refunded"], payment["refunding"]), (REFUND, "0.00"))
        heard = await self._hear_balance(LEFT)
        return {
            "refund": f"{asked['id']}, first {asked['status']}, then {self._refund['status']}",
            "at the gateway": self._refund["provider_refund_id"],
            "balance": f"{wallet['available']} {CURRENCY} at once",
            "event": f"position {heard['position']}, change {heard['data']['change']}",
        }

    async def _hear_balance(self, balance: str) -> dict[str, Any]:
        while True:
            event = await self._hear("balance.changed")
            if event["data"]["balance"] == balance:
                return event

    async def _travel(self) -> Facts:
        before, after = await self._shop.travel_to_settlement()
        here, there = await self._shop.clocks()
        expect("the clocks' distance in seconds", abs((here - there).total_seconds()) < 5, True)
        return {"from": f"{before:%a %Y-%m-%d %H:%M} UTC", "to": f"{after:%a %Y-%m-%d %H:%M} UTC"}

    async def _settle(self) -> Facts:
        self._settlements = await self._shop.settle()
        if not self._settlements:
            raise StepFailed("the gateway had nothing to settle")
        newest = self._settlements[-1]
        return {
            "settlement": newest["id"],
            "UTR": newest["utr"],
            "to the bank": f"{Decimal(newest['amount']) / 100:.2f} {CURRENCY}",
        }

    async def _reconcile(self) -> Facts:
        assert self._paid_at is not None
        _, now = await self._shop.clocks()
        run = await self._shop.reconcile(shop.india_date(self._paid_at), shop.india_date(now))
        expect("the run", (run["state"], run["error"]), ("done", None))
        settlement = await self._settlement()
        lines = await self._lines(settlement)
        attempt = (await self._shop.app.get(f"/v1/payments/{self._payment['id']}"))["attempts"][-1]
        ours = [line for line in lines if line["provider_payment"] == attempt["provider_payment_id"]]
        expect("this payment's lines", sorted(line["kind"] for line in ours), ["payment", "refund"])
        expect("lines that do not tie", [line["id"] for line in lines if line["state"] != "matched"], [])
        summary = await until("everything ties", self._tied)
        booked = settlement["booked"]
        return {
            "run": f"{run['id']}, {run['from_on']} to {run['to_on']}",
            "settlement": f"{settlement['id']} = {settlement['provider_settlement']}, {settlement['state']}",
            "lines": "\n".join(
                f"{line['kind']} {line['amount']}, fee {line['fee']}, GST {line['tax']}, net {line['net']}: "
                f"{line['state']}"
                for line in ours
            ),
            "booked": f"bank {booked['bank']} + fee {booked['fee']} + GST {booked['tax']} "
            f"= clearing {booked['clearing']}",
            "breaks": f"{sum(summary['open_breaks'].values())}, tied out up to {summary['covered_to']}",
        }

    async def _tied(self) -> dict[str, Any] | None:
        """How the gateway account stands, once no run is under way and nothing is open."""
        found = (await self._shop.admin.get("/v1/reconciliation/summary"))["items"]
        mine: dict[str, Any] = next(
            item for item in found if item["provider_account"] == self._shop.record.provider_account
        )
        return mine if mine["tied_out"] else None

    async def _settlement(self) -> dict[str, Any]:
        """Our record of the settlement that holds this payment, which is the newest."""
        there = self._settlements[-1]["id"]
        found = await self._shop.admin.get("/v1/reconciliation/settlements", provider_settlement=there)
        if not found["items"]:
            raise StepFailed(f"the run did not find settlement {there}")
        settlement: dict[str, Any] = found["items"][0]
        expect("the settlement", (settlement["state"], settlement["broken_lines"]), ("booked", 0))
        return settlement

    async def _lines(self, settlement: dict[str, Any]) -> list[dict[str, Any]]:
        """Every line of a settlement, page by page."""
        path, query = f"/v1/reconciliation/settlements/{settlement['id']}/lines", {"limit": "200"}
        found: list[dict[str, Any]] = []
        while True:
            page = await self._shop.admin.get(path, **query)
            found += page["items"]
            if page["next_cursor"] is None:
                return found
            query["cursor"] = page["next_cursor"]

    async def _check_books(self) -> Facts:
        balance = await self._shop.admin.get("/v1/ledger/trial-balance")
        total = next(item for item in balance["totals"] if item["currency"] == CURRENCY)
        accounts = {name: await self._shop.account(code) for name, code in self._shop.codes().items()}
        expect("the clearing account", accounts["clearing"]["balance"], "0.00")
        expect("the trial balance", (total["balanced"], total["debit"]), (True, total["credit"]))
        return {
            **{name: f"{account['balance']} {CURRENCY}" for name, account in accounts.items()},
            "trial balance": f"debit {total['debit']} = credit {total['credit']} {CURRENCY}",
        }


def expect(what: str, found: object, wanted: object) -> None:
    """Raise StepFailed unless what was found is what must be."""
    if found != wanted:
        raise StepFailed(f"{what}: expected {wanted!r}, found {found!r}")

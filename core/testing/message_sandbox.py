"""The frame of a message vendor's simulator: accounts, an outbox, faults on order, and receipts that go wrong.

A vendor's simulator subclasses `MessageVendor`: it reads the vendor's requests, answers in the vendor's shapes and
signs receipts as the vendor does. What is the same for every vendor is here, its control API included:

| call | does |
|---|---|
| `PUT accounts/<id>`, `POST accounts` | open or change an account: its credentials and `webhook_url` |
| `GET messages?account=` | the outbox, text included |
| `PUT faults/<account>` | replace the account's faults: `{"slow": {"next": 1, "seconds": 2}}` |
| `POST receipts/<account>` | report on a message now: `{"message": id, "state": …, "code": …}` |
| `GET deliveries?account=` | every receipt that left, with its body and the status it was answered with |
| `GET traffic/<account>` | messages taken, calls in the busiest second, and calls refused for coming too fast |
| `POST drain` | wait until nothing is on its way |

An account with `rate_per_second` gets 429 for what exceeds it in any one second.

API faults: `slow` (done after `seconds`), `server_error` (500, nothing done), `unavailable` (503), `rate_limited`
(429), `garbage` (a proxy's HTML page with 502), `accept_then_timeout` (done, then 504 after `seconds`), `unreadable`
(done, and the answer is not the vendor's). Receipt faults: `duplicate`, `late`, `reordered`, `dropped`, `forged`,
`former_secret`. `next` hits so many in a row, `probability` draws; the same seed and the same sequence of calls give
the same faults.

It calls nothing but loopback.
"""

from __future__ import annotations

import asyncio
import hashlib
import ipaddress
import logging
import time
from collections import deque
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, TypeVar
from urllib.parse import urlsplit

import httpx
import orjson
from quart import Blueprint, Quart, Response, request

from core.testing.sandbox import SandboxContext

logger = logging.getLogger(__name__)

API_FAULTS = ("slow", "server_error", "unavailable", "rate_limited", "garbage", "accept_then_timeout", "unreadable")
RECEIPT_FAULTS = ("duplicate", "late", "reordered", "dropped", "forged", "former_secret")
_OPTIONS = {"next", "probability", "seconds"}
_BODY_BYTES_MAX = 10_000_000

T = TypeVar("T")


class Signer(StrEnum):
    """With whose secret a receipt is signed."""

    CURRENT = "current"
    FORMER = "former"
    FORGER = "forger"


@dataclass(slots=True)
class Fault:
    """One mishap on order."""

    next: int = 0
    probability: float = 0.0
    seconds: float = 0.0
    draws: int = 0


@dataclass(slots=True)
class Account:
    """A customer of the vendor."""

    id: str
    settings: dict[str, Any]
    faults: dict[str, Fault] = field(default_factory=dict)
    held: list[Delivery] = field(default_factory=list)
    """Receipts that wait for the next one to overtake them."""
    calls: deque[float] = field(default_factory=deque)
    """When each call of the last second came."""
    busiest: int = 0
    """The most calls of any one second."""
    throttled: int = 0
    """How many were refused for coming too fast."""

    def setting(self, name: str) -> str:
        return str(self.settings.get(name) or "")


@dataclass(slots=True)
class SentMessage:
    """What the vendor took."""

    id: str
    account: str
    to: str
    text: str
    fields: dict[str, Any] = field(default_factory=dict)
    """The request as it was read."""
    callback_url: str = ""
    """Where receipts go; empty: to the account's webhook."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One webhook as it leaves."""

    account: str
    url: str
    headers: Mapping[str, str]
    body: bytes
    kind: str = "receipt"


class VendorFailure(Exception):
    """The API answers with this status instead; the vendor's `failure` gives the body."""

    def __init__(self, status: int, code: str = "", text: str = "") -> None:
        super().__init__(f"{status} {code} {text}")
        self.status = status
        self.code = code
        self.text = text


class Garbage(Exception):
    """Something in front of the vendor answers instead of it."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class MessageVendor:
    """One vendor. Subclasses implement `receipt` and `failure`, and give `routes`."""

    name = ""
    retries = 2
    """How often a receipt that was not answered 2xx is sent again."""

    def __init__(self, context: SandboxContext) -> None:
        self.context = context
        self.accounts: dict[str, Account] = {}
        self.messages: dict[str, SentMessage] = {}
        self.deliveries: list[dict[str, Any]] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._client: httpx.AsyncClient | None = None
        self._numbers = 0

    # ---- what a vendor's simulator writes ----

    def receipt(self, account: Account, message: SentMessage, state: str, code: str, signer: Signer) -> Delivery:
        """The webhook that tells `state` (the vendor's word for it), signed as the vendor signs."""
        raise NotImplementedError

    def failure(self, failure: VendorFailure) -> tuple[Any, int]:
        """The vendor's error body and status."""
        raise NotImplementedError

    def opened(self, account: Account) -> None:
        """Called when an account was opened or changed."""

    def states(self, message: SentMessage) -> list[tuple[str, str]]:
        """(state, code) of the receipts that follow an accepted message by themselves; none unless overridden."""
        return []

    # ---- what it may rely on ----

    def number(self, prefix: str) -> str:
        """A fresh id that the same seed gives again."""
        self._numbers += 1
        return hashlib.sha256(f"{self.context.seed}|{prefix}|{self._numbers}".encode()).hexdigest()

    def take(self, message: SentMessage) -> SentMessage:
        """Accept a message, and begin to report on it."""
        self.messages[message.id] = message
        account = self.accounts[message.account]
        if message.callback_url or account.setting("webhook_url"):
            for state, code in self.states(message):
                self.start(self.report(account, message, state, code))
        return message

    async def operate(self, account: Account, perform: Callable[[], T]) -> T:
        """Do what an API call asks, with the account's faults around it."""
        if fault := self._strikes(account, "slow"):
            await asyncio.sleep(fault.seconds)
        self._count(account)
        for name, status in (("rate_limited", 429), ("unavailable", 503), ("server_error", 500)):
            if self._strikes(account, name):
                raise VendorFailure(status)
        if self._strikes(account, "garbage"):
            raise Garbage(502)
        result = perform()
        if fault := self._strikes(account, "accept_then_timeout"):
            await asyncio.sleep(fault.seconds)
            raise VendorFailure(504)
        if self._strikes(account, "unreadable"):
            raise Garbage(200)
        return result

    def _count(self, account: Account) -> None:
        """Hold the account to its `rate_per_second`, if it has one: in no second more calls than that."""
        now = time.monotonic()
        account.calls.append(now)
        while account.calls[0] <= now - 1:
            account.calls.popleft()
        account.busiest = max(account.busiest, len(account.calls))
        limit = account.settings.get("rate_per_second")
        if limit is not None and len(account.calls) > limit:
            account.throttled += 1
            raise VendorFailure(429)

    async def report(self, account: Account, message: SentMessage, state: str, code: str = "") -> None:
        """Send a receipt, with the account's faults."""
        if self._strikes(account, "dropped"):
            return
        signer = Signer.FORMER if self._strikes(account, "former_secret") else Signer.CURRENT
        if self._strikes(account, "forged"):
            forged = self.receipt(account, message, state, code, Signer.FORGER)
            await self.deliver(Delivery(account.id, forged.url, forged.headers, forged.body, "forged"))
        true = self.receipt(account, message, state, code, signer)
        if fault := self._strikes(account, "late"):
            await asyncio.sleep(fault.seconds)
        if self._strikes(account, "reordered"):
            account.held.append(true)
            return
        await self.deliver(true)
        if self._strikes(account, "duplicate"):
            await self.deliver(true)
        while account.held:
            await self.deliver(account.held.pop(0))

    async def deliver(self, delivery: Delivery) -> None:
        """Send one webhook, again a few times unless it is answered 2xx."""
        if not _is_loopback(delivery.url):
            raise ValueError("a simulator calls loopback only")
        if self._client is None:
            self._client = httpx.AsyncClient(trust_env=False, timeout=10)
        for attempt in range(1 + self.retries):
            try:
                answer = await self._client.post(
                    delivery.url, headers=dict(delivery.headers), content=delivery.body, follow_redirects=False
                )
                status = answer.status_code
            except httpx.HTTPError:
                status = 0
            self.deliveries.append({
                "account": delivery.account, "kind": delivery.kind, "url": delivery.url, "status": status,
                "headers": dict(delivery.headers), "body": delivery.body.decode("utf-8", "replace"),
            })  # fmt: skip
            if 200 <= status < 300 or delivery.kind == "forged":
                return
            if attempt < self.retries:
                await asyncio.sleep(0.05 * 4**attempt)

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Do this beside the answer."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def drain(self) -> None:
        while self._tasks:
            await asyncio.gather(*self._tasks)
        for account in self.accounts.values():
            while account.held:
                await self.deliver(account.held.pop(0))

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._client is not None:
            await self._client.aclose()

    def load(self) -> None:
        """The accounts of an earlier run."""
        path = self.context.home / "accounts.json"
        if path.exists():
            for identity, settings in orjson.loads(path.read_bytes()).items():
                self.open_account(identity, settings)

    def open_account(self, identity: str, settings: dict[str, Any]) -> Account:
        account = self.accounts.setdefault(identity, Account(identity, {}))
        account.settings.update(settings)
        self.opened(account)
        return account

    def remember(self) -> None:
        """Keep the accounts for the next run; messages are forgotten with the process."""
        self.context.home.mkdir(parents=True, exist_ok=True)
        accounts = {account.id: account.settings for account in self.accounts.values()}
        (self.context.home / "accounts.json").write_bytes(orjson.dumps(accounts))

    def _strikes(self, account: Account, name: str) -> Fault | None:
        fault = account.faults.get(name)
        if fault is None:
            return None
        if fault.next:
            fault.next -= 1
            return fault
        if fault.probability:
            fault.draws += 1
            text = f"{self.context.seed}|{account.id}|{name}|{fault.draws}".encode()
            if int.from_bytes(hashlib.sha256(text).digest()[:8]) / 2**64 < fault.probability:
                return fault
        return None


def build_app(vendor: MessageVendor, *routes: Blueprint) -> Quart:
    """The ASGI app of a vendor: its own routes, the control API, its way to say no."""
    app = Quart(f"{vendor.name}_sandbox")
    app.config["MAX_CONTENT_LENGTH"] = _BODY_BYTES_MAX
    for blueprint in (*routes, _control(vendor)):
        app.register_blueprint(blueprint)

    @app.before_serving
    async def start() -> None:
        vendor.load()

    @app.after_serving
    async def stop() -> None:
        await vendor.close()

    @app.errorhandler(VendorFailure)
    async def refused(failure: VendorFailure) -> Response:
        return answer(*vendor.failure(failure))

    @app.errorhandler(Garbage)
    async def garbled(garbage: Garbage) -> Response:
        return Response("<html><h1>Bad Gateway</h1></html>", garbage.status, content_type="text/html")

    return app


def answer(content: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """JSON with this status; None is an empty body."""
    encoded = b"" if content is None else orjson.dumps(content)
    return Response(encoded, status, headers=dict(headers or {}), content_type="application/json")


def _control(vendor: MessageVendor) -> Blueprint:
    control = Blueprint("control", "control", url_prefix="/_control")

    @control.put("/accounts/<identity>")
    async def put_account(identity: str) -> Response:
        account = vendor.open_account(identity, await _json())
        vendor.remember()
        return answer({"id": account.id, **account.settings})

    @control.post("/accounts")
    async def post_account() -> Response:
        settings = await _json()
        account = vendor.open_account(str(settings.pop("id")), settings)
        vendor.remember()
        return answer({"id": account.id, **account.settings})

    @control.get("/messages")
    async def get_messages() -> Response:
        wanted = request.args.get("account")
        return answer([asdict(item) for item in vendor.messages.values() if wanted in (None, item.account)])

    @control.put("/faults/<identity>")
    async def put_faults(identity: str) -> Response:
        faults = await _json()
        for name, options in faults.items():
            if name not in API_FAULTS + RECEIPT_FAULTS or not isinstance(options, dict) or options.keys() - _OPTIONS:
                return answer({"error": f"no fault {name} with such options"}, 400)
        vendor.accounts[identity].faults = {name: Fault(**options) for name, options in faults.items()}
        return answer({"faults": sorted(faults)})

    @control.post("/receipts/<identity>")
    async def post_receipt(identity: str) -> Response:
        wish = await _json()
        message = vendor.messages[wish["message"]]
        await vendor.report(vendor.accounts[identity], message, wish["state"], wish.get("code", ""))
        return answer({"sent": True})

    @control.get("/traffic/<identity>")
    async def get_traffic(identity: str) -> Response:
        account = vendor.accounts[identity]
        taken = sum(message.account == identity for message in vendor.messages.values())
        return answer({"messages": taken, "busiest_second": account.busiest, "throttled": account.throttled})

    @control.get("/deliveries")
    async def get_deliveries() -> Response:
        wanted = request.args.get("account")
        return answer([item for item in vendor.deliveries if wanted in (None, item["account"])])

    @control.post("/drain")
    async def post_drain() -> Response:
        await vendor.drain()
        return answer({"idle": True})

    return control


async def body() -> bytes:
    """The raw body of the request being answered."""
    found = await request.get_data(as_text=False)
    assert isinstance(found, bytes), "asked for bytes"
    return found


async def _json() -> dict[str, Any]:
    found = orjson.loads(await body() or b"{}")
    assert isinstance(found, dict), "a control call takes a JSON object"
    return found


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"

"""Message vendors in the hands of a test: their simulators on a real socket, an account at each, our receiver."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
from pydantic import BaseModel
from quart import Quart

from core.kit import clock, ids
from core.kit.secrets import Secret
from core.messaging.provider import Channel, DeliveryNotice, Dlt, MessageProviderSpec, OutgoingMessage
from core.plugin_host.types import SandboxSpec
from core.providers.types import FormerSecret, ProviderContext
from core.testing.sandbox import SandboxContext, serve
from plugins.email import plugin as email_plugin
from plugins.email.sendgrid import sandbox as sendgrid_sandbox
from plugins.email.ses import sandbox as ses_sandbox
from plugins.sms import plugin as sms_plugin
from plugins.sms.msg91 import sandbox as msg91_sandbox
from plugins.sms.plivo import sandbox as plivo_sandbox
from plugins.sms.twilio import sandbox as twilio_sandbox
from tests.plugins.payments_razorpay.simulator import free_port, wait_until_up

DLT = Dlt("1101000000000000001", "1107160000000000001", "BAHITX", ("1250.00",))
SMS = (sms_plugin.TWILIO, sms_plugin.PLIVO, sms_plugin.MSG91)
EMAIL = (email_plugin.SES, email_plugin.SENDGRID)
SPECS = {spec.name: spec for spec in (*SMS, *EMAIL)}
SANDBOXES: dict[str, ModuleType] = {
    module.SANDBOX_NAME: module
    for module in (twilio_sandbox, plivo_sandbox, msg91_sandbox, ses_sandbox, sendgrid_sandbox)
}
ENROLMENTS: dict[str, SandboxSpec] = {
    spec.name: spec for spec in (*sms_plugin.bahi_sandboxes(), *email_plugin.bahi_sandboxes())
}
STATES = {"twilio": "delivered", "plivo": "delivered", "msg91": "1", "ses": "Delivery", "sendgrid": "delivered"}
"""Each vendor's word for delivered."""
SECRETS = {
    "twilio": "auth_token",
    "plivo": "auth_token",
    "msg91": "auth_key",
    "ses": "secret_access_key",
    "sendgrid": "api_key",
}
"""The setting by which each vendor lets an account in."""


@dataclass
class Received:
    target: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Receiver:
    """Our webhook endpoint. `answers` are statuses for the next requests, then 200."""

    base: str = ""
    got: list[Received] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"{self.base}/webhooks/t1/pac_1"

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                first, *lines = head.split("\r\n")[:-2]
                headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
                body = await reader.readexactly(int(headers["content-length"]))
                self.got.append(Received(first.split(" ")[1], headers, body))
                status = self.answers.pop(0) if self.answers else 200
                writer.write(f"HTTP/1.1 {status} X\r\nContent-Length: 0\r\n\r\n".encode())
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@asynccontextmanager
async def receiving() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    server = await asyncio.start_server(receiver.handle, "127.0.0.1", 0)
    receiver.base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    yield receiver
    server.close()


@asynccontextmanager
async def simulating(name: str, home: Path, seed: int = 7) -> AsyncIterator[tuple[str, httpx.AsyncClient]]:
    """The vendor's simulator: (its address, a client)."""
    port = free_port()
    base_url = f"http://127.0.0.1:{port}/sandbox/{name}"
    app = SANDBOXES[name].build(SandboxContext(home=home / name, public_url=base_url, seed=seed))
    stop = asyncio.Event()
    serving = asyncio.create_task(serve({name: app}, "127.0.0.1", port, stop=stop))
    async with httpx.AsyncClient(timeout=20) as http:
        await wait_until_up(http, base_url)
        yield base_url, http
    stop.set()
    await serving


@dataclass
class Account:
    """A tenant's account at a simulated vendor."""

    name: str
    url: str
    http: httpx.AsyncClient
    receiver: Receiver
    credentials: dict[str, Any]
    former: dict[str, tuple[FormerSecret, ...]] = field(default_factory=dict)
    public_id: str = "pac_1"

    @property
    def spec(self) -> MessageProviderSpec:
        return SPECS[self.name]

    @property
    def id(self) -> str:
        return str(self.credentials[ENROLMENTS[self.name].account_setting])

    def config(self, **changes: Any) -> BaseModel:
        found = httpx.Response(200, json={**self.credentials, **changes}).content
        context = {"mode": "sandbox", "sandbox_url": self.url}
        return self.spec.config_model.model_validate_json(found, context=context)

    def provider(self, **changes: Any) -> Any:
        context = ProviderContext("pac_1", "sandbox", self.url, former_secrets=self.former)
        return self.spec.build(self.config(**changes), context)

    def message(self, to: str = "", **changes: Any) -> OutgoingMessage:
        sms = self.spec.channel is Channel.SMS
        made = OutgoingMessage(
            reference=ids.text("msg", ids.new()),
            channel=self.spec.channel,
            to=to or ("+919876543210" if sms else "user@example.in"),
            sender="",
            subject="" if sms else "Your receipt — ₹ 1,250.00",
            text="You paid Rs 1250.00 to Tea & Co.",
            html="" if sms else "<p>You paid <b>₹ 1,250.00</b></p>",
            dlt=DLT if sms else None,
        )
        return replace(made, **changes)

    async def control(self, method: str, path: str, body: Any = None) -> Any:
        answer = await self.http.request(method, f"{self.url}/_control/{path}", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def outbox(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = await self.control("GET", f"messages?account={self.id}")
        return found

    async def faults(self, **faults: Any) -> None:
        await self.control("PUT", f"faults/{self.id}", faults)

    async def settle(self) -> list[Received]:
        """Everything that reached us, once nothing is on its way."""
        await self.control("POST", "drain")
        return self.receiver.got

    async def enrol(self) -> None:
        for call in ENROLMENTS[self.name].enrol(self.credentials, "Shop", self.receiver.url):
            await self.control("POST", call.path, dict(call.body))

    async def read(self, provider: Any, item: Received) -> list[DeliveryNotice]:
        if hasattr(provider, "prepare_webhook"):
            await provider.prepare_webhook(item.headers, item.body)
        found: list[DeliveryNotice] = provider.verify_webhook(
            self.kept(item.headers), item.body, self.receiver.base + item.target, "POST"
        )
        return found

    def kept(self, headers: Mapping[str, str]) -> dict[str, str]:
        """What the inbox keeps of a webhook's headers."""
        return {name: value for name, value in headers.items() if name in self.spec.webhook_headers}

    async def notices(self, provider: Any) -> list[DeliveryNotice]:
        """What all received webhooks tell."""
        return [notice for item in await self.settle() for notice in await self.read(provider, item)]


def former(*values: str, hours: int = 1) -> tuple[FormerSecret, ...]:
    """Secrets that were replaced and are good for so long."""
    until = clock.system_now() + timedelta(hours=hours)
    return tuple(FormerSecret(Secret(value), until) for value in values)


@asynccontextmanager
async def account_at(name: str, home: Path) -> AsyncIterator[Account]:
    """A fresh account at a vendor whose simulator runs while the context lasts, its subscription confirmed."""
    async with receiving() as receiver, simulating(name, home) as (url, http):
        make: Callable[[str], dict[str, Any]] = ENROLMENTS[name].make_credentials
        account = Account(name, url, http, receiver, make("Shop"))
        await account.enrol()
        if name == "ses":
            (asked,) = await account.settle()
            await account.provider().follow_webhook(asked.headers, asked.body)
            receiver.got.clear()
        yield account


@asynccontextmanager
async def serving(app: Quart) -> AsyncIterator[str]:
    """An app on a real socket: its address."""
    port = free_port()
    stop = asyncio.Event()
    running = asyncio.create_task(app.run_task("127.0.0.1", port, shutdown_trigger=stop.wait))
    async with httpx.AsyncClient() as http:
        await wait_until_up(http, f"http://127.0.0.1:{port}")
    yield f"http://127.0.0.1:{port}"
    stop.set()
    await running

"""Every built-in message provider keeps the promises of the port, and so does the core's fake one."""

from __future__ import annotations

import io
import json
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

import pytest

from core.kit import ids, outbound
from core.messaging.provider import (
    Accepted,
    Channel,
    MessageProviderSpec,
    OutgoingMessage,
    ProviderContext,
)
from core.testing import fake_messenger
from core.testing.fake_gateway import Fault
from core.testing.fake_messenger import SIGNATURE, FakeConfig
from core.testing.messages import SUBJECT, TEXT, Levers, MessageProviderContract, Mishap
from core.webhooks.registry import Incoming
from plugins.email import plugin as email_plugin
from plugins.sms import plugin as sms_plugin
from plugins.sms.console.config import ConsoleConfig
from plugins.sms.console.provider import Console
from tests.plugins.email.test_smtp import PASSWORD, Mailbox
from tests.plugins.email.test_smtp import provider as smtp_provider
from tests.plugins.email.test_smtp import server as smtp_server
from tests.plugins.message_vendors import SECRETS, SPECS, Account, account_at, free_port

FAULTS = {
    Mishap.DOWN: "unavailable",
    Mishap.THROTTLED: "rate_limited",
    Mishap.CRASHED: "server_error",
    Mishap.GARBAGE: "garbage",
    Mishap.DONE_THEN_LOST: "accept_then_timeout",
    Mishap.DONE_THEN_UNREADABLE: "unreadable",
}


class VendorHarness:
    """A vendor with a simulator."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.spec = account.spec
        self.provider = account.provider()
        self.shut_out = account.provider(**{SECRETS[account.name]: "Wrong0123456789012345678901234567"})
        self.unreachable = account.provider(base_url=f"http://127.0.0.1:{free_port()}")
        self.levers = Levers(secrets=(str(account.credentials[SECRETS[account.name]]),))

    def message(self, text: str = TEXT, subject: str = SUBJECT) -> OutgoingMessage:
        made = self.account.message(text=text, subject=subject if self.spec.channel is Channel.EMAIL else "")
        return made if made.dlt is None else replace(made, dlt=replace(made.dlt, variables=(text[13:19],)))

    async def sent(self) -> int:
        return len(await self.account.outbox())

    async def mishap(self, mishap: Mishap) -> None:
        await self.account.faults(**{FAULTS[mishap]: {"next": 1}})

    async def webhooks(self) -> Sequence[Incoming]:
        await self.account.settle()
        got, self.account.receiver.got = self.account.receiver.got, []
        return [
            Incoming(self.account.kept(item.headers), item.body, self.account.receiver.base + item.target, "POST")
            for item in got
        ]

    async def forge(self) -> Incoming:
        await self.account.faults(forged={"next": 1})
        await self.provider.send(self.message())
        return (await self.webhooks())[0]

    async def double(self) -> None:
        await self.account.faults(duplicate={"next": 9})

    async def report_unlisted(self, accepted: Accepted) -> None:
        (sent,) = await self.account.outbox()
        await self.account.control(
            "POST", f"receipts/{self.account.id}", {"message": sent["id"], "state": "teleported"}
        )

    async def code_of(self, accepted: Accepted) -> str:
        sent = [item for item in await self.account.outbox() if item["id"] == accepted.provider_message_id]
        return str(sent[0]["text"].rpartition(" ")[2])


class TestVendors(MessageProviderContract):
    @pytest.fixture(params=sorted(SPECS))
    async def harness(self, request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[VendorHarness]:
        async with account_at(request.param, tmp_path) as account:
            yield VendorHarness(account)
        await outbound.close()


class SmtpHarness:
    """A real SMTP server; it has no webhooks and makes no codes."""

    spec = email_plugin.SMTP
    levers = Levers(frozenset({Mishap.DOWN, Mishap.THROTTLED, Mishap.DONE_THEN_LOST}), (PASSWORD,))

    def __init__(self, port: int, mailbox: Mailbox) -> None:
        self.mailbox = mailbox
        self.provider = smtp_provider(port, username="bahi", password=PASSWORD)
        self.shut_out = smtp_provider(port, username="bahi", password="wrong")
        self.unreachable = smtp_provider(free_port())

    def message(self, text: str = TEXT, subject: str = SUBJECT) -> OutgoingMessage:
        reference = ids.text("msg", ids.new())
        return OutgoingMessage(reference, Channel.EMAIL, "user@example.in", "", subject, text)

    async def sent(self) -> int:
        return len(self.mailbox.got)

    async def mishap(self, mishap: Mishap) -> None:
        self.mailbox.rcpt = {Mishap.DOWN: "421 4.3.2 closing", Mishap.THROTTLED: "450 4.7.0 slow"}.get(mishap, "")
        self.mailbox.hang_up = "data" if mishap is Mishap.DONE_THEN_LOST else ""


class TestSmtp(MessageProviderContract):
    @pytest.fixture
    def harness(self, caplog: pytest.LogCaptureFixture) -> Iterator[SmtpHarness]:
        for name in ("mail.log", "asyncio"):  # the test server's own
            caplog.set_level("CRITICAL", logger=name)
        mailbox = Mailbox()
        with smtp_server(mailbox, authenticator=mailbox.authenticate, auth_require_tls=False) as port:
            yield SmtpHarness(port, mailbox)


class ConsoleHarness:
    """The terminal."""

    spec = sms_plugin.CONSOLE
    shut_out = unreachable = None
    levers = Levers(frozenset())

    def __init__(self) -> None:
        self.terminal = io.StringIO()
        context = {"mode": "sandbox", "sandbox_url": "http://127.0.0.1:1/sandbox/console"}
        config = ConsoleConfig.model_validate({}, context=context)
        self.provider = Console(config, ProviderContext("pac_1", "sandbox", context["sandbox_url"]), self.terminal)

    def message(self, text: str = TEXT, subject: str = SUBJECT) -> OutgoingMessage:
        return OutgoingMessage(ids.text("msg", ids.new()), Channel.SMS, "+14155550100", "", "", text)

    async def sent(self) -> int:
        return self.terminal.getvalue().count("--- SMS from BAHIDV to +14155550100\n")


class TestConsole(MessageProviderContract):
    @pytest.fixture
    def harness(self) -> ConsoleHarness:
        return ConsoleHarness()


class FakeHarness:
    """The provider that lives in memory."""

    shut_out = unreachable = None
    levers = Levers(frozenset({Mishap.DOWN, Mishap.THROTTLED, Mishap.CRASHED, Mishap.DONE_THEN_LOST}), ("fake-secret",))
    scripts: ClassVar[dict[Mishap, Fault]] = {
        Mishap.DOWN: Fault.UNAVAILABLE,
        Mishap.THROTTLED: Fault.UNAVAILABLE,
        Mishap.CRASHED: Fault.TIMEOUT_BEFORE,
        Mishap.DONE_THEN_LOST: Fault.TIMEOUT_AFTER,
    }
    url = "https://bahi.example/webhooks/t1/pac_1"

    def __init__(self, spec: MessageProviderSpec) -> None:
        account = ids.text("pac", ids.new())
        self.spec = spec
        self.carrier = fake_messenger.carrier(account)
        self.provider: Any = spec.build(FakeConfig(), ProviderContext(account, "sandbox", ""))
        self.reported = 0
        self.copies = 1
        self.unlisted: list[dict[str, Any]] = []

    def message(self, text: str = TEXT, subject: str = SUBJECT) -> OutgoingMessage:
        return OutgoingMessage(ids.text("msg", ids.new()), self.spec.channel, "+14155550100", "", "", text)

    async def sent(self) -> int:
        return len(self.carrier.sent)

    async def mishap(self, mishap: Mishap) -> None:
        self.carrier.fail_next(self.scripts[mishap])

    async def webhooks(self) -> Sequence[Incoming]:
        fresh, self.reported = self.carrier.sent[self.reported :], len(self.carrier.sent)
        reports, self.unlisted = self.unlisted, []
        for message in fresh:
            made = self.carrier.ids[message.reference]
            report = {"dedupe_key": f"{made}:delivered", "state": "delivered", "provider_message_id": made}
            reports += [report] * self.copies
        return [self._signed(report) for report in reports]

    async def forge(self) -> Incoming:
        signed = self._signed({"dedupe_key": "k", "state": "delivered", "provider_message_id": "x"})
        return replace(signed, headers={SIGNATURE: "0" * 64})

    async def double(self) -> None:
        self.copies = 2

    async def report_unlisted(self, accepted: Accepted) -> None:
        self.unlisted = [
            {"dedupe_key": "u", "state": "teleported", "provider_message_id": accepted.provider_message_id}
        ]

    async def code_of(self, accepted: Accepted) -> str:
        return self.carrier.codes[accepted.provider_message_id]

    def _signed(self, report: dict[str, Any]) -> Incoming:
        headers, body = self.provider.sign_webhook(self.url, [report])
        return Incoming(headers, body, self.url, "POST")


class TestFakes(MessageProviderContract):
    @pytest.fixture(params=fake_messenger.SPECS, ids=lambda spec: spec.name)
    def harness(self, request: pytest.FixtureRequest) -> FakeHarness:
        return FakeHarness(request.param)


def test_the_console_is_refused_where_messages_are_real() -> None:
    for context in ({"mode": "live", "sandbox_url": "http://127.0.0.1:1"}, {"mode": "sandbox", "sandbox_url": ""}):
        with pytest.raises(ValueError, match="development"):
            ConsoleConfig.model_validate_json(json.dumps({}), context=context)


async def test_the_console_shows_no_control_characters() -> None:
    shown = ConsoleHarness()

    await shown.provider.send(shown.message("hello\x1b[2Jworld\nbye"))

    assert "hello�[2Jworld\nbye" in shown.terminal.getvalue()

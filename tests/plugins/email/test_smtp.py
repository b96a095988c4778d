"""SMTP against a real server (aiosmtpd): encryption, sign-in, refusals, and the moment of a failure."""

from __future__ import annotations

import email
import email.policy
import json
import logging
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pydantic import ValidationError

from core.kit import clock, db
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.kit.scope import TenantRef
from core.messaging.provider import (
    FINAL_REJECTIONS,
    Channel,
    OutgoingMessage,
    ProviderContext,
    ProviderRejected,
    ProviderUnavailable,
    WebhookInvalid,
)
from plugins.email.smtp.config import SmtpConfig
from plugins.email.smtp.provider import Smtp
from tests.plugins.payments_razorpay.simulator import free_port

MESSAGE = OutgoingMessage(
    reference="msg_01kabc",
    channel=Channel.EMAIL,
    to="user@example.in",
    sender="",
    subject="Your receipt — ₹ 1,250.00",
    text="You paid ₹ 1,250.00.\n.\nA dot alone on a line must not end it.",
    html="<p>You paid <b>₹ 1,250.00</b></p>",
    headers={"List-Unsubscribe": "<https://x.example/u>"},
    sender_name="Tea, Ümlaut & Co.",
)
PASSWORD = "correct horse battery"


@dataclass
class Mailbox:
    """The server's side: what it took, and how it answers next."""

    got: list[Envelope] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    users: list[bytes] = field(default_factory=list)
    rcpt: str = ""
    data: str = ""
    hang_up: str = ""

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.hang_up == "rcpt":
            server.transport.abort()
        if self.rcpt:
            return self.rcpt
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        self.got.append(envelope)
        self.encrypted.append(session.ssl is not None or server.transport.get_extra_info("sslcontext") is not None)
        if self.hang_up == "data":
            server.transport.abort()
        return self.data or "250 2.0.0 queued as 4XYZ"

    def authenticate(self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
        assert isinstance(data, LoginPassword)
        self.users.append(data.login)
        return AuthResult(success=data.password == PASSWORD.encode(), handled=data.password == PASSWORD.encode())


@contextmanager
def server(mailbox: Mailbox, **options: Any) -> Iterator[int]:
    """A real SMTP server on loopback; the port."""
    controller = Controller(mailbox, hostname="127.0.0.1", port=free_port(), **options)
    controller.start()
    try:
        yield int(controller.port)
    finally:
        controller.stop()


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """(the server's TLS, a client's that trusts it)."""
    folder = tmp_path_factory.mktemp("tls")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = clock.system_now()
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = certificate.public_bytes(serialization.Encoding.PEM)
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "both.pem").write_bytes(secret + pem)
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(folder / "both.pem")
    return serving, ssl.create_default_context(cadata=pem.decode())


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


def config(place: int, sandbox_url: str = "http://127.0.0.1:1/sandbox/smtp", **more: Any) -> SmtpConfig:
    settings = {"host": "127.0.0.1", "port": place, "security": "none", "sender": "no-reply@example.in", **more}
    context = {"mode": "sandbox", "sandbox_url": sandbox_url}
    return SmtpConfig.model_validate_json(json.dumps(settings), context=context)


def provider(port: int, tls: ssl.SSLContext | None = None, **more: Any) -> Smtp:
    context = ProviderContext("pac_1", "sandbox", "http://127.0.0.1:1/sandbox/smtp")
    return Smtp(config(port, **more), context, tls)


def parsed(envelope: Envelope) -> EmailMessage:
    content = envelope.content
    assert isinstance(content, bytes)
    found = email.message_from_bytes(content, policy=email.policy.default)
    assert isinstance(found, EmailMessage)
    return found


# ---- what arrives ----


async def test_a_message_arrives_whole(mailbox: Mailbox) -> None:
    with server(mailbox) as port:
        accepted = await provider(port, envelope_from="bounces@example.in").send(MESSAGE)

    (envelope,) = mailbox.got
    mail = parsed(envelope)
    assert bytes(envelope.content or b"").isascii()
    assert (envelope.mail_from, envelope.rcpt_tos) == ("bounces@example.in", ["user@example.in"])
    assert mail["Message-ID"] == "<msg_01kabc@example.in>"
    assert (mail["Subject"], mail["To"]) == ("Your receipt — ₹ 1,250.00", "user@example.in")
    assert mail["From"].addresses[0].display_name == "Tea, Ümlaut & Co."
    assert mail["From"].addresses[0].addr_spec == "no-reply@example.in"
    assert mail["List-Unsubscribe"] == "<https://x.example/u>"
    assert mail["Date"].datetime is not None
    text, html = mail.get_body(("plain",)), mail.get_body(("html",))
    assert text is not None
    assert html is not None
    assert text.get_content().replace("\r\n", "\n").rstrip() == MESSAGE.text
    assert "<b>₹ 1,250.00</b>" in html.get_content()
    assert accepted.provider_message_id == MESSAGE.reference
    assert accepted.raw == {"code": 250, "answer": "2.0.0 queued as 4XYZ"}


async def test_every_try_has_the_same_message_id(mailbox: Mailbox) -> None:
    with server(mailbox) as port:
        await provider(port).send(MESSAGE)
        await provider(port).send(MESSAGE)

    first, second = (parsed(envelope)["Message-ID"] for envelope in mailbox.got)
    assert first == second


# ---- encryption and sign-in ----


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_it_is_encrypted_before_anything_is_said(
    mailbox: Mailbox, certificates: tuple[ssl.SSLContext, ssl.SSLContext], security: str
) -> None:
    serving, trusting = certificates
    options: dict[str, Any] = {"tls_context": serving, "require_starttls": True, "auth_required": True}
    if security == "tls":
        options = {"ssl_context": serving, "auth_require_tls": False}  # aiosmtpd knows only STARTTLS as encryption
    options["authenticator"] = mailbox.authenticate
    with server(mailbox, **options) as port:
        ours = provider(port, trusting, host="localhost", security=security, username="bahi", password=PASSWORD)
        await ours.send(MESSAGE)

    assert (len(mailbox.got), mailbox.encrypted, mailbox.users) == (1, [True], [b"bahi"])


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_a_certificate_that_nobody_vouches_for_gets_nothing(
    mailbox: Mailbox, certificates: tuple[ssl.SSLContext, ssl.SSLContext], security: str
) -> None:
    options = {"ssl_context" if security == "tls" else "tls_context": certificates[0]}
    with server(mailbox, authenticator=mailbox.authenticate, auth_require_tls=False, **options) as port:
        for ours in (
            provider(port, host="localhost", security=security, username="bahi", password=PASSWORD),
            provider(port, certificates[1], host="127.0.0.1", security=security, username="bahi", password=PASSWORD),
        ):
            with pytest.raises(OutboundFailed):
                await ours.send(MESSAGE)

    assert (mailbox.got, mailbox.users) == ([], [])


async def test_a_server_without_starttls_gets_neither_password_nor_text(mailbox: Mailbox) -> None:
    with (
        server(mailbox, authenticator=mailbox.authenticate, auth_require_tls=False) as port,
        pytest.raises(OutboundFailed),
    ):
        await provider(port, security="starttls", username="bahi", password=PASSWORD).send(MESSAGE)

    assert (mailbox.got, mailbox.users) == ([], [])


async def test_a_wrong_password_shuts_the_account_out(mailbox: Mailbox) -> None:
    with (
        server(mailbox, authenticator=mailbox.authenticate, auth_require_tls=False) as port,
        pytest.raises(ProviderUnavailable) as refused,
    ):
        await provider(port, username="bahi", password="wrong").send(MESSAGE)

    assert refused.value.extensions["vendor_code"].startswith("535")
    assert mailbox.got == []


# ---- refusals and failures ----


@pytest.mark.parametrize(
    ("rcpt", "data", "raised", "code"),
    [
        ("550 5.1.1 <user@example.in> no such user", "", ProviderRejected, "invalid_recipient"),
        ("550 no", "", ProviderRejected, "550"),
        ("554 5.7.1 relay denied", "", ProviderRejected, "554 5.7.1"),
        ("450 4.2.1 try later", "", ProviderUnavailable, "450 4.2.1"),
        ("421 4.3.2 closing", "", ProviderUnavailable, "421 4.3.2"),
        ("", "552 5.3.4 too big", ProviderRejected, "552 5.3.4"),
        ("", "451 4.3.0 local error", ProviderUnavailable, "451 4.3.0"),
    ],
)
async def test_a_refusal_may_pass_or_will_not(
    mailbox: Mailbox, rcpt: str, data: str, raised: type[Exception], code: str
) -> None:
    mailbox.rcpt, mailbox.data = rcpt, data
    with server(mailbox) as port, pytest.raises(raised) as refused:
        await provider(port).send(MESSAGE)

    error = refused.value
    found = error.vendor_code if isinstance(error, ProviderRejected) else error.extensions["vendor_code"]  # type: ignore[attr-defined]
    assert found == code
    assert "user@example.in" not in f"{error!r}{vars(error)}"
    assert (code in FINAL_REJECTIONS) == rcpt.startswith("550 5.1.1")


@pytest.mark.parametrize(("moment", "raised"), [("rcpt", OutboundFailed), ("data", OutboundUnknown)])
async def test_a_lost_connection_is_unknown_once_the_text_has_left(
    mailbox: Mailbox, moment: str, raised: type[Exception]
) -> None:
    mailbox.hang_up = moment
    with server(mailbox) as port, pytest.raises(raised):
        await provider(port).send(MESSAGE)

    assert len(mailbox.got) == (moment == "data")


async def test_a_server_that_is_not_there_got_nothing() -> None:
    with pytest.raises(OutboundFailed):
        await provider(free_port()).send(MESSAGE)


async def test_nothing_is_sent_inside_a_transaction(mailbox: Mailbox, acting: TenantRef) -> None:
    with server(mailbox) as port:
        async with db.transaction():
            with pytest.raises(RuntimeError, match="transaction"):
                await provider(port).send(MESSAGE)

    assert mailbox.got == []


# ---- hostile values ----


@pytest.mark.parametrize(
    "change",
    [
        {"subject": "Hi\r\nBcc: victim@example.com"},
        {"subject": "Hi\nBcc: victim@example.com"},
        {"subject": "Hi\u2028there"},
        {"sender_name": "Shop\r\nBcc: victim@example.com"},
        {"sender": "a@example.in\r\nBcc: victim@example.com"},
        {"to": "user@example.in\r\nRCPT TO:<victim@example.com>"},
        {"to": "user@example.in, victim@example.com"},
        {"to": "user@example.in> <victim@example.com"},
        {"to": "@example.in"},
        {"to": "user"},
        {"to": "üser@example.in"},
        {"headers": {"X-A": "b\r\nBcc: victim@example.com"}},
        {"headers": {"X-A: 1\r\nBcc": "victim@example.com"}},
        {"headers": {"Bcc": "victim@example.com"}},
        {"headers": {"Content-Type": "text/html"}},
        {"headers": {"X-A": "b" * 3000}},
    ],
)
async def test_nothing_forges_a_header_or_a_recipient(mailbox: Mailbox, change: dict[str, Any]) -> None:
    with server(mailbox) as port, pytest.raises(ProviderRejected):
        await provider(port).send(replace(MESSAGE, **change))

    assert mailbox.got == []


async def test_a_domain_beyond_ascii_travels_in_ascii(mailbox: Mailbox) -> None:
    with server(mailbox) as port:
        await provider(port).send(replace(MESSAGE, to="user@bücher.example"))

    assert mailbox.got[0].rcpt_tos == ["user@xn--bcher-kva.example"]


async def test_no_secret_and_no_text_is_logged(mailbox: Mailbox, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("mail.log", "asyncio"):  # the test server's own
        caplog.set_level(logging.CRITICAL, logger=name)
    with server(mailbox, authenticator=mailbox.authenticate, auth_require_tls=False) as port:
        ours = provider(port, username="bahi", password=PASSWORD)
        await ours.send(MESSAGE)

    shown = caplog.text + repr(config(port, username="bahi", password=PASSWORD))
    for secret in (PASSWORD, "1,250", MESSAGE.to):
        assert secret not in shown


@pytest.mark.parametrize("host", ["10.0.0.1", "169.254.169.254", "127.0.0.1", "localhost", "0x7f.1"])
async def test_a_private_address_is_never_called_in_production(host: str) -> None:
    settings = {"host": host, "port": 587, "sender": "no-reply@example.in"}
    live = Smtp(SmtpConfig.model_validate_json(json.dumps(settings)), ProviderContext("pac_1", "live", ""))

    with pytest.raises(OutboundFailed, match="public address"):
        await live.send(MESSAGE)


def test_smtp_has_no_webhooks() -> None:
    with pytest.raises(WebhookInvalid):
        provider(2525).verify_webhook({}, b"", "", "POST")


@pytest.mark.parametrize(
    "change",
    [
        {"security": "none"},
        {"port": 22},
        {"port": 6379},
        {"host": "smtp.example.com/x"},
        {"host": "-x"},
        {"username": "bahi"},
        {"password": PASSWORD},
        {"sender": "nobody"},
        {"timeout_seconds": 3600},
        {"surprise": 1},
    ],
)
def test_wrong_settings_are_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        config(587, "", **{"host": "smtp.example.com", "security": "starttls", **change})

    assert PASSWORD not in str(refused.value)

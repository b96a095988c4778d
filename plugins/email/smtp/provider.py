"""Talks SMTP to the tenant's own server: one connection a message, encrypted, to a public address that was checked.

What matters is the moment of a failure: until the text is sent nothing can have gone out, after that only the server
knows.
"""

from __future__ import annotations

import asyncio
import re
import socket
import ssl
from collections.abc import Mapping

import aiosmtplib

from core.kit import addresses, outbound
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.messaging.provider import (
    Accepted,
    DeliveryNotice,
    OutgoingMessage,
    ProviderContext,
    ProviderRejected,
    ProviderUnavailable,
    WebhookInvalid,
)
from plugins.email import headers
from plugins.email.smtp import mime
from plugins.email.smtp.config import SmtpConfig
from plugins.vendor_http import rejected, words

# RFC 3463: the mailbox or its domain does not exist, or is written wrongly. A bare 550 may be the server's policy.
_FINAL = frozenset({"5.1.1", "5.1.2", "5.1.3", "5.1.10"})
_ENHANCED = re.compile(r"^([245]\.\d{1,3}\.\d{1,3})\b")


class Smtp:
    """One SMTP server: a MessageProvider."""

    def __init__(self, config: SmtpConfig, context: ProviderContext, tls: ssl.SSLContext | None = None) -> None:
        """`tls`: certificate authorities to trust instead of the public ones."""
        self._config = config
        self._policy = addresses.Policy(development=bool(context.sandbox_url))
        self._tls = tls

    async def send(self, message: OutgoingMessage) -> Accepted:
        outbound.refuse_in_transaction()
        sender = message.sender or self._config.sender
        content = mime.build(message, sender).as_bytes()
        envelope = self._config.envelope_from or headers.address(sender).addr_spec
        client: aiosmtplib.SMTP | None = None
        data_begun = False
        try:
            async with asyncio.timeout(self._config.timeout_seconds):
                client = await self._connect()
                await client.mail(envelope)
                await client.rcpt(headers.address(message.to).addr_spec)
                data_begun = True
                answer = await client.data(content)
        except aiosmtplib.SMTPResponseException as error:
            raise _refusal(error) from None  # the cause holds the address
        except (aiosmtplib.SMTPException, OSError, TimeoutError) as error:
            if data_begun:
                raise OutboundUnknown("the mail server was lost while it had the message") from error
            raise OutboundFailed("could not hand the message to the mail server") from error
        finally:
            if client is not None:
                client.close()
        return Accepted(message.reference, {"code": answer.code, "answer": words(answer.message, 200)})

    def verify_webhook(self, headers: Mapping[str, str], body: bytes, url: str, method: str) -> list[DeliveryNotice]:
        raise WebhookInvalid("SMTP has no webhooks")

    async def _connect(self) -> aiosmtplib.SMTP:
        """An encrypted, signed-in connection. Every address of the name is checked, and the one checked is used."""
        config = self._config
        target = addresses.Target("smtp", config.host.lower().rstrip("."), config.port, "")
        try:
            found = await addresses.resolve(target, self._policy)
        except (addresses.AddressRefused, addresses.NameUnknown) as error:
            raise OutboundFailed("the mail server's name does not lead to a public address") from error
        client = aiosmtplib.SMTP(
            hostname=config.host,
            sock=await _open_socket(found, config.port),
            timeout=config.timeout_seconds,
            use_tls=config.security == "tls",
            start_tls=config.security == "starttls",
            tls_context=self._tls or ssl.create_default_context(),
            # Our own host's name is nobody's business, and looking it up may block.
            local_hostname=headers.address(config.sender).domain,
        )
        try:
            await client.connect()
            if config.username is not None and config.password is not None:
                await client.login(config.username, config.password.get_secret_value())
        except BaseException:
            client.close()
            raise
        return client


async def _open_socket(found: list[str], port: int) -> socket.socket:
    """Connect to the first address that answers. Raises OSError."""
    loop = asyncio.get_running_loop()
    for place, address in enumerate(found, 1):
        opened = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
        opened.setblocking(False)
        try:
            await loop.sock_connect(opened, (address, port))
        except OSError:
            opened.close()
            if place == len(found):
                raise
        except BaseException:
            opened.close()
            raise
        else:
            return opened
    raise OSError("no address")


def _refusal(error: aiosmtplib.SMTPResponseException) -> ProviderRejected | ProviderUnavailable | OutboundFailed:
    """What a reply code means (RFC 5321 §4.2.1): 4xx may pass, 5xx will not. The server took nothing either way."""
    found = _ENHANCED.match(error.message or "")
    code = f"{error.code} {found[1]}" if found else str(error.code)
    if isinstance(error, aiosmtplib.SMTPAuthenticationError):
        return ProviderUnavailable(
            "the mail server does not let this user in", vendor_code=code, retry_after_seconds=300
        )
    if isinstance(error, aiosmtplib.SMTPConnectResponseError | aiosmtplib.SMTPHeloError):
        return ProviderUnavailable(
            "the mail server does not take connections", vendor_code=code, retry_after_seconds=60
        )
    if 500 <= error.code < 600:
        final = {code: "invalid_recipient"} if found and found[1] in _FINAL else {}
        return rejected("the mail server", code, words(error.message) or "", final)
    return ProviderUnavailable("the mail server asks to try later", vendor_code=code, retry_after_seconds=60)

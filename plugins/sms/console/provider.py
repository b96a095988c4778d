"""Writes each SMS to the terminal of the process that sends it. For development: codes stand there in clear text."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TextIO

from core.messaging.provider import Accepted, DeliveryNotice, OutgoingMessage, ProviderContext, WebhookInvalid
from plugins.sms.console.config import ConsoleConfig


class Console:
    """A MessageProvider that shows and sends nothing."""

    def __init__(self, config: ConsoleConfig, context: ProviderContext, stream: TextIO | None = None) -> None:
        self._sender = config.sender
        self._stream = stream

    async def send(self, message: OutgoingMessage) -> Accepted:
        # Straight to the terminal, never through the log: what is logged is kept and shipped.
        text = "".join(letter if letter.isprintable() or letter == "\n" else "�" for letter in message.text)
        stream = self._stream or sys.stderr
        stream.write(f"\n--- SMS from {message.sender or self._sender} to {message.to}\n{text}\n---\n")
        stream.flush()
        return Accepted(message.reference)

    def verify_webhook(self, headers: Mapping[str, str], body: bytes, url: str, method: str) -> list[DeliveryNotice]:
        raise WebhookInvalid("the console reports nothing")

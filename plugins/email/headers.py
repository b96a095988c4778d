"""What every e-mail vendor's plugin checks before a value becomes a header: nothing in it may start another one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.errors import MessageError
from email.headerregistry import Address

from core.messaging.provider import OutgoingMessage, ProviderRejected

_NAME = re.compile(r"^[A-Za-z0-9][A-Za-z0-9-]{0,75}\Z")
_OURS = frozenset({
    "bcc", "cc", "date", "dkim-signature", "from", "message-id", "mime-version", "received", "return-path", "sender",
    "subject", "to",
})  # fmt: skip
"""Headers that the message itself decides."""
_VALUE_LENGTH_MAX = 2000


def checked(message: OutgoingMessage) -> Mapping[str, str]:
    """The headers to add. Raises ProviderRejected when any value could forge or split a header."""
    for value in (message.to, message.sender, message.sender_name, message.subject, *message.headers.values()):
        if any(ord(letter) < 32 or ord(letter) == 127 or letter in "\u0085\u2028\u2029" for letter in value):
            raise _refused("a header has a control character", "header_injection")
        if len(value) > _VALUE_LENGTH_MAX:
            raise _refused("a header is too long", "header_too_long")
    for name in message.headers:
        if not _NAME.match(name) or name.lower() in _OURS or name.lower().startswith("content-"):
            raise _refused("a header has a name that it must not have", "header_name")
    return message.headers


def address(text: str, name: str = "") -> Address:
    """An address as a header takes it. Raises ProviderRejected for what is not exactly one."""
    local, at, domain = text.rpartition("@")
    try:
        # The domain travels in ASCII; a local part beyond ASCII needs SMTPUTF8 all the way, which few servers have.
        parsed = Address(display_name=name, addr_spec=f"{local}@{domain.encode('idna').decode()}")
    except (MessageError, ValueError, IndexError) as error:
        raise _refused("this is not an e-mail address", "invalid_recipient") from error
    if not at or not local or not local.isascii() or parsed.addr_spec.rpartition("@")[0] != local:
        raise _refused("this is not an e-mail address", "invalid_recipient")
    return parsed


def _refused(detail: str, code: str) -> ProviderRejected:
    return ProviderRejected(detail, vendor_code=code)

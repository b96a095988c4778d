"""Makes the bytes of an e-mail: plain text beside HTML, our own Message-ID, no header that anybody else wrote."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP as RFC_5321
from email.utils import format_datetime

from core.kit import clock
from core.messaging.provider import OutgoingMessage
from plugins.email import headers

# Not every server takes eight bits (8BITMIME), and none may be asked before the text is made.
_POLICY = RFC_5321.clone(cte_type="7bit")


def build(message: OutgoingMessage, sender: str) -> EmailMessage:
    """The message as it goes over the wire. Raises ProviderRejected for what would forge a header."""
    added = headers.checked(message)
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = headers.address(sender, message.sender_name)
    mail["To"] = headers.address(message.to)
    mail["Subject"] = message.subject
    mail["Date"] = format_datetime(clock.system_now())
    # The reference, so that every try of one message is the same message to whoever sorts duplicates out.
    mail["Message-ID"] = f"<{message.reference}@{sender.rpartition('@')[2]}>"
    for name, value in added.items():
        mail[name] = value
    mail.set_content(message.text)
    if message.html:
        mail.add_alternative(message.html, subtype="html")
    return mail

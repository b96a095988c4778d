from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any

from core.messaging.provider import Channel, Purpose


@dataclass(frozen=True, slots=True)
class Cap:
    """So many messages to one address within so many seconds."""

    count: int
    seconds: int


CAPS: Mapping[Purpose, Cap] = {
    Purpose.OTP: Cap(10, 3_600),
    Purpose.TRANSACTIONAL: Cap(100, 86_400),
    Purpose.PROMOTIONAL: Cap(3, 86_400),
}


@dataclass(frozen=True, slots=True)
class Preferences:
    """How a tenant sends."""

    sender_email: str = ""
    sender_name: str = ""
    """Empty: the tenant's display name."""
    reply_to: str = ""
    default_language: str = "en"
    dlt_entity_id: str = ""
    quiet_from: time = time(21)
    """From here until `quiet_until`, in the recipient's zone, nothing promotional goes out. TRAI: 21:00 to 10:00."""
    quiet_until: time = time(10)
    caps: Mapping[Purpose, Cap] = field(default_factory=lambda: dict(CAPS))
    routes: Mapping[Channel, Mapping[Purpose, tuple[str, ...]]] = field(default_factory=dict)
    """Provider accounts (`pac_…`) in the order they are tried; a purpose without a route takes every enabled account of
    the channel by its priority."""
    otp_accounts: tuple[str, ...] = ()
    """SMS provider accounts (`pac_…`) that make, send and check the codes to phones, in the order they are tried.
    Empty: the platform makes them, and sends them by the route of their purpose."""
    version: int = 0
    updated_at: datetime | None = None

    def plain(self) -> dict[str, Any]:
        """As stored, and as the API and a tenant's file spell it."""
        return {
            "sender_email": self.sender_email,
            "sender_name": self.sender_name,
            "reply_to": self.reply_to,
            "default_language": self.default_language,
            "dlt_entity_id": self.dlt_entity_id,
            "quiet_from": self.quiet_from.strftime("%H:%M"),
            "quiet_until": self.quiet_until.strftime("%H:%M"),
            "caps": {str(purpose): {"count": cap.count, "seconds": cap.seconds} for purpose, cap in self.caps.items()},
            "routes": {
                str(channel): {str(purpose): list(accounts) for purpose, accounts in by_purpose.items()}
                for channel, by_purpose in self.routes.items()
            },
            "otp_accounts": list(self.otp_accounts),
        }

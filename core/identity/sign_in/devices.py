"""Tokens of devices that have signed in before. Whoever guesses at an account from elsewhere exhausts the account's
tries, not this device's: so nobody can lock an owner out (OWASP's device cookies)."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from uuid import UUID

from core.kit import clock, ids, scope, secrets

LIFETIME_SECONDS = 180 * 86_400


@dataclass(frozen=True, slots=True)
class Device:
    """A device that has signed in to an account before."""

    user_id: UUID
    id: str


def issue(user_id: UUID) -> str:
    """A token that says: this device has signed in to this account. It opens nothing."""
    body = f"{int(clock.system_now().timestamp())}.{user_id.hex}.{ids.token(100)}"
    return f"{body}.{_mac(body)}"


def known(token: str) -> Device | None:
    """Which device of which of the tenant's accounts a token of ours names; None for any other text."""
    body, _, mac = token.rpartition(".")
    parts = body.split(".")
    if len(token) > 200 or not token.isascii() or len(parts) != 3 or not hmac.compare_digest(mac, _mac(body)):
        return None
    made, user, device = parts
    is_fresh = clock.system_now().timestamp() - int(made) < LIFETIME_SECONDS
    return Device(UUID(user), device) if is_fresh else None


def read(token: str, user_id: UUID | None) -> str:
    """The device's id when the token is one of this account's, else an empty text."""
    device = known(token)
    return device.id if device is not None and device.user_id == user_id else ""


def _mac(body: str) -> str:
    message = scope.tenant().id.bytes + body.encode()
    return hmac.digest(secrets.derived_key("identity.device"), message, "sha256").hex()

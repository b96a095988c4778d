"""Tokens of devices that have signed in before. Whoever guesses at an account from elsewhere exhausts the account's
tries, not this device's: so nobody can lock an owner out (OWASP's device cookies)."""

from __future__ import annotations

import hashlib
import hmac
from uuid import UUID

from core.kit import clock, ids, scope, secrets

LIFETIME_SECONDS = 180 * 86_400


def issue(user_id: UUID) -> str:
    """A token that says: this device has signed in to this account. It opens nothing."""
    body = f"{int(clock.system_now().timestamp())}.{ids.token(100)}"
    return f"{body}.{_mac(user_id, body)}"


def read(token: str, user_id: UUID | None) -> str:
    """The device's id when the token is one of this account's, else an empty text."""
    body, _, mac = token.rpartition(".")
    made, _, device = body.partition(".")
    if user_id is None or len(token) > 200 or not token.isascii() or not made.isdigit():
        return ""
    if not hmac.compare_digest(mac, _mac(user_id, body)):
        return ""
    return device if clock.system_now().timestamp() - int(made) < LIFETIME_SECONDS else ""


def _mac(user_id: UUID, body: str) -> str:
    message = scope.tenant().id.bytes + user_id.bytes + body.encode()
    return hmac.new(secrets.derived_key("identity.device"), message, hashlib.sha256).hexdigest()

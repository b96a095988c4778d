"""Links by which a recipient unsubscribes: they name a message of ours and prove that we made them."""

from __future__ import annotations

import base64
import binascii
import hmac
from hashlib import sha256
from uuid import UUID

from core.kit import secrets
from core.kit.errors import NotFound
from core.kit.scope import TenantRef
from core.providers import service as providers

_MAC_BYTES = 16


def unsubscribe_url(tenant: TenantRef, message_id: UUID) -> str:
    token = base64.urlsafe_b64encode(message_id.bytes + _mac(tenant, message_id)).decode().rstrip("=")
    return f"{providers.public_url()}/messages/unsubscribe/{tenant.short_id}/{token}"


def read_token(tenant: TenantRef, token: str) -> UUID:
    """The message that a link was in. Raises NotFound for one that we did not make for this tenant."""
    try:
        raw = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise NotFound from None
    if len(raw) != 16 + _MAC_BYTES:
        raise NotFound
    message_id = UUID(bytes=raw[:16])
    if not hmac.compare_digest(raw[16:], _mac(tenant, message_id)):
        raise NotFound
    return message_id


def _mac(tenant: TenantRef, message_id: UUID) -> bytes:
    key = secrets.derived_key("messaging/unsubscribe")
    return hmac.digest(key, tenant.id.bytes + message_id.bytes, sha256)[:_MAC_BYTES]

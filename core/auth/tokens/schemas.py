from __future__ import annotations

from typing import Literal

from pydantic import Field

from core.auth.tokens.types import SigningKey
from core.kit import ids
from core.kit.shown import Shown
from core.web.schemas import In, Moment, Out


class SigningKeyOut(Out):
    """A key that signs, will sign, or still verifies."""

    id: str
    kid: str = Field(description="The `kid` of tokens that it signs")
    signs_from: Moment
    verifies_until: Moment | None = Field(description="Tokens that it signed are refused from then on; null for no end")
    created_at: Moment

    @classmethod
    def of(cls, key: SigningKey) -> SigningKeyOut:
        return cls(
            id=ids.text("sgk", key.id),
            kid=key.kid,
            signs_from=key.signs_from,
            verifies_until=key.verifies_until,
            created_at=key.created_at,
        )


class SigningKeysOut(Out):
    """Keys, newest first."""

    items: list[SigningKeyOut]


class SigningKeyRevokeIn(In):
    """Which key, and why."""

    key: str = Field(max_length=40, examples=["sgk_01kbcdefghjkmnpqrstvwxyz01"])
    reason: str = Field(min_length=3, max_length=500, examples=["The backup was lost"])


class JwkOut(Out):
    """A public key (RFC 7517)."""

    kty: Shown[Literal["EC"]]
    crv: Shown[Literal["P-256"]]
    x: Shown[str]
    y: Shown[str]
    kid: Shown[str]
    use: Shown[Literal["sig"]]
    alg: Shown[Literal["ES256"]]


class JwksOut(Out):
    """The tenant's public keys (RFC 7517 §5)."""

    keys: Shown[list[JwkOut]]

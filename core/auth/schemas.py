from pydantic import Field

from core.web.schemas import In, Moment, MomentIn, Out


class ApiKeyIn(In):
    """A new key: what it is for and what it may do."""

    name: str = Field(min_length=1, max_length=100, examples=["Checkout server"])
    permissions: list[str] = Field(min_length=1, max_length=200, examples=[["wallets:read", "wallets:write"]])
    expires_at: MomentIn | None = None
    networks: list[str] = Field(
        [], max_length=100, description="Use it from these networks only", examples=[["203.0.113.0/24"]]
    )


class ApiKeyOut(Out):
    """A key without its secret."""

    id: str
    name: str
    hint: str = Field(description="The last four letters of the secret")
    permissions: list[str]
    created_by: str
    created_at: Moment
    expires_at: Moment | None
    revoked_at: Moment | None
    last_used_at: Moment | None
    networks: list[str]


class ApiKeyCreatedOut(ApiKeyOut):
    """A key with its secret, which is shown this once."""

    secret: str


class ApiKeyRotateIn(In):
    """How long the former key goes on beside its successor."""

    overlap_seconds: int = Field(86_400, ge=0, le=30 * 86_400, examples=[86_400])


class ApiKeyPageOut(Out):
    items: list[ApiKeyOut]
    next_cursor: str | None

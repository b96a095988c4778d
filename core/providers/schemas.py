from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from core.providers.breaker.types import Breaker
from core.web.schemas import In, Moment, Out, PageQuery

Currency = Annotated[str, Field(min_length=3, max_length=3)]


class ProviderOut(Out):
    """A provider that an installed plugin offers."""

    kind: str = Field(examples=["payments"])
    name: str = Field(examples=["razorpay"])
    label: str = Field(examples=["Razorpay"])
    capabilities: list[str] = Field(examples=[["manual_capture", "partial_refund"]])
    currencies: list[str] = Field(description="What it can take, its home currency first", examples=[["INR"]])
    config_schema: dict[str, Any] = Field(description="JSON Schema of `config`; a `writeOnly` setting is never shown")


class ProviderListOut(Out):
    items: list[ProviderOut]


class ProviderAccountIn(In):
    """Credentials and settings at a vendor."""

    kind: str = Field(min_length=2, max_length=40, examples=["payments"])
    provider: str = Field(min_length=2, max_length=40, examples=["razorpay"])
    label: str = Field(min_length=1, max_length=100, examples=["Main account"])
    priority: int = Field(100, ge=0, le=10000, description="The lowest number is chosen first")
    currencies: list[Currency] | None = Field(
        None, min_length=1, max_length=50, description="Default: the provider's home currency", examples=[["INR"]]
    )
    config: dict[str, Any] = Field(
        description="As the provider's `config_schema` says",
        max_length=50,
        examples=[{"key_id": "rzp_test_…", "key_secret": "…", "webhook_secret": "…"}],
    )


class ProviderAccountChangeIn(In):
    """What to change; what is absent stays."""

    label: str | None = Field(None, min_length=1, max_length=100)
    priority: int | None = Field(None, ge=0, le=10000)
    currencies: list[Currency] | None = Field(None, min_length=1, max_length=50)
    config: dict[str, Any] | None = Field(
        None, max_length=50, description="Only the settings to change; null puts one back to its default"
    )
    revoke_former_secrets: bool = Field(
        default=False, description="Stop accepting replaced secrets at once, because one leaked"
    )


class StatusIn(In):
    """Why."""

    reason: str = Field(min_length=1, max_length=500, examples=["Contract ended"])


class SecretOut(Out):
    """What may be told of a secret."""

    set: Literal[True] = True
    changed_at: Moment
    former_valid_until: Moment | None = Field(description="Until when a replaced value is still accepted")


class BreakerOut(Out):
    """Whether new business goes through an account, by how calls went lately."""

    state: str = Field(examples=["closed"], description="closed: in use; open: resting; half_open: one call is trying")
    calls: int = Field(description="In the last minute, as far as known")
    failures: int
    opened_at: Moment | None
    retry_at: Moment | None = Field(description="From then on one call may try")
    last_error: str | None

    @classmethod
    def of(cls, breaker: Breaker | None) -> BreakerOut:
        if breaker is None:  # no call ever failed
            return cls(state="closed", calls=0, failures=0, opened_at=None, retry_at=None, last_error=None)
        return cls(
            state=breaker.state,
            calls=breaker.calls,
            failures=breaker.failures,
            opened_at=breaker.opened_at,
            retry_at=breaker.retry_at,
            last_error=breaker.last_error,
        )


class ProviderAccountOut(Out):
    """A provider account without its secrets."""

    id: str
    kind: str
    provider: str
    label: str
    status: str = Field(examples=["enabled"])
    priority: int
    currencies: list[str]
    config: dict[str, Any]
    secrets: dict[str, SecretOut] = Field(description="The secrets that are set, never their values")
    config_version: int
    version: int
    webhook_url: str = Field(description="Where the vendor must send its webhooks")
    breaker: BreakerOut
    created_at: Moment
    updated_at: Moment


class ProviderAccountPageOut(Out):
    items: list[ProviderAccountOut]
    next_cursor: str | None


class ProviderAccountQuery(PageQuery):
    kind: str | None = Field(None, max_length=40)

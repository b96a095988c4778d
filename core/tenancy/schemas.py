from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field, model_validator

from core.kit import clock, ids
from core.kit.scope import TenantRef
from core.tenancy.types import TenantConfiguration
from core.web.schemas import In, Moment, MomentIn, Out


class TenantIn(In):
    """A new tenant: a business, live or sandbox."""

    slug: str = Field(pattern=r"^[a-z][a-z0-9-]{1,38}[a-z0-9]$", examples=["sharma-traders"])
    name: str = Field(min_length=1, max_length=200, examples=["Sharma Traders"])
    mode: Literal["live", "sandbox"]
    zone: str = Field("Asia/Kolkata", max_length=64, description="IANA time zone of its business days")


class TenantOut(Out):
    """A tenant as the platform's operator sees it: the directory's row, nothing of its own."""

    id: str
    short_id: str = Field(description="Part of the tenant's keys, links and webhook addresses")
    slug: str
    status: Literal["active", "suspended"]
    mode: Literal["live", "sandbox"]
    zone: str

    @classmethod
    def of(cls, ref: TenantRef) -> TenantOut:
        return cls.model_validate(facts(ref))


class TenantPageOut(Out):
    """Tenants by slug."""

    items: list[TenantOut]
    next_cursor: str | None


class ReasonIn(In):
    """Why: it stands in the tenant's audit log."""

    reason: str = Field(min_length=3, max_length=500, examples=["Chargeback ratio above 1 %"])


class BrandingIn(In):
    """How the tenant's checkout page looks."""

    display_name: str | None = Field(None, examples=["Sharma Traders"])
    primary_color: str | None = Field(None, examples=["#0a6b5d"])
    logo_url: str | None = Field(None, examples=["https://shop.example/logo.svg"])
    support_email: str | None = Field(None, examples=["help@shop.example"])
    support_phone: str | None = Field(None, examples=["+91 22 5555 0100"])
    website: str | None = Field(None, examples=["https://shop.example"])


class TenantChangeIn(In):
    """New values for the fields present; each replaces the old one whole."""

    name: str | None = Field(None, examples=["Sharma Traders"])
    branding: BrandingIn | None = None
    settings: dict[str, Any] | None = Field(None, examples=[{"receipt_prefix": "ST"}])
    allowed_origins: list[str] | None = Field(
        None, examples=[["https://shop.example"]], description="Exact origins that a payer may return to"
    )
    idempotency_ttl_seconds: int | None = Field(None, examples=[604800])


class TenantSelfOut(TenantOut):
    """The tenant's own configuration."""

    name: str
    branding: dict[str, Any]
    settings: dict[str, Any]
    allowed_origins: list[str]
    idempotency_ttl_seconds: int
    version: int
    now: Moment = Field(description="The time on the tenant's own clock")
    created_at: Moment

    @classmethod
    def both(cls, ref: TenantRef, configuration: TenantConfiguration) -> TenantSelfOut:
        return cls(
            **facts(ref),
            name=configuration.name,
            branding=configuration.branding,
            settings=configuration.settings,
            allowed_origins=list(configuration.allowed_origins),
            idempotency_ttl_seconds=configuration.idempotency_ttl_seconds,
            version=configuration.version,
            now=clock.now(),
            created_at=configuration.created_at,
        )


class ClockIn(In):
    """How far to move a sandbox tenant's clock: by seconds, or to an instant."""

    seconds: int | None = Field(None, ge=0, le=10 * 366 * 86400, examples=[86400])
    to: MomentIn | None = None

    @model_validator(mode="after")
    def _one(self) -> ClockIn:
        if (self.seconds is None) == (self.to is None):
            raise ValueError("give either seconds or to")
        return self


class ClockOut(Out):
    """The tenant's clock."""

    now: Moment
    offset_seconds: int

    @classmethod
    def of(cls, ref: TenantRef, moment: datetime) -> ClockOut:
        return cls(now=moment, offset_seconds=ref.clock_offset_seconds)


def facts(ref: TenantRef) -> dict[str, Any]:
    return {
        "id": ids.text("ten", ref.id),
        "short_id": ref.short_id,
        "slug": ref.slug,
        "status": ref.status,
        "mode": ref.mode,
        "zone": ref.zone,
    }

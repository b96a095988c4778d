from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import Field, model_validator

from core.kit import clock, ids
from core.messaging.types import Recipient
from core.payments.links import types
from core.payments.schemas import Line, PayerIn, ReturnUrl, SmallMetadata, positive
from core.web.schemas import In, Moment, MoneyIn, Out, PageQuery, Query

EXPIRY_SECONDS_MAX = 365 * 86_400


class PaymentLinkIn(MoneyIn):
    """A link to pay at."""

    credit_account: str = Field(examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebn"])
    purpose: str = Field("payment", min_length=1, max_length=50, pattern=r"^[a-z][a-z0-9_.]*$")
    reference: Line | None = Field(None, min_length=1, max_length=100, description="Your own word for it, unique")
    description: Line = Field("", max_length=200, description="The payer reads it")
    use: Literal["single", "multiple"] = "single"
    hosted: bool = Field(False, description="Have the provider host it: needs provider_account, single use")
    notify_by: list[Literal["sms", "email"]] = Field(
        default_factory=list, max_length=2, description="Of a hosted link: the provider tells the payer"
    )
    upi_only: bool = Field(False, description="Of a hosted link: it opens a UPI app")
    provider_account: str | None = Field(None, description="Pay through this one; by default the first choice")
    return_url: ReturnUrl | None = Field(None, description="Where the payer goes in the end; an allowed origin")
    expires_in_seconds: int = Field(7 * 86_400, ge=60, le=EXPIRY_SECONDS_MAX)
    payer: PayerIn | None = None
    metadata: SmallMetadata

    def new(self) -> types.NewLink:
        """Raises money.InvalidAmount, money.UnknownCurrency, NotFound."""
        return types.NewLink(
            amount=positive(self.money()),
            credit_account_id=ids.parse("acc", self.credit_account),
            purpose=self.purpose,
            reference=self.reference,
            description=self.description,
            single_use=self.use == "single",
            hosted=self.hosted,
            notify_by=tuple(self.notify_by),
            upi_only=self.upi_only,
            provider_account_id=ids.parse("pac", self.provider_account) if self.provider_account else None,
            return_url=self.return_url,
            payer=self.payer.known() if self.payer else {},
            metadata=self.metadata,
            expires_in_seconds=self.expires_in_seconds,
        )


class PaymentLinkOut(Out):
    """A link to pay at."""

    id: str
    status: Literal["open", "paid", "expired", "cancelled"] = Field(description="`paid`: single use, and used")
    amount: str
    currency: str
    credit_account: str
    purpose: str
    reference: str | None
    description: str
    use: Literal["single", "multiple"]
    hosted: bool
    provider_account: str | None
    payment: str | None = Field(description="Of a single-use link, once somebody began to pay")
    return_url: str | None
    metadata: dict[str, Any]
    expires_at: Moment
    cancelled_at: Moment | None
    created_at: Moment
    updated_at: Moment
    version: int

    @classmethod
    def of(cls, link: types.Link) -> PaymentLinkOut:
        return cls(**_fields(link))


class PaymentLinkDetailOut(PaymentLinkOut):
    """A link with its address."""

    url: str
    hosted_url: str | None = Field(description="The provider's own, once it made one")

    @classmethod
    def detail(cls, found: types.LinkDetail) -> PaymentLinkDetailOut:
        return cls(**_fields(found.link), url=found.url, hosted_url=found.hosted_url)


class PaymentLinkPageOut(Out):
    items: list[PaymentLinkOut]
    next_cursor: str | None


class PaymentLinkQuery(PageQuery):
    """Which links to list."""

    reference: str | None = Field(None, min_length=1, max_length=100)


class CodeQuery(Query):
    """What the code holds."""

    kind: Literal["link", "upi"] = Field("link", description="`upi`: a UPI intent to the tenant's own address")


class PaymentLinkSendIn(In):
    """To whom to send a link: a person, or an address."""

    person: str | None = Field(None, examples=["per_01jd5qcrkb0s5kz2sv6v2k9ebp"])
    email: Line | None = Field(None, min_length=3, max_length=254, pattern=r"^[^@\s]+@[^@\s]+$")
    phone: str | None = Field(None, pattern=r"^\+[0-9]{7,15}$", description="E.164")

    @model_validator(mode="after")
    def _one(self) -> Self:
        if sum(item is not None for item in (self.person, self.email, self.phone)) != 1:
            raise ValueError("name exactly one of person, email and phone")
        return self

    def recipient(self) -> Recipient:
        """Raises NotFound."""
        return Recipient(ids.parse("per", self.person) if self.person else None, self.email, self.phone)


class PaymentLinkSentOut(Out):
    """The message that carries the link."""

    message: str
    state: str


def _fields(link: types.Link) -> dict[str, Any]:
    return {
        "id": link.public_id,
        "status": link.status(clock.now()).value,
        "amount": link.amount.text(),
        "currency": link.amount.currency,
        "credit_account": ids.text("acc", link.credit_account_id),
        "purpose": link.purpose,
        "reference": link.reference,
        "description": link.description,
        "use": "single" if link.single_use else "multiple",
        "hosted": link.hosted,
        "provider_account": ids.text("pac", link.provider_account_id) if link.provider_account_id else None,
        "payment": ids.text("pay", link.payment_id) if link.payment_id else None,
        "return_url": link.return_url,
        "metadata": dict(link.metadata),
        "expires_at": link.expires_at,
        "cancelled_at": link.cancelled_at,
        "created_at": link.created_at,
        "updated_at": link.updated_at,
        "version": link.version,
    }

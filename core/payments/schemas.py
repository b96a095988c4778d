from __future__ import annotations

import re
from typing import Annotated, Any, Literal, Self
from uuid import UUID

import orjson
from pydantic import AfterValidator, Field, model_validator

from core.kit import ids
from core.kit.money import InvalidAmount, Money
from core.kit.shown import Shown
from core.payments import types
from core.payments.routing.schemas import Country, DecisionOut, Method
from core.web.schemas import In, Metadata, Moment, MoneyIn, MoneyOut, Out, PageQuery

METADATA_BYTES_MAX = 8192
EXPIRY_SECONDS_MAX = 30 * 86_400

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def _plain(text: str) -> str:
    if _CONTROL.search(text):
        raise ValueError("control characters cannot be kept")
    return text


def _small(value: dict[str, Any]) -> dict[str, Any]:
    if len(orjson.dumps(value)) > METADATA_BYTES_MAX:
        raise ValueError(f"metadata takes at most {METADATA_BYTES_MAX} bytes")
    return value


Line = Annotated[str, AfterValidator(_plain)]
"""Text that a page, a log and PostgreSQL can hold."""
SmallMetadata = Annotated[Metadata, AfterValidator(_small)]
ReturnUrl = Annotated[str, Field(max_length=2000, examples=["https://shop.example/thanks"])]


class PayerIn(In):
    """What is known of the payer: prefills the provider's page, kept encrypted."""

    name: Line | None = Field(None, min_length=1, max_length=100)
    email: Line | None = Field(None, min_length=3, max_length=254, pattern=r"^[^@\s]+@[^@\s]+$")
    phone: str | None = Field(None, pattern=r"^\+?[0-9]{7,15}$", examples=["+919000090000"])

    def known(self) -> dict[str, str]:
        return self.model_dump(exclude_none=True)


class CheckoutIn(MoneyIn):
    """What every wish to be paid may say."""

    description: Line = Field("", max_length=200)
    capture: Literal["auto", "manual"] = Field("auto", description="When the payer's bank has set the money aside")
    return_url: ReturnUrl | None = Field(None, description="Where the payer goes in the end; an allowed origin")
    expires_in_seconds: int = Field(86_400, ge=60, le=EXPIRY_SECONDS_MAX)
    payer: PayerIn | None = None
    provider_account: str | None = Field(None, description="Pay through this one only; by default routing chooses")
    methods: list[Method] = Field([], max_length=10, description="Offer only these; by default all")
    country: Country | None = Field(None, description="The payer's: for routing")
    metadata: SmallMetadata

    def new(self, *, credit_account_id: UUID, purpose: str, subject: str | None) -> types.NewPayment:
        """Raises money.InvalidAmount, money.UnknownCurrency, NotFound."""
        return types.NewPayment(
            amount=positive(self.money()),
            credit_account_id=credit_account_id,
            purpose=purpose,
            subject=subject,
            description=self.description,
            capture_mode=self.capture,
            return_url=self.return_url,
            payer=self.payer.known() if self.payer else {},
            metadata=self.metadata,
            expires_in_seconds=self.expires_in_seconds,
            provider_account_id=ids.parse("pac", self.provider_account) if self.provider_account else None,
            methods=tuple(dict.fromkeys(self.methods)),
            country=self.country,
        )


class PaymentIn(CheckoutIn):
    """A wish to be paid into a ledger account."""

    credit_account: str = Field(examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebn"])
    purpose: str = Field("payment", min_length=1, max_length=50, pattern=r"^[a-z][a-z0-9_.]*$")
    subject: str | None = Field(None, min_length=1, max_length=100, pattern=r"^[\x21-\x7e]+$")


class RefundIn(In):
    """Give money back: all that is left, or a part."""

    amount: str | None = Field(None, max_length=30, examples=["100.00"], description="Absent: all that is left")
    currency: str | None = Field(None, min_length=3, max_length=3, examples=["INR"])
    reason: Line = Field("", max_length=200)
    speed: Literal["normal", "instant"] = Field("normal", description="`instant` falls back to normal where it must")
    credit_account: str | None = Field(
        None,
        max_length=40,
        examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebn"],
        description="Credit this account of yours, such as a wallet's; absent: back to where it was paid from",
    )
    metadata: SmallMetadata

    @model_validator(mode="after")
    def _together(self) -> Self:
        if (self.amount is None) != (self.currency is None):
            raise ValueError("amount and currency go together")
        if self.credit_account is not None and self.speed != "normal":
            raise ValueError("a refund to an account has no speed")
        return self

    def new(self, payment_id: UUID) -> types.NewRefund:
        """Raises money.InvalidAmount, money.UnknownCurrency."""
        wanted = None
        if self.amount is not None and self.currency is not None:
            wanted = positive(Money.parse(self.amount, self.currency))
        destination = ids.parse("acc", self.credit_account) if self.credit_account else None
        return types.NewRefund(payment_id, wanted, self.reason, self.metadata, self.speed, destination)


class CaptureIn(MoneyIn):
    """How much of an authorised payment to capture, once; the rest is then released."""


class ExcessOut(Out):
    """Money that the payer paid twice: not credited, on its way back."""

    id: str
    attempt: str
    provider_account: str
    provider_payment_id: str
    amount: MoneyOut
    created_at: Moment

    @classmethod
    def of(cls, excess: types.Excess) -> ExcessOut:
        return cls(
            id=ids.text("exc", excess.id),
            attempt=ids.text("att", excess.attempt_id),
            provider_account=ids.text("pac", excess.provider_account_id),
            provider_payment_id=excess.provider_payment_id,
            amount=MoneyOut.of(excess.amount),
            created_at=excess.created_at,
        )


class AttemptOut(Out):
    """One try at one provider account."""

    id: str
    number: int
    provider_account: str
    provider_order_id: str | None
    provider_payment_id: str | None
    status: str
    method: str | None
    error_code: str | None
    error_text: str | None
    failure: str | None = Field(description="What the error means for another try: retriable, customer, fatal, unknown")
    routing: DecisionOut | None = Field(description="Why this gateway; null for attempts from before it was kept")
    checks: int
    next_check_at: Moment | None
    created_at: Moment
    updated_at: Moment

    @classmethod
    def of(cls, attempt: types.Attempt) -> AttemptOut:
        return cls(
            id=attempt.reference,
            number=attempt.number,
            provider_account=ids.text("pac", attempt.provider_account_id),
            provider_order_id=attempt.provider_order_id,
            provider_payment_id=attempt.provider_payment_id,
            status=attempt.status.value,
            method=attempt.method,
            error_code=attempt.error_code,
            error_text=attempt.error_text,
            failure=attempt.failure,
            routing=DecisionOut.of(attempt.routing) if attempt.routing else None,
            checks=attempt.checks,
            next_check_at=attempt.next_check_at,
            created_at=attempt.created_at,
            updated_at=attempt.updated_at,
        )


class PaymentOut(Out):
    """A wish to be paid. Amounts are in `currency`."""

    id: Shown[str]
    status: Shown[str]
    amount: Shown[str]
    currency: Shown[str]
    fee: Shown[str] = Field(description="The tenant's own, taken out of the credit")
    captured: Shown[str]
    refunding: Shown[str] = Field(description="Set aside for refunds under way")
    refunded: Shown[str]
    disputed: Shown[str] = Field(description="Cannot be refunded: a bank disputes it, or has taken it")
    credited_back: Shown[str] = Field(description="The part of `refunded` that went to accounts of yours")
    credit_account: str
    purpose: Shown[str]
    subject: Shown[str | None]
    description: Shown[str]
    capture: Shown[str]
    methods: Shown[list[str]] = Field(description="Only these are offered; empty: any")
    country: Shown[str | None]
    attention: list[str] = Field(description="Why a human must look; empty when all is well")
    return_url: Shown[str | None]
    metadata: dict[str, Any]
    expires_at: Shown[Moment]
    created_at: Shown[Moment]
    updated_at: Shown[Moment]
    succeeded_at: Shown[Moment | None]
    version: Shown[int]

    @classmethod
    def of(cls, payment: types.Payment) -> PaymentOut:
        return cls(**_fields(payment))


class PaymentDetailOut(PaymentOut):
    """A payment with its page and its attempts, oldest first."""

    checkout_url: Shown[str]
    refundable: Shown[str] = Field(description="What may still be given back, by the ledger")
    excess: list[ExcessOut] = Field(description="What the payer paid twice; it is refunded by itself")
    attempts: list[AttemptOut]

    @classmethod
    def detail(cls, detail: types.PaymentDetail) -> PaymentDetailOut:
        return cls(
            **_fields(detail.payment),
            checkout_url=detail.checkout_url,
            refundable=detail.refundable.text(),
            excess=[ExcessOut.of(item) for item in detail.excess],
            attempts=[AttemptOut.of(attempt) for attempt in detail.attempts],
        )


class PaymentPageOut(Out):
    items: list[PaymentOut]
    next_cursor: str | None


class PaymentQuery(PageQuery):
    status: types.PaymentStatus | None = None
    subject: str | None = Field(None, max_length=100)
    purpose: str | None = Field(None, max_length=50)
    needs_attention: bool = Field(False, description="Only those that a human must look at")

    @property
    def list_name(self) -> str:
        """The list's name with its filters: a cursor fits no other."""
        return f"payments:{self.status}:{self.subject}:{self.purpose}:{self.needs_attention}"


class RefundOut(Out):
    """Money on its way back to the payer."""

    id: str
    payment: str
    attempt: str
    status: str
    amount: MoneyOut
    reason: str
    provider_refund_id: str | None
    credit_account: str | None = Field(
        description="The account it was credited to; null: back to where it was paid from"
    )
    excess: str | None = Field(description="What was paid twice, when this gives that back")
    speed: str
    speed_used: str | None = Field(description="As the provider says")
    error_code: str | None
    error_text: str | None
    metadata: dict[str, Any]
    next_check_at: Moment | None
    created_at: Moment
    updated_at: Moment
    version: int

    @classmethod
    def of(cls, refund: types.Refund) -> RefundOut:
        return cls(
            id=refund.public_id,
            payment=ids.text("pay", refund.payment_id),
            attempt=ids.text("att", refund.attempt_id),
            status=refund.status.value,
            amount=MoneyOut.of(refund.amount),
            reason=refund.reason,
            provider_refund_id=refund.provider_refund_id,
            credit_account=ids.text("acc", refund.destination_account_id) if refund.destination_account_id else None,
            excess=ids.text("exc", refund.excess_id) if refund.excess_id else None,
            speed=refund.speed,
            speed_used=refund.speed_used,
            error_code=refund.error_code,
            error_text=refund.error_text,
            metadata=dict(refund.metadata),
            next_check_at=refund.next_check_at,
            created_at=refund.created_at,
            updated_at=refund.updated_at,
            version=refund.version,
        )


class RefundListOut(Out):
    items: list[RefundOut]


def positive(money: Money) -> Money:
    """The amount, which must be more than nothing. Raises money.InvalidAmount."""
    if money.amount <= 0:
        raise InvalidAmount("the amount is more than zero")
    return money


def _fields(payment: types.Payment) -> dict[str, Any]:
    return {
        "id": payment.public_id,
        "status": payment.status.value,
        "amount": payment.amount.text(),
        "currency": payment.amount.currency,
        "fee": payment.fee.text(),
        "captured": payment.captured.text(),
        "refunding": payment.refunding.text(),
        "refunded": payment.refunded.text(),
        "disputed": payment.disputed.text(),
        "credited_back": payment.credited_back.text(),
        "credit_account": ids.text("acc", payment.credit_account_id),
        "purpose": payment.purpose,
        "subject": payment.subject,
        "description": payment.description,
        "capture": payment.capture_mode,
        "methods": list(payment.methods),
        "country": payment.country,
        "attention": list(payment.attention),
        "return_url": payment.return_url,
        "metadata": dict(payment.metadata),
        "expires_at": payment.expires_at,
        "created_at": payment.created_at,
        "updated_at": payment.updated_at,
        "succeeded_at": payment.succeeded_at,
        "version": payment.version,
    }

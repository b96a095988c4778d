from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from core.kit import ids
from core.kit.money import Money
from core.kit.shown import Shown
from core.payments.mandates import types
from core.payments.mandates.provider import Frequency
from core.payments.schemas import Line, PayerIn, ReturnUrl, SmallMetadata, positive
from core.web.schemas import Moment, MomentIn, MoneyIn, Out, PageQuery

Method = Literal["upi", "card", "emandate"]
FrequencyIn = Literal[
    "daily", "weekly", "fortnightly", "monthly", "bimonthly", "quarterly", "half_yearly", "yearly", "as_presented"
]
Status = Literal["created", "pending", "active", "paused", "rejected", "revoked", "expired"]


def _day(value: object) -> object:
    return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else value


Day = Annotated[date, BeforeValidator(_day), Field(ge=date(2000, 1, 1), lt=date(2200, 1, 1), examples=["2099-12-31"])]


class MandateIn(MoneyIn):
    """A payer's consent to be charged: `amount` is the most that one charge may be."""

    provider_account: str = Field(examples=["pac_01jd5qcrkb0s5kz2sv6v2k9ebn"])
    credit_account: str = Field(examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebn"], description="What charges are credited to")
    method: Method
    frequency: FrequencyIn = "as_presented"
    starts_on: Day | None = Field(None, description="Absent: today")
    ends_on: Day
    first_amount: str | None = Field(
        None, max_length=30, examples=["1.00"], description="Charged with the registration"
    )
    category: Literal["mutual_fund", "insurance", "credit_card_bill"] | None = Field(
        None, description="What you sell, where the rules have higher limits for it"
    )
    person: str | None = Field(None, description="Whose it is: they see and end it in their account")
    payer: PayerIn = Field(description="Vendors need name, e-mail and phone to register a mandate")
    description: Line = Field("", max_length=200)
    reference: Line | None = Field(None, min_length=1, max_length=100, description="Your own word for it, unique")
    return_url: ReturnUrl | None = None
    metadata: SmallMetadata

    def new(self) -> types.NewMandate:
        """Raises money.InvalidAmount, money.UnknownCurrency, NotFound."""
        first = positive(Money.parse(self.first_amount, self.currency)) if self.first_amount is not None else None
        return types.NewMandate(
            provider_account_id=ids.parse("pac", self.provider_account),
            method=self.method,
            amount_max=positive(self.money()),
            credit_account_id=ids.parse("acc", self.credit_account),
            frequency=Frequency(self.frequency),
            ends_on=self.ends_on,
            starts_on=self.starts_on,
            first_amount=first,
            category=self.category,
            person_id=ids.parse("per", self.person) if self.person else None,
            description=self.description,
            reference=self.reference,
            return_url=self.return_url,
            payer=self.payer.known(),
            metadata=self.metadata,
        )


class MandateOut(Out):
    """A payer's consent to be charged."""

    id: Shown[str]
    status: Shown[Status]
    method: Shown[Method]
    amount_max: Shown[str]
    first_amount: Shown[str]
    currency: Shown[str]
    frequency: Shown[FrequencyIn]
    category: Shown[str | None]
    starts_on: Shown[date]
    ends_on: Shown[date]
    person: Shown[str | None]
    provider_account: str | None
    credit_account: str | None
    description: Shown[str]
    reference: Shown[str | None]
    payment: Shown[str | None] = Field(description="The first charge, made with the registration")
    revoke_requested_at: Shown[Moment | None] = Field(description="From here on it is not charged any more")
    error_code: str | None
    error_text: str | None = Field(description="The vendor's own words")
    return_url: Shown[str | None]
    metadata: dict[str, Any]
    created_at: Shown[Moment]
    updated_at: Shown[Moment]
    version: Shown[int]

    @classmethod
    def of(cls, mandate: types.Mandate) -> MandateOut:
        return cls(**_fields(mandate))


class MandateDetailOut(MandateOut):
    """A mandate with the page where its payer agrees."""

    url: Shown[str]

    @classmethod
    def detail(cls, found: types.MandateDetail) -> MandateDetailOut:
        return cls(**_fields(found.mandate), url=found.url)


class MandatePageOut(Out):
    items: Shown[list[MandateOut]]
    next_cursor: Shown[str | None]


class MandateQuery(PageQuery):
    """Which mandates to list; an end user sees their own."""

    status: Shown[Status | None] = None
    person: Shown[str | None] = Field(None, max_length=40)
    reference: Shown[str | None] = Field(None, min_length=1, max_length=100)

    @property
    def list_name(self) -> str:
        """The list's name with its filters: a cursor fits no other."""
        return f"mandates:{self.status}:{self.person}:{self.reference}"


class ChargeIn(MoneyIn):
    """A charge of a mandate, once per reference."""

    reference: Line = Field(min_length=1, max_length=100, examples=["GYM-2026-11"])
    description: Line = Field("", max_length=200, description="The payer reads it")
    debit_at: MomentIn | None = Field(None, description="Absent: as soon as the rules allow")

    def new(self, mandate: str) -> types.NewCharge:
        """Raises money.InvalidAmount, money.UnknownCurrency, NotFound."""
        return types.NewCharge(
            ids.parse("mdt", mandate), positive(self.money()), self.reference, self.description, self.debit_at
        )


class ChargeOut(Out):
    """A charge on its way to the bank. What became of the debit is told by its payment."""

    id: Shown[str]
    mandate: Shown[str]
    payment: Shown[str]
    reference: Shown[str]
    amount: Shown[str]
    currency: Shown[str]
    description: Shown[str]
    state: Shown[Literal["scheduled", "noticed", "debiting", "cancelled", "refused"]]
    debit_at: Shown[Moment]
    noticed_at: Shown[Moment | None]
    debited_at: Shown[Moment | None]
    error_code: str | None
    actor: str | None
    created_at: Shown[Moment]
    updated_at: Shown[Moment]

    @classmethod
    def of(cls, charge: types.Charge) -> ChargeOut:
        return cls(
            id=charge.public_id,
            mandate=ids.text("mdt", charge.mandate_id),
            payment=ids.text("pay", charge.payment_id),
            reference=charge.reference,
            amount=charge.amount.text(),
            currency=charge.amount.currency,
            description=charge.description,
            state=charge.state.value,
            debit_at=charge.debit_at,
            noticed_at=charge.noticed_at,
            debited_at=charge.debited_at,
            error_code=charge.error_code,
            actor=charge.actor,
            created_at=charge.created_at,
            updated_at=charge.updated_at,
        )


class ChargePageOut(Out):
    items: Shown[list[ChargeOut]]
    next_cursor: Shown[str | None]


def _fields(mandate: types.Mandate) -> dict[str, Any]:
    return {
        "id": mandate.public_id,
        "status": mandate.status.value,
        "method": mandate.method,
        "amount_max": mandate.amount_max.text(),
        "first_amount": mandate.first_amount.text(),
        "currency": mandate.amount_max.currency,
        "frequency": mandate.frequency.value,
        "category": mandate.category,
        "starts_on": mandate.starts_on,
        "ends_on": mandate.ends_on,
        "person": ids.text("per", mandate.person_id) if mandate.person_id else None,
        "provider_account": ids.text("pac", mandate.provider_account_id),
        "credit_account": ids.text("acc", mandate.credit_account_id),
        "description": mandate.description,
        "reference": mandate.reference,
        "payment": ids.text("pay", mandate.payment_id) if mandate.payment_id else None,
        "revoke_requested_at": mandate.revoke_requested_at,
        "error_code": mandate.error_code,
        "error_text": mandate.error_text,
        "return_url": mandate.return_url,
        "metadata": dict(mandate.metadata),
        "created_at": mandate.created_at,
        "updated_at": mandate.updated_at,
        "version": mandate.version,
    }

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from core.kit import ids
from core.kit.money import InvalidAmount, Money, quantum
from core.kit.shown import Shown
from core.payments.schemas import Line
from core.payouts import types
from core.web.schemas import In, Moment, MoneyOut, Out, PageQuery

Status = Literal[
    "awaiting_approval", "approved", "submitted", "unknown", "paid", "failed", "reversed", "cancelled", "rejected"
]
Amount = Annotated[str, Field(max_length=30, examples=["5000.00"])]


class PayoutOut(Out):
    """Money on its way out."""

    id: Shown[str] = Field(examples=["pyo_01jd5qcrkb0s5kz2sv6v2k9ebv"])
    purpose: Shown[str]
    subject: Shown[str]
    person: Shown[str]
    beneficiary: Shown[str]
    provider_account: str | None
    amount: Shown[MoneyOut]
    status: Shown[Status]
    approval: str | None
    batch: str | None
    reason: Shown[str]
    utr: Shown[str | None] = Field(description="The bank's number of the transfer")
    error_code: str | None
    error_text: str | None = Field(description="The vendor's own words")
    attention: str | None = Field(description="What a person must look at")
    vendor_status: str | None = Field(description="The vendor's own word for where it stands")
    fee: MoneyOut | None = Field(description="What the vendor charged, without tax, as booked")
    tax: MoneyOut | None
    requested_by: str | None
    metadata: dict[str, Any]
    version: Shown[int]
    created_at: Shown[Moment]
    sent_at: Shown[Moment | None]
    finished_at: Shown[Moment | None]

    @classmethod
    def of(cls, payout: types.Payout) -> PayoutOut:
        return cls(
            id=payout.public_id,
            purpose=payout.purpose,
            subject=payout.subject,
            person=ids.text("per", payout.person_id),
            beneficiary=ids.text("ben", payout.beneficiary_id),
            provider_account=ids.text("pac", payout.provider_account_id),
            amount=MoneyOut.of(payout.amount),
            status=payout.status.value,
            approval=_text("apr", payout.approval_id),
            batch=_text("pba", payout.batch_id),
            reason=payout.reason,
            utr=payout.utr,
            error_code=payout.error_code,
            error_text=payout.error_text,
            attention=payout.attention,
            vendor_status=payout.vendor_status,
            fee=MoneyOut.of(payout.fee) if payout.fee is not None else None,
            tax=MoneyOut.of(payout.tax) if payout.tax is not None else None,
            requested_by=payout.requested_by,
            metadata=dict(payout.metadata),
            version=payout.version,
            created_at=payout.created_at,
            sent_at=payout.sent_at,
            finished_at=payout.finished_at,
        )


class PayoutPageOut(Out):
    items: Shown[list[PayoutOut]]
    next_cursor: Shown[str | None]


class PayoutQuery(PageQuery):
    """Which payouts to list."""

    status: Shown[Status | None] = None
    subject: Shown[str | None] = Field(None, max_length=100, description="Only those for this, such as a wallet")
    batch: str | None = Field(None, max_length=40, description="Only those in this batch")

    def wanted(self) -> types.PayoutFilter:
        """Raises NotFound."""
        return types.PayoutFilter(self.status, self.subject, ids.parse("pba", self.batch) if self.batch else None)

    def list_name(self) -> str:
        """The list's name with its filters: a cursor fits no other."""
        return f"payouts:{self.status}:{self.subject}:{self.batch}"


class CancelIn(In):
    """Why a payout is given up."""

    reason: Line = Field(min_length=1, max_length=500, examples=["The customer changed their mind"])


class BalanceOut(Out):
    """What the account to pay out from holds at its vendor, at this moment."""

    balance: MoneyOut


class PayoutRuleIn(In):
    """From which amount on payouts in a currency need a second principal, and how little and much is paid at once."""

    currency: str = Field(min_length=3, max_length=3, examples=["INR"])
    approve_above: Amount = Field(description="A larger amount waits for approval; `0.00`: every one")
    least: Amount = Field(examples=["1.00"])
    most: Amount | None = None
    validated_only: bool | None = Field(
        None,
        description="Pay only to beneficiaries whose banks confirmed them under the name that was given; left out, it"
        " stays as it is, at first `false`",
    )

    def parsed(self) -> dict[str, Money | None]:
        """Raises money.InvalidAmount, money.UnknownCurrency."""
        given = {"approve_above": self.approve_above, "least": self.least, "most": self.most}
        found = {name: Money.parse(text, self.currency) if text is not None else None for name, text in given.items()}
        if any(money is not None and money.amount < 0 for money in found.values()):
            raise InvalidAmount("a rule's amounts are not negative")
        return found


class PayoutRuleOut(Out):
    """The rule of one currency."""

    id: str = Field(examples=["prl_01jd5qcrkb0s5kz2sv6v2k9ebv"])
    currency: str
    approve_above: str
    least: str
    most: str | None
    validated_only: bool
    version: int

    @classmethod
    def of(cls, rule: types.PayoutRule) -> PayoutRuleOut:
        step = quantum(rule.currency)
        return cls(
            id=ids.text("prl", rule.id),
            currency=rule.currency,
            approve_above=str(rule.approve_above.quantize(step)),
            least=str(rule.least.quantize(step)),
            most=None if rule.most is None else str(rule.most.quantize(step)),
            validated_only=rule.validated_only,
            version=rule.version,
        )


class PayoutRulesOut(Out):
    """By currency. A currency without a rule is paid out only after approval."""

    items: list[PayoutRuleOut]


def _text(prefix: str, value: UUID | None) -> str | None:
    return ids.text(prefix, value) if value else None

from __future__ import annotations

from typing import Literal

from pydantic import Field

from core.kit import ids
from core.kit.shown import Shown
from core.payouts.beneficiaries import checks
from core.payouts.beneficiaries.types import Beneficiary
from core.payouts.provider import Details
from core.web.schemas import In, Moment, Out, PageQuery


class BankAccountIn(In):
    """An Indian bank account."""

    account_number: str = Field(max_length=34, examples=["012345678901"])
    ifsc: str = Field(max_length=11, examples=["HDFC0000001"])


class UpiIn(In):
    """A UPI address."""

    vpa: str = Field(max_length=321, examples=["asha.rao@okhdfcbank"])


class BeneficiaryIn(In):
    """Where a person may have money paid to. It is kept encrypted and shown masked."""

    person_id: str = Field(examples=["per_01jd5qcrkb0s5kz2sv6v2k9eba"])
    name: str = Field(max_length=100, examples=["Asha Rao"], description="The account holder's, as the bank has it")
    to: BankAccountIn | UpiIn

    def details(self) -> Details:
        """Raises BeneficiaryInvalid."""
        if isinstance(self.to, UpiIn):
            return checks.upi(self.name, self.to.vpa)
        return checks.bank_account(self.name, self.to.account_number, self.to.ifsc)


class BeneficiaryOut(Out):
    """A beneficiary, masked."""

    id: Shown[str] = Field(examples=["ben_01jd5qcrkb0s5kz2sv6v2k9ebw"])
    person: Shown[str]
    kind: Shown[Literal["bank_account", "upi"]]
    masked: Shown[str] = Field(examples=["XXXXXXXX8901"])
    ifsc: Shown[str | None]
    created_by: str
    created_at: Shown[Moment]
    removed_at: Shown[Moment | None]
    validity: Shown[Literal["valid", "invalid"] | None] = Field(
        description="What its bank said last; null: it was not asked"
    )
    name_match: Literal["same", "similar", "different"] | None = Field(
        description="How the name that the bank knows compares with the one that was given"
    )
    validated_at: Shown[Moment | None]

    @classmethod
    def of(cls, found: Beneficiary) -> BeneficiaryOut:
        return cls(
            id=found.public_id,
            person=ids.text("per", found.person_id),
            kind=found.kind,
            masked=found.masked,
            ifsc=found.ifsc,
            created_by=found.created_by,
            created_at=found.created_at,
            removed_at=found.removed_at,
            validity=found.validity,
            name_match=found.name_match,
            validated_at=found.validated_at,
        )


class BeneficiaryPageOut(Out):
    items: Shown[list[BeneficiaryOut]]
    next_cursor: Shown[str | None]


class BeneficiaryQuery(PageQuery):
    person_id: Shown[str | None] = Field(None, description="Only this person's")

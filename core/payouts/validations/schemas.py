from __future__ import annotations

from typing import Literal

from pydantic import Field

from core.kit import ids
from core.payouts.validations.types import Validation
from core.web.schemas import Moment, MoneyOut, Out


class ValidationOut(Out):
    """What a bank says of a beneficiary's account."""

    id: str = Field(examples=["bvl_01jd5qcrkb0s5kz2sv6v2k9ebz"])
    beneficiary: str
    provider_account: str
    status: Literal["waiting", "asked", "valid", "invalid", "failed"]
    registered_name: str | None = Field(description="Whose account it is, as its bank says")
    name_match: Literal["same", "similar", "different"] | None = Field(
        description="How that compares with the name that was given"
    )
    error_text: str | None
    fee: MoneyOut | None = Field(description="What the provider took for it, without tax, where it says so")
    tax: MoneyOut | None
    created_by: str
    created_at: Moment
    finished_at: Moment | None

    @classmethod
    def of(cls, found: Validation) -> ValidationOut:
        return cls(
            id=found.public_id,
            beneficiary=ids.text("ben", found.beneficiary_id),
            provider_account=ids.text("pac", found.provider_account_id),
            status=found.status.value,
            registered_name=found.registered_name,
            name_match=None if found.name_match is None else found.name_match.value,
            error_text=found.error_text,
            fee=None if found.fee is None else MoneyOut.of(found.fee),
            tax=None if found.tax is None else MoneyOut.of(found.tax),
            created_by=found.created_by,
            created_at=found.created_at,
            finished_at=found.finished_at,
        )


class ValidationPageOut(Out):
    items: list[ValidationOut]
    next_cursor: str | None

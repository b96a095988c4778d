from pydantic import Field

from core.payments.schemas import Line, SmallMetadata
from core.web.schemas import MoneyIn


class WithdrawalIn(MoneyIn):
    """An amount to be paid out to one of the owner's beneficiaries."""

    beneficiary: str = Field(examples=["ben_01jd5qcrkb0s5kz2sv6v2k9ebw"])
    reason: Line = Field(
        "", max_length=200, description="Kept for ever, shown to whoever approves, and on the wallet's statement"
    )
    metadata: SmallMetadata

from __future__ import annotations

from uuid import UUID

from pydantic import Field

from core.kit import ids
from core.payouts.batches.service import BATCH_MAX
from core.payouts.batches.types import Batch, Result
from core.web.schemas import In, Moment, MoneyOut, Out, Query


class BatchIn(In):
    """Which approved payouts leave in one bank file: the oldest of this account and currency."""

    provider_account: str = Field(examples=["pac_01jd5qcrkb0s5kz2sv6v2k9eba"])
    currency: str = Field(min_length=3, max_length=3, examples=["INR"])
    limit: int = Field(BATCH_MAX, ge=1, le=BATCH_MAX)


class BatchOut(Out):
    """Payouts that leave in one bank file."""

    id: str = Field(examples=["pba_01jd5qcrkb0s5kz2sv6v2k9ebx"])
    provider_account: str
    payouts: int
    total: MoneyOut
    file: str | None = Field(description="The copy that was kept of the file, once it was downloaded")
    downloaded_by: str | None
    downloaded_at: Moment | None
    created_by: str
    created_at: Moment

    @classmethod
    def of(cls, batch: Batch) -> BatchOut:
        return cls(
            id=ids.text("pba", batch.id),
            provider_account=ids.text("pac", batch.provider_account_id),
            payouts=batch.payouts,
            total=MoneyOut.of(batch.total),
            file=_text(batch.file_id),
            downloaded_by=batch.downloaded_by,
            downloaded_at=batch.downloaded_at,
            created_by=batch.created_by,
            created_at=batch.created_at,
        )


class BatchPageOut(Out):
    items: list[BatchOut]
    next_cursor: str | None


class ResultQuery(Query):
    """Whose result file it is."""

    provider_account: str = Field(examples=["pac_01jd5qcrkb0s5kz2sv6v2k9eba"])


class ResultOut(Out):
    """What a result file changed."""

    id: str = Field(examples=["prs_01jd5qcrkb0s5kz2sv6v2k9eby"])
    provider_account: str
    lines: int
    paid: int
    failed: int
    repeated: int = Field(description="Lines that said what was known already")
    created_by: str
    created_at: Moment

    @classmethod
    def of(cls, result: Result) -> ResultOut:
        return cls(
            id=ids.text("prs", result.id),
            provider_account=ids.text("pac", result.provider_account_id),
            lines=result.lines,
            paid=result.paid,
            failed=result.failed,
            repeated=result.repeated,
            created_by=result.created_by,
            created_at=result.created_at,
        )


class ResultPageOut(Out):
    items: list[ResultOut]
    next_cursor: str | None


def _text(file_id: UUID | None) -> str | None:
    return ids.text("fil", file_id) if file_id else None

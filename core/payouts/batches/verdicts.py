"""What is wrong with the lines of a result file, given the payouts that they name. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from core.payouts.provider import PayoutState, ResultLine
from core.payouts.types import Payout, PayoutStatus

_SAYS = {PayoutState.PAID: PayoutStatus.PAID, PayoutState.FAILED: PayoutStatus.FAILED}


def complaints(
    lines: Sequence[ResultLine], payouts: Mapping[str, Payout], account_id: UUID, utrs_taken: Collection[str]
) -> list[tuple[int, str]]:
    """(line, what is wrong), in the order of the lines. A line that says what is known already is good."""
    found: list[tuple[int, str]] = []
    references: dict[str, int] = {}
    utrs: dict[str, int] = {}
    for line in lines:
        complaint = _complaint(line, payouts.get(line.reference), account_id)
        if line.reference in references:
            complaint = f"the reference stands in line {references[line.reference]} already"
        elif line.utr is not None and line.utr in utrs:
            complaint = f"the UTR stands in line {utrs[line.utr]} already"
        elif line.utr is not None and line.utr in utrs_taken:
            complaint = complaint or "the UTR belongs to another payout"
        references.setdefault(line.reference, line.number)
        if line.utr is not None:
            utrs.setdefault(line.utr, line.number)
        if complaint is not None:
            found.append((line.number, complaint))
    return found


def _complaint(line: ResultLine, payout: Payout | None, account_id: UUID) -> str | None:
    if payout is None or payout.provider_account_id != account_id:
        return "no payout has this reference"
    if payout.batch_id is None:
        return "this payout was never in a bank file"
    if line.amount != payout.amount:
        return f"the payout is of {payout.amount}"
    if payout.is_final and payout.status is not _SAYS[line.state]:
        return f"the payout is {payout.status.value} already"
    if payout.status is PayoutStatus.PAID and payout.utr != line.utr:
        return "the payout was paid under another UTR"
    return None

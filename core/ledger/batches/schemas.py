from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import orjson
from pydantic import Field, ValidationError

from core.kit import ids
from core.kit.errors import BahiError
from core.kit.idempotency import Answer
from core.ledger.batches import types
from core.ledger.batches.errors import BatchRefused
from core.ledger.decide import Verdict
from core.ledger.schemas import TransactionIn
from core.ledger.types import NewTransaction, Transaction
from core.web import card_guard
from core.web.contract import refuse, strict_json
from core.web.errors import CONTENT_TYPE
from core.web.schemas import In, Moment, Out, PageQuery, Query

ITEMS_MAX = 10_000


class ItemIn(TransactionIn):
    """One transaction of a batch."""

    dry_run: Literal[False] = Field(False, description="A whole batch is a dry run, or none of it")


class BatchIn(In):
    """Transactions to post in one database transaction, decided one after another in this order."""

    items: list[ItemIn] = Field(min_length=1, max_length=ITEMS_MAX)
    mode: Literal["each", "atomic"] = Field("each", description="A verdict per item, or everything or nothing")
    dry_run: bool = Field(False, description="Answer what posting would, and post nothing")

    def wishes(self) -> list[NewTransaction | BahiError]:
        found: list[NewTransaction | BahiError] = []
        for item in self.items:
            try:
                found.append(item.new())
            except BahiError as refusal:
                found.append(refusal)
        return found


class ItemVerdictOut(Out):
    """What became of one item, in the order of the request: its transaction, or the problem that refused it."""

    index: int
    reference: str
    transaction: str | None
    problem: dict[str, Any] | None


class BatchOut(Out):
    posted: int
    refused: int
    items: list[ItemVerdictOut]


def render(data: BatchIn, verdicts: Sequence[Verdict], request_id: str) -> Answer:
    """The answer's bytes; an atomic batch that was refused is a problem that names the items at fault."""
    items = [
        _verdict(index, item.reference, verdict)
        for index, (item, verdict) in enumerate(zip(data.items, verdicts, strict=True))
    ]
    refused = [item for item in items if item["problem"] is not None]
    if data.mode == "atomic" and refused:
        at_fault = [item for item in refused if item["problem"]["code"] != BatchRefused.code]
        problem = BatchRefused(items=at_fault).problem() | {"request_id": request_id}
        return Answer(BatchRefused.status, orjson.dumps(problem), CONTENT_TYPE)
    body = {"posted": len(items) - len(refused), "refused": len(refused), "items": items}
    return Answer(200, orjson.dumps(body))


def _verdict(index: int, reference: str, verdict: Verdict) -> dict[str, Any]:
    if isinstance(verdict, Transaction):
        transaction = ids.text("txn", verdict.id)
        return {"index": index, "reference": reference, "transaction": transaction, "problem": None}
    return {"index": index, "reference": reference, "transaction": None, "problem": verdict.problem()}


def parse_line(raw: bytes) -> NewTransaction:
    """One line of an import. Raises BahiError: the line is refused, its neighbours are not."""
    card_guard.refuse_cards(strict_json(raw), ItemIn)
    try:
        return ItemIn.model_validate_json(raw).new()
    except ValidationError as error:
        refuse(error)


class ImportQuery(Query):
    name: str = Field(
        min_length=1, max_length=200, pattern=r"^[\x21-\x7e]+$", examples=["opening-2026"], description="Yours; unique"
    )


class ImportOut(Out):
    """An import and how far its posting has come."""

    id: str
    name: str
    state: str = Field(description="`receiving`, `queued`, `running`, `done`; `failed` until its job is replayed")
    bytes: int
    lines: int
    posted: int
    refused: int
    error: str | None
    created_at: Moment
    finished_at: Moment | None

    @classmethod
    def of(cls, record: types.Import) -> ImportOut:
        return cls(
            id=ids.text("imp", record.id),
            name=record.name,
            state=record.state,
            bytes=record.bytes,
            lines=record.lines,
            posted=record.posted,
            refused=record.refused,
            error=record.error,
            created_at=record.created_at,
            finished_at=record.finished_at,
        )


class ImportPageOut(Out):
    items: list[ImportOut]
    next_cursor: str | None


class LineQuery(PageQuery):
    refused: Literal["true", "false"] = Field("false", description="Only the lines that were refused")


class LineVerdictOut(Out):
    """What became of one line."""

    line: int
    reference: str | None
    transaction: str | None
    problem: dict[str, Any] | None

    @classmethod
    def of(cls, verdict: types.LineVerdict) -> LineVerdictOut:
        return cls(
            line=verdict.line,
            reference=verdict.reference,
            transaction=ids.text("txn", verdict.transaction_id) if verdict.transaction_id else None,
            problem=verdict.problem,
        )


class LineVerdictPageOut(Out):
    items: list[LineVerdictOut]
    next_cursor: str | None

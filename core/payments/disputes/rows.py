from __future__ import annotations

import asyncpg

from core.kit import ids
from core.payments.disputes.types import Answer, AnswerState, Dispute, DisputeStatus, Document
from core.payments.rows import money


def dispute(row: asyncpg.Record) -> Dispute:
    values = dict(row)
    currency = values.pop("currency")
    values["amount"] = money(values["amount"], currency)
    values["blocked"] = money(values.pop("blocked_amount"), currency)
    values["deducted"] = money(values.pop("deducted_amount"), currency)
    return Dispute(**{**values, "status": DisputeStatus(row["status"]), "attention": tuple(row["attention"])})


def answer(row: asyncpg.Record) -> Answer:
    values = dict(row)
    documents = tuple(Document(ids.parse("fil", item["file"]), item["purpose"]) for item in values.pop("files"))
    amount = money(values.pop("amount"), values.pop("currency"))
    return Answer(**{**values, "amount": amount, "documents": documents, "state": AnswerState(row["state"])})

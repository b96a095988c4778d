from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import Field, model_validator

from core.kit import ids
from core.kit.money import Money
from core.payments.disputes import types
from core.payments.schemas import Line, positive
from core.web.schemas import In, Moment, MoneyOut, Out, PageQuery

Purpose = Literal[
    "shipping_proof", "billing_proof", "cancellation_proof", "customer_communication", "proof_of_service",
    "explanation_letter", "refund_confirmation", "access_activity_log", "refund_cancellation_policy",
    "term_and_conditions", "others",
]  # fmt: skip


class DocumentIn(In):
    """A stored file as evidence."""

    file: str = Field(examples=["fil_01jd5qcrkb0s5kz2sv6v2k9ebq"])
    purpose: Purpose = "others"


class ContestIn(In):
    """What to tell the bank. It is told once."""

    summary: Line = Field(min_length=1, max_length=1000, examples=["Delivered on 20 November and signed for."])
    documents: list[DocumentIn] = Field(default_factory=list, max_length=10)
    amount: str | None = Field(None, max_length=30, examples=["100.00"], description="Absent: all that is disputed")
    currency: str | None = Field(None, min_length=3, max_length=3, examples=["INR"])

    @model_validator(mode="after")
    def _together(self) -> Self:
        if (self.amount is None) != (self.currency is None):
            raise ValueError("amount and currency go together")
        return self

    def new(self) -> types.NewContest:
        """Raises money.InvalidAmount, money.UnknownCurrency, NotFound."""
        amount = None
        if self.amount is not None and self.currency is not None:
            amount = positive(Money.parse(self.amount, self.currency))
        documents = tuple(types.Document(ids.parse("fil", item.file), item.purpose) for item in self.documents)
        return types.NewContest(self.summary, documents, amount)


class DocumentOut(Out):
    file: str
    purpose: str


class AnswerOut(Out):
    """What was told to the bank."""

    kind: Literal["contest", "accept"]
    state: str = Field(description="`sent`: the provider has not confirmed it; `lost`: it never arrived, answer again")
    summary: str
    amount: MoneyOut
    documents: list[DocumentOut]
    error_code: str | None
    error_text: str | None
    actor: str
    created_at: Moment
    finished_at: Moment | None

    @classmethod
    def of(cls, answer: types.Answer) -> AnswerOut:
        return cls(
            kind="contest" if answer.kind == "contest" else "accept",
            state=answer.state.value,
            summary=answer.summary,
            amount=MoneyOut.of(answer.amount),
            documents=[
                DocumentOut(file=ids.text("fil", item.file_id), purpose=item.purpose) for item in answer.documents
            ],
            error_code=answer.error_code,
            error_text=answer.error_text,
            actor=answer.actor,
            created_at=answer.created_at,
            finished_at=answer.finished_at,
        )


class DisputeOut(Out):
    """A payer's bank disputes a payment."""

    id: str
    payment: str
    attempt: str
    provider_account: str
    provider_dispute_id: str
    status: str
    phase: str
    amount: MoneyOut
    blocked: MoneyOut = Field(description="So much of the payment cannot be refunded because of it")
    deducted: MoneyOut = Field(description="What the provider has taken for it so far")
    borne_by: str | None = Field(description="Whose loss a lost one is: tenant or payee")
    reason_code: str | None
    reason_text: str | None
    respond_by: Moment | None
    attention: list[str] = Field(description="Why a human must look; empty when all is well")
    opened_at: Moment
    decided_at: Moment | None
    created_at: Moment
    updated_at: Moment
    version: int

    @classmethod
    def of(cls, dispute: types.Dispute) -> DisputeOut:
        return cls(**_fields(dispute))


class DisputeDetailOut(DisputeOut):
    """A dispute with what was answered, oldest first."""

    answers: list[AnswerOut]

    @classmethod
    def detail(cls, detail: types.DisputeDetail) -> DisputeDetailOut:
        return cls(**_fields(detail.dispute), answers=[AnswerOut.of(item) for item in detail.answers])


class DisputePageOut(Out):
    items: list[DisputeOut]
    next_cursor: str | None


class DisputeQuery(PageQuery):
    """Which disputes to list."""

    status: Literal["open", "under_review", "won", "lost", "closed"] | None = None
    payment: str | None = Field(None, max_length=40, description="Only those of this payment")
    needs_attention: bool = False

    @property
    def list_name(self) -> str:
        """The list's name with its filters: a cursor fits no other."""
        return f"disputes:{self.status}:{self.payment}:{self.needs_attention}"


def _fields(dispute: types.Dispute) -> dict[str, Any]:
    return {
        "id": dispute.public_id,
        "payment": ids.text("pay", dispute.payment_id),
        "attempt": ids.text("att", dispute.attempt_id),
        "provider_account": ids.text("pac", dispute.provider_account_id),
        "provider_dispute_id": dispute.provider_dispute_id,
        "status": dispute.status.value,
        "phase": dispute.phase,
        "amount": MoneyOut.of(dispute.amount),
        "blocked": MoneyOut.of(dispute.blocked),
        "deducted": MoneyOut.of(dispute.deducted),
        "borne_by": dispute.borne_by,
        "reason_code": dispute.reason_code,
        "reason_text": dispute.reason_text,
        "respond_by": dispute.respond_by,
        "attention": list(dispute.attention),
        "opened_at": dispute.opened_at,
        "decided_at": dispute.decided_at,
        "created_at": dispute.created_at,
        "updated_at": dispute.updated_at,
        "version": dispute.version,
    }

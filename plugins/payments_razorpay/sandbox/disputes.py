"""Disputes and the documents that answer them: `/v1/disputes…`, `/v1/documents…`."""

from __future__ import annotations

import base64
from typing import Any

from quart import Blueprint, g, request

from plugins.payments_razorpay.sandbox import render, validation, webhooks
from plugins.payments_razorpay.sandbox.errors import VendorError, bare, required
from plugins.payments_razorpay.sandbox.http import Answer, expanded, operation, own, page, read_object, vendor
from plugins.payments_razorpay.sandbox.types import Dispute, Document, Line, Payment
from plugins.payments_razorpay.sandbox.vendor import Vendor, new_id

blueprint = Blueprint("disputes", __name__)
PROOFS = (
    "shipping_proof",
    "billing_proof",
    "cancellation_proof",
    "customer_communication",
    "proof_of_service",
    "explanation_letter",
    "refund_confirmation",
    "access_activity_log",
    "refund_cancellation_policy",
    "term_and_conditions",
)
PHASES = ("fraud", "retrieval", "chargeback", "pre_arbitration", "arbitration")
ENDS = ("won", "lost", "closed")
_MIME_TYPES = ("image/jpg", "image/jpeg", "image/png", "application/pdf")
_FORGED_FILE = "Invalid file id provided or merchant is unauthorized to access the fileId(s) provided"


# ---- their life ----
def open_dispute(vendor: Vendor, payment: Payment, amount: int, *, respond_by: int, phase: str, reason: str) -> Dispute:
    """Let the payer's bank dispute a captured payment."""
    if not payment.captured or amount > payment.amount:
        raise VendorError("Only what was captured can be disputed.", field="amount")
    now = vendor.clock.now()
    dispute = Dispute(
        id=new_id("disp"),
        merchant=payment.merchant,
        created_at=now,
        payment_id=payment.id,
        amount=amount,
        currency=payment.currency,
        reason_code=reason,
        reason_description="Goods or services were not received.",
        respond_by=respond_by,
        phase=phase,
        evidence={"amount": amount, "summary": None, **dict.fromkeys(PROOFS), "others": None, "submitted_at": None},
    )
    vendor.add(dispute)
    _tell(vendor, dispute, "created", now)
    return dispute


def decide(vendor: Vendor, dispute: Dispute, status: str, at: int) -> None:
    """Let the bank end a dispute; a lost one takes its amount from the merchant's balance (inferred: an adjustment)."""
    if dispute.status in ENDS:
        raise bare(f"Action not allowed when dispute is in {dispute.status} status.")
    dispute.status = status
    if status == "lost":
        dispute.amount_deducted = dispute.amount
        vendor.add(
            Line(
                id=new_id("adj"),
                merchant=dispute.merchant,
                created_at=at,
                type="adjustment",
                debit=dispute.amount,
                credit=0,
                amount=dispute.amount,
                fee=0,
                tax=0,
                currency=dispute.currency,
                due_at=at,
                description="Debit for a lost dispute",
                payment_id=dispute.payment_id,
                dispute_id=dispute.id,
            )
        )
    vendor.save(dispute)
    _tell(vendor, dispute, status, at)


def ask_again(vendor: Vendor, dispute: Dispute, respond_by: int, at: int) -> None:
    """Let the bank want more evidence: the dispute is open once more."""
    if dispute.status != "under_review":
        raise bare(f"Action not allowed when dispute is in {dispute.status} status.")
    dispute.status, dispute.respond_by = "open", respond_by
    vendor.save(dispute)
    _tell(vendor, dispute, "action_required", at)


def documents(vendor: Vendor, dispute: Dispute) -> list[Document]:
    """What was submitted to the bank."""
    if dispute.evidence["submitted_at"] is None:
        return []
    named = [item for proof in PROOFS for item in dispute.evidence[proof] or ()]
    named += [item for other in dispute.evidence["others"] or () for item in other["document_ids"]]
    return [vendor.table(Document)[item] for item in named]


def _tell(vendor: Vendor, dispute: Dispute, event: str, at: int) -> None:
    payment = vendor.payments[dispute.payment_id]
    shapes = {"payment": render.payment(payment), "dispute": render.dispute(dispute)}
    webhooks.emit(vendor, vendor.merchants[dispute.merchant], f"payment.dispute.{event}", shapes, at)


# ---- endpoints ----
@blueprint.get("/v1/disputes")
@operation("disputes.list")
async def list_disputes() -> Answer:
    if not expanded() <= {"payment", "transaction.settlement"}:
        raise bare("Value of each expand must be one of following types: payment, transaction.settlement")
    return page(Dispute, render.dispute)


@blueprint.get("/v1/disputes/<dispute_id>")
@operation("disputes.fetch")
async def fetch_dispute(dispute_id: str) -> Answer:
    dispute = own(Dispute, dispute_id, "disp")
    shape = render.dispute(dispute)
    if "payment" in expanded():
        shape["payment"] = render.payment(vendor().payments[dispute.payment_id])
    return shape


@blueprint.post("/v1/disputes/<dispute_id>/accept")
@operation("disputes.accept")
async def accept_dispute(dispute_id: str) -> Answer:
    dispute = own(Dispute, dispute_id, "disp")
    validation.known_fields(await read_object(), frozenset())
    _answerable(dispute)
    decide(vendor(), dispute, "lost", vendor().clock.now())
    return render.dispute(dispute)


@blueprint.patch("/v1/disputes/<dispute_id>/contest")
@operation("disputes.contest")
async def contest_dispute(dispute_id: str) -> Answer:
    dispute, body, state = own(Dispute, dispute_id, "disp"), await read_object(), vendor()
    validation.known_fields(body, frozenset({"amount", "summary", "others", "action", *PROOFS}))
    if body.get("action", "draft") not in ("draft", "submit"):
        raise bare("The selected action is invalid.")
    _answerable(dispute)
    evidence = {**dispute.evidence, **_evidence(dispute, body)}
    if body.get("action") == "submit":
        if not any(evidence[proof] for proof in (*PROOFS, "others")):
            raise VendorError("At least one document is required to contest a dispute.")
        evidence["submitted_at"] = state.clock.now()
        dispute.status = "under_review"
    dispute.evidence = evidence
    state.save(dispute)
    if dispute.status == "under_review":
        _tell(state, dispute, "under_review", state.clock.now())
    return render.dispute(dispute)


def _answerable(dispute: Dispute) -> None:
    if dispute.status != "open":
        raise bare(f"Action not allowed when dispute is in {dispute.status} status.")
    if vendor().clock.now() > dispute.respond_by:
        raise bare("Action not allowed as deadline to respond has elapsed.")


def _evidence(dispute: Dispute, body: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if body.get("amount") is not None:
        found["amount"] = validation.whole(body["amount"], "amount", 0, validation.AMOUNT_MAX)
        if found["amount"] > dispute.amount:
            raise bare("contest amount cannot be greater than dispute amount.")
    if body.get("summary") is not None:
        found["summary"] = validation.text(body, "summary", 1000)
    for proof in PROOFS:
        if body.get(proof) is not None:
            found[proof] = _documents(body[proof])
    if body.get("others") is not None:
        others = body["others"]
        if not isinstance(others, list) or not all(isinstance(item, dict) for item in others):
            raise VendorError("The others must be an array.", field="others")
        found["others"] = [
            {"type": str(item.get("type")), "document_ids": _documents(item.get("document_ids"))} for item in others
        ]
    return found


def _documents(value: Any) -> list[str]:
    """Check that documents are the merchant's own."""
    known = vendor().table(Document)
    ids = value if isinstance(value, list) else []
    if not ids or not all(isinstance(item, str) and item in known for item in ids):
        raise bare(_FORGED_FILE)
    if any(known[item].merchant != g.merchant.id for item in ids):
        raise bare(_FORGED_FILE)
    return ids


# ---- documents ----
@blueprint.post("/v1/documents")
@operation("documents.create")
async def create_document() -> Answer:
    form, files = await request.form, await request.files
    file = files.get("file")
    if file is None:
        raise required("file")
    if form.get("purpose") != "dispute_evidence":
        raise VendorError("The selected purpose is invalid.", field="purpose")
    if file.mimetype not in _MIME_TYPES:
        raise VendorError(f"The file must be one of {', '.join(_MIME_TYPES)}.", field="file")
    content = file.read()
    document = Document(
        id=new_id("doc"),
        merchant=g.merchant.id,
        created_at=vendor().clock.now(),
        purpose="dispute_evidence",
        name=file.filename or "",
        mime_type=file.mimetype,
        content=base64.b64encode(content).decode(),
        size=len(content),
    )
    vendor().add(document)
    return render.document(document)


@blueprint.get("/v1/documents/<document_id>")
@operation("documents.fetch")
async def fetch_document(document_id: str) -> Answer:
    return render.document(own(Document, document_id, "doc"))

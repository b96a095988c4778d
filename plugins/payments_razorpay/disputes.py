"""Disputes at Razorpay (api/disputes, api/documents): read them, contest them with documents, or give in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

from core.kit.outbound import OutboundUnknown
from core.payments.disputes.provider import DisputeState, DisputeTruth, Evidence, EvidenceFile
from core.payments.provider import ProviderUnavailable
from plugins.payments_razorpay import mapping
from plugins.payments_razorpay.account import LIST_PAGE, Account, segment
from plugins.razorpay_answers import Unreadable, read, understood

_STATES = {
    "open": DisputeState.OPEN,
    "under_review": DisputeState.UNDER_REVIEW,
    "won": DisputeState.WON,
    "lost": DisputeState.LOST,
    "closed": DisputeState.CLOSED,
}
_PROOFS = frozenset(
    {
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
    }
)
"""The vendor's words for a document's purpose are the port's; the rest are `others`, each with a type of its own."""


class Disputes(Account):
    """A DisputeProvider."""

    async def list_disputes(self, since: datetime) -> AsyncIterator[DisputeTruth]:
        # The endpoint's page names no parameters; `from` is the one of every other list, so the answer is sifted too.
        async for row in self._pages("/v1/disputes", {"from": str(int(since.timestamp()))}, LIST_PAGE):
            truth = understood(_truth, row)
            if truth.created_at >= since:
                yield truth

    async def fetch_dispute(self, provider_dispute_id: str) -> DisputeTruth:
        return understood(_truth, await self._ask(f"/v1/disputes/{segment(provider_dispute_id)}", {}))

    async def contest_dispute(self, provider_dispute_id: str, evidence: Evidence) -> DisputeTruth:
        path = f"/v1/disputes/{segment(provider_dispute_id)}/contest"
        sent: dict[str, Any] = {
            "amount": mapping.to_minor(evidence.amount),
            "summary": evidence.summary,
            # Without it the vendor keeps a draft, which it never submits by itself.
            "action": "submit",
        }
        others = []
        for item in evidence.files:
            document_id = await self._keep_document(item)
            if item.purpose in _PROOFS:
                sent.setdefault(item.purpose, []).append(document_id)
            else:
                others.append({"type": item.purpose, "document_ids": [document_id]})
        if others:
            sent["others"] = others
        return read(await self._change(path, sent, method="PATCH"), _truth)

    async def accept_dispute(self, provider_dispute_id: str) -> DisputeTruth:
        return read(await self._change(f"/v1/disputes/{segment(provider_dispute_id)}/accept", {}), _truth)

    async def _keep_document(self, item: EvidenceFile) -> str:
        """Hand a document over; it does nothing to a dispute before its id is told.

        Raises ProviderRejected, ProviderUnavailable, OutboundFailed: the dispute is as it was.
        """
        fields = {"purpose": "dispute_evidence"}
        try:
            answer = await self._upload("/v1/documents", fields, item.name, item.media_type, item.content)
            return read(answer, _document)
        except OutboundUnknown as error:
            raise ProviderUnavailable("Razorpay did not confirm a document", retry_after_seconds=5) from error


def _document(answer: object) -> str:
    """The id of a document entity (api/documents/entity). Raises Unreadable."""
    document_id = mapping.identifier(answer.get("id")) if isinstance(answer, dict) else None
    if document_id is None:
        raise Unreadable("a document has no id")
    return document_id


def _truth(dispute: object) -> DisputeTruth:
    """A dispute entity (api/disputes/entity). Raises Unreadable."""
    if not isinstance(dispute, dict):
        raise Unreadable("a dispute is not an object")
    dispute_id, payment_id = mapping.identifier(dispute.get("id")), mapping.identifier(dispute.get("payment_id"))
    created_at = mapping.moment(dispute.get("created_at"))
    if dispute_id is None or payment_id is None or created_at is None:
        raise Unreadable("a dispute has an id, a payment and a time")
    return DisputeTruth(
        provider_dispute_id=dispute_id,
        provider_payment_id=payment_id,
        state=_STATES.get(str(dispute.get("status")), DisputeState.UNKNOWN),
        phase=(mapping.text(dispute.get("phase")) or "chargeback")[:50],
        amount=mapping.from_minor(dispute.get("amount"), dispute.get("currency")),
        # Taken only when the dispute is lost (api/disputes/entity).
        deducted=mapping.from_minor(dispute.get("amount_deducted") or 0, dispute.get("currency")),
        reason_code=mapping.text(dispute.get("reason_code")),
        reason_text=mapping.text(dispute.get("reason_description")),
        respond_by=mapping.moment(dispute.get("respond_by")),
        created_at=created_at,
    )

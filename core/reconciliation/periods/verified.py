"""What `./bahi verify` checks of signed-off periods, beside that each row is what was sealed."""

from __future__ import annotations

from uuid import UUID

from core.kit import db, ids
from core.ledger.records.types import Kind, register
from core.ledger.seals import service as seals
from core.ledger.verification.registry import verifies
from core.ledger.verification.types import Report
from core.reconciliation.periods import document, queries

SIGN_OFF = register(
    Kind(
        "sign_off",
        "reconciliation_sign_off",
        (
            "account_id", "agreed", "approval_id", "close_books", "created_at", "from_on", "head_hash", "head_height",
            "prepared_by", "reason", "reopened_at", "reopened_by", "reopening_id", "reopening_reason", "sha256",
            "signed_at", "signed_by", "source_id", "state", "to_on", "version",
        ),
        ("created_at", "reopened_at", "signed_at"),
    )
)  # fmt: skip
"""All of it but the document, which its hash stands for."""
PAGE = 100


@verifies
async def check_documents(tx: db.Transaction, report: Report) -> None:
    """Each document is the one that was signed, and the chain goes through the head that it names."""
    after = UUID(int=0)
    while found := await tx.fetch(queries.LIST_SIGNED, tx.tenant, after, PAGE):
        hashes = await seals.list_hashes_within(tx, [row["head_height"] for row in found])
        for row in found:
            name = ids.text("sgn", row["id"])
            if document.sha256(row["document"]) != row["sha256"]:
                report.add("sign_off.document", name, "its document is not the one that was signed")
            if hashes.get(row["head_height"]) != row["head_hash"]:
                report.add("sign_off.head", name, f"the chain's block {row['head_height']} is not the one it names")
        report.count("signed periods", len(found))
        after = found[-1]["id"]

"""What reconciliation may ask of payouts: by which names a bank or a provider knows one. It reads no other way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from core.kit import db


@dataclass(frozen=True, slots=True)
class Names:
    """How the outside calls a payout."""

    id: UUID
    provider_payout_id: str | None
    utr: str | None


async def list_names(payout_ids: Sequence[UUID]) -> list[Names]:
    """Those of the payouts that exist here."""
    async with db.transaction() as tx:
        found = await tx.fetch(_NAMES, tx.tenant, payout_ids)
    return [Names(row["id"], row["provider_payout_id"], row["utr"]) for row in found]


_NAMES = "SELECT id, provider_payout_id, utr FROM payout WHERE tenant_id = $1 AND id = ANY($2::uuid[])"

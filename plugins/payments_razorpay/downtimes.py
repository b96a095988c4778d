"""What Razorpay says of methods that work badly (api/payments/downtime)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from core.payments.routing.provider import Downtime
from plugins.payments_razorpay import mapping
from plugins.payments_razorpay.account import Account
from plugins.razorpay_answers import understood

_INSTRUMENTS = ("bank", "issuer", "network", "psp", "vpa_handle", "flow", "card_type", "wallet")
"""What may be down of a method, the most telling first."""
_SEVERITIES = frozenset({"low", "medium", "high"})


class Downtimes(Account):
    """A DowntimeProvider."""

    async def downtimes(self) -> Sequence[Downtime]:
        rows = understood(mapping.items, await self._ask("/v1/payments/downtimes", {}))
        return [found for row in rows if (found := downtime(row)) is not None]


def downtime(row: Mapping[str, Any]) -> Downtime | None:
    """A downtime entity (api/payments/downtime/entity); None for one that cannot be told, which must not hide others:
    a downtime is advice."""
    downtime_id, method = mapping.identifier(row.get("id")), mapping.text(row.get("method"))
    begins_at = mapping.moment(row.get("begin"))
    if downtime_id is None or method is None or len(method) > 20 or begins_at is None:
        return None
    severity = str(row.get("severity"))
    return Downtime(
        provider_downtime_id=downtime_id,
        method=method,
        instrument=_instrument(row.get("instrument")),
        severity=severity if severity in _SEVERITIES else "low",
        begins_at=begins_at,
        ends_at=mapping.moment(row.get("end")),
        resolved=row.get("status") == "resolved",
    )


def _instrument(value: object) -> str | None:
    """None where all of the method is down, which the vendor writes as `ALL`."""
    named = value if isinstance(value, dict) else {}
    for name in _INSTRUMENTS:
        found = mapping.text(named.get(name))
        if found is not None:
            # A network that is down for all, but for one type of card only, is not all of the method.
            if found.upper() != "ALL":
                return found
            return mapping.text(named.get("card_type"))
    return None

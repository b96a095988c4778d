from __future__ import annotations

from typing import Literal

from pydantic import Field

from core.kit import ids
from core.kit.money import Money, exponent
from core.ledger.monitors.types import Monitor, NewMonitor
from core.ledger.types import Account
from core.web.schemas import In, Moment, Out, PageQuery


class MonitorIn(In):
    """A threshold to watch: told when the measure goes below (or above) it, once per crossing."""

    account: str = Field(examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebn"])
    measure: Literal["balance", "available"]
    direction: Literal["below", "above"]
    threshold: str = Field(max_length=30, examples=["500.00"])
    rearm_at: str | None = Field(
        None, max_length=30, description="Armed again only when the measure is back here; at the threshold unless given"
    )
    description: str = Field("", max_length=200)

    def new(self, account: Account) -> NewMonitor:
        """Raises InvalidAmount."""
        rearm_at = None if self.rearm_at is None else Money.parse(self.rearm_at, account.currency).amount
        return NewMonitor(
            account_id=account.id,
            measure=self.measure,
            direction=self.direction,
            threshold=Money.parse(self.threshold, account.currency).amount,
            rearm_at=rearm_at,
            description=self.description,
        )


class MonitorOut(Out):
    """A threshold as it stands: `armed`, `crossed` (told, not armed again yet) or `removed`."""

    id: str
    account: str
    currency: str
    measure: str
    direction: str
    threshold: str
    rearm_at: str
    description: str
    state: str
    crossings: int
    version: int
    actor: str
    created_at: Moment
    changed_at: Moment

    @classmethod
    def of(cls, monitor: Monitor) -> MonitorOut:
        digits = exponent(monitor.currency)
        return cls(
            id=ids.text("mon", monitor.id),
            account=ids.text("acc", monitor.account_id),
            currency=monitor.currency,
            measure=monitor.measure,
            direction=monitor.direction,
            threshold=f"{monitor.threshold:.{digits}f}",
            rearm_at=f"{monitor.rearm_at:.{digits}f}",
            description=monitor.description,
            state=monitor.state,
            crossings=monitor.crossings,
            version=monitor.version,
            actor=monitor.actor,
            created_at=monitor.created_at,
            changed_at=monitor.changed_at,
        )


class MonitorPageOut(Out):
    items: list[MonitorOut]
    next_cursor: str | None


class MonitorQuery(PageQuery):
    account: str | None = Field(None, max_length=40, description="Only monitors of this account")

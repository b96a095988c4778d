"""Fetched rows into holds, and holds into the events that tell of them."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

import asyncpg

from core.events.service import Emission
from core.kit import ids
from core.kit.money import exponent
from core.ledger import rows
from core.ledger.decide import Standing
from core.ledger.holds.events import BalanceHeldChanged, HoldCaptured, HoldCreated, HoldExpired, HoldVoided
from core.ledger.holds.types import Hold

NONE = Decimal(0)


def hold(row: asyncpg.Record) -> Hold:
    values = dict(row)
    amount = rows.money(values.pop("amount"), values.pop("currency"))
    for name in ("captured", "released"):
        values[name] = rows.money(values[name], amount.currency).amount
    return Hold(amount=amount, **values)


def text(hold: Hold, amount: Decimal) -> str:
    """An amount in the hold's currency."""
    return f"{amount:.{exponent(hold.amount.currency)}f}"


def emissions(
    kind: type[HoldCreated | HoldCaptured | HoldVoided | HoldExpired],
    hold: Hold,
    *,
    transaction_id: UUID | None = None,
    standing: Standing | None = None,
    change: Decimal = NONE,
) -> list[Emission]:
    """The hold's own event and, when only what is held changed, the news of the account's owner."""
    event = kind(
        hold=ids.text("hld", hold.id),
        reference=hold.reference,
        account=ids.text("acc", hold.account_id),
        amount=text(hold, hold.amount.amount),
        captured=text(hold, hold.captured),
        released=text(hold, hold.released),
        currency=hold.amount.currency,
        state=hold.state,
        transaction=ids.text("txn", transaction_id) if transaction_id else None,
    )
    found = [Emission(event, ids.text("hld", hold.id), hold.version)]
    if standing is not None and standing.account.owner is not None:
        news = BalanceHeldChanged(
            account=event.account,
            change=text(hold, change),
            balance=text(hold, standing.balance),
            held=text(hold, standing.held),
            available=text(hold, standing.available),
            currency=event.currency,
            hold=event.hold,
        )
        found.append(Emission(news, standing.account.owner, standing.event_version))
    return found

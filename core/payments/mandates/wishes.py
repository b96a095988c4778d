"""What may be asked of a payer, before anything is written."""

from __future__ import annotations

from dataclasses import replace

from core.kit import clock, scope
from core.payments import checkout
from core.payments.mandates.errors import MandateNotSupported, MandateTermsInvalid
from core.payments.mandates.types import NewMandate
from core.payments.provider import Capability
from core.providers import service as providers


async def require_capable(new: NewMandate) -> None:
    """Raise MandateNotSupported unless the provider account registers mandates in this currency now."""
    connection = await providers.connect(new.provider_account_id, kind=checkout.KIND)
    account = connection.account
    if Capability.MANDATES not in connection.spec.capabilities:
        raise MandateNotSupported(f"{connection.spec.label} registers no mandates")
    if account.status != "enabled" or new.amount_max.currency not in account.currencies:
        raise MandateNotSupported(f"this provider account does not take {new.amount_max.currency} now")


def dated(new: NewMandate) -> NewMandate:
    """With its first day. Raises MandateTermsInvalid."""
    today = clock.now().astimezone(clock.zone(scope.tenant().zone)).date()
    starts_on = new.starts_on or today
    if starts_on < today or new.ends_on <= starts_on:
        raise MandateTermsInvalid
    first = new.first_amount
    if first is not None and (first.currency != new.amount_max.currency or first > new.amount_max):
        raise MandateTermsInvalid
    return replace(new, starts_on=starts_on)

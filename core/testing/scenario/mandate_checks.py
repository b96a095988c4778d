"""What must be true of mandates and their charges, against the books of the gateway that debited."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from core.kit import db
from core.payments.mandates import charges, service
from core.payments.mandates.rules import notice_of
from core.payments.mandates.types import Charge, ChargeState, Mandate, MandateStatus
from core.payments.types import PaymentDetail, PaymentStatus
from core.testing.scenario.shop import Shop
from core.testing.scenario.vendors import VendorDebit, VendorMandate, VendorPayment

CENT = Decimal(100)
FINAL = frozenset({ChargeState.DEBITING, ChargeState.CANCELLED, ChargeState.REFUSED})
OVER = frozenset({"revoked", "rejected"})
"""The vendor's states of a mandate that is never charged again."""
UNDER_WAY = timedelta(seconds=3_700)
"""How long a request may be under way to the vendor in a scenario, which lets answers hang for an hour."""
_NEVER_AGREED = frozenset({MandateStatus.CREATED, MandateStatus.REJECTED})


async def check(shop: Shop, payments: Sequence[PaymentDetail], vendor: dict[str, list[VendorPayment]]) -> list[str]:
    """Each mandate ended, here and at the vendor; each debit at the vendor is one charge that the payer was told of in
    time, within what they agreed to, and never of a mandate that had ended."""
    async with db.transaction() as tx:
        found = await tx.fetch("SELECT id FROM payment_mandate WHERE tenant_id = $1 ORDER BY id", tx.tenant)
        made = await tx.fetch("SELECT id FROM mandate_charge WHERE tenant_id = $1 ORDER BY id", tx.tenant)
    ours = {row["id"]: (await service.get(row["id"])).mandate for row in found}
    asked = [await charges.get(row["id"]) for row in made]
    known = {mandate.public_id for mandate in ours.values()} | {charge.public_id for charge in asked}
    told = {mandate.id for mandate in shop.mandates} | set(shop.charges)
    wrong = [f"answered and not there: {name}" for name in told - known]
    theirs: dict[str, VendorMandate] = {}
    debits: dict[str, list[VendorDebit]] = defaultdict(list)
    for account in shop.gateways:
        if account.mandates is not None:
            for item in await account.mandates.mandates(account.control, account.credentials):
                theirs[item.id] = item
            for debit in await account.mandates.debits(account.control, account.credentials):
                debits[debit.order_id].append(debit)
    for mandate in ours.values():
        wrong += [
            f"{mandate.public_id} {text}" for text in of_mandate(mandate, theirs.get(mandate.provider_mandate_id or ""))
        ]
    wrong += [
        f"{name} is {item.state} at the vendor, after all were ended"
        for name, item in theirs.items()
        if item.state not in OVER
    ]
    details = {detail.payment.id: detail for detail in payments}
    tries = {item.id: item for items in vendor.values() for item in items}
    for charge in asked:
        detail = details.get(charge.payment_id)
        if detail is None:
            wrong.append(f"{charge.public_id} has no payment")
            continue
        orders = {charge.provider_order_id, *(attempt.provider_order_id for attempt in detail.attempts)} - {None}
        at_vendor = [debit for name in orders for debit in debits.pop(str(name), ())]
        texts = of_charge(charge, ours[charge.mandate_id], detail, at_vendor, tries)
        wrong += [f"{charge.public_id} {text}" for text in texts]
    wrong += [f"the vendor debited {name}, which nobody here asked for" for name in debits]
    return wrong + _periods(asked, ours, details)


def of_mandate(ours: Mandate, theirs: VendorMandate | None) -> list[str]:
    """Every mandate was ended by its tenant, where nobody did before."""
    if ours.provider_mandate_id is None:
        was_never_asked = ours.status is MandateStatus.REVOKED and ours.provider_order_id is None
        is_well = ours.status in _NEVER_AGREED or was_never_asked
        return [] if is_well else [f"is {ours.status.value}, and the vendor never heard of it"]
    wrong = []
    if ours.status not in {MandateStatus.REVOKED, MandateStatus.REJECTED, MandateStatus.EXPIRED}:
        wrong.append(f"is {ours.status.value}, though it was ended")
    if theirs is not None and ours.amount_max.amount * CENT > theirs.amount_max:
        wrong.append(f"is up to {ours.amount_max} here and up to {theirs.amount_max} at the vendor")
    return wrong


def of_charge(
    charge: Charge,
    mandate: Mandate,
    detail: PaymentDetail,
    debits: list[VendorDebit],
    tries: dict[str, VendorPayment],
) -> list[str]:
    """What is wrong with a charge; `tries` are the vendor's payments by their ids."""
    if charge.state not in FINAL:
        return [f"is {charge.state.value} at rest"]
    wrong: list[str] = []
    taken = [tries[debit.payment_id] for debit in debits if tries[debit.payment_id].state == "captured"]
    if len(taken) > 1:
        wrong.append(f"was debited {len(taken)} times at the vendor")
    if bool(taken) != (detail.payment.status is PaymentStatus.SUCCEEDED):
        wrong.append(f"was debited {len(taken)} times, and its payment is {detail.payment.status.value}")
    if taken and charge.state is not ChargeState.DEBITING:
        wrong.append(f"is {charge.state.value}, and the payer was debited")
    wrong += [
        f"is of {charge.amount} and {item.amount} were debited"
        for item in taken
        if item.amount != charge.amount.amount * CENT
    ]
    if charge.amount > mandate.amount_max and debits:
        wrong.append(f"is of {charge.amount}, and the payer agreed to {mandate.amount_max}")
    if charge.debited_at is not None:
        wrong += _when(charge, mandate, charge.debited_at, debits)
    elif debits:
        wrong.append("was debited before anybody asked")
    return wrong


def _when(charge: Charge, mandate: Mandate, debited_at: datetime, debits: list[VendorDebit]) -> list[str]:
    """The payer was told long enough before, the mandate stood, and no request came out of nowhere."""
    wrong: list[str] = []
    notice = notice_of(charge.amount.currency, debited_at.date())
    if charge.noticed_at is None or debited_at - charge.noticed_at < notice:
        wrong.append(f"was debited at {debited_at}, and the payer was told at {charge.noticed_at}")
    ended = mandate.revoke_requested_at
    if ended is not None and debited_at > ended:
        wrong.append(f"was debited at {debited_at}, and the mandate was ended at {ended}")
    for debit in debits:
        at = datetime.fromtimestamp(debit.at, UTC)
        if charge.noticed_at is not None and at - charge.noticed_at < notice - timedelta(seconds=1):
            wrong.append(f"was debited at {at} by the vendor, and the payer was told at {charge.noticed_at}")
        if at > debited_at + UNDER_WAY:
            wrong.append(f"was debited at {at} by the vendor, which was asked at {debited_at}")
    return wrong


def _periods(asked: list[Charge], mandates: dict[UUID, Mandate], payments: dict[UUID, PaymentDetail]) -> list[str]:
    """No mandate was debited twice in one of its periods."""
    used = Counter(
        (mandates[charge.mandate_id].public_id, charge.period)
        for charge in asked
        if charge.period and _has_succeeded(payments.get(charge.payment_id))
    )
    return [f"{name} was debited {count} times in {period}" for (name, period), count in used.items() if count > 1]


def _has_succeeded(detail: PaymentDetail | None) -> bool:
    return detail is not None and detail.payment.status is PaymentStatus.SUCCEEDED

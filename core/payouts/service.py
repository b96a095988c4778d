"""Ask for a payout, approve, reject or cancel it, and settle it by the provider's word.

Lock order: the payout, its holds, then accounts by id. An end user sees and cancels only their own person's payouts.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID

from core.approvals import service as approvals
from core.approvals.types import Approval
from core.audit import service as audit
from core.events import service as events
from core.events.types import Event
from core.jobs import service as jobs
from core.kit import clock, db, idempotency, ids, scope
from core.kit.errors import NotFound
from core.kit.money import Money, quantum
from core.payouts import books, decide, queries, rows
from core.payouts.beneficiaries import service as beneficiaries
from core.payouts.beneficiaries.types import Beneficiary
from core.payouts.errors import (
    BeneficiaryNotValidated,
    BeneficiaryRemoved,
    BeneficiaryUnsupported,
    PayoutNotAwaiting,
    PayoutNotCancellable,
    PayoutRuleInvalid,
    PayoutTooLarge,
    PayoutTooSmall,
)
from core.payouts.events import (
    PayoutApproved,
    PayoutCancelled,
    PayoutFailed,
    PayoutNeedsAttention,
    PayoutPaid,
    PayoutRejected,
    PayoutRequested,
    PayoutReversed,
    PayoutSubmitted,
    PayoutUnknown,
    PayoutUpdated,
)
from core.payouts.provider import KIND, Capability, PayoutTruth
from core.payouts.types import FINAL, UNSENT, NewPayout, Payout, PayoutFilter, PayoutRule, PayoutStatus
from core.providers import service as providers

_WRITABLE = (
    "status", "provider_payout_id", "utr", "error_code", "error_text", "attention", "sent_at", "batch_id", "fee", "tax",
    "vendor_status",
)  # fmt: skip
"""In the order of `queries.UPDATE`."""
EVERY_PAYOUT = PayoutFilter()
APPROVAL = "payouts.payout"
SUBMIT = "payouts.submit"
LAPSE = "payouts.lapse"
WATCH = "payouts.watch"
WATCH_SECONDS = 86_400
"""A paid payout that may come back is looked at daily; the vendor's webhook tells sooner."""

_EVENTS: dict[PayoutStatus, type[Event]] = {
    PayoutStatus.APPROVED: PayoutApproved,
    PayoutStatus.REJECTED: PayoutRejected,
    PayoutStatus.SUBMITTED: PayoutSubmitted,
    PayoutStatus.UNKNOWN: PayoutUnknown,
    PayoutStatus.CANCELLED: PayoutCancelled,
}


async def request_within(tx: db.Transaction, new: NewPayout) -> Payout:
    """Hold the money and ask for a payout, in the caller's transaction, which has locked the sources' accounts.

    Above the tenant's threshold, or without a rule for the currency, it waits for another principal's approval. Raises
    NotFound (the beneficiary), BeneficiaryRemoved, BeneficiaryNotValidated, BeneficiaryUnsupported, PayoutTooSmall,
    PayoutTooLarge, provider.NoProviderAccount and what `holds.create` raises.
    """
    assert sum((source.amount.amount for source in new.sources), Decimal(0)) == new.amount.amount
    rule = await _rule(tx, new.amount)
    beneficiary = await _beneficiary(new)
    if rule is not None and rule.validated_only and not beneficiary.is_confirmed:
        raise BeneficiaryNotValidated(beneficiary=beneficiary.public_id)
    account = await providers.choose(KIND, currency=new.amount.currency)
    connection = await providers.connect(account.id, kind=KIND)
    if beneficiary.kind not in connection.spec.capabilities:
        raise BeneficiaryUnsupported(f"{connection.spec.label} does not pay to {beneficiary.kind}")
    payout_id = ids.new()
    is_free = rule is not None and new.amount.amount <= rule.approve_above
    approval_id = None if is_free else await _ask(tx, payout_id, new, beneficiary)
    holds = await books.hold_within(tx, payout_id, new, account.id)
    row = await tx.get_row(
        queries.INSERT,
        tx.tenant,
        payout_id,
        new.purpose,
        new.subject,
        new.person_id,
        beneficiary.id,
        account.id,
        new.amount.amount,
        new.amount.currency,
        PayoutStatus.AWAITING_APPROVAL,
        holds,
        approval_id,
        new.reason,
        scope.get().principal.id,
        dict(new.metadata),
    )
    payout = rows.payout(row)
    await audit.record("payout:request", payout.public_id, after={"amount": str(new.amount)}, reason=new.reason or None)
    await _emit(tx, payout, PayoutRequested)
    return await _approve(tx, payout) if is_free else payout


async def get(payout_id: UUID) -> Payout:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, payout_id)
    if row is None:
        raise NotFound
    beneficiaries.require_own(row["person_id"])
    return rows.payout(row)


async def list_payouts(before: UUID, limit: int, wanted: PayoutFilter = EVERY_PAYOUT) -> list[Payout]:
    """Payouts, newest first; an end user's own only."""
    async with db.transaction() as tx:
        found = await tx.fetch(
            queries.LIST,
            tx.tenant,
            before,
            limit,
            wanted.status,
            wanted.subject,
            wanted.batch_id,
            scope.get().principal.person_id,
        )
    return [rows.payout(row) for row in found]


async def cancel(payout_id: UUID, *, reason: str) -> Payout:
    """Give a payout up that was not handed over, and free its money; twice is harmless. Locks the payout.

    Raises NotFound, PayoutNotCancellable.
    """
    await get(payout_id)
    async with db.transaction() as tx:
        await idempotency.bind(tx, payout_id)
        payout = await lock_within(tx, payout_id)
        if payout.status is PayoutStatus.CANCELLED:
            return payout
        if payout.status not in UNSENT:
            raise PayoutNotCancellable(f"it is {payout.status.value}")
        return await _release(tx, payout, PayoutStatus.CANCELLED, reason)


async def approve_within(tx: db.Transaction, approval: Approval) -> None:
    """Another principal agreed. Locks the payout. Raises PayoutNotAwaiting when it was cancelled meanwhile."""
    payout = await lock_within(tx, ids.parse("pyo", approval.subject))
    if payout.status is not PayoutStatus.AWAITING_APPROVAL or payout.approval_id != approval.id:
        raise PayoutNotAwaiting(f"it is {payout.status.value}")
    await _approve(tx, payout)


async def reject_within(tx: db.Transaction, approval: Approval) -> None:
    """Another principal refused: the money is free again. Locks the payout. A cancelled one stays cancelled."""
    payout = await lock_within(tx, ids.parse("pyo", approval.subject))
    if payout.status is PayoutStatus.AWAITING_APPROVAL and payout.approval_id == approval.id:
        await _release(tx, payout, PayoutStatus.REJECTED, approval.decision_reason or "rejected")


async def lapse(payout_id: UUID) -> float | None:
    """Free the money of a payout whose approval nobody decided in time; else seconds until that may be, or None."""
    payout = await get(payout_id)
    if payout.status is not PayoutStatus.AWAITING_APPROVAL or payout.approval_id is None:
        return None
    approval = await approvals.get(payout.approval_id)
    if approval.status == "open":
        return max(60.0, (approval.expires_at - clock.now()).total_seconds())
    async with db.transaction() as tx:
        locked = await lock_within(tx, payout_id)
        if approval.status == "expired" and locked.status is PayoutStatus.AWAITING_APPROVAL:
            await _release(tx, locked, PayoutStatus.REJECTED, "nobody decided in time")
    return None


async def observe_within(tx: db.Transaction, payout: Payout, truth: PayoutTruth, *, is_fresh: bool = True) -> Payout:
    """Apply what the provider says of a locked payout; twice changes nothing.

    `is_fresh`: the payout stands as it stood when the provider was asked. A word that is older than the payout's end
    contradicts nothing. Raises what the ledger raises when it refuses to settle or to take back (a frozen account): the
    caller decides what then.
    """
    ruling = decide.rule(payout, truth)
    if not ruling.believed:
        return await attend_within(tx, payout, ruling.attention if is_fresh or not payout.is_final else None)
    told = _told(payout, truth, ruling.status)
    if ruling.status is payout.status and all(getattr(payout, name) == value for name, value in told.items()):
        return payout
    changed = await write_within(tx, payout, status=ruling.status, **told)
    await _book(tx, payout, changed)
    await _tell(tx, payout, changed)
    return changed


def _told(payout: Payout, truth: PayoutTruth, status: PayoutStatus) -> dict[str, Any]:
    """The columns that a believed word fills in. What is known is not taken back by a word that leaves it out."""
    gave_nothing = status in {PayoutStatus.FAILED, PayoutStatus.REVERSED}
    is_charged = status in FINAL  # a vendor may charge for what failed
    return {
        "provider_payout_id": payout.provider_payout_id or truth.provider_payout_id,
        "utr": payout.utr or truth.utr if payout.is_final else truth.utr or payout.utr,
        "error_code": truth.error_code if gave_nothing else None,
        "error_text": truth.error_text if gave_nothing else None,
        "fee": truth.fee if is_charged and truth.fee is not None else payout.fee,
        "tax": truth.tax if is_charged and truth.tax is not None else payout.tax,
        "vendor_status": truth.vendor_status or payout.vendor_status,
        "attention": None if status in FINAL and decide.is_answered_by_an_end(payout.attention) else payout.attention,
    }


async def _book(tx: db.Transaction, before: Payout, after: Payout) -> None:
    if after.status is not before.status:
        if after.status is PayoutStatus.PAID:
            await books.settle_within(tx, after)
        elif after.status is PayoutStatus.REVERSED:
            await books.reverse_within(tx, after)
        elif after.is_final:
            is_charged = (after.fee, after.tax) != (before.fee, before.tax)
            await books.release_within(tx, after, after.error_code or after.status.value, is_charged=is_charged)
    if (after.fee, after.tax) != (before.fee, before.tax):
        await books.charge_within(tx, before, after.fee, after.tax)


async def _tell(tx: db.Transaction, before: Payout, after: Payout) -> None:
    if after.status is before.status:
        if after.is_final and after.utr != before.utr:
            await _emit(tx, after, PayoutUpdated, utr=after.utr)
    elif after.status is PayoutStatus.PAID:
        await _emit(tx, after, PayoutPaid, utr=after.utr)
    elif after.status in {PayoutStatus.FAILED, PayoutStatus.REVERSED}:
        kind = PayoutFailed if after.status is PayoutStatus.FAILED else PayoutReversed
        await _emit(tx, after, kind, error_code=after.error_code)
    else:
        await _emit(tx, after, _EVENTS[after.status])


async def attend_within(tx: db.Transaction, payout: Payout, attention: str | None) -> Payout:
    """Call for a person's eye, once for each thing that is wrong."""
    if attention is None or payout.attention == attention:
        return payout
    changed = await write_within(tx, payout, attention=attention)
    await _emit(tx, changed, PayoutNeedsAttention, attention=attention)
    return changed


async def lock_within(tx: db.Transaction, payout_id: UUID) -> Payout:
    """Raises NotFound."""
    row = await tx.find_row(queries.LOCK, tx.tenant, payout_id)
    if row is None:
        raise NotFound
    return rows.payout(row)


async def find_by_provider(account_id: UUID, provider_payout_id: str) -> Payout | None:
    """The payout that a provider account's vendor knows by this id."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_BY_PROVIDER, tx.tenant, account_id, provider_payout_id)
    return rows.payout(row) if row else None


async def write_within(tx: db.Transaction, payout: Payout, **changes: Any) -> Payout:
    """New values for columns of a locked payout."""
    value = {name: changes.get(name, getattr(payout, name)) for name in _WRITABLE}
    for name in ("fee", "tax"):
        value[name] = None if value[name] is None else value[name].amount
    return rows.payout(
        await tx.get_row(queries.UPDATE, tx.tenant, payout.id, *value.values(), value["status"] in FINAL)
    )


async def handed_over_within(tx: db.Transaction, payout: Payout, **changes: Any) -> Payout:
    """The provider may have a locked payout from now on."""
    changed = await write_within(tx, payout, sent_at=clock.system_now(), **changes)
    await _emit(tx, changed, _EVENTS[changed.status])
    return changed


async def watch_within(tx: db.Transaction, payout: Payout) -> None:
    """Have a paid payout looked at for as long as it may come back."""
    await jobs.enqueue(tx, WATCH, payout.public_id, {"payout": payout.public_id}, delay_seconds=WATCH_SECONDS)


async def set_rule(
    currency: str, *, approve_above: Money, least: Money, most: Money | None, validated_only: bool | None = None
) -> PayoutRule:
    """Say from which amount on payouts in a currency need approval, how little and much is paid at once, and whether
    only to beneficiaries whose banks confirmed them (None: as it was; at first, no).

    Raises PayoutRuleInvalid.
    """
    if most is not None and most < least:
        raise PayoutRuleInvalid
    async with db.transaction() as tx:
        before = await tx.find_row(queries.FIND_RULE, tx.tenant, currency)
        row = await tx.get_row(
            queries.SET_RULE,
            tx.tenant,
            ids.new(),
            currency,
            approve_above.amount,
            least.amount,
            most.amount if most else None,
            validated_only,
        )
        after = rows.rule(row)
        await audit.record(
            "payout_rule:set",
            ids.text("prl", after.id),
            before=_rule_told(rows.rule(before)) if before else None,
            after=_rule_told(after),
        )
    return after


async def list_rules() -> list[PayoutRule]:
    """By currency."""
    async with db.transaction() as tx:
        return [rows.rule(row) for row in await tx.fetch(queries.LIST_RULES, tx.tenant)]


async def _rule(tx: db.Transaction, amount: Money) -> PayoutRule | None:
    row = await tx.find_row(queries.FIND_RULE, tx.tenant, amount.currency)
    if row is None:
        return None
    rule, step = rows.rule(row), quantum(amount.currency)
    if amount.amount < rule.least:
        raise PayoutTooSmall(least=str(rule.least.quantize(step)))
    if rule.most is not None and amount.amount > rule.most:
        raise PayoutTooLarge(most=str(rule.most.quantize(step)))
    return rule


async def _beneficiary(new: NewPayout) -> Beneficiary:
    """Raises NotFound, also for another person's; BeneficiaryRemoved."""
    found = await beneficiaries.get(new.beneficiary_id)
    if found.person_id != new.person_id:
        raise NotFound
    if found.removed_at is not None:
        raise BeneficiaryRemoved
    return found


async def _ask(tx: db.Transaction, payout_id: UUID, new: NewPayout, beneficiary: Beneficiary) -> UUID:
    """What the checker sees is what will be paid: all of it is fixed from here on."""
    name = ids.text("pyo", payout_id)
    payload = {
        "payout": name,
        "purpose": new.purpose,
        "subject": new.subject,
        "amount": new.amount.text(),
        "currency": new.amount.currency,
        "beneficiary": beneficiary.public_id,
        "paid_to": beneficiary.masked,
    }
    asked = await approvals.ask(tx, APPROVAL, subject=name, payload=payload, reason=new.reason or new.purpose)
    wait = (asked.expires_at - clock.now()).total_seconds()
    await jobs.enqueue(tx, LAPSE, name, {"payout": name}, delay_seconds=wait + 1)
    return asked.id


async def _approve(tx: db.Transaction, payout: Payout) -> Payout:
    changed = await write_within(tx, payout, status=PayoutStatus.APPROVED)
    await _emit(tx, changed, PayoutApproved)
    connection = await providers.connect(payout.provider_account_id, kind=KIND)
    if Capability.DIRECT in connection.spec.capabilities:
        await jobs.enqueue(tx, SUBMIT, changed.public_id, {"payout": changed.public_id})
    return changed


async def _release(tx: db.Transaction, payout: Payout, status: PayoutStatus, reason: str) -> Payout:
    changed = await write_within(tx, payout, status=status)
    await audit.record(f"payout:{status.value}", payout.public_id, after={"status": status.value}, reason=reason)
    await books.release_within(tx, changed, reason)
    await _emit(tx, changed, _EVENTS[status])
    return changed


async def _emit(tx: db.Transaction, payout: Payout, kind: type[Event], **more: Any) -> None:
    told = kind.model_validate(
        {
            "payout": payout.public_id,
            "purpose": payout.purpose,
            "subject": payout.subject,
            "amount": payout.amount.text(),
            "currency": payout.amount.currency,
            "status": payout.status.value,
            **more,
        }
    )
    await events.emit(tx, told, subject=payout.public_id, subject_version=payout.version)


def _rule_told(rule: PayoutRule) -> dict[str, Any]:
    return {
        "currency": rule.currency,
        "approve_above": str(rule.approve_above),
        "least": str(rule.least),
        "most": None if rule.most is None else str(rule.most),
        "validated_only": rule.validated_only,
    }

"""Pay out by a call: intent, call, answer, each in its own transaction; and the one resolver of what stayed unknown."""

from __future__ import annotations

from typing import cast

from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import clock, db, ids, scope
from core.kit.errors import ProviderFailure, Refused
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.payouts import decide, service
from core.payouts.beneficiaries import service as beneficiaries
from core.payouts.errors import BeneficiaryErased
from core.payouts.provider import (
    KIND,
    Capability,
    PayoutProvider,
    PayoutRequest,
    PayoutState,
    PayoutTruth,
    ProviderRejected,
    ProviderUnavailable,
)
from core.payouts.types import Payout, PayoutStatus
from core.providers import service as providers
from core.tenancy import service as tenancy

SUSPENDED_SECONDS = 3600
UNREACHED_SECONDS = 60
"""How soon to try again when the provider certainly heard nothing."""
REPEAT_SECONDS = 300
"""Soon after an unanswered call the vendor may not know yet that it is serving it: before this nothing is repeated."""

_SILENCE = PayoutTruth(PayoutState.UNKNOWN)


async def submit(job: Job) -> None:
    """Hand a payout over, or find out what became of it. It may run twice, and two runs never both send."""
    payout = await service.get(ids.parse("pyo", job.args["payout"]))
    if payout.is_final or payout.status is PayoutStatus.AWAITING_APPROVAL:
        return
    connection = await providers.connect(payout.provider_account_id, kind=KIND)
    if Capability.DIRECT not in connection.spec.capabilities:
        return
    provider = cast("PayoutProvider", connection.provider)
    if payout.sent_at is None:
        if await _is_suspended():
            async with db.transaction() as tx:
                await jobs.postpone(tx, job, SUSPENDED_SECONDS)
        else:
            await _send_first(payout, provider, job)
        return
    request = await _request(payout)
    try:
        truth = await provider.fetch(request, payout.provider_payout_id)
    except ProviderFailure:
        truth = _SILENCE
    may_repeat = Capability.IDEMPOTENT in connection.spec.capabilities and _is_settled(payout)
    if truth.state is PayoutState.NOT_FOUND and may_repeat and not await _is_suspended():
        truth = await _repeat(request, provider)
    await _observe(payout, truth, job)


async def _send_first(payout: Payout, provider: PayoutProvider, job: Job) -> None:
    try:
        request = await _request(payout)
    except BeneficiaryErased as refusal:
        await _observe(payout, PayoutTruth(PayoutState.FAILED, error_code=refusal.code), job)
        return
    async with db.transaction() as tx:
        locked = await service.lock_within(tx, payout.id)
        if locked.status is not PayoutStatus.APPROVED or locked.sent_at is not None:
            return  # cancelled, or sent by another run: that one's job looks after it
        # Committed before the call: a crash from here on leaves `unknown`, never a payout that is sent again.
        await service.handed_over_within(tx, locked, status=PayoutStatus.UNKNOWN)
    try:
        truth = await provider.submit(request)
    except ProviderRejected as refusal:
        truth = _refused(refusal)
    except OutboundUnknown:
        truth = _SILENCE
    except (OutboundFailed, ProviderUnavailable):
        async with db.transaction() as tx:
            locked = await service.lock_within(tx, payout.id)
            if locked.status is PayoutStatus.UNKNOWN:
                await service.write_within(tx, locked, status=PayoutStatus.APPROVED, sent_at=None)
            await jobs.postpone(tx, job, UNREACHED_SECONDS)
        return
    await _observe(payout, truth, job)


async def _repeat(request: PayoutRequest, provider: PayoutProvider) -> PayoutTruth:
    """Ask once more, at a vendor that never pays one reference twice. A refusal may only mean that the first call is
    being served, so it settles nothing."""
    try:
        return await provider.submit(request)
    except ProviderFailure:
        return _SILENCE


async def _observe(payout: Payout, truth: PayoutTruth, job: Job) -> None:
    """Apply the provider's word and decide when to look again, in one transaction. Locks the payout."""
    now = clock.system_now()
    async with db.transaction() as tx:
        locked = await service.lock_within(tx, payout.id)
        try:
            async with tx.savepoint():
                after = await service.observe_within(tx, locked, truth)
        except Refused as refusal:
            # The ledger will not settle (the wallet is frozen): the money stays held, and a person must look.
            after = await service.attend_within(tx, locked, f"refused:{refusal.code}")
        if decide.is_overdue(after, now) and not after.is_final:
            after = await service.attend_within(tx, after, decide.UNRESOLVED)
        if after.is_final:
            await jobs.finish(tx, job)
        else:
            await jobs.postpone(tx, job, decide.next_check_seconds(after, now))


async def _request(payout: Payout) -> PayoutRequest:
    """Raises BeneficiaryErased."""
    async with db.transaction() as tx:
        details = await beneficiaries.open_details(tx, payout.beneficiary_id)
    return PayoutRequest(payout.public_id, payout.amount, details, payout.purpose)


def _refused(refusal: ProviderRejected) -> PayoutTruth:
    code, text = refusal.vendor_code or refusal.code, refusal.vendor_text or refusal.detail
    return PayoutTruth(PayoutState.FAILED, error_code=code[:100], error_text=text[:500])


def _is_settled(payout: Payout) -> bool:
    return payout.sent_at is not None and (clock.system_now() - payout.sent_at).total_seconds() > REPEAT_SECONDS


async def _is_suspended() -> bool:
    """Nothing new leaves a suspended tenant; what left before is still followed."""
    ref = await tenancy.find_by_id(scope.tenant().id)
    return ref is None or ref.status != "active"

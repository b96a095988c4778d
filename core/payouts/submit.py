"""Pay out by a call: intent, call, answer, each in its own transaction; and the one resolver of what stayed unknown."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import clock, db, ids, scope
from core.kit.errors import ProviderFailure, Refused
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.payouts import decide, service
from core.payouts import gateway as gateways
from core.payouts.beneficiaries import service as beneficiaries
from core.payouts.errors import BeneficiaryErased
from core.payouts.gateway import Gateway
from core.payouts.provider import (
    Capability,
    PayoutRequest,
    PayoutState,
    PayoutTruth,
    ProviderRejected,
    ProviderUnavailable,
)
from core.payouts.types import Payout, PayoutStatus
from core.tenancy import service as tenancy

SUSPENDED_SECONDS = 3600
UNREACHED_SECONDS = 60
"""How soon to try again when the provider certainly heard nothing."""
REPEAT_SECONDS = 300
"""Soon after an unanswered call the vendor may not know yet that it is serving it: before this nothing is repeated."""

SILENCE = PayoutTruth(PayoutState.UNKNOWN)

Finish = Callable[[db.Transaction, Payout], Awaitable[None]]


async def submit(job: Job) -> None:
    """Hand a payout over, or find out what became of it. It may run twice, and two runs never both send."""
    payout = await service.get(ids.parse("pyo", job.args["payout"]))
    if payout.is_final or payout.status is PayoutStatus.AWAITING_APPROVAL:
        return
    gateway = await gateways.connect(payout.provider_account_id)
    if not gateway.can(Capability.DIRECT):
        return
    if payout.sent_at is None:
        if await _is_suspended():
            async with db.transaction() as tx:
                await jobs.postpone(tx, job, SUSPENDED_SECONDS)
        else:
            await _send_first(payout, gateway, job)
        return
    request = await question(payout)
    truth = await ask(payout, gateway, request)
    may_repeat = request.to is not None and gateway.can(Capability.IDEMPOTENT) and _is_settled(payout)
    if truth.state is PayoutState.NOT_FOUND and may_repeat and not await _is_suspended():
        truth = await _repeat(request, gateway)
    await hear(payout, truth, gateway, follow(job))


async def ask(payout: Payout, gateway: Gateway, request: PayoutRequest) -> PayoutTruth:
    """What the provider says of a payout now; silence is a word too. Outside any transaction."""
    try:
        return await gateway.fetch(request, payout.provider_payout_id)
    except ProviderFailure:
        return SILENCE


async def question(payout: Payout) -> PayoutRequest:
    """What to ask about a payout with: whom it goes to may be forgotten by now."""
    try:
        return await request_for(payout)
    except BeneficiaryErased:
        return PayoutRequest(payout.public_id, payout.amount, None, payout.purpose)


async def hear(payout: Payout, truth: PayoutTruth, gateway: Gateway, finish: Finish) -> Payout:
    """Apply the provider's word in one transaction with `finish`, which says what becomes of the caller's job. Locks
    the payout. `payout` is as it stood when the provider was asked."""

    async def once() -> Payout:
        async with db.transaction() as tx:
            locked = await service.lock_within(tx, payout.id)
            try:
                async with tx.savepoint():
                    is_fresh = locked.version == payout.version
                    after = await service.observe_within(tx, locked, truth, is_fresh=is_fresh)
            except Refused as refusal:
                # The ledger will not settle (the wallet is frozen): the money stays where it is, a person must look.
                after = await service.attend_within(tx, locked, f"{decide.REFUSED}{refusal.code}")
            became_paid = after.status is PayoutStatus.PAID and locked.status is not PayoutStatus.PAID
            if became_paid and gateway.can(Capability.REVERSAL):
                await service.watch_within(tx, after)
            await finish(tx, after)
        return after

    return await db.retrying(once)


def follow(job: Job) -> Finish:
    """Look again by and by until the payout is final."""

    async def finish(tx: db.Transaction, after: Payout) -> None:
        now = clock.system_now()
        if decide.is_overdue(after, now) and not after.is_final:
            after = await service.attend_within(tx, after, decide.UNRESOLVED)
        if after.is_final:
            await jobs.finish(tx, job)
        else:
            await jobs.postpone(tx, job, decide.next_check_seconds(after, now))

    return finish


async def request_for(payout: Payout) -> PayoutRequest:
    """Everything that the provider must know. Raises BeneficiaryErased."""
    async with db.transaction() as tx:
        details = await beneficiaries.open_details(tx, payout.beneficiary_id)
    return PayoutRequest(payout.public_id, payout.amount, details, payout.purpose)


async def _send_first(payout: Payout, gateway: Gateway, job: Job) -> None:
    try:
        request = await request_for(payout)
    except BeneficiaryErased as refusal:
        await hear(payout, PayoutTruth(PayoutState.FAILED, error_code=refusal.code), gateway, follow(job))
        return
    async with db.transaction() as tx:
        locked = await service.lock_within(tx, payout.id)
        if locked.status is not PayoutStatus.APPROVED or locked.sent_at is not None:
            return  # cancelled, or sent by another run: that one's job looks after it
        # Committed before the call: a crash from here on leaves `unknown`, never a payout that is sent again.
        sent = await service.handed_over_within(tx, locked, status=PayoutStatus.UNKNOWN)
    try:
        truth = await gateway.submit(request)
    except ProviderRejected as refusal:
        truth = _refused(refusal)
    except OutboundUnknown:
        truth = SILENCE
    except (OutboundFailed, ProviderUnavailable):
        async with db.transaction() as tx:
            locked = await service.lock_within(tx, payout.id)
            # After so long another run may have repeated the call, and only the vendor knows what became of that.
            if locked.status is PayoutStatus.UNKNOWN and not _is_settled(locked):
                await service.write_within(tx, locked, status=PayoutStatus.APPROVED, sent_at=None)
            await jobs.postpone(tx, job, UNREACHED_SECONDS)
        return
    await hear(sent, truth, gateway, follow(job))


async def _repeat(request: PayoutRequest, gateway: Gateway) -> PayoutTruth:
    """Ask once more, at a vendor that never pays one reference twice. A refusal may only mean that the first call is
    being served, so it settles nothing."""
    try:
        return await gateway.submit(request)
    except ProviderFailure:
        return SILENCE


def _refused(refusal: ProviderRejected) -> PayoutTruth:
    code, text = refusal.vendor_code or refusal.code, refusal.vendor_text or refusal.detail
    return PayoutTruth(PayoutState.FAILED, error_code=code[:100], error_text=text[:500])


def _is_settled(payout: Payout) -> bool:
    return payout.sent_at is not None and (clock.system_now() - payout.sent_at).total_seconds() > REPEAT_SECONDS


async def _is_suspended() -> bool:
    """Nothing new leaves a suspended tenant; what left before is still followed."""
    ref = await tenancy.find_by_id(scope.tenant().id)
    return ref is None or ref.status != "active"

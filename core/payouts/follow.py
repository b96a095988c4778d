"""A payout after it was handed over: the vendor's webhooks, what comes back after it was paid, a call-back."""

from __future__ import annotations

from uuid import UUID

from core.audit import service as audit
from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import clock, db, idempotency, ids
from core.kit.errors import NotFound
from core.kit.money import Money
from core.kit.outbound import OutboundUnknown
from core.payouts import decide, service, submit
from core.payouts import gateway as gateways
from core.payouts.errors import NoBalance, PayoutCancelUnknown, PayoutNotCancellable
from core.payouts.provider import Capability, PayoutState, ProviderRejected
from core.payouts.types import UNSENT, Payout, PayoutStatus
from core.providers.types import WebhookNotice
from core.webhooks import service as webhooks

_NOTHING_KNOWN = frozenset({PayoutState.NOT_FOUND, PayoutState.UNKNOWN})


async def receive(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    """A vendor's webhook about a payout: a hint to ask what became of it. One that is not ours is nobody's.

    Raises ProviderUnavailable when the vendor does not answer: the hint is tried again.
    """
    payout = await _find(account_id, notice)
    if payout is None:
        return
    gateway = await gateways.connect(account_id)
    truth = await gateway.fetch(await submit.question(payout), notice.provider_object_id or payout.provider_payout_id)
    if payout.sent_at is None and truth.state not in _NOTHING_KNOWN:
        payout = await _it_left(payout)

    async def finish(tx: db.Transaction, after: Payout) -> None:
        await webhooks.finish(tx, job)

    await submit.hear(payout, truth, gateway, finish)


async def watch(job: Job) -> None:
    """Ask daily whether a paid payout came back, for as long as it may."""
    payout = await service.get(ids.parse("pyo", job.args["payout"]))
    if payout.status is not PayoutStatus.PAID:
        return
    gateway = await gateways.connect(payout.provider_account_id)
    truth = await submit.ask(payout, gateway, await submit.question(payout))

    async def finish(tx: db.Transaction, after: Payout) -> None:
        seconds = decide.next_watch_seconds(after, clock.system_now()) if after.status is PayoutStatus.PAID else None
        if seconds is None:
            await jobs.finish(tx, job)
        else:
            await jobs.postpone(tx, job, seconds)

    await submit.hear(payout, truth, gateway, finish)


async def cancel(payout_id: UUID, *, reason: str) -> Payout:
    """Give a payout up: one that was not handed over at once, one that waits at its vendor by calling it back.

    Locks the payout. Raises NotFound, PayoutNotCancellable: it stays as it is. Raises PayoutCancelUnknown when the
    vendor does not answer: what became of it is found out as ever.
    """
    payout = await service.get(payout_id)
    if payout.status in UNSENT or payout.is_final:
        return await service.cancel(payout_id, reason=reason)
    gateway = await gateways.connect(payout.provider_account_id)
    if not gateway.can(Capability.CANCEL) or payout.provider_payout_id is None:
        raise PayoutNotCancellable(f"it is {payout.status.value}")
    request = await submit.question(payout)
    async with db.transaction() as tx:
        await idempotency.bind(tx, payout_id)
        told = {"provider_payout": payout.provider_payout_id}
        await audit.record("payout:call_back", payout.public_id, after=told, reason=reason)
    try:
        truth = await gateway.cancel(request, payout.provider_payout_id)
    except ProviderRejected as refusal:
        raise PayoutNotCancellable(refusal.vendor_text, vendor_code=refusal.vendor_code) from refusal
    except OutboundUnknown as error:
        raise PayoutCancelUnknown(payout=payout.public_id) from error
    after = await submit.hear(payout, truth, gateway, _nothing_more)
    if after.status is PayoutStatus.CANCELLED:
        return after
    raise PayoutNotCancellable(f"it is {after.status.value}")


async def balance(account_id: UUID) -> Money:
    """What the account to pay out from holds at the vendor. Raises NotFound, NoBalance, ProviderUnavailable."""
    gateway = await gateways.connect(account_id)
    if not gateway.can(Capability.BALANCE):
        raise NoBalance
    return await gateway.balance()


async def _find(account_id: UUID, notice: WebhookNotice) -> Payout | None:
    if notice.provider_object_id is not None:
        known = await service.find_by_provider(account_id, notice.provider_object_id)
        if known is not None:
            return known
    try:
        found = await service.get(ids.parse("pyo", notice.reference or ""))
    except NotFound:
        return None
    return found if found.provider_account_id == account_id else None


async def _it_left(payout: Payout) -> Payout:
    """The vendor has a payout that we believe never left: it is followed like any that was handed over. What waits for
    approval stays there and calls for a person."""
    async with db.transaction() as tx:
        locked = await service.lock_within(tx, payout.id)
        if locked.status is PayoutStatus.APPROVED and locked.sent_at is None:
            return await service.handed_over_within(tx, locked, status=PayoutStatus.UNKNOWN)
        return locked


async def _nothing_more(tx: db.Transaction, after: Payout) -> None:
    """The job that follows the payout sees by itself that it is over."""

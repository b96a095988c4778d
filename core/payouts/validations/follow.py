"""Put the question to the provider, once, and follow it until the bank has answered."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import clock, db, ids
from core.kit.errors import NotFound, ProviderFailure
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.payouts import gateway as gateways
from core.payouts.beneficiaries import service as beneficiaries
from core.payouts.errors import BeneficiaryErased
from core.payouts.gateway import Gateway
from core.payouts.provider import ProviderRejected, ProviderUnavailable, ValidationTruth, Validity
from core.payouts.validations import service
from core.payouts.validations.types import PREFIX, Validation, ValidationStatus
from core.providers.types import WebhookNotice
from core.webhooks import service as webhooks

UNREACHED_SECONDS = 60
_CHECKS = ((timedelta(minutes=10), 30), (timedelta(hours=2), 300), (timedelta(days=3), 3600))
"""(younger than, look again after so many seconds); after that nobody answers any more."""
UNHEARD = timedelta(hours=1)
"""A vendor that knows no such question for so long never heard it."""
_SILENCE = ValidationTruth(Validity.UNKNOWN)


async def validate(job: Job) -> None:
    """Ask, or find out what became of it. It may run twice, and two runs never both ask."""
    validation = await service.get(ids.parse(PREFIX, job.args["validation"]))
    if validation.finished_at is not None:
        return
    gateway = await gateways.connect(validation.provider_account_id)
    if validation.status is ValidationStatus.WAITING:
        await _ask_first(validation, gateway, job)
        return
    try:
        truth = await gateway.fetch_validation(validation.public_id, validation.provider_validation_id)
        if _was_never_heard(validation, truth):
            truth = ValidationTruth(Validity.FAILED, error_text="the provider never heard of it")
    except ProviderFailure:
        truth = _SILENCE
    await _hear(validation, truth, job)


async def receive(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    """A vendor's webhook about a validation: a hint to ask for the answer. One that is not ours is nobody's."""
    validation = await _find(account_id, notice)
    if validation is None or validation.finished_at is not None:
        return
    gateway = await gateways.connect(account_id)
    truth = await gateway.fetch_validation(validation.public_id, notice.provider_object_id)
    async with db.transaction() as tx:
        await service.observe_within(tx, await service.lock_within(tx, validation.id), truth)
        await webhooks.finish(tx, job)


async def _ask_first(validation: Validation, gateway: Gateway, job: Job) -> None:
    try:
        async with db.transaction() as tx:
            details = await beneficiaries.open_details(tx, validation.beneficiary_id)
            locked = await service.lock_within(tx, validation.id)
            if locked.status is not ValidationStatus.WAITING:
                return  # asked by another run: that one's job looks after it
            # Committed before the call: a crash from here on leaves a question that is never asked again.
            sent = await service.sent_within(tx, locked, heard=True)
    except BeneficiaryErased as refusal:
        await _hear(validation, ValidationTruth(Validity.FAILED, error_text=refusal.code), job)
        return
    try:
        truth = await gateway.validate(validation.public_id, details)
    except ProviderRejected as refusal:
        truth = ValidationTruth(Validity.FAILED, error_text=(refusal.vendor_text or refusal.vendor_code)[:500] or None)
    except OutboundUnknown:
        truth = _SILENCE
    except (OutboundFailed, ProviderUnavailable):
        async with db.transaction() as tx:
            locked = await service.lock_within(tx, validation.id)
            if locked.status is ValidationStatus.ASKED:
                await service.sent_within(tx, locked, heard=False)
            await jobs.postpone(tx, job, UNREACHED_SECONDS)
        return
    await _hear(sent, truth, job)


async def _hear(validation: Validation, truth: ValidationTruth, job: Job) -> None:
    async with db.transaction() as tx:
        locked = await service.lock_within(tx, validation.id)
        wait = _next_check_seconds(locked)
        if wait is None and truth.validity in {Validity.PENDING, Validity.UNKNOWN}:
            truth = ValidationTruth(Validity.FAILED, truth.provider_validation_id, error_text="the bank did not answer")
        after = await service.observe_within(tx, locked, truth)
        if after.finished_at is not None or wait is None:
            await jobs.finish(tx, job)
        else:
            await jobs.postpone(tx, job, wait)


async def _find(account_id: UUID, notice: WebhookNotice) -> Validation | None:
    if notice.provider_object_id is not None:
        known = await service.find_by_provider(account_id, notice.provider_object_id)
        if known is not None:
            return known
    try:
        found = await service.get(ids.parse(PREFIX, notice.reference or ""))
    except NotFound:
        return None
    return found if found.provider_account_id == account_id else None


def _was_never_heard(validation: Validation, truth: ValidationTruth) -> bool:
    return (
        truth.validity is Validity.UNKNOWN
        and truth.provider_validation_id is None
        and validation.provider_validation_id is None
        and validation.sent_at is not None
        and clock.system_now() - validation.sent_at > UNHEARD
    )


def _next_check_seconds(validation: Validation) -> int | None:
    age = clock.system_now() - (validation.sent_at or validation.created_at)
    return next((seconds for limit, seconds in _CHECKS if age < limit), None)

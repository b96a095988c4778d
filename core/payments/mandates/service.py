"""Ask payers for mandates, follow what becomes of them, end them."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import Any
from uuid import UUID

import asyncpg
import orjson

from core.audit import service as audit
from core.events import service as outbox
from core.events.types import Event
from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import clock, db, idempotency, ids, scope, secrets
from core.kit.errors import NotFound, ProviderFailure
from core.kit.money import Money
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.ledger import service as ledger
from core.payments import checkout, observe, resolve, starting
from core.payments import queries as payment_queries
from core.payments import rows as payment_rows
from core.payments import service as payments
from core.payments.checkout import Form
from core.payments.errors import PaymentCurrencyMismatch
from core.payments.mandates import events, queries, rows
from core.payments.mandates.errors import (
    MandateNotSupported,
    MandateReferenceTaken,
    MandateRejected,
    MandateTermsInvalid,
    MandateUnconfirmed,
)
from core.payments.mandates.gateway import MandateGateway
from core.payments.mandates.provider import (
    MandateCheckout,
    MandateRequest,
    MandateState,
    MandateTruth,
)
from core.payments.mandates.types import (
    OVER,
    TRANSITIONS,
    Mandate,
    MandateDetail,
    MandateStatus,
    NewMandate,
)
from core.payments.provider import AttemptState, Capability, ProviderRejected, ProviderUnavailable, Truth, WebhookNotice
from core.payments.types import NewPayment
from core.people import service as people
from core.providers import service as providers
from core.tenancy import service as tenancy
from core.webhooks import service as webhooks

FOLLOW = "payments.follow_mandate"
RECOVERY_SECONDS = 15
"""After this a registration that died between its transactions is taken up; longer than a call to a vendor."""
CHECK_SECONDS = (60, 120, 300, 600, 1800, 3600)
CHECK_SECONDS_MAX = 86_400
"""Growing delays between two questions about one mandate; then once a day for as long as it may be charged."""
FIRST_PAYMENT_SECONDS = 3 * 86_400
_EVENTS: dict[MandateStatus, type[events.MandateFacts]] = {
    MandateStatus.PENDING: events.MandatePending,
    MandateStatus.ACTIVE: events.MandateActivated,
    MandateStatus.PAUSED: events.MandatePaused,
    MandateStatus.REJECTED: events.MandateRefused,
    MandateStatus.REVOKED: events.MandateRevoked,
    MandateStatus.EXPIRED: events.MandateExpired,
}


async def create(new: NewMandate) -> MandateDetail:
    """Ask a payer for a mandate: the answer has the page where they agree.

    Raises ReturnUrlNotAllowed, PaymentCurrencyMismatch, ledger.AccountNotFound, NotFound (the person),
    MandateNotSupported, MandateTermsInvalid, MandateReferenceTaken: nothing is written then. Raises MandateRejected,
    MandateUnconfirmed for the vendor: the mandate exists then, and the follower goes on with it.
    """
    configuration = await tenancy.get_configuration()
    if new.return_url is not None:
        checkout.checked_return_url(new.return_url, configuration.allowed_origins)
    if (await ledger.get_account(new.credit_account_id)).currency != new.amount_max.currency:
        raise PaymentCurrencyMismatch
    if new.person_id is not None:
        await people.get(new.person_id)
    await _require_capable(new)
    mandate = await _insert(_dated(new), new.first_amount or Money.zero(new.amount_max.currency))
    await _register(mandate)
    return await get(mandate.id)


async def get(mandate_id: UUID) -> MandateDetail:
    """A mandate with its page. An end user sees only their own. Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, mandate_id)
        own = scope.get().principal.person_id
        if row is None or (own is not None and row["person_id"] != own):
            raise NotFound
        return MandateDetail(rows.mandate(row), str((await _open(tx, mandate_id))["url"]))


async def get_by_token(token: str) -> Mandate:
    """The mandate whose page has this token. Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_BY_TOKEN, tx.tenant, checkout.link_hash(token))
    if row is None:
        raise NotFound
    return rows.mandate(row)


async def list_mandates(
    before: UUID,
    limit: int,
    *,
    status: str | None = None,
    person_id: UUID | None = None,
    reference: str | None = None,
) -> list[Mandate]:
    """Mandates, newest first; an end user's own."""
    person_id = scope.get().principal.person_id or person_id
    async with db.transaction() as tx:
        found = await tx.fetch(queries.LIST, tx.tenant, before, status, person_id, reference, limit)
    return [rows.mandate(row) for row in found]


async def find_form(mandate: Mandate) -> Form | None:
    """The form that leads the payer to the vendor, once there is one."""
    async with db.transaction() as tx:
        sealed = await tx.value(queries.GET_CHECKOUT, tx.tenant, mandate.id)
        opened: Any = await secrets.decrypt_json(tx, _form_of(mandate.id), sealed) if sealed else None
    return Form(opened["action"], opened["method"], opened["fields"]) if opened else None


async def revoke(mandate_id: UUID) -> MandateDetail:
    """End a mandate, for its payer or the tenant; again is harmless. From now on it is not charged, whatever follows.

    Locks the mandate. Raises NotFound; MandateUnconfirmed when the vendor does not confirm: it is asked again.
    """
    mandate = (await get(mandate_id)).mandate
    if mandate.status in OVER:
        return await get(mandate_id)
    async with db.transaction() as tx:
        await idempotency.bind(tx, mandate_id)
        await tx.get_row(queries.LOCK, tx.tenant, mandate_id)
        mandate = rows.mandate(await tx.get_row(queries.REQUEST_REVOKE, tx.tenant, mandate_id))
        await audit.record("mandate:revoke", mandate.public_id)
        await _follow_later(tx, mandate)
    try:
        truth = await (await port(mandate)).cancel_mandate(mandate.ref(await payer_of(mandate)))
    except (ProviderRejected, ProviderUnavailable, OutboundFailed, OutboundUnknown) as error:
        raise MandateUnconfirmed(mandate=mandate.public_id) from error
    await apply(mandate.id, truth)
    return await get(mandate_id)


async def follow(job: Job) -> None:
    """Register a mandate whose registration was left open, end one that is to end, or ask how it stands."""
    mandate = (await get(ids.parse("mdt", job.args["mandate"]))).mandate
    if mandate.status in OVER:
        return  # the runner finishes the job
    try:
        if mandate.provider_order_id is None:
            if mandate.status is MandateStatus.REJECTED:
                return
            await _register(mandate)
        else:
            ref = mandate.ref(await payer_of(mandate))
            gateway = await port(mandate)
            ending = mandate.revoke_requested_at is not None
            await apply(mandate.id, await (gateway.cancel_mandate(ref) if ending else gateway.fetch_mandate(ref)))
    except MandateRejected:
        return
    except ProviderFailure:
        pass  # asked again below
    async with db.transaction() as tx:
        await tx.execute_one(queries.COUNT_CHECK, tx.tenant, mandate.id)
        known = mandate.checks < len(CHECK_SECONDS)
        await jobs.postpone(tx, job, CHECK_SECONDS[mandate.checks] if known else CHECK_SECONDS_MAX)


async def look(mandate: Mandate) -> Mandate:
    """Ask the vendor now, for a payer who is waiting; silence changes nothing."""
    if mandate.provider_order_id is None:
        return mandate
    try:
        truth = await (await port(mandate)).fetch_mandate(mandate.ref(await payer_of(mandate)))
    except ProviderFailure:
        return mandate
    return await apply(mandate.id, truth)


async def receive(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    """A webhook about a mandate: a hint to ask."""
    registration = None
    with contextlib.suppress(NotFound):
        registration = ids.parse("att", notice.reference or "")
    async with db.transaction() as tx:
        row = await tx.find_row(
            queries.FIND_NOTICED,
            tx.tenant,
            account_id,
            notice.provider_object_id,
            notice.provider_order_id,
            registration,
        )
    if row is None:
        if job.attempt < resolve.PATIENCE:
            raise resolve.NotOursYet(f"mandate {notice.provider_object_id} is not here")
        return  # made by somebody else on the same vendor account
    mandate = rows.mandate(row)
    truth = await (await port(mandate)).fetch_mandate(mandate.ref(await payer_of(mandate)))

    async def done(tx: db.Transaction) -> None:
        await webhooks.finish(tx, job)

    await apply(mandate.id, truth, done=done)


async def apply(mandate_id: UUID, truth: MandateTruth, *, done: observe.Done | None = None) -> Mandate:
    """Apply what the vendor says about a mandate; running twice changes nothing. Locks the mandate."""
    async with db.transaction() as tx:
        before = rows.mandate(await tx.get_row(queries.LOCK, tx.tenant, mandate_id))
        if done is not None:
            await done(tx)
        if truth.state is MandateState.UNKNOWN:
            return before
        wanted = MandateStatus(truth.state.value)
        moved = wanted in TRANSITIONS[before.status]
        after = replace(
            before,
            status=wanted if moved else before.status,
            amount_max=_lower(before.amount_max, truth.amount_max),
            provider_customer_id=before.provider_customer_id or truth.provider_customer_id,
            provider_mandate_id=before.provider_mandate_id or truth.provider_mandate_id,
            error_code=observe.plain(truth.error_code) if moved else before.error_code,
            error_text=observe.plain(truth.error_text) if moved else before.error_text,
            version=before.version + int(moved),
        )
        if after == before:
            return before
        if moved:
            event: Any = _EVENTS[after.status](**facts(after))
            await outbox.emit(tx, event, subject=after.public_id, subject_version=after.version)
        row = await tx.get_row(
            queries.UPDATE,
            tx.tenant,
            mandate_id,
            after.status,
            after.amount_max.amount,
            after.provider_customer_id,
            after.provider_mandate_id,
            after.error_code,
            after.error_text,
            after.version,
        )
        return rows.mandate(row)


async def tell(tx: db.Transaction, mandate: Mandate, event: Event) -> None:
    """Write an event about a mandate that does not change it, such as one of a charge."""
    version = await tx.value(queries.RAISE_VERSION, tx.tenant, mandate.id)
    await outbox.emit(tx, event, subject=mandate.public_id, subject_version=version)


def facts(mandate: Mandate) -> dict[str, Any]:
    """What every mandate event says."""
    return {
        "mandate": mandate.public_id,
        "status": mandate.status.value,
        "method": mandate.method,
        "amount_max": mandate.amount_max.text(),
        "currency": mandate.amount_max.currency,
        "person": ids.text("per", mandate.person_id) if mandate.person_id else None,
    }


async def port(mandate: Mandate) -> MandateGateway:
    """The provider object of a mandate's account, disabled ones included."""
    return MandateGateway(await providers.connect(mandate.provider_account_id, kind=checkout.KIND))


async def payer_of(mandate: Mandate) -> dict[str, str]:
    """What is known of a mandate's payer."""
    async with db.transaction() as tx:
        payer: dict[str, str] = (await _open(tx, mandate.id))["payer"]
    return payer


async def _require_capable(new: NewMandate) -> None:
    connection = await providers.connect(new.provider_account_id, kind=checkout.KIND)
    account = connection.account
    if Capability.MANDATES not in connection.spec.capabilities:
        raise MandateNotSupported(f"{connection.spec.label} registers no mandates")
    if account.status != "enabled" or new.amount_max.currency not in account.currencies:
        raise MandateNotSupported(f"this provider account does not take {new.amount_max.currency} now")


def _dated(new: NewMandate) -> NewMandate:
    """With its first day. Raises MandateTermsInvalid."""
    today = clock.now().astimezone(clock.zone(scope.tenant().zone)).date()
    starts_on = new.starts_on or today
    if starts_on < today or new.ends_on <= starts_on:
        raise MandateTermsInvalid
    first = new.first_amount
    if first is not None and (first.currency != new.amount_max.currency or first > new.amount_max):
        raise MandateTermsInvalid
    return replace(new, starts_on=starts_on)


async def _insert(new: NewMandate, first: Money) -> Mandate:
    mandate_id, payment_id = ids.new(), ids.new() if first.amount > 0 else None
    token = ids.token()
    url = f"{providers.public_url()}/mandate/{scope.tenant().short_id}/{token}"
    async with db.transaction() as tx:
        await idempotency.bind(tx, mandate_id)
        row = await tx.find_row(
            queries.INSERT,
            tx.tenant,
            mandate_id,
            new.person_id,
            new.provider_account_id,
            new.method,
            new.amount_max.amount,
            first.amount,
            new.amount_max.currency,
            new.frequency,
            new.category,
            new.starts_on,
            new.ends_on,
            new.credit_account_id,
            new.description,
            new.reference,
            new.return_url,
            dict(new.metadata),
            ids.new(),
            payment_id,
            checkout.link_hash(token),
            await secrets.encrypt_json(tx, _sealed_as(mandate_id), {"url": url, "payer": dict(new.payer)}),
        )
        if row is None:
            raise MandateReferenceTaken
        mandate = rows.mandate(row)
        event = events.MandateCreated(**facts(mandate))
        await outbox.emit(tx, event, subject=mandate.public_id, subject_version=1)
        await _follow_later(tx, mandate)
    return mandate


async def _with_first_payment(mandate: Mandate, payer: dict[str, str]) -> Mandate:
    """The mandate, registered under the name of its first payment's attempt: so the vendor finds both by one name.

    Nobody can pay that payment until the registration has a place.
    """
    if mandate.payment_id is None:
        return mandate
    new = NewPayment(
        amount=mandate.first_amount,
        credit_account_id=mandate.credit_account_id,
        subject=mandate.public_id,
        description=mandate.description,
        payer=payer,
        metadata=mandate.metadata,
        expires_in_seconds=FIRST_PAYMENT_SECONDS,
        provider_account_id=mandate.provider_account_id,
        through=starting.MANDATE,
        id=mandate.payment_id,
    )
    try:
        detail = await payments.get(mandate.payment_id)
    except NotFound:
        try:
            detail = await payments.create(new)
        except asyncpg.UniqueViolationError:
            detail = await payments.get(mandate.payment_id)
    async with db.transaction() as tx:
        await tx.get_row(queries.LOCK, tx.tenant, mandate.id)
        attempt_id = detail.attempts[0].id
        return rows.mandate(await tx.get_row(queries.SET_REGISTRATION, tx.tenant, mandate.id, attempt_id))


async def _register(mandate: Mandate) -> None:
    """Ask the vendor for the registration and store it. Outside any transaction; safe to repeat per mandate.

    Raises MandateRejected, MandateUnconfirmed.
    """
    async with db.transaction() as tx:
        opened = await _open(tx, mandate.id)
    mandate = await _with_first_payment(mandate, opened["payer"])
    request = MandateRequest(
        reference=mandate.registration,
        method=mandate.method,
        amount_max=mandate.amount_max,
        first_amount=mandate.first_amount,
        frequency=mandate.frequency,
        starts_on=mandate.starts_on,
        ends_on=mandate.ends_on,
        description=mandate.description,
        return_url=f"{opened['url']}/return",
        cancel_url=str(opened["url"]),
        payer=opened["payer"],
    )
    try:
        made = await (await port(mandate)).create_mandate(request)
    except ProviderRejected as refusal:
        code, text = refusal.vendor_code or refusal.code, refusal.vendor_text or refusal.detail
        await apply(mandate.id, MandateTruth(MandateState.REJECTED, error_code=code, error_text=text))
        await _fail_first(mandate, code, text)
        raise MandateRejected(mandate=mandate.public_id, vendor_code=refusal.vendor_code) from refusal
    except (OutboundUnknown, OutboundFailed, ProviderUnavailable) as error:
        raise MandateUnconfirmed(mandate=mandate.public_id, retry_after_seconds=RECOVERY_SECONDS) from error
    await _keep(mandate, made)


async def _keep(mandate: Mandate, made: MandateCheckout) -> None:
    """Store the registration's order and form; one that came first stays."""
    form = made.checkout
    plain = {"action": form.action, "method": form.method, "fields": dict(form.fields)}
    async with db.transaction() as tx:
        await tx.get_row(queries.LOCK, tx.tenant, mandate.id)
        sealed = await secrets.encrypt_json(tx, _form_of(mandate.id), plain)
        customer = made.provider_customer_id
        row = await tx.find_row(queries.SET_REGISTERED, tx.tenant, mandate.id, form.provider_order_id, customer, sealed)
        if row is None or mandate.payment_id is None:
            return
        locked = await observe.lock(tx, mandate.payment_id)
        attempt = locked.attempts[0]
        sealed = await secrets.encrypt_json(tx, f"payment_attempt/{attempt.id}", plain)
        found = await tx.find_row(
            payment_queries.SET_CHECKOUTS,
            tx.tenant,
            [attempt.id],
            [form.provider_order_id],
            [sealed],
            [orjson.dumps(dict(form.sent)).decode()],
        )
        if found is not None:
            truth = Truth(AttemptState.CREATED, None, None, form.provider_order_id)
            await observe.apply(tx, locked.with_attempt(payment_rows.attempt(found)), attempt.id, truth)


async def _fail_first(mandate: Mandate, code: str, text: str) -> None:
    if mandate.payment_id is not None:
        attempt = (await payments.get(mandate.payment_id)).attempts[0]
        failed = Truth(AttemptState.FAILED, None, None, None, error_code=code, error_text=text, final=True)
        await observe.observe(attempt, failed)


async def _follow_later(tx: db.Transaction, mandate: Mandate) -> None:
    args = {"mandate": mandate.public_id}
    await jobs.enqueue(tx, FOLLOW, mandate.public_id, args, delay_seconds=RECOVERY_SECONDS)


async def _open(tx: db.Transaction, mandate_id: UUID) -> Any:
    sealed = await tx.value(queries.GET_SEALED, tx.tenant, mandate_id)
    return await secrets.decrypt_json(tx, _sealed_as(mandate_id), sealed)


def _sealed_as(mandate_id: UUID) -> str:
    return f"payment_mandate/{mandate_id}"


def _form_of(mandate_id: UUID) -> str:
    return f"payment_mandate/{mandate_id}/checkout"


def _lower(ours: Money, theirs: Money | None) -> Money:
    """What may be charged at most: a vendor that says less is believed, one that says more is not."""
    if theirs is None or theirs.currency != ours.currency or theirs.amount <= 0:
        return ours
    return min(ours, theirs)

"""Links that the vendor hosts: made once per payment, looked at until the vendor names the order that paid them.

The payment's attempt goes `through` the link: its reference is the link's at the vendor.
"""

from __future__ import annotations

import contextlib
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit
from uuid import UUID

from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import db, ids, secrets
from core.kit.errors import NotFound, ProviderFailure
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.payments import checkout, observe, resolve, starting
from core.payments import queries as payment_queries
from core.payments import rows as payment_rows
from core.payments import service as payments
from core.payments.gateway import Gateway
from core.payments.links import queries
from core.payments.links.errors import LinkCancelUnknown, LinkNotHostable, LinkNotOpen
from core.payments.links.gateway import LinkGateway
from core.payments.links.provider import HostedLinkRequest, HostedLinkState, HostedLinkTruth
from core.payments.links.rows import link as read
from core.payments.links.types import Link, NewLink
from core.payments.observe import Locked
from core.payments.provider import (
    AttemptRef,
    AttemptState,
    Capability,
    ProviderRejected,
    ProviderUnavailable,
    Truth,
    WebhookNotice,
)
from core.payments.types import Attempt, Payment, PaymentDetail
from core.providers import service as providers
from core.webhooks import service as webhooks

_ENDED = frozenset({HostedLinkState.EXPIRED, HostedLinkState.CANCELLED})


async def require(new: NewLink) -> None:
    """Raise LinkNotHostable unless the provider account hosts links in this currency."""
    if new.provider_account_id is None or not new.single_use:
        raise LinkNotHostable("name the provider account; a hosted link is for one use")
    connection = await providers.connect(new.provider_account_id, kind=checkout.KIND)
    account = connection.account
    if Capability.HOSTED_LINKS not in connection.spec.capabilities:
        raise LinkNotHostable(f"{connection.spec.label} hosts no links")
    if account.status != "enabled" or new.amount.currency not in account.currencies:
        raise LinkNotHostable(f"this provider account does not take {new.amount.currency} now")


async def place(link: Link, opened: Any, detail: PaymentDetail, *, job: Job | None = None) -> None:
    """Ask the vendor for the link and keep where it leads. Whatever goes wrong the resolver comes back to.

    `opened`: how to tell the payer, and what is known of them.
    """
    attempt = detail.attempts[0]
    request = HostedLinkRequest(
        reference=attempt.reference,
        amount=link.amount,
        description=link.description,
        expires_at=link.expires_at,
        return_url=f"{detail.checkout_url}/status",
        notify_by=tuple(opened["notify_by"]),
        upi_only=bool(opened["upi_only"]),
        payer=opened["payer"],
    )
    try:
        truth = await (await _port(link)).create_link(request)
    except ProviderRejected as refusal:
        code, text = refusal.vendor_code or refusal.code, refusal.vendor_text or refusal.detail
        failed = Truth(AttemptState.FAILED, None, None, None, error_code=code, error_text=text, final=True)
        await observe.observe(attempt, failed, job=job)
        return
    except (OutboundUnknown, OutboundFailed, ProviderUnavailable):
        await observe.look_later(attempt, job=job)
        return
    async with db.transaction() as tx:
        locked = await _keep(tx, link, attempt, truth)
        await observe.schedule(tx, locked.payment, locked.attempt(attempt.id), job)


async def resume(payment: Payment, attempt: Attempt, job: Job) -> None:
    """Make the vendor's link should it be missing, else see whether it was paid."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_BY_PAYMENT, tx.tenant, payment.id)
        if row is None:
            await jobs.finish(tx, job)
            return
        link = read(row)
        sealed = await tx.value(queries.GET_SEALED, tx.tenant, link.id)
        opened = await secrets.decrypt_json(tx, f"payment_link/{link.id}", sealed)
    if link.provider_link_id is None and not checkout.is_over(payment):
        await place(link, opened, await payments.get(payment.id), job=job)
        return
    await look(link, attempt, job=job)


async def look(link: Link, attempt: Attempt, *, job: Job | None = None, done: observe.Done | None = None) -> None:
    """Ask the vendor whether the link was paid, and then its order what became of the money."""
    try:
        truth = await (await _port(link)).fetch_link(attempt.reference, link.provider_link_id)
        if truth.provider_order_id is not None:
            gateway = await checkout.provider(attempt)
            paid = await _fetch(gateway, attempt, link, truth.provider_order_id)
            await observe.observe(attempt, paid, job=job, done=done)
            return
    except ProviderFailure:
        if done is not None:
            raise  # the webhook is tried again
        await observe.look_later(attempt, job=job)
        return
    if truth.state in _ENDED:
        over = Truth(AttemptState.FAILED, None, None, None, error_code=f"link_{truth.state.value}", final=True)
        await observe.observe(attempt, over, job=job, done=done)
        return
    await observe.look_later(attempt, job=job)


async def receive(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    """A webhook about a link: a hint to look at it."""

    async def done(tx: db.Transaction) -> None:
        await webhooks.finish(tx, job)

    found = await _find(account_id, notice)
    if found is None:
        if job.attempt < resolve.PATIENCE:
            raise resolve.NotOursYet(f"link {notice.provider_object_id} is not here")
        return  # made by somebody else on the same vendor account
    link, attempt = found
    await look(link, attempt, done=done)


async def cancel(link: Link) -> None:
    """End the vendor's link. Raises LinkNotOpen when it was paid, LinkCancelUnknown when nobody confirms."""
    if link.provider_link_id is None:
        raise LinkCancelUnknown("the provider has not confirmed the link yet", retry_after_seconds=15)
    port = await _port(link)
    try:
        await port.cancel_link(link.provider_link_id)
    except ProviderRejected as refusal:
        truth = await port.fetch_link("", link.provider_link_id)
        if truth.state not in _ENDED:
            raise LinkNotOpen("the provider says that the link was paid", vendor_code=refusal.vendor_code) from refusal
    except (OutboundUnknown, OutboundFailed, ProviderUnavailable) as error:
        raise LinkCancelUnknown(retry_after_seconds=5) from error


async def find_url(tx: db.Transaction, link: Link) -> str | None:
    """Where the vendor's link leads, once it is made."""
    found = await tx.fetch(payment_queries.LIST_ATTEMPTS, tx.tenant, link.payment_id)
    form = await checkout.find_form(tx, payment_rows.attempt(found[0])) if found else None
    if form is None:
        return None
    return form.action + (f"?{urlencode(form.fields)}" if form.fields else "")


async def _find(account_id: UUID, notice: WebhookNotice) -> tuple[Link, Attempt] | None:
    """The link that a notice names by the vendor's id, or else by the reference of its attempt."""
    async with db.transaction() as tx:
        row = None
        if notice.provider_object_id is not None:
            row = await tx.find_row(queries.FIND_BY_PROVIDER_ID, tx.tenant, account_id, notice.provider_object_id)
        if row is None and notice.reference is not None:
            with contextlib.suppress(NotFound):
                attempt = await starting.find(tx, ids.parse("att", notice.reference))
                if attempt is not None and attempt.provider_account_id == account_id:
                    row = await tx.find_row(queries.FIND_BY_PAYMENT, tx.tenant, attempt.payment_id)
        if row is None:
            return None
        attempts = await tx.fetch(payment_queries.LIST_ATTEMPTS, tx.tenant, row["payment_id"])
    return (read(row), payment_rows.attempt(attempts[0])) if attempts else None


async def _keep(tx: db.Transaction, link: Link, attempt: Attempt, truth: HostedLinkTruth) -> Locked:
    """Store the vendor's id, and where the payer goes, as the form that the payment's page shows.

    Locks the link, then the payment.
    """
    url = urlsplit(truth.url or "")
    if url.scheme not in {"http", "https"} or not url.hostname or not truth.provider_link_id:
        raise RuntimeError("a hosted link has an id and an http(s) address")
    await tx.execute(queries.SET_PROVIDER_LINK, tx.tenant, link.id, truth.provider_link_id)
    locked = await observe.lock(tx, attempt.payment_id)
    plain = {
        "action": urlunsplit(url._replace(query="", fragment="")),
        "method": "GET",
        "fields": dict(parse_qsl(url.query, keep_blank_values=True)),
    }
    sealed = await secrets.encrypt_json(tx, f"payment_attempt/{attempt.id}", plain)
    sent = {"reference": attempt.reference, "amount": link.amount.text(), "currency": link.amount.currency}
    await tx.execute_one(queries.SET_FORM, tx.tenant, attempt.id, sealed, sent)
    return locked


async def _fetch(gateway: Gateway, attempt: Attempt, link: Link, order_id: str) -> Truth:
    known = AttemptRef(attempt.reference, order_id, attempt.provider_payment_id, link.amount, attempt.created_at)
    return await gateway.fetch(known)


async def _port(link: Link) -> LinkGateway:
    assert link.provider_account_id is not None
    return LinkGateway(await providers.connect(link.provider_account_id, kind=checkout.KIND))

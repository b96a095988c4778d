"""Make payment links, let payers begin, cancel, send them on."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.events import service as outbox
from core.kit import clock, db, idempotency, ids, scope, secrets
from core.kit.errors import NotFound
from core.ledger import service as ledger
from core.messaging import service as messaging
from core.messaging.provider import Purpose
from core.messaging.types import Message, NewMessage, Recipient
from core.payments import checkout, observe, starting
from core.payments import queries as payment_queries
from core.payments import rows as payment_rows
from core.payments import service as payments
from core.payments.errors import PaymentCurrencyMismatch
from core.payments.links import hosted, queries
from core.payments.links.errors import LinkNotOpen, LinkReferenceTaken
from core.payments.links.events import LinkCancelled, LinkCreated, LinkFacts
from core.payments.links.rows import link as read
from core.payments.links.types import Link, LinkDetail, LinkStatus, NewLink
from core.payments.types import NewPayment, PaymentDetail, PaymentStatus
from core.tenancy import service as tenancy

MULTIPLE_USE_SECONDS = 86_400
"""How long a payment through a link for many uses waits to be paid, unless the link ends earlier."""


async def create(new: NewLink) -> LinkDetail:
    """Make a link. A hosted one is then asked of the vendor, which the resolver finishes should it not answer.

    Raises ReturnUrlNotAllowed, PaymentCurrencyMismatch, ledger.AccountNotFound, LinkNotHostable, LinkReferenceTaken:
    nothing is written then. For a hosted one also what `payments.create` raises; the link exists then.
    """
    configuration = await tenancy.get_configuration()
    if new.return_url is not None:
        checkout.checked_return_url(new.return_url, configuration.allowed_origins)
    account = await ledger.get_account(new.credit_account_id)
    if account.currency != new.amount.currency:
        raise PaymentCurrencyMismatch(f"the account is in {account.currency}")
    if new.hosted:
        await hosted.require(new)
    link_id, payment_id = ids.new(), ids.new() if new.hosted else None
    token, url = checkout.new_link()
    async with db.transaction() as tx:
        await idempotency.bind(tx, link_id)
        plain = {"url": url, "payer": dict(new.payer), "notify_by": list(new.notify_by), "upi_only": new.upi_only}
        row = await tx.find_row(
            queries.INSERT,
            tx.tenant,
            link_id,
            new.amount.amount,
            new.amount.currency,
            new.credit_account_id,
            new.purpose,
            new.reference,
            new.description,
            new.single_use,
            new.hosted,
            new.provider_account_id,
            new.return_url,
            dict(new.metadata),
            checkout.link_hash(token),
            await secrets.encrypt_json(tx, _sealed_as(link_id), plain),
            payment_id,
            clock.now() + timedelta(seconds=new.expires_in_seconds),
        )
        if row is None:
            raise LinkReferenceTaken
        link = read(row)
        await _tell(tx, LinkCreated, link)
    if new.hosted:
        await _make_hosted(link)
    return await get(link_id)


async def get(link_id: UUID) -> LinkDetail:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, link_id)
        if row is None:
            raise NotFound
        link = read(row)
        url = str((await _open(tx, link_id))["url"])
        hosted_url = await hosted.find_url(tx, link) if link.hosted else None
    return LinkDetail(link, url, hosted_url)


async def list_links(before: UUID, limit: int, *, reference: str | None = None) -> list[Link]:
    """Links, newest first."""
    async with db.transaction() as tx:
        return [read(row) for row in await tx.fetch(queries.LIST, tx.tenant, before, reference, limit)]


async def get_by_token(token: str) -> Link:
    """The link with this token. Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_BY_TOKEN, tx.tenant, checkout.link_hash(token))
    if row is None:
        raise NotFound
    return read(row)


async def begin(link_id: UUID) -> PaymentDetail:
    """Let a payer pay through a link: its one payment, or for many uses a new one.

    Locks the link. Raises NotFound, LinkNotOpen, tenancy.TenantSuspended and what `payments.create` raises: that for
    the gateway's sake leaves a payment, which the next call answers where the link is for one use.
    """
    tenancy.require_active(scope.tenant())
    async with db.transaction() as tx:
        link = await _lock(tx, link_id)
        known = await _payment_of(tx, link)
        if known is None:
            _require_open(link)
            payment_id = link.payment_id or ids.new()
            if link.single_use and link.payment_id is None:
                await tx.execute_one(queries.SET_PAYMENT, tx.tenant, link.id, payment_id)
        payer = (await _open(tx, link_id))["payer"]
    if known is not None:
        return await payments.get(known)
    if link.hosted:
        await _make_hosted(link)
        return await payments.get(payment_id)
    return await _create_payment(_payment(link, payment_id, payer))


async def cancel(link_id: UUID) -> LinkDetail:
    """Let nobody start to pay through a link any more; again is harmless.

    Who is at the gateway already may finish, and is honoured. Locks the link, then its payment. Raises NotFound,
    LinkNotOpen when it is paid or expired, LinkCancelUnknown when a hosting vendor does not confirm: nothing is
    written then.
    """
    link = (await get(link_id)).link
    if link.status(clock.now()) is LinkStatus.CANCELLED:
        return await get(link_id)
    _require_open(link)
    if link.hosted:
        await hosted.cancel(link)
    async with db.transaction() as tx:
        await idempotency.bind(tx, link_id)
        link = await _lock(tx, link_id)
        if link.cancelled_at is None:
            _require_open(link)
            payment_id = await _payment_of(tx, link)
            if payment_id is not None:
                payment = (await observe.lock(tx, payment_id)).payment
                if payment.status is PaymentStatus.SUCCEEDED:
                    raise LinkNotOpen("the link is paid")
                await starting.end_within(tx, payment)
            link = read(await tx.get_row(queries.CANCEL, tx.tenant, link_id, clock.now()))
            await audit.record("payment_link:cancel", link.public_id)
            await _tell(tx, LinkCancelled, link)
    return await get(link_id)


async def send(link_id: UUID, to: Recipient) -> Message:
    """Send an open link to somebody, by the tenant's message template `invoice`. Raises NotFound, LinkNotOpen and
    what `messaging.send` raises."""
    detail = await get(link_id)
    link = detail.link
    _require_open(link)
    due = link.expires_at.astimezone(clock.zone(scope.tenant().zone))
    return await messaging.send(
        NewMessage(
            template="invoice",
            to=to,
            purpose=Purpose.TRANSACTIONAL,
            variables={
                "number": link.reference or link.public_id,
                "amount": f"{link.amount.currency} {link.amount.text()}",
                "due_date": f"{due.day} {due:%b %Y}",
                "link_url": detail.url,
            },
        )
    )


async def _make_hosted(link: Link) -> None:
    """Make the payment of a hosted link, then the vendor's link; each is done once, whoever does it."""
    async with db.transaction() as tx:
        opened = await _open(tx, link.id)
    assert link.payment_id is not None
    new = _payment(link, link.payment_id, opened["payer"], through=starting.LINK)
    detail = await _create_payment(new)
    if link.provider_link_id is None:
        await hosted.place(link, opened, detail)


async def _create_payment(new: NewPayment) -> PaymentDetail:
    """The payment of this id, made by us or by whoever was faster."""
    assert new.id is not None
    try:
        return await payments.create(new)
    except asyncpg.UniqueViolationError:
        return await payments.get(new.id)


def _payment(link: Link, payment_id: UUID, payer: dict[str, str], *, through: str | None = None) -> NewPayment:
    left = int((link.expires_at - clock.now()).total_seconds())
    return NewPayment(
        amount=link.amount,
        credit_account_id=link.credit_account_id,
        purpose=link.purpose,
        subject=link.public_id,
        description=link.description,
        return_url=link.return_url,
        payer=payer,
        metadata=link.metadata,
        expires_in_seconds=max(1, left if link.single_use else min(left, MULTIPLE_USE_SECONDS)),
        provider_account_id=link.provider_account_id,
        through=through,
        id=payment_id,
    )


async def _payment_of(tx: db.Transaction, link: Link) -> UUID | None:
    """The payment of a link for one use, when it was made."""
    if link.payment_id is None:
        return None
    row = await tx.find_row(payment_queries.GET_PAYMENT, tx.tenant, link.payment_id)
    return payment_rows.payment(row).id if row else None


async def _lock(tx: db.Transaction, link_id: UUID) -> Link:
    row = await tx.find_row(queries.LOCK, tx.tenant, link_id)
    if row is None:
        raise NotFound
    return read(row)


def _require_open(link: Link) -> None:
    status = link.status(clock.now())
    if status is not LinkStatus.OPEN:
        raise LinkNotOpen(f"the link is {status.value}")


async def _open(tx: db.Transaction, link_id: UUID) -> Any:
    sealed = await tx.value(queries.GET_SEALED, tx.tenant, link_id)
    return await secrets.decrypt_json(tx, _sealed_as(link_id), sealed)


def _sealed_as(link_id: UUID) -> str:
    return f"payment_link/{link_id}"


async def _tell(tx: db.Transaction, kind: type[LinkFacts], link: Link) -> None:
    event: Any = kind(
        link=link.public_id, amount=link.amount.text(), currency=link.amount.currency, reference=link.reference
    )
    await outbox.emit(tx, event, subject=link.public_id, subject_version=link.version)

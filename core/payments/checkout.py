"""Get a place to pay from the gateway, and keep what leads the payer there."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn, cast
from urllib.parse import urlsplit
from uuid import UUID

from core.jobs.registry import Job
from core.kit import clock, db, ids, scope, secrets
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.payments import decide, observe, queries, rows
from core.payments.errors import CheckoutRejected, CheckoutUnavailable, CheckoutUnknown, ReturnUrlNotAllowed
from core.payments.provider import (
    AttemptState,
    Checkout,
    CheckoutRequest,
    PaymentProvider,
    ProviderRejected,
    ProviderUnavailable,
    Truth,
)
from core.payments.types import AUTO, Attempt, Payment, PaymentStatus
from core.providers import service as providers

KIND = "payments"
URL_MAX = 2000
_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"^(?:[a-z0-9.-]+|[0-9a-f:.]+)$")


@dataclass(frozen=True, slots=True)
class Form:
    """The form that leads the payer to the vendor."""

    action: str
    method: str
    fields: Mapping[str, str]


async def provider(attempt: Attempt) -> PaymentProvider:
    """The provider object of an attempt's account, disabled ones included."""
    return cast("PaymentProvider", (await providers.connect(attempt.provider_account_id, kind=KIND)).provider)


def new_link() -> tuple[str, str]:
    """(token, URL) of a checkout page; the URL is kept encrypted, of the token only a hash."""
    token = ids.token()
    return token, f"{providers.public_url()}/pay/{scope.tenant().short_id}/{token}"


def link_hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


async def seal_link(
    tx: db.Transaction, payment_id: UUID, link: str, payer: Mapping[str, str], payer_id: UUID | None
) -> bytes:
    """Encrypt a payment's link, and what is known of the payer under the payer's own key."""
    subject = payer_id or secrets.TENANT_SUBJECT
    known = None
    if payer:
        known = (await secrets.encrypt_json(tx, f"payer/{payment_id}", dict(payer), subject)).hex()
    return await secrets.encrypt_json(
        tx, f"payment/{payment_id}", {"link": link, "payer": known, "payer_id": str(subject)}
    )


async def open_link(tx: db.Transaction, payment_id: UUID, sealed: bytes) -> str:
    """The checkout URL of a payment."""
    return str((await secrets.decrypt_json(tx, f"payment/{payment_id}", sealed))["link"])


async def _open_payer(tx: db.Transaction, payment_id: UUID, sealed: bytes) -> tuple[Mapping[str, str], UUID]:
    """What is known of the payer, which is nothing once they were erased, and whose key keeps it."""
    opened: Any = await secrets.decrypt_json(tx, f"payment/{payment_id}", sealed)
    subject = UUID(opened["payer_id"])
    if opened["payer"] is None:
        return {}, secrets.TENANT_SUBJECT
    try:
        known: Any = await secrets.decrypt_json(tx, f"payer/{payment_id}", bytes.fromhex(opened["payer"]))
    except secrets.Erased:
        return {}, secrets.TENANT_SUBJECT
    return known, subject


async def find_form(tx: db.Transaction, attempt: Attempt) -> Form | None:
    """The form of an attempt, when the gateway has given one; an erased payer's is gone, prefilled as it was."""
    sealed = await tx.value(queries.GET_CHECKOUT, tx.tenant, attempt.id)
    if sealed is None:
        return None
    try:
        opened: Any = await secrets.decrypt_json(tx, f"payment_attempt/{attempt.id}", sealed)
    except secrets.Erased:
        return None
    return Form(opened["action"], opened["method"], opened["fields"])


async def start(payment: Payment, attempt: Attempt, *, first_try: bool, job: Job | None = None) -> Payment:
    """Ask the gateway for a place to pay and store it. Outside any transaction; safe to repeat per attempt.

    Raises CheckoutRejected (the payment failed), CheckoutUnavailable and CheckoutUnknown (the resolver goes on).
    """
    async with db.transaction() as tx:
        row = await tx.get_row(queries.GET_PAYMENT_SEALED, tx.tenant, payment.id)
        link = await open_link(tx, payment.id, row["sealed"])
        payer, subject = await _open_payer(tx, payment.id, row["sealed"])
    request = CheckoutRequest(
        reference=attempt.reference,
        amount=payment.amount,
        description=payment.description,
        capture=payment.capture_mode == AUTO,
        return_url=f"{link}/return",
        cancel_url=f"{link}/cancel",
        payer=payer,
        first_try=first_try,
    )
    gateway = await provider(attempt)
    try:
        checkout = await gateway.create_checkout(request)
    except ProviderRejected as refusal:
        await _rejected(payment, attempt, refusal, job)
    except OutboundUnknown as error:
        await observe.observe(attempt, Truth(AttemptState.UNKNOWN, None, None, None), job=job)
        raise CheckoutUnknown(payment=payment.public_id) from error
    except (OutboundFailed, ProviderUnavailable) as error:
        await observe.look_later(attempt, job=job)
        raise CheckoutUnavailable(payment=payment.public_id, retry_after_seconds=5) from error
    return await _opened(attempt, checkout, subject, job)


async def _opened(attempt: Attempt, checkout: Checkout, subject: UUID, job: Job | None) -> Payment:
    """Store the order; an order that came first stays, and nobody ever sees the second."""
    _require_form(checkout)
    truth = Truth(AttemptState.CREATED, None, None, checkout.provider_order_id)
    async with db.transaction() as tx:
        locked = await observe.lock(tx, attempt.payment_id)
        current = locked.attempt(attempt.id)
        if current.provider_order_id is not None:
            await observe.schedule(tx, locked.payment, current, job)
            return locked.payment
        owner = await tx.find_row(
            queries.FIND_ATTEMPT_BY_ORDER, tx.tenant, attempt.provider_account_id, checkout.provider_order_id
        )
        if owner is not None:  # the vendor must never give one order to two attempts
            payment = await observe.raise_attention(tx, locked.payment, decide.ORDER_MISMATCH, attempt_id=attempt.id)
            await observe.schedule(tx, payment, current, job)
            return payment
        plain = {"action": checkout.action, "method": checkout.method, "fields": dict(checkout.fields)}
        sealed = await secrets.encrypt_json(tx, f"payment_attempt/{attempt.id}", plain, subject)
        row = await tx.get_row(
            queries.SET_CHECKOUT, tx.tenant, attempt.id, checkout.provider_order_id, sealed, dict(checkout.sent)
        )
        return await observe.apply(tx, locked.with_attempt(rows.attempt(row)), attempt.id, truth, job=job)


async def _rejected(payment: Payment, attempt: Attempt, refusal: ProviderRejected, job: Job | None) -> NoReturn:
    truth = Truth(
        AttemptState.FAILED,
        None,
        None,
        None,
        error_code=refusal.vendor_code or refusal.code,
        error_text=refusal.vendor_text or refusal.detail,
        final=True,
    )
    await observe.observe(attempt, truth, job=job)
    raise CheckoutRejected(payment=payment.public_id, vendor_code=refusal.vendor_code) from refusal


def _require_form(checkout: Checkout) -> None:
    action = urlsplit(checkout.action)
    if action.scheme not in {"http", "https"} or not action.hostname or checkout.method.lower() not in {"get", "post"}:
        raise RuntimeError("a checkout is a GET or POST form to an http(s) address")


def checked_return_url(url: str, allowed_origins: tuple[str, ...]) -> str:
    """The URL, when its origin is one of the tenant's. Raises ReturnUrlNotAllowed."""
    if origin(url) not in {origin(item) for item in allowed_origins} - {None}:
        raise ReturnUrlNotAllowed
    return url


def origin(url: str) -> str | None:
    """`scheme://host[:port]` of an http(s) URL as a browser understands it; None for anything doubtful.

    What comes out may stand in a Content-Security-Policy: the host is letters, digits, dots and dashes, or IPv6.
    """
    # Browsers read a backslash as a slash and drop tabs and line breaks: what they would change is refused.
    if len(url) > URL_MAX or any(not 32 < ord(letter) < 127 or letter in '\\"<>^`{|}' for letter in url):
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    host = parts.hostname or ""
    if parts.scheme not in _PORTS or "@" in parts.netloc or not _HOST.match(host):
        return None
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}" + (f":{port}" if port and port != _PORTS[parts.scheme] else "")


def is_over(payment: Payment) -> bool:
    """Whether nobody can start to pay any more."""
    return clock.now() >= payment.expires_at or payment.status is PaymentStatus.EXPIRED

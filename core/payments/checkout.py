"""Get a place to pay from the gateway, and keep what leads the payer there."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn
from uuid import UUID

import orjson

from core.jobs.registry import Job
from core.kit import clock, db, ids, scope, secrets
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.kit.secrets import Sealer
from core.kit.urls import origin
from core.payments import attempts, gateway, observe, opening, queries
from core.payments.errors import CheckoutRejected, CheckoutUnavailable, CheckoutUnknown, ReturnUrlNotAllowed
from core.payments.gateway import Gateway
from core.payments.observe import Locked
from core.payments.provider import (
    AttemptState,
    Checkout,
    CheckoutRequest,
    Failure,
    ProviderRejected,
    ProviderUnavailable,
    Truth,
)
from core.payments.types import AUTO, Attempt, Payment, PaymentStatus
from core.providers import service as providers

KIND = gateway.KIND


@dataclass(frozen=True, slots=True)
class Form:
    """The form that leads the payer to the vendor."""

    action: str
    method: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Payer:
    """The link that a payer follows, and what is known of them."""

    link: str
    known: Mapping[str, str]
    key_of: UUID
    """Whose data key keeps what is known."""


async def provider(attempt: Attempt) -> Gateway:
    """The gateway of an attempt's account, disabled ones included."""
    return await gateway.connect(attempt.provider_account_id)


def new_link() -> tuple[str, str]:
    """(token, URL) of a checkout page; the URL is kept encrypted, of the token only a hash."""
    token = ids.token()
    return token, f"{providers.public_url()}/pay/{scope.tenant().short_id}/{token}"


def link_hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def seal(payment_id: UUID, payer: Payer, sealers: Mapping[UUID, Sealer]) -> bytes:
    """Encrypt a payment's link, and what is known of the payer under the payer's own key; `sealers` are by subject."""
    known = None
    if payer.known:
        known = sealers[payer.key_of].encrypt(f"payer/{payment_id}", orjson.dumps(dict(payer.known))).hex()
    plain = {"link": payer.link, "payer": known, "key_of": str(payer.key_of)}
    return sealers[secrets.TENANT_SUBJECT].encrypt(f"payment/{payment_id}", orjson.dumps(plain))


async def open_link(tx: db.Transaction, payment_id: UUID, sealed: bytes) -> str:
    """The checkout URL of a payment."""
    return str((await secrets.decrypt_json(tx, f"payment/{payment_id}", sealed))["link"])


async def _find_payer(payment_id: UUID) -> Payer:
    """The payer of a payment; once they were erased, nothing but the link is known."""
    async with db.transaction() as tx:
        sealed = await tx.value(queries.GET_SEALED, tx.tenant, payment_id)
        opened: Any = await secrets.decrypt_json(tx, f"payment/{payment_id}", sealed)
        if opened["payer"] is not None:
            with contextlib.suppress(secrets.Erased):
                known: Any = await secrets.decrypt_json(tx, f"payer/{payment_id}", bytes.fromhex(opened["payer"]))
                return Payer(opened["link"], known, UUID(opened["key_of"]))
    return Payer(opened["link"], {}, secrets.TENANT_SUBJECT)


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


async def start(
    payment: Payment,
    attempt: Attempt,
    *,
    payer: Payer | None = None,
    first_try: bool = False,
    job: Job | None = None,
) -> Locked:
    """Ask the gateway for a place to pay and store it. Outside any transaction; safe to repeat per attempt.

    A gateway that refuses for reasons of its own, or cannot be reached, is replaced by the next that routing names, as
    long as there is one. `payer` is read when it is not at hand. Raises CheckoutRejected (the payment failed),
    CheckoutUnavailable and CheckoutUnknown (the resolver goes on).
    """
    payer = payer or await _find_payer(payment.id)
    while True:
        try:
            made = await _ask(payment, attempt, payer, first_try=first_try)
        except ProviderRejected as refusal:
            truth = _refused(refusal)
            instead = None
            if refusal.failure is Failure.RETRIABLE:
                instead = await attempts.replace_failed(payment, attempt, truth, job=job)
            if instead is None:
                await _rejected(payment, attempt, truth, refusal, job)
        except OutboundUnknown as error:
            await observe.observe(attempt, Truth(AttemptState.UNKNOWN, None, None, None), job=job)
            raise CheckoutUnknown(payment=payment.public_id) from error
        except (OutboundFailed, ProviderUnavailable) as error:
            instead = await attempts.replace_failed(payment, attempt, attempts.unavailable(error.code), job=job)
            if instead is None:
                await observe.look_later(attempt, job=job)
                raise CheckoutUnavailable(payment=payment.public_id, retry_after_seconds=5) from error
        else:
            untouched = payment if first_try and attempt.number == 1 else None
            return await opening.open_place(attempt, made, payer.key_of, payer.link, job, untouched=untouched)
        (payment, attempt), first_try, job = instead, True, None


async def _ask(payment: Payment, attempt: Attempt, payer: Payer, *, first_try: bool) -> Checkout:
    request = CheckoutRequest(
        reference=attempt.reference,
        amount=payment.amount,
        description=payment.description,
        capture=payment.capture_mode == AUTO,
        return_url=f"{payer.link}/return",
        cancel_url=f"{payer.link}/cancel",
        payer=payer.known,
        methods=payment.methods,
        first_try=first_try,
    )
    at = await provider(attempt)
    probe = first_try and bool((attempt.routing or {}).get("probe"))
    return await at.create_checkout(request, probe=probe)


def _refused(refusal: ProviderRejected) -> Truth:
    return Truth(
        AttemptState.FAILED,
        None,
        None,
        None,
        error_code=refusal.vendor_code or refusal.code,
        error_text=refusal.vendor_text or refusal.detail,
        failure=refusal.failure,
        final=True,
    )


async def _rejected(
    payment: Payment, attempt: Attempt, truth: Truth, refusal: ProviderRejected, job: Job | None
) -> NoReturn:
    await observe.observe(attempt, truth, job=job)
    raise CheckoutRejected(payment=payment.public_id, vendor_code=refusal.vendor_code) from refusal


def checked_return_url(url: str, allowed_origins: tuple[str, ...]) -> str:
    """The URL, when its origin is one of the tenant's. Raises ReturnUrlNotAllowed."""
    if origin(url) not in {origin(item) for item in allowed_origins} - {None}:
        raise ReturnUrlNotAllowed
    return url


def is_over(payment: Payment) -> bool:
    """Whether nobody can start to pay any more."""
    return clock.now() >= payment.expires_at or payment.status is PaymentStatus.EXPIRED

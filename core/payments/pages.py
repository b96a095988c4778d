"""The hosted checkout: a page in the tenant's look that leads the payer to the gateway and back.

Whoever holds the link may pay; nobody learns more from it than what is to be paid. No card field, no script: card
data is entered at the gateway only, and every page works without JavaScript.
"""

from __future__ import annotations

import contextlib
import functools
import secrets
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from quart import Blueprint, Response, g, render_template, request

from core.kit import db, scope, shield, urls
from core.kit.errors import NotFound, ProviderFailure, Unavailable
from core.kit.scope import Principal, Scope, TenantRef
from core.payments import checkout, resolve, starting
from core.payments import service as payments
from core.payments.attempts import ATTEMPTS_MAX
from core.payments.checkout import Form
from core.payments.errors import NotRetryable, ReturnUrlNotAllowed
from core.payments.provider import Failure
from core.payments.types import AttemptStatus, PaymentDetail, PaymentStatus, attempt_ref
from core.providers.errors import NoProviderAccount
from core.tenancy import service as tenancy
from core.tenancy.errors import TenantSuspended
from core.tenancy.look import Look
from core.tenancy.types import TenantConfiguration
from core.web.access import public
from core.web.contract import produces

blueprint = Blueprint("pay", __name__, url_prefix="/pay/<tenant>/<token>", template_folder="templates")

HTML = "text/html; charset=utf-8"
REFRESH_SECONDS = 3
_REASON = "the unguessable link is the credential, and it shows only what is to be paid"

View = Callable[..., Coroutine[Any, Any, Any]]
LinkPage = Callable[[str], Awaitable[Response]]

_link_page: LinkPage | None = None


def show_links_with(link_page: LinkPage) -> None:
    """Install the page of a link's token, which may be no payment's yet; it raises NotFound when it is no link's."""
    global _link_page  # noqa: PLW0603 - one page per process
    _link_page = link_page


_PLAIN = Look("Payment", "#1d4ed8", "#ffffff", None, None, None)


def page(view: View) -> View:
    """Serve a payer's page: as the tenant that the link names, finishing what was begun, every error a page."""

    @functools.wraps(view)
    async def shown(tenant: str, token: str) -> Response:
        try:
            ref = await _tenant(tenant)
            who = Scope(ref, Principal("payer", "payer"), g.request_id, request.remote_addr or "")
            with scope.use(who):
                g.scope = who
                answer: Response = await shield.run(view(tenant, token))
                return answer
        except NotFound:
            return await show("not_found", 404, _PLAIN)
        except Unavailable as error:
            response = await show("unavailable", 503, _PLAIN)
            response.headers["Retry-After"] = str(error.retry_after_seconds or REFRESH_SECONDS)
            return response

    return shown


@blueprint.get("")
@public(_REASON)
@produces(HTML)
@page
async def show_checkout(tenant: str, token: str) -> Response:
    """Show what is to be paid, with a button to the gateway; for a payment link, with one that starts a payment."""
    try:
        detail = await payments.get_by_token(token)
    except NotFound:
        if _link_page is None:
            raise
        return await _link_page(token)
    return await payment_page(detail, waiting=False)


@blueprint.get("/status")
@public(_REASON)
@produces(HTML)
@page
async def show_status(tenant: str, token: str) -> Response:
    """Show what became of a payment; while that is open the page reloads itself."""
    return await payment_page(await payments.get_by_token(token), waiting=True)


@blueprint.get("/cancel")
@public(_REASON)
@produces(HTML, status=303)
@page
async def show_cancelled(tenant: str, token: str) -> Response:
    """Take back a payer who left the gateway's page without paying. Changes nothing: only the gateway knows."""
    return to(tenant, token, "?cancelled=1")


@blueprint.post("/return")
@public("the gateway's form, posted by the payer's browser: checked against its signature, then only a hint")
@produces(HTML, status=303)
@page
async def submit_return(tenant: str, token: str) -> Response:
    """Take back a payer from the gateway: check the signature, ask the gateway itself, then show what became of it."""
    form = {name: value for name, value in (await request.form).items() if isinstance(value, str)}
    return await _taken_back(tenant, token, form)


@blueprint.get("/return")
@public("where a gateway that posts no form sends the payer's browser: only a hint, as every return")
@produces(HTML, status=303)
@page
async def show_return(tenant: str, token: str) -> Response:
    """Take back a payer whom the gateway sends by an address with its answer in the query."""
    return await _taken_back(tenant, token, dict(request.args.items()))


@blueprint.post("/retry")
@public(_REASON)
@produces(HTML, status=303)
@page
async def submit_retry(tenant: str, token: str) -> Response:
    """Make a new attempt after a failed one, or ask once more a gateway that gave no place to pay."""
    detail = await payments.get_by_token(token)
    # Whatever stood in the way, the page shows where the payment stands now.
    with contextlib.suppress(NotRetryable, NoProviderAccount, TenantSuspended, ProviderFailure, Unavailable):
        await payments.retry(detail.payment.id)
    return to(tenant, token, "")


async def _taken_back(tenant: str, token: str, form: Mapping[str, str]) -> Response:
    detail = await payments.get_by_token(token)
    for attempt in reversed(detail.attempts):
        if attempt.provider_order_id is None:
            continue
        gateway = await checkout.provider(attempt)
        # With OUR order id: a signature over somebody else's order proves nothing here.
        back = gateway.read_return(form, attempt_ref(detail.payment, attempt))
        if back.authentic:
            await resolve.look(detail.payment, attempt, back.provider_payment_id)
            break
    else:
        # Not proven to come from the gateway, which signs no failures: worth one question about the newest attempt.
        if detail.current.provider_order_id is not None:
            await resolve.look(detail.payment, detail.current)
    return to(tenant, token, "/status")


async def payment_page(detail: PaymentDetail, *, waiting: bool) -> Response:
    configuration = await tenancy.get_configuration()
    look = Look.of(configuration)
    form = None
    if detail.current.provider_order_id is not None or detail.current.through is not None:
        async with db.transaction() as tx:
            form = await checkout.find_form(tx, detail.current)
    state = _state(detail, form, waiting=waiting)
    base = f"/pay/{scope.tenant().short_id}/{request.view_args['token']}" if request.view_args else ""
    back = _back(detail, configuration)
    return await show(
        state,
        403 if state == "suspended" else 200,
        look,
        form=form if state == "payable" else None,
        base=base,
        back_url=back,
        amount=f"{detail.payment.amount.text()} {detail.payment.amount.currency}",
        payment=detail.payment,
        # What a gateway says of itself, or of the tenant's credentials and settings, is for no payer to read.
        error=detail.current.error_text if detail.current.failure is Failure.CUSTOMER else None,
        can_retry=_can_retry(detail),
        cancelled=state == "payable" and request.args.get("cancelled") == "1",
    )


def _state(detail: PaymentDetail, form: Form | None, *, waiting: bool) -> str:
    payment, attempt = detail.payment, detail.current
    is_open = payment.status in {PaymentStatus.CREATED, PaymentStatus.PENDING}
    by_status = {
        PaymentStatus.SUCCEEDED: "paid",
        PaymentStatus.AUTHORIZED: "authorized",
        PaymentStatus.NEEDS_ATTENTION: "attention",
        PaymentStatus.UNKNOWN: "processing",
        PaymentStatus.FAILED: "failed",
        PaymentStatus.EXPIRED: "expired",
        PaymentStatus.VOIDED: "voided",
    }
    if not is_open:
        return by_status[payment.status]
    if attempt.status is AttemptStatus.PENDING or (waiting and form is not None):
        return "processing"
    if checkout.is_over(payment):
        return "expired"
    if scope.tenant().status != "active":
        return "suspended"
    if attempt.through == starting.MANDATE and form is None:
        return "scheduled"
    return "payable" if form is not None else "preparing"


def _can_retry(detail: PaymentDetail) -> bool:
    return (
        scope.tenant().status == "active"
        and not checkout.is_over(detail.payment)
        and len(detail.attempts) < ATTEMPTS_MAX
    )


def _back(detail: PaymentDetail, configuration: TenantConfiguration) -> str | None:
    """Where the payer goes in the end, with the payment's id and status; checked again, for origins change."""
    payment = detail.payment
    if payment.return_url is None:
        return None
    try:
        url = checkout.checked_return_url(payment.return_url, configuration.allowed_origins)
    except ReturnUrlNotAllowed:
        return None
    parts = urlsplit(url)
    extra = {"payment": payment.public_id, "status": payment.status.value}
    return urlunsplit(
        parts._replace(query=urlencode([*parse_qsl(parts.query, keep_blank_values=True), *extra.items()]))
    )


async def show(state: str, status: int, look: Look, *, form: Form | None = None, **context: Any) -> Response:
    nonce = secrets.token_urlsafe(16)
    body = await render_template(
        "payments/checkout.html",
        state=state,
        look=look,
        form=form,
        nonce=nonce,
        refresh_seconds=REFRESH_SECONDS,
        **context,
    )
    response = Response(body, status, content_type=HTML)
    targets = ["'self'"] + ([urls.origin(form.action) or ""] if form else [])
    images = urls.origin(look.logo_url) if look.logo_url else "'none'"
    response.headers["Content-Security-Policy"] = (
        f"default-src 'none'; style-src 'nonce-{nonce}'; img-src {images}; form-action {' '.join(targets)}; "
        "frame-ancestors 'none'; base-uri 'none'"
    )
    # The path is a secret: the gateway may learn our origin, never the link.
    response.headers["Referrer-Policy"] = "strict-origin"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["X-Frame-Options"] = "DENY"
    response.headers["Cache-Control"] = "no-store"
    return response


def to(tenant: str, token: str, rest: str) -> Response:
    # Relative to our own origin: nothing that a caller sends can lead elsewhere.
    return Response("", 303, {"Location": f"/pay/{quote(tenant, safe='')}/{quote(token, safe='')}{rest}"})


async def _tenant(short_id: str) -> TenantRef:
    """The link's tenant, suspended or not: who has paid must be seen. Raises NotFound."""
    ref = await tenancy.find_by_short_id(short_id)
    named = await tenancy.find_by_host(request.host.partition(":")[0])
    if ref is None or (named is not None and named.id != ref.id):
        raise NotFound
    return ref

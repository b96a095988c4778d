"""A payment link's page and a payment's receipt, in the frame of the hosted checkout."""

from __future__ import annotations

import contextlib

from quart import Blueprint, Response, request

from core.kit import clock, scope
from core.kit.errors import NotFound, ProviderFailure, Unavailable
from core.ledger.errors import AccountClosed, AccountFrozen
from core.payments import pages
from core.payments import service as payments
from core.payments.errors import FeeTakesAll
from core.payments.links import receipts, service
from core.payments.links.errors import LinkNotOpen, NoReceipt
from core.payments.links.types import Link, LinkStatus
from core.payments.pages import HTML
from core.payments.types import PaymentDetail
from core.providers.errors import NoProviderAccount
from core.tenancy import service as tenancy
from core.tenancy.errors import TenantSuspended
from core.tenancy.look import Look
from core.web.access import public
from core.web.contract import produces

blueprint = Blueprint("pay_links", __name__, url_prefix="/pay/<tenant>/<token>")

PDF = "application/pdf"
_REASON = "the unguessable link is the credential, and it shows only what is to be paid or was"


async def show_link(token: str) -> Response:
    """The page of a link: for one use its payment's, once somebody began. Raises NotFound."""
    link = await service.get_by_token(token)
    detail = await _payment(link)
    if detail is not None:
        return pages.to(scope.tenant().short_id, _token(detail), "")
    return await _page(link)


pages.show_links_with(show_link)


@blueprint.post("/start")
@public(_REASON)
@produces(HTML, status=303)
@pages.page
async def submit_start(tenant: str, token: str) -> Response:
    """Begin to pay through a link, and go on at the payment's own page."""
    link = await service.get_by_token(token)
    try:
        detail = await service.begin(link.id)
    except (LinkNotOpen, TenantSuspended):
        return pages.to(tenant, token, "")
    except (NoProviderAccount, AccountClosed, AccountFrozen, FeeTakesAll):
        return await _page(link, state="unavailable", status=503)
    except (ProviderFailure, Unavailable) as failure:
        # The payment is there, and its page says how it stands; without one this page asks to try again.
        known = await _payment((await service.get(link.id)).link)
        if known is None:
            raise Unavailable from failure
        detail = known
    return pages.to(tenant, _token(detail), "")


@blueprint.get("/receipt")
@public(_REASON)
@produces(HTML)
@pages.page
async def show_receipt(tenant: str, token: str) -> Response:
    """The receipt of a payment that succeeded."""
    detail = await _find(token)
    with contextlib.suppress(NoReceipt):
        receipt = receipts.of(detail)
        look = Look.of(await tenancy.get_configuration())
        amount = str(receipt.amount)
        return await pages.show("receipt", 200, look, receipt=receipt, amount=amount, payment=detail.payment)
    raise NotFound


@blueprint.get("/receipt.pdf")
@public(_REASON)
@produces(PDF, HTML)
@pages.page
async def get_receipt_pdf(tenant: str, token: str) -> Response:
    """The receipt of a payment that succeeded, as a PDF."""
    detail = await _find(token)
    with contextlib.suppress(NoReceipt):
        return await pdf_of(detail)
    raise NotFound


async def pdf_of(detail: PaymentDetail) -> Response:
    """A payment's receipt as a download. Raises NoReceipt."""
    receipt = receipts.of(detail)
    content = await receipts.document(receipt, Look.of(await tenancy.get_configuration()))
    response = Response(content, content_type=PDF)
    response.headers["Content-Disposition"] = f'attachment; filename="receipt-{receipt.number}.pdf"'
    response.headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "no-store"
    return response


async def _find(token: str) -> PaymentDetail:
    """The payment of a checkout link's token, or of a link's for one use. Raises NotFound."""
    try:
        return await payments.get_by_token(token)
    except NotFound:
        detail = await _payment(await service.get_by_token(token))
        if detail is None:
            raise
        return detail


async def _payment(link: Link) -> PaymentDetail | None:
    """The payment of a link for one use, when it was made."""
    if link.payment_id is None:
        return None
    with contextlib.suppress(NotFound):
        return await payments.get(link.payment_id)
    return None


async def _page(link: Link, *, state: str | None = None, status: int = 200) -> Response:
    look = Look.of(await tenancy.get_configuration())
    if state is None:
        state = {
            LinkStatus.OPEN: "link",
            LinkStatus.PAID: "paid",
            LinkStatus.CANCELLED: "cancelled",
            LinkStatus.EXPIRED: "expired",
        }[link.status(clock.now())]
        if state == "link" and scope.tenant().status != "active":
            state, status = "suspended", 403
    return await pages.show(
        state,
        status,
        look,
        base=request.path.removesuffix("/start"),
        amount=str(link.amount),
        description=link.description,
    )


def _token(detail: PaymentDetail) -> str:
    return detail.checkout_url.rpartition("/")[2]

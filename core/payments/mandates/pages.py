"""The page where a payer agrees to a mandate, in the frame of the hosted checkout."""

from __future__ import annotations

from quart import Blueprint, Response, request

from core.kit import scope
from core.payments import pages, resolve
from core.payments import service as payments
from core.payments.mandates import service
from core.payments.mandates.types import Mandate, MandateStatus
from core.payments.pages import HTML
from core.tenancy import service as tenancy
from core.tenancy.look import Look
from core.web.access import public
from core.web.contract import produces

blueprint = Blueprint("mandate_pages", __name__, url_prefix="/mandate/<tenant>/<token>")

_REASON = "the unguessable link is the credential, and it shows only what is to be agreed to"
_STATES = {
    MandateStatus.PENDING: "mandate_pending",
    MandateStatus.ACTIVE: "mandate_active",
    MandateStatus.PAUSED: "mandate_paused",
    MandateStatus.REJECTED: "mandate_rejected",
    MandateStatus.REVOKED: "mandate_over",
    MandateStatus.EXPIRED: "mandate_over",
}
_WORDS = {
    "daily": "once a day",
    "weekly": "once a week",
    "fortnightly": "once in two weeks",
    "monthly": "once a month",
    "bimonthly": "once in two months",
    "quarterly": "once a quarter",
    "half_yearly": "twice a year",
    "yearly": "once a year",
    "as_presented": "as it falls due",
}


@blueprint.get("")
@public(_REASON)
@produces(HTML)
@pages.page
async def show_mandate(tenant: str, token: str) -> Response:
    """Show what a payer is asked to agree to, with a button to the gateway."""
    return await _page(await service.get_by_token(token))


@blueprint.post("/return")
@public("the gateway's form, posted by the payer's browser: nothing in it is believed, the gateway is asked")
@produces(HTML, status=303)
@pages.page
async def submit_mandate_return(tenant: str, token: str) -> Response:
    """Take back a payer from the gateway: ask the gateway itself, then show how the mandate stands."""
    mandate = await service.look(await service.get_by_token(token))
    if mandate.payment_id is not None:
        detail = await payments.get(mandate.payment_id)
        if detail.current.provider_order_id is not None:
            await resolve.look(detail.payment, detail.current)
    return Response("", 303, {"Location": request.path.removesuffix("/return")})


async def _page(mandate: Mandate) -> Response:
    look = Look.of(await tenancy.get_configuration())
    form = await service.find_form(mandate)
    state = _STATES.get(mandate.status, "mandate")
    if mandate.revoke_requested_at is not None:
        state = "mandate_over"
    elif state == "mandate" and scope.tenant().status != "active":
        state = "suspended"
    elif state == "mandate" and form is None:
        state = "preparing"
    first = mandate.first_amount
    return await pages.show(
        state,
        403 if state == "suspended" else 200,
        look,
        form=form if state in {"mandate", "mandate_rejected"} else None,
        mandate=mandate,
        often=_WORDS[mandate.frequency.value],
        until=f"{mandate.ends_on.day} {mandate.ends_on:%b %Y}",
        first=str(first) if first.amount > 0 else None,
        description=mandate.description,
    )

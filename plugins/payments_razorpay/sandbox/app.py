"""Puts the simulator together: routes, error answers, timers and the way webhooks are delivered."""

import logging
from functools import partial

from quart import Quart, Response, request
from werkzeug.exceptions import HTTPException

from core.testing.sandbox import SandboxContext
from core.testing.vendor import app as frame
from plugins.payments_razorpay.sandbox import (
    api,
    bank,
    charges,
    checkout,
    disputes,
    downtimes,
    http,
    links,
    payments,
    recurring,
    refunds,
    settlements,
    subscriptions,
    webhooks,
)
from plugins.payments_razorpay.sandbox.errors import VendorError, bare, not_found
from plugins.payments_razorpay.sandbox.types import PaymentLink, Subscription
from plugins.payments_razorpay.sandbox.vendor import Vendor

logger = logging.getLogger(__name__)
_BODY_BYTES_MAX = 10_000_000
"""A document for a dispute is the largest thing that anybody sends."""


def build(context: SandboxContext) -> Quart:
    """Build the ASGI app that plays Razorpay. It serves `/v1/…`, `/i/…`, `/s/…` and `/_control/…`."""
    vendor = Vendor(context)
    vendor.followers = [partial(links.follow, vendor), partial(subscriptions.follow, vendor)]
    parts = (api, charges, recurring, links, subscriptions, disputes, downtimes, checkout, bank)
    app = frame.build(
        __name__,
        vendor,
        webhooks.policy(vendor),
        [part.blueprint for part in parts],
        opened=lambda: _set_timers(vendor),
        body_bytes_max=_BODY_BYTES_MAX,
    )
    _answer_errors(app, vendor)
    return app


def _set_timers(vendor: Vendor) -> None:
    for payment in vendor.payments.values():
        payments.watch(vendor, payment)
    for refund in vendor.refunds.values():
        refunds.watch(vendor, refund)
    for link in vendor.table(PaymentLink).values():
        links.watch(vendor, link)
    for subscription in vendor.table(Subscription).values():
        subscriptions.watch(vendor, subscription)
    settlements.schedule(vendor, vendor.clock.precise())


def _answer_errors(app: Quart, vendor: Vendor) -> None:
    @app.errorhandler(VendorError)
    async def refused(error: VendorError) -> Response:
        await vendor.commit()  # a fault that struck has been counted
        if request.path.startswith(("/v1/checkout/", "/i/", "/s/")) and "text/html" in request.headers.get(
            "Accept", ""
        ):
            return await checkout.refusal_page(error)
        return http.answer(error.body(), error.status)

    @app.errorhandler(HTTPException)
    async def refused_by_framework(error: HTTPException) -> Response:
        if error.code == 413:
            return http.answer(bare("The request is too large.", status=413).body(), 413)
        # Wrong path or verb is documented as 400.
        return http.answer(not_found().body(), 400)

    @app.errorhandler(Exception)
    async def broken(error: Exception) -> Response:
        logger.error("the simulator failed", exc_info=error)
        return http.answer(bare("The server encountered an error.", code="SERVER_ERROR").body(), 500)

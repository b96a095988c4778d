"""Puts the simulator together: routes, error answers, store, timers and courier of one running app."""

import asyncio
import logging

from quart import Quart, Response, request
from werkzeug.exceptions import HTTPException

from core.testing.sandbox import SandboxContext
from core.testing.vendor.courier import Courier
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
    webhooks,
)
from plugins.payments_razorpay.sandbox.errors import VendorError, bare, not_found
from plugins.payments_razorpay.sandbox.types import PaymentLink
from plugins.payments_razorpay.sandbox.vendor import Vendor

logger = logging.getLogger(__name__)
_BODY_BYTES_MAX = 1_000_000


def build(context: SandboxContext) -> Quart:
    """Build the ASGI app that plays Razorpay. It serves `/v1/…` and `/_control/…` without any prefix of its own."""
    app = Quart(__name__)
    app.config["MAX_CONTENT_LENGTH"] = _BODY_BYTES_MAX
    vendor = Vendor(context)
    courier = Courier(vendor, webhooks.policy(vendor))
    app.extensions["razorpay_sandbox"] = vendor
    app.extensions["razorpay_courier"] = courier
    for part in (api, charges, recurring, links, disputes, downtimes, checkout, bank):
        app.register_blueprint(part.blueprint)
    running: list[asyncio.Task[None]] = []

    @app.before_serving
    async def start() -> None:
        vendor.open()
        _set_timers(vendor)
        running.append(asyncio.create_task(vendor.run_timers()))
        running.append(asyncio.create_task(courier.run()))

    @app.after_serving
    async def stop() -> None:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await courier.close()
        await vendor.close()

    _answer_errors(app, vendor)
    return app


def _set_timers(vendor: Vendor) -> None:
    for payment in vendor.payments.values():
        payments.watch(vendor, payment)
    for refund in vendor.refunds.values():
        refunds.watch(vendor, refund)
    for link in vendor.table(PaymentLink).values():
        links.watch(vendor, link)
    settlements.schedule(vendor, vendor.clock.precise())


def _answer_errors(app: Quart, vendor: Vendor) -> None:
    @app.errorhandler(VendorError)
    async def refused(error: VendorError) -> Response | tuple[str, int]:
        await vendor.commit()  # a fault that struck has been counted
        if request.path.startswith(("/v1/checkout/", "/i/")) and "text/html" in request.headers.get("Accept", ""):
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

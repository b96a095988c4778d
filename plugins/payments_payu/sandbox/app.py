"""Puts the simulator together: routes, store, timers and courier of one running app."""

from __future__ import annotations

import asyncio

from quart import Quart, Response
from werkzeug.exceptions import HTTPException

from core.testing.sandbox import SandboxContext
from core.testing.vendor.courier import Courier, Policy
from core.testing.vendor.world import Delivery
from plugins.payments_payu.sandbox import actions, commands, control, page, payments
from plugins.payments_payu.sandbox.types import Action, Merchant, Transaction
from plugins.payments_payu.sandbox.vendor import Vendor

ATTEMPTS_MAX = 3
"""A webhook is tried three times. Neither the pauses nor the patience are documented."""
TIMEOUT_SECONDS = 10.0
_BODY_BYTES_MAX = 1_000_000


def build(context: SandboxContext) -> Quart:
    """Build the ASGI app that plays PayU, without any prefix of its own."""
    app = Quart(__name__)
    app.config["MAX_CONTENT_LENGTH"] = _BODY_BYTES_MAX
    vendor = Vendor(context)

    def pause(delivery: Delivery) -> float | None:
        merchant = vendor.table(Merchant)[delivery.merchant]
        return None if delivery.attempts >= ATTEMPTS_MAX else merchant.retry_base_seconds * 2 ** (delivery.attempts - 1)

    # 201 and 204 count as failures: PayU wants exactly 200.
    courier = Courier(vendor, Policy(lambda status: status == 200, pause, TIMEOUT_SECONDS))
    app.extensions["payu_sandbox"] = vendor
    app.extensions["payu_courier"] = courier
    for blueprint in (commands.blueprint, page.blueprint, control.blueprint):
        app.register_blueprint(blueprint)
    running: list[asyncio.Task[None]] = []

    @app.before_serving
    async def start() -> None:
        vendor.open()
        for transaction in vendor.table(Transaction).values():
            payments.watch(vendor, transaction)
        for action in vendor.table(Action).values():
            actions.watch(vendor, action)
        running.append(asyncio.create_task(vendor.run_timers()))
        running.append(asyncio.create_task(courier.run()))

    @app.after_serving
    async def stop() -> None:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await courier.close()
        await vendor.close()

    @app.errorhandler(HTTPException)
    async def refused(error: HTTPException) -> Response:
        return commands.answer({"status": 0, "msg": error.name}, error.code or 500)

    return app

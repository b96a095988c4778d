"""Puts the simulator together: routes, store, timers and courier of one running app."""

from __future__ import annotations

import asyncio

from quart import Quart

from core.testing.sandbox import SandboxContext
from core.testing.vendor.courier import Courier, Policy
from core.testing.vendor.world import Delivery
from plugins.payouts_razorpayx.sandbox import api, control
from plugins.payouts_razorpayx.sandbox.bank import Bank
from plugins.payouts_razorpayx.sandbox.types import Merchant

TIMEOUT_SECONDS = 5.0
_RETRY_SECONDS_MAX = 3600.0
_DAY = 86_400


def build(context: SandboxContext) -> Quart:
    """Build the ASGI app that plays RazorpayX, without any prefix of its own."""
    app = Quart(__name__)
    app.config["MAX_CONTENT_LENGTH"] = 1_000_000
    bank = Bank(context)

    def pause(delivery: Delivery) -> float | None:
        # Exponential back-off for 24 hours; the intervals are not documented, here they double up to an hour.
        if bank.clock.now() - delivery.created_at >= _DAY:
            return None
        base = bank.table(Merchant)[delivery.merchant].retry_base_seconds
        return min(base * float(2 ** min(delivery.attempts - 1, 20)), _RETRY_SECONDS_MAX)

    courier = Courier(bank, Policy(lambda status: 200 <= status < 300, pause, TIMEOUT_SECONDS))
    app.extensions["razorpayx_bank"] = bank
    app.extensions["razorpayx_courier"] = courier
    for blueprint in (api.blueprint, control.blueprint):
        app.register_blueprint(blueprint)
    app.register_error_handler(404, api.no_such_url)
    app.register_error_handler(405, api.no_such_url)
    running: list[asyncio.Task[None]] = []

    @app.before_serving
    async def start() -> None:
        bank.open()
        bank.set_timers()
        running.append(asyncio.create_task(bank.run_timers()))
        running.append(asyncio.create_task(courier.run()))

    @app.after_serving
    async def stop() -> None:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await courier.close()
        await bank.close()

    return app

"""Puts the simulator together: routes, store, timers and courier of one running app."""

from __future__ import annotations

import asyncio

from quart import Quart

from core.testing.sandbox import SandboxContext
from core.testing.vendor.courier import Courier, Policy
from core.testing.vendor.world import Delivery
from plugins.payments_instamojo.sandbox import api, control, page
from plugins.payments_instamojo.sandbox.bank import Bank
from plugins.payments_instamojo.sandbox.types import Merchant

RETRY_UNITS = (1, 2, 4, 8)
"""Four more tries, where retries are on: after 15 minutes and ever twice as long."""
TIMEOUT_SECONDS = 5.0


def build(context: SandboxContext) -> Quart:
    """Build the ASGI app that plays Instamojo, without any prefix of its own."""
    app = Quart(__name__)
    app.config["MAX_CONTENT_LENGTH"] = 1_000_000
    bank = Bank(context)

    def pause(delivery: Delivery) -> float | None:
        merchant = bank.table(Merchant)[delivery.merchant]
        if not merchant.retries or delivery.attempts > len(RETRY_UNITS):
            return None
        return merchant.retry_unit_seconds * RETRY_UNITS[delivery.attempts - 1]

    courier = Courier(bank, Policy(lambda status: 200 <= status < 400, pause, TIMEOUT_SECONDS))
    app.extensions["instamojo_bank"] = bank
    app.extensions["instamojo_courier"] = courier
    for blueprint in (api.blueprint, page.blueprint, control.blueprint):
        app.register_blueprint(blueprint)
    running: list[asyncio.Task[None]] = []

    @app.before_serving
    async def start() -> None:
        bank.open()
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

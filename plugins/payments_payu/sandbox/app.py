"""Puts the simulator together: routes, timers and the way webhooks are delivered."""

from __future__ import annotations

from quart import Quart, Response
from werkzeug.exceptions import HTTPException

from core.testing.sandbox import SandboxContext
from core.testing.vendor import app as frame
from core.testing.vendor.courier import Policy
from core.testing.vendor.world import Delivery
from plugins.payments_payu.sandbox import actions, commands, control, page, payments
from plugins.payments_payu.sandbox.types import Action, Merchant, Transaction
from plugins.payments_payu.sandbox.vendor import Vendor

ATTEMPTS_MAX = 3
"""A webhook is tried three times. Neither the pauses nor the patience are documented."""
TIMEOUT_SECONDS = 10.0


def build(context: SandboxContext) -> Quart:
    """Build the ASGI app that plays PayU, without any prefix of its own."""
    vendor = Vendor(context)

    def pause(delivery: Delivery) -> float | None:
        merchant = vendor.table(Merchant)[delivery.merchant]
        return None if delivery.attempts >= ATTEMPTS_MAX else merchant.retry_base_seconds * 2 ** (delivery.attempts - 1)

    def set_timers() -> None:
        for transaction in vendor.table(Transaction).values():
            payments.watch(vendor, transaction)
        for action in vendor.table(Action).values():
            actions.watch(vendor, action)

    # 201 and 204 count as failures: PayU wants exactly 200.
    policy = Policy(lambda status: status == 200, pause, TIMEOUT_SECONDS)
    parts = (commands, page, control)
    app = frame.build(__name__, vendor, policy, [part.blueprint for part in parts], opened=set_timers)

    @app.errorhandler(HTTPException)
    async def refused(error: HTTPException) -> Response:
        return commands.answer({"status": 0, "msg": error.name}, error.code or 500)

    return app

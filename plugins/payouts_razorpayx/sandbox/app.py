"""Puts the simulator together: routes and the way webhooks are delivered."""

from __future__ import annotations

from quart import Quart

from core.testing.sandbox import SandboxContext
from core.testing.vendor import app as frame
from core.testing.vendor.courier import Policy
from core.testing.vendor.world import Delivery
from plugins.payouts_razorpayx.sandbox import api, control
from plugins.payouts_razorpayx.sandbox.bank import Bank
from plugins.payouts_razorpayx.sandbox.types import Merchant

TIMEOUT_SECONDS = 5.0
_RETRY_SECONDS_MAX = 3600.0
_DAY = 86_400


def build(context: SandboxContext) -> Quart:
    """Build the ASGI app that plays RazorpayX, without any prefix of its own."""
    bank = Bank(context)

    def pause(delivery: Delivery) -> float | None:
        # Exponential back-off for 24 hours; the intervals are not documented, here they double up to an hour.
        if bank.clock.now() - delivery.created_at >= _DAY:
            return None
        base = bank.table(Merchant)[delivery.merchant].retry_base_seconds
        return min(base * float(2 ** min(delivery.attempts - 1, 20)), _RETRY_SECONDS_MAX)

    policy = Policy(lambda status: 200 <= status < 300, pause, TIMEOUT_SECONDS)
    app = frame.build(__name__, bank, policy, [api.blueprint, control.blueprint], opened=bank.set_timers)
    app.register_error_handler(404, api.no_such_url)
    app.register_error_handler(405, api.no_such_url)
    return app

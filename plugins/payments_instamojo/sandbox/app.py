"""Puts the simulator together: routes and the way webhooks are delivered."""

from __future__ import annotations

from quart import Quart

from core.testing.sandbox import SandboxContext
from core.testing.vendor import app as frame
from core.testing.vendor.courier import Policy
from core.testing.vendor.world import Delivery
from plugins.payments_instamojo.sandbox import api, control, page
from plugins.payments_instamojo.sandbox.bank import Bank
from plugins.payments_instamojo.sandbox.types import Merchant

RETRY_UNITS = (1, 2, 4, 8)
"""Four more tries, where retries are on: after 15 minutes and ever twice as long."""
TIMEOUT_SECONDS = 5.0


def build(context: SandboxContext) -> Quart:
    """Build the ASGI app that plays Instamojo, without any prefix of its own."""
    bank = Bank(context)

    def pause(delivery: Delivery) -> float | None:
        merchant = bank.table(Merchant)[delivery.merchant]
        if not merchant.retries or delivery.attempts > len(RETRY_UNITS):
            return None
        return merchant.retry_unit_seconds * RETRY_UNITS[delivery.attempts - 1]

    policy = Policy(lambda status: 200 <= status < 400, pause, TIMEOUT_SECONDS)
    return frame.build(__name__, bank, policy, [part.blueprint for part in (api, page, control)])

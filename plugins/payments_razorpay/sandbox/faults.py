"""The faults that this simulator knows."""

from typing import Any

from core.testing.vendor import faults
from core.testing.vendor.courier import WEBHOOK_FAULTS
from core.testing.vendor.faults import Fault, FaultBook
from plugins.payments_razorpay.sandbox.errors import VendorError

__all__ = ["API_FAULTS", "WEBHOOK_FAULTS", "Fault", "FaultBook", "parse"]

API_FAULTS = (
    "slow",
    "server_error",
    "rate_limited",
    "charge_then_timeout",
    "refund_conflict",
    "insufficient_balance",
    "refund_fails",
    "notice_fails",
)


def parse(name: str, options: Any) -> Fault:
    """Read one fault of the control API. Raises VendorError."""
    try:
        return faults.parse(name, options, WEBHOOK_FAULTS + API_FAULTS)
    except faults.BadFault as error:
        raise VendorError(str(error), field=error.field) from error

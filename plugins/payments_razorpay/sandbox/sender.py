"""Addresses that the simulator may call, refused in the vendor's own words."""

from core.testing.vendor import sender
from plugins.payments_razorpay.sandbox.errors import VendorError


def loopback_url(url: object, field: str) -> str:
    """Return the URL if it is plain HTTP on loopback; raise VendorError otherwise."""
    try:
        return sender.loopback_url(url)
    except sender.NotLoopback as error:
        raise VendorError(f"The {field} is {error}.", field=field) from error

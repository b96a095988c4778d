"""RazorpayX's sandbox: a local copy of the vendor's documented API, with faults on order.

It owns the vendor's side of the story and shares no code with the provider plugin, so that a misreading of the
documents in one of them shows as a failing test and not as two mistakes that cancel out.
"""

from plugins.payouts_razorpayx.sandbox.app import build

SANDBOX_NAME = "razorpayx"

__all__ = ["SANDBOX_NAME", "build"]

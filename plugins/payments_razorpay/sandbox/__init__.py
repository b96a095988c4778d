"""Razorpay's sandbox: a local copy of the vendor's documented HTTP API and hosted page, with faults on order.

It owns the vendor's side of the story and nothing of ours: it shares no code with the provider plugin, so
that a misreading of the documentation in one of them shows as a failing test and not as two mistakes that
cancel out.
"""

from plugins.payments_razorpay.sandbox.app import build

SANDBOX_NAME = "razorpay"

__all__ = ["SANDBOX_NAME", "build"]

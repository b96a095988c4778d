"""PayU's sandbox: a local copy of the vendor's documented hosted page, commands and reports, with faults on order.

It owns the vendor's side of the story and nothing of ours: it shares no code with the provider plugin, so that a
misreading of the documentation in one of them shows as a failing test and not as two mistakes that cancel out.
"""

from plugins.payments_payu.sandbox.app import build

SANDBOX_NAME = "payu"

__all__ = ["SANDBOX_NAME", "build"]

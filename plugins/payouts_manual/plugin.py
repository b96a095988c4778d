"""What this plugin adds to Bahi: payouts by hand, through files."""

from __future__ import annotations

from core.payouts.provider import Capability, PayoutProviderSpec
from core.plugin_host.hookspecs import hookimpl
from plugins.payouts_manual.config import ManualConfig
from plugins.payouts_manual.provider import Manual

SPEC = PayoutProviderSpec(
    name="manual",
    label="By hand (bank file)",
    config_model=ManualConfig,
    capabilities=frozenset({Capability.FILES, Capability.BANK_ACCOUNT, Capability.UPI}),
    currencies=("INR",),
    build=Manual,
)


@hookimpl
def bahi_payout_providers() -> list[PayoutProviderSpec]:
    """The payout providers this plugin adds."""
    return [SPEC]

"""What this plugin adds to Bahi: payouts through RazorpayX."""

from __future__ import annotations

from core.payouts.provider import Capability, PayoutProviderSpec
from core.plugin_host.hookspecs import hookimpl
from core.plugin_host.types import SandboxSpec
from plugins.payouts_razorpayx import enrolment
from plugins.payouts_razorpayx.config import RazorpayXConfig
from plugins.payouts_razorpayx.mapping import CURRENCY
from plugins.payouts_razorpayx.provider import EVENT_ID_HEADER, SIGNATURE_HEADER, RazorpayX

SPEC = PayoutProviderSpec(
    name="razorpayx",
    label="RazorpayX",
    config_model=RazorpayXConfig,
    capabilities=frozenset(Capability) - {Capability.FILES},
    currencies=(CURRENCY,),
    build=RazorpayX,
    webhook_headers=(SIGNATURE_HEADER, EVENT_ID_HEADER),
)

SANDBOX = SandboxSpec(
    name="razorpayx",
    module="plugins.payouts_razorpayx.sandbox",
    kind="payouts",
    provider=SPEC.name,
    account_setting="key_id",
    make_credentials=enrolment.make_credentials,
    enrol=enrolment.enrol,
)


@hookimpl
def bahi_payout_providers() -> list[PayoutProviderSpec]:
    """The payout providers this plugin adds."""
    return [SPEC]


@hookimpl
def bahi_sandboxes() -> list[SandboxSpec]:
    """The simulators of vendors this plugin brings, for development and tests."""
    return [SANDBOX]

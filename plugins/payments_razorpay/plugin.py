"""What this plugin adds to Bahi: the payment gateway Razorpay."""

from __future__ import annotations

from core.payments.provider import Capability, PaymentProviderSpec
from core.plugin_host.hookspecs import hookimpl
from core.plugin_host.types import SandboxSpec
from plugins.payments_razorpay import enrolment
from plugins.payments_razorpay.config import RazorpayConfig
from plugins.payments_razorpay.mapping import CURRENCIES
from plugins.payments_razorpay.provider import EVENT_ID_HEADER, SIGNATURE_HEADER, Razorpay

SPEC = PaymentProviderSpec(
    name="razorpay",
    label="Razorpay",
    config_model=RazorpayConfig,
    capabilities=frozenset(
        {
            Capability.MANUAL_CAPTURE,
            Capability.PARTIAL_REFUND,
            Capability.REFUND_IDEMPOTENCY,
            Capability.SETTLEMENT_LINES,
            Capability.SETTLEMENT_TOTALS,
            Capability.CONNECTION_TEST,
            Capability.INSTANT_REFUND,
            Capability.METHOD_CHOICE,
            Capability.HOSTED_LINKS,
            Capability.MANDATES,
            Capability.SUBSCRIPTIONS,
            Capability.DISPUTES,
            Capability.DOWNTIMES,
        }
    ),
    currencies=CURRENCIES,
    build=Razorpay,
    webhook_headers=(SIGNATURE_HEADER, EVENT_ID_HEADER),
)

SANDBOX = SandboxSpec(
    name="razorpay",
    module="plugins.payments_razorpay.sandbox",
    kind="payments",
    provider=SPEC.name,
    account_setting="key_id",
    make_credentials=enrolment.make_credentials,
    enrol=enrolment.enrol,
)


@hookimpl
def bahi_payment_providers() -> list[PaymentProviderSpec]:
    """The payment gateways this plugin adds."""
    return [SPEC]


@hookimpl
def bahi_sandboxes() -> list[SandboxSpec]:
    """The simulators of vendors this plugin brings, for development and tests."""
    return [SANDBOX]

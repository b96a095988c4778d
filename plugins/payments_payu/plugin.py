"""What this plugin adds to Bahi: the payment gateway PayU India."""

from __future__ import annotations

from core.payments.provider import Capability, PaymentProviderSpec
from core.plugin_host.hookspecs import hookimpl
from core.plugin_host.types import SandboxSpec
from plugins.payments_payu import enrolment
from plugins.payments_payu.config import PayUConfig
from plugins.payments_payu.mapping import CURRENCIES
from plugins.payments_payu.provider import PayU

SPEC = PaymentProviderSpec(
    name="payu",
    label="PayU",
    config_model=PayUConfig,
    capabilities=frozenset(
        {
            Capability.MANUAL_CAPTURE,
            Capability.VOID,
            Capability.PARTIAL_REFUND,
            Capability.REFUND_IDEMPOTENCY,
            Capability.SETTLEMENT_LINES,
            Capability.SETTLEMENT_TOTALS,
            Capability.METHOD_CHOICE,
            Capability.CONNECTION_TEST,
            Capability.MANDATES,
        }
    ),
    currencies=CURRENCIES,
    build=PayU,
)

SANDBOX = SandboxSpec(
    name="payu",
    module="plugins.payments_payu.sandbox",
    kind="payments",
    provider=SPEC.name,
    account_setting="key",
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

"""What this plugin adds to Bahi: the payment gateway Acme Pay."""

from __future__ import annotations

from core.payments.provider import Capability, PaymentProviderSpec
from core.plugin_host.hookspecs import hookimpl
from core.plugin_host.types import SandboxSpec
from payments_acme import enrolment
from payments_acme.config import AcmeConfig
from payments_acme.provider import Acme

SPEC = PaymentProviderSpec(
    name="acme",
    label="Acme Pay",
    config_model=AcmeConfig,
    capabilities=frozenset(
        {
            Capability.MANUAL_CAPTURE,
            Capability.VOID,
            Capability.PARTIAL_REFUND,
            Capability.REFUND_IDEMPOTENCY,
            Capability.SETTLEMENT_LINES,
            Capability.CONNECTION_TEST,
        }
    ),
    currencies=("INR", "USD", "JPY", "KWD"),
    build=Acme,
    webhook_headers=("acme-signature",),
)

SANDBOX = SandboxSpec(
    name="acme",
    module="payments_acme.sandbox",
    kind="payments",
    provider=SPEC.name,
    account_setting="api_key",
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

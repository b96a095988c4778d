"""What this plugin adds to Bahi: the payment gateway Instamojo."""

from __future__ import annotations

from core.payments.provider import Capability, PaymentProviderSpec
from core.plugin_host.hookspecs import hookimpl
from core.plugin_host.types import SandboxSpec
from plugins.payments_instamojo import enrolment
from plugins.payments_instamojo.config import InstamojoConfig
from plugins.payments_instamojo.mapping import CURRENCIES
from plugins.payments_instamojo.provider import Instamojo

SPEC = PaymentProviderSpec(
    name="instamojo",
    label="Instamojo",
    config_model=InstamojoConfig,
    capabilities=frozenset(
        {
            Capability.PARTIAL_REFUND,
            Capability.REFUND_IDEMPOTENCY,
            Capability.SETTLEMENT_LINES,
            Capability.SETTLEMENT_TOTALS,
            Capability.CONNECTION_TEST,
        }
    ),
    currencies=CURRENCIES,
    build=Instamojo,
)

SANDBOX = SandboxSpec(
    name="instamojo",
    module="plugins.payments_instamojo.sandbox",
    kind="payments",
    provider=SPEC.name,
    account_setting="client_id",
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

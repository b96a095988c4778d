"""What a plugin may offer. Every hook returns data; I/O lives on the provider objects that the data builds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from core.identity.factors.types import FactorSpec
    from core.messaging.provider import MessageProviderSpec
    from core.payments.provider import PaymentProviderSpec
    from core.plugin_host.types import SandboxSpec

hookspec = pluggy.HookspecMarker("bahi")
hookimpl = pluggy.HookimplMarker("bahi")


@hookspec
def bahi_payment_providers() -> list[PaymentProviderSpec]:  # type: ignore[empty-body]
    """The payment gateways this plugin adds."""


@hookspec
def bahi_sms_providers() -> list[MessageProviderSpec]:  # type: ignore[empty-body]
    """The SMS providers this plugin adds."""


@hookspec
def bahi_email_providers() -> list[MessageProviderSpec]:  # type: ignore[empty-body]
    """The e-mail providers this plugin adds."""


@hookspec
def bahi_factors() -> list[FactorSpec]:  # type: ignore[empty-body]
    """The second factors this plugin supplies, or demands of users."""


@hookspec
def bahi_sandboxes() -> list[SandboxSpec]:  # type: ignore[empty-body]
    """The simulators of vendors this plugin brings, for development and tests."""

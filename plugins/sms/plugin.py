"""What this package adds to Bahi: the SMS vendors MSG91, Twilio and Plivo, and a console for development."""

from __future__ import annotations

from core.messaging.provider import Capability, Channel, MessageProviderSpec
from core.plugin_host.hookspecs import hookimpl
from core.plugin_host.types import SandboxSpec
from plugins.sms import enrolment
from plugins.sms.console.config import ConsoleConfig
from plugins.sms.console.provider import Console
from plugins.sms.msg91.config import Msg91Config
from plugins.sms.msg91.provider import TOKEN_HEADER, Msg91
from plugins.sms.plivo.config import PlivoConfig
from plugins.sms.plivo.provider import WEBHOOK_HEADERS as PLIVO_HEADERS
from plugins.sms.plivo.provider import Plivo
from plugins.sms.twilio.config import TwilioConfig
from plugins.sms.twilio.provider import WEBHOOK_HEADERS as TWILIO_HEADERS
from plugins.sms.twilio.provider import Twilio

# None of these vendors recognises a reference that it has seen, so none claims IDEMPOTENT.
MSG91 = MessageProviderSpec(
    name="msg91",
    label="MSG91",
    channel=Channel.SMS,
    config_model=Msg91Config,
    capabilities=frozenset({Capability.RECEIPTS, Capability.OTP}),
    build=Msg91,
    webhook_headers=(TOKEN_HEADER, "content-type"),
    rate_per_second=10,
)
TWILIO = MessageProviderSpec(
    name="twilio",
    label="Twilio",
    channel=Channel.SMS,
    config_model=TwilioConfig,
    capabilities=frozenset({Capability.RECEIPTS, Capability.OTP}),
    build=Twilio,
    webhook_headers=TWILIO_HEADERS,
    rate_per_second=10,
)
PLIVO = MessageProviderSpec(
    name="plivo",
    label="Plivo",
    channel=Channel.SMS,
    config_model=PlivoConfig,
    capabilities=frozenset({Capability.RECEIPTS}),
    build=Plivo,
    webhook_headers=PLIVO_HEADERS,
    rate_per_second=5,
)
CONSOLE = MessageProviderSpec(
    name="console",
    label="Console (development)",
    channel=Channel.SMS,
    config_model=ConsoleConfig,
    capabilities=frozenset(),
    build=Console,
    rate_per_second=1000,
)


@hookimpl
def bahi_sms_providers() -> list[MessageProviderSpec]:
    """The SMS providers this plugin adds."""
    return [MSG91, TWILIO, PLIVO, CONSOLE]


@hookimpl
def bahi_sandboxes() -> list[SandboxSpec]:
    """The simulators of vendors this plugin brings, for development and tests."""
    return [
        SandboxSpec(
            name="msg91",
            module="plugins.sms.msg91.sandbox",
            kind="sms",
            provider="msg91",
            account_setting="auth_key",
            make_credentials=enrolment.make_msg91,
            enrol=enrolment.enrol_msg91,
        ),
        SandboxSpec(
            name="twilio",
            module="plugins.sms.twilio.sandbox",
            kind="sms",
            provider="twilio",
            account_setting="account_sid",
            make_credentials=enrolment.make_twilio,
            enrol=enrolment.enrol_twilio,
        ),
        SandboxSpec(
            name="plivo",
            module="plugins.sms.plivo.sandbox",
            kind="sms",
            provider="plivo",
            account_setting="auth_id",
            make_credentials=enrolment.make_plivo,
            enrol=enrolment.enrol_plivo,
        ),
    ]

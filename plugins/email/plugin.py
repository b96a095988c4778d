"""What this package adds to Bahi: e-mail through any SMTP server, Amazon SES and SendGrid."""

from __future__ import annotations

from core.messaging.provider import Capability, Channel, MessageProviderSpec
from core.plugin_host.hookspecs import hookimpl
from core.plugin_host.types import SandboxSpec
from plugins.email import enrolment
from plugins.email.sendgrid.config import SendGridConfig
from plugins.email.sendgrid.provider import WEBHOOK_HEADERS as SENDGRID_HEADERS
from plugins.email.sendgrid.provider import SendGrid
from plugins.email.ses.config import SesConfig
from plugins.email.ses.provider import Ses
from plugins.email.smtp.config import SmtpConfig
from plugins.email.smtp.provider import Smtp

# None of them recognises a reference that it has seen, so none claims IDEMPOTENT.
SMTP = MessageProviderSpec(
    name="smtp",
    label="SMTP server",
    channel=Channel.EMAIL,
    config_model=SmtpConfig,
    capabilities=frozenset(),
    build=Smtp,
    rate_per_second=5,
)
SES = MessageProviderSpec(
    name="ses",
    label="Amazon SES",
    channel=Channel.EMAIL,
    config_model=SesConfig,
    capabilities=frozenset({Capability.RECEIPTS}),
    build=Ses,
    # The envelope signs itself; its headers are not needed.
    webhook_headers=(),
    rate_per_second=14,
)
SENDGRID = MessageProviderSpec(
    name="sendgrid",
    label="SendGrid",
    channel=Channel.EMAIL,
    config_model=SendGridConfig,
    capabilities=frozenset({Capability.RECEIPTS}),
    build=SendGrid,
    webhook_headers=SENDGRID_HEADERS,
    rate_per_second=50,
)


@hookimpl
def bahi_email_providers() -> list[MessageProviderSpec]:
    """The e-mail providers this plugin adds."""
    return [SMTP, SES, SENDGRID]


@hookimpl
def bahi_sandboxes() -> list[SandboxSpec]:
    """The simulators of vendors this plugin brings, for development and tests."""
    return [
        SandboxSpec(
            name="ses",
            module="plugins.email.ses.sandbox",
            kind="email",
            provider="ses",
            account_setting="access_key_id",
            make_credentials=enrolment.make_ses,
            enrol=enrolment.enrol_ses,
        ),
        SandboxSpec(
            name="sendgrid",
            module="plugins.email.sendgrid.sandbox",
            kind="email",
            provider="sendgrid",
            account_setting="api_key",
            make_credentials=enrolment.make_sendgrid,
            enrol=enrolment.enrol_sendgrid,
        ),
    ]

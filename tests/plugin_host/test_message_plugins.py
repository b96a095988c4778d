"""SMS and e-mail providers come by a hook of their kind."""

from __future__ import annotations

from types import ModuleType

from core.messaging.provider import MessageProviderSpec
from core.plugin_host import manager
from core.plugin_host.hookspecs import hookimpl
from core.providers import registry
from core.testing.fake_messenger import FAKE_EMAIL, FAKE_SMS


def test_a_plugin_adds_its_message_providers() -> None:
    module = ModuleType("a_messenger")

    @hookimpl
    def bahi_sms_providers() -> list[MessageProviderSpec]:
        return [FAKE_SMS]

    @hookimpl
    def bahi_email_providers() -> list[MessageProviderSpec]:
        return [FAKE_EMAIL]

    module.bahi_sms_providers = bahi_sms_providers  # type: ignore[attr-defined]
    module.bahi_email_providers = bahi_email_providers  # type: ignore[attr-defined]

    manager.assemble([("messenger", module)])

    sms, email = registry.find("sms", "fake_sms"), registry.find("email", "fake_email")
    assert sms is not None
    assert email is not None
    assert (sms.spec, email.spec) == (FAKE_SMS, FAKE_EMAIL)
    assert sms.secret_names == {"secret"}
    assert registry.find("sms", "fake_email") is None

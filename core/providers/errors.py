from enum import StrEnum

from core.kit.errors import BahiError, ProviderFailure, Refused, Unavailable


class Failure(StrEnum):
    """What a vendor's refusal means for another try; each plugin maps its vendor's codes in a table."""

    RETRIABLE = "retriable"
    """The gateway's or the bank's trouble; the money cannot have moved: another gateway may be tried at once."""
    CUSTOMER = "customer"
    """The payer must do something else (other card, more money, right PIN); the money cannot have moved."""
    FATAL = "fatal"
    """No gateway will take it (fraud block, closed account, our request is wrong); the money cannot have moved."""
    UNKNOWN = "unknown"
    """Any code that the table does not list: the money may have moved, so nobody else is asked to take it."""


def keepable(text: str, length_max: int) -> str:
    """A stranger's text without what PostgreSQL and UTF-8 cannot hold, and not endless."""
    return text[:length_max].encode("utf-8", "replace").decode().replace("\0", "")


class ProviderRejected(ProviderFailure):
    """The provider refused the request: it had no effect. `vendor_code` and `vendor_text` say why, `failure` what that
    means for another try."""

    code = "provider.rejected"

    def __init__(
        self,
        detail: str = "",
        *,
        vendor_code: str = "",
        vendor_text: str = "",
        failure: Failure = Failure.FATAL,
    ) -> None:
        self.vendor_code = keepable(str(vendor_code), 100)
        self.vendor_text = keepable(str(vendor_text), 500)
        self.failure = failure
        super().__init__(keepable(detail, 500), vendor_code=self.vendor_code, vendor_text=self.vendor_text)


class ProviderUnavailable(ProviderFailure):
    """The provider is down or throttles us; whether the request had an effect is stated by `OutboundUnknown`."""

    code = "provider.unavailable"
    status = 503


class WebhookInvalid(BahiError):
    """The webhook is not authentic: it is never processed."""

    code = "webhook.invalid"
    status = 400


class UnknownProvider(Refused):
    """No installed plugin offers a provider of this kind and name."""

    code = "provider.unknown"


class InvalidConfiguration(Refused):
    """The provider's settings are not acceptable; `errors` names each."""

    code = "provider.invalid_configuration"


class UnsupportedCurrency(Refused):
    """This provider does not take one of these currencies."""

    code = "provider.unsupported_currency"


class NoProviderAccount(Refused):
    """No enabled provider account can do this; configure one first."""

    code = "provider.no_account"


class TooManySecrets(Refused):
    """This secret was changed too often lately; revoke the previous ones first."""

    code = "provider.too_many_secrets"


class ProviderNotInstalled(Unavailable):
    """The plugin of this provider account is not installed on this server."""

    code = "provider.not_installed"


class ConfigurationOutdated(Unavailable):
    """The provider account's settings are of another version of its plugin, which cannot bring them to its own."""

    code = "provider.configuration_outdated"


class PluginFailed(Unavailable):
    """The plugin of this provider account failed. Nothing was done; a webhook is kept, to be verified again."""

    code = "provider.plugin_failed"


class NoConnectionTest(Refused):
    """This provider offers no way to test a connection."""

    code = "provider.no_connection_test"

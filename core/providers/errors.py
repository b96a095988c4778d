from core.kit.errors import BahiError, ProviderFailure, Refused, Unavailable


class ProviderRejected(ProviderFailure):
    """The provider refused the request: it had no effect. `vendor_code` and `vendor_text` say why."""

    code = "provider.rejected"

    def __init__(self, detail: str = "", *, vendor_code: str = "", vendor_text: str = "") -> None:
        super().__init__(detail, vendor_code=vendor_code, vendor_text=vendor_text)
        self.vendor_code = vendor_code
        self.vendor_text = vendor_text


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

from core.kit.errors import Conflict, NotFound, ProviderFailure, Refused


class ProviderNotFound(NotFound):
    """There is no such provider to sign in through, or it is switched off."""


class LinkNotFound(NotFound):
    """There is no such linked account."""


class InvalidProvider(Refused):
    """The provider's settings are not acceptable; `errors` says which."""

    code = "identity.invalid_external_provider"


class ProviderExists(Conflict):
    """This issuer with this client id is set up already."""

    code = "identity.external_provider_exists"


class TooManyProviders(Refused):
    """A tenant has at most twenty external providers."""

    code = "identity.too_many_external_providers"


class ProviderUnusable(ProviderFailure):
    """The provider could not be reached, or says something that its users cannot be sent to.

    What it said, and where it lies, is not told: it stands in the audit log.
    """

    code = "identity.external_provider_unusable"


class AnswerRefused(Refused):
    """The provider's answer was not accepted: begin again.

    It was for somebody else's question, not the provider's own, changed, too old, or the person said no there.
    """

    code = "identity.external_answer_refused"


class AddressUnverified(Refused):
    """The provider does not vouch for an e-mail address of yours, so it opens no account here."""

    code = "identity.external_address_unverified"


class AddressDiffers(Refused):
    """The address at the provider is not one that you sign in with here, so the two are not linked."""

    code = "identity.external_address_differs"


class AlreadyLinked(Conflict):
    """This account at the provider is linked already, or you have another one of this provider linked."""

    code = "identity.external_already_linked"

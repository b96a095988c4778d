from core.kit.errors import Conflict, NotFound, Refused


class FactorWrong(Refused):
    """This does not prove the factor.

    A wrong code, one that was used already, or a signature that is not the passkey's.
    """

    code = "identity.factor_wrong"


class FactorUnavailable(Refused):
    """This method is not set up for this account, or not allowed here."""

    code = "identity.factor_unavailable"


class FactorExists(Conflict):
    """This account has such a factor already; remove it first."""

    code = "identity.factor_exists"


class FactorNotFound(NotFound):
    """There is no such factor here."""


class PasskeyRefused(Refused):
    """The passkey's answer was not accepted.

    Made for another site, another account or another challenge, without checking the user, or by a copied key.
    """

    code = "identity.passkey_refused"

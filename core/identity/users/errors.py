from core.kit.errors import Conflict, NotAllowed, NotFound, Refused


class UserNotFound(NotFound):
    """There is no such thing here."""


class AccountLocked(NotAllowed):
    """This account is locked; its administrator can unlock it."""

    code = "identity.account_locked"


class IdentifierTaken(Conflict):
    """This address already signs in to another account."""

    code = "identity.identifier_taken"


class LastIdentifier(Refused):
    """An account keeps at least one address."""

    code = "identity.last_identifier"


class UserErased(Refused):
    """The person was erased; their account stays closed."""

    code = "identity.user_erased"

from core.kit.errors import NotAllowed, Refused


class UnknownPermission(Refused):
    """There is no such permission."""

    code = "auth.unknown_permission"


class GrantBeyondOwn(NotAllowed):
    """A key cannot be given a permission that its maker does not hold."""

    code = "auth.grant_beyond_own"


class ExpiryInPast(Refused):
    """A key cannot expire before it exists."""

    code = "auth.expiry_in_past"

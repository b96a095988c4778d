from core.kit.errors import NotAllowed, NotFound, Refused, Unauthenticated


class SessionEnded(Unauthenticated):
    """The session was signed out or revoked: sign in again."""

    code = "auth.session_ended"


class SessionExpired(Unauthenticated):
    """The session has not been used for too long, or has reached its longest life: sign in again."""

    code = "auth.session_expired"


class RefreshTokenInvalid(Unauthenticated):
    """This is not a refresh token of ours, or it belongs to another client."""

    code = "auth.refresh_token_invalid"


class RefreshTokenReused(Unauthenticated):
    """The refresh token was used before, so somebody has a copy: the session has been ended."""

    code = "auth.refresh_token_reused"


class ReauthenticationNeeded(Unauthenticated):
    """This needs a fresh proof of who you are: sign in again."""

    code = "auth.reauthentication_needed"
    shown = frozenset({"max_age"})


class CsrfRefused(NotAllowed):
    """A page elsewhere may not act with this browser's session cookie."""

    code = "auth.csrf_refused"


class OriginRefused(NotAllowed):
    """Pages of this origin may not use the tenant's API; see its `allowed_origins`."""

    code = "auth.origin_refused"


class AddressRefused(NotAllowed):
    """This credential may not be used from this address."""

    code = "auth.address_refused"


class SessionNotFound(NotFound):
    """There is no such session."""


class UnknownClient(Refused):
    """The session needs a name for its client of 1 to 200 characters."""

    code = "auth.unknown_client"

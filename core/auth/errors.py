from core.kit.errors import NotAllowed, Refused, Unauthenticated


class UnknownPermission(Refused):
    """There is no such permission."""

    code = "auth.unknown_permission"


class GrantBeyondOwn(NotAllowed):
    """A key cannot be given a permission that its maker does not hold."""

    code = "auth.grant_beyond_own"


class KeyEnded(Refused):
    """The key has expired or was revoked, so there is nothing to follow."""

    code = "auth.key_ended"


class ExpiryInPast(Refused):
    """A key cannot expire before it exists."""

    code = "auth.expiry_in_past"


class CredentialUnknown(Unauthenticated):
    """The token or cookie belongs to nobody who may still act."""

    code = "auth.credential_unknown"


class InvalidNetworks(Refused):
    """A network that a key is limited to is not one; `errors` says which."""

    code = "auth.invalid_networks"


class KeyAddressRefused(NotAllowed):
    """This API key may not be used from this address."""

    code = "auth.key_address_refused"


class ProofEnded(Refused):
    """What was proven counts no longer: begin again.

    Meanwhile the password was changed, a factor or address was taken away, or everything of the user was ended.
    """

    code = "auth.proof_ended"

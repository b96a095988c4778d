from core.kit.errors import NotAllowed, Unauthenticated


class SignInFailed(Unauthenticated):
    """The address and the password do not go together.

    The same for an address that nobody has, and it takes as long.
    """

    code = "identity.sign_in_failed"


class SignUpClosed(NotAllowed):
    """Only the invited can make an account here."""

    code = "identity.sign_up_closed"

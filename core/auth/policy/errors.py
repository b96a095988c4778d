from core.kit.errors import Refused


class InvalidPolicy(Refused):
    """The security policy has a value that is not acceptable; `errors` says which."""

    code = "auth.invalid_policy"


class LockedOut(Refused):
    """These networks would shut out the address that this very request comes from."""

    code = "auth.locked_out"

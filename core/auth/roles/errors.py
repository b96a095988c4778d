from core.kit.errors import Conflict, NotFound, Refused


class RoleNotFound(Refused):
    """There is no such role."""

    code = "auth.role_not_found"


class RoleUnknown(NotFound):
    """There is no such role at this address."""


class GranteeUnknown(Refused):
    """There is no such user, or their account was closed for good: nobody gets a role before they exist."""

    code = "auth.grantee_unknown"


class RoleTaken(Conflict):
    """A role of this name exists."""

    code = "auth.role_taken"


class RoleBuiltIn(Refused):
    """A built-in role cannot be changed or retired; make one of your own."""

    code = "auth.role_built_in"


class RoleHeld(Refused):
    """Somebody still holds the role; take it from them first."""

    code = "auth.role_held"


class LastOwner(Refused):
    """Nobody would be left to give roles: the last owner keeps theirs."""

    code = "auth.last_owner"

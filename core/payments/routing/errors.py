from core.kit.errors import Conflict, NotFound, Refused


class InvalidRouting(Refused):
    """The routing rules cannot be kept; `errors` names each place."""

    code = "routing.invalid"


class RoutingChanged(Conflict):
    """The routing rules were changed by somebody else meanwhile; read them again."""

    code = "routing.changed"


class RoutingVersionNotFound(NotFound):
    """There is no such version of the routing rules."""

    code = "routing.version_not_found"

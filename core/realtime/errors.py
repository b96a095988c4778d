from core.kit.errors import InvalidRequest, NotAllowed, Refused, Unauthenticated


class TicketRefused(Unauthenticated):
    """The ticket is unknown, used or older than 30 seconds."""

    code = "realtime.ticket_refused"


class OriginRefused(NotAllowed):
    """This web origin is not among the tenant's allowed origins."""

    code = "realtime.origin_refused"


class MessageRefused(InvalidRequest):
    """The message is not one of the protocol's, or too large."""

    code = "realtime.message_refused"


class PositionAhead(Refused):
    """The stream has not reached this position: it is from another tenant or installation."""

    code = "realtime.position_ahead"

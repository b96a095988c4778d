from core.kit.errors import NotFound


class EventNotFound(NotFound):
    """There is no such thing here."""

    code = "request.not_found"

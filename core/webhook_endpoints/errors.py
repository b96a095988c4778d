from core.kit.errors import NotFound, Refused


class EndpointNotFound(NotFound):
    """This tenant has no webhook endpoint."""

    code = "webhook_endpoints.not_found"


class MessageNotFound(NotFound):
    """There is no such thing here."""

    code = "request.not_found"


class UnknownEventType(Refused):
    """There is no such type of event."""

    code = "webhook_endpoints.unknown_event_type"


class EndpointDisabled(Refused):
    """The webhook endpoint is disabled; enable it first."""

    code = "webhook_endpoints.disabled"

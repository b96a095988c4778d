from core.kit.errors import NotFound, Refused


class InvalidClient(Refused):
    """The OAuth client's settings are not acceptable; `errors` says which."""

    code = "oauth.invalid_client_settings"


class ClientNotFound(NotFound):
    """There is no such OAuth client."""


class ConsentNotFound(NotFound):
    """This client has no consent of yours."""


class PublicClient(Refused):
    """A public client, such as an app on a phone, cannot keep a secret: it has none."""

    code = "oauth.public_client"

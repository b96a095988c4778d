"""What can go wrong with the servers that Bahi starts itself; every message says what to do about it."""


class EmbeddedError(Exception):
    """An embedded server cannot be used; the text is meant for the person at the terminal."""


class AlreadyRunning(EmbeddedError):
    """Another process holds this home."""


class ServerFailed(EmbeddedError):
    """A server ended, or did not become ready in time."""


class NotEnterable(EmbeddedError):
    """The unprivileged user of the servers cannot reach a directory, and root may not help it."""


class StopRequested(EmbeddedError):
    """Somebody asked for the end while things were still starting."""

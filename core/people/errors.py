from core.kit.errors import Refused


class PersonErased(Refused):
    """This person was erased; nothing can be written about them any more."""

    code = "people.erased"


class VersionMismatch(Refused):
    """The person was changed meanwhile; read them again."""

    code = "people.version_mismatch"

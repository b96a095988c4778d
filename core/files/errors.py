from core.kit.errors import InvalidRequest, Refused


class FileTooLarge(InvalidRequest):
    """The file is larger than is taken here."""

    code = "files.too_large"
    status = 413


class FileEmpty(Refused):
    """The file has no content."""

    code = "files.empty"


class FileTypeRefused(Refused):
    """The content is not of a type that is taken here, or not of the type that it claims."""

    code = "files.type_refused"


class FileErased(Refused):
    """The person whose file this was has been erased, and the content with them."""

    code = "files.erased"


class FileDamaged(Exception):
    """What lies in the storage is not what was stored."""

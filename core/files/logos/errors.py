from core.kit.errors import NotFound, Refused


class LogoNotFound(NotFound):
    """The tenant has uploaded no logo."""

    code = "files.logo_not_found"


class LogoRefused(Refused):
    """The image cannot be set on a page, or has too many pixels: at most 2,000 each way, as PNG or JPEG."""

    code = "files.logo_refused"

"""Error families. One class per outcome, with a literal `code` that is documented and never renamed.

The web layer turns these into RFC 9457 problem+json; everything else is a bug and answers 500.
"""

from __future__ import annotations

from typing import ClassVar, Self


class BahiError(Exception):
    """An outcome that a caller can act on."""

    code: ClassVar[str] = "internal"
    status: ClassVar[int] = 500
    title: ClassVar[str] = ""
    """Defaults to the first line of the class's docstring."""
    noted: ClassVar[bool] = False
    """Whether it may be an attack: then the audit log says, once a minute, that a caller was refused so."""
    shown: ClassVar[frozenset[str]] = frozenset()
    """Which of its extensions everybody may see whom it reaches; an end user, a payer and a stranger get no other."""
    is_detail_shown: ClassVar[bool] = True
    """Whether they get its detail: not where that may be a vendor's text."""

    def __init__(
        self,
        detail: str = "",
        *,
        errors: list[dict[str, str]] | None = None,
        retry_after_seconds: int | None = None,
        **extensions: object,
    ) -> None:
        super().__init__(detail or self.heading())
        self.detail = detail
        self.errors = errors or []
        self.retry_after_seconds = retry_after_seconds
        self.extensions = extensions
        self.authenticate = "Bearer"
        """The `WWW-Authenticate` of a 401."""

    def with_authenticate(self, value: str) -> Self:
        """The same error with a `WWW-Authenticate` that says more."""
        self.authenticate = value
        return self

    @classmethod
    def heading(cls) -> str:
        return cls.title or (cls.__doc__ or cls.__name__).strip().splitlines()[0].rstrip(".")

    def problem(self) -> dict[str, object]:
        """The members of an RFC 9457 body, without `instance` and `request_id`."""
        body: dict[str, object] = {
            "type": f"/docs/errors#{self.code}",
            "title": self.heading(),
            "status": self.status,
            "code": self.code,
        }
        if self.detail:
            body["detail"] = self.detail
        if self.errors:
            body["errors"] = self.errors
        return body | self.extensions


class InvalidRequest(BahiError):
    """The request is malformed."""

    code = "request.invalid"
    status = 400


class Unauthenticated(BahiError):
    """A valid credential is needed."""

    code = "auth.unauthenticated"
    status = 401


class NotAllowed(BahiError):
    """The credential does not allow this."""

    code = "auth.not_allowed"
    status = 403


class NotFound(BahiError):
    """There is no such thing here."""

    code = "request.not_found"
    status = 404


class Conflict(BahiError):
    """The request conflicts with one in progress."""

    code = "request.conflict"
    status = 409


class Refused(BahiError):
    """The request is well formed but refused."""

    code = "request.refused"
    status = 422


class TooManyRequests(BahiError):
    """Too many requests."""

    code = "request.too_many"
    status = 429


class ProviderFailure(BahiError):
    """A provider answered with an error."""

    code = "provider.failure"
    status = 502
    is_detail_shown = False


class Unavailable(BahiError):
    """Something this needs is not available now; try again."""

    code = "request.unavailable"
    status = 503

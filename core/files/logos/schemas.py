from __future__ import annotations

from pydantic import Field

from core.files.logos.types import Logo
from core.kit import ids
from core.web.schemas import Moment, Out


class LogoOut(Out):
    """The tenant's logo; its content is the file's."""

    file: str = Field(examples=["fil_01kbcdefghjkmnpqrstvwxyz01"])
    content_type: str
    size_bytes: int
    width: int
    height: int
    set_at: Moment

    @classmethod
    def of(cls, logo: Logo) -> LogoOut:
        return cls(
            file=ids.text("fil", logo.file_id),
            content_type=logo.content_type,
            size_bytes=logo.size_bytes,
            width=logo.width,
            height=logo.height,
            set_at=logo.set_at,
        )

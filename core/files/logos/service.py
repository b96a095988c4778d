"""Set, read and remove the tenant's logo."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

from core.audit import service as audit
from core.files import service as files
from core.files.errors import FileTooLarge, FileTypeRefused
from core.files.logos import images, queries
from core.files.logos.errors import LogoNotFound, LogoRefused
from core.files.logos.types import Logo
from core.kit import clock, db, ids, pdf

TEMPLATE = Path(__file__).parent / "templates" / "logo.typ"
NAMES = {"image/png": "logo.png", "image/jpeg": "logo.jpg"}
BYTES_MAX = 512 * 1024
PIXELS_MAX = 2_000
"""Each way. Setting a page unpacks the image, whatever its few bytes say."""


async def put(content: AsyncIterator[bytes], content_type: str) -> Logo:
    """Keep an image as the logo of the tenant in scope, instead of the one before, which stays as a file.

    Raises FileTypeRefused, FileTooLarge, FileEmpty, LogoRefused; nothing is kept then.
    """
    if content_type not in NAMES:
        raise FileTypeRefused(f"taken are {', '.join(NAMES)}")
    image = b""
    async for piece in content:
        image += piece
        if len(image) > BYTES_MAX:
            raise FileTooLarge(f"at most {BYTES_MAX} bytes")
    width, height = await _check(image, content_type) if image else (0, 0)
    file = await files.store(
        files.root(), _once(image), name=NAMES[content_type], content_type=content_type, bytes_max=BYTES_MAX
    )
    async with db.transaction() as tx:
        before = await tx.find_row(queries.FIND, tx.tenant)
        await tx.execute(queries.PUT, tx.tenant, file.id, width, height)
        await audit.record(
            "tenant:logo",
            ids.text("ten", tx.tenant),
            before={"file": ids.text("fil", before["file_id"]) if before else None},
            after={"file": ids.text("fil", file.id)},
        )
        return Logo(**dict(await tx.get_row(queries.FIND, tx.tenant)))


async def get() -> Logo:
    """Raises LogoNotFound."""
    logo = await _find()
    if logo is None:
        raise LogoNotFound
    return logo


async def remove() -> Logo:
    """Show no logo from now on; the one that was. Raises LogoNotFound."""
    async with db.transaction() as tx:
        logo = await get()
        await tx.execute(queries.DELETE, tx.tenant)
        file = ids.text("fil", logo.file_id)
        await audit.record("tenant:logo", ids.text("ten", tx.tenant), before={"file": file}, after={"file": None})
    return logo


async def read() -> bytes | None:
    """The logo's content for a paper of the tenant in scope, or None while there is none."""
    logo = await _find()
    if logo is None:
        return None
    _, content = await files.open_content(files.root(), logo.file_id, audited=False)
    return b"".join([piece async for piece in content])


async def _find() -> Logo | None:
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND, tx.tenant)
    return Logo(**dict(row)) if row else None


async def _check(image: bytes, content_type: str) -> tuple[int, int]:
    """The image's size, once it has been set on a page."""
    size = images.size_of(content_type, image)
    if size is None or not (1 <= size[0] <= PIXELS_MAX and 1 <= size[1] <= PIXELS_MAX):
        raise LogoRefused
    try:
        await pdf.render(TEMPLATE, {}, dated=clock.system_now(), images={"logo": image})
    except pdf.PdfFailed as error:
        raise LogoRefused from error
    return size


async def _once(content: bytes) -> AsyncIterator[bytes]:
    if content:
        yield content

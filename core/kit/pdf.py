"""PDF from a Typst template and plain data, in a process of its own with limits on time and memory.

Data travels as JSON and stays text, so nothing that a user wrote is ever read as markup; what would turn a text
around or keep its lines from ending is taken out. The same template and data give the same bytes: no clock, no system
font, no network; the fonts in `fonts/` are shipped with their licences.
"""

from __future__ import annotations

import asyncio
import resource
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from core.kit import plain

FONTS = Path(__file__).parent / "fonts"
TIMEOUT_SECONDS = 60.0
MEMORY_BYTES_MAX = 3 * 1024**3
DATA = "data.json"
"""The name under which a template reads its data: `json("data.json")`."""

_RUN = "from core.kit import pdf; pdf.child()"


class PdfFailed(RuntimeError):
    """The template could not be set: a fault of ours, never of the data."""


async def render(
    template: Path, data: Mapping[str, Any], *, dated: datetime, images: Mapping[str, bytes] | None = None
) -> bytes:
    """The document that `template` makes of `data`, dated as told; it shows an image by `bytes(data.images.<name>)`.

    Raises PdfFailed.
    """
    # Its files are taken for text, so what is none travels as numbers within the data.
    numbers = {name: list(content) for name, content in (images or {}).items()}
    text = orjson.dumps({**_plain(data), "images": numbers})
    source = {"main.typ": await asyncio.to_thread(template.read_bytes), DATA: text}
    lengths = {name: len(content) for name, content in source.items()}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-I",
        "-c",
        _RUN,
        str(int(dated.timestamp())),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={},
    )
    sent = orjson.dumps(lengths) + b"\n" + b"".join(source.values())
    try:
        async with asyncio.timeout(TIMEOUT_SECONDS):
            document, complaint = await process.communicate(sent)
    except TimeoutError as error:
        raise PdfFailed(f"{template.name} took too long") from error
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0 or not document.startswith(b"%PDF-"):
        raise PdfFailed(f"{template.name}: {complaint.decode(errors='replace')[-500:]}")
    return document


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return plain.line(value)
    if isinstance(value, Mapping):
        return {name: _plain(inner) for name, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value


def child() -> None:
    """Set one document: what `render` wrote on stdin becomes a PDF on stdout."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES_MAX, MEMORY_BYTES_MAX))
    resource.setrlimit(resource.RLIMIT_CPU, (int(TIMEOUT_SECONDS), int(TIMEOUT_SECONDS)))
    import typst  # noqa: PLC0415 - only this process pays for loading it

    dated = int(sys.argv[1])
    lengths: dict[str, int] = orjson.loads(sys.stdin.buffer.readline())
    source = {name: sys.stdin.buffer.read(length) for name, length in lengths.items()}
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    compile_source: Any = typst.compile  # its stub does not know that a project may be given as a dictionary
    wanted = {"font_paths": fonts, "format": "pdf", "timestamp": dated}
    try:
        document = compile_source(source, pdf_standards=["a-2b"], **wanted)
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        # A user wrote what no font of ours shows. Rather a box in its place than no document; only PDF/A forbids it.
        document = compile_source(source, **wanted)
    sys.stdout.buffer.write(document)

"""Reads an archive that somebody else may have made: nothing of it is believed before it is proven.

Names are compared with those that there are and never become paths; sizes are bounded before anything is unpacked,
and everything is read line by line.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from core.ledger.archives.errors import ArchiveDamaged, ArchiveForeign, ArchiveNotProven, ArchiveUnreadable
from core.ledger.archives.types import FORMAT, LEAVES, MANIFEST, MEMBERS, RECORDS, SEALS, TRANSACTIONS, Manifest, Member
from core.ledger.seals import merkle
from core.ledger.seals.types import RECORD, TRANSACTION, Head
from core.ledger.verification.sealed import Chain
from core.ledger.verification.types import Report

MANIFEST_BYTES_MAX = 64 * 1024
LINE_BYTES_MAX = 4 * 1024 * 1024
RATIO_MAX = 200
"""Uncompressed to compressed: JSON of a ledger is ten times smaller compressed, a bomb a thousand times."""
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, KeyError)


class Reader:
    """An open archive whose outside has been checked."""

    def __init__(self, archive: zipfile.ZipFile, manifest: Manifest) -> None:
        self.manifest = manifest
        self._archive = archive

    def lines(self, name: str) -> Iterator[bytes]:
        """A member's lines without their ends. Raises ArchiveDamaged, at the end at last when its hash is another."""
        member, digest, count = self.manifest.members[name], hashlib.sha256(), 0
        with _damaged(name), self._archive.open(name) as handle:
            for line in _lines(handle, name):
                digest.update(line)
                count += 1
                yield line[:-1]
        if (digest.hexdigest(), count) != (member.sha256, member.lines):
            raise ArchiveDamaged(f"{name} is not what the manifest says")

    def pages(self, name: str, size: int) -> Iterator[list[bytes]]:
        """A member's lines, some at a time."""
        page: list[bytes] = []
        for line in self.lines(name):
            page.append(line)
            if len(page) == size:
                yield page
                page = []
        if page:
            yield page

    def prove(self, expected: Head) -> None:
        """Read everything once, and see that every transaction and record is under the head that is expected.

        Raises ArchiveForeign, ArchiveNotProven, ArchiveDamaged.
        """
        for name in MEMBERS:
            for _ in self.lines(name):
                pass
        head = self.manifest.head
        if (head.height, head.hash) != (expected.height, expected.hash):
            raise ArchiveForeign(f"it ends with block {head.height} and hash {head.hash or 'none'}")
        with _unproven():
            self._prove_chain(head)

    def _prove_chain(self, head: Head) -> None:
        report = Report()
        chain = Chain(report, UUID(self.manifest.ledger), {})
        texts = {TRANSACTION: self.lines(TRANSACTIONS), RECORD: self.lines(RECORDS)}
        leaves = self.lines(LEAVES)
        position = 0
        for header in self.lines(SEALS):
            row = _seal(header.decode())
            hashes: dict[int, bytes] = {}
            for _ in range(row["leaf_count"]):
                hashes[position] = _leaf(next(leaves, b""), texts)
                position += 1
            chain.take(row, hashes)
            if not report.is_clean:
                break
        chain.end({"height": head.height, "hash": bytes.fromhex(head.hash) or None, "leaves": head.leaves})
        if any(next(lines, None) is not None for lines in (leaves, *texts.values())):
            raise ArchiveNotProven("it holds more than its seals cover")
        if not report.is_clean:
            finding = report.findings[0]
            raise ArchiveNotProven(f"{finding.code} {finding.subject}: {finding.detail}")


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Reader]:
    """Open an archive, its outside checked. Raises ArchiveUnreadable."""
    try:
        archive = zipfile.ZipFile(path)
    except BROKEN as error:
        raise ArchiveUnreadable(f"this is no whole ZIP file: {error}") from error
    with archive:
        _check_outside(archive, path.stat().st_size)
        yield Reader(archive, _manifest(archive))


def _check_outside(archive: zipfile.ZipFile, size: int) -> None:
    infos = archive.infolist()
    if sorted(info.filename for info in infos) != sorted((*MEMBERS, MANIFEST)):
        raise ArchiveUnreadable("it holds other files than an archive of a ledger does")
    if any(info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for info in infos):
        raise ArchiveUnreadable("it is compressed in another way than archives are")
    if any(info.flag_bits & 1 for info in infos):
        raise ArchiveUnreadable("it is encrypted")
    if archive.getinfo(MANIFEST).file_size > MANIFEST_BYTES_MAX:
        raise ArchiveUnreadable("its manifest is too large")
    if sum(info.file_size for info in infos) > RATIO_MAX * size:
        raise ArchiveUnreadable("it would unpack to far more than a ledger does")


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    try:
        found = json.loads(archive.read(MANIFEST))
        if found.pop("format") != FORMAT:
            raise ArchiveUnreadable("it is of another format")
        members = {name: Member(**found["members"][name]) for name in MEMBERS}
        head = Head(int(found["head"]["height"]), str(found["head"]["hash"]), int(found["head"]["leaves"]))
        UUID(found["ledger"])
        return Manifest(found["ledger"], str(found["tenant"]), str(found["made_at"]), head, members)
    except (*BROKEN, TypeError, AttributeError) as error:
        raise ArchiveUnreadable("its manifest cannot be read") from error


def _lines(handle: IO[bytes], name: str) -> Iterator[bytes]:
    while line := handle.readline(LINE_BYTES_MAX):
        if not line.endswith(b"\n"):
            raise ArchiveDamaged(f"a line of {name} is too long or cut off")
        yield line


@contextlib.contextmanager
def _damaged(name: str) -> Iterator[None]:
    try:
        yield
    except BROKEN as error:
        raise ArchiveDamaged(f"{name} cannot be read: {error}") from error


@contextlib.contextmanager
def _unproven() -> Iterator[None]:
    try:
        yield
    except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        raise ArchiveNotProven("its seals cannot be read") from error


def _seal(header: str) -> dict[str, Any]:
    facts = json.loads(header)
    return {
        "height": facts["height"],
        "hash": merkle.block(header),
        "header": header,
        "first_position": facts["first"],
        "leaf_count": facts["count"],
        "sealed_at": datetime.fromisoformat(facts["sealed_at"]),
    }


def _leaf(line: bytes, texts: Mapping[str, Iterator[bytes]]) -> bytes:
    """A leaf's hash; a transaction's and a record's is made of the text itself."""
    kind, item, digest = json.loads(line)
    if kind not in texts:
        return bytes.fromhex(digest)
    content = next(texts[kind], b"")
    if merkle.leaf(content).hex() != digest or json.loads(content)["id"] != item:
        raise ArchiveNotProven(f"{kind} {item} is not what was sealed")
    return bytes.fromhex(digest)

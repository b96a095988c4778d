"""Encrypted content in a local directory.

Each file has a random key of its own. It is cut into chunks, each sealed by AES-256-GCM with a nonce that counts and
marks the last one (the STREAM construction), so chunks cannot be reordered, dropped or cut off. A path is made of ids
only: nothing that a caller sends ever becomes part of one.
"""

from __future__ import annotations

import asyncio
import os
import secrets
from collections.abc import AsyncIterator
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.files.errors import FileDamaged

CHUNK_BYTES = 64 * 1024
_TAG_BYTES = 16


def new_key() -> bytes:
    return AESGCM.generate_key(256)


def path_of(root: Path, tenant_id: UUID, file_id: UUID) -> Path:
    """`<root>/<tenant>/<two letters>/<file>`: the letters are the id's random end, as its start is the time."""
    return root / tenant_id.hex / file_id.hex[-2:] / file_id.hex


async def write(path: Path, file_id: UUID, key: bytes, content: AsyncIterator[bytes]) -> None:
    """Store the content durably under `path`, all of it or nothing."""
    part = path.with_name(f"{path.name}.{secrets.token_hex(8)}.part")
    handle = await asyncio.to_thread(_create, part)
    try:
        index, held = 0, b""
        async for piece in content:
            held += piece
            while len(held) > CHUNK_BYTES:
                await asyncio.to_thread(handle.write, _seal(key, file_id, index, held[:CHUNK_BYTES], last=False))
                index, held = index + 1, held[CHUNK_BYTES:]
        await asyncio.to_thread(handle.write, _seal(key, file_id, index, held, last=True))
        await asyncio.to_thread(_finish, handle, part, path)
    except BaseException:
        handle.close()
        part.unlink(missing_ok=True)
        raise


async def read(path: Path, file_id: UUID, key: bytes) -> AsyncIterator[bytes]:
    """The content in pieces, each proven before it is given. Raises FileDamaged."""
    try:
        handle = await asyncio.to_thread(path.open, "rb")
    except FileNotFoundError as error:
        raise FileDamaged(f"the content of {file_id} is missing") from error
    try:
        size, index, done = os.fstat(handle.fileno()).st_size, 0, 0
        while True:
            sealed = await asyncio.to_thread(handle.read, CHUNK_BYTES + _TAG_BYTES)
            done += len(sealed)
            last = done >= size
            yield _open(key, file_id, index, sealed, last=last)
            if last:
                return
            index += 1
    finally:
        handle.close()


async def remove(path: Path) -> None:
    """Delete the content, if it is there."""
    await asyncio.to_thread(path.unlink, missing_ok=True)


def _create(part: Path) -> BinaryIO:
    part.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def _finish(handle: BinaryIO, part: Path, path: Path) -> None:
    handle.flush()
    os.fsync(handle.fileno())
    handle.close()
    part.rename(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _seal(key: bytes, file_id: UUID, index: int, piece: bytes, *, last: bool) -> bytes:
    return AESGCM(key).encrypt(_nonce(index, last=last), piece, file_id.bytes)


def _open(key: bytes, file_id: UUID, index: int, sealed: bytes, *, last: bool) -> bytes:
    try:
        return AESGCM(key).decrypt(_nonce(index, last=last), sealed, file_id.bytes)
    except InvalidTag as error:
        raise FileDamaged(f"chunk {index} of {file_id} is not what was stored") from error


def _nonce(index: int, *, last: bool) -> bytes:
    return index.to_bytes(11, "big") + (b"\x01" if last else b"\x00")

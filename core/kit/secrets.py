"""Secrets and personal data: envelope encryption per tenant.

The master key wraps data keys; a data key belongs to one tenant and one subject (the tenant's own secrets, or one
person). Rotation rewraps data keys and never touches rows; destroying a data key erases everything under it.
AES-256-GCM throughout; the data key's id stands in the ciphertext and is authenticated with the row's purpose.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from core.kit import db, ids

TENANT_SUBJECT = UUID(int=0)
"""The data key of the tenant's own secrets, as opposed to one person's."""

_VERSION = b"\x01"
_CACHE_MAX = 4096

_master: bytes | None = None
_derived: dict[str, bytes] = {}
_keys: OrderedDict[tuple[UUID, UUID], bytes] = OrderedDict()


class Erased(LookupError):
    """The data key was destroyed, and with it what it encrypted."""


@dataclass(frozen=True, slots=True)
class Secret:
    """Text that never shows itself: not in logs, reprs, errors or events."""

    value: str

    def __repr__(self) -> str:
        return "Secret(…)"

    __str__ = __repr__


def configure(master_key: bytes) -> None:
    """Install the master key: 32 bytes."""
    global _master  # noqa: PLW0603 - one master key per process
    if len(master_key) != 32:
        raise ValueError("the master key has 32 bytes")
    _master = master_key
    _derived.clear()
    _keys.clear()


def derived_key(purpose: str) -> bytes:
    """32 bytes for one purpose, derived from the master key (HKDF-SHA256, RFC 5869)."""
    if purpose not in _derived:
        _derived[purpose] = HKDF(SHA256(), 32, None, f"bahi/{purpose}".encode()).derive(_master_key())
    return _derived[purpose]


def check_value() -> str:
    """A short fingerprint of the master key: a start with another key must be refused, not corrupt data."""
    return hmac.new(derived_key("check"), b"bahi", hashlib.sha256).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Sealer:
    """A subject's data key, to encrypt many things in the transaction that it was made in."""

    tenant_id: UUID
    key_id: UUID
    key: bytes = field(repr=False)

    def encrypt(self, purpose: str, plaintext: bytes) -> bytes:
        nonce = os.urandom(12)
        head = _VERSION + self.key_id.bytes
        return head + nonce + AESGCM(self.key).encrypt(nonce, plaintext, _bound(head, self.tenant_id, purpose))


async def sealer(tx: db.Transaction, subject: UUID = TENANT_SUBJECT) -> Sealer:
    """Encrypts for the transaction's tenant. Raises Erased when the subject's key was destroyed."""
    row = await tx.find_row(_FIND_BY_SUBJECT, tx.tenant, subject)
    if row is None:
        fresh, key_id = AESGCM.generate_key(256), ids.new()
        # Two first uses may race: the loser's insert does nothing and both read the winner's key.
        await tx.execute(_INSERT_KEY, tx.tenant, key_id, subject, _wrap(fresh, tx.tenant, key_id))
        row = await tx.find_row(_FIND_BY_SUBJECT, tx.tenant, subject)
    if row is None:
        raise Erased("this subject was erased; nothing can be encrypted for it any more")
    return Sealer(tx.tenant, row["id"], _key(tx, row["id"], row["wrapped"]))


async def sealers(tx: db.Transaction, subjects: Collection[UUID]) -> dict[UUID, Sealer]:
    """`sealer` for many subjects. Raises Erased when one of them was."""
    rows = await tx.fetch(_FIND_BY_SUBJECTS, tx.tenant, list(subjects))
    found = {row["subject_id"]: Sealer(tx.tenant, row["id"], _key(tx, row["id"], row["wrapped"])) for row in rows}
    for subject in sorted(set(subjects) - found.keys()):
        found[subject] = await sealer(tx, subject)
    return found


async def encrypt(tx: db.Transaction, purpose: str, plaintext: bytes, subject: UUID = TENANT_SUBJECT) -> bytes:
    """Encrypt for the transaction's tenant; `purpose` (such as `provider_account`) is authenticated too."""
    return (await sealer(tx, subject)).encrypt(purpose, plaintext)


@dataclass(frozen=True, slots=True)
class Opener:
    """Data keys that were read in the transaction that it was made in."""

    tenant_id: UUID
    keys: Mapping[UUID, bytes] = field(repr=False)

    def decrypt(self, purpose: str, ciphertext: bytes) -> bytes:
        """The plaintext. Raises Erased when its data key was destroyed; a tampered one is an error, never text."""
        head, nonce, sealed = ciphertext[:17], ciphertext[17:29], ciphertext[29:]
        key = self.keys.get(_key_id(ciphertext))
        if key is None:
            raise Erased
        try:
            return AESGCM(key).decrypt(nonce, sealed, _bound(head, self.tenant_id, purpose))
        except InvalidTag as error:
            raise ValueError("the ciphertext does not belong here or was changed") from error


async def opener(tx: db.Transaction, ciphertexts: Iterable[bytes]) -> Opener:
    """Decrypts these, after one look for the data keys of them all."""
    wanted = sorted({_key_id(item) for item in ciphertexts})
    rows = await tx.fetch(_LIST_KEYS, tx.tenant, wanted)
    return Opener(tx.tenant, {row["id"]: _key(tx, row["id"], row["wrapped"]) for row in rows})


def opener_of(tx: db.Transaction, row: Mapping[str, Any]) -> Opener:
    """Decrypts what was read by one statement together with its subject's data key; see `join_key`."""
    key_id = row["key_id"]
    return Opener(tx.tenant, {} if key_id is None else {key_id: _key(tx, key_id, row["key_wrapped"])})


async def decrypt(tx: db.Transaction, purpose: str, ciphertext: bytes) -> bytes:
    """The plaintext. Raises Erased when its data key was destroyed; a tampered one is an error, never text."""
    return (await opener(tx, [ciphertext])).decrypt(purpose, ciphertext)


async def encrypt_json(tx: db.Transaction, purpose: str, value: object, subject: UUID = TENANT_SUBJECT) -> bytes:
    return await encrypt(tx, purpose, orjson.dumps(value), subject)


async def decrypt_json(tx: db.Transaction, purpose: str, ciphertext: bytes) -> dict[str, object]:
    value: dict[str, object] = orjson.loads(await decrypt(tx, purpose, ciphertext))
    return value


async def blind_index(tx: db.Transaction, purpose: str, text: str) -> bytes:
    """A keyed digest by which equal texts of one tenant can be found without reading them.

    HMAC-SHA256 under a key derived from the tenant's data key (HKDF), so it tells nothing across tenants or to whoever
    has only the table.
    """
    own = await sealer(tx)
    key = HKDF(SHA256(), 32, None, f"bahi/blind/{purpose}".encode()).derive(own.key)
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


async def erase(tx: db.Transaction, subject: UUID) -> None:
    """Destroy a subject's data key: what it encrypted is gone for good."""
    await tx.execute(
        "UPDATE data_key SET wrapped = NULL, destroyed_at = clock_timestamp() WHERE tenant_id = $1 AND subject_id = $2",
        tx.tenant,
        subject,
    )
    _keys.clear()


def _key_id(ciphertext: bytes) -> UUID:
    if ciphertext[:1] != _VERSION:
        raise ValueError("unknown ciphertext version")
    return UUID(bytes=ciphertext[1:17])


def _key(tx: db.Transaction, key_id: UUID, wrapped: bytes) -> bytes:
    """The data key that was just read, so it was not destroyed; unwrapping it is remembered."""
    cached = _keys.get((tx.tenant, key_id))
    if cached is None:
        cached = _unwrap(wrapped, tx.tenant, key_id)
        _keys[tx.tenant, key_id] = cached
        if len(_keys) > _CACHE_MAX:
            _keys.popitem(last=False)
    return cached


def _wrap(key: bytes, tenant_id: UUID, key_id: UUID) -> bytes:
    nonce = os.urandom(12)
    return nonce + AESGCM(derived_key("wrap")).encrypt(nonce, key, tenant_id.bytes + key_id.bytes)


def _unwrap(wrapped: bytes, tenant_id: UUID, key_id: UUID) -> bytes:
    try:
        return AESGCM(derived_key("wrap")).decrypt(wrapped[:12], wrapped[12:], tenant_id.bytes + key_id.bytes)
    except InvalidTag as error:
        raise ValueError("the data key was wrapped by another master key") from error


def _bound(head: bytes, tenant_id: UUID, purpose: str) -> bytes:
    return head + tenant_id.bytes + purpose.encode()


def _master_key() -> bytes:
    if _master is None:
        raise RuntimeError("secrets.configure() has not run in this process")
    return _master


KEY_COLUMNS = "data_key.id AS key_id, data_key.wrapped AS key_wrapped"


def join_key(tenant: str, subject: str) -> str:
    """SQL that another module embeds, to read its row and the data key of the row's subject at once."""
    return (
        f"LEFT JOIN data_key ON data_key.tenant_id = {tenant} AND data_key.subject_id = {subject} "
        "AND data_key.destroyed_at IS NULL"
    )


_FIND_BY_SUBJECT = """
    SELECT id, wrapped FROM data_key WHERE tenant_id = $1 AND subject_id = $2 AND destroyed_at IS NULL
"""
_FIND_BY_SUBJECTS = """
    SELECT subject_id, id, wrapped FROM data_key
    WHERE tenant_id = $1 AND subject_id = ANY($2) AND destroyed_at IS NULL
"""
_LIST_KEYS = """
    SELECT id, wrapped FROM data_key WHERE tenant_id = $1 AND id = ANY($2) AND destroyed_at IS NULL
"""
_INSERT_KEY = """
    INSERT INTO data_key (tenant_id, id, subject_id, wrapped) VALUES ($1, $2, $3, $4)
    ON CONFLICT (tenant_id, subject_id) DO NOTHING
"""

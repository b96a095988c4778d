"""The secrets of provider accounts at rest: encrypted together, former ones beside them while they are still good."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from core.kit import db, secrets
from core.kit.secrets import Secret
from core.providers.errors import TooManySecrets
from core.providers.registry import Installed
from core.providers.types import FormerSecret, ProviderAccount, SecretFact

FORMER_SECRETS_MAX = 5


@dataclass(frozen=True, slots=True)
class Sealed:
    """The decrypted secrets of one account: `former` by setting, newest first."""

    values: dict[str, str]
    former: dict[str, list[FormerSecret]]


def facts_of(
    before: ProviderAccount,
    sealed: Sealed,
    values: Mapping[str, str],
    former: Mapping[str, list[FormerSecret]],
    now: datetime,
) -> dict[str, SecretFact]:
    """What may be told of secrets after a change: one that stays the same keeps its date."""
    return {
        name: SecretFact(
            before.secrets[name].changed_at if sealed.values.get(name) == value and name in before.secrets else now,
            max((item.valid_until for item in former.get(name, [])), default=None),
        )
        for name, value in values.items()
    }


def former_of(
    installed: Installed, sealed: Sealed, values: Mapping[str, str], now: datetime
) -> dict[str, list[FormerSecret]]:
    """Former secrets that stay valid: the ones replaced now, and older ones whose time is not over."""
    kept: dict[str, list[FormerSecret]] = {}
    for name, seconds in installed.overlap_seconds.items():
        items = [item for item in sealed.former.get(name, []) if item.valid_until > now]
        old = sealed.values.get(name)
        if old is not None and old != values.get(name):
            items.insert(0, FormerSecret(Secret(old), now + timedelta(seconds=seconds)))
        if len(items) > FORMER_SECRETS_MAX:
            raise TooManySecrets(f"{name} has {FORMER_SECRETS_MAX} former values that are still valid")
        if items:
            kept[name] = items
    return kept


async def seal(tx: db.Transaction, account_id: UUID, sealed: Sealed) -> bytes:
    former = {
        name: [[item.value.value, item.valid_until.isoformat()] for item in items]
        for name, items in sealed.former.items()
    }
    return await secrets.encrypt_json(tx, _purpose(account_id), {"values": sealed.values, "former": former})


async def unseal(tx: db.Transaction, account_id: UUID, ciphertext: bytes) -> Sealed:
    stored: Any = await secrets.decrypt_json(tx, _purpose(account_id), ciphertext)
    former = {
        name: [FormerSecret(Secret(value), datetime.fromisoformat(until)) for value, until in items]
        for name, items in stored["former"].items()
    }
    return Sealed(stored["values"], former)


def _purpose(account_id: UUID) -> str:
    return f"provider_account/{account_id}"


def facts_json(facts: Mapping[str, SecretFact]) -> dict[str, list[str | None]]:
    return {
        name: [
            fact.changed_at.isoformat(),
            fact.former_valid_until.isoformat() if fact.former_valid_until else None,
        ]
        for name, fact in facts.items()
    }


def facts_from(stored: Mapping[str, Any]) -> dict[str, SecretFact]:
    """What `facts_json` wrote."""
    return {
        name: SecretFact(datetime.fromisoformat(changed_at), until and datetime.fromisoformat(until))
        for name, (changed_at, until) in stored.items()
    }

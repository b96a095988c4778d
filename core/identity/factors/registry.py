"""Factors that plugins supply. The core's own stand in the service."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from uuid import UUID

import structlog

from core.identity.factors.types import FactorSpec
from core.kit import scope

log = structlog.get_logger()

BUILT_IN = frozenset({"totp", "recovery", "sms", "passkey", "password", "code"})
TIMEOUT_SECONDS = 5.0
_WORD = re.compile(r"^[a-z][a-z0-9_]{1,39}\Z")
_specs: dict[str, FactorSpec] = {}


def add(spec: FactorSpec) -> None:
    """Take a plugin's factor. Raises ValueError for a name that cannot be or is taken."""
    if not _WORD.match(spec.name) or spec.name in BUILT_IN or _specs.setdefault(spec.name, spec) is not spec:
        raise ValueError(f"a factor cannot be called {spec.name!r}, or two are")


def remove(name: str) -> None:
    """Forget a factor; for tests."""
    _specs.pop(name, None)


def get(name: str) -> FactorSpec | None:
    return _specs.get(name)


async def set_up(user_id: UUID) -> tuple[FactorSpec, ...]:
    """The plugins' factors that this user has."""
    return tuple([spec for spec in _specs.values() if await _ask(spec, "is_set_up", user_id, otherwise=False)])


async def is_demanded(user_id: UUID) -> bool:
    """Whether a plugin wants a second factor of this user now."""
    for spec in _specs.values():
        if spec.is_demanded is not None and await _ask(spec, "is_demanded", user_id, otherwise=True):
            return True
    return False


async def demanded_for(user_id: UUID, action: str, facts: Mapping[str, str]) -> tuple[FactorSpec, ...]:
    """The plugins' factors of which one, and no other, must consent to this act."""
    asked = (user_id, action, facts)
    able = [spec for spec in _specs.values() if spec.is_demanded_for is not None]
    return tuple([spec for spec in able if await _ask(spec, "is_demanded_for", *asked, otherwise=True)])


async def is_right(spec: FactorSpec, user_id: UUID, code: str) -> bool:
    """Whether the plugin takes the code."""
    return await _ask(spec, "check", user_id, code, otherwise=False)


async def _ask(spec: FactorSpec, question: str, user_id: UUID, *more: object, otherwise: bool) -> bool:
    try:
        async with asyncio.timeout(TIMEOUT_SECONDS):
            return bool(await getattr(spec, question)(scope.tenant().short_id, user_id, *more))
    except Exception as error:  # whatever a third party raises, it proves nothing and stops nobody else
        log.warning("factor.failed", factor=spec.name, question=question, error=type(error).__name__)
        return otherwise

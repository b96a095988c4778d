"""Which provider accounts a message may go through, and in what order."""

from __future__ import annotations

from dataclasses import dataclass

from core.kit import ids
from core.messaging.decide import Candidate
from core.messaging.preferences.types import Preferences
from core.messaging.provider import Capability, Channel, MessageProviderSpec, Purpose
from core.providers import registry
from core.providers import service as providers


@dataclass(frozen=True, slots=True)
class Route:
    """The candidates in order, with the specs of their plugins."""

    candidates: tuple[Candidate, ...]
    specs: dict[object, MessageProviderSpec]


async def find(preferences: Preferences, channel: Channel, purpose: Purpose) -> Route:
    """The purpose's own route, less what is disabled since; without one every enabled account by its priority."""
    enabled = {ids.text("pac", account.id): account for account in await providers.list_enabled(channel)}
    named = preferences.routes.get(channel, {}).get(purpose)
    wanted = list(enabled) if named is None else [account for account in named if account in enabled]
    specs: dict[object, MessageProviderSpec] = {}
    candidates = []
    for account in (enabled[name] for name in wanted):
        installed = registry.find(channel, account.provider)
        assert installed is not None, "an enabled account whose plugin was just listed"
        spec = installed.spec
        assert isinstance(spec, MessageProviderSpec), f"{channel} provider {account.provider} has another port's spec"
        specs[account.id] = spec
        candidates.append(Candidate(account.id, Capability.IDEMPOTENT in spec.capabilities))
    return Route(tuple(candidates), specs)

"""Access tokens of Instamojo's v2 API: one per account and process, renewed early, asked for by one caller at a time.

A token lives ten hours. Who finds it missing, old or refused asks for another; whoever comes meanwhile waits for the
same answer, so that an expiry costs one request and not one per payment under way.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from weakref import WeakKeyDictionary

from core.kit import clock
from core.payments.provider import ProviderRejected, ProviderUnavailable

RENEW_BEFORE = timedelta(seconds=300)
ACCOUNTS_MAX = 1_000
"""So many accounts' tokens are remembered; one more begins anew."""


@dataclass(frozen=True, slots=True)
class Token:
    text: str = field(repr=False)
    expires_at: datetime


Answer = Token | ProviderRejected | ProviderUnavailable
Ask = Callable[[], Awaitable[Token]]
"""Asks the vendor. Raises ProviderRejected, ProviderUnavailable."""


class Shared:
    """One account's token."""

    def __init__(self) -> None:
        self._known: Token | None = None
        self._asking: asyncio.Task[Answer] | None = None

    async def get(self, ask: Ask, refused: str | None = None) -> str:
        """A token that is good for some minutes, and not the one that the vendor has just refused. Raises as `ask`."""
        known = self._known
        if known and known.text != refused and clock.system_now() < known.expires_at - RENEW_BEFORE:
            return known.text
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(self._renew(ask))
        # Shielded: one caller who gives up must not take the answer from the others.
        answer = await asyncio.shield(self._asking)
        if isinstance(answer, Token):
            return answer.text
        raise answer

    async def _renew(self, ask: Ask) -> Answer:
        try:
            self._known = await ask()
        except (ProviderRejected, ProviderUnavailable) as error:
            # Returned, not raised: nobody may be left who would take the exception.
            return error
        return self._known


_shared: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[str, Shared]] = WeakKeyDictionary()


def of(account: str) -> Shared:
    """What the whole process knows of an account, named by something that changes with its credentials."""
    known = _shared.setdefault(asyncio.get_running_loop(), {})
    if account not in known and len(known) >= ACCOUNTS_MAX:
        del known[next(iter(known))]
    return known.setdefault(account, Shared())

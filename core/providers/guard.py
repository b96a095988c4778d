"""Stand between the platform and a provider object: a plugin may raise, hang or return rubbish, and no money is lost.

Every conversation with a vendor goes through here. It ends in time; what it answers is checked for its types; whatever
the port does not allow becomes what the caller must assume: for a question that nothing was learned, for a change that
it may have happened. The account's circuit breaker is told how it went.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar
from uuid import UUID

import structlog

from core.kit import ids
from core.kit.errors import BahiError, ProviderFailure
from core.kit.outbound import OutboundUnknown, refuse_in_transaction
from core.providers.breaker import service as breaker
from core.providers.errors import Failure, PluginFailed, ProviderRejected, ProviderUnavailable

log = structlog.get_logger()

SECONDS = 25.0
"""The longest that one conversation may take; a plugin's own calls time out long before."""

T = TypeVar("T")


class Rubbish(ValueError):
    """A provider object answered with what its port does not allow."""


async def ask(account_id: UUID, verb: str, work: Callable[[], Awaitable[object]], read: Callable[[object], T]) -> T:
    """Ask the vendor something. Raises ProviderRejected, ProviderUnavailable; outside any transaction.

    `read` checks the answer and raises Rubbish.
    """
    try:
        return await _converse(account_id, verb, work, read, probe=False)
    except (ProviderRejected, ProviderUnavailable):
        raise
    except ProviderFailure as error:
        raise ProviderUnavailable("the provider did not answer", retry_after_seconds=5) from error


async def change(
    account_id: UUID,
    verb: str,
    work: Callable[[], Awaitable[object]],
    read: Callable[[object], T],
    *,
    probe: bool = False,
) -> T:
    """Have the vendor do something. Raises ProviderRejected, ProviderUnavailable, OutboundFailed: nothing was done;
    OutboundUnknown: perhaps it was. `probe`: it decides whether a resting account's breaker closes."""
    return await _converse(account_id, verb, work, read, probe=probe)


def read(account_id: UUID, verb: str, work: Callable[[], object], read_answer: Callable[[object], T]) -> T:
    """Have a plugin compute something: nobody is called. What its port documents it raises passes, as `work` says.

    Raises PluginFailed for everything else that goes wrong.
    """
    try:
        return read_answer(work())
    except BahiError:
        raise
    except Exception as error:  # a third party's code, fed by strangers
        _complain(account_id, verb, error)
        raise PluginFailed from error


async def _converse(
    account_id: UUID, verb: str, work: Callable[[], Awaitable[object]], read: Callable[[object], T], *, probe: bool
) -> T:
    refuse_in_transaction()
    try:
        async with asyncio.timeout(SECONDS):
            answer = read(await work())
    except ProviderFailure as error:
        await breaker.note(account_id, _trouble(error), probe=probe)
        raise
    except TimeoutError as error:
        _complain(account_id, verb, error)
        await breaker.note(account_id, "timeout", probe=probe)
        raise OutboundUnknown("the provider did not answer in time") from error
    except Exception as error:  # whatever a third party's code raises, the money's state is unknown, not lost
        _complain(account_id, verb, error)
        await breaker.note(account_id, "plugin_fault", probe=probe)
        raise OutboundUnknown("the provider's plugin failed") from error
    await breaker.note(account_id, None, probe=probe)
    return answer


def _trouble(error: ProviderFailure) -> str | None:
    """What is wrong with the vendor; a refusal of this one request says nothing against it, a general one does."""
    if isinstance(error, ProviderRejected) and error.failure is not Failure.RETRIABLE:
        return None
    return error.code


def _complain(account_id: UUID, verb: str, error: Exception) -> None:
    # The type only: a plugin's message may hold whatever it was given, secrets and payers included.
    log.error("provider.plugin_fault", account=ids.text("pac", account_id), verb=verb, error=type(error).__name__)

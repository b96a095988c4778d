"""Ways to break the platform, each of which the checks at the end of a scenario must notice."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from core.kit import db, idempotency, ids
from core.kit.errors import ProviderFailure
from core.ledger import service as ledger
from core.payments import batches, books, observe, refunds
from core.payments.disputes import books as dispute_books
from core.payments.gateway import Gateway
from core.payments.links import service as links
from core.payments.mandates import service as mandates
from core.payments.mandates.gateway import MandateGateway
from core.payouts import books as payout_books
from core.payouts.gateway import Gateway as PayoutGateway
from core.reconciliation import book
from core.webhook_endpoints import service as webhook_endpoints


@contextlib.contextmanager
def replaced(place: Any, name: str, value: Any) -> Iterator[None]:
    before = getattr(place, name)
    setattr(place, name, value)
    try:
        yield
    finally:
        setattr(place, name, before)


def credits_twice() -> Any:
    """A captured payment is credited double."""
    captured = books.captured

    async def doubled(*args: Any) -> Any:
        wish = await captured(*args)
        return replace(wish, lines=(*wish.lines, wish.lines[0]))

    return replaced(books, "captured", doubled)


class Forgetful:
    """The ledger, but for the postings whose references end so."""

    def __init__(self, ending: str) -> None:
        self._ending = ending

    def __getattr__(self, name: str) -> Any:
        return getattr(ledger, name)

    async def post_within(self, tx: db.Transaction, *wishes: Any) -> Any:
        kept = [wish for wish in wishes if not wish.reference.endswith(self._ending)]
        return await ledger.post_within(tx, *kept) if kept else []

    async def post_all_within(self, tx: db.Transaction, wishes: Any) -> Any:
        kept = [item for item in wishes if not item[1].reference.endswith(self._ending)]
        return await ledger.post_all_within(tx, kept)


def skips_a_credit() -> Any:
    """A payment succeeds and nobody gets its money."""
    stack = contextlib.ExitStack()
    for place in (observe, batches):
        stack.enter_context(replaced(place, "ledger", Forgetful(":captured")))
    return stack


def drops_a_refunds_posting() -> Any:
    """A refund succeeds and its money stays where it was set aside."""
    return replaced(refunds, "ledger", Forgetful(":succeeded"))


def loses_an_event() -> Any:
    """The tenant's server is not told of every fifth event."""
    placed, seen = webhook_endpoints.placed, itertools.count(1)

    async def fewer(tx: db.Transaction, events: Any) -> None:
        await placed(tx, [event for event in events if next(seen) % 5])

    return replaced(webhook_endpoints, "placed", fewer)


def forgets_keys() -> Any:
    """A request that is repeated with its key is done again."""

    async def bind(tx: db.Transaction, resource_id: Any) -> None:
        return None

    async def claim(*args: Any, **more: Any) -> None:
        return None

    stack = contextlib.ExitStack()
    stack.enter_context(replaced(idempotency, "bind", bind))
    stack.enter_context(replaced(idempotency, "claim", claim))
    return stack


def refunds_twice() -> Any:
    """A gateway is asked for a refund twice, as if for two."""
    refund = Gateway.refund

    async def twice(self: Gateway, request: Any) -> Any:
        with contextlib.suppress(ProviderFailure):
            await refund(self, replace(request, reference=ids.text("ref", ids.new())))
        return await refund(self, request)

    return replaced(Gateway, "refund", twice)


def pays_out_twice() -> Any:
    """A bank is asked for a payout twice, as if for two."""
    submit = PayoutGateway.submit

    async def twice(self: PayoutGateway, request: Any) -> Any:
        with contextlib.suppress(ProviderFailure):
            await submit(self, replace(request, reference=ids.text("pyo", ids.new())))
        return await submit(self, request)

    return replaced(PayoutGateway, "submit", twice)


def keeps_what_was_paid_out() -> Any:
    """A payout is paid and the money stays where it was held."""

    async def nothing(*args: Any) -> None:
        return None

    return replaced(payout_books, "settle_within", nothing)


def keeps_a_hold() -> Any:
    """A payout ends without money having left, and what was held for it stays so."""

    async def nothing(*args: Any, **more: Any) -> None:
        return None

    return replaced(payout_books, "release_within", nothing)


def uses_a_link_twice() -> Any:
    """Whoever comes to a link for one use gets a payment of their own."""
    lock = links._lock

    async def forgetting(tx: db.Transaction, link_id: Any) -> Any:
        return replace(await lock(tx, link_id), payment_id=None)

    return replaced(links, "_lock", forgetting)


def never_ends_a_mandate() -> Any:
    """A mandate that its tenant ended goes on at the vendor."""

    async def nothing(mandate: Any) -> None:
        return None

    return replaced(mandates, "_end", nothing)


def debits_under_another_name() -> Any:
    """A vendor is asked for a debit twice, as if for two."""
    charge = MandateGateway.charge_mandate

    async def twice(self: MandateGateway, request: Any) -> Any:
        attempt = replace(request.attempt, reference=ids.text("att", ids.new()))
        with contextlib.suppress(ProviderFailure):
            await charge(self, replace(request, attempt=attempt))
        return await charge(self, request)

    return replaced(MandateGateway, "charge_mandate", twice)


def leaves_a_settlement_in_clearing() -> Any:
    """A settlement is booked, and one rupee of it stays with what is to come."""
    wanted = book._wanted

    def less(*args: Any) -> Any:
        found = wanted(*args)
        return replace(found, clearing=found.clearing - 1, suspense=found.suspense + 1)

    return replaced(book, "_wanted", less)


def loses_nothing_in_disputes() -> Any:
    """What a vendor deducts for a dispute is not booked."""

    async def nothing(*args: Any, **more: Any) -> None:
        return None

    return replaced(dispute_books, "moved", nothing)


_ALL = (
    skips_a_credit,
    keeps_a_hold,
    uses_a_link_twice,
    never_ends_a_mandate,
    debits_under_another_name,
    leaves_a_settlement_in_clearing,
    loses_nothing_in_disputes,
    credits_twice,
    drops_a_refunds_posting,
    loses_an_event,
    forgets_keys,
    refunds_twice,
    pays_out_twice,
    keeps_what_was_paid_out,
)
SPOILERS = {item.__name__: item for item in _ALL}

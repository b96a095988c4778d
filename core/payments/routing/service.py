"""Keep a tenant's routing rules, decide where a payment goes, and learn from what became of it."""

from __future__ import annotations

import random
from dataclasses import replace
from uuid import UUID

from core.audit import service as audit
from core.kit import db, ids, scope
from core.kit.errors import NotFound
from core.payments.errors import CurrencyNotOffered, NotSupported
from core.payments.provider import Capability
from core.payments.routing import choose as deciding
from core.payments.routing import downtimes, queries, snapshot
from core.payments.routing.errors import InvalidRouting, RoutingChanged, RoutingVersionNotFound
from core.payments.routing.schemas import plain
from core.payments.routing.types import Candidate, Decision, Plan, Snapshot, Wish
from core.providers import service as providers
from core.providers.breaker import service as breaker
from core.providers.errors import NoProviderAccount

REQUESTED = "requested"
SAME = "same"
_SEEDS = 2**32


async def get() -> Plan:
    """The rules in force."""
    async with db.transaction() as tx:
        return snapshot.plan_of(await tx.find_row(queries.NEWEST_PLAN, tx.tenant))


async def list_versions(before: int, limit: int) -> list[Plan]:
    """Versions of the rules, newest first."""
    async with db.transaction() as tx:
        return [snapshot.plan_of(row) for row in await tx.fetch(queries.LIST_PLANS, tx.tenant, before, limit)]


async def replace_rules(plan: Plan, *, replaces: int | None = None) -> Plan:
    """Put a new version in force; the same rules again make none. Locks the tenant's root.

    Raises InvalidRouting for an account that is not one of the tenant's for payments or two rules of one name,
    RoutingChanged when `replaces` is not the version in force.
    """
    async with db.transaction() as tx:
        await tx.execute(queries.LOCK_TENANT, tx.tenant)
        before = snapshot.plan_of(await tx.find_row(queries.NEWEST_PLAN, tx.tenant))
        if replaces is not None and replaces != before.version:
            raise RoutingChanged(f"version {before.version} is in force")
        await _check(plan)
        if before.version and plain(before) == plain(plan):
            return before
        row = await tx.get_row(
            queries.INSERT_PLAN, tx.tenant, ids.new(), before.version + 1, plain(plan), scope.get().principal.id
        )
        await audit.record(
            "payment_routing:replace", f"routing:{row['version']}", before=plain(before), after=plain(plan)
        )
        tenant = tx.tenant
        tx.after_commit(lambda: snapshot.forget(tenant))
        return snapshot.plan_of(row)


async def simulate(wish: Wish, *, seed: int | None = None, version: int | None = None) -> Decision:
    """What would happen to a payment now. Raises RoutingVersionNotFound; an empty order is no error here."""
    found = await snapshot.load()
    if version is not None:
        async with db.transaction() as tx:
            row = await tx.find_row(queries.GET_PLAN, tx.tenant, version)
        if row is None:
            raise RoutingVersionNotFound
        found = replace(found, plan=snapshot.plan_of(row))
    return deciding.choose(found, wish, seed=_seed() if seed is None else seed)


async def decide(wish: Wish, *, tried: frozenset[UUID] = frozenset()) -> Decision:
    """Where a payment goes. Outside any transaction; `order` is never empty.

    Raises NoProviderAccount, CurrencyNotOffered, NotSupported (the accounts of the currency cannot do what it asks).
    """
    found, seed = await snapshot.load(), _seed()
    telling = [item.account_id for item in found.candidates if Capability.DOWNTIMES in item.capabilities]
    await downtimes.ask_now_and_then(telling)
    decision = deciding.choose(found, wish, seed=seed, tried=tried)
    if decision.probe and not await _may_probe(decision.order[0]):
        # Somebody else is trying that account at this moment.
        found = replace(found, candidates=tuple(_rested(item, decision.order[0]) for item in found.candidates))
        decision = deciding.choose(found, wish, seed=seed, tried=tried)
    if not decision.order:
        raise _nobody(found, wish)
    return decision


async def requested(account_id: UUID, wish: Wish) -> Decision:
    """The account that the caller names, and no other. Raises NotFound, NotSupported."""
    found = await snapshot.load()
    candidate = next((item for item in found.candidates if item.account_id == account_id), None)
    if candidate is None:
        account = await providers.get(account_id)
        if account.kind != snapshot.KIND:
            raise NotFound
        raise NotSupported("this provider account takes no new payments now")
    decision = deciding.choose(
        Snapshot(Plan(found.plan.version), (candidate,), has_scores=found.has_scores), wish, seed=0
    )
    if not decision.order:
        raise NotSupported(_WHY[decision.considered[0].verdict].format(wish.amount.currency))
    probe = decision.probe and await _may_probe(account_id)
    return replace(decision, strategy=REQUESTED, probe=probe)


async def takes(account_id: UUID, wish: Wish) -> bool:
    """Whether an account can take such a payment now, however doubtful."""
    found = await snapshot.load()
    narrowed = replace(found, plan=Plan(), candidates=tuple(c for c in found.candidates if c.account_id == account_id))
    return bool(deciding.choose(narrowed, wish, seed=0).order)


async def stay(account_id: UUID) -> Decision:
    """A retry through the same account."""
    return Decision((account_id,), SAME, None, (await snapshot.load()).plan.version, (), 0)


async def given(account_id: UUID) -> Decision:
    """The account through which the money has come already, whatever it takes now."""
    return replace(await stay(account_id), strategy=REQUESTED)


def is_fixed(record: object) -> bool:
    """Whether an attempt's decision leaves no other account: the caller named it."""
    return not isinstance(record, dict) or record.get("strategy") == REQUESTED


_WHY = {
    "currency": "this provider account does not take {}",
    "manual_capture": "this provider captures by itself",
    "method_choice": "this provider cannot be told which methods to offer",
    "unusable": "this provider account cannot be used on this server",
}


def _nobody(found: Snapshot, wish: Wish) -> Exception:
    """Why no account takes the payment, as the most telling error."""
    if not found.candidates:
        return NoProviderAccount("no enabled payments account")
    currency = wish.amount.currency
    offering = [item for item in found.candidates if currency in item.currencies]
    if not offering:
        return CurrencyNotOffered(f"no enabled payments account takes {currency}")
    if not any(item.usable for item in offering):
        return NoProviderAccount(f"no payments account for {currency} can be used on this server")
    lacking = "capture by hand" if wish.by_hand else "offer only the methods asked for"
    return NotSupported(f"no enabled payments account for {currency} can {lacking}")


async def _check(plan: Plan) -> None:
    names = [rule.name for rule in plan.rules]
    errors = [
        {"field": f"rules/{place}/name", "message": "another rule has this name"}
        for place, name in enumerate(names)
        if name in names[:place]
    ]
    known: dict[UUID, bool] = {}
    for place, rule in enumerate(plan.rules):
        for number, target in enumerate(rule.targets):
            field = f"rules/{place}/accounts/{number}/account"
            if target.account_id in [item.account_id for item in rule.targets[:number]]:
                errors.append({"field": field, "message": "the rule names this account twice"})
            if target.account_id not in known:
                known[target.account_id] = await _is_ours(target.account_id)
            if not known[target.account_id]:
                errors.append({"field": field, "message": "no payments account of yours"})
    if errors:
        raise InvalidRouting(errors=errors)


async def _is_ours(account_id: UUID) -> bool:
    try:
        return (await providers.get(account_id)).kind == snapshot.KIND
    except NotFound:
        return False


async def _may_probe(account_id: UUID) -> bool:
    mine = await breaker.claim_probe(account_id)
    snapshot.forget(scope.tenant().id)
    return mine


def _rested(candidate: Candidate, account_id: UUID) -> Candidate:
    if candidate.account_id != account_id:
        return candidate
    return replace(candidate, resting=True, probing=False)


def _seed() -> int:
    return random.randrange(_SEEDS)  # noqa: S311 - decides between gateways, not about secrets

"""What an end user sees of an answer, and that nothing of the tenant's alone is in it."""

from __future__ import annotations

import re
from dataclasses import replace

import orjson
from pydantic import Field
from quart import Quart

from core.commands import docs
from core.events import registry, views
from core.events.types import Placed
from core.kit import clock, ids, scope
from core.kit.scope import Principal, Scope, TenantRef
from core.web import contract
from core.web.schemas import TENANT_ONLY, Out

TENANTS_ALONE = re.compile(
    r"`(?:\w+\.)*(?:attention|attempts|excess|routing|checks|next_check_at|vendor_status|approval|batch"
    r"|provider_payment_id|provider_order_id|provider_account|error_text|requested_by)[.`]"
)


class Line(Out):
    id: str
    why: str | None = Field(json_schema_extra=TENANT_ONLY)


class Page(Out):
    items: list[Line]
    first: Line | None
    notes: list[str] = Field(json_schema_extra=TENANT_ONLY)


PAGE = Page(items=[Line(id="a", why="x"), Line(id="b", why=None)], first=Line(id="c", why="y"), notes=["z"])


def test_an_end_user_gets_the_tenants_fields_empty_and_staff_get_them(tenant: TenantRef) -> None:
    staff = Scope(tenant, Principal("user", "usr_1", frozenset({"*"})))
    customer = replace(staff, principal=Principal("user", "usr_2", frozenset({"*"}), ids.new()))
    seen = {}
    for who in (staff, customer):
        with scope.use(who):
            seen[who.principal.id] = orjson.loads(contract.answer(PAGE).body)

    assert seen["usr_1"] == PAGE.model_dump()
    assert seen["usr_2"] == {
        "items": [{"id": "a", "why": None}, {"id": "b", "why": None}],
        "first": {"id": "c", "why": None},
        "notes": [],
    }
    assert PAGE.notes == ["z"]


def test_no_event_tells_an_end_user_what_is_the_tenants_alone() -> None:
    """Of what an end user may follow, by the rules in each module's `channels.py`."""
    seen = dict[str, set[str]]()
    for kind in registry.catalogue().values():
        if kind.__module__.startswith(("core.payments.events", "core.payouts.events", "core.wallets")):
            placed = Placed(ids.new(), kind.type, 1, "pay_1", 1, 1, clock.system_now(), dict(kind.example))
            told = views.for_end_user(placed)
            if told is not None:
                seen[kind.type] = set(told.data)

    assert len(seen) > 25
    alone = {"attempt", "provider_account", "because", "after", "failure", "attention", "reason", "called"}
    assert {kind: found & alone for kind, found in seen.items() if found & alone} == {}
    assert not {"payment.rerouted", "payment.needs_attention", "payout.needs_attention", "payout.shown"} & seen.keys()
    unknown = Placed(ids.new(), "payment.of_another_age", 1, "pay_1", 1, 1, clock.system_now(), {})
    assert views.for_end_user(unknown) is None


def test_no_field_of_the_tenants_alone_is_on_an_end_users_route(app: Quart) -> None:
    lines = [line for line in docs._fields(app).splitlines() if line.startswith("| `")]

    assert len(lines) > 40
    reads = {line: line.split("|")[3] for line in lines}  # what they may write is refused where it is read
    assert [line for line, read in reads.items() if TENANTS_ALONE.search(read)] == []
    assert TENANTS_ALONE.search("| `GET /v1/payments` | `payments:read` | `id`, `items.attempts.routing.seed` | |")

"""What an end user sees of an answer, and that nothing of the tenant's alone is in it."""

from __future__ import annotations

import re
from dataclasses import replace

import orjson
from pydantic import Field
from quart import Quart

from core.commands import docs
from core.kit import ids, scope
from core.kit.scope import Principal, Scope, TenantRef
from core.web import contract
from core.web.schemas import TENANT_ONLY, Out

TENANTS_ALONE = re.compile(
    r"`(?:\w+\.)*(?:attention|attempts|excess|routing|checks|next_check_at|vendor_status|approval|batch"
    r"|provider_payment_id|provider_order_id)[.`]"
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


def test_no_field_of_the_tenants_alone_is_on_an_end_users_route(app: Quart) -> None:
    lines = [line for line in docs._fields(app).splitlines() if line.startswith("| `")]

    assert len(lines) > 40
    assert [line for line in lines if TENANTS_ALONE.search(line)] == []
    assert TENANTS_ALONE.search("| `GET /v1/payments` | `payments:read` | `id`, `items.attempts.routing.seed` | |")

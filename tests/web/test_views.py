"""What those see who are not the tenant's own, and that nothing is shown which does not say so."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import orjson
import pytest
from pydantic import BaseModel, Field
from quart import Quart

from core.commands import docs
from core.events import registry, views
from core.events.types import Placed
from core.kit import clock, ids, scope
from core.kit.errors import BahiError
from core.kit.scope import Principal, Scope, TenantRef
from core.kit.shown import Shown
from core.payouts.errors import PayoutNotCancellable
from core.providers.errors import ProviderRejected
from core.web import contract
from core.web import views as answers
from core.web.access import PUBLIC
from core.web.schemas import Out, Query

ALL = frozenset({"*"})
TENANTS_ALONE = re.compile(
    r"`(?:\w+\.)*(?:actor|after|approval|attempts?|attention|batch|because|called|(?:created|decided|requested)_by|counter_account"
    r"|credit_account|error_code|error_text|excess|failure|held_because|metadata|name_match|next_check_at|provider_\w+"
    r"|routing|tax|to_wallet|vendor_\w+)[.`]"
)
"""Names under which gateways, staff, notes and others' accounts stand."""


class Line(Out):
    id: Shown[str]
    why: str | None


class Page(Out):
    items: Shown[list[Line]]
    first: Shown[Line | None] = Field(description="With a description beside it")
    named: Shown[dict[str, tuple[Line, ...]]]
    notes: list[str]
    facts: dict[str, Any]
    by: str


class Choice(Query):
    status: Shown[str | None] = None
    by: str | None = None


class Told(BahiError):
    """Something was refused."""

    code = "tests.told"
    status = 422
    shown = frozenset({"left"})


PAGE = Page(
    items=[Line(id="a", why="x"), Line(id="b", why=None)],
    first=Line(id="c", why="y"),
    named={"d": (Line(id="d", why="y"),)},
    notes=["z"],
    facts={"risk": "high"},
    by="usr_9",
)
SEEN = {
    "items": [{"id": "a", "why": None}, {"id": "b", "why": None}],
    "first": {"id": "c", "why": None},
    "named": {"d": [{"id": "d", "why": None}]},
    "notes": [],
    "facts": {},
    "by": "",
}


def callers(tenant: TenantRef) -> tuple[list[Scope], list[Scope | None]]:
    """The tenant's own and the platform's, and everybody else."""
    staff = Scope(tenant, Principal("user", "usr_1", ALL))
    insiders = [replace(staff, principal=Principal(kind, kind, ALL)) for kind in ("user", "api_key", "service")]
    strangers = ("payer", "visitor", "nobody", "system", "some kind of another age")
    outsiders = [replace(staff, principal=Principal(kind, kind, ALL)) for kind in strangers]
    customer = replace(staff, principal=Principal("user", "usr_2", ALL, ids.new()))
    return [*insiders, Scope(None, Principal("platform", "adk_1", ALL))], [None, customer, *outsiders]


def test_what_is_not_said_to_be_shown_is_empty_for_all_but_the_tenants_own(tenant: TenantRef) -> None:
    insiders, outsiders = callers(tenant)
    whole = Told("all of it", account="acc_1", left="5.00")
    vendors = ProviderRejected("in the vendor's words", vendor_code="R01", vendor_text="no funds at ACME")

    for caller in insiders:
        with scope.use(caller):
            assert orjson.loads(contract.answer(PAGE).body) == PAGE.model_dump(mode="json")
            assert answers.problem_for_reader(whole) == whole.problem()
            assert answers.problem_for_reader(vendors)["vendor_text"] == "no funds at ACME"
            assert answers.closed_to_reader(Choice(by="usr_9", status="x")) == []
    for outsider in outsiders:
        token = scope._current.set(outsider)
        assert orjson.loads(contract.answer(PAGE).body) == SEEN
        assert answers.problem_for_reader(whole) == {**Told("all of it").problem(), "left": "5.00"}
        for words in (vendors, PayoutNotCancellable("in the vendor's words", vendor_code="R01")):
            assert set(answers.problem_for_reader(words)) == {"type", "title", "status", "code"}
        assert answers.closed_to_reader(Choice(by="usr_9", status="x")) == ["by"]
        assert answers.closed_to_reader(Choice(status="x")) == []
        scope._current.reset(token)


def test_what_cannot_be_empty_and_is_not_shown_leaves_no_answer(tenant: TenantRef) -> None:
    class Counted(Out):
        id: Shown[str]
        score: int

    customer = Scope(tenant, Principal("user", "usr_2", ALL, ids.new()))
    with scope.use(customer), pytest.raises(answers.NoEmptiness, match=r"Counted\.score"):
        contract.answer(Counted(id="a", score=93))


async def test_a_list_is_not_chosen_by_what_is_hidden(app: Quart, tenant: TenantRef) -> None:
    @contract.validate_querystring(Choice)
    async def view(query: Choice) -> str:
        return f"{query.by}"

    insiders, outsiders = callers(tenant)
    async with app.test_request_context("/?by=usr_9"):
        with scope.use(insiders[0]):
            assert await view() == "usr_9"
        for outsider in outsiders[1:]:
            assert outsider is not None
            with scope.use(outsider), pytest.raises(contract.Invalid) as refused:
                await view()
            assert refused.value.errors == [{"field": "by", "message": "not for end users"}]


def test_every_answer_to_outsiders_can_be_given_without_what_is_hidden(app: Quart) -> None:
    """Every model of a route for end users, or without a key: what it hides can be left empty, and is left so."""
    models = {model for _, view in docs._views(app) if docs._is_for_end_users(view) for model in docs._answers(view)}
    public = {model for _, view in docs._views(app) if hasattr(view, PUBLIC) for model in docs._answers(view)}
    without = [told for told, view in docs._views(app) if docs._is_for_end_users(view) and not docs._answers(view)]

    assert len(models) > 35
    assert len(public) > 20
    hidden = {name for model in models | public for name in hidden_of(model)}
    assert {"PaymentOut.credit_account", "PayoutOut.requested_by", "MandateOut.credit_account"} <= hidden
    assert {"ChargeOut.actor", "BeneficiaryOut.created_by", "StatementOut.actor", "WalletEntryOut.metadata"} <= hidden
    assert {name for model in public - models for name in hidden_of(model)} == set()
    # What is no model has a test of its own: tests/end_users/test_canaries.py.
    assert without == ["`GET /v1/wallet-statements/<statement_id>/content`"]


def hidden_of(model: type[BaseModel]) -> set[str]:
    """What a model and those that it shows inside of it hide, by the class that brings it. Raises NoEmptiness."""
    fields, hidden = model.model_fields, answers._plan(model).empty.keys()
    bases = [base for base in reversed(model.__mro__) if issubclass(base, BaseModel)]
    found = {f"{next(base for base in bases if name in base.model_fields).__name__}.{name}" for name in hidden}
    shown = {inner for name in fields.keys() - hidden for inner in answers.models_in(fields[name].annotation)}
    return found.union(*(hidden_of(inner) for inner in shown - {model}))


def test_an_event_tells_an_end_user_what_it_says_is_shown_and_nothing_else() -> None:
    """Of every kind of event there is: most are for the tenant alone, the others tell what their fields say."""
    seen = dict[str, set[str]]()
    for kind in registry.catalogue().values():
        unknown = {"of_another_age": "x"}
        placed = Placed(ids.new(), kind.type, 1, "pay_1", 1, 1, clock.system_now(), {**kind.example, **unknown})
        told = views.for_end_user(placed)
        if told is not None:
            seen[kind.type] = set(told.data)
            shown = {name for name, field in kind.model_fields.items() if answers.is_shown(field)}
            assert set(told.data) == shown & kind.example.keys()

    assert len(seen) == 28
    assert seen["payment.failed"] == {"about", "amount", "currency", "payment", "purpose", "status"}
    assert seen["payout.failed"] == {"amount", "currency", "payout", "purpose", "status", "subject"}
    assert {kind.partition(".")[0] for kind in seen} == {"balance", "payment", "payout", "refund", "wallet"}
    assert not {"payment.rerouted", "payment.needs_attention", "payout.needs_attention", "payout.shown"} & seen.keys()
    assert views.for_end_user(replace(placed, type="payment.of_another_age")) is None


def test_nothing_that_is_told_to_outsiders_goes_by_a_name_of_the_tenants_alone(app: Quart) -> None:
    """A second look at what somebody said is shown: the list is `docs/fields.md`, and reviewed by its diff."""
    lines = [line for line in docs._fields(app).splitlines() if line.startswith("| `")]

    assert len(lines) > 100
    reads = {line: "|".join([*line.split("|")[2:4], *line.split("|")[5:]]) for line in lines}  # writes are refused
    assert [line for line, read in reads.items() if TENANTS_ALONE.search(read)] == []
    assert TENANTS_ALONE.search("| `GET /v1/payments` | `payments:read` | `id`, `items.attempts.routing.seed` | | |")
    assert TENANTS_ALONE.search("| `GET /v1/payouts` | `payouts:read` | `id` | | `batch` |")

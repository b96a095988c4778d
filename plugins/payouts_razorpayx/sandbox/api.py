"""The vendor's API: one table of calls. Whatever a call does lasts before it is answered."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from quart import Blueprint, Response, request

from core.testing.vendor.control import current_world
from plugins.payouts_razorpayx.sandbox import render
from plugins.payouts_razorpayx.sandbox.bank import Bank
from plugins.payouts_razorpayx.sandbox.checks import Refusal
from plugins.payouts_razorpayx.sandbox.types import Contact, FundAccount, Merchant, Movement, Payout, Validation

blueprint = Blueprint("api", __name__)

COUNT, COUNT_MAX = 10, 100

Act = Callable[..., Any]
"""(bank, merchant, body or query, *ids) → the answer's body."""


def bank() -> Bank:
    found = current_world()
    assert isinstance(found, Bank), "built by app"
    return found


def answer(body: Any, status: int = 200) -> Response:
    return Response(render.encode(body), status=status, content_type="application/json")


def refused(
    description: str, status: int = 400, *, code: str = "BAD_REQUEST_ERROR", field: str | None = None
) -> Response:
    error: dict[str, Any] = {
        "code": code,
        "description": description,
        "source": "business",
        "step": None,
        "reason": "input_validation_failed" if field else "NA",
        "metadata": {},
    }
    return answer({"error": {**error, "field": field} if field else error}, status)


async def no_such_url(_error: Exception) -> Response:
    # A wrong path or verb is documented as 400.
    return refused("The requested URL was not found on the server.")


# ---- what each call does ----
def _make_contact(state: Bank, merchant: Merchant, body: Mapping[str, Any]) -> Any:
    return render.contact(state.make_contact(merchant, body))


def _get_contact(state: Bank, merchant: Merchant, query: Mapping[str, str], number: str) -> Any:
    return render.contact(state.own(Contact, merchant, number))


def _list_contacts(state: Bank, merchant: Merchant, query: Mapping[str, str]) -> Any:
    return _listed([render.contact(item) for item in state.all_own(Contact, merchant)], query)


def _make_fund_account(state: Bank, merchant: Merchant, body: Mapping[str, Any]) -> Any:
    return render.fund_account(state.make_fund_account(merchant, body))


def _get_fund_account(state: Bank, merchant: Merchant, query: Mapping[str, str], number: str) -> Any:
    return render.fund_account(state.own(FundAccount, merchant, number))


def _list_fund_accounts(state: Bank, merchant: Merchant, query: Mapping[str, str]) -> Any:
    return _listed([render.fund_account(item) for item in state.all_own(FundAccount, merchant)], query)


def _switch_fund_account(state: Bank, merchant: Merchant, body: Mapping[str, Any], number: str) -> Any:
    found = state.own(FundAccount, merchant, number)
    found.active = body.get("active") is not False
    state.save(found)
    return render.fund_account(found)


def _make_payout(state: Bank, merchant: Merchant, body: dict[str, Any]) -> Any:
    return render.payout(state.make_payout(merchant, body, request.headers.get("X-Payout-Idempotency")), merchant)


def _get_payout(state: Bank, merchant: Merchant, query: Mapping[str, str], number: str) -> Any:
    return render.payout(state.own(Payout, merchant, number), merchant)


def _list_payouts(state: Bank, merchant: Merchant, query: Mapping[str, str]) -> Any:
    _require_account(merchant, query)
    found = [render.payout(item, merchant) for item in state.all_own(Payout, merchant)]
    for name in ("reference_id", "status", "mode", "fund_account_id"):
        if query.get(name):
            found = [item for item in found if item[name] == query[name]]
    return _listed(found, query)


def _cancel_payout(state: Bank, merchant: Merchant, body: Mapping[str, Any], number: str) -> Any:
    found = state.own(Payout, merchant, number)
    if found.status != "queued":
        raise Refusal("Only queued payouts can be cancelled.")
    state.move(found, "cancelled", "payout_cancelled")
    return render.payout(found, merchant)


def _make_validation(state: Bank, merchant: Merchant, body: Mapping[str, Any]) -> Any:
    return render.validation(state, state.make_validation(merchant, body))


def _get_validation(state: Bank, merchant: Merchant, query: Mapping[str, str], number: str) -> Any:
    return render.validation(state, state.own(Validation, merchant, number))


def _list_validations(state: Bank, merchant: Merchant, query: Mapping[str, str]) -> Any:
    _require_account(merchant, query)
    return _listed([render.validation(state, item) for item in state.all_own(Validation, merchant)], query)


def _list_balances(state: Bank, merchant: Merchant, query: Mapping[str, str]) -> Any:
    return _listed([render.balance(merchant, state.clock.now())], query)


def _list_movements(state: Bank, merchant: Merchant, query: Mapping[str, str]) -> Any:
    _require_account(merchant, query)
    payouts = state.table(Payout)
    found = state.all_own(Movement, merchant)
    return _listed([render.movement(item, merchant, payouts[item.payout]) for item in found], query)


ROUTES: tuple[tuple[str, str, str, Act], ...] = (
    ("POST", "/v1/contacts", "contacts.create", _make_contact),
    ("GET", "/v1/contacts", "contacts.list", _list_contacts),
    ("GET", "/v1/contacts/<number>", "contacts.read", _get_contact),
    ("POST", "/v1/fund_accounts/validations", "validations.create", _make_validation),
    ("GET", "/v1/fund_accounts/validations", "validations.list", _list_validations),
    ("GET", "/v1/fund_accounts/validations/<number>", "validations.read", _get_validation),
    ("POST", "/v1/fund_accounts", "fund_accounts.create", _make_fund_account),
    ("GET", "/v1/fund_accounts", "fund_accounts.list", _list_fund_accounts),
    ("GET", "/v1/fund_accounts/<number>", "fund_accounts.read", _get_fund_account),
    ("PATCH", "/v1/fund_accounts/<number>", "fund_accounts.switch", _switch_fund_account),
    ("POST", "/v1/payouts", "payouts.create", _make_payout),
    ("GET", "/v1/payouts", "payouts.list", _list_payouts),
    ("GET", "/v1/payouts/<number>", "payouts.read", _get_payout),
    # The page's example posts, the overview's table patches.
    ("POST", "/v1/payouts/<number>/cancel", "payouts.cancel", _cancel_payout),
    ("PATCH", "/v1/payouts/<number>/cancel", "payouts.cancel", _cancel_payout),
    ("GET", "/v1/banking_balances", "balances.list", _list_balances),
    ("GET", "/v1/transactions", "transactions.list", _list_movements),
)
"""(method, path, the name by which faults are limited to it, what it does)."""


def _route(method: str, operation: str, act: Act) -> Callable[..., Awaitable[Response]]:
    async def serve(**parts: str) -> Response:
        state = bank()
        given = request.authorization
        merchant = state.merchant_of(given.username or "", given.password or "") if given is not None else None
        if merchant is None:
            return refused("Authentication failed", 401)
        if fault := await _fault(merchant.id, operation):
            return fault
        try:
            made = act(state, merchant, await _body() if method != "GET" else dict(request.args), **parts)
        except Refusal as error:
            return refused(error.description, error.status, field=error.field)
        await state.commit()
        if fault_after := state.faults.take(merchant.id, "charge_then_timeout", operation):
            await asyncio.sleep(fault_after.seconds)
            return Response("<html><h1>Gateway timeout</h1></html>", 504, content_type="text/html")
        return answer(made)

    return serve


for _method, _path, _operation, _act in ROUTES:
    blueprint.add_url_rule(
        _path, f"{_method} {_path}".replace(".", "_"), _route(_method, _operation, _act), methods=[_method]
    )


# ---- small parts ----
async def _fault(merchant: str, operation: str) -> Response | None:
    """What hits a call before it does anything."""
    faults = bank().faults
    if fault := faults.take(merchant, "slow", operation):
        await asyncio.sleep(fault.seconds)
    if fault := faults.take(merchant, "server_error", operation):
        if fault.html:
            return Response("<html><h1>Bad gateway</h1></html>", fault.status, content_type="text/html")
        return refused("The server encountered an error.", fault.status, code="SERVER_ERROR")
    if faults.take(merchant, "rate_limited", operation):
        return refused("Request failed. Please try after sometime.", 429)
    if faults.take(merchant, "key_in_use", operation):
        return refused("Another payout operation is in progress", 409)
    return None


async def _body() -> dict[str, Any]:
    try:
        found = json.loads(await request.get_data() or b"{}")
    except ValueError:
        raise Refusal("The request is not JSON.") from None
    if not isinstance(found, dict):
        raise Refusal("The request is not an object.")
    return found


def _require_account(merchant: Merchant, query: Mapping[str, str]) -> None:
    if not query.get("account_number"):
        raise Refusal("The account number field is required.", field="account_number")
    if query["account_number"] != merchant.account_number:
        raise Refusal("The account number provided is invalid", field="account_number")


def _listed(found: Sequence[Any], query: Mapping[str, str]) -> dict[str, Any]:
    try:
        count, skip = int(query.get("count", COUNT)), int(query.get("skip", 0))
    except ValueError:
        raise Refusal("The count must be an integer.", field="count") from None
    if not 1 <= count <= COUNT_MAX or skip < 0:
        raise Refusal("The count must be at least 1.", field="count")
    page = list(found[skip : skip + count])
    return {"entity": "collection", "count": len(page), "items": page}

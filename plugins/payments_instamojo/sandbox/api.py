"""The vendor's APIs: OAuth, v2 and v1.1. Both speak of the same payment requests, payments and refunds."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from quart import Blueprint, Response, request

from core.testing.vendor.control import current_world
from plugins.payments_instamojo.sandbox import payouts, render
from plugins.payments_instamojo.sandbox.bank import Bank, Invalid, NotFound
from plugins.payments_instamojo.sandbox.types import Merchant, PaymentRequest

blueprint = Blueprint("api", __name__)

LIMIT, LIMIT_MAX = 50, 500

Act = Callable[..., Any]
"""(bank, merchant, form or query, *ids) → the answer's body."""


def bank() -> Bank:
    found = current_world()
    assert isinstance(found, Bank), "built by app"
    return found


def answer(body: Any, status: int = 200) -> Response:
    return Response(json.dumps(body), status=status, content_type="application/json")


@blueprint.before_app_request
async def want_slash() -> Response | None:
    """Send a caller who forgot the slash at the end somewhere else, as the vendor does: a POST loses its form."""
    path = request.path
    if path.startswith(("/v2/", "/api/1.1/", "/oauth2/")) and not path.endswith("/"):
        return Response("", 301, {"Location": f"{path.rpartition('/')[2]}/"})
    return None


@blueprint.post("/oauth2/token/")
async def give_token() -> Response:
    form = await _form()
    if form.get("grant_type") != "client_credentials":
        return answer({"error": "unsupported_grant_type"}, 401)
    if fault := await _fault(form.get("client_id", ""), "token"):
        return fault
    token = bank().grant(form.get("client_id", ""), form.get("client_secret", ""))
    if token is None:
        return answer({"error": "invalid_client"}, 401)
    await bank().commit()
    seconds = int(token.expires_at - bank().clock.precise())
    return answer(
        {"access_token": token.id, "token_type": "Bearer", "expires_in": seconds, "scope": "read write"},
    )


# ---- what each call does ----
def _make_request_v2(state: Bank, merchant: Merchant, form: Mapping[str, str]) -> Any:
    return render.request_v2(state, state.make_request(merchant, form))


def _list_requests_v2(state: Bank, merchant: Merchant, query: Mapping[str, str]) -> Any:
    found = _between(state.requests(merchant), query)
    return _listed("payment_requests", [render.request_v2(state, item) for item in found], query)


def _get_request_v2(state: Bank, merchant: Merchant, query: Mapping[str, str], request_id: str) -> Any:
    return render.request_v2(state, state.request(merchant, request_id))


def _switch(state: Bank, merchant: Merchant, form: Mapping[str, str], request_id: str, verb: str) -> Any:
    found = state.request(merchant, request_id)
    found.is_enabled = verb == "enable"
    state.save(found)
    return {"success": True}


def _list_payments_v2(state: Bank, merchant: Merchant, query: Mapping[str, str]) -> Any:
    return _listed("payments", [render.payment_v2(state, item) for item in state.payments(merchant)], query)


def _get_payment_v2(state: Bank, merchant: Merchant, query: Mapping[str, str], payment_id: str) -> Any:
    return render.payment_v2(state, state.payment(merchant, payment_id))


def _refund_v2(state: Bank, merchant: Merchant, form: Mapping[str, str], payment_id: str) -> Any:
    return {"refund": render.refund(state.make_refund(merchant, payment_id, form)), "success": True}


def _list_refunds_v2(state: Bank, merchant: Merchant, query: Mapping[str, str]) -> Any:
    return _listed("refunds", [render.refund(item) for item in state.refunds(merchant)], query)


def _get_refund_v2(state: Bank, merchant: Merchant, query: Mapping[str, str], refund_id: str) -> Any:
    return render.refund(state.refund(merchant, refund_id))


def _list_payouts(state: Bank, merchant: Merchant, query: Mapping[str, str]) -> Any:
    return _listed("payouts", [payouts.render(state, item) for item in payouts.listed(state, merchant, query)], query)


def _get_payout(state: Bank, merchant: Merchant, query: Mapping[str, str], payout_id: str) -> Any:
    found = next((item for item in payouts.listed(state, merchant, {}) if item.id == payout_id), None)
    if found is None:
        raise NotFound
    return {"success": True, "payout": payouts.render(state, found)}


def _debug(state: Bank, merchant: Merchant, query: Mapping[str, str]) -> Any:
    return {"success": True}


def _make_request_v1(state: Bank, merchant: Merchant, form: Mapping[str, str]) -> Any:
    return {"success": True, "payment_request": render.request_v1(state, state.make_request(merchant, form))}


def _list_requests_v1(state: Bank, merchant: Merchant, query: Mapping[str, str]) -> Any:
    found = _page(_between(state.requests(merchant), query), query)
    return {"success": True, "payment_requests": [render.request_v1(state, item) for item in found]}


def _get_request_v1(state: Bank, merchant: Merchant, query: Mapping[str, str], request_id: str) -> Any:
    found = state.request(merchant, request_id)
    payments = [render.payment_v1(state, item) for item in state.payments_of(found)]
    return {"success": True, "payment_request": {**render.request_v1(state, found), "payments": payments}}


def _get_request_payment(
    state: Bank, merchant: Merchant, query: Mapping[str, str], request_id: str, payment_id: str
) -> Any:
    found, payment = state.request(merchant, request_id), state.payment(merchant, payment_id)
    if payment.request != found.id:
        raise NotFound
    body = {**render.request_v1(state, found), "payment": render.payment_v1(state, payment)}
    return {"success": True, "payment_request": body}


def _list_payments_v1(state: Bank, merchant: Merchant, query: Mapping[str, str]) -> Any:
    found = _page(state.payments(merchant), query)
    return {"success": True, "payments": [render.payment_v1(state, item) for item in found]}


def _get_payment_v1(state: Bank, merchant: Merchant, query: Mapping[str, str], payment_id: str) -> Any:
    return {"success": True, "payment": render.payment_v1(state, state.payment(merchant, payment_id))}


def _refund_v1(state: Bank, merchant: Merchant, form: Mapping[str, str]) -> Any:
    return {"refund": render.refund(state.make_refund(merchant, form.get("payment_id", ""), form)), "success": True}


def _list_refunds_v1(state: Bank, merchant: Merchant, query: Mapping[str, str]) -> Any:
    found = _page(state.refunds(merchant), query)
    return {"success": True, "refunds": [render.refund(item) for item in found]}


def _get_refund_v1(state: Bank, merchant: Merchant, query: Mapping[str, str], refund_id: str) -> Any:
    return {"success": True, "refund": render.refund(state.refund(merchant, refund_id))}


ROUTES: tuple[tuple[str, str, str, Act], ...] = (
    ("POST", "/v2/payment_requests/", "payment_requests.create", _make_request_v2),
    ("GET", "/v2/payment_requests/", "payment_requests.list", _list_requests_v2),
    ("GET", "/v2/payment_requests/<request_id>/", "payment_requests.read", _get_request_v2),
    ("POST", "/v2/payment_requests/<request_id>/<any(enable, disable):verb>/", "payment_requests.switch", _switch),
    ("GET", "/v2/payments/", "payments.list", _list_payments_v2),
    ("GET", "/v2/payments/<payment_id>/", "payments.read", _get_payment_v2),
    ("POST", "/v2/payments/<payment_id>/refund/", "refunds.create", _refund_v2),
    ("GET", "/v2/refunds/", "refunds.list", _list_refunds_v2),
    ("GET", "/v2/refunds/<refund_id>/", "refunds.read", _get_refund_v2),
    ("GET", "/v2/payouts/", "payouts.list", _list_payouts),
    ("GET", "/v2/payouts/id:<payout_id>/", "payouts.read", _get_payout),
    ("GET", "/api/1.1/debug/", "debug", _debug),
    ("POST", "/api/1.1/payment-requests/", "payment_requests.create", _make_request_v1),
    ("GET", "/api/1.1/payment-requests/", "payment_requests.list", _list_requests_v1),
    ("GET", "/api/1.1/payment-requests/<request_id>/", "payment_requests.read", _get_request_v1),
    ("GET", "/api/1.1/payment-requests/<request_id>/<payment_id>/", "payments.read", _get_request_payment),
    ("GET", "/api/1.1/payments/", "payments.list", _list_payments_v1),
    ("GET", "/api/1.1/payments/<payment_id>/", "payments.read", _get_payment_v1),
    ("POST", "/api/1.1/refunds/", "refunds.create", _refund_v1),
    ("GET", "/api/1.1/refunds/", "refunds.list", _list_refunds_v1),
    ("GET", "/api/1.1/refunds/<refund_id>/", "refunds.read", _get_refund_v1),
)  # fmt: skip
"""(method, path, the name by which faults are limited to it, what it does)."""


def _route(method: str, path: str, operation: str, act: Act) -> Callable[..., Awaitable[Response]]:
    """One call: who asks, which fault hits it, what it does, and that it lasts before it is answered."""
    is_old = path.startswith("/api/1.1/")

    async def serve(**parts: str) -> Response:
        state = bank()
        merchant = _merchant_v1(state) if is_old else _merchant_v2(state)
        if merchant is None:
            text = "Authentication credentials were not provided or are wrong."
            return answer({"success": False, "message": text}, 401)
        if fault := await _fault(merchant.id, operation):
            return fault
        try:
            made = act(state, merchant, (await _form()) if method == "POST" else _query(), **parts)
        except Invalid as error:
            return answer({"success": False, "message": error.fields} if is_old else error.fields, 400)
        except NotFound:
            return answer({"success": False, "message": "Not found."}, 404)
        await state.commit()
        if state.faults.take(merchant.id, "charge_then_timeout", operation):
            return Response("<html><h1>Gateway timeout</h1></html>", 504, content_type="text/html")
        is_new = method == "POST" and operation.endswith(".create")
        return answer(made, 201 if is_new else 200)

    return serve


for _method, _path, _operation, _act in ROUTES:
    blueprint.add_url_rule(
        _path,
        f"{_method} {_path}".replace(".", "_"),
        _route(_method, _path, _operation, _act),
        methods=[_method],
    )


# ---- small parts ----
def _merchant_v2(state: Bank) -> Merchant | None:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return state.merchant_of_token(token) if scheme == "Bearer" else None


def _merchant_v1(state: Bank) -> Merchant | None:
    return state.merchant_of_key(request.headers.get("X-Api-Key", ""), request.headers.get("X-Auth-Token", ""))


async def _fault(merchant: str, operation: str) -> Response | None:
    """What hits a call before it does anything."""
    faults = bank().faults
    if fault := faults.take(merchant, "slow", operation):
        await asyncio.sleep(fault.seconds)
    if fault := faults.take(merchant, "server_error", operation):
        if fault.html:
            return Response("<html><h1>Bad gateway</h1></html>", fault.status, content_type="text/html")
        return answer({"success": False, "message": "Internal error"}, fault.status)
    if faults.take(merchant, "rate_limited", operation):
        return answer({"success": False, "message": "Request was throttled."}, 429)
    return None


async def _form() -> dict[str, str]:
    """A form as Instamojo's PHP and Node wrappers send it, or JSON as its Java wrapper does."""
    if request.is_json:
        found = await request.get_json()
        return {str(name): str(value) for name, value in found.items() if value is not None}
    return {name: value for name, value in (await request.form).items() if isinstance(value, str)}


def _query() -> dict[str, str]:
    """The query; the Python wrapper writes its slash behind the last value."""
    return {name: value.rstrip("/") for name, value in request.args.items()}


def _between(found: Sequence[PaymentRequest], query: Mapping[str, str]) -> list[PaymentRequest]:
    kept = list(found)
    for name in ("created_at", "modified_at"):
        low, high = _moment(query, f"min_{name}"), _moment(query, f"max_{name}")
        kept = [item for item in kept if (low is None or getattr(item, name) >= low)]
        kept = [item for item in kept if (high is None or getattr(item, name) <= high)]
    return kept


def _moment(query: Mapping[str, str], name: str) -> float | None:
    text = query.get(name)
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise Invalid(**{name: "Enter a valid time."}) from error
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _window(query: Mapping[str, str]) -> tuple[int, int]:
    """(first, size)."""
    try:
        size, page = int(query.get("limit", LIMIT)), int(query.get("page", 1))
    except ValueError as error:
        raise Invalid(page="A valid number is required.") from error
    if not 1 <= size <= LIMIT_MAX or page < 1:
        raise Invalid(page="A valid page is required.")
    return (page - 1) * size, size


def _page(found: Sequence[Any], query: Mapping[str, str]) -> list[Any]:
    first, size = _window(query)
    return list(found[first : first + size])


def _listed(name: str, found: Sequence[Any], query: Mapping[str, str]) -> dict[str, Any]:
    first, size = _window(query)
    if first and first >= len(found):
        raise NotFound
    here, page = f"{bank().context.public_url}{request.path}", first // size + 1
    return {
        "count": len(found),
        "next": f"{here}?limit={size}&page={page + 1}" if first + size < len(found) else None,
        "previous": f"{here}?limit={size}&page={page - 1}" if page > 1 else None,
        name: list(found[first : first + size]),
    }

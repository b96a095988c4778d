"""Puts the simulator together: Acme's API under `/v1`, its hosted page under `/pay`, the control API."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any

from quart import Quart, Response, redirect, request
from werkzeug.wrappers import Response as WerkzeugResponse

from core.testing.sandbox import SandboxContext
from core.testing.vendor import app as frame
from core.testing.vendor.courier import Policy
from core.testing.vendor.world import Delivery
from payments_acme.sandbox import control
from payments_acme.sandbox.bank import Bank, Checkout, Line, Merchant, Refund, Refused

ATTEMPTS_MAX = 5
TIMEOUT_SECONDS = 5.0


def build(context: SandboxContext) -> Quart:
    """Build the ASGI app that plays Acme, without any prefix of its own."""
    bank = Bank(context)

    def pause(delivery: Delivery) -> float | None:
        if delivery.attempts >= ATTEMPTS_MAX:
            return None
        return bank.table(Merchant)[delivery.merchant].retry_seconds * 2 ** (delivery.attempts - 1)

    policy = Policy(lambda status: 200 <= status < 300, pause, TIMEOUT_SECONDS)
    app = frame.build(__name__, bank, policy, [control.blueprint])
    _serve_api(app, bank)
    _serve_page(app, bank)

    @app.errorhandler(Refused)
    async def refused(error: Refused) -> Response:
        return answer({"error": {"code": error.code, "message": str(error)}}, error.status)

    return app


def answer(body: Any, status: int = 200) -> Response:
    return Response(json.dumps(body), status, content_type="application/json")


Act = Callable[..., Any]


def _serve_api(app: Quart, bank: Bank) -> None:
    for method, path, operation, act in ROUTES:
        app.add_url_rule(path, f"{method} {path}", _route(bank, method, operation, act), methods=[method])


def _route(bank: Bank, method: str, operation: str, act: Act) -> Callable[..., Awaitable[Response]]:
    """One call of the API: who asks, which fault hits it, what it does, and that it lasts before it is answered."""

    async def serve(**parts: str) -> Response:
        merchant = _merchant(bank)
        if fault := await _fault(bank, merchant, operation):
            return fault
        made = act(bank, merchant, *([await _body()] if method == "POST" else []), **parts)
        await bank.commit()
        if bank.faults.take(merchant.id, "done_then_lost", operation):
            return answer({"error": {"code": "timeout", "message": "Gateway timeout"}}, 504)
        return answer(made)

    return serve


def _account(bank: Bank, merchant: Merchant) -> Any:
    return {"name": merchant.name}


def _make_checkout(bank: Bank, merchant: Merchant, wish: dict[str, Any]) -> Any:
    return _shown(bank.make_checkout(merchant, wish))


def _list_checkouts(bank: Bank, merchant: Merchant) -> Any:
    return {"items": [_shown(item) for item in bank.checkouts(merchant, request.args.get("reference", ""))]}


def _get_checkout(bank: Bank, merchant: Merchant, checkout_id: str) -> Any:
    return _shown(bank.checkout(merchant, checkout_id))


def _decide(bank: Bank, merchant: Merchant, wish: dict[str, Any], checkout_id: str, verb: str) -> Any:
    checkout = bank.checkout(merchant, checkout_id)
    bank.decide(checkout, verb)
    return _shown(checkout)


def _make_refund(bank: Bank, merchant: Merchant, wish: dict[str, Any]) -> Any:
    return _shown(bank.make_refund(merchant, wish))


def _list_refunds(bank: Bank, merchant: Merchant) -> Any:
    return {"items": [_shown(item) for item in bank.refunds(merchant, request.args.get("reference", ""))]}


def _get_refund(bank: Bank, merchant: Merchant, refund_id: str) -> Any:
    return _shown(bank.refund(merchant, refund_id))


def _list_lines(bank: Bank, merchant: Merchant, day: str) -> Any:
    lines = [item.body for item in bank.table(Line).values() if (item.merchant, item.day) == (merchant.id, day)]
    return {"items": lines}


ROUTES: tuple[tuple[str, str, str, Act], ...] = (
    ("GET", "/v1/account", "account", _account),
    ("POST", "/v1/checkouts", "checkouts.create", _make_checkout),
    ("GET", "/v1/checkouts", "checkouts.read", _list_checkouts),
    ("GET", "/v1/checkouts/<checkout_id>", "checkouts.read", _get_checkout),
    ("POST", "/v1/checkouts/<checkout_id>/<any(capture, void):verb>", "checkouts.decide", _decide),
    ("POST", "/v1/refunds", "refunds.create", _make_refund),
    ("GET", "/v1/refunds", "refunds.read", _list_refunds),
    ("GET", "/v1/refunds/<refund_id>", "refunds.read", _get_refund),
    ("GET", "/v1/settlements/<day>", "settlements.read", _list_lines),
)
"""(method, path, the name by which faults are limited to it, what it does)."""


def _serve_page(app: Quart, bank: Bank) -> None:
    @app.get("/pay/<checkout_id>")
    async def page(checkout_id: str) -> Response:
        """Acme's hosted page. It asks for no card: it is a toy."""
        checkout = bank.table(Checkout).get(checkout_id)
        if checkout is None:
            return Response("<h1>There is no such checkout</h1>", 404)
        buttons = "".join(
            f'<button name="outcome" value="{outcome}">{text}</button>'
            for outcome, text in (("paid", "Pay"), ("failed", "Fail"), ("pending", "Leave it pending"))
        )
        amount = f"{checkout.amount} {checkout.currency} (smallest unit)"
        return Response(f'<h1>Acme Pay</h1><p>{amount}</p><form method="post">{buttons}</form>')

    @app.post("/pay/<checkout_id>")
    async def paid(checkout_id: str) -> WerkzeugResponse | Response:
        checkout, outcome = bank.table(Checkout).get(checkout_id), (await request.form).get("outcome", "")
        if checkout is None or outcome not in {"paid", "failed", "pending"}:
            return Response("<h1>There is no such checkout</h1>", 404)
        target = bank.pay(checkout, outcome)
        await bank.commit()
        return redirect(target, 303)


def _shown(entity: Checkout | Refund) -> dict[str, Any]:
    hidden = {"merchant", "settlement"}
    return {name: value for name, value in asdict(entity).items() if name not in hidden}


def _merchant(bank: Bank) -> Merchant:
    key = request.headers.get("Authorization", "").removeprefix("Bearer ")
    found = bank.table(Merchant).get(key)
    if found is None:
        raise Refused(401, "unauthorized", "The API key is not known.")
    return found


async def _fault(bank: Bank, merchant: Merchant, operation: str) -> Response | None:
    """What hits a call before it does anything."""
    if fault := bank.faults.take(merchant.id, "slow", operation):
        await asyncio.sleep(fault.seconds)
    if fault := bank.faults.take(merchant.id, "server_error", operation):
        if fault.html:
            return Response("<html><h1>Bad gateway</h1></html>", fault.status, content_type="text/html")
        return answer({"error": {"code": "internal", "message": "Internal error"}}, fault.status)
    if bank.faults.take(merchant.id, "rate_limited", operation):
        return answer({"error": {"code": "rate_limited", "message": "Too many requests"}}, 429)
    return None


async def _body() -> dict[str, Any]:
    try:
        found = json.loads(await request.get_data())
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise Refused(400, "invalid_request", "The body is not a JSON object.")
    return found

"""What every endpoint of the vendor's API begins with: who is asking, which fault strikes, what is answered."""

from __future__ import annotations

import asyncio
import base64
import functools
import hmac
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, TypeVar

import orjson
from quart import Response, g, request

from core.testing.vendor.control import current_world
from core.testing.vendor.faults import Fault
from plugins.payments_razorpay.sandbox import render, validation
from plugins.payments_razorpay.sandbox.errors import AUTHENTICATION_FAILED, KEY_INVALID, VendorError, bare
from plugins.payments_razorpay.sandbox.types import Merchant, Owned
from plugins.payments_razorpay.sandbox.vendor import Vendor

Answer = dict[str, Any]
View = Callable[..., Awaitable[Answer]]
Own = TypeVar("Own", bound=Owned)


def vendor() -> Vendor:
    instance = current_world()
    assert isinstance(instance, Vendor)
    return instance


def answer(body: Any, status: int = 200) -> Response:
    return Response(orjson.dumps(body), status=status, content_type="application/json")


async def read_object() -> dict[str, Any]:
    """Read the JSON object of the request; no body is an empty one."""
    raw = await request.get_data(as_text=False)
    if not raw.strip():
        return {}
    try:
        body = orjson.loads(raw)
    except orjson.JSONDecodeError:
        raise VendorError("The request body is not valid JSON.") from None
    if not isinstance(body, dict):
        raise VendorError("The request body must be a JSON object.")
    return body


def authenticate() -> Merchant:
    """Find the merchant of the Basic credentials. The scheme's name is case-sensitive, as the vendor
    documents.

    The vendor's status for a bad key is unconfirmed (400 or 401 in its pages); here it is 401.
    """
    header = request.headers.get("Authorization", "")
    if not header.startswith("Basic "):
        raise bare(AUTHENTICATION_FAILED, status=401)
    try:
        key_id, _, secret = base64.b64decode(header[6:], validate=True).decode().partition(":")
    except ValueError:
        raise bare(AUTHENTICATION_FAILED, status=401) from None
    merchant = vendor().merchants_by_key.get(key_id)
    if merchant is None:
        raise bare(KEY_INVALID, status=401)
    if not hmac.compare_digest(secret.encode(), merchant.key_secret.encode()):
        raise bare(AUTHENTICATION_FAILED, status=401)
    return merchant


def operation(name: str) -> Callable[[View], Callable[..., Awaitable[Response]]]:
    """Authenticate, let the merchant's faults strike, run the view to its end and commit before answering."""

    def decorate(view: View) -> Callable[..., Awaitable[Response]]:
        @functools.wraps(view)
        async def wrapper(**arguments: str) -> Response:
            g.merchant = merchant = authenticate()
            # Shielded, because a server performs what it was asked even if the client stopped waiting.
            return await asyncio.shield(asyncio.ensure_future(_perform(name, view, merchant, arguments)))

        return wrapper

    return decorate


async def _perform(name: str, view: View, merchant: Merchant, arguments: dict[str, str]) -> Response:
    state = vendor()

    def strike(fault_name: str) -> Fault | None:
        fault = state.faults.take(merchant.id, fault_name, name)
        if fault is not None:
            state.log("fault", merchant.id, fault=fault_name, operation=name, path=request.path)
        return fault

    # A slow refund is slow inside, where its idempotency key is already taken.
    if name != "refunds.create" and (slow := strike("slow")):
        await asyncio.sleep(slow.seconds)
    if strike("rate_limited"):
        await state.commit()
        raise bare("Too many requests, please try again later.", status=429)
    if broken := strike("server_error"):
        await state.commit()
        return _broken(broken)
    body = await view(**arguments)
    late = strike("charge_then_timeout")
    await state.commit()
    if late is not None:
        await asyncio.sleep(late.seconds)
        return _broken(late)
    return answer(body)


def _broken(fault: Fault) -> Response:
    if fault.html:
        page = f"<html><head><title>{fault.status}</title></head><body><h1>{fault.status}</h1></body></html>"
        return Response(page, status=fault.status, content_type="text/html")
    text = "We are facing some trouble completing your request at the moment. Please try again shortly."
    return answer(bare(text, code="SERVER_ERROR").body(), fault.status)


def own(kind: type[Own], entity_id: str, prefix: str) -> Own:
    """Return the asking merchant's entity, or the vendor's answer for an id that is malformed or not its own."""
    return vendor().own(kind, g.merchant, validation.identifier(entity_id, prefix))


def newest(kind: type[Owned]) -> Iterable[str]:
    """Ids of the asking merchant's entities, newest first."""
    return reversed(vendor().of_merchant[kind, g.merchant.id])


def page(
    kind: type[Own],
    shape: Callable[[Own], Answer],
    ids: Iterable[str] | None = None,
    keep: Callable[[Own], bool] = lambda entity: True,
) -> Answer:
    """Answer the page of entities that the query asks for, newest first."""
    count = validation.query_integer(request.args.get("count"), "count", 10, 1, 100)
    skip = validation.query_integer(request.args.get("skip"), "skip", 0, 0, 9_999_999_999)
    since = validation.query_integer(request.args.get("from"), "from", 0, 0, 9_999_999_999)
    until = validation.query_integer(request.args.get("to"), "to", 9_999_999_999, 0, 9_999_999_999)
    entities, found = vendor().table(kind), []
    for entity_id in newest(kind) if ids is None else ids:
        entity = entities[entity_id]
        if since <= entity.created_at <= until and keep(entity):
            if skip:
                skip -= 1
                continue
            found.append(entity)
            if len(found) == count:
                break
    return render.collection([shape(entity) for entity in found])


def expanded() -> set[str]:
    return set(request.args.getlist("expand[]"))

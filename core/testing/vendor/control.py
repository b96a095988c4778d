"""The control API, `/_control/…`: what a test, the demonstration or a merchant at the vendor's dashboard would do.

It has no password. It is reachable from loopback only and a simulator is never served in production; whoever can speak
to loopback on a developer's machine may play bank. Here is what every simulator's has: faults, the clock, the log, and
waiting until nothing is on its way. A vendor adds its own routes to the blueprint.
"""

from __future__ import annotations

import asyncio
import ipaddress
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from quart import Blueprint, Quart, Response, current_app, request

from core.testing.vendor import faults
from core.testing.vendor.courier import WEBHOOK_FAULTS, Courier
from core.testing.vendor.world import Delivery, Entity, World

YEAR_SECONDS = 366 * 86_400
DRAIN_SECONDS = 20
_EXTENSION = "vendor"


class Refused(Exception):
    """The control API does not do this; `field` is what is wrong."""

    def __init__(self, text: str, status: int = 400, field: str | None = None) -> None:
        super().__init__(text)
        self.status = status
        self.field = field


def install(app: Quart, world: World, courier: Courier) -> None:
    """Let the app's routes find its state."""
    app.extensions[_EXTENSION] = (world, courier)


def current_world() -> World:
    """The state of the app that serves this request."""
    found: World = current_app.extensions[_EXTENSION][0]
    return found


def current_courier() -> Courier:
    found: Courier = current_app.extensions[_EXTENSION][1]
    return found


async def read() -> dict[str, Any]:
    """The request's JSON object; no body is an empty one. Raises Refused."""
    try:
        body = json.loads(await request.get_data(as_text=False) or b"{}")
    except ValueError:
        raise Refused("this is not JSON") from None
    if not isinstance(body, dict):
        raise Refused("a call takes a JSON object")
    return body


def answer(body: Any, status: int = 200) -> Response:
    return Response(json.dumps(body), status=status, content_type="application/json")


async def done(body: Any) -> Response:
    """Make what was done last, then answer."""
    await current_world().commit()
    return answer(body)


def whole(body: dict[str, Any], name: str, default: int, high: int) -> int:
    """A whole number of the body between 0 and `high`. Raises Refused."""
    value = body.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= high:
        raise Refused(f"{name} is a whole number up to {high}", field=name)
    return value


def blueprint(
    api_faults: Sequence[str],
    find_merchant: Callable[[object], Entity],
    say: Callable[[Refused], Response] = lambda refused: answer({"error": str(refused)}, refused.status),
) -> Blueprint:
    """The control API of a vendor whose calls have `api_faults`. `find_merchant` raises Refused for a stranger; `say`
    writes a refusal as the vendor would."""
    made = Blueprint("control", __name__, url_prefix="/_control", template_folder="templates")

    @made.before_request
    async def only_loopback() -> None:
        # Should the server ever be bound wider than it ought to be.
        client = request.scope.get("client")
        try:
            local = client is not None and ipaddress.ip_address(client[0]).is_loopback
        except ValueError:
            local = False
        if not local:
            raise Refused("the control API answers on loopback only", 403)

    @made.errorhandler(Refused)
    async def refused(error: Refused) -> Response:
        return say(error)

    _serve_faults(made, (*WEBHOOK_FAULTS, *api_faults), find_merchant)
    _serve_time(made)
    _serve_log(made, find_merchant)
    return made


def _serve_faults(made: Blueprint, known: Sequence[str], find_merchant: Callable[[object], Entity]) -> None:
    @made.put("/faults")
    async def put_faults() -> Response:
        """Replace the faults of a merchant: `{"merchant": …, "faults": {"duplicate": {"next": 1}}}`."""
        body = await read()
        merchant, wanted = find_merchant(body.get("merchant")), body.get("faults")
        if not isinstance(wanted, dict):
            raise Refused("faults are an object", field="faults")
        try:
            parsed = {name: faults.parse(name, options, known) for name, options in wanted.items()}
        except faults.BadFault as error:
            raise Refused(str(error), field=error.field) from error
        current_world().faults.replace(merchant.id, parsed)
        return await done({"merchant": merchant.id, "faults": {name: asdict(item) for name, item in parsed.items()}})

    @made.get("/faults")
    async def get_faults() -> Response:
        merchant = find_merchant(request.args.get("merchant"))
        current = current_world().faults.by_merchant.get(merchant.id, {})
        return answer({"merchant": merchant.id, "faults": {name: asdict(item) for name, item in current.items()}})


def _serve_time(made: Blueprint) -> None:
    @made.get("/clock")
    async def get_clock() -> Response:
        return answer({"now": current_world().clock.now()})

    @made.post("/clock")
    async def move_clock() -> Response:
        """Move the clock forward by `advance_seconds` and do everything that became due."""
        seconds = whole(await read(), "advance_seconds", 0, YEAR_SECONDS)
        current_world().move_clock(seconds)
        current_world().fire_timers()
        return await done({"now": current_world().clock.now()})

    @made.post("/drain")
    async def drain() -> Response:
        """Wait until nothing is on its way or due, for `timeout_seconds` at most.

        What the future holds (retries, late webhooks) does not count.
        """
        idle = True
        try:
            await asyncio.wait_for(_calm(), whole(await read(), "timeout_seconds", DRAIN_SECONDS, 60))
        except TimeoutError:
            idle = False
        return answer({"idle": idle, "later": len(current_world().table(Delivery))})


async def _calm() -> None:
    # Polled: what counts as due moves with the clock, which no event announces.
    while current_courier().busy:  # noqa: ASYNC110
        await asyncio.sleep(0.01)


def _serve_log(made: Blueprint, find_merchant: Callable[[object], Entity]) -> None:
    @made.get("/log")
    async def get_log() -> Response:
        """List what was done, oldest first: `?merchant=…&kind=delivery&after=<seq>`."""
        name, kind = request.args.get("merchant"), request.args.get("kind")
        merchant = find_merchant(name).id if name is not None else None
        after = request.args.get("after", "0")
        if not after.isascii() or not after.isdigit():
            raise Refused("after is the number of a row", field="after")
        rows = [
            row
            for row in current_world().log_rows
            if row["seq"] > int(after) and kind in (None, row["kind"]) and merchant in (None, row["merchant"])
        ]
        return answer({"items": rows})

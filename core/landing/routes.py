from __future__ import annotations

import asyncio
import functools
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from quart import Blueprint, Response, current_app, redirect, render_template, request
from quart_schema import hide
from werkzeug.wrappers import Response as RedirectResponse

from core.demo import record as records
from core.demo.errors import StepFailed
from core.demo.record import Record
from core.demo.seeding import RECEIVER_PATH
from core.demo.shop import Shop
from core.kit import clock
from core.kit.errors import NotFound, Refused, Unauthenticated, Unavailable
from core.landing import desk, receiver
from core.landing.schemas import PlayedOut, ReceivedListOut, ReceivedOut, StateOut, TakenOut, TicketOut
from core.settings import Settings
from core.web import origin
from core.web.access import public
from core.web.contract import body_bytes, produces, render, strict_json, validate_response

# The files' own route is Quart's; they are the same for everybody.
blueprint = Blueprint(
    "landing", __name__, template_folder="templates", static_folder="static", static_url_path="/static"
)

_LOCAL = "development only, for this machine's own browser and programs"
View = Callable[..., Coroutine[Any, Any, Any]]


def development(view: View) -> View:
    """Answer in development, to this machine; elsewhere there is nothing here. A POST must come from our own page."""

    @functools.wraps(view)
    async def guarded(*args: Any, **kwargs: Any) -> Any:
        if not _is_open() or (request.method != "GET" and not origin.is_same_origin()):
            raise NotFound
        try:
            return await view(*args, **kwargs)
        except StepFailed as error:
            raise Refused(str(error)) from error

    return guarded


@blueprint.get("/")
@public("a neutral page in production; in development what runs, for this machine alone")
@produces("text/html")
@hide
async def show_home() -> Response:
    """Show what runs and how to go on."""
    settings = _settings()
    record = await asyncio.to_thread(records.find, settings.home) if _is_open() else None
    if record is None or not record.is_complete:
        return _page(await render_template("landing/plain.html"))
    page = await render_template("landing/home.html", record=record, deposit=desk.DEPOSIT, refund=desk.REFUND)
    return _page(page)


@blueprint.get("/dev/state")
@public(_LOCAL)
@development
@validate_response(StateOut)
@hide
async def get_state() -> StateOut:
    """Tell what runs and how the demo tenant stands."""
    record, acting = await _acting()
    return await desk.look(record, acting)


@blueprint.post("/dev/tickets")
@public(_LOCAL)
@development
@validate_response(TicketOut, 201)
@hide
async def post_ticket() -> TicketOut:
    """Give the page a ticket for its WebSocket, as the tenant's server would to its own users."""
    _, acting = await _acting()
    return TicketOut(ticket=(await acting.app.post("/v1/realtime/tickets"))["ticket"])


@blueprint.post("/dev/deposits")
@public(_LOCAL)
@development
@produces("text/html", status=303)
@hide
async def submit_deposit() -> RedirectResponse:
    """Start a demo deposit and lead the visitor to its checkout."""
    record, acting = await _acting()
    return redirect(await desk.start_deposit(record, acting), 303)


@blueprint.post("/dev/refunds")
@public(_LOCAL)
@development
@validate_response(PlayedOut)
@hide
async def submit_refund() -> Response | RedirectResponse:
    """Give a part of the newest deposit back."""
    return _told(await desk.give_back(*await _acting()))


@blueprint.post("/dev/settlements")
@public(_LOCAL)
@development
@validate_response(PlayedOut)
@hide
async def submit_settlement() -> Response | RedirectResponse:
    """Let two working days pass, let the gateway settle, and reconcile."""
    return _told(await desk.settle(*await _acting()))


@blueprint.post(RECEIVER_PATH)
@public("development only: the demo tenant's own server, which checks the message's signature")
@validate_response(TakenOut)
@hide
async def receive_webhook() -> TakenOut:
    """Take a webhook as the demo tenant's server would."""
    if not _is_open():
        raise NotFound
    record = await _record()
    body = await body_bytes()
    headers = {name.lower(): value for name, value in request.headers.items()}
    now = clock.system_now()
    if not receiver.is_authentic(record.receiver_secret, headers, body, now.timestamp()):
        raise Unauthenticated("the signature is not the endpoint's")
    item = ReceivedOut(id=headers["webhook-id"], verified=True, received_at=clock.text(now), message=strict_json(body))
    await asyncio.to_thread(receiver.keep, _received(), item.model_dump())
    return TakenOut()


@blueprint.get(RECEIVER_PATH)
@public(_LOCAL)
@development
@validate_response(ReceivedListOut)
@hide
async def get_received() -> ReceivedListOut:
    """List what the demo tenant's server received, newest first."""
    items = await asyncio.to_thread(receiver.kept, _received())
    return ReceivedListOut(items=[ReceivedOut(**item) for item in items])


def _settings() -> Settings:
    settings: Settings = current_app.config["BAHI_SETTINGS"]
    return settings


def _is_open() -> bool:
    return _settings().is_development and origin.is_local()


def _received() -> Path:
    return _settings().home / "run" / "received.jsonl"


async def _record() -> Record:
    """Raises Unavailable before the seed is through."""
    record = await asyncio.to_thread(records.find, _settings().home)
    if record is None or not record.is_complete:
        raise Unavailable("there is no demo tenant yet: ./bahi seed makes it")
    return record


async def _acting() -> tuple[Record, Shop]:
    record, settings = await _record(), _settings()
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return record, Shop(record, f"http://{host}:{settings.port}")


def _told(text: str) -> Response | RedirectResponse:
    """The words for a script, or the page again for a browser without one."""
    if request.accept_mimetypes.best == "application/json":
        return render(PlayedOut(text=text))
    return redirect("/", 303)


def _page(body: str) -> Response:
    response = Response(body, content_type="text/html; charset=utf-8")
    # `'self'` does not cover the WebSocket in every browser.
    socket = f"ws://{request.host}"
    response.headers["Content-Security-Policy"] = (
        f"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self' {socket}; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    response.headers["Referrer-Policy"] = "same-origin"
    return response

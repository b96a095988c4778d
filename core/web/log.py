"""Logs: one JSON object per line, nothing secret in any of them.

Every line, ours or a library's, passes `redact`: values under secret names, card numbers, keys, tokens, e-mail
addresses and passwords in URLs are taken out. An exception is logged as types and places: its message may hold a
row's values. Each request ends in one canonical line with the route's template, never the path.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import time
import traceback
from collections.abc import Mapping, MutableMapping
from functools import lru_cache
from typing import Any, TextIO

import orjson
import structlog
from quart import Quart, Response, g, has_request_context, request

from core.kit import scope
from core.kit.secrets import Secret
from core.web import card_guard, current
from core.web.idempotent import REPLAYED

CLIENT_GONE = 499
"""The status of a request whose client hung up before the answer, as proxies log it."""
TEXT_MAX = 2000
FRAMES_MAX = 12

_SECRET_NAME = re.compile(
    r"authorization|cookie|passw|secret|token|api_?key|private|credential|signature|otp|cvv|cvc|pan$|aadhaar",
    re.IGNORECASE,
)
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bbahi_[a-z]+_[0-9a-z]+_[0-9a-z]+"), "[key]"),
    (re.compile(r"\b(?:whsec|whsk|rzp_(?:live|test))_[A-Za-z0-9+/=_-]+"), "[key]"),
    (re.compile(r"\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]+", re.IGNORECASE), r"\1 [key]"),
    (re.compile(r"\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*"), "[token]"),
    (re.compile(r"(?<=/pay/)([0-9a-z]{10})/[0-9a-z]{16,}"), r"\1/[token]"),
    (re.compile(r"(?<=://)[^/\s:@]*:[^/\s@]+@"), "[credentials]@"),
    (re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"), "[email]"),
)
# What each of the patterns above, and a card number, has in it: a text without any of these needs no closer look.
_SUSPECT = re.compile(r"bahi_|whsec_|whsk_|rzp_|bearer|basic|eyJ|/pay/|://|@|[0-9](?:[ .\-]?[0-9]){12}", re.IGNORECASE)
# Messages of these were written by a programmer; every other exception's text may quote data.
_SAFE_MESSAGES = (AssertionError, RuntimeError, TypeError, AttributeError, ImportError, NameError)

log = structlog.get_logger("bahi.request")


def configure(level: str, stream: TextIO | None = None) -> None:
    """Send every logger of the process, the libraries' too, to `stream` (standard error) as redacted JSON."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _who,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _places,
                redact,
                structlog.processors.JSONRenderer(serializer=_json),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.upper())
    # httpx logs every URL it calls; a vendor's URL may hold a payer's id.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    # SAQ tells every tick, and at each stop that its own loops were cut short, which loses nothing here.
    logging.getLogger("saq").setLevel(logging.ERROR)


def redact(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Take out what no log may hold."""
    return {key: _clean(key, value) for key, value in event.items()}


def redact_text(text: str) -> str:
    """The text without card numbers, keys, tokens, e-mail addresses and passwords in URLs."""
    if not text.isascii() or _SUSPECT.search(text):
        text = card_guard.redact(text)
        for pattern, replacement in _PATTERNS:
            text = pattern.sub(replacement, text)
    return text if len(text) <= TEXT_MAX else text[:TEXT_MAX] + "…"


def install(app: Quart) -> None:
    """Log one canonical line for every request, also for one whose client hung up."""
    requests = logging.getLogger("bahi.request")

    @app.before_request
    async def begin() -> None:
        current.facts().log_started = time.monotonic()

    @app.after_request
    async def note(response: Response) -> Response:
        known = current.facts()
        known.log_status = response.status_code
        known.log_replayed = any(name == REPLAYED for name, _ in response.headers)
        return response

    @app.teardown_request
    async def end(_error: BaseException | None) -> None:
        if not requests.isEnabledFor(logging.INFO):
            return
        rule = request.url_rule
        facts: dict[str, Any] = {
            "method": request.method,
            "route": rule.rule if rule is not None else "(none)",
            "status": g.get("log_status", CLIENT_GONE),
            "duration_ms": round((time.monotonic() - g.get("log_started", time.monotonic())) * 1000, 1),
        }
        caller: scope.Scope | None = g.get("scope")
        if caller is not None:
            facts["actor"] = caller.principal.id
            facts["tenant"] = caller.tenant.short_id if caller.tenant else None
        if g.get("log_replayed"):
            facts["replayed"] = True
        if g.get("problem_code"):
            facts["code"] = g.problem_code
        log.info("request", **facts)


def _who(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Say for whom the line's work is done."""
    current = scope.find()
    if current is not None:
        event.setdefault("actor", current.principal.id)
        if current.tenant is not None:
            event.setdefault("tenant", current.tenant.short_id)
        if current.request_id:
            event.setdefault("request_id", current.request_id)
    if has_request_context() and g.get("request_id"):
        event.setdefault("request_id", g.request_id)
    return event


def _json(event: Any, **_options: Any) -> str:
    try:
        return orjson.dumps(event, default=str).decode()
    except TypeError:  # an integer beyond 64 bits, a key that is no text
        return json.dumps(event, default=str, skipkeys=True)


def _places(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Replace `exc_info` by the chain of types and the places they came through."""
    found = event.pop("exc_info", None)
    if found is True:
        found = sys.exc_info()
    error = found[1] if isinstance(found, tuple) else found
    if isinstance(error, BaseException):
        event["exception"] = _chain(error)
    return event


def _chain(error: BaseException | None) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = []
    while error is not None and len(told) < 5:
        entry: dict[str, Any] = {"type": f"{type(error).__module__}.{type(error).__qualname__}"}
        if isinstance(error, _SAFE_MESSAGES):
            entry["message"] = str(error)
        frames = traceback.extract_tb(error.__traceback__)[-FRAMES_MAX:]
        entry["at"] = [f"{frame.filename.rpartition('/core/')[2]}:{frame.lineno} {frame.name}" for frame in frames]
        told.append(entry)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return told


@lru_cache(1024)
def _is_secret_name(key: str) -> bool:
    return bool(_SECRET_NAME.search(key))


def _clean(key: str, value: Any) -> Any:
    plain: Any = redact_text(str(value))
    if isinstance(value, Secret) or (value and _is_secret_name(key) and not isinstance(value, bool | int)):
        plain = "[redacted]"
    elif isinstance(value, bytes | bytearray | memoryview):
        plain = f"[{len(value)} bytes]"
    elif isinstance(value, Mapping):
        plain = {redact_text(str(name)): _clean(str(name), inner) for name, inner in value.items()}
    elif isinstance(value, list | tuple | set | frozenset):
        plain = [_clean(key, inner) for inner in value]
    elif value is None or isinstance(value, bool | float) or (isinstance(value, int) and str(value) == plain):
        plain = value
    return plain

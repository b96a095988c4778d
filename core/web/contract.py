"""Shape in, shape out: strict JSON into pydantic models, and the same models into OpenAPI through quart-schema.

quart-schema's own validators are lax ("12" becomes 12) and slow for what we need, so it only documents here.
"""

from __future__ import annotations

import functools
import json
import math
import re
from collections.abc import Callable, Coroutine, Iterable
from typing import Any, NoReturn

import orjson
from pydantic import BaseModel, ValidationError
from quart import Response, request
from quart.wrappers.response import DataBody
from quart_schema import document_querystring, document_request, document_response
from werkzeug.datastructures import Headers

from core.kit.errors import BahiError, InvalidRequest
from core.kit.idempotency import Answer
from core.web import card_guard, current, views

View = Callable[..., Coroutine[Any, Any, Any]]

ACCEPTS = "_bahi_accepts"
PRODUCES = "_bahi_produces"
DRY_RUN = "_bahi_dry_run"
DEPTH_MAX = 20
_NAME_END = re.compile(rb'"[ \t\r\n]*:')
_NAMES_MAX = 2**40
"""More than a body has bytes."""
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
BODY_BYTES_MAX = 1024 * 1024


class MalformedJson(InvalidRequest):
    """The body is not JSON as RFC 8259 means it, without repeated names."""

    code = "request.malformed_json"


class ContentType(InvalidRequest):
    """This route takes application/json."""

    code = "request.content_type"
    status = 415


class Invalid(InvalidRequest):
    """Some fields are not acceptable; `errors` names each."""

    code = "request.validation"


def validate_request(model: type[BaseModel]) -> Callable[[View], View]:
    """Parse the JSON body into `model`, passed as `data`. Unknown fields and loose types are refused.

    What a body with `dry_run` asks for is undone by the decorator around (see `idempotent`), or by the view itself.
    """
    has_dry_run = "dry_run" in model.model_fields

    def decorate(view: View) -> View:
        @functools.wraps(view)
        async def checked(*args: Any, **kwargs: Any) -> Any:
            data = await _body(model)
            if has_dry_run:
                current.facts().dry_run = getattr(data, "dry_run")  # noqa: B009 - a field of this model
            return await view(*args, data=data, **kwargs)

        setattr(checked, DRY_RUN, has_dry_run)
        return document_request(model)(checked)

    return decorate


def validate_querystring(model: type[BaseModel]) -> Callable[[View], View]:
    """Parse the query string into `model`, passed as `query`. A parameter given twice is refused."""

    def decorate(view: View) -> View:
        @functools.wraps(view)
        async def checked(*args: Any, **kwargs: Any) -> Any:
            repeated = [name for name, values in request.args.lists() if len(values) > 1]
            if repeated:
                raise Invalid(errors=[_error(name, "given more than once") for name in repeated])
            given = request.args.to_dict()
            card_guard.refuse_cards(given, model)
            try:
                check_text(given)
            except ValueError as error:
                raise Invalid(str(error)) from error
            try:
                query = model.model_validate(given)
            except ValidationError as error:
                refuse(error)
            if closed := views.closed_to_reader(query):
                raise Invalid(errors=[_error(name, "not for end users") for name in closed])
            return await view(*args, query=query, **kwargs)

        return document_querystring(model)(checked)

    return decorate


def validate_response(model: type[BaseModel], status: int = 200) -> Callable[[View], View]:
    """Render the view's `model` instance (alone or with a status) as JSON."""

    def decorate(view: View) -> View:
        @functools.wraps(view)
        async def rendered(*args: Any, **kwargs: Any) -> Response | Answer:
            result = await view(*args, **kwargs)
            if isinstance(result, Response | Answer):
                return result
            value, code = result if isinstance(result, tuple) else (result, status)
            assert isinstance(value, model), f"{view.__name__} returned {type(value).__name__}"
            return render(value, code)

        return document_response(model, status)(rendered)

    return decorate


def accepts(*content_types: str) -> Callable[[View], View]:
    """Declare the raw bodies that a route reads for itself, such as a vendor's webhook or a file."""

    def decorate(view: View) -> View:
        setattr(view, ACCEPTS, content_types)
        return view

    return decorate


def produces(*content_types: str, status: int = 200) -> Callable[[View], View]:
    """Declare an answer that is no model, such as a page or a download; without a type, an answer without a body."""

    def decorate(view: View) -> View:
        setattr(view, PRODUCES, getattr(view, PRODUCES, {}) | {status: content_types})
        return view

    return decorate


def render(value: BaseModel, status: int = 200) -> Response:
    """A model as a JSON response."""
    return whole(_json(value), status, "application/json")


def answer(value: BaseModel, status: int = 200) -> Answer:
    """The same as an answer to be stored under the request's idempotency key."""
    return Answer(status, _json(value))


def _json(value: BaseModel) -> bytes:
    return views.for_reader(value).model_dump_json(by_alias=True).encode()


def whole(body: bytes, status: int, content_type: str) -> Response:
    """What `Response(body, status, content_type=…)` makes, at a third of the cost."""
    headers = Headers()
    headers._list += [("Content-Type", content_type), ("Content-Length", str(len(body)))]  # noqa: SLF001 - as they are
    return Response(DataBody(body), status, headers)


def strict_json(raw: bytes) -> Any:
    """Parse JSON, refusing repeated names, NaN, infinities and deep nesting. Raises MalformedJson."""
    try:
        value = _DECODER.decode(raw.decode())
        if not _is_plain(raw) or raw.count(b"{") + raw.count(b"[") > DEPTH_MAX:
            check_text(value)
    except (ValueError, RecursionError) as error:
        raise MalformedJson(str(error)[:200]) from error
    return value


def check_text(value: Any, depth: int = 0) -> None:
    """Raise ValueError for what no column can hold: NUL, half a surrogate pair, deep nesting."""
    if depth > DEPTH_MAX:
        raise ValueError(f"nested deeper than {DEPTH_MAX}")
    if isinstance(value, dict):
        for key, inner in value.items():
            check_text(key)
            check_text(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            check_text(inner, depth + 1)
    elif isinstance(value, str) and _UNSTORABLE.search(value):
        raise ValueError("a text holds a NUL or half a surrogate pair")


def refuse(error: ValidationError) -> NoReturn:
    """Raise Invalid with one entry per field, never echoing the value."""
    raise Invalid(
        errors=[
            _error("/".join(str(part) for part in item["loc"]), item["msg"])
            for item in error.errors(include_input=False, include_url=False, include_context=False)
        ]
    ) from error


async def body_bytes() -> bytes:
    """The request's raw body, at most BODY_BYTES_MAX."""
    known = current.facts()
    if (kept := known.get("body")) is None:
        kept = known.body = await current.request().get_data(as_text=False)
    assert isinstance(kept, bytes)
    return kept


async def _body(model: type[BaseModel]) -> BaseModel:
    # Most say exactly that; what else may mean the same takes the long way of parsing it.
    asked = current.request()
    if asked.headers.get("Content-Type") != "application/json" and asked.mimetype != "application/json":
        raise ContentType
    raw = await body_bytes()
    if not _is_harmless(raw):
        value = strict_json(raw)
        if not _is_plain(raw) or not card_guard.cannot_hold_card(raw):
            card_guard.refuse_cards(value, model)
    try:
        return model.model_validate_json(raw)
    except ValidationError as error:
        if isinstance(error.__cause__, BahiError):
            raise error.__cause__ from error
        refuse(error)


def _is_harmless(raw: bytes) -> bool:
    """Whether a body is surely one that `strict_json` and the card guard let pass: what most bodies are, quickly known.

    Plain ASCII without a long run of digits or an exponent has no card number, no number out of range and no text that
    cannot be kept. Names that came twice are one in the parsed value, but two colons behind a quote in the text; such
    a colon inside of a text makes the counts differ too, and then the careful way decides.
    """
    if not _is_plain(raw) or not card_guard.cannot_hold_card(raw):
        return False
    try:
        value = orjson.loads(raw)
    except orjson.JSONDecodeError:
        return False
    return len(_NAME_END.findall(raw)) == _count_names(value, 0)


def _count_names(value: Any, depth: int) -> int:
    """How many names the objects of a value have; less than none when it is nested very deep."""
    if depth >= DEPTH_MAX:
        return -_NAMES_MAX
    if type(value) is dict:
        inner: Iterable[Any] = value.values()
        count = len(value)
    elif type(value) is list:
        inner, count = value, 0
    else:
        return 0
    for item in inner:
        if type(item) is dict or type(item) is list:
            count += _count_names(item, depth + 1)
    return count


def _is_plain(raw: bytes) -> bool:
    """Whether every letter of a JSON text stands there as itself, in ASCII: then none of its texts holds what no column
    can hold, and a search of the bytes is a search of the texts."""
    return raw.isascii() and b"\\u" not in raw


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("a name appears twice in one object")
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError("a number is too large")
    return value


def _bounded(text: str) -> int:
    if len(text) > 19 or abs(value := int(text)) >= 2**63:
        raise ValueError("a number is too large")
    return value


_DECODER = json.JSONDecoder(
    object_pairs_hook=_unique, parse_constant=_refuse_constant, parse_float=_finite, parse_int=_bounded
)


def _error(field: str, message: str) -> dict[str, str]:
    return {"field": field, "message": message}

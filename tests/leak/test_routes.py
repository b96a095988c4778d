"""Two tenants with something of everything: no route of one shows, changes or even admits anything of the other."""

from __future__ import annotations

import re
from typing import Any

import pytest
from quart import Quart, Response
from quart_schema.validation import QUART_SCHEMA_QUERYSTRING_ATTRIBUTE, QUART_SCHEMA_REQUEST_ATTRIBUTE
from werkzeug.routing import Rule

from core.kit import ids
from core.web.access import REALM
from core.web.contract import ACCEPTS
from tests import factories
from tests.factories import World
from tests.http import Api
from tests.leak.samples import prefixes, sample

# What these share is costly to make, so one process has them all.
pytestmark = pytest.mark.xdist_group("leak_routes")

BODIES: dict[str, Any] = {}
"""By endpoint: a body that no example can give."""
_PART = re.compile(r"<(?:[^:<>]*:)?([^<>]+)>")


@pytest.fixture(scope="module")
async def worlds(app: Quart, request: pytest.FixtureRequest) -> tuple[World, World]:
    """Ours and the competitor's."""
    make = request.getfixturevalue("make_tenant_for_module")
    return await factories.build(app, await make()), await factories.build(app, await make())


SHARED = {"reports"}
"""Collections whose names are words of ours, the same for every tenant."""


def rules(app: Quart, realm: str | None) -> list[Rule]:
    return sorted(
        (
            rule
            for rule in app.url_map.iter_rules()
            if getattr(app.view_functions[rule.endpoint], REALM, None) == realm
            and not rule.websocket
            and not rule.endpoint.endswith("static")
        ),
        key=lambda rule: (rule.rule, sorted(rule.methods or ())),
    )


def collection(rule: Rule, parameter: str) -> str:
    """The literal word before a parameter: `/v1/payments/<payment_id>` → `payments`."""
    parts = rule.rule.split("/")
    place = next(index for index, part in enumerate(parts) if _PART.fullmatch(part) and parameter in part)
    return next(part for part in reversed(parts[:place]) if not _PART.fullmatch(part))


def method_of(rule: Rule) -> str:
    return next(iter((rule.methods or set()) - {"HEAD", "OPTIONS"}))


def unknown(public_id: str) -> str:
    """An id of the same kind that nobody has."""
    prefix, _, tail = public_id.partition("_")
    return ids.text(prefix, ids.new()) if len(tail) == 26 else ids.token(len(public_id) * 5)


async def send(app: Quart, api: Api, rule: Rule, path: str, own: dict[str, str]) -> Response:
    """The rule's request with a valid body and query, ids from `own` by prefix, and a fresh idempotency key."""
    view = app.view_functions[rule.endpoint]
    more: dict[str, Any] = {"idempotency_key": ids.token()}
    body = getattr(view, QUART_SCHEMA_REQUEST_ATTRIBUTE, None)
    if body is not None:
        more["json"] = BODIES.get(rule.endpoint) or sample(body[0], own)
    elif accepted := getattr(view, ACCEPTS, ()):
        kind = "text/plain" if "text/plain" in accepted else accepted[0]
        more |= {"raw": b"some text", "headers": {"Content-Type": kind}}
    query = getattr(view, QUART_SCHEMA_QUERYSTRING_ATTRIBUTE, None)
    if query is not None:
        given = sample(query, own)
        path += "?" + "&".join(f"{name}={value}" for name, value in given.items())
    return await api.call(method_of(rule), path, **more)


async def told(response: Response) -> tuple[int, str]:
    """Status and body, without what differs from request to request."""
    raw = await response.get_data(as_text=False)
    text = raw.decode(errors="replace")  # a document is not text
    return response.status_code, re.sub(r'req_[0-9a-z]{26}|nonce="[^"]*"', "", text)


async def test_a_foreign_id_in_a_path_is_an_unknown_one(app: Quart, worlds: tuple[World, World]) -> None:
    ours, theirs = worlds
    walked = 0
    for rule in rules(app, "tenant"):
        for parameter in rule.arguments:
            word = collection(rule, parameter)
            if word in SHARED:
                continue
            assert word in theirs.ids, f"{rule.rule}: no file in tests/factories makes a {word}"
            where = f"{method_of(rule)} {rule.rule}"
            foreign = await told(
                await send(app, ours.api, rule, _PART.sub(theirs.ids[word], rule.rule), ours.by_prefix())
            )
            absent = await told(
                await send(app, ours.api, rule, _PART.sub(unknown(theirs.ids[word]), rule.rule), ours.by_prefix())
            )
            own = await told(
                await send(app, theirs.api, rule, _PART.sub(theirs.ids[word], rule.rule), theirs.by_prefix())
            )
            assert foreign == absent, where
            assert foreign[0] == 404, (where, foreign)
            assert own[0] not in {400, 404, 405, 415, 500}, (where, own)  # else the two above prove nothing
            walked += 1
    assert walked >= 20


async def test_a_foreign_id_in_a_body_or_query_is_an_unknown_one(app: Quart, worlds: tuple[World, World]) -> None:
    ours, theirs = worlds
    walked = 0
    for rule in rules(app, "tenant"):
        view = app.view_functions[rule.endpoint]
        models = [
            getattr(view, QUART_SCHEMA_REQUEST_ATTRIBUTE, [None])[0],
            getattr(view, QUART_SCHEMA_QUERYSTRING_ATTRIBUTE, None),
        ]
        for prefix in {prefix for model in models if model for prefix in prefixes(model)}:
            where = f"{prefix}_… in {method_of(rule)} {rule.rule}"
            assert prefix in theirs.by_prefix(), f"{where}: no file in tests/factories makes one"
            path = _PART.sub(lambda part: ours.ids[collection(rule, part.group(1))], rule.rule)  # noqa: B023
            given = theirs.by_prefix()[prefix]
            foreign = await told(await send(app, ours.api, rule, path, {**ours.by_prefix(), prefix: given}))
            absent = await told(await send(app, ours.api, rule, path, {**ours.by_prefix(), prefix: unknown(given)}))
            assert foreign == absent, where
            assert foreign[0] in {200, 404, 422}, (where, foreign)
            assert given not in foreign[1], where
            walked += 1
    assert walked >= 3


async def test_no_list_shows_anything_of_the_other(app: Quart, make_tenant: Any) -> None:
    # Two of this test's own: the tests above send the other's ids, and our audit log may name what our caller sent.
    ours, theirs = await factories.build(app, await make_tenant()), await factories.build(app, await make_tenant())
    marks = {*theirs.ids.values(), theirs.tenant.short_id, theirs.tenant.slug, str(theirs.tenant.id)}
    for rule in rules(app, "tenant"):
        if rule.arguments or method_of(rule) != "GET":
            continue
        status, text = await told(await ours.api.get(rule.rule))
        assert status == 200, rule.rule
        assert [mark for mark in marks if mark in text] == [], rule.rule


async def test_the_operators_routes_take_no_tenants_key(app: Quart, worlds: tuple[World, World]) -> None:
    ours, theirs = worlds
    for rule in rules(app, "platform"):
        path = _PART.sub(theirs.ids["tenants"], rule.rule)
        response = await send(app, ours.api, rule, path, ours.by_prefix())
        assert response.status_code == 401, rule.rule


async def test_a_public_link_of_one_tenant_is_unknown_under_the_other(app: Quart, worlds: tuple[World, World]) -> None:
    ours, theirs = worlds
    nobody = Api(app)
    walked = 0
    for rule in rules(app, None):
        if "tenant" not in rule.arguments or len(rule.arguments) < 2:
            continue
        [parameter] = rule.arguments - {"tenant"}
        before, _, _ = rule.rule.partition(f"/<{parameter}>")
        word = before.rsplit("/", 1)[1]
        if word == "<tenant>":
            word = rule.rule.split("/")[1]
        assert word in theirs.ids, f"{rule.rule}: no file in tests/factories makes a link of {word}"

        def path(tenant: str, tail: str, rule: Rule = rule) -> str:
            return _PART.sub(lambda part: tenant if part.group(1) == "tenant" else tail, rule.rule)

        mixed = await told(await send(app, nobody, rule, path(ours.tenant.short_id, theirs.ids[word]), {}))
        absent = await told(await send(app, nobody, rule, path(ours.tenant.short_id, unknown(theirs.ids[word])), {}))
        nowhere = await told(await send(app, nobody, rule, path(ids.token(50), theirs.ids[word]), {}))
        assert mixed == absent, (rule.rule, parameter)
        # 303 is the way back from a gateway, which asks nothing and says nothing.
        # A form that no page of ours sent is 403, an answer to no question 422: the link is not even looked at.
        assert mixed[0] in {303, 400, 403, 404, 422}, (rule.rule, mixed)
        assert nowhere[0] == 404, rule.rule
        walked += 1
    assert walked >= 2


def test_websockets_have_leak_tests_of_their_own(app: Quart) -> None:
    """They cannot be walked with plain requests; a new one must be thought of here."""
    assert {rule.rule for rule in app.url_map.iter_rules() if rule.websocket} <= {"/v1/realtime"}

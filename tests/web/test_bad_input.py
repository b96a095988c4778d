"""What every route refuses alike: each a problem with a stable code, nothing written, no card in any log or table."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import Any

import orjson
import pytest
import structlog
from quart import Quart

from core.kit import db, ids
from core.kit.scope import TenantRef
from core.people import service as people
from core.web import contract, log
from tests.architecture.test_catalogue import tenant_models
from tests.http import Api, make_key, operator, problem

CARD = "4111111111111111"
PEOPLE = "/v1/people"
LEDGER = "/v1/ledger/transactions"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Everything that the process logs."""
    root = logging.getLogger()
    before = (root.handlers, root.level)
    stream = io.StringIO()
    log.configure("debug", stream)
    yield stream
    root.handlers, root.level = before
    structlog.reset_defaults()


async def rows(tenant: TenantRef) -> dict[str, int]:
    """How many rows the tenant has in every table."""
    async with db.transaction(tenant.id) as tx:
        return {name: await tx.value(f"SELECT count(*) FROM {name}") for name in tenant_models()}


def transfer(amount: Any) -> dict[str, Any]:
    line = {"debit": ids.text("acc", ids.new()), "credit": ids.text("acc", ids.new()), "amount": amount}
    return {"reference": "r1", "lines": [line]}


INR = "INR"


@pytest.mark.parametrize(
    ("raw", "status", "code"),
    [
        (b"", 400, "request.malformed_json"),
        (b"{", 400, "request.malformed_json"),
        (b"{'external_id': 'u'}", 400, "request.malformed_json"),
        (b'{"external_id": "u",}', 400, "request.malformed_json"),
        (b'{"external_id": "u"} {}', 400, "request.malformed_json"),
        (b'{"external_id": "u", "external_id": "v"}', 400, "request.malformed_json"),
        (b'{"external_id": "u", "profile": {"name": "a", "name": "b"}}', 400, "request.malformed_json"),
        (b'{"external_id": NaN}', 400, "request.malformed_json"),
        (b'{"external_id": -Infinity}', 400, "request.malformed_json"),
        (b'{"external_id": 1e999}', 400, "request.malformed_json"),
        (b'{"external_id": 99999999999999999999}', 400, "request.malformed_json"),
        (b'{"external_id": "a\\u0000b"}', 400, "request.malformed_json"),
        (b'{"external_id": "a\\ud800b"}', 400, "request.malformed_json"),
        (b'{"external_id": "\xff"}', 400, "request.malformed_json"),
        (b'{"a":' * 30 + b"1" + b"}" * 30, 400, "request.malformed_json"),
        (b'{"a":' * 20000 + b"1" + b"}" * 20000, 400, "request.malformed_json"),
        (b"[]", 400, "request.validation"),
        (b'"text"', 400, "request.validation"),
        (b"null", 400, "request.validation"),
        (b'{"external_id": 7}', 400, "request.validation"),
        (b'{"external_id": true}', 400, "request.validation"),
        (b'{"external_id": "u", "unknown": 1}', 400, "request.validation"),
        (b'{"external_id": "u", "profile": {"unknown": 1}}', 400, "request.validation"),
        (b'{"external_id": "u", "profile": null}', 400, "request.validation"),
    ],
)
async def test_a_body_that_is_not_what_it_should_be(
    api: Api, tenant: TenantRef, raw: bytes, status: int, code: str
) -> None:
    before = await rows(tenant)

    await problem(await api.post(PEOPLE, raw=raw), status, code)

    assert await rows(tenant) == before


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        ({"amount": 500.0, "currency": INR}, "request.validation"),
        ({"amount": 500, "currency": INR}, "request.validation"),
        ({"amount": None, "currency": INR}, "request.validation"),
        ({"amount": "500.00"}, "request.validation"),
        ("500.00", "request.validation"),
        ({"amount": "500", "currency": INR}, "money.invalid_amount"),
        ({"amount": "500.0", "currency": INR}, "money.invalid_amount"),
        ({"amount": "500.000", "currency": INR}, "money.invalid_amount"),
        ({"amount": "5e2", "currency": INR}, "money.invalid_amount"),
        ({"amount": "5.00E2", "currency": INR}, "money.invalid_amount"),
        ({"amount": "NaN", "currency": INR}, "money.invalid_amount"),
        ({"amount": "Infinity", "currency": INR}, "money.invalid_amount"),
        ({"amount": "0500.00", "currency": INR}, "money.invalid_amount"),
        ({"amount": " 500.00", "currency": INR}, "money.invalid_amount"),
        ({"amount": "+500.00", "currency": INR}, "money.invalid_amount"),
        ({"amount": "5,00.00", "currency": INR}, "money.invalid_amount"),
        ({"amount": "5_0.00", "currency": INR}, "money.invalid_amount"),
        ({"amount": "\u096b\u0966.00", "currency": INR}, "money.invalid_amount"),
        ({"amount": "", "currency": INR}, "money.invalid_amount"),
        ({"amount": "500.00", "currency": "JPY"}, "money.invalid_amount"),
        ({"amount": "500", "currency": "XXX"}, "money.unknown_currency"),
        ({"amount": "500.00", "currency": "inr"}, "money.unknown_currency"),
    ],
)
async def test_an_amount_that_is_not_exact(api: Api, tenant: TenantRef, amount: Any, code: str) -> None:
    before = await rows(tenant)

    await problem(await api.post(LEDGER, transfer(amount), idempotency_key="k"), 400, code)

    after = await rows(tenant)
    assert {name for name in before if after[name] != before[name]} <= {"public.idempotency"}


@pytest.mark.parametrize("amount", ["0.00", "-500.00", "-0.00"])
async def test_an_amount_that_moves_nothing_or_backwards(api: Api, tenant: TenantRef, amount: str) -> None:
    before = await rows(tenant)

    response = await api.post(LEDGER, transfer({"amount": amount, "currency": INR}), idempotency_key="k")

    assert response.status_code in {400, 422}
    assert (await response.get_json())["code"] in {"money.invalid_amount", "ledger.invalid_transaction"}
    after = await rows(tenant)
    assert {name for name in before if after[name] != before[name]} <= {"public.idempotency"}


@pytest.mark.parametrize(
    "kind",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml", ""],
)
async def test_another_content_type(api: Api, tenant: TenantRef, kind: str) -> None:
    before = await rows(tenant)

    response = await api.post(PEOPLE, raw=b'{"external_id": "u"}', headers={"Content-Type": kind})

    await problem(response, 415, "request.content_type")
    assert await rows(tenant) == before


async def test_a_charset_does_not_make_it_another_type(api: Api) -> None:
    response = await api.post(
        PEOPLE, raw=b'{"external_id": "u"}', headers={"Content-Type": "application/json; charset=utf-8"}
    )

    assert response.status_code == 201


@pytest.mark.parametrize("path", [PEOPLE, "/v1/tenant/clock", LEDGER])
async def test_a_body_that_is_too_large(api: Api, tenant: TenantRef, path: str) -> None:
    before = await rows(tenant)
    raw = b'{"external_id": "' + b"x" * contract.BODY_BYTES_MAX + b'"}'

    await problem(await api.post(path, raw=raw, idempotency_key="k"), 413, "request.body_too_large")

    assert await rows(tenant) == before


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/v1/nothing", 404, "request.not_found"),
        ("GET", "/v1/people/per_short", 404, "request.not_found"),
        ("GET", "/v1/people/wal_01kbcdefghjkmnpqrstvwxyz01", 404, "request.not_found"),
        ("GET", "/v1/people/per_ZZZZZZZZZZZZZZZZZZZZZZZZZZ", 404, "request.not_found"),
        ("GET", "/v1/people/per_zzzzzzzzzzzzzzzzzzzzzzzzzz", 404, "request.not_found"),
        ("GET", "/v1/people/%00", 404, "request.not_found"),
        ("GET", "/v1/people/", 404, "request.not_found"),
        ("GET", "//v1//people", 404, "request.not_found"),
        ("PUT", "/v1/people", 405, "request.method_not_allowed"),
        ("DELETE", "/v1/tenant", 405, "request.method_not_allowed"),
        ("GET", "/v1/people?limit=x", 400, "request.validation"),
        ("GET", "/v1/people?limit=1&limit=2", 400, "request.validation"),
        ("GET", "/v1/people?unknown=1", 400, "request.validation"),
        ("GET", "/v1/people?cursor=abc", 400, "pagination.invalid_cursor"),
    ],
)
async def test_a_request_for_what_is_not_there(api: Api, method: str, path: str, status: int, code: str) -> None:
    response = await api.call(method, path)

    await problem(response, status, code)
    if status == 405:
        assert "GET" in response.headers["Allow"]


@pytest.mark.parametrize("key", ["", "a b", "x" * 256, "é", '""'])
async def test_a_bad_idempotency_key(api: Api, tenant: TenantRef, key: str) -> None:
    before = await rows(tenant)

    await problem(
        await api.post(LEDGER, transfer({"amount": "5.00", "currency": INR}), idempotency_key=key),
        400,
        "idempotency.key_invalid",
    )
    await problem(
        await api.post(LEDGER, transfer({"amount": "5.00", "currency": INR})), 400, "idempotency.key_required"
    )

    assert await rows(tenant) == before


async def test_who_may_call_is_asked_before_what_is_sent(app: Quart, tenant: TenantRef) -> None:
    nobody = Api(app, await make_key(tenant, ["tenant:read"]))
    before = await rows(tenant)

    for raw in (b"{", b'{"external_id": "u"}'):
        await problem(await Api(app).post(PEOPLE, raw=raw), 401, "auth.unauthenticated")
        await problem(await (await operator(app)).post(PEOPLE, raw=raw), 401, "auth.unauthenticated")
        refused = await problem(await nobody.post(PEOPLE, raw=raw), 403, "auth.permission_denied")
        assert refused["permission"] == "people:write"

    added = {name: count - before[name] for name, count in (await rows(tenant)).items() if count != before[name]}
    assert added == {"public.audit_entry": 1, "public.audit_unsealed": 1}, "the missing permission is told once"


def card_bodies() -> list[tuple[str, str, Any]]:
    """A card number in every place where a caller can put text."""
    return [
        ("POST", PEOPLE, {"external_id": CARD}),
        ("POST", PEOPLE, {"external_id": "u", "profile": {"name": f"Asha {CARD}"}}),
        ("POST", PEOPLE, {"external_id": "u", "profile": {"phone": "+" + CARD}}),
        ("POST", PEOPLE, {"external_id": "u", "unknown": CARD}),
        ("POST", PEOPLE, {CARD: "u"}),
        ("POST", PEOPLE, {"external_id": int(CARD)}),
        ("PATCH", "/v1/tenant", {"settings": {"a": [{"b": "4111-1111-1111-1111"}]}}),
        ("PATCH", "/v1/tenant", {"branding": {"support_phone": CARD}}),
        ("POST", "/v1/api-keys", {"name": CARD, "permissions": ["tenant:read"]}),
        ("POST", LEDGER, {"reference": CARD, "lines": []}),
        ("POST", LEDGER, {"reference": "r", "lines": [], "metadata": {"card": f"{CARD} 123"}}),
        ("POST", "/v1/approvals/apr_01kbcdefghjkmnpqrstvwxyz01/reject", {"reason": CARD}),
        ("GET", f"/v1/audit?actor={CARD}", None),
        ("POST", f"/v1/files?name={CARD}.txt", None),
    ]


@pytest.mark.parametrize(("method", "path", "body"), card_bodies())
async def test_a_card_number_reaches_no_log_and_no_table(
    api: Api, tenant: TenantRef, lines: io.StringIO, method: str, path: str, body: Any
) -> None:
    before = await rows(tenant)

    response = await api.call(method, path, body, idempotency_key="k", headers={"X-Note": CARD})

    found = await problem(response, 422, "pci.card_data_refused")
    assert CARD not in orjson.dumps(found).decode()
    assert CARD not in str(response.headers)
    assert '"event":"request"' in lines.getvalue()
    assert CARD not in lines.getvalue()
    assert "4111-1111" not in lines.getvalue()
    after = await rows(tenant)
    # A refusal may be kept for replay, as a hash of the request and the answer without the number.
    assert {name for name in before if after[name] != before[name]} <= {"public.idempotency"}
    async with db.transaction(tenant.id) as tx:
        for name in tenant_models():
            for row in await tx.fetch(f"SELECT t::text AS text FROM {name} t"):
                assert CARD not in row["text"], name
                assert CARD.encode().hex() not in row["text"], name


async def test_a_bug_says_nothing_of_itself(
    app: Quart, api: Api, lines: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_args: Any, **_kwargs: Any) -> None:
        raise LookupError(f"row of Asha {CARD}")

    monkeypatch.setattr(people, "get", broken)

    body = await problem(await api.get(f"{PEOPLE}/{ids.text('per', ids.new())}"), 500, "internal")

    assert set(body) == {"type", "title", "status", "code", "request_id"}
    assert "Asha" not in lines.getvalue()
    logged = [orjson.loads(line) for line in lines.getvalue().splitlines()]
    [failure] = [line for line in logged if line["event"] == "request.failed"]
    assert failure["exception"][0]["type"] == "builtins.LookupError"
    assert failure["request_id"] == body["request_id"]


async def test_every_answer_has_the_security_headers(app: Quart, api: Api) -> None:
    for response in (
        await api.get("/v1/tenant"),
        await api.get("/v1/nothing"),
        await Api(app).get("/docs"),
        await api.post(PEOPLE, raw=b"{"),
    ):
        assert response.headers["X-Request-Id"].startswith("req_")
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["X-Frame-Options"] == "DENY"
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert (await api.get("/v1/tenant")).headers["Cache-Control"] == "no-store"

"""The API, as a tenant's app and its staff use it; and development's box."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson
import pytest
from quart import Quart

from core.kit import ids
from core.kit.scope import TenantRef
from core.kit.secrets import Secret
from core.messaging import service as messages
from core.messaging.capture import service as capture
from core.messaging.provider import Purpose
from core.messaging.templates import catalogue
from core.messaging.types import Recipient
from tests import http
from tests.http import Api, acts, answer, problem
from tests.messaging.conftest import EMAIL, INDIAN, PHONE, RECEIPT, Drain, Open, mail, text

BODY = {"template": "receipt", "to": {"email": EMAIL}, "purpose": "transactional", "variables": RECEIPT}


def key() -> dict[str, str]:
    return {"idempotency_key": ids.token()}


async def test_send_list_show_and_send_again(api: Api, open_account: Open, run_jobs: Drain, acting: TenantRef) -> None:
    account, vendor = await open_account()
    made = await answer(await api.post("/v1/outgoing-messages", BODY, **key()), 201)
    assert (made["state"], made["to"], made["can_resend"]) == ("queued", "a•••@customer.example", False)
    await problem(
        await api.post(f"/v1/outgoing-messages/{made['id']}/resend", **key()), 422, "messaging.not_resendable"
    )
    await run_jobs()

    shown = await answer(await api.get(f"/v1/outgoing-messages/{made['id']}"))
    assert (shown["state"], shown["provider_account"], shown["can_resend"]) == ("sent", account, True)
    assert [item["outcome"] for item in shown["attempts"]] == ["accepted"]
    again = await answer(await api.post(f"/v1/outgoing-messages/{made['id']}/resend", **key()), 201)
    await run_jobs()
    assert again["resend_of"] == made["id"]
    assert len(vendor.sent) == 2
    assert vendor.sent[0].text == vendor.sent[1].text
    assert len(await acts(acting, "message:resend")) == 1

    for query, count in (
        (f"?email={EMAIL.upper()}", 2), ("?email=other@customer.example", 0), ("?state=failed", 0),
        ("?state=sent&channel=email&purpose=transactional&template=receipt", 2), ("?phone=%2B14155552671", 0),
    ):  # fmt: skip
        assert len((await answer(await api.get(f"/v1/outgoing-messages{query}")))["items"]) == count, query
    page = await answer(await api.get("/v1/outgoing-messages?limit=1"))
    rest = await answer(await api.get(f"/v1/outgoing-messages?limit=1&cursor={page['next_cursor']}"))
    assert [page["items"][0]["id"], rest["items"][0]["id"]] == [again["id"], made["id"]]


async def test_the_same_dedupe_key_is_the_same_message(api: Api, open_account: Open) -> None:
    await open_account()
    body = {**BODY, "dedupe_key": "order-1"}
    one = await answer(await api.post("/v1/outgoing-messages", body, **key()), 201)
    two = await answer(await api.post("/v1/outgoing-messages", body, **key()), 201)

    assert one["id"] == two["id"]
    other = {**body, "to": {"email": "b@customer.example"}}
    await problem(await api.post("/v1/outgoing-messages", other, **key()), 409, "messaging.dedupe_mismatch")


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"to": {"email": "nobody"}}, 400, "messaging.invalid_recipient"),
        ({"to": {}}, 400, "messaging.invalid_recipient"),
        ({"to": {"email": EMAIL + "\r\nBcc: a@b.example"}}, 400, "messaging.header_injection"),
        ({"to": {"phone": INDIAN}}, 422, "messaging.dlt_not_registered"),
        ({"template": "imagined"}, 422, "messaging.unknown_template"),
        ({"variables": {}}, 422, "messaging.invalid_variables"),
        ({"purpose": "otp"}, 400, "request.validation"),
        ({"to": {"person": "per_01kbcdefghjkmnpqrstvwxyz01"}}, 404, "request.not_found"),
        ({"language": "../../etc"}, 400, "request.validation"),
    ],
)
async def test_each_refusal_has_its_code_and_writes_nothing(
    api: Api, open_account: Open, change: dict[str, Any], status: int, code: str
) -> None:
    await open_account()
    await problem(await api.post("/v1/outgoing-messages", {**BODY, **change}, **key()), status, code)
    assert (await answer(await api.get("/v1/outgoing-messages")))["items"] == []


async def test_a_secret_is_in_no_answer_event_or_log(
    api: Api, open_account: Open, run_jobs: Drain, acting: TenantRef, capfd: pytest.CaptureFixture[str]
) -> None:
    _, vendor = await open_account("fake_sms")
    made = await messages.send(
        text("otp", variables={"code": Secret("482913")}, purpose=Purpose.OTP, to=Recipient(phone=PHONE))
    )
    await run_jobs()
    assert "482913" in vendor.sent[0].text

    public_id = ids.text("msg", made.id)
    seen = str(await answer(await api.get(f"/v1/outgoing-messages/{public_id}")))
    seen += str(await answer(await api.get("/v1/events"))) + str(await answer(await api.get("/v1/jobs?status=open")))
    seen += repr(vendor.sent[0]) + "".join(capfd.readouterr())
    assert "482913" not in seen
    assert PHONE not in seen
    await problem(await api.post(f"/v1/outgoing-messages/{public_id}/resend", **key()), 422, "messaging.not_resendable")


async def test_templates_by_api(api: Api, open_account: Open, run_jobs: Drain) -> None:
    _, vendor = await open_account("fake_sms")
    where = {"key": "receipt", "channel": "sms", "language": "en"}
    assert len((await answer(await api.get("/v1/message-templates/defaults")))["items"]) == 4 * len(catalogue.KEYS)

    draft = {**where, "source": {"text": "Got {{ amount }}, {{ name }}"}}
    shown = await answer(await api.post("/v1/message-templates/preview", {**draft, "variables": {"name": "Ravi"}}))
    assert (shown["text"], shown["sms_parts"]) == ("Got INR 1,499.00, Ravi", 1)
    saved = await answer(await api.post("/v1/message-templates", draft, **key()), 201)
    assert saved["version"] == 1
    bad = {**where, "source": {"text": "{{ amount.__class__ }}"}}
    await problem(await api.post("/v1/message-templates", bad, **key()), 422, "messaging.invalid_template")
    bad = {**where, "source": {"text": "{{ pin }}"}}
    await problem(await api.post("/v1/message-templates", bad, **key()), 422, "messaging.unknown_variable")

    test = {"key": "receipt", "language": "en", "to": PHONE}
    await answer(await api.post("/v1/message-templates/test-sends", test, **key()), 201)
    await run_jobs()
    assert vendor.sent[0].text == "Got INR 1,499.00, Asha"

    restored = await answer(await api.post("/v1/message-templates/restore", where, **key()))
    assert (restored["version"], restored["id"]) == (0, None)
    listed = (await answer(await api.get("/v1/message-templates?key=receipt")))["items"]
    assert [item["version"] for item in listed] == [2, 1]


async def test_settings_are_checked_and_versioned(api: Api, open_account: Open) -> None:
    account, _ = await open_account("fake_sms")
    path = "/v1/messaging/settings"
    before = await answer(await api.get(path))
    assert (before["version"], before["quiet_from"], before["quiet_until"]) == (0, "21:00", "10:00")

    good: dict[str, Any] = {"rates": {account: 2.5}, "otp_accounts": [account]}
    good |= {"sender_email": "no-reply@asha.example", "routes": {"sms": {"otp": [account]}}, "dlt_entity_id": "1" * 19}
    after = await answer(await api.patch(path, good))
    assert (after["rates"], after["otp_accounts"]) == ({account: 2.5}, [account])
    assert (after["version"], after["routes"], after["sender_email"]) == (
        1, {"sms": {"otp": [account]}}, "no-reply@asha.example",
    )  # fmt: skip
    await problem(await api.patch(path, {"reply_to": "", "version": 0}), 409, "messaging.version_mismatch")
    for wrong in (
        {"sender_email": "nobody"},
        {"sender_name": "Asha\r\nBcc: x@y.example"},
        {"dlt_entity_id": "abc"},
        {"default_language": "English"},
        {"routes": {"email": {"otp": [account]}}},
        {"routes": {"sms": {"otp": ["pac_01kbcdefghjkmnpqrstvwxyz01"]}}},
        {"rates": {account: 0.0}},
        {"rates": {account: 1e9}},
        {"rates": {"pac_01kbcdefghjkmnpqrstvwxyz01": 5.0}},
        {"otp_accounts": ["pac_01kbcdefghjkmnpqrstvwxyz01"]},
    ):
        await problem(await api.patch(path, wrong), 422, "messaging.invalid_preferences")
    assert (await answer(await api.get(path)))["version"] == 1


async def test_each_permission_opens_its_own_door(app: Quart, tenant: TenantRef) -> None:
    nobody = Api(app, await http.make_key(tenant, ("people:read",)))
    for path in (
        "outgoing-messages",
        "message-templates",
        "messaging/settings",
        "message-suppressions",
        "message-rules",
        "dlt-templates",
    ):
        await problem(await nobody.get(f"/v1/{path}"), 403, "auth.permission_denied")
    reader = Api(app, await http.make_key(tenant, ("messages:read",)))
    assert (await reader.get("/v1/outgoing-messages")).status_code == 200
    await problem(await reader.post("/v1/outgoing-messages", BODY, **key()), 403, "auth.permission_denied")


@pytest.fixture
def box() -> Iterator[None]:
    capture.configure(development=True)
    yield
    capture.configure(development=False)


async def test_in_development_the_box_takes_what_no_provider_does(
    app: Quart, acting: TenantRef, run_jobs: Drain, box: None
) -> None:
    made = await messages.send(mail(variables={**RECEIPT, "name": "<script>alert(1)</script>"}))
    await messages.send(text("otp", variables={"code": "482913"}, purpose=Purpose.OTP, to=Recipient(phone=PHONE)))
    await run_jobs()
    assert (await messages.get(made.id))[0].state == "sent"
    browser = app.test_client()

    async def page(query: str, host: str = "127.0.0.1", name: str = "messages") -> tuple[int, str, str]:
        found = await browser.get(
            f"/dev/{name}?tenant={acting.slug}{query}",
            headers={"Host": host},
            scope_base={"client": ("127.0.0.1", 5000)},
        )
        return found.status_code, await found.get_data(as_text=True), found.headers.get("Content-Security-Policy", "")

    status, body, policy = await page("")
    assert status == 200
    assert "482913 is your" in body
    assert "Receipt: INR 500.00" in body
    assert "script-src" not in policy
    assert "default-src 'none'" in policy
    [item] = await capture.search("receipt")
    _, body, _ = await page(f"&search=RECEIPT&message={ids.text('mcp', item.id)}")
    assert '<iframe title="The message as HTML" sandbox="" srcdoc="' in body
    assert "<script" not in body
    assert "482913" not in body
    status, body, _ = await page("&search=482913", name="messages.json")
    assert (status, [(one["to"], one["purpose"]) for one in orjson.loads(body)["items"]]) == (200, [(PHONE, "otp")])
    for name in ("messages", "messages.json"):
        assert (await page("", host="evil.example", name=name))[0] == 404
    capture.configure(development=False)
    for name in ("messages", "messages.json"):
        assert (await page("", name=name))[0] == 404

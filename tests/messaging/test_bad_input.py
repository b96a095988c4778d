"""What is hostile in a message: templates in values, look-alike addresses, and what is far too large."""

from __future__ import annotations

from typing import Any

import pytest

from core.kit import db, ids
from core.kit.scope import TenantRef
from core.messaging import addresses
from core.messaging import service as messages
from core.messaging.errors import HeaderInjection, InvalidPreferences, InvalidRecipient, InvalidVariables
from core.messaging.preferences import service as preferences
from core.messaging.provider import Channel
from core.messaging.suppression import service as suppression
from core.messaging.types import Recipient
from tests.http import Api, acts, problem
from tests.messaging.conftest import RECEIPT, Drain, Open, mail, text

BODY = {"template": "receipt", "to": {"email": "a@customer.example"}, "purpose": "transactional", "variables": RECEIPT}


async def count() -> int:
    async with db.transaction() as tx:
        return int(await tx.value("SELECT count(*) FROM message WHERE tenant_id = $1", tx.tenant))


@pytest.mark.parametrize(
    "value",
    [
        "{{ 7 * 7 }}",
        "{{ brand_name }}",
        "{% for x in range(10) %}x{% endfor %}",
        "{{ ''.__class__.__mro__ }}",
        "{# hidden #}",
        "${7*7} #{7*7} <%= 7*7 %>",
        "{{{{ 7*7 }}}}",
    ],
)
async def test_a_value_is_never_read_as_a_template(open_account: Open, run_jobs: Drain, value: str) -> None:
    _, vendor = await open_account()

    await messages.send(mail(variables={**RECEIPT, "amount": value, "name": value}))
    await run_jobs()

    (sent,) = vendor.sent
    assert value in sent.text
    assert "49" not in sent.text


@pytest.mark.parametrize("turned", ["\u202e", "\u202a", "\u2066", "\u2069"])
async def test_a_header_that_reads_as_another_one_is_refused(acting: object, turned: str) -> None:
    with pytest.raises(HeaderInjection):
        await messages.send(mail(variables={**RECEIPT, "amount": f"INR 1{turned}00.1 RNI"}))
    with pytest.raises(InvalidPreferences):
        await preferences.change({"sender_name": f"Bank{turned}"})

    assert await count() == 0


@pytest.mark.parametrize(
    "given",
    [
        "аsha@customer.example",  # a Cyrillic first letter
        "asha\u200b@customer.example",  # nothing to be seen
        "ａsha@customer.example",  # a wide letter
        "asha@customer.example\u0000",
        "asha@customer.exаmple@customer.example",
        '"asha <x@evil.example>"@customer.example',
        "asha@[127.0.0.1]",
        "a" * 65 + "@customer.example",
        "a@" + "b" * 250 + ".example",
    ],
)
async def test_an_address_that_only_looks_like_one_is_refused(acting: object, given: str) -> None:
    with pytest.raises((InvalidRecipient, HeaderInjection)):
        await messages.send(mail(to=Recipient(email=given)))

    assert await count() == 0


def test_a_look_alike_domain_is_another_address_and_says_so() -> None:
    true = addresses.normalise(Channel.EMAIL, "asha@customer.example")
    other = addresses.normalise(Channel.EMAIL, "asha@сustomer.example")  # a Cyrillic first letter

    assert other != true
    assert addresses.masked(Channel.EMAIL, other) == "a•••@xn--ustomer-xjg.example"


@pytest.mark.parametrize("given", ["+1 415 555 2671", "+1(415)555-2671", "+１４１５５５５２６７１"])
async def test_another_spelling_does_not_get_round_a_suppression(acting: object, given: str) -> None:
    async with db.transaction() as tx:
        await suppression.add_within(tx, Channel.SMS, "+14155552671", "manual")

    made = await messages.send(text(to=Recipient(phone=given)))

    assert made.state == "suppressed"


@pytest.mark.parametrize("given", ["ASHA@customer.example", "asha@CUSTOMER.example"])
async def test_another_case_does_not_get_round_a_suppression(acting: object, given: str) -> None:
    async with db.transaction() as tx:
        await suppression.add_within(tx, Channel.EMAIL, "asha@customer.example", "complaint")

    made = await messages.send(mail(to=Recipient(email=given)))

    assert made.state == "suppressed"


async def test_what_is_far_too_large_or_too_dear_is_refused(acting: object) -> None:
    with pytest.raises(InvalidVariables) as refused:
        await messages.send(mail(variables={**RECEIPT, "amount": "x" * 2_001}))
    assert [item["field"] for item in refused.value.errors] == ["amount"]
    assert "xxx" not in str(refused.value.problem())
    with pytest.raises(InvalidRecipient):
        await messages.send(mail(dedupe_key="k" * 201))
    with pytest.raises(InvalidRecipient):
        await messages.send(mail(to=Recipient(email=f"{'a' * 300}@customer.example")))
    for costly in ("+19002345678", "+449012345678", "+39899123456", "+911861123456789", "+447640123456"):
        with pytest.raises(InvalidRecipient):
            await messages.send(text(to=Recipient(phone=costly)))

    assert await count() == 0


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"variables": {f"v{number}": "x" for number in range(200)}}, 400, "request.validation"),
        ({"template": "t" * 10_000}, 400, "request.validation"),
        ({"to": {"email": "a" * 10_000 + "@customer.example"}}, 400, "request.validation"),
        ({"variables": {**RECEIPT, "amount": ["a"]}}, 400, "request.validation"),
        ({"dedupe_key": "k" * 10_000}, 400, "request.validation"),
    ],
)
async def test_what_is_far_too_large_has_its_code(
    api: Api, acting: object, change: dict[str, Any], status: int, code: str
) -> None:
    response = await api.post("/v1/outgoing-messages", {**BODY, **change}, idempotency_key=ids.token())

    await problem(response, status, code)
    assert await count() == 0


async def test_what_may_be_an_attack_is_refused_with_its_code_and_audited(api: Api, acting: TenantRef) -> None:
    draft = {"key": "receipt", "channel": "email", "language": "en"}
    turned = {**BODY, "variables": {**RECEIPT, "amount": "INR 1\u202e00.1 RNI"}}
    look_alike = {**BODY, "to": {"email": "\u0430sha@customer.example"}}
    reaching = {**draft, "source": {"subject": "x", "text": "{{ ''.__class__ }}"}}
    unknown = {**draft, "source": {"subject": "x", "text": "{{ config }}"}}
    refused = {
        "messaging.header_injection": ("/v1/outgoing-messages", turned, 400),
        "messaging.invalid_recipient": ("/v1/outgoing-messages", look_alike, 400),
        "messaging.invalid_template": ("/v1/message-templates", reaching, 422),
        "messaging.unknown_variable": ("/v1/message-templates", unknown, 422),
    }

    for code, (path, body, status) in refused.items():
        for _ in range(2):
            await problem(await api.post(path, body, idempotency_key=ids.token()), status, code)

    found = await acts(acting, "request:refuse")  # once a minute
    assert [item["subject"] for item in found] == list(refused)
    assert [item["after"]["route"] for item in found] == [f"POST {path}" for path, _, _ in refused.values()]
    assert await count() == 0

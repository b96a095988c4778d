"""No text reaches an Indian number that the tenant did not register for it."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.kit import db
from core.kit.scope import TenantRef
from core.messaging import service as messages
from core.messaging.dlt import service as dlt
from core.messaging.dlt.match import VARIABLE, match
from core.messaging.dlt.types import NewDltTemplate
from core.messaging.errors import DltMismatch, DltNotRegistered, DltTemplateTaken, InvalidDltTemplate
from core.messaging.preferences import service as preferences
from core.messaging.provider import Dlt, Purpose
from core.messaging.types import Recipient
from tests.messaging.conftest import CODE, INDIAN, Drain, Open, text

OTP = f"{VARIABLE} is your {VARIABLE} code. It works for {VARIABLE} minutes. Do not share it with anyone."
ENTITY = "1101234567890123456"


def registered(body: str = OTP, **more: str) -> NewDltTemplate:
    given = {
        "dlt_template_id": "1107161234567890123",
        "header": "ASHABK",
        "category": "service_implicit",
        "text": body,
        "template": "otp",
        "language": "en",
    }
    return NewDltTemplate(**{**given, **more})


def code() -> object:
    return text("otp", variables=CODE, purpose=Purpose.OTP, to=Recipient(phone=INDIAN))


async def test_a_registered_text_goes_with_its_ids(open_account: Open, run_jobs: Drain) -> None:
    _, vendor = await open_account("fake_sms")
    await preferences.change({"dlt_entity_id": ENTITY})
    await dlt.register(registered())

    await messages.send(code())  # type: ignore[arg-type]
    await run_jobs()

    [sent] = vendor.sent
    assert sent.dlt == Dlt(ENTITY, "1107161234567890123", "ASHABK", ("482913", "Test tenant", "5"), "service_implicit")
    assert (sent.sender, sent.to) == ("ASHABK", INDIAN)


async def test_anything_else_is_refused_before_a_provider_is_called(open_account: Open, run_jobs: Drain) -> None:
    _, vendor = await open_account("fake_sms")
    with pytest.raises(DltNotRegistered):  # no entity id
        await messages.send(code())  # type: ignore[arg-type]
    await preferences.change({"dlt_entity_id": ENTITY})
    with pytest.raises(DltNotRegistered):  # no text
        await messages.send(code())  # type: ignore[arg-type]
    made = await dlt.register(registered(f"Code {VARIABLE}"))
    with pytest.raises(DltMismatch):
        await messages.send(code())  # type: ignore[arg-type]
    await dlt.register(registered(header="123456", category="promotional", dlt_template_id="1107161234567890124"))
    with pytest.raises(DltMismatch):  # a promotional registration is no service one
        await messages.send(code())  # type: ignore[arg-type]
    await dlt.set_enabled(made.id, enabled=False)
    with pytest.raises(DltNotRegistered):
        await messages.send(code())  # type: ignore[arg-type]
    await run_jobs()

    assert vendor.calls == []
    async with db.transaction() as tx:
        assert await tx.value("SELECT count(*) FROM message WHERE tenant_id = $1", tx.tenant) == 0


async def test_a_registration_withdrawn_meanwhile_stops_the_message(open_account: Open, run_jobs: Drain) -> None:
    _, vendor = await open_account("fake_sms")
    await preferences.change({"dlt_entity_id": ENTITY})
    made = await dlt.register(registered())
    message = await messages.send(code())  # type: ignore[arg-type]

    await dlt.set_enabled(made.id, enabled=False)
    await run_jobs()

    found = (await messages.get(message.id))[0]
    assert (vendor.calls, found.state, found.error_code) == ([], "failed", "messaging.dlt_not_registered")


async def test_other_countries_need_none(open_account: Open, run_jobs: Drain) -> None:
    _, vendor = await open_account("fake_sms")
    await messages.send(text("otp", variables=CODE, purpose=Purpose.OTP))
    await run_jobs()

    assert vendor.sent[0].dlt is None


async def test_what_no_operator_registers_is_refused(acting: TenantRef) -> None:
    for wrong in (
        {"header": "ashabk"}, {"header": "123456"}, {"header": "ASHABK", "category": "promotional"},
        {"dlt_template_id": "12x"}, {"text": "{#url#}"}, {"text": " "}, {"text": "a\0b"},
    ):  # fmt: skip
        with pytest.raises(InvalidDltTemplate):
            await dlt.register(registered(**wrong) if "text" not in wrong else registered(wrong["text"]))
    await dlt.register(registered())
    with pytest.raises(DltTemplateTaken):
        await dlt.register(registered("Another text"))


PIECES = st.text(alphabet="ab .", max_size=4)
VALUES = st.text(alphabet="ab .", max_size=5)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine draws slowly
@given(st.lists(PIECES, min_size=1, max_size=5), st.data())
def test_the_matcher_agrees_with_a_regular_expression(pieces: list[str], data: st.DataObject) -> None:
    template = VARIABLE.join(pieces)
    filled = "".join(
        piece + (data.draw(VALUES) if place < len(pieces) - 1 else "") for place, piece in enumerate(pieces)
    )
    candidate = data.draw(st.sampled_from([filled, filled + "a", filled[1:], filled.replace("a", "b", 1)]))
    pattern = "(.{0,30})".join(re.escape(piece) for piece in pieces)

    found = match(template, candidate)

    assert (found is not None) == (re.fullmatch(pattern, candidate, re.DOTALL) is not None)
    if found is not None:
        assert "".join(a + b for a, b in zip(pieces, (*found, ""), strict=True)) == candidate
        assert all(len(value) <= 30 for value in found)


def test_neighbouring_places_cost_no_time() -> None:
    began = time.perf_counter()

    assert match(VARIABLE * 40 + "z", "a" * 900) is None
    assert match(VARIABLE * 40, "a" * 1_200) == ("a" * 30,) * 40
    assert match(VARIABLE * 40, "a" * 1_201) is None

    assert time.perf_counter() - began < 2

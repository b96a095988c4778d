"""The quick look at a body lets nothing pass that the careful one refuses."""

from __future__ import annotations

from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from core.web import card_guard, contract

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.text('":, 0123456789\\')
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4)
)


def carefully(raw: bytes) -> bool:
    """Whether the careful way takes the body."""
    try:
        card_guard.refuse_cards(contract.strict_json(raw))
    except (contract.MalformedJson, card_guard.CardDataRefused):
        return False
    return True


@settings(suppress_health_check=[HealthCheck.too_slow])  # a busy machine draws slowly
@given(VALUES, st.booleans())
def test_what_passes_quickly_passes_carefully(value: Any, spaced: bool) -> None:
    raw = orjson.dumps(value, option=orjson.OPT_INDENT_2 if spaced else None, default=str) if _fits(value) else b"0"

    assert not contract._is_harmless(raw) or carefully(raw)


@given(st.text('{}[]":,0 \\n1e-.tu4', max_size=60))
@example('{"a":1,"a":2}')
@example('{"a":{"b":1},"a":{"b":1}}')
@example('[{"a" :1,"a"\t:"\\":"}]')
def test_no_text_passes_quickly_alone(text: str) -> None:
    raw = text.encode()

    assert not contract._is_harmless(raw) or carefully(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b'{"a":1,"a":2}',
        b'{"a":1,"\\u0061":2}',
        b'{"a":{"b":1,"b":1}}',
        b'[[{"a":1}],[{"a":1,"b":2,"a":3}]]',
        b'{"n":12345678901234567890}',
        b'{"n":1e999}',
        b'{"t":"4111 1111 1111 1111"}',
        b'{"t":"\\u0000"}',
        b'{"n":NaN}',
        '{"t":"４１１１１１１１１１１１１１１１"}'.encode(),
        b"[" * 22 + b"]" * 22,
        b'{"a":' * 21 + b"1" + b"}" * 21,
        b"",
        b"{",
    ],
)
def test_what_is_to_be_refused_never_passes_quickly(raw: bytes) -> None:
    assert not contract._is_harmless(raw)
    assert not carefully(raw)


def test_most_bodies_pass_quickly() -> None:
    line = {"debit": "acc_01jd5qcrkb0s5kz2sv6v2k9ebn", "amount": {"amount": "1.00", "currency": "INR"}}

    assert contract._is_harmless(orjson.dumps({"items": [{"reference": f"r:{n}", "lines": [line]} for n in range(50)]}))
    assert contract._is_harmless(orjson.dumps({"lines": [line], "metadata": {}}, option=orjson.OPT_INDENT_2))


def _fits(value: Any) -> bool:
    try:
        orjson.dumps(value)
    except TypeError:
        return False
    return True

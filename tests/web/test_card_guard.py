"""Cards are found however they are written; other numbers are left alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from core.kit import ids
from core.web import card_guard
from core.web.card_guard import CardDataRefused, cannot_hold_card, is_card_number, redact, refuse_cards
from core.web.schemas import In

VISA = "4111111111111111"
SAMPLES = Path(__file__).resolve().parents[2] / "plugins" / "payments_razorpay" / "testdata"


def check_digit(head: str) -> str:
    """The number that the Luhn digit completes."""
    return next(head + str(digit) for digit in range(10) if _luhn_sum(head + str(digit)) % 10 == 0)


def _luhn_sum(digits: str) -> int:
    return sum(
        sum(divmod(int(letter) * 2, 10)) if index % 2 else int(letter) for index, letter in enumerate(reversed(digits))
    )


@pytest.mark.parametrize(
    "number",
    [
        VISA,  # the schemes' and gateways' published test numbers
        "4012888888881881",
        "4222222222222",
        "5555555555554444",
        "5105105105105100",
        "2223003122003222",
        "378282246310005",
        "371449635398431",
        "6011111111111117",
        "6011000990139424",
        "30569309025904",
        "38520000023237",
        "36227206271667",
        "3530111333300000",
        "3566002020360505",
        "6200000000000005",
        "6205500000000000004",
        "6759649826438453",
        check_digit("652152501111111"),
        check_digit("607469123456789"),
        check_digit("508528123456789"),
        check_digit("817199123456789"),
        check_digit("220012345678901"),
        check_digit("979212345678901"),
        check_digit("411111111111111123"),
        check_digit("6759649826438"),
    ],
)
def test_every_issuers_number_is_a_card(number: str) -> None:
    assert is_card_number(number)
    with pytest.raises(CardDataRefused):
        refuse_cards({"note": number})
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    refuse_cards({"note": wrong})


@pytest.mark.parametrize(
    "value",
    [
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "4111.1111.1111.1111",
        "4111\u00a01111\u00a01111\u00a01111",
        "4111\u20131111\u20131111\u20131111",
        "41 1111 1111 111 111",
        f"card {VISA} exp 12/29",
        f"{VISA} 123",  # the security code behind it
        f"{VISA}-123",
        f"12 {VISA}",
        f"({VISA})",
        f"pay_{VISA}",
        "\uff14\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11",
        "\u096a" + "\u0967" * 15,  # Devanagari
        int(VISA),
        -int(VISA),
        float(VISA),
        [["deep", {"x": VISA}]],
        {VISA: "as a name"},
        {"contact": {"card": VISA}},  # below an exempt field
        {"phone": VISA},  # no phone number has 16 digits
        {"account_number": [VISA]},
    ],
)
def test_a_card_is_found_however_it_is_written(value: Any) -> None:
    with pytest.raises(CardDataRefused):
        refuse_cards({"field": value} if not isinstance(value, dict) else value)


@pytest.mark.parametrize(
    "value",
    [
        {"note": "4111111111111112"},
        {"note": "1234567890123452"},  # Luhn holds, no issuer
        {"note": "1121431121541121"},
        {"note": "411111111111"},
        {"note": "41111111111111111111"},
        {"note": f"a{VISA}"},
        {"hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
        {"account_number": VISA},
        {"utr": VISA},
        {"phone": "+919876543210"},
        {"amount": "500.00", "currency": "INR"},
        {"at": "2026-11-21T06:30:00.000000Z"},
        {"enabled": True, "nothing": None, "share": 0.5},
    ],
)
def test_other_numbers_are_left_alone(value: Any) -> None:
    refuse_cards(value)


class Inner(In):
    number: str = Field(json_schema_extra={"not_a_card": True})
    note: str


class Outer(In):
    parts: list[Inner] | None = None


def test_a_field_declared_as_another_number_is_exempt_at_any_depth() -> None:
    refuse_cards({"parts": [{"number": VISA, "note": ""}]}, Outer)
    with pytest.raises(CardDataRefused):
        refuse_cards({"parts": [{"number": VISA, "note": ""}]})
    with pytest.raises(CardDataRefused):
        refuse_cards({"parts": [{"number": "", "note": VISA}]}, Outer)


def test_no_payload_of_the_vendors_documentation_is_taken_for_a_card() -> None:
    payloads = sorted(SAMPLES.glob("*.json"))

    for path in payloads:
        refuse_cards(orjson.loads(path.read_bytes()))

    assert len(payloads) >= 50


def test_the_account_numbers_of_the_vendors_documentation_hold_luhns_digit() -> None:
    """Which is why Luhn alone must not refuse: these stand in its webhooks of payouts, tokens and virtual accounts."""
    for number in ("1121431121541121", "1112220006712324"):
        assert _luhn_sum(number) % 10 == 0
        refuse_cards({"bank_account": {"account_number": number}, "note": number})


@given(st.uuids(), st.sampled_from(["pay", "wal", "key", "req"]))
def test_our_own_ids_are_never_cards(value: Any, prefix: str) -> None:
    refuse_cards({"id": ids.text(prefix, value), "note": f"see {ids.text(prefix, value)}."})


@given(st.text(alphabet="0123456789 -.a", max_size=60))
def test_redacting_leaves_no_card(text: str) -> None:
    refuse_cards(redact(text))


def test_redacting_keeps_the_last_four_and_the_rest() -> None:
    assert redact(f"paid with {VISA} 123 today") == "paid with [card …1111] today"
    assert redact("order 4111111111111112, 4111 1111 1111 1112") == "order 4111111111111112, 4111 1111 1111 1112"


CARD_LIKE = st.builds(
    lambda number, separators: "".join(digit + gap for digit, gap in zip(number, separators, strict=False)),
    st.sampled_from([VISA, "378282246310005", "4222222222222"]),
    st.lists(st.sampled_from(["", "", " ", "-", "."]), min_size=16, max_size=16),
)
JSON_VALUES = st.recursive(
    st.one_of(
        CARD_LIKE,
        st.sampled_from([int(VISA), 4.2e15, 4000000000000002.0, 4.111111111111111e15, 0.5, True, None]),
        st.text("0123456789 .-eE", max_size=30),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text("ab4 1", max_size=18), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(JSON_VALUES)
def test_what_is_spared_the_search_holds_no_card(value: Any) -> None:
    raw = json.dumps(value).encode()

    if cannot_hold_card(raw):
        refuse_cards(json.loads(raw))


@pytest.mark.parametrize(
    "raw", [b'{"a": "4111-1111 1111.1111"}', b"[4111111111111111]", b"[4.2e15]", b'"4222222222222"']
)
def test_a_long_run_of_digits_is_not_spared(raw: bytes) -> None:
    assert not cannot_hold_card(raw)


def test_a_usual_body_is_spared() -> None:
    raw = b'{"reference": "order 981", "amount": {"amount": "500.00"}, "to": "acc_01jd5qcrkb0s5kz2sv6v2k9ebn"}'

    assert cannot_hold_card(raw)


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        (b'{"note": "4111 1111 1111 1111"}', b'{"note": "[card \xe2\x80\xa61111]"}'),
        (b'{"n": 4111111111111111}', b'{"n": "[card \xe2\x80\xa61111]"}'),
        (b"card_no=4111111111111111&status=success", b"card_no=%5Bcard+%E2%80%A61111%5D&status=success"),
        (b"note=4111+1111+1111+1111", b"note=%5Bcard+%E2%80%A61111%5D"),
        (b"note=4111%201111%201111%201111", b"note=%5Bcard+%E2%80%A61111%5D"),
        (b"4111111111111111", b'"[card \xe2\x80\xa61111]"'),
    ],
)
def test_a_payload_is_stored_without_cards(body: bytes, kept: bytes) -> None:
    assert card_guard.without_cards(body) == kept


@pytest.mark.parametrize(
    "body",
    [
        b'{"bank_account": {"account_number": "1121431121541121"}, "amount": 50000}',
        b"account_number=1121431121541121&utr=1234567890123456",
        b"not json \xff\x00 at all",
        b"",
    ],
)
def test_a_payload_without_cards_is_stored_as_it_came(body: bytes) -> None:
    assert card_guard.without_cards(body) == body


PAYLOADS = st.text(alphabet='0123456789 +-.%\\{}[]":=&e', max_size=40)


@given(PAYLOADS, st.sampled_from(["4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111"]), PAYLOADS)
def test_a_payload_that_is_spared_the_search_holds_no_card(before: str, number: str, after: str) -> None:
    for body in (before.encode(), f"{before}{number}{after}".encode(), f'{{"a": "{number}"}}{after}'.encode()):
        if card_guard._is_plain_payload(body) and cannot_hold_card(body):
            assert redact(body.decode()) == body.decode()

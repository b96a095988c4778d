"""Public ids keep every bit and their order."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.kit import ids
from core.kit.errors import NotFound

NUMBERS = some.integers(0, 2**128 - 1)


def test_the_first_and_the_last() -> None:
    assert ids.text("txn", UUID(int=0)) == "txn_" + "0" * 26
    assert ids.text("txn", UUID(int=2**128 - 1)) == "txn_7" + "z" * 25
    assert ids.text("pay", UUID("01932e5b-3a71-7c9e-8f00-5d6c1b2a3f4e")) == "pay_01jcq5pekhfjf8y02xdgdjmfte"


@given(NUMBERS, NUMBERS)
def test_text_sorts_as_the_id_does_and_reads_back(one: int, other: int) -> None:
    first, second = ids.text("x", UUID(int=one)), ids.text("x", UUID(int=other))

    assert ids.parse("x", first) == UUID(int=one)
    assert (first < second) == (one < other)


@pytest.mark.parametrize(
    "text",
    ["", "x_", "x_" + "0" * 25, "x_" + "0" * 27, "x_8" + "0" * 25, "y_" + "0" * 26, "x_" + "0" * 25 + "u",
     "x_" + "0" * 25 + "A", "x_" + "0" * 24 + "_0", "x_+" + "0" * 25, "x_" + "0" * 25 + "٣"],
)  # fmt: skip
def test_what_is_no_id_is_not_found(text: str) -> None:
    with pytest.raises(NotFound):
        ids.parse("x", text)

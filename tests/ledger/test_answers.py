"""The ledger writes its busiest answer by hand: the bytes are the schema's."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import orjson
from hypothesis import given
from hypothesis import strategies as st

from core.kit import ids
from core.kit.money import Money
from core.ledger.schemas import TransactionOut, transaction_json
from core.ledger.types import Posting, Transaction

POSTING = Posting(
    ids.new(), 0, ids.new(), ids.new(), Money.parse("1.00", "INR"), Decimal("-1.0000"), Decimal("1.0000"), 1, 2, None
)
POSTED = Transaction(
    ids.new(), "r", "transfer", "", {}, None, "key_x", datetime(2026, 11, 28, tzinfo=UTC), datetime.now(UTC), (POSTING,)
)
FACTS = st.dictionaries(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
    st.text(st.characters(exclude_categories=["Cs"])) | st.integers(-(2**63), 2**63 - 1) | st.booleans() | st.none(),
    max_size=4,
)


@given(
    st.text(st.characters(exclude_categories=["Cs"])),
    FACTS,
    st.datetimes(timezones=st.just(UTC)),
    st.sampled_from([("1.00", "INR"), ("7", "JPY"), ("0.001", "KWD")]),
    st.booleans(),
)
def test_the_bytes_are_the_schemas(
    text: str, metadata: dict[str, Any], moment: datetime, amount: tuple[str, str], undoes: bool
) -> None:
    undone = ids.new() if undoes else None
    posting = POSTING._replace(amount=Money.parse(*amount), reverses_id=undone)
    posted = POSTED._replace(
        description=text,
        metadata=metadata,
        effective_at=moment,
        reverses_id=undone,
        postings=(POSTING, posting),
    )

    assert transaction_json(posted) == TransactionOut.of(posted).model_dump_json().encode()


def test_numbers_with_a_fraction_keep_their_value() -> None:
    posted = POSTED._replace(metadata={"rate": 0.1, "large": 1e22, "small": 1e-7})

    assert orjson.loads(transaction_json(posted))["metadata"] == {"rate": 0.1, "large": 1e22, "small": 1e-7}

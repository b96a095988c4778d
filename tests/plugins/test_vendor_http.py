"""What may be kept of a vendor's words."""

from __future__ import annotations

import pytest

from core.kit.outbound import Response
from plugins import vendor_http


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Invalid 'To' Phone Number: +919876543210", "Invalid 'To' Phone Number: …"),
        ("smtp; 550 5.1.1 <user.name@example.in>: unknown", "smtp; 550 5.1.1 <…>: unknown"),
        ("98765 43210 is on DND", "… is on DND"),
        ("error 30005 of 2024", "error 30005 of 2024"),
        ("two\r\nlines", "two  lines"),
        ("", None),
        (None, None),
        ({"a": 1}, None),
    ],
)
def test_a_vendors_words_are_kept_without_the_recipient(said: object, kept: str | None) -> None:
    assert vendor_http.words(said) == kept


@pytest.mark.parametrize(
    ("header", "seconds"), [("", 5), ("30", 30), ("0", 1), ("999999", 3600), ("-1", 5), ("soon", 5), ("٣", 5)]
)
def test_a_vendors_wish_to_wait_is_bounded(header: str, seconds: int) -> None:
    assert vendor_http.retry_after_seconds(Response(429, {"retry-after": header}, b"")) == seconds

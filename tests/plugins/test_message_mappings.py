"""The content of an authentic webhook is never refused: whatever it says, reading it raises nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.messaging.provider import DeliveryNotice, DeliveryState
from plugins.email.sendgrid import mapping as sendgrid
from plugins.email.ses import mapping as ses
from plugins.sms.msg91 import mapping as msg91
from plugins.sms.plivo import mapping as plivo
from plugins.sms.twilio import mapping as twilio

_WORDS = st.sampled_from([
    "event", "eventType", "notificationType", "mail", "messageId", "tags", "bahi_reference", "bounce", "Bounce",
    "bounceType", "bouncedRecipients", "complaint", "Complaint", "complainedRecipients", "delivery", "Delivery",
    "recipients",
    "destination", "timestamp", "sg_event_id", "sg_message_id", "dropped", "reason", "status", "type", "email",
    "requestId", "report", "number", "date", "1", "MessageSid", "MessageStatus", "delivered", "MessageUUID", "Status",
    "To",
])  # fmt: skip
_TEXT = st.text("aZ09 :@+-_.\u20b9\u0000", max_size=8)
_LEAVES = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False) | _WORDS | _TEXT
_JSON = st.recursive(
    _LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_WORDS, inner, max_size=6), max_leaves=25
)
_FORM = st.dictionaries(_WORDS | _TEXT, _WORDS | _TEXT, max_size=8)


def check(notices: list[DeliveryNotice]) -> None:
    for notice in notices:
        assert notice.dedupe_key
        assert notice.state in set(DeliveryState)
        assert notice.provider_message_id or notice.reference or notice.state is DeliveryState.UNSUBSCRIBED
        assert notice.at is None or notice.at.tzinfo is not None


_patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # the machine may be busy


@_patient
@given(body=_JSON)
def test_any_json_is_read(body: Any) -> None:
    encoded = orjson.dumps(body)
    check(sendgrid.notices(encoded))
    check(sendgrid.notices(b"[" + encoded + b"]"))
    check(ses.notices("sns-1", encoded.decode()))
    check(msg91.notices(body))
    msg91.checked(body)


@_patient
@given(fields=_FORM)
@pytest.mark.parametrize("read", [twilio.notices, plivo.notices])
def test_any_form_is_read(read: Callable[[dict[str, str]], list[DeliveryNotice]], fields: dict[str, str]) -> None:
    check(read(fields))

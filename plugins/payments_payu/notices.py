"""What PayU sends by itself, once its hash is checked, as hints about what to fetch. Pure.

PayU signs payment forms and mandate notices. Refund and dispute notices it does not sign at all: they are refused like
any other unsigned body, and the platform asks for the state of its refunds instead.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from core.payments.provider import WebhookInvalid, WebhookNotice
from plugins.payments_payu import hashes, mapping
from plugins.payments_payu.mapping import Unreadable


def of_payment(form: Mapping[str, str], key: str, salts: Sequence[str], digest: str) -> WebhookNotice:
    """A payment's form, the same that the payer's browser brings. Raises WebhookInvalid."""
    if form.get("key") != key or not hashes.is_authentic(form, salts):
        raise WebhookInvalid
    status, unmapped = form.get("status", ""), form.get("unmappedstatus", "")
    return WebhookNotice(
        # PayU numbers no event, and its hash leaves out the very fields that tell two events of a payment apart: a
        # payer, who holds a signed form too, could use up the key of a later event. The bytes themselves cannot be
        # used up by other bytes.
        dedupe_key=f"sha256:{digest}",
        event_type=f"payment.{status or 'unknown'}.{unmapped or 'unknown'}"[:100],
        subject="attempt",
        provider_order_id=mapping.identifier(form.get("txnid")),
        provider_payment_id=mapping.identifier(form.get("mihpayid")),
        reference=mapping.text(form.get("udf1")),
        occurred_at=mapping.moment(form.get("addedon")),
    )


def of_mandate(body: bytes, key: str, salts: Sequence[str]) -> WebhookNotice:
    """A mandate's notice, of a card's or of UPI's. Raises WebhookInvalid."""
    try:
        notice = mapping.read(body)
    except Unreadable as error:
        raise WebhookInvalid("this is neither a form nor JSON") from error
    if not isinstance(notice, dict) or notice.get("key") != key or not hashes.is_authentic_mandate(notice, salts):
        raise WebhookInvalid
    kind = notice.get("notificationType") or notice.get("action")
    return WebhookNotice(
        dedupe_key=f"sha256:{hashlib.sha256(body).hexdigest()}",
        event_type=f"mandate.{mapping.text(kind) or 'unknown'}"[:100].lower(),
        subject="mandate",
        provider_object_id=mapping.identifier(notice.get("authPayuId") or notice.get("authpayuid")),
        occurred_at=mapping.moment(notice.get("eventDate") or notice.get("dateTime")),
    )

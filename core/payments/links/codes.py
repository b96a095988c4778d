"""What a phone's camera reads: the link itself, or a UPI intent that opens the payer's UPI app."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

import segno

from core.payments.links.errors import NoVpa
from core.payments.links.types import Link

# NPCI's UPI addresses: a name, @, a handle of letters (vectors in the vendors' facts: `a@ybl` is too short).
_VPA = re.compile(r"^[a-zA-Z0-9.\-]{2,256}@[a-zA-Z]{2,64}\Z")


def upi_intent(link: Link, settings: Mapping[str, Any], payee: str) -> str:
    """`upi://pay?…` to the tenant's UPI address, the setting `upi` {vpa, name}; raises NoVpa.

    `tr` is the link's id without its underscore. What is paid so goes to that address and not through a gateway: the
    platform learns of it only where the address is one that a gateway reports.
    """
    wanted = settings.get("upi")
    vpa = wanted.get("vpa") if isinstance(wanted, Mapping) else None
    if not isinstance(vpa, str) or not _VPA.match(vpa) or link.amount.currency != "INR":
        raise NoVpa
    assert isinstance(wanted, Mapping)
    name = wanted.get("name")
    facts = {
        "pa": vpa,
        "pn": name if isinstance(name, str) and name else payee,
        "am": link.amount.text(),
        "tr": link.public_id.replace("_", ""),
        "tn": link.description or link.reference or link.public_id,
        "cu": "INR",
    }
    return f"upi://pay?{urlencode(facts, quote_via=quote, safe='@')}"


def svg(text: str) -> str:
    """A QR code as an SVG image."""
    out = io.BytesIO()
    segno.make(text, error="m").save(out, kind="svg", scale=6, xmldecl=False, svgclass=None, lineclass=None)
    return out.getvalue().decode()

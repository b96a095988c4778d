"""What a customer does on a vendor's dashboard, said to the simulator: get credentials, enter a webhook address.

It speaks the simulators' documented control API and imports nothing of them.
"""

from __future__ import annotations

import base64
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from core.plugin_host.types import ControlCall

REGION = "ap-south-1"


def make_ses(business: str) -> dict[str, Any]:
    """Fresh credentials of AWS's shape, and a topic."""
    return {
        "region": REGION,
        "access_key_id": f"AKIA{secrets.token_hex(8).upper()}",
        "secret_access_key": secrets.token_urlsafe(30),
        "sender": "no-reply@example.com",
        "configuration_set": "bahi",
        "topic_arns": [f"arn:aws:sns:{REGION}:{secrets.randbelow(10**12):012}:ses-events"],
    }


def enrol_ses(credentials: Mapping[str, Any], business: str, webhook_url: str) -> Sequence[ControlCall]:
    """Open the account of these credentials and subscribe the webhook to its topic, or bring it up to date."""
    account = {
        "id": credentials["access_key_id"],
        "secret_access_key": credentials["secret_access_key"],
        "region": credentials["region"],
        "topic_arn": credentials["topic_arns"][0],
        "webhook_url": webhook_url,
    }
    return [ControlCall("accounts", account)]


def make_sendgrid(business: str) -> dict[str, Any]:
    """Fresh credentials of SendGrid's shape. The simulator is given the webhook's private key at enrolment, as it
    is derived from the API key: the real vendor makes its own and shows the public one."""
    api_key = f"SG.{secrets.token_urlsafe(16)}.{secrets.token_urlsafe(32)}"
    public = (
        _signing_key(api_key)
        .public_key()
        .public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    )
    return {
        "api_key": api_key,
        "sender": "no-reply@example.com",
        "webhook_public_keys": [base64.b64encode(public).decode()],
    }


def enrol_sendgrid(credentials: Mapping[str, Any], business: str, webhook_url: str) -> Sequence[ControlCall]:
    """Open the account of these credentials, or bring it up to date."""
    private = _signing_key(credentials["api_key"]).private_numbers().private_value
    account = {"id": credentials["api_key"], "private_key": f"{private:x}", "webhook_url": webhook_url}
    return [ControlCall("accounts", account)]


def _signing_key(api_key: str) -> ec.EllipticCurvePrivateKey:
    number = int.from_bytes(api_key.encode()[-32:].ljust(32, b"0")) % (2**255) + 1
    return ec.derive_private_key(number, ec.SECP256R1())

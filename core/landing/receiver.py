"""The demo tenant's own server, as far as it receives webhooks: checks each signature and keeps the last ones.

It is what an integrator writes, so it takes the message's bytes, three headers and the endpoint's secret, and nothing
of the platform's own. See https://www.standardwebhooks.com (specification 1.0, symmetric signatures).
"""

from __future__ import annotations

import base64
import binascii
import fcntl
import hmac
import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

KEPT = 200
TOLERANCE_SECONDS = 300
"""An old message may be a replay (Standard Webhooks, "verifying webhook authenticity")."""


def is_authentic(secret: str, headers: Mapping[str, str], body: bytes, now: float) -> bool:
    """Whether one of the signatures is the secret's over exactly these bytes, sent about `now` (Unix seconds)."""
    message_id, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not message_id or not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12):
        return False
    if abs(now - int(timestamp)) > TOLERANCE_SECONDS:
        return False
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except binascii.Error:
        return False
    digest = hmac.digest(key, f"{message_id}.{timestamp}.".encode() + body, sha256)
    wanted = b"v1," + base64.b64encode(digest)
    given = headers.get("webhook-signature", "").encode("utf-8", "replace").split(b" ")
    return any(hmac.compare_digest(wanted, item) for item in given)


def keep(path: Path, item: dict[str, Any]) -> None:
    """Add a message to the last ones. Blocks; every web process writes to the same file, under its lock."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as file:
        path.chmod(0o600)
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        lines = [*file.read().splitlines(), json.dumps(item)][-KEPT:]
        file.seek(0)
        file.truncate()
        file.write("\n".join(lines) + "\n")


def kept(path: Path) -> list[dict[str, Any]]:
    """The last messages, newest first. Blocks."""
    try:
        with path.open() as file:
            fcntl.flock(file, fcntl.LOCK_SH)
            return [json.loads(line) for line in reversed(file.read().splitlines())]
    except FileNotFoundError:
        return []

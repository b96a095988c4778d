"""Note in the audit log of a tenant that a credential of its was refused, or what may be an attack by a known caller,
without letting a flood fill it.

Whoever guesses can name any tenant: a process writes each outcome once a minute per address or caller, and not more
than thirty of a tenant together.
"""

from __future__ import annotations

import contextlib
import re
import time
from collections import Counter

import orjson
from joserfc.util import urlsafe_b64decode
from quart import g, request

from core.audit import service as audit
from core.auth import origins
from core.kit import addresses, db, scope
from core.kit.errors import BahiError
from core.kit.scope import Principal, Scope, TenantRef
from core.tenancy import service as tenancy
from core.web import limits

MINUTE_SECONDS = 60.0
PER_TENANT = 30
_KID = re.compile(r"^([0-9a-z]{10})\.")

_noted: set[tuple[str, str, str]] = set()
_counts: Counter[str] = Counter()
_since = 0.0


async def note(error: BahiError, credential: str, address: str) -> None:
    """Write down a refused credential, where it names a tenant. Raises RateLimited for an address that goes on."""
    ref = await _tenant(credential)
    if ref is not None:
        await origins.note(ref)
        await note_refused(ref, error.code, address)
    if limits.is_client(address):
        await limits.spend(limits.REFUSED, None, addresses.household(address))


async def note_refused(ref: TenantRef, code: str, address: str) -> None:
    """Write down that something of the tenant's was refused, unless this process just did."""
    if _is_first(ref.short_id, code, address):
        nobody = Scope(ref, Principal("nobody", "nobody"), g.get("request_id", ""), address)
        await _write(nobody, "credential:refuse", code)


async def note_act(caller: Scope, error: BahiError) -> None:
    """Write down that a caller of a tenant's was refused: for want of a permission, or for what they sent."""
    action, subject = "request:refuse", error.code
    if isinstance(error, scope.PermissionDenied):
        action, subject = "permission:deny", str(error.extensions.get("permission", error.code))
    if caller.tenant is not None and _is_first(caller.tenant.short_id, subject, caller.principal.id):
        await _write(caller, action, subject)


async def _tenant(credential: str) -> TenantRef | None:
    """The tenant that a credential names, whether it is good or not."""
    if credential.startswith("bahi_"):
        parts = credential.split("_", 3)
        return await tenancy.find_by_short_id(parts[2]) if len(parts) == 4 else None
    with contextlib.suppress(ValueError, AttributeError, TypeError):
        header = orjson.loads(urlsafe_b64decode(credential[:2000].partition(".")[0].encode()))
        named = _KID.match(header.get("kid", ""))
        return await tenancy.find_by_short_id(named.group(1)) if named else None
    return None


def _is_first(short_id: str, code: str, address: str) -> bool:
    global _since  # noqa: PLW0603 - one memory per process
    now = time.monotonic()
    if now - _since > MINUTE_SECONDS:
        _since = now
        _noted.clear()
        _counts.clear()
    key = (short_id, code, address)
    if key in _noted or _counts[short_id] >= PER_TENANT:
        return False
    _noted.add(key)
    _counts[short_id] += 1
    return True


async def _write(caller: Scope, action: str, subject: str) -> None:
    # A refusal stays one when it cannot be written down.
    with contextlib.suppress(db.Busy, db.DatabaseUnavailable), scope.use(caller):
        async with db.transaction():
            route = request.url_rule.rule if request.url_rule else ""
            await audit.record(action, subject, after={"route": f"{request.method} {route}"})

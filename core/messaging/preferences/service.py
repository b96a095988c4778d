"""Read and change how a tenant sends."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import time
from typing import Any

from core.audit import service as audit
from core.kit import db, ids
from core.kit.errors import NotFound
from core.messaging import addresses
from core.messaging.errors import HeaderInjection, InvalidPreferences, InvalidRecipient, VersionMismatch
from core.messaging.preferences import queries
from core.messaging.preferences.types import CAPS, Cap, Preferences
from core.messaging.provider import Capability, Channel, Purpose
from core.providers import registry
from core.providers import service as providers
from core.providers.types import ProviderAccount

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")
_ENTITY = re.compile(r"\d{10,25}")
ROUTE_MAX = 10
RATE_MIN, RATE_MAX = 0.01, 1_000.0


async def read() -> Preferences:
    """The tenant's preferences; the defaults for what it never set."""
    async with db.transaction() as tx:
        return await read_within(tx)


async def read_within(tx: db.Transaction) -> Preferences:
    """`read` in the caller's transaction."""
    row = await tx.find_row(queries.FIND, tx.tenant)
    if row is None:
        return Preferences()
    return parse(row["value"], version=row["version"], updated_at=row["updated_at"])


async def change(given: Mapping[str, Any], *, version: int | None = None) -> Preferences:
    """Set the keys present; the others stay. Raises InvalidPreferences, VersionMismatch."""
    async with db.transaction() as tx:
        await tx.get_row(queries.LOCK_ROOT, tx.tenant)
        before = await read()
        if version is not None and version != before.version:
            raise VersionMismatch(version=before.version)
        wanted = parse({**before.plain(), **given})
        await _check_accounts(wanted)
        row = await tx.get_row(queries.PUT, tx.tenant, ids.new(), wanted.plain())
        await audit.record(
            "messaging_settings:write",
            "messaging_settings",
            before=_differing(before.plain(), wanted.plain()),
            after=_differing(wanted.plain(), before.plain()),
        )
    return parse(row["value"], version=row["version"], updated_at=row["updated_at"])


def parse(value: Mapping[str, Any], **more: Any) -> Preferences:
    """Preferences from their plain form. Raises InvalidPreferences."""
    problems: list[dict[str, str]] = []
    plain = {**Preferences().plain(), **value}
    unknown = sorted(plain.keys() - Preferences().plain().keys())
    problems += [{"field": name, "message": "no such setting"} for name in unknown]
    if not _LANGUAGE.fullmatch(str(plain["default_language"])):
        problems.append({"field": "default_language", "message": "a language such as en or hi"})
    if plain["dlt_entity_id"] and not _ENTITY.fullmatch(str(plain["dlt_entity_id"])):
        problems.append({"field": "dlt_entity_id", "message": "the digits of the principal entity's id"})
    for name in ("quiet_from", "quiet_until"):
        if not _TIME.fullmatch(str(plain[name])):
            problems.append({"field": name, "message": "a time such as 21:00"})
    for name in ("sender_email", "reply_to"):
        problems += _address_problems(name, str(plain[name]))
    try:
        addresses.refuse_control(str(plain["sender_name"]), "sender_name")
    except HeaderInjection as error:
        problems.append({"field": "sender_name", "message": error.detail})
    caps = _caps(plain["caps"], problems)
    routes = _routes(plain["routes"], problems)
    otp_accounts = _accounts("otp_accounts", plain["otp_accounts"], problems)
    rates = _rates(plain["rates"], problems)
    if problems:
        raise InvalidPreferences(errors=problems)
    return Preferences(
        sender_email=str(plain["sender_email"]),
        sender_name=str(plain["sender_name"]),
        reply_to=str(plain["reply_to"]),
        default_language=str(plain["default_language"]),
        dlt_entity_id=str(plain["dlt_entity_id"]),
        quiet_from=time.fromisoformat(plain["quiet_from"]),
        quiet_until=time.fromisoformat(plain["quiet_until"]),
        caps=caps,
        routes=routes,
        otp_accounts=otp_accounts,
        rates=rates,
        **more,
    )


def _address_problems(name: str, given: str) -> list[dict[str, str]]:
    if not given:
        return []
    try:
        addresses.normalise(Channel.EMAIL, given)
    except (HeaderInjection, InvalidRecipient) as error:
        return [{"field": name, "message": error.detail}]
    return []


def _caps(given: Any, problems: list[dict[str, str]]) -> dict[Purpose, Cap]:
    caps = dict(CAPS)
    for name, item in given.items() if isinstance(given, dict) else ():
        try:
            cap = Cap(int(item["count"]), int(item["seconds"]))
            caps[Purpose(name)] = cap
        except (KeyError, TypeError, ValueError):
            problems.append({"field": f"caps/{name}", "message": "a purpose with count and seconds"})
            continue
        if not (0 <= cap.count <= 10_000 and 1 <= cap.seconds <= 31 * 86_400):
            problems.append({"field": f"caps/{name}", "message": "a count up to 10000 within at most 31 days"})
    return caps


def _routes(given: Any, problems: list[dict[str, str]]) -> dict[Channel, dict[Purpose, tuple[str, ...]]]:
    routes: dict[Channel, dict[Purpose, tuple[str, ...]]] = {}
    for channel, by_purpose in given.items() if isinstance(given, dict) else ():
        for purpose, accounts in by_purpose.items() if isinstance(by_purpose, dict) else ():
            where = f"routes/{channel}/{purpose}"
            if channel not in set(Channel) or purpose not in set(Purpose):
                problems.append({"field": where, "message": "no such channel or purpose"})
                continue
            place = routes.setdefault(Channel(channel), {})
            place[Purpose(purpose)] = _accounts(where, accounts, problems)
    return routes


def _accounts(where: str, given: Any, problems: list[dict[str, str]]) -> tuple[str, ...]:
    if not isinstance(given, list) or not all(isinstance(item, str) for item in given):
        problems.append({"field": where, "message": "a list of provider accounts"})
        return ()
    if len(given) > ROUTE_MAX:
        problems.append({"field": where, "message": f"at most {ROUTE_MAX} accounts"})
    return tuple(dict.fromkeys(given))


def _rates(given: Any, problems: list[dict[str, str]]) -> dict[str, float]:
    rates: dict[str, float] = {}
    for account, rate in given.items() if isinstance(given, dict) else ():
        if isinstance(rate, int | float) and not isinstance(rate, bool) and RATE_MIN <= rate <= RATE_MAX:
            rates[str(account)] = float(rate)
        else:
            problems.append({"field": f"rates/{account}", "message": f"between {RATE_MIN} and {RATE_MAX} a second"})
    return rates


async def _check_accounts(wanted: Preferences) -> None:
    """Every account named is the tenant's own, of its channel, and can do what it is named for. Raises
    InvalidPreferences."""
    problems = []
    for channel, by_purpose in wanted.routes.items():
        for purpose, accounts in by_purpose.items():
            for name in accounts:
                if await _account(channel, name) is None:
                    where, message = f"routes/{channel}/{purpose}", f"no {channel} provider account {name}"
                    problems.append({"field": where, "message": message})
    for name in wanted.otp_accounts:
        account = await _account(Channel.SMS, name)
        installed = registry.find(Channel.SMS, account.provider) if account is not None else None
        if installed is None or Capability.OTP not in installed.spec.capabilities:
            message = f"no SMS provider account {name} that makes codes"
            problems.append({"field": "otp_accounts", "message": message})
    problems += [
        {"field": f"rates/{name}", "message": "no provider account that sends messages"}
        for name in wanted.rates
        if await _account(Channel.SMS, name) is None and await _account(Channel.EMAIL, name) is None
    ]
    if problems:
        raise InvalidPreferences(errors=problems)


async def _account(channel: Channel, name: str) -> ProviderAccount | None:
    try:
        found = await providers.get(ids.parse("pac", name))
    except NotFound:
        return None
    return found if found.kind == channel else None


def _differing(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in one.items() if other.get(name) != value}

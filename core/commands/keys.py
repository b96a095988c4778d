"""List, make, rotate and revoke a tenant's API keys and signing keys.

./bahi keys list <tenant>                     API keys, newest first; a key's secret is never shown again
./bahi keys create <tenant> <name> --may PERMISSION… [--days N] [--from NETWORK…]
                                              make an API key; its secret is printed once
./bahi keys rotate <tenant> <key> [--overlap-hours N]
                                              make a key that may do the same; the old one ends after the overlap (24 h)
./bahi keys revoke <tenant> <key>             end an API key within a second
./bahi keys signing <tenant>                  the keys that sign the tenant's tokens
./bahi keys rotate-signing <tenant>           make the next one: published at once, signing in ten minutes
./bahi keys revoke-signing <tenant> <key> --reason TEXT
                                              end one that leaked: every token that it signed is refused

<tenant> is its slug. Whatever is done stands in the tenant's audit log as done by the operator at the shell.
"""

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from core import cli

if TYPE_CHECKING:
    from core.auth.types import NewKey

SECTION = "Operate"


def main(arguments: Sequence[str]) -> int:
    """Run one verb against the configured database."""
    try:
        given = _parser().parse_args(arguments)
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else cli.USAGE
    import asyncio

    from core.kit.errors import BahiError

    try:
        return asyncio.run(_connected(given))
    except BahiError as error:
        details = "; ".join(f"{item['field']}: {item['message']}" for item in error.errors)
        sys.stderr.write(f"bahi: {error}{': ' + details if details else ''}\n")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./bahi keys", add_help=False)
    verbs = parser.add_subparsers(dest="verb", required=True)

    def verb(name: str, *words: str) -> argparse.ArgumentParser:
        made = verbs.add_parser(name, add_help=False)
        for word in ("tenant", *words):
            made.add_argument(word)
        return made

    for name in ("list", "signing", "rotate-signing"):
        verb(name)
    create = verb("create", "name")
    create.add_argument("--may", nargs="+", required=True, metavar="PERMISSION")
    create.add_argument("--days", type=int)
    create.add_argument("--from", nargs="+", default=[], dest="networks", metavar="NETWORK")
    verb("rotate", "key").add_argument("--overlap-hours", type=int, default=24)
    verb("revoke", "key")
    verb("revoke-signing", "key").add_argument("--reason", required=True)
    return parser


async def _connected(given: argparse.Namespace) -> int:
    from core import composition, database
    from core.kit import db, redis, scope
    from core.kit.scope import Principal, Scope
    from core.settings import Settings
    from core.tenancy import service as tenancy

    settings = Settings.from_environment()
    composition.configure(settings)
    await db.connect(
        settings.runtime_database_url, modules=database.model_modules(), pool_max=2, application_name="bahi-keys"
    )
    operator = Principal("platform", "platform:shell", frozenset({"*"}))
    try:
        with scope.use(Scope(None, operator)):
            ref = await tenancy.get_by_slug(given.tenant)
        with scope.use(Scope(ref, operator)):
            return await _VERBS[given.verb](given)
    finally:
        await redis.close()
        await db.disconnect()


async def _list(_given: argparse.Namespace) -> int:
    from uuid import UUID

    from core.auth import service
    from core.kit import clock, ids

    before = UUID(int=2**128 - 1)
    while rows := await service.list_keys(before, 200):
        for row in rows:
            is_over = row.expires_at is not None and row.expires_at <= clock.system_now()
            state = "revoked" if row.revoked_at else "expired" if is_over else "live"
            until = clock.text(row.expires_at) if row.expires_at else "-"
            what = f"{row.name}: {_may(row.permissions)}"
            print(f"{ids.text('key', row.id)} {state:<8} …{row.hint} until {until:<24} {what}")
        before = rows[-1].id
    return 0


async def _create(given: argparse.Namespace) -> int:
    from datetime import timedelta

    from core.auth import service
    from core.kit import clock

    until = None if given.days is None else clock.system_now() + timedelta(days=given.days)
    _show(await service.create_key(given.name, frozenset(given.may), expires_at=until, networks=given.networks))
    return 0


async def _rotate(given: argparse.Namespace) -> int:
    from core.auth import service
    from core.kit import ids

    if given.overlap_hours < 0:
        sys.stderr.write("bahi: an overlap has 0 hours or more\n")
        return cli.USAGE
    _show(await service.rotate_key(ids.parse("key", given.key), given.overlap_hours * 3600))
    print(f"{given.key} ends in {given.overlap_hours} hours")
    return 0


async def _revoke(given: argparse.Namespace) -> int:
    from core.auth import service
    from core.kit import ids

    row = await service.revoke_key(ids.parse("key", given.key))
    print(f"{given.key} ({row.name}) is revoked")
    return 0


async def _signing(_given: argparse.Namespace) -> int:
    from core.auth.tokens import keys
    from core.kit import clock

    for row in await keys.list_keys():
        until = clock.text(row.verifies_until) if row.verifies_until else "-"
        print(f"{row.kid.partition('.')[2]} signs from {clock.text(row.signs_from)} verifies until {until}")
    return 0


async def _rotate_signing(_given: argparse.Namespace) -> int:
    from core.auth.tokens import keys
    from core.kit import clock

    made = await keys.rotate()
    print(f"{made.kid.partition('.')[2]} signs from {clock.text(made.signs_from)}")
    return 0


async def _revoke_signing(given: argparse.Namespace) -> int:
    from core.auth.tokens import keys
    from core.kit import ids

    await keys.revoke(ids.parse("sgk", given.key), given.reason)
    print(f"{given.key} is revoked: what it signed is refused")
    return 0


def _show(made: "NewKey") -> None:
    """The only time that the secret is seen."""
    from core.kit import ids

    print(f"{ids.text('key', made.record.id)} ({made.record.name}): {_may(made.record.permissions)}")
    print(made.secret.value)


def _may(permissions: Sequence[str]) -> str:
    return " ".join(permissions)


_VERBS = {
    "list": _list,
    "create": _create,
    "rotate": _rotate,
    "revoke": _revoke,
    "signing": _signing,
    "rotate-signing": _rotate_signing,
    "revoke-signing": _revoke_signing,
}

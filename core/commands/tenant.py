"""Create, configure, list, suspend and resume tenants.

./bahi tenant create <slug> [--name NAME] [--mode live|sandbox] [--zone ZONE]
                                            make a tenant, from tenants/<slug>/tenant.toml when there is one
./bahi tenant apply <slug>… [--yes]         show what tenants/<slug>/tenant.toml would change, ask, and apply it
./bahi tenant list                          every tenant
./bahi tenant suspend <slug> --reason TEXT  close its API at once; webhooks are still taken in
./bahi tenant resume <slug> --reason TEXT   lift the suspension
"""

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from core import cli

if TYPE_CHECKING:
    from core.tenancy.apply import Definition

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
    parser = argparse.ArgumentParser(prog="./bahi tenant", add_help=False)
    verbs = parser.add_subparsers(dest="verb", required=True)
    create = verbs.add_parser("create", add_help=False)
    create.add_argument("slug")
    create.add_argument("--name")
    create.add_argument("--mode", choices=["live", "sandbox"])
    create.add_argument("--zone")
    apply = verbs.add_parser("apply", add_help=False)
    apply.add_argument("slugs", nargs="+")
    apply.add_argument("--yes", action="store_true")
    verbs.add_parser("list", add_help=False)
    for verb in ("suspend", "resume"):
        switch = verbs.add_parser(verb, add_help=False)
        switch.add_argument("slug")
        switch.add_argument("--reason", required=True)
    return parser


async def _connected(given: argparse.Namespace) -> int:
    from core import database
    from core.kit import db, scope, secrets
    from core.kit.scope import Principal, Scope
    from core.plugin_host import manager
    from core.settings import Settings

    settings = Settings.from_environment()
    secrets.configure(settings.master_key)
    manager.load()
    await db.connect(
        settings.runtime_database_url, modules=database.model_modules(), pool_max=2, application_name="bahi-tenant"
    )
    try:
        with scope.use(Scope(None, Principal("platform", "platform:shell", frozenset({"*"})))):
            return await {"create": _create, "apply": _apply, "list": _list, "suspend": _switch, "resume": _switch}[
                given.verb
            ](given)
    finally:
        await db.disconnect()


async def _create(given: argparse.Namespace) -> int:
    from core.tenancy import apply
    from core.tenancy.errors import SlugTaken

    options = {"name": given.name, "mode": given.mode, "zone": given.zone}
    if await apply.exists(given.slug):
        raise SlugTaken(f"the slug {given.slug} is taken; ./bahi tenant apply changes it")
    definition = apply.load_new(given.slug, {key: value for key, value in options.items() if value})
    await apply.plan(definition)  # a bad value is told before anything is made
    ref = await apply.carry_out(definition)
    print(f"created {ref.slug} ({ref.mode}), id {ref.short_id}")
    return 0


async def _apply(given: argparse.Namespace) -> int:
    from core.tenancy import apply

    for definition in [apply.load(slug) for slug in given.slugs]:
        if not await _apply_one(definition, sure=given.yes):
            return 1
    return 0


async def _apply_one(definition: "Definition", *, sure: bool) -> bool:
    from core.tenancy import apply

    changes = await apply.plan(definition)
    if not changes:
        print(f"{definition.slug}: nothing to change")
        return True
    print(f"{definition.slug}:\n{apply.told(changes)}")
    if not sure and not _agreed():
        print("nothing was changed")
        return False
    await apply.carry_out(definition)
    print(f"{definition.slug}: applied")
    return True


def _agreed() -> bool:
    if not sys.stdin.isatty():
        print("(no terminal to ask: give --yes)")
        return False
    return input("Apply? [y/N] ").strip().lower() in {"y", "yes"}


async def _list(_given: argparse.Namespace) -> int:
    from core.tenancy import service

    after = ""
    while rows := await service.list_page(after, 200):
        for ref in rows:
            print(f"{ref.slug:<40} {ref.mode:<8} {ref.status:<10} {ref.zone:<20} {ref.short_id}")
        after = rows[-1].slug
    return 0


async def _switch(given: argparse.Namespace) -> int:
    from core.tenancy import service

    verb = service.suspend if given.verb == "suspend" else service.resume
    ref = await verb(given.slug, reason=given.reason)
    print(f"{ref.slug} is {ref.status}")
    return 0

"""Make people findable by e-mail address and phone number who were created before that was possible.

./bahi people index          every tenant
./bahi people index <slug>…  these

It may be repeated and may run beside everything: each person is done once, under their lock.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from core import cli

SECTION = "Operate"


def main(arguments: Sequence[str]) -> int:
    """Index the people of tenants, and say how many were missing."""
    if not arguments or arguments[0] != "index":
        sys.stderr.write("bahi: ./bahi people index [<slug>…]\n")
        return cli.USAGE
    import asyncio

    from core.kit.errors import BahiError

    try:
        return asyncio.run(_connected(list(arguments[1:])))
    except BahiError as error:
        sys.stderr.write(f"bahi: {error.code}: {error}\n")
        return 1


async def _connected(slugs: list[str]) -> int:
    from core import database
    from core.kit import db, scope, secrets
    from core.kit.scope import Principal, Scope
    from core.people import service as people
    from core.settings import Settings
    from core.tenancy import service as tenancy

    settings = Settings.from_environment()
    secrets.configure(settings.master_key)
    await db.connect(
        settings.runtime_database_url, modules=database.model_modules(), pool_max=2, application_name="bahi-people"
    )
    try:
        for ref in [await tenancy.get_by_slug(slug) for slug in slugs] or await tenancy.list_page("", 1_000_000):
            with scope.use(Scope(ref, Principal("platform", "platform:shell", frozenset({"*"})))):
                print(f"{ref.slug}: {await people.index_missing():,} people made findable")
    finally:
        await db.disconnect()
    return 0

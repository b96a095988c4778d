"""Make the demo tenant, its keys, its sandbox gateway and its webhook endpoint, in development.

`./bahi run` does it by itself, before anything serves. It may be repeated: what is there stays as it is. The
credentials are in `run/demo.json` of the home, readable by its owner alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from core import cli

if TYPE_CHECKING:
    from core.settings import Settings

SECTION = "Operate"


def main(arguments: Sequence[str]) -> int:
    """Seed, and say what was made."""
    if arguments:
        print("bahi: seed takes no arguments.")
        return cli.USAGE
    import asyncio

    from core.demo import seeding
    from core.settings import Settings

    try:
        asyncio.run(_seed(Settings.from_environment()))
    except seeding.SeedRefused as refusal:
        print(f"bahi: {refusal}")
        return 1
    return 0


async def _seed(settings: Settings) -> None:
    import functools

    from core import composition, database
    from core.demo import seeding
    from core.kit import db, outbound
    from core.testing import sandbox

    plugins = composition.configure(settings)
    await db.connect(
        settings.runtime_database_url, modules=database.model_modules(), pool_max=2, application_name="bahi-seed"
    )
    try:
        record = await seeding.seed(settings, plugins, functools.partial(sandbox.running, plugins, settings))
        print(f"tenant {record.slug} ({record.tenant}) is ready")
    finally:
        await outbound.close()
        await db.disconnect()

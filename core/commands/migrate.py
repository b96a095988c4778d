"""Bring the database up to date: roles first, then each migration that it has not seen.

Safe to run twice and from two machines at once. `./bahi run` does it by itself; in production run it before
the new version's servers start.
"""

from collections.abc import Sequence

from core import cli

SECTION = "Operate"


def main(arguments: Sequence[str]) -> int:
    """Apply the migrations and name each."""
    if arguments:
        print("bahi: migrate takes no arguments.")
        return cli.USAGE
    import asyncio

    from core import database
    from core.settings import Settings

    applied = asyncio.run(database.migrate(Settings.from_environment()))
    for name in applied:
        print(f"applied {name}")
    if not applied:
        print("the database is up to date")
    return 0

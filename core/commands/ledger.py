"""Export a tenant's ledger to a file, and import such a file into an empty tenant.

./bahi ledger export <slug> FILE                      write the archive and print its head: note that outside
./bahi ledger import <slug> FILE --head HEIGHT:HASH   prove it under that head, take in all of it or nothing

docs/proof.md describes the archive and what its head proves.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from core import cli

SECTION = "Operate"


def main(arguments: Sequence[str]) -> int:
    """Run one verb against the configured database."""
    parser = argparse.ArgumentParser(prog="./bahi ledger", add_help=False)
    verbs = parser.add_subparsers(dest="verb", required=True)
    for verb in ("export", "import"):
        added = verbs.add_parser(verb, add_help=False)
        added.add_argument("slug")
        added.add_argument("file", type=Path)
        if verb == "import":
            added.add_argument("--head", required=True, type=_head)
    try:
        given = parser.parse_args(arguments)
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else cli.USAGE
    import asyncio

    from core.kit.errors import BahiError

    try:
        return asyncio.run(_connected(given))
    except BahiError as error:
        sys.stderr.write(f"bahi: {error.code}: {error}\n")
        return 1


def _head(text: str) -> tuple[int, str]:
    height, _, digest = text.partition(":")
    if len(bytes.fromhex(digest)) not in {0, 32}:
        raise ValueError(text)
    return int(height), digest.lower()


async def _connected(given: argparse.Namespace) -> int:
    from core import database
    from core.kit import db, scope
    from core.kit.scope import Principal, Scope
    from core.settings import Settings
    from core.tenancy import service as tenancy

    settings = Settings.from_environment()
    await db.connect(
        settings.runtime_database_url, modules=database.model_modules(), pool_max=2, application_name="bahi-ledger"
    )
    try:
        ref = await tenancy.get_by_slug(given.slug)
        with scope.use(Scope(ref, Principal("platform", "platform:shell", frozenset({"*"})))):
            return await (_export(given) if given.verb == "export" else _import(given))
    finally:
        await db.disconnect()


async def _export(given: argparse.Namespace) -> int:
    from core.kit import scope
    from core.ledger.archives import writer

    if given.file.exists():
        sys.stderr.write(f"bahi: {given.file} exists already\n")
        return 1
    ref = scope.tenant()
    manifest = await writer.write(ref.id, ref.slug, given.file)
    print(f"wrote {given.file} ({manifest.members['transactions.ndjson'].lines:,} transactions)")
    print(f"head {manifest.head.height}:{manifest.head.hash}")
    return 0


async def _import(given: argparse.Namespace) -> int:
    from core.kit import scope
    from core.ledger.archives import service
    from core.ledger.seals.types import Head

    if not given.file.is_file():
        sys.stderr.write(f"bahi: there is no file {given.file}\n")
        return 1
    manifest = await service.take_in(given.file, Head(given.head[0], given.head[1], 0))
    print(f"took in {manifest.members['transactions.ndjson'].lines:,} transactions of {manifest.tenant}, all proven")
    print(f"./bahi verify {scope.tenant().slug} checks them again")
    return 0

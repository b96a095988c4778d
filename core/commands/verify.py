"""Verify tenants' ledgers: replay every row, name whatever was changed, removed, added or reordered.

./bahi verify                       every tenant
./bahi verify <slug>…               these
./bahi verify <slug> --head H:HASH  and that the chain goes through a head that was noted outside (may be repeated)
  --json                            one JSON object per tenant and line on standard output

It reads one snapshot per tenant, takes no lock, and may run beside everything. Exit code 0: all is as it was recorded;
1: something is not, or could not be checked. docs/proof.md says what each finding means.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from core import cli

if TYPE_CHECKING:
    from core.kit.scope import TenantRef
    from core.ledger.verification.types import Progress, Report

SECTION = "Operate"


def main(arguments: Sequence[str]) -> int:
    """Verify and report."""
    parser = argparse.ArgumentParser(prog="./bahi verify", add_help=False)
    parser.add_argument("slugs", nargs="*")
    parser.add_argument("--head", action="append", default=[], type=_head)
    parser.add_argument("--json", action="store_true")
    try:
        given = parser.parse_args(arguments)
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else cli.USAGE
    if given.head and len(given.slugs) != 1:
        sys.stderr.write("bahi: a head belongs to one tenant; name it\n")
        return cli.USAGE
    import asyncio

    from core.kit.errors import BahiError

    try:
        return asyncio.run(_connected(given))
    except BahiError as error:
        sys.stderr.write(f"bahi: {error}\n")
        return 1


def _head(text: str) -> tuple[int, str]:
    height, _, digest = text.partition(":")
    if len(bytes.fromhex(digest)) != 32:
        raise ValueError(text)
    return int(height), digest.lower()


async def _connected(given: argparse.Namespace) -> int:
    from core import database
    from core.kit import db
    from core.ledger.verification import service
    from core.settings import Settings

    settings = Settings.from_environment()
    await db.connect(
        settings.runtime_database_url, modules=database.model_modules(), pool_max=2, application_name="bahi-verify"
    )
    try:
        clean = True
        for ref in await _tenants(given.slugs):
            report = await service.verify(ref.id, heads=given.head, progress=_progress(ref.slug))
            _tell(ref, report, as_json=given.json)
            clean = clean and report.is_clean
        return 0 if clean else 1
    finally:
        await db.disconnect()


async def _tenants(slugs: Sequence[str]) -> list["TenantRef"]:
    from core.tenancy import service as tenancy

    if slugs:
        return [await tenancy.get_by_slug(slug) for slug in slugs]
    found: list[TenantRef] = []
    while page := await tenancy.list_page(found[-1].slug if found else "", 200):
        found += page
    return found


def _progress(slug: str) -> "Progress":
    """Say every two seconds how far it is."""
    told = time.monotonic()

    def tell(what: str, done: int) -> None:
        nonlocal told
        if time.monotonic() - told >= 2:
            told = time.monotonic()
            sys.stderr.write(f"{slug}: {done:,} {what}\n")

    return tell


def _tell(ref: "TenantRef", report: "Report", *, as_json: bool) -> None:
    from dataclasses import asdict

    if as_json:
        import json

        found = {"tenant": ref.slug, "id": str(ref.id), "clean": report.is_clean, **asdict(report)}
        print(json.dumps(found), flush=True)
        return
    counts = ", ".join(f"{number:,} {what.replace('_', ' ')}" for what, number in report.counts.items())
    verdict = "clean" if report.is_clean else f"{report.found:,} FINDINGS"
    print(f"{ref.slug}: {verdict} ({counts}; {report.seconds:.1f} s)")
    for finding in report.findings:
        print(f"  {finding.code:<24} {finding.subject}: {finding.detail}")
    if report.found > len(report.findings):
        print(f"  … and {report.found - len(report.findings):,} more")

"""Reconcile a tenant's accounts, and read how they stand.

./bahi reconcile status --tenant SLUG            whether every account ties out
./bahi reconcile run ACCOUNT --tenant SLUG       read and tie an account (pac_… or src_…), and follow the run
  --from DAY --to DAY                            over these days (2026-11-18); the last three and today unless named
  --wait SECONDS                                 how long to follow it (600); the run itself goes on
./bahi reconcile breaks --tenant SLUG            the oldest breaks that are not settled
  --account ACCOUNT --kind KIND --limit N        only of one account, only of a kind, at most N (100)
./bahi reconcile report NAME --tenant SLUG       make a report: tie-out, break-ageing, open-breaks, fee-audit,
                                                 fee-differences, settlement-calendar, cash-forecast, gst-on-fees
  --from DAY --to DAY                            over these days; this month up to today unless named
  --format json|csv|xlsx --output FILE           csv on standard output unless told

With --json, status, run and breaks write JSON. A run is done by the workers of ./bahi run. Exit code 0: it ties, or it
is done; 1: something does not tie, or failed; 2: a wrong call; 3: the run still goes on. See docs/reconciliation.md.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from core import cli

if TYPE_CHECKING:
    from uuid import UUID

    from core.reconciliation.types import BreakKind, Run, Window

SECTION = "Operate"
GOES_ON = 3
_POLL_SECONDS = 0.5
_TELL_SECONDS = 2.0


def main(arguments: Sequence[str]) -> int:
    """Run one verb against the configured database."""
    try:
        given = _parser().parse_args(arguments)
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else cli.USAGE
    if given.verb == "report" and given.format == "xlsx" and given.output is None:
        sys.stderr.write("bahi: an xlsx file is not for a terminal; give --output FILE\n")
        return cli.USAGE
    import asyncio

    from core.kit.errors import BahiError

    try:
        return asyncio.run(_connected(given))
    except BahiError as error:
        sys.stderr.write(f"bahi: {error.code}: {error}\n")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./bahi reconcile", add_help=False)
    verbs = parser.add_subparsers(dest="verb", required=True)
    added = {verb: verbs.add_parser(verb, add_help=False) for verb in ("status", "run", "breaks", "report")}
    for verb, options in added.items():
        options.add_argument("--tenant", required=True)
        if verb != "report":
            options.add_argument("--json", action="store_true")
    for verb in ("run", "report"):
        added[verb].add_argument("--from", dest="first", type=date.fromisoformat)
        added[verb].add_argument("--to", dest="last", type=date.fromisoformat)
    added["run"].add_argument("account")
    added["run"].add_argument("--wait", type=float, default=600.0)
    added["breaks"].add_argument("--account")
    added["breaks"].add_argument("--kind", type=_kind)
    added["breaks"].add_argument("--limit", type=_count, default=100)
    added["report"].add_argument("name")
    added["report"].add_argument("--format", choices=("json", "csv", "xlsx"), default="csv")
    added["report"].add_argument("--output", type=Path)
    return parser


def _count(text: str) -> int:
    if int(text) < 1:
        raise ValueError(text)
    return int(text)


def _kind(text: str) -> "BreakKind":
    from core.reconciliation.types import BreakKind

    return BreakKind(text)


async def _connected(given: argparse.Namespace) -> int:
    from core import database
    from core.kit import db, scope, secrets
    from core.kit.scope import Principal, Scope
    from core.plugin_host import manager
    from core.settings import Settings
    from core.tenancy import service as tenancy

    settings = Settings.from_environment()
    secrets.configure(settings.master_key)
    manager.load()
    await db.connect(
        settings.runtime_database_url, modules=database.model_modules(), pool_max=2, application_name="bahi-reconcile"
    )
    try:
        ref = await tenancy.get_by_slug(given.tenant)
        with scope.use(Scope(ref, Principal("platform", "platform:shell", frozenset({"*"})))):
            return await VERBS[given.verb](given)
    finally:
        await db.disconnect()


async def _status(given: argparse.Namespace) -> int:
    from core.reconciliation.reports import render, service

    report = await service.make("tie-out")
    rows = render.plain_rows(report.kind, report.rows)
    if given.json:
        print(json.dumps(rows))
    else:
        for row in rows:
            verdict = "ties" if row["tied_out"] else "DOES NOT TIE"
            facts = f"{row['open_breaks']:,} breaks, difference {row['difference'] or 'not known'}"
            print(f"{row['account']} {row['currency'] or '   '} {verdict:<12} {_shown(row['name'])}: {facts}")
        if not rows:
            print("nothing is reconciled yet")
    return 0 if all(row["tied_out"] for row in rows) else 1


def _shown(text: object) -> str:
    """Somebody else's words, without what would steer the terminal."""
    return "".join(letter if letter.isprintable() else "?" for letter in str(text))


async def _run(given: argparse.Namespace) -> int:
    from core.kit import ids
    from core.reconciliation import service

    window = _window(given.first, given.last)
    is_source = given.account.startswith("src_")
    ask = service.request_source_run if is_source else service.request_run
    run = await ask(ids.parse("src" if is_source else "pac", given.account), window)
    run = await _follow(run.id, given.wait)
    _tell(run, as_json=given.json)
    if run.finished_at is None:
        return GOES_ON
    return 0 if run.state.value == "done" else 1


def _window(first: date | None, last: date | None) -> "Window":
    from core.kit import scope
    from core.reconciliation import policy
    from core.reconciliation.types import Window
    from core.tenancy import service as tenancy

    to_on = last or tenancy.local_now(scope.tenant()).date()
    return Window(first or date.fromordinal(to_on.toordinal() - policy.LOOK_BACK_DAYS), to_on)


async def _follow(run_id: "UUID", seconds: float) -> "Run":
    """Read the run until it ends or the time is over, and say on standard error how far it is."""
    import asyncio

    from core.reconciliation import service

    ends, told = time.monotonic() + seconds, 0.0
    while True:
        run = await service.get_run(run_id)
        if run.finished_at is not None or time.monotonic() >= ends:
            return run
        if time.monotonic() - told >= _TELL_SECONDS:
            told = time.monotonic()
            days, read = (run.to_on - run.from_on).days + 1, (run.next_on - run.from_on).days
            sys.stderr.write(f"{run.public_id}: {run.state}, {read} of {days} days, {run.lines_seen:,} lines\n")
        await asyncio.sleep(_POLL_SECONDS)


def _tell(run: "Run", *, as_json: bool) -> None:
    from core.reconciliation.schemas import RunOut

    if as_json:
        print(RunOut.of(run).model_dump_json())
        return
    print(f"{run.public_id}: {run.state}{f' ({run.error})' if run.error else ''}")
    print(f"  lines      {run.lines_seen:,} seen, {run.lines_new:,} new, {run.lines_changed:,} changed")
    print(f"  booked     {run.settlements_booked:,} settlements")
    print(f"  breaks     {run.breaks_opened:,} opened, {run.breaks_resolved:,} resolved")


async def _breaks(given: argparse.Namespace) -> int:
    from core.kit import ids
    from core.reconciliation.reports import kinds, render, service

    account = given.account and ids.parse("src" if given.account.startswith("src_") else "pac", given.account)
    found = await service.list_open_breaks(await service.account_names(), account, given.kind, given.limit)
    rows = render.plain_rows(kinds.OPEN_BREAKS, found)
    if given.json:
        print(json.dumps(rows))
    else:
        for row in rows:
            figures = f"expected {row['expected'] or '?'}, is {row['actual'] or '?'} {row['currency']}"
            print(f"{row['break']} {row['kind']:<14} {row['age_days']:>4} d {_shown(row['about'])}: {figures}")
        if not rows:
            print("no open breaks")
    return 1 if rows else 0


async def _report(given: argparse.Namespace) -> int:
    from core.reconciliation.reports import render, service
    from core.reconciliation.reports.types import Format

    report = await service.make(given.name, given.first, given.last)
    content = render.render(report, Format(given.format))
    if given.output is None:
        sys.stdout.buffer.write(content + (b"\n" if given.format == "json" else b""))
        sys.stdout.flush()
        return 0
    try:
        with given.output.open("xb") as file:
            file.write(content)
    except OSError as error:
        sys.stderr.write(f"bahi: {given.output}: {error.strerror}\n")
        return 1
    sys.stderr.write(f"wrote {given.output} ({len(report.rows):,} rows)\n")
    return 0


VERBS = {"status": _status, "run": _run, "breaks": _breaks, "report": _report}

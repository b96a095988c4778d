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
./bahi reconcile sign-off --tenant SLUG --from DAY --to DAY
                                                 what keeps these days from being signed off
  --account ACCOUNT --close-books                only one account; signing moves the ledger's closing date
  --reason TEXT                                  ask for it: a second person then approves it through the API
./bahi reconcile periods --tenant SLUG           the periods that were signed off, and those that wait, newest first
./bahi reconcile period SIGN_OFF --tenant SLUG   what the books say otherwise now of a signed period
  --format json|csv|xlsx|pdf --output FILE       the document itself

With --json, all but report write JSON. A run is done by the workers of ./bahi run. Exit code 0: it ties, or it is
done; 1: something does not tie, failed or changed; 2: a wrong call; 3: the run still goes on. See
docs/reconciliation.md.
"""

import argparse
import json
import sys
import time
import uuid
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
_NEWEST = uuid.UUID(int=2**128 - 1)
_POLL_SECONDS = 0.5
_TELL_SECONDS = 2.0


def main(arguments: Sequence[str]) -> int:
    """Run one verb against the configured database."""
    try:
        given = _parser().parse_args(arguments)
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else cli.USAGE
    if given.verb in {"report", "period"} and given.format in {"xlsx", "pdf"} and given.output is None:
        sys.stderr.write(f"bahi: such a file ({given.format}) is not for a terminal; give --output FILE\n")
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
    added = {verb: verbs.add_parser(verb, add_help=False) for verb in VERBS}
    for verb, options in added.items():
        options.add_argument("--tenant", required=True)
        if verb != "report":
            options.add_argument("--json", action="store_true")
    for verb in ("run", "report", "sign-off"):
        added[verb].add_argument("--from", dest="first", type=date.fromisoformat, required=verb == "sign-off")
        added[verb].add_argument("--to", dest="last", type=date.fromisoformat, required=verb == "sign-off")
    added["run"].add_argument("account")
    added["run"].add_argument("--wait", type=float, default=600.0)
    added["breaks"].add_argument("--account")
    added["breaks"].add_argument("--kind", type=_kind)
    added["breaks"].add_argument("--limit", type=_count, default=100)
    added["sign-off"].add_argument("--account")
    added["sign-off"].add_argument("--close-books", action="store_true")
    added["sign-off"].add_argument("--reason")
    added["periods"].add_argument("--limit", type=_count, default=100)
    added["period"].add_argument("sign_off")
    added["period"].add_argument("--format", choices=("json", "csv", "xlsx", "pdf"))
    added["period"].add_argument("--output", type=Path)
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
    ended = content + (b"\n" if given.format == "json" and given.output is None else b"")
    return _write(given, ended, f"{len(report.rows):,} rows")


def _write(given: argparse.Namespace, content: bytes, size: str) -> int:
    """The file that was asked for, or standard output; a file that is there stays."""
    if given.output is None:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
        return 0
    try:
        with given.output.open("xb") as file:
            file.write(content)
    except OSError as error:
        sys.stderr.write(f"bahi: {given.output}: {error.strerror}\n")
        return 1
    sys.stderr.write(f"wrote {given.output} ({size})\n")
    return 0


async def _sign_off(given: argparse.Namespace) -> int:
    from core.reconciliation.periods import service
    from core.reconciliation.periods.schemas import AskedOut, DraftOut, wish_of

    wish = wish_of(given.first, given.last, given.account, close_books=given.close_books)
    if given.reason is None:
        draft = await service.preview(wish)
        if given.json:
            print(DraftOut.of(draft).model_dump_json())
        else:
            for item in draft.conditions:
                verdict = "met" if item.met else f"NOT MET: {item.detail}"
                print(f"{item.code:<22} {item.account or 'all':<30} {_shown(verdict)}")
        return 1 if draft.unmet else 0
    _, approval = await service.ask(wish, given.reason)
    asked = AskedOut.of(approval)
    told = f"{asked.sign_off} waits for a second person: approval {asked.approval}, payload hash {asked.payload_hash}"
    print(asked.model_dump_json() if given.json else told)
    return 0


async def _periods(given: argparse.Namespace) -> int:
    from core.reconciliation.periods import service
    from core.reconciliation.periods.schemas import SignOffOut

    found = [SignOffOut.of(item) for item in await service.list_sign_offs(_NEWEST, None, given.limit)]
    if given.json:
        print(json.dumps([item.model_dump(mode="json") for item in found]))
        return 0
    for item in found:
        people = f"{item.prepared_by}, {item.signed_by or 'nobody yet'}"
        print(f"{item.id} {item.from_on} to {item.to_on} {item.account or 'all'} {item.state}: {_shown(people)}")
        if item.sha256:
            print(f"  sha256 {item.sha256}, head {item.head}")
    if not found:
        print("no period was signed off yet")
    return 0


async def _period(given: argparse.Namespace) -> int:
    from core.kit import ids
    from core.reconciliation.periods import service
    from core.reconciliation.periods.types import Format

    sign_off_id = ids.parse("sgn", given.sign_off)
    if given.format is not None:
        content = await service.download(sign_off_id, Format(given.format))
        return _write(given, content, f"{len(content):,} bytes")
    changes = await service.find_changes(sign_off_id)
    if given.json:
        print(json.dumps(changes))
    else:
        for item in changes:
            print(f"{item['table']}: signed {_shown(item['signed'])}, now {_shown(item['now'])}")
        if not changes:
            print("stands as it was signed")
    return 1 if changes else 0


VERBS = {
    "status": _status,
    "run": _run,
    "breaks": _breaks,
    "report": _report,
    "sign-off": _sign_off,
    "periods": _periods,
    "period": _period,
}

"""List the plugins, make a new one, or check one against the contract.

./bahi plugin list                               the installed plugins, and what each one adds
./bahi plugin new payments acme [--into DIR]     write a complete package `payments_acme` into DIR (default: here)
./bahi plugin check payments_acme [--json]       run the contract suite against an installed package: a report card
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from core import cli

SECTION = "Develop"


def main(arguments: Sequence[str]) -> int:
    """Do what the first word says; 1 when a package is not good."""
    parser = argparse.ArgumentParser(prog="bahi plugin", exit_on_error=True)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("list")
    new = verbs.add_parser("new")
    new.add_argument("kind")
    new.add_argument("name")
    new.add_argument("--into", type=Path, default=Path())
    check = verbs.add_parser("check")
    check.add_argument("package")
    check.add_argument("--json", action="store_true")
    try:
        options = parser.parse_args(list(arguments))
    except SystemExit:
        return cli.USAGE
    return {"list": _list, "new": _new, "check": _check}[options.verb](options)


def _list(options: argparse.Namespace) -> int:
    from core.plugin_host import manager

    for item in manager.describe(manager.load()):
        source = f"{item.distribution} {item.version}".strip()
        print(f"{item.name:<20} {source:<20} {', '.join(item.providers) or 'adds nothing'}")
    return 0


def _new(options: argparse.Namespace) -> int:
    from core.plugin_host import scaffold

    try:
        made = scaffold.make(options.kind, options.name, options.into)
    except scaffold.ScaffoldRefused as refusal:
        print(f"bahi: {refusal}")
        return 1
    print(f"{made} is a complete plugin; its README says what each file does. Next:")
    print(f"  pip install -e {made}        into the environment that Bahi runs in (.venv/bin/pip)")
    print(f"  ./bahi plugin check {made.name}")
    return 0


def _check(options: argparse.Namespace) -> int:
    from core.plugin_host import report_card

    try:
        card = report_card.check(options.package)
    except report_card.PackageUnfit as problem:
        print(f"bahi: {problem}")
        return 1
    print(card.as_json() if options.json else "\n".join(["", *card.lines()]))
    return 0 if card.is_good else 1

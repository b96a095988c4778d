"""Measure: run the benchmarks in benchmarks/, each beside a baseline of the same run.

./bahi bench runs all of them, ./bahi bench ledger http only those. The machines are noisy: compare the ratios,
not the figures. ./bahi bench ledger --compare pgledger=<file.sql,…> also drives the SQL functions
pgledger_create_account and pgledger_create_transfer (or another peer's, named so), in a database of their own beside
ours, or with <address> where they are; ./bahi bench ledger_size --postings 10000000 fills so many postings in before
it measures again, with --keep <folder> --seconds 120 in several calls.
"""

import importlib
import inspect
from collections.abc import Sequence
from pathlib import Path

import uvloop

from core import cli

SECTION = "Develop"
SHARED = {"__init__", "asgi", "bare", "cpu", "frame", "gateway", "load", "peer", "reader"}
BENCHMARKS = Path(__file__).resolve().parent.parent.parent / "benchmarks"


def main(arguments: Sequence[str]) -> int:
    """Run the named benchmarks, or all."""
    known = sorted(file.stem for file in BENCHMARKS.glob("*.py") if file.stem not in SHARED)
    arguments, options = _options(arguments)
    unknown = [name for name in arguments if name not in known]
    if unknown:
        print(f"bahi: no benchmark {unknown[0]!r}; there are: {', '.join(known)}")
        return cli.USAGE
    for name in arguments or known:
        module = importlib.import_module(f"benchmarks.{name}")
        print(f"\n== {name}: {(module.__doc__ or '').strip().splitlines()[0]}", flush=True)
        taken = inspect.signature(module.run).parameters
        uvloop.run(module.run(**{name: value for name, value in options.items() if name in taken}))
    return 0


def _options(arguments: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """The names, and the values of `--option value`."""
    names: list[str] = []
    options: dict[str, str] = {}
    rest = iter(arguments)
    for word in rest:
        if word.startswith("--"):
            options[word.removeprefix("--")] = next(rest, "")
        else:
            names.append(word)
    return names, options

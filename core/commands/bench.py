"""Measure: run the benchmarks in benchmarks/, each beside a baseline of the same run.

./bahi bench runs all of them, ./bahi bench ledger http only those. The machines are noisy: compare the ratios,
not the figures.
"""

import asyncio
import importlib
from collections.abc import Sequence
from pathlib import Path

from core import cli

SECTION = "Develop"
BENCHMARKS = Path(__file__).resolve().parent.parent.parent / "benchmarks"


def main(arguments: Sequence[str]) -> int:
    """Run the named benchmarks, or all."""
    known = sorted(
        file.stem for file in BENCHMARKS.glob("*.py") if file.stem not in {"__init__", "bare", "frame", "load"}
    )
    unknown = [name for name in arguments if name not in known]
    if unknown:
        print(f"bahi: no benchmark {unknown[0]!r}; there are: {', '.join(known)}")
        return cli.USAGE
    for name in arguments or known:
        module = importlib.import_module(f"benchmarks.{name}")
        print(f"\n== {name}: {(module.__doc__ or '').strip().splitlines()[0]}", flush=True)
        asyncio.run(module.run())
    return 0

"""Python's cyclic garbage collector, set for a server: it looks seldom, and never again at what the start made.

What a start loads (modules, models, routes) stays until the end, half a million objects. A full collection goes through
all of them while every request waits, so they are set aside. Most of a request's objects end by their reference
counts; the thresholds only say how often the rest is looked for.
"""

from __future__ import annotations

import gc

YOUNG = 10_000
"""Objects made and not yet ended since the last look at the young ones."""


def settle() -> None:
    """Set aside all that lives now. Call it once, when a process has started and before it works."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, 20, 20)

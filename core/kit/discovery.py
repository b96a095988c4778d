"""Find what modules declare by looking into their folders, so that nothing is a list that everybody edits."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
from functools import cache
from types import ModuleType

import core


@cache
def names(file: str) -> tuple[str, ...]:
    """Every `core.<module>.<file>`, and `core.<module>.<part>.<file>` of a module that is split into parts; sorted."""
    packages = [name for name in _packages("core") if not name.startswith("core.commands")]
    packages += [part for module in packages for part in _packages(module)]
    return tuple(sorted(f"{name}.{file}" for name in packages if importlib.util.find_spec(f"{name}.{file}")))


def modules(file: str) -> list[ModuleType]:
    """The same, imported."""
    return [importlib.import_module(name) for name in names(file)]


def _packages(parent: str) -> list[str]:
    paths = core.__path__ if parent == "core" else importlib.import_module(parent).__path__
    return [f"{parent}.{info.name}" for info in pkgutil.iter_modules(paths) if info.ispkg]

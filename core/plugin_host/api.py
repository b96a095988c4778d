"""What an integrator's package may import of Bahi. Everything else may change from one release to the next."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

PUBLIC = (
    "core.kit.clock",
    "core.kit.ids",
    "core.kit.money",
    "core.kit.outbound",
    "core.messaging.provider",
    "core.payments.disputes.provider",
    "core.payments.links.provider",
    "core.payments.mandates.provider",
    "core.payments.subscriptions.provider",
    "core.payments.provider",
    "core.payments.routing.provider",
    "core.payouts.provider",
    "core.plugin_host.hookspecs",
    "core.plugin_host.types",
    "core.providers.errors",
    "core.providers.types",
    "core.testing",
)
"""Modules, and packages with all that is in them."""
_OURS = ("core", "plugins")


def complaints(folder: Path) -> list[str]:
    """Every import in a package's files that is not of the public API, as `file:line: module`."""
    found = []
    for path in sorted(folder.rglob("*.py")):
        for line, module in _imports(ast.parse(path.read_text(), str(path))):
            if module.partition(".")[0] in _OURS and not _is_public(module):
                found.append(f"{path.relative_to(folder.parent)}:{line}: {module}")
    return found


def _is_public(module: str) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in PUBLIC)


def _imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            # `from core.kit import money` names core.kit.money.
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            if _is_public(node.module):
                continue
            yield from ((node.lineno, name) for name in names)

"""Something of everything: each file here makes one domain's things for a tenant, as its users would.

A file has `fill(world)`, which adds public ids under the word that stands before them in a path (`/payments/<id>` →
`payments`), and `AFTER`, the files that must have run before it. The leak test fails for a route whose ids nobody
makes, and for a table into which nobody writes a row.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass, field
from types import ModuleType

from quart import Quart

from core.kit import scope
from core.kit.scope import Principal, Scope, TenantRef
from tests.http import Api, make_key


@dataclass
class World:
    """A tenant that has something of everything."""

    app: Quart
    tenant: TenantRef
    api: Api
    """A client that may do everything."""
    ids: dict[str, str] = field(default_factory=dict)
    """By the word before it in a path: a public id, or the token of a link."""
    done: list[str] = field(default_factory=list)

    def by_prefix(self) -> dict[str, str]:
        """The first id of each prefix (`pay` → `pay_…`)."""
        found: dict[str, str] = {}
        for public_id in self.ids.values():
            found.setdefault(public_id.partition("_")[0], public_id)
        return found


async def build(app: Quart, tenant: TenantRef) -> World:
    """Run every file, each after those that it names."""
    world = World(app, tenant, Api(app, await make_key(tenant)))
    waiting = _modules()
    with scope.use(Scope(tenant, Principal("api_key", "key_world", frozenset({"*"})), "req_tests")):
        while waiting:
            ready = [name for name, module in waiting.items() if not set(getattr(module, "AFTER", ())) & waiting.keys()]
            assert ready, f"a circle: {sorted(waiting)}"
            for name in ready:
                await waiting.pop(name).fill(world)
                world.done.append(name)
    return world


def _modules() -> dict[str, ModuleType]:
    return {
        info.name: importlib.import_module(f"tests.factories.{info.name}")
        for info in sorted(pkgutil.iter_modules(__path__), key=lambda item: item.name)
    }

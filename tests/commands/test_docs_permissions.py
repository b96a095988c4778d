"""The page of permissions leaves no route out."""

from __future__ import annotations

import re

from quart import Quart

from core.commands import docs
from core.web.access import OWN, PERMISSION, REALM


def test_every_route_stands_once_in_the_section_of_its_realm(app: Quart) -> None:
    sections = re.split(r"^## ", docs.generate()["permissions.md"], flags=re.MULTILINE)[1:]
    titles = [section.partition("\n")[0] for section in sections]
    assert titles == [
        "Of a tenant's key or user",
        "Of a platform key",
        "Of a signed-in user, about their own account",
        "Without a key",
    ]
    tables = dict(zip(("tenant", "platform", "user", None), sections, strict=True))

    for rule in app.url_map.iter_rules():
        view = app.view_functions[rule.endpoint]
        methods = "WebSocket" if rule.websocket else " ".join(sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}))
        told = f"`{methods} {rule.rule}`"
        realm = getattr(view, REALM, None)
        assert [name for name, table in tables.items() if told in table] == [realm], told
        [line] = [line for line in tables[realm].splitlines() if told in line]
        if realm is not None:
            assert line.startswith(f"| `{getattr(view, PERMISSION)}` | ")
            assert (f"{told} (own)" in line) == (realm == "tenant" and getattr(view, OWN))
        else:
            assert re.fullmatch(rf"\| {re.escape(told)} \| .{{10,}} \|", line)

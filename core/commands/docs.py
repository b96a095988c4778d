"""Write the generated pages: docs/openapi.json, errors.md, permissions.md, fields.md and plugins/reference.md.

./bahi docs            write them
./bahi docs --diff     show what would change; exit code 1 when anything would
"""

import difflib
import sys
import tempfile
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from core import cli, settings

if TYPE_CHECKING:
    from quart import Quart

SECTION = "Develop"
FOLDER = settings.CHECKOUT / "docs"


class CodeRemoved(SystemExit):
    """An error code is a promise: it may be retired, never removed."""


def main(arguments: Sequence[str]) -> int:
    """Generate every page and write, or compare, it."""
    if list(arguments) not in ([], ["--diff"]):
        print("bahi: docs takes only --diff.")
        return cli.USAGE
    changed = 0
    for name, text in generate().items():
        path = FOLDER / name
        before = path.read_text() if path.exists() else ""
        if before == text:
            continue
        changed += 1
        if arguments:
            lines = difflib.unified_diff(before.splitlines(True), text.splitlines(True), f"docs/{name}", "now")
            sys.stdout.writelines(lines)
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
            print(f"wrote docs/{name}")
    return 1 if arguments and changed else 0


def generate() -> dict[str, str]:
    """Every generated page by its file name. Raises CodeRemoved."""
    from core.web import openapi

    app = application()
    return {
        "openapi.json": openapi.document(app).body.decode(),
        "errors.md": _errors(),
        "permissions.md": _permissions(app),
        "fields.md": _fields(app),
        "plugins/reference.md": _reference(),
    }


def application() -> "Quart":
    """Return the application without a database, for reading its declarations."""
    from core import app
    from core.settings import Settings

    with tempfile.TemporaryDirectory() as home:
        return app.create_app(Settings.from_environment({"BAHI_HOME": home}, running=False))


def documented_codes() -> set[str]:
    """Return the error codes of the stored page."""
    path = FOLDER / "errors.md"
    lines = path.read_text().splitlines() if path.exists() else []
    return {line.split("`")[1] for line in lines if line.startswith("| `")}


def _errors() -> str:
    from core.web import registry

    found = registry.outcomes()
    removed = documented_codes() - found.keys()
    if removed:
        raise CodeRemoved(f"error codes are never removed, but no class has {', '.join(sorted(removed))}")
    rows = [
        f"| `{item.code}` | {item.status} | {item.title}.{' ' + item.text if item.text else ''} |"
        for item in found.values()
    ]
    return _page(
        "Error codes",
        "Every error is `application/problem+json` (RFC 9457) with one of these codes. A code never changes its "
        "meaning\nand never disappears.",
        ["| code | status | meaning |", "|---|---|---|", *rows],
    )


def _permissions(app: "Quart") -> str:
    from core.auth.permissions import PLATFORM_PERMISSIONS, all_permissions
    from core.web.access import OWN, PERMISSION, PUBLIC, REALM

    routes: dict[tuple[str, str], list[str]] = {}
    public: list[str] = []
    for rule in sorted(app.url_map.iter_rules(), key=lambda item: item.rule):
        view = app.view_functions[rule.endpoint]
        methods = "WebSocket" if rule.websocket else " ".join(sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}))
        told = f"`{methods} {rule.rule}`"
        if hasattr(view, PERMISSION):
            own = " (own)" if getattr(view, OWN) and getattr(view, REALM) == "tenant" else ""
            routes.setdefault((getattr(view, REALM), getattr(view, PERMISSION)), []).append(told + own)
        else:
            public.append(f"| {told} | {getattr(view, PUBLIC, 'A file of the pages.')} |")
    users = {name: text for name, text in all_permissions().items() if ("user", name) in routes}
    tenants = {name: text for name, text in all_permissions().items() if name not in users}
    lines = []
    for realm, title, permissions in (
        ("tenant", "Of a tenant's key or user", tenants),
        ("platform", "Of a platform key", PLATFORM_PERMISSIONS),
        ("user", "Of a signed-in user, about their own account", users),
    ):
        lines += [f"## {title}", "", "| permission | allows | routes |", "|---|---|---|"]
        lines += [
            f"| `{name}` | {text} | {', '.join(routes.pop((realm, name), []))} |" for name, text in permissions.items()
        ]
        lines.append("")
    assert not routes, f"these permissions stand in no table: {sorted(routes)}"
    lines += ["## Without a key", "", "| route | why |", "|---|---|", *public]
    text = (
        "Which permission each route needs, and which routes need none. An end user comes in at those marked (own)\n"
        "only, and sees there what is theirs."
    )
    return _page("Permissions", text, lines)


def _fields(app: "Quart") -> str:
    from quart_schema.validation import QUART_SCHEMA_REQUEST_ATTRIBUTE, QUART_SCHEMA_RESPONSE_ATTRIBUTE

    from core.web.access import OWN, PERMISSION, REALM

    lines = ["| route | permission | reads | writes |", "|---|---|---|---|"]
    for rule in sorted(app.url_map.iter_rules(), key=lambda item: (item.rule, sorted(item.methods or ()))):
        view = app.view_functions[rule.endpoint]
        realm = getattr(view, REALM, "")
        if not (realm == "user" or (realm == "tenant" and getattr(view, OWN))) or rule.websocket:
            continue
        methods = " ".join(sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}))
        answers = getattr(view, QUART_SCHEMA_RESPONSE_ATTRIBUTE, {}).values()
        reads = sorted({name for model, _ in answers for name in _leaves(model)})
        declared = getattr(view, QUART_SCHEMA_REQUEST_ATTRIBUTE, None)
        writes = sorted(_leaves(declared[0])) if declared else []
        told = " | ".join(", ".join(f"`{name}`" for name in names) for names in (reads, writes))
        lines.append(f"| `{methods} {rule.rule}` | `{getattr(view, PERMISSION)}` | {told} |")
    text = (
        "Which fields an end user reads and writes, by the route and the permission that it takes. Answers hold no\n"
        "other field, or hold it empty, and a request that holds another is refused. A key or member of the tenant's\n"
        "staff sees the fields of the API document wherever `permissions.md` lets them in."
    )
    return _page("Fields", text, lines)


def _leaves(model: type, prefix: str = "", outside: tuple[type, ...] = ()) -> Iterator[str]:
    """The names of a model's fields, those of the models inside it behind a dot."""
    from core.web import views

    for name, field in model.model_fields.items():  # type: ignore[attr-defined]
        if views.is_tenant_only(field):
            continue
        inner = [found for found in views.models_in(field.annotation) if found not in outside]
        if not inner:
            yield prefix + (field.alias or name)
        for found in inner:
            yield from _leaves(found, f"{prefix}{field.alias or name}.", (*outside, found))


def _reference() -> str:
    from core.plugin_host import reference

    text = (
        "All that a plugin may import of Bahi (beside `core.testing`), as the code says it. Anything else may change\n"
        "from one release to the next."
    )
    return _page("Reference of the public API", text, list(reference.lines()))


def _page(title: str, text: str, lines: list[str]) -> str:
    note = "Generated by `./bahi docs`; a test fails while it is not current."
    return "\n".join([f"# {title}", "", text, note, "", *lines]) + "\n"

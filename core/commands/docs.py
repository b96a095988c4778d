"""Write the generated pages: docs/openapi.json, errors.md, permissions.md, fields.md and plugins/reference.md.

./bahi docs            write them
./bahi docs --diff     show what would change; exit code 1 when anything would
"""

import difflib
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
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
    from core.events import registry as events
    from core.web import registry, views
    from core.web.access import PERMISSION, PUBLIC

    lines = [
        "## Routes for end users",
        "",
        "| route | permission | reads | writes | chooses by |",
        "|---|---|---|---|---|",
    ]
    for told, view in _views(app):
        if _is_for_end_users(view):
            lines.append(f"| {told} | `{getattr(view, PERMISSION)}` | {_columns(view, writes=True)} |")
    lines += ["", "## Routes without a key", "", "| route | reads | chooses by |", "|---|---|---|"]
    lines += [
        f"| {told} | {_columns(view)} |" for told, view in _views(app) if hasattr(view, PUBLIC) and _answers(view)
    ]
    lines += ["", "## Events", "", "| event | tells |", "|---|---|"]
    for kind in events.catalogue().values():
        if kind.for_end_user:
            shown = [name for name, field in kind.model_fields.items() if views.is_shown(field)]
            lines.append(f"| `{kind.type}` | {_names(shown)} |")
    lines += ["", "## Errors", "", "| code | says besides |", "|---|---|"]
    lines += [f"| `{item.code}` | {_names(item.shown)} |" for item in registry.outcomes().values() if item.shown]
    text = (
        "What reaches those who are not the tenant's own: end users, payers and strangers. Answers hold no other\n"
        "field, or hold it empty; a request that holds or chooses by another is refused; what is not in these tables\n"
        "is the tenant's alone. A key or member of the tenant's staff sees the fields of the API document wherever\n"
        "`permissions.md` lets them in. Why it is so: `decisions/0009-hidden-until-shown.md`."
    )
    return _page("Fields", text, lines)


def _views(app: "Quart") -> Iterator[tuple[str, object]]:
    """Every route as it is told, with its view."""
    for rule in sorted(app.url_map.iter_rules(), key=lambda item: (item.rule, sorted(item.methods or ()))):
        methods = " ".join(sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}))
        if not rule.websocket:
            yield f"`{methods} {rule.rule}`", app.view_functions[rule.endpoint]


def _is_for_end_users(view: object) -> bool:
    from core.web.access import OWN, REALM

    realm = getattr(view, REALM, "")
    return realm == "user" or (realm == "tenant" and getattr(view, OWN))


def _answers(view: object) -> list[type]:
    """The models of a view's answers; none for a page or a file."""
    from quart_schema.validation import QUART_SCHEMA_RESPONSE_ATTRIBUTE

    return [model for model, _ in getattr(view, QUART_SCHEMA_RESPONSE_ATTRIBUTE, {}).values()]


def _columns(view: object, *, writes: bool = False) -> str:
    """What a view's answers hold, its body may hold, and its list may be chosen by."""
    from quart_schema.validation import QUART_SCHEMA_QUERYSTRING_ATTRIBUTE, QUART_SCHEMA_REQUEST_ATTRIBUTE

    body = getattr(view, QUART_SCHEMA_REQUEST_ATTRIBUTE, (None,))[0]
    query = getattr(view, QUART_SCHEMA_QUERYSTRING_ATTRIBUTE, None)
    columns = [{name for model in _answers(view) for name in _leaves(model)}]
    if writes:
        columns.append(set(_leaves(body, is_answer=False)) if body else set())
    columns.append(set(_leaves(query)) if query else set())
    return " | ".join(_names(names) for names in columns)


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))


def _leaves(model: type, prefix: str = "", outside: tuple[type, ...] = (), *, is_answer: bool = True) -> Iterator[str]:
    """The names of a model's fields, those of the models inside it behind a dot; of an answer those that are shown."""
    from core.web import views

    for name, field in model.model_fields.items():  # type: ignore[attr-defined]
        if is_answer and not views.is_shown(field):
            continue
        inner = [found for found in views.models_in(field.annotation) if found not in outside]
        if not inner:
            yield prefix + (field.alias or name)
        for found in inner:
            yield from _leaves(found, f"{prefix}{field.alias or name}.", (*outside, found), is_answer=is_answer)


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

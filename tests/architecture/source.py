"""Our own lint over Python: each rule names the bug it prevents. A rule gives (line, what is wrong)."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
Found = Iterator[tuple[int, str]]
Rule = Callable[[str, ast.Module], Found]

LINES_MAX = 500
FUNCTION_LINES_MAX = 60

_PATTERNS = frozenset({"re.compile", "re.match", "re.search", "re.fullmatch"})
MONEY_PATHS = (
    "core/kit/money.py",
    "core/ledger/",
    "core/wallets/",
    "core/payments/",
    "core/payouts/",
    "core/reconciliation/",
    "core/billing/",
    "plugins/payments_",
)
BROAD_EXCEPT: dict[str, str] = {
    "core/kit/db.py": "a step that settles under cancellation re-raises what it met",
    "core/kit/together.py": "a read that fails is told to each of those who wait for it",
    "core/web/application.py": "the way to the error handlers, as in Quart's own",
    "core/web/asgi.py": "what even the error handlers could not answer is a 500, as in Quart's own",
    "core/ledger/coalesce.py": "a batch that fails is tried item by item, and each waiter gets its own error",
    "core/webhooks/coalesce.py": "a batch that fails is tried item by item, and each waiter gets its own error",
    "core/testing/sandbox.py": "a simulator answers its own bug as the vendor would: with a 500",
    "core/worker.py": "a loop that fails is run again, slower, and the others go on meanwhile",
    "core/identity/factors/registry.py": "whatever a plugin's factor raises, it proves nothing and stops nobody else",
    "core/jobs/runner.py": "the job runner records any failure of a handler on its job's row",
}
"""Files that may catch everything, and why."""
ENVIRONMENT_READERS = {"core/settings.py"}
SIMULATOR = "/sandbox/"
"""A vendor's simulator is a program of its own: it has its own store, clock and client, and none of our money."""
HTTP_CLIENTS = {"httpx", "requests", "aiohttp", "urllib3", "urllib.request", "http.client"}
HTTP_CLIENT_USERS = ("core/kit/outbound.py", "core/kit/wire.py", "core/testing/", "core/commands/", "core/embedded/")
UNSCOPED_ORM = {
    "save": "writes every column WHERE id, without the tenant: lost updates, and it breaks column grants",
    "refresh_from_db": "reads by id alone, without the tenant",
    "select_related": "joins on id alone, without the tenant",
    "prefetch_related": "joins on id alone, without the tenant",
    "fetch_related": "joins on id alone, without the tenant",
    "bulk_create": "does not set the tenant",
    "bulk_update": "updates by id alone, without the tenant",
    "get_or_create": "reads and inserts around the scoped manager",
    "update_or_create": "reads and writes around the scoped manager",
    "in_transaction": "opens a transaction that has no role and no tenant",
    "execute_query": "runs outside the role and the tenant of kit.db",
}


def files(*roots: str) -> list[Path]:
    """Every Python file under the folders, sorted."""
    return sorted(path for root in roots for path in (ROOT / root).rglob("*.py") if "__pycache__" not in path.parts)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def scoped_orm(name: str, tree: ast.Module) -> Found:
    """Tortoise's row methods ignore the tenant: rows are written by `create` and by SQL in queries.py."""
    if SIMULATOR in name:
        return
    for call in _calls(tree):
        if not isinstance(call.func, ast.Attribute):
            continue
        method = call.func.attr
        if method == "save" and call.args:
            continue  # Tortoise's takes no positional argument: this is some module's own function
        if method in UNSCOPED_ORM:
            yield call.lineno, f".{method}() {UNSCOPED_ORM[method]}"
        elif method == "delete" and not call.args and not call.keywords:
            yield call.lineno, ".delete() deletes by id alone, without the tenant"
        elif method == "raw" and isinstance(call.func.value, ast.Name) and call.func.value.id[:1].isupper():
            yield call.lineno, "Model.raw() goes around the scoped manager"


def no_float(name: str, tree: ast.Module) -> Found:
    """A float holds no rupee and ten paise: 0.1 + 0.2 is not 0.3. Money is Decimal."""
    if not name.startswith(MONEY_PATHS) or SIMULATOR in name:
        return
    for call in _calls(tree):
        if isinstance(call.func, ast.Name) and call.func.id == "float":
            yield call.lineno, "float() in a money path"
        if isinstance(call.func, ast.Name) and call.func.id == "Decimal" and call.args:
            given = call.args[0]
            if isinstance(given, ast.Constant) and isinstance(given.value, float):
                yield call.lineno, "Decimal of a float literal is not the number that it looks like"


def no_broad_except(name: str, tree: ast.Module) -> Found:
    """Catching everything hides the bug that loses money; only the job runner and the error handler may."""
    if name in BROAD_EXCEPT:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler) and _is_broad(node.type) and not _reraises(node):
            yield node.lineno, "catches everything and goes on"


def environment_in_one_place(name: str, tree: ast.Module) -> Found:
    """A variable read elsewhere is one that the operator's table does not list and production does not check."""
    if name in ENVIRONMENT_READERS:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "os":
            if node.attr in {"environ", "environb", "getenv", "putenv"}:
                yield node.lineno, f"os.{node.attr} outside settings.py"
        elif isinstance(node, ast.ImportFrom) and node.module == "os":
            yield from ((node.lineno, f"os.{item.name}") for item in node.names if item.name in {"environ", "getenv"})


def one_http_client(name: str, tree: ast.Module) -> Found:
    """Only kit.outbound refuses to call while a transaction is open, bounds the wait and follows no redirect."""
    if name.startswith(HTTP_CLIENT_USERS) or SIMULATOR in name:
        return
    for line, module in _imports(tree):
        if module in HTTP_CLIENTS or module.partition(".")[0] in HTTP_CLIENTS:
            yield line, f"{module}: call through core.kit.outbound"


def no_mocks(_name: str, tree: ast.Module) -> Found:
    """A patched function proves nothing about the one that ships: fakes go through the port."""
    for line, module in _imports(tree):
        if module.startswith(("unittest.mock", "pytest_mock", "mock")):
            yield line, f"{module}: fakes go through the port"


def system_time_through_the_clock(name: str, tree: ast.Module) -> Found:
    """`datetime.now` in business code cannot be travelled, and without a zone it is wrong half the year."""
    if name == "core/kit/clock.py" or SIMULATOR in name:
        return
    for call in _calls(tree):
        if not (isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name)):
            continue
        if call.func.value.id in {"datetime", "date"} and call.func.attr in {"now", "utcnow", "today"}:
            yield call.lineno, "the time comes from core.kit.clock"


def exact_ends(name: str, tree: ast.Module) -> Found:
    """`$` also matches before a last newline: `1.00` with one was an amount of three digits once."""
    for call in _calls(tree):
        if isinstance(call.func, ast.Attribute) and ast.unparse(call.func) in _PATTERNS and call.args:
            pattern = call.args[0].values[-1] if isinstance(call.args[0], ast.JoinedStr) else call.args[0]
            if isinstance(pattern, ast.Constant) and re.search(rb"(?<!\\)\$\Z", _bytes(pattern.value)):
                yield call.lineno, "a pattern ends with \\Z: $ takes a newline after it"


def own_tables_only(name: str, tree: ast.Module) -> Found:
    """Another module's tables change under it: what it needs goes through that module's service and types."""
    own = ".".join(name.split("/")[:2])
    for line, module in _imports(tree):
        parts = module.split(".")
        foreign = parts[0] == "core" and len(parts) > 2 and ".".join(parts[:2]) != own
        if foreign and {"models", "queries"} & set(parts[2:4]):
            yield line, f"{module}: go through core.{parts[1]}.service"


def short_functions(_name: str, tree: ast.Module) -> Found:
    """A function that does not fit on a screen is not read to its end."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION_LINES_MAX:
                yield node.lineno, f"{node.name} has {lines} lines, at most {FUNCTION_LINES_MAX}"


SHIPPED: tuple[Rule, ...] = (
    scoped_orm,
    no_float,
    no_broad_except,
    environment_in_one_place,
    one_http_client,
    no_mocks,
    system_time_through_the_clock,
    own_tables_only,
    exact_ends,
    short_functions,
)
TESTS: tuple[Rule, ...] = (no_mocks, short_functions)


def check(rules: tuple[Rule, ...], name: str, text: str) -> list[str]:
    """What the rules say of one file."""
    tree = ast.parse(text, name)
    return [f"{name}:{line}: {what}" for rule in rules for line, what in rule(name, tree)]


def _bytes(text: object) -> bytes:
    return text if isinstance(text, bytes) else str(text).encode(errors="surrogatepass")


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, item.name) for item in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield from ((node.lineno, f"{node.module}.{item.name}") for item in node.names)


def _is_broad(kind: ast.expr | None) -> bool:
    if isinstance(kind, ast.Tuple):
        return any(_is_broad(item) for item in kind.elts)
    return kind is None or (isinstance(kind, ast.Name) and kind.id in {"Exception", "BaseException"})


def _reraises(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise)

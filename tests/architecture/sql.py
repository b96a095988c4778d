"""Our own lint over SQL text in Python: the rules that keep a query with its tenant, on Citus too (DESIGN §3.3, 3.4).

SQL is every string constant that starts like a statement; an f-string's names are resolved where they are constants
of the same file.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

_STATEMENT = re.compile(
    r"^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH|SET|COPY|TRUNCATE|LOCK|NOTIFY|LISTEN|BEGIN|CREATE|ALTER|DROP)\b"
)
_SQL_WORD = re.compile(
    r"\b(?:FROM|INTO|SET|TABLE|ROLE|VALUES|WHERE|TRANSACTION|BEGIN|NOTIFY|LISTEN|COPY)\b|set_config\("
)
_REFERENCE = re.compile(r"\b(?:FROM|JOIN|INTO|UPDATE|USING)\s+(?:ONLY\s+)?([a-z_][a-z0-9_.]*)")
_FOUND = r"(?:[a-z]+\.)?(?:tenant_id|id|due_at|kind|local_time|every_seconds)(?:,\s*)?"
_WINDOW = rf"SELECT\s+(?:DISTINCT\s+)?(?:{_FOUND})+\s+FROM\s+"
_FINDER = re.compile(rf"^\s*(?:{_WINDOW}unnest\([^)]*\) k\(kind\) CROSS JOIN LATERAL \()?{_WINDOW}([a-z_]+)\b")
KIT_DB = "core/kit/db.py"


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL found in a file."""

    line: int
    text: str


def statements(tree: ast.Module) -> Iterator[Statement]:
    """Every SQL text of a file."""
    constants = _constants(tree)
    inside: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inside |= {id(part) for part in ast.walk(node) if part is not node}
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            inside |= {id(node.left), id(node.right)}
    for node in ast.walk(tree):
        if id(node) in inside:
            continue
        text = _text(node, constants)
        if text is not None and _STATEMENT.match(text) and _SQL_WORD.search(text):
            yield Statement(getattr(node, "lineno", 0), text)


def check(name: str, text: str, tenant_tables: frozenset[str], work_tables: frozenset[str]) -> list[str]:
    """What the rules say of one file's SQL."""
    found = []
    for statement in statements(ast.parse(text, name)):
        found += [
            f"{name}:{statement.line}: {what}"
            for what in (
                *_settings(name, statement.text),
                *_forbidden(statement.text),
                *_sets(statement.text),
                *_scoped(statement.text, tenant_tables, work_tables),
            )
        ]
    return found


def _settings(name: str, text: str) -> Iterator[str]:
    if re.search(r"\bset_config\(", text, re.IGNORECASE):
        yield "set_config() does not reach the shards of Citus; kit.db sets the tenant with SET LOCAL"
    if re.search(r"\bSET\s+(LOCAL|SESSION|ROLE)\b", text) and name != KIT_DB:
        yield "only kit.db sets a role or a tenant"


def _forbidden(text: str) -> Iterator[str]:
    if re.search(r"\b(now\(\)|CURRENT_TIMESTAMP|transaction_timestamp\(\))", text, re.IGNORECASE):
        yield "now() is the transaction's start, before any lock was waited for; use clock_timestamp()"
    if re.match(r"\s*(COPY|TRUNCATE|LOCK|NOTIFY|LISTEN)\b", text):
        yield "COPY fails under row-level security; TRUNCATE, LOCK TABLE and NOTIFY go around or stop every tenant"


def _sets(text: str) -> Iterator[str]:
    if re.search(r"\bINSERT\b", text) and "unnest(" in text and not re.search(r"\bFROM tenant_root\b", text):
        yield "a set-based insert selects from the tenant's own row of tenant_root, or Citus refuses it"


def _scoped(text: str, tenant_tables: frozenset[str], work_tables: frozenset[str]) -> Iterator[str]:
    text = re.sub(r"\s+", " ", text).replace("( ", "(").strip()
    touched = [name for name in _REFERENCE.findall(text) if name in tenant_tables]
    if not touched or re.match(r"\s*(CREATE|ALTER|DROP)\b", text):
        return
    finder = _FINDER.match(text)
    if finder and finder.group(1) in work_tables and set(touched) == {finder.group(1)}:
        return  # the finder's window across tenants: who has work, and nothing else
    if re.match(r"INSERT INTO [a-z_]+ (?:AS [a-z]+ )?\(tenant_id\b", text) and "VALUES ($1" in text:
        return
    if not re.search(r"\btenant_id = (\$1\b|[a-z_]+\.tenant_id\b)", text) or "$1" not in text:
        yield f"{', '.join(sorted(set(touched)))} without tenant_id = $1"
    elif text.count("tenant_id") < len(touched):
        yield f"{len(touched)} tables are touched and tenant_id is named {text.count('tenant_id')} times"


def _constants(tree: ast.Module) -> dict[str, str]:
    """Module-level names that are plain text, in order, each resolved with the ones before it."""
    found: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            text = _text(node.value, found)
            if text is not None:
                found[node.targets[0].id] = text
    return found


def _text(node: ast.AST, constants: dict[str, str]) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(_part(part, constants) for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _operand(node.left, constants), _operand(node.right, constants)
        return None if left is None and right is None else (left or "?") + (right or "?")
    return None


def _operand(node: ast.expr, constants: dict[str, str]) -> str | None:
    return constants.get(node.id) if isinstance(node, ast.Name) else _text(node, constants)


def _part(node: ast.expr, constants: dict[str, str]) -> str:
    if isinstance(node, ast.FormattedValue):
        return constants.get(node.value.id, "?") if isinstance(node.value, ast.Name) else "?"
    return str(node.value) if isinstance(node, ast.Constant) else "?"

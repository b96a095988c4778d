"""The reference of the public API, read from the source: what every port asks for, in the words of the code."""

from __future__ import annotations

import ast
import importlib.util
from collections.abc import Iterator
from pathlib import Path

from core.plugin_host import api

Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def lines() -> Iterator[str]:
    """The page's lines: one chapter a module, one section a class or function."""
    for name in api.PUBLIC:
        found = importlib.util.find_spec(name)
        assert found, name
        if found.origin and found.submodule_search_locations is None:
            yield from _module(name, ast.parse(Path(found.origin).read_text()))


def _module(name: str, tree: ast.Module) -> Iterator[str]:
    yield from (f"## {name}", "", *_text(tree), "")
    for node in tree.body:
        match node:
            case ast.ClassDef(name=own) if not own.startswith("_"):
                yield from _class(node)
            case ast.FunctionDef(name=own) | ast.AsyncFunctionDef(name=own) if not own.startswith("_"):
                yield from (f"### `{_signature(node)}`", "", *_text(node), "")


def _class(node: ast.ClassDef) -> Iterator[str]:
    yield from (f"### {node.name}", "", *_text(node), "")
    rows = list(_members(node))
    yield from (*rows, "") if rows else ()


def _members(node: ast.ClassDef) -> Iterator[str]:
    """Fields with the docstring below them, then methods."""
    for member, following in zip(node.body, [*node.body[1:], None], strict=True):
        about = ""
        if isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant):
            about = " ".join(str(following.value.value).split())
        match member:
            case ast.AnnAssign(target=ast.Name(id=own)) if not own.startswith("_"):
                default = f" = {ast.unparse(member.value)}" if member.value is not None else ""
                yield f"- `{own}: {ast.unparse(member.annotation)}{default}`{' — ' + about if about else ''}"
            case ast.Assign(targets=[ast.Name(id=own)]) if not own.startswith("_"):
                yield f"- `{own} = {ast.unparse(member.value)}`{' — ' + about if about else ''}"
            case ast.FunctionDef() | ast.AsyncFunctionDef() if not member.name.startswith("_"):
                text = " ".join(" ".join(_text(member)).split())
                yield f"- `{_signature(member)}`{' — ' + text if text else ''}"


def _signature(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    start = "async def" if isinstance(node, ast.AsyncFunctionDef) else "def"
    answer = f" -> {ast.unparse(node.returns)}" if node.returns is not None else ""
    return f"{start} {node.name}({ast.unparse(node.args)}){answer}"


def _text(node: Documented) -> list[str]:
    return (ast.get_docstring(node) or "").splitlines()

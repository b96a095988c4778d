"""XML, element by element, without the parts of XML that are dangerous: no types, no entities, nothing from outside.

The standard library's expat does the parsing; the elements that matter here are few, so what they mean is read here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from core.reconciliation.imports.types import FileRefused

DEPTH_MAX = 40
TEXT_MAX = 10_000
_PIECE = 64 * 1024


@dataclass(slots=True)
class Node:
    """An element without its namespace."""

    name: str
    row: int
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)
    text: str = ""

    def all(self, path: str) -> list[Node]:
        """The elements at a path such as `Amt/InstdAmt`."""
        found = [self]
        for name in path.split("/"):
            found = [child for node in found for child in node.children if child.name == name]
        return found

    def find(self, *paths: str) -> str | None:
        """The first text at the first of these paths that has one."""
        for path in paths:
            for node in self.all(path):
                if node.text.strip():
                    return node.text.strip()
        return None


class _Reader:
    def __init__(self, level: int) -> None:
        self.level = level
        self.open: list[Node] = []
        self.done: list[tuple[tuple[str, ...], Node]] = []
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.characters
        self.parser.StartDoctypeDeclHandler = self.refuse
        self.parser.EntityDeclHandler = self.refuse
        self.parser.ExternalEntityRefHandler = self.refuse

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.open) >= DEPTH_MAX:
            raise FileRefused("unreadable", "elements lie too deep", self.row)
        node = Node(name.rpartition("}")[2], self.row, attributes)
        if len(self.open) > self.level:
            self.open[-1].children.append(node)
        self.open.append(node)

    def end(self, _name: str) -> None:
        node = self.open.pop()
        if len(self.open) <= self.level:
            self.done.append((tuple(parent.name for parent in self.open), node))

    def characters(self, text: str) -> None:
        node = self.open[-1]
        node.text += text
        if len(node.text) > TEXT_MAX:
            raise FileRefused("unreadable", "an element holds too much text", self.row)

    def refuse(self, *_: object) -> NoReturn:
        raise FileRefused("xml_forbidden", "the document declares types or entities", self.row)

    @property
    def row(self) -> int:
        return self.parser.CurrentLineNumber


def elements(content: bytes, level: int) -> Iterator[tuple[tuple[str, ...], Node]]:
    """(the names above it, the element) of every element with at most `level` others above it, when it ends.

    Those with fewer above them come without their children, which came before. Raises FileRefused.
    """
    reader = _Reader(level)
    for start in range(0, len(content), _PIECE):
        try:
            reader.parser.Parse(content[start : start + _PIECE], start + _PIECE >= len(content))
        except expat.ExpatError as error:
            raise FileRefused("unreadable", f"this is not XML: {error}", error.lineno) from error
        except (ValueError, LookupError) as error:  # an encoding that nobody knows
            raise FileRefused("encoding", "the document's encoding is unknown") from error
        yield from reader.done
        reader.done.clear()

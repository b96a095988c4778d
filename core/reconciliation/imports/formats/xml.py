"""XML, element by element, without the parts of XML that are dangerous: no types, no entities, nothing from outside.

The standard library's expat parses. A document is never held as a whole, and each part of it is bounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn
from xml.etree.ElementTree import Element
from xml.parsers import expat

from core.reconciliation.imports.types import FileRefused

DEPTH_MAX = 40
TEXT_MAX = 10_000
PARTS_MAX = 500_000
"""Elements within one that is given whole: some twenty thousand payments of one batch."""
_PIECE = 64 * 1024


@dataclass(frozen=True, slots=True)
class Found:
    """An element that has ended."""

    above: tuple[str, ...]
    """The names of those around it, outermost first."""
    name: str
    """Without its namespace, which the element's own tag has (`{namespace}name`)."""
    element: Element
    row: int


class _Reader:
    def __init__(self, level: int) -> None:
        self.level = level
        self.open: list[tuple[Element, int]] = []
        self.names: list[str] = []
        self.parts = 0
        self.done: list[Found] = []
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
        # Attributes of a namespace speak to parsers, such as xsi:type: nobody here listens.
        own = {key: value for key, value in attributes.items() if "}" not in key}
        element = Element(f"{{{name}" if "}" in name else name, own)
        if len(self.open) > self.level:
            self.parts += 1
            if self.parts > PARTS_MAX:
                raise FileRefused("too_large", f"an element has more than {PARTS_MAX} parts", self.open[self.level][1])
            self.open[-1][0].append(element)
        else:
            self.parts = 0
        self.open.append((element, self.row))
        self.names.append(name.rpartition("}")[2])

    def end(self, _name: str) -> None:
        element, row = self.open.pop()
        name = self.names.pop()
        if len(self.open) <= self.level:
            self.done.append(Found(tuple(self.names), name, element, row))

    def characters(self, text: str) -> None:
        element = self.open[-1][0]
        # What stands between elements is layout.
        if len(self.open) <= self.level or len(element):
            return
        element.text = (element.text or "") + text
        if len(element.text) > TEXT_MAX:
            raise FileRefused("unreadable", "an element holds too much text", self.row)

    def refuse(self, *_: object) -> NoReturn:
        raise FileRefused("xml_forbidden", "the document declares types or entities", self.row)

    @property
    def row(self) -> int:
        return self.parser.CurrentLineNumber


def elements(content: bytes, level: int) -> Iterator[Found]:
    """Every element with at most `level` others around it, when it ends. Raises FileRefused.

    Those with fewer around them come without what is within them, which came before.
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

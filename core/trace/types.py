from __future__ import annotations

from dataclasses import dataclass

from core.kit.trace import Node


@dataclass(frozen=True, slots=True)
class Edge:
    """A link that leads somewhere."""

    source: str
    relation: str
    target: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that should be on the trail and is not."""

    node: str
    text: str


@dataclass(frozen=True, slots=True)
class Trail:
    """Everything that was found from one id on, in order of time."""

    nodes: list[Node]
    edges: list[Edge]
    gaps: list[Gap]
    whole: bool
    """False when there was more than one answer takes."""

"""Walk the trail from one id, breadth first, in one read-only transaction."""

from __future__ import annotations

from collections import deque
from datetime import UTC, datetime

from core.kit import db, ids, trace
from core.kit.errors import NotFound
from core.kit.trace import Link, Node, Part
from core.trace.types import Edge, Gap, Trail

NODES_MAX = 200
TEXT_MAX = 200
_LAST = datetime.max.replace(tzinfo=UTC)


async def follow(text: str) -> Trail:
    """The trail from a public id, a vendor's id, a bank's number or a reference. Raises NotFound for an unknown one."""
    if not 1 <= len(text) <= TEXT_MAX or not text.isprintable():
        raise NotFound
    async with db.transaction() as tx:
        walk = _Walk(tx)
        if not await walk.start(text):
            raise NotFound
        return await walk.finish()


class _Walk:
    """What was seen so far."""

    def __init__(self, tx: db.Transaction) -> None:
        self.tx = tx
        self.parts: dict[str, Part] = {}
        self.edges: dict[frozenset[str], Edge] = {}
        self.gaps: list[Gap] = []
        self.waiting: deque[str] = deque()
        self.resolved: dict[str, list[str]] = {}
        self.whole = True

    async def start(self, text: str) -> bool:
        return bool(await self._resolve(text))

    async def finish(self) -> Trail:
        while self.waiting:
            await self._expand(self.parts[self.waiting.popleft()])
        nodes = sorted((part.node for part in self.parts.values()), key=lambda node: (node.at or _LAST, node.id))
        return Trail(nodes, list(self.edges.values()), self.gaps, self.whole)

    async def _expand(self, part: Part) -> None:
        node = part.node
        self.gaps += [Gap(node.id, text) for text in part.gaps]
        links = list(part.links)
        for add in trace.adders(node.kind):
            for item in await add(self.tx, node):
                match item:
                    case Link():
                        links.append(item)
                    case Part():
                        if self._keep(item):
                            links.append(Link(item.node.kind, item.node.id))
                    case str():
                        self.gaps.append(Gap(node.id, item))
        for link in links:
            await self._follow(node, link)

    async def _follow(self, node: Node, link: Link) -> None:
        targets = [target for target in await self._resolve(link.to) if target != node.id]
        for target in targets:
            # Two nodes often name each other: the first to do so gives the edge its name and direction.
            self.edges.setdefault(frozenset((node.id, target)), Edge(node.id, link.relation, target))
        if not targets and link.missing is not None and self.whole:
            self.gaps.append(Gap(node.id, link.missing))

    async def _resolve(self, text: str) -> list[str]:
        """The ids on the trail that a text leads to; new ones are loaded and wait to be expanded."""
        if text in self.parts:
            return [text]
        if text not in self.resolved:
            self.resolved[text] = await self._find(text)
        return self.resolved[text]

    async def _find(self, text: str) -> list[str]:
        if await self._load(text):
            return [text]
        found: list[str] = []
        for find in trace.finders():
            found += [item for item in await find(self.tx, text) if item not in found]
        return [item for item in found if item in self.parts or await self._load(item)]

    async def _load(self, text: str) -> bool:
        prefix = text.partition("_")[0]
        load = trace.loader(prefix)
        if load is None:
            return False
        try:
            part = await load(self.tx, ids.parse(prefix, text))
        except NotFound:
            return False
        return part is not None and self._keep(part)

    def _keep(self, part: Part) -> bool:
        if part.node.id in self.parts:
            return True
        if len(self.parts) >= NODES_MAX:
            self.whole = False
            return False
        self.parts[part.node.id] = part
        self.waiting.append(part.node.id)
        return True

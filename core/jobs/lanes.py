"""Who is next: what waits in one process, kind by kind and tenant by tenant, and who may hold how much of it.

A lane is one tenant's jobs of one kind. Slots go around: to each kind in turn, and of a kind to each of its tenants in
turn, so that a lane of fifty thousand jobs and a lane of one have the same next turn. Shares bound what may run at
once, because jobs that hang give no turn back: a tenant's, so that the others go on, and a kind's, so that a vendor
who does not answer stops only what asks that vendor. Pure: no I/O, no clock.
"""

from __future__ import annotations

from collections import Counter, OrderedDict, deque
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

TENANT_SHARE = 0.7
"""Of the jobs that run at once, how many may be one tenant's."""
KIND_SHARE = 0.8
"""How many may be of one kind: of all of them, and of those that one tenant may have."""
WAITING_PER_SLOT = 20
LANE_SHARE = 0.5
"""Of the jobs that wait here, how many may be one lane's. The others wait in the database."""


Lane = tuple[UUID, str]
"""A tenant and a kind."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """A job that may be due."""

    tenant_id: UUID
    kind: str
    job_id: UUID

    @property
    def lane(self) -> Lane:
        return (self.tenant_id, self.kind)


class Lanes:
    """The jobs that wait for one of `slots` slots, and those that have one."""

    def __init__(self, slots: int) -> None:
        self._slots = slots
        self._tenant_max = max(1, int(slots * TENANT_SHARE))
        self._kind_max = max(1, int(slots * KIND_SHARE))
        self._lane_max = max(1, int(self._tenant_max * KIND_SHARE))
        self._lane_waiting_max = max(2, int(slots * WAITING_PER_SLOT * LANE_SHARE))
        self._known_max = slots * WAITING_PER_SLOT * 4
        self._waiting: OrderedDict[str, OrderedDict[UUID, deque[Ticket]]] = OrderedDict()
        self._known: set[Ticket] = set()
        """What waits or runs here."""
        self._running: Counter[UUID | str | Lane] = Counter()
        """By tenant, by kind and by lane."""
        self._taken = 0

    @property
    def waiting(self) -> int:
        """How many jobs wait."""
        return len(self._known) - self._taken

    def put(self, ticket: Ticket) -> bool:
        """Let a job wait; False when it is here already or its lane is full."""
        if ticket in self._known or self._is_full(ticket.lane):
            return False
        self._waiting.setdefault(ticket.kind, OrderedDict()).setdefault(ticket.tenant_id, deque()).append(ticket)
        self._known.add(ticket)
        return True

    def full(self) -> list[Lane]:
        """The lanes that take no more: more of theirs need not be looked for."""
        lanes = [(tenant_id, kind) for kind, tenants in self._waiting.items() for tenant_id in tenants]
        return [lane for lane in lanes if self._is_full(lane)]

    def take(self, resting: Collection[UUID] = ()) -> dict[UUID, list[Ticket]]:
        """Give the free slots to those whose turn it is, but none to `resting` tenants; by tenant."""
        taken: dict[UUID, list[Ticket]] = {}
        passed = 0
        while self._taken < self._slots and passed < len(self._waiting):
            kind, tenants = self._waiting.popitem(last=False)
            ticket = self._next(kind, tenants, resting)
            if tenants:
                self._waiting[kind] = tenants
            if ticket is None:
                passed += 1
                continue
            passed = 0
            self._count(ticket, 1)
            taken.setdefault(ticket.tenant_id, []).append(ticket)
        return taken

    def release(self, ticket: Ticket) -> None:
        """Give back the slot of a job that has ended, or never began."""
        self._known.discard(ticket)
        self._count(ticket, -1)

    def clear(self) -> None:
        """Forget what waits."""
        for tenants in self._waiting.values():
            for lane in tenants.values():
                self._known.difference_update(lane)
        self._waiting.clear()

    def _next(self, kind: str, tenants: OrderedDict[UUID, deque[Ticket]], resting: Collection[UUID]) -> Ticket | None:
        """The first job of the kind's next tenant that may run one more; that tenant is last from now on."""
        if self._running[kind] >= self._kind_max:
            return None
        for tenant_id in tenants:
            most = self._running[tenant_id] >= self._tenant_max or self._running[tenant_id, kind] >= self._lane_max
            if not most and tenant_id not in resting:
                lane = tenants[tenant_id]
                ticket = lane.popleft()
                tenants.move_to_end(tenant_id)
                if not lane:
                    del tenants[tenant_id]
                return ticket
        return None

    def _is_full(self, lane: Lane) -> bool:
        """A lane where nothing waits is never full: whatever others wait for, each has its next job here."""
        tenant_id, kind = lane
        tenants = self._waiting.get(kind)
        waits = len(tenants.get(tenant_id, ())) if tenants else 0
        return waits >= (1 if len(self._known) >= self._known_max else self._lane_waiting_max)

    def _count(self, ticket: Ticket, by: int) -> None:
        self._taken += by
        for who in (ticket.tenant_id, ticket.kind, ticket.lane):
            self._running[who] += by
            if not self._running[who]:
                del self._running[who]

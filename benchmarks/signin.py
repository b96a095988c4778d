"""Sign-ins with a password, beside bare argon2 in the same threads; and memory and the event loop under a flood.

Everybody comes from a device that they have used before, and nobody so often that older sessions must end. What
"bounded by argon2 only" means is measured in three ways: the hashing threads are never without work, so nothing else
holds anybody up; what a sign-in costs beside its hash, in processor time of Python and PostgreSQL, is a small part;
and one sign-in alone takes little longer than one hash alone. The rate beside that of bare hashes has no aim: it
follows from that part, since here the cores that hash also run Python and the database.
500 at once take no more memory than the hashing threads and their queue, and everybody else is served meanwhile.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import statistics
import time
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from benchmarks import cpu, frame
from core.auth import feed
from core.identity.passwords import hashing
from core.identity.passwords import service as passwords
from core.identity.sign_in import service as sign_in
from core.identity.sign_in.types import Client, SignedIn
from core.identity.users import service as users
from core.identity.users.types import Identifier
from core.kit import db, redis, scope
from core.kit.errors import TooManyRequests, Unauthenticated, Unavailable
from core.kit.scope import Principal, Scope, TenantRef
from core.web import log

PASSWORD = "violet tandem orbit 27"
PEOPLE = 128
CLIENTS = 16
SECONDS = 8.0
ALONE = 60
OWN = 0.25
FLOOD = 500
HASH_MIB = 19
MORE_MIB = 64
"""What 500 requests may take beside the hashing itself: tasks, connections' buffers, caches."""
LAG_MILLISECONDS = 250


async def run() -> frame.Report:
    report = frame.Report("signin")
    async with frame.connected() as settings:
        log.configure("error")
        feed.start()
        tenant = await frame.make_tenant()
        people = await _people(tenant)
        stored = await hashing.make(PASSWORD)

        async def bare() -> int:
            await hashing.verify(stored, PASSWORD)
            return 1

        turn = itertools.count()
        known: dict[int, Client] = {}

        async def whole() -> int:
            number = next(turn)
            # Each from an address of its own: what is measured is the work, not the limits.
            with _visiting(tenant, f"198.51.{number // 250 % 250}.{number % 250}"):
                who = number % PEOPLE
                done = await sign_in.with_password(people[who], PASSWORD, known.get(who, Client()))
            assert isinstance(done, SignedIn)
            known[who] = Client(token=done.device_token)
            return 1

        await frame.rate(whole, CLIENTS, 1.0)
        baseline = report.add("argon2id alone (baseline)", await frame.rate(bare, CLIENTS, SECONDS), "hashes/s")
        async with _watched(settings.home) as spent:
            report.add("sign-ins", await frame.rate(whole, CLIENTS, SECONDS), "a second", against=baseline)
        _tell(report, spent)
        one = report.add("one hash alone", await _alone(bare), "µs")
        report.add("one sign-in alone", await _alone(whole), "µs", against=one)
        await _flood(report, tenant, people)
        await feed.stop()
        await redis.close()
    return report


@dataclass(slots=True)
class Spent:
    """Seconds of processor time while sign-ins ran, and how often the hashing threads were seen to have work."""

    hashing: float = 0.0
    loop: float = 0.0
    postgres: float = 0.0
    looks: int = 0
    busy: int = 0


@contextlib.asynccontextmanager
async def _watched(home: Path) -> AsyncIterator[Spent]:
    spent = Spent()

    async def look() -> None:
        while True:
            await asyncio.sleep(0.005)
            spent.looks += 1
            spent.busy += hashing.Work.waiting >= hashing.WORKERS

    looking = asyncio.create_task(look())
    loop, process, database = time.thread_time(), time.process_time(), cpu.of_postgres(home)
    yield spent
    looking.cancel()
    spent.loop = time.thread_time() - loop
    spent.hashing = time.process_time() - process - spent.loop
    spent.postgres = cpu.of_postgres(home) - database


def _tell(report: frame.Report, spent: Spent) -> None:
    report.add("the hashing threads had work", 100 * spent.busy / max(1, spent.looks), "% of the time")
    report.aim("≥ 97 %: nothing else holds a sign-in up", met=spent.busy >= 0.97 * spent.looks)
    own = spent.loop + spent.postgres
    told = f"{spent.loop / spent.hashing:.0%} by Python, {spent.postgres / spent.hashing:.0%} by PostgreSQL"
    report.add("processor time beside the hash", 100 * own / spent.hashing, "% of the hash's", note=told)
    report.aim(f"≤ {OWN:.0%}", met=own <= OWN * spent.hashing)


async def _alone(work: frame.Work) -> float:
    """Microseconds of the median of some, one after another."""
    taken = []
    for _ in range(ALONE):
        began = time.perf_counter()
        await work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken) * 1e6


async def _people(tenant: TenantRef) -> list[Identifier]:
    made = [Identifier("email", f"person-{n}@bench.example") for n in range(PEOPLE)]
    with frame.acting(tenant):
        digest = await hashing.make(PASSWORD)
        for address in made:
            user = await users.create(address)
            async with db.transaction() as tx:
                await passwords.store(tx, user, digest)
    return made


async def _flood(report: frame.Report, tenant: TenantRef, people: list[Identifier]) -> None:
    """So many at once, half of them strangers who guess."""
    counts = dict.fromkeys(("let in", "wrong", "come back later"), 0)

    async def knock(number: int) -> None:
        stranger = Identifier("email", f"stranger-{number}@bench.example")
        who = people[number % PEOPLE] if number % 2 else stranger
        with _visiting(tenant, f"203.0.{number // 250}.{number % 250}"):
            try:
                await sign_in.with_password(who, PASSWORD, Client())
            except (TooManyRequests, Unavailable):
                counts["come back later"] += 1
            except Unauthenticated:
                counts["wrong"] += 1
            else:
                counts["let in"] += 1

    before, peak, lag = _resident_mib(), 0.0, 0.0
    everybody = asyncio.gather(*(knock(number) for number in range(FLOOD)))
    while not everybody.done():
        began = time.perf_counter()
        await asyncio.sleep(0.01)
        lag = max(lag, time.perf_counter() - began - 0.01)
        peak = max(peak, _resident_mib())
    await everybody
    grown, most = peak - before, hashing.WORKERS * HASH_MIB + MORE_MIB
    told = ", ".join(f"{count} {name}" for name, count in counts.items())
    report.add(f"memory beside {FLOOD} at once", grown, "MiB more", note=told)
    report.aim(f"≤ {most} MiB: {hashing.WORKERS} hashes of {HASH_MIB} MiB and the requests", met=grown <= most)
    report.add("the loop's longest wait meanwhile", lag * 1000, "ms")
    report.aim(f"≤ {LAG_MILLISECONDS} ms", met=lag * 1000 <= LAG_MILLISECONDS)


def _visiting(tenant: TenantRef, address: str) -> AbstractContextManager[Scope]:
    return scope.use(Scope(tenant, Principal("visitor", "visitor"), "req_bench", address))


def _resident_mib() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 2**20

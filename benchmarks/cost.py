"""What a request costs the web process in processor time, without socket and server, beside a bare Quart route.

Steadier than a rate where the machine is shared: PostgreSQL's, Redis's and the load's time are not in it. Each figure
is the best of several rounds taken in turns. `--profile <name>` writes what the profiler saw of one of them.
"""

from __future__ import annotations

import asyncio
import cProfile
import gc
import itertools
import pstats
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import orjson

from benchmarks import asgi, bare, frame
from core.kit import garbage, ids
from core.ledger import service as ledger
from core.ledger.types import NewAccount
from core.people import service as people
from core.people.types import Profile
from core.wallets import service as wallets
from core.wallets.types import NewWallet
from core.web import log

CLIENTS = 64
REQUESTS = 1024
ROUNDS = 5
BATCH = 500
_numbers = itertools.count()


@dataclass(slots=True)
class Shape:
    """A kind of request: `make` gives the next one's headers and body."""

    app: asgi.Application
    method: str
    path: str
    make: Callable[[], tuple[dict[str, str], bytes]] = lambda: ({}, b"")
    status: int = 200
    requests: int = REQUESTS
    clients: int = CLIENTS
    best: float = field(default=float("inf"))


async def run(profile: str = "") -> frame.Report:
    report = frame.Report("cost")
    log.configure("error")
    async with frame.served() as app:
        shapes = await _shapes(app)
        garbage.settle()
        for _ in range(1 if profile else ROUNDS):
            for shape in shapes.values():
                shape.best = min(shape.best, await _round(shape))
        if profile:
            await _profiled(shapes[profile])
    plain = None
    for name, shape in shapes.items():
        spent = f"{shape.best * 1e6:.0f} µs of processor"
        figure = report.add(name, 1 / shape.best, "requests/s", against=plain, note=spent)
        plain = plain or figure
    return report


async def _shapes(app: Any) -> dict[str, Shape]:
    tenant = await frame.make_tenant()
    with frame.acting(tenant):
        person, _ = await people.create("bench", Profile())
        wallet = await wallets.create(NewWallet(person.id, "INR"))
        bank = await ledger.open_account(NewAccount("bank/INR", "debit", "INR"))
        account = await ledger.open_account(NewAccount("bench", "credit", "INR"))
    headers = {"authorization": f"Bearer {await frame.make_key(tenant)}", "content-type": "application/json"}
    line = {
        "debit": ids.text("acc", bank.id),
        "credit": ids.text("acc", account.id),
        "amount": {"amount": "1.00", "currency": "INR"},
    }

    def post() -> tuple[dict[str, str], bytes]:
        number = next(_numbers)
        sent = orjson.dumps({"reference": f"cost {number}", "lines": [line]})
        return headers | {"idempotency-key": f"cost-{number}", "content-length": str(len(sent))}, sent

    def batch() -> tuple[dict[str, str], bytes]:
        number = next(_numbers)
        items = [{"reference": f"cost {number}:{n}", "lines": [line]} for n in range(BATCH)]
        sent = orjson.dumps({"items": items})
        return headers | {"idempotency-key": f"cost-{number}", "content-length": str(len(sent))}, sent

    quart = bare.application()
    wallet_path = f"/v1/wallets/{ids.text('wal', wallet.id)}"
    body = b'{"bare":true}'
    return {
        "bare GET (baseline)": Shape(quart, "GET", "/bare"),
        "bare POST": Shape(quart, "POST", "/bare", lambda: ({"content-length": str(len(body))}, body)),
        "healthz": Shape(app, "GET", "/healthz"),
        "tenant": Shape(app, "GET", "/v1/tenant", lambda: (headers, b"")),
        "wallet": Shape(app, "GET", wallet_path, lambda: (headers, b"")),
        "post": Shape(app, "POST", "/v1/ledger/transactions", post, 201),
        "batch": Shape(app, "POST", "/v1/ledger/transactions/batch", batch, 200, 20, 2),
    }


async def _round(shape: Shape) -> float:
    """Processor seconds per request."""
    waiting = [(asgi.scope(shape.method, shape.path, headers), body)
               for headers, body in (shape.make() for _ in range(shape.requests))]  # fmt: skip
    wrong: list[tuple[int, bytes]] = []

    async def client() -> None:
        while waiting:
            status, answer = await asgi.call(shape.app, *waiting.pop())
            if status != shape.status:
                wrong.append((status, answer))

    gc.collect()
    began = time.process_time()
    await asyncio.gather(*(client() for _ in range(shape.clients)))
    spent = time.process_time() - began
    if wrong:
        raise RuntimeError(f"{shape.path}: {wrong[0]}")
    return spent / shape.requests


async def _profiled(shape: Shape) -> None:
    profiler = cProfile.Profile()
    profiler.enable()
    await _round(shape)
    profiler.disable()
    for order in ("tottime", "cumtime"):
        pstats.Stats(profiler).sort_stats(order).print_stats(60)

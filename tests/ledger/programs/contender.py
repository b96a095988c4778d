"""One of several server processes that fight over the same accounts; prints what it was told, as JSON.

stdin: {"url", "master_key" (base64), "tenant": {...}, "accounts": {"hot", "sink"}, "posts", "keys", "reverse": [ids],
"holds": [ids], "close": [account ids]}
"""

from __future__ import annotations

import asyncio
import base64
import itertools
import json
import random
import sys
from collections import Counter
from typing import Any
from uuid import UUID

from core import database
from core.kit import db, scope, secrets
from core.kit.errors import BahiError
from core.kit.idempotency import Answer, Claim
from core.kit.money import Money
from core.kit.scope import Principal, Scope, TenantRef
from core.ledger import service as ledger
from core.ledger.holds import service as holds
from core.ledger.types import Line, NewTransaction, Transaction

KINDS = ("posts", "keyed", "reversals", "captures", "voids", "late", "closings")


def render(verdict: Transaction | BahiError) -> Answer:
    if isinstance(verdict, BahiError):
        return Answer(verdict.status, verdict.code.encode())
    return Answer(201, str(verdict.id).encode(), resource_id=verdict.id)


async def outcome(work: Any) -> str:
    try:
        result = await work
    except BahiError as error:
        return error.code
    return result.body.decode() if isinstance(result, Answer) else "ok"


async def main(order: dict[str, Any]) -> dict[str, Any]:
    secrets.configure(base64.b64decode(order["master_key"]))
    await db.connect(order["url"], modules=database.model_modules(), pool_max=6, application_name="contender")
    tenant = TenantRef(**{**order["tenant"], "id": UUID(order["tenant"]["id"])})
    hot, sink = UUID(order["accounts"]["hot"]), UUID(order["accounts"]["sink"])
    one = Money.parse("1.00", "INR")
    name = order["name"]
    with scope.use(Scope(tenant, Principal("api_key", f"key_{name}", frozenset({"*"})), f"req_{name}")):
        posts = [
            outcome(ledger.post(NewTransaction(f"{name}:{n}", "spend", (Line(hot, sink, one),))))
            for n in range(order["posts"])
        ]
        keyed = {}
        for n in range(order["keys"]):
            claim = Claim.of(actor="shared", route="POST /x", key=f"key {n}", body=b"same body")
            new = NewTransaction(f"keyed:{n}", "gift", (Line(sink, hot, one),))
            keyed[n] = outcome(ledger.post_once(new, claim, render))
        reversals = [
            outcome(ledger.reverse(UUID(item), reference=f"undo:{name}:{item}", description="race"))
            for item in order["reverse"]
        ]
        captures = [outcome(holds.capture(UUID(item), reference=f"take:{name}:{item}")) for item in order["holds"]]
        voids = [outcome(holds.void(UUID(item), reason=name)) for item in order["holds"]]
        source = UUID(order["bank"])
        late = [
            outcome(ledger.post(NewTransaction(f"late:{name}:{item}", "late", (Line(source, UUID(item), one),))))
            for item in order["close"]
        ]
        closings = [outcome(ledger.close_account(UUID(item), reason=name)) for item in order["close"]]
        told = [posts, [*keyed.values()], reversals, captures, voids, late, closings]
        work = [item for kind in told for item in kind]
        shuffled = list(range(len(work)))
        random.Random(name).shuffle(shuffled)
        tasks: dict[int, asyncio.Task[str]] = {}
        for index in shuffled:
            tasks[index] = asyncio.ensure_future(work[index])
            await asyncio.sleep(0.0005)
        results = [await tasks[index] for index in range(len(work))]
    await db.disconnect()
    rest = iter(results)
    answers = [list(itertools.islice(rest, len(kind))) for kind in told]
    return dict(zip(KINDS, [Counter(answers[0]), *answers[1:]], strict=True))


if __name__ == "__main__":
    print(json.dumps(asyncio.run(main(json.loads(sys.stdin.read())))))

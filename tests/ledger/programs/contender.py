"""One of several server processes that fight over the same accounts; prints what it was told, as JSON.

stdin: {"url", "master_key" (base64), "tenant": {...}, "accounts": {"hot", "sink"}, "posts", "keys", "reverse": [ids]}
"""

from __future__ import annotations

import asyncio
import base64
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
from core.ledger.types import Line, NewTransaction, Transaction


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
        work = [*posts, *keyed.values(), *reversals]
        shuffled = list(range(len(work)))
        random.Random(name).shuffle(shuffled)
        tasks: dict[int, asyncio.Task[str]] = {}
        for index in shuffled:
            tasks[index] = asyncio.ensure_future(work[index])
            await asyncio.sleep(0.0005)
        results = [await tasks[index] for index in range(len(work))]
    await db.disconnect()
    first, second = len(posts), len(posts) + len(keyed)
    return {
        "posts": Counter(results[:first]),
        "keyed": results[first:second],
        "reversals": results[second:],
    }


if __name__ == "__main__":
    print(json.dumps(asyncio.run(main(json.loads(sys.stdin.read())))))

"""A worker that claims the job of an import, posts until it reads a line that it was told, says so, and hangs there.

stdin: {"url", "master_key" (base64), "tenant": {...}, "job": id, "line": a piece of the line's text}
"""

from __future__ import annotations

import asyncio
import base64
import json
import os
import sys
import threading
import time
from typing import Any
from uuid import UUID

from core import database
from core.jobs import service as jobs
from core.kit import db, scope, secrets
from core.kit.scope import TenantRef
from core.ledger.batches import imports
from core.ledger.batches.schemas import parse_line
from core.ledger.types import NewTransaction


async def main(order: dict[str, Any]) -> None:
    secrets.configure(base64.b64decode(order["master_key"]))
    await db.connect(order["url"], modules=database.model_modules(), pool_max=4, application_name="importer")
    tenant = TenantRef(**{**order["tenant"], "id": UUID(order["tenant"]["id"])})
    wanted = order["line"].encode()

    def parse(raw: bytes) -> NewTransaction:
        if wanted in raw:
            print("there", flush=True)
            time.sleep(600)
        return parse_line(raw)

    with scope.system(tenant, imports.RUN):
        job = await jobs.claim(UUID(order["job"]))
        assert job is not None
        await imports.work(job, parse)


def end_with_parent() -> None:
    sys.stdin.read()
    os._exit(1)


if __name__ == "__main__":
    given = json.loads(sys.stdin.readline())
    threading.Thread(target=end_with_parent, daemon=True).start()
    asyncio.run(main(given))

"""The baseline of every HTTP figure: a Quart application whose routes do nothing, under the same server settings."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator

from quart import Quart, Response, request

from core.embedded import places


def application() -> Quart:
    app = Quart(__name__)

    @app.get("/bare")
    async def get_bare() -> Response:
        return Response(b'{"bare":true}', content_type="application/json")

    @app.post("/bare")
    async def post_bare() -> Response:
        await request.get_data()
        return Response(b'{"bare":true}', content_type="application/json")

    return app


@contextlib.asynccontextmanager
async def served(workers: int = 1) -> AsyncIterator[str]:
    """Serve the bare application with Granian; its base URL."""
    port = places.free_port()
    command = ["-m", "granian", "--interface", "asgi", "--factory", "--loop", "uvloop", "--log-level", "error"]
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, "--port", str(port), "--workers", str(workers), "benchmarks.bare:application"
    )
    try:
        for _ in range(200):
            with contextlib.suppress(OSError):
                _, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.close()
                break
            await asyncio.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        await process.wait()

"""A client in a process of its own that asks now and then: what it waits for is the server, not a busy load generator.

Run as `python -m benchmarks.reader <seconds> <pause>` with the request's bytes on standard input; prints the latencies
in milliseconds as JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time

from benchmarks import load


async def read(request: bytes, host: str, port: int, seconds: float, pause: float) -> list[float]:
    reader, writer = await asyncio.open_connection(host, port)
    latencies: list[float] = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        began = time.perf_counter()
        writer.write(request)
        status, body = await load.read_response(reader)
        latencies.append((time.perf_counter() - began) * 1000)
        if status != 200:
            raise RuntimeError(f"{status}: {body[:200]!r}")
        await asyncio.sleep(pause)
    writer.close()
    return latencies


def main() -> None:
    """Read until the time is up."""
    request = sys.stdin.buffer.read()
    host, _, port = request.partition(b"Host: ")[2].partition(b"\r\n")[0].decode().partition(":")
    print(json.dumps(asyncio.run(read(request, host, int(port), float(sys.argv[1]), float(sys.argv[2])))))


if __name__ == "__main__":
    main()

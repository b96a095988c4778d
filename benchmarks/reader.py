"""A client in a process of its own that asks now and then: what it waits for is the server, not a busy load generator.

Run with `<seconds> <pause>` and the request's bytes on standard input; prints as JSON, in milliseconds, how long each
answer took, and how much later than it asked to be this process was woken after each pause: so long the machine alone
lets anybody wait. It imports nothing that would keep the machine busy while it starts.
"""

from __future__ import annotations

import json
import socket
import sys
import time


def read(request: bytes, host: str, port: int, seconds: float, pause: float) -> tuple[list[float], list[float]]:
    latencies: list[float] = []
    late: list[float] = []
    with socket.create_connection((host, port)) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        end = time.perf_counter() + seconds
        while (began := time.perf_counter()) < end:
            connection.sendall(request)
            status, body = _receive(connection)
            ended = time.perf_counter()
            if status != 200:
                raise RuntimeError(f"{status}: {body[:200]!r}")
            time.sleep(pause)
            latencies.append((ended - began) * 1000)
            late.append((time.perf_counter() - ended - pause) * 1000)
    return latencies, late


def _receive(connection: socket.socket) -> tuple[int, bytes]:
    """(status, body) of an answer that says its length."""
    received = b""
    while b"\r\n\r\n" not in received:
        received += _more(connection)
    head, _, body = received.partition(b"\r\n\r\n")
    lengths = (line.partition(b":")[2] for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    length = int(next(lengths))
    while len(body) < length:
        body += _more(connection)
    return int(head[9:12]), body


def _more(connection: socket.socket) -> bytes:
    received = connection.recv(65536)
    if not received:
        raise RuntimeError("the server hung up")
    return received


def main() -> None:
    """Read until the time is up."""
    request = sys.stdin.buffer.read()
    host, _, port = request.partition(b"Host: ")[2].partition(b"\r\n")[0].decode().partition(":")
    print(json.dumps(read(request, host, int(port), float(sys.argv[1]), float(sys.argv[2]))))


if __name__ == "__main__":
    main()

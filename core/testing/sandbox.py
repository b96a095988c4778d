"""The frame that runs provider simulators: one process, separate from the platform, one ASGI app per vendor.

A simulator plays somebody else's server, so it must outlive a `kill -9` of ours: it shares no process, no
store and no client with the platform. It is for development and tests on loopback; a production start never
serves one.
"""

import argparse
import asyncio
import contextlib
import importlib
import ipaddress
import logging
import signal
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pluggy
import uvloop
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.embed import Server

from core.embedded import places
from core.settings import Settings

logger = logging.getLogger(__name__)

SEED = 1

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Post = Callable[[str, Mapping[str, str], bytes, float], Awaitable[int]]
"""`post(url, headers, body, timeout in seconds)` is the answer's status; it raises `vendor.sender.NotDelivered`."""
AsgiApp = Callable[[Scope, Receive, Send], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class SandboxContext:
    """What a simulator may know of its surroundings."""

    home: Path
    """Folder of its own for its store; made by the simulator when missing."""
    public_url: str
    """Where browsers and SDKs reach it, without a trailing slash: `http://127.0.0.1:8000/sandbox/razorpay`."""
    seed: int
    """Starts its random choices: the same seed and the same requests give the same faults."""
    now: Callable[[], float] = time.time
    """Where its clock starts from: a simulation has a time of its own."""
    post: Post | None = None
    """How its webhooks leave, for a simulation that is the network; else over TCP."""


class _Lifespan:
    """Play the server's side of one app's ASGI lifespan."""

    def __init__(self, app: AsgiApp) -> None:
        self._app = app
        self._inbox: asyncio.Queue[Message] = asyncio.Queue()
        self._answers: asyncio.Queue[Message] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None

    async def startup(self) -> None:
        scope: Scope = {"type": "lifespan", "asgi": {"version": "3.0", "spec_version": "2.0"}, "state": {}}
        self._task = asyncio.ensure_future(self._run(scope))
        await self._tell("startup")

    async def shutdown(self) -> None:
        await self._tell("shutdown")
        if self._task is not None:
            await self._task

    async def _run(self, scope: Scope) -> None:
        await self._app(scope, self._inbox.get, self._answers.put)

    async def _tell(self, phase: str) -> None:
        assert self._task is not None, "startup comes first"
        await self._inbox.put({"type": f"lifespan.{phase}"})
        answer = asyncio.ensure_future(self._answers.get())
        await asyncio.wait({answer, self._task}, return_when=asyncio.FIRST_COMPLETED)
        if not answer.done():
            answer.cancel()
            self._task.result()  # an app that died says why; one that returned silently falls through
            raise RuntimeError(f"the simulator left its lifespan before {phase}")
        if answer.result()["type"] != f"lifespan.{phase}.complete":
            raise RuntimeError(f"the simulator failed at {phase}: {answer.result().get('message', '')}")


class Mounts:
    """One ASGI app that hands `/<name>/…` and `/sandbox/<name>/…` to the simulator of that name, prefix
    removed.

    Both spellings are served, so that a proxy may pass a path on as it came.
    """

    def __init__(self, apps: Mapping[str, AsgiApp]) -> None:
        self._apps = dict(apps)
        self._lifespans = [_Lifespan(app) for app in self._apps.values()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
            return
        path = str(scope["path"])
        rest = path.removeprefix("/sandbox")
        name, slash, tail = rest.removeprefix("/").partition("/")
        app = self._apps.get(name)
        if app is None:
            await self._not_found(scope, send)
            return
        inner = dict(scope)
        inner["path"] = slash + tail or "/"
        cut = len(path) - len(slash + tail)
        inner["raw_path"] = bytes(scope.get("raw_path") or path.encode())[cut:] or b"/"
        await app(inner, receive, send)

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Start the simulators without a server, and stop them after the block."""
        for lifespan in self._lifespans:
            await lifespan.startup()
        try:
            yield
        finally:
            for lifespan in self._lifespans:
                await lifespan.shutdown()

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        await receive()
        try:
            for lifespan in self._lifespans:
                await lifespan.startup()
        except Exception as error:
            logger.exception("a simulator did not start")
            await send({"type": "lifespan.startup.failed", "message": str(error)})
            return
        await send({"type": "lifespan.startup.complete"})
        await receive()
        for lifespan in self._lifespans:
            await lifespan.shutdown()
        await send({"type": "lifespan.shutdown.complete"})

    async def _not_found(self, scope: Scope, send: Send) -> None:
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1000})
            return
        names = ", ".join(sorted(self._apps))
        body = f'{{"error":"no simulator here; this process plays: {names}"}}'.encode()
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 404, "headers": headers})
        await send({"type": "http.response.body", "body": body})


async def serve(apps: Mapping[str, AsgiApp], host: str, port: int, *, stop: asyncio.Event | None = None) -> None:
    """Serve every simulator under `/<name>/` until `stop` is set or the task is cancelled.

    Raises ValueError for an address that is not loopback, for the control API of a simulator has no password,
    and OSError when the port is taken.
    """
    if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
        raise ValueError("simulators are served on loopback only")
    # Granian listens with SO_REUSEPORT: without this look it would share the port with a simulator left behind.
    with socket.create_server((host, port)):
        pass
    server = Server(
        Mounts(apps),
        address=host,
        port=port,
        interface=Interfaces.ASGI,
        websockets=False,
        log_level=LogLevels.error,
    )
    serving = asyncio.ensure_future(server.serve())
    stopping = asyncio.ensure_future((stop or asyncio.Event()).wait())
    try:
        await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        stopping.cancel()
        if not serving.done():
            server.stop()  # type: ignore[no-untyped-call]
        await serving


def load(specs: list[str], home: Path, public_url: str, seed: int) -> dict[str, AsgiApp]:
    """Build the simulators of modules such as `plugins.payments_razorpay.sandbox`, each with a folder of its own."""
    apps: dict[str, AsgiApp] = {}
    for spec in specs:
        module = importlib.import_module(spec)
        name = str(module.SANDBOX_NAME)
        context = SandboxContext(home=home / name, public_url=f"{public_url.rstrip('/')}/{name}", seed=seed)
        apps[name] = module.build(context)
    return apps


def load_all(plugins: pluggy.PluginManager, settings: Settings) -> dict[str, AsgiApp]:
    """Build the simulator of every plugin that brings one, with the stores in the home's folder `sandbox`."""
    modules = sorted({spec.module for found in plugins.hook.bahi_sandboxes() for spec in found})
    return load(modules, settings.home / "sandbox", f"{settings.public_url}/sandbox", SEED)


@contextlib.asynccontextmanager
async def running(plugins: pluggy.PluginManager, settings: Settings) -> AsyncIterator[str]:
    """The base URL of this home's simulators: those that run, else ones that run while the context lasts."""
    if settings.sandbox_port and not places.port_is_free("127.0.0.1", settings.sandbox_port):
        yield settings.sandbox_url
        return
    port = settings.sandbox_port or places.free_port()
    stop = asyncio.Event()
    serving = asyncio.ensure_future(serve(load_all(plugins, settings), "127.0.0.1", port, stop=stop))
    try:
        # Polled: the embedded server does not say when it listens.
        while not serving.done() and places.port_is_free("127.0.0.1", port):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        yield f"http://127.0.0.1:{port}"
    finally:
        stop.set()
        await serving


async def _main(options: argparse.Namespace) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    public_url = options.public_url or f"http://{options.host}:{options.port}/sandbox"
    apps = load(options.module, options.home, public_url, options.seed)
    await serve(apps, options.host, options.port, stop=stop)


def main(arguments: list[str] | None = None) -> None:
    """Run simulators from the command line: `python -m core.testing.sandbox --home … --port … MODULE…`."""
    parser = argparse.ArgumentParser(prog="sandbox", description="Run provider simulators on loopback.")
    parser.add_argument("module", nargs="+", help="module with SANDBOX_NAME and build(context)")
    parser.add_argument("--home", type=Path, required=True, help="folder for the stores")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument(
        "--public-url", default="", help="where browsers reach /sandbox, e.g. http://127.0.0.1:8000/sandbox"
    )
    parser.add_argument("--seed", type=int, default=SEED)
    uvloop.run(_main(parser.parse_args(arguments)))


if __name__ == "__main__":
    main()

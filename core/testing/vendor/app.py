"""The frame of a gateway's simulator: store, timers, courier and routes of one running app."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

from quart import Blueprint, Quart

from core.testing.vendor import control
from core.testing.vendor.courier import Courier, Policy
from core.testing.vendor.world import World

BODY_BYTES_MAX = 1_000_000


def build(
    name: str,
    world: World,
    policy: Policy,
    blueprints: Iterable[Blueprint],
    *,
    opened: Callable[[], None] = lambda: None,
    body_bytes_max: int = BODY_BYTES_MAX,
) -> Quart:
    """Build the ASGI app of the module `name`, without any prefix of its own.

    `opened` runs once the store is read: it sets the timers that entities have.
    """
    app = Quart(name)
    app.config["MAX_CONTENT_LENGTH"] = body_bytes_max
    courier = Courier(world, policy)
    control.install(app, world, courier)
    for blueprint in blueprints:
        app.register_blueprint(blueprint)
    running: list[asyncio.Task[None]] = []

    @app.before_serving
    async def start() -> None:
        world.open()
        opened()
        running.append(asyncio.create_task(world.run_timers()))
        running.append(asyncio.create_task(courier.run()))

    @app.after_serving
    async def stop() -> None:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await courier.close()
        await world.close()

    return app

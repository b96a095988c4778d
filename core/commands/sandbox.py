"""Run the simulators of every installed provider, in development.

`./bahi run` starts it beside the web server, which passes `/sandbox/<name>/…` on to it. It keeps its own store in
the home's folder `sandbox`, so the pretend vendors remember when the platform forgets. Never in production.
"""

from collections.abc import Sequence

from core import cli

SECTION = "Operate"


def main(arguments: Sequence[str]) -> int:
    """Play the vendors until SIGTERM."""
    if arguments:
        print("bahi: sandbox takes no arguments.")
        return cli.USAGE
    import asyncio
    import signal

    from core.embedded import places
    from core.plugin_host import manager
    from core.settings import Settings
    from core.testing import sandbox

    settings = Settings.from_environment(running=False)
    if not settings.is_development:
        print("bahi: the simulators are for development; production serves none.")
        return 1
    port = settings.sandbox_port or places.free_port()
    apps = sandbox.load_all(manager.load(), settings)

    async def serve() -> None:
        stop = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        print(f"playing {', '.join(sorted(apps)) or 'nobody'} on http://127.0.0.1:{port}", flush=True)
        await sandbox.serve(apps, "127.0.0.1", port, stop=stop)

    asyncio.run(serve())
    return 0

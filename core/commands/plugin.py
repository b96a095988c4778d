"""List the plugins that are installed and what each one adds.

./bahi plugin list
"""

from collections.abc import Sequence

from core import cli

SECTION = "Operate"


def main(arguments: Sequence[str]) -> int:
    """Load the plugins as the servers do, and name their hooks."""
    if list(arguments) != ["list"]:
        print("bahi: plugin takes one word: list.")
        return cli.USAGE
    from core.plugin_host import manager

    for item in manager.describe(manager.load()):
        source = f"{item.distribution} {item.version}".strip()
        print(f"{item.name:<20} {source:<20} {', '.join(item.providers) or 'adds nothing'}")
    return 0

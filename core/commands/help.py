"""Show every command, or one command's own help.

./bahi help            every command
./bahi help run        what `run` does and takes
./bahi help settings   the table of environment variables
"""

from collections.abc import Sequence

from core import cli, settings

SECTION = "Start here"


def main(arguments: Sequence[str]) -> int:
    """Print help for everything or for the named command."""
    if not arguments:
        print(overview())
        return 0
    name = arguments[0]
    if name == "settings":
        print(settings.table())
        return 0
    if name not in cli.names():
        return cli.unknown(name)
    print(f"./bahi {name}\n\n{cli.describe(name).text}")
    return 0


def overview() -> str:
    """Return all commands, by section."""
    commands = [cli.describe(name) for name in cli.names()]
    width = max(len(command.name) for command in commands)
    lines = ["Bahi: wallets, payments and a ledger for many tenants.", ""]
    for section in cli.SECTIONS:
        rows = [command for command in commands if command.section == section]
        if rows:
            lines += [
                section,
                *(f"  ./bahi {command.name:<{width}}  {command.summary}" for command in rows),
                "",
            ]
    return "\n".join([*lines, "./bahi help <command> says more; ./bahi help settings lists the environment variables."])

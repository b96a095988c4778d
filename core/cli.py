"""The command line: `./bahi <command> …` runs `core/commands/<command>.py`.

A command is a module with `main(arguments) -> exit code`. It is found by its file, so there is no list to
edit; its docstring is its help. Nothing of the platform is imported before the command asks for it.
"""

import ast
import difflib
import importlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

COMMANDS = Path(__file__).resolve().parent / "commands"
SECTIONS = ("Start here", "Operate", "Develop")
USAGE = 2


@dataclass(frozen=True)
class Command:
    """A command as its file describes it."""

    name: str
    section: str
    summary: str
    text: str


def names() -> list[str]:
    """Return the commands' names without importing any of them."""
    return sorted(file.stem.replace("_", "-") for file in COMMANDS.glob("*.py") if not file.stem.startswith("_"))


def describe(name: str) -> Command:
    """Read a command's docstring and its `SECTION` without running its file."""
    tree = ast.parse((COMMANDS / f"{name.replace('-', '_')}.py").read_text())
    text = ast.get_docstring(tree) or ""
    section = SECTIONS[-1]
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and getattr(statement.targets[0], "id", "") == "SECTION":
            section = str(ast.literal_eval(statement.value))
    return Command(name, section, text.partition("\n")[0], text)


def unknown(name: str) -> int:
    """Say that there is no such command, with the nearest that there is."""
    near = difflib.get_close_matches(name, names(), n=1)
    hint = f" Did you mean ./bahi {near[0]}?" if near else " ./bahi help lists them all."
    sys.stderr.write(f"bahi: there is no command {name!r}.{hint}\n")
    return USAGE


def main(arguments: Sequence[str]) -> int:
    """Run the named command and return its exit code: 1 for a failure, 2 for a wrong call."""
    name, *rest = [*arguments] or ["help"]
    if name in ("-h", "--help"):
        name = "help"
    elif "-h" in rest[:1] or "--help" in rest[:1]:
        name, rest = "help", [name]
    if name not in names():
        return unknown(name)

    from core import settings
    from core.embedded import errors

    command = importlib.import_module(f"core.commands.{name.replace('-', '_')}")
    try:
        return int(command.main(rest))
    except (settings.SettingsError, errors.EmbeddedError) as error:
        sys.stderr.write(f"bahi: {error}\n")
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    # The migrations lie beside the package, wherever the command was typed.
    sys.path.insert(0, str(COMMANDS.parent.parent))
    from core.settings import keep_bytecode

    keep_bytecode()
    sys.exit(main(sys.argv[1:]))

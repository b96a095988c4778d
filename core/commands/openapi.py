"""Print the OpenAPI document, exactly as `/openapi.json` serves it. It needs no server and no database."""

import sys
from collections.abc import Sequence

from core import cli

SECTION = "Develop"


def main(arguments: Sequence[str]) -> int:
    """Build the application and print its document."""
    if arguments:
        print("bahi: openapi takes no arguments.")
        return cli.USAGE
    from core.commands import docs
    from core.web import openapi

    sys.stdout.write(openapi.document(docs.application()).body.decode())
    return 0

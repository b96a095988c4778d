"""What the pages' forms carry beside plain fields."""

from __future__ import annotations

from typing import Any

import orjson

from core.identity.pages.frame import InvalidForm, field


async def credential() -> dict[str, Any]:
    """The passkey's answer that the page's script put into the form. Raises InvalidForm."""
    try:
        found = orjson.loads(await field("credential", longest=16_384))
    except orjson.JSONDecodeError as error:
        raise InvalidForm("credential") from error
    if not isinstance(found, dict):
        raise InvalidForm("credential")
    return found


def as_json(value: Any) -> str:
    """What a page's script reads from an attribute; empty for nothing."""
    return orjson.dumps(value).decode() if value is not None else ""

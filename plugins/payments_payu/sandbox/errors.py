"""How the vendor says no: with status 200, and a body that tells."""

from __future__ import annotations

from typing import Any


class CommandRefused(Exception):
    """An answer in the vendor's shape of a refused command."""

    def __init__(self, text: str, code: int | None = None, **more: Any) -> None:
        super().__init__(text)
        self.answer: dict[str, Any] = {"status": 0, "msg": text, **more}
        if code is not None:
            self.answer["error_code"] = code


class MandateRefused(Exception):
    """The same of a command about a mandate, which has `message` in place of `msg`."""

    def __init__(self, text: str, action: str | None = None) -> None:
        super().__init__(text)
        self.answer: dict[str, Any] = {"status": 0, "message": text}
        if action is not None:
            self.answer["action"] = action

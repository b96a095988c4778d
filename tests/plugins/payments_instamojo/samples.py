"""The vendor's documented payloads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import plugins.payments_instamojo

_FOLDER = Path(plugins.payments_instamojo.__file__).parent / "testdata"


def load(name: str) -> Any:
    return json.loads((_FOLDER / f"{name}.json").read_text())

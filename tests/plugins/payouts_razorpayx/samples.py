"""The vendor's documented payloads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import plugins.payouts_razorpayx

FOLDER = Path(plugins.payouts_razorpayx.__file__).parent / "testdata"


def load(name: str) -> Any:
    return json.loads((FOLDER / f"{name}.json").read_text())

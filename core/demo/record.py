"""What the seed leaves for the terminal, the landing page and the demonstration: `run/demo.json` of the home."""

from __future__ import annotations

import json
import shlex
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from core.embedded import console, places

VERSION = 1
CURRENCY = "INR"


@dataclass(slots=True)
class Record:
    """Addresses and credentials of the demo tenant. Saved after each secret, since each is shown only once."""

    public_url: str = ""
    tenant: str = ""
    """The short id, as it stands in keys and links."""
    slug: str = ""
    platform_key: str = field(default="", repr=False)
    admin_key: str = field(default="", repr=False)
    app_key: str = field(default="", repr=False)
    sandbox: str = ""
    """The simulator, as in `/sandbox/<name>`."""
    provider_account: str = ""
    credentials: dict[str, str] = field(default_factory=dict, repr=False)
    """The provider account's, which are also the merchant's at the simulator."""
    merchant: str = ""
    """How the simulator's control API knows that account."""
    wallet: str = ""
    """The wallet that the landing page plays with."""
    receiver_secret: str = field(default="", repr=False)
    is_complete: bool = False


def find(home: Path) -> Record | None:
    """What an earlier seed wrote; None when there is none or another version wrote it."""
    try:
        written: dict[str, Any] = json.loads(_path(home).read_text())
    except (FileNotFoundError, ValueError):
        return None
    if not isinstance(written, dict) or written.get("version") != VERSION:
        return None
    return Record(**written["demo"])


def write(home: Path, record: Record) -> None:
    """Write it, for its owner's eyes only, with what the terminal shows of it; and `run/demo.env` for shells."""
    path = _path(home)
    path.parent.mkdir(parents=True, exist_ok=True)
    if record.is_complete:
        places.write_private(path.with_suffix(".env"), _variables(record))
    places.write_private(
        path,
        json.dumps({"version": VERSION, "show": _shown(record), "next": "./bahi demo", "demo": asdict(record)}),
    )


def _path(home: Path) -> Path:
    return home / "run" / console.DEMO_RECORD


def _shown(record: Record) -> dict[str, str]:
    if not record.is_complete:
        return {}
    return {
        "gateway's API": f"{record.public_url}/sandbox/{record.sandbox} (a simulator)",
        "demo tenant": f"{record.slug} ({record.tenant})",
        "its app's key": record.app_key,
        "its admin's key": record.admin_key,
        "platform key": record.platform_key,
        "its users sign in": f"{record.public_url}/auth/{record.tenant}/sign-in",
        "its messages": f"{record.public_url}/dev/messages (captured, none leaves)",
        "try": f'curl -H "Authorization: Bearer {record.app_key}" {record.public_url}/v1/wallets',
    }


def _variables(record: Record) -> str:
    """Lines for a shell's `.`; no value has a letter that a shell would read as more than itself."""
    values = {
        "URL": record.public_url,
        "APP_KEY": record.app_key,
        "ADMIN_KEY": record.admin_key,
        "PLATFORM_KEY": record.platform_key,
        "TENANT": record.tenant,
        "GATEWAY": f"{record.public_url}/sandbox/{record.sandbox}/_control",
        "WALLET": record.wallet,
    }
    return "".join(f"{name}={shlex.quote(value)}\n" for name, value in values.items())

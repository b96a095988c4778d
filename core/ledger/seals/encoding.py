"""The canonical bytes of what is sealed (docs/proof.md describes them; a change needs a new format name).

They are JSON with sorted keys, no spaces, and UTF-8 unescaped where JSON allows it. Numbers inside metadata are written
as plain decimals without needless zeros, so that equal JSON of the database has equal bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, NoReturn
from uuid import UUID

from core.kit import clock

TRANSACTION = "bahi.transaction.v1"
AUDIT = "bahi.audit.v1"
RECORD = "bahi.record.v1"
BLOCK = "bahi.seal.v1"

quoted = json.encoder.encode_basestring


def transaction(row: Mapping[str, Any], postings: Sequence[Mapping[str, Any]]) -> bytes:
    """A transaction (its `metadata` as JSON text) with its postings and their accounts, by line."""
    lines = ",".join([_posting(line) for line in postings])
    return (
        f'{{"actor":{quoted(row["actor"])},"description":{quoted(row["description"])}'
        f',"effective_at":"{clock.text(row["effective_at"])}","format":"{TRANSACTION}","id":"{row["id"]}"'
        f',"kind":{quoted(row["kind"])},"metadata":{canonical(row["metadata"])},"postings":[{lines}]'
        f',"recorded_at":"{clock.text(row["recorded_at"])}","reference":{quoted(row["reference"])}'
        f',"reverses":{_id(row["reverses_id"])}}}'
    ).encode()


def audit_entry(row: Mapping[str, Any]) -> bytes:
    """An audit entry; its `before` and `after` are JSON text or None."""
    return (
        f'{{"action":{quoted(row["action"])},"actor":{quoted(row["actor"])},"address":{quoted(row["address"])}'
        f',"after":{canonical(row["after"])},"before":{canonical(row["before"])},"format":"{AUDIT}"'
        f',"id":"{row["id"]}","reason":{"null" if row["reason"] is None else quoted(row["reason"])}'
        f',"recorded_at":"{clock.text(row["recorded_at"])}","request_id":{quoted(row["request_id"])}'
        f',"subject":{quoted(row["subject"])}}}'
    ).encode()


def record(row: Mapping[str, Any]) -> bytes:
    """A record of a changeable row; its content is the very text that was kept."""
    return _dump(
        {
            "content": row["content"],
            "format": RECORD,
            "id": str(row["id"]),
            "kind": row["kind"],
            "number": row["number"],
            "recorded_at": clock.text(row["recorded_at"]),
            "subject": str(row["subject_id"]),
        }
    ).encode()


def block(
    ledger: UUID, height: int, *, first: int, count: int, root: bytes, links: Sequence[bytes], at: datetime
) -> str:
    """A block's header: what is hashed to chain it."""
    return _dump(
        {
            "count": count,
            "first": first,
            "format": BLOCK,
            "height": height,
            "ledger": str(ledger),
            "links": [link.hex() for link in links],
            "root": root.hex(),
            "sealed_at": clock.text(at),
        }
    )


def canonical(text: str | None) -> str:
    """JSON text in its canonical form; None is null."""
    if text is None or text == "{}":
        return text or "null"
    try:
        return _dump(json.loads(text, parse_float=_inexact, parse_constant=_inexact))
    except ValueError:  # a fraction, or an integer of more digits than Python converts
        return _exact(json.loads(text, parse_float=Decimal, parse_int=Decimal))


def _posting(line: Mapping[str, Any]) -> str:
    return (
        f'{{"amount":"{line["amount"]:.4f}","credit":{_side(line, "credit")},"currency":"{line["currency"]}"'
        f',"debit":{_side(line, "debit")},"id":"{line["id"]}","line":{line["line"]}'
        f',"reverses":{_id(line["reverses_id"])}}}'
    )


def _side(line: Mapping[str, Any], side: str) -> str:
    return (
        f'{{"account":"{line[f"{side}_account_id"]}","balance":"{line[f"{side}_balance"]:.4f}"'
        f',"code":{quoted(line[f"{side}_code"])},"normal_side":"{line[f"{side}_normal"]}"'
        f',"version":{line[f"{side}_version"]}}}'
    )


def _id(value: UUID | None) -> str:
    return "null" if value is None else f'"{value}"'


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _inexact(_text: str) -> NoReturn:
    raise ValueError


def _exact(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ",".join([f"{quoted(key)}:{_exact(value[key])}" for key in sorted(value)]) + "}"
    if isinstance(value, list):
        return "[" + ",".join([_exact(item) for item in value]) + "]"
    return _number(value) if isinstance(value, Decimal) else _dump(value)


def _number(value: Decimal) -> str:
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text

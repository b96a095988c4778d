"""From database rows to what the services answer."""

from __future__ import annotations

from asyncpg import Record

from core.reconciliation.imports.types import Flawed, Import, ImportState
from core.reconciliation.sources.types import Format


def of(row: Record) -> Import:
    facts = dict(row)
    facts["sha256"] = bytes(facts["sha256"]).hex()
    facts["state"] = ImportState(facts["state"])
    facts["format"] = Format(facts["format"])
    return Import(**facts)


def flawed(row: Record) -> Flawed:
    return Flawed(row["file_row"], row["field"], row["reason"], row["value"])

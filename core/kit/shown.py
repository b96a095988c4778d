"""Which fields of answers, events and queries are for everybody whom they reach."""

from __future__ import annotations

from typing import Annotated, TypeVar

Kind = TypeVar("Kind")
SHOWN = object()
Shown = Annotated[Kind, SHOWN]
"""A field that everybody may see whom the answer or event reaches. Every other one is the business of the tenant alone:
an end user, a payer and a stranger get it empty, and choose nothing by it in a query (`core.web.views`)."""

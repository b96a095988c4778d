from pydantic import Field

from core.web.schemas import Moment, Out


class TraceNodeOut(Out):
    """One thing on the trail."""

    id: str
    kind: str = Field(examples=["payment", "attempt", "webhook", "transaction", "message", "settlement_line"])
    at: Moment | None
    status: str | None
    facts: dict[str, str | int | bool | None]


class TraceEdgeOut(Out):
    """How one thing led to another."""

    source: str
    relation: str
    target: str


class TraceGapOut(Out):
    """Something that should be there and is not."""

    node: str
    text: str = Field(description="What is missing, for people")


class TraceOut(Out):
    """Everything that one id led to and came from, in order of time."""

    nodes: list[TraceNodeOut]
    edges: list[TraceEdgeOut]
    gaps: list[TraceGapOut] = Field(description="Missing links; empty when the trail is complete")
    whole: bool = Field(description="False when there was more than one answer takes")

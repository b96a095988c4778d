from typing import Literal

from pydantic import Field

from core.web.schemas import Moment, Out, PageQuery


class JobQuery(PageQuery):
    """Which jobs to list."""

    status: Literal["dead", "open"] = Field("dead", description="`dead` failed for good; `open` waits or runs")


class JobOut(Out):
    """A background job: what it is about and how it fares."""

    id: str = Field(examples=["job_01jd3k8m2r9v7x5q4w6t0y1z2a"])
    kind: str = Field(examples=["payments.resolve"])
    key: str = Field(description="What the job is about, mostly an id")
    status: Literal["open", "done", "dead"]
    attempts: int
    last_error: str | None
    created_at: Moment
    finished_at: Moment | None


class JobPageOut(Out):
    items: list[JobOut]
    next_cursor: str | None

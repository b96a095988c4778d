from __future__ import annotations

from dataclasses import asdict

from quart import Blueprint

from core.jobs import service
from core.jobs.schemas import JobOut, JobPageOut, JobQuery
from core.jobs.types import JobRecord
from core.kit import db, ids, pagination
from core.web.access import requires
from core.web.contract import validate_querystring, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("jobs", __name__, url_prefix="/v1/jobs")


@blueprint.get("")
@requires("jobs:read")
@validate_querystring(JobQuery)
@validate_response(JobPageOut)
async def get_jobs(query: JobQuery) -> JobPageOut:
    """List dead or open background jobs, newest first."""
    listing = pagination.newest_first(f"jobs:{query.status}", query)
    page = listing.page(await service.list_page(query.status, listing.start, listing.count))
    return JobPageOut(items=[_out(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/<job_id>")
@requires("jobs:read")
@validate_response(JobOut)
async def get_job(job_id: str) -> JobOut:
    """Read one background job."""
    return _out(await service.get(ids.parse("job", job_id)))


@blueprint.post("/<job_id>/replay")
@requires("jobs:replay")
@idempotent(required=False)
@validate_response(JobOut)
async def post_job_replay(job_id: str) -> JobOut:
    """Run a dead job again, from its first attempt."""
    wanted = ids.parse("job", job_id)
    async with db.transaction() as tx:
        await service.replay(tx, wanted)
        return _out(await service.get(wanted))


def _out(record: JobRecord) -> JobOut:
    return JobOut(**{**asdict(record), "id": ids.text("job", record.id)})

from __future__ import annotations

from quart import Blueprint, current_app

from core.settings import Settings
from core.web import health
from core.web.access import public
from core.web.contract import validate_response
from core.web.schemas import AliveOut, ReadyOut

blueprint = Blueprint("web", __name__)


@blueprint.get("/healthz")
@public("A supervisor asks whether the process still answers; it says nothing about tenants.")
@validate_response(AliveOut)
async def get_alive() -> AliveOut:
    """Say that the process answers, without asking anything else."""
    return AliveOut(status="alive")


@blueprint.get("/readyz")
@public("A load balancer asks whether to send traffic; it says nothing about tenants.")
@validate_response(ReadyOut)
async def get_ready() -> ReadyOut:
    """Say whether this server should get traffic: 503 without the database, with pending migrations or draining.

    A lost Redis or worker is `degraded` and still 200: work waits then, and none is lost.
    """
    settings: Settings = current_app.config["BAHI_SETTINGS"]
    if health.is_draining(settings.home):
        raise health.NotReady("draining", checks={"draining": "this server is being taken out of service"})
    found = await health.examine()
    if not found.ready:
        raise health.NotReady(checks=found.checks)
    return ReadyOut(status="degraded" if found.degraded else "ready", checks=found.checks)

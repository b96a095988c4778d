from __future__ import annotations

from quart import Blueprint, Response, current_app, request

from core.settings import Settings
from core.web import health, openapi, pages
from core.web.access import public
from core.web.contract import produces, validate_response
from core.web.schemas import AliveOut, ReadyOut

# The style sheet's route is Quart's own; tests/architecture lists it as public.
blueprint = Blueprint(
    "web", __name__, template_folder="templates", static_folder="static", static_url_path="/docs/static"
)


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


@blueprint.get("/openapi.json")
@public("The contract of the API is for everybody who writes to it.")
@produces("application/json")
@produces(status=304)
async def get_openapi() -> Response:
    """Give this document. It changes only with a release; send its `ETag` back to learn so cheaply."""
    found = openapi.document(current_app)
    if request.if_none_match.contains(found.etag):
        response = Response(status=304)
    else:
        response = Response(found.body, content_type="application/json")
    response.set_etag(found.etag)
    response.headers["Cache-Control"] = "no-cache"
    return response


@blueprint.get("/docs")
@public("The contract of the API is for everybody who writes to it.")
@produces("text/html")
async def get_docs() -> Response:
    """Show every route on a page."""
    return await pages.api_page()


@blueprint.get("/docs/errors")
@public("Every problem's `type` leads here.")
@produces("text/html")
async def get_error_docs() -> Response:
    """Show every error code and what it means."""
    return await pages.errors_page()


@blueprint.get("/docs/events")
@public("The contract of the API is for everybody who reads its events.")
@produces("text/html")
async def get_event_docs() -> Response:
    """Show every event with an example."""
    return await pages.events_page()

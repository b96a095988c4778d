from __future__ import annotations

from quart import Blueprint

from core.trace import service
from core.trace.schemas import TraceEdgeOut, TraceGapOut, TraceNodeOut, TraceOut
from core.web.access import requires
from core.web.contract import validate_response

blueprint = Blueprint("trace", __name__, url_prefix="/v1")


@blueprint.get("/trace/<path:reference>")
@requires("trace:read")
@validate_response(TraceOut)
async def get_trace(reference: str) -> TraceOut:
    """Follow money from any id: ours, a vendor's, a bank's number (UTR) or a ledger reference.

    Found are requests, idempotency rows, payments, attempts, refunds, payouts, webhooks, postings, events, messages,
    outgoing webhooks, settlement lines and what they match. Missing links are flagged.
    """
    trail = await service.follow(reference)
    return TraceOut(
        nodes=[
            TraceNodeOut(id=node.id, kind=node.kind, at=node.at, status=node.status, facts=dict(node.facts))
            for node in trail.nodes
        ],
        edges=[TraceEdgeOut(source=edge.source, relation=edge.relation, target=edge.target) for edge in trail.edges],
        gaps=[TraceGapOut(node=gap.node, text=gap.text) for gap in trail.gaps],
        whole=trail.whole,
    )

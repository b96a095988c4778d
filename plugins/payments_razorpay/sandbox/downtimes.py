"""`/v1/payments/downtimes…`: methods that work badly, because a test says so."""

from __future__ import annotations

from quart import Blueprint

from plugins.payments_razorpay.sandbox import render, webhooks
from plugins.payments_razorpay.sandbox.errors import VendorError
from plugins.payments_razorpay.sandbox.http import Answer, newest, operation, own, vendor
from plugins.payments_razorpay.sandbox.types import Downtime
from plugins.payments_razorpay.sandbox.vendor import Vendor

blueprint = Blueprint("downtimes", __name__)
METHODS = ("card", "netbanking", "upi")
SEVERITIES = ("low", "medium", "high")


def begin(vendor: Vendor, downtime: Downtime) -> None:
    vendor.add(downtime)
    _tell(vendor, downtime, "started")


def change(vendor: Vendor, downtime: Downtime, *, severity: str | None, resolved: bool) -> None:
    """Make an ongoing one better or worse, or end it."""
    if downtime.status == "resolved":
        raise VendorError("The downtime is resolved.")
    now = vendor.clock.now()
    downtime.severity, downtime.updated_at = severity or downtime.severity, now
    downtime.status = "resolved" if resolved else "updated"
    if resolved:
        downtime.end = now
    vendor.save(downtime)
    _tell(vendor, downtime, downtime.status)


def _tell(vendor: Vendor, downtime: Downtime, event: str) -> None:
    merchant = vendor.merchants[downtime.merchant]
    shape = {"payment.downtime": render.downtime(downtime)}
    webhooks.emit(vendor, merchant, f"payment.downtime.{event}", shape, downtime.updated_at)


@blueprint.get("/v1/payments/downtimes")
@operation("downtimes.list")
async def list_downtimes() -> Answer:
    """List the ongoing and the scheduled ones."""
    found = [vendor().table(Downtime)[item] for item in newest(Downtime)]
    return render.collection([render.downtime(item) for item in found if item.status != "resolved"])


@blueprint.get("/v1/payments/downtimes/<downtime_id>")
@operation("downtimes.fetch")
async def fetch_downtime(downtime_id: str) -> Answer:
    return render.downtime(own(Downtime, downtime_id, "down"))

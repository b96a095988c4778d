from typing import Any, ClassVar, Literal

from core.events.types import Event


class WebhookEndpointDisabled(Event):
    """The tenant's webhook endpoint was disabled because its receiver did not answer as it should."""

    type: ClassVar[str] = "webhook_endpoint.disabled"
    example: ClassVar[dict[str, Any]] = {
        "endpoint": "whe_01jd3k8m2r9v7x5q4w6t0y1z2a",
        "reason": "failing",
        "failing_since": "2026-11-16T06:30:00.000000Z",
    }

    endpoint: str
    reason: Literal["failing", "gone", "address_refused"]
    failing_since: str

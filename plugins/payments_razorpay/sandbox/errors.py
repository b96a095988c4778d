"""The vendor's error answers. Texts are the vendor's own where it documents one (markdown-docs@ab3bda5, 2026-04-09)."""

from typing import Any

KEY_INVALID = "The api key provided is invalid"
AUTHENTICATION_FAILED = "Authentication failed"
ID_UNKNOWN = "The id provided does not exist"
URL_NOT_FOUND = "The requested URL was not found on the server."
AMOUNT_NOT_INTEGER = "The amount must be an integer."
CAPTURE_AMOUNT_DIFFERS = "Capture amount must be equal to the amount authorized"
ALREADY_CAPTURED = "This payment has already been captured"
ORDER_ALREADY_PAID = (
    "Your payment has been declined as the order is already paid. Please initiate the payment with a new order."
)
REFUND_TOO_LARGE = "The refund amount provided is greater than amount captured"
ALREADY_REFUNDED = "The payment has been fully refunded already"
IDEMPOTENCY_MISMATCH = "Different request with the same idempotency key has already been processed."
TOO_MUCH = "Amount exceeds maximum amount allowed"
LINK_PAID = "cannot cancel or expire an already paid/partially paid link"
LINK_ENDED = "cannot cancel or expire an expired link"
# The vendor documents the next four situations without a text; the wording is ours.
NOT_AUTHORIZED = "Only payments which have been authorized and not yet captured can be captured"
NOT_CAPTURED = "The payment status should be captured for action to be taken"
IDEMPOTENCY_RUNNING = "Another request with the same idempotency key is still being processed. Please retry."
BALANCE_SHORT = "Your account does not have enough balance to carry out the refund operation."


class VendorError(Exception):
    """An answer in the vendor's error shape."""

    def __init__(
        self,
        description: str,
        *,
        status: int = 400,
        code: str = "BAD_REQUEST_ERROR",
        field: str | None = None,
        source: str = "business",
        step: str = "payment_initiation",
        reason: str = "input_validation_failed",
        metadata: dict[str, str] | None = None,
    ) -> None:
        super().__init__(description)
        self.status = status
        self.code = code
        self.description = description
        self.field = field
        self.source = source
        self.step = step
        self.reason = reason
        self.metadata = metadata or {}

    def body(self) -> dict[str, Any]:
        """Return the documented body; `field` only when a field is to blame."""
        error: dict[str, Any] = {
            "code": self.code,
            "description": self.description,
            "source": self.source,
            "step": self.step,
            "reason": self.reason,
            "metadata": self.metadata,
        }
        if self.field is not None:
            error["field"] = self.field
        return {"error": error}


def bare(description: str, status: int = 400, code: str = "BAD_REQUEST_ERROR") -> VendorError:
    """Make the kind of error whose source, step and reason the vendor prints as "NA"."""
    return VendorError(description, status=status, code=code, source="NA", step="NA", reason="NA")


def required(field: str) -> VendorError:
    return VendorError(f"The {field} field is required.", field=field)


def not_found() -> VendorError:
    return bare(URL_NOT_FOUND)

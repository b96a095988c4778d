from core.kit.errors import ProviderFailure, Refused, Unavailable


class ReturnUrlNotAllowed(Refused):
    """The return URL is not on one of the tenant's allowed origins."""

    code = "payments.return_url_not_allowed"


class PaymentCurrencyMismatch(Refused):
    """The amount is in another currency than the account it would be credited to."""

    code = "payments.currency_mismatch"


class FeeTakesAll(Refused):
    """The tenant's fee would leave nothing of the payment, or is not configured as decimal strings."""

    code = "payments.fee_not_applicable"


class NotCapturable(Refused):
    """Only an authorised payment can be captured."""

    code = "payments.not_capturable"


class NotRetryable(Refused):
    """This payment cannot be tried again."""

    code = "payments.not_retryable"


class NotRefundable(Refused):
    """Only a payment that succeeded can be refunded."""

    code = "payments.not_refundable"


class RefundExceedsCaptured(Refused):
    """The refunds of a payment cannot exceed what was captured."""

    code = "payments.refund_exceeds_captured"


class NotSupported(Refused):
    """The payment's provider cannot do this."""

    code = "payments.not_supported_by_provider"


class CheckoutRejected(ProviderFailure):
    """The provider refused to start this payment; the payment failed and can be tried again from its page."""

    code = "payments.checkout_rejected"


class CheckoutUnavailable(Unavailable):
    """The provider is not reachable; the payment exists and becomes payable by itself."""

    code = "payments.checkout_unavailable"


class CheckoutUnknown(ProviderFailure):
    """The provider gave no answer; the payment exists and resolves itself."""

    code = "payments.checkout_unknown"


class CaptureUnknown(ProviderFailure):
    """The provider did not confirm the capture; it is asked again until it does."""

    code = "payments.capture_unknown"


class CaptureRejected(ProviderFailure):
    """The provider refused the capture."""

    code = "payments.capture_rejected"


class CurrencyNotOffered(Refused):
    """No enabled provider account takes this currency."""

    code = "payments.currency_not_offered"

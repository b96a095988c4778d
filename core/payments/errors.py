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


class CaptureExceedsAuthorized(Refused):
    """No more can be captured than the payer's bank has set aside."""

    code = "payments.capture_exceeds_authorized"


class NotVoidable(Refused):
    """Only an authorised payment whose capture was not asked for can be released."""

    code = "payments.not_voidable"


class ExcessHandled(Refused):
    """A refund of this excess is under way or done."""

    code = "payments.excess_handled"


class InvalidDestination(Refused):
    """A refund cannot be credited to the account that the payment was credited to."""

    code = "payments.invalid_refund_destination"


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
    shown = frozenset({"payment"})


class CheckoutUnavailable(Unavailable):
    """The provider is not reachable; the payment exists and becomes payable by itself."""

    code = "payments.checkout_unavailable"
    shown = frozenset({"payment"})


class CheckoutUnknown(ProviderFailure):
    """The provider gave no answer; the payment exists and resolves itself."""

    code = "payments.checkout_unknown"
    shown = frozenset({"payment"})


class CaptureUnknown(ProviderFailure):
    """The provider did not confirm the capture; it is asked again until it does."""

    code = "payments.capture_unknown"


class CaptureRejected(ProviderFailure):
    """The provider refused the capture."""

    code = "payments.capture_rejected"


class CurrencyNotOffered(Refused):
    """No enabled provider account takes this currency."""

    code = "payments.currency_not_offered"


class VoidUnknown(ProviderFailure):
    """The provider did not confirm the release; it is asked again until it does."""

    code = "payments.void_unknown"


class VoidRejected(ProviderFailure):
    """The provider refused to release the payment."""

    code = "payments.void_rejected"

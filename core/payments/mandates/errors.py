from core.kit.errors import Conflict, ProviderFailure, Refused


class MandateNotSupported(Refused):
    """No such provider account registers mandates in this currency."""

    code = "mandates.not_supported"


class MandateTermsInvalid(Refused):
    """A mandate begins today or later, ends after it begins, and its first charge is at most its maximum."""

    code = "mandates.invalid_terms"


class MandateReferenceTaken(Conflict):
    """Another mandate has this reference."""

    code = "mandates.reference_taken"


class MandateRejected(ProviderFailure):
    """The provider refused to register this mandate."""

    code = "mandates.rejected"


class MandateUnconfirmed(ProviderFailure):
    """The provider did not confirm this; it is asked again until it does."""

    code = "mandates.unconfirmed"
    shown = frozenset({"mandate"})


class MandateNotActive(Refused):
    """Only an active mandate can be charged."""

    code = "mandates.not_active"


class ChargeReferenceTaken(Conflict):
    """Another charge, of another mandate or amount, has this reference."""

    code = "mandates.charge_reference_taken"


class ChargeWrongCurrency(Refused):
    """A charge is in its mandate's currency."""

    code = "mandates.charge_currency"


class ChargeAboveMandate(Refused):
    """A charge is at most what the payer agreed to."""

    code = "mandates.charge_above_maximum"


class ChargeNeedsPayer(Refused):
    """Above this amount the rules ask for the payer's own authentication: ask them to pay by a link."""

    code = "mandates.charge_needs_payer"


class ChargeOutsideMandate(Refused):
    """The day of the debit is not within the mandate's time."""

    code = "mandates.charge_outside_mandate"


class ChargeTooSoon(Refused):
    """The payer must be told long enough before the debit."""

    code = "mandates.charge_too_soon"


class ChargePeriodUsed(Refused):
    """The mandate was charged, or will be, in this period already."""

    code = "mandates.charge_period_used"


class ChargeUnderWay(Refused):
    """The charge is being debited, or is over: it cannot be cancelled any more."""

    code = "mandates.charge_under_way"

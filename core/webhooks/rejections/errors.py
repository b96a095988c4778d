from core.kit.errors import Refused


class RejectionShortened(Refused):
    """This webhook was too long to be kept whole, so its signature cannot be checked: have the vendor resend it."""

    code = "webhook.rejection_shortened"


class StillInvalid(Refused):
    """The signature matches none of the account's secrets that are valid now."""

    code = "webhook.still_invalid"

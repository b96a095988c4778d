from core.kit.errors import Conflict, ProviderFailure, Refused


class LinkReferenceTaken(Conflict):
    """Another payment link has this reference."""

    code = "links.reference_taken"


class LinkNotOpen(Refused):
    """The payment link is paid, cancelled or expired."""

    code = "links.not_open"


class LinkNotHostable(Refused):
    """No such provider account hosts links, or a hosted link was asked for more than one use."""

    code = "links.not_hostable"


class LinkCancelUnknown(ProviderFailure):
    """The provider did not confirm that its link takes no money any more; ask again."""

    code = "links.cancel_unknown"


class NoVpa(Refused):
    """The tenant has no UPI address configured, or the link is not in rupees: there is no UPI code to show."""

    code = "links.no_vpa"


class NoReceipt(Refused):
    """A receipt is of a payment that succeeded."""

    code = "links.no_receipt"

from core.kit.errors import ProviderFailure, Refused


class InvalidWindow(Refused):
    """The window of days is the wrong way round, too long, or lies in the future."""

    code = "reconciliation.invalid_window"


class NotReconcilable(Refused):
    """This provider account has no settlement report."""

    code = "reconciliation.not_reconcilable"


class TooManyRuns(Refused):
    """Too many runs of this provider account wait already."""

    code = "reconciliation.too_many_runs"


class InvalidSettings(Refused):
    """The tenant's settings for reconciliation are not acceptable."""

    code = "reconciliation.invalid_settings"


class ReportUnreadable(ProviderFailure):
    """The vendor's settlement report is not what its plugin promises."""

    code = "reconciliation.report_unreadable"

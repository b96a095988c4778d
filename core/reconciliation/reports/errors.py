from core.kit.errors import Refused


class ReportTooLarge(Refused):
    """The report has more rows than one file holds: ask for fewer days."""

    code = "reconciliation.report_too_large"

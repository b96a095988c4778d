from core.kit.errors import Conflict, TooManyRequests


class ImportBusy(Conflict):
    """The import waits or runs, or was completed: it cannot be started now."""

    code = "reconciliation.import_busy"


class PreviewBusy(TooManyRequests):
    """Another preview of the tenant is being made: each holds its file in memory. Ask again when it has answered."""

    code = "reconciliation.preview_busy"

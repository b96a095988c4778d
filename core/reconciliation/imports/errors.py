from core.kit.errors import Conflict


class ImportBusy(Conflict):
    """The import waits or runs, or was completed: it cannot be started now."""

    code = "reconciliation.import_busy"

from core.kit.errors import InvalidRequest, NotFound, Refused


class MonitorNotFound(NotFound):
    """There is no such monitor here."""

    code = "ledger.monitor_not_found"


class InvalidMonitor(InvalidRequest):
    """The monitor would never be armed again: `rearm_at` lies on the far side of the threshold."""

    code = "ledger.invalid_monitor"


class TooManyMonitors(Refused):
    """An account has at most twenty monitors: each is decided within every post."""

    code = "ledger.too_many_monitors"

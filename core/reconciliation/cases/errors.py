from core.kit.errors import Conflict, Refused


class BreakClosed(Conflict):
    """This break is resolved or written off already."""

    code = "reconciliation.break_closed"


class UnknownAssignee(Refused):
    """No active user of this tenant by this id may work on breaks."""

    code = "reconciliation.unknown_assignee"


class WriteOffWaiting(Conflict):
    """Somebody has asked for this break to be written off, and nobody has decided yet."""

    code = "reconciliation.write_off_waiting"


class CannotWriteOff(Refused):
    """A break of this kind has no correcting entry: its suggested action says what helps."""

    code = "reconciliation.cannot_write_off"


class DifferenceChanged(Conflict):
    """What differs is no longer what the write-off was asked for; it has to be asked for again."""

    code = "reconciliation.difference_changed"

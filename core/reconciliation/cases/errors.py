from core.kit.errors import Conflict, Refused


class BreakClosed(Conflict):
    """This break is resolved or written off already."""

    code = "reconciliation.break_closed"


class UnknownAssignee(Refused):
    """No active user of this tenant by this id may work on breaks."""

    code = "reconciliation.unknown_assignee"


class WriteOffWaiting(Conflict):
    """Somebody has asked for this break to be written off or corrected, or for that to be taken back, and nobody has
    decided yet."""

    code = "reconciliation.write_off_waiting"


class CannotWriteOff(Refused):
    """A break of this kind is not written off, or what it is about is not there any more: `suggestion` says what
    helps."""

    code = "reconciliation.cannot_write_off"


class DifferenceChanged(Conflict):
    """What differs is no longer what the write-off or the correction was asked for; it has to be asked for again."""

    code = "reconciliation.difference_changed"


class CannotCorrect(Refused):
    """This action does nothing about this break, or what the break is about is not there any more: `suggestion` says
    what helps."""

    code = "reconciliation.cannot_correct"


class NotCorrected(Conflict):
    """No correction of this break stands: there is nothing to take back."""

    code = "reconciliation.not_corrected"

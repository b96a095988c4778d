from core.kit.errors import Conflict, NotFound, Refused


class ArchiveUnreadable(Refused):
    """The file is no archive of a ledger, or one that would do harm to unpack."""

    code = "ledger.archive_unreadable"


class ArchiveDamaged(Refused):
    """A part of the archive is not what its manifest says: it was cut off or changed."""

    code = "ledger.archive_damaged"


class ArchiveForeign(Refused):
    """The archive ends with another head than the one expected: it is another ledger's, or of another time."""

    code = "ledger.archive_foreign"


class ArchiveNotProven(Refused):
    """What the archive holds is not what was sealed."""

    code = "ledger.archive_not_proven"


class LedgerNotEmpty(Refused):
    """The tenant has ledger accounts already; an archive goes into an empty ledger only."""

    code = "ledger.not_empty"


class LedgerUnsettled(Conflict):
    """New transactions kept coming while the ledger was to be sealed for its archive; try when it is quieter."""

    code = "ledger.unsettled"


class ArchiveNotFound(NotFound):
    """There is no such archive here."""

    code = "ledger.archive_not_found"

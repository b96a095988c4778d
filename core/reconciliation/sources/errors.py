from core.kit.errors import Conflict, Refused


class InvalidMapping(Refused):
    """The mapping of columns cannot be used: its detail says which part."""

    code = "reconciliation.invalid_mapping"


class InvalidSource(Refused):
    """The source does not fit together: its kind, its accounts, its currency and its format."""

    code = "reconciliation.invalid_source"


class SourceExists(Conflict):
    """There is a source of this name, or for this ledger account, already."""

    code = "reconciliation.source_exists"


class SourceDisabled(Refused):
    """The source is switched off."""

    code = "reconciliation.source_disabled"


class SourceChanged(Conflict):
    """Somebody changed the source since the version given; read it again."""

    code = "reconciliation.source_changed"

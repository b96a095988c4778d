from core.kit.errors import InvalidRequest, NotFound, Refused


class BatchSize(InvalidRequest):
    """A batch has 1 to 10,000 items and at most 50,000 lines."""

    code = "ledger.batch_size"


class BatchRefused(Refused):
    """Nothing of an atomic batch was posted, because of the items named."""

    code = "ledger.batch_refused"


class ImportNotFound(NotFound):
    """There is no such import here."""

    code = "ledger.import_not_found"


class ImportExists(Refused):
    """An import of this name was received before; its state says how far it is."""

    code = "ledger.import_exists"


class ImportEmpty(InvalidRequest):
    """The import has no line."""

    code = "ledger.import_empty"


class ImportTooLarge(InvalidRequest):
    """A line of an import has at most 65,536 bytes, and an import 512 megabytes."""

    code = "ledger.import_too_large"


class ImportStalled(InvalidRequest):
    """The rest of the import did not come in time; send it again under the same name."""

    code = "ledger.import_stalled"
    status = 408

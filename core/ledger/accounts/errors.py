from core.kit.errors import InvalidRequest, NotFound, Refused


class InvalidTemplate(InvalidRequest):
    """The template cannot name or open accounts as written."""

    code = "ledger.invalid_template"


class TemplateNotFound(NotFound):
    """There is no template of this name."""

    code = "ledger.template_not_found"


class InvalidArguments(InvalidRequest):
    """The arguments are not exactly the ones that the template's address names, or not fit for an address."""

    code = "ledger.invalid_arguments"


class InvalidPattern(InvalidRequest):
    """The address pattern or the filter cannot be read."""

    code = "ledger.invalid_pattern"


class InvalidAccountMetadata(InvalidRequest):
    """Account metadata is a few short facts: text keys, scalar values."""

    code = "ledger.invalid_account_metadata"


class PersonalData(Refused):
    """Ledger metadata is kept for ever, so it may not hold an e-mail address or a phone number."""

    code = "ledger.personal_data"


class FloorAboveAvailable(Refused):
    """The floor asked for lies above what the account stands at now."""

    code = "ledger.floor_above_available"

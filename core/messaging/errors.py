from core.kit.errors import Conflict, InvalidRequest, NotFound, Refused, TooManyRequests, Unavailable


class MessageNotFound(NotFound):
    """There is no such message here."""

    code = "messaging.message_not_found"


class InvalidRecipient(InvalidRequest):
    """The address is not one that a message can be sent to."""

    code = "messaging.invalid_recipient"
    noted = True


class NoAddress(Refused):
    """The person has no address for this channel."""

    code = "messaging.no_address"


class DedupeMismatch(Conflict):
    """Another message was made under this dedupe key."""

    code = "messaging.dedupe_mismatch"


class HeaderInjection(InvalidRequest):
    """A value that becomes a header of the e-mail holds a line break, another control character, or one that turns the
    direction of reading."""

    code = "messaging.header_injection"
    noted = True


class UnknownTemplate(Refused):
    """There is no template of this key for this channel, in the language or the tenant's default one."""

    code = "messaging.unknown_template"


class InvalidTemplate(Refused):
    """The template does not compile, or uses what templates may not use; `errors` says where."""

    code = "messaging.invalid_template"
    noted = True


class UnknownVariable(Refused):
    """The template names a variable that messages of its kind do not have; `errors` names each."""

    code = "messaging.unknown_variable"
    noted = True


class InvalidVariables(Refused):
    """A variable is missing, not known to the template's kind, too long, or not a link where one must be."""

    code = "messaging.invalid_variables"


class MessageTooLong(Refused):
    """The finished message is longer than its channel takes."""

    code = "messaging.too_long"


class DltNotRegistered(Refused):
    """No DLT template is registered for this message, or the tenant has no entity id: an Indian number needs both."""

    code = "messaging.dlt_not_registered"


class DltMismatch(Refused):
    """The finished text is not one of the DLT templates registered for it: an operator would block it."""

    code = "messaging.dlt_mismatch"


class InvalidDltTemplate(Refused):
    """The DLT template's ids, header or text cannot be what an operator registered."""

    code = "messaging.invalid_dlt_template"


class DltTemplateTaken(Conflict):
    """This DLT template id is registered already."""

    code = "messaging.dlt_template_taken"


class InvalidPreferences(Refused):
    """The messaging settings contradict themselves; `errors` names each."""

    code = "messaging.invalid_preferences"


class NotResendable(Refused):
    """This message cannot be sent again: it still waits, or held a secret that is erased."""

    code = "messaging.not_resendable"


class SuppressionNotFound(NotFound):
    """There is no such suppression here."""

    code = "messaging.suppression_not_found"


class RuleNotFound(NotFound):
    """There is no such message rule here."""

    code = "messaging.rule_not_found"


class InvalidRule(Refused):
    """The rule names an event or a field of it that does not exist, or a template that cannot be filled."""

    code = "messaging.invalid_rule"


class VersionMismatch(Conflict):
    """Somebody changed it since it was read."""

    code = "messaging.version_mismatch"


class NotSettled(Unavailable):
    """The message that a report is about is still being sent; the report is applied afterwards."""

    code = "messaging.not_settled"


class OtpNotOffered(Refused):
    """The tenant lets no vendor make its one-time codes, or none of the accounts it chose is enabled."""

    code = "messaging.otp_not_offered"


class OtpTooSoon(TooManyRequests):
    """A code for this was sent to this number a moment ago."""

    code = "messaging.otp_too_soon"


class OtpUnavailable(Unavailable):
    """The vendor that made the code could not be asked about it; the code may still be right."""

    code = "messaging.otp_unavailable"

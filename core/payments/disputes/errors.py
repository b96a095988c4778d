from core.kit.errors import Conflict, Refused


class DisputeNotOpen(Refused):
    """Only an open dispute can be answered, before its deadline."""

    code = "disputes.not_open"


class AnswerUnderWay(Conflict):
    """An answer to this dispute is under way; the provider has not confirmed it yet."""

    code = "disputes.answer_under_way"


class AnswerRejected(Refused):
    """The provider refused this answer."""

    code = "disputes.answer_rejected"


class ContestTooMuch(Refused):
    """More cannot be contested than is disputed, and not in another currency."""

    code = "disputes.contest_too_much"


class EvidenceUnusable(Refused):
    """Evidence is at most ten PDF, PNG or JPEG files of at most 5 MB, and 20 MB together; `errors` names each."""

    code = "disputes.evidence_unusable"

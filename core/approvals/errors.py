from core.kit.errors import NotAllowed, Refused


class SelfApproval(NotAllowed):
    """Whoever asked cannot decide, nor by a key or client of theirs: another principal must."""

    code = "approvals.self_approval"


class AlreadyDecided(Refused):
    """This was already approved or rejected."""

    code = "approvals.already_decided"


class ApprovalExpired(Refused):
    """Nobody decided in time; ask again."""

    code = "approvals.expired"


class PayloadMismatch(Refused):
    """What you approve is not what was asked: read it again and send its `payload_hash`."""

    code = "approvals.payload_mismatch"

from core.kit.errors import Conflict, NotFound, Refused


class NotSealedYet(Conflict):
    """It is recorded but not sealed yet: that follows within seconds, then there is a proof."""

    code = "ledger.not_sealed_yet"


class SealNotFound(NotFound):
    """There is no block of this height."""

    code = "ledger.seal_not_found"


class SealAfterHead(Refused):
    """It was sealed after the block that the proof should lead to; ask for a later one."""

    code = "ledger.seal_after_head"


class SealBroken(Exception):
    """What the sealer was to seal is not there any more: somebody changed the ledger from outside."""

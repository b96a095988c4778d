from core.kit.errors import Refused


class ReplayEmpty(Refused):
    """No received webhook matches."""

    code = "webhook.replay_empty"

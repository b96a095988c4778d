class PluginBroken(RuntimeError):
    """A plugin cannot be loaded, or describes something that cannot be. The platform does not start without it:
    a gateway that silently vanished would strand the money under way."""

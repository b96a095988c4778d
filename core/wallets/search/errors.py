from core.kit.errors import Unavailable


class SearchNotReady(Unavailable):
    """The wallet has many entries that no search has looked at yet: they are being taken in, ask again."""

    code = "wallets.search_not_ready"

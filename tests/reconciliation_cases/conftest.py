from tests.reconciliation.conftest import shop

__all__ = ["shop"]

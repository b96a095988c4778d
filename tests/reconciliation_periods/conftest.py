from tests.ledger_proof.conftest import tamperer
from tests.reconciliation.conftest import shop

__all__ = ["shop", "tamperer"]

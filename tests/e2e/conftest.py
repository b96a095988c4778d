from collections.abc import AsyncIterator, Iterator

import pytest

from core.kit import outbound
from tests import whole
from tests.whole import Whole


@pytest.fixture(scope="session")
def here() -> Iterator[Whole]:
    """A platform that these tests may hurt."""
    with whole.running() as running:
        yield running


@pytest.fixture(autouse=True)
async def _fresh_connections() -> AsyncIterator[None]:
    """A killed server leaves this process's kept connections half dead."""
    yield
    await outbound.close()

from uuid import UUID

from core.kit.errors import NotFound
from core.messaging.rules.registry import person_of
from core.wallets import service


@person_of("wal")
async def find_owner(wallet_id: UUID) -> UUID | None:
    """The person whose wallet it is, for messages about what happens to it."""
    try:
        return (await service.get(wallet_id)).person_id
    except NotFound:
        return None

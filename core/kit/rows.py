"""The base of every tenant table's model: queries find only the tenant of the open transaction.

Tortoise knows no composite keys: models declare `id` as the key, the real `(tenant_id, id)` keys are in the SQL
migrations, and a test compares the migrated catalogue with these declarations. Writing goes through `create` and
SQL in `queries`; `save`, `delete` and relation loading ignore the tenant and are banned by lint.
"""

from __future__ import annotations

from typing import Any, ClassVar, Self, TypeVar

from tortoise import fields
from tortoise.manager import Manager
from tortoise.models import Model
from tortoise.queryset import QuerySet

from core.kit import db

M = TypeVar("M", bound=Model)


class TenantManager(Manager):
    """Refuses a query without a transaction, and narrows every other to its tenant."""

    def get_queryset(self) -> QuerySet[Any]:
        tx = db.current()
        return QuerySet(self._model).filter(tenant_id=tx.tenant)


class TenantModel(Model):
    """A row that belongs to one tenant."""

    tenant_id = fields.UUIDField()

    append_only: ClassVar[bool] = True
    """Whether the runtime may only INSERT and SELECT."""
    mutable: ClassVar[tuple[str, ...]] = ()
    """The columns that the runtime may UPDATE; the catalogue test compares this with the grants."""
    deletable: ClassVar[bool] = False
    """Whether the runtime may DELETE rows: queues and caches only."""
    work: ClassVar[bool] = False
    """Whether the finder may see `tenant_id, id, due_at` across tenants."""
    finder_sees: ClassVar[tuple[str, ...]] = ()
    """What else of a work table the finder may see: nothing that a tenant chose."""
    readable: ClassVar[bool] = False
    """Whether a host application's reader may SELECT it, under row-level security: nothing personal in it."""

    class Meta:
        abstract = True

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        # A Meta of the subclass's own would not inherit the manager, and every subclass has one.
        cls._meta.manager = TenantManager()

    @classmethod
    async def create(cls, using_db: Any = None, **values: Any) -> Self:
        """Insert a row for the transaction's tenant."""
        return await super().create(using_db=using_db, tenant_id=db.current().tenant, **values)


def money_field(**options: Any) -> Any:
    """NUMERIC(24,4): exact for every supported currency."""
    return fields.DecimalField(max_digits=24, decimal_places=4, **options)


def json_field(**options: Any) -> Any:
    """JSONB, decoded by the connection's codec."""
    return fields.JSONField(**options)

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField

from core.kit.rows import TenantModel, json_field, money_field


class Account(TenantModel):
    """A ledger account: the only mutable row of the ledger, and its lock."""

    readable = True
    mutable = (
        "balance",
        "held",
        "version",
        "held_version",
        "status",
        "last_recorded_at",
        "limit_profile",
        "monitored",
        "floor",
        "metadata",
        "state_version",
    )

    id = fields.UUIDField(primary_key=True)
    code = fields.TextField()
    """Unique per tenant; system accounts have readable codes such as `gateway:pac_…:clearing:INR`."""
    normal_side = fields.TextField()
    """`debit` (assets, expenses) or `credit` (liabilities, income): the side on which the balance grows."""
    currency = fields.CharField(max_length=3)
    owner = fields.TextField(null=True)
    """Public id of what the account belongs to (`wal_…`); its balance changes are events of that subject."""
    floor = money_field(null=True)
    """The least that balance − held may be; NULL for no floor."""
    balance = money_field(default=0)
    """On the normal side; may be negative where the floor allows."""
    held = money_field(default=0)
    version = fields.BigIntField(default=0)
    """Count of postings on the account; each posting stores the version it made."""
    status = fields.TextField(default="open")
    metadata = json_field(default=dict)
    created_at = fields.DatetimeField(auto_now_add=True)
    last_recorded_at = fields.DatetimeField(null=True)
    limit_profile = fields.TextField(null=True)
    """Which limits apply; NULL for none."""
    monitored = fields.BooleanField(default=False)
    """Whether somebody asked to hear of thresholds on it."""
    held_version = fields.BigIntField(default=0)
    """Count of changes of `held`; with `version` it orders the events of the account."""
    state_version = fields.BigIntField(default=0)
    """Count of changes of status and floor; it orders the news about the account itself."""

    class Meta:
        table = "ledger_account"


class Transaction(TenantModel):
    """A balanced set of postings with a reference that is unique for ever."""

    readable = True

    id = fields.UUIDField(primary_key=True)
    reference = fields.TextField()
    kind = fields.TextField()
    """What it means, such as `deposit` or `settlement`; free text of the caller, never interpreted here."""
    description = fields.TextField(default="")
    metadata = json_field(default=dict)
    reverses_id = fields.UUIDField(null=True)
    actor = fields.TextField()
    effective_at = fields.DatetimeField()
    recorded_at = fields.DatetimeField()

    class Meta:
        table = "ledger_transaction"


class Posting(TenantModel):
    """One amount from a credited to a debited account, with both running balances and versions after it."""

    readable = True

    id = fields.UUIDField(primary_key=True)
    transaction_id = fields.UUIDField()
    line = fields.SmallIntField()
    debit_account_id = fields.UUIDField()
    credit_account_id = fields.UUIDField()
    amount = money_field()
    currency = fields.CharField(max_length=3)
    debit_balance = money_field()
    credit_balance = money_field()
    debit_version = fields.BigIntField()
    credit_version = fields.BigIntField()
    reverses_id = fields.UUIDField(null=True)
    effective_at = fields.DatetimeField()
    recorded_at = fields.DatetimeField()

    class Meta:
        table = "ledger_posting"


class Metadata(TenantModel):
    """A searchable fact of a transaction: row security lets no index be used inside JSON."""

    key = fields.TextField()
    value = fields.TextField()
    transaction_id = fields.UUIDField(primary_key=True)

    class Meta:
        table = "ledger_metadata"


class Unsealed(TenantModel):
    """What one database transaction posted, until the sealer has taken it."""

    deletable = True
    work = True

    id = fields.UUIDField(primary_key=True)
    due_at = fields.DatetimeField()
    transaction_ids = ArrayField("uuid")

    class Meta:
        table = "ledger_unsealed"

from tortoise import fields

from core.kit.rows import TenantModel


class WalletSearch(TenantModel):
    """How far an account's entries are in the index; the index's lock."""

    mutable = ("version",)

    account_id = fields.UUIDField(primary_key=True)
    version = fields.BigIntField(default=0)

    class Meta:
        table = "wallet_search"


class WalletEntryIndex(TenantModel):
    """What an entry is found by besides its words."""

    account_id = fields.UUIDField(primary_key=True)
    version = fields.BigIntField()
    kind = fields.TextField()
    size = fields.BigIntField()
    """The change without its sign, in ten-thousandths: row security lets no index be used on NUMERIC."""

    class Meta:
        table = "wallet_entry"


class WalletWord(TenantModel):
    """A word of an entry."""

    account_id = fields.UUIDField(primary_key=True)
    word = fields.TextField()
    version = fields.BigIntField()

    class Meta:
        table = "wallet_word"

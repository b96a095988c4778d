from typing import Any

from tortoise import fields

from core.kit.rows import TenantModel, json_field


class MessagingPreferences(TenantModel):
    """How the tenant sends; at most one row."""

    mutable = ("value", "version", "updated_at")

    id = fields.UUIDField(primary_key=True)
    value: dict[str, Any] = json_field(default=dict)
    version = fields.BigIntField(default=1)
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "messaging_preferences"


class MessageTemplate(TenantModel):
    """One version of a tenant's own template. The newest counts; one without text gives way to the default set."""

    id = fields.UUIDField(primary_key=True)
    key = fields.TextField()
    channel = fields.TextField()
    language = fields.TextField()
    version = fields.IntField()
    subject = fields.TextField()
    text = fields.TextField(null=True)
    html = fields.TextField()
    variables: dict[str, str] = json_field(default=dict)
    """For a key of the tenant's own: its variables with an example each."""
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "message_template"


class DltTemplate(TenantModel):
    """A text that the tenant registered with India's operators."""

    mutable = ("enabled", "version", "updated_at")

    id = fields.UUIDField(primary_key=True)
    dlt_template_id = fields.TextField()
    header = fields.TextField()
    category = fields.TextField()
    text = fields.TextField()
    template = fields.TextField()
    """The key of the messages that it is for."""
    language = fields.TextField()
    enabled = fields.BooleanField(default=True)
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "dlt_template"


class Message(TenantModel):
    """A message on its way, and afterwards what became of it."""

    mutable = (
        "state", "error_code", "error_text", "account_id", "provider_message_id", "tries", "due_at", "lease",
        "sealed_variables", "version", "sent_at", "delivered_at", "finished_at", "reroute_until",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    channel = fields.TextField()
    purpose = fields.TextField()
    template = fields.TextField()
    template_version = fields.IntField()
    language = fields.TextField()
    state = fields.TextField(default="queued")
    error_code = fields.TextField(null=True)
    error_text = fields.TextField(null=True)
    dedupe_key = fields.TextField()
    event_id = fields.UUIDField(null=True)
    resend_of = fields.UUIDField(null=True)
    person_id = fields.UUIDField(null=True)
    address_hash = fields.BinaryField()
    """Keyed hash of tenant, channel and address: finds an address without storing it."""
    sealed_to = fields.BinaryField()
    """The address under the person's data key, or the tenant's."""
    sealed_variables = fields.BinaryField(null=True)
    """As above; NULL once a message that held a secret is through, and can go to no other provider any more."""
    has_secrets = fields.BooleanField()
    account_id = fields.UUIDField(null=True)
    provider_message_id = fields.TextField(null=True)
    tries = fields.IntField(default=0)
    due_at = fields.DatetimeField(null=True)
    """While queued: when to try next, or when the worker that tries now is given up."""
    lease = fields.UUIDField(null=True)
    expires_at = fields.DatetimeField(null=True)
    reroute_until = fields.DatetimeField(null=True)
    """Until then the next provider is asked should the one that took it report failure."""
    version = fields.BigIntField(default=1)
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    sent_at = fields.DatetimeField(null=True)
    delivered_at = fields.DatetimeField(null=True)
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "message"


class MessageAttempt(TenantModel):
    """One call of one provider, written before it is made."""

    mutable = ("outcome", "error_code", "error_text", "provider_message_id", "finished_at")

    id = fields.UUIDField(primary_key=True)
    message_id = fields.UUIDField()
    number = fields.IntField()
    account_id = fields.UUIDField()
    outcome = fields.TextField(default="calling")
    error_code = fields.TextField(null=True)
    error_text = fields.TextField(null=True)
    provider_message_id = fields.TextField(null=True)
    """The provider's id of the message: it may report on it long after another one was asked."""
    started_at = fields.DatetimeField(auto_now_add=True)
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "message_attempt"


class MessageReceipt(TenantModel):
    """One report of a provider, once."""

    id = fields.UUIDField(primary_key=True)
    account_id = fields.UUIDField()
    dedupe_key = fields.TextField()
    message_id = fields.UUIDField(null=True)
    state = fields.TextField()
    error_code = fields.TextField(null=True)
    error_text = fields.TextField(null=True)
    occurred_at = fields.DatetimeField(null=True)
    received_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "message_receipt"


class MessageRecipient(TenantModel):
    """One address, as its hash: the lock under which what it gets is counted."""

    mutable = ("last_at",)

    id = fields.UUIDField(primary_key=True)
    address_hash = fields.BinaryField()
    last_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "message_recipient"


class MessageSuppression(TenantModel):
    """An address that is not written to, until it is lifted."""

    mutable = ("lifted_at", "lifted_by")

    id = fields.UUIDField(primary_key=True)
    channel = fields.TextField()
    address_hash = fields.BinaryField()
    sealed_to = fields.BinaryField()
    reason = fields.TextField()
    """`bounce`, `complaint`, `unsubscribe` or `manual`. An unsubscription binds promotional messages only."""
    message_id = fields.UUIDField(null=True)
    note = fields.TextField(null=True)
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    lifted_at = fields.DatetimeField(null=True)
    lifted_by = fields.TextField(null=True)

    class Meta:
        table = "message_suppression"


class MessageRate(TenantModel):
    """When a provider account may be called next. Its row is the account's id."""

    mutable = ("next_at",)

    id = fields.UUIDField(primary_key=True)
    next_at = fields.DatetimeField()

    class Meta:
        table = "message_rate"


class MessageRule(TenantModel):
    """Binds a type of event to a message."""

    mutable = ("enabled", "variables", "language", "version", "updated_at")

    id = fields.UUIDField(primary_key=True)
    event_type = fields.TextField()
    template = fields.TextField()
    channel = fields.TextField()
    purpose = fields.TextField()
    language = fields.TextField(null=True)
    variables: dict[str, str] = json_field(default=dict)
    enabled = fields.BooleanField(default=True)
    version = fields.BigIntField(default=1)
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "message_rule"


class MessageCapture(TenantModel):
    """Development only: a message as it would have gone out."""

    deletable = True

    id = fields.UUIDField(primary_key=True)
    channel = fields.TextField()
    sealed = fields.BinaryField()
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "message_capture"


class MessageOtp(TenantModel):
    """A code that a vendor makes, sends and checks; neither it nor a hash of it is here."""

    mutable = (
        "state", "account_id", "provider_message_id", "error_code", "calls", "attempts", "overtaken_at", "used_at",
    )  # fmt: skip
    deletable = True

    id = fields.UUIDField(primary_key=True)
    purpose = fields.TextField()
    address_hash = fields.BinaryField()
    sealed_to = fields.BinaryField()
    language = fields.TextField()
    state = fields.TextField()
    """`asked`, `withheld`, `calling`, `sent`, `unknown` (perhaps sent, and not asked for again) or `failed`."""
    account_id = fields.UUIDField(null=True)
    provider_message_id = fields.TextField(null=True)
    replaces = fields.TextField(null=True)
    """The vendor's id of the code for something else that this one overtook."""
    replaces_account_id = fields.UUIDField(null=True)
    error_code = fields.TextField(null=True)
    calls = fields.IntField(default=0)
    attempts = fields.IntField(default=0)
    attempts_max = fields.IntField()
    expires_at = fields.DatetimeField()
    overtaken_at = fields.DatetimeField(null=True)
    used_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "message_otp"

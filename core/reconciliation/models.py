from tortoise import fields

from core.kit.rows import TenantModel, json_field, money_field


class ReconciliationAccount(TenantModel):
    """One row per reconciled account: its lock is what makes two runs take turns."""

    mutable = ("covered_to", "updated_at")

    id = fields.UUIDField(primary_key=True)
    """The provider account's own id, or the source's."""
    kind = fields.TextField(default="settlement")
    """settlement for a provider account; bank or payout for a source."""
    covered_to = fields.DateField(null=True)
    """The last day that a finished run has read."""
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "reconciliation_account"


class ReconciliationBook(TenantModel):
    """How far a clearing account was read, and whether it tied when a run last looked."""

    mutable = ("seen_version", "balance", "unsettled", "checked_at")

    id = fields.UUIDField(primary_key=True)
    provider_account_id = fields.UUIDField()
    currency = fields.CharField(max_length=3)
    seen_version = fields.BigIntField(default=0)
    """The clearing account's version up to which its postings have become expectations."""
    balance = money_field(default=0)
    """Of the clearing account, at `seen_version`."""
    unsettled = money_field(default=0)
    """The sum of the expectations that no line has matched; anything but `balance` is a fault of this platform."""
    checked_at = fields.DatetimeField(null=True)

    class Meta:
        table = "reconciliation_book"


class ReconciliationRun(TenantModel):
    """One reading of a window of days. A crash loses nothing: `next_on` says where it goes on."""

    mutable = (
        "next_on", "state", "lines_seen", "lines_new", "lines_changed", "lines_repeated", "lines_unsettled",
        "settlements_booked", "breaks_opened", "breaks_resolved", "totals", "failures", "error", "started_at",
        "finished_at", "version",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    provider_account_id = fields.UUIDField()
    trigger = fields.TextField()
    scheduled_for = fields.DatetimeField(null=True)
    """The schedule's due time: a tick that is delivered twice makes one run."""
    from_on = fields.DateField()
    to_on = fields.DateField()
    next_on = fields.DateField()
    """The first day not read yet; beyond `to_on` when only matching and booking are left."""
    state = fields.TextField(default="queued")
    lines_seen = fields.BigIntField(default=0)
    lines_new = fields.BigIntField(default=0)
    lines_changed = fields.BigIntField(default=0)
    lines_repeated = fields.BigIntField(default=0)
    """Rows that the report gave twice, word for word: they count once."""
    lines_unsettled = fields.BigIntField(default=0)
    """Rows without a settlement: not paid yet, so not kept."""
    settlements_booked = fields.BigIntField(default=0)
    breaks_opened = fields.BigIntField(default=0)
    breaks_resolved = fields.BigIntField(default=0)
    totals = json_field(default=dict)
    """What this run booked: by currency, decimal strings of what a settlement is booked as."""
    failures = fields.IntField(default=0)
    error = fields.TextField(null=True)
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    started_at = fields.DatetimeField(null=True)
    finished_at = fields.DatetimeField(null=True)
    version = fields.BigIntField(default=1)
    source_id = fields.UUIDField(null=True)
    """The source, where the account is one."""

    class Meta:
        table = "reconciliation_run"


class Settlement(TenantModel):
    """One payout of the vendor to the bank, with what its lines say and what the ledger has booked of it."""

    mutable = (
        "utr", "settled_at", "stated_net", "state", "dirty", "lines", "broken_lines", "gross", "refunds", "fee", "tax",
        "net", "booked_bank", "booked_fee", "booked_tax", "booked_clearing", "booked_suspense", "bookings",
        "transaction_id", "updated_at", "version", "tds", "disputes", "reserve", "other", "tax_split", "booked_igst",
        "booked_cgst", "booked_sgst", "booked_tds", "booked_reserve",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    provider_account_id = fields.UUIDField()
    provider_settlement_id = fields.TextField()
    utr = fields.TextField(null=True)
    """The bank's reference of the transfer."""
    currency = fields.CharField(max_length=3)
    settled_at = fields.DatetimeField(null=True)
    stated_net = money_field(null=True)
    """What the vendor says it paid, from another place than the lines; NULL when it does not say."""
    state = fields.TextField(default="open")
    """`open` before booking, `booked` when all of it ties, `held` while a part stands in suspense."""
    dirty = fields.BooleanField(default=True)
    """Whether lines changed since the last booking."""
    lines = fields.BigIntField(default=0)
    broken_lines = fields.BigIntField(default=0)
    gross = money_field(default=0)
    """Sum of the payments' amounts."""
    refunds = money_field(default=0)
    """Sum of the refunds' amounts, positive."""
    fee = money_field(default=0)
    tax = money_field(default=0)
    net = money_field(default=0)
    """Sum of the lines' nets, signed."""
    booked_bank = money_field(default=0)
    booked_fee = money_field(default=0)
    booked_tax = money_field(default=0)
    booked_clearing = money_field(default=0)
    booked_suspense = money_field(default=0)
    bookings = fields.IntField(default=0)
    transaction_id = fields.UUIDField(null=True)
    """The first booking's ledger transaction."""
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)
    version = fields.BigIntField(default=1)
    tds = money_field(default=0)
    disputes = money_field(default=0)
    """Given back less taken, signed as the net is; so are `reserve` (released less held) and `other`."""
    reserve = money_field(default=0)
    other = money_field(default=0)
    tax_split = fields.TextField(null=True)
    """How its GST is booked, decided when it is first booked: undivided, igst or cgst_sgst."""
    booked_igst = money_field(default=0)
    booked_cgst = money_field(default=0)
    booked_sgst = money_field(default=0)
    booked_tds = money_field(default=0)
    booked_reserve = money_field(default=0)

    class Meta:
        table = "settlement"


class SettlementBooking(TenantModel):
    """The ledger transaction of a settlement's n-th booking."""

    id = fields.UUIDField(primary_key=True)
    settlement_id = fields.UUIDField()
    number = fields.IntField()
    transaction_id = fields.UUIDField()

    class Meta:
        table = "settlement_booking"


class SettlementExpectation(TenantModel):
    """A posting on a clearing account that a settlement ought to pay."""

    mutable = ("provider_id", "reference", "group_key", "line_id", "match_id", "rule")

    id = fields.UUIDField(primary_key=True)
    provider_account_id = fields.UUIDField()
    posting_id = fields.UUIDField()
    kind = fields.TextField()
    """payment, refund, dispute, or other for a posting that none of them made."""
    subject = fields.TextField()
    """`pay_…`, `ref_…`, `dsp_…` or the ledger reference."""
    source_id = fields.UUIDField(null=True)
    """The attempt, refund or dispute in payments, by which the vendor's id is found."""
    provider_id = fields.TextField(null=True)
    reference = fields.TextField(null=True)
    """Another name by which the outside may know it, such as the bank's reference (UTR)."""
    group_key = fields.TextField(null=True)
    """What belongs together, such as the vendor's order."""
    amount = money_field()
    """The change of the clearing account: positive for a payment, negative for a refund."""
    currency = fields.CharField(max_length=3)
    version = fields.BigIntField()
    """The clearing account's version that the posting made."""
    expected_at = fields.DatetimeField()
    """On the tenant's clock: the days until settlement count from here."""
    line_id = fields.UUIDField(null=True)
    """The line that ties with it alone; its mirror is the line's `expectation_id`."""
    match_id = fields.UUIDField(null=True)
    """The group, or the person's match, that it ties in."""
    rule = fields.TextField(null=True)
    """What tied it: `<version of the rule set>/<name>`, or `manual`."""
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "settlement_expectation"


class SettlementLine(TenantModel):
    """One line of the vendor's report, as it said last, and what became of it."""

    mutable = (
        "kind", "provider_payment_id", "provider_refund_id", "provider_order_id", "amount", "fee", "tax", "net",
        "currency", "flaw", "settled_at", "vendor_at", "report_on", "changed_run_id", "absent", "state", "problem",
        "reason", "expected", "subject", "expectation_id", "match_id", "rule", "booking", "vendor_row", "updated_at",
        "tds", "provider_dispute_id",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    provider_account_id = fields.UUIDField()
    settlement_id = fields.UUIDField()
    line_key = fields.TextField()
    """The vendor's; unique within a settlement, so that one paid in two settlements is seen twice."""
    kind = fields.TextField()
    provider_payment_id = fields.TextField(null=True)
    provider_refund_id = fields.TextField(null=True)
    provider_order_id = fields.TextField(null=True)
    amount = money_field()
    fee = money_field()
    tax = money_field()
    net = money_field()
    currency = fields.CharField(max_length=3)
    flaw = fields.TextField(null=True)
    """What is wrong with the line by itself (`does_not_add_up`, `fee_rate`, `tax_rate`), whatever it ties with."""
    settled_at = fields.DatetimeField(null=True)
    vendor_at = fields.DatetimeField(null=True)
    report_on = fields.DateField()
    """The report's day in which it stood."""
    changed_run_id = fields.UUIDField()
    """The run that first saw it, or last saw it say something else."""
    absent = fields.BooleanField(default=False)
    """A later report of its day no longer has it."""
    state = fields.TextField(default="new")
    problem = fields.TextField(null=True)
    """The kind of break, exactly while the state is `broken`."""
    reason = fields.TextField(null=True)
    expected = money_field(null=True)
    """What the broken figure ought to be, where that is known."""
    subject = fields.TextField(null=True)
    """What it is about here (`pay_…`, `ref_…`, `dsp_…`), where known."""
    expectation_id = fields.UUIDField(null=True)
    match_id = fields.UUIDField(null=True)
    rule = fields.TextField(null=True)
    """As the expectation's; `reserve` or `tds` for a line that needs nothing of ours to tie with."""
    booking = fields.IntField(null=True)
    """The number of its settlement's booking that books it, known when it ties: see `SettlementBooking`."""
    vendor_row = json_field(default=dict)
    """The vendor's row without anything personal."""
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)
    tds = money_field(default=0)
    """Deducted at source; the net is without it."""
    provider_dispute_id = fields.TextField(null=True)

    class Meta:
        table = "settlement_line"


class ReconciliationBreak(TenantModel):
    """A difference between the vendor and us. It resolves itself when a later run finds it gone."""

    mutable = (
        "line_id", "expectation_id", "settlement_id", "expected", "actual", "details", "state", "resolved_run_id",
        "resolution", "resolved_at", "version", "statement_line_id", "assignee", "approval_id", "transaction_id",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    provider_account_id = fields.UUIDField()
    kind = fields.TextField()
    subject = fields.TextField()
    """What differs: `pay_…`, `ref_…`, `line:<settlement>/<line key>`, `settlement:<settlement>`."""
    line_id = fields.UUIDField(null=True)
    expectation_id = fields.UUIDField(null=True)
    settlement_id = fields.UUIDField(null=True)
    expected = money_field(null=True)
    """What we, or arithmetic, say."""
    actual = money_field(null=True)
    """What the vendor says."""
    currency = fields.CharField(max_length=3)
    details = json_field(default=dict)
    state = fields.TextField(default="open")
    first_seen_run_id = fields.UUIDField()
    resolved_run_id = fields.UUIDField(null=True)
    resolution = fields.TextField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    resolved_at = fields.DatetimeField(null=True)
    version = fields.BigIntField(default=1)
    source_id = fields.UUIDField(null=True)
    """The source, where the account is one."""
    statement_line_id = fields.UUIDField(null=True)
    assignee = fields.TextField(null=True)
    approval_id = fields.UUIDField(null=True)
    """The write-off that was asked for last."""
    transaction_id = fields.UUIDField(null=True)
    """The correcting entry, once it is written off."""

    class Meta:
        table = "reconciliation_break"

"""The reports that there are, and what each of their columns means."""

from __future__ import annotations

from core.reconciliation.reports.types import Column, Kind


def columns(**meanings: str) -> tuple[Column, ...]:
    """Columns in their order."""
    return tuple(Column(name, meaning) for name, meaning in meanings.items())


ACCOUNT = {
    "account": "The reconciled account: a provider account (`pac_…`) or a source (`src_…`)",
    "name": "What the tenant calls it",
}

TIE_OUT = Kind(
    "tie-out",
    "Whether every account ties out",
    windowed=False,
    columns=columns(
        **ACCOUNT,
        kind="settlement for a gateway; bank or payout for a source of statements",
        currency="Empty for an account that no run has looked at yet",
        covered_to="The last day that a finished run has read",
        last_run="How the last run ended",
        ledger="The ledger account's balance when the last run looked",
        outside="What the newest statement closes with; empty where none tells",
        open_expectations="What the ledger expects and no line has shown yet",
        open_lines="What a statement shows and the ledger does not know yet",
        suspense="What settlements hold that nothing explains, now",
        difference="What of the ledger's balance none of these explains; empty where no balance is told",
        open_breaks="How many of the account's breaks are not settled",
        tied_out="The last run ended well, and nothing is broken, in suspense or unexplained",
    ),
)
BREAK_AGEING = Kind(
    "break-ageing",
    "How long breaks have been open",
    windowed=False,
    columns=columns(
        **ACCOUNT,
        kind="Of break",
        currency="Of the amounts",
        days_0_1="Breaks found today or yesterday",
        days_2_3="Breaks that are two or three days old",
        days_4_7="Breaks that are four to seven days old",
        days_8_30="Breaks that are eight to thirty days old",
        days_over_30="Older breaks",
        breaks="All of them",
        at_stake="The differences' sum, each without its sign",
        oldest="The day on which the oldest was found",
    ),
)
OPEN_BREAKS = Kind(
    "open-breaks",
    "Every break that is not settled, oldest first",
    windowed=False,
    columns=columns(
        **{"break": "Its id"},
        **ACCOUNT,
        kind="What differs",
        about="What it differs about",
        state="How far people are with it",
        found_on="The day on which it was found, in the tenant's zone",
        age_days="How many days ago that is",
        currency="Of the amounts",
        expected="What we, or arithmetic, say",
        actual="What the outside says",
    ),
)
FEE_AUDIT = Kind(
    "fee-audit",
    "Fees charged against fees agreed",
    windowed=True,
    columns=columns(
        **ACCOUNT,
        currency="Of the amounts",
        rules="The version of the account's rules whose fees are agreed",
        above="The slab: payments of at least this much; empty where no fees are agreed",
        percent="The slab's percentage",
        fixed="The slab's fixed part",
        payments="Payments that the gateway settled",
        amount="Their amounts",
        charged="What the gateway charged for them, without tax",
        agreed="What it ought to have charged",
        difference="Charged − agreed",
        overcharged="Payments that cost more than agreed, beyond the tolerance",
        undercharged="Payments that cost less",
    ),
)
FEE_DIFFERENCES = Kind(
    "fee-differences",
    "Payments whose fee is not what was agreed",
    windowed=True,
    columns=columns(
        **ACCOUNT,
        day="Of the gateway's report",
        settlement="As the gateway names it",
        line="The line's key",
        payment="As the gateway names it",
        currency="Of the amounts",
        amount="Of the payment",
        charged="Without tax",
        agreed="Without tax",
        difference="Charged − agreed",
    ),
)
SETTLEMENT_CALENDAR = Kind(
    "settlement-calendar",
    "What gateways settled, by day",
    windowed=True,
    columns=columns(
        day="On which it was settled, in the tenant's zone",
        **ACCOUNT,
        currency="Of the amounts",
        settlements="How many",
        gross="Payments",
        refunds="Refunds",
        fee="Without tax",
        tax="On the fees",
        net="What the lines come to",
        booked="What the ledger has as received by the bank",
        not_tied="Settlements of which a part does not tie yet",
    ),
)
CASH_FORECAST = Kind(
    "cash-forecast",
    "What gateways still have to settle, by the day on which it is due",
    windowed=False,
    columns=columns(
        due_on="The n-th business day (`reconciliation.due_business_days`) after the payment",
        state="expected, late, or missing (after `reconciliation.missing_business_days`)",
        **ACCOUNT,
        currency="Of the amounts",
        expectations="How many payments, refunds and other postings",
        gross="What comes",
        refunds="What is taken back",
        fee="By the fees agreed; empty where none are",
        tax="18 % of each fee",
        net="Gross − refunds − fee − tax",
    ),
)
GST_ON_FEES = Kind(
    "gst-on-fees",
    "GST on gateways' fees, by month",
    windowed=True,
    columns=columns(
        month="Of the gateway's report",
        **ACCOUNT,
        currency="Of the amounts",
        place_of_supply="The tenant's state, where settings tell",
        supplier_state="The gateway's state, where settings tell",
        lines="Lines with a fee or a tax",
        fee="The taxable value",
        gst="As the gateway charged it",
        igst="All of it, unless both states are known and the same",
        cgst="Half of it, where both states are the same; an odd paisa is here",
        sgst="The other half (UTGST in a union territory without a legislature)",
        booked="What of it the ledger has: that of lines that tie",
        booked_igst="What of that stands in the account for IGST; what stands in none of the three is undivided",
        booked_cgst="… for CGST; the odd paisa of each settlement is here",
        booked_sgst="… for SGST",
    ),
)

KINDS = {
    kind.name: kind
    for kind in (
        TIE_OUT,
        BREAK_AGEING,
        OPEN_BREAKS,
        FEE_AUDIT,
        FEE_DIFFERENCES,
        SETTLEMENT_CALENDAR,
        CASH_FORECAST,
        GST_ON_FEES,
    )
}

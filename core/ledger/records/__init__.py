"""What the ledger's changeable rows said, each time they changed: accounts, holds, limits, the chart, the closing date.

Invariant: a row and its newest record say the same, because both are written in one transaction. The seals cover the
records, so a floor, a freeze or a hold that somebody changes beside the platform is named by `./bahi verify`.
"""

"""Reconciliation: what the vendor says it settled, what the ledger expects, and where the two differ."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

BREAK_KINDS = "('missing_here', 'missing_there', 'amount', 'fee', 'status', 'duplicate')"


# Indexes name the most telling column right after the tenant. A planner without statistics (a first import) thinks any
# two equal columns pick one row, so beside an index that begins (tenant, account) it would read the whole account.


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE reconciliation_account (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            covered_to DATE,
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, id) REFERENCES provider_account (tenant_id, id)
        );

        CREATE TABLE reconciliation_book (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            currency CHAR(3) NOT NULL,
            seen_version BIGINT NOT NULL DEFAULT 0,
            balance NUMERIC(24, 4) NOT NULL DEFAULT 0,
            unsettled NUMERIC(24, 4) NOT NULL DEFAULT 0,
            checked_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_account_id, currency),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id)
        );

        CREATE TABLE reconciliation_run (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            "trigger" TEXT NOT NULL CHECK ("trigger" IN ('schedule', 'manual', 'webhook')),
            scheduled_for TIMESTAMPTZ,
            from_on DATE NOT NULL,
            to_on DATE NOT NULL,
            next_on DATE NOT NULL,
            state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed')),
            lines_seen BIGINT NOT NULL DEFAULT 0,
            lines_new BIGINT NOT NULL DEFAULT 0,
            lines_changed BIGINT NOT NULL DEFAULT 0,
            lines_repeated BIGINT NOT NULL DEFAULT 0,
            lines_unsettled BIGINT NOT NULL DEFAULT 0,
            settlements_booked BIGINT NOT NULL DEFAULT 0,
            breaks_opened BIGINT NOT NULL DEFAULT 0,
            breaks_resolved BIGINT NOT NULL DEFAULT 0,
            totals JSONB NOT NULL DEFAULT '{}',
            failures INTEGER NOT NULL DEFAULT 0,
            error TEXT,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            started_at TIMESTAMPTZ,
            finished_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_account_id, scheduled_for),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id),
            CHECK (from_on <= to_on)
        );
        CREATE INDEX reconciliation_run_account ON reconciliation_run (tenant_id, provider_account_id, id);
        CREATE INDEX reconciliation_run_open ON reconciliation_run (tenant_id, provider_account_id, id)
            WHERE state IN ('queued', 'running');

        CREATE TABLE settlement (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            provider_settlement_id TEXT NOT NULL CHECK (length(provider_settlement_id) BETWEEN 1 AND 100),
            utr TEXT,
            currency CHAR(3) NOT NULL,
            settled_at TIMESTAMPTZ,
            stated_net NUMERIC(24, 4),
            state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'booked', 'held')),
            dirty BOOLEAN NOT NULL DEFAULT true,
            lines BIGINT NOT NULL DEFAULT 0,
            broken_lines BIGINT NOT NULL DEFAULT 0,
            gross NUMERIC(24, 4) NOT NULL DEFAULT 0,
            refunds NUMERIC(24, 4) NOT NULL DEFAULT 0,
            fee NUMERIC(24, 4) NOT NULL DEFAULT 0,
            tax NUMERIC(24, 4) NOT NULL DEFAULT 0,
            net NUMERIC(24, 4) NOT NULL DEFAULT 0,
            booked_bank NUMERIC(24, 4) NOT NULL DEFAULT 0,
            booked_fee NUMERIC(24, 4) NOT NULL DEFAULT 0,
            booked_tax NUMERIC(24, 4) NOT NULL DEFAULT 0,
            booked_clearing NUMERIC(24, 4) NOT NULL DEFAULT 0,
            booked_suspense NUMERIC(24, 4) NOT NULL DEFAULT 0,
            bookings INTEGER NOT NULL DEFAULT 0,
            transaction_id UUID,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_account_id, provider_settlement_id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id),
            FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id),
            CONSTRAINT settlement_booking_balances
                CHECK (booked_bank + booked_fee + booked_tax = booked_clearing + booked_suspense)
        );
        CREATE INDEX settlement_account ON settlement (tenant_id, provider_account_id, id);
        CREATE INDEX settlement_dirty ON settlement (tenant_id, provider_account_id, id) WHERE dirty;
        CREATE INDEX settlement_held ON settlement (tenant_id, provider_account_id, id) WHERE state = 'held';

        CREATE TABLE settlement_expectation (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            posting_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('payment', 'refund', 'other')),
            subject TEXT NOT NULL,
            source_id UUID,
            provider_id TEXT,
            amount NUMERIC(24, 4) NOT NULL CHECK (amount <> 0),
            currency CHAR(3) NOT NULL,
            version BIGINT NOT NULL,
            expected_at TIMESTAMPTZ NOT NULL,
            line_id UUID,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, posting_id, provider_account_id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id),
            FOREIGN KEY (tenant_id, posting_id) REFERENCES ledger_posting (tenant_id, id)
        );
        CREATE INDEX settlement_expectation_provider
            ON settlement_expectation (tenant_id, provider_id, kind, provider_account_id);
        CREATE INDEX settlement_expectation_open
            ON settlement_expectation (tenant_id, provider_account_id, currency, expected_at) WHERE line_id IS NULL;
        CREATE INDEX settlement_expectation_nameless ON settlement_expectation (tenant_id, provider_account_id)
            WHERE provider_id IS NULL AND source_id IS NOT NULL;

        CREATE TABLE settlement_line (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            settlement_id UUID NOT NULL,
            line_key TEXT NOT NULL CHECK (length(line_key) BETWEEN 1 AND 250),
            kind TEXT NOT NULL CHECK (kind IN ('payment', 'refund', 'adjustment', 'transfer', 'other')),
            provider_payment_id TEXT,
            provider_refund_id TEXT,
            provider_order_id TEXT,
            amount NUMERIC(24, 4) NOT NULL,
            fee NUMERIC(24, 4) NOT NULL,
            tax NUMERIC(24, 4) NOT NULL,
            net NUMERIC(24, 4) NOT NULL,
            currency CHAR(3) NOT NULL,
            flaw TEXT,
            settled_at TIMESTAMPTZ,
            vendor_at TIMESTAMPTZ,
            report_on DATE NOT NULL,
            changed_run_id UUID NOT NULL,
            absent BOOLEAN NOT NULL DEFAULT false,
            state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'matched', 'broken', 'withdrawn')),
            problem TEXT CHECK (problem IN """
        + BREAK_KINDS
        + """),
            reason TEXT,
            expected NUMERIC(24, 4),
            subject TEXT,
            expectation_id UUID,
            transaction_id UUID,
            vendor_row JSONB NOT NULL DEFAULT '{}',
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, settlement_id, line_key),
            FOREIGN KEY (tenant_id, settlement_id) REFERENCES settlement (tenant_id, id),
            FOREIGN KEY (tenant_id, expectation_id) REFERENCES settlement_expectation (tenant_id, id),
            FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id),
            CHECK ((state = 'broken') = (problem IS NOT NULL)),
            CHECK ((state = 'matched') = (expectation_id IS NOT NULL))
        );
        CREATE UNIQUE INDEX settlement_line_expectation ON settlement_line (tenant_id, expectation_id)
            WHERE expectation_id IS NOT NULL;
        CREATE INDEX settlement_line_open ON settlement_line (tenant_id, provider_account_id, id)
            WHERE state IN ('new', 'broken');
        CREATE INDEX settlement_line_absent ON settlement_line (tenant_id, provider_account_id, id) WHERE absent;
        CREATE INDEX settlement_line_day ON settlement_line (tenant_id, report_on, provider_account_id);
        CREATE INDEX settlement_line_payment ON settlement_line (tenant_id, provider_payment_id, provider_account_id)
            WHERE provider_payment_id IS NOT NULL;
        CREATE INDEX settlement_line_refund ON settlement_line (tenant_id, provider_refund_id, provider_account_id)
            WHERE provider_refund_id IS NOT NULL;

        CREATE TABLE reconciliation_break (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN """
        + BREAK_KINDS
        + """),
            subject TEXT NOT NULL,
            line_id UUID,
            expectation_id UUID,
            settlement_id UUID,
            expected NUMERIC(24, 4),
            actual NUMERIC(24, 4),
            currency CHAR(3) NOT NULL,
            details JSONB NOT NULL DEFAULT '{}',
            state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'resolved')),
            first_seen_run_id UUID NOT NULL,
            resolved_run_id UUID,
            resolution TEXT,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            resolved_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id),
            FOREIGN KEY (tenant_id, line_id) REFERENCES settlement_line (tenant_id, id),
            FOREIGN KEY (tenant_id, expectation_id) REFERENCES settlement_expectation (tenant_id, id),
            FOREIGN KEY (tenant_id, settlement_id) REFERENCES settlement (tenant_id, id),
            FOREIGN KEY (tenant_id, first_seen_run_id) REFERENCES reconciliation_run (tenant_id, id),
            FOREIGN KEY (tenant_id, resolved_run_id) REFERENCES reconciliation_run (tenant_id, id),
            CHECK ((state = 'resolved') = (resolution IS NOT NULL))
        );
        CREATE UNIQUE INDEX reconciliation_break_open
            ON reconciliation_break (tenant_id, provider_account_id, kind, subject) WHERE state = 'open';
        CREATE INDEX reconciliation_break_account ON reconciliation_break (tenant_id, provider_account_id, id);
        """
        + tenant_table_v1("reconciliation_account", update=("covered_to", "updated_at"))
        + tenant_table_v1("reconciliation_book", update=("seen_version", "balance", "unsettled", "checked_at"))
        + tenant_table_v1(
            "reconciliation_run",
            update=(
                "next_on", "state", "lines_seen", "lines_new", "lines_changed", "lines_repeated", "lines_unsettled",
                "settlements_booked", "breaks_opened", "breaks_resolved", "totals", "failures", "error", "started_at",
                "finished_at", "version",
            ),
        )
        + tenant_table_v1(
            "settlement",
            update=(
                "utr", "settled_at", "stated_net", "state", "dirty", "lines", "broken_lines", "gross", "refunds", "fee",
                "tax", "net", "booked_bank", "booked_fee", "booked_tax", "booked_clearing", "booked_suspense",
                "bookings", "transaction_id", "updated_at", "version",
            ),
        )
        + tenant_table_v1("settlement_expectation", update=("provider_id", "line_id"))
        + tenant_table_v1(
            "settlement_line",
            update=(
                "kind", "provider_payment_id", "provider_refund_id", "provider_order_id", "amount", "fee", "tax", "net",
                "currency", "flaw", "settled_at", "vendor_at", "report_on", "changed_run_id", "absent", "state",
                "problem", "reason", "expected", "subject", "expectation_id", "transaction_id", "vendor_row", "updated_at",
            ),
        )
        + tenant_table_v1(
            "reconciliation_break",
            update=(
                "line_id", "expectation_id", "settlement_id", "expected", "actual", "details", "state",
                "resolved_run_id", "resolution", "resolved_at", "version",
            ),
        )
    )  # fmt: skip


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE reconciliation_break, settlement_line, settlement_expectation, settlement, reconciliation_run,
                   reconciliation_book, reconciliation_account;
    """


MODELS_STATE = (
    "eJztXWtz4zaW/SsofUlSpbg6bncn29naKjvdM/FsP1LdzmYyqZQGIiEJMUVoANBqzeO/L8"
    "CHxAdIEbBEUfT90m2LOKR8AAL3nntx8a/RkvkkEBfXnseiUI5eoX+NQrwk6ofypTEa4dVq"
    "d0F/IPE0iNsGxJ8TPsG5tlMhOfb0LWc4EER95BPhcbqSlIUac40SFEpRr5BcEMTCYIOWUX"
    "xnxNkasVn8edJ2jHDoIyoFCph3f6Ef5DNPPYmG8wPeMwrpPyIykWxOVDuu7vzb7+pjGvrk"
    "MxHZr6v7yYySwC+wRn19g/jzidys4s9+/vn29Z/ilvr7TiceC6JluGu92sgFC7fNo4j6Fx"
    "qjr81JSDiWxM8RGUZBkDKffZR8Y/WB5BHZflV/94FPZjgKdHeM/nsWhZ7uBRQ/Sf9z9T/p"
    "V8s1m0zef7ibfHpzN5mMKr2nv0KJ/PQjj4W652koNVH/+k9y3x0h8acj/YAffrz++OXzl1"
    "/FFDAh5zy+GNM1+k8MxBIn0Jj0HcuShDiUEzuyC6BDcp59sCN9N+QzOjPCekbxjlJPvdVV"
    "Nu/IZ2lmM2tfIlJ9sWFRePfmr3f6zksh/hHoD97/3/XHmNd313+NiV1u0itvP7z/c9acqc"
    "kvmRvf//D2w02J7JDxJQ4mgtpxXoIB9Q7UexHnJPQ2Vd5/WGBeM9ZzmEGQPlriz5OAhHO5"
    "UL8+b+iDjPHnX5WoTS9c6itFhtlacWEzrLcAJ27TBa4v1HY9nmcBYwa2XxOPqrnCTPgWUy"
    "LcT0AXKXhQ5L9+88Ptu+u3X15eja9irhXTVJL8GL96Vh7KUxzg0DPM0Y305lCPJthp5nh2"
    "JvQuUvYsuM0gQGwTsQ+EC/0VKtze0PltWDMN50Aldmni050To+rLqv++/q/Ly+fPv7189v"
    "zldy+uvv32xXfPvhtrd1Vdq176tqEbbm7/fPu+NB3rD4q8C4llJGzWvh2iO8NixFYkPIHD"
    "d5T1b0kk1n5ilfS/fPrw3kx6HlOeSKgn0b9RQMXRhnzOAZ9GNJA0FBf6safwwTVHzV1SZn"
    "9c9CT1DSomNieasgmWhsldXZF0SWoM7QKy3DUp9CL74RwNb/UH+h/CYJPaTk1vy+27N5/u"
    "rt/9VOif19d3b/SVy8Lrkn365ctSn21vgn65vfsR6V/R3z68f1Puxm27u7+N9HfCkWSTkK"
    "0n2M+JSNmnGWuFXg+wkBNOPMZ9p7434Q8wAs7HQu1Th2ecVHpcC5+z+5wopz+YYu9+jbk/"
    "qVxhl6yubfXS8nJZ/gSHeB53kmZTf89MlfaXNPxfshmZFOvs2rhJssa61eQ+bdZCrV4FWM"
    "4YXyK1eqrxxvgXAqn5yiehpMryNGjRLRCgNPdCBq1XmuP/Ley5rP0gZKKubTn1Nk4WWCxM"
    "fkuI+cZMeR5Von26kUQMi/ib1AjbEq94v7l9f/3xVzPzNwaj7ebXuzfXYLSB0TYin1dU3c"
    "2h14tIMNT6Zqjle5mTB3bv9G4XkdDLfe7l2IGKhLvzlcNCT/etp/vieBFOvcXI5HYlV8aN"
    "TteuzT6Pq75jD+wz1erhRpfJIIWnA/1xvtIxzZdECr/85urbq++ev7zaKuDbT5qE70zkrn"
    "eRaoMN9QH1+lDDeTpKxXj65YsXLSLqqlVtTD2+VrTP9UtlwXDafIDsfvPsWQt2VataduNr"
    "5eynUJLQsGzWBxFykO5jCKdZKA8WLejLYraidRpicqV5MVtRG/0wST8sSoDobkGQuodOPy"
    "XBDFGBxIKtQ8RCj8R5qfdkJZMEVizQpx+vv7588dKkNR747qBL9lyXhAzYg2fAgtQLUm+v"
    "iD+W1LugJkunfqBn7WGgOwz0FeFLKrS3Y8gLuuYc1wz1Eq7E/fBsS83mb7/XBCWmhnTthq"
    "0JBRSMWpcseYgGQTQIokGDUY8hGvTUehmiQUPu6d4IaCvOHnAwMkpo6bVxs4iWa7VXRftl"
    "gbVeRdBK9a5HVzhAWNwLNGM81rNwyLRchfR2EAX9Pt7mrX/RdvQX6Q7vWBZbU7HIdDEPhw"
    "qHpgR5CxyqP7QqsHX5YNDeeiEMgfZ2dIpzcpD69jYuXtYenDsH505E0z+IZyUB5SBAuYsK"
    "hDcBw4YhXh9fzEEgvviI3Ugpjw5qcxkJinN58LdVnDnBwpQhUj/h7BAw37jsisT3djUYtg"
    "Cg22VFhX2/nSvUC+JZjvEcBCqN2DOeubMT+9ncAIUesO+B8ynr8M2RGD9NWQeIhtV3CETD"
    "OoiG9a3Xz6SXWwVKEsnW5eUuIiFI0rde7kuQJPKpfBNKbs403l0dNwZKdLsJ2TbcGyv5EB"
    "KUldNAquUFul2mRXC/RwumvjkKGRJELVEyjmGo31bKVmAhDpDWvsdJZjBVDfVlNThmdB6p"
    "4aseUI2QHP9xEBfp4s2GuMjpKc7t+vGkqbpjvae1BYCO4+Bg4fgNtOR7SBvZIBQ1eMqnZM"
    "a4YaNDfSRqh3hUIOp8rNujxKHwTJrkynratwBg3Z31ziNP58P3cVZQ31e9YRUKyUFgQneg"
    "nBP1Zwuz3d00zPMoIN6JeOdil4evc9m3zhiYMNwTLUmNKlyzZT27NG5SkWLf3WLT+pqrex"
    "E/Fmj0VvLv0fuf375NNpCrxpKzjbr6pSAEqQFNLu6pvEg0HvGVaZv6o+8HIlAvFAoQgY5O"
    "ccVJtuS0iAJSS6SmM1GV0aaMwBzIMRnwfNwDKDQKNtPhgunbxd0pzlrEQqQVIq1G6/jNAz"
    "EfYppcaLSMybZJu11oC70ShMTPxTlrto3VtQRTthcmAZiyHVpdMRMVNutVqqw96FOHTBf9"
    "tMRB0K+E0WNaVUnO6PPLb19us0T1L015oZ/eXb99azjfC8KVJ4oQT5xynw3gIQ3pjtOgbY"
    "9ZO90RawMKYEIGEATTngLxzItP2XbRB0rQAQpDoA8cTh/4iQma8m/WCbYNxnv1gskq33Z/"
    "PC1EMewLoc+G8wiioS4FsyverG5A8PIVWlM1hCOJ5nglxggLQeehTqvWGUHIY8sllYbo2q"
    "Hv/giBIs9Le3MtjxrMuQudGGkgYjx2HrUQMZJX347RPAYI7c8RAPGM/ymeGGsXhPRyi+VA"
    "7FruXQx0MbDt1Kwr7qFs+kuqh3ES4E1WOqwy2VujHzGZ92sKeRracxcL6KHml2dnv4D2aT"
    "K6Yz6rnYriiy0mIpm1a5HjlVh8akgk5qOaPrDczSFogfXOPZnYlD7aEJPp6XgTCIH1fBrq"
    "19R/tsZOQUVVA94hB2KLGqC8MbC8l56sJn+i8V9bWUjizxvXkFnWol0qBBXoPozPlZohrC"
    "a7la6ap2Z5fZv96RE2aFgvejGZwXrR4XoBx1J1WVUuOdRxYpunUsYB+S6hfvpPMtkmUltE"
    "+Qs4CPA7B/jFAl++eGkivz4lfoeB8rjlYd82JT6pg2O5ahZAj1g1zycV2n53R7bVzXqHRw"
    "aEMe06puHoNji6rW9dATrDMXSGH9VfMjLoDPHn4yadYZG1aKFS67ZIPyGRlgPVkwJJhnAa"
    "BjOJ0q0wj9AUsu9ffMl+WGBufsGy9oeZ106b3LDEnycBCedyoX69fPG84V3KJjXVqpwFmV"
    "66TK6BtvB0Au+3PlmumOoez1jNIH+5cQ6hpYZtAl4BVuuXj3JQXYsgLjupE6aEZFznQ4Vi"
    "TXipGEEOYyxwcNB7P2JqEh5bEYczT4q4Q5m/J52qOjN+Yeo68tRlStS2H+JlJPh4dsM83w"
    "eCRdwjlgO7BAPtot1hMs279moPlGkngPaMyQPu2Zsy31IDyhBQ4sNV+zllFOV86Af5B+Sf"
    "Qjv38iozGlKxcOr2EhSKq/Rt8xScSfMkurknusxf2HRk0GP0x+MmHeaPtEGrc0lWlHhEJ3"
    "ytGb9/hfS5hCgKJQ2Qrw9ZZ/ogdeyjL3Hyv/7Mw6E+KJ2TVYA3xDeIL4e8MSSa9cIpAkXl"
    "6BTDGewnMdONiQkNXBvTEYDqViXp+dygpjScu5C2h7IljyhbAicidz/OpSTLlTSQXisa5i"
    "GD2S94+c3Vt1ffPX95tVUOt580yYdV5TAgWBj0q3r7YgsASbs0NOfqhg5Oax4HwkTfPNbC"
    "u4KFnBDO7WpVFVEg94LcC3IvyL1Pe1btjw74Ou5OkxSor4z3qIETP2q9iZSEeutnrNYpJF"
    "riDQrVoqF1uTSh6nu0XtCAICoRj0IxjmsLkNDXWp/Oq4pNL9MO00PeGlTBXtiVoAp2aLpD"
    "uQJYYY6zwvyEN8ua8xqyS41rzCrXqFW1rbUyfHT6v5r6V5j64zgpV0/2ukiWnu3JA+FquK"
    "q+R3iqKyRS+QplGkncmhM1SfoCeQsczglSPxOOTMUYO3gerEa9mCphNepwNcJLFoWm1Yh4"
    "dImDGhVpCyovRgnqIkUPi9XXb364fXf99svLq/FVTK1adqiM/+5Md7h69lVZTtCFlNOtFG"
    "13NeUxgwhQFfc2tdnZVL+v6XmFYU58KifY8/SgtJwcjGCYJMrb6SOuWlhlnuYggxjCnZfu"
    "6P5glDOSnY7BeP5rWrBegnUYaj2B7XYcxR2vZMTJRHskNsyXcTDPuMwz55FWkMZWhjLkZ4"
    "RMnCzvIvA01vexsg0Obnon84PvxrQBDXQ30Z0oK+qJbnyb4ED4fsJdx7cBDXS3m04SPdHW"
    "0zTDIbGpmnMXmm3wa85xzQbTAqpE6THzS3Oi6jSigaShuNDPO4Wuqi2P336vzBFq0IWTiA"
    "c2Jl4RBc6kvYEX0PDeoZJCAQZlFMrct90uLQgOiGF2bqzTssUA7668L4nEtmea5jHdbxAw"
    "TeD6saeYwI+ybQD2tzqtCeeQdQBZq626ecBZq9HKd+z1IhJ6/Zx6XUSeR4jv1O9lLGQr93"
    "lWfyBcWB9ZlwMNZgfa0zmxLk3Uu05EolF9Kl/WYtwioy/TnOLGrepJSL5BWMblHFacPVCd"
    "JZcmSZjrROwDQG5dL4Q2yK07OsW5tJn07bM8hqKAAlLLpzdFyykx7IlsLua4Qw3pNJtDVH"
    "PMZmvHBLoaOAzbOpoZ1/+aSG5IpjOBQZa3l+W3RDZNzS36oXGOhp6AvKOesr5UxjezGvI7"
    "BIxye77jSgyKTbvExiIKeHflXSqG7XnPUMC7w6xOTHlI9cG/rP2jAn/nw/lRInzegnj3LD"
    "Lw3hTuzqOgLLtrWfY0Az09AMMt/lZzD1Dm+6zMzzAN3KrF5IHQx33u43iKtCn+twMMJvBy"
    "sNJ/ukTMJCbI4aWpgOHF6fWLA8koTzAtAZJRnmKvQ4rC00tRUL0XU1RNTUiujBtTEnZtWt"
    "SxY8u4vk8SZ9ZHTAQCralcXCBdD4izNRIRf6APRCA1YNTP6i76elL7R+hchJkyuE117A55"
    "a8hu6MIQguyG01OczyyXhIc4sIyhlWCwad8tjKmnHjvFLwcCwc9R8Dsfa+ebs7d2wKN86r"
    "4FeJRPsde1se3U6QUgKIR9Uwj74r0GWM4YX34iUiZ0V93YUpNxkz8rco1apdbPVIu0Oq32"
    "P9cLpkulq67GauTphmPleHoLhEV8fYmFMpjRPdl8oavWEu8ePeAgMri0h775I5xa42Fs9Q"
    "UvD3oY236H9pjzcqHS5TfPnjW8tZkjoFrVVruMrzW7tnGHVdmuT7rYAuA8Nsu0i75MYeqr"
    "1U1d6aXGKSsg/lwnsebatpq5kkpBaMbZEmGUlE4lvi7IrU9/nca/pGngiVSGpkz9w6Mw1B"
    "W5pzjAoUeSOtypU6R+mcmait/dPBKku17oSiDdHZ3iHKUchwLH48KW1woSyK2W/jEsx83b"
    "kzIMbE4q1+SdOpf2NmFhsELx9K4phhMW4ISF8z5hIZlJU1vaciBXsDCe943nZFZ1o7sKBr"
    "738J2MUKfIXgU6JPut+xCf79oPVSx0hHNHcH2ImiDC0hgswaCucSlbZjYjym1+cDn7sYwd"
    "YDzz3INbxRfI03UaXEKYJSh0dO86ui8hgLQSxXXie49MoYBSk3FjVm6pjEu7oMB1mj2rg4"
    "dqCdYl2HUWrRbb07CoyIqCPZDQZ/z7wmmdOouWrcP0LE5RjQAc4f4g9/diYQS5v0Pb4159"
    "+yqb9Sm6WftBKCOnKjFkQ3geA6S7HLeAp8TqhIstAOgebvEmtShMg+EUb1pxyjiVBqG7Vh"
    "jJQzrMPX92LrvS0zgAJYbB3HDcUBEG5w3lCGXhjM6rZNZno+0QcPpH85ThUBtIEOU3ScPg"
    "bj4JZwuCo3DKU3X7I4g0iROdj2ugv6kiVhEHL8XBX4pkxnGMNFSwsKXLLcwAW+lgK13Plo"
    "kBb6qCrXRPpdd7EqD4SBTNHg1ovOuoIUxhbjhuClbwAsQuZKE3FejaHivCUXYf4lfOLHkV"
    "Bw/iQAIVaL3AEi3xPRFIrpneXaB+UL8ifUyqIW5xrIdA8KIXyjoEL45Ocd5aV0afWn8kM6"
    "9cdXZ6HtW0arUg9nwSUvSiU+IPVn5Y+U+48t8wdr9/2Y9b2az50wywd8H/Ua3DM8z17sGA"
    "YD0esuUXrbFAegiM44yC9SJeVNWajCQl8e+hQql1GAVYSLVOs3viVxf7YzwAFvperEKw0H"
    "e40MNBVN3YU7Bd5sjbZQQhoZu6XEZCcVQ3jdNt78zJN80cqxMOvWMmCnX2ZZpZYUFwAQcU"
    "N24C07V43FT6AhLKYEECeRsvTXkpbdy0uNnYxk/bIlokk/t0NiPa0CBoSuRaLYZxOneS2h"
    "27UJG4QLdS+VSCBbowM5WCBLPMkwqwruui/amZGpz6Kpqz0FAp67iPAuetFyYvOG8dehXg"
    "vEEm/+CynKPpH8SzOkEyBwHKXfL4aUgsp44cBPYclyv0r9RgxA5lvqpI4LYs8mhPtvYM8X"
    "pqK0Bg1jRqrcWFPOzR2sL5EOukLig/LMKG/VLNJam2IKC3mV6Q2I9fkUpiGlgl1ucgkFPf"
    "bLi5bDSRaSqNzYZA9+Pt3TqBrUh4AsKPYinPKBdyEgeMeGRr3hnB4GxXCiHF0p/vQLABCm"
    "aegd1IGmOk9dNGEeU0d5wPm0eZOGD/R73JMqx8QONc5lKTqgCFiGLfIoqwq+40GSe9jOR+"
    "jMLR3jiubjS2iOLyqOWBvfHGFzWJ6iRYNkMYrdUQYGv9s4834gJdI49jsUABE0SgkMmFav"
    "oK/T1UK/6EhX9HQjXTQVZOkpiqasXCmh02R3oQxG97YSpC/LZDaxzit53QrJ4xn9vVBstB"
    "BqELdh7F9RbEjwJlv86Ygfhm27cCBuu3z9avPiZsYrJ+6zcK5iCP3CV4Ri+aYZugYtWOuC"
    "3gSdOWmpM2xOUgT5q6swgZqKbRcCoI6lwZEev+dgJBEQe7Utx2pSQshmTtQn4KA+4fw31S"
    "CNzg2eznPweFPnhMH3CyisMILp2Qx0IvPKYXGrZw7e+Gpn1c0A8t+2GXByjiaga2XWHGQ2"
    "847hjV+5TERGeI2HZEBQp98Kg+yOKNTr2QB0M/uPWDZBLb5dbtEJBa1+y0OaTWzTANIm6q"
    "UF77MuQhg3kLDlb0nXBuUoLrhYctAPKN7DUH7Ek7trcACHdAehekd7VK7xISc7deLyIhvN"
    "Xr8BYNqVg4dXMJCv3c536GJL4nmMSnvJhiLlnxyrg5XW/bZm+K3p/pg06aW7KQbJD+8kgu"
    "OIvmi7gASrlEtfoQq38Yu0dUVtPwHnszSLXrYgKEVLvTU5xLtcMbh23jRRSQWvYypSTLlS"
    "2pRRSQCkmhJxm7y+z4ipJF37gbfws6TSHFE6URwXb8Pm7HP5PzYDlRjYUcTj4XJ1jY7p/N"
    "EB3yPhS6BZETLNSSZl/yp4CDFbDO0EgcWSO9+09PL6IhVmM/wONAl2LWt8rLLaKAd1fepW"
    "LYnvcMBbzb874kEmvpo8p6fa5DHgPZDs1d4nRitXIUHcJYOxjENvoc24jL09vksuwAkMlS"
    "zmSJtxLFBDm8MhUwvDi9fnEgseMJJnbA6Y1PsdfPJwHg/DOfe5IA8CmtNDAypABsr42bkg"
    "BEvtXeNIBfknNM9AEBumjOH2yKtEGQHDs9YxyxkCDBIu6RV8jHNNggLPXBJ8zDAdJThobp"
    "KH8S7f1CoH8qyBgpKFFDcYPeI6GrCPmG87G7fjikGfRC8IM0g6NTDEeFnCYyEM9VNnTvEE"
    "C4SyUDvRJMMsu1RHqtTVxE1dnEg/R1Czwb7dtdfPe7yvyiAdqcLarWeqWdpOushaJTwTmZ"
    "qz2j/+CblEL9d5o2QTIWEBzWULtDlUidKtix5pXMJOl2VN98+PC2MK/c3JYnjp/f3bz5+O"
    "U3pUyRKtm+Mg7tPewdaoDe9Zl4062kswALGVdit+/jEhQk0j73M0ik9cvTsMSyvog22xoc"
    "I5Nss7s6bhRuiu1aFVle4Q2LZKaCpMfWShb/NsXh/RitqVygtd5wQaVAceEWXfM4Pts2/l"
    "g3VbbCnHC0wAIlNUT0HU0bPTp6Jgg1vVARQKg5OsWQZX8qmvec3Ngiz3DfEY4g4bSRcCJp"
    "VRYibQ5pbg41IWADxLE3QCT18JwS1/JI8C/77F/GBYj9SUhsN2sVgXB8av4tq+7XOovC0E"
    "M6S9KnXBoWh0aleYsBnbm9zhx7xAai91VcdQ6SPNGcnmJVSXZPwokD9WUk9IBbD8w5Ewbq"
    "G1fMLeY0u5uP1QGHXiqTHW+25OZQQG8TvTNisEMaqU0RQGsTrRJ/tqQ1RQCtTbTa+yWHck"
    "gGTWsSpJjoCIclvSUk0NyCZvsptwgEkluQbD8BF4FAcguSlT2M4+c6MZ1HA90t6BaRWJFQ"
    "OM4eeTTQvY9u9TybhM88ZDBO9MEyPdWtQ4HjvADbuHoF+Yio7/mIyhZBX8gIqx/Gw8oIg0"
    "2zT73Xz2fTLFTNPnj+5ZvPK+JJnDLWkIqZbzhul5U5ISXM3gzNa6THtq6MzfQ+18yWL9bB"
    "xmj3CKRrZuvS2DrJspp9eYD7QWZlL0wTyKzs0PqDzMpuaE7mJlt2CyggFbZvn3D7djT9Q6"
    "3wNnznIEC5845520K6eRBoHTWrnWNWO5TNdT7iEAr4QwH/s85fPx/t5JgMnyQ7LhEXnNTK"
    "EnSAcuWZyJOtdg/oPFJLeycHAWsHIjtPU+Pvndb8Vr2Vo0aROW4xbqkuB1njVhv/deviFv"
    "wvBOJkxbgcIywQlUhg6iNduGS823g/JR5OqibW7e4/1I1BaO7FTAlCc4eLEQjNndC8Z+d+"
    "4wFMjRv2gdrY0rwnBhe7XjnKYwbhYnetG4HG3yHZ20m26fzdFjJp40G8IJfa9ASc9taPfm"
    "D8EWGDPBh6AYIHfQsenNkezjNi9sy2cZ4Rs2e2k/OMmIVQ4rFDibMAr20Miaw92A5OB1JD"
    "2bHBBw4TNd6hkwtA6OM+93ESaJmYUjB0H5v7twBq6t8zXKOaFn7VYeVlfYHDuZrOdKV+O2"
    "m4igRtuOyhTgUxeaiN9eF2oA4LxG0/OdsKcWdR+zAk69FALKgVZ4qJpaXylUHAZrVnnBMs"
    "TMtcPeE7BPBtz3eWJGgpKORhULB21CgqnGD7yPkwesRBjR1qZlSRkFkJ9Ui64jb1yDkzSG"
    "R/+fThfaMfn6LKszH1JPo3Cqg4Ws59LuttGtFA0lBc6MeeIvFNs9Q8nZRnjlKv6BtUDkiA"
    "ZOInkkwMZWKeYq/3JIX8Lk6iHRlSx9Mr46aUcblrszdT/G5BkE+5snQY3+g8brZ+hXAQJJ"
    "VClpHQidvoXnGkpnQyY5wgjJIHqNYzylUDNRD55gL9FGCpGiy/XlNfPSlkSBA160lRTSPv"
    "7KmQY94Lu6Y+x1wstDBtl1GUxwwizNp5NDCIDMVGGwhP2wPZLmQrHzIyFMFsVmojUw1MIL"
    "wN4XpFtKE7aw9ku8jimJoTQhs2sewg4PUX2fwnC62GbtYehq7LYYcB8+4nbDYTRE6U0ciM"
    "56M01TWouwMUOTDFPlsVOQCBpb5DwNU+mqv9kbEGdzu+Ot7vck941rCV3711aLWbG7vA+j"
    "B01eszOo94HHlI9k/rndbqeuIdq7nm6ykWxEc0FIQrhCCB8qTRjLOl2dU+1oMe4V33a2/x"
    "0/C14/8trIusPVgXDtbFlKsXynioR334Jo+B4M3Bgzc6ldl8IEV9l+Qx0CUH7xIcBGytjD"
    "bG6Vz9cdWeueYcb2oSB6vYUg913TX6eafoGj0j/fZ7iVrqk+WKSb0fZSJlUO/h1Lo3DXfo"
    "zsN5+ezqu2fnckLL+VTHO/+TBcBrbNchw/IaISz/FHu9L1rBLm1tZBILcpfHTWpBQPw54R"
    "NZat/itJApDnDoKZdc2aW6lFpaG1+gNZULhBEnM6K3oJLEhacCJSMSzRhHRK00piNDDnNT"
    "CLX33P3vl+TSXznAIl6zfTNsZJUCCLQVKIfVb7LzX9OC8xKsw01nJ3LAD078kkisJ3MbuS"
    "qPAbnq4HIV19aOIMJyES3BIOuhJALqNFCbuWULgAndZUvUbEbUS/pAXA4SKGEH6Dqfiauc"
    "cbKnWISnq+65SCQlKHR07zq6J6LILzgIiDF5Ir0ybpJC1rs2e+WPXxZMkO1RplQrERdI5z"
    "csWUg2WpfQ+QuJuPKFYdeBAx5EjV7YCiBqdGiOrZStar2jtwACSisWrku1fyjy30hq/9OZ"
    "QIoAKeJYUgSEvGu7AoKfR7HzyXTB2P21lGS5Mtv7xRbNdn/SVg3CXeNWx1pJvkGSIXVD+k"
    "A4wmhJhFDf+ALdLpdRfP/vkcAbgUImF2qYIDxlkYxNe8Wz6gqRhDHXWCBPex+++ZirYz0I"
    "XIpe2BHgUnRoqqWvjiWnRRSQWiJVTTYeszOBcxCQzp33citCTTuMaxM8SyinJM+eBX4OnT"
    "i7pIHyBqwzlMuwIW28PBi3avhxN0+hiBygp3AmnkHvQwCJMf86MZU3o3rfYNuklXPg51u3"
    "yI5Uban6yj5Kb/AqNsZDzPWexu2+xiW+J/EptSz0yG7fozLhZdJgxZmnTA9t0oeE+IZIwn"
    "EfBR5CLywt8BA6NGZBIT8CqT7xo5X1aa1FFPgJLpt/mb+ZLLBYVHm/oWqRqNnRWICVT0PY"
    "SCKGRf1NKnVvqVfM39y+v/74q5n7G4M0fvPr3ZvrcoLTgz52NSbOYtgXUTDsXdzj7subP3"
    "XKF/GDK4TXh+W2AIjJHT4mx8JZQE0vQOMJOHkYnIFjeQZO/0sr6lRKovxY/wTD/ChzToCF"
    "nBDl6VolbRdRcJaFPe/Miw8YdVHySlA44q9vSl4pazueL9yytvPQAUq2A0vuKB0xpsVAp4"
    "4vY+EN79sb3i+t/k3orxg1nzFQbjJuo9WTfOsWqfwkV9MfrdU/Ii5KGHvhYoy0eK5IRyzc"
    "VR0ImdTpOESaUnYOckdQ3nuhYILyfnSKc1V0eGBjxqfNQaxx2Xm5lRjtKt2VcG5V7s5oOT"
    "eVszsTX19NNQo+GFffpyL+eyb2h7EaoOD0O2jqyWlGBkmxIZCUA0EYqcx72zDSDNMg4qap"
    "ujYfLQ/pLhftXKpjanbU8yaCGismNTu4FTB4uH3zcIsaloiWLhUmCkDo4z73MVS7hWq3PT"
    "MTBqwOQ7Xbp9Lr/VKK3yW7sEb1QnHWYtxGJ17mGrfa8BmLH4iFsZi7xvGmTJ1EnQnO5t2b"
    "rVAg9/ZCiwS59+gU5zTI9AWwJLUEA1qN0q4lpzkMEFquQsQENdecbfIu8qghbQbs2MOARN"
    "7OdV7bdHVIVB/8mdyjFdkeBzcE1tNaLzaCeh4CgjoIQU9VEiiEUWhIxcKp20tQkNf7Jq/3"
    "S/r5CW8ChovCh7nFuI30s8o1bnVA8pr6BK0wj08lwlkprs0rtFAvN+Ei3lDP8RrpjZNjRE"
    "KPb1ZqqI4RDXUqoP4CSa6fh0M0JUisAirRdIPiYV4Rjjp6JshOvfA1QXY6OsX5NBacpkXZ"
    "ZLFkGEhiKVvcTUks/VpEPhKtC9QcmVdp02oh4YXmLQrDpEC0jivACzoPlTfHiU4BX3MWzl"
    "+he7KS8Xl2WDWigbrLjKzRShd+TGpMjHUEQdlPvq4ESYXuPX1gns6zQjFMgefm8/U6fjos"
    "L72Y+2B56XB5gfIxxyA1qWJrI5PlICBMuhaO2Zo3LUWyImhIYY/D1UAE8/MkOdSwlflpap"
    "Tk84qqu7mcMFdADrDXz6SX+ylR/uf/ARu0GAI="
)

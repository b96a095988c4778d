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
    "eJztXW1z2za2/isYf2k7o3pSJ0170zt3xm6z2+zNSydJb7fb6WghErJQU4QWAK1oX/77BU"
    "BS4gtIEbBEUfT5ktgiHlJ+AALnPOfg4F8XSxaSSFxeBwFLYnnxAv3rIsZLon6oXpqgC7xa"
    "7S7oDySeRaZtRMJbwqe40HYmJMeBvuUcR4Koj0IiAk5XkrJYY65RikIZ6gWSC4JYHG3QMj"
    "F3RpytEZubz9O2E4TjEFEpUMSCu0v9oJAF6kk0vj3gPZOY/iMhU8luiWrH1Z1/+119TOOQ"
    "fCIi/3V1N51TEoUl1miob2A+n8rNynz288+vfviTaam/72wasChZxrvWq41csHjbPEloeK"
    "kx+totiQnHkoQFIuMkijLm84/Sb6w+kDwh268a7j4IyRwnke6Oi/+eJ3GgewGZJ+l/nv1P"
    "9tUKzabTt+8+Tj+8/DidXtR6T3+FCvnZRwGLdc/TWGqi/vWf9L47QsynF/oB3/94/f7zp8"
    "+/MBQwIW+5uWjouviPAWKJU6ghfceyJDGO5dSN7BLokJznH+xI3w35nM6csIFRvKM0UG91"
    "nc2P5JO0s5m3rxCpvti4KPz48q8f9Z2XQvwj0h+8/b/r94bXN9d/NcQuN9mV1+/e/jlvzt"
    "Tkl86Nb79//e6mQnbM+BJHU0HdOK/AgHoP6oOEcxIHmzrv3y8wbxjrBcwoSL9Y4k/TiMS3"
    "cqF+fdrSBznjT7+oUJtduNJXygyzteLCZVhvAV7cZgvcUKjtezzPI8YsbP9AAqrmCjvhW0"
    "yF8DAFXWbgUZH/w8vvX725fv351bPJM8O1YppKUhzjz55Uh/IMRzgOLHN0K70F1IMJ9po5"
    "npwJvYuMPQducwgQ20bsPeFCf4Uatzf09lXcMA0XQBV2aerTnROj6suq/778r6urp0+/uX"
    "ry9Pm3Xz/75puvv33y7US7q+pa/dI3Ld1w8+rPr95WpmP9QZl3IbFMhMvat0P0Z1hcsBWJ"
    "T+DwHWX9WxKJtZ9YJ/0vH969tZNexFQnEhpI9G8UUXG0IV9wwGcJjSSNxaV+7Cl8cM1Re5"
    "dU2Z+UPUl9g5qJzYmmbIqlZXJXVyRdkgZDu4Ssdk0Gvcx/OEfDW/2B4bs42mS2U9vb8urN"
    "yw8fr9/8VOqfH64/vtRXrkqvS/7p588rfba9Cfrl1ccfkf4V/e3d25fVbty2+/i3C/2dcC"
    "LZNGbrKQ4LIlL+ac5aqdcjLOSUk4Dx0KvvbfgDjIDzsVCH1OE5J7Ue18Ln/K4gyukPZji4"
    "W2MeTmtX2BVralu/tLxaVj/BMb41naTZ1N8zV6XDJY3/l2wubIp1fm3SJllj3Wp6lzXroF"
    "avIiznjC+RWj3VeGP8M4HUfBWSWFJleVq06A4IUJoHIYM2K83mfwd7Lm8/Cpmob1tOvY3T"
    "BRYLm98SY76xU15EVWifbSQR4yL+JjPCtsQr3m9evb1+/6ud+RuL0Xbz68eX12C0gdF2QT"
    "6tqLqbR6+XkWCoDc1QK/YyJ/fszuvdLiOhl4fcy8aBSoS/81XAQk8PraeH4ngRToPFhc3t"
    "Sq9MWp2uXZt9Hldzxx7YZ2rUw60uk0UKzwb6w3ylY5ovqRR+9dWzb559+/T5s60Cvv2kTf"
    "jORe5mF6kx2NAcUG8ONZyno1SOp199/XWHiLpq1RhTN9fK9rl+qRwYzpqPkN2vnjzpwK5q"
    "1ciuuVbNfooliS3LZnMQoQDpP4ZwmoXyYNGCoSxmK9qkIaZX2hezFXXRD9P0w7IEiD4uCF"
    "L30OmnJJojKpBYsHWMWBwQk5d6R1YyTWDFAn348frLq6+f27TGA98ddMmB65KQAXvwDFiQ"
    "ekHqHRTxx5J6F9Rm6TQP9Lw9DHSPgb4ifEmF9nYseUHXnOOGoV7BVbgfn22p2fzt94agxM"
    "ySrt2yNaGEglHrkyUP0SCIBkE0aDTqMUSDHlsvQzRozD09GAFtxdk9ji6sElp2bdIuohVa"
    "7VXRfllgrVcRtFK9G9AVjhAWdwLNGTd6Fo6ZlquQ3g6ioN+Zbd76F21Hf5bt8Day2JqKRa"
    "6LBThWODQjKFjgWP2hdYGtzweD9jYIYQi0t6NTXJCD1Ld3cfHy9uDceTh3Ipn9QQInCagA"
    "Acp9VCC8iRi2DPHm+GIBAvHFB+xGynj0UJurSFCcq4O/q+LMCRa2DJHmCWeHgPnGZ1ckvn"
    "OrwbAFAN0+Kyrs++1doV6QwHGMFyBQacSd8dydnbrP5hYo9IB7D5xPWYevjsT4aco6QDSs"
    "uUMgGtZDNGxovX4mvdwpUJJKtj4vdxkJQZKh9fJQgiRJSOXLWHJ7pvHu6qQ1UKLbTcm24d"
    "5YybuYoLycBlItL9GrZVYE9zu0YOqbo5ghQdQSJU0MQ/22UrYCi3GEtPY9STODqWqoL6vB"
    "Mae3iRq+6gH1CMnxHwdxkT7ebIiLnJ7iwq6fQNqqOzZ7WlsA6DgeDhY2b6Aj32PayAahqN"
    "FTPiNzxi0bHZojUTvEgwJR52PdHiUOhefSJlc2074FAOv+rPceeTofvo+zgoah6g2nUEgB"
    "AhO6B+WcqD9b2O3utmFeRAHxXsR7F7s8fJ3LoXXGyIThgWhJalThhi3r+aVJm4pkfHeHTe"
    "trru5FQiPQ6K3k36G3P79+nW4gV40lZxt19XNBCFIDmlzeUXmZajziC9s29QffD0SgQSgU"
    "IAIdneKak+zIaRkFpFZIzWaiOqNtGYEFkGcy4Pm4B1BoFGymwwXTt4u7V5y1jIVIK0Rard"
    "bxy3tiP8Q0vdBqGZNtk2670BZ6JYhJWIhzNmwba2oJpuwgTAIwZXu0ugwTNTabVaq8PehT"
    "h0wX/bDEUTSshNFjWlVpzujTq2+eb7NE9S9teaEf3ly/fm053wvClSeKEE+9cp8t4DEN6Z"
    "7ToF2PWTvdEWsjCmBCBhAE0x4D8Swwp2z76AMV6AiFIdAHDqcP/MQEzfi36wTbBpO9esF0"
    "VWy7P54WIwP7TOiz4QKCaKxLweyKN6sbELx8gdZUDeFEolu8EhOEhaC3sU6r1hlBKGDLJZ"
    "WW6Nqh7/4AgaLIS3dzrYgazbkLvRhpIGI8dB51EDHSV9+N0SIGCB3OEQBmxv9gJsbGBSG7"
    "3GE5ELuWexcDXQxsOzXrinson/7S6mGcRHiTlw6rTfbO6AdM5sOaQh6H9tzHAnqo+eXJ2S"
    "+gQ5qMPrKQNU5F5mKHiUjm7TrkeKUWnxoSqfmopg8sd3MIWmC9c0+mNmWINsRmenreBEJg"
    "A5+GhjX1n62xU1JR1YD3yIHYokYob4ws72Ugq8mfqPlrawuJ+bx1DZnnLbqlQlCB7mJzrt"
    "QcYTXZrXTVPDXL69vsT49wQcN6MYjJDNaLHtcLOJaqz6py6aGOU9c8lSoOyPcJ9dN/kuk2"
    "kdohyl/CQYDfO8AvFvjq6+c28ptT4ncYKI9bHfZdU+LTOjiOq2YJ9IBV83xSod13d+Rb3Z"
    "x3eORAGNO+YxqOboOj24bWFaAzHENn+FH9JRcWncF8PmnTGRZ5iw4qtW6L9BNSaTlSPSmQ"
    "ZAhnYTCbKN0J8wBNIf/+5Zfs+wXm9hcsb3+Yee20yQ1L/GkakfhWLtSvV18/bXmX8klNta"
    "pmQWaXrtJroC08nsD7q5AsV0x1T2CtZlC83DqH0ErDLgGvCKv1K0QFqK5FYMpO6oQpIRnX"
    "+VCxWBNeKUZQwFgLHBz03g+YmkTAVsTjzJMy7lDm70mnqt6MX5i6jjx12RK13Yd4FQk+nt"
    "swL/aBYAkPiOPArsBAu+h2mEz7rr3GA2W6CaADY/KAe/ZmLHTUgHIElPjw1X5OGUU5H/pB"
    "/gH5p9TOv7zKnMZULLy6vQKF4ipD2zwFZ9I8im4eiC7zFza7sOgx+uNJmw7zR9ag07kkK0"
    "oCohO+1ozfvUD6XEKUxJJGKNSHrDN9kDoO0ec4/V9/FuBYH5TOySrCGxJaxJdD3hgSzQbh"
    "FIGicnSK4Qz2k5jp1sSEFq6t6QhAdaeS9PzWoqa0nLuQtYeyJQ8oWwInIvc/zqUky5W0kN"
    "4oGhYho9kvePXVs2+effv0+bOtcrj9pE0+rCuHEcHCol812xdbAEjalaF5q27o4bQWcSBM"
    "DM1jLb0rWMgp4dytVlUZBXIvyL0g94Lc+7hn1eHogD+Y7rRJgfrKZI8aOA2TzptISay3fh"
    "q1TiHREm9QrBYNrctlCVXfofWCRgRRiXgSi4mpLUDiUGt9Oq/KmF62HaaHvDWogoOwK0EV"
    "7NF0h3IFsMIcZ4X5CW+WDec15Jda15hVoVGnaltrZfjo9H819a8wDScmKVdP9rpIlp7tyT"
    "3hariqvkd4piskUvkC5RqJac2JmiRDgYIFjm8JUj8TjmzFGHt4HqxGg5gqYTXqcTXCS5bE"
    "ttWIBHSJowYVaQuqLkYp6jJDj4vVH15+/+rN9evPr55Nnhlq1bJDpfm7c93h2ZMvqnKCLq"
    "ScbaXouqupiBlFgKq8t6nLzqbmfU1PawxzElI5xUGgB6Xj5GAFwyRR3U6fcNXCKfO0ABnF"
    "EO69dEf/B6Ockex0DMaLX9OB9Qqsx1DrCWy34yjueCUTTqbaI3FhvoqDecZnnjmPtIIstj"
    "KWIT8nZOpleZeBp7G+j5VtcHDTO50fQj+mLWigu43uVFlRT/Tj2wYHwvcT7ju+LWigu9t0"
    "kuqJrp6mHQ6JTfWcu9hug19zjhs2mJZQFUqPmV9aEFVnCY0kjcWlft4pdFVtefz2e22OUI"
    "MuniY8cjHxyihwJt0NvIjGdx6VFEowKKNQ5b7rdmlBcEQss3NrnZYtBnj35X1JJHY907SI"
    "6X+DgG0C1489xQR+lG0DsL/Va004h6wDyFrt1M0jzlpNVqFnr5eR0Ovn1OsiCQJCQq9+r2"
    "IhW3nIs/o94cL5yLoCaDQ70B7PiXVZot51KhJdNKfy5S0mHTL6cs3JNO5UT0LyDcLSlHNY"
    "cXZPdZZcliRhrxOxDwC5dYMQ2iC37ugUF9JmsrfP8RiKEgpIrZ7elCxnxLInsr2Y4w41pt"
    "NsDlHNMZ+tPRPoGuAwbJtoZlz/ayO5JZnOBgZZ3l2W3xLZNjV36IfWORp6AvKOBsr6Uhnf"
    "zGnI7xAwyt35NpUYFJtuiY1lFPDuy7tUDLvznqOAd49ZndjykJqDf3n7BwX+zofzo0T4gg"
    "UJ7lhi4b0t3F1EQVl237LsWQZ6dgCGX/yt4R6gzA9ZmZ9jGvlViykCoY+H3MdminQp/rcD"
    "jCbwcrDSf7pEzNQQ5PHS1MDw4gz6xYFklEeYlgDJKI+x1yFF4fGlKKjeMxTVUxPSK5PWlI"
    "Rdmw517NjS1PdJ48z6iIlIoDWVi0uk6wFxtkYi4ff0ngikBoz6Wd1FX09r/widizBXBret"
    "jt0hbw3ZDX0YQpDdcHqKi5nlkvAYR44xtAoMNu37hTH11OOm+BVAIPh5Cn7nY+18dfbWDn"
    "iUj923AI/yMfa6Nra9Or0EBIVwaArhULzXCMs548sPRMqU7robW2kyafNnRaFRp9T6uWqR"
    "VafV/ud6wXSpdNXVWI083XCiHM9ggbAw15dYKIMZ3ZHNZ7pqLQnu0D2OEotLe+ibP8CptR"
    "7G1lzw8qCHse13aI85L5cqXX715EnLW5s7AqpVY7VLc63dtTUdVme7OeliC4Dz2BzTLoYy"
    "hamv1jR1ZZdap6yIhLc6ibXQttPMlVYKQnPOlgijtHQqCXVBbn3668z8kqWBp1IZmjH1D0"
    "/iWFfknuEIxwFJ63BnTpH6ZS4bKn7380iQ7gahK4F0d3SKC5RyHAtsxoUrrzUkkFsv/WNZ"
    "jtu3J+UY2JxUrck78y7tbcPCYIXi6X1TDCcswAkL533CQjqTZra040CuYWE87xvP6azqR3"
    "cdDHzv4TsdoV6RvRp0TPZb/yG+0Lcf6ljoCO+O4PoQNUGEozFYgUFd40q2zHxOlNt873P2"
    "YxU7wnjmuQe3yi9QoOs0+IQwK1Do6MF19FBCAFkliuvU976whQIqTSatWbmVMi7dggLXWf"
    "asDh6qJViXYNdZtFpsz8KiIi8Kdk/ikPHvSqd16ixato6zszhFPQJwhPuD3D+IhRHk/h5t"
    "jzv17etsNqfo5u1HoYycqsSQC+FFDJDuc9wCnhGnEy62AKB7vMWb1KIwi8ZTvGnFKeNUWo"
    "TuRmGkCOkx9/zJuexKz+IAlFgGc8txQ2UYnDdUIJTFc3pbJ7M5G22HgNM/2qcMj9pAgii/"
    "SVoGd/tJOFsQHIVTnaq7H0GkSZzqfFwL/W0Vsco4eCkO/lKkM45npKGGhS1dfmEG2EoHW+"
    "kGtkyMeFMVbKV7LL0+kADFe6JoDmhEza6jljCFveGkLVjBSxC3kIXeVKBre6wIR/l9SFg7"
    "s+SFCR6YQAIVaL3AEi3xHRFIrpneXaB+UL8ifUyqJW5xrIdA8GIQyjoEL45OcdFaV0afWn"
    "8ks69cTXZ6EdW2anUg9nwSUvSiU+EPVn5Y+U+48t8wdrd/2TetXNb8WQ7Yu+D/qNbhOeZ6"
    "92BEsB4P+fKL1lggPQQmJqNgvTCLqlqTkaTE/B4rlFqHUYSFVOs0uyNhfbE/xgNgoR/EKg"
    "QLfY8LPRxE1Y89BdtljrxdRhAS+6nLVSQUR/XTOP32zpx808yxOuHQO2aSWGdfZpkVDgSX"
    "cEBx6yYwXYvHT6UvIaEMFiSQd/HSlJfSxU0zzSYuftoW0SGZPKTzOdGGBkEzItdqMTTp3G"
    "lqt3GhEnGJXknlUwkW6cLMVAoSzXNPKsK6rov2p+ZqcOqr6JbFlkpZx30UOG+DMHnBeevR"
    "qwDnDTL5R5flnMz+IIHTCZIFCFDuk8dPY+I4dRQgsOe4WqF/pQYj9ijzVUcCt1WRR3uyjW"
    "eIN1NbAwKztlHrLC4UYQ/WFs6HWC91QflhCbbsl2ovSbUFAb3t9ILEfvyKVBLTyCmxvgCB"
    "nPp2w81no4nMUmlcNgT6H2/v1wlsReITEH4US3lOuZBTEzDiiat5ZwWDs10rhGSkv9CDYA"
    "sUzDwLu4m0xkibp40yymvuOB82jzJxwP6PZpNlXPmA1rnMpyZVCQoRxaFFFGFX3WkyTgYZ"
    "yX2fxBd747i60cQhisuTjgf2mo0vahLVSbBsjjBaqyHA1vrnEG/EJbpGAcdigSImiEAxkw"
    "vV9AX6e6xW/CmL/46EaqaDrJykMVXVisUNO2yO9CCI3w7CVIT4bY/WOMRve6FZPeP21q02"
    "WAEyCl2w9yhusCBhEin7dc4sxLfbvjUwWL9Dtn71MWFTm/XbvFGwAHngLsEzetEs2wQVq2"
    "7EbQGPmrbMnHQhrgB51NSdRchANU3GU0FQ58oIo/u7CQRlHOxK8duVkrIYk7UP+RkMuH8I"
    "92khcItns5//AhT64CF9wMnKhBF8OqGIhV54SC+0bOHa3w1t+7igHzr2wy4PUJhqBq5dYc"
    "dDb3juGNX7lMRUZ4i4dkQNCn3woD7I441evVAEQz/49YNkErvl1u0QkFrX7rR5pNbNMY0S"
    "bqtQ3vgyFCGjeQsOVvSdcG5TgpuFhy0A8o3cNQccSDe2twAId0B6F6R3dUrvEhJzv14vIy"
    "G8NejwFo2pWHh1cwUK/TzkfoYkvkeYxKe8mHIuWfnKpD1db9tmb4ren+m9TppbsphskP7y"
    "SC44S24XpgBKtUS1+hCrfxi7Q1TW0/AeejNItetjAoRUu9NTXEi1wxuPbeNlFJBa9TKlJM"
    "uVK6llFJAKSaEnGbvL/PiKikXfuht/CzpNIcUTpRHBdvwhbsc/k/NgOVGNhRxPPhcnWLju"
    "n80RPfI+FroFkVMs1JLmXvKnhIMVsMnQSB1ZK737T08voyFW4z7ATaBLMRs65eWWUcC7L+"
    "9SMezOe44C3t15XxKJtfRRZ70516GIgWyH9i7xOrFaOYoeYawdDGIbQ45tmPL0LrksOwBk"
    "slQzWcxWIkOQxytTA8OLM+gXBxI7HmFiB5ze+Bh7/XwSAM4/83kgCQAfskoDF5YUgO21SV"
    "sSgCi22psG8Et6jok+IEAXzfmDzZA2CNJjp+eMIxYTJFjCA/IChZhGG4SlPviEBThCesrQ"
    "MB3lT6O9nwn0TwWZIAUlaihu0FskdBWh0HI+dt8PhzSDQQh+kGZwdIrhqJDTRAbMXOVC9w"
    "4BhPtUMtArwTS3XCukN9rEZVSTTTxKX7fEs9W+3cV3v63NLxqgzdmyaq1X2mm2zjooOjWc"
    "l7k6MPoPvkkp1n+nbRMkYxHBcQO1O1SF1JmCHWteyU2Sfkf1zbt3r0vzys2r6sTx85ubl+"
    "8//6qSKVInO1TGobuHvUON0Ls+E2+6k3QWYSFNJXb3Pq5AQSIdcj+DRNq8PI1LLBuKaLOt"
    "wXFhk212Vyetwk25Xaciyyu8YYnMVZDs2FrJzG8zHN9N0JrKBVrrDRdUCmQKt+iax+ZsW/"
    "OxbqpshVvC0QILlNYQ0Xe0bfTo6Zkg1AxCRQCh5ugUQ5b9qWjec3JjhzzDfUc4goTTRcJJ"
    "pFNZiKw5pLl51ISADRDH3gCR1sPzSlwrIsG/HLJ/aQoQh9OYuG7WKgPh+NTiW1bfr3UWha"
    "HHdJZkSLm0LA6tSvMWAzpzd53ZeMQWovdVXPUOkjzSnJ5yVUl2R+KpB/VVJPSAXw/cciYs"
    "1LeumFvMaXY3H6sDDr1UpjveXMktoIDeNnrnxGKHtFKbIYDWNlol/uRIa4YAWttodfdLDu"
    "WQjJrWNEgx1REOR3orSKC5A83uU24ZCCR3INl9Ai4DgeQOJCt7GJvnejFdRAPdHegWiViR"
    "WHjOHkU00L2PbvU8l4TPImQ0TvTBMj3VrWOBTV6Aa1y9hnxA1Pd8RGWHoC9khDUP43FlhM"
    "Gm2cfe6+ezaRaqZh88//LlpxUJJM4Ya0nFLDacdMvKnJIKZm+G5jXSY1tXxmZ6n2tuy5fr"
    "YGO0ewTSNbN1aWydZFnPvjzA/SCzchCmCWRW9mj9QWZlPzSnc5MruyUUkArbt0+4fTuZ/a"
    "FWeBe+CxCg3HvHvGsh3SIItI6G1c4zqx3K5nofcQgF/KGA/1nnr5+PdnJMhk+SHZeKC15q"
    "ZQU6QrnyTOTJTrsHdB6po71TgIC1A5Gdx6nxD05rfq3eyotWkdm0mHRUl6O8caeN/7p1eQ"
    "v+ZwJxsmJcThAWiEokMA2RLlwy2W28n5EAp1UTm3b3H+rGIDQPYqYEobnHxQiE5l5o3rNz"
    "v/UAptYN+0CtsTTviMXFblaOiphRuNh960ag8fdI9naSbTt/t4NM2noQL8ilLj0Bp70Nox"
    "8Yf0DYoAiGXoDgwdCCB2e2h/OMmD2zbZxnxOyZ7eQ8I2YhlHjsUOI8wmsXQyJvD7aD14HU"
    "UHZs9IHDVI336OQSEPp4yH2cBlqmthQM3cf2/i2B2vr3DNeotoVfdVhtIiSxKdPvqguXYK"
    "AKV33TmSA237S1MtwO1GNpuO0nZ1sb7iyqHsZkfTES22nFmWJi6ah55RCwVt0Z5wQL2wLX"
    "TPgOAXy7852nBzpKCUUYlKq9aJUTTrBx5HwYPeKgxh7VMupIyKmESiR9cZv54pxZxLG/fH"
    "j3ttWDz1DV2ZgGEv0bRVQcLdu+kO82S2gkaSwu9WNPkfKmWWqfTqozR6VX9A1qRyNAGvEj"
    "SSOGAjGPsdcHkjz+0aTPXliSxrMrk7ZkcblrszdH/OOCoJByZekwvtEZ3Gz9AuEoSmuELB"
    "OhU7bRneJITelkzjhBGKUPUK3nlKsGaiDyzSX6KcJSNVh+uaahelLMkCBq1pOinkDe21Mh"
    "u3wQdk1zdrlYaEnaLZeoiBlFgLX3OGCUWMqMthCetQeyfchWPmRiKX/ZrtQmtuqXQHgXwv"
    "WK6EJ33h7I9pHFMbWngrZsX9lBwOsvs/lPFjsN3bw9DF2fYw4jFtxN2XwuiJwqo5FZT0Zp"
    "q2jQdAcob2CLfXYqbwACS3OHgKt9NFf7PWMt7ra5Otnvck953rCT3711aLWba1xgfQy66v"
    "U5vU24iTykO6f1Hmt1PfWO1Vzz5QwLEiIaC8IVQpBIedJoztnS7mof60EP8K6Htav4cfja"
    "5n8H6yJvD9aFh3Ux4+qFsh7n0Ry+KWIgeHPw4I1OYrYfRdHcJUUMdMnBuwRHEVsro41xeq"
    "v+uHrPXHOONw2Jg3VspYf67hr9vFN0jZ6Rfvu9Qi0NyXLFpN6JMpUyavZwGt2bljv05+E8"
    "f/Ls2yfncjbL+dTFO/8zBcBr7NYh4/IaISz/GHt9KFrBLm3twiYWFC5P2tSCiIS3hE9lpX"
    "2Hc0JmOMJxoFxyZZfqImpZVXyB1lQuEEaczInefEpSF54KlI5INGccEbXS2A4LOcxNIdQ+"
    "cPd/WJLLcOUAh3jN9s1wkVVKINBWoBDWsMkufk0HziuwHjedncgBPzjxSyKxnsxd5KoiBu"
    "Sqg8tVXFs7ggjHRbQCg6yHigio00Bd5pYtACZ0ny1R8zlRL+k98TlCoIIdoet8Jq5yzsme"
    "MhGBrrfnI5FUoNDRg+vogYgiv+AoItbkiezKpE0KWe/a7JU/flkwQbaHmFKtRFwind+wZD"
    "HZaF1C5y+k4spnll0HHngQNQZhK4Co0aM5tlK2qvOO3hIIKK1ZuD51/qG8fyupw09nAikC"
    "pIhjSREQ8m7sCgh+HsXOJ7MFY3fXUpLlym7vl1u02/1pWzUId407HWgl+QZJhtQN6T3hCK"
    "MlEUJ940v0arlMzP2/QwJvBIqZXKhhgvCMJdKY9opn1RUiDWOusUCB9j5C+wFXx3oQuBSD"
    "sCPApejRVMteHUdOyyggtUKqmmwC5mYCFyAgnXvv5VaE2nYYNyZ4VlBeSZ4DC/wcOnF2SS"
    "PlDThnKFdhY9p4eTBu1fDjfp5CGTlCT+FMPIPBhwBSY/6H1FTeXDT7BtsmnZyDsNi6Q3ak"
    "akvVVw5RdoMXxhiPMdd7Grf7Gpf4jpjzaVkckN2+R2XCy7TBirNAmR7apI8JCS2RhOM+Cj"
    "yEQVha4CH0aMyCQn4EUkMSJivnc1rLKPATfDb/snAzXWCxqPN+Q9Ui0bCjsQSrnoawkUSM"
    "i/qbTOreUq+Yv3n19vr9r3bubyzS+M2vH19eVxOc7vWBq4Y4h2FfRsGw93GP+y9v/tgpX5"
    "gH1whvDsttARCTO3xMjsXziNpegNYTcIowOAPH8Qyc4ZdW1KmURPmx4QmG+VHmnAgLOSXK"
    "03VK2i6j4CwLd95ZYI4W9VHyKlA43G9oSl4la9vMF35Z20XoCCXbkSV3VI4Y02KgV8dXsf"
    "CGD+0NH5ZW/zIOV4zazxioNpl00epJsXWHVH5SqOmP1uofYYoSGi9cTJAWzxXpiMW7qgMx"
    "kzodh0hbys5B7gjK+yAUTFDej05xoYoOj1zM+Kw5iDU+Oy+3EqNbpbsKzq/K3Rkt57Zydm"
    "fi66upRsFH4+qHVJi/Z+p+GKsFCk6/h6aenmZkkRRbAkkFEISRqrx3DSPNMY0SbpuqG/PR"
    "ipD+ctHOpTqmZkc9byqotWJSu4NbA4OHOzQPt6xhiWTpU2GiBIQ+HnIfQ7VbqHY7MDNhxO"
    "owVLt9LL0+LKX4TboL66JZKM5bTLroxMtC404bPo34gVhsxNw1NpsydRJ1Ljjbd292QoHc"
    "OwgtEuTeo1Nc0CCzF8CR1AoMaLVKu46cFjBAaLUKERPUXnO2zbsoosa0GbBnDwMSeXvXeV"
    "3T1SFRffRncl+syPY4uDGwntV6cRHUixAQ1EEIeqySQCmMQmMqFl7dXoGCvD40eX1Y0s9P"
    "eBMxXBY+7C0mXaSfVaFxpwOS1zQkaIW5OZUI56W4Ni/QQr3chAuzoZ7jNdIbJyeIxAHfrN"
    "RQnSAa61RA/QXSXL8Ax2hGkFhFVKLZBplhXhOOenomyE6D8DVBdjo6xcU0FpylRblkseQY"
    "SGKpWtxtSSzDWkTeE60LNByZV2vTaSHhpeYdCsNkQLQ2FeAFvY2VN8eJTgFfcxbfvkB3ZC"
    "XNeXZYNaKRusucrNFKF35Ma0xMdARB2U+hrgRJhe49fWCezrNCBqbAt/bz9Xp+Oiwvg5j7"
    "YHnpcXmB8jHHIDWtYusikxUgIEz6Fo7ZmjcdRbIyaExhj8PVQATz8yQ51LCV+XFqlOTTiq"
    "q7+ZwwV0KOsNfPpJeHKVH+5/8BRxEVxA=="
)

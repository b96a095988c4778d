"""Matching by rules: who tied what and why, groups that tie together, and pairs that a person has parted.

A line no longer names the ledger transaction that booked it but the number of its settlement's booking, which is known
when it ties: a million lines are written once and not twice. docs/decisions/0007 says which foreign keys go and why.
"""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

BREAK_KINDS = (
    "('missing_here', 'missing_there', 'amount', 'currency', 'fee', 'tax', 'status', 'duplicate', 'late',"
    " 'orphan_refund', 'bank_short', 'bank_over')"
)
OLD_KINDS = "('missing_here', 'missing_there', 'amount', 'fee', 'status', 'duplicate')"

_TABLES = """
        CREATE TABLE reconciliation_rule_set (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            document JSONB NOT NULL,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_account_id, version),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id)
        );

        CREATE TABLE reconciliation_match (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            rule TEXT NOT NULL,
            cardinality TEXT NOT NULL CHECK (cardinality IN ('1:1', '1:N', 'N:1', 'N:M')),
            lines INTEGER NOT NULL CHECK (lines > 0),
            expectations INTEGER NOT NULL CHECK (expectations > 0),
            difference NUMERIC(24, 4) NOT NULL,
            currency CHAR(3) NOT NULL,
            explanation JSONB NOT NULL DEFAULT '{}',
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            undone_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id)
        );
        CREATE INDEX reconciliation_match_account ON reconciliation_match (tenant_id, provider_account_id, id);

        CREATE TABLE reconciliation_parting (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            line_id UUID NOT NULL,
            expectation_id UUID NOT NULL,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, line_id, expectation_id),
            FOREIGN KEY (tenant_id, expectation_id) REFERENCES settlement_expectation (tenant_id, id)
        );

        CREATE TABLE settlement_booking (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            settlement_id UUID NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            transaction_id UUID NOT NULL,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, settlement_id, number),
            FOREIGN KEY (tenant_id, settlement_id) REFERENCES settlement (tenant_id, id),
            FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id)
        );
"""

_COLUMNS = f"""
        ALTER TABLE settlement_expectation
            DROP CONSTRAINT settlement_expectation_tenant_id_provider_account_id_fkey,
            DROP CONSTRAINT settlement_expectation_tenant_id_posting_id_fkey,
            ADD COLUMN reference TEXT,
            ADD COLUMN group_key TEXT,
            ADD COLUMN match_id UUID,
            ADD COLUMN rule TEXT,
            ADD FOREIGN KEY (tenant_id, match_id) REFERENCES reconciliation_match (tenant_id, id);
        DROP INDEX settlement_expectation_open;
        CREATE INDEX settlement_expectation_open
            ON settlement_expectation (tenant_id, provider_account_id, currency, expected_at)
            WHERE line_id IS NULL AND match_id IS NULL;
        CREATE INDEX settlement_expectation_reference
            ON settlement_expectation (tenant_id, reference, provider_account_id)
            WHERE reference IS NOT NULL AND line_id IS NULL AND match_id IS NULL;
        CREATE INDEX settlement_expectation_match ON settlement_expectation (tenant_id, match_id)
            WHERE match_id IS NOT NULL;

        ALTER TABLE settlement_line
            DROP CONSTRAINT settlement_line_tenant_id_settlement_id_fkey,
            DROP CONSTRAINT settlement_line_tenant_id_expectation_id_fkey,
            DROP CONSTRAINT settlement_line_tenant_id_transaction_id_fkey,
            DROP CONSTRAINT settlement_line_problem_check,
            DROP CONSTRAINT settlement_line_check1,
            ADD COLUMN match_id UUID,
            ADD COLUMN rule TEXT,
            ADD COLUMN booking INTEGER,
            ADD FOREIGN KEY (tenant_id, match_id) REFERENCES reconciliation_match (tenant_id, id),
            ADD CONSTRAINT settlement_line_problem_check CHECK (problem IN {BREAK_KINDS}),
            ADD CONSTRAINT settlement_line_tie
                CHECK ((state = 'matched') = (expectation_id IS NOT NULL OR match_id IS NOT NULL));
        CREATE INDEX settlement_line_match ON settlement_line (tenant_id, match_id) WHERE match_id IS NOT NULL;

        ALTER TABLE reconciliation_break
            DROP CONSTRAINT reconciliation_break_kind_check,
            ADD CONSTRAINT reconciliation_break_kind_check CHECK (kind IN {BREAK_KINDS});
"""

# A booking's reference is `settlement:<pac of 30 letters>:<the vendor's id>`, and from the second on `#<number>`; its
# metadata holds the vendor's id. Forced row-level security makes an unscoped statement a silent no-op, so this walks
# the tenants.
_BOOKINGS = """
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                INSERT INTO settlement_booking (tenant_id, id, settlement_id, number, transaction_id)
                SELECT l.tenant_id, gen_random_uuid(), l.settlement_id,
                       coalesce(nullif(substr(t.reference, 44 + length(s.provider_settlement_id)), '')::integer, 1),
                       l.transaction_id
                FROM (SELECT DISTINCT tenant_id, settlement_id, transaction_id FROM settlement_line
                      WHERE tenant_id = each AND transaction_id IS NOT NULL) l
                JOIN settlement s ON s.tenant_id = l.tenant_id AND s.id = l.settlement_id
                JOIN ledger_transaction t ON t.tenant_id = l.tenant_id AND t.id = l.transaction_id;
                UPDATE settlement_line l SET booking = b.number FROM settlement_booking b
                WHERE l.tenant_id = each AND b.tenant_id = each AND b.settlement_id = l.settlement_id
                  AND b.transaction_id = l.transaction_id;
                UPDATE settlement_line l SET booking = s.bookings + 1 FROM settlement s
                WHERE l.tenant_id = each AND s.tenant_id = each AND s.id = l.settlement_id
                  AND l.state = 'matched' AND l.transaction_id IS NULL;
                UPDATE settlement_line SET rule = '0/exact_id' WHERE tenant_id = each AND state = 'matched';
                UPDATE settlement_expectation SET rule = '0/exact_id' WHERE tenant_id = each AND line_id IS NOT NULL;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        SET CONSTRAINTS ALL IMMEDIATE;
        ALTER TABLE settlement_line
            DROP COLUMN transaction_id,
            ADD CONSTRAINT settlement_line_booking CHECK ((state = 'matched') = (booking IS NOT NULL));
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        _TABLES
        + _COLUMNS
        + tenant_table_v1("reconciliation_rule_set")
        + tenant_table_v1("reconciliation_match", update=("undone_at",))
        + tenant_table_v1("reconciliation_parting")
        + tenant_table_v1("settlement_booking")
        + _BOOKINGS
        + """
        GRANT UPDATE (group_key, match_id, rule) ON settlement_expectation TO bahi_app;
        GRANT UPDATE (match_id, rule, booking) ON settlement_line TO bahi_app;
        """
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        ALTER TABLE settlement_line ADD COLUMN transaction_id UUID;
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                UPDATE settlement_line l SET transaction_id = b.transaction_id FROM settlement_booking b
                WHERE l.tenant_id = each AND b.tenant_id = each AND b.settlement_id = l.settlement_id
                  AND b.number = l.booking;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        SET CONSTRAINTS ALL IMMEDIATE;
        ALTER TABLE reconciliation_break
            DROP CONSTRAINT reconciliation_break_kind_check,
            ADD CONSTRAINT reconciliation_break_kind_check CHECK (kind IN {OLD_KINDS});
        DROP INDEX settlement_line_match, settlement_expectation_match, settlement_expectation_reference,
            settlement_expectation_open;
        ALTER TABLE settlement_line
            DROP CONSTRAINT settlement_line_booking,
            DROP CONSTRAINT settlement_line_tie,
            DROP CONSTRAINT settlement_line_problem_check,
            DROP COLUMN booking, DROP COLUMN rule, DROP COLUMN match_id,
            ADD CONSTRAINT settlement_line_problem_check CHECK (problem IN {OLD_KINDS}),
            ADD CONSTRAINT settlement_line_check1 CHECK ((state = 'matched') = (expectation_id IS NOT NULL)),
            ADD CONSTRAINT settlement_line_tenant_id_settlement_id_fkey
                FOREIGN KEY (tenant_id, settlement_id) REFERENCES settlement (tenant_id, id),
            ADD CONSTRAINT settlement_line_tenant_id_expectation_id_fkey
                FOREIGN KEY (tenant_id, expectation_id) REFERENCES settlement_expectation (tenant_id, id),
            ADD CONSTRAINT settlement_line_tenant_id_transaction_id_fkey
                FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id);
        GRANT UPDATE (transaction_id) ON settlement_line TO bahi_app;
        ALTER TABLE settlement_expectation
            DROP COLUMN rule, DROP COLUMN match_id, DROP COLUMN group_key, DROP COLUMN reference,
            ADD CONSTRAINT settlement_expectation_tenant_id_provider_account_id_fkey
                FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id),
            ADD CONSTRAINT settlement_expectation_tenant_id_posting_id_fkey
                FOREIGN KEY (tenant_id, posting_id) REFERENCES ledger_posting (tenant_id, id);
        CREATE INDEX settlement_expectation_open
            ON settlement_expectation (tenant_id, provider_account_id, currency, expected_at) WHERE line_id IS NULL;
        DROP TABLE settlement_booking, reconciliation_parting, reconciliation_match, reconciliation_rule_set;
    """


MODELS_STATE = ""


MODELS_STATE = (
    "eJztff+T27bZ57+C2V+czqiexHGTnn1zc7uJ27q144ztXK7X6ygQCa1YUYQOAFdW3/f93w"
    "8ASYmkQIrAihTIfX5o6hXxIaUPQOD5/vzHzYaGJObPb4OApom4eYX+4ybBGyL/Ub80Qzd4"
    "uz1eUB8IvIj12JiE94TNcWnsgguGA3XLJY45kR+FhAcs2oqIJgpzizIUylGvkFgRRJN4jz"
    "apvjNidIfoUn+ejZ0hnIQoEhzFNFg/Vw8KaSCfFCX3F7xnmkT/LyVzQe+JHMfknf/xT/lx"
    "lITkC+HFn9v1fBmROKywFoXqBvrzudhv9We//PL2xz/pker7LuYBjdNNchy93YsVTQ7D0z"
    "QKnyuMunZPEsKwIGGJyCSN45z54qPsG8sPBEvJ4auGxw9CssRprKbj5r8v0yRQs4D0k9R/"
    "Xv6P/KuVhs3nP334PP/05vN8fnMye+or1MjPPwpoomY+SoQi6j/+K7vvkRD96Y16wA9/uf"
    "341bff/U5TQLm4Z/qipuvmvzQQC5xBNelHlgVJcCLmdmRXQJfkvPjgSPpxyRd0FoR5RvGR"
    "0kC+1adsfiZfhJnNYnyNSPnFpkXh5zf/+7O684bz/xerD376X7cfNa/vb/+3Jnazz6+8+/"
    "DTn4vhVG5+2d740w/vPtzVyE4o2+B4ziM7zmswoN6B+iBljCTB/pT3H1aYNaz1EmYSpN9s"
    "8Jd5TJJ7sZJ/ftsyBwXj3/6uRm1+4YW6UmWY7iQXNsv6AHDiNj/gfKF26PW8jCk1sP0jCS"
    "K5V5gJP2BqhIcZ6HkOnhT5P7754e3723dfvXg5e6m5lkxHgpTX+Muv60t5gWOcBIY9upXe"
    "EurRBDvtHF+PhN5Vzp4FtwUEiG0j9oEwrr7CCbd30f3bpGEbLoFq7EaZTjcmRuWXlf/3+/"
    "/24sW3337/4utvv/vjH15+//0f/vj1H2dKXZXXTi993zINd2///Pan2nasPqjyzgUWKbc5"
    "+46I4QSLG7olyRUUvl7Ovw0RWOmJp6T/9dOHn8yklzH1jSQKBPpPFEe8tyVfUsAXaRSLKO"
    "HP1WOvoYMrjtqnpM7+rKpJqhuciNiMKMrmWBg2d3lFRBvSIGhXkPWpyaHPi3+MUfCWPzD8"
    "kMT7XHZqe1vevn/z6fPt+58r8/Pj7ec36sqLyutSfPrVd7U5O9wE/fr281+Q+hP9nw8/va"
    "lP42Hc5/9zo74TTgWdJ3Q3x2HJiFR8WrBWmfUYczFnJKAsdJp7E/4CK2A8EqpPE15w0j7j"
    "0SYS8y2jyyi2smOcAEHxczj4aBIJyohBgr6jNCY4aTj8yrga8QsJ7GtXPXwyLPd3Hz68q3"
    "B/97ZO7i/v7958/OqbmnR9Kt0p3WPuJFrXkSBfu8vXxG0KTqAwB93nQLm7luuSK0Z9sMDB"
    "eodZOD+5Ql/QprGnlzYvNvVPcILvNZfqd6svXPVFfiZsc9PsqtSXZ93dlXNRAM76LD8kBI"
    "mVnBOEk8LHiCKOlvIfIVrsXyGMtpgJ5WFUHkV5mMrzlqOvfvuf3/z2f9MXX7/47ncz5XuM"
    "mPxtmwVh6tJv8jMsHxkccIWCcurhvMo3eIQ/tODYzlVXRYF/FPyjV6L4SOmaGFxGzSJuPn"
    "wS3qKhJdsHHKdW+sQBAHS7eETB898v2b5IT+EmSv5G9kbRqbjWKjdhNWqeb21dIry2MRZL"
    "yjaIbtWioOwZR4FUPUkiIhyb4rc6ICA6y4ujsVn60P9vsaEU42FDcdi95ds4X2G+MmnDCW"
    "b7RvHkgKrbgPaC8GkRf5c7Lg7ES97v3v50+/HvZubvDI6Ou79/fnMLjg5wdNyQL9tI3s1h"
    "1qtIcG747Nxg5IGund7tKhJm2edZ1k7HlLs7LEtYmGnfZtoXxYuwKFjdmNSu7MqsVek6jj"
    "mncTVP7IV1pkYvi1FlMrhW8oX+OF2pT/Elc628+Obl9y//+O13Lw8elcMnbY6UwnHVrCI1"
    "urCag9CbXVfjVJSqMegv/vCHDlHoclRjHLq+VpXP1UtlwXA+fILsfvP11x3YlaMa2dXX6n"
    "bDRJDEcGw2B96VIMPH3V3noLxYhJ0vh9k2arIhZlfaD7NtZGM/zFxSVRMg+rwiSN5DuSlJ"
    "vFTOT76iuwTRJCA6l3NNtiJL+sQcffrL7e9f/OE7k63xwncHu6Tndknwil7cKwqmXjD1ek"
    "V8X6beVWSSdJoXejEeFrrDQt8Stom40nYMuTS3jOGGpV7D1bifnmyp2PzHPxucEgureJUq"
    "ClatSxwFeIPAGwTeoMlYj8Eb9NRmGbxBT2WmEyJ2lK3txMsyaEDZ0pQvrJ53DevLQeL0xh"
    "q5ZfQBxzdGe2R+bdZukSyNOmuS/HWFlfGPoK1kMIi2OEaYr1X6BdPGQZxQZftDqh6FhL7W"
    "debUH0opeZaXmNM2xl3EV4WRMcCJxKEFQcEKJ/KHnlorh3wwGDK9sLKBIbN3iku2Nfntbf"
    "TlYjxoyg6aMk8X/yKBlT2tBAHKXUxqeB9TbFjizc7aEgSctY8oh5Lz6GC6ryPBfF9f/F3N"
    "94xgbgq3ad5wjgjYb1yqU+C1XRHIAwDodjlRofDY4Ob+FQks13gJAhVv7Bkv1Nm5/W5ugM"
    "IMOGRmj6au5Dc9MX6dujfgWmyeEHAtDuBa9G3WRzLLnXwRmcnW5eWuIsHj5Nss++IkScNI"
    "vEkEM4dtH6/OWh0latycHAZ2KpZV1PNEcuRz9HaTd+F5jVZUfnOUUMSJPKKE9mHIv7ZSVq"
    "AJjpGyfc+yMOtIDlSX5eJYRvepXL7yAebKWP0+DvwiQ7zZ4Be5PsXl+m3C1F6iWdM6AMCO"
    "46BgYf0GWvI9paxAcEVNnvIFWVJmyBpp9kQdEY9yRI1Huu3FD4WXwmSubKb9AADW3Vkf3P"
    "M0Hr77OUGzgrdWR+gRAhu6A+WMyJ/NzXJ32zIvo4B4J+Kdu21cvtGGb5MxMcOwT7akXxJO"
    "cEyqJg7jgNl5i1JaHnu+JkCCtAkKCRUQq4JcNZqhFVb2HfkRXpME7YkwZPzbYcHc44UtAs"
    "w9vVNc8kXIBe/ghzig4ByBc6TjOSJWP9M4Chp8EoerZ04QsZpvjwPPHh8qAeJQ9oWTIGWR"
    "2KPsDq/RLpKrNxUII0Z3+oAoylHL0brIPNeehNOj5YL3fcSx49eG+DQOIRwEUnecyzmnSW"
    "hQOxvDYk6Bw0XH9LldXqRyXlmUiokDu3UYcGvgVu6XkjDhwq8JChwbOJbSgzykVHWxQHuS"
    "HbhuuwVwbmoTR7IiMPMN/mLBcx0G3Bq4VeWkQry3Wb9lCHBq2od1XxWnnPRT6NOseqRbyh"
    "qoa/ZuHRGQ3fYI/xaEhF8nJDzdho4h4VUkWGzAYtPZYvMpk5BuGkw2xeXZWZsNL43sUAc4"
    "5YRpw4pGPUe/qQ/mUfibqs8b6dq9Yv+Mv1KtUTmSD01jgtaSRG3X1+1SN5QR1dxUIbmpGn"
    "AvzwAfgufmG79MZv7KDhY+hPy9sSG0BAE6T4uhckmIHaEV0CMoHU8wkQWjQRwZ+xa0JO4e"
    "EBCn4pS4+xAFVnXCjwggHILgxkD5Rgp41GTWbTHelDBP02rDA7oldpwdIW6UjedEM1f3pn"
    "QdEYdaQjWgYymh8bDXVyWhkivGyfpiwk/QBjMSm0vBSWuCNlRfaJzmiZnaPC4GDTM/2Mzr"
    "2BH34hsG+ATnfyTz3WmDh0IrT2KaoYnDU5pll8TLOhISMKFGnM8BAZ64hlVLZXEbBDRNxI"
    "3BN1y5PmtzDsckvCdsHiiAHtmhI0MUrBDObo64wEmYd0VAgmxUnH3WtjUSHKmvxV+hHYuE"
    "IFlL1xnaSXVcXlVe3mXEuEAJIaG5BUOPTwJH8RAbHjiKr09xmdLsrbE5o8sY8FO4uIbYfb"
    "ohiSlWssU5VAYB7U6FnfSxYbl/VFGwgXgk8hxaxv+gOycZxZ76mFbR59iEfh4ch3fKaNSy"
    "iApAo0spjOT1qdBXuAhmm8lPVYiN+v812c90CmJ2Nv2u6PyEsEC/ZYm8v72WQIICyshz5a"
    "54viQmeWjQJ4N85MG7B/IRJOOD12F6od1yQeG/EWMmfnGp9ejSm8KadMzBv5VqsbyX3PgV"
    "Th0Lr9FPv7x7p7VkJAcLRvfy6leHo2AdiedZ4V7+O1Po9qPvB6eLF1sfnC4Dni65sGbJaR"
    "UFpNZIzXcik/G7OTSrBIKwLMewLIjReSoyUzWwPD/cnZpnVLHg1fXNq+uLdBzxbSrIbcJ3"
    "WjQ8lZErA9ol5WzoHB/Hdus5vsMcCRqH8j/ahrLAyfq1bgiOVV0ptUCVXymVK43JwfuGDu"
    "JOtwHp2AspA6TjAQW54kW147SKAlKhyfp1W8JauVYPgAEbwvI8rXIShKebDc6aY3Wm/AgZ"
    "kPSpEI43RUBRTe4nQbTBcYNL9QCqC/wZ6nmOntYO8+ObH96+v3331YuXs5eabkl2JPTvLi"
    "bi5de/q/G7jGJTcl5zSaUDYPiKSiUxbpFGsYgS/lw97xqSXC91lghjlEmuQ6s9vYqCcFb7"
    "TSZjUEiG7XkvUMC7Uyc0aDw3HN1gP22cignbT5dREvGV07TXoGA9Beup2Xoai89FzK7Jdl"
    "q6PGu1nMZiXg7+7RJnoM7fY7OXzOCFGLmXciFhJNR1+dHbJIzwM47oVi1Oai4O94g7gfXU"
    "CysUWE97p7hkPS29rJZt4QxQEOgcBLqVFFpM7T6bmT8igHAXCVpSc0/t7H9lDJDuQLqtXv"
    "4ojRzIhnytwUmPcXKf4nsr0ssYIN3F6JcoIkxhfJTGBCcNRr8jqh7HJ2F90V7I5APH8X34"
    "8K5C+93bOq+/vL978/Grb2ruhtNK9lAw4DodBMDk1zwh0zX5Qd+IpzLrnhgA3zwQc1WQ7M"
    "KszehHDkO6RUmuVCB9QsLn6O1mk+rbNARCNo0Ea50XpiSw1vVOcYlSxcQJmy06XT4eVItL"
    "lsf6tMFx7Je82+dZm4m83774/ruDkKv+aBNrP72/fffO0O0xS0mzWcElCCxip1DHLAvQSX"
    "UzgKe0pAfW4tRBecp/c4xeMR6aHj4iGA+CkwbdbhiRP5ubhb62cp5lFBDvQDwNgpQxJ2tB"
    "DTpBc8FIzAO+BwhpM8DPlEeiobNkdcDsrL1gvi2PPR8mlCANe8bRNsYBQVGiS3hmOqPqCC"
    "kYwZtXOsaHpgLd4y2fIcx5dJ+o6lVLQRgK6GYTCUPo0KXv/ggDRZmX7uJaGXVeTsttDo+z"
    "U0xESAMjxmP3UQsjRvbq2zFaxgCh/hRX1Dv+J70xNh4I+eUOxwE/juxUTfGwNasuLqjY/l"
    "7ryE9GYrxXl2iwNldEtEI/YjP3awt5GrbnIQ7QS+0vX4/+APVpM/pMQ9q4FemLHTYiUYzr"
    "ELqeSXxySWTi4zH2XO8haIV11/FMpgzRnphET8ebgAvM823Ir61/tMIOlFqFaIjhT5MvUp"
    "9PcPwuStbGA6V8vf1MyUfO42JohxgJmtV52jL6EKkST8rKwJVNQlC0K/c3MYVN2IHhGPFi"
    "j4NjZMBjRJW6tyS0BAE6a3QWO40lpTUY0No1YKKtSG1zyETXIrUjIhOq1IK4OSlx8+d8S2"
    "wTOQ9juomd2/LwLl62D1uSvP0R/UCTRDWJOYiRdFlKqn+O3nKeyk9VJ70gjkjWam//Cikx"
    "l6MNwUmp04zEki/ywfFe3iPiaIsjZnTCDfpwEH29OPFA9B1QqJC/jsSndLYlKeYAiMxxiM"
    "yJ9EZlw/cRAYS7pPfr48AyBK0CAtpdIo0JNifitqkqBwxoKq6aCg/o1lT885Yx3ET7AVKj"
    "fXpBxWrt/uOf9aDg7XbOSBgxFdyessiOPSP6aRI5puz7K731kH1/OZ6vm32/sCsYVEGBRA"
    "GVTsEGB2UPYNb9s7z+KdK/9sTaqj+ftVlYl8WIbjUPIo7W8vcnugV3gtJtTHFIQqRuc74O"
    "gg0azJpe2NzArNk7xUdK9f9bCGjFeBDNXEQzmggdKGtZkKKOA/JdLG3Rv8n8YCHrrgtWcZ"
    "DJ76wR8hV+8YfvLE2dBwyYOuvLvqupc0sYl8xZxhiVQY84NcfT9MC+C/Z8TQzGjQ6dsAsg"
    "rGnXNQ3WJbAu+TYVYGfow87wF1pTtcufz9rsDDEJ7wmbr4qBZ80N72lC9ogTgTCPQoKkqq"
    "ziofKYf3SLlnJrj5HuI6oMC/rPU7uD+23AAOHFQQ8GiAFlKUaWhJEksFKIKyA4x53aD+rt"
    "yHIpV1Gwlk+FozASczdujWDQvKAl8pAtkXVNsyQwaFU/rDBrWLglzCT2YimMfpnHJLkXK/"
    "nnty0cF0R+Wy+0mF94oa7U2yhtRcpM0T+ta7gMu84q7qvgxqWXMCMxwdya4DIMCG4jWCsu"
    "NtLaATDc7nBDtyS5gm7RT7eeL9tIHokONpcqEnrY+laisuoclEIKCeemWEU1y02uwTKqbY"
    "YnNbtqxuolTkoPsdicarABt6ipbE8bIrBtle4yZvhK3SVT1CKNYhEl/Ll67DWsUb3U72ZS"
    "lLF7DY4IeAMcjClQLh18UL5PxdgEomWURHzlNM81KAi+Ps8zZOg8uZqjf5FL6Mbo1OVnOu"
    "atihEdaoyqsUg9ISsMGhMcclXLDRflMG5qs9MV8wg/bfH9uxpXi/GXERSuW5q+YlZ98Ycu"
    "hlU5qtG0qq+Bv3YAD4wnu8bbkGy2VGhfg2HzKF9u3UOi2sAu5YpjLOWEEJWgaE32upCOan"
    "fBpTyvulkkfEcY+ooTggL5yfN1JJ6XML8zVjG+5L0fsTXp/Pb5CvOV6ShuidGt4C4V03jV"
    "rWqwiEbYunreukxttuyXeB0Jgbt2y7w8B5ymLCCWC7sGg7CIU5dcashrae+5ekQ5qVCeMX"
    "nBjqsLGloG9hcIx43BMyqvEdB/zdS48dAP9lSI6a+Mc68YAebVp2Fe9Sh6xLe3e+zT7I9d"
    "JhGR2H+OgjUx2nVrI2ZnrDN67FwcB3ew0PAVZeL3cfRAQrQgmBGGBF2TJLPjKjEhSqQOhz"
    "jdELGSq0KOuk+T12hNtipTB2HVL2o1QymXd6BJYKgo0ttTIPHHC4UKrDG9U3ykdC2/vY2k"
    "X4yHkAkHEV9vUg6GryoOzF519ruqt1drnDMewdrG3AVFk6+yikGVcNrQx6BK1DYrp0KSHC"
    "wCo5hfsPc1TvPE7H2+GAg2W6k235gMA9mVWYc6HtFxaAdzgKrvqZsfMZxwrLVPPpMKN0Eq"
    "Xh7RrMMRVo2PJF5RrSIwEt0sSf3oe0bTJDSZAC54Z1D7vRAsQe0fUHaHgqND1rwcQ6ouIw"
    "GJHhRtE2HdocjoFeqL9pVufp3iouq0teT8AAHO3TjPZBs70o8YYN2NdUaWqbG8RRvtJRDw"
    "7sZ7Ig/NebBKk/Up9Y28V0GTof7FNy+/f/nHb797eWD88Ekb0aekQubsoJJJEcds1+Wxig"
    "LiIcQOTG4QYgcGdchgfroZzJnh+gct2TXatX8oBL+Oxu2jpNjFxL3FTORtrTL4K50uqNVa"
    "FWomVmSPAvm9ZjqVUP4ZMSRXnap0w3XsWTZkRxjJ7dQme3dfj3mM8Ttjy9IGXgaBKRxM4d"
    "c3haebhanHfbM2eQBMqQ3RxZTJZcSklqI2JruTuIqbErUDm0gGz5vzjfYrxGQVJ+0p783V"
    "98qYR1XfG49O0VOZvQZTbG92WM8Iv8QO7olA/1e6uDEI8urjVgH+X/mAswL7h0SKvxEJdP"
    "DIjrL1K6SKFKM0EVGMQhVAQhkKCQ7RVzj7f/VZIOXuBUGMbGO8J6GhgsglbwwRKV7IiCCG"
    "DyiGQyLKgIZwY8vEFq6NjRKB6k5Vadm9lVRYjB++HvOERMKmSiztIVfGKix9xlxNqT0CFo"
    "JstiYNqFEML0PAKX8SS6UaodjIFwcAJKrVlua9vKGD96+MA9efz66/GHMxJ4zZRbFUUVCz"
    "CAIqIKACAiqe9q7qjx3wRz2dJlOgujI7Yw2ch/mgsxbBX1dEt4bW1jqJRBu8RypiVNnl8q"
    "rAr9FupRLOIoFYqhLNVBoZSUJl69NueCV6ndoEL3trsAp6IVeCVXBA0V2+xQ6nzBE1QcEC"
    "TpiLnDDvdMjXLQtW0YPxoKkOaD1v8vAxXBp7PnJMngzZeIT5moRoSZkh8KtpFBwGXuxUcB"
    "gMeBiMIo9WDk1JeIW12ouCv5JK7HxFovuV4RBui+aqAScUZjFwNFdGpLFkXPPCr4DAsGW/"
    "7lV5Ecu9uwQBA3ytYpmtZRaMstAHdSx0gw28+cQEGzjYwL2dZu8tFNEmEh/T2GydOFycdb"
    "BMxGr0nBXDzxon/kJ3aJMGK22w3tAHgmhWOg0HAU0TlVG2RBhtGVVSzwwtGd3ocNZILgSp"
    "wepenQlVlolTm8albw6mEC/EPTCFDChR5y+HjZRXgoCc5yLnpYwVzUqrnDf3DS5jJkF6tX"
    "twl97BzZ2D877BJWdPxIje6myWdQU0CY6HXtgbgnnKrPaSEgQod6kIucVWi7wYD2S7rG9j"
    "s/cfSRBtcNywvs393sMM8zzHTov7H9/88Pb97buvXrycvdRUS6IjQcp7+cuv61u2FMiZcG"
    "lFUAFO0PQxdh24Yr5NQqduE0cY2Dh8nl8wGIPB2I+pmJjB2CdD4i8c3zdbErOrs86mxPQw"
    "vkN8LRbazKcS3lU0bG7mU90YsLyQiJVu5LAiKLP5POPo31R1bVCFrCRER8HKNcwFCvH+Nd"
    "qxSAidWR+qxo9Hw+EzfmJrHPLh/zeJabB+rEkyv52ltayKAhMlmCivbqIEa86VtF25p81N"
    "rCvZokndPWLapIpp0a+kAiN5eKP2UmuTQRUKpoMzpoOMsMBMdVtoYQ0IleKcYwulRGO5Ux"
    "wRT3qfUDQ47RJV4HX2iL4KIFx6g1BcOWwPFdhkyko8nZrO76XmJedGOVXNCmt1wKxNZ91k"
    "Q+fBcWyHks7Z6EL72+G9ijjJGgcm69f6wy3eb4gKRSFxLIcoLXNBVPnlQpsMySISpkLOl7"
    "05xL54ofWAYtk7xaVtIH+p7TitooDU0yKqRIWqWIUBVECgrbvE6rsIkdcWIEekZELQVu9B"
    "W6XvZLF11GADJmheQX7oZevYEhZRq5KpR8QklvXgQVtjSD/mwYqEaTydDORcGbKU9qookP"
    "ZONm2pQLoUVinhJhh+MJJwg05BPQkVUeAUZVJFQuiWz7OsX0inWa4iYZZ9nuUtow9RSNg8"
    "ezUtG8ea0ZBZ7yCLFExSpv7rOA1lMMyC/Szo4hCS2NBKGK+igHeoK+E53RAm3DgVEwsTLs"
    "96ug0dZ72KhFn3fdZ9cbcT3hQZXlyatbrYS4M6+Nbz4SX/dxZqjZeCMPVrThzeZje6833A"
    "Y+6FLQo85r1TXBIlVjhJSGwju5UgIL25qIopk5NiV6DjCAHKHShXzaRiSxdNGQOkP4L0+Q"
    "Nh3OgDbgzUNEGnFMx9uU5gOLlPcxmr68IuY2BhT9XbO61i02DYuybvQjJsz3uBAt7teQ9J"
    "mG7J3LIZbxUFe7vLgn+wjygpY6C+dz14mJMknNOlDaEVEDB6EtzHJR+WQU9lEDBa816Fob"
    "zIG1op3EUJZvsGN1YNWWN2sReET2vTvcvbbB82Xbnn3r396fbj38277p2hLffd3z+/ua3L"
    "1ATHRD6M2k1ABQbsP5L9B8wiRYqhU3eHSaigHediPPtLX1Mht5I5JwEjpn7pd5TGBCfmaa"
    "gh6zMgoRN7GT58eFeZgbu3dQHvl/d3bz5+9U0tJ+TUjHLlyjrjWfV2daizoKbcH+caE1WF"
    "gzLpYIhlkWlLb7a+FuMnkyJ/MXurB01HR7SYPQq16BRMqxsq25wABwBs/jUzypdtJK+6lI"
    "atIOF98fl9YYTRVJC5FIIiQwhB+0SfgGGufZ7rRiduW8Gdq7hvv+lXlhi4EBeEVkNotR9T"
    "MbEg26r9K3HJeS3B4PDy+fAKSRzJs8gxG7KKhZn2eaah+eZ059mvtIhboaIUxU1zdkQxYt"
    "YhSUIuuuPgs8kSHxKCAhzHKnlBtb8sjKWzQxH6BVlSRlAkUMTRBofkNFPC9SaQJuGFsQXS"
    "JHqnuNwIr9mH0VJYsM11AaQm6WZBDLptoznhCIBgcP+8mL7Re5lFSlMR0I1V2HEJMmDAtz"
    "rKFR1XEB4h4ns6BjCI+L5aUglzMzxWkWB49EWP7WJ4BHMFmCuGMVf8gLdC9eVuNlcUI2Zd"
    "zBVBafBZc8WP5IHEdKs7F1D5Hr9SDfbyKg2YK/vCjqZxiFb4gaB7ZYuQItSpwcL9NmCy8E"
    "KqBpNF7xRDZYdrynA6EP6U8fPB8wbKIX2hc8w8OO2fiuzsl0z1QWxb5Cl1tZMsRfOBXfpP"
    "ybsgoapXYfRAkpAytMFrwmdIZUxyXecqWJFgzV+jhERK2FFyUSLHYaSy1LJyV8qfIy8ZnE"
    "L9PALkLy+EA5C/BpS/oMzT8GVoIZH36rIYJPJek32oBwX1oKZONyTrQrKuF/z2sroZ2cY4"
    "MOXrtjXbPGKAc3fO525bSwMc9hiI6PBhdavAIJv0/8N4SP8/ibDLgrRt2CxDgNAmQucb/M"
    "WB1AIG4aAGbj3KwfeN6pF4QTplPNEHwgRek8RhoutYCCLyeaZT7tb9h0OQ2CjmF9zYzWcj"
    "uLH7c2N/xLouXpMf+2NurDzvyGbFyLOe7F9XJEH4kHKIcs0ZbfAeLbK0RBKiRGqFz9FbwR"
    "GjO+VQFitSDH3GkdSnb2qr56I3Bq+1FxYE8Fr3TnEpJ0++GS6NwY+wCZ4+IzltRhKJ/pEE"
    "JGpNnC9GdDt0SoM7Jc4zsqVMqCglXMp5p0nQkCN/ZjycEl5sYXBKDHhKQKZxD6RCz5crOU"
    "iuXNxhPBYVi8UMMTGQLf9keIds+aF5p0GQMrd6fjUomMR901arkTlSuXtwmucadIJmCTCK"
    "92uliLYRSc7YKfIxs46WitLwTraKPC9hluW3c51f9Upbq2MarFGaKBv3bhUFK/lfLFTe1T"
    "2R4yKOtK5FDCbyC94XbB9eiN1g++idYkgycqG1vzQX7uKlKMFAHABxwEocSONWH7m63E0I"
    "KEaePf/lVqLSrZGaOuV90G2GkaDHqjenZ3tHDJzbXhwqcG4PeG5nXbo1HyectphqKiiwTb"
    "q0HySbbWxpDS5jgHSXpA+o/jQ05VDwYXDKr5LuPiJzbx+ctzQJ/+unDz+ZSW/rDR5GgUD/"
    "ieKI95a1UxIJF2kUiyjhz9VjryEVKpLaJ6XOf022UTc48UMlih5T6bm2juEl1IDdwguBfb"
    "TdwqEVIrRCfAIbPaSjNK//aZnaKklm29Bx1qtImHXfZ90vA+undLtV3pFsTprsrOVRsy7m"
    "Vl4DnK+xmRTO0awIZsRRQsWhJZqgM6Q7VuclLuNoaXSyut8GbLNeGA7BNts7xWCtglqZo5"
    "gAqJU5RfalNMdNWnxbnbUCAVsO5Fl4cXJKodLK+l2MB8u3S+FRsD+B/cmHqZiYJaLi0tOa"
    "sEtwXxkIWR0+Z3XkU7WwSnStgOD46raf+mXj+1xE9TQb+D6XAn/OW/fKYULdEipyN1xWzS"
    "EzyjzjiO4SVNzrOfq8IighO8JFluzAXyPVTHAXyTWXCqTy9tB99EA42uG9Cq5UeRP58kCc"
    "GDoXDvpkMCB6IaODAbF3io+UWhZNgGoJEFk4Isqhq8s14tyaonz8CvHpU8u8cEFqni7+RQ"
    "KrSgklCCxip9h7u8oUUJPCneuV2FidisV4WNgQhTz4pPQShQwGcjCQ+zEVEzOQe2XGk7z/"
    "zMiSMJIEOY9GW15t3Oy8QU8i5tsa5KxV7y90p81gmYEka1L9GmGBNpJ3bT5jdHdqkusOA3"
    "uaF8YesKf1TnFZvIpTg7mhTbTKASBWXVysgnyj6+QbQSoEyFcDy1cCq1POLFPl11rlqJiE"
    "97oNb2nw+ZQHKf1gFqzUTeSYIK91L1EJx3pjfaX7pHASpCwSexSrUnAJRXrxqbYqqsWU/I"
    "tHIUFqBzPkQ/TzjEfIZqVH24oOJ0iQ2UBmu7rMBj7QAa2PRvG4mewm8Rjo9j1yiSaRslGa"
    "TuT8UqcDuTS2w3ksVvI1X9E4RHKPx0nRmixrWaYr5SPlU78nPC/VWu1fpmu4Uimdmc7hi9"
    "4bbCNeHAJwzg54zkLzmz4yQFVN/iQwSDA/rDBr8GKUMJM4V+Ux9GUek+RerOSf37YwWxyq"
    "39ZtSvmFF+pKPfsK85RZSS0lyCT4HVpMDCNG9PlhQ3oFBLS7BL0UEo7BbEeCaIPjhmOvjK"
    "sb7TLg8/wG05qFH9/88Pb97buvXrycvaxVvyqm4+XX9f2EEcw2ZttoG8llGHB8huPy17DZ"
    "Qqqw4TaRmysIx71sIdC+bOBIFsq5/EKGaK42H1cFNpyX6+u+xL+reLnG412cFu8QLAfBcn"
    "5MxcScufVkpXu3Wa8gYdZ9n3VP/AUf5Bdb/RA3NY4rX561+Q2oGjgP4u7t4lTFwe02jgKs"
    "Lda66qAEcLSkTDnPGZ8h+S/1VyQ4iZe5xZ/I/U3XIFyTrVD94LDuBvca/fTLu3d6OEbbdC"
    "FvrKIizZUOB3oueBu8sNqCt6F3iksFnvDGrsBTPh6ERBe1X29KDjURa0DHonzjSaDrryZf"
    "Zv6epywyGANuGcMNM3CCrM1BnxHI13sD/vHPehMaSfA8pvc0FXN3MlvvMiCxptBu9bxrHI"
    "tGuu8ZztuD2RFcwz3NtcoDasvbEfI0KStsEXals6ookAzAfASGhE7mozDiukOSw7TXoFCQ"
    "0OeChOPxgYw/w8orQ538902jmU5dnHUw0hXjOpnoJIKy6N+ZsUxBZzUD2Ct0T6kKzg3kpc"
    "wMtomSVDSY3h55v0eY1Oy15Et3DDhvVJuCdgzmtsfOh00cqra4W1JaAQGl9TRaTpgloSUI"
    "0Fm38EixwzplsQKCHgrNRkcbtbqOA8XaxeQORiBrI9AKxypLwMovVAHBSnVYqYkSoa1ccQ"
    "UAqim6NAuSnIV2G0MJ8zR3BqUNSklUxWI4Ga1M+AlaLKdkugLDdOM0T9gwTb5spejJHWa9"
    "ipzgrI9klju93KrmjUv5KQ5+h1HML886U1sq81UUaPO++RQS3hr9m1+fdfEsHIeedS78qg"
    "NvdcStsvurAlryz8w0iUL6WnUaz5oKod0qion6eyfHqX5CCcJLQVjxUYy50E2HQoZ3yanf"
    "od9HPcIl4Y+pEeJ9wQEBDgg/KAUTo1tco5PsWUVOUL+YsFZ5OIcd5r2OBcXDN8XDFyFZbH"
    "84+CJMQnL5eruQLLbzilujS2k9FSKTJakp8VOJ169UXhpakz0JdcCMTldTRe8OTQnQ4SlZ"
    "1VopxYZ6jGoXgEMt3+IklMNIsObyL1PdveEeDGlyXgggIDYPKONtUyZHWLnnShDwh7pUNy"
    "NcRAk2FydqCwOsAS8VDegv/X1ly6kjxSFZsQKDVEVH8rOz2HITr4DAclvzXgvVCV0YNPXG"
    "GPwyZDKFiC7WcLVgZ77BXxxILWDQzNbALXhgnQSRMSjK4IF9OvML4TPNO+a0DJ2emL9+xv"
    "tNg3u4uDRrM3ptS4POmrs+rwjaRXyFBFUtlLY4CmfaYKSsTFknhyUiD4TJ1avMTXhBU4Ei"
    "8QoVMoAezcgyTUKe94XI20KYrFwDPA+MW15I7WDc6p3ikhy/UcEUhgOqrdD2EQRltvXvbi"
    "6zDc0n+m4+EahcKTF3a51iBMMmARbwa1vAebr4FwkMG3NLnfgjBLKCnHwO0BDhGsQHeCtS"
    "RuabvNhF57TDGg72mUnnwnlfsE+LEMxO0jtCprBlV+W8Fx3kvBeNct6Lupyn2qCkhoXa3j"
    "glNS3TPnfl3HY3lc15ScjcSUesAq+jJ/blTLu4kpidZKEb0wY00N3eXkzZAOUT3fg2wYHw"
    "84S7rm8DGuhube0W8W0qXOk2oIHu1t1b25BUDVwcrB238IZbAPHdjs3Mw2Nr+zPDIXTKtH"
    "mrX+hoY228ATB9GlOVmO1PLdp4BQX6eHnhytc7macstlEaq6gpaOVDq4xxlKwdQocrMAjc"
    "rnPfNXaYExwTw/7c3mKmwADvrrxviMAqcOGU+b9++vBToyH1gKmLelEg0H+ioTdw9dhrbO"
    "CKo/aNqL7n1KZE3aC+EUEcrdOZ4FHAHcRZQpxlU/T0NnSc9SoSZn1Ms87TICAkdJr3Ohai"
    "533e1cfTN2X8veP9il+/zcxxN81h7MWIWYdo9sK6pwefjWr/kBD5Uu8RFqozMNoy+hCpCP"
    "HccHUalt4FAHHlXhjaIK68d4pLIaP522fZS6KCAlLrZeLTzYKwU0I/bXAcNx6KR9SUsm2/"
    "ffH9d4eDUP3RdvR9en/77t1pom2xWzs6NhrgsGybaKYsbCii2RJIbgKDWd7eLH8gsm1r7j"
    "APrXs0zESX2H6IZLxapLMN60cErHJ7vgljlB06WHblvIoC3l15F5Jhe94LFPBuz7tYMZre"
    "G5zezaSXIMC4Q2w6juKUWW0vJQgwbs+4XK5CfZ8Txpt93CXIo1zc42G+F1920ayhK+3FeO"
    "DcnXNd+lYuX5MPoqUEYgkFFRBdy0/muZ2MSAa4o3e/4R7g9/PZ71fM2mNSoS4ZQT+eqXaK"
    "oX+gUfiot8x4A3jFfH7FlBDsNNcVIMyxz3Ocle0/neBGL9ERMJnIiYsVZE2kPjnXBDm8NC"
    "dgeHG8fnEgmvQJxhVCNOlTnHWIMXyqMYY/ZknuN80xhsWIWZcYw7A0uEOjqHw4wly3aSpa"
    "L5E4Vh+8zovThofqtBzlD3rGdalbUw+oi9wTIhWHkIkgUvH6FEOkYu+p7PYVGS5WiGGapE"
    "K44rA050eqa6BcFQ7VKR38zVCdHKqTj7s6+XaFLQtnF4BJcAuhtRMnfKF0R9dSc6dgKHjW"
    "WtiPhGngXtjvFA10t9G9oCwh84XhdGzeTsoYiDB0iDAkmEvObMPGazBg3pl528DxGgyYd2"
    "Geb2kSGneadudTFQmOZZ8dy4xsIl3GeEkNKbzn5rmKhZn2eaahjudF63jSrfzVLq75CnCC"
    "nvkpvTNK9XAr61RFws7o8yxDcFXjNE84zAaCq57irENw1ZMNrqK7RL+PLdFVxZBZp/Cq8u"
    "gO8VVZ8NMzjnaUqQbhWCCMsmoO6qM1RwscxntTGJUNFKKlhhByIFrq+hRDDMrVYlDyrc85"
    "CKWKBx/nGCoHPXXCI/X0dGMsedBMehUFjgiH6Aki5e9IWDk8yxhY7C4RFORerlwH5bgCnK"
    "BuPBJduJPhS2oVTn1IjjAwbPo8v2DYbJzmCZu4wLD5VGbdLwPbmy8B4RmBZvNaPmDWxbhG"
    "jmPPmtbe04TsC6uYvAFh8r9RiMQuCsgr+Rknch2EKE/kQXSZjVMPQjvMUdFz9dT0dtlbg2"
    "nOC4MGmOZ6pxgSGSGRcWykghF5WJqvX/F/RARDIiMkMo5zUfeayCifk3CspU5bqe0ECTt1"
    "ffmC+QgMCVcwJLyLkvVNsxlBX551MSLExcgO0Tlb+ZUyRX+D92hBMj0fixnCiQq5IboekV"
    "Lwd6soWB2UfIzUU9CSMt1qMeUErTA3BfH08AQwKHixZYJBYcBTCYRWEFrHLbRK6SiMhKOZ"
    "wQiGTaJuZEiZHGFX4uQImcQSHj5feEnUJmCZIV8CQXCUPevlr2nBew02YP/GK8hv/USlyS"
    "8Tk3lq2mTuKI0JThpC0yrAei8eiZzWXnP34cO7Cvl3b+vs/vL+7s3Hr76pSSinBe9XlOed"
    "Py3oPoIGpPrwyWi59s4ZMp593kJMYUSkLJmnLLY7NMsoODWdYuex0tlPWW/uXVfGPKp/nd"
    "u5aaiHoB57DXtIL23tBF2TZL7C3NCrtK2xXRXn2NpuTOdpT73tOMGx8XBt4f6IAd5deb9y"
    "fMx4DgKXEANlOHeNLyhh4Yh1aPj9ZRvJGXJJL6ggJ+g8HImzsFuKAU4CErs17qtjIZnE65"
    "mGaIAnEg0AySRPfdbHUyXnm74m94lWyXmPE/VK3jSH3xQjZl0icDalwZ2CcPZElblRk6FC"
    "XwRVcTLBCjP5nU/jZFS/sOwif4Y2eC0n1Bx4c5G7QrCNF2oeBNv0TnFJk5Z7unVobQUEtg"
    "nPHSvTXLhQHadFGu0vl0Qe+F8MisL50LwCCOF5+nc3h+ctI8aFW6uVOhT6rEAc5DXjIJeM"
    "yB9ppLh5m66AJsHx0Dt1IKm5p8yK9TIGvCFOHeCY4HOTSUVZ0Rrcq2VQmwFtWoteGcDqzi"
    "RVccqOvBLkSVMHwea96xoQgwsh534u4p5Yh6DFa/AOQYveBS2Oo7Fv4YCfzrZ/H6nnO1R9"
    "MEBBnIGIxOGs/pSp/zqGJJbBcILabxwHIoOUC7pxn4gaHubiEXORhwi4TkUVDjNhPxOQeQ"
    "GZF0+R92BFgjVNDV60NubLKEfux7Pf9EU9YYzKU5SGVpabKgq2eoekDM2gkAzb816ggHcX"
    "jfVBHpZz7brkbuHUDbeAnAmvcybUYWGwDzXGUB8Bk2k0+uKbl9+//OO33708RE4fPmkLmD"
    "4tSQAJKM1UTzcVARJQnuKsQwLKU01A+Sh1q4yXpgSUYsSsSwIKKw0+m4DyISEoX0RZJ5cs"
    "OeAZR/ltEEtjwl/rdJGE7KQghnRkBJ/pj2gcEl2klSPyZRvLuVQfIRVYqe5pqAo7yBMhcc"
    "ULbwAkrvRO8RgPkD4FhMHOkIplP8YG3ptjFIrxw8cnXGcV9xKJIM81ymyMOgcAxFC7xFCD"
    "LvpEtBJ/pGPldDBLxbk7olUaLsZ07KYoxSmVB73D8p+pmKGV/JZIyp1RrOXOwv0qBdUdZS"
    "HiRAgpp0pMUw/Fx90QRFgv5CsQYQcUYaGG+fBpOuniXySwco6VIEC5SxzQNSsMjIh8i41j"
    "IX/0MgoizPaWvJ4igVyo3wBdfrxmFbLbvcxuH0duyIQkiRWVz4lCA+W3jOGGcL4yqMb69C"
    "yPap/9xz/rO+1WnUk4tm0mXoVBwkdNBsMiWNlKXyUM8FmPoMPcLr36iIDd1EUVVt5ze/N2"
    "CQahiT6HJh4Ukcw27Jp+U0FDaLD9e5YKK7ddPhyYdg1+h6QDSDp4GrxjIeRhbFmUpgIC1l"
    "1SPYoEjYVVhbU6DoRWKJEyhcAkiJRpnIqJRcpA1sZTn/VllER85TTtNSjYDny2HYwnuBqy"
    "cy4af3inLNQ3jUGI2eXZ+UjE+eIw8mw8YnZrjsQKCxQT/ECQynJJCFrgZI2WUUxOYw67gi"
    "CucIgNDuIKr08xRLAMTDNEWPQdYZGdJTblFUqIKSV4XazEgqACG6r6tgZdHTAQc0XKC9nU"
    "uiU2l7lr3mxLEIgIqFVdp7skpji0trSeAMHMbW9pLZFor+yfgEHd91ndLwyxdq9ZFTUJaQ"
    "ayTL2ZiglbUcG69lSta8fsm5tmG1tp0KyLpa02/qy97dcV3SCMshQrtMF7tFLms43O4t3i"
    "KESCnhrcOqPA4uaFHA0Wt94phhzHHildy29vI40W40EOdVH2iMBRbDC0tRXKLoGgRnmd96"
    "6FssPonnDLCuVHDPDuyvsG87WpJn9L+/ADArYYhy0mWvLAhu5iPNju3M0KYM+5EvFgz3lK"
    "9hxGNvTBseZ/GQlGct+M5F5Zjz4Snk1Og+Eovz7rYDNix6FnzUW3KButY6qyeKsd5kg+I4"
    "5IeGoo6jAeTEReKNtgIuqdYgjKGphmvsIv/vCdnT59xIA+XZd7u+rTcZQQm0Ctw3gI0zJV"
    "2Mam3aEl6s24GwCX6pMljozdFxvZPAKATwOfjGwPzcY7MlqGAKctna/AYNPMGhhswGBTGT"
    "fiMu8fU/2bmxR5dXXWRY0vBnZQ4o99hyQILSlDeax8kTdVpCaYNHo7MKj3XihFoN73TjEk"
    "Aw2XDJTVoyRzvJD/NZzWrXWD61hIZSHlaThNZYkJNoUltLJ8wAC7Z9jdUGtyC8ijuR2Pi8"
    "iJWgiuvk5TOCgI0zwhoEn1oUkRFtGq9lC9MmvToGIS3qvqpsehZ3WozytyVISCmHLVvVUt"
    "y1daBWJ0N0MxDdYkRIs92q0okdsKUg5+1eUK4SREXMqC1cuKi9+rmxh6xw7xwEfoan5pEU"
    "9Dc1OrQFn8iNTBTUJwu8mqDoaAE98CTsYpyXw9eknGnzONa4pMZ1pe7L7FKngc0y0JTBwO"
    "GBQSOQ7tIrF6jtS5Iw8XxFP2EKnDRC4Y+W95F3WdpkI3epQatbk002VvDcZEz48kv8QAf8"
    "8fC2Mi+SIISxo6trRU1K7CJmFSHNohmG89pkO3OYCoBHKMIBqPGNVXANF4pJ1p2W3AA948"
    "IdOy24C17qnPuhK2nSa9AgSrgW9WA6+01x9oIjLVs0GJLQbMzuuycgkex57Vae+UlTMKVk"
    "jSJRnlx3IlAU7QQgWupEn4Sn68JnsSoiyPGtGlVDpnKNHmUaW35vBTzbaPB4B+64XyBfpt"
    "7xRDuZQeKYVyKUOWS7lG0Y7xyEyXNBH4ItrEWCwp23wiQmSsnAo3tSGt4g0vDTor13xIpG"
    "QhRyC8UBZyJUHsVjRWHQ+4wHKBqIEzxFMlmXB9fYO5kMKGFEOU63hFgjV6wHFqsNZf+uaP"
    "kGfkDU/fqebwyXz4ZXaw87LMYHGT33z9dYfISTmqMXZSX2uXavSEnbLd3EXtABi+hdp1dr"
    "GLNUvzZQtTkSJmtSy70rphbY9jOiQbLHCMk4AozQejndxFiJDqEY9Cov17dJegPI95psao"
    "aBYlkOiQFfUH+bKNmDET4YJ3Bs3LCxkWNK8B1YTsjbGktAICSkHzumLLY6fiGVAz40y4gT"
    "wTCXfxC1SQ4BjwzTFQqYyyI1vhMMdlHMywzzMMrvzGaZ6YU9crlfJvSqBpVCv/los751TL"
    "eSEXOSaz65vwQudTX6VjInsDELRDL6QU0A4HFAT1/5+w2azKFONBlXFQZfiWJHL/ZSFhp5"
    "w3RjzWUFBNyRDSqFIJQoZ3+ueeUHtHaUxw0mDqqEHrvjqJHSHBbb66Dx/eVZb23dv62v3l"
    "/d2bj199U8vANvQWZTjhS8mLPe11KNDenXYInIbAac8W/sS0LQicfoqz7o2OzRsjTvJLsy"
    "6FDkpjOwWc4I0ymaMl023/5JYVyhNINfmTf4Vkof84eFqV2IQWVP6HpUmiyhTkflquHa/5"
    "aSP/WKrAkUiYw1D6fyQo9V5onKDU905xTSzHel3Y8nqCBHINZc9PKf20wXHcWvp8arr7ty"
    "++/+4gbas/2uTrT+9v3707Faj1Fu/YHsGEhcV6qrGEzgwbwUBxPT5BizAG1aC1OuUBBIUT"
    "9e9uru4HZVb7LrOa7aS5LG25kE+wsJ7PredsV3Wj+xQMfJ/hO1uhTibTE+iU5Lfhbaeh6z"
    "ycYmEinCeCqZxkTrilMFiDPUIMHE84mE1A5XJJpNqsCo7bh1TWsBM0FI/EMNwp5o6RQDnj"
    "3Zq/VqAw0d5NtC8ugLz3422me9+YXAG1IbPWgLtaL8luToFS8Jw6gkkiIjkwqzKcZbPKP4"
    "QOonsgSUjZa50sqgoUZxUwsuysYIWTe1O14x7uD+Z+Lw5GMPcPKHtAOtKw1SL1TmpDeBkD"
    "pDuQLnkgsQ3jBwDQ7RKnKrBIDa19m/k+IoYj/EYeCou8besUWN+yiLJIGAzdzV2AS5ABg/"
    "q+7rn6++WarGZ+gMjUp/qWMdxQuKcKqxHbZ9mLkoC3SKNYSsD8uXreNWQ8tWj/8c86oTRZ"
    "RvenZDYXETkihq8iYqJTPfYadF6stkhloyZSbxKGxd1WlqoEcqxLNaLzsa/a1RmJc1VGyU"
    "B/8+tQx8FLcfGXIttxHD0NJ1iIlXdzMxQGnOZ5aE54MkAnMw0Xk20gCQSSQDw7hyeWDgBJ"
    "IE9x1j3zAN1JdtfakdHoASqGzDp5gBal0Z3SQgpkkYjxjKP8Hrq5FyMoUmXRVY8vKlcB2u"
    "nPMApwHKMV5kgXQV/iKCahOQvk4k8AL9AQ0jt4ga5PcdVoa1XK4QAY0GSb9SOdisVW7T9G"
    "40uLgllAoFWnm/itdvmUmQy6bbSXUcC8G/NRMsdzeQbbMV9GAfNuzO/kT5Vyq8qStdU+at"
    "AJqh8jUTc6hRbSreTeRcmsAKFko89zzIhge6fY0SMOZtjnGVYvo7Jf2x2UZRQclG4H5ZbR"
    "BZmniYgM0ULtr1cNCm+Yz29YjLmYE8aoVRheFeWk9Y5oTvtQeMfjc5rWvgbeh+YJAe9DD9"
    "6Hj0TSHERxpHuBtWShmAfO2jwRrAKxy0hR3gLlBtgShor7kPDEgfBK54boPJGIo90KC7TB"
    "a8KR2FFVPEr+Q/6JRMoSQ1pKXw8Br4QXJnPwSvROcTkYSx7/8vwR1HxyNYVhlVFtp9akZD"
    "Z16MDJDye/Pyf/HaXr88e+HmVz5i8KwNkD/y/yHF5ippz9McFqPRTHL9phjtQSmOmE0d1K"
    "H6ryTEYiIvrvRMUMpAlSep88p+naFH/QxwPgoPfiFIKDfsCDvp5hbtvq3QwHmqEamuHk77"
    "MaGickcUseqCPB2uVm7XIrjXb1mmh9TUKbwuBSEC1NVIJFnjhrQXAFBxS31vhbkWDtliNQ"
    "QYIXyjcvlJ9amgqWvjmvpulhMxs97YDoUCsojJZLogQNghZE7ORhqKv1ZJV7tAqV8uforZ"
    "A6FafxA+HKfkriZaFJxViV7Vf61FIuTnUV3dPE2NOvz0eB8uaFyAvK24BaBShvUKhparEK"
    "PF38iwQGAawlI+IIAcpdyjRFCbHcOkoQKClbKyn7ZSsXI3bo4nKKBG5PqxPEZEOsj7oTID"
    "BrWrXWxoUy7NG2hfEQ62RdkHpYik0Brq0dRw4goLedXjCx921iD4nAkSlzsrluUgkCJZPa"
    "BTeXOmJjyB1WCRJXILwXSXkZMS7m2mHEUlvxzggGZfukz4U2/YUOBBugIOYZ2E2F0UfavG"
    "1UUZCB4VByAKpPPZF4QONe5pI2WoGCR9E3j+I486vGX9PPS0/ueyyC1c1ZT242bGbhyd0c"
    "EGc9ue+iJO+oXrIjciRUgouICMKqFtc9o+l2hihDi738cyvXIE2ecbSSuNdoi6WImiFUhG"
    "xMspDZFX4gKKE6uUaV8Dp17Q78bPD1eiFWgq93QMkdfL3DKEhy57FSjfLxk7AeDq4VyWM4"
    "SnBs7J7RzHkNBtQ7+nwNltxGafUwfkotXC9W1Lss9ViQWocBtwZuj0GDlq6zKhAaboP/7M"
    "r+M/m6x1KfNFtfm31oNRj40S7uR5N6tV1JogNgEosejOHeTMWEjeFpEtLEpc96BQiGcN8M"
    "4V4aZH/GTGSknzHJFgNnFkbZbQnTIcFGWTYLw2Zm9NTND7Jl/UobN3Nzp85owfdyaZiyZ5"
    "zvA+ZSL4xMYC7tnWIwlw5M89VSB6ZJpye5A9MkF7Q80PL8mIqJaXleagAfpSz8iXQofloM"
    "tNEAlKA958Si+mke7YPoEuGk1DBN3YnPUKJboQUrnMif9iqrSoqVKC+H/KbG/IbUj+CIC7"
    "zPypupr2Yugtrjs0CV8OJQA1UCVImp0WzfcPoqEZRj8pzSIFUprzbOpjJmeE/TdRYp+JRA"
    "2wBt4wa0jcdoG8lNB00jsdQyku4KhppkVQVZCf0oax+o/h1KEf45ukUBw3yFVBtXjhIqVn"
    "LoK/RbInejOU1+Q1xJ+ll/Zl1US46iBidEnw8C1cILgQxUC1AtpkazfMb9PbGSxkoQkMdc"
    "yngFKxKmsZSrliYxuF0kOwFD1IdvUR+VqgiMbuYmzb25U0wJ8sg2MSN60Qx9YiSrdsQdAE"
    "+atlyctCGuBHnS1I2iZowcmpLiq4z+LNS5M7rwyynvbRniVRy0JXBrS5CxmJCdC/k5DLh/"
    "DPe5q9GF/xIU5uAxc8DIVps5XSahjIVZeMwstPTwOD8NbY08YB46zsOxECzX7exsp8KMh9"
    "lwbBmkGlXwuSoRaDsRJ1CYg0fNQVFwymkWymCYB7d5EFRgu+KqRwTkhLYrbQ7++yWO4pRZ"
    "1UgoQybzFlyuRgJjdgERBwAUnLS3OUD4CYSf+DEVEws/qdlSmdusV5Hg3vLavRUlEV85TX"
    "MNCvPs8zxDFdcnWcWVVWPJqldmbeF6MQnvCZuz49CzkXq/Zsk2mVlb3UcXNqVL3Qczux/i"
    "OAoRXqpWl8VINSISp/F4j78dRN0NsRdC1N31KYZ+jtcJBMuaM9r2a6ugYAXX41/SzcIUz9"
    "gmqRwxU0qWGthIK7+EMGZUtVSrPUJgA3HYQDLxyrGJRgU6QePK2PUvr/SAXxJOcExa9IHD"
    "iO56gXbbHzAdyoVlsKzQ1w5HgqMlZUj9v7qPqTBYBwSI+V6c4CDmDygkhalLtckjCo4LOC"
    "6aj4sHwvY/yD+bDovD9dajguUj5QLMh3Y4IdRYvcUrK0+I99nOr6q67BFV27uEKm8eirhK"
    "xBSvEU3ivT4Q1mSvm+rwlbq4JluDUamPB8D548XmCOfPgOdPyqUQaEdoCQJ0nqjeIZmrjc"
    "Vk9kgw2zep3yVYjdTFXmTROtMh9C4Pbzqc4FIDv3v70+3Hv5t18DtDONTd3z+/uT1dzC4a"
    "eAkGzk/fpCkIYOk0zRMLYPFGhl7K37H6TNekoXRK6foZGVqPlMJlMbRTwZQ4StZZERNOuP"
    "LhP+PKPRrpuon5PZG+J59pQTbrYqmOkufoF7mvSaE3kPeORF4uURdS1FaXNAjkLaV8vMPc"
    "XERlyIc/Qva2P24vfdKel76ncM6CXD6gIJm/cbYeyQoKSO3okXxi7siLRcsn1Njwrm3rPU"
    "Ac997xSNd9KTkgBD8VIRhU22mrtv4oOWnS4E/WV84pNsWYsxrNn6MHVZRxQxOyR+rLI7Fi"
    "NL1faRt+USiuKAafGfQFpWtjWOljbwbWfi+kM9AqBhSAt3ivqgLYVnCsoIDUehajEGSztS"
    "W1igJSoejoVdbuRrFjkCrbepYfQdCvXP9u6Fd+vX7lqvJfaiiA0F4rMDXVP+izWCAjcjAX"
    "06kXKFVtbspDbOb9iBiQ96nQzYmYYy6PNGuLcBUHJ2CToJEpskZ6m9e0GQ21QOwXuC6kco"
    "gw7Mp/FQW8u/IuJMP2vBco4N2e9w0RWJk+TllvrqVVxkA1rfYpcaimRb6ooATrnsYl0CNO"
    "1/G8DjbZDVLkjZKsUZCbIt98B+C6JiFuiakwYoseVAAGFMcTynLDwBT2cM3gXPnYrHk/oO"
    "DsdFGG5C7gUM/qCANnqG/O0IrVbEWCtU1RyyMASlqeBOmoniKaIIdX5gQML47XLw7EBj3F"
    "2KBt6DjrVSTM+phmfTyVAMdfAt2XSC2qv9RpnJb6fNYapVWM6FLbQ44tyvNl4TTPOKK75D"
    "n6LD/Rpp/fqxyQhHCEVYvcRA9VRlhj4Y9H3g7itLwwNECcVu8Ul2R2vLFygxTjJxEuMLQ1"
    "ofw1LTivwYB6B+q3hG0inbJk0PZvGcMNWSQ1XI37Pp0g1yP/H/+ERBAQ++UvExFzLDRYRo"
    "Ihx2dDzniUOyjzfkHl7s9MCsU3DRpednF2Ts2b3x/GdVD2VDEftKLyCyKsVbUZUm3P0W/H"
    "M+I3lCYiitFvAq9Joj4wqXnuNwIFzwvtAxS83imGsls90VmYtzqHIufjQWlzUNr0+SI39I"
    "Uhq6GZ8ioKiIf+baDwdVL4CmHJds7LOFD2fFP2PFE6PgUrEqZmr9LhWqvKwcujOrSWIonU"
    "D1SzGuUT+hddIBVigliaZAXhaUIQpykLyCsU4ijeI908KqYBjpFaqieupH9LyAxJaFb69y"
    "fEiVwroaGm2dAPB8XGCzERFJsBJXFoWzVkHKzeq2zoPiKAcAfC9UkwLySmGumNklgV1SSL"
    "TVIOq/BsFLSOqd1/PNlfFEDJVdUsHd2KID9nT6eh0Tp+gnOykXtG/6WDheXZtohN6Qx3lM"
    "YEJw3UHlH1sn4S1te+UogkA5f1+/DhXWVfuXtb3zh+eX/35uNX39SKRJySDb1fJqfWVQ4L"
    "zMVc6hYOc1yDgvru8zyDWa75eJqWWc4Xow3B8Y3JYEOy1MqzTf94MbCDg3ghpdf1K121fS"
    "Unk+h+SpkN5Iso2vlxXfSdhK/1laz7UrbMOVoqc4upgOOF7/2YCvIkul8Z3t62YIsj5rwc"
    "ma+nxxlc+pciB2lTC9aYxx6QFtaY67dG8JfGvupzZzuZjVHmiACjjINRZhkxKS3LaYnMId"
    "xtu/gpdkqF/gfuOx4TvJwH5oKSjTNQBU2J/YsZZbLWzE4FD0rACaoXI1EnvHcCy2Xyg+rr"
    "dNOgVGQXu2oW8+Aw/Kx+oVIA1fGXtZk6uFX1HTKBX69h9kz1cA3Wp0qEyw0eoSn4JaM+DS"
    "9t39rZpTa68ac5X1V1GI+Fsi/NQYpCD8Tg0mpb6EcMLPTRpXyos/WdlH+bzl19rfOxGxej"
    "O3WWzGRD+dbhhGN9QswQTsNIIJII1UKdIdX3nYUzlDdt3MY4OKbnqwPW3DbyYnd+xDntpg"
    "3a6YFg1QOrHsRYeURhL9alSJCN5eotQWDtXlusHBGNl5QrvZFwhIiJ6h5llnEOV1ulHF4d"
    "10m+2eI9TUURsP1AklDKHYLqvxY4Wc/QLhKrY0vqOFIFiDjeI5yE2cdqaCZgKRckWlC6Jt"
    "rQYPJmDvRMiCn3YkMDeWfAMwN6gQ1L83G7de2GcnIHED0dRM9UWLmR8+FQUNwhsxbatKGe"
    "27TpHcHNiVlGQiisb07MejM+OVUJsW0pWQU+uq3keKbYqaukZsvmaDgABmz1QbckuYLo3k"
    "+JyIgJw+HQmhRzwEBKTPeUGK0RW3rACgg4wNw8vQtGVaUIB+rrSJgBtxm4Z5QbqG89MQ+Y"
    "6/Rg7msCLn1UZn05bcktoYDeNnqXxCCHtFKbI4DWNloF/mJJa44AWttotddLLqWQTJrWzE"
    "kxVx4OS3prSKC5A832W24VCCR3INl+A64CgeQOJEt5GOvnOjFdRgPdHejmKd+ShDvuHmU0"
    "0H2Obvk8m9o0ZchklOiL5T+VIklt/eonSOgaDTVln2bxCugY+dRnHZqKPMEMkyIQ5y4TMW"
    "5awzCLQbNu0ZjzRWl8p1zPPLSxdC5niZvHez7jKPm9WKH81uaMT7fbQOykF8IHxE4OKN+d"
    "ieVrpvVcCB9Qm6SbhanQS+NRegRAmQt/1TzfaHZfrN7JIG++bEkgcM5AixxSHthVFiE1TI"
    "fadoozST2iqi1AYU9EeZh4Vn+uLFMgmt6vhEro2OK9qZ7do+8HEooHrw1IKJDdMUGas73J"
    "lt0KCkiFTOwrdrtIF/+SJ7wN3yUIUO7cYMRWcyyDwN/ScNo5ZtY9Ip1uPHz2spYZWRKVsG"
    "XXKLQMAtZdmoXSdDtfE8teoSUQsG7POt6Yq7C2BnocQdeJ7xhRAhbki/adLzoeX2X/FtaB"
    "s1EyQ5pTdEANOsHwgJGEAxSctDcoihJb2b4EAcm++tpssAhWlnSWMcBnTV7Pmwp3FtXz8S"
    "AvQmd5iAfzvoVV4QR7J0+Um1ZnoB4x6+gFjIvBnYrEqdHVcm3POGJkS5mYIcxRJBDHUYhU"
    "P77ZsUjbggQ4awbeVAnuUjcGh6AXpxI4BAc8+MEhCJFh46ZWa0mWNs8yZhLmoaFlWPDFDk"
    "j2YZPd4v1jCkVW4aC6PWImspolrhNRQcM8PGIeKHuEe7cMhlkAx5dvjq+R1fsZEbMjK/kz"
    "ImZHVvVnRMyCG7xvN/gyxjsbQaIYD7KDQ7AjlKh+Ak7vzBrvMMkVIMyxz3OcOVrmpvAhNc"
    "dNoZ4lUNv8jvCMajv45YTVj/UVTu7ldsZS20TMUyTYhusa6oITk4baWkv8CBqwmPjhk9FW"
    "Ex9FnfyE7G4mIkFtGZVMbCwtXwUEZFaXpAbMTcdcW0ZDgQC+7fkuAlwtDQplGDQ3uWk1Kl"
    "whzW88jPa4qLFD4Y1TJESxQlQwRAVPY18oVXer0n2ujq2B8G4JOJ4RfukKR7kJiVGDTfev"
    "nz781Gp4ylF18SEKBPpPFEe8twSnUpjmIo1iESX8uXrsNSI1FUvt67y+pGtbiroBRL8/1e"
    "h3qIH7FGfdl5yH6D6RrP+N7G9M+Q7Hq7PWXIdsXBEq2qXMmRyKtjhiRUJCFn7+jKOI85Sw"
    "5+it4GjLoge5QuVAJuQFRJKA7bdyyWbpCfdUJTQkAdGpC/I7cJRQtKGMmAqhDfBEyIzwQj"
    "KHzIgBlR+oOHpZeXybLuIosJHFj4jh5fDrLM9eJO586z9l/i5KMNs3uQoOoLoXbC+yBqTj"
    "Ui/bnGA5kQfWJel3b3+6/fh3s0J/ZyD+7u+f39zWjavqHJ0vGTU4ac7EuFSQExR6RyLkdg"
    "xyYZH8IXyeJiKKbaf6FA3hLj7PNtgvmiUG0GT70GRVmITK27oxKbKHi7M2PTZr4THnldEd"
    "lNkDAGG+JiFaUqYS6jFaRjF5laXRS4UxoKoYlFIrl5FcdwgLrYhKtMrAL5Lt6YbwLNtejY"
    "ykUqpvb1JpB3suKLZeaF2g2PZOcSkozinTHxL8W0mVO9TGJBK0ZA8cEJPIzBjaX6qUIwch"
    "rASboAQ2Eomrk6AtL9lP7wEEk+v15K7lhWTuVHf0BDola+vA1UdHEbMth6ak+CqjP7dU6R"
    "kuFQ6BDaaitnVfA8Kqd171GZMhTYw28XMzUOAm0zp8YPbpliTGQLfWoO4SCjLF9e9uyRSP"
    "KbdnuIQChs8wrMxQlvpzCQJhxrWQeMaowdHeLIUcABBo7FC1JxB2bB8AYKdwoHs8vRXG3w"
    "ce/HTdJmRafrrqwZxEfOU07TUoeOF9sx95448l21+2f2a4ySN7vDxrjS2WA+fpdn5/GNrB"
    "IZtyooqbq5lV3lFBEfkiIfEeqQBe+a/X6Lco/E05OpUnNFjhWFVLIs/4DHGqBx0+Q/rJXI"
    "f9mpywvT4LHK9eCOHgeO2d4lISDG+oVdpMaAkCdJ6UEONmybrFfH2EgDLjpjtaMn5EAOEu"
    "Xm7JH5+vMF+ZFMjm8O0qzjGCe0Tk9xXCvZHSCQ35Kfm3jOEG7kuYGvHTS1hQq/gf/zwtcR"
    "FJTt1aGpaQE1S9x66D1cQZp4ReDjr2eOZ3abIVt508ZRRkDjkeO2C8bJyNiRkvPTFqfSab"
    "bYy12/PEonW4NuuQYiDKg88atP5Cd6WUdaSc/BzlkcY6Zl8ZkThlhsZ/dlAwN3mhvIO5qX"
    "eKSwnseGMV21eMB0XdxTIShnImDIpii2nkCAHKHShPVAJFPOdRaLfMqzCg3sUsFVOTXtDe"
    "m6jAQE3Wm1dtwWVxtInEfMuoChmzWdknQAiPsl/aGyKwklJOiW8uVFLGQMnA9ilxKGACIV"
    "QQQuXZgQtWiH6sEElDVE1+ZdZmgRDHMWcND59XBIURIyq0df+MI0Z3rxCOYyRU0YBNylXl"
    "AKRTzeQ/lpQRhI+F9ZYRkwPkQmT75+jnGAuVy/v7nZQoZ6psHidy/Qt+arMY7Klg7vBCF2"
    "82d/CVan9k17e2jAGtxaXnXJwakmJaCM/HA9kuZAssUit7yBEBhLsoLtTODlKMB7Jdmi/h"
    "yDaUrwSBBLAqm/82puI2L91/m1NwYel2WbpBTIP1nC6XnIi5FBppYopvalOtm+4AKemgao"
    "OqPSZV+yOlLeq2vjo7r3LPWTGwk959UGiVmqtVYFWTT876MrpPme5vlRWlV+59pt38UjuW"
    "e83vF5iTEEUJJ0xV8SOx1KSRquhkVrX7etAjtGu/3NxPQ9cGP/iQbayYfKGMxSea3SdlDL"
    "hPLu4+kRua/FH3BiGveUrKGJiSi08JjmO6k0IbZdG9/HGnM9OSXmDADphmYJoa9bxrTI0x"
    "+SAKyWZL5ZEZ7OdCxM0aTqN603KH4TSc775++cevey78dMFWe+CgBa3RK7lnYloj9NJ7ir"
    "Pui61gxag8CMmNyVJQXJu12gnKozplBdClPIARpyqZUs442mEuaYqKfnW6WQrareSYSKAN"
    "3qOEaue5HoPwvVwS5pyBS934EUaANdk7pPSWUZdK6D1vAJhCXhVkHTx2Pix8Oeo9sfQnHC"
    "DgQHAWBRfKJyOPdqceVCfgCYoGIxEFCk7aS+Ors8ilOn4JN8EpBumvF+mP4YTnZVxMAmDp"
    "cqsMWCSI1sZ3KHq2wDFOAil9cSJUZqfiVhkn0S4SK4QRI0vCiGperB04EUfZitRto8gDYa"
    "bqZpe5KQRaeiF+gIQ3oIR3eDNsnGoVEHjWHDxra/k7bRgvxgPZDmSXv6YF5zXYgE1SruR+"
    "uTjxkH7nnbOSKWmHE255iNZgEPMKZfivuK+Q5ZLIl/SBuFSlq2EnqDqPRFXuZB1hJKAsdD"
    "KQ1KAw0d5NtCdGkV8STnBMqhp9/dqsgzkkLQ8+awv5VZkiVGErJe6oIFVUMqdoE4byY2U+"
    "LN0JW92boZXyceG19mmd2kIudVOwhXghYoAtZEApLkxdBIojCk4Y706YqqPlsBHKN8AuTt"
    "OAnXw5aPWG6IhMX45pTthtVhPSeFKXLrce1roNAy6N7JTowqP75PdRglSpMeViwGgrNWJq"
    "CEw5OxrOVi82fjhbBzxbs+Vvm2VdBgGloyzKoJuGPJCpmLQhOh6i4z3bTSYWKQPR8U991m"
    "PMxVxJ0HL+osRh8o03gP4kvinnHumVf8occg1q5Z8O7rozWuXyOPCsUvnpkLWAdXdOZYN9"
    "hXCCJE8rkogowPJeSD5xptRHzPma7GdIfYS2K2Xi1bFsUodUZRDkzU810X4eAeqrF4oAqK"
    "+9UwzdPnuiE8LfBlRZJQ/EkEXSUnq+AADdLrUyDy7g7umARwx096yzbtFmLVQyDY6NG3Ub"
    "/SdQ6HXnOgnKqUKMXQZbShAeQcOZx3ouxwHmMV/egqkbShw7t9axYB4B80ijeeStPh4loN"
    "FEUhoxO2smiaqDz2cNJijvr5bn7wldBjKPW9sy+kASJCha0Th8jv4kj5MQLfZ62JrsSaiG"
    "rWZIbQRZRqCKfMuci8/0EENO4SCPBFOKF4opmFJ6pxhMKWBKGb9uH1O6Trd2yuURA7p9nf"
    "WuaiXYVK5mUwG18kmolR4pGz9jzneUmdNxytfPKxrb8tAOxUkUSIrnBQxJUV95S9k9TV5E"
    "hUxPkoDtt3KhIin0S4WgLtm/Rr9F4W+qyIi6kt3SVLSk34eBauGFoAaqxYCyMIgJVxITVj"
    "i5dxMTKkgQE0BM6CQm/IrjmBizgPIrraLB7jimQ5Iu5QTl2UKqimzEnyOV4bOhCdkX526W"
    "/2s65h3wcHJ7cazAyT3gyQ3pQT3UpNF7jiWnVRSQWiPV//ZTUDwMioe96ql4GJgDG6diYn"
    "I+pDxeJ6bLK/3qTSLY/q3i+6ZR0yqNmZ3XueZEDe+qeWGhDKIaohSlZRFksSCqrALXwRbK"
    "cmpUu+zAj9C5fJOzQAcDHcxJth3PPt/nOX6V8F0I4hgyQSP6t0GHa1vkBQJW+HiFmU8Es2"
    "DVLMjk17sIMfw4tFP7syVm2rObHfnPuJZKIimDYEZQlGgLsF4Mr4//lKNUHx9z27PH3hCk"
    "HZB2QNoZi7Qz/kwlrw6CXxtCi0pXuxwCNmFFOrxHVQHMFVJTNJBxDGzUsFE/9Y26eNG66k"
    "bFeNCNJl3eDjSkCx6MZLGidH0rBNlszWE11RHtB2Q2do5Lg88ekh9UsSG2Vyl18oaRXFII"
    "ow3hXH7j5+jtZpPq+79GHO+5auOclTVa0FRoHaeSrKfaQAfqmA5PT9o+HwSRO16cHXA8D3"
    "g856+OJadVFJBaI1VuNgG1izQpQUDycbEK69rIc1Xm7pT2ZstwFeUk/nhWNiGXfl588/L7"
    "l3/89ruXB6Hn8EmbrHPq29hEcRxxIp9i6rnQyGwdNiXJ8mLcyuXH3AJyqsgJBuSMJACn4M"
    "TbSPtMmP8xE5X3N826wWFIJ+UgLI/uYEKTY1XBkBDlN3ilhfEEM0Z3SP1Py+MbvNahHYgm"
    "gbwNTkI9TIrwIhuwZTSQoocS6RNCTJEj/T4KNAQvJC3QEAYUZn2zRE+C1JCE6ZbM12Rvoy"
    "RUUaAnOOgJCxru5yo322QjbU4zrcAg07TOfddMU/JA5J6gibNY9lUULHsX9Thd/IsEBjWj"
    "pdvQEQKUO1C+0g8+Ibw5++UAgNSX9slwSX2hyTKOTC/AHaUxwUlD3ksJVt/1Ja6v6Th8Mv"
    "Cu/+HDuwrzd2/r6/yX93dvPn71jZ4GOSgSJW/YCJubMRIQqceGV1jmPdWK52JOpKZrKOHc"
    "VjC+jHKi3zMj6NC80yBIGXOy5NWgUMfXN0teeZ6L/cJhnmvQCZpsJ5xDmRsDnSa+joU33O"
    "c3nLKQsDkjS5sDtAKC89P+/Nzi/Ubp+Ja812DAvIPkovwY1uu9DALWHVjfJdacHyHAeDfG"
    "/fLBvknCLVVxD80+2MOQWRcfLCmP7pCPTxhBGGXOLrST/8my6LV1lc+QcorKwxQd+kZGOn"
    "5ShVkSYQrFvMgdwaM6xCsFHtXrU1xqocCs+vnlw8EI73DQHl1HBmPkLWO4wd9Xw9W472iK"
    "H9eR+49/jtOGK7eaRTwdE24Ycf17pLCHuSmVpyU84BQKoqJLB9CAEZPrrr0O9QEE4QF13r"
    "uGByxxFKfMtFU3xhmXIZPJ6b5YgLFiRz5vzqMkMIRctBsuT8BgufTZcilvlW6Ik2eiBIQ5"
    "9nmOx5PfO/5ajlA5tduETNfrl25Dx1mvImHWfZ91vyzF77Ps2ptmQ3ExYtbFTrwpDe6UyK"
    "+NH4gmWZFVrJPtVXJMYXA2Z+V3QoG51wtbJJh7e6e4ZIPMXwBLUmswoNVo2rXktIQBQutB"
    "GJRHwlq7KKOmlOQ9sIYBCRqD23lt05AgAenR9Tm8dyZt5amraJsI63kNLxuDehkCBnUwBD"
    "1Vk0DFjRIlEV85TXsNCuZ138zrfpl+fsb7mGJzgePqiFkX08+2NPis6Ue1Nd1FIUFbzISu"
    "ZVyUWNy/Qiv5chPGdaEUhndIJcSX2pvPVN16jPQXyGL9ApygBUF8G0dCNe7Ry/zEcDTQM8"
    "Hs5IWuCWan3imGburXCGLx6xD5SJRdIGOq6Rg5jul0kLDK8C418zMg2ukG2jy6T6Q2p9qb"
    "cLRjNLl/hdZkK9CSqvq9u1UUy7ssyQ5tVUHfrHbQTHkQpPwUqgq/EVezF6IszgppmATfE2"
    "asxj/s0+F48WLvg+NlwOMFyoL1QWpWndzGTFaCgGHStSDYQbzpaCSrgqbk9rhcbVsQP68S"
    "Qw0lKp6mjZJ82Ubybg7TXkVOcNZHMssjMVF+JNsYt1WSzgfMuumVh7EdlEqGk3uirIS5jV"
    "D1zCwSixdElWrO7qdsg8pouMqabZo0xMfcCtQ9L8RmUPcG1ExUdr9JnGsuZ3lEDF/P8jp0"
    "9lK5Uhfns1vJJQis47qGvRSE2RotShggdJyBPSxNkgkF9mywCFam/bi5Ic8RAfYKg72iEP"
    "csKC1DIFSqTqiU5e3K0B4AYMd02BEgMq15ZU/X6gORaWD26cXs81//H8rO24I="
)

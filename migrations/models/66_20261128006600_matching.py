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
        GRANT UPDATE (reference, group_key, match_id, rule) ON settlement_expectation TO bahi_app;
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


MODELS_STATE = (
    "eJztvW2X27bZLvpXsOaL07VUr8Rxkx57r7POTOK2bu24x3Z2d3d3lwKR0IgRRagAOLL69P"
    "nvGwBJiaRAisCIFMi5P8SZEXGRmgsgcL/f/3WzoSGJ+fPbIKBpIm5eof+6SfCGyB/ql2bo"
    "Bm+3xwvqA4EXsR4bk/CesDkujV1wwXCgbrnEMSfyo5DwgEVbEdFEYW5RhkI56hUSK4JoEu"
    "/RJtV3RozuEF3qz7OxM4STEEWCo5gG6+fqQSEN5JOi5P6C90yT6F8pmQt6T+Q4Ju/8j3/K"
    "j6MkJF8IL37drufLiMRhhbUoVDfQn8/Ffqs/+/nntz/+QY9U33cxD2icbpLj6O1erGhyGJ"
    "6mUfhcYdS1e5IQhgUJS0QmaRznzBcfZd9YfiBYSg5fNTx+EJIlTmM1HTf/Y5kmgZoFpJ+k"
    "/nn5/+ZfrTRsPv/pw+f5pzef5/Obk9lTX6FGfv5RQBM181EiFFH/9d/ZfY+E6E9v1AN++N"
    "Ptx6++/e43mgLKxT3TFzVdN/+tgVjgDKpJP7IsSIITMbcjuwK6JOfFB0fSj0u+oLMgzDOK"
    "j5QG8q0+ZfMz+SLMbBbja0TKLzYtCj+/+V+f1Z03nP8rVh/89D9vP2pe39/+L03sZp9fef"
    "fhpz8Ww6nc/LK98acf3n24q5GdULbB8ZxHdpzXYEC9A/VByhhJgv0p7z+sMGtY6yXMJEi/"
    "2eAv85gk92Ilf/22ZQ4Kxr/9TY3a/MILdaXKMN1JLmyW9QHgxG1+wPlC7dDreRlTamD7Rx"
    "JEcq8wE37A1AgPM9DzHDwp8n9888Pb97fvvnrxcvZScy2ZjgQpr/GXX9eX8gLHOAkMe3Qr"
    "vSXUowl22jm+Hgm9q5w9C24LCBDbRuwDYVx9hRNu76L7t0nDNlwC1diNMp1uTIzKLyv/99"
    "v/58WLb7/9/sXX3373+9+9/P773/3+69/PlLoqr51e+r5lGu7e/vHtT7XtWH1Q5Z0LLFJu"
    "c/YdEcMJFjd0S5IrKHy9nH8bIrDSE09J//OnDz+ZSS9j6htJFAj0HxRHvLclX1LAF2kUiy"
    "jhz9Vjr6GDK47ap6TO/qyqSaobnIjYjCjK5lgYNnd5RUQb0iBoV5D1qcmhz4sfxih4yz8w"
    "/JDE+1x2antb3r5/8+nz7fu/Vubnx9vPb9SVF5XXpfj0q+9qc3a4Cfrb289/QupX9L8//P"
    "SmPo2HcZ//9436TjgVdJ7Q3RyHJSNS8WnBWmXWY8zFnJGAstBp7k34C6yA8UioPk14wUn7"
    "jEebSMy3jC6j2MqOcQIExc/h4KNJJCgjBgn6jtKY4KTh8CvjasQvJLCvXfXwybDc33348K"
    "7C/d3bOrk/v7978/Grb2rS9al0p3SPuZNoXUeCfO0uXxO3KTiBwhx0nwPl7lquS64Y9cEC"
    "B+sdZuH85Ap9QZvGnl7avNjUP8EJvtdcqr9bfeGqL/IzYZubZlelvjzr7q6ciwJw1mf5IS"
    "FIrOScIJwUPkYUcbSUP4RosX+FMNpiJpSHUXkU5WEqz1uOvvrl//vml/+Tvvj6xXe/mSnf"
    "Y8Tk37ZZEKYu/SI/w/KRwQFXKCinHs6rfINH+EMLju1cdVUU+EfBP3olio+UronBZdQs4u"
    "bDJ+EtGlqyfcBxaqVPHABAt4tHFDz//ZLti/QUbqLkL2RvFJ2Ka61yE1aj5vnW1iXCaxtj"
    "saRsg+hWLQrKnnEUSNWTJCLCsSl+qwMCorO8OBqbpQ/9f4sNpRgPG4rD7i3fxvkK85VJG0"
    "4w2zeKJwdU3Qa0F4RPi/i73HFxIF7yfvf2p9uPfzczf2dwdNz9/fObW3B0gKPjhnzZRvJu"
    "DrNeRYJzw2fnBiMPdO30bleRMMs+z7J2Oqbc3WFZwsJM+zbTvihehEXB6sakdmVXZq1K13"
    "HMOY2reWIvrDM1elmMKpPBtZIv9MfpSn2KL5lr5cU3L79/+ftvv3t58KgcPmlzpBSOq2YV"
    "qdGF1RyE3uy6GqeiVI1Bf/G733WIQpejGuPQ9bWqfK5eKguG8+ETZPebr7/uwK4c1ciuvl"
    "a3GyaCJIZjsznwrgQZPu7uOgflxSLsfDnMtlGTDTG70n6YbSMb+2HmkqqaANHnFUHyHspN"
    "SeKlcn7yFd0liCYB0bmca7IVWdIn5ujTn25/++J335lsjRe+O9glPbdLglf04l5RMPWCqd"
    "cr4vsy9a4ik6TTvNCL8bDQHRb6lrBNxJW2Y8iluWUMNyz1Gq7G/fRkS8XmP/7Z4JRYWMWr"
    "VFGwal3iKMAbBN4g8AZNxnoM3qCnNsvgDXoqM50QsaNsbSdelkEDypamfGH1vGtYXw4Spz"
    "fWyC2jDzi+Mdoj82uzdotkadRZk+TfVlgZ/wjaSgaDaItjhPlapV8wbRzECVW2P6TqUUjo"
    "a11nTv2ilJJneYk5bWPcRXxVGBkDnEgcWhAUrHAi/9BTa+WQDwZDphdWNjBk9k5xybYmv7"
    "2NvlyMB03ZQVPm6eJXEljZ00oQoNzFpIb3McWGJd7srC1BwFn7iHIoOY8Opvs6Esz39cXf"
    "1XzPCOamcJvmDeeIgP3GpToFXtsVgTwAgG6XExUKjw1u7l+RwHKNlyBQ8cae8UKdndvv5g"
    "YozIBDZvZo6kp+0xPj16l7A67F5gkB1+IArkXfZn0ks9zJF5GZbF1e7ioSPE6+zbIvTpI0"
    "jMSbRDBz2Pbx6qzVUaLGzclhYKdiWUU9TyRHPkdvN3kXntdoReU3RwlFnMgjSmgfhvxtK2"
    "UFmuAYKdv3LAuzjuRAdVkujmV0n8rlKx9grozV7+PALzLEmw1+ketTXK7fJkztJZo1rQMA"
    "7DgOChbWb6Al31PKCgRX1OQpX5AlZYaskWZP1BHxKEfUeKTbXvxQeClM5spm2g8AYN2d9c"
    "E9T+Phu58TNCt4a3WEHiGwoTtQzoj8s7lZ7m5b5mUUEO9EvHO3jcs32vBtMiZmGPbJlvRz"
    "wgmOSdXEYRwwO29RSstjz9cESJA2QSGhAmJVkKtGM7TCyr4jP8JrkqA9EYaMfzssmHu8sE"
    "WAuad3iku+CLngHfwQBxScI3COdDxHxOqvNI6CBp/E4eqZE0Ss5tvjwLPHh0qAOJR94SRI"
    "WST2KLvDa7SL5OpNBcKI0Z0+IIpy1HK0LjLPtSfh9Gi54H0fcez4tSE+jUMIB4HUHedyzm"
    "kSGtTOxrCYU+Bw0TF9bpcXqZxXFqVi4sBuHQbcGriV+6UkTLjwa4ICxwaOpfQgDylVXSzQ"
    "nmQHrttuAZyb2sSRrAjMfIO/WPBchwG3Bm5VOakQ723WbxkCnJr2Yd1XxSkn/RT6NKse6Z"
    "ayBuqavVtHBGS3PcK/BSHh1wkJT7ehY0h4FQkWG7DYdLbYfMokpJsGk01xeXbWZsNLIzvU"
    "AU45YdqwolHP0S/qg3kU/qLq80a6dq/YP+OvVGtUjuRD05igtSRR2/V1u9QNZUQ1N1VIbq"
    "oG3MszwIfgufnGL5OZv7KDhQ8hf29sCC1BgM7TYqhcEmJHaAX0CErHE0xkwWgQR8a+BS2J"
    "uwcExKk4Je4+RIFVnfAjAgiHILgxUL6RAh41mXVbjDclzNO02vCAbokdZ0eIG2XjOdHM1b"
    "0pXUfEoZZQDehYSmg87PVVSajkinGyvpjwE7TBjMTmUnDSmqAN1Rcap3lipjaPi0HDzA82"
    "8zp2xL34hgE+wfkfyXx32uCh0MqTmGZo4vCUZtkl8bKOhARMqBHnc0CAJ65h1VJZ3AYBTR"
    "NxY/ANV67P2pzDMQnvCZsHCqBHdujIEAUrhLObIy5wEuZdEZAgGxVnn7VtjQRH6mvxV2jH"
    "IiFI1tJ1hnZSHZdXlZd3GTEuUEJIaG7B0OOTwFE8xIYHjuLrU1ymNHtrbM7oMgb8FC6uIX"
    "afbkhiipVscQ6VQUC7U2EnfWxY7h9VFGwgHok8h5bxP+jOSUaxpz6mVfQ5NqGfB8fhnTIa"
    "tSyiAtDoUgojeX0q9BUugtlm8lMVYqP+vyb7mU5BzM6m3xSdnxAW6JcskfeX1xJIUEAZea"
    "7cFc+XxCQPDfpkkI88ePdAPoJkfPA6TC+0Wy4o/BdizMQvLrUeXXpTWJOOOfi3Ui2W95Ib"
    "v8KpY+E1+unnd++0lozkYMHoXl796nAUrCPxPCvcy39jCt1+9P3gdPFi64PTZcDTJRfWLD"
    "mtooDUGqn5TmQyfjeHZpVAEJblGJYFMTpPRWaqBpbnh7tT84wqFry6vnl1fZGOI75NBblN"
    "+E6LhqcycmVAu6ScDZ3j49huPcd3mCNB41D+o20oC5ysX+uG4FjVlVILVPmVUrnSmBy8b+"
    "gg7nQbkI69kDJAOh5QkCteVDtOqyggFZqsX7clrJVr9QAYsCEsz9MqJ0F4utngrDlWZ8qP"
    "kAFJnwrheFMEFNXkfhJEGxw3uFQPoLrAn6Ge5+hp7TA/vvnh7fvbd1+9eDl7qemWZEdC/9"
    "3FRLz8+jc1fpdRbErOay6pdAAMX1GpJMYt0igWUcKfq+ddQ5Lrpc4SYYwyyXVotadXURDO"
    "ar/JZAwKybA97wUKeHfqhAaN54ajG+ynjVMxYfvpMkoivnKa9hoUrKdgPTVbT2PxuYjZNd"
    "lOS5dnrZbTWMzLwb9d4gzU+Xts9pIZvBAj91IuJIyEui4/epuEEX7GEd2qxUnNxeEecSew"
    "nnphhQLrae8Ul6ynpZfVsi2cAQoCnYNAt5JCi6ndZzPzRwQQ7iJBS2ruqZ39r4wB0h1It9"
    "XLH6WRA9mQrzU46TFO7lN8b0V6GQOkuxj9EkWEKYyP0pjgpMHod0TV4/gkrC/aC5l84Di+"
    "Dx/eVWi/e1vn9ef3d28+fvVNzd1wWskeCgZcp4MAmPyaJ2S6Jj/oG/FUZt0TA+CbB2KuCp"
    "JdmLUZ/chhSLcoyZUKpE9I+By93WxSfZuGQMimkWCt88KUBNa63ikuUaqYOGGzRafLx4Nq"
    "ccnyWJ82OI79knf7PGszkffbF99/dxBy1S9tYu2n97fv3hm6PWYpaTYruASBRewU6phlAT"
    "qpbgbwlJb0wFqcOihP+W+O0SvGQ9PDRwTjQXDSoNsNI/LP5mahr62cZxkFxDsQT4MgZczJ"
    "WlCDTtBcMBLzgO8BQtoM8FfKI9HQWbI6YHbWXjDflseeDxNKkIY942gb44CgKNElPDOdUX"
    "WEFIzgzSsd40NTge7xls8Q5jy6T1T1qqUgDAV0s4mEIXTo0nd/hIGizEt3ca2MOi+n5TaH"
    "x9kpJiKkgRHjsfuohREje/XtGC1jgFB/iivqHf+T3hgbD4T8cofjgB9HdqqmeNiaVRcXVG"
    "x/r3XkJyMx3qtLNFibKyJaoR+xmfu1hTwN2/MQB+il9pevR3+A+rQZfaYhbdyK9MUOG5Eo"
    "xnUIXc8kPrkkMvHxGHuu9xC0wrrreCZThmhPTKKn403ABeb5NuTX1j9aYQdKrUI0xPCnyR"
    "epzyc4fhcla+OBUr7efqbkI+dxMbRDjATN6jxtGX2IVIknZWXgyiYhKNqV+5uYwibswHCM"
    "eLHHwTEy4DGiSt1bElqCAJ01OoudxpLSGgxo7Row0VaktjlkomuR2hGRCVVqQdyclLj513"
    "xLbBM5D2O6iZ3b8vAuXrYPW5K8/RH9QJNENYk5iJF0WUqqf47ecp7KT1UnvSCOSNZqb/8K"
    "KTGXow3BSanTjMSSL/LB8V7eI+JoiyNmdMIN+nAQfb048UD0HVCokH8diU/pbEtSzAEQme"
    "MQmRPpjcqG7yMCCHdJ79fHgWUIWgUEtLtEGhNsTsRtU1UOGNBUXDUVHtCtqfjnLWO4ifYD"
    "pEb79IKK1dr9xz/rQcHb7ZyRMGIquD1lkR17RvTTJHJM2fdXeush+/5yPF83+35hVzCogg"
    "KJAiqdgg0Oyh7ArPtnef1DpP/aE2ur/nzWZmFdFiO61TyIOFrLvz/RLbgTlG5jikMSInWb"
    "83UQbNBg1vTC5gZmzd4pPlKq/28hoBXjQTRzEc1oInSgrGVBijoOyHextEX/JvODhay7Ll"
    "jFQSa/s0bIV/jF776zNHUeMGDqrC/7rqbOLWFcMmcZY1QGPeLUHE/TA/su2PM1MRg3OnTC"
    "LoCwpl3XNFiXwLrk21SAnaEPO8OfaE3VLn8+a7MzxCS8J2y+KgaeNTe8pwnZI04EwjwKCZ"
    "KqsoqHymP+0S1ayq09RrqPqDIs6F9P7Q7utwEDhBcHPRggBpSlGFkSRpLASiGugOAcd2o/"
    "qLcjy6VcRcFaPhWOwkjM3bg1gkHzgpbIQ7ZE1jXNksCgVf2wwqxh4ZYwk9iLpTD6ZR6T5F"
    "6s5K/ftnBcEPltvdBifuGFulJvo7QVKTNF/7Su4TLsOqu4r4Ibl17CjMQEc2uCyzAguI1g"
    "rbjYSGsHwHC7ww3dkuQKukU/3Xq+bCN5JDrYXKpI6GHrW4nKqnNQCikknJtiFdUsN7kGy6"
    "i2GZ7U7KoZq5c4KT3EYnOqwQbcoqayPW2IwLZVusuY4St1l0xRizSKRZTw5+qx17BG9VK/"
    "m0lRxu41OCLgDXAwpkC5dPBB+T4VYxOIllES8ZXTPNegIPj6PM+QofPkao7+SS6hG6NTl5"
    "/pmLcqRnSoMarGIvWErDBoTHDIVS03XJTDuKnNTlfMI/y0xffvalwtxl9GULhuafqKWfXF"
    "77oYVuWoRtOqvgb+2gE8MJ7sGm9DstlSoX0Nhs2jfLl1D4lqA7uUK46xlBNCVIKiNdnrQj"
    "qq3QWX8rzqZpHwHWHoK04ICuQnz9eReF7C/MZYxfiS937E1qTz2+crzFemo7glRreCu1RM"
    "41W3qsEiGmHr6nnrMrXZsl/idSQE7tot8/IccJqygFgu7BoMwiJOXXKpIa+lvefqEeWkQn"
    "nG5AU7ri5oaBnYXyAcNwbPqLxGQP81U+PGQz/YUyGmvzLOvWIEmFefhnnVo+gR397usU+z"
    "P3aZRERi/zkK1sRo162NmJ2xzuixc3Ec3MFCw1eUid/G0QMJ0YJgRhgSdE2SzI6rxIQokT"
    "oc4nRDxEquCjnqPk1eozXZqkwdhFW/qNUMpVzegSaBoaJIb0+BxB8vFCqwxvRO8ZHStfz2"
    "NpJ+MR5CJhxEfL1JORi+qjgwe9XZ76reXq1xzngEaxtzFxRNvsoqBlXCaUMfgypR26ycCk"
    "lysAiMYn7B3tc4zROz9/liINhspdp8YzIMZFdmHep4RMehHcwBqr6nbn7EcMKx1j75TCrc"
    "BKl4eUSzDkdYNT6SeEW1isBIdLMk9UffM5omockEcME7g9rvhWAJav+AsjsUHB2y5uUYUn"
    "UZCUj0oGibCOsORUavUF+0r3Tz6xQXVaetJecHCHDuxnkm29iRfsQA626sM7JMjeUt2mgv"
    "gYB3N94TeWjOg1WarE+pb+S9CpoM9S++efn9y99/+93LA+OHT9qIPiUVMmcHlUyKOGa7Lo"
    "9VFBAPIXZgcoMQOzCoH/1ijNmdYgcAhCvb76WQL/7k8sUzN8EPWo5u9CL8UIjZHV0JR7m8"
    "i0Nhi5nIm4hl8Fc6OVMbEVRgn1iRPQrk95rpxE35a8SQXHWqrhDXkX7ZkB1hJPcKmLwLfT"
    "3mMa6GjC1Lj0MZBI4HcDxc3/GQbhbEcEo36+4HwJSaPl1MdV9GTOqEamOyO4mruClRO7BB"
    "avAsRd9ov0IEXHHSnvLeXOuwjHlUrcPxyP09FTVsMHz3ZvX2jPBL7OCeCPR/posbgyCvPm"
    "4V4H/NB5wV2D8kUvyNSKBDdXaUrV8hVRIapYmIYhSqcB3KUEhwiL7C2f/VZ4GUuxcEMbKN"
    "8Z6Ehnotl7wxxP94ISOCGD6gGA5pPwOayowNKlu4NralBKo71QBm91ZSYTF++OrXExIJm+"
    "retAe4GWve9BnhNqVmFFgIstmaNKBGMbwMgRCIk8g11XbGRr44ACAtsLY07+UNHXytZRw4"
    "Wn12tMaYi7m1t7WKApcrhK9A+AqErzztXdUfO+CPejpNpkB1ZXbGGjgP80FnLYJ/WxHdiF"
    "tb6yQSbfAeqfhcZZfLazC/RruVSu+LBGKpSutTSXskCZWtT7vhleh1ahO87K3BKuiFXAlW"
    "wQFFd/kWO5wyR9QEBQs4YS5ywrzTIV+3LFhFD8aDpjqg9bzJw8dwaez5yDF5MmTjEeZrEq"
    "IlZYbAr6ZRcBh4sVPBYTDgYTCKrGU5NCXhFdZqLwr+Siqx8xWJ7leGQ7gtmqsGnFCYxcDR"
    "XBmRxgJ9zQu/AgLDlv26V8VcLPfuEgQM8LX6cJAHA11np0o32MCbT0ywgYMN3Ntp9t5CEW"
    "0i8TGNzdaJw8VZB8tErEbPWTH8rHHiT3SHNmmw0gbrDX0giGaF6nAQ0DRRGWVLhNGWUSX1"
    "zNCS0Y0OZ43kQpAarO6MmlBlmTi1aVz65mAK8ULcA1PIgBJ1/nLYSHklCMh5LnJeyljRGr"
    "bKeXOX5jJmEqRXezV36dTc3Kc579JccvZEjOitzmZZV0CT4Hjohb0hmKfMai8pQYByl/qb"
    "W2y1yIvxQLbL+qbcpKORINrguGF955C6bpZhnufYaXH/45sf3r6/fffVi5ezl5pqSXQkSH"
    "kvf/l1fcuWAjkTLo0fKsAJmj7GrgNXzLdJ6NTb4wgDG4fP8wsGYzAY+zEVEzMY+2RI/Jnj"
    "+2ZLYnZ11tmUmB7Gd4ivxUKb+VTCu4qGzc18qvcFlhcSsdJtM1YEZTafZxz9m6oeGaqQlY"
    "ToKFi5hrlAId6/RjsWCaEz60PVZvNoOHzGT2yNQz78/yQxDdaPNUnmt7O0llVRYKIEE+XV"
    "TZRgzbmStiv3tLmJdSVbNKm7R0ybVDEt+pVUYCQPb9Ream0yqELBdHDGdJARFpipbgstrA"
    "GhUpxzbKGUaCx3iiPiSe8TiganXaIKvM4e0VcBhEtvEIorh+2hAptMWYmnU9P5vdS85Nwo"
    "p6pZYa0OmLXprJts6Dw4ju1Q0jkbXWh/O7xXESdZm8Zk/Vp/uMX7DVGhKCSO5RClZS6IKr"
    "9caJMhWUTCVMj5sjeH2BcvtB5QLHunuLQN5C+1HadVFJB6WkSVqFAVqzCACgi0dZdYfRch"
    "8toC5IiUTAja6j1oq/SdLLaOGmzABM0ryA+9bB1bwiJqVTL1iJjEsh48aGsM6cc8WJEwja"
    "eTgZwrQ5bSXhUF0t7Jpi0VSJfCKiXcBMMPRhJu0CmoJ6EiCpyiTKpICN3yeZb1C+k0y1Uk"
    "zLLPs7xl9CEKCZtnr6Zlm14zGjLrHWSRgknK1L+O01AGwyzYz4IuDiGJDa2E8SoKeIe6Ep"
    "7TDWHCjVMxsTDh8qyn29Bx1qtImHXfZ90XdzvhTZHhxaVZq4u9NKiDbz0fXvJ/Z6HWeCkI"
    "U3/NicPb7EZ3vg94zL2wRYHHvHeKS6LECicJiW1ktxIEpDcXVTFlclLsCnQcIUC5A+WqmV"
    "Rs6aIpY4D0R5A+fyCMG33AjYGaJuiUgrkv1wkMJ/dpLmN1XdhlDCzsqXp7p1VsGgx71+Rd"
    "SIbteS9QwLs97yEJ0y2ZWzbjraJgb3dZ8A/2ESVlDNT3rgcPc5KEc7q0IbQCAkZPgvu45M"
    "My6KkMAkZr3qswlBd5QyuFuyjBbN/gxqoha8wu9oLwaW26d3mb7cOmK/fcu7c/3X78u3nX"
    "vTO05b77++c3t3WZmuCYyIdRuwmowID9R7L/gFmkSDF06u4wCRW041yMZ3/payrkVjLnJG"
    "DE1C/9jtKY4MQ8DTVkfQYkdGIvw4cP7yozcPe2LuD9/P7uzcevvqnlhJyaUa5cWWc8q96u"
    "DnUW1JT741xjoqpwUCYdDLEsMm3pzdbXYvxkUuQvZm/1oOnoiBazR6EWnYJpdUNlmxPgAI"
    "DNv2ZG+bKN5FWX0rAVJLwvPr8vjDCaCjKXQlBkCCFon+gTMMy1z3Pd6MRtK7hzFfftN/3K"
    "EgMX4oLQagit9mMqJhZkW7V/JS45ryUYHF4+H14hiSN5FjlmQ1axMNM+zzQ035zuPPuVFn"
    "ErVJSiuGnOjihGzDokSchFdxx8NlniQ0JQgONYJS+o9peFsXR2KEK/IEvKCIoEijja4JCc"
    "Zkq43gTSJLwwtkCaRO8UlxvhNfswWgoLtrkugNQk3SyIQbdtNCccARAM7p8X0zd6L7NIaS"
    "oCurEKOy5BBgz4Vke5ouMKwiNEfE/HAAYR31cuIAPhEtdP72FuJuAqEkzAvlgUupiAwXAE"
    "hqNhDEc/4K1QHdKbDUfFiFkXw1FQGnzWcPQjeSAx3eoeElS+x69Uq8O8XgbmytKzo2kcoh"
    "V+IOheWYWkMHtqOnK/DRiPvNBvwHjUO8VQY+OaMpxOSThl/Hwag4FySCTpnL0A4RNPRXb2"
    "S6b6ILYt8pS62kmWovnALp3A5F2QUHXEMHogSUgZ2uA14TOkcle5rjgWrEiw5q9RQiIl7C"
    "i5KJHjMFL5glnhMeVZk5cM7rl+HgHylxfCAchfA8pfUHBr+ILAkFJ9dVkMUqqvyT5U5oLK"
    "XFOnG9KmIW3aC357Wd2MbGMcmDKn29qeHjHAuTvnc7etpQEOewzE1viwulWIlk0hhsN4KM"
    "RwEuuYhcvbsFmGAKFNhM43+IsDqQUMAnMN3HpUDcE3qkfiBemUe0YfCBN4TRKHia5jIYjI"
    "55lOuVsfJg5BYqOYX3BjN5+N4Mbuz439EesKhU1+7I+5sfK8I5sVI896sv+2IgnCh+RPlG"
    "vOaIP3aJEliJIQJVIrfI7eCo4Y3SmHsliRYugzjqQ+fVNbPRe9MXitvbAggNe6d4pL2ZHy"
    "zXBp0X6ETfD0GclpM5JI9I8kIFFrCYNiRLdDpzS4UwkDRraUCRWlhEvVB2gSNFQrODMeTg"
    "kvtjA4JQY8JSDnuwdSofvOlRwkVy6zMR6LisVihpgYqFvwZHiHugVD806DIGVulRVrUDCJ"
    "+6atViNzpHL34DTPNegEzRJgFO/XShFtI5KcsVPkY2YdLRWl4Z1sFXlewizLb+c6v+qVtl"
    "bHNFijNFE27t0qClbyXyxU3tU9keMijrSuRQwm8gveF2wfXojdYPvonWJIMnKhtb80F+7i"
    "pSjBQBwAccBKHEjjVh+5utxNCChGnj3/5Vai0q2RmjrlfdANn5Ggx6o3p2d7Rwyc214cKn"
    "BuD3huZ/3SNR8nnLaYaioosE26NIIkm21saQ0uY4B0l6QPqP40NOVQ8GFwyq+S7j4ic28f"
    "nLe0a//zpw8/mUlv69IeRoFA/0FxxHvL2imJhIs0ikWU8OfqsdeQChVJ7ZNS578m26gbnP"
    "ihEkWPqfRcW+/2EmrAvu2FwD7avu3QlBKaUj6BjR7SUZrX/7RMbZUks23oOOtVJMy677Pu"
    "l4H1U7rdKu9INidNdtbyqFkXcyuvAc7X2EwK52hWBDPiKKHi0JxO0BnSvcPzEpdxtDQ6Wd"
    "1vA7ZZLwyHYJvtnWKwVkGtzFFMANTKnCL7UprjJi2+rc5agYAtB/IsvDg5pVBpZf0uxoPl"
    "26XwKNifwP7kw1RMzBJRcelpTdgluK8MhKwOn7M68qlaWCW6VkBwfHXbT/2y8X0uonqaDX"
    "yfS4E/56175TChbgkVuRsuq+aQGWWecUR3CSru9Rx9XhGUkB3hIkt24K+Raia4i+SaSwVS"
    "eXvoPnogHO3wXgVXqryJfHkgTgydCwd9MhgQvZDRwYDYO8VHSi2LJkC1BIgsHBHl0NXlGn"
    "FuTVE+foX49KllXrggNU8Xv5LAqlJCCQKL2Cn23q4yBdSkcOd6JTZWp2IxHhY2RCEPPim9"
    "RCGDgRwM5H5MxcQM5F6Z8STvf2VkSRhJgpxHoy2vNm523qAnEfNtDXLWqvcnutNmsMxAkj"
    "Wpfo2wQBvJuzafMbo7Ncl1h4E9zQtjD9jTeqe4LF7FqcHc0CZa5QAQqy4uVkG+0XXyjSAV"
    "AuSrgeUrgdUpZ5ap8mutclRMwnvdhrc0+HzKg5R+MAtW6iZyTJDXupeohGO9sb7SfVI4CV"
    "IWiT2KVSm4hCK9+FRbFdViSv7Go5AgtYMZ8iH6ecYjZLPSo21FhxMkyGwgs11dZgMf6IDW"
    "R6N43Ex2k3gMdPseuUSTSNkoTSdyfqnTgVwa2+E8Fiv5mq9oHCK5x+OkaE2WtSzTlfKR8q"
    "nfE56Xaq32L9M1XKmUzkzn8EXvDbYRLw4BOGcHPGeh+U0fGaCqJn8SGCSYH1aYNXgxSphJ"
    "nKvyGPoyj0lyL1by129bmC0O1W/rNqX8wgt1pZ59hXnKrKSWEmQS/A4tJoYRI/r8sCG9Ag"
    "LaXYJeCgnHYLYjQbTBccOxV8bVjXYZ8Hl+g2nNwo9vfnj7/vbdVy9ezl7Wql8V0/Hy6/p+"
    "wghmG7NttI3kMgw4PsNx+WvYbCFV2HCbyM0VhONethBoXzZwJAvlXH4hQzRXm4+rAhvOy/"
    "V1X+LfVbxc4/EuTot3CJaDYDk/pmJiztx6stK926xXkDDrvs+6J/6CD/KLrX6ImxrHlS/P"
    "2vwGVA2cB3H3dnGq4uB2G0cB1hZrXXVQAjhaUqac54zPkPxJ/RYJTuJlbvEncn/TNQjXZC"
    "tUPzisu8G9Rj/9/O6dHo7RNl3IG6uoSHOlw4GeC94GL6y24G3oneJSgSe8sSvwlI8HIdFF"
    "7debkkNNxBrQsSjfeBLo+qvJl5m/5ymLDMaAW8ZwwwycIGtz0GcE8vXegH/8s96ERhI8j+"
    "k9TcXcnczWuwxIrCm0Wz3vGseike57hvP2YHYE13BPc63ygNrydoQ8TcoKW4Rd6awqCiQD"
    "MB+BIaGT+SiMuO6Q5DDtNSgUJPS5IOF4fCDjz7DyylAnf75pNNOpi7MORrpiXCcTnURQFv"
    "07M5Yp6KxmAHuF7ilVwbmBvJSZwTZRkooG09sj7/cIk5q9lnzpjgHnjWpT0I7B3PbY+bCJ"
    "Q9UWd0tKKyCgtJ5GywmzJLQEATrrFh4pdlinLFZA0EOh2ehoo1bXcaBYu5jcwQhkbQRa4V"
    "hlCVj5hSogWKkOKzVRIrSVK64AQDVFl2ZBkrPQbmMoYZ7mzqC0QSmJqlgMJ6OVCT9Bi+WU"
    "TFdgmG6c5gkbpsmXrRQ9ucOsV5ETnPWRzHKnl1vVvHEpP8XB7zCK+eVZZ2pLZb6KAm3eN5"
    "9Cwlujf/Prsy6ehePQs86Fv+nAWx1xq+z+qoCW/DUzTaKQvladxrOmQmi3imKift/Jcaqf"
    "UILwUhBWfBRjLnTToZDhXXLqd+j3UY9wSfhjaoR4X3BAgAPCD0rBxOgW1+gke1aRE9QvJq"
    "xVHs5hh3mvY0Hx8E3x8EVIFtsfDr4Ik5Bcvt4uJIvtvOLW6FJaT4XIZElqSvxU4vUrlZeG"
    "1mRPQh0wo9PVVNG7Q1MCdHhKVrVWSrGhHqPaBeBQy7c4CeUwEqy5/M1Ud2+4B0OanBcCCI"
    "jNA8p425TJEVbuuRIE/KEu1c0IF1GCzcWJ2sIAa8BLRQP6S39f2XLqSHFIVqzAIFXRkfzs"
    "LLbcxCsgsNzWvNdCdUIXBk29MQa/DJlMIaKLNVwt2Jlv8BcHUgsYNLM1cAseWCdBZAyKMn"
    "hgn878QvhM8445LUOnJ+avv+L9psE9XFyatRm9tqVBZ81dn1cE7SK+QoKqFkpbHIUzbTBS"
    "Vqask8MSkQfC5OpV5ia8oKlAkXiFChlAj2ZkmSYhz/tC5G0hTFauAZ4Hxi0vpHYwbvVOcU"
    "mO36hgCsMB1VZo+wiCMtv6724usw3NJ/puPhGoXCkxd2udYgTDJgEW8GtbwHm6+JUEho25"
    "pU78EQJZQU4+B2iIcA3iA7wVKSPzTV7sonPaYQ0H+8ykc+G8L9inRQhmJ+kdIVPYsqty3o"
    "sOct6LRjnvRV3OU21QUsNCbW+ckpqWaZ+7cm67m8rmvCRk7qQjVoHX0RP7cqZdXEnMTrLQ"
    "jWkDGuhuby+mbIDyiW58m+BA+HnCXde3AQ10t7Z2i/g2Fa50G9BAd+vurW1IqgYuDtaOW3"
    "jDLYD4bsdm5uGxtf2Z4RA6Zdq81V/oaGNtvAEwfRpTlZjtTy3aeAUF+nh54crXO5mnLLZR"
    "GquoKWjlQ6uMcZSsHUKHKzAI3K5z3zV2mBMcE8P+3N5ipsAA7668b4jAKnDhlPk/f/rwU6"
    "Mh9YCpi3pRINB/0NAbuHrsNTZwxVH7RlTfc2pTom5Q34ggjtbpTPAo4A7iLCHOsil6ehs6"
    "znoVCbM+plnnaRAQEjrNex0L0fM+7+rj6Zsy/t7xfsWv32bmuJvmMPZixKxDNHth3dODz0"
    "a1f0iIfKn3CAvVGRhtGX2IVIR4brg6DUvvAoC4ci8MbRBX3jvFpZDR/O2z7CVRQQGp9TLx"
    "6WZB2CmhnzY4jhsPxSNqStm23774/rvDQah+aTv6Pr2/fffuNNG22K0dHRsNcFi2TTRTFj"
    "YU0WwJJDeBwSxvb5Y/ENm2NXeYh9Y9GmaiS2w/RDJeLdLZhvUjAla5Pd+EMcoOHSy7cl5F"
    "Ae+uvAvJsD3vBQp4t+ddrBhN7w1O72bSSxBg3CE2HUdxyqy2lxIEGLdnXC5Xob7PCePNPu"
    "4S5FEu7vEw34svu2jW0JX2Yjxw7s65Ln0rl6/JB9FSArGEggqIruUn89xORiQD3NG733AP"
    "8Pv57PcrZu0xqVCXjKAfz1Q7xdA/0Ch81FtmvAG8Yj6/YkoIdprrChDm2Oc5zsr2n05wo5"
    "foCJhM5MTFCrImUp+ca4IcXpoTMLw4Xr84EE36BOMKIZr0Kc46xBg+1RjDH7Mk95vmGMNi"
    "xKxLjGFYGtyhUVQ+HGGu2zQVrZdIHKsPXufFacNDdVqO8gc947rUrakH1EXuCZGKQ8hEEK"
    "l4fYohUrH3VHb7igwXK8QwTVIhXHFYmvMj1TVQrgqH6pQO/maoTg7VycddnXy7wpaFswvA"
    "JLiF0NqJE75QuqNrqblTMBQ8ay3sR8I0cC/sd4oGutvoXlCWkPnCcDo2bydlDEQYOkQYEs"
    "wlZ7Zh4zUYMO/MvG3geA0GzLswz7c0CY07TbvzqYoEx7LPjmVGNpEuY7ykhhTec/NcxcJM"
    "+zzTUMfzonU86Vb+1S6u+Qpwgp75Kb0zSvVwK+tURcLO6PMsQ3BV4zRPOMwGgque4qxDcN"
    "WTDa6iu0S/jy3RVcWQWafwqvLoDvFVWfDTM452lKkG4VggjLJqDuqjNUcLHMZ7UxiVDRSi"
    "pYYQciBa6voUQwzK1WJQ8q3POQiligcf5xgqBz11wiP19HRjLHnQTHoVBY4Ih+gJIuXvSF"
    "g5PMsYWOwuERTkXq5cB+W4ApygbjwSXbiT4UtqFU59SI4wMGz6PL9g2Gyc5gmbuMCw+VRm"
    "3S8D25svAeEZgWbzWj5g1sW4Ro5jz5rW3tOE7AurmLwBYfLfKERiFwXklfyME7kOQpQn8i"
    "C6zMapB6Ed5qjouXpqervsrcE054VBA0xzvVMMiYyQyDg2UsGIPCzN16/4PyKCIZEREhnH"
    "uah7TWSUz0k41lKnrdR2goSdur58wXwEhoQrGBLeRcn6ptmMoC/PuhgR4mJkh+icrfxKma"
    "K/wXu0IJmej8UM4USF3BBdj0gp+LtVFKwOSj5G6iloSZlutZhyglaYm4J4engCGBS82DLB"
    "oDDgqQRCKwit4xZapXQURsLRzGAEwyZRNzKkTI6wK3FyhExiCQ+fL7wkahOwzJAvgSA4yp"
    "718te04L0GG7B/4xXkt36i0uSXick8NW0yd5TGBCcNoWkVYL0Xj0ROa6+5+/DhXYX8u7d1"
    "dn9+f/fm41ff1CSU04L3K8rzzp8WdB9BA1J9+GS0XHvnDBnPPm8hpjAiUpbMUxbbHZplFJ"
    "yaTrHzWOnsp6w3964rYx7Vv87t3DTUQ1CPvYY9pJe2doKuSTJfYW7oVdrW2K6Kc2xtN6bz"
    "tKfedpzg2Hi4tnB/xADvrrxfOT5mPAeBS4iBMpy7xheUsHDEOjT8/rKN5Ay5pBdUkBN0Ho"
    "7EWdgtxQAnAYndGvfVsZBM4vVMQzTAE4kGgGSSpz7r46mS801fk/tEq+S8x4l6JW+aw2+K"
    "EbMuETib0uBOQTh7osrcqMlQoS+CqjiZYIWZ/M6ncTKqX1h2kT9DG7yWE2oOvLnIXSHYxg"
    "s1D4Jteqe4pEnLPd06tLYCAtuE546VaS5cqI7TIo32l0siD/wvBkXhfGheAYTwPP13N4fn"
    "LSPGhVurlToU+qxAHOQ14yCXjMg/0khx8zZdAU2C46F36kBSc0+ZFetlDHhDnDrAMcHnJp"
    "OKsqI1uFfLoDYD2rQWvTKA1Z1JquKUHXklyJOmDoLNe9c1IAYXQs79XMQ9sQ5Bi9fgHYIW"
    "vQtaHEdj38IBP51t/z5Sz3eo+mCAgjgDEYnDWf0pU/86hiSWwXCC2m8cByKDlAu6cZ+IGh"
    "7m4hFzkYcIuE5FFQ4zYT8TkHkBmRdPkfdgRYI1TQ1etDbmyyhH7sez3/RFPWGMylOUhlaW"
    "myoKtnqHpAzNoJAM2/NeoIB3F431QR6Wc+265G7h1A23gJwJr3Mm1GFhsA81xlAfAZNpNP"
    "rim5ffv/z9t9+9PEROHz5pC5g+LUkACSjNVE83FQESUJ7irEMCylNNQPkodauMl6YElGLE"
    "rEsCCisNPpuA8iEhKF9EWSeXLDngGUf5bRBLY8Jf63SRhOykIIZ0ZASf6Y9oHBJdpJUj8m"
    "Uby7lUHyEVWKnuaagKO8gTIXHFC28AJK70TvEYD5A+BYTBzpCKZT/GBt6bYxSK8cPHJ1xn"
    "FfcSiSDPNcpsjDoHAMRQu8RQgy76RLQSf6Rj5XQwS8W5O6JVGi7GdOymKMUplQe9w/LHVM"
    "zQSn5LJOXOKNZyZ+F+lYLqjrIQcSKElFMlpqmH4uNuCCKsF/IViLADirBQw3z4NJ108SsJ"
    "rJxjJQhQ7hIHdM0KAyMi32LjWMg/ehkFEWZ7S15PkUAu1G+ALj9eswrZ7V5mt48jN2RCks"
    "SKyudEoYHyW8ZwQzhfGVRjfXqWR7XP/uOf9Z12q84kHNs2E6/CIOGjJoNhEaxspa8SBvis"
    "R9BhbpdefUTAbuqiCivvub15uwSD0ESfQxMPikhmG3ZNv6mgITTY/j1LhZXbLh8OTLsGv0"
    "PSASQdPA3esRDyMLYsSlMBAesuqR5FgsbCqsJaHQdCK5RImUJgEkTKNE7FxCJlIGvjqc/6"
    "MkoivnKa9hoUbAc+2w7GE1w9/uycyvtFDKpre8lvYlJb7d2h43mZnLyhwrpqvbhQufqJE/"
    "tAklCq8fa+0BMg6KLd1CGv4pXvlEfrpjFoObs8Ox+5PF8cRp6NX85uzZFYYYFigh8IUllx"
    "CUELnKzRMorJaYxyVxDEIQ/xMkAc8vUphoi3gWmGiKy+I7Kys8SmHEsJMaWE0IuVZBFUYE"
    "MV8HbJucBAjOYZ4VlJHZabbQkCEUS1Lg10l8QUh9aemRMgqCL2npkSifbGwRMwmAd9Ng8W"
    "jhu716yKmoQ0A1np3kzFhL0uYI1/irWylPnsmK1302xjKw2adbG01caftbf9bUU3CKMsJR"
    "Nt8B6tlPlso7P+tzgKkaCnBrfOKLC4eSFHg8Wtd4ohJ7pHStfy29tIo8V4kENdlD0icBQb"
    "DG1thfVLIOhpUOe9a2H9MLon3LKjwREDvLvyvsF8Taw2mCMCthiHLSZa8sCG7mI82O7czQ"
    "pgz7kS8WDPeUr2HEY29MGxR0gZCUZyn43kDziOwkhYballDBxk9vup+v98U4SSdWW9igLe"
    "7XnX69bxJKtjYVfzbVfzyib+kfBschrM4fn1WQdLODsOPWsEv0XZaB0pmkWR7jBH8hlxRM"
    "JT83eH8WD49sKECIbv3imGUNOBaeYr/OJ339lZCY8YsBLWpaCuVsI4SohN+OlhPASfmvqM"
    "YNPu0BLLa9wNgEv1yRJHxh7UjWweAcCngU9GttoAZ8FoGQKctvT/BDN0M2tghgYzdGXciJ"
    "vdfEz139ykyKursy5qfDGwgxJ/7L4oQWhJGcozgIps0CLhyqTR24FBvfdCKQL1vneKIcVx"
    "uBTHrCo3meOF/NdwWrd2T6hjIUGPlKfhNEEvJtgUbNXK8gED7J5hd0OtyS0gUJalndqjU4"
    "0q2fWE5DtK5TpNznnkCnDdIijRfa3fwycDWwQ/fHhXkdvv3tYVp5/f3735+NU3tTk4VWMh"
    "Xec6xbOgJGHzhIAW25sW+z+z3TKbkQZdtjRm1kGjfagO75ChhQXCWSUjjvcc0aX69ZjoJX"
    "XW3GNmStSyA4Ne64XSBXpt7xRDw0WICZgOzdCurkXogQZL158DjwTPTgHeh43nKK65Nlk6"
    "uQMEIbs05riPuCBMKnL6o5OJaIt+MoAdw6DGMwt9RUFBFD50Gps209DxChJVnyTxECE0dd"
    "sqWNSf+qxDk5+nob+Cn/LplRUkLKJVn0z1yqzNOxWT8F51hD4OPeuZ+rwix7DJIKZcTgdS"
    "r/8rHTDJ6G6GYhqsSYgWe7RbUSIXGFJFDjiKBMJJiPgKs+plxcVv1U34qTdriAc+wgPml2"
    "/mafjD1CpQ0j9ZUmYKmWsXX+tgONPgTLvEmfY1nGkXO9N4Q+xFdqX1TNsex3QrhCsOBwwK"
    "iRyHdpFYPUfq3JGHC+Ipe4jUYSIXjPxZ3kVdp6mQpwtHW0bN7akue2sI0fD8SPJLDPD3/L"
    "Fwb5MvgrAEx5YuuBoMjIMOxsF867FzuJVA4GhzdLSNR9oZvwYP1vBuEzJduyhYw5/irCth"
    "22nSK0CwGvhmNfBKe/2BJiJTPRuU2GLA7LwuK5fgcexZnfZOWTmjYIUkXZJRfmzZEuAELV"
    "Sae5qEr+THa7InIcpqyascgUjMUKLNo0pvzeGnmm0fDwD91gvlC/Tb3imGljE9UgotY4Zs"
    "GXONxiXjkZkuaSLwRbSJsVhStvlEhMhYORVuakNaxRteGnRWrvmQSMlCjkB4oSzkSoLYrW"
    "hMUCRnBMsFogbOEE+VZML19Q1WAeBKDFGu4xUJ1ugBx6nBWn/pmz9CnpE3PH2nmout5MMv"
    "s4Odl2X6VDkrVVa++frrDnVW5KjGSiv6WrtUoyfslO0/f/rwU4OprQDU1b9Irp3/oDjiYy"
    "z710K0oqL95KgfErUtTN3gzqMtTEWKmNWy7ErrhrU9julQmmyBY5wEJEu/3sldhAipHvEo"
    "JNq/R3dJkYY9U2NUNIsSSHTIivqFfNlGzFi37IJ3Bs3LCxkWNK8B1YTsjbGktAICSkHzup"
    "7m5ZZWD9n0Z8IN5JlIuItfoIIEx4BvjoFKCv+ObJ1y+Es4mGGfZxhc+Y3TPDGnrlcq5V+U"
    "QNOoVv4lF3fOqZbzQi5yLH2tb8ILnU99lY5lrxuAoB16IaWAdjigIGguNdJe5gJUGUdVhm"
    "9JIvdfFhJDpYvGiMcaCnqvGEIaVSpByPBO/7kn1LaWC65DBywWfCVf3eVqBcsHJnwpebGn"
    "vQ4F2qFEMwROg7blh7YFgdNPcda90bF5Y8RJfmnWpdBBaWyngBO8USZztGR0gzCSW1YoT6"
    "AQCSp/C8lC/3LwtCqxCS2o/IelSaLKFOR+Wq4dr/lpI39ZqsCRyFC5e5hHglLvhcYJSn3v"
    "FNfEchw0lnRt4fUECeQamiSfUvppg+O4tVHy1HT3b198/91B2la/tMnXn97fvnt3KlDrLd"
    "6xcLoJC4v1VGMJnRk2goHienyCFmEMqkFrL7sDCNqs6b+7uRcYNGU8CRe+cFPGbCfNZWnL"
    "hXyChfV8bj1nu6ob3adg4PsM39kKdTKZnkCnJL8NbzsNXefhFAsT4TwRTOUkc8IthcEa7B"
    "Fi4HjCwWwCKpdLItVm1Z7YPqSyhp2goXgkhuFOMXeMBMoZ7+IQqEFhor2baF9cAHlrpdtM"
    "974xuQJqQ2atAXe1LnPdnAKl4Dl1BJNERHJgVmU4y2aVvwgdRPdAkpCy1zpZVBUozipgZN"
    "lZwQon96Zqxz3cH8z9XhyMYO4fUPaAdKRhq0XqndSG8DIGSHcgXfJAYhvGDwCg2yVOdRS9"
    "Vm/koSDhxZcZPetbFlEWCYOhu9EwUoYMGNT3dc/V3y8WFpz7ASJiWMy3jOGGwj1VWI3YPs"
    "telAS8RRrFUgLmz9XzriHjqUX7j3/WCaXJMro/JbO5iMgRMXwVEROd6rHXoPNitUWqPZql"
    "3iQMi7utLFUJ5FiXakTnY1+1qzMS56qMkoH+5tehjoOX4uIvRbbjOHoaTrAQK+/mZigMOM"
    "3z0JzwZIBOZhouJttAEggkgXh2Dk8sHQCSQJ7irHvmAbqT7K61I6PRA1QMmXXyAC1Kozul"
    "hRTIIhHjGUf5PXRzL0ZQpMqiqx5fVK4CtNOfYRTgOEYrzJEugr7EUUxCcxbIxZ8AXqAhpH"
    "fwAl2f4qrR1qqUwwEwoMk260c6FYut2n+MxpcWBbOAQKtON/Fb7fIpMxl022gvo4B5N+aj"
    "ZI7n8gy2Y76MAubdmN/JP1XKrSpL1lb7qEEnqH6MRN3oFFpIt5J7FyWzAoSSjT7PMSOC7Z"
    "1iR484mGGfZ1i9jMp+bXdQllFwULodlFtGF2SeJiIyRAu1v141KLxhPr9hMeZiThijVmF4"
    "VZST1juiOe1D4R2Pz2la+xp4H5onBLwPPXgfPhJJcxDFke4F1pKFYh44a/NEsArELiNFeQ"
    "uUG2BLGCrucywR9UqnhOj0kIij3QoLtMFrwpHYUVUzSv4gf0UiZYkhG+XC9wYfhBcGcvBB"
    "9E7xmDJRdHBRTDYk23GmIJQFVEpY8ogX1CwcNEW6lVFtgsGkxGJ1roNwBcKVP8LVHaXr85"
    "KVHmUjVi0KwFmZ6k9S5llipuIpYoLVeihkHrTDHKklMNM5ubuVlmSkIIRERPTviQrLSBOk"
    "VGspHNG1KcSjjweAdOXF0Q/S1YDSVT2J35LcBjjQDAXnDCd/nwXnOCGJW35GHQkGRTeDol"
    "v1uauXnetrEtoUBpeac2mSqZmG/bmV4AoOKG4to7giwdotDaOCBEefb44+P7U0FY9+c15N"
    "08NmNnraAdGhHFMYLZdECRoELYjYycNQF0TKiiNpFSrlz9FbIXUqTuMHwpXRmsTLQpOKse"
    "qMoPSppVyc6iq6p4mxbWKfjwLlzQuRF5S3AbUKUN7AAzG1cBCeLn4lgUEAa0k6OUKAcpdK"
    "WFFCLLeOEgSq9taq9n7ZysWIHRrlnCKB29MCEJmj1ZLaEyAwa1q11saFMuzRtoXxEOtkXZ"
    "B6WIpNMcStTV0OIKC3nV4wsfdtYg+JwJEpObW5NFUJAlWp2gU3l1JtY0jPVjkoVyC8F0l5"
    "GTEu5tphxFJb8c4IBmX7pJWINv2FDgQboCDmGdhNhdFH2rxtVFGQ5OIQTwkFvp5IPKBxL3"
    "PJzK1AwaPom0dxnCls0yqbyGnKAlvTZQUE8oFBo9BmMgejsBEMDP+3n9EHbzdbyjrk3+Xj"
    "ZhbxB9ER0in7bhnFRDVfwih7ObPI7VUe4h0JFDWk1nUFQnCAB2/BDEFwwJBb+TUPx2lSqr"
    "Yba6NPDHQ2rdAVfvG770xSc0ujiQMG+kzMHPtM6P+fsN5s/inGT8JDMng8S/RvMj8sTous"
    "hAoOelO7K4ljcJKk25jicDpVbJeUbUxGr2bWjwjYZhwI30jlTH2fE8abfbMlyKN8s+NR03"
    "txwu4iyV0q5v9KMZPqSJSYgmjuKI0JTswT0XCHuoAjb9HXi3D4ZGAB58OHd5X5uHtbX+o/"
    "v7978/Grb2pRIMZd/r6hXkXzEVvGTCbr72LNgJQRj8+Vd8aC0yoISDWTmhBDxesznOYYoN"
    "RM6TqhO5uGYDUU0GqmtfVUO0Nu+3kGFN+oCupzk9+wucRSCfKU6ysJasnbAfCUWTs46Oza"
    "i1ZQfoRxXquBcS8ahCoTHRNDG4ZmbbkEgXAse205C0u2IfyIAL5d2tDr5Wru9NLSib6Ccp"
    "IfPCP+4hJEY+eip9W26GKEOkQdQ7BxQdBpwpNdMf0DAEzAEGMMMcadYoyldM7cZr2KhAhj"
    "nyOMl1ES8ZXTNNegMM8+zzNEkg8XJOBxVO5HvTw6BeZ+zJQjy9jcQqfqFp+bynXAuKA0RC"
    "QRbJ+F3OrgW6GaVkQcJVT+T9+ahGhPxGtdmQtRVeurJYD3YneGCF8vhH+I8O2d4tLCzV5l"
    "y/VbBgGl9dDIdLMgBp218ew9AqYUondRJ+J8TQxFOVpa6pUwYAhwCb6TB7qVh+cAGN65M/"
    "JAMC9lyPdYBKvz8mM2zEZ23BwQZ8XGdyoCQGdjlaqa8UyoExFBWF5E94ym2xmiDC328tet"
    "FAVp8oyjlcS9RlscsRyh+nUokVA18FjhByKFQt1WTUp6hkKzAz8bRE8vDnEQPQeUk6Dy7D"
    "DlWuTOYyM6FeNBbHLxn8hjOEpwHAkrcbUGA+odK9Da+LAP40HpMihdZanHgtQ6DLg1cHts"
    "YWDww7QV8qwCr9OH5UqBiFDN08dqnvJ1j6U+aa4F12wrqMH8CAedVFVPCJuBsBk/pmLCYT"
    "NpEtKEuPRnLgMhmMK3YAovDbJ/xUxkpJ8xyRYDZxZG2W0J06Hdl7JsFobNzOiJVpijbFm/"
    "0sbN3Nyp+2vhe7k0TL28nO8D5lIvjExgLu2dYjCXDkzz1RoZTZNOTzoZTZNc0PJAy/NjKi"
    "am5XmpAfz/h1IIN2eVgNJYGz3gX1VYB1VARTHU4m2leBGHOuR2UQ7Ozerq7lZ7kybgepvH"
    "KAJeRT6CWgBqAUSbeuCc08V27XLMyxDg1MhpTltXOfUAgEIJ9mKqFMW4bW+mAgF6gQPhDz"
    "hOrUKsDgBY3t3Y9lIe/5jG5BMRN2eF8WKgjSSuDN9zTiwaYOQZnFqMTlBu5XvGtQmdz1BC"
    "5AAUrHAi/7RXUoDWVncRETnkFzXmF6T+CI64wHuJkvqc+mrmlLsenwWmfS8ETJDhB5Thwb"
    "Q/CM2NifF+ZcWPSLCXT0xVVb9TSlvaOZcwkCsGMV4+y51g/e+2rYD1fwBtI7npoGkkllpG"
    "0l3BUJMsV0Fmp9/JpZbZ7EMpwj9HtyhgmK9QTDnR9TZWcugr9Esid6M5TX5BXEn6O5XwqE"
    "J57qkcRQ1BQX0+CFQLLwQyUC1AtZgazfIZ9/cmN0yzNFaCgDzm0hQtWJEwjaVctTSJwWfq"
    "FtbBEIXtWxS2N00ORvSi+dTlYNy05eKkDXElyJOmbhTNEuXQlBRfZfRnYdYrhxNiWfWzip"
    "tMJfeBu4O29OM6T/7UWnJdhfvc1ejCfwkKc/CYOWBkq82cLpNQxsIsPGYW0oQTIWK3aaiA"
    "YR7c5iGjUPe6mi8oXdtOhRkPs+E2GwtG8JrP6ZaYe+q2TMQJFObgUXPACKfxg+MslMEwD2"
    "7zIKjAsVVR1yMCarS0K20O/nvou3XpmmWM2QVEHAAQh2tvc4DwEwg/8WMqJhZ+Ap25npx7"
    "CzpzPYl5hs5cVzLJ0JQFtlVdKiBoy+ppEtYnPUs3ZyMj83Ezi+BIfoScjY/8m443VInAXI"
    "UqquZiaznBKKAb+TGjm6xswYrukFiRPcIsC3M8DYB81J0gwtGD92SGIMKxd4pLkRp4YxVt"
    "UIwHLdRBC1VbkQ3ZxXgg24Fs72J3JyPKVPymJLx35tgIBoahDv+wdfiXlG1MtoOWCisHxC"
    "TYHXpr3kgtIi+Y3NWXVoI8ypk2ni2ip6zXbKttqnvV5n+oI8HtY7/y/00TK3G7GA9cO4T1"
    "0gDH88JuW2O80SRcRTVZhCdpDa7wbDT3Hg/R35+ILgqgrLuVOfhXGhExV7mnp3PwaYPjuN"
    "FwW0UOZ7v9ti8JJrPdfvvi++8O1lr1S5t99tP723fvDJ76RP2BpkggSmOCkwZ3/RFVY3Mh"
    "YX3RWdihhl3Ndx8+vKvsJ3dv6xvGz+/v3nz86ptaO6xTssFz3Lykp+s5Treh46xXkTDrY5"
    "p18DAO52H0yB/Gqr6c6pVZm88rN2Cx49AOvi5dzi9LnFH3Kap3ixVB2f0Qx1GI8FLIH4uR"
    "akQkTA6vx94OvF5eGPzA69U7xeCIuU6piXTxKwlsF3AVBSu4Y+H6NkllmrXrB46Gkl9CGG"
    "s2tvSnP0JgA3Eqya7EKydtrAadoDo2EvWrMcLTKz3g54QTHJMWfeAworteoBODD5guXYE0"
    "LOvjs8OR4GhJGVL/V/cxNgA6jwAx34sTHMT8AYWkMHXpL31EwXEBx0XzcfFA2P4H+WvTYX"
    "G43npUsHykXIBh575xaqze4pWVJ8T7bOdXfSP2iKrtXUJVviCKuCr1Kl4jmsR7fSCsyZ6E"
    "qlH0Sl1ck63BqNTHA+D88WJzhPNnwPMn5VIItCO0BAE6T1TvkMzVxmIyeySY7ZvU7xKs7v"
    "rei6wewHQIvctDwQ4nuNTA797+dPvx72Yd/M4QOnb3989vbk8Xs5M/lEN6pbfSFAQ6dJrm"
    "ibm8vZGhl/LvWH2ma9LQnKF0/YwMrUdK4bIY2qklQxwl66xNAidc+fCfceUejXRntvyeSN"
    "+Tz7QgizCXg9VR8hz9LPc1KfQG8t6RyBuy6VZt2uqSBoG8pZSPd5ib2zQM+fBHyN72x+2l"
    "T9rz0vcUzlmQywcUJPM3ztYjWUEBqdBKu9d6XIna3+223gPEce8dj3Tdl5IDQvBTEYJBtZ"
    "22auuPkpMmDf5kfeWcYlOMOavR/DF6UG3fNjQhe6S+PBIrRtP7lbbhF+nsRbvpzKAvKF0b"
    "w0ofezOw9nshnYFWMaAAvMV7VXfcts5EBQWk1hOWhSCbrS2pVRSQ6ntplGnSjDeKHYNUSY"
    "Jog+OGpXsA1WXKDPU8R0+L1R/f/PD2/e27r168nL2spWQWAaQvv67X7YDKKH1XRlG9xVJD"
    "6nZ7N7LUlLLdI7tSTJaDed4BZxoRz5ib8hCbeT8iBuR9KnRzIuaYyyPN2iJcxcEJ2CRoZI"
    "qskd7mNW1GQykU+wWuWzUcIgy78l9FAe+uvAvJsD3vBQp4dygwRgRWpo9T1lsqjJUw0K+n"
    "fUocKo+RLyoowfKArYCgMGQtu0GKvFGSVdt2U+Sb7wBc1yTELTEVXGrRgwrAgOJ4oqpSxp"
    "MRyhWDc+Vjs+b9gIKz00UZkruAQ8ecIwycob45QytWsxUJ1jZt844AaJp3EqQjN6K5Jsjh"
    "lTkBw4vj9YsDsUFPMTYIKgE+wVkfTyXA8TdZ9iVSi+ovdRqnpT6ftUZpFSO61PaQY4vyfF"
    "k4zTOO6C55jj7LT7Tp57cqByQhXDenkj+rocoIayz88cjbQZyWF4YGiNPqnWJoeXUVa0L5"
    "a1pwXoMB9S4NsAjbRDplyaDt3zKGG7JIarga9306Qa5H/j/+CYkgIPbLv0xEzLHQYBkJhh"
    "yfDTnjUe6gzPsFlbs/MikU3zRoeNnF2Tk1b35/GNdB2VPFfNCKyi+IsFbVZroHMfrleEb8"
    "gtJERDH6ReA1SdQHJjXP/Uag4HmhfYCC1zvFUHarJzoL81bnUOR8PChtDkqbPl/khr4wZD"
    "U0U15FAfEOxIPC1ywtTlfhK4Ql2zkv40DZ803Z80Tp+BSsSJiavUqHa60qBy+P6tBaiiRS"
    "P1DNapRP6Fe6QCrEBLE0yQrC04QgTlMWkFcoxFG8R7p5lG55itRSPXElqf6zMyShWenfnx"
    "Ancq2EhppmQz8cFBsvxERQbAaUxKFt1ZBxsHqvsqH7iADCoV/3KPt165N2np+zp9PQaB0/"
    "wTnZyD2j/9LBwtC3+9yqvmDfbuj9Mjm1rnJYYC7mUrdwmOMaFNR3n+cZzHLNx9O0zHK+GG"
    "0Ijm9MBhuSpVaebfrHi4EdHMQLKb2uX+mq7Ss5mUT3U8psIF9E0c6P66LvJHytr2Tdl7Jl"
    "ztFSmVtMBRwvfO/HVJAn0f3K8Pa2BVscMeflyHw9Pc7g0r8UOUibWrDGPPaAtLDGXL81gr"
    "809lWfO9vJbIwyRwQYZRyMMsuISWlZTktkDuFu28VPsVMq9D9w3/GY4OU8MBeUbJyBKmhK"
    "7F/MKJO1ZnYqeFACTlC9GIk64b0TWC6TH1Rfp5sGpSK72FWzmAeH4Wf1C5UCqI6/rM3Uwa"
    "2q75AJ/HoNs2eqh2uwPlUiXG7wCE3BLxn1aXhp+9bOLrXRjT/N+aqqw3gslH1pDlIUeiAG"
    "l1bbQj9iYKGPLuVDna3vpPzbdO7qa52P3bgY3amzZCYbyrcOJxzrE2KGcBpGApFEqBbqDK"
    "m+7yycobxp4zbGwTE9Xx2w5raRF7vzI85pN23QTg8Eqx5Y9SDGyiMKe7EuRYJsLFdvCQJr"
    "99pi5YhovKRc6Y2EI0RMVPcos4xzuNoq5fDquE7yzRbvaSqKgO0HkoRS7hBU/7bAyXqGdp"
    "FYHVtSx5EqQMTxHuEkzD5WQzMBS7kg0YLSNdGGBpM3c6BnQky5FxsayDsDnhnQC2xYmo/b"
    "rWs3lJM7gOjpIHqmwsqNnA+HguIOmbXQpg313KZN7whuTswyEkJhfXNi1pvxyalKiG1LyS"
    "rw0W0lxzPFTl0lNVs2R8MBMGCrD7olyRVE935KREZMGA6H1qSYAwZSYrqnxGiN2NIDVkDA"
    "Aebm6V0wqipFOFBfR8IMuM3APaPcQH3riXnAXKcHc18TcOmjMuvLaUtuCQX0ttG7JAY5pJ"
    "XaHAG0ttEq8BdLWnME0NpGq71ecimFZNK0Zk6KufJwWNJbQwLNHWi233KrQCC5A8n2G3AV"
    "CCR3IFnKw1g/14npMhro7kA3T/mWJNxx9yijge5zdMvn2dSmKUMmo0RfLP+pFElq61c/QU"
    "LXaKgp+zSLV0DHyKc+69BU5AlmmBSBOHeZiHHTGoZZDJp1i8acL0rjO+V65qGNpXM5S9w8"
    "3vMZR8lvxQrltzZnfLrdBmInvRA+IHZyQPnuTCxfM63nQviA2iTdLEyFXhqP0iMAylz4q+"
    "b5RrP7YvVOBnnzZUsCgXMGWuSQ8sCusgipYTrUtlOcSeoRVW0BCnsiysPEs/pzZZkC0fR+"
    "JVRCxxbvTfXsHn0/kFA8eG1AQoHsjgnSnO1NtuxWUEAqZGJfsdtFuvhVnvA2fJcgQLlzgx"
    "FbzbEMAn9Lw2nnmFn3iHS68fDZy1pmZElUwpZdo9AyCFh3aRZK0+18TSx7hZZAwLo963hj"
    "rsLaGuhxBF0nvmNECViQL9p3vuh4fJX9W1gHzkbJDGlO0QE16ATDA0YSDlBw0t6gKEpsZf"
    "sSBCT76muzwSJYWdJZxgCfNXk9byrcWVTPx4O8CJ3lIR7M+xZWhRPsnTxRblqdgXrErKMX"
    "MC4GdyoSp0ZXy7U944iRLWVihjBHkUAcRyFS/fhmxyJtCxLgrBl4UyW4S90YHIJenErgEB"
    "zw4AeHIESGjZtarSVZ2jzLmEmYh4aWYcEXOyDZh012i/ePKRRZhYPq9oiZyGqWuE5EBQ3z"
    "8Ih5oOwR7t0yGGYBHF++Ob5GVu9nRMyOrOTPiJgdWdWfETELbvC+3eDLGO9sBIliPMgODs"
    "GOUKL6CTi9M2u8wyRXgDDHPs9x5miZm8KH1Bw3hXqWQG3zO8Izqu3glxNWP9ZXOLmX2xlL"
    "bRMxT5FgG65rqAtOTBpqay3xI2jAYuKHT0ZbTXwUdfITsruZiAS1ZVQysbG0fBUQkFldkh"
    "owNx1zbRkNBQL4tue7CHC1NCiUYdDc5KbVqHCFNL/xMNrjosYOhTdOkRDFClHBEBU8jX2h"
    "VN2tSve5OrYGwrsl4HhG+KUrHOUmJEYNNt0/f/rwU6vhKUfVxYcoEOg/KI54bwlOpTDNRR"
    "rFIkr4c/XYa0RqKpba13l9Sde2FHUDiH5/qtHvUAP3Kc66LzkP0X0iWf8L2d+Y8h2OV2et"
    "uQ7ZuCJUtEuZMzkUbXHEioSELPz8GUcR5ylhz9FbwdGWRQ9yhcqBTMgLiCQB22/lks3SE+"
    "6pSmhIAqJTF+R34CihaEMZMRVCG+CJkBnhhWQOmREDKj9QcfSy8vg2XcRRYCOLHxHDy+HX"
    "WZ69SNz51n/K/F2UYLZvchUcQHUv2F5kDUjHpV62OcFyIg+sS9Lv3v50+/HvZoX+zkD83d"
    "8/v7mtG1fVOTpfMmpw0pyJcakgJyj0jkTI7RjkwiL5h/B5mogotp3qUzSEu/g822C/aJYY"
    "QJPtQ5NVYRIqb+vGpMgeLs7a9NishcecV0Z3UGYPAIT5moRoSZlKqMdoGcXkVZZGLxXGgK"
    "piUEqtXEZy3SEstCIq0SoDv0i2pxvCs2x7NTKSSqm+vUmlHey5oNh6oXWBYts7xaWgOKdM"
    "f0jwbyVV7lAbk0jQkj1wQEwiM2Nof6lSjhyEsBJsghLYSCSuToK2vGQ/vQcQTK7Xk7uWF5"
    "K5U93RE+iUrK0DVx8dRcy2HJqS4quM/txSpWe4VDgENpiK2tZ9DQir3nnVZ0yGNDHaxM/N"
    "QIGbTOvwgdmnW5IYA91ag7pLKMgU1393S6Z4TLk9wyUUMHyGYWWGstSfSxAIM66FxDNGDY"
    "72ZinkAIBAY4eqPYGwY/sAADuFA93j6a0w/j7w4KfrNiHT8tNVD+Yk4iunaa9BwQvvm/3I"
    "N39sYzH1yoBZa3xxMdSylPqGPuRNjZcIowVO1s94yWmqvKWqzTFNxbEOevd66he9O3hYvZ"
    "C2wcPaO8VQVH1gmq/aMHWalEYbXZfJcuctg4BSqE9vJ3tCffqRkw11oKHy67grv6pSClLz"
    "t6thWAE96RqGDziWKp4de2XMkyYPWqVf48zSihVhKh3aSjKr44B7e+7LX9OC+hpswAikKx"
    "h0+qkxhGMs94w5XgpTZnOrvHaChdJ67VKbVN/4Kce3jOGGlNsCUCN26GpD6nnXMGGqJfyP"
    "f9ZIvGc03dpqzxUQbNAOCh2UTYayyVA2GcomQ9nkEfINZZOhbPJEFzWUTYayyf7zCWWTB7"
    "TjQZjnEwzzhHKyT2XWvQn6JNuft39kuKkMz/HyrD3gk2zn6XZ+fxjaoQpPygl7xpGaaBV/"
    "KSgiXyQk3iNVtVX+9Br9EoW/qOo2qvxNsMKxcpSSZ3yGONWDDp8h/WSua72aKu/0+iyIBf"
    "VCUoFY0AGFQfVCWRJaggCdJ31juTmdqkXzPkImEQlzhYRBS8aPCCDcpbSR5I/PV5ivDC6Y"
    "lpq9VZxj2d4Rkd9X3d6NlE5oaOe8LWEG9N9eb9GfeGrJl20kOXVQyarICapkI1HBCk7aNW"
    "/upnZzSKwcz/wuTQUC2k6eMgrKxTseO2DKbJwNMGr1YdT6TDbbGGtf54lF63Bt1qGutCgP"
    "PmvQ+hPdlfoUIVXZiaM81VEXalZGJE6ZITvZDgrmJi+UdzA39U5xqWsR3lj5HovxoKi7WE"
    "bCUM6EQVFsMY0cIUC5A+WJqpodz3kU2i3zKgyodzFLxdSkF7QGlR0wEFF286otoiyONpGY"
    "bxlVdQJtVvYJEKJI7Jf2hgispJRT4pu705Ux0Ce6fUocutZB3Tyom+fZgQtWiH6sEElDVE"
    "1+ZdZmgRDHMWcND59XBIURI6qe6f4ZR4zuXiEcx0ioymWblKvyZUj3F5A/LCkjCB+7KS8j"
    "JgfIhcj2z9FfYyxUA5ff7qREOVO9kjmR61/wU5vFYE8Fc4cXunizuYOvmmortQQvrBpLK4"
    "HW0kW043FqqITeQng+Hsh2IVtgkVrZQ44IINxFcaF2dpBiPJDtkjqKI9tQvhIEsmSqbP7b"
    "2H+leen+29x3BZZupzSZmAbrOV0uORFzKTTSxBTf1KZaN90B+hCBqg2q9phU7Xf0nt40qt"
    "v66uy8yj2Pi4Fn9e6/raJgpVs3F2kjB/VW3eRUZe4CeIS265fb+WnovlfrmOTbznYZ4WkX"
    "hcIQHd54eh/GT+m4fvHNy+9f/v7b714eTunDJ22H8+lBvCLR/cpwCDfSeQQAn6aaRlJEtB"
    "dqjigQaECgsRBoPlLa4j/QV7sINKwY2MmRcJBIlN1e2/QjofNml9F9ynS5kawtihJfmI5b"
    "xALJNf7bBeYkRFHCCZMITmISCKT6kpt9B309CAQoD0/4ZgEKAvuGLJTK5AtlbKHaHA9Sxk"
    "A8SPuUOMSDyA1N/lH3BqtV85SUMTAlF58SHMd0pyrgs+he/nGnM9OSL2nAQt3bskOebLZU"
    "qA4OcyHiZpNto4rScofhdJbvvn75+697bl9+Ma0FIs7ADO6Z3DMxrRFKeD3FWffFVrBiVB"
    "6E5MZkKSiuzVrtBOVRndIc6VIewIhTVR1CzjjaYS5pikiYaexpIqIY7VZyTCTQBu9RQnU0"
    "oB6D8L1cEuYkyEvd+BFGgDXZO9QoKaMuVaHkvAHgOqrpZRPFIY3ysfNh4V9R74llgMQBMi"
    "WXwMCi4EIFmcijXe9ftnLBCXiCosFIRIGCk1YJUJ9FDvJfGTfBKQbprxfpj+GE53XpTAJg"
    "6XKrDFhUvKiN71DFNW+gFSrXjCpVobhVxkm0i8QKYXRo6Zc5cCKOshWJlpQh8kCYqVzrZW"
    "4KmSNeiB8g4Q0o4V2p7eaIyITG3GMnGxptQj2BrtRP3VnJlLTDCbc8RGswSOI5qQ1tqgnT"
    "WhraWBAGNvROXbCWSyJf0gfiUma3hp2g6jwSVbmTdYSRgLLQyUBSg8JEezfRnhhFfk44wT"
    "GpavT1a7MO5pC0PLhDPhAWulKnEndUkCoqmVO0CUP5sTIflgpq1fdmaKV8XHitfVqmnKHL"
    "3BRsIV6IGGALGVCKC1MXgeKIghPGuxOm6mg5bITyDbCL0zRgJ9/fQr0hOiLTl2OaE3abFb"
    "k2ntSly62Hte4rhUsjOyW68Og++W2UIFU7VbkYMNpKjZgaAlPOjoaz1YuNH87WAc/WbPnb"
    "lo0pg4DSUVaZ0l3QHshUTNoQHQ/R8Z7tJhOLlIHo+Kc+6zHmYq4kaDl/UeIw+cYbQMM135"
    "Rzj/TKP2QOuQa18g8Hd90ZrXJ5HHhWqfx0yFrAut24ssG+QjhBkqcVSUQUYHkvJJ84U+oj"
    "5nxN9jOkPkLblTLx6lg2qUOqMgjy5qeaaD+PAPXVC0UA1NfeKYb25T3RCeFvA6qskgdiyC"
    "Jp6aVTAIBul+LfBxdw93TAIwbalddZt+gbGyqZBsfGjbqN/hMoNO91nQTlVCHGtsktNZWP"
    "oOHMYz2X4wDzmC9vwdQNJY6t6OtYMI+AeaTRPPJWH48S0GgiKY2YnTWTRNXB57MGE5Q3jM"
    "3z94QuA5nHrW0ZfSAJEhStaBw+R3+Qx0mIFns9bE32JFTDVjOkNoIsI1BFvmXOxWd6iCGn"
    "cJBHginFC8UUTCm9UwymFDCljF+3jyldp1s75fKIAd2+znpXtRJsKlezqYBa+STUSo+Ujb"
    "9izneUmdNxytfPKxrb8tAOxUkUSIrnBQxJUV95S9k9TV5EhUxPkoDtt3KhIin0S4WgLtm/"
    "Rr9E4S9Fy57slqaiJf0+DFQLLwQ1UC0GlIVBTLiSmLDCyb2bmFBBgpgAYkInMeFvOI6JMQ"
    "sov9IqGuyOYzok6VJOUJ4tpKrIRvw5Uhk+G5qQfXHuZvm/pmPeAQ8ntxfHCpzcA57ckB7U"
    "Q00avedYclpFAak1Uv1vPwXFw6B42KueioeBObBxKiYm50PK43ViurzSr94kgu3fKr5vGj"
    "Wt0pjZeZ1rTtTwrpoXFsogqiFKUVoWQRYLosoqcB1soSynRrXLDvwIncs3OQt0MNDBnGTb"
    "8ezzfZ7jVwnfhSCOIRM0on8bdLi2RV4gYIWPV5j5RDALVs2CTH69ixDDj0M7tT9bYqY9u9"
    "mR/4xrqSSSMghmBEWJtgDrxfD6+KMcpfr4mNuePfaGIO2AtAPSzliknfFnKnl1EPytIbSo"
    "dLXLIWATVqTDe1QVwFwhNUUDGcfARg0b9VPfqIsXratuVIwH3WjS5e1AQ7rgwUgWK0rXt0"
    "KQzdYcVlMd0X5AZmPnuDT47CH5QRUbYnuVUidvGMklhTDaEM7lN36O3m42qb7/a8Txnqs2"
    "zllZowVNhdZxKsl6qg10oI7p8PSk7fNBELnjxdkBx/OAx3P+6lhyWkUBqTVS5WYTULtIkx"
    "IEJB8Xq7CujTxXZe5OaW+2DFdRTuKPZ2UTcunnxTcvv3/5+2+/e3kQeg6ftMk6p76NTRTH"
    "ESfyKaaeC43M1mFTkiwvxq1cfswtIKeKnGBAzkgCcApOvI20z4T5HzNReX/TrBschnRSDs"
    "Ly6A4mNDlWFQwJUX6DV1oYTzBjdIfUf1oe3+C1Du1ANAnkbXAS6mFShBfZgC2jgRQ9lEif"
    "EGKKHOn3UaAheCFpgYYwoDDrmyV6EqSGJEy3ZL4mexsloYoCPcFBT1jQcD9XudkmG2lzmm"
    "kFBpmmde67ZpqSByL3BE2cxbKvomDZu6jH6eJXEhjUjJZuQ0cIUO5A+Uo/+ITw5uyXAwBS"
    "X9onwyX1hSbLODK9AHeUxgQnDXkvJVh915e4vqbj8MnAu/6HD+8qzN+9ra/zn9/fvfn41T"
    "d6GuSgSJS8YSNsbsZIQKQeG15hmfdUK56LOZGarqGEc1vB+DLKiX7PjKBD806DIGXMyZJX"
    "g0IdX98seeV5LvYLh3muQSdosp1wDmVuDHSa+DoW3nCf33DKQsLmjCxtDtAKCM5P+/Nzi/"
    "cbpeNb8l6DAfMOkovyY1iv9zIIWHdgfZdYc36EAOPdGPfLB/smCbdUxT00+2APQ2ZdfLCk"
    "PLpDPj5hBGGUObvQTv6TZdFr6yqfIeUUlYcpOvSNjHT8pAqzJMIUinmRO4JHdYhXCjyq16"
    "e41EKBWfXzy4eDEd7hoD26jgzGyFvGcIO/r4arcd/RFD+uI/cf/xynDVduNYt4OibcMOL6"
    "75HCHuamVJ6W8IBTKIiKLh1AA0ZMrrv2OtQHEIQH1HnvGh6wxFGcMtNW3RhnXIZMJqf7Yg"
    "HGih35vDmPksAQctFuuDwBg+XSZ8ulvFW6IU6eiRIQ5tjnOR5Pfu/4azlC5dRuEzJdr1+6"
    "DR1nvYqEWfd91v2yFL/Psmtvmg3FxYhZFzvxpjS4UyK/Nn4gmmRFVrFOtlfJMYXB2ZyV3w"
    "kF5l4vbJFg7u2d4pINMn8BLEmtwYBWo2nXktMSBgitB2FQHglr7aKMmlKS98AaBiRoDG7n"
    "tU1DggSkR9fn8N6ZtJWnrqJtIqznNbxsDOplCBjUwRD0VE0CFTdKlER85TTtNSiY130zr/"
    "tl+vkr3scUmwscV0fMuph+tqXBZ00/qq3pLgoJ2mImdC3josTi/hVayZebMK4LpTC8Qyoh"
    "vtTefKbq1mOkv0AW6xfgBC0I4ts4Eqpxj17mJ4ajgZ4JZicvdE0wO/VOMXRTv0YQi1+HyE"
    "ei7AIZU03HyHFMp4OEVYZ3qZmfAdFON9Dm0X0itTnV3oSjHaPJ/Su0JluBllTV792tolje"
    "ZUl2aKsK+ma1g2bKgyDlp1BV+I24mr0QZXFWSMMk+J4wYzX+YZ8Ox4sXex8cLwMeL1AWrA"
    "9Ss+rkNmayEgQMk64FwQ7iTUcjWRU0JbfH5Wrbgvh5lRhqKFHxNG2U5Ms2kndzmPYqcoKz"
    "PpJZHomJ8iPZxritknQ+YNZNrzyM7aBUMpzcE2UlzG2EqmdmkVi8IKpUc3Y/ZRtURsNV1m"
    "zTpCE+5lag7nkhNoO6N6BmorL7TeJccznLI2L4epbXobOXypW6OJ/dSi5BYB3XNeylIMzW"
    "aFHCAKHjDOxhaZJMKLBng0WwMu3HzQ15jgiwVxjsFYW4Z0FpGQKhUnVCpSxvV4b2AAA7ps"
    "OOAJFpzSt7ulYfiEwDs08vZp///r82dS11"
)

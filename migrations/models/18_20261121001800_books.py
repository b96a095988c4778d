"""The ledger's books: account templates and search, period closing, statements, balance monitors."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


# Codes compare by bytes, so that one index serves equality, order and address prefixes: under row-level security only
# leakproof operators use an index, and LIKE is not one.
_ACCOUNTS = """
        ALTER TABLE ledger_account ALTER COLUMN code TYPE TEXT COLLATE "C";
        ALTER TABLE ledger_account ADD COLUMN state_version BIGINT NOT NULL DEFAULT 0;
        GRANT UPDATE (state_version) ON ledger_account TO bahi_app;

        CREATE TABLE ledger_account_term (
            tenant_id UUID NOT NULL,
            account_id UUID NOT NULL,
            key TEXT COLLATE "C" NOT NULL,
            value TEXT COLLATE "C" NOT NULL,
            code TEXT COLLATE "C" NOT NULL,
            PRIMARY KEY (tenant_id, account_id, key),
            FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_account (tenant_id, id)
        );
        CREATE INDEX ledger_account_term_value ON ledger_account_term (tenant_id, key, value, code);

        CREATE TABLE ledger_template (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            name TEXT COLLATE "C" NOT NULL CHECK (length(name) BETWEEN 1 AND 50),
            address TEXT NOT NULL CHECK (length(address) BETWEEN 1 AND 200),
            normal_side TEXT NOT NULL CHECK (normal_side IN ('debit', 'credit')),
            floor NUMERIC(24, 4),
            limit_profile TEXT,
            metadata JSONB NOT NULL DEFAULT '{}',
            version BIGINT NOT NULL DEFAULT 1,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, name)
        );
"""
_PERIODS = """
        CREATE TABLE ledger_period (
            tenant_id UUID NOT NULL PRIMARY KEY REFERENCES tenant_root (tenant_id),
            closed_before TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 0
        );
"""
_STATEMENTS = """
        CREATE INDEX ledger_posting_debit_moved
            ON ledger_posting (tenant_id, debit_account_id, effective_at, debit_version)
            WHERE effective_at <> recorded_at;
        CREATE INDEX ledger_posting_credit_moved
            ON ledger_posting (tenant_id, credit_account_id, effective_at, credit_version)
            WHERE effective_at <> recorded_at;

        CREATE TABLE ledger_statement (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            account_id UUID NOT NULL,
            format TEXT NOT NULL CHECK (format IN ('json', 'csv', 'pdf')),
            from_at TIMESTAMPTZ NOT NULL,
            to_at TIMESTAMPTZ NOT NULL,
            known_version BIGINT NOT NULL,
            state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed')),
            lines_total BIGINT NOT NULL,
            lines_done BIGINT NOT NULL DEFAULT 0,
            opening NUMERIC(24, 4) NOT NULL,
            closing NUMERIC(24, 4) NOT NULL,
            file_id UUID,
            error TEXT,
            actor TEXT NOT NULL,
            version BIGINT NOT NULL DEFAULT 1,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            finished_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_account (tenant_id, id),
            FOREIGN KEY (tenant_id, file_id) REFERENCES file (tenant_id, id),
            CHECK (from_at < to_at),
            CHECK ((state = 'done') = (file_id IS NOT NULL)),
            CHECK ((state = 'failed') = (error IS NOT NULL))
        );
        CREATE INDEX ledger_statement_account ON ledger_statement (tenant_id, account_id, id);
"""
_MONITORS = """
        CREATE TABLE ledger_monitor (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            account_id UUID NOT NULL,
            measure TEXT NOT NULL CHECK (measure IN ('balance', 'available')),
            direction TEXT NOT NULL CHECK (direction IN ('below', 'above')),
            threshold NUMERIC(24, 4) NOT NULL,
            rearm_at NUMERIC(24, 4) NOT NULL,
            description TEXT NOT NULL DEFAULT '',
            state TEXT NOT NULL CHECK (state IN ('armed', 'crossed', 'removed')),
            crossings BIGINT NOT NULL DEFAULT 0,
            version BIGINT NOT NULL DEFAULT 0,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            changed_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_account (tenant_id, id),
            CHECK (CASE direction WHEN 'below' THEN rearm_at >= threshold ELSE rearm_at <= threshold END)
        );
        CREATE INDEX ledger_monitor_account ON ledger_monitor (tenant_id, account_id, id) WHERE state <> 'removed';
"""
# Forced row-level security makes an unscoped backfill a silent no-op, so it walks the tenants.
_BACKFILL = """
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                INSERT INTO ledger_period (tenant_id) SELECT tenant_id FROM tenant_root WHERE tenant_id = each;
                INSERT INTO ledger_account_term (tenant_id, account_id, key, value, code)
                SELECT a.tenant_id, a.id, '@' || p.place, p.word, a.code
                FROM ledger_account a CROSS JOIN LATERAL
                    unnest(regexp_split_to_array(a.code, '[:/]')) WITH ORDINALITY p(word, place)
                WHERE a.tenant_id = each AND p.place <= 20
                UNION ALL
                SELECT a.tenant_id, a.id, '@', cardinality(regexp_split_to_array(a.code, '[:/]'))::text, a.code
                FROM ledger_account a WHERE a.tenant_id = each
                UNION ALL
                SELECT a.tenant_id, a.id, m.key, a.metadata ->> m.key, a.code
                FROM ledger_account a CROSS JOIN LATERAL (
                    SELECT key FROM jsonb_object_keys(a.metadata) key
                    WHERE length(key) BETWEEN 1 AND 50 AND key !~ '^@'
                      AND jsonb_typeof(a.metadata -> key) IN ('string', 'number', 'boolean')
                      AND length(a.metadata ->> key) <= 200
                    ORDER BY key COLLATE "C" LIMIT 20
                ) m
                WHERE a.tenant_id = each;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        _ACCOUNTS
        + _PERIODS
        + _STATEMENTS
        + _MONITORS
        + tenant_table_v1("ledger_account_term", delete=True)
        + tenant_table_v1(
            "ledger_template", update=("address", "normal_side", "floor", "limit_profile", "metadata", "version")
        )
        + tenant_table_v1("ledger_period", update=("closed_before", "version"))
        + tenant_table_v1(
            "ledger_statement", update=("state", "lines_done", "file_id", "error", "version", "finished_at")
        )
        + tenant_table_v1("ledger_monitor", update=("state", "crossings", "version", "changed_at"))
        + _BACKFILL
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE ledger_monitor, ledger_statement, ledger_period, ledger_template, ledger_account_term;
        DROP INDEX ledger_posting_debit_moved, ledger_posting_credit_moved;
        ALTER TABLE ledger_account DROP COLUMN state_version;
        ALTER TABLE ledger_account ALTER COLUMN code TYPE TEXT COLLATE "default";
    """


MODELS_STATE = (
    "eJztfW2T2zaW7l9B9ZckVUqX3e7Yuc7WrdudeCee65eU7dzs7NwpBSKhFtMUoQVAy8rs/P"
    "cFQFLiC0gRaImC2KdqKmOJOKT6AQic85y3f14saUhifnkTBDRNxMVL9M+LBC+J/Ef90gRd"
    "4NVqd0F9IfAs1mNjEt4RNsWlsTMuGA7ULec45kR+FRIesGglIpoomRuUSaFc6iUSC4JoEm"
    "/QMtV3RoyuEZ3r77OxE4STEEWCo5gG95fqQSEN5JOi5O6A90yT6L9SMhX0jshxTN757/+Q"
    "X0dJSL4QXnxc3U/nEYnDCmpRqG6gv5+KzUp/9+uvr3/6dz1S/d7ZNKBxukx2o1cbsaDJdn"
    "iaRuGlklHX7khCGBYkLAGZpHGcI198lf1i+YVgKdn+1HD3RUjmOI3VdFz82zxNAjULSD9J"
    "/ef6f+c/rTRsOn33/tP046tP0+lFY/bUT6iBn38V0ETNfJQIBdQ//5XddweI/vZCPeDHn2"
    "8+fP3s+TcaAsrFHdMXNVwX/9KCWOBMVIO+Q1mQBCdiagd2ReiQmBdf7EDfLfkCzgIwzyDe"
    "QRrIt7qJ5ifyRZjRLMbXgJQ/bFwQfnr1H5/UnZec/1esvnj3/24+aFzf3vyHBna5ya+8ef"
    "/uL8VwKje/bG989+Ob97c1sBPKljie8sgO85oYQO8AfZAyRpJg08T9xwVmLWu9JDMK0C+W"
    "+Ms0JsmdWMiPzzrmoED82Tc1aPMLV+pKFWG6lljYLOutgBO2+QHnC7RDr+d5TKkB7Z9IEM"
    "m9wgz4VqYGeJgJXebCowL/p1c/vn578+brq+vJtcZaIh0JUl7j10/qS3mGY5wEhj26E96S"
    "1IMBdto5npwJvIscPQtsCxEAtgvYz4Rx9RMa2N5Gd6+Tlm24JFRDN8psunNCVP5Y+X/f/q"
    "+rq2fPXlw9efb8+++uX7z47vsn30+UuSqvNS+96JiG29d/ef2uth2rL6q4c4FFym3Ovp3E"
    "cIrFBV2R5AQG31HOvyURWNmJTdD/+vH9OzPoZZn6RhIFAv03iiN+tCVfMsBnaRSLKOGX6r"
    "GnsMEVRt1TUkd/UrUk1Q0aKjYjCrIpFobNXV4R0ZK0KNoVyfrU5KKXxT/OUfGWf2D4Pok3"
    "ue7U9ba8fvvq46ebt79U5uenm0+v1JWryutSfPv189qcbW+Cfnv96WekPqL/fP/uVX0at+"
    "M+/eeF+k04FXSa0PUUhyUSqfi2QK0y6zHmYspIQFnoNPcm+QOsgPPRUH2a8AKT7hmPlpGY"
    "rhidR7EVj9EQBMPP4eCjSSQoIwYN+pbSmOCk5fAry9WAn0nBY+2q22+Gxf72/fs3FexvX9"
    "fB/fXt7asPXz+taddN7U7ZHlMn1bouCfq1u35N3KagIQpz0H8OlLtrfl9yxagvZji4X2MW"
    "ThtX6BVtG9u8tLxa1r/BCb7TWKq/W/3gqi/yE2HLi3ZXpb486e+unIpCYK/P8n1CkFjIOU"
    "E4KXyMKOJoLv8RotnmJcJohZlQHkblUZSHqTxvOfr69//z9Pf/n149uXr+zUT5HiMm/7bl"
    "jDB16Xf5HZaPDLZyhYHS9HCe5Bc8wB9aYGznqqtKgX8U/KMngngH6T0xuIzaVdx8+Ci8RU"
    "Nrtp9xnFrZE1sBgNvFIwqe/+OC7Yv2FC6j5P+SjVF1Kq516k1YjZrmW1ufCK9VjMWcsiWi"
    "K7UoKPuKo0CaniQREY5N8Vs9JCA6y4ujsV370P9vsaEU42FDcdi95ds4XWC+MFnDCWabVv"
    "VkK1XngDaC8HEBf5s7LrbAS9xvX7+7+fA3M/K3BkfH7d8+vboBRwc4Oi7Il1Uk7+Yw61VJ"
    "cG747Nxg5DO9d3q3q5Iwyz7PsnY6ptzdYVmShZn2baZ9MbwIi4LFhcnsyq5MOo2u3Zh9Fl"
    "f7xB7YZmr1shhNJoNrJV/oD7OVjqm+ZK6Vq6fXL66/f/b8eutR2X7T5UgpHFftJlKrC6s9"
    "CL3ddXWehlI1Bv3qu+96RKHLUa1x6PpaVT9XL5UFwvnwEaL79MmTHujKUa3o6mt13jARJD"
    "Ecm+2BdyWR4ePuTnNQHizCzpfDbBW1cYjZle7DbBXZ8IeZS6pKAaJPC4LkPZSbksRz5fzk"
    "C7pOEE0ConM578lKZEmfmKOPP998e/XdcxPXeOC7Ay/pOS8JXtGDe0WB6gWq1yvgj0X1Li"
    "KTptO+0IvxsNAdFvqKsGXElbVjyKW5YQy3LPWaXA378emWCs2//6PFKTGzilepSsGqdYmj"
    "AG8QeIPAGzQa9hi8QY9tlsEbNOaZ9oZAWzH6GccXRgotvzbpJtFKo/ayaL8tsOKrCFrJ2Q"
    "2iFY4R5vcqY4BpPgsnVNFVSJVQkKI/6NJo6oPSo7/Kq6JpWmwd8UXBiwU4kXJoRlCwwIn8"
    "Q5sE25APBu7NC2IIuLejQ1yig+SvtzHxivFg3DkYdzyd/UECKwqoJAKQu7BAeBNTbFji7f"
    "7Fkgj4Fx9QwSPH0YFtrksC41xf/H0ZZ0YwN0WItG84OwnYb1wKKuB7u7qFWwGA2+VEhVpZ"
    "gzPUCxJYrvGSCBRpsUe8MGen9ru5QRRmwCGZ+GxKIT49EuKnKdUC3rD2CQFv2ADeMN9m/U"
    "xmuZejJKNsXV7uqiQ4SXybZV+cJGkYiVeJYOZI493VSaejRI2bku3AXvWdihKUSI68RK+X"
    "eeOYH9CCyl+OEoo4kUeU0D4M+WkldQWa4Bgp7nuSRQZHcqC6LBfHPLpL5fKVDzAXczru48"
    "AvMsSbDX6R00NcLjkmTB0R2i2trQDwOA4GFtZvoCXeY0pkA1fU6CGfkTllhkSHdk/UTuJB"
    "jqjz0W6P4ofCc2GiK9th3woA6u6oD+55Oh+8j3OCZjVarY7QnQhs6A6QMyL/bG7Wu7uWeV"
    "kKgHcC3rlBxOF7Q/g2GSMjhj3hkuSqwi0p68WlSReLpG13i6T1NZP3IqEmaFQq+Q/o3a9v"
    "3mQJ5HKwYHQjr37NCUFyQZPL+0hcZhwP/8aUpv7g+wEJ5AVDASTQ0SFuGMmWmFalANQaqP"
    "lO1ES0KyKwJOQYDHg+5gEUGgWd6XDO9O3h7uRnrcqCpxU8rUbt+NVnVZDLoBtnFzo1Y7Id"
    "0i8LbaFOgoSEJT9nS9pY20hQZb1QCUCVHVDr0kg00GxnqYrxwE8dMlz04xLHsV8Bo8fUqr"
    "KY0WdXL55vo0TVh6640I9vb968MfTsA3fliTzEjo0Sm8JjWtIDh0HbtiY/XVvyETkwIQII"
    "nGmPAXgaBCljTvxATXSExBDwA4fjB36hPMrxN/ME2wGTvXzBdFUeu9+fliAt9hVXveECgq"
    "JEN6jdFm+WNyB4+RKtI7mEU4Hu8IpPEOY8uktUWLWKCEIBXS4jYfCuHfruDyAoyrj0V9fK"
    "UqPpuzCIkgYkxkP3UQsSI3v17RAtywCg/rQA0Dv+R70xth4I+eUexwHfjdx7GKhiYNutWV"
    "XcQ8X2l1UPYyTGm6J0WGOzt5Z+wGbu1xbyOLjnIQ7QQ+0vT87+APVpM/pEQ9q6FemLPTYi"
    "UYzrEeOVaXxySWTqo9w+sNjtIWiBVeaeyHTKEG2ISfV0vAm4wDzfhvza+s9W2amwqHLBO8"
    "RAbKVGSG+MLO7Fk9Pk3yP91zYOEv195xkyL0b0C4WIOLpPdF+pOcJys1upqnlyl1e32R8e"
    "YSMN54UXmxmcFwOeF9CWasiqcllTx6ltnEpdDsB3cfVHf5LpNpDawstfkQMHv7ODny/w1X"
    "fPTeC3h8TvZKA8bn3Z9w2Jz+rgWJ6aFaEHnJrnEwptn91RpLpZZ3gUgrCmXdc0tG6D1m2+"
    "TQXwDMfgGX6mNVO7/P2ki2eISXhH2HRRDNxLN7ylCdkgrirI8SgkSJrKWP4vCGiaiEt0g+"
    "aRKienimsTRSzoj03ewf02QEB4cdADATGgLsXInDCSBFYGcUUIznGnWnR6O7JcylUpWMtN"
    "5UiVUXXD1igMlldt2S4VOAbVkwTREsctq3YrVNc6M6nLXHpc6/anVz++fnvz5uur68m1hl"
    "buEZHQf3exf1w/+aa+glWocxIYrKofF5i1LNySzCj2YqmMfpnGJLkTC/nxWQfGBZDP6vkX"
    "+YUrdaWGMF6JlJlKQ3Su4bLYaVbxseJwDr2EGYkJ5tYAl8UA4C6AteFio61tBaAZkZOu5l"
    "GriPNRKnyiWFozV6rOQamkkHBqispUs9zmGixLdc3wqGZXzVijgdTuIRabU01swC1qLNvT"
    "kghsm7xblhk+gbdERc3SKBZRwi/VY0/BRo2jLvHjfgMgixp8UP5PxbkpRPMoifjCaZ5roq"
    "D4+jzP0Hfy0aUi/SyX0IXRqcv3FNJbFCN6pB6psUg9IcsXigkOORIU4Ty30ZRp1EvmAX7a"
    "4vf3JVeL8YdRFE6bsV6hVa++60OsylGt1Kq+Bv7aATwwnuwar0OyXFGhfQ2GzaN8uXMPiW"
    "oD+2QxxljqCSEqiaoC87qXoKqCwaU+r4pcJHxNWK3CfEnGWLX+oPd+wNbEA7oi0wXmC9NR"
    "3BGjW5E7VEzjSbeqwSIaYes68tZlqr5lv8TrkhC4a7fMy3PAacoCYrmwa2IQFtF0yaWGvJ"
    "buUqw7KScTyjMkD1iIdUZDy8D+QgL6NrgG9J8yNe584Ac+FWL6K+Pce2YAvfo46FWPokd8"
    "e7vPfZp94WWWK8qMfG5+ZdIjTSfaDe3Bx6jyHaqkhxyY8KxLOp8gmhCk3OGI6sLsCKM4Sq"
    "S8wloRLImuGaX+6DtG0yQ0sTEHvDOk83hhJgHHcnSIoZ7ISRT3s4jEZSQg0WcF20hQd6gh"
    "coLyIedfNrOMuTptLTHfigDmbphnuo0d6DsZQN0NdUbmqTF7pQv2khDg7oZ7Ig/NabBIk/"
    "sm9K24V4VGA/3V0+sX198/e369RXz7TRfQTVAhMHZQzQTaCwGD7ttUAIMODLq/0wwByp6p"
    "ZF5R2j9qza6V1/6xUPx6kts7TbEPxb3CTORVqzPxlzoaUJu1CHNFOG9QIH/XREcKyo8RQ3"
    "LVqUQ2jmgSkGzImjCS89QmvvtYj3kI+Z2hZcmBl4WACgcq/PRUeLqcEYP1025NbgXGVGX4"
    "YMbkPGLSSlEbk91JXJUbE7QDUySDh8X5BvsJ4uKKk7aJe3tyfVnmQcn152NTHCmLvoWKPR"
    "oP6xngh9jBPVHo/0pnFwZFXn3dqcD/kQ/Yq7C/T6T6G5FAB4+sKbt/iVQNIpQmIopRqAJI"
    "KEMhwSH6Gmf/r74LpN49U33MVjHekNCQIHTIG0NEihc6IqjhA6rh9/LX29DhxXggwh2IcG"
    "NHhA6sjX0QAOpeRWfYnZVWWIwfvtzSiFTCtkSr7pArY5IVVD/suc6FIMuVyQJqVcPLIuCU"
    "b8RSqTqnNvrFVgDSLmtL807e0MH7V5YD15/Prr8YczEljNlFsVSlICURAiogoAICKh73ru"
    "oPD/iTnk4TFaiuTPawgdMw7d29mujOT5qtk5JoiTdIRYwqXi4v+vMDWi9UwlkkEEtVoplK"
    "IyNJqLg+7YZXqpeptfUhbw2soBd6JbCCA6ru8i12OGV2UiNULOCEOcgJ8yZaRuJDGhsPmd"
    "3FznMmDxuL1egpK4bvPXF+pmu0TIOFPg6W9LPuPai2/bypFNeBXmjFqMpynqA5o0vtLIrk"
    "QpCbhS50mVB1CDTPnEPfHE4dL7ZEOHUGPHXyl8OGSyiJgJvEhUmAjmb10rsH7mgWRowE1m"
    "1XykKjwHjohb2U9lvKrPaSkghA7lJvYYWtFnkxHsB2Wd/GSumdPfwKEWjzScp7ubGFHxMu"
    "JcEqgmADe2cDVwq/JaFT1bedGLDoPs8vJNeDS9KPqRiZS9InIvFXju/amcTs6qQ3lZhux/"
    "fwXmGhaT4VTq58TTnNp2odYhTijYo6x3JEIha6XuKC5C1yvuLoT5qQH9CaRULoSPWQsDJV"
    "KEfENLg3+bWGeegDuMf8bpa0WFUKuEjgIk/ORQJtAxzC6MHOzFW7ltoVoQd21D6jCTC01M"
    "ZLdWhZkjA7IaBh9tAwgRnermT2oAVcyGPXyPleV+Zt0ffcoNG/LfVE36vPlxuo96kmwwlm"
    "wULdRI4Jsoov5RrnLxGjazkqSKX+vEExERwlFOl1oYLKVFqz8uRHYVYI3VRK5ijPeICqXn"
    "q0rebYkASVHVT2k6vskF05mOb4GceplW91KwBw94TblyOZJpHixU0ncn6p14FcGtvjPBYL"
    "+ZovaFwjui7Ra93xVa4UJI/S5I7wViZLSsYb0zl80HtDmJ4XhwCcswOes75xvKMAFeKVBl"
    "digOI9Cezb89eSOavIAXm2hzxjBLOl2RvfBXJZDDDeg3H5Z9hsIVWxAQufnEB1e7SdvUa0"
    "YweMci5/kGWLqYrYaArNDFxV9nyq648LdwgfhPBBP6ZiZOGDlVnXPJvTrFckYdZ9n3VP2O"
    "xf8GZJEnFhYLOLS5MuNntVGrSXxv60IGgd8YVK7Z4RtMJRuO0SktPIc0TkWS1Xr1wKCM9o"
    "KlAkXqKiQp8erapmJyHPSemck45Ek9oe4HlAd3tBGwLdfXSIIcxrsDAvSEE/cgq6VJHDSE"
    "zd/DZGYdgk6qUrUiZH2JWu2ImMYgkPTgKmsz9IYNiYO2jAnQiUHXVwmAHffSJ2BK9EyshU"
    "WSQ2yNflYJ9xdDacQVH7nAcby5KfEzJ10ryrgqfRvo9FhR9c9c72h9ANaYM0wN3tk1fMin"
    "yiG94mcQB8P+Cu69sgDXD3204yPtHW0jSLQ1uNZseXxKyD3zCGW3qNVqRqkB6zu1GJVJ2l"
    "USyihF+q552CV1Wax9//0dgj5KJLpimLbVS8qhQYk/YKXhwl99MF5osm7F09cyti0Di3jn"
    "3fxrmc4JgYducu6HcygLsr7uXE1Cry7a3pyjLDt6czbeDqsafYwI/StI58WUXyskstuIrk"
    "CIMQziTooMCkO9YEIoweSaxJedbTVeg461VJmPVzmnWeBgEhodO812WhyqfPuzqERz+6Ij"
    "F5oN5NRhJdtIfyFSMmPSL6Cs5JD94b2fc+IfKl3iAsdAuXFaOfIxUlV6SSX9RmrpcAxNZ5"
    "QbRBbN3RIS6FzeRvnx2mVSkAtQZqki5nxJC78nGJ47j1UNxJjal22rOrF8+3B6H60HX0fX"
    "x78+ZNMxWo2K0dA+haxGHZtsFMmfqvCeTOPlBNYaDl7Wn5LZBdW3OPeejco2EmIO7IU9SX"
    "UvmmVkt+JwGr3B5vwhhlEk27wMaqFODuiruQCNvjXkgB7g67OjHFIbU7/4rxD3L8nQ/mR/"
    "HwBQsS3NPUWEu63d1dlnJ0eJ8P7sfydxcR6IxIBLij/63lHsDM+8zMz3EUO013RRDm2Oc5"
    "1lukwURpLwm0FRiN4+Xq6fWL6++fPb/e0kzbb7q4pibNlEitaqoBcnhpGsLw4nj94kAwyi"
    "MMS4BglMc46xCi8PhCFAiLaNVFX70y6VEyf7Ub2qvU0LbTYxBTVXYRqe3gpY43YHQ90RWA"
    "SIhmG7ReUFUGSLeS5CgSuuwPX2BWvayw+FbdhJtrDR37gQ/pbeOVq/5xhEeoVSCPqBmZU1"
    "Md8z1qTV0Y9Fef9Vc40x7jmcY1RKYzjWfT2hFmtxvTo7cyXZZ6F6OQyHFoHYnFJVLnjm6T"
    "lrLPkTpM5IJRTRAm+npWz46r+Lp5FBNTB+VD3hoi9jw/kvxSA/w9fyyidMgXQViCY8u4kJ"
    "oYFKJxC81RW4+dF6skBE4sRyfW+Wg7T89e2wGWtN+EjJcvA5b0Mc66UradJr0iCKyBb6yB"
    "L9ZrjMWcsuVHIkQGd9OMrQ2ZdNmzvDSoV7qYbvmdVVxX9ud6QWOiunkLLFeeGjiRhmewQJ"
    "jr60vMpcKM7slG8avKr4t0C11zatkhb/4Ao9bYgLm9iPNBGzDvN2iPuS9Xqjc/ffKk460t"
    "DAE5qrWCs77Wbdq2dGBuDyRs68A8QAmRMw8l9GULkz+tbevKL3VuWYVbqTS2186VVb9Dc0"
    "aXCKOsHDgJVZMJjEIy0x/y1KaMKkMzKv/D0iRRTqEZjnESkKy3RG4UyQ9z0dLFYphHAnXn"
    "Ba8E1N3RIS5BynDCsV4Xtrg2JAHcZjk7w3HcnXJbyEDCbb3O/My5XYVJFhYrNAQZGmLoGg"
    "Rdg867a1C2k+a6tOVCbsjCet63nrNd1Q3upjDgvQfvbIU6efYaomPS34Z38YWu89CUhYlw"
    "ngimInA54ZbKYE0MavXXomXmcyLN5s/ExbFVkx2hP/PcnVvVFyhQtYdcXJg1UZho7ybaFx"
    "dAXl3pJrO9L0yugNqQSWdUbq00WT+nwE0p80MewaqtiIqi1TkdmVuUF4UuP5MkpOyHSgdq"
    "FUVL10neX9qQW3KE+wPd78XBCHT/gLrHvfz1TTTbQ3SL8aNgRk4Qm6t3UhvAyzIAuksLIT"
    "wjVl2btgIA93gLEspDYRaPpyDhikWURcJAdLcSI2WRAWPPn5xLpZXcDxARw2LuaKFXFYMe"
    "eiVAaTKP7ppgtkej7SSgo1X3luFQ744TaTcJw+Lu7u62FYL2bvWtun9bPQXiVMXjGuDvqv"
    "JYlYOX4uAvRbbjOHoaGrKQ0uXmZoBUOkil8+yYGHFSFaTSPZZZ98RB8YFImIMojnTWUYeb"
    "wjxw0uWsYBURO5fF+6wmFVoRhor7kLDRh+uldh5oR0LE0XqBBVrie8KRWFOVXSD/IT8i1f"
    "rb4Lc41kPAeeEFsw7Oi6NDXNbWpdInzx9BzSdXm55eluo6tXoAez4BKerQqeEHJz+c/Cc8"
    "+W8pvd9/7OtRNmf+rBDYe+D/LM/hOWYqezAmWK2H4vhFa8yRWgITHVGwXuhDVRWlFBHRnx"
    "MpJc9hFGMu5DlN70nYPOyP8QA46L04heCgH/Cgh+aKw+hTkC5z5HQZTkjixi7XJaE4qhvH"
    "6ZY7c/KkmWNNwqEzZtJERV/mkRUWAFfkAOLOJDBVi8eNpa9IQhksCCDvY6VJK6WPmaaHTW"
    "zstK1Ej2DyMJrPiVI0CJoRsZaHoQ7nzkK7tQmV8kv0WkibitM4ayDASTwvLKkYq7ouyp6a"
    "y8Wp2wvc0cRQKeu4jwLjzQuVF4y3Aa0KMN4gkn90Uc7p7A8SWHVFLokA5C5x/FFCLLeOkg"
    "jkHNcr9K/kYsQOZb6akoBtneRRluySWB91DUFA1rRqrcmFstiDuYXzAdaJXZB2WIoN+VLd"
    "Jam2QgBvN7xAsR+/IpXAUWwVWF8SgZj6bsXNJdFE5KE0NgmBJqr9mPmAdEWSEwB+FE15Hj"
    "EuptphxFJb9c4oDMZ2oxCSpv5CB4ANoqDmGdBNhdFH2r5tVKWc9o7zQfMoGwfkf7SrLOOK"
    "BzTuZS41qSqi4FH0zaMIWXWniTjx0pP7IU0u9vpx1aCJhReXpT0b9urEF7mJqiBYOkcYre"
    "USoGv17xBv+CW6QQHDfIFUk2+OEioWcuhL9HsiT/wpTX5HXA5TTlZGMp+qHEWTlgybIz0I"
    "/LdeqIrgvx1QGwf/7SAwy2fc3dnVBiuJjIIXHNyLGyxImMZSf51TA/Ddum9DGLRfn7Vf1S"
    "ZsatJ+2xMFSyIPzBI8oxfNkCYoUbUDbivwqGHL1Ukb4Eoijxq6s3AZyKHpeCoIqlgZrnl/"
    "O4KgKgdZKW5ZKRmKCVm7gJ+LAfYPwT4rBG6wbPbjXxKFOXjIHDCy0m4El0koy8IsPGQWOl"
    "K49k9DVx4XzEPPedjFAXJdzcB2KszyMBuOGaMqT4lPVYSI7UQ0RGEOHjQHhb/RaRbKwjAP"
    "bvMgqMB2sXU7CQit6zbaHELr5jiKU2aqUN76MpRFRvMWHKzoO2HMxAS3Ew9bAYg3succcC"
    "Ds0N4KgLsDwrsgvKtXeBcXmLnNelUS3Fteu7eiJOILp2muicI8+zzPEMT3CIP4pBVTjSWr"
    "Xpl0h+ttx+wN0ftL9FkFzS1pQjZI/XgkFoymdwtdAKVeolp+ieV/KL1HkWiG4T30ZhBqN8"
    "QGCKF2p4e4FGqHNw5p41UpALVuZQpBlitbUKtSACoEhZ5k7S6L9hU1jb4zG38rdJpCiicK"
    "I4J0fB/T8c+kHywjcjAX44nnYgRz2/zZQmJA3McCNydiirk80uxL/lTk4ARsUzQyQ9YI7/"
    "7u6VVp8NXYL3Dt6JLIhlZxuVUpwN0VdyERtse9kALc7XFfEoEV9dFEvT3WoSwD0Q7dU+LU"
    "sVoaig5urJ0Y+DZ89m3o8vQ2sSw7AYhkqUey6FQiDZDDK9MQhhfH6xcHAjseYWAHdG98jL"
    "N+PgEA5x/57EkAwMe80sCFIQRge23SFQTAy6P2hgH8lvUxUQ0CVNGcP+gMKYUgazs9pwzR"
    "hCBOUxaQlyjEUbxBWKjGJzTAMVJbhhJTXv7M2/sVR39KkQmSokQuxQ16h7iqIhQa+mMP/X"
    "AIM/CC8IMwg6NDDK1CTuMZ0HuVDdw7CQDcpZKBOgmmheZaA71VJ65KtenEo7R1Kzgb9dud"
    "f/f7xv6iBJQ6W2Wt1Uk7zc9ZC0anIeekrnoG/8GTlBL1d5qSICmNCU5aoN1J1UCdSbFj7S"
    "uFSjLsqr59//5NZV+5fV3fOH59e/vqw9dPa5EiTbBDqRzaW9g7qRFa12diTfeizmLMha7E"
    "bj/HNVGgSH2eZ6BI24+ncZFlvpA22xocFybaZnd10kncVMf1KrK8whuaioIFydvWCqo/zX"
    "ByP0HrSCzQWiVcRIIjXbhF1TzWvW3112qo1BXuCEMLzFFWQ0Td0ZToMdAzgajxgkUAoubo"
    "EEOU/alg3tO5sUec4b4WjkDh9KFwUmFVFiIfDmFuDjUhIAHi2AkQWT08p8C1siTYlz7bl7"
    "oAcThNiG2yVlUQ2qeW37JmvtZZFIYeUy/JMGLCcDh0Ms1bGeCZ+/PM2iI2AL2v4qqzk+SR"
    "xvRUq0rSe5JMHaCvS8IMuM3AHaPcAH3nibmVOU1287Em4NBHZZbxZgtuSQrg7YJ3Tgx6SC"
    "e0uQTA2gWrwF8sYc0lANYuWO3tkkMZJKOGNXNSTJWHwxLemiTA3ANm+y23Kggg9wDZfgOu"
    "CgLIPUCW+jDWz3VCuiwNcPeAm6d8RRLuuHuUpQHufXDL59kEfJZFRmNEHyzSU9464VjHBd"
    "j61RuSD/D6ng+pbOH0hYiw9mU8rogwSJp97LN+PkmzUDX74PGXr76sSCBwjlhHKGZ54KRf"
    "VOaU1GT2RmjeILW2VWVsqvJcC12+Wgcbo90jkKqZrUpjqyDLZvTlAe4HkZVeqCYQWTmg9g"
    "eRlcPAnO1NtuhWpABUSN8+Yfp2OvtDnvA2eJdEAHLnjHnbQrplIeA6Wk47x6h2KJvr3OIQ"
    "CvhDAf+zjl8/H+7kmAifJDouIxec2Mqa6AjpyjOhJ3tlD6g4Ukt9pyQC2g54dh4nx+8d1/"
    "xGvpUXnSSzHjHpyS7HxeBeif9qdDUF/yuOGFlRJiYIcxQJxHEUIlW4ZLJLvJ+RAGdVE9uy"
    "+w91YyCavdgpgWge8DAConkQmPdk7nc2YOpM2AdotaZ5TwwmdjtzVJYZhYk9NG8EHP+AYG"
    "832a7+uz1o0s5GvECX2swEdHvzYx4oe4DboCwMswDOA9+cB2eWw3lGyJ5ZGucZIXtmmZxn"
    "hCy4Eo/tSpzHeG2jSBTjQXdwakgNZcdG7zjM2HiHSa4Iwhz7PMeZo2VqCsFQc2ye34pQ1/"
    "ye4RnVdfDLCasf6wuc3MntTFXqt6OGm5LADdct1BknJgu1sz7cTmjAAnHbb862QtxZ1D5M"
    "yPpiJBrUilGJxNKS+SpEQGe1R5wRzE3HXDvgOwnA2x7vIkjQklAoi0HB2otOUuEE6SPng+"
    "gRFzV2qJnRlITISqhHMhS2uUXOqIEi++vH9+867fhcqr4bR4FA/43iiB8t5r4U9TZLo1hE"
    "Cb9Ujz1F4JtCqXs7qe8ctVlRN2g0SIBg4kcSTAxlYh7jrPsSQq5s9dZucduLk67A8ax72p"
    "RXRvcoSLIVQJirnmtzylRUN0bzKCYvi6ZtKKAqqwtFXH4v1x3Ke7ZJaRUGXkR80yXhWci3"
    "Gql6venbmwqXDPZciDv3QteBuPMB1Um3cHOIMu8EVe5QS5NK0OHC3kqMIjxgaGN+zujSQQ"
    "kriY1QAzsTjauXc1Nesp/erRBMrteTey8vJFOnAgINUSgjYPIu9iojcBaOQzk0JcVPOftz"
    "SzeGkgaHyHwg/dd9TRBWvfOqz5AMaWJY+vtnoJAbTU3ygdFXPRDtGxyUpCBceY9nMYgpt0"
    "e4JAUI70FY0VCW9nNJBPxbNb8sY9Sqq/dWALzgDqljgbBDeysAPIUD3OdTJO38C8yDd7bf"
    "hIzLT1c9mJOIL5ymvSYKmQ++8Uee+GM/keUqxlpDbLhjt9cmPbyxojx4rzP2Z7rWzs3Mt4"
    "WUPcSLVg7avSnNUsQpMxTqshMFl6gX6jG4RI8OcSl1Gi+taNBiPGjELgZIGMqZMLQC7DBB"
    "diIAuQPkifI1x1MehXbLvCoG0Lv4qWNqMre7a4kUMpBDcdHJw8XRMhLTFaOKXbNZ2Q1BYJ"
    "Lsl/aSCKy0lCbw7VHpZRmISe+eEoeYdGCbgG3y7MAdGdvkDQuh7LkLIwehr0y6GAixG7OX"
    "ePi0ICiMGFFegI2q7k3XLxGO46x/5DLlKsga6agc+Y85ZQThnGr4SgVmMzlALkS2uUS/xF"
    "iosMdv11KjnKCEIk7k+he8yVkM9lSgO7ywxdvpDr5Q5Urs6kyWZcBqcakRFaeG+IEOwPPx"
    "ALYL2AKL1IoP2UkA4C6GC7XjQYrxALZLsRQcmcsEd7Q22IlArEwVzT+NUYvtS/dPc7QiLN"
    "0+SzeIaXA/pfM5J2IqlUaahIZtusu0brsDRO+CqQ2m9jmZ2h8o7TC39dXJfpN7yoqBvezu"
    "rUGrzFxtAqv0ZTnr8+guZboeTdZVS7n3mXbzS+tY7jXfzjAnIYoSTphKeCaxtKSRSn4zm9"
    "rHetADrGu/3NyPw9YGP/iA2sWMyRfKGKff7j4py4D75ODuE1XgWv4eg5LXPiVlGZiSg08J"
    "jmO6lkobZdGd/OOaM3PDGN60hI00ZWszNPTUqOedYmrUjvT3f9SgjUKyXFGhuhRMhYjbLZ"
    "xW86bjDsNZOM+fXH//5Mg5cldPr19cf//s+fXWtNl+02XRNK0XcNCC1eiZ3jMyqxGKtT3G"
    "WfeFK9gVM70wkQWly5M+KQK18T1Kts1wjJNAmuRSL1Wx/QpbpZ6idSQWCCNG5kQ1JiKZCR"
    "9xlK1IXWONyJPGVI/tMDcFV7vn5r9flIu/dICFv2b7ZtjQKhUh4FagSbLfYJd/pgXmNbEB"
    "KwqdyAA/OPAQgO0dXcWUtsMJtzxEa2IQ9QA1K07ZKGM+J/Il/UwcDOe67AhN5zMxlQtM9r"
    "QQDFQvdheKpCYKE+3dRHtCivyacIJjUrXo69cmPeiQtDx4Lxfym6IiVGkDpe6oMAVUolM0"
    "hUHCCUoTEcVZ2Xh1b4YWmCOB70mCIkMthUPdFLgQL1QM4EIG1OLC1EWh2EnBCePdCdPeAs"
    "zOU2+QHdBTf5oJVm+I9sl7ckz/huOYGGMc8yudR/R6N6bHyUzlwZlXIMr6slwiFYa4lCfr"
    "RrkP1NGZHfpfGZIDHeThvPXiMIDzdsDzdkUYt27HWBECSKF3DlTfAo8BeAygjSjEKI0kRu"
    "k3MltQen8jVAFSs75fHdGt92dj5SLcDd5rALxPFG+2QYIiecPoM2EIoyXhXP7iS/R6uUz1"
    "/X9AHG84SqhYyGWC8IymWYfHvB5gFm20xhwFyvoIm5bCMR8EJoUXegSYFAOqavmrY4lpVQ"
    "pArXfESYVqUmujApdEwMPtXHJFAmoqBNKah1GTcsrF8Cw+49D5LcsoltaAdSJRXWxM9REO"
    "hq3ua+1kKVQlR2gpnIll4LunPlf8f8pU5c1Fu22wHdLLOAjLo3skMcixkfzJIcpv8FIr4w"
    "lmqvTAtvzAEt8T1dAd0SQgu/IEUoUX2YAVo4FUPZRKnxASGjwJx30UWAheaFpgIQyozAJD"
    "fozICRKmKzK9JxsbI6EqBXaCS40OGm6mC8wXTdxvI3lItIQzVMRqwM82gvBxQX+bU91b6C"
    "Xyt6/f3Xz4mxn7WwM1fvu3T69u6nHIn4ncEzRwFsu+KgXL3sU8Tmd/kMBgZnSUJN2JAOQO"
    "kC/0gxuAt7vltgLgkzu8T44m8zgyvQC3lMYEJy0OuZJYfdeXcseaju03A+/679+/qSB/+7"
    "q+zn99e/vqw9dPa/1cjMzGGVRAVhkPRNqx4QmW+VH2nBhzMbXuvlyVgsY59rjTIEgZc2Ly"
    "aqLQpdQ3Jq+WXKX3C7fkqrLoCCnbkQV3VAIvMzLQaeLrsvCG+/aG+8XVv0rCFY3MrYDqQy"
    "Z9uHpSHt0jlJ+UWu+gNVYthVXtYG2F8wlS5LkEXefMFcWBEipUOA4RppCdg9wRmHcvGExg"
    "3o8OcanYHYtt1Ph8OJA1LgUSthSjXZpbTc4txe2MjnNT1dkzsfXlVjOLx2PqhxHXf89Uat"
    "3csk5TUxSMfgdOPWs6aKAUOxxJJSFwI9Vx7+tGmuMoTplpq26NRyuLDBeLdi5FrBU68nlT"
    "HhkLG3YbuA1hsHB9s3CrHBZPly51GyqCMMc+zzEUpYei9J6pCSNmh6Eo/WOZdb+Y4rdZFt"
    "ZFO1FcjJj04YmXpcG9Ej41+YFoosncNdZJmSqIuiCczdmbvaSA7vWCiwS69+gQlzjI/AWw"
    "BLUmBrAaqV1LTEsyAGi9ChHlkbk0fJd1UZYaUzLgwBYGBPIOzvPahqtDoPqD87i9dyatyL"
    "Zr6xhQz2u92BDqZREg1IEIeqyUQMWNEiURXzhNe00U6HXf6HW/qJ9f8CamuEp8mEdM+lA/"
    "q9LgvdSPqsu7jkKCVpjp5oG4KMW1eYkW8uUmjOuEeobXSCVOThBJArZZ6Ur6UaJCAdUPyG"
    "L9ApygGUF8FUcCzTZIL/MGcTTQM4F28sLWBNrp6BCXw1iKDhw2USyFDASx1DXuriAWvw6R"
    "D0TxAi2dbRtjeh0krDK8R2GYXBCtdQV4Ht0l0ppjRIWArxlN7l6ie7ISuu0sloOiWN5lTt"
    "ZopQo/ZjUmJsqDIPWnUFWCjLiaPdXXVsVZIS0mhe/MbXAHfjocL17sfXC8DHi8QPmYY4Ca"
    "VbG1oclKIkBMuhaO2ao3PUmyqtCY3B6Hq4EI6udJYqghlflxcpTkyyqSd3NpBFuRHOGsn8"
    "ks+0lR/ut/AMHDtxQ="
)

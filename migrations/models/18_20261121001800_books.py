"""The ledger's books: account templates and search, period closing, statements, balance monitors."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


# Codes compare by bytes, so that one index serves equality, order and address prefixes: under row-level security only
# leakproof operators use an index, and LIKE is not one.
_ACCOUNTS = """
        ALTER TABLE ledger_account ALTER COLUMN code TYPE TEXT COLLATE "C";
        ALTER TABLE ledger_account ADD COLUMN state_version BIGINT NOT NULL DEFAULT 0;
        GRANT UPDATE (floor, metadata, state_version) ON ledger_account TO bahi_app;

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
            format TEXT NOT NULL CHECK (format IN ('ndjson', 'csv', 'pdf')),
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
            currency CHAR(3) NOT NULL,
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
        REVOKE UPDATE (floor, metadata) ON ledger_account FROM bahi_app;
        ALTER TABLE ledger_account DROP COLUMN state_version;
        ALTER TABLE ledger_account ALTER COLUMN code TYPE TEXT COLLATE "default";
    """


MODELS_STATE = (
    "eJztfWuT2zaa7l9B9ZckVUqX3e7YOc7WqdOdeCee40vKdk52ds6UApFQi2mK0AKgZWV2/v"
    "sCICnxAlIEWqIg9ls1lbFEPKT6AQi89/efF0sakphf3gQBTRNx8RL98yLBSyL/Ub80QRd4"
    "tdpdUF8IPIv12JiEd4RNcWnsjAuGA3XLOY45kV+FhAcsWomIJgpzgzIUylEvkVgQRJN4g5"
    "apvjNidI3oXH+fjZ0gnIQoEhzFNLi/VA8KaSCfFCV3B7xnmkT/lZKpoHdEjmPyzn//h/w6"
    "SkLyhfDi4+p+Oo9IHFZYi0J1A/39VGxW+rtff33907/rker3zqYBjdNlshu92ogFTbbD0z"
    "QKLxVGXbsjCWFYkLBEZJLGcc588VX2i+UXgqVk+1PD3RchmeM0VtNx8W/zNAnULCD9JPWf"
    "6/+d/7TSsOn03ftP04+vPk2nF43ZUz+hRn7+VUATNfNRIhRR//xXdt8dIfrbC/WAH3+++f"
    "D1s+ffaAooF3dMX9R0XfxLA7HAGVSTvmNZkAQnYmpHdgV0SM6LL3ak75Z8QWdBmGcU7ygN"
    "5FvdZPMT+SLMbBbja0TKHzYuCj+9+o9P6s5Lzv8rVl+8+383HzSvb2/+QxO73ORX3rx/95"
    "diOJWbX7Y3vvvxzfvbGtkJZUscT3lkx3kNBtQ7UB+kjJEk2DR5/3GBWctaL2FGQfrFEn+Z"
    "xiS5Ewv58VnHHBSMP/umRm1+4UpdqTJM15ILm2W9BThxmx9wvlA79Hqex5Qa2P6JBJHcK8"
    "yEbzE1wsMMdJmDR0X+T69+fP325s3XV9eTa821ZDoSpLzGr5/Ul/IMxzgJDHt0J70l1IMJ"
    "dto5npwJvYucPQtuCwgQ20XsZ8K4+gkNbm+ju9dJyzZcAtXYjTKd7pwYlT9W/t+3/+vq6t"
    "mzF1dPnj3//rvrFy+++/7J9xOlrsprzUsvOqbh9vVfXr+rbcfqiyrvXGCRcpuzb4cYTrC4"
    "oCuSnEDhO8r5tyQCKz2xSfpfP75/Zya9jKlvJFEg0H+jOOJHW/IlBXyWRrGIEn6pHnsKHV"
    "xx1D0ldfYnVU1S3aAhYjOiKJtiYdjc5RURLUmLoF1B1qcmh14W/zhHwVv+geH7JN7kslPX"
    "2/L67auPn27e/lKZn59uPr1SV64qr0vx7dfPa3O2vQn67fWnn5H6iP7z/btX9Wncjvv0nx"
    "fqN+FU0GlC11McloxIxbcFa5VZjzEXU0YCykKnuTfhD7ACzkdC9WnCC066ZzxaRmK6YnQe"
    "xVZ2jAYQFD+Hg48mkaCMGCToW0pjgpOWw6+MqxE/k8Bj7arbb4bl/vb9+zcV7m9f18n99e"
    "3tqw9fP61J103pTukeUyfRuo4E+dpdviZuU9CAwhz0nwPl7prfl1wx6osZDu7XmIXTxhV6"
    "RdvGNi8tr5b1b3CC7zSX6u9WP7jqi/xE2PKi3VWpL0/6uyunogDs9Vm+TwgSCzknCCeFjx"
    "FFHM3lP0I027xEGK0wE8rDqDyK8jCV5y1HX//+f57+/v/TqydXz7+ZKN9jxOTftpwRpi79"
    "Lr/D8pHBFlcoKE0P50l+wQP8oQXHdq66Kgr8o+AfPRHFO0rvicFl1C7i5sNH4S0aWrL9jO"
    "PUSp/YAoBuF48oeP6PS7Yv0lO4jJL/SzZG0am41ik3YTVqmm9tfSK8VjEWc8qWiK7UoqDs"
    "K44CqXqSREQ4NsVv9UBAdJYXR2O79KH/32JDKcbDhuKwe8u3cbrAfGHShhPMNq3iyRZVtw"
    "FtBOHjIv42d1xsiZe8375+d/Phb2bmbw2Ojtu/fXp1A44OcHRckC+rSN7NYdarSHBu+Ozc"
    "YOQzvXd6t6tImGWfZ1k7HVPu7rAsYWGmfZtpXxQvwqJgcWFSu7Irk06lazdmn8bVPrEH1p"
    "lavSxGlcngWskX+sN0pWOKL5lr5erp9Yvr7589v956VLbfdDlSCsdVu4rU6sJqD0Jvd12d"
    "p6JUjUG/+u67HlHoclRrHLq+VpXP1UtlwXA+fITsPn3ypAe7clQru/pa3W6YCJIYjs32wL"
    "sSZPi4u9MclAeLsPPlMFtFbTbE7Er3YbaKbOyHmUuqagJEnxYEyXsoNyWJ58r5yRd0nSCa"
    "BETnct6TlciSPjFHH3+++fbqu+cmW+OB7w52Sc/tkuAVPbhXFEy9YOr1ivhjmXoXkUnSaV"
    "/oxXhY6A4LfUXYMuJK2zHk0twwhluWeg1X4358sqVi8+//aHFKzKziVaooWLUucRTgDQJv"
    "EHiDRmM9Bm/QY5tl8AaNeaa9MaCtGP2M4wujCS2/Nuk2opVG7bWi/bbAyl5F0ErObhCtcI"
    "wwv1cZA0zbs3BClbkKqRIKEvqDLo2mPig5+qu8Kpo2i60jvijsYgFOJA7NCAoWOJF/aNPA"
    "NuSDwfbmhWEIbG9Hp7hkDpK/3kbFK8aDcueg3PF09gcJrExAJQhQ7mIFwpuYYsMSb/cvli"
    "DgX3xABY+cRwdrcx0JFuf64u9rcWYEc1OESPuGs0PAfuNSUAHf29Ut3AKAbpcTFWplDW6h"
    "XpDAco2XIFCkxZ7xQp2d2u/mBijMgEMy8dmUQnx6JMZPU6oFvGHtEwLesAG8Yb7N+pnMci"
    "9HSWaydXm5q0hwkvg2y744SdIwEq8SwcyRxrurk05HiRo3JduBveo7FSUokRx5iV4v88Yx"
    "P6AFlb8cJRRxIo8ooX0Y8tNKygo0wTFStu9JFhkcyYHqslwc8+gulctXPsBczOm4jwO/yB"
    "BvNvhFTk9xueSYMHVEaNe0tgCw4zgoWFi/gZZ8jymRDVxRo6d8RuaUGRId2j1RO8SDHFHn"
    "I90exQ+F58JkrmynfQsA1t1ZH9zzdD58H+cEzWq0Wh2hOwhs6A6UMyL/bG6Wu7uWeRkFxD"
    "sR79wg4vC9IXybjJEZhj2xJclVhVtS1otLky4rktbdLZLW10zei4TaQKNSyX9A73598yZL"
    "IJeDBaMbefVrTgiSC5pc3kfiMrPx8G9MaeoPvh8YgbywUIAR6OgUN5RkS06rKCC1Rmq+Ez"
    "UZ7YoILIEcgwHPRz2AQqMgMx3Omb493J38rFUseFrB02qUjl99VgW5DLJxdqFTMibbIf2y"
    "0BbqJEhIWPJztqSNtY0EUdYLkQBE2QGlLs1Eg812K1UxHuxThwwX/bjEcexXwOgxpaosZv"
    "TZ1Yvn2yhR9aErLvTj25s3bww9+8BdeSIPsWOjxCZ4TEt64DBo29bkp2tLPiIHJkQAgTPt"
    "MRBPgyBlzMk+UIOO0DAE9oHD2Qd+oTzK+TfbCbYDJnvtBdNVeex+f1qCNOwrrnrDBQRFiW"
    "5Quy3eLG9A8PIlWkdyCacC3eEVnyDMeXSXqLBqFRGEArpcRsLgXTv03R9goCjz0l9cK6NG"
    "03dhECENjBgP3UctjBjZq2/HaBkDhPrTAkDv+B/1xth6IOSXexwHfDdy72GgioFtt2ZVcQ"
    "8V219WPYyRGG+K0mGNzd4a/YDN3K8t5HHYnoc4QA+1vzw5+wPUp83oEw1p61akL/bYiEQx"
    "rkeMVybxySWRiY9y+8Bit4egBVaZeyKTKUO0ISbR0/Em4ALzfBvya+s/W2GnYkWVC94hBm"
    "KLGqF5Y2RxL56cJv8e6b+2cZDo7zvPkHkxol8oRMTRfaL7Ss0RlpvdSlXNk7u8us3+8Agb"
    "NJwXXmxmcF4MeF5AW6ohq8plTR2ntnEqdRyQ7+Lqj/4k020gtYWXv4IDB7+zg58v8NV3z0"
    "3kt4fE7zBQHre+7PuGxGd1cCxPzQroAafm+YRC22d3FKlu1hkeBRDWtOuahtZt0LrNt6kA"
    "O8Mx7Aw/05qqXf5+0mVniEl4R9h0UQzca254SxOyQVxVkONRSJBUlbH8XxDQNBGX6AbNI1"
    "VOThXXJsqwoD827Q7utwEDhBcHPRggBpSlGJkTRpLASiGugOAcd6pFp7cjy6VcRcFabgpH"
    "qoyqG7dGMGhetWW7VOQYRE8SREsct6zaLagudWaoyxw9rnX706sfX7+9efP11fXkWlMr94"
    "hI6L+72D+un3xTX8Eq1DkJDFrVjwvMWhZuCTOKvVgKo1+mMUnuxEJ+fNbBcUHks3r+RX7h"
    "Sl2pMYxXImWm0hCda7gMO80qPlYczqGXMCMxwdya4DIMCO4iWCsuNtLaFgDNiJxkNY9aRZ"
    "yPUOGTiaU1c6XqHJRCCgmnpqhMNcttrsEyqmuGRzW7asYaDaR2D7HYnGqwAbeosWxPSyKw"
    "bfJuGTN8Am/JFDVLo1hECb9Ujz2FNWocdYkf9xsAWdTgg/J/Ks5NIJpHScQXTvNcg4Lg6/"
    "M8Q9/JR5eK9LNcQhdGpy7fU0hvUYzokXqkxiL1hCxfKCY45EhQhPPcRlOmUS/MA/y0xe/v"
    "a1wtxh9GUDhtxnrFrHr1XR/DqhzValrV18BfO4AHxpNd43VIlisqtK/BsHmUL3fuIVFtYJ"
    "8sxhhLOSFEJagqMK97CaoqGFzK86rIRcLXhNUqzJcwxqr1B733A7YmHtAVmS4wX5iO4o4Y"
    "3QruUDGNJ92qBotohK3ryFuXqfqW/RKvIyFw126Zl+eA05QFxHJh12AQFtF0yaWGvJbuUq"
    "w7lJMK5RmTByzEOqOhZWB/gYC+Da4B/adMjTsf+sGeCjH9lXHuPTPAvPo4zKseRY/49naf"
    "+zT7YpdZrigz2nPzK5MeaTrRbmgPe4wq36FKesiBCc+6pPMJoglByh2OqC7MjjCKo0TiFd"
    "fKwJLomlHqj75jNE1CkzXmgHeGdB4v1CSwsRydYqgnchLB/SwicRkJSPRZ0TYS1h1qiJyg"
    "fMj5l80sc65OW0vOtxDg3I3zTLaxI32HAdbdWGdknhqzV7poL4GAdzfeE3loToNFmtw3qW"
    "/lvQoaDfVXT69fXH//7Pn1lvHtN11EN0mFwNhBJRNoLwQWdN+mAizoYEH3d5ohQNkzkcwr"
    "k/aPWrJrtWv/WAh+PY3bO0mxj4l7hZnIq1Zn8Jc6GlCrtQhzZXDeoED+romOFJQfI4bkql"
    "OJbBzRJCDZkDVhJLdTm+zdx3rMQ4zfGVuWNvAyCEzhYAo/vSk8Xc6IQftp1ya3gDFVGT6Y"
    "MjmPmNRS1MZkdxJXcWOidmATyeBhcb7RfoK4uOKkbfLenlxfxjwouf58dIojZdG3mGKPZo"
    "f1jPBD7OCeCPR/pbMLgyCvvu4U4P/IB+wV2N8nUvyNSKCDR9aU3b9EqgYRShMRxShUASSU"
    "oZDgEH2Ns/9X3wVS7p6pPmarGG9IaEgQOuSNISLFCxkRxPABxfB7+ettzOHFeDCEOxjCjR"
    "0ROrg29kEAqnsVnWF3VlJhMX74cksjEgnbEq26Q66MSVZQ/bDnOheCLFcmDahVDC9DwCnf"
    "iKVSdU5t5IstANIua0vzTt7QwftXxoHrz2fXX4y5mBLG7KJYqihISYSACgiogICKx72r+m"
    "MH/ElPp8kUqK5M9lgDp2Hau3s10Z2ftLVOItESb5CKGFV2ubzozw9ovVAJZ5FALFWJZiqN"
    "jCShsvVpN7wSvUytrQ95a7AKeiFXglVwQNFdvsUOp8wONULBAk6Yg5wwb6JlJD6ksfGQ2V"
    "3sPGfysLFYjZ6yYvjeE+dnukbLNFjo42BJP+veg2rbz5tKcR3ohVaMqiznCZozutTOokgu"
    "BLlZ6EKXCVWHQPPMOfTN4dTxYkuEU2fAUyd/OWxsCSUIuElcLAnQ0axeevfAHc3CiJHAuu"
    "1KGTQKjode2Eupv6XMai8pQYByl3oLK2y1yIvxQLbL+jZWSu/s4VdAoM0nKe/lxhZ+TLiU"
    "BKsAQQf2TgeuFH5LQqeqbzsYWNF9nl9IrgeXpB9TMTKXpE+GxF85vmu3JGZXJ71Niel2fA"
    "/vFRbazKfCyZWvKTfzqVqHGIV4o6LOsRyRiIWul7ggeYucrzj6kybkB7RmkRA6Uj0krGwq"
    "lCNiGtyb/FrDPPQBtsf8bpZmsSoKbJFgizy5LRLMNmBDGD3Zmbpq11K7AnpgR+0zmgBDS2"
    "28VIeWpRFmBwIzzB4zTGCmtyuZPWghF/LYNXO+15V5W/Q9N0j0b0s90ffK8+UG6n2qyXCC"
    "WbBQN5FjgqziS7nG+UvE6FqOClIpP29QTARHCUV6XaigMpXWrDz5UZgVQjeVkjnKMx4gqp"
    "cebSs5NpAgsoPIfnKRHbIrB5McP+M4tfKtbgFAd0+6fTmSaRIpu7jpRM4v9TqQS2N7nMdi"
    "IV/zBY1rhq5L9Fp3fJUrBcmjNLkjvNWSJZHxxnQOH/TeEKbnxSEA5+yA56xvNt5RkAqBeM"
    "cOxIOIsMHFRDCin4T2rYRjaZus4MA8ucc8yQhmS3O8QxfJZRhwvIfj8s+w2UKqsAFLy5xA"
    "OH60vdNGtGMHjHIuf5BlE68KbDSlfAau23s+/QvGxTsEaEKAph9TMbIAzcqsa0um06xXkD"
    "Drvs+6J/6CX/BmSRJxYfAXFJcmXf6CVWnQXkfBpwVB64gvVPL8jKAVjsJtH5bcUD9HRJ7V"
    "cvXKpYDwjKYCReIlKmog6tGqLnkS8tzsn1v9I9F0HgzwPHAoeGGYBYfC0SmGQLrBAunAt3"
    "Bk34IUkcNITN08Y0YwbBL14iApkyPsioPsIKNYwoMbAdPZHyQwbMwdZsAdBAq7OjjMwN59"
    "IusIXomUkanSSGyYr+Ngn3F0NpxB24DcDjaWJT8nZOokeVeBp5G+j2UKP7jone0PoRvTBj"
    "TQ3e2TV5YV+UQ3vk1wIHw/4a7r24AGuvttJ5k90VbTNMOhcUmzp05ilsFvGMMt3VwrqBql"
    "x+wfVTKqztIoFlHCL9XzTmFXVZLH3//R2CPkokumKYttRLwqCpRJewEvjpL76QLzRZP2rq"
    "7EFRi0Jq5z37c1MSc4JobduYv6HQZ4d+W9nPpbZb69+V8ZM3wDQNMGrh57ig38KG0ByZdV"
    "JC+7VNurIEcYhHAmQQcFJ92xJhBh9EhiTcqznq5Cx1mvImHWz2nWeRoEhIRO817HQh1Vn3"
    "d1CI9+dGV48kC9m8xIdNEeyleMmPSI6CtsTnrw3si+9wmRL/UGYaGb5KwY/RypKLkiWf+i"
    "NnO9ABBb54WhDWLrjk5xKWwmf/vsOK2igNQaqUm6nBFD7srHJY7j1kNxhxpTdbpnVy+ebw"
    "9C9aHr6Pv49ubNm2YqULFbOwbQtcBh2bbRTJn6r4nkzk5bTTCY5e3N8lsiu7bmHvPQuUfD"
    "TEDckaesL6XwTa2W/A4Bq9yeb8IYZZJNu8DGKgp4d+VdSIbteS9QwLvDrk5McUjtzr9i/I"
    "Mcf+fD+VE8fMGCBPc0NVbrbnd3l1GODu/z4f1Y/u4iAp0RyQB39L+13AMs8z5b5uc4ip2m"
    "uwKEOfZ5jvUWaVBR2ksCbQGjcbxcPb1+cf39s+fXWzPT9psuW1PTzJRIqWqqCXJ4aRpgeH"
    "G8fnEgGOURhiVAMMpjnHUIUXh8IQqERbTqoq9emfRoSrDaDe1VamjbSzOIqSq7iNR28FLH"
    "GzC6nugKQCREsw1aL6gqA6SbdXIUCV32hy8wq15WXHyrbsLNtYaO/cCHdA/yylX/OMIj1C"
    "qQR9SMzKmpjvkesaYOBvnVZ/kVzrTHeKZxTZHpTOPZtHaE2e3G9OheTZel7tAoJHIcWkdi"
    "cYnUuaMb0aXsc6QOE7lgVBOEib6e1bPjKr5uHsXE1KP6kLeGiD3PjyS/xAB/zx+LKB3yRR"
    "CW4NgyLqQGg0I0bqE5auux82KVQODEcnRinY+08/TspR2wkvabkPHay8BK+hhnXQnbTpNe"
    "AYLVwDergS/aa4zFnLLlRyJERndTja0NmXTps7w0qFe6mG6qnlVcV/rnekFjovqlCyxXnh"
    "o4kYpnsECY6+tLzKXAjO7JRtlXlV8X6SbF5tSyQ978AUqtscV1exHng7a43q/QHnNfrlRv"
    "fvrkScdbWygCclRrBWd9rVu1belx3R5I2NbjeoASImceSujLFiZ/WtvWlV/q3LIKt1JpbK"
    "+dK6t+h+aMLhFGWTlwEqomExiFZKY/5KlNmakMzaj8D0uTRDmFZjjGSUCy3hK5UiQ/zEVL"
    "F4thHgmmOy/sSmC6OzrFJUoZTjjW68KW1wYSyG2WszMcx90ptwUGEm7rdeZnzu0qTFhYrN"
    "AQZGiKoWsQdA06765B2U6ay9KWC7mBhfW8bz1nu6ob3U0w8L2H72yFOnn2GtAxyW/Du/hC"
    "13loYmEinCeCqQhcTrilMFiDQa3+WrTMfE6k2vyZuDi2atgR+jPP3blVfYECVXvIxYVZg8"
    "JEezfRvrgA8upKN5nufWFyBdSGTDqjcmulyfo5BW5KmR/yCFZtRVQUrc7pyNyivCh0+Zkk"
    "IWU/VDpQqyhauk7y/tKG3JIj3B/M/V4cjGDuH1D2uJe/vslme4huMX4UlpETxObqndSG8D"
    "IGSHdpIYRnxKpr0xYAdI+3IKE8FGbxeAoSrlhEWSQMhu5Ww0gZMmDs+ZNzqbSS+wEiYljM"
    "HS30qjDooVcilCbz6K5JZns02g4BHa26twyHenecSL1JGBZ3d3e3LQjau9W36v5t9RSJUx"
    "WPa6C/q8pjFQcvxcFfimzHcfQ0NLCQ0uXmZoBUOkil8+yYGHFSFaTSPZZZ98RB8YFImoMo"
    "jnTWUYebwjxw0uWsYBWIncvifVaTCq0IQ8V9SNjow/VSOw+0IyHiaL3AAi3xPeFIrKnKLp"
    "D/kB+Rav1t8Fsc6yHgvPDCsg7Oi6NTXJbWpdAnzx9BzSdXm5xeRnWdWj2IPZ+AFHXo1PiD"
    "kx9O/hOe/LeU3u8/9vUomzN/VgD2Hvg/y3N4jpnKHowJVuuhOH7RGnOklsBERxSsF/pQVU"
    "UpRUT050Si5DmMYsyFPKfpPQmbh/0xHgAHvRenEBz0Ax700FxxGHkK0mWOnC7DCUncrMt1"
    "JBRHdbNxuuXOnDxp5liTcOiMmTRR0Zd5ZIUFwRUcUNyZBKZq8bhZ6StIKIMFAeR9tDSppf"
    "RR0/SwiY2etkX0CCYPo/mcKEGDoBkRa3kY6nDuLLRbq1Apv0SvhdSpOI2zBgKcxPNCk4qx"
    "quui9Km5XJy6vcAdTQyVso77KFDevBB5QXkbUKsA5Q0i+UcX5ZzO/iCBVVfkEgQod4njjx"
    "JiuXWUIJBzXK/Qv5KLETuU+Woigdu6kUdpsktifdQ1gMCsadVaGxfKsAfbFs6HWCfrgtTD"
    "UmzIl+ouSbUFAb3d9IKJ/fgVqQSOYqvA+hIEYuq7BTeXRBORh9LYJASaTO3HzAekK5KcgP"
    "CjSMrziHEx1Q4jltqKd0YwKNuNQkja9Bc6EGyAgphnYDcVRh9p+7ZRRTntHefD5lE2Dsj/"
    "aBdZxhUPaNzLXGpSVaDgUfTNowhZdaeJOPHSk/shTS72+nHVoImFF5elPRv26sQXuYmqIF"
    "g6Rxit5RKga/XvEG/4JbpBAcN8gVSTb44SKhZy6Ev0eyJP/ClNfkdcDlNOVkYyn6ocRZOW"
    "DJsjPQj8t16IiuC/HVAaB//tIDTLZ9zd2dUGK0FGYRcc3IsbLEiYxlJ+nVMD8d2ybwMM0q"
    "/P0q9qEzY1Sb/tiYIlyAOzBM/oRTOkCUpW7YjbAh41bbk4aUNcCfKoqTsLl4Ecmo6ngqCK"
    "leHa7m9nIKjiICvFLSslYzEhaxfycxhw/xDus0LgBs1mP/8lKMzBQ+aAkZV2I7hMQhkLs/"
    "CQWehI4do/DV15XDAPPedhFwfIdTUD26kw42E2HDNGVZ4Sn6oIEduJaEBhDh40B4W/0WkW"
    "ymCYB7d5EFRgu9i6HQJC67qVNofQujmO4pSZKpS3vgxlyGjegoMVfSeMmSzB7YaHLQDije"
    "xtDjgQdmxvAeDugPAuCO/qFd7FBWZus15FgnvLa/dWlER84TTNNSjMs8/zDEF8jzCIT2ox"
    "1Viy6pVJd7jedszeEL2/RJ9V0NySJmSD1I9HYsFoerfQBVDqJarll1j+h9J7FIlmGN5Dbw"
    "ahdkNsgBBqd3qKS6F2eOOQNl5FAal1LVMIslzZklpFAakQFHqStbss2lfUJPrObPwt6DSF"
    "FE8URgTp+D6m459JP1hG5GAuxhPPxQjmtvmzBWJA3sdCNydiirk80uxL/lRwcAK2CRqZIm"
    "ukd3/39CoafDX2C1w7uiSzoVVcbhUFvLvyLiTD9rwXKODdnvclEViZPpqst8c6lDEQ7dA9"
    "JU4dq6Wi6ODG2sHAt+Gzb0OXp7eJZdkBIJKlHsmiU4k0QQ6vTAMML47XLw4EdjzCwA7o3v"
    "gYZ/18AgDOP/LZkwCAj3mlgQtDCMD22qQrCICXR+0NA/gt62OiGgSoojl/0BlSAkHWdnpO"
    "GaIJQZymLCAvUYijeIOwUI1PaIBjpLYMBVNe/szb+xVHf0rIBEkokUtxg94hrqoIhYb+2E"
    "M/HMIMvDD4QZjB0SmGViGn8QzovcqG7h0CCHepZKBOgmkhudZIb5WJq6g2mXiUum6FZ6N8"
    "u/Pvft/YXxRAibNVq7U6aaf5OWth0WngnMRVz+g/eJJSov5OUxIkpTHBSQu1O1SN1JmEHW"
    "tfKUSSYVf17fv3byr7yu3r+sbx69vbVx++flqLFGmSHUrh0F7D3qFGqF2fiTbdy3QWYy50"
    "JXb7Oa5BwUTq8zyDibT9eBqXscwXo822BseFyWyzuzrpNNxUx/UqsrzCG5qKwgqSt60VVH"
    "+a4eR+gtaRWKC1SriIBEe6cIuqeax72+qv1VApK9wRhhaYo6yGiLqjKdFjoGeCocYLKwIY"
    "ao5OMUTZn4rmPZ0be8QZ7mvhCCacPiacVFiVhciHQ5ibQ00ISIA4dgJEVg/PKXCtjAT90m"
    "f9UhcgDqcJsU3WqgKhfWr5LWvma51FYegx9ZIMIyYMh0OnpXmLATtzfzuz1ogNRO+ruOrs"
    "JHmkMT3VqpL0niRTB+rrSJgBtxm4Y5QbqO88MbeY02Q3H2sCDn1UZhlvtuSWUEBvF71zYp"
    "BDOqnNEUBrF60Cf7GkNUcArV202uslh1JIRk1r5qSYKg+HJb01JNDcg2b7LbcKBJJ7kGy/"
    "AVeBQHIPkqU8jPVznZguo4HuHnTzlK9Iwh13jzIa6N5Ht3yeTcBnGTIaJfpgkZ7y1gnHOi"
    "7A1q/eQD7A63s+RmULpy9EhLUv43FFhEHS7GOf9fNJmoWq2QePv3z1ZUUCgXPGOkIxywMn"
    "/aIyp6SG2RuheYPU2laVsanKcy1k+WodbIx2j0CqZrYqja2CLJvRlwe4H0RWeiGaQGTlgN"
    "IfRFYOQ3O2N9myW0EBqZC+fcL07XT2hzzhbfguQYBy54x520K6ZRDYOlpOO8eodiib69zi"
    "EAr4QwH/s45fPx/byTEZPkl0XGZccLJW1qAjNFeeiXmyV/aAiiO1lHdKEJB2wLPzOG383t"
    "ma38i38qLTyKxHTHpal+NicK/EfzW6moL/FUeMrCgTE4Q5igTiOAqRKlwy2SXez0iAs6qJ"
    "bdn9h7oxGJq92CnB0DzgYQSG5kFo3pO539mAqTNhH6jVkuY9MajY7ZajMmYUKvbQdiOw8Q"
    "9I9naT7eq/28NM2tmIF8ylNjMB3d78mAfKHuA2KINhFsB54Jvz4MxyOM+I2TNL4zwjZs8s"
    "k/OMmAVX4rFdifMYr20EiWI8yA5ODamh7NjoHYeZNd5hkitAmGOf5zhztExNIRhqjs3zWw"
    "F1ze8ZnlFdB7+csPqxvsDJndzOVKV+O9NwEwm24bqGOuPEpKF21ofbgQYsELf95mwrxJ1F"
    "7cOErC9GIkGtGJVMLC0tXwUEZFZ7xhnB3HTMtRO+QwDf9nwXQYKWBoUyDArWXnQaFU6QPn"
    "I+jB5xUWOHmhlNJERWQj2SobjNNXJGDSayv358/65Tj89R9d04CgT6bxRH/Ggx96Wot1ka"
    "xSJK+KV67CkC3xRL3dtJfeeozYq6QaNBAgQTP5JgYigT8xhn3ZcQcqWrt3aL216cdAWOZ9"
    "3TprwyukdBki0AYa56rs0pU1HdGM2jmLwsmrahgKqsLhRx+b1cdyjv2SbRKgy8iPimS8Kz"
    "kG81UvV607c3FS4Z7LkQd+6FrANx5wOKk27h5hBl3kmq3KGWJpGgw4W9RYwiPGBoZX7O6N"
    "JBCCvBRiiBnYnE1cu5KS/ZT+8WBJPr9eTeywvJ1KmAQAMKZQRM3sVeZQTOwnEoh6ak+Cln"
    "f27pxlBS4RCZD6T/uq8BYdU7r/qMyZAmhqW/fwYK3Ghqkg/MvuqBaN/goISCcOU9nsUgpt"
    "ye4RIKGN7DsDJDWerPJQj4t2p+WcaoVVfvLQC84A6pY4GwY3sLADuFA93nUyTt/AvMg3e2"
    "34SMy09XPZiTiC+cpr0GhcwH3+xHnvhjP5HlKsZaQmy4Y7fXJj28saI8eK8z9me61s7NzL"
    "eFlD7Ei1YO2r0p1VLEKTMU6rKDgkvUC/EYXKJHp7iUOo2XVmbQYjxIxC4KSBjKmTC0AuxQ"
    "QXYQoNyB8kT5muMpj0K7ZV6FAfUufuqYmtTt7loiBQZyKC467XBxtIzEdMWosq7ZrOwGEC"
    "xJ9kt7SQRWUkqT+Pao9DIGYtK7p8QhJh2sTWBt8uzAHZm1yRsrhNLnLow2CH1l0mWBELsx"
    "ew0PnxYEhREjyguwUdW96folwnGc9Y9cplwFWSMdlSP/MaeMIJybGr5SgdlMDpALkW0u0S"
    "8xFirs8du1lCgnKKGIE7n+BW/aLAZ7Kpg7vNDF280dfKHKldjVmSxjQGtxqREVp4b4gQ7C"
    "8/FAtgvZAovUyh6yQwDhLooLtbODFOOBbJdiKTgylwnuaG2wg0CsTJXNP41Ri+1L909ztC"
    "Is3T5LN4hpcD+l8zknYiqFRpqEhm26S7VuuwNE74KqDar2OanaHyjtULf11cl+lXvKioG9"
    "9O6tQqvUXK0Cq/RlOevz6C5luh5N1lVLufeZdvNL7VjuNd/OMCchihJOmEp4JrHUpJFKfj"
    "Or2sd60AO0a7/c3I9D1wY/+IDSxYzJF8oYp9/uPiljwH1ycPeJKnAtf49ByGufkjIGpuTg"
    "U4LjmK6l0EZZdCf/uObM3DCGNy1hI01sbYaGnhr1vFNMjdqR/v6PGrVRSJYrKlSXgqkQcb"
    "uG06redNxhOA3n+ZPr758cOUfu6un1i+vvnz2/3qo222+6NJqm9gIOWtAaPZN7RqY1QrG2"
    "xzjrvtgKdsVML0zGgtLlSZ8Ugdr4HiXbZjjGSSBVcimXqth+xa0ST9E6EguEESNzohoTkU"
    "yFjzjKVqSusUbkSWOqx3aYm4Kr3XP13y+Ti7/mAAt/zfbNsDGrVEBgW4EmyX6TXf6ZFpzX"
    "YANWFDqRAn5w4iEA2ztzFVPSDifc8hCtwSDqAWpWnLJRxnxO5Ev6mTgoznXsCFXnM1GVC0"
    "72tBAMVC92FxNJDQoT7d1Ee2IU+TXhBMekqtHXr016mEPS8uC9tpDflClClTZQ4o4KU0Al"
    "c4o2YZBwgtJERHFWNl7dm6EF5kjge5KgyFBL4VA3BVuIFyIG2EIGlOLC1EWg2KHghPHuhG"
    "lvAWbnqTdgB/TUn2aC1RuiffKeHNO/4TgmxhjH/ErnEb3ejelxMlN5cOYViLK+LJdIhSEu"
    "5cm6Ue4DdXRmh/5XhuRABzyct14cBnDeDnjergjj1u0YKyCgFHrnQPUt8BiAxwDaiEKM0k"
    "hilH4jswWl9zdCFSA1y/vVEd1yfzZWLsLd4L0KwPtE2c02SFAkbxh9JgxhtCScy198iV4v"
    "l6m+/w+I4w1HCRULuUwQntE06/CY1wPMoo3WmKNAaR9hU1M45oNApfBCjgCVYkBRLX91LD"
    "mtooDUekecVKgmtTYicAkCHm7nkiuSUFMhkNY8jBrKKRfDs/iMQ+e3LKNYagPWiUR12Jjq"
    "IxyMW93X2klTqCJHqCmciWbgu6c+F/x/ykTlzUW7brAd0ks5CMujeyQxyLGR/Mkhym/wUg"
    "vjCWaq9MC2/MAS3xPV0B3RJCC78gRShBfZgBWjgRQ9lEifEBIaPAnHfRRoCF5IWqAhDCjM"
    "goX8GJETJExXZHpPNjZKQhUFeoJLjQ4abqYLzBdN3m8jeUi0hDNUYDXiZxtB+Liov81N3V"
    "vqJfO3r9/dfPibmftbg2n89m+fXt3U45A/E7knaOIsln0VBcveRT1OZ3+QwKBmdJQk3UGA"
    "cgfKF/rBDcLb3XJbAPjkDu+To8k8jkwvwC2lMcFJi0OuBKvv+hJ3rOnYfjPwrv/+/ZsK87"
    "ev6+v817e3rz58/bTWz8Vo2TiDCsgq44FIPTY8wTI/yp4TYy6m1t2XqyhonGPPOw2ClDEn"
    "S14NCl1KfbPk1ZKr9H7hllxVho7QZDuy4I5K4GVmDHSa+DoW3nDf3nC/bPWvknBFI3MroP"
    "qQSR9bPSmP7hHKT0qtd9Aaq5bCqnaw1sL5BCnjuSRd58wVxYESKlQ4DhGmkJ2D3BEs715Y"
    "MMHyfnSKS8XuWGwjxufDwVjjUiBha2K0S3Or4dxS3M7oODdVnT0TXV9uNbN4PKp+GHH990"
    "yl1M0t6zQ1oaD0O9jUs6aDBpNihyOpBAI3Up33vm6kOY7ilJm26tZ4tDJkuFi0cylirdiR"
    "z5vyyFjYsFvBbYBBw/VNw63asHi6dKnbUAHCHPs8x1CUHorSeyYmjNg6DEXpH8us+2Upfp"
    "tlYV20G4qLEZM+duJlaXCvhE9t/EA00cbcNdZJmSqIujA4m7M3e6HA3OuFLRLMvUenuGSD"
    "zF8AS1JrMKDVaNq15LSEAULrVYgoj8yl4bu0izJqTMmAA2sYEMg7uJ3XNlwdAtUfnMftvT"
    "NpRbZdW8fAel7rxcagXoaAQR0MQY/VJFBxo0RJxBdO016DgnndN/O6X6afX/Amprhq+DCP"
    "mPQx/axKg/eaflRd3nUUErTCTDcPxEUprs1LtJAvN2FcJ9QzvEYqcXKCSBKwzUpX0o8SFQ"
    "qofkAW6xfgBM0I4qs4Emi2QXqZNwxHAz0TzE5e6Jpgdjo6xeUwlqIDh00US4GBIJa6xN0V"
    "xOLXIfKBKLtAS2fbxpheBwmrDO9RGCYHorWuAM+ju0Rqc4yoEPA1o8ndS3RPVkK3ncVyUB"
    "TLu8zJGq1U4cesxsREeRCk/BSqSpARV7On+tqqOCukYRJ8Z26DO/DT4XjxYu+D42XA4wXK"
    "xxyD1KyKrY2ZrAQBw6Rr4ZiteNPTSFYFjcntcbgaiCB+niSGGlKZH6eNknxZRfJuLo1gK8"
    "gRzvqZzLKfJsp//Q9iZihs"
)

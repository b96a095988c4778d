"""Sources of reconciliation: where reports and bank statements come from, their imports, and the statements' lines."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

FORMATS = "('csv', 'xlsx', 'json', 'jsonl', 'mt940', 'camt053')"
BREAK_KINDS = "('missing_here', 'missing_there', 'amount', 'fee', 'status', 'duplicate', 'bank_short', 'bank_over')"


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        f"""
        -- A reconciled account is a provider account (kind settlement), or a source of its own id.
        ALTER TABLE reconciliation_account DROP CONSTRAINT reconciliation_account_tenant_id_id_fkey,
            ADD COLUMN kind TEXT NOT NULL DEFAULT 'settlement' CHECK (kind IN ('settlement', 'bank', 'payout')),
            ADD FOREIGN KEY (tenant_id) REFERENCES tenant_root (tenant_id);

        CREATE TABLE reconciliation_source (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
            kind TEXT NOT NULL CHECK (kind IN ('settlement', 'bank', 'payout')),
            provider_account_id UUID,
            ledger_account_id UUID,
            currency CHAR(3) NOT NULL,
            format TEXT NOT NULL CHECK (format IN {FORMATS}),
            mapping JSONB,
            account_number TEXT CHECK (length(account_number) BETWEEN 1 AND 50),
            zone TEXT,
            local_time TIME,
            quiet_days SMALLINT NOT NULL DEFAULT 3 CHECK (quiet_days BETWEEN 0 AND 30),
            enabled BOOLEAN NOT NULL DEFAULT true,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, name),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id),
            FOREIGN KEY (tenant_id, ledger_account_id) REFERENCES ledger_account (tenant_id, id),
            CHECK ((kind = 'settlement') = (ledger_account_id IS NULL)),
            CHECK (kind = 'bank' OR provider_account_id IS NOT NULL),
            CHECK ((mapping IS NULL) = (format IN ('mt940', 'camt053')))
        );
        -- One ledger account is tied out once: two sources over it would each expect every posting.
        CREATE UNIQUE INDEX reconciliation_source_ledger ON reconciliation_source (tenant_id, ledger_account_id)
            WHERE ledger_account_id IS NOT NULL;

        CREATE TABLE reconciliation_import (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            source_id UUID NOT NULL,
            file_id UUID NOT NULL,
            sha256 BYTEA NOT NULL CHECK (length(sha256) = 32),
            name TEXT NOT NULL,
            size_bytes BIGINT NOT NULL,
            state TEXT NOT NULL DEFAULT 'uploaded' CHECK (state IN
                ('uploaded', 'queued', 'reading', 'completed', 'refused', 'quarantined', 'failed')),
            format TEXT NOT NULL CHECK (format IN {FORMATS}),
            mapping JSONB,
            without_quarantined BOOLEAN NOT NULL DEFAULT false,
            staged_to INTEGER NOT NULL DEFAULT 0,
            lines_read INTEGER NOT NULL DEFAULT 0,
            lines_new INTEGER NOT NULL DEFAULT 0,
            lines_known INTEGER NOT NULL DEFAULT 0,
            lines_quarantined INTEGER NOT NULL DEFAULT 0,
            from_on DATE,
            to_on DATE,
            statements JSONB NOT NULL DEFAULT '[]',
            problem TEXT,
            detail TEXT,
            problem_row INTEGER,
            failures INTEGER NOT NULL DEFAULT 0,
            run_id UUID,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            started_at TIMESTAMPTZ,
            finished_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, source_id, sha256),
            FOREIGN KEY (tenant_id, source_id) REFERENCES reconciliation_source (tenant_id, id),
            FOREIGN KEY (tenant_id, file_id) REFERENCES file (tenant_id, id)
        );
        CREATE INDEX reconciliation_import_source ON reconciliation_import (tenant_id, source_id, id);
        CREATE INDEX reconciliation_import_run ON reconciliation_import (tenant_id, run_id) WHERE run_id IS NOT NULL;

        -- What was understood of a file so far. It becomes lines all at once, or none of it does.
        CREATE TABLE reconciliation_import_row (
            tenant_id UUID NOT NULL,
            import_id UUID NOT NULL,
            number INTEGER NOT NULL,
            id UUID NOT NULL,
            line_key TEXT NOT NULL CHECK (length(line_key) BETWEEN 1 AND 250),
            facts JSONB NOT NULL,
            PRIMARY KEY (tenant_id, import_id, number),
            FOREIGN KEY (tenant_id, import_id) REFERENCES reconciliation_import (tenant_id, id)
        );

        CREATE TABLE reconciliation_quarantine (
            tenant_id UUID NOT NULL,
            import_id UUID NOT NULL,
            number INTEGER NOT NULL,
            file_row INTEGER NOT NULL,
            field TEXT,
            reason TEXT NOT NULL,
            value TEXT,
            PRIMARY KEY (tenant_id, import_id, number),
            FOREIGN KEY (tenant_id, import_id) REFERENCES reconciliation_import (tenant_id, id)
        );

        CREATE TABLE statement_line (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            source_id UUID NOT NULL,
            import_id UUID NOT NULL,
            line_key TEXT NOT NULL CHECK (length(line_key) BETWEEN 1 AND 250),
            kind TEXT NOT NULL CHECK (kind IN ('credit', 'debit')),
            amount NUMERIC(24, 4) NOT NULL CHECK (amount <> 0),
            currency CHAR(3) NOT NULL,
            booked_on DATE NOT NULL,
            value_on DATE NOT NULL,
            reference TEXT,
            counterparty TEXT,
            description TEXT NOT NULL DEFAULT '',
            balance_after NUMERIC(24, 4),
            keys TEXT[] NOT NULL DEFAULT '{{}}',
            group_key TEXT,
            absent BOOLEAN NOT NULL DEFAULT false,
            state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'matched', 'broken', 'withdrawn')),
            problem TEXT CHECK (problem IN {BREAK_KINDS}),
            reason TEXT,
            expected NUMERIC(24, 4),
            subject TEXT,
            expectation_id UUID,
            match_id UUID,
            rule TEXT,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, source_id, line_key),
            FOREIGN KEY (tenant_id, source_id) REFERENCES reconciliation_source (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id),
            FOREIGN KEY (tenant_id, import_id) REFERENCES reconciliation_import (tenant_id, id),
            FOREIGN KEY (tenant_id, expectation_id) REFERENCES settlement_expectation (tenant_id, id),
            CONSTRAINT statement_line_source_is_account CHECK (provider_account_id = source_id),
            CHECK ((amount > 0) = (kind = 'credit')),
            CHECK ((state = 'broken') = (problem IS NOT NULL)),
            CHECK ((state = 'matched') = (expectation_id IS NOT NULL OR match_id IS NOT NULL))
        );
        CREATE UNIQUE INDEX statement_line_expectation ON statement_line (tenant_id, expectation_id)
            WHERE expectation_id IS NOT NULL;
        CREATE INDEX statement_line_open ON statement_line (tenant_id, provider_account_id, id)
            WHERE state IN ('new', 'broken');
        CREATE INDEX statement_line_day ON statement_line (tenant_id, source_id, booked_on, id);
        CREATE INDEX statement_line_import ON statement_line (tenant_id, import_id, id);

        ALTER TABLE reconciliation_run ADD COLUMN source_id UUID,
            ADD FOREIGN KEY (tenant_id, source_id) REFERENCES reconciliation_source (tenant_id, id),
            DROP CONSTRAINT reconciliation_run_trigger_check,
            ADD CONSTRAINT reconciliation_run_trigger_check
                CHECK ("trigger" IN ('schedule', 'manual', 'webhook', 'import'));
        ALTER TABLE reconciliation_break ADD COLUMN source_id UUID, ADD COLUMN statement_line_id UUID,
            ADD FOREIGN KEY (tenant_id, source_id) REFERENCES reconciliation_source (tenant_id, id),
            ADD FOREIGN KEY (tenant_id, statement_line_id) REFERENCES statement_line (tenant_id, id),
            DROP CONSTRAINT reconciliation_break_kind_check,
            ADD CONSTRAINT reconciliation_break_kind_check CHECK (kind IN {BREAK_KINDS});
        ALTER TABLE settlement_expectation DROP CONSTRAINT settlement_expectation_kind_check,
            ADD CONSTRAINT settlement_expectation_kind_check
                CHECK (kind IN ('payment', 'refund', 'settlement', 'payout', 'other'));
        GRANT UPDATE (statement_line_id) ON reconciliation_break TO bahi_app;
        """
        + tenant_table_v1(
            "reconciliation_source",
            update=(
                "name", "format", "mapping", "account_number", "zone", "local_time", "quiet_days", "enabled",
                "updated_at", "version",
            ),
        )
        + tenant_table_v1(
            "reconciliation_import",
            update=(
                "state", "format", "mapping", "without_quarantined", "staged_to", "lines_read", "lines_new",
                "lines_known", "lines_quarantined", "from_on", "to_on", "statements", "problem", "detail",
                "problem_row", "failures", "run_id", "started_at", "finished_at", "version",
            ),
        )
        + tenant_table_v1("reconciliation_import_row", delete=True)
        + tenant_table_v1("reconciliation_quarantine", delete=True)
        + tenant_table_v1(
            "statement_line",
            update=(
                "absent", "state", "problem", "reason", "expected", "subject", "expectation_id", "match_id", "rule",
                "updated_at",
            ),
        )
    )  # fmt: skip


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE settlement_expectation DROP CONSTRAINT settlement_expectation_kind_check,
            ADD CONSTRAINT settlement_expectation_kind_check CHECK (kind IN ('payment', 'refund', 'other'));
        ALTER TABLE reconciliation_break DROP COLUMN statement_line_id, DROP COLUMN source_id,
            DROP CONSTRAINT reconciliation_break_kind_check,
            ADD CONSTRAINT reconciliation_break_kind_check CHECK
                (kind IN ('missing_here', 'missing_there', 'amount', 'fee', 'status', 'duplicate'));
        ALTER TABLE reconciliation_run DROP COLUMN source_id, DROP CONSTRAINT reconciliation_run_trigger_check,
            ADD CONSTRAINT reconciliation_run_trigger_check CHECK ("trigger" IN ('schedule', 'manual', 'webhook'));
        DROP TABLE statement_line, reconciliation_quarantine, reconciliation_import_row, reconciliation_import,
                   reconciliation_source;
        ALTER TABLE reconciliation_account DROP COLUMN kind, DROP CONSTRAINT reconciliation_account_tenant_id_fkey,
            ADD CONSTRAINT reconciliation_account_tenant_id_id_fkey
                FOREIGN KEY (tenant_id, id) REFERENCES provider_account (tenant_id, id);
    """


MODELS_STATE = (
    "eJztvW2T2ziWJvpXEPnF1RFqR5Xtruq1b2xspssz7Rm73Nd23d7e3g4VREIptihCA4Apq2"
    "fmv18AJCWSAikCKVIg83woV6aIh1Q+AIHzfv7zZkNDEvPnt0FA00TcvEb/eZPgDZE/1C/N"
    "0A3ebo8X1AcCL2I9NibhPWFzXBq74ILhQN1yiWNO5Ech4QGLtiKiicLcogyFctRrJFYE0S"
    "Teo02q74wY3SG61J9nY2cIJyGKBEcxDdbP1YNCGsgnRcn9Be+ZJtF/pGQu6D2R45i889/+"
    "Lj+OkpB8I7z4dbueLyMShxXWolDdQH8+F/ut/uzXX9///C96pPq+i3lA43STHEdv92JFk8"
    "PwNI3C5wqjrt2ThDAsSFgiMknjOGe++Cj7xvIDwVJy+Krh8YOQLHEaq+m4+X+WaRKoWUD6"
    "SeqfV/8z/2qlYfP5L5++zr+8+zqf35zMnvoKNfLzjwKaqJmPEqGI+s//zu57JER/eqMe8P"
    "ZPt5+/e/nj7zQFlIt7pi9qum7+WwOxwBlUk35kWZAEJ2JuR3YFdEnOiw+OpB+XfEFnQZhn"
    "FB8pDeRbfcrmV/JNmNksxteIlF9sWhR+ffe/v6o7bzj/j1h98Mv/d/tZ8/rx9n9rYjf7/M"
    "qHT7/8azGcys0v2xt/efvh012N7ISyDY7nPLLjvAYD6h2oD1LGSBLsT3l/u8KsYa2XMJMg"
    "/WaDv81jktyLlfz1ZcscFIy//F2N2vzCC3WlyjDdSS5slvUB4MRtfsD5Qu3Q63kZU2pg+2"
    "cSRHKvMBN+wNQIDzPQ8xw8KfJ/fvf2/cfbD9+9eDV7pbmWTEeClNf4q+/rS3mBY5wEhj26"
    "ld4S6tEEO+0c34+E3lXOngW3BQSIbSP2gTCuvsIJt3fR/fukYRsugWrsRplONyZG5ZeV//"
    "v9/3jx4uXLn158//LHP/7h1U8//eGP3/9xptRVee300k8t03D3/l/f/1LbjtUHVd65wCLl"
    "NmffETGcYHFDtyS5gsLXy/m3IQIrPfGU9H/78ukXM+llTH0jiQKB/gvFEe9tyZcU8EUaxS"
    "JK+HP12Gvo4Iqj9impsz+rapLqBiciNiOKsjkWhs1dXhHRhjQI2hVkfWpy6PPihzEK3vIP"
    "DD8l8T6Xndrelvcf3335evvxz5X5+fn26zt15UXldSk+/e7H2pwdboL+8v7rn5D6Ff2fT7"
    "+8q0/jYdzX/3OjvhNOBZ0ndDfHYcmIVHxasFaZ9RhzMWckoCx0mnsT/gIrYDwSqk8TXnDS"
    "PuPRJhLzLaPLKLayY5wAQfFzOPhoEgnKiEGCvqM0JjhpOPzKuBrxCwnsa1c9fDIs93efPn"
    "2ocH/3vk7urx/v3n3+7oeadH0q3SndY+4kWteRIF+7y9fEbQpOoDAH3edAubuW65IrRn2w"
    "wMF6h1k4P7lCX9CmsaeXNi829U9wgu81l+rvVl+46ov8StjmptlVqS/Pursr56IAnPVZfk"
    "oIEis5JwgnhY8RRRwt5Q8hWuxfI4y2mAnlYVQeRXmYyvOWo+9++18//PZ/0xffv/jxdzPl"
    "e4yY/Ns2C8LUpd/kZ1g+MjjgCgXl1MN5lW/wCH9owbGdq66KAv8o+EevRPGR0jUxuIyaRd"
    "x8+CS8RUNLtg84Tq30iQMA6HbxiILnv1+yfZGewk2U/DvZG0Wn4lqr3ITVqHm+tXWJ8NrG"
    "WCwp2yC6VYuCsmccBVL1JImIcGyK3+qAgOgsL47GZulD/99iQynGw4bisHvLt3G+wnxl0o"
    "YTzPaN4skBVbcB7QXh0yL+LndcHIiXvN+9/+X281/NzN8ZHB13f/367hYcHeDouCHftpG8"
    "m8OsV5Hg3PDZucHIA107vdtVJMyyz7OsnY4pd3dYlrAw077NtC+KF2FRsLoxqV3ZlVmr0n"
    "Ucc07jap7YC+tMjV4Wo8pkcK3kC/1xulKf4kvmWnnxw6ufXv3x5Y+vDh6VwydtjpTCcdWs"
    "IjW6sJqD0JtdV+NUlKox6C/+8IcOUehyVGMcur5Wlc/VS2XBcD58guz+8P33HdiVoxrZ1d"
    "fqdsNEkMRwbDYH3pUgw8fdXeegvFiEnS+H2TZqsiFmV9oPs21kYz/MXFJVEyD6uiJI3kO5"
    "KUm8VM5PvqK7BNEkIDqXc022Ikv6xBx9+dPt71/84UeTrfHCdwe7pOd2SfCKXtwrCqZeMP"
    "V6RXxfpt5VZJJ0mhd6MR4WusNC3xK2ibjSdgy5NLeM4YalXsPVuJ+ebKnY/NvfG5wSC6t4"
    "lSoKVq1LHAV4g8AbBN6gyViPwRv01GYZvEFPZaYTInaUre3EyzJoQNnSlC+snncN68tB4v"
    "TGGrll9AHHN0Z7ZH5t1m6RLI06a5L8ywor4x9BW8lgEG1xjDBfq/QLpo2DOKHK9odUPQoJ"
    "faPrzKlflFLyLC8xp22Mu4ivCiNjgBOJQwuCghVO5B96aq0c8sFgyPTCygaGzN4pLtnW5L"
    "e30ZeL8aApO2jKPF38gwRW9rQSBCh3ManhfUyxYYk3O2tLEHDWPqIcSs6jg+m+jgTzfX3x"
    "dzXfM4K5KdymecM5ImC/calOgdd2RSAPAKDb5USFwmODm/tXJLBc4yUIVLyxZ7xQZ+f2u7"
    "kBCjPgkJk9mrqSP/TE+HXq3oBrsXlCwLU4gGvRt1kfySx38kVkJluXl7uKBI+Tb7Psi5Mk"
    "DSPxLhHMHLZ9vDprdZSocXNyGNipWFZRzxPJkc/R+03ehecNWlH5zVFCESfyiBLahyF/20"
    "pZgSY4Rsr2PcvCrCM5UF2Wi2MZ3ady+coHmCtj9fs48IsM8WaDX+T6FJfrtwlTe4lmTesA"
    "ADuOg4KF9RtoyfeUsgLBFTV5yhdkSZkha6TZE3VEPMoRNR7pthc/FF4Kk7mymfYDAFh3Z3"
    "1wz9N4+O7nBM0K3lodoUcIbOgOlDMi/2xulrvblnkZBcQ7Ee/cbePyjTZ8m4yJGYZ9siX9"
    "mnCCY1I1cRgHzM5blNLy2PM1ARKkTVBIqIBYFeSq0QytsLLvyI/wmiRoT4Qh498OC+YeL2"
    "wRYO7pneKSL0IueAc/xAEF5wicIx3PEbH6M42joMEncbh65gQRq/n2OPDs8aESIA5lXzgJ"
    "UhaJPcru8AbtIrl6U4EwYnSnD4iiHLUcrYvMc+1JOD1aLnjfRxw7fm2IT+MQwkEgdce5nH"
    "OahAa1szEs5hQ4XHRMn9vlRSrnlUWpmDiwW4cBtwZu5X4pCRMu/JqgwLGBYyk9yENKVRcL"
    "tCfZgeu2WwDnpjZxJCsCM9/gbxY812HArYFbVU4qxHub9VuGAKemfVj3VXHKST+FPs2qR7"
    "qlrIG6Zu/WEQHZbY/wb0FI+HVCwtNt6BgSXkWCxQYsNp0tNl8yCemmwWRTXJ6dtdnw0sgO"
    "dYBTTpg2rGjUc/Sb+mAehb+p+ryRrt0r9s/4a9UalSP50DQmaC1J1HZ93S51QxlRzU0Vkp"
    "uqAffyDPAheG6+8ctk5q/sYOFDyN8bG0JLEKDztBgql4TYEVoBPYLS8QQTWTAaxJGxb0FL"
    "4u4BAXEqTom7D1FgVSf8iADCIQhuDJRvpIBHTWbdFuNNCfM0rTY8oFtix9kR4kbZeE40c3"
    "VvStcRcaglVAM6lhIaD3t9VRIquWKcrC8m/ARtMCOxuRSctCZoQ/WFxmmemKnN42LQMPOD"
    "zbyOHXEvvmGAT3D+RzLfnTZ4KLTyJKYZmjg8pVl2SbysIyEBE2rE+RwQ4IlrWLVUFrdBQN"
    "NE3Bh8w5XrszbncEzCe8LmgQLokR06MkTBCuHs5ogLnIR5VwQkyEbF2WdtWyPBkfpa/DXa"
    "sUgIkrV0naGdVMflVeXlXUaMC5QQEppbMPT4JHAUD7HhgaP4+hSXKc3eGpszuowBP4WLa4"
    "jdpxuSmGIlW5xDZRDQ7lTYSR8blvtHFQUbiEciz6Fl/FvdOcko9tTHtIo+xyb08+A4vFNG"
    "o5ZFVAAaXUphJK9Phb7DRTDbTH6qQmzU/9dkP9MpiNnZ9Lui8xPCAv2WJfL+9kYCCQooI8"
    "+Vu+L5kpjkoUGfDPKRB+8eyEeQjA9eh+mFdssFhf+dGDPxi0utR5feFNakYw7+rVSL5b3k"
    "xq9w6lh4g3759cMHrSUjOVgwupdXvzscBetIPM8K9/LfmUK3H30/OF282PrgdBnwdMmFNU"
    "tOqyggtUZqvhOZjN/NoVklEIRlOYZlQYzOU5GZqoHl+eHu1DyjigWvrm9eXV+k44hvU0Fu"
    "E77TouGpjFwZ0C4pZ0Pn+Di2W8/xHeZI0DiU/2gbygIn6ze6IThWdaXUAlV+pVSuNCYH7x"
    "s6iDvdBqRjL6QMkI4HFOSKF9WO0yoKSIUm69dtCWvlWj0ABmwIy/O0ykkQnm42OGuO1Zny"
    "I2RA0qdCON4UAUU1uZ8E0QbHDS7VA6gu8Geo5zl6WjvMz+/evv94++G7F69mrzTdkuxI6L"
    "+7mIhX3/+uxu8yik3Jec0llQ6A4SsqlcS4RRrFIkr4c/W8a0hyvdRZIoxRJrkOrfb0KgrC"
    "We03mYxBIRm2571AAe9OndCg8dxwdIP9tHEqJmw/XUZJxFdO016DgvUUrKdm62ksvhYxuy"
    "bbaenyrNVyGot5Ofi3S5yBOn+PzV4ygxdi5F7KhYSRUNflR++TMMLPOKJbtTipuTjcI+4E"
    "1lMvrFBgPe2d4pL1tPSyWraFM0BBoHMQ6FZSaDG1+2xm/ogAwl0kaEnNPbWz/5UxQLoD6b"
    "Z6+aM0ciAb8rUGJz3GyX2K761IL2OAdBejX6KIMIXxURoTnDQY/Y6oehyfhPVFeyGTDxzH"
    "9+nThwrtd+/rvP768e7d5+9+qLkbTivZQ8GA63QQAJNf84RM1+QHfSOeyqx7YgB890DMVU"
    "GyC7M2ox85DOkWJblSgfQJCZ+j95tNqm/TEAjZNBKsdV6YksBa1zvFJUoVEydstuh0+XhQ"
    "LS5ZHuvLBsexX/Jun2dtJvK+fPHTjwchV/3SJtZ++Xj74YOh22OWkmazgksQWMROoY5ZFq"
    "CT6mYAT2lJD6zFqYPylP/mGL1iPDQ9fEQwHgQnDbrdMCL/bG4W+trKeZZRQLwD8TQIUsac"
    "rAU16ATNBSMxD/geIKTNAH+mPBINnSWrA2Zn7QXzbXns+TChBGnYM462MQ4IihJdwjPTGV"
    "VHSMEI3rzWMT40Fegeb/kMYc6j+0RVr1oKwlBAN5tIGEKHLn33Rxgoyrx0F9fKqPNyWm5z"
    "eJydYiJCGhgxHruPWhgxslffjtEyBgj1p7ii3vG/6I2x8UDIL3c4DvhxZKdqioetWXVxQc"
    "X290ZHfjIS4726RIO1uSKiFfoRm7lfW8jTsD0PcYBean/5fvQHqE+b0Vca0satSF/ssBGJ"
    "YlyH0PVM4pNLIhMfj7Hneg9BK6y7jmcyZYj2xCR6Ot4EXGCeb0N+bf2jFXag1CpEQwx/mn"
    "yT+nyC4w9RsjYeKOXr7WdKPnIeF0M7xEjQrM7TltGHSJV4UlYGrmwSgqJdub+JKWzCDgzH"
    "iBd7HBwjAx4jqtS9JaElCNBZo7PYaSwprcGA1q4BE21FaptDJroWqR0RmVClFsTNSYmbf8"
    "63xDaR8zCmm9i5LQ/v4mX7tCXJ+5/RW5okqknMQYyky1JS/XP0nvNUfqo66QVxRLJWe/vX"
    "SIm5HG0ITkqdZiSWfJMPjvfyHhFHWxwxoxNu0IeD6OvFiQei74BChfzrSHxKZ1uSYg6AyB"
    "yHyJxIb1Q2fB8RQLhLer8+DixD0CogoN0l0phgcyJum6pywICm4qqp8IBuTcU/bxnDTbQf"
    "IDXapxdUrNbu3/5eDwrebueMhBFTwe0pi+zYM6KfJpFjyr6/0lsP2feX4/m62fcLu4JBFR"
    "RIFFDpFGxwUPYAZt0/y+u/RPqvPbG26s9nbRbWZTGiW82DiKO1/PsT3YI7Qek2pjgkIVK3"
    "OV8HwQYNZk0vbG5g1uyd4iOl+v8WAloxHkQzF9GMJkIHyloWpKjjgHwXS1v0TzI/WMi664"
    "JVHGTyO2uEfIVf/OFHS1PnAQOmzvqy72rq3BLGJXOWMUZl0CNOzfE0PbDvgj1fE4Nxo0Mn"
    "7AIIa9p1TYN1CaxLvk0F2Bn6sDP8idZU7fLnszY7Q0zCe8Lmq2LgWXPDR5qQPeJEIMyjkC"
    "CpKqt4qDzmH92ipdzaY6T7iCrDgv711O7gfhswQHhx0IMBYkBZipElYSQJrBTiCgjOcaf2"
    "g3o7slzKVRSs5VPhKIzE3I1bIxg0L2iJPGRLZF3TLAkMWtXbFWYNC7eEmcReLIXRb/OYJP"
    "diJX992cJxQeTLeqHF/MILdaXeRmkrUmaK/mldw2XYdVZxXwU3Lr2EGYkJ5tYEl2FAcBvB"
    "WnGxkdYOgOF2hxu6JckVdIt+uvV820bySHSwuVSR0MPWtxKVVeegFFJIODfFKqpZbnINll"
    "FtMzyp2VUzVi9xUnqIxeZUgw24RU1le9oQgW2rdJcxw1fqLpmiFmkUiyjhz9Vjr2GN6qV+"
    "N5OijN1rcETAG+BgTIFy6eCD8n0qxiYQLaMk4iunea5BQfD1eZ4hQ+fJ1Rz9k1xCN0anLj"
    "/TMW9VjOhQY1SNReoJWWHQmOCQq1puuCiHcVObna6YR/hpi+/f1bhajL+MoHDd0vQVs+qL"
    "P3QxrMpRjaZVfQ38tQN4YDzZNd6HZLOlQvsaDJtH+XLrHhLVBnYpVxxjKSeEqARFa7LXhX"
    "RUuwsu5XnVzSLhO8LQd5wQFMhPnq8j8byE+Z2xivEl7/2IrUnnt89XmK9MR3FLjG4Fd6mY"
    "xqtuVYNFNMLW1fPWZWqzZb/E60gI3LVb5uU54DRlAbFc2DUYhEWcuuRSQ15Le8/VI8pJhf"
    "KMyQt2XF3Q0DKwv0A4bgyeUXmNgP5rpsaNh36wp0JMf2Wce8UIMK8+DfOqR9Ejvr3dY59m"
    "f+wyiYjE/msUrInRrlsbMTtjndFj5+I4uIOFhq8oE7+PowcSogXBjDAk6JokmR1XiQlRIn"
    "U4xOmGiJVcFXLUfZq8QWuyVZk6CKt+UasZSrm8A00CQ0WR3p4CiT9eKFRgjemd4iOla/nt"
    "bST9YjyETDiI+HqTcjB8VXFg9qqz31W9vVrjnPEI1jbmLiiafJVVDKqE04Y+BlWitlk5FZ"
    "LkYBEYxfyCva9xmidm7/PFQLDZSrX5xmQYyK7MOtTxiI5DO5gDVH1P3fyI4YRjrX3ymVS4"
    "CVLx8ohmHY6wanwk8YpqFYGR6GZJ6o++ZzRNQpMJ4IJ3BrXfC8ES1P4BZXcoODpkzcsxpO"
    "oyEpDoQdE2EdYdioxeob5oX+nm1ykuqk5bS84PEODcjfNMtrEj/YgB1t1YZ2SZGstbtNFe"
    "AgHvbrwn8tCcB6s0WZ9S38h7FTQZ6l/88OqnV398+eOrA+OHT9qIPiUVMmcHlUyKOGa7Lo"
    "9VFBAPIXZgcoMQOzCoQwbz081gzgzXb7Vk12jXflsIfh2N20dJsYuJe4uZyNtaZfDXOl1Q"
    "q7Uq1EysyB4F8nvNdCqh/DViSK46VemG69izbMiOMJLbqU327r4e8xjjd8aWpQ28DAJTOJ"
    "jCr28KTzcLU4/7Zm3yAJhSG6KLKZPLiEktRW1MdidxFTclagc2kQyeN+cb7VeIySpO2lPe"
    "m6vvlTGPqr43Hp2ipzJ7DabY3uywnhF+iR3cE4H+3+jixiDIq49bBfh/5APOCuyfEin+Ri"
    "TQwSM7ytavkSpSjNJERDEKVQAJZSgkOETf4ez/6rNAyt0LghjZxnhPQkMFkUveGCJSvJAR"
    "QQwfUAyHRJQBDeHGloktXBsbJQLVnarSsnsrqbAYP3w95gmJhE2VWNpDroxVWPqMuZpSew"
    "QsBNlsTRpQoxhehoBT/iSWSjVCsZEvDgBIVKstzXt5QwfvXxkHrj+fXX8x5mJOGLOLYqmi"
    "oGYRBFRAQAUEVDztXdUfO+DPejpNpkB1ZXbGGjgP80FnLYJ/WRHdGlpb6yQSbfAeqYhRZZ"
    "fLqwK/QbuVSjiLBGKpSjRTaWQkCZWtT7vhleh1ahO87K3BKuiFXAlWwQFFd/kWO5wyR9QE"
    "BQs4YS5ywnzQIV+3LFhFD8aDpjqg9bzJw8dwaez5yDF5MmTjEeZrEqIlZYbAr6ZRcBh4sV"
    "PBYTDgYTCKPFo5NCXhFdZqLwr+Siqx8xWJ7leGQ7gtmqsGnFCYxcDRXBmRxpJxzQu/AgLD"
    "lv26V+VFLPfuEgQM8LWKZbaWWTDKQh/UsdANNvDmExNs4GAD93aavbdQRJtIfE5js3XicH"
    "HWwTIRq9FzVgw/a5z4E92hTRqstMF6Qx8IolnpNBwENE1URtkSYbRlVEk9M7RkdKPDWSO5"
    "EKQGq3t1JlRZJk5tGpe+OZhCvBD3wBQyoESdvxw2Ul4JAnKei5yXMlY0K61y3tw3uIyZBO"
    "nV7sFdegc3dw7O+waXnD0RI3qrs1nWFdAkOB56YW8I5imz2ktKEKDcpSLkFlst8mI8kO2y"
    "vo3N3n8mQbTBccP6Nvd7DzPM8xw7Le5/fvf2/cfbD9+9eDV7pamWREeClPfyV9/Xt2wpkD"
    "Ph0oqgApyg6WPsOnDFfJuETt0mjjCwcfg8v2AwBoOxH1MxMYOxT4bEXzm+b7YkZldnnU2J"
    "6WF8h/haLLSZTyW8q2jY3MynujFgeSERK93IYUVQZvN5xtE/qeraoApZSYiOgpVrmAsU4v"
    "0btGOREDqzPlSNH4+Gw2f8xNY45MP/bxLTYP1Yk2R+O0trWRUFJkowUV7dRAnWnCtpu3JP"
    "m5tYV7JFk7p7xLRJFdOiX0kFRvLwRu2l1iaDKhRMB2dMBxlhgZnqttDCGhAqxTnHFkqJxn"
    "KnOCKe9D6haHDaJarA6+wRfRVAuPQGobhy2B4qsMmUlXg6NZ0/Ss1Lzo1yqpoV1uqAWZvO"
    "usmGzoPj2A4lnbPRhfa3w3sVcZI1DkzWb/SHW7zfEBWKQuJYDlFa5oKo8suFNhmSRSRMhZ"
    "wve3OIffFC6wHFsneKS9tA/lLbcVpFAamnRVSJClWxCgOogEBbd4nVdxEiry1AjkjJhKCt"
    "3oO2St/JYuuowQZM0LyC/NDL1rElLKJWJVOPiEks68GDtsaQfsyDFQnTeDoZyLkyZCntVV"
    "Eg7Z1s2lKBdCmsUsJNMPxgJOEGnYJ6EiqiwCnKpIqE0C2fZ1m/kE6zXEXCLPs8y1tGH6KQ"
    "sHn2alo2jjWjIbPeQRYpmKRM/es4DWUwzIL9LOjiEJLY0EoYr6KAd6gr4TndECbcOBUTCx"
    "Muz3q6DR1nvYqEWfd91n1xtxPeFBleXJq1uthLgzr41vPhJf93FmqNl4Iw9decOLzNbnTn"
    "+4DH3AtbFHjMe6e4JEqscJKQ2EZ2K0FAenNRFVMmJ8WuQMcRApQ7UK6aScWWLpoyBkh/BO"
    "nzB8K40QfcGKhpgk4pmPtyncBwcp/mMlbXhV3GwMKeqrd3WsWmwbB3Td6FZNie9wIFvNvz"
    "HpIw3ZK5ZTPeKgr2dpcF/2AfUVLGQH3vevAwJ0k4p0sbQisgYPQkuI9LPiyDnsogYLTmvQ"
    "pDeZE3tFK4ixLM9g1urBqyxuxiLwif1qZ7l7fZPmy6cs+9e//L7ee/mnfdO0Nb7ru/fn13"
    "W5epCY6JfBi1m4AKDNh/JPsPmEWKFEOn7g6TUEE7zsV49pe+pkJuJXNOAkZM/dLvKI0JTs"
    "zTUEPWZ0BCJ/YyfPr0oTIDd+/rAt6vH+/eff7uh1pOyKkZ5cqVdcaz6u3qUGdBTbk/zjUm"
    "qgoHZdLBEMsi05bebH0txk8mRf5i9lYPmo6OaDF7FGrRKZhWN1S2OQEOANj8a2aUb9tIXn"
    "UpDVtBwvvi8/vCCKOpIHMpBEWGEIL2iT4Bw1z7PNeNTty2gjtXcd/+0K8sMXAhLgithtBq"
    "P6ZiYkG2VftX4pLzWoLB4eXz4RWSOJJnkWM2ZBULM+3zTEPzzenOs19pEbdCRSmKm+bsiG"
    "LErEOShFx0x8FnkyU+JQQFOI5V8oJqf1kYS2eHIvQLsqSMoEigiKMNDslppoTrTSBNwgtj"
    "C6RJ9E5xuRFesw+jpbBgm+sCSE3SzYIYdNtGc8IRAMHg/nkxfaP3MouUpiKgG6uw4xJkwI"
    "BvdZQrOq4gPELE93QMYBDxfbWkEuZmeKwiwfDoix7bxfAI5gowVwxjrniLt0L15W42VxQj"
    "Zl3MFUFp8Flzxc/kgcR0qzsXUPkev1YN9vIqDZgr+8KOpnGIVviBoHtli5Ai1KnBwv02YL"
    "LwQqoGk0XvFENlh2vKcDoQ/pTx88HzBsohfaFzzDw47Z+K7OyXTPVJbFvkKXW1kyxF84Fd"
    "+k/JuyChqldh9ECSkDK0wWvCZ0hlTHJd5ypYkWDN36CERErYUXJRIsdhpLLUsnJXyp8jLx"
    "mcQv08AuQvL4QDkL8GlL+gzNPwZWghkffqshgk8l6TfagHBfWgpk43JOtCsq4X/PayuhnZ"
    "xjgw5eu2Nds8YoBzd87nbltLAxz2GIjo8GF1q8Agm/T/w3hI/z+JsMuCtG3YLEOA0CZC5x"
    "v8zYHUAgbhoAZuPcrB943qkXhBOmU80QfCBF6TxGGi61gIIvJ5plPu1v2HQ5DYKOYX3NjN"
    "ZyO4sftzY3/Gui5ekx/7c26sPO/IZsXIs57sv6xIgvAh5RDlmjPa4D1aZGmJJESJ1Aqfo/"
    "eCI0Z3yqEsVqQY+owjqU/f1FbPRW8MXmsvLAjgte6d4lJOnnwzXBqDH2ETPH1GctqMJBL9"
    "MwlI1Jo4X4zoduiUBndKnGdkS5lQUUq4lPNOk6AhR/7MeDglvNjC4JQY8JSATOMeSIWeL1"
    "dykFy5uMN4LCoWixliYiBb/snwDtnyQ/NOgyBlbvX8alAwifumrVYjc6Ry9+A0zzXoBM0S"
    "YBTv10oRbSOSnLFT5GNmHS0VpeGdbBV5XsIsy2/nOr/qtbZWxzRYozRRNu7dKgpW8l8sVN"
    "7VPZHjIo60rkUMJvIL3hdsH16I3WD76J1iSDJyobW/NBfu4qUowUAcAHHAShxI41Yfubrc"
    "TQgoRp49/+VWotKtkZo65X3QbYaRoMeqN6dne0cMnNteHCpwbg94bmddujUfJ5y2mGoqKL"
    "BNurQfJJttbGkNLmOAdJekD6j+NDTlUPBhcMqvku4+InNvH5y3NAn/ty+ffjGT3tYbPIwC"
    "gf4LxRHvLWunJBIu0igWUcKfq8deQypUJLVPSp3/mmyjbnDih0oUPabSc20dw0uoAbuFFw"
    "L7aLuFQytEaIX4BDZ6SEdpXv/TMrVVksy2oeOsV5Ew677Pul8G1i/pdqu8I9mcNNlZy6Nm"
    "XcytvAY4X2MzKZyjWRHMiKOEikNLNEFnSHeszktcxtHS6GR1vw3YZr0wHIJttneKwVoFtT"
    "JHMQFQK3OK7Etpjpu0+LY6awUCthzIs/Di5JRCpZX1uxgPlm+XwqNgfwL7kw9TMTFLRMWl"
    "pzVhl+C+MhCyOnzO6sinamGV6FoBwfHVbT/1y8b3tYjqaTbwfS0F/py37pXDhLolVORuuK"
    "yaQ2aUecYR3SWouNdz9HVFUEJ2hIss2YG/QaqZ4C6Say4VSOXtofvogXC0w3sVXKnyJvLl"
    "gTgxdC4c9MlgQPRCRgcDYu8UHym1LJoA1RIgsnBElENXl2vEuTVF+fgV4tOnlnnhgtQ8Xf"
    "yDBFaVEkoQWMROsfd2lSmgJoU71yuxsToVi/GwsCEKefBJ6SUKGQzkYCD3YyomZiD3yown"
    "ef8zI0vCSBLkPBptebVxs/MGPYmYb2uQs1a9P9GdNoNlBpKsSfUbhAXaSN61+YzR3alJrj"
    "sM7GleGHvAntY7xWXxKk4N5oY20SoHgFh1cbEK8o2uk28EqRAgXw0sXwmsTjmzTJVfa5Wj"
    "YhLe6za8pcHnUx6k9INZsFI3kWOCvNa9RCUc6431te6TwkmQskjsUaxKwSUU6cWn2qqoFl"
    "PyNx6FBKkdzJAP0c8zHiGblR5tKzqcIEFmA5nt6jIb+EAHtD4axeNmspvEY6Db98glmkTK"
    "Rmk6kfNLnQ7k0tgO57FYydd8ReMQyT0eJ0Vrsqxlma6Uj5RP/Z7wvFRrtX+ZruFKpXRmOo"
    "cvem+wjXhxCMA5O+A5C81v+sgAVTX5k8AgwbxdYdbgxShhJnGuymPo2zwmyb1YyV9ftjBb"
    "HKov6zal/MILdaWefYV5yqyklhJkEvwOLSaGESP6/LAhvQIC2l2CXgoJx2C2I0G0wXHDsV"
    "fG1Y12GfB5foNpzcLP796+/3j74bsXr2avatWviul49X19P2EEs43ZNtpGchkGHJ/huPw1"
    "bLaQKmy4TeTmCsJxL1sItC8bOJKFci6/kCGaq83HVYEN5+X6vi/x7ypervF4F6fFOwTLQb"
    "CcH1MxMWduPVnp3m3WK0iYdd9n3RN/wSf5xVZv46bGceXLsza/AVUD50HcvV2cqji43cZR"
    "gLXFWlcdlACOlpQp5znjMyR/Ur9FgpN4mVv8idzfdA3CNdkK1Q8O625wb9Avv374oIdjtE"
    "0X8sYqKtJc6XCg54K3wQurLXgbeqe4VOAJb+wKPOXjQUh0Ufv1puRQE7EGdCzKN54Euv5q"
    "8mXm73nKIoMx4JYx3DADJ8jaHPQZgXy9N+Bvf683oZEEz2N6T1Mxdyez9S4DEmsK7VbPu8"
    "axaKT7nuG8PZgdwTXc01yrPKC2vB0hT5OywhZhVzqrigLJAMxHYEjoZD4KI647JDlMew0K"
    "BQl9Lkg4Hh/I+DOsvDLUyZ9vGs106uKsg5GuGNfJRCcRlEX/zIxlCjqrGcBeo3tKVXBuIC"
    "9lZrBNlKSiwfT2yPs9wqRmryVfumPAeaPaFLRjMLc9dj5s4lC1xd2S0goIKK2n0XLCLAkt"
    "QYDOuoVHih3WKYsVEPRQaDY62qjVdRwo1i4mdzACWRuBVjhWWQJWfqEKCFaqw0pNlAht5Y"
    "orAFBN0aVZkOQstNsYSpinuTMobVBKoioWw8loZcJP0GI5JdMVGKYbp3nChmnybStFT+4w"
    "61XkBGd9JLPc6eVWNW9cyk9x8DuMYn551pnaUpmvokCb982nkPDW6N/8+qyLZ+E49Kxz4S"
    "868FZH3Cq7vyqgJX/NTJMopG9Up/GsqRDaraKYqN93cpzqJ5QgvBSEFR/FmAvddChkeJec"
    "+h36fdQjXBL+mBoh3hccEOCA8INSMDG6xTU6yZ5V5AT1iwlrlYdz2GHe61hQPHxTPHwRks"
    "X27cEXYRKSy9fbhWSxnVfcGl1K66kQmSxJTYmfSrx+rfLS0JrsSagDZnS6mip6d2hKgA5P"
    "yarWSik21GNUuwAcavkWJ6EcRoI1l7+Z6u4N92BIk/NCAAGxeUAZb5syOcLKPVeCgD/Upb"
    "oZ4SJKsLk4UVsYYA14qWhAf+nvK1tOHSkOyYoVGKQqOpKfncWWm3gFBJbbmvdaqE7owqCp"
    "N8bglyGTKUR0sYarBTvzDf7mQGoBg2a2Bm7BA+skiIxBUQYP7NOZXwifad4xp2Xo9MT89W"
    "e83zS4h4tLszaj17Y06Ky56+uKoF3EV0hQ1UJpi6Nwpg1GysqUdXJYIvJAmFy9ytyEFzQV"
    "KBKvUSED6NGMLNMk5HlfiLwthMnKNcDzwLjlhdQOxq3eKS7J8RsVTGE4oNoKbR9BUGZb/9"
    "3NZbah+UTfzScClSsl5m6tU4xg2CTAAn5tCzhPF/8ggWFjbqkTf4RAVpCTzwEaIlyD+ABv"
    "RcrIfJMXu+icdljDwT4z6Vw47wv2aRGC2Ul6R8gUtuyqnPeig5z3olHOe1GX81QblNSwUN"
    "sbp6SmZdrnrpzb7qayOS8JmTvpiFXgdfTEvpxpF1cSs5MsdGPagAa629uLKRugfKIb3yY4"
    "EH6ecNf1bUAD3a2t3SK+TYUr3QY00N26e2sbkqqBi4O14xbecAsgvtuxmXl4bG1/ZjiETp"
    "k2b/UXOtpYG28ATJ/GVCVm+1OLNl5BgT5eXrjy9U7mKYttlMYqagpa+dAqYxwla4fQ4QoM"
    "Arfr3HeNHeYEx8SwP7e3mCkwwLsr7xsisApcOGX+3758+qXRkHrA1EW9KBDov9DQG7h67D"
    "U2cMVR+0ZU33NqU6JuUN+III7W6UzwKOAO4iwhzrIpenobOs56FQmzPqZZ52kQEBI6zXsd"
    "C9HzPu/q4+mbMv7e8X7Fr99m5rib5jD2YsSsQzR7Yd3Tg89GtX9KiHyp9wgL1RkYbRl9iF"
    "SEeG64Og1L7wKAuHIvDG0QV947xaWQ0fzts+wlUUEBqfUy8elmQdgpoV82OI4bD8UjakrZ"
    "ti9f/PTj4SBUv7QdfV8+3n74cJpoW+zWjo6NBjgs2yaaKQsbimi2BJKbwGCWtzfLH4hs25"
    "o7zEPrHg0z0SW2HyIZrxbpbMP6EQGr3J5vwhhlhw6WXTmvooB3V96FZNie9wIFvNvzLlaM"
    "pvcGp3cz6SUIMO4Qm46jOGVW20sJAozbMy6Xq1Df54TxZh93CfIoF/d4mO/Fl100a+hKez"
    "EeOHfnXJe+lcvX5INoKYFYQkEFRNfyk3luJyOSAe7o3W+4B/j9fPb7FbP2mFSoS0bQj2eq"
    "nWLoH2gUPuotM94AXjGfXzElBDvNdQUIc+zzHGdl+08nuNFLdARMJnLiYgVZE6lPzjVBDi"
    "/NCRheHK9fHIgmfYJxhRBN+hRnHWIMn2qM4c9ZkvtNc4xhMWLWJcYwLA3u0CgqH44w122a"
    "itZLJI7VB2/y4rThoTotR/mDnnFd6tbUA+oi94RIxSFkIohUvD7FEKnYeyq7fUWGixVimC"
    "apEK44LM35keoaKFeFQ3VKB38zVCeH6uTjrk6+XWHLwtkFYBLcQmjtxAlfKN3RtdTcKRgK"
    "nrUW9iNhGrgX9jtFA91tdC8oS8h8YTgdm7eTMgYiDB0iDAnmkjPbsPEaDJh3Zt42cLwGA+"
    "ZdmOdbmoTGnabd+VRFgmPZZ8cyI5tIlzFeUkMK77l5rmJhpn2eaajjedE6nnQr/2oX13wF"
    "OEHP/JTeGaV6uJV1qiJhZ/R5liG4qnGaJxxmA8FVT3HWIbjqyQZX0V2i38eW6KpiyKxTeF"
    "V5dIf4qiz46RlHO8pUg3AsEEZZNQf10ZqjBQ7jvSmMygYK0VJDCDkQLXV9iiEG5WoxKPnW"
    "5xyEUsWDj3MMlYOeOuGRenq6MZY8aCa9igJHhEP0BJHydySsHJ5lDCx2lwgKci9XroNyXA"
    "FOUDceiS7cyfAltQqnPiRHGBg2fZ5fMGw2TvOETVxg2Hwqs+6Xge3dt4DwjECzeS0fMOti"
    "XCPHsWdNax9pQvaFVUzegDD5bxQisYsC8lp+xolcByHKE3kQXWbj1IPQDnNU9Fw9Nb1d9t"
    "ZgmvPCoAGmud4phkRGSGQcG6lgRB6W5utX/B8RwZDICImM41zUvSYyyuckHGup01ZqO0HC"
    "Tl1fvmA+AkPCFQwJH6JkfdNsRtCXZ12MCHExskN0zlZ+pUzR3+A9WpBMz8dihnCiQm6Irk"
    "ekFPzdKgpWByUfI/UUtKRMt1pMOUErzE1BPD08AQwKXmyZYFAY8FQCoRWE1nELrVI6CiPh"
    "aGYwgmGTqBsZUiZH2JU4OUImsYSHzxdeErUJWGbIl0AQHGXPevlrWvBegw3Yv/EK8ls/UW"
    "nyy8Rknpo2mTtKY4KThtC0CrDei0cip7XX3H369KFC/t37Oru/frx79/m7H2oSymnB+xXl"
    "eedPC7qPoAGpPnwyWq69c4aMZ5+3EFMYESlL5imL7Q7NMgpOTafYeax09lPWm3vXlTGP6l"
    "/ndm4a6iGox17DHtJLWztB1ySZrzA39Cpta2xXxTm2thvTedpTbztOcGw8XFu4P2KAd1fe"
    "rxwfM56DwCXEQBnOXeMLSlg4Yh0afn/bRnKGXNILKsgJOg9H4izslmKAk4DEbo376lhIJv"
    "F6piEa4IlEA0AyyVOf9fFUyfmhr8l9olVyPuJEvZI3zeE3xYhZlwicTWlwpyCcPVFlbtRk"
    "qNAXQVWcTLDCTH7n0zgZ1S8su8ifoQ1eywk1B95c5K4QbOOFmgfBNr1TXNKk5Z5uHVpbAY"
    "FtwnPHyjQXLlTHaZFG+8slkQf+N4OicD40rwBCeJ7+u5vD85YR48Kt1UodCn1WIA7ymnGQ"
    "S0bkH2mkuHmbroAmwfHQO3UgqbmnzIr1Mga8IU4d4Jjgc5NJRVnRGtyrZVCbAW1ai14ZwO"
    "rOJFVxyo68EuRJUwfB5r3rGhCDCyHnfi7inliHoMVr8A5Bi94FLY6jsW/hgJ/Otn8fqec7"
    "VH0wQEGcgYjE4az+lKl/HUMSy2A4Qe03jgORQcoF3bhPRA0Pc/GIuchDBFynogqHmbCfCc"
    "i8gMyLp8h7sCLBmqYGL1ob82WUI/fj2W/6op4wRuUpSkMry00VBVu9Q1KGZlBIhu15L1DA"
    "u4vG+iAPy7l2XXK3cOqGW0DOhNc5E+qwMNiHGmOoj4DJNBp98cOrn1798eWPrw6R04dP2g"
    "KmT0sSQAJKM9XTTUWABJSnOOuQgPJUE1A+S90q46UpAaUYMeuSgMJKg88moHxKCMoXUdbJ"
    "JUsOeMZRfhvE0pjwNzpdJCE7KYghHRnBZ/ojGodEF2nliHzbxnIu1UdIBVaqexqqwg7yRE"
    "hc8cIbAIkrvVM8xgOkTwFhsDOkYtmPsYH35hiFYvzw8QnXWcW9RCLIc40yG6POAQAx1C4x"
    "1KCLPhGtxB/pWDkdzFJx7o5olYaLMR27KUpxSuVB77D8MRUztJLfEkm5M4q13Fm4X6Wguq"
    "MsRJwIIeVUiWnqofi4G4II64V8BSLsgCIs1DAfPk0nXfyDBFbOsRIEKHeJA7pmhYERkW+x"
    "cSzkH72MggizvSWvp0ggF+o3QJcfr1mF7HYvs9vHkRsyIUliReVzotBA+S1juCGcrwyqsT"
    "49y6PaZ//29/pOu1VnEo5tm4lXYZDwUZPBsAhWttJXCQN81iPoMLdLrz4iYDd1UYWV99ze"
    "vF2CQWiiz6GJB0Uksw27pt9U0BAabP+epcLKbZcPB6Zdg98h6QCSDp4G71gIeRhbFqWpgI"
    "B1l1SPIkFjYVVhrY4DoRVKpEwhMAkiZRqnYmKRMpC18dRnfRklEV85TXsNCrYDn20H4wmu"
    "huyci8Yf3ikL9U1jEGJ2eXY+EnG+OIw8G4+Y3ZojscICxQQ/EKSyXBKCFjhZo2UUk9OYw6"
    "4giCscYoODuMLrUwwRLAPTDBEWfUdYZGeJTXmFEmJKCV4XK7EgqMCGqr6tQVcHDMRckfJC"
    "NrVuic1l7po32xIEIgJqVdfpLokpDq0trSdAMHPbW1pLJNor+ydgUPd9VvcLQ6zda1ZFTU"
    "KagSxTb6ZiwlZUsK49VevaMfvmptnGVho062Jpq40/a2/7y4puEEZZihXa4D1aKfPZRmfx"
    "bnEUIkFPDW6dUWBx80KOBotb7xRDjmOPlK7lt7eRRovxIIe6KHtE4Cg2GNraCmWXQFCjvM"
    "5710LZYXRPuGWF8iMGeHflfYP52lSTv6V9+AEBW4zDFhMteWBDdzEebHfuZgWw51yJeLDn"
    "PCV7DiMb+uBY87+MBCO5b0Zyr6xHnwnPJqfBcJRfn3WwGbHj0LPmoluUjdYxVVm81Q5zJJ"
    "8RRyQ8NRR1GA8mIi+UbTAR9U4xBGUNTDNf4Rd/+NFOnz5iQJ+uy71d9ek4SohNoNZhPIRp"
    "mSpsY9Pu0BL1ZtwNgEv1yRJHxu6LjWweAcCngU9Gtodm4x0ZLUOA05bOV2CwaWYNDDZgsK"
    "mMG3GZ98+p/pubFHl1ddZFjS8GdlDij32HJAgtKUN5rHyRN1WkJpg0ejswqPdeKEWg3vdO"
    "MSQDDZcMlNWjJHO8kP8aTuvWusF1LKSykPI0nKayxASbwhJaWT5ggN0z7G6oNbkF5NHcjs"
    "dF5EQtBFdfpykcFIRpnhDQpPrQpAiLaFV7qF6ZtWlQMQnvVXXT49CzOtTXFTkqQkFMuere"
    "qpbla60CMbqboZgGaxKixR7tVpTIbQUpB7/qcoVwEiIuZcHqZcXF79VNDL1jh3jgI3Q1v7"
    "SIp6G5qVWgLH5E6uAmIbjdZFUHQ8CJbwEn45Rkvh+9JOPPmcY1RaYzLS9232IVPI7plgQm"
    "DgcMCokch3aRWD1H6tyRhwviKXuI1GEiF4z8Wd5FXaep0I0epUZtLs102VuDMdHzI8kvMc"
    "Df88fCmEi+CcKSho4tLRW1q7BJmBSHdgjmW4/p0G0OICqBHCOIxiNG9RVANB5pZ1p2G/CA"
    "N0/ItOw2YK176rOuhG2nSa8AwWrgm9XAK+31LU1Epno2KLHFgNl5XVYuwePYszrtnbJyRs"
    "EKSboko/xYriTACVqowJU0CV/Lj9dkT0KU5VEjupRK5wwl2jyq9NYcfqrZ9vEA0G+9UL5A"
    "v+2dYiiX0iOlUC5lyHIp1yjaMR6Z6ZImAl9EmxiLJWWbL0SIjJVT4aY2pFW84aVBZ+WaT4"
    "mULOQIhBfKQq4kiN2KxqrjARdYLhA1cIZ4qiQTrq9vMBdS2JBiiHIdr0iwRg84Tg3W+kvf"
    "/BHyjLzh6TvVHD6ZD7/MDnZelhksbvKH77/vEDkpRzXGTupr7VKNnrBTtpu7qB0Aw7dQu8"
    "4udrFmab5sYSpSxKyWZVdaN6ztcUyHZIMFjnESEKX5YLSTuwgRUj3iUUi0f4/uEpTnMc/U"
    "GBXNogQSHbKifiHfthEzZiJc8M6geXkhw4LmNaCakL0xlpRWQEApaF5XbHnsVDwDamacCT"
    "eQZyLhLn6BChIcA745BiqVUXZkKxzmuIyDGfZ5hsGV3zjNE3PqeqVS/rsSaBrVyn/PxZ1z"
    "quW8kIsck9n1TXih86mv0jGRvQEI2qEXUgpohwMKgvr/J2w2qzLFeFBlHFQZviWJ3H9ZSN"
    "gp540RjzUUVFMyhDSqVIKQ4Z3+c0+ovaM0JjhpMHXUoHVfncSOkOA2X92nTx8qS/vufX3t"
    "/vrx7t3n736oZWAbeosynPCl5MWe9joUaO9OOwROQ+C0Zwt/YtoWBE4/xVn3RsfmjREn+a"
    "VZl0IHpbGdAk7wRpnM0ZLptn9yywrlCaSa/MnfQrLQvxw8rUpsQgsq/2FpkqgyBbmflmvH"
    "a37ayF+WKnAkEuYwlP4fCUq9FxonKPW9U1wTy7FeF7a8niCBXEPZ81NKv2xwHLeWPp+a7v"
    "7yxU8/HqRt9UubfP3l4+2HD6cCtd7iHdsjmLCwWE81ltCZYSMYKK7HJ2gRxqAatFanPICg"
    "cKL+u5ur+0GZ1b7LrGY7aS5LWy7kEyys53PrOdtV3eg+BQPfZ/jOVqiTyfQEOiX5bXjbae"
    "g6D6dYmAjniWAqJ5kTbikM1mCPEAPHEw5mE1C5XBKpNquC4/YhlTXsBA3FIzEMd4q5YyRQ"
    "zni35q8VKEy0dxPtiwsg7/14m+neNyZXQG3IrDXgrtZLsptToBQ8p45gkohIDsyqDGfZrP"
    "IXoYPoHkgSUvZGJ4uqAsVZBYwsOytY4eTeVO24h/uDud+LgxHM/QPKHpCONGy1SL2T2hBe"
    "xgDpDqRLHkhsw/gBAHS7xKkKLFJDa99mvo+I4Qi/kYfCIm/bOgXWtyyiLBIGQ3dzF+ASZM"
    "Cgvu97rv5+uSarmR8gMvWpvmUMNxTuqcJqxPZZ9qIk4C3SKJYSMH+unncNGU8t2r/9vU4o"
    "TZbR/SmZzUVEjojhq4iY6FSPvQadF6stUtmoidSbhGFxt5WlKoEc61KN6Hzsq3Z1RuJclV"
    "Ey0N/8OtRx8FJc/KXIdhxHT8MJFmLl3dwMhQGneR6aE54M0MlMw8VkG0gCgSQQz87hiaUD"
    "QBLIU5x1zzxAd5LdtXZkNHqAiiGzTh6gRWl0p7SQAlkkYjzjKL+Hbu7FCIpUWXTV44vKVY"
    "B2+jOMAhzHaIU50kXQlziKSWjOArn4E8ALNIT0Dl6g61NcNdpalXI4AAY02Wb9SKdisVX7"
    "j9H40qJgFhBo1ekmfqtdPmUmg24b7WUUMO/GfJTM8VyewXbMl1HAvBvzO/mnSrlVZcnaah"
    "816ATVj5GoG51CC+lWcu+iZFaAULLR5zlmRLC9U+zoEQcz7PMMq5dR2a/tDsoyCg5Kt4Ny"
    "y+iCzNNERIZoofbXqwaFN8znNyzGXMwJY9QqDK+KctJ6RzSnfSi84/E5TWtfA+9D84SA96"
    "EH78NnImkOojjSvcBaslDMA2dtnghWgdhlpChvgXIDbAlDxX2OJaJe65QQnR4ScbRbYYE2"
    "eE04EjuqakbJH+SvSKQsMWSjXPje4IPwwkAOPojeKR5TJooOLorJhmQ7zhSEsoBKCUse8Y"
    "KahYOmSLcyqk0wmJRYrM51EK5AuPJHuLqjdH1estKjbMSqRQE4K1P9Sco8S8xUPEVMsFoP"
    "hcyDdpgjtQRmOid3t9KSjBSEkIiI/j1RYRlpgpRqLYUjujaFePTxAJCuvDj6QboaULqqJ/"
    "FbktsAB5qh4Jzh5O+z4BwnJHHLz6gjwaDoZlB0qz539bJzfU1Cm8LgUnMuTTI107A/txJc"
    "wQHFrWUUVyRYu6VhVJDg6PPN0eenlqbi0W/Oq2l62MxGTzsgOpRjCqPlkihBg6AFETt5GO"
    "qCSFlxJK1Cpfw5ei+kTsVp/EC4MlqTeFloUjFWnRGUPrWUi1NdRfc0MbZN7PNRoLx5IfKC"
    "8jagVgHKG3ggphYOwtPFP0hgEMBakk6OEKDcpRJWlBDLraMEgaq9taq937ZyMWKHRjmnSO"
    "D2tABE5mi1pPYECMyaVq21caEMe7RtYTzEOlkXpB6WYlMMcWtTlwMI6G2nF0zsfZvYQyJw"
    "ZEpObS5NVYJAVap2wc2lVNsY0rNVDsoVCO9FUl5GjIu5dhix1Fa8M4JB2T5pJaJNf6EDwQ"
    "YoiHkGdlNh9JE2bxtVFCS5OMRTQoGvJxIPaNzLXDJzK1DwKPrmURxnCtu0yiZymrLA1nRZ"
    "AYF8YNAotJnMwShsBAPD/+1n9MH7zZayDvl3+biZRfxBdIR0yr5bRjFRzZcwyl7OLHJ7lY"
    "d4RwJFDal1XYEQHODBWzBDEBww5FZ+zcNxmpSq7cba6BMDnU0rdIVf/OFHk9Tc0mjigIE+"
    "EzPHPhP6/yesN5t/ivGT8JAMHs8S/ZPMD4vTIiuhgoPe1O5K4hicJOk2pjicThXbJWUbk9"
    "GrmfUjArYZB8I3UjlT3+eE8WbfbAnyKN/seNT0Xpywu0hyl4r5f6SYSXUkSkxBNHeUxgQn"
    "5olouENdwJG36OtFOHwysIDz6dOHynzcva8v9V8/3r37/N0PtSgQ4y5/31CvovmILWMmk/"
    "V3sWZAyojH58o7Y8FpFQSkmklNiKHi9RlOcwxQaqZ0ndCdTUOwGgpoNdPaeqqdIbf9PAOK"
    "b1QF9bnJb9hcYqkEecr1lQS15O0AeMqsHRx0du1FKyg/wjiv1cC4Fw1ClYmOiaENQ7O2XI"
    "JAOJa9tpyFJdsQfkQA3y5t6PVyNXd6aelEX0E5yQ+eEX9xCaKxc9HTalt0MUIdoo4h2Lgg"
    "6DThya6Y/gEAJmCIMYYY404xxlI6Z26zXkVChLHPEcbLKIn4ymmaa1CYZ5/nGSLJhwsS8D"
    "gq97NeHp0Ccz9nypFlbG6hU3WLz03lOmBcUBoikgi2z0JudfCtUE0rIo4SKv+nb01CtCfi"
    "ja7Mhaiq9dUSwHuxO0OErxfCP0T49k5xaeFmr7Ll+i2DgNJ6aGS6WRCDztp49h4BUwrRu6"
    "gTcb4mhqIcLS31ShgwBLgE38kD3crDcwAM79wZeSCYlzLk/3vwu58XIktjbaTI/6jCOpSZ"
    "VV3QasJdQNM41PLdoiwJFn079qYSsq63eYx86NUxC9IiSIsg2ngg2ujMLjuHZhkCnBo5zW"
    "nrnDVQfApeeXs5kRHMbQsBFQgQzF1aXeM4tUpFOgBgeXdj20t5/HOa3JwVxNUgGwmc5eO7"
    "tTcmOFQt8rTkvJPzn0nRId7z5+gWBQzzFYopJ9rcupJDX6PfErks5zT5DXE5TLVgYCTruC"
    "BH0aSh13FPDwLzrhfSJAjsAwrs0N1hEJrlM+7vTYpR87FcgoAc5JITH6xImMZEnsimALEz"
    "YSt1MEQ0+BzRcNUclxG9aD4luYybtlyctCGuBHnS1I2iVoYcmk6nUkaWKqmqgp/y3hb0Vc"
    "VNJpB/4OIwLenY58mfWkb2VbgPVji5N5bMOMt/CQpz8Jg5YGSrEwBcJqGMhVl4zCy0NHg+"
    "Pw1tXZ5hHrqWCjt0CePzBaVr26kw42E23GZDdzHmc9U/xnYiTqAwB4+ag6IbgdMslMEwD2"
    "7zIKjAdp23jgg/KjZMqvEWpF1fOPCDMGaXKnwAgGfc3uYAidmQmO3HVEBiNiRm+zrJ3dxb"
    "kJj9JOYZErOhxZfH79MYG1B90bN0czYyMh83swiO5EfI2fjIv+h4QxWaz1WoosotX8sJRg"
    "HdyI8Z3RybSokV2SPMsjDH0wDIR90JIhw9eE9mCCIce6cYGtFcRQtVW5EN2cV4INut4KVf"
    "sbuTEWUqflMS3jtzbAQDwzXTVcoYSQJD/Ya3K8wajFYlzCQ2DynQfpvHJLkXK/nryxZmi5"
    "3jZd2xkF94oa5ApyTolOQ78714zYqttikTvc3/UEeC28d+5f+TJlbidjEeuHYI66UBjueF"
    "3bbGeKNJuIpqsghP0hpc4dlo7j0eon88EV0UQFl3K3PwH2lExFzlnp7OwZcNjuNGw20VOZ"
    "zt9mVfEkxmu3354qcfD9Za9UubffbLx9sPHwye+kT9gaZIoLYWdyXUgG3tCjvUaLvagee4"
    "eUlP13OcbkPHWa8iYdbHNOvgYXySpZ9Z1ZdTvTJr83nlBix2HNrB14UFwihLnFH3KerpiR"
    "VB2f0Qx1GI8FLIH4uRakQkTA6vx94OvF5eGPzA69U7xeCIuU6piXTxDxLYLuAqClZwx1KS"
    "bZLKNKtJDhwNJb+E3FutvAUlCGwgTkUSlXjlpI3VoBNUx0aifjVGeHqlB/yacIJj0qIPHE"
    "Z01wt0YvAB06VOt4ZllbV3OBIcLSlD6v/qPsaS3OcRIOZ7cYKDmD+gkBTKBW9/ZhxRcFzA"
    "cdF8XDwQtn8rf206LA7XW48Klo+UCzDs3MlBjdVbvLLyhHif7fxE3QdRtb2jpc4XVM27Ys"
    "n6G0STeK8PhDXZkxCtVBHYSP22NRiV+ngAnD9ebI5w/gx4/qRcCoF2hJYgQOeJ6h2SudpY"
    "TGaPBLN9k/pdgtVd33uR1QOYDqF3eSjY4QSXGvjd+19uP//VrIPfGULH7v769d3t6WJ28o"
    "dySK/0VpqCQIdO0zwxl7c3MvRS/h2rr3RNGpozlK6fkaH1SClcFkM7tWSIo2SdtUnghCsf"
    "/jOu3KNRoj7M74n0PflMC7IIczlYHSXP0a9yX9MdcGeqUYL66qpvguqXq6wuaRDIW0r5eI"
    "cb2u4O+fBHyN72x+2lT9rz0vcUzlmQywcUJPM3ztYjWUEBqdDcrtd6XIna3+223gPEce8d"
    "j3Tdl5IDQvBTEYJBtZ22auuPkpMmDf5kfeWcYlOMOavR/Gv0oNq+bWhC9kh9eSRWjKb3K2"
    "3DL9LZUZ7Hlxn0BaVrY1jpY28G1n4vpDPQKgYUgLd4r+qO29aZqKCA1HrCshBks7UltYoC"
    "Un0vjTJNmvFGsWOQKkkQbXDcsHQPoLpMmaGe5+hpsfrzu7fvP95++O7Fq9mrWkpmEUD66v"
    "t63Q6ojNJ3ZRTVWyw1pG63dyNLTSnbPbIrxWQ5mOcdcKYR8TyGtvA3U6GbEzHHXB5p1hbh"
    "Kg5OwCZBI1NkjfQ2r2kzGkqh2C9w3arhEGHYlf8qCnh35V1Ihu15L1DAu0OBMSKwMn2cst"
    "5SYayEgX497VPiUHmMfFNBCZYHbAUEhSFr2Q1S5I2SrNq2myLffAfguiYhbomp4FKLHlQA"
    "BhTHE1WVMp6MUK4YnCsfmzXvBxScnS7KkNwFHDrmHGHgDPXNGVqxmq1IsLZpm3cEQNO8ky"
    "AduRHNNUEOr8wJGF4cr18ciA16irFBUAnwCc76eCoBjr/Jsi+RWlR/qdM4LfX5rDVKqxjR"
    "pbaHHFuU58vCaZ5xRHfJc/RVfqJNP79XOSAJ4bo5lfxZDVVGWGPhj0feDuK0vDA0QJxW7x"
    "RDy6urWBPKX9OC8xoMqHdpgEXYJtIpSwZt/5Yx3JBFUsPVuO/TCXI98v/2d0gEAbFf/mUi"
    "Yo6FBstIMOT4bMgZj3IHZd4vqNz9K5NC8U2DhpddnJ1T8+b3h3EdlD1VzAetqPyCCGtVba"
    "Z7EKPfjmfEbyhNRBSj3wRek0R9YFLz3G8ECp4X2gcoeL1TDGW3eqKzMG91DkXOx4PS5qC0"
    "6fNFbugLQ1ZDM+VVFBDvQDwofM3S4nQVvkJYsp3zMg6UPd+UPU+Uji/BioSp2at0uNaqcv"
    "DyqA6tpUgi9QPVrEb5hP5BF0iFmCCWJllBeJoQxGnKAvIahTiK90g3j9ItT5FaqieuJNV/"
    "doYkNCv9+wviRK6V0FDTbOiHg2LjhZgIis2Akji0rRoyDlbvVTZ0HxFAOPTrHmW/bn3Szv"
    "Nz9nQaGq3jJzgnG7ln9F86WBj6dp9b1Rfs2w29Xyan1lUOC8zFXOoWDnNcg4L67vM8g1mu"
    "+XiallnOF6MNwfGNyWBDstTKs03/eDGwg4N4IaXX9WtdtX0lJ5PofkqZDeSbKNr5cV30nY"
    "Rv9JWs+1K2zDlaKnOLqYDjhe/9mAryJLpfGd7etmCLI+a8HJmvp8cZXPqXIgdpUwvWmMce"
    "kBbWmOu3RvCXxr7qc2c7mY1R5ogAo4yDUWYZMSkty2mJzCHcbbv4KXZKhf4H7jseE7ycB+"
    "aCko0zUAVNif2LGWWy1sxOBQ9KwAmqFyNRJ7x3Astl8lb1dbppUCqyi101i3lwGH5Wv1Ap"
    "gOr4y9pMHdyq+g6ZwK/XMHumergG61MlwuUGj9AU/JJRn4aXtm/t7FIb3fjTnK+qOozHQt"
    "mX5iBFoQdicGm1LfQjBhb66FI+1Nn6Qcq/Teeuvtb52I2L0Z06S2ayoXzrcMKxPiFmCKdh"
    "JBBJhGqhzpDq+87CGcqbNm5jHBzT89UBa24bebE7P+KcdtMG7fRAsOqBVQ9irDyisBfrUi"
    "TIxnL1liCwdq8tVo6IxkvKld5IOELERHWPMss4h6utUg6vjusk32zxnqaiCNh+IEko5Q5B"
    "9W8LnKxnaBeJ1bEldRypAkQc7xFOwuxjNTQTsJQLEi0oXRNtaDB5Mwd6JsSUe7Ghgbwz4J"
    "kBvcCGpfm43bp2Qzm5A4ieDqJnKqzcyPlwKCjukFkLbdpQz23a9I7g5sQsIyEU1jcnZr0Z"
    "n5yqhNi2lKwCH91WcjxT7NRVUrNlczQcAAO2+qBbklxBdO+nRGTEhOFwaE2KOWAgJaZ7So"
    "zWiC09YAUEHGBunt4Fo6pShAP1dSTMgNsM3DPKDdS3npgHzHV6MPc1AZc+KrO+nLbkllBA"
    "bxu9S2KQQ1qpzRFAaxutAn+zpDVHAK1ttNrrJZdSSCZNa+akmCsPhyW9NSTQ3IFm+y23Cg"
    "SSO5BsvwFXgUByB5KlPIz1c52YLqOB7g5085RvScIdd48yGug+R7d8nk1tmjJkMkr0xfKf"
    "SpGktn71EyR0jYaask+zeAV0jHzqsw5NRZ5ghkkRiPPu25YEAueMtYRilgfOukVlzkkN06"
    "GujFrbcqoQVSV5C1ke5SFaWe0XjI6PQDS9XwkVTLnFe1MtmUffDyIrvRBNILJyQOkPIiuH"
    "oTnbm2zZraCAVMiCumKl6XTxD3nC2/BdggDlzsW9LfeMCghsHQ2nnWNU+yNC2cfDZy9rGW"
    "/MVaFaDc9H0HXszSMKCIX49b7j18djO+mT4atEx2XGBSdrZQ06QXPlSMyTnbIHVByppbxT"
    "goC0A56dp2nj987W/EG+lTetRmY9YtbRuhwXgzsl/qvR1RT8ZxwxsqVMzBDmKBKI4yhEqs"
    "fC7Jh4vyABzhq8NWX3X+rGYGj2YqcEQ/OAhxEYmgeh+Uzmfovd6EzCPlCrJc01sep5XcZM"
    "QsUe2m4ENv4ByT5sslu8f0zxjyoczKWPmIksD811IipomIdHzANlj3AblMEwC+A88M15ML"
    "IczhExO7I0zhExO7JMzhExC67Evl2JyxjvbASJYjzIDg5BNFB27Ak4DjNrvMMkV4Awxz7P"
    "ceZomZtCMNQcm+e3Amqb3xGeUW0Hv5yw+rG+wsm93M5UU3E70/ApEmzDdQ11wYlJQ22tD3"
    "cEDVgg7vDJaCvEjaL2YUJ2NxORoLaMSiY2lpavAgIyqz3jjGBuOuaaCT8igG97vosgQUuD"
    "QhkGBWtvWo0KV0gfGQ+jPS5q7FAz4xQJkZVQj2QobnONnFGDiezfvnz6pVWPz1H13TgKBP"
    "ovFEe8t5j7UtTbIo1iESX8uXrsNQLfFEvt20l956jNirrBSYMECCZ+IsHEUCbmKc66LyHk"
    "0X0iWf93sr8xhY8fr85aQ8ezcUXkXZdqJHIo2uKIFfHdh0byEecpYc/Re9WmlkUPcoXKgU"
    "zIC4gkAdtv5ZLNor3vqYoPT1QnW4HUd+AooWhDGTHVKxngiRBo7oVwA4HmA8qPSbpZEEPb"
    "rMYczSNgSimaF6u9uE0XcRTYyOJHxPBy+HWWZy8Sd771G5wKLb1ySyDHdrnjUSov2S23Yq"
    "tS5+h8yajB5n0mZKCCnKDQOxIht2PMAIvkH8LnaSKi2HaqT9EQPeDzbIP9olliAE22D01W"
    "eZ0b+54fLs7a9NisD/icV0Z3UGYPAIS56h6+pEzlJ2O0jGLyumg/jgKq6pMotXIZyXWH8u"
    "7jEq0SmovcZbohPEteViNV13J9e5NKO9hzQbH1QusCxbZ3iksxRk6J05Av3Uqq3KE2JpGg"
    "JRj7gJhEoPvQbmmlHDkIYSXYBCWwkUhcnQRtecl+eg8gmFyvJ3ctLyRzp1J4J9ApWVsHLo"
    "g3ihBYOTQlxVcZ/bmlWxxLhUNgg6nobHfqIxBWvfOqz5gMaWK0iZ+bgQI3me5aA7NPtySx"
    "b9VXQkHirf67WxJvY8rtGS6hgOEzDCszlKX+XIJApGYtwpgxanC0N0shBwDEczsUQQmEHd"
    "sHANgpHOgeT7nv8bdKAz9dtwmZlp+uejAnEV85TXsNCl543+xHvvljG2tTVwbMWuOLi6GW"
    "lak39CHvPbhEGC1wsn7GS05T5S1V3QhpKo5lpbuXp77o3cHD6oW0DR7W3imGGtUD03zVvm"
    "bTpDTa6DI3ljtvGQSUQrlvO9kTyn2PnGwoqwuFNMddSHNB6Vpq/nYl4SqgJ10S7gHHUsWz"
    "Y6+MedLkMbIk6lW1isOogMALYn9macWKMJUObSWZ1XHAvT335a9pQX0NNmAE0hUMOr0Qv8"
    "AxlnvGHC+FKbO5VV47wUKlsnapTapv/JTjW8ZwQ8ptAagRO3S1IfW8a5gw1RL+299rJN4z"
    "mm5ttecKCDZoB4UOqtBCFVqoQgtVaKEK7Qj5hiq0UIV2oosaqtD24aHaYBGsLFktY4DP2o"
    "GXxnbGvHw87AsOdjwI83yCYZ5QTvapzLo3QZ9k++v2XxluKsNzvDxrD/gk23m6nd8fhnao"
    "wpNywp5xpCZaxV8Kisg3CYn3SFVtlT+9Qb9F4W+quo0qfxOscKwcpeQZnyFO9aDDZ0g/me"
    "tar6bKO70+C2JBvZBUIBZ0QGFQvVCWhJYgQOdJG05uTqdq0byPkElEwlwhYdCS8SMCCHcp"
    "bST54/MV5iuDC6alZm8V51i2d0Tk91W3dyOlExraOW9LmAH9t9db9CeeWvJtG0lOHVSyKn"
    "KCKtlIVLCCk3bNm7up3RwSK8czv0tTgYC2k6eMgnLxjscOmDIbZwOMWn0Ytb6SzTbG2td5"
    "YtE6XJt1qCstyoPPGrT+RHelPkVIVXbiKE911IWalRGJU2bITraDgrnJC+UdzE29U1zqWo"
    "Q3Vr7HYjwo6i6WkTCUM2FQFFtMI0cIUO5AeaKqZsdzHoV2y7wKA+pdzFIxNekFrUFlBwxE"
    "lN28bosoi6NNJOZbRlWdQJuVfQKEKBL7pb0hAisp5ZT45u50ZQz0iW6fEoeudVA3D+rmeX"
    "bgghWiHytE0hBVk1+ZtVkgxHHMWcPD1xVBYcSIqme6f8YRo7vXCMcxEqpy2SblqnwZ0v0F"
    "5A9LygjCx27Ky4jJAXIhsv1z9OcYC9XA5fc7KVHOVK9kTuT6F/zUZjHYU8Hc4YUu3mzu4K"
    "um2kotwQurxtJKoLV0Ee14nBoqobcQno8Hsl3IFlikVvaQIwIId1FcqJ0dpBgPZLukjuLI"
    "NpSvBIEsmSqb/zT2X2leuv80912BpdspTSamwXpOl0tOxFwKjTQxxTe1qdZNd4A+RKBqg6"
    "o9JlX7M6Ut6ra+Ojuvcs9ZMbCT3n1QaJWaq1Vg1YhZzvoyuk+Zzs7Nqogr9z7Tbn6pHcu9"
    "5vcLzEmIooQTplo3k1hq0ki18TSr2n096BHatV9u7qeha4MffMi6Yky+UMaOY83ukzIG3C"
    "cXd5/IDU3+UfcGIa95SsoYmJKLTwmOY7pTBWNZdC//uNOZaUkvMGChTFzZfk02WypUweO5"
    "EHGzhtOo3rTcYTgN58fvX/3x+567fb744dVPr/748sdXB9Xm8EmbRnOqvYCDFrRGz+SeiW"
    "mNUPHiKc66L7aCFaPyICQ3JktBcW3Waicoj+qUFUCX8gBGnKpkSjnjaIe5pCkiYaaxp4mI"
    "YrRbyTGRQBu8RwnVznM9BuF7uSTMOQOXuvEjjABrsndI6S2jLpXQe94AMIW8Ksg6eOx8WP"
    "hy1Hti6U84QMCB4CwKLpRPRh7tev+ylQtOwBMUDUYiChSctEqA+ixykP/KuAlOMUh/vUh/"
    "DCc8L+NiEgBLl1tlwCJBtDa+Q9GzvN9EqFwzKrNTcauMk2gXiRXC6NABJ3PgRBxlKxItKU"
    "PkgTBTdbPL3BQCLb0QP0DCG1DCu1KXqhGRCX0sx0429KWC9Luu1E/dWcmUtMMJtzxEazCI"
    "eT0ppWhKoW6tpGjMn4YNvVPTiOWSyJf0gbhUpathJ6g6j0RV7mQdYSSgLHQykNSgMNHeTb"
    "QnRpFfE05wTKoaff3arIM5JC0PPmsL+YsyRajCVkrcUUGqqGRO0SYM5cfKfFgqqFXfm6GV"
    "8nHhtfZpndpCLnVTsIV4IWKALWRAKS5MXQSKIwpOGO9OmKqj5bARyjfALk7TgJ18OWj1hu"
    "iITF+OaU7YbVYT0nhSly63Hta6DQMujeyU6MKj++T3UYJUqTHlYsBoKzViaghMOTsazlYv"
    "Nn44Wwc8W7Plb5tlXQYBpaMsyqCbhjyQqZi0IToeouM9200mFikD0fFPfdZjzMVcSdBy/q"
    "LEYfKNN4D+JL4p5x7plf+SOeQa1Mp/ObjrzmiVy+PAs0rll0PWAtbdOZUN9jXCCZI8rUgi"
    "ogDLeyH5xJlSHzHna7KfIfUR2q6UiVfHskkdUpVBkDc/1UT7eQSor14oAqC+9k4xdPvsiU"
    "4IfxtQZZU8EEMWSUvp+QIAdLvUyjy4gLunAx4x0N2zzrpFm7VQyTQ4Nm7UbfSfQKHXnesk"
    "KKcKMXYZbClBeAQNZx7ruRwHmMd8eQumbihx7Nxax4J5BMwjjeaR9/p4lIBGE0lpxOysmS"
    "SqDj6fNZigvL9anr8ndBnIPG5ty+gDSZCgaEXj8Dn6F3mchGix18PWZE9CNWw1Q2ojyDIC"
    "VeRb5lx8pocYcgoHeSSYUrxQTMGU0jvFYEoBU8r4dfuY0nW6tVMujxjQ7eusd1UrwaZyNZ"
    "sKqJVPQq30SNn4M+Z8R5k5Had8/byisS0P7VCcRIGkeF7AkBT1lbeU3dPkRVTI9CQJ2H4r"
    "FyqSQr9UCOqS/Rv0WxT+poqMqCvZLU1FS/p9GKgWXghqoFoMKAuDmHAlMWGFk3s3MaGCBD"
    "EBxIROYsJfcBwTYxZQfqVVNNgdx3RI0qWcoDxbSFWRjfhzpDJ8NjQh++LczfJ/Tce8Ax5O"
    "bi+OFTi5Bzy5IT2oh5o0es+x5LSKAlJrpPrffgqKh0HxsNc9FQ8Dc2DjVExMzoeUx+vEdH"
    "mlX71LBNu/V3zfNGpapTGz8zrXnKjhXTUvLJRBVEOUorQsgiwWRJVV4DrYQllOjWqXHfgR"
    "OpdvchboYKCDOcm249nn+zzHrxK+C0EcQyZoRP806HBti7xAwAofrzDzhWAWrJoFmfx6Fy"
    "GGH4d2an+2xEx7drMj/xnXUkkkZRDMCIoSbQHWi+HN8Uc5SvXxMbc9e+wNQdoBaQeknbFI"
    "O+PPVPLqIPhLQ2hR6WqXQ8AmrEiH96gqgLlCaooGMo6BjRo26qe+URcvWlfdqBgPutGky9"
    "uBhnTBg5EsVpSub4Ugm605rKY6ov2AzMbOcWnw2UPykyo2xPYqpU7eMJJLCmG0IZzLb/wc"
    "vd9sUn3/N4jjPVdtnLOyRguaCq3jVJL1VBvoQB3T4elJ2+eDIHLHi7MDjucBj+f81bHktI"
    "oCUmukys0moHaRJiUISD4uVmFdG3muytyd0t5sGa6inMQfz8om5NLPix9e/fTqjy9/fHUQ"
    "eg6ftMk6p76NTRTHESfyKaaeC43M1mFTkiwvxq1cfswtIKeKnGBAzkgCcApOvI20z4T5nz"
    "NReX/TrBschnRSDsLy6A4mNDlWFQwJUX6D11oYTzBjdIfUf1oe3+C1Du1ANAnkbXAS6mFS"
    "hBfZgC2jgRQ9lEifEGKKHOn3UaAheCFpgYYwoDDrmyV6EqSGJEy3ZL4mexsloYoCPcFBT1"
    "jQcD9XudkmG2lzmmkFBpmmde67ZpqSByL3BE2cxbKvomDZu6jH6eIfJDCoGS3dho4QoNyB"
    "8pV+8AnhzdkvBwCkvrRPhkvqC02WcWR6Ae4ojQlOGvJeSrD6ri9xfU3H4ZOBd/1Pnz5UmL"
    "97X1/nv368e/f5ux/0NMhBkSh5w0bY3IyRgEg9NrzCMu+pVjwXcyI1XUMJ57aC8WWUE/2e"
    "GUGH5p0GQcqYkyWvBoU6vr5Z8srzXOwXDvNcg07QZDvhHMrcGOg08XUsvOE+v+GUhYTNGV"
    "naHKAVEJyf9ufnFu83Sse35L0GA+YdJBflx7Be72UQsO7A+i6x5vwIAca7Me6XD/ZdEm6p"
    "into9sEehsy6+GBJeXSHfHzCCMIoc3ahnfwny6LX1lU+Q8opKg9TdOgbGen4SRVmSYQpFP"
    "MidwSP6hCvFHhUr09xqYUCs+rnlw8HI7zDQXt0HRmMkbeM4QZ/Xw1X476jKX5cR+7f/j5O"
    "G67cahbxdEy4YcT13yOFPcxNqTwt4QGnUBAVXTqABoyYXHftdagPIAgPqPPeNTxgiaM4Za"
    "atujHOuAyZTE73xQKMFTvyeXMeJYEh5KLdcHkCBsulz5ZLeat0Q5w8EyUgzLHPczye/N7x"
    "13KEyqndJmS6Xr90GzrOehUJs+77rPtlKf6YZdfeNBuKixGzLnbiTWlwp0R+bfxANMmKrG"
    "KdbK+SYwqDszkrvxMKzL1e2CLB3Ns7xSUbZP4CWJJagwGtRtOuJaclDBBaD8KgPBLW2kUZ"
    "NaUk74E1DEjQGNzOa5uGBAlIj67P4b0zaStPXUXbRFjPa3jZGNTLEDCogyHoqZoEKm6UKI"
    "n4ymnaa1Awr/tmXvfL9PNnvI8pNhc4ro6YdTH9bEuDz5p+VFvTXRQStMVM6FrGRYnF/Wu0"
    "ki83YVwXSmF4h1RCfKm9+UzVrcdIf4Es1i/ACVoQxLdxJFTjHr3MTwxHAz0TzE5e6Jpgdu"
    "qdYuimfo0gFr8Okc9E2QUyppqOkeOYTgcJqwzvUjM/A6KdbqDNo/tEanOqvQlHO0aT+9do"
    "TbYCLamq37tbRbG8y5Ls0FYV9M1qB82UB0HKT6Gq8BtxNXshyuKskIZJ8D1hxmr8wz4djh"
    "cv9j44XgY8XqAsWB+kZtXJbcxkJQgYJl0Lgh3Em45GsipoSm6Py9W2BfHzKjHUUKLiadoo"
    "ybdtJO/mMO1V5ARnfSSzPBIT5WeyjXFbJel8wKybXnkY20GpZDi5J8pKmNsIVc/MIrF4QV"
    "Sp5ux+yjaojIarrNmmSUN8zK1A3fNCbAZ1b0DNRGX3m8S55nKWR8Tw9SyvQ2cvlSt1cT67"
    "lVyCwDqua9hLQZit0aKEAULHGdjD0iSZUGDPBotgZdqPmxvyHBFgrzDYKwpxz4LSMgRCpe"
    "qESlnergztAQB2TIcdASLTmlf2dK0+EJkGZp9ezD7//f8DeLtSpQ=="
)

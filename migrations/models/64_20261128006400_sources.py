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
    "9VFBAPIXZgcoMQOzCoH/1ijNmdYgcAhCvb76WQL/7k8sUzN8FbLUc3ehHeFmJ2R1fCUS7v"
    "4lDYYibyJmIZ/LVOztRGBBXYJ1ZkjwL5vWY6cVP+GjEkV52qK8R1pF82ZEcYyb0CJu9CX4"
    "95jKshY8vS41AGgeMBHA/XdzykmwUxnNLNuvsBMKWmTxdT3ZcRkzqh2pjsTuIqbkrUDmyQ"
    "GjxL0TfarxABV5y0p7w31zosYx5V63A8cn9PRQ0bDN+9Wb09I/wSO7gnAv2/0cWNQZBXH7"
    "cK8P/IB5wV2D8lUvyNSKBDdXaUrV8jVRIapYmIYhSqcB3KUEhwiL7D2f/VZ4GUuxcEMbKN"
    "8Z6Ehnotl7wxxP94ISOCGD6gGA5pPwOayowNKlu4NralBKo71QBm91ZSYTF++OrXExIJm+"
    "retAe4GWve9BnhNqVmFFgIstmaNKBGMbwMgRCIk8g11XbGRr44ACAtsLY07+UNHXytZRw4"
    "Wn12tMaYi7m1t7WKApcrhK9A+AqErzztXdUfO+DPejpNpkB1ZXbGGjgP80FnLYJ/WRHdiF"
    "tb6yQSbfAeqfhcZZfLazC/QbuVSu+LBGKpSutTSXskCZWtT7vhleh1ahO87K3BKuiFXAlW"
    "wQFFd/kWO5wyR9QEBQs4YS5ywnzQIV+3LFhFD8aDpjqg9bzJw8dwaez5yDF5MmTjEeZrEq"
    "IlZYbAr6ZRcBh4sVPBYTDgYTCKrGU5NCXhFdZqLwr+Siqx8xWJ7leGQ7gtmqsGnFCYxcDR"
    "XBmRxgJ9zQu/AgLDlv26V8VcLPfuEgQM8LX6cJAHA11np0o32MCbT0ywgYMN3Ntp9t5CEW"
    "0i8TmNzdaJw8VZB8tErEbPWTH8rHHiT3SHNmmw0gbrDX0giGaF6nAQ0DRRGWVLhNGWUSX1"
    "zNCS0Y0OZ43kQpAarO6MmlBlmTi1aVz65mAK8ULcA1PIgBJ1/nLYSHklCMh5LnJeyljRGr"
    "bKeXOX5jJmEqRXezV36dTc3Kc579JccvZEjOitzmZZV0CT4Hjohb0hmKfMai8pQYByl/qb"
    "W2y1yIvxQLbL+qbcpKORINrguGF955C6bpZhnufYaXH/87u37z/efvjuxavZK021JDoSpL"
    "yXv/q+vmVLgZwJl8YPFeAETR9j14Er5tskdOrtcYSBjcPn+QWDMRiM/ZiKiRmMfTIk/srx"
    "fbMlMbs662xKTA/jO8TXYqHNfCrhXUXD5mY+1fsCywuJWOm2GSuCMpvPM47+SVWPDFXISk"
    "J0FKxcw1ygEO/foB2LhNCZ9aFqs3k0HD7jJ7bGIR/+f5OYBuvHmiTz21lay6ooMFGCifLq"
    "Jkqw5lxJ25V72tzEupItmtTdI6ZNqpgW/UoqMJKHN2ovtTYZVKFgOjhjOsgIC8xUt4UW1o"
    "BQKc45tlBKNJY7xRHxpPcJRYPTLlEFXmeP6KsAwqU3CMWVw/ZQgU2mrMTTqen8UWpecm6U"
    "U9WssFYHzNp01k02dB4cx3Yo6ZyNLrS/Hd6riJOsTWOyfqM/3OL9hqhQFBLHcojSMhdElV"
    "8utMmQLCJhKuR82ZtD7IsXWg8olr1TXNoG8pfajtMqCkg9LaJKVKiKVRhABQTaukusvosQ"
    "eW0BckRKJgRt9R60VfpOFltHDTZgguYV5Ideto4tYRG1Kpl6RExiWQ8etDWG9GMerEiYxt"
    "PJQM6VIUtpr4oCae9k05YKpEthlRJuguEHIwk36BTUk1ARBU5RJlUkhG75PMv6hXSa5SoS"
    "ZtnnWd4y+hCFhM2zV9OyTa8ZDZn1DrJIwSRl6l/HaSiDYRbsZ0EXh5DEhlbCeBUFvENdCc"
    "/phjDhxqmYWJhwedbTbeg461UkzLrvs+6Lu53wpsjw4tKs1cVeGtTBt54PL/m/s1BrvBSE"
    "qb/mxOFtdqM73wc85l7YosBj3jvFJVFihZOExDayWwkC0puLqpgyOSl2BTqOEKDcgXLVTC"
    "q2dNGUMUD6I0ifPxDGjT7gxkBNE3RKwdyX6wSGk/s0l7G6LuwyBhb2VL290yo2DYa9a/Iu"
    "JMP2vBco4N2e95CE6ZbMLZvxVlGwt7ss+Af7iJIyBup714OHOUnCOV3aEFoBAaMnwX1c8m"
    "EZ9FQGAaM171UYyou8oZXCXZRgtm9wY9WQNWYXe0H4tDbdu7zN9mHTlXvu3ftfbj//1bzr"
    "3hnact/99eu727pMTXBM5MOo3QRUYMD+I9l/wCxSpBg6dXeYhAracS7Gs7/0NRVyK5lzEj"
    "Bi6pd+R2lMcGKehhqyPgMSOrGX4dOnD5UZuHtfF/B+/Xj37vN3P9RyQk7NKFeurDOeVW9X"
    "hzoLasr9ca4xUVU4KJMOhlgWmbb0ZutrMX4yKfIXs7d60HR0RIvZo1CLTsG0uqGyzQlwAM"
    "DmXzOjfNtG8qpLadgKEt4Xn98XRhhNBZlLISgyhBC0T/QJGOba57ludOK2Fdy5ivv2h35l"
    "iYELcUFoNYRW+zEVEwuyrdq/Epec1xIMDi+fD6+QxJE8ixyzIatYmGmfZxqab053nv1Ki7"
    "gVKkpR3DRnRxQjZh2SJOSiOw4+myzxKSEowHGskhdU+8vCWDo7FKFfkCVlBEUCRRxtcEhO"
    "MyVcbwJpEl4YWyBNoneKy43wmn0YLYUF21wXQGqSbhbEoNs2mhOOAAgG98+L6Ru9l1mkNB"
    "UB3ViFHZcgAwZ8q6Nc0XEF4REivqdjAIOI76sllTA3w2MVCYZHX/TYLoZHMFeAuWIYc8Vb"
    "vBWqL3ezuaIYMetirghKg8+aK34mDySmW925gMr3+LVqsJdXacBc2Rd2NI1DtMIPBN0rW4"
    "QUoU4NFu63AZOFF1I1mCx6pxgqO1xThtOB8KeMnw+eN1AO6QudY+bBaf9UZGe/ZKpPYtsi"
    "T6mrnWQpmg/s0n9K3gUJVb0KoweShJShDV4TPkMqY5LrOlfBigRr/gYlJFLCjpKLEjkOI5"
    "WllpW7Uv4cecngFOrnESB/eSEcgPw1oPwFZZ6GL0MLibxXl8Ugkfea7EM9KKgHNXW6IVkX"
    "knW94LeX1c3INsaBKV+3rdnmEQOcu3M+d9taGuCwx0BEhw+rWwUG2aT/H8ZD+v9JhF0WpG"
    "3DZhkChDYROt/gbw6kFjAIBzVw61EOvm9Uj8QL0injiT4QJvCaJA4TXcdCEJHPM51yt+4/"
    "HILERjG/4MZuPhvBjd2fG/sz1nXxmvzYn3Nj5XlHNitGnvVk/2VFEoQPKYco15zRBu/RIk"
    "tLJCFKpFb4HL0XHDG6Uw5lsSLF0GccSX36prZ6Lnpj8Fp7YUEAr3XvFJdy8uSb4dIY/Aib"
    "4OkzktNmJJHon0lAotbE+WJEt0OnNLhT4jwjW8qEilLCpZx3mgQNOfJnxsMp4cUWBqfEgK"
    "cEZBr3QCr0fLmSg+TKxR3GY1GxWMwQEwPZ8k+Gd8iWH5p3GgQpc6vnV4OCSdw3bbUamSOV"
    "uwenea5BJ2iWAKN4v1aKaBuR5IydIh8z62ipKA3vZKvI8xJmWX471/lVr7W1OqbBGqWJsn"
    "HvVlGwkv9iofKu7okcF3GkdS1iMJFf8L5g+/BC7AbbR+8UQ5KRC639pblwFy9FCQbiAIgD"
    "VuJAGrf6yNXlbkJAMfLs+S+3EpVujdTUKe+DbjOMBD1WvTk92zti4Nz24lCBc3vAczvr0q"
    "35OOG0xVRTQYFt0qX9INlsY0trcBkDpLskfUD1p6Eph4IPg1N+lXT3EZl7++C8pUn4v335"
    "9IuZ9Lbe4GEUCPRfKI54b1k7JZFwkUaxiBL+XD32GlKhIql9Uur812QbdYMTP1Si6DGVnm"
    "vrGF5CDdgtvBDYR9stHFohQivEJ7DRQzpK8/qflqmtkmS2DR1nvYqEWfd91v0ysH5Jt1vl"
    "HcnmpMnOWh4162Ju5TXA+RqbSeEczYpgRhwlVBxaogk6Q7pjdV7iMo6WRier+23ANuuF4R"
    "Bss71TDNYqqJU5igmAWplTZF9Kc9ykxbfVWSsQsOVAnoUXJ6cUKq2s38V4sHy7FB4F+xPY"
    "n3yYiolZIiouPa0JuwT3lYGQ1eFzVkc+VQurRNcKCI6vbvupXza+r0VUT7OB72sp8Oe8da"
    "8cJtQtoSJ3w2XVHDKjzDOO6C5Bxb2eo68rghKyI1xkyQ78DVLNBHeRXHOpQCpvD91HD4Sj"
    "Hd6r4EqVN5EvD8SJoXPhoE8GA6IXMjoYEHun+EipZdEEqJYAkYUjohy6ulwjzq0pysevEJ"
    "8+tcwLF6Tm6eIfJLCqlFCCwCJ2ir23q0wBNSncuV6JjdWpWIyHhQ1RyINPSi9RyGAgBwO5"
    "H1MxMQO5V2Y8yfufGVkSRpIg59Foy6uNm5036EnEfFuDnLXq/YnutBksM5BkTarfICzQRv"
    "KuzWeM7k5Nct1hYE/zwtgD9rTeKS6LV3FqMDe0iVY5AMSqi4tVkG90nXwjSIUA+Wpg+Upg"
    "dcqZZar8WqscFZPwXrfhLQ0+n/IgpR/MgpW6iRwT5LXuJSrhWG+sr3WfFE6ClEVij2JVCi"
    "6hSC8+1VZFtZiSv/EoJEjtYIZ8iH6e8QjZrPRoW9HhBAkyG8hsV5fZwAc6oPXRKB43k90k"
    "HgPdvkcu0SRSNkrTiZxf6nQgl8Z2OI/FSr7mKxqHSO7xOClak2Uty3SlfKR86veE56Vaq/"
    "3LdA1XKqUz0zl80XuDbcSLQwDO2QHPWWh+00cGqKrJnwQGCebtCrMGL0YJM4lzVR5D3+Yx"
    "Se7FSv76soXZ4lB9Wbcp5RdeqCv17CvMU2YltZQgk+B3aDExjBjR54cN6RUQ0O4S9FJIOA"
    "azHQmiDY4bjr0yrm60y4DP8xtMaxZ+fvf2/cfbD9+9eDV7Vat+VUzHq+/r+wkjmG3MttE2"
    "kssw4PgMx+WvYbOFVGHDbSI3VxCOe9lCoH3ZwJEslHP5hQzRXG0+rgpsOC/X932Jf1fxco"
    "3Huzgt3iFYDoLl/JiKiTlz68lK926zXkHCrPs+6574Cz7JL7Z6Gzc1jitfnrX5DagaOA/i"
    "7u3iVMXB7TaOAqwt1rrqoARwtKRMOc8ZnyH5k/otEpzEy9ziT+T+pmsQrslWqH5wWHeDe4"
    "N++fXDBz0co226kDdWUZHmSocDPRe8DV5YbcHb0DvFpQJPeGNX4CkfD0Kii9qvNyWHmog1"
    "oGNRvvEk0PVXky8zf89TFhmMAbeM4YYZOEHW5qDPCOTrvQF/+3u9CY0keB7Te5qKuTuZrX"
    "cZkFhTaLd63jWORSPd9wzn7cHsCK7hnuZa5QG15e0IeZqUFbYIu9JZVRRIBmA+AkNCJ/NR"
    "GHHdIclh2mtQKEjoc0HC8fhAxp9h5ZWhTv5802imUxdnHYx0xbhOJjqJoCz6Z2YsU9BZzQ"
    "D2Gt1TqoJzA3kpM4NtoiQVDaa3R97vESY1ey350h0DzhvVpqAdg7ntsfNhE4eqLe6WlFZA"
    "QGk9jZYTZkloCQJ01i08UuywTlmsgKCHQrPR0UatruNAsXYxuYMRyNoItMKxyhKw8gtVQL"
    "BSHVZqokRoK1dcAYBqii7NgiRnod3GUMI8zZ1BaYNSElWxGE5GKxN+ghbLKZmuwDDdOM0T"
    "NkyTb1spenKHWa8iJzjrI5nlTi+3qnnjUn6Kg99hFPPLs87Ulsp8FQXavG8+hYS3Rv/m12"
    "ddPAvHoWedC3/Rgbc64lbZ/VUBLflrZppEIX2jOo1nTYXQbhXFRP2+k+NUP6EE4aUgrPgo"
    "xlzopkMhw7vk1O/Q76Me4ZLwx9QI8b7ggAAHhB+UgonRLa7RSfasIieoX0xYqzycww7zXs"
    "eC4uGb4uGLkCy2bw++CJOQXL7eLiSL7bzi1uhSWk+FyGRJakr8VOL1a5WXhtZkT0IdMKPT"
    "1VTRu0NTAnR4Sla1VkqxoR6j2gXgUMu3OAnlMBKsufzNVHdvuAdDmpwXAgiIzQPKeNuUyR"
    "FW7rkSBPyhLtXNCBdRgs3FidrCAGvAS0UD+kt/X9ly6khxSFaswCBV0ZH87Cy23MQrILDc"
    "1rzXQnVCFwZNvTEGvwyZTCGiizVcLdiZb/A3B1ILGDSzNXALHlgnQWQMijJ4YJ/O/EL4TP"
    "OOOS1Dpyfmrz/j/abBPVxcmrUZvbalQWfNXV9XBO0ivkKCqhZKWxyFM20wUlamrJPDEpEH"
    "wuTqVeYmvKCpQJF4jQoZQI9mZJkmIc/7QuRtIUxWrgGeB8YtL6R2MG71TnFJjt+oYArDAd"
    "VWaPsIgjLb+u9uLrMNzSf6bj4RqFwpMXdrnWIEwyYBFvBrW8B5uvgHCQwbc0ud+CMEsoKc"
    "fA7QEOEaxAd4K1JG5pu82EXntMMaDvaZSefCeV+wT4sQzE7SO0KmsGVX5bwXHeS8F41y3o"
    "u6nKfaoKSGhdreOCU1LdM+d+XcdjeVzXlJyNxJR6wCr6Mn9uVMu7iSmJ1koRvTBjTQ3d5e"
    "TNkA5RPd+DbBgfDzhLuubwMa6G5t7RbxbSpc6Tagge7W3VvbkFQNXBysHbfwhlsA8d2Ozc"
    "zDY2v7M8MhdMq0eau/0NHG2ngDYPo0piox259atPEKCvTx8sKVr3cyT1lsozRWUVPQyodW"
    "GeMoWTuEDldgELhd575r7DAnOCaG/bm9xUyBAd5ded8QgVXgwinz//bl0y+NhtQDpi7qRY"
    "FA/4WG3sDVY6+xgSuO2jei+p5TmxJ1g/pGBHG0TmeCRwF3EGcJcZZN0dPb0HHWq0iY9THN"
    "Ok+DgJDQad7rWIie93lXH0/flPH3jvcrfv02M8fdNIexFyNmHaLZC+ueHnw2qv1TQuRLvU"
    "dYqM7AaMvoQ6QixHPD1WlYehcAxJV7YWiDuPLeKS6FjOZvn2UviQoKSK2XiU83C8JOCf2y"
    "wXHceCgeUVPKtn354qcfDweh+qXt6Pvy8fbDh9NE22K3dnRsNMBh2TbRTFnYUESzJZDcBA"
    "azvL1Z/kBk29bcYR5a92iYiS6x/RDJeLVIZxvWjwhY5fZ8E8YoO3Sw7Mp5FQW8u/IuJMP2"
    "vBco4N2ed7FiNL03OL2bSS9BgHGH2HQcxSmz2l5KEGDcnnG5XIX6PieMN/u4S5BHubjHw3"
    "wvvuyiWUNX2ovxwLk757r0rVy+Jh9ESwnEEgoqILqWn8xzOxmRDHBH737DPcDv57Pfr5i1"
    "x6RCXTKCfjxT7RRD/0Cj8FFvmfEG8Ir5/IopIdhpritAmGOf5zgr2386wY1eoiNgMpETFy"
    "vImkh9cq4JcnhpTsDw4nj94kA06ROMK4Ro0qc46xBj+FRjDH/OktxvmmMMixGzLjGGYWlw"
    "h0ZR+XCEuW7TVLReInGsPniTF6cND9VpOcof9IzrUremHlAXuSdEKg4hE0Gk4vUphkjF3l"
    "PZ7SsyXKwQwzRJhXDFYWnOj1TXQLkqHKpTOviboTo5VCcfd3Xy7QpbFs4uAJPgFkJrJ074"
    "QumOrqXmTsFQ8Ky1sB8J08C9sN8pGuhuo3tBWULmC8Pp2LydlDEQYegQYUgwl5zZho3XYM"
    "C8M/O2geM1GDDvwjzf0iQ07jTtzqcqEhzLPjuWGdlEuozxkhpSeM/NcxULM+3zTEMdz4vW"
    "8aRb+Ve7uOYrwAl65qf0zijVw62sUxUJO6PPswzBVY3TPOEwGwiueoqzDsFVTza4iu4S/T"
    "62RFcVQ2adwqvKozvEV2XBT8842lGmGoRjgTDKqjmoj9YcLXAY701hVDZQiJYaQsiBaKnr"
    "UwwxKFeLQcm3PucglCoefJxjqBz01AmP1NPTjbHkQTPpVRQ4IhyiJ4iUvyNh5fAsY2Cxu0"
    "RQkHu5ch2U4wpwgrrxSHThToYvqVU49SE5wsCw6fP8gmGzcZonbOICw+ZTmXW/DGzvvgWE"
    "ZwSazWv5gFkX4xo5jj1rWvtIE7IvrGLyBoTJf6MQiV0UkNfyM07kOghRnsiD6DIbpx6Edp"
    "ijoufqqentsrcG05wXBg0wzfVOMSQyQiLj2EgFI/KwNF+/4v+ICIZERkhkHOei7jWRUT4n"
    "4VhLnbZS2wkSdur68gXzERgSrmBI+BAl65tmM4K+POtiRIiLkR2ic7byK2WK/gbv0YJkej"
    "4WM4QTFXJDdD0ipeDvVlGwOij5GKmnoCVlutViyglaYW4K4unhCWBQ8GLLBIPCgKcSCK0g"
    "tI5baJXSURgJRzODEQybRN3IkDI5wq7EyREyiSU8fL7wkqhNwDJDvgSC4Ch71stf04L3Gm"
    "zA/o1XkN/6iUqTXyYm89S0ydxRGhOcNISmVYD1XjwSOa295u7Tpw8V8u/e19n99ePdu8/f"
    "/VCTUE4L3q8ozzt/WtB9BA1I9eGT0XLtnTNkPPu8hZjCiEhZMk9ZbHdollFwajrFzmOls5"
    "+y3ty7rox5VP86t3PTUA9BPfYa9pBe2toJuibJfIW5oVdpW2O7Ks6xtd2YztOeettxgmPj"
    "4drC/REDvLvyfuX4mPEcBC4hBspw7hpfUMLCEevQ8PvbNpIz5JJeUEFO0Hk4EmdhtxQDnA"
    "QkdmvcV8dCMonXMw3RAE8kGgCSSZ76rI+nSs4PfU3uE62S8xEn6pW8aQ6/KUbMukTgbEqD"
    "OwXh7Ikqc6MmQ4W+CKriZIIVZvI7n8bJqH5h2UX+DG3wWk6oOfDmIneFYBsv1DwItumd4p"
    "ImLfd069DaCghsE547Vqa5cKE6Tos02l8uiTzwvxkUhfOheQUQwvP0390cnreMGBdurVbq"
    "UOizAnGQ14yDXDIi/0gjxc3bdAU0CY6H3qkDSc09ZVaslzHgDXHqAMcEn5tMKsqK1uBeLY"
    "PaDGjTWvTKAFZ3JqmKU3bklSBPmjoINu9d14AYXAg593MR98Q6BC1eg3cIWvQuaHEcjX0L"
    "B/x0tv37SD3foeqDAQriDEQkDmf1p0z96xiSWAbDCWq/cRyIDFIu6MZ9Imp4mItHzEUeIu"
    "A6FVU4zIT9TEDmBWRePEXegxUJ1jQ1eNHamC+jHLkfz37TF/WEMSpPURpaWW6qKNjqHZIy"
    "NINCMmzPe4EC3l001gd5WM6165K7hVM33AJyJrzOmVCHhcE+1BhDfQRMptHoix9e/fTqjy"
    "9/fHWInD580hYwfVqSABJQmqmebioCJKA8xVmHBJSnmoDyWepWGS9NCSjFiFmXBBRWGnw2"
    "AeVTQlC+iLJOLllywDOO8tsglsaEv9HpIgnZSUEM6cgIPtMf0TgkukgrR+TbNpZzqT5CKr"
    "BS3dNQFXaQJ0LiihfeAEhc6Z3iMR4gfQoIg50hFct+jA28N8coFOOHj0+4ziruJRJBnmuU"
    "2Rh1DgCIoXaJoQZd9IloJf5Ix8rpYJaKc3dEqzRcjOnYTVGKUyoPeoflj6mYoZX8lkjKnV"
    "Gs5c7C/SoF1R1lIeJECCmnSkxTD8XH3RBEWC/kKxBhBxRhoYb58Gk66eIfJLByjpUgQLlL"
    "HNA1KwyMiHyLjWMh/+hlFESY7S15PUUCuVC/Abr8eM0qZLd7md0+jtyQCUkSKyqfE4UGym"
    "8Zww3hfGVQjfXpWR7VPvu3v9d32q06k3Bs20y8CoOEj5oMhkWwspW+Shjgsx5Bh7ldevUR"
    "AbupiyqsvOf25u0SDEITfQ5NPCgimW3YNf2mgobQYPv3LBVWbrt8ODDtGvwOSQeQdPA0eM"
    "dCyMPYsihNBQSsu6R6FAkaC6sKa3UcCK1QImUKgUkQKdM4FROLlIGsjac+68soifjKadpr"
    "ULAd+Gw7GE9wNWTnXDT+8E5ZqG8agxCzy7PzkYjzxWHk2XjE7NYciRUWKCb4gSCV5ZIQtM"
    "DJGi2jmJzGHHYFQVzhEBscxBVen2KIYBmYZoiw6DvCIjtLbMorlBBTSvC6WIkFQQU2VPVt"
    "Dbo6YCDmipQXsql1S2wuc9e82ZYgEBFQq7pOd0lMcWhtaT0Bgpnb3tJaItFe2T8Bg7rvs7"
    "pfGGLtXrMqahLSDGSZejMVE7aignXtqVrXjtk3N802ttKgWRdLW238WXvbX1Z0gzDKUqzQ"
    "Bu/RSpnPNjqLd4ujEAl6anDrjAKLmxdyNFjceqcYchx7pHQtv72NNFqMBznURdkjAkexwd"
    "DWVii7BIIa5XXeuxbKDqN7wi0rlB8xwLsr7xvM16aa/C3tww8I2GIctphoyQMbuovxYLtz"
    "NyuAPedKxIM95ynZcxjZ0AfHmv9lJBjJfTOSe2U9+kx4NjkNhqP8+qyDzYgdh541F92ibL"
    "SOqcrirXaYI/mMOCLhqaGow3gwEXmhbIOJqHeKIShrYJr5Cr/4w492+vQRA/p0Xe7tqk/H"
    "UUJsArUO4yFMy1RhG5t2h5aoN+NuAFyqT5Y4MnZfbGTzCAA+DXwysj00G+/IaBkCnLZ0vg"
    "KDTTNrYLABg01l3IjLvH9O9d/cpMirq7MuanwxsIMSf+w7JEFoSRnKY+WLvKkiNcGk0duB"
    "Qb33QikC9b53iiEZaLhkoKweJZnjhfzXcFq31g2uYyGVhZSn4TSVJSbYFJbQyvIBA+yeYX"
    "dDrcktII/mdjwuIidqIbj6Ok3hoCBM84SAJtWHJkVYRKvaQ/XKrE2Dikl4r6qbHoee1aG+"
    "rshREQpiylX3VrUsX2sViNHdDMU0WJMQLfZot6JEbitIOfhVlyuEkxBxKQtWLysufq9uYu"
    "gdO8QDH6Gr+aVFPA3NTa0CZfEjUgc3CcHtJqs6GAJOfAs4Gack8/3oJRl/zjSuKTKdaXmx"
    "+xar4HFMtyQwcThgUEjkOLSLxOo5UueOPFwQT9lDpA4TuWDkz/Iu6jpNhW70KDVqc2mmy9"
    "4ajImeH0l+iQH+nj8WxkTyTRCWNHRsaamoXYVNwqQ4tEMw33pMh25zAFEJ5BhBNB4xqq8A"
    "ovFIO9Oy24AHvHlCpmW3AWvdU591JWw7TXoFCFYD36wGXmmvb2kiMtWzQYktBszO67JyCR"
    "7HntVp75SVMwpWSNIlGeXHciUBTtBCBa6kSfhafrwmexKiLI8a0aVUOmco0eZRpbfm8FPN"
    "to8HgH7rhfIF+m3vFEO5lB4phXIpQ5ZLuUbRjvHITJc0Efgi2sRYLCnbfCFCZKycCje1Ia"
    "3iDS8NOivXfEqkZCFHILxQFnIlQexWNFYdD7jAcoGogTPEUyWZcH19g7mQwoYUQ5TreEWC"
    "NXrAcWqw1l/65o+QZ+QNT9+p5vDJfPhldrDzssxgcZM/fP99h8hJOaoxdlJfa5dq9ISdst"
    "3cRe0AGL6F2nV2sYs1S/NlC1ORIma1LLvSumFtj2M6JBsscIyTgCjNB6Od3EWIkOoRj0Ki"
    "/Xt0l6A8j3mmxqhoFiWQ6JAV9Qv5to2YMRPhgncGzcsLGRY0rwHVhOyNsaS0AgJKQfO6Ys"
    "tjp+IZUDPjTLiBPBMJd/ELVJDgGPDNMVCpjLIjW+Ewx2UczLDPMwyu/MZpnphT1yuV8t+V"
    "QNOoVv57Lu6cUy3nhVzkmMyub8ILnU99lY6J7A1A0A69kFJAOxxQENT/P2GzWZUpxoMq46"
    "DK8C1J5P7LQsJOOW+MeKyhoJqSIaRRpRKEDO/0n3tC7R2lMcFJg6mjBq376iR2hAS3+eo+"
    "ffpQWdp37+tr99ePd+8+f/dDLQPb0FuU4YQvJS/2tNehQHt32iFwGgKnPVv4E9O2IHD6Kc"
    "66Nzo2b4w4yS/NuhQ6KI3tFHCCN8pkjpZMt/2TW1YoTyDV5E/+FpKF/uXgaVViE1pQ+Q9L"
    "k0SVKcj9tFw7XvPTRv6yVIEjkTCHofT/SFDqvdA4QanvneKaWI71urDl9QQJ5BrKnp9S+m"
    "WD47i19PnUdPeXL3768SBtq1/a5OsvH28/fDgVqPUW79gewYSFxXqqsYTODBvBQHE9PkGL"
    "MAbVoLU65QEEhRP1391c3Q/KrPZdZjXbSXNZ2nIhn2BhPZ9bz9mu6kb3KRj4PsN3tkKdTK"
    "Yn0CnJb8PbTkPXeTjFwkQ4TwRTOcmccEthsAZ7hBg4nnAwm4DK5ZJItVkVHLcPqaxhJ2go"
    "HolhuFPMHSOBcsa7NX+tQGGivZtoX1wAee/H20z3vjG5AmpDZq0Bd7Vekt2cAqXgOXUEk0"
    "REcmBWZTjLZpW/CB1E90CSkLI3OllUFSjOKmBk2VnBCif3pmrHPdwfzP1eHIxg7h9Q9oB0"
    "pGGrReqd1IbwMgZIdyBd8kBiG8YPAKDbJU5VYJEaWvs2831EDEf4jTwUFnnb1imwvmURZZ"
    "EwGLqbuwCXIAMG9X3fc/X3yzVZzfwAkalP9S1juKFwTxVWI7bPshclAW+RRrGUgPlz9bxr"
    "yHhq0f7t73VCabKM7k/JbC4ickQMX0XERKd67DXovFhtkcpGTaTeJAyLu60sVQnkWJdqRO"
    "djX7WrMxLnqoySgf7m16GOg5fi4i9FtuM4ehpOsBAr7+ZmKAw4zfPQnPBkgE5mGi4m20AS"
    "CCSBeHYOTywdAJJAnuKse+YBupPsrrUjo9EDVAyZdfIALUqjO6WFFMgiEeMZR/k9dHMvRl"
    "CkyqKrHl9UrgK0059hFOA4RivMkS6CvsRRTEJzFsjFnwBeoCGkd/ACXZ/iqtHWqpTDATCg"
    "yTbrRzoVi63af4zGlxYFs4BAq0438Vvt8ikzGXTbaC+jgHk35qNkjufyDLZjvowC5t2Y38"
    "k/VcqtKkvWVvuoQSeofoxE3egUWki3knsXJbMChJKNPs8xI4LtnWJHjziYYZ9nWL2Myn5t"
    "d1CWUXBQuh2UW0YXZJ4mIjJEC7W/XjUovGE+v2Ex5mJOGKNWYXhVlJPWO6I57UPhHY/PaV"
    "r7GngfmicEvA89eB8+E0lzEMWR7gXWkoViHjhr80SwCsQuI0V5C5QbYEsYKu5zLBH1WqeE"
    "6PSQiKPdCgu0wWvCkdhRVTNK/iB/RSJliSEb5cL3Bh+EFwZy8EH0TvGYMlF0cFFMNiTbca"
    "YglAVUSljyiBfULBw0RbqVUW2CwaTEYnWug3AFwpU/wtUdpevzkpUeZSNWLQrAWZnqT1Lm"
    "WWKm4iligtV6KGQetMMcqSUw0zm5u5WWZKQghERE9O+JCstIE6RUaykc0bUpxKOPB4B05c"
    "XRD9LVgNJVPYnfktwGONAMBecMJ3+fBec4IYlbfkYdCQZFN4OiW/W5q5ed62sS2hQGl5pz"
    "aZKpmYb9uZXgCg4obi2juCLB2i0No4IER59vjj4/tTQVj35zXk3Tw2Y2etoB0aEcUxgtl0"
    "QJGgQtiNjJw1AXRMqKI2kVKuXP0XshdSpO4wfCldGaxMtCk4qx6oyg9KmlXJzqKrqnibFt"
    "Yp+PAuXNC5EXlLcBtQpQ3sADMbVwEJ4u/kECgwDWknRyhADlLpWwooRYbh0lCFTtrVXt/b"
    "aVixE7NMo5RQK3pwUgMkerJbUnQGDWtGqtjQtl2KNtC+Mh1sm6IPWwFJtiiFubuhxAQG87"
    "vWBi79vEHhKBI1NyanNpqhIEqlK1C24updrGkJ6tclCuQHgvkvIyYlzMtcOIpbbinREMyv"
    "ZJKxFt+gsdCDZAQcwzsJsKo4+0eduooiDJxSGeEgp8PZF4QONe5pKZW4GCR9E3j+I4U9im"
    "VTaR05QFtqbLCgjkA4NGoc1kDkZhIxgY/m8/ow/eb7aUdci/y8fNLOIPoiOkU/bdMoqJar"
    "6EUfZyZpHbqzzEOxIoakit6wqE4AAP3oIZguCAIbfyax6O06RUbTfWRp8Y6GxaoSv84g8/"
    "mqTmlkYTBwz0mZg59pnQ/z9hvdn8U4yfhIdk8HiW6J9kflicFlkJFRz0pnZXEsfgJEm3Mc"
    "XhdKrYLinbmIxezawfEbDNOBC+kcqZ+j4njDf7ZkuQR/lmx6Om9+KE3UWSu1TM/yPFTKoj"
    "UWIKormjNCY4MU9Ewx3qAo68RV8vwuGTgQWcT58+VObj7n19qf/68e7d5+9+qEWBGHf5+4"
    "Z6Fc1HbBkzmay/izUDUkY8PlfeGQtOqyAg1UxqQgwVr89wmmOAUjOl64TubBqC1VBAq5nW"
    "1lPtDLnt5xlQfKMqqM9NfsPmEkslyFOurySoJW8HwFNm7eCgs2svWkH5EcZ5rQbGvWgQqk"
    "x0TAxtGJq15RIEwrHsteUsLNmG8CMC+HZpQ6+Xq7nTS0sn+grKSX7wjPiLSxCNnYueVtui"
    "ixHqEHUMwcYFQacJT3bF9A8AMAFDjDHEGHeKMZbSOXOb9SoSIox9jjBeRknEV07TXIPCPP"
    "s8zxBJPlyQgMdRuZ/18ugUmPs5U44sY3MLnapbfG4q1wHjgtIQkUSwfRZyq4NvhWpaEXGU"
    "UPk/fWsSoj0Rb3RlLkRVra+WAN6L3RkifL0Q/iHCt3eKSws3e5Ut128ZBJTWQyPTzYIYdN"
    "bGs/cImFKI3kWdiPM1MRTlaGmpV8KAIcAl+E4e6FYengNgeOfOyAPBvJQh/9+D3/28EFka"
    "ayNF/kcV1qHMrOqCVhPuAprGoZbvFmVJsOjbsTeVkHW9zWPkQ6+OWZAWQVoE0cYD0UZndt"
    "k5NMsQ4NTIaU5b56yB4lPwytvLiYxgblsIqECAYO7S6hrHqVUq0gEAy7sb217K45/T5Oas"
    "IK4G2UjgLB/frb0xwaFqkacl552c/0yKDvGeP0e3KGCYr1BMOdHm1pUc+hr9lshlOafJb4"
    "jLYaoFAyNZxwU5iiYNvY57ehCYd72QJkFgH1Bgh+4Og9Asn3F/b1KMmo/lEgTkIJec+GBF"
    "wjQm8kQ2BYidCVupgyGiweeIhqvmuIzoRfMpyWXctOXipA1xJciTpm4UtTLk0HQ6lTKyVE"
    "lVFfyU97agrypuMoH8AxeHaUnHPk/+1DKyr8J9sMLJvbFkxln+S1CYg8fMASNbnQDgMgll"
    "LMzCY2ahpcHz+Wlo6/IM89C1VNihSxifLyhd206FGQ+z4TYbuosxn6v+MbYTcQKFOXjUHB"
    "TdCJxmoQyGeXCbB0EFtuu8dUT4UbFhUo23IO36woEfhDG7VOEDADzj9jYHSMyGxGw/pgIS"
    "syEx29dJ7ubegsTsJzHPkJgNLb48fp/G2IDqi56lm7ORkfm4mUVwJD9CzsZH/kXHG6rQfK"
    "5CFVVu+VpOMAroRn7M6ObYVEqsyB5hloU5ngZAPupOEOHowXsyQxDh2DvF0IjmKlqo2ops"
    "yC7GA9luBS/9it2djChT8ZuS8N6ZYyMYGK6ZrlLGSBIY6je8XWHWYLQqYSaxeUiB9ts8Js"
    "m9WMlfX7YwW+wcL+uOhfzCC3UFOiVBpyTfme/Fa1ZstU2Z6G3+hzoS3D72K/+fNLESt4vx"
    "wLVDWC8NcDwv7LY1xhtNwlVUk0V4ktbgCs9Gc+/xEP3jieiiAMq6W5mD/0gjIuYq9/R0Dr"
    "5scBw3Gm6ryOFsty/7kmAy2+3LFz/9eLDWql/a7LNfPt5++GDw1CfqDzRFArW1uCuhBmxr"
    "V9ihRtvVDjzHzUt6up7jdBs6znoVCbM+plkHD+OTLP3Mqr6c6pVZm88rN2Cx49AOvi4sEE"
    "ZZ4oy6T1FPT6wIyu6HOI5ChJdC/liMVCMiYXJ4PfZ24PXywuAHXq/eKQZHzHVKTaSLf5DA"
    "dgFXUbCCO5aSbJNUpllNcuBoKPkl5N5q5S0oQWADcSqSqMQrJ22sBp2gOjYS9asxwtMrPe"
    "DXhBMckxZ94DCiu16gE4MPmC51ujUsq6y9w5HgaEkZUv9X9zGW5D6PADHfixMcxPwBhaRQ"
    "Lnj7M+OIguMCjovm4+KBsP1b+WvTYXG43npUsHykXIBh504Oaqze4pWVJ8T7bOcn6j6Iqu"
    "0dLXW+oGreFUvW3yCaxHt9IKzJnoRopYrARuq3rcGo1McD4PzxYnOE82fA8yflUgi0I7QE"
    "ATpPVO+QzNXGYjJ7JJjtm9TvEqzu+t6LrB7AdAi9y0PBDie41MDv3v9y+/mvZh38zhA6dv"
    "fXr+9uTxezkz+UQ3qlt9IUBDp0muaJuby9kaGX8u9YfaVr0tCcoXT9jAytR0rhshjaqSVD"
    "HCXrrE0CJ1z58J9x5R6NEvVhfk+k78lnWpBFmMvB6ih5jn6V+5rugDtTjRLUV1d9E1S/XG"
    "V1SYNA3lLKxzvc0HZ3yIc/Qva2P24vfdKel76ncM6CXD6gIJm/cbYeyQoKSIXmdr3W40rU"
    "/m639R4gjnvveKTrvpQcEIKfihAMqu20VVt/lJw0afAn6yvnFJtizFmN5l+jB9X2bUMTsk"
    "fqyyOxYjS9X2kbfpHOjvI8vsygLyhdG8NKH3szsPZ7IZ2BVjGgALzFe1V33LbORAUFpNYT"
    "loUgm60tqVUUkOp7aZRp0ow3ih2DVEmCaIPjhqV7ANVlygz1PEdPi9Wf3719//H2w3cvXs"
    "1e1VIyiwDSV9/X63ZAZZS+K6Oo3mKpIXW7vRtZakrZ7pFdKSbLwTzvgDONiOcxtIW/mQrd"
    "nIg55vJIs7YIV3FwAjYJGpkia6S3eU2b0VAKxX6B61YNhwjDrvxXUcC7K+9CMmzPe4EC3h"
    "0KjBGBlenjlPWWCmMlDPTraZ8Sh8pj5JsKSrA8YCsgKAxZy26QIm+UZNW23RT55jsA1zUJ"
    "cUtMBZda9KACMKA4nqiqlPFkhHLF4Fz52Kx5P6Dg7HRRhuQu4NAx5wgDZ6hvztCK1WxFgr"
    "VN27wjAJrmnQTpyI1orglyeGVOwPDieP3iQGzQU4wNgkqAT3DWx1MJcPxNln2J1KL6S53G"
    "aanPZ61RWsWILrU95NiiPF8WTvOMI7pLnqOv8hNt+vm9ygFJCNfNqeTPaqgywhoLfzzydh"
    "Cn5YWhAeK0eqcYWl5dxZpQ/poWnNdgQL1LAyzCNpFOWTJo+7eM4YYskhquxn2fTpDrkf+3"
    "v0MiCIj98i8TEXMsNFhGgiHHZ0POeJQ7KPN+QeXuX5kUim8aNLzs4uycmje/P4zroOypYj"
    "5oReUXRFirajPdgxj9djwjfkNpIqIY/SbwmiTqA5Oa534jUPC80D5AweudYii71ROdhXmr"
    "cyhyPh6UNgelTZ8vckNfGLIamimvooB4B+JB4WuWFqer8BXCku2cl3Gg7Pmm7HmidHwJVi"
    "RMzV6lw7VWlYOXR3VoLUUSqR+oZjXKJ/QPukAqxASxNMkKwtOEIE5TFpDXKMRRvEe6eZRu"
    "eYrUUj1xJan+szMkoVnp318QJ3KthIaaZkM/HBQbL8REUGwGlMShbdWQcbB6r7Kh+4gAwq"
    "Ff9yj7deuTdp6fs6fT0GgdP8E52cg9o//SwcLQt/vcqr5g327o/TI5ta5yWGAu5lK3cJjj"
    "GhTUd5/nGcxyzcfTtMxyvhhtCI5vTAYbkqVWnm36x4uBHRzECym9rl/rqu0rOZlE91PKbC"
    "DfRNHOj+ui7yR8o69k3ZeyZc7RUplbTAUcL3zvx1SQJ9H9yvD2tgVbHDHn5ch8PT3O4NK/"
    "FDlIm1qwxjz2gLSwxly/NYK/NPZVnzvbyWyMMkcEGGUcjDLLiElpWU5LZA7hbtvFT7FTKv"
    "Q/cN/xmODlPDAXlGycgSpoSuxfzCiTtWZ2KnhQAk5QvRiJOuG9E1guk7eqr9NNg1KRXeyq"
    "WcyDw/Cz+oVKAVTHX9Zm6uBW1XfIBH69htkz1cM1WJ8qES43eISm4JeM+jS8tH1rZ5fa6M"
    "af5nxV1WE8Fsq+NAcpCj0Qg0urbaEfMbDQR5fyoc7WD1L+bTp39bXOx25cjO7UWTKTDeVb"
    "hxOO9QkxQzgNI4FIIlQLdYZU33cWzlDetHEb4+CYnq8OWHPbyIvd+RHntJs2aKcHglUPrH"
    "oQY+URhb1YlyJBNpartwSBtXttsXJENF5SrvRGwhEiJqp7lFnGOVxtlXJ4dVwn+WaL9zQV"
    "RcD2A0lCKXcIqn9b4GQ9Q7tIrI4tqeNIFSDieI9wEmYfq6GZgKVckGhB6ZpoQ4PJmznQMy"
    "Gm3IsNDeSdAc8M6AU2LM3H7da1G8rJHUD0dBA9U2HlRs6HQ0Fxh8xaaNOGem7TpncENydm"
    "GQmhsL45MevN+ORUJcS2pWQV+Oi2kuOZYqeukpotm6PhABiw1QfdkuQKons/JSIjJgyHQ2"
    "tSzAEDKTHdU2K0RmzpASsg4ABz8/QuGFWVIhyoryNhBtxm4J5RbqC+9cQ8YK7Tg7mvCbj0"
    "UZn15bQlt4QCetvoXRKDHNJKbY4AWttoFfibJa05Amhto9VeL7mUQjJpWjMnxVx5OCzprS"
    "GB5g4022+5VSCQ3IFk+w24CgSSO5As5WGsn+vEdBkNdHegm6d8SxLuuHuU0UD3Obrl82xq"
    "05Qhk1GiL5b/VIoktfWrnyChazTUlH2axSugY+RTn3VoKvIEM0yKQJx337YkEDhnrCUUsz"
    "xw1i0qc05qmA51ZdTallOFqCrJW8jyKA/Rymq/YHR8BKLp/UqoYMot3ptqyTz6fhBZ6YVo"
    "ApGVA0p/EFk5DM3Z3mTLbgUFpEIW1BUrTaeLf8gT3obvEgQody7ubblnVEBg62g47Ryj2h"
    "8Ryj4ePntZy3hjrgrVang+gq5jbx5RQCjEr/cdvz4e20mfDF8lOi4zLjhZK2vQCZorR2Ke"
    "7JQ9oOJILeWdEgSkHfDsPE0bv3e25g/yrbxpNTLrEbOO1uW4GNwp8V+NrqbgP+OIkS1lYo"
    "YwR5FAHEchUj0WZsfE+wUJcNbgrSm7/1I3BkOzFzslGJoHPIzA0DwIzWcy91vsRmcS9oFa"
    "LWmuiVXP6zJmEir20HYjsPEPSPZhk93i/WOKf1ThYC59xExkeWiuE1FBwzw8Yh4oe4TboA"
    "yGWQDngW/Og5HlcI6I2ZGlcY6I2ZFlco6IWXAl9u1KXMZ4ZyNIFONBdnAIooGyY0/AcZhZ"
    "4x0muQKEOfZ5jjNHy9wUgqHm2Dy/FVDb/I7wjGo7+OWE1Y/1FU7u5XammorbmYZPkWAbrm"
    "uoC05MGmprfbgjaMACcYdPRlshbhS1DxOyu5mIBLVlVDKxsbR8FRCQWe0ZZwRz0zHXTPgR"
    "AXzb810ECVoaFMowKFh702pUuEL6yHgY7XFRY4eaGadIiKyEeiRDcZtr5IwaTGT/9uXTL6"
    "16fI6q78ZRINB/oTjivcXcl6LeFmkUiyjhz9VjrxH4plhq307qO0dtVtQNThokQDDxEwkm"
    "hjIxT3HWfQkhj+4Tyfq/k/2NKXz8eHXWGjqejSsi77pUI5FD0RZHrIjvPjSSjzhPCXuO3q"
    "s2tSx6kCtUDmRCXkAkCdh+K5dsFu19T1V8eKI62QqkvgNHCUUbyoipXskAT4RAcy+EGwg0"
    "H1B+TNLNghjaZjXmaB4BU0rRvFjtxW26iKPARhY/IoaXw6+zPHuRuPOt3+BUaOmVWwI5ts"
    "sdj1J5yW65FVuVOkfnS0YNNu8zIQMV5ASF3pEIuR1jBlgk/xA+TxMRxbZTfYqG6AGfZxvs"
    "F80SA2iyfWiyyuvc2Pf8cHHWpsdmfcDnvDK6gzJ7ACDMVffwJWUqPxmjZRST10X7cRRQVZ"
    "9EqZXLSK47lHcfl2iV0FzkLtMN4Vnyshqpupbr25tU2sGeC4qtF1oXKLa9U1yKMXJKnIZ8"
    "6VZS5Q61MYkELcHYB8QkAt2Hdksr5chBCCvBJiiBjUTi6iRoy0v203sAweR6PblreSGZO5"
    "XCO4FOydo6cEG8UYTAyqEpKb7K6M8t3eJYKhwCG0xFZ7tTH4Gw6p1XfcZkSBOjTfzcDBS4"
    "yXTXGph9uiWJfau+EgoSb/Xf3ZJ4G1Nuz3AJBQyfYViZoSz15xIEIjVrEcaMUYOjvVkKOQ"
    "AgntuhCEog7Ng+AMBO4UD3eMp9j79VGvjpuk3ItPx01YM5ifjKadprUPDC+2Y/8s0f21ib"
    "ujJg1hpfXAy1rEy9oQ9578ElwmiBk/UzXnKaKm+p6kZIU3EsK929PPVF7w4eVi+kbfCw9k"
    "4x1KgemOar9jWbJqXRRpe5sdx5yyCgFMp928meUO575GRDWV0opDnuQpoLStdS87crCVcB"
    "PemScA84liqeHXtlzJMmj5ElUa+qVRxGBQReEPszSytWhKl0aCvJrI4D7u25L39NC+prsA"
    "EjkK5g0OmF+AWOsdwz5ngpTJnNrfLaCRYqlbVLbVJ946cc3zKGG1JuC0CN2KGrDannXcOE"
    "qZbw3/5eI/Ge0XRrqz1XQLBBOyh0UIUWqtBCFVqoQgtVaEfIN1ShhSq0E13UUIW2Dw/VBo"
    "tgZclqGQN81g68NLYz5uXjYV9wsONBmOcTDPOEcrJPZda9Cfok21+3/8pwUxme4+VZe8An"
    "2c7T7fz+MLRDFZ6UE/aMIzXRKv5SUES+SUi8R6pqq/zpDfotCn9T1W1U+ZtghWPlKCXP+A"
    "xxqgcdPkP6yVzXejVV3un1WRAL6oWkArGgAwqD6oWyJLQEATpP2nByczpVi+Z9hEwiEuYK"
    "CYOWjB8RQLhLaSPJH5+vMF8ZXDAtNXurOMeyvSMiv6+6vRspndDQznlbwgzov73eoj/x1J"
    "Jv20hy6qCSVZETVMlGooIVnLRr3txN7eaQWDme+V2aCgS0nTxlFJSLdzx2wJTZOBtg1OrD"
    "qPWVbLYx1r7OE4vW4dqsQ11pUR581qD1J7or9SlCqrITR3mqoy7UrIxInDJDdrIdFMxNXi"
    "jvYG7qneJS1yK8sfI9FuNBUXexjIShnAmDothiGjlCgHIHyhNVNTue8yi0W+ZVGFDvYpaK"
    "qUkvaA0qO2AgouzmdVtEWRxtIjHfMqrqBNqs7BMgRJHYL+0NEVhJKafEN3enK2OgT3T7lD"
    "h0rYO6eVA3z7MDF6wQ/VghkoaomvzKrM0CIY5jzhoevq4ICiNGVD3T/TOOGN29RjiOkVCV"
    "yzYpV+XLkO4vIH9YUkYQPnZTXkZMDpALke2foz/HWKgGLr/fSYlypnolcyLXv+CnNovBng"
    "rmDi908WZzB1811VZqCV5YNZZWAq2li2jH49RQCb2F8Hw8kO1CtsAitbKHHBFAuIviQu3s"
    "IMV4INsldRRHtqF8JQhkyVTZ/Kex/0rz0v2nue8KLN1OaTIxDdZzulxyIuZSaKSJKb6pTb"
    "VuugP0IQJVG1TtMananyltUbf11dl5lXvOioGd9O6DQqvUXK0Cq0bMctaX0X3KdHZuVkVc"
    "ufeZdvNL7VjuNb9fYE5CFCWcMNW6mcRSk0aqjadZ1e7rQY/Qrv1ycz8NXRv84EPWFWPyhT"
    "J2HGt2n5Qx4D65uPtEbmjyj7o3CHnNU1LGwJRcfEpwHNOdKhjLonv5x53OTEt6gQELZeLK"
    "9muy2VKhCh7PhYibNZxG9ablDsNpOD9+/+qP3/fc7fPFD69+evXHlz++Oqg2h0/aNJpT7Q"
    "UctKA1eib3TExrhIoXT3HWfbEVrBiVByG5MVkKimuzVjtBeVSnrAC6lAcw4lQlU8oZRzvM"
    "JU0RCTONPU1EFKPdSo6JBNrgPUqodp7rMQjfyyVhzhm41I0fYQRYk71DSm8ZdamE3vMGgC"
    "nkVUHWwWPnw8KXo94TS3/CAQIOBGdRcKF8MvJo1/uXrVxwAp6gaDASUaDgpFUC1GeRg/xX"
    "xk1wikH660X6YzjheRkXkwBYutwqAxYJorXxHYqe5f0mQuWaUZmdiltlnES7SKwQRocOOJ"
    "kDJ+IoW5FoSRkiD4SZqptd5qYQaOmF+AES3oAS3pW6VI2ITOhjOXayoS8VpN91pX7qzkqm"
    "pB1OuOUhWoNBzOtJKUVTCnVrJUVj/jRs6J2aRiyXRL6kD8SlKl0NO0HVeSSqcifrCCMBZa"
    "GTgaQGhYn2bqI9MYr8mnCCY1LV6OvXZh3MIWl58FlbyF+UKUIVtlLijgpSRSVzijZhKD9W"
    "5sNSQa363gytlI8Lr7VP69QWcqmbgi3ECxEDbCEDSnFh6iJQHFFwwnh3wlQdLYeNUL4Bdn"
    "GaBuzky0GrN0RHZPpyTHPCbrOakMaTunS59bDWbRhwaWSnRBce3Se/jxKkSo0pFwNGW6kR"
    "U0NgytnRcLZ6sfHD2Trg2Zotf9ss6zIIKB1lUQbdNOSBTMWkDdHxEB3v2W4ysUgZiI5/6r"
    "MeYy7mSoKW8xclDpNvvAH0J/FNOfdIr/yXzCHXoFb+y8Fdd0arXB4HnlUqvxyyFrDuzqls"
    "sK8RTpDkaUUSEQVY3gvJJ86U+og5X5P9DKmP0HalTLw6lk3qkKoMgrz5qSbazyNAffVCEQ"
    "D1tXeKodtnT3RC+NuAKqvkgRiySFpKzxcAoNulVubBBdw9HfCIge6eddYt2qyFSqbBsXGj"
    "bqP/BAq97lwnQTlViLHLYEsJwiNoOPNYz+U4wDzmy1swdUOJY+fWOhbMI2AeaTSPvNfHow"
    "Q0mkhKI2ZnzSRRdfD5rMEE5f3V8vw9octA5nFrW0YfSIIERSsah8/Rv8jjJESLvR62JnsS"
    "qmGrGVIbQZYRqCLfMufiMz3EkFM4yCPBlOKFYgqmlN4pBlMKmFLGr9vHlK7TrZ1yecSAbl"
    "9nvataCTaVq9lUQK18EmqlR8rGnzHnO8rM6Tjl6+cVjW15aIfiJAokxfMChqSor7yl7J4m"
    "L6JCpidJwPZbuVCRFPqlQlCX7N+g36LwN1VkRF3JbmkqWtLvw0C18EJQA9ViQFkYxIQriQ"
    "krnNy7iQkVJIgJICZ0EhP+guOYGLOA8iutosHuOKZDki7lBOXZQqqKbMSfI5Xhs6EJ2Rfn"
    "bpb/azrmHfBwcntxrMDJPeDJDelBPdSk0XuOJadVFJBaI9X/9lNQPAyKh73uqXgYmAMbp2"
    "Jicj6kPF4npssr/epdItj+veL7plHTKo2Znde55kQN76p5YaEMohqiFKVlEWSxIKqsAtfB"
    "FspyalS77MCP0Ll8k7NABwMdzEm2Hc8+3+c5fpXwXQjiGDJBI/qnQYdrW+QFAlb4eIWZLw"
    "SzYNUsyOTXuwgx/Di0U/uzJWbas5sd+c+4lkoiKYNgRlCUaAuwXgxvjj/KUaqPj7nt2WNv"
    "CNIOSDsg7YxF2hl/ppJXB8FfGkKLSle7HAI2YUU6vEdVAcwVUlM0kHEMbNSwUT/1jbp40b"
    "rqRsV40I0mXd4ONKQLHoxksaJ0fSsE2WzNYTXVEe0HZDZ2jkuDzx6Sn1SxIbZXKXXyhpFc"
    "UgijDeFcfuPn6P1mk+r7v0Ec77lq45yVNVrQVGgdp5Ksp9pAB+qYDk9P2j4fBJE7XpwdcD"
    "wPeDznr44lp1UUkFojVW42AbWLNClBQPJxsQrr2shzVebulPZmy3AV5ST+eFY2IZd+Xvzw"
    "6qdXf3z546uD0HP4pE3WOfVtbKI4jjiRTzH1XGhktg6bkmR5MW7l8mNuATlV5AQDckYSgF"
    "Nw4m2kfSbM/5yJyvubZt3gMKSTchCWR3cwocmxqmBIiPIbvNbCeIIZozuk/tPy+AavdWgH"
    "okkgb4OTUA+TIrzIBmwZDaTooUT6hBBT5Ei/jwINwQtJCzSEAYVZ3yzRkyA1JGG6JfM12d"
    "soCVUU6AkOesKChvu5ys022Uib00wrMMg0rXPfNdOUPBC5J2jiLJZ9FQXL3kU9Thf/IIFB"
    "zWjpNnSEAOUOlK/0g08Ib85+OQAg9aV9MlxSX2iyjCPTC3BHaUxw0pD3UoLVd32J62s6Dp"
    "8MvOt/+vShwvzd+/o6//Xj3bvP3/2gp0EOikTJGzbC5maMBETqseEVlnlPteK5mBOp6RpK"
    "OLcVjC+jnOj3zAg6NO80CFLGnCx5NSjU8fXNklee52K/cJjnGnSCJtsJ51DmxkCnia9j4Q"
    "33+Q2nLCRszsjS5gCtgOD8tD8/t3i/UTq+Je81GDDvILkoP4b1ei+DgHUH1neJNedHCDDe"
    "jXG/fLDvknBLVdxDsw/2MGTWxQdLyqM75OMTRhBGmbML7eQ/WRa9tq7yGVJOUXmYokPfyE"
    "jHT6owSyJMoZgXuSN4VId4pcCjen2KSy0UmFU/v3w4GOEdDtqj68hgjLxlDDf4+2q4Gvcd"
    "TfHjOnL/9vdx2nDlVrOIp2PCDSOu/x4p7GFuSuVpCQ84hYKo6NIBNGDE5Lprr0N9AEF4QJ"
    "33ruEBSxzFKTNt1Y1xxmXIZHK6LxZgrNiRz5vzKAkMIRfthssTMFgufbZcylulG+LkmSgB"
    "YY59nuPx5PeOv5YjVE7tNiHT9fql29Bx1qtImHXfZ90vS/HHLLv2ptlQXIyYdbETb0qDOy"
    "Xya+MHoklWZBXrZHuVHFMYnM1Z+Z1QYO71whYJ5t7eKS7ZIPMXwJLUGgxoNZp2LTktYYDQ"
    "ehAG5ZGw1i7KqCkleQ+sYUCCxuB2Xts0JEhAenR9Du+dSVt56iraJsJ6XsPLxqBehoBBHQ"
    "xBT9UkUHGjREnEV07TXoOCed0387pfpp8/431MsbnAcXXErIvpZ1safNb0o9qa7qKQoC1m"
    "QtcyLkos7l+jlXy5CeO6UArDO6QS4kvtzWeqbj1G+gtksX4BTtCCIL6NI6Ea9+hlfmI4Gu"
    "iZYHbyQtcEs1PvFEM39WsEsfh1iHwmyi6QMdV0jBzHdDpIWGV4l5r5GRDtdANtHt0nUptT"
    "7U042jGa3L9Ga7IVaElV/d7dKorlXZZkh7aqoG9WO2imPAhSfgpVhd+Iq9kLURZnhTRMgu"
    "8JM1bjH/bpcLx4sffB8TLg8QJlwfogNatObmMmK0HAMOlaEOwg3nQ0klVBU3J7XK62LYif"
    "V4mhhhIVT9NGSb5tI3k3h2mvIic46yOZ5ZGYKD+TbYzbKknnA2bd9MrD2A5KJcPJPVFWwt"
    "xGqHpmFonFC6JKNWf3U7ZBZTRcZc02TRriY24F6p4XYjOoewNqJiq73yTONZezPCKGr2d5"
    "HTp7qVypi/PZreQSBNZxXcNeCsJsjRYlDBA6zsAelibJhAJ7NlgEK9N+3NyQ54gAe4XBXl"
    "GIexaUliEQKlUnVMrydmVoDwCwYzrsCBCZ1ryyp2v1gcg0MPv0Yvb57/8fhkPGMA=="
)

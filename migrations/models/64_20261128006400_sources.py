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
    "UB3ViFHZcgAwZ8q6Nc0XEF4REivqdjAIOI7ysXkIFwieun9zA3E3AVCSZgXywKXUzAYDgC"
    "w9EwhqO3eCtUh/Rmw1ExYtbFcBSUBp81HP1MHkhMt7qHBJXv8WvV6jCvl4G5svTsaBqHaI"
    "UfCLpXViEpzJ6ajtxvA8YjL/QbMB71TjHU2LimDKdTEk4ZP5/GYKAcEkk6Zy9A+MRTkZ39"
    "kqk+iW2LPKWudpKlaD6wSycweRckVB0xjB5IElKGNnhN+Ayp3FWuK44FKxKs+RuUkEgJO0"
    "ouSuQ4jFS+YFZ4THnW5CWDe66fR4D85YVwAPLXgPIXFNwaviAwpFRfXRaDlOprsg+VuaAy"
    "19TphrRpSJv2gt9eVjcj2xgHpszptranRwxw7s753G1raYDDHgOxNT6sbhWiZVOI4TAeCj"
    "GcxDpm4fI2bJYhQGgTofMN/uZAagGDwFwDtx5VQ/CN6pF4QTrlntEHwgRek8RhoutYCCLy"
    "eaZT7taHiUOQ2CjmF9zYzWcjuLH7c2N/xrpCYZMf+3NurDzvyGbFyLOe7L+sSILwIfkT5Z"
    "oz2uA9WmQJoiREidQKn6P3giNGd8qhLFakGPqMI6lP39RWz0VvDF5rLywI4LXuneJSdqR8"
    "M1xatB9hEzx9RnLajCQS/TMJSNRawqAY0e3QKQ3uVMKAkS1lQkUp4VL1AZoEDdUKzoyHU8"
    "KLLQxOiQFPCcj57oFU6L5zJQfJlctsjMeiYrGYISYG6hY8Gd6hbsHQvNMgSJlbZcUaFEzi"
    "vmmr1cgcqdw9OM1zDTpBswQYxfu1UkTbiCRn7BT5mFlHS0VpeCdbRZ6XMMvy27nOr3qtrd"
    "UxDdYoTZSNe7eKgpX8FwuVd3VP5LiII61rEYOJ/IL3BduHF2I32D56pxiSjFxo7S/Nhbt4"
    "KUowEAdAHLASB9K41UeuLncTAoqRZ89/uZWodGukpk55H3TDZyToserN6dneEQPntheHCp"
    "zbA57bWb90zccJpy2mmgoKbJMujSDJZhtbWoPLGCDdJekDqj8NTTkUfBic8quku4/I3NsH"
    "5y3t2v/ty6dfzKS3dWkPo0Cg/0JxxHvL2imJhIs0ikWU8OfqsdeQChVJ7ZNS578m26gbnP"
    "ihEkWPqfRcW+/2EmrAvu2FwD7avu3QlBKaUj6BjR7SUZrX/7RMbZUks23oOOtVJMy677Pu"
    "l4H1S7rdKu9INidNdtbyqFkXcyuvAc7X2EwK52hWBDPiKKHi0JxO0BnSvcPzEpdxtDQ6Wd"
    "1vA7ZZLwyHYJvtnWKwVkGtzFFMANTKnCL7UprjJi2+rc5agYAtB/IsvDg5pVBpZf0uxoPl"
    "26XwKNifwP7kw1RMzBJRcelpTdgluK8MhKwOn7M68qlaWCW6VkBwfHXbT/2y8X0tonqaDX"
    "xfS4E/56175TChbgkVuRsuq+aQGWWecUR3CSru9Rx9XRGUkB3hIkt24G+Qaia4i+SaSwVS"
    "eXvoPnogHO3wXgVXqryJfHkgTgydCwd9MhgQvZDRwYDYO8VHSi2LJkC1BIgsHBHl0NXlGn"
    "FuTVE+foX49KllXrggNU8X/yCBVaWEEgQWsVPsvV1lCqhJ4c71SmysTsViPCxsiEIefFJ6"
    "iUIGAzkYyP2YiokZyL0y40ne/8zIkjCSBDmPRltebdzsvEFPIubbGuSsVe9PdKfNYJmBJG"
    "tS/QZhgTaSd20+Y3R3apLrDgN7mhfGHrCn9U5xWbyKU4O5oU20ygEgVl1crIJ8o+vkG0Eq"
    "BMhXA8tXAqtTzixT5dda5aiYhPe6DW9p8PmUByn9YBas1E3kmCCvdS9RCcd6Y32t+6RwEq"
    "QsEnsUq1JwCUV68am2KqrFlPyNRyFBagcz5EP084xHyGalR9uKDidIkNlAZru6zAY+0AGt"
    "j0bxuJnsJvEY6PY9cokmkbJRmk7k/FKnA7k0tsN5LFbyNV/ROERyj8dJ0Zosa1mmK+Uj5V"
    "O/Jzwv1VrtX6ZruFIpnZnO4YveG2wjXhwCcM4OeM5C85s+MkBVTf4kMEgwb1eYNXgxSphJ"
    "nKvyGPo2j0lyL1by15ctzBaH6su6TSm/8EJdqWdfYZ4yK6mlBJkEv0OLiWHEiD4/bEivgI"
    "B2l6CXQsIxmO1IEG1w3HDslXF1o10GfJ7fYFqz8PO7t+8/3n747sWr2ata9atiOl59X99P"
    "GMFsY7aNtpFchgHHZzgufw2bLaQKG24TubmCcNzLFgLtywaOZKGcyy9kiOZq83FVYMN5ub"
    "7vS/y7ipdrPN7FafEOwXIQLOfHVEzMmVtPVrp3m/UKEmbd91n3xF/wSX6x1du4qXFc+fKs"
    "zW9A1cB5EHdvF6cqDm63cRRgbbHWVQclgKMlZcp5zvgMyZ/Ub5HgJF7mFn8i9zddg3BNtk"
    "L1g8O6G9wb9MuvHz7o4Rht04W8sYqKNFc6HOi54G3wwmoL3obeKS4VeMIbuwJP+XgQEl3U"
    "fr0pOdRErAEdi/KNJ4Guv5p8mfl7nrLIYAy4ZQw3zMAJsjYHfUYgX+8N+Nvf601oJMHzmN"
    "7TVMzdyWy9y4DEmkK71fOucSwa6b5nOG8PZkdwDfc01yoPqC1vR8jTpKywRdiVzqqiQDIA"
    "8xEYEjqZj8KI6w5JDtNeg0JBQp8LEo7HBzL+DCuvDHXy55tGM526OOtgpCvGdTLRSQRl0T"
    "8zY5mCzmoGsNfonlIVnBvIS5kZbBMlqWgwvT3yfo8wqdlryZfuGHDeqDYF7RjMbY+dD5s4"
    "VG1xt6S0AgJK62m0nDBLQksQoLNu4ZFih3XKYgUEPRSajY42anUdB4q1i8kdjEDWRqAVjl"
    "WWgJVfqAKCleqwUhMlQlu54goAVFN0aRYkOQvtNoYS5mnuDEoblJKoisVwMlqZ8BO0WE7J"
    "dAWG6cZpnrBhmnzbStGTO8x6FTnBWR/JLHd6uVXNG5fyUxz8DqOYX551prZU5qso0OZ98y"
    "kkvDX6N78+6+JZOA4961z4iw681RG3yu6vCmjJXzPTJArpG9VpPGsqhHarKCbq950cp/oJ"
    "JQgvBWHFRzHmQjcdChneJad+h34f9QiXhD+mRoj3BQcEOCD8oBRMjG5xjU6yZxU5Qf1iwl"
    "rl4Rx2mPc6FhQP3xQPX4RksX178EWYhOTy9XYhWWznFbdGl9J6KkQmS1JT4qcSr1+rvDS0"
    "JnsS6oAZna6mit4dmhKgw1OyqrVSig31GNUuAIdavsVJKIeRYM3lb6a6e8M9GNLkvBBAQG"
    "weUMbbpkyOsHLPlSDgD3Wpbka4iBJsLk7UFgZYA14qGtBf+vvKllNHikOyYgUGqYqO5Gdn"
    "seUmXgGB5bbmvRaqE7owaOqNMfhlyGQKEV2s4WrBznyDvzmQWsCgma2BW/DAOgkiY1CUwQ"
    "P7dOYXwmead8xpGTo9MX/9Ge83De7h4tKszei1LQ06a+76uiJoF/EVElS1UNriKJxpg5Gy"
    "MmWdHJaIPBAmV68yN+EFTQWKxGtUyAB6NCPLNAl53hcibwthsnIN8DwwbnkhtYNxq3eKS3"
    "L8RgVTGA6otkLbRxCU2dZ/d3OZbWg+0XfziUDlSom5W+sUIxg2CbCAX9sCztPFP0hg2Jhb"
    "6sQfIZAV5ORzgIYI1yA+wFuRMjLf5MUuOqcd1nCwz0w6F877gn1ahGB2kt4RMoUtuyrnve"
    "gg571olPNe1OU81QYlNSzU9sYpqWmZ9rkr57a7qWzOS0LmTjpiFXgdPbEvZ9rFlcTsJAvd"
    "mDagge729mLKBiif6Ma3CQ6EnyfcdX0b0EB3a2u3iG9T4Uq3AQ10t+7e2oakauDiYO24hT"
    "fcAojvdmxmHh5b258ZDqFTps1b/YWONtbGGwDTpzFVidn+1KKNV1Cgj5cXrny9k3nKYhul"
    "sYqaglY+tMoYR8naIXS4AoPA7Tr3XWOHOcExMezP7S1mCgzw7sr7hgisAhdOmf+3L59+aT"
    "SkHjB1US8KBPovNPQGrh57jQ1ccdS+EdX3nNqUqBvUNyKIo3U6EzwKuIM4S4izbIqe3oaO"
    "s15FwqyPadZ5GgSEhE7zXsdC9LzPu/p4+qaMv3e8X/Hrt5k57qY5jL0YMesQzV5Y9/Tgs1"
    "HtnxIiX+o9wkJ1BkZbRh8iFSGeG65Ow9K7ACCu3AtDG8SV905xKWQ0f/sse0lUUEBqvUx8"
    "ulkQdkrolw2O48ZD8YiaUrbtyxc//Xg4CNUvbUffl4+3Hz6cJtoWu7WjY6MBDsu2iWbKwo"
    "Yimi2B5CYwmOXtzfIHItu25g7z0LpHw0x0ie2HSMarRTrbsH5EwCq355swRtmhg2VXzqso"
    "4N2VdyEZtue9QAHv9ryLFaPpvcHp3Ux6CQKMO8Sm4yhOmdX2UoIA4/aMy+Uq1Pc5YbzZx1"
    "2CPMrFPR7me/FlF80autJejAfO3TnXpW/l8jX5IFpKIJZQUAHRtfxkntvJiGSAO3r3G+4B"
    "fj+f/X7FrD0mFeqSEfTjmWqnGPoHGoWPesuMN4BXzOdXTAnBTnNdAcIc+zzHWdn+0wlu9B"
    "IdAZOJnLhYQdZE6pNzTZDDS3MChhfH6xcHokmfYFwhRJM+xVmHGMOnGmP4c5bkftMcY1iM"
    "mHWJMQxLgzs0isqHI8x1m6ai9RKJY/XBm7w4bXioTstR/qBnXJe6NfWAusg9IVJxCJkIIh"
    "WvTzFEKvaeym5fkeFihRimSSqEKw5Lc36kugbKVeFQndLB3wzVyaE6+birk29X2LJwdgGY"
    "BLcQWjtxwhdKd3QtNXcKhoJnrYX9SJgG7oX9TtFAdxvdC8oSMl8YTsfm7aSMgQhDhwhDgr"
    "nkzDZsvAYD5p2Ztw0cr8GAeRfm+ZYmoXGnaXc+VZHgWPbZsczIJtJljJfUkMJ7bp6rWJhp"
    "n2ca6nhetI4n3cq/2sU1XwFO0DM/pXdGqR5uZZ2qSNgZfZ5lCK5qnOYJh9lAcNVTnHUIrn"
    "qywVV0l+j3sSW6qhgy6xReVR7dIb4qC356xtGOMtUgHAuEUVbNQX205miBw3hvCqOygUK0"
    "1BBCDkRLXZ9iiEG5WgxKvvU5B6FU8eDjHEPloKdOeKSenm6MJQ+aSa+iwBHhED1BpPwdCS"
    "uHZxkDi90lgoLcy5XroBxXgBPUjUeiC3cyfEmtwqkPyREGhk2f5xcMm43TPGETFxg2n8qs"
    "+2Vge/ctIDwj0GxeywfMuhjXyHHsWdPaR5qQfWEVkzcgTP4bhUjsooC8lp9xItdBiPJEHk"
    "SX2Tj1ILTDHBU9V09Nb5e9NZjmvDBogGmud4ohkRESGcdGKhiRh6X5+hX/R0QwJDJCIuM4"
    "F3WviYzyOQnHWuq0ldpOkLBT15cvmI/AkHAFQ8KHKFnfNJsR9OVZFyNCXIzsEJ2zlV8pU/"
    "Q3eI8WJNPzsZghnKiQG6LrESkFf7eKgtVBycdIPQUtKdOtFlNO0ApzUxBPD08Ag4IXWyYY"
    "FAY8lUBoBaF13EKrlI7CSDiaGYxg2CTqRoaUyRF2JU6OkEks4eHzhZdEbQKWGfIlEARH2b"
    "Ne/poWvNdgA/ZvvIL81k9UmvwyMZmnpk3mjtKY4KQhNK0CrPfikchp7TV3nz59qJB/977O"
    "7q8f7959/u6HmoRyWvB+RXne+dOC7iNoQKoPn4yWa++cIePZ5y3EFEZEypJ5ymK7Q7OMgl"
    "PTKXYeK539lPXm3nVlzKP617mdm4Z6COqx17CH9NLWTtA1SeYrzA29Stsa21Vxjq3txnSe"
    "9tTbjhMcGw/XFu6PGODdlfcrx8eM5yBwCTFQhnPX+IISFo5Yh4bf37aRnCGX9IIKcoLOw5"
    "E4C7ulGOAkILFb4746FpJJvJ5piAZ4ItEAkEzy1Gd9PFVyfuhrcp9olZyPOFGv5E1z+E0x"
    "YtYlAmdTGtwpCGdPVJkbNRkq9EVQFScTrDCT3/k0Tkb1C8su8mdog9dyQs2BNxe5KwTbeK"
    "HmQbBN7xSXNGm5p1uH1lZAYJvw3LEyzYUL1XFapNH+cknkgf/NoCicD80rgBCep//u5vC8"
    "ZcS4cGu1UodCnxWIg7xmHOSSEflHGilu3qYroElwPPROHUhq7imzYr2MAW+IUwc4JvjcZF"
    "JRVrQG92oZ1GZAm9aiVwawujNJVZyyI68EedLUQbB577oGxOBCyLmfi7gn1iFo8Rq8Q9Ci"
    "d0GL42jsWzjgp7Pt30fq+Q5VHwxQEGcgInE4qz9l6l/HkMQyGE5Q+43jQGSQckE37hNRw8"
    "NcPGIu8hAB16mowmEm7GcCMi8g8+Ip8h6sSLCmqcGL1sZ8GeXI/Xj2m76oJ4xReYrS0Mpy"
    "U0XBVu+QlKEZFJJhe94LFPDuorE+yMNyrl2X3C2cuuEWkDPhdc6EOiwM9qHGGOojYDKNRl"
    "/88OqnV398+eOrQ+T04ZO2gOnTkgSQgNJM9XRTESAB5SnOOiSgPNUElM9St8p4aUpAKUbM"
    "uiSgsNLgswkonxKC8kWUdXLJkgOecZTfBrE0JvyNThdJyE4KYkhHRvCZ/ojGIdFFWjki37"
    "axnEv1EVKBleqehqqwgzwREle88AZA4krvFI/xAOlTQBjsDKlY9mNs4L05RqEYP3x8wnVW"
    "cS+RCPJco8zGqHMAQAy1Sww16KJPRCvxRzpWTgezVJy7I1ql4WJMx26KUpxSedA7LH9MxQ"
    "yt5LdEUu6MYi13Fu5XKajuKAsRJ0JIOVVimnooPu6GIMJ6IV+BCDugCAs1zIdP00kX/yCB"
    "lXOsBAHKXeKArllhYETkW2wcC/lHL6MgwmxvyespEsiF+g3Q5cdrViG73cvs9nHkhkxIkl"
    "hR+ZwoNFB+yxhuCOcrg2qsT8/yqPbZv/29vtNu1ZmEY9tm4lUYJHzUZDAsgpWt9FXCAJ/1"
    "CDrM7dKrjwjYTV1UYeU9tzdvl2AQmuhzaOJBEclsw67pNxU0hAbbv2epsHLb5cOBadfgd0"
    "g6gKSDp8E7FkIexpZFaSogYN0l1aNI0FhYVVir40BohRIpUwhMgkiZxqmYWKQMZG089Vlf"
    "RknEV07TXoOC7cBn28F4gqvHn51Teb+IQXVtL/lNTGqrvTt0PC+TkzdUWFetFxcqVz9xYh"
    "9IEko13t4XegIEXbSbOuRVvPKd8mjdNAYtZ5dn5yOX54vDyLPxy9mtORIrLFBM8ANBKisu"
    "IWiBkzVaRjE5jVHuCoI45CFeBohDvj7FEPE2MM0QkdV3RFZ2ltiUYykhppQQerGSLIIKbK"
    "gC3i45FxiI0TwjPCupw3KzLUEggqjWpYHukpji0NozcwIEVcTeM1Mi0d44eAIG86DP5sHC"
    "cWP3mlVRk5BmICvdm6mYsNcFrPFPsVaWMp8ds/Vumm1spUGzLpa22viz9ra/rOgGYZSlZK"
    "IN3qOVMp9tdNb/FkchEvTU4NYZBRY3L+RosLj1TjHkRPdI6Vp+extptBgPcqiLskcEjmKD"
    "oa2tsH4JBD0N6rx3LawfRveEW3Y0OGKAd1feN5ividUGc0TAFuOwxURLHtjQXYwH2527WQ"
    "HsOVciHuw5T8mew8iGPjj2CCkjwUjum5HcK+vRZ8KzyWkwHOXXZx1sRuw49Ky56BZlo3VM"
    "VRZvtcMcyWfEEQlPDUUdxoOJyAtlG0xEvVMMQVkD08xX+MUffrTTp48Y0Kfrcm9XfTqOEm"
    "ITqHUYD2Fapor82LQ7tES9GXcD4FJ9ssSRsVtrI5tHAPBp4JORrVZVLRgtQ4DTlk55YLBp"
    "Zg0MNmCwqYwbcVuIz6n+m5sUeXV11kWNLwZ2UOKPfcokCC0pQ3msfJE3VaQmmDR6OzCo91"
    "4oRaDe904xJAMNlwyU1a8lc7yQ/xpO69Y643UspLKQ8jScprLEBJvCElpZPmCA3TPsbqg1"
    "uQUEChi0UwvB1dcpdQIFpJonBDSpPjQpwiJa1R6qV2ZtGlRMwntVDfk49KwO9XVFjopQEF"
    "Ouuj2rZflaq0CM7mYopsGahGixR7sVJXJbQcrBr7riIZyEiEtZsHpZcfF7dRNDr+khHvgI"
    "Xc0vLeJpaG5qFSiLH5E6uEkIbjdZ1cEQcOJbwMk4JZnvRy/J+HOmcU2R6UzLm2O0WAWPY7"
    "olgYnDAYNCIsehXSRWz5E6d+ThgnjKHiJ1mMgFI3+Wd1HXaSp0Y1ipUZtLM1321mBM9PxI"
    "8ksM8Pf8sTAmkm+CsKShw1NLBf4qbBImxaEdgvnWYzp0mwOISiDHCKLxiFF9BRCNR9qZlt"
    "0GPODNEzItuw1Y6576rCth22nSK0CwGvhmNfBKe31LE5Gpng1KbDFgdl6XlUvwOPasTnun"
    "rJxRsEKSLskoP5YrCXCCFipwJU3C1/LjNdmTEGV51IgupdI5Q4k2jyq9NYefarZ9PAD0Wy"
    "+UL9Bve6cYyqX0SCmUSxmyXMo1inaMR2a6pInAF9EmxmJJ2eYLESJj5VS4qQ1pFW94adBZ"
    "ueZTIiULOQLhhbKQKwlit6Kx6njABZYLRA2cIZ4qyYTr6xvMhRQ2pBiiXMcrEqzRA45Tg7"
    "X+0jd/hDwjb3j6TjWHT+bDL7ODnZdlBoub/OH77ztETspRjbGT+lq7VKMn7JTt5q6LB8Dw"
    "LRevs4tdrLmiL1uYihQxq2XZldYNa3sc0yHZYIFjnAREaT4Y7eQuQoRUj3gUEu3fo7sE5X"
    "nMMzVGRbMogUSHrKhfyLdtxIyZCBe8M2heXsiwoHkNqCZkb4wlpRUQUAqa1xVbpDsVz4Ca"
    "GWfCDeSZSLiLX6CCBMeAb46BSmWUHdkKhzku42CGfZ5hcOU3TvPEnLpeqZT/rgSaRrXy33"
    "Nx55xqOS/kIsdkdn0TXuh86qt0TGRvAIJ26IWUAtrhgIKg/v8Jm82qTDEeVBkHVYZvSSL3"
    "XxYSdsp5Y8RjDQXVlAwhjSqVIGR4p//cE2rvKI0JThpMHTVo3VcnsSMkuM1X9+nTh8rSvn"
    "tfX7u/frx79/m7H2oZ2IbeogwnfCl5sae9DgXau9MOgdMQOO3Zwp+YtgWB009x1r3RsXlj"
    "xEl+adal0EFpbKeAE7xRJnO0ZLrtn9yyQnkCqSZ/8reQLPQvB0+rEpvQgsp/WJokqkxB7q"
    "fl2vGanzbyl6UKHImEOQyl/0eCUu+FxglKfe8U18RyrNeFLa8nSCDXUPb8lNIvGxzHraXP"
    "p6a7v3zx048HaVv90iZff/l4++HDqUCtt3jH9ggmLCzWU40ldGbYCAaK6/EJWoQxqAat1S"
    "kPICicqP/u5up+UGa17zKr2U6ay9KWC/kEC+v53HrOdlU3uk/BwPcZvrMV6mQyPYFOSX4b"
    "3nYaus7DKRYmwnkimMpJ5oRbCoM12CPEwPGEg9kEVC6XRKrNquC4fUhlDTtBQ/FIDMOdYu"
    "4YCZQz3q35awUKE+3dRPviAsh7P95muveNyRVQGzJrDbir9ZLs5hQoBc+pI5gkIpIDsyrD"
    "WTar/EXoILoHkoSUvdHJoqpAcVYBI8vOClY4uTdVO+7h/mDu9+JgBHP/gLIHpCMNWy1S76"
    "Q2hJcxQLoD6ZIHEtswfgAA3S5xqgKL1NDat5nvI2I4wm/kobDI27ZOgfUtiyiLhMHQ3dwF"
    "uAQZMKjv+56rv1+uyWrmB4hMfapvGcMNhXuqsBqxfZa9KAl4izSKpQTMn6vnXUPGU4v2b3"
    "+vE0qTZXR/SmZzEZEjYvgqIiY61WOvQefFaotUNmoi9SZhWNxtZalKIMe6VCM6H/uqXZ2R"
    "OFdllAz0N78OdRy8FBd/KbIdx9HTcIKFWHk3N0NhwGmeh+aEJwN0MtNwMdkGkkAgCcSzc3"
    "hi6QCQBPIUZ90zD9CdZHetHRmNHqBiyKyTB2hRGt0pLaRAFokYzzjK76GbezGCIlUWXfX4"
    "onIVoJ3+DKMAxzFaYY50EfQljmISmrNALv4E8AINIb2DF+j6FFeNtlalHA6AAU22WT/SqV"
    "hs1f5jNL60KJgFBFp1uonfapdPmcmg20Z7GQXMuzEfJXM8l2ewHfNlFDDvxvxO/qlSblVZ"
    "srbaRw06QfVjJOpGp9BCupXcuyiZFSCUbPR5jhkRbO8UO3rEwQz7PMPqZVT2a7uDsoyCg9"
    "LtoNwyuiDzNBGRIVqo/fWqQeEN8/kNizEXc8IYtQrDq6KctN4RzWkfCu94fE7T2tfA+9A8"
    "IeB96MH78JlImoMojnQvsJYsFPPAWZsnglUgdhkpylug3ABbwlBxn2OJqNc6JUSnh0Qc7V"
    "ZYoA1eE47EjqqaUfIH+SsSKUsM2SgXvjf4ILwwkIMPoneKx5SJooOLYrIh2Y4zBaEsoFLC"
    "kke8oGbhoCnSrYxqEwwmJRarcx2EKxCu/BGu7ihdn5es9CgbsWpRAM7KVH+SMs8SMxVPER"
    "Os1kMh86Ad5kgtgZnOyd2ttCQjBSEkIqJ/T1RYRpogpVpL4YiuTSEefTwApCsvjn6QrgaU"
    "rupJ/JbkNsCBZig4Zzj5+yw4xwlJ3PIz6kgwKLoZFN2qz1297Fxfk9CmMLjUnEuTTM007M"
    "+tBFdwQHFrGcUVCdZuaRgVJDj6fHP0+amlqXj0m/Nqmh42s9HTDogO5ZjCaLkkStAgaEHE"
    "Th6GuiBSVhxJq1Apf47eC6lTcRo/EK6M1iReFppUjFVnBKVPLeXiVFfRPU2MbRP7fBQob1"
    "6IvKC8DahVgPIGHoiphYPwdPEPEhgEsJakkyMEKHephBUlxHLrKEGgam+tau+3rVyM2KFR"
    "zikSuD0tAJE5Wi2pPQECs6ZVa21cKMMebVsYD7FO1gWph6XYFEPc2tTlAAJ62+kFE3vfJv"
    "aQCByZklObS1OVIFCVql1wcynVNob0bJWDcgXCe5GUlxHjYq4dRiy1Fe+MYFC2T1qJaNNf"
    "6ECwAQpinoHdVBh9pM3bRhUFSS4O8ZRQ4OuJxAMa9zKXzNwKFDyKvnkUx5nCNq2yiZymLL"
    "A1XVZAIB8YNAptJnMwChvBwPB/+xl98H6zpaxD/l0+bmYRfxAdIZ2y75ZRTFTzJYyylzOL"
    "3F7lId6RQFFDal1XIAQHePAWzBAEBwy5lV/zcJwmpWq7sTb6xEBn0wpd4Rd/+NEkNbc0mj"
    "hgoM/EzLHPhP7/CevN5p9i/CQ8JIPHs0T/JPPD4rTISqjgoDe1u5I4BidJuo0pDqdTxXZJ"
    "2cZk9Gpm/YiAbcaB8I1UztT3OWG82TdbgjzKNzseNb0XJ+wuktylYv4fKWZSHYkSUxDNHa"
    "UxwYl5IhruUBdw5C36ehEOnwws4Hz69KEyH3fv60v914937z5/90MtCsS4y9831KtoPmLL"
    "mMlk/V2sGZAy4vG58s5YcFoFAalmUhNiqHh9htMcA5SaKV0ndGfTEKyGAlrNtLaeamfIbT"
    "/PgOIbVUF9bvIbNpdYKkGecn0lQS15OwCeMmsHB51de9EKyo8wzms1MO5Fg1BlomNiaMPQ"
    "rC2XIBCOZa8tZ2HJNoQfEcC3Sxt6vVzNnV5aOtFXUE7yg2fEX1yCaOxc9LTaFl2MUIeoYw"
    "g2Lgg6TXiyK6Z/AIAJGGKMIca4U4yxlM6Z26xXkRBh7HOE8TJKIr5ymuYaFObZ53mGSPLh"
    "ggQ8jsr9rJdHp8Dcz5lyZBmbW+hU3eJzU7kOGBeUhogkgu2zkFsdfCtU04qIo4TK/+lbkx"
    "DtiXijK3Mhqmp9tQTwXuzOEOHrhfAPEb69U1xauNmrbLl+yyCgtB4amW4WxKCzNp69R8CU"
    "QvQu6kScr4mhKEdLS70SBgwBLsF38kC38vAcAMM7d0YeCOalDPn/Hvzu54XI0lgbKfI/qr"
    "AOZWZVF7SacBfQNA61fLcoS4JF3469qYSs620eIx96dcyCtAjSIog2Hog2OrPLzqFZhgCn"
    "Rk5z2jpnDRSfglfeXk5kBHPbQkAFAgRzl1bXOE6tUpEOAFje3dj2Uh7/nCY3ZwVxNchGAm"
    "f5+G7tjQkOVYs8LTnv5PxnUnSI9/w5ukUBw3yFYsqJNreu5NDX6LdELss5TX5DXA5TLRgY"
    "yTouyFE0aeh13NODwLzrhTQJAvuAAjt0dxiEZvmM+3uTYtR8LJcgIAe55MQHKxKmMZEnsi"
    "lA7EzYSh0MEQ0+RzRcNcdlRC+aT0ku46YtFydtiCtBnjR1o6iVIYem06mUkaVKqqrgp7y3"
    "BX1VcZMJ5B+4OExLOvZ58qeWkX0V7oMVTu6NJTPO8l+Cwhw8Zg4Y2eoEAJdJKGNhFh4zCy"
    "0Nns9PQ1uXZ5iHrqXCDl3C+HxB6dp2Ksx4mA232dBdjPlc9Y+xnYgTKMzBo+ag6EbgNAtl"
    "MMyD2zwIKrBd560jwo+KDZNqvAVp1xcO/CCM2aUKHwDgGbe3OUBiNiRm+zEVkJgNidm+Tn"
    "I39xYkZj+JeYbEbGjx5fH7NMYGVF/0LN2cjYzMx80sgiP5EXI2PvIvOt5QheZzFaqocsvX"
    "coJRQDfyY0Y3x6ZSYkX2CLMszPE0APJRd4IIRw/ekxmCCMfeKYZGNFfRQtVWZEN2MR7Idi"
    "t46Vfs7mREmYrflIT3zhwbwcBwzXSVMkaSwFC/4e0KswajVQkzic1DCrTf5jFJ7sVK/vqy"
    "hdli53hZdyzkF16oK9ApCTol+c58L16zYqttykRv8z/UkeD2sV/5/6SJlbhdjAeuHcJ6aY"
    "DjeWG3rTHeaBKuoposwpO0Bld4Npp7j4foH09EFwVQ1t3KHPxHGhExV7mnp3PwZYPjuNFw"
    "W0UOZ7t92ZcEk9luX7746ceDtVb90maf/fLx9sMHg6c+UX+gKRKorcVdCTVgW7vCDjXarn"
    "bgOW5e0tP1HKfb0HHWq0iY9THNOngYn2TpZ1b15VSvzNp8XrkBix2HdvB1YYEwyhJn1H2K"
    "enpiRVB2P8RxFCK8FPLHYqQaEQmTw+uxtwOvlxcGP/B69U4xOGKuU2oiXfyDBLYLuIqCFd"
    "yxlGSbpDLNapIDR0PJLyH3VitvQQkCG4hTkUQlXjlpYzXoBNWxkahfjRGeXukBvyac4Ji0"
    "6AOHEd31Ap0YfMB0qdOtYVll7R2OBEdLypD6v7qPsST3eQSI+V6c4CDmDygkhXLB258ZRx"
    "QcF3BcNB8XD4Tt38pfmw6Lw/XWo4LlI+UCDDt3clBj9RavrDwh3mc7P1H3QVRt72ip8wVV"
    "865Ysv4G0STe6wNhTfYkRCtVBDZSv20NRqU+HgDnjxebI5w/A54/KZdCoB2hJQjQeaJ6h2"
    "SuNhaT2SPBbN+kfpdgddf3XmT1AKZD6F0eCnY4waUGfvf+l9vPfzXr4HeG0LG7v359d3u6"
    "mJ38oRzSK72VpiDQodM0T8zl7Y0MvZR/x+orXZOG5gyl62dkaD1SCpfF0E4tGeIoWWdtEj"
    "jhyof/jCv3aJSoD/N7In1PPtOCLMJcDlZHyXP0q9zXdAfcmWqUoL666pug+uUqq0saBPKW"
    "Uj7e4Ya2u0M+/BGyt/1xe+mT9rz0PYVzFuTyAQXJ/I2z9UhWUEAqNLfrtR5XovZ3u633AH"
    "Hce8cjXfel5IAQ/FSEYFBtp63a+qPkpEmDP1lfOafYFGPOajT/Gj2otm8bmpA9Ul8eiRWj"
    "6f1K2/CLdHaU5/FlBn1B6doYVvrYm4G13wvpDLSKAQXgLd6ruuO2dSYqKCC1nrAsBNlsbU"
    "mtooBU30ujTJNmvFHsGKRKEkQbHDcs3QOoLlNmqOc5elqs/vzu7fuPtx++e/Fq9qqWklkE"
    "kL76vl63Ayqj9F0ZRfUWSw2p2+3dyFJTynaP7EoxWQ7meQecaUQ8j6Et/M1U6OZEzDGXR5"
    "q1RbiKgxOwSdDIFFkjvc1r2oyGUij2C1y3ajhEGHblv4oC3l15F5Jhe94LFPDuUGCMCKxM"
    "H6est1QYK2GgX0/7lDhUHiPfVFCC5QFbAUFhyFp2gxR5oySrtu2myDffAbiuSYhbYiq41K"
    "IHFYABxfFEVaWMJyOUKwbnysdmzfsBBWenizIkdwGHjjlHGDhDfXOGVqxmKxKsbdrmHQHQ"
    "NO8kSEduRHNNkMMrcwKGF8frFwdig55ibBBUAnyCsz6eSoDjb7LsS6QW1V/qNE5LfT5rjd"
    "IqRnSp7SHHFuX5snCaZxzRXfIcfZWfaNPP71UOSEK4bk4lf1ZDlRHWWPjjkbeDOC0vDA0Q"
    "p9U7xdDy6irWhPLXtOC8BgPqXRpgEbaJdMqSQdu/ZQw3ZJHUcDXu+3SCXI/8v/0dEkFA7J"
    "d/mYiYY6HBMhIMOT4bcsaj3EGZ9wsqd//KpFB806DhZRdn59S8+f1hXAdlTxXzQSsqvyDC"
    "WlWb6R7E6LfjGfEbShMRxeg3gdckUR+Y1Dz3G4GC54X2AQpe7xRD2a2e6CzMW51DkfPxoL"
    "Q5KG36fJEb+sKQ1dBMeRUFxDsQDwpfs7Q4XYWvEJZs57yMA2XPN2XPE6XjS7AiYWr2Kh2u"
    "taocvDyqQ2spkkj9QDWrUT6hf9AFUiEmiKVJVhCeJgRxmrKAvEYhjuI90s2jdMtTpJbqiS"
    "tJ9Z+dIQnNSv/+gjiRayU01DQb+uGg2HghJoJiM6AkDm2rhoyD1XuVDd1HBBAO/bpH2a9b"
    "n7Tz/Jw9nYZG6/gJzslG7hn9lw4Whr7d51b1Bft2Q++Xyal1lcMCczGXuoXDHNegoL77PM"
    "9glms+nqZllvPFaENwfGMy2JAstfJs0z9eDOzgIF5I6XX9WldtX8nJJLqfUmYD+SaKdn5c"
    "F30n4Rt9Jeu+lC1zjpbK3GIq4Hjhez+mgjyJ7leGt7ct2OKIOS9H5uvpcQaX/qXIQdrUgj"
    "XmsQekhTXm+q0R/KWxr/rc2U5mY5Q5IsAo42CUWUZMSstyWiJzCHfbLn6KnVKh/4H7jscE"
    "L+eBuaBk4wxUQVNi/2JGmaw1s1PBgxJwgurFSNQJ753Acpm8VX2dbhqUiuxiV81iHhyGn9"
    "UvVAqgOv6yNlMHt6q+Qybw6zXMnqkersH6VIlwucEjNAW/ZNSn4aXtWzu71EY3/jTnq6oO"
    "47FQ9qU5SFHogRhcWm0L/YiBhT66lA91tn6Q8m/TuauvdT5242J0p86SmWwo3zqccKxPiB"
    "nCaRgJRBKhWqgzpPq+s3CG8qaN2xgHx/R8dcCa20Ze7M6POKfdtEE7PRCsemDVgxgrjyjs"
    "xboUCbKxXL0lCKzda4uVI6LxknKlNxKOEDFR3aPMMs7haquUw6vjOsk3W7ynqSgCth9IEk"
    "q5Q1D92wIn6xnaRWJ1bEkdR6oAEcd7hJMw+1gNzQQs5YJEC0rXRBsaTN7MgZ4JMeVebGgg"
    "7wx4ZkAvsGFpPm63rt1QTu4AoqeD6JkKKzdyPhwKijtk1kKbNtRzmza9I7g5MctICIX1zY"
    "lZb8Ynpyohti0lq8BHt5UczxQ7dZXUbNkcDQfAgK0+6JYkVxDd+ykRGTFhOBxak2IOGEiJ"
    "6Z4SozViSw9YAQEHmJund8GoqhThQH0dCTPgNgP3jHID9a0n5gFznR7MfU3ApY/KrC+nLb"
    "klFNDbRu+SGOSQVmpzBNDaRqvA3yxpzRFAaxut9nrJpRSSSdOaOSnmysNhSW8NCTR3oNl+"
    "y60CgeQOJNtvwFUgkNyBZCkPY/1cJ6bLaKC7A9085VuScMfdo4wGus/RLZ9nU5umDJmMEn"
    "2x/KdSJKmtX/0ECV2joabs0yxeAR0jn/qsQ1ORJ5hhUgTivPu2JYHAOWMtoZjlgbNuUZlz"
    "UsN0qCuj1racKkRVSd5Clkd5iFZW+wWj4yMQTe9XQgVTbvHeVEvm0feDyEovRBOIrBxQ+o"
    "PIymFozvYmW3YrKCAVsqCuWGk6XfxDnvA2fJcgQLlzcW/LPaMCAltHw2nnGNX+iFD28fDZ"
    "y1rGG3NVqFbD8xF0HXvziAJCIX697/j18dhO+mT4KtFxmXHByVpZg07QXDkS82Sn7AEVR2"
    "op75QgIO2AZ+dp2vi9szV/kG/lTauRWY+YdbQux8XgTon/anQ1Bf8ZR4xsKRMzhDmKBOI4"
    "CpHqsTA7Jt4vSICzBm9N2f2XujEYmr3YKcHQPOBhBIbmQWg+k7nfYjc6k7AP1GpJc02sel"
    "6XMZNQsYe2G4GNf0CyD5vsFu8fU/yjCgdz6SNmIstDc52IChrm4RHzQNkj3AZlMMwCOA98"
    "cx6MLIdzRMyOLI1zRMyOLJNzRMyCK7FvV+IyxjsbQaIYD7KDQxANlB17Ao7DzBrvMMkVIM"
    "yxz3OcOVrmphAMNcfm+a2A2uZ3hGdU28EvJ6x+rK9wci+3M9VU3M40fIoE23BdQ11wYtJQ"
    "W+vDHUEDFog7fDLaCnGjqH2YkN3NRCSoLaOSiY2l5auAgMxqzzgjmJuOuWbCjwjg257vIk"
    "jQ0qBQhkHB2ptWo8IV0kfGw2iPixo71Mw4RUJkJdQjGYrbXCNn1GAi+7cvn35p1eNzVH03"
    "jgKB/gvFEe8t5r4U9bZIo1hECX+uHnuNwDfFUvt2Ut85arOibnDSIAGCiZ9IMDGUiXmKs+"
    "5LCHl0n0jW/53sb0zh48ers9bQ8WxcEXnXpRqJHIq2OGJFfPehkXzEeUrYc/Retall0YNc"
    "oXIgE/ICIknA9lu5ZLNo73uq4sMT1clWIPUdOEoo2lBGTPVKBngiBJp7IdxAoPmA8mOSbh"
    "bE0DarMUfzCJhSiubFai9u00UcBTay+BExvBx+neXZi8Sdb/0Gp0JLr9wSyLFd7niUykt2"
    "y63YqtQ5Ol8yarB5nwkZqCAnKPSORMjtGDPAIvmH8HmaiCi2nepTNEQP+DzbYL9olhhAk+"
    "1Dk1Ve58a+54eLszY9NusDPueV0R2U2QMAYa66hy8pU/nJGC2jmLwu2o+jgKr6JEqtXEZy"
    "3aG8+7hEq4TmIneZbgjPkpfVSNW1XN/epNIO9lxQbL3QukCx7Z3iUoyRU+I05Eu3kip3qI"
    "1JJGgJxj4gJhHoPrRbWilHDkJYCTZBCWwkElcnQVtesp/eAwgm1+vJXcsLydypFN4JdErW"
    "1oEL4o0iBFYOTUnxVUZ/bukWx1LhENhgKjrbnfoIhFXvvOozJkOaGG3i52agwE2mu9bA7N"
    "MtSexb9ZVQkHir/+6WxNuYcnuGSyhg+AzDygxlqT+XIBCpWYswZowaHO3NUsgBAPHcDkVQ"
    "AmHH9gEAdgoHusdT7nv8rdLAT9dtQqblp6sezEnEV07TXoOCF943+5Fv/tjG2tSVAbPW+O"
    "JiqGVl6g19yHsPLhFGC5ysn/GS01R5S1U3QpqKY1np7uWpL3p38LB6IW2Dh7V3iqFG9cA0"
    "X7Wv2TQpjTa6zI3lzlsGAaVQ7ttO9oRy3yMnG8rqQiHNcRfSXFC6lpq/XUm4CuhJl4R7wL"
    "FU8ezYK2OeNHmMLIl6Va3iMCog8ILYn1lasSJMpUNbSWZ1HHBvz335a1pQX4MNGIF0BYNO"
    "L8QvcIzlnjHHS2HKbG6V106wUKmsXWqT6hs/5fiWMdyQclsAasQOXW1IPe8aJky1hP/29x"
    "qJ94ymW1vtuQKCDdpBoYMqtFCFFqrQQhVaqEI7Qr6hCi1UoZ3oooYqtH14qDZYBCtLVssY"
    "4LN24KWxnTEvHw/7goMdD8I8n2CYJ5STfSqz7k3QJ9n+uv1XhpvK8Bwvz9oDPsl2nm7n94"
    "ehHarwpJywZxypiVbxl4Ii8k1C4j1SVVvlT2/Qb1H4m6puo8rfBCscK0cpecZniFM96PAZ"
    "0k/mutarqfJOr8+CWFAvJBWIBR1QGFQvlCWhJQjQedKGk5vTqVo07yNkEpEwV0gYtGT8iA"
    "DCXUobSf74fIX5yuCCaanZW8U5lu0dEfl91e3dSOmEhnbO2xJmQP/t9Rb9iaeWfNtGklMH"
    "layKnKBKNhIVrOCkXfPmbmo3h8TK8czv0lQgoO3kKaOgXLzjsQOmzMbZAKNWH0atr2Szjb"
    "H2dZ5YtA7XZh3qSovy4LMGrT/RXalPEVKVnTjKUx11oWZlROKUGbKT7aBgbvJCeQdzU+8U"
    "l7oW4Y2V77EYD4q6i2UkDOVMGBTFFtPIEQKUO1CeqKrZ8ZxHod0yr8KAehezVExNekFrUN"
    "kBAxFlN6/bIsriaBOJ+ZZRVSfQZmWfACGKxH5pb4jASko5Jb65O10ZA32i26fEoWsd1M2D"
    "unmeHbhghejHCpE0RNXkV2ZtFghxHHPW8PB1RVAYMaLqme6fccTo7jXCcYyEqly2SbkqX4"
    "Z0fwH5w5IygvCxm/IyYnKAXIhs/xz9OcZCNXD5/U5KlDPVK5kTuf4FP7VZDPZUMHd4oYs3"
    "mzv4qqm2UkvwwqqxtBJoLV1EOx6nhkroLYTn44FsF7IFFqmVPeSIAMJdFBdqZwcpxgPZLq"
    "mjOLIN5StBIEumyuY/jf1XmpfuP819V2DpdkqTiWmwntPlkhMxl0IjTUzxTW2qddMdoA8R"
    "qNqgao9J1f5A7+lNo7qtr87Oq9zzuBh4Vu/+yyoKVrp1c5E2clBv1U1OVeYugEdou365nZ"
    "+G7nu1jkm+7WyXEZ52USgM0eGNp/dh/JSO6xc/vPrp1R9f/vjqcEofPmk7nE8P4hWJ7leG"
    "Q7iRziMA+DTVNJIior1Qc0SBQAMCjYVA85nSFv+BvtpFoGHFwE6OhINEouz22qYfCZ03u4"
    "zuU6bLjWRtUZT4wnTcIhZIrvHfLzAnIYoSTphEcBKTQCDVl9zsO+jrQSBAeXjCNwtQENg3"
    "ZKFUJl8oYwvV5niQMgbiQdqnxCEeRG5o8o+6N1itmqekjIEpufiU4DimO1UBn0X38o87nZ"
    "mWfEkDFurelh3yZLOlQnVwmAsRN5tsG1WUljsMp7P8+P2rP37fc/vyi2ktEHEGZnDP5J6J"
    "aY1QwuspzrovtoIVo/IgJDcmS0FxbdZqJyiP6pTmSJfyAEacquoQcsbRDnNJU0TCTGNPEx"
    "HFaLeSYyKBNniPEqqjAfUYhO/lkjAnQV7qxo8wAqzJ3qFGSRl1qQol5w0A11FNL5soDmmU"
    "j50PC/+Kek8sAyQOkCm5BAYWBRcqyEQe7Xr/spULTsATFA1GIgoUnLRKgPoscpD/yrgJTj"
    "FIf71IfwwnPK9LZxIAS5dbZcCi4kVtfIcqrnkDrVC5ZlSpCsWtMk6iXSRWCKNDS7/MgRNx"
    "lK1ItKQMkQfCTOVaL3NTyBzxQvwACW9ACe9KbTdHRCY05h472dBoE+oJdKV+6s5KpqQdTr"
    "jlIVqDQRLPSW1oU02Y1tLQxoIwsKF36oK1XBL5kj4QlzK7NewEVeeRqMqdrCOMBJSFTgaS"
    "GhQm2ruJ9sQo8mvCCY5JVaOvX5t1MIek5cEd8oGw0JU6lbijglRRyZyiTRjKj5X5sFRQq7"
    "43Qyvl48Jr7dMy5Qxd5qZgC/FCxABbyIBSXJi6CBRHFJww3p0wVUfLYSOUb4BdnKYBO/n+"
    "FuoN0RGZvhzTnLDbrMi18aQuXW49rHVfKVwa2SnRhUf3ye+jBKnaqcrFgNFWasTUEJhydj"
    "ScrV5s/HC2Dni2ZsvftmxMGQSUjrLKlO6C9kCmYtKG6HiIjvdsN5lYpAxExz/1WY8xF3Ml"
    "Qcv5ixKHyTfeABqu+aace6RX/kvmkGtQK//l4K47o1UujwPPKpVfDlkLWLcbVzbY1wgnSP"
    "K0IomIAizvheQTZ0p9xJyvyX6G1Edou1ImXh3LJnVIVQZB3vxUE+3nEaC+eqEIgPraO8XQ"
    "vrwnOiH8bUCVVfJADFkkLb10CgDQ7VL8++AC7p4OeMRAu/I66xZ9Y0Ml0+DYuFG30X8Che"
    "a9rpOgnCrE2Da5pabyETSceaznchxgHvPlLZi6ocSxFX0dC+YRMI80mkfe6+NRAhpNJKUR"
    "s7Nmkqg6+HzWYILyhrF5/p7QZSDzuLUtow8kQYKiFY3D5+hf5HESosVeD1uTPQnVsNUMqY"
    "0gywhUkW+Zc/GZHmLIKRzkkWBK8UIxBVNK7xSDKQVMKePX7WNK1+nWTrk8YkC3r7PeVa0E"
    "m8rVbCqgVj4JtdIjZePPmPMdZeZ0nPL184rGtjy0Q3ESBZLieQFDUtRX3lJ2T5MXUSHTky"
    "Rg+61cqEgK/VIhqEv2b9BvUfhb0bInu6WpaEm/DwPVwgtBDVSLAWVhEBOuJCascHLvJiZU"
    "kCAmgJjQSUz4C45jYswCyq+0iga745gOSbqUE5RnC6kqshF/jlSGz4YmZF+cu1n+r+mYd8"
    "DDye3FsQIn94AnN6QH9VCTRu85lpxWUUBqjVT/209B8TAoHva6p+JhYA5snIqJyfmQ8nid"
    "mC6v9Kt3iWD794rvm0ZNqzRmdl7nmhM1vKvmhYUyiGqIUpSWRZDFgqiyClwHWyjLqVHtsg"
    "M/QufyTc4CHQx0MCfZdjz7fJ/n+FXCdyGIY8gEjeifBh2ubZEXCFjh4xVmvhDMglWzIJNf"
    "7yLE8OPQTu3Plphpz2525D/jWiqJpAyCGUFRoi3AejG8Of4oR6k+Pua2Z4+9IUg7IO2AtD"
    "MWaWf8mUpeHQR/aQgtKl3tcgjYhBXp8B5VBTBXSE3RQMYxsFHDRv3UN+riReuqGxXjQTea"
    "dHk70JAueDCSxYrS9a0QZLM1h9VUR7QfkNnYOS4NPntIflLFhthepdTJG0ZySSGMNoRz+Y"
    "2fo/ebTarv/wZxvOeqjXNW1mhBU6F1nEqynmoDHahjOjw9aft8EETueHF2wPE84PGcvzqW"
    "nFZRQGqNVLnZBNQu0qQEAcnHxSqsayPPVZm7U9qbLcNVlJP441nZhFz6efHDq59e/fHlj6"
    "8OQs/hkzZZ59S3sYniOOJEPsXUc6GR2TpsSpLlxbiVy4+5BeRUkRMMyBlJAE7BibeR9pkw"
    "/3MmKu9vmnWDw5BOykFYHt3BhCbHqoIhIcpv8FoL4wlmjO6Q+k/L4xu81qEdiCaBvA1OQj"
    "1MivAiG7BlNJCihxLpE0JMkSP9Pgo0BC8kLdAQBhRmfbNET4LUkITplszXZG+jJFRRoCc4"
    "6AkLGu7nKjfbZCNtTjOtwCDTtM5910xT8kDknqCJs1j2VRQsexf1OF38gwQGNaOl29ARAp"
    "Q7UL7SDz4hvDn75QCA1Jf2yXBJfaHJMo5ML8AdpTHBSUPeSwlW3/Ulrq/pOHwy8K7/6dOH"
    "CvN37+vr/NePd+8+f/eDngY5KBIlb9gIm5sxEhCpx4ZXWOY91YrnYk6kpmso4dxWML6Mcq"
    "LfMyPo0LzTIEgZc7Lk1aBQx9c3S155nov9wmGea9AJmmwnnEOZGwOdJr6OhTfc5zecspCw"
    "OSNLmwO0AoLz0/783OL9Run4lrzXYMC8g+Si/BjW670MAtYdWN8l1pwfIcB4N8b98sG+S8"
    "ItVXEPzT7Yw5BZFx8sKY/ukI9PGEEYZc4utJP/ZFn02rrKZ0g5ReVhig59IyMdP6nCLIkw"
    "hWJe5I7gUR3ilQKP6vUpLrVQYFb9/PLhYIR3OGiPriODMfKWMdzg76vhatx3NMWP68j929"
    "/HacOVW80ino4JN4y4/nuksIe5KZWnJTzgFAqioksH0IARk+uuvQ71AQThAXXeu4YHLHEU"
    "p8y0VTfGGZchk8npvliAsWJHPm/OoyQwhFy0Gy5PwGC59NlyKW+VboiTZ6IEhDn2eY7Hk9"
    "87/lqOUDm124RM1+uXbkPHWa8iYdZ9n3W/LMUfs+zam2ZDcTFi1sVOvCkN7pTIr40fiCZZ"
    "kVWsk+1VckxhcDZn5XdCgbnXC1skmHt7p7hkg8xfAEtSazCg1WjateS0hAFC60EYlEfCWr"
    "soo6aU5D2whgEJGoPbeW3TkCAB6dH1Obx3Jm3lqatomwjreQ0vG4N6GQIGdTAEPVWTQMWN"
    "EiURXzlNew0K5nXfzOt+mX7+jPcxxeYCx9URsy6mn21p8FnTj2pruotCgraYCV3LuCixuH"
    "+NVvLlJozrQikM75BKiC+1N5+puvUY6S+QxfoFOEELgvg2joRq3KOX+YnhaKBngtnJC10T"
    "zE69Uwzd1K8RxOLXIfKZKLtAxlTTMXIc0+kgYZXhXWrmZ0C00w20eXSfSG1OtTfhaMdocv"
    "8arclWoCVV9Xt3qyiWd1mSHdqqgr5Z7aCZ8iBI+SlUFX4jrmYvRFmcFdIwCb4nzFiNf9in"
    "w/Hixd4Hx8uAxwuUBeuD1Kw6uY2ZrAQBw6RrQbCDeNPRSFYFTcntcbnatiB+XiWGGkpUPE"
    "0bJfm2jeTdHKa9ipzgrI9klkdiovxMtjFuqySdD5h10ysPYzsolQwn90RZCXMboeqZWSQW"
    "L4gq1ZzdT9kGldFwlTXbNGmIj7kVqHteiM2g7g2omajsfpM411zO8ogYvp7ldejspXKlLs"
    "5nt5JLEFjHdQ17KQizNVqUMEDoOAN7WJokEwrs2WARrEz7cXNDniMC7BUGe0Uh7llQWoZA"
    "qFSdUCnL25WhPQDAjumwI0BkWvPKnq7VByLTwOzTi9nnv/9/F2praw=="
)

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
    "eJztvW2T27i1LvpXUP3FkyrFNWM7M7n2rVu32+O942x7nGt7Tk5OTkoDkVCLEUVoA2DLyt"
    "n7v18AJCWSAikCLVIge30YT7eIh1Q/AIH1vv7PzYaGJObPb4OApom4eY3+z02CN0T+UL80"
    "Qzd4uz1eUB8IvIj12JiE94TNcWnsgguGA3XLJY45kR+FhAcs2oqIJgpzizIUylGvkVgRRJ"
    "N4jzapvjNidIfoUn+ejZ0hnIQoEhzFNFg/Vw8KaSCfFCX3F7xnmkT/mZK5oPdEjmPyzn//"
    "h/w4SkLyjfDi1+16voxIHFZYi0J1A/35XOy3+rNff33/87/pker7LuYBjdNNchy93YsVTQ"
    "7D0zQKnyuMunZPEsKwIGGJyCSN45z54qPsG8sPBEvJ4auGxw9CssRprKbj5v9epkmgZgHp"
    "J6l/Xv0/+VcrDZvPf/n0df7l3df5/OZk9tRXqJGffxTQRM18lAhF1P/57+y+R0L0pzfqAW"
    "//dPv5u5c//k5TQLm4Z/qipuvmvzUQC5xBNelHlgVJcCLmdmRXQJfkvPjgSPpxyRd0FoR5"
    "RvGR0kC+1adsfiXfhJnNYnyNSPnFpkXh13f/86u684bz/4zVB7/8j9vPmtePt/9TE7vZ51"
    "c+fPrl34vhVG5+2d74y9sPn+5qZCeUbXA855Ed5zUYUO9AfZAyRpJgf8r72xVmDWu9hJkE"
    "6Tcb/G0ek+RerOSvL1vmoGD85e9q1OYXXqgrVYbpTnJhs6wPACdu8wPOF2qHXs/LmFID2z"
    "+TIJJ7hZnwA6ZGeJiBnufgSZH/87u37z/efvjuxavZK821ZDoSpLzGX31fX8oLHOMkMOzR"
    "rfSWUI8m2Gnn+H4k9K5y9iy4LSBAbBuxD4Rx9RVOuL2L7t8nDdtwCVRjN8p0ujExKr+s/N"
    "/v/68XL16+/OnF9y9//OMfXv300x/++P0fZ0pdlddOL/3UMg137//9/S+17Vh9UOWdCyxS"
    "bnP2HRHDCRY3dEuSKyh8vZx/GyKw0hNPSf/zl0+/mEkvY+obSRQI9F8ojnhvS76kgC/SKB"
    "ZRwp+rx15DB1cctU9Jnf1ZVZNUNzgRsRlRlM2xMGzu8oqINqRB0K4g61OTQ58XP4xR8JZ/"
    "YPgpife57NT2trz/+O7L19uPf6nMz8+3X9+pKy8qr0vx6Xc/1ubscBP01/df/4TUr+h/ff"
    "rlXX0aD+O+/q8b9Z1wKug8obs5DktGpOLTgrXKrMeYizkjAWWh09yb8BdYAeORUH2a8IKT"
    "9hmPNpGYbxldRrGVHeMECIqfw8FHk0hQRgwS9B2lMcFJw+FXxtWIX0hgX7vq4ZNhub/79O"
    "lDhfu793Vyf/149+7zdz/UpOtT6U7pHnMn0bqOBPnaXb4mblNwAoU56D4Hyt21XJdcMeqD"
    "BQ7WO8zC+ckV+oI2jT29tHmxqX+CE3yvuVR/t/rCVV/kV8I2N82uSn151t1dORcF4KzP8l"
    "NCkFjJOUE4KXyMKOJoKX8I0WL/GmG0xUwoD6PyKMrDVJ63HH332//7w2//O33x/YsffzdT"
    "vseIyb9tsyBMXfpNfoblI4MDrlBQTj2cV/kGj/CHFhzbueqqKPCPgn/0ShQfKV0Tg8uoWc"
    "TNh0/CWzS0ZPuA49RKnzgAgG4Xjyh4/vsl2xfpKdxEyX+QvVF0Kq61yk1YjZrnW1uXCK9t"
    "jMWSsg2iW7UoKHvGUSBVT5KICMem+K0OCIjO8uJobJY+9P8tNpRiPGwoDru3fBvnK8xXJm"
    "04wWzfKJ4cUHUb0F4QPi3i73LHxYF4yfvd+19uP//NzPydwdFx97ev727B0QGOjhvybRvJ"
    "uznMehUJzg2fnRuMPNC107tdRcIs+zzL2umYcneHZQkLM+3bTPuieBEWBasbk9qVXZm1Kl"
    "3HMec0ruaJvbDO1OhlMapMBtdKvtAfpyv1Kb5krpUXP7z66dUfX/746uBROXzS5kgpHFfN"
    "KlKjC6s5CL3ZdTVORakag/7iD3/oEIUuRzXGoetrVflcvVQWDOfDJ8juD99/34FdOaqRXX"
    "2tbjdMBEkMx2Zz4F0JMnzc3XUOyotF2PlymG2jJhtidqX9MNtGNvbDzCVVNQGiryuC5D2U"
    "m5LES+X85Cu6SxBNAqJzOddkK7KkT8zRlz/d/v7FH3402RovfHewS3pulwSv6MW9omDqBV"
    "OvV8T3ZepdRSZJp3mhF+NhoTss9C1hm4grbceQS3PLGG5Y6jVcjfvpyZaKzb//o8EpsbCK"
    "V6miYNW6xFGANwi8QeANmoz1GLxBT22WwRv0VGY6IWJH2dpOvCyDBpQtTfnC6nnXsL4cJE"
    "5vrJFbRh9wfGO0R+bXZu0WydKosybJv66wMv4RtJUMBtEWxwjztUq/YNo4iBOqbH9I1aOQ"
    "0De6zpz6RSklz/ISc9rGuIv4qjAyBjiROLQgKFjhRP6hp9bKIR8MhkwvrGxgyOyd4pJtTX"
    "57G325GA+asoOmzNPFP0lgZU8rQYByF5Ma3scUG5Z4s7O2BAFn7SPKoeQ8Opju60gw39cX"
    "f1fzPSOYm8JtmjecIwL2G5fqFHhtVwTyAAC6XU5UKDw2uLl/RQLLNV6CQMUbe8YLdXZuv5"
    "sboDADDpnZo6kr+UNPjF+n7g24FpsnBFyLA7gWfZv1kcxyJ19EZrJ1ebmrSPA4+TbLvjhJ"
    "0jAS7xLBzGHbx6uzVkeJGjcnh4GdimUV9TyRHPkcvd/kXXjeoBWV3xwlFHEijyihfRjyt6"
    "2UFWiCY6Rs37MszDqSA9VluTiW0X0ql698gLkyVr+PA7/IEG82+EWuT3G5fpswtZdo1rQO"
    "ALDjOChYWL+BlnxPKSsQXFGTp3xBlpQZskaaPVFHxKMcUeORbnvxQ+GlMJkrm2k/AIB1d9"
    "YH9zyNh+9+TtCs4K3VEXqEwIbuQDkj8s/mZrm7bZmXUUC8E/HO3TYu32jDt8mYmGHYJ1vS"
    "rwknOCZVE4dxwOy8RSktjz1fEyBB2gSFhAqIVUGuGs3QCiv7jvwIr0mC9kQYMv7tsGDu8c"
    "IWAeae3iku+SLkgnfwQxxQcI7AOdLxHBGrv9A4Chp8EoerZ04QsZpvjwPPHh8qAeJQ9oWT"
    "IGWR2KPsDm/QLpKrNxUII0Z3+oAoylHL0brIPNeehNOj5YL3fcSx49eG+DQOIRwEUnecyz"
    "mnSWhQOxvDYk6Bw0XH9LldXqRyXlmUiokDu3UYcGvgVu6XkjDhwq8JChwbOJbSgzykVHWx"
    "QHuSHbhuuwVwbmoTR7IiMPMN/mbBcx0G3Bq4VeWkQry3Wb9lCHBq2od1XxWnnPRT6NOseq"
    "Rbyhqoa/ZuHRGQ3fYI/xaEhF8nJDzdho4h4VUkWGzAYtPZYvMlk5BuGkw2xeXZWZsNL43s"
    "UAc45YRpw4pGPUe/qQ/mUfibqs8b6dq9Yv+Mv1atUTmSD01jgtaSRG3X1+1SN5QR1dxUIb"
    "mpGnAvzwAfgufmG79MZv7KDhY+hPy9sSG0BAE6T4uhckmIHaEV0CMoHU8wkQWjQRwZ+xa0"
    "JO4eEBCn4pS4+xAFVnXCjwggHILgxkD5Rgp41GTWbTHelDBP02rDA7oldpwdIW6UjedEM1"
    "f3pnQdEYdaQjWgYymh8bDXVyWhkivGyfpiwk/QBjMSm0vBSWuCNlRfaJzmiZnaPC4GDTM/"
    "2Mzr2BH34hsG+ATnfyTz3WmDh0IrT2KaoYnDU5pll8TLOhISMKFGnM8BAZ64hlVLZXEbBD"
    "RNxI3BN1y5PmtzDsckvCdsHiiAHtmhI0MUrBDObo64wEmYd0VAgmxUnH3WtjUSHKmvxV+j"
    "HYuEIFlL1xnaSXVcXlVe3mXEuEAJIaG5BUOPTwJH8RAbHjiKr09xmdLsrbE5o8sY8FO4uI"
    "bYfbohiSlWssU5VAYB7U6FnfSxYbl/VFGwgXgk8hxaxr/VnZOMYk99TKvoc2xCPw+Owztl"
    "NGpZRAWg0aUURvL6VOg7XASzzeSnKsRG/X9N9jOdgpidTb8rOj8hLNBvWSLvb28kkKCAMv"
    "JcuSueL4lJHhr0ySAfefDugXwEyfjgdZheaLdcUPg/iDETv7jUenTpTWFNOubg30q1WN5L"
    "bvwKp46FN+iXXz980FoykoMFo3t59bvDUbCOxPOscC//nSl0+9H3g9PFi60PTpcBT5dcWL"
    "PktIoCUmuk5juRyfjdHJpVAkFYlmNYFsToPBWZqRpYnh/uTs0zqljw6vrm1fVFOo74NhXk"
    "NuE7LRqeysiVAe2ScjZ0jo9ju/Uc32GOBI1D+Y+2oSxwsn6jG4JjVVdKLVDlV0rlSmNy8L"
    "6hg7jTbUA69kLKAOl4QEGueFHtOK2igFRosn7dlrBWrtUDYMCGsDxPq5wE4elmg7PmWJ0p"
    "P0IGJH0qhONNEVBUk/tJEG1w3OBSPYDqAn+Gep6jp7XD/Pzu7fuPtx++e/Fq9krTLcmOhP"
    "67i4l49f3vavwuo9iUnNdcUukAGL6iUkmMW6RRLKKEP1fPu4Yk10udJcIYZZLr0GpPr6Ig"
    "nNV+k8kYFJJhe94LFPDu1AkNGs8NRzfYTxunYsL202WURHzlNO01KFhPwXpqtp7G4msRs2"
    "uynZYuz1otp7GYl4N/u8QZqPP32OwlM3ghRu6lXEgYCXVdfvQ+CSP8jCO6VYuTmovDPeJO"
    "YD31wgoF1tPeKS5ZT0svq2VbOAMUBDoHgW4lhRZTu89m5o8IINxFgpbU3FM7+18ZA6Q7kG"
    "6rlz9KIweyIV9rcNJjnNyn+N6K9DIGSHcx+iWKCFMYH6UxwUmD0e+IqsfxSVhftBcy+cBx"
    "fJ8+fajQfve+zuuvH+/eff7uh5q74bSSPRQMuE4HATD5NU/IdE1+0Dfiqcy6JwbAdw/EXB"
    "UkuzBrM/qRw5BuUZIrFUifkPA5er/ZpPo2DYGQTSPBWueFKQmsdb1TXKJUMXHCZotOl48H"
    "1eKS5bG+bHAc+yXv9nnWZiLvyxc//XgQctUvbWLtl4+3Hz4Yuj1mKWk2K7gEgUXsFOqYZQ"
    "E6qW4G8JSW9MBanDooT/lvjtErxkPTw0cE40Fw0qDbDSPyz+Zmoa+tnGcZBcQ7EE+DIGXM"
    "yVpQg07QXDAS84DvAULaDPAXyiPR0FmyOmB21l4w35bHng8TSpCGPeNoG+OAoCjRJTwznV"
    "F1hBSM4M1rHeNDU4Hu8ZbPEOY8uk9U9aqlIAwFdLOJhCF06NJ3f4SBosxLd3GtjDovp+U2"
    "h8fZKSYipIER47H7qIURI3v17RgtY4BQf4or6h3/i94YGw+E/HKH44AfR3aqpnjYmlUXF1"
    "Rsf2905CcjMd6rSzRYmysiWqEfsZn7tYU8DdvzEAfopfaX70d/gPq0GX2lIW3civTFDhuR"
    "KMZ1CF3PJD65JDLx8Rh7rvcQtMK663gmU4ZoT0yip+NNwAXm+Tbk19Y/WmEHSq1CNMTwp8"
    "k3qc8nOP4QJWvjgVK+3n6m5CPncTG0Q4wEzeo8bRl9iFSJJ2Vl4MomISjalfubmMIm7MBw"
    "jHixx8ExMuAxokrdWxJaggCdNTqLncaS0hoMaO0aMNFWpLY5ZKJrkdoRkQlVakHcnJS4+Z"
    "d8S2wTOQ9juomd2/LwLl62T1uSvP8ZvaVJoprEHMRIuiwl1T9H7zlP5aeqk14QRyRrtbd/"
    "jZSYy9GG4KTUaUZiyTf54Hgv7xFxtMURMzrhBn04iL5enHgg+g4oVMi/jsSndLYlKeYAiM"
    "xxiMyJ9EZlw/cRAYS7pPfr48AyBK0CAtpdIo0JNifitqkqBwxoKq6aCg/o1lT885Yx3ET7"
    "AVKjfXpBxWrt/v0f9aDg7XbOSBgxFdyessiOPSP6aRI5puz7K731kH1/OZ6vm32/sCsYVE"
    "GBRAGVTsEGB2UPYNb9s7z+W6T/2hNrq/581mZhXRYjutU8iDhay78/0S24E5RuY4pDEiJ1"
    "m/N1EGzQYNb0wuYGZs3eKT5Sqv9vIaAV40E0cxHNaCJ0oKxlQYo6Dsh3sbRF/yLzg4Wsuy"
    "5YxUEmv7NGyFf4xR9+tDR1HjBg6qwv+66mzi1hXDJnGWNUBj3i1BxP0wP7LtjzNTEYNzp0"
    "wi6AsKZd1zRYl8C65NtUgJ2hDzvDn2hN1S5/PmuzM8QkvCdsvioGnjU3fKQJ2SNOBMI8Cg"
    "mSqrKKh8pj/tEtWsqtPUa6j6gyLOhfT+0O7rcBA4QXBz0YIAaUpRhZEkaSwEohroDgHHdq"
    "P6i3I8ulXEXBWj4VjsJIzN24NYJB84KWyEO2RNY1zZLAoFW9XWHWsHBLmEnsxVIY/TaPSX"
    "IvVvLXly0cF0S+rBdazC+8UFfqbZS2ImWm6J/WNVyGXWcV91Vw49JLmJGYYG5NcBkGBLcR"
    "rBUXG2ntABhud7ihW5JcQbfop1vPt20kj0QHm0sVCT1sfStRWXUOSiGFhHNTrKKa5SbXYB"
    "nVNsOTml01Y/USJ6WHWGxONdiAW9RUtqcNEdi2SncZM3yl7pIpapFGsYgS/lw99hrWqF7q"
    "dzMpyti9BkcEvAEOxhQolw4+KN+nYmwC0TJKIr5ymucaFARfn+cZMnSeXM3RP8kldGN06v"
    "IzHfNWxYgONUbVWKSekBUGjQkOuarlhotyGDe12emKeYSftvj+XY2rxfjLCArXLU1fMau+"
    "+EMXw6oc1Wha1dfAXzuAB8aTXeN9SDZbKrSvwbB5lC+37iFRbWCXcsUxlnJCiEpQtCZ7XU"
    "hHtbvgUp5X3SwSviMMfccJQYH85Pk6Es9LmN8Zqxhf8t6P2Jp0fvt8hfnKdBS3xOhWcJeK"
    "abzqVjVYRCNsXT1vXaY2W/ZLvI6EwF27ZV6eA05TFhDLhV2DQVjEqUsuNeS1tPdcPaKcVC"
    "jPmLxgx9UFDS0D+wuE48bgGZXXCOi/ZmrceOgHeyrE9FfGuVeMAPPq0zCvehQ94tvbPfZp"
    "9scuk4hI7L9GwZoY7bq1EbMz1hk9di6OgztYaPiKMvH7OHogIVoQzAhDgq5JktlxlZgQJV"
    "KHQ5xuiFjJVSFH3afJG7QmW5Wpg7DqF7WaoZTLO9AkMFQU6e0pkPjjhUIF1pjeKT5Supbf"
    "3kbSL8ZDyISDiK83KQfDVxUHZq86+13V26s1zhmPYG1j7oKiyVdZxaBKOG3oY1AlapuVUy"
    "FJDhaBUcwv2Psap3li9j5fDASbrVSbb0yGgezKrEMdj+g4tIM5QNX31M2PGE441tonn0mF"
    "myAVL49o1uEIq8ZHEq+oVhEYiW6WpP7oe0bTJDSZAC54Z1D7vRAsQe0fUHaHgqND1rwcQ6"
    "ouIwGJHhRtE2HdocjoFeqL9pVufp3iouq0teT8AAHO3TjPZBs70o8YYN2NdUaWqbG8RRvt"
    "JRDw7sZ7Ig/NebBKk/Up9Y28V0GTof7FD69+evXHlz++OjB++KSN6FNSIXN2UMmkiGO26/"
    "JYRQHxEGIHJjcIsQOD+tEvxpjdKXYAQLiy/V4K+eJPLl88cxO81XJ0oxfhbSFmd3QlHOXy"
    "Lg6FLWYibyKWwV/r5ExtRFCBfWJF9iiQ32umEzflrxFDctWpukJcR/plQ3aEkdwrYPIu9P"
    "WYx7gaMrYsPQ5lEDgewPFwfcdDulkQwyndrLsfAFNq+nQx1X0ZMakTqo3J7iSu4qZE7cAG"
    "qcGzFH2j/QoRcMVJe8p7c63DMuZRtQ7HI/f3VNSwwfDdm9XbM8IvsYN7ItD/mS5uDIK8+r"
    "hVgP9nPuCswP4pkeJvRAIdqrOjbP0aqZLQKE1EFKNQhetQhkKCQ/Qdzv6vPguk3L0giJFt"
    "jPckNNRrueSNIf7HCxkRxPABxXBI+xnQVGZsUNnCtbEtJVDdqQYwu7eSCovxw1e/npBI2F"
    "T3pj3AzVjzps8Ityk1o8BCkM3WpAE1iuFlCIRAnESuqbYzNvLFAQBpgbWleS9v6OBrLePA"
    "0eqzozXGXMytva1VFLhcIXwFwlcgfOVp76r+2AF/1tNpMgWqK7Mz1sB5mA86axH864roRt"
    "zaWieRaIP3SMXnKrtcXoP5DdqtVHpfJBBLVVqfStojSahsfdoNr0SvU5vgZW8NVkEv5Eqw"
    "Cg4ousu32OGUOaImKFjACXORE+aDDvm6ZcEqejAeNNUBredNHj6GS2PPR47JkyEbjzBfkx"
    "AtKTMEfjWNgsPAi50KDoMBD4NRZC3LoSkJr7BWe1HwV1KJna9IdL8yHMJt0Vw14ITCLAaO"
    "5sqINBboa174FRAYtuzXvSrmYrl3lyBggK/Vh4M8GOg6O1W6wQbefGKCDRxs4N5Os/cWim"
    "gTic9pbLZOHC7OOlgmYjV6zorhZ40Tf6I7tEmDlTZYb+gDQTQrVIeDgKaJyihbIoy2jCqp"
    "Z4aWjG50OGskF4LUYHVn1IQqy8SpTePSNwdTiBfiHphCBpSo85fDRsorQUDOc5HzUsaK1r"
    "BVzpu7NJcxkyC92qu5S6fm5j7NeZfmkrMnYkRvdTbLugKaBMdDL+wNwTxlVntJCQKUu9Tf"
    "3GKrRV6MB7Jd1jflJh2NBNEGxw3rO4fUdbMM8zzHTov7n9+9ff/x9sN3L17NXmmqJdGRIO"
    "W9/NX39S1bCuRMuDR+qAAnaPoYuw5cMd8moVNvjyMMbBw+zy8YjMFg7MdUTMxg7JMh8VeO"
    "75stidnVWWdTYnoY3yG+Fgtt5lMJ7yoaNjfzqd4XWF5IxEq3zVgRlNl8nnH0L6p6ZKhCVh"
    "Kio2DlGuYChXj/Bu1YJITOrA9Vm82j4fAZP7E1Dvnw/53ENFg/1iSZ387SWlZFgYkSTJRX"
    "N1GCNedK2q7c0+Ym1pVs0aTuHjFtUsW06FdSgZE8vFF7qbXJoAoF08EZ00FGWGCmui20sA"
    "aESnHOsYVSorHcKY6IJ71PKBqcdokq8Dp7RF8FEC69QSiuHLaHCmwyZSWeTk3nj1LzknOj"
    "nKpmhbU6YNams26yofPgOLZDSedsdKH97fBeRZxkbRqT9Rv94RbvN0SFopA4lkOUlrkgqv"
    "xyoU2GZBEJUyHny94cYl+80HpAseyd4tI2kL/UdpxWUUDqaRFVokJVrMIAKiDQ1l1i9V2E"
    "yGsLkCNSMiFoq/egrdJ3stg6arABEzSvID/0snVsCYuoVcnUI2ISy3rwoK0xpB/zYEXCNJ"
    "5OBnKuDFlKe1UUSHsnm7ZUIF0Kq5RwEww/GEm4QaegnoSKKHCKMqkiIXTL51nWL6TTLFeR"
    "MMs+z/KW0YcoJGyevZqWbXrNaMisd5BFCiYpU/86TkMZDLNgPwu6OIQkNrQSxqso4B3qSn"
    "hON4QJN07FxMKEy7OebkPHWa8iYdZ9n3Vf3O2EN0WGF5dmrS720qAOvvV8eMn/nYVa46Ug"
    "TP01Jw5vsxvd+T7gMffCFgUe894pLokSK5wkJLaR3UoQkN5cVMWUyUmxK9BxhADlDpSrZl"
    "KxpYumjAHSH0H6/IEwbvQBNwZqmqBTCua+XCcwnNynuYzVdWGXMbCwp+rtnVaxaTDsXZN3"
    "IRm2571AAe/2vIckTLdkbtmMt4qCvd1lwT/YR5SUMVDfux48zEkSzunShtAKCBg9Ce7jkg"
    "/LoKcyCBitea/CUF7kDa0U7qIEs32DG6uGrDG72AvCp7Xp3uVttg+brtxz797/cvv5b+Zd"
    "987Qlvvub1/f3dZlaoJjIh9G7SagAgP2H8n+A2aRIsXQqbvDJFTQjnMxnv2lr6mQW8mck4"
    "ARU7/0O0pjghPzNNSQ9RmQ0Im9DJ8+fajMwN37uoD368e7d5+/+6GWE3JqRrlyZZ3xrHq7"
    "OtRZUFPuj3ONiarCQZl0MMSyyLSlN1tfi/GTSZG/mL3Vg6ajI1rMHoVadAqm1Q2VbU6AAw"
    "A2/5oZ5ds2klddSsNWkPC++Py+MMJoKshcCkGRIYSgfaJPwDDXPs91oxO3reDOVdy3P/Qr"
    "SwxciAtCqyG02o+pmFiQbdX+lbjkvJZgcHj5fHiFJI7kWeSYDVnFwkz7PNPQfHO68+xXWs"
    "StUFGK4qY5O6IYMeuQJCEX3XHw2WSJTwlBAY5jlbyg2l8WxtLZoQj9giwpIygSKOJog0Ny"
    "minhehNIk/DC2AJpEr1TXG6E1+zDaCks2Oa6AFKTdLMgBt220ZxwBEAwuH9eTN/ovcwipa"
    "kI6MYq7LgEGTDgWx3lio4rCI8Q8T0dAxhEfF+5gAyES1w/vYe5mYCrSDAB+2JR6GICBsMR"
    "GI6GMRy9xVuhOqQ3G46KEbMuhqOgNPis4ehn8kBiutU9JKh8j1+rVod5vQzMlaVnR9M4RC"
    "v8QNC9sgpJYfbUdOR+GzAeeaHfgPGod4qhxsY1ZTidknDK+Pk0BgPlkEjSOXsBwieeiuzs"
    "l0z1SWxb5Cl1tZMsRfOBXTqBybsgoeqIYfRAkpAytMFrwmdI5a5yXXEsWJFgzd+ghERK2F"
    "FyUSLHYaTyBbPCY8qzJi8Z3HP9PALkLy+EA5C/BpS/oODW8AWBIaX66rIYpFRfk32ozAWV"
    "uaZON6RNQ9q0F/z2sroZ2cY4MGVOt7U9PWKAc3fO525bSwMc9hiIrfFhdasQLZtCDIfxUI"
    "jhJNYxC5e3YbMMAUKbCJ1v8DcHUgsYBOYauPWoGoJvVI/EC9Ip94w+ECbwmiQOE13HQhCR"
    "zzOdcrc+TByCxEYxv+DGbj4bwY3dnxv7M9YVCpv82J9zY+V5RzYrRp71ZP91RRKED8mfKN"
    "ec0Qbv0SJLECUhSqRW+By9FxwxulMOZbEixdBnHEl9+qa2ei56Y/Bae2FBAK917xSXsiPl"
    "m+HSov0Im+DpM5LTZiSR6J9JQKLWEgbFiG6HTmlwpxIGjGwpEypKCZeqD9AkaKhWcGY8nB"
    "JebGFwSgx4SkDOdw+kQvedKzlIrlxmYzwWFYvFDDExULfgyfAOdQuG5p0GQcrcKivWoGAS"
    "901brUbmSOXuwWmea9AJmiXAKN6vlSLaRiQ5Y6fIx8w6WipKwzvZKvK8hFmW3851ftVrba"
    "2OabBGaaJs3LtVFKzkv1iovKt7IsdFHGldixhM5Be8L9g+vBC7wfbRO8WQZORCa39pLtzF"
    "S1GCgTgA4oCVOJDGrT5ydbmbEFCMPHv+y61EpVsjNXXK+6AbPiNBj1VvTs/2jhg4t704VO"
    "DcHvDczvqlaz5OOG0x1VRQYJt0aQRJNtvY0hpcxgDpLkkfUP1paMqh4MPglF8l3X1E5t4+"
    "OG9p1/7nL59+MZPe1qU9jAKB/gvFEe8ta6ckEi7SKBZRwp+rx15DKlQktU9Knf+abKNucO"
    "KHShQ9ptJzbb3bS6gB+7YXAvto+7ZDU0poSvkENnpIR2le/9MytVWSzLah46xXkTDrvs+6"
    "XwbWL+l2q7wj2Zw02VnLo2ZdzK28BjhfYzMpnKNZEcyIo4SKQ3M6QWdI9w7PS1zG0dLoZH"
    "W/DdhmvTAcgm22d4rBWgW1MkcxAVArc4rsS2mOm7T4tjprBQK2HMiz8OLklEKllfW7GA+W"
    "b5fCo2B/AvuTD1MxMUtExaWnNWGX4L4yELI6fM7qyKdqYZXoWgHB8dVtP/XLxve1iOppNv"
    "B9LQX+nLfulcOEuiVU5G64rJpDZpR5xhHdJai413P0dUVQQnaEiyzZgb9BqpngLpJrLhVI"
    "5e2h++iBcLTDexVcqfIm8uWBODF0Lhz0yWBA9EJGBwNi7xQfKbUsmgDVEiCycESUQ1eXa8"
    "S5NUX5+BXi06eWeeGC1Dxd/JMEVpUSShBYxE6x93aVKaAmhTvXK7GxOhWL8bCwIQp58Enp"
    "JQoZDORgIPdjKiZmIPfKjCd5/wsjS8JIEuQ8Gm15tXGz8wY9iZhva5CzVr0/0Z02g2UGkq"
    "xJ9RuEBdpI3rX5jNHdqUmuOwzsaV4Ye8Ce1jvFZfEqTg3mhjbRKgeAWHVxsQryja6TbwSp"
    "ECBfDSxfCaxOObNMlV9rlaNiEt7rNrylwedTHqT0g1mwUjeRY4K81r1EJRzrjfW17pPCSZ"
    "CySOxRrErBJRTpxafaqqgWU/I3HoUEqR3MkA/RzzMeIZuVHm0rOpwgQWYDme3qMhv4QAe0"
    "PhrF42aym8RjoNv3yCWaRMpGaTqR80udDuTS2A7nsVjJ13xF4xDJPR4nRWuyrGWZrpSPlE"
    "/9nvC8VGu1f5mu4UqldGY6hy96b7CNeHEIwDk74DkLzW/6yABVNfmTwCDBvF1h1uDFKGEm"
    "ca7KY+jbPCbJvVjJX1+2MFscqi/rNqX8wgt1pZ59hXnKrKSWEmQS/A4tJoYRI/r8sCG9Ag"
    "LaXYJeCgnHYLYjQbTBccOxV8bVjXYZ8Hl+g2nNws/v3r7/ePvhuxevZq9q1a+K6Xj1fX0/"
    "YQSzjdk22kZyGQYcn+G4/DVstpAqbLhN5OYKwnEvWwi0Lxs4koVyLr+QIZqrzcdVgQ3n5f"
    "q+L/HvKl6u8XgXp8U7BMtBsJwfUzExZ249WenebdYrSJh132fdE3/BJ/nFVm/jpsZx5cuz"
    "Nr8BVQPnQdy9XZyqOLjdxlGAtcVaVx2UAI6WlCnnOeMzJH9Sv0WCk3iZW/yJ3N90DcI12Q"
    "rVDw7rbnBv0C+/fvigh2O0TRfyxioq0lzpcKDngrfBC6steBt6p7hU4Alv7Ao85eNBSHRR"
    "+/Wm5FATsQZ0LMo3ngS6/mryZebvecoigzHgljHcMAMnyNoc9BmBfL034O//qDehkQTPY3"
    "pPUzF3J7P1LgMSawrtVs+7xrFopPue4bw9mB3BNdzTXKs8oLa8HSFPk7LCFmFXOquKAskA"
    "zEdgSOhkPgojrjskOUx7DQoFCX0uSDgeH8j4M6y8MtTJn28azXTq4qyDka4Y18lEJxGURf"
    "/KjGUKOqsZwF6je0pVcG4gL2VmsE2UpKLB9PbI+z3CpGavJV+6Y8B5o9oUtGMwtz12Pmzi"
    "ULXF3ZLSCggorafRcsIsCS1BgM66hUeKHdYpixUQ9FBoNjraqNV1HCjWLiZ3MAJZG4FWOF"
    "ZZAlZ+oQoIVqrDSk2UCG3liisAUE3RpVmQ5Cy02xhKmKe5MyhtUEqiKhbDyWhlwk/QYjkl"
    "0xUYphunecKGafJtK0VP7jDrVeQEZ30ks9zp5VY1b1zKT3HwO4xifnnWmdpSma+iQJv3za"
    "eQ8Nbo3/z6rItn4Tj0rHPhrzrwVkfcKru/KqAlf81Mkyikb1Sn8aypENqtopio33dynOon"
    "lCC8FIQVH8WYC910KGR4l5z6Hfp91CNcEv6YGiHeFxwQ4IDwg1IwMbrFNTrJnlXkBPWLCW"
    "uVh3PYYd7rWFA8fFM8fBGSxfbtwRdhEpLL19uFZLGdV9waXUrrqRCZLElNiZ9KvH6t8tLQ"
    "muxJqANmdLqaKnp3aEqADk/JqtZKKTbUY1S7ABxq+RYnoRxGgjWXv5nq7g33YEiT80IAAb"
    "F5QBlvmzI5wso9V4KAP9SluhnhIkqwuThRWxhgDXipaEB/6e8rW04dKQ7JihUYpCo6kp+d"
    "xZabeAUEltua91qoTujCoKk3xuCXIZMpRHSxhqsFO/MN/uZAagGDZrYGbsED6ySIjEFRBg"
    "/s05lfCJ9p3jGnZej0xPz1F7zfNLiHi0uzNqPXtjTorLnr64qgXcRXSFDVQmmLo3CmDUbK"
    "ypR1clgi8kCYXL3K3IQXNBUoEq9RIQPo0Yws0yTkeV+IvC2Eyco1wPPAuOWF1A7Grd4pLs"
    "nxGxVMYTig2gptH0FQZlv/3c1ltqH5RN/NJwKVKyXmbq1TjGDYJMACfm0LOE8X/ySBYWNu"
    "qRN/hEBWkJPPARoiXIP4AG9Fysh8kxe76Jx2WMPBPjPpXDjvC/ZpEYLZSXpHyBS27Kqc96"
    "KDnPeiUc57UZfzVBuU1LBQ2xunpKZl2ueunNvuprI5LwmZO+mIVeB19MS+nGkXVxKzkyx0"
    "Y9qABrrb24spG6B8ohvfJjgQfp5w1/VtQAPdra3dIr5NhSvdBjTQ3bp7axuSqoGLg7XjFt"
    "5wCyC+27GZeXhsbX9mOIROmTZv9Rc62lgbbwBMn8ZUJWb7U4s2XkGBPl5euPL1TuYpi22U"
    "xipqClr50CpjHCVrh9DhCgwCt+vcd40d5gTHxLA/t7eYKTDAuyvvGyKwClw4Zf7PXz790m"
    "hIPWDqol4UCPRfaOgNXD32Ghu44qh9I6rvObUpUTeob0QQR+t0JngUcAdxlhBn2RQ9vQ0d"
    "Z72KhFkf06zzNAgICZ3mvY6F6Hmfd/Xx9E0Zf+94v+LXbzNz3E1zGHsxYtYhmr2w7unBZ6"
    "PaPyVEvtR7hIXqDIy2jD5EKkI8N1ydhqV3AUBcuReGNogr753iUsho/vZZ9pKooIDUepn4"
    "dLMg7JTQLxscx42H4hE1pWzbly9++vFwEKpf2o6+Lx9vP3w4TbQtdmtHx0YDHJZtE82UhQ"
    "1FNFsCyU1gMMvbm+UPRLZtzR3moXWPhpnoEtsPkYxXi3S2Yf2IgFVuzzdhjLJDB8uunFdR"
    "wLsr70IybM97gQLe7XkXK0bTe4PTu5n0EgQYd4hNx1GcMqvtpQQBxu0Zl8tVqO9zwnizj7"
    "sEeZSLezzM9+LLLpo1dKW9GA+cu3OuS9/K5WvyQbSUQCyhoAKia/nJPLeTEckAd/TuN9wD"
    "/H4++/2KWXtMKtQlI+jHM9VOMfQPNAof9ZYZbwCvmM+vmBKCnea6AoQ59nmOs7L9pxPc6C"
    "U6AiYTOXGxgqyJ1CfnmiCHl+YEDC+O1y8ORJM+wbhCiCZ9irMOMYZPNcbw5yzJ/aY5xrAY"
    "MesSYxiWBndoFJUPR5jrNk1F6yUSx+qDN3lx2vBQnZaj/EHPuC51a+oBdZF7QqTiEDIRRC"
    "pen2KIVOw9ld2+IsPFCjFMk1QIVxyW5vxIdQ2Uq8KhOqWDvxmqk0N18nFXJ9+usGXh7AIw"
    "CW4htHbihC+U7uhaau4UDAXPWgv7kTAN3Av7naKB7ja6F5QlZL4wnI7N20kZAxGGDhGGBH"
    "PJmW3YeA0GzDszbxs4XoMB8y7M8y1NQuNO0+58qiLBseyzY5mRTaTLGC+pIYX33DxXsTDT"
    "Ps801PG8aB1PupV/tYtrvgKcoGd+Su+MUj3cyjpVkbAz+jzLEFzVOM0TDrOB4KqnOOsQXP"
    "Vkg6voLtHvY0t0VTFk1im8qjy6Q3xVFvz0jKMdZapBOBYIo6yag/pozdECh/HeFEZlA4Vo"
    "qSGEHIiWuj7FEINytRiUfOtzDkKp4sHHOYbKQU+d8Eg9Pd0YSx40k15FgSPCIXqCSPk7El"
    "YOzzIGFrtLBAW5lyvXQTmuACeoG49EF+5k+JJahVMfkiMMDJs+zy8YNhunecImLjBsPpVZ"
    "98vA9u5bQHhGoNm8lg+YdTGukePYs6a1jzQh+8IqJm9AmPw3CpHYRQF5LT/jRK6DEOWJPI"
    "gus3HqQWiHOSp6rp6a3i57azDNeWHQANNc7xRDIiMkMo6NVDAiD0vz9Sv+j4hgSGSERMZx"
    "LupeExnlcxKOtdRpK7WdIGGnri9fMB+BIeEKhoQPUbK+aTYj6MuzLkaEuBjZITpnK79Spu"
    "hv8B4tSKbnYzFDOFEhN0TXI1IK/m4VBauDko+RegpaUqZbLaacoBXmpiCeHp4ABgUvtkww"
    "KAx4KoHQCkLruIVWKR2FkXA0MxjBsEnUjQwpkyPsSpwcIZNYwsPnCy+J2gQsM+RLIAiOsm"
    "e9/DUteK/BBuzfeAX5rZ+oNPllYjJPTZvMHaUxwUlDaFoFWO/FI5HT2mvuPn36UCH/7n2d"
    "3V8/3r37/N0PNQnltOD9ivK886cF3UfQgFQfPhkt1945Q8azz1uIKYyIlCXzlMV2h2YZBa"
    "emU+w8Vjr7KevNvevKmEf1r3M7Nw31ENRjr2EP6aWtnaBrksxXmBt6lbY1tqviHFvbjek8"
    "7am3HSc4Nh6uLdwfMcC7K+9Xjo8Zz0HgEmKgDOeu8QUlLByxDg2/v20jOUMu6QUV5ASdhy"
    "NxFnZLMcBJQGK3xn11LCSTeD3TEA3wRKIBIJnkqc/6eKrk/NDX5D7RKjkfcaJeyZvm8Jti"
    "xKxLBM6mNLhTEM6eqDI3ajJU6IugKk4mWGEmv/NpnIzqF5Zd5M/QBq/lhJoDby5yVwi28U"
    "LNg2Cb3ikuadJyT7cOra2AwDbhuWNlmgsXquO0SKP95ZLIA/+bQVE4H5pXACE8T//dzeF5"
    "y4hx4dZqpQ6FPisQB3nNOMglI/KPNFLcvE1XQJPgeOidOpDU3FNmxXoZA94Qpw5wTPC5ya"
    "SirGgN7tUyqM2ANq1FrwxgdWeSqjhlR14J8qSpg2Dz3nUNiMGFkHM/F3FPrEPQ4jV4h6BF"
    "74IWx9HYt3DAT2fbv4/U8x2qPhigIM5AROJwVn/K1L+OIYllMJyg9hvHgcgg5YJu3Ceiho"
    "e5eMRc5CECrlNRhcNM2M8EZF5A5sVT5D1YkWBNU4MXrY35MsqR+/HsN31RTxij8hSloZXl"
    "poqCrd4hKUMzKCTD9rwXKODdRWN9kIflXLsuuVs4dcMtIGfC65wJdVgY7EONMdRHwGQajb"
    "744dVPr/748sdXh8jpwydtAdOnJQkgAaWZ6ummIkACylOcdUhAeaoJKJ+lbpXx0pSAUoyY"
    "dUlAYaXBZxNQPiUE5Yso6+SSJQc84yi/DWJpTPgbnS6SkJ0UxJCOjOAz/RGNQ6KLtHJEvm"
    "1jOZfqI6QCK9U9DVVhB3kiJK544Q2AxJXeKR7jAdKngDDYGVKx7MfYwHtzjEIxfvj4hOus"
    "4l4iEeS5RpmNUecAgBhqlxhq0EWfiFbij3SsnA5mqTh3R7RKw8WYjt0UpTil8qB3WP6Yih"
    "layW+JpNwZxVruLNyvUlDdURYiToSQcqrENPVQfNwNQYT1Qr4CEXZAERZqmA+fppMu/kkC"
    "K+dYCQKUu8QBXbPCwIjIt9g4FvKPXkZBhNnektdTJJAL9Rugy4/XrEJ2u5fZ7ePIDZmQJL"
    "Gi8jlRaKD8ljHcEM5XBtVYn57lUe2zf/9HfafdqjMJx7bNxKswSPioyWBYBCtb6auEAT7r"
    "EXSY26VXHxGwm7qowsp7bm/eLsEgNNHn0MSDIpLZhl3TbypoCA22f89SYeW2y4cD067B75"
    "B0AEkHT4N3LIQ8jC2L0lRAwLpLqkeRoLGwqrBWx4HQCiVSphCYBJEyjVMxsUgZyNp46rO+"
    "jJKIr5ymvQYF24HPtoPxBFePPzun8n4Rg+raXvKbmNRWe3foeF4mJ2+osK5aLy5Urn7ixD"
    "6QJJRqvL0v9AQIumg3dcireOU75dG6aQxazi7PzkcuzxeHkWfjl7NbcyRWWKCY4AeCVFZc"
    "QtACJ2u0jGJyGqPcFQRxyEO8DBCHfH2KIeJtYJohIqvviKzsLLEpx1JCTCkh9GIlWQQV2F"
    "AFvF1yLjAQo3lGeFZSh+VmW4JABFGtSwPdJTHFobVn5gQIqoi9Z6ZEor1x8AQM5kGfzYOF"
    "48buNauiJiHNQFa6N1MxYa8LWOOfYq0sZT47ZuvdNNvYSoNmXSxttfFn7W1/XdENwihLyU"
    "QbvEcrZT7b6Kz/LY5CJOipwa0zCixuXsjRYHHrnWLIie6R0rX89jbSaDEe5FAXZY8IHMUG"
    "Q1tbYf0SCHoa1HnvWlg/jO4Jt+xocMQA7668bzBfE6sN5oiALcZhi4mWPLChuxgPtjt3sw"
    "LYc65EPNhznpI9h5ENfXDsEVJGgpHcZyP5A46jMBJWW2oZAweZ/X6q/j/fFKFkXVmvooB3"
    "e971unU8yepY2NV829W8sol/JjybnAZzeH591sESzo5DzxrBb1E2WkeKZlGkO8yRfEYckf"
    "DU/N1hPBi+vTAhguG7d4oh1HRgmvkKv/jDj3ZWwiMGrIR1KairlTCOEmITfnoYD8Gnpj4j"
    "2LQ7tMTyGncD4FJ9ssSRsQd1I5tHAPBp4JORrTbAWTBahgCnLf0/wQzdzBqYocEMXRk34m"
    "Y3n1P9Nzcp8urqrIsaXwzsoMQfuy9KEFpShvIMoCIbtEi4Mmn0dmBQ771QikC9751iSHEc"
    "LsUxq8pN5ngh/zWc1q3dE+pYSNAj5Wk4TdCLCTYFW7WyfMAAu2fY3VBrcgsIlGVpp/boVK"
    "NKdj0h+Y5SuU6Tcx65Aly3CEp0X+v38MnAFsFPnz5U5Pa793XF6dePd+8+f/dDbQ5O1VhI"
    "17lO8SwoSdg8IaDF9qbF/o9st8xmpEGXLY2ZddBoH6rDO2RoYYFwVsmI4z1HdKl+PSZ6SZ"
    "0195iZErXswKDXeqF0gV7bO8XQcBFiAqZDM7SraxF6oMHS9efAI8GzU4D3YeM5imuuTZZO"
    "7gBByC6NOe4jLgiTipz+6GQi2qKfDGDHMKjxzEJfUVAQhQ+dxqbNNHS8gkTVJ0k8RAhN3b"
    "YKFvWnPuvQ5Odp6K/gp3x6ZQUJi2jVJ1O9MmvzTsUkvFcdoY9Dz3qmvq7IMWwyiCmX04HU"
    "6/9aB0wyupuhmAZrEqLFHu1WlMgFhlSRA44igXASIr7CrHpZcfF7dRN+6s0a4oGP8ID55Z"
    "t5Gv4wtQqU9E+WlJlC5trF1zoYzjQ40y5xpn0PZ9rFzjTeEHuRXWk907bHMd0K4YrDAYNC"
    "IsehXSRWz5E6d+ThgnjKHiJ1mMgFI3+Wd1HXaSrk6cLRllFze6rL3hpCNDw/kvwSA/w9fy"
    "zc2+SbICzBsaULrgYD46CDcTDfeuwcbiUQONocHW3jkXbGr8GDNbzbhEzXLgrW8Kc460rY"
    "dpr0ChCsBr5ZDbzSXt/SRGSqZ4MSWwyYnddl5RI8jj2r094pK2cUrJCkSzLKjy1bApyghU"
    "pzT5Pwtfx4TfYkRFkteZUjEIkZSrR5VOmtOfxUs+3jAaDfeqF8gX7bO8XQMqZHSqFlzJAt"
    "Y67RuGQ8MtMlTQS+iDYxFkvKNl+IEBkrp8JNbUireMNLg87KNZ8SKVnIEQgvlIVcSRC7FY"
    "0JiuSMYLlA1MAZ4qmSTLi+vsEqAFyJIcp1vCLBGj3gODVY6y9980fIM/KGp+9Uc7GVfPhl"
    "drDzskyfKmelysoP33/foc6KHNVYaUVfa5dq9ISdsv3nL59+aTC1FYC6+hfJtfNfKI74GM"
    "v+tRCtqGg/OeqHRG0LUze482gLU5EiZrUsu9K6YW2PYzqUJlvgGCcBydKvd3IXIUKqRzwK"
    "ifbv0V1SpGHP1BgVzaIEEh2yon4h37YRM9Ytu+CdQfPyQoYFzWtANSF7YywprYCAUtC8rq"
    "d5uaXVQzb9mXADeSYS7uIXqCDBMeCbY6CSwr8jW6cc/hIOZtjnGQZXfuM0T8yp65VK+R9K"
    "oGlUK/8jF3fOqZbzQi5yLH2tb8ILnU99lY5lrxuAoB16IaWAdjigIGguNdJe5gJUGUdVhm"
    "9JIvdfFhJDpYvGiMcaCnqvGEIaVSpByPBO/7kn1LaWC65DBywWfCVf3eVqBcsHJnwpebGn"
    "vQ4F2qFEMwROg7blh7YFgdNPcda90bF5Y8RJfmnWpdBBaWyngBO8USZztGR0gzCSW1YoT6"
    "AQCSp/C8lC/3LwtCqxCS2o/IelSaLKFOR+Wq4dr/lpI39ZqsCRyFC5e5hHglLvhcYJSn3v"
    "FNfEchw0lnRt4fUECeQamiSfUvplg+O4tVHy1HT3ly9++vEgbatf2uTrLx9vP3w4Faj1Fu"
    "9YON2EhcV6qrGEzgwbwUBxPT5BizAG1aC1l90BBG3W9N/d3AsMmjKehAtfuCljtpPmsrTl"
    "Qj7Bwno+t56zXdWN7lMw8H2G72yFOplMT6BTkt+Gt52GrvNwioWJcJ4IpnKSOeGWwmAN9g"
    "gxcDzhYDYBlcslkWqzak9sH1JZw07QUDwSw3CnmDtGAuWMd3EI1KAw0d5NtC8ugLy10m2m"
    "e9+YXAG1IbPWgLtal7luToFS8Jw6gkkiIjkwqzKcZbPKX4QOonsgSUjZG50sqgoUZxUwsu"
    "ysYIWTe1O14x7uD+Z+Lw5GMPcPKHtAOtKw1SL1TmpDeBkDpDuQLnkgsQ3jBwDQ7RKnOope"
    "qzfyUJDw4suMnvUtiyiLhMHQ3WgYKUMGDOr7vufq7xcLC879ABExLOZbxnBD4Z4qrEZsn2"
    "UvSgLeIo1iKQHz5+p515Dx1KL9+z/qhNJkGd2fktlcROSIGL6KiIlO9dhr0Hmx2iLVHs1S"
    "bxKGxd1WlqoEcqxLNaLzsa/a1RmJc1VGyUB/8+tQx8FLcfGXIttxHD0NJ1iIlXdzMxQGnO"
    "Z5aE54MkAnMw0Xk20gCQSSQDw7hyeWDgBJIE9x1j3zAN1JdtfakdHoASqGzDp5gBal0Z3S"
    "QgpkkYjxjKP8Hrq5FyMoUmXRVY8vKlcB2unPMApwHKMV5kgXQV/iKCahOQvk4k8AL9AQ0j"
    "t4ga5PcdVoa1XK4QAY0GSb9SOdisVW7T9G40uLgllAoFWnm/itdvmUmQy6bbSXUcC8G/NR"
    "MsdzeQbbMV9GAfNuzO/knyrlVpUla6t91KATVD9Gom50Ci2kW8m9i5JZAULJRp/nmBHB9k"
    "6xo0cczLDPM6xeRmW/tjsoyyg4KN0Oyi2jCzJPExEZooXaX68aFN4wn9+wGHMxJ4xRqzC8"
    "KspJ6x3RnPah8I7H5zStfQ28D80TAt6HHrwPn4mkOYjiSPcCa8lCMQ+ctXkiWAVil5GivA"
    "XKDbAlDBX3OZaIeq1TQnR6SMTRboUF2uA14UjsqKoZJX+QvyKRssSQjXLhe4MPwgsDOfgg"
    "eqd4TJkoOrgoJhuS7ThTEMoCKiUsecQLahYOmiLdyqg2wWBSYrE610G4AuHKH+HqjtL1ec"
    "lKj7IRqxYF4KxM9Scp8ywxU/EUMcFqPRQyD9phjtQSmOmc3N1KSzJSEEIiIvr3RIVlpAlS"
    "qrUUjujaFOLRxwNAuvLi6AfpakDpqp7Eb0luAxxohoJzhpO/z4JznJDELT+jjgSDoptB0a"
    "363NXLzvU1CW0Kg0vNuTTJ1EzD/txKcAUHFLeWUVyRYO2WhlFBgqPPN0efn1qaike/Oa+m"
    "6WEzGz3tgOhQjimMlkuiBA2CFkTs5GGoCyJlxZG0CpXy5+i9kDoVp/ED4cpoTeJloUnFWH"
    "VGUPrUUi5OdRXd08TYNrHPR4Hy5oXIC8rbgFoFKG/ggZhaOAhPF/8kgUEAa0k6OUKAcpdK"
    "WFFCLLeOEgSq9taq9n7bysWIHRrlnCKB29MCEJmj1ZLaEyAwa1q11saFMuzRtoXxEOtkXZ"
    "B6WIpNMcStTV0OIKC3nV4wsfdtYg+JwJEpObW5NFUJAlWp2gU3l1JtY0jPVjkoVyC8F0l5"
    "GTEu5tphxFJb8c4IBmX7pJWINv2FDgQboCDmGdhNhdFH2rxtVFGQ5OIQTwkFvp5IPKBxL3"
    "PJzK1AwaPom0dxnCls0yqbyGnKAlvTZQUE8oFBo9BmMgejsBEMDP+3n9EH7zdbyjrk3+Xj"
    "ZhbxB9ER0in7bhnFRDVfwih7ObPI7VUe4h0JFDWk1nUFQnCAB2/BDEFwwJBb+TUPx2lSqr"
    "Yba6NPDHQ2rdAVfvGHH01Sc0ujiQMG+kzMHPtM6P+fsN5s/inGT8JDMng8S/QvMj8sTous"
    "hAoOelO7K4ljcJKk25jicDpVbJeUbUxGr2bWjwjYZhwI30jlTH2fE8abfbMlyKN8s+NR03"
    "txwu4iyV0q5v+ZYibVkSgxBdHcURoTnJgnouEOdQFH3qKvF+HwycACzqdPHyrzcfe+vtR/"
    "/Xj37vN3P9SiQIy7/H1DvYrmI7aMmUzW38WaASkjHp8r74wFp1UQkGomNSGGitdnOM0xQK"
    "mZ0nVCdzYNwWoooNVMa+updobc9vMMKL5RFdTnJr9hc4mlEuQp11cS1JK3A+Aps3Zw0Nm1"
    "F62g/AjjvFYD4140CFUmOiaGNgzN2nIJAuFY9tpyFpZsQ/gRAXy7tKHXy9Xc6aWlE30F5S"
    "Q/eEb8xSWIxs5FT6tt0cUIdYg6hmDjgqDThCe7YvoHAJiAIcYYYow7xRhL6Zy5zXoVCRHG"
    "PkcYL6Mk4iunaa5BYZ59nmeIJB8uSMDjqNzPenl0Csz9nClHlrG5hU7VLT43leuAcUFpiE"
    "gi2D4LudXBt0I1rYg4Sqj8n741CdGeiDe6MheiqtZXSwDvxe4MEb5eCP8Q4ds7xaWFm73K"
    "luu3DAJK66GR6WZBDDpr49l7BEwpRO+iTsT5mhiKcrS01CthwBDgEnwnD3QrD88BMLxzZ+"
    "SBYF7KkP/fwe9+XogsjbWRIv+zCutQZlZ1QasJdwFN41DLd4uyJFj07dibSsi63uYx8qFX"
    "xyxIiyAtgmjjgWijM7vsHJplCHBq5DSnrXPWQPEpeOXt5URGMLctBFQgQDB3aXWN49QqFe"
    "kAgOXdjW0v5fHPaXJzVhBXg2wkcJaP79bemOBQtcjTkvNOzn8mRYd4z5+jWxQwzFcoppxo"
    "c+tKDn2NfkvkspzT5DfE5TDVgoGRrOOCHEWThl7HPT0IzLteSJMgsA8osEN3h0Fols+4vz"
    "cpRs3HcgkCcpBLTnywImEaE3kimwLEzoSt1MEQ0eBzRMNVc1xG9KL5lOQybtpycdKGuBLk"
    "SVM3iloZcmg6nUoZWaqkqgp+yntb0FcVN5lA/oGLw7SkY58nf2oZ2VfhPljh5N5YMuMs/y"
    "UozMFj5oCRrU4AcJmEMhZm4TGz0NLg+fw0tHV5hnnoWirs0CWMzxeUrm2nwoyH2XCbDd3F"
    "mM9V/xjbiTiBwhw8ag6KbgROs1AGwzy4zYOgAtt13joi/KjYMKnGW5B2feHAD8KYXarwAQ"
    "CecXubAyRmQ2K2H1MBidmQmO3rJHdzb0Fi9pOYZ0jMhhZfHr9PY2xA9UXP0s3ZyMh83Mwi"
    "OJIfIWfjI/+q4w1VaD5XoYoqt3wtJxgFdCM/ZnRzbColVmSPMMvCHE8DIB91J4hw9OA9mS"
    "GIcOydYmhEcxUtVG1FNmQX44Fst4KXfsXuTkaUqfhNSXjvzLERDAzXTFcpYyQJDPUb3q4w"
    "azBalTCT2DykQPttHpPkXqzkry9bmC12jpd1x0J+4YW6Ap2SoFOS78z34jUrttqmTPQ2/0"
    "MdCW4f+5X/L5pYidvFeODaIayXBjieF3bbGuONJuEqqskiPElrcIVno7n3eIj+8UR0UQBl"
    "3a3MwX+mERFzlXt6OgdfNjiOGw23VeRwttuXfUkwme325YuffjxYa9UvbfbZLx9vP3wweO"
    "oT9QeaIoHaWtyVUAO2tSvsUKPtagee4+YlPV3PcboNHWe9ioRZH9Osg4fxSZZ+ZlVfTvXK"
    "rM3nlRuw2HFoB18XFgijLHFG3aeopydWBGX3QxxHIcJLIX8sRqoRkTA5vB57O/B6eWHwA6"
    "9X7xSDI+Y6pSbSxT9JYLuAqyhYwR1LSbZJKtOsJjlwNJT8EnJvtfIWlCCwgTgVSVTilZM2"
    "VoNOUB0bifrVGOHplR7wa8IJjkmLPnAY0V0v0InBB0yXOt0allXW3uFIcLSkDKn/q/sYS3"
    "KfR4CY78UJDmL+gEJSKBe8/ZlxRMFxAcdF83HxQNj+rfy16bA4XG89Klg+Ui7AsHMnBzVW"
    "b/HKyhPifbbzE3UfRNX2jpY6X1A174ol628QTeK9PhDWZE9CtFJFYCP129ZgVOrjAXD+eL"
    "E5wvkz4PmTcikE2hFaggCdJ6p3SOZqYzGZPRLM9k3qdwlWd33vRVYPYDqE3uWhYIcTXGrg"
    "d+9/uf38N7MOfmcIHbv729d3t6eL2ckfyiG90ltpCgIdOk3zxFze3sjQS/l3rL7SNWlozl"
    "C6fkaG1iOlcFkM7dSSIY6SddYmgROufPjPuHKPRon6ML8n0vfkMy3IIszlYHWUPEe/yn1N"
    "d8CdqUYJ6qurvgmqX66yuqRBIG8p5eMdbmi7O+TDHyF72x+3lz5pz0vfUzhnQS4fUJDM3z"
    "hbj2QFBaRCc7te63Elan+323oPEMe9dzzSdV9KDgjBT0UIBtV22qqtP0pOmjT4k/WVc4pN"
    "MeasRvPv0YNq+7ahCdkj9eWRWDGa3q+0Db9IZ0d5Hl9m0BeUro1hpY+9GVj7vZDOQKsYUA"
    "De4r2qO25bZ6KCAlLrCctCkM3WltQqCkj1vTTKNGnGG8WOQaokQbTBccPSPYDqMmWGep6j"
    "p8Xqz+/evv94++G7F69mr2opmUUA6avv63U7oDJK35VRVG+x1JC63d6NLDWlbPfIrhST5W"
    "Ced8CZRsTzGNrC30yFbk7EHHN5pFlbhKs4OAGbBI1MkTXS27ymzWgohWK/wHWrhkOEYVf+"
    "qyjg3ZV3IRm2571AAe8OBcaIwMr0ccp6S4WxEgb69bRPiUPlMfJNBSVYHrAVEBSGrGU3SJ"
    "E3SrJq226KfPMdgOuahLglpoJLLXpQARhQHE9UVcp4MkK5YnCufGzWvB9QcHa6KENyF3Do"
    "mHOEgTPUN2doxWq2IsHapm3eEQBN806CdORGNNcEObwyJ2B4cbx+cSA26CnGBkElwCc46+"
    "OpBDj+Jsu+RGpR/aVO47TU57PWKK1iRJfaHnJsUZ4vC6d5xhHdJc/RV/mJNv38XuWAJITr"
    "5lTyZzVUGWGNhT8eeTuI0/LC0ABxWr1TDC2vrmJNKH9NC85rMKDepQEWYZtIpywZtP1bxn"
    "BDFkkNV+O+TyfI9cj/+z8gEQTEfvmXiYg5FhosI8GQ47MhZzzKHZR5v6By9+9MCsU3DRpe"
    "dnF2Ts2b3x/GdVD2VDEftKLyCyKsVbWZ7kGMfjueEb+hNBFRjH4TeE0S9YFJzXO/ESh4Xm"
    "gfoOD1TjGU3eqJzsK81TkUOR8PSpuD0qbPF7mhLwxZDc2UV1FAvAPxoPA1S4vTVfgKYcl2"
    "zss4UPZ8U/Y8UTq+BCsSpmav0uFaq8rBy6M6tJYiidQPVLMa5RP6J10gFWKCWJpkBeFpQh"
    "CnKQvIaxTiKN4j3TxKtzxFaqmeuJJU/9kZktCs9O8viBO5VkJDTbOhHw6KjRdiIig2A0ri"
    "0LZqyDhYvVfZ0H1EAOHQr3uU/br1STvPz9nTaWi0jp/gnGzkntF/6WBh6Nt9blVfsG839H"
    "6ZnFpXOSwwF3OpWzjMcQ0K6rvP8wxmuebjaVpmOV+MNgTHNyaDDclSK882/ePFwA4O4oWU"
    "XtevddX2lZxMovspZTaQb6Jo58d10XcSvtFXsu5L2TLnaKnMLaYCjhe+92MqyJPofmV4e9"
    "uCLY6Y83Jkvp4eZ3DpX4ocpE0tWGMee0BaWGOu3xrBXxr7qs+d7WQ2RpkjAowyDkaZZcSk"
    "tCynJTKHcLft4qfYKRX6H7jveEzwch6YC0o2zkAVNCX2L2aUyVozOxU8KAEnqF6MRJ3w3g"
    "ksl8lb1dfppkGpyC521SzmwWH4Wf1CpQCq4y9rM3Vwq+o7ZAK/XsPsmerhGqxPlQiXGzxC"
    "U/BLRn0aXtq+tbNLbXTjT3O+quowHgtlX5qDFIUeiMGl1bbQjxhY6KNL+VBn6wcp/zadu/"
    "pa52M3LkZ36iyZyYbyrcMJx/qEmCGchpFAJBGqhTpDqu87C2cob9q4jXFwTM9XB6y5beTF"
    "7vyIc9pNG7TTA8GqB1Y9iLHyiMJerEuRIBvL1VuCwNq9tlg5IhovKVd6I+EIERPVPcos4x"
    "yutko5vDquk3yzxXuaiiJg+4EkoZQ7BNW/LXCynqFdJFbHltRxpAoQcbxHOAmzj9XQTMBS"
    "Lki0oHRNtKHB5M0c6JkQU+7FhgbyzoBnBvQCG5bm43br2g3l5A4gejqInqmwciPnw6GguE"
    "NmLbRpQz23adM7gpsTs4yEUFjfnJj1ZnxyqhJi21KyCnx0W8nxTLFTV0nNls3RcAAM2OqD"
    "bklyBdG9nxKREROGw6E1KeaAgZSY7ikxWiO29IAVEHCAuXl6F4yqShEO1NeRMANuM3DPKD"
    "dQ33piHjDX6cHc1wRc+qjM+nLakltCAb1t9C6JQQ5ppTZHAK1ttAr8zZLWHAG0ttFqr5dc"
    "SiGZNK2Zk2KuPByW9NaQQHMHmu233CoQSO5Asv0GXAUCyR1IlvIw1s91YrqMBro70M1Tvi"
    "UJd9w9ymig+xzd8nk2tWnKkMko0RfLfypFktr61U+Q0DUaaso+zeIV0DHyqc86NBV5ghkm"
    "RSDOu29bEgicM9YSilkeOOsWlTknNUyHujJqbcupQlSV5C1keZSHaGW1XzA6PgLR9H4lVD"
    "DlFu9NtWQefT+IrPRCNIHIygGlP4isHIbmbG+yZbeCAlIhC+qKlabTxT/lCW/DdwkClDsX"
    "97bcMyogsHU0nHaOUe2PCGUfD5+9rGW8MVeFajU8H0HXsTePKCAU4tf7jl8fj+2kT4avEh"
    "2XGRecrJU16ATNlSMxT3bKHlBxpJbyTgkC0g54dp6mjd87W/MH+VbetBqZ9YhZR+tyXAzu"
    "lPivRldT8J9xxMiWMjFDmKNIII6jEKkeC7Nj4v2CBDhr8NaU3X+pG4Oh2YudEgzNAx5GYG"
    "gehOYzmfstdqMzCftArZY018Sq53UZMwkVe2i7Edj4ByT7sMlu8f4xxT+qcDCXPmImsjw0"
    "14mooGEeHjEPlD3CbVAGwyyA88A358HIcjhHxOzI0jhHxOzIMjlHxCy4Evt2JS5jvLMRJI"
    "rxIDs4BNFA2bEn4DjMrPEOk1wBwhz7PMeZo2VuCsFQc2ye3wqobX5HeEa1HfxywurH+gon"
    "93I7U03F7UzDp0iwDdc11AUnJg21tT7cETRggbjDJ6OtEDeK2ocJ2d1MRILaMiqZ2Fhavg"
    "oIyKz2jDOCuemYayb8iAC+7fkuggQtDQplGBSsvWk1KlwhfWQ8jPa4qLFDzYxTJERWQj2S"
    "objNNXJGDSayP3/59EurHp+j6rtxFAj0XyiOeG8x96Wot0UaxSJK+HP12GsEvimW2reT+s"
    "5RmxV1g5MGCRBM/ESCiaFMzFOcdV9CyKP7RLL+H2R/YwofP16dtYaOZ+OKyLsu1UjkULTF"
    "ESviuw+N5CPOU8Keo/eqTS2LHuQKlQOZkBcQSQK238olm0V731MVH56oTrYCqe/AUULRhj"
    "JiqlcywBMh0NwL4QYCzQeUH5N0syCGtlmNOZpHwJRSNC9We3GbLuIosJHFj4jh5fDrLM9e"
    "JO586zc4FVp65ZZAju1yx6NUXrJbbsVWpc7R+ZJRg837TMhABTlBoXckQm7HmAEWyT+Ez9"
    "NERLHtVJ+iIXrA59kG+0WzxACabB+arPI6N/Y9P1yctemxWR/wOa+M7qDMHgAIc9U9fEmZ"
    "yk/GaBnF5HXRfhwFVNUnUWrlMpLrDuXdxyVaJTQXuct0Q3iWvKxGqq7l+vYmlXaw54Ji64"
    "XWBYpt7xSXYoycEqchX7qVVLlDbUwiQUsw9gExiUD3od3SSjlyEMJKsAlKYCORuDoJ2vKS"
    "/fQeQDC5Xk/uWl5I5k6l8E6gU7K2DlwQbxQhsHJoSoqvMvpzS7c4lgqHwAZT0dnu1EcgrH"
    "rnVZ8xGdLEaBM/NwMFbjLdtQZmn25JYt+qr4SCxFv9d7ck3saU2zNcQgHDZxhWZihL/bkE"
    "gUjNWoQxY9TgaG+WQg4AiOd2KIISCDu2DwCwUzjQPZ5y3+NvlQZ+um4TMi0/XfVgTiK+cp"
    "r2GhS88L7Zj3zzxzbWpq4MmLXGFxdDLStTb+hD3ntwiTBa4GT9jJecpspbqroR0lQcy0p3"
    "L0990buDh9ULaRs8rL1TDDWqB6b5qn3NpklptNFlbix33jIIKIVy33ayJ5T7HjnZUFYXCm"
    "mOu5DmgtK11PztSsJVQE+6JNwDjqWKZ8deGfOkyWNkSdSrahWHUQGBF8T+zNKKFWEqHdpK"
    "MqvjgHt77stf04L6GmzACKQrGHR6IX6BYyz3jDleClNmc6u8doKFSmXtUptU3/gpx7eM4Y"
    "aU2wJQI3boakPqedcwYaol/Pd/1Ei8ZzTd2mrPFRBs0A4KHVShhSq0UIUWqtBCFdoR8g1V"
    "aKEK7UQXNVSh7cNDtcEiWFmyWsYAn7UDL43tjHn5eNgXHOx4EOb5BMM8oZzsU5l1b4I+yf"
    "bX7b8z3FSG53h51h7wSbbzdDu/PwztUIUn5YQ940hNtIq/FBSRbxIS75Gq2ip/eoN+i8Lf"
    "VHUbVf4mWOFYOUrJMz5DnOpBh8+QfjLXtV5NlXd6fRbEgnohqUAs6IDCoHqhLAktQYDOkz"
    "ac3JxO1aJ5HyGTiIS5QsKgJeNHBBDuUtpI8sfnK8xXBhdMS83eKs6xbO+IyO+rbu9GSic0"
    "tHPeljAD+m+vt+hPPLXk2zaSnDqoZFXkBFWykahgBSftmjd3U7s5JFaOZ36XpgIBbSdPGQ"
    "Xl4h2PHTBlNs4GGLX6MGp9JZttjLWv88Sidbg261BXWpQHnzVo/YnuSn2KkKrsxFGe6qgL"
    "NSsjEqfMkJ1sBwVzkxfKO5ibeqe41LUIb6x8j8V4UNRdLCNhKGfCoCi2mEaOEKDcgfJEVc"
    "2O5zwK7ZZ5FQbUu5ilYmrSC1qDyg4YiCi7ed0WURZHm0jMt4yqOoE2K/sECFEk9kt7QwRW"
    "Usop8c3d6coY6BPdPiUOXeugbh7UzfPswAUrRD9WiKQhqia/MmuzQIjjmLOGh68rgsKIEV"
    "XPdP+MI0Z3rxGOYyRU5bJNylX5MqT7C8gflpQRhI/dlJcRkwPkQmT75+gvMRaqgcvvd1Ki"
    "nKleyZzI9S/4qc1isKeCucMLXbzZ3MFXTbWVWoIXVo2llUBr6SLa8Tg1VEJvITwfD2S7kC"
    "2wSK3sIUcEEO6iuFA7O0gxHsh2SR3FkW0oXwkCWTJVNv9l7L/SvHT/Ze67Aku3U5pMTIP1"
    "nC6XnIi5FBppYopvalOtm+4AfYhA1QZVe0yq9gd6T28a1W19dXZe5Z7HxcCzevdfV1Gw0q"
    "2bi7SRg3qrbnKqMncBPELb9cvt/DR036t1TPJtZ7uM8LSLQmGIDm88vQ/jp3Rcv/jh1U+v"
    "/vjyx1eHU/rwSdvhfHoQr0h0vzIcwo10HgHAp6mmkRQR7YWaIwoEGhBoLASaz5S2+A/01S"
    "4CDSsGdnIkHCQSZbfXNv1I6LzZZXSfMl1uJGuLosQXpuMWsUByjf9+gTkJUZRwwiSCk5gE"
    "Aqm+5GbfQV8PAgHKwxO+WYCCwL4hC6Uy+UIZW6g2x4OUMRAP0j4lDvEgckOTf9S9wWrVPC"
    "VlDEzJxacExzHdqQr4LLqXf9zpzLTkSxqwUPe27JAnmy0VqoPDXIi42WTbqKK03GE4neXH"
    "71/98fue25dfTGuBiDMwg3sm90xMa4QSXk9x1n2xFawYlQchuTFZCoprs1Y7QXlUpzRHup"
    "QHMOJUVYeQM452mEuaIhJmGnuaiChGu5UcEwm0wXuUUB0NqMcgfC+XhDkJ8lI3foQRYE32"
    "DjVKyqhLVSg5bwC4jmp62URxSKN87HxY+FfUe2IZIHGATMklMLAouFBBJvJo1/uXrVxwAp"
    "6gaDASUaDgpFUC1GeRg/xXxk1wikH660X6YzjheV06kwBYutwqAxYVL2rjO1RxzRtohco1"
    "o0pVKG6VcRLtIrFCGB1a+mUOnIijbEWiJWWIPBBmKtd6mZtC5ogX4gdIeANKeFdquzkiMq"
    "Ex99jJhkabUE+gK/VTd1YyJe1wwi0P0RoMknhOakObasK0loY2FoSBDb1TF6zlksiX9IG4"
    "lNmtYSeoOo9EVe5kHWEkoCx0MpDUoDDR3k20J0aRXxNOcEyqGn392qyDOSQtD+6QD4SFrt"
    "SpxB0VpIpK5hRtwlB+rMyHpYJa9b0ZWikfF15rn5YpZ+gyNwVbiBciBthCBpTiwtRFoDii"
    "4ITx7oSpOloOG6F8A+ziNA3Yyfe3UG+Ijsj05ZjmhN1mRa6NJ3XpcuthrftK4dLITokuPL"
    "pPfh8lSNVOVS4GjLZSI6aGwJSzo+Fs9WLjh7N1wLM1W/62ZWPKIKB0lFWmdBe0BzIVkzZE"
    "x0N0vGe7ycQiZSA6/qnPeoy5mCsJWs5flDhMvvEG0HDNN+XcI73y3zKHXINa+W8Hd90ZrX"
    "J5HHhWqfxyyFrAut24ssG+RjhBkqcVSUQUYHkvJJ84U+oj5nxN9jOkPkLblTLx6lg2qUOq"
    "Mgjy5qeaaD+PAPXVC0UA1NfeKYb25T3RCeFvA6qskgdiyCJp6aVTAIBul+LfBxdw93TAIw"
    "balddZt+gbGyqZBsfGjbqN/hMoNO91nQTlVCHGtsktNZWPoOHMYz2X4wDzmC9vwdQNJY6t"
    "6OtYMI+AeaTRPPJeH48S0GgiKY2YnTWTRNXB57MGE5Q3jM3z94QuA5nHrW0ZfSAJEhStaB"
    "w+R/8mj5MQLfZ62JrsSaiGrWZIbQRZRqCKfMuci8/0EENO4SCPBFOKF4opmFJ6pxhMKWBK"
    "Gb9uH1O6Trd2yuURA7p9nfWuaiXYVK5mUwG18kmolR4pG3/BnO8oM6fjlK+fVzS25aEdip"
    "MokBTPCxiSor7ylrJ7mryICpmeJAHbb+VCRVLolwpBXbJ/g36Lwt+Klj3ZLU1FS/p9GKgW"
    "XghqoFoMKAuDmHAlMWGFk3s3MaGCBDEBxIROYsJfcRwTYxZQfqVVNNgdx3RI0qWcoDxbSF"
    "WRjfhzpDJ8NjQh++LczfJ/Tce8Ax5Obi+OFTi5Bzy5IT2oh5o0es+x5LSKAlJrpPrffgqK"
    "h0HxsNc9FQ8Dc2DjVExMzoeUx+vEdHmlX71LBNu/V3zfNGpapTGz8zrXnKjhXTUvLJRBVE"
    "OUorQsgiwWRJVV4DrYQllOjWqXHfgROpdvchboYKCDOcm249nn+zzHrxK+C0EcQyZoRP8y"
    "6HBti7xAwAofrzDzhWAWrJoFmfx6FyGGH4d2an+2xEx7drMj/xnXUkkkZRDMCIoSbQHWi+"
    "HN8Uc5SvXxMbc9e+wNQdoBaQeknbFIO+PPVPLqIPhrQ2hR6WqXQ8AmrEiH96gqgLlCaooG"
    "Mo6BjRo26qe+URcvWlfdqBgPutGky9uBhnTBg5EsVpSub4Ugm605rKY6ov2AzMbOcWnw2U"
    "Pykyo2xPYqpU7eMJJLCmG0IZzLb/wcvd9sUn3/N4jjPVdtnLOyRguaCq3jVJL1VBvoQB3T"
    "4elJ2+eDIHLHi7MDjucBj+f81bHktIoCUmukys0moHaRJiUISD4uVmFdG3muytyd0t5sGa"
    "6inMQfz8om5NLPix9e/fTqjy9/fHUQeg6ftMk6p76NTRTHESfyKaaeC43M1mFTkiwvxq1c"
    "fswtIKeKnGBAzkgCcApOvI20z4T5nzNReX/TrBschnRSDsLy6A4mNDlWFQwJUX6D11oYTz"
    "BjdIfUf1oe3+C1Du1ANAnkbXAS6mFShBfZgC2jgRQ9lEifEGKKHOn3UaAheCFpgYYwoDDr"
    "myV6EqSGJEy3ZL4mexsloYoCPcFBT1jQcD9XudkmG2lzmmkFBpmmde67ZpqSByL3BE2cxb"
    "KvomDZu6jH6eKfJDCoGS3dho4QoNyB8pV+8AnhzdkvBwCkvrRPhkvqC02WcWR6Ae4ojQlO"
    "GvJeSrD6ri9xfU3H4ZOBd/1Pnz5UmL97X1/nv368e/f5ux/0NMhBkSh5w0bY3IyRgEg9Nr"
    "zCMu+pVjwXcyI1XUMJ57aC8WWUE/2eGUGH5p0GQcqYkyWvBoU6vr5Z8srzXOwXDvNcg07Q"
    "ZDvhHMrcGOg08XUsvOE+v+GUhYTNGVnaHKAVEJyf9ufnFu83Sse35L0GA+YdJBflx7Be72"
    "UQsO7A+i6x5vwIAca7Me6XD/ZdEm6pinto9sEehsy6+GBJeXSHfHzCCMIoc3ahnfwny6LX"
    "1lU+Q8opKg9TdOgbGen4SRVmSYQpFPMidwSP6hCvFHhUr09xqYUCs+rnlw8HI7zDQXt0HR"
    "mMkbeM4QZ/Xw1X476jKX5cR+7f/zFOG67cahbxdEy4YcT13yOFPcxNqTwt4QGnUBAVXTqA"
    "BoyYXHftdagPIAgPqPPeNTxgiaM4ZaatujHOuAyZTE73xQKMFTvyeXMeJYEh5KLdcHkCBs"
    "ulz5ZLeat0Q5w8EyUgzLHPczye/N7x13KEyqndJmS6Xr90GzrOehUJs+77rPtlKf6YZdfe"
    "NBuKixGzLnbiTWlwp0R+bfxANMmKrGKdbK+SYwqDszkrvxMKzL1e2CLB3Ns7xSUbZP4CWJ"
    "JagwGtRtOuJaclDBBaD8KgPBLW2kUZNaUk74E1DEjQGNzOa5uGBAlIj67P4b0zaStPXUXb"
    "RFjPa3jZGNTLEDCogyHoqZoEKm6UKIn4ymnaa1Awr/tmXvfL9PMXvI8pNhc4ro6YdTH9bE"
    "uDz5p+VFvTXRQStMVM6FrGRYnF/Wu0ki83YVwXSmF4h1RCfKm9+UzVrcdIf4Es1i/ACVoQ"
    "xLdxJFTjHr3MTwxHAz0TzE5e6JpgduqdYuimfo0gFr8Okc9E2QUyppqOkeOYTgcJqwzvUj"
    "M/A6KdbqDNo/tEanOqvQlHO0aT+9doTbYCLamq37tbRbG8y5Ls0FYV9M1qB82UB0HKT6Gq"
    "8BtxNXshyuKskIZJ8D1hxmr8wz4djhcv9j44XgY8XqAsWB+kZtXJbcxkJQgYJl0Lgh3Em4"
    "5GsipoSm6Py9W2BfHzKjHUUKLiadooybdtJO/mMO1V5ARnfSSzPBIT5WeyjXFbJel8wKyb"
    "XnkY20GpZDi5J8pKmNsIVc/MIrF4QVSp5ux+yjaojIarrNmmSUN8zK1A3fNCbAZ1b0DNRG"
    "X3m8S55nKWR8Tw9SyvQ2cvlSt1cT67lVyCwDqua9hLQZit0aKEAULHGdjD0iSZUGDPBotg"
    "ZdqPmxvyHBFgrzDYKwpxz4LSMgRCpeqESlnergztAQB2TIcdASLTmlf2dK0+EJkGZp9ezD"
    "7//f8Dp1f4SQ=="
)

"""Messaging: messages and their attempts, templates, DLT texts, suppressions, rules."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

CHANNELS = "('sms', 'email')"
PURPOSES = "('otp', 'transactional', 'promotional')"


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        f"""
        CREATE TABLE messaging_preferences (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            value JSONB NOT NULL DEFAULT '{{}}',
            version BIGINT NOT NULL DEFAULT 1,
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id)
        );

        CREATE TABLE message_template (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 60),
            channel TEXT NOT NULL CHECK (channel IN {CHANNELS}),
            language TEXT NOT NULL CHECK (length(language) BETWEEN 2 AND 10),
            version INTEGER NOT NULL CHECK (version > 0),
            subject TEXT NOT NULL DEFAULT '',
            text TEXT,
            html TEXT NOT NULL DEFAULT '',
            variables JSONB NOT NULL DEFAULT '{{}}',
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, key, channel, language, version)
        );

        CREATE TABLE dlt_template (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            dlt_template_id TEXT NOT NULL,
            header TEXT NOT NULL,
            category TEXT NOT NULL
                CHECK (category IN ('transactional', 'service_implicit', 'service_explicit', 'promotional')),
            text TEXT NOT NULL,
            template TEXT NOT NULL,
            language TEXT NOT NULL,
            enabled BOOLEAN NOT NULL DEFAULT true,
            version BIGINT NOT NULL DEFAULT 1,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, dlt_template_id, template, language)
        );
        CREATE INDEX dlt_template_use ON dlt_template (tenant_id, template, language) WHERE enabled;

        CREATE TABLE message (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            channel TEXT NOT NULL CHECK (channel IN {CHANNELS}),
            purpose TEXT NOT NULL CHECK (purpose IN {PURPOSES}),
            template TEXT NOT NULL,
            template_version INTEGER NOT NULL,
            language TEXT NOT NULL,
            state TEXT NOT NULL DEFAULT 'queued'
                CHECK (state IN ('queued', 'sent', 'delivered', 'bounced', 'failed', 'suppressed')),
            error_code TEXT,
            error_text TEXT,
            dedupe_key TEXT NOT NULL CHECK (length(dedupe_key) BETWEEN 1 AND 200),
            event_id UUID,
            resend_of UUID,
            person_id UUID,
            address_hash BYTEA NOT NULL,
            sealed_to BYTEA NOT NULL,
            sealed_variables BYTEA,
            has_secrets BOOLEAN NOT NULL,
            account_id UUID,
            provider_message_id TEXT,
            tries INTEGER NOT NULL DEFAULT 0,
            due_at TIMESTAMPTZ,
            lease UUID,
            expires_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            sent_at TIMESTAMPTZ,
            delivered_at TIMESTAMPTZ,
            finished_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, dedupe_key),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
            FOREIGN KEY (tenant_id, account_id) REFERENCES provider_account (tenant_id, id),
            FOREIGN KEY (tenant_id, resend_of) REFERENCES message (tenant_id, id),
            CONSTRAINT message_waits_exactly_while_queued CHECK ((state = 'queued') = (due_at IS NOT NULL)),
            CONSTRAINT message_secret_is_erased
                CHECK (NOT has_secrets OR state = 'queued' OR sealed_variables IS NULL)
        );
        CREATE INDEX message_due ON message (tenant_id, purpose, due_at, id) WHERE due_at IS NOT NULL;
        CREATE INDEX message_leased ON message (tenant_id, due_at) WHERE lease IS NOT NULL;
        CREATE INDEX message_address ON message (tenant_id, address_hash, created_at);
        CREATE INDEX message_person ON message (tenant_id, person_id, id) WHERE person_id IS NOT NULL;
        CREATE INDEX message_state ON message (tenant_id, state, id);
        CREATE INDEX message_provider ON message (tenant_id, provider_message_id, account_id)
            WHERE provider_message_id IS NOT NULL;

        CREATE TABLE message_attempt (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            message_id UUID NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            account_id UUID NOT NULL,
            outcome TEXT NOT NULL DEFAULT 'calling'
                CHECK (outcome IN ('calling', 'accepted', 'rejected', 'unavailable', 'unknown')),
            error_code TEXT,
            error_text TEXT,
            started_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            finished_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, message_id, number),
            FOREIGN KEY (tenant_id, message_id) REFERENCES message (tenant_id, id),
            FOREIGN KEY (tenant_id, account_id) REFERENCES provider_account (tenant_id, id)
        );

        CREATE TABLE message_receipt (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            account_id UUID NOT NULL,
            dedupe_key TEXT NOT NULL CHECK (length(dedupe_key) BETWEEN 1 AND 500),
            message_id UUID,
            state TEXT NOT NULL,
            error_code TEXT,
            error_text TEXT,
            occurred_at TIMESTAMPTZ,
            received_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, account_id, dedupe_key),
            FOREIGN KEY (tenant_id, account_id) REFERENCES provider_account (tenant_id, id),
            FOREIGN KEY (tenant_id, message_id) REFERENCES message (tenant_id, id)
        );
        CREATE INDEX message_receipt_message ON message_receipt (tenant_id, message_id, id);

        CREATE TABLE message_recipient (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            address_hash BYTEA NOT NULL,
            last_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, address_hash)
        );

        CREATE TABLE message_suppression (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            channel TEXT NOT NULL CHECK (channel IN {CHANNELS}),
            address_hash BYTEA NOT NULL,
            sealed_to BYTEA NOT NULL,
            reason TEXT NOT NULL CHECK (reason IN ('bounce', 'complaint', 'unsubscribe', 'manual')),
            message_id UUID,
            note TEXT,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            lifted_at TIMESTAMPTZ,
            lifted_by TEXT,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, message_id) REFERENCES message (tenant_id, id)
        );
        CREATE UNIQUE INDEX message_suppression_in_force ON message_suppression (tenant_id, address_hash, reason)
            WHERE lifted_at IS NULL;

        CREATE TABLE message_rate (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            next_at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, id) REFERENCES provider_account (tenant_id, id)
        );

        CREATE TABLE message_rule (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            event_type TEXT NOT NULL,
            template TEXT NOT NULL,
            channel TEXT NOT NULL CHECK (channel IN {CHANNELS}),
            purpose TEXT NOT NULL CHECK (purpose IN ('transactional', 'promotional')),
            language TEXT,
            variables JSONB NOT NULL DEFAULT '{{}}',
            enabled BOOLEAN NOT NULL DEFAULT true,
            version BIGINT NOT NULL DEFAULT 1,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id)
        );
        CREATE INDEX message_rule_event ON message_rule (tenant_id, event_type) WHERE enabled;

        CREATE TABLE message_capture (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            channel TEXT NOT NULL CHECK (channel IN {CHANNELS}),
            sealed BYTEA NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id)
        );
        """
        + tenant_table_v1("messaging_preferences", update=("value", "version", "updated_at"))
        + tenant_table_v1("message_template")
        + tenant_table_v1("dlt_template", update=("enabled", "version", "updated_at"))
        + tenant_table_v1(
            "message",
            update=(
                "state", "error_code", "error_text", "account_id", "provider_message_id", "tries", "due_at", "lease",
                "sealed_variables", "version", "sent_at", "delivered_at", "finished_at",
            ),
        )
        + tenant_table_v1("message_attempt", update=("outcome", "error_code", "error_text", "finished_at"))
        + tenant_table_v1("message_receipt")
        + tenant_table_v1("message_recipient", update=("last_at",))
        + tenant_table_v1("message_suppression", update=("lifted_at", "lifted_by"))
        + tenant_table_v1("message_rate", update=("next_at",))
        + tenant_table_v1("message_rule", update=("enabled", "variables", "language", "version", "updated_at"))
        + tenant_table_v1("message_capture", delete=True)
    )  # fmt: skip


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE message_capture;
        DROP TABLE message_rule;
        DROP TABLE message_rate;
        DROP TABLE message_suppression;
        DROP TABLE message_recipient;
        DROP TABLE message_receipt;
        DROP TABLE message_attempt;
        DROP TABLE message;
        DROP TABLE dlt_template;
        DROP TABLE message_template;
        DROP TABLE messaging_preferences;
    """


MODELS_STATE = (
    "eJztfWuT2ziS7V9B1Bf3RKgr/OrH2jduRNntmfasHx129e2d7eiQIRKS2KIILgCWrJnZ/3"
    "4BkJRICqQIlEhRrPzicolIUnUSBDJPPvCvqzX1ScivbzyPJpG4eoH+dRXhNZH/qV6aoCsc"
    "x/sL6gOBZ6EeGxJ/QdgUF8bOuGDYU7ec45AT+ZFPuMeCWAQ0UjI3KJVCmdQLJJYE0Sjcon"
    "Wi74wY3SA615+nYycIRz4KBEch9VbX6kE+9eSTgmhxwnsmUfA/CZkKuiByHJN3/v0P+XEQ"
    "+eQr4fmv8Wo6D0jol1ALfHUD/flUbGP92a+/vv3pr3qk+r6zqUfDZB3tR8dbsaTRbniSBP"
    "61klHXFiQiDAviF4CMkjDMkM8/Sr+x/ECwhOy+qr//wCdznIRKHVf/Z55EntIC0k9S/zz/"
    "v9lXKwybTj98vJ1+fnM7nV4daE99hQr42UcejZTmg0gooP71v+l994DoT6/UA17/fPPpm2"
    "ff/0VDQLlYMH1Rw3X1v1oQC5yKatD3KAsS4UhM7cAuCZ0S8/yDPej7KZ/DmQM2MIj3kHry"
    "rT5E85Z8FWY08/EVIOUXGxeEt2/+61bdec35/4Tqgw//7+aTxvX9zX9pYNfb7Mq7jx/+lg"
    "+ncvFL18YPr999fFUBO6JsjcMpD+wwr4gB9A7QewljJPK2h7i/XmJWM9cLMqMA/WqNv05D"
    "Ei3EUv76rEEHOeLP/lKBNrvwVF0pI0w3Egubab0TcMI22+CGAm3f83keUmpA+yfiBXKtMA"
    "O+k6kA7qdC15nwqMD/6c3rt+9v3n3z9PnkucZaIh0IUpzjzx9Xp/IMhzjyDGt0I7wFqXsD"
    "7LRyPL4QeJcZehbY5iIAbBOwd4Rx9RUOsH0VLN5GNctwQaiCbpD6dJeEqPyy8se3//H06b"
    "NnPzx9/Oz7H797/sMP3/34+MeJclfltcNLPzSo4dXbv739UFmO1Qdl3LnAIuE2e99eoj/D"
    "4orGJDqDw9fJ/rcmAis/8RD0v3/++MEMelGmupAEnkD/RmHAO5vyBQd8lgShCCJ+rR57Dh"
    "9cYdSskir6k7InqW5wYGIzoiCbYmFY3OUVEaxJjaFdkqyqJhO9zv9ziYa3/AP9j1G4zWyn"
    "prfl7fs3n29v3v9S0s9PN7dv1JWnpdcl//Sb7ys6290E/fb29mekfkX//fHDm6oad+Nu//"
    "tKfSecCDqN6GaK/QKJlH+ao1bSeoi5mDLiUeY76d4kf4IZcDkW6pAUnmNyoHFFfM5XBVJO"
    "fTDD3mqDmT89uEKf0rqxh5fWT9fVT3CEF1pJCk31PXNW2l8H0X+S7ZWJsc6vTZooa6xGTV"
    "fZsBZsdRxiMadsjeTuKecbZY84kuuVTyIRSMvTwEW3kACmeRA0aD3TrH9a2HP5+FHQRH3b"
    "cvJtnC4xX5r8lgizrRnyolQF9tlWED4u4F9lRtgOeIn7q7cfbj79w4z8K4PR9uoft29uwG"
    "gDo+2KfI0DeTcHrZclwVAbmqFW1DIjd3Tl9G6XJUHLQ9aydqAS7u58FWRB00PT9FAcL8IC"
    "b3llcrvSK5NGp2s/5pjHVa/YE/tMtXy40WUyUOHZRL+fr9Sl+ZJS4U+fPP/h+Y/Pvn++Y8"
    "B3nzQR3znJXe8i1QYb6gPq9aGGy3SUyvH0p9991yKiLkfVxtT1tbJ9rl4qC4Sz4SNE98nj"
    "xy3QlaNq0dXXqtlPkSCRYdusDyIURPqPIZxnozxZtGAom1kc1HGI6ZXmzSwObPjDNP2wTA"
    "Gi2yVB8h4q/ZSEcxRwxJd0EyEaeUTnpa5ILNIEVszR559vvn363fcmrvHEdwdecuC8JGTA"
    "njwDFqheoHoHBXxXVO8yMFk69RM9Hw8T3WGix4StA668HUNe0A1juGaqV+Qq2I/PtlRo/v"
    "5HTVBiZkjXbihNKEnBrHXJkodoEESDIBo0GvYYokEPTcsQDXoomo6I2FC2sjMvi0I92pam"
    "3Gf1vHOwLzuLczBsZMzoHQ6vjHxkdm3SzEgWRh2lJH9bYkX+ERRLBL0gxiHCfMXRnDJNDu"
    "KIKu4PqdoaKfpS18yrX5RT8igrl9cc4ybgy5xk9HAk5dCMIG+JI/mHHrKVfT4YiMxBsGxA"
    "ZHYOcYFbk9/exl/Ox4On7OAp82T2J/Gs+LSCCEDuQqnhbUixYYrXB2sLIhCsvUdpV4ajA3"
    "VflQT6vjr529L3jGBuSrepX3D2ErDeuJSY4pVdQ4udAMDtsqNCEXXvdP+SeJZzvCACbVvs"
    "Ec/d2an9am4QBQ3Ya+ByemQ86Qjx8/TIgNBivUIgtNhDaHFoWr8QLbeKRaSUrcvLXZaEiN"
    "PQtDyUIEniB+JNJJg5bXt/ddIYKFHjpmQ38Gis5GNEUN6bBMmR1+jtOuso/BItqfzmKKKI"
    "E7lFCR3DkL/F0lagEQ6R4r4naZp1IAeqy3JyzINFIqevfMBhhKT7x0FcpI83G+Ii54e4UE"
    "LlCVOrzHpPaycAPI6Dg4X1G2iJ95iqAiEUNXrIZ2ROmaFqpD4StZe4VyDqcqzbTuJQeC5M"
    "dGU97DsBQN0d9d4jT5eDdzc7qO9LbViFQgoisKA7QM6I/LO52e5umuZFKQDeCXjnzqGnbx"
    "o6NGWMjBgeDJcklr/QMPBquKTd1UkzlySW03g/8CiXpBJXd+X6nHgJC8QWpXd4iTaBnL2J"
    "QFifVKUyX/M2onL0HQ7lOqMZoEPS6IT3vQc7NCze4mFwRdjz5J4/lTqnkW8wF2rDmYeC/U"
    "U1u1wuT9LxqMh4hsQB3aoYYGvAVq6XEjDhgq9JFDA2YCytB7lJqa4wno4AOGDddAvA3HQU"
    "CEmL96dr/NUC56oYYGvAVrUB8fHWZv4WRQBT0zqs++E71RIeij7MbhVhsA6EAbp6VnIvAV"
    "UJ9+AlIZXvPKl8Sew7pvKVJYGxAcamNWPzObWQrmoom/zy5ChnwwsjW/RvTDhhmljRUtfo"
    "i/pgGvhfVF/FQPdcFNtHXB05Lj+QD01CglYSRJWrIz+LFvJDRtTh40qSm7o4dvIMSPUZOH"
    "0zLMpsuLaDRapP9t7YAFoQATgPm9hxCYgdoCWhe0B6OUFgC0S9MDD2m24ouNpJQHzRqeDq"
    "LjCd5NxUZ5VLAOCQvHAJkK+lgUdNtG4DeVOQeZisDfdoTOww24u4QXY5O5q5Kyulq4A49I"
    "CoCDq2gLgc9LrqAFEIxTixLyb5EXIwF8K51JZcQdVsKzWPjGobcBNP0Hxvmte5I+5F0wbx"
    "Eer/QvTdaoGHAvkHoWZovv2QtOxSMFOVhMIZ6O0z5ISAgYSGX+/OvXut2z9fGeLDB2MmTU"
    "Hi/Ul6U28/vFV6Pxc48lU0ls4RRlmRLfoG55HdifxUxZvUzxXZTnQ+fhrR+0vevhphgb74"
    "CZEL/peXUpAgjzJyrXz36zkx9dXu9ckQVe5jdYSo8vkhLsSQ9Dtha7jtpUZom4/MBR/IZi"
    "YnFK45mTa/1Lh16UXB4mzaDZP3kgu/klPbwkv04dd379JzYuVgwehWXv1mtxWsAnGddh/i"
    "fzHlMd37frC7DGLpg92lx90lM9YsMS1LAagVULOVyC5OWRCCGKVjjBICVg/FZipnWWWbu1"
    "MH0LIsUJxDoziHYh2H4pasVfsCI8tTvNxsJYdiKoojW1jKgnwVSKgDzPbECWJkEXBBmLRp"
    "VZsF9DbyA/yIIxqryUnNuf73uBNYx4OwMsA67tGQK76slt2ZDKKQXuoQVVlKs8XukJC9BA"
    "DuciyLhGZB0x7VrcsECjIAugPoal+2ATwfD2A7gb03v9oDvpcB0B1AD3G0SPDCCvSiDIDu"
    "ALo07iQQJiKK0pDgqCa3ay9VZaKkWFew5zZ5z0zUx4/vSrC/elvF9df3r958+uaJ1oEcFI"
    "hCHgLkf5y/IQSQfvUKGS/pB21AHorWB0IAvrlTldAG6i+9MGki/chuyFG27zdFzi1VKCgi"
    "fuEInkM2r3EksHWDoJKAresc4gKkCokDNBt8umw8uBanzHb+vMZhOCx7t8u9NjV5nz394f"
    "udkat+aTJrP7+/effO0LwTTtLpexLneSxOrptBeExTumcvTm2Uh/jXd7HMx0MPy/ucaASH"
    "0/W53MA5L2cCnnpewpgTW1ARHSFdcCH0wNAThDQN8AvlgahpFFoeMDnKF0zj4tjjaUIR0m"
    "KPuDpkxSMoiFAgeOF0FsEIXr/YHcqywDGfIMx5sIhU/ZU6rA55dL0OhCF16NR3vwdBUcSl"
    "vblWlDpup2Wcw/14ipEYaUBi3HcdtSAx0lffDtGiDAA6nPJgveJ/1gtj7YaQXW6xHfD9SL"
    "vjvlRTHpQvfy915icjId6qS9RbHTnUq400HN01uFegadnuYwM91fry+OI30CEtRrfUp7VL"
    "kb7YYiES+bgWqeupxSenRGo+7nPP9RqCllg3kU9tSh9ticn0dLwJhMAGvgwNa+m/WGMHmg"
    "VANkTvu8lfA/3XHmwk+vPGPWSej2iXChFwfdZIpHvLyMUuDin25SqvbnM8PcJGGvaLQSxm"
    "sF/0uF/onwdo1sci8vEQhXCprKGR0PazZZ5KVQ7Adwn1B/8k010nBYsof0kOAvzOAX6+xE"
    "+/+94Efn1PjL2MY0uMoUHfhGJHPTHgGKWO2rvkva7aT+eKIMxp1zmdF27M7KpUS1Kwi7qY"
    "MFBrAzxDnzzDz/IvuTLwDPrzSRPPsMxHtGCp1ViknpBSy6HUJEeCIpyFwUykdCuZe3AK+f"
    "cvv2Svl5iZX7B8/GnWtfMmN6zx12lIooVYyl+ffves4V3KFzU5qpoFmV16ml4DbuHhBN7f"
    "+mQdU6kez9jOtHi5cQ0JKgPbBLxCLPcvHxVEVTNShCNfJ0xxQVWjJRzxDWGVbqQFGWOH05"
    "Pe+x5Lkz6KzuEotrLcqczfsy5VvRm/sHR1vHSZErXtp3hVEnw8u2le1AGnCfPMfbfqJ3ZF"
    "DLiLCgsnsEgMFGhz1d5eyokAHRiSJ6zZm1HfkgPKJaDHryv3c84oyuXAD/QP0D+lce6tVu"
    "ZBFPClk9orotBdeWjFU3Aa5INQ83B4mUgEYnsbeCti5HUrIyZH2Bk9dir2g1swNHxJmfg2"
    "DO6Ij2YEM8KQoCsSpTyuMhOCSPpwiNM1EUt1rNmMLJLoJVqRWCDMEVYZx8uJOtLM18fLmL"
    "iajp4CSWqDcKiAjekc4j2kK/ntbSz9fDxEeF2a46pFyoH4KssB7VVFv617q87JtFw9CiJA"
    "d1XoLoLN/W+bohQ7GZjFrrMYXAmnBf0SXInKYuXUgZUDI3AR+gW+r1bNI+P7BkIQ/J3Org"
    "ysgPp40kQF/JkNOOr+f4wIigPiEVURtqFs9UIdcyX9TemPh8in8jJlyJe6VeeX65/qMw9H"
    "0j9HjMQh3hLfkJ1xyhuDkz8IMxKc/B4tdXDye3TyjZULDVgb6xUA6jZQY7YwpFvU9zXNx0"
    "Nf03v0Na3LcmnopFyX4dLhLL9SBsIZNr5u5rlQR2QJA+i1WUVFkdE0FHr65PkPz3989v3z"
    "XWrR7pOm/KLD1KKQYG5IcKm3L3YCQAJWpuZC3tDBhy3KAU8xZJ5C9aibEsbsmlmXpSAfDP"
    "LBgB+CfLCHvaoOhwf8SavTRAWqK5MjbODUT1p3mSKR6g2l2TopidZ4iyK5aSheLqu4eok2"
    "yyAkKBCIJRGf6OaDJPIV16cKr7TpZWpBdcpbAys4CLsSWMEeTXfoZwg7TDc7zHvCOV4Yt5"
    "j8UuMesy4MapF0mg1HND02YYO3E122q89FUH+N/Ewlhs6Ip1oK6MXflFbqfB/YPQaxtMHu"
    "0ePu4S1xFJHQhhMoiEC4w4ERiBMmlWJVmFcQAchdMnbJOg4lPDaYF2UA9HuAXn90ZG3Ywy"
    "Q6pr6Sp4uA4GiRZDZWe053LwMT26VPqrBcSnYCPQZO5dCE5F/l4iHXIQiJqG+Fe1kKoheu"
    "uAuJsD3uuRTgbo+7T/wkJub2qfW4l6VgbXeZ8Oc7W+5yprxVmyhOIn9K5zaAloQAUWhW3X"
    "Hyi+/Li9yhorMqCdVw1VW3bTVcWlE4FdROASUxQP+e6N9hFihQjOc/HFVCSRp6dzmqQi4l"
    "U048Rkx5oq8oDQmOzGqoSFY1IEVH9jJ8/PiupIFXb6sG3q/vX7359M0TrQ05KBAp7XRAo2"
    "DPo4m13VeWgl21Yqcwehf4hE2zeJwR3AbK2ywOzqQDEcsC05Jez77m4yHjvLpQDCDZ4oIm"
    "8yXkWkA9QReL/4CaW1wOvhf3vtQG9ppOiztLSO9Jt/tLz+fEYU/YlXHsBIAThhIOKOFoVc"
    "LBFalvr/KCGGxeQ968fKI6jzKn97oqC5oesqahGGu8eh5WqvxNWq5/VZ8xn4+YtEicn+LC"
    "4FZtmzwchiqhXbVNygm0CdqwQN5INVGaU6bLqAKO1tg3lGO53gRS5wfhgEPqfOcQF17sBl"
    "67HtNGOhtAjZL1jBh821o6YS8ACcLDi2wNDd7TTFKaCI+urVJRCyI9JgGrrVzBcQbjEbKA"
    "x0OAQRbw2QoNmBvxWJYE4nEofiz0jgG6Yjh0xWsci4SRq3q6Ih8xaUNXeIXBR+mKn8gdCW"
    "m8JpFAVL7HLxDeVe5jrviFDU1CHy3xHUEL3Rs6MZT7u98GKItBWNVAWXQOMVT7n9OGg+N1"
    "znMGMgTtH4jtPCyb6hMWTQbVp6wS/Lg1xfKRLdvz7WI1KGPvdCu9WRrPIb5uqneN3gqOGN"
    "2o4I3qopcNfSQtJb+uOd9pbgzm1iBsATC3ejS31JvhsAEVxEa4+1zIbnMhLvwn4pGgMeMg"
    "H9Fu0ykMbpVxwEhMmVDpAriQLGA+8bnFeNglBrGEwS7R4y4BIdouuuJCA5Xz8B1nzoq5nH"
    "iFzRHNF9BwbERTGNIMIM3gIeFOPS9hboUQFVEIOA/NWy334pLO3Z2TniuiI6QlgBTvlqUI"
    "4oBER3iKbMykJVNRGN6Kq8i6dU3SxACOVNeuF5qtDqm3QkmkOO7NMvCW6QEBgUALIscFHG"
    "lfixgo8hPeF7iPQZjdwH10DjG03nOBtatIuT7j0d4kKIiBOQDmgJU5kISNMXJ1uZ0RkI88"
    "uv/LpcTnCCOlOhV90D17kaD7dMHDvb2lDOzbg9hUYN/ucd9OW15rPA4wbaBqSlLATcJJNp"
    "cBOqTNwiFZ44f8LGcJXRDd2wXmDR23//754wcz6E2Ntv3AE+jfKAx4Z9XvBZNwlgShCCJ+"
    "rR57DqtQgdSslCr+FdtG3eAgDhUpeEw5+03ttwtSPbbezg32i229DT0koYfkA1jooRylfv"
    "6Pi2oraj2JfUetlyVB60PX+rAI1s9JHKvoSKqTOp61OGrShm7lFYHjh7pHeXAUCR355Cii"
    "YtdLTtAJSiIRhFk7uTCYG4Os7rcBbnYQxCFws51DDGzVGa07CGOfP4wNJ8idE31pzXGTF1"
    "+/5uwlYMmBOotB7JzSqLRiv/PxwHw7bJnAPwH/NAhVjIyJKIX0tCfsktxXFISqjiFXdWSq"
    "mlkVupaEYPtqt54Oi+O7zbN66gm+20Liz3F2r5gm1K6gIgvDpd0cUlLmEUd0E6H8Xtfodk"
    "lQRDaEi7TYgb/UB0tsAjnnEoFU3R5aBHeEow3equRKVTeRTQ/EiaHlY69PBgJxEDY6EIid"
    "Q7yH1LJpAnRLgMzCC4L8LGluDx302iyfYaX4dOllnvhgF57M/iSeVaeEgghMYqfce7vOFN"
    "CTwh3rpVhb7Yr5eJjYkIXcu1I6yUIGghwI8mGoYmQE+aBoPIn7L4zMCSORl+Fo5PIq4ybH"
    "CT0pMY0rIkdZvZ/pRtNgKUGCOIl8/hJhgdYSd02fMbo5pOTaiwGfNgiyB/i0ziEumldhYq"
    "AbmkyrTADMqpObVVBvdJ56IyiFAPuqV/vqo4hfL9UJJdHCGCMtXW+0p6iIp15p6PHCB6Qa"
    "wabVChvMlUUkXuoD6nSHuBXZEl/3iVP1CisSG8KcbrcA+2oQmz/YVz3aV9Arone2RH5NaR"
    "piUWNJ1afbVwQh4b6Kf+vz7eTm4FBvUhID9F3Rx0LlGQkDYV7rQxRF+nMiHnfrRJwsnJmj"
    "M13jrw6g5mIQKjZgS77GgZzLDq5XWXKErteFuFqtEoET7uZec0j0vgj9QoSqfsUEBqUDBu"
    "UXvF3X9OzPL02aeJO4MOgoY6KytTcBX6pE7BlBMQ78CcKRv++jn3bgZXL2yqmA8EwlcQfi"
    "BcptAD2akXmiuvaqLMkFyXrvBwZ6pYfnARczCKIAuJjOIS7Y8WtVamHYoIgXrHFYY8XvhK"
    "p7Uyp1nUmPC9Wf3rx++/7m3TdPn0+eV9rk5QzN88d/qbr96rilyDMk6L9eYlaz/RdkRsF2"
    "yS3r61Sx8WIpf33WgHEO5LNquDC78FRdOUgE8gMxdTuV0ygMiwQQtucmbM+QLn5BrmBHFP"
    "nua1qgXhHrb7JfncF26yaTE8ciYWS6tjzAsyoH64zLOiOwSAy0ePNZtYmJFe9yrmeMyFim"
    "/JyQqZPlXRY8j/XdVYji5KZ3uj74bkgbpAHuJrhTZkVlMTvhbRIHwI8D7jq/DdIAd7vlJO"
    "UTbT1Nszi0dDuMK0dmG/yGMVzXlbMoVYG07+xr9bxz8KrK8vj9j4M1Qk66aJowq+LMshQ4"
    "kw5NC4Jo5ZDtUxKDbJ8q9natZe2g38sA7q64r4nAKnhziHx97UxRBspnmhcil7ORIJcIck"
    "0g12Q8uSZQo/XQtc4TzyPEd9J7VRYyCIe8ql9O7WvHaes91L4OK4fvJiWJrupT+fIRkxYZ"
    "fTnnpAe36hQr2Fa1g1CdIGJG7wKVJZclSZgbvB4TgNy6QRBtkFvXOcSFtJns7bPDtCwFoF"
    "bP/EjWM2Los/V5jcOwdlPcS42p4ujZ0x++322E6pemre/z+5t37w6LjfLV2jGBrkYcpm0d"
    "zJSpf00gNyTTmYSBlren5XdANi3NLfTQuEaDJiDvaKCor6XxTa2m/F4CZrk93oQxyqaeZW"
    "JjWQpwd8Xdtv9zWQpwd1jViSkPqT74l4+/V+DvcjDvJMLnLYm3ookB98a+IgUpx4D35eDe"
    "WU+XLAOdEYkAd4y/1dwDmPkhM/NzHIRO6i4Jgo6HrGO9RNp0DNoLjCbwcrKeNpG0qqYaII"
    "eX5kAYXpxBvziQjPIA0xIgGeUhah1SFB5eioLUnoboMDUhvTJpTEnYjzmaifDbkq6L51T4"
    "RI7TB8Kmp8UyukE8YXf6UFg5YeT/5V3yA2NV1+WY0bk0uA9zFk57a8hu6MMQguyG80NczC"
    "wXhEU4tIyhVcSgaN8tjKmWHjvGryAEhJ8j4Xc51s64DiMBj7JeIeP1LcCjfIhaV8a2k9JL"
    "gsAQDo0hHIr3GmIxp2z9mQiRwn3oxlaGTJr8WV4Y1Cq1fi5HZN1plf+5WdKQoECqGsuZpw"
    "ZOpOPpLRHm+voac2kwq+ODHqmutcRbIX3cnDkN/5Q3v4dTK294+PbWN7zMhp/GFzju0Ha5"
    "Lpc6XT55/Ljhrc0dATmqttulvtbs2l7SaYUXnnYxlCWM8tqlK7vUuGSFxF+oJNbC2FYrV9"
    "opCM0ZXSOM0tapxFcNuTHyyUz/kqWBp1QZmlH5D0uiSHXknuEQq5NtdR/uzCmSv8xFTcfv"
    "fh4J1N0geCWg7jqHuAApwxHHel7Y4nogCeAetv4xbMfN5Um5DBQnVXvyzpxbe5tkYbJC8/"
    "S+IYYTFuCEhcs+YSFdSTNb2nIiH8jCfD42n9NV1Q3uQ2HA+wje6Qx1iuwdiI7Jfus/xOe7"
    "6uFQFhThrAimDlHjhFsagxUx6GtcyZaZz4l0m++IS2CrIjvCeOalB7fKL5Cn+jS4hDAroq"
    "DowSl6KCGArBPFTep7X5lCAZUhk8as3Eobl3ZBgZsse1YFD+UWrFqwqyxaRbZnYVGeNwW7"
    "I5FP2cvSaZ0qi5ZuouwsTn4YAejg/kD3D2JjBLq/R9tjJb/9IZr1Kbr5+FEwI+dqMWQDeF"
    "EGQHc5bgHPiNUJFzsBgHu8zZvkpjALx9O8KWYBZYEwEN21xEhRpMfc88eXUpWexQECYpjM"
    "DccNlcXgvKECoDSaB4tDMOuz0fYScPpH85Lh0BuIE+k3CcPkbj4JZycER+FUl+r2RxApEK"
    "cqH9cAf1NHrLIcvBQnfynSFccx0nAgCyVdbmEGKKWDUrqBbRMjLqqCUrqHovWBBCg+EQmz"
    "F4SBrjpqCFOYB06aghWsJGIXslBFBaq3R0wYyu9D/IMzS17o4IEOJAQcbZZYoDVeEY7Ehq"
    "rqAvkf+StSx6Qa4hZdPQSCF4Ng1iF40TnERWtdGn1y/xHUvHPV2elFqaZdqwWwl5OQojad"
    "Cn6w88POf8ad/xWlq+Pbvh5ls+fPcoGjG/7Pch+eY6aqB0OC1XzIt1+0wRypKTDRGQWbpd"
    "5U5Z6MRED075GUkvswCjEXcp+mK+IfbvZdPAA2+kHsQrDR97jRw0FU/dhTUC7TcbkMJyRy"
    "Y5erktAc1Y3jdKudOXvRTFdKOHXFTBKp7Msss8IC4JIcQNxYBKZ68bix9CVJaIMFCeRtvD"
    "TppbRx0/SwiY2ftpNokUzuB/M5UYYGQTMiNnIz1OncaWq3dqESfo3eCulTcRqqxsyB4CSc"
    "555UiFVfF+VPzeXkVFfRgkaGTlndPgqct0GYvOC89ehVgPMGmfyjy3JOZn8Sz+oEyYIIQO"
    "6Sxx9ExHLpKIhAzXG1Q38sJyN2aPN1KAnYVkke5cnWniFeD+2BICBrmrXW5EJR7N7cwuUA"
    "68QuSD8swYZ6qeaWVDshgLcZXqDYu+9IJXAQWiXWF0Qgp77ZcHMpNBFZKo1NQaD78fZuSq"
    "Axic4AeCeW8jxgXEx1wIgltuadURic7YNGSJr68x0ANoiCmWdANxHGGGn9slGWclo7LgfN"
    "ThYOqP+oN1nGlQ9oXMtcelKVRCGiOLSIIlTVnSfjZJCR3E9JdHU0jqsGTSyiuCxpeWCvLn"
    "yRi6hKgqVzhNFGTgG6Uf/38ZZfoxvkMcyXKKSccBRRsZRDX6AvkdzxpzT6grgcpoKsjKQx"
    "VTmKRjUVNh09COK3gzAVIX7bozUO8dteYJbPWCzseoMVREbBC/YexfWWxE9Cab/OqQH4Zt"
    "v3QBis3yFbv+qYsKnJ+q0vFCyI3LNK8IJeNEOZoETVDridwIOGLTMnbYAriDxo6C4iZCCH"
    "JuPpIKhyZbjm/e0IgrIcVKW4VaWkKEZk4wJ+JgbY3wf7tBG4wbM5jn9BFHRwHx0wEuswgo"
    "sSirKghftooaGE67gamuq4QA8t9bDPA+S6m4GtKszyoA3HilFVp8SnKkPEVhEHoqCDe+kg"
    "jzc6aaEoDHpw04OgAtvl1u0lILWu2WlzSK2b4yBMmKlDee3LUBQZzVtwsqbvhDETE1xPPO"
    "wEIN/InnPAnrBDeycA4Q5I74L0rlbpXVxg5qb1siSEtwYd3gqigC+d1FwRBT0PWc+QxPcg"
    "k/ikBrev5a9XNfl7u+uTY6l7aqScGtnQFp1X1Fg0p0w3QfHxVv7EAqkTnbeI6qaVc22WqT"
    "7VoZztLxGV+6huX70iW+Kjpcq1C9RvsTD1Wzn9AyBLr4+1E7L0zg9xofEaJ8wS0IIIwHnQ"
    "WtwnU7WwmHba+vOxSmJwQtYEuZ2QJWemU1dyDlbsRVixwETUm7fjYiIGY0PP5d+xvKUrUl"
    "MDU7h+xIbWI6VxmQ9tVfkSBtEqrUbhhCtnTJ1bv5RaVx9m90T6nnyiDVmEuRystpJr9Ktc"
    "16TR68l7BwKpr54dCaNsYJ54nryltI83uOa8mT4ffg/b2367PfVOe9z6HsM+C3Z5j4Zk9s"
    "ZZd4IqSgGo1dTqZD0zlcrUMmB7gf4IsC6NhBOHPSNqbInetPTuRBzX3suxrrtycsAIfihG"
    "MLi243Zth+PkJFHZpC5fOebY5GOOejR/C+5Udf2aRmSL1JdHYsloslhqDr96lmVK6AtKV9"
    "JnOPRQ7nszYPsHYZ2BV9GjARzjrUN/2bIUgFpNRxOCrGNbUMtSACp0jzjL3F3n51xXrMrG"
    "tr07ofOcuHQeVKFv7yD79qoS7sSQyd5c9J2YEtm7rPpmRA7mYjyF39LV5raNNnOJHnEfC9"
    "yciCnmckuzPxugJAc7YJ2hkTqyRnjr57RZGoo67Ce4rojZZRha1dHspAB3V9yFRNge91wK"
    "cLfHfU0EVtTHIer1RZFFGSiLbFaJy4kDiuRwqHfZiwHHPjSO/eAEXJui170AlLwexH5Vzz"
    "ENkMMrcyAML86gXxwIOT/EkHPsO2q9LAlavyStX06l4OW3SBlKAgDVX+ow/K8+nzQG//MR"
    "LQoC1ViVOKyi82mU9hFHdBNdo1v5ifYovlWpxRHhCKsW+un56cq3N5X/3fd2EP4fBBEH4f"
    "/OIS7Y7Hhtxa7l40cRheqb4Cl+TQvMK2IAvQP0MWHrQGfCG7z9G8ZwTXJyRa6CfZfc2vnA"
    "//0PyC8Gs1/+ZSJgjoe5FSWByBkykXM5zh20gTmhc/c3Jo3iqxoPL704OebmTRe7cS2cPd"
    "UjAi2p/IIIa1dtgtSxKOjLfo/4gpJIBCH6IvCKROoDk5vnfiNw8AbhfYCD1znE0M2lqwOl"
    "M3qrdYZbNh6cNgenTe8vckGfGZJl6yEvSwHw0N8VHL5WDl9uLNnqvCgHzt7QnL2BOB2fs0"
    "Murww+x+5ao8vBi6OOOhy/LUkk/YOVnDUqJvQnnSGVYoJYEnHdI5JGBHGaMI+8QD4Owi3C"
    "QgqE1MMhUlP1IJT0TykyQVI07Sj5AXF1gLVvaJXT98PBsRmEmQiOTY+WuHq5bMzCfDwYhC"
    "61JnqtsoF7LwGAuxyiqXaCaW4xVUCvtcTKUnW22CjtsBLORkNrXzH448H6ogSUXVWug9Ad"
    "rrN99lANtez4gZwTRz4w+E9+Pk6k/k7T+VuUhgRHNdDupardoqRYV+tKbpL03C3q48d3pX"
    "Xl1dvqwvHr+1dvPn3zpFJ7fAi2L41De79uLzVCP/7S3brSZoG5mErfwkHHFVFw34esZ6Dl"
    "6rencdFyQyFtdse/Xplom/3VSSNxUx7XqstxjLc0ETkLckciXx3rQfVvMxytJmgTiOW+fb"
    "A+MxhxvEU48tOP1VBpKyxUtBhzlB5fq+5oah3W0zOBqBkEiwBETecQQ9+mc8G8X25dO1cc"
    "3AEoHAcKJxFWJ5Jmw6FxgkO4Glpqdd1SS68ITkd/liTBvxyyf6naoElVRcS2/V9Z8N4tAC"
    "9HxU4dADVaVrGUXKDHLmk0Tg+lGcP+4AdMGDaHRqZ5JwM8c3ueWXvEBqAbSgl2IlAl3r6Q"
    "oIj5jKnjlqYO0FclQQNuGlgwyg3QN+6YO5nz9MvtSgGn3irTHoq24BakAN4meOfEYIc0Qp"
    "tJAKxNsAr81RLWTAJgbYLV3i85lUMyaljTIMVURTgs4a1IAswtYLZfcsuCAHILkO0X4LIg"
    "gNwCZGkPY/1cJ6SL0gB3C7h5wmMSccfVoygNcB+DWz7PJuGzKDIaJ/pkmZ7y1hHHOi/ANq"
    "5+IHmPqO/lkMoWQV/ICKufxuPKCIM2rA9d69Cp58F16tlnWL75GhNP4AyxhlTM4sBJu6zM"
    "KanItOjmo+a2OmuVqjrX3JYvn6yK0f4RSJ3Cqg5bVUmWpqY+974fZFYOwjSBzMoerT/IrO"
    "wH5nRtskW3JAWgQvn2Gcu3k9mfcoe3wbsgApA7V8zbHs1YFAKuo2a3c8xqh4MYXecyHAkN"
    "R0Jfdv765XAnXSJ8luy4lFxwYisroiOkKy+EnmxVPaDySC3tnYIIWDsQ2XmYHP/guOZ38q"
    "28aiSZ9YhJS3Y5zAe3KvxXo8sl+I84YiSmTEwQ5igQiOPAR6pxyWRfeD8jHk67JtZV95/q"
    "xkA0D2KlBKK5x80IiOZeYD5Sud/AGx0p2AdotaW5IlaN5Isyo3Cx++aNgOPv84S7fJGN8f"
    "Y+zT/K4kCX3kMTaR2aqyJK0qCHe+iBsnuEDYrCoAUIHgwteHBhNZwXhOyFlXFeELIXVsl5"
    "QchCKLHrUOI8xBsbQyIfD7aDQxINtB17AIHDlI13UHJJEHQ8ZB2ngZapKQVD6dis35JQk3"
    "4vcI9q2vilwqrb+hJHC7mcqU79dtTwoSRww1UPdcaJyUNt7A+3F+qxQdzuk4vtEHcRvQ8j"
    "srkaiQUVMyqRWFsyX7kI2Kz2iDOCuWmbazgjeicBeNvjnScJWhIKRTFoWHvVSCqcoXzkch"
    "DtcFJjh54Zh5KQWQn9SPrCNvPIGTVQZH///PFDox+fSVVX48AT6N8oDHhnOfeFrLdZEoQi"
    "iPi1euw5Et8USs3LSXXlqGhF3eDggARIJn4gycTQJuYhan0oKeTBIpKo/yfZXpnSx/dXJ4"
    "2p4+m4PPOuTTcSORTFOGB5fneazfuIo4DzhLBr9FZwFLPgTs5QOZAJeQGRyGPbWE7ZNNt7"
    "QVV+eOQRnQkuvwNHEUVryoipX0kPT4RE80EYN5Bo3qP9GCXrGTEcm1Vbo7kXGFOJ5sl6L8"
    "bJLAw8G1t8L9G/HX6e6dmJxZ0t/YagQhBhtq1jXndC1aDCVqRndIzGqXyVAblDXYL+6u2H"
    "m0//MPMmrwzAv/rH7ZubKlel9tHpnFED530kZaAkOUKj90KM3JY5AyyQfwifJpEIQltVH0"
    "pD9sCQtQ38Rb3FAJ5sF56sIPGv8d8Yrjn5vHB50ujLyoHTJJ4udkNbeLMJJ6o2WSlatboU"
    "FJGvUiTcIuUwyv+9RF8C/4vyKJXr6S1xqJIdySM+QZzqQbvPkH4y126myY/t9FngwQ7CvQ"
    "IPtnOIC6Qrryk1qge0IAJwHmQAc3PjpobQ815kFNnsvRdsecIS8b0EAO4A+Fzix6dLzJd2"
    "dEFZzpExuCDwu6IM1tI6oaZDJm8YwzXYF2QqwI+PIFOz+Pc/DjNUAompW1e3guQIXbILcc"
    "Faed7SNnEKIHOovbkc/c6pIeTStPMUpYCpdtx2gNSq1QaQWl2QWrfacb8y8FnZlUkTlSX2"
    "Y45yWLdLgny5yXuCsq1qs0c3LxAOw/Qgl3XCVV89tJIYRfI/ciEhCO9TKOYBkwPkRGTba/"
    "RLiIUcsP52E/jySRFFnMj5L/ghm9XbU4HXGgRLUM9r8aWqG7Rr+FKUATfWpVg7TAxnwTYA"
    "no0HsF3AFlgkBpe1uZAuMTmsAHgbwNWOaAN3Ph7AdqlaxIEtiV4QgaKMMpr/pJHV1M3Hw9"
    "R1mLpeSL3VlM7nnIipNBppZGIWm46dqLvDmBIcez6DAlzteoWAq92Zq/2J0gZ3W1+dHHe5"
    "pywf2Mrv3jm0ys3VLnAgdILHPFgkTBeGpuUHKp9DXk+9Y7nWfDvDnPgoiDhhUoKTUHrSSO"
    "VDml3trh50D+96WPkMD8PX1j8trIt8PFgXDtbFjMkXSn2hA8DrM/qLMlBb26wSh0x/1WlO"
    "fh+DkVevkqIMqOTkKsFhSDfSaKMsWMg/7lAzDYF9g2yPAX6TatTzzqEaY9g/8Mk6pkK1C5"
    "0KEdZ7OLXuTcMd+vNwvn/8/MfHj7v1cU5WxHU5hxc+6RZR8BqHYveMzGuErgkPUetD4QqW"
    "jKpmxVcmpiC/NmnkCYqjjpIEP0tXnM7lBow4VWmMUuNog7mEKcg7E+iyOLRZyjGBQGu8RR"
    "HVwXM9BuGFnBKHpMApb3wPEmBFtg7JtEWpU6XSHicAxpDRBOUl99WHVfOygFjGE3YiEEBw"
    "NgVnKiYjt3anauMD4RGaBhdiCrTKidV7kYP9V5QboYrB+uvE+tv3lDQagIXLjTZgSPwFYV"
    "NRGd+i3HiGQxx50vriRKh2VgpbRU6iTSCWCCNG5kSdD0PSAE7AUToj0ZwyRO4IM9UVn+am"
    "kGg5CPMDLLweLbzdm2ETVCsJQWQNzqodNtjFr2mBeUWsxxMhzhR+OTnwayKwWswPUa8PVh"
    "ZlIFjZrBKHYCVT1g4n3HITrYhBzutBEwNTUWNjDwNjPSMs6K3OK5jPiXxJ74hLPXhFdoSu"
    "84W4yq3YEUY8dSS2C0FSEQVFD07RAyFFfuWE3XiePgPcQIoUL0+aSBHdWQkXRrbKoFWNQL"
    "8NIvnTJ4q7wCiWWy01RLyOjgYCYxB2ARAYPZpe6fS3Ld8qCgGkF1ntqfuA3ZGx+MqQdgdp"
    "dwNbTUYWgoO0u4eu9RBzMVUWtNRfEDko33gDaDkGfmWtX/nXlOmrcSv/uuMBj3iV8/3Ao0"
    "7l5106JNYNt9ES8xcIR0jitCSRCDws74XkEyfKfcScr8h2gtRHKF6qHts6SC59SFVfKW9+"
    "6Il28whwXwfhCID72jnE0MC7Izghrt6jyypxIIb01Hq0dwIAt0sTLoJDYpjdTXUGexlo2F"
    "1F3aJzqq9sGhwaF+om+A9EoX2tqxJUUMV0VmNjb6O9UH/0WMd1vkCPDeUtGDtR4tiMvSoL"
    "9AjQI7X0yFu9PUqBWoqkMGJylCYJyoOPlyNESGIl4eRZYYDQ/aVSQgPFjN6RSJ1StqShf4"
    "3+KrcTH822etiKbImvhi0nSC0EaamBaj6VBhcf6SGGYoVeHglUyiAcU6BSOocYqBSgUi7f"
    "tw8pXSWxnXO5lwHfvop66/O7gVOB02iGpY2RuZUDcjZ+wZxvKCubu6brxx2NuDi0/SHLuR"
    "iSpr6KlrIFjZ4GuU1PIo9tYzlRkTT6pUNQtezLhyOnt2w4Zbmjh4FrMQhDDVyLHm1hMBPO"
    "ZCYscbRwMxNKkmAmgJnQykz4DYchMVYBZVcaTYPNfsxRm+C3JeUEZdVCqj1dwK+RqvBZ04"
    "hs83037bNi2uYd5GHnHsS2Ajt3jzs3lAd1UOyu1xxLTMtSAGoF1OGfawFdSaAryYuOupIA"
    "HVirCrDzO7HzyWxJ6epGCLKOzfZ+eUSz3Z+OlZNwP/ioA/BRVUGwrYr1yxsGd0QVR6wJ5/"
    "IbX6O363Wi7/8ScbzlqnF1Wm8xo4nQpn0pi0A1vvaU9+EfegpdPghcikHYEeBS9GiqZa+O"
    "JaZlKQC1AqpcbDxqZwIXRCDnwPlQ76lnPGq6Nqe6IuWUVz2wfM5Tn6C0DkLpDVgfVVUVG1"
    "MD/ZNhK6cfc/MUypIj9BQuxDMYelpyZvj/lJrK26t632A3pJVz4BdHt0gZkGNVJrOPshu8"
    "0MZ4hJk63HZ3wO0arwhX9D+NPLI/AFea8CIdEDPqSdNDmfQRIb4xYaDLR4GHMAhLCzyEHo"
    "1ZYMg7ANUnfhKT6YpsbZyEshT4CS6nQFPf5YizkhikwFSxb5sCQ+6IXBM0cBbTviwF097F"
    "PU5mfxLP4GY0tEHciwDkDpAv9YMPAK8Py+0EICZ3+pgcjeZhYHoBXlEaEhzVBOQKYtVVX8"
    "p1pY7dJz2v+h8/vish/+ptdZ7/+v7Vm0/fPNFqkIMCkbJAJmbjErquMuIR6cf6Z5jmHTWx"
    "4WJKpKdrdX5DWcoJ/oGRoH3jTj0vYcyJyauIQoOBoTF5lQMc9HrhdoBDUXSElO3IkjtKiZ"
    "cpGeik+KosvOFDe8OHxdW/ifyYBubTO6pDJm24elIc3SKVnzCCMEpJUbSR/3DdsEN74XyC"
    "FHkuQUe7xqeBzrNR6ThEmFJ2TnJHYN4HwWAC8945xIUeIMyqIWU2HMgal0PYdhSjwWm9YQ"
    "zX8MIVuQr2LSmbC9rOJZi//3GZvr5cambheFx9P+D675lKq5tbngV7KApOv0sLW48RE8Xb"
    "XEi9E4IwUhX3tmGkOQ7ChJmW6tp8tKLIaNqnniwRTaEjnzflgfHw9GYH90AYPNyhebhlDo"
    "sna5fDZkuCoOMh6xjOX4MG0wMzE0bMDsP5aw9F68Niit+nVVhX9URxPmLShideFwa3KvjU"
    "5AeikSZzN1gXZaok6pxwNldvtpICuncQXCTQvZ1DXOAgsxfAEtSKGMBqpHYtMS3IAKDVLk"
    "SUB8LauyhKjakYsGcPAxJ5e+d5bdPVIVH93nXcgw8mxXLXVbCNBPWs14sNoV4UAUIdiKCH"
    "SgmUwihBFPClk9orokCvD41eHxb18wvehhSXiQ/ziEkb6icuDD5K/ai+vJvAJyjGTCA6Rz"
    "hvxbV9gZby5SaM64J6hjdIFU4W+vNPUBCpVED1BdJcPw9HaEYQj8NAqLPB9DQ/II56eibQ"
    "ToPwNYF26hxiOA7gHEksw9pEPhHFC6RI1W0j+zGtNhJWGt6iMUwmiDa6AzwPFpH05hhRKe"
    "AbRqPFC7QisUBzqvo8bpZBKO8yJxt1ukveL36iIgjSfvJVJ8iAK+35KM2zQlpMCi8IM/WK"
    "6fnpsL0MYu2D7aXH7QXax3QBatrF1oYmK4gAMenaOGZn3rQkycpCYwp7nK4HIpifZ8mhhl"
    "Lmh8lRkq9xIO/moPay5Ai1fiFaHiZF+b//H34DzkQ="
)

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
    "eJztXWtz2ziW/Ssof0mmSuNKnHS6N721VXZ3dtqzeXQl7u151JQWIiGJbYrQAKAVzeO/L8"
    "CHRFIgRcAiBdL3ixOLOKR8AAIX5z7wz4sV9UnIL689j8aRuHiL/nkR4RWR/6lemqALvF7v"
    "L6gPBJ6FSduQ+AvCprjQdsYFw5665RyHnMiPfMI9FqxFQCOFuUYpCmWot0gsCaJRuEWrOL"
    "kzYnSD6Dz5PG07QTjyUSA4Cql3f6ke5FNPPimIFie8ZxwFf4/JVNAFke2YvPNf/yY/DiKf"
    "fCU8/3V9P50HJPRLrAW+ukHy+VRs18lnv/xy++N/Jy3V951NPRrGq2jfer0VSxrtmsdx4F"
    "8qjLq2IBFhWBC/QGQUh2HGfP5R+o3lB4LFZPdV/f0HPpnjOFTdcfGf8zjyVC+g5Enqx+v/"
    "yr5aodl0+vHT3fTLu7vp9OKg99RXqJCffeTRSPV8EAlF1D//nd53T0jy6YV6wA8/XX9+/u"
    "rN7xIKKBcLllxM6Lr4dwLEAqfQhPQ9y4JEOBJTM7JLoFNynn+wJ30/5HM6c8Ico3hPqSff"
    "6kM278hXoWczb18hUn6xcVF49+5Pd+rOK87/HqoPPv7v9eeE1w/Xf0qIXW2zK+8/ffxD3p"
    "zKyS+dGz/+8P7TTYXsiLIVDqc8MOO8AgPqLaj3YsZI5G0Pef9hiVnNWC9gRkH6xQp/nYYk"
    "Woil/PVVQx/kjL/6XYXa7MKVulJmmG4kFybDegew4jZb4Fyhtu/xPA8p1bD9I/ECOVfoCd"
    "9hKoT7KegyA4+K/B/f/XD74fr986vXk9cJ15LpQJDiGH/9ojqUZzjEkaeZoxvpLaAeTbDV"
    "zPFiIPQuM/YMuM0hQGwTsQ+EcfUVDri9CRa3Uc00XABV2A3SPd2QGJVfVv7z+/+4unr16t"
    "urF6/efPfN62+//ea7F99N1HZVXju89G1DN9zc/uH2Y2U6Vh+UeecCi5ibrH17RH+GxQVd"
    "k+gMG75O1r8VEVjtEw9J/+OXTx/1pBcx1Ykk8AT6FwoD3tmQL2zAZ3EQiiDil+qx59iDK4"
    "6au6TK/qS8k1Q3ODCxGVGUTbHQTO7yighWpMbQLiGrXZNBL/P/DNHwln+g/ykKt5nt1PS2"
    "3H549+Xu+sPPpf758frunbpyVXpd8k+fv6n02e4m6Nfbu5+Q+hX95dPHd9Vu3LW7+8uF+k"
    "44FnQa0c0U+wURKf80Z63U6yHmYsqIR5lv1fc6/AlGwHAsVJc6POfkoMeV8Dm/L4hy6oMZ"
    "9u43mPnTgyv0ita1Pby0ulpVP8ERXiSdpNhU3zNXpf1VEP0P2V7oFOv82qRJssaq1fQ+a9"
    "ZCrV6HWMwpWyG5esrxRtkzjuR85ZNIBNLy1GjRLRCgNDshg9Yrzcm/BvZc3n4UMlHftpx8"
    "G6dLzJe6fUuE2VZPeRFVoX22FYSPi/ibzAjbES95v7n9eP35z3rmbzRG282f795dg9EGRt"
    "sF+boO5N0ser2MBEPNNUOt2MuMPNB7q3e7jIRedrmXkw1UzO03XwUs9LRrPe3KxouwwFte"
    "6LZd6ZVJ46Zr3+bYjqu+Y0+8Z6rVw7VbJo0Ung30x+2VujRfUin86uXrb19/9+rN650Cvv"
    "ukSfjORe76LVKts6HeoV7vahjmRqnsT7/65psWHnXZqtannlwr2+fqpTJgOGs+QnZfvnjR"
    "gl3Zqpbd5Fo1+ikSJNIsm/VOhAKkfx/CeRbKk3kLXFnM1kGdhpheaV7M1oGJfpiGH5YlQH"
    "S3JEjeQ4WfknCOAo74km4iRCOPJHGp92Qt0gBWzNGXn65/f/XNG53WeOK7gy7puC4JEbAn"
    "j4AFqRekXqeI70rqXQY6S6d+oOftYaBbDPQ1YauAq92OJi7omjFcM9QruAr347MtFZt//V"
    "uNU2KmCdduSE0ooWDU2kTJgzcIvEHgDRqNegzeoKfWy+ANGnNPOyOgrRl9wOGFVkLLrk2a"
    "RbRCq6Mq2q9LrPQqgtayd71gjUOE+T1Hc8oSPQtHVMlVSKWDSOj3SZq3+kXZ0c+yDO9EFt"
    "sEfJnrYh6OJA7NCPKWOJJ/6KHA1ueDQXtzQhgC7a1zigtykPz2Jlu8vD1s7iw2dzye/UY8"
    "IwmoAAHKbVQgvA0p1gzxev9iAQL+xUdkI2U8WqjNVSQoztXB31ZxZgRzXYRI/YSzR8B8Y5"
    "MVie/NajDsAEC3zYoKeb+9K9RL4hmO8QIEKo2YM55vZ6fms7kGCj1g3gPDKevwsiPGz1PW"
    "Abxh9R0C3rAevGGu9fpAermVoySVbG1e7jISnCSu9bIrTpLYD8S7SDB9pPH+6qTRUaLaTc"
    "mu4VFfyaeIoLycBpItL9HtKiuC+z1aUvnNUUQRJ3KJEokPQ/62lrYCjXCIlPY9SSODA9lQ"
    "XZaDYx4sYjl85QMOPSTdPw78In282eAXOT/FhawfT+iqO9bvtHYA0HEsNlg4eQMN+R5TIh"
    "u4okZP+YzMKdMkOtR7ovaIRzmihmPdduKHwnOhkyvrad8BgHV71nv3PA2H725WUN+XvWHk"
    "CilAYEK3oJwR+Wdzvd3dNMyLKCDeinjrYpenr3PpWmeMTBh2REuSowrXpKznlyZNKlKydz"
    "dIWt8weS/iJwKNSiX/Hn385f37NIFcNhaMbuXV55wQJAc0ubwPxGWq8fDf6dLUH30/EIGc"
    "UChABOqc4oNNsiGnZRSQWiE1m4kOGW2KCCyALIMBh7M9gEKjYDOdzpm+W9yt/KxlLHhawd"
    "Oqt45DcUdWquw60VrIhcvNVnIopqLYslV5p68CCZUmplK/UoMGMbIIuCBM2rSbQCzRbeQH"
    "+BnfFYTn+lJO1ncC69gJKwOs4x4NueLLaqiBaaAghFkIYUtptpiFYu8RQLhN8LukZkGZWV"
    "WcAgZItyBdrcsmhOftgWwrsvfmV3vC9xgg3YL0EEeLWJrWJqQXMUC6BenSuJNE6IQoSkOC"
    "o5oQ8z2qqkRJWFe05zZ5z0rUp0/vS7Tf3FZ5/eXDzbvPz19WDkg9zOSADBrIoHFsvhmx6B"
    "evfcteLyOh113vdUcEwHcPqiK/RvpLL0yaRD+ya9KuDNVSuYIi4hcSHWrqRtW1BLXOCSkJ"
    "1LrOKS5Qqpg4YLNhT5e1h63FKfPFv6xwGLpl73a51qYm76urb9/sjFz1S5NZ++XD9fv3h3"
    "Ys5CucK0VkarV104DHNKR73sWphfKQ//oMhrw91C97TN4IpABCNP0TIJ56XsyYlVpQgY5Q"
    "LhiIPOB6gFAiA/xMeZDxr9cJdg0mR/WC6brY9niYUIQS2DOO1iH2CAoiVQt6f3qbvAHBq7"
    "dJjA+NBVrgNZ8gzHmwiFRdBZUSiDy6WgVCEzp06rs/QqAo8tLeXCuiRnPwai9GGogYj51H"
    "DUSM9NU3Y7SIAULdOQM0mfG/JBNj7YKQXW6xHPB9y6OLwd0uulMdEIC5QPn0lx4fwEiIt/"
    "nZAQeTvTH6EZO5W1PI09Ce+1hATzW/vBj8AurSZHRHfVo7FSUXW0xEIm/XInQ9tfjkkEjN"
    "x33seTKHoCVWpbtEalP6aEt0pqflTcAF5vg05NbUP1hjp6SiygFvkQS1Q41Q3oBoiC5Wk/"
    "8Okr/2YCFJPm9cQ+Z5i3ahEAFH91FysPwcYTnZrdWxGXKWV7c5Hh5hgob1wonJDNaLHtcL"
    "OJe+z8waGonEfjaMU6nigHwbV3/wDzLdVVIw8PKXcODgt3bw8yW++uaNjvz6mhh7DJyPVR"
    "32bWtipIWwDVfNEugRq+ZwaiGYl3fJa121H84VIIxp2zGdJ27MzLJUSyhYRW1MGMi1AZ2h"
    "T53hJ/mXXGh0huTzSZPOsMxbtFCpVVuknpBKy6HsSY4ERThzg+lE6VaYR2gK+fcvv2Q/LD"
    "HTv2B5+9PMa+cNbljhr9OQRAuxlL9effOq4V3KJzXZqhoFmV26Sq+BtvB0HO+3Plmtqewe"
    "T1vOtHi5cQ4JKg3bOLxCLNcvHxWgqhhpcu6MCpjigqpCSzjiG8Iq1UgLGG2F05Pe+xFTE/"
    "fomlgcelzGncr8PetU1ZvxC1NXx1OXLlDbfIhXkbDHMxvmxT7gNGaevu5W/cCuwEC7aHea"
    "dHPWXu2J0u0EUMeYPGHO3oz6hhpQjoAav7bazzm9KMOhH+QfkH9K7exLrcyDKOBLq26vQK"
    "G6smvJU3Ao9ZPoZkd0mT/S2YVGj1EfT5p0mN+yBq0OJl4HxCMq4GtD2f1bVcU6QnEkghD5"
    "VF6mDPlyqkbPcfqv+szDEZqpcOJ1iLfE14gvp7wxBJo5sSkCRaVziveU3stvb2Kt5+3BS2"
    "thpmsDExq41oYjANWtzqRkC42a0nDwatYeypY8omxJnYjVUCipTsDqcJRfKAPhDAtfN+Nc"
    "qArYQkN6rWhYhIwmX/Dq5etvX3/36s3rnXK4+6RJPjxUDkOCuUa/qrcvdgCQtCtDcyFvaL"
    "FpLeJAmHBtx1quHc/FlDBmVquqjAK5F+RekHtB7n3as6o7OuCPSXfqpEB1ZXJEDZz6cesk"
    "UhKp1M9ErZNItMJbFKlj8GYkD6j6Hm2WQUhQIBCLIz5JaguQyFdan4qrSkwvXYbpKW8Nqq"
    "ATdiWogj2a7lCuAFaYblaYD4RzvNAuMfmlxjVmVWjUIuo3a45oWhVxg7eTJCo3KXuo/hr5"
    "mcoSmBFPZQwkk78uwtf6PrB6ODG1werR4+rhLXEUkdBEEyhAwN1hoQisYyY7xSjurgAByu"
    "G0ymGRXn8yRK3bQwcdU9mI03lA4ETQM5RBEYZTyQ7Qo+NUNo1J/lUGT3nigpCM+ka8l1Hg"
    "vbDl3fRk7TIKeDfn3Sd+vCb66ij1vJdRMLfbDPjzlY4fzpA3ygLlJPKndG5CaAkEjEItqo"
    "6DX3xfXuQWmcpVJGQqV2fdthmJnOCQyIdRsw4owYD9R7L/gFmgSNGWdzzaCSU0pOZadoWc"
    "SqaceIzo4kRvKA0JjvTdUEFWe0BCR/YyfPr0vtQDN7dVA++XDzfvPj9/mfSGbBSIVHY6kF"
    "Gw59HY2O4ro2BVrdgpjD4EPmHTzB9neGJjDRw2kxZCLAt0U3q9+pq3h4jzgxN2zx9sMaDB"
    "PIRYC8gn6OQEPnfS4IfD7+DeF6sj38/i0nvZ7frScxl4OHIcUjjc6IoRp3BwJeqbd3kBBo"
    "uXy4uXT8JArkVW73UVCz3tck9DMtZ4+9mtUPnrNF3/oj5iPm8xaRE4P8WFxq3KNnk4DFVA"
    "uyqblAtoE7Rh6uBXVURpTlmSRhVwtMK+Jh3L9iYQOu/EBhxC5zunuPBiN+ja9Zw2ytlAah"
    "SvZkSzt62VE/YACBB2z7PlGr2nGaQ0Fh41O/SzAOkxCFgt5YqOMxiPEAU8HgEMooDPlmjA"
    "7ITHMhKER1f2sVA7BuQKd+SKH/BaxIxc1MsVeYtJG7nCKzQ+Klf8SB5ISNcrEglE5Xv8Fu"
    "Fd5j7mSl/Y0Dj00RI/ELRIakPHmnR/+9uAZOGEVQ2SRecUQ7b/OW24JDj6kPHjAdUayiGk"
    "3fh4a3Daj912dsum+oxFk0H1OcsEP25Nsbxly/J8O18NytS7pJTeLPXnED8pqneJbgVHjG"
    "6U80ZV0cuaPpOWkl9XnO80NwZzywlbAMytHs0t9WZYLEAF2AhXn4GsNgPZwn8mHgkaIw7y"
    "Fu0WnULjVhEHjKwpEypcABeCBWjk1QQXHGkPq4QTUxisEj2uEuCi7aIqLhRQOY/eceaomO"
    "H4KwwPHHe94NiIhjCEGUCYwVPinXpezOwSISpQcDi7tlst1+KSm7sHq36uQEcoS4Ao3q1K"
    "EawDEh3RKbI2k5ZKRaF5K60iq9Y1SQMDOFJVu94manVIvXsUR0rj3iwDb5keEBAItCCyXc"
    "BRstciGon8hPcF7cMJsxu0j84phtJ7NrR25SlPzng0NwkKMDAHwBwwMgfisNFHri63MwLy"
    "lkfXfzmV+BxhpLpOeR+Smr1I0H244OHa3hID67YTiwqs2z2u22nJ64SPA04bpJoSCrRJOM"
    "lmGKRD2CwckjV+ys9yltCA5N4uOG+ouP3HL58+6klvKrTtB55A/0JhwDvLfi+YhLM4CEUQ"
    "8Uv12HNYhYqk5k6p8l+xbdQNDvxQkaJHF7PfVH67gOqx9HZusA+29DbUkIQakk9good0lP"
    "rxPy6prdjr8dq37PUyEnrd9V53S2D9Eq/XyjuS9kmdzlpsNWkjt/IK4Pih7lHuHEUi8Xxy"
    "FFGxqyUn6ATFkQjCrJxcGMy1Tlb724A264RwCNps5xSDWnVG6w7c2Od3Y8MJcudkX1pzXL"
    "eLr59z9giYciDPwomVUxqVRup33h6Ub4slE/Qn0J+c6IqRKREll16yE7YJ7isCIavD5ayO"
    "rKtmRomuJRAsX+3mU7c0vrs8qqde4LsrBP4cV/eKYULtEioyN1xazSEVZZ5xRDcRyu91ie"
    "6WBEVkQ7hIkx3498nBEptAjrlYIJW3hxbBA+Fog7cquFLlTWTDA3GiKfnY65NBQHTCRgcB"
    "sXOK95QaFk2AagkQWTggys8S5vbUSa+N8nErxKfLXeaJD3bh8ew34hlVSihAYBBbxd6bVa"
    "aAmhT2XC/FymhVzNvDwIYo5N47pZMoZBDIQSB3oytGJpA7JeNJ3n9mZE4YibyMR62WV2k3"
    "OS7oScR0XYEcVfV+optEBksFEsRJ5PPvERZoJXlP5DNGN4eSXHsY6GlOiD2gp3VOcdG8Cm"
    "ON3NBkWmUAMKtOblZBvtF58o0gFQLsq17tq5/xdlVTcS6/1GhFrQuNjtpNyte4CfhSuRFn"
    "BK1x4E8Qjvx9Fbi0fgyTo1cOBYRnygUZiLfSSFIeS8GT1tJci1XNGaXxL0hWOS7Q+EB7eB"
    "5Yak6YEWCp9Wip4ZUKFNAsUMQLVjis0V12oOralKIuM/S4WP3x3Q+3H67fP796PXldSfLO"
    "rbTXL35XFVlUseDI07iXf1hiViOvFDCjULbkkvV1GpJoIZby11cNHOdEvqoau9mFK3XlQM"
    "byAzG1O1NCC4ZJAkrTnFucPYOz84n734pf04D1Cqy/wX5xBtutGz9Eeoj2dGV4/EQVB/OM"
    "zTwjsIg1XtDmk1ZinQu0y7GeeZzGMuTnhEytLO8y8DzW94uhmN7p/ODbMa1BA91NdKfKiv"
    "LBWfGtgwPhxwm3Hd8aNNDdbjpJ9UTTnaYeDgnJFT1K1bfR2+DXjOG6mhJFVIXSvn2H6nnn"
    "0FWV5fHXvx3MEXLQRdOYGYUWllGwmbQIuQ+ie4vaKCUYlOaocm9WGMWM+j0GeLflfUUEVs"
    "6bQ+brIz+KGAj+aJ6IbCr7fl0H8rJFEEIZOcIghIEEHeScNKbEQyxvbTePLNYEIoyeeq/z"
    "2PMI8a36vYqFQicuz+rDidzsSsTpL3LTrRi+61QkuqgP5ctbTFpE9OWaU9K4VZ0TwbYqmU"
    "HlMawZfQhUlFwWJKEvT3IMALF1TghtEFvXOcWFsJns7TPjtIwCUqsVK+PVjGiyRL+scBjW"
    "Lop71JhKK7y6+vbNbiFUvzQtfV8+XL9/f5ilkM/WlgF0NXAYtnU0U6Z+6khuCKbTgUGWtz"
    "hjLyeyaWpu0Q+NczT0BMQdOcr6Shrf1GjI7xEwys35JoxRJtk0C2wso4B3W95NqxeVUcC7"
    "xaxOdHFI9c6/vP2jHH/D4bwTD5+3JN49jTW8N7m7iyhLh/dweO/K351HoDMiGeCW/reae4"
    "Ay77IyP8dBaNXdJSD0sct9nEyRmi1Krci0B4zG8XKy4p2RtKqmCUEWL80BGF4cp18cCEZ5"
    "gmEJEIzyFHsdQhSeXoiC7D39KcvZlUljSMK+zdFIhF+XdFWssugT2S45ziQ964TRDeIxe0"
    "iONJEDRv5f3iU/7iQQXMUizKXBfRizcNpbQ3RDH4YQRDecn+JiZLkgLMKhoQ+tAoOkfTs3"
    "ppp6zBS/AggEP0vBbzjWzrhKacKOsr5Dxru3gB3lU+x1ZWxbdXoJCAqhawqhK7vXEIs5Za"
    "svRIiU7sNtbKXJpGk/ywuNWoXWz2WLrDqt2n9uljQkKJBdjeXIUw0ncuPpLRHmyfUV5tJg"
    "Rvdk+0xVrSXePUqKpevD8E9580dsarXnKdYXvDzpeYrHN7RdzsulSpcvX7xoeGvzjYBsVV"
    "vtMrnWvLUdUq39gYdduDKFya9WN3VllxqnrJD4CxXEWmjbauZKKwWhOaMrhFFaOpX4qiA3"
    "Rj6ZJb9kYeCpVIZmVP5gcRSpitwzHGJ1LktShzvbFMlf5qKm4nc/jwTpzgldCaS7zikuUM"
    "pwxHEyLkx5PUACuYelfzTLcXN6Uo6B5KRqTd6ZdWlvHRYGKxRP75tiOGEBTlgY9gkL6Uya"
    "2dKGA/kAC+P52HhOZ1U7ug/BwPcRvtMRauXZO4COyX7r38Xn2/bDIRY6wrojmDpEjRNuaA"
    "xWYFDXuBItM58TuW1+IDaOrQp2hP7MoTu3yi+Qp+o02LgwK1DoaOc62hUXQFaJ4jrde1/o"
    "XAGVJpPGqNxKGZd2ToHrLHpWOQ/lEqxKsKsoWiW2Z25RnhcFeyCRT9n3pdM6VRQt3UTZWZ"
    "z80APQwf1B7ndiYQS5v0fb415++0M260N08/ajUEbOVWLIhPAiBki3OW4Bz4jRCRc7ANA9"
    "3uJNclGYheMp3rRmAWWB0AjdtcJIEdJj7PmLoWSlZ36AgGgGc8NxQ2UYnDdUIJRG82BxSG"
    "Z9NNoeAad/NE8ZFrWBOJH7JqEZ3M0n4exAcBROdapufwSRInGq4nE19DdVxCrj4KU4+UuR"
    "zjiWnoYDLKR02bkZIJUOUukcWyZGnFQFqXRPpdcdcVB8JpJmLwiDJOuowU2hbzhpclawEs"
    "TMZaGSClRtjzVhKL8P8Q/OLHmbOA8SR0LA0WaJBVrhe8KR2FCVXSD/I39F6phUjd+iq4eA"
    "88IJZR2cF51TXLTWpdEn1x9B9StXnZ1eRDWtWi2IHU5Ailp0KvzByg8r/xlX/htK748v+0"
    "krkzV/lgOOLvg/yXV4jpnKHgwJVuMhX37RBnOkhsAkiSjYLJNFVa7JSAQk+T2SKLkOoxBz"
    "Iddpek/8w8W+iwfAQu/EKgQLfY8LPRxE1Y89BekyHafLcEIiO3W5ioTiqHYap13uzNmTZr"
    "rqhFNnzMSRir7MIisMCC7hgOLGJDBVi8dOpS8hoQwWBJC32aXJXUqbbVrSbGKyT9shWgST"
    "+8F8TpShQdCMiI1cDJNw7jS0O9lCxfwS3Qq5p+I0VIWZA8FJOM93UiFWdV3UfmouB6e6ih"
    "Y00lTK6vZRsHlzwuSFzVuPuwrYvEEk/+iinOPZb8QzOkGyAAHKbeL4g4gYTh0FCOQcVyv0"
    "r+VgxBZlvg6RwG1V5FE72dozxOupPQACs7pRaywuFGGP1haGQ6yVuiD3YTHW5Es1l6TagY"
    "DeZnpBYu++IpXAQWgUWF+AQEx9s+Fmk2gislAak4RA++Pt7TqBrkl0BsI7sZTnAeNimjiM"
    "WGxq3mnBsNk+KISUSH++BcEaKJh5GnZjofWR1k8bZZTV3DEcNjuZOCD/o95kGVc8oHYus6"
    "lJVYKCR9E1jyJk1Z0n4sRJT+7nOLo46sdVjSYGXlwWtzywN0l8kZOoCoKlc4TRRg4BulH/"
    "9/GWX6Jr5DHMlyiknHAUUbGUTd+i/4vkij+l0f8hLpspJysjqU9VtqJRTYZNRw8C/60Tpi"
    "L4b3u0xsF/2wvN8hmLhVltsAJkFLpg715cb0n8OJT265xqiG+2fQ/AYP26bP2qY8KmOuu3"
    "PlGwAHlkluCAXjRNmqBk1Yy4HeBJ05aZkybEFSBPmrpBuAxk03g8FQRVrAxPdH8zgaCMg6"
    "wUu6yUlMWIbGzIz2DA/WO4TwuBa3Y2x/kvQKEPHtMHjKwTN4JNJxSx0AuP6YWGFK7j3dCU"
    "xwX90LIf9nGAPKlmYNoVejz0hmXGqMpT4lMVIWLaEQdQ6INH9UHub7TqhSIY+sGuHwQV2C"
    "y2bo+A0LrmTZtFaN0cB2HMdBXKa1+GImQ0b8HJir4TxnRKcL3wsANAvJG55oA9Ycb2DgDu"
    "DgjvgvCuVuFdXGBm1+tlJLi3nHZvBVHAl1bdXIFCP7vczxDE9wSD+OQuphxLVr4yaQ7X27"
    "U5GqL3h+BBBc2taES2SH15JJaMxotlUgClWqJafojlD0rvUSAOw/AeezMItetjAoRQu/NT"
    "XAi1w1uLtPEyCkit7jKFIKu1KallFJAKQaFnGbur/PiKikXfmI2/A52nkOKZwoggHd/FdP"
    "yBnAfLiGzMxXjiuRjB3DR/Nkf0yPtY6OZETDGXS5p5yZ8SDlbAOkMj3chq6T1+enoZDb4a"
    "8wGeOLoks75RXG4ZBbzb8i4kw+a85yjg3Zz3FRFYSR+HrNfHOhQxEO3Q3CVWJ1bLjaKFG2"
    "sPA9+Gy76NpDy9SSzLHgCRLNVIliSVKCHI4pU5AMOL4/SLA4EdTzCwA05vfIq9PpwAgOFH"
    "PjsSAPAlqzRwoQkB2F2bNAUB8GKro2EAv6bnmKgDAlTRnN/oDCmDID12ek4ZohFBnMbMI2"
    "+Rj4Nwi7BQB59QD4dITRkKprz8qbf3GUf/kJAJklAih+IWfURcVRHyNedj9/1wCDNwQvCD"
    "MIPOKYajQs7jGUjmKhO69wgg3KaSgVoJprnlWiG91iYuo+ps4lHudUs8a+3bvX/3u4P5RQ"
    "GUOVtWrdVKO83WWQNF5wBnZa46Rv/Jk5Qi9XfqkiApDQmOaqjdoyqkziSsq3klN0n6HdU3"
    "nz69L80rN7fVieOXDzfvPj9/WYkUOSTbl8ah+Q57jxrh7nogu+lW0lmIuUgqsZv3cQUKEq"
    "nL/QwSaf3yNC6xzBXRZleD40In2+yvThqFm3K7VkWW13hLY5GrINmxtYImv81wdD9Bm0As"
    "0UYlXASCo6Rwi6p5nJxtm3ysmkpbYUEYWmKO0hoi6o66RI+englCjRMqAgg1nVMMUfbnov"
    "nIyY0t4gyPHeEIEk4bCScWRmUhsuYQ5mZREwISILpOgEjr4VkFrhWRsL90eX+ZFCD2pxEx"
    "TdYqA+H41OJbdpivNYjC0GM6S9IPmNAsDo1K8w4DOnN7nTnZEWuIPlZx1dpJ8kRjespVJe"
    "k9iaYW1FeR0AN2PbBglGuob1wxd5jzZDd31QGnXirTjDdTcgsooLeJ3jnR2CGN1GYIoLWJ"
    "VoG/GtKaIYDWJlrN9yWn2pCMmtbUSTFVHg5DeitIoLkFzeZTbhkIJLcg2XwCLgOB5BYkS3"
    "sYJ8+1YrqIBrpb0M1jviYRt5w9imig+xjd8nkmAZ9FyGg20SeL9JS3jjhO4gJM/eoHyEd4"
    "fYcjKhs4fSEirH4YjysiDJJmn3qvDydpFqpmnzz+8t3XNfEEzhhrCMUsNpy0i8qckgrmaI"
    "TmNVJjW1XGpirPNbfly3WwMdo/Aqma2ao0tgqyPIy+PMH9ILLSCdMEIit7tP4gsrIfmtO5"
    "yZTdEgpIhfTtM6Zvx7Pf5ApvwncBApRbZ8ybFtItgkDrqFntLKPaoWyu9RGHUMAfCvgPOn"
    "59ONpJlwyfJTouFRes1MoKdIRy5UDkyVbZAyqO1NDeKUDA2gHPztPU+J3Tmt/Lt/KiUWRO"
    "Wkxaqsth3rhV4r9qXU7Bf8YRI2vKxARhjgKBOA58pAqXTPaJ9zPi4bRqYl12/6luDEKzEz"
    "MlCM09LkYgNPdC85HM/cYDmBoT9oHaxNK8J5otdr1yVMSMYovdt24EGn+PZO8m2abzd1vI"
    "pI0H8YJcatITcNqbG/1A2SPcBkUw9AI4D1xzHgwsh3NAzA4sjXNAzA4sk3NAzIIrsWtX4j"
    "zEGxNDIm8PtoPVgdRQdmz0jsNUjbfo5BIQ+tjlPk4dLVNdCIbqY33/lkBN/TvANapp4Zcd"
    "Vl3WlzhayOlMVeo3k4YPkaANV3eoM050O9TG+nB7UI8F4nafDLZC3CBqH0ZkczESC2rNqG"
    "RiZah85RCwWc0ZZwRz3TJXT/geAXyb850HCRoKCkUYFKy9aBQVzpA+MhxGOxzU2KJmxiES"
    "IiuhHklf3GY7ckY1Etkfv3z62LiPz1DV2TjwBPoXCgPeWcx9IeptFgehCCJ+qR57jsA3xV"
    "LzdFKdOSq9om5wcEACBBM/kWBiKBPzFHvdkRDyuySI9kITOp5dmTSFjIt9m6OR4ndLgvyA"
    "SUuHsq2K46abtwiHYVopZBVzFbiN7iVHckonc8oIwih9gGw9D5hsIAci216in0MsZIPV7z"
    "eBL58UUcSJnPUEPwwj7+2pEGPuhF1TH2POl0qYNosoKmJG4Wbt3RsYxppiow2EZ+2BbBuy"
    "5R4y1hTBbFZqY10NTCC8DeFqRTShO28PZNvI4jjQB4Q2JLHsIbDrL7P5DxoZDd28PQxdm8"
    "MOQ+rdT+l8zomYSqORas9HaaprUHcHKHKg8322KnIAAkt9h8BWu7Ot9mdKG7bbydXJ8S33"
    "lOUNW+27dxtatc1NtsDqMHTZ6/NgEbPE85DmT6tMa3k93R3Lueb3M8yJj4KIEyYRnIRyJ4"
    "3mjK70W+2uHvSI3bVbucVPY6+d/GtgXeTtwbqwsC5mTL5Q2kM96t03RQw4b07uvFGhzPoD"
    "Keq7pIiBLjl5l+AwpBtptFEWLOQfd9gz14zhbU3g4CG20kN9d4163jm6Rs1If/1bhdrAJ6"
    "s1FSofZSpEWL/Dqd3eNNyhvx3Omxevv3sxlBNahlMdb/gnC8CusV2HjGvXCG75p9jrrmgF"
    "+7C1C51YULg8aVILQuIvCJuKSvsWp4XMcIgjT27JpV2qSqlltfE52gRiiTBiZE5UCipJt/"
    "ABR+mIRHPKEJErje7IkNPcFFztjm//3ZJc3JUDDPw1uzfDRFYpgUBbgXJYbpNd/JoGnFdg"
    "PSadnWkDfnLiV0RgNZmbyFVFDMhVJ5ermLJ2OOGGi2gFBlEPFRFQhYGazC07AEzoNilR8z"
    "mRL+kDsTlIoIId4dZ5IFvlnJMjxSI8VXXPRiKpQKGjnetoR0SRX3EYEm3wRHZl0iSFbPZt"
    "jsofvy4pJ7ujTAOlRFwiFd+wohHZKl1CxS+k4sozTdaBBR5EDSdsBRA1ejTH1tJWNc7oLY"
    "GA0gML16baPxT5byTV/XAmkCJAiuhKigCXd21XgPOzEzufzJaU3l8LQVZrvb1fbtFs96dt"
    "5SDcN251rJVgWyQokjcMHghDGK0I5/IbX6Lb1SpO7v894njLUUTFUg4ThGc0FolpL3mWXc"
    "FTN+YGc+Sp3YevP+aqqwfBlsIJOwK2FD2aatmrY8hpGQWkVkiVk41HzUzgAgSkc+tcbkmo"
    "LsO4NsCzgrIK8nTM8XPqwNlVEMrdgHGEchU2psTLk3Erhx+z2ymUkSPcKQxkZ+C8CyA15n"
    "9MTeXtRf3eYNek1ebAL7ZuER0p2wbyK/sou8HbxBiPMFM5jbu8xhW+J8kptTTyyD7vUZrw"
    "Im2wZtSTpocy6SNCfI0nodtHwQ7BCUsLdgg9GrOgkHdAqk/8eG18WmsZBfsEm+Rf6m+nS8"
    "yXh7zfBHKRqMloLMGqpyFsBeHjov4mk7p31Evmb24/Xn/+s577G400fvPnu3fX1QCnB3Xs"
    "akKcwbAvo2DY22yP+y9v/tQpXyYPPiC83i23A4BP7vQ+ORrNw0D3AjSegFOEwRk4hmfguF"
    "9aUYVSErmP9c8wzDuZc0LMxZTIna5R0HYZBWdZmPNOveSAURslrwKFI/5cU/IqUdvJfGEX"
    "tV2EjlCyHVlwR+WIMSUGWnV8FQtvuGtvuFta/bvIX9NAf8ZAtcmkjVZPiq1bhPKTQk1/tJ"
    "E/eFKUMNmF8wlS4rkkHdFoX3UgokKF4xChC9k5yR1BeXdCwQTlvXOKC1V0WGhixmfNQayx"
    "ybzcSYxmle4qOLsqdwNaznXl7Aay15dTjYSPZqvvBzz5e6bmh7FqoLDpt9DU09OMNJJigy"
    "OpAAI3UpX3tm6kOQ7CmOmm6tp4tCKkv1i0oVTHVOzI5015oK2Y1LzBPQDDDte1HW5Zw+Lx"
    "yqbCRAkIfexyH0O1W6h265iZMGJ1GKrdPpVed0sp/pBmYV3UC8V5i0kbnXhVaNwq4TMRPx"
    "CNEjF3g5OkTBVEnQvO+uzNViiQe53QIkHu7ZziggaZvQCGpFZgQKtW2jXktIABQqtViCgP"
    "9DVnm3YXRdSYkgF73mFAIG/vOq9puDoEqo/+TO6LNdkdBzcG1rNaLyaCehECgjoIQU9VEi"
    "i5UYIo4Eurbq9AQV53TV53S/r5GW9DisvCh77FpI30sy40bnVA8ibwCVpjlpxKhPNSXNu3"
    "aClfbsJ4klDP8AapxMkJIpHHtms5VCcoiFQooPoCaayfhyM0I4ivw0Cg2RYlw/xAOOrpmS"
    "A7ObHXBNmpc4qLYSw4C4syiWLJMRDEUrW4m4JY3FpEPhOlC9QcmXfQptVCwkrNWxSGyYBo"
    "k1SA58Eikrs5RlQI+IbRaPEW3ZO1SM6zw7JREMq7zMkGrVXhx7TGxER5EKT95KtKkAFXva"
    "cOzFNxViiBSfBCf75ez0+H5cWJuQ+Wlx6XFygf0wWpaRVbE5msAAFh0rZwzM68aSmSlUFj"
    "cnucrgYimJ9niaGGVOanqVGSr+tA3s3mhLkScoS9PpBedlOi/Pf/A9N6VE4="
)

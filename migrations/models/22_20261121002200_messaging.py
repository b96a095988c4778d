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
    "eJztfW2T2zaW7l9B9ZckVZoux3Ze1r51q9qOd+JZO07Zzs3uTk0pEAlJnKYILQC2rJnZ/3"
    "4BkJRICqQISKQg9qlKxd0iDql+AALnPOftnzcrGpKY394FAU0TcfMC/fMmwSsif6hfmqAb"
    "vF7vL6gPBJ7FemxMwgVhU1waO+OC4UDdco5jTuRHIeEBi9YioomSuUOZFMqlXiCxJIgm8R"
    "atUn1nxOgG0bn+PBs7QTgJUSQ4imlwf6seFNJAPilKFme8Z5pE/5OSqaALIscxeee//k1+"
    "HCUh+UJ48ev6fjqPSBxWUItCdQP9+VRs1/qz3357+9O/65Hq+86mAY3TVbIfvd6KJU12w9"
    "M0Cm+VjLq2IAlhWJCwBGSSxnGOfPFR9o3lB4KlZPdVw/0HIZnjNFbTcfN/5mkSqFlA+knq"
    "f8//b/7VSsOm018+fJ5+evN5Or05mD31FWrg5x8FNFEzHyVCAfXP/83uuwdEf3qjHvD657"
    "uPXz/7/hsNAeViwfRFDdfN/2pBLHAmqkHfoyxIghMxtQO7InROzIsP9qDvl3wBZwGYZxDv"
    "IQ3kW32I5mfyRZjRLMbXgJRfbFwQfn7zn5/VnVec/0+sPvjl/9191Li+v/tPDexqm1959+"
    "GXPxfDqdz8sr3xl9fvPryqgZ1QtsLxlEd2mNfEAHoH6IOUMZIE20PcXy8xa1jrJZlRgH6z"
    "wl+mMUkWYil/fdYyBwXiz76pQZtfeKquVBGmG4mFzbLeCThhmx9wvkA79Hqex5Qa0P6JBJ"
    "HcK8yA72RqgIeZ0G0uPCrwf3rz+u37u3dfP30+ea6xlkhHgpTX+PMn9aU8wzFOAsMe3Qpv"
    "SepkgJ12jidXAu8yR88C20IEgG0D9oEwrr7CAbavosXbpGEbLgnV0I0ym+6aEJVfVv7zp3"
    "97+vTZsx+ePnn2/Y/fPf/hh+9+fPLjRJmr8trhpR9apuHV2z+//aW2HasPqrhzgUXKbc6+"
    "vcRwisUNXZPkAgZfL+ffigis7MRD0P/y6cMvZtDLMvWNJAoE+heKI97bki8Z4LM0ikWU8F"
    "v12EvY4Aqj9impoz+pWpLqBgcqNiMKsikWhs1dXhHRijQo2hXJ+tTkorfFD9eoeMs/MPyQ"
    "xNtcd2p7W96+f/Pp8937Xyvz89Pd5zfqytPK61J8+vX3tTnb3QT9/vbzz0j9iv77wy9v6t"
    "O4G/f5v2/Ud8KpoNOEbqY4LJFIxacFapVZjzEXU0YCykKnuTfJn2EFXI+G6tOEF5i0z3i0"
    "isR0zeg8iq14jANBMPwcDj6aRIIyYtCgX1EaE5w0HH5luRrwMynY1666+2RY7F99+PCugv"
    "2rt3Vwf3v/6s3Hr7+tadeH2p2yPaZOqnVdEvTr7vq1crXM70tuAPXBDAf3G8zC6cEV+pQ2"
    "jT28tHq6qn+CE7zQWKq/W33hwg8WrqLkP8j2xuQjK65N2pxkWI2a3ufDOvjH1jEWc8pWSO"
    "rrcl1Q9hVHUkMKSSIiaeve1CaqmwT4tobYdU7wbel/LQ7TYvwoiOmhD1H5Nk6XmC9N23mC"
    "2dYMeVmqfoJuBeHjAv5VbvbtgJe4v3r7y93H/zIj/8pgJr76r89v7sBMBDPxhnxZR/JuDr"
    "NelQTT0GfTkJEHeu/0blclYZZ9nmVN2aTcne4pycJM+zbTvhhehEXB8sZkdmVXJq1G137M"
    "MYureWLPbDM10gRGk8lADuQL/TRbqU/1JSMHnn77/IfnPz77/vmOE9h90kYFFMRLs4nUyM"
    "E0h/A0ky/XaShVI3iefvddhxgeOaoxikdfq+rn6qWyQDgfPkJ0v33ypAO6clQjuvpaPd4y"
    "ESQxHJvNbsuSyPBey8sclGfzT/pymK2jJg4xu9J+mK0jG/4wC3iuUoDo85IgeQ8V8E7iOY"
    "o44ku6SRBNAqIj4e/JWmQh85ijTz/f/enpd9+buMYz3x14Sc95SYi5P3vMPVC9QPV6BXxf"
    "VO8yMmk6zQu9GA8L3WGhrwlbRVxZO4ZIxDvGcMNSr8nVsB+fbqnQ/OvfGpwSM0OCSEsyVE"
    "UKVq1LXg54g8AbBN6g0bDH4A16bLMM3qDHMtMJERvK7u3Uy7LQgLqlKdtCPe8S7MtO4/SG"
    "jVwz+oDjGyMfmV+btDOSpVFHKcnfl1iRfwStJYJBtMYxwvyeozllmhzECVXcH1LZfFL0pa"
    "7SoX5RRslXeYEOzTFuIr4sSMYAJ1IOzQgKljiRf+ghWznkg4HI9IJlAyKzd4hL3Jr89jb2"
    "cjEeLGUHS5mns7+TwIpPK4kA5C6UGt7GFBuWeLOztiQCztoTkklzHB2o+7ok0Pf1xd+Vvm"
    "cEc1O4TfOGs5eA/cYltw/f25XQ2QkA3C4nKpRtGJzuX5LAco2XRCBf2B7xwpyd2u/mBlGY"
    "AfsZuJ6qPN/2hPhlqvKAa7F5QsC1OIBr0bdZv5JZ7uSLyChbl5e7KgkeJ99m2RcnSRpG4k"
    "0imDlse3910uooUeOmZDfwqK/kQ0JQUQ0JyZG36O0qr2H+Ei2p/OYooYgTeUQJ7cOQv62l"
    "rkATHCPFfU+yMOtIDlSX5eKYR4tULl/5gEMPSf+PA7/IEG82+EUuD3EphSoQpuK8zZbWTg"
    "B4HAcDC+s30BLvMWUFgitq9JDPyJwyQ9ZIsydqL3GSI+p6tNte/FB4Lkx0ZTPsOwFA3R31"
    "wT1P14N3PydoGMrZsHKFlERgQ3eAnBH5Z3Oz3t22zMtSALwT8M61is9fpti3yRgZMewTl/"
    "RbwgmOSZXiMA6YHGeU0vLY4zUBEqQpKCRUQKwKctXSDC2x4nfkR/ieJGhLhCHj304W6B4v"
    "uAige3qHuOSLkAvewQ+xk4JzBM6RjueIWP5K4yho8Ensrh45QcRyut4PPHp8qASIXdkXTo"
    "KURWKLsju8RJtIrt5UIKx7rKoDoihHLUc/4Fjqq9qTcHi0nPG+Jxw7fm2Ij+MQwkEgbcep"
    "nHOahAazszEs5lBwuOiYPrfLs1TOK6tSMXFAty4G2BqwlfulBEy44GsSBYwNGEvtQR5Sqr"
    "pYoD3JDli33QIwNzWxI1kRmOkKf7HAuS4G2BqwVeWkQry1Wb9lEcDUtA/rvipOOemHoo+z"
    "6pFuyGWArtm7tZeA7LYT/FsQEn6ZkPB0HTqGhFclgbEBxqYzY/Mp05BuGiib4vLkKGfDSy"
    "M71AFOOWGaWNFSt+gP9cE0Cv9Q9XkjXbtXbL/iEsOl/EA+NI0Jupcgal5/KReL/JARROf6"
    "VtxUDbiXZ4APwXP6xi/KzF/dwcKHkL83NoCWRADOw2KoXAJiB2hF6ARIryeYyALRII6MfQ"
    "taEnd3EhCn4pS4+xAFVnXC9xIAOATBXQPkK6ngUROt20LelGQeJ2vDA7omdpjtRdwgu54T"
    "zVzdm9L7iDjUEqoJOpYSuh70+qokVHLFOLEvJvkRcjBXwrkUmLQmaEP1hcZpHhnV5nExaJ"
    "j5wWZex464F98wiI9w/q9kvjtt8FBo5VFMMzRxeEyz7JJ4WZeEBEyoEedzQIAnruHXu/6p"
    "r3UbgRuDf/hgzKTNSbzvyDoN9sM7hfdzgZNQeWPpHGGUF2tAX+PCszuRnyp/k/r3nmwnOh"
    "4/8+h9U7RBQFigP7Kslj9eSkGCAsrIrbLdb+fE1J9h0CeDV3mI3RG8ypeHGDLTHo8J7slh"
    "JhcUbuhwXlxqPbr0pmDR43zD5L3kxq/k1LHwEv3y27t3Wb9xOVgwupVXv94dBfeRuM2q2P"
    "FvTHFMJ98PThcvtj44XQY8XXJlzRLTqhSAWgM134ns/JQlIfBROvoowWH1WHSmapRVfrg7"
    "VZKuygLF6RvF6Yt2HIvPZKXKFxhZnvLldi05FlNRHtlBUxbki9jX7skUGsTIIuKCMKnTqj"
    "IL6G0SRvgrjuhaLU5qjvU/4U6gHXuhZYB2PKAiV35ZLav8GUQhvNTBq7KUaotds6m9BADu"
    "0t5LQrOgWa+DzmkCJRkA3QF0dS7bAF6MB7CdwN6rX90B38sA6A6gxzhZpHhhBXpZBkB3AF"
    "0qd7PYSERRGhOcNMR27aXqTJQU6wv2QicfmIn68OFdBfZXb+u4/vb+1ZuPX3+r50AOikQp"
    "DgHiPy5fEAJIv+YJGS/pB2VAHsuse0IAvnlQmdAG6i+7MGkj/chuyFG273dFzi2VKyghYa"
    "mV2yGb1zoS2DovqCRg63qHuASpQuIAzRabLh8PpsU5o50/rXAc+6Xv9nnWZirvs6c/fL9T"
    "ctUvbWrtp/d3794ZindCR7ahF3ERx+JkuhmEx7SkB7bi1EF5iH9zFctiPNSwPKUzHjQ5HX"
    "K7gX5hFwKeBkHKmBNbUBMdIV1wJfSA7wFCmgb4lfJINBQKrQ6YHOULpuvy2E4NwpTYV1w1"
    "WQkIihIUCV7qziIYwasXu6YsC7zmE4Q5jxaJyr9STU9RQFerqKGF2FnvfgJBUcalu7pWlj"
    "qup+Wcw2k8xUiUNCAxTt1HLUiM7NW3Q7QsA4D6kx6sd/xPemNsPBDyyx2OA74fadfuSxXl"
    "QcX291JHfjIS4626RIP7I029ukhD6y7vXoG2bXuIA/Rc+8uTqz9AfdqMPtOQNm5F+mKHjU"
    "gU4zqErmcan1wSmfq4jz3Xe8iuAa3WKcOG7rWONwEXmOfbkF9b/9UqO1AsAKIhBj9N/j3S"
    "f+3BQaI/bz1D5sWIbqEQEde9RhJdW0ZuduuY4lDu8uo2x8MjbKThvPBiM4PzYsDzQv97gG"
    "azL6IYD14Il8wamgitP1vGqdTlAHwXV3/0DzLdVVKw8PJX5MDB7+zg50v89LvvTeA318TY"
    "yziWxPAN+jYUe6qJAW2UeirvUtS66r6ca4Kwpl3XdJG4MbPLUq1IwSnqosJArg3wDEPyDD"
    "/Tmqld/nzSxjPEJFwQNl0WA4/SDe9pQraIE4Ewj0KCpKmM5X9BQNNE3KI7NJdbe6yK3Qqi"
    "iAX96yHv4H4bICC8OOiBgBhQl2JkThhJ7JokVoTgHHfpk5htR5ZLuSoFa/lQOQojMXXD1i"
    "gMlldt2a4UOAbVkwTRCscNq3YnVNc6M6nbXHpc6/anN6/fvr979/XT55PntdIFxf7x/Mk3"
    "9RWsQp2TwGBVvV5i1rBwSzKj2IulMvplGpNkIZby12ctGBdAPqvnX+QXnqor9epKa5EyU0"
    "mO1jVcFrvMKu4rDufcS5iRmGBuDXBZDABuA1gbLjba2k5guN3hhq5JcgHbop8iPv40abse"
    "pcIniqUxc6XqHJRKCgmnpqhMNctNrsGyVNsMj2p21YzVI59KD7HYnGpiA25RY9meVkRg2+"
    "TdsszwCbwlKmqWRrGIEn6rHnsJNqqXtF6XDoAndf573G8AZFGDD8r/qbg2hWgeJRFfOs1z"
    "TRQUX5/nGcpmPrpUpJ/lEroxOnX5kUJ6y2JEh9QjNRapJ2T5QjHBIUeCIpznNpoyjTrJnO"
    "CnLb5/V3K1GH8eReGyGesVWvXpd12IVTmqkVrV18BfO4AHxpNd421IVmsqtK/BsHmUL7fu"
    "IVFtYJcsxhhLPSFEJVHVYRLhJNRVMLjU51WRi4RvCKu1mCzJGNtWnvXeJ2xNPKBrMl1ivj"
    "QdxS0xuhW5c8U0XnSrGiyiEbaunrcuU/Ut+yVel4TAXbtlXp4DTlMWmJspNS/smhiERRy6"
    "5FJDXkt7Kda9lJMJ5RmSZyzEOqOhZWB/IQGNW10D+i+ZGnc98AOfCjH9lXHu/TOAXn0c9K"
    "pH0SO+vd3XPs2+8DKrNWVGPje/MumQphPth3bgY1T5DlXSQw5MONaufD5BNCFIucMR1YXZ"
    "EUZxlEh5hbUiWBJdM0r90QtG0yQ0sTFnvDOk83hhJgHH0jvEUE/kIor7VUTiMhKQ6EHBNh"
    "LUHWqIXKB8yPWXzaw0j5WnrSXmOxHA3A3zTLexA30vA6i7oc7IPDVmr7TBXhIC3N1wT+Sh"
    "OQ2WaXJ/CH0j7lWh0UD/9NvnPzz/8dn3z3eI7z5pA/oQVAiMHVQzgfZCwKD7NhXAoAOD7u"
    "80Q4CyZyqZV5T2a63ZNfLarwvFryO5vdcUu1Dca8xEXrU6E3+howG1WYswV4TzFgXye010"
    "pKD8NWJIrjqVyMYRTQKSDdkQRnKe2sR39/WYU8jvDC1LDrwsBFQ4UOGXp8LT1YwYrJ9ma3"
    "InMKYqw2czJucRk1aK2pjsTuKq3JigHZgiGTwszjfYLxAXV5y0h7g3J9eXZU5Krr8em6Kn"
    "LPoGKrY3HtYzwM+xg3ui0P+Fzm4Mirz6uFWB/3s+4KjC/iGR6m9EAh08sqHs/gVSNYhQmo"
    "goRqEKIKEMhQSH6Guc/as+C6TePVN9zNYx3pLQkCB0zhtDRIoXOiKo4QOq4ffy29vQ4cV4"
    "IMIdiHBjR4QWrI19EADqTkVn2MJKKyzGD19uaUQqYVOiVXvIlTHJCqofdlznQpDV2mQBNa"
    "rhZRFwyh/EUqk6pzb6xU4A0i5rS3Mhb+jg/SvLgevPZ9dfjLmYEsbsoliqUpCSCAEVEFAB"
    "ARWPe1f1hwf8SU+niQpUVyZH2MBpmHbuXk105yfN1klJtMJbpCJGFS+XF/15iTZLlXAWCc"
    "RSlWim0shIEiquT7vhleplam19zlsDK+iFXgms4ICqu3yLHU6ZvdQIFQs4Yc5ywryLVpH4"
    "mMbGQ2Z/sfWcycPGYjV6yorhR0+cn+kGrdJgqY+DFX3QvQfVtp83leI60AutGVVZzhM0Z3"
    "SlnUWRXAhys9CFLhOqDoHDM+fcN4dTx4stEU6dAU+d/OWw4RJKIuAmcWESoKNZvfTumTua"
    "hREjgXXblbLQKDAeemGvpP2WMqu9pCQCkLvUW1hjq0VejAewXda3sVJ6aw+/QgTafJLyXm"
    "5s4ceES0mwiiDYwN7ZwJXCb0noVPVtLwYsus/zC8n14JL0YypG5pL0iUj8jeNFM5OYXZ10"
    "phLT3fgO3issNM2nwsmVrymn+VStQ4xCvFVR51iOSMRS10tckrxFzlcc/YMm5CXasEgIHa"
    "keElamCuWImAb3Jr/WMA89gXvM72ZJi1WlgIsELvLiXCTQNsAhjB7szFy1a6ldETqxo/YV"
    "TYChpTZeqUPLkoTZCwENc4SGCczwtiWzBw3gQh67Rs73ujLvCW9S6ItLrdr8qjSoQw2ZfL"
    "hSplXI1wZvsyoueC4IU3+N/Eyp3DOiKrxkkWGmIjHO9wEnvxdaHyjWAyrWwRInCYltlLyS"
    "COh5DnreOmVyUuziKvYiALkD5CrDLrYsP1+WAdBPAH3aWJKwUXE0iY5JhzxfeiROFmmuY3"
    "VP+NrLwMIeaycLOTQlxVe5esh1fqJENLTCvSoFqY2uuAuJsD3uhRTgbo97SMJ0TaaWFUqq"
    "UrC3uyz4B2JtYZZloOrAQQttkoRTOrcBtCIEiNbMR6kSSzzslmhFCBCteQ7CUF7k0yXmSx"
    "PB3VwytC4JpUPru27X0qGc4JjIh1G7CaiIAfonov+AWaRAMTYvOzoJFWnoLe84FXIrmXIS"
    "MGIqIvWK0pjgxDwNNcn6DEjRkb0MHz68q8zAq7d1Be+396/efPz625qP09T66aJxUtez6u"
    "3SBx+ikLBp7o+zbPTUIA7GpAMRyyLTlt7MvhbjoRxdfaPwoBLDFS1mj8KnOyUpQLHBc23+"
    "5Ms6klddMnoqkvC++Py+QK+xy/Q2gWQqSKbyYypGlkxV5USkaeeQdLwXg8PL58MrJHEkzy"
    "Kn97ouCzPt80xDpdbxzrNfofJ3WS3/m+aI+WLEpEPg/BSXBnfq6RTgOFYB7aqSXUGgTXZZ"
    "pjMyp0zXWI04WuHQUKvV9SYQOu+FAQ6h871DXK5p1cxrN2PaSmcDqNCH9ryEtW8VAEaxSG"
    "kqArqyCkUtiQwYBKyOcgXHBZRHiAIeDwEGUcAXrAjgZLdWJYF49MWOhcYyQFf4Q1e8xmuh"
    "Suw20xXFiEkXuiIoDT5KV/xEHkhM1yuSCETle/xClcrKM/cxV/zChqZxiJb4gaCFbhydGt"
    "L93W8DlIUXWjVQFr1DDNn+l9ThdHD0IeLHA6oNkENIe+c4anDaPxbd2S+d6iMWbQrVxzwT"
    "/Lg2xYqRHXv37Xw1uzqkqvfRLPPnkFB33LtFbwVHjG6U86ZablQejQfK1TlvDOqWF7oAqF"
    "sDqlvqzXA4gEpiIzx9ruS0uRIT/iMJSNQacVCM6HbolAZ3ijhgZE2Z2HXTy4MFaBI0BBcc"
    "GQ+nhBdbGJwSA54S4KLto2A4FFC5VKe3i0bFXI+/wmIxX0PBsREtYQgzgDCDx4Q7DXQPWR"
    "eutCYKDmffrNVqLS5p3D04zXNNdIS0BJDi/bIU0ToiyRGeIh8z6chUlIZ34iryal2TLDCA"
    "I1W164Vmq1WvrbwJ12YZBcusQUAk0ILIcRFH2tYiBor8jPcF7sMLtRu4j94hhtJ7LrD25S"
    "mPMXfxUpTEQB0AdcBKHUjjVh+5utxNCShGHj3/5VYScoSRmjrlfdA1e5Gg+3DBw7O9owyc"
    "214cKnBuD3huZyWvNR4HmLZQNRUp4Cahk811gA5hs9Aka/yQX6SX0BXRvX1g3lJx+y+fPv"
    "xiBr2t0HYYBQL9C8UR7y37vaQSztIoFlHCb9VjL6EVKpDaJ6WOf023UTc48EMlCh5TzH5b"
    "+e2S1ICltwuF/WpLb0MNSagh+Qg2ekhHaV7/46LayrOerkPHWa9Kwqz7Put+Eayf0vVaeU"
    "eyOWniWcujJl3oVl4TON7UPSmco0hozydHCRW7WnKCTlCaiCjOy8nF0dzoZHW/DXCzXhCH"
    "wM32DjGwVRfU7sCNfXk3NnSQuyT6UpvjJiu+ec/ZS8CWA3kWXpycUqm0Yr+L8cB8OxyZwD"
    "8B/+TFVIyMiai49LQl7BLcVxaErA6fszryqZpZJbpWhOD46raf+sXxfS6iepoJvs+lwJ/j"
    "7F45TKhbQkXuhsuqOWSkzFcc0U2Cinvdos9LghKyIVxkyQ78pW4ssYnkmksFUnl7aBE9EI"
    "42eKuCK1XeRL48ECeGko+DPhkIRC90dCAQe4d4D6ll0QSolgCRhVcE+UXC3B476I1RPn6F"
    "+PRpZZ65sQtPZ38ngVWlhJIILGKn2Hu7yhRQk8Id66VYWZ2KxXhY2BCFPPik9BKFDAQ5EO"
    "R+TMXICHKvaDyJ+6+MzAkjSZDjaOTyauMmxwk9KTFd10SOsno/042mwTKCBHGShPwlwgKt"
    "JO6aPmN0c0jJdRcDPs0Lsgf4tN4hLqtXcWqgG9pUq1wA1Kqzq1WQb3SZfCNIhQD9amD9Sm"
    "B1ypl1qvxaqx4Vk3BB2HRVHnw85UFqP5gFS3UTOSbIa91LqYRjvbG+0H1SOAlSFoktilUp"
    "uIQivfhUW5WUk1D+xqOQILWDGfIh+nnGCbpZ6dG2qsOBJOhsoLNdXGcDH+iA7KNRPW4Gu0"
    "k9Brg9j1z6FW9XDUVgi0utB/K6NOjoQazCfzYRX6rIHnnirXEUThBOwn1h1qykG5OLSM4P"
    "wjMVFRSJFwgLFUQkT0w1mhF5PoQcKbf7guTFXCNDWNIAzwPyxItTAg7iAQ9ivFKxewabkQ"
    "TRCscNrpCdUN1czKRuc+lxofrTm9dv39+9+/rp88nzWt2V4tx4/uSbut9D1e9PAoO283qJ"
    "WYPHoyQzijNYHllfpjFJFmIpf33WgnEB5LM6/5RfeKquHHiWwkhM3do8GYVhk4BqcZfW2i"
    "8Qf/TIQ2LKX9MC9ZrYcIv95gK6Wz+hAXgtUkamK8uOUHU52Gdc9hmBRWoITGpvfpaaopL6"
    "XOt5EMhYlvyckKmT5l0VvIz2/eRaVO9sfwjdkDZIA9xtcGfMigqLccLbJA6AHwfcdX0bpA"
    "HubttJxifaWppmcagRUuOjVMk5sw5+xxhuKvNUlqpBOnQ4j3reJXhVpXn89W8He4RcdMk0"
    "ZVbR/lUpMCYdsuCi5N6hXFlFDKpl1bG3q1VmB/1eBnB3xb0cytM1GLMsA/GY7RuRS7H9L+"
    "tIXnaIC6xKjjAu8EriAAtMWqvUQHpN4zSPLPwTgn4f+6zzNAgICZ3mvS4Ltcd83tWvJ5mi"
    "LxJnuGQKv2L47jKS6KY5lK8YMekQ0VdwTnpwp9Jjgm1VfqFKLVwz+hCpKLk8SMJcMeyYAM"
    "TWeUG0QWxd7xCXwmbyt88O06oUgFovIp2uZsRQuOHTCsdx46G4lxpTtaNnT3/4fncQql/a"
    "jr5P7+/evTtMHCx2a8cAugZxWLZNMFOm/m8CuSWYziQMtLxD29sCyLatucM8tO7RMBMQd+"
    "Qp6iupfFOrJb+XgFVujzdhjDKJpl1gY1UKcHfF3bagYFUKcHfY1YkpDqnZ+VeMP8nxdz2Y"
    "9+LhC5YkuKepAfc2d3dZytHhfT249+XvLiLQGZEIcEf/W8M9gJn3mZmf4yh2mu6KIMyxz3"
    "Ost0iDidJIMu0FRuN4OVs97URqVVMNkMNLcyAML47XLw4EozzCsAQIRnmMsw4hCo8vREHO"
    "noboMDQhuzJpDUnYjzkaifD7kq7KhY9DIsfpDmNZ+zFdhC9lD7rLmFww8md5l6IDWSS4ik"
    "WYS4X7MGbhvLeG6IYhFCGIbrg8xOXIckFYgmNLH1pNDJL23dyYauuxY/xKQkD4ORJ+16Pt"
    "jKu6NViUzRMyXtsCLMrHOOtK2Xaa9IogMIS+MYS+WK8xFnPKVp+IEBnch2ZsbcikzZ7lpU"
    "GdQut1QfmsOq2yPzdLGhNVK15gufLUwIk0PIMlwlxfX2EuFWZ0T7Zfqaq1JLhHukCzOQz/"
    "nDc/wag1lvduLnh51vLexw3aPvflSqXLb588aXlrC0NAjmqsdqmvtZu219T+5srDLnzZwu"
    "RXa9q68kutW1beeGNdGttp58oqBaE5oyuEUVY6lYSqIDdGIZnpX/Iw8IwqQzMq/8fSJFEV"
    "uWc4xqpVmq7DnRtF8pe5aKj4PcwjgbrzglcC6q53iP1vJzMKcOMoMRzH7elJhQwkJ9Vr8s"
    "6cS3ubZGGxQvH0oSGGDgvQYeG6OyxkO2muS1su5ANZWM/H1nO2q7rBfSgMeB/BO1uhTp69"
    "A9Ex6W/Du/hC13k4lIWJcJ4IppqoccItlcGaGNQ1rkXLzOdEms0PxMWxVZMdoT/z2p1b1R"
    "coUHUaXFyYNVGYaO8m2hcXQF6J4i6zvW9MroDakElrVG6tjEs3p8BdHj2rnIfyCFYl2FUU"
    "rSLbc7coL4qCPZAkpOxlpVuniqKlmyTvxclNjbjPfn+g+704GIHuH1D3uJff/hDNlm7b+f"
    "hRMCOXKjFkA3hZBkB3abeAZ8Sqw8VOAOAeb/EmeSjM4vEUb1qziLJIGIjuRmKkLDJg7PmT"
    "a8lKz/0AETEs5pZ2Q1Ux6DdUApQm82hxCGZzNNpeArp/tG8ZDrWBOJF2kzAs7vZOODshaI"
    "VT36q7tyBSIE5VPK4B/raKWFU5eCnO/lJkO46jp+FAFlK63NwMkEoHqXSeHRMjTqqCVLrH"
    "MuueOCg+EglzEMWRzjpqcVOYB07anBWsImLnslBJBaq2x5owVNyHhAc9S15o54F2JEQcbZ"
    "ZYoBW+JxyJDVXZBfIH+StSbVINfou+HgLOCy+YdXBe9A5xWVuXSp88fwQ1n1xNenpZqu3U"
    "6gDs9QSkqEOnhh+c/HDyX/Dkf0Xp/fFjX4+yOfNnhcDRA/9neQ7PMVPZgzHBaj0Uxy/aYI"
    "7UEpjoiILNUh+q8kxGIiL690RKyXMYxZgLeU7TexIeHvZ9PAAOei9OITjoBzzooRHVMPoU"
    "pMv0nC7DCUnc2OW6JBRHdeM43XJnLp4009cknDtjJk1U9GUeWWEBcEUOIG5NAlO1eNxY+o"
    "oklMGCAPIuVpq0UrqYaXrYxMZO20l0CCYPo/mcKEWDoBkRG3kY6nDuLLRbm1Apv0VvhbSp"
    "OI1VYeZIcBLPC0sqxqqui7Kn5nJxqqtoQRNDpax+HwXGmxcqLxhvA1oVYLxBJP/oopzT2d"
    "9JYNVBsiQCkLvE8UcJsdw6SiKQc1yv0L+WixE7lPk6lARs6ySPsmQbe4g3Q3sgCMiaVq01"
    "uVAWO5lbuB5gndgFaYel2JAv1V6SaicE8LbDCxR7/xWpBI5iq8D6kgjE1Lcrbi6JJiIPpb"
    "FJCHRvb+82CXRNkgsA3oumPI8YF1PtMGKprXpnFAZj+6AQkqb+QgeADaKg5hnQTYXRR9q8"
    "bVSlnPaO60Gzl40D8j+aVZZxxQMa9zKXmlQVUfAo+uZRhKy6y0SceOnJ/ZgmN0f9uGrQxM"
    "KLy9KODXt14ovcRFUQLJ0jjDZyCdCN+jnEW36L7lDAMF+imHLCUULFUg59gf5I5Ik/pckf"
    "iMthysnKSOZTlaNo0pBh09ODwH/rhaoI/tsBtXHw3w4Cs3zGYmFXG6wkMgpecHAvbrAkYR"
    "pL/XVODcC3674HwqD9+qz9qjZhU5P225woWBI5MUvwil40Q5qgRNUOuJ3Ao4YtVydtgCuJ"
    "PGrorsJlIIem46kgqGJluOb97QiCqhxkpbhlpWQoJmTjAn4uBtifgn1WCNxg2RzHvyQKc3"
    "DKHDCy1m4El0koy8IsnDILLSlcx6ehLY8L5qHjPOzjALmuZmA7FWZ5mA3HjFGVp8SnKkLE"
    "diIORGEOTpqDwt/oNAtlYZgHt3kQVGC72Lq9BITWtRttDqF1cxzFKTNVKG98Gcoio3kLzl"
    "b0nTBmYoKbiYedAMQb2XMOOBB2aO8EwN0B4V0Q3tUpvIsLzNxmvSoJ7i2v3VtREvGl0zTX"
    "RGGefZ5nCOJ7hEF8c7mAlp/pPWmI3ytdn7SH7umRU7Eb2ilqL46S+yySjhOuFpLqubmUE6"
    "I+zO+J9D35BN2TtUCYy8FLzJe36DdOQkSTQN47Ekh99byctapvzdMgkLekTJXDNEfyDfnw"
    "E6L71PNML2VzK51C4lx9dI7H911miz1vFx2I/Dt1PqwS2fUbZ53FXpYCUOthIelqZgrzaz"
    "y99wLDHd59mlpnpmwSaizn2Lb17kQc997r0W/7amEGVELz+h4vlZByt2YBHIzLS09vo3Hp"
    "j5GTJlWVunrlmGFTjDlq0fw5elCZQSuakC1SXx6JJaPpYqmrPNb78MgPpbkgKL2XNsOhhX"
    "LqzSCfyAvtDKyKARXgNd461MaqSgGodVeaEGS1tgW1KgWgQubbRdbuqujRV9MqW0uO7YQu"
    "Uy3+QrkSUHPMx5pjKv0kNUThtCespKYgnD4zVhiRg7kYT9KKNLW5bZGgQmJA3McCNydiir"
    "k80uzrmlbk4ARsUjQyQ9YIb/OaNktDQJr9AtfRfBLZ0Cr5sCoFuLviLiTC9rgXUoC7Pe4r"
    "IrCiPg5Rbw7oLstASHf7lLhUS1Ukh0Os3l4MOHbfOPaD7l02Aft7AQjXP/D9qnoJGiCHV+"
    "ZAGF4cr18ccDk/RpcztKh/hLN+PVHO15/e6UsAANVf6tD9rz6ftDr/ixEd2kiqsSpwWHnn"
    "My/tVxzRTXKLPstPtEXxJxVanBCOsCr/mfV+VLa9qVXkqbcD978XRBy4/3uHuKSz45UVu1"
    "aMH4UXamiCp/w1LTCviQH0DtCvCVtFOhLeYO3fMYYbgpNrcjXs++TWLgf+X/8G8cWg9su/"
    "TETMsRFFWRKIHJ+JnOsx7iCF9YzG3Z+ZVIpvGiy87OLkmJk3XezGdTD2Uk4YWlL5BRHWpt"
    "oEqZLO6I/9GfEHShMRxegPge9Joj4wmXnuNwIDzwvrAwy83iGuZAkxS0BLIgBnPcYtp7c6"
    "R7jl48FoczDa9PkiN/SZIVi2GfKqFAAPtanA4Otk8BXKku2cl+XA2PPN2PPE6PiUN+i5Md"
    "gcu2utJgcvjzpqcPy+JIm0D+7lqlE+ob/TGVIhJoilCUdzypQbCHGasoC8QCGO4i3CQgrE"
    "NMAxUkv1wJX0DykyQVKUSPt3i35BXDXfCw2lcoZ+OBg2XqiJYNgMqImrl8tGLSzGg0Lokm"
    "ui9yobuPcSALhLAyB1EkwLjakGeqMmVpVq0sVGqYdVcDYqWvuMwR8P9hcloPSqah6EOmmn"
    "+Tl7OA2N7PiBnBNH7hn8Z6/tnai/09Q7gNKY4KQB2r1UvVqUFOtrXylUkoGrRX348K6yr7"
    "x6W984fnv/6s3Hr7+t5R4fgh1K5dDerttLjdCOv3azrnJYYC5U62+HOa6Jgvnu8zwDLdd8"
    "PI2LlvOFtCE4vjERNiQr5dFM1shDekGYVILygR0cxDOpvd6/0MWAl3IyCUMRzzmQL3mxrg"
    "3mupYwCV/qK1SxHShb5hzNFd1iqgt25nufUpiYRIul4e1tC7bYyxzXI/P1dBrh0r8WOUif"
    "JGBjTj0gLdiYy1fc9hfGvsq+ZjuZDSmzlwBSxoGUmUdMastyWiJzCHfbLn4oO6b60UO3Ri"
    "V4Pg3MdcqaW6JWhMaE/tlIGaWuuTUnKguO0Ly4EnPCeyewXCavVbuQmwajIrvY1bKYBrvh"
    "R+0LlQKojr+se8nOrarvkCn8eg0z+ZmyFQ6NCJcbnGAp+KWjPg4vbd/W2bk2uutPc76o6X"
    "A9DGVfloNUhR5MfWpbO8rvZGChX13Khzpb30n9t+nc1dc6H7txMbpTw7JMN5RvHU44zk4I"
    "yhBOw0ggkgi2naC8B9g6xsE+LV8drOYuZCff8YRz2c36s7P7gMUDFg9iqjyCsBc2KRJkZb"
    "l6SyKwdi+tRl4RjOfUI73RaISIiWpCYtZpdldbtRpeHddJn1njLU1FEaD9QJJQKh+C6t9m"
    "OLmfoE0klvvOpnGkCg5xvEU4CbOP1dBMoVIuRzSj9J5oYsHkvRzomRBD7sWGBvrOgGcGtJ"
    "QZFub9dutaVP/gDqB6OqieqbByG+fDoaa7QyYtdPtBPXf70TuCm9OyLAmhr745Les9neRU"
    "JcS2M1lV8OTuZNczxU7NyTRaNkfDTmDABk50TZILqO79lISMmDAcDq1JMDsZSIHpngKjLW"
    "JLj1chAg4vN8/ujFFVGcIB+rokzIDbDCwY5QboW0/MncxlWnn2NQHnPiqz9m624JakAN42"
    "eOfEoIe0QptLAKxtsAr8xRLWXAJgbYPV3i45l0EyalgzJ8VUeTgs4a1JAswdYLbfcquCAH"
    "IHkO034KoggNwBZKkPY/1cJ6TL0gB3B7h5ytck4Y67R1ka4D4Gt3yeTS2asshojOiz5TuV"
    "Ikht/eoHkid4fa+HVLZw+kKxiuZlPK5iFdAh8rHPOjQReYQZJUUgzpsvaxIInCPWEopZHj"
    "jpFpU5JTWZDnVk1NqWU4WoKsFb6PIoD9HKar1gtH8EouliKVQw5RpvTbVjTr4fRFZ6oZpA"
    "ZOWA2h9EVg4Dc7Y32aJbkQJQIQvqgpWl09nf5Qlvg3dJBCB3LuZtuWdUhIDraDjtHKPaTw"
    "hlvx48e1nLeGWuAtVKPO+FLsM3X1FAKMSv9x2/fj3cSZ8IXyQ6LiMXnNjKmugI6coroSc7"
    "ZQ+oOFJLfackAtoOeHYeJ8fvHdf8Tr6VN60ksx4x6cgux8XgTon/anQ1Bf8rjhhZUyYmCH"
    "MUCcRxFCLVU2GyT7yfkQBnDd2asvvPdWMgmr3YKYFoHvAwAqJ5EJiPZO638EZHEvYBWq1p"
    "3hOrHtdlmVGY2EPzRsDxDwj2bpNd4+0pxT+q4kCXnjATWR6a60RUpGEeTpgHyk5wG5SFYR"
    "bAeeCb8+DKcjivCNkrS+O8ImSvLJPzipAFV2LfrsR5jDc2ikQxHnQHhyAaKDv2CByHGRvv"
    "MMkVQZhjn+c4c7RMTSEYao7N81sRapvfKzyj2g5+OWH1Y32Jk4XczlQTcTtq+FASuOG6hT"
    "rjxGShttaH2wsNWCBu98nVVoi7itqHCdncjESDWjMqkVhZMl+FCOis9ogzgrnpmGsGfC8B"
    "eNvjXQQJWhIKZTEoWHvTSipcIH3kehDtcVFjh5oZh5IQWQn1SIbCNrfIGTVQZH/59OGXVj"
    "s+l6rvxlEg0L9QHPHeYu5LUW+zNIpFlPBb9dhLBL4plNq3k/rOUZsVdYODBgkQTPxIgomh"
    "TMxjnHVfQsijRSJR/w+yvTGFj++vTlpDx7NxReRdl2okciha44gV8d27xvER5ylht+ital"
    "PLoge5QuVAJuQFRJKAbddyyWbR3guq4sMT1clWIPUdOEooWlFGTPVKBngiBJp7odxAoPmA"
    "+mOSrmbE0DarMUdzLzCmFM2z1V5cp7M4Cmx08b3E8Hr4ZZZnLxp3vvUbnAotvXJLQo7tcq"
    "/HqDxnt9wKV6XO0emcUQPnfSRkoCI5QqX3SpTcjjEDLJJ/CJ+miYhi26k+lIboAZ9nG/iL"
    "Zo0BLNkeLNnPWku/MVix+ZVJmwUr9mOOGq+fpfEYRowEgrKtykimmxcIx3FW83KVcpWCjO"
    "4lRon8YS6NQ4T31uY8YnKAXIhse4t+jbGQA1Z/2kShfJK0JTmR61/wQwN2sKeCEeuFhdVs"
    "xPKlCrGyy40py4wiYHjwuNY4NbTNaAE8Hw9gu4AtsEgN7RzaY45SUzcHALwL4OpEtIG7GA"
    "9guwR44cic2thSjmEvAv7rKpr/oInV0i3Gw9J1WLpBTIP7KZ3PORFTqTRSY6fPtgp9TXcY"
    "Exc8cLk+MLWbJwRM7d5M7Y+Utpjb+urkuMk9ZcXATnb3zqBVZq42gSPBkZz1ebRImY6hyz"
    "y1ysMrr2fWsdxr/jTDnIQoSjhhUoKTWFrSSFHHZlO7rwedYF375bx8HLa2/tdCuyjGg3bh"
    "oF3MmHyhjO0pm52fZRkIQ2yfEgenqErKNbdWbJ6SsgxMydmnBMcx3UiljbJoIf+4w5m5Yw"
    "w3uKsNsrUZGnpq1PMuMTVqR/rr32rQRiFZralQlRWmQsTNFk6jedNyh+EsnO+fPP/xybX0"
    "Gr2eOu/X3yMPrMZuEzIuqxECzB/jrPvCFewTsG5MZEHp8qSNLYhJuCBsKmrjO0Saz3CMk0"
    "Ca5FIvVbHfeZc3jjaRWCKMGJkTVUyJZCZ8xFG2ItGcMkTkSWMKJj/PTcHV7rn57xfl4i8d"
    "YOGv2b0ZNrRKRQi4FSjs7DfY5a9pgXlNbMDyKRcywM8O/IoIrDZzG7qqLAN01dnpKqa0HU"
    "645SFaE4OohxoJqMJAbfaWnQBs6C7FPeZzIl/SB+LSEq8mO0LT+UpM5U6JC4wEqn68C0VS"
    "E4WJ9m6iPSFFfks4wTGpWvT1a5MOdEhaHnyUC/ldUREqg12pOypMAZXoFE1hqDx3nWClwx"
    "r0vRlaYo4EvieJsVHbuW4KXIgXKgZwIQNqcWHqolDspeCE8e6EaS5bZuepN8gO6Km/zASr"
    "N0T75D05pn/HcUyMMY75ldYjerMf0+FkpvLgzHstqtoyEb9FKgxxJU/WrXIfqKMzO/S/Mi"
    "QHOsjDeevFYQDn7YDn7Zowbl1CsiIEkB4QUS7tZaGrbHtNJe+jjsFjAB6DvjwGEJnWOBUQ"
    "o9SLnk9mS0rv74Qgq7VZ36+OaNf7s7FyEe4HHzUAPiSKN9siQZG8YfRAGMJoRTiX3/gWvV"
    "2tUn3/l4jjrao5KZZymSA8o6nQqr3EWU4Fz6KNNpijQFkf4aGl0OeDwKTwQo8Ak2JAVS1/"
    "dSwxrUoBqDVQ5WYTUDsVuCQCHm7nkisSUFMhkMY8jJqUUy6GZ/EZ585vWUWxtAasE4nqYm"
    "Oqj3A2bOXyY26WQlVyhJbClVgGvnvqc8X/p0xVNhbJrw/pZByE5dEdkhjy8qchym/wQivj"
    "CWaq9MCu/MAK3xOu6H9Von5fnkCq8CIbsGY0kKqHUukTQkKDJ6HfR4GF4IWmBRbCgMosMO"
    "R9RE6QMF2TouFI9wD7shTYCS41Omi4nS4xXx7i3lYnvyLmWCn/iqDvq1Q+eSByT9DAWSz7"
    "qhQsexfzePh+mo8d8qV+8AHgzW65nQD45M7vk6PJPI5ML0Bry/WyGDRdt2y67n8FZJXxQK"
    "QdG15gmfey58SYiymRlq5VblVVCpon2+NOgyBlzInJq4lCVxjfmLxacpXeL9ySq8qiI6Rs"
    "RxbcUe2tpslAp4mvy8Ib7tsb7hdX/yYJ1zQytwKqD5l04epJeXSHUH5Sar2DNvJ/XNcO1l"
    "Y4nyBFnkvQdc5cURwooUKF4xBhCtk5yx2BefeCwQTmvXeIS8XumKHNYLManw8HssalQMKO"
    "YrRLc6vJuaW4XdFxbqo6eyW2vtxqZvF4TP0w4vrvmUqtm1vWaToUBaPfgVPPmg4aKMUWR1"
    "JJCNxIddy7upHmOIpTZtqqG+PRyiLDxaJdSxFrhY583pRHxsKG7QbugTBYuL5ZuFUOi6cr"
    "l7oNFUGYY5/nGIrSQ1F6z9SEEbPDUJT+scy6X0zx+ywL66aZKC5GTLrwxKvS4E4Jn5r8QD"
    "TRZO4G66RMFURdEM7m7M1OUkD3esFFAt3bO8QlDjJ/ASxBrYkBrEZq1xLTkgwAWq9CRHlk"
    "Lg3fZl2UpcaUDDiwhQGBvIPzvLbh6hCofnIet/fOpDXZdW0dA+p5rRcbQr0sAoQ6EEGPlR"
    "KouFGiJOJLp2mviQK97hu97hf18yvexhRXiQ/ziEkX6mddGnyU+lF1eTdRSNAaM908EBel"
    "uLYv0FK+3IRxnVDP8AapxMkJIknAtmtdST9KVCig+gJZrF+AEzQjiK/jSKDZFullfkAcDf"
    "RMoJ28sDWBduod4nIYS9GBwyaKpZCBIJa6xt0WxOLXIfKRKF6gobPtwZhOBwmrDO9QGCYX"
    "RBtdAZ5Hi0Rac4yoEPANo8niBbona6HbzmI5KIrlXeZkg9aq8GNWY2KiPAhSfwpVJciIq9"
    "lTfW1VnBXSYlJ4YW6DO/DT4XjxYu+D42XA4wXKx/QBalbF1oYmK4kAMelaOGan3nQkyapC"
    "Y3J7nK8GIqifF4mhhlTmx8lRki/rSN7NpRFsRXKEs34ls+wnRfm//x8u6cUB"
)

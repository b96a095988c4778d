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
    "eJztfWuT2ziW5V9B5JdyR6gyXLbrMfbGxqZd7i732OUKP7ZmprdDhkgoxRJFaAAwZXX3/P"
    "cFQFIiKZAikCIFMW9ER5cl4pLKAxC499zXP69WNCQxv74JApom4uo5+udVgldE/qN+aYKu"
    "8Hq9v6C+EHgW67ExCW8Jm+LS2BkXDAfqlnMccyK/CgkPWLQWEU2UzA3KpFAu9RyJBUE0ib"
    "doleo7I0Y3iM7199nYCcJJiCLBUUyD5bV6UEgD+aQouT3hPdMk+u+UTAW9JXIck3f+29/l"
    "11ESkq+EFx/Xy+k8InFYQS0K1Q3091OxXevvPn9+8/Of9Uj1e2fTgMbpKtmPXm/Fgia74W"
    "kahddKRl27JQlhWJCwBGSSxnGOfPFV9ovlF4KlZPdTw/0XIZnjNFbTcfW/5mkSqFlA+knq"
    "/5797/ynlYZNp7++/zT9+PrTdHp1MHvqJ9TAz78KaKJmPkqEAuqf/5Pddw+I/vZKPeDVLz"
    "cfHj394U8aAsrFLdMXNVxX/6MFscCZqAZ9j7IgCU7E1A7sitApMS++2IO+X/IFnAVgnkG8"
    "hzSQb/Uhmp/IV2FGsxhfA1L+sHFB+On1f3xSd15x/t+x+uLX/3vzQeP67uY/NLCrbX7l7f"
    "tf/1IMp3Lzy/bGX1+9ff+yBnZC2QrHUx7ZYV4TA+gdoA9SxkgSbA9xf7XArGGtl2RGAfrV"
    "Cn+dxiS5FQv58WnLHBSIP/1TDdr8whN1pYow3UgsbJb1TsAJ2/yA8wXaodfzPKbUgPbPJI"
    "jkXmEGfCdTAzzMhK5z4VGB//PrV2/e3bx99OTZ5JnGWiIdCVJe488e15fyDMc4CQx7dCu8"
    "Jal7A+y0czy+EHgXOXoW2BYiAGwbsHeEcfUTDrB9Gd2+SRq24ZJQDd0os+kuCVH5Y+V/vv"
    "23J0+ePv3xyeOnP/z0/bMff/z+p8c/TZS5Kq8dXvqxZRpevvnLm19r27H6ooo7F1ik3Obs"
    "20sMp1hc0TVJzmDw9XL+rYjAyk48BP2vH9//aga9LFPfSKJAoH+hOOK9LfmSAT5Lo1hECb"
    "9Wjz2HDa4wap+SOvqTqiWpbnCgYjOiIJtiYdjc5RURrUiDol2RrE9NLnpd/OMSFW/5B4bv"
    "k3ib605tb8ubd68/frp591tlfn6++fRaXXlSeV2Kbx/9UJuz3U3Q728+/YLUR/Rf7399XZ"
    "/G3bhP/3WlfhNOBZ0mdDPFYYlEKr4tUKvMeoy5mDISUBY6zb1J/gQr4HI0VJ8mvMCkfcaj"
    "VSSma0bnUWzFYxwIguHncPDRJBKUEYMG/ZLSmOCk4fAry9WAn0nBvnbV3TfDYv/y/fu3Fe"
    "xfvqmD+/ndy9cfHn1X064PtTtle0ydVOu6JOjX7vo1cZuCA1GYg+5zoNxd82XJFaO+mOFg"
    "ucEsnB5coU9o09jDS6snq/o3OMG3Gkv1d6sfXPVFfiJsddXsqtSXJ93dlVNRCBz1Wb5PCB"
    "ILOScIJ4WPEUUczeU/QjTbPkcYrTETysOoPIryMJXnLUePvvyf7778v/TJ4yc//GmifI8R"
    "k3/bakaYuvRFfoflI4OdXGGgHHo4z/IL7uEPLTC2c9VVpcA/Cv7RM0G8h3RJDC6jZhU3Hz"
    "4Kb9HQmu0djlMre2InAHC7eETB898v2L5oT+EqSv6dbI2qU3GtVW/CatQ039q6RHitYyzm"
    "lK0QXatFQdk3HAXS9CSJiHBsit/qIAHRWV4cjc3ah/6vxYZSjIcNxWH3lm/jdIH5wmQNJ5"
    "htG9WTnVSdA9oKwscF/MvccbEDXuL+8s2vNx/+04z8S4Oj4+V/fnp9A44OcHRcka/rSN7N"
    "YdarkuDc8Nm5wcgdXTq921VJmGWfZ1k7HVPu7rAsycJM+zbTvhhehEXB4spkdmVXJq1G13"
    "7MMYureWJPbDM1elmMJpPBtZIv9PvZSn2qL5lr5cl3z3589tPTH57tPCq7b9ocKYXjqtlE"
    "anRhNQehN7uuLtNQqsagP/n++w5R6HJUYxy6vlbVz9VLZYFwPnyE6H73+HEHdOWoRnT1tT"
    "pvmAiSGI7N5sC7ksjwcXfnOShPFmHny2G2jpo4xOxK+2G2jmz4w8wlVaUA0acFQfIeyk1J"
    "4rlyfvIF3SSIJgHRuZxLshZZ0ifm6OMvN98++f4HE9d44rsDL+k5Lwle0ZN7RYHqBarXK+"
    "D7onoXkUnTaV7oxXhY6A4LfU3YKuLK2jHk0twwhhuWek2uhv34dEuF5t/+3uCUmFnFq1Sl"
    "YNW6xFGANwi8QeANGg17DN6ghzbL4A16KDOdELGhbGmnXpaFBtQtTfnC6nnnYF92Gqc3bO"
    "Sa0TscXxn5yPzapJ2RLI06Skn+vsCK/CNoLREMojWOEeZLlX7BNDmIE6q4P6TqUUjRF7rO"
    "nPqgjJJv8hJzmmPcRHxRkIwBTqQcmhEULHAi/9BDtnLIBwOR6QXLBkRm7xCXuDX5623s5W"
    "I8WMoOljJPZ3+QwIpPK4kA5C6UGt7GFBuWeLOztiQCztp7lEPJcXSg7uuSQN/XF39X+p4R"
    "zE3hNs0bzl4C9huX6hR4aVcEcicAcLucqFB4bHC6f0ECyzVeEoGKN/aIF+bs1H43N4jCDD"
    "hkZl9MXcnvekL8PHVvwLXYPCHgWhzAtejbrF/ILHfyRWSUrcvLXZUEj5Nvs+yLkyQNI/E6"
    "Ecwctr2/Oml1lKhxU7Ib2KlYVlHPE8mR1+jNKu/C8wItqPzlKKGIE3lECe3DkJ/WUlegCY"
    "6R4r4nWZh1JAeqy3JxzKPbVC5f+QBzZax+Hwd+kSHebPCLnB/icv02YWov0Wxp7QSAx3Ew"
    "sLB+Ay3xHlNWILiiRg/5jMwpM2SNNHui9hL3ckRdjnbbix8Kz4WJrmyGfScAqLujPrjn6X"
    "Lw7ucEzQreWh2hexHY0B0gZ0T+2dysd7ct87IUAO8EvHO3jdM32vBtMkZGDPvEJX1OOMEx"
    "qVIcxgGT44xSWh57vCZAgjQFhYQKiFVBrlqaoQVW/I78Ci9JgrZEGDL+7WSB7vGCiwC6p3"
    "eIS74IueAd/BA7KThH4BzpeI6IxW80joIGn8Tu6pETRCym6/3Ao8eHSoDYlX3hJEhZJLYo"
    "u8MLtInk6k0FwojRjT4ginLUcrQuMs+1J+HwaDnhfe9x7Pi1IT6MQwgHgbQdp3LOaRIazM"
    "7GsJhDweGiY/rcLk9SOa+sSsXEAd26GGBrwFbulxIw4YKvSRQwNmAstQd5SKnqYoH2JDtg"
    "3XYLwNzUJo5kRWCmK/zVAue6GGBrwFaVkwrx1mb9lkUAU9M+rPuqOOWkH4o+zKpHuqWsAb"
    "pm79ZeArLb7uHfgpDw84SEp+vQMSS8KgmMDTA2nRmbj5mGdNVA2RSXJ0c5G14a2aEOcMoJ"
    "08SKlrpGX9QX0yj8ourzRrp2r9h+w5+r1qgcyYemMUFLCaLm9XW71BVlRDU3VZLcVA24l2"
    "eAD8Fz+sYvysxf3cHCh5C/NzaAlkQAzsNiqFwCYgdoRegekF5OMJEFokEcGfsWtCTu7iQg"
    "TsUpcfcuCqzqhO8lAHAIgrsEyFdSwaMmWreFvCnJPEzWhgd0Teww24u4QXY5J5q5ujely4"
    "g41BKqCTqWEroc9PqqJFRyxTixLyb5EXIwF8K5FJi0JmhD9YXGaR4Z1eZxMWiY+cFmXseO"
    "uBffMIiPcP4vZL47bfBQaOVBTDM0cXhIs+ySeFmXhARMqBHnc0CAJ67hV7v+qa90G4Erg3"
    "/4YMykzUm878g6DfbDO4X3c4GTUHlj6RxhlBdrQI9w4dmdyG+Vv0n9d0m2Ex2Pn3n0/lS0"
    "QUBYoC9ZVsuXF1KQoIAycq1s9+s5MfVnGPTJ4FUeYncEr/L5IYbMtIdjgntymMkFhRs6nB"
    "eXWo8uvSlY9DjfMHkvufErOXUsvEC/fn77Nus3LgcLRrfy6qPdUbCMxHVWxY7/yRTHdO/7"
    "wenixdYHp8uAp0uurFliWpUCUGug5juRnZ+yJAQ+SkcfJTisHorOVI2yyg93p0rSVVmgOH"
    "2jOH3RjmPxiaxU+QIjy1O+3K4lx2IqyiM7aMqCfBX72j2ZQoMYuY24IEzqtKrMAnqThBH+"
    "hiO6VouTmmP973En0I690DJAOx5QkSu/rJZV/gyiEF7q4FVZSLXFrtnUXgIAd2nvJaG5pV"
    "mvg85pAiUZAN0BdHUu2wBejAewncDeq1/dAd/LAOgOoMc4uU3xrRXoZRkA3QF0qdzNYiMR"
    "RWlMcNIQ27WXqjNRUqwv2AudfGAm6v37txXYX76p4/r53cvXHx59p+dADopEKQ4B4j/OXx"
    "ACSL/mCRkv6QdlQB7KrHtCAL6+U5nQBuovuzBpI/3IbshRtu93Rc4tlCsoIWGpldshm9c6"
    "Etg6L6gkYOt6h7gEqULiAM0Wmy4fD6bFKaOdP65wHPul7/Z51mYq79MnP/6wU3LVhza19u"
    "O7m7dvDcU7oSPb0Iu4iGNxMt0MwmNa0gNbceqgPMS/uYplMR5qWN6nMx40OR1yu4F+YWcC"
    "ngZBypgTW1ATHSFdcCH0gO8BQpoG+I3ySDQUCq0OmBzlC6br8thODcKU2DdcNVkJCIoSFA"
    "le6s4iGMGr57umLLd4zScIcx7dJir/SjU9RQFdraKGFmInvfs9CIoyLt3VtbLUcT0t5xzu"
    "x1OMREkDEuO++6gFiZG9+naIlmUAUH/Sg/WO/1FvjI0HQn65w3HA9yPt2n2pojyo2P5e6M"
    "hPRmK8VZdosDzS1KuLNLTu8u4VaNu2hzhAT7W/PL74A9SnzegTDWnjVqQvdtiIRDGuQ+h6"
    "pvHJJZGpj/vYc72H7BrQap0ybOhe63gTcIF5vg35tfVfrLIDxQIgGmLw0+TPkf5rDw4S/X"
    "3rGTIvRnQLhYi47jWS6NoycrNbxxSHcpdXtzkeHmEjDeeFF5sZnBcDnhf6vwdoNvsiivHg"
    "hXDJrKGJ0PqzZZxKXQ7Ad3H1R/8g010lBQsvf0UOHPzODn6+wE++/8EEfnNNjL2MY0kM36"
    "BvQ7GnmhjQRqmn8i5Fravuy7kmCGvadU0XiRszuyzVihScoi4qDOTaAM8wJM/wC62Z2uXv"
    "J208Q0zCW8Kmi2LgUbrhHU3IFnEiEOZRSJA0lbH8XxDQNBHX6AbN5dYeq2K3gihiQX885B"
    "3cbwMEhBcHPRAQA+pSjMwJI4ldk8SKEJzjLn0Ss+3IcilXpWAtHypHYSSmbtgahcHyqi3b"
    "lQLHoHqSIFrhuGHV7oTqWmcmdZ1Lj2vd/vz61Zt3N28fPXk2eVYrXVDsH88e/6m+glWocx"
    "IYrKpXC8waFm5JZhR7sVRGv05jktyKhfz4tAXjAsin9fyL/MITdaVeXWktUmYqydG6hsti"
    "51nFfcXhnHoJMxITzK0BLosBwG0Aa8PFRlvbCQy3O1zRNUnOYFv0U8THnyZtl6NU+ESxNG"
    "auVJ2DUkkh4dQUlalmuck1WJZqm+FRza6asXrkU+khFptTTWzALWos29OKCGybvFuWGT6B"
    "t0RFzdIoFlHCr9Vjz8FG9ZLW69IB8F6d/x72GwBZ1OCD8n8qLk0hmkdJxBdO81wTBcXX53"
    "mGspkPLhXpF7mEroxOXX6kkN6iGNEh9UiNReoJWb5QTHDIkaAI57mNpkyjTjL38NMWv78r"
    "uVqMP42icN6M9Qqt+uT7LsSqHNVIrepr4K8dwAPjya7xJiSrNRXa12DYPMqXW/eQqDawSx"
    "ZjjKWeEKKSqOowiXAS6ioYXOrzqshFwjeE1VpMlmSMbStPeu97bE08oGsyXWC+MB3FLTG6"
    "FblTxTSedasaLKIRtq6ety5T9S37JV6XhMBdu2VengNOUxaYmyk1L+yaGIRFHLrkUkNeS3"
    "sp1r2UkwnlGZInLMQ6o6FlYH8hAY1bXQP6z5kadznwA58KMf2Vce79M4BefRj0qkfRI769"
    "3Zc+zf7wMomIxPZTFCyJkdetjZgcYWf02KnYD+7A0PAFZeLbOLojIZoRzAhDgi5JkvG4Sk"
    "2IEmnDIU5XRCzkqpCjbtPkBVqStcrUQViVkVpMUMrlHWgSGCqK9PYUSPzxwqACNqZ3iPeQ"
    "LuWvt9H0i/EQMuHS8VRtUg7EV1UOaK86+l3NW7ndM8vdoyQCdFeN7iLY3NS0zUuxk4FV7L"
    "qKwZRw2tAvwZSobVZObTU5MAIXMb/A9zVO88j4Pl8IgtVams1XJmIguzLpUMcj2g/tQAeo"
    "+p6q5qccmHCsrU8+kQY3QSpeHlHduU1a43GUSHkFtYrASHRRafVH3zKaJqGJAjjhncHs90"
    "KxBLN/QN0dCo4OWfPyElJ1GQlIdKdgGwnqDkVGz1Bf9PL7apQxV6etJeY7EcDcDfNMt7ED"
    "fS8DqLuhzsg8NZa3aIO9JAS4u+GeyENzGizSZHkIfSPuVaHRQP/ku2c/Pvvp6Q/Pdojvvm"
    "kD+hBUyJwdVDOB/sMQYufbVIyMcoMQu4dHqEMG84PLYM6I61das2vktV8Vil9HcnuvKXah"
    "uNeYibytVSb+XKcLarNWhZqJBdmiQP6uiU4llB8jhuSqU5VuuI49y4ZsCCM5T23iu/t6zH"
    "3I7wwtSw68LARUOFDh56fC09WMGKyfZmtyJzCmNkQnMybnEZNWitqY7E7iqtyYoB2YIhk8"
    "b8432M8Qk1WctIe4N1ffK8vcq/re5dgUPZXZa6Bie+NhPQP8FDu4Jwr9X+nsyqDIq69bFf"
    "g/8gFHFfb3iVR/IxLo4JENZcvnSBUpRmkiohiFKoCEMhQSHKJHOPuv+i6QevdMNTpfx3hL"
    "QkMFkVPeGCJSvNARQQ0fUA2HRJQBiXBjy8QWrI2NEgHqTlVp2a2VVliMH74e84hUwqZKLO"
    "0hV8YqLH3GXI2pPQIWgqzWJguoUQ0vi4BT/iCWSjVCsdEvdgKQqFZbmrfyhg7ev7IcuP58"
    "dv3FmIspYcwuiqUqBTWLIKACAiogoOJh76r+8IA/6+k0UYHqyuQIGzgN80FHGcHfF0S3ht"
    "ZsnZREK7xFKmJU8XJ5VeAXaLNQCWeRQCxViWYqjYwkoeL6tBteqV6HnOBpbw2soBd6JbCC"
    "A6ru8i12OGX2UiNULOCEOckJ8zZaReJDGhsPmf3F1nMmDxuL1egpK4YfPXF+oRu0SoOFPg"
    "5W9I4gmiUm512nuQ70QmtGVZbzBM0ZXWlnUSQXgtwsdCeMhKpD4PDMOfXN4dTxYkuEU2fA"
    "Uyd/OWy4hJIIuElcmARoeY76bXkeRowE1n1Zy0KjwHjohb2S9lvKrPaSkghA7lJvYY2tFn"
    "kxHsB2Wd/GVmo/kyBa4bhhfZu7qYWZzHUuOy7sf3796s27m7ePnjybPNNQS6AjQcp7+bPH"
    "9S1bKuRMuBT6qwiCDeydDVwp55iETrUc92LAovs8v5BcDy5JP6ZiZC5Jn4jEzxzfNjOJ2d"
    "VJZyox3Y3v4L3CQtN8Kpxc+Zpymk/VOsQoxFsVdY7liEQsdL3EBcl76H7D0T9oQl6gDYuE"
    "0JHqoWqksKcK5YiYBkuTX2uYh96De8zvZkmLVaWAiwQu8uxcJNA2wCGMHuzMXDWtcaWytd"
    "q4xjVe0dbGNQFK26rHt67UoWVJwuyFgIY5QsMEZnjbktmDBnAhj10j53tdmXeENyn0xaVW"
    "bX5VGtShhkw+XCnTKuRrg7dZFRc8F4Spv0Z+p1TuGVEVXrLIMFORGOf7gJPfC60PFOsBFe"
    "tggZOExDZKXkkE9DwHPW+dMjkpdnEVexGA3KXlHFmtY8vy82UZAP0eoE8bSxI2Ko4m0THp"
    "kKdLj8TJbZrrWN0TvvYysLDH2slCDk1J8VMuHnKdnygRDa1wr0pBaqMr7kIibI97IQW42+"
    "MekjBdk6llhZKqFOztLgv+jlhbmGUZqDpQL0vHSRJO6dwG0IoQIFozH6VKLPGwW6IVIUC0"
    "5jkIQ3mRO7Qkr0tC6dD6rtu1dGjWEnsqqN0EVMQA/Xuif4dZpEAxNi87OgkVace5uJz9pa"
    "+pkFvJlJOAEVMRqZeUxgQn5mmoSdZnQIqO7GV4//5tZQZevqkreJ/fvXz94dF3NR+nqfXT"
    "WeOkLmfV26UP3kUhYdPcH2fZ6KlBHIxJByKWRaYtvZl9LcZDObr6RuFBJYYLWswehU93Sl"
    "KAYoOn2vzJ13Ukr7pk9FQk4X3x+X2BXmPn6W0CyVSQTOXHVIwsmarKiUjTziHpeC8Gh5fP"
    "h1dI4kieRU7vdV0WZtrnmYZKreOdZ79C5W+yWv5XzRHzxYhJh8D5KS4N7tTTKcBxrALaVS"
    "W7gkCb7LJMZ2ROma6xGnG0wqGhVqvrTSB03gsDHELne4e4XNOqmdduxrSVzgZQoQ/taQlr"
    "3yoAjGKR0lQEdGUViloSGTAIWB3lCo4zKI8QBTweAgyigM9YEcDJbq1KAvHoix0LjWWArv"
    "CHrniF10KV2G2mK4oRky50RVAafJSu+JnckZiuVyQRiMr3+LkqlZVn7mOu+IUNTeMQLfAd"
    "Qbe6cXRqSPd3vw1QFl5o1UBZ9A4xZPufU4fTwdGHiB8PqDZADiHtneOowWn/UHRnv3SqD1"
    "i0KVQf8kzw49oUK0Z27N2389Xs6pCq3kezzJ9DQt1x7xq9ERwxulHOm2q5UXk0HihXp7wx"
    "qFte6AKgbg2obqk3w+EAKomN8PS5kNPmQkz4DyQgUWvEQTGi26FTGtwp4oCRNWVi100vDx"
    "agSdAQXHBkPJwSXmxhcEoMeEqAi7aPguFQQOVcnd7OGhVzOf4Ki8V8CQXHRrSEIcwAwgwe"
    "Eu400D1kXbjSmig4nH2zVqu1uKRxd+c0zzXREdISQIr3y1JE64gkR3iKfMykI1NRGt6Jq8"
    "irdU2ywACOVNWu55qtVr228iZcm0UULLIGAZFAt0SOizjSthYxUOQnvC9wH16o3cB99A4x"
    "lN5zgbUvT3mMuYuXoiQG6gCoA1bqQBq3+sjV5W5KQDHy6Pkvt5KQI4zU1Cnvg67ZiwTdhw"
    "senu0dZeDc9uJQgXN7wHM7K3mt8TjAtIWqqUgBNwmdbC4DdAibhSZZ44f8LL2ELoju7QPz"
    "lorbf/34/lcz6G2FtsMoEOhfKI54b9nvJZVwlkaxiBJ+rR57Dq1QgdQ+KXX8a7qNusGBHy"
    "pR8Jhi9tvKb5ekBiy9XSjsF1t6G2pIQg3JB7DRQzpK8/ofF9VWnvV0HTrOelUSZt33WfeL"
    "YP2YrtfKO5LNSRPPWh416UK38prA8abuSeEcRUJ7PjlKqNjVkhN0gtJERHFeTi6O5kYnq/"
    "ttgJv1gjgEbrZ3iIGtOqN2B27s87uxoYPcOdGX2hw3WfHNe85eArYcyLPw4uSUSqUV+12M"
    "B+bb4cgE/gn4Jy+mYmRMRMWlpy1hl+C+siBkdfic1ZFP1cwq0bUiBMdXt/3UL47vUxHV00"
    "zwfSoF/hxn98phQt0SKnI3XFbNISNlvuGIbhJU3OsafVoQlJAN4SJLduAvdGOJTSTXXCqQ"
    "yttDt9Ed4WiDtyq4UuVN5MsDcWIo+Tjok4FA9EJHBwKxd4j3kFoWTYBqCRBZeEGQnyXM7a"
    "GD3hjl41eIT59W5okbu/B09gcJrCollERgETvF3ttVpoCaFO5YL8TK6lQsxsPChijkwSel"
    "lyhkIMiBIPdjKkZGkHtF40ncf2NkThhJghxHI5dXGzc5TuhJiem6JnKU1fuFbjQNlhEkiJ"
    "Mk5C8QFmglcdf0GaObQ0quuxjwaV6QPcCn9Q5xWb2KUwPd0KZa5QKgVp1crYJ8o/PkG0Eq"
    "BOhXA+tXAqtTzqxT5dda9aiYhLeETVflwcdTHqT2g1mwUDeRY4K81r2USjjWG+tz3SeFky"
    "BlkdiiWJWCSyjSi0+1VUk5CeUnHoUEqR3MkA/RzzPuoZuVHm2rOhxIgs4GOtvZdTbwgQ7I"
    "PhrV42awm9RjgNv3yCWaRIqjNJ3I+aVOB3JpbIfzWCzka76gcYjkHo+TojVZ1rJMV8pHyq"
    "d+S3heqrXav0zXcFWtZU3n8EnvDdyIF4cAnLMDnrPQ/KaPDFBVkz8JDBrMqwVmDV6Mkswo"
    "zlV5DH2dxiS5FQv58WkLssWh+rTOKeUXnqgr9ewrzPNW5121lpLIKPAdWk0MI0b0+WEDek"
    "UIYHcJeik0HANtR4JoheOGY68sVyftMsHr/AbjmoWfX7968+7m7aMnzybPatWviul49ri+"
    "nzCC2crMjbaBXBYDjI9gXP4ZNltIVWy4TeTqDMpxL1sItC8bOJKFci5/kCGaq83HVREbzs"
    "v1uC/17yxersvxLo4LdwiWg2A5P6ZiZM7cerLSrdusVyRh1n2fdU/8Be/F+tUCx4rEIVcG"
    "p0Hl+qTNc0DFehpUhnZwHKherlnBwQ3mKqhRvNBkvW7ytiRbEupWb6rk4JKsDZnKbrcAN4"
    "AXdCq4AXqHGNo9nJNPJVxECTbTIW0V82qCUDOvjn/XmnnqcHAoGVkRA/Rd0cdClQoRBpak"
    "0VAvi4zGUj9ZRnKBznSFvzqAWohBtrcBW/J1Hcm17GB6VSVHaHpdiKlVYNLeL4C7RchzqN"
    "V2EfMLvFnzjgkMSg8Mym94uyKJuDKQJ8WlSRtvsi4NOsqYqIJrm4gvVC21GUFrHIUThJNQ"
    "Bz1moY66iS6Tq1cuBYRnqg5bJJ6jQgfQoxmZp6rxbkYa5nGTkYFeGeB5wMV4QRQAF9M7xC"
    "U9fqViKw0HVFskyl4I4lCOxKFAdGbf0ZlSWQojMXWLLTYKwyYBhO25CdszVHy7IFOwJ4oc"
    "IgbPAXyA1yJlZKosEhvk63KwzziGa6YGWrw9XjM1seJ9rvWcERnLkp8TMnXSvKuC59G++3"
    "JRnFz1zvaH0A1pgzTA3Z7VoJgVVYjMCW+TOAB+HHDX9W2QBri7bScZn2hraZrFoSvboV85"
    "MevgN4zhpsaaZakapEMXUFPPOwevqjSPv/39YI+Qiy6ZpsyqvnJVCoxJh74DUbJ0iPapiE"
    "G0Tx17u+6wdtDvZQB3V9zLxdOqyDeXvyzLQAXM9o3IoQImxBI5nQkeBR1ArAnEmjRFkEGZ"
    "1Qc46zwNAkJCp3mvy0IEoc+7OiSYD5dg7lcM301GEl01h/IVIyYdIvoKzkkP7tTsVbCt6u"
    "igmjmsGb2LVJRcUe7wqjZznQQgts4Log1i63qHuBQ2k799dphWpQDUGqhJupoRQ/WPjysc"
    "x42H4l5qTBlHT5/8+MPuIFQf2o6+j+9u3r49TDYqdmvHALoGcVi2TTBTpv7fBHJLMJ1JGG"
    "h5e1p+B2Tb1txhHlr3aJgJiDvyFPWVVL6p1ZLfS8Aqt8ebMEbZNLAMbKxKAe6uuNu2cK5K"
    "Ae4OuzoxxSE1O/+K8fdy/F0O5r14+IIFCZY0NeDeWlekJOXo8L4c3Hur6ZJHoDMiEeCO/r"
    "eGewAz7zMzP8dR7DTdFUGYY5/nWG+RNhWD9gKjcbycrKZNIrWqqQbI4aU5EIYXx+sXB4JR"
    "HmBYAgSjPMRZhxCFhxeiQFhEqy766pVJh7aO6/3QTqWGMk/zNxwFMVWNK5DaDp7reANGNx"
    "NdAYiEaLZFmwVVZYDQit4RjiKhy/7wBWbVywqLb9VNuLnWUN8PvE//Za9c9Q8jPEKtAnlE"
    "zcicmjrBHVFr6sKgv/qsv8KZ9hDPNK4hMp1pPJvWljC7/Zijh9nvC7rSNeuyDRmFRI5Dm0"
    "gsrpE6d+ThgnjK7iJ1mMgFo9pITvT1rJ4dV/F18ygmh8fWaW8NEXueH0l+qQH+nj8WUTrk"
    "qyAswbFlXEhNDArRuIXmqK3HzotVEgInlqMT63K0ne8uXtsBlrTbhIyXLwOW9CHOulK2nS"
    "a9IgisgW+sgS/Wa4zFnLLVRyJEBvehGVsbMmmzZ3lpUKd0sbkckVdcV/bnZkFjgiI51Viu"
    "PDVwIg3PYIEw19dXmEuFWbXEU/yq8uuiOxynBpP21De/h1Erb3j49jYXcc6Hn8YWOG7Q9r"
    "kvV6o3f/f4cctbWxgCclRjBWd9rd201RN2iHZzIOFOYPgSIhceSujLFkZ549aVX2rdsgq3"
    "Umlsp50rq36H5oyuEEZZOXASqiYTGIVkpj/kqU0ZVYZmVP4fS5NEOYVmOMZJQLLeErlRJD"
    "/MRUMXi2EeCdSdF7wSUHe9Q1yClOGEY70ubHE9kARwD8vZGY7j9pTbQgYSbut15mfO7SpM"
    "srBYoSHI0BBD1yDoGnTZXYOynTTXpS0X8oEsrOdj6znbVd3gPhQGvI/gna1QJ8/egeiY9L"
    "fhXXyh6zwcysJEOE8EUxG4nHBLZbAmBrX6a9Ey8zmRZvMdcXFs1WRH6M+8dOdW9QUKVO0h"
    "FxdmTRQm2ruJ9sUFkFdXusls7yuTK6A2ZNIalVsrTdbNKXBTyvyQR7BqK6KiaHVOR+YW5U"
    "WhyzuShJS9qHSgVlG0dJPk/aUNuSU93B/ofi8ORqD7B9Q9lvLXH6LZHKJbjB8FM3KG2Fy9"
    "k9oAXpYB0F1aCOEZseratBMAuMdbkFAeCrN4PAUJ1yyiLBIGoruRGCmLDBh7/vhSKq3kfo"
    "CIGBZzSwu9qhj00CsBSpN5dHsIZnM02l4COlq1bxkO9e44kXaTMCzu9u5uOyFo71bfqru3"
    "1VMgTlU8rgH+tiqPVTl4KU7+UmQ7jqOn4UAWUrrc3AyQSgepdJ4dEyNOqoJUuocy6544KD"
    "4QCXMQxZHOOmpxU5gHTtqcFawiYueyeJ/VpEJrwlBxHxIe9OF6rp0H2pEQcbRZYIFWeEk4"
    "EhuqsgvkP+RHpFp/G/wWfT0EnBdeMOvgvOgd4rK2LpU+ef4Iaj65mvT0slTbqdUB2MsJSF"
    "GHTg0/OPnh5D/jyf+S0uXxY1+PsjnzZ4XA0QP/F3kOzzFT2YMxwWo9FMcv2mCO1BKY6IiC"
    "zUIfqqoopYiI/pxIKXkOoxhzIc9puiTh4WHfxwPgoPfiFIKDfsCDHporDqNPQbpMz+kynJ"
    "DEjV2uS0JxVDeO0y135uxJM31NwqkzZtJERV/mkRUWAFfkAOLWJDBVi8eNpa9IQhksCCDv"
    "YqVJK6WLmaaHTWzstJ1Eh2DyMJrPiVI0CJoRsZGHoQ7nzkK7tQmV8mv0RkibitM4ayDAST"
    "wvLKkYq7ouyp6ay8Wp2wvc0sRQKavfR4Hx5oXKC8bbgFYFGG8QyT+6KOd09gcJrLoil0QA"
    "cpc4/ighlltHSQRyjusV+tdyMWKHMl+HkoBtneRRluyKWB91B4KArGnVWpMLZbF7cwuXA6"
    "wTuyDtsBQb8qXaS1LthADedniBYu+/IpXAUWwVWF8SgZj6dsXNJdFE5KE0NgmBJqq9z3xA"
    "uibJGQDvRVOeR4yLqXYYsdRWvTMKg7F9UAhJU3+hA8AGUVDzDOimwugjbd42qlJOe8floN"
    "nLxgH5H80qy7jiAY17mUtNqoooeBR98yhCVt15Ik689OR+SJOro35cNWhi4cVlaceGvTrx"
    "RW6iKgiWzhFGG7kE6Eb9O8Rbfo1uUMAwXyDV5JujhIqFHPocfUnkiT+lyRfE5TDlZGUk86"
    "nKUTRpyLDp6UHgv/VCVQT/7YDaOPhvB4FZPuP21q42WElkFLzg4F7cYEHCNJb665wagG/X"
    "fQ+EQfv1WftVbcKmJu23OVGwJHLPLMELetEMaYISVTvgdgIPGrZcnbQBriTyoKG7CJeBHJ"
    "qOp4KgipXhmve3IwiqcpCV4paVkqGYkI0L+LkYYH8f7LNC4AbL5jj+JVGYg/vMASNr7UZw"
    "mYSyLMzCfWahJYXr+DS05XHBPHSch30cINfVDGynwiwPs+GYMarylPhURYjYTsSBKMzBve"
    "ag8Dc6zUJZGObBbR4EFdgutm4vAaF17UabQ2jdHEdxykwVyhtfhrLIaN6CkxV9J4yZmOBm"
    "4mEnAPFG9pwDDoQd2jsBcHdAeBeEd3UK7+ICM7dZr0qCe8tr91aURHzhNM01UZhnn+cZgv"
    "geZBCfnMHtK/nxqiF+b3d9cix0T42USyMf2qHyihqL5pTpIigh3sr/YoFUR+ctorpo5Vyr"
    "ZapOdSxX+wtE5Tmqy1cvyZaEaKFi7SL1aS1M9VZO/wCI0hti74QovfNDXCq8xgmzBLQkAn"
    "AelBYPyVRtLKaTtrk/VkUMOmRNkFuHLLkynaqSc9BiL0KLBSaiWb0dFxPhjQ49l3/H4hNd"
    "koYcmNL1Izq0HimVy2Jop8yXOEqWWTYKJ1wZY6pv/ULOuvoyvyfS9+QTrcgizOVgdZRco8"
    "9yX5NKbyDvHQmkfnreEkbpwDwNAnlLqR9vcEO/mSEffg/d2/64PfVJe1z7HsM5C3r5gIpk"
    "/sZZV4IqSwGo9dDqdDUzpco0MmB7geEIsD6VhBO7PRNqLInetvXuRBz33svRrvsyckAJfi"
    "hKMJi24zZt/TFy0qSqUlevHDNsijFHLZq/RHcqu35FE7JF6scjsWA0vV1oDr/eyzIj9AWl"
    "S2kzHFoo970ZsP1eaGdgVQyoAK/x1qG+bFUKQK2HowlBVmtbUKtSACpUjzjL2l0Vfa5rWm"
    "Vr2d6d0Hk6Lp0HVajb62XdXpXCnRoi2duTvlNTIHufWd+MyMFcjCfxW5ra3LbQZiExIO5j"
    "gZsTMcVcHmn2vQEqcnACNikamSFrhLd5TZulIanDfoHrjJhdhKFVHs1OCnB3xV1IhO1xL6"
    "QAd3vcV0RgRX0cot6cFFmWgbTI9ilx6TigSA6HfJe9GHDsvnHsBx1wbZJe9wKQ8nrg+1U1"
    "xzRADq/MgTC8OF6/OOByfogu53XoOOtVSZj1S5r1y8kUvPwSKb4EAFD9ow7d/+r7Savzvx"
    "jRISFQjVWBw8o7n3lpv+GIbpJr9El+oy2Kb1VocUI4wqqEftY/Xdn2pvS/+94O3P9eEHHg"
    "/u8d4pLOjldW7FoxfhReqKEJnvLPtMC8JgbQO0C/JmwV6Uh4g7V/wxhuCE6uydWw75NbOx"
    "/4f/s7xBeD2i//MhExx2ZuZUkgcnwmci7HuIMyMCc07v7CpFJ81WDhZRcnx8y86e1uXAdj"
    "T9WIQAsqfyDC2lSbINUWBX3ZnxFfUJqIKEZfBF6SRH1hMvPcbwQGnhfWBxh4vUMM1Vz6ai"
    "id01udI9zy8WC0ORht+nyRG/rMECzbDHlVCoCH+q5g8HUy+AplyXbOy3Jg7Plm7HlidHzM"
    "m1xeGWyO3bVWk4OXRx01OH5fkETaB0u5apRP6A86QyrEBLE04bpGJE0I4jRlAXmOQhzFW4"
    "SFFIhpgGOkluqBK+kfUmSCpGhWUfJXxFUD69BQKmfoh4Nh44WaCIbNgJq4erls1MJiPCiE"
    "Lrkmeq+ygXsvAYC7NNFUJ8G00JhqoDdqYlWpJl1slHpYBWejorXPGPzpYH9RAkqvquZB6A"
    "rX+Tl7OA2N7PiBnBNH7hn8J++Pk6i/09R/i9KY4KQB2r1UvVqUFOtrXylUkoGrRb1//7ay"
    "r7x8U984Pr97+frDo+9quceHYIdSObS36/ZSI7TjL92sqxwWmIuptC0c5rgmCua7z/MMtF"
    "zz8TQuWs4X0obg+MpE2JCslEczWSMP6VvCpBKUD+zgIJ5J7XX5XBcDXsjJJLpNR8aBfM2L"
    "dW0w17WESfhCX8maemTLnKO5oltMdcFOfO/7FCYm0e3C8Pa2BVvsZY7rkfl6uh/h0r8WOU"
    "ivUWBj7ntAWrAx56+47S+MfZV9zXYyG1JmLwGkjAMpM4+Y1JbltETmEO62XfxQdkz1owdu"
    "Hh0TPJ8G5jpljTNQFRoT+icjZZS65tbgsyw4QvPiQswJ753Acpm8Uu1CrhqMiuxiV8tiGu"
    "yGH7UvVAqgOv6y7iU7t6q+Q6bw6zXMvlGtAYPloRHhcoN7WAp+6agPw0vbt3V2qo3u8tOc"
    "z2o6XA5D2ZflIFWhO2JwabUt9L0MLPSLS/lQZ+tbqf82nbv6WudjNy5Gd2pYlumG8q3DCc"
    "fZCUEZwmkYCUQSwbYTlPcAW8c42Kflq4PV3IXs3ne8x7nsZv3Z2X3A4gGLBzFVHkHYC5sU"
    "CbKyXL0lEVi751YjLwjGU+qR3mg0QsRENSEx6zS7q61aDa+O66TPrPGWpqII0L4jSSiVD0"
    "H1pxlOlhO0icRi39k0jlTBIY63CCdh9rUamilUyuWIZpQuiSYWTN7LgZ4JMeRebGig7wx4"
    "ZkBLmWFh3m+3rkX1D+4AqqeD6pkKK7dxPhxqujtk0kK3H9Rztx+9I7g5LcuSEPrqm9Oy3t"
    "NJTlVCbDuTVQXv3Z3scqbYqTmZRsvmaNgJDNjAia5JcgbVvZ+SkBEThsOhNQlmJwMpMN1T"
    "YLRFbOnxKkTA4eXm2Z0xqipDOEBfl4QZcJuBW0a5AfrWE3Mnc55Wnn1NwKmPyqy9my24JS"
    "mAtw3eOTHoIa3Q5hIAaxusAn+1hDWXAFjbYLW3S05lkIwa1sxJMVUeDkt4a5IAcweY7bfc"
    "qiCA3AFk+w24KgggdwBZ6sNYP9cJ6bI0wN0Bbp7yNUm44+5Rlga4j8Etn2dTi6YsMhoj+m"
    "T5TqUIUlu/+oHkPby+l0MqWzh9oVhF8zIeV7EK6BD50Gcdmog8wIySIhDn9dc1CQTOEWsJ"
    "xSwPnHSLypySmkyHOjJqbcupQlSV4C10eZSHaGW1XjDaPwLR9HYhVDDlGm9NtWPufT+IrP"
    "RCNYHIygG1P4isHAbmbG+yRbciBaBCFtQZK0unsz/kCW+Dd0kEIHcu5m25Z1SEgOtoOO0c"
    "o9rvEcp+OXj2spbxylwFqpV43gudh2++oIBQiF/vO379criTPhE+S3RcRi44sZU10RHSlR"
    "dCT3bKHlBxpJb6TkkEtB3w7DxMjt87rvmtfCuvWklmPWLSkV2Oi8GdEv/V6GoK/jccMbKm"
    "TEwQ5igSiOMoRKqnwmSfeD8jAc4aujVl95/qxkA0e7FTAtE84GEERPMgMB/J3G/hjY4k7A"
    "O0WtNcEqse12WZUZjYQ/NGwPEPCPZuk13j7X2Kf1TFgS69x0xkeWiuE1GRhnm4xzxQdg+3"
    "QVkYZgGcB745Dy4sh/OCkL2wNM4LQvbCMjkvCFlwJfbtSpzHeGOjSBTjQXdwCKKBsmMPwH"
    "GYsfEOk1wRhDn2eY4zR8vUFIKh5tg8vxWhtvm9wDOq7eCXE1Y/1hc4uZXbmWoibkcNH0oC"
    "N1y3UGecmCzU1vpwe6EBC8TtvrnYCnEXUfswIZurkWhQa0YlEitL5qsQAZ3VHnFGMDcdc8"
    "2A7yUAb3u8iyBBS0KhLAYFa69aSYUzpI9cDqI9LmrsUDPjUBIiK6EeyVDY5hY5owaK7K8f"
    "3//aasfnUvXdOAoE+heKI95bzH0p6m2WRrGIEn6tHnuOwDeFUvt2Ut85arOibnDQIAGCiR"
    "9IMDGUiXmIs+5LCHl0m0jU/51sr0zh4/urk9bQ8WxcEXnXpRqJHIrWOGJFfPeucXzEeUrY"
    "NXqj2tSy6E6uUDmQCXkBkSRg27Vcslm09y1V8eGJ6mQrkPoNHCUUrSgjpnolAzwRAs29UG"
    "4g0HxA/TFJVzNiaJvVmKO5FxhTiubJai+u01kcBTa6+F5ieD38PMuzF4073/oNToWWXrkl"
    "Icd2uZdjVJ6yW26Fq1Ln6HTOqIHzPhIyUJEcodJ7IUpux5gBFsk/hE/TRESx7VQfSkP0gM"
    "+zDfxFs8YAlmwflqzyOjf2Pd9dnLTZsVkf8CmvjO5gzO4EEOaqe/icMpWfjNE8isnzov04"
    "CqiqT6LMynkk1x3Ku49LaZXQXOQu0xXhWfKyGqm6luvbm0zawZ4Lhq0XVhcYtr1DXIoxck"
    "qchnzpVlDlDrUyqQQtwdg7iVEEug/tllbGkYMSVhIboQZ2IRpXJ0VbXrKf3p0QTK7Xk7uU"
    "F5KpUym8A9Exsa0DF8S7iBBYOTQlxU+5+HNLtziWBofABqroaHfqvSCseudVnyEZ0sTIiR"
    "+bgUJuNN21Bkafrkli36qvJAWJt/rvbkm8jSm3R7gkBQgfQVjRUJb2c0kEIjVrEcaMUYOj"
    "vVkL2QlAPLdDEZRA2KG9EwCewgHuyyn3ffmt0sBP121CxuWnqx7MScQXTtNeEwUvvG/8kT"
    "f+WLL+vP4Lw00e2f3lSWtssRw4TdfT293QDg7ZlBNVK1rNrPKOCorIVykSb5EK4JX/eoG+"
    "ROEX5ehUntBggWNVfIZ8wyeIUz1o9x3ST+Y67NfkhO31WeB49UIJB8dr7xCXkmB4Q+nHZk"
    "BLIgDnQUUmbtasW+jrvQgYM262oyXiewkA3MXLLfHj0wXmC5MB2Ry+XZVzjOC+IPD7CuFe"
    "Se2EhvwQ/BvGcAP2JZka8ONLWFCr+G9/P6wYEElM3bpslSRHaHpfug1WU2ecEno52NiXM7"
    "9zE1fcdvKUpSBzyPHYAfKycTZGRl56Qmp9Iqt1jLXb84DR2l2bdEgxEOXBRwmtX+imlLKO"
    "lJOfozzSWMfsKxKJU2boo2YnCnSTF8Y70E29Q1xKYMcrq9i+YjwY6i7MSBjKmTAYii3UyF"
    "4EIHeAPFEJFPGUR6HdMq+KAfQutFRMTXZBe6uXQgZKXF49bwsui6NVJKZrRlXImM3KPhCE"
    "8Cj7pb0iAist5RD45kIlZRkoGdg+JQ4FTCCECkKoPDtwgYXoh4VIGqJq8iuTNgZC7MccJR"
    "4+LQgKI0ZUaOtWNV+nm+cIxzESqmjAKuWqcgDSqWbyH3PKCML7wnrziMkBciGy7TX6LcZC"
    "5fJ+u5Ea5USVzeNErn/BDzmLwZ4KdIcXtngz3cEXqpuMXRvQsgxYLS4tvOLUkBTTAng+Hs"
    "B2AVtgkVrxIXsJANzFcKF2PEgxHsB26WWDI9tQvpIIJIBV0fyHMRW3een+w5yCC0u3y9IN"
    "Yhosp3Q+50RMpdJIE1N8U5tp3XQHSEkHUxtM7UsytT9Q2mJu66uT4yb3lBUDO9ndO4NWmb"
    "naBFY1+eSsz6PblOl2QVlReuXeZ9rNL61judd8O8OchChKOGGqih+JpSWNVEUns6nd14Pu"
    "YV375eZ+GLY2+MEH1C5mTL5QxuITze6Tsgy4T07uPlH9x+XvMSh5zVNSloEpOfmU4DimG6"
    "m0URbdyj/ucGZa0gsMsgOmGZimRj3vHFNjTD6IQrJaU3lkBtupEHGzhdNo3rTcYTgL54fH"
    "z3563HPhp5O19gAHLViNnuk9I7MaoZfeQ5x1X7iCBaPyICRXJqaguDZp5QnKozplBdC5PI"
    "ARpyqZUs442mAuYYqKfnW6WQraLOSYSKAV3qKEaue5HoPwrVwS5pyBU934HiTAkmwdUnrL"
    "UqdK6D1OAIwhrwqyDu47H1YtrSNi6U/YiYADwVkVnCmfjDzanXpQHQiPUDW4EFWgwKS9NL"
    "46i1yq45fkRjjFoP31ov0xnPC8jItJASxdbtUBiwTR2vgORc9mOMZJILUvToTK7FTYKnIS"
    "bSKxQBgxMieMqObF2oETcZStSN02itwRZqpudpqbQqClF+oHaHgDani7N8PGqVYRAs+ag2"
    "dtKf9OG8SL8QC2A9jln2mBeU1swCYpZ3K/nBx4SL/zzlnJlLbDCbc8RGtiEPMKZfjPuK+Q"
    "+ZzIl/SOuFSlq8mO0HS+EFO5EzvCSEBZ6ESQ1ERhor2baE9Ikc8JJzgmVYu+fm3SgQ5Jy4"
    "OPciG/KypCFbZS6o4KUkUlOkVTGMqPlfmwdCdsdW+GFsrHhZfap3XIhZzqpsCFeKFiABcy"
    "oBYXpi4KxV4KThjvTpiqo2W3Eco3wC5O0yA7+nLQ6g3REZm+HNOcsJusJqTxpC5dbj2sdR"
    "sGXBrZKdGFR7fJt1GCVKkx5WLAaC0tYmoITDk6Gs5WLzZ+OFsHPFuz5W+bZV0WAkgvsiiD"
    "bhpyR8ZCaUN0PETHe7abjCxSBqLjH/qsx5iLqdKg5fxFicPkG28A/Ul8M849siv/nDnkGs"
    "zKP+/cdUesyvl+4FGj8uMuawHr7pyKg32OcIIkTguSiCjA8l5IPnGizEfM+ZJsJ0h9hdYL"
    "RfHqWDZpQ6oyCPLmh5ZoP48A89ULQwDM194hhm6fPcEJ4W8DmqwSB2LIImkpPV8IANwutT"
    "J3LuDu6YB7GejuWUfdos1aqHQaHBs36jb4D0Sh153rJCinCjF2GWwpQbgXGo4e67kcB9Bj"
    "vrwFYydKHDu31mWBHgF6pJEeeaOPRynQSJGURkyO0iRRdfDxrMEE5f3V8vw9octA5nFra0"
    "bvSIIERQsah9foz/I4CdFsq4ctyZaEathigtRGkGUEqsi3zLn4jR5iyCkc5JFApXhhmAKV"
    "0jvEQKUAlXL5tn1M6TJd2xmXexmw7euodzUrgVM5G6cCZuWDMCs9MjZ+w5xvKDOn45SvHz"
    "c01uWhHYqTKCGpnhdiSKr6ylvKbmnyJCp0epIEbLuWCxVJpV8aBHXN/gX6EoVfVJERdSW7"
    "paloSb8PA9PCC0UNTIsBdWFQE86kJixwcuumJlQkQU0ANaGTmvA7jmNizALKr7SqBpv9mA"
    "5JupQTlGcLqSqyEb9GKsNnRROyLc7dLP/XdMw7yMPJ7cWxAif3gCc3pAf1UJNG7zmWmFal"
    "ANQaqP63n4LiYVA87HlPxcOADmycCtDze9HzyWxB6fJGCLJam/X96oh2vT8bKxfhfvBRA+"
    "C9yoJgW+XrlzeM7ohKjlgRzuUvvkZvVqtU3/8F4njLVX+JLN9iRlOhVftKFIHqTxEo6yM8"
    "tBT6fBCYFF7oEWBSDKiq5a+OJaZVKQC1BqrcbAJqpwKXRCDmwCWfQBdtmKr8u0PYG2Oqa1"
    "JOcdWexXOeutHhKoqlNWDdUbIuNqY+NyfDVi4/5mYpVCVHaClciGXge1hyrvj/nKnK26tm"
    "22A3pJNxEJZHdwgZkGNVJHOI8hs818p4gpnqQb/rQ7/CS8IV/U+TgOz71EsVXmQD1owGUv"
    "VQKn1CSGgMGOjzUWAheKFpgYUwoDILDHkfRVRJmK7JdEm2NkZCVQrsBAc7YUZDl06kFTEI"
    "galj3zUEhtwRuSdo4CyWfVUKlr2LeZzO/iCBwcxoKYO4FwHIHSBf6AcfAN7sltsJgE/u9D"
    "45mszjyPQCvKQ0JjhpcMiVxOq7vpTrazp23wy8679//7aC/Ms39XX++d3L1x8efaenQQ6K"
    "RMYCmZiNS6i6ykhApB0bnmGZ91TEhospkZauVZulqpQT/J6RoEPjToMgZcyJyauJQoEB35"
    "i8Wp8lvV+49Vkqi46Qsh1ZcEcl8DIjA50mvi4Lb7hvb7hfXP3rJFzTyNy9oz5k0oWrJ+XR"
    "HUL5CSMIo4wURRv5f1wX7NBWOJ8gRZ5L0NGu8Gmk42xUOA4RppCdk9wRmHcvGExg3nuHuF"
    "QDhFkVpMyHA1nj0it1RzHadbyqybl1u7qg41yCqZtdXaCtL7eaWTweUz+MuP57plLr5pYt"
    "2w9Fweh3KWEbMGKieNsTqXdC4Eaq497VjTTHUZwy01bdGI9WFhlN+dSTBaIpdOTzpjxKAo"
    "Nrrt3APRAGC9c3C7fKYfF05dLCtSIIc+zzHEP/NSgw7ZmaMGJ2GPqvPZRZ94spfpdlYV01"
    "E8XFiEkXnnhVGtwp4VOTH4gmmszdYJ2UqYKoC8LZnL3ZSQroXi+4SKB7e4e4xEHmL4AlqD"
    "UxgNVI7VpiWpIBQOtViCiPhLV1UZYaUzLgwBYGBPIOzvPahqtDoPq987i9dyat5amrYBsJ"
    "6nmtFxtCvSwChDoQQQ+VEqi4UaIk4gunaa+JAr3uG73uF/XzG97GFFeJD/OISRfqZ10afJ"
    "T6UXV5N1FI0Bozgegc4aIU1/Y5WsiXmzCuE+oZ3iCVOFmqzz9BUaJCAdUPyGL9ApygGUF8"
    "HUdC9QbTy/yAOBromUA7eWFrAu3UO8TQDuAcQSx+HSIfiOIFMqSajpH9mE4HCasM71AYJh"
    "dEG10Bnke3ibTmGFEh4BtGk9vnaEnWAs2pqvO4WUSxvMucbFR3l6Je/ER5EKT+FKpKkBFX"
    "sxeiLM4KaTEpfEuYqVbMwE+H48WLvQ+OlwGPFygf0weoWRVbG5qsJALEpGvhmJ1605Ekqw"
    "qNye1xuhqIoH6eJYYaUpkfJkdJvq4jeTeHaa9KjnDWL2SW/aQo/+f/A7zp+Zw="
)

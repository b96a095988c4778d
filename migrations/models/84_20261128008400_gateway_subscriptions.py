"""Plans and subscriptions that gateways run by themselves, and what they charged."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        ALTER TABLE payment_attempt DROP CONSTRAINT payment_attempt_through_check;
        ALTER TABLE payment_attempt ADD CONSTRAINT payment_attempt_through_check
            CHECK (through IN ('link', 'mandate', 'subscription'));

        CREATE TABLE gateway_plan (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
            description TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 200),
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            currency CHAR(3) NOT NULL,
            period TEXT NOT NULL CHECK (period IN ('daily', 'weekly', 'monthly', 'quarterly', 'yearly')),
            interval_count INTEGER NOT NULL CHECK (interval_count BETWEEN 1 AND 366),
            reference TEXT CHECK (length(reference) BETWEEN 1 AND 100),
            status TEXT NOT NULL DEFAULT 'created' CHECK (status IN ('created', 'ready', 'rejected')),
            provider_plan_id TEXT,
            error_code TEXT,
            error_text TEXT,
            asked_at TIMESTAMPTZ,
            checks INTEGER NOT NULL DEFAULT 0,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, reference),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id),
            CHECK ((status = 'ready') = (provider_plan_id IS NOT NULL))
        );

        CREATE TABLE gateway_subscription (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            plan_id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            person_id UUID,
            credit_account_id UUID NOT NULL,
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            currency CHAR(3) NOT NULL,
            quantity INTEGER NOT NULL CHECK (quantity > 0),
            cycles INTEGER NOT NULL CHECK (cycles > 0),
            starts_at TIMESTAMPTZ,
            agree_by TIMESTAMPTZ,
            notify BOOLEAN NOT NULL,
            description TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 200),
            reference TEXT CHECK (length(reference) BETWEEN 1 AND 100),
            metadata JSONB NOT NULL DEFAULT '{}',
            payer BYTEA,
            status TEXT NOT NULL DEFAULT 'created' CHECK (status IN
                ('created', 'authenticated', 'active', 'pending', 'halted', 'paused', 'cancelled', 'completed',
                 'expired', 'rejected')),
            provider_subscription_id TEXT,
            url BYTEA,
            cycles_charged INTEGER NOT NULL DEFAULT 0 CHECK (cycles_charged >= 0),
            next_charge_at TIMESTAMPTZ,
            ended_at TIMESTAMPTZ,
            cancel_at TEXT CHECK (cancel_at IN ('now', 'cycle_end')),
            cancel_confirmed_at TIMESTAMPTZ CHECK (cancel_confirmed_at IS NULL OR cancel_at IS NOT NULL),
            attention TEXT[] NOT NULL DEFAULT '{}',
            error_code TEXT,
            error_text TEXT,
            asked_at TIMESTAMPTZ,
            looks INTEGER NOT NULL DEFAULT 0,
            checks INTEGER NOT NULL DEFAULT 0,
            over_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            version BIGINT NOT NULL DEFAULT 0,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, reference),
            UNIQUE (tenant_id, provider_account_id, provider_subscription_id),
            FOREIGN KEY (tenant_id, plan_id) REFERENCES gateway_plan (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
            FOREIGN KEY (tenant_id, credit_account_id) REFERENCES ledger_account (tenant_id, id),
            CHECK ((status IN ('cancelled', 'completed', 'expired')) = (over_at IS NOT NULL))
        );
        CREATE INDEX gateway_subscription_person ON gateway_subscription (tenant_id, person_id, id)
            WHERE person_id IS NOT NULL;
        CREATE INDEX gateway_subscription_plan ON gateway_subscription (tenant_id, plan_id, id);

        CREATE TABLE gateway_subscription_charge (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            subscription_id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            provider_charge_id TEXT NOT NULL,
            provider_order_id TEXT NOT NULL,
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            currency CHAR(3) NOT NULL,
            period_start TIMESTAMPTZ,
            period_end TIMESTAMPTZ,
            billed_at TIMESTAMPTZ,
            reason TEXT,
            payment_id UUID,
            accepted_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_account_id, provider_charge_id),
            UNIQUE (tenant_id, provider_account_id, provider_order_id),
            UNIQUE (tenant_id, payment_id),
            FOREIGN KEY (tenant_id, subscription_id) REFERENCES gateway_subscription (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id),
            CHECK (CASE WHEN reason IS NULL THEN payment_id IS NOT NULL AND accepted_at IS NULL
                        ELSE (payment_id IS NULL) = (accepted_at IS NULL) END)
        );
        CREATE INDEX gateway_subscription_charge_of ON gateway_subscription_charge (tenant_id, subscription_id, id);
        """
        + tenant_table_v1(
            "gateway_plan",
            update=(
                "status", "provider_plan_id", "error_code", "error_text", "asked_at", "checks", "updated_at",
                "version",
            ),
        )
        + tenant_table_v1(
            "gateway_subscription",
            update=(
                "status", "provider_subscription_id", "url", "cycles_charged", "next_charge_at", "ended_at",
                "cancel_at", "cancel_confirmed_at", "attention", "error_code", "error_text", "asked_at", "looks",
                "checks", "over_at", "updated_at", "version",
            ),
        )
        + tenant_table_v1("gateway_subscription_charge", update=("payment_id", "accepted_at"))
    )  # fmt: skip


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE gateway_subscription_charge, gateway_subscription, gateway_plan;
        ALTER TABLE payment_attempt DROP CONSTRAINT payment_attempt_through_check;
        ALTER TABLE payment_attempt ADD CONSTRAINT payment_attempt_through_check
            CHECK (through IN ('link', 'mandate'));
    """


MODELS_STATE = (
    "eJztvW2T27i1LvpXUP3FkyrFNWM7M7n2rVu3e8Y7cbY9zrU9JycnJ6WBSKjFEUUoANiycv"
    "b+7xcASYmkQIpAixTIXh8ycYt4SOkBCKz39X9uNjQkMX9+GwQ0TcTNa/R/bhK8IfIf9Usz"
    "dIO32+MF9YHAi1iPjUl4T9gcl8YuuGA4ULdc4pgT+VFIeMCirYhoojC3KEOhHPUaiRVBNI"
    "n3aJPqOyNGd4gu9efZ2BnCSYgiwVFMg/Vz9aCQBvJJUXJ/wXumSfSvlMwFvSdyHJN3/sc/"
    "5cdREpKvhBd/btfzZUTisMJaFKob6M/nYr/Vn/3yy7uf/kOPVN93MQ9onG6S4+jtXqxoch"
    "ieplH4XGHUtXuSEIYFCUtEJmkc58wXH2XfWH4gWEoOXzU8fhCSJU5jNR03//cyTQI1C0g/"
    "Sf3n1f+Tf7XSsPn8549f5p/ffpnPb05mT32FGvn5RwFN1MxHiVBE/Z//zu57JER/eqMe8O"
    "Ofbz998/L732kKKBf3TF/UdN38twZigTOoJv3IsiAJTsTcjuwK6JKcFx8cST8u+YLOgjDP"
    "KD5SGsi3+pTNL+SrMLNZjK8RKb/YtCj88vZ/flF33nD+r1h98PP/uP2kef1w+z81sZt9fu"
    "X9x5//VAyncvPL9saff3z/8a5GdkLZBsdzHtlxXoMB9Q7UByljJAn2p7z/uMKsYa2XMJMg"
    "/WaDv85jktyLlfzzZcscFIy//F2N2vzCC3WlyjDdSS5slvUB4MRtfsD5Qu3Q63kZU2pg+y"
    "cSRHKvMBN+wNQIDzPQ8xw8KfJ/evvjuw+377958Wr2SnMtmY4EKa/xV9/Wl/ICxzgJDHt0"
    "K70l1KMJdto5vh0JvaucPQtuCwgQ20bsA2FcfYUTbu+i+3dJwzZcAtXYjTKdbkyMyi8r/+"
    "/3/9eLFy9f/vDi25ff//EPr3744Q9//PaPM6Wuymunl35omYa7d39693NtO1YfVHnnAouU"
    "25x9R8RwgsUN3ZLkCgpfL+ffhgis9MRT0v/y+ePPZtLLmPpGEgUC/ReKI97bki8p4Is0ik"
    "WU8OfqsdfQwRVH7VNSZ39W1STVDU5EbEYUZXMsDJu7vCKiDWkQtCvI+tTk0OfFP8YoeMsf"
    "GH5M4n0uO7W9Le8+vP385fbDXyvz89Ptl7fqyovK61J8+s33tTk73AT97d2XPyP1J/pfH3"
    "9+W5/Gw7gv/+tGfSecCjpP6G6Ow5IRqfi0YK0y6zHmYs5IQFnoNPcm/AVWwHgkVJ8mvOCk"
    "fcajTSTmW0aXUWxlxzgBguLncPDRJBKUEYMEfUdpTHDScPiVcTXiFxLY1656+GRY7u8+fn"
    "xf4f7uXZ3cXz7cvf30zXc16fpUulO6x9xJtK4jQb52l6+J2xScQGEOus+Bcnct1yVXjPpg"
    "gYP1DrNwfnKFvqBNY08vbV5s6p/gBN9rLtXvVl+46ov8QtjmptlVqS/Pursr56IAnPVZfk"
    "wIEis5JwgnhY8RRRwt5T9CtNi/RhhtMRPKw6g8ivIwlectR9/8+v9+9+v/Tl98++L7382U"
    "7zFi8rdtFoSpS7/Kz7B8ZHDAFQrKqYfzKt/gEf7QgmM7V10VBf5R8I9eieIjpWticBk1i7"
    "j58El4i4aWbB9wnFrpEwcA0O3iEQXPf79k+yI9hZso+U+yN4pOxbVWuQmrUfN8a+sS4bWN"
    "sVhStkF0qxYFZc84CqTqSRIR4dgUv9UBAdFZXhyNzdKH/n+LDaUYDxuKw+4t38b5CvOVSR"
    "tOMNs3iicHVN0GtBeET4v4u9xxcSBe8n737ufbT383M39ncHTc/f3L21twdICj44Z83Uby"
    "bg6zXkWCc8Nn5wYjD3Tt9G5XkTDLPs+ydjqm3N1hWcLCTPs2074oXoRFwerGpHZlV2atSt"
    "dxzDmNq3liL6wzNXpZjCqTwbWSL/TH6Up9ii+Za+XFd69+ePXHl9+/OnhUDp+0OVIKx1Wz"
    "itTowmoOQm92XY1TUarGoL/4wx86RKHLUY1x6PpaVT5XL5UFw/nwCbL73bffdmBXjmpkV1"
    "+r2w0TQRLDsdkceFeCDB93d52D8mIRdr4cZtuoyYaYXWk/zLaRjf0wc0lVTYDoy4ogeQ/l"
    "piTxUjk/+YruEkSTgOhczjXZiizpE3P0+c+3v3/xh+9NtsYL3x3skp7bJcErenGvKJh6wd"
    "TrFfF9mXpXkUnSaV7oxXhY6A4LfUvYJuJK2zHk0twyhhuWeg1X4356sqVi8x//bHBKLKzi"
    "VaooWLUucRTgDQJvEHiDJmM9Bm/QU5tl8AY9lZlOiNhRtrYTL8ugAWVLU76wet41rC8Hid"
    "Mba+SW0Qcc3xjtkfm1WbtFsjTqrEnybyusjH8EbSWDQbTFMcJ8rdIvmDYO4oQq2x9S9Sgk"
    "9I2uM6f+UErJs7zEnLYx7iK+KoyMAU4kDi0IClY4kT/01Fo55IPBkOmFlQ0Mmb1TXLKtyW"
    "9voy8X40FTdtCUebr4jQRW9rQSBCh3ManhfUyxYYk3O2tLEHDWPqIcSs6jg+m+jgTzfX3x"
    "dzXfM4K5KdymecM5ImC/calOgdd2RSAPAKDb5USFwmODm/tXJLBc4yUIVLyxZ7xQZ+f2u7"
    "kBCjPgkJk9mrqS3/XE+HXq3oBrsXlCwLU4gGvRt1kfySx38kVkJluXl7uKBI+Tb7Psi5Mk"
    "DSPxNhHMHLZ9vDprdZSocXNyGNipWFZRzxPJkc/Ru03ehecNWlH5zVFCESfyiBLahyH/2k"
    "pZgSY4Rsr2PcvCrCM5UF2Wi2MZ3ady+coHmCtj9fs48IsM8WaDX+T6FJfrtwlTe4lmTesA"
    "ADuOg4KF9RtoyfeUsgLBFTV5yhdkSZkha6TZE3VEPMoRNR7pthc/FF4Kk7mymfYDAFh3Z3"
    "1wz9N4+O7nBM0K3lodoUcIbOgOlDMifzY3y91ty7yMAuKdiHfutnH5Rhu+TcbEDMM+2ZJ+"
    "STjBMamaOIwDZuctSml57PmaAAnSJigkVECsCnLVaIZWWNl35Ed4TRK0J8KQ8W+HBXOPF7"
    "YIMPf0TnHJFyEXvIMf4oCCcwTOkY7niFj9lcZR0OCTOFw9c4KI1Xx7HHj2+FAJEIeyL5wE"
    "KYvEHmV3eIN2kVy9qUAYMbrTB0RRjlqO1kXmufYknB4tF7zvI44dvzbEp3EI4SCQuuNczj"
    "lNQoPa2RgWcwocLjqmz+3yIpXzyqJUTBzYrcOAWwO3cr+UhAkXfk1Q4NjAsZQe5CGlqosF"
    "2pPswHXbLYBzU5s4khWBmW/wVwue6zDg1sCtKicV4r3N+i1DgFPTPqz7qjjlpJ9Cn2bVI9"
    "1S1kBds3friIDstkf4tyAk/Doh4ek2dAwJryLBYgMWm84Wm8+ZhHTTYLIpLs/O2mx4aWSH"
    "OsApJ0wbVjTqOfpVfTCPwl9Vfd5I1+4V+2f8tWqNypF8aBoTtJYkaru+bpe6oYyo5qYKyU"
    "3VgHt5BvgQPDff+GUy81d2sPAh5O+NDaElCNB5WgyVS0LsCK2AHkHpeIKJLBgN4sjYt6Al"
    "cfeAgDgVp8TdhyiwqhN+RADhEAQ3Bso3UsCjJrNui/GmhHmaVhse0C2x4+wIcaNsPCeaub"
    "o3peuIONQSqgEdSwmNh72+KgmVXDFO1hcTfoI2mJHYXApOWhO0ofpC4zRPzNTmcTFomPnB"
    "Zl7HjrgX3zDAJzj/I5nvThs8FFp5EtMMTRye0iy7JF7WkZCACTXifA4I8MQ1rFoqi9sgoG"
    "kibgy+4cr1WZtzOCbhPWHzQAH0yA4dGaJghXB2c8QFTsK8KwISZKPi7LO2rZHgSH0t/hrt"
    "WCQEyVq6ztBOquPyqvLyLiPGBUoICc0tGHp8EjiKh9jwwFF8fYrLlGZvjc0ZXcaAn8LFNc"
    "Tu0w1JTLGSLc6hMghodyrspI8Ny/2jioINxCOR59Ay/kfdOcko9tTHtIo+xyb08+A4vFNG"
    "o5ZFVAAaXUphJK9Phb7BRTDbTH6qQmzU/6/JfqZTELOz6XdF5yeEBfo1S+T99Y0EEhRQRp"
    "4rd8XzJTHJQ4M+GeQjD949kI8gGR+8DtML7ZYLCv8nMWbiF5dajy69KaxJxxz8W6kWy3vJ"
    "jV/h1LHwBv38y/v3WktGcrBgdC+vfnM4CtaReJ4V7uW/M4VuP/p+cLp4sfXB6TLg6ZILa5"
    "acVlFAao3UfCcyGb+bQ7NKIAjLcgzLghidpyIzVQPL88PdqXlGFQteXd+8ur5IxxHfpoLc"
    "JnynRcNTGbkyoF1SzobO8XFst57jO8yRoHEo/6NtKAucrN/ohuBY1ZVSC1T5lVK50pgcvG"
    "/oIO50G5COvZAyQDoeUJArXlQ7TqsoIBWarF+3JayVa/UAGLAhLM/TKidBeLrZ4Kw5VmfK"
    "j5ABSZ8K4XhTBBTV5H4SRBscN7hUD6C6wJ+hnufoae0wP7398d2H2/ffvHg1e6XplmRHQv"
    "/uYiJeffu7Gr/LKDYl5zWXVDoAhq+oVBLjFmkUiyjhz9XzriHJ9VJniTBGmeQ6tNrTqygI"
    "Z7XfZDIGhWTYnvcCBbw7dUKDxnPD0Q3208apmLD9dBklEV85TXsNCtZTsJ6araex+FLE7J"
    "psp6XLs1bLaSzm5eDfLnEG6vw9NnvJDF6IkXspFxJGQl2XH71Lwgg/44hu1eKk5uJwj7gT"
    "WE+9sEKB9bR3ikvW09LLatkWzgAFgc5BoFtJocXU7rOZ+SMCCHeRoCU199TO/lfGAOkOpN"
    "vq5Y/SyIFsyNcanPQYJ/cpvrcivYwB0l2MfokiwhTGR2lMcNJg9Dui6nF8EtYX7YVMPnAc"
    "38eP7yu0372r8/rLh7u3n775ruZuOK1kDwUDrtNBAEx+zRMyXZMf9I14KrPuiQHw7QMxVw"
    "XJLszajH7kMKRblORKBdInJHyO3m02qb5NQyBk00iw1nlhSgJrXe8UlyhVTJyw2aLT5eNB"
    "tbhkeazPGxzHfsm7fZ61mcj78sUP3x+EXPVHm1j7+cPt+/eGbo9ZSprNCi5BYBE7hTpmWY"
    "BOqpsBPKUlPbAWpw7KU/6bY/SK8dD08BHBeBCcNOh2w4j82dws9LWV8yyjgHgH4mkQpIw5"
    "WQtq0AmaC0ZiHvA9QEibAf5KeSQaOktWB8zO2gvm2/LY82FCCdKwZxxtYxwQFCW6hGemM6"
    "qOkIIRvHmtY3xoKtA93vIZwpxH94mqXrUUhKGAbjaRMIQOXfrujzBQlHnpLq6VUefltNzm"
    "8Dg7xUSENDBiPHYftTBiZK++HaNlDBDqT3FFveN/1htj44GQX+5wHPDjyE7VFA9bs+rigo"
    "rt742O/GQkxnt1iQZrc0VEK/QjNnO/tpCnYXse4gC91P7y7egPUJ82oy80pI1bkb7YYSMS"
    "xbgOoeuZxCeXRCY+HmPP9R6CVlh3Hc9kyhDtiUn0dLwJuMA834b82vpHK+xAqVWIhhj+NP"
    "kq9fkEx++jZG08UMrX28+UfOQ8LoZ2iJGgWZ2nLaMPkSrxpKwMXNkkBEW7cn8TU9iEHRiO"
    "ES/2ODhGBjxGVKl7S0JLEKCzRmex01hSWoMBrV0DJtqK1DaHTHQtUjsiMqFKLYibkxI3/5"
    "pviW0i52FMN7FzWx7excv2cUuSdz+hH2mSqCYxBzGSLktJ9c/RO85T+anqpBfEEcla7e1f"
    "IyXmcrQhOCl1mpFY8lU+ON7Le0QcbXHEjE64QR8Ooq8XJx6IvgMKFfLXkfiUzrYkxRwAkT"
    "kOkTmR3qhs+D4igHCX9H59HFiGoFVAQLtLpDHB5kTcNlXlgAFNxVVT4QHdmop/3jKGm2g/"
    "QGq0Ty+oWK3df/yzHhS83c4ZCSOmgttTFtmxZ0Q/TSLHlH1/pbcesu8vx/N1s+8XdgWDKi"
    "iQKKDSKdjgoOwBzLp/ltf/iPSvPbG26s9nbRbWZTGiW82DiKO1/P2JbsGdoHQbUxySEKnb"
    "nK+DYIMGs6YXNjcwa/ZO8ZFS/f8WAloxHkQzF9GMJkIHyloWpKjjgHwXS1v0bzI/WMi664"
    "JVHGTyO2uEfIVf/OF7S1PnAQOmzvqy72rq3BLGJXOWMUZl0CNOzfE0PbDvgj1fE4Nxo0Mn"
    "7AIIa9p1TYN1CaxLvk0F2Bn6sDP8SS6AHd7/NcbG4gnly7M2q8N9NnC+LUZ2SFLbsiggWV"
    "YZRvkNUIATFKwwuydosVe1Dki8fI4yY4PIr3CUkAdV12CFE/mXKXftovcGy4UXEgJYLgYU"
    "wg5R8HlSjmsQfRUONIOB6HrSVflrWnBeg0GrZWi17FmrZV0rLQkM2tqPUqhpUBhKmEnsJl"
    "LI/TqPSXIvVvLPly0cF0S+rBdwzC+8UFdOrDwRtQrePCImwe7gEcqJIOwBx/PAvHU0GpRP"
    "gVMyKr/47tUPr/748vtXB1vy4ZM2E/KpuZiRJVHvv5X0UQFBW2oHL4nAIjV4SFpqTR8QA8"
    "oduTFpKuLHQRlR1gnLGHwTFla+Q08s3dI+oKHVhlNFAe+uvNs2OqyigHcHlYevnez4ZRx0"
    "Rfet6HFF6VqRYG04yxsl0yNgMnX8LiaOguOrmeppOb4grPqpzzrkDD25Kqi5H/lzuijz1e"
    "RurgybdXE78zqig/u5jKl7ilmaqDL6SajLe6iCyyrCXVXez73Ez5DAaznFJt/z5W4Mjuch"
    "JE9wPF+f4pKxpslG0+JsbjTNAJ3gxx+GZogCvjCjgSpnIByXrREMixbc8uCWH5rUXt3y/0"
    "qlJBUJA8ONimQZAp5hkyluL3m3smseAMCnKTFLYCa4g42rAgRfgM++ACxvRozpMme8PSUc"
    "zLDPM5xQES1N+WhtRaWOIKgp1b2mFITpXq1RMsSEDc/6hghs24a9jBm+FXvJcrtIo1hECX"
    "+uHnsN420vDdq3eG+qjtuWe3yAOGYdj+cl6K1mKMRGXjM2suy1co2RNNwDTgT7OUmZoRR6"
    "2+aTA2Drca13oC0Y88wFa1j6Z0wfZSCEdtXF+UTuGzlDDkaQUzToyT7ryURS6BLQVcbBDP"
    "s8wwGWyl5snOKW2jBlEMgEDpVhMgLlt1hGbOMWKWu+BbxtPr9tWKjahEZTWFs7gDJqwDYA"
    "JsuAet41LAPm5gCQhgRpSE+Id0hDmvoBEVNqlYV0GA+a6knkA2R0XY5M+qCiRq03nhIM9h"
    "2f9x3I2Gt+laabuwUZe09x1seTsdfz6fikM/Z+1Fb4m255e/ngmW32Xm7r18AOSXzaAZMl"
    "2amEugeShJTluXTha4TRFu83JBEzJD9eyV+O0kREMeJ0QxY03CMcBGQrOIqEKZXv0reHhL"
    "4hZClI6Ls+xaW4jnOBBc3Eno8nAHohwW9YmnNftGOETAU9ifyeqwUsUab+6zgPZTBMA5T0"
    "hdxBH0kdoKTvXGdZ2Roz6lgwVfpsqsxnSypvjvOcI2GWfZ7lRRTHTpbJChDm2Oc5ZgRzu6"
    "ywIwLCBxyE7cy8ZatTVlBQ2KQmOWuToFtURhUKe5XPexU4SBuneWKuMk9cNn+mNZdB+fNZ"
    "myNGij/3hM1XxcCzjpcPNCF7xIlAmEchQTRBOEG5CfE5ukXLKMExUgl6BEU8+/PUweJ+G3"
    "CkeHGqgSNlQMHhSun5IyKzH0unk18F3Cnjqe43HiEYivuBgd4nUns10Ad4K1JmysduXcNl"
    "2HVWcV9BaJdewozEBHNrgsswILiNYK242EhrB8CABU3oliRX0C36STP7uo3kkeiSf15Bgm"
    "XNa8uaElJIODd5AtQsN5wLFVTbDE9qdtWMQYE9P7YnKPXmXam3wT2KT/sNwIGghsp6zWwf"
    "AJPQlwavGgI+qKcgEC2jJOIrp3muQUHw9Xmex5OHB53zLubU5eLG6NTNhL5mp+6qGNEhjU"
    "6NReoJWa5bTHDIkaAIo8wlZ8qN64R5hJ+2+P5djavF+MsICue9tIOZVV/8oYthVY5qNK3q"
    "a+CvHcAD48mu8S4kmy0V2tdg2DzKl1v3kKg2sEtGboylnBCiEhStyV73vFR9LrmU5+VlnP"
    "AdYegbTggK5CfP15F4XsL8zpiOe8l7P2Jr4gHdkvkK85XpKG6u01vFOZbr9WurajtbL1qt"
    "F7aunreuqlVE/hguHJZ4HXmpRe4vrX0VpZaXaMoCc6pp88KuwSAsoluXgc8bHMeNOlRjp4"
    "FuKpRnTOZK1MsXP3x/UJvUH22K0ucPt+/fn1b5UkUu7DaIAgHF6l2L1dNEFXfNmDuhvqUE"
    "cw0H+TBgT4WY/i7lr8C8+jTMqx5Fj/j2do99mv2xy+jmw1+iYE2Mdt3aiNkZ64weOxfHwR"
    "0sNHxFmfh9HD2QEC0IZoQhQdckyey4SkyIEqnD6SJmYiVXhRx1nyZv0JpsVaYOwkhpdzOU"
    "cnkHmgTEZKvp6SmQ+OOFQgXWmN4pPlK6jkyVK5ol/WI8hEw4iPh6k3IwfFVxYPaqs99VvZ"
    "XbvbmqV/PuUYKAuatm7iI4NgX4t3opDhhYxa6rGFQJpw19DKpEbbNyqoXOwSIwivkFe1/j"
    "NE/M3ueLgWCzlWrzjckwkF2ZdajjER2HdjAHLKOYILqUzOCEY6198plUuAlS8fKILn4jgV"
    "TIURwlEq+oVhEYiS6Irn70PaNpEppMABe8M6j9XgiWoPYPKLvr/z9hs1ntL8aD2u+g9o8i"
    "VZeRgEQPiraJsH7QKLuHsx8g0FSmezB7pWGgPG0tOT9AgHM3zjPZxo70IwZYd2OdkWVqLG"
    "/RRnsJBLy78Z7IQ3MerNJkfUp9I+9V0GSov1g/TcicHVQyKeKY7fqLVFFAPITYgckNQuzA"
    "oH70izFmd4odABCubL+XQr74k8sXz9wEP2o5utGL8GMhZnd0JRzl8i4OhS1mQpn9cYIy+G"
    "udnKmNCCqwT6zIHgXye8104qb8M2JIrjpVV4jrSL9syI4wknsFTN6Fvh7zGFdDxpalx6EM"
    "AscDOB6u73hINwtiOKWbdfcDYLgTo//8uIup7suISZ1QbUx2J3EVNyVqBzZIDZ6l6BvtV4"
    "iAK07aU96bax2WMY+qdTgeub+nooYNhu/erN6eEX6JHdwTgf4vdHFjEOTVx60C/G/5gLMC"
    "+8dEir8RCXSozo6y9WukSkKjNBFRjEIVrkMZCgkO0Tc4+3/1WSDl7gVBjGxjvCehoV7LJW"
    "8M8T9eyIgghg8ohkPaz4CmsjUxSIgtXJPpNPEYmmrM7q2kwmL88NWvJyQSNtW9aQ9wM9a8"
    "6TPCbUrNKLAQZLM1aUCNYngZAiEQJ5Frqu2MjXxxAEBaYG1p3ssbujQgLuHA0eqzozXGXM"
    "ytva1VFLhcIXwFwlcgfOVp76r+2AF/0tNpMgWqK7Mz1sB5mA86axH824roRtzaWieRaIP3"
    "SMXnKrtcXoP5DdqtVHpfJBBLVVqfStojSahsfdoNr0SvU5vgZW8NVkEv5EqwCg4ouoNVcE"
    "BpTm6ZDkf6ETVBKQ6O84sc5+91fN0tC1bRg/FUrw5oPdzzWD1cGns+TE8ew9l4hPmahGhJ"
    "mSHKrmkUnLxeHAtw8g548o4iRVwOTUl4hbXay/m7Ijicr0h0vzIcwm2hczXghGJaBg6dy4"
    "g0VkNsXvgVEFgR7de9qpxjuXeXIODtqBXjg6QjaPE7VbrB4dB8YoLDARwO3k6z9xaKaBOJ"
    "T2lstk4cLs46WCZiNXrOiuFnjRN/pju0SYOV9g5s6ANBNKsKiIOApolK31sijLaMKqlnhp"
    "aMbnTscCQXgtRgdRvahCrLxKlN49I3B1OIF+IemEIGlKjzl8NGyitBQM5zkfNSxoo+vFXO"
    "m1tilzGTIL3aGLtLW+zmpth5S+ySsydiRG91Nsu6ApoEx0Mv7A3BPGVWe0kJApS7FDvdYq"
    "tFXowHsl3WN+UmHY0E0QbHDes7h9R1swzzPMdOi/uf3v747sPt+29evJq90lRLoiNBynv5"
    "q2/rW7YUyJlw6bJRAU7Q9DF2Hbhivk1Cp0YqRxjYOHyeXzAYg8HYj6mYmMHYJ0PiLxzfN1"
    "sSs6uzzqbE9DC+QzAzFtrMp6oLqNDj3MynGo1geSERK92jZEVQZvN5xtG/qWpIoqqGSYgO"
    "OZZrmAsU4v0btGORELqMQah6mh4Nh8/4ia1xyIf/7ySmwfqxJsn8dpbWsioKTJRgory6iR"
    "KsOVfSduWeNjexrmSLJnX3iGmTKqZFv5IKjOThjdpLrU0GVSiYDs6YDjLCAjPVbaGFNSCU"
    "5XOOLZQSjeVOcUQ86X1C0eC0S1SB19kj+qo2cekNQnHlsD1UYJOp4fF0Cmh/kJqXnBvlVD"
    "UrrNUBszaddZMNnQfHsR3qZ2ejC+1vh/cq4iTriZms3+gPt3i/ISoUhcSxHKK0zAVRta4L"
    "bTIki0iYqmZf9uYQ++KF1gOKZe8Ul7aB/KW247SKAlJPK9YSFapiFQZQAYG27hKr7yJEXl"
    "uAHJGSCUFbvQdtlb6TxdZRgw2YoHkF+aGXrWNLWEStKlEcEZNY1oMHbY0h/ZgHKxKm8XQy"
    "kHNlyFLaq6JA2jvZtKUC6VJYpYSbYPjBSMINOgX1JFREgVOUSRUJoVs+z7J+IZ1muYqEWf"
    "Z5lreMPkQhYfPs1bTsiWxGQ2a9gyxSMEmZ+q/jNJTBMAv2s6CLQ0hiQythvIoC3qGuhOd0"
    "Q5hw41RMLEy4POvpNnSc9SoSZt33WffF3U54U2R4cWnW6mIvDergW8+Hl/zfWag1XgrC1K"
    "85cXib3ejO9wGPuRe2KPCY905xSZRY4SQhsY3sVoKA9OaiKqZMTopdgY4jBCh3oFx17oot"
    "XTRlDJD+CNLnD4Rxow+4MVDTBJ1SMPfl2q7h5D7NZayuC7uMgYU9VW/vtIpNg2HvmrwLyb"
    "A97wUKeHdobkLCdEvmlp2PqyjY210W/IN9REkZA/W968HDnCThnC5tCK2AgNGT4D4u+bAM"
    "eiqDgNGa9yoM5UXe0ErhLkow2ze4sWrIGrOLvSB8WpvuXd7T/LDpyj337t3Pt5/+bt517w"
    "w90O/+/uXtbV2mJjgm8mHUbgIqMGD/kew/YBYpUgxt0TtMQgXtOBfj2V/6mgq5lcw5CRgx"
    "Nae/ozQmODFPQw1ZnwEJndjL8PHj+8oM3L2rC3i/fLh7++mb72o5IadmlCtX1hnPqrerQ5"
    "0FNeX+ONeYqCoclEkHQyyLTFt6s/W1GD+ZFPmL2Vs9aDo6osXsUahFp2Ba3b3a5gQ4AGDz"
    "r5lRvm4jedWlNGwFCe+Lz+8LI4ymgsylEBQZQgjaJ/oEDHPt81w3OnHbCu5cxX37Xb+yxM"
    "CFuCC0GkKr/ZiKiQXZVu1fiUvOawkGh5fPh1dI4kieRY7ZkFUszLTPMw3NN6c7z36lRdwK"
    "FaUobpqzI4oRsw5JEnLRHQefTZb4mBAU4DhWyQuq/WVhLJ0ditAvyJIygiKBIo42OCSnmR"
    "KuN4E0CS+MLZAm0TvF5UZ4zT6MlsKCba4LIDVJNwti0G0bzQlHAASD++fF9I3eyyxSmoqA"
    "bqzCjkuQAQO+1VGu6LiC8AgR39MxgEHE95ULyEC4xPXTe5ibCbiKBBOwLxaFLiZgMByB4W"
    "gYw9GPeCtUh/Rmw1ExYtbFcBSUBp81HP1EHkhMt7qHBJXv8WvV6jCvl4G5svTsaBqHaIUf"
    "CLpXViEpzJ6ajtxvA8YjL/QbMB71TjHU2LimDKdTEk4ZP5/GYKAcEkk6Zy9A+MRTkZ39kq"
    "k+im2LPKWudpKlaD6wSycweRckVB0xjB5IElKGNnhN+Ayp3FWuK44FKxKs+RuUkEgJO0ou"
    "SuQ4jFS+YFZ4THnW5CWDe66fR4D85YVwAPLXgPIXFNwaviAwpFRfXRaDlOprsg+VuaAy19"
    "TphrRpSJv2gt9eVjcj2xgHpszptranRwxw7s753G1raYDDHgOxNT6sbhWiZVOI4TAeCjGc"
    "xDpm4fI2bJYhQGgTofMN/upAagGDwFwDtx5VQ/CN6pF4QTrlntEHwgRek8RhoutYCCLyea"
    "ZT7taHiUOQ2CjmF9zYzWcjuLH7c2N/wrpCYZMf+1NurDzvyGbFyLOe7L+tSILwIfkT5Zoz"
    "2uA9WmQJoiREidQKn6N3giNGd8qhLFakGPqMI6lP39RWz0VvDF5rLywI4LXuneJSdqR8M1"
    "xatB9hEzx9RnLajCQS/RMJSNRawqAY0e3QKQ3uVMKAkS1lQkUp4VL1AZoEDdUKzoyHU8KL"
    "LQxOiQFPCcj57oFU6L5zJQfJlctsjMeiYrGYISYG6hY8Gd6hbsHQvNMgSJlbZcUaFEzivm"
    "mr1cgcqdw9OM1zDTpBswQYxfu1UkTbiCRn7BT5mFlHS0VpeCdbRZ6XMMvy27nOr3qtrdUx"
    "DdYoTZSNe7eKgpX8LxYq7+qeyHERR1rXIgYT+QXvC7YPL8RusH30TjEkGbnQ2l+aC3fxUp"
    "RgIA6AOGAlDqRxq49cXe4mBBQjz57/citR6dZITZ3yPuiGz0jQY9Wb07O9IwbObS8OFTi3"
    "Bzy3s37pmo8TTltMNRUU2CZdGkGSzTa2tAaXMUC6S9IHVH8amnIo+DA45VdJdx+RubcPzl"
    "vatf/l88efzaS3dWkPo0Cg/0JxxHvL2imJhIs0ikWU8OfqsdeQChVJ7ZNS578m26gbnPih"
    "EkWPqfRcW+/2EmrAvu2FwD7avu3QlBKaUj6BjR7SUZrX/7RMbZUks23oOOtVJMy677Pul4"
    "H1c7rdKu9INidNdtbyqFkXcyuvAc7X2EwK52hWBDPiKKHi0JxO0BnSvcPzEpdxtDQ6Wd1v"
    "A7ZZLwyHYJvtnWKwVkGtzFFMANTKnCL7UprjJi2+rc5agYAtB/IsvDg5pVBpZf0uxoPl26"
    "XwKNifwP7kw1RMzBJRcelpTdgluK8MhKwOn7M68qlaWCW6VkBwfHXbT/2y8X0ponqaDXxf"
    "SoE/56175TChbgkVuRsuq+aQGWWecUR3CSru9Rx9WRGUkB3hIkt24G+Qaia4i+SaSwVSeX"
    "voPnogHO3wXgVXqryJfHkgTgydCwd9MhgQvZDRwYDYO8VHSi2LJkC1BIgsHBHl0NXlGnFu"
    "TVE+foX49KllXrggNU8Xv5HAqlJCCQKL2Cn23q4yBdSkcOd6JTZWp2IxHhY2RCEPPim9RC"
    "GDgRwM5H5MxcQM5F6Z8STvf2VkSRhJgpxHoy2vNm523qAnEfNtDXLWqvdnutNmsMxAkjWp"
    "foOwQBvJuzafMbo7Ncl1h4E9zQtjD9jTeqe4LF7FqcHc0CZa5QAQqy4uVkG+0XXyjSAVAu"
    "SrgeUrgdUpZ5ap8mutclRMwnvdhrc0+HzKg5R+MAtW6iZyTJDXupeohGO9sb7WfVI4CVIW"
    "iT2KVSm4hCK9+FRbFdViSv7Fo5AgtYMZ8iH6ecYjZLPSo21FhxMkyGwgs11dZgMf6IDWR6"
    "N43Ex2k3gMdPseuUSTSNkoTSdyfqnTgVwa2+E8Fiv5mq9oHCK5x+OkaE2WtSzTlfKR8qnf"
    "E56Xaq32L9M1XKmUzkzn8EXvDbYRLw4BOGcHPGeh+U0fGaCqJn8SGCSYH1eYNXgxSphJnK"
    "vyGPo6j0lyL1byz5ctzBaH6su6TSm/8EJdqWdfYZ4yK6mlBJkEv0OLiWHEiD4/bEivgIB2"
    "l6CXQsIxmO1IEG1w3HDslXF1o10GfJ7fYFqz8NPbH999uH3/zYtXs1e16lfFdLz6tr6fMI"
    "LZxmwbbSO5DAOOz3Bc/ho2W0gVNtwmcnMF4biXLQTalw0cyUI5l1/IEM3V5uOqwIbzcn3b"
    "l/h3FS/XeLyL0+IdguUgWM6PqZiYM7eerHTvNusVJMy677Puib/go/xiqx/jpsZx5cuzNr"
    "8BVQPnQdy9XZyqOLjdxlGAtcVaVx2UAI6WlCnnOeMzJP+l/ooEJ/Eyt/gTub/pGoRrshWq"
    "HxzW3eDeoJ9/ef9eD8domy7kjVVUpLnS4UDPBW+DF1Zb8Db0TnGpwBPe2BV4yseDkOii9u"
    "tNyaEmYg3oWJRvPAl0/dXky8zf85RFBmPALWO4YQZOkLU56DMC+XpvwD/+WW9CIwmex/Se"
    "pmLuTmbrXQYk1hTarZ53jWPRSPc9w3l7MDuCa7inuVZ5QG15O0KeJmWFLcKudFYVBZIBmI"
    "/AkNDJfBRGXHdIcpj2GhQKEvpckHA8PpBpZVjlpeQJn/MoCQx6bvs7ZoDDe+bbe+aVYVb+"
    "+6bRLKsuzjoYZYtxnUyyEkFZ9O/MOKqgs5rB8zW6p1QFYwfyUmb23ERJKhpMrY+83yNMqP"
    "ZWkUt3iDhvRJ2CNQTMq4+dD5u4Y+1hsaS0AgJK62nTnDBLQksQoLNu0ZNipnWKagUEPTOa"
    "jcw2ZpQ6DgwpLi4WMPpZG/1WOFZZIVZ+wAoIVqrDSk2oUSVt661jVkKheman5lCSs9BuYy"
    "hhnubOoLRBKYmq2BsnI6UJP0EL9dhNKOCI6DTNE3ZEkK9bKXpyh1mvIic46yOZ5U4vt6px"
    "5FJujIOfaRTzy7NO5JbKfBUF2rw3xWFyt0HCW6O98+uzLp6F49CzzoW/6UBrHWGt7P6qYJ"
    "r8MzNNopC+UZ3lsyZSaLeKYqL+3slxqn9UgvBSEFZ8FGMudJOpkOFdcup36PdRj3BJ+GNq"
    "hPhucECAA8IPSsHE6BbH6iR7VpET1C8mrFUezmGHea9jQfHwTfHwRUgW2x8PvgiTkFy+3i"
    "4ki+284tboUkpRhchkSYlK/FTi9WuVh4jWZE9CHTCj0xNVkcNDEwp0eEpWpVhKsaEeo9pD"
    "4FDLtzgJ5TASrLn8y1RncbgHQ1qkFwIIiM0DynjblMkRVu65EgT8oS7V7AgXUYLNxajawg"
    "BrwEtFA/pLf1/ZkepIcUhOrcAgNdWR/OwsttzEKyCw3Na810J1vhcGTb0x56IMmUzhqYs1"
    "2C3YmW/wVwdSCxg0LzZwCx5YJ0FkDIoyeGCfzvxC+EzzjjktQ6cn5q+/4v2mwT1cXJq1Gb"
    "22pUFnzV1fVgTtIr5CgqqWWVschTNtMFJWpqxzxxKRB8Lk6lXmJrygqUCReI0KGUCPZmSZ"
    "JiHP+4DkbUBMVq4BngfGLS+kdjBu9U5xSY7fqGAKwwHVVlj9CIKy6vp3N5dVh2Yjir4+m4"
    "0EKldKzN1a5RjBsEmABfzaFnCeLn4jgWFjbukLcIRAVpCTzwEaYFyD+ABvRcrIfJMXu+ic"
    "dljDwT4z6Vw47ws0ahGC2Ul6R8gUtuyqnPeig5z3olHOe1GX81Tbm9SwUNsb5aSmZdrnrp"
    "zb7qayOS8JmTvpiFXgdfTEvpxpF1cSs5MsdGPagAa629vJKRugfKIb3yY4EH6ecNf1bUAD"
    "3a2t/CK+TYUr3QY00N26e2sbkqp5jIO14xbecAsgvtuxmXl4bG1/ZjiETpk2b/ULHW2sjT"
    "cApk9jqhKz/alFG6+gQB8vL1z5eifzlMU2SmMVNQWtfGiVMY6StUPocAUGgdt17rvGDnOC"
    "Y2LYn9tbChUY4N2V9w0RWAUunDL/l88ff240pB4wdVEvCgT6LzT0Bq4ee40NXHHUvhHV95"
    "zalKgb1DciiKN1OhM8CriDOEuIs2yKnt6GjrNeRcKsj2nWeRoEhIRO817HQvS8z7v6ePrk"
    "9JyyNUCfHL/i128zc9xNcxh7MWLWIZq9sO7pwWej2j8mRL7Ue4SF6gSNtow+RCpCPDdcnY"
    "aldwFAXLkXhjaIK++d4lLIaP72WfaSqKCA1HqZ+HSzIOyU0M8bHMeNh+IRNaVs25cvfvj+"
    "cBCqP9qOvs8fbt+/P020LXZrR8dGAxyWbRPNlIUNRTRbAslNYDDL25vlD0S2bc0d5qF1j4"
    "aZ6BLbD5GMV4t0tmH9iIBVbs83YYyyQwfLrpxXUcC7K+9CMmzPe4EC3u15FytG03uD07uZ"
    "9BIEGHeITcdRnDKr7aUEAcbtGZfLVajvc8J4s4+7BHmUi3s8zPfiyy6aNXSlvRgPnLtzrk"
    "vfyuVr8kG0lEAsoaAComv5yTy3kxHJAHf07jfcA/x+Pvv9ill7TCrUJSPoxzPVTjH0DzQK"
    "H/WWGW8Ar5jPr5gSgp3mugKEOfZ5jrOy/acT3OglOgImEzlxsYKsidQn55ogh5fmBAwvjt"
    "cvDkSTPsG4QogmfYqzDjGGTzXG8Kcsyf2mOcawGDHrEmMYlgZ3aBSVD0eY6zZNReslEsfq"
    "gzd5cdrwUJ2Wo/xBz7gudWvqAXWRe0Kk4hAyEUQqXp9iiFTsPZXdviLDxQoxTJNUCFcclu"
    "b8SHUNlKvCoTqlg78ZqpNDdfJxVyffrrBl4ewCMAluIbR24oQvlO7oWmruFAwFz1oL+5Ew"
    "DdwL+52ige42uheUJWS+MJyOzdtJGQMRhg4RhgRzyZlt2HgNBsw7M28bOF6DAfMuzPMtTU"
    "LjTtPufKoiwbHss2OZkU2kyxgvqSGF99w8V7Ew0z7PNNTxvGgdT7qVv9rFNV8BTtAzP6V3"
    "RqkebmWdqkjYGX2eZQiuapzmCYfZQHDVU5x1CK56ssFVdJfo97EluqoYMusUXlUe3SG+Kg"
    "t+esbRjjLVIBwLhFFWzUF9tOZogcN4bwqjsoFCtNQQQg5ES12fYohBuVoMSr71OQehVPHg"
    "4xxD5aCnTniknp5ujCUPmkmvosAR4RA9QaT8HQkrh2cZA4vdJYKC3MuV66AcV4AT1I1Hog"
    "t3MnxJrcKpD8kRBoZNn+cXDJuN0zxhExcYNp/KrPtlYHv7NSA8I9BsXssHzLoY18hx7FnT"
    "2geakH1hFZM3IEz+NwqR2EUBeS0/40SugxDliTyILrNx6kFohzkqeq6emt4ue2swzXlh0A"
    "DTXO8UQyIjJDKOjVQwIg9L8/Ur/o+IYEhkhETGcS7qXhMZ5XMSjrXUaSu1nSBhp64vXzAf"
    "gSHhCoaE91Gyvmk2I+jLsy5GhLgY2SE6Zyu/Uqbob/AeLUim52MxQzhRITdE1yNSCv5uFQ"
    "Wrg5KPkXoKWlKmWy2mnKAV5qYgnh6eAAYFL7ZMMCgMeCqB0ApC67iFVikdhZFwNDMYwbBJ"
    "1I0MKZMj7EqcHCGTWMLD5wsvidoELDPkSyAIjrJnvfw1LXivwQbs33gF+a2fqDT5ZWIyT0"
    "2bzB2lMcFJQ2haBVjvxSOR09pr7j5+fF8h/+5dnd1fPty9/fTNdzUJ5bTg/YryvPOnBd1H"
    "0IBUHz4ZLdfeOUPGs89biCmMiJQl85TFdodmGQWnplPsPFY6+ynrzb3ryphH9a9zOzcN9R"
    "DUY69hD+mlrZ2ga5LMV5gbepW2Nbar4hxb243pPO2ptx0nODYeri3cHzHAuyvvV46PGc9B"
    "4BJioAznrvEFJSwcsQ4Nv79uIzlDLukFFeQEnYcjcRZ2SzHASUBit8Z9dSwkk3g90xAN8E"
    "SiASCZ5KnP+niq5HzX1+Q+0So5H3CiXsmb5vCbYsSsSwTOpjS4UxDOnqgyN2oyVOiLoCpO"
    "JlhhJr/zaZyM6heWXeTP0Aav5YSaA28uclcItvFCzYNgm94pLmnSck+3Dq2tgMA24bljZZ"
    "oLF6rjtEij/eWSyAP/q0FROB+aVwAhPE//7ubwvGXEuHBrtVKHQp8ViIO8ZhzkkhH5I40U"
    "N2/TFdAkOB56pw4kNfeUWbFexoA3xKkDHBN8bjKpKCtag3u1DGozoE1r0SsDWN2ZpCpO2Z"
    "FXgjxp6iDYvHddA2JwIeTcz0XcE+sQtHgN3iFo0bugxXE09i0c8NPZ9u8j9XyHqg8GKIgz"
    "EJE4nNWfMvVfx5DEMhhOUPuN40BkkHJBN+4TUcPDXDxiLvIQAdepqMJhJuxnAjIvIPPiKf"
    "IerEiwpqnBi9bGfBnlyP149pu+qCeMUXmK0tDKclNFwVbvkJShGRSSYXveCxTw7qKxPsjD"
    "cq5dl9wtnLrhFpAz4XXOhDosDPahxhjqI2AyjUZffPfqh1d/fPn9q0Pk9OGTtoDp05IEkI"
    "DSTPV0UxEgAeUpzjokoDzVBJRPUrfKeGlKQClGzLokoLDS4LMJKB8TgvJFlHVyyZIDnnGU"
    "3waxNCb8jU4XSchOCmJIR0bwmf6IxiHRRVo5Il+3sZxL9RFSgZXqnoaqsIM8ERJXvPAGQO"
    "JK7xSP8QDpU0AY7AypWPZjbOC9OUahGD98fMJ1VnEvkQjyXKPMxqhzAEAMtUsMNeiiT0Qr"
    "8Uc6Vk4Hs1ScuyNapeFiTMduilKcUnnQOyz/mYoZWslviaTcGcVa7izcr1JQ3VEWIk6EkH"
    "KqxDT1UHzcDUGE9UK+AhF2QBEWapgPn6aTLn4jgZVzrAQByl3igK5ZYWBE5FtsHAv5o5dR"
    "EGG2t+T1FAnkQv0G6PLjNauQ3e5ldvs4ckMmJEmsqHxOFBoov2UMN4TzlUE11qdneVT77D"
    "/+Wd9pt+pMwrFtM/EqDBI+ajIYFsHKVvoqYYDPegQd5nbp1UcE7KYuqrDyntubt0swCE30"
    "OTTxoIhktmHX9JsKGkKD7d+zVFi57fLhwLRr8DskHUDSwdPgHQshD2PLojQVELDukupRJG"
    "gsrCqs1XEgtEKJlCkEJkGkTONUTCxSBrI2nvqsL6Mk4iunaa9BwXbgs+1gPMHV48/Oqbxf"
    "xKC6tpf8Jia11d4dOp6XyckbKqyr1osLlaufOLEPJAmlGm/vCz0Bgi7qYsNXQbShpRuqig"
    "JHlKn6qTWpNRiw6lPeKU3FnfK93jSG12eXZ+dj7OeLw8izkfbZrTkSKyxQTPADQSp/MyFo"
    "gZM1WkYxOY2m7wqCiHkPlvgMQcT8gHszxGYOQjPEDvYdO5idJTaFg0qIKaUuX6x4kKACG+"
    "rVt+t4BQaiic+oeUrqsNxsSxAQhmv9ROguiSkOrX2IJ0BQmu2V5hKJ9mbsEzAYsn02ZBcu"
    "RrvXrIqahDQD9RO8mYoJ+wfBb/QUq7op89kxr/Sm2cZWGjTrYmmrjT9rb/vbim4QRlnyMN"
    "rgPVop89lG16fY4ihEgp4a3DqjwOLmhRwNFrfeKYbs/R4pXctvbyONFuNBDnVR9ojAUWww"
    "tLW1gCiBoPtGnfeuLSDC6J5wy94bRwzw7sr7BvM1sdpgjgjYYhy2mGjJAxu6i/Fgu3M3K4"
    "A950rEgz3nKdlzGNnQB8duNmUkGMl9NpI/4DgKI2G1pZYxcJDZ76fq/+ebIpSsK+tVFPBu"
    "z7tet44nWR0Lu5pvu5pXNvFPhGeT02AOz6/POljC2XHoWSP4LcpG60jRLIp0hzmSz4gjEp"
    "6avzuMB8O3FyZEMHz3TjGEmg5MM1/hF3/43s5KeMSAlbAuBXW1EsZRQmzCTw/jIfjU1BEH"
    "m3aHllhe424AXKpPljgydktvZPMIAD4NfDKy1QY4C0bLEOC0pVMtmKGbWQMzNJihK+NG3J"
    "bpU6p/c5Mir67OuqjxxcAOSvyxT6gEoSVlKM8AKrJBi4Qrk0ZvBwb13gulCNT73imGFMfh"
    "Uhyz+vFkjhfyv4bTurXPRx0LCXqkPA2nCXoxwaZgq1aWDxhg9wy7G2pNbgGBAkLt1B6dal"
    "TJrick31Eq12lyziNXgOsWQYnua/0ePhnYIvjx4/uK3H73rq44/fLh7u2nb76rzcGpGgvp"
    "Otcp8wbFM5snBLTY3rTY/5HtltmMNOiypTGzDhrtQ3V4hwwtLBDOKhlxvOeILtWfx0Qvqb"
    "PmHjNTopYdGPRaL5Qu0Gt7pxhag0JMwHRohsaKLUIPtAK7/hx4JHh2CvA+bDxHcc21HdjJ"
    "HSAI2aWFzH3EBWFSkdMfnUxEW/STAewYBjWeWegrCgqi8KEn3rSZht5skKj6JImHCKGp21"
    "bBov7UZx3aUT0N/RX8lNCOyteXCdpR+UTsVcL6POP04lF9vjixCYto1U1bvTJrc1jHJLwn"
    "bL49Dj3rrP6yIsdI6iCmXLKOlETwWsdQM7qboZgGaxKixR7tVpTIMwepuiccRQLhJERcrr"
    "rqZcXF79VN+KmDe4gHPsIp7pe79mm4yNUqUAYBsqTMdBi3a7R1MIi5IOZeQsz9dvRirj9n"
    "Gm8Ix8qutJ5p2+OYbrWxxeGAQSGR49AuEqvnSJ078nBBPGUPkTpM5IKR/5Z3UddpKuTpwt"
    "GWUXPHusveGqK2PD+S/BID/D1/LCJeyFdBWIJjS698DQb+Agd/Qb71mA7dZh98CQS+d0ff"
    "+3iknWkZ9cBB1jwh03WVgIPsKc66EradJr0CBKuBb1YDr7TXH2kiMtWzQYktBszO67JyCR"
    "7HntVp75SVMwpWSNIlGeXHLk4BTtBCVb5Ik/C1/HhN9iREWXsJlTYUiRlKtHlU6a05/FSz"
    "7eMBoN96oXyBfts7xdBFqkdKoYvUkF2krtHLaDwy0yVNBL6INjEWS8o2n4kQGSunwk1tSK"
    "t4w0uDzso1HxMpWcgRCC+UhVxJELsVjQmK5IxguUDUwBniqZJMuL6+wSonRIkhynW8IsEa"
    "PeA4NVjrL33zR8gz8oan71RzoEY+/DI72HlZZrAQje++/bZDkIYc1Rimoa+1SzV6wk7Z/s"
    "vnjz83mNoKQF39i+Ta+S8UR3yMlUBbiFZUtJ8c9UOitoWpG9x5tIWpSBGzWpZdad2wtscx"
    "HaoVLnCMk4BkFRl2chchQqpHPAqJ9u/RXVJUZpipMSqaRQkkOmRF/UG+biNmLGV4wTuD5u"
    "WFDAua14BqQvbGWFJaAQGloHldT/Nyq7QBBTbOhBvIM5FwF79ABQmOAd8cA5WqHjuydSrr"
    "UcLBDPs8w+DKb5zmiTl1vVIp/1MJNI1q5X/m4s451XJeyEWO1fD1TXih86mv0rESfgMQtE"
    "MvpBTQDgcUBM3Vh9or34Aq46jK8C1J5P7LQmIoftMY8VhDQTsmQ0ijSiUIGd7pn3tCbWsF"
    "8Tp0wPrhV/LVXa58uHxgwpeSF3va61CgHaq2Q+A0aFt+aFsQOP0UZ90bHZs3Rpzkl2ZdCh"
    "2UxnYKOMEbZTJHS0Y3CCO5ZYXyBAqRoPKvkCz0HwdPqxKb0ILK/7A0SVSZgtxPy7XjNT9t"
    "5B9LFTgSGYr5D/NIUOq90DhBqe+d4ppYjoPGKs8tvJ4ggVxD3/RTSj9vcBy39k6fmu7+8s"
    "UP3x+kbfVHm3z9+cPt+/enArXe4h17KZiwsFhPNZbQmWEjGCiuxydoEcagGrS2tzyAoPOi"
    "/t2eFXTzjdRe+7RmO2kuS1su5BMsrOdz6znbVd3oPgUD32f4zlaok8n0BDol+W1422noOg"
    "+nWJgI54lgKieZE24pDNZgjxADxxMOZhNQuVwSqTarjuX2IZU17AQNxSMxDHeKuWMkUM54"
    "F4dADQoT7d1E++ICyLut3Wa6943JFVAbMmsNuKs1nuzmFCgFz6kjmCQikgOzKsNZNqv8Q+"
    "ggugeShJS90cmiqkBxVgEjy84KVji5N1U77uH+YO734mAEc/+AsgekIw1bLVLvpDaElzFA"
    "ugPpkgcS2zB+AADdLnGqo2i/fCMPBQkvvszoWd+yiLJIGAzdjYaRMmTAoL5ve67+frGw4N"
    "wPEBHDYr5lDDcU7qnCasT2WfaiJOAt0iiWEjB/rp53DRlPLdp//LNOKE2W0f0pmc1FRI6I"
    "4auImOhUj70GnRerLVJt2y71JmFY3G1lqUogx7pUIzof+6pdnZE4V2WUDPQ3vw51HLwUF3"
    "8psh3H0dNwgoVYeTc3Q2HAaZ6H5oQnA3Qy03Ax2QaSQCAJxLNzeGLpAJAE8hRn3TMP0J1k"
    "d60dGY0eoGLIrJMHaFEa3SktpEAWiRjPOMrvoZt7MYIiVRZd9fiichWgnf4MowDHMVphjn"
    "QR9CWOYhKas0Au/gTwAg0hvYMX6PoUV422VqUcDoABTbZZP9KpWGzV/mM0vrQomAUEWnW6"
    "id9ql0+ZyaDbRnsZBcy7MR8lczyXZ7Ad82UUMO/G/E7+VCm3qixZW+2jBp2g+jESdaNTaC"
    "HdSu5dlMwKEEo2+jzHjAi2d4odPeJghn2eYfUyKvu13UFZRsFB6XZQbhldkHmaiMgQLdT+"
    "etWg8Ib5/IbFmIs5YYxaheFVUU5a74jmtA+Fdzw+p2nta+B9aJ4Q8D704H34RCTNQRRHuh"
    "dYSxaKeeCszRPBKhC7jBTlLVBugC1hqLjPsUTUa50SotNDIo52KyzQBq8JR2JHVc0o+Q/5"
    "JxIpSwzZKBe+N/ggvDCQgw+id4rHlImig4tisiHZjjMFoSygUsKSR7ygZuGgKdKtjGoTDC"
    "YlFqtzHYQrEK78Ea7uKF2fl6z0KBuxalEAzspUf5YyzxIzFU8RE6zWQyHzoB3mSC2Bmc7J"
    "3a20JCMFISQiov9OVFhGmiClWkvhiK5NIR59PACkKy+OfpCuBpSu6kn8luQ2wIFmKDhnOP"
    "n7LDjHCUnc8jPqSDAouhkU3arPXb3sXF+T0KYwuNScS5NMzTTsz60EV3BAcWsZxRUJ1m5p"
    "GBUkOPp8c/T5qaWpePSb82qaHjaz0dMOiA7lmMJouSRK0CBoQcROHoa6IFJWHEmrUCl/jt"
    "4JqVNxGj8QrozWJF4WmlSMVWcEpU8t5eJUV9E9TYxtE/t8FChvXoi8oLwNqFWA8gYeiKmF"
    "g/B08RsJDAJYS9LJEQKUu1TCihJiuXWUIFC1t1a19+tWLkbs0CjnFAncnhaAyBytltSeAI"
    "FZ06q1Ni6UYY+2LYyHWCfrgtTDUmyKIW5t6nIAAb3t9IKJvW8Te0gEjkzJqc2lqUoQqErV"
    "Lri5lGobQ3q2ykG5AuG9SMrLiHEx1w4jltqKd0YwKNsnrUS06S90INgABTHPwG4qjD7S5m"
    "2jioIkF4d4Sijw9UTiAY17mUtmbgUKHkXfPIrjTGGbVtlETlMW2JouKyCQDwwahTaTORiF"
    "jWBguGYF4jy6T4iV2lbGgPRlL33hrXJ14thyPddgsJKrrMobJhwHDo6OUyRw+98exyj9TL"
    "XxtUuckh46s41VkpJVDuuUrSuPGLZX3dpwVtPzGUeriAvK9q+zLFpON2RBwz3aMXljRBkK"
    "5YJCt9stScLfq3qf5lTdS90YgpE8eJ9mCIKRBjwOshfZjtEyBgiFsKPriYhC0mpDdjEeyH"
    "Zyo8S2umUJArLiSVyBXc2qAwAWL5jywZQ/rtT+HymTGlQ+M2c0stLYmYVKFlRhHXJIjoiS"
    "8nSSf68S81VBowQpYp4jpXEdhyMusErqkFoWRvpNOFHR+nwQqGxeHGugsg0oOUD+CGjGYy"
    "Q0STcLU7f0Rl/rETCcq7VPOevCbf/w4bC3UCEeEw3kG6GDO6Q2RXlKm1DwA+g6WfwQCz4u"
    "UnuNBd9gEawsz7QyBow4kNkEbuqxcwuBFf0EaWNuG6BdICZxcg0ujoEFHSzoXkzFxCzo1f"
    "plIU2IS0XkMhAC4X0OhM+namFQvJo30woIwlvt91NF4NxdzG2Ag1TmaUjmu82WMnFz1vuX"
    "j5tZeP6iI6RTIKaKysg8a1lWReaJW+W1uSOBooaeKF2B4JXz4C2YgVduUFPQNbOapknp1Q"
    "LOpkknX+EXf/j+lM27KMFs37BAD5ganYu9IHxaVN7l9TsOUp4U8u7e/Xz76e9mMe/OUO/j"
    "7u9f3t7W/Z54Y5U3VowHK4VLIcLo30opyRdnfaG3lJOv4Kbkbx46u3cM1W3SbUxxSIovM/"
    "pVv6RsYzLRNLN+RMA240D4Ripn6vucMN5cVKsEeVRRrfGo6b1Uz9pFkrtUzP+VYibVkSgx"
    "VT+8ozQmODFPRMMd6gKOvEVfL8Lhk4EFnI8f31fm4+5dfan/8uHu7advvquFbBh3+fuGRo"
    "PNR2wZM5l2LRcL51LVF/hceRIsOK2CgFQzqQnZWXOaY4BSM6XrhO4Mzu4zpB5QQKuZ1tZT"
    "7Qy57ecZUHyzZHQzN4VoNPfGLUGecmNcQS15OwCeMmuHykpWxXerKD/q76rnTab+7pZRSc"
    "/GRlsuQcDVba8tZ/WkbQg/IoBve77z5Tpn1EburaGc5AfPiL+4BCEXZcpMtuVGVssQEMnq"
    "hDqUi4Yq0QVBEA8L8bBeTsWE42GldM7cZr2KhIhYnyNil1ES8ZXTNNegMM8+zzOUAB8uSM"
    "DjqNxPenl0Csz9lClHlrG5hU7VLT43leuAcUFpWC5tqoNvhSpnGnGUUPl/+tYkRHsi3uiW"
    "yoiqJs0tAbwXuzNE+Hoh/EOEb+8UlxZu9ipbrt8yCCiFkjC9OxHna2KVyFXGgCHAJfhOHu"
    "hWHp4DYHjnzsgDwbyUIT+oAinn5cdsmI3suDkgzoqN71UEgM7GKrWj5plQJyKCsLyI7hlN"
    "tzNV/n6xl39upShIE1UsX+LeoC2OWI7AiKVKJIykCLjCD0QKhUhKsEhKeob6jgM/G0RPLw"
    "5xED0HlJOg5OMwJVzkzmMjOhXjQWxy8Z/IYzhKcBwJK3G1BgPqHajX8YIWWtdhPChdBqWr"
    "LPVYkFqHAbcGbsNouSSqwKNhX24tu1kFQulN/buh9Ob1Sm/K1z2W+qS5ZG+zraAG8yMcVD"
    "12MuGgEDYDYTN+TMWEw2agjNw0gym8NMj+FTORkX7GJFsMnFkYZbclTIceO8qyWRg2M6Mn"
    "WmGOsmX9Whs3c3MnV+51fC+XhqmFjvN9wFzqhZEJzKW9Uwzm0oFp1p5jO2pLEKCz2Y5kye"
    "opEsgFLQ+0PC+nYmJanpcawP93KIVwc1YJKI210QP+VYV1UAVUFEMt3laKF3GoQ24X5eDc"
    "ojXm3qQJuN7mMYqAV5GPoBaAWgDRph4453SxXbsc8zIEODVymtPWVU49AKBQgr2YCj2bBi"
    "b8AcepVYjVAQDLuxvbXsrjn9KYfCbi5qwwXgy0kcSV4XvOiUUDjDyDU4vRCcqtfM+4NqHz"
    "GUqIHICCFU7kT3stBei85zyRQ35VY35F6kdw1ZJ+L1FSn1NfzZxy1+OzwLTvhYAJMvyAMj"
    "yY9gehuTEx3q+s+BEJ9vKJqarqd0ppc/BXGQO5YhDj5bPcCdb/btsKWP8H0DaSmw6aRmKp"
    "ZSTdFQw1yXIVZHb6nVxqmc0+lCL8c3SLAob5CsWUE11vYyWHvka/JnI3mtPkV8SVpL9TCY"
    "8qlOeeylHUEBTU54NAtfBCIAPVAlSLqdEsn3F/b3LDNEtjJQjIYy5N0YIVCdNYylVLkxh8"
    "pm5hHQxR2L5FYXvT5GBEL5pPXQ7GTVsuTtoQV4I8aepG0SxRDk1J8VVGfxZmvXI4IZZVP6"
    "u4yVRyH7g7aEs/rvPkT60l11W4z12NLvyXoDAHj5kDRrbazOkyCWUszMJjZiFNOBEidpuG"
    "ChjmwW0eMgp1r6v5gtK17VSY8TAbbrOxYASv+ZxuibmnbstEnEBhDh41B4xwGj84zkIZDP"
    "PgNg+CChxbFXU9IqBGS7vS5uC/h75bl65ZxphdQMQBAHG49jYHCD+B8BM/pmJi4SfQmevJ"
    "ubegM9eTmGfozHUlkwxNWWBb1aUCgrasniZhfY7uk4/L5c3Z0Mhi4MwiPJJLzJzmoC510Q"
    "iLaJiVL5AbM1btxdQ9OJI3yfOgdqpzBF+TEC0py4oZiBVBRVR8qSeZhpLQWDittwdBjKQH"
    "b9oMQYxk7xSXNVmX0MiLRURO5oCAI7dPRiEGDmLghqUtUDkW2gdpsFHfURoTnDSYnKrIGo"
    "vy897aExw+GZa9u48f31e00Lt3dZveLx/u3n765rta9wKDsjKG8DktWF5BcIKCKVMgHMtj"
    "zuQHbvEdHBBAuAPhzXnazZS35GmDf6xLfsoKv/jD91Yb+QEBfNvzvSI4nK9IdL8yLPM2A2"
    "sN6GRk9Yz765hZMyIxX9ks+goI1r3DYbpVSZo4tjVfVGFgFDoRClXgn3yOJa91HJgx6gnJ"
    "ZIsZCecLqw6ZNRhIgS4SiTbzWxJfAcH+7My6QwRHGQiOfZ8d+9mmb/1u1WDwdrnYbnIK7d"
    "+vGhTeMP/fMCVWuVjrTrHwrkEIKoSgdglBhaC14awpfoZYaa/8zfkIq2zczCbA6gg5G171"
    "N13STfVaUFFOiCYEreVqQAHdyI8Z3WQxTiu6U3FOeyS1RV1J7jR+6lF3ggApLwwKECDVO8"
    "WlYjh4Y+WRLsaDlcZBylJbkQ3ZxXgg24Fs78ojjkfFsOmpSsJ7Z46NYGC4ppqljJEkMFif"
    "flxh1qCUlTCT2DykQPt1HpPkXqzkny9bmC12jpf13O38wgt1pRZ+SdnGpPi2NLE6ICbB7t"
    "Bb80ZqEXlP+irjzeUKSpBH1SsYzxbRU2OBbKttai3YluJdR4KdzX7l/5smVuJ2MR64dqic"
    "SAMczwurY43xRntmFdVkz5yk16DCs9E2eTxE/3giuiiAMkVW5uBfaUTEXJX3P52Dzxscx4"
    "1mxipyOEvjy74kmMzS+PLFD98fbIvqjzZr4ucPt+/fG4qhJOoHmoottQXul1ADBu0XdqjR"
    "xuyDZ6R5SU/XM5JuQ8dZryJh1sc06+APe5L+MFb15VSvzNp8XrkBix2HdvB16Y6pWW1idR"
    "/Esh5IKoM/ux/iOAoRXgr5z2KkGhEJk8PrsbcDr5cXBj/wevVOMThirhMlmy5+I4HtAq6i"
    "YAXX/bYNBrw2SaXRdDfqjrcDZ0LJLyEs0y1LENhAnAKBlXjlGAhcgU5QHRuJ+tUYCeyVHv"
    "BLwgmOSYs+cBjRXS/QvRcOmA61xjJYVgJshyPBVZkvpP5f3cdUNKwDAsR8L05wEPMHFJJC"
    "ueDtz4wjCo4LOC6aj4sHwvY/yj+bDovD9dajguUj5QIMO4ZL3yI1Vm/xuuwj3mc7P1H3QV"
    "Rt7xKqSrKrCpCxZP0Nokm81wfCmuxJiFRWvrq4JluDUamPB8D548XmCOfPgOdPyqUQaEdo"
    "CQJ0nqjeIWkoQnIXJZjtm9TvEqzu+t6LrOXKdAi9y0PBDie41MDv3v18++nvZh38zhA6dv"
    "f3L29vTxezkz+UQxqut9IUBDp0muaJuby9kaGX8nesvtA1ScwydOn6GRlaj5TCZTH0rAz9"
    "MSEojpK1coRixAlXPvxnXLlHo0R9mN8T6XvymRZkkaq7rkXb5+gXua/pQuszVWldfXWeFW"
    "fXVpc0COQtpXy8w/xUvh764Y+Qve2P20uftOel7ymcsyCXDyhI5m+crUeyggJSO3okn5g7"
    "8mItDxO1v9ttvQeI4947Hum6LyUHhOCnIgSDajtt1dYfJSdNGvzJ+so5xaYYc1aj+VP0IO"
    "cTbWhC9kh9eSRWjKb3K23DL9LZUZ7Hlxn0BaVrY1jpY28G1n4vpDPQKgYUgLd4r4rq29aZ"
    "qKCA1HrCshBks7Vu4FVBAam+l0aZJs14o9gxSJUkiDY4bli6B1BdpsxQz3P0tFj96e2P7z"
    "7cvv/mxavZq1pKZhFA+urbet0OqIzSd2UU1X8qNaRut3esSk0p2z2yK8VkOZgLUnydCUQ8"
    "j6Ft1c1U6OZEzDGXR5q1RbiKgxOwSdDIFFkjvW2NIUxoKIViv8AJY5QdIgy78l9FAe+uvA"
    "vJsD3vBQp4dygwRgRWpo9T1lsqjJUwjyox5naWHm1KizSKRZTw5+qx1zAr9VJ5jHxVQQmW"
    "B2wFBIUha9kNUuSNkqzatpsi33wH4LomIW4tu5oeAAOK44mqShlPRihXDM6Vj82a9wMKzk"
    "4XZUjuAg4trY4wcIb65gytWM1WJDB1fW+M0zkChovT+banibx4kI7ciOaaIIdX5gQML47X"
    "Lw7EBj3F2CCoBPgEZ308lQB7PimfUCVAqr/UaZyW+nzWGqVVjOhS20OOLcrzZeE0zziiu+"
    "Q5+iI/0aaf36sckIRw3ZxK/lsNVUZYY+GPR94O4rS8MDRAnFbvFEPLq6tYE8pf04LzGgyo"
    "d2mARdgm0ilLBm3/ljHckEVSw9W479MJcj3y//FPSAQBsV/+MhExx0KDZSQYcnw25IxHuY"
    "My7xdU7v7EpFB806DhZRdn59S8+f1hXAdlTxXzQSsqvyDCWlWb6R7E6NfjGfErShMRxehX"
    "gdckUR+Y1Dz3G4GC54X2AQpe7xRD2a2e6CzMW51DkfPxoLQ5KG36fJEb+sKQ1dBMeRUFxD"
    "sQDwpfs7Q4XYWvEJZs57yMA2XPN2XPE6Xjc7AiYWr2Kh2utaocvDyqQ2spkkj9QDWrUT6h"
    "3+gCqRATxNIkKwhPE4I4TVlAXqMQR/Ee6eZRuuUpUkv1xJWk+s/OkIRmpX9/RpzItRIaap"
    "oN/XBQbLwQE0GxGVASh7ZVQ8bB6r3Khu4jAgiHft2j7NetT9p5fs6eTkOjdfwE52Qj94z+"
    "SwcLQ9/uc6v6gn27offL5NS6ymGBuZhL3cJhjmtQUN99nmcwyzUfT9Myy/litCE4vjEZbE"
    "iWWnm26R8vBnZwEC+k9Lp+rau2r+RkEt1PKbOBfBVFOz+ui76T8I2+knVfypY5R0tlbjEV"
    "cLzwvR9TQZ5E9yvD29sWbHHEnJcj8/X0OINL/1LkIG1qwRrz2APSwhpz/dYI/tLYV33ubC"
    "ezMcocEWCUcTDKLCMmpWU5LZE5hLttFz/FTqnQ/8B9x2OCl/PAXFCycQaqoCmxfzGjTNaa"
    "2angQQk4QfViJOqE905guUx+VH2dbhqUiuxiV81iHhyGn9UvVAqgOv6yNlMHt6q+Qybw6z"
    "XMnqkersH6VIlwucEjNAW/ZNSn4aXtWzu71EY3/jTnq6oO47FQ9qU5SFHogRhcWm0L/YiB"
    "hT66lA91tr6X8m/TuauvdT5242J0p86SmWwo3zqccKxPiBnCaRgJRBKhWqgzpPq+s3CG8q"
    "aN2xgHx/R8dcCa20Ze7M6POKfdtEE7PRCsemDVgxgrjyjsxboUCbKxXL0lCKzda4uVI6Lx"
    "knKlNxKOEDFR3aPMMs7haquUw6vjOsk3W7ynqSgCth9IEkq5Q1D91wIn6xnaRWJ1bEkdR6"
    "oAEcd7hJMw+1gNzQQs5YJEC0rXRBsaTN7MgZ4JMeVebGgg7wx4ZkAvsGFpPm63rt1QTu4A"
    "oqeD6JkKKzdyPhwKijtk1kKbNtRzmza9I7g5MctICIX1zYlZb8Ynpyohti0lq8BHt5Uczx"
    "Q7dZXUbNkcDQfAgK0+6JYkVxDd+ykRGTFhOBxak2IOGEiJ6Z4SozViSw9YAQEHmJund8Go"
    "qhThQH0dCTPgNgP3jHID9a0n5gFznR7MfU3ApY/KrC+nLbklFNDbRu+SGOSQVmpzBNDaRq"
    "vAXy1pzRFAaxut9nrJpRSSSdOaOSnmysNhSW8NCTR3oNl+y60CgeQOJNtvwFUgkNyBZCkP"
    "Y/1cJ6bLaKC7A9085VuScMfdo4wGutvoDihjJBCmKiqtRFdwQPG5FS2fZ1P+pwyZjJ3iYi"
    "lmpWBd29CFEyQ05oayvU+zPgg05Xzqsw59W65jQRfWJl4B5t3zclYY8W0qTG6hVm7LMCC4"
    "3T3BCXuwVclKKKC3jV5dLcqS3AMGqD3jopjzrRx3Sm9zHEoFBIGK9oEouTEmuue2nowaEh"
    "Z3FwOlM80B0GxhmHSmmQPNFj4Naxm5CgSSO5DsJtCdgoHsOtneZTTeZRblm9bExmLQrFt+"
    "43xRGt+pelKeLFgyw2alkI73fMZR8nuxQvmtzTWU3G4D2Yhe2JohG7F3iuuZLI3Zcc20nk"
    "uKA2qTdLMw6euNltMjAApH+uvV841m98XqnQzy9uuWBALnDLTIIeWBXWURUsN0qBavOJPU"
    "I6oa7RUROihPvM4qupdlCkTT+5VQJRK2eG+qEP/o+4GE4sFrAxIK1EuYIM3Z3mTLbgUFpE"
    "Jtsyv2j0wXv8kT3obvEgQod27Zaas5lkEQXtdw2jnWqnlEgZrx8NnLWmZkSVQJFKtSBBUQ"
    "sG7P+j2j6Xa+JoZ6BM2sV0DAuj3reGPua9Lq1jmCruPOuQ7/bkkTUIGp5wpM4wlN7d/COn"
    "B0amZIcwoGr0EnGA0+kujvgpP2lr9RYivblyAg2Vdfmw0WwcqSzjIG+KzJ62lsJ6rn40Fe"
    "dKgoCUlfTyT9xzuf4Ht5oty0OgP1iFlHL2BcDO5Udl2NrhZAf8YRI1vKxAxhjiKBOI5CpD"
    "rcz45lzxckkF+2rbb6pW4MDkEvTiVwCA548INDECLDxk2t1pIsbZ5lzCTMQ0PLsOCLHZDs"
    "wya7xfvHtF6owkF1e8RMZFVAXSeigoZ5eMQ8UPYI924ZDLMAji/fHF8jq6A7ImZHVkR3RM"
    "yOrI7uiJgFN3jfbvBljHc2gkQxHmQHh2BHaPr0BJzemTXeYZIrQJhjn+c4c7TMTeFDao6b"
    "Qj1LoLb5HeEZ1XbwywmrH+srnNyrAg+pbSLmKRJsw3UNdcGJSUNt7c51BA3YnuvwyWj7c4"
    "2i81xCdjcTkaC2jEomNpaWrwICMqtLUgPmpmOuLaOhQADf9nwXAa6WBoUyDNqF3rQaFa6Q"
    "5jceRntc1Nih8MYpEqJYISoYooKnsS+UqrtV6T7XtsRAeLcEHM8Iv3SFo9yExKjBpvuXzx"
    "9/bjU85ai6+BAFAv0XiiPeW4JTKUxzkUaxiBL+XD32GpGaiqX2dV5f0rUtRd0Aot+favQ7"
    "tDx56rMOrTd6UdoOAUx5Mw3X+KcqHIS2bkKbL0k90X0iqfhPsr8xJfQcr85ak3mycUUsdJ"
    "c6fnIo2uKIFRk3WX7FM44izlPCnqN3gqMtix7kqpEDmZAXEEkCtt/KZZTl39xTlbGTBETn"
    "5sjvwFFC0YYyYqr0N8ATIfXHC9UTUn96pxhK6valcG7TRRwFNsrmETG8onmd5dmLSplv/a"
    "fM30UJZvsmKegAqrt593l/ssnIPnc5kQfWJel3736+/fR3s/BzZyD+7u9f3t7WvQfqHJ0v"
    "GTV4Ic8EcVWQE9TqRqLFdYziYpH8IXyeJiKKbaf6FA3xXD7PNhjomiWGaZlqfNFkVRyQSk"
    "y8MSmyh4uzNj0261Ez55XRHZTZAwBhviYhWlKmKkZgtIxi8jqrEyEVxoCqamdKrVxGct0h"
    "LLQiKtGqxERRTYJuCM/KSaiRkVRK9e1NKu1gzwXF1gutCxTb3ikuRX06lbKAChatpModam"
    "MSCVrSYw6ISaQeDR0QoJQjByGsBJugBDYSiauToC0v2U/vAQST6/XkruWFZO5UWPcEOiVr"
    "68DldUeRlCCHpqT4KqM/t1RtJS4VDoENpqK2dV8Dwqp3XvUZkyFNjDbxczNQ4IabgL4CL6"
    "7DPt2SxBjJ2Rr5UkJBKYQzATBBTLk9wyUUMHyGYWWGstSfSxCIo6/lfDBGDY72ZinkAICg"
    "LIeyVIGwY/sAADuFA93jaR7y3aTEDPDTNU/ItPx01YM5ifjKadprUPDC+2Y/8s0f29gtoD"
    "Jg1hpfXAy17BWwoQ951+4lwmiBk/UzXnKaKm+p6uNNU3Es9N+9YcBF7w4eVi+kbfCw9k4x"
    "dA0YmOardgSeJqXRRhces9x5yyCgFBow2Mme0IBh5GRDoXMobTzu0saqVojU/O2KdFZAT7"
    "pI5wOOpYpnx14Z86TJY2RJ1KtqV0qoDAIviEOXUXX6EKbSoa0kszoOuLfnvvw1LaivwQaM"
    "QLqCQaefIlo4xnLPmOOlMGU2t8prJ1ioHdkutUn1zVDe5ZYx3JByWwBqxA5dTks97xomTL"
    "WE//HPGon3jKZbW+25AoIN2kGhg7rgUBcc6oJDXXCoCz5CvqEuONQFn+iihrrgUBfcfz6h"
    "LviAdjwI83yCYZ5QL/mpzLo3QZ9k+8v2Tww3leE5Xp61B3yS7Tzdzu8PQztU4Uk5Yc84Uh"
    "Ot4i8FReSrhMR7pKq2yn+9Qb9G4a+quo0qfxOscKwcpeQZnyFO9aDDZ0g/metar6bKO70+"
    "C2JBvZBUIBZ0QGFQvVCWhJYgQOdJY2RuTqdq0byPkElEwlwhYdCS8SMCCHcpbST54/MV5i"
    "uDC6alZm8V51i2d0Tk91W3dyOlE2rqzdHivC1hBvTfXm/Rn3hqyddtJDl1UMmqyAmqZCNR"
    "wQpO2jVv7qZ2c0isHM/8Lk0FAtpOnjIKysU7HjtgymycDTBq9WHU+kI22xhrX+eJRetwbd"
    "ahrrQoDz5r0Poz3ZX6FCFV2YmjPNVRF2pWRiROmSE72Q4K5iYvlHcwN/VOcalrEd5Y+R6L"
    "8aCou1hGwlDOhEFRbDGNHCFAuQPliaqaHc95FNot8yoMqHcxS8XUpBe0BpUdMBBRdvO6La"
    "IsjjaRmG8ZVXUCbVb2CRCiSOyX9oYIrKSUU+Kbu9OVMdAIvX1KHLrWQd08qJvn2YELVoh+"
    "rBBJQ1RNfmXWZoEQxzFnDQ9fVgSFESOqnun+GUeM7l4jHMdIqMplm5Sr8mVI9xeQ/1hSRh"
    "A+dlNeRkwOkAuR7Z+jv8ZYqAYuv99JiXKmeiVzIte/4Kc2i8GeCuYOL3TxZnMHXzXVVmoJ"
    "Xlg1llYCraWLaMfj1FAJvYXwfDyQ7UK2wCK1soccEUC4i+JC7ewgxXgg2yV1FEe2oXwlCG"
    "TJVNn8t7H/SvPS/be57wos3U5pMjEN1nO6XHIi5lJopIkpvqlNtW66A/QhAlUbVO0xqdrv"
    "6T29aVS39dXZeZV7HhcDz+rdf1tFwUq3bi7SRg7qrbrJqcrcBfAIbdcvt/PT0H2v1jHJt5"
    "3tMsLTLgqFITq88fQ+jJ/Scf3iu1c/vPrjy+9fHU7pwydth/PpQbwi0f3KcAg30nkEAJ+m"
    "mkZSRLQXao4oEGhAoLEQaD5R2uI/0Fe7CDSsGNjJkXCQSJTdXtv0I6HzZpfRfcp0uZGsLY"
    "oSX5iOW8QCyTX++wXmJERRwgmTCE5iEgik+pKbfQd9PQgEKA9P+GYBCgL7hiyUyuQLZWyh"
    "2hwPUsZAPEj7lDjEg8gNTf6oe4PVqnlKyhiYkotPCY5julMV8Fl0L3/c6cy05EsasFD3tu"
    "yQJ5stFaqDw1yIuNlk26iitNxhOJ3l+29f/fHbntuXX0xrgYgzMIN7JvdMTGuEEl5PcdZ9"
    "sRWsGJUHIbkxWQqKa7NWO0F5VKc0R7qUBzDiVFWHkDOOdphLmiISZhp7mogoRruVHBMJtM"
    "F7lFAdDajHIHwvl4Q5CfJSN36EEWBN9g41SsqoS1UoOW8AuI5qetlEcUijfOx8WPhX1Hti"
    "GSBxgEzJJTCwKLhQQSbyaNf7l61ccAKeoGgwElGg4KRVAtRnkYP8V8ZNcIpB+utF+mM44X"
    "ldOpMAWLrcKgMWFS9q4ztUcc0baIXKNaNKVShulXES7SKxQhgdWvplDpyIo2xFoiVliDwQ"
    "ZirXepmbQuaIF+IHSHgDSnhXars5IjKhMffYyYZGm1BPoCv1U3dWMiXtcMItD9EaDJJ4Tm"
    "pDm2rCtJaGNhaEgQ29Uxes5ZLIl/SBuJTZrWEnqDqPRFXuZB1hJKAsdDKQ1KAw0d5NtCdG"
    "kV8STnBMqhp9/dqsgzkkLQ/ukA+Eha7UqcQdFaSKSuYUbcJQfqzMh6WCWvW9GVopHxdea5"
    "+WKWfoMjcFW4gXIgbYQgaU4sLURaA4ouCE8e6EqTpaDhuhfAPs4jQN2Mn3t1BviI7I9OWY"
    "5oTdZkWujSd16XLrYa37SuHSyE6JLjy6T34fJUjVTlUuBoy2UiOmhsCUs6PhbPVi44ezdc"
    "CzNVv+tmVjyiCgdJRVpnQXtAcyFZM2RMdDdLxnu8nEImUgOv6pz3qMuZgrCVrOX5Q4TL7x"
    "BtBwzTfl3CO98j8yh1yDWvkfB3fdGa1yeRx4Vqn8fMhawLrduLLBvkY4QZKnFUlEFGB5Ly"
    "SfOFPqI+Z8TfYzpD5C25Uy8epYNqlDqjII8uanmmg/jwD11QtFANTX3imG9uU90QnhbwOq"
    "rJIHYsgiaemlUwCAbpfi3wcXcPd0wCMG2pXXWbfoGxsqmQbHxo26jf4TKDTvdZ0E5VQhxr"
    "bJLTWVj6DhzGM9l+MA85gvb8HUDSWOrejrWDCPgHmk0TzyTh+PEtBoIimNmJ01k0TVweez"
    "BhOUN4zN8/eELgOZx61tGX0gCRIUrWgcPkf/IY+TEC32etia7Emohq1mSG0EWUaginzLnI"
    "vP9BBDTuEgjwRTiheKKZhSeqcYTClgShm/bh9Tuk63dsrlEQO6fZ31rmol2FSuZlMBtfJJ"
    "qJUeKRt/xZzvKDOn45Svn1c0tuWhHYqTKJAUzwsYkqK+8paye5q8iAqZniQB22/lQkVS6J"
    "cKQV2yf4N+jcJfi5Y92S1NRUv6fRioFl4IaqBaDCgLg5hwJTFhhZN7NzGhggQxAcSETmLC"
    "33AcE2MWUH6lVTTYHcd0SNKlnKA8W0hVkY34c6QyfDY0Ifvi3M3yf03HvAMeTm4vjhU4uQ"
    "c8uSE9qIeaNHrPseS0igJSa6T6334KiodB8bDXPRUPA3Ng41RMTM6HlMfrxHR5pV+9TQTb"
    "v1N83zRqWqUxs/M615yo4V01LyyUQVRDlKK0LIIsFkSVVeA62EJZTo1qlx34ETqXb3IW6G"
    "CggznJtuPZ5/s8x68SvgtBHEMmaET/NuhwbYu8QMAKH68w85lgFqyaBZn8ehchhh+Hdmp/"
    "tsRMe3azI/8Z11JJJGUQzAiKEm0B1ovhzfGfcpTq42Nue/bYG4K0A9IOSDtjkXbGn6nk1U"
    "Hwt4bQotLVLoeATViRDu9RVQBzhdQUDWQcAxs1bNRPfaMuXrSuulExHnSjSZe3Aw3pggcj"
    "WawoXd8KQTZbc1hNdUT7AZmNnePS4LOH5EdVbIjtVUqdvGEklxTCaEM4l9/4OXq32aT6/m"
    "8Qx3uu2jhnZY0WNBVax6kk66k20IE6psPTk7bPB0HkjhdnBxzPAx7P+atjyWkVBaTWSJWb"
    "TUDtIk1KEJB8XKzCujbyXJW5O6W92TJcRTmJP56VTcilnxffvfrh1R9ffv/qIPQcPmmTdU"
    "59G5sojiNO5FNMPRcama3DpiRZXoxbufyYW0BOFTnBgJyRBOAUnHgbaZ8J8z9lovL+plk3"
    "OAzppByE5dEdTGhyrCoYEqL8Bq+1MJ5gxugOqf9peXyD1zq0A9EkkLfBSaiHSRFeZAO2jA"
    "ZS9FAifUKIKXKk30eBhuCFpAUawoDCrG+W6EmQGpIw3ZL5muxtlIQqCvQEBz1hQcP9XOVm"
    "m2ykzWmmFRhkmta575ppSh6I3BM0cRbLvoqCZe+iHqeL30hgUDNaug0dIUC5A+Ur/eATwp"
    "uzXw4ASH1pnwyX1BeaLOPI9ALcURoTnDTkvZRg9V1f4vqajsMnA+/6Hz++rzB/966+zn/5"
    "cPf20zff6WmQgyJR8oaNsLkZIwGRemx4hWXeU614LuZEarqGEs5tBePLKCf6PTOCDs07DY"
    "KUMSdLXg0KdXx9s+SV57nYLxzmuQadoMl2wjmUuTHQaeLrWHjDfX7DKQsJmzOytDlAKyA4"
    "P+3Pzy3eb5SOb8l7DQbMO0guyo9hvd7LIGDdgfVdYs35EQKMd2PcLx/s2yTcUhX30OyDPQ"
    "yZdfHBkvLoDvn4hBGEUebsQjv5nyyLXltX+Qwpp6g8TNGhb2Sk4ydVmCURplDMi9wRPKpD"
    "vFLgUb0+xaUWCsyqn18+HIzwDgft0XVkMEbeMoYb/H01XI37jqb4cR25//jnOG24cqtZxN"
    "Mx4YYR179HCnuYm1J5WsIDTqEgKrp0AA0YMbnu2utQH0AQHlDnvWt4wBJHccpMW3VjnHEZ"
    "Mpmc7osFGCt25PPmPEoCQ8hFu+HyBAyWS58tl/JW6YY4eSZKQJhjn+d4PPm946/lCJVTu0"
    "3IdL1+6TZ0nPUqEmbd91n3y1L8IcuuvWk2FBcjZl3sxJvS4E6J/Nr4gWiSFVnFOtleJccU"
    "BmdzVn4nFJh7vbBFgrm3d4pLNsj8BbAktQYDWo2mXUtOSxggtB6EQXkkrLWLMmpKSd4Dax"
    "iQoDG4ndc2DQkSkB5dn8N7Z9JWnrqKtomwntfwsjGolyFgUAdD0FM1CVTcKFES8ZXTtNeg"
    "YF73zbzul+nnr3gfU2wucFwdMeti+tmWBp81/ai2prsoJGiLmdC1jIsSi/vXaCVfbsK4Lp"
    "TC8A6phPhSe/OZqluPkf4CWaxfgBO0IIhv40ioxj16mZ8YjgZ6JpidvNA1wezUO8XQTf0a"
    "QSx+HSKfiLILZEw1HSPHMZ0OElYZ3qVmfgZEO91Am0f3idTmVHsTjnaMJvev0ZpsBVpSVb"
    "93t4pieZcl2aGtKuib1Q6aKQ+ClJ9CVeE34mr2QpTFWSENk+B7wozV+Id9OhwvXux9cLwM"
    "eLxAWbA+SM2qk9uYyUoQMEy6FgQ7iDcdjWRV0JTcHperbQvi51ViqKFExdO0UZKv20jezW"
    "Haq8gJzvpIZnkkJspPZBvjtkrS+YBZN73yMLaDUslwck+UlTC3EaqemUVi8YKoUs3Z/ZRt"
    "UBkNV1mzTZOG+JhbgbrnhdgM6t6AmonK7jeJc83lLI+I4etZXofOXipX6uJ8diu5BIF1XN"
    "ewl4IwW6NFCQOEjjOwh6VJMqHAng0Wwcq0Hzc35DkiwF5hsFcU4p4FpWUIhErVCZWyvF0Z"
    "2gMA7JgOOwJEpjWv7OlafSAyDcw+vZh9/vv/B71/kPw="
)

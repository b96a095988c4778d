"""Pockets, how people are found by their addresses, payouts with their beneficiaries, bank files and results."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

STATES = "('awaiting_approval', 'approved', 'submitted', 'unknown', 'paid', 'failed', 'cancelled', 'rejected')"


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        f"""
        ALTER TABLE wallet ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
        GRANT UPDATE (name, metadata, version) ON wallet TO bahi_app;

        CREATE TABLE person_contact (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            person_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
            digest BYTEA CHECK (length(digest) = 32),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, person_id, kind),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
        );
        CREATE INDEX person_contact_digest ON person_contact (tenant_id, digest) WHERE digest IS NOT NULL;

        CREATE TABLE pocket_kind (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            name TEXT NOT NULL CHECK (name ~ '^[a-z][a-z0-9_]{{0,29}}$'),
            spend_order INTEGER NOT NULL CHECK (spend_order BETWEEN 1 AND 1000),
            withdrawable BOOLEAN NOT NULL,
            transferable BOOLEAN NOT NULL,
            version BIGINT NOT NULL DEFAULT 1,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, name)
        );

        CREATE TABLE pocket (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            wallet_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind <> 'cash'),
            account_id UUID NOT NULL,
            expires_at TIMESTAMPTZ,
            swept_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, account_id),
            UNIQUE NULLS NOT DISTINCT (tenant_id, wallet_id, kind, expires_at),
            FOREIGN KEY (tenant_id, wallet_id) REFERENCES wallet (tenant_id, id),
            FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_account (tenant_id, id),
            FOREIGN KEY (tenant_id, kind) REFERENCES pocket_kind (tenant_id, name)
        );
        CREATE INDEX pocket_expiry ON pocket (tenant_id, expires_at)
            WHERE expires_at IS NOT NULL AND swept_at IS NULL;

        CREATE TABLE payout_beneficiary (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            person_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('bank_account', 'upi')),
            details BYTEA NOT NULL,
            digest BYTEA NOT NULL CHECK (length(digest) = 32),
            masked TEXT NOT NULL CHECK (length(masked) BETWEEN 1 AND 100),
            ifsc TEXT,
            created_by TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            removed_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
            CHECK ((kind = 'bank_account') = (ifsc IS NOT NULL))
        );
        CREATE UNIQUE INDEX payout_beneficiary_once ON payout_beneficiary (tenant_id, person_id, digest)
            WHERE removed_at IS NULL;

        CREATE TABLE payout_rule (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            currency CHAR(3) NOT NULL,
            approve_above NUMERIC(24, 4) NOT NULL CHECK (approve_above >= 0),
            least NUMERIC(24, 4) NOT NULL CHECK (least >= 0),
            most NUMERIC(24, 4) CHECK (most >= least),
            version BIGINT NOT NULL DEFAULT 1,
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, currency)
        );

        CREATE TABLE payout_batch (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            currency CHAR(3) NOT NULL,
            payouts INTEGER NOT NULL CHECK (payouts > 0),
            total NUMERIC(24, 4) NOT NULL CHECK (total > 0),
            file_id UUID,
            downloaded_by TEXT,
            downloaded_at TIMESTAMPTZ,
            created_by TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id),
            FOREIGN KEY (tenant_id, file_id) REFERENCES file (tenant_id, id),
            CHECK ((file_id IS NULL) = (downloaded_at IS NULL) AND (file_id IS NULL) = (downloaded_by IS NULL))
        );

        CREATE TABLE payout (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            purpose TEXT NOT NULL,
            subject TEXT NOT NULL,
            person_id UUID NOT NULL,
            beneficiary_id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            currency CHAR(3) NOT NULL,
            status TEXT NOT NULL CHECK (status IN {STATES}),
            hold_ids UUID[] NOT NULL CHECK (cardinality(hold_ids) > 0),
            approval_id UUID,
            batch_id UUID,
            reason TEXT NOT NULL,
            sent_at TIMESTAMPTZ,
            provider_payout_id TEXT,
            utr TEXT,
            error_code TEXT,
            error_text TEXT,
            attention TEXT,
            requested_by TEXT NOT NULL,
            metadata JSONB NOT NULL DEFAULT '{{}}',
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            finished_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
            FOREIGN KEY (tenant_id, beneficiary_id) REFERENCES payout_beneficiary (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id),
            FOREIGN KEY (tenant_id, batch_id) REFERENCES payout_batch (tenant_id, id),
            CONSTRAINT payout_sent CHECK ((status IN ('submitted', 'unknown', 'paid')) <= (sent_at IS NOT NULL)),
            CONSTRAINT payout_unsent CHECK ((status IN ('awaiting_approval', 'approved', 'cancelled', 'rejected'))
                <= (sent_at IS NULL)),
            CONSTRAINT payout_final CHECK ((status IN ('paid', 'failed', 'cancelled', 'rejected'))
                = (finished_at IS NOT NULL))
        );
        CREATE INDEX payout_subject ON payout (tenant_id, subject, id);
        CREATE INDEX payout_status ON payout (tenant_id, status, id);
        CREATE INDEX payout_person ON payout (tenant_id, person_id, id);
        CREATE INDEX payout_batched ON payout (tenant_id, batch_id, id) WHERE batch_id IS NOT NULL;
        CREATE UNIQUE INDEX payout_provider ON payout (tenant_id, provider_account_id, provider_payout_id)
            WHERE provider_payout_id IS NOT NULL;

        CREATE TABLE payout_result (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            sha256 BYTEA NOT NULL CHECK (length(sha256) = 32),
            lines INTEGER NOT NULL,
            paid INTEGER NOT NULL,
            failed INTEGER NOT NULL,
            repeated INTEGER NOT NULL,
            created_by TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_account_id, sha256),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id)
        );
        """
        + tenant_table_v1("person_contact", update=("digest",))
        + tenant_table_v1(
            "pocket_kind", update=("spend_order", "withdrawable", "transferable", "version", "updated_at")
        )
        + tenant_table_v1("pocket", update=("swept_at",))
        + tenant_table_v1("payout_beneficiary", update=("removed_at",))
        + tenant_table_v1("payout_rule", update=("approve_above", "least", "most", "version", "updated_at"))
        + tenant_table_v1("payout_batch", update=("file_id", "downloaded_by", "downloaded_at", "version"))
        + tenant_table_v1(
            "payout",
            update=(
                "status",
                "approval_id",
                "batch_id",
                "sent_at",
                "provider_payout_id",
                "utr",
                "error_code",
                "error_text",
                "attention",
                "updated_at",
                "finished_at",
                "version",
            ),
        )
        + tenant_table_v1("payout_result")
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE payout_result, payout, payout_batch, payout_rule, payout_beneficiary, pocket, pocket_kind,
            person_contact;
        REVOKE UPDATE (name, metadata, version) ON wallet FROM bahi_app;
        ALTER TABLE wallet DROP COLUMN version;
    """


MODELS_STATE = (
    "eJztfWuT2zaW9l9B9RdnqjRdTttxss7WVnUn3olnfEnZzpudTaW0EAm1kKYILQBa1szOf3"
    "8BkJR4ASkCLVEUdapmkkjEQ6ofgMC5n39eLVlIInF9GwQsieXVS/TPqxgvifqP6qUJusKr"
    "1e6C/kLiWWTGRiS8J3yKC2NnQnIc6FvOcSSI+iokIuB0JSmLNeYWpSiUoV4iuSCIxdEGLR"
    "NzZ8TZGrG5+T4dO0E4DhGVAkUseLjWDwpZoJ5E4/sD3jOJ6f8mZCrZPVHjuLrzb7+rr2kc"
    "ki9E5B9XD9M5JVFYYo2G+gbm+6ncrMx3v/zy+sf/NCP1751NAxYly3g3erWRCxZvhycJDa"
    "81Rl+7JzHhWJKwQGScRFHGfP5V+ovVF5InZPtTw90XIZnjJNLTcfXv8yQO9Cwg8yT9j+f/"
    "kf20wrDp9N37T9OPrz5Np1e12dM/oUJ+9lXAYj3zNJaaqH/+K73vjhDz7ZV+wA8/3X746t"
    "mLPxkKmJD33Fw0dF39ywCxxCnUkL5jWZIYx3LqRnYJdEjO8y92pO+WfE5nTtjAKN5RGqi3"
    "us7mJ/JF2tnMx1eIVD9sXBR+evVfn/Sdl0L8b6S/ePf/bj8YXt/e/pchdrnJrrx5/+4v+X"
    "CmNr90b3z3w5v3dxWyY8aXOJoK6sZ5BQbUe1AfJJyTONjUef9hgXnDWi9gRkH61RJ/mUYk"
    "vpcL9fFZyxzkjD/7U4Xa7MKNvlJmmK0VFy7Legvw4jY74IZCbd/reR4xZmH7RxJQtVfYCd"
    "9iKoSHKeg6A4+K/B9f/fD67e2br26eT54brhXTVJLiGn/+tLqUZzjCcWDZo1vpLaAeTbDX"
    "zvH0TOhdZOw5cJtDgNg2Yj8TLvRPqHF7R+9fxw3bcAFUYZemOt05Map+rPrXn//t5ubZs2"
    "9vnj578d03z7/99pvvnn430eqqula/9G3LNNy9/svrd5XtWH9R5l1ILBPhcvbtEP0JFlds"
    "ReITKHxHOf+WRGKtJ9ZJ/+vH9+/spBcx1Y2EBhL9H4qoONqSLyjgs4RGksbiWj/2FDq45q"
    "h9SqrsT8qapL5BTcTmRFM2xdKyuasrki5Jg6BdQlanJoNe5/9xjoK3+gPD93G0yWSntrfl"
    "9dtXHz/dvv25ND8/3n56pa/clF6X/NuvXlTmbHsT9OvrTz8h/RH99/t3r6rTuB336b+v9G"
    "/CiWTTmK2nOCwYkfJvc9ZKsx5hIaecBIyHXnNvwx9gBZyPhDqkCc85aZ9xuqRyuuJsTiMn"
    "O0YNCIqfx8HHYioZJxYJ+o6xiOC44fAr4irEzxTwWLvq9pt+ub97//5Nifu711Vyf3l79+"
    "rDV19XpOu6dKd1j6mXaF1FgnzdXb7Wrpb5Q8ENoL+Y4eBhjXk4rV1hN6xpbP3S8mZZ/QbH"
    "+N5wqf9u/YNzP1i4pPHfyObK5iPLr03anGRYj5o+ZMM6+MdWEZZzxpdIyetqXTD+RCAlIY"
    "UkllTpuleVieqGAN9WH7vOI3xb5t8Oh2k+fhSG6b4PUfU2ThdYLGzbeYz5xk55EVU9QTeS"
    "iHERf5epfVviFe93r9/dfvi7nfk7i5p49/dPr25BTQQ18Yp8WVF1N49ZLyNBNRyyasjJZ/"
    "bg9W6XkTDLQ55lY7JJhL+5p4CFmR7aTA9F8SKcBosrm9qVXpm0Kl27Mfs0ruaJPbDO1Ggm"
    "sKpMFuNAttAfpysdU3xJjQM3Xz//9vl3z14839oEtt+0mQJyw0uzitRog2kO4Wk2vpynol"
    "SO4Ln55psOMTxqVGMUj7lWls/1S+XAcDZ8hOx+/fRpB3bVqEZ2zbVqvGUsSWw5NpvdlgVI"
    "/17L0xyUB/NPDuUwW9EmG2J6pf0wW1EX+2Ea8Fw2AaJPC4LUPXTAO4nmiAokFmwdIxYHxE"
    "TCP5CVTEPmsUAff7r98803L2y2xgPfHeySA7dLQsz9wWPuwdQLpt5BEX8sU++C2iSd5oWe"
    "j4eF7rHQV4QvqdDajiUS8ZZz3LDUK7gK9+OTLTWbv/3e4JSYWRJEWpKhSihYtT55OeANAm"
    "8QeINGYz0Gb9ClzTJ4g8Y804MxoK04+4yjK6sJLbs2aTeiFUbttaL9usDaXkXQSs1uQFc4"
    "Qlg8CDRn3NizcMy0uQrpBDQF/d4UltAftBz9JKspYcxiayoWuV0swLHCoRlBwQLH6g+tG9"
    "j6fDDY3gZhGALb29EpLpiD1K93UfHy8aDceSh3Ipn9QQInE1ABApT7WIHwJmLYssSb/YsF"
    "CPgXH5H/mPHoYW2uIsHiXF38XS3OnGBhixBp3nB2CNhvfNLR8INb1ZctAOj2OVGh0kDvFu"
    "oFCRzXeAECKa7ujOfq7NR9N7dAYQbcZ+B8Csl8fSTGT1NIBrxhzRMC3rAevGFDm/UzmeVO"
    "jpLUZOvzcpeR4CQZ2iwPxUmShFS+iiW3Rxrvrk5aHSV63JRsB+71lbyPCcoL+CA18hq9Xm"
    "Zlt79HC6Z+OYoZEkQdUdL4MNSnlZIVWIwjpG3fkzQymKqB+rJaHHN6n6jlqx5Q95Ac/3Hg"
    "F+njzQa/yOkpLmT9BNJWT7ZZ09oCwI7joWBh8wY68j2mRDZwRY2e8hmZM25JdGj2RO0Qj3"
    "JEnY90exQ/FJ5Lm7mymfYtAFj3Z713z9P58H2cEzQM1Ww4uUIKENjQPSjnRP3Zwi53ty3z"
    "IgqI9yLeu7zu4SvrDm0yRmYYHogtSa0q3JCynl+atFmRjO7ukLS+5upeJDQGGp1K/j1698"
    "ubN2kCuRosOduoq18JQpBa0OT6gcrr1MYj/mRLU3/0/cAINAgLBRiBjk5xTUl25LSMAlIr"
    "pGY7UZ3RtojAAsgzGPB81AMoNAoy0+Gc6dvD3cvPWsaCpxU8rVbp+NVnYm+bnF5olYzJdk"
    "i3LLSFPgliEhb8nA1pY00jQZQdhEgAomyPUpdhosZms5UqHw/2qUOGi35c4igaVsDoMaWq"
    "NGb02c23L7ZRovpDW1zox7e3b95YOgqCu/JEHmK/Tj8W8JiWdM9h0K6NHU/X1HFEDkyIAA"
    "Jn2iUQz4Ig4dzLPlCBjtAwBPaBw9kHfmaCZvzb7QTbAZO99oLpqjh2vz8tRgb2ROjecAFB"
    "NNalYHbFm9UNCF6+RGuqlnAi0T1eiQnCQtD7WIdV64ggFLDlkkqLd+3Qd3+EgaLIS3dxrY"
    "gaTd+FXoQ0MGI8dh91MGKkr74bo0UMEDqcFgBmx/9oNsbGAyG73OE4ELuRew8DXQxsuzXr"
    "inso3/7S6mGcRHiTlw6rbfbO6Eds5sPaQi7D9tzHAXqo/QW6Gh9yM/rEQta4FZmLHTYimY"
    "/rEOOVSnxqSaTio9o+sNztIWiBdeaeTGXKEG2ITfT0vAm4wAa+DQ1r6z9bYadkRVUL3iMG"
    "YosaoXljZHEvAzlN/pOav7Z2kJjvW8+QeT6iWygEFeghNn2l5girzW6lq+apXV7fZn94hA"
    "sazotBbGZwXvR4XkBbqj6ryqVNHaeucSpVHJDv4+qn/yDTbSC1g5e/hAMHv7eDXyzwzTcv"
    "bOQ3h8TvMFAet7rsu4bEp3VwHE/NEugRp+b5hEK7Z3fkqW7OGR45ENa075qG1m3Qum1oUw"
    "F2hmPYGX5iFVW7+P2kzc4QkfCe8OkiH7jX3PCWxWSDhK4gJ2hIkFKVsfpfELAkltfoFs2p"
    "Lieni2sTbVgwH+t2B//bgAFiEAc9GCB6lKU4mRNO4sBJIS6B4Bz3qkVntiPHpVxGwVquC0"
    "e6jKoft1YwaF6VZbvU5FhETxLQJY4aVu0WVJU6U9R1hh7Xuv3x1Q+v396++erm+eS5oVbt"
    "EVSavzvfP54//VN1BetQ5ziwaFU/LDBvWLgFzCj2YiWMfplGJL6XC/XxWQvHOZHPqvkX2Y"
    "UbfaXCMF7JhNtKQ7Su4SLsNKv4WHE4h17CnEQEC2eCizAguI1go7i4SGtbADQj8pLVBtQq"
    "4nyEiiGZWBozV8rOQSWkkHBqi8rUs9zkGiyi2mZ4VLOrZ6zWQGr3EIfNqQLrcYsay/a0JB"
    "K7Ju8WMf0n8BZMUbOERpLG4lo/9hTWqHHUJb7sNwCyqMEHNfypODeBaE5jKhZe81yBguA7"
    "5HmGvpMXl4r0k1pCV1anrthTSG+Rj+iQeqTHIv2ENF8oIjgUSDKEs9xGW6ZRJ8wj/LT57+"
    "9qXM3HH0ZQOG3GesmsevNNF8OqGtVoWjXXwF/bgwdmILvG65AsV0waX4Nl8yhebt1DaGVg"
    "lyzGCCs5IUQFqC4wb3oJ6ioYQsnzushFLNaEVyrMFzDWqvUHvfcjtiYRsBWZLrBY2I7ilh"
    "jdEu5QMY0n3ap6i2iErevIW5et+pb7Eq8iIXDXbZkX50CwhAfEcWFXYBAWUXfJJZa8lvZS"
    "rDuUlwo1MCYPWIh1xkLHwP4cAX0bfAP6T5kadz70gz0VYvpL4/x7ZoB59TLMqwOKHhna23"
    "3u0zwUu8xyxbjVnptdmXRI06G7oR3sMbp8hy7poQbGIu2SLiaIxQRpdzhipjA7wiiiscJr"
    "rrWBJTY1o/Qffc9ZEoc2a8wB7wzpPINQk8DGcnSKoZ7ISQT3s4jE5SQg9LOmbSSse9QQOU"
    "H5kPMvm1nkXJ+2jpxvIcC5H+epbONG+g4DrPuxzsk8sWavtNFeAAHvfrzH6tCcBoskfqhT"
    "38h7GTQa6m++fv7t8++evXi+ZXz7TRvRdVIhMLZXyQTaC4EFfWhTARZ0sKAPd5ohQHlgIt"
    "mgTNo/GMmu0a79Qy74dTRu7yTFLibuFeYyq1qdwl+aaECj1iIstMF5gwL1uyYmUlB9pByp"
    "VacT2QRicUDSIWvCSWanttm7j/WYxxi/U7YcbeBFEJjCwRR+elN4spwRi/bTrE1uAWOqMn"
    "wwZXJOudJS9MbkdhKXcWOitmcTSe9hcUOj/QRxcflJW+e9Obm+iHlUcv356BRHyqJvMMUe"
    "zQ47MMIPsYMPRKD/K5tdWQR5/XWrAP9HNmCvwP4+VuIvJYEJHlkz/vAS6RpEKIkljVCoA0"
    "gYRyHBIfoKp//W3wVK7p7pPmarCG9IaEkQOuSNISJlEDIiiOE9iuEP6te7mMPz8WAI9zCE"
    "WzsitHBt7YMAVHcqOsPvnaTCfHz/5ZZGJBI2JVq1h1xZk6yg+mHHdS4lWa5sGlCjGF6EgF"
    "O+Fkul65y6yBdbAKRdVpbmvbqhh/eviAPX35BdfxEWcko4d4tiKaMgJRECKiCgAgIqLntX"
    "HY4d8EcznTZToL4y2WMNnIZJ5+7VxHR+MtY6hURLvEE6YlTb5bKiP9+j9UInnFGJeKITzX"
    "QaGYlDbeszbngtetlaWx/y1mAVHIRcCVbBHkV39RZ7nDI71AgFCzhhDnLCvKFLKj8kkfWQ"
    "2V1sPWeysLFIj57yfPjeE+cntkbLJFiY42DJPpveg3rbz5pKCRPohVac6SznCZpztjTOIq"
    "oWgtosTKHLmOlDoH7mHPrmcOoMYkuEU6fHUyd7OVxsCQUIuEl8LAnQ0axaevfAHc1Cykng"
    "3HalCBoFx30v7KXS3xLutJcUIEC5T72FFXZa5Pl4INtnfVsrpbf28Msh0OaTFPdyaws/Ln"
    "1KgpWAoAMPTgcuFX6LQ6+qbzsYWNGHPL+QXA8uyWFMxchckkMyJP4i8H2zJTG9OulsSky2"
    "4zt4r7A0Zj4dTq59TZmZT9c6xCjEGx11jtWIWC5MvcQFyVrkPBHoHywm36M1p1KaSPWQ8K"
    "KpUI2IWPBg82v189BH2B6zuzmaxcoosEWCLfLktkgw24ANYfRkp+qqW0vtEuiRHbXPaAIs"
    "LbXxUh9ajkaYHQjMMHvMMIGd3rZk9qCBXMhjN8wNva7M27zvuUWif1voib5Xni82UO9STU"
    "YQzIOFvokaE6QVX4o1zl8iztZqVJAo+XmDIiIFihky60IHlem0Zu3Jp2FaCN1WSuYoz3iE"
    "qF54tKvkWEOCyA4i+8lFdsiu7E1y/IyjxMm3ugUA3R3pHsiR/DPeLElsbV+SX2o9kFeFQX"
    "sP4k8LgtZULHQwnDrxVpiG27pqxjylD03ymXC1iNT8IDxjiURUvkR5TqMZreuMxKFA6rSN"
    "70lm66KWhtY9PA/i+AZxSsBB3ONBDIrxkRVjCNo7ctBewElI5dTPm2EFwyZRDfZNuBrhFu"
    "y7g4xiCfdu701MezYn+/oOAona7owXf6YD6xVYj6VRTiC7HSccBa9kwslUayQuzFdxsM94"
    "Nl47gzJAWeDRWJb8nJCpl+RdBp5G+j5WdaCDi97p/hD6MW1BA91tdKeWFfVEP75tcCB8P+"
    "G+69uCBrq7bSepPdFV07TDoRBZvUZebJfBbznHDdXZS6gKpcesB1kwqs4SGkkai2v9vFPY"
    "VbXk8dvvtT1CLbp4mvDIRcQro0CZdBfwIho/TBdYLOq0t3UZKMGg1UCV+66tBgTBka3afR"
    "v1Owzw7st7MZSnzHxzMd8ipv+CvrYNXD/2FBv4Ucr8ki8rqi77ZM+VkCPM9TmT3J6ck9YM"
    "OkjpapzmkaV0FWc9WYWes15Gwqyf06yLJAgICb3mvYqFvOgh7+rn0671yBXjLyesPgvUu0"
    "2NRFfNoXz5iEmHiL7c5mQGd+r/JPkGYWmK3q04+0x1lFwWJGHv67QPALF1gzC0QWzd0Sku"
    "hM1kb58bp2UUkNqxF+3HJY6iC2tI++zm2xfbg1B/aDv6Pr69ffOm3kMl3609A+ga4LBsm2"
    "hmXP/TRnJr5cw6GMzy7mb5LZFtW3OHeWjdo2EmIO5ooKwvlfDNnJb8DgGr3J1v0zlJsekW"
    "2FhGAe++vEvFsDvvOQp499jViS0Oqdn5l4+H3u7+Hr5gQYIHllirbzS7u4soT4f3+fB+LH"
    "93HoHOiWJAePrfGu4BlvkhW+bnmEZ+3d2KQJjjIc+x2SJdmvXuAKNxvBysVa9u6TY1BHm8"
    "NDUwvDiDfnEgGOUCwxIgGOUSZx1CFC4xREErjvbQhEylbA1JyMfsjUR4y2Ky0fWzdZfXta"
    "6ZncgJWqhfiZJY0sjU/smN8k/UEMZDJIiUERHWIkKHuCFEMvQh9EAkw+kphgIgl1UA5NIp"
    "XymxxLnAagkEG0eF0pn6o+c0oJhvHHmtI4FcCN2BEnmDZhVK5A2yRN55BNuMSJJYMPUcGl"
    "oobyliUAT1WMPgNLTrfbZWrQCv9JmEI9eWVGUYlNSoyGBYBgtX6auAAT6rNTWwcKsRuEPA"
    "buoZVeST67iDgb9wyP7CYlg1Sx4TlL1DQ/Se+3uWSKcmvNlwYBrigs+Ld4gL7pv3lqpuLU"
    "2+W4q6AesdWN+FlM6cui1VcSC0+qXaQC2sgUXKQ1zaBUYoQVzaJc76nMZULPxC9MtQsB0M"
    "2XZwPvGHXx/rJb7M+MM7baG+agxCTC9P9kciTmfbkXvjEdNbCyQXWKKI4M8E0djUPJrh+A"
    "HNaUTqMYddQRBX2McGB3GFp6cYIlh6phkiLI4dYZGeJS7JggXEmEpSHSxhUDKJLU0LWoOu"
    "thiIuSLFhVyPudJSh+NmW4BARECldSBbxxHDobOltQYEM7dH48Ydie7Kfg0M6v6Q1f3cEO"
    "v2mpVRo5Bm+n7JwHbeLPmM14oK1rVLta7tsm+umm1shUGTLpa2yvi99rZfF2yJMEpTrNAS"
    "b9BCm8+WJot3hWmIJKsb3DqjwOI2CDkaLG5HpxhyHI9I6YP69S7SaD4e5FAfZY9ITCOLoa"
    "2t2GEBBM39qrx3LXYY0nsiHKtM7jDAuy/vSyweiFvN5i0CthiPLYbOReBCdz4ebHf+ZgWw"
    "55yIeLDnXJI9h5Ml++w162UkGMmHZiQflPXoAxHp5DQYjrLrkw42I74butdcdIvS0SamKo"
    "23WmOB1DMiSsK6oajDeDARDULZBhPR0SmGoKyeaRYLfPPNCzd9eocBfboq93bVpyMaE5dA"
    "re14CNOyhGlpf4oDmflw4NLCZdobwoHNHQD4tPDJyWrbva0jo0UIcGrhFAw2YLAZ2lSMzG"
    "AzLFU+MX9zkyKvr066qPH5wA5KfKqdPRFIg9CccZTFyud5U3lqgk2jdwODej8IpQjU+6NT"
    "DMlA/SUDpfUoyRTP1D8tp3Vr3eAqFlJZSHEa6qksEcG2sIRWlrcYYHcPu0vmTG4OeTS35+"
    "Mi8qIWgqv7C66GgjDdJgQ0qWNoUiZ89sqmRaVXJq0a1G5Mt4B53cMqFYFRSNQ4tKZycY0+"
    "qa85WyOR8M/0MxFILUz13+ou+rpSkUxTLCV92MtYHPbWoHgNQisAxevoFBeKj36RhMcN1e"
    "1bqo+WYaNQv/o2nmZbj5uztQDy9LaejwB7LGcryLinkXHBW3ApMi5oNpc+61rY9pr0EhBC"
    "eiGkt0V7/YHFMlU9G5TYfMBkvy6rluBu7F6d9m6D1gsaLJCiSzEqdqndAY7RTDv5kjh8qb"
    "5+IBsSojTnDLG5UjonKCZKmjB6awava7bHeADot4NQvkC/PTrFkFp+REohtbzP1PJTJDif"
    "j8x0SBPBUESbCMs548uPRMqUlbpwUxnSKt6IwqC9cs37WEkWagTCM20h1xLEesEiXR1aSK"
    "wWiB44QSLRkokw15dYSCVsKDHkiUDBggQP6DOOEou1/tA3f4Q8o25Yf6eaQ02y4YfZwfbL"
    "Mr3FmHz99GmHKBM1qjHOxFxrl2rMhNXZbu44swX0327mNLvYwRrLDGULY8EDsatl6ZXWDW"
    "u1G9MhMHOGIxwHRGs+GK3VLkKkUo8EDYnx77F1jLKcr4keo6MttUCCsPq//kC+rCi3Rm0e"
    "8M6geQ1ChgXNq0c1IX1jHCktgYBS0LxO2B7SK9EY8ov3hBuoM5EIH79ACQmOgaE5BkpZ5G"
    "uy8mqOXsDBDA95hsGV3zjNI3PqDkql/JsWaBrVyr9l4s4+1XKay0WeiX/mJiLX+fRP6Zj0"
    "1wAE7XAQUgpohz0KgubfNTabVZl8PKgyHqqMWJFY7b88JLzOeWPEYwUFlScsIY06lSDkeG"
    "3+3Bq1d4xFBMcNpo4KtOqrU9gzJLjNV/f+/ZvS0r57XV27v7y9e/Xhq68r2WqWPmwcx2Ku"
    "eHGnvQoF2rvTDoHTEDg9sIU/Mm0LAqcvcdYHo2OLxoiT7NKkTbuOSHhP+HRVGNsp4AQvtc"
    "kczblpkaS2rFCdQLohkvoUkpn5sPW0arEJzZj6B0/iWD0n99MK43jNThv1Ya4DR6i0h6Ec"
    "/5Gg1A9C4wSl/ugUV8RybNaFK681JJBrKRFbp/TjEkdRa5nYsenuz26+fbGVtvWHNvn649"
    "vbN2/qArXZ4j1LSduwsFjrGkvozbAVDBRX4xOMCGNRDVoreW1BUGTK/N3NlZCgJN2xS9Kl"
    "O2kmSzsu5BoW1vO+9Zzuqn5018HA9x6+0xXqZTKtQcckv/VvOw1956GOhYnwngiuc5IFEY"
    "7CYAX2CDHwfMLBXAIq53Oi1GZdnNU9pLKCHaGh+EwMw51i7jgJtDPer1FeCQoTPbiJHooL"
    "IOuTdZvq3lc2V0BlyKQ14K7Sd6ubU6AQPKePYBJLqgYaY3uWzao+SBNE95nEIePfm2TRiA"
    "UPaQWMNDsrWOD4nliKaxzh/mDuH8TBCOb+HmUPSEfqt1qk2UldCC9igHQP0hUPJHJhfAsA"
    "un3iVCWWiaUNYjPfO0R/hF+pQ2GWtbgbA+srThmn0mLobu6YWID0GNT39OmRKD94Q7rUD0"
    "BtPT1vOccNhXvKsAqxxyx7URDwZgmNlAQsrvXzTiHj6UX72+9VQlk8p/d1MpuLiOwQ/VcR"
    "sdGpH3sKOg9WW6S0UROlN0nL4m7tE7wDQaPg6lbdtXZ1SuJUl1Gy0N/8OlRx8FIc/KVIdx"
    "xPT0MNC7Hyfm4GyFGAHIWBHRMji1aHHIVLnPWBOCg+EEVzQCNqikW2uCnsAydtzgpegri5"
    "LHRSge42tSIc5fchIcotcHkywUvjPDCOBCrQeoElWuIHIpBcM51doP5DfUQy4bHFb3Gsh4"
    "DzYhCWdXBeHJ3iorSuhD51/khmP7ma5PQiqu3U6kDs+QSk6EMHGlbCyT+ck/+OsYf9x74Z"
    "5XLmz3LA3gP/J3UOzzHX2YMRwXo95McvWmOB9BKYmIiC9cIcqupMRpIS8zlWKHUOowgLqc"
    "5p9kDC+mF/jAfAQT+IUwgO+h4P+moIkmsvEDscaIZ0GcvJf8x0GUFI7GddriL7s3Ee2WHb"
    "s43TL3fm5Ekzx5qEQ2fMJLGOvswiKxwILuGA4tYkMN1Cxc9KX0JCdV4IIO+ipSktpYuaZo"
    "ZNXPS0LaJDMHlI53OiBQ2CZkSu1WFowrnT0G6jQiXiGr2WSqcSLPpMhLafkmiea1IR1nVd"
    "tD41V4tTX0X3LLYWfT3mo0B5G4TIC8pbj1oFKG8QyT+6KOdk9gcJLAJYS5jzDgKU+8Tx05"
    "g4bh0FCOQc15q4qMWIPcp81ZHAbdXIozXZJXE+6mpAYNa2ap2NC0XYo20L50Osl3VB6WEJ"
    "tuRLtZek2oKA3nZ6wcR+/IpUEtPIKbC+AIGY+nbBzSfRRGahNC4JgT03CrliKxKfgPCjSM"
    "pzyoWcGocRT1zFOysYlO1aISRj+gs9CLZAQcyzsJtIq4+0edsoo7z2jvNh8ygbB+R/NIss"
    "44oHtO5lPjWpSlDwKA7NowhZdaeJOBmkJ/dDEl/t9ePqQRMHLy7PxnfLrlGbqA6CZXOE0V"
    "otAbbW/x3ijbhGtyjgWCxQxAQRKGZyoYa+RP8TqxN/yuL/QUIN005WTlKfqhrF4oYMmyM9"
    "CPy3gxAVwX/bozQO/tteaFbPuL93qw1WgIzCLti7FzdYkDCJlPw6Zxbi9zS6r4JB+h2y9K"
    "vbhE1t0m9zomAB8sgswTN60SxpgopVN+K2gIumLRMnXYgrQC6aurNwGaihyXgqCOpYGWHs"
    "/m4GgjIOslL8slJSFmOy9iE/gwH3j+E+LQRu0Wz281+Awhw8Zg44WRk3gs8kFLEwC4+ZhZ"
    "YUrv3T0JbHBfPQcR52cYDCVDNwnQo7HmbDM2NU5ymJqY4QcZ2IGhTm4FFzkPsbvWahCIZ5"
    "8JsHySR2i63bISC0rl1p8witm2MaJdxWobzxZShCRvMWHKzoO+HcZgluNjxsARBv5G5zwI"
    "F0Y3sLAHcHhHdBeFen8C4hMfeb9TIS3FuDdm/RmIqF1zRXoDDPQ55nCOK7wCA+pcWUY8nK"
    "Vybt4XrbMXtD9P5CP+uguSWLyQbpH4/kgrPkfmEKoFRLVKsvsfoHYw+IynoY3mNvBqF2fW"
    "yAEGp3eooLoXZ445E2XkYBqVUtU0qyXLmSWkYBqRAUepK1u8zbV1Qk+tZs/C3oNIUUTxRG"
    "BOn4Q0zHP5N+sJyowUKOJ56LEyxc82dzRI+8j4VuQeQUC3WkuZf8KeHgBGwSNFJF1krv/u"
    "7pZTT4atwXuHF0KWZDp7jcMgp49+VdKobdec9RwLs770sisTZ91FlvjnUoYiDaoX1KvDpW"
    "K0XRw421g4FvY8i+DVOe3iWWZQeASJZqJItJJTIEebwyNTC8OIN+cSCw4wIDO6B74yXO+v"
    "kEAJx/5PNAAgA+ZpUGriwhANtrk7YgAFEctTcM4Ne0j4luEKCL5vzBZkgLBGnb6TnjiMUE"
    "CZbwgLxEIabRBmGpG5+wAEdIbxkapr38qbf3iUD/UJAJUlCiluIGvUNCVxEKLf2x+344hB"
    "kMwuAHYQZHpxhahZzGM2D2Khe6dwgg3KeSgT4JprnkWiG9USYuo5pk4lHquiWerfLtzr/7"
    "XW1/0QAtzpat1vqknWbnrINFp4bzElcHRv/Bk5Ri/XfakiAZiwiOG6jdoSqkzhTsWPtKLp"
    "L0u6rv3r9/U9pX7l5XN45f3t69+vDV15VIkTrZoRIO3TXsHWqE2vWZaNOdTGcRFtJUYnef"
    "4woUTKRDnmcwkTYfT+Mylg3FaLOtwXFlM9vsrk5aDTflcZ2KLK/whiUyt4JkbWslM59mOH"
    "6YoDWVC7TWCRdUCmQKt+iax6a3rflaD1Wywj3haIEFSmuI6DvaEj16eiYYagZhRQBDzdEp"
    "hij7U9G8p3NjhzjDfS0cwYTTxYSTSKeyENlwCHPzqAkBCRDHToBI6+F5Ba4VkaBfDlm/NA"
    "WIw2lMXJO1ykBon1p8y+r5WmdRGHpMvSRDyqXlcGi1NG8xYGfubmc2GrGF6H0VV72dJBca"
    "01OuKskeSDz1oL6KhBnwm4F7zoSF+tYTc4s5TXbzsSbg0EdlmvHmSm4BBfS20TsnFjmkld"
    "oMAbS20SrxF0daMwTQ2karu15yKIVk1LSmToqp9nA40ltBAs0daHbfcstAILkDye4bcBkI"
    "JHcgWcnD2DzXi+kiGujuQLdIxIrEwnP3KKKB7n10q+e5BHwWIaNRog8W6aluHQts4gJc/e"
    "o15CO8vudjVHZw+kJEWPMyHldEGCTNXvqsn0/SLFTNPnj85asvKxJInDHWEopZHDjpFpU5"
    "JRXM3gjNW6TXtq6MzXSeay7Ll+tgY7R7BNI1s3VpbB1kWY++PMD9ILJyEKIJRFb2KP1BZG"
    "U/NKd7kyu7JRSQCunbJ0zfTmZ/qBPehe8CBCj3zph3LaRbBIGto+G084xqh7K53i0OoYA/"
    "FPA/6/j187GdHJPhk0THpcYFL2tlBTpCc+WZmCc7ZQ/oOFJHeacAAWkHPDuXaeMfnK35jX"
    "orr1qNzGbEpKN1OcoHd0r816PLKfhPBOJkxbicICwQlUhgGiJduGSyS7yfkQCnVRObsvsP"
    "dWMwNA9ipwRDc4+HERiae6F5T+Z+awOm1oR9oNZImg/EomI3W46KmFGo2H3bjcDG3yPZ20"
    "22rf9uBzNpayNeMJe6zAR0exvGPDD+CLdBEQyzAM6DoTkPziyH84yYPbM0zjNi9swyOc+I"
    "WXAlHtuVOI/w2kWQyMeD7ODVkBrKjo3ecZha4z0muQSEOR7yHKeOlqktBEPPsX1+S6C2+T"
    "3DM6rt4FcTVj3WFzi+V9uZrtTvZhquI8E2XNVQZ4LYNNTW+nA7UI8F4rbfnG2FuLOofRiT"
    "9dVIJKgVZ4qJpaPlK4eAzOrOOCdY2I65ZsJ3CODbne88SNDRoFCEQcHaq1ajwgnSR86H0S"
    "MuauxRM6OOhMhKqEfSF7eZRs6ZxUT214/v37Xq8RmquhvTQKL/QxEVR4u5L0S9zRIaSRqL"
    "a/3YUwS+aZbat5PqzlGZFX2DWoMECCa+kGBiKBNzibM+kBDyTyaI9soSOp5dmbSFjMvdmL"
    "2R4p8WBIWUK0mH8Y2O42brlwhHUVopZJkIHbiNHhRHaksnc8YJwih9gBo9p1wNUAuRb67R"
    "zxGWasDyz2saqifFDAmidj0p6mHkvT0VYswHIdc0x5iLhTZMu0UUFTGjcLP27g2MEkux0R"
    "bCs/FAtg/ZSodMLEUw2y21ia0GJhDehXB9IrrQnY8Hsn3M4pjaA0Jbklh2END6y2z+g8VO"
    "SzcfD0vXp9lhxIKHKZvPBZFTJTQya3+UtroGTXeAIgc232enIgdgYGmeEFC1j6Zqf2CsRd"
    "02Vyf7Ve4pzwd20ru3Cq1Wc40KrJuhq1mf0/uEG89Dmj+tM63V9VQ7VnvNn2dYkBDRWBCu"
    "EIJESpNGc86WdlX7WA96hHY9rNziy9C1zb8dpIt8PEgXHtLFjKsXytrUo9l9U8SA8+bgzh"
    "sdymxvSNE8JUUMTMnBpwRHEVsroY1xeq/+uPrM3HKONw2Bg3VsZYb6nhr9vFNMjd6Rfvu9"
    "Qi0NyXLFpM5HmUoZNWs4jepNyx3603BePH3+3dNz6dByPtXxzr+zAGiN3SZkXFojuOUvcd"
    "aHYivYha1d2YwFhcuTNmtBRMJ7wqeyMr5Dt5AZjnAcKJVcyaW6lFpWG1+gNZULhBEnc6JT"
    "UEmqwlOB0hWJ5owjok4aW8uQw9wUXO0DV/+HZXIZrjnAwV+zfTNczColENhWoBzWsMku/k"
    "wHziuwHpPOTqSAH5z4JZFYb+Yu5qoiBsxVBzdXcS3tCCIcD9EKDKIeKkZAHQbqsrdsAbCh"
    "+6REzedEvaSfiU8jgQp2hKrzmajKOSd7ikUEuuqej4mkAoWJHtxED8Qo8kssCI5IWaOvXp"
    "t0MIckxcF7bSG/alMEiwnS4o4OU0AFc4oxYZBwgpJY0siENZh7c7TAAkn8QGJreftD3RRs"
    "IYMQMcAW0qMUFyY+AsUOBSfM4E6Y5mRvN0+9Bdujp/40E6zfEOOTH8gx/SuOImKNccyutB"
    "7R692YDiczUwdn3nGcaofBNdJhiEt1sm60+0Afnemh/8SSHOiBh/N2EIcBnLc9nrcrwoVz"
    "4Y0SCCitGaJ8mvJAL55WUocfdQweA/AYHMtjAJFpjVMxshgliAM9TRzoUPQrMlsw9nArJV"
    "mu7HpWecSkVd9Kx6qXfze4U9dPyTdIMqRuSNV6QhgtiRDqF1+j18tlYu7/PRJ4I1DM5ELN"
    "IMIzlkijUqn1rV4BkUZ5rbFAgdb6QnsX0GM9CFS5QchvoMr1KCJnr44jp2UUkFohVW02AX"
    "NTPQoQiCzwLnWjCLUVYGmUeyooL9lnYHExh84rWtJIaWHOCVxV2JjqUhyMW7X8uJ+GVkaO"
    "UEM7E41s6BESmeD/Yyoqb66adYPtkE7KQVgc3SF5RI2l6ieHKLvBSyOMx5jrkg/bsg9L/E"
    "CEdruwOCC7shBKhJfpgBVngRI9tEgfExJaPDjHfRRoCIOQtEBD6FGYBc/EMSJWSJisnJvZ"
    "l1GgJ/jURmHhZrrAYmEzkKpDoiGMpASrNovaSCLGRf1d5mLYUq+Yv3v97vbD3+3c31lcEn"
    "d///Tqthr//Vl3pTfEOSz7MgqWvY963H/3l0unfGEeXCO82R26BYAvtH0yfHyhLJ5H1PYC"
    "tDYILMKgRaBji8DhV57WmSZE6bHhCZb5UfacCAs5JUrTdcppK6Og1Zc77yww/dd9LHkVKH"
    "RAHpolr5LUZvYLv6S2InSEJtsRB9VkxkCvia9i4Q0f2hs+LFv9qzhcMWpvwVQdMuliqyfF"
    "0R1SKEih5RFaq38IU7PZaOFigrTxXJFuchXzokwxkzoch0hbyM5B7giW90FYMMHyfnSKC0"
    "UGeeQixmfDwVjjU5hia2J0Sy+s4PxSC8/oOLdV+z0TXV9tNbNoPKp+SIX5e6buveotUFD6"
    "PWzqabNHi0mxxZFUAIEbqcp7VzfSHNMo4batujEerQjpLxbtXIqHa3bU86aCWgtKtiu4NT"
    "BouEPTcMs2LJEsfepllIAwx0OeY0gCg2YAAxMTRmwdhmYAlzLrw7IUv02zsK6aDcX5iEkX"
    "O/GyMLhTwqcxfiAWG2PuGpukTB1EnRuc7dmbnVBg7h2ELRLMvUenuGCDzF4AR1IrMKDVat"
    "p15LSAAUKr1Z+YoPaS/G3aRRE1pmTAnjUMCOTt3c7rGq4OgeqPzuMevDNpRbbdcsfAelbr"
    "xcWgXoSAQR0MQZdqEii5UWhMxcJr2itQMK8Pzbw+LNPPz3gTMVw2fNhHTLqYflaFwXtNP7"
    "oe8pqGBK0wN00bcV6Ka/MSLdTLTbgwCfUcr5FOnJwgEgd8szIdDGisQwH1D0hj/QIcoxlB"
    "YhVRiWYbZJZ5zXDU0zPB7DQIXRPMTkenuBjGknc+cYliyTEQxFKVuNuCWIZ1iHwg2i7Q0F"
    "G4NqbTQcJLwzsUhsmAaG0q7wt6HyttjhMdAr7mLL5/iR7ISpp2v1gNopG6y5ys0UoXfkxr"
    "TEy0B0HJT6GuBEmFnj3dT1jHWSEDU+B7e/vhnp8Ox8sg9j44Xno8XqB8zDFITavYupjJCh"
    "AwTPoWjtmKNx2NZGXQmNweh6uBCOLnSWKoIZX5Mm2U5MuKqrv5NOAtIUc462cyy8M0Uf7r"
    "/wNbyjc4"
)

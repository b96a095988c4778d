"""Sessions, signing keys, roles and the tenant's rules for them."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE auth_policy (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            access_seconds INTEGER NOT NULL,
            idle_seconds INTEGER NOT NULL,
            absolute_seconds INTEGER NOT NULL,
            reauthentication_seconds INTEGER NOT NULL,
            sessions_max INTEGER NOT NULL,
            key_days INTEGER NOT NULL,
            admin_networks TEXT[] NOT NULL,
            limits JSONB NOT NULL,
            version BIGINT NOT NULL DEFAULT 1,
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id)
        );

        CREATE TABLE signing_key (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            public JSONB NOT NULL,
            private BYTEA,
            signs_from TIMESTAMPTZ NOT NULL,
            verifies_until TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, number)
        );

        CREATE TABLE auth_session (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            person_id UUID,
            client TEXT NOT NULL CHECK (length(client) <= 200),
            device TEXT NOT NULL CHECK (length(device) <= 200),
            address TEXT NOT NULL CHECK (length(address) <= 100),
            methods TEXT[] NOT NULL,
            scopes TEXT[],
            cookie_hash BYTEA,
            authenticated_at TIMESTAMPTZ NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            last_used_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            idle_expires_at TIMESTAMPTZ NOT NULL,
            expires_at TIMESTAMPTZ NOT NULL,
            revoked_at TIMESTAMPTZ,
            revoked_reason TEXT,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, cookie_hash),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
            CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
        );
        CREATE INDEX auth_session_user ON auth_session (tenant_id, user_id, id) WHERE revoked_at IS NULL;
        CREATE INDEX auth_session_ended ON auth_session (tenant_id, expires_at);

        CREATE TABLE refresh_token (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            hash BYTEA NOT NULL,
            session_id UUID NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            nonce BYTEA,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            used_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, hash),
            UNIQUE (tenant_id, session_id, number),
            FOREIGN KEY (tenant_id, session_id) REFERENCES auth_session (tenant_id, id) ON DELETE CASCADE,
            CHECK ((used_at IS NULL) = (nonce IS NULL))
        );

        CREATE TABLE credential_change (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            due_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id)
        );
        CREATE INDEX credential_change_due ON credential_change (due_at);

        CREATE TABLE role (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            name TEXT NOT NULL CHECK (name ~ '^[a-z][a-z0-9_-]{1,49}$'),
            description TEXT NOT NULL,
            permissions TEXT[] NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            retired_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id)
        );
        CREATE UNIQUE INDEX role_name ON role (tenant_id, name) WHERE retired_at IS NULL;

        CREATE TABLE role_grant (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            role TEXT NOT NULL,
            granted_by TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            taken_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id)
        );
        CREATE UNIQUE INDEX role_grant_held ON role_grant (tenant_id, user_id, role) WHERE taken_at IS NULL;
        CREATE INDEX role_grant_role ON role_grant (tenant_id, role) WHERE taken_at IS NULL;

        ALTER TABLE api_key ADD COLUMN networks TEXT[] NOT NULL DEFAULT '{}';
        """
        + tenant_table_v1(
            "auth_policy",
            update=(
                "access_seconds", "idle_seconds", "absolute_seconds", "reauthentication_seconds", "sessions_max",
                "key_days", "admin_networks", "limits", "version", "updated_at",
            ),
        )
        + tenant_table_v1("signing_key", update=("private", "verifies_until"))
        + tenant_table_v1(
            "auth_session",
            update=(
                "methods", "authenticated_at", "last_used_at", "idle_expires_at", "revoked_at", "revoked_reason",
                "version",
            ),
            delete=True,
        )
        + tenant_table_v1("refresh_token", update=("nonce", "used_at"), delete=True)
        + tenant_table_v1("credential_change", update=("due_at",), delete=True, work=True)
        + tenant_table_v1("role", update=("description", "permissions", "retired_at", "version"))
        + tenant_table_v1("role_grant", update=("taken_at",))
    )  # fmt: skip


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE api_key DROP COLUMN networks;
        DROP TABLE role_grant, role, credential_change, refresh_token, auth_session, signing_key, auth_policy;
    """


MODELS_STATE = (
    "eJztfWuT2zaW9l9B9ZckVUqXYzuXdba2qp14J571JWU7b3Y2lVIgEmphRBFaAGxFMzv//Q"
    "VAUuIFpAhIoij2qUql3SIeUv0ABM79/PNmxUISidu7IGBJLG9eoH/exHhF1D+qlyboBq/X"
    "+wv6A4lnkRkbkfCe8CkujJ0JyXGgbznHkSDqo5CIgNO1pCzWmDuUolCGeoHkgiAWR1u0Ss"
    "ydEWcbxObm83TsBOE4RFQKFLFgeasfFLJAPYnG9ye8ZxLT/03IVLJ7osZxdeffflcf0zgk"
    "fxKR/7peTueURGGJNRrqG5jPp3K7Np/98svrH//TjNTfdzYNWJSs4v3o9VYuWLwbniQ0vN"
    "UYfe2exIRjScICkXESRRnz+UfpN1YfSJ6Q3VcN9x+EZI6TSE/Hzb/PkzjQs4DMk/T/nv9H"
    "9tUKw6bTd+8/TT+++jSd3tRmT3+FCvnZRwGL9czTWGqi/vmv9L57QsynN/oBP/x09+HzZ9"
    "98YShgQt5zc9HQdfMvA8QSp1BD+p5lSWIcy6kb2SXQKTnPP9iTvl/yOZ05YQOjeE9poN7q"
    "OpufyJ/SzmY+vkKk+mLjovDTq//+pO+8EuJ/I/3Bu/9398Hw+vbuvw2xq2125c37d3/Jhz"
    "O1+aV747sf3rx/WSE7ZnyFo6mgbpxXYEC9B/VBwjmJg22d9x8WmDes9QJmFKTfrPCf04jE"
    "93Khfn3WMgc548++qFCbXXiqr5QZZhvFhcuy3gG8uM0OuKFQ2/d6nkeMWdj+kQRU7RV2wn"
    "eYCuFhCrrNwKMi/8dXP7x+e/fm86fPJ88N14ppKklxjT9/Ul3KMxzhOLDs0a30FlBHE+y1"
    "czy5EnoXGXsO3OYQILaN2AfChf4KNW5f0vvXccM2XABV2KWpTndNjKovq358+W9Pnz579u"
    "3TJ8+++e7r599++/V3T76baHVVXatf+rZlGl6+/svrd5XtWH9Q5l1ILBPhcvbtEf0JFjds"
    "TeILKHxnOf9WRGKtJ9ZJ/+vH9+/spBcx1Y2EBhL9H4qoONuSLyjgs4RGksbiVj/2Ejq45q"
    "h9SqrsT8qapL5BTcTmRFM2xdKyuasrkq5Ig6BdQlanJoPe5v+4RsFb/YHh+zjaZrJT29vy"
    "+u2rj5/u3v5cmp8f7z690leell6X/NPPv6nM2e4m6NfXn35C+lf0P+/fvapO427cp/+50d"
    "8JJ5JNY7aZ4rBgRMo/zVkrzXqEhZxyEjAees29DX+CFXA9EuqQJjznpH3G6YrK6ZqzOY2c"
    "7Bg1ICh+Hgcfi6lknFgk6JeMRQTHDYdfEVchfqaA59pVd5/0y/3L9+/flLh/+bpK7i9vX7"
    "768PlXFem6Lt1p3WPqJVpXkSBfd5evtatlviy4AfQHMxwsN5iH09oV9pQ1ja1fWj1dVT/B"
    "Mb43XOq/W3/h3A8Wrmj8X2R7Y/OR5dcmbU4yrEdNl9mwDv6xdYTlnPEVUvK6WheMfyaQkp"
    "BCEkuqdN2bykR1Q4Bvq49d5wjflvnpcJjm40dhmO77EFVv43SBxcK2nceYb+2UF1HVE3Qr"
    "iRgX8S8ztW9HvOL95et3dx/+Zmf+pUVNfPm3T6/uQE0ENfGG/Lmm6m4es15Ggmo4ZNWQkw"
    "e29Hq3y0iY5SHPsjHZJMLf3FPAwkwPbaaHongRToPFjU3tSq9MWpWu/ZhDGlfzxJ5YZ2o0"
    "E1hVJotxIFvox+lK5xRfUuPA06+ef/v8u2ffPN/ZBHaftJkCcsNLs4rUaINpDuFpNr5cp6"
    "JUjuB5+vXXHWJ41KjGKB5zrSyf65fKgeFs+AjZ/erJkw7sqlGN7Jpr1XjLWJLYcmw2uy0L"
    "kP69lpc5KE/mnxzKYbamTTbE9Er7YbamLvbDNOC5bAJEnxYEqXvogHcSzREVSCzYJkYsDo"
    "iJhF+StUxD5rFAH3+6+/Lp19/YbI0nvjvYJQdul4SY+5PH3IOpF0y9gyL+XKbeBbVJOs0L"
    "PR8PC91joa8JX1GhtR1LJOId57hhqVdwFe7HJ1tqNn/7vcEpMbMkiLQkQ5VQsGp98nLAGw"
    "TeIPAGjcZ6DN6gxzbL4A16LDMdE7lhfOkmXhZBPcqWtmwL/bxLWF92EudgrJFrzh5wdGO1"
    "R2bXJu0WycKogybJXxdYG/8IWisGA7rGEcJiKdCccWMcxDHTtj+ks/kU9HtTpUP/opWSz7"
    "ICHcbGuKFikRsZAxwrHJoRFCxwrP7QurWyzweDIXMQVjYwZJ6d4oJtTX17F305Hw+asoem"
    "LJLZ30ngZE8rQIByH5Ma3kYMW5Z4s7O2AAFn7RHJpBmPHqb7KhLM99XF39V8zwkWtnCb5g"
    "1nj4D9xie3Dy/dSujsAEC3z4kKZRt6N/cvSOC4xgsQyBd2ZzxXZ6fuu7kFCjPgPgPXU5Xn"
    "qzMxfpmqPOBabJ4QcC324Foc2qxfySx38kWkJlufl7uMBI/T0GZ5KE6SJKTyVSy5PWx7f3"
    "XS6ijR46ZkN/Cgr+R9TFBeDQmpkbfo9SqrYf49WjD1zVHMkCDqiJLGh6F+WytZgcU4Qtr2"
    "PUnDrKkaqC+rxTGn94lavuoBdQ/J+R8HfpE+3mzwi1ye4kIKVSBtxXmbNa0dAOw4HgoWNm"
    "+gI99jygoEV9ToKZ+ROeOWrJFmT9QecZQj6nqk27P4ofBc2syVzbTvAMC6P+u9e56uh+/z"
    "nKBhqGbDyRVSgMCG7kE5J+rPFna5u22ZF1FAvBfx3rWKT1+meGiTMTLD8GBsSXLxM4to0G"
    "BL2l2dtNuS5GK63g88aEvSgau7dH1BgoRTuUXpHb5HG6pWbyIRNr3xdORrXkZUjX7Akdpn"
    "jAWobjQ64X2PsA4Ny27xOGxFOAjUmT9Vc87i0CIuNLoz68D+vJrn3C5PUvGoaPGMiAe7VR"
    "hwa+FW7ZeKMOnDrw0KHFs4VtKDOqR0VZjAeAA8uG67BXBuaz5E0uT96Qr/6cBzFQbcWrjV"
    "ZUBCvHVZv0UIcGrbh009fK9cwjr0cVarMI1ULNQ1WyX3CMhKOMIuCaF8lwnlS9ahZyhfGQ"
    "kWG7DYdLbYfEwlpJsGk01+eXLQZiMKIzvUb0wE4cawYlC36A/9wZSGf+i6itTUXJTbz4Ti"
    "cKE+UA9NIoKWikQdq6M+i+/Vh5wgNje3ErYqjmd5BoT6DNx8MyyT2XBlB4dQn+y9cSG0AA"
    "E660XshCLEjdAS6AhKr8cJ7MBoEFFrvemWhKsdAvyLXglXD9TWO74tzypHAOEQvHANlK+U"
    "gMdsZt0W400B8zitNiJga+LG2R7iR9n1nGj2qqyMLSnxqAFRAXqWgLge9s5VAaLgivGyvt"
    "jwI7TBXInNpTHlCrJmO03zyExtAy7iCTPf28yb2BH/pGkLfITzfyXz3WmDhwT5RzHNUHz7"
    "Mc2yT8JMFQmJM1DbZ8gBAQNxDf+w63v3gyn/fGPxD9fGTNqcxPtOetNgP7xTeL+QOA61N5"
    "bNEUZZki36HOee3Yn6VPub9M8l2U5MPH7q0fsiL1+NsER/hAlRG/4f3ysgQQHj5Fbr7rdz"
    "Yqur3euTwavcx+4IXuXLU1zwIZl3wlVw26NGKJuPTAUfyGGmFhRu6EybX2o9usym4NCbds"
    "PVvdTGr3H6WPgevfvlzZu0T6waLDnbqquf746CJZW3afUh8YUtjuno+8HpMoitD06XHk+X"
    "TFhz5LSMAlIrpGY7kZufsgACH6WnjxIcVo9FZipHWWWHu1cF0DIWTJxDM3EORDp+9aADIS"
    "2ycXqhVTImuyHd+qMt9EkQk7BQgbOhoVnTSBBlByESgCjbo9RlmKix2ez1yMdD1OcpnR0f"
    "VziKhuXuOKdUlXo8nj399pudj0P/0ubV+Pj27s0bS+4+FNLsexHnaqyX584CHtOS7jmrVx"
    "+Udf6bk9jz8ZDCfkxBU6hN3ed2A2UeL0Q8C4KEcy/7QAU6QsMQ2AdOZx/4mQkqG+oElAdM"
    "DtoLpuvi2MP+tBgZ2GdC11gMCKKxblJeKM4oOcGrF7uajPd4LSYIC0HvYx1+oWtVo4CtVl"
    "RavGunvvsRBooiL93FtSLqsJyW2RyOs1OMREgDI8ax+6iDESN99d0YLWKA0OFEB5od/6PZ"
    "GBsPhOxyh+NA7Ee6VfvVOTko3/6+N7F3nER4qy+xYHmgpm8XNFTuHdwr0LZt93GAnmp/eX"
    "L1B+iQNqNPLGSNW5G52GEjkvm4DjFeqcSnlkQqPqrtA8v9HoIW2NSQSmXKEG2JTfT0vAm4"
    "wAa+DQ1r679aYQdihR9T3MtATpP/pOavrR0k5vPWM2Sej+gWCkGFKTUYm9QStdmtI4Z1f1"
    "J9m8PhES5oOC8GsZnBedHjeWF+1ths9kXk48EL4eGFUI+XRn52jFOp4oB8H1c//QeZ7gKp"
    "Hbz8JRw4+L0d/GKBn379jY385pD4PcYzIn5o1F8gJB6qqJ4puyNPdXPO8MiBsKZ913SerD"
    "GzTEDLOVpCwSnqI8JAfg3YGfq0M/zEKqp28fNJm50hIuE94dNFPvCgueEti8kWCSIRFjQk"
    "SKnKWP0XBCyJ5S26Q3O1tUe61oUk2rBgfq3bHfxvAwaIQRz0YIDoUZbiZE44id1qpJdAcI"
    "77lElPtyPHpVxGwVquC0chlVM/bq1g0Lwqy3alybGIniSgKxw1rNodqCp1pqjbDD2udfvj"
    "qx9ev7178/nT55Pnhlq1R1Bp/u58/3j+5IvqCtahznFg0ap+WGDesHALmFHsxUoY/XMakf"
    "heLtSvz1o4zol8Vs2/yC481VcqDOO1TLitNETrGi7CLrOKzxWHc+olzElEsHAmuAgDgtsI"
    "NoqLi7S2A/S3O9ywNYkvoFucRVYbUI3m6xEqhmRiacxcKTsHlZBCwqktKlPPcpNrsIhqm+"
    "FRza6esVqnrf1DHDanCqzHLWos29OKSOyavFvE9J/AWzBFzRIaSRqLW/3YS1ijzpLW61MA"
    "/KjC34/7DYAsavBBDX8qrk0gmtOYioXXPFegIPgOeZ6ha8KjS0X6SS2hG6tTVxwopLfIR3"
    "RIPdJjkX5Cmi8UERwKJBnCWW6jLdOoE+YIP23+/bsaV/PxpxEULpuxXjKrPv26i2FVjWo0"
    "rZpr4K/twQMzkF3jdUhWayaNr8GyeRQvt+4htDKwSxZjhJWcEKICVBeYRzgOTRUMoeR5Xe"
    "QiFhvCKxXmCxhr1fqT3vuIrcm0F/Zor1vGnSqm8aJbVW8RjbB1nXnrslXfcl/iVSQE7rot"
    "8+IcCJbwgDgu7AoMwiLqLrnEktfSXop1j/JSoQbG5AkLsc5Y6BjYnyOgb4NvQP8lU+Ouh3"
    "6wp0JMf2mcf88MMK8+DvPqgKJHhvZ2X/s0D8Uus1ozbrXnZlcmHdJ06H5oB3uMLt+hS3qo"
    "gbHAxpUvJojFBGl3OGJp/1mMIhorvOZaG1hiUzNK/9H3nCWxpZftSe8M6TyDUJPAxnJ2iq"
    "GeyEUE96uIxOUkIPRB0zYS1j1qiFygfMj1l80scq5PW0fOdxDg3I/zVLZxI32PAdb9WOdk"
    "nlizV9poL4CAdz/eY3VoToNFEi/r1DfyXgaNhvqnXz3/9vl3z755vmN890kb0XVSITC2V8"
    "kE2guBBX1oUwEWdLCgD3eaIUB5YCLZoEzaPxjJrtGu/UMu+HU0bu8lxS4m7jXmMqtancJf"
    "mGhAo9YiLLTBeYsC9b0mJlJQ/Uo5UqtOJ7IJxOKApEM2hJPMTm2zd5/rMccYv1O2HG3gRR"
    "CYwsEUfnlTeLKaEYv206xN7gBjqjJ8MmVyTrnSUvTG5HYSl3FjorZnE0nvYXFDo/0CcXH5"
    "SVvnvTm5vog5Krn+enSKM2XRN5hiz2aHHRjhp9jBByLQ/5XNbiyCvP64VYD/ezbgoMD+Pl"
    "biLyWBCR7ZML58gXQNIpTEkkYo1AEkjKOQ4BB9jtOf+rNAyd0z3cdsHeEtCS0JQqe8MUSk"
    "DEJGBDG8RzF8qb69izk8Hw+GcA9DuLUjQgvX1j4IQHWnojP83kkqzMf3X25pRCJhU6JVe8"
    "iVNckKqh92XOdSktXapgE1iuFFCDjla7FUus6pi3yxA0DaZWVp3qsbenj/ijhw/Q3Z9Rdh"
    "IaeEc7coljIKUhIhoAICKiCg4nHvqsOxA/5optNmCtRXJgesgdMw6dy9mpjOT8Zap5Bohb"
    "dIR4xqu1xW9Od7tFnohDMqEU90oplOIyNxqG19xg2vRS9ba+tT3hqsgoOQK8Eq2KPort5i"
    "j1NmjxqhYAEnzElOmDd0ReWHJLIeMvuLredMFjYW6dFTng8/eOL8xDZolQQLcxys2IPpPa"
    "i3/ayplDCBXmjNmc5ynqA5ZyvjLKJqIajNwhS6jJk+BOpnzqlvDqfOILZEOHV6PHWyl8PF"
    "llCAgJvEx5IAHc2qpXdP3NEspJwEzm1XiqBRcNz3wl4p/S3hTntJAQKU+9RbWGOnRZ6PB7"
    "J91re1UnprD78cAm0+SXEvt7bw49KnJFgJCDrw4HTgUuG3OPSq+raHgRV9yPMLyfXgkhzG"
    "VIzMJTkkQ+IvAt83WxLTq5POpsRkN76D9wpLY+bT4eTa15SZ+XStQ4xCvNVR51iNiOXC1E"
    "tckKxFzmcC/YPF5Hu04VRKE6keEl40FaoREQuWNr9WPw89wvaY3c3RLFZGgS0SbJEXt0WC"
    "2QZsCKMnO1VX3Vpql0BHdtS+ogmwtNTGK31oORph9iAwwxwwwwR2etuS2YMGciGP3TA39L"
    "oyb/O+5xaJ/m2hJ/pBeb7YQL1LNRlBMA8W+iZqTJBWfCnWOH+BONuoUUGi5OctiogUKGbI"
    "rAsdVKbTmrUnn4ZpIXRbKZmzPOMIUb3waFfJsYYEkR1E9ouL7JBd2Zvk+ICjxMm3ugMA3R"
    "3pHsiR/DPerkhsbV+SX2o9kNeFQQcP4k8LgjZULHQwnDrx1piGu7pqxjylD03yQLhaRGp+"
    "EJ6xRCIqX6A8p9GM1nVG4lAgddrG9ySzdVFLQ+sengdxfIM4JeAg7vEgBsX4zIoxBO2dOW"
    "gv4CSkcurnzbCCYZOoBvsmXI1wC/bdQ0axhHu39yamPZuTfX0PgURtd8aLX9OB9Qqsx9Io"
    "F5DdzhOOgtcy4WSqNRIX5qs42Gc8G69dQRmgLPBoLEt+TsjUS/IuAy8jfZ+rOtDJRe90fw"
    "j9mLagge42ulPLinqiH982OBB+mHDf9W1BA93dtpPUnuiqadrhUIisXiMvtsvgd5zjhurs"
    "JVSF0nPWgywYVWcJjSSNxa1+3iXsqlry+O332h6hFl08TXjkIuKVUaBMugt4EY2X0wUWiz"
    "rtbV0GSjBoNVDlvmurAUFwZKt230b9HgO8+/JeDOUpM99czLeI6b+gr20D14+9xAZ+ljK/"
    "5M81VZd9sudKyBHm+lxJbk/OSWsGHaR0NU7zyFK6irOerEPPWS8jYdavadZFEgSEhF7zXs"
    "VCXvSQd/Xradd65orxjyesPgvUu0uNRDfNoXz5iEmHiL7c5mQGd+r/JPkWYWmK3q05e6A6"
    "Si4LkrD3dToEgNi6QRjaILbu7BQXwmayt8+N0zIKSO3Yi/bjCkfRI2tI++zpt9/sDkL9S9"
    "vR9/Ht3Zs39R4q+W7tGUDXAIdl20Qz4/r/NpJbK2fWwWCWdzfL74hs25o7zEPrHg0zAXFH"
    "A2V9pYRv5rTk9whY5e58m85Jik23wMYyCnj35V0qht15z1HAu8euTmxxSM3Ov3w89Hb39/"
    "AFCxIsWWKtvtHs7i6iPB3e18P7ufzdeQQ6J4oB4el/a7gHWOaHbJmfYxr5dXcrAmGOhzzH"
    "Zot0ada7B4zG8XKyVr26pdvUEOTx0tTA8OIM+sWBYJRHGJYAwSiPcdYhROHxhSio2TMU1U"
    "MT0iuT1pCE/ZgOlbvZqlAZG4VEjUMbKhe3SNcDMkX4Ev5AH4hAasHolkATcz2t/SPyHn62"
    "+tynvDVEN/QhCEF0w+UpLkaWS8JjHDn60CowSNr3c2Pamy+2Wfya2y+Cwa+rwe96pJ2vrl"
    "7aAY3ysesWoFE+xlnXwrbXpJeAYCEcmoVwKNprhOWc8dVHImVKd12NrQyZtOmzojCoU2i9"
    "KSifVqfV+udmwaKss7xaeXrgRCmewQJhYa6vsFACM1qS7We6ai0JlsgUaLaH4Z/y5kcotd"
    "by3s0FL09a3vuwQnvOfblU6fKrJ09a3tpcEVCjGqtdmmvtqm1Dfe/moIum+t49pFtfedjF"
    "ULYw9dWatq7sUuuWlTXeWBfGdtq50kpBaM7ZCmGUlk4loS7IjVFIZuaXLAw8NZWhGVP/40"
    "kc64rcMxzhOCBpHe5MKVK/zGVDxe9+Hgmmu0HYlcB0d3aKh99OZhTkRjS2HMft6Uk5BpKT"
    "qjV5Z96lvW1YWKxQPL1viqHDAnRYuO4OC+lOmsnSjgu5hoX1fGg9p7uqH911MPB9gO90hX"
    "p59mrQMclv/bv4Qt95qGNhIrwngusmaoIIR2GwAoO6xpVomflct5t/ID6OrQp2hP7Ma3du"
    "lV+gQNdp8HFhVqAw0YOb6KG4ALJKFHep7n1jcwVUhkxao3IrZVy6OQXusuhZ7TxUR7Auwa"
    "6jaLWxPXOLirwo2AOJQ8a/L3Xr1FG0bBNnvTiFrRH3ye8P5v5BHIxg7u9R9liqb19ns6Xb"
    "djZ+FJaRS5UYciG8iAHSfdot4Blx6nCxAwDd4y3epA6FWTSe4k1rThmn0mLobjSMFCE9xp"
    "4/uZas9MwPQIllMbe0GyrDoN9QgVAWz+l9nczmaLQ9Arp/tG8ZHrWBBFF6k7Qs7vZOODsQ"
    "tMKpbtXdWxBpEqc6HtdCf1tFrDIOXoqTvxTpjuPpaahhIaXLz80AqXSQSjewY2LESVWQSv"
    "dYZn0gDooPRNEc0IiarKMWN4V94KTNWcFLEDeXhU4q0LU91oSj/D4krPUseWGcB8aRQAXa"
    "LLBEK7wkAskN09kF6h/qV6TbpFr8Fud6CDgvBmFZB+fF2SkuSutK6FPnj2T2k6tJTi+i2k"
    "6tDsReT0CKPnQq/MHJDyf/BU/+l4wtDx/7ZpTLmT/LAQcP/J/UOTzHXGcPRgTr9ZAfv2iD"
    "BdJLYGIiCjYLc6iqMxlJSszvsUKpcxhFWEh1TrMlCeuH/TkeAAf9IE4hOOh7POihEVU/8h"
    "Sky5w5XUYQEvtZl6tIKI7qZ+P0y525eNLMuSbh1BkzSayjL7PICgeCSziguDUJTNfi8bPS"
    "l5BQBgsCyLtoaUpL6aKmmWETFz1th+gQTB7S+ZxoQYOgGZEbdRiacO40tNuoUIm4Ra+l0q"
    "kEi3RhZioFiea5JhVhXddF61NztTj1VXTPYkulrPM+CpS3QYi8oLz1qFWA8gaR/KOLck5m"
    "fyeBUwfJAgQo94njpzFx3DoKEMg5rlboX6vFiD3KfNWRwG3VyKM12cYe4s3U1oDArG3VOh"
    "sXirCjbQvXQ6yXdUHpYQm25Eu1l6TagYDednrBxH7+ilQS08gpsL4AgZj6dsHNJ9FEZqE0"
    "LgmB/u3t/SaBrUl8AcLPIinPKRdyahxGPHEV76xgULZrhZCM6S/0INgCBTHPwm4irT7S5m"
    "2jjPLaO66HzbNsHJD/0SyyjCse0LqX+dSkKkHBozg0jyJk1V0m4mSQntwPSXxz0I+rB00c"
    "vLg86diw1yS+qE1UB8GyOcJoo5YA2+h/h3grbtEdCjgWCxQxQQSKmVyooS/QH7E68acs/g"
    "MJNUw7WTlJfapqFIsbMmzO9CDw3w5CVAT/bY/SOPhve6FZPeP+3q02WAEyCrtg717cYEHC"
    "JFLy65xZiG+XfWtgkH6HLP3qNmFTm/TbnChYgByZJXhFL5olTVCx6kbcDvCoacvESRfiCp"
    "BHTd1VuAzU0GQ8FQR1rIwwdn83A0EZB1kpflkpKYsx2fiQn8GA+2O4TwuBWzSbw/wXoDAH"
    "x8wBJ2vjRvCZhCIWZuGYWWhJ4To8DW15XDAPHedhHwcoTDUD16mw42E2PDNGdZ6SmOoIEd"
    "eJqEFhDo6ag9zf6DULRTDMg988SCaxW2zdHgGhde1Km0do3RzTKOG2CuWNL0MRMpq34GRF"
    "3wnnNktws+FhB4B4I3ebAw6kG9s7ALg7ILwLwrs6hXcJibnfrJeR4N4atHuLxlQsvKa5Ao"
    "V5HvI8QxDfIwzim6sFtPjElqQhfq9wfdIeumdGTuVuaKeovYjGyzSSThChF5LuublQE6I/"
    "zO6JzD3FBC3JWiIs1OAFFotb9IsgIWJxoO5NJdJfPStnretbiyQI1C0Z1+Uw7ZF8fT78iO"
    "g+/TzbS9ncSidHnKqPzuH4vstssaftogORf8fOh1Miu3njnLPYiyggtRoWkqxmtjC/xtN7"
    "D+jv8D6nqnVik03MrOUc27beHcRz770e+fZcLczAlNC8vsdrSkiEX7MAAcrlpae3Ubkcjp"
    "KTxGWRunzlkGKTjzmo0fyFPujMoBWLyRbpL4/kgrPkfmGqPFb78KgPlbogGVsqnaGuoRx7"
    "M8gnGoR0BlpFjwLwGm89amOVUUBq1ZUmJVmtXUkto4BUyHy7yNpd5T36KlJla8mxHegy1e"
    "IvlCsBNceGWHNMp58kliic9oSVxBaEc86MFU7UYCHHk7SiVG3hWiQoR/TI+1joFkROsVBH"
    "mntd0xIOTsAmQSNVZK30Nq9pOxoC0twXuInmU8yGTsmHZRTw7su7VAy7856jgHd33ldEYm"
    "36qLPeHNBdxEBId/uU+FRL1UYOj1i9PQxs7EOzsde6d7kE7O8BEK5f8/3qegmGII9XpgaG"
    "F2fQLw64nB+jyxla1D/CWb+eKOfrT+8cSgAAM1+q7v7Xn09anf/5iA5tJPVYHTisvfOpl/"
    "YzgdgmvkWf1CdGo/hShxbHRCCsy3+mvR+1bm9rFXns7cD9PwhDHLj/z05xQWbHKyfrWj5+"
    "FF6ovg08xa/pwHkFBtR7UL8mfEVNJLxF27/jHDcEJ1dwFe7PaVu7HPm//Q7xxSD2q79MUu"
    "7ZiKKIBEPOkA0516PcQQrrCZW7v3AlFN80aHjpxckhNW96vxvXQdlLBOFowdQXRNioahOk"
    "SzqjP/ZnxB8oiSWN0B8SL0msP7Cpef43AgVvENoHKHhnp7iUJcQdCS1AgM5qjFtm3uoc4Z"
    "aNB6XNQ2kz54va0GeWYNlmyssoIB5qU4HC10nhy4Ul1zkv4kDZG5qyNxCl42PWoOfGonPs"
    "rrWqHKI46qDC8euCxEo/WKpVo31Cf2czpENMEE9igeaMazcQEizhAXmBQkyjLcJSASIW4A"
    "jppVpzJf1DQSZIQYnSf7foHRK6+V5oKZXT98NBsRmEmAiKTY+SuH65XMTCfDwIhD65Jmav"
    "cqF7jwDCfRoA6ZNgmktMFdIbJbEyqkkWG6UcVuLZKmjtMwa/q+0vGqDlqnIehD5pp9k5W5"
    "+GRut4DedlIx8Y/Sev7R3rv9PWO4CxiOC4gdo9qlotSsHOta/kIknP1aLev39T2ldevq5u"
    "HL+8ffnqw+dfVXKP62SHSjh01+v2qBHq8deu1pUOCyykbv3tMccVKKjvQ55nMMs1H0/jMs"
    "sNxWiza111YzPb7K9OWg035XGdqhyv8ZYlMreCPJA4ZBxJZn6b4Xg5QRsqF/vywabfGRJ4"
    "i3Acph/roUpWuNfeYixQ2npL39FWOqynZ4KhZhBWBDDUnJ1iqNt0KZr3261v5YraHcCE42"
    "HCSaRTN6VsOBRO8HBXQ0mtc5fUStvIepVCKCJBvxyyfqnLoKmpiolr+b8y8OgSgNczxV4V"
    "AA1bTr6UHNBjlTTdJfcCovt58q4ol5bDodXSvMOAnbm7ndloxBaiDzUq93aSeNF8/Vni5W"
    "bMut3S1IP6KhJmwG8G7jkTFupbT8wd5jL1cs81Aac+KtMaiq7kFlBAbxu9c2KRQ1qpzRBA"
    "axutEv/pSGuGAFrbaHXXS06lkIya1tRJMdUeDkd6K0iguQPN7ltuGQgkdyDZfQMuA4HkDi"
    "QreRib53oxXUQD3R3oFolYk1h47h5FNNB9iG71PJeAzyJkNEr0ySI91a1jgU1cgKtfvYY8"
    "wut7PUZlB6cvRIQ1L+NxRYRBGdbHPutQqefRVerZR1i++nNNAokzxlpCMYsDJ92iMqekgu"
    "lQzUevbd1rlek811yWL3dWxWj/CKS7sOpmqzrI0lbU5+j7QWTlIEQTiKzsUfqDyMp+aE73"
    "Jld2SyggFdK3L5i+ncz+rk54F74LEKDcO2PetTVjEQS2jobTzjOqHRox+q5laAkNLaGvO3"
    "79emwn52T4ItFxqXHBy1pZgY7QXHkl5slO2QM6jtRR3ilAQNoBz87jtPEPztb8Rr2VN61G"
    "ZjNi0tG6HOWDOyX+69HlFPzPBOJkzbicICwQlUhgGiJduGSyT7yfkQCnVRObsvtPdWMwNA"
    "9ipwRDc4+HERiae6H5QOZ+i93oQMI+UGskzSVxKiRfxIxCxe7bbgQ2/j473OWb7Bpvjyn+"
    "UYaDufSImUjz0HwnooSGeThiHhg/wm1QBMMsgPNgaM6DK8vhvCJmryyN84qYvbJMzitiFl"
    "yJ53YlziO8cREk8vEgO3gE0UDZsUfgOEyt8R6TXALCHA95jlNHy9QWgqHn2D6/JVDb/F7h"
    "GdV28KsJqx7rCxzfq+1MV+p3Mw3XkWAbrmqoM0FsGmprfbg9qMcCcbtPrrZC3FXUPozJ5m"
    "YkEtSaM8XEytHylUNAZnVnnBMsbMdcS4/oHQL4duc7DxJ0NCgUYVCw9qbVqHCB9JHrYfSM"
    "ixp71MyoIyGyEuqR9MVtppFzZjGR/fXj+3etenyGqu7GNJDo/1BExdli7gtRb7OERpLG4l"
    "Y/9hKBb5ql9u2kunNUZkXfoNYgAYKJH0kwMZSJeYyzPpQQcnofK9b/i2xvbOHj+6uT1tDx"
    "dFweedelGokaitaY8jy+O43m/UwgKkRC+C16LQVac/qgVqgayKW6gEgc8O1aLdk02vue6f"
    "jwOCAmElx9B4FihlaME1u9kh6eCIHmgxBuINC8R/kxTlYzYmmb1ZijuQeMKUXzZLUX18ks"
    "ooGLLL5H9C+HX2Z5nkXizrZ+i1OBxphvmyyvO1DVqbCVaY+O0SiVLzMid6wr0l++fnf34W"
    "92u8lLC/Ev//bp1V3VVqXP0emcM4vN+0DIQAk5QqH3SoTcjjEDnKo/REyTWNLIdarraIge"
    "GPJsg/2iWWIATfYMmuwnI6XfWLTY7MqkTYOV+zEHlddPSnkMKSeBZHyrM5LZ5gXCUZTWvF"
    "wlQqcgo6XiKFb/mCvlEOG9tjmnXA1QC5Fvb9HPEZZqwOrLDQ3Vk5QuKYha/1LUFdjengpK"
    "7CA0rGYlVix0iJVbbkwRM4qA4d7jWqPE0jajhfBsPJDtQ7bEMrG0c2iPOUps3RyA8C6E6x"
    "PRhe58PJDtE+CFqT21saUcwx4C/usym/9gsdPSzcfD0vVYukHEguWUzeeCyKkSGpm102db"
    "hb6mO4zJFtxzuT5QtZsnBFTts6naHxhrUbfN1clhlXvK84Gd9O6dQqvVXKMCUymQmvU5vU"
    "+4iaFLPbXaw6uup9qx2mu+nGFBQkRjQbhCCBIpTRpp07Fd1T7Xg47QroflvHwcurb56SBd"
    "5ONBuvCQLmZcvVDW9pTNzs8iBsIQ26fEwymqk3LtrRWbp6SIgSk5+ZTgKGIbJbQxTu/VH1"
    "efmTvOcYO72oKtzFDfU6Ofd4mp0TvSb79XqKUhWa2Z1JUVplJGzRpOo3rTcof+NJxvnjz/"
    "7sm19Bq9njrv198jD7TGbhMyLq0RAswf46wPxVawT8C6sRkLCpcnbdaCiIT3hE9lZXyHSP"
    "MZjnAcKJVcyaU69jvr8ibQhsoFwoiTOdHFlEiqwlOB0hWJ5owjok4aWzD5aW4KrvaBq//D"
    "MrkM1xzg4K/ZvRkuZpUSCGwrUNh52GQXv6YD5xVYj+VTLqSAn5z4FZFYb+Yu5qoiBsxVJz"
    "dXcS3tCCIcD9EKDKIeKkZAHQbqsrfsALCh+xT3mM+JekkfiE9LvAp2hKrzlajKnRIXOAl0"
    "/XgfE0kFChM9uIkeiFHkl1gQHJGyRl+9NulgDkmKgw/aQn7Vpgidwa7FHR2mgArmFGPC0H"
    "nuJsHKhDWYe3O0wAJJvCSxtVHbqW4KtpBBiBhgC+lRigsTH4Fij4ITZnAnTHPZMjdPvQXb"
    "o6f+MhOs3xDjkx/IMf0rjiJijXHMrrQe0Zv9mA4nM1MHZ9ZrUdeWoeIW6TDElTpZt9p9oI"
    "/O9ND/zJIc6IGH83YQhwGctz2et2vChXMJyRIIKK0Zonzay0JX2faaSoOPOgaPAXgMzuUx"
    "gMi0xqmAGKWzyPlktmBseSclWa3t8n55RLvcn45Vi3A/+KAC8D7WdrMtkgypG9IHwhFGKy"
    "KE+sa36PVqlZj7f48E3uqak3KhlgnCM5ZII9orntVUiDTaaIMFCrT2EdY1hXM+CFSKQcgR"
    "oFL0KKplr44jp2UUkFohVW02AXMTgQsQ8HB7l1xRhNoKgTTmYVRQXrkYA4vPOHV+y4pGSh"
    "twTiSqwsZUH+Fk3Krlx/00hTJyhJrClWgGQ/fUZ4L/j6mobC2SXx3SSTkIi6M7JDFk5U9D"
    "lN3ghRHGY8x16YFd+YEVXhKhzf+6RP2+PIES4WU6YM1ZoEQPLdLHhIQWT8J5HwUawiAkLd"
    "AQehRmwUJ+jsgJEiZrkjcc6R5gX0SBnuBTo4OF2+kCi0Wd97Y6+SWYZ6X8K6L+XKXyyQNR"
    "e4IhzmHZl1Gw7H3U4/77aT52yhfmwTXCm91yOwD45E7vk2PxPKK2F6C15XoRBk3XHZuuD7"
    "8Css54IEqPDS+wzM+y50RYyClRmq5TblUZBc2T3XlnQZBw7mXJq0ChK8zQLHmV5CqzX/gl"
    "VxWhIzTZjiy4o9xbzRgDvSa+ioU3fGhv+LBs9a/icM2ovRVQdciki62eFEd3COUnhdY7aK"
    "P+J0ztYKOFiwnSxnNFusmZy4sDxUzqcBwibSE7J7kjWN4HYcEEy/vZKS4Uu+OWNoPNYnw2"
    "HIw1PgUSdiZGtzS3Cs4vxe2KjnNb1dkr0fXVVjOLxqPqh1SYv2eqpG7hWKepDgWl38Omnj"
    "YdtJgUWxxJBRC4kaq8d3UjzTGNEm7bqhvj0YqQ/mLRrqWItWZHPW8qqLWwYbuCWwODhjs0"
    "DbdswxLJyqduQwkIczzkOYai9FCUfmBiwoitw1CU/rHM+rAsxW/TLKybZkNxPmLSxU68Kg"
    "zulPBpjB+IxcaYu8EmKVMHUecGZ3v2ZicUmHsHYYsEc+/ZKS7YILMXwJHUCgxotZp2HTkt"
    "YIDQahUiJqi9NHybdlFEjSkZsGcNAwJ5e7fzuoarQ6D60Xncg3cmrcmua+sYWM9qvbgY1I"
    "sQMKiDIeixmgRKbhQaU7HwmvYKFMzrQzOvD8v08zPeRgyXDR/2EZMupp91YfBB04+uy7uh"
    "IUFrzE3zQJyX4tq+QAv1chMuTEI9xxukEycniMQB365NJX0a61BA/QXSWL8Ax2hGkFhHVK"
    "LZFpllXjMc9fRMMDsNQtcEs9PZKS6GseQdOFyiWHIMBLFUJe62IJZhHSIfiLYLNHS2rY3p"
    "dJDw0vAOhWEyINqYCvCC3sdKm+NEh4BvOIvvX6AlWUvTdharQTRSd5mTDVrrwo9pjYmJ9i"
    "Ao+SnUlSCp0LOn+9rqOCtkYAp8b2+D2/PT4XgZxN4Hx0uPxwuUjzkHqWkVWxczWQEChknf"
    "wjE78aajkawMGpPb43Q1EEH8vEgMNaQyP04bJflzTdXdfBrBlpAjnPUrmeVhmij/9f8B5L"
    "Ntxw=="
)

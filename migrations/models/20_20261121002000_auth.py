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
    "eJztXWuT2zaW/Suo/uKkSulybOex9tZWtRPvxDOOnbKdzc6mUjJEQi1EFKEFwJY1s/PfF+"
    "BD4gOkCEikKOp+sbtFHFJ9AAL3nntx8c+bFfNJIG7vPI9Fobx5jv55E+IVUT+UL03QDV6v"
    "9xf0BxLPgrhtQPx7wqc413YmJMeevuUcB4Koj3wiPE7XkrJQY+5QgkIp6jmSC4JYGGzRKo"
    "rvjDjbIDaPP0/aThAOfUSlQAHzlrf6QT7z1JNoeH/Ce0Yh/d+ITCW7J6odV3f+/Q/1MQ19"
    "8pmI7Nf1cjqnJPALrFFf3yD+fCq36/izX399/eN/xi31951NPRZEq3Dfer2VCxbumkcR9W"
    "81Rl+7JyHhWBI/R2QYBUHKfPZR8o3VB5JHZPdV/f0HPpnjKNDdcfPv8yj0dC+g+En6n2f/"
    "kX61XLPp9O27j9MPrz5OpzeV3tNfoUR++pHHQt3zNJSaqH/+K7nvnpD40xv9gB9+unv/xd"
    "Nvv4wpYELe8/hiTNfNv2IgljiBxqTvWZYkxKGc2pFdAJ2S8+yDPen7IZ/RmRE2MIr3lHrq"
    "ra6y+ZF8lmY2s/YlItUXGxeFH1/990d955UQ/xvoD97+1937mNef7/47Jna1Ta+8eff2L1"
    "lzpia/ZG58+8Obdy9LZIeMr3AwFdSO8xIMqHeg3os4J6G3rfL+wwLzmrGew4yC9JsV/jwN"
    "SHgvF+rXpw19kDH+9MsStemFJ/pKkWG2UVzYDOsdwInbdIEbCrV9j+d5wJiB7R+JR9VcYS"
    "Z8hykR7ieg2xQ8KvJ/fPXD65/v3nzx5NnkWcy1YppKkh/jzx6Xh/IMBzj0DHN0I7051NEE"
    "O80cjy+E3kXKngW3GQSIbSL2gXChv0KF25f0/nVYMw3nQCV2aeLTXRKj6suq/776tydPnj"
    "797snjp99+/82z77775vvH30+0u6quVS9919ANL1//5fXb0nSsPyjyLiSWkbBZ+/aI/gyL"
    "G7Ym4Rkcvk7WvxWRWPuJVdL/+uHdWzPpeUx5IqGeRP+HAio6G/I5B3wW0UDSUNzqx57DB9"
    "ccNXdJmf1J0ZPUN6iY2JxoyqZYGiZ3dUXSFakxtAvIctek0Nvsh0s0vNUf6L8Lg21qOzW9"
    "La9/fvXh493PvxT658e7j6/0lSeF1yX79ItvS322uwn67fXHn5D+Ff3Pu7evyt24a/fxf2"
    "70d8KRZNOQbabYz4lI2acZa4VeD7CQU048xn2nvjfhTzACLsdCHVKHZ5xUelwLn/NlTpTT"
    "H8ywt9xg7k8rV9gTVte2emn1ZFX+BIf4Pu4kzab+npkq7a9o+DeyvTEp1tm1SZNkjXWr6T"
    "Jt1kKtXgdYzhlfIbV6qvHG+COB1Hzlk1BSZXkatOgWCFCaByGD1ivN8f8W9lzWfhQyUd+2"
    "nHobpwssFia/JcR8a6Y8jyrRPttKIsZF/MvUCNsRr3h/+frt3fu/m5l/aTDaXv7946s7MN"
    "rAaLshn9dU3c2h14tIMNSGZqjle5mTB7Z0ereLSOjlIfdy7EBFwt35ymGhp4fW00NxvAin"
    "3uLG5HYlVyaNTte+zSGPq75jT+wz1erhRpfJIIWnA/04X6lL8yWRwp98/ey7Z98//fbZTg"
    "HffdIkfGcid72LVBtsqA+o14caLtNRKsbTn3zzTYuIumpVG1OPrxXtc/1SWTCcNh8hu18/"
    "ftyCXdWqlt34Wjn7KZQkNCyb9UGEHKT/GMJ5FsqTRQuGspitaZ2GmFxpXszW1EY/TNIPix"
    "Ig+rggSN1Dp5+SYI6oQGLBNiFioUfivNQlWcskgRUL9OGnu6+efPOtSWs88d1Blxy4LgkZ"
    "sCfPgAWpF6TeQRHfldS7oCZLp36gZ+1hoDsM9DXhKyq0t2PIC7rjHNcM9RKuxP34bEvN5u"
    "9/1AQlZoZ07YatCQUUjFqXLHmIBkE0CKJBo1GPIRp0bb0M0aBr6emQyA3jSzvzMg/q0bY0"
    "5T7r551DfdlZnINRI9ecPeDgxqhHptcmzYpkrtVBSfK3BdbiH0FrxaBH1zhAWCwFmjMei4"
    "M4ZFr7Q3pvjYK+iPfM61+0U/Io3S4fa4wbKhaZyOjhUOHQjCBvgUP1h1bVyj4fDELmIFQ2"
    "EDI7pzinralvb+MvZ+3BU3bwlEU0+5N4VnpaDgKUu0hqeBswbBji9cHaHASCtUds7Up5dJ"
    "Duy0iQ78uDv618zwkWpnSb+glnj4D5xmWLKV7aFbTYAYBulxUVNlH3LvcviGc5xnMQKNti"
    "z3jmzk7tZ3MDFHrAvgcup0bG1x0xfp4aGRBarO8QCC32EFocWq9fSC+3ikUkkq3Ly11EQs"
    "RpaL08lCBJ5FP5KpTcnLa9vzppDJTodlOya3gwVvIuJCirTYJUy1v0epVWFH6BFkx9cxQy"
    "JIhaomQcw1C/rZWtwEIcIK19T5I0a6oa6stqcMzpfaSGr3pANULS/eMgLtLHmw1xkfNTnN"
    "tC5UlTqcx6T2sHAB3HwcHC8RtoyfeYdgVCKGr0lM/InHHDrpH6SNQecVQg6nKs207iUHgu"
    "TXJlPe07ALDuznrvkafL4bubFdT3VW9YhUJyEJjQHSjnRP3Zwmx3Nw3zPAqIdyLeuXLo6Y"
    "uGDq0zRiYMD0ZLkotfWEC9Gi1pd3XSrCXJxXS9b3hQS9KJq7vt+oJ4Eadyi5I7vEAbqkZv"
    "JBGOT6rSma9ZGVHV+gEHap6JFaCqaHTC+x6hDg1Lt7gOrQh7nlrzp6rPWegbzIXacGYV2F"
    "9Us8vp8iQVj/KKZ0Ac2C3DgFsDt2q+VIRJF35NUODYwLGyHtQipavCeHEEwIHrplsA56aj"
    "QEiyeX+6wp8teC7DgFsDt7oMiI+3NuM3DwFOTfNwXA/faS9hFXqd1SoCuqLSQF29KrlHwK"
    "6EI3RJSOU7TypftPYdU/mKSFBsQLFprdh8SCykmxrJJrs8OajZiFzLFvUbI0F4LKzEqFv0"
    "SX8wpf4nXVeRxjUX5faR0EeOqw/UQ6OAoKUiUefqqM/Ce/UhJ/rwcY0UpiqOnTwDUn0GLt"
    "8MSzIbru1gkeqTvjc2hOYgQGe1iJ1QhNgRWgAdQenlBIEtGPUCaqw33bDhaoeA+KLThqsH"
    "ajrJuWmfVYYAwiF54RIoXykDj5lk3QbxJoe5TtVGeGxN7DjbQ9wou5wVzVyVlbElJQ41IE"
    "pAxxIQl8NeVxUgcqEYJ/XFhB+hBnMhmkvtlivYNduqm0cmtQ24iCf0fG89H+eOuG+aNsBH"
    "2P8X0t+tJnjYIH8V3QzFt6+pl102zJSRsHEGavsMOSFgIKHhH3bn3v0Ql3++McSHK20mTU"
    "Hi/Ul6U2/fvFV6v5A49HU0ls0RRukmW/QFziK7E/Wpjjfp/5dkO4nz8ZOI3pdZ+WqEJfrk"
    "R0RN+J9eKCBBHuPkVvvut3Niqqvd65MhqtzH7AhR5fNTnIshxe+EreG2R43QNh+ZCz6QxU"
    "wNKFxzMm12qXHpiicFi7NpN1zdS038GqeXhRfo7a9v3iTnxKrGkrOtuvrFbilYUnmbVB8S"
    "X5rymI6+H6wug5j6YHXpcXVJjTVLTosoILVEajoT2cUpcyCIUTrGKCFgdS02UzHLKl3cnS"
    "qAFrEgcQ5N4hyIdfzqQSdCGmzj5EKjZUx2Tdqdj7bQK0FI/FwFzpoDzepagik7CJMATNke"
    "ra6YiQqb9VGPrD1kfZ4y2PFhhYNgWOGOLq2qJOLx9Ml33+5iHPqXpqjGh5/v3rwx7N2HQp"
    "p9D+LMjXWK3BnAYxrSPe/q1Qtllf/6TexZe9jCfkxBU6hN3ed0A2Uez0Q887yIcyd9oAQd"
    "oTAE+sDp9IFfmKCypk5AscHkoF4wXefbHo6nhSiGPRK6xqJHEA31IeW54oySE7x6vqvJeI"
    "/XYoKwEPQ+1OkXulY18thqRaUhunbqux8hUOR5aW+u5VGH7bRUczhOpxiJkQYixrHzqIWI"
    "kbz6dozmMUDocLID4xn/Qzwx1i4I6eUWy4HYt7Sr9qv35KBs+nsR595xEuCtvsS85YGavm"
    "3QULl3cK9A07TdxwJ6qvnl8cUvoEOajD4yn9VORfHFFhORzNq1yPFKLD41JBLzUU0fWO7n"
    "ELTAcQ2pxKb00ZaYTE/Hm0AIbODT0LCm/os1diBX+JryXgaymvwnjf/aykISf964hsyzFu"
    "1SIaiISw2G8dYSNdmtA4b1+aT6NofTI2zQsF4MYjKD9aLH9SL+v8JmfSwiaw9RCIcohHq8"
    "jO1nyzyVMg7Idwn103+Q6S6R2iLKX8BBgN85wC8W+Mk335rIr0+J32McM+KHRv0ZUuKhim"
    "pHuzuyrW7WOzwyIIxp1zGdbdaYGTqgYR0toGAVdTFhYH8N6Ax96gw/qb/kxqAzxJ9PmnSG"
    "RdaihUqt2yL9hERaDlRPCiQZwmkYzCRKt8IcoSlk37/4kv2wwNz8gmXtTzOvnTe5YYU/Tw"
    "MS3suF+vXJN08b3qVsUlOtylmQ6aUnyTXQFq4n8P7aJ6s1U91jPmQ3f7lxDqGlhm0CXgFW"
    "65ePclBdiwDh0I8TpoRkXOdDhWJDeKkYQQ5jLHBw0nsfMTXFlagdKjEXcacyf886VfVm/M"
    "LU1fHUZUrUth/iZST4eHbDPN8HgkXcI5YDuwQD7aKkwkksI4ME2rxrb49yEkAHxuQJ9+zN"
    "mG+pAWUIKPHhqv2cM4pyOfSD/APyT6Gde3mVOQ2pWDh1ewkKxVWGtnkKisFfRTcPRJf5K5"
    "vdGPQY/fGkSYf5M21wUH95FxK0psSLD6PVB8M/R2xNQhSFkgbIZ+oy48hXU7WuThz/rz/z"
    "cIhmOp14HeAt8Q3iyylvDIlmg3CKQFHpnOI9pUv17W2s9aw9RGkdzHRjYkID18Z0BKC61X"
    "mj/N6gptSXLcnaQ9mSI8qW1IlYDYWS6gSsDkf5jTYQzrDwdTPOpSSrtTSQXisa5iGj2S/4"
    "5Otn3z37/um3z3bK4e6TJvmwqhwGBAuDflVvX+wAIGmXhua9uqHLeaQ5HAgTQ/NYKwdSEs"
    "7talUVUSD3gtwLci/Ivdc9qw5HB/wx7k6TFKivTA6ogVM/ar2JlIR662es1ikkWuEtCtWi"
    "oXW5NKHqBdosaEAQlYhHoUiOJyOhr7U+nVcVm16mHaanvDWogoOwK0EV7NF0h3IFsMJ0s8"
    "L8grermvMaskuNa8w616hVta2NMnx0+r+a+teY+pM4KVdP9rpIlp7tyQPharjqUzLxTFdI"
    "pPI5yjSSuDUnapL0RXogJlI/E45MxRh7eB6sRoOYKmE16nE1wisWhabViHh0hYMaFWkHKi"
    "9GCeo2RY+L1R9f/fD657s3Xzx5NnkWU6uWHSrjvzvTHZ49/rIsJ+hCyulWira7mvKYUQSo"
    "inub2uxsqt/X9LTCMCc+lVPseXpQWk4ORjBMEuXt9BFXLawyT3OQUQzh3kt39H8wygXJTl"
    "0wnv+aFqyXYD2GWs9gu3WjuOO1jDiZao/EhvkyDuYZl3nmMtIK0tjKWIb8nJCpk+VdBJ7H"
    "+u4q2+DkpncyP/huTBvQQHcT3Ymyop7oxrcJDoQfJtx1fBvQQHe76STRE209TTMcEpuqOX"
    "eh2Qa/4xzXbDAtoEqUdplfmhNVZxENJA3FrX7eOXRVbXn8/kdljlCDLpxGPLAx8YoocCbt"
    "DbyAhkuHSgoFGJRRKHPfdru0IDgghtm5sU7LDgO8u/K+IhLbnmmax/S/QcA0gevHnmMC72"
    "TbAOxvdVoTLiHrALJWW3XziLNWo7Xv2OtFJPT6JfW6iDyPEN+p38tYyFYe8qz+QLiwPrIu"
    "BxrNDrTrObEuTdS7S0Sim/pUvqzFpEVGX6Y5xY1b1ZOQfIuwjMs5rDl7oDpLLk2SMNeJOA"
    "SA3LpBCG2QW9c5xbm0mfTtszyGooACUsunN0WrGTHsiWwu5rhHjek0m1NUc8xma8cEuho4"
    "DNs6mhnX/5pIbkimM4FBlreX5XdENk3NLfqhcY6GnoC8o4GyvlLGN7Ma8nsEjHJ7vuNKDI"
    "pNu8TGIgp4d+VdKobtec9QwLvDrE5MeUj1wb+s/VGBv8vhvJMIn7cg3pJFBt6bwt15FJRl"
    "dy3LnmagpwdguMXfau4ByvyQlfk5poFbtZg8EPp4yH0cT5E2xf/2gNEEXk5W+k+XiJnGBD"
    "m8NBUwvDiDfnEgGeUK0xIgGeUaex1SFK4vRUH1XkxRNTUhuTJpTEnYt2lRx46t4vo+SZxZ"
    "HzERCLShcnGLdD0gzjZIRPyBPhCB1IBRP6u76OtJ7R+hcxHmyuA21bE75a0hu6EPQwiyG8"
    "5PcT6zXBIe4sAyhlaCwaZ9tzCmnnrsFL8cCAQ/R8Hvcqydry/e2gGP8tp9C/Aor7HXtbHt"
    "1OkFICiEQ1MIh+K9BljOGV99IFImdFfd2FKTSZM/K3KNWqXWz1WLtDqt9j83C6ZLpauuxm"
    "rk6YYT5Xh6C4RFfH2FhTKY0ZJsH+mqtcRbogccRAaX9tQ3P8KpNR7GVl/w8qSHsR12aLuc"
    "lwuVLr9+/Ljhrc0cAdWqttplfK3ZtY07rMp2fdLFDgDnsVmmXQxlClNfrW7qSi81TlkB8e"
    "91EmuubauZK6kUhOacrRBGSelU4uuC3Pr011n8S5oGnkhlaMbUPzwKQ12Re4YDHHokqcOd"
    "OkXql7msqfjdzyNBuhuErgTSXecU5yjlOBQ4Hhe2vFaQQG619I9hOW7enpRhYHNSuSbvzL"
    "m0twkLgxWKp/dNMZywACcsXPYJC8lMmtrSlgO5goXxfGg8J7OqG91VMPB9gO9khDpF9irQ"
    "Mdlv/Yf4fNd+qGKhI5w7gutD1AQRlsZgCQZ1jUvZMvM5UW7zg8vZj2XsCOOZlx7cKr5Anq"
    "7T4BLCLEGhowfX0UMJAaSVKO4S3/vGFAooNZk0ZuWWyri0CwrcpdmzOniolmBdgl1n0Wqx"
    "PQ2Liqwo2AMJfcZfFE7r1Fm0bBOmZ3GKagSgg/uD3D+IhRHk/h5tj6X69lU261N0s/ajUE"
    "bOVWLIhvA8Bkh3OW4Bz4jVCRc7ANA93uJNalGYBeMp3rTmlHEqDUJ3rTCSh/SYe/74Unal"
    "p3EASgyDueG4oSIMzhvKEcrCOb2vklmfjbZHwOkfzVOGQ20gQZTfJA2Du/kknB0IjsIpT9"
    "XtjyDSJE51Pq6B/qaKWEUcvBQnfymSGccx0lDBwpYutzADbKWDrXQDWyZGvKkKttJdS68P"
    "JEDxniiaPRrQeNdRQ5jC3HDSFKzgBYhdyEJvKtC1PdaEo+w+xK+cWfI8Dh7EgQQq0GaBJV"
    "rhJRFIbpjeXaB+UL8ifUyqIW7R1UMgeDEIZR2CF51TnLfWldGn1h/JzCtXnZ2eRzWtWi2I"
    "vZyEFL3olPiDlR9W/jOu/C8ZWx5e9uNWNmv+LAMcXPB/UuvwHHO9ezAgWI+HbPlFGyyQHg"
    "KTOKNgs4gXVbUmI0lJ/HuoUGodRgEWUq3TbEn86mLfxQNgoR/EKgQLfY8LPRxE1Y89Bdtl"
    "Ot4uIwgJ3dTlMhKKo7ppnG57Z86+aaarTjj1jpko1NmXaWaFBcEFHFDcuAlM1+JxU+kLSC"
    "iDBQnkbbw05aW0cdPiZhMbP22HaJFM7tP5nGhDg6AZkRu1GMbp3Elqd+xCReIWvZbKpxIs"
    "0IWZqRQkmGeeVIB1XRftT83V4NRX0T0LDZWyun0UOG+DMHnBeevRqwDnDTL5R5flHM3+JJ"
    "7VCZI5CFDuksdPQ2I5deQgsOe4XKF/rQYjdijzVUUCt2WRR3uytWeI11NbAQKzplFrLS7k"
    "YUdrC5dDrJO6oPywCBv2SzWXpNqBgN5mekFi774ilcQ0sEqsz0Egp77ZcHPZaCLTVBqbDY"
    "Hux9u7dQJbk/AMhHdiKc8pF3IaB4x4ZGveGcHgbFcKIcXSn+9AsAEKZp6B3UgaY6T100YR"
    "5TR3XA6bnUwcsP+j3mQZVz6gcS5zqUlVgEJEcWgRRdhVd56Mk0FGct9H4c3BOK5uNLGI4v"
    "Ko5YG98cYXNYnqJFg2Rxht1BBgG/2zj7fiFt0hj2OxQAETRKCQyYVq+hx9CtWKP2XhJyRU"
    "Mx1k5SSJqapWLKzZYdPRgyB+OwhTEeK3PVrjEL/thWb1jPt7u9pgOcgodMHeo7jegvhRoO"
    "zXOTMQ32z7VsBg/Q7Z+tXHhE1N1m/9RsEc5Mhdghf0ohm2CSpW7YjbAa6attSctCEuB7lq"
    "6i4iZKCaRuOpIKhzZUSs+9sJBEUc7Epx25WSsBiSjQv5KQy4P4b7pBC4wbM5zH8OCn1wTB"
    "9wso7DCC6dkMdCLxzTCw1buA53Q9M+LuiHlv2wzwMUcTUD264w46E3HHeM6n1KYqozRGw7"
    "ogKFPjiqD7J4o1Mv5MHQD279IJnEdrl1ewSk1jU7bQ6pdXNMg4ibKpTXvgx5yGjegpMVfS"
    "ecm5TgeuFhB4B8I3vNAXvSju0dAMIdkN4F6V2t0ruExNyt14tICG8NOrxFQyoWTt1cgkI/"
    "D7mfIYnvCpP45moALT6yJanJ38tdnzSn7sUtp3LXtFXWXkDDZZJJJ4jQA0mfublQHaI/TO"
    "+J4nuKCVqStURYqMYLLBa36FdBfMRCT92bSqS/elrOWte3FpHnqVsyrsthmjP5+nz4Edl9"
    "+nmml7L+KJ0McapzdA7n951nij3tKTqQ+Xdsf1htZI/fOOtd7HkUkFpOC4lWM1OaX+3qvQ"
    "f0t3h36WqdWLIJmbGcY9PUu4M4zr2XY992dYQZSAn143u8UkIk3A4LEOBcnrt7a53L4Tg5"
    "UVg0qYtXDjk2WZuDHs1f6IPeGbRiIdki/eWRXHAW3S/iKo/lc3jUh8pdkIwtlc9Q9VCOvR"
    "nsJxqEdQZeRY8G8BpvHWpjFVFAajmUJiVZrW1JLaKAVNj5dpaxu8rO6CtZlY0lx3ag81SL"
    "P9NeCag5NsSaY3r7SWTIwmnesBKZknC63LHCiWos5Hg2rShXW9gWCcoQPfI+FroFkVMs1J"
    "JmX9e0gIMVsM7QSBxZI731Y9qMhoQ0+wEeZ/MpZn2rzYdFFPDuyrtUDNvznqGAd3veV0Ri"
    "LX1UWa9P6M5jIKW7uUtcqqVqkcMhV28PA419aBp75fQum4T9PQDS9SuxX10vISbI4ZWpgO"
    "HFGfSLAyHnaww5wxH1V9jrl5PlfPnbO4eSAMDiL1UN/+vPJ43B/6xFi2MkdVudOKyj80mU"
    "9pFAbBPeoo/qk9ij+EqnFodEIKzLfyZnP2rf3nRU5LG3g/D/IIQ4CP93TnHOZscrK3Utaz"
    "+KKFTfAk/+a1pwXoIB9Q7Urwlf0TgT3uDt33GOa5KTS7gS911qa+cj//c/IL8YzH71l0nK"
    "HQ+iyCNByBmykHM5zh1sYT2hc/cXrozimxoPL7k4OeTmTe937Vo4e5EgHC2Y+oIIx67aBO"
    "mSzujTfo34hKJQ0gB9knhJQv2Byc1zvxE4eIPwPsDB65ziwi4hbkloDgJ0lnPcUnmrdYZb"
    "2h6cNgenLV5f1IQ+MyTL1lNeRAHxUJsKHL5WDl9mLNn2eR4Hzt7QnL2BOB0f0gN6bgw+x+"
    "5ao8sh8q0OOhy/LUio/IOlGjU6JvQnmyGdYoJ4FAo0Z1yHgZBgEffIc+RjGmwRlgoQMA8H"
    "SA/VSijpHwoyQQpKlP+7RW+R0Ifv+YZSOX0/HBybQZiJ4Nj0aInrl8vGLMzag0Hostcknq"
    "ts6N4jgHCXA4D0SjDNLKYS6bWWWBFVZ4uN0g4r8Gw0tPY7Br+vzC8aoO2q4j4IvdJO03W2"
    "2g216ngF56SRD4z+k9f2DvXfaTo7gLGA4LCG2j2qXC1KwbqaVzKTpOdqUe/evSnMKy9fly"
    "eOX39++er9F1+X9h5XyfaVcWjv1+1RI/TjL92tKywWWEh99LdDH5eg4L4PuZ9BlqtfnsYl"
    "yw1FtNkdXXVjkm32VyeNwk2xXasqx2u8ZZHMVJAHEvqMI8ni32Y4XE7QhsrFvnxwfN4ZEn"
    "iLcOgnH+umyla419FiLFBy9Ja+o6l0WE/PBKFmECoCCDWdUwx1m85F8366da1cUbkDSDgO"
    "Ek4krU5TSptD4QSHcDWU1Oq6pFZyjKxTKYQ8EvzLIfuXugya6qqQ2Jb/KwKPLgF4OV3sVA"
    "EwZssqlpIBeqySpk/JPYPp3s2+K8qlYXFoVJp3GNCZ2+vMsUdsIPrQQeXOQRInmi9/l3jx"
    "MGZ93NLUgfoyEnrArQfuORMG6htXzB3mPPVyu+qAUy+VSQ1FW3JzKKC3id45MdghjdSmCK"
    "C1iVaJP1vSmiKA1iZa7f2SUzkko6Y1CVJMdYTDkt4SEmhuQbP9lFsEAsktSLafgItAILkF"
    "ycoexvFznZjOo4HuFnSLSKxJKBxnjzwa6D5Et3qeTcJnHjIaJ/pkmZ7q1qHAcV6AbVy9gj"
    "wi6ns5orJF0BcywuqH8bgywqAM67X3OlTqubpKPfsMy1ef18STOGWsIRUz33DSLitzSkqY"
    "FtV89NjWZ60yvc81s+WLJ6titH8E0qew6sNWdZKlqajP0feDzMpBmCaQWdmj9QeZlf3QnM"
    "xNtuwWUEAqbN8+4/btaPanWuFt+M5BgHLnHfO2RzPmQaB11Kx2jlntcBCj61iGI6HhSOjL"
    "zl+/HO2kS4bPkh2XiAtOamUJOkK58kLkyVa7B3QeqaW9k4OAtQORnevU+AenNb9Rb+VNo8"
    "gct5i0VJeDrHGrjf+6dXEL/iOBOFkzLicIC0QlEpj6SBcumew33s+Ih5OqiXW7+091YxCa"
    "BzFTgtDc42IEQnMvNB/Yud+gGx3YsA/UxpbmklgVks9jRuFi960bgcbf5wl32SS7xttjin"
    "8U4SCXHtETyT40144ooKEfjugHxo8IG+TB0AsQPBha8ODC9nBeELMXto3zgpi9sJ2cF8Qs"
    "hBK7DiXOA7yxMSSy9mA7OCTRQNmxKwgcJmq8QycXgNDHQ+7jJNAyNaVg6D42928B1NS/F7"
    "hGNS38qsPKy/oCh/dqOtOV+u2k4SoStOGyhzoTxOShNtaH24N6LBC3++RiK8RdRO3DkGxu"
    "RmJBrTlTTKwsla8MAjarPeOcYGFa5hrOiN4hgG97vrMkQUtBIQ+DgrU3jaLCGbaPXA6jHQ"
    "5q7FAzo4qEzEqoR9IXt6lHzplBIvvrh3dvG/34FFWejakn0f+hgIrOcu5zWW+ziAaShuJW"
    "P/YciW+apebppDxzlHpF36ByQAIkE19JMjGUibnGXh9KCjm9DxXrfyPbG1P6+P7qpDF1PG"
    "mXZd61qUaimqI1pjzL706yeR8JRIWICL9Fr6VAa04f1AhVDblUFxAJPb5dqyGbZHvfM50f"
    "HnokzgRX30GgkKEV48RUr6SHJ0Ki+SCMG0g079F+DKPVjBiOzardo7kHjGmL5slqL66jWU"
    "A9G1t8j+jfDj/P8OzE4k6nfkNQgYaYb+uU1x2oHFTYyuSMjtE4lS9TInesK9Jfvn579/7v"
    "Zt3kpYH4l3//+OqurFXpdXQ658ygeR9IGSggR2j0XoiR2zJngFP1h4hpFEoa2HZ1FQ3ZA0"
    "PubdAv6i0G8GQ78GQ/xlb6jcGLTa9MmjxYuW9z0Hn9qJxHn3LiSca3ekcy2zxHOAiSmper"
    "SOgtyGipOArVD3PlHCK89zbnlKsGaiDy7S36JcBSNVh9taG+epLyJQVR41+KqgPb21PBiR"
    "2Eh1XvxIqFTrGy2xuTx4wiYbj3vNYgMhyb0UB42h7IdiFbYhkZjnNozjmKTKc5AOFtCNcr"
    "og3dWXsg2yXBC1Pz1saGcgx7CMSvi2z+g4VWQzdrD0PXYeh6AfOWUzafCyKnymhkxpM+my"
    "r01d1hTFpwz+X6wNWu7xBwtTtztd8z1uBux1cnh13uKc8atvK7dw6tdnNjF5hKgVSvz+l9"
    "xOMcuiRSqyO86nriHau55qsZFsRHNBSEK4QggfKkkZaOza52Vw86wrseVvDyOnzt+H8L6y"
    "JrD9aFg3Ux4+qFMh5PWR/8zGMgDbG5SxyConpTrvloxfouyWOgS07eJTgI2EYZbYzTe/XH"
    "VXvmjnNcE642YEs91HfX6Oedo2v0jPT7HyVqqU9WayZ1ZYWplEG9h1Pr3jTcoT8P59vHz7"
    "5/fClnjV5OnffLPyMPvMZ2HTIurxESzK+x14eiFew3YN2YxILc5UmTWhAQ/57wqSy1b5Fp"
    "PsMBDj3lkiu7VOd+p6e8CbShcoEw4mROdDElkrjwVKBkRKI544iolcaUTH6am0KofeDu/7"
    "Akl+HKARbxmt2bYSOrFECgrUBh52GTnf+aFpyXYD2WTzmTA35y4ldEYj2Z28hVeQzIVSeX"
    "q7i2dgQRlotoCQZZDyURUKeB2swtOwBM6C7FPeZzol7SB+JyJF4JO0LX+UJc5VYbFzjxdP"
    "14F4mkBIWOHlxHD0QU+Q0HATEmT6RXJk1SyGbf5qD88duCCYLSQ5z0pnUqbpHOb1ixkGy1"
    "LqHzFxJx5ZFh14EDHkSNQdgKIGr0aI6tla1qXZuqAAJKKxauy7l1cFxdc7GGwaczgRQBUk"
    "RXUgSEvGu7AoKfndj5ZLZgbHknJVmtzfZ+sUWz3Z+0VYNw37jVAc2Sb5FkSN2QPhCOMFoR"
    "IdQ3vkWvV6sovv8LJPBWF7OSCzVMEJ6xSMamveJZdYVIwpgbLJCnvQ/ffGBzVw8Cl2IQdg"
    "S4FD2aaumrY8lpEQWklkhVk43H7EzgHASkc+e93IpQ0w7j2gTPEsopyXNggZ9TJ86uaKC8"
    "AesM5TJsTBsvT8atGn7czVMoIkfoKVyIZzD4EEBizP+YmMrG6rvlJq2cAz/fukV2ZFpXzU"
    "fpDZ7HxniIud7TuNvXuMJLIrT8r2vf7vc9KhNeJg3WnHnK9NAmfUiIb4gkdPso8BAGYWmB"
    "h9CjMQsKeQek+sSP1iSrZN4+cy+PAj/BZfMv87fTBRaLKu9NBXgLMMcSvBdEfVc1eMkDUX"
    "NCTJzFsC+iYNi7uMf9H9R17ZQv4gdXCK8Py+0AEJM7fUyOhfOAml6AxrNc8zA4zdXyNNfh"
    "l1bUqZRE+bH+GYZ5J3NOgIWcEuXpWiVtF1FwKqM978zzIs6dlLwSFMrND03JK2Vtx/OFW9"
    "Z2HjpCyXZkyR2lw7K1GOjU8WUsvOFDe8OHpdW/Cv01o+YzBspNJm20epJv3SKVn+Rq+qON"
    "+kfERQljL1xMkBbPFelIn1GXVR0ImdTpOESaUnZOckdQ3gehYILy3jnFuSo63HB+Ub0Znz"
    "YHscZl5+VOYrSrdFfCuVW5u6Dl3FTO7kJ8fTXVKPhoXH2fivjvmSqrW1gWgKhCwel30NST"
    "04wMkmJDICkHgjBSmfe2YaQ5pkHETVN1bT5aHtJfLtqlVMfU7OiTtQU1VkxqdnArYPBwh+"
    "bhFjUsEa1cKkwUgNDHQ+5jqHYL1W4HZiaMWB2GarfX0uvDUop/TnZh3dQLxVmLSRudeJVr"
    "3GrDZyx+IBbGYu4Gx5sydRJ1Jjibd2+2QoHcOwgtEuTezinOaZDpC2BJagkGtBqlXUtOcx"
    "ggtFyFiAlqrjnb5F3kUWPaDNizhwGJvL3rvLbp6pCoPvozuW/WZHcc3BhYT2u92AjqeQgI"
    "6iAEXaskUAij0JCKhVO3l6Agrw9NXh+W9PML3gYMF4UPc4tJG+lnnWvc6oDkDfUJWmMen0"
    "qEs1Jc2+dooV5uwkW8oZ7jDdIbJyeIhB7frtVQnSAa6lRA/QWSXD8Ph2hGkFgHVKLZFsXD"
    "vCIc9fRMkJ0G4WuC7NQ5xfk0FpymRdlksWQYSGIpW9xNSSzDWkTeE60L1ByZV2nTaiHhhe"
    "YtCsOkQLSJK8ALeh8qb44TnQK+4Sy8f46WZC3j8+ywakQDdZc52aC1LvyY1JiY6AiCsp98"
    "XQmSCt17+sA8nWeFYpgC35vP1+v56bC8DGLug+Wlx+UFysd0QWpSxdZGJstBQJh0LRyzM2"
    "9aimRF0JjCHqergQjm51lyqGEr83VqlOTzmqq7uZwwV0COsNcvpJeHKVH+6/8B0IFXlw=="
)

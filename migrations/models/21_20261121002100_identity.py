"""Identity: who may sign in for a person, by what, and what they have just proven."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE user_account (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            person_id UUID NOT NULL,
            status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'locked', 'erased')),
            version BIGINT NOT NULL DEFAULT 1,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            last_signed_in_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, person_id),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
        );

        CREATE TABLE user_identifier (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
            lookup BYTEA NOT NULL CHECK (length(lookup) = 32),
            sealed BYTEA NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, lookup),
            UNIQUE (tenant_id, user_id, kind),
            FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id)
        );

        CREATE TABLE user_password (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            sealed BYTEA NOT NULL,
            changed_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, id) REFERENCES user_account (tenant_id, id)
        );

        CREATE TABLE identity_ticket (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            kind TEXT NOT NULL,
            token_hash BYTEA NOT NULL CHECK (length(token_hash) = 32),
            user_id UUID,
            sealed BYTEA NOT NULL,
            expires_at TIMESTAMPTZ NOT NULL,
            used_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, token_hash),
            FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id)
        );
        CREATE INDEX identity_ticket_end ON identity_ticket (tenant_id, expires_at);

        CREATE TABLE otp_challenge (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            purpose TEXT NOT NULL,
            destination BYTEA NOT NULL CHECK (length(destination) = 32),
            code_hash BYTEA NOT NULL CHECK (length(code_hash) = 32),
            attempts INTEGER NOT NULL DEFAULT 0,
            attempts_max INTEGER NOT NULL,
            expires_at TIMESTAMPTZ NOT NULL,
            used_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            CHECK (attempts <= attempts_max)
        );
        CREATE INDEX otp_challenge_end ON otp_challenge (tenant_id, expires_at);

        CREATE TABLE throttle (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            key_hash BYTEA NOT NULL CHECK (length(key_hash) = 32),
            tries BIGINT NOT NULL,
            blocked_until TIMESTAMPTZ NOT NULL,
            tried_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, key_hash)
        );
        CREATE INDEX throttle_end ON throttle (tenant_id, tried_at);

        CREATE TABLE user_factor (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('totp', 'passkey', 'sms')),
            label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
            sealed BYTEA NOT NULL,
            credential_id BYTEA,
            counter BIGINT NOT NULL DEFAULT 0,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            last_used_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, credential_id),
            FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id),
            CHECK ((kind = 'passkey') = (credential_id IS NOT NULL))
        );
        CREATE INDEX user_factor_user ON user_factor (tenant_id, user_id);
        CREATE UNIQUE INDEX user_factor_single ON user_factor (tenant_id, user_id, kind) WHERE kind <> 'passkey';

        CREATE TABLE recovery_code (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            code_hash BYTEA NOT NULL CHECK (length(code_hash) = 32),
            used_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, user_id, code_hash),
            FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id)
        );

        CREATE TABLE step_up_grant (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            session TEXT NOT NULL,
            action TEXT NOT NULL,
            facts_hash BYTEA NOT NULL CHECK (length(facts_hash) = 32),
            methods TEXT[] NOT NULL,
            expires_at TIMESTAMPTZ NOT NULL,
            used_at TIMESTAMPTZ,
            used_for BYTEA,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id)
        );
        CREATE INDEX step_up_grant_open ON step_up_grant (tenant_id, user_id, facts_hash);

        CREATE TABLE sign_in_provider (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
            issuer TEXT NOT NULL CHECK (length(issuer) BETWEEN 1 AND 500),
            client_id TEXT NOT NULL CHECK (length(client_id) BETWEEN 1 AND 500),
            sealed BYTEA NOT NULL,
            scopes TEXT[] NOT NULL,
            enabled BOOLEAN NOT NULL DEFAULT true,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, issuer, client_id)
        );

        CREATE TABLE external_identity (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            provider_id UUID NOT NULL,
            subject BYTEA NOT NULL CHECK (length(subject) = 32),
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            last_used_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_id, subject),
            FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_id) REFERENCES sign_in_provider (tenant_id, id)
        );
        CREATE INDEX external_identity_user ON external_identity (tenant_id, user_id);
        """
        + tenant_table_v1("user_account", update=("status", "version", "updated_at", "last_signed_in_at"))
        + tenant_table_v1("user_identifier", update=("lookup", "sealed"), delete=True)
        + tenant_table_v1("user_password", update=("sealed", "changed_at"), delete=True)
        + tenant_table_v1("identity_ticket", update=("used_at",), delete=True)
        + tenant_table_v1("otp_challenge", update=("attempts", "used_at"), delete=True)
        + tenant_table_v1("throttle", update=("tries", "blocked_until", "tried_at"), delete=True)
        + tenant_table_v1("user_factor", update=("label", "counter", "last_used_at"), delete=True)
        + tenant_table_v1("recovery_code", update=("used_at",), delete=True)
        + tenant_table_v1("step_up_grant", update=("used_at", "used_for"), delete=True)
        + tenant_table_v1("sign_in_provider", update=("name", "client_id", "sealed", "scopes", "enabled", "updated_at"))
        + tenant_table_v1("external_identity", update=("last_used_at",), delete=True)
    )


MODELS_STATE = (
    "eJztfW2T2zaW7l9B9ZdkqpQux3Ze1r51q9qOJ+lZx07Fzp2dTaVkiIRajCiCC4Ata2bnv1"
    "8AJCW+gBSBFimKfb643SIOqX4OCJzznBf862pDfRLy6xvPo0kkrl6gf11FeEPkf6qXZugK"
    "x/HhgvpA4EWox4bEvyNsjgtjF1ww7KlbLnHIifzIJ9xjQSwCGimZG5RKoUzqBRIrgmgU7t"
    "Am0XdGjG4RXerP07EzhCMfBYKjkHrra/Ugn3rySUF0d8J7JlHwPwmZC3pH5Dgm7/z7H/Lj"
    "IPLJZ8LzX+P1fBmQ0C+hFvjqBvrzudjF+rPffrv94a96pPq+i7lHw2QTHUbHO7Gi0X54kg"
    "T+tZJR1+5IRBgWxC8AGSVhmCGff5R+Y/mBYAnZf1X/8IFPljgJlTqu/s8yiTylBaSfpP55"
    "/n+zr1YYNp+/e/9x/uHNx/n8qqY99RUq4GcfeTRSmg8ioYD617/T+x4A0Z9eqQe8/unm1y"
    "+fffsXDQHl4o7pixquq39rQSxwKqpBP6AsSIQjMbcDuyR0SszzDw6gH6Z8DmcO2MggPkDq"
    "ybe6juZH8lmY0czHV4CUX2xaEH58818f1Z03nP9PqD549/9uftW4/nzzXxrYzS678vb9ux"
    "/z4VQufuna+O712/evKmBHlG1wOOeBHeYVMYDeAXovYYxE3q6O++sVZg1zvSAzCdCvNvjz"
    "PCTRnVjJX5+16CBH/NlfKtBmF56qK2WE6VZiYTOt9wJO2GYb3FigHXo+L0NKDWj/QLxArh"
    "VmwPcyFcD9VOg6E54U+D+8eX37883bL58+nz3XWEukA0GKc/z5k+pUXuAQR55hjW6FtyD1"
    "YICdVo4nFwLvKkPPAttcBIBtA/aeMK6+Qg3bV8HdbdSwDBeEKugGqU93SYjKLyt/fPUfT5"
    "8+e/bd0yfPvv3+m+fffffN90++nyl3VV6rX/quRQ2vbn+8fVdZjtUHZdy5wCLhNnvfQWI4"
    "w+KKxiQ6g8PXy/63IQIrP7EO+t8+vH9nBr0oU11IAk+g/0VhwHub8gUHfJEEoQgifq0eew"
    "4fXGHUrpIq+rOyJ6luUDOxGVGQzbEwLO7yigg2pMHQLklWVZOJXuf/uUTDW/6B/vso3GW2"
    "U9vbcvvzmw8fb37+paSfH24+vlFXnpZel/zTL7+t6Gx/E/T3248/IfUr+u/3795U1bgf9/"
    "G/r9R3womg84hu59gvkEj5pzlqJa2HmIs5Ix5lvpPuTfInmAGXY6GOSeE5JjWNK+JzuS6Q"
    "cuqDBfbWW8z8ee0KfUqbxtYvbZ5uqp/gCN9pJSk01ffMWWl/E0T/SXZXJsY6vzZro6yxGj"
    "VfZ8M6sNVxiMWSsg2Su6ecb5R9wZFcr3wSiUBangYuuoMEMM2joEGbmWb908Key8dPgiYa"
    "2paTb+N8hfnK5LdEmO3MkBelKrAvdoLwaQH/KjPC9sBL3F/dvrv59R9m5F8ZjLZX//j45g"
    "aMNjDarsjnOJB3c9B6WRIMtbEZakUtM3JP107vdlkStDxmLWsHKuHuzldBFjQ9Nk2PxfEi"
    "LPBWVya3K70ya3W6DmOOeVzNij2xz9TIhxtdJgMVnk30h/lKfZovKRX+9Ovn3z3//tm3z/"
    "cM+P6TNuI7J7mbXaTGYENzQL051HCZjlI5nv70m286RNTlqMaYur5Wts/VS2WBcDZ8guh+"
    "/eRJB3TlqEZ09bVq9lMkSGTYNpuDCAWR4WMI59koTxYtGMtmFgdNHGJ6pX0ziwMb/jBNPy"
    "xTgOjjiiB5D5V+SsIlCjjiK7qNEI08ovNS1yQWaQIr5ujDTzdfPf3mWxPXeOK7Ay85cl4S"
    "MmBPngELVC9QvaMCvi+qdxWYLJ3miZ6Ph4nuMNFjwjYBV96OIS/ohjHcMNUrchXsp2dbKj"
    "R//6MhKLEwpGu3lCaUpGDWumTJQzQIokEQDZoMewzRoMemZYgGPRZNR0RsKVvbmZdFoQFt"
    "S1Pus3reOdiXvcU5GjYyZvQeh1dGPjK7NmtnJAujjlKSf19hRf4RFEsEvSDGIcJ8zdGSMk"
    "0O4ogq7g+p2hop+lLXzKtflFPyRVYurznGbcBXOcno4UjKoQVB3gpH8g+ts5VDPhiIzFGw"
    "bEBk9g5xgVuT397GX87Hg6fs4CnzZPEn8az4tIIIQO5CqeFdSLFhijcHawsiEKx9QGlXhq"
    "MDdV+VBPq+Ovm70veMYG5Kt2lecA4SsN64lJjitV1Di70AwO2yo0IR9eB0/4p4lnO8IAJt"
    "W+wRz93Zuf1qbhAFDdhr4HJ6ZHzdE+Ln6ZEBocVmhUBocYDQ4ti0fiFa7hSLSClbl5e7LA"
    "kRp7FpeSxBksQPxJtIMHPa9uHqrDVQosbNyX7g0VjJ+4igvDcJkiOv0e0m6yj8Eq2o/OYo"
    "oogTuUUJHcOQv8XSVqARDpHivmdpmnUgB6rLcnIsg7tETl/5gHqEpP/HQVxkiDcb4iLnh7"
    "hQQuUJU6vMZk9rLwA8joODhfUbaIn3lKoCIRQ1ecgXZEmZoWqkORJ1kHhQIOpyrNte4lB4"
    "KUx0ZTPsewFA3R31wSNPl4N3Pzuo70ttWIVCCiKwoDtAzoj8s7nZ7m6b5kUpAN4JeOfOoa"
    "dvGjo2ZUyMGB4NlyRWv9Aw8Bq4pP3VWTuXJFbz+DDwKJekElf35fqceAkLxA6ld3iJtoGc"
    "vYlAWJ9UpTJf8zaicvQ9DuU6oxmgOml0wvs+gB0aF2/xOLgi7Hlyz59LndPIN5gLjeHMuu"
    "BwUc0+l8uTdDwqMp4hcUC3KgbYGrCV66UETLjgaxIFjA0YS+tBblKqK4ynIwAOWLfdAjA3"
    "HQVC0uL9+QZ/tsC5KgbYGrBVbUB8vLOZv0URwNS0Dut++E61hHXRx9mtIgw2gTBA18xKHi"
    "SgKuEBvCSk8p0nlS+JfcdUvrIkMDbA2HRmbD6kFtJVA2WTX54d5Wx4YWSH/o0JJ0wTK1rq"
    "Gn1SH8wD/5Pqqxjonoti9wVXR47LD+RDk5CgtQRR5erIz6I7+SEj6vBxJclNXRx7eQak+o"
    "ycvhkXZTZe28Ei1Sd7b2wALYgAnPUmdlwCYgdoSegBkF5OENgCUS8MjP2mWwqu9hIQX3Qq"
    "uLoPTCc5t9VZ5RIAOCQvXALkG2ngUROt20LeFGQeJ2vDPRoTO8wOIm6QXc6OZu7KSuk6IA"
    "49ICqCji0gLge9vjpAFEIxTuyLSX6CHMyFcC6NJVdQNdtJzROj2kbcxBM0P5jmde6Ie9G0"
    "QXyC+r8QfXda4KFA/lGoGZpvPyYtuxTMVCWhcAZ6+4w5IWAkoeHX+3PvXuv2z1eG+HBtzK"
    "wtSHw4SW/uHYZ3Su/nAke+isbSJcIoK7JFX+I8sjuTn6p4k/q5JruZzsdPI3p/ydtXIyzQ"
    "Jz8hcsH/9FIKEuRRRq6V7369JKa+2oM+GaLKQ6yOEFU+P8SFGJJ+J2wNt4PUBG3zibngI9"
    "nM5ITCDSfT5pdaty69KFicTbtl8l5y4Vdyalt4id799vZtek6sHCwY3cmrX+63gnUgrtPu"
    "Q/wvpjymB98PdpdRLH2wuwy4u2TGmiWmZSkAtQJqthLZxSkLQhCjdIxRQsDqsdhM5SyrbH"
    "N36gBalgWKc2wU50is4zf3KhHSYBunF1otY7If0u18tJXaCSLiFzpwNhxo1jQSTNlRmARg"
    "yg5odWkkamg2Rz3y8ZD1ecpgx4cNDsNxhTv6tKrSiMezp999u49xqF/aohoffr55+9ZQuw"
    "+NNIeexLkb6xS5MwhPaUoPXNWrNso6/s1F7Pl4KGF/SENT6E095HIDbR7PBDz1vIQxJ36g"
    "IjpBYgj4gdPxA79QHoiGPgHlAbOjfME8Lo49Hk+LkBb7gqseix5BQaQOKS80ZxSM4M2LfU"
    "/GOxzzGcKcB3eRSr9QvaqRRzebQBiia6e++wMIiiIu3c21otRxOy3jHB7GU0zESAMS46Hr"
    "qAWJkb76dogWZQDQ8WQH6hX/g14YGzeE7HKH7YAfRtp1+1U1OShf/l7q3DtGQrxTl6i3Pt"
    "LTt4s0dO4d3SvQtmwPsYGean15cvEb6JgWo4/Up41Lkb7YYSES+bgOOV6pxSenRGo+yuUD"
    "i8MaglZY95BKbUof7YjJ9HS8CYTARr4MjWvpv1hjB3KFH1Pey1h2k8/Sn49weJu1BzRuKt"
    "Ux7XtLNnoeFId3b5GIPY8mcnPA6rSJmNF7eR82030KI7TY6f1iTVQGsOoEoipVFH/xiSeL"
    "Ty1NER96V9iERrFCwiY04CYEbRBP2wYxW3VsGyGWxQDWrukWbTnazQkXXXO0LwhMSNIGY3"
    "WyXYUgSXuKQdi/BvrPrbki+vNW92OZj+iWoR3wzAdQFe/S/I1Din3pBajbHM/atpEGD2IU"
    "hgN4EAPaZvpnDc3mFKl8PCRHOSRHyccLTetbps9X5QB8lwzk4J9kvvcdLJKPS3KQd+ycd8"
    "xX+Ok331p6gXsZcAKr076rEwiHO/RUdJ534Og+nSuCMKdd53ROTywMCmjZR0tSsIu6mDDA"
    "KD0SRmkkPMNP8i+5MvAM+vNZG8+wykd0iGyqsUg9Ic14CaUmORIU4Sw7zxS37CTzAE4h//"
    "7ll+z1CjPzC5aPP826dt6c6w3+PA9JdCdW8ten3zxreZfyRU2OqhZnZZeepteAW3g8+cC3"
    "PtnEVKrHM+ZLFC+3riFBZWCXPLwQy/3LRwVRlbeAcOTrjAUuKFNlGhHfElbpkVaQMfZdO+"
    "m9H7A06QNyHA6IKcudyvw961I1mPELS1fPS5epftR+ilclwcezm+ZFHXCaMI9YTuyKGHAX"
    "FRZOYJEYKND2ZiIHKScCdGRInrCVyIL6lhxQLgGdB125n3NGUS4HfqB/gP4pjXNPKFoGUc"
    "BXTmqviEI60djSieCMqkeh5vHwMrri5GPgrYmR162MmB1hZ/TYuTgM7sDQ8BVl4qswuCc+"
    "WhDMCEOCrkmU8rjKTAgi6cMhTtXhyeqwlQW5S6KXaE1igTBHWJegzFTliq+b3pu4mp6eAk"
    "lqo3CogI3pHeIDpGv57W0s/Xw8RHgdTHy9SDkQX2U5oL2q6Hd1b89W03U5hrUN3UVwaHs8"
    "xEEGZrHrLAZXwmlBvwRXorJYubACUGB0IfoFvq9RzRPj+0ZCEPyNLq4MrID6eNZGBfyZDT"
    "jq/r+PCIoD4hFVEbalbP0C0Vh65Yn0x0PkU3mZMuRL3apTVfVP9ZmHI+mfI0biEO+Ib8jO"
    "OOWNwckfhRkJTv6Aljo4+QM6+cbKhRasjfUKAHUXqDG7M6RbNB+3kI+H4xYecNxCU5ZLyw"
    "EvTRkuPc7yK2UgnGHj62eeC0E2sTCA3phVVBSZTJ/Tp18//+7598++fb5PLdp/0pZfVE8t"
    "CgnmhgSXZvtiLwAkYGVq3skbOviwRTngKcbMU+i2NYQxuzN2ylKQDwb5YMAPQT7Y415Vx8"
    "MD/qDVaaIC1ZXZETZw7iedu0yRSPWG0mydlEQbvEOR3DQUL5dVXL1E21UQEhQIxJKIz3Q3"
    "WhL5eRtabXqZWlCd8tbACo7CrgRWcEDTHdqsww7Tzw7zXsSvVzhUVebGfaZ0vXW3oSKee6"
    "WhnY7r8LPGAVvMESeReImotBb1ml/oc64aGJK44bAO+1vAHjKKBQ72kAH3kDhhcoRVrVhB"
    "BIIeDryA/JoiiHDT0VfNuXcVQUjAq+LfvUrSd+nQUBID9F3Rh2DIiYMhOTrzDf7sAGouNq"
    "X2nSfDFnJ1nfbNS/C1IFf38egXYjHNK+a0YjEjYVB+wbsNiYxVvPmlWRtvEhcGdTpneRvw"
    "leqwuCAoxoE/033PFF2ujkdWfDm5J2yXFtPiBU0ECsQLlNsAejQjyyTyOfJWOLojSP6fMD"
    "nKfDJzz88DLmYURAFwMb1DXLDjN+qQR8MGRbxgg8MGK34vVN2bUqnrTHpaqP7w5vXtzzdv"
    "v3z6fPZcQyt3nUDovztnaJ4/+UvV7U8Yy7tVlhFubhxblJkE21VuH9uleWxz69hnNYQZ8Q"
    "Mxz44rtVwcjMKwSABhe27CtvGMxpaM6cYTGiF1rhtFvv+aFqhXxAZMVj+D7dZPziKORcLI"
    "XHkkNshX5WCdcVlnLqMwI2NEpjLll4TMnSzvsuB5rO++QhQnN73T9cF3Q9ogDXC3wZ0yK/"
    "KJbnibxAHw44C7zm+DNMDdbTlJ+URbT9MsDqVh9bhyZLbBbxjDDVkSJakKpH1W6BZI1UUS"
    "hCKI+LV63jl4VWV5/P5HbY2Qky6aJyy0MfHKUuBM2ht4YRCtHbJ9SmKQ7VPFvmu2DzSZOw"
    "/uGyKwCt7UkW9ur1CUGb7FgmkBV489xwLeS+MFyCVy2hNGlHQAuSaQa9KUQRb7jlovS4LW"
    "L0nrPPE8QnwnvVdlIYNwzKv6PWG8oWLjrjHFuiA0mbT1/3j69Nmz754+efbt9988/+67b7"
    "5/ss+xrl9qS7Z+dfujyrcuaTRNwB5XDt9NShJdNafy5SNmHTL6cs5JD+7UkVOwHcJCN8SM"
    "Gb0PVJZcliRh7rR5TABy60ZBtEFuXe8QF9JmsrfPDtOyFIBaATVKNgti6CrVfl7mQWpKFU"
    "enODAzX60dE+gaxGHaNsFMmd9wnkhLMp1JGGh5e1p+D2Tb0txBD61rNGgC8o5Giro62Y5a"
    "TfmDBMxye7x1L8u5Z5nYWJYC3F1xFxJhe9xzKcDdYVUnpjyk5uBfPv5Bgb/LwbyXCJ+3It"
    "6aJgbcW/uKFKQcA96Xg3tvPV2yDHRGJALcMf7WcA9g5sfMzC9xELr12y0Kgo7HrGO9RNp0"
    "DDoITCbwcrKeNqrJ7lwD5PDS1IThxRn1iwPJKI8wLQGSUR6j1iFF4fGlKEjtaYjqqQnplV"
    "lrSsJhTIeTAOhG9/dJ48zqkM6Qo20gVtdI9QNidIt4wu6De8KRnDDy//Iu6nra+4erXISl"
    "NLhNJwGc8taQ3TCEIQTZDeeHuJhZLgiLcGgZQ6uIQdG+WxhTLT12jF9BCAg/R8Lvcqydry"
    "/e2gGP8rH7FuBRPkatK2PbSeklQWAIx8YQjsV7DbFYUrb5QIRI4a67sZUhszZ/lhcGdUqt"
    "X8oRWXda5X9uV1QdNidVjeXMUwNn0vH0VghzfX2DuTSY1fFBX6iutcRbo3scJgaX9tQ3f4"
    "BTazzOvrnh5UmPsz/u0Pa5Lpc6XX795EnLW5s7AnJUY7dLfa3dtdUKq6PdnHSxF4AT7S3T"
    "LsayhFHeuHRll1qXrJD4dyqJtTC208qVdgpCS0Y3CKO0dSrxVUNujHyy0L9kaeApVYYWVP"
    "7DkihSHbkXOMSRR9I+3JlTJH9ZioaO38M8Eqi7UfBKQN31DnEBUoYjjvW8sMW1Jgng1lv/"
    "GLbj9vKkXAaKk6o9eRfOrb1NsjBZoXn60BDDCQtwwsJln7CQrqSZLW05kWuyMJ+Pzed0VX"
    "WDuy4MeB/BO52hTpG9muiU7LfhQ3y+qx7qsqAIZ0UwdYgaJ9zSGKyIQV/jSrbMckmk23xP"
    "XAJbFdkJxjMvPbhVfoE81afBJYRZEQVFj07RYwkBZJ0oblLf+8oUCqgMmbVm5VbauHQLCt"
    "xk2bMqeCi3YNWCXWXRKrI9C4vyvCnYPYl8yl6WTutUWbR0G2VncfJ6BKCH+wPdP4qNEej+"
    "AW2Ptfz2dTSbU3Tz8ZNgRs7VYsgG8KIMgO5y3AJeEKsTLvYCAPd0mzfJTWERTqd5U8wCyg"
    "JhILobiZGiyIC5508upSo9iwMExDCZW44bKovBeUMFQGm0DO7qYDZnox0k4PSP9iXDoTcQ"
    "J9JvEobJ3X4Szl4IjsKpLtXdjyBSIM5VPq4B/raOWGU5eClO/lKkK45jpKEmCyVdbmEGKK"
    "WDUrqRbRMTLqqCUrrHovWRBCh+JRJmLwgDXXXUEqYwD5y1BStYScQuZKGKClRvj5gwlN+H"
    "+LUzS17o4IEOJAQcbVdYoA1eE47ElqrqAvkf+StSx6Qa4hZ9PQSCF6Ng1iF40TvERWtdGn"
    "1y/xHUvHM12elFqbZdqwOwl5OQojadCn6w88POf8ad/xWl6+Pbvh5ls+cvcoGjG/5Pch9e"
    "YqaqB0OC1XzIt1+0xRypKTDTGQXbld5U5Z6MRED075GUkvswCjEXcp+ma+LXN/s+HgAb/S"
    "h2IdjoB9zo4SCqYewpKJfpuVyGExK5sctVSWiO6sZxutXOnL1opi8lnLpiJolU9mWWWWEB"
    "cEkOIG4tAlO9eNxY+pIktMGCBPIuXpr0Urq4aXrYzMZP20t0SCb3g+WSKEODoAURW7kZ6n"
    "TuNLVbu1AJv0a3QvpUnIaqMXMgOAmXuScVYtXXRflTSzk51VV0RyNDp6x+HwXO2yhMXnDe"
    "BvQqwHmDTP7JZTkniz+JZ3WCZEEEIHfJ4w8iYrl0FESg5rjaoT+WkxE7tPmqSwK2VZJHeb"
    "KNZ4g3Q1sTBGRNs9aaXCiKPZhbuBxgndgF6Ycl2FAv1d6Sai8E8LbDCxR7/x2pBA5Cq8T6"
    "ggjk1Lcbbi6FJiJLpbEpCHQ/3t5NCTQm0RkA78VSXgaMi7kOGLHE1rwzCoOzXWuEpKk/3w"
    "FggyiYeQZ0E2GMkTYvG2Upp7XjctDsZeGA+o9mk2Va+YDGtcylJ1VJFCKKY4soQlXdeTJO"
    "RhnJ/TWJro7GcdWgmUUUlyUdD+zVhS9yEVVJsHSJMNrKKUC36v8+3vFrdIM8hvkKhZQTji"
    "IqVnLoC/Qpkjv+nEafEJfDVJCVkTSmKkfRqKHCpqcHQfx2FKYixG8HtMYhfjsIzPIZd3d2"
    "vcEKIpPgBQeP4nor4iehtF+X1AB8u+1bEwbrd8zWrzombG6yfpsLBQsiD6wSvKAXzVAmKF"
    "G1A24v8Khhy8xJG+AKIo8auosIGcihyXQ6CKpcGa55fzuCoCwHVSluVSkpihHZuoCfiQH2"
    "D8E+bQRu8GyO418QBR08RAeMxDqM4KKEoixo4SFaaCnhOq6Gtjou0ENHPRzyALnuZmCrCr"
    "M8aMOxYlTVKfG5yhCxVURNFHTwIB3k8UYnLRSFQQ9uehBUYLvcuoMEpNa1O20OqXVLHIQJ"
    "M3Uob3wZiiKTeQtO1vSdMGZigpuJh70A5BvZcw7YE3Zo7wUg3AHpXZDe1Sm9iwvM3LRelo"
    "Tw1qjDW0EU8JWTmiuioOcx6xmS+B5lEp/U4O61/PWqIX9vf312LHVPjZRTIxvaofOKGouW"
    "lOkmKD7eyZ9YIHWi8w5R3bRyqc0y1ac6lLP9JaJyH9Xtq9dkR3y0Url2gfotFqZ+K6d/AG"
    "TpDbF2Qpbe+SEuNF7jhFkCWhABOGutxX0yVwuLaadtPh+rJAYnZM2Q2wlZcmY6dSXnYMVe"
    "hBULTESzeTstJmI0NvRS/h2rj3RNGmpgCteP2NB6pDQu86GdKl/CIFqn1SiccOWMqXPrV1"
    "Lr6sPsnkjfk8+0IYswl4PVVnKNfpPrmjR6PXnvQCD11bMjYZQNzBPPk7eU9vEWN5w3M+TD"
    "H2B722+3p95pj1vfU9hnwS4f0JDM3jjrTlBFKQC1mlqdbBamUplGBuwgMBwB1qeRcOKwZ0"
    "SNLdHblt69iOPaeznWdV9ODhjBj8UIBtd22q7teJycJCqb1OUrxxybfMxRj+bH4F5V129o"
    "RHZIfXkkVowmdyvN4VfPskwJfUHpWvoMdQ/loTcDtn8U1hl4FQMawDHeOfSXLUsBqNV0NC"
    "HIJrYFtSwFoEL3iLPM3U1+znXFqmxt27sXOs+JS+dBFfr2jrJvryrhTgyZ7O1F34kpkb3P"
    "qm9G5GAuplP4LV1tbttoM5cYEPepwM2JmGMutzT7swFKcrADNhkaqSNrhLd5TpuloajDfo"
    "Lriph9hqFVHc1eCnB3xV1IhO1xz6UAd3vcN0RgRX3UUW8uiizKQFlku0pcThxQJIdDvctB"
    "DDj2sXHstRNwbYpeDwJQ8lqL/aqeYxogh1emJgwvzqhfHAg5P8aQc+w7ar0sCVq/JK1fTq"
    "Xg5bdIGUsCANVfqh7+V5/PWoP/+YgOBYFqrEocVtH5NEr7BUd0G12jj/IT7VF8pVKLI8IR"
    "Vi300/PTlW9vKv976O0g/D8KIg7C/71DXLDZ8caKXcvHTyIKNTTBU/yaFphXxAB6B+hjwj"
    "aBzoQ3ePs3jOGG5OSKXAX7Prm184H/+x+QXwxmv/zLRMAcD3MrSgKRM2Yi53KcO2gDc0Ln"
    "7kcmjeKrBg8vvTg75ubN7/bjOjh7qkcEWlH5BRHWrtoMqWNR0KfDHvEJJZEIQvRJ4DWJ1A"
    "cmN8/9RuDgjcL7AAevd4ihm0tfB0pn9FbnDLdsPDhtDk6b3l/kgr4wJMs2Q16WAuChvys4"
    "fJ0cvtxYstV5UQ6cvbE5eyNxOj5kh1xeGXyO/bVWl4MXRx11OP6+IpH0D9Zy1qiY0J90gV"
    "SKCWJJxHWPSBoRxGnCPPIC+TgIdwgLKRBSD4dITdVaKOmfUmSGpGjaUfId4uoAa9/QKmfo"
    "h4NjMwozERybAS1x9XLZmIX5eDAIXWpN9FplA/dBAgB3OURT7QTz3GKqgN5oiZWlmmyxSd"
    "phJZyNhtahYvD72vqiBJRdVa6D0B2us322roZGdrwm58SRjwz+k5+PE6m/03T+FqUhwVED"
    "tAeparcoKdbXupKbJAN3i3r//m1pXXl1W104fvv51Ztfv/y6UntcB9uXxqG9X3eQmqAff+"
    "luXWmzwFzMpW/hoOOKKLjvY9Yz0HLN29O0aLmxkDb741+vTLTN4eqslbgpj+vU5TjGO5qI"
    "nAW5J5GvjvWg+rcFjtYztA3E6tA+WJ8ZjDjeIRz56cdqqLQV7lS0GHOUHl+r7mhqHTbQM4"
    "GoGQWLAERN7xBD36ZzwXxYbl07V9TuABSOA4WTCKsTSbPh0DjBIVwNLbX6bqmlVwSnoz9L"
    "kuBfjtm/VG3QpKoiYtv+ryz44BaAl6Nipw6AGi2rWEouMGCXNBqnh9JMYX/wAyYMm0Mr07"
    "yXAZ65O8+sPWID0C2lBHsRqBLvXkhQxHzB1HFLcwfoq5KgATcN3DHKDdC37ph7mfP0y+1L"
    "AafeKtMeirbgFqQA3jZ4l8Rgh7RCm0kArG2wCvzZEtZMAmBtg9XeLzmVQzJpWNMgxVxFOC"
    "zhrUgCzB1gtl9yy4IAcgeQ7RfgsiCA3AFkaQ9j/VwnpIvSAHcHuHnCYxJxx9WjKA1wH4Nb"
    "Ps8m4bMoMhkn+mSZnvLWEcc6L8A2rl6TfEDU93JIZYugL2SENU/jaWWEQRvWx6516NTz6D"
    "r1HDIs33yOiSdwhlhLKmZx4KxbVuacVGQ6dPNRc1udtUpVnWtuy5dPVsXo8AikTmFVh62q"
    "JEtTU58H3w8yK0dhmkBm5YDWH2RWDgNzujbZoluSAlChfPuM5dvJ4k+5w9vgXRAByJ0r5m"
    "2PZiwKAdfRsNs5ZrXDQYyucxmOhIYjoS87f/1yuJM+ET5LdlxKLjixlRXRCdKVF0JPdqoe"
    "UHmklvZOQQSsHYjsPE6Of3Rc81v5Vl61ksx6xKwjuxzmgzsV/qvR5RL8LzhiJKZMzBDmKB"
    "CI48BHqnHJ7FB4vyAeTrsmNlX3n+rGQDSPYqUEonnAzQiI5kFgPlK538IbHSnYB2i1pbkm"
    "Vo3kizKTcLGH5o2A4x/yhLt8kY3x7iHNP8riQJc+QBNpHZqrIkrSoIcH6IGyB4QNisKgBQ"
    "gejC14cGE1nBeE7IWVcV4QshdWyXlByEIose9Q4jLEWxtDIh8PtoNDEg20HXsEgcOUjXdQ"
    "ckkQdDxmHaeBlrkpBUPp2KzfklCbfi9wj2rb+KXCqtv6Ckd3cjlTnfrtqOG6JHDDVQ91wY"
    "nJQ23tD3cQGrBB3P6Ti+0QdxG9DyOyvZqIBRUzKpHYWDJfuQjYrPaIM4K5aZtrOSN6LwF4"
    "2+OdJwlaEgpFMWhYe9VKKpyhfORyEO1xUmOHnhl1ScishH4kQ2GbeeSMGiiyv314/67Vj8"
    "+kqqtx4An0vygMeG8594Wst0UShCKI+LV67DkS3xRK7ctJdeWoaEXdoHZAAiQTP5JkYmgT"
    "8xi1PpYU8uAuuo1+yTInrkwp5OURs9YUcjl2HkTzuDj6eGuSCL2PSXT7A3pNo0iaQiiXT7"
    "uIqPTvNNn3C44SThhHG7xD6mEoiPQJb4b+JCe6KeSOj8JegdzxAU1C/bOGZrPnmI+fRCR6"
    "aL8x4DwhVseOHSQAcJejx8LAPte2JASwOyUGYPPh8UGE2a4pJQA3HB2/E+kBKNMB/VXmGO"
    "5Bl5i/un138+s/zKi/MjiSr/7x8c1NFXePxqZjZm4Yw02w70UqsPfp0Z9vqv/+R5XKi9Qf"
    "YpqrbeHFghQcQNU9vAhER6MCJubyAtHxGLU+IqJDov6fZHfVQHJkV2fHCA7VITArMezSdl"
    "UORTEOWF7IvicdUjP+Gt0KjmIW3MsZKgcyIS8gEnlsF8spm5a131FVCB95RJe8y+/AUUTR"
    "hjJiasw6wBOBFRmFyw6sSO8QF1iRZLMwOeqNzagOAlPqRXWyQybiZBEGXh3P5qDjQWL4gO"
    "N5pmcvocVs6bdzxQtCjr745UTPe3PF1T46XzJqSO47UhtRkpyg0XshRm7H4ggWyD+Ez5NI"
    "BKGtquvSUCYxZm0Df9FsMYAn24cnK0j8W/wjk6b6lcmVLVyetfqycuA8ied3+6EdvFkVKZ"
    "eepFK0OtNDUEQ+S5Fwh5TDKP/3En0K/E/Ko1Sup7fCoarqJF/wGeJUD9p/hvSTuXYzTX5s"
    "r88CD3YU7hV4sL1DXCBdeUNPlWZACyIAZy2iyc0dqlty7A8iEER26UzjCUvEDxIAuAPgS4"
    "kfn68wX9nRBWU5iN5X0e9KGWykdUJ9u/B9QeaRxu8/x4HE1K19fUFygi7ZhbhgnTxvaZs4"
    "BZA5NBm5HP0uqSHk0rbzFKWAqXbcdoDUatQGkFp9kFofteN+ZeCzsiuzNipLHMYc5bA+rg"
    "jy5SbvCcp26jwBun2BcBimZSGbhKsDBNBaYhTJ/8iFhCB8SKFYBkwOkBOR7a7RLyEWcsDm"
    "q23gyydFFHEi57/gdTZrsKcCrzUKlqCZ1+Ir1SDJLvu8KANurEvyeZjcWQGejQewXcAWWC"
    "QGl7W9Y1BiclgB8C6Aqx3RBu58PIDt0p4JB7YkekEEuk+U0fwnjaymbj4epq5T5Rv11nO6"
    "XHIi5tJopJGJWWw7X7PpDlNKcBz4sE1wtZsVAq52b672r5S2uNv66uy4yz1n+cBOfvfeoV"
    "VurnaBA6ETPJbBXcJ0B6y0/EDlc8jrqXcs15qvFpgTHwURJ0xKcBKqjg4qH9Lsavf1oAd4"
    "1+PKZ3gcvjY0MhjQulgw+UKpL1QDvDmjvygDTcTaVeKQ6a9a6svvYzDymlVSlAGVnFwlOA"
    "zpVhptlAV38o+ra6YlsG+QHTDAb1KNet45VGMM+wc+2cRUqHNR5kKEzR5Oo3vTcofhPJxv"
    "nzz//smTfn2ckxVx3RNmzoFr8yILQsPB+nW/iILXOBa7Z2JeI3RNeIxaHwtXsGJUncp0ZW"
    "IK8muzVp6gOOooSfCTdMXpUm7AiFOVxig1jraYS5iCvDOBLotD25UcEwjdszGiOniuxyB8"
    "J6dEnRQ45Y0fQAKsyc4hmbYodapU2uMEwBQymqC85KH6sOrSHpgajbVZgnsRCCA4m4ILFZ"
    "ORW7tTtXFNeIKmwYWYAp1yYvVe5GD/FeUmqGKw/nqx/g6HZxgNwMLlVhswJP4dYXNRGd+h"
    "3HiBQxx50vriRKh2VgpbRU7q/twII0aWRB2ES9IATsBROiPRkjJE7gkz1RWf5qaQaDkK8w"
    "MsvAEtvP2bYRNUKwlBZM0hsraWf6cN4vl4ANsB7OLXtMC8Ijbg0ZdnCr+cHPgNEVgt5nXU"
    "m4OVRRkIVrarxCFYyZS1wwm33EQrYpDzWmtiYCpqbO1hYKxnhAW908GMyyWRL+k9cakHr8"
    "hO0HW+EFe5EzvCiEeZ70SQVERB0aNT9EhIkd84YTeeRxNzuWrx8qyNFNGdlXBhZKcMWtUI"
    "9Ksgkj99orgLjGK51VJDxOvoaCAwRmEXAIExoOmVTn/b8q2iEEB6kdWeug/YPZmKrwxpd5"
    "B2N7LVZGIhOEi7e+xaDzEXc2VBS/0FkYPyjTeAlmPgVzb6lX9Nmb4Gt/Kvex7wiFe5PAw8"
    "6lR+2KdDYt1wG60wf4FwhCROKxKJwMPyXkg+cabcR8z5muxmSH2E4pXqsa2D5NKHVPWV8u"
    "Z1T7SfR4D7OgpHANzX3iGGBt49wQlx9QFdVokDMaSnNqO9FwC44bjtkdcZlBgCX9k0ODQu"
    "1G3w10Shfa2rElRQxXRWY2tvo4PQcPRYz3W+QI+N5S2YOlHi2Iy9Kgv0CNAjjfTIrd4epU"
    "AjRVIYMTtKkwTlwcfLESIksZJw8qwwQOj+UimhgWJG70mkTilb0dC/Rn+V24mPFjs9bE12"
    "xFfDVjOkFoK01EA1n0qDi1/oIYZihUEeCVTKKBxToFJ6hxioFKBSLt+3DyldJ7Gdc3mQAd"
    "++inrn87uBU4HTaMaljYm5lSNyNn7BnG8pK5u7puvHHY24OLT7Icu5GJKmvoqWsjsaPQ1y"
    "m55EHtvFcqIiafRLh6Bq2ZcPR05v2XLKck8PA9diFIYauBYD2sJgJpzJTFjh6M7NTChJgp"
    "kAZkInM+HvOAyJsQoou9JqGmwPY47aBH9fUU5QVi2k2tMF/BqpCp8Njcgu33fTPiumbd5B"
    "HnbuUWwrsHMPuHNDeVAPxe56zbHEtCwFoFZAHf+5FtCVBLqSvOipKwnQgY2qADu/FzufLF"
    "aUrm+EIJvYbO+XR7Tb/elYOQkPg486AO9VFQTbqVi/vGFwT1RxxIZwLr/xNbrdbBJ9/5eI"
    "4x1XjavTeosFTYQ27UtZBKrxtae8D7/uKfT5IHApRmFHgEsxoKmWvTqWmJalANQKqHKx8a"
    "idCVwQgZwD50O9557xqOnGnOqKlFNe9cjyOU99gtImCKU3YH1UVVVsSg30T4atnH7MzVMo"
    "S07QU7gQz2DsacmZ4f9Dairvrpp9g/2QTs6BXxzdIWVAjlWZzD7KbvBCG+MRZupw2/0Btx"
    "u8JlzR/zTyyOEAXGnCi3RAzKgnTQ9l0keE+MaEgT4fBR7CKCwt8BAGNGaBIe8BVJ/4SUzm"
    "a7KzcRLKUuAnuJwCTX2XI85KYpACU8W+awoMuSdyTdDAWUz7shRMexf3OFn8STyDm9HSBv"
    "EgApA7QL7SD64B3hyW2wtATO70MTkaLcPA9AK8ojQkOGoIyBXEqqu+lOtLHftPBl71379/"
    "W0L+1W11nv/286s3v375tVaDHBSIlAUyMRuX0HWVEY9IP9Y/wzTvqYkNF3MiPV2r8xvKUk"
    "7wj4wEHRp36nkJY05MXkUUGgyMjcmrHOCg1wu3AxyKohOkbCeW3FFKvEzJQCfFV2XhDR/b"
    "Gz4urv5N5Mc0MJ/eUR0y68LVk+LoDqn8hBGEUUqKoq38h+uGHdoL5zOkyHMJOto3Pg10no"
    "1KxyHClLJzkjsC8z4KBhOY994hLvQAYVYNKbPhQNa4HMK2pxgNTusNY7iBF67IVbDvSNlc"
    "0HYuwfz9j8v09eVSswin4+r7Add/z1xa3dzyLNi6KDj9Li1sPUZMFG97IfVeCMJIVdy7hp"
    "GWOAgTZlqqG/PRiiKTaZ96skQ0hY583pwHxsPT2x3cmjB4uGPzcMscFk82LofNlgRBx2PW"
    "MZy/Bg2mR2YmTJgdhvPXHovWx8UU/5xWYV01E8X5iFkXnnhTGNyp4FOTH4hGmszdYl2UqZ"
    "Koc8LZXL3ZSQro3lFwkUD39g5xgYPMXgBLUCtiAKuR2rXEtCADgFa7EFEeCGvvoig1pWLA"
    "gT0MSOQdnOe1TVeHRPUH13GPPpgUy11XwTYR1LNeLzaEelEECHUggh4rJVAKowRRwFdOaq"
    "+IAr0+Nnp9XNTPL3gXUlwmPswjZl2on7gw+Cj1o/rybgOfoBgzgegS4bwV1+4FWsmXmzCu"
    "C+oZ3iJVOFnozz9DQaRSAdUXSHP9PByhBUE8DgOhzgbT07xGHA30TKCdRuFrAu3UO8RwHM"
    "A5kljGtYn8ShQvkCLVtI0cxnTaSFhpeIfGMJkg2uoO8Dy4i6Q3x4hKAd8yGt29QGsSC7Sk"
    "qs/jdhWE8i5LslWnu+T94mcqgiDtJ191ggy40p6P0jwrpMWk8B1hpl4xAz8dtpdRrH2wvQ"
    "y4vUD7mD5ATbvY2tBkBREgJl0bx+zNm44kWVloSmGP0/VABPPzLDnUUMr8ODlK8jkO5N0c"
    "1F6WnKDWL0TL46Qo//3/AWuNC8s="
)

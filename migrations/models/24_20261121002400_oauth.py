"""The OAuth 2 server: clients, authorization codes, consents."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE oauth_client (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
            secret_hash BYTEA,
            redirect_uris TEXT[] NOT NULL,
            grant_types TEXT[] NOT NULL,
            scopes TEXT[] NOT NULL,
            created_by TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            disabled_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id)
        );

        CREATE TABLE oauth_code (
            tenant_id UUID NOT NULL,
            hash BYTEA NOT NULL,
            client_id UUID NOT NULL,
            user_id UUID NOT NULL,
            person_id UUID,
            redirect_uri TEXT NOT NULL,
            scopes TEXT[] NOT NULL,
            challenge TEXT NOT NULL,
            nonce TEXT,
            methods TEXT[] NOT NULL,
            authenticated_at TIMESTAMPTZ NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            expires_at TIMESTAMPTZ NOT NULL,
            used_at TIMESTAMPTZ,
            session_id UUID,
            PRIMARY KEY (tenant_id, hash),
            FOREIGN KEY (tenant_id, client_id) REFERENCES oauth_client (tenant_id, id)
        );
        CREATE INDEX oauth_code_ended ON oauth_code (tenant_id, expires_at);

        CREATE TABLE oauth_consent (
            tenant_id UUID NOT NULL,
            user_id UUID NOT NULL,
            client_id UUID NOT NULL,
            scopes TEXT[] NOT NULL,
            granted_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, user_id, client_id),
            FOREIGN KEY (tenant_id, client_id) REFERENCES oauth_client (tenant_id, id)
        );
        """
        + tenant_table_v1(
            "oauth_client",
            update=("name", "secret_hash", "redirect_uris", "grant_types", "scopes", "disabled_at", "version"),
        )
        + tenant_table_v1("oauth_code", update=("used_at", "session_id"), delete=True)
        + tenant_table_v1("oauth_consent", update=("scopes", "granted_at"))
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE oauth_consent, oauth_code, oauth_client;"


MODELS_STATE = (
    "eJztXW2T2zaS/iuo+ZKkSplyxo6Ts6+uapz4Nt517FTsXG4vlZIhEhohQxE6ABxFu7f//Q"
    "CQlPgCcghIoiiqv9gzIh5S8wAEup9uNP55tWQhicT1bRCwJJZXL9A/r2K8JOqH6qUJusKr"
    "1e6C/kDiWWTaRiS8I3yKC21nQnIc6FvOcSSI+igkIuB0JSmLNeYWpSiUoV4guSCIxdEGLR"
    "NzZ8TZGrG5+TxtO0E4DhGVAkUsuL/WDwpZoJ5E47sD3jOJ6f8mZCrZHVHtuLrzb7+rj2kc"
    "kj+JyH9d3U/nlERhiTUa6huYz6dyszKf/fLLm+//07TU33c2DViULONd69VGLli8bZ4kNL"
    "zWGH3tjsSEY0nCApFxEkUZ8/lH6TdWH0iekO1XDXcfhGSOk0h3x9W/z5M40L2AzJP0P8/+"
    "I/tqhWbT6bv3H6cfXn+cTq9qvae/QoX87KOAxbrnaSw1Uf/8V3rfHSHm0yv9gO9+uP3586"
    "fPvzAUMCHvuLlo6Lr6lwFiiVOoIX3HsiQxjuXUjewS6JCc5x/sSN8N+ZzOnLCBUbyjNFBv"
    "dZ3Nj+RPaWczb18hUn2xcVH48fV/f9R3Xgrxv5H+4N1/3f5seP3x9r8NsctNduXt+3d/yZ"
    "szNfmlc+O7796+f1UhO2Z8iaOpoG6cV2BAvQf1QcI5iYNNnffvFpg3jPUCZhSkXy3xn9OI"
    "xHdyoX592tIHOeNPv6hQm1240VfKDLO14sJlWG8BXtxmC9xQqO17PM8jxixsf08CquYKO+"
    "FbTIXwMAVdZ+BRkf/96+/e/Hj79vObZ5NnhmvFNJWkOMafPakO5RmOcBxY5uhWeguovQn2"
    "mjmenAm9i4w9B25zCBDbRuwD4UJ/hRq3r+jdm7hhGi6AKuzS1Kc7J0bVl1X/fflvNzdPn3"
    "5z8+Tp82+/fvbNN19/++TbiXZX1bX6pW9auuHVm7+8eVeZjvUHZd6FxDIRLmvfDtGfYXHF"
    "ViQ+gcN3lPVvSSTWfmKd9L9+eP/OTnoRU51IaCDR/6GIiqMN+YIDPktoJGksrvVjT+GDa4"
    "7au6TK/qTsSeob1ExsTjRlUywtk7u6IumSNBjaJWS1azLodf7DORre6g8M38fRJrOd2t6W"
    "Nz++/vDx9sefSv3z/e3H1/rKTel1yT/9/Hmlz7Y3Qb+++fgD0r+i/3n/7nW1G7ftPv7Plf"
    "5OOJFsGrP1FIcFESn/NGet1OsRFnLKScB46NX3NvwBRsD5WKhD6vCck1qPa+Fzfl8Q5fQH"
    "MxzcrzEPp7Ur7IY1ta1fWt4sq5/gGN+ZTtJs6u+Zq9LhksZ/I5srm2KdX5u0SdZYt5reZ8"
    "06qNWrCMs540ukVk813hj/TCA1X4UkllRZnhYtugMClOZByKDNSrP538Gey9uPQibq25ZT"
    "b+N0gcXC5rfEmG/slBdRFdpnG0nEuIh/lRlhW+IV76/evLv9+e925l9ZjLZXf//4+haMNj"
    "DarsifK6ru5tHrZSQYakMz1Iq9zMkDu/d6t8tI6OUh97JxoBLh73wVsNDTQ+vpoThehNNg"
    "cWVzu9Irk1ana9fmMY+ruWMP7DM16uFWl8kihWcDfT9f6ZjmSyqF33z17Jtn3z59/myrgG"
    "8/aRO+c5G72UVqDDY0B9SbQw3n6SiV4+k3X3/dIaKuWjXG1M21sn2uXyoHhrPmI2T3qydP"
    "OrCrWjWya65Vs59iSWLLstkcRChA+o8hnGahPFi0YCiL2Yo2aYjplfbFbEVd9MM0/bAsAa"
    "KPC4LUPXT6KYnmiAokFmwdIxYHxOSl3pOVTBNYsUAffrj98ubr5zat8cB3B11y4LokZMAe"
    "PAMWpF6QegdF/LGk3gW1WTrNAz1vDwPdY6CvCF9Sob0dS17QLee4YahXcBXux2dbajZ/+7"
    "0hKDGzpGu3bE0ooWDU+mTJQzQIokEQDRqNegzRoEvrZYgGXUpPx0SuGb93My+LoB5tS1vu"
    "s37eKdSXrcU5GDVyxdkDjq6semR2bdKuSBZaPSpJ/rrAWvwjaKUYDOgKRwiLe4HmjBtxEM"
    "dMa39I761R0Jdmz7z+RTsln2Xb5Y3GuKZikYuMAY4VDs0IChY4Vn9oXa3s88EgZA5CZQMh"
    "8+gUF7Q19e1d/OW8PXjKHp6ySGZ/kMBJTytAgHIfSQ1vIoYtQ7w5WFuAQLB2j61dGY8e0n"
    "0VCfJ9dfB3le85wcKWbtM84ewQMN/4bDHF924FLbYAoNtnRYVN1L3L/QsSOI7xAgTKtrgz"
    "nruzU/fZ3AKFHnDvgfOpkfHVkRg/TY0MCC02dwiEFnsILQ6t18+klzvFIlLJ1uflLiMh4j"
    "S0Xh5KkCQJqXwdS25P295dnbQGSnS7Kdk2fDRW8j4mKK9NglTLa/RmmVUUfokWTH1zFDMk"
    "iFqipIlhqN9WylZgMY6Q1r4naZo1VQ31ZTU45vQuUcNXPaAeITn+4yAu0sebDXGR01Nc2E"
    "IVSFupzGZPawsAHcfDwcLmDXTke0y7AiEUNXrKZ2TOuGXXSHMkaofYKxB1PtbtUeJQeC5t"
    "cmUz7VsAsO7Peu+Rp/Ph+zgraBiq3nAKhRQgMKF7UM6J+rOF3e5uG+ZFFBDvRbx35dDDFw"
    "0dWmeMTBgejJYkFz+xiAYNWtL26qRdS5KL6WrX8FEtSSeubrfrCxIknMoNSu/wEq2pGr2J"
    "RNicVKUzX/Myoqr1A47UPGMUoLpodMD77qEODUu3uAytCAeBWvOnqs9ZHFrMhcZwZh3YX1"
    "TzmNPlQSoeFRXPiHiwW4UBtxZu1XypCJM+/NqgwLGFY2U9qEVKV4UJTATAg+u2WwDntqNA"
    "SLp5f7rEfzrwXIUBtxZudRmQEG9cxm8RApza5mFTD99rL2EdepnVKiK6pNJCXbMquUPAro"
    "Q9dElI5TtNKl+yCj1T+cpIUGxAsems2HxILaSrBskmvzx5VLMRhZYd6jcmgnAjrBjUNfqk"
    "P5jS8JOuq0hNzUW5+UzoI8fVB+qhSUTQvSJR5+qoz+I79SEn+vBxjRS2Ko5HeQak+gxcvh"
    "mWZDZc28Eh1Sd7b1wILUCAznoRO6EIcSO0BNqD0vMJAjswGkTUWm+6ZcPVFgHxRa8NVw/U"
    "dpJz2z6rHAGEQ/LCOVC+VAYes8m6LeJNAXOZqo0I2Iq4cbaD+FF2PiuavSorY/eUeNSAqA"
    "A9S0CcD3vHqgBRCMV4qS82/Ag1mDPRXBq3XMGu2U7dPDKpbcBFPKHne+t5kzviv2naAh9h"
    "/59Jf3ea4GGD/EV0MxTfvqRe9tkwU0XCxhmo7TPkhICBhIa/2557950p/3xliQ/X2kzags"
    "S7k/Smwa55p/R+IXEc6mgsmyOMsk226HOcR3Yn6lMdb9L/35PNxOTjpxG9L/Ly1QhL9ClM"
    "iJrwP71UQIICxsm19t2v58RWV7vXJ0NUuY/ZEaLKp6e4EEMy74Sr4bZDjdA2H5kLPpDFTA"
    "0o3HAybX6pdekyk4LD2bRrru6lJn6N08vCS/Tul7dv03NiVWPJ2UZd/Xy7FNxTeZ1WHxJf"
    "2PKY9r4frC6DmPpgdelxdcmMNUdOyyggtUJqNhO5xSkLIIhResYoIWB1KTZTOcsqW9y9Ko"
    "CWsSBxDk3iHIh1/PpBJ0JabOP0QqtlTLZNup2PttArQUzCQgXOhgPNmlqCKTsIkwBM2R6t"
    "LsNEjc3mqEfeHrI+Dxns+LDEUTSscMcxrao04vH05pvn2xiH/qUtqvHhx9u3by1796GQZt"
    "+DOHdjvSJ3FvCYhnTPu3r1Qlnnv3kTe94etrDvU9AUalP3Od1AmccTEc+CIOHcSx+oQEco"
    "DIE+cDh94CcmqGyoE1BuMHlUL5iuim0fj6fFyMA+E7rGYkAQjfUh5YXijJITvHyxrcl4h1"
    "digrAQ9C7W6Re6VjUK2HJJpSW6dui77yFQFHnpbq4VUY/baZnmsJ9OMRIjDUSMfedRBxEj"
    "ffXdGC1igNDhZAeaGf+DmRgbF4TscoflQOxaulX71XtyUD79vTS5d5xEeKMvseD+kZq+Xd"
    "BQuXdwr0DbtN3HAnqo+eXJ2S+gQ5qMPrKQNU5F5mKHiUjm7TrkeKUWnxoSqfmopg8sd3MI"
    "WmBTQyq1KUO0ITbT0/MmEAIb+DQ0rKn/bI0dyBW+pLyXgawm/0nNX1tbSMznrWvIPG/RLR"
    "WCClNqMDZbS9Rkt4oY1ueT6ts8nh7hgob1YhCTGawXPa4X5v8am82xiLw9RCE8ohDq8dLY"
    "z455KlUckO8T6qf/INNtIrVDlL+EgwC/d4BfLPDN189t5DenxO8wnhnxQ6P+BCnxUEX1SL"
    "s78q1uzjs8ciCMad8xnW/WmFk6oGUdLaFgFfUxYWB/DegMfeoMP6i/5MqiM5jPJ206wyJv"
    "0UGl1m2RfkIqLUeqJwWSDOEsDGYTpTth9tAU8u9ffsm+W2Buf8Hy9oeZ106b3LDEf04jEt"
    "/Jhfr15uunLe9SPqmpVtUsyOzSTXoNtIXLCby/CclyxVT32A/ZLV5unUNopWGXgFeE1foV"
    "ogJU1yJAOA5NwpSQjOt8qFisCa8UIyhgrAUODnrvPaYmU4naoxJzGXco8/ekU1Vvxi9MXU"
    "eeumyJ2u5DvIoEH89tmBf7QLCEB8RxYFdgoF1UVDiJZWKRQNt37e1QXgLowJg84J69GQsd"
    "NaAcASU+fLWfU0ZRzod+kH9A/im18y+vMqcxFQuvbq9AobjK0DZPQTH4i+jmgegyf2WzK4"
    "seoz+etOkwf2QNHtVf3scErSgJzGG0+mD4F4itSIySWNIIhUxdZhyFaqrW1YnN//qzAMdo"
    "ptOJVxHekNAivhzyxpBoNginCBSVo1O8o/RefXsXaz1vD1FaDzPdmpjQwrU1HQGo7nTeKL"
    "+zqCnNZUvy9lC2ZI+yJU0iVkuhpCYB64ij/EobCCdY+I4zzqUky5W0kN4oGhYho9kvePPV"
    "s2+effv0+bOtcrj9pE0+rCuHEcHCol812xdbAEjalaF5p27ocx5pAQfCxNA81tqBlIRzt1"
    "pVZRTIvSD3gtwLcu9lz6rD0QG/N91pkwL1lckjauA0TDpvIiWx3vpp1DqFREu8QbFaNLQu"
    "lyVUvUTrBY0IohLxJBbp8WQkDrXWp/OqjOll22F6yFuDKjgIuxJUwR5NdyhXACvMcVaY9/"
    "rcyO8i2nBmQ/Fy61rDdMNpsGvZpQ6jul1EA2ymO7M5QAEEmjNuDsFUi4D6Sf+mFgASza/R"
    "G527aw4iMwULyEohBMK6sM0iO8RMN8dolczUjXVkyVqhsa/nwlI1iHkUlqoelyqolNDnZn"
    "0zKfnsMCgDIcnSO/k6pFwfbpBwatH8bznHjQnwFWSlD8YX4tJD+rffKwTecZzlmrrRV8Fd"
    "Jnlmn5AbbzvIZVIGO+JBIx9aV4xYIw+p0KR7HThZhoJGPjQFo9MpZ20lo05yINRXx3qJL6"
    "1OcioNqZ+vGnUjfXHSQTXK23XSjBSCcfqPVL3R0ElFkXmB7hgLzXH2k0yXWdI4kQ1a0J73"
    "26dyhbPbBlvCYUv4wPWfVAJ2pLQEAkorlGpR2pHQAgTohEJ/R2a0qGW5uNVVHDjWPhowiE"
    "DOItACR7psltu++CIIRqrHSI21Ce0UG8oBkJTqzvZS+SMsdJsYCpjLnBm0N6gsUZ0c4CVa"
    "2fAjVCzHJF2BMN3YzSMWpqGGw0W83MoP9nmzCzCIOwy5fwUROoTg6MyXUeDNDy2mEIvWdN"
    "Ts+qRLZGHXtNsxWtikgJqjEiOif02lSRSyhpOzHgHsER4YjuwHyaAQDIBgwDAoBbnPL8fQ"
    "yw4sI0do64/MwxuIGfMT3iwbLJj8Uqvxsio06nSE/ZqKhT5TY0bQCtNwYird6x2U+uR5vY"
    "WSPBCuRq8aCgjPWCIRlS9QXnjEtOZEreChQMECx3cEqZ+J3gBjP/T+yM+DfTODWHTAVOpx"
    "XcdLlsS2BYoEdImjBrl5C6quTSnqOkOPi9XvX3/35sfbt5/fPJs8M9SqVYdK83fncZNnT7"
    "6omqIJ5/n5JGWGm48KKmJGEfErHxjU5big5sOCntYY1uF8OcVBoAelq9FvA8MkUU1dSbhq"
    "4RRDLUBGMYR7T69IZn+QwDIxtxTR20EgcO3OePFrOrBegfVYv/AEtttxtujglUw4mS6zfO"
    "zOmTEVHMwzPvPMedTqzGLeYxnyc0KmXpZ3GXga6/tYJTwPbnqn80Pox7QFDXS30Z0qK+qJ"
    "fnzb4ED444T7jm8LGujuNp2keqKrp2mHQxZAvZB1bLfBW0JNJVSP0aaCqDpLaCRpLK7180"
    "6hq1pjUJyoQRdPEx65mHhlFDiT7gZeRON7j/o4JRicTVrlvmt5HEFwRCyzc3tpohwDvPvy"
    "viQS6+BNnfnmEzeKmP5P3bBN4Pqxp5jAj3IWByQce60JA0o6gN0EkGvSlGa+Cj17vYyEXj"
    "+nXhdJEBASevV7FQvbDIY8q59PeaMjH+t0OeWNskS921QkumpO5ctbTDpk9OWak2nc6ZBW"
    "yTcIS3NG6oqzB6qz5LIkCfvhq48BILduEEIb5NYdneJC2kz29jmWfCmhgNRqNYdkOSOWg8"
    "Y+LHEUNS6KO1R/a+Ixrdt0WXx6883z7UKof2lb+j78ePv2bf2gw3y29kyga4DDsG2imfGw"
    "YX9dSzKdDQyyvLssvyWybWru0A+tczT0BOQdDZT1tNCOC+s7BIxyd77N8abbQrNdOS+jgH"
    "df3qVi2J33HAW8+xwMY8tDag7+5e33CvydD+dHifAFCxLcs8TCe1u4u4iCY3g84915Bjon"
    "igHhGX9ruAco80NW5ueY+h0vUQJCHw+5j80UaXFRGkWmHWA0gZebr5598+zbp8+fbWWm7S"
    "dtWlNdZtLnLk8NQR4vTQ0ML86gXxxIRrnAtARIRrnEXocUhctLUTBnUlzZUhPSK5PWlIRd"
    "mw6lEdnS1PdJ48woJKodWlO5uEa6HhBnayQS/kAfiEBqwKif1V309bT2j9C5CHNlcNuKKB"
    "7y1pDd0IchBNkNp6e4mFkuCY9x5BhDq8Bg075fGFNPPW6KXwEEgp+n4Hc+1s75nzcJHuWl"
    "+xbgUV5ir2tj26vTS0BQCIemEA7Fe42wnDO+/ECkTOmuu7GVJpM2f1YUGnVKrZ+rFll1Wu"
    "1/rhcsIoiqrsZq5OmGE+V4Bgt9ELC+vsRCGczonmw+01VrSXCPHnCUWFzaQ998D6dW3bD+"
    "9jYXvMyaH8YXOOnhwuVKl189edLy1uaOgGrVWO3SXGt3bU2H1dluTrrYAvrfbn3maRdDmc"
    "LUV2uaurJLrVNWRMI7ncRaaNtp5korBaE5Z0t94IgpnUpCXZAbo5DMzC9ZGngqlaEZU//w"
    "JI51Re4ZjnAckLQOd+YUqV/msqHidz+PBOluELoSSHdHp7hAKcexwGZcuPJaQwK59dI/lu"
    "W4fXtSjoHNSdWavDPv0t42LAxWKJ7eN8VwwgKcsHDeJyykM2lmSzsO5BoWxvNj4zmdVf3o"
    "roOB70f4TkeoV2SvBh2T/dZ/iC/07Yc6FjrCuyO4PkRNEOFoDFZgUNe4ki0znxPlNj8Qn8"
    "BWBTvCeOa5B7fKL1Cg6zT4hDArUOjowXX0UEIAWSWK29T3vrKFAipNJq1ZuZUyLt2CArdZ"
    "9qwOHqolWJdg11m0WmzPwqIiLwr2QOKQ8Zel0zp1Fi1bx9lZnKIeATjC/UHuH8TCCHJ/j7"
    "bHvfr2dTabU3Tz9qNQRk5VYsiF8CIGSPc5bgHPiNMJF1sA0D3e4k1qUZhF4ynetOKUcSot"
    "QnejMFKE9Jh7/uRcdqVncQBKLIO55bihMgzOGyoQyuI5vauT2ZyNtkPA6R/tU4ZHbSBBlN"
    "8kLYO7/SScLQiOwqlO1d2PINIkTnU+roX+topYZRy8FAd/KdIZxzPSUMPCli6/MANspYOt"
    "dANbJka8qQq20l1Krw8kQPEzUTQHNKJm11FLmMLecNIWrOAliFvIQm8q0LU9VoSj/D4krJ"
    "1Z8sIED0wggQq0XmCJlvieCCTXTO8uUD+oX5E+JtUStzjWQyB4MQhlHYIXR6e4aK0ro0+t"
    "P5LZV64mO72Ialu1OhB7PgkpetGp8AcrP6z8J1z5XzF2//iyb1q5rPmzHPDogv+DWofnmO"
    "vdgxHBejzkyy9aY4H0EJiYjIL1wiyqak1GkhLze6xQah1GERZSrdPsnoT1xf4YD4CFfhCr"
    "ECz0PS70cBBVP/YUbJc58nYZQUjspy5XkVAc1U/j9Ns7c/JNM8fqhEPvmElinX2ZZVY4EF"
    "zCAcWtm8B0LR4/lb6EhDJYkEDexUtTXkoXN800m7j4aVtEh2TykM7nRBsaBM2IXKvF0KRz"
    "p6ndxoVKxDV6I5VPJVikCzNTKUg0zz2pCOu6LtqfmqvBqa+iOxZbKmUd91HgvA3C5AXnrU"
    "evApw3yOQfXZZzMvuDBE4nSBYgQLlPHj+NiePUUYDAnuNqhf6VGozYo8xXHQncVkUe7ck2"
    "niHeTG0NCMzaRq2zuFCE7a0tnA+xXuqC8sMSbNkv1V6SagsCetvpBYn9+BWpJKaRU2J9AQ"
    "I59e2Gm89GE5ml0rhsCPQ/3t6vE9iKxCcg/CiW8pxyIacmYMQTV/POCgZnu1YIyUh/oQfB"
    "FiiYeRZ2E2mNkTZPG2WU19xxPmweZeKA/R/NJsu48gGtc5lPTaoSFCKKQ4sowq6602ScDD"
    "KS+3MSXz0ax9WNJg5RXJ50PLDXbHxRk6hOgmVzhNFaDQG21j+HeCOu0S0KOBYLFDFBBIqZ"
    "XKimL9CnWK34UxZ/QkI100FWTtKYqmrF4oYdNkd6EMRvB2EqQvy2R2sc4re90KyecXfnVh"
    "usABmFLth7FDdYkDCJlP06Zxbi223fGhis3yFbv/qYsKnN+m3eKFiA7LlL8IxeNMs2QcWq"
    "G3FbwEXTlpmTLsQVIBdN3VmEDFTTZDwVBHWujDC6v5tAUMbBrhS/XSkpizFZ+5CfwYD7fb"
    "hPC4FbPJvH+S9AoQ/26QNOViaM4NMJRSz0wj690LKF6/FuaNvHBf3QsR92eYDCVDNw7Qo7"
    "HnrDc8eo3qckpjpDxLUjalDog736II83evVCEQz94NcPkknsllu3Q0BqXbvT5pFaN8c0Sr"
    "itQnnjy1CEjOYtOFjRd8K5TQluFh62AMg3ctcccCDd2N4CINwB6V2Q3tUpvUtIzP16vYyE"
    "8Nagw1s0pmLh1c0VKPTzkPsZkvguMIlvrgbQ4iO7Jw35e4Xrk/bUPdNyKrdNO2XtRTS+Tz"
    "PpBBF6IOkzNxeqQ/SH2T2RuaeYoHuykggL1XiBxeIa/SJIiFgcqHtTifRXz8pZ6/rWIgkC"
    "dUvGdTlMeyZfnw/fI7tPP8/2UjYfpZMjDnWOzuP5faeZYg97ig5k/u3bH04b2c0b57yLvY"
    "gCUqtpIclyZkvza1y9d4D+Fu9juloHlmxiZi3n2Db1biGec+/52LfHOsIMpITm8T1eKSER"
    "focFCHAuT929jc7lcJycJC6b1OUrjzk2eZtHPZq/0Ae9M2jJYrJB+ssjueAsuVuYKo/Vc3"
    "jUh8pdkIzdK5+h7qHsezPYTzQI6wy8ih4N4BXeeNTGKqOA1GooTUqyXLmSWkYBqbDz7SRj"
    "d5mf0VexKltLjm1Bp6kWf6K9ElBzbIg1x/T2k8SShdO+YSWxJeEcc8cKJ6qxkOPZtKJcbe"
    "FaJChH9Mj7WOgWRE6xUEuae13TEg5WwCZDI3VkrfQ2j2k7GhLS3Ae4yeZTzIZOmw/LKODd"
    "l3epGHbnPUcB7+68L4nEWvqos96c0F3EQEp3e5f4VEvVIodHrt4OBhr70DT22uldLgn7Ow"
    "Ck69div7pegiHI45WpgeHFGfSLAyHnSww5wxH1F9jr55PlfP7bO4eSAMDMl6qH//Xnk9bg"
    "f96iwzGSuq1OHNbR+TRK+5lAbB1fo4/qE+NRfKlTi2MiENblP9OzH7Vvbzsqct/bQfh/EE"
    "IchP+PTnHBZsdLJ3Utbz+KKFTfAk/xazpwXoEB9R7UrwhfUpMJb/H2bznHDcnJFVyF+2Nq"
    "a6cj/7ffIb8YzH71l0nKPQ+iKCJByBmykHM+zh1sYT2gc/cXroziqwYPL704eczNm95t23"
    "Vw9hJBOFow9QURNq7aBOmSzujTbo34hJJY0gh9kviexPoDm5vnfyNw8AbhfYCDd3SKS7uE"
    "uCOhBQjQWc1xy+StzhluWXtw2jycNrO+qAl9ZkmWbaa8jALioTYVOHydHL7cWHLt8yIOnL"
    "2hOXsDcTo+ZAf0XFl8ju21VpdDFFs96nD8uiCx8g/u1ajRMaE/2AzpFBPEk1igOeM6DIQE"
    "S3hAXqAQ02iDsFSAiAU4Qnqo1kJJ/1CQCVJQovzfDXqHhD58L7SUyun74eDYDMJMBMemR0"
    "tcv1wuZmHeHgxCn70mZq5yoXuHAMJ9DgDSK8E0t5gqpDdaYmVUky02SjusxLPV0NrtGPy2"
    "Nr9ogLaryvsg9Eo7zdbZejc0quM1nJdGPjD6D17bO9Z/p+3sAMYiguMGaneoarUoBTvWvJ"
    "KbJD1Xi3r//m1pXnn1pjpx/PLjq9c/f/5VZe9xnexQGYfuft0ONUI//tzdutJigYXUR397"
    "9HEFCu77kPsZZLnm5WlcstxQRJvt0VVXNtlmd3XSKtyU23WqcrzCG5bIXAV5IHHIOJLM/D"
    "bD8f0Eralc7MoHm/POkMAbhOMw/Vg3VbbCnY4WY4HSo7f0HW2lw3p6Jgg1g1ARQKg5OsVQ"
    "t+lUNO+mW9/KFbU7gITjIeEk0uk0paw5FE7wCFdDSa1jl9RKj5H1KoVQRIJ/OWT/UpdBU1"
    "0VE9fyf2Xg3iUAz6eLvSoAGracYik5oMcqafqU3BOY7sfZd0W5tCwOrUrzFgM6c3ed2XjE"
    "FqIfO6jcO0jiRfP57xIvH8asj1uaelBfRUIP+PXAHWfCQn3rirnFnKZe7rE64NBLZVpD0Z"
    "XcAgrobaN3Tix2SCu1GQJobaNV4j8dac0QQGsbre5+yaEcklHTmgYppjrC4UhvBQk0d6DZ"
    "fcotA4HkDiS7T8BlIJDcgWRlD2PzXC+mi2iguwPdIhErEgvP2aOIBrofo1s9zyXhswgZjR"
    "N9sExPdetYYJMX4BpXryH3iPqej6jsEPSFjLDmYTyujDAow3rpvQ6Vei6uUs8uw/L1nysS"
    "SJwx1pKKWWw46ZaVOSUVTIdqPnps67NWmd7nmtvy5ZNVMdo9AulTWPVhqzrJ0lbUZ+/7QW"
    "blIEwTyKzs0fqDzMp+aE7nJld2SyggFbZvn3D7djL7Q63wLnwXIEC5945516MZiyDQOhpW"
    "O8+sdjiI0Xcsw5HQcCT0eeevn492ckyGT5Idl4oLXmplBTpCufJM5MlOuwd0HqmjvVOAgL"
    "UDkZ3L1PgHpzW/VW/lVavIbFpMOqrLUd6408Z/3bq8Bf8zgThZMS4nCAtEJRKYhkgXLpns"
    "Nt7PSIDTqolNu/sPdWMQmgcxU4LQ3ONiBEJzLzQ/snO/RTd6ZMM+UGsszXviVEi+iBmFi9"
    "23bgQaf58n3OWT7Apv9in+UYaDXLpHT6T70Hw7ooSGftijHxjfI2xQBEMvQPBgaMGDM9vD"
    "eUbMntk2zjNi9sx2cp4RsxBKPHYocR7htYshkbcH28EjiQbKjl1A4DBV4z06uQSEPh5yH6"
    "eBlqktBUP3sb1/S6C2/j3DNapt4VcdVl3WFzi+U9OZrtTvJg3XkaANVz3UmSA2D7W1PtwO"
    "1GOBuO0nZ1sh7ixqH8ZkfTUSC2rFmWJi6ah85RCwWd0Z5wQL2zLXckb0FgF8u/OdJwk6Cg"
    "pFGBSsvWoVFU6wfeR8GD3ioMYeNTPqSMishHokfXGbeeScWSSyv354/67Vj89Q1dmYBhL9"
    "H4qoOFrOfSHrbZbQSNJYXOvHniLxTbPUPp1UZ45Kr+gb1A5IgGTiC0kmhjIxl9jrQ0khp3"
    "exYv1vZHNlSx/fXZ20po6n7fLMuy7VSFRTtMKU5/ndaTbvZwJRIRLCr9EbKdCK0wc1QlVD"
    "LtUFROKAb1ZqyKbZ3ndM54fHATGZ4Oo7CBQztGSc2OqV9PBESDQfhHEDieY92o9xspwRy7"
    "FZjXs0d4AxbdE8WO3FVTKLaOBii+8Q/dvhpxmeR7G4s6nfElSgMeabJuV1C6oGFTYyPaNj"
    "NE7lq4zILeuK9Fdv3t3+/He7bvLKQvyrv398fVvVqvQ6Op1zZtG8H0kZKCFHaPSeiZHbMW"
    "eAU/WHiGkSSxq5dnUdDdkDQ+5t0C+aLQbwZI/gyX40VvqVxYvNrkzaPFi5a/Oo8/pROY8h"
    "5SSQjG/0jmS2foFwFKU1L5eJ0FuQ0b3iKFY/zJVziPDO25xTrhqogcg31+inCEvVYPnlmo"
    "bqScqXFESNfynqDmxvTwUndhAeVrMTKxY6xcptb0wRM4qE4d7zWqPEcmxGC+FZeyDbh2yJ"
    "ZWI5zqE95yixneYAhHchXK+ILnTn7YFsnwQvTO1bG1vKMewgEL8us/kPFjsN3bw9DF2PoR"
    "tELLifsvlcEDlVRiOznvTZVqGv6Q5j0oJ7LtcHrnZzh4CrfTRX+2fGWtxtc3XyuMs95XnD"
    "Tn731qHVbq5xgakUSPX6nN4l3OTQpZFaHeFV11PvWM01X86wICGisSBcIQSJlCeNtHRsd7"
    "WP9aA9vOthBS8vw9c2/ztYF3l7sC48rIsZVy+U9XjK5uBnEQNpiO1d4hEU1Zty7UcrNndJ"
    "EQNdcvAuwVHE1spoY5zeqT+u3jO3nOOGcLUFW+mhvrtGP+8UXaNnpN9+r1BLQ7JcMakrK0"
    "yljJo9nEb3puUO/Xk4z588+/bJuZw1ej513s//jDzwGrt1yLi8Rkgwv8ReH4pWsNuAdWUT"
    "CwqXJ21qQUTCO8KnstK+Q6b5DEc4DpRLruxSnfudnfIm0JrKBcKIkznRxZRI6sJTgdIRie"
    "aMI6JWGlsy+WFuCqH2gbv/w5JchisHOMRrtm+Gi6xSAoG2AoWdh0128Ws6cF6B9Vg+5UQO"
    "+MGJXxKJ9WTuIlcVMSBXHVyu4traEUQ4LqIVGGQ9VERAnQbqMrdsATCh+xT3mM+JekkfiM"
    "+ReBXsCF3nM3GVO21c4CTQ9eN9JJIKFDp6cB09EFHkVxxFxJo8kV2ZtEkh612bR+WPXxdM"
    "EJQd4qQ3rVNxjXR+w5LFZKN1CZ2/kIorn1l2HXjgQdQYhK0AokaP5thK2arOtalKIKC0Zu"
    "H6nFsHx9W1F2sYfDoTSBEgRRxLioCQd2NXQPDzKHY+mS0Yu7+VkixXdnu/3KLd7k/bqkG4"
    "a9zpgGbJN0gypG5IHwhHGC2JEOobX6M3y2Vi7v8SCbzRxazkQg0ThGcskca0VzyrrhBpGH"
    "ONBQq09xHaD2w+1oPApRiEHQEuRY+mWvbqOHJaRgGpFVLVZBMwNxO4AAHp3HsvtyLUtsO4"
    "McGzgvJK8hxY4OfQibNLGilvwDlDuQob08bLg3Grhh/38xTKyBF6CmfiGQw+BJAa89+npr"
    "K1+m61SSfnICy27pAdmdVVC1F2gxfGGI8x13sat/sal/ieCC3/69q3u32PyoSXaYMVZ4Ey"
    "PbRJHxMSWiIJx30UeAiDsLTAQ+jRmAWF/AikhiRMViSvZN49c6+IAj/BZ/MvCzfTBRaLOu"
    "9tBXhLMM8SvGdE/bFq8JIHouYEQ5zDsC+jYNj7uMf9H9R16ZQvzINrhDeH5bYAiMkdPibH"
    "4nlEbS9A61muRRic5up4muvwSyvqVEqi/NjwBMP8KHNOhIWcEuXpOiVtl1FwKqM77ywIEs"
    "69lLwKFMrND03Jq2Rtm/nCL2u7CB2hZDuy5I7KYdlaDPTq+CoW3vChveHD0upfx+GKUfsZ"
    "A9Umky5aPSm27pDKTwo1/dFa/SNMUULjhYsJ0uK5Ih3pM+ryqgMxkzodh0hbys5B7gjK+y"
    "AUTFDej05xoYoOt5xf1GzGZ81BrPHZebmVGN0q3VVwflXuzmg5t5WzOxNfX001Cj4aVz+k"
    "wvw9U2V1C8cCEHUoOP0emnp6mpFFUmwJJBVAEEaq8t41jDTHNEq4bapuzEcrQvrLRTuX6p"
    "iaHX2ytqDWikntDm4NDB7u0DzcsoYlkqVPhYkSEPp4yH0M1W6h2u3AzIQRq8NQ7fZSen1Y"
    "SvGP6S6sq2ahOG8x6aITLwuNO234NOIHYrERc9fYbMrUSdS54GzfvdkJBXLvILRIkHuPTn"
    "FBg8xeAEdSKzCg1SrtOnJawACh1SpETFB7zdk276KIGtNmwJ49DEjk7V3ndU1Xh0T10Z/J"
    "fbUi2+PgxsB6VuvFRVAvQkBQByHoUiWBUhiFxlQsvLq9AgV5fWjy+rCkn5/wJmK4LHzYW0"
    "y6SD+rQuNOBySvaUjQCnNzKhHOS3FtXqCFerkJF2ZDPcdrpDdOThCJA75ZqaE6QTTWqYD6"
    "C6S5fgGO0YwgsYqoRLMNMsO8Jhz19EyQnQbha4LsdHSKi2ksOEuLcsliyTGQxFK1uNuSWI"
    "a1iPxMtC7QcGRerU2nhYSXmncoDJMB0dpUgBf0LlbeHCc6BXzNWXz3At2TlTTn2WHViEbq"
    "LnOyRitd+DGtMTHREQRlP4W6EiQVuvf0gXk6zwoZmALf2c/X6/npsLwMYu6D5aXH5QXKxx"
    "yD1LSKrYtMVoCAMOlbOGZr3nQUycqgMYU9DlcDEczPk+RQw1bmy9QoyZ8rqu7mc8JcCTnC"
    "Xj+TXh6mRPmv/weYJNWl"
)

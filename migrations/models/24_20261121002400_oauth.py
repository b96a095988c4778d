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
<<<<<<< HEAD
=======


MODELS_STATE = (
    "eJztfWmT2ziW7V9B5BdXR6gyvNUy9osXkXa5u9zjpcJOv5qeigoVREISSxShAcCU1d3z3x"
    "8AkhIXkCKQIkUx7xenU8QllQcgcO+527+u1tQnIb++8TwaR+LqBfrXVYTXRP6nfGmCrvBm"
    "c7igPhB4FuqxIfEXhE1xbuyMC4Y9dcs5DjmRH/mEeyzYiIBGSuYGJVIolXqBxJIgGoU7tI"
    "71nRGjW0Tn+vNk7AThyEeB4Cik3upaPcinnnxSEC1OeM84Cv4nJlNBF0SOY/LOv/0uPw4i"
    "n3wlPPt1s5rOAxL6BdQCX91Afz4Vu43+7MuXtz/9VY9U33c29WgYr6PD6M1OLGm0Hx7HgX"
    "+tZNS1BYkIw4L4OSCjOAxT5LOPkm8sPxAsJvuv6h8+8Mkcx6Gajqv/M48jT80C0k9S/zz/"
    "v+lXyw2bTj98vJ1+fnM7nV5VZk99hRL46UcejdTMB5FQQP3rf5P7HgDRn16pB7z++ebTN8"
    "++/4uGgHKxYPqihuvqf7UgFjgR1aAfUBYkwpGY2oFdEDol5tkHB9APSz6DMwNsYBAfIPXk"
    "W11F85Z8FWY0s/ElIOUXGxeEt2/+61bdec35/4Tqgw//7+aTxvX9zX9pYNe79Mq7jx/+lg"
    "2ncvNL9sYPr999fFUCO6JsjcMpD+wwL4kB9A7QezFjJPJ2VdxfLzGrWes5mVGAfrXGX6ch"
    "iRZiKX991jAHGeLP/lKCNr3wVF0pIky3EgubZb0XcMI2PeCGAm3f63keUmpA+yfiBXKvMA"
    "O+lykB7idC16nwqMD/6c3rt+9v3n3z9PnkucZaIh0Ikl/jzx+Xl/IMhzjyDHt0I7w5qXsD"
    "7LRzPL4QeJcpehbYZiIAbBOwd4Rx9RUq2L4KFm+jmm04J1RCN0hsuktCVH5Z+ePb/3j69N"
    "mzH54+fvb9j989/+GH7358/ONEmavyWvXSDw3T8Ort395+KG3H6oMi7lxgEXObs+8g0Z9i"
    "cUU3JDqDwdfJ+bcmAis7sQr63z9//GAGPS9T3kgCT6B/ozDgnS35nAE+i4NQBBG/Vo89hw"
    "2uMGqekjL6k6IlqW5QUbEZUZBNsTBs7vKKCNakRtEuSJanJhW9zv5ziYq3/AP9j1G4S3Wn"
    "prfl7fs3n29v3v9SmJ+fbm7fqCtPC69L9uk335fmbH8T9Ovb25+R+hX998cPb8rTuB93+9"
    "9X6jvhWNBpRLdT7OdIpOzTDLXCrIeYiykjHmW+09yb5E+wAi5HQx3ShGeYVGZcEZ/zVY6U"
    "Ux/MsLfaYuZPK1foU1o3tnpp/XRd/gRHeKEnSaGpvmfGSvvrIPpPsrsyMdbZtUkTZY3VqO"
    "kqHdaCrd6EWMwpWyN5esr1RtkjjuR+5ZNIBFLzNHDRLSSAaR4EDVrPNOufFvpcNn4UNFHf"
    "upx8G6dLzJcmuyXCbGeGPC9Vgn22E4SPC/hXqRK2B17i/urth5tP/zAj/8qgtL36x+2bG1"
    "DaQGm7Il83gbybw6wXJUFRG5qilp9lRu7oyundLkrCLA95lrUBFXN34ysnCzM9tJkeiuFF"
    "WOAtr0xmV3Jl0mh0HcYcs7jqJ/bENlMtH240mQxUeLrQ72crdam+JFT40yfPf3j+47Pvn+"
    "8Z8P0nTcR3RnLXm0i1zoZ6h3q9q+EyDaWiP/3pd9+18KjLUbU+dX2tqJ+rl8oC4XT4CNF9"
    "8vhxC3TlqFp09bVy9FMkSGQ4NuudCDmR/n0I5zkoT+YtGMphtgnqOMTkSvNhtgls+MMk/L"
    "BIAaLbJUHyHir8lIRzFHDEl3QbIRp5RMelrshGJAGsmKPPP998+/S7701c44nvDrzkwHlJ"
    "iIA9eQQsUL1A9Q4K+K6o3mVg0nTqF3o2Hha6w0LfELYOuLJ2DHFBN4zhmqVekithPz7dUq"
    "H52+81TomZIVy7ITWhIAWr1iVKHrxB4A0Cb9Bo2GPwBj20WQZv0EOZ6YiILWUrO/UyL9Sj"
    "bmmKfVbPOwf7stc4B8NGbhi9w+GVkY9Mr02aGcncqKOU5K9LrMg/gjYSQS/Y4BBhvuJoTp"
    "kmB3FEFfeHVG6NFH2pc+bVL8ooeZSmy2uOcRvwZUYyejiScmhGkLfEkfxDq2xlnw8GInMQ"
    "LBsQmZ1DnOPW5Le3sZez8WApO1jKPJ79STwrPi0nApC7UGp4F1JsWOL1ztqcCDhr75Hale"
    "LoQN2XJYG+Ly/+tvQ9I5ibwm3qN5yDBOw3LimmeGVX0GIvAHC7nKiQRN073b8knuUaz4lA"
    "2RZ7xDNzdmq/mxtEYQbsZ+ByamQ86Qjx89TIANdi/YSAa7EH1+LQZv1CZrmVLyKhbF1e7q"
    "IkeJyGNstDcZLEfiDeRIKZw7YPVyeNjhI1bkr2A4/6Sj5GBGW1SZAceY3ertOKwi/Rkspv"
    "jiKKOJFHlNA+DPnbRuoKNMIhUtz3JAmzDuRAdVkujnmwiOXylQ+oeki6fxz4Rfp4s8Evcn"
    "6IcylUnjCVyqy3tPYCwOM4GFhYv4GWeI8pKxBcUaOHfEbmlBmyRuo9UQeJezmiLke77cQP"
    "hefCRFfWw74XANTdUe/d83Q5eHdzgvq+nA0rV0hOBDZ0B8gZkX82N+vdTcs8LwXAOwHvXD"
    "n09EVDhzYZIyOGB8MlieUvNAy8Gi5pf3XSzCWJ5XRzGHiUS1KBq/t0fU68mAVih5I7vETb"
    "QK7eWCCsO1WpyNesjKgcfYdDuc9oBqhKGp3wvvdgh4bFWzwMrgh7njzzp3LOaeQb1IVad2"
    "ZVsD+vZpfb5UkqHuUZz5A4oFsWA2wN2Mr9UgImXPA1iQLGBoyl9iAPKVUVxtMeAAesm24B"
    "mJtagZAkeX+6xl8tcC6LAbYGbFUZEB/vbNZvXgQwNe3Duh6+Uy5hVfRhVqsIg3UgDNDVs5"
    "IHCchKuAcvCaF85wnlize+YyhfURIYG2BsWjM2nxMN6aqGsskuT45yNjw3skX9xpgTpokV"
    "LXWN/lAfTAP/D1VXMdA1F8XuEVctx+UH8qFxSNBKgqhideRn0UJ+yIhqPq4kuamKYyfPgF"
    "CfgdM3w6LMhqs7WIT6pO+NDaA5EYCzWsSOS0DsAC0I3QPSy3ECWyDqhYGx3nRDwtVeAvyL"
    "TglXd4Gpk3NTnlUmAYBD8MIlQL6WCh410boN5E1O5mGyNtyjG2KH2UHEDbLLOdHMVVkpXQ"
    "XEoQZESdCxBMTloNdVBYicK8aJfTHJj5CDuRDOpTblCrJmW03zyKi2ARfxhJnvbeZ17Ih7"
    "0rRBfITzfyHz3WqDhwT5BzHNUHz7Ic2yS8JMWRISZ6C2z5ADAgbiGn6973v3Wpd/vjL4hy"
    "tjJk1O4kMnval3GN4qvJ8LHPnKG0vnCKM0yRZ9gzPP7kR+qvxN6ueK7CY6Hj/x6P0lK1+N"
    "sEB/+DGRG/4fL6UgQR5l5FrZ7tdzYqqr3euTwavcx+4IXuXzQ5zzIel3wlZxO0iNUDcfmQ"
    "k+kMNMLihc05k2u9R4dOlNwaI37ZbJe8mNX8mpY+El+vDl3bukT6wcLBjdyavf7I+CVSCu"
    "k+pD/C+mOKZ73w9Ol0FsfXC69Hi6pMqaJaZFKQC1BGq6E9n5KXNC4KN09FGCw+qh6EzFKK"
    "v0cHeqAFqUBYpzaBTnULTjUNyStSpfYGR58pebteRQTEV+ZAtNWZCvAgnVwOxAnCBGFgEX"
    "hEmdVpVZQG8jP8CPOKIbtTipOdb/HncC7XgQWgZoxz0qcvmX1bI6k0EUwksdvCpLqbbYNQ"
    "k5SADgLm1ZJDQLmtSobp0mkJMB0B1AV+eyDeDZeADbCeyD+tUe8IMMgO4AeoijRYwXVqDn"
    "ZQB0B9ClcieBMBFRlIYERzWxXQepMhMlxbqCPdPJe2aiPn58V4D91dsyrl/ev3rz6Zsneg"
    "7koEDk4hAg/uP8BSGA9KufkPGSflAG5KHM+kAIwDd3KhPaQP0lFyZNpB/ZDznK9v2qyLml"
    "cgVFxM+14KmyeY0jga0bBJUEbF3nEOcgVUhU0Gyw6dLxYFqcMtr58xqH4bD03S7P2kTlff"
    "b0h+/3Sq76pUmt/fz+5t07Q/FO6KTT9yLO4licTDeD8JiWdM9WnDooq/jXV7HMxkMNy/t0"
    "NILmdH1uN9Dn5UzAU8+LGXNiC0qiI6QLLoQeGHqAkKYBfqE8EDWFQosDJkf5gukmP/Z4mF"
    "CEtNgjrpqseAQFEQoEz3VnEYzg9Yt9U5YF3vAJwpwHi0jlX6lmdcij63UgDKFDp777PQiK"
    "PC7t1bW81HE9LeUc7sdTjERJAxLjvvuoBYmRvPp2iOZlANDhpAfrHf+z3hhrD4T0covjgB"
    "9G2rX7UkV5ULb9vdSRn4yEeKcuUW91pKlXG2lo3TW4V6Bp2+7jAD3V/vL44g/QIW1Gt9Sn"
    "tVuRvthiIxLZuBah64nGJ5dEoj4eYs/1HoKWWBeRT3RKH+2ISfV0vAm4wAa+DQ1r679YZQ"
    "eKBUA0RO+nyV8D/ddWDhL9eeMZMs9GtAuFCLjuNRLp2jJys9uEFPtyl1e3OR4eYSMN58Ug"
    "NjM4L3o8L/TPCpr1vohsPHghXDJraCS0/mwZp1KWA/BdXP3BP8l0X0nBwstfkAMHv7ODny"
    "/x0+++N4FfXxPjIONYEmNo0Deh2FFNDGij1FF5l6zWVfvlXBKENe26prPEjZldlmpBCk5R"
    "FxUGcm2AZ+iTZ/hZ/iVXBp5Bfz5p4hmW2YgWLLUai9QTEmo5lDPJkaAIp24wEyndSuYenE"
    "L2/Ysv2eslZuYXLBt/mn3tvMENa/x1GpJoIZby16ffPWt4l7JNTY4qR0Gml54m14BbeDiO"
    "97c+WW+onB7PWM40f7lxDwlKA9s4vEIszy8f5URVMVKEI18HTHFBVaElHPEtYaVqpDkZY4"
    "XTk977HluTbkXn0IqtKHcq9fesW1Vvyi9sXR1vXaZAbfslXpYEG89umefngNOYeea6W/UL"
    "uyQG3EWJhRNYxAYKtDlr7yDlRIAODMkT5uzNqG/JAWUSUOPXlfs5pxflcuAH+gfon8I491"
    "Ir8yAK+NJp2kuiUF15aMlT0A3yQUzzcHiZSARidxt4K2LkdUsjJkfYGT12Kg6DWzA0fEmZ"
    "+DYM7oiPZgQzwpCgKxIlPK5SE4JI2nCI0zURS9XWbEYWcfQSrchGIMwRVhHHy4lqaebr9j"
    "Imrqajp0CQ2iAMKmBjOof4AOlKfnsbTT8bDx5el+K4apNyIL6KckB7ldFva96qPpmWu0dO"
    "BOiuEt1FsLn+bZOXYi8Dq9h1FYMp4bShX4IpUdqsnCqwcmAELmJ+ge+rneaR8X0DIQj+Tm"
    "dXBlZAfTxpogL+TAccNf8/RgRtAuIRlRG2pWz1QrW5kvamtMdD5FN5mTLky7lV/cv1T/WZ"
    "hyNpnyNGNiHeEd8QnXHKG4ORPwg1Eoz8HjV1MPJ7NPKNmQsNWBvzFQDqNlBjtjCEW9TXNc"
    "3GQ13Te9Q1rYtyaaikXBfh0uEqv1IKwhkOvm7WuVAtsoQB9NqoorzIaAoKPX3y/IfnPz77"
    "/vk+tGj/SVN8UTW0KCSYGwJc6vWLvQCQgKWluZA3dLBh83LAUwyZp1A16qaEMbti1kUpiA"
    "eDeDDghyAe7GHvqsPhAX/S02miAtWVyRE2cOrHratMkUjVhtJsnZREa7xDkTw0FC+XZly9"
    "RNtlEBIUCMTiiE908UES+YrrU4lXWvUylaA65a2BFRyEXgmsYI+qO9QzhBOmmxPmPeEcL4"
    "xHTHap8YxZ5wa1CDpNhyOatE3Y4t1Ep+3qvgjqr5GfqcDQGfFUSQG9+ZvCSp3vA6fHILY2"
    "OD16PD28JY4iEtpwAjkRcHc4MAKbmMlJsUrMy4kA5C4Ru2S9CSU8NpjnZQD0e4Be3zqy1u"
    "1hEh1TXcnTeUBwtIhTHas9p3uQgYXtUidVWG4le4EeHadyaEyyr3LxkGsXhETUt8K9KAXe"
    "C1fchUTYHvdMCnC3x90nfrwh5vKp9bgXpWBvd1nw5+stdzlL3qpMFCeRP6VzG0ALQoAoFK"
    "vuOPjF9+VF7pDRWZaEbLjyrts2Gy7JKJwKajcBBTFA/57o32EWKFCM/R+OTkJBGmp3OU6F"
    "3EqmnHiMmOJEX1EaEhyZp6EkWZ4BKTqyl+Hjx3eFGXj1tqzgfXn/6s2nb57o2ZCDApHQTh"
    "UaBXseja31vqIUnKolPYXRu8AnbJr644zgNlDeZnEwJh2IWBaYtvR69jUbDxHn5Y1iAMEW"
    "F7SYLyHWAvIJutj8B1Tc4nLwvbj3pdax19Qt7iwuvSfdni8994nDnrBL49gLACcMKRyQwt"
    "EqhYMrUt9+ynNicHgN+fDyiao8ypze67IszPSQZxqSscY7z8MKlb9J0vWv6iPmsxGTFoHz"
    "U5wb3Kpsk4fDUAW0q7JJGYE2QVsWyBupIkpzynQaVcDRGvuGdCzXm0Do/CAMcAid7xzi3I"
    "vdwGvXY9pIZwOoUbyeEYNtW0snHAQgQHh4nq2hwXuaRUpj4dG1VShqTqTHIGB1lCs4zqA8"
    "QhTweAgwiAI+W6IBcyMei5JAPA7FjoXaMUBXDIeueI03Imbkqp6uyEZM2tAVXm7wUbriJ3"
    "JHQrpZk0ggKt/jFwjvM/cxV/zClsahj5b4jqCFrg0dG9L93W8DlMUgtGqgLDqHGLL9z6nD"
    "QXud8/RABqf9A9Gdh6VTfcKiSaH6lGaCH9emWDayZXm+va8GpeydLqU3S/w5xNdF9a7RW8"
    "ERo1vlvFFV9NKhj6Sm5NcV5zvNjUHdGoQuAOpWj+qWejMcDqCc2AhPnws5bS7EhP9EPBI0"
    "RhxkI9odOrnBrSIOGNlQJlS4AM4FC5g7PrcYD6fEILYwOCV6PCXARdtFVVwooHIevuPMUT"
    "GX46+wadF8AQXHRrSEIcwAwgweEu7U82LmlghREgWH89Cs1WItLmnc3TnNc0l0hLQEkOLd"
    "shTBJiDREZ4iHTNpyVTkhrfiKtJqXZMkMIAjVbXrhWarQ+qtUBwpjnu7DLxl0iAgEGhB5L"
    "iAI21rEQNFfsL7AvcxCLUbuI/OIYbSey6wduUp1z0e7VWCnBioA6AOWKkDcdjoI1eX2ykB"
    "2cij57/cSnyOMFJTp7wPumYvEvQQLlg921vKwLk9iEMFzu0ez+2k5LXGo4JpA1VTkAJuEj"
    "rZXAboEDYLTbLGD/lZegldEN3bBeYNFbf//vnjBzPoTYW2/cAT6N8oDHhn2e85lXAWB6EI"
    "In6tHnsOrVCB1DwpZfxLuo26QcUPFSl4TDH7TeW3c1I9lt7OFPaLLb0NNSShhuQD2OghHa"
    "V+/Y+LasvPerzxHWe9KAmzPvRZHxbB+jnebJR3JJmTOp41P2rShm7lJYHjTd2jzDmKhPZ8"
    "chRRsa8lJ+gExZEIwrScXBjMjU5W99sANzsI4hC42c4hBrbqjNoduLHP78aGDnLnRF9qc9"
    "xkxdfvOQcJ2HIgz2IQJ6dUKq3Y72w8MN8ORybwT8A/DWIqRsZEFFx62hJ2Ce7LC0JWx5Cz"
    "OtKpmlkluhaE4Phqt58Oi+O7zaJ66gm+21zgz3F2Lx8m1C6hInXDJdUcElLmEUd0G6HsXt"
    "fodklQRLaEiyTZgb/UjSW2gVxzsUAqbw8tgjvC0RbvVHClyptIlwfixFDysdcnA4E4CB0d"
    "CMTOIT5Aalk0AaolQGThBUF+ljC3hw56bZTPsEJ8urQyT9zYhcezP4lnVSkhJwKL2Cn23q"
    "4yBdSkcMd6KdZWp2I2HhY2RCH3PimdRCEDQQ4E+TCmYmQE+aBoPIn7L4zMCSORl+Jo5PJK"
    "4ybHCT0pMd2URI6yej/TrabBEoIEcRL5/CXCAq0l7po+Y3RbpeTaiwGfNgiyB/i0ziHOq1"
    "dhbKAbmlSrVADUqpOrVZBvdJ58I0iFAP2qV/3qo/xiy9dhXdW5/OVGbYqqgVMvbF9rTqUr"
    "bDZh4GG9j+qUBSnA0ZwyFHO5l0yQ/J/6LRCchPOkewon0pLQCQwrshGqmBzWpeReog9f3r"
    "3TwzHaxDN5Y6VSmdMkenouqHGD0DFAjetRjdM/K2g2RIfivvt9j4iOSTYlh4SKkqBjRP/l"
    "sO/dBfT7ASOemMYsMPDCN4zhmhmoSJbmoEvz5XxvwG+/lwBcMJwWu7KDryT3MMHjHrXF7S"
    "DyMCHLaGi7QNCiFBxV4DkAy7ZVaL0fcF3vx2HaS6IQXj/k8HrgC/vjCwfFHKlGPrW8Udrl"
    "5yhrlI1rxRlJCcqCfybsjRKdlBiZF2hBqa+7JU5SXmYdRLGo4YLueb97cDz2Ztup89+Psz"
    "xjMNeA/7nvfNjU1dAUsCWkBSGAtOwU4oRZApoTATjLRXOl2iEBsQO0IAQVAepZMBuzuiwH"
    "hrULBwwkkDUJtMRhSCK77JaCEKxUh5UaKRXayjeUCUBugEvpG4mZb7cx5GQe5s6grEGpia"
    "rgACfSyiQ/QsZyTNQVENO10zxiYpp83UjVkzvMelFyhLN+IbPc6uWWdrBTMCUHv8NFzC9P"
    "6ixbGvNFKbDmh+ZTiHhjOGp6fdLGs3AYetS58KuOBNUhoIr3RyFRvybUJPJp1XvQRuAe7o"
    "Hh0H4QDArOAHAGDANSoPvcYgyd9MCi5Ah1/ZFZeENRY8Tm9Z4tNqkx+evNaozYTAvEc4sY"
    "CR3EkOS1bLFKXImEqukX7lQ+C1qRHfF1XEOWy2IIi3C6BWS7DOKoAAWnx9MYGrD27teQX1"
    "MEkQ7XqsLeFDxVEoQuFmX82ya9qMPBIeeoIAbou6KPhSreKwwmQG2gbV6kv0jbx13prCeu"
    "EZihM13jrw6gZmJQf9GALbhZnM7NAZla4GaB+QUfOTAo/TIov+DdusYHlF2aNPEmm9ygo4"
    "yJaoGwDfhSdTeYEbTBgT9BOPJ1sbaQeivVQIHcESZXr1wKCM9UZ4RAvECZDqBHMzKPI58j"
    "VXp8QZD8P1ElRKr0Sg/PAy5mEEQBcDGdQ5zT49eqf4nhgCJesMZhjRa/FyqfTYnUdSo9Ll"
    "R/evP67fubd988fT55rqGVp06gm+RcZQzN88d/KZv9MVNFMg2J86+XmNUc/zmZUbBd8sj6"
    "OlVsvFjKX581YJwB+axcgy+98FRdqeTI+4GYYk934rF1m5qEYZMAwvbchO0ZejBckCnYEU"
    "W+/5oWqJfE+lvsV2fQ3bopcoI3ImZkuk4z2lvnFpXkYJ9x2WcEFrGBFm/YZvYSPa71lBEZ"
    "y5KfEzJ10ryLgufRvrtyUZxc9U72B98NaYM0wN0Ed8KsqNYATnibxAHw44C7rm+DNMDdbj"
    "tJ+ERbS9MsDnkUVb9yZNbBG4J1C1I9xuuaWhqo552DVzVG8TIiF100jZlVx7OiFBiTDp1A"
    "g2jlEO1TEINonzL2baN9OMEhMezOzcWdMxnA3RX3NRFYOW+qyNc3pMnLQE+a5o3IoScNxB"
    "I5nQkDCjqAWBOINamLIIPGRw9w1nnseYT4TvNeloUIwiHv6pdTILrjsPWHUyA6DdS7SUii"
    "q/pQvmzEpEVEX8Y56cFHI/s+RkS+1DvVY1W1V90weheoKLk0SKIamtdGAGLrBkG0QWxd5x"
    "DnwmbSt8+yaG5BCkAt18OM1zNiaF7/eY3DsPZQPEiNKePo2dMfvt8fhOqXpqPv8/ubd++q"
    "yUbZbu0YQFcjDsu2DmbK/JoKRQ3BdCZhoOXtafk9kE1bc4t5aNyjYSYg7migqCelim1QP0"
    "jAKrfHmzBG2b5VT1vMi1KAuyvuQiJsj3smBbi7tNY1xSHVO/+y8fdy/F0O5p14+Lwl8VY0"
    "NuDeWFckJwWNjF1ruqQR6IxIBLij/63mHsDMD5mZn+PArUFnQRDmeMhzrLdIm4pBB4HROF"
    "5OVtMmklrVVAPk8NJUhOHFGfSLA8EoDzAsAYJRHuKsQ4jCwwtR0F09r0yhCcmVSWNIwmFM"
    "i+YSdK3r+yR+ZuQTOQ5tA7G8RqoeEKNbxGN2F9wRjuSCkf+Xd1HXk9o/XMUizKXCbWpDcc"
    "pbQ3RDH4oQRDecH+J8ZLkgLMKhpQ+tJAZJ+25uTLX12DF+OSEg/BwJv8vRdp5cvLYDFuVD"
    "ty3AonyIs66UbadJLwgCQzg0hnAo1muIxZyy9WciRAJ31YwtDZk02bM8N6hVaP1cjkir0y"
    "r7c7ukIUGBnGosV54aOJGGp7dEmOvra8ylwqzaBz1SVWuJt0J3OIwNJu2pb34Po1besPr2"
    "1he8TIefxhY4btB2uS8XKl0+efy44a3NDAE5qrbapb7WbNrqCauiXR90sRfoP936wsMuhr"
    "KFUV67daWXGreskPgLFcSaG9tq50oqBaE5o2vVslWXTiW+KsiNkU9m+pc0DDyhytCMyn9Y"
    "HEWqIvcMhzjySFKHOzWK5C9zUVPxu59HAnU3CF4JqLvOIc5BynDEsV4XtrhWJAHcaukfw3"
    "HcnJ6UyUByUrkm78y5tLdJFhYrFE/vG2LosAAdFi67w0Kyk6a6tOVCrsjCej62npNd1Q3u"
    "qjDgfQTvZIU6efYqomPS3/p38fmu81CVhYlwngimmqhxwi2VwZIY1DUuRcvM50SazXfExb"
    "FVkh2hP/PSnVvFF8hTdRpcXJglUZjowU30UFwAaSWKm8T2vjK5AkpDJo1RuaUyLu2cAjdp"
    "9KxyHsojWJVgV1G0imxP3aI8Kwp2RyKfspeFbp0qipZuo7QXJ696ADq4P9D9gzgYge7vUf"
    "dYyW9fRbM+RDcbPwpm5FwlhmwAz8sA6C7tFvCMWHW42AsA3OMt3iQPhVk4nuJNGxZQFggD"
    "0V1LjORFeow9f3wpWempHyAghsXc0G6oKAb9hnKA0mgeLKpg1kejHSSg+0fzluFQG4gTaT"
    "cJw+Ju7oSzF4JWOOWtun0LIgXiVMXjGuBvqohVlIOX4uQvRbLjOHoaKrKQ0uXmZoBUOkil"
    "G9gxMeKkKkileyizPhAHxSciYfaCMNBZRw1uCvPASZOzghVE7FwWKqlA1fbYEIay+xC/0r"
    "PkhXYeaEdCwNF2iQVa4xXhSGypyi6Q/5G/ItUm1eC36Ooh4LwYBLMOzovOIc5r61Lpk+eP"
    "oOaTq05Pz0s1nVotgL2cgBR16JTwg5MfTv4znvyvKF0dP/b1KJszf5YJHD3wf5bn8BwzlT"
    "0YEqzWQ3b8oi3mSC2BiY4o2C71oSrPZCQCon+PpJQ8h1GIuZDnNF0Rv3rYd/EAOOgHcQrB"
    "Qd/jQQ+NqPrRpyBdpuN0GU5I5MYulyWhOKobx+mWO3P2pJmuJuHUGTNxpKIv08gKC4ALcg"
    "BxYxKYqsXjxtIXJKEMFgSQt7HSpJXSxkzTwyY2dtpeokUwuR/M50QpGgTNiNjKw1CHcyeh"
    "3dqEivk1eiukTcVpqAozB4KTcJ5ZUiFWdV2UPTWXi1NdRQsaGSpldfsoMN4GofKC8dajVQ"
    "HGG0Tyjy7KOZ79STyrDpI5EYDcJY4/iIjl1pETgZzjcoX+jVyM2KHMV1USsC2TPMqSre0h"
    "Xg9tRRCQNa1aa3IhL3ZvbuFygHViF6QdFmNDvlRzSaq9EMDbDC9Q7N1XpBI4CK0C63MiEF"
    "PfrLi5JJqINJTGJiHQvb292yTQDYnOAHgnmvI8YFxMtcOIxbbqnVEYjO1KISRN/fkOABtE"
    "Qc0zoBsLo4+0ftsoSjntHZeDZicbB+R/1Kss44oHNO5lLjWpCqLgURyaRxGy6s4TcTJIT+"
    "6nOLo66sdVgyYWXlwWt2zYqxNf5CaqgmDpHGG0lUuAbtX/fbzj1+gGeQzzJQopJxxFVCzl"
    "0Bfoj0ie+FMa/YG4HKacrIwkPlU5ikY1GTYdPQj8t4NQFcF/26M2Dv7bXmCWz1gs7GqD5U"
    "RGwQv27sX1lsSPQ6m/zqkB+GbdtyIM2u+QtV/VJmxq0n7rEwVzIvfMErygF82QJihRtQNu"
    "L/CgYUvVSRvgciIPGrqLcBnIofF4KgiqWBmueX87gqAoB1kpblkpCYoR2bqAn4oB9vfBPi"
    "kEbrBsjuOfE4U5uM8cMLLRbgSXScjLwizcZxYaUriOT0NTHhfMQ8t5OMQBcl3NwHYqzPIw"
    "G44ZoypPiU9VhIjtRFREYQ7uNQeZv9FpFvLCMA9u8yCowHaxdQcJCK1rNtocQuvmOAhjZq"
    "pQXvsy5EVG8xacrOg7YczEBNcTD3sBiDey5xywJ+zQ3guAuwPCuyC8q1V4FxeYuc16URLc"
    "W4N2bwVRwJdO01wShXke8jxDEN+DDOKTM7h7LX+9qonf21+fHAvdUyPl0kiHtqi8osaiOW"
    "W6CIqPd/InFkh1dN4hqotWzrVapupUh3K1v0RUnqO6fPWK7IiPlirWLlC/bYSp3srpHwBR"
    "en3snRCld36Ic4XXOGGWgOZEAM5KaXGfTNXGYjpp6/tjFcSgQ9YEuXXIkivTqSo5By32Ir"
    "RYYCLq1dtxMRGD0aHn8u9Y3tIVqcmByV0/okPrkVK5zIa2ynwJg2iVZKNwwpUxpvrWL+Ws"
    "qw/TeyJ9Tz7RiizCXA5WR8k1+iL3Nan0evLegUDqq6ctYZQOzGPPk7eU+vEW1/Sb6fPh99"
    "C97Y/bU5+0x7XvMZyzoJf3qEimb5x1Jai8FIBaDq2O1zNTqkwtA3YQ6I8A61JJOLHbM6LG"
    "kuhNW+9exHHvvRztuisjB5Tgh6IEg2k7btN2OEZOHBVV6uKVY4ZNNuaoRfO34E5l169pRH"
    "ZIfXkklozGi6Xm8Mu9LBNCX1C6kjZD1UK5782A7R+EdgZWRY8K8AbvHOrLFqUA1HI4mhBk"
    "vbEFtSgFoEL1iLOs3XXW57qkVTaW7d0Lnafj0nlQhbq9g6zbq1K4Y0Mke3PSd2wKZO8y65"
    "sROZiL8SR+S1Ob2xbazCR6xH0scHMippjLI82+N0BBDk7AOkUjMWSN8NavabM0JHXYL3Cd"
    "EbOPMLTKo9lLAe6uuAuJsD3umRTgbo/7mgisqI8q6vVJkXkZSItsnhKXjgOK5HDIdzmIAc"
    "c+NI690gHXJun1IAAprxXfr6o5pgFyeGUqwvDiDPrFAZfzQ3Q5b3zHWS9Kwqxf0qxfTqbg"
    "5ZdIGUoAANVfqur+V59PGp3/2YgWCYFqrAocVt75xEv7iCO6ja7RrfxEWxTfqtDiiHCEVQ"
    "n9pH+6su1N6X/3vR24/wdBxIH7v3OIczo7Xluxa9n4UXih+iZ48l/TAvOSGEDvAP2GsHWg"
    "I+EN1v4NY7gmOLkkV8K+S27tfOD/9jvEF4PaL/8yETDHZm55SSByhkzkXI5xB2VgTmjc/Y"
    "1JpfiqxsJLLk6OmXnTxX5cC2NP1YhASyq/IMLaVJsg1RYF/XE4I/5AcSSCEP0h8IpE6gOT"
    "med+IzDwBmF9gIHXOcRQzaWrhtIpvdU6wi0dD0abg9Gmzxe5oc8MwbL1kBelAHio7woGXy"
    "uDL1OWbOc8LwfG3tCMvYEYHZ/TJpdXBptjf63R5OD5UUcNjl+XJJL2wUquGuUT+pPOkAox"
    "QSyOuK4RSSOCOI2ZR14gHwfhDmEhBULq4RCppVpxJf1TikyQFE0qSn5AXDWw9g2lcvp+OB"
    "g2g1ATwbDpURNXL5eNWpiNB4XQJddE71U2cB8kAHCXJprqJJhmGlMJ9FpNrChVp4uNUg8r"
    "4GxUtA4Zgz9W9hcloPSqYh6ErnCdnrPVaahlxytyThz5wOA/eX+cSP2dpv5blIYERzXQHq"
    "TK1aKkWFf7SqaS9Fwt6uPHd4V95dXb8sbx5f2rN5++eVLKPa6C7Uvl0N6uO0iN0I6/dLOu"
    "cFhgLqbStnCY45IomO9Dnmeg5eqPp3HRckMhbfbtX69MtM3h6qSRuCmOa1XleIN3NBYZC3"
    "JHIl+19aD6txmOVhO0DcTyUD5Y9wxGHO8QjvzkYzVU6goL5S3GHCXta9UdTaXDenomEDWD"
    "YBGAqOkcYqjbdC6YD9uta+WKyh2AwnGgcGJh1ZE0HQ6FExzc1VBSq+uSWnpHcGr9WZAE+3"
    "LI9qUqgyanKiK25f+KgvcuAXg5U+xUAVCjZeVLyQR6rJJGN0lTmjGcD37AhOFwaGSa9zLA"
    "M7fnmbVFbAC6IZVgLwJZ4u0TCfKYz5hqtzR1gL4sCTPgNgMLRrkB+sYTcy9znnq5XU3AqY"
    "/KpIaiLbg5KYC3Cd45MeghjdCmEgBrE6wCf7WENZUAWJtgtbdLTmWQjBrWxEkxVR4OS3hL"
    "kgBzC5jtt9yiIIDcAmT7DbgoCCC3AFnqw1g/1wnpvDTA3QJuHvMNibjj7pGXBriPwS2fZx"
    "PwmRcZjRF9skhPeeuIYx0XYOtXr0jew+t7OaSyhdMXIsLql/G4IsKgDOtDn3Wo1PPgKvUc"
    "IizffN0QT+AUsYZQzPzASbuozCkpybSo5qPWtuq1SlWea6bLFzurYnR4BFJdWFWzVRVkaS"
    "rqc+/7QWTlIFQTiKzsUfuDyMp+YE72Jlt0C1IAKqRvnzF9O579KU94G7xzIgC5c8a8bWvG"
    "vBBwHTWnnWNUOzRidF3L0BIaWkJfdvz65XAnXSJ8lui4hFxwYitLoiOkKy+EnmyVPaDiSC"
    "31nZwIaDvg2XmYHP/guOZ38q28aiSZ9YhJS3Y5zAa3SvxXo4sp+I84YmRDmZggzFEgEMeB"
    "j1Thkskh8X5GPJxUTazL7j/VjYFoHsROCURzj4cREM29wHwkc7+BNzqSsA/Qak1zRawKye"
    "dlRmFi980bAcffZ4e7bJPd4N19in8UxYEuvcdMJHlorhNRkIZ5uMc8UHYPt0FeGGYBnAdD"
    "cx5cWA7nBSF7YWmcF4TshWVyXhCy4Ers2pU4D/HWRpHIxoPu4BBEA2XHHoDjMGHjHSa5IA"
    "hzPOQ5ThwtU1MIhppj8/wWhJrm9wLPqKaDX05Y+Vhf4mghtzNVqd+OGq5KAjdctlBnnJgs"
    "1Mb6cAehHgvE7T+52ApxF1H7MCLbq5FoUBtGJRJrS+YrEwGd1R5xRjA3HXMNPaL3EoC3Pd"
    "5ZkKAloZAXg4K1V42kwhnSRy4H0Q4XNXaomVGVhMhKqEfSF7apRc6ogSL7++ePHxrt+FSq"
    "vBsHnkD/RmHAO4u5z0W9zeIgFEHEr9VjzxH4plBq3k7KO0dpVtQNKg0SIJj4gQQTQ5mYhz"
    "jrQwkhDxaRRP0/ye7KFD5+uDppDB1PxmWRd22qkcihaIMDlsV3J9G8jzgKOI8Ju0ZvBUcb"
    "FtzJFSoHMiEvIBJ5bLeRSzaJ9l5QFR8eeURHgsvvwFFE0ZoyYqpX0sMTIdB8EMoNBJr3qD"
    "9G8XpGDG2zanM0DwJjStE8We3FTTwLA89GFz9I9K+Hn2d5dqJxp1u/wakQRJjt6pjXvVDZ"
    "qbATSY+O0RiVr1Ig96hL0F+9/XDz6R9m3uSVAfhX/7h9c1PmqtQ5Op0zauC8j4QMFCRHqP"
    "ReiJLbMmaABfIP4dM4EkFoO9VVaYgeGPJsA39RrzGAJduFJSvI5svmbwzXdD7PXZ402rJy"
    "4DTeTBf7oS2s2ZgTlZusJlqVuhQUka9SJNwhZTDK/71EfwT+H8qiVKant8ShCnYkj/gEca"
    "oH7T9D+slcm5kmO7bTZ4EFOwjzCizYziHOka68JtWoHtCcCMBZiQDm5sJNDa7ng8gootl7"
    "T9jyhCXiBwkA3AHwucSPT5eYL+3ogqKcI2NwQeB3RRmspXZCTU0mbxjDNdjnZErAj48gU6"
    "v4t9+rESqBxNStqltOcoQm2YWYYK0sb6mbODmQOeTeXM78zqnB5dJ08uSlgKl2PHaA1Kqd"
    "DSC1uiC1brXhfmXgs9IrkyYqSxzGHOWwbpcE+fKQ9wRlO1Vmj25fIByGSSOXdcxVXT20kh"
    "hF8j9yIyEIH0Io5gGTA+RCZLtr9EuIhRyw/nYb+PJJEUWcyPUveJXN6u2pwGsNgiWo57X4"
    "UuUN2hV8ycuAGeuSrB3Ghl6wDYCn4wFsF7AFFrHBZG1OpItNBisA3gZwdSLawJ2NB7Bdsh"
    "ZxYEui50QgKaOI5j9pZLV0s/GwdB2WrhdSbzWl8zknYiqVRhqZmMWmthN1dxhTgGPPPSjA"
    "1K6fEDC1OzO1P1HaYG7rq5PjJveUZQNb2d17g1aZudoEDoQO8JgHi5jpxNAk/UDFc8jriX"
    "Us95pvZ5gTHwURJ0xKcBJKSxqpeEizqd3Vg+5hXQ8rnuFh2Nr6p4V2kY0H7cJBu5gx+UKp"
    "L1QBvD6iPy8DubXNU+IQ6a8qzcnvY1Dy6qckLwNTcvIpwWFIt1JpoyxYyD+uOjMNjn2DbI"
    "8OftPUqOedY2qMbv/AJ+sNFapc6FSIsN7CqTVvGu7Qn4Xz/ePnPz5+3K2Nc7IkrstpXvik"
    "W0TBahyK3jMyqxGqJjzEWR8KV7BkVBUrvjIxBdm1SSNPkB91lCT4WZridC4PYMSpCmOUM4"
    "62mEuYgqwygU6LQ9ulHBMItMY7FFHtPNdjEF7IJVElBU5543uQACuycwimzUudKpT2OAEw"
    "hogmSC+573xYFS8LiKU/YS8CDgRnVXCmfDLyaHfKNq4Ij1A1uBBVoFVMrD6LHPS/vNwIpx"
    "i0v060v0NNSaMCmLvcqAOGxF8QNhWl8S3SjWc4xJEntS9OhCpnpbBV5CTaBmKJMGJkTlR/"
    "GJI4cAKOkhWJ5pQhckeYKa/4NDeFQMtBqB+g4fWo4e3fDBunWkEIPGvQq3bYYOe/pgXmJb"
    "EeO0Kcyf1ycuDXRGC1mVdRr3dW5mXAWdk8JQ7OSqa0HU645SFaEoOY10oRA1NSY2MNA2M+"
    "I2zorfoVzOdEvqR3xCUfvCQ7QtP5QkzlVuwII55qie1CkJREYaIHN9EDIUW+cMJuPE/3AD"
    "eQIvnLkyZSRFdWwrmRrSJoVSHQb4NI/vSJ4i4w2sijlho8XkdHA4ExCL0ACIweVa9k+dum"
    "b+WFANKLzPbUdcDuyFhsZQi7g7C7ge0mI3PBQdjdQ5/1EHMxVRq0nL8gcph84w2g5BjYlb"
    "V25V8Tpq/GrPzrngc8YlXODwOPGpWf9+GQWBfcRkvMXyAcIYnTkkQi8LC8F5JPnCjzEXO+"
    "IrsJUh+hzVLV2NZOcmlDqvxKefOqJdrNI8B8HYQhAOZr5xBDAe+O4AS/eo8mq8SBGMJT69"
    "HeCwDcLkW4CA6JYXU35RkcZKBgdxl1i8qpvtJpcGjcqJvgr4hC+VrXSVBOFVOvxsbaRgeh"
    "/uixjvN8gR4bylswdqLEsRh7WRboEaBHaumRt/p4lAK1FEluxOQoTRIUBx9PR4iQxErCyd"
    "PEAKHrSyWEBtowekci1aVsSUP/Gv1VHic+mu30sBXZEV8NW06Q2giSVANVfCpxLj7SQwzJ"
    "Cr08EqiUQRimQKV0DjFQKUClXL5tH1K6ijd2xuVBBmz7Muqt+3cDpwLdaIY1GyMzKwdkbP"
    "yCOd9SVlR3TdePGxqb/ND2TZYzMSRVfeUtZQsaPQ0ynZ5EHttt5EJFUumXBkFZsy82R05u"
    "2dBluaOHgWkxCEUNTIsedWFQE86kJixxtHBTEwqSoCaAmtBKTfgVhyExZgGlVxpVg+1hzF"
    "Gd4Ncl5QSl2UKqPF3Ar5HK8FnTiOyyczeps2I65h3k4eQexLECJ3ePJzekB3WQ7K73HEtM"
    "i1IAagnU4fe1gKokUJXkRUdVSYAOrJ0K0PM70fPJbEnp6kYIst6Y9f3iiGa9PxkrF+Fh8F"
    "ED4KPKgmA75euXNwzuiEqOWBPO5Te+Rm/X61jf/yXieMdV4eok32JGY6FV+0IUgSp87Snr"
    "w69aCl0+CEyKQegRYFL0qKqlr44lpkUpALUEqtxsPGqnAudEIObAuan31DO2mq6NqS5JOc"
    "VVDyye89QdlNZBKK0B61ZVZbExFdA/GbZy+TE3S6EoOUJL4UIsg6GHJaeK/0+Jqry7qrcN"
    "9kNaGQd+fnSLkAE5VkUy+yi9wQutjEeYqea2+wa3a7wiXNH/NPLIoQGuVOFFMmDDqCdVD6"
    "XSR4T4xoCBLh8FFsIgNC2wEHpUZoEh7wBUn/jxhkxXZGdjJBSlwE5w6QJNfZcWZwUxCIEp"
    "Y982BIbcEbknaOAsln1RCpa9i3kcz/4knsHMaCiDeBAByB0gX+oHVwCvd8vtBcAnd3qfHI"
    "3mYWB6AV5RGhIc1TjkcmLlXV/KdTUd+0963vU/fnxXQP7V2/I6//L+1ZtP3zzR0yAHBSJh"
    "gUzMxiVUXWXEI9KO9c+wzDsqYsPFlEhL16p/Q1HKCf6BkaB94049L2bMickriUKBgaExea"
    "UGDnq/cGvgkBcdIWU7suCOQuBlQgY6TXxZFt7wob3hw+Lq30T+hgbm7h3lIZM2XD3Jj24R"
    "yk8YQRglpCjayn+4LtihrXA+QYo8l6CjfeHTQMfZqHAcIkwhOye5IzDvg2AwgXnvHOJcDR"
    "BmVZAyHQ5kjUsTtj3FaDBabxjDNbxwSa6EfUvK5oKOcwnmb79fpq0vt5pZOB5T3w+4/num"
    "Uuvmlr1gq6Jg9LuUsPUYMVG8zYnUeyFwI5Vxb+tGmuMgjJlpq66NR8uLjKZ86skC0RQ68n"
    "lTHhibpzcbuBVhsHCHZuEWOSwer12azRYEYY6HPMfQfw0KTA9MTRgxOwz91x7KrA+LKX6f"
    "ZGFd1RPF2YhJG554nRvcKuFTkx+IRprM3WKdlKmCqDPC2Zy92UoK6N5BcJFA93YOcY6DTF"
    "8AS1BLYgCrkdq1xDQnA4CWqxBRHghr6yIvNaZkwJ4tDAjk7Z3ntQ1Xh0D1e+dxD96ZtJGn"
    "roJtJKintV5sCPW8CBDqQAQ9VEqg4EYJooAvnaa9JAr0+tDo9WFRP7/gXUhxkfgwj5i0oX"
    "42ucFHqR9Vl3cb+ARtMBOIzhHOSnHtXqClfLkJ4zqhnuEtUomTufr8ExREKhRQfYEk1s/D"
    "EZoRxDdhIFRvML3MK8RRT88E2mkQtibQTp1DDO0AzhHEMqxD5BNRvECCVN0xchjT6iBhhe"
    "EtCsOkgmirK8DzYBFJa44RFQK+ZTRavEArshFoTlWdx+0yCOVd5mSrurtk9eInyoMg9Sdf"
    "VYIMuJo9HyVxVkiLSeEFYaZaMT0/HY6XQex9cLz0eLxA+ZguQE2q2NrQZDkRICZdC8fs1Z"
    "uWJFlRaExuj9PVQAT18ywx1JDK/DA5SvJ1E8i7OUx7UXKEs34hszxMivJ//z8Bo0xh"
)
>>>>>>> ready/tokens

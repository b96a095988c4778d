"""Views of the ledger for a host application or a reporting tool, read by `bahi_reader` under row-level security."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


# A view runs with the rights of whoever reads it (security_invoker), so the tenant's policy applies to the reader, who
# therefore also needs SELECT on the tables below it. None of them holds personal data.


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE SCHEMA reading;
        GRANT USAGE ON SCHEMA reading, public TO bahi_reader;
        GRANT SELECT ON ledger_account, ledger_transaction, ledger_posting, ledger_hold TO bahi_reader;

        CREATE VIEW reading.ledger_accounts WITH (security_invoker = true) AS
        SELECT tenant_id, id, code, normal_side, currency, owner, status, floor, limit_profile, balance, held,
               balance - held AS available, version, metadata, created_at, last_recorded_at
        FROM ledger_account;

        CREATE VIEW reading.ledger_transactions WITH (security_invoker = true) AS
        SELECT tenant_id, id, reference, kind, description, metadata, reverses_id, actor, effective_at, recorded_at
        FROM ledger_transaction;

        CREATE VIEW reading.ledger_entries WITH (security_invoker = true) AS
        SELECT e.tenant_id, e.account_id, a.code AS account_code, e.version, e.side, e.amount,
               CASE WHEN e.side = a.normal_side THEN e.amount ELSE -e.amount END AS change, e.balance, e.currency,
               e.posting_id, e.line, e.transaction_id, t.reference, t.kind, t.description, e.counter_account_id,
               e.effective_at, e.recorded_at
        FROM (
            SELECT p.tenant_id, p.debit_account_id AS account_id, p.debit_version AS version, 'debit' AS side, p.amount,
                   p.debit_balance AS balance, p.currency, p.id AS posting_id, p.line, p.transaction_id,
                   p.credit_account_id AS counter_account_id, p.effective_at, p.recorded_at
            FROM ledger_posting p
            UNION ALL
            SELECT p.tenant_id, p.credit_account_id, p.credit_version, 'credit', p.amount, p.credit_balance, p.currency,
                   p.id, p.line, p.transaction_id, p.debit_account_id, p.effective_at, p.recorded_at
            FROM ledger_posting p
        ) e
        JOIN ledger_account a ON a.tenant_id = e.tenant_id AND a.id = e.account_id
        JOIN ledger_transaction t ON t.tenant_id = e.tenant_id AND t.id = e.transaction_id;

        CREATE VIEW reading.ledger_holds WITH (security_invoker = true) AS
        SELECT tenant_id, id, reference, account_id, credit_account_id, amount, currency, captured, released,
               amount - captured - released AS remaining, state, expires_at, description, metadata, reason, actor,
               created_at, finished_at, version
        FROM ledger_hold;

        GRANT SELECT ON ALL TABLES IN SCHEMA reading TO bahi_reader;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP SCHEMA reading CASCADE;
        REVOKE SELECT ON ledger_account, ledger_transaction, ledger_posting, ledger_hold FROM bahi_reader;
        REVOKE USAGE ON SCHEMA public FROM bahi_reader;
    """


MODELS_STATE = (
    "eJztfW2T2za25l9B9Zc4VZouu92xs87W1nY7vpOe9UvKdjY3d3ZKgUioxTRF6AKgZWVm/v"
    "sC4Iv4AlIEJFEU+1TdmpsW8UjyAwg45zkH5/zzYkl9EvLLG8+jcSQuXqF/XkR4SeR/VB9N"
    "0AVerbYP1AsCz0I9NiT+PWFTXBg744JhT73lHIecyJd8wj0WrERAI4W5QQkKpahXSCwIol"
    "G4QctYvzNidI3oXL+ejJ0gHPkoEByF1Hu4VB/kU09+UhDdH/A94yj475hMBb0nchyT7/z3"
    "f8iXg8gnXwnP/lw9TOcBCf0Sa4Gv3kC/PhWblX7tl1/ufvwPPVJ939nUo2G8jLajVxuxoF"
    "E+PI4D/1Jh1LN7EhGGBfELREZxGKbMZy8l31i+IFhM8q/qb1/wyRzHoZqOi/85jyNPzQLS"
    "n6T+5/p/pV+tMGw6ff/h8/TTm8/T6UVt9tRXqJCfvuTRSM18EAlF1D//nbzvlhD96oX6gN"
    "c/3Xx88vzFt5oCysU90w81XRf/1kAscALVpG9ZFiTCkZjakV0CHZLz7IUt6dsln9GZETYw"
    "ireUevJXXWfzM/kqzGxm4ytEyi82Lgo/v/nPz+qdl5z/d6heeP9/bz5qXt/d/KcmdrlJn7"
    "z98P6v2XAqN79kb3z/+u2H2wrZEWVLHE55YMd5BQbUO1DvxYyRyNvUeX+9wKxhrRcwoyD9"
    "Yom/TkMS3YuF/PN5yxxkjD//tkJt+uBKPSkzTNeSC5tlnQOcuE0PuKFQ2/d6noeUGtj+kX"
    "iB3CvMhOeYCuF+ArpMwaMi/8c3r+/e3bx9cnU9udZcS6YDQYpr/PppdSnPcIgjz7BHt9Jb"
    "QO1NsNPO8fRM6F2k7Flwm0GA2DZivxDG1VeocXsb3N9FDdtwAVRhN0h8unNiVH5Z+f/+8j"
    "+urp4/f3n19PmL77+7fvnyu++ffj9R7qp8Vn/0smUabu/+eve+sh2rF8q8c4FFzG3Ovi2i"
    "P8Pigq5IdAKH7yjn35IIrPzEOul/+/ThvZn0Iqa6kQSeQP9CYcCPtuQLDvgsDkIRRPxSfe"
    "wpfHDFUfuUVNmflD1J9QY1E5sRRdkUC8PmLp+IYEkaDO0Ssjo1KfQy+49zNLzlP9D/EIWb"
    "1HZq+7XcvXvz6fPNu59L8/Pjzec36slV6eeSvfrkRWXO8jdBv959/gmpP9F/fXj/pjqN+b"
    "jP/3WhvhOOBZ1GdD3FfkFEyl7NWCvNeoi5mDLiUeY7zb0Jf4AVcD4W6pAmPOOkfcaDZSCm"
    "K0bnQWilY9SA4Pg5HHw0CgRlxGBB31IaEhw1HH5FXIX4mQQea1fNX+mX+9sPH96WuL+9q5"
    "L7y7vbNx+fPKtY13XrTvkeUyfTuooE+9rdviZuU1CDwhx0nwMV7po/FEIx6oUZ9h7WmPnT"
    "2hN6RZvG1h8tr5bVV3CE7zWX6t+tvnA5FvmZsOVFc6hSP550D1dORQbYGbP8EBEkFnJOEI"
    "6yGCMKOJrL//DRbPMKYbTCTKgIo4ooysNUnrccPfn9fz/7/f/FV0+vXnw7UbHHgMl/23JG"
    "mHr0u3wNy4/0clzmoNQjnCf5BnvEQzOO7UJ1ZRTERyE+eiKKt5Q+EEPIqNnETYePIlrUt2"
    "X7BYexlT+RA4Bul4goRP6PS/ZQrCd/GUT/h2yMplP2rNVuwmrUNN3aumR4rUIs5pQtEV2p"
    "RUHZNxx50vUkkQhwaMrf6oCA7KxBHI3N1of+/xYbSjYeNhSH3Vv+GqcLzBcmbzjCbNNonu"
    "Soqga0EYSPi/jbNHCREy95v717f/PxNzPzt4ZAx+1vn9/cQKADAh0X5OsqkO/mMOtlJAQ3"
    "hhzcYOQLfXD6bZeRMMtDnmUddIy5e8CygIWZHtpMD8XxIizwFhcmtyt5Mml1urZjdnlczR"
    "N7YJ+pMcpidJkMoZV0oe/nKx3TfElCK1fPrl9ef//8xXUeUclfaQukZIGrZhepMYTVnITe"
    "HLo6T0epnIN+9d13HbLQ5ajGPHT9rGyfqx+VBcPp8BGy++zp0w7sylGN7OpnVd0wEiQyHJ"
    "vNiXcFSP95d6c5KA+WYTeUw2wVNGmIyZP2w2wV2OiHSUiqLAGizwuC5HuoMCUJ5yr4yRd0"
    "HSEaeUTf5XwgK5Fc+sQcffrp5i9X370waY0HfnfQJQeuS0JU9OBRUZB6QeodFPHHknoXgc"
    "nSaV7o2XhY6A4LfUXYMuDK2zHcpblhDDcs9Qquwv34bEvF5t//0RCUmFnlq5RRsGpd8igg"
    "GgTRIIgGjUY9hmjQY5tliAaNeaYHI6CtGP2CwwujhJY+m7SLaIVRO1W0XxdY6VUEreTses"
    "EKhwjzB3VjgGk9C0dUyVVIlVCQ0B90aTT1h7Kjv0mromlZbB3wRaaLeTiSODQjyFvgSP5D"
    "6wJbnx8M2tsghCHQ3o5OcUEOkt/exsXLxoNz5+Dc8Xj2B/GsJKACBCh3UYHwJqTYsMSb44"
    "sFCMQX96jgkfLooDZXkaA4Vxd/V8WZEcxNGSLNG84WAfuNS0EF/GBXtzAHAN0uJyrUyupd"
    "oV4Qz3KNFyBQpMWe8cydndrv5gYozIDDZeKzKYX47EiMn6ZUC0TDmicEomE9RMOGNutnMs"
    "udAiWJZOvy4y4jIUgytFkeSpAk9gPxJhLMnGm8fTppDZSocVOSD+xU3ykrQYnkyEt0t0wb"
    "x/yAFlR+cxRRxIk8ooSOYci/VtJWoBEOkdK+J0lmcCAHqsdyccyD+1guX/kB5mJOx/04iI"
    "v08cuGuMjpKS6WHBOmjgjNnlYOAB3HwcHC+hdoyfeYLrJBKGr0lM/InDLDRYfmSNQWsVcg"
    "6nys26PEofBcmOTKZtpzALDuznrvkafz4fs4J2hSo9XqCN1CYEN3oJwR+c/mZru7bZkXUU"
    "C8E/HODSIO3xtiaJMxMmF4SFrSLxEnOCRlicM4YLJbUYqLY3dfY4+QlqCQUAmxKslVoxla"
    "YKXvyJfwA4nQhgjDJXU7LMg9g9AiQO45OsWFWIRc8A5xiBwF5wicI53OEbmgcEPpk+xR69"
    "mhNwWL4idrJt+L+FroVyVJfkDvf3n7NilEIgcLRjfy6RNOCJKGEbl8CMRlEivg35rKnez9"
    "fnC6DGLrg9Olx9MlVU4tOS2jgNQKqelOVGe0LbO8AHJMKj8fmQkKVoPNdLikrPxwd8rXKW"
    "MhYwcydozW8ZsvqrCjwTZOHrRaxiQf0u0280KdBBHxC/kyDdePm0aCKTsIkwBM2R6tLs1E"
    "jc3maEc2HuIch7x28GmJw3BYFw+OaVUldw+eX718kd82UH+03S/49O7m7VtD71dIezlRpp"
    "Fjw906eExLuufrNOqgrPPfnAiTjYdr8PukH0EmKSRlPALiqefFjDnpAxXoCIUh0AcOpw/8"
    "THmQ8m/WCfIBk516wXRVHNspC0PBvuGqx6hHUBDpRud5EwD5BgQvX6F1IJdwLNA9XvEJwp"
    "wH95G6nqMyS5FHl8ugIU/joO++h0BR5KW7uVZEjaZ/Ty9GGogY++6jFiJG8tO3Y7SIAUKH"
    "00pG7/if9MbYeCCkjzscB3w7cudhoIpK5luzqtyKsu0vqULJSIg3WQnK2mZvjd5jMx/WFv"
    "I4tOc+DtBD7S9Pz/4AHdJm9Jn6tHEr0g87bEQiG9chxyux+OSSSMzHbZqv3kPyLF9tU/oN"
    "KcKObwIhsIFvQ8Pa+s/W2IFc4ceU9zKQ0+Q/Av2vrR0k+vXWM2SejeiWChFw9BDp/oRzhO"
    "Vmt1LVV+Uur95md3qEDRrOi0FsZnBe9HheQHvDPquTJs2Bp7Z5KlUckO8S6g/+JNM8kdoi"
    "yl/CQYDfOcDPF/jquxcm8ptT4rcYKLNeXfZdU+KTemqWp2YJtMepeT6p0Pa3O7KrbtY3PD"
    "IgrGnXNQ0tQKEF6NCmAnSGY+gMP9GKq118fdKmM4TEvydsusgG7pQb3tGIbBBXlUh54BMk"
    "XWUs/8/zaByJS3SD5oEqS6qaNBAlLOg/67qD+9uAADGIgx4EiB5tKUbmhJHIs3KISyA4x5"
    "1qmurtyHIpl1GwluvGkSqe5MatEQyeV2XZLhU5BtOTeMEShw2rNgdVrc4EdZmix7Vuf3zz"
    "+u7dzdsnV9eTa02t3CMCof/d2f5x/fTb6gpWqc6RZ/CqXi8wa1i4Bcwo9mJpjH6dhiS6Fw"
    "v55/MWjjMin1fvX6QPrtSTCsN4JWJmKg3RuoaLsNOs4mPl4Rx6CTMSEsytCS7CgOA2grXj"
    "YmOt5QBoaudkqw2o5dD5GBVDklgab66Ug4PSSCH+1JSVqWa5KTRYRLXN8KhmV81YrRHh9k"
    "MsNqcKrMctaizb05IIbHt5t4jp/wJvQYqaxUEogohfqo89hRo1jvr2j/sXALeoIQY1/Kk4"
    "N4NoHkQBXzjNcwUKhu+Q5xn6Fz+6q0g/ySV0YQzq8h2F9BbZiA5Xj9RYpD4huS8UEuxzJC"
    "jC6d1G002jTpg94rTZ9+8qrmbjD2MonPbGeklWvfqui7AqRzVKq/oZxGt7iMAMZNe488ly"
    "RYWONRg2j+Lj1j0kqAzscosxxNJO8FEBqgrM6560qgoGl/a8KnIR8TVhlQrzBYyxav1B33"
    "uPrYl7dEWmC8wXpqO4JUe3hDtUTuNJt6reMhph6zry1mWqvmW/xKtISNy1W+bFOeA0Zh6x"
    "XNgVGKRF1ENyseFeS3sp1i3KyYUaGJMHLMQ6o75lYn+GgL4Nrgn9p7wadz70g54KOf2lce"
    "49M0BefRzy6oCyR4b26z73aR6KLrNcUWbUc9Mnkw7XdILt0A56jCrfoUp6yIERxzqUzyeI"
    "RgSpcDiiujA7wigMIolXXCuBJdI1o9Q/+p7ROPJNaswB3xmu8wzCTQKN5egUQz2RkxjuZ5"
    "GJy4hHgi+KtpGw7lBD5ATlQ86/bGaRc3XaWnKeQ4BzN84T28aO9C0GWHdjnZF5bLy90kZ7"
    "AQS8u/EeyUNz6i3i6KFOfSPvZdBoqL96dv3y+vvnL65zxvNX2oiukwqJsb1aJtBeCBT0oU"
    "0FKOigoA93miFBeWAm2aAk7dfasmvUtV9nhl9HcXtrKXaRuFeYibRqdQJ/pbMBtVuLMFeC"
    "8wZ58ntNdKag/DNgSK46dZGNIxp5JBmyJoykOrVJ7z7Wx+wjfidsWWrgRRBI4SCFn14Kj5"
    "czYvB+mr3JHDCmKsMHcybnAZNeitqY7E7iMm5M1PYskfSeFjc02k+QF5edtHXemy/XFzF7"
    "Xa4/H5/iSLfoG6TYo+mwAyP8EDv4QAz6v9HZhcGQVy+3GvB/pAN2GuwfImn+BsTTySNryh"
    "5eIVWDCMWRCELkqwQSypBPsI+e4OT/q9c8aXfPVB+zVYg3xDdcEDrkG0NGyiBsRDDDezTD"
    "H+S3t5HDs/EghDsI4caOCC1cG/sgANWdis6weyurMBvff7mlEZmETRet2lOujJesoPphx3"
    "UuBFmuTB5QoxlehEBQvpZLpeqc2tgXOQCuXVaW5r18Q4foXxEHob8hh/5CzMWUMGaXxVJG"
    "wZVESKiAhApIqHjcu+pwdMAf9XSapED1ZLJDDZz6cefu1UR3ftJqnUSiJd4glTGqdLm06M"
    "8PaL1QF84CgVisLpqpa2Qk8pXWp8PwyvQytbY+5FuDKjgIuxJUwR5Nd/krdjhltqgRGhZw"
    "whzkhHmrU75umLcIvhgPmvKA1vMmTR/DhbG7M8fkyZCMR5g/EB/NKTMkfjWNgsNgEDsVHA"
    "Y9HgZncY9WDo2Jf4K1ehQHfyGd2OmCBPcLwyHcls1VAY4ozaLnbK6ESGMpxOaFXwKBsGW/"
    "7lV5Ecu9uwABAb7SGctWmQVRFtqcnAvdoIE3n5iggYMGPthpHrxCESwD8TEOzepE/nDSQZ"
    "kI1egpy4bvFCd+omu0jL2FFqyX9AtBNCmdlra95voqGloxqqyeCZozutTprIFcCNKD1a04"
    "IqqUibqmceg3BylkEOYeSCE9WtTpj8PGyitAwM5zsfOg5zo6bs91P2DEs24MWwSNguO+F/"
    "aSYB4zq72kAAHKXSpCrrDVIs/GA9ku69vYy+1H4gVLHDasb3M7Nz/BXKbYcXH/45vXd+9u"
    "3j65up5ca6ol0YEgxb38+ml1y5YGORMuRctLwBFKH+fuA5fk28h3qku/hYHGMeT5BcEYBO"
    "NhTMXIBOMhCYm/cHzfrCQmTyedpcQ4H98hvxYLLfOpC+8qGzaV+VQ3Box8vFH34rEcEYmF"
    "7uiwIGkT3284+pNG5Ae0ZoEQ+i69T1hRKpQjQuo9mDJv+/nQPbTH9N0sZbEyCrRI0CJPrk"
    "WCbAMawujJTtxV0xpXJlurj2tc4yVrbVwToKytakrKUh1aliLMFgQyzA4ZxjPT25ag6TWQ"
    "C5X2NHNDr3z7jgisjJwLg0WfP+tizy+LgzvUu+VEXUhQbyLHeElN2mIXtleI0bUc5cXSft"
    "6gkAiOIor0ulDX3lThNRXJD/ykVZup2O1RPmMPU73w0baWYw0JJjuY7Cc32aH+U2+W4xcc"
    "xlax1RwAdHekeyhHMo0CpYubTuT0UacDuTC2w3ksFvJnvqBhRei6RHfyUNQXoJA8SqN7wh"
    "uVLIkMN6Zz+KDvDWl6gzgE4Jzt8ZwdmsY7ClIhEe/YiXiQEda7mQgi+klozy0cS22yhAN5"
    "coc8yQhmS3O+QxvJRRhwvIPj4tew2ULKsB4LJZzAOH603d1HtGN7jHIuv5Blm/ESbDTFhn"
    "uuRXE+HRbHxTskaEKC5jCmYmQJmqVZ10qm06yXkDDrQ5/1gcQLfsabJYnEhSFekD2atMUL"
    "VoVBOwMFnxcErQO+UJfnZwStcODnnWJToX6OiDyr5eqVSwHhGY0FCsQrlHVp0KNV57TI56"
    "nsn6r+gagHD3r4PAgoDEKYhYDC0SmGRLreEukgtnDk2II0kf1ATN0iY0YwbBLV4iAxkyPs"
    "ioNsIaNYwr2LgPHsD+IZNuYWGXALgSqHDgEz0LtPpI7glYgZmSqPxIb5Kg72Gcdgwxk0Nk"
    "x1sLEs+TkhUyfLuww8jfV9LCn84KZ3sj/4bkwb0EB3e0xeKSvyE934NsGB8N2Eu65vAxro"
    "7radJHqiradphkNl93rX38hsg98whjcNglQRVaH0mB2uC6LqLA5CEUT8Un3eKXRVZXn8/R"
    "+1PUIuumgas9DGxCujwJm0N/DCIHpoaLJxG0SYNazjEqzC+2wjCB+XR3Obdl/PqZfM3969"
    "v/n4m5n7W0O39tvfPr+5qTo1BIfEsDu3Ub/FAO+uvBev/paZV5dmm/K8t5iqARJ4Av0L9b"
    "2Bq489xQauOGrfiKp7TmVK1BtUNyLydRXIxy7V9krIESYhnEnSQcZJe64JZBg9klyT4qzH"
    "K99x1stImPVzmnUeex4hvtO8V7FQR3XIuzqkRz+6Mjxpot5NIhJdNKfyZSMmHTL6Ms1JD9"
    "6Z2fchIvJHvUFY6CY5K0a/BCpLLrusf1GZuU4AyK0bhNAGuXVHp7iQNpP++uw4LaOA1Aqp"
    "UbycEcPdlU9LHIaNh+IWNabqdM+vXr7ID0L1R9vR9+ndzdu39atA2W7tmEDXAIdl20QzZe"
    "p/TSS3dtqqg0GWt5flcyLbtuYO89C6R8NMQN7RQFlfSuObWi35LQJWuT3fuu24ZNMusbGM"
    "At5deReSYXveMxTw7rCrE1MeUnPwLxu/V+DvfDg/SoTPWxDvgcbGat3N4e4iyjHgfT68Hy"
    "venWWgMyIZ4I7xt4b3AGV+yMr8HAeh03SXgDDHQ55jvUUaXJTmkkA5YDSBl6tn1y+vv3/+"
    "4jqXmfJX2rSmuswUSatqqgly+NHUwPDDGfQPB5JRHmFaAiSjPMZZhxSFx5eiQFhAyyH68p"
    "NJh6YEq+3QTqWG8l6aXkhV2UWktoNXOt+A0fVEVwAiPppt0HpBVRkg3ayTo0Dosj98gVn5"
    "seLiL+pNuLnW0LE/cJ/uQYMK1T+O9Ai1CuQRNSNzaqpjvsOsqYLBfh2y/Qpn2mM807imyH"
    "Sm8WRaW9LstmM6dK+my0J3aOQTOQ6tA7G4ROrc0Y3oYvYlUIeJXDCqCcJEP0/q2XGVXzcP"
    "QmLqUX3It4aMvYEfScMyA4Z7/lhk6ZCvgrAIh5Z5IRUYFKJxS81RW49dFKsAgiCWYxDrfK"
    "ydZ2dv7YBK2m1CxquXgUr6GGddGdtOk14CgmowNNVgKN5riMWcsuUnIkRCd92NrQyZtPmz"
    "vDCo03Ux3VQ9qbiu/M/1goZE9UsXWK48NXAiHU9vgTDXz5eYS4MZPZCN0ldVXBfpJsXmq2"
    "WHfPM9nFpji+vmIs4HbXG926E95r5cqt787OnTll9t5gjIUY0VnPWzdte2ocd1cyJhU4/r"
    "HkqInHkq4VC2MPnVmrau9FHrlpWFlQpjO+1cSfU7NGd0iTBKyoETXzWZwMgnM/1HerUpkc"
    "rQjMr/YXEUqaDQDIc48kjSWyJ1iuQfc9HQxaKfjwTpbhC6Ekh3R6e4QCnDEcd6XdjyWkMC"
    "ufVydobjuP3KbYaBC7fVOvMz53YVJiwsVmgI0jfF0DUIugadd9egZCdNbWnLhVzDwnretZ"
    "6TXdWN7joY+N7Bd7JCnSJ7NeiY7Lf+Q3y+6zzUsTARzhPBVAYuJ9zSGKzAoFZ/JVtmPifS"
    "bf5CXAJbFewI45nnHtwq/4A8VXvIJYRZgcJED26ihxICSKsr3SS+94UpFFAZMmnNyq2UJu"
    "sWFLgp3PyQR7BqK6KyaPWdjiQsyrNCl19I5FP2Q6kDtcqipeso7S9tuFtyhPcHuX8QByPI"
    "/T3aHg/y29fZbE7RzcaPQhk5QW6u3kltCC9igHSXFkJ4Rqy6NuUAoHu8BQnloTALx1OQcM"
    "UCygJhELobhZEipMfc86fnUmkljQMExLCYW1rolWHQQ69AKI3mwX2dzOZstC0COlq1bxkO"
    "9e44kX6TMCzu9u5uOQjau1W36u5t9RSJU5WPa6C/rcpjGQc/ioP/KJIdxzHSUMPClS63MA"
    "NcpYOrdAM7JkZ8qQqu0j2WWR9IgOIjkTR7QRjoW0ctYQrzwElbsIKVIHYhiw9JTSq0Igxl"
    "70P8Wh+uVzp4oAMJAUfrBRZoiR8IR2JN1e0C+R/yT6RafxviFsf6EAheDEJZh+DF0SkuWu"
    "vS6JPnj6Dmk6vJTi+i2k6tDsSeT0KKOnQq/MHJDyf/CU/+W0ofdh/7epTNmT/LADsP/J/k"
    "OTzHTN0eDAlW6yE7ftEac6SWwERnFKwX+lBVRSlFQPTfkUTJcxiFmAt5TtMH4tcP+2N8AB"
    "z0gziF4KDv8aCH5or92FNwXebI12U4IZGbulxFQnFUN43T7e7MyS/NHGsSDn1jJo5U9mWa"
    "WWFBcAkHFLdeAlO1eNxU+hISymBBAnkXL016KV3cND1sYuOn5YgOyeR+MJ8TZWgQNCNiLQ"
    "9Dnc6dpHZrFyrml+hOSJ+K0zBpIMBJOM88qRCrui7Kn5rLxanbC9zTyFAp67gfBc7bIExe"
    "cN569CrAeYNM/tFlOcezP4hn1RW5AAHKXfL4g4hYbh0FCNw5rlboX8nFiB3KfNWRwG1V5F"
    "Ge7JJYH3U1IDBrWrXW4kIRtre2cD7EOqkL0g+LseG+VHtJqhwE9LbTCxL78StSCRyEVon1"
    "BQjk1Lcbbi4XTUSaSmNzIdAktR/zPiBdkegEhB/FUp4HjIupDhix2Na8M4LB2a4VQtLSn+"
    "9AsAEKZp6B3VgYY6TN20YZ5bR3nA+bR9k44P5Hs8kyrnxA417mUpOqBIWI4tAiinCr7jQZ"
    "J4OM5H6Mo4udcVw1aGIRxWVxx4a9+uKL3ERVEiydI4zWcgnQtfpvH2/4JbpBHsN8gVSTb4"
    "4iKhZy6Cv0eyRP/CmNfkdcDlNBVkaSmKocRaOGGzZH+iCI3w7CVIT4bY/WOMRve6FZfsb9"
    "vV1tsAJkFLpg71Fcb0H8OJT265waiG+3fWtgsH6HbP2qNmFTk/XbfFGwANnzluAZ/dAM1w"
    "Qlq3bE5YBHTVtqTtoQV4A8aurOImQgh8bjqSCocmW41v3tBIIyDm6luN1KSViMyNqF/BQG"
    "3O/DfVII3ODZ7Oa/AIU52GcOGFnpMILLJBSxMAv7zELLFa7d09B2jwvmoeM8bPMAua5mYD"
    "sVZjzMhuONUXVPiU9VhojtRNSgMAd7zUEWb3SahSIY5sFtHgQV2C63bouA1Lp2p80htW6O"
    "gzBmpgrljT+GImQ0v4KDFX0njJmU4GbhIQdAvpG95oA9Ycd2DoBwB6R3QXpXp/QuLjBzm/"
    "UyEsJbgw5vBVHAF07TXIHCPA95niGJ7xEm8UkvppxLVn4yaU/Xy8fsTNH7a/BFJc0taUQ2"
    "SH15JBaMxvcLXQClWqJavojl/1D6gAJRT8Pb980g1a6PDRBS7U5PcSHVDm8cro2XUUBq1c"
    "sUgixXtqSWUUAqJIWeZO0us/YVFYu+9TZ+DjpNIcUTpRHBdfwhXsc/k36wjMjBXIwnn4sR"
    "zG3vz2aIHnkfC92ciCnm8kizL/lTwsEJ2GRoJI6skd7d3dPLaIjV2C9wHeiSzPpWebllFP"
    "DuyruQDNvznqGAd3vel0RgJX3UWW/OdShiINuhfUqcOlZLR9EhjLWFQWxjyLENXZ7eJpdl"
    "C4BMlmomi75KpAly+MnUwPDDGfQPBxI7HmFiB3RvfIyzfj4JAOef+TyQBIBPaaWBC0MKQP"
    "5s0pYEwIujdqYB/Jr0MVENAlTRnD/oDCmDIGk7PacM0YggTmPmkVfIx0G4QVioxifUwyFS"
    "W4aCqSh/Eu39hqM/JWSCJJTIpbhB7xFXVYR8Q3/svj8c0gwGIfhBmsHRKYZWIaeJDOi9yo"
    "buLQIId6lkoE6CaWa5VkhvtInLqCabeJS+bolno327je9+X9tfFECZs2XVWp200/SctVB0"
    "ajgnc3Vg9B/8klKk/p2mS5CUhgRHDdRuURVSZxJ2rH0lM0n6XdW3Hz68Le0rt3fVjeOXd7"
    "dvPj55VskUqZPtS+PQ3sPeokboXZ+JN91JOgsxF7oSu/0cV6AgkQ55nkEibT6exiWWDUW0"
    "ITi8MAk2JEm8bBZr5CF9T5g0gtKBHbrjzqT1+vBK9aFFCzmZhKGApxrI1/RqxRrLZ1jd8/"
    "pBP6FK7UDJMue6U63xFseB33sPtWVBgvuF4dfbpntuMbvtyHQ97Se4HN+K7KXgA6gx+x6Q"
    "FmqM+uWYlnWE2aZhWaeIqh2/EUldh/HQeJumhuRnjXREb+/e33z8zawQ3BpSSW5/+/zmps"
    "q53slsRJktAkQZ555UcloCc1uftl28ju0viDWSDb3g8BA8n3rmWyXNtd1KoDGxfzBRRplr"
    "blUWisARuhdn4k40epED8ideLySrFw1ORfKwq2ehipYGHTu3fJYmvTr+km4qeVhVv0Ni8O"
    "s1zORryleoOxEub7CHpzAsG/VxRGmP7Z1BUorp0OnddTgfhfJYnoM0hb6YCu61lsbNMbDQ"
    "zy/7Sh5Nb6X923Tu6medj90wG92pX1piG8pfHY44Tk4IyhCO/UAgEgm2majkJyXNrULsER"
    "RE+jTVB6u5Mdre77jHuezm/dn5faDigYoHOVUDovAoalIgyNJy9RYgsHZPbUaeEY2HtCMH"
    "Y9Fk7QHMNk3+tNWq4eVxneyZFd7QWGQJ2l9I5EvjQ1D91wxHDxO0DsQCrRepDaJ7Sqh2rA"
    "hHfvKyGpoYVCrkiJL2BuodTdHLnj4TcsgHsaGBvdPjmQEFwPqlebvdupZAqb0DmJ4Opmcs"
    "rMLG6XCowOFQrh5qsx27NlvSqsspaFlEQurr0IKWtWaq/jQitnUky8C9a0mezxQ7lZI8i5"
    "61qhPZCUz3o5wPfsCE4XBovQSTY+AKTPcrMNojtox4ZRAIeLlFdmeMPpBo6kB9FQkz4DYD"
    "94xyA/WtJ2aOOU3h5WNNwKGPyqQYpy25BRTQ20bvnBjskFZqUwTQ2karwF8taU0RQGsbrf"
    "Z+yaEcklHTmgQppirCYUlvBQk0d6DZfsstA4HkDiTbb8BlIJDcgWRpD2P9uU5MF9FAdwe6"
    "ecxXJOKOu0cRDXTvolt+nk0tmiJkNE70we47FTJIbePqNeQeUd/zEZUtgr5QrKJ5GY+rWA"
    "XU833ss34+9Xyhoe/B8y/ffF0RT+CUsZZUzOLASbeszCmpYDrUkVFrWzXtpaoEb2bLl1v0"
    "YrT9CKTa+aquvSrJ0lQ7Zu/3g8zKQZgmkFnZo/UHmZX90JzsTbbsllBAKtyCOmFl6Xj2hz"
    "zhbfguQIBy52Letj0+iyDQOhpOO8esdujo6bqWobc49BY/7/z189FOjsnwSbLjEnHBSa2s"
    "QEcoV56JPNnp9oDKI7W0dwoQsHYgsvM4Nf7Bac1v5a/yolVk1iMmHdXlMBvc6eK/Gl2+gv"
    "8NR4ysKBMThDkKBOI48JHqqTDZXryfEQ8nDd2abvcf6o1BaB7ETglCc4+HEQjNvdC84+Z+"
    "i26048I+UKstzQdicLGblaMiZhQudt+6EWj8PZKdb7IrvNmn+EcZDnLpHjOR3ENznYgSGu"
    "Zhj3mgbI+wQREMswDBg6EFD87sDucZMXtm1zjPiNkzu8l5RsxCKPHYocR5iNc2hkQ2HmwH"
    "hyQaKDv2CAKHiRrvMMklIMzxkOc4CbRMTSkYao7N81sCtc3vGZ5RbQe/nLDqsb7A0b3czl"
    "QTcTtpuI4Ebbjqoc44MXmorfXhtqAeC8Tlr5xthbizqH0YkfXFSCyoFaOSiaWl8pVBwGa1"
    "Z5wRzE3HXDPhWwTwbc93liRoKSgUYVCw9qJVVDjB9ZHzYfSIixo71MyoIyGzEuqR9MVt6p"
    "EzapDI/vbpw/tWPz5FVXfjwBPoXygM+NFy7gtZb7M4CEUQ8Uv1sadIfFMstW8n1Z2jMivq"
    "DWoNEiCZ+JEkE0OZmMc460NJIVe+emO3uPzhpEsL3NLoDgVJcgDCXPVcm6tmtRxhNA9C8i"
    "pr2oY8qm51oYDL1+W6Q2nPNolWaeBZxjddEp6kfKuRqtebfntT4ZLePhfyzgdh60DeeY/m"
    "pFu6OWSZt5Iqd6ilySRoCWHniFGkB/TtzM8ZXToYYQXYCC2wM7G4OgU35SP76c1BMLmDnt"
    "wH+SCaOhUQqEGhjIAputipjMBZBA7l0JhkX+Xszy3dGEo6HCKJgXRf9xUgrHrnVZ8w6dPI"
    "sPR3z0CGG01N8p7ZVz0Q7RscFFCQrrwjsuiFlNszXEABwzsYVjKUpf9cgEB8qxKXZYxadf"
    "XOARAFd7g65gk7tnMA6BQOdJ9PkbTzLzAP0dluEzKuOF35YI4CvnCa9goUbj4MTT8aSDz2"
    "M1muQqwtxFo4Nn826RCNFcXBO4OxP9G1Dm4msS2k/CGetXLQ4U3pliJOmaFQlx0UQqKDMI"
    "8hJHp0igtXp/HSSgbNxoNF7OKA+L6cCUMrwBYXZAsByh0oj1SsOZzywLdb5mUYUO8Spw6p"
    "yd1uryWSYeAOxUWrDhcGy0BMV4wqdc1mZdeAoCTZL+0lEVhZKXXim7PSixjISW+fEoecdF"
    "CbQG0a2IE7MrVpMCqE8ucujBqEfjJpUyDEdsxO4eHzgiA/YERFATaqujddv0I4DJP+kcuY"
    "qyRrpLNy5H/MKSMIp1LDNyoxm8kBciGyzSX6OcRCpT3+ZS0tygmKKOJErn/B65pFb58Kcs"
    "cgfPFmuYMvVLkSuzqTRQx4LS41osLYkD/QQng6Hsh2IVtgEVvpIVsEEO7iuFA7HSQbD2S7"
    "FEvBgblMcEtrgy0EcmXKbP5pzFpsXrp/mrMVYel2WbpeSL2HKZ3PORFTaTTSyDds022udd"
    "M7QPYuuNrgap+Tq/2R0hZ3Wz+d7Ha5pywb2Mnvzh1a5eZqF1hdX5azPg/uY6br0SRdtVR4"
    "n+kwv/SO5V7zlxnmxEdBxAlTF55JKD1ppC6/mV3tY33QHt71sMLcj8PXhjh4j9bFjMkflD"
    "FPvzl8UsRA+OTg4RNV4Fp+H4OR1zwlRQxMycGnBIchXUujjbLgXv7j6jNzwxjeNKSN1LGV"
    "Gep7atTnnWJq1I70939UqA18slxRoboUTIUImz2cRvem5R3683BePL3+/umR78hdPbt+ef"
    "398xfXuWuTv9Lm0dS9FwjQgtc4MLtnZF4jFGt7jLM+FK1gW8z0wiQWFB5PulwRqIzvULJt"
    "hkMcedIll3apyu1X3CrzFK0DsUAYMTInqjERSVz4gKNkReoaa0SeNKZ6bId5Uwi1D9z9H5"
    "bkMlw5wCJek/8ybGSVEgi0FWiSPGyyi1/TgvMKrMeKQidywA9OPCRgD06uYsra4YRbHqIV"
    "GGQ9QM2KUzbKmM+J/JF+IQ6OcxU7Qtf5TFzljJMdLQQ91YvdRSKpQGGiBzfRAxFFfok4wS"
    "Epe/TVZ5MOckhcHLxTC/lVSRGqtIEyd1SaAirIKVrCIP4ExZEIwqRsvHpvhhaYI4EfSIQC"
    "Qy2FQ70paCGDMDFAC+nRivNjF4Nii4ITZnAnTHMLMLtIvQHbY6T+NBOsfiE6Jj+QY/pXHI"
    "bEmOOYPmk9otfbMR1OZioPzrQCUdKX5RKpNMSlPFk3Knygjs7k0P/GcDnQAQ/n7SAOAzhv"
    "ezxvV4Rx63aMJRBQCr1zoPoWRAwgYgBtRCFHaSQ5Sr+S2YLShxuhCpCa7f3yiHa7PxkrF+"
    "F28E4H4EOkdLMNEhTJNwy+EIYwWhLO5Te+RHfLZazf/wfE8YajiIqFXCYIz2icdHhM6wEm"
    "2UZrzJGnvA+/7ikc84PApRiEHQEuRY+mWvrTseS0jAJSqx1xYqGa1NqYwAUIRLidS65IQk"
    "2FQBrvYVRQTncxBpafcej7LcsglN6A9UWiKmxM9REOxq3ua+3kKZSRI/QUzsQzGHqkPjX8"
    "f0xM5c1Fs2+QD+nkHPjF0R0uMcixgfzKPkrf4JU2xiPMVOmBvPzAEj8Q1dAd0cgj2/IE0o"
    "QXyYAVo540PZRJHxHiGyIJx/0o8BAGYWmBh9CjMQsK+TEyJ4gfr8j0gWxsnIQyCvwElxod"
    "1N9MF5gv6rzfBvKQaEhnKMEqxM82gvBxUX+bSt059ZL527v3Nx9/M3N/a5DGb3/7/Oammo"
    "f8hcg9QRNnsezLKFj2Lu5xPPuDeAY3o6Uk6RYClDtQvtAfXCO8OSyXAyAmd/iYHI3mYWD6"
    "AdxSGhIcNQTkCrDqri9xx5qO/JWed/0PH96WmL+9q67zX97dvvn45Fmln4tR2TiDCsjqxg"
    "ORfqx/gmV+lD0nxFxMrbsvl1HQOMeed+p5MWNOSl4FCl1Kh6bkVS5X6f3C7XJVETpCyXZk"
    "yR2lxMtEDHSa+CoWfuFD+4UPS6t/E/krGphbAVWHTLpo9aQ4ukMqPym03kFrrFoKq9rB2g"
    "vnE6TEc0m6vjOXFQeKqFDpOESYUnYO8o6gvA9CwQTl/egUF4rdsdDGjE+Hg1jjUiAhlxjt"
    "rrlVcG5X3M7oODdVnT0TX19uNbNwPK6+H3D975lKq5tb1mmqQ8Hpd9DUk6aDBkmxJZBUAE"
    "EYqcp71zDSHAdhzExbdWM+WhHSXy7auRSxVuzIz5vywFjYsN3BrYHBwx2ah1vWsHi8dKnb"
    "UALCHA95jqEoPRSlH5iZMGJ1GIrSP5ZZH5ZS/C65hXXRLBRnIyZddOJlYXCnC59a/EA00m"
    "LuGutLmSqJOhOczbc3O6FA7h2EFgly79EpLmiQ6Q/AktQKDGg1SruWnBYwQGi1ChHlgbk0"
    "fJt3UUSN6TJgzx4GJPL2rvPapqtDovre97gHH0xakbxr6xhYT2u92AjqRQgI6iAEPVZJoB"
    "RGCaKAL5ymvQIFeX1o8vqwpJ+f8SakuCx8mEdMukg/q8LgndKPqsu7DnyCVpjp5oE4K8W1"
    "eYUW8sdNGNcX6hleI3VxcoJI5LHNSlfSDyKVCqi+QJLr5+EIzQjiqzAQaLZBepnXhKOePh"
    "Nkp0H4miA7HZ3iYhpL1oHDJoslw0ASS9XibktiGdYh8pEoXaChs21tTKeDhJWGdygMkwLR"
    "WleA58F9JL05RlQK+JrR6P4VeiArodvOYjkoCOW7zMkarVThx6TGxERFEKT95KtKkAFXs6"
    "f62qo8K6RhEnxvboPb86fD8TKIvQ+Olx6PFygfcwxSkyq2NjJZAQLCpGvhmNy86SiSlUFj"
    "CnscrgYimJ8nyaGGq8yPU6MkX1eBfDeXRrAl5Ahn/UxmeZgS5b//P8TtjPw="
)

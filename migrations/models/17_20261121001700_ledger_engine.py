"""Holds, limits, imports, searchable metadata and the sealer's to-do list of the ledger."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        ALTER TABLE ledger_account
            ADD COLUMN limit_profile TEXT CHECK (length(limit_profile) BETWEEN 1 AND 50),
            ADD COLUMN monitored BOOLEAN NOT NULL DEFAULT false,
            ADD COLUMN held_version BIGINT NOT NULL DEFAULT 0;
        GRANT UPDATE (limit_profile, monitored, held_version) ON ledger_account TO bahi_app;

        CREATE TABLE ledger_metadata (
            tenant_id UUID NOT NULL,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            transaction_id UUID NOT NULL,
            PRIMARY KEY (tenant_id, key, value, transaction_id),
            FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id)
        );

        CREATE TABLE ledger_unsealed (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            due_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            transaction_ids UUID[] NOT NULL,
            PRIMARY KEY (tenant_id, id)
        );

        CREATE TABLE ledger_hold (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            reference TEXT NOT NULL CHECK (length(reference) BETWEEN 1 AND 200),
            account_id UUID NOT NULL,
            credit_account_id UUID,
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            currency CHAR(3) NOT NULL,
            captured NUMERIC(24, 4) NOT NULL DEFAULT 0 CHECK (captured >= 0),
            released NUMERIC(24, 4) NOT NULL DEFAULT 0 CHECK (released >= 0),
            state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'captured', 'voided', 'expired')),
            expires_at TIMESTAMPTZ,
            counted_on DATE,
            description TEXT NOT NULL DEFAULT '',
            metadata JSONB NOT NULL DEFAULT '{}',
            reason TEXT NOT NULL DEFAULT '',
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL,
            finished_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, reference),
            FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_account (tenant_id, id),
            FOREIGN KEY (tenant_id, credit_account_id) REFERENCES ledger_account (tenant_id, id),
            CONSTRAINT ledger_hold_parts CHECK (captured + released <= amount),
            CONSTRAINT ledger_hold_final CHECK ((state = 'open') = (captured + released < amount)),
            CHECK ((state = 'open') = (finished_at IS NULL))
        );
        CREATE INDEX ledger_hold_account ON ledger_hold (tenant_id, account_id, id);
        CREATE INDEX ledger_hold_open ON ledger_hold (tenant_id, account_id, id) WHERE state = 'open';
        CREATE INDEX ledger_hold_expiry ON ledger_hold (tenant_id, expires_at)
            WHERE state = 'open' AND expires_at IS NOT NULL;

        CREATE TABLE ledger_limit_rule (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            profile TEXT NOT NULL CHECK (length(profile) BETWEEN 1 AND 50),
            currency CHAR(3) NOT NULL,
            direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
            measure TEXT NOT NULL CHECK (measure IN ('amount', 'count', 'balance')),
            span TEXT NOT NULL CHECK (span IN ('transaction', 'day', 'month', 'always')),
            most NUMERIC(24, 4) NOT NULL CHECK (most >= 0),
            starts_at TIMESTAMPTZ NOT NULL,
            ends_at TIMESTAMPTZ,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            CHECK (ends_at IS NULL OR ends_at >= starts_at),
            CONSTRAINT ledger_limit_rule_shape CHECK (
                (measure = 'amount' AND span IN ('transaction', 'day', 'month'))
                OR (measure = 'count' AND span IN ('day', 'month'))
                OR (measure = 'balance' AND span = 'always' AND direction = 'in')
            )
        );
        CREATE INDEX ledger_limit_rule_profile ON ledger_limit_rule (tenant_id, profile, id);

        CREATE TABLE ledger_limit_usage (
            tenant_id UUID NOT NULL,
            account_id UUID NOT NULL,
            direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
            span TEXT NOT NULL CHECK (span IN ('day', 'month')),
            starts_on DATE NOT NULL,
            amount NUMERIC(24, 4) NOT NULL CHECK (amount >= 0),
            count BIGINT NOT NULL CHECK (count >= 0),
            PRIMARY KEY (tenant_id, account_id, starts_on, span, direction),
            FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_account (tenant_id, id)
        );

        CREATE TABLE ledger_import (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            state TEXT NOT NULL DEFAULT 'receiving'
                CHECK (state IN ('receiving', 'queued', 'running', 'done')),
            bytes BIGINT NOT NULL DEFAULT 0,
            lines BIGINT NOT NULL DEFAULT 0,
            posted BIGINT NOT NULL DEFAULT 0,
            refused BIGINT NOT NULL DEFAULT 0,
            next_chunk INTEGER NOT NULL DEFAULT 0,
            actor TEXT NOT NULL,
            request_id TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            finished_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, name)
        );

        CREATE TABLE ledger_import_chunk (
            tenant_id UUID NOT NULL,
            import_id UUID NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 0),
            first_line BIGINT NOT NULL,
            body BYTEA NOT NULL,
            verdicts JSONB,
            refused INTEGER,
            PRIMARY KEY (tenant_id, import_id, number),
            FOREIGN KEY (tenant_id, import_id) REFERENCES ledger_import (tenant_id, id)
        );
        """
        + tenant_table_v1("ledger_metadata")
        + tenant_table_v1("ledger_unsealed", delete=True, work=True)
        + tenant_table_v1("ledger_hold", update=("captured", "released", "state", "reason", "finished_at", "version"))
        + tenant_table_v1("ledger_limit_rule", update=("ends_at",))
        + tenant_table_v1("ledger_limit_usage", update=("amount", "count"), delete=True)
        + tenant_table_v1(
            "ledger_import",
            update=("state", "bytes", "lines", "posted", "refused", "next_chunk", "finished_at", "version"),
        )
        + tenant_table_v1("ledger_import_chunk", update=("verdicts", "refused"), delete=True)
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE ledger_import_chunk, ledger_import, ledger_limit_usage, ledger_limit_rule, ledger_hold,
            ledger_unsealed, ledger_metadata;
        ALTER TABLE ledger_account DROP COLUMN limit_profile, DROP COLUMN monitored, DROP COLUMN held_version;
    """


MODELS_STATE = (
    "eJztXWuP4zaW/StEfUkG8BQ61Z1OtrNYoCrpnfRsP4LuzmZnBwMvLdFlxrLoJalye2bnvy"
    "9JSbYelCyybFlWXSBIYotXch1S5L3nvv5xtWIhicT1bRCwJJZXr9A/rmK8Iup/qpcm6Aqv"
    "1/sL+guJZ5EZG5HwnvApLoydCclxoG85x5Eg6quQiIDTtaQs1jK3KJVCmdQrJBcEsTjaol"
    "Vi7ow42yA2N9+nYycIxyGiUqCIBctr/aCQBepJNL4/4j2TmP5vQqaS3RM1jqs7//Vv6msa"
    "h+QLEfnH9XI6pyQKS6jRUN/AfD+V27X57tdf3/z072ak/r2zacCiZBXvR6+3csHi3fAkoe"
    "G1ltHX7klMOJYkLAAZJ1GUIZ9/lf5i9YXkCdn91HD/RUjmOIn0dFz96zyJAz0LyDxJ/+vF"
    "v2U/rTBsOn3/4fP00+vP0+lVbfb0T6iAn30VsFjPPI2lBuof/0zvuwfEfHulH/Djz7cfv3"
    "7+8g8GAibkPTcXDVxX/zSCWOJU1IC+R1mSGMdy6gZ2SeiYmOdf7EHfL/kczhywgUG8hzRQ"
    "b3Udzc/ki7SjmY+vAKl+2Lgg/Pz6vz7rO6+E+N9If/H+P28/Glzf3f6XAXa1za68/fD+T/"
    "lwpja/dG98/+PbD3cVsGPGVziaCuqGeUUMoPeAPkg4J3GwreP+4wLzhrVekBkF6Fcr/GUa"
    "kfheLtTH5y1zkCP+/A8VaLMLN/pKGWG2UVi4LOudgBe22QE3FGj7Xs/ziDEL2j+RgKq9wg"
    "74TqYCeJgKXWfCowL/p9c/vnl3+/brmxeTFwZrhTSVpLjGXzyrLuUZjnAcWPboVngLUo8G"
    "2GvneHYh8C4y9BywzUUA2DZgHwgX+ifUsL2j92/ihm24IFRBl6Y23SUhqn6s+s8f/+Xm5v"
    "nz726ePX/5/bcvvvvu2++ffT/R5qq6Vr/0Xcs03L3505v3le1Yf1HGXUgsE+Fy9u0l+lMs"
    "rtiaxGcw+E5y/q2IxNpOrIP+508f3ttBL8pUNxIaSPR/KKLiZEu+YIDPEhpJGotr/dhz2O"
    "Aao/YpqaI/KVuS+gY1FZsTDdkUS8vmrq5IuiINinZJsjo1meh1/j+XqHirPzD8EEfbTHdq"
    "e1vevHv96fPtu19K8/PT7efX+spN6XXJv/36ZWXOdjdBv735/DPSH9F/f3j/ujqNu3Gf//"
    "tK/yacSDaN2WaKwwKJlH+bo1aa9QgLOeUkYDz0mnub/BFWwOVoqEOa8ByT9hmnKyqna87m"
    "NHLiMWqCYPh5HHwsppJxYtGg7xiLCI4bDr+iXAX4mRI81a66+6Zf7O8+fHhbwv7uTRXcX9"
    "/dvf749TcV7bqu3WnbY+qlWlclQb/url9rV8t8WXAD6C9mOFhuMA+ntSvshjWNrV9a3ayq"
    "3+AY3xss9d+tf3DuBwtXNP4Psr2y+cjya5M2JxnWo6bLbFgH/9g6wnLO+AopfV2tC8a/Ek"
    "hpSCGJJVW27lVlorpJgG+rj13nEb4t81+HwzQfPwpiuu9DVL2N0wUWC9t2HmO+tUNelKqe"
    "oFtJxLiAv8vMvh3wCve7N+9vP/7FjvydxUy8+8vn17dgJoKZeEW+rKm6m8eslyXBNByyac"
    "jJA1t6vdtlSZjlIc+yoWwS4U/3FGRhpoc200MxvAinweLKZnalVyatRtd+zCGLq3lij2wz"
    "NdIEVpPJQg5kC/1xttIp1ZeUHLj55sV3L75//vLFjhPYfdNGBeTES7OJ1MjBNIfwNJMvl2"
    "kolSN4br79tkMMjxrVGMVjrpX1c/1SOSCcDR8hut88e9YBXTWqEV1zrRpvGUsSW47NZrdl"
    "QaR/r+V5Dsqj+SeHcpitaROHmF5pP8zW1IU/TAOeyxQg+rwgSN1DB7yTaI6oQGLBNjFicU"
    "BMJPySrGUaMo8F+vTz7R9vvn1p4xqPfHfgJQfOS0LM/dFj7oHqBap3UMCfiupdUJum07zQ"
    "8/Gw0D0W+prwFRXa2rFEIt5yjhuWekWugv34dEuN5l//1uCUmFkSRFqSoUpSsGp98nLAGw"
    "TeIPAGjYY9Bm/QU5tl8AaNeaYHQ6CtOXvA0ZWVQsuuTdpJtMKogyzabwus+SqC1mp2A7rG"
    "EcJiKdCcccNn4ZhpugrpBDQl+oMpLKE/aD36q6ymhKHFNlQscl4swLGSQzOCggWO1R9aJ9"
    "j6fDBwb4MghoB7OznEBTpI/XoXEy8fD8adh3EnktnvJHCigAoiALkPC4S3EcOWJd7sXyyI"
    "gH/xEfmPGY4ebHNVEhjn6uLvyjhzgoUtQqR5w9lLwH7jk46Gl25VX3YCALfPiQqVBnpnqB"
    "ckcFzjBRFIcXVHPDdnp+67uUUUZsB9Bi6nkMw3J0L8PIVkwBvWPCHgDevBGza0Wb+QWe7k"
    "KEkpW5+XuywJTpKhzfJQnCRJSOXrWHJ7pPH+6qTVUaLHTclu4EFfyYeYoLyAD1Ijr9GbVV"
    "Z2+we0YOqXo5ghQdQRJY0PQ31aK12BxThCmvuepJHBVA3Ul9XimNP7RC1f9YC6h+T0jwO/"
    "SB9vNvhFzg9xIesnkLZ6ss2W1k4AeBwPAwubN9AR7zElsoEravSQz8iccUuiQ7Mnai/xKE"
    "fU5Wi3J/FD4bm00ZXNsO8EAHV/1Hv3PF0O3qc5QcNQzYaTK6QgAhu6B+ScqD9b2PXutmVe"
    "lALgvYD3Lq97/Mq6Q5uMkRHDA+GS1KrCDSnr+aVJG4tkbHeHpPUNV/cioSFodCr5D+j9r2"
    "/fpgnkarDkbKuufi0IQWpBk+slldcpxyP+YEtTf/T9gAQaBEMBJNDJIa4ZyY6YlqUA1Aqo"
    "2U5UR7QtIrAg5BkMeDnmARQaBZ3peM703eHu5Wcty4KnFTytVu349QOxt01OL7RqxmQ3pF"
    "sW2kKfBDEJC37OhrSxppGgyg5CJQBVtketyyBRQ7OZpcrHAz91zHDRTyscRcMKGD2lVpXG"
    "jD6/+e7lLkpUf2iLC/307vbtW0tHQXBXnslD7NfpxyI8piXdcxi0a2PH8zV1HJEDEyKAwJ"
    "n2FIBnQZBw7sUPVERHSAwBP3A8fuAXJmiGv50n2A2YHOQLpuvi2MP+tBgZsa+E7g0XEERj"
    "XQpmX7xZ3YDg1Su0oWoJJxLd47WYICwEvY91WLWOCEIBW62otHjXjn33RxAURVy6q2tFqd"
    "H0XehFSQMS47H7qAOJkb76bogWZQDQ4bQAMDv+J7MxNh4I2eUOx4HYjzx4GOhiYLutWVfc"
    "Q/n2l1YP4yTC27x0WG2zd5Z+xGY+rC3kaXDPfRygx9pfoKvxMTejzyxkjVuRudhhI5L5uA"
    "4xXqnGp5ZEqj6q7QPL/R6CFlhn7slUpwzRlthUT8+bgAts4NvQsLb+i1V2SiyqWvAeMRA7"
    "qRHSGyOLexnIafLv1Py1tYPEfN96hszzEd1CIahAy9j0lZojrDa7ta6ap3Z5fZvD4REu0n"
    "BeDGIzg/Oix/MC2lL1WVUubeo4dY1TqcoB+D6ufvp3Mt0FUjt4+Uty4OD3dvCLBb759qUN"
    "/OaQ+L0MlMetLvuuIfFpHRzHU7Mk9IhT83JCod2zO/JUN+cMj1wQ1rTvmobWbdC6bWhTAT"
    "zDKXiGn1nF1C5+P2njGSIS3hM+XeQDD9IN71hMtkjoCnKChgQpUxmrf4KAJbG8RrdoTnU5"
    "OV1cm2hiwXys8w7+twECYhAHPRAQPepSnMwJJ3HgZBCXhOAc96pFZ7Yjx6VcloK1XFeOdB"
    "lVP2ytwmB5VZbtSoNjUT1JQFc4ali1O6Gq1plKXWfS41q3P73+8c2727df37yYvDDQqj2C"
    "SvN35/vHi2d/qK5gHeocBxar6scF5g0LtyAzir1YKaNfphGJ7+VCfXzegnEO5PNq/kV24U"
    "ZfqSCM1zLhttIQrWu4KHaeVXyqOJxjL2FOIoKFM8BFMQC4DWBjuLhoazsBaEbkpasNqFXE"
    "5SgVQ6JYGjNXys5BpaSQcGqLytSz3OQaLEq1zfCoZlfPWK2B1P4hDptTRazHLWos29OKSO"
    "yavFuU6T+Bt0BFzRIaSRqLa/3Yc7BR46hL/LTfAMiiBh/U8Kfi0hSiOY2pWHjNc0UUFN8h"
    "zzP0nXxyqUg/qyV0ZXXqigOF9Bb5iA6pR3os0k9I84UigkOBJEM4y220ZRp1knmEnzb//V"
    "3J1Xz8cRSF82asl2jVm2+7EKtqVCO1aq6Bv7YHD8xAdo03IVmtmTS+BsvmUbzcuofQysAu"
    "WYwRVnpCiAqiusC86SWoq2AIpc/rIhex2BBeqTBfkLFWrT/qvR+xNYmArcl0gcXCdhS3xO"
    "iW5I4V03jWraq3iEbYuk68ddmqb7kv8aokBO66LfPiHAiW8IA4LuyKGIRF1F1yiSWvpb0U"
    "617Ky4QaGJJHLMQ6Y6FjYH8uAX0bfAP6z5kadznwA58KMf2lcf49M4BefRr06oCiR4b2dl"
    "/6NA+Fl1mtGbfyudmVSYc0Hbof2oGP0eU7dEkPNTAWaZd0MUEsJki7wxEzhdkRRhGNlbzG"
    "WhMssakZpf/oe86SOLSxMUe8M6TzDMJMAo7l5BBDPZGzKO4XEYnLSUDog4ZtJKh71BA5Q/"
    "mQyy+bWcRcn7aOmO9EAHM/zFPdxg30vQyg7oc6J/PEmr3SBntBCHD3wz1Wh+Y0WCTxsg59"
    "I+5lodFAf/PNi+9efP/85Ysd4rtv2oCugwqBsb1qJtBeCBj0oU0FMOjAoA93miFAeWAq2a"
    "Ao7R+NZtfIa/+YK34dye29ptiF4l5jLrOq1an4KxMNaMxahIUmnLcoUL9rYiIF1UfKkVp1"
    "OpFNIBYHJB2yIZxkPLWN7z7VYx5DfqdoOXLgRSGgwoEKPz8VnqxmxGL9NFuTO4ExVRk+mj"
    "E5p1xZKXpjcjuJy3JjgrZniqT3sLihwX6GuLj8pK3j3pxcX5R5VHL95dgUJ8qib6BiT8bD"
    "DgzwY+zgA1Ho/8xmVxZFXn/dqsD/ng04qLB/iJX6S0lggkc2jC9fIV2DCCWxpBEKdQAJ4y"
    "gkOERf4/S/+rtA6d0z3cdsHeEtCS0JQse8MUSkDEJHBDW8RzV8qX69Cx2ejwci3IMIt3ZE"
    "aMHa2gcBoO5UdIbfO2mF+fj+yy2NSCVsSrRqD7myJllB9cOO61xKslrbLKBGNbwoAk75Wi"
    "yVrnPqol/sBCDtsrI079UNPbx/RTlw/Q3Z9RdhIaeEc7colrIUpCRCQAUEVEBAxdPeVYfD"
    "A/5kptNGBeorkwNs4DRMOnevJqbzk2HrlCRa4S3SEaOal8uK/vyANgudcEYl4olONNNpZC"
    "QONddn3PBa9bK1tj7mrYEVHIReCaxgj6q7eos9Tpm91AgVCzhhjnLCvKUrKj8mkfWQ2V9s"
    "PWeysLFIj57yfPjBE+dntkGrJFiY42DFHkzvQb3tZ02lhAn0QmvOdJbzBM05WxlnEVULQW"
    "0WptBlzPQhUD9zjn1zOHUGsSXCqdPjqZO9HC5cQkEE3CQ+TAJ0NKuW3j1yR7OQchI4t10p"
    "Co0C474X9krZbwl32ksKIgC5T72FNXZa5Pl4ANtnfVsrpbf28MtFoM0nKe7l1hZ+XPqUBC"
    "sJgg08OBu4VPgtDr2qvu3FgEUf8vxCcj24JIcxFSNzSQ6JSPxV4PtmJjG9OulMJSa78R28"
    "V1gamk+Hk2tfU0bz6VqHGIV4q6POsRoRy4Wpl7ggWYucrwT6O4vJD2jDqZQmUj0kvEgVqh"
    "ERC5Y2v1Y/D30E95jdzZEWK0sBFwlc5Nm5SKBtgEMYPdipuerWUrsk9MiO2hc0AZaW2nil"
    "Dy1HEmYvBDTMARomsMPblsweNIALeewGuaHXlXmX9z23aPTvCj3RD+rzxQbqXarJCIJ5sN"
    "A3UWOCtOJLscb5K8TZRo0KEqU/b1FEpEAxQ2Zd6KAyndasPfk0TAuh20rJnOQZj1DVC492"
    "1RxrkqCyg8p+dpUdsit70xwfcJQ4+VZ3AgB3R7gHciT/grcrElvbl+SXWg/kdWHQwYP484"
    "KgDRULHQynTrw1puGurpqhp/ShSR4IV4tIzQ/CM5ZIROUrlOc0mtG6zkgcCqRO2/ieZFwX"
    "tTS07uF5EMc3iFMCDuIeD2IwjE9sGEPQ3omD9gJOQiqnft4MqzBsEtVg34SrEW7BvnuRUS"
    "zh3vnexLRnc+LX9yKQqO2OePFnOqBeEeuxNMoZdLfThKPgtUw4mWqLxAX5qhzsM56N1y6g"
    "DFAWeDSWJT8nZOqleZcFz6N9n6o60NFV73R/CP2QtkgD3G1wp8yKeqIf3jZxAPww4L7r2y"
    "INcHfbTlI+0dXStItDIbJ6jbzYroPfco4bqrOXpCqQnrIeZIFUnSU0kjQW1/p55+BVtebx"
    "17/V9gi16OJpwiMXFa8sBcaku4IX0Xg5XWCxqMPe1mWgJAatBqrYd201IAiObNXu26Dfyw"
    "DuvrgXQ3nKyDcX8y3K9F/Q17aB68eeYwM/SZlf8mVN1WWf7LmS5AhzfS4ktyfHpDWDDlK6"
    "Gqd5ZCldxVlP1qHnrJclYdYvadZFEgSEhF7zXpWFvOgh7+qX0671xBXjn05YfRaod5uSRF"
    "fNoXz5iEmHiL6cczKDO/V/knyLsDRF79acPVAdJZcFSdj7Oh0SgNi6QRBtEFt3cogLYTPZ"
    "2+eGaVkKQO3Yi/bTCkfRE2tI+/zmu5e7g1B/aDv6Pr27ffu23kMl3609A+gaxGHZNsHMuP"
    "63DeTWypl1YaDl3Wn5HZBtW3OHeWjdo2EmIO5ooKivlPLNnJb8XgJWuTvepnOSQtMtsLEs"
    "Bbj74i4Vwu6451KAu8euTmxxSM3Ov3w89Hb39/AFCxIsWWKtvtHs7i5KeTq8Lwf3U/m78w"
    "h0ThQCwtP/1nAPYOaHzMzPMY38ursVBWGOhzzHZot0ada7FxiN4+VorXp1S7epAcjjpakJ"
    "w4sz6BcHglGeYFgCBKM8xVmHEIWnF6KgZs9AVA9NSK9MWkMS9mM6VO5mq0JlbBQSNQ5tqF"
    "xcI10PyBThS/gDfSACqQWjWwJNzPW09o/Ie/jZ6nMf89YQ3dCHIgTRDeeHuBhZLgmPceTo"
    "Q6uIQdK+nxvT3nyxjfFrbr8IhF9Xwu9ytJ1vLl7bAYvyqdsWYFE+xVnXyrbXpJcEgSEcGk"
    "M4FOs1wnLO+OoTkTKFu27GVoZM2uxZURjUKbTeFJRPq9Nq+3OzYFHWWV6tPD1wogzPYIGw"
    "MNdXWCiFGS3J9itdtZYES2QKNNvD8I9580cYtdby3s0FL49a3vuwQXvKfblU6fKbZ89a3t"
    "rcEFCjGqtdmmvtpm1Dfe/moIum+t49pFtfeNjFULYw9dOatq7sUuuWlTXeWBfGdtq50kpB"
    "aM7ZCmGUlk4loS7IjVFIZuZDFgaeUmVoxtS/eBLHuiL3DEc4DkhahzszitSHuWyo+N3PI4"
    "G6GwSvBNTdySEefjuZUYAb0dhyHLenJ+UykJxUrck78y7tbZOFxQrF0/uGGDosQIeFy+6w"
    "kO6kmS7tuJBrsrCeD63ndFf1g7suDHgfwDtdoV6evZromPS3/l18oe881GVhIrwngusmao"
    "IIR2WwIgZ1jSvRMvO5bjf/QHwcWxXZEfozL925VX6BAl2nwceFWRGFiR7cRA/FBZBVorhN"
    "be8rmyugMmTSGpVbKePSzSlwm0XPauehOoJ1CXYdRavJ9swtKvKiYA8kDhn/odStU0fRsk"
    "2c9eIUtkbcR78/0P2DOBiB7u9R91iqX19Hs6XbdjZ+FMzIuUoMuQBelAHQfdot4Blx6nCx"
    "EwC4x1u8SR0Ks2g8xZvWnDJOpYXobiRGiiI9xp4/u5Ss9MwPQIllMbe0GyqLQb+hAqAsnt"
    "P7OpjN0Wh7Cej+0b5leNQGEkTZTdKyuNs74eyEoBVOdavu3oJIgzjV8bgW+NsqYpXl4KU4"
    "+kuR7jienoaaLKR0+bkZIJUOUukGdkyMOKkKUumeyqwPxEHxkSiYAxpRk3XU4qawD5y0OS"
    "t4ScTNZaGTCnRtjzXhKL8PCWs9S14Z54FxJFCBNgss0QoviUByw3R2gfof9RHpNqkWv8Wp"
    "HgLOi0Ew6+C8ODnERW1dKX3q/JHMfnI16elFqbZTqwOwlxOQog+dCn5w8sPJf8aT/46x5e"
    "Fj34xyOfNnucDBA/9ndQ7PMdfZgxHBej3kxy/aYIH0EpiYiILNwhyq6kxGkhLzOVZS6hxG"
    "ERZSndNsScL6YX+KB8BBP4hTCA76Hg96aETVjz4F6TInTpcRhMR+7HJVEoqj+nGcfrkzZ0"
    "+aOdUkHDtjJol19GUWWeEAcEkOIG5NAtO1ePxY+pIklMGCAPIuVpqyUrqYaWbYxMVO20l0"
    "CCYP6XxOtKJB0IzIjToMTTh3GtptTKhEXKM3UtlUgkW6MDOVgkTz3JKKsK7rou2puVqc+i"
    "q6Z7GlUtZpHwXG2yBUXjDeerQqwHiDSP7RRTkns99J4NRBsiACkPvE8dOYOG4dBRHIOa5W"
    "6F+rxYg9ynzVJQHbKsmjLdnGHuLN0NYEAVnbqnUmF4pij+YWLgdYL3ZB2WEJtuRLtZek2g"
    "kBvO3wAsV++opUEtPIKbC+IAIx9e2Km0+iicxCaVwSAv3b2/tNAluT+AyAn0RTnlMu5NQ4"
    "jHjiqt5ZhcHYrhVCMtRf6AGwRRTUPAu6ibT6SJu3jbKU195xOWieZOOA/I9mlWVc8YDWvc"
    "ynJlVJFDyKQ/MoQlbdeSJOBunJ/ZjEVwf9uHrQxMGLy5OODXtN4ovaRHUQLJsjjDZqCbCN"
    "/v8Qb8U1ukUBx2KBIiaIQDGTCzX0FfqfWJ34Uxb/DxJqmHaycpL6VNUoFjdk2JzoQeC/HY"
    "SqCP7bHrVx8N/2ArN6xv29W22wgsgoeMHevbjBgoRJpPTXObMA36771oRB+x2y9qvbhE1t"
    "2m9zomBB5JFZghf0olnSBBWqbsDtBJ40bJk66QJcQeRJQ3cRLgM1NBlPBUEdKyMM7+9GEJ"
    "TlICvFLyslRTEmGx/wMzHA/jHYp4XALZbNYfwLojAHj5kDTtbGjeAzCUVZmIXHzEJLCtfh"
    "aWjL44J56DgP+zhAYaoZuE6FXR5mwzNjVOcpiamOEHGdiJoozMGj5iD3N3rNQlEY5sFvHi"
    "ST2C22bi8BoXXtRptHaN0c0yjhtgrljS9DUWQ0b8HRir4Tzm1McDPxsBOAeCN3zgEH0g3t"
    "nQC4OyC8C8K7OoV3CYm536yXJcG9NWj3Fo2pWHhNc0UU5nnI8wxBfE8wiE9ZMeVYsvKVSX"
    "u43m7MwRC9P9EHHTS3YjHZIv3jkVxwltwvTAGUaolq9SVW/2Jsiaish+E99mYQatfHBgih"
    "dueHuBBqh7ceaeNlKQC1amVKSVZrV1DLUgAqBIWeZe2u8vYVFY2+NRt/J3SeQopnCiOCdP"
    "whpuNfSD9YTtRgIccTz8UJFq75s7lEj7iPBW5B5BQLdaS5l/wpycEJ2KRopIasFd7D3dPL"
    "0uCrcV/gxtGlkA2d4nLLUoC7L+5SIeyOey4FuLvjviISa+qjjnpzrENRBqId2qfEq2O1Mh"
    "Q93Fh7MfBtDNm3YcrTu8Sy7AUgkqUayWJSiQxAHq9MTRhenEG/OBDY8QQDO6B741Oc9csJ"
    "ALj8yOeBBAB8yioNXFlCAHbXJm1BAKI46mAYwG9pHxPdIEAXzfmdzZBWCNK203PGEYsJEi"
    "zhAXmFQkyjLcJSNz5hAY6Q3jK0mPbyp97erwT6uxKZICVK1FLcovdI6CpCoaU/dt8PhzCD"
    "QRB+EGZwcoihVch5PANmr3KBey8BgPtUMtAnwTTXXCugN+rEZakmnXiUtm4JZ6t+u/fvfl"
    "/bX7SAVmfLrLU+aafZOevA6NTkvNTVgcF/9CSlWP+dtiRIxiKC4wZo91IVUGdK7FT7Sq6S"
    "9Luq7z58eFvaV+7eVDeOX9/dvf749TeVSJE62KFSDt0t7L3UCK3rC7GmO1FnERbSVGJ3n+"
    "OKKFCkQ55noEibj6dxkWVDIW12NTiubLTN/uqklbgpj+tUZHmNtyyROQuSta2VzHya4Xg5"
    "QRsqF2ijEy6oFMgUbtE1j01vW/O1Hqp0hXvC0QILlNYQ0Xe0JXr09EwgagbBIgBRc3KIIc"
    "r+XDAf6NzYIc7wUAtHoHC6UDiJdCoLkQ2HMDePmhCQAHHqBIi0Hp5X4FpREuzLIduXpgBx"
    "OI2Ja7JWWRDapxbfsnq+1kUUhh5TL8mQcmk5HFqZ5p0M8MzdeWZjEVuAPlRx1dtJ8kRjes"
    "pVJdmSxFMP6KuSMAN+M3DPmbBA33pi7mTOk918qgk49lGZZry5gluQAnjb4J0Tix7SCm0m"
    "AbC2wSrxF0dYMwmAtQ1Wd7vkWAbJqGFNnRRT7eFwhLciCTB3gNl9yy0LAsgdQHbfgMuCAH"
    "IHkJU+jM1zvZAuSgPcHeAWiViTWHjuHkVpgPsQ3Op5LgGfRZHRGNFHi/RUt44FNnEBrn71"
    "muQjvL6XQyo7OH0hIqx5GY8rIgySZp/6rF9O0ixUzT56/OXrL2sSSJwh1hKKWRw46RaVOS"
    "UVmYMRmrdIr21dGZvpPNdcly/XwcZo/wika2br0tg6yLIefXmE+0Fk5SBUE4is7FH7g8jK"
    "fmBO9yZXdEtSACqkb58xfTuZ/a5OeBe8CyIAuXfGvGsh3aIQcB0Np51nVDuUzfVucQgF/K"
    "GA/0XHr18Od3JKhM8SHZeSC15sZUV0hHTlhdCTnbIHdBypo75TEAFtBzw7T5PjHxzX/Fa9"
    "lVetJLMZMenILkf54E6J/3p0OQX/K4E4WTMuJwgLRCUSmIZIFy6Z7BPvZyTAadXEpuz+Y9"
    "0YiOZB7JRANPd4GAHR3AvMBzL3WxswtSbsA7RG01wSi4ndzBwVZUZhYvfNGwHH3yPYu022"
    "rf9uB5q0tREv0KUuMwHd3oYxD4w/wm1QFIZZAOfB0JwHF5bDeUHIXlga5wUhe2GZnBeELL"
    "gST+1KnEd446JI5ONBd/BqSA1lx0bvOEzZeI9JLgnCHA95jlNHy9QWgqHn2D6/JaG2+b3A"
    "M6rt4FcTVj3WFzi+V9uZrtTvRg3XJYEbrlqoM0FsFmprfbi9UI8F4nbfXGyFuIuofRiTzd"
    "VINKg1ZwqJlSPzlYuAzuqOOCdY2I65ZsD3EoC3O955kKAjoVAUg4K1V62kwhnSRy4H0RMu"
    "auxRM6MuCZGVUI+kL2wzi5wzC0X2508f3rfa8ZlUdTemgUT/hyIqThZzX4h6myU0kjQW1/"
    "qx5wh80yi1byfVnaMyK/oGtQYJEEz8RIKJoUzMU5z1gYSQfzZBtFeW0PHsyqQtZFzuxxyM"
    "FP+8ICikXGk6jG91HDfbvEI4itJKIatE6MBttFQYqS2dzBknCKP0AWr0nHI1QC1Evr1Gv0"
    "RYqgGrP25oqJ4UMySI2vWkqIeR9/ZUiDEfhF7THGMuFpqYdosoKsqMws3auzcwSizFRlsA"
    "z8YD2D5gKxsysRTBbGdqE1sNTAC8C+D6RHSBOx8PYPvQ4pjaA0Jbklj2ImD1l9H8O4udlm"
    "4+HpauT7PDiAXLKZvPBZFTpTQya3+UtroGTXeAIgc232enIgdAsDRPCJjaJzO1PzLWYm6b"
    "q5PDJveU5wM72d07g1abucYE1s3Q1azP6X3CjechzZ/Wmdbqemodq73mjzMsSIhoLAhXEo"
    "JEypJGc85WdlP7VA96hHU9rNzip2Frm/86aBf5eNAuPLSLGVcvlLWpR7P7pigDzpujO290"
    "KLO9IUXzlBRlYEqOPiU4ithGKW2M03v1x9Vn5pZzvG0IHKzLVmao76nRzzvH1Ogd6a9/q0"
    "BLQ7JaM6nzUaZSRs0WTqN503KH/iycl89efP/sUjq0XE51vMvvLABWY7cJGZfVCG75pzjr"
    "Q+EK9mFrVzayoHB50sYWRCS8J3wqK+M7dAuZ4QjHgTLJlV6qS6lltfEF2lC5QBhxMic6BZ"
    "WkJjwVKF2RaM44IuqksbUMOc5NwdU+cPN/WJTLcOkAB3/N7s1woVVKQsCtQDmsYYNd/JkO"
    "mFfEekw6O5MBfnTgV0RivZm70FVFGaCrjk5Xca3tCCIcD9GKGEQ9VEhAHQbqsrfsBGBD90"
    "mJms+JekkfiE8jgYrsCE3nCzGVc0wOFIsIdNU9H4qkIgoTPbiJHggp8mssCI5I2aKvXpt0"
    "oEOS4uCDXMhvmopgMUFa3dFhCqhApxgKg4QTlMSSRiaswdybowUWSOIlia3l7Y91U+BCBq"
    "FiABfSoxYXJj4KxV4KTpjBnTDNyd5unnqLbI+e+vNMsH5DjE9+IMf0bziKiDXGMbvSekRv"
    "9mM6nMxMHZx5x3GqHQbXSIchrtTJutXuA310pof+V5bkQA95OG8HcRjAedvjebsmXDgX3i"
    "gJAaQ1IsqnKQ/04mkFdfhRx+AxAI/BqTwGEJnWOBUQo3QSPZ/MFowtb6Ukq7Vd3y+PaNf7"
    "07FqEe4Hd+o+KfkWSYbUDekD4QijFRFC/eJr9Ga1Ssz9f0ACbwWKmVyoZYLwjCXSqPYKZz"
    "UVIo022mCBAm19hPZulKd6EJgUg9AjwKToUVXLXh1HTMtSAGoFVLXZBMxNBS6IgIfbu+SK"
    "AtRWCKQxD6Mi5ZWLMbD4jGPnt6xopKwB50SiqtiY6iMcDVu1/LifpVCWHKGlcCGWwdA99Z"
    "ni/1OqKm+vmm2D3ZBOxkFYHN0hiUGNpeonhyi7wSujjMeY69IDu/IDK7wkppk8iwOyL0+g"
    "VHiZDlhzFijVQ6v0MSGhxZNw2keBhTAITQsshB6VWWDITxE5QcJk7dxUvSwFdoJPjQ4Wbq"
    "cLLBZ13O+oOiQawhlKYtWmRVtJxLigv8uo7h30Cvm7N+9vP/7Fjv2dhRq/+8vn17fVOOQH"
    "3R3dAOew7MtSsOx9zOP+u5A8dcgX5sE1wJvdcjsB8Mkd3yfH4nlEbS9Aa6O6ohi0qnNsVT"
    "f8Csg644EoOzY8wzI/yZ4TYSGnRFm6TrlVZSloOeWOOwtMH3AfJq8iCp14h8bkVZKrzH7h"
    "l1xVFB0hZTuy4I5KJ1BNBnpNfFUW3vChveHD4upfx+GaUXsroOqQSReunhRHdwjlJ4XWO2"
    "ij/iVM7WBjhYsJ0uS5At3kzOXFgWImdTgOkbaQnaPcEZj3QTCYwLyfHOJCsTseuajx2XAg"
    "a3wKJOwoRrc0t4qcX4rbBR3ntqqzF2Lrq61mFo3H1A+pMH/P1L1nukUUjH4PTj1tOmihFF"
    "scSQUhcCNVce/qRppjGiXctlU3xqMVRfqLRbuUItYaHfW8qaDWwobtBm5NGCzcoVm4ZQ5L"
    "JCufug0lQZjjIc8xFKWHovQDUxNGzA5DUfqnMuvDYorfpVlYV81EcT5i0oUnXhUGd0r4NO"
    "QHYrEhczfYJGXqIOqccLZnb3aSArp3EFwk0L0nh7jAQWYvgCOoFTGA1UrtOmJakAFAq1WI"
    "mKD20vBt1kVRakzJgD1bGBDI2zvP6xquDoHqj87jHrwzaU12XVvHgHpW68WFUC+KAKEORN"
    "BTpQRKbhQaU7HwmvaKKNDrQ6PXh0X9/IK3EcNl4sM+YtKF+lkXBh+kfnRd3g0NCVpjbpoH"
    "4rwU1/YVWqiXm3BhEuo53iCdODlBJA74dm0q6dNYhwLqH5DG+gU4RjOCxDqiEs22yCzzGn"
    "HU0zOBdhqErQm008khLoax5B04XKJYchkIYqlq3G1BLMM6RD4SzQs0dLatjel0kPDS8A6F"
    "YTJBtDEV4AW9j5U1x4kOAd9wFt+/QkuylqbtLFaDaKTuMicbtNaFH9MaExPtQVD6U6grQV"
    "KhZ0/3tdVxVsiIKeF7exvcnp8Ox8sg9j44Xno8XqB8zClATavYutBkBREgJn0Lx+zUm44k"
    "WVloTG6P49VABPXzLDHUkMr8NDlK8mVN1d18GsGWJEc46xcyy8OkKP/5/90iLjI="
)

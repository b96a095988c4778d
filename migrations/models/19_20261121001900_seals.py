"""Seals: Merkle blocks over transactions and audit entries, chained per tenant, and the audit log's to-do list."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

# What was recorded before there were seals is sealed too, tenant by tenant: the owner is policed as everybody is.
BACKFILL = """
    DO $$
    DECLARE tenant UUID;
    BEGIN
        FOR tenant IN SELECT id FROM directory.tenant LOOP
            PERFORM set_config('app.tenant_id', tenant::text, true);
            INSERT INTO audit_unsealed (tenant_id, id) SELECT tenant_id, id FROM audit_entry WHERE tenant_id = tenant;
            INSERT INTO ledger_unsealed (tenant_id, id, transaction_ids)
            SELECT t.tenant_id, t.id, ARRAY[t.id] FROM ledger_transaction t
            WHERE t.tenant_id = tenant AND NOT EXISTS (
                SELECT FROM ledger_unsealed u WHERE u.tenant_id = tenant AND t.id = ANY(u.transaction_ids));
        END LOOP;
        PERFORM set_config('app.tenant_id', '', true);
    END $$;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE audit_unsealed (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            due_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, id) REFERENCES audit_entry (tenant_id, id)
        );

        CREATE TABLE ledger_seal_chain (
            tenant_id UUID PRIMARY KEY REFERENCES tenant_root (tenant_id),
            height BIGINT NOT NULL DEFAULT 0 CHECK (height >= 0),
            hash BYTEA CHECK (length(hash) = 32),
            leaves BIGINT NOT NULL DEFAULT 0 CHECK (leaves >= 0),
            CHECK ((height = 0) = (hash IS NULL))
        );

        CREATE TABLE ledger_seal (
            tenant_id UUID NOT NULL REFERENCES ledger_seal_chain (tenant_id),
            height BIGINT NOT NULL CHECK (height > 0),
            hash BYTEA NOT NULL CHECK (length(hash) = 32),
            header TEXT NOT NULL,
            first_position BIGINT NOT NULL CHECK (first_position >= 0),
            leaf_count INTEGER NOT NULL CHECK (leaf_count > 0),
            sealed_at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (tenant_id, height),
            UNIQUE (tenant_id, first_position)
        );

        CREATE TABLE ledger_seal_leaf (
            tenant_id UUID NOT NULL REFERENCES ledger_seal_chain (tenant_id),
            position BIGINT NOT NULL CHECK (position >= 0),
            kind TEXT NOT NULL CHECK (kind IN ('transaction', 'audit')),
            item_id UUID NOT NULL,
            hash BYTEA NOT NULL CHECK (length(hash) = 32),
            PRIMARY KEY (tenant_id, position),
            UNIQUE (tenant_id, item_id)
        );
        """
        + tenant_table_v1("audit_unsealed", delete=True, work=True)
        + tenant_table_v1("ledger_seal_chain", update=("height", "hash", "leaves"))
        + tenant_table_v1("ledger_seal")
        + tenant_table_v1("ledger_seal_leaf")
        + BACKFILL
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE ledger_seal_leaf, ledger_seal, ledger_seal_chain, audit_unsealed;"


MODELS_STATE = (
    "eJztfW2P4zaW7l8h6ksygKfQqe50cjsXF6hKeic9t1+C7s5ms4OBl5boMlOy6CWpcntm57"
    "8vSUm2JFOySNuypDpAkMQWH8n1kCLP+/nn1ZKFJBLXt0HAklhevUL/vIrxkqj/qV6aoCu8"
    "Wu0u6C8knkVmbETCe8KnuDB2JiTHgb7lHEeCqK9CIgJOV5KyWGNuUYpCGeoVkguCWBxt0D"
    "Ixd0acrRGbm+/TsROE4xBRKVDEgodr/aCQBepJNL4/4T2TmP53QqaS3RM1jqs7/+3v6msa"
    "h+QLEfnH1cN0TkkUllijob6B+X4qNyvz3a+/vvnp38xI/Xtn04BFyTLejV5t5ILF2+FJQs"
    "NrjdHX7klMOJYkLBAZJ1GUMZ9/lf5i9YXkCdn+1HD3RUjmOIn0dFz933kSB3oWkHmS/teL"
    "/5f9tMKw6fT9h8/TT68/T6dXe7Onf0KF/OyrgMV65mksNVH//Fd63x0h5tsr/YAff779+P"
    "Xzl38yFDAh77m5aOi6+pcBYolTqCF9x7IkMY7l1I3sEuiUnOdf7EjfLfmczpywnlG8ozRQ"
    "b/U+m5/JF2lnMx9fIVL9sHFR+Pn1f3zWd14K8d+R/uL9v99+NLy+u/0PQ+xyk115++H9X/"
    "LhTG1+6d74/se3H+4qZMeML3E0FdSN8woMqPegPkg4J3Gw2ef9xwXmNWu9gBkF6VdL/GUa"
    "kfheLtTH5w1zkDP+/E8VarMLN/pKmWG2Vly4LOstwIvb7IDrC7Vdr+d5xJiF7Z9IQNVeYS"
    "d8i6kQHqag6ww8KvJ/ev3jm3e3b7++eTF5YbhWTFNJimv8xbPqUp7hCMeBZY9upLeAOppg"
    "r53j2UDoXWTsOXCbQ4DYJmIfCRf6J+xxe0fv38Q123ABVGGXpjrdkBhVP1b958//5+bm+f"
    "Pvbp49f/n9ty++++7b7599P9Hqqrq2f+m7hmm4e/OXN+8r27H+osy7kFgmwuXs2yG6Eyyu"
    "2IrEF1D4znL+LYnEWk/cJ/2vnz68t5NexFQ3EhpI9D8oouJsS76ggM8SGkkai2v92Evo4J"
    "qj5impsj8pa5L6BnsiNieasimWls1dXZF0SWoE7RKyOjUZ9Dr/nyEK3uoPDD/E0SaTnZre"
    "ljfvXn/6fPvul9L8/HT7+bW+clN6XfJvv35ZmbPtTdBvbz7/jPRH9J8f3r+uTuN23Of/vN"
    "K/CSeSTWO2nuKwYETKv81ZK816hIWcchIwHnrNvQ1/ghUwHAm1TxOec9I843RJ5XTF2ZxG"
    "TnaMPSAofh4HH4upZJxYJOg7xiKC45rDr4irED9TwHPtqttvuuX+7sOHtyXu795Uyf313d"
    "3rj19/U5Gu96U7rXtMvUTrKhLk6/bytXa1zB8KbgD9xQwHD2vMw+neFXbD6sbuX1reLKvf"
    "4BjfGy71361/cO4HC5c0/v9kc2XzkeXXJk1OMqxHTR+yYS38Y6sIyznjS6TkdbUuGP9KIC"
    "UhhSSWVOm6V5WJaocA31YXu84Rvi3zX4fDNB8/CsN014eoehunCywWtu08xnxjp7yIqp6g"
    "G0nEuIi/y9S+LfGK97s3728//m5n/s6iJt79/vn1LaiJoCZekS8rqu7mMetlJKiGfVYNOX"
    "lkD17vdhkJs9znWTYmm0T4m3sKWJjpvs10XxQvwmmwuLKpXemVSaPStRtzSOOqn9gT60y1"
    "ZgKrymQxDmQL/Thd6ZziS2ocuPnmxXcvvn/+8sXWJrD9pskUkBte6lWkWhtMfQhPvfFlmI"
    "pSOYLn5ttvW8TwqFG1UTzmWlk+1y+VA8PZ8BGy+82zZy3YVaNq2TXXqvGWsSSx5disd1sW"
    "IN17LS9zUJ7MP9mXw2xF62yI6ZXmw2xFXeyHacBz2QSIPi8IUvfQAe8kmiMqkFiwdYxYHB"
    "ATCf9AVjINmccCffr59s8337602RpPfHewS/bcLgkx9yePuQdTL5h6e0X8uUy9C2qTdOoX"
    "ej4eFrrHQl8RvqRCazuWSMRbznHNUq/gKtyPT7bUbP7t7zVOiZklQaQhGaqEglXrk5cD3i"
    "DwBoE3aDTWY/AGPbVZBm/QmGe6Nwa0FWePOLqymtCya5NmI1ph1EEr2m8LrO1VBK3U7AZ0"
    "hSOExYNAc8aNPQvHTJurkE5AU9AfTGEJ/UHL0V9lNSWMWWxNxSK3iwU4Vjg0IyhY4Fj9of"
    "sGti4fDLa3XhiGwPZ2dooL5iD1611UvHw8KHceyp1IZn+QwMkEVIAA5T5WILyJGLYs8Xr/"
    "YgEC/sUj8h8zHj2szVUkWJyri7+txZkTLGwRIvUbzg4B+41POhp+cKv6sgUA3T4nKlQa6N"
    "xCvSCB4xovQCDF1Z3xXJ2duu/mFijMgPsMDKeQzDdnYvwyhWTAG1Y/IeAN68Ab1rdZH8gs"
    "t3KUpCZbn5e7jAQnSd9muS9OkiSk8nUsuT3SeHd10ugo0eOmZDvwoK/kQ0xQXsAHqZHX6M"
    "0yK7v9A1ow9ctRzJAg6oiSxoehPq2UrMBiHCFt+56kkcFUDdSX1eKY0/tELV/1gH0Pyfkf"
    "B36RLt5s8ItcnuJC1k8gbfVk6zWtLQDsOB4KFjZvoCPfY0pkA1fU6CmfkTnjlkSHek/UDn"
    "GUI2o40u1Z/FB4Lm3mynratwBg3Z/1zj1Pw+H7PCdoGKrZcHKFFCCwoXtQzon6s4Vd7m5a"
    "5kUUEO9FvHd53dNX1u3bZIzMMNwnW9KvsSA4ImUTh3XA5LBFKSmOPZzGHiNjgkJSB8TqIF"
    "eD5miBtX1HfYUfSIw2RFqS1N2wYO7phS0CzD1np7jgi1AL3sMPsUXBOQLnSKtzRC0oXFP6"
    "JL/UeHaYTcGh+Mmaq3uR0Bj6dUmSH9D7X9++TQuRqMGSs426+rUgBCnBiFw/UHmd+grEn2"
    "zlTo6+H5wuvdj64HTp8HTJLKeOnJZRQGqF1Gwn2me0KbK8APIMKh+OmQkKVoPMdLqgrO3h"
    "7hWvU8ZCxA5E7Fil49ePurCjRTZOLzRKxmQ7pF0280KfBDEJC/EyNenHdSNBlO2FSACibI"
    "dSl2Fij816b0c+Hvwcp0w7+LTEUdSvxINzSlVp7sHzm+9ebrMN9Iem/IJP727fvrV0poWw"
    "lwtFGvl1jLOAx7SkO06ncW0QfLnmwCMKhIFIUgjKeArEsyBIOPeyD1SgIzQMgX3gdPaBX5"
    "igGf92O8F2wOSgvWC6Ko5tFYWhYV8J3WM0IIjGuqTYrgmAugHBy1doTdUSTiS6xysxQVgI"
    "eh/r9BwdWYoCtlzSmjiNk979CANFkZf24loRNZr+PZ0IaWDEOHYfdTBipK++G6NFDBDan1"
    "YyZsf/ZDbG2gMhu9ziOBC7kQcPA11Ucrs168qtKN/+0iqUnER4k5eg3NvsndFHbOb92kKe"
    "hu25iwP0VPvLs8EfoH3ajD6zkNVuReZii41I5uNaxHilEp9aEqn4uAvzNXvINsrXyJRhTY"
    "iw503ABdbzbahfW/9ghR2IFX5KcS89OU3+jZq/du8gMd83niHzfES7UAgq0ENs+hPOEVab"
    "3UpXX1W7vL7N4fAIFzScF73YzOC86PC8gPaGXVYnTZsDT13jVKo4IN/H1U//QabbQGoHL3"
    "8JBw5+bwe/WOCbb1/ayK8Pid9hoMx6ddm3DYlP66k5npol0BGn5nBCod2zO/JUN+cMjxwI"
    "a9p3TUMLUGgB2repADvDOewMP7OKql38ftJkZ4hIeE/4dJEPPGhueMdiskFCVyIVNCRIqc"
    "pY/RMELInlNbpFc6rLkuomDUQbFszHfbuD/23AANGLgx4MEB3KUpzMCSdx4KQQl0BwjnvV"
    "NDXbkeNSLqNgLe8LR7p4kh+3VjBoXpVlu9TkWERPEtAljmpW7RZUlTpT1HWGHte6/en1j2"
    "/e3b79+ubF5IWhVu0RVJq/O98/Xjz7U3UF61DnOLBoVT8uMK9ZuAXMKPZiJYx+mUYkvpcL"
    "9fF5A8c5kc+r+RfZhRt9pcIwXsmE20pDNK7hIuwyq/hccTinXsKcRAQLZ4KLMCC4iWCjuL"
    "hIa1sANLXzktV61HJoOEJFn0wstZkrZeegElJIOLVFZepZrnMNFlFNMzyq2dUztteIcPcQ"
    "h82pAutwixrL9rQkErsm7xYx3SfwFkxRs4RGksbiWj/2EtaocdS3f9pvAGRRgw+q/1MxNI"
    "FoTmMqFl7zXIGC4NvneYb+xU8uFelntYSurE5dcaCQ3iIf0SL1SI9F+glpvlBEcCiQZAhn"
    "uY22TKNWmCP8tPnvb2tczcefRlC4bMZ6yax6820bw6oaVWtaNdfAX9uBB6Ynu8abkCxXTB"
    "pfg2XzKF5u3ENoZWCbLMYIKzkhRAWoLjBvetLqKhhCyfO6yEUs1oRXKswXMNaq9Se99xFb"
    "kwjYikwXWCxsR3FDjG4Jd6qYxotuVZ1FNMLWdeaty1Z9y32JV5EQuOu2zItzIFjCA+K4sC"
    "swCIvYd8kllryW5lKsO5SXCtUzJk9YiHXGQsfA/hwBfRt8A/ovmRo3HPrBngox/aVx/j0z"
    "wLz6NMyrPYoe6dvbPfRp7otdZrli3GrPza5MWqTp0N3QFvYYXb5Dl/RQA2OBjStfTBCLCd"
    "LucMRMYXaEUURjhddcawNLbGpG6T/6nrMkDm3WmBPeGdJ5eqEmgY3l7BRDPZGLCO6DiMTl"
    "JCD0UdM2EtY9aohcoHzI8MtmFjnXp60j51sIcO7HeSrbuJG+wwDrfqxzMk+s2StNtBdAwL"
    "sf77E6NKfBIokf9qmv5b0MGg31N9+8+O7F989fvtgyvv2mieh9UiEwtlPJBNoLgQW9b1MB"
    "FnSwoPd3miFAuWciWa9M2j8aya7Wrv1jLvi1NG7vJMU2Ju4V5jKrWp3CX5loQKPWIiy0wX"
    "mDAvW7JiZSUH2kHKlVpxPZBGJxQNIha8JJZqe22bvP9ZhjjN8pW4428CIITOFgCr+8KTxZ"
    "zohF+6nXJreAMVUZPpkyOadcaSl6Y3I7icu4MVHbsYmk87C4vtF+gbi4/KTd570+ub6IOS"
    "q5fjg6xZmy6GtMsWezw/aM8FPs4D0R6P/KZlcWQV5/3SjA/5ENOCiwf4iV+EtJYIJH1ow/"
    "vEK6BhFKYkkjFOoAEsZRSHCIvsbpf/V3gZK7Z7qP2SrCGxJaEoROeWOISOmFjAhieIdi+I"
    "P69S7m8Hw8GMI9DOHWjggNXFv7IADVrYrO8HsnqTAf3325pRGJhHWJVs0hV9YkK6h+2HKd"
    "S0mWK5sGVCuGFyHglN+LpdJ1Tl3kiy0A0i4rS/Ne3dDD+1fEgeuvz66/CAs5JZy7RbGUUZ"
    "CSCAEVEFABARVPe1ftjx3wJzOdNlOgvjI5YA2chknr7tXEdH4y1jqFREu8QTpiVNvlsqI/"
    "P6D1QiecUYl4ohPNdBoZiUNt6zNueC162Vpbn/LWYBXshVwJVsEORXf1FnucMjvUCAULOG"
    "FOcsK8pUsqPyaR9ZDZXWw8Z7KwsUiPnvJ8+MET52e2RsskWJjjYMkeTe9Bve1nTaWECfRC"
    "K850lvMEzTlbGmcRVQtBbRam0GXM9CGwf+ac+uZw6vRiS4RTp8NTJ3s5XGwJBQi4SXwsCd"
    "DRrFp698QdzULKSeDcdqUIGgXHXS/spdLfEu60lxQgQLlPvYUVdlrk+Xgg22d9WyulN/bw"
    "yyHQ5pMU93JrCz8ufUqClYCgA/dOBy4VfotDr6pvOxhY0fs8v5BcDy7JfkzFyFySfTIk/i"
    "rwfb0lMb06aW1KTLbjW3ivsDRmPh1Orn1NmZlP1zrEKMQbHXWO1YhYLky9xAXJWuR8JdA/"
    "WEx+QGtOpTSR6iHhRVOhGhGx4MHm1+rmoUfYHrO7OZrFyiiwRYIt8uK2SDDbgA1h9GSn6q"
    "pbS+0S6MiO2gOaAEtLbbzUh5ajEWYHAjPMATNMYKe3KZk9qCEX8tgNc32vK/Mu73tukejf"
    "FXqiH5Tniw3U21STEQTzYKFvosYEacWXYo3zV4iztRoVJEp+3qCISIFihsy60EFlOq1Ze/"
    "JpmBZCt5WSOcszjhDVC492lRz3kCCyg8h+cZEdsis7kxwfcZQ4+Va3AKC7Jd09OZJ/wZsl"
    "ia3tS/JLjQfyqjDo4EH8eUHQmoqFDoZTJ94K03BbV82Yp/ShSR4JV4tIzQ/CM5ZIROUrlO"
    "c0mtG6zkgcCqRO2/ieZLYuamlo3cHzII6vF6cEHMQdHsSgGJ9ZMYagvTMH7QWchFRO/bwZ"
    "VjBsEtVg34SrEW7BvjvIKJZw5/bexLRnc7Kv7yCQqO3OePFnOrBegXVYGuUCstt5wlHwSi"
    "acTLVG4sJ8FQf7jGfjtQGUAcoCj8ay5OeETL0k7zLwMtL3uaoDnVz0TveH0I9pCxrobqI7"
    "tayoJ/rxbYMD4YcJ913fFjTQ3W47Se2JrpqmHQ6FyPZr5MV2GfyWc1xTnb2EqlB6znqQBa"
    "PqLKGRpLG41s+7hF1VSx5/+/veHqEWXTxNeOQi4pVRoEy6C3gRjR+mCywW+7Q3dRkowaDV"
    "QJX7tq0GBMGRrdp9E/U7DPDuy3sxlKfMfH0x3yKm+4K+tg1cP/YSG/hZyvySLyuqLvtkz5"
    "WQI8z1GUhuT85JYwYdpHTVTvPIUrqKs56sQs9ZLyNh1oc06yIJAkJCr3mvYiEvus+7+nDa"
    "tZ65YvzTCavPAvVuUyPRVX0oXz5i0iKiL7c5mcGt+j9JvkFYmqJ3K84eqY6Sy4Ik7H2dDg"
    "Egtq4XhjaIrTs7xYWwmeztc+O0jAJSW/ai/bTEUfTEGtI+v/nu5fYg1B+ajr5P727fvt3v"
    "oZLv1p4BdDVwWLZ1NDOu/20jubFy5j4YzPLuZvktkU1bc4t5aNyjYSYg7qinrC+V8M2clv"
    "wOAavcnW/TOUmx6RbYWEYB7768S8WwO+85Cnj32NWJLQ6p3vmXj4fe7v4evmBBggeWWKtv"
    "1Lu7iyhPh/dweD+XvzuPQOdEMSA8/W819wDLfJ8t83NMI7/ubkUgzHGf59hskS7NeneA0T"
    "heTtaqV7d0mxqCPF6aPTC8OL1+cSAY5QmGJUAwylOcdQhReHohCmr2DEX7oQnplUljSMJu"
    "TIvK3WxZqIyNQqLGoTWVi2uk6wGZInwJf6SPRCC1YHRLoIm5ntb+EXkPP1t97lPeGqIbuh"
    "CEILrh8hQXI8sl4TGOHH1oFRgk7fu5Me3NF5ssfvXtF8Hg19bgNxxp55vBSzugUT513QI0"
    "yqc461rY9pr0EhAshH2zEPZFe42wnDO+/ESkTOneV2MrQyZN+qwoDGoVWm8KyqfVabX+uV"
    "6wKOssr1aeHjhRimewQFiY60sslMCMHsjmK121lgQPyBRotofhn/LmRyi11vLe9QUvT1re"
    "+7BCe859uVTp8ptnzxre2lwRUKNqq12aa82qbU197/qgi7r63h2kWw887KIvW5j6aXVbV3"
    "apccvKGm+sCmNb7VxppSA052yJMEpLp5JQF+TGKCQz8yELA09NZWjG1L94Ese6IvcMRzgO"
    "SFqHO1OK1Ie5rKn43c0jwXTXC7sSmO7OTnH/28mMgtyIxpbjuDk9KcdAclK1Ju/Mu7S3DQ"
    "uLFYqnd00xdFiADgvD7rCQ7qSZLO24kPewsJ4Pred0V/Wjex8MfB/gO12hXp69PeiY5Lfu"
    "XXyh7zzsY2EivCeC6yZqgghHYbACg7rGlWiZ+Vy3m38kPo6tCnaE/syhO7fKL1Cg6zT4uD"
    "ArUJjo3k10X1wAWSWK21T3vrK5AipDJo1RuZUyLu2cArdZ9Kx2HqojWJdg11G02tieuUVF"
    "XhTskcQh4z+UunXqKFq2jrNenMLWiPvk9wdzfy8ORjD3dyh7PKhfv89mQ7ftbPwoLCOXKj"
    "HkQngRA6T7tFvAM+LU4WILALrHW7xJHQqzaDzFm1acMk6lxdBdaxgpQjqMPX82lKz0zA9A"
    "iWUxN7QbKsOg31CBUBbP6f0+mfXRaDsEdP9o3jI8agMJovQmaVnczZ1wtiBohVPdqtu3IN"
    "IkTnU8roX+popYZRy8FCd/KdIdx9PTsIeFlC4/NwOk0kEqXc+OiREnVUEq3VOZ9Z44KD4S"
    "RXNAI2qyjhrcFPaBkyZnBS9B3FwWOqlA1/ZYEY7y+5Bwr2fJK+M8MI4EKtB6gSVa4gcikF"
    "wznV2g/kd9RLpNqsVvca6HgPOiF5Z1cF6cneKitK6EPnX+SGY/uerk9CKq6dRqQexwAlL0"
    "oVPhD05+OPkvePLfMfZw+Ng3o1zO/FkOOHjg/6zO4TnmOnswIlivh/z4RWsskF4CExNRsF"
    "6YQ1WdyUhSYj7HCqXOYRRhIdU5zR5IuH/Yn+MBcND34hSCg77Dgx4aUXUjT0G6zJnTZQQh"
    "sZ91uYqE4qh+Nk6/3JmLJ82caxJOnTGTxDr6MouscCC4hAOKG5PAdC0ePyt9CQllsCCAvI"
    "2WprSUNmqaGTZx0dO2iBbB5CGdz4kWNAiaEblWh6EJ505Du40KlYhr9EYqnUqwSBdmplKQ"
    "aJ5rUhHWdV20PjVXi1NfRfcstlTKOu+jQHnrhcgLyluHWgUobxDJP7oo52T2BwmcOkgWIE"
    "C5Txw/jYnj1lGAQM5xtUL/Si1G7FHmax8J3FaNPFqTre0hXk/tHhCYta1aZ+NCEXa0bWE4"
    "xHpZF5QelmBLvlRzSaotCOhtphdM7OevSCUxjZwC6wsQiKlvFtx8Ek1kFkrjkhDo397ebx"
    "LYisQXIPwskvKcciGnxmHEE1fxzgoGZXuvEJIx/YUeBFugIOZZ2E2k1Udav22UUV57x3DY"
    "PMvGAfkf9SLLuOIBrXuZT02qEhQ8in3zKEJW3WUiTnrpyf2YxFcH/bh60MTBi8uTlg17Te"
    "KL2kR1ECybI4zWagmwtf7/EG/ENbpFAcdigSImiEAxkws19BX6r1id+FMW/xcSaph2snKS"
    "+lTVKBbXZNic6UHgv+2FqAj+2w6lcfDfdkKzesb9vVttsAJkFHbBzr24wYKESaTk1zmzEN"
    "8s++6BQfrts/Sr24RNbdJvfaJgAXJkluCAXjRLmqBi1Y24LeBJ05aJky7EFSBPmrpBuAzU"
    "0GQ8FQR1rIwwdn83A0EZB1kpflkpKYsxWfuQn8GA+2O4TwuBWzSbw/wXoDAHx8wBJyvjRv"
    "CZhCIWZuGYWWhI4To8DU15XDAPLedhFwcoTDUD16mw42E2PDNGdZ6SmOoIEdeJ2IPCHBw1"
    "B7m/0WsWimCYB795kExit9i6HQJC65qVNo/QujmmUcJtFcprX4YiZDRvwcmKvhPObZbges"
    "PDFgDxRu42BxxIN7a3AHB3QHgXhHe1Cu8SEnO/WS8jwb3Va/cWjalYeE1zBQrz3Od5hiC+"
    "JxjEp7SYcixZ+cqkOVxvO+ZgiN5f6KMOmluymGyQ/vFILjhL7hemAEq1RLX6Eqt/MfaAqN"
    "wPwzv2ZhBq18UGCKF2l6e4EGqHNx5p42UUkFrVMqUky5UrqWUUkApBoRdZu8u8fUVFom/M"
    "xt+CLlNI8UJhRJCO38d0/IH0g+VEDRZyPPFcnGDhmj+bIzrkfSx0CyKnWKgjzb3kTwkHJ2"
    "CdoJEqslZ6D3dPL6PBV+O+wI2jSzEbOsXlllHAuy/vUjHsznuOAt7deV8SibXpY5/1+liH"
    "IgaiHZqnxKtjtVIUPdxYOxj4Nvrs2zDl6V1iWXYAiGSpRrKYVCJDkMcrsweGF6fXLw4Edj"
    "zBwA7o3vgUZ304AQDDj3zuSQDAp6zSwJUlBGB7bdIUBCCKow6GAfyW9jHRDQJ00Zw/2Axp"
    "gSBtOz1nHLGYIMESHpBXKMQ02iAsdeMTFuAI6S1Dw7SXP/X2fiXQPxRkghSUqKW4Qe+R0F"
    "WEQkt/7K4fDmEGvTD4QZjB2SmGViGX8QyYvcqF7h0CCPepZKBPgmkuuVZIr5WJy6g6mXiU"
    "um6JZ6t8u/Pvfr+3v2iAFmfLVmt90k6zc9bBorOH8xJXe0b/yZOUYv132pIgGYsIjmuo3a"
    "EqpM4U7Fz7Si6SdLuq7z58eFvaV+7eVDeOX9/dvf749TeVSJF9skMlHLpr2DvUCLXrgWjT"
    "rUxnERbSVGJ3n+MKFEykfZ5nMJHWH0/jMpb1xWhDcHRlM9iQNPCy3lijDul7wpUQlA1s0R"
    "13pqTXh1e6Dy1aqMkkHFGR2UC+ZKkVa6yuYZ3n9YO5wrS1A6XLXJhOtdYsjhPf+whry4LQ"
    "+4Xl7W2ye+4wh+XIbD0dZ3A5vxTZScEHsMYce0A6WGP0m2Nb1jHmm5plnSGqcvxGpnUdxk"
    "PjXRYasj1rlCJ69+b97cff7RaCO0soyd3vn1/fVjk3O5mLUWaHAKOMd08qNS3U3tanaRff"
    "x3bnxBrJhl5QeAieTwN7Vkl9bbcSaEzsn8woo8U1vyoLReAI1YuBqBO1WmSP9IkfF4rVqx"
    "qlIr3YVrPQRUtpy84tn5VIr4+/tJvK1q1q7pAK/GYNc/Wd1hX2lQifGxyhKfRLRn0aXtpz"
    "a2cQlGI7dDpXHYZjoTyX5qBEoUdbwb3G0rhbDCz04UVfqaPprZJ/685dc631sRvlo1v1S0"
    "tlQ/XW4Vjg9IRgHOEkpBKRWPLNRAc/adPcKsIBQTQ2p6k5WO2N0Y6+4xHnsp/256b3gRUP"
    "rHgQU9UjCs9iTaKSLB1XbwECa/fSYuSAaDylHNkbiSZvD2CXabZXG6UaUR7XSp5Z4Q1LZB"
    "6g/UjiUAkfkplPMxw/TNCaygVaLzIZxPSU0O1YEY7D9Gs9NBWotMsRpe0N9B1t3suOngkx"
    "5L3Y0EDe6fDMgAJg3dK82259S6Ds3QFETw/RM5FObuNsOFTg8ChXD7XZzl2bLW3V5eW0LC"
    "Ih9LVvTsu9ZqrhNCaudSTLwKNrSQ5nir1KSQ6iZ63uRHYB0f0s50NIubQcDo1JMFsMpMC0"
    "T4ExGrGjxyuHgMPLz7M74+yBxFMP6qtImAG/GbjnTFiobzwxt5jLFF4+1wSc+qhMi3G6kl"
    "tAAb1N9M6JRQ5ppDZDAK1NtEr8xZHWDAG0NtHqrpecSiEZNa2pk2KqPRyO9FaQQHMLmt23"
    "3DIQSG5BsvsGXAYCyS1IVvIwNs/1YrqIBrpb0C0SsSKx8Nw9imig+xDd6nkutWiKkNEo0S"
    "fLdypEkLr61feQR3h9h2NUdnD6QrGK+mU8rmIVUM/3qc/6cOr5QkPfk8dfvv6yIoHEGWMN"
    "oZjFgZN2UZlTUsG0qCOj17Zu2st0Cd5cli+36MVo9wik2/nqrr06yNJWO+bo+0FkZS9EE4"
    "is7FD6g8jKbmhO9yZXdksoIBWyoC5YWTqZ/aFOeBe+CxCg3LuYt2uPzyIIbB01p51nVDt0"
    "9PRdy9BbHHqLDzt+fTi2k3MyfJHouNS44GWtrEBHaK4ciHmyVfaAjiN1lHcKEJB2wLPzNG"
    "38vbM1v1Vv5VWjkdmMmLS0Lkf54FaJ/3p0OQX/K4E4WTEuJwgLRCUSmIZI91SY7BLvZyTA"
    "aUO3uuz+U90YDM292CnB0NzhYQSG5k5oPpC532A3OpCwD9QaSfOBWFTsestRETMKFbtrux"
    "HY+Dske7vJrvDmmOIfZTiYS4+YiTQPzXciSmiYhyPmgfEj3AZFMMwCOA/65jwYWA7ngJgd"
    "WBrngJgdWCbngJgFV+K5XYnzCK9dBIl8PMgOHkE0UHbsCTgOU2u8xySXgDDHfZ7j1NEytY"
    "Vg6Dm2z28J1DS/Azyjmg5+NWHVY32B43u1nekm4m6m4X0k2IarGupMEJuG2lgfbgfqsEDc"
    "9pvBVogbRO3DmKyvRiJBrThTTCwdLV85BGRWd8Y5wcJ2zNUTvkMA3+5850GCjgaFIgwK1l"
    "41GhUukD4yHEbPuKixR82MfSREVkI9kq64zTRyziwmsr9++vC+UY/PUNXdmAYS/Q+KqDhb"
    "zH0h6m2W0EjSWFzrx14i8E2z1LydVHeOyqzoG+w1SIBg4icSTAxlYp7irPckhPyzCaK9so"
    "SOZ1cmTSHjcjemVaP5kHIl6TC+0XHcbP0K4ShKK4UsE6EDt9GD4kht6WTOOCm2k59Trgao"
    "hcg31+iXCEs1YPnnNQ3Vk2KGBFG7nhT27vSdPBVizHsh19THmIuFNky7RRQVMaNws3buDY"
    "wSS7HRBsKz8UC2D9lKh0wsRTCbLbWJrQYmEN6GcH0iutCdjweyfczimNoDQhuSWHYQ0PrL"
    "bP6DxU5LNx8PS9en2WHEgocpm88FkVMlNDJrf5SmugZ1d4AiBzbfZ6siB2BgqZ8QULXPpm"
    "p/ZKxB3TZXJ4dV7inPB7bSu7cKrVZzjQqsm6GrWZ/T+4Qbz0OaP60zrdX1VDtWe82fZ1iQ"
    "ENFYEK4QgkRKk0ZzzpZ2VftcDzpCu+5XbvHT0LXNfx2ki3w8SBce0sWMqxfK2tSj3n1TxI"
    "Dz5uTOGx3KbG9IUT8lRQxMycmnBEcRWyuhjXF6r/64/Zm55RxvagIH97GVGep6avTzLjE1"
    "ekf6298r1NKQLFdM6nyUqZRRvYZTq9403KE7DeflsxffPxtKh5bhVMcbfmcB0BrbTci4tE"
    "Zwyz/FWe+LrWAXtnZlMxYULk+arAURCe8Jn8rK+BbdQmY4wnGgVHIll+pSalltfIHWVC4Q"
    "RpzMiU5BJakKTwVKVySaM46IOmlsLUNOc1Nwtfdc/e+XyaW/5gAHf832zXAxq5RAYFuBcl"
    "j9Jrv4Mx04r8A6TDq7kAJ+cuKXRGK9mbuYq4oYMFed3FzFtbQjiHA8RCswiHqoGAF1GKjL"
    "3rIFwIbukxI1nxP1kj4Sn0YCFewIVeeBqMo5JweKRQS66p6PiaQChYnu3UT3xCjyaywIjk"
    "hZo69em7QwhyTFwQdtIb9pUwSLCdLijg5TQAVzijFhkHCCkljSyIQ1mHtztMACSfxAYmt5"
    "+1PdFGwhvRAxwBbSoRQXJj4CxQ4FJ0zvTpj6ZG83T70F26Gn/jITrN8Q45PvyTH9G44iYo"
    "1xzK40HtHr3ZgWJzNTB2fecZxqh8E10mGIS3WybrT7QB+d6aH/lSU50AMP520vDgM4bzs8"
    "b1eEC+fCGyUQULpniPJpygO9eBpJ7X/UMXgMwGNwLo8BRKbVTgXEKJ1FziezBWMPt1KS5c"
    "ou75dHNMv96Vi1CHeDW3WflHyDJEPqhvSRcITRkgihfvE1erNcJub+PyCBNwLFTC7UMkF4"
    "xhJpRHvFs5oKkUYbrbFAgdY+Qns3ynM9CFSKXsgRoFJ0KKplr44jp2UUkFohVW02AXMTgQ"
    "sQ8HB7l1xRhNoKgdTmYVRQXrkYPYvPOHV+y5JGShtwTiSqwsZUH+Fk3Krlx/00hTJyhJrC"
    "QDSDvnvqM8H/p1RU3lzV6wbbIa2Ug7A4ukUSgxpL1U8OUXaDV0YYjzHXpQe25QeW+IGYZv"
    "IsDsiuPIES4WU6YMVZoEQPLdLHhIQWT8J5HwUaQi8kLdAQOhRmwUJ+jsgJEiYr56bqZRTo"
    "CT41Oli4mS6wWOzzfkfVIVETzlCCVZsWbSQR46L+LjN1b6lXzN+9eX/78Xc793cW0/jd75"
    "9f31bjkB91d3RDnMOyL6Ng2fuox913IXnqlC/Mg/cIr3fLbQHgkzu9T47F84jaXoDGRnVF"
    "GLSqc2xV1/8KyDrjgSg9NrzAMj/LnhNhIadEabpOuVVlFLSccuedBaYPuI8lrwKFTrx9s+"
    "RVkqvMfuGXXFWEjtBkO7LgjkonUG0M9Jr4Khbe8L694f2y1b+OwxWj9lZA1SGTNrZ6Uhzd"
    "IpSfFFrvoLX6lzC1g40WLiZIG88V6SZnLi8OFDOpw3GItIXsnOSOYHnvhQUTLO9np7hQ7I"
    "5HLmJ8NhyMNT4FErYmRrc0twrOL8VtQMe5rersQHR9tdXMovGo+iEV5u+ZuvdMt0BB6few"
    "qadNBy0mxQZHUgEEbqQq723dSHNMo4TbturaeLQipLtYtKEUsdbsqOdNBbUWNmxWcPfAoO"
    "H2TcMt27BEsvSp21ACwhz3eY6hKD0Upe+ZmDBi6zAUpX8qs94vS/G7NAvrqt5QnI+YtLET"
    "LwuDWyV8GuMHYrEx5q6xScrUQdS5wdmevdkKBebeXtgiwdx7dooLNsjsBXAktQIDWq2mXU"
    "dOCxggtFqFiAlqLw3fpF0UUWNKBuxYw4BA3s7tvK7h6hCofnQed++dSSuy7do6BtazWi8u"
    "BvUiBAzqYAh6qiaBkhuFxlQsvKa9AgXzet/M6/0y/fyCNxHDZcOHfcSkjelnVRh80PSj6/"
    "KuaUjQCnPTPBDnpbg2r9BCvdyEC5NQz/Ea6cTJCSJxwDcrU0mfxjoUUP+ANNYvwDGaESRW"
    "EZVotkFmme8Zjjp6JpideqFrgtnp7BQXw1jyDhwuUSw5BoJYqhJ3UxBLvw6Rj0TbBWo62+"
    "6NaXWQ8NLwFoVhMiBamwrwgt7HSpvjRIeArzmL71+hB7KSpu0sVoNopO4yJ2u00oUf0xoT"
    "E+1BUPJTqCtBUqFnT/e11XFWyMAU+N7eBrfjp8Px0ou9D46XDo8XKB9zDlLTKrYuZrICBA"
    "yTvoVjtuJNSyNZGTQmt8fpaiCC+HmRGGpIZX6aNkryZUXV3XwawZaQI5z1gcxyP02U//pf"
    "SKdJIA=="
)

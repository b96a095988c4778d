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
    "eJztffuT2zaW7r+C6l/iVClddrtjZ52tW7c78U561o+U7dxsdu6UApFQi2mK0ACgZWV2/v"
    "cFwIf4ACkCkiiKfaqmMpaIj1R/AHGeOOefF0vqk5Bf3ngejSNx8Qr98yLCSyL/Ub00QRd4"
    "tdpeUF8IPAv12JD494RNcWHsjAuGPXXLOQ45kV/5hHssWImARgpzgxIUSlGvkFgQRKNwg5"
    "axvjNidI3oXH+fjJ0gHPkoEByF1Hu4VA/yqSefFET3B7xnHAX/iMlU0HsixzF557/9XX4d"
    "RD75Qnj2cfUwnQck9EusBb66gf5+KjYr/d0vv9z9+B96pPq9s6lHw3gZbUevNmJBo3x4HA"
    "f+pcKoa/ckIgwL4heIjOIwTJnPvkp+sfxCsJjkP9XffuGTOY5DNR0X/z6PI0/NAtJPUv+5"
    "/j/pTysMm07fvf80/fj603R6UZs99RMq5KdfeTRSMx9EQhH1z38l990Sor+9UA/44aebD0"
    "+ev/haU0C5uGf6oqbr4l8aiAVOoJr0LcuCRDgSUzuyS6BDcp59sSV9u+QzOjPCBkbxllJP"
    "vtV1Nj+RL8LMZja+QqT8YeOi8NPr//qk7rzk/B+h+uLd/7v5oHl9e/NfmtjlJr3y5v27v2"
    "TDqdz8kr3x3Q9v3t9WyI4oW+JwygM7ziswoN6Bei9mjETeps77DwvMGtZ6ATMK0i+W+Ms0"
    "JNG9WMiPz1vmIGP8+dcVatMLV+pKmWG6llzYLOsc4MRtKuCGQm3f63keUmpg+0fiBXKvMB"
    "OeYyqE+wnoMgWPivwfX/9w9/bmzZOr68m15loyHQhSXOPXT6tLeYZDHHmGPbqV3gJqb4Kd"
    "do6nZ0LvImXPgtsMAsS2EfuZMK5+Qo3b2+D+LmrYhgugCrtBYtOdE6Pyx8r/++bfrq6eP3"
    "959fT5i+++vX758tvvnn43UeaqvFa/9LJlGm7v/nL3rrIdqy/KvHOBRcxtZN8W0Z9icUFX"
    "JDqBwXcU+bckAis7sU76Xz++f2cmvYipbiSBJ9D/oDDgR1vyBQN8FgehCCJ+qR57Chtccd"
    "Q+JVX2J2VLUt2gpmIzoiibYmHY3OUVESxJg6JdQlanJoVeZv84R8Vb/oH++yjcpLpT29ty"
    "9/b1x083b38uzc+PN59eqytXpdcl+/bJi8qc5TdBv959+gmpj+i/3797XZ3GfNyn/75Qvw"
    "nHgk4jup5iv+BEyr7NWCvNeoi5mDLiUeY7zb0Jf4AVcD4a6pAmPOOkfcaDZSCmK0bnQWjl"
    "x6gBwfBzEHw0CgRlxKBB31IaEhw1CL8irkL8TAKPtavm3/TL/e37929K3N/eVcn95e3t6w"
    "9PnlW067p2p2yPqZNqXUWCfu2uXxO3KahBYQ66z4EKd80fCqEY9cUMew9rzPxp7Qq9ok1j"
    "65eWV8vqNzjC95pL9XerH1yORX4ibHnRHKrUlyfdw5VTkQF2xizfRwSJhZwThKMsxogCju"
    "byHz6abV4hjFaYCRVhVBFFKUylvOXoye//99nv/z++enr14uuJij0GTP5tyxlh6tLv8jss"
    "H+nluMxAqUc4T/IL9oiHZhzbherKKIiPQnz0RBRvKX0ghpBRs4qbDh9FtKhvzfYzDmMrey"
    "IHAN0uEVGI/B+X7KFoT/4yiP6TbIyqU3atVW/CatQ03dq6ZHitQizmlC0RXalFQdlXHHnS"
    "9CSRCHBoyt/qgIDsrEGIxmbtQ/+/xYaSjYcNxWH3lm/jdIH5wmQNR5htGtWTHFX1AW0E4e"
    "Mi/jYNXOTES95v797dfPjNzPytIdBx+9un1zcQ6IBAxwX5sgrk3RxmvYyE4MaQgxuMfKYP"
    "Tu92GQmzPORZ1kHHmLsHLAtYmOmhzfRQDC/CAm9xYTK7kiuTVqNrO2aXxdU8sQe2mRqjLE"
    "aTyRBaSRf6frbSMdWXJLRy9ez65fV3z19c5xGV/Ju2QEoWuGo2kRpDWM1J6M2hq/M0lMo5"
    "6FffftshC12OasxD19fK+rl6qSwYToePkN1nT592YFeOamRXX6v6DSNBIoPYbE68K0D6z7"
    "s7jaA8WIbdUITZKmjyISZX2oXZKrDxHyYhqbILEH1aECTvocKUJJyr4Cdf0HWEaOQRfZbz"
    "gaxEcugTc/Txp5tvrr59YfI1Hvju4JccuF8SoqIHj4qCqxdcvYMi/liu3kVg0nSaF3o2Hh"
    "a6w0JfEbYMuLJ2DGdpbhjDDUu9gqtwPz7dUrH5t783BCVmVvkqZRSsWpc8CogGQTQIokGj"
    "8R5DNOixzTJEg8Y804NxoK0Y/YzDC6MLLb02aXeiFUbt9KL9usDKX0XQSs6uF6xwiDB/UC"
    "cGmPZn4YgqdxVSJRQk9HtdGk19UHr0V2lVNO0WWwd8kfnFPBxJHJoR5C1wJP/QuoOtzweD"
    "720QjiHwvR2d4oI7SP56GxMvGw/GnYNxx+PZH8SzcgEVIEC5ixcIb0KKDUu8Ob5YgEB8cY"
    "8KHimPDt7mKhI8ztXF39XjzAjmpgyR5g1ni4D9xqWgAn6wq1uYA4BuF4kKtbJ691AviGe5"
    "xgsQKNJiz3hmzk7td3MDFGbA4TDx2ZRCfHYkxk9TqgWiYc0TAtGwHqJhQ5v1M5nlToGSxG"
    "Xr8nKXkRAkGdosDyVIEvuBeB0JZs403l6dtAZK1LgpyQd2qu+UlaBEcuQlulumjWO+Rwsq"
    "fzmKKOJEiiihYxjy00rqCjTCIVK+70mSGRzIgeqyXBzz4D6Wy1c+wFzM6biPg7hIH282xE"
    "VOT3Gx5JgwdURotrRyAPhxHAwsrN9AS77HdJANQlGjp3xG5pQZDjo0R6K2iL0CUeej3R4l"
    "DoXnwuSubKY9BwDr7qz3Hnk6H76PI0GTGq1WInQLgQ3dgXJG5J/NzXp32zIvooB4J+KdG0"
    "QcvjfE0CZjZI7hIfmSfok4wSEpuziMAya7PUpxcezuY+wR0i4oJFRCrEpy1WiGFlj5d+RX"
    "+IFEaEOE4ZC6HRbcPYPwRYC75+gUF2IRcsE7xCFyFMgRkCOd5IhcULih9El2qVV26E3Bov"
    "jJmsl7EV87+lVJku/Ru1/evEkKkcjBgtGNvPqEE4KkYkQuHwJxmcQK+Nemcid73w+kyyC2"
    "PpAuPUqX1HNqyWkZBaRWSE13ojqjbZnlBZBjUvn5uJmgYDXoTIdLysqFu1O+ThkLGTuQsW"
    "PUjl9/VoUdDbpxcqFVMyb5kG6nmRdKEkTEL+TLNBw/bhoJquwgVAJQZXvUujQTNTabox3Z"
    "eIhzHPLYwcclDsNhHTw4plaVnD14fvXyRX7aQH1oO1/w8e3NmzeG3q+Q9nKiTCPHhrt18J"
    "iWdM/HaZSgrPPfnAiTjYdj8PukH0EmKSRlPALiqefFjDn5ByrQETqGwD9wOP/Az5QHKf9m"
    "P0E+YLLTXzBdFcd2ysJQsK+46jHqERREutF53gRA3oDg5Su0DuQSjgW6xys+QZjz4D5Sx3"
    "NUZiny6HIZNORpHPTuezgoirx0V9eKqNH07+lFSQMnxr77qIUTI3n17RgtYoDQ4bSS0Tv+"
    "R70xNgqE9HIHccC3I3cKA1VUMt+aVeVWlG1/SRVKRkK8yUpQ1jZ7a/Qem/mwtpDH4XvuQ4"
    "Aean95evYCdEib0Sfq08atSF/ssBGJbFyHHK9E45NLIlEft2m+eg/Js3y1Tuk3pAg73gRC"
    "YAPfhoa19Z+tsgO5wo8p72Ug0uQ/Av3X1gSJ/r5VhsyzEd1SIQKOHiLdn3COsNzsVqr6qt"
    "zl1W12p0fYoEFeDGIzA3nRo7yA9oZ9VidNmgNPbfNUqjgg3yXUH/xJpnkitUWUv4SDAL9z"
    "gJ8v8NW3L0zkN6fEbzFQZr267LumxCf11CylZgm0h9Q8n1Ro+9Md2VE36xMeGRDWtOuahh"
    "ag0AJ0aFMBfoZj+Bl+ohVTu/j9pM3PEBL/nrDpIhu4093wlkZkg7iqRMoDnyBpKmP5P8+j"
    "cSQu0Q2aB6osqWrSQJRjQX+s+x3cbwMOiEEIenBA9KhLMTInjESelUFcAoEcd6ppqrcjy6"
    "VcRsFaritHqniSG7dGMFhelWW7VOQYVE/iBUscNqzaHFTVOhPUZYoe17r98fUPd29v3jy5"
    "up5ca2rlHhEI/Xdn+8f106+rK1ilOkeewar6YYFZw8ItYEaxF0tl9Ms0JNG9WMiPz1s4zo"
    "h8Xj1/kV64UlcqDOOViJmpNETrGi7CTrOKj5WHc+glzEhIMLcmuAgDgtsI1oaLjbaWA6Cp"
    "nZOuNqCWQ+ejVAzJxdJ4cqUcHJRKCvGnpqxMNctNocEiqm2GRzW7asZqjQi3D7HYnCqwHr"
    "eosWxPSyKw7eHdIqb/A7wFV9QsDkIRRPxSPfYU3qhx1Ld/3G8AnKKGGNTwp+LcFKJ5EAV8"
    "4TTPFSgovkOeZ+hf/OiOIv0kl9CFMajLdxTSW2QjOhw9UmORekJyXigk2OdIUITTs42mk0"
    "adMHvEabPf39W5mo0/jKJw2hPrJbfq1bddHKtyVKNrVV+DeG0PEZiB7Bp3PlmuqNCxBsPm"
    "UbzcuocElYFdTjGGWOoJPipAVYF53ZNWVcHgUp9XRS4iviasUmG+gDFWrT/ovffYmrhHV2"
    "S6wHxhEsUtObol3KFyGk+6VfWW0Qhb15G3LlP1LfslXkVC4q7dMi/OAacx84jlwq7AIC2i"
    "HpKLDeda2kuxblFOJtTAmDxgIdYZ9S0T+zME9G1wTeg/5dG486Ef/KmQ018a594zA9yrj8"
    "O9OqDskaG93ec+zUPxyyxXlBn9uemVSYdjOsF2aAd/jCrfoUp6yIERxzqUzyeIRgSpcDii"
    "ujA7wigMIolXXCsHS6RrRqk/+p7ROPJN3pgD3hmO8wzCTAIfy9EphnoiJ1HczyITlxGPBJ"
    "8VbSNh3aGGyAnKh5x/2cwi50raWnKeQ4BzN84T3caO9C0GWHdjnZF5bDy90kZ7AQS8u/Ee"
    "SaE59RZx9FCnvpH3Mmg01F89u355/d3zF9c54/k3bUTXSYXE2F41E2gvBB70oU0FeNDBgz"
    "7caYYE5YGpZINyaf+gNbtGv/YPmeLX0bm91RS7uLhXmIm0anUCf6WzAbVZizBXDucN8uTv"
    "muhMQfkxYEiuOnWQjSMaeSQZsiaMpH5qk7/7WI/Zx/mdsGXpAy+CwBUOrvDTu8Lj5YwYrJ"
    "9mazIHjKnK8MGMyXnApJWiNiY7SVzGjYnanl0kvafFDY32E+TFZZK2znvz4foiZq/D9edj"
    "UxzpFH2DK/ZoftiBEX6IHXwgCv1f6ezCoMirr1sV+D/SATsV9veRVH8D4unkkTVlD6+Qqk"
    "GE4kgEIfJVAgllyCfYR09w8v/qO0/q3TPVx2wV4g3xDQeEDnljyEgZhI4IaniPaviD/PU2"
    "7vBsPDjCHRzhxo4ILVwb+yAA1Z2KzrB7K60wG99/uaURqYRNB63aU66Mh6yg+mHHdS4EWa"
    "5MFlCjGl6EQFC+lkul6pza6Bc5AI5dVpbmvbyhQ/SviIPQ35BDfyHmYkoYs8tiKaPgSCIk"
    "VEBCBSRUPO5ddTh+wB/1dJpcgerKZIc3cOrHnbtXE935SXvrJBIt8QapjFHll0uL/nyP1g"
    "t14CwQiMXqoJk6RkYiX/n6dBheqV6m1taHvDV4BQehV4JXsEfVXb7FDlJmixqhYgES5iAS"
    "5k2wDMSHODQKme3FVjmTpo2FavSUZcN3Spyf6BotY2+hxcGSfta9B9W2nzaV4jrRC60YVa"
    "ecJ2jO6FIHiwK5EORmoQtdRlQJgbrMOfTNQeoMYksEqdOj1ElfDhtfQgECYRIXTwJ0NKuW"
    "3j1wRzM/YMSzbrtSBI2C474X9lLabzGz2ksKEKDcpd7CClst8mw8kO2yvo2V0lt7+GUQaP"
    "NJinu5sYUfEy4lwUpAsIEHZwOXCr9FvlPVty0MvOhDnl84XA8hyWFMxchCkkNyJP7C8X2z"
    "JzG5OunsSozz8R2iV1hoN59KJ1exptTNp2odYuTjjco6x3JEJBa6XuKCpC1yvuLoTxqR79"
    "GaBULoTHWfsKKrUI4Iqfdgimv189A9fI/p3SzdYmUU+CLBF3lyXyS4bcCHMHqyE3PVrqV2"
    "CbRnR+0zmgBDS228VELL0gmzBYEbZocbxjPT23aY3WsgF86xa+aGXlfmbdb33KDRvy30RN"
    "+pzxcbqHepJsMJZt5C3USO8ZKKL8Ua568Qo2s5youl/rxBIREcRRTpdaGSytSxZhXJD/yk"
    "ELqplMxRnrGHql54tK3mWEOCyg4q+8lVdjhd2Zvm+BmHsVVsNQcA3R3pHopIplGg/OImiZ"
    "xe6iSQC2M7yGOxkK/5goYVR9clutMdX+VKQVKURveEN3qyJDLcmOTwQe8NaXqDEAIgZ3uU"
    "s0Pz8Y6CVEjEO3YiHmSE9a4mghP9JLTnGo6lb7KEA/fkDvckI5gtzfkObSQXYcDxDo6LP8"
    "NmCynDeiwtcwLl+NH2ThvRju0xyrn8QZZNvEqw0ZTy6blu7/n0LxgX75CgCQmaw5iKkSVo"
    "lmZdezKdZr2EhFkf+qwPJF7wM94sSSQuDPGC7NKkLV6wKgzaGSj4tCBoHfCFOjw/I2iFAz"
    "/vw5I66ueISFktV69cCgjPaCxQIF6hrAaiHq3qkkc+T93+qdc/EPXgQQ/Pg4DCIByzEFA4"
    "OsWQSNdbIh3EFo4cW5Aqsh+IqVtkzAiGTaJaHCRmcoRdcZAtZBRLuHcnYDz7g3iGjbnFDb"
    "iFQGFXh4AZ+LtP5B3BKxEzMlUWiQ3zVRzsM47BhjNoG5D6wcay5OeETJ007zLwNNr3sVzh"
    "B1e9k/3Bd2PagAa622PyyrMin+jGtwkOhO8m3HV9G9BAd7ftJPEn2lqaZjg0Lqn31InMOv"
    "gNY7ihm2sJVaH0mP2jCk7VWRyEIoj4pXreKfyqSvP4299re4RcdNE0ZqGNildGgTFpr+CF"
    "QfQwXWC+qNPe1pW4BIPWxFXuu7Ym5gSHxLA7t1G/xQDvrrwXj/6WmW9u/lfE9N8A0LSBq8"
    "eeYgM/SltA8mUVyMsu1fZKyBEmIZxJ0kHGSXuuCWQYPZJck+KsxyvfcdbLSJj1c5p1Hnse"
    "Ib7TvFexUEd1yLs6pEc/ujI8aaLeTeIkumhO5ctGTDpk9GU+Jz14Z2bf+4jIl3qDsNBNcl"
    "aMfg5Ullx2WP+iMnOdAJBbNwhHG+TWHZ3iQtpM+vbZcVpGAakVUqN4OSOGsysflzgMG4Xi"
    "FjWm6nTPr16+yAWh+tAm+j6+vXnzpn4UKNutHRPoGuCwbJtopkz910Rya6etOhjc8vZu+Z"
    "zItq25wzy07tEwE5B3NFDWl1L5plZLfouAVW7PN2GMMsmmXWJjGQW8u/IuJMP2vGco4N1h"
    "VyemPKTm4F82fq/A3/lwfpQIn7cg3gONjdW6m8PdRZRjwPt8eD9WvDvLQGdEMsAd428N9w"
    "DP/JA983MchE7TXQLCHA95jvUWaTBRmksC5YDRBF6unl2/vP7u+Yvr3M2Uf9Pma6q7mSKp"
    "VU01QQ4vTQ0ML86gXxxIRnmEaQmQjPIYZx1SFB5figJhAS2H6MtXJh2aEqy2QzuVGsp7aX"
    "ohVWUXkdoOXul8A0bXE10BiPhotkHrBVVlgHSzTo4Cocv+8AVm5cuKi2/UTbi51tCxH7hP"
    "96BBheofR3qEWgVSRM3InJrqmO9Qa6pg0F+HrL+CTHuMMo1rikwyjSfT2pJmtx3ToXs1XR"
    "a6QyOfyHFoHYjFJVJyRzeii9nnQAkTuWBUE4SJvp7Us+Mqv24ehMTUo/qQt4aMvYGLpGGp"
    "AcOVPxZZOuSLICzCoWVeSAUGhWjcUnPU1mMXxSqAIIjlGMQ6H23n2dlrO+Al7TYh4/WXgZ"
    "f0Mc66UradJr0EBK/B0LwGQ7FeQyzmlC0/EiESuutmbGXIpM2e5YVBnY6L6abqScV1ZX+u"
    "FzQkql+6wHLlqYETaXh6C4S5vr7EXCrM6IFslH9VxXWRblJsPlp2yJvvYdQaW1w3F3E+aI"
    "vr3QbtMfflUvXmZ0+ftry1mSEgRzVWcNbX2k3bhh7XzYmETT2ueyghcuaphEPZwuRPa9q6"
    "0kutW1YWViqM7bRzJdXv0JzRJcIoKQdOfNVkAiOfzPSH9GhT4ipDMyr/w+IoUkGhGQ5x5J"
    "Gkt0RqFMkPc9HQxaKfR4LrbhB+JXDdHZ3iAqUMRxzrdWHLaw0J5NbL2RnEcfuR2wwDB26r"
    "deZnzu0qTFhYrNAQpG+KoWsQdA06765ByU6a6tKWC7mGhfW8az0nu6ob3XUw8L2D72SFOk"
    "X2atAx6W/9h/h813moY2EinCeCqQxcTrilMliBQa3+SrbMfE6k2fyZuAS2KtgRxjPPPbhV"
    "foE8VXvIJYRZgcJED26ihxICSKsr3SS294UpFFAZMmnNyq2UJusWFLgpnPyQIli1FVFZtP"
    "pMRxIW5Vmhy88k8in7vtSBWmXR0nWU9pc2nC05wv3B3T8IwQju/h51jwf56+tsNqfoZuNH"
    "4Rk5QW6u3kltCC9igHSXFkJ4Rqy6NuUAoHu8BQmlUJiF4ylIuGIBZYEwOLobHSNFSI+550"
    "/PpdJKGgcIiGExt7TQK8Ogh16BUBrNg/s6mc3ZaFsEdLRq3zIc6t1xIu0mYVjc7d3dchC0"
    "d6tu1d3b6ikSpyof10B/W5XHMg5eioO/FMmO4xhpqGHhSJdbmAGO0sFRuoGJiREfqoKjdI"
    "9l1gcSoPhAJM1eEAb61FFLmMI8cNIWrGAliF3I4n1SkwqtCEPZfYhf68P1SgcPdCAh4Gi9"
    "wAIt8QPhSKypOl0g/yE/ItX62xC3ONZDIHgxCM86BC+OTnFRW5dKn5Q/gpolV5OeXkS1Sa"
    "0OxJ5PQooSOhX+QPKD5D+h5L+l9GG32NejbGT+LAPsFPg/STk8x0ydHgwJVushE79ojTlS"
    "S2CiMwrWCy1UVVFKERD9OZIoKYdRiLmQcpo+EL8u7I/xABD0g5BCIOh7FPTQXLEffQqOyx"
    "z5uAwnJHLzLleRUBzVzcfpdnbm5IdmjjUJhz4xE0cq+zLNrLAguIQDilsPgalaPG5e+hIS"
    "ymBBAnkXK01aKV3MND1sYmOn5YgOyeR+MJ8TpWgQNCNiLYWhTudOUru1CRXzS3QnpE3FaZ"
    "g0EOAknGeWVIhVXRdlT83l4tTtBe5pZKiUddxHgfE2CJUXjLcerQow3iCTf3RZzvHsD+JZ"
    "dUUuQIBylzz+ICKWW0cBAmeOqxX6V3IxYocyX3UkcFt18ihLdkmsRV0NCMyaVq21c6EI29"
    "u3cD7EOnkXpB0WY8N5qfaSVDkI6G2nF1zsx69IJXAQWiXWFyCQU9+uuLkcNBFpKo3NgUCT"
    "q/2Y5wHpikQnIPwomvI8YFxMdcCIxbbqnREMxnatEJJ2/fkOBBugoOYZ2I2FMUbavG2UUU"
    "57x/mweZSNA85/NKss48oHNO5lLjWpSlCIKA4togin6k6TcTLISO6HOLrYGcdVgyYWUVwW"
    "d2zYqw++yE1UJcHSOcJoLZcAXat/+3jDL9EN8hjmC6SafHMUUbGQQ1+h3yMp8ac0+h1xOU"
    "wFWRlJYqpyFI0aTtgc6UEQvx2Eqgjx2x61cYjf9kKzfMb9vV1tsAJkFH7B3qO43oL4cSj1"
    "1zk1EN+u+9bAoP0OWftVbcKmJu23+aBgAbLnKcEzetEMxwQlq3bE5YBHTVuqTtoQV4A8au"
    "rOImQgh8bjqSCocmW49vvbOQjKODiV4nYqJWExImsX8lMYcL8P90khcINls5v/AhTmYJ85"
    "YGSlwwguk1DEwizsMwstR7h2T0PbOS6Yh47zsM0D5Lqage1UmPEwG44nRtU5JT5VGSK2E1"
    "GDwhzsNQdZvNFpFopgmAe3eRBUYLvcui0CUuvajTaH1Lo5DsKYmSqUN74MRcho3oKDFX0n"
    "jJk8wc2OhxwA+Ub2PgfsCTu2cwCEOyC9C9K7OqV3cYGZ26yXkRDeGnR4K4gCvnCa5goU5n"
    "nI8wxJfI8wiU9aMeVcsvKVSXu6Xj5mZ4reX4LPKmluSSOyQerHI7FgNL5f6AIo1RLV8kss"
    "/0PpAwpEPQ1v35tBql0fGyCk2p2e4kKqHd44HBsvo4DUqpUpBFmubEkto4BUSAo9ydpdZu"
    "0rKhp962n8HHSaQoonSiOC4/hDPI5/Jv1gGZGDuRhPPhcjmNuen80QPfI+Fro5EVPMpUiz"
    "L/lTwoEEbFI0EkPWSO/u7ullNMRq7Be4DnRJZn2rvNwyCnh35V1Ihu15z1DAuz3vSyKwcn"
    "3UWW/OdShiINuhfUqcOlZLQ9EhjLWFQWxjyLENXZ7eJpdlC4BMlmomiz5KpAlyeGVqYHhx"
    "Bv3iQGLHI0zsgO6Nj3HWzycB4PwznweSAPAxrTRwYUgByK9N2pIAeHHUzjSAX5M+JqpBgC"
    "qa8wedIaUQJG2n55QhGhHEacw88gr5OAg3CAvV+IR6OERqy1AwFeVPor1fcfSnhEyQhBK5"
    "FDfoHeKqipBv6I/d98MhzWAQDj9IMzg6xdAq5DSRAb1X2dC9RQDhLpUMlCSYZpprhfRGnb"
    "iMatKJR2nrlng26rfb+O53tf1FAZQ6W/ZaK0k7TeWshUenhnNSVwdG/8EPKUXq7zQdgqQ0"
    "JDhqoHaLqpA6k7Bj7SuZStLvqr59//5NaV+5vatuHL+8vX394cmzSqZInWxfKof2FvYWNU"
    "Lr+kys6U6usxBzoSux289xBQou0iHPM7hIm8XTuJxlQ3HaEBxemBw2JEm8bHbWSCF9T5hU"
    "gtKBHbrjzqT2+vBK9aFFCzmZhKGApz6QL+nRijWW17A65/W9vkKVtwMly5zrTrXGUxwHvv"
    "ce3pYFCe4Xhre3ze+5xezWI9P1tJ/D5fhaZC8FH8Abs6+AtPDGqDfHtKwjzDYNyzpFVPX4"
    "jUjqOoyHxts0NSSXNdIQvb17d/PhN7OH4NaQSnL726fXN1XO9U5m45TZIsAp49yTSk5LYG"
    "7r07aL17H9BbFGsqEXDB6C51PPfKqkubZbCTQm9g/mlFHqmluVhSJwhObFmZgTjVbkgOyJ"
    "HxaS1YsGoyK52NWyUEVLg46dWz5JlV6Jv6SbSh5W1XdIFH69hpn8TtkKdSPC5QZ7WArD0l"
    "EfR5T22NYZJKWYhE7vpsP5eCiPZTlIVeizqeBea2ncHAML/fyyr6RoeiP13ya5q691Frth"
    "NrpTv7REN5RvHY44TiQEZQjHfiAQiQTbTFTyk3LNrULsERREWppqwWpujLb3HfeQy27Wn5"
    "3dB1488OJBTtWAKDyKNykQZGm5egsQWLunViPPiMZD6pGD0Wiy9gBmnSa/2qrV8PK4TvrM"
    "Cm9oLLIE7c8k8qXyIaj+NMPRwwStA7FA60Wqg+ieEqodK8KRn3ythiYKlQo5oqS9gbqjKX"
    "rZ0zMhh3wQGxroOz3KDCgA1i/N2+3WtQRK7Q6gejqonrGwChunw6ECh0O5eqjNduzabEmr"
    "LqegZREJqa9DC1rWmqn604jY1pEsA/euJXk+U+xUSvIsetaqTmQnUN2PIh/8gAmDcGg9BJ"
    "Nj4AhM9yMw2iK2jHhlEAh4uUV2Z4w+kGjqQH0VCTPgNgP3jHID9a0SM8ecpvDysSbg0KIy"
    "KcZpS24BBfS20TsnBj2kldoUAbS20SrwF0taUwTQ2karvV1yKINk1LQmQYqpinBY0ltBAs"
    "0daLbfcstAILkDyfYbcBkIJHcgWerDWD/XiekiGujuQDeP+YpE3HH3KKKB7l10y+fZ1KIp"
    "QkZjRB/svFMhg9Q2rl5D7hH1PR+nskXQF4pVNC/jcRWrgHq+j33Wz6eeLzT0PXj+5esvK+"
    "IJnDLWkopZHDjplpU5JRVMhzoyam2rpr1UleDNdPlyi16Mto9Aqp2v6tqrkixNtWP2vh9k"
    "Vg5CNYHMyh61P8is7IfmZG+yZbeEAlLhFNQJK0vHsz+khLfhuwAByp2Ledv2+CyCwNfRIO"
    "0cs9qho6frWobe4tBb/Lzz18/Hd3JMhk+SHZc4F5y8lRXoCN2VZ+Ke7HR6QOWRWuo7BQho"
    "OxDZeZw+/sH5mt/It/Ki1cmsR0w6epfDbHCng/9qdPkI/lccMbKiTEwQ5igQiOPAR6qnwm"
    "R78H5GPJw0dGs63X+oG4OjeRA7JTiaexRG4GjuheYdJ/db/EY7DuwDtVrTfCAGE7vZc1TE"
    "jMLE7ttvBD7+HsnON9kV3uxT/KMMB3fpHjORnENznYgSGuZhj3mgbI+wQREMswDBg6EFD8"
    "7sDOcZMXtmxzjPiNkzO8l5RsxCKPHYocR5iNc2ikQ2HnQHhyQaKDv2CAKHiTfeYZJLQJjj"
    "Ic9xEmiZmlIw1Byb57cEapvfM5RRbYJfTlhVrC9wdC+3M9VE3M41XEeCb7hqoc44MVmorf"
    "XhtqAeC8Tl35xthbizqH0YkfXFSDSoFaOSiaWl5yuDgM5qzzgjmJvEXDPhWwTwbc93liRo"
    "6VAowqBg7UWrU+EEx0fOh9EjLmrsUDOjjoTMSqhH0he3qUXOqMFF9teP79+12vEpqrobB5"
    "5A/4PCgB8t576Q9TaLg1AEEb9Ujz1F4ptiqX07qe4clVlRN6g1SIBk4keSTAxlYh7jrA8l"
    "hVzZ6o3d4vKLky4tcEujOxQkyQEIc9Vzba6a1XKE0TwIyausaRvyqDrVhQIuv5frDqU92y"
    "RapYFnGd90SXiS8q1Gql5v+vamwiW9PRfyzgeh60DeeY/qpFu6OWSZt5Iqd6ilSSVoCWHn"
    "iFGkB/RtzM8ZXTooYQXYCDWwM9G4OgU35SX76c1BMLmDntwHeSGaOhUQqEGhjIAputipjM"
    "BZBA7l0JhkP+Xs5ZZuDCUNDpHEQLqv+woQVr3zqk+Y9GlkWPq7ZyDDjaYmec/sqx6I9g0O"
    "CihIV94RWfRCyu0ZLqCA4R0MKzeUpf1cgEB8qxKXZYxadfXOARAFdzg65gk7tnMA+Ckc6D"
    "6fImnnX2AeorPdJmRccbqyYI4CvnCa9goUTj4MzX80kHjsJ7JchVhriLVwbH5t0iEaK4qD"
    "dwZjf6JrHdxMYltI2UM8a+Wgw5vSLEWcMkOhLjsohEQHoR5DSPToFBeOTuOllRs0Gw8asY"
    "sB4vtyJgytAFtMkC0EKHegPFKx5nDKA99umZdhQL1LnDqkJnO7vZZIhoEzFBetfrgwWAZi"
    "umJUeddsVnYNCJ4k+6W9JAIrLaVOfHNWehEDOentU+KQkw7eJvA2DUzgjszbNBgvhLLnLo"
    "w+CH1l0uaBENsxOx0PnxYE+QEjKgqwUdW96foVwmGY9I9cxlwlWSOdlSP/MaeMIJy6Gr5S"
    "idlMDpALkW0u0c8hFirt8Zu11CgnKKKIE7n+Ba/7LHp7Krg7BmGLN7s7+EKVK7GrM1nEgN"
    "XiUiMqjA35Ay2Ep+OBbBeyBRaxlT9kiwDCXQwXaucHycYD2S7FUnBgLhPc0tpgC4FcmTKb"
    "fxqzFpuX7p/mbEVYul2WrhdS72FK53NOxFQqjTTyDdt0m2nddAfI3gVTG0ztczK1P1DaYm"
    "7rq5PdJveUZQM72d25QavMXG0Cq+PLctbnwX3MdD2apKuWCu8zHeaX1rHca76ZYU58FESc"
    "MHXgmYTSkkbq8JvZ1D7Wg/awrocV5n4ctjbEwXvULmZMvlDGPP3m8EkRA+GTg4dPVIFr+X"
    "sMSl7zlBQxMCUHnxIchnQtlTbKgnv5x9Vn5oYxvGlIG6ljKzPU99So551iatSO9Le/V6gN"
    "fLJcUaG6FEyFCJstnEbzpuUO/Vk4L55ef/f0yGfkrp5dv7z+7vmL69y0yb9ps2jq1gsEaM"
    "FqHJjeMzKrEYq1PcZZH4qvYFvM9MLkLChcnnQ5IlAZ36Fk2wyHOPKkSS71UpXbr7hV6ila"
    "B2KBMGJkTlRjIpKY8AFHyYrUNdaIlDSmemyHuSmE2gdu/g/L5TJcd4BFvCZ/M2zcKiUQ+F"
    "agSfKwyS7+TAvOK7AeKwqdyAA/OPGQgD04dxVT2g4n3FKIVmCQ9QA1K07ZKGM+J/Il/Uwc"
    "DOcqdoSm85mYyhknO1oIeqoXu4uLpAKFiR7cRA/EKfJLxAkOSdmir16bdHCHxMXBO30hvy"
    "pXhCptoNQdlaaACu4U7cIg/gTFkQjCpGy8ujdDC8yRwA8kQoGhlsKhbgq+kEGoGOAL6VGL"
    "82MXhWKLAgkzOAnT3ALMLlJvwPYYqT/NBKs3RMfkByKmf8VhSIw5jumVVhG93o7pIJmpFJ"
    "xpBaKkL8slUmmISylZNyp8oERnIvS/MhwOdMCDvB2EMAB526O8XRHGrdsxlkBAKfTOgepb"
    "EDGAiAG0EYUcpZHkKP1KZgtKH26EKkBq1vfLI9r1/mSsXITbwTsNgPeR8pttkKBI3jD4TB"
    "jCaEk4l7/4Et0tl7G+//eI4w1HERULuUwQntE46fCY1gNMso3WmCNPWR9+3VI45oPApBiE"
    "HgEmRY+qWvrqWHJaRgGp1Y44sVBNam1U4AIEItzOJVckoaZCII3nMCoop7MYA8vPOPT5lm"
    "UQSmvA+iBRFTam+ggH41b3tXayFMrIEVoKZ2IZDD1Snyr+Pyaq8uai2TbIh3QyDvzi6A6H"
    "GOTYQP5kH6U3eKWV8QgzVXogLz+wxA9ENXRHNPLItjyBVOFFMmDFqCdVD6XSR4T4hkjCcR"
    "8FFsIgNC2wEHpUZsFDfozMCeLHKzJ9IBsbI6GMAjvBpUYH9TfTBeaLOu+3gRQSDekMJViF"
    "+NlGED4u6m9TV3dOvWT+9u7dzYffzNzfGlzjt799en1TzUP+TOSeoImzWPZlFCx7F/M4nv"
    "1BPIOZ0VKSdAsByh0oX+gH1whvDsvlAIjJHT4mR6N5GJhegFtKQ4KjhoBcAVbd9SXuWNOR"
    "f9Pzrv/+/ZsS87d31XX+y9vb1x+ePKv0czF6Ns6gArI68UCkHeufYJkfZc8JMRdT6+7LZR"
    "Q0zrHnnXpezJiTJ68ChS6lQ/PkVQ5X6f3C7XBVETpCl+3IkjtKiZeJM9Bp4qtYeMOH9oYP"
    "y1f/OvJXNDC3AqoOmXTx1ZPi6A6p/KTQegetsWoprGoHayucT5BynkvS9Zm5rDhQRIVKxy"
    "HClLJzkDuC530QHkzwvB+d4kKxOxbaqPHpcHDWuBRIyF2MdsfcKji3I25nJM5NVWfPxNaX"
    "W80sHI+p7wdc/z1TqXVzyzpNdSgY/Q4+9aTpoMGl2BJIKoAgjFTlvWsYaY6DMGamrboxH6"
    "0I6S8X7VyKWCt25POmPDAWNmw3cGtgsHCHZuGWfVg8XrrUbSgBYY6HPMdQlB6K0g9MTRix"
    "dxiK0j+WWR+Wp/htcgrrotlRnI2YdPETLwuDOx341M4PRCPtzF1jfShTJVFnDmfz6c1OKH"
    "D3DsIXCe7eo1Nc8EGmL4AlqRUY0Gp07VpyWsAAodUqRJQH5tLwbdZFETWmw4A9WxiQyNu7"
    "n9c2XR0S1fc+xz34YNKK5F1bx8B6WuvFxqFehIBDHRxBj9UlUAqjBFHAF07TXoGCe31o7v"
    "VhuX5+xpuQ4rLjwzxi0sX1syoM3un6UXV514FP0Aoz3TwQZ6W4Nq/QQr7chHF9oJ7hNVIH"
    "JyeIRB7brHQl/SBSqYDqByS5fh6O0IwgvgoDgWYbpJd5zXHU0zPB7TQIWxPcTkenuJjGkn"
    "XgsMliyTCQxFLVuNuSWIYlRD4Q5Rdo6GxbG9NJkLDS8A6FYVIgWusK8Dy4j6Q1x4hKAV8z"
    "Gt2/Qg9kJXTbWSwHBaG8y5ys0UoVfkxqTExUBEHqT76qBBlwNXuqr63Ks0IaJsH35ja4PT"
    "8dxMsg9j4QLz2KFygfcwxSkyq2Nm6yAgQck66FY3L1pqOTrAwaU9jjcDUQQf08SQ41HGV+"
    "nD5K8mUVyLu5NIItIUc462cyy8N0Uf7rfwFiiENa"
)

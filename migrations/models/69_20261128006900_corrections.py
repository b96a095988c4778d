"""Corrections of breaks: what was posted to make one go, and that it was taken back."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    """Write-offs of before become corrections, so that they too can be taken back."""
    return (
        """
        ALTER TABLE settlement ADD COLUMN corrected NUMERIC(24, 4) NOT NULL DEFAULT 0;
        GRANT UPDATE (corrected) ON settlement TO bahi_app;

        -- A line in another currency than its settlement ties to what is posted for it alone.
        ALTER TABLE reconciliation_match DROP CONSTRAINT reconciliation_match_expectations_check,
            ADD CONSTRAINT reconciliation_match_expectations_check CHECK (expectations >= 0);

        ALTER TABLE reconciliation_break
            DROP CONSTRAINT reconciliation_break_state_check,
            DROP CONSTRAINT reconciliation_break_ended,
            DROP CONSTRAINT reconciliation_break_written_off,
            ADD CONSTRAINT reconciliation_break_state_check
                CHECK (state IN ('open', 'assigned', 'explained', 'resolved', 'corrected', 'written_off')),
            ADD CONSTRAINT reconciliation_break_ended
                CHECK ((state IN ('resolved', 'corrected', 'written_off')) = (resolution IS NOT NULL)),
            ADD CONSTRAINT reconciliation_break_written_off
                CHECK (state <> 'written_off' OR transaction_id IS NOT NULL);
        ALTER TABLE reconciliation_break_note
            DROP CONSTRAINT reconciliation_break_note_kind_check,
            ADD CONSTRAINT reconciliation_break_note_kind_check CHECK (kind IN
                ('comment', 'assigned', 'explained', 'write_off_asked', 'write_off_rejected', 'written_off',
                 'correction_asked', 'correction_rejected', 'corrected', 'undo_asked', 'undo_rejected', 'undone',
                 'gateway_asked', 'untied', 'superseded'));

        CREATE TABLE reconciliation_correction (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            break_id UUID NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            action TEXT NOT NULL CHECK (action IN ('tie', 'accept', 'claim', 'hold', 'exchange', 'write_off')),
            amount NUMERIC(24, 4) NOT NULL,
            currency CHAR(3) NOT NULL,
            match_id UUID,
            settlement_id UUID,
            transaction_id UUID,
            approval_id UUID,
            reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            undone_at TIMESTAMPTZ,
            undone_by TEXT,
            undo_transaction_id UUID,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, break_id, number),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id),
            FOREIGN KEY (tenant_id, break_id) REFERENCES reconciliation_break (tenant_id, id),
            FOREIGN KEY (tenant_id, match_id) REFERENCES reconciliation_match (tenant_id, id),
            FOREIGN KEY (tenant_id, settlement_id) REFERENCES settlement (tenant_id, id),
            FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id),
            FOREIGN KEY (tenant_id, approval_id) REFERENCES approval (tenant_id, id),
            FOREIGN KEY (tenant_id, undo_transaction_id) REFERENCES ledger_transaction (tenant_id, id),
            CHECK (num_nonnulls(match_id, settlement_id) = 1),
            CHECK ((undone_at IS NULL) = (undone_by IS NULL)),
            CHECK (undo_transaction_id IS NULL OR undone_at IS NOT NULL AND transaction_id IS NOT NULL)
        );
        CREATE UNIQUE INDEX reconciliation_correction_standing ON reconciliation_correction (tenant_id, break_id)
            WHERE undone_at IS NULL;
        CREATE UNIQUE INDEX reconciliation_correction_match ON reconciliation_correction (tenant_id, match_id)
            WHERE match_id IS NOT NULL;
        """
        + tenant_table_v1("reconciliation_correction", update=("undone_at", "undone_by", "undo_transaction_id"))
        + """
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                INSERT INTO reconciliation_correction
                    (tenant_id, id, provider_account_id, break_id, number, action, amount, currency, match_id,
                     transaction_id, approval_id, reason, actor, created_at)
                SELECT b.tenant_id, gen_random_uuid(), b.provider_account_id, b.id, 1, 'write_off', -e.amount,
                       e.currency, e.match_id, b.transaction_id, b.approval_id, a.reason, coalesce(a.checker, a.maker),
                       b.resolved_at
                FROM reconciliation_break b
                JOIN approval a ON a.tenant_id = b.tenant_id AND a.id = b.approval_id
                JOIN ledger_posting p ON p.tenant_id = b.tenant_id AND p.transaction_id = b.transaction_id
                JOIN settlement_expectation e ON e.tenant_id = b.tenant_id AND e.posting_id = p.id
                    AND e.provider_account_id = b.provider_account_id
                WHERE b.tenant_id = each AND b.state = 'written_off' AND e.match_id IS NOT NULL;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        """
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    """What was corrected is resolved; its notes go. Nothing that was posted is lost: the ledger has it."""
    return """
        DROP TABLE reconciliation_correction;
        ALTER TABLE reconciliation_break
            DROP CONSTRAINT reconciliation_break_written_off,
            DROP CONSTRAINT reconciliation_break_ended,
            DROP CONSTRAINT reconciliation_break_state_check;
        ALTER TABLE reconciliation_break_note DROP CONSTRAINT reconciliation_break_note_kind_check;
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                UPDATE reconciliation_match SET expectations = 1 WHERE tenant_id = each AND expectations = 0;
                UPDATE reconciliation_break SET state = 'resolved' WHERE tenant_id = each AND state = 'corrected';
                UPDATE reconciliation_break SET transaction_id = NULL
                    WHERE tenant_id = each AND state <> 'written_off' AND transaction_id IS NOT NULL;
                DELETE FROM reconciliation_break_note WHERE tenant_id = each AND kind IN
                    ('correction_asked', 'correction_rejected', 'corrected', 'undo_asked', 'undo_rejected', 'undone',
                     'gateway_asked', 'untied', 'superseded');
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        SET CONSTRAINTS ALL IMMEDIATE;
        ALTER TABLE reconciliation_break_note ADD CONSTRAINT reconciliation_break_note_kind_check CHECK (kind IN
            ('comment', 'assigned', 'explained', 'write_off_asked', 'write_off_rejected', 'written_off'));
        ALTER TABLE reconciliation_break
            ADD CONSTRAINT reconciliation_break_state_check
                CHECK (state IN ('open', 'assigned', 'explained', 'resolved', 'written_off')),
            ADD CONSTRAINT reconciliation_break_ended
                CHECK ((state IN ('resolved', 'written_off')) = (resolution IS NOT NULL)),
            ADD CONSTRAINT reconciliation_break_written_off
                CHECK ((state = 'written_off') = (transaction_id IS NOT NULL));
        ALTER TABLE reconciliation_match DROP CONSTRAINT reconciliation_match_expectations_check,
            ADD CONSTRAINT reconciliation_match_expectations_check CHECK (expectations > 0);
        ALTER TABLE settlement DROP COLUMN corrected;
    """


MODELS_STATE = (
    "eJztvW2T27i1LvpXUP3FkyrFNeNxZnLtU7dut8dJnNjjXNtzcnJyUhqIhFqMKEIbAFtW9t"
    "7//QAgKZEUSBFokQLZ60MmbhEPKT0AgfW+/vNmQ0MS8+e3QUDTRNy8Qv95k+ANkf+oX5qh"
    "G7zdHi+oDwRexHpsTMJ7wua4NHbBBcOBuuUSx5zIj0LCAxZtRUQThblFGQrlqFdIrAiiSb"
    "xHm1TfGTG6Q3SpP8/GzhBOQhQJjmIarJ+rB4U0kE+KkvsL3jNNov9IyVzQeyLHMXnnf/xT"
    "fhwlIflKePHndj1fRiQOK6xFobqB/nwu9lv92S+/vPvpD3qk+r6LeUDjdJMcR2/3YkWTw/"
    "A0jcLnCqOu3ZOEMCxIWCIySeM4Z774KPvG8gPBUnL4quHxg5AscRqr6bj5H8s0CdQsIP0k"
    "9Z+X/2/+1UrD5vOfP36Zf377ZT6/OZk99RVq5OcfBTRRMx8lQhH1n/+d3fdIiP70Rj3gzZ"
    "9uP33z/Q+/0RRQLu6ZvqjpuvlvDcQCZ1BN+pFlQRKciLkd2RXQJTkvPjiSflzyBZ0FYZ5R"
    "fKQ0kG/1KZtfyFdhZrMYXyNSfrFpUfjl7f/6ou684fw/YvXBz//z9pPm9cPt/9LEbvb5lf"
    "cff/5jMZzKzS/bG39+8/7jXY3shLINjuc8suO8BgPqHagPUsZIEuxPeX+zwqxhrZcwkyD9"
    "ZoO/zmOS3IuV/PP7ljkoGP/+NzVq8wsv1JUqw3QnubBZ1geAE7f5AecLtUOv52VMqYHtn0"
    "gQyb3CTPgBUyM8zEDPc/CkyP/p7Zt3H27ff/Pi5eyl5loyHQlSXuMvv60v5QWOcRIY9uhW"
    "ekuoRxPstHN8OxJ6Vzl7FtwWECC2jdgHwrj6Cifc3kX375KGbbgEqrEbZTrdmBiVX1b+32"
    "//nxcvvv/+xxfffv/D73/38scff/f7b38/U+qqvHZ66ceWabh798d3P9e2Y/VBlXcusEi5"
    "zdl3RAwnWNzQLUmuoPD1cv5tiMBKTzwl/c+fP/5sJr2MqW8kUSDQf6E44r0t+ZICvkijWE"
    "QJf64eew0dXHHUPiV19mdVTVLd4ETEZkRRNsfCsLnLKyLakAZBu4KsT00OfV78Y4yCt/yB"
    "4cck3ueyU9vb8u7D289fbj/8tTI/P91+eauuvKi8LsWn3/xQm7PDTdDf3n35E1J/ov/98e"
    "e39Wk8jPvyv2/Ud8KpoPOE7uY4LBmRik8L1iqzHmMu5owElIVOc2/CX2AFjEdC9WnCC07a"
    "ZzzaRGK+ZXQZxVZ2jBMgKH4OBx9NIkEZMUjQd5TGBCcNh18ZVyN+IYF97aqHT4bl/u7jx/"
    "cV7u/e1cn95cPd20/ffFeTrk+lO6V7zJ1E6zoS5Gt3+Zq4TcEJFOag+xwod9dyXXLFqA8W"
    "OFjvMAvnJ1foC9o09vTS5sWm/glO8L3mUv1u9YWrvsgvhG1uml2V+vKsu7tyLgrAWZ/lx4"
    "QgsZJzgnBS+BhRxNFS/iNEi/0rhNEWM6E8jMqjKA9Ted5y9M2v/993v/6f9MW3L374zUz5"
    "HiMmf9tmQZi69Kv8DMtHBgdcoaCcejiv8g0e4Q8tOLZz1VVR4B8F/+iVKD5SuiYGl1GziJ"
    "sPn4S3aGjJ9gHHqZU+cQAA3S4eUfD890u2L9JTuImSv5C9UXQqrrXKTViNmudbW5cIr22M"
    "xZKyDaJbtSgoe8ZRIFVPkogIx6b4rQ4IiM7y4mhslj70/1tsKMV42FAcdm/5Ns5XmK9M2n"
    "CC2b5RPDmg6jagvSB8WsTf5Y6LA/GS97t3P99++ruZ+TuDo+Pu71/e3oKjAxwdN+TrNpJ3"
    "c5j1KhKcGz47Nxh5oGund7uKhFn2eZa10zHl7g7LEhZm2reZ9kXxIiwKVjcmtSu7MmtVuo"
    "5jzmlczRN7YZ2p0ctiVJkMrpV8oT9OV+pTfMlcKy++e/njy99//8PLg0fl8EmbI6VwXDWr"
    "SI0urOYg9GbX1TgVpWoM+ovf/a5DFLoc1RiHrq9V5XP1UlkwnA+fILvfffttB3blqEZ29b"
    "W63TARJDEcm82BdyXI8HF31zkoLxZh58thto2abIjZlfbDbBvZ2A8zl1TVBIi+rAiS91Bu"
    "ShIvlfOTr+guQTQJiM7lXJOtyJI+MUef/3T72xe/+8Fka7zw3cEu6bldEryiF/eKgqkXTL"
    "1eEd+XqXcVmSSd5oVejIeF7rDQt4RtIq60HUMuzS1juGGp13A17qcnWyo2//HPBqfEwipe"
    "pYqCVesSRwHeIPAGgTdoMtZj8AY9tVkGb9BTmemEiB1lazvxsgwaULY05Qur513D+nKQOL"
    "2xRm4ZfcDxjdEemV+btVskS6POmiT/tsLK+EfQVjIYRFscI8zXKv2CaeMgTqiy/SFVj0JC"
    "X+s6c+oPpZQ8y0vMaRvjLuKrwsgY4ETi0IKgYIUT+UNPrZVDPhgMmV5Y2cCQ2TvFJdua/P"
    "Y2+nIxHjRlB02Zp4t/kcDKnlaCAOUuJjW8jyk2LPFmZ20JAs7aR5RDyXl0MN3XkWC+ry/+"
    "ruZ7RjA3hds0bzhHBOw3LtUp8NquCOQBAHS7nKhQeGxwc/+KBJZrvASBijf2jBfq7Nx+Nz"
    "dAYQYcMrNHU1fyu54Yv07dG3AtNk8IuBYHcC36NusjmeVOvojMZOvycleR4HHybZZ9cZKk"
    "YSTeJoKZw7aPV2etjhI1bk4OAzsVyyrqeSI58jl6t8m78LxGKyq/OUoo4kQeUUL7MORfWy"
    "kr0ATHSNm+Z1mYdSQHqstycSyj+1QuX/kAc2Wsfh8HfpEh3mzwi1yf4nL9NmFqL9GsaR0A"
    "YMdxULCwfgMt+Z5SViC4oiZP+YIsKTNkjTR7oo6IRzmixiPd9uKHwkthMlc2034AAOvurA"
    "/ueRoP3/2coFnBW6sj9AiBDd2Bckbkz+ZmubttmZdRQLwT8c7dNi7faMO3yZiYYdgnW9Iv"
    "CSc4JlUTh3HA7LxFKS2PPV8TIEHaBIWECohVQa4azdAKK/uO/AivSYL2RBgy/u2wYO7xwh"
    "YB5p7eKS75IuSCd/BDHFBwjsA50vEcEau/0jgKGnwSh6tnThCxmm+PA88eHyoB4lD2hZMg"
    "ZZHYo+wOr9Eukqs3FQgjRnf6gCjKUcvRusg8156E06Plgvd9xLHj14b4NA4hHARSd5zLOa"
    "dJaFA7G8NiToHDRcf0uV1epHJeWZSKiQO7dRhwa+BW7peSMOHCrwkKHBs4ltKDPKRUdbFA"
    "e5IduG67BXBuahNHsiIw8w3+asFzHQbcGrhV5aRCvLdZv2UIcGrah3VfFaec9FPo06x6pF"
    "vKGqhr9m4dEZDd9gj/FoSEXyckPN2GjiHhVSRYbMBi09li8zmTkG4aTDbF5dlZmw0vjexQ"
    "BzjlhGnDikY9R7+qD+ZR+Kuqzxvp2r1i/4y/Uq1ROZIPTWOC1pJEbdfX7VI3lBHV3FQhua"
    "kacC/PAB+C5+Ybv0xm/soOFj6E/L2xIbQEATpPi6FySYgdoRXQIygdTzCRBaNBHBn7FrQk"
    "7h4QEKfilLj7EAVWdcKPCCAcguDGQPlGCnjUZNZtMd6UME/TasMDuiV2nB0hbpSN50QzV/"
    "emdB0Rh1pCNaBjKaHxsNdXJaGSK8bJ+mLCT9AGMxKbS8FJa4I2VF9onOaJmdo8LgYNMz/Y"
    "zOvYEffiGwb4BOd/JPPdaYOHQitPYpqhicNTmmWXxMs6EhIwoUaczwEBnriGVUtlcRsENE"
    "3EjcE3XLk+a3MOxyS8J2weKIAe2aEjQxSsEM5ujrjASZh3RUCCbFScfda2NRIcqa/FX6Ed"
    "i4QgWUvXGdpJdVxeVV7eZcS4QAkhobkFQ49PAkfxEBseOIqvT3GZ0uytsTmjyxjwU7i4ht"
    "h9uiGJKVayxTlUBgHtToWd9LFhuX9UUbCBeCTyHFrGv9Gdk4xiT31Mq+hzbEI/D47DO2U0"
    "allEBaDRpRRG8vpU6BtcBLPN5KcqxEb9/5rsZzoFMTubflN0fkJYoF+zRN5fX0sgQQFl5L"
    "lyVzxfEpM8NOiTQT7y4N0D+QiS8cHrML3Qbrmg8F+IMRO/uNR6dOlNYU065uDfSrVY3ktu"
    "/AqnjoXX6Odf3r/XWjKSgwWje3n1m8NRsI7E86xwL/+NKXT70feD08WLrQ9OlwFPl1xYs+"
    "S0igJSa6TmO5HJ+N0cmlUCQViWY1gWxOg8FZmpGlieH+5OzTOqWPDq+ubV9UU6jvg2FeQ2"
    "4TstGp7KyJUB7ZJyNnSOj2O79RzfYY4EjUP5H21DWeBk/Vo3BMeqrpRaoMqvlMqVxuTgfU"
    "MHcafbgHTshZQB0vGAglzxotpxWkUBqdBk/botYa1cqwfAgA1heZ5WOQnC080GZ82xOlN+"
    "hAxI+lQIx5sioKgm95Mg2uC4waV6ANUF/gz1PEdPa4f56e2bdx9u33/z4uXspaZbkh0J/b"
    "uLiXj57W9q/C6j2JSc11xS6QAYvqJSSYxbpFEsooQ/V8+7hiTXS50lwhhlkuvQak+voiCc"
    "1X6TyRgUkmF73gsU8O7UCQ0azw1HN9hPG6diwvbTZZREfOU07TUoWE/Bemq2nsbiSxGza7"
    "Kdli7PWi2nsZiXg3+7xBmo8/fY7CUzeCFG7qVcSBgJdV1+9C4JI/yMI7pVi5Oai8M94k5g"
    "PfXCCgXW094pLllPSy+rZVs4AxQEOgeBbiWFFlO7z2bmjwgg3EWCltTcUzv7XxkDpDuQbq"
    "uXP0ojB7IhX2tw0mOc3Kf43or0MgZIdzH6JYoIUxgfpTHBSYPR74iqx/FJWF+0FzL5wHF8"
    "Hz++r9B+967O6y8f7t5++ua7mrvhtJI9FAy4TgcBMPk1T8h0TX7QN+KpzLonBsC3D8RcFS"
    "S7MGsz+pHDkG5RkisVSJ+Q8Dl6t9mk+jYNgZBNI8Fa54UpCax1vVNcolQxccJmi06XjwfV"
    "4pLlsT5vcBz7Je/2edZmIu/3L3784SDkqj/axNrPH27fvzd0e8xS0mxWcAkCi9gp1DHLAn"
    "RS3QzgKS3pgbU4dVCe8t8co1eMh6aHjwjGg+CkQbcbRuTP5mahr62cZxkFxDsQT4MgZczJ"
    "WlCDTtBcMBLzgO8BQtoM8FfKI9HQWbI6YHbWXjDflseeDxNKkIY942gb44CgKNElPDOdUX"
    "WEFIzgzSsd40NTge7xls8Q5jy6T1T1qqUgDAV0s4mEIXTo0nd/hIGizEt3ca2MOi+n5TaH"
    "x9kpJiKkgRHjsfuohREje/XtGC1jgFB/iivqHf+z3hgbD4T8cofjgB9HdqqmeNiaVRcXVG"
    "x/r3XkJyMx3qtLNFibKyJaoR+xmfu1hTwN2/MQB+il9pdvR3+A+rQZfaEhbdyK9MUOG5Eo"
    "xnUIXc8kPrkkMvHxGHuu9xC0wrrreCZThmhPTKKn403ABeb5NuTX1j9aYQdKrUI0xPCnyV"
    "epzyc4fh8la+OBUr7efqbkI+dxMbRDjATN6jxtGX2IVIknZWXgyiYhKNqV+5uYwibswHCM"
    "eLHHwTEy4DGiSt1bElqCAJ01OoudxpLSGgxo7Row0VaktjlkomuR2hGRCVVqQdyclLj513"
    "xLbBM5D2O6iZ3b8vAuXraPW5K8+wm9oUmimsQcxEi6LCXVP0fvOE/lp6qTXhBHJGu1t3+F"
    "lJjL0YbgpNRpRmLJV/ngeC/vEXG0xREzOuEGfTiIvl6ceCD6DihUyF9H4lM625IUcwBE5j"
    "hE5kR6o7Lh+4gAwl3S+/VxYBmCVgEB7S6RxgSbE3HbVJUDBjQVV02FB3RrKv55yxhuov0A"
    "qdE+vaBitXb/8c96UPB2O2ckjJgKbk9ZZMeeEf00iRxT9v2V3nrIvr8cz9fNvl/YFQyqoE"
    "CigEqnYIODsgcw6/5ZXv8Q6V97Ym3Vn8/aLKzLYkS3mgcRR2v5+xPdgjtB6TamOCQhUrc5"
    "XwfBBg1mTS9sbmDW7J3iI6X6/y0EtGI8iGYuohlNhA6UtSxIUccB+S6WtujfZH6wkHXXBa"
    "s4yOR31gj5Cr/43Q+Wps4DBkyd9WXf1dS5JYxL5ixjjMqgR5ya42l6YN8Fe74mBuNGh07Y"
    "BRDWtOuaBusSWJd8mwqwM/RhZ/gTrana5c9nbXaGmIT3hM1XxcCz5oYPNCF7xIlAmEchQV"
    "JVVvFQecw/ukVLubXHSPcRVYYF/eep3cH9NmCA8OKgBwPEgLIUI0vCSBJYKcQVEJzjTu0H"
    "9XZkuZSrKFjLp8JRGIm5G7dGMGhe0BJ5yJbIuqZZEhi0qjcrzBoWbgkzib1YCqNf5zFJ7s"
    "VK/vl9C8cFkd/XCy3mF16oK/U2SluRMlP0T+saLsOus4r7Krhx6SXMSEwwtya4DAOC2wjW"
    "iouNtHYADLc73NAtSa6gW/TTrefrNpJHooPNpYqEHra+laisOgelkELCuSlWUc1yk2uwjG"
    "qb4UnNrpqxeomT0kMsNqcabMAtairb04YIbFulu4wZvlJ3yRS1SKNYRAl/rh57DWtUL/W7"
    "mRRl7F6DIwLeAAdjCpRLBx+U71MxNoFoGSURXznNcw0Kgq/P8wwZOk+u5uif5BK6MTp1+Z"
    "mOeatiRIcao2osUk/ICoPGBIdc1XLDRTmMm9rsdMU8wk9bfP+uxtVi/GUEheuWpq+YVV/8"
    "rothVY5qNK3qa+CvHcAD48mu8S4kmy0V2tdg2DzKl1v3kKg2sEu54hhLOSFEJShak70upK"
    "PaXXApz6tuFgnfEYa+4YSgQH7yfB2J5yXMb4xVjC9570dsTTq/fb7CfGU6iltidCu4S8U0"
    "XnWrGiyiEbaunrcuU5st+yVeR0Lgrt0yL88BpykLiOXCrsEgLOLUJZca8lrae64eUU4qlG"
    "dMXrDj6oKGloH9BcJxY/CMymsE9F8zNW489IM9FWL6K+PcK0aAefVpmFc9ih7x7e0e+zT7"
    "Y5dJRCT2X6JgTYx23dqI2RnrjB47F8fBHSw0fEWZ+G0cPZAQLQhmhCFB1yTJ7LhKTIgSqc"
    "MhTjdErOSqkKPu0+Q1WpOtytRBWPWLWs1QyuUdaBIYKor09hRI/PFCoQJrTO8UHyldy29v"
    "I+kX4yFkwkHE15uUg+GrigOzV539rurt1RrnjEewtjF3QdHkq6xiUCWcNvQxqBK1zcqpkC"
    "QHi8Ao5hfsfY3TPDF7ny8Ggs1Wqs03JsNAdmXWoY5HdBzawRyg6nvq5kcMJxxr7ZPPpMJN"
    "kIqXRzTrcIRV4yOJV1SrCIxEN0tSP/qe0TQJTSaAC94Z1H4vBEtQ+weU3aHg6JA1L8eQqs"
    "tIQKIHRdtEWHcoMnqF+qJ9pZtfp7ioOm0tOT9AgHM3zjPZxo70IwZYd2OdkWVqLG/RRnsJ"
    "BLy78Z7IQ3MerNJkfUp9I+9V0GSof/Hdyx9f/v77H14eGD980kb0KamQOTuoZFLEMdt1ea"
    "yigHgIsQOTG4TYgUH96BdjzO4UOwAgXNl+L4V88SeXL565Cd5oObrRi/CmELM7uhKOcnkX"
    "h8IWM5E3Ecvgr3RypjYiqMA+sSJ7FMjvNdOJm/LPiCG56lRdIa4j/bIhO8JI7hUweRf6es"
    "xjXA0ZW5YehzIIHA/geLi+4yHdLIjhlG7W3Q+AKTV9upjqvoyY1AnVxmR3EldxU6J2YIPU"
    "4FmKvtF+hQi44qQ95b251mEZ86hah+OR+3sqathg+O7N6u0Z4ZfYwT0R6P9MFzcGQV593C"
    "rA/ysfcFZg/5hI8TcigQ7V2VG2foVUSWiUJiKKUajCdShDIcEh+gZn/68+C6TcvSCIkW2M"
    "9yQ01Gu55I0h/scLGRHE8AHFcEj7GdBUZmxQ2cK1sS0lUN2pBjC7t5IKi/HDV7+ekEjYVP"
    "emPcDNWPOmzwi3KTWjwEKQzdakATWK4WUIhECcRK6ptjM28sUBAGmBtaV5L2/o4Gst48DR"
    "6rOjNcZczK29rVUUuFwhfAXCVyB85Wnvqv7YAX/S02kyBaorszPWwHmYDzprEfzbiuhG3N"
    "paJ5Fog/dIxecqu1xeg/k12q1Uel8kEEtVWp9K2iNJqGx92g2vRK9Tm+Blbw1WQS/kSrAK"
    "Dii6y7fY4ZQ5oiYoWMAJc5ET5r0O+bplwSp6MB401QGt500ePoZLY89HjsmTIRuPMF+TEC"
    "0pMwR+NY2Cw8CLnQoOgwEPg1FkLcuhKQmvsFZ7UfBXUomdr0h0vzIcwm3RXDXghMIsBo7m"
    "yog0FuhrXvgVEBi27Ne9KuZiuXeXIGCAr9WHgzwY6Do7VbrBBt58YoINHGzg3k6z9xaKaB"
    "OJT2lstk4cLs46WCZiNXrOiuFnjRN/oju0SYOVNlhv6ANBNCtUh4OAponKKFsijLaMKqln"
    "hpaMbnQ4ayQXgtRgdWfUhCrLxKlN49I3B1OIF+IemEIGlKjzl8NGyitBQM5zkfNSxorWsF"
    "XOm7s0lzGTIL3aq7lLp+bmPs15l+aSsydiRG91Nsu6ApoEx0Mv7A3BPGVWe0kJApS71N/c"
    "YqtFXowHsl3WN+UmHY0E0QbHDes7h9R1swzzPMdOi/uf3r559+H2/TcvXs5eaqol0ZEg5b"
    "385bf1LVsK5Ey4NH6oACdo+hi7Dlwx3yahU2+PIwxsHD7PLxiMwWDsx1RMzGDskyHxF47v"
    "my2J2dVZZ1NiehjfIb4WC23mUwnvKho2N/Op3hdYXkjESrfNWBGU2XyecfRvqnpkqEJWEq"
    "KjYOUa5gKFeP8a7VgkhM6sD1WbzaPh8Bk/sTUO+fD/k8Q0WD/WJJnfztJaVkWBiRJMlFc3"
    "UYI150rartzT5ibWlWzRpO4eMW1SxbToV1KBkTy8UXuptcmgCgXTwRnTQUZYYKa6LbSwBo"
    "RKcc6xhVKisdwpjognvU8oGpx2iSrwOntEXwUQLr1BKK4ctocKbDJlJZ5OTecPUvOSc6Oc"
    "qmaFtTpg1qazbrKh8+A4tkNJ52x0of3t8F5FnGRtGpP1a/3hFu83RIWikDiWQ5SWuSCq/H"
    "KhTYZkEQlTIefL3hxiX7zQekCx7J3i0jaQv9R2nFZRQOppEVWiQlWswgAqINDWXWL1XYTI"
    "awuQI1IyIWir96Ct0ney2DpqsAETNK8gP/SydWwJi6hVydQjYhLLevCgrTGkH/NgRcI0nk"
    "4Gcq4MWUp7VRRIeyebtlQgXQqrlHATDD8YSbhBp6CehIoocIoyqSIhdMvnWdYvpNMsV5Ew"
    "yz7P8pbRhygkbJ69mpZtes1oyKx3kEUKJilT/3WchjIYZsF+FnRxCElsaCWMV1HAO9SV8J"
    "xuCBNunIqJhQmXZz3dho6zXkXCrPs+67642wlvigwvLs1aXeylQR186/nwkv87C7XGS0GY"
    "+jUnDm+zG935PuAx98IWBR7z3ikuiRIrnCQktpHdShCQ3lxUxZTJSbEr0HGEAOUOlKtmUr"
    "Gli6aMAdIfQfr8gTBu9AE3BmqaoFMK5r5cJzCc3Ke5jNV1YZcxsLCn6u2dVrFpMOxdk3ch"
    "GbbnvUAB7/a8hyRMt2Ru2Yy3ioK93WXBP9hHlJQxUN+7HjzMSRLO6dKG0AoIGD0J7uOSD8"
    "ugpzIIGK15r8JQXuQNrRTuogSzfYMbq4asMbvYC8Kntene5W22D5uu3HPv3v18++nv5l33"
    "ztCW++7vX97e1mVqgmMiH0btJqACA/Yfyf4DZpEixdCpu8MkVNCOczGe/aWvqZBbyZyTgB"
    "FTv/Q7SmOCE/M01JD1GZDQib0MHz++r8zA3bu6gPfLh7u3n775rpYTcmpGuXJlnfGsers6"
    "1FlQU+6Pc42JqsJBmXQwxLLItKU3W1+L8ZNJkb+YvdWDpqMjWswehVp0CqbVDZVtToADAD"
    "b/mhnl6zaSV11Kw1aQ8L74/L4wwmgqyFwKQZEhhKB9ok/AMNc+z3WjE7et4M5V3Lff9StL"
    "DFyIC0KrIbTaj6mYWJBt1f6VuOS8lmBwePl8eIUkjuRZ5JgNWcXCTPs809B8c7rz7FdaxK"
    "1QUYripjk7ohgx65AkIRfdcfDZZImPCUEBjmOVvKDaXxbG0tmhCP2CLCkjKBIo4miDQ3Ka"
    "KeF6E0iT8MLYAmkSvVNcboTX7MNoKSzY5roAUpN0syAG3bbRnHAEQDC4f15M3+i9zCKlqQ"
    "joxirsuAQZMOBbHeWKjisIjxDxPR0DGER8X7mADIRLXD+9h7mZgKtIMAH7YlHoYgIGwxEY"
    "joYxHL3BW6E6pDcbjooRsy6Go6A0+Kzh6CfyQGK61T0kqHyPX6lWh3m9DMyVpWdH0zhEK/"
    "xA0L2yCklh9tR05H4bMB55od+A8ah3iqHGxjVlOJ2ScMr4+TQGA+WQSNI5ewHCJ56K7OyX"
    "TPVRbFvkKXW1kyxF84FdOoHJuyCh6ohh9ECSkDK0wWvCZ0jlrnJdcSxYkWDNX6OERErYUX"
    "JRIsdhpPIFs8JjyrMmLxncc/08AuQvL4QDkL8GlL+g4NbwBYEhpfrqshikVF+TfajMBZW5"
    "pk43pE1D2rQX/PayuhnZxjgwZU63tT09YoBzd87nbltLAxz2GIit8WF1qxAtm0IMh/FQiO"
    "Ek1jELl7dhswwBQpsInW/wVwdSCxgE5hq49agagm9Uj8QL0in3jD4QJvCaJA4TXcdCEJHP"
    "M51ytz5MHILERjG/4MZuPhvBjd2fG/sT1hUKm/zYn3Jj5XlHNitGnvVk/21FEoQPyZ8o15"
    "zRBu/RIksQJSFKpFb4HL0THDG6Uw5lsSLF0GccSX36prZ6Lnpj8Fp7YUEAr3XvFJeyI+Wb"
    "4dKi/Qib4OkzktNmJJHon0hAotYSBsWIbodOaXCnEgaMbCkTKkoJl6oP0CRoqFZwZjycEl"
    "5sYXBKDHhKQM53D6RC950rOUiuXGZjPBYVi8UMMTFQt+DJ8A51C4bmnQZBytwqK9agYBL3"
    "TVutRuZI5e7BaZ5r0AmaJcAo3q+VItpGJDljp8jHzDpaKkrDO9kq8ryEWZbfznV+1SttrY"
    "5psEZpomzcu1UUrOR/sVB5V/dEjos40roWMZjIL3hfsH14IXaD7aN3iiHJyIXW/tJcuIuX"
    "ogQDcQDEAStxII1bfeTqcjchoBh59vyXW4lKt0Zq6pT3QTd8RoIeq96cnu0dMXBue3GowL"
    "k94Lmd9UvXfJxw2mKqqaDANunSCJJstrGlNbiMAdJdkj6g+tPQlEPBh8Epv0q6+4jMvX1w"
    "3tKu/c+fP/5sJr2tS3sYBQL9F4oj3lvWTkkkXKRRLKKEP1ePvYZUqEhqn5Q6/zXZRt3gxA"
    "+VKHpMpefaereXUAP2bS8E9tH2bYemlNCU8gls9JCO0rz+p2VqqySZbUPHWa8iYdZ9n3W/"
    "DKyf0+1WeUeyOWmys5ZHzbqYW3kNcL7GZlI4R7MimBFHCRWH5nSCzpDuHZ6XuIyjpdHJ6n"
    "4bsM16YTgE22zvFIO1CmpljmICoFbmFNmX0hw3afFtddYKBGw5kGfhxckphUor63cxHizf"
    "LoVHwf4E9icfpmJiloiKS09rwi7BfWUgZHX4nNWRT9XCKtG1AoLjq9t+6peN70sR1dNs4P"
    "tSCvw5b90rhwl1S6jI3XBZNYfMKPOMI7pLUHGv5+jLiqCE7AgXWbIDf41UM8FdJNdcKpDK"
    "20P30QPhaIf3KrhS5U3kywNxYuhcOOiTwYDohYwOBsTeKT5Salk0AaolQGThiCiHri7XiH"
    "NrivLxK8SnTy3zwgWpebr4FwmsKiWUILCInWLv7SpTQE0Kd65XYmN1KhbjYWFDFPLgk9JL"
    "FDIYyMFA7sdUTMxA7pUZT/L+V0aWhJEkyHk02vJq42bnDXoSMd/WIGeten+iO20GywwkWZ"
    "Pq1wgLtJG8a/MZo7tTk1x3GNjTvDD2gD2td4rL4lWcGswNbaJVDgCx6uJiFeQbXSffCFIh"
    "QL4aWL4SWJ1yZpkqv9YqR8UkvNdteEuDz6c8SOkHs2ClbiLHBHmte4lKONYb6yvdJ4WTIG"
    "WR2KNYlYJLKNKLT7VVUS2m5F88CglSO5ghH6KfZzxCNis92lZ0OEGCzAYy29VlNvCBDmh9"
    "NIrHzWQ3icdAt++RSzSJlI3SdCLnlzodyKWxHc5jsZKv+YrGIZJ7PE6K1mRZyzJdKR8pn/"
    "o94Xmp1mr/Ml3DlUrpzHQOX/TeYBvx4hCAc3bAcxaa3/SRAapq8ieBQYJ5s8KswYtRwkzi"
    "XJXH0Nd5TJJ7sZJ/ft/CbHGofl+3KeUXXqgr9ewrzFNmJbWUIJPgd2gxMYwY0eeHDekVEN"
    "DuEvRSSDgGsx0Jog2OG469Mq5utMuAz/MbTGsWfnr75t2H2/ffvHg5e1mrflVMx8tv6/sJ"
    "I5htzLbRNpLLMOD4DMflr2GzhVRhw20iN1cQjnvZQqB92cCRLJRz+YUM0VxtPq4KbDgv17"
    "d9iX9X8XKNx7s4Ld4hWA6C5fyYiok5c+vJSvdus15Bwqz7Puue+As+yi+2ehM3NY4rX561"
    "+Q2oGjgP4u7t4lTFwe02jgKsLda66qAEcLSkTDnPGZ8h+S/1VyQ4iZe5xZ/I/U3XIFyTrV"
    "D94LDuBvca/fzL+/d6OEbbdCFvrKIizZUOB3oueBu8sNqCt6F3iksFnvDGrsBTPh6ERBe1"
    "X29KDjURa0DHonzjSaDrryZfZv6epywyGANuGcMNM3CCrM1BnxHI13sD/vHPehMaSfA8pv"
    "c0FXN3MlvvMiCxptBu9bxrHItGuu8ZztuD2RFcwz3NtcoDasvbEfI0KStsEXals6ookAzA"
    "fASGhE7mozDiukOSw7TXoFCQ0OeChOPxgYw/w8orQ538902jmU5dnHUw0hXjOpnoJIKy6N"
    "+ZsUxBZzUD2Ct0T6kKzg3kpcwMtomSVDSY3h55v0eY1Oy15Et3DDhvVJuCdgzmtsfOh00c"
    "qra4W1JaAQGl9TRaTpgloSUI0Fm38EixwzplsQKCHgrNRkcbtbqOA8XaxeQORiBrI9AKxy"
    "pLwMovVAHBSnVYqYkSoa1ccQUAqim6NAuSnIV2G0MJ8zR3BqUNSklUxWI4Ga1M+AlaLKdk"
    "ugLDdOM0T9gwTb5upejJHWa9ipzgrI9klju93KrmjUv5KQ5+h1HML886U1sq81UUaPO++R"
    "QS3hr9m1+fdfEsHIeedS78TQfe6ohbZfdXBbTkn5lpEoX0teo0njUVQrtVFBP1906OU/2E"
    "EoSXgrDioxhzoZsOhQzvklO/Q7+PeoRLwh9TI8T7ggMCHBB+UAomRre4RifZs4qcoH4xYa"
    "3ycA47zHsdC4qHb4qHL0Ky2L45+CJMQnL5eruQLLbzilujS2k9FSKTJakp8VOJ169UXhpa"
    "kz0JdcCMTldTRe8OTQnQ4SlZ1VopxYZ6jGoXgEMt3+IklMNIsObyL1PdveEeDGlyXgggID"
    "YPKONtUyZHWLnnShDwh7pUNyNcRAk2FydqCwOsAS8VDegv/X1ly6kjxSFZsQKDVEVH8rOz"
    "2HITr4DAclvzXgvVCV0YNPXGGPwyZDKFiC7WcLVgZ77BXx1ILWDQzNbALXhgnQSRMSjK4I"
    "F9OvML4TPNO+a0DJ2emL/+ivebBvdwcWnWZvTalgadNXd9WRG0i/gKCapaKG1xFM60wUhZ"
    "mbJODktEHgiTq1eZm/CCpgJF4hUqZAA9mpFlmoQ87wuRt4UwWbkGeB4Yt7yQ2sG41TvFJT"
    "l+o4IpDAdUW6HtIwjKbOvf3VxmG5pP9N18IlC5UmLu1jrFCIZNAizg17aA83TxLxIYNuaW"
    "OvFHCGQFOfkcoCHCNYgP8FakjMw3ebGLzmmHNRzsM5POhfO+YJ8WIZidpHeETGHLrsp5Lz"
    "rIeS8a5bwXdTlPtUFJDQu1vXFKalqmfe7Kue1uKpvzkpC5k45YBV5HT+zLmXZxJTE7yUI3"
    "pg1ooLu9vZiyAconuvFtggPh5wl3Xd8GNNDd2tot4ttUuNJtQAPdrbu3tiGpGrg4WDtu4Q"
    "23AOK7HZuZh8fW9meGQ+iUafNWv9DRxtp4A2D6NKYqMdufWrTxCgr08fLCla93Mk9ZbKM0"
    "VlFT0MqHVhnjKFk7hA5XYBC4Xee+a+wwJzgmhv25vcVMgQHeXXnfEIFV4MIp83/+/PHnRk"
    "PqAVMX9aJAoP9CQ2/g6rHX2MAVR+0bUX3PqU2JukF9I4I4WqczwaOAO4izhDjLpujpbeg4"
    "61UkzPqYZp2nQUBI6DTvdSxEz/u8q4+nb8r4e8f7Fb9+m5njbprD2IsRsw7R7IV1Tw8+G9"
    "X+MSHypd4jLFRnYLRl9CFSEeK54eo0LL0LAOLKvTC0QVx57xSXQkbzt8+yl0QFBaTWy8Sn"
    "mwVhp4R+3uA4bjwUj6gpZdt+/+LHHw4Hofqj7ej7/OH2/fvTRNtit3Z0bDTAYdk20UxZ2F"
    "BEsyWQ3AQGs7y9Wf5AZNvW3GEeWvdomIkusf0QyXi1SGcb1o8IWOX2fBPGKDt0sOzKeRUF"
    "vLvyLiTD9rwXKODdnnexYjS9Nzi9m0kvQYBxh9h0HMUps9peShBg3J5xuVyF+j4njDf7uE"
    "uQR7m4x8N8L77sollDV9qL8cC5O+e69K1cviYfREsJxBIKKiC6lp/MczsZkQxwR+9+wz3A"
    "7+ez36+YtcekQl0ygn48U+0UQ/9Ao/BRb5nxBvCK+fyKKSHYaa4rQJhjn+c4K9t/OsGNXq"
    "IjYDKRExcryJpIfXKuCXJ4aU7A8OJ4/eJANOkTjCuEaNKnOOsQY/hUYwx/ypLcb5pjDIsR"
    "sy4xhmFpcIdGUflwhLlu01S0XiJxrD54nRenDQ/VaTnKH/SM61K3ph5QF7knRCoOIRNBpO"
    "L1KYZIxd5T2e0rMlysEMM0SYVwxWFpzo9U10C5KhyqUzr4m6E6OVQnH3d18u0KWxbOLgCT"
    "4BZCaydO+ELpjq6l5k7BUPCstbAfCdPAvbDfKRrobqN7QVlC5gvD6di8nZQxEGHoEGFIMJ"
    "ec2YaN12DAvDPztoHjNRgw78I839IkNO407c6nKhIcyz47lhnZRLqM8ZIaUnjPzXMVCzPt"
    "80xDHc+L1vGkW/mrXVzzFeAEPfNTemeU6uFW1qmKhJ3R51mG4KrGaZ5wmA0EVz3FWYfgqi"
    "cbXEV3iX4fW6KriiGzTuFV5dEd4quy4KdnHO0oUw3CsUAYZdUc1EdrjhY4jPemMCobKERL"
    "DSHkQLTU9SmGGJSrxaDkW59zEEoVDz7OMVQOeuqER+rp6cZY8qCZ9CoKHBEO0RNEyt+RsH"
    "J4ljGw2F0iKMi9XLkOynEFOEHdeCS6cCfDl9QqnPqQHGFg2PR5fsGw2TjNEzZxgWHzqcy6"
    "Xwa2t18DwjMCzea1fMCsi3GNHMeeNa19oAnZF1YxeQPC5H+jEIldFJBX8jNO5DoIUZ7Ig+"
    "gyG6cehHaYo6Ln6qnp7bK3BtOcFwYNMM31TjEkMkIi49hIBSPysDRfv+L/iAiGREZIZBzn"
    "ou41kVE+J+FYS522UtsJEnbq+vIF8xEYEq5gSHgfJeubZjOCvjzrYkSIi5EdonO28itliv"
    "4G79GCZHo+FjOEExVyQ3Q9IqXg71ZRsDoo+Ripp6AlZbrVYsoJWmFuCuLp4QlgUPBiywSD"
    "woCnEgitILSOW2iV0lEYCUczgxEMm0TdyJAyOcKuxMkRMoklPHy+8JKoTcAyQ74EguAoe9"
    "bLX9OC9xpswP6NV5Df+olKk18mJvPUtMncURoTnDSEplWA9V48Ejmtvebu48f3FfLv3tXZ"
    "/eXD3dtP33xXk1BOC96vKM87f1rQfQQNSPXhk9Fy7Z0zZDz7vIWYwohIWTJPWWx3aJZRcG"
    "o6xc5jpbOfst7cu66MeVT/Ordz01APQT32GvaQXtraCbomyXyFuaFXaVtjuyrOsbXdmM7T"
    "nnrbcYJj4+Hawv0RA7y78n7l+JjxHAQuIQbKcO4aX1DCwhHr0PD76zaSM+SSXlBBTtB5OB"
    "JnYbcUA5wEJHZr3FfHQjKJ1zMN0QBPJBoAkkme+qyPp0rOd31N7hOtkvMBJ+qVvGkOvylG"
    "zLpE4GxKgzsF4eyJKnOjJkOFvgiq4mSCFWbyO5/Gyah+YdlF/gxt8FpOqDnw5iJ3hWAbL9"
    "Q8CLbpneKSJi33dOvQ2goIbBOeO1amuXChOk6LNNpfLok88L8aFIXzoXkFEMLz9O9uDs9b"
    "RowLt1YrdSj0WYE4yGvGQS4ZkT/SSHHzNl0BTYLjoXfqQFJzT5kV62UMeEOcOsAxwecmk4"
    "qyojW4V8ugNgPatBa9MoDVnUmq4pQdeSXIk6YOgs171zUgBhdCzv1cxD2xDkGL1+Adgha9"
    "C1ocR2PfwgE/nW3/PlLPd6j6YICCOAMRicNZ/SlT/3UMSSyD4QS13zgORAYpF3TjPhE1PM"
    "zFI+YiDxFwnYoqHGbCfiYg8wIyL54i78GKBGuaGrxobcyXUY7cj2e/6Yt6whiVpygNrSw3"
    "VRRs9Q5JGZpBIRm2571AAe8uGuuDPCzn2nXJ3cKpG24BORNe50yow8JgH2qMoT4CJtNo9M"
    "V3L398+fvvf3h5iJw+fNIWMH1akgASUJqpnm4qAiSgPMVZhwSUp5qA8knqVhkvTQkoxYhZ"
    "lwQUVhp8NgHlY0JQvoiyTi5ZcsAzjvLbIJbGhL/W6SIJ2UlBDOnICD7TH9E4JLpIK0fk6z"
    "aWc6k+QiqwUt3TUBV2kCdC4ooX3gBIXOmd4jEeIH0KCIOdIRXLfowNvDfHKBTjh49PuM4q"
    "7iUSQZ5rlNkYdQ4AiKF2iaEGXfSJaCX+SMfK6WCWinN3RKs0XIzp2E1RilMqD3qH5T9TMU"
    "Mr+S2RlDujWMudhftVCqo7ykLEiRBSTpWYph6Kj7shiLBeyFcgwg4owkIN8+HTdNLFv0hg"
    "5RwrQYBylziga1YYGBH5FhvHQv7oZRREmO0teT1FArlQvwG6/HjNKmS3e5ndPo7ckAlJEi"
    "sqnxOFBspvGcMN4XxlUI316Vke1T77j3/Wd9qtOpNwbNtMvAqDhI+aDIZFsLKVvkoY4LMe"
    "QYe5XXr1EQG7qYsqrLzn9ubtEgxCE30OTTwoIplt2DX9poKG0GD79ywVVm67fDgw7Rr8Dk"
    "kHkHTwNHjHQsjD2LIoTQUErLukehQJGgurCmt1HAitUCJlCoFJECnTOBUTi5SBrI2nPuvL"
    "KIn4ymnaa1CwHfhsOxhPcPX4s3Mq7xcxqK7tJb+JSW21d4eO52Vy8oYK66r14kLl6idO7A"
    "NJQqnG2/tCT4Cgi3ZTh7yKV75THq2bxqDl7PLsfOTyfHEYeTZ+Obs1R2KFBYoJfiBIZcUl"
    "BC1wskbLKCanMcpdQRCHPMTLAHHI16cYIt4GphkisvqOyMrOEptyLCXElBJCL1aSRVCBDV"
    "XA2yXnAgMxmmeEZyV1WG62JQhEENW6NNBdElMcWntmToCgith7Zkok2hsHT8BgHvTZPFg4"
    "buxesypqEtIMZKV7MxUT9rqANf4p1spS5rNjtt5Ns42tNGjWxdJWG3/W3va3Fd0gjLKUTL"
    "TBe7RS5rONzvrf4ihEgp4a3DqjwOLmhRwNFrfeKYac6B4pXctvbyONFuNBDnVR9ojAUWww"
    "tLUV1i+BoKdBnfeuhfXD6J5wy44GRwzw7sr7BvM1sdpgjgjYYhy2mGjJAxu6i/Fgu3M3K4"
    "A950rEgz3nKdlzGNnQB8ceIWUkGMl9NpI/4DgKI2G1pZYxcJDZ76fq/+ebIpSsK+tVFPBu"
    "z7tet44nWR0Lu5pvu5pXNvFPhGeT02AOz6/POljC2XHoWSP4LcpG60jRLIp0hzmSz4gjEp"
    "6avzuMB8O3FyZEMHz3TjGEmg5MM1/hF7/7wc5KeMSAlbAuBXW1EsZRQmzCTw/jIfjU1GcE"
    "m3aHllhe424AXKpPljgy9qBuZPMIAD4NfDKy1QY4C0bLEOC0pf8nmKGbWQMzNJihK+NG3O"
    "zmU6p/c5Mir67OuqjxxcAOSvyx+6IEoSVlKM8AKrJBi4Qrk0ZvBwb13gulCNT73imGFMfh"
    "Uhyzqtxkjhfyv4bTurV7Qh0LCXqkPA2nCXoxwaZgq1aWDxhg9wy7G2pNbgGBsizt1B6dal"
    "TJrick31Eq12lyziNXgOsWQYnua/0ePhnYIvjx4/uK3H73rq44/fLh7u2nb76rzcGpGgvp"
    "OtcpngUlCZsnBLTY3rTY/5ntltmMNOiypTGzDhrtQ3V4hwwtLBDOKhlxvOeILtWfx0Qvqb"
    "PmHjNTopYdGPRaL5Qu0Gt7pxgaLkJMwHRohnZ1LUIPNFi6/hx4JHh2CvA+bDxHcc21ydLJ"
    "HSAI2aUxx33EBWFSkdMfnUxEW/STAewYBjWeWegrCgqi8KHT2LSZho5XkKj6JImHCKGp21"
    "bBov7UZx2a/DwN/RX8lE+vrCBhEa36ZKpXZm3eqZiE96oj9HHoWc/UlxU5hk0GMeVyOpB6"
    "/V/pgElGdzMU02BNQrTYo92KErnAkCpywFEkEE5CxFeYVS8rLn6rbsJPvVlDPPARHjC/fD"
    "NPwx+mVoGS/smSMlPIXLv4WgfDmQZn2iXOtG/hTLvYmcYbYi+yK61n2vY4plshXHE4YFBI"
    "5Di0i8TqOVLnjjxcEE/ZQ6QOE7lg5L/lXdR1mgp5unC0ZdTcnuqyt4YQDc+PJL/EAH/PHw"
    "v3NvkqCEtwbOmCq8HAOOhgHMy3HjuHWwkEjjZHR9t4pJ3xa/BgDe82IdO1i4I1/CnOuhK2"
    "nSa9AgSrgW9WA6+01zc0EZnq2aDEFgNm53VZuQSPY8/qtHfKyhkFKyTpkozyY8uWACdood"
    "Lc0yR8JT9ekz0JUVZLXuUIRGKGEm0eVXprDj/VbPt4AOi3XihfoN/2TjG0jOmRUmgZM2TL"
    "mGs0LhmPzHRJE4Evok2MxZKyzWciRMbKqXBTG9Iq3vDSoLNyzcdEShZyBMILZSFXEsRuRW"
    "OCIjkjWC4QNXCGeKokE66vb7AKAFdiiHIdr0iwRg84Tg3W+kvf/BHyjLzh6TvVXGwlH36Z"
    "Hey8LNOnylmpsvLdt992qLMiRzVWWtHX2qUaPWGnbP/588efG0xtBaCu/kVy7fwXiiM+xr"
    "J/LUQrKtpPjvohUdvC1A3uPNrCVKSIWS3LrrRuWNvjmA6lyRY4xklAsvTrndxFiJDqEY9C"
    "ov17dJcUadgzNUZFsyiBRIesqD/I123EjHXLLnhn0Ly8kGFB8xpQTcjeGEtKKyCgFDSv62"
    "lebmn1kE1/JtxAnomEu/gFKkhwDPjmGKik8O/I1imHv4SDGfZ5hsGV3zjNE3PqeqVS/kUJ"
    "NI1q5V9yceecajkv5CLH0tf6JrzQ+dRX6Vj2ugEI2qEXUgpohwMKguZSI+1lLkCVcVRl+J"
    "Ykcv9lITFUumiMeKyhoPeKIaRRpRKEDO/0zz2htrVccB06YLHgK/nqLlcrWD4w4UvJiz3t"
    "dSjQDiWaIXAatC0/tC0InH6Ks+6Njs0bI07yS7MuhQ5KYzsFnOCNMpmjJaMbhJHcskJ5Ao"
    "VIUPlXSBb6j4OnVYlNaEHlf1iaJKpMQe6n5drxmp828o+lChyJDJW7h3kkKPVeaJyg1PdO"
    "cU0sx0FjSdcWXk+QQK6hSfIppZ83OI5bGyVPTXf//sWPPxykbfVHm3z9+cPt+/enArXe4h"
    "0Lp5uwsFhPNZbQmWEjGCiuxydoEcagGrT2sjuAoM2a/t3NvcCgKeNJuPCFmzJmO2kuS1su"
    "5BMsrOdz6znbVd3oPgUD32f4zlaok8n0BDol+W1422noOg+nWJgI54lgKieZE24pDNZgjx"
    "ADxxMOZhNQuVwSqTar9sT2IZU17AQNxSMxDHeKuWMkUM54F4dADQoT7d1E++ICyFsr3Wa6"
    "943JFVAbMmsNuKt1mevmFCgFz6kjmCQikgOzKsNZNqv8Q+ggugeShJS91smiqkBxVgEjy8"
    "4KVji5N1U77uH+YO734mAEc/+AsgekIw1bLVLvpDaElzFAugPpkgcS2zB+AADdLnGqo+i1"
    "eiMPBQkvvszoWd+yiLJIGAzdjYaRMmTAoL5ve67+frGw4NwPEBHDYr5lDDcU7qnCasT2Wf"
    "aiJOAt0iiWEjB/rp53DRlPLdp//LNOKE2W0f0pmc1FRI6I4auImOhUj70GnRerLVLt0Sz1"
    "JmFY3G1lqUogx7pUIzof+6pdnZE4V2WUDPQ3vw51HLwUF38psh3H0dNwgoVYeTc3Q2HAaZ"
    "6H5oQnA3Qy03Ax2QaSQCAJxLNzeGLpAJAE8hRn3TMP0J1kd60dGY0eoGLIrJMHaFEa3Skt"
    "pEAWiRjPOMrvoZt7MYIiVRZd9fiichWgnf4MowDHMVphjnQR9CWOYhKas0Au/gTwAg0hvY"
    "MX6PoUV422VqUcDoABTbZZP9KpWGzV/mM0vrQomAUEWnW6id9ql0+ZyaDbRnsZBcy7MR8l"
    "czyXZ7Ad82UUMO/G/E7+VCm3qixZW+2jBp2g+jESdaNTaCHdSu5dlMwKEEo2+jzHjAi2d4"
    "odPeJghn2eYfUyKvu13UFZRsFB6XZQbhldkHmaiMgQLdT+etWg8Ib5/IbFmIs5YYxaheFV"
    "UU5a74jmtA+Fdzw+p2nta+B9aJ4Q8D704H34RCTNQRRHuhdYSxaKeeCszRPBKhC7jBTlLV"
    "BugC1hqLjPsUTUK50SotNDIo52KyzQBq8JR2JHVc0o+Q/5JxIpSwzZKBe+N/ggvDCQgw+i"
    "d4rHlImig4tisiHZjjMFoSygUsKSR7ygZuGgKdKtjGoTDCYlFqtzHYQrEK78Ea7uKF2fl6"
    "z0KBuxalEAzspUf5IyzxIzFU8RE6zWQyHzoB3mSC2Bmc7J3a20JCMFISQiov9OVFhGmiCl"
    "WkvhiK5NIR59PACkKy+OfpCuBpSu6kn8luQ2wIFmKDhnOPn7LDjHCUnc8jPqSDAouhkU3a"
    "rPXb3sXF+T0KYwuNScS5NMzTTsz60EV3BAcWsZxRUJ1m5pGBUkOPp8c/T5qaWpePSb82qa"
    "Hjaz0dMOiA7lmMJouSRK0CBoQcROHoa6IFJWHEmrUCl/jt4JqVNxGj8QrozWJF4WmlSMVW"
    "cEpU8t5eJUV9E9TYxtE/t8FChvXoi8oLwNqFWA8gYeiKmFg/B08S8SGASwlqSTIwQod6mE"
    "FSXEcusoQaBqb61q79etXIzYoVHOKRK4PS0AkTlaLak9AQKzplVrbVwowx5tWxgPsU7WBa"
    "mHpdgUQ9za1OUAAnrb6QUTe98m9pAIHJmSU5tLU5UgUJWqXXBzKdU2hvRslYNyBcJ7kZSX"
    "EeNirh1GLLUV74xgULZPWolo01/oQLABCmKegd1UGH2kzdtGFQVJLg7xlFDg64nEAxr3Mp"
    "fM3AoUPIq+eRTHmcI2rbKJnKYssDVdVkAgHxg0Cm0mczAKG8HAcM0KxHl0nxArta2MAenL"
    "XvrCW+XqxLHleq7BYCVXWZU3TDgOHBwdp0jg9r89jlH6mWrja5c4JT10ZhurJCWrHNYpW1"
    "ceMWyvurXhrKbnM45WEReU7V9lWbScbsiChnu0Y/LGiDIUygWFbrdbkoS/VfU+zam6l7ox"
    "BCN58D7NEAQjDXgcZC+yHaNlDBAKYUfXExGFpNWG7GI8kO3kRoltdcsSBGTFk7gCu5pVBw"
    "AsXjDlgyl/XKn9byiTGlQ+M2c0stLYmYVKFlRhHXJIjoiS8nSSf68S81VBowQpYp4jpXEd"
    "hyMusErqkFoWRvpNOFHR+nwQqGxeHGugsg0oOUD+CGjGYyQ0STcLU7f0Rl/rETCcq7VPOe"
    "vCbf/w4bC3UCEeEw3kG6GDO6Q2RXlKm1DwA+g6WfwQCz4uUnuNBd9gEawsz7QyBow4kNkE"
    "buqxcwuBFf0EaWNuG6BdICZxcg0ujoEFHSzoXkzFxCzo1fplIU2IS0XkMhAC4X0OhM+nam"
    "FQvJo30woIwlvt91NF4NxdzG2Ag1TmaUjmu82WMnFz1vuXj5tZeP6iI6RTIKaKysg8a1lW"
    "ReaJW+W1uSOBooaeKF2B4JXz4C2YgVduUFPQNbOapknp1QLOpkknX+EXv/vhlM27KMFs37"
    "BAD5ganYu9IHxaVN7l9TsOUp4U8u7e/Xz76e9mMe/OUO/j7u9f3t7W/Z54Y5U3VowHK4VL"
    "IcLo30opyRdnfaG3lJOv4Kbkbx46u3cM1W3SbUxxSIovM/pVv6RsYzLRNLN+RMA240D4Ri"
    "pn6vucMN5cVKsEeVRRrfGo6b1Uz9pFkrtUzP8jxUyqI1Fiqn54R2lMcGKeiIY71AUceYu+"
    "XoTDJwMLOB8/vq/Mx927+lL/5cPd20/ffFcL2TDu8vcNjQabj9gyZjLtWi4WzqWqL/C58i"
    "RYcFoFAalmUhOys+Y0xwClZkrXCd0ZnN1nSD2ggFYzra2n2hly288zoPhmyehmbgrRaO6N"
    "W4I85ca4glrydgA8ZdYOlZWsiu9WUX7U31XPm0z93S2jkp6NjbZcgoCr215bzupJ2xB+RA"
    "Df9nzny3XOqI3cW0M5yQ+eEX9xCUIuypSZbMuNrJYhIJLVCXUoFw1VoguCIB4W4mG9nIoJ"
    "x8NK6Zy5zXoVCRGxPkfELqMk4iunaa5BYZ59nmcoAT5ckIDHUbmf9PLoFJj7KVOOLGNzC5"
    "2qW3xuKtcB44LSsFzaVAffClXONOIoofL/9K1JiPZEvNYtlRFVTZpbAngvdmeI8PVC+IcI"
    "394pLi3c7FW2XL9lEFAKJWF6dyLO18QqkauMAUOAS/CdPNCtPDwHwPDOnZEHgnkpQ35QBV"
    "LOy4/ZMBvZcXNAnBUb36sIAJ2NVWpHzTOhTkQEYXkR3TOabmeq/P1iL//cSlGQJqpYvsS9"
    "RlscsRyBEUuVSBhJEXCFH4gUCpGUYJGU9Az1HQd+NoieXhziIHoOKCdBycdhSrjIncdGdC"
    "rGg9jk4j+Rx3CU4DgSVuJqDQbUO1Cv4wUttK7DeFC6DEpXWeqxILUOA24N3IbRcklUgUfD"
    "vtxadrMKhNKb+ndD6c3rld6Ur3ss9Ulzyd5mW0EN5kc4qHrsZMJBIWwGwmb8mIoJh81AGb"
    "lpBlN4aZD9K2YiI/2MSbYYOLMwym5LmA49dpRlszBsZkZPtMIcZcv6lTZu5uZOrtzr+F4u"
    "DVMLHef7gLnUCyMTmEt7pxjMpQPTrD3HdtSWIEBnsx3JktVTJJALWh5oeV5OxcS0PC81gP"
    "//UArh5qwSUBprowf8RxXWQRVQUQy1eFspXsShDrldlINzi9aYe5Mm4HqbxygCXkU+gloA"
    "agFEm3rgnNPFdu1yzMsQ4NTIaU5bVzn1AIBCCfZiKvRsGpjwBxynViFWBwAs725seymPf0"
    "pj8pmIm7PCeDHQRhJXhu85JxYNMPIMTi1GJyi38j3j2oTOZyghcgAKVjiRP+2VFKDznvNE"
    "DvlVjfkVqR/BVUv6vURJfU59NXPKXY/PAtO+FwImyPADyvBg2h+E5sbEeL+y4kck2Msnpq"
    "qq3ymlzcFfZQzkikGMl89yJ1j/u20rYP0fQNtIbjpoGomllpF0VzDUJMtVkNnpd3KpZTb7"
    "UIrwz9EtChjmKxRTTnS9jZUc+gr9msjdaE6TXxFXkv5OJTyqUJ57KkdRQ1BQnw8C1cILgQ"
    "xUC1AtpkazfMb9vckN0yyNlSAgj7k0RQtWJExjKVctTWLwmbqFdTBEYfsWhe1Nk4MRvWg+"
    "dTkYN225OGlDXAnypKkbRbNEOTQlxVcZ/VmY9crhhFhW/aziJlPJfeDuoC39uM6TP7WWXF"
    "fhPnc1uvBfgsIcPGYOGNlqM6fLJJSxMAuPmYU04USI2G0aKmCYB7d5yCjUva7mC0rXtlNh"
    "xsNsuM3GghG85nO6Jeaeui0TcQKFOXjUHDDCafzgOAtlMMyD2zwIKnBsVdT1iIAaLe1Km4"
    "P/HvpuXbpmGWN2AREHAMTh2tscIPwEwk/8mIqJhZ9AZ64n596CzlxPYp6hM9eVTDI0ZYFt"
    "VZcKCNqyepqE9VnP0s3ZyMh83MwiOJIfIWfjI/+m4w1VIjBXoYqqudhaTjAK6EZ+zOgmK1"
    "uwojskVmSPMMvCHE8DIB91J4hw9OA9mSGIcOyd4lKkBt5YRRsU40ELddBC1VZkQ3YxHsh2"
    "INu72N3JiDIVvykJ7505NoKBYajDP2wd/iVlG5PtoKXCygExCXaH3po3UovICyZ39aWVII"
    "9ypo1ni+gp6zXbapvqXrX5H+pIcPvYr/x/08RK3C7GA9cOYb00wPG8sNvWGG80CVdRTRbh"
    "SVqDKzwbzb3HQ/T3J6KLAijrbmUO/iONiJir3NPTOfi8wXHcaLitIoez3X7flwST2W6/f/"
    "HjDwdrrfqjzT77+cPt+/cGT32ifqApEojSmOCkwV1/RNXYXEhYX3QWdqhhV/Pdx4/vK/vJ"
    "3bv6hvHLh7u3n775rtYO65Rs8Bw3L+npeo7Tbeg461UkzPqYZh08jMN5GD3yh7GqL6d6Zd"
    "bm88oNWOw4tIOvS5fzyxJn1H2K6t1iRVB2P8RxFCK8FPKfxUg1IhImh9djbwdeLy8MfuD1"
    "6p1icMRcp9REuvgXCWwXcBUFK7hj4fo2SWWatesHjoaSX0IYaza29Kc/QmADcSrJrsQrJ2"
    "2sBp2gOjYS9asxwtMrPeCXhBMckxZ94DCiu16gE4MPmC5dgTQs6+Ozw5HgaEkZUv+v7mNs"
    "AHQeAWK+Fyc4iPkDCklh6tJf+oiC4wKOi+bj4oGw/Rv5Z9NhcbjeelSwfKRcgGHnvnFqrN"
    "7ilZUnxPts51d9I/aIqu1dQlW+IIq4KvUqXiOaxHt9IKzJnoSqUfRKXVyTrcGo1McD4Pzx"
    "YnOE82fA8yflUgi0I7QEATpPVO+QzNXGYjJ7JJjtm9TvEqzu+t6LrB7AdAi9y0PBDie41M"
    "Dv3v18++nvZh38zhA6dvf3L29vTxezkz+UQ3qlt9IUBDp0muaJuby9kaGX8nesvtA1aWjO"
    "ULp+RobWI6VwWQzt1JIhjpJ11iaBE658+M+4co9GujNbfk+k78lnWpBFmMvB6ih5jn6R+5"
    "oUegN570jkDdl0qzZtdUmDQN5Sysc7zM1tGoZ8+CNkb/vj9tIn7XnpewrnLMjlAwqS+Rtn"
    "65GsoIBUaKXdaz2uRO3vdlvvAeK4945Huu5LyQEh+KkIwaDaTlu19UfJSZMGf7K+ck6xKc"
    "ac1Wj+GD2otm8bmpA9Ul8eiRWj6f1K2/CLdPai3XRm0BeUro1hpY+9GVj7vZDOQKsYUADe"
    "4r2qO25bZ6KCAlLrCctCkM3WltQqCkj1vTTKNGnGG8WOQaokQbTBccPSPYDqMmWGep6jp8"
    "XqT2/fvPtw+/6bFy9nL2spmUUA6ctv63U7oDJK35VRVG+x1JC63d6NLDWlbPfIrhST5WCe"
    "d8CZRsQz5qY8xGbej4gBeZ8K3ZyIOebySLO2CFdxcAI2CRqZImukt3lNm9FQCsV+getWDY"
    "cIw678V1HAuyvvQjJsz3uBAt4dCowRgZXp45T1lgpjJQz062mfEofKY+SrCkqwPGArICgM"
    "WctukCJvlGTVtt0U+eY7ANc1CXFLTAWXWvSgAjCgOJ6oqpTxZIRyxeBc+diseT+g4Ox0UY"
    "bkLuDQMecIA2eob87QitVsRYK1Tdu8IwCa5p0E6ciNaK4JcnhlTsDw4nj94kBs0FOMDYJK"
    "gE9w1sdTCXD8TZZ9idSi+kudxmmpz2etUVrFiC61PeTYojxfFk7zjCO6S56jL/ITbfr5rc"
    "oBSQjXzankv9VQZYQ1Fv545O0gTssLQwPEafVOMbS8uoo1ofw1LTivwYB6lwZYhG0inbJk"
    "0PZvGcMNWSQ1XI37Pp0g1yP/H/+ERBAQ++UvExFzLDRYRoIhx2dDzniUOyjzfkHl7o9MCs"
    "U3DRpednF2Ts2b3x/GdVD2VDEftKLyCyKsVbWZ7kGMfj2eEb+iNBFRjH4VeE0S9YFJzXO/"
    "ESh4XmgfoOD1TjGU3eqJzsK81TkUOR8PSpuD0qbPF7mhLwxZDc2UV1FAvAPxoPA1S4vTVf"
    "gKYcl2zss4UPZ8U/Y8UTo+BysSpmav0uFaq8rBy6M6tJYiidQPVLMa5RP6F10gFWKCWJpk"
    "BeFpQhCnKQvIKxTiKN4j3TxKtzxFaqmeuJJU/9kZktCs9O/PiBO5VkJDTbOhHw6KjRdiIi"
    "g2A0ri0LZqyDhYvVfZ0H1EAOHQr3uU/br1STvPz9nTaWi0jp/gnGzkntF/6WBh6Nt9blVf"
    "sG839H6ZnFpXOSwwF3OpWzjMcQ0K6rvP8wxmuebjaVpmOV+MNgTHNyaDDclSK882/ePFwA"
    "4O4oWUXtevdNX2lZxMovspZTaQr6Jo58d10XcSvtZXsu5L2TLnaKnMLaYCjhe+92MqyJPo"
    "fmV4e9uCLY6Y83Jkvp4eZ3DpX4ocpE0tWGMee0BaWGOu3xrBXxr7qs+d7WQ2RpkjAowyDk"
    "aZZcSktCynJTKHcLft4qfYKRX6H7jveEzwch6YC0o2zkAVNCX2L2aUyVozOxU8KAEnqF6M"
    "RJ3w3gksl8kb1dfppkGpyC521SzmwWH4Wf1CpQCq4y9rM3Vwq+o7ZAK/XsPsmerhGqxPlQ"
    "iXGzxCU/BLRn0aXtq+tbNLbXTjT3O+quowHgtlX5qDFIUeiMGl1bbQjxhY6KNL+VBn63sp"
    "/zadu/pa52M3LkZ36iyZyYbyrcMJx/qEmCGchpFAJBGqhTpDqu87C2cob9q4jXFwTM9XB6"
    "y5beTF7vyIc9pNG7TTA8GqB1Y9iLHyiMJerEuRIBvL1VuCwNq9tlg5IhovKVd6I+EIERPV"
    "Pcos4xyutko5vDquk3yzxXuaiiJg+4EkoZQ7BNV/LXCynqFdJFbHltRxpAoQcbxHOAmzj9"
    "XQTMBSLki0oHRNtKHB5M0c6JkQU+7FhgbyzoBnBvQCG5bm43br2g3l5A4gejqInqmwciPn"
    "w6GguENmLbRpQz23adM7gpsTs4yEUFjfnJj1ZnxyqhJi21KyCnx0W8nxTLFTV0nNls3RcA"
    "AM2OqDbklyBdG9nxKREROGw6E1KeaAgZSY7ikxWiO29IAVEHCAuXl6F4yqShEO1NeRMANu"
    "M3DPKDdQ33piHjDX6cHc1wRc+qjM+nLakltCAb1t9C6JQQ5ppTZHAK1ttAr81ZLWHAG0tt"
    "Fqr5dcSiGZNK2Zk2KuPByW9NaQQHMHmu233CoQSO5Asv0GXAUCyR1IlvIw1s91YrqMBro7"
    "0M1TviUJd9w9ymigu43ugDJGAmGqotJKdAUHFJ9b0fJ5NuV/ypDJ2CkulmJWCta1DV04QU"
    "Jjbijb+zTrg0BTzqc+69C35Qkm8RSxTneZiHHTGulaDJp1C3idL0rjO6XT5tGjpXM5y409"
    "3vMZR8lvxQrltzYn1brdBsJTvRA+IDx1QPnuTLhkM63noiSB2iTdLEy1dBqP0iMAKon4q+"
    "b5RrP7YvVOBnn7dUsCgXMGWuSQ8sCusgipYTqUD1ScSeoRVZ0XCpMtyiPxsxJ/ZZkC0fR+"
    "JVTOzBbvTSUDH30/kFA8eG1AQoEEmgnSnO1NtuxWUEAqJLtfsaFIuviXPOFt+C5BgHLnHi"
    "62mmMZBP6WhtPOMXnxERmL4+Gzl7XMyJKonDi7XqxlELDu0o+Vptv5mli2Yy2BgHV71vHG"
    "XOi2NcTjCLpOfMeIctwgJbfvlNzx+Cr7t7AOnPCTGdKcogNq0AmGB4wkHKDgpL0HVJTYyv"
    "YlCEj21ddmg0WwsqSzjAE+a/J63re5s6iejwd50aHECEQBPpF4MO98gu/liXLT6gzUI2Yd"
    "vYBxMbhTHT41uloR7xlHjGwpEzOEOYoE4jgKkWp5ODvWwVuQAGf91puK7V3qxuAQ9OJUAo"
    "fggAc/OAQhMmzc1GotydLmWcZMwjw0tAwLvtgByT5sslu8f0wtziocVLdHzERWFsZ1Iipo"
    "mIdHzANlj3DvlsEwC+D48s3xNbKSSiNidmRVlUbE7MgKK42IWXCD9+0GX8Z4ZyNIFONBdn"
    "AIdoQq4E/A6Z1Z4x0muQKEOfZ5jjNHy9wUPqTmuCnUswRqm98RnlFtB7+csPqxvsLJvdzO"
    "WGqbiHmKBNtwXUNdcGLSUFvLtR9BA9ZrP3wy2oLto2hFkJDdzUQkqC2jkomNpeWrgIDM6p"
    "LUgLnpmGvLaCgQwLc930WAq6VBoQyD/jE3rUaFK6T5jYfRHhc1dii8cYqEKFaICoao4Gns"
    "C6XqblW6z9WxNRDeLQHHM8IvXeEoNyExarDp/vnzx59bDU85qi4+RIFA/4XiiPeW4FQK01"
    "ykUSyihD9Xj71GpKZiqX2d15d0bUtRN4Do96ca/Q41cJ/irPuS8xDdJ5L1v5D9jSnf4Xh1"
    "1prrkI0rQkW7lDmTQ9EWR6xISMjCz59xFHGeEvYcvRMcbVn0IFeoHMiEvIBIErD9Vi7ZLD"
    "3hnqqEhiQgOnVBfgeOEoo2lBFTIbQBngiZEV5I5pAZMaDyAxVHLyuPb9NFHAU2svgRMbwc"
    "fp3l2YvEnW/9p8zfRQlm+yZXwQFU94LtRdbjdVzqZZsTLCfywLok/e7dz7ef/m5W6O8MxN"
    "/9/cvb27pxVZ2j8yWjBifNmRiXCnKCQu9IhNyOQS4skj+Ez9NERLHtVJ+iIdzF59kG+0Wz"
    "xACabB+arAqTUHlbNyZF9nBx1qbHZi085rwyuoMyewAgzNckREvKVEI9RssoJq+yNHqpMA"
    "ZUFYNSauUykusOYaEVUYlWGfhFsj3dEJ5l26uRkVRK9e1NKu1gzwXF1gutCxTb3ikuBcU5"
    "ZfpDgn8rqXKH2phEgpbsgQNiEpkZQ/tLlXLkIISVYBOUwEYicXUStOUl++k9gGByvZ7ctb"
    "yQzJ3qjp5Ap2RtHbj66ChituXQlBRfZfTnlio9w6XCIbDBVNS27mtAWPXOqz5jMqSJ0SZ+"
    "bgYK3GRahw/MPt2SxBjo1hrUXUJBprj+3S2Z4jHl9gyXUMDwGYaVGcpSfy5BIMy4FhLPGD"
    "U42pulkAMAAo0dqvYEwo7tAwDsFA50j6e3wvj7wIOfrtuETMtPVz2Yk4ivnKa9BgUvvG/2"
    "I9/8sY3F1CsDZq3xxcVQy1LqG/qQNzVeIowWOFk/4yWnqfKWqjbHNBXHOujd66lf9O7gYf"
    "VC2gYPa+8UQ1H1gWm+asPUaVIabXRdJsudtwwCSqE+vZ3sCfXpR0421IGGyq/jrvyqSilI"
    "zd+uhmEF9KRrGD7gWKp4duyVMU+aPGiVfo0zSytWhKl0aCvJrI4D7u25L39NC+prsAEjkK"
    "5g0OmnxhCOsdwz5ngpTJnNrfLaCRZK67VLbVJ946cc3zKGG1JuC0CN2KGrDannXcOEqZbw"
    "P/5ZI/Ge0XRrqz1XQLBBOyh0UDYZyiZD2WQomwxlk0fIN5RNhrLJE13UUDYZyib7zyeUTR"
    "7Qjgdhnk8wzBPKyT6VWfcm6JNsf9n+keGmMjzHy7P2gE+ynafb+f1haIcqPCkn7BlHaqJV"
    "/KWgiHyVkHiPVNVW+a/X6Nco/FVVt1Hlb4IVjpWjlDzjM8SpHnT4DOknc13r1VR5p9dnQS"
    "yoF5IKxIIOKAyqF8qS0BIE6DzpG8vN6VQtmvcRMolImCskDFoyfkQA4S6ljSR/fL7CfGVw"
    "wbTU7K3iHMv2joj8vur2bqR0QkM7520JM6D/9nqL/sRTS75uI8mpg0pWRU5QJRuJClZw0q"
    "55cze1m0Ni5Xjmd2kqENB28pRRUC7e8dgBU2bjbIBRqw+j1hey2cZY+zpPLFqHa7MOdaVF"
    "efBZg9af6K7Upwipyk4c5amOulCzMiJxygzZyXZQMDd5obyDual3iktdi/DGyvdYjAdF3c"
    "UyEoZyJgyKYotp5AgByh0oT1TV7HjOo9BumVdhQL2LWSqmJr2gNajsgIGIsptXbRFlcbSJ"
    "xHzLqKoTaLOyT4AQRWK/tDdEYCWlnBLf3J2ujIE+0e1T4tC1DurmQd08zw5csEL0Y4VIGq"
    "Jq8iuzNguEOI45a3j4siIojBhR9Uz3zzhidPcK4ThGQlUu26RclS9Dur+A/MeSMoLwsZvy"
    "MmJygFyIbP8c/TXGQjVw+e1OSpQz1SuZE7n+BT+1WQz2VDB3eKGLN5s7+KqptlJL8MKqsb"
    "QSaC1dRDsep4ZK6C2E5+OBbBeyBRaplT3kiADCXRQXamcHKcYD2S6poziyDeUrQSBLpsrm"
    "v439V5qX7r/NfVdg6XZKk4lpsJ7T5ZITMZdCI01M8U1tqnXTHaAPEajaoGqPSdV+T+/pTa"
    "O6ra/Ozqvc87gYeFbv/tsqCla6dXORNnJQb9VNTlXmLoBHaLt+uZ2fhu57tY5Jvu1slxGe"
    "dlEoDNHhjaf3YfyUjusX37388eXvv//h5eGUPnzSdjifHsQrEt2vDIdwI51HAPBpqmkkRU"
    "R7oeaIAoEGBBoLgeYTpS3+A321i0DDioGdHAkHiUTZ7bVNPxI6b3YZ3adMlxvJ2qIo8YXp"
    "uEUskFzjv11gTkIUJZwwieAkJoFAqi+52XfQ14NAgPLwhG8WoCCwb8hCqUy+UMYWqs3xIG"
    "UMxIO0T4lDPIjc0OSPujdYrZqnpIyBKbn4lOA4pjtVAZ9F9/LHnc5MS76kAQt1b8sOebLZ"
    "UqE6OMyFiJtNto0qSssdhtNZfvj25e+/7bl9+cW0Fog4AzO4Z3LPxLRGKOH1FGfdF1vBil"
    "F5EJIbk6WguDZrtROUR3VKc6RLeQAjTlV1CDnjaIe5pCkiYaaxp4mIYrRbyTGRQBu8RwnV"
    "0YB6DML3ckmYkyAvdeNHGAHWZO9Qo6SMulSFkvMGgOuoppdNFIc0ysfOh4V/Rb0nlgESB8"
    "iUXAIDi4ILFWQij3a9f9nKBSfgCYoGIxEFCk5aJUB9FjnIf2XcBKcYpL9epD+GE57XpTMJ"
    "gKXLrTJgUfGiNr5DFde8gVaoXDOqVIXiVhkn0S4SK4TRoaVf5sCJOMpWJFpShsgDYaZyrZ"
    "e5KWSOeCF+gIQ3oIR3pbabIyITGnOPnWxotAn1BLpSP3VnJVPSDifc8hCtwSCJ56Q2tKkm"
    "TGtpaGNBGNjQO3XBWi6JfEkfiEuZ3Rp2gqrzSFTlTtYRRgLKQicDSQ0KE+3dRHtiFPkl4Q"
    "THpKrR16/NOphD0vLgDvlAWOhKnUrcUUGqqGRO0SYM5cfKfFgqqFXfm6GV8nHhtfZpmXKG"
    "LnNTsIV4IWKALWRAKS5MXQSKIwpOGO9OmKqj5bARyjfALk7TgJ18fwv1huiITF+OaU7YbV"
    "bk2nhSly63Hta6rxQujeyU6MKj++S3UYJU7VTlYsBoKzViaghMOTsazlYvNn44Wwc8W7Pl"
    "b1s2pgwCSkdZZUp3QXsgUzFpQ3Q8RMd7tptMLFIGouOf+qzHmIu5kqDl/EWJw+QbbwAN13"
    "xTzj3SK/+QOeQa1Mo/HNx1Z7TK5XHgWaXy8yFrAet248oG+wrhBEmeViQRUYDlvZB84kyp"
    "j5jzNdnPkPoIbVfKxKtj2aQOqcogyJufaqL9PALUVy8UAVBfe6cY2pf3RCeEvw2oskoeiC"
    "GLpKWXTgEAul2Kfx9cwN3TAY8YaFdeZ92ib2yoZBocGzfqNvpPoNC813USlFOFGNsmt9RU"
    "PoKGM4/1XI4DzGO+vAVTN5Q4tqKvY8E8AuaRRvPIO308SkCjiaQ0YnbWTBJVB5/PGkxQ3j"
    "A2z98TugxkHre2ZfSBJEhQtKJx+Bz9QR4nIVrs9bA12ZNQDVvNkNoIsoxAFfmWORef6SGG"
    "nMJBHgmmFC8UUzCl9E4xmFLAlDJ+3T6mdJ1u7ZTLIwZ0+zrrXdVKsKlczaYCauWTUCs9Uj"
    "b+ijnfUWZOxylfP69obMtDOxQnUSApnhcwJEV95S1l9zR5ERUyPUkCtt/KhYqk0C8Vgrpk"
    "/xr9GoW/Fi17sluaipb0+zBQLbwQ1EC1GFAWBjHhSmLCCif3bmJCBQliAogJncSEv+E4Js"
    "YsoPxKq2iwO47pkKRLOUF5tpCqIhvx50hl+GxoQvbFuZvl/5qOeQc8nNxeHCtwcg94ckN6"
    "UA81afSeY8lpFQWk1kj1v/0UFA+D4mGveioeBubAxqmYmJwPKY/XienySr96mwi2f6f4vm"
    "nUtEpjZud1rjlRw7tqXlgog6iGKEVpWQRZLIgqq8B1sIWynBrVLjvwI3Qu3+Qs0MFAB3OS"
    "bcezz/d5jl8lfBeCOIZM0Ij+bdDh2hZ5gYAVPl5h5jPBLFg1CzL59S5CDD8O7dT+bImZ9u"
    "xmR/4zrqWSSMogmBEUJdoCrBfD6+M/5SjVx8fc9uyxNwRpB6QdkHbGIu2MP1PJq4Pgbw2h"
    "RaWrXQ4Bm7AiHd6jqgDmCqkpGsg4BjZq2Kif+kZdvGhddaNiPOhGky5vBxrSBQ9GslhRur"
    "4Vgmy25rCa6oj2AzIbO8elwWcPyY+q2BDbq5Q6ecNILimE0YZwLr/xc/Rus0n1/V8jjvdc"
    "tXHOyhotaCq0jlNJ1lNtoAN1TIenJ22fD4LIHS/ODjieBzye81fHktMqCkitkSo3m4DaRZ"
    "qUICD5uFiFdW3kuSpzd0p7s2W4inISfzwrm5BLPy++e/njy99//8PLg9Bz+KRN1jn1bWyi"
    "OI44kU8x9VxoZLYOm5JkeTFu5fJjbgE5VeQEA3JGEoBTcOJtpH0mzP+Uicr7m2bd4DCkk3"
    "IQlkd3MKHJsapgSIjyG7zSwniCGaM7pP6n5fENXuvQDkSTQN4GJ6EeJkV4kQ3YMhpI0UOJ"
    "9AkhpsiRfh8FGoIXkhZoCAMKs75ZoidBakjCdEvma7K3URKqKNATHPSEBQ33c5WbbbKRNq"
    "eZVmCQaVrnvmumKXkgck/QxFks+yoKlr2Lepwu/kUCg5rR0m3oCAHKHShf6QefEN6c/XIA"
    "QOpL+2S4pL7QZBlHphfgjtKY4KQh76UEq+/6EtfXdBw+GXjX//jxfYX5u3f1df7Lh7u3n7"
    "75Tk+DHBSJkjdshM3NGAmI1GPDKyzznmrFczEnUtM1lHBuKxhfRjnR75kRdGjeaRCkjDlZ"
    "8mpQqOPrmyWvPM/FfuEwzzXoBE22E86hzI2BThNfx8Ib7vMbTllI2JyRpc0BWgHB+Wl/fm"
    "7xfqN0fEveazBg3kFyUX4M6/VeBgHrDqzvEmvOjxBgvBvjfvlg3ybhlqq4h2Yf7GHIrIsP"
    "lpRHd8jHJ4wgjDJnF9rJ/2RZ9Nq6ymdIOUXlYYoOfSMjHT+pwiyJMIViXuSO4FEd4pUCj+"
    "r1KS61UGBW/fzy4WCEdzhoj64jgzHyljHc4O+r4WrcdzTFj+vI/cc/x2nDlVvNIp6OCTeM"
    "uP49UtjD3JTK0xIecAoFUdGlA2jAiMl1116H+gCC8IA6713DA5Y4ilNm2qob44zLkMnkdF"
    "8swFixI58351ESGEIu2g2XJ2CwXPpsuZS3SjfEyTNRAsIc+zzH48nvHX8tR6ic2m1Cpuv1"
    "S7eh46xXkTDrvs+6X5biD1l27U2zobgYMetiJ96UBndK5NfGD0STrMgq1sn2KjmmMDibs/"
    "I7ocDc64UtEsy9vVNcskHmL4AlqTUY0Go07VpyWsIAofUgDMojYa1dlFFTSvIeWMOABI3B"
    "7by2aUiQgPTo+hzeO5O28tRVtE2E9byGl41BvQwBgzoYgp6qSaDiRomSiK+cpr0GBfO6b+"
    "Z1v0w/f8X7mGJzgePqiFkX08+2NPis6Ue1Nd1FIUFbzISuZVyUWNy/Qiv5chPGdaEUhndI"
    "JcSX2pvPVN16jPQXyGL9ApygBUF8G0dCNe7Ry/zEcDTQM8Hs5IWuCWan3imGburXCGLx6x"
    "D5RJRdIGOq6Rg5jul0kLDK8C418zMg2ukG2jy6T6Q2p9qbcLRjNLl/hdZkK9CSqvq9u1UU"
    "y7ssyQ5tVUHfrHbQTHkQpPwUqgq/EVezF6IszgppmATfE2asxj/s0+F48WLvg+NlwOMFyo"
    "L1QWpWndzGTFaCgGHStSDYQbzpaCSrgqbk9rhcbVsQP68SQw0lKp6mjZJ83Ubybg7TXkVO"
    "cNZHMssjMVF+ItsYt1WSzgfMuumVh7EdlEqGk3uirIS5jVD1zCwSixdElWrO7qdsg8pouM"
    "qabZo0xMfcCtQ9L8RmUPcG1ExUdr9JnGsuZ3lEDF/P8jp09lK5Uhfns1vJJQis47qGvRSE"
    "2RotShggdJyBPSxNkgkF9mywCFam/bi5Ic8RAfYKg72iEPcsKC1DIFSqTqiU5e3K0B4AYM"
    "d02BEgMq15ZU/X6gORaWD26cXs89//FyQvToI="
)

"""Matching by rules: who tied what and why, groups that tie together, and pairs that a person has parted.

A line no longer names the ledger transaction that booked it but the number of its settlement's booking, which is known
when it ties: a million lines are written once and not twice. docs/decisions/0007 says which foreign keys go and why.
"""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

BREAK_KINDS = (
    "('missing_here', 'missing_there', 'amount', 'currency', 'fee', 'tax', 'status', 'duplicate', 'late',"
    " 'orphan_refund', 'bank_short', 'bank_over')"
)
OLD_KINDS = "('missing_here', 'missing_there', 'amount', 'fee', 'status', 'duplicate')"

_TABLES = """
        CREATE TABLE reconciliation_rule_set (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            document JSONB NOT NULL,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_account_id, version),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id)
        );

        CREATE TABLE reconciliation_match (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            rule TEXT NOT NULL,
            cardinality TEXT NOT NULL CHECK (cardinality IN ('1:1', '1:N', 'N:1', 'N:M')),
            lines INTEGER NOT NULL CHECK (lines > 0),
            expectations INTEGER NOT NULL CHECK (expectations > 0),
            difference NUMERIC(24, 4) NOT NULL,
            currency CHAR(3) NOT NULL,
            explanation JSONB NOT NULL DEFAULT '{}',
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            undone_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id)
        );
        CREATE INDEX reconciliation_match_account ON reconciliation_match (tenant_id, provider_account_id, id);

        CREATE TABLE reconciliation_parting (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            line_id UUID NOT NULL,
            expectation_id UUID NOT NULL,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, line_id, expectation_id),
            FOREIGN KEY (tenant_id, expectation_id) REFERENCES settlement_expectation (tenant_id, id)
        );

        CREATE TABLE settlement_booking (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            settlement_id UUID NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            transaction_id UUID NOT NULL,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, settlement_id, number),
            FOREIGN KEY (tenant_id, settlement_id) REFERENCES settlement (tenant_id, id),
            FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id)
        );
"""

_COLUMNS = f"""
        ALTER TABLE settlement_expectation
            DROP CONSTRAINT settlement_expectation_tenant_id_provider_account_id_fkey,
            DROP CONSTRAINT settlement_expectation_tenant_id_posting_id_fkey,
            ADD COLUMN reference TEXT,
            ADD COLUMN group_key TEXT,
            ADD COLUMN match_id UUID,
            ADD COLUMN rule TEXT,
            ADD FOREIGN KEY (tenant_id, match_id) REFERENCES reconciliation_match (tenant_id, id);
        DROP INDEX settlement_expectation_open;
        CREATE INDEX settlement_expectation_open
            ON settlement_expectation (tenant_id, provider_account_id, currency, expected_at)
            WHERE line_id IS NULL AND match_id IS NULL;
        CREATE INDEX settlement_expectation_reference
            ON settlement_expectation (tenant_id, reference, provider_account_id)
            WHERE reference IS NOT NULL AND line_id IS NULL AND match_id IS NULL;
        CREATE INDEX settlement_expectation_match ON settlement_expectation (tenant_id, match_id)
            WHERE match_id IS NOT NULL;

        ALTER TABLE settlement_line
            DROP CONSTRAINT settlement_line_tenant_id_settlement_id_fkey,
            DROP CONSTRAINT settlement_line_tenant_id_expectation_id_fkey,
            DROP CONSTRAINT settlement_line_tenant_id_transaction_id_fkey,
            DROP CONSTRAINT settlement_line_problem_check,
            DROP CONSTRAINT settlement_line_check1,
            ADD COLUMN match_id UUID,
            ADD COLUMN rule TEXT,
            ADD COLUMN booking INTEGER,
            ADD FOREIGN KEY (tenant_id, match_id) REFERENCES reconciliation_match (tenant_id, id),
            ADD CONSTRAINT settlement_line_problem_check CHECK (problem IN {BREAK_KINDS}),
            ADD CONSTRAINT settlement_line_tie
                CHECK ((state = 'matched') = (expectation_id IS NOT NULL OR match_id IS NOT NULL));
        CREATE INDEX settlement_line_match ON settlement_line (tenant_id, match_id) WHERE match_id IS NOT NULL;

        ALTER TABLE reconciliation_break
            DROP CONSTRAINT reconciliation_break_kind_check,
            ADD CONSTRAINT reconciliation_break_kind_check CHECK (kind IN {BREAK_KINDS});
"""

# A booking's reference is `settlement:<pac of 30 letters>:<the vendor's id>`, and from the second on `#<number>`; its
# metadata holds the vendor's id. Forced row-level security makes an unscoped statement a silent no-op, so this walks
# the tenants.
_BOOKINGS = """
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                INSERT INTO settlement_booking (tenant_id, id, settlement_id, number, transaction_id)
                SELECT l.tenant_id, gen_random_uuid(), l.settlement_id,
                       coalesce(nullif(substr(t.reference, 44 + length(s.provider_settlement_id)), '')::integer, 1),
                       l.transaction_id
                FROM (SELECT DISTINCT tenant_id, settlement_id, transaction_id FROM settlement_line
                      WHERE tenant_id = each AND transaction_id IS NOT NULL) l
                JOIN settlement s ON s.tenant_id = l.tenant_id AND s.id = l.settlement_id
                JOIN ledger_transaction t ON t.tenant_id = l.tenant_id AND t.id = l.transaction_id;
                UPDATE settlement_line l SET booking = b.number FROM settlement_booking b
                WHERE l.tenant_id = each AND b.tenant_id = each AND b.settlement_id = l.settlement_id
                  AND b.transaction_id = l.transaction_id;
                UPDATE settlement_line l SET booking = s.bookings + 1 FROM settlement s
                WHERE l.tenant_id = each AND s.tenant_id = each AND s.id = l.settlement_id
                  AND l.state = 'matched' AND l.transaction_id IS NULL;
                UPDATE settlement_line SET rule = '0/exact_id' WHERE tenant_id = each AND state = 'matched';
                UPDATE settlement_expectation SET rule = '0/exact_id' WHERE tenant_id = each AND line_id IS NOT NULL;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        SET CONSTRAINTS ALL IMMEDIATE;
        ALTER TABLE settlement_line
            DROP COLUMN transaction_id,
            ADD CONSTRAINT settlement_line_booking CHECK ((state = 'matched') = (booking IS NOT NULL));
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        _TABLES
        + _COLUMNS
        + tenant_table_v1("reconciliation_rule_set")
        + tenant_table_v1("reconciliation_match", update=("undone_at",))
        + tenant_table_v1("reconciliation_parting")
        + tenant_table_v1("settlement_booking")
        + _BOOKINGS
        + """
        GRANT UPDATE (reference, group_key, match_id, rule) ON settlement_expectation TO bahi_app;
        GRANT UPDATE (match_id, rule, booking) ON settlement_line TO bahi_app;
        """
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        ALTER TABLE settlement_line ADD COLUMN transaction_id UUID;
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                UPDATE settlement_line l SET transaction_id = b.transaction_id FROM settlement_booking b
                WHERE l.tenant_id = each AND b.tenant_id = each AND b.settlement_id = l.settlement_id
                  AND b.number = l.booking;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        SET CONSTRAINTS ALL IMMEDIATE;
        ALTER TABLE reconciliation_break
            DROP CONSTRAINT reconciliation_break_kind_check,
            ADD CONSTRAINT reconciliation_break_kind_check CHECK (kind IN {OLD_KINDS});
        DROP INDEX settlement_line_match, settlement_expectation_match, settlement_expectation_reference,
            settlement_expectation_open;
        ALTER TABLE settlement_line
            DROP CONSTRAINT settlement_line_booking,
            DROP CONSTRAINT settlement_line_tie,
            DROP CONSTRAINT settlement_line_problem_check,
            DROP COLUMN booking, DROP COLUMN rule, DROP COLUMN match_id,
            ADD CONSTRAINT settlement_line_problem_check CHECK (problem IN {OLD_KINDS}),
            ADD CONSTRAINT settlement_line_check1 CHECK ((state = 'matched') = (expectation_id IS NOT NULL)),
            ADD CONSTRAINT settlement_line_tenant_id_settlement_id_fkey
                FOREIGN KEY (tenant_id, settlement_id) REFERENCES settlement (tenant_id, id),
            ADD CONSTRAINT settlement_line_tenant_id_expectation_id_fkey
                FOREIGN KEY (tenant_id, expectation_id) REFERENCES settlement_expectation (tenant_id, id),
            ADD CONSTRAINT settlement_line_tenant_id_transaction_id_fkey
                FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id);
        GRANT UPDATE (transaction_id) ON settlement_line TO bahi_app;
        ALTER TABLE settlement_expectation
            DROP COLUMN rule, DROP COLUMN match_id, DROP COLUMN group_key, DROP COLUMN reference,
            ADD CONSTRAINT settlement_expectation_tenant_id_provider_account_id_fkey
                FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id),
            ADD CONSTRAINT settlement_expectation_tenant_id_posting_id_fkey
                FOREIGN KEY (tenant_id, posting_id) REFERENCES ledger_posting (tenant_id, id);
        CREATE INDEX settlement_expectation_open
            ON settlement_expectation (tenant_id, provider_account_id, currency, expected_at) WHERE line_id IS NULL;
        DROP TABLE settlement_booking, reconciliation_parting, reconciliation_match, reconciliation_rule_set;
    """


MODELS_STATE = (
    "eJztvX+X27a5LvpVsOYfp2upXonjJj32XWedmcTddWvHubZzc3p6uhSIhEasKEIFwJHVvf"
    "d3vwBISiQFUgRGpEDO+0ecGREPqXkAAu/v9z9vNjQkMX9+GwQ0TcTNK/SfNwneEPlD/dIM"
    "3eDt9nhBfSDwItZjYxLeEzbHpbELLhgO1C2XOOZEfhQSHrBoKyKaKMwtylAoR71CYkUQTe"
    "I92qT6zojRHaJL/Xk2doZwEqJIcBTTYP1cPSikgXxSlNxf8J5pEv0rJXNB74kcx+Sd//4P"
    "+XGUhOQL4cWv2/V8GZE4rLAWheoG+vO52G/1Z7/88vbHP+mR6vsu5gGN001yHL3dixVNDs"
    "PTNAqfK4y6dk8SwrAgYYnIJI3jnPnio+wbyw8ES8nhq4bHD0KyxGmspuPm/1mmSaBmAekn"
    "qX9e/s/8q5WGzec/ffg8//Tm83x+czJ76ivUyM8/CmiiZj5KhCLqP/87u++REP3pjXrAD3"
    "++/fjVt9/9TlNAubhn+qKm6+a/NRALnEE16UeWBUlwIuZ2ZFdAl+S8+OBI+nHJF3QWhHlG"
    "8ZHSQL7Vp2x+Jl+Emc1ifI1I+cWmReHnN//7s7rzhvN/xeqDn/6/24+a1/e3/1sTu9nnV9"
    "59+Ok/iuFUbn7Z3vjTD+8+3NXITijb4HjOIzvOazCg3oH6IGWMJMH+lPcfVpg1rPUSZhKk"
    "32zwl3lMknuxkr9+2zIHBePf/q5GbX7hhbpSZZjuJBc2y/oAcOI2P+B8oXbo9byMKTWw/S"
    "MJIrlXmAk/YGqEhxnoeQ6eFPk/vvnh7fvbd1+9eDl7qbmWTEeClNf4y6/rS3mBY5wEhj26"
    "ld4S6tEEO+0cX4+E3lXOngW3BQSIbSP2gTCuvsIJt3fR/dukYRsugWrsRplONyZG5ZeV//"
    "v9/3jx4ttvv3/x9bff/fEPL7///g9//PqPM6Wuymunl75vmYa7t//x9qfadqw+qPLOBRYp"
    "tzn7jojhBIsbuiXJFRS+Xs6/DRFY6YmnpP/l04efzKSXMfWNJAoE+i8UR7y3JV9SwBdpFI"
    "so4c/VY6+hgyuO2qekzv6sqkmqG5yI2IwoyuZYGDZ3eUVEG9IgaFeQ9anJoc+LH8YoeMs/"
    "MPyQxPtcdmp7W96+f/Pp8+37nyvz8+Pt5zfqyovK61J8+tV3tTk73AT9+vbzn5H6Ff2fDz"
    "+9qU/jYdzn/3OjvhNOBZ0ndDfHYcmIVHxasFaZ9RhzMWckoCx0mnsT/gIrYDwSqk8TXnDS"
    "PuPRJhLzLaPLKLayY5wAQfFzOPhoEgnKiEGCvqM0JjhpOPzKuBrxCwnsa1c9fDIs93cfPr"
    "yrcH/3tk7uL+/v3nz86puadH0q3SndY+4kWteRIF+7y9fEbQpOoDAH3edAubuW65IrRn2w"
    "wMF6h1k4P7lCX9CmsaeXNi829U9wgu81l+rvVl+46ov8TNjmptlVqS/Pursr56IAnPVZfk"
    "gIEis5JwgnhY8RRRwt5Q8hWuxfIYy2mAnlYVQeRXmYyvOWo69++1/f/PZ/0xdfv/judzPl"
    "e4yY/Ns2C8LUpd/kZ1g+MjjgCgXl1MN5lW/wCH9owbGdq66KAv8o+EevRPGR0jUxuIyaRd"
    "x8+CS8RUNLtg84Tq30iQMA6HbxiILnv1+yfZGewk2U/JXsjaJTca1VbsJq1Dzf2rpEeG1j"
    "LJaUbRDdqkVB2TOOAql6kkREODbFb3VAQHSWF0djs/Sh/2+xoRTjYUNx2L3l2zhfYb4yac"
    "MJZvtG8eSAqtuA9oLwaRF/lzsuDsRL3u/e/nT78W9m5u8Mjo67v31+cwuODnB03JAv20je"
    "zWHWq0hwbvjs3GDkga6d3u0qEmbZ51nWTseUuzssS1iYad9m2hfFi7AoWN2Y1K7syqxV6T"
    "qOOadxNU/shXWmRi+LUWUyuFbyhf44XalP8SVzrbz45uX3L//47XcvDx6VwydtjpTCcdWs"
    "IjW6sJqD0JtdV+NUlKox6C/+8IcOUehyVGMcur5Wlc/VS2XBcD58gux+8/XXHdiVoxrZ1d"
    "fqdsNEkMRwbDYH3pUgw8fdXeegvFiEnS+H2TZqsiFmV9oPs21kYz/MXFJVEyD6vCJI3kO5"
    "KUm8VM5PvqK7BNEkIDqXc022Ikv6xBx9+vPt71/84TuTrfHCdwe7pOd2SfCKXtwrCqZeMP"
    "V6RXxfpt5VZJJ0mhd6MR4WusNC3xK2ibjSdgy5NLeM4YalXsPVuJ+ebKnY/Ps/GpwSC6t4"
    "lSoKVq1LHAV4g8AbBN6gyViPwRv01GYZvEFPZaYTInaUre3EyzJoQNnSlC+snncN68tB4v"
    "TGGrll9AHHN0Z7ZH5t1m6RLI06a5L8dYWV8Y+grWQwiLY4RpivVfoF08ZBnFBl+0OqHoWE"
    "vtZ15tQvSil5lpeY0zbGXcRXhZExwInEoQVBwQon8g89tVYO+WAwZHphZQNDZu8Ul2xr8t"
    "vb6MvFeNCUHTRlni7+SQIre1oJApS7mNTwPqbYsMSbnbUlCDhrH1EOJefRwXRfR4L5vr74"
    "u5rvGcHcFG7TvOEcEbDfuFSnwGu7IpAHANDtcqJC4bHBzf0rEliu8RIEKt7YM16os3P73d"
    "wAhRlwyMweTV3Jb3pi/Dp1b8C12Dwh4FocwLXo26yPZJY7+SIyk63Ly11FgsfJt1n2xUmS"
    "hpF4kwhmDts+Xp21OkrUuDk5DOxULKuo54nkyOfo7SbvwvMaraj85iihiBN5RAntw5C/ba"
    "WsQBMcI2X7nmVh1pEcqC7LxbGM7lO5fOUDzJWx+n0c+EWGeLPBL3J9isv124SpvUSzpnUA"
    "gB3HQcHC+g205HtKWYHgipo85QuypMyQNdLsiToiHuWIGo9024sfCi+FyVzZTPsBAKy7sz"
    "6452k8fPdzgmYFb62O0CMENnQHyhmRfzY3y91ty7yMAuKdiHfutnH5Rhu+TcbEDMM+2ZJ+"
    "STjBMamaOIwDZuctSml57PmaAAnSJigkVECsCnLVaIZWWNl35Ed4TRK0J8KQ8W+HBXOPF7"
    "YIMPf0TnHJFyEXvIMf4oCCcwTOkY7niFj9TOMoaPBJHK6eOUHEar49Djx7fKgEiEPZF06C"
    "lEVij7I7vEa7SK7eVCCMGN3pA6IoRy1H6yLzXHsSTo+WC973EceOXxvi0ziEcBBI3XEu55"
    "wmoUHtbAyLOQUOFx3T53Z5kcp5ZVEqJg7s1mHArYFbuV9KwoQLvyYocGzgWEoP8pBS1cUC"
    "7Ul24LrtFsC5qU0cyYrAzDf4iwXPdRhwa+BWlZMK8d5m/ZYhwKlpH9Z9VZxy0k+hT7PqkW"
    "4pa6Cu2bt1REB22yP8WxASfp2Q8HQbOoaEV5FgsQGLTWeLzadMQrppMNkUl2dnbTa8NLJD"
    "HeCUE6YNKxr1HP2mPphH4W+qPm+ka/eK/TP+SrVG5Ug+NI0JWksStV1ft0vdUEZUc1OF5K"
    "ZqwL08A3wInptv/DKZ+Ss7WPgQ8vfGhtASBOg8LYbKJSF2hFZAj6B0PMFEFowGcWTsW9CS"
    "uHtAQJyKU+LuQxRY1Qk/IoBwCIIbA+UbKeBRk1m3xXhTwjxNqw0P6JbYcXaEuFE2nhPNXN"
    "2b0nVEHGoJ1YCOpYTGw15flYRKrhgn64sJP0EbzEhsLgUnrQnaUH2hcZonZmrzuBg0zPxg"
    "M69jR9yLbxjgE5z/kcx3pw0eCq08iWmGJg5PaZZdEi/rSEjAhBpxPgcEeOIaVi2VxW0Q0D"
    "QRNwbfcOX6rM05HJPwnrB5oAB6ZIeODFGwQji7OeICJ2HeFQEJslFx9lnb1khwpL4Wf4V2"
    "LBKCZC1dZ2gn1XF5VXl5lxHjAiWEhOYWDD0+CRzFQ2x44Ci+PsVlSrO3xuaMLmPAT+HiGm"
    "L36YYkpljJFudQGQS0OxV20seG5f5RRcEG4pHIc2gZ/4PunGQUe+pjWkWfYxP6eXAc3imj"
    "UcsiKgCNLqUwktenQl/hIphtJj9VITbq/2uyn+kUxOxs+l3R+QlhgX7LEnl/ey2BBAWUke"
    "fKXfF8SUzy0KBPBvnIg3cP5CNIxgevw/RCu+WCwn8lxkz84lLr0aU3hTXpmIN/K9VieS+5"
    "8SucOhZeo59+efdOa8lIDhaM7uXVrw5HwToSz7PCvfx3ptDtR98PThcvtj44XQY8XXJhzZ"
    "LTKgpIrZGa70Qm43dzaFYJBGFZjmFZEKPzVGSmamB5frg7Nc+oYsGr65tX1xfpOOLbVJDb"
    "hO+0aHgqI1cGtEvK2dA5Po7t1nN8hzkSNA7lP9qGssDJ+rVuCI5VXSm1QJVfKZUrjcnB+4"
    "YO4k63AenYCykDpOMBBbniRbXjtIoCUqHJ+nVbwlq5Vg+AARvC8jytchKEp5sNzppjdab8"
    "CBmQ9KkQjjdFQFFN7idBtMFxg0v1AKoL/BnqeY6e1g7z45sf3r6/fffVi5ezl5puSXYk9N"
    "9dTMTLr39X43cZxabkvOaSSgfA8BWVSmLcIo1iESX8uXreNSS5XuosEcYok1yHVnt6FQXh"
    "rPabTMagkAzb816ggHenTmjQeG44usF+2jgVE7afLqMk4iunaa9BwXoK1lOz9TQWn4uYXZ"
    "PttHR51mo5jcW8HPzbJc5Anb/HZi+ZwQsxci/lQsJIqOvyo7dJGOFnHNGtWpzUXBzuEXcC"
    "66kXViiwnvZOccl6WnpZLdvCGaAg0DkIdCsptJjafTYzf0QA4S4StKTmntrZ/8oYIN2BdF"
    "u9/FEaOZAN+VqDkx7j5D7F91aklzFAuovRL1FEmML4KI0JThqMfkdUPY5PwvqivZDJB47j"
    "+/DhXYX2u7d1Xn95f/fm41ff1NwNp5XsoWDAdToIgMmveUKma/KDvhFPZdY9MQC+eSDmqi"
    "DZhVmb0Y8chnSLklypQPqEhM/R280m1bdpCIRsGgnWOi9MSWCt653iEqWKiRM2W3S6fDyo"
    "Fpcsj/Vpg+PYL3m3z7M2E3m/ffH9dwchV/3SJtZ+en/77p2h22OWkmazgksQWMROoY5ZFq"
    "CT6mYAT2lJD6zFqYPylP/mGL1iPDQ9fEQwHgQnDbrdMCL/bG4W+trKeZZRQLwD8TQIUsac"
    "rAU16ATNBSMxD/geIKTNAD9THomGzpLVAbOz9oL5tjz2fJhQgjTsGUfbGAcERYku4ZnpjK"
    "ojpGAEb17pGB+aCnSPt3yGMOfRfaKqVy0FYSigm00kDKFDl777IwwUZV66i2tl1Hk5Lbc5"
    "PM5OMREhDYwYj91HLYwY2atvx2gZA4T6U1xR7/if9MbYeCDklzscB/w4slM1xcPWrLq4oG"
    "L7e60jPxmJ8V5dosHaXBHRCv2IzdyvLeRp2J6HOEAvtb98PfoD1KfN6DMNaeNWpC922IhE"
    "Ma5D6Hom8cklkYmPx9hzvYegFdZdxzOZMkR7YhI9HW8CLjDPtyG/tv7RCjtQahWiIYY/Tb"
    "5IfT7B8bsoWRsPlPL19jMlHzmPi6EdYiRoVudpy+hDpEo8KSsDVzYJQdGu3N/EFDZhB4Zj"
    "xIs9Do6RAY8RVerektASBOis0VnsNJaU1mBAa9eAibYitc0hE12L1I6ITKhSC+LmpMTNn/"
    "MtsU3kPIzpJnZuy8O7eNk+bEny9kf0A00S1STmIEbSZSmp/jl6y3kqP1Wd9II4Ilmrvf0r"
    "pMRcjjYEJ6VOMxJLvsgHx3t5j4ijLY6Y0Qk36MNB9PXixAPRd0ChQv51JD6lsy1JMQdAZI"
    "5DZE6kNyobvo8IINwlvV8fB5YhaBUQ0O4SaUywORG3TVU5YEBTcdVUeEC3puKft4zhJtoP"
    "kBrt0wsqVmv37/+oBwVvt3NGwoip4PaURXbsGdFPk8gxZd9f6a2H7PvL8Xzd7PuFXcGgCg"
    "okCqh0CjY4KHsAs+6f5fVPkf5rT6yt+vNZm4V1WYzoVvMg4mgt//5Et+BOULqNKQ5JiNRt"
    "ztdBsEGDWdMLmxuYNXun+Eip/r+FgFaMB9HMRTSjidCBspYFKeo4IN/F0hb9m8wPFrLuum"
    "AVB5n8zhohX+EXf/jO0tR5wICps77su5o6t4RxyZxljFEZ9IhTczxND+y7YM/XxGDc6NAJ"
    "uwDCmnZd02BdAuuSb1MBdoY+7Ax/pjVVu/z5rM3OEJPwnrD5qhh41tzwniZkjzgRCPMoJE"
    "iqyioeKo/5R7doKbf2GOk+osqwoH89tTu43wYMEF4c9GCAGFCWYmRJGEkCK4W4AoJz3Kn9"
    "oN6OLJdyFQVr+VQ4CiMxd+PWCAbNC1oiD9kSWdc0SwKDVvXDCrOGhVvCTGIvlsLol3lMkn"
    "uxkr9+28JxQeS39UKL+YUX6kq9jdJWpMwU/dO6hsuw66zivgpuXHoJMxITzK0JLsOA4DaC"
    "teJiI60dAMPtDjd0S5Ir6Bb9dOv5so3kkehgc6kioYetbyUqq85BKaSQcG6KVVSz3OQaLK"
    "PaZnhSs6tmrF7ipPQQi82pBhtwi5rK9rQhAttW6S5jhq/UXTJFLdIoFlHCn6vHXsMa1Uv9"
    "biZFGbvX4IiAN8DBmALl0sEH5ftUjE0gWkZJxFdO81yDguDr8zxDhs6Tqzn6Z7mEboxOXX"
    "6mY96qGNGhxqgai9QTssKgMcEhV7XccFEO46Y2O10xj/DTFt+/q3G1GH8ZQeG6pekrZtUX"
    "f+hiWJWjGk2r+hr4awfwwHiya7wNyWZLhfY1GDaP8uXWPSSqDexSrjjGUk4IUQmK1mSvC+"
    "modhdcyvOqm0XCd4ShrzghKJCfPF9H4nkJ8ztjFeNL3vsRW5POb5+vMF+ZjuKWGN0K7lIx"
    "jVfdqgaLaIStq+ety9Rmy36J15EQuGu3zMtzwGnKAmK5sGswCIs4dcmlhryW9p6rR5STCu"
    "UZkxfsuLqgoWVgf4Fw3Bg8o/IaAf3XTI0bD/1gT4WY/so494oRYF59GuZVj6JHfHu7xz7N"
    "/thlEhGJ/ecoWBOjXbc2YnbGOqPHzsVxcAcLDV9RJn4fRw8kRAuCGWFI0DVJMjuuEhOiRO"
    "pwiNMNESu5KuSo+zR5jdZkqzJ1EFb9olYzlHJ5B5oEhooivT0FEn+8UKjAGtM7xUdK1/Lb"
    "20j6xXgImXAQ8fUm5WD4quLA7FVnv6t6e7XGOeMRrG3MXVA0+SqrGFQJpw19DKpEbbNyKi"
    "TJwSIwivkFe1/jNE/M3ueLgWCzlWrzjckwkF2ZdajjER2HdjAHqPqeuvkRwwnHWvvkM6lw"
    "E6Ti5RHNOhxh1fhI4hXVKgIj0c2S1B99z2iahCYTwAXvDGq/F4IlqP0Dyu5QcHTImpdjSN"
    "VlJCDRg6JtIqw7FBm9Qn3RvtLNr1NcVJ22lpwfIMC5G+eZbGNH+hEDrLuxzsgyNZa3aKO9"
    "BALe3XhP5KE5D1Zpsj6lvpH3Kmgy1L/45uX3L//47XcvD4wfPmkj+pRUyJwdVDIp4pjtuj"
    "xWUUA8hNiByQ1C7MCgfvSLMWZ3ih0AEK5sv5dCvviTyxfP3AQ/aDm60YvwQyFmd3QlHOXy"
    "Lg6FLWYibyKWwV/p5ExtRFCBfWJF9iiQ32umEzflrxFDctWpukJcR/plQ3aEkdwrYPIu9P"
    "WYx7gaMrYsPQ5lEDgewPFwfcdDulkQwyndrLsfAFNq+nQx1X0ZMakTqo3J7iSu4qZE7cAG"
    "qcGzFH2j/QoRcMVJe8p7c63DMuZRtQ7HI/f3VNSwwfDdm9XbM8IvsYN7ItD/hS5uDIK8+r"
    "hVgP9nPuCswP4hkeJvRAIdqrOjbP0KqZLQKE1EFKNQhetQhkKCQ/QVzv6vPguk3L0giJFt"
    "jPckNNRrueSNIf7HCxkRxPABxXBI+xnQVGZsUNnCtbEtJVDdqQYwu7eSCovxw1e/npBI2F"
    "T3pj3AzVjzps8Ityk1o8BCkM3WpAE1iuFlCIRAnESuqbYzNvLFAQBpgbWleS9v6OBrLePA"
    "0eqzozXGXMytva1VFLhcIXwFwlcgfOVp76r+2AF/1NNpMgWqK7Mz1sB5mA86axH8dUV0I2"
    "5trZNItMF7pOJzlV0ur8H8Gu1WKr0vEoilKq1PJe2RJFS2Pu2GV6LXqU3wsrcGq6AXciVY"
    "BQcU3eVb7HDKHFETFCzghLnICfNOh3zdsmAVPRgPmuqA1vMmDx/DpbHnI8fkyZCNR5ivSY"
    "iWlBkCv5pGwWHgxU4Fh8GAh8Eospbl0JSEV1irvSj4K6nEzlckul8ZDuG2aK4acEJhFgNH"
    "c2VEGgv0NS/8CggMW/brXhVzsdy7SxAwwNfqw0EeDHSdnSrdYANvPjHBBg42cG+n2XsLRb"
    "SJxMc0NlsnDhdnHSwTsRo9Z8Xws8aJP9Md2qTBShusN/SBIJoVqsNBQNNEZZQtEUZbRpXU"
    "M0NLRjc6nDWSC0FqsLozakKVZeLUpnHpm4MpxAtxD0whA0rU+cthI+WVICDnuch5KWNFa9"
    "gq581dmsuYSZBe7dXcpVNzc5/mvEtzydkTMaK3OptlXQFNguOhF/aGYJ4yq72kBAHKXepv"
    "brHVIi/GA9ku65tyk45GgmiD44b1nUPqulmGeZ5jp8X9j29+ePv+9t1XL17OXmqqJdGRIO"
    "W9/OXX9S1bCuRMuDR+qAAnaPoYuw5cMd8moVNvjyMMbBw+zy8YjMFg7MdUTMxg7JMh8ReO"
    "75stidnVWWdTYnoY3yG+Fgtt5lMJ7yoaNjfzqd4XWF5IxEq3zVgRlNl8nnH0b6p6ZKhCVh"
    "Kio2DlGuYChXj/Gu1YJITOrA9Vm82j4fAZP7E1Dvnw/5vENFg/1iSZ387SWlZFgYkSTJRX"
    "N1GCNedK2q7c0+Ym1pVs0aTuHjFtUsW06FdSgZE8vFF7qbXJoAoF08EZ00FGWGCmui20sA"
    "aESnHOsYVSorHcKY6IJ71PKBqcdokq8Dp7RF8FEC69QSiuHLaHCmwyZSWeTk3n91LzknOj"
    "nKpmhbU6YNams26yofPgOLZDSedsdKH97fBeRZxkbRqT9Wv94RbvN0SFopA4lkOUlrkgqv"
    "xyoU2GZBEJUyHny94cYl+80HpAseyd4tI2kL/UdpxWUUDqaRFVokJVrMIAKiDQ1l1i9V2E"
    "yGsLkCNSMiFoq/egrdJ3stg6arABEzSvID/0snVsCYuoVcnUI2ISy3rwoK0xpB/zYEXCNJ"
    "5OBnKuDFlKe1UUSHsnm7ZUIF0Kq5RwEww/GEm4QaegnoSKKHCKMqkiIXTL51nWL6TTLFeR"
    "MMs+z/KW0YcoJGyevZqWbXrNaMisd5BFCiYpU/86TkMZDLNgPwu6OIQkNrQSxqso4B3qSn"
    "hON4QJN07FxMKEy7OebkPHWa8iYdZ9n3Vf3O2EN0WGF5dmrS720qAOvvV8eMn/nYVa46Ug"
    "TP01Jw5vsxvd+T7gMffCFgUe894pLokSK5wkJLaR3UoQkN5cVMWUyUmxK9BxhADlDpSrZl"
    "KxpYumjAHSH0H6/IEwbvQBNwZqmqBTCua+XCcwnNynuYzVdWGXMbCwp+rtnVaxaTDsXZN3"
    "IRm2571AAe/2vIckTLdkbtmMt4qCvd1lwT/YR5SUMVDfux48zEkSzunShtAKCBg9Ce7jkg"
    "/LoKcyCBitea/CUF7kDa0U7qIEs32DG6uGrDG72AvCp7Xp3uVttg+brtxz797+dPvxb+Zd"
    "987Qlvvub5/f3NZlaoJjIh9G7SagAgP2H8n+A2aRIsXQqbvDJFTQjnMxnv2lr6mQW8mck4"
    "ARU7/0O0pjghPzNNSQ9RmQ0Im9DB8+vKvMwN3buoD3y/u7Nx+/+qaWE3JqRrlyZZ3xrHq7"
    "OtRZUFPuj3ONiarCQZl0MMSyyLSlN1tfi/GTSZG/mL3Vg6ajI1rMHoVadAqm1Q2VbU6AAw"
    "A2/5oZ5cs2klddSsNWkPC++Py+MMJoKshcCkGRIYSgfaJPwDDXPs91oxO3reDOVdy33/Qr"
    "SwxciAtCqyG02o+pmFiQbdX+lbjkvJZgcHj5fHiFJI7kWeSYDVnFwkz7PNPQfHO68+xXWs"
    "StUFGK4qY5O6IYMeuQJCEX3XHw2WSJDwlBAY5jlbyg2l8WxtLZoQj9giwpIygSKOJog0Ny"
    "minhehNIk/DC2AJpEr1TXG6E1+zDaCks2Oa6AFKTdLMgBt220ZxwBEAwuH9eTN/ovcwipa"
    "kI6MYq7LgEGTDgWx3lio4rCI8Q8T0dAxhEfF8tqYS5GR6rSDA8+qLHdjE8grkCzBXDmCt+"
    "wFuh+nI3myuKEbMu5oqgNPisueJH8kBiutWdC6h8j1+pBnt5lQbMlX1hR9M4RCv8QNC9sk"
    "VIEerUYOF+GzBZeCFVg8mid4qhssM1ZTgdCH/K+PngeQPlkL7QOWYenPZPRXb2S6b6ILYt"
    "8pS62kmWovnALv2n5F2QUNWrMHogSUgZ2uA14TOkMia5rnMVrEiw5q9RQiIl7Ci5KJHjMF"
    "JZalm5K+XPkZcMTqF+HgHylxfCAchfA8pfUOZp+DK0kMh7dVkMEnmvyT7Ug4J6UFOnG5J1"
    "IVnXC357Wd2MbGMcmPJ125ptHjHAuTvnc7etpQEOewxEdPiwulVgkE36/2E8pP+fRNhlQd"
    "o2bJYhQGgTofMN/uJAagGDcFADtx7l4PtG9Ui8IJ0ynugDYQKvSeIw0XUsBBH5PNMpd+v+"
    "wyFIbBTzC27s5rMR3Nj9ubE/Yl0Xr8mP/TE3Vp53ZLNi5FlP9q8rkiB8SDlEueaMNniPFl"
    "laIglRIrXC5+it4IjRnXIoixUphj7jSOrTN7XVc9Ebg9faCwsCeK17p7iUkyffDJfG4EfY"
    "BE+fkZw2I4lE/0gCErUmzhcjuh06pcGdEucZ2VImVJQSLuW80yRoyJE/Mx5OCS+2MDglBj"
    "wlINO4B1Kh58uVHCRXLu4wHouKxWKGmBjIln8yvEO2/NC80yBImVs9vxoUTOK+aavVyByp"
    "3D04zXMNOkGzBBjF+7VSRNuIJGfsFPmYWUdLRWl4J1tFnpcwy/Lbuc6veqWt1TEN1ihNlI"
    "17t4qClfwXC5V3dU/kuIgjrWsRg4n8gvcF24cXYjfYPnqnGJKMXGjtL82Fu3gpSjAQB0Ac"
    "sBIH0rjVR64udxMCipFnz3+5lah0a6SmTnkfdJthJOix6s3p2d4RA+e2F4cKnNsDnttZl2"
    "7NxwmnLaaaCgpsky7tB8lmG1tag8sYIN0l6QOqPw1NORR8GJzyq6S7j8jc2wfnLU3C//Lp"
    "w09m0tt6g4dRINB/oTjivWXtlETCRRrFIkr4c/XYa0iFiqT2SanzX5Nt1A1O/FCJosdUeq"
    "6tY3gJNWC38EJgH223cGiFCK0Qn8BGD+kozet/Wqa2SpLZNnSc9SoSZt33WffLwPop3W6V"
    "dySbkyY7a3nUrIu5ldcA52tsJoVzNCuCGXGUUHFoiSboDOmO1XmJyzhaGp2s7rcB26wXhk"
    "OwzfZOMViroFbmKCYAamVOkX0pzXGTFt9WZ61AwJYDeRZenJxSqLSyfhfjwfLtUngU7E9g"
    "f/JhKiZmiai49LQm7BLcVwZCVofPWR35VC2sEl0rIDi+uu2nftn4PhdRPc0Gvs+lwJ/z1r"
    "1ymFC3hIrcDZdVc8iMMs84orsEFfd6jj6vCErIjnCRJTvw10g1E9xFcs2lAqm8PXQfPRCO"
    "dnivgitV3kS+PBAnhs6Fgz4ZDIheyOhgQOyd4iOllkUToFoCRBaOiHLo6nKNOLemKB+/Qn"
    "z61DIvXJCap4t/ksCqUkIJAovYKfberjIF1KRw53olNlanYjEeFjZEIQ8+Kb1EIYOBHAzk"
    "fkzFxAzkXpnxJO8/M7IkjCRBzqPRllcbNztv0JOI+bYGOWvV+zPdaTNYZiDJmlS/Rligje"
    "Rdm88Y3Z2a5LrDwJ7mhbEH7Gm9U1wWr+LUYG5oE61yAIhVFxerIN/oOvlGkAoB8tXA8pXA"
    "6pQzy1T5tVY5KibhvW7DWxp8PuVBSj+YBSt1EzkmyGvdS1TCsd5YX+k+KZwEKYvEHsWqFF"
    "xCkV58qq2KajElf+NRSJDawQz5EP084xGyWenRtqLDCRJkNpDZri6zgQ90QOujUTxuJrtJ"
    "PAa6fY9cokmkbJSmEzm/1OlALo3tcB6LlXzNVzQOkdzjcVK0JstalulK+Uj51O8Jz0u1Vv"
    "uX6RquVEpnpnP4ovcG24gXhwCcswOes9D8po8MUFWTPwkMEswPK8wavBglzCTOVXkMfZnH"
    "JLkXK/nrty3MFofqt3WbUn7hhbpSz77CPGVWUksJMgl+hxYTw4gRfX7YkF4BAe0uQS+FhG"
    "Mw25Eg2uC44dgr4+pGuwz4PL/BtGbhxzc/vH1/++6rFy9nL2vVr4rpePl1fT9hBLON2Tba"
    "RnIZBhyf4bj8NWy2kCpsuE3k5grCcS9bCLQvGziShXIuv5AhmqvNx1WBDefl+rov8e8qXq"
    "7xeBenxTsEy0GwnB9TMTFnbj1Z6d5t1itImHXfZ90Tf8EH+cVWP8RNjePKl2dtfgOqBs6D"
    "uHu7OFVxcLuNowBri7WuOigBHC0pU85zxmdI/qR+iwQn8TK3+BO5v+kahGuyFaofHNbd4F"
    "6jn355904Px2ibLuSNVVSkudLhQM8Fb4MXVlvwNvROcanAE97YFXjKx4OQ6KL2603JoSZi"
    "DehYlG88CXT91eTLzN/zlEUGY8AtY7hhBk6QtTnoMwL5em/A3/9Rb0IjCZ7H9J6mYu5OZu"
    "tdBiTWFNqtnneNY9FI9z3DeXswO4JruKe5VnlAbXk7Qp4mZYUtwq50VhUFkgGYj8CQ0Ml8"
    "FEZcd0hymPYaFAoS+lyQcDw+kPFnWHllqJM/3zSa6dTFWQcjXTGuk4lOIiiL/p0ZyxR0Vj"
    "OAvUL3lKrg3EBeysxgmyhJRYPp7ZH3e4RJzV5LvnTHgPNGtSlox2Bue+x82MShaou7JaUV"
    "EFBaT6PlhFkSWoIAnXULjxQ7rFMWKyDoodBsdLRRq+s4UKxdTO5gBLI2Aq1wrLIErPxCFR"
    "CsVIeVmigR2soVVwCgmqJLsyDJWWi3MZQwT3NnUNqglERVLIaT0cqEn6DFckqmKzBMN07z"
    "hA3T5MtWip7cYdaryAnO+khmudPLrWreuJSf4uB3GMX88qwztaUyX0WBNu+bTyHhrdG/+f"
    "VZF8/CcehZ58KvOvBWR9wqu78qoCV/zUyTKKSvVafxrKkQ2q2imKjfd3Kc6ieUILwUhBUf"
    "xZgL3XQoZHiXnPod+n3UI1wS/pgaId4XHBDggPCDUjAxusU1OsmeVeQE9YsJa5WHc9hh3u"
    "tYUDx8Uzx8EZLF9oeDL8IkJJevtwvJYjuvuDW6lNZTITJZkpoSP5V4/UrlpaE12ZNQB8zo"
    "dDVV9O7QlAAdnpJVrZVSbKjHqHYBONTyLU5COYwEay5/M9XdG+7BkCbnhQACYvOAMt42ZX"
    "KElXuuBAF/qEt1M8JFlGBzcaK2MMAa8FLRgP7S31e2nDpSHJIVKzBIVXQkPzuLLTfxCggs"
    "tzXvtVCd0IVBU2+MwS9DJlOI6GINVwt25hv8xYHUAgbNbA3cggfWSRAZg6IMHtinM78QPt"
    "O8Y07L0OmJ+etnvN80uIeLS7M2o9e2NOisuevziqBdxFdIUNVCaYujcKYNRsrKlHVyWCLy"
    "QJhcvcrchBc0FSgSr1AhA+jRjCzTJOR5X4i8LYTJyjXA88C45YXUDsat3ikuyfEbFUxhOK"
    "DaCm0fQVBmW//dzWW2oflE380nApUrJeZurVOMYNgkwAJ+bQs4Txf/JIFhY26pE3+EQFaQ"
    "k88BGiJcg/gAb0XKyHyTF7vonHZYw8E+M+lcOO8L9mkRgtlJekfIFLbsqpz3ooOc96JRzn"
    "tRl/NUG5TUsFDbG6ekpmXa566c2+6msjkvCZk76YhV4HX0xL6caRdXErOTLHRj2oAGutvb"
    "iykboHyiG98mOBB+nnDX9W1AA92trd0ivk2FK90GNNDduntrG5KqgYuDteMW3nALIL7bsZ"
    "l5eGxtf2Y4hE6ZNm/1FzraWBtvAEyfxlQlZvtTizZeQYE+Xl648vVO5imLbZTGKmoKWvnQ"
    "KmMcJWuH0OEKDAK369x3jR3mBMfEsD+3t5gpMMC7K+8bIrAKXDhl/i+fPvzUaEg9YOqiXh"
    "QI9F9o6A1cPfYaG7jiqH0jqu85tSlRN6hvRBBH63QmeBRwB3GWEGfZFD29DR1nvYqEWR/T"
    "rPM0CAgJnea9joXoeZ939fH0TRl/73i/4tdvM3PcTXMYezFi1iGavbDu6cFno9o/JES+1H"
    "uEheoMjLaMPkQqQjw3XJ2GpXcBQFy5F4Y2iCvvneJSyGj+9ln2kqiggNR6mfh0syDslNBP"
    "GxzHjYfiETWlbNtvX3z/3eEgVL+0HX2f3t++e3eaaFvs1o6OjQY4LNsmmikLG4potgSSm8"
    "Bglrc3yx+IbNuaO8xD6x4NM9Elth8iGa8W6WzD+hEBq9yeb8IYZYcOll05r6KAd1fehWTY"
    "nvcCBbzb8y5WjKb3Bqd3M+klCDDuEJuOozhlVttLCQKM2zMul6tQ3+eE8WYfdwnyKBf3eJ"
    "jvxZddNGvoSnsxHjh351yXvpXL1+SDaCmBWEJBBUTX8pN5bicjkgHu6N1vuAf4/Xz2+xWz"
    "9phUqEtG0I9nqp1i6B9oFD7qLTPeAF4xn18xJQQ7zXUFCHPs8xxnZftPJ7jRS3QETCZy4m"
    "IFWROpT841QQ4vzQkYXhyvXxyIJn2CcYUQTfoUZx1iDJ9qjOGPWZL7TXOMYTFi1iXGMCwN"
    "7tAoKh+OMNdtmorWSySO1Qev8+K04aE6LUf5g55xXerW1APqIveESMUhZCKIVLw+xRCp2H"
    "squ31FhosVYpgmqRCuOCzN+ZHqGihXhUN1Sgd/M1Qnh+rk465Ovl1hy8LZBWAS3EJo7cQJ"
    "Xyjd0bXU3CkYCp61FvYjYRq4F/Y7RQPdbXQvKEvIfGE4HZu3kzIGIgwdIgwJ5pIz27DxGg"
    "yYd2beNnC8BgPmXZjnW5qExp2m3flURYJj2WfHMiObSJcxXlJDCu+5ea5iYaZ9nmmo43nR"
    "Op50K/9qF9d8BThBz/yU3hmleriVdaoiYWf0eZYhuKpxmiccZgPBVU9x1iG46skGV9Fdot"
    "/HluiqYsisU3hVeXSH+Kos+OkZRzvKVINwLBBGWTUH9dGaowUO470pjMoGCtFSQwg5EC11"
    "fYohBuVqMSj51ucchFLFg49zDJWDnjrhkXp6ujGWPGgmvYoCR4RD9ASR8nckrByeZQwsdp"
    "cICnIvV66DclwBTlA3Hoku3MnwJbUKpz4kRxgYNn2eXzBsNk7zhE1cYNh8KrPul4HtzZeA"
    "8IxAs3ktHzDrYlwjx7FnTWvvaUL2hVVM3oAw+W8UIrGLAvJKfsaJXAchyhN5EF1m49SD0A"
    "5zVPRcPTW9XfbWYJrzwqABprneKYZERkhkHBupYEQelubrV/wfEcGQyAiJjONc1L0mMsrn"
    "JBxrqdNWajtBwk5dX75gPgJDwhUMCe+iZH3TbEbQl2ddjAhxMbJDdM5WfqVM0d/gPVqQTM"
    "/HYoZwokJuiK5HpBT83SoKVgclHyP1FLSkTLdaTDlBK8xNQTw9PAEMCl5smWBQGPBUAqEV"
    "hNZxC61SOgoj4WhmMIJhk6gbGVImR9iVODlCJrGEh88XXhK1CVhmyJdAEBxlz3r5a1rwXo"
    "MN2L/xCvJbP1Fp8svEZJ6aNpk7SmOCk4bQtAqw3otHIqe119x9+PCuQv7d2zq7v7y/e/Px"
    "q29qEsppwfsV5XnnTwu6j6ABqT58MlquvXOGjGeftxBTGBEpS+Ypi+0OzTIKTk2n2HmsdP"
    "ZT1pt715Uxj+pf53ZuGuohqMdewx7SS1s7Qdckma8wN/QqbWtsV8U5trYb03naU287TnBs"
    "PFxbuD9igHdX3q8cHzOeg8AlxEAZzl3jC0pYOGIdGn5/2UZyhlzSCyrICToPR+Is7JZigJ"
    "OAxG6N++pYSCbxeqYhGuCJRANAMslTn/XxVMn5pq/JfaJVct7jRL2SN83hN8WIWZcInE1p"
    "cKcgnD1RZW7UZKjQF0FVnEywwkx+59M4GdUvLLvIn6ENXssJNQfeXOSuEGzjhZoHwTa9U1"
    "zSpOWebh1aWwGBbcJzx8o0Fy5Ux2mRRvvLJZEH/heDonA+NK8AQnie/rubw/OWEePCrdVK"
    "HQp9ViAO8ppxkEtG5B9ppLh5m66AJsHx0Dt1IKm5p8yK9TIGvCFOHeCY4HOTSUVZ0Rrcq2"
    "VQmwFtWoteGcDqziRVccqOvBLkSVMHwea96xoQgwsh534u4p5Yh6DFa/AOQYveBS2Oo7Fv"
    "4YCfzrZ/H6nnO1R9MEBBnIGIxOGs/pSpfx1DEstgOEHtN44DkUHKBd24T0QND3PxiLnIQw"
    "Rcp6IKh5mwnwnIvIDMi6fIe7AiwZqmBi9aG/NllCP349lv+qKeMEblKUpDK8tNFQVbvUNS"
    "hmZQSIbteS9QwLuLxvogD8u5dl1yt3DqhltAzoTXORPqsDDYhxpjqI+AyTQaffHNy+9f/v"
    "Hb714eIqcPn7QFTJ+WJIAElGaqp5uKAAkoT3HWIQHlqSagfJS6VcZLUwJKMWLWJQGFlQaf"
    "TUD5kBCUL6Ksk0uWHPCMo/w2iKUx4a91ukhCdlIQQzoygs/0RzQOiS7SyhH5so3lXKqPkA"
    "qsVPc0VIUd5ImQuOKFNwASV3qneIwHSJ8CwmBnSMWyH2MD780xCsX44eMTrrOKe4lEkOca"
    "ZTZGnQMAYqhdYqhBF30iWok/0rFyOpil4twd0SoNF2M6dlOU4pTKg95h+WMqZmglvyWScm"
    "cUa7mzcL9KQXVHWYg4EULKqRLT1EPxcTcEEdYL+QpE2AFFWKhhPnyaTrr4JwmsnGMlCFDu"
    "Egd0zQoDIyLfYuNYyD96GQURZntLXk+RQC7Ub4AuP16zCtntXma3jyM3ZEKSxIrK50Shgf"
    "JbxnBDOF8ZVGN9epZHtc/+/R/1nXarziQc2zYTr8Ig4aMmg2ERrGylrxIG+KxH0GFul159"
    "RMBu6qIKK++5vXm7BIPQRJ9DEw+KSGYbdk2/qaAhNNj+PUuFldsuHw5Muwa/Q9IBJB08Dd"
    "6xEPIwtixKUwEB6y6pHkWCxsKqwlodB0IrlEiZQmASRMo0TsXEImUga+Opz/oySiK+cpr2"
    "GhRsBz7bDsYTXA3ZOReNP7xTFuqbxiDE7PLsfCTifHEYeTYeMbs1R2KFBYoJfiBIZbkkBC"
    "1wskbLKCanMYddQRBXOMQGB3GF16cYIlgGphkiLPqOsMjOEpvyCiXElBK8LlZiQVCBDVV9"
    "W4OuDhiIuSLlhWxq3RKby9w1b7YlCEQE1Kqu010SUxxaW1pPgGDmtre0lki0V/ZPwKDu+6"
    "zuF4ZYu9esipqENANZpt5MxYStqGBde6rWtWP2zU2zja00aNbF0lYbf9be9uuKbhBGWYoV"
    "2uA9Winz2UZn8W5xFCJBTw1unVFgcfNCjgaLW+8UQ45jj5Su5be3kUaL8SCHuih7ROAoNh"
    "ja2gpll0BQo7zOe9dC2WF0T7hlhfIjBnh35X2D+dpUk7+lffgBAVuMwxYTLXlgQ3cxHmx3"
    "7mYFsOdciXiw5zwlew4jG/rgWPO/jAQjuW9Gcq+sRx8JzyanwXCUX591sBmx49Cz5qJblI"
    "3WMVVZvNUOcySfEUckPDUUdRgPJiIvlG0wEfVOMQRlDUwzX+EXf/jOTp8+YkCfrsu9XfXp"
    "OEqITaDWYTyEaZkqbGPT7tAS9WbcDYBL9ckSR8bui41sHgHAp4FPRraHZuMdGS1DgNOWzl"
    "dgsGlmDQw2YLCpjBtxmfePqf6bmxR5dXXWRY0vBnZQ4o99hyQILSlDeax8kTdVpCaYNHo7"
    "MKj3XihFoN73TjEkAw2XDJTVoyRzvJD/Gk7r1rrBdSykspDyNJymssQEm8ISWlk+YIDdM+"
    "xuqDW5BeTR3I7HReRELQRXX6cpHBSEaZ4Q0KT60KQIi2hVe6hembVpUDEJ71V10+PQszrU"
    "5xU5KkJBTLnq3qqW5SutAjG6m6GYBmsSosUe7VaUyG0FKQe/6nKFcBIiLmXB6mXFxe/VTQ"
    "y9Y4d44CN0Nb+0iKehualVoCx+ROrgJiG43WRVB0PAiW8BJ+OUZL4evSTjz5nGNUWmMy0v"
    "dt9iFTyO6ZYEJg4HDAqJHId2kVg9R+rckYcL4il7iNRhIheM/FneRV2nqdCNHqVGbS7NdN"
    "lbgzHR8yPJLzHA3/PHwphIvgjCkoaOLS0VtauwSZgUh3YI5luP6dBtDiAqgRwjiMYjRvUV"
    "QDQeaWdadhvwgDdPyLTsNmCte+qzroRtp0mvAMFq4JvVwCvt9QeaiEz1bFBiiwGz87qsXI"
    "LHsWd12jtl5YyCFZJ0SUb5sVxJgBO0UIEraRK+kh+vyZ6EKMujRnQplc4ZSrR5VOmtOfxU"
    "s+3jAaDfeqF8gX7bO8VQLqVHSqFcypDlUq5RtGM8MtMlTQS+iDYxFkvKNp+IEBkrp8JNbU"
    "ireMNLg87KNR8SKVnIEQgvlIVcSRC7FY1VxwMusFwgauAM8VRJJlxf32AupLAhxRDlOl6R"
    "YI0ecJwarPWXvvkj5Bl5w9N3qjl8Mh9+mR3svCwzWNzkN19/3SFyUo5qjJ3U19qlGj1hp2"
    "w3d1E7AIZvoXadXexizdJ82cJUpIhZLcuutG5Y2+OYDskGCxzjJCBK88FoJ3cRIqR6xKOQ"
    "aP8e3SUoz2OeqTEqmkUJJDpkRf1CvmwjZsxEuOCdQfPyQoYFzWtANSF7YywprYCAUtC8rt"
    "jy2Kl4BtTMOBNuIM9Ewl38AhUkOAZ8cwxUKqPsyFY4zHEZBzPs8wyDK79xmifm1PVKpfyr"
    "Emga1cq/5uLOOdVyXshFjsns+ia80PnUV+mYyN4ABO3QCykFtMMBBUH9/xM2m1WZYjyoMg"
    "6qDN+SRO6/LCTslPPGiMcaCqopGUIaVSpByPBO/7kn1N5RGhOcNJg6atC6r05iR0hwm6/u"
    "w4d3laV997a+dn95f/fm41ff1DKwDb1FGU74UvJiT3sdCrR3px0CpyFw2rOFPzFtCwKnn+"
    "Kse6Nj88aIk/zSrEuhg9LYTgEneKNM5mjJdNs/uWWF8gRSTf7kbyFZ6F8OnlYlNqEFlf+w"
    "NElUmYLcT8u14zU/beQvSxU4EglzGEr/jwSl3guNE5T63imuieVYrwtbXk+QQK6h7PkppZ"
    "82OI5bS59PTXf/9sX33x2kbfVLm3z96f3tu3enArXe4h3bI5iwsFhPNZbQmWEjGCiuxydo"
    "EcagGrRWpzyAoHCi/rubq/tBmdW+y6xmO2kuS1su5BMsrOdz6znbVd3oPgUD32f4zlaok8"
    "n0BDol+W1422noOg+nWJgI54lgKieZE24pDNZgjxADxxMOZhNQuVwSqTarguP2IZU17AQN"
    "xSMxDHeKuWMkUM54t+avFShMtHcT7YsLIO/9eJvp3jcmV0BtyKw14K7WS7KbU6AUPKeOYJ"
    "KISA7Mqgxn2azyF6GD6B5IElL2WieLqgLFWQWMLDsrWOHk3lTtuIf7g7nfi4MRzP0Dyh6Q"
    "jjRstUi9k9oQXsYA6Q6kSx5IbMP4AQB0u8SpCixSQ2vfZr6PiOEIv5GHwiJv2zoF1rcsoi"
    "wSBkN3cxfgEmTAoL6ve67+frkmq5kfIDL1qb5lDDcU7qnCasT2WfaiJOAt0iiWEjB/rp53"
    "DRlPLdq//6NOKE2W0f0pmc1FRI6I4auImOhUj70GnRerLVLZqInUm4RhcbeVpSqBHOtSje"
    "h87Kt2dUbiXJVRMtDf/DrUcfBSXPylyHYcR0/DCRZi5d3cDIUBp3kemhOeDNDJTMPFZBtI"
    "AoEkEM/O4YmlA0ASyFOcdc88QHeS3bV2ZDR6gIohs04eoEVpdKe0kAJZJGI84yi/h27uxQ"
    "iKVFl01eOLylWAdvozjAIcx2iFOdJF0Jc4iklozgK5+BPACzSE9A5eoOtTXDXaWpVyOAAG"
    "NNlm/UinYrFV+4/R+NKiYBYQaNXpJn6rXT5lJoNuG+1lFDDvxnyUzPFcnsF2zJdRwLwb8z"
    "v5p0q5VWXJ2mofNegE1Y+RqBudQgvpVnLvomRWgFCy0ec5ZkSwvVPs6BEHM+zzDKuXUdmv"
    "7Q7KMgoOSreDcsvogszTRESGaKH216sGhTfM5zcsxlzMCWPUKgyvinLSekc0p30ovOPxOU"
    "1rXwPvQ/OEgPehB+/DRyJpDqI40r3AWrJQzANnbZ4IVoHYZaQob4FyA2wJQ8V9jiWiXumU"
    "EJ0eEnG0W2GBNnhNOBI7qmpGyR/kr0ikLDFko1z43uCD8MJADj6I3ikeUyaKDi6KyYZkO8"
    "4UhLKASglLHvGCmoWDpki3MqpNMJiUWKzOdRCuQLjyR7i6o3R9XrLSo2zEqkUBOCtT/VnK"
    "PEvMVDxFTLBaD4XMg3aYI7UEZjond7fSkowUhJCIiP49UWEZaYKUai2FI7o2hXj08QCQrr"
    "w4+kG6GlC6qifxW5LbAAeaoeCc4eTvs+AcJyRxy8+oI8Gg6GZQdKs+d/Wyc31NQpvC4FJz"
    "Lk0yNdOwP7cSXMEBxa1lFFckWLulYVSQ4OjzzdHnp5am4tFvzqtpetjMRk87IDqUYwqj5Z"
    "IoQYOgBRE7eRjqgkhZcSStQqX8OXorpE7FafxAuDJak3hZaFIxVp0RlD61lItTXUX3NDG2"
    "TezzUaC8eSHygvI2oFYByht4IKYWDsLTxT9JYBDAWpJOjhCg3KUSVpQQy62jBIGqvbWqvV"
    "+2cjFih0Y5p0jg9rQAROZotaT2BAjMmlattXGhDHu0bWE8xDpZF6QelmJTDHFrU5cDCOht"
    "pxdM7H2b2EMicGRKTm0uTVWCQFWqdsHNpVTbGNKzVQ7KFQjvRVJeRoyLuXYYsdRWvDOCQd"
    "k+aSWiTX+hA8EGKIh5BnZTYfSRNm8bVRQkuTjEU0KBrycSD2jcy1wycytQ8Cj65lEcZwrb"
    "tMomcpqywNZ0WQGBfGDQKLSZzMEobAQDw//tZ/TB282Wsg75d/m4mUX8QXSEdMq+W0YxUc"
    "2XMMpezixye5WHeEcCRQ2pdV2BEBzgwVswQxAcMORWfs3DcZqUqu3G2ugTA51NK3SFX/zh"
    "O5PU3NJo4oCBPhMzxz4T+v8nrDebf4rxk/CQDB7PEv2bzA+L0yIroYKD3tTuSuIYnCTpNq"
    "Y4nE4V2yVlG5PRq5n1IwK2GQfCN1I5U9/nhPFm32wJ8ijf7HjU9F6csLtIcpeK+b9SzKQ6"
    "EiWmIJo7SmOCE/NENNyhLuDIW/T1Ihw+GVjA+fDhXWU+7t7Wl/ov7+/efPzqm1oUiHGXv2"
    "+oV9F8xJYxk8n6u1gzIGXE43PlnbHgtAoCUs2kJsRQ8foMpzkGKDVTuk7ozqYhWA0FtJpp"
    "bT3VzpDbfp4BxTeqgvrc5DdsLrFUgjzl+kqCWvJ2ADxl1g4OOrv2ohWUH2Gc12pg3IsGoc"
    "pEx8TQhqFZWy5BIBzLXlvOwpJtCD8igG+XNvR6uZo7vbR0oq+gnOQHz4i/uATR2LnoabUt"
    "uhihDlHHEGxcEHSa8GRXTP8AABMwxBhDjHGnGGMpnTO3Wa8iIcLY5wjjZZREfOU0zTUozL"
    "PP8wyR5MMFCXgclftRL49OgbkfM+XIMja30Km6xeemch0wLigNEUkE22chtzr4VqimFRFH"
    "CZX/07cmIdoT8VpX5kJU1fpqCeC92J0hwtcL4R8ifHunuLRws1fZcv2WQUBpPTQy3SyIQW"
    "dtPHuPgCmF6F3UiThfE0NRjpaWeiUMGAJcgu/kgW7l4TkAhnfujDwQzEsZ8j0Wweq8/JgN"
    "s5EdNwfEWbHxnYoA0NlYpapmPBPqREQQlhfRPaPpdoYoQ4u9/HUrRUGaPONoJXGv0RZHLE"
    "eofh1KJFQNPFb4gUihULdVk5KeodDswM8G0dOLQxxEzwHlJKg8O0y5Frnz2IhOxXgQm1z8"
    "J/IYjhIcR8JKXK3BgHrHCrQ2PuzDeFC6DEpXWeqxILUOA24N3B5bGBj8MG2FPKvA6/RhuV"
    "IgIlTz9LGap3zdY6lPmmvBNdsKajA/wkEnVdUTwmYgbMaPqZhw2EyahDQhLv2Zy0AIpvAt"
    "mMJLg+zPmImM9DMm2WLgzMIouy1hOrT7UpbNwrCZGT3RCnOULetX2riZmzt1fy18L5eGqZ"
    "eX833AXOqFkQnMpb1TDObSgWm+WiOjadLpSSejaZILWh5oeX5MxcS0PC81gP/3UArh5qwS"
    "UBprowf8qwrroAqoKIZavK0UL+JQh9wuysG5WV3d3Wpv0gRcb/MYRcCryEdQC0AtgGhTD5"
    "xzutiuXY55GQKcGjnNaesqpx4AUCjBXkyVohi37c1UIEAvcCD8AcepVYjVAQDLuxvbXsrj"
    "H9OYfCLi5qwwXgy0kcSV4XvOiUUDjDyDU4vRCcqtfM+4NqHzGUqIHICCFU7kn/ZKCtDa6i"
    "4iIof8psb8htQfwREXeC9RUp9TX82cctfjs8C074WACTL8gDI8mPYHobkxMd6vrPgRCfby"
    "iamq6ndKaUs75xIGcsUgxstnuROs/922FbD+D6BtJDcdNI3EUstIuisYapLlKsjs9Du51D"
    "KbfShF+OfoFgUM8xWKKSe63sZKDn2FfkvkbjSnyW+IK0l/pxIeVSjPPZWjqCEoqM8HgWrh"
    "hUAGqgWoFlOjWT7j/t7khmmWxkoQkMdcmqIFKxKmsZSrliYx+EzdwjoYorB9i8L2psnBiF"
    "40n7ocjJu2XJy0Ia4EedLUjaJZohyakuKrjP4szHrlcEIsq35WcZOp5D5wd9CWflznyZ9a"
    "S66rcJ+7Gl34L0FhDh4zB4xstZnTZRLKWJiFx8xCmnAiROw2DRUwzIPbPGQU6l5X8wWla9"
    "upMONhNtxmY8EIXvM53RJzT92WiTiBwhw8ag4Y4TR+cJyFMhjmwW0eBBU4tirqekRAjZZ2"
    "pc3Bfw99ty5ds4wxu4CIAwDicO1tDhB+AuEnfkzFxMJPoDPXk3NvQWeuJzHP0JnrSiYZmr"
    "LAtqpLBQRtWT1NwvqkZ+nmbGRkPm5mERzJj5Cz8ZG/6nhDlQjMVaiiai62lhOMArqRHzO6"
    "ycoWrOgOiRXZI8yyMMfTAMhH3QkiHD14T2YIIhx7p7gUqYE3VtEGxXjQQh20ULUV2ZBdjA"
    "eyHcj2LnZ3MqJMxW9Kwntnjo1gYBjq8A9bh39J2cZkO2ipsHJATILdobfmjdQi8oLJXX1p"
    "JcijnGnj2SJ6ynrNttqmuldt/oc6Etw+9iv/3zSxEreL8cC1Q1gvDXA8L+y2NcYbTcJVVJ"
    "NFeJLW4ArPRnPv8RD944noogDKuluZg3+lERFzlXt6OgefNjiOGw23VeRwtttv+5JgMtvt"
    "ty++/+5grVW/tNlnP72/fffO4KlP1B9oigSiNCY4aXDXH1E1NhcS1hedhR1q2NV89+HDu8"
    "p+cve2vmH88v7uzcevvqm1wzolGzzHzUt6up7jdBs6znoVCbM+plkHD+NwHkaP/GGs6sup"
    "Xpm1+bxyAxY7Du3g69Ll/LLEGXWfonq3WBGU3Q9xHIUIL4X8sRipRkTC5PB67O3A6+WFwQ"
    "+8Xr1TDI6Y65SaSBf/JIHtAq6iYAV3LFzfJqlMs3b9wNFQ8ksIY83Glv70RwhsIE4l2ZV4"
    "5aSN1aATVMdGon41Rnh6pQf8knCCY9KiDxxGdNcLdGLwAdOlK5CGZX18djgSHC0pQ+r/6j"
    "7GBkDnESDme3GCg5g/oJAUpi79pY8oOC7guGg+Lh4I2/8gf206LA7XW48Klo+UCzDs3DdO"
    "jdVbvLLyhHif7fyqb8QeUbW9S6jKF0QRV6VexWtEk3ivD4Q12ZNQNYpeqYtrsjUYlfp4AJ"
    "w/XmyOcP4MeP6kXAqBdoSWIEDnieodkrnaWExmjwSzfZP6XYLVXd97kdUDmA6hd3ko2OEE"
    "lxr43dufbj/+zayD3xlCx+7+9vnN7elidvKHckiv9FaagkCHTtM8MZe3NzL0Uv4dq890TR"
    "qaM5Sun5Gh9UgpXBZDO7VkiKNknbVJ4IQrH/4zrtyjke7Mlt8T6XvymRZkEeZysDpKnqNf"
    "5L4mhd5A3jsSeUM23apNW13SIJC3lPLxDnNzm4YhH/4I2dv+uL30SXte+p7COQty+YCCZP"
    "7G2XokKyggFVpp91qPK1H7u93We4A47r3jka77UnJACH4qQjCottNWbf1RctKkwZ+sr5xT"
    "bIoxZzWa/4geVNu3DU3IHqkvj8SK0fR+pW34RTp70W46M+gLStfGsNLH3gys/V5IZ6BVDC"
    "gAb/Fe1R23rTNRQQGp9YRlIchma0tqFQWk+l4aZZo0441ixyBVkiDa4Lhh6R5AdZkyQz3P"
    "0dNi9cc3P7x9f/vuqxcvZy9rKZlFAOnLr+t1O6AySt+VUVRvsdSQut3ejSw1pWz3yK4Uk+"
    "VgnnfAmUbEM+amPMRm3o+IAXmfCt2ciDnm8kiztghXcXACNgkamSJrpLd5TZvRUArFfoHr"
    "Vg2HCMOu/FdRwLsr70IybM97gQLeHQqMEYGV6eOU9ZYKYyUM9OtpnxKHymPkiwpKsDxgKy"
    "AoDFnLbpAib5Rk1bbdFPnmOwDXNQlxS0wFl1r0oAIwoDieqKqU8WSEcsXgXPnYrHk/oODs"
    "dFGG5C7g0DHnCANnqG/O0IrVbEWCtU3bvCMAmuadBOnIjWiuCXJ4ZU7A8OJ4/eJAbNBTjA"
    "2CSoBPcNbHUwlw/E2WfYnUovpLncZpqc9nrVFaxYgutT3k2KI8XxZO84wjukueo8/yE236"
    "+b3KAUkI182p5M9qqDLCGgt/PPJ2EKflhaEB4rR6pxhaXl3FmlD+mhac12BAvUsDLMI2kU"
    "5ZMmj7t4zhhiySGq7GfZ9OkOuR//d/QCIIiP3yLxMRcyw0WEaCIcdnQ854lDso835B5e4/"
    "mBSKbxo0vOzi7JyaN78/jOug7KliPmhF5RdEWKtqM92DGP12PCN+Q2kiohj9JvCaJOoDk5"
    "rnfiNQ8LzQPkDB651iKLvVE52FeatzKHI+HpQ2B6VNny9yQ18YshqaKa+igHgH4kHha5YW"
    "p6vwFcKS7ZyXcaDs+abseaJ0fApWJEzNXqXDtVaVg5dHdWgtRRKpH6hmNcon9E+6QCrEBL"
    "E0yQrC04QgTlMWkFcoxFG8R7p5lG55itRSPXElqf6zMyShWenfnxAncq2EhppmQz8cFBsv"
    "xERQbAaUxKFt1ZBxsHqvsqH7iADCoV/3KPt165N2np+zp9PQaB0/wTnZyD2j/9LBwtC3+9"
    "yqvmDfbuj9Mjm1rnJYYC7mUrdwmOMaFNR3n+cZzHLNx9O0zHK+GG0Ijm9MBhuSpVaebfrH"
    "i4EdHMQLKb2uX+mq7Ss5mUT3U8psIF9E0c6P66LvJHytr2Tdl7JlztFSmVtMBRwvfO/HVJ"
    "An0f3K8Pa2BVscMeflyHw9Pc7g0r8UOUibWrDGPPaAtLDGXL81gr809lWfO9vJbIwyRwQY"
    "ZRyMMsuISWlZTktkDuFu28VPsVMq9D9w3/GY4OU8MBeUbJyBKmhK7F/MKJO1ZnYqeFACTl"
    "C9GIk64b0TWC6TH1Rfp5sGpSK72FWzmAeH4Wf1C5UCqI6/rM3Uwa2q75AJ/HoNs2eqh2uw"
    "PlUiXG7wCE3BLxn1aXhp+9bOLrXRjT/N+aqqw3gslH1pDlIUeiAGl1bbQj9iYKGPLuVDna"
    "3vpPzbdO7qa52P3bgY3amzZCYbyrcOJxzrE2KGcBpGApFEqBbqDKm+7yycobxp4zbGwTE9"
    "Xx2w5raRF7vzI85pN23QTg8Eqx5Y9SDGyiMKe7EuRYJsLFdvCQJr99pi5YhovKRc6Y2EI0"
    "RMVPcos4xzuNoq5fDquE7yzRbvaSqKgO0HkoRS7hBU/7bAyXqGdpFYHVtSx5EqQMTxHuEk"
    "zD5WQzMBS7kg0YLSNdGGBpM3c6BnQky5FxsayDsDnhnQC2xYmo/brWs3lJM7gOjpIHqmws"
    "qNnA+HguIOmbXQpg313KZN7whuTswyEkJhfXNi1pvxyalKiG1LySrw0W0lxzPFTl0lNVs2"
    "R8MBMGCrD7olyRVE935KREZMGA6H1qSYAwZSYrqnxGiN2NIDVkDAAebm6V0wqipFOFBfR8"
    "IMuM3APaPcQH3riXnAXKcHc18TcOmjMuvLaUtuCQX0ttG7JAY5pJXaHAG0ttEq8BdLWnME"
    "0NpGq71ecimFZNK0Zk6KufJwWNJbQwLNHWi233KrQCC5A8n2G3AVCCR3IFnKw1g/14npMh"
    "ro7kA3T/mWJNxx9yijge5zdMvn2dSmKUMmo0RfLP+pFElq61c/QULXaKgp+zSLV0DHyKc+"
    "69BU5AlmmBSBOHeZiHHTGoZZDJp1i8acL0rjO+V65qGNpXM5S9w83vMZR8nvxQrltzZnfL"
    "rdBmInvRA+IHZyQPnuTCxfM63nQviA2iTdLEyFXhqP0iMAylz4q+b5RrP7YvVOBnnzZUsC"
    "gXMGWuSQ8sCusgipYTrUtlOcSeoRVW0BCnsiysPEs/pzZZkC0fR+JVRCxxbvTfXsHn0/kF"
    "A8eG1AQoHsjgnSnO1NtuxWUEAqZGJfsdtFuvinPOFt+C5BgHLnBiO2mmMZBP6WhtPOMbPu"
    "Eel04+Gzl7XMyJKohC27RqFlELDu0iyUptv5mlj2Ci2BgHV71vHGXIW1NdDjCLpOfMeIEr"
    "AgX7TvfNHx+Cr7t7AOnI2SGdKcogNq0AmGB4wkHKDgpL1BUZTYyvYlCEj21ddmg0WwsqSz"
    "jAE+a/J63lS4s6iejwd5ETrLQzyY9y2sCifYO3mi3LQ6A/WIWUcvYFwM7lQkTo2ulmt7xh"
    "EjW8rEDGGOIoE4jkKk+vHNjkXaFiTAWTPwpkpwl7oxOAS9OJXAITjgwQ8OQYgMGze1Wkuy"
    "tHmWMZMwDw0tw4IvdkCyD5vsFu8fUyiyCgfV7REzkdUscZ2IChrm4RHzQNkj3LtlMMwCOL"
    "58c3yNrN7PiJgdWcmfETE7sqo/I2IW3OB9u8GXMd7ZCBLFeJAdHIIdoUT1E3B6Z9Z4h0mu"
    "AGGOfZ7jzNEyN4UPqTluCvUsgdrmd4RnVNvBLyesfqyvcHIvtzOW2iZiniLBNlzXUBecmD"
    "TU1lriR9CAxcQPn4y2mvgo6uQnZHczEQlqy6hkYmNp+SogILO6JDVgbjrm2jIaCgTwbc93"
    "EeBqaVAow6C5yU2rUeEKaX7jYbTHRY0dCm+cIiGKFaKCISp4GvtCqbpble5zdWwNhHdLwP"
    "GM8EtXOMpNSIwabLp/+fThp1bDU46qiw9RINB/oTjivSU4lcI0F2kUiyjhz9VjrxGpqVhq"
    "X+f1JV3bUtQNIPr9qUa/Qw3cpzjrvuQ8RPeJZP2vZH9jync4Xp215jpk44pQ0S5lzuRQtM"
    "URKxISsvDzZxxFnKeEPUdvBUdbFj3IFSoHMiEvIJIEbL+VSzZLT7inKqEhCYhOXZDfgaOE"
    "og1lxFQIbYAnQmaEF5I5ZEYMqPxAxdHLyuPbdBFHgY0sfkQML4dfZ3n2InHnW/8p83dRgt"
    "m+yVVwANW9YHuRNSAdl3rZ5gTLiTywLkm/e/vT7ce/mRX6OwPxd3/7/Oa2blxV5+h8yajB"
    "SXMmxqWCnKDQOxIht2OQC4vkH8LnaSKi2HaqT9EQ7uLzbIP9olliAE22D01WhUmovK0bky"
    "J7uDhr02OzFh5zXhndQZk9ABDmaxKiJWUqoR6jZRSTV1kavVQYA6qKQSm1chnJdYew0Iqo"
    "RKsM/CLZnm4Iz7Lt1chIKqX69iaVdrDngmLrhdYFim3vFJeC4pwy/SHBv5VUuUNtTCJBS/"
    "bAATGJzIyh/aVKOXIQwkqwCUpgI5G4Ogna8pL99B5AMLleT+5aXkjmTnVHT6BTsrYOXH10"
    "FDHbcmhKiq8y+nNLlZ7hUuEQ2GAqalv3NSCseudVnzEZ0sRoEz83AwVuMq3DB2afbkliDH"
    "RrDeouoSBTXP/dLZniMeX2DJdQwPAZhpUZylJ/LkEgzLgWEs8YNTjam6WQAwACjR2q9gTC"
    "ju0DAOwUDnSPp7fC+PvAg5+u24RMy09XPZiTiK+cpr0GBS+8b/Yj3/yxjcXUKwNmrfHFxV"
    "DLUuob+pA3NV4ijBY4WT/jJaep8paqNsc0Fcc66N3rqV/07uBh9ULaBg9r7xRDUfWBab5q"
    "w9RpUhptdF0my523DAJKoT69newJ9elHTjbUgYbKr+Ou/KpKKUjN366GYQX0pGsYPuBYqn"
    "h27JUxT5o8aJV+jTNLK1aEqXRoK8msjgPu7bkvf00L6muwASOQrmDQ6afGEI6x3DPmeClM"
    "mc2t8toJFkrrtUttUn3jpxzfMoYbUm4LQI3YoasNqeddw4SplvDf/1Ej8Z7RdGurPVdAsE"
    "E7KHRQNhnKJkPZZCibDGWTR8g3lE2GsskTXdRQNhnKJvvPJ5RNHtCOB2GeTzDME8rJPpVZ"
    "9ybok2x/2f4Hw01leI6XZ+0Bn2Q7T7fz+8PQDlV4Uk7YM47URKv4S0ER+SIh8R6pqq3yp9"
    "fotyj8TVW3UeVvghWOlaOUPOMzxKkedPgM6SdzXevVVHmn12dBLKgXkgrEgg4oDKoXypLQ"
    "EgToPOkby83pVC2a9xEyiUiYKyQMWjJ+RADhLqWNJH98vsJ8ZXDBtNTsreIcy/aOiPy+6v"
    "ZupHRCQzvnbQkzoP/2eov+xFNLvmwjyamDSlZFTlAlG4kKVnDSrnlzN7WbQ2LleOZ3aSoQ"
    "0HbylFFQLt7x2AFTZuNsgFGrD6PWZ7LZxlj7Ok8sWodrsw51pUV58FmD1p/prtSnCKnKTh"
    "zlqY66ULMyInHKDNnJdlAwN3mhvIO5qXeKS12L8MbK91iMB0XdxTIShnImDIpii2nkCAHK"
    "HShPVNXseM6j0G6ZV2FAvYtZKqYmvaA1qOyAgYiym1dtEWVxtInEfMuoqhNos7JPgBBFYr"
    "+0N0RgJaWcEt/cna6MgT7R7VPi0LUO6uZB3TzPDlywQvRjhUgaomryK7M2C4Q4jjlrePi8"
    "IiiMGFH1TPfPOGJ09wrhOEZCVS7bpFyVL0O6v4D8YUkZQfjYTXkZMTlALkS2f45+jrFQDV"
    "x+v5MS5Uz1SuZErn/BT20Wgz0VzB1e6OLN5g6+aqqt1BK8sGosrQRaSxfRjsepoRJ6C+H5"
    "eCDbhWyBRWplDzkigHAXxYXa2UGK8UC2S+oojmxD+UoQyJKpsvlvY/+V5qX7b3PfFVi6nd"
    "JkYhqs53S55ETMpdBIE1N8U5tq3XQH6EMEqjao2mNStT9S2qJu66uz8yr3nBUDO+ndB4VW"
    "qblaBVaNmOWsL6P7lOns3KyKuHLvM+3ml9qx3Gt+v8CchChKOGGqdTOJpSaNVBtPs6rd14"
    "MeoV375eZ+Gro2+MGHrCvG5Atl7DjW7D4pY8B9cnH3idzQ5B91bxDymqekjIEpufiU4Dim"
    "O1UwlkX38o87nZmW9AIDFsrEle3XZLOlQhU8ngsRN2s4jepNyx2G03C++/rlH7/uudvni2"
    "9efv/yj99+9/Kg2hw+adNoTrUXcNCC1uiZ3DMxrREqXjzFWffFVrBiVB6E5MZkKSiuzVrt"
    "BOVRnbIC6FIewIhTlUwpZxztMJc0RSTMNPY0EVGMdis5JhJog/coodp5rscgfC+XhDln4F"
    "I3foQRYE32Dim9ZdSlEnrPGwCmkFcFWQePnQ8LX456Tyz9CQcIOBCcRcGF8snIo13vX7Zy"
    "wQl4gqLBSESBgpNWCVCfRQ7yXxk3wSkG6a8X6Y/hhOdlXEwCYOlyqwxYJIjWxncoepb3mw"
    "iVa0ZldipulXES7SKxQhgdOuBkDpyIo2xFoiVliDwQZqpudpmbQqClF+IHSHgDSnhX6lI1"
    "IjKhj+XYyYa+VJB+15X6qTsrmZJ2OOGWh2gNBjGvJ6UUTSnUrZUUjfnTsKF3ahqxXBL5kj"
    "4Ql6p0NewEVeeRqMqdrCOMBJSFTgaSGhQm2ruJ9sQo8kvCCY5JVaOvX5t1MIek5cFnbSG/"
    "KlOEKmylxB0VpIpK5hRtwlB+rMyHpYJa9b0ZWikfF15rn9apLeRSNwVbiBciBthCBpTiwt"
    "RFoDii4ITx7oSpOloOG6F8A+ziNA3YyZeDVm+Ijsj05ZjmhN1mNSGNJ3Xpcuthrdsw4NLI"
    "TokuPLpPfh8lSJUaUy4GjLZSI6aGwJSzo+Fs9WLjh7N1wLM1W/62WdZlEFA6yqIMumnIA5"
    "mKSRui4yE63rPdZGKRMhAd/9RnPcZczJUELecvShwm33gD6E/im3LukV75p8wh16BW/ung"
    "rjujVS6PA88qlZ8OWQtYd+dUNthXCCdI8rQiiYgCLO+F5BNnSn3EnK/JfobUR2i7UiZeHc"
    "smdUhVBkHe/FQT7ecRoL56oQiA+to7xdDtsyc6IfxtQJVV8kAMWSQtpecLANDtUivz4ALu"
    "ng54xEB3zzrrFm3WQiXT4Ni4UbfRfwKFXneuk6CcKsTYZbClBOERNJx5rOdyHGAe8+UtmL"
    "qhxLFzax0L5hEwjzSaR97q41ECGk0kpRGzs2aSqDr4fNZggvL+ann+ntBlIPO4tS2jDyRB"
    "gqIVjcPn6E/yOAnRYq+HrcmehGrYaobURpBlBKrIt8y5+EwPMeQUDvJIMKV4oZiCKaV3is"
    "GUAqaU8ev2MaXrdGunXB4xoNvXWe+qVoJN5Wo2FVArn4Ra6ZGy8TPmfEeZOR2nfP28orEt"
    "D+1QnESBpHhewJAU9ZW3lN3T5EVUyPQkCdh+KxcqkkK/VAjqkv1r9FsU/qaKjKgr2S1NRU"
    "v6fRioFl4IaqBaDCgLg5hwJTFhhZN7NzGhggQxAcSETmLCrziOiTELKL/SKhrsjmM6JOlS"
    "TlCeLaSqyEb8OVIZPhuakH1x7mb5v6Zj3gEPJ7cXxwqc3AOe3JAe1ENNGr3nWHJaRQGpNV"
    "L9bz8FxcOgeNirnoqHgTmwcSomJudDyuN1Yrq80q/eJILt3yq+bxo1rdKY2Xmda07U8K6a"
    "FxbKIKohSlFaFkEWC6LKKnAdbKEsp0a1yw78CJ3LNzkLdDDQwZxk2/Hs832e41cJ34Ugji"
    "ETNKJ/G3S4tkVeIGCFj1eY+UQwC1bNgkx+vYsQw49DO7U/W2KmPbvZkf+Ma6kkkjIIZgRF"
    "ibYA68Xw+vijHKX6+Jjbnj32hiDtgLQD0s5YpJ3xZyp5dRD82hBaVLra5RCwCSvS4T2qCm"
    "CukJqigYxjYKOGjfqpb9TFi9ZVNyrGg2406fJ2oCFd8GAkixWl61shyGZrDqupjmg/ILOx"
    "c1wafPaQ/KCKDbG9SqmTN4zkkkIYbQjn8hs/R283m1Tf/zXieM9VG+esrNGCpkLrOJVkPd"
    "UGOlDHdHh60vb5IIjc8eLsgON5wOM5f3UsOa2igNQaqXKzCahdpEkJApKPi1VY10aeqzJ3"
    "p7Q3W4arKCfxx7OyCbn08+Kbl9+//OO33708CD2HT9pknVPfxiaK44gT+RRTz4VGZuuwKU"
    "mWF+NWLj/mFpBTRU4wIGckATgFJ95G2mfC/I+ZqLy/adYNDkM6KQdheXQHE5ocqwqGhCi/"
    "wSstjCeYMbpD6j8tj2/wWod2IJoE8jY4CfUwKcKLbMCW0UCKHkqkTwgxRY70+yjQELyQtE"
    "BDGFCY9c0SPQlSQxKmWzJfk72NklBFgZ7goCcsaLifq9xsk420Oc20AoNM0zr3XTNNyQOR"
    "e4ImzmLZV1Gw7F3U43TxTxIY1IyWbkNHCFDuQPlKP/iE8ObslwMAUl/aJ8Ml9YUmyzgyvQ"
    "B3lMYEJw15LyVYfdeXuL6m4/DJwLv+hw/vKszfva2v81/e3735+NU3ehrkoEiUvGEjbG7G"
    "SECkHhteYZn3VCueizmRmq6hhHNbwfgyyol+z4ygQ/NOgyBlzMmSV4NCHV/fLHnleS72C4"
    "d5rkEnaLKdcA5lbgx0mvg6Ft5wn99wykLC5owsbQ7QCgjOT/vzc4v3G6XjW/JegwHzDpKL"
    "8mNYr/cyCFh3YH2XWHN+hADj3Rj3ywf7Jgm3VMU9NPtgD0NmXXywpDy6Qz4+YQRhlDm70E"
    "7+k2XRa+sqnyHlFJWHKTr0jYx0/KQKsyTCFIp5kTuCR3WIVwo8qtenuNRCgVn188uHgxHe"
    "4aA9uo4MxshbxnCDv6+Gq3Hf0RQ/riP37/8Ypw1XbjWLeDom3DDi+u+Rwh7mplSelvCAUy"
    "iIii4dQANGTK679jrUBxCEB9R57xoesMRRnDLTVt0YZ1yGTCan+2IBxood+bw5j5LAEHLR"
    "brg8AYPl0mfLpbxVuiFOnokSEObY5zkeT37v+Gs5QuXUbhMyXa9fug0dZ72KhFn3fdb9sh"
    "S/z7Jrb5oNxcWIWRc78aY0uFMivzZ+IJpkRVaxTrZXyTGFwdmcld8JBeZeL2yRYO7tneKS"
    "DTJ/ASxJrcGAVqNp15LTEgYIrQdhUB4Ja+2ijJpSkvfAGgYkaAxu57VNQ4IEpEfX5/Demb"
    "SVp66ibSKs5zW8bAzqZQgY1MEQ9FRNAhU3SpREfOU07TUomNd9M6/7Zfr5Ge9jis0Fjqsj"
    "Zl1MP9vS4LOmH9XWdBeFBG0xE7qWcVFicf8KreTLTRjXhVIY3iGVEF9qbz5Tdesx0l8gi/"
    "ULcIIWBPFtHAnVuEcv8xPD0UDPBLOTF7ommJ16pxi6qV8jiMWvQ+QjUXaBjKmmY+Q4ptNB"
    "wirDu9TMz4Bopxto8+g+kdqcam/C0Y7R5P4VWpOtQEuq6vfuVlEs77IkO7RVBX2z2kEz5U"
    "GQ8lOoKvxGXM1eiLI4K6RhEnxPmLEa/7BPh+PFi70PjpcBjxcoC9YHqVl1chszWQkChknX"
    "gmAH8aajkawKmpLb43K1bUH8vEoMNZSoeJo2SvJlG8m7OUx7FTnBWR/JLI/ERPmRbGPcVk"
    "k6HzDrplcexnZQKhlO7omyEuY2QtUzs0gsXhBVqjm7n7INKqPhKmu2adIQH3MrUPe8EJtB"
    "3RtQM1HZ/SZxrrmc5RExfD3L69DZS+VKXZzPbiWXILCO6xr2UhBma7QoYYDQcQb2sDRJJh"
    "TYs8EiWJn24+aGPEcE2CsM9opC3LOgtAyBUKk6oVKWtytDewCAHdNhR4DItOaVPV2rD0Sm"
    "gdmnF7PPf///bAH7TQ=="
)

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
    "kI6MYq7LgEGTDgWx3lio4rCI8Q8T0dAxhEfF+5gAyES1w/vYe5mYCrSDAB+2JR6GICBsMR"
    "GI6GMRz9gLdCdUhvNhwVI2ZdDEdBafBZw9GP5IHEdKt7SFD5Hr9SrQ7zehmYK0vPjqZxiF"
    "b4gaB7ZRWSwuyp6cj9NmA88kK/AeNR7xRDjY1rynA6JeGU8fNpDAbKIZGkc/YChE88FdnZ"
    "L5nqg9i2yFPqaidZiuYDu3QCk3dBQtURw+iBJCFlaIPXhM+Qyl3luuJYsCLBmr9GCYmUsK"
    "PkokSOw0jlC2aFx5RnTV4yuOf6eQTIX14IByB/DSh/QcGt4QsCQ0r11WUxSKm+JvtQmQsq"
    "c02dbkibhrRpL/jtZXUzso1xYMqcbmt7esQA5+6cz922lgY47DEQW+PD6lYhWjaFGA7joR"
    "DDSaxjFi5vw2YZAoQ2ETrf4C8OpBYwCMw1cOtRNQTfqB6JF6RT7hl9IEzgNUkcJrqOhSAi"
    "n2c65W59mDgEiY1ifsGN3Xw2ghu7Pzf2R6wrFDb5sT/mxsrzjmxWjDzryf51RRKED8mfKN"
    "ec0Qbv0SJLECUhSqRW+By9FRwxulMOZbEixdBnHEl9+qa2ei56Y/Bae2FBAK917xSXsiPl"
    "m+HSov0Im+DpM5LTZiSR6B9JQKLWEgbFiG6HTmlwpxIGjGwpEypKCZeqD9AkaKhWcGY8nB"
    "JebGFwSgx4SkDOdw+kQvedKzlIrlxmYzwWFYvFDDExULfgyfAOdQuG5p0GQcrcKivWoGAS"
    "901brUbmSOXuwWmea9AJmiXAKN6vlSLaRiQ5Y6fIx8w6WipKwzvZKvK8hFmW3851ftUrba"
    "2OabBGaaJs3LtVFKzkv1iovKt7IsdFHGldixhM5Be8L9g+vBC7wfbRO8WQZORCa39pLtzF"
    "S1GCgTgA4oCVOJDGrT5ydbmbEFCMPHv+y61EpVsjNXXK+6AbPiNBj1VvTs/2jhg4t704VO"
    "DcHvDczvqlaz5OOG0x1VRQYJt0aQRJNtvY0hpcxgDpLkkfUP1paMqh4MPglF8l3X1E5t4+"
    "OG9p1/6XTx9+MpPe1qU9jAKB/gvFEe8ta6ckEi7SKBZRwp+rx15DKlQktU9Knf+abKNucO"
    "KHShQ9ptJzbb3bS6gB+7YXAvto+7ZDU0poSvkENnpIR2le/9MytVWSzLah46xXkTDrvs+6"
    "XwbWT+l2q7wj2Zw02VnLo2ZdzK28BjhfYzMpnKNZEcyIo4SKQ3M6QWdI9w7PS1zG0dLoZH"
    "W/DdhmvTAcgm22d4rBWgW1MkcxAVArc4rsS2mOm7T4tjprBQK2HMiz8OLklEKllfW7GA+W"
    "b5fCo2B/AvuTD1MxMUtExaWnNWGX4L4yELI6fM7qyKdqYZXoWgHB8dVtP/XLxve5iOppNv"
    "B9LgX+nLfulcOEuiVU5G64rJpDZpR5xhHdJai413P0eUVQQnaEiyzZgb9GqpngLpJrLhVI"
    "5e2h++iBcLTDexVcqfIm8uWBODF0Lhz0yWBA9EJGBwNi7xQfKbUsmgDVEiCycESUQ1eXa8"
    "S5NUX5+BXi06eWeeGC1Dxd/JMEVpUSShBYxE6x93aVKaAmhTvXK7GxOhWL8bCwIQp58Enp"
    "JQoZDORgIPdjKiZmIPfKjCd5/5mRJWEkCXIejba82rjZeYOeRMy3NchZq96f6U6bwTIDSd"
    "ak+jXCAm0k79p8xuju1CTXHQb2NC+MPWBP653isngVpwZzQ5tolQNArLq4WAX5RtfJN4JU"
    "CJCvBpavBFannFmmyq+1ylExCe91G97S4PMpD1L6wSxYqZvIMUFe616iEo71xvpK90nhJE"
    "hZJPYoVqXgEor04lNtVVSLKfkbj0KC1A5myIfo5xmPkM1Kj7YVHU6QILOBzHZ1mQ18oANa"
    "H43icTPZTeIx0O175BJNImWjNJ3I+aVOB3JpbIfzWKzka76icYjkHo+TojVZ1rJMV8pHyq"
    "d+T3heqrXav0zXcKVSOjOdwxe9N9hGvDgE4Jwd8JyF5jd9ZICqmvxJYJBgflhh1uDFKGEm"
    "ca7KY+jLPCbJvVjJX79tYbY4VL+t25TyCy/UlXr2FeYps5JaSpBJ8Du0mBhGjOjzw4b0Cg"
    "hodwl6KSQcg9mOBNEGxw3HXhlXN9plwOf5DaY1Cz+++eHt+9t3X714OXtZq35VTMfLr+v7"
    "CSOYbcy20TaSyzDg+AzH5a9hs4VUYcNtIjdXEI572UKgfdnAkSyUc/mFDNFcbT6uCmw4L9"
    "fXfYl/V/Fyjce7OC3eIVgOguX8mIqJOXPryUr3brNeQcKs+z7rnvgLPsgvtvohbmocV748"
    "a/MbUDVwHsTd28WpioPbbRwFWFusddVBCeBoSZlynjM+Q/In9VskOImXucWfyP1N1yBck6"
    "1Q/eCw7gb3Gv30y7t3ejhG23Qhb6yiIs2VDgd6LngbvLDagrehd4pLBZ7wxq7AUz4ehEQX"
    "tV9vSg41EWtAx6J840mg668mX2b+nqcsMhgDbhnDDTNwgqzNQZ8RyNd7A/7+j3oTGknwPK"
    "b3NBVzdzJb7zIgsabQbvW8axyLRrrvGc7bg9kRXMM9zbXKA2rL2xHyNCkrbBF2pbOqKJAM"
    "wHwEhoRO5qMw4rpDksO016BQkNDngoTj8YGMP8PKK0Od/Pmm0UynLs46GOmKcZ1MdBJBWf"
    "TvzFimoLOaAewVuqdUBecG8lJmBttESSoaTG+PvN8jTGr2WvKlOwacN6pNQTsGc9tj58Mm"
    "DlVb3C0prYCA0noaLSfMktASBOisW3ik2GGdslgBQQ+FZqOjjVpdx4Fi7WJyByOQtRFohW"
    "OVJWDlF6qAYKU6rNREidBWrrgCANUUXZoFSc5Cu42hhHmaO4PSBqUkqmIxnIxWJvwELZZT"
    "Ml2BYbpxmidsmCZftlL05A6zXkVOcNZHMsudXm5V88al/BQHv8Mo5pdnnaktlfkqCrR533"
    "wKCW+N/s2vz7p4Fo5DzzoXftWBtzriVtn9VQEt+WtmmkQhfa06jWdNhdBuFcVE/b6T41Q/"
    "oQThpSCs+CjGXOimQyHDu+TU79Dvox7hkvDH1AjxvuCAAAeEH5SCidEtrtFJ9qwiJ6hfTF"
    "irPJzDDvNex4Li4Zvi4YuQLLY/HHwRJiG5fL1dSBbbecWt0aW0ngqRyZLUlPipxOtXKi8N"
    "rcmehDpgRqerqaJ3h6YE6PCUrGqtlGJDPUa1C8Chlm9xEsphJFhz+Zup7t5wD4Y0OS8EEB"
    "CbB5TxtimTI6zccyUI+ENdqpsRLqIEm4sTtYUB1oCXigb0l/6+suXUkeKQrFiBQaqiI/nZ"
    "WWy5iVdAYLmtea+F6oQuDJp6Ywx+GTKZQkQXa7hasDPf4C8OpBYwaGZr4BY8sE6CyBgUZf"
    "DAPp35hfCZ5h1zWoZOT8xfP+P9psE9XFyatRm9tqVBZ81dn1cE7SK+QoKqFkpbHIUzbTBS"
    "Vqask8MSkQfC5OpV5ia8oKlAkXiFChlAj2ZkmSYhz/tC5G0hTFauAZ4Hxi0vpHYwbvVOcU"
    "mO36hgCsMB1VZo+wiCMtv6724usw3NJ/puPhGoXCkxd2udYgTDJgEW8GtbwHm6+CcJDBtz"
    "S534IwSygpx8DtAQ4RrEB3grUkbmm7zYRee0wxoO9plJ58J5X7BPixDMTtI7QqawZVflvB"
    "cd5LwXjXLei7qcp9qgpIaF2t44JTUt0z535dx2N5XNeUnI3ElHrAKvoyf25Uy7uJKYnWSh"
    "G9MGNNDd3l5M2QDlE934NsGB8POEu65vAxrobm3tFvFtKlzpNqCB7tbdW9uQVA1cHKwdt/"
    "CGWwDx3Y7NzMNja/szwyF0yrR5q7/Q0cbaeANg+jSmKjHbn1q08QoK9PHywpWvdzJPWWyj"
    "NFZRU9DKh1YZ4yhZO4QOV2AQuF3nvmvsMCc4Job9ub3FTIEB3l153xCBVeDCKfN/+fThp0"
    "ZD6gFTF/WiQKD/QkNv4Oqx19jAFUftG1F9z6lNibpBfSOCOFqnM8GjgDuIs4Q4y6bo6W3o"
    "OOtVJMz6mGadp0FASOg073UsRM/7vKuPp2/K+HvH+xW/fpuZ426aw9iLEbMO0eyFdU8PPh"
    "vV/iEh8qXeIyxUZ2C0ZfQhUhHiueHqNCy9CwDiyr0wtEFcee8Ul0JG87fPspdEBQWk1svE"
    "p5sFYaeEftrgOG48FI+oKWXbfvvi++8OB6H6pe3o+/T+9t2700TbYrd2dGw0wGHZNtFMWd"
    "hQRLMlkNwEBrO8vVn+QGTb1txhHlr3aJiJLrH9EMl4tUhnG9aPCFjl9nwTxig7dLDsynkV"
    "Bby78i4kw/a8Fyjg3Z53sWI0vTc4vZtJL0GAcYfYdBzFKbPaXkoQYNyecblchfo+J4w3+7"
    "hLkEe5uMfDfC++7KJZQ1fai/HAuTvnuvStXL4mH0RLCcQSCiogupafzHM7GZEMcEfvfsM9"
    "wO/ns9+vmLXHpEJdMoJ+PFPtFEP/QKPwUW+Z8Qbwivn8iikh2GmuK0CYY5/nOCvbfzrBjV"
    "6iI2AykRMXK8iaSH1yrglyeGlOwPDieP3iQDTpE4wrhGjSpzjrEGP4VGMMf8yS3G+aYwyL"
    "EbMuMYZhaXCHRlH5cIS5btNUtF4icaw+eJ0Xpw0P1Wk5yh/0jOtSt6YeUBe5J0QqDiETQa"
    "Ti9SmGSMXeU9ntKzJcrBDDNEmFcMVhac6PVNdAuSocqlM6+JuhOjlUJx93dfLtClsWzi4A"
    "k+AWQmsnTvhC6Y6upeZOwVDwrLWwHwnTwL2w3yka6G6je0FZQuYLw+nYvJ2UMRBh6BBhSD"
    "CXnNmGjddgwLwz87aB4zUYMO/CPN/SJDTuNO3OpyoSHMs+O5YZ2US6jPGSGlJ4z81zFQsz"
    "7fNMQx3Pi9bxpFv5V7u45ivACXrmp/TOKNXDraxTFQk7o8+zDMFVjdM84TAbCK56irMOwV"
    "VPNriK7hL9PrZEVxVDZp3Cq8qjO8RXZcFPzzjaUaYahGOBMMqqOaiP1hwtcBjvTWFUNlCI"
    "lhpCyIFoqetTDDEoV4tBybc+5yCUKh58nGOoHPTUCY/U09ONseRBM+lVFDgiHKIniJS/I2"
    "Hl8CxjYLG7RFCQe7lyHZTjCnCCuvFIdOFOhi+pVTj1ITnCwLDp8/yCYbNxmids4gLD5lOZ"
    "db8MbG++BIRnBJrNa/mAWRfjGjmOPWtae08Tsi+sYvIGhMl/oxCJXRSQV/IzTuQ6CFGeyI"
    "PoMhunHoR2mKOi5+qp6e2ytwbTnBcGDTDN9U4xJDJCIuPYSAUj8rA0X7/i/4gIhkRGSGQc"
    "56LuNZFRPifhWEudtlLbCRJ26vryBfMRGBKuYEh4FyXrm2Yzgr4862JEiIuRHaJztvIrZY"
    "r+Bu/RgmR6PhYzhBMVckN0PSKl4O9WUbA6KPkYqaegJWW61WLKCVphbgri6eEJYFDwYssE"
    "g8KApxIIrSC0jltoldJRGAlHM4MRDJtE3ciQMjnCrsTJETKJJTx8vvCSqE3AMkO+BILgKH"
    "vWy1/TgvcabMD+jVeQ3/qJSpNfJibz1LTJ3FEaE5w0hKZVgPVePBI5rb3m7sOHdxXy797W"
    "2f3l/d2bj199U5NQTgveryjPO39a0H0EDUj14ZPRcu2dM2Q8+7yFmMKISFkyT1lsd2iWUX"
    "BqOsXOY6Wzn7Le3LuujHlU/zq3c9NQD0E99hr2kF7a2gm6Jsl8hbmhV2lbY7sqzrG13ZjO"
    "055623GCY+Ph2sL9EQO8u/J+5fiY8RwELiEGynDuGl9QwsIR69Dw+8s2kjPkkl5QQU7QeT"
    "gSZ2G3FAOcBCR2a9xXx0IyidczDdEATyQaAJJJnvqsj6dKzjd9Te4TrZLzHifqlbxpDr8p"
    "Rsy6ROBsSoM7BeHsiSpzoyZDhb4IquJkghVm8jufxsmofmHZRf4MbfBaTqg58OYid4VgGy"
    "/UPAi26Z3ikiYt93Tr0NoKCGwTnjtWprlwoTpOizTaXy6JPPC/GBSF86F5BRDC8/Tf3Rye"
    "t4wYF26tVupQ6LMCcZDXjINcMiL/SCPFzdt0BTQJjofeqQNJzT1lVqyXMeANceoAxwSfm0"
    "wqyorW4F4tg9oMaNNa9MoAVncmqYpTduSVIE+aOgg2713XgBhcCDn3cxH3xDoELV6Ddwha"
    "9C5ocRyNfQsH/HS2/ftIPd+h6oMBCuIMRCQOZ/WnTP3rGJJYBsMJar9xHIgMUi7oxn0ian"
    "iYi0fMRR4i4DoVVTjMhP1MQOYFZF48Rd6DFQnWNDV40dqYL6McuR/PftMX9YQxKk9RGlpZ"
    "bqoo2OodkjI0g0IybM97gQLeXTTWB3lYzrXrkruFUzfcAnImvM6ZUIeFwT7UGEN9BEym0e"
    "iLb15+//KP33738hA5ffikLWD6tCQBJKA0Uz3dVARIQHmKsw4JKE81AeWj1K0yXpoSUIoR"
    "sy4JKKw0+GwCyoeEoHwRZZ1csuSAZxzlt0EsjQl/rdNFErKTghjSkRF8pj+icUh0kVaOyJ"
    "dtLOdSfYRUYKW6p6Eq7CBPhMQVL7wBkLjSO8VjPED6FBAGO0Mqlv0YG3hvjlEoxg8fn3Cd"
    "VdxLJII81yizMeocABBD7RJDDbroE9FK/JGOldPBLBXn7ohWabgY07GbohSnVB70DssfUz"
    "FDK/ktkZQ7o1jLnYX7VQqqO8pCxIkQUk6VmKYeio+7IYiwXshXIMIOKMJCDfPh03TSxT9J"
    "YOUcK0GAcpc4oGtWGBgR+RYbx0L+0csoiDDbW/J6igRyoX4DdPnxmlXIbvcyu30cuSETki"
    "RWVD4nCg2U3zKGG8L5yqAa69OzPKp99u//qO+0W3Um4di2mXgVBgkfNRkMi2BlK32VMMBn"
    "PYIOc7v06iMCdlMXVVh5z+3N2yUYhCb6HJp4UEQy27Br+k0FDaHB9u9ZKqzcdvlwYNo1+B"
    "2SDiDp4GnwjoWQh7FlUZoKCFh3SfUoEjQWVhXW6jgQWqFEyhQCkyBSpnEqJhYpA1kbT33W"
    "l1ES8ZXTtNegYDvw2XYwnuDq8WfnVN4vYlBd20t+E5Paau8OHc/L5OQNFdZV68WFytVPnN"
    "gHkoRSjbf3hZ4AQRftpg55Fa98pzxaN41By9nl2fnI5fniMPJs/HJ2a47ECgsUE/xAkMqK"
    "Swha4GSNllFMTmOUu4IgDnmIlwHikK9PMUS8DUwzRGT1HZGVnSU25VhKiCklhF6sJIugAh"
    "uqgLdLzgUGYjTPCM9K6rDcbEsQiCCqdWmguySmOLT2zJwAQRWx98yUSLQ3Dp6AwTzos3mw"
    "cNzYvWZV1CSkGchK92YqJux1AWv8U6yVpcxnx2y9m2YbW2nQrIulrTb+rL3t1xXdIIyylE"
    "y0wXu0Uuazjc763+IoRIKeGtw6o8Di5oUcDRa33imGnOgeKV3Lb28jjRbjQQ51UfaIwFFs"
    "MLS1FdYvgaCnQZ33roX1w+iecMuOBkcM8O7K+wbzNbHaYI4I2GIctphoyQMbuovxYLtzNy"
    "uAPedKxIM95ynZcxjZ0AfHHiFlJBjJfTOSe2U9+kh4NjkNhqP8+qyDzYgdh541F92ibLSO"
    "qcrirXaYI/mMOCLhqaGow3gwEXmhbIOJqHeKIShrYJr5Cr/4w3d2+vQRA/p0Xe7tqk/HUU"
    "JsArUO4yFMy1SRH5t2h5aoN+NuAFyqT5Y4MnZrbWTzCAA+DXwystWqqgWjZQhw2tIpDww2"
    "zayBwQYMNpVxI24L8THVf3OTIq+uzrqo8cXADkr8sU+ZBKElZSiPlS/yporUBJNGbwcG9d"
    "4LpQjU+94phmSg4ZKBsvq1ZI4X8l/Dad1aZ7yOhVQWUp6G01SWmGBTWEIrywcMsHuG3Q21"
    "JreAQAGDdmohuPo6pU6ggFTzhIAm1YcmRVhEq9pD9cqsTYOKSXivqiEfh57VoT6vyFERCm"
    "LKVbdntSxfaRWI0d0MxTRYkxAt9mi3okRuK0g5+FVXPISTEHEpC1YvKy5+r25i6DU9xAMf"
    "oav5pUU8Dc1NrQJl8SNSBzcJwe0mqzoYAk58CzgZpyTz9eglGX/ONK4pMp1peXOMFqvgcU"
    "y3JDBxOGBQSOQ4tIvE6jlS5448XBBP2UOkDhO5YOTP8i7qOk2FbgwrNWpzaabL3hqMiZ4f"
    "SX6JAf6ePxbGRPJFEJY0dHhqqcBfhU3CpDi0QzDfekyHbnMAUQnkGEE0HjGqrwCi8Ug707"
    "LbgAe8eUKmZbcBa91Tn3UlbDtNegUIVgPfrAZeaa8/0ERkqmeDElsMmJ3XZeUSPI49q9Pe"
    "KStnFKyQpEsyyo/lSgKcoIUKXEmT8JX8eE32JERZHjWiS6l0zlCizaNKb83hp5ptHw8A/d"
    "YL5Qv0294phnIpPVIK5VKGLJdyjaId45GZLmki8EW0ibFYUrb5RITIWDkVbmpDWsUbXhp0"
    "Vq75kEjJQo5AeKEs5EqC2K1orDoecIHlAlEDZ4inSjLh+voGcyGFDSmGKNfxigRr9IDj1G"
    "Ctv/TNHyHPyBuevlPN4ZP58MvsYOdlmcHiJr/5+usOkZNyVGPspL7WLtXoCTtlu7nr4gEw"
    "fMvF6+xiF2uu6MsWpiJFzGpZdqV1w9oex3RINljgGCcBUZoPRju5ixAh1SMehUT79+guQX"
    "ke80yNUdEsSiDRISvqF/JlGzFjJsIF7wyalxcyLGheA6oJ2RtjSWkFBJSC5nXFFulOxTOg"
    "ZsaZcAN5JhLu4heoIMEx4JtjoFIZZUe2wmGOyziYYZ9nGFz5jdM8MaeuVyrlX5VA06hW/j"
    "UXd86plvNCLnJMZtc34YXOp75Kx0T2BiBoh15IKaAdDigI6v+fsNmsyhTjQZVxUGX4liRy"
    "/2UhYaecN0Y81lBQTckQ0qhSCUKGd/rPPaH2jtKY4KTB1FGD1n11EjtCgtt8dR8+vKss7b"
    "u39bX7y/u7Nx+/+qaWgW3oLcpwwpeSF3va61CgvTvtEDgNgdOeLfyJaVsQOP0UZ90bHZs3"
    "Rpzkl2ZdCh2UxnYKOMEbZTJHS6bb/sktK5QnkGryJ38LyUL/cvC0KrEJLaj8h6VJosoU5H"
    "5arh2v+Wkjf1mqwJFImMNQ+n8kKPVeaJyg1PdOcU0sx3pd2PJ6ggRyDWXPTyn9tMFx3Fr6"
    "fGq6+7cvvv/uIG2rX9rk60/vb9+9OxWo9Rbv2B7BhIXFeqqxhM4MG8FAcT0+QYswBtWgtT"
    "rlAQSFE/Xf3VzdD8qs9l1mNdtJc1naciGfYGE9n1vP2a7qRvcpGPg+w3e2Qp1MpifQKclv"
    "w9tOQ9d5OMXCRDhPBFM5yZxwS2GwBnuEGDiecDCbgMrlkki1WRUctw+prGEnaCgeiWG4U8"
    "wdI4Fyxrs1f61AYaK9m2hfXAB578fbTPe+MbkCakNmrQF3tV6S3ZwCpeA5dQSTRERyYFZl"
    "OMtmlb8IHUT3QJKQstc6WVQVKM4qYGTZWcEKJ/emasc93B/M/V4cjGDuH1D2gHSkYatF6p"
    "3UhvAyBkh3IF3yQGIbxg8AoNslTlVgkRpa+zbzfUQMR/iNPBQWedvWKbC+ZRFlkTAYupu7"
    "AJcgAwb1fd1z9ffLNVnN/ACRqU/1LWO4oXBPFVYjts+yFyUBb5FGsZSA+XP1vGvIeGrR/v"
    "0fdUJpsozuT8lsLiJyRAxfRcREp3rsNei8WG2RykZNpN4kDIu7rSxVCeRYl2pE52Nftasz"
    "EueqjJKB/ubXoY6Dl+LiL0W24zh6Gk6wECvv5mYoDDjN89Cc8GSATmYaLibbQBIIJIF4dg"
    "5PLB0AkkCe4qx75gG6k+yutSOj0QNUDJl18gAtSqM7pYUUyCIR4xlH+T10cy9GUKTKoqse"
    "X1SuArTTn2EU4DhGK8yRLoK+xFFMQnMWyMWfAF6gIaR38AJdn+Kq0daqlMMBMKDJNutHOh"
    "WLrdp/jMaXFgWzgECrTjfxW+3yKTMZdNtoL6OAeTfmo2SO5/IMtmO+jALm3ZjfyT9Vyq0q"
    "S9ZW+6hBJ6h+jETd6BRaSLeSexclswKEko0+zzEjgu2dYkePOJhhn2dYvYzKfm13UJZRcF"
    "C6HZRbRhdkniYiMkQLtb9eNSi8YT6/YTHmYk4Yo1ZheFWUk9Y7ojntQ+Edj89pWvsaeB+a"
    "JwS8Dz14Hz4SSXMQxZHuBdaShWIeOGvzRLAKxC4jRXkLlBtgSxgq7nMsEfVKp4To9JCIo9"
    "0KC7TBa8KR2FFVM0r+IH9FImWJIRvlwvcGH4QXBnLwQfRO8ZgyUXRwUUw2JNtxpiCUBVRK"
    "WPKIF9QsHDRFupVRbYLBpMRida6DcAXClT/C1R2l6/OSlR5lI1YtCsBZmerPUuZZYqbiKW"
    "KC1XooZB60wxypJTDTObm7lZZkpCCERET074kKy0gTpFRrKRzRtSnEo48HgHTlxdEP0tWA"
    "0lU9id+S3AY40AwF5wwnf58F5zghiVt+Rh0JBkU3g6Jb9bmrl53raxLaFAaXmnNpkqmZhv"
    "25leAKDihuLaO4IsHaLQ2jggRHn2+OPj+1NBWPfnNeTdPDZjZ62gHRoRxTGC2XRAkaBC2I"
    "2MnDUBdEyoojaRUq5c/RWyF1Kk7jB8KV0ZrEy0KTirHqjKD0qaVcnOoquqeJsW1in48C5c"
    "0LkReUtwG1ClDewAMxtXAQni7+SQKDANaSdHKEAOUulbCihFhuHSUIVO2tVe39spWLETs0"
    "yjlFArenBSAyR6sltSdAYNa0aq2NC2XYo20L4yHWybog9bAUm2KIW5u6HEBAbzu9YGLv28"
    "QeEoEjU3Jqc2mqEgSqUrULbi6l2saQnq1yUK5AeC+S8jJiXMy1w4iltuKdEQzK9kkrEW36"
    "Cx0INkBBzDOwmwqjj7R526iiIMnFIZ4SCnw9kXhA417mkplbgYJH0TeP4jhT2KZVNpHTlA"
    "W2pssKCOQDg0ahzWQORmEjGBj+bz+jD95utpR1yL/Lx80s4g+iI6RT9t0yiolqvoRR9nJm"
    "kdurPMQ7EihqSK3rCoTgAA/eghmC4IAht/JrHo7TpFRtN9ZGnxjobFqhK/ziD9+ZpOaWRh"
    "MHDPSZmDn2mdD/P2G92fxTjJ+Eh2TweJbo32R+WJwWWQkVHPSmdlcSx+AkSbcxxeF0qtgu"
    "KduYjF7NrB8RsM04EL6Rypn6PieMN/tmS5BH+WbHo6b34oTdRZK7VMz/lWIm1ZEoMQXR3F"
    "EaE5yYJ6LhDnUBR96irxfh8MnAAs6HD+8q83H3tr7Uf3l/9+bjV9/UokCMu/x9Q72K5iO2"
    "jJlM1t/FmgEpIx6fK++MBadVEJBqJjUhhorXZzjNMUCpmdJ1Qnc2DcFqKKDVTGvrqXaG3P"
    "bzDCi+URXU5ya/YXOJpRLkKddXEtSStwPgKbN2cNDZtRetoPwI47xWA+NeNAhVJjomhjYM"
    "zdpyCQLhWPbachaWbEP4EQF8u7Sh18vV3OmlpRN9BeUkP3hG/MUliMbORU+rbdHFCHWIOo"
    "Zg44Kg04Qnu2L6BwCYgCHGGGKMO8UYS+mcuc16FQkRxj5HGC+jJOIrp2muQWGefZ5niCQf"
    "LkjA46jcj3p5dArM/ZgpR5axuYVO1S0+N5XrgHFBaYhIItg+C7nVwbdCNa2IOEqo/J++NQ"
    "nRnojXujIXoqrWV0sA78XuDBG+Xgj/EOHbO8WlhZu9ypbrtwwCSuuhkelmQQw6a+PZewRM"
    "KUTvok7E+ZoYinK0tNQrYcAQ4BJ8Jw90Kw/PATC8c2fkgWBeypDvsQhW5+XHbJiN7Lg5IM"
    "6Kje9UBIDOxipVNeOZUCcigrC8iO4ZTbczRBla7OWvWykK0uQZRyuJe422OGI5QvXrUCKh"
    "auCxwg9ECoW6rZqU9AyFZgd+NoieXhziIHoOKCdB5dlhyrXIncdGdCrGg9jk4j+Rx3CU4D"
    "gSVuJqDQbUO1agtfFhH8aD0mVQuspSjwWpdRhwa+D22MLA4IdpK+RZBV6nD8uVAhGhmqeP"
    "1Tzl6x5LfdJcC67ZVlCD+REOOqmqnhA2A2EzfkzFhMNm0iSkCXHpz1wGQjCFb8EUXhpkf8"
    "ZMZKSfMckWA2cWRtltCdOh3ZeybBaGzczoiVaYo2xZv9LGzdzcqftr4Xu5NEy9vJzvA+ZS"
    "L4xMYC7tnWIwlw5M89UaGU2TTk86GU2TXNDyQMvzYyompuV5qQH8v4dSCDdnlYDSWBs94F"
    "9VWAdVQEUx1OJtpXgRhzrkdlEOzs3q6u5We5Mm4HqbxygCXkU+gloAagFEm3rgnNPFdu1y"
    "zMsQ4NTIaU5bVzn1AIBCCfZiqhTFuG1vpgIBeoED4Q84Tq1CrA4AWN7d2PZSHv+YxuQTET"
    "dnhfFioI0krgzfc04sGmDkGZxajE5QbuV7xrUJnc9QQuQAFKxwIv+0V1KA1lZ3ERE55Dc1"
    "5jek/giOuMB7iZL6nPpq5pS7Hp8Fpn0vBEyQ4QeU4cG0PwjNjYnxfmXFj0iwl09MVVW/U0"
    "pb2jmXMJArBjFePsudYP3vtq2A9X8AbSO56aBpJJZaRtJdwVCTLFdBZqffyaWW2exDKcI/"
    "R7coYJivUEw50fU2VnLoK/RbInejOU1+Q1xJ+juV8KhCee6pHEUNQUF9PghUCy8EMlAtQL"
    "WYGs3yGff3JjdMszRWgoA85tIULViRMI2lXLU0icFn6hbWwRCF7VsUtjdNDkb0ovnU5WDc"
    "tOXipA1xJciTpm4UzRLl0JQUX2X0Z2HWK4cTYln1s4qbTCX3gbuDtvTjOk/+1FpyXYX73N"
    "Xown8JCnPwmDlgZKvNnC6TUMbCLDxmFtKEEyFit2mogGEe3OYho1D3upovKF3bToUZD7Ph"
    "NhsLRvCaz+mWmHvqtkzECRTm4FFzwAin8YPjLJTBMA9u8yCowLFVUdcjAmq0tCttDv576L"
    "t16ZpljNkFRBwAEIdrb3OA8BMIP/FjKiYWfgKduZ6cews6cz2JeYbOXFcyydCUBbZVXSog"
    "aMvqaRLWJz1LN2cjI/NxM4vgSH6EnI2P/FXHG6pEYK5CFVVzsbWcYBTQjfyY0U1WtmBFd0"
    "isyB5hloU5ngZAPupOEOHowXsyQxDh2DvFpUgNvLGKNijGgxbqoIWqrciG7GI8kO1Atnex"
    "u5MRZSp+UxLeO3NsBAPDUId/2Dr8S8o2JttBS4WVA2IS7A69NW+kFpEXTO7qSytBHuVMG8"
    "8W0VPWa7bVNtW9avM/1JHg9rFf+f+miZW4XYwHrh3CemmA43lht60x3mgSrqKaLMKTtAZX"
    "eDaae4+H6B9PRBcFUNbdyhz8K42ImKvc09M5+LTBcdxouK0ih7PdftuXBJPZbr998f13B2"
    "ut+qXNPvvp/e27dwZPfaL+QFMkEKUxwUmDu/6IqrG5kLC+6CzsUMOu5rsPH95V9pO7t/UN"
    "45f3d28+fvVNrR3WKdngOW5e0tP1HKfb0HHWq0iY9THNOngYh/MweuQPY1VfTvXKrM3nlR"
    "uw2HFoB1+XLueXJc6o+xTVu8WKoOx+iOMoRHgp5I/FSDUiEiaH12NvB14vLwx+4PXqnWJw"
    "xFyn1ES6+CcJbBdwFQUruGPh+jZJZZq16weOhpJfQhhrNrb0pz9CYANxKsmuxCsnbawGna"
    "A6NhL1qzHC0ys94JeEExyTFn3gMKK7XqATgw+YLl2BNCzr47PDkeBoSRlS/1f3MTYAOo8A"
    "Md+LExzE/AGFpDB16S99RMFxAcdF83HxQNj+B/lr02FxuN56VLB8pFyAYee+cWqs3uKVlS"
    "fE+2znV30j9oiq7V1CVb4girgq9SpeI5rEe30grMmehKpR9EpdXJOtwajUxwPg/PFic4Tz"
    "Z8DzJ+VSCLQjtAQBOk9U75DM1cZiMnskmO2b1O8SrO763ousHsB0CL3LQ8EOJ7jUwO/e/n"
    "T78W9mHfzOEDp297fPb25PF7OTP5RDeqW30hQEOnSa5om5vL2RoZfy71h9pmvS0JyhdP2M"
    "DK1HSuGyGNqpJUMcJeusTQInXPnwn3HlHo10Z7b8nkjfk8+0IIswl4PVUfIc/SL3NSn0Bv"
    "LekcgbsulWbdrqkgaBvKWUj3eYm9s0DPnwR8je9sftpU/a89L3FM5ZkMsHFCTzN87WI1lB"
    "AanQSrvXelyJ2t/ttt4DxHHvHY903ZeSA0LwUxGCQbWdtmrrj5KTJg3+ZH3lnGJTjDmr0f"
    "xH9KDavm1oQvZIfXkkVoym9yttwy/S2Yt205lBX1C6NoaVPvZmYO33QjoDrWJAAXiL96ru"
    "uG2diQoKSK0nLAtBNltbUqsoINX30ijTpBlvFDsGqZIE0QbHDUv3AKrLlBnqeY6eFqs/vv"
    "nh7fvbd1+9eDl7WUvJLAJIX35dr9sBlVH6royieoulhtTt9m5kqSllu0d2pZgsB/O8A840"
    "Ip4xN+UhNvN+RAzI+1To5kTMMZdHmrVFuIqDE7BJ0MgUWSO9zWvajIZSKPYLXLdqOEQYdu"
    "W/igLeXXkXkmF73gsU8O5QYIwIrEwfp6y3VBgrYaBfT/uUOFQeI19UUILlAVsBQWHIWnaD"
    "FHmjJKu27abIN98BuK5JiFtiKrjUogcVgAHF8URVpYwnI5QrBufKx2bN+wEFZ6eLMiR3AY"
    "eOOUcYOEN9c4ZWrGYrEqxt2uYdAdA07yRIR25Ec02QwytzAoYXx+sXB2KDnmJsEFQCfIKz"
    "Pp5KgONvsuxLpBbVX+o0Tkt9PmuN0ipGdKntIccW5fmycJpnHNFd8hx9lp9o08/vVQ5IQr"
    "huTiV/VkOVEdZY+OORt4M4LS8MDRCn1TvF0PLqKtaE8te04LwGA+pdGmARtol0ypJB279l"
    "DDdkkdRwNe77dIJcj/y//wMSQUDsl3+ZiJhjocEyEgw5PhtyxqPcQZn3Cyp3/8GkUHzToO"
    "FlF2fn1Lz5/WFcB2VPFfNBKyq/IMJaVZvpHsTot+MZ8RtKExHF6DeB1yRRH5jUPPcbgYLn"
    "hfYBCl7vFEPZrZ7oLMxbnUOR8/GgtDkobfp8kRv6wpDV0Ex5FQXEOxAPCl+ztDhdha8Qlm"
    "znvIwDZc83Zc8TpeNTsCJhavYqHa61qhy8PKpDaymSSP1ANatRPqF/0gVSISaIpUlWEJ4m"
    "BHGasoC8QiGO4j3SzaN0y1OkluqJK0n1n50hCc1K//6EOJFrJTTUNBv64aDYeCEmgmIzoC"
    "QObauGjIPVe5UN3UcEEA79ukfZr1uftPP8nD2dhkbr+AnOyUbuGf2XDhaGvt3nVvUF+3ZD"
    "75fJqXWVwwJzMZe6hcMc16Cgvvs8z2CWaz6epmWW88VoQ3B8YzLYkCy18mzTP14M7OAgXk"
    "jpdf1KV21fyckkup9SZgP5Iop2flwXfSfha30l676ULXOOlsrcYirgeOF7P6aCPInuV4a3"
    "ty3Y4og5L0fm6+lxBpf+pchB2tSCNeaxB6SFNeb6rRH8pbGv+tzZTmZjlDkiwCjjYJRZRk"
    "xKy3JaInMId9sufoqdUqH/gfuOxwQv54G5oGTjDFRBU2L/YkaZrDWzU8GDEnCC6sVI1Anv"
    "ncBymfyg+jrdNCgV2cWumsU8OAw/q1+oFEB1/GVtpg5uVX2HTODXa5g9Uz1cg/WpEuFyg0"
    "doCn7JqE/DS9u3dnapjW78ac5XVR3GY6HsS3OQotADMbi02hb6EQMLfXQpH+psfSfl36Zz"
    "V1/rfOzGxehOnSUz2VC+dTjhWJ8QM4TTMBKIJEK1UGdI9X1n4QzlTRu3MQ6O6fnqgDW3jb"
    "zYnR9xTrtpg3Z6IFj1wKoHMVYeUdiLdSkSZGO5eksQWLvXFitHROMl5UpvJBwhYqK6R5ll"
    "nMPVVimHV8d1km+2eE9TUQRsP5AklHKHoPq3BU7WM7SLxOrYkjqOVAEijvcIJ2H2sRqaCV"
    "jKBYkWlK6JNjSYvJkDPRNiyr3Y0EDeGfDMgF5gw9J83G5du6Gc3AFETwfRMxVWbuR8OBQU"
    "d8ishTZtqOc2bXpHcHNilpEQCuubE7PejE9OVUJsW0pWgY9uKzmeKXbqKqnZsjkaDoABW3"
    "3QLUmuILr3UyIyYsJwOLQmxRwwkBLTPSVGa8SWHrACAg4wN0/vglFVKcKB+joSZsBtBu4Z"
    "5QbqW0/MA+Y6PZj7moBLH5VZX05bcksooLeN3iUxyCGt1OYIoLWNVoG/WNKaI4DWNlrt9Z"
    "JLKSSTpjVzUsyVh8OS3hoSaO5As/2WWwUCyR1Itt+Aq0AguQPJUh7G+rlOTJfRQHcHunnK"
    "tyThjrtHGQ10n6NbPs+mNk0ZMhkl+mL5T6VIUlu/+gkSukZDTdmnWbwCOkY+9VmHpiJPMM"
    "OkCMS5y0SMm9YwzGLQrFs05nxRGt8p1zMPbSydy1ni5vGezzhKfi9WKL+1OePT7TYQO+mF"
    "8AGxkwPKd2di+ZppPRfCB9Qm6WZhKvTSeJQeAVDmwl81zzea3RerdzLImy9bEgicM9Aih5"
    "QHdpVFSA3Tobad4kxSj6hqC1DYE1EeJp7VnyvLFIim9yuhEjq2eG+qZ/fo+4GE4sFrAxIK"
    "ZHdMkOZsb7Jlt4ICUiET+4rdLtLFP+UJb8N3CQKUOzcYsdUcyyDwtzScdo6ZdY9IpxsPn7"
    "2sZUaWRCVs2TUKLYOAdZdmoTTdztfEsldoCQSs27OON+YqrK2BHkfQdeI7RpSABfmifeeL"
    "jsdX2b+FdeBslMyQ5hQdUINOMDxgJOEABSftDYqixFa2L0FAsq++NhssgpUlnWUM8FmT1/"
    "Omwp1F9Xw8yIvQWR7iwbxvYVU4wd7JE+Wm1RmoR8w6egHjYnCnInFqdLVc2zOOGNlSJmYI"
    "cxQJxHEUItWPb3Ys0rYgAc6agTdVgrvUjcEh6MWpBA7BAQ9+cAhCZNi4qdVakqXNs4yZhH"
    "loaBkWfLEDkn3YZLd4/5hCkVU4qG6PmImsZonrRFTQMA+PmAfKHuHeLYNhFsDx5Zvja2T1"
    "fkbE7MhK/oyI2ZFV/RkRs+AG79sNvozxzkaQKMaD7OAQ7Aglqp+A0zuzxjtMcgUIc+zzHG"
    "eOlrkpfEjNcVOoZwnUNr8jPKPaDn45YfVjfYWTe7mdsdQ2EfMUCbbhuoa64MSkobbWEj+C"
    "BiwmfvhktNXER1EnPyG7m4lIUFtGJRMbS8tXAQGZ1SWpAXPTMdeW0VAggG97vosAV0uDQh"
    "kGzU1uWo0KV0jzGw+jPS5q7FB44xQJUawQFQxRwdPYF0rV3ap0n6tjayC8WwKOZ4RfusJR"
    "bkJi1GDT/cunDz+1Gp5yVF18iAKB/gvFEe8twakUprlIo1hECX+uHnuNSE3FUvs6ry/p2p"
    "aibgDR7081+h1q4D7FWfcl5yG6TyTrfyX7G1O+w/HqrDXXIRtXhIp2KXMmh6ItjliRkJCF"
    "nz/jKOI8Jew5eis42rLoQa5QOZAJeQGRJGD7rVyyWXrCPVUJDUlAdOqC/A4cJRRtKCOmQm"
    "gDPBEyI7yQzCEzYkDlByqOXlYe36aLOApsZPEjYng5/DrLsxeJO9/6T5m/ixLM9k2uggOo"
    "7gXbi6wB6bjUyzYnWE7kgXVJ+t3bn24//s2s0N8ZiL/72+c3t3XjqjpH50tGDU6aMzEuFe"
    "QEhd6RCLkdg1xYJP8QPk8TEcW2U32KhnAXn2cb7BfNEgNosn1osipMQuVt3ZgU2cPFWZse"
    "m7XwmPPK6A7K7AGAMF+TEC0pUwn1GC2jmLzK0uilwhhQVQxKqZXLSK47hIVWRCVaZeAXyf"
    "Z0Q3iWba9GRlIp1bc3qbSDPRcUWy+0LlBse6e4FBTnlOkPCf6tpModamMSCVqyBw6ISWRm"
    "DO0vVcqRgxBWgk1QAhuJxNVJ0JaX7Kf3AILJ9Xpy1/JCMneqO3oCnZK1deDqo6OI2ZZDU1"
    "J8ldGfW6r0DJcKh8AGU1Hbuq8BYdU7r/qMyZAmRpv4uRkocJNpHT4w+3RLEmOgW2tQdwkF"
    "meL6727JFI8pt2e4hAKGzzCszFCW+nMJAmHGtZB4xqjB0d4shRwAEGjsULUnEHZsHwBgp3"
    "Cgezy9FcbfBx78dN0mZFp+uurBnER85TTtNSh44X2zH/nmj20spl4ZMGuNLy6GWpZS39CH"
    "vKnxEmG0wMn6GS85TZW3VLU5pqk41kHvXk/9oncHD6sX0jZ4WHunGIqqD0zzVRumTpPSaK"
    "PrMlnuvGUQUAr16e1kT6hPP3KyoQ40VH4dd+VXVUpBav52NQwroCddw/ABx1LFs2OvjHnS"
    "5EGr9GucWVqxIkylQ1tJZnUccG/PfflrWlBfgw0YgXQFg04/NYZwjOWeMcdLYcpsbpXXTr"
    "BQWq9dapPqGz/l+JYx3JByWwBqxA5dbUg97xomTLWE//6PGon3jKZbW+25AoIN2kGhg7LJ"
    "UDYZyiZD2WQomzxCvqFsMpRNnuiihrLJUDbZfz6hbPKAdjwI83yCYZ5QTvapzLo3QZ9k+8"
    "v2PxhuKsNzvDxrD/gk23m6nd8fhnaowpNywp5xpCZaxV8KisgXCYn3SFVtlT+9Rr9F4W+q"
    "uo0qfxOscKwcpeQZnyFO9aDDZ0g/metar6bKO70+C2JBvZBUIBZ0QGFQvVCWhJYgQOdJ31"
    "huTqdq0byPkElEwlwhYdCS8SMCCHcpbST54/MV5iuDC6alZm8V51i2d0Tk91W3dyOlExra"
    "OW9LmAH9t9db9CeeWvJlG0lOHVSyKnKCKtlIVLCCk3bNm7up3RwSK8czv0tTgYC2k6eMgn"
    "LxjscOmDIbZwOMWn0YtT6TzTbG2td5YtE6XJt1qCstyoPPGrT+THelPkVIVXbiKE911IWa"
    "lRGJU2bITraDgrnJC+UdzE29U1zqWoQ3Vr7HYjwo6i6WkTCUM2FQFFtMI0cIUO5AeaKqZs"
    "dzHoV2y7wKA+pdzFIxNekFrUFlBwxElN28aosoi6NNJOZbRlWdQJuVfQKEKBL7pb0hAisp"
    "5ZT45u50ZQz0iW6fEoeudVA3D+rmeXbgghWiHytE0hBVk1+ZtVkgxHHMWcPD5xVBYcSIqm"
    "e6f8YRo7tXCMcxEqpy2SblqnwZ0v0F5A9LygjCx27Ky4jJAXIhsv1z9HOMhWrg8vudlChn"
    "qlcyJ3L9C35qsxjsqWDu8EIXbzZ38FVTbaWW4IVVY2kl0Fq6iHY8Tg2V0FsIz8cD2S5kCy"
    "xSK3vIEQGEuygu1M4OUowHsl1SR3FkG8pXgkCWTJXNfxv7rzQv3X+b+67A0u2UJhPTYD2n"
    "yyUnYi6FRpqY4pvaVOumO0AfIlC1QdUek6r9jt7Tm0Z1W1+dnVe553Ex8Kze/esqCla6dX"
    "ORNnJQb9VNTlXmLoBHaLt+uZ2fhu57tY5Jvu1slxGedlEoDNHhjaf3YfyUjusX37z8/uUf"
    "v/3u5eGUPnzSdjifHsQrEt2vDIdwI51HAPBpqmkkRUR7oeaIAoEGBBoLgeYjpS3+A321i0"
    "DDioGdHAkHiUTZ7bVNPxI6b3YZ3adMlxvJ2qIo8YXpuEUskFzjv19gTkIUJZwwieAkJoFA"
    "qi+52XfQ14NAgPLwhG8WoCCwb8hCqUy+UMYWqs3xIGUMxIO0T4lDPIjc0OQfdW+wWjVPSR"
    "kDU3LxKcFxTHeqAj6L7uUfdzozLfmSBizUvS075MlmS4Xq4DAXIm422TaqKC13GE5n+e7r"
    "l3/8uuf25RfTWiDiDMzgnsk9E9MaoYTXU5x1X2wFK0blQUhuTJaC4tqs1U5QHtUpzZEu5Q"
    "GMOFXVIeSMox3mkqaIhJnGniYiitFuJcdEAm3wHiVURwPqMQjfyyVhToK81I0fYQRYk71D"
    "jZIy6lIVSs4bAK6jml42URzSKB87Hxb+FfWeWAZIHCBTcgkMLAouVJCJPNr1/mUrF5yAJy"
    "gajEQUKDhplQD1WeQg/5VxE5xikP56kf4YTnhel84kAJYut8qARcWL2vgOVVzzBlqhcs2o"
    "UhWKW2WcRLtIrBBGh5Z+mQMn4ihbkWhJGSIPhJnKtV7mppA54oX4ARLegBLeldpujohMaM"
    "w9drKh0SbUE+hK/dSdlUxJO5xwy0O0BoMknpPa0KaaMK2loY0FYWBD79QFa7kk8iV9IC5l"
    "dmvYCarOI1GVO1lHGAkoC50MJDUoTLR3E+2JUeSXhBMck6pGX78262AOScuDO+QDYaErdS"
    "pxRwWpopI5RZswlB8r82GpoFZ9b4ZWyseF19qnZcoZusxNwRbihYgBtpABpbgwdREojig4"
    "Ybw7YaqOlsNGKN8AuzhNA3by/S3UG6IjMn05pjlht1mRa+NJXbrceljrvlK4NLJToguP7p"
    "PfRwlStVOViwGjrdSIqSEw5exoOFu92PjhbB3wbM2Wv23ZmDIIKB1llSndBe2BTMWkDdHx"
    "EB3v2W4ysUgZiI5/6rMeYy7mSoKW8xclDpNvvAE0XPNNOfdIr/xT5pBrUCv/dHDXndEql8"
    "eBZ5XKT4esBazbjSsb7CuEEyR5WpFERAGW90LyiTOlPmLO12Q/Q+ojtF0pE6+OZZM6pCqD"
    "IG9+qon28whQX71QBEB97Z1iaF/eE50Q/jagyip5IIYskpZeOgUA6HYp/n1wAXdPBzxioF"
    "15nXWLvrGhkmlwbNyo2+g/gULzXtdJUE4VYmyb3FJT+QgazjzWczkOMI/58hZM3VDi2Iq+"
    "jgXzCJhHGs0jb/XxKAGNJpLSiNlZM0lUHXw+azBBecPYPH9P6DKQedzaltEHkiBB0YrG4X"
    "P0J3mchGix18PWZE9CNWw1Q2ojyDICVeRb5lx8pocYcgoHeSSYUrxQTMGU0jvFYEoBU8r4"
    "dfuY0nW6tVMujxjQ7eusd1UrwaZyNZsKqJVPQq30SNn4GXO+o8ycjlO+fl7R2JaHdihOok"
    "BSPC9gSIr6ylvK7mnyIipkepIEbL+VCxVJoV8qBHXJ/jX6LQp/K1r2ZLc0FS3p92GgWngh"
    "qIFqMaAsDGLClcSEFU7u3cSEChLEBBATOokJv+I4JsYsoPxKq2iwO47pkKRLOUF5tpCqIh"
    "vx50hl+GxoQvbFuZvl/5qOeQc8nNxeHCtwcg94ckN6UA81afSeY8lpFQWk1kj1v/0UFA+D"
    "4mGveioeBubAxqmYmJwPKY/XienySr96kwi2f6v4vmnUtEpjZud1rjlRw7tqXlgog6iGKE"
    "VpWQRZLIgqq8B1sIWynBrVLjvwI3Qu3+Qs0MFAB3OSbcezz/d5jl8lfBeCOIZM0Ij+bdDh"
    "2hZ5gYAVPl5h5hPBLFg1CzL59S5CDD8O7dT+bImZ9uxmR/4zrqWSSMogmBEUJdoCrBfD6+"
    "OPcpTq42Nue/bYG4K0A9IOSDtjkXbGn6nk1UHwa0NoUelql0PAJqxIh/eoKoC5QmqKBjKO"
    "gY0aNuqnvlEXL1pX3agYD7rRpMvbgYZ0wYORLFaUrm+FIJutOaymOqL9gMzGznFp8NlD8o"
    "MqNsT2KqVO3jCSSwphtCGcy2/8HL3dbFJ9/9eI4z1XbZyzskYLmgqt41SS9VQb6EAd0+Hp"
    "SdvngyByx4uzA47nAY/n/NWx5LSKAlJrpMrNJqB2kSYlCEg+LlZhXRt5rsrcndLebBmuop"
    "zEH8/KJuTSz4tvXn7/8o/ffvfyIPQcPmmTdU59G5sojiNO5FNMPRcama3DpiRZXoxbufyY"
    "W0BOFTnBgJyRBOAUnHgbaZ8J8z9movL+plk3OAzppByE5dEdTGhyrCoYEqL8Bq+0MJ5gxu"
    "gOqf+0PL7Bax3agWgSyNvgJNTDpAgvsgFbRgMpeiiRPiHEFDnS76NAQ/BC0gINYUBh1jdL"
    "9CRIDUmYbsl8TfY2SkIVBXqCg56woOF+rnKzTTbS5jTTCgwyTevcd800JQ9E7gmaOItlX0"
    "XBsndRj9PFP0lgUDNaug0dIUC5A+Ur/eATwpuzXw4ASH1pnwyX1BeaLOPI9ALcURoTnDTk"
    "vZRg9V1f4vqajsMnA+/6Hz68qzB/97a+zn95f/fm41ff6GmQgyJR8oaNsLkZIwGRemx4hW"
    "XeU614LuZEarqGEs5tBePLKCf6PTOCDs07DYKUMSdLXg0KdXx9s+SV57nYLxzmuQadoMl2"
    "wjmUuTHQaeLrWHjDfX7DKQsJmzOytDlAKyA4P+3Pzy3eb5SOb8l7DQbMO0guyo9hvd7LIG"
    "DdgfVdYs35EQKMd2PcLx/smyTcUhX30OyDPQyZdfHBkvLoDvn4hBGEUebsQjv5T5ZFr62r"
    "fIaUU1QepujQNzLS8ZMqzJIIUyjmRe4IHtUhXinwqF6f4lILBWbVzy8fDkZ4h4P26DoyGC"
    "NvGcMN/r4arsZ9R1P8uI7cv/9jnDZcudUs4umYcMOI679HCnuYm1J5WsIDTqEgKrp0AA0Y"
    "Mbnu2utQH0AQHlDnvWt4wBJHccpMW3VjnHEZMpmc7osFGCt25PPmPEoCQ8hFu+HyBAyWS5"
    "8tl/JW6YY4eSZKQJhjn+d4PPm946/lCJVTu03IdL1+6TZ0nPUqEmbd91n3y1L8PsuuvWk2"
    "FBcjZl3sxJvS4E6J/Nr4gWiSFVnFOtleJccUBmdzVn4nFJh7vbBFgrm3d4pLNsj8BbAktQ"
    "YDWo2mXUtOSxggtB6EQXkkrLWLMmpKSd4DaxiQoDG4ndc2DQkSkB5dn8N7Z9JWnrqKtomw"
    "ntfwsjGolyFgUAdD0FM1CVTcKFES8ZXTtNegYF73zbzul+nnZ7yPKTYXOK6OmHUx/WxLg8"
    "+aflRb010UErTFTOhaxkWJxf0rtJIvN2FcF0pheIdUQnypvflM1a3HSH+BLNYvwAlaEMS3"
    "cSRU4x69zE8MRwM9E8xOXuiaYHbqnWLopn6NIBa/DpGPRNkFMqaajpHjmE4HCasM71IzPw"
    "OinW6gzaP7RGpzqr0JRztGk/tXaE22Ai2pqt+7W0WxvMuS7NBWFfTNagfNlAdByk+hqvAb"
    "cTV7IcrirJCGSfA9YcZq/MM+HY4XL/Y+OF4GPF6gLFgfpGbVyW3MZCUIGCZdC4IdxJuORr"
    "IqaEpuj8vVtgXx8yox1FCi4mnaKMmXbSTv5jDtVeQEZ30kszwSE+VHso1xWyXpfMCsm155"
    "GNtBqWQ4uSfKSpjbCFXPzCKxeEFUqebsfso2qIyGq6zZpklDfMytQN3zQmwGdW9AzURl95"
    "vEueZylkfE8PUsr0NnL5UrdXE+u5VcgsA6rmvYS0GYrdGihAFCxxnYw9IkmVBgzwaLYGXa"
    "j5sb8hwRYK8w2CsKcc+C0jIEQqXqhEpZ3q4M7QEAdkyHHQEi05pX9nStPhCZBmafXsw+//"
    "3/A7LvoIg="
)

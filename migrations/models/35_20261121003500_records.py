"""Records of what the ledger's changeable rows say, so that seals cover floors, freezes, holds, limits and the chart."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

_TABLES = """
        CREATE TABLE ledger_record (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            kind TEXT COLLATE "C" NOT NULL CHECK (length(kind) BETWEEN 1 AND 50),
            subject_id UUID NOT NULL,
            number BIGINT NOT NULL CHECK (number > 0),
            content TEXT NOT NULL,
            recorded_at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, kind, subject_id, number)
        );
        CREATE TABLE ledger_record_unsealed (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            due_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, id) REFERENCES ledger_record (tenant_id, id)
        );
        ALTER TABLE ledger_seal_leaf
            DROP CONSTRAINT ledger_seal_leaf_kind_check,
            ADD CONSTRAINT ledger_seal_leaf_kind_check CHECK (kind IN ('transaction', 'audit', 'record'));
"""

# What each kind of row says, as core/ledger/records said it when this was released.
_ACCOUNT = """
    'code', x.code,
    'created_at', to_char(x.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'currency', x.currency, 'floor', x.floor, 'limit_profile', x.limit_profile,
    'metadata', x.metadata, 'normal_side', x.normal_side, 'owner', x.owner,
    'state_version', x.state_version, 'status', x.status
"""
_HOLD = """
    'account_id', x.account_id, 'actor', x.actor, 'amount', x.amount, 'captured', x.captured,
    'counted_on', x.counted_on,
    'created_at', to_char(x.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'credit_account_id', x.credit_account_id, 'currency', x.currency, 'description', x.description,
    'expires_at', to_char(x.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'finished_at', to_char(x.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'metadata', x.metadata, 'reason', x.reason, 'reference', x.reference, 'released', x.released,
    'state', x.state, 'version', x.version
"""
_LIMIT_RULE = """
    'actor', x.actor,
    'created_at', to_char(x.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'currency', x.currency, 'direction', x.direction,
    'ends_at', to_char(x.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'measure', x.measure, 'most', x.most, 'profile', x.profile, 'span', x.span,
    'starts_at', to_char(x.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
"""
_TEMPLATE = """
    'address', x.address,
    'created_at', to_char(x.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'floor', x.floor, 'limit_profile', x.limit_profile, 'metadata', x.metadata, 'name', x.name,
    'normal_side', x.normal_side, 'version', x.version
"""
_CHART = """
    'account_id', x.account_id, 'arguments', x.arguments, 'template', x.template
"""
_PERIOD = """
    'closed_before', to_char(x.closed_before AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'version', x.version
"""
_KINDS = (
    ("account", "ledger_account", "id", "true", _ACCOUNT),
    ("hold", "ledger_hold", "id", "true", _HOLD),
    ("limit_rule", "ledger_limit_rule", "id", "true", _LIMIT_RULE),
    ("template", "ledger_template", "id", "true", _TEMPLATE),
    ("chart", "ledger_chart", "id", "true", _CHART),
    ("period", "ledger_period", "tenant_id", "version > 0", _PERIOD),
)
_EACH = "".join(
    f"""
                INSERT INTO ledger_record (tenant_id, id, kind, subject_id, number, content, recorded_at)
                SELECT x.tenant_id, gen_random_uuid(), '{kind}', x.{key}, 1, jsonb_build_object({said})::text,
                       clock_timestamp()
                FROM {table} x WHERE x.tenant_id = each AND {where}
                  AND NOT EXISTS (SELECT FROM ledger_record r WHERE r.tenant_id = each AND r.kind = '{kind}'
                                  AND r.subject_id = x.{key});"""
    for kind, table, key, where, said in _KINDS
)
# Forced row-level security makes an unscoped backfill a silent no-op, so it walks the tenants.
BACKFILL = f"""
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                {_EACH}
                INSERT INTO ledger_record_unsealed (tenant_id, id)
                SELECT r.tenant_id, r.id FROM ledger_record r
                WHERE r.tenant_id = each AND NOT EXISTS (
                    SELECT FROM ledger_seal_leaf l WHERE l.tenant_id = each AND l.item_id = r.id)
                ON CONFLICT DO NOTHING;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        _TABLES
        + tenant_table_v1("ledger_record")
        + tenant_table_v1("ledger_record_unsealed", delete=True, work=True)
        + BACKFILL
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE ledger_record_unsealed, ledger_record;
        ALTER TABLE ledger_seal_leaf
            DROP CONSTRAINT ledger_seal_leaf_kind_check,
            ADD CONSTRAINT ledger_seal_leaf_kind_check CHECK (kind IN ('transaction', 'audit')) NOT VALID;
    """


MODELS_STATE = (
    "eJztfW2T2za25l9B9Rd7qpQux3aSWXtra9uOZ+IZO075ZXPvzk7JEAm1GFGELgC2rLn3/v"
    "cFQFIiKZAi0CIFsc+HmVgiDql+AALnPOftP69WNCQxv74JApom4uoF+s+rBK+I/Ef90gRd"
    "4fV6f0F9IfAs1mNjEt4SNsWlsTMuGA7ULec45kR+FRIesGgtIpoomRuUSaFc6gUSC4JoEm"
    "/RKtV3RoxuEJ3r77OxE4STEEWCo5gGy2v1oJAG8klRcnvCe6ZJ9B8pmQp6S+Q4Ju/8j3/K"
    "r6MkJN8ILz6ul9N5ROKwgloUqhvo76diu9bfffny9ue/6JHq986mAY3TVbIfvd6KBU12w9"
    "M0Cq+VjLp2SxLCsCBhCcgkjeMc+eKr7BfLLwRLye6nhvsvQjLHaaym4+p/ztMkULOA9JPU"
    "/z3/X/lPKw2bTn/98Hn66c3n6fTqYPbUT6iBn38V0ETNfJQIBdR//nd23z0g+tsr9YDXv9"
    "x8fPzsxz9pCCgXt0xf1HBd/bcWxAJnohr0PcqCJDgRUzuwK0KnxLz4Yg/6fskXcBaAeQbx"
    "HtJAvtWHaH4m34QZzWJ8DUj5w8YF4ec3//ZZ3XnF+X/E6otf/8/NR43r+5t/08CutvmVdx"
    "9+/WsxnMrNL9sbf3397sOrGtgJZSscT3lkh3lNDKB3gD5IGSNJsD3E/fUCs4a1XpIZBehX"
    "K/xtGpPkVizkx2ctc1Ag/uxPNWjzC0/VlSrCdCOxsFnWOwEnbPMDzhdoh17P85hSA9o/ky"
    "CSe4UZ8J1MDfAwE7rOhUcF/s9vXr99f/Pu8dPnk+caa4l0JEh5jT9/Ul/KMxzjJDDs0a3w"
    "lqTuDbDTzvHkQuBd5OhZYFuIALBtwN4RxtVPOMD2VXT7NmnYhktCNXSjzKa7JETlj5X/+e"
    "5/PH367NlPT588+/HPPzz/6acf/vzkzxNlrsprh5d+apmGV2//+vbX2nasvqjizgUWKbc5"
    "+/YSwykWV3RNkjMYfL2cfysisLITD0H/26cPv5pBL8vUN5IoEOi/UBzx3pZ8yQCfpVEsoo"
    "Rfq8eewwZXGLVPSR39SdWSVDc4ULEZUZBNsTBs7vKKiFakQdGuSNanJhe9Lv5xiYq3/APD"
    "D0m8zXWntrfl7fs3nz7fvP+tMj8/33x+o648rbwuxbePf6zN2e4m6Pe3n39B6iP6vx9+fV"
    "Ofxt24z//3Sv0mnAo6TehmisMSiVR8W6BWmfUYczFlJKAsdJp7k/wJVsDlaKg+TXiBSfuM"
    "R6tITNeMzqPYisc4EATDz+Hgo0kkKCMGDfoVpTHBScPhV5arAT+Tgn3tqrtvhsX+1YcP7y"
    "rYv3pbB/fL+1dvPj7+vqZdH2p3yvaYOqnWdUnQr931a+I2BQeiMAfd50C5u+bLkitGfTHD"
    "wXKDWTg9uEKf0qaxh5dWT1f1b3CCbzWW6u9WP7jqi/xM2Oqq2VWpL0+6uyunohA46rP8kB"
    "AkFnJOEE4KHyOKOJrLf4Rotn2BMFpjJpSHUXkU5WEqz1uOHn/9399//X/p0ydPf/zTRPke"
    "Iyb/ttWMMHXpq/wOy0cGO7nCQDn0cJ7lF9zDH1pgbOeqq0qBfxT8o2eCeA/pkhhcRs0qbj"
    "58FN6ioTXbOxynVvbETgDgdvGIgue/X7B90Z7CVZT8nWyNqlNxrVVvwmrUNN/aukR4rWMs"
    "5pStEF2rRUHZI44CaXqSREQ4NsVvdZCA6CwvjsZm7UP/12JDKcbDhuKwe8u3cbrAfGGyhh"
    "PMto3qyU6qzgFtBeHjAv5V7rjYAS9xf/X215uP/25G/pXB0fHq3z+/uQFHBzg6rsi3dSTv"
    "5jDrVUlwbvjs3GDkji6d3u2qJMyyz7OsnY4pd3dYlmRhpn2baV8ML8KiYHFlMruyK5NWo2"
    "s/5pjF1TyxJ7aZGr0sRpPJ4FrJF/r9bKU+1ZfMtfL0++c/Pf/zsx+f7zwqu2/aHCmF46rZ"
    "RGp0YTUHoTe7ri7TUKrGoD/94YcOUehyVGMcur5W1c/VS2WBcD58hOh+/+RJB3TlqEZ09b"
    "U6b5gIkhiOzebAu5LI8HF35zkoTxZh58thto6aOMTsSvthto5s+MPMJVWlANHnBUHyHspN"
    "SeK5cn7yBd0kiCYB0bmcS7IWWdIn5ujTLzffPf3hRxPXeOK7Ay/pOS8JXtGTe0WB6gWq1y"
    "vg+6J6F5FJ02le6MV4WOgOC31N2Criytox5NLcMIYblnpNrob9+HRLheY//tnglJhZxatU"
    "pWDVusRRgDcIvEHgDRoNewzeoIc2y+ANeigznRCxoWxpp16WhQbULU35wup552BfdhqnN2"
    "zkmtE7HF8Z+cj82qSdkSyNOkpJ/r7AivwjaC0RDKI1jhHmS5V+wTQ5iBOquD+k6lFI0Ze6"
    "zpz6oIySR3mJOc0xbiK+KEjGACdSDs0IChY4kX/oIVs55IOByPSCZQMis3eIS9ya/PU29n"
    "IxHixlB0uZp7M/SGDFp5VEAHIXSg1vY4oNS7zZWVsSAWftPcqh5Dg6UPd1SaDv64u/K33P"
    "COamcJvmDWcvAfuNS3UKvLQrArkTALhdTlQoPDY43b8ggeUaL4lAxRt7xAtzdmq/mxtEYQ"
    "YcMrMvpq7k9z0hfp66N+BabJ4QcC0O4Fr0bdYvZJY7+SIyytbl5a5KgsfJt1n2xUmShpF4"
    "kwhmDtveX520OkrUuCnZDexULKuo54nkyGv0dpV34XmJFlT+cpRQxIk8ooT2YchPa6kr0A"
    "THSHHfkyzMOpID1WW5OObRbSqXr3yAuTJWv48Dv8gQbzb4Rc4Pcbl+mzC1l2i2tHYCwOM4"
    "GFhYv4GWeI8pKxBcUaOHfEbmlBmyRpo9UXuJezmiLke77cUPhefCRFc2w74TANTdUR/c83"
    "Q5ePdzgmYFb62O0L0IbOgOkDMi/2xu1rvblnlZCoB3At6528bpG234NhkjI4Z94pK+JJzg"
    "mFQpDuOAyXFGKS2PPV4TIEGagkJCBcSqIFctzdACK35HfoWXJEFbIgwZ/3ayQPd4wUUA3d"
    "M7xCVfhFzwDn6InRScI3COdDxHxOI3GkdBg09id/XICSIW0/V+4NHjQyVA7Mq+cBKkLBJb"
    "lN3hJdpEcvWmAmHE6EYfEEU5ajlaF5nn2pNweLSc8L73OHb82hAfxiGEg0DajlM55zQJDW"
    "ZnY1jMoeBw0TF9bpcnqZxXVqVi4oBuXQywNWAr90sJmHDB1yQKGBswltqDPKRUdbFAe5Id"
    "sG67BWBuahNHsiIw0xX+ZoFzXQywNWCrykmFeGuzfssigKlpH9Z9VZxy0g9FH2bVI91S1g"
    "Bds3drLwHZbffwb0FI+HlCwtN16BgSXpUExgYYm86MzadMQ7pqoGyKy5OjnA0vjexQBzjl"
    "hGliRUtdo6/qi2kUflX1eSNdu1dsH/EXqjUqR/KhaUzQUoKoeX3dLnVFGVHNTZUkN1UD7u"
    "UZ4EPwnL7xizLzV3ew8CHk740NoCURgPOwGCqXgNgBWhG6B6SXE0xkgWgQR8a+BS2JuzsJ"
    "iFNxSty9iwKrOuF7CQAcguAuAfKVVPCoidZtIW9KMg+TteEBXRM7zPYibpBdzolmru5N6T"
    "IiDrWEaoKOpYQuB72+KgmVXDFO7ItJfoQczIVwLgUmrQnaUH2hcZpHRrV5XAwaZn6wmdex"
    "I+7FNwziI5z/C5nvThs8FFp5ENMMTRwe0iy7JF7WJSEBE2rE+RwQ4IlrWLVUFjdBQNNEXB"
    "l8w5XrkzbncEzCW8KmgRLQIzt0ZIiCBcLZzREXOAnzrghIkJWKs8/atkaCI/Wz+Au0YZEQ"
    "JGvpOkEbaY7Lq8rLO48YFyghJDS3YOjxSeAoHmLDA0fx+SEuQ5q9NTZndFkG/BQuriF2m6"
    "5IYoqVbHEOlYUAdqfCTvrYsNw/qlKwgXik8uxaxr/WnZOMak99TKvqs29CPw32wztlNGpd"
    "RAWg0blURvL6VOgxLoLZJvJbFWKj/rsk24lOQczOpj8VnZ8QFuhrlsj79aUUJCigjFwrd8"
    "X1nJj0oUGfDPqRB+8e6EeQjA9eh/GFdssFhf9OjJn4xaXWo0tvCkvSMQf/RprF8l5y41dy"
    "6lh4iX798u6dtpKRHCwY3cqrj3dHwTIS11nhXv4nU+j2ve8Hp4sXWx+cLgOeLrmyZolpVQ"
    "pArYGa70Qm8rs5NKskBGFZjmFZEKPzUHSmamB5frg7Nc+oyoJX1zevri/acSw+F6yzSUMu"
    "XW7XkmMxLdPXXTRlQb6JfbnCTKFBjNxGXBAmdVpVWQq9TcIIP+KIrtXipOb0xnvcCbRjL7"
    "QM0I4HVOTKL6tlYWODKLhMHFwmC6m22PXX3EsA4C4dTSU0tzRr79Q5M7IkA6A7gK7OZRvA"
    "i/EAthPYEHEwOOgxTm5TfGsFelkGQHcAXSp3s9hIRFEaE5w0hLPvpepMlBTrC/ZCJx+Yif"
    "rw4V0F9ldv67h+ef/qzcfH3+s5kIMibQAaajFByCu0RfZsvxkx6QeVzx7KrHtCAL65I+a4"
    "9uzCpI30I7shHSLZsUAL5QpKSFjqXmuKRG8ZCWydF1QSsHW9Q1yCVCFxgGaLTZePB9PilA"
    "len1Y4jv3Sd/s8azOV99nTn37cKbnqQ5ta++n9zbt3hnrl0IR26EVcxLE4mW4G4TEt6YGt"
    "OHVQHuLfXLi7GA9lu+/TDBj6ug+53UCL1DMBT4MgZcyJLaiJjpAuuBB6wPcAIU0D/EZ5JB"
    "pqo1cHTI7yBdN1eWynnqhK7BFXfeUCgqJEJ6HvG9IJRvDqxa4P3S1e8wnCnEe3icq/Un3e"
    "UUBXq6iha+pJ734PgqKMS3d1rSx1XE/LOYf78RQjUdKAxLjvPmpBYmSvvh2iZRkA1J/0YL"
    "3jf9IbY+OBkF/ucBzw/Ui7DqeqDiEqtr+XOvKTkRhv1SUaLI/0Me0iDd1KvXsF2rbtIQ7Q"
    "U+0vTy7+APVpM/pMQ9q4FemLHTYiUYzrELqeaXxySWTq4z72XO8haIF135xMpwzRlphUT8"
    "ebgAvM823Ir63/YpUdKBYA0RDDnybfpD2f4PhdlCyNB0r5evuZko+cxsXQDjESVJWLwWjN"
    "6F0UEoYUy8AVJyEo2pQr9JnCJuyE4RjxYo+DY2TAYwSat522eVu+09i2b6uKAaxdAybayi"
    "w0h0x0LbNwQWBCnQVQN0elbv6Wb4ltKuduTDe1c10e3sXL9mFNkrc/o9c0SVSZw50aSeel"
    "pPpr9JbzVH6rakFnjSNVmcTtC6TUXI5WBCelWolSlnyTD463WWPhNY6Y0Qk36MNB9fXixA"
    "PVd0ClQv51JD6Esy1JMReAyByHyJxIb1Q2eO8lAHCX9H59HFiGoFWEAHaXSGOCzYm4babK"
    "TgYsFVdL5Qy9ZS8IdWNzWakzTxkJI6aC21MW2aFnlH6YQF5S9v2Z3nrIvj8dzufNvp/ZFQ"
    "yqSIFG4aLIAQf3QDg4KHvwEGfdE+b1L5H+aw/YVv39pI1hnRcjutU8iDhayr8/0U1kEpSu"
    "Y4pDEiJ1m+N1EGykgdb0gnMDWrN3iPeQ6v9aKGjFeFDNXFQzmggdKGtZkKIuB+C7MG3Rv8"
    "h0x5B1twWrcpDJ72wR8gV++sOPllTnTgaozvqy70p1rgnjEjnLGKOy0D1OzctpemDfx6Vo"
    "atV9OdcEYU27rmlgl4Bd8m0qgGfog2f4hdZM7fL3kzaeISbhLWHTRTHwKN3wniZkizgRCP"
    "MoJEiayioeKo/5RzdoLrf2WEVMCaKIBf3xkHdwvw0QEF4c9EBADKhLMTInjCSBlUFcEYJz"
    "HDrO+7GWVZP2SEzdsDUKg+VVW7YrBY5B9SRBtMJxw6rdCdW1zkzqOpce17r9+c3rt+9v3j"
    "1++nzyvBYlUewfz5/8qb6CVU2zJDBYVa8XmDUs3JLMKPZiqYx+m8YkuRUL+fFZC8YFkM/q"
    "hRbzC0/VlXobpbVImSn6p3UNl8XOs4r7Krhx6iXMSEwwtwa4LAYAtwGsDRcbbW0nMNzucE"
    "XXJDmDbdFPt55v60geiQ6cS1USetj6VqKy6hyUSgoJp6ZYRTXLTa7BslTbDI9qdtWM1Uuc"
    "lB5isTnVxAbcosayPa2IwLZVussyw1fqLlFRszSKRZTwa/XYc7BRvdTvZlKVsXsN9hLwBj"
    "iQKVAuHXxQvk/FpSlE8yiJ+MJpnmuioPj6PM+QofPgao7+IpfQldGpy490zFsUIzrUGFVj"
    "kXpCVhg0JjjkqpYbLsphXNVmp6vMPfy0xe/vSq4W40+jKJy3NH2FVn36QxdiVY5qpFb1Nf"
    "DXDuCB8WTXeBuS1ZoK7WswbB7ly617SFQb2KVccYylnhCikihakq0upKPaXXCpz6tuFgnf"
    "EIYec0JQIL+5XkbiuiTzJ2MV41Pe+x5bk85vny4wX5iO4pYY3YrcqWIaz7pVDRbRCFtXz1"
    "uXqc2W/RKvS0Lgrt0yL88BpykLiOXCrolBWMShSy415LW091zdSzmZUJ4hecKOqzMaWgb2"
    "FxKOG4NnUJ4joP+cqXGXAz/wqRDTXxnnXjEC6NWHQa96FD3i29t96dPsDy+TiEhsP0fBkh"
    "h53dqIyRF2Ro+div3gDgwNX1AmvoujOxKiGcGMMCTokiQZj6vUhCiRNhzidEXEQq4KOeo2"
    "TV6iJVmrTB2EVb+oxQSlXN6BJoGhokhvT4HEHy8MKmBjeod4D+lS/nobTb8YDyETDiq+3q"
    "QciK+qHNBedfS7mrdna5xzOYq1Dd0FRZPPsorBlHDa0C/BlKhtVk6FJDkwAhcxv8D3NU7z"
    "yPg+XwiC1VqazVcmYiC7MulQxyPaD+1AB6j6nrr5EcMJx9r65BNpcBOk4uURzTocYdX4SM"
    "orqFUERqKbJak/+pbRNAlNFMAJ7wxmvxeKJZj9A+ruUHB0yJqXl5Cqy0hAojsF20hQdygy"
    "eob6on2lm5+nuKg6bS0x34kA5m6YZ7qNHeh7GUDdDXVG5qmxvEUb7CUhwN0N90QemtNgkS"
    "bLQ+gbca8KjQb6p98//+n5n5/9+HyH+O6bNqAPQYXM2UE1kyKO2a7LY1UKgIcQO6DcIMQO"
    "CHXIYH64GcwZcf1aa3aNvPbrQvHrSG7vNcUuFPcaM5G3tcrEX+h0QW3WqlAzsSBbFMjfNd"
    "GphPJjxJBcdarSDdexZ9mQDWEk56lNfHdfj7kP+Z2hZcmBl4WACgcq/PxUeLqamXrcN1uT"
    "O4ExtSE6mTE5j5i0UtTGZHcSV+XGBO3AFMngeXO+wX6GmKzipD3Evbn6XlnmXtX3Lsem6K"
    "nMXgMV2xsP6xngp9jBPVHo/0ZnVwZFXn3dqsD/kQ84qrB/SKT6G5FAB49sKFu+QKpIMUoT"
    "EcUoVAEklKGQ4BA9xtl/1XeB1LtnBDGyjvGWhIYKIqe8MUSkeKEjgho+oBoOiSgDEuHGlo"
    "ktWBsbJQLUnarSslsrrbAYP3w95hGphE2VWNpDroxVWPqMuRpTewQsBFmtTRZQoxpeFgGn"
    "/EEslWqEYqNf7AQgUa22NG/lDR28f2U5cP357PqLMRdTwphdFEtVCmoWQUAFBFRAQMXD3l"
    "X94QF/1tNpogLVlckRNnAa5oOOMoK/L4huDa3ZOimJVniLVMSo4uXyqsAv0WahEs4igViq"
    "Es1UGhlJQsX1aTe8Ur0OOcHT3hpYQS/0SmAFB1Td5VvscMrspUaoWMAJc5IT5p0O+bphwS"
    "K6Mx401QGt500ePoZLY49HjsmTIRuPMF+SEM0pMwR+NY2Cw8CLnQoOgwEPg4vIo5VDUxKe"
    "Ya32YuAvpBE7XZDodmE4hNuiuWqCIwqzGDiaKwPSWDKueeFXhIDYsl/3qryI5d5dEgECvl"
    "axzJaZBVIW+qBeCtzAgTefmMCBAwfu7TR7z1BEq0h8TGMzO7G7OOnATMRq9JQVw4+SE7/Q"
    "DVqlwUIT1it6RxDNSqfhIKBpojLK5gijNaNK65mgOaMrHc4ayYUgLVjdqzOhipk45DROfX"
    "OgQrxQ94AKGVCjzl8OGy2vJAJ6nouelzJWNCutYt7cN7gsMwrQq92Du/QObu4cnPcNLjl7"
    "Ikb0VmezrCtCo8B46IW9IpinzGovKYkA5C4VIdfYapEX4wFsl/VtbPb+MwmiFY4b1re533"
    "uYyVznsuPC/uc3r9++v3n3+OnzyXMNtQQ6EqS8lz9/Ut+ypULOhEsrgorgCKmPS7eBK/Rt"
    "Ejp1m9iLAcfh8/wCYQyEsR9TMTLC2Cci8QvHt81MYnZ10plKTHfjO8TXYqFpPpXwrqJhc5"
    "pPdWPAKMRblReP5YhELHRHhwVBGfnziKN/0YS8RBsWCaFz6UPV6nFPFcoRMQ2WpsjbYR56"
    "D+4xv5slLVaVAi4SuMizc5FA2wCHMHqwM3PVtMaVytZq4xrXeEVbG9cEKG2rHpKyUoeWJQ"
    "mzFwIa5ggNE5jhbQvQDBrAhUp7GjnfK9++J7xJoS8utWrzq9KgDlVu8+FKmVZJaRu8zerM"
    "4rkgTP018julcs+IqkGb5a6Zytg63wec/F5ofaBYD6hYBwucJCS2UfJKIqDnOeh565TJSb"
    "GLq9iLAOQOkKsaQLFlYk9ZBkC/B+jTxqYJjYqjSXRMOuTpCjjh5DbNdayuC7ssAwt7rL02"
    "x5UjqJN1JKKhFe5VKcjzccVdSITtcS+kAHd73EMSpmsytayhWpWCvd1lwd8RawuzLANpmf"
    "XC+Zwk4ZTObQCtCAGiNfNRqsQSD7slWhECRGuegzCUF3lDBnxbU5O6JDQ3qe+6XZubcIJj"
    "Ih9G7SagIgbo3xP9O8wiBYqxvfrRSahIO87F5ewvfU2F3EqmnASMmMpcv6I0JjgxT0NNsj"
    "4DUnRkL8OHD+8qM/DqbV3B+/L+1ZuPj7+v+ThNzanPGid1OaveLn3wLgoJm+b+OMtW1A3i"
    "YEw6ELEsMm3pzexrMR4K5tc3Cg9qRV7QYvYofLpTkgK0QzhZNaZv60hedcnoqUjC++Lz+w"
    "Ld0M9Trw+SqSCZyo+pGFkyVZUTkaadQ9LxXgwOL58Pr5DEkTyLnN7ruizMtM8zDXX0xjvP"
    "foXK32TdBq+aI+aLEZMOgfNTXBrcqet0gONYBbSrSnYFgTbZZZnOyJwy3QUm4miFQ0M3Gd"
    "ebQOi8FwY4hM73DnG5plUzr92MaSudDaAm6WpGDLZtI52wF4AAYf88W77Be5pFSlMR0JVV"
    "KGpJZMAgYHWUKzjOoDxCFPB4CDCIAj5jRQAnu7UqCcSjL3YslP0HusIfuuI1XgtVYreZri"
    "hGTLrQFUFp8FG64mdyR2K6XpFEICrf4xeqVFaeuY+54hc2NI1DtMB3BN0qLkKqUIeEhftt"
    "gLLwQqsGyqJ3iCHb/5w6nA6OPkT8eEC1AXIIae8cRw1O+4eiO/ulU33Eok2h+phngh/Xpl"
    "gxskP1U5JkzYy0r2ZXh1T1Pppl/hwSokRu8dforeCI0Y1y3lTLjcqj8UC5OuWNQd3yQhcA"
    "dWtAdUu9GQ4HUElshKfPhZw2F2LCfyQBiVojDooR3Q6d0uBOEQeMrCkTu256ebAATYKG4I"
    "Ij4+GU8GILg1NiwFMCXLR9FAyHAirn6vR21qiYy/FXWCzmSyg4NqIlDGEGEGbwkHCnge4h"
    "68KV1kTB4eybtVqtxSWNuzunea6JjpCWAFK8X5YiWkckOcJT5GMmHZmK0vBOXEVerWuSBQ"
    "ZwpKp2vdBsteq1lTfh2iyiYJE1CIgEuiVyXMSRtrWIgSI/4X2B+/BC7Qbuo3eIofSeC6x9"
    "ecpjzF28FCUxUAdAHbBSB9K41UeuLndTAoqRR89/uZWEHGGkpk55H3TNXiToPlzw8GzvKA"
    "PntheHCpzbA57bWclrjccBpi1UTUUKuEnoZHMZoEPYLDTJGj/kZ+kldEF0bx+Yt1Tc/tun"
    "D7+aQW8rtB1GgUD/heKI95b9XlIJZ2kUiyjh1+qx59AKFUjtk1LHv6bbqBsc+KESBY8pZr"
    "+t/HZJasDS24XCfrGlt6GGJNSQfAAbPaSjNK//cVFt5VlP16HjrFclYdZ9n3W/CNZP6Xqt"
    "vCPZnDTxrOVRky50K68JHG/qnhTOUSS055OjhIpdLTlBJyhNRBTn5eTiaG50srrfBrhZL4"
    "hD4GZ7hxjYqjNqd+DGPr8bGzrInRN9qc1xkxXfvOfsJWDLgTwLL05OqVRasd/FeGC+HY5M"
    "4J+Af/JiKkbGRFRcetoSdgnuKwtCVofPWR35VM2sEl0rQnB8ddtP/eL4PhdRPc0E3+dS4M"
    "9xdq8cJtQtoSJ3w2XVHDJS5hFHdJOg4l7X6POCoIRsCBdZsgN/qRtLbCK55lKBVN4euo3u"
    "CEcbvFXBlSpvIl8eiBNDycdBnwwEohc6OhCIvUO8h9SyaAJUS4DIwguC/Cxhbg8d9MYoH7"
    "9CfPq0Mk/c2IWnsz9IYFUpoSQCi9gp9t6uMgXUpHDHeiFWVqdiMR4WNkQhDz4pvUQhA0EO"
    "BLkfUzEygtwrGk/i/hsjc8JIEuQ4Grm82rjJcUJPSkzXNZGjrN4vdKNpsIwgQZwkIX+JsE"
    "AribumzxjdHFJy3cWAT/OC7AE+rXeIy+pVnBrohjbVKhcAterkahXkG50n3whSIUC/Gli/"
    "ElidcmadKr/WqkfFJLwlbLoqDz6e8iC1H8yChbqJHBPkte6lVMKx3lhf6D4pnAQpi8QWxa"
    "oUXEKRXnyqrUrKSSg/8SgkSO1ghnyIfp5xD92s9Ghb1eFAEnQ20NnOrrOBD3RA9tGoHjeD"
    "3aQeA9y+Ry7RJFIcpelEzi91OpBLYzucx2IhX/MFjUMk93icFK3JspZlulI+Uj71W8LzUq"
    "3V/mW6hqtqLWs6h096b+BGvDgE4Jwd8JyF5jd9ZICqmvxJYNBgXi8wa/BilGRGca7KY+jb"
    "NCbJrVjIj89akC0O1Wd1Tim/8FRdqWdfYZ63Ou+qtZRERoHv0GpiGDGizw8b0CtCALtL0E"
    "uh4RhoOxJEKxw3HHtluTpplwle5zcY1yz8/Ob12/c37x4/fT55Xqt+VUzH8yf1/YQRzFZm"
    "brQN5LIYYHwE4/LPsNlCqmLDbSJXZ1COe9lCoH3ZwJEslHP5gwzRXG0+rorYcF6uJ32pf2"
    "fxcl2Od3FcuEOwHATL+TEVI3Pm1pOVbt1mvSIJs+77rHviL/ggf9jiddzUOK58edLmN6Bq"
    "4DSIu7eLUxUH1+s4CrBmrHXVQSnA0Zwy5TxnfILkv9SnSHASz3PGn8j9TdcgXJK1UP3gsO"
    "4G9xL9+uXdOz0co3U6kzdWUZHmSocDPRe8DV6wtuBt6B3iUoEnvLIr8JSPByXRxezXm5JD"
    "TcSaoGNRvstJoOuvJl9Gf09TFhnIgBvGcMMMHEjW5qDPCOTzvQH/+GcNwFuG835VdvDV5B"
    "4meDygtrjtRR4mZIVxbFfLqSoFRxXwGWDZduIzwojrlj0O014ThQp5PlfIuxxS/vJTfrxi"
    "juS/rxp5I3Vx0oE1KsZ14oykBGXRvzL2RolOaozMC3RLqYoWDeSljJdZRUkqGrige97vHh"
    "yPvdl26hL2x1meMZhrwP/cdz5sAiM1BWwJaUUIIK3ndXLCLAEtiQCc9b63Uu2wzqGrCEFR"
    "/2YWzMasrsuBYe3CAQMJZE0CLXCswtatHBUVIVipDis1USq0lW+oEIDyfi7dayRmod3GUJ"
    "J5mDuDsgalJqqCA5xIK5P8CBnLMVFXQEw3TvOIiWnybS1VT+4w61XJEc76hcxyp5dbFWFx"
    "qYfEwe9wEfPLs1bJlsZ8VQqsed98CglvDUfNr0+6eBb2Q486F37XkaA6BFTx/qqik/yYUZ"
    "MopIfegy4C93AP+EP7QTAoOAPAGeAHpED3ucUYOumBVckR6vojs/B8UWPE+vWOLTapMeXr"
    "7WqMWE8rxHOXalwqiCHLa9lglbiSiJe6ApbKZ0FLsiWhjmsocllMRbdcbgHZLl4cFaDgDH"
    "gar1MmR1g5NUoi4EVyKVJEuIgSbK4x0hY8VRM8VQyVv/D3lfSiDgeHnKOKGKDvij4Wqv+u"
    "MJgAjYG2ZZHRlL84WZu/Ap3pCn9zALUQgxaKBmzBzeJ0bnpkaoGbBeYXfOTAoAzLoPyGt6"
    "sGH1BxadLGm6xLg44yJp8XBG0ivkCCqsYdaxyFE4STUFcSz+qHzxG5I0yuXrkUEJ7RVKBI"
    "vECFDqBHMzJPk5Dn1cjzYuSRgV4Z4HnAxXhBFAAX0zvEJT1+pQqWGw6otvKueyEo7qr/7u"
    "birlDyvO+S54FKiBBTt4L9RmHYJICwPTdhy9PZHyQwbMwt1Yn3IhD670SRQxnucwAf4LVI"
    "GZmu8oz2zrlFNTnYZxxroKcGWry9CHpqYsX7XOs5IzKWJT8nZOqkeVcFz6N99+WiOLnqne"
    "0PoRvSBmmAu71ViGJW5BPd8DaJA+DHAXdd3wZpgLvbdpLxibaWplkc8igO/cqJWQdvCdat"
    "SA0Yr1siVWdpFIso4dfqeefgVY1RvIzIRZdMUxbbqHhVKTAm7RW8OEqWDtE+FTGI9qlj3z"
    "XahxMcE8Pu3F7cuZAB3F1xXxGBlfPmEPm/ffrwqxn3skxdAYkCgf4LDb2Bq8eeYwNXGLVv"
    "RPU9pzYl6gb1jQhiiZzOBI+CDiDWBGJNmiLI1qHjrFclYdYvadZ5GgSEhE7zXpeFCEKfd/"
    "XLKRB9+V0b/Yrhu8lIoqvmUL5ixKRDRF/BOenBRyP7PiREvtRbhIXqyYXWjN5FKkouD5I4"
    "DM3rIgCxdV4QbRBb1zvEpbCZ/O2zLJpbkQJQ6/Uw09WMGFrqflrhOG48FPdSY8o4evb0px"
    "93B6H60Hb0fXp/8+7dYbJRsVs7BtA1iMOybYKZsrChQlFLMJ1JGGh5e1p+B2Tb1txhHlr3"
    "aJgJiDvyFPWsVLEN6nsJWOX2eBPGKNu16umKeVUKcHfFXUiE7XEvpAB3l9a6pjikZudfMf"
    "5ejr/LwbwXD1+wIMGSpgbcW+uKlKSgkbFrTZc8Ap0RiQB39L813AOYeZ+Z+TmO3Bp0VgRh"
    "jn2eY71F2lQM2guMxvFyspo2idSqphogh5fmQBheHK9fHAhGeYBhCRCM8hBnHUIUHmKIgj"
    "IczaEJuUnZGpJQjDkaifCeJmSLaKILKG+w/GcqJmghfyVKExHFuvZPQco/kkMoCxEnQsSE"
    "G4sIneKGEMkwhNIDkQznhxgKgDysAiAPHfKz9ri+IPAtNo6Z/KPnURBhtrXE9VASwIXQHS"
    "iR5zWqUCLPyxJ5lxFsMyJNYkHlcyLLPuJlodH3HFP77GEj8bU6k3BseZDVxKCkRk0HwyJY"
    "2GpfJRnAs15TA3O7GoF7CdhNHaOKXHId92LgL/TZX1gOq6bpfYKy99IQvWf/nqXCkFfTDH"
    "w+HJCGuODLwh3igofGvaWqWzPsbUXdAPUOqO9DSmcGcqVNXa3KgdLqlmoDtbA8i5SHuLQH"
    "GKEEcWkPcdbnURLxhVuIflUUuAOfuYPLiT/8vq+X+GHGH75SDPVVYxBidnlyPBJxOtuNPB"
    "qPmN2aI7HAAsUE3xEUJbrm0QwnSzSPYnIYc9hVCOIKh9jgIK7w/BBDBMvAMEOERd8RFtlZ"
    "YpMsWJIYU0mqkyUMCiqwoWlBa9DVTgZirkh5IR/GXCmtw3KzLYlARECtdSDdJDHFoTXTei"
    "AINLdD48Y9iPbG/oEwmPs+m/sFEWv3mlWlRqHNDP2SAXferPmMl0UFdu2hsmv77JurZo6t"
    "NGjShWmrjT/Kt/2+oCuEUZZihVZ4ixaKPlvpLN41jkIk6CHh1lkKGDcv9Ghg3HqHGHIce4"
    "R0KX+9jTZajAc91MXYIwJHsYFoayt2WBKC5n513LsWOwyjW8Itq0zuZQB3V9xXmC+JXc3m"
    "nQRsMQ5bTDTngQ3cxXjg7txpBeBzzgQ88DkPic9hZEXvnGa9KgkkuW8kuVfs0UfCs8lpII"
    "7y65MOnBHbDz1KF92gbLSOqcrirTaYI/mMOCLhIVHUYTxQRF4Y20AR9Q4xBGUNDDNf4Kc/"
    "/GhnT+9lwJ6u671d7ek4SohNoNZuPIRpGcK0lD/FAsxiOGBpwDLrDWGB5l4A8DTgych617"
    "2tI6JlEcDUgCkQNkDY+DYVIyNs/DLlU/03Nxny6uqkixlfDOxgxGfW2SOOlBCaU4byWPki"
    "b6pITTBZ9HbCYN57YRSBed87xJAMNFwyUFaPkkzxTP6/4bRurRtcl4VUFlKehsNUlphgU1"
    "hCK8o7GUD3CLorag1uIXJvbC/HReQELQRXDxdcDQVhuk0IWFJ9WFKERbRqPVSvTNosqJiE"
    "t6q66X7oURvq84LsDaEgplzOOVLL8oU2gRjdTFBMgyUJ0WyLNgtK5LaClINfdblCOAkRl7"
    "pg9bLC4jt1E35odw3xwHvYan5ZEQ/DclOrQDF+RNrgJiW4nbKqC0PAiW8BJ5epyUATyNOd"
    "aVxDZDrT8mL3Lazgfky3JDCxO2BQSOQ4tInE4hqpc0ceLoin7C5Sh4lcMPLf8i7qOk2Fbv"
    "QoLWpzaabT3hrIRM+PJL/UAH/PHwsykXwThCUNHVtaKmpXxUZBKQ7tEMy3HtOh2xxAVBJy"
    "jCC6HDWqrwCiy9F2xsXbgAe8eULGxdsAW/fQZ10p206TXhEE1sA31sAr6/U1TURmejYYsc"
    "WAyXFbVi7B/dijNu0rxXJGwQJJuCSifF+uJMAJmqnAlTQJX8ivl2RLQpTlUSM6l0bnBCWa"
    "HlV2ay5+aNn28QCwb70wvsC+7R1iKJfSI6RQLmXIcinnKNpxOTrTKSkCX1SbGIs5ZatPRI"
    "gMlUPlpjakVb3hpUFH9ZoPidQs5AiEZ4ohVxrEZkFj1fGACywXiBo4QTxVmgnX11eYC6ls"
    "SDVEuY4XJFiiOxynBrb+1De/hz4jb3j4TjWHT+bDT7ODHddlBoub/P7Jkw6Rk3JUY+ykvt"
    "au1egJO0S7uYvaTmD4Fmrn2cVO1izNly1MRYqYzbLsSuuGtd6P6ZBsMMMxTgKiLB+MNnIX"
    "IUKaRzwKifbv0U2C8jzmiRqjolmUQqJDVtQH8m0dMWMmwgnvDJaXFzosWF4DmgnZG2MJaU"
    "UIIAXL64wtj52KZ0DNjCPhBvJMJNzFL1CRBMeAb46BSmWUDVkLhzkuy8EM+zzD4MpvnOaR"
    "OXW9Min/rhSaRrPy77m6c8y0nBZ6kWMyu74JL2w+9VM6JrI3CIJ16IWWAtbhgIqg/u8Bms"
    "2mTDEeTBkHU4avSSL3XxYSdoh5Y8RjTQqqKRlCGlUqQcjwRv+5B9C+ojQmOGmgOmqidV+d"
    "lL1AgNt8dR8+vKss7Vdv62v3y/tXbz4+/r6WgW3oLcpwwucSF3vY66IAe3fYIXAaAqc9W/"
    "gjs7YgcPohzro3NjZvjDjJL026FDooje0UcIJXijJHc6bb/sktK5QnkGryJz+FZKY/7Dyt"
    "Sm1CMyr/j6VJosoU5H5arh2v+WkjP8xV4EgkzGEo/T8SjHovLE4w6nuHuKaWY70ubHE9kA"
    "RwDWXPDyH9tMJx3Fr6fGy2+7OnP/2407bVhzb9+tP7m3fvDhVqvcU7tkcwycJiPbRYQmeE"
    "jcIAcT0+QaswBtOgtTrlTggKJ+q/u7m6H5RZ7bvMaraT5rq05UI+kIX1fGw9Z7uqG9yHwo"
    "D3EbyzFepEmR6Ijkl/G547DV3n4VAWJsJ5IpjKSeaEWyqDNbF7qIGXEw5mE1A5nxNpNquC"
    "4/YhlTXZERLFF0IMd4q5YyRQzni35q8VUZho7ybaFxdA3vvxJrO9r0yugNqQSWvAXa2XZD"
    "enQCl4Th3BJBGRHJhVGc6yWeUHoYPo7kgSUvZSJ4uqAsVZBYwsOytY4OTWVO24h/sD3e/F"
    "wQh0/4C6B6QjDVstUu+kNoCXZQB0B9AlDiS2QXwnAHC7xKkKLFJDa99mvPcSwwF+JQ+FWd"
    "62dQyor1lEWSQMRHdzF+CSyIBBfU96rv5+uiarmR8gMvWpvmEMNxTuqYrVgO2z7EVJwZul"
    "USw1YH6tnncOHU8t2n/8sw4oTebR7SGYzUVE9hLDVxExwakeew44T1ZbpLJRE2k3CcPibi"
    "tLVRJyrEt1QedjX7WrMxCnqoySAf7m16EuBy/FyV+KbMdx9DQcyEKsvJubAXIUIEfBs2Ni"
    "ZNHqkKPwEGfdEwfFRyJhDqI40sUiW9wU5oGTNmcFq4jYuSw+ZF0SVZFuVNyHhKhg4Ipkgh"
    "faeaAdCRFHmwUWaIWXhCOxoSq7QP5DfkQiZYnBb9HXQ8B54QWzDs6L3iEua+tS6ZPnj6Dm"
    "k6tJTy9LtZ1aHYC9nIAUdehAE2Y4+f05+V9Rujx+7OtRNmf+rBA4euD/Is/hOWYqezAmWK"
    "2H4vhFG8yRWgITHVGwWehDVbVJFhHRnxMpJc9hFGMu5DlNlyQ8POz7eAAc9F6cQnDQD3jQ"
    "10OQbHuBmMUBZkiXMZz8fabLcEISN3a5Lgntut04TrfcmbMnzfQ1CafOmEkTFX2ZR1ZYAF"
    "yRA4hbk8BUCxU3lr4iCdV5IYC8i5UmrZQuZpoeNrGx03YSHYLJw2g+J0rRIGhGxEYehjqc"
    "Owvt1iZUyq/RWyFtKk7jO8IVf0rieWFJxVjVdVH21FwuTnUV3dLEWPS1z0eB8eaFygvG24"
    "BWBRhvEMk/uijndPYHCQwKWEuY814EIHeJ448SYrl1lEQg5/igiYtcjNihzNehJGBbJ3mU"
    "Jbsi1kfdgSAga1q11uRCWeze3MLlAOvELkg7LMWGfKn2klQ7IYC3HV6g2PuvSCVwFFsF1p"
    "dEIKa+XXFzSTQReSiNTULgwI1CruiaJGcAvBdNeR4xLqbaYcRSW/XOKAzG9kEhJE39hQ4A"
    "G0RBzTOgmwqjj7R526hKOe0dl4NmLxsH5H80qyzjigc07mUuNakqouBR9M2jCFl154k48d"
    "KT+zFNro76cdWgiYUXl+Xju2XXyE1UBcHSOcJoI5cA3ah/h3jLr9ENChjmCxRTTjhKqFjI"
    "oS/Q10Se+FOafEVcDlNOVkYyn6ocRZOGDJueHgT+Wy9URfDfDqiNg/92EJjlM25v7WqDlU"
    "RGwQsO7sUNFiRMY6m/zqkB+CON7uvCoP36rP2qNmFTk/bbnChYErlnluAFvWiGNEGJqh1w"
    "O4EHDVuuTtoAVxJ50NBdhMtADk3HU0FQxcpwzfvbEQRVOchKcctKyVBMyMYF/FwMsL8P9l"
    "khcINlcxz/kijMwX3mgJG1diO4TEJZFmbhPrPQksJ1fBra8rhgHjrOwz4OkOtqBrZTYZaH"
    "2XDMGFV5SnyqIkRsJ+JAFObgXnNQ+BudZqEsDPPgNg+CCmwXW7eXgNC6dqPNIbRujqM4Za"
    "YK5Y0vQ1lkNG/ByYq+E8ZMTHAz8bATgHgje84BB8IO7Z0AuDsgvAvCuzqFd3GBmdusVyXB"
    "veW1eytKIr5wmuaaKMyzz/MMQXwPMoiPVWPJqlcmbeF6MQlvCZuy/dCjkXq/q2rTOG+Nqe"
    "6jC1bTedZAU98PcRyFCM9VpZNiZNZW8zAe7/63g6i7IfZCiLo7P8RQzuOc5Txs0/UrUrCC"
    "6/Ev6Wpmimds01T2MsMpKn2aledp40MTubdaFacpicAG4rCBZOqVYw5VRXSE5Mql219e2Q"
    "FfEk5wTFrsgd2I7naBdtvvZDqUY8zEpAaPVSV71apmTpluWaPuY6qq2EEC1HwvTnBQ8wdU"
    "kkK54O3PjL0UHBdwXDQfF3eEbV/Lj02Hxe5661HB8pFyAeZDO5wQaqze4hXLE+JttvMTdR"
    "9Eda+TufbmqfZmsUT9JaJJvNUHwpJsSYgWKkUzUp/WBlKpjwfA+ePF5gjnz4DnT8qlEmgH"
    "aEkE4DwwvUMyVRuLifZobqteEYPG6hPk1lhdrkynZnYcnJ/ealMQwNJpmkcWwOKNDj2Xf8"
    "fiM12ShtIppetHdGg9UiqXxdBOBVPiKFlmRUw44cqH/4gr92iUqC/zeyJ9Tz7RiizCXA5W"
    "R8k1+iL3Nan0BvLekUDqp+edhDXrkgaBvKXUjze4oU3xkA+/h+5tf9ye+qQ9rn2P4ZwFvX"
    "xARTJ/46wLiJelANSOHskH5o48WbR8Qo2d9Nq23p2I4957Odp1X0YOKMEPRQkG03bcpq0/"
    "Rk6aNPiT9ZVjhk0x5qhF89foThVlXNGEbJH68UgsGE1vF5rDLwrF7Vqka0JfULo0hpXe92"
    "bA9nuhnYFVMaACvMZbh7ZEVSkAtZ7FKARZrW1BrUoBqFB09Cxrd6XQMWiVrd2edkLnadR9"
    "HlSh3ZOzWdZnuydV+S81FEBorxWYmuof9FkskBE5mIvx1AuUpja37c9SSAyI+1jg5kRMMZ"
    "dHmn1LyYocnIBNikZmyBrhbV7TZmmoBWK/wHUhlV2EYVf8q1KAuyvuQiJsj3shBbjb474i"
    "Aivq4xD15lpaZRmoptU+JS6NKhXJ4VAmZS8GHLtvHHvFGFuQYGlTK20vAJXSDny/qlS9Bs"
    "jhlTkQhhfH6xcHXM4P0eW8Dh1nvSoJs35Js345BaYuv7KuLwEAVP+oQ/e/+n7S6vwvRnRJ"
    "GZdji6pPmZf2EUd0k1yjz/IbbVF8p0KLE8IRVp0XEz1U2fbGfPJ73g7c/14QceD+7x3iks"
    "6OV1bsWjF+FF6ooQme8s+0wLwmBtA7QL8mbBXpSHiDtX/DGG4ITq7J1bDvk1s7H/j/+CfE"
    "F4PaL/8yETHH+lVlSSByfCZyLse4g+rBJzTu/sqkUnzVYOFlFyfHzLzp7W5cB2NP1YhACy"
    "p/IMLaVJsg1U0Xfd2fEV9RmogoRl8FXpJEfWEy89xvBAaeF9YHGHi9QwzVXHqCs6C3Oke4"
    "5ePBaHMw2vT5Ijf0mSFYthnyqhQAD22BwODrZPAVypLtnJflwNjzzdjzxOj4FCxImJq9Sr"
    "trrSYHL4/q0LGEJNI+UD0QlE/oDzpDKsQEsTTJ6gzThCBOUxaQFyjEUbxFuidJTAMcI7VU"
    "D1xJ/5IiEyRFs4qSvyJO5FoJDaVyhn44GDZeqIlg2AyoiUM3lCFzTfReZQP3XgIAdwBcnw"
    "TTQmOqgd6oiVWlmnSxUephFZyNitY+Y/DPB/uLElB6VTUPQle4zs/Zw2loZMcP5Jw4cs/g"
    "P3lb5UT9nYYd/BWlMcFJA7R7qXq1KCnW175SqCQDV4v68OFdZV959ba+cXx5/+rNx8ff13"
    "KPD8GGlgKjM+sqhwXmYiptC4c5romC+e7zPAMt13w8jYuW84W0ITi+MhE2JCvlcbSXFC8G"
    "dnAQz6T2unyhiwEv5GQS3aYj40C+iaJLFNe1hEn4Ul/Jmnpky5yjuaJbTHXBTnzv+xQmJt"
    "HtwvD2tgVb7GWO65H5erof4dK/FjlI90NgY+57QFqwMeevuO0vjH2Vfc12MhtSZi8BpIwD"
    "KTOPmNSW5bRE5hDutl38UHZM9aMHbmcbEzyfBuY6ZY0zUBUaE/onI2Wyjp9OBQ9KgiM0Ly"
    "7EnPDeCSyXyWvVLuSqwajILna1LKbBbvhR+0KlAKrjL+tesnOr6jtkCr9ew+yRag0YLA+N"
    "CJcb3MNS8EtHfRhe2r6ts1NtdJef5nxW0+FyGMq+LAepCt0Rg0urbaHvZWChX1zKhzpb30"
    "n9t+nc1dc6H7txMbpTw7JMN5RvHU441ifEBOE0jAQiiVCdeVneCX6C8l5g6xgH+/R8dcCa"
    "u5Gd7M73OKfdrEE7OxBYPWD1IMbKIwh7YZciQVaWq7ckAmv33GrlBcF4Sr3SGw1HiJiopi"
    "RmHWd3tVXL4dVxnfSbNd7SVBQB23ckCaXeIaj+NMPJcoI2kVjsO53GkSpAxPEW4STMvlZD"
    "MwVLuSDRjNIl0USDyZs50DMhptyLDQ30nQHPDGgxMyzM++3Wtcj+wR1A9XRQPVNh5UbOh0"
    "ONd4fMWuj+g3ru/qN3BDcnZlkSQmF9c2LWezzJqUqIbaeyquC9u5VdzhQ7NSvTaNkcDTuB"
    "ARs60TVJzqC691MiMmLCcDi0JsXsZCAlpntKjLaILT1ghQg4wNw8vTNGVaUIB+jrkjADbj"
    "Nwyyg3QN96Yu5kztPas68JOPVRmbV7swW3JAXwtsE7JwY9pBXaXAJgbYNV4G+WsOYSAGsb"
    "rPZ2yakMklHDmjkppsrDYQlvTRJg7gCz/ZZbFQSQO4BsvwFXBQHkDiBLfRjr5zohXZYGuD"
    "vAzVO+Jgl33D3K0gD3Mbjl82xq05RFRmNEnyz/qRRJautXP5C8h9f3ckhlC6cvFK9oXsbj"
    "Kl4BHSMf+qxDU5EHmGFSBOK8+bYmgcA5Yi2hmOWBk25RmVNSk+lQV0atbTlViKqSvIUuj/"
    "IQraz2C0b7RyCa3i6ECqZc462plsy97weRlV6oJhBZOaD2B5GVw8Cc7U226FakAFTIgjpj"
    "pel09oc84W3wLokA5M7FvS33jIoQcB0Np51jVPs9QtkvB89e1jJematCtRLPe6Hz8M0XFB"
    "AK8et9x69fDnfSJ8JniY7LyAUntrImOkK68kLoyU7ZAyqO1FLfKYmAtgOenYfJ8XvHNb+T"
    "b+VVK8msR0w6sstxMbhT4r8aXU3Bf8QRI2vKxARhjiKBOI5CpHosTPaJ9zMS4KzBW1N2/6"
    "luDESzFzslEM0DHkZANA8C85HM/Rbe6EjCPkCrNc0lsep5XZYZhYk9NG8EHP+AYO822TXe"
    "3qf4R1Uc6NJ7zESWh+Y6ERVpmId7zANl93AblIVhFsB54Jvz4MJyOC8I2QtL47wgZC8sk/"
    "OCkAVXYt+uxHmMNzaKRDEedAeHIBooO/YAHIcZG+8wyRVBmGOf5zhztExNIRhqjs3zWxFq"
    "m98LPKPaDn45YfVjfYGTW7mdqabidtTwoSRww3ULdcaJyUJtrQ+3FxqwQNzum4utEHcRtQ"
    "8TsrkaiQa1ZlQisbJkvgoR0FntEWcEc9Mx1wz4XgLwtse7CBK0JBTKYlCw9qqVVDhD+sjl"
    "INrjosYONTMOJSGyEuqRDIVtbpEzaqDI/vbpw6+tdnwuVd+No0Cg/0JxxHuLuS9Fvc3SKB"
    "ZRwq/VY88R+KZQat9O6jtHbVbUDQ4aJEAw8QMJJoYyMQ9x1n0JIY9uE4n638n2yhQ+vr86"
    "aQ0dz8YVkXddqpHIoWiNI1bEd+8ayUecp4Rdo7eqTS2L7uQKlQOZkBcQSQK2Xcslm0V731"
    "IVH56oTrYCqd/AUULRijJiqlcywBMh0NwL5QYCzQfUH5N0NSOGtlmNOZp7gTGlaJ6s9uI6"
    "ncVRYKOL7yWG18PPszx70bjzrd/gVGjplVsScmyXezlG5Sm75Va4KnWOTueMGjjvIyEDFc"
    "kRKr0XouR2jBlgkfxD+DRNRBTbTvWhNEQP+DzbwF80awxgyfZhySqvc2Pf893FSZsdm/UB"
    "n/LK6A7G7E4AYa66h88pU/nJGM2jmLwo2o+jgKr6JMqsnEdy3aG8+7iUVgnNRe4yXRGeJS"
    "+rkaprub69yaQd7Llg2HphdYFh2zvEpRgjp8RpyJduBVXuUCuTStASjL2TGEWg+9BuaWUc"
    "OShhJbERamAXonF1UrTlJfvp3QnB5Ho9uUt5IZk6lcI7EB0T2zpwQbyLCIGVQ1NS/JSLP7"
    "d0i2NpcAhsoIqOdqfeC8Kqd171GZIhTYyc+LEZKORG011rYPTpmiT2rfpKUpB4q//ulsTb"
    "mHJ7hEtSgPARhBUNZWk/l0QgUrMWYcwYNTjam7WQnQDEczsUQQmEHdo7AeApHOC+nHLfl9"
    "8qDfx03SZkXH666sGcRHzhNO01UfDC+8YfeeOPJesv678y3OSR3V+etMYWy4HTdD293Q3t"
    "4JBNOVG1otXMKu+ooIh8kyLxFqkAXvmvl+hrFH5Vjk7lCQ0WOFbFZ8gjPkGc6kG775B+Mt"
    "dhvyYnbK/PAserF0o4OF57h7iUBMMbSj82A1oSATgPKjJxs2bdQl/vRcCYcbMdLRHfSwDg"
    "Ll5uiR+fLjBfmAzI5vDtqpxjBPcFgd9XCPdKaic05Ifg3zCGG7AvydSAH1/CglrF//jnYc"
    "WASGLq1mWrJDlC0/vSbbCaOuOU0MvBxr6c+Z2buOK2k6csBZlDjscOkJeNszEy8tITUusz"
    "Wa1jrN2eB4zW7tqkQ4qBKA8+Smj9QjellHWknPwc5ZHGOmZfkUicMkMfNTtRoJu8MN6Bbu"
    "od4lICO15ZxfYV48FQd2FGwlDOhMFQbKFG9iIAuQPkiUqgiKc8Cu2WeVUMoHehpWJqsgva"
    "W70UMlDi8upFW3BZHK0iMV0zqkLGbFb2gSCER9kv7RURWGkph8A3Fyopy0DJwPYpcShgAi"
    "FUEELl2YELLEQ/LETSEFWTX5m0MRBiP+Yo8fB5QVAYMaJCW7eq+TrdvEA4jpFQRQNWKVeV"
    "A5BONZP/mFNGEN4X1ptHTA6QC5Ftr9FvMRYql/e7jdQoJ6psHidy/Qt+yFkM9lSgO7ywxZ"
    "vpDr5Q3WTs2oCWZcBqcWnhFaeGpJgWwPPxALYL2AKL1IoP2UsA4C6GC7XjQYrxALZLLxsc"
    "2YbylUQgAayK5r+MqbjNS/df5hRcWLpdlm4Q02A5pfM5J2IqlUaamOKb2kzrpjtASjqY2m"
    "BqX5Kp/ZHSFnNbX50cN7mnrBjYye7eGbTKzNUmsKrJJ2d9Ht2mTLcLyorSK/c+025+aR3L"
    "vea7GeYkRFHCCVNV/EgsLWmkKjqZTe2+HnQP69ovN/fDsLXBDz6gdjFj8oUyFp9odp+UZc"
    "B9cnL3ieo/Ln+PQclrnpKyDEzJyacExzHdSKWNsuhW/nGHM9OSXmCQHTDNwDQ16nnnmBpj"
    "8kEUktWayiMz2E6FiJstnEbzpuUOw1k4Pz55/ucnPRd+OllrD3DQgtXomd4zMqsReuk9xF"
    "n3hStYMCoPQnJlYgqKa5NWnqA8qlNWAJ3LAxhxqpIp5YyjDeYSpqjoV6ebpaDNQo6JBFrh"
    "LUqodp7rMQjfyiVhzhk41Y3vQQIsydYhpbcsdaqE3uMEwBjyqiDr4L7zYdXSOiKW/oSdCD"
    "gQnFXBmfLJyKPdqQfVgfAIVYMLUQUKTNpL46uzyKU6fkluhFMM2l8v2h/DCc/LuJgUwNLl"
    "Vh2wSBCtje9Q9GyGY5wEUvviRKjMToWtIifRJhILhBEjc8KIal6sHTgRR9mK1G2jyB1hpu"
    "pmp7kpBFp6oX6Ahjeghrd7M2ycahUh8Kw5eNaW8u+0QbwYD2A7gF3+mRaY18QGbJJyJvfL"
    "yYGH9DvvnJVMaTuccMtDtCYGMa9Qhv+M+wqZz4l8Se+IS1W6muwITecLMZU7sSOMBJSFTg"
    "RJTRQm2ruJ9oQU+ZJwgmNStejr1yYd6JC0PPgoF/K7oiJUYSul7qggVVSiUzSFofxYmQ9L"
    "d8JW92ZooXxceKl9WodcyKluClyIFyoGcCEDanFh6qJQ7KXghPHuhKk6WnYboXwD7OI0Db"
    "KjLwet3hAdkenLMc0Ju8lqQhpP6tLl1sNat2HApZGdEl14dJt8FyVIlRpTLgaM1tIipobA"
    "lKOj4Wz1YuOHs3XAszVb/rZZ1mUhgPQiizLopiF3ZCyUNkTHQ3S8Z7vJyCJlIDr+oc96jL"
    "mYKg1azl+UOEy+8QbQn8Q349wju/IvmUOuwaz8y85dd8SqnO8HHjUqP+2yFrDuzqk42BcI"
    "J0jitCCJiAIs74XkEyfKfMScL8l2gtRXaL1QFK+OZZM2pCqDIG9+aIn28wgwX70wBMB87R"
    "1i6PbZE5wQ/jagySpxIIYskpbS84UAwO1SK3PnAu6eDriXge6eddQt2qyFSqfBsXGjboP/"
    "QBR63blOgnKqEGOXwZYShHuh4eixnstxAD3my1swdqLEsXNrXRboEaBHGumRt/p4lAKNFE"
    "lpxOQoTRJVBx/PGkxQ3l8tz98TugxkHre2ZvSOJEhQtKBxeI3+Io+TEM22etiSbEmohi0m"
    "SG0EWUaginzLnIuP9BBDTuEgjwQqxQvDFKiU3iEGKgWolMu37WNKl+nazrjcy4BtX0e9q1"
    "kJnMrZOBUwKx+EWemRsfEb5nxDmTkdp3z9uKGxLg/tUJxECUn1vBBDUtVX3lJ2S5OnUaHT"
    "kyRg27VcqEgq/dIgqGv2L9HXKPyqioyoK9ktTUVL+n0YmBZeKGpgWgyoC4OacCY1YYGTWz"
    "c1oSIJagKoCZ3UhN9xHBNjFlB+pVU12OzHdEjSpZygPFtIVZGN+DVSGT4rmpBtce5m+b+m"
    "Y95BHk5uL44VOLkHPLkhPaiHmjR6z7HEtCoFoNZA9b/9FBQPg+JhL3oqHgZ0YONUjEzPh5"
    "TH88R0+WJfkdmC0uWNEGS1NttZ1RGTVnsrGytf/v3go4bXB5V9wrYqxkLeMJLrCWG0IpzL"
    "X3yN3q5Wqb7/S8Txlqu+Hlmey4ymQptUlegN1RckUFZfeGih9fkgMOW80N/AlBtQRc5fHU"
    "tMq1IAag1UudkE1M70KIlArIdLHoculjFVeY+HsDfqPTUpJ93HszjaUzeYXEWxtMKsO3nW"
    "xcbUX+hk2Mrlx9wstKrkCC20C7HIfA8HzxX/nzNVeXvVbBvshnQyDsLy6A6hGnKsiiAPUX"
    "6DF1oZTzBjdIPU/7Q+vsJLwpXbhSYByZoCqmFShRfZgDWjgVQ9lEqfEBIaAzX6fBRYCF5o"
    "WmAhDKjMgmeij+K1JEzXZLokWxsjoSoFdoKDnTCjoUsH2IoYhB7Vse8aekTuiNwTNHAWy7"
    "4qBcvexTxOZ3+QwGBmtJSf3IsA5A6QL/SDDwBvdofuBMAX2j4ZLr5QmszjyPQCvKI0Jjhp"
    "cISWxOq7vpTrazp23wy863/48K6C/Ku39XX+5f2rNx8ff6+nQQ6KRMkbdoHVbhkJiLRjwz"
    "Ms856KB3ExJdLStWpvVZVygt8zEnRo3GkQpIw5MXk1USjs4BuTV+tvpfcLt/5WZdERUrYj"
    "DqrJyUCnia/Lwhvu2xvuF1f/JgnXNDJ3TakPmXTh6kl5dIcUCsIIwigjRdFG/h/XhVK0Fc"
    "4nSJHnEnS0Kzgb6TgbFY5DhClk5yR3BObdCwYTmPfeIS7VXmFWhUDz4UDWuPSo3VGMdp3G"
    "anJuXcYu6DiXYOomYxdo68utZhaPx9QPI67/nqnUurkp3rvFjXQoCka/S+nggBETxduewL"
    "4TAjdSHfeubqQ5juKUmbbqxni0sshoytaeLBBNoSOfN+VREhhcc+0G7oEwWLi+WbhVDoun"
    "K5fWuRVBmGOf5xiSwKCwt2dqwojZYeh791Bm3S+m+H2WhXXVTBQXIyZdeOJVaXCnhE9Nfi"
    "CaaDJ3g3VSpgqiLghnc/ZmJymge73gIoHu7R3iEgeZvwCWoNbEAFYjtWuJaUkGAK1Xf6I8"
    "EtbWRVlqTMmAA1sYEMg7OM9rG64Oger3zuP23pm0lqeugm0kqOe1XmwI9bIIEOpABD1USq"
    "DiRomSiC+cpr0mCvS6b/S6X9TPb3gbU1wlPswjJl2on3Vp8FHqR9VD3kQhQWvMBKJzhItS"
    "XNsXaCFfbsK4TqhneINU4mSpL8IERYkKBVQ/IIv1C3CCZgTxdRwJ1ZNNL/MD4migZwLt5I"
    "WtCbRT7xBDG4ZzBLH4dYh8JIoXyJBqOkb2YzodJKwyvENhmFwQbXTlfR7dJtKaY0SFgG8Y"
    "TW5foCVZCzSnqs7jZhHF8i5zslFddYo6/RPlQZD6U6gqQUZczV6IsjgrpMWk8C1hploxAz"
    "8djhcv9j44XgY8XqB8TB+gZlVsbWiykggQk66FY3bqTUeSrCo0JrfH6Woggvp5lhhqSGV+"
    "mBwl+baO5N0cpr0qOcJZv5BZ9pOi/O//D92HxxY="
)

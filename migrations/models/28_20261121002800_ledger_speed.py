"""What one post costs: shapes of rows to insert, fewer look-ups per row, one row of usage where there were two.

The keys that go are proven by the statement that writes (docs/decisions/0005) and checked by `./bahi verify`.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

# Rows travel as arrays of these: one value per row instead of one per column. Amounts travel as text, which both sides
# read faster than the binary form, and times as microseconds after the moment of the batch.
_SHAPES = """
        CREATE TYPE ledger_new_transaction AS (
            id UUID, reference TEXT, kind TEXT, description TEXT, metadata TEXT, reverses_id UUID, actor TEXT,
            effective_at TIMESTAMPTZ, after_microseconds BIGINT
        );
        CREATE TYPE ledger_new_posting AS (
            id UUID, transaction_id UUID, line SMALLINT, debit_account_id UUID, credit_account_id UUID, amount TEXT,
            currency TEXT, debit_balance TEXT, credit_balance TEXT, debit_version BIGINT, credit_version BIGINT,
            reverses_id UUID, effective_at TIMESTAMPTZ, after_microseconds BIGINT
        );
        CREATE TYPE ledger_new_standing AS (
            id UUID, balance TEXT, held TEXT, version BIGINT, held_version BIGINT, after_microseconds BIGINT
        );
        CREATE TYPE ledger_new_usage AS (
            account_id UUID, direction TEXT, month_on DATE, month_amount TEXT, month_count BIGINT, day_on DATE,
            day_amount TEXT, day_count BIGINT
        );
        CREATE TYPE idempotency_answer AS (
            scope_hash BYTEA, request_hash BYTEA, status SMALLINT, body BYTEA, content_type TEXT, resource_id UUID
        );
"""

_KEYS = """
        ALTER TABLE ledger_posting
            DROP CONSTRAINT ledger_posting_tenant_id_transaction_id_fkey,
            DROP CONSTRAINT ledger_posting_tenant_id_debit_account_id_fkey,
            DROP CONSTRAINT ledger_posting_tenant_id_credit_account_id_fkey;
        ALTER TABLE ledger_transaction DROP CONSTRAINT ledger_transaction_tenant_id_fkey;
        ALTER TABLE idempotency DROP CONSTRAINT idempotency_tenant_id_fkey;

        -- A row that changes with every post finds room beside itself, so no index has to follow.
        ALTER TABLE ledger_account SET (fillfactor = 60);
        ALTER TABLE ledger_limit_usage SET (fillfactor = 60);
"""

# A month's row holds its latest day too. Forced row-level security makes an unscoped statement a silent no-op, so it
# walks the tenants.
_USAGE = """
        ALTER TABLE ledger_limit_usage
            ADD COLUMN day_on DATE,
            ADD COLUMN day_amount NUMERIC(24, 4) NOT NULL DEFAULT 0 CHECK (day_amount >= 0),
            ADD COLUMN day_count BIGINT NOT NULL DEFAULT 0 CHECK (day_count >= 0);
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                UPDATE ledger_limit_usage m SET day_on = d.starts_on, day_amount = d.amount, day_count = d.count
                FROM (
                    SELECT DISTINCT ON (account_id, direction, date_trunc('month', starts_on))
                           account_id, direction, starts_on, amount, count
                    FROM ledger_limit_usage WHERE tenant_id = each AND span = 'day'
                    ORDER BY account_id, direction, date_trunc('month', starts_on), starts_on DESC
                ) d
                WHERE m.tenant_id = each AND m.span = 'month' AND m.account_id = d.account_id
                  AND m.direction = d.direction AND m.starts_on = date_trunc('month', d.starts_on)::date;
                UPDATE ledger_limit_usage SET day_on = starts_on
                WHERE tenant_id = each AND span = 'month' AND day_on IS NULL;
                DELETE FROM ledger_limit_usage WHERE tenant_id = each AND span = 'day';
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        SET CONSTRAINTS ALL IMMEDIATE;
        ALTER TABLE ledger_limit_usage DROP CONSTRAINT ledger_limit_usage_pkey, DROP COLUMN span;
        ALTER TABLE ledger_limit_usage RENAME COLUMN starts_on TO month_on;
        ALTER TABLE ledger_limit_usage RENAME COLUMN amount TO month_amount;
        ALTER TABLE ledger_limit_usage RENAME COLUMN count TO month_count;
        ALTER TABLE ledger_limit_usage
            ALTER COLUMN day_on SET NOT NULL,
            ADD PRIMARY KEY (tenant_id, account_id, month_on, direction);
        GRANT UPDATE (day_on, day_amount, day_count) ON ledger_limit_usage TO bahi_app;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return _SHAPES + _KEYS + _USAGE


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE ledger_limit_usage RENAME COLUMN month_on TO starts_on;
        ALTER TABLE ledger_limit_usage RENAME COLUMN month_amount TO amount;
        ALTER TABLE ledger_limit_usage RENAME COLUMN month_count TO count;
        ALTER TABLE ledger_limit_usage
            ADD COLUMN span TEXT NOT NULL DEFAULT 'month' CHECK (span IN ('day', 'month')),
            DROP CONSTRAINT ledger_limit_usage_pkey;
        ALTER TABLE ledger_limit_usage ALTER COLUMN span DROP DEFAULT;
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                INSERT INTO ledger_limit_usage
                    (tenant_id, account_id, direction, span, starts_on, amount, count, day_on)
                SELECT tenant_id, account_id, direction, 'day', day_on, day_amount, day_count, day_on
                FROM ledger_limit_usage WHERE tenant_id = each;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        SET CONSTRAINTS ALL IMMEDIATE;
        ALTER TABLE ledger_limit_usage
            DROP COLUMN day_on, DROP COLUMN day_amount, DROP COLUMN day_count,
            ADD PRIMARY KEY (tenant_id, account_id, starts_on, span, direction);
        ALTER TABLE ledger_limit_usage RESET (fillfactor);
        ALTER TABLE ledger_account RESET (fillfactor);
        ALTER TABLE idempotency ADD FOREIGN KEY (tenant_id) REFERENCES tenant_root (tenant_id);
        ALTER TABLE ledger_transaction ADD FOREIGN KEY (tenant_id) REFERENCES tenant_root (tenant_id);
        ALTER TABLE ledger_posting
            ADD FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id),
            ADD FOREIGN KEY (tenant_id, debit_account_id) REFERENCES ledger_account (tenant_id, id),
            ADD FOREIGN KEY (tenant_id, credit_account_id) REFERENCES ledger_account (tenant_id, id);
        DROP TYPE ledger_new_transaction, ledger_new_posting, ledger_new_standing, ledger_new_usage, idempotency_answer;
    """


MODELS_STATE = ""


MODELS_STATE = (
    "eJztfWuT2ziW5V9B5JdyR6gyXLbrsfbGxqZd7i532+UKP7ZmpqdDhkgoxRJFaAAwZfX0/P"
    "cFQFIiKZAikCIFMe+H7rJEXFJ5AAL3nvv676sVDUnMr2+CgKaJuHqO/vsqwSsi/1G/NEFX"
    "eL3eX1BfCDyL9diYhLeETXFp7IwLhgN1yzmOOZFfhYQHLFqLiCZK5gZlUiiXeo7EgiCaxF"
    "u0SvWdEaMbROf6+2zsBOEkRJHgKKbB8lo9KKSBfFKU3J7wnmkS/VdKpoLeEjmOyTv//R/y"
    "6ygJyVfCi4/r5XQekTisoBaF6gb6+6nYrvV3nz+/+fnPeqT6vbNpQON0lexHr7diQZPd8D"
    "SNwmslo67dkoQwLEhYAjJJ4zhHvvgq+8XyC8FSsvup4f6LkMxxGqvpuPrf8zQJ1Cwg/ST1"
    "f8/+T/7TSsOm01/ff5p+fP1pOr06mD31E2rg518FNFEzHyVCAfXf/5Pddw+I/vZKPeDVLz"
    "cfHj394U8aAsrFLdMXNVxX/6MFscCZqAZ9j7IgCU7E1A7sitApMS++2IO+X/IFnAVgnkG8"
    "hzSQb/Uhmp/IV2FGsxhfA1L+sHFB+On1v31Sd15x/l+x+uLX/3fzQeP67ubfNLCrbX7l7f"
    "tf/1IMp3Lzy/bGX1+9ff+yBnZC2QrHUx7ZYV4TA+gdoA9SxkgSbA9xf7XArGGtl2RGAfrV"
    "Cn+dxiS5FQv58WnLHBSIP/1TDdr8whN1pYow3UgsbJb1TsAJ2/yA8wXaodfzPKbUgPbPJI"
    "jkXmEGfCdTAzzMhK5z4VGB//PrV2/e3bx99OTZ5JnGWiIdCVJe488e15fyDMc4CQx7dCu8"
    "Jal7A+y0czy+EHgXOXoW2BYiAGwbsHeEcfUTDrB9Gd2+SRq24ZJQDd0os+kuCVH5Y+V/vv"
    "1fT548ffrjk8dPf/jp+2c//vj9T49/mihzVV47vPRjyzS8fPOXN7/WtmP1RRV3LrBIuc3Z"
    "t5cYTrG4omuSnMHg6+X8WxGBlZ14CPpfP77/1Qx6Waa+kUSBQP9CccR7W/IlA3yWRrGIEn"
    "6tHnsOG1xh1D4ldfQnVUtS3eBAxWZEQTbFwrC5yysiWpEGRbsiWZ+aXPS6+MclKt7yDwzf"
    "J/E2153a3pY3715//HTz7rfK/Px88+m1uvKk8roU3z76oTZnu5ug3998+gWpj+g/3v/6uj"
    "6Nu3Gf/uNK/SacCjpN6GaKwxKJVHxboFaZ9RhzMWUkoCx0mnuT/AlWwOVoqD5NeIFJ+4xH"
    "q0hM14zOo9iKxzgQBMPP4eCjSSQoIwYN+iWlMcFJw+FXlqsBP5OCfe2qu2+Gxf7l+/dvK9"
    "i/fFMH9/O7l68/PPqupl0fanfK9pg6qdZ1SdCv3fVr4jYFB6IwB93nQLm75suSK0Z9McPB"
    "coNZOD24Qp/QprGHl1ZPVvVvcIJvNZbq71Y/uOqL/ETY6qrZVakvT7q7K6eiEDjqs3yfEC"
    "QWck4QTgofI4o4mst/hGi2fY4wWmMmlIdReRTlYSrPW44effm/3335z/TJ4yc//GmifI8R"
    "k3/bakaYuvRFfoflI4OdXGGgHHo4z/IL7uEPLTC2c9VVpcA/Cv7RM0G8h3RJDC6jZhU3Hz"
    "4Kb9HQmu0djlMre2InAHC7eETB898v2L5oT+EqSv5GtkbVqbjWqjdhNWqab21dIrzWMRZz"
    "ylaIrtWioOwbjgJpepJERDg2xW91kIDoLC+OxmbtQ//XYkMpxsOG4rB7y7dxusB8YbKGE8"
    "y2jerJTqrOAW0F4eMC/mXuuNgBL3F/+ebXmw//bkb+pcHR8fLfP72+AUcHODquyNd1JO/m"
    "MOtVSXBu+OzcYOSOLp3e7aokzLLPs6ydjil3d1iWZGGmfZtpXwwvwqJgcWUyu7Irk1ajaz"
    "/mmMXVPLEntpkavSxGk8ngWskX+v1spT7Vl8y18uS7Zz8+++npD892HpXdN22OlMJx1Wwi"
    "NbqwmoPQm11Xl2koVWPQn3z/fYcodDmqMQ5dX6vq5+qlskA4Hz5CdL97/LgDunJUI7r6Wp"
    "03TARJDMdmc+BdSWT4uLvzHJQni7Dz5TBbR00cYnal/TBbRzb8YeaSqlKA6NOCIHkP5aYk"
    "8Vw5P/mCbhJEk4DoXM4lWYss6RNz9PGXm2+ffP+DiWs88d2Bl/SclwSv6Mm9okD1AtXrFf"
    "B9Ub2LyKTpNC/0YjwsdIeFviZsFXFl7RhyaW4Yww1LvSZXw358uqVC8+//aHBKzKziVapS"
    "sGpd4ijAGwTeIPAGjYY9Bm/QQ5tl8AY9lJlOiNhQtrRTL8tCA+qWpnxh9bxzsC87jdMbNn"
    "LN6B2Or4x8ZH5t0s5IlkYdpSR/X2BF/hG0lggG0RrHCPOlSr9gmhzECVXcH1L1KKToC11n"
    "Tn1QRsk3eYk5zTFuIr4oSMYAJ1IOzQgKFjiRf+ghWznkg4HI9IJlAyKzd4hL3Jr89Tb2cj"
    "EeLGUHS5mnsz9IYMWnlUQAchdKDW9jig1LvNlZWxIBZ+09yqHkODpQ93VJoO/ri78rfc8I"
    "5qZwm+YNZy8B+41LdQq8tCsCuRMAuF1OVCg8NjjdvyCB5RoviUDFG3vEC3N2ar+bG0RhBh"
    "wysy+mruR3PSF+nro34FpsnhBwLQ7gWvRt1i9kljv5IjLK1uXlrkqCx8m3WfbFSZKGkXid"
    "CGYO295fnbQ6StS4KdkN7FQsq6jnieTIa/RmlXfheYEWVP5ylFDEiTyihPZhyE9rqSvQBM"
    "dIcd+TLMw6kgPVZbk45tFtKpevfIC5Mla/jwO/yBBvNvhFzg9xuX6bMLWXaLa0dgLA4zgY"
    "WFi/gZZ4jykrEFxRo4d8RuaUGbJGmj1Re4l7OaIuR7vtxQ+F58JEVzbDvhMA1N1RH9zzdD"
    "l493OCZgVvrY7QvQhs6A6QMyL/bG7Wu9uWeVkKgHcC3rnbxukbbfg2GSMjhn3ikj4nnOCY"
    "VCkO44DJcUYpLY89XhMgQZqCQkIFxKogVy3N0AIrfkd+hZckQVsiDBn/drJA93jBRQDd0z"
    "vEJV+EXPAOfoidFJwjcI50PEfE4jcaR0GDT2J39cgJIhbT9X7g0eNDJUDsyr5wEqQsEluU"
    "3eEF2kRy9aYCYcToRh8QRTlqOVoXmefak3B4tJzwvvc4dvzaEB/GIYSDQNqOUznnNAkNZm"
    "djWMyh4HDRMX1ulyepnFdWpWLigG5dDLA1YCv3SwmYcMHXJAoYGzCW2oM8pFR1sUB7kh2w"
    "brsFYG5qE0eyIjDTFf5qgXNdDLA1YKvKSYV4a7N+yyKAqWkf1n1VnHLSD0UfZtUj3VLWAF"
    "2zd2svAdlt9/BvQUj4eULC03XoGBJelQTGBhibzozNx0xDumqgbIrLk6OcDS+N7FAHOOWE"
    "aWJFS12jL+qLaRR+UfV5I127V2y/4c9Va1SO5EPTmKClBFHz+rpd6ooyopqbKkluqgbcyz"
    "PAh+A5feMXZeav7mDhQ8jfGxtASyIA52ExVC4BsQO0InQPSC8nmMgC0SCOjH0LWhJ3dxIQ"
    "p+KUuHsXBVZ1wvcSADgEwV0C5Cup4FETrdtC3pRkHiZrwwO6JnaY7UXcILucE81c3ZvSZU"
    "QcagnVBB1LCV0Oen1VEiq5YpzYF5P8CDmYC+FcCkxaE7Sh+kLjNI+MavO4GDTM/GAzr2NH"
    "3ItvGMRHOP8XMt+dNngotPIgphmaODykWXZJvKxLQgIm1IjzOSDAE9fwq13/1Fe6jcCVwT"
    "98MGbS5iTed2SdBvvhncL7ucBJqLyxdI4wyos1oEe48OxO5LfK36T+uyTbiY7Hzzx6fyra"
    "ICAs0Jcsq+XLCylIUEAZuVa2+/WcmPozDPpk8CoPsTuCV/n8EENm2sMxwT05zOSCwg0dzo"
    "tLrUeX3hQsepxvmLyX3PiVnDoWXqBfP799m/Ubl4MFo1t59dHuKFhG4jqrYsf/ZIpjuvf9"
    "4HTxYuuD02XA0yVX1iwxrUoBqDVQ853Izk9ZEgIfpaOPEhxWD0VnqkZZ5Ye7UyXpqixQnL"
    "5RnL5ox7H4RFaqfIGR5SlfbteSYzEV5ZEdNGVBvop97Z5MoUGM3EZcECZ1WlVmAb1Jwgh/"
    "wxFdq8VJzbH+97gTaMdeaBmgHQ+oyJVfVssqfwZRCC918KospNpi12xqLwGAu7T3ktDc0q"
    "zXQec0gZIMgO4AujqXbQAvxgPYTmDv1a/ugO9lAHQH0GOc3Kb41gr0sgyA7gC6VO5msZGI"
    "ojQmOGmI7dpL1ZkoKdYX7IVOPjAT9f792wrsL9/Ucf387uXrD4++03MgB0WiFIcA8R/nLw"
    "gBpF/zhIyX9IMyIA9l1j0hAF/fqUxoA/WXXZi0kX5kN+Qo2/e7IucWyhWUkLDUyu2QzWsd"
    "CWydF1QSsHW9Q1yCVCFxgGaLTZePB9PilNHOH1c4jv3Sd/s8azOV9+mTH3/YKbnqQ5ta+/"
    "Hdzdu3huKd0JFt6EVcxLE4mW4G4TEt6YGtOHVQHuLfXMWyGA81LO/TGQ+anA653UC/sDMB"
    "T4MgZcyJLaiJjpAuuBB6wPcAIU0D/EZ5JBoKhVYHTI7yBdN1eWynBmFK7BuumqwEBEUJig"
    "QvdWcRjODV811Tllu85hOEOY9uE5V/pZqeooCuVlFDC7GT3v0eBEUZl+7qWlnquJ6Wcw73"
    "4ylGoqQBiXHffdSCxMhefTtEyzIAqD/pwXrH/6g3xsYDIb/c4Tjg+5F27b5UUR5UbH8vdO"
    "QnIzHeqks0WB5p6tVFGlp3efcKtG3bQxygp9pfHl/8AerTZvSJhrRxK9IXO2xEohjXIXQ9"
    "0/jkksjUx33sud5Ddg1otU4ZNnSvdbwJuMA834b82vovVtmBYgEQDTH8afJV2vMJjt9Gyd"
    "J4oJSvt58p+chpXAztECNBVbkYjNaM3kUhYUixDFxxEoKizSIKFggHAU0Tw3FiKwzHiBd7"
    "HBwjAx4j0MnktJ1M8p3GtpdJVQxg7Row0VZmoTlkomuZhQsCE+osgLo5KnXzt3xLbFM5d2"
    "O6qZ3r8vAuXrb3a5K8+Rm9okmiyhzu1Eg6LyXVX6M3nKfyW5yEKOuipMokbp8jpeZytCI4"
    "KdVKlLLkq3xwvM267K1xxIxOuEEfDqqvFyceqL4DKhXyryPxIZxtSYq5AETmOETmRHqjss"
    "F7LwGAu6T36+PAMgStIgSwu0QaE2xOxG0zVXYyYKm4WipnaLR2QagbO61JnXnKSBgxFdye"
    "ssgOPaP0wwTykrLvz/TWQ/b96XA+b/b9zK5gUEUKNAoXRQ44uAfCwUHZg4c4654wr3+O9F"
    "97wLbq7ydtDOu8GNGt5kHE0VL+/YluIpOgdB1THJIQqdscr4NgIw20phecG9CavUO8h1T/"
    "10JBK8aDauaimtFE6EBZy4IUdTkA34Vpi/5JpjuGrLstWJWDTH5ni5Av8JPvf7CkOncyQH"
    "XWl31XqnNNGJfIWcYYlYXucWpeTtMD+z4uRVOr7su5Jghr2nVNA7sE7JJvUwE8Qx88wy+0"
    "ZmqXv5+08QwxCW8Jmy6KgUfphnc0IVvEiUCYRyFB0lRW8VB5zD+6QXO5tccqYkoQRSzoj4"
    "e8g/ttgIDw4qAHAmJAXYqROWEkCawM4ooQnOMO53i+HVku5aoUrOVD5SiMxNQNW6MwWF61"
    "ZbtS4BhUTxJEKxw3rNqdUF3rzKSuc+lxrdufX7968+7m7aMnzybPalESxf7x7PGf6itY1T"
    "RLAoNV9WqBWcPCLcmMYi+WyujXaUySW7GQH5+2YFwA+bReaDG/8ERdqbdRWouUmaJ/Wtdw"
    "Wew8q7ivghunXsKMxARza4DLYgBwG8DacLHR1nYCw+0OV3RNkjPYFv106/m6juSR6MC5VC"
    "Whh61vJSqrzkGppJBwaopVVLPc5BosS7XN8KhmV81YvcRJ6SEWm1NNbMAtaizb04oIbFul"
    "uywzfKXuEhU1S6NYRAm/Vo89BxvVS/1uJlUZu9dgLwFvgAOZAuXSwQfl+1RcmkI0j5KIL5"
    "zmuSYKiq/P8wwZOg+u5ugvcgldGZ26/EjHvEUxokONUTUWqSdkhUFjgkOuarnhohzGVW12"
    "usrcw09b/P6u5Gox/jSKwnlL01do1SffdyFW5ahGalVfA3/tAB4YT3aNNyFZranQvgbD5l"
    "G+3LqHRLWBXcoVx1jqCSEqiaIl2epCOqrdBZf6vOpmkfANYegRJwQF8pvrZSSuSzJ/MlYx"
    "PuW977E16fz26QLzhekobonRrcidKqbxrFvVYBGNsHX1vHWZ2mzZL/G6JATu2i3z8hxwmr"
    "KAWC7smhiERRy65FJDXkt7z9W9lJMJ5RmSJ+y4OqOhZWB/IeG4MXgG5TkC+s+ZGnc58AOf"
    "CjH9lXHuFSOAXn0Y9KpH0SO+vd2XPs3+8DKJiMT2UxQsiZHXrY2YHGFn9Nip2A/uwNDwBW"
    "Xi2zi6IyGaEcwIQ4IuSZLxuEpNiBJpwyFOV0Qs5KqQo27T5AVakrXK1EFY9YtaTFDK5R1o"
    "EhgqivT2FEj88cKgAjamd4j3kC7lr7fR9IvxEDLhoOLrTcqB+KrKAe1VR7+reXu2xjmXo1"
    "jb0F1QNPksqxhMCacN/RJMidpm5VRIkgMjcBHzC3xf4zSPjO/zhSBYraXZfGUiBrIrkw51"
    "PKL90A50gKrvqZsfMZxwrK1PPpEGN0EqXh7RrMMRVo2PpLyCWkVgJLpZkvqjbxlNk9BEAZ"
    "zwzmD2e6FYgtk/oO4OBUeHrHl5Cam6jAQkulOwjQR1hyKjZ6gv2le6+XmKi6rT1hLznQhg"
    "7oZ5ptvYgb6XAdTdUGdknhrLW7TBXhIC3N1wT+ShOQ0WabI8hL4R96rQaKB/8t2zH5/99P"
    "SHZzvEd9+0AX0IKmTODqqZFHHMdl0eq1IAPITYAeUGIXZAqEMG88PNYM6I61das2vktV8V"
    "il9HcnuvKXahuNeYibytVSb+XKcLarNWhZqJBdmiQP6uiU4llB8jhuSqU5VuuI49y4ZsCC"
    "M5T23iu/t6zH3I7wwtSw68LARUOFDh56fC09XM1OO+2ZrcCYypDdHJjMl5xKSVojYmu5O4"
    "KjcmaAemSAbPm/MN9jPEZBUn7SHuzdX3yjL3qr53OTZFT2X2GqjY3nhYzwA/xQ7uiUL/Vz"
    "q7Mijy6utWBf6PfMBRhf19ItXfiAQ6eGRD2fI5UkWKUZqIKEahCiChDIUEh+gRzv6rvguk"
    "3j0jiJF1jLckNFQQOeWNISLFCx0R1PAB1XBIRBmQCDe2TGzB2tgoEaDuVJWW3VpphcX44e"
    "sxj0glbKrE0h5yZazC0mfM1ZjaI2AhyGptsoAa1fCyCDjlD2KpVCMUG/1iJwCJarWleStv"
    "6OD9K8uB689n11+MuZgSxuyiWKpSULMIAiogoAICKh72ruoPD/iznk4TFaiuTI6wgdMwH3"
    "SUEfx9QXRraM3WSUm0wlukIkYVL5dXBX6BNguVcBYJxFKVaKbSyEgSKq5Pu+GV6nXICZ72"
    "1sAKeqFXAis4oOou32KHU2YvNULFAk6Yk5wwb3XI1w0LFtGd8aCpDmg9b/LwMVwaezxyTJ"
    "4M2XiE+ZKEaE6ZIfCraRQcBl7sVHAYDHgYXEQerRyakvAMa7UXA38hjdjpgkS3C8Mh3BbN"
    "VRMcUZjFwNFcGZDGknHNC78iBMSW/bpX5UUs9+6SCBDwtYpltswskLLQB/VS4AYOvPnEBA"
    "4cOHBvp9l7hiJaReJDGpvZid3FSQdmIlajp6wYfpSc+IVu0CoNFpqwXtE7gmhWOg0HAU0T"
    "lVE2RxitGVVazwTNGV3pcNZILgRpwepenQlVzMQhp3HqmwMV4oW6B1TIgBp1/nLYaHklEd"
    "DzXPS8lLGiWWkV8+a+wWWZUYBe7R7cpXdwc+fgvG9wydkTMaK3OptlXREaBcZDL+wVwTxl"
    "VntJSQQgd6kIucZWi7wYD2C7rG9js/efSRCtcNywvs393sNM5jqXHRf2P79+9ebdzdtHT5"
    "5NnmmoJdCRIOW9/Nnj+pYtFXImXFoRVARHSH1cug1coW+T0KnbxF4MOA6f5xcIYyCM/ZiK"
    "kRHGPhGJnzm+bWYSs6uTzlRiuhvfIb4WC03zqYR3FQ2b03yqGwOWFxKx0I0cFgRlnM83HP"
    "2Tqq4NqpCVFNFRsHINc4FCvH2BNiwSQmfWh6rx4544/IYfcI1DPvw/k5gGy/tSkvntLNmy"
    "qhRQlEBRnp2iBDbnTNau3NOmJtSVbtFk7u5l2rSKccGvtAIjeHil9lJryqAqCtTBEeogAy"
    "wwQ90WWlgThEpxzrGFUqOx3Cn2Eg96n1AwOO0SVcHz7BF9FUA49QahsHLYHipioykr8XBq"
    "Or8jvMlULS5N2uzUVWlQh/rN+fDC1tvgbWb74bkgTP018jtlRM6Iqq6cZWWaCjQ73wfCV7"
    "wwXMA27B3iEgW6wElCYhvLsCQCdqGDXbhOmZwUu4ihvQhA7gC5qm4VW6aslWUA9HuAPm1s"
    "B9KoOZpEx2Rdnq40GU5u01zH6rqwyzKwsMfaRXZc2a86DU0iGlrhXpWCDDZX3IVE2B73Qg"
    "pwt8c9JGG6JlPL6sBVKdjbXRb8HbG2MMsykHBcbwnBSRJO6dwG0IoQIFozH6VKLPGwW6IV"
    "IUC0lqYdhvIib6jt0Naupy4JbXvqu27Xtj2c4JjIh1G7CaiIAfr3RP8Os0iBYigd3mESKt"
    "KOc3E5+0tfUyG3kiknASOmAu4vKY0JTszTUJOsz4AUHdnL8P7928oMvHxTV/A+v3v5+sOj"
    "72qOTlPb9bOG+l3OqrdLjL2LQsKmuT/Ossl6gzgYkw5ELItMW3oz+1qMH43P/mR8qwdVUC"
    "9oMXuUGNAp/QYafZysztjXdSSvuuSqVSThffH5fWl07LVFhZ3Fpfddv+fLwNGikCYIaYJ+"
    "TMXI0gSrnIg07RzS6fdicHj5fHiFJI7kWeT0XtdlYaZ9nmmoEDneefYrVP4m66N51RwxX4"
    "yYdAicn+LS4E791AMcxyqgXdVoLAi0yS5TekbmlOn+RhFHKxwa+iS53gRC570wwCF0vneI"
    "y9XamnntZkxb6WwANUlXM2KwbRvphL0ABAj759nyDd7TLFKaioCurEJRSyIDBgGro1zBcQ"
    "blEaKAx0OAQRTw2RINmBvxWJUE4tEXOxYaWgBd4Q9d8QqvhSoe3UxXFCMmXeiKoDT4KF3x"
    "M7kjMV2vSCIQle/xc1UFLs/cx1zxCxuaxiFa4DuCbhUXIVWoQ8LC/TZAWXihVQNl0TvEkO"
    "1/Th1OB0cfIn48oNoAOYS0d46jBqf9Q9Gd/dKpPmDRplB9yDPBj2tTrBjZoa4vSbI2XdpX"
    "s6usq7p6zTJ/DglRIrf4a/RGcMToRjlvKiVzkTwaD5SrU94Y1C0vdAFQtwZUt9Sb4XAAlc"
    "RGePpcyGlzISb8BxKQqDXioBjR7dApDe4UccDImjKx6xOZBwvQJGgILjgyHk4JL7YwOCUG"
    "PCXARdtHzXsooHKuHoZnjYq5HH+FxWK+hIJjI1rCEGYAYQYPCXca6O7ILlxpTRQczr5Zq9"
    "VaXNK4u3Oa55roCGkJIMX7ZSmidUSSIzxFPmbSkakoDe/EVeTVuiZZYABHqmrXc81Wq3Zx"
    "eSO5zSIKFlmDgEigWyLHRRxpW4sYKPIT3he4Dy/UbuA+eocYSu+5wNqXpzzG3MVLURIDdQ"
    "DUASt1II1bfeTqcjcloBh59PyXW0nIEUZq6pT3QdfsRYLuwwUPz/aOMnBue3GowLk94Lmd"
    "lbzWeBxg2kLVVKSAm4RONpcBOoTNQpOs8UN+ll5CF0T39oF5S8Xtv358/6sZ9LZC22EUCP"
    "QvFEe8t+z3kko4S6NYRAm/Vo89h1aoQGqflDr+Nd1G3eDAD5UoeEwx+23lt0tSA5beLhT2"
    "iy29DTUkoYbkA9joIR2lef2Pi2orz3q6Dh1nvSoJs+77rPtFsH5M12vlHcnmpIlnLY+adK"
    "FbeU3geFP3pHCOIqE9nxwlVOxqyQk6QWkiojgvJxdHc6OT1f02wM16QRwCN9s7xMBWnVG7"
    "Azf2+d3Y0EHunOhLbY6brPjmPWcvAVsO5Fl4cXJKpdKK/S7GA/PtcGQC/wT8kxdTMTImou"
    "LS05awS3BfWRCyOnzO6sinamaV6FoRguOr237qF8f3qYjqaSb4PpUCf46ze+UwoW4JFbkb"
    "LqvmkJEy33BENwkq7nWNPi0ISsiGcJElO/AXurHEJpJrLhVI5e2h2+iOcLTBWxVcqfIm8u"
    "WBODGUfBz0yUAgeqGjA4HYO8R7SC2LJkC1BIgsvCDIzxLm9tBBb4zy8SvEp08r88SNXXg6"
    "+4MEVpUSSiKwiJ1i7+0qU0BNCnesF2JldSoW42FhQxTy4JPSSxQyEORAkPsxFSMjyL2i8S"
    "TuvzEyJ4wkQY6jkcurjZscJ/SkxHRdEznK6v1CN5oGywgSxEkS8hcIC7SSuGv6jNHNISXX"
    "XQz4NC/IHuDTeoe4rF7FqYFuaFOtcgFQq06uVkG+0XnyjSAVAvSrgfUrgdUpZ9ap8mutel"
    "RMwlvCpqvy4OMpD1L7wSxYqJvIMUFe615KJRzrjfW57pPCSZCySGxRrErBJRTpxafaqqSc"
    "hPITj0KC1A5myIfo5xn30M1Kj7ZVHQ4kQWcDne3sOhv4QAdkH43qcTPYTeoxwO175BJNIs"
    "VRmk7k/FKnA7k0tsN5LBbyNV/QOERyj8dJ0Zosa1mmK+Uj5VO/JTwv1VrtX6ZruKrWsqZz"
    "+KT3Bm7Ei0MAztkBz1loftNHBqiqyZ8EBg3m1QKzBi9GSWYU56o8hr5OY5LcioX8+LQF2e"
    "JQfVrnlPILT9SVevYV5nmr865aS0lkFPgOrSaGESP6/LABvSIEsLsEvRQajoG2I0G0wnHD"
    "sVeWq5N2meB1foNxzcLPr1+9eXfz9tGTZ5NntepXxXQ8e1zfTxjBbGXmRttALosBxkcwLv"
    "8Mmy2kKjbcJnJ1BuW4ly0E2pcNHMlCOZc/yBDN1ebjqogN5+V63Jf6dxYv1+V4F8eFOwTL"
    "QbCcH1MxMmduPVnp1m3WK5Iw677Puif+gvfyhy1exU2N48qXJ21+A6oGToO4e7s4VXFwvY"
    "6jAGvGWlcdlAIczSlTznPGJ0j+S32KBCfxPGf8idzfdA3CJVkL1Q8O625wL9Cvn9++1cMx"
    "WqczeWMVFWmudDjQc8Hb4AVrC96G3iEuFXjCK7sCT/l4UBJdzH69KTnURKwJOhblu5wEuv"
    "5q8mX09zRlkYEMuGEMN8zAgWRtDvqMQD7fG/D3f9QAvGU471dlB19N7mGCxwNqi9te5GFC"
    "VhjHdrWcqlJwVAGfAZZtJz4jjLhu2eMw7TVRqJDnc4W8yyHlLz/lxyvmSP77qpE3UhcnHV"
    "ijYlwnzkhKUBb9M2NvlOikxsg8R7eUqmjRQF7KeJlVlKSigQu65/3uwfHYm22nLmF/nOUZ"
    "g7kG/M9958MmMFJTwJaQVoQA0npeJyfMEtCSCMBZ73sr1Q7rHLqKEBT1b2bBbMzquhwY1i"
    "4cMJBA1iTQAscqbN3KUVERgpXqsFITpUJb+YYKASjv59K9RmIW2m0MJZmHuTMoa1Bqoio4"
    "wIm0MsmPkLEcE3UFxHTjNI+YmCZf11L15A6zXpUc4axfyCx3erlVERaXekgc/A4XMb88a5"
    "VsacxXpcCa982nkPDWcNT8+qSLZ2E/9Khz4XcdCapDQBXvryo6yY8ZNYlCeug96CJwD/eA"
    "P7QfBIOCMwCcAX5ACnSfW4yhkx5YlRyhrj8yC88XNUasX+3YYpMaU77ersaI9bRCPHepxq"
    "WCGLK8lg1WiSuJeKErYKl8FrQkWxLquIYil8VUdMvlFpDt4sVRAQrOgKfxOmVyhJVToyQC"
    "XiSXIkWEiyjB5hojbcFTNcFTxVD5C39fSS/qcHDIOaqIAfqu6GOh+u8KgwnQGGhbFhlN+Y"
    "uTtfkr0Jmu8FcHUAsxaKFowBbcLE7npkemFrhZYH7BRw4MyrAMym94u2rwARWXJm28ybo0"
    "6Chj8mlB0CbiCySoatyxxlE4QTgJdSXxrH74HJE7wuTqlUsB4RlNBYrEc1ToAHo0I/M0CX"
    "lejTwvRh4Z6JUBngdcjBdEAXAxvUNc0uNXqmC54YBqK++6F4Lirvrvbi7uCiXP+y55HqiE"
    "CDF1K9hvFIZNAgjbcxO2PJ39QQLDxtxSnXgvAqH/ThQ5lOE+B/ABXouUkekqz2jvnFtUk4"
    "N9xrEGemqgxduLoKcmVrzPtZ4zImNZ8nNCpk6ad1XwPNp3Xy6Kk6ve2f4QuiFtkAa421uF"
    "KGZFPtENb5M4AH4ccNf1bZAGuLttJxmfaGtpmsUhj+LQr5yYdfCWYN2K1IDxuiVSdZZGsY"
    "gSfq2edw5e1RjFy4hcdMk0ZbGNileVAmPSXsGLo2TpEO1TEYNonzr2XaN9OMExMezO7cWd"
    "CxnA3RX3FRFYOW8Okf/rx/e/mnEvy9QVkCgQ6F9o6A1cPfYcG7jCqH0jqu85tSlRN6hvRB"
    "BL5HQmeBR0ALEmEGvSFEG2Dh1nvSoJs35Js87TICAkdJr3uixEEPq8q19OgejL79roVwzf"
    "TUYSXTWH8hUjJh0i+grOSQ8+Gtn3PiHypd4iLFRPLrRm9C5SUXJ5kMRhaF4XAYit84Jog9"
    "i63iEuhc3kb59l0dyKFIBar4eZrmbE0FL34wrHceOhuJcaU8bR0yc//rA7CNWHtqPv47ub"
    "t28Pk42K3doxgK5BHJZtE8yUhQ0VilqC6UzCQMvb0/I7INu25g7z0LpHw0xA3JGnqGelim"
    "1Q30vAKrfHmzBG2a5VT1fMq1KAuyvuQiJsj3shBbi7tNY1xSE1O/+K8fdy/F0O5r14+IIF"
    "CZY0NeDeWlekJAWNjF1ruuQR6IxIBLij/63hHsDM+8zMz3Hk1qCzIghz7PMc6y3SpmLQXm"
    "A0jpeT1bRJpFY11QA5vDQHwvDieP3iQDDKAwxLgGCUhzjrEKLwEEMUlOFoDk3ITcrWkIRi"
    "zNFIhHc0IVtEE11AeYPlP1MxQQv5K1GaiCjWtX8KUv4bOYSyEHEiREy4sYjQKW4IkQxDKD"
    "0QyXB+iKEAyMMqAPLQIT9rj+sLAt9i45jJP3oeBRFmW0tcDyUBXAjdgRJ5XqMKJfK8LJF3"
    "GcE2I9IkFlQ+J7LsI14WGn3PMbXPHjYSX6szCceWB1lNDEpq1HQwLIKFrfZVkgE86zU1ML"
    "erEbiXgN3UMarIJddxLwb+Qp/9heWwapreJyh7Lw3Re/bvWSoMeTXNwOfDAWmIC74s3CEu"
    "eGjcW6q6NcPeVtQNUO+A+j6kdGYgV9rU1aocKK1uqTZQC8uzSHmIS3uAEUoQl/YQZ30eJR"
    "FfuIXoV0WBO/CZO7ic+MPv+nqJH2b84UvFUF81BiFmlyfHIxGns93Io/GI2a05EgssUEzw"
    "HUFRomsezXCyRPMoJocxh12FIK5wiA0O4grPDzFEsAwMM0RY9B1hkZ0lNsmCJYkxlaQ6Wc"
    "KgoAIbmha0Bl3tZCDmipQX8mHMldI6LDfbkghEBNRaB9JNElMcWjOtB4JAczs0btyDaG/s"
    "HwiDue+zuV8QsXavWVVqFNrM0C8ZcOfNms94WVRg1x4qu7bPvrlq5thKgyZdmLba+KN82+"
    "8LukIYZSlWaIW3aKHos5XO4l3jKESCHhJunaWAcfNCjwbGrXeIIcexR0iX8tfbaKPFeNBD"
    "XYw9InAUG4i2tmKHJSFo7lfHvWuxwzC6JdyyyuReBnB3xX2F+ZLY1WzeScAW47DFRHMe2M"
    "BdjAfuzp1WAD7nTMADn/OQ+BxGVvTOadarkkCS+0aSe8UefSA8m5wG4ii/PunAGbH90KN0"
    "0Q3KRuuYqizeaoM5ks+IIxIeEkUdxgNF5IWxDRRR7xBDUNbAMPMFfvL9D3b29F4G7Om63t"
    "vVno6jhNgEau3GQ5iWIUxL+VMswCyGA5YGLLPeEBZo7gUATwOejKx33ds6IloWAUwNmAJh"
    "A4SNb1MxMsLGL1M+1X9zkyGvrk66mPHFwA5GfGadfcOREkJzylAeK1/kTRWpCSaL3k4YzH"
    "svjCIw73uHGJKBhksGyupRkimeyf83nNatdYPrspDKQsrTcJjKEhNsCktoRXknA+geQXdF"
    "rcEtRO6N7eW4iJygheDq4YKroSBMtwkBS6oPS4qwiFath+qVSZsFFZPwVlU33Q89akN9Wp"
    "C9IRTElMs5R2pZPtcmEKObCYppsCQhmm3RZkGJ3FaQcvCrLlcIJyHiUhesXlZYfKtuwg/t"
    "riEeeA9bzS8r4mFYbmoVKMaPSBvcpAS3U1Z1YQg48S3g5DI1GWgCebozjWuITGdaXuy+hR"
    "Xcj+mWBCZ2BwwKiRyHNpFYXCN17sjDBfGU3UXqMJELRv5b3kVdp6nQjR6lRW0uzXTaWwOZ"
    "6PmR5Jca4O/5Y0Emkq+CsKShY0tLRe2q2CgoxaEdgvnWYzp0mwOISkKOEUSXo0b1FUB0Od"
    "rOuHgb8IA3T8i4eBtg6x76rCtl22nSK4LAGvjGGnhlvb6iichMzwYjthgwOW7LyiW4H3vU"
    "pn2pWM4oWCAJl0SU78uVBDhBMxW4kibhc/n1kmxJiLI8akTn0uicoETTo8puzcUPLds+Hg"
    "D2rRfGF9i3vUMM5VJ6hBTKpQxZLuUcRTsuR2c6JUXgi2oTYzGnbPWRCJGhcqjc1Ia0qje8"
    "NOioXvM+kZqFHIHwTDHkSoPYLGisOh5wgeUCUQMniKdKM+H6+gpzIZUNqYYo1/GCBEt0h+"
    "PUwNaf+ub30GfkDQ/fqebwyXz4aXaw47rMYHGT3z1+3CFyUo5qjJ3U19q1Gj1hh2g3d1Hb"
    "CQzfQu08u9jJmqX5soWpSBGzWZZdad2w1vsxHZINZjjGSUCU5YPRRu4iREjziEch0f49uk"
    "lQnsc8UWNUNItSSHTIivpAvq4jZsxEOOGdwfLyQocFy2tAMyF7YywhrQgBpGB5nbHlsVPx"
    "DKiZcSTcQJ6JhLv4BSqS4BjwzTFQqYyyIWvhMMdlOZhhn2cYXPmN0zwyp65XJuXflELTaF"
    "b+LVd3jpmW00Ivckxm1zfhhc2nfkrHRPYGQbAOvdBSwDocUBHU/z1As9mUKcaDKeNgyvA1"
    "SeT+y0LCDjFvjHisSUE1JUNIo0olCBne6D/3ANqXlMYEJw1UR0207quTshcIcJuv7v37t5"
    "Wl/fJNfe1+fvfy9YdH39UysA29RRlO+FziYg97XRRg7w47BE5D4LRnC39k1hYETj/EWffG"
    "xuaNESf5pUmXQgelsZ0CTvBKUeZoznTbP7llhfIEUk3+5KeQzPSHnadVqU1oRuX/sTRJVJ"
    "mC3E/LteM1P23kh7kKHImEOQyl/0eCUe+FxQlGfe8Q19RyrNeFLa4HkgCuoez5IaQfVziO"
    "W0ufj812f/rkxx922rb60KZff3x38/btoUKtt3jH9ggmWVishxZL6IywURggrscnaBXGYB"
    "q0VqfcCUHhRP13N1f3gzKrfZdZzXbSXJe2XMgHsrCej63nbFd1g/tQGPA+gne2Qp0o0wPR"
    "Melvw3Onoes8HMrCRDhPBFM5yZxwS2WwJnYPNfBywsFsAirncyLNZlVw3D6ksiY7QqL4Qo"
    "jhTjF3jATKGe/W/LUiChPt3UT74gLIez/eZLb3lckVUBsyaQ24q/WS7OYUKAXPqSOYJCKS"
    "A7Mqw1k2q/wgdBDdHUlCyl7oZFFVoDirgJFlZwULnNyaqh33cH+g+704GIHuH1D3gHSkYa"
    "tF6p3UBvCyDIDuALrEgcQ2iO8EAG6XOFWBRWpo7duM915iOMCv5KEwy9u2jgH1NYsoi4SB"
    "6G7uAlwSGTCo73HP1d9P12Q18wNEpj7VN4zhhsI9VbEasH2WvSgpeLM0iqUGzK/V886h46"
    "lF+/d/1AGlyTy6PQSzuYjIXmL4KiImONVjzwHnyWqLVDZqIu0mYVjcbWWpSkKOdaku6Hzs"
    "q3Z1BuJUlVEywN/8OtTl4KU4+UuR7TiOnoYDWYiVd3MzQI4C5Ch4dkyMLFodchQe4qx74q"
    "D4QCTMQRRHulhki5vCPHDS5qxgFRE7l8X7rEuiKtKNivuQEBUMXJFM8Fw7D7QjIeJos8AC"
    "rfCScCQ2VGUXyH/Ij0ikLDH4Lfp6CDgvvGDWwXnRO8RlbV0qffL8EdR8cjXp6WWptlOrA7"
    "CXE5CiDh1owgwnvz8n/0tKl8ePfT3K5syfFQJHD/xf5Dk8x0xlD8YEq/VQHL9ogzlSS2Ci"
    "Iwo2C32oqjbJIiL6cyKl5DmMYsyFPKfpkoSHh30fD4CD3otTCA76AQ/6egiSbS8QszjADO"
    "kyhpO/z3QZTkjixi7XJaFdtxvH6ZY7c/akmb4m4dQZM2mioi/zyAoLgCtyAHFrEphqoeLG"
    "0lckoTovBJB3sdKkldLFTNPDJjZ22k6iQzB5GM3nRCkaBM2I2MjDUIdzZ6Hd2oRK+TV6I6"
    "RNxWl8R7jiT0k8LyypGKu6LsqemsvFqa6iW5oYi772+Sgw3rxQecF4G9CqAOMNIvlHF+Wc"
    "zv4ggUEBawlz3osA5C5x/FFCLLeOkgjkHB80cZGLETuU+TqUBGzrJI+yZFfE+qg7EARkTa"
    "vWmlwoi92bW7gcYJ3YBWmHpdiQL9VekmonBPC2wwsUe/8VqQSOYqvA+pIIxNS3K24uiSYi"
    "D6WxSQgcuFHIFV2T5AyA96IpzyPGxVQ7jFhqq94ZhcHYPiiEpKm/0AFggyioeQZ0U2H0kT"
    "ZvG1Upp73jctDsZeOA/I9mlWVc8YDGvcylJlVFFDyKvnkUIavuPBEnXnpyP6TJ1VE/rho0"
    "sfDisnx8t+wauYmqIFg6Rxht5BKgG/XvEG/5NbpBAcN8gWLKCUcJFQs59Dn6ksgTf0qTL4"
    "jLYcrJykjmU5WjaNKQYdPTg8B/64WqCP7bAbVx8N8OArN8xu2tXW2wksgoeMHBvbjBgoRp"
    "LPXXOTUAf6TRfV0YtF+ftV/VJmxq0n6bEwVLIvfMErygF82QJihRtQNuJ/CgYcvVSRvgSi"
    "IPGrqLcBnIoel4KgiqWBmueX87gqAqB1kpblkpGYoJ2biAn4sB9vfBPisEbrBsjuNfEoU5"
    "uM8cMLLWbgSXSSjLwizcZxZaUriOT0NbHhfMQ8d52McBcl3NwHYqzPIwG44ZoypPiU9VhI"
    "jtRByIwhzcaw4Kf6PTLJSFYR7c5kFQge1i6/YSEFrXbrQ5hNbNcRSnzFShvPFlKIuM5i04"
    "WdF3wpiJCW4mHnYCEG9kzzngQNihvRMAdweEd0F4V6fwLi4wc5v1qiS4t7x2b0VJxBdO01"
    "wThXn2eZ4hiO9BBvHJGdy+kh+vGuL3dtcnx0L31Ei5NPKhHSqvqLFoTpkughLirfwvFkh1"
    "dN4iqotWzrVapupUx3K1v0BUnqO6fPWSbEmIFirWLlKf1sJUb+X0D4AovSH2TojSOz/Epc"
    "JrnDBLQEsiAOdBafGQTNXGYjppm/tjVcSgQ9YEuXXIkivTqSo5By32IrRYYCKa1dtxMRHe"
    "6NBz+XcsPtElaciBKV0/okPrkVK5LIZ2ynyJo2SZZaNwwpUxpvrWL+Ssqy/zeyJ9Tz7Rii"
    "zCXA5WR8k1+iz3Nan0BvLekUDqp+ctYZQOzNMgkLeU+vEGN/SbGfLh99C97Y/bU5+0x7Xv"
    "MZyzoJcPqEjmb5x1JaiyFIBaD61OVzNTqkwjA7YXGI4A61NJOLHbM6HGkuhtW+9OxHHvvR"
    "ztui8jB5Tgh6IEg2k7btPWHyMnTaoqdfXKMcOmGHPUovlLdKey61c0IVukfjwSC0bT24Xm"
    "8Ou9LDNCX1C6lDbDoYVy35sB2++FdgZWxYAK8BpvHerLVqUA1Ho4mhBktbYFtSoFoEL1iL"
    "Os3VXR57qmVbaW7d0Jnafj0nlQhbq9XtbtVSncqSGSvT3pOzUFsveZ9c2IHMzFeBK/panN"
    "bQttFhID4j4WuDkRU8zlkWbfG6AiBydgk6KRGbJGeJvXtFkakjrsF7jOiNlFGFrl0eykAH"
    "dX3IVE2B73Qgpwt8d9RQRW1Mch6s1JkWUZSItsnxKXjgOK5HDId9mLAcfuG8d+0AHXJul1"
    "LwAprwe+X1VzTAPk8MocCMOL4/WLAy7nh+hyXoeOs16VhFm/pFm/nEzByy+R4ksAANU/6t"
    "D9r76ftDr/ixEdEgLVWBU4rLzzmZf2G47oJrlGn+Q32qL4VoUWJ4QjrEroZ/3TlW1vSv+7"
    "7+3A/e8FEQfu/94hLunseGXFrhXjR+GFGprgKf9MC8xrYgC9A/RrwlaRjoQ3WPs3jOGG4O"
    "SaXA37Prm184H/939AfDGo/fIvExFzbOZWlgQix2ci53KMOygDc0Lj7i9MKsVXDRZednFy"
    "zMyb3u7GdTD2VI0ItKDyByKsTbUJUm1R0Jf9GfEFpYmIYvRF4CVJ1BcmM8/9RmDgeWF9gI"
    "HXO8RQzaWvhtI5vdU5wi0fD0abg9Gmzxe5oc8MwbLNkFelAHio7woGXyeDr1CWbOe8LAfG"
    "nm/GnidGx8e8yeWVwebYXWs1OXh51FGD4/cFSaR9sJSrRvmE/qAzpEJMEEsTrmtE0oQgTl"
    "MWkOcoxFG8RVhIgZgGOEZqqR64kv4pRSZIimYVJX9FXDWwDg2lcoZ+OBg2XqiJYNgMqImr"
    "l8tGLSzGg0Lokmui9yobuPcSALhLE011EkwLjakGeqMmVpVq0sVGqYdVcDYqWvuMwZ8O9h"
    "cloPSqah6ErnCdn7OH09DIjh/IOXHknsF/8v44ifo7Tf23KI0JThqg3UvVq0VJsb72lUIl"
    "Gbha1Pv3byv7yss39Y3j87uXrz88+q6We3wIdiiVQ3u7bi81Qjv+0s26ymGBuZhK28Jhjm"
    "uiYL77PM9AyzUfT+Oi5XwhbQiOr0yEDclKeTSTNfKQviVMKkH5wA4O4pnUXpfPdTHghZxM"
    "ott0ZBzI17xY1wZzXUuYhC/0laypR7bMOZorusVUF+zE975PYWIS3S4Mb29bsMVe5rgema"
    "+n+xEu/WuRg/QaBTbmvgekBRtz/orb/sLYV9nXbCezIWX2EkDKOJAy84hJbVlOS2QO4W7b"
    "xQ9lx1Q/euDm0THB82lgrlPWOANVoTGhfzJSRqlrbg0+y4IjNC8uxJzw3gksl8kr1S7kqs"
    "GoyC52tSymwW74UftCpQCq4y/rXrJzq+o7ZAq/XsPsG9UaMFgeGhEuN7iHpeCXjvowvLR9"
    "W2en2uguP835rKbD5TCUfVkOUhW6IwaXVttC38vAQr+4lA91tr6V+m/TuauvdT5242J0p4"
    "ZlmW4o3zqccJydEJQhnIaRQCQRbDtBeQ+wdYyDfVq+OljNXcjufcd7nMtu1p+d3QcsHrB4"
    "EFPlEYS9sEmRICvL1VsSgbV7bjXygmA8pR7pjUYjRExUExKzTrO72qrV8Oq4TvrMGm9pKo"
    "oA7TuShFL5EFR/muFkOUGbSCz2nU3jSBUc4niLcBJmX6uhmUKlXI5oRumSaGLB5L0c6JkQ"
    "Q+7Fhgb6zoBnBrSUGRbm/XbrWlT/4A6gejqonqmwchvnw6Gmu0MmLXT7QT13+9E7gpvTsi"
    "wJoa++OS3rPZ3kVCXEtjNZVfDe3ckuZ4qdmpNptGyOhp3AgA2c6JokZ1Dd+ykJGTFhOBxa"
    "k2B2MpAC0z0FRlvElh6vQgQcXm6e3RmjqjKEA/R1SZgBtxm4ZZQboG89MXcy52nl2dcEnP"
    "qozNq72YJbkgJ42+CdE4Me0gptLgGwtsEq8FdLWHMJgLUNVnu75FQGyahhzZwUU+XhsIS3"
    "Jgkwd4DZfsutCgLIHUC234CrggByB5ClPoz1c52QLksD3B3g5ilfk4Q77h5laYD7GNzyeT"
    "a1aMoiozGiT5bvVIogtfWrH0jew+t7OaSyhdMXilU0L+NxFauADpEPfdahicgDzCgpAnFe"
    "f12TQOAcsZZQzPLASbeozCmpyXSoI6PWtpwqRFUJ3kKXR3mIVlbrBaP9IxBNbxdCBVOu8d"
    "ZUO+be94PISi9UE4isHFD7g8jKYWDO9iZbdCtSACpkQZ2xsnQ6+0Oe8DZ4l0QAcudi3pZ7"
    "RkUIuI6G084xqv0eoeyXg2cvaxmvzFWgWonnvdB5+OYLCgiF+PW+49cvhzvpE+GzRMdl5I"
    "ITW1kTHSFdeSH0ZKfsARVHaqnvlERA2wHPzsPk+L3jmt/Kt/KqlWTWIyYd2eW4GNwp8V+N"
    "rqbgf8MRI2vKxARhjiKBOI5CpHoqTPaJ9zMS4KyhW1N2/6luDESzFzslEM0DHkZANA8C85"
    "HM/Rbe6EjCPkCrNc0lsepxXZYZhYk9NG8EHP+AYO822TXe3qf4R1Uc6NJ7zESWh+Y6ERVp"
    "mId7zANl93AblIVhFsB54Jvz4MJyOC8I2QtL47wgZC8sk/OCkAVXYt+uxHmMNzaKRDEedA"
    "eHIBooO/YAHIcZG+8wyRVBmGOf5zhztExNIRhqjs3zWxFqm98LPKPaDn45YfVjfYGTW7md"
    "qSbidtTwoSRww3ULdcaJyUJtrQ+3FxqwQNzum4utEHcRtQ8TsrkaiQa1ZlQisbJkvgoR0F"
    "ntEWcEc9Mx1wz4XgLwtse7CBK0JBTKYlCw9qqVVDhD+sjlINrjosYONTMOJSGyEuqRDIVt"
    "bpEzaqDI/vrx/a+tdnwuVd+No0Cgf6E44r3F3Jei3mZpFIso4dfqsecIfFMotW8n9Z2jNi"
    "vqBgcNEiCY+IEEE0OZmIc4676EkEe3iUT9b2R7ZQof31+dtIaOZ+OKyLsu1UjkULTGESvi"
    "u3eN4yPOU8Ku0RvVppZFd3KFyoFMyAuIJAHbruWSzaK9b6mKD09UJ1uB1G/gKKFoRRkx1S"
    "sZ4IkQaO6FcgOB5gPqj0m6mhFD26zGHM29wJhSNE9We3GdzuIosNHF9xLD6+HnWZ69aNz5"
    "1m9wKrT0yi0JObbLvRyj8pTdcitclTpHp3NGDZz3kZCBiuQIld4LUXI7xgywSP4hfJomIo"
    "ptp/pQGqIHfJ5t4C+aNQawZPuwZJXXubHv+e7ipM2OzfqAT3lldAdjdieAMFfdw+eUqfxk"
    "jOZRTJ4X7cdRQFV9EmVWziO57lDefVxKq4TmIneZrgjPkpfVSNW1XN/eZNIO9lwwbL2wus"
    "Cw7R3iUoyRU+I05Eu3gip3qJVJJWgJxt5JjCLQfWi3tDKOHJSwktgINbAL0bg6Kdrykv30"
    "7oRgcr2e3KW8kEydSuEdiI6JbR24IN5FhMDKoSkpfsrFn1u6xbE0OAQ2UEVHu1PvBWHVO6"
    "/6DMmQJkZO/NgMFHKj6a41MPp0TRL7Vn0lKUi81X93S+JtTLk9wiUpQPgIwoqGsrSfSyIQ"
    "qVmLMGaMGhztzVrITgDiuR2KoATCDu2dAPAUDnBfTrnvy2+VBn66bhMyLj9d9WBOIr5wmv"
    "aaKHjhfeOPvPHHkvXn9V8YbvLI7i9PWmOL5cBpup7e7oZ2cMimnKha0WpmlXdUUES+SpF4"
    "i1QAr/zXC/QlCr8oR6fyhAYLHKviM+QbPkGc6kG775B+MtdhvyYnbK/PAserF0o4OF57h7"
    "iUBMMbSj82A1oSATgPKjJxs2bdQl/vRcCYcbMdLRHfSwDgLl5uiR+fLjBfmAzI5vDtqpxj"
    "BPcFgd9XCPdKaic05Ifg3zCGG7AvydSAH1/CglrFf//HYcWASGLq1mWrJDlC0/vSbbCaOu"
    "OU0MvBxr6c+Z2buOK2k6csBZlDjscOkJeNszEy8tITUusTWa1jrN2eB4zW7tqkQ4qBKA8+"
    "Smj9QjellHWknPwc5ZHGOmZfkUicMkMfNTtRoJu8MN6Bbuod4lICO15ZxfYV48FQd2FGwl"
    "DOhMFQbKFG9iIAuQPkiUqgiKc8Cu2WeVUMoHehpWJqsgvaW70UMlDi8up5W3BZHK0iMV0z"
    "qkLGbFb2gSCER9kv7RURWGkph8A3Fyopy0DJwPYpcShgAiFUEELl2YELLEQ/LETSEFWTX5"
    "m0MRBiP+Yo8fBpQVAYMaJCW7eq+TrdPEc4jpFQRQNWKVeVA5BONZP/mFNGEN4X1ptHTA6Q"
    "C5Ftr9FvMRYql/fbjdQoJ6psHidy/Qt+yFkM9lSgO7ywxZvpDr5Q3WTs2oCWZcBqcWnhFa"
    "eGpJgWwPPxALYL2AKL1IoP2UsA4C6GC7XjQYrxALZLLxsc2YbylUQgAayK5j+NqbjNS/ef"
    "5hRcWLpdlm4Q02A5pfM5J2IqlUaamOKb2kzrpjtASjqY2mBqX5Kp/YHSFnNbX50cN7mnrB"
    "jYye7eGbTKzNUmsKrJJ2d9Ht2mTLcLyorSK/c+025+aR3LvebbGeYkRFHCCVNV/EgsLWmk"
    "KjqZTe2+HnQP69ovN/fDsLXBDz6gdjFj8oUyFp9odp+UZcB9cnL3ieo/Ln+PQclrnpKyDE"
    "zJyacExzHdSKWNsuhW/nGHM9OSXmCQHTDNwDQ16nnnmBpj8kEUktWayiMz2E6FiJstnEbz"
    "puUOw1k4Pzx+9tPjngs/nay1BzhowWr0TO8ZmdUIvfQe4qz7whUsGJUHIbkyMQXFtUkrT1"
    "Ae1SkrgM7lAYw4VcmUcsbRBnMJU1T0q9PNUtBmIcdEAq3wFiVUO8/1GIRv5ZIw5wyc6sb3"
    "IAGWZOuQ0luWOlVC73ECYAx5VZB1cN/5sGppHRFLf8JOBBwIzqrgTPlk5NHu1IPqQHiEqs"
    "GFqAIFJu2l8dVZ5FIdvyQ3wikG7a8X7Y/hhOdlXEwKYOlyqw5YJIjWxncoejbDMU4CqX1x"
    "IlRmp8JWkZNoE4kFwoiROWFENS/WDpyIo2xF6rZR5I4wU3Wz09wUAi29UD9AwxtQw9u9GT"
    "ZOtYoQeNYcPGtL+XfaIF6MB7AdwC7/TAvMa2IDNkk5k/vl5MBD+p13zkqmtB1OuOUhWhOD"
    "mFcow3/GfYXM50S+pHfEpSpdTXaEpvOFmMqd2BFGAspCJ4KkJgoT7d1Ee0KKfE44wTGpWv"
    "T1a5MOdEhaHnyUC/ldURGqsJVSd1SQKirRKZrCUH6szIelO2GrezO0UD4uvNQ+rUMu5FQ3"
    "BS7ECxUDuJABtbgwdVEo9lJwwnh3wlQdLbuNUL4BdnGaBtnRl4NWb4iOyPTlmOaE3WQ1IY"
    "0ndely62Gt2zDg0shOiS48uk2+jRKkSo0pFwNGa2kRU0NgytHRcLZ6sfHD2Trg2Zotf9ss"
    "67IQQHqRRRl005A7MhZKG6LjITres91kZJEyEB3/0Gc9xlxMlQYt5y9KHCbfeAPoT+Kbce"
    "6RXfnnzCHXYFb+eeeuO2JVzvcDjxqVH3dZC1h351Qc7HOEEyRxWpBERAGW90LyiRNlPmLO"
    "l2Q7QeortF4oilfHskkbUpVBkDc/tET7eQSYr14YAmC+9g4xdPvsCU4IfxvQZJU4EEMWSU"
    "vp+UIA4HaplblzAXdPB9zLQHfPOuoWbdZCpdPg2LhRt8F/IAq97lwnQTlViLHLYEsJwr3Q"
    "cPRYz+U4gB7z5S0YO1Hi2Lm1Lgv0CNAjjfTIG308SoFGiqQ0YnKUJomqg49nDSYo76+W5+"
    "8JXQYyj1tbM3pHEiQoWtA4vEZ/lsdJiGZbPWxJtiRUwxYTpDaCLCNQRb5lzsVv9BBDTuEg"
    "jwQqxQvDFKiU3iEGKgWolMu37WNKl+nazrjcy4BtX0e9q1kJnMrZOBUwKx+EWemRsfEb5n"
    "xDmTkdp3z9uKGxLg/tUJxECUn1vBBDUtVX3lJ2S5MnUaHTkyRg27VcqEgq/dIgqGv2L9CX"
    "KPyiioyoK9ktTUVL+n0YmBZeKGpgWgyoC4OacCY1YYGTWzc1oSIJagKoCZ3UhN9xHBNjFl"
    "B+pVU12OzHdEjSpZygPFtIVZGN+DVSGT4rmpBtce5m+b+mY95BHk5uL44VOLkHPLkhPaiH"
    "mjR6z7HEtCoFoNZA9b/9FBQPg+Jhz3sqHgZ0YONUjEzPh5TH88R0+WJfkdmC0uWNEGS1Nt"
    "tZ1RGTVnsrGytf/v3go4bXe5V9wrYqxkLeMJLrCWG0IpzLX3yN3qxWqb7/C8Txlqu+Hlme"
    "y4ymQptUlegN1RckUFZfeGih9fkgMOW80N/AlBtQRc5fHUtMq1IAag1UudkE1M70KIlArI"
    "dLHoculjFVeY+HsDfqPTUpJ93HszjaUzeYXEWxtMKsO3nWxcbUX+hk2Mrlx9wstKrkCC20"
    "C7HIfA8HzxX/nzNVeXvVbBvshnQyDsLy6A6hGnKsiiAPUX6D51oZTzBjdIPU/7Q+vsJLwp"
    "XbhSYByZoCqmFShRfZgDWjgVQ9lEqfEBIaAzX6fBRYCF5oWmAhDKjMgmeij+K1JEzXZLok"
    "WxsjoSoFdoKDnTCjoUsH2IoYhB7Vse8aekTuiNwTNHAWy74qBcvexTxOZ3+QwGBmtJSf3I"
    "sA5A6QL/SDDwBvdofuBMAX2j4ZLr5QmszjyPQCvKQ0JjhpcISWxOq7vpTrazp23wy8679/"
    "/7aC/Ms39XX++d3L1x8efaenQQ6KRMkbdoHVbhkJiLRjwzMs856KB3ExJdLStWpvVZVygt"
    "8zEnRo3GkQpIw5MXk1USjs4BuTV+tvpfcLt/5WZdERUrYjDqrJyUCnia/Lwhvu2xvuF1f/"
    "OgnXNDJ3TakPmXTh6kl5dIcUCsIIwigjRdFG/h/XhVK0Fc4nSJHnEnS0Kzgb6TgbFY5DhC"
    "lk5yR3BObdCwYTmPfeIS7VXmFWhUDz4UDWuPSo3VGMdp3GanJuXcYu6DiXYOomYxdo68ut"
    "ZhaPx9QPI67/nqnUurkp3rvFjXQoCka/S+nggBETxduewL4TAjdSHfeubqQ5juKUmbbqxn"
    "i0sshoytaeLBBNoSOfN+VREhhcc+0G7oEwWLi+WbhVDounK5fWuRVBmGOf5xiSwKCwt2dq"
    "wojZYeh791Bm3S+m+F2WhXXVTBQXIyZdeOJVaXCnhE9NfiCaaDJ3g3VSpgqiLghnc/ZmJy"
    "mge73gIoHu7R3iEgeZvwCWoNbEAFYjtWuJaUkGAK1Xf6I8EtbWRVlqTMmAA1sYEMg7OM9r"
    "G64Oger3zuP23pm0lqeugm0kqOe1XmwI9bIIEOpABD1USqDiRomSiC+cpr0mCvS6b/S6X9"
    "TPb3gbU1wlPswjJl2on3Vp8FHqR9VD3kQhQWvMBKJzhItSXNvnaCFfbsK4TqhneINU4mSp"
    "L8IERYkKBVQ/IIv1C3CCZgTxdRwJ1ZNNL/MD4migZwLt5IWtCbRT7xBDG4ZzBLH4dYh8II"
    "oXyJBqOkb2YzodJKwyvENhmFwQbXTlfR7dJtKaY0SFgG8YTW6foyVZCzSnqs7jZhHF8i5z"
    "slFddYo6/RPlQZD6U6gqQUZczV6IsjgrpMWk8C1hploxAz8djhcv9j44XgY8XqB8TB+gZl"
    "VsbWiykggQk66FY3bqTUeSrCo0JrfH6Woggvp5lhhqSGV+mBwl+bqO5N0cpr0qOcJZv5BZ"
    "9pOi/J//D3PT9OQ="
)

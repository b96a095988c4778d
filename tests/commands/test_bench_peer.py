"""`./bahi bench ledger --compare`: any database with SQL functions of that shape can be driven beside ours."""

from __future__ import annotations

from decimal import Decimal

import asyncpg
import pytest

from benchmarks import frame, peer
from core.settings import Settings

# The shape of pgledger's functions, in the fewest lines: a balance and a version per account, an entry per side.
FUNCTIONS = """
    CREATE SCHEMA peer;
    CREATE TABLE peer.account (
        id BIGSERIAL PRIMARY KEY, name TEXT NOT NULL, currency TEXT NOT NULL, balance NUMERIC NOT NULL DEFAULT 0,
        version BIGINT NOT NULL DEFAULT 0
    );
    CREATE TABLE peer.transfer (
        id BIGSERIAL PRIMARY KEY, from_account_id BIGINT NOT NULL REFERENCES peer.account,
        to_account_id BIGINT NOT NULL REFERENCES peer.account, amount NUMERIC NOT NULL CHECK (amount > 0),
        created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
    );
    CREATE TABLE peer.entry (
        id BIGSERIAL PRIMARY KEY, account_id BIGINT NOT NULL REFERENCES peer.account,
        transfer_id BIGINT NOT NULL REFERENCES peer.transfer, amount NUMERIC NOT NULL, balance NUMERIC NOT NULL,
        version BIGINT NOT NULL
    );
    CREATE INDEX ON peer.entry (account_id);
    CREATE FUNCTION peer.ledger_create_account(wanted TEXT, money TEXT) RETURNS SETOF peer.account LANGUAGE sql AS
        'INSERT INTO peer.account (name, currency) VALUES (wanted, money) RETURNING *';
    CREATE FUNCTION peer.ledger_create_transfer(source BIGINT, target BIGINT, sum NUMERIC)
    RETURNS SETOF peer.transfer LANGUAGE plpgsql AS $$
    DECLARE
        made peer.transfer;
        side RECORD;
        stands peer.account;
    BEGIN
        PERFORM FROM peer.account WHERE id IN (source, target) ORDER BY id FOR UPDATE;
        INSERT INTO peer.transfer (from_account_id, to_account_id, amount) VALUES (source, target, sum)
            RETURNING * INTO made;
        FOR side IN SELECT * FROM (VALUES (source, -sum), (target, sum)) v (account_id, change) LOOP
            UPDATE peer.account SET balance = balance + side.change, version = version + 1
                WHERE id = side.account_id RETURNING * INTO stands;
            INSERT INTO peer.entry (account_id, transfer_id, amount, balance, version)
                VALUES (stands.id, made.id, side.change, stands.balance, stands.version);
        END LOOP;
        RETURN NEXT made;
    END $$;
"""


async def test_a_peer_is_driven_by_its_functions(
    settings: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(peer, "ACCOUNTS", 10)
    report = frame.Report("ledger")
    owner = await asyncpg.connect(settings.database_url)
    try:
        await owner.execute(FUNCTIONS)

        await peer.measure(report, settings, f"peer.ledger={settings.database_url}", 0.2)

        made, moved = await owner.fetchrow("SELECT count(*), coalesce(sum(amount), 0) FROM peer.transfer")
        assert await owner.fetchval("SELECT sum(balance) FROM peer.account") == Decimal(0)
        assert await owner.fetchval("SELECT sum(version) FROM peer.account") == 2 * made
        assert await owner.fetchval("SELECT count(*) FROM peer.account") == 10
    finally:
        await owner.execute("DROP SCHEMA IF EXISTS peer CASCADE")
        await owner.close()
    assert [figure.name for figure in report.figures] == [
        "spread: peer.ledger, 32 clients",
        "hot: peer.ledger, 32 clients",
    ]
    assert all(figure.rate > 0 for figure in report.figures)
    assert moved == made > 0
    assert "transfers/s" in capsys.readouterr().out


@pytest.mark.parametrize("wish", ["pgledger", "pgledger=", "=postgres://x", "a;b=postgres://x"])
async def test_what_names_no_peer_is_refused(settings: Settings, wish: str) -> None:
    with pytest.raises(SystemExit, match="--compare takes name=address"):
        await peer.measure(frame.Report("ledger"), settings, wish, 0.1)

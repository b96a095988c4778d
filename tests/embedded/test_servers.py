"""The embedded servers themselves: who may enter, who they run as, and where their files may lie."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import asyncpg
import pytest
import redis

from core import settings
from core.embedded import account, child, errors, places, postgres, servers
from tests.embedded.conftest import eventually, marked


async def test_owner_is_no_superuser_and_superuser_is_not_on_tcp(running: servers.Servers) -> None:
    connection = await asyncpg.connect(running.database_url())
    row = await connection.fetchrow(
        "SELECT current_user, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,"
        " current_setting('server_version_num')::int / 10000 AS version,"
        " current_setting('data_checksums') AS checksums,"
        " current_setting('server_encoding') AS encoding FROM pg_roles WHERE rolname = current_user"
    )
    await connection.close()

    assert dict(row) == {
        "current_user": "bahi_owner",
        "rolsuper": False,
        "rolbypassrls": False,
        "rolcreaterole": True,
        "rolcreatedb": False,
        "rolreplication": False,
        "version": 18,
        "checksums": "on",
        "encoding": "UTF8",
    }
    address = running.postgres
    with pytest.raises(asyncpg.InvalidAuthorizationSpecificationError, match="rejects connection"):
        await asyncpg.connect(host=address.host, port=address.port, user="postgres", database="postgres", ssl=False)
    with pytest.raises(asyncpg.InvalidPasswordError):
        await asyncpg.connect(
            host=address.host, port=address.port, user="bahi_owner", password="wrong", database="bahi", ssl=False
        )
    with pytest.raises(asyncpg.InvalidAuthorizationSpecificationError, match="no pg_hba"):
        await asyncpg.connect(
            host=address.socket_directory, port=address.port, user="bahi_owner", password="wrong", database="bahi"
        )


def test_redis_wants_its_password(running: servers.Servers) -> None:
    address = running.redis
    with socket.create_connection((address.host, address.port), timeout=5) as stranger:
        stranger.sendall(b"PING\r\n")
        assert stranger.recv(100) == b"-NOAUTH Authentication required.\r\n"
    with redis.Redis.from_url(running.redis_url(63)) as ours:
        assert ours.ping()


def test_only_their_owner_reads_passwords_and_data(running: servers.Servers) -> None:
    modes = {
        name: (running.home / name).stat().st_mode & 0o777
        for name in ("run", "run/postgres.json", "run/redis.json", "postgres", "postgres/socket", "redis/redis.conf")
    }

    assert modes == {
        "run": 0o700,
        "run/postgres.json": 0o600,
        "run/redis.json": 0o600,
        "postgres": 0o700,
        "postgres/socket": 0o700,
        "redis/redis.conf": 0o600,
    }
    assert running.postgres.owner_password not in repr(running)
    assert running.redis.password not in repr(running)


async def test_created_database_is_a_copy_that_the_owner_owns(running: servers.Servers) -> None:
    worker_id = os.environ.get("PYTEST_XDIST_WORKER", "master")
    original, copy = f"original_{worker_id}", f"copy_{worker_id}"
    connection = await asyncpg.connect(running.create_database(original))
    await connection.execute("CREATE TABLE copied (word text); INSERT INTO copied VALUES ('once')")
    await connection.close()

    url = running.create_database(copy, template=original)

    connection = await asyncpg.connect(url)
    assert await connection.fetchval("SELECT word FROM copied") == "once"
    owner = "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"
    assert await connection.fetchval(owner) == "bahi_owner"
    await connection.close()
    for name in (original, copy):
        running.drop_database(name)
    with pytest.raises(asyncpg.InvalidCatalogNameError):
        await asyncpg.connect(url)


def test_another_process_finds_the_running_servers(running: servers.Servers) -> None:
    assert servers.attach(running.home) == running
    with servers.testing_servers(running.home) as attached:
        assert attached == running
    with pytest.raises(errors.AlreadyRunning), servers.hold(running.home):
        pass


def test_temporary_servers_leave_nothing() -> None:
    with servers.temporary() as started:
        home = started.home
        assert marked(home)

    assert not home.exists()
    assert marked(home) == {}


def test_home_with_a_long_path_gets_a_short_socket(home: Path) -> None:
    long = home / ("x" * 100)
    with servers.start(long, servers.TESTING) as started:
        short = Path(started.postgres.socket_directory)
        assert not short.is_relative_to(home)
        assert (long / "postgres" / "socket").readlink() == short
        assert short.stat().st_mode & 0o777 == 0o700
        assert postgres.run_sql(started.postgres, "postgres", "SELECT 1") == "1\n"

    assert not short.exists()
    assert not (long / "postgres" / "socket").is_symlink()


def test_home_that_nobody_else_can_enter_works(home: Path) -> None:
    closed = home / "closed"
    closed.mkdir(mode=0o700)
    inside = closed / "home"
    inside.mkdir()
    assert not account.open_to_everybody(inside)

    with servers.start(inside, servers.TESTING) as started:
        assert postgres.run_sql(started.postgres, "postgres", "SELECT 1") == "1\n"
        assert _rights_of_server(inside) == _expected_rights(1 << account.CAP_DAC_READ_SEARCH)
        with redis.Redis.from_url(started.redis_url()) as client:
            assert client.ping()

    assert closed.stat().st_mode & 0o777 == 0o700
    assert marked(inside) == {}


def test_server_in_an_open_place_has_no_capability(running: servers.Servers) -> None:
    reachable = account.open_to_everybody(postgres.binaries() / "postgres")

    assert _rights_of_server(running.home) == _expected_rights(0 if reachable else 1 << account.CAP_DAC_READ_SEARCH)


def _rights_of_server(home: Path) -> dict[str, str]:
    pid = (home / "postgres" / "data" / "postmaster.pid").read_text().split()[0]
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    status = {name: value.split() for name, _, value in (line.partition(":") for line in lines)}
    return {"uid": status["Uid"][0], "capabilities": status["CapEff"][0], "no new": status["NoNewPrivs"][0]}


def _expected_rights(capabilities_for_root: int) -> dict[str, str]:
    """As root the server is `nobody` with at most one capability; otherwise it is who we are, with ours."""
    if os.geteuid() != 0:
        return {"uid": str(os.geteuid()), "capabilities": f"{account.effective_capabilities():016x}", "no new": "0"}
    return {"uid": "65534", "capabilities": f"{capabilities_for_root:016x}", "no new": "1"}


def test_weakest_capability_that_opens_the_place_is_kept(home: Path) -> None:
    closed = home / "closed"
    closed.mkdir(mode=0o700)
    program = home / "program"
    program.touch(mode=0o700)
    search, override, setpcap = (
        1 << capability for capability in (account.CAP_DAC_READ_SEARCH, account.CAP_DAC_OVERRIDE, account.CAP_SETPCAP)
    )

    assert account.capability_for([closed], search | override | setpcap) == account.CAP_DAC_READ_SEARCH
    assert account.capability_for([closed], override | setpcap) == account.CAP_DAC_OVERRIDE
    assert account.capability_for([closed, program], search | override | setpcap) == account.CAP_DAC_OVERRIDE
    for held in (0, setpcap, search | override):
        with pytest.raises(errors.NotEnterable, match="Set BAHI_HOME to a directory that every user can reach") as told:
            account.capability_for([closed], held)
        assert str(closed) in str(told.value)


def test_ordinary_user_runs_the_servers_itself(home: Path) -> None:
    own = home / "own"
    own.mkdir()
    somebody = None
    if os.geteuid() == 0:
        os.chown(own, 65534, 65534)
        # Where Python or the checkout lies in root's own home, the ordinary user passes as it could in its own.
        reachable = all(map(account.open_to_everybody, (Path(sys.executable), postgres.binaries(), settings.CHECKOUT)))
        somebody = account.Account("nobody", 65534, 65534, () if reachable else (account.CAP_DAC_READ_SEARCH,))
    code = (
        "from pathlib import Path; from core.embedded import servers, postgres\n"
        f"with servers.start(Path({str(own)!r}), servers.TESTING) as running:\n"
        "    print('says', postgres.run_sql(running.postgres, 'postgres', 'SELECT current_user').strip())"
    )
    program = child.Program(
        "ordinary",
        (sys.executable, "-c", code),
        settings.neutral_environment(PYTHONPATH=str(settings.CHECKOUT), PYTHONDONTWRITEBYTECODE="1"),
        own,
        somebody,
    )

    running = child.Child(program, home)
    assert eventually(lambda: running.exit_code() is not None, 60)

    assert (running.stop(), list(running.last_lines)) == (0, ["says postgres"])
    assert (own / "postgres" / "data").stat().st_uid == (os.geteuid() or 65534)


def test_data_of_another_user_is_refused(home: Path) -> None:
    (home / "postgres").mkdir()
    (home / "postgres" / "data").symlink_to("/usr")

    with pytest.raises(errors.EmbeddedError, match="belongs to user id 0"), servers.start(home, servers.TESTING):
        pass

    assert marked(home) == {}


def test_stale_lock_file_whose_process_id_is_in_use_again_does_not_stop_the_start(home: Path) -> None:
    with servers.start(home, servers.TESTING):
        pass
    lock = home / "postgres" / "data" / "postmaster.pid"
    same_user = {"user": 65534} if os.geteuid() == 0 else {}
    with subprocess.Popen(["/bin/sleep", "600"], **same_user) as other:
        lock.write_text(f"{other.pid}\n{lock.parent}\n0\n0\n\n\n\n\n")

        with servers.start(home, servers.TESTING) as started:
            assert postgres.run_sql(started.postgres, "postgres", "SELECT 1") == "1\n"

        assert other.poll() is None
        other.kill()


def test_killed_initdb_is_begun_anew(home: Path) -> None:
    half = home / "postgres" / "data.new"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n")

    with servers.start(home, servers.TESTING) as started:
        assert postgres.run_sql(started.postgres, "postgres", "SELECT 1") == "1\n"

    assert not half.exists()


def test_private_file_is_private_from_its_first_byte(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        places.write_private(tmp_path / "secret", "word")
    finally:
        os.umask(before)

    assert (tmp_path / "secret").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]

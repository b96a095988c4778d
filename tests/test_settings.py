"""Settings: what a start is allowed to be, decided from the environment alone."""

import base64
import dataclasses
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from core import settings
from core.settings import NotRunning, Settings, SettingsError

KEY = base64.b64encode(bytes(range(32))).decode()
PRODUCTION = {
    "DATABASE_URL": "postgresql://owner:hidden-1@db.example/bahi",
    "REDIS_URL": "redis://:hidden-2@cache.example/0",
    "BAHI_MASTER_KEY": KEY,
    "BAHI_PUBLIC_URL": "https://pay.example.com/",
}


def read(home: Path, running: bool = False, **variables: str) -> Settings:
    return Settings.from_environment({"BAHI_HOME": str(home), **variables}, running=running)


def test_plain_start_is_development_with_a_private_key_made_once(tmp_path: Path) -> None:
    first = read(tmp_path)

    assert first.is_development
    assert (first.host, first.port, first.public_url) == ("127.0.0.1", 8000, "http://127.0.0.1:8000")
    assert (first.database_url, first.runtime_database_url, first.redis_url) == ("", "", "")
    key = tmp_path / "master.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert base64.b64decode(key.read_text()) == first.master_key
    assert len(first.master_key) == 32
    assert read(tmp_path).master_key == first.master_key
    assert [path.name for path in tmp_path.iterdir()] == ["master.key"]


def test_first_starts_at_the_same_time_agree_on_one_key(tmp_path: Path) -> None:
    code = "from core.settings import Settings; print(Settings.from_environment(running=False).master_key.hex())"
    environment = settings.neutral_environment(BAHI_HOME=str(tmp_path), PYTHONPATH=str(settings.CHECKOUT))
    starts = [
        subprocess.Popen([sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, text=True)
        for _ in range(6)
    ]

    keys = {start.communicate(timeout=60)[0].strip() for start in starts}

    assert keys == {base64.b64decode((tmp_path / "master.key").read_text()).hex()}
    assert [path.name for path in tmp_path.iterdir()] == ["master.key"]


def test_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    read(tmp_path)
    (tmp_path / "master.key").chmod(0o644)

    with pytest.raises(SettingsError, match="chmod 600"):
        read(tmp_path)


@pytest.mark.parametrize(
    ("variables", "reason"),
    [
        ({"BAHI_ENVIRONMENT": "production"}, "^Production needs BAHI_MASTER_KEY"),
        ({"BAHI_HOST": "0.0.0.0"}, "BAHI_HOST=0.0.0.0 can be reached .* Production needs BAHI_MASTER_KEY"),
        ({"DATABASE_URL": PRODUCTION["DATABASE_URL"]}, "DATABASE_URL is set. Production needs BAHI_MASTER_KEY"),
        ({**PRODUCTION, "BAHI_MASTER_KEY": ""}, "Production needs BAHI_MASTER_KEY"),
        ({**PRODUCTION, "BAHI_MASTER_KEY": "c2hvcnQ="}, "BAHI_MASTER_KEY must be 32 bytes in base64"),
        ({**PRODUCTION, "BAHI_MASTER_KEY": f"{KEY}!"}, "BAHI_MASTER_KEY must be 32 bytes in base64"),
        ({**PRODUCTION, "BAHI_PUBLIC_URL": ""}, "Production needs BAHI_PUBLIC_URL"),
        ({**PRODUCTION, "BAHI_PUBLIC_URL": "http://pay.example.com"}, "must start with https://"),
        ({**PRODUCTION, "BAHI_PUBLIC_URL": "https://pay.example.com/?a=b"}, "must be a plain address"),
        ({**PRODUCTION, "BAHI_ENVIRONMENT": "development"}, "only for the embedded database on a loopback address"),
        ({"BAHI_HOST": "10.0.0.1", "BAHI_ENVIRONMENT": "development"}, "BAHI_HOST=10.0.0.1 can be reached"),
        ({"BAHI_ENVIRONMENT": "staging"}, "BAHI_ENVIRONMENT must be one of development, production"),
        ({"BAHI_PORT": "http"}, "BAHI_PORT must be a whole number from 1 to 65535, not 'http'"),
        ({"BAHI_PORT": "65536"}, "BAHI_PORT must be a whole number"),
        ({"BAHI_DB_POOL_MAX": "0"}, "BAHI_DB_POOL_MAX must be a whole number from 1 to 1000"),
        ({"BAHI_TRUSTED_PROXIES": "10.0.0.0/8, 10.0.0.1/8"}, "BAHI_TRUSTED_PROXIES holds no network: 10.0.0.1/8"),
        ({"BAHI_BREACHED_PASSWORDS": "/nowhere"}, "BAHI_BREACHED_PASSWORDS names no file: /nowhere"),
        ({"BAHI_LOG_LEVEL": "loud"}, "BAHI_LOG_LEVEL must be one of debug, info, warning, error"),
        ({"REDIS_URL": "http://:hidden-2@x"}, "REDIS_URL must start with redis:// or rediss:// or unix://"),
    ],
)
def test_contradiction_is_refused_and_makes_nothing(tmp_path: Path, variables: dict[str, str], reason: str) -> None:
    with pytest.raises(SettingsError, match=reason) as refused:
        read(tmp_path / "home", **variables)

    assert "hidden" not in str(refused.value)
    home = tmp_path / "home"
    # A wrong number is found after the development key was made; a refused production makes nothing at all.
    assert not home.exists() or [path.name for path in home.iterdir()] == ["master.key"]
    assert not home.exists() or "production" not in reason.lower()


def test_production_reads_everything_and_shows_no_secret(tmp_path: Path) -> None:
    home = tmp_path / "home"
    found = read(home, running=True, **PRODUCTION)

    assert found.environment == "production"
    assert found.database_url == PRODUCTION["DATABASE_URL"]
    assert found.redis_url == PRODUCTION["REDIS_URL"]
    assert found.master_key == bytes(range(32))
    assert found.public_url == "https://pay.example.com"
    assert (found.stop_seconds, found.db_pool_max) == (25, 10)
    assert not home.exists()
    assert "hidden" not in repr(found)
    assert KEY not in repr(found)
    assert str(bytes(range(32))) not in repr(found)


def test_runtime_role_is_derived_unless_the_operator_made_one(tmp_path: Path) -> None:
    derived = read(tmp_path, **PRODUCTION)
    made = read(tmp_path, **PRODUCTION, BAHI_RUNTIME_DATABASE_URL="postgresql://app:own@db.example/bahi")
    other_key = base64.b64encode(bytes(32)).decode()

    assert derived.runtime_role == "bahi_runtime"
    assert derived.runtime_role_password is not None
    expected = f"postgresql://bahi_runtime:{derived.runtime_role_password}@db.example/bahi"
    assert derived.runtime_database_url == expected
    assert "hidden-1" not in derived.runtime_database_url
    assert read(tmp_path, **{**PRODUCTION, "BAHI_MASTER_KEY": other_key}).runtime_role_password not in (
        None,
        derived.runtime_role_password,
    )
    assert (made.runtime_role, made.runtime_role_password) == ("app", None)


def test_nothing_running_is_said_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NotRunning, match=r"Start it with \./bahi run, or set DATABASE_URL"):
        read(tmp_path, running=True)


def test_table_names_each_setting_once() -> None:
    rows = settings.table().splitlines()

    fields = dataclasses.fields(Settings)
    assert len(rows) == len(fields) + 2
    assert {row.split("|")[1].strip(" `") for row in rows[2:]} == {field.metadata["variable"] for field in fields}
    assert all(len(row.split("|")) == 5 for row in rows)


def test_nothing_else_reads_the_environment() -> None:
    offenders = [
        str(path.relative_to(settings.CHECKOUT))
        for folder in ("core", "plugins")
        for path in (settings.CHECKOUT / folder).rglob("*.py")
        if path != Path(settings.__file__)
        and any(word in path.read_text() for word in ("os.environ", "os.getenv", "environ["))
    ]

    assert offenders == []


def test_neutral_environment_has_no_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://owner@db.example/real")
    monkeypatch.setenv("BAHI_MASTER_KEY", KEY)
    monkeypatch.setenv("UNRELATED", "kept")

    neutral = settings.neutral_environment(BAHI_PORT="18199")

    assert neutral["UNRELATED"] == "kept"
    assert neutral["BAHI_PORT"] == "18199"
    assert "DATABASE_URL" not in neutral
    assert "BAHI_MASTER_KEY" not in neutral

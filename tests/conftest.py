"""One PostgreSQL and one Redis for the whole run; every xdist worker has its own database, a copy of a migrated one."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from quart import Quart

from core import app as application
from core import composition, database
from core.auth.tokens import service as auth_tokens
from core.embedded import servers
from core.files import service as files
from core.identity import site
from core.kit import db, ids, outbound, redis, scope
from core.kit.scope import Principal, Scope, TenantRef
from core.settings import Settings, testing_home
from core.tenancy import service as tenancy
from core.tenancy.types import NewTenant
from tests import http
from tests.whole import here, whole_platform  # noqa: F401 - one platform for every test that wants a whole one

TEMPLATE = "bahi"

# How long drawing or a test takes says something of the machine only.
hypothesis.settings.register_profile("bahi", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("bahi")


def pytest_configure(config: pytest.Config) -> None:
    """Start the servers in the first process only; xdist workers attach to them."""
    if hasattr(config, "workerinput"):
        return
    stack = servers.testing_servers(testing_home())
    running = stack.__enter__()
    config.add_cleanup(lambda: stack.__exit__(None, None, None))
    os.environ["BAHI_HOME"] = str(running.home)
    asyncio.run(database.migrate(running.settings_for(TEMPLATE)))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let tests of one `xdist_group` run in one process.

    xdist 3.8 tells its scheduler of groups by an attribute that pytest 9.2 reads no more, and ran them anywhere:
    github.com/pytest-dev/pytest-xdist/issues/1386. Without such a group, or with a release that knows better, this
    changes nothing.
    """
    for item in items:
        grouped, node_id = vars(item).get("_nodeid"), getattr(item, "_id", None)
        if grouped is not None and node_id is not None:
            item._id = type(node_id).parse(grouped)


@pytest.fixture(scope="session")
def running() -> servers.Servers:
    found = servers.attach(Path(os.environ["BAHI_HOME"]))
    assert found is not None
    return found


@pytest.fixture(scope="session")
def _own_database(running: servers.Servers) -> Iterator[Settings]:
    """A database and a Redis number of this worker's own."""
    worker_id = os.environ.get("PYTEST_XDIST_WORKER", "master")  # also right without xdist
    name = f"bahi_{worker_id}"
    running.drop_database(name)
    running.create_database(name, template=TEMPLATE)
    number = 0 if worker_id == "master" else int(worker_id.removeprefix("gw")) + 1
    yield running.settings_for(name, redis_database=number)
    running.drop_database(name)


@pytest.fixture(scope="session")
def settings(_own_database: Settings) -> Settings:
    """Settings for this worker's own database and Redis number."""
    return _own_database


@pytest.fixture(scope="session", autouse=True)
async def _connected(_own_database: Settings) -> AsyncIterator[Settings]:
    """Connect the database for tests that use it in this process.

    It asks for no name that a test may give to a parameter: such a test, run first, would hide the fixture from all.
    """
    composition.configure(_own_database)
    url = _own_database.runtime_database_url
    await db.connect(url, modules=database.model_modules(), application_name="tests")
    yield _own_database
    await outbound.close()
    await redis.close()
    await db.disconnect()


@pytest.fixture(autouse=True)
def _at_home(_connected: Settings) -> Iterator[None]:
    """A test may serve an application that is elsewhere, or keep files elsewhere; the next one is at home again."""
    yield
    auth_tokens.configure(_connected.public_url)
    site.configure(_connected.public_url)
    files.configure(_connected.home / "files")


@pytest.fixture(autouse=True)
def _leaves_the_process_alone() -> Iterator[None]:
    """The working folder and the environment belong to every test of this process: who changes one puts it back."""
    folder, environment = Path.cwd(), dict(os.environ)
    yield
    changed = Path.cwd() != folder
    os.chdir(folder)
    environment["PYTEST_CURRENT_TEST"] = os.environ.get("PYTEST_CURRENT_TEST", "")
    assert not changed, "the test left another working folder behind"
    assert dict(os.environ) == environment, "the test left another environment behind"


def _platform_scope() -> Scope:
    return Scope(None, Principal("platform", "tests", frozenset({"*"})), "req_tests")


@pytest.fixture
def make_tenant() -> Any:
    """Make a fresh tenant and answer its reference."""

    async def make(mode: str = "sandbox", **more: Any) -> TenantRef:
        with scope.use(_platform_scope()):
            return await tenancy.create(NewTenant(f"t-{ids.token(60)}", "Test tenant", mode, **more))

    return make


@pytest.fixture
async def tenant(make_tenant: Any) -> TenantRef:
    """A fresh sandbox tenant; not in scope."""
    ref: TenantRef = await make_tenant()
    return ref


@pytest.fixture
def acting(tenant: TenantRef) -> Iterator[TenantRef]:
    """The fresh tenant, in scope with every permission."""
    with scope.use(Scope(tenant, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
        yield tenant


@pytest.fixture(scope="session")
def app(settings: Settings) -> Quart:
    """The web application on this worker's database; see tests/http.py for its client."""
    return application.create_app(settings)


@pytest.fixture
async def api(app: Quart, tenant: TenantRef) -> http.Api:
    """A client with a key of the fresh tenant that may do everything."""
    return http.Api(app, await http.make_key(tenant))

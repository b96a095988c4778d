"""Shipped Python and its tests keep the house's rules, and the rules notice a breach."""

from __future__ import annotations

import pytest

from tests.architecture import source, sql
from tests.architecture.test_catalogue import tenant_models

TENANT = frozenset({"api_key", "event", "job_due", "tenant_root", "job"})
WORK = frozenset({"job_due"})


def test_shipped_code_keeps_every_rule() -> None:
    found = [
        complaint
        for path in source.files("core", "plugins")
        for complaint in source.check(source.SHIPPED, source.name_of(path), path.read_text())
    ]

    assert found == []


def test_tests_keep_their_rules() -> None:
    found = [
        complaint
        for path in source.files("tests", "benchmarks", "tools")
        for complaint in source.check(source.TESTS, source.name_of(path), path.read_text())
    ]

    assert found == []


def test_no_file_is_too_long() -> None:
    files = source.files("core", "plugins", "tests", "benchmarks", "tools", "migrations")
    written = {source.name_of(path): path.read_text().partition("\nMODELS_STATE = (")[0] for path in files}
    lengths = {name: len(text.splitlines()) for name, text in written.items()}

    assert {name: lines for name, lines in lengths.items() if lines > source.LINES_MAX} == {}


def test_the_broad_except_list_names_only_files_that_exist_or_will() -> None:
    assert all((source.ROOT / name).parent.is_dir() for name in source.BROAD_EXCEPT)


async def test_every_sql_text_keeps_its_tenant() -> None:
    models = {name.removeprefix("public."): model for name, model in tenant_models().items()}
    tables = frozenset(models)
    work = frozenset(name for name, model in models.items() if model.work)

    found = [
        complaint
        for path in source.files("core", "plugins")
        for complaint in sql.check(source.name_of(path), path.read_text(), tables, work)
    ]

    assert found == []


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("core/a/service.py", "await row.save()", "writes every column"),
        ("core/a/service.py", "await row.delete()", "deletes by id alone"),
        ("core/a/service.py", "await row.refresh_from_db()", "by id alone"),
        ("core/a/service.py", "await Row.all().select_related('x')", "joins on id alone"),
        ("core/a/service.py", "await Row.all().prefetch_related('x')", "joins on id alone"),
        ("core/a/service.py", "await Row.raw('SELECT 1')", "Model.raw()"),
        ("core/ledger/service.py", "x = float('1.5')", "float() in a money path"),
        ("plugins/payments_acme/mapping.py", "x = float(paise) / 100", "float() in a money path"),
        ("core/ledger/service.py", "x = Decimal(1.1)", "Decimal of a float literal"),
        ("core/a/service.py", "try:\n    f()\nexcept Exception:\n    pass", "catches everything"),
        ("core/a/service.py", "try:\n    f()\nexcept:\n    pass", "catches everything"),
        ("core/a/service.py", "try:\n    f()\nexcept (ValueError, BaseException):\n    log()", "catches everything"),
        ("core/a/service.py", "import os\nx = os.environ['X']", "os.environ outside settings.py"),
        ("core/a/service.py", "from os import getenv", "os.getenv"),
        ("core/a/service.py", "import httpx", "call through core.kit.outbound"),
        ("plugins/payments_acme/provider.py", "from urllib import request", "call through core.kit.outbound"),
        ("core/a/service.py", "from unittest import mock", "fakes go through the port"),
        ("core/a/service.py", "x = datetime.now(UTC)", "the time comes from core.kit.clock"),
        ("core/a/service.py", "from core.ledger import queries", "go through core.ledger.service"),
        ("core/a/service.py", "from core.ledger.models import Account", "go through core.ledger.service"),
        ("core/a/service.py", "from core.ledger.holds import queries", "go through core.ledger.service"),
        ("core/a/service.py", "X = re.compile(r'^[a-z]+$')", "a pattern ends with"),
        ("core/a/service.py", "re.match(rf'^{x}$', y)", "a pattern ends with"),
        ("core/a/service.py", "def f():\n" + "    x = 1\n" * 60, "f has 61 lines"),
    ],
)
def test_a_breach_is_noticed(name: str, text: str, complaint: str) -> None:
    found = source.check(source.SHIPPED, name, text)

    assert len(found) == 1
    assert complaint in found[0]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("core/a/service.py", "await redis.delete('key')"),
        ("core/a/routes.py", "@blueprint.delete('/x')\nasync def f(): ..."),
        ("core/a/service.py", "x = float('1.5')"),
        ("core/a/service.py", "try:\n    f()\nexcept BaseException:\n    undo()\n    raise"),
        ("core/a/service.py", "from core.a import queries"),
        ("core/a/service.py", "from core.ledger import service"),
        ("core/settings.py", "import os\nx = os.environ['X']"),
        ("core/kit/outbound.py", "import httpx"),
        ("plugins/payments_acme/sandbox/api.py", "import httpx"),
        ("core/a/service.py", "X = re.compile(rb'^[a-z]+\\Z')"),
        ("core/a/service.py", "X = re.compile(r'^.+\\$')"),
        ("core/a/service.py", "def f():\n" + "    x = 1\n" * 59),
    ],
)
def test_what_is_allowed_is_not_noticed(name: str, text: str) -> None:
    assert source.check(source.SHIPPED, name, text) == []


@pytest.mark.parametrize(
    ("statement", "complaint"),
    [
        ("SELECT set_config('app.tenant_id', $1, true) FROM x", "set_config()"),
        ("SET LOCAL app.tenant_id = 'x'", "only kit.db sets"),
        ("SET ROLE bahi_platform", "only kit.db sets"),
        ("SELECT id FROM api_key WHERE id = $1", "api_key without tenant_id = $1"),
        ("UPDATE api_key SET name = $2 WHERE id = $1", "api_key without tenant_id = $1"),
        ("DELETE FROM job_due WHERE due_at < clock_timestamp()", "job_due without tenant_id = $1"),
        ("SELECT id, args FROM job WHERE status = 'open'", "job without tenant_id = $1"),
        ("SELECT tenant_id, id, key_hash FROM api_key", "api_key without tenant_id = $1"),
        ("SELECT tenant_id, id FROM job", "job without tenant_id = $1"),
        ("SELECT e.id FROM event e JOIN api_key k ON k.id = e.id WHERE e.tenant_id = $1", "2 tables are touched"),
        ("INSERT INTO event (tenant_id, id) SELECT $1, u FROM unnest($2::uuid[]) u", "selects from the tenant's own"),
        ("SELECT id FROM api_key WHERE tenant_id = $1 AND expires_at > now()", "use clock_timestamp()"),
        ("COPY api_key FROM STDIN", "COPY fails"),
    ],
)
def test_bad_sql_is_noticed(statement: str, complaint: str) -> None:
    found = sql.check("core/a/queries.py", f'X = """{statement}"""', TENANT, WORK)

    assert any(complaint in item for item in found), found


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT id FROM api_key WHERE tenant_id = $1 AND id = $2",
        "SELECT tenant_id, id FROM job_due WHERE due_at <= clock_timestamp() ORDER BY due_at LIMIT $1",
        "SELECT DISTINCT tenant_id FROM job_due WHERE due_at <= clock_timestamp()",
        "INSERT INTO api_key (tenant_id, id) VALUES ($1, $2)",
        """INSERT INTO event (tenant_id, id) SELECT r.tenant_id, u FROM tenant_root r CROSS JOIN unnest($2::uuid[]) u
           WHERE r.tenant_id = $1""",
        "SELECT id FROM directory.tenant WHERE short_id = $1",
        "Set the price from what the table says",
    ],
)
def test_good_sql_is_not_noticed(statement: str) -> None:
    assert sql.check("core/a/queries.py", f'X = """{statement}"""', TENANT, WORK) == []


def test_names_in_an_f_string_are_resolved() -> None:
    text = 'TABLE = "api_key"\nX = f"SELECT id FROM {TABLE} WHERE id = $1"\nY = "SELECT id FROM " + TABLE + " LIMIT 1"'

    assert [item.partition(": ")[0] for item in sql.check("core/a/queries.py", text, TENANT, WORK)] == [
        "core/a/queries.py:2",
        "core/a/queries.py:3",
    ]

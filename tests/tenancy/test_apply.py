"""A tenant's file owns exactly the keys that stand in it, and applying it twice changes nothing."""

from __future__ import annotations

import base64
import os
from pathlib import Path
from typing import Any

import pytest

from core.embedded import servers
from core.kit import ids, scope
from core.kit.scope import Principal, Scope, TenantRef
from core.settings import Settings
from core.tenancy import apply
from core.tenancy import service as tenancy
from core.tenancy.apply import Change
from core.tenancy.errors import InvalidConfiguration, InvalidDefinition, InvalidTenant, TenantNotFound
from core.tenancy.types import ConfigurationChange, TenantConfiguration
from tests import shell
from tests.conftest import TEMPLATE
from tests.http import acts


@pytest.fixture
def slug() -> str:
    return f"f-{ids.token(60)}"


def definition(slug: str, **sections: Any) -> apply.Definition:
    return apply.parse(slug, {"tenant": {"name": "From a file", "mode": "sandbox"}, **sections})


async def configuration(ref: TenantRef) -> TenantConfiguration:
    with scope.use(Scope(ref, Principal("platform", "tests", frozenset({"*"})))):
        return await tenancy.get_configuration()


async def test_a_file_makes_the_tenant_and_then_changes_nothing(slug: str) -> None:
    wanted = definition(slug, branding={"primary_color": "#0a6b5d"}, api={"allowed_origins": ["https://shop.example"]})

    planned = await apply.plan(wanted)
    ref = await apply.carry_out(wanted)
    again = await apply.plan(wanted)
    await apply.carry_out(wanted)

    assert planned == [
        Change("tenant.slug", None, slug),
        Change("tenant.name", None, "From a file"),
        Change("tenant.mode", None, "sandbox"),
        Change("branding.primary_color", None, "#0a6b5d"),
        Change("allowed_origins", None, ("https://shop.example",)),
    ]
    assert again == []
    found = await configuration(ref)
    assert (found.name, found.branding, found.version) == ("From a file", {"primary_color": "#0a6b5d"}, 2)
    assert len(await acts(ref, "tenant:configure")) == 1


async def test_what_the_file_leaves_out_belongs_to_the_api(slug: str) -> None:
    ref = await apply.carry_out(definition(slug))
    with scope.use(Scope(ref, Principal("api_key", "key_tests", frozenset({"*"})))):
        await tenancy.configure(
            ConfigurationChange(
                settings={"by": "api", "receipt_prefix": "A"},
                branding={"display_name": "By the API"},
                allowed_origins=("https://api.example",),
            )
        )

    wanted = definition(slug, settings={"receipt_prefix": "F"}, branding={"website": "https://shop.example"})
    planned = await apply.plan(wanted)
    await apply.carry_out(wanted)

    assert planned == [
        Change("branding.website", None, "https://shop.example"),
        Change("settings.receipt_prefix", "A", "F"),
    ]
    found = await configuration(ref)
    assert found.settings == {"by": "api", "receipt_prefix": "F"}
    assert found.branding == {"display_name": "By the API", "website": "https://shop.example"}
    assert found.allowed_origins == ("https://api.example",)


async def test_the_zone_changes_and_the_mode_never(slug: str) -> None:
    ref = await apply.carry_out(definition(slug))
    moved = apply.parse(slug, {"tenant": {"zone": "Asia/Dubai"}})

    assert await apply.plan(moved) == [Change("tenant.zone", "Asia/Kolkata", "Asia/Dubai")]
    await apply.carry_out(moved)
    with pytest.raises(InvalidDefinition, match="for ever"):
        await apply.plan(apply.parse(slug, {"tenant": {"mode": "live"}}))

    after = await tenancy.get(ref.id)
    assert (after.zone, after.mode) == ("Asia/Dubai", "sandbox")


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({"tenat": {}}, "unknown section tenat"),
        ({"tenant": {"slug": "x"}}, r"\[tenant\] takes"),
        ({"tenant": {"name": 5}}, r"\[tenant\] takes"),
        ({"tenant": "x"}, r"\[tenant\] is a table"),
        ({"api": {"allowed_origins": "https://x.example"}}, r"\[api\] takes"),
        ({"api": {"idempotency_ttl_seconds": True}}, r"\[api\] takes"),
    ],
)
def test_a_misspelt_file_is_refused(given: dict[str, Any], complaint: str) -> None:
    with pytest.raises(InvalidDefinition, match=complaint):
        apply.parse("x", given)


async def test_a_bad_value_is_refused_before_anything_is_written(slug: str) -> None:
    wanted = definition(slug, api={"allowed_origins": ["https://shop.example/"]})

    with pytest.raises(InvalidConfiguration):
        await apply.plan(wanted)

    with pytest.raises(TenantNotFound):
        await tenancy.get_by_slug(slug)


async def test_a_bad_zone_is_refused(slug: str) -> None:
    with pytest.raises(InvalidTenant):
        await apply.carry_out(apply.parse(slug, {"tenant": {"name": "X", "mode": "live", "zone": "Mars/Olympus"}}))

    with pytest.raises(TenantNotFound):
        await tenancy.get_by_slug(slug)


def test_a_secret_is_named_never_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEMO_KEY_SECRET", "hunter2")

    assert apply.secret("env:DEMO_KEY_SECRET").value == "hunter2"
    with pytest.raises(InvalidDefinition, match="DEMO_OTHER is not set"):
        apply.secret("env:DEMO_OTHER")
    with pytest.raises(InvalidDefinition, match="is written env:NAME") as caught:
        apply.secret("hunter2")
    assert "hunter2" not in str(caught.value)


def test_the_files_of_the_checkout_are_good() -> None:
    assert "demo" in apply.slugs()
    for slug in apply.slugs():
        found = apply.load(slug)
        assert found.tenant["mode"] in {"live", "sandbox"}
    assert apply.load_new("fresh", {"mode": "live"}).tenant == {"name": "fresh", "mode": "live", "zone": "Asia/Kolkata"}


def test_no_file_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(InvalidDefinition, match=r"there is no nobody/tenant.toml"):
        apply.load("nobody", tmp_path)
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "tenant.toml").write_text("[tenant\n")
    with pytest.raises(InvalidDefinition, match="is not TOML"):
        apply.load("bad", tmp_path)


def bahi(settings: Settings, *arguments: str) -> tuple[int, str]:
    """Run the command as an operator does, against this worker's database; its exit code and all it said."""
    variables = {
        "PATH": os.defpath,
        "BAHI_HOME": str(settings.home),
        "DATABASE_URL": settings.database_url,
        "REDIS_URL": settings.redis_url,
        "BAHI_MASTER_KEY": base64.b64encode(settings.master_key).decode(),
        "BAHI_PUBLIC_URL": "https://bahi.test",
    }
    code, out, err = shell.bahi("tenant", *arguments, environment=variables)
    return code, out + err


def test_the_command_line(settings: Settings, slug: str) -> None:
    created = bahi(settings, "create", slug, "--name", "By hand", "--mode", "live")
    twice = bahi(settings, "create", slug)
    suspended = bahi(settings, "suspend", slug, "--reason", "chargebacks")
    listed = bahi(settings, "list")
    resumed = bahi(settings, "resume", slug, "--reason", "settled")
    unknown = bahi(settings, "suspend", "nobody-here", "--reason", "x")

    assert created[0] == 0
    assert created[1].startswith(f"created {slug} (live), id ")
    assert (twice[0], "is taken" in twice[1]) == (1, True)
    assert suspended == (0, f"{slug} is suspended\n")
    assert any(line.split()[:3] == [slug, "live", "suspended"] for line in listed[1].splitlines())
    assert resumed == (0, f"{slug} is active\n")
    assert unknown[0] == 1
    assert "Traceback" not in unknown[1]


def test_apply_shows_the_diff_and_asks(running: servers.Servers) -> None:
    name = f"apply_{ids.token(40)}"  # a database in which no other test has made the demo tenant
    running.create_database(name, template=TEMPLATE)
    settings = running.settings_for(name)
    asked = bahi(settings, "apply", "demo")
    listed = bahi(settings, "list")
    applied = bahi(settings, "apply", "demo", "--yes")
    again = bahi(settings, "apply", "demo")

    assert asked[0] == 1
    assert "  + tenant.slug = 'demo'" in asked[1]
    assert "nothing was changed" in asked[1]
    assert not any(line.startswith("demo ") for line in listed[1].splitlines())
    assert applied[0] == 0
    assert applied[1].endswith("demo: applied\n")
    assert again == (0, "demo: nothing to change\n")

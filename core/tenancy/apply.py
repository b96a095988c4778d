"""Tenants from files: `tenants/<slug>/tenant.toml`, applied as often as you like.

A file owns exactly the keys that stand in it; everything else belongs to the API. It never holds a secret: `env:NAME`
names a variable of the operator's, and the diff shows the name. Other modules add sections of their own in
`settings_section.py` (`SECTIONS = {"provider_accounts": …}`), found by looking.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from core import settings as environment
from core.kit import discovery, scope
from core.kit.scope import Principal, Scope, TenantRef
from core.kit.secrets import Secret
from core.tenancy import checks, service
from core.tenancy.errors import InvalidDefinition, TenantNotFound
from core.tenancy.types import ConfigurationChange, NewTenant

FOLDER = environment.CHECKOUT / "tenants"
DEFAULTS = "_default"
FILE = "tenant.toml"
ZONE = "Asia/Kolkata"
REFERENCE = "env:"
_TENANT_KEYS = {"name": str, "mode": str, "zone": str}
_API_KEYS = {"allowed_origins": list, "idempotency_ttl_seconds": int}


@dataclass(frozen=True, slots=True)
class Change:
    """One key that the file would change; `before` is None when it is not there yet."""

    path: str
    before: Any
    after: Any


class Section(Protocol):
    """A module's part of the file. Both verbs run with the tenant in scope; `given` is the parsed TOML."""

    async def plan(self, given: Any) -> list[Change]:
        """What applying would change: nothing when it was applied before. Raises InvalidDefinition."""
        ...

    async def apply(self, given: Any) -> None:
        """Make it so; safe to run twice."""
        ...


@dataclass(frozen=True, slots=True)
class Definition:
    """A parsed file."""

    slug: str
    tenant: Mapping[str, Any]
    change: ConfigurationChange
    sections: Mapping[str, Any]


def slugs(folder: Path = FOLDER) -> list[str]:
    """The tenants that have a file."""
    return sorted(path.parent.name for path in folder.glob(f"*/{FILE}") if path.parent.name != DEFAULTS)


def load(slug: str, folder: Path = FOLDER) -> Definition:
    """Read a tenant's file. Raises InvalidDefinition."""
    return parse(slug, _read(folder / slug / FILE))


def load_new(slug: str, options: Mapping[str, Any], folder: Path = FOLDER) -> Definition:
    """What a new tenant starts with: its own file, else the defaults; `options` go before both.

    Raises InvalidDefinition.
    """
    given = _read(folder / (slug if slug in slugs(folder) else DEFAULTS) / FILE)
    return parse(slug, {**given, "tenant": {"name": slug, **given.get("tenant", {}), **options}})


def parse(slug: str, given: Mapping[str, Any]) -> Definition:
    """Check a file's shape. Raises InvalidDefinition."""
    known = {"tenant", "branding", "settings", "api", *sections()}
    if given.keys() - known:
        raise InvalidDefinition(f"unknown section {', '.join(sorted(given.keys() - known))}; known: {sorted(known)}")
    tenant = _typed("tenant", given.get("tenant", {}), _TENANT_KEYS)
    api = _typed("api", given.get("api", {}), _API_KEYS)
    origins = api.get("allowed_origins")
    change = ConfigurationChange(
        name=tenant.get("name"),
        branding=given.get("branding"),
        settings=given.get("settings"),
        allowed_origins=tuple(origins) if origins is not None else None,
        idempotency_ttl_seconds=api.get("idempotency_ttl_seconds"),
    )
    return Definition(slug, tenant, change, {name: given[name] for name in sections() if name in given})


async def plan(definition: Definition) -> list[Change]:
    """What `carry_out` would change; empty when nothing. Raises InvalidDefinition, InvalidConfiguration."""
    ref = await _find(definition.slug)
    checks.check(definition.change, sandbox=definition.tenant.get("mode", ref.mode if ref else "live") == "sandbox")
    if ref is None:
        return _creation(definition)
    if definition.tenant.get("mode", ref.mode) != ref.mode:
        raise InvalidDefinition(f"{definition.slug} is {ref.mode} for ever: a business has one tenant per mode")
    found = []
    if definition.tenant.get("zone", ref.zone) != ref.zone:
        found.append(Change("tenant.zone", ref.zone, definition.tenant["zone"]))
    with scope.use(_operator(ref)):
        found += await _configured(definition)
        for name, given in definition.sections.items():
            found += await sections()[name].plan(given)
    return found


async def carry_out(definition: Definition) -> TenantRef:
    """Create or change the tenant. Safe to run twice; every change is in the tenant's audit log.

    Raises InvalidDefinition, InvalidConfiguration, InvalidTenant.
    """
    ref = await _find(definition.slug)
    if ref is None:
        with scope.use(_operator(None)):
            name, mode = definition.tenant.get("name"), definition.tenant.get("mode")
            if name is None or mode is None:
                raise InvalidDefinition("a new tenant needs tenant.name and tenant.mode")
            zone = definition.tenant.get("zone", ZONE)
            ref = await service.create(NewTenant(definition.slug, name, mode, zone))
    with scope.use(_operator(ref)):
        zone = definition.tenant.get("zone", ref.zone)
        if zone != ref.zone:
            ref = await service.set_zone(zone)
        merged = await _merged(definition)
        await service.configure(merged)
        for name, given in definition.sections.items():
            await sections()[name].apply(given)
    return ref


async def exists(slug: str) -> bool:
    """Whether a tenant has this slug."""
    return await _find(slug) is not None


@cache
def sections() -> dict[str, Section]:
    """Every module's sections by name, found in its `settings_section.py`."""
    found: dict[str, Section] = {}
    for module in discovery.modules("settings_section"):
        found |= module.SECTIONS
    return dict(sorted(found.items()))


def secret(value: str) -> Secret:
    """The secret that `env:NAME` names. Raises InvalidDefinition for anything else: a file holds no secret."""
    if not value.startswith(REFERENCE):
        raise InvalidDefinition(f"a secret is written {REFERENCE}NAME and taken from the operator's environment")
    name = value.removeprefix(REFERENCE)
    found = environment.named_secret(name)
    if not found:
        raise InvalidDefinition(f"the variable {name} is not set")
    return Secret(found)


def told(changes: list[Change]) -> str:
    """The diff as text, one line per key."""
    return "\n".join(
        f"  + {item.path} = {item.after!r}"
        if item.before is None
        else f"  ~ {item.path}: {item.before!r} → {item.after!r}"
        for item in changes
    )


async def _configured(definition: Definition) -> list[Change]:
    """Keys of the file that differ from what is configured."""
    before = await service.get_configuration()
    after = await _merged(definition)
    found = []
    for name in ("name", "branding", "settings", "allowed_origins", "idempotency_ttl_seconds"):
        old, new = getattr(before, name), getattr(after, name)
        if new is None or new == old:
            continue
        if isinstance(new, dict):
            found += [Change(f"{name}.{key}", old.get(key), new[key]) for key in new if old.get(key) != new[key]]
        else:
            found.append(Change(name, old, new))
    return found


async def _merged(definition: Definition) -> ConfigurationChange:
    """The file's keys laid over the tenant's own: keys of `branding` and `settings` that it leaves out stay."""
    before = await service.get_configuration()
    change = definition.change
    return replace(
        change,
        branding={**before.branding, **change.branding} if change.branding is not None else None,
        settings={**before.settings, **change.settings} if change.settings is not None else None,
    )


def _creation(definition: Definition) -> list[Change]:
    found = [
        Change(f"tenant.{key}", None, value) for key, value in {"slug": definition.slug, **definition.tenant}.items()
    ]
    for name in ("branding", "settings"):
        found += [
            Change(f"{name}.{key}", None, value) for key, value in (getattr(definition.change, name) or {}).items()
        ]
    for name in ("allowed_origins", "idempotency_ttl_seconds"):
        value = getattr(definition.change, name)
        if value is not None:
            found.append(Change(name, None, value))
    return found + [Change(name, None, given) for name, given in definition.sections.items()]


async def _find(slug: str) -> TenantRef | None:
    try:
        return await service.get_by_slug(slug)
    except TenantNotFound:
        return None


def _operator(ref: TenantRef | None) -> Scope:
    return Scope(ref, Principal("platform", "platform:shell", frozenset({"*"})))


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text())
    except FileNotFoundError as error:
        raise InvalidDefinition(f"there is no {path.parent.name}/{path.name}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InvalidDefinition(f"{path.parent.name}/{path.name} is not TOML: {error}") from error


def _typed(section: str, given: Any, known: Mapping[str, type]) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise InvalidDefinition(f"[{section}] is a table")
    for key, value in given.items():
        if key not in known or type(value) is not known[key]:
            raise InvalidDefinition(f"[{section}] takes {', '.join(f'{k} ({v.__name__})' for k, v in known.items())}")
    return given

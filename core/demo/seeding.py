"""Make the demo tenant with everything that the main job needs. Development only.

Each step looks before it makes, and each secret is written down before the next step, so a run that was killed
half-way is finished by the next one. What is complete and intact is left alone.
"""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from uuid import UUID

import pluggy

from core.auth import service as auth
from core.auth.permissions import all_permissions
from core.demo import record as records
from core.demo.record import CURRENCY, Record
from core.kit import ids, outbound, scope
from core.kit.errors import BahiError
from core.kit.scope import Principal, Scope, TenantRef
from core.people import service as people
from core.people.types import Profile
from core.plugin_host.types import SandboxSpec
from core.providers import service as providers
from core.providers.types import NewProviderAccount, ProviderAccount
from core.settings import Settings
from core.tenancy import apply
from core.tenancy import service as tenancy
from core.wallets import service as wallets
from core.wallets.types import NewWallet, WalletFilter
from core.webhook_endpoints import service as webhook_endpoints
from core.webhook_endpoints.errors import EndpointNotFound

SLUG = "demo"
SANDBOX = ("payments", "razorpay")
"""The kind and name of the provider that the demo tenant is set up with."""
RECEIVER_PATH = "/dev/receiver"
"""The tenant's own server, as far as development is concerned: see core/landing."""
_VISITOR = "landing-page"
_APP = ("people:", "wallets:", "payments:read", "payments:write", "realtime:", "events:")
"""What the tenant's app may do; its admin may do everything, and alone gives money back."""
_NEWEST = UUID(int=2**128 - 1)

Simulators = Callable[[], AbstractAsyncContextManager[str]]
"""Gives the base URL of running simulators, which are started when they do not run."""


class SeedRefused(Exception):
    """The seed cannot do its work; the text says why."""


async def seed(settings: Settings, plugins: pluggy.PluginManager, simulators: Simulators) -> Record:
    """Make what is missing and return the record. Raises SeedRefused in production. The database is connected."""
    if not settings.is_development:
        raise SeedRefused("demo data is for development; production is never seeded")
    spec = _sandbox(plugins)
    record = records.find(settings.home) or Record()
    operator = Scope(None, Principal("platform", "seed", frozenset({"*"})), "req_seed")
    with scope.use(operator):
        if await _is_intact(settings, record, spec):
            records.write(settings.home, record)  # what the terminal shows may have changed with us
            return record
        record.is_complete = False
        record.public_url, record.slug, record.sandbox = settings.public_url, SLUG, spec.name
        ref = await _tenant(settings)
        record.tenant = ref.short_id
    with scope.use(Scope(ref, operator.principal, operator.request_id)):
        await _keys(settings, record)
        async with simulators() as url:
            await _provider_account(settings, record, spec, url)
        await _endpoint(settings, record)
        await _wallet(settings, record)
    record.is_complete = True
    records.write(settings.home, record)
    return record


def _sandbox(plugins: pluggy.PluginManager) -> SandboxSpec:
    found: list[list[SandboxSpec]] = plugins.hook.bahi_sandboxes()
    for spec in itertools.chain.from_iterable(found):
        if (spec.kind, spec.provider) == SANDBOX:
            return spec
    raise SeedRefused(f"no installed plugin brings a simulator of {SANDBOX[1]}")


async def _is_intact(settings: Settings, record: Record, spec: SandboxSpec) -> bool:
    """Whether everything recorded is still there: somebody may have removed the database or a store meanwhile."""
    if not record.is_complete or record.public_url != settings.public_url:
        return False
    if not (settings.home / "sandbox" / spec.name).is_dir():
        return False
    try:
        await auth.authenticate_admin(record.platform_key)
        for key in (record.admin_key, record.app_key):
            ref, principal = await auth.authenticate_key(key)
        with scope.use(Scope(ref, principal)):
            await providers.get(ids.parse("pac", record.provider_account))
            await webhook_endpoints.get()
            await wallets.get(ids.parse("wal", record.wallet))
    except BahiError:
        return False
    return True


async def _tenant(settings: Settings) -> TenantRef:
    """The tenant as its file says, and allowed to send payers back to our own pages."""
    definition = apply.load(SLUG)
    origins = {*(definition.change.allowed_origins or ()), settings.public_url}
    if await apply.exists(SLUG):
        with scope.use(replace(scope.get(), tenant=await tenancy.get_by_slug(SLUG))):
            origins |= {*(await tenancy.get_configuration()).allowed_origins}
    change = replace(definition.change, allowed_origins=tuple(sorted(origins)))
    definition = replace(definition, change=change)
    if await apply.plan(definition):
        return await apply.carry_out(definition)
    return await tenancy.get_by_slug(SLUG)


async def _keys(settings: Settings, record: Record) -> None:
    """A working key of each kind. Keys of ours whose secret was lost in a kill are revoked: nobody can know them."""
    if not await _works(record.platform_key, auth.authenticate_admin):
        record.platform_key = (await auth.create_admin_key("development")).secret.value
        records.write(settings.home, record)
    app = frozenset(name for name in all_permissions() if name.startswith(_APP))
    wanted = {"admin_key": ("Demo admin", frozenset({"*"})), "app_key": ("Demo app", app)}
    for field, (name, permissions) in wanted.items():
        if await _works(getattr(record, field), auth.authenticate_key):
            continue
        for old in await auth.list_keys(_NEWEST, 1000):
            if old.name == name and old.revoked_at is None:
                await auth.revoke_key(old.id)
        setattr(record, field, (await auth.create_key(name, permissions)).secret.value)
        records.write(settings.home, record)


async def _works(secret: str, authenticate: Callable[[str], Awaitable[object]]) -> bool:
    if not secret:
        return False
    try:
        await authenticate(secret)
    except BahiError:
        return False
    return True


async def _provider_account(settings: Settings, record: Record, spec: SandboxSpec, simulators_url: str) -> None:
    """Credentials at the simulator, an account here that holds them, and our webhook address over there."""
    business = (await tenancy.get_configuration()).name
    if not record.credentials:
        record.credentials = spec.make_credentials(business)
        records.write(settings.home, record)
    record.merchant = record.credentials[spec.account_setting]
    account = await _account(record, spec)
    record.provider_account = ids.text("pac", account.id)
    for call in spec.enrol(record.credentials, business, providers.webhook_url(scope.tenant(), account.id)):
        answer = await outbound.request(
            "POST", f"{simulators_url}/sandbox/{spec.name}/_control/{call.path}", json=dict(call.body)
        )
        if not answer.ok:
            raise SeedRefused(f"the simulator refused {call.path}: {answer.body[:500].decode(errors='replace')}")
    records.write(settings.home, record)


async def _account(record: Record, spec: SandboxSpec) -> ProviderAccount:
    """The account of the recorded credentials. One whose credentials nobody recorded any more only finishes what it
    began."""
    kind, name = SANDBOX
    label = f"{name.capitalize()} sandbox"
    found = None
    for account in await providers.list_accounts(_NEWEST, 1000, kind):
        if account.label != label or account.status != "enabled":
            continue
        if all(account.config[key] == record.credentials[key] for key in _shared(record, account)):
            found = account
        else:
            await providers.set_status(account.id, "disabled", reason="its credentials were lost")
    return found or await providers.create(NewProviderAccount(kind, name, label, dict(record.credentials)))


def _shared(record: Record, account: ProviderAccount) -> set[str]:
    """The settings that are no secrets: the account shows those."""
    return record.credentials.keys() & account.config.keys()


async def _endpoint(settings: Settings, record: Record) -> None:
    """The tenant's webhook endpoint: the receiver of the landing page."""
    url = f"{settings.public_url}{RECEIVER_PATH}"
    try:
        is_known = (await webhook_endpoints.get()).url == url and bool(record.receiver_secret)
    except EndpointNotFound:
        is_known = False
    if is_known:
        return
    made = await webhook_endpoints.put(url, None)
    if made.secret is None and not record.receiver_secret:
        made = await webhook_endpoints.rotate_secret()
    if made.secret is not None:
        record.receiver_secret = made.secret.value
    records.write(settings.home, record)


async def _wallet(settings: Settings, record: Record) -> None:
    """A visitor with a wallet, for the landing page to play with."""
    person, _ = await people.create(_VISITOR, Profile(name="Asha Rao"))
    known = await wallets.list_wallets(_NEWEST, 1, WalletFilter(person_id=person.id))
    wallet = known[0] if known else await wallets.create(NewWallet(person.id, CURRENCY, "Landing page", {}))
    record.wallet = wallet.public_id
    records.write(settings.home, record)

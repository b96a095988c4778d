from __future__ import annotations

from uuid import UUID

from quart import Blueprint

from core.kit import ids, pagination, scope
from core.providers import registry, service
from core.providers.breaker import service as breaker
from core.providers.breaker.types import Breaker
from core.providers.schemas import (
    BreakerOut,
    ProviderAccountChangeIn,
    ProviderAccountIn,
    ProviderAccountOut,
    ProviderAccountPageOut,
    ProviderAccountQuery,
    ProviderListOut,
    ProviderOut,
    SecretOut,
    StatusIn,
)
from core.providers.types import AccountChange, NewProviderAccount, ProviderAccount
from core.web.access import requires, step_up
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("providers", __name__, url_prefix="/v1")

_NEWEST = UUID(int=2**128 - 1)


@blueprint.get("/providers")
@requires("provider_accounts:read")
@validate_response(ProviderListOut)
async def get_providers() -> ProviderListOut:
    """List the providers that the installed plugins offer, with the settings each takes."""
    return ProviderListOut(
        items=[
            ProviderOut(
                kind=item.kind,
                name=item.spec.name,
                label=item.spec.label,
                capabilities=sorted(item.spec.capabilities),
                currencies=list(item.spec.currencies),
                config_schema=item.spec.config_model.model_json_schema(),
            )
            for item in registry.list_installed()
        ]
    )


@blueprint.post("/provider-accounts")
@requires("provider_accounts:write")
@idempotent(required=False)
@validate_request(ProviderAccountIn)
@validate_response(ProviderAccountOut, 201)
@step_up("provider_accounts.create", hidden=("data/config",))
async def post_provider_account(data: ProviderAccountIn) -> ProviderAccountOut:
    """Create a provider account; its secrets are encrypted and never shown again."""
    new = NewProviderAccount(
        data.kind, data.provider, data.label, data.config, data.priority, _currencies(data.currencies)
    )
    return await _out(await service.create(new))


@blueprint.get("/provider-accounts")
@requires("provider_accounts:read")
@validate_querystring(ProviderAccountQuery)
@validate_response(ProviderAccountPageOut)
async def get_provider_accounts(query: ProviderAccountQuery) -> ProviderAccountPageOut:
    """List provider accounts, newest first."""
    name = f"provider_accounts/{query.kind}"
    before = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
    rows = await service.list_accounts(before, query.limit + 1, query.kind)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    breakers = await breaker.list_of([row.id for row in page.items])
    return ProviderAccountPageOut(
        items=[_shown(row, breakers.get(row.id)) for row in page.items], next_cursor=page.next_cursor
    )


@blueprint.get("/provider-accounts/<account_id>")
@requires("provider_accounts:read")
@validate_response(ProviderAccountOut)
async def get_provider_account(account_id: str) -> ProviderAccountOut:
    """Show a provider account."""
    return await _out(await service.get(ids.parse("pac", account_id)))


@blueprint.patch("/provider-accounts/<account_id>")
@requires("provider_accounts:write")
@validate_request(ProviderAccountChangeIn)
@validate_response(ProviderAccountOut)
@step_up("provider_accounts.change", hidden=("data/config",))
async def patch_provider_account(account_id: str, data: ProviderAccountChangeIn) -> ProviderAccountOut:
    """Change a provider account; secrets that are not sent stay, replaced webhook secrets overlap."""
    wanted = AccountChange(
        data.label, data.priority, _currencies(data.currencies), data.config, data.revoke_former_secrets
    )
    return await _out(await service.change(ids.parse("pac", account_id), wanted))


@blueprint.post("/provider-accounts/<account_id>/disable")
@requires("provider_accounts:write")
@idempotent(required=False)
@validate_request(StatusIn)
@validate_response(ProviderAccountOut)
async def post_disable(account_id: str, data: StatusIn) -> ProviderAccountOut:
    """Take no new business through an account; what it began is still finished."""
    return await _out(await service.set_status(ids.parse("pac", account_id), "disabled", reason=data.reason))


@blueprint.post("/provider-accounts/<account_id>/enable")
@requires("provider_accounts:write")
@idempotent(required=False)
@validate_request(StatusIn)
@validate_response(ProviderAccountOut)
async def post_enable(account_id: str, data: StatusIn) -> ProviderAccountOut:
    """Take new business through an account again."""
    return await _out(await service.set_status(ids.parse("pac", account_id), "enabled", reason=data.reason))


def _currencies(given: list[str] | None) -> tuple[str, ...] | None:
    return None if given is None else tuple(given)


async def _out(account: ProviderAccount) -> ProviderAccountOut:
    return _shown(account, (await breaker.list_of([account.id])).get(account.id))


def _shown(account: ProviderAccount, state: Breaker | None) -> ProviderAccountOut:
    return ProviderAccountOut(
        id=ids.text("pac", account.id),
        kind=account.kind,
        provider=account.provider,
        label=account.label,
        status=account.status,
        priority=account.priority,
        currencies=list(account.currencies),
        config=dict(account.config),
        secrets={
            name: SecretOut(changed_at=fact.changed_at, former_valid_until=fact.former_valid_until)
            for name, fact in account.secrets.items()
        },
        config_version=account.config_version,
        version=account.version,
        webhook_url=service.webhook_url(scope.tenant(), account.id),
        breaker=BreakerOut.of(state),
        created_at=account.created_at,
        updated_at=account.updated_at,
    )

from __future__ import annotations

from quart import Blueprint

from core.kit import ids, pagination
from core.ledger import service as ledger
from core.ledger.accounts import addresses, service
from core.ledger.accounts.schemas import (
    AccountCountOut,
    AccountCriteria,
    AccountIn,
    AccountMetadataIn,
    AccountOut,
    AccountPageOut,
    AccountQuery,
    AccountTotalOut,
    AccountTotalsOut,
    FloorIn,
    ReasonIn,
    TemplateAccountIn,
    TemplateIn,
    TemplateOut,
    TemplatesOut,
    floor_of,
)
from core.ledger.chart import service as chart
from core.ledger.types import NewAccount
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("ledger_accounts", __name__, url_prefix="/v1/ledger")


@blueprint.post("/accounts")
@requires("ledger:write")
@idempotent(required=False)
@validate_request(AccountIn)
@validate_response(AccountOut, 201)
async def post_account(data: AccountIn) -> AccountOut:
    """Open an account; the same code again answers the first."""
    addresses.check_metadata(data.metadata)
    new = NewAccount(
        code=data.code,
        normal_side=data.normal_side,
        currency=data.currency,
        floor=floor_of(data.floor, data.currency),
        metadata=data.metadata,
    )
    return AccountOut.of(await ledger.open_account(new))


@blueprint.get("/accounts")
@requires("ledger:read")
@validate_querystring(AccountQuery)
@validate_response(AccountPageOut)
async def get_accounts(query: AccountQuery) -> AccountPageOut:
    """List accounts by code, searched by address pattern, metadata and state."""
    wanted = query.filter()
    name = f"ledger_accounts:{wanted}"
    after = pagination.decode(name, query.cursor)[0] if query.cursor else ""
    rows = await service.list_accounts(wanted, after, query.limit + 1)
    page = pagination.page(name, rows, query.limit, lambda row: [row.code])
    return AccountPageOut(items=[AccountOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/account-count")
@requires("ledger:read")
@validate_querystring(AccountCriteria)
@validate_response(AccountCountOut)
async def get_account_count(query: AccountCriteria) -> AccountCountOut:
    """Count the accounts that a list with the same criteria would give."""
    return AccountCountOut.of(await service.count_accounts(query.filter()))


@blueprint.get("/account-totals")
@requires("ledger:read")
@validate_querystring(AccountCriteria)
@validate_response(AccountTotalsOut)
async def get_account_totals(query: AccountCriteria) -> AccountTotalsOut:
    """Read what the accounts that a list with the same criteria would give have together, such as all wallets."""
    found = await service.total_accounts(query.filter())
    return AccountTotalsOut(items=[AccountTotalOut.of(total) for total in found])


@blueprint.get("/accounts/<account_id>")
@requires("ledger:read")
@validate_response(AccountOut)
async def get_account(account_id: str) -> AccountOut:
    """Read an account and its balance."""
    return AccountOut.of(await ledger.get_account(ids.parse("acc", account_id)))


@blueprint.put("/accounts/<account_id>/metadata")
@requires("ledger:administer")
@validate_request(AccountMetadataIn)
@validate_response(AccountOut)
async def put_account_metadata(account_id: str, data: AccountMetadataIn) -> AccountOut:
    """Replace an account's metadata."""
    return AccountOut.of(await service.set_metadata(ids.parse("acc", account_id), data.metadata))


@blueprint.put("/accounts/<account_id>/floor")
@requires("ledger:administer")
@validate_request(FloorIn)
@validate_response(AccountOut)
async def put_account_floor(account_id: str, data: FloorIn) -> AccountOut:
    """Change an account's floor or overdraft."""
    account = await ledger.get_account(ids.parse("acc", account_id))
    floor = floor_of(data.floor, account.currency)
    return AccountOut.of(await service.set_floor(account.id, floor, reason=data.reason))


@blueprint.post("/accounts/<account_id>/freeze")
@requires("ledger:administer")
@idempotent(required=False)
@validate_request(ReasonIn)
@validate_response(AccountOut)
async def post_account_freeze(account_id: str, data: ReasonIn) -> AccountOut:
    """Refuse every posting on an account until it is released."""
    return AccountOut.of(await service.freeze(ids.parse("acc", account_id), reason=data.reason))


@blueprint.post("/accounts/<account_id>/release")
@requires("ledger:administer")
@idempotent(required=False)
@validate_request(ReasonIn)
@validate_response(AccountOut)
async def post_account_release(account_id: str, data: ReasonIn) -> AccountOut:
    """Lift a freeze."""
    return AccountOut.of(await service.release(ids.parse("acc", account_id), reason=data.reason))


@blueprint.post("/accounts/<account_id>/close")
@requires("ledger:administer")
@idempotent(required=False)
@validate_request(ReasonIn)
@validate_response(AccountOut)
async def post_account_close(account_id: str, data: ReasonIn) -> AccountOut:
    """Close an account for ever: only at a balance of zero and without holds."""
    return AccountOut.of(await service.close(ids.parse("acc", account_id), reason=data.reason))


@blueprint.get("/templates")
@requires("ledger:read")
@validate_response(TemplatesOut)
async def get_account_templates() -> TemplatesOut:
    """List the account templates: the tenant's own and the standard ones that it has not replaced."""
    return TemplatesOut(items=[TemplateOut.of(template) for template in await chart.list_templates()])


@blueprint.get("/templates/<template>")
@requires("ledger:read")
@validate_response(TemplateOut)
async def get_account_template(template: str) -> TemplateOut:
    """Read an account template."""
    return TemplateOut.of(await chart.get_template(template))


@blueprint.post("/templates")
@requires("ledger:administer")
@idempotent(required=False)
@validate_request(TemplateIn)
@validate_response(TemplateOut, 201)
async def post_account_template(data: TemplateIn) -> TemplateOut:
    """Make or replace an account template; accounts that it opened before stay as they are."""
    return TemplateOut.of(await service.put_template(data.template()))


@blueprint.post("/templates/<template>/accounts")
@requires("ledger:write")
@idempotent(required=False)
@validate_request(TemplateAccountIn)
@validate_response(AccountOut, 201)
async def post_account_of_template(template: str, data: TemplateAccountIn) -> AccountOut:
    """Open the account that a template makes of the arguments; the same arguments again answer the first."""
    new = service.new_of(await chart.get_template(template), data.arguments, metadata=data.metadata)
    return AccountOut.of(await ledger.open_account(new))

from __future__ import annotations

from quart import Blueprint

from core.kit import ids, pagination
from core.kit.errors import NotFound
from core.kit.idempotency import Answer
from core.ledger.limits import service as limits
from core.ledger.limits.schemas import LimitStateOut
from core.ledger.statements import service as statements
from core.ledger.statements.schemas import AccountStatementOut, SpanQuery
from core.payments.routes import answer_created, created, render_payment
from core.payments.schemas import PaymentDetailOut, PaymentOut
from core.people import service as people
from core.wallets import history
from core.wallets import service as wallets
from core.wallets.pockets import service as pockets
from core.wallets.schemas import (
    DepositIn,
    DepositPageOut,
    PocketLimitsOut,
    PocketStatementOut,
    ReasonIn,
    WalletChangeIn,
    WalletHistoryOut,
    WalletHistoryQuery,
    WalletIn,
    WalletLimitsOut,
    WalletOut,
    WalletPageOut,
    WalletQuery,
    WalletStatementOut,
)
from core.wallets.types import NewWallet
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent
from core.web.schemas import PageQuery

blueprint = Blueprint("wallets", __name__, url_prefix="/v1/wallets")


@blueprint.post("")
@requires("wallets:write")
@idempotent(required=False)
@validate_request(WalletIn)
@validate_response(WalletOut, 201)
async def post_wallet(data: WalletIn) -> WalletOut:
    """Open a wallet for a person."""
    if data.person_id is not None:
        person_id = ids.parse("per", data.person_id)
    else:
        assert data.external_id is not None
        person = await people.find_by_external_id(data.external_id)
        if person is None:
            raise NotFound
        person_id = person.id
    return WalletOut.of(await wallets.create(NewWallet(person_id, data.currency, data.name, data.metadata)))


@blueprint.get("")
@requires("wallets:read", own=True)
@validate_querystring(WalletQuery)
@validate_response(WalletPageOut)
async def get_wallets(query: WalletQuery) -> WalletPageOut:
    """List wallets with their balances, newest first."""
    listing = pagination.newest_first(query.list_name(), query)
    page = listing.page(await wallets.list_wallets(listing.start, listing.count, query.wanted()))
    return WalletPageOut(items=[WalletOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/<wallet_id>")
@requires("wallets:read", own=True)
@validate_response(WalletOut)
async def get_wallet(wallet_id: str) -> WalletOut:
    """Read a wallet and its balance."""
    return WalletOut.of(await wallets.get(ids.parse("wal", wallet_id)))


@blueprint.patch("/<wallet_id>")
@requires("wallets:write")
@validate_request(WalletChangeIn)
@validate_response(WalletOut)
async def patch_wallet(wallet_id: str, data: WalletChangeIn) -> WalletOut:
    """Rename a wallet or replace its metadata."""
    found = await wallets.update(
        ids.parse("wal", wallet_id), name=data.name, metadata=data.metadata, row_version=data.row_version
    )
    return WalletOut.of(found)


@blueprint.post("/<wallet_id>/freeze")
@requires("wallets:admin")
@idempotent(required=False)
@validate_request(ReasonIn)
@validate_response(WalletOut)
async def post_freeze(wallet_id: str, data: ReasonIn) -> WalletOut:
    """Let nothing in or out until the wallet is released."""
    return WalletOut.of(await wallets.freeze(ids.parse("wal", wallet_id), reason=data.reason))


@blueprint.post("/<wallet_id>/release")
@requires("wallets:admin")
@idempotent(required=False)
@validate_request(ReasonIn)
@validate_response(WalletOut)
async def post_release(wallet_id: str, data: ReasonIn) -> WalletOut:
    """Lift a freeze."""
    return WalletOut.of(await wallets.release(ids.parse("wal", wallet_id), reason=data.reason))


@blueprint.post("/<wallet_id>/close")
@requires("wallets:admin")
@idempotent(required=False)
@validate_request(ReasonIn)
@validate_response(WalletOut)
async def post_close(wallet_id: str, data: ReasonIn) -> WalletOut:
    """Close an empty wallet for good."""
    return WalletOut.of(await wallets.close(ids.parse("wal", wallet_id), reason=data.reason))


@blueprint.post("/<wallet_id>/deposits")
@requires("wallets:deposit", own=True)
@idempotent(resume=render_payment, render=answer_created)
@validate_request(DepositIn)
@validate_response(PaymentDetailOut, 201)
async def post_deposit(wallet_id: str, data: DepositIn) -> PaymentDetailOut | Answer:
    """Ask for a deposit: the answer has the page where the payer pays."""
    return created(await wallets.deposit(ids.parse("wal", wallet_id), data.payment()))


@blueprint.get("/<wallet_id>/deposits")
@requires("wallets:read", own=True)
@validate_querystring(PageQuery)
@validate_response(DepositPageOut)
async def get_deposits(wallet_id: str, query: PageQuery) -> DepositPageOut:
    """List a wallet's deposits, newest first, whatever became of them."""
    listing = pagination.newest_first(f"deposits:{wallet_id}", query)
    page = listing.page(await wallets.list_deposits(ids.parse("wal", wallet_id), listing.start, listing.count))
    return DepositPageOut(items=[PaymentOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/<wallet_id>/history")
@requires("wallets:read", own=True)
@validate_querystring(WalletHistoryQuery)
@validate_response(WalletHistoryOut)
async def get_wallet_history(wallet_id: str, query: WalletHistoryQuery) -> WalletHistoryOut:
    """List a wallet's changes over all its pockets, newest first, each with that pocket's balance after it."""
    wallet = await wallets.get(ids.parse("wal", wallet_id))
    name = query.list_name(wallet_id)
    key = pagination.decode(name, query.cursor) if query.cursor else None
    page = await history.list_history(wallet.id, key, query.limit, query.wanted(wallet.currency))
    return WalletHistoryOut.of(page, wallet.currency, name)


@blueprint.get("/<wallet_id>/limits")
@requires("wallets:read", own=True)
@validate_response(WalletLimitsOut)
async def get_wallet_limits(wallet_id: str) -> WalletLimitsOut:
    """Read the limits in force for a wallet: what is used and left of each, and when it begins anew."""
    lots = await pockets.list_pockets(ids.parse("wal", wallet_id))
    states = await limits.states([lot.account_id for lot in lots])
    parts = [
        PocketLimitsOut(
            pocket=ids.text("pkt", lot.id) if lot.id else None,
            pocket_kind=lot.kind.name,
            limits=[LimitStateOut.of(state) for state in states[lot.account_id]],
        )
        for lot in lots
        if states.get(lot.account_id)
    ]
    return WalletLimitsOut(parts=parts)


@blueprint.get("/<wallet_id>/statement")
@requires("wallets:read", own=True)
@validate_querystring(SpanQuery)
@validate_response(WalletStatementOut)
async def get_wallet_statement(wallet_id: str, query: SpanQuery) -> WalletStatementOut:
    """Read a wallet's statement over its pockets: opening, every line with the balance after it, closing."""
    parts = []
    for lot in await pockets.list_pockets(ids.parse("wal", wallet_id)):
        head, lines = await statements.read_inline(
            lot.account_id, query.since, query.until, as_known_at=query.as_known_at
        )
        name = ids.text("pkt", lot.id) if lot.id else None
        told = AccountStatementOut.of(head, lines)
        parts.append(PocketStatementOut(pocket=name, pocket_kind=lot.kind.name, statement=told))
    return WalletStatementOut(parts=parts)

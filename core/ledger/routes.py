from __future__ import annotations

from decimal import Decimal
from uuid import UUID

import orjson
from quart import Blueprint, g

from core.kit import ids, pagination
from core.kit.errors import BahiError
from core.kit.idempotency import Answer, Claim
from core.kit.money import exponent
from core.ledger import service as ledger
from core.ledger.decide import Verdict
from core.ledger.exchange import transaction_of
from core.ledger.schemas import (
    AccountIn,
    AccountOut,
    AccountPageOut,
    AccountQuery,
    ExchangeIn,
    HistoryEntryOut,
    HistoryPageOut,
    ReversalIn,
    TransactionIn,
    TransactionOut,
    TransactionPageOut,
    TransactionQuery,
    TrialBalanceOut,
    TrialBalanceRowOut,
    TrialBalanceTotalOut,
    floor_of,
)
from core.ledger.types import NewAccount, NewTransaction, Transaction, TrialBalanceRow
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.errors import CONTENT_TYPE
from core.web.idempotent import claimed, idempotent
from core.web.schemas import MoneyOut, PageQuery

blueprint = Blueprint("ledger", __name__, url_prefix="/v1/ledger")

_NEWEST = UUID(int=2**128 - 1)


@blueprint.post("/accounts")
@requires("ledger:write")
@idempotent(required=False)
@validate_request(AccountIn)
@validate_response(AccountOut, 201)
async def post_account(data: AccountIn) -> AccountOut:
    """Open an account; the same code again answers the first."""
    floor = floor_of(data.floor, data.currency)
    return AccountOut.of(
        await ledger.open_account(
            NewAccount(
                code=data.code,
                normal_side=data.normal_side,
                currency=data.currency,
                floor=floor.amount if floor else None,
                metadata=data.metadata,
            )
        )
    )


@blueprint.get("/accounts")
@requires("ledger:read")
@validate_querystring(AccountQuery)
@validate_response(AccountPageOut)
async def get_accounts(query: AccountQuery) -> AccountPageOut:
    """List accounts by code."""
    name = f"ledger_accounts:{query.prefix}"
    after = pagination.decode(name, query.cursor)[0] if query.cursor else ""
    rows = await ledger.list_accounts(after, query.prefix, query.limit + 1)
    page = pagination.page(name, rows, query.limit, lambda row: [row.code])
    return AccountPageOut(items=[AccountOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/accounts/<account_id>")
@requires("ledger:read")
@validate_response(AccountOut)
async def get_account(account_id: str) -> AccountOut:
    """Read an account and its balance."""
    return AccountOut.of(await ledger.get_account(ids.parse("acc", account_id)))


@blueprint.get("/accounts/<account_id>/history")
@requires("ledger:read")
@validate_querystring(PageQuery)
@validate_response(HistoryPageOut)
async def get_account_history(account_id: str, query: PageQuery) -> HistoryPageOut:
    """List an account's changes, newest first, each with the balance after it."""
    account = await ledger.get_account(ids.parse("acc", account_id))
    name = f"ledger_history:{account_id}"
    before = pagination.decode(name, query.cursor)[0] if query.cursor else None
    rows = await ledger.list_history(account.id, before, query.limit + 1)
    page = pagination.page(name, rows, query.limit, lambda row: [row.version])
    items = [HistoryEntryOut.of(row, account.currency) for row in page.items]
    return HistoryPageOut(items=items, next_cursor=page.next_cursor)


@blueprint.post("/transactions")
@requires("ledger:write")
@claimed
@validate_request(TransactionIn)
@validate_response(TransactionOut, 201)
async def post_transaction(data: TransactionIn, claim: Claim) -> Answer:
    """Post a balanced transaction, once per idempotency key.

    A dry run answers exactly what posting would answer now, with ids that are nobody's; its key stays free.
    """
    request_id: str = g.request_id
    if data.dry_run:
        return await _preview(data.new(), request_id)
    return await ledger.post_once(data.new(), claim, lambda verdict: render(verdict, request_id))


@blueprint.post("/exchanges")
@requires("ledger:write")
@claimed
@validate_request(ExchangeIn)
@validate_response(TransactionOut, 201)
async def post_exchange(data: ExchangeIn, claim: Claim) -> Answer:
    """Exchange money of one currency for another's at a rate, through two liquidity accounts, in one transaction."""
    request_id: str = g.request_id
    return await ledger.post_once(transaction_of(data.new()), claim, lambda verdict: render(verdict, request_id))


@blueprint.get("/transactions")
@requires("ledger:read")
@validate_querystring(TransactionQuery)
@validate_response(TransactionPageOut)
async def get_transactions(query: TransactionQuery) -> TransactionPageOut:
    """List transactions, newest first."""
    if query.reference is not None:
        found = await ledger.find_transaction(query.reference)
        return TransactionPageOut(items=[TransactionOut.of(found)] if found else [], next_cursor=None)
    metadata = query.facts()
    name = f"ledger_transactions:{query.kind}:{query.metadata}"
    before = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
    rows = await ledger.list_transactions(before, query.kind, query.limit + 1, metadata)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return TransactionPageOut(items=[TransactionOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/transactions/<transaction_id>")
@requires("ledger:read")
@validate_response(TransactionOut)
async def get_transaction(transaction_id: str) -> TransactionOut:
    """Read a transaction with its postings."""
    return TransactionOut.of(await ledger.get_transaction(ids.parse("txn", transaction_id)))


@blueprint.post("/transactions/<transaction_id>/reversals")
@requires("ledger:write")
@idempotent()
@validate_request(ReversalIn)
@validate_response(TransactionOut, 201)
async def post_reversal(transaction_id: str, data: ReversalIn) -> TransactionOut:
    """Undo a transaction by a new one: what is left of it, or a part. Never more than was posted."""
    return TransactionOut.of(
        await ledger.reverse(
            ids.parse("txn", transaction_id),
            reference=data.reference,
            description=data.description,
            lines=data.parts(),
            amount=data.amount.money() if data.amount else None,
            effective_at=data.effective_at,
        )
    )


@blueprint.get("/trial-balance")
@requires("ledger:read")
@validate_response(TrialBalanceOut)
async def get_trial_balance() -> TrialBalanceOut:
    """List every account with a balance; per currency the two columns agree."""
    rows = await ledger.trial_balance()
    return TrialBalanceOut(items=[_trial_row(row) for row in rows], totals=_totals(rows))


async def _preview(new: NewTransaction, request_id: str) -> Answer:
    try:
        return render(await ledger.preview(new), request_id)
    except BahiError as refusal:
        return render(refusal, request_id)


def render(verdict: Verdict, request_id: str) -> Answer:
    """A verdict as the bytes that are sent and stored."""
    if isinstance(verdict, Transaction):
        body = TransactionOut.of(verdict).model_dump_json().encode()
        return Answer(201, body, "application/json", verdict.id)
    assert isinstance(verdict, BahiError)
    problem = verdict.problem() | {"request_id": request_id}
    return Answer(verdict.status, orjson.dumps(problem), CONTENT_TYPE)


def _trial_row(row: TrialBalanceRow) -> TrialBalanceRowOut:
    digits = exponent(row.currency)
    return TrialBalanceRowOut(
        account=ids.text("acc", row.account_id),
        code=row.code,
        debit=MoneyOut(amount=f"{row.debit:.{digits}f}", currency=row.currency),
        credit=MoneyOut(amount=f"{row.credit:.{digits}f}", currency=row.currency),
    )


def _totals(rows: list[TrialBalanceRow]) -> list[TrialBalanceTotalOut]:
    totals = []
    for currency in sorted({row.currency for row in rows}):
        digits = exponent(currency)
        debit = sum((row.debit for row in rows if row.currency == currency), Decimal(0))
        credit = sum((row.credit for row in rows if row.currency == currency), Decimal(0))
        totals.append(
            TrialBalanceTotalOut(
                currency=currency,
                debit=f"{debit:.{digits}f}",
                credit=f"{credit:.{digits}f}",
                balanced=debit == credit,
            )
        )
    return totals

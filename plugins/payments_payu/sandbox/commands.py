"""The vendor's API: commands at `/merchant/postservice.php`, answered 200 whatever they say, and the REST report."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl

from quart import Blueprint, Response, request

from core.testing.vendor.control import current_world
from core.testing.vendor.faults import Fault
from plugins.payments_payu.sandbox import actions, hashing, mandates, render, settlements
from plugins.payments_payu.sandbox.errors import CommandRefused, MandateRefused
from plugins.payments_payu.sandbox.types import Action, Line, Merchant, Transaction
from plugins.payments_payu.sandbox.vendor import Vendor, local

blueprint = Blueprint("commands", __name__)
Answer = dict[str, Any]

_AUTHORIZATION = re.compile(
    r'^hmac username="(?P<key>[^"]*)", *algorithm="sha512", *headers="date", '
    r'*signature="(?P<signature>[0-9a-f]{128})"\Z'
)
_LISTING = {"get_Transaction_Details": "%Y-%m-%d", "get_transaction_info": "%Y-%m-%d %H:%M:%S"}


def vendor() -> Vendor:
    instance = current_world()
    assert isinstance(instance, Vendor), "built by app"
    return instance


def answer(body: Any, status: int = 200) -> Response:
    # The vendor's header says text/html now and then, whatever the body is.
    return Response(json.dumps(body), status=status, content_type="text/html; charset=UTF-8")


@blueprint.post("/merchant/postservice.php")
async def postservice() -> Response:
    """Perform one command. The official Node SDK ends its body with a stray `&`, which is tolerated."""
    raw = await request.get_data(as_text=True)
    fields = dict(parse_qsl(str(raw).rstrip("&"), keep_blank_values=True))
    if not fields:
        fields = {name: value for name, value in (await request.form).items() if isinstance(value, str)}
    merchant = vendor().table(Merchant).get(fields.get("key", ""))
    command, var1 = fields.get("command", ""), fields.get("var1", "")
    if not command or "hash" not in fields:
        return answer({"status": 0, "msg": "Parameter missing"})
    if merchant is None or not _is_signed(merchant, command, var1, fields["hash"]):
        return answer({"status": 0, "msg": "Invalid Hash."})

    async def perform() -> Answer:
        try:
            return _perform(merchant, command, fields)
        except (CommandRefused, MandateRefused) as refused:
            return refused.answer

    return await shielded(merchant, command, perform)


@blueprint.get("/settlement/range")
async def settlement_range() -> Response:
    """The REST report, signed over its date. The vendor's status for a wrong signature is not documented: 401 here."""
    found = _AUTHORIZATION.match(request.headers.get("Authorization", ""))
    merchant = vendor().table(Merchant).get(found["key"]) if found else None
    date = request.headers.get("Date", "")
    if found is None or merchant is None:
        return answer({"status": 1, "message": "Unauthorized: Invalid signature"}, 401)
    salts = [salt for salt in (merchant.salt, merchant.former_salt) if salt]
    if not any(hashing.same(found["signature"], hashing.digest("", date, salt)) for salt in salts):
        return answer({"status": 1, "message": "Unauthorized: Invalid signature"}, 401)
    known: Merchant = merchant
    query = dict(request.args)

    async def perform() -> Answer:
        return settlements.in_range(vendor(), known, query)

    return await shielded(known, "settlement_range", perform)


async def shielded(merchant: Merchant, operation: str, perform: Callable[[], Coroutine[Any, Any, Answer]]) -> Response:
    """Let the merchant's faults strike, do it to its end and commit before answering.

    A server performs what it was asked even if the client stopped waiting.
    """
    return await asyncio.shield(asyncio.ensure_future(_with_faults(merchant, operation, perform)))


async def _with_faults(
    merchant: Merchant, operation: str, perform: Callable[[], Coroutine[Any, Any, Answer]]
) -> Response:
    state = vendor()

    def strike(name: str) -> Fault | None:
        fault = state.faults.take(merchant.id, name, operation)
        if fault is not None:
            state.log("fault", merchant.id, fault=name, operation=operation)
        return fault

    if slow := strike("slow"):
        await asyncio.sleep(slow.seconds)
    if strike("rate_limited"):
        await state.commit()
        return answer({"status": 0, "msg": "Requests limit reached"})
    if broken := strike("server_error"):
        await state.commit()
        return _broken(broken)
    body = await perform()
    late = strike("charge_then_timeout")
    await state.commit()
    if late is not None:
        await asyncio.sleep(late.seconds)
        return _broken(late)
    return answer(body)


def _broken(fault: Fault) -> Response:
    if fault.html:
        page = f"<html><head><title>{fault.status}</title></head><body><h1>{fault.status}</h1></body></html>"
        return Response(page, status=fault.status, content_type="text/html")
    return answer({"status": 0, "msg": "Something went wrong"}, fault.status)


def _is_signed(merchant: Merchant, command: str, var1: str, given: str) -> bool:
    salts = [salt for salt in (merchant.salt, merchant.former_salt) if salt]
    return any(hashing.same(given, hashing.digest(merchant.id, command, var1, salt)) for salt in salts)


def _perform(merchant: Merchant, command: str, fields: dict[str, str]) -> Answer:
    """Raises CommandRefused, MandateRefused."""
    state = vendor()
    var1, var2 = fields.get("var1", ""), fields.get("var2", "")
    if command in mandates.COMMANDS:
        return mandates.perform(state, merchant, command, var1)
    if command in _LISTING:
        return _list(merchant, command, var1, var2)
    commands: dict[str, Callable[[], Answer]] = {
        "verify_payment": lambda: _verify(merchant, var1),
        "check_payment": lambda: _check(merchant, var1),
        "capture_transaction": lambda: actions.capture(state, merchant, var1, var2, fields.get("var3", "")),
        "cancel_refund_transaction": lambda: actions.cancel_or_refund(state, merchant, fields),
        "check_action_status": lambda: _action_status(merchant, var1, by_payment=var2.lower() == "payuid"),
        "getAllRefundsFromTxnIds": lambda: _refunds_of(merchant, var1),
        "get_settlement_details": lambda: settlements.details(state, merchant, var1),
        "get_TDR": lambda: _tdr(merchant, var1),
        "validateVPA": lambda: _validate_vpa(var1),
    }
    if command not in commands:
        raise CommandRefused("Invalid command")
    return commands[command]()


def _verify(merchant: Merchant, var1: str) -> Answer:
    wanted = var1.split("|")
    details: dict[str, Any] = {}
    count = 0
    for txnid in wanted:
        found = vendor().last_try(merchant, txnid)
        count += found is not None
        details[txnid] = render.verified(found) if found else {"mihpayid": "Not Found", "status": "Not Found"}
    return {
        "status": int(count > 0),
        "msg": f"{count} out of {len(wanted)} Transactions Fetched Successfully",
        "transaction_details": details,
    }


def _check(merchant: Merchant, var1: str) -> Answer:
    found = vendor().payment(merchant, var1)
    if found is None:
        return {"status": 0, "msg": "Transaction not found", "transaction_details": []}
    return {"status": 1, "msg": "Transaction Fetched Successfully", "transaction_details": render.checked(found)}


def _action_status(merchant: Merchant, var1: str, *, by_payment: bool) -> Answer:
    state = vendor()
    rows: list[Action] = []
    if by_payment:
        transaction = state.payment(merchant, var1)
        rows = state.actions(transaction) if transaction else []
    else:
        found = state.table(Action).get(var1)
        rows = [found] if found is not None and found.merchant == merchant.id else []
    if not rows:
        return {
            "status": 0,
            "msg": "0 out of 1 Transactions Fetched Successfully",
            "transaction_details": {var1: "No action status found"},
        }
    shown = {row.id: render.action(row, state.table(Transaction)[row.transaction]) for row in rows}
    return {
        "status": 1,
        "msg": "1 out of 1 Transactions Fetched Successfully",
        "transaction_details": {var1: shown},
    }


def _refunds_of(merchant: Merchant, var1: str) -> Answer:
    state = vendor()
    details: dict[str, Any] = {}
    for txnid in var1.split("|"):
        transaction = state.last_try(merchant, txnid)
        refunds = [item for item in state.actions(transaction) if item.action == "refund"] if transaction else []
        if transaction is not None and refunds:
            details[txnid] = {item.id: render.action(item, transaction) for item in refunds}
        else:
            details[txnid] = "No action status found"
    count = sum(isinstance(item, dict) for item in details.values())
    message = f"{count} out of {len(details)} Transactions Fetched Successfully"
    return {"status": int(count > 0), "msg": message, "transaction_details": details}


def _list(merchant: Merchant, command: str, since: str, until: str) -> Answer:
    pattern = _LISTING[command]
    try:
        first, last = datetime.strptime(since, pattern), datetime.strptime(until, pattern)  # noqa: DTZ007 — India's
    except ValueError:
        name = "yyyy-mm-dd" if pattern == "%Y-%m-%d" else "yyyy-mm-dd hh:mm:ss"
        return {"status": 0, "msg": f"Invalid Date Entered. Date format should be {name}"}
    state = vendor()
    rows = []
    for transaction in state.table(Transaction).values():
        made = local(transaction.created_at).replace(tzinfo=None)
        day_end = last.replace(hour=23, minute=59, second=59) if pattern == "%Y-%m-%d" else last
        if transaction.merchant == merchant.id and first <= made <= day_end:
            rows.append(render.listed(transaction, merchant, _capture_line(transaction)))
    return {"status": 1, "msg": "Transaction Fetched Successfully", "Transaction_details": rows}


def _tdr(merchant: Merchant, var1: str) -> Answer:
    transaction = vendor().payment(merchant, var1)
    if transaction is None:
        return {"status": 0, "msg": "Invalid PayU ID"}
    line = _capture_line(transaction)
    fee = 0 if line is None else line.fee / 100
    return {"status": 1, "msg": "Transaction Fetched Successfully", "TDR_details": {"TDR": fee}}


def _capture_line(transaction: Transaction) -> Line | None:
    state = vendor()
    for item in state.actions(transaction):
        if item.action == "capture" and item.id in state.table(Line):
            return state.table(Line)[item.id]
    return None


def _validate_vpa(var1: str) -> Answer:
    # The official documentation takes the address as text, or as JSON with the key `vpa`.
    try:
        parsed = json.loads(var1)
    except ValueError:
        parsed = None
    vpa = str(parsed.get("vpa", "")) if isinstance(parsed, dict) else var1
    valid = re.fullmatch(r"[A-Za-z0-9._-]{2,}@(payu(\.in)?|okaxis|okhdfcbank|ybl)", vpa) is not None
    name = "Asha Rao" if valid else "NA"
    return {"status": "SUCCESS", "vpa": vpa, "isVPAValid": int(valid), "payerAccountName": name}

"""Entities as the vendor's documents print them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from plugins.payouts_razorpayx.sandbox.types import Contact, FundAccount, Merchant, Movement, Payout, Validation

if TYPE_CHECKING:
    from plugins.payouts_razorpayx.sandbox.bank import Bank

PENNY = 100
"""What a validation sends to an account, in paise."""

_TEXTS = {
    "low_balance": (
        "business",
        "Payout is queued as there is insufficient balance in your business account to process the payout",
    ),
    "payout_processed": (
        "beneficiary_bank",
        "Payout is processed and the money has been credited into the beneficiaries account",
    ),
    "bank_account_closed": (
        "beneficiary_bank",
        "Payout failed as the beneficiary account is closed. Please contact the beneficiary bank",
    ),
    "beneficiary_bank_offline": (
        "beneficiary_bank",
        "Beneficiary bank systems are offline, please retry after 30 min",
    ),
    "pending_approval": ("business", "Payout is pending approval"),
    "payout_bank_processing": ("beneficiary_bank", "Payout is being processed by the bank"),
}


def encode(value: object) -> str:
    """JSON as PHP writes it: `\\/` for a slash, `\\uXXXX` beyond ASCII; who hashes anything but the bytes fails."""
    return json.dumps(value, separators=(",", ":")).replace("/", "\\/")


def notes(found: dict[str, str]) -> dict[str, str] | list[str]:
    """PHP's empty object is a list."""
    return found or []


def contact(found: Contact) -> dict[str, Any]:
    return {
        "id": found.id,
        "entity": "contact",
        "name": found.name,
        "contact": found.contact,
        "email": found.email,
        "type": found.type,
        "reference_id": found.reference_id,
        "batch_id": None,
        "active": found.active,
        "notes": notes(found.notes),
        "created_at": found.created_at,
    }


def fund_account(found: FundAccount) -> dict[str, Any]:
    details: dict[str, Any] = dict(found.details)
    if found.account_type == "vpa":
        username, _, handle = details["address"].partition("@")
        details = {"username": username, "handle": handle, **details}
    else:
        details = {"ifsc": details["ifsc"], "bank_name": details["ifsc"][:4], "name": details["name"],
                   "account_number": details["account_number"], "notes": []}  # fmt: skip
    return {
        "id": found.id,
        "entity": "fund_account",
        "contact_id": found.contact,
        "account_type": found.account_type,
        found.account_type: details,
        "active": found.active,
        "batch_id": None,
        "created_at": found.created_at,
    }


def payout(found: Payout, merchant: Merchant) -> dict[str, Any]:
    source, description = _TEXTS.get(found.reason or "", ("beneficiary_bank", found.reason or ""))
    return {
        "id": found.id,
        "entity": "payout",
        "fund_account_id": found.fund_account,
        "amount": found.amount,
        "currency": "INR",
        "notes": notes(found.notes),
        "fees": found.fees,
        "tax": found.tax,
        "status": found.status,
        "purpose": found.purpose,
        "utr": found.utr,
        "mode": found.mode,
        "reference_id": found.reference_id,
        "narration": found.narration,
        "debit_account_number": merchant.account_number,
        "batch_id": None,
        "status_details": {"description": description, "source": source, "reason": found.reason},
        "created_at": found.created_at,
        "fee_type": "",
    }


def movement(found: Movement, merchant: Merchant, of: Payout) -> dict[str, Any]:
    names = ("id", "fund_account_id", "amount", "notes", "fees", "tax", "status", "utr", "mode", "created_at")
    whole = payout(of, merchant)
    return {
        "id": found.id,
        "entity": "transaction",
        "account_number": merchant.account_number,
        "amount": found.credit or found.debit,
        "currency": "INR",
        "credit": found.credit,
        "debit": found.debit,
        "balance": found.balance,
        "source": {"entity": "payout", **{name: whole[name] for name in names}},
        "created_at": found.created_at,
    }


def validation(bank: Bank, found: Validation, *, webhook: bool = False) -> dict[str, Any]:
    account = bank.table(FundAccount)[found.fund_account]
    whose = bank.table(Contact)[account.contact]
    given = account.details.get("name", whose.name)
    is_match = found.registered_name is not None and found.registered_name.casefold() == given.casefold()
    details = {"active": "The beneficiary account is valid.", "invalid": "The beneficiary account is invalid."}
    results = {
        "account_status": found.account_status,
        "registered_name": found.registered_name,
        "details": details.get(found.account_status or ""),
        "name_match_score": None if found.registered_name is None else 100 * is_match,
    }
    told: dict[str, Any] = {
        "id": found.id,
        "entity": "fund_account.validation",
        "fund_account": {**fund_account(account), "contact": contact(whose)},
        "status": found.status,
        "amount": PENNY,
        "currency": "INR",
        "notes": [],
        # The older form and its webhooks print `results`; the composite one prints `validation_results`.
        "validation_results" if found.composite and not webhook else "results": results,
        "created_at": found.created_at,
        "utr": found.utr,
    }
    if found.composite:
        told["reference_id"] = found.reference_id
    return told


def balance(merchant: Merchant, now: int) -> dict[str, Any]:
    return {
        "entity": "banking_balance",
        "currency": "INR",
        "account_number": merchant.account_number,
        "account_type": "razorpayx_lite",
        "bank_name": None,
        "bank": None,
        "amount": merchant.balance,
        "available_amount": merchant.balance,
        "refreshed_at": now,
    }

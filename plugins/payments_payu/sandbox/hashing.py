"""The vendor's hashes, written from docs.payu.in ("Generate Hash", "Webhooks", "HMAC") for the vendor's side alone."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping


def digest(*parts: str) -> str:
    return hashlib.sha512("|".join(parts).encode()).hexdigest()


def same(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode())


def of_request(form: Mapping[str, str], salt: str) -> str:
    """The hash that a merchant's form must carry."""

    def get(name: str) -> str:
        return form.get(name, "")

    head = [get(name) for name in ("key", "txnid", "amount", "productinfo", "firstname", "email")]
    udfs = [get(f"udf{number}") for number in range(1, 6)]
    if get("api_version") == "19":
        udfs += [get(f"udf{number}") for number in range(6, 11)]
    else:
        udfs += [""] * 5
    tail = [salt]
    if get("si_details"):
        tail = [get("si_details"), salt]
    elif get("beneficiarydetail"):
        tail = [get("beneficiarydetail"), salt]
    if get("additional_charges"):
        tail.append(get("additional_charges"))
    elif get("splitRequest"):
        tail.append(get("splitRequest"))
    return digest(*head, *udfs, *tail)


def of_response(form: Mapping[str, str], salt: str, *, with_split: bool = False) -> str:
    """The hash that the vendor puts into what it sends."""
    tail = [form.get(f"udf{number}", "") for number in range(10, 0, -1)]
    tail += [form.get(name, "") for name in ("email", "firstname", "productinfo", "amount", "txnid", "key")]
    parts = [salt, form.get("status", "")]
    if with_split and form.get("splitInfo"):
        parts.append(form["splitInfo"])
    if form.get("additionalCharges"):
        parts.insert(0, form["additionalCharges"])
    return digest(*parts, *tail)


def of_card_mandate(notice: Mapping[str, object], details: Mapping[str, str], salt: str) -> str:
    names = ("message", "eventDate", "key", "udf1", "udf2", "udf3", "udf4", "udf5")
    head = [str(notice[name]) for name in ("status", "authPayuId", "notificationType")]
    middle = [details[name] for name in ("billingAmount", "paymentStartDate", "paymentEndDate")]
    return digest(*head, *middle, *(str(notice[name]) for name in names), salt)


def of_upi_mandate(notice: Mapping[str, object], salt: str) -> str:
    names = ("status", "action", "authpayuid", "dateTime", "amount", "endDate")
    return digest(*(str(notice[name]) for name in names), salt)

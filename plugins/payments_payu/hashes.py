"""PayU's hashes: SHA-512 over fields joined by pipes, in lower-case hex. Pure.

A hash covers text, so "10", "10.0" and "10.00" differ: what is hashed is exactly what is posted, and what came back
is checked as it came. The variants are those of docs.payu.in and of the official SDKs; `testdata/test_vectors.json`
holds values that these print.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Iterator, Mapping

_UDF_UP = tuple(f"udf{number}" for number in range(1, 11))
_FIRST = ("key", "txnid", "amount", "productinfo", "firstname", "email")

COVERED = frozenset({*_FIRST, *_UDF_UP, "status", "additionalCharges", "additional_charges", "splitInfo"})
"""What the reverse hash may cover. Everything else in PayU's form, its own payment id too, anybody could write."""


def sha512(text: str) -> str:
    return hashlib.sha512(text.encode()).hexdigest()


def forward(fields: Mapping[str, str], salt: str) -> str:
    """The hash of a form for `/_payment`.

    `udf6` to `udf10` count only with `api_version` 19. A standing instruction or a beneficiary stands before the
    salt, additional charges or a split behind it; PayU documents no order for two of a kind, so that is a ValueError.
    """
    before = [fields[name] for name in ("si_details", "beneficiarydetail") if name in fields]
    after = [fields[name] for name in ("additional_charges", "splitRequest") if name in fields]
    if len(before) > 1 or len(after) > 1:
        raise ValueError("PayU documents no hash for these fields together")
    udfs = _UDF_UP if fields.get("api_version") == "19" else _UDF_UP[:5]
    covered = [*(fields[name] for name in _FIRST), *(fields.get(name, "") for name in udfs)]
    covered += [""] * (len(_UDF_UP) - len(udfs))
    if before:
        # With si_details or beneficiarydetail the documented string has five empty places, the detail, then the salt.
        covered += before
    return sha512("|".join([*covered, salt, *after]))


def is_authentic(form: Mapping[str, str], salts: Iterable[str]) -> bool:
    """Whether PayU made the form's `hash`, with any of these salts. Takes the same time whichever fits."""
    given = form.get("hash", "").encode("utf-8", "replace")
    fits = False
    for salt in salts:
        for text in _reverse(form, salt):
            # Hex in capitals is no hash of PayU's: compared as it came.
            fits |= hmac.compare_digest(sha512(text).encode(), given)
    return fits


def command(key: str, name: str, var1: str, salt: str) -> str:
    """The hash of a command: only `var1` is covered, with whatever pipes or JSON it holds."""
    return sha512(f"{key}|{name}|{var1}|{salt}")


def rest(body: str, date: str, salt: str) -> str:
    """The signature of a REST call. PayU names it an HMAC, but it is a plain hash; the body of a GET is empty."""
    return sha512(f"{body}|{date}|{salt}")


def is_authentic_mandate(notice: Mapping[str, object], salts: Iterable[str]) -> bool:
    """Whether PayU made the `hash` of a mandate's webhook, of a card's or of UPI's. Takes the same time."""
    given = str(notice.get("hash", "")).encode("utf-8", "replace")
    covered = _card_mandate(notice) if "notificationType" in notice else _upi_mandate(notice)
    fits = False
    for salt in salts:
        fits |= hmac.compare_digest(sha512("|".join([*covered, salt])).encode(), given)
    return fits


def _reverse(form: Mapping[str, str], salt: str) -> Iterator[str]:
    """Every string that PayU may have hashed for this form."""
    down = [form.get(name, "") for name in reversed((*_FIRST, *_UDF_UP))]
    strings = ["|".join([salt, form.get("status", ""), *down])]
    if form.get("splitInfo"):
        # Only where PayU has set the account up so; nothing in the form tells.
        strings.append("|".join([salt, form.get("status", ""), form["splitInfo"], *down]))
    charges, other_name = form.get("additionalCharges"), form.get("additional_charges")
    for text in strings:
        if charges:
            yield f"{charges}|{text}"
        else:
            yield text
            # One table of the docs has this name, which no SDK and no sample knows: both readings hold.
            if other_name:
                yield f"{other_name}|{text}"


def _card_mandate(notice: Mapping[str, object]) -> list[str]:
    details = notice.get("si_details")
    inner = details if isinstance(details, dict) else {}
    return [
        *_texts(notice, "status", "authPayuId", "notificationType"),
        *_texts(inner, "billingAmount", "paymentStartDate", "paymentEndDate"),
        *_texts(notice, "message", "eventDate", "key", "udf1", "udf2", "udf3", "udf4", "udf5"),
    ]


def _upi_mandate(notice: Mapping[str, object]) -> list[str]:
    return _texts(notice, "status", "action", "authpayuid", "dateTime", "amount", "endDate")


def _texts(found: Mapping[str, object], *names: str) -> list[str]:
    return ["" if found.get(name) is None else str(found[name]) for name in names]

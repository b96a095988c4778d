"""Every vector that PayU's documentation and official SDKs confirm, by the plugin's hasher and the simulator's."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.payments_payu import hashes
from plugins.payments_payu.sandbox import hashing
from tests.plugins.payments_payu import samples

VECTORS = samples.load("test_vectors")
KEY, SALT = VECTORS["key"], VECTORS["salt"]
BY_ID: dict[str, dict[str, Any]] = {vector["id"]: vector for vector in VECTORS["vectors"]}
F1 = {"key": KEY, **BY_ID["F1"]["fields"]}
SPLIT = BY_ID["F3"]["fields"]["splitRequest"]

# The fields of the two official values, read from the strings that they print.
V0 = {
    "key": "C0Dr8m", "txnid": "12345", "amount": "10", "productinfo": "Shopping", "firstname": "Test",
    "email": "test@test.com", "udf2": "abc", "udf4": "15",
}  # fmt: skip
V1 = {
    "key": "QyT13U", "txnid": "asdfashbnvhddf", "amount": "10.00", "productinfo": "payu", "firstname": "kshitij",
    "email": "kshitij.tomar@payu.in", "udf1": BY_ID["V1"]["string"].split("|")[6],
}  # fmt: skip
FORWARD = [
    ("V0", V0, "3sf0jURk"),
    ("V1", V1, "UnJ0FGO0kt3dUgnHo9Xgwi0lpipBV0hB"),
    *((name, {"key": KEY, **BY_ID[name]["fields"]}, SALT) for name in ("F0", "F1", "F2", "F3", "F4", "F5")),
]
REVERSE = [
    ("R0", {"status": "success"}),
    ("R1", {"status": "failure"}),
    ("R2", {"status": "success", "additionalCharges": "12.00"}),
    ("R3", {"status": "success", "splitInfo": SPLIT}),
    ("R4", {"status": "success", "udf6": "six", "udf10": "ten"}),
]


def response(**more: str) -> dict[str, str]:
    return {**F1, **more}


@pytest.mark.parametrize(("name", "fields", "salt"), FORWARD, ids=[item[0] for item in FORWARD])
def test_a_form_is_hashed_as_the_vendor_hashes_it(name: str, fields: dict[str, str], salt: str) -> None:
    assert hashes.forward(fields, salt) == BY_ID[name]["sha512"]
    assert hashes.sha512(BY_ID[name]["string"]) == BY_ID[name]["sha512"]
    assert hashing.of_request(fields, salt) == BY_ID[name]["sha512"]


@pytest.mark.parametrize(("name", "more"), REVERSE, ids=[item[0] for item in REVERSE])
def test_what_comes_back_is_known_by_its_hash(name: str, more: dict[str, str]) -> None:
    form = response(**more, hash=BY_ID[name]["sha512"])

    assert hashes.is_authentic(form, [SALT]) is True
    assert hashes.is_authentic(form, ["another salt", SALT]) is True
    assert hashes.is_authentic(form, ["another salt"]) is False
    assert hashing.of_response(form, SALT, with_split=True) == BY_ID[name]["sha512"]


def test_the_other_name_of_additional_charges_is_read_too() -> None:
    form = response(status="success", additional_charges="12.00", hash=BY_ID["R2"]["sha512"])

    assert hashes.is_authentic(form, [SALT]) is True


def test_no_covered_field_may_be_changed_or_left_out() -> None:
    form = response(status="success", hash=BY_ID["R0"]["sha512"])

    for name in ("key", "txnid", "amount", "productinfo", "firstname", "email", "udf1", "udf2", "status", "hash"):
        for touched in ("", form[name] + "0", form[name][:-1], form[name].swapcase() + "é"):
            assert hashes.is_authentic({**form, name: touched}, [SALT]) is False
        assert hashes.is_authentic({key: value for key, value in form.items() if key != name}, [SALT]) is False
    for name in ("udf5", "udf6", "udf10", "additionalCharges"):
        assert hashes.is_authentic({**form, name: "1"}, [SALT]) is False
    assert hashes.is_authentic({}, [SALT]) is False
    assert hashes.is_authentic({**form, "hash": form["hash"].upper()}, [SALT]) is False


@pytest.mark.parametrize(
    ("text", "begins"),
    [("10", "062b237d58ea693521ce3bfb"), ("10.0", "3b59da8e8b0fad29d03f95ca"), ("10.00", "ca2f87bae2784303c10b1468")],
)
def test_an_amount_is_hashed_as_text(text: str, begins: str) -> None:
    fields = {"key": KEY, **BY_ID["F0"]["fields"], "amount": text}

    assert hashes.forward(fields, SALT).startswith(begins)


@pytest.mark.parametrize(
    ("name", "command", "var1"),
    [
        ("C1", "verify_payment", "TXN000000000000000000001"),
        ("C2", "verify_payment", "TXN1|TXN2"),
        ("C3", "cancel_refund_transaction", "403993715500000001"),
        ("C4", "check_payment", "403993715500000001"),
        ("C5", "get_settlement_details", "2026-01-05"),
    ],
)
def test_a_command_is_hashed(name: str, command: str, var1: str) -> None:
    assert hashes.command(KEY, command, var1, SALT) == BY_ID[name]["sha512"]
    assert hashing.digest(KEY, command, var1, SALT) == BY_ID[name]["sha512"]


@pytest.mark.parametrize(("name", "body"), [("A1", ""), ("A2", '{"page":1}')])
def test_a_rest_call_is_signed(name: str, body: str) -> None:
    assert hashes.rest(body, "Mon, 05 Jan 2026 10:00:00 GMT", SALT) == BY_ID[name]["sha512"]


@pytest.mark.parametrize(("name", "sample"), [("M1", "webhook.mandate.card"), ("M2", "webhook.mandate.upi")])
def test_a_mandates_notice_is_known_by_its_hash(name: str, sample: str) -> None:
    notice = samples.load(sample)

    assert notice["hash"] == BY_ID[name]["sha512"]
    assert hashes.is_authentic_mandate(notice, [SALT]) is True
    assert hashes.is_authentic_mandate(notice, ["another salt"]) is False
    assert hashes.is_authentic_mandate({**notice, "status": "revoked"}, [SALT]) is False
    assert hashes.is_authentic_mandate({**notice, "hash": None}, [SALT]) is False


@pytest.mark.parametrize("sample", ["s2s_form.success", "s2s_form.failure"])
def test_the_sample_forms_are_authentic(sample: str) -> None:
    assert hashes.is_authentic(samples.load(sample), [SALT]) is True


def test_a_form_whose_order_is_not_documented_is_not_hashed() -> None:
    with pytest.raises(ValueError, match="documents no hash"):
        hashes.forward({**F1, "additional_charges": "CC:12", "splitRequest": SPLIT}, SALT)
    with pytest.raises(ValueError, match="documents no hash"):
        hashes.forward({**F1, "si_details": "{}", "beneficiarydetail": "{}"}, SALT)

"""The canonical bytes and the hashes: fixed for ever, so they stand here letter by letter."""

from __future__ import annotations

import hashlib
import itertools
import json
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from core.ledger.seals import encoding, merkle
from tools import check_proof

ONE, TWO, THREE = UUID(int=1), UUID(int=2), UUID(int=3)
AT = datetime(2026, 4, 1, 10, 30, 0, 5, UTC)


def test_a_transaction_has_these_bytes() -> None:
    row = {
        "id": ONE, "reference": "r-1", "kind": "deposit", "description": "₹ \"x\"\n",
        "metadata": '{"b": 1.50, "a": [null]}',
        "reverses_id": None, "actor": "key_1", "effective_at": AT, "recorded_at": AT,
    }  # fmt: skip
    line = {
        "id": TWO, "line": 1, "amount": Decimal("5"), "currency": "INR", "reverses_id": THREE,
        "debit_account_id": ONE, "debit_balance": Decimal("5.0000"), "debit_version": 1, "debit_code": "bank",
        "debit_normal": "debit",
        "credit_account_id": TWO, "credit_balance": Decimal("-5"), "credit_version": 7, "credit_code": "user",
        "credit_normal": "credit",
    }  # fmt: skip

    found = encoding.transaction(row, [line])

    assert found.decode() == (
        '{"actor":"key_1","description":"₹ \\"x\\"\\n","effective_at":"2026-04-01T10:30:00.000005Z",'
        '"format":"bahi.transaction.v1","id":"00000000-0000-0000-0000-000000000001","kind":"deposit",'
        '"metadata":{"a":[null],"b":1.5},"postings":[{"amount":"5.0000","credit":{"account":'
        '"00000000-0000-0000-0000-000000000002","balance":"-5.0000","code":"user","normal_side":"credit","version":7},'
        '"currency":"INR","debit":{"account":"00000000-0000-0000-0000-000000000001","balance":"5.0000","code":"bank",'
        '"normal_side":"debit","version":1},"id":"00000000-0000-0000-0000-000000000002","line":1,'
        '"reverses":"00000000-0000-0000-0000-000000000003"}],"recorded_at":"2026-04-01T10:30:00.000005Z",'
        '"reference":"r-1","reverses":null}'
    )


def test_an_audit_entry_has_these_bytes() -> None:
    row = {
        "id": ONE, "actor": "key_1", "action": "a:b", "subject": "s", "before": None, "after": '{"x": true}',
        "reason": "why", "address": "", "request_id": "req_1", "recorded_at": AT,
    }  # fmt: skip

    assert encoding.audit_entry(row).decode() == (
        '{"action":"a:b","actor":"key_1","address":"","after":{"x":true},"before":null,"format":"bahi.audit.v1",'
        '"id":"00000000-0000-0000-0000-000000000001","reason":"why","recorded_at":"2026-04-01T10:30:00.000005Z",'
        '"request_id":"req_1","subject":"s"}'
    )


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("{}", "{}"),
        ('{"b": 1, "a": "é"}', '{"a":"é","b":1}'),
        ('{"a": 1.10}', '{"a":1.1}'),
        ('{"a": 1.00, "b": -0.0}', '{"a":1,"b":0}'),
        ('{"a": 0.1000000000000000055511151231257827}', '{"a":0.1000000000000000055511151231257827}'),
        ('{"a": 10000000000000000000000000000000001}', '{"a":10000000000000000000000000000000001}'),
        ('{"a": ' + "9" * 5000 + "}", '{"a":' + "9" * 5000 + "}"),
        ('{"a": [1.5, {"z": false, "y": null}]}', '{"a":[1.5,{"y":null,"z":false}]}'),
    ],
)
def test_equal_json_has_equal_text_and_other_json_another(text: str, canonical: str) -> None:
    assert encoding.canonical(text) == canonical
    assert encoding.canonical(canonical) == canonical


JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.decimals(allow_nan=False, allow_infinity=False, places=6)
    | some.text(some.characters(exclude_categories=["Cs"])),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@settings(deadline=None)
@given(JSON)
def test_the_short_way_and_the_exact_way_agree(value: object) -> None:
    text = json.dumps(value, default=float)

    assert encoding.canonical(text) == encoding._exact(json.loads(text, parse_float=Decimal, parse_int=Decimal))


def test_the_roots_are_those_of_rfc_6962() -> None:
    """The test vectors that Certificate Transparency's implementations share."""
    inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
    leaves = [merkle.leaf(bytes.fromhex(text)) for text in inputs]

    assert [merkle.root(leaves[:count]).hex() for count in (1, 2, 3, 4, 5, 6, 7, 8)] == [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]


@settings(deadline=None)
@given(some.integers(1, 70), some.data())
def test_every_path_leads_to_the_root_and_no_other(count: int, data: some.DataObject) -> None:
    leaves = [hashlib.sha256(bytes([number])).digest() for number in range(count)]
    index = data.draw(some.integers(0, count - 1))
    path = merkle.path(leaves, index)

    assert check_proof.root_of(leaves[index], index, count, path) == merkle.root(leaves)
    other = (index + 1) % count
    if other != index:
        assert check_proof.root_of(leaves[other], index, count, path) != merkle.root(leaves)


@settings(deadline=None)
@given(some.integers(1, 2**40), some.data())
def test_from_any_head_there_is_a_short_way_back(head: int, data: some.DataObject) -> None:
    height = data.draw(some.integers(1, head))

    way = merkle.way(head, height)

    assert (way[0], way[-1]) == (head, height)
    assert all(lower in merkle.links(upper) for upper, lower in itertools.pairwise(way))
    assert len(way) <= 2 * head.bit_length()

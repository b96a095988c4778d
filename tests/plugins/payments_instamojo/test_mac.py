"""The MAC of Instamojo's webhooks, by every vector that there is."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest

from core.payments.provider import WebhookInvalid
from plugins.payments_instamojo import mac
from tests.plugins.payments_instamojo.harness import SETTINGS, make
from tests.plugins.payments_instamojo.samples import load

VECTORS = {item["id"]: item for item in load("test_vectors")["vectors"]}
SALT = SETTINGS["private_salt"]


@pytest.mark.parametrize("vector", VECTORS.values(), ids=VECTORS)
def test_every_vector_holds(vector: dict[str, str]) -> None:
    # Values in the order of names that are made up to be in that order.
    form = {f"field_{number:02}": value for number, value in enumerate(vector["message"].split("|"))}

    assert mac.of(form, vector["key"]) == vector["mac"]
    assert mac.is_authentic({**form, "mac": vector["mac"]}, ["another", vector["key"]])
    assert not mac.is_authentic({**form, "mac": vector["mac"]}, ["another"])


def test_values_are_joined_in_the_order_of_their_names() -> None:
    assert mac.of({"foo": "1", "bar": "2", "baz": "3"}, VECTORS["I1"]["key"]) == VECTORS["I1"]["mac"]


def test_the_documented_webhooks_verify_in_any_order_of_fields() -> None:
    credit, failed = load("webhook.credit"), load("webhook.failed")

    paid = make().verify_webhook({}, urlencode(dict(reversed(credit.items()))).encode())
    lost = make().verify_webhook({}, urlencode(failed).encode())

    assert (paid.event_type, paid.subject) == ("payment.credit", "attempt")
    assert paid.provider_order_id == "d66cb29dd059482e8072999f995c4eef"
    assert paid.provider_payment_id == "MOJO5a06005J21512197"
    assert paid.reference == "FIFA 16"
    assert (paid.dedupe_key, lost.dedupe_key) == ("MOJO5a06005J21512197/credit", "MOJO5a06005J21512197/failed")


def test_a_field_that_is_new_counts() -> None:
    form = {**load("webhook.credit"), "zz_new": "1", "mac": VECTORS["I5"]["mac"]}

    assert make().verify_webhook({}, urlencode(form).encode()).event_type == "payment.credit"
    del form["zz_new"]
    with pytest.raises(WebhookInvalid):
        make().verify_webhook({}, urlencode(form).encode())


def test_a_signed_form_that_is_about_no_payment_is_refused() -> None:
    form = {"foo": "1", "bar": "2", "baz": "3", "mac": VECTORS["I1"]["mac"]}

    with pytest.raises(WebhookInvalid):
        make(config={"private_salt": VECTORS["I1"]["key"]}).verify_webhook({}, urlencode(form).encode())


def test_a_field_that_comes_twice_is_refused_though_the_mac_fits_one_reading() -> None:
    body = urlencode(load("webhook.credit")).encode()

    with pytest.raises(WebhookInvalid):
        make().verify_webhook({}, b"status=Credit&" + body)

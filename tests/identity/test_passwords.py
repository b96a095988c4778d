"""What a password may be, and what changing one takes (ASVS 5.0 V6.2)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from quart import Quart

from core.identity.passwords import breached, strength
from core.identity.passwords.errors import PasswordTooWeak
from core.kit.scope import TenantRef
from tests.http import Api, acts, answer, problem
from tests.identity.conftest import OTHER_PASSWORD, PASSWORD, Browser, loosen, rows
from tests.identity.test_factors import settle
from tests.identity.test_pages import Pages, pages  # noqa: F401 - a fixture

LONG = "correct horse battery staple " * 3


@pytest.mark.parametrize(
    "password",
    [LONG, "पासवर्ड बहुत लंबा है यह", "\N{SNOWMAN} over the hills at noon", "e\u0301lan vital " * 18 + "in May"],
)
async def test_a_long_password_of_any_letters_is_taken_whole(browser: Any, password: str) -> None:
    asha: Browser = await browser().sign_up(password)

    assert (await answer(await asha.enter(password)))["status"] == "signed_in"
    await problem(await asha.enter(password[:-1]), 401, "identity.sign_in_failed")
    await problem(await asha.enter(password.upper() + "!"), 401, "identity.sign_in_failed")


def test_the_most_used_passwords_are_refused_as_they_stand_and_in_capitals() -> None:
    listed = (Path(strength.__file__).parent / "common.txt").read_text().split()
    assert len({word for word in listed if len(word) >= 8}) > 11_000
    assert {"password", "12345678", "qwertyuiop", "iloveyou", "sunshine", "baseball"} <= set(listed)

    taken = [word for word in (*listed, *map(str.upper, listed)) if is_taken(word)]

    assert taken == []


def is_taken(password: str) -> bool:
    try:
        strength.check(password, 8)
    except PasswordTooWeak:
        return False
    return True


async def test_a_password_longer_than_any_is_refused_at_once(browser: Any, tenant: TenantRef) -> None:
    asha: Browser = browser()

    for password in ("x y z w " * 40, "e\u0301" * 129):
        refused = await Api(asha.app).post(asha.path("sign-up"), {"address": asha.address, "password": password})
        assert (await problem(refused, 422, "identity.password_too_weak"))["reason"] == "long"

    assert await rows(tenant, "otp_challenge") == 0


@pytest.fixture
def breaches(tmp_path: Path) -> Iterator[list[str]]:
    """A file of passwords from breaches; those in it."""
    known = [f"known from breach {number}" for number in range(200)]
    digests = sorted(hashlib.sha1(item.encode(), usedforsecurity=False).hexdigest().upper() for item in known)
    path = tmp_path / "breaches.txt"
    path.write_text("".join(f"{digest}:{10 ** (place % 9)}\r\n" for place, digest in enumerate(digests)))
    breached.configure(path)
    yield known
    breached.configure(None)


async def test_no_password_of_the_operators_file_of_breaches_is_taken(
    browser: Any, tenant: TenantRef, breaches: list[str]
) -> None:
    asha: Browser = browser()
    assert all([await breached.is_known(item) for item in breaches])
    assert not any([await breached.is_known(item.upper()) for item in breaches])

    refused = await Api(asha.app).post(asha.path("sign-up"), {"address": asha.address, "password": breaches[7]})

    assert (await problem(refused, 422, "identity.password_too_weak"))["reason"] == "breached"
    assert await rows(tenant, "otp_challenge") == 0
    await asha.sign_up()


def test_a_file_of_something_else_is_no_list_of_breaches(tmp_path: Path) -> None:
    path = tmp_path / "passwords.txt"
    path.write_text("password1\n")

    with pytest.raises(ValueError, match="does not begin with a SHA-1 digest"):
        breached.configure(path)


@pytest.mark.parametrize("password", ["mangoledger", "mangoledger7", "MangoLedger24", "kestrel-mango"])
async def test_the_tenants_own_words_make_no_password(browser: Any, tenant: TenantRef, password: str) -> None:
    await settle(tenant, password_words=["MangoLedger", "Kestrel", "mango"])
    asha: Browser = browser()

    refused = await Api(asha.app).post(asha.path("sign-up"), {"address": asha.address, "password": password})

    assert (await problem(refused, 422, "identity.password_too_weak"))["reason"] == "personal"
    assert await rows(tenant, "otp_challenge") == 0
    await browser().sign_up("mango season in the rain")


async def test_a_change_takes_the_present_password(browser: Any, tenant: TenantRef) -> None:
    asha: Browser = await browser().sign_up()
    path = "/v1/account/password"

    for wrong in ({}, {"current_password": "not this one at all"}, {"current_password": OTHER_PASSWORD}):
        refused = await asha.api.call("PUT", path, {"password": OTHER_PASSWORD, **wrong})
        await problem(refused, 422, "identity.password_wrong")

    assert len(await acts(tenant, "user:password_refused")) == 3
    assert await acts(tenant, "user:change_password") == []
    assert (await answer(await asha.enter()))["status"] == "signed_in"
    await loosen(tenant)
    body = {"password": OTHER_PASSWORD, "current_password": PASSWORD}
    await answer(await asha.api.call("PUT", path, body))
    await problem(await asha.enter(), 401, "identity.sign_in_failed")


async def test_guessing_the_present_password_is_slowed_down(browser: Any) -> None:
    asha: Browser = await browser().sign_up()
    body = {"password": OTHER_PASSWORD, "current_password": "a guess at it"}

    answers = [await asha.api.call("PUT", "/v1/account/password", body) for _ in range(8)]

    assert {item.status_code for item in answers[:5]} == {422}
    assert answers[-1].status_code == 429


async def test_who_has_none_sets_a_first_password(browser: Any) -> None:
    asha: Browser = await browser().sign_up(None)

    await answer(await asha.api.call("PUT", "/v1/account/password", {"password": PASSWORD}))

    assert (await answer(await asha.enter()))["status"] == "signed_in"


async def test_fields_mask_passwords_and_help_password_managers(pages: Pages) -> None:  # noqa: F811
    for path, what in (("/sign-in", "current-password"), ("/sign-up", "new-password")):
        await pages.open(path)
        [field] = [line for line in pages.text.splitlines() if 'name="password"' in line]
        assert 'type="password"' in field
        assert f'autocomplete="{what}"' in field
        assert "onpaste" not in pages.text


async def test_a_new_tenant_has_no_accounts(app: Quart, tenant: TenantRef) -> None:
    for table in ("user_account", "user_password", "api_key", "role_grant", "auth_session"):
        assert await rows(tenant, table) == 0, table


async def test_a_password_is_changed_by_page(pages: Pages, browser: Any, tenant: TenantRef) -> None:  # noqa: F811
    asha: Browser = await browser().sign_up()
    await loosen(tenant)
    await pages.open("/sign-in")
    await pages.send("/sign-in", address=asha.address, password=PASSWORD)
    await pages.open("/account")

    await pages.send("/account/password", current="not this one at all", password=OTHER_PASSWORD)
    assert (pages.status, "The present password is not this one" in pages.text) == (422, True)
    await pages.send("/account/password", current=PASSWORD, password=OTHER_PASSWORD)
    assert (pages.status, pages.location) == (303, f"{pages.base}/account")

    await pages.open("/account")
    assert pages.status == 200  # here one stays signed in
    assert (await asha.api.get("/v1/account")).status_code == 401
    await problem(await asha.enter(), 401, "identity.sign_in_failed")
    assert (await answer(await asha.enter(OTHER_PASSWORD)))["status"] == "signed_in"

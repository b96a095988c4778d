"""One's own account by page: devices, factors, signing out."""

from __future__ import annotations

from typing import Any

import orjson
from quart import Blueprint, redirect

from core.auth.permissions import all_permissions
from core.auth.sessions import cookies
from core.auth.sessions import service as sessions
from core.auth.sessions.errors import ReauthenticationNeeded
from core.identity import policy
from core.identity.account import service
from core.identity.external import links, providers
from core.identity.factors import passkeys
from core.identity.factors import service as factors
from core.identity.factors.types import Proof
from core.identity.oauth import consents
from core.identity.oauth.types import OPENID
from core.identity.pages.frame import HTML, InvalidForm, field, own_page, proven, show, words
from core.identity.passwords import service as passwords
from core.identity.users import identifiers
from core.identity.users import service as users
from core.identity.users.types import User
from core.identity.web import own_id, own_session
from core.kit import db, ids, scope
from core.kit.errors import BahiError, NotFound
from core.web.access import public
from core.web.contract import produces

blueprint = Blueprint("identity_account_pages", __name__, url_prefix="/auth/<tenant>/account")

open_page = public("the session cookie is the credential; without one the page leads to signing in")
html = produces(HTML)


@blueprint.get("")
@open_page
@html
@own_page
async def show_account() -> Any:
    """Show one's account: devices and factors."""
    return await _account()


@blueprint.post("/sign-out")
@open_page
@html
@own_page
async def submit_sign_out() -> Any:
    """End this session."""
    await sessions.revoke(own_session(), "signed_out")
    return _out()


@blueprint.post("/sign-out-everywhere")
@open_page
@html
@own_page
async def submit_sign_out_everywhere() -> Any:
    """End every session, this one too."""

    async def end() -> Any:
        await sessions.revoke_all(ids.parse("usr", own_id()), "signed_out_everywhere")
        return _out()

    return await fresh(end)


@blueprint.post("/devices/end")
@open_page
@html
@own_page
async def submit_device_end() -> Any:
    """End one session."""
    wanted = ids.parse("ses", await field("session", longest=40))
    if wanted not in {item.id for item in await sessions.list_sessions(ids.parse("usr", own_id()))}:
        raise NotFound

    async def end() -> Any:
        await sessions.revoke(wanted, "ended_by_user")
        return _out() if wanted == own_session() else back()

    return await end() if wanted == own_session() else await fresh(end)


@blueprint.post("/again")
@open_page
@html
@own_page
async def submit_again() -> Any:
    """Prove again who one is, by the password or an app's code."""
    typed = await field("proof")
    user = await _user()
    is_code = any(item.kind == "totp" for item in await factors.list_factors(user.id)) and typed.isdigit()
    try:
        proof = Proof("totp", typed) if is_code else None
        await service.prove_again(user, own_session(), password=None if is_code else typed, proof=proof)
    except BahiError as error:
        return await show("again", status=error.status, error=words(error))
    return await proven(back())


@blueprint.post("/password")
@open_page
@html
@own_page
async def submit_password() -> Any:
    """Set another password; the other sessions end."""
    current = await field("current", required=False)

    async def change() -> Any:
        user, typed = await _user(), await field("password")
        try:
            await service.set_password(user, own_session(), typed, current=current or None)
        except BahiError as error:
            return await _account(status=error.status, error=words(error))
        return await proven(back())

    return await fresh(change)


@blueprint.post("/factors/totp")
@open_page
@html
@own_page
async def submit_totp() -> Any:
    """Begin to set up an authenticator app."""

    async def begin() -> Any:
        made = await factors.start_totp(await _user())
        shown: dict[str, Any] = {"made_ticket": made.ticket, "secret": made.secret, "svg": made.svg}
        return await show("enrol", action="account/factors/totp/confirm", ticket="", **shown)

    return await fresh(begin)


@blueprint.post("/factors/totp/confirm")
@open_page
@html
@own_page
async def submit_totp_confirmation() -> Any:
    """Keep the authenticator app, and get recovery codes when there are none."""
    user = await _user()
    try:
        await factors.confirm_totp(user, await field("factor_ticket", longest=40), await field("code", longest=20))
    except BahiError as error:
        shown: dict[str, Any] = {
            "made_ticket": await field("factor_ticket", longest=40),
            "secret": "",
            "svg": "",
            "ticket": "",
        }
        action = "account/factors/totp/confirm"
        return await show("enrol", status=error.status, error=words(error), action=action, **shown)
    return await _factor_added(user)


@blueprint.post("/factors/sms")
@open_page
@html
@own_page
async def submit_sms() -> Any:
    """Let codes to one's phone count as a second factor, and get recovery codes when there are none."""

    async def add() -> Any:
        user = await _user()
        try:
            await factors.add_sms(user)
        except BahiError as error:
            return await _account(status=error.status, error=words(error))
        return await _factor_added(user)

    return await fresh(add)


@blueprint.post("/factors/recovery")
@open_page
@html
@own_page
async def submit_recovery() -> Any:
    """Make new recovery codes."""

    async def make() -> Any:
        return await show("recovery", codes=await factors.make_recovery_codes(await _user()))

    return await fresh(make)


@blueprint.post("/factors/passkey/begin")
@open_page
@html
@own_page
async def submit_passkey_begin() -> Any:
    """Begin to make a passkey."""

    async def begin() -> Any:
        ticket, options = await passkeys.start_registration(await _user())
        return await show("new_passkey", ticket=ticket, options=orjson.dumps(options).decode())

    return await fresh(begin)


@blueprint.post("/factors/passkey")
@open_page
@html
@own_page
async def submit_new_passkey() -> Any:
    """Keep a new passkey."""
    try:
        credential = orjson.loads(await field("credential", longest=16_384))
    except orjson.JSONDecodeError as error:
        raise InvalidForm("credential") from error
    label = await field("label", required=False, longest=100) or "Passkey"
    await passkeys.register(await _user(), await field("ticket", longest=40), credential, label)
    return back()


@blueprint.post("/factors/remove")
@open_page
@html
@own_page
async def submit_factor_removal() -> Any:
    """Remove a factor."""
    factor_id = ids.parse("fac", await field("factor", longest=40))

    async def remove() -> Any:
        await factors.remove(await _user(), factor_id)
        return back()

    return await fresh(remove)


@blueprint.post("/consents/withdraw")
@open_page
@html
@own_page
async def submit_consent_withdrawal() -> Any:
    """Take back what one let a client do."""
    client_id = ids.parse("cli", await field("client", longest=40))
    await consents.withdraw(ids.parse("usr", own_id()), client_id)
    return back()


async def _account(**more: Any) -> Any:
    user = await _user()
    async with db.transaction() as tx:
        held = await users.addresses(tx, user)
    return await show(
        "account",
        addresses=[identifiers.masked(item) for item in held.values()],
        has_phone="phone" in held,
        devices=await sessions.list_sessions(user.id),
        here=own_session(),
        factors=await factors.list_factors(user.id),
        recovery=await factors.count_recovery_codes(user.id),
        has_password=await passwords.has_one(user),
        rules=await policy.get(),
        links=await links.list_links(user.id),
        providers=await providers.list_enabled(),
        consents=await consents.list_of(user.id),
        scope_words=OPENID | all_permissions(),
        text=ids.text,
        **more,
    )


async def _factor_added(user: User) -> Any:
    """Back to one's account, by way of recovery codes when there are none."""
    if await factors.count_recovery_codes(user.id):
        return back()
    return await show("recovery", codes=await factors.make_recovery_codes(user))


async def fresh(act: Any) -> Any:
    """Do what needs a fresh proof, or ask for one."""
    try:
        await sessions.require_recent()
    except ReauthenticationNeeded as error:
        return await show("again", status=error.status)
    return await act()


def back() -> Any:
    """Back to one's account."""
    return redirect(f"/auth/{scope.tenant().short_id}/account", 303)


def _out() -> Any:
    response: Any = redirect(f"/auth/{scope.tenant().short_id}/sign-in", 303)
    cookies.clear_cookie(response)
    return response


async def _user() -> User:
    return await users.get(ids.parse("usr", own_id()))

"""Signing in by page."""

from __future__ import annotations

from typing import Any

from quart import Blueprint, request

from core.identity import policy
from core.identity.external import providers as external
from core.identity.factors import passkeys
from core.identity.factors import service as factors
from core.identity.factors.types import Proof
from core.identity.pages import account, proving
from core.identity.pages.forms import as_json, credential
from core.identity.pages.frame import HTML, InvalidForm, client, field, keep_next, page, show, signed_in, words
from core.identity.sign_in import reset, service, sign_up
from core.identity.sign_in.types import Outcome, SignedIn
from core.identity.users import identifiers
from core.identity.users.types import Identifier
from core.kit.errors import BahiError
from core.web.access import public
from core.web.contract import produces

blueprint = Blueprint(
    "identity_pages",
    __name__,
    url_prefix="/auth/<tenant>",
    template_folder="templates",
)
# The script's route is Quart's own; tests/architecture lists it as public.
assets = Blueprint("identity_assets", __name__, url_prefix="/auth", static_folder="static", static_url_path="/static")
blueprints = [blueprint, account.blueprint, proving.blueprint, assets]

_WHO = "a page for somebody who is not signed in yet; its forms are counted and slowed down"
open_page = public(_WHO)
html = produces(HTML)


@blueprint.get("/sign-in")
@open_page
@html
@page
async def show_sign_in() -> Any:
    """Show the sign-in form."""
    return await show_form()


@blueprint.post("/sign-in")
@open_page
@html
@page
async def submit_sign_in() -> Any:
    """Sign in with a password."""
    await keep_next()
    typed = await field("address", longest=254)
    try:
        return await go_on(await service.with_password(await _address(typed), await field("password"), client()))
    except BahiError as error:
        return await show_form(status=error.status, error=words(error), typed=typed)


@blueprint.get("/code")
@open_page
@html
@page
async def show_code() -> Any:
    """Show the form that asks for a code."""
    return await show("code")


@blueprint.post("/code")
@open_page
@html
@page
async def submit_code() -> Any:
    """Send a code, if the address has an account."""
    await keep_next()
    typed = await field("address", longest=254)
    try:
        begun = await service.start_code(await _address(typed), client())
    except BahiError as error:
        return await show("code", status=error.status, error=words(error), typed=typed)
    return await show("enter_code", ticket=begun.ticket.value, typed=typed, action="code/confirm")


@blueprint.post("/code/confirm")
@open_page
@html
@page
async def submit_code_confirmation() -> Any:
    """Sign in with the code that came."""
    await keep_next()
    ticket, typed = await field("ticket", longest=40), await field("address", required=False)
    try:
        return await go_on(await service.with_code(ticket, await field("code", longest=20), client()))
    except BahiError as error:
        again: dict[str, Any] = {"ticket": ticket, "typed": typed, "action": "code/confirm"}
        return await show("enter_code", status=error.status, error=words(error), **again)


@blueprint.get("/sign-up")
@open_page
@html
@page
async def show_sign_up() -> Any:
    """Show the form of a new account."""
    return await show("sign_up", invitation=request.args.get("invitation", "")[:40], rules=await policy.get())


@blueprint.post("/sign-up")
@open_page
@html
@page
async def submit_sign_up() -> Any:
    """Begin an account: a code goes to the address."""
    await keep_next()
    typed, name = await field("address", longest=254), await field("name", required=False, longest=200)
    invitation = await field("invitation", required=False, longest=40)
    try:
        begun = await sign_up.start(
            await _address(typed),
            password=await field("password", required=False) or None,
            name=name or None,
            invitation=invitation or None,
        )
    except BahiError as error:
        again: dict[str, Any] = {"typed": typed, "name": name, "invitation": invitation, "rules": await policy.get()}
        return await show("sign_up", status=error.status, error=words(error), **again)
    return await show("enter_code", ticket=begun.ticket.value, typed=typed, action="sign-up/confirm")


@blueprint.post("/sign-up/confirm")
@open_page
@html
@page
async def submit_sign_up_confirmation() -> Any:
    """Finish an account with the code that came, and sign in."""
    await keep_next()
    ticket, typed = await field("ticket", longest=40), await field("address", required=False)
    try:
        return await go_on(await sign_up.confirm(ticket, await field("code", longest=20), client()))
    except BahiError as error:
        again: dict[str, Any] = {"ticket": ticket, "typed": typed, "action": "sign-up/confirm"}
        return await show("enter_code", status=error.status, error=words(error), **again)


@blueprint.get("/reset")
@open_page
@html
@page
async def show_reset() -> Any:
    """Show the form of a forgotten password."""
    return await show("reset")


@blueprint.post("/reset")
@open_page
@html
@page
async def submit_reset() -> Any:
    """Send a code to set a new password with, if the address has an account."""
    typed = await field("address", longest=254)
    try:
        begun = await reset.start(await _address(typed))
    except BahiError as error:
        return await show("reset", status=error.status, error=words(error), typed=typed)
    return await show("new_password", ticket=begun.ticket.value, typed=typed, rules=await policy.get())


@blueprint.post("/reset/confirm")
@open_page
@html
@page
async def submit_new_password() -> Any:
    """Set a new password with the code that came."""
    ticket, typed = await field("ticket", longest=40), await field("address", required=False)
    try:
        await reset.finish(ticket, await field("code", longest=20), await field("password"))
    except BahiError as error:
        again: dict[str, Any] = {"ticket": ticket, "typed": typed, "rules": await policy.get()}
        return await show("new_password", status=error.status, error=words(error), **again)
    return await show_form(told="Your password is set. Sign in with it.", typed=typed)


@blueprint.get("/passkey")
@open_page
@html
@page
async def show_passkey() -> Any:
    """Show the button that asks the browser for a passkey."""
    return await _passkey()


@blueprint.post("/passkey")
@open_page
@html
@page
async def submit_passkey() -> Any:
    """Sign in with a passkey."""
    await keep_next()
    try:
        proven = await passkeys.use(await field("ticket", longest=40), await credential())
        return await go_on(await service.first_proof(proven, client()))
    except BahiError as error:
        return await _passkey(status=error.status, error=words(error))


@blueprint.post("/second-factor/begin")
@open_page
@html
@page
async def submit_second_factor_choice() -> Any:
    """Choose a second factor: its form, after sending or asking what it needs."""
    await keep_next()
    ticket, method = await field("ticket", longest=40), await field("method", longest=40)
    user = await service.waiting(ticket)
    choices = await factors.choices(user, await policy.get(), besides=frozenset())
    if method not in choices:
        raise InvalidForm("method")
    return await _factor(ticket, method, choices)


@blueprint.post("/second-factor")
@open_page
@html
@page
async def submit_second_factor() -> Any:
    """Finish a sign-in with a second factor."""
    await keep_next()
    ticket, method = await field("ticket", longest=40), await field("method", longest=40)
    proof = Proof(
        method,
        await field("code", required=False, longest=40),
        await field("factor_ticket", required=False, longest=40),
        await credential() if method == "passkey" else None,
    )
    try:
        return await go_on(await service.second_proof(ticket, proof, client()))
    except BahiError as error:
        user = await service.waiting(ticket)
        choices = await factors.choices(user, await policy.get(), besides=frozenset())
        return await _factor(ticket, method, choices, proof=proof, status=error.status, error=words(error))


@blueprint.post("/enrol")
@open_page
@html
@page
async def submit_enrolment() -> Any:
    """Prove the authenticator app that the tenant requires, and be let in."""
    await keep_next()
    ticket, made = await field("ticket", longest=40), await field("factor_ticket", longest=40)
    try:
        await factors.confirm_totp(await service.enrolling(ticket), made, await field("code", longest=20))
        return await go_on(await service.finish_enrolled(ticket, "otp", client()))
    except BahiError as error:
        shown: dict[str, Any] = {"ticket": ticket, "made_ticket": made, "secret": "", "svg": ""}
        return await show("enrol", status=error.status, error=words(error), action="enrol", **shown)


async def show_form(**more: Any) -> Any:
    """The sign-in form, with a button for each external provider."""
    return await show("sign_in", providers=await external.list_enabled(), **more)


async def go_on(outcome: Outcome) -> Any:
    """Lead on after a proof: into the account, or to the second factor."""
    if isinstance(outcome, SignedIn):
        return await signed_in(outcome.opened, outcome.device_token)
    ticket = outcome.ticket.value
    if outcome.enrol:
        made = await factors.start_totp(await service.enrolling(ticket))
        shown: dict[str, Any] = {
            "ticket": ticket,
            "made_ticket": made.ticket,
            "secret": made.secret,
            "svg": made.svg,
        }
        return await show("enrol", action="enrol", **shown)
    return await _factor(ticket, outcome.methods[0], outcome.methods, begin=outcome.methods[0] != "sms")


async def _factor(
    ticket: str, method: str, choices: tuple[str, ...], *, proof: Proof | None = None, begin: bool = True, **more: Any
) -> Any:
    """The form of one factor. A text message is sent only to who asks for it."""
    factor_ticket, options = proof.ticket if proof else "", None
    if begin and (method == "passkey" or (method == "sms" and proof is None)):
        user = await service.waiting(ticket)
        if method == "sms":
            factor_ticket = await factors.start_sms(user)
        else:
            factor_ticket, options = await passkeys.start_use(user)
    shown: dict[str, Any] = {"ticket": ticket, "method": method, "choices": choices, "factor_ticket": factor_ticket}
    return await show("second_factor", options=as_json(options), **shown, **more)


async def _passkey(**more: Any) -> Any:
    ticket, options = await passkeys.start_use(None)
    return await show("passkey", ticket=ticket, options=as_json(options), **more)


async def _address(text: str) -> Identifier:
    return identifiers.parse(text, (await policy.get()).phone_region)

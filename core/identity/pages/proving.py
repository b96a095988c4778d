"""Proving a further factor by page: for an act that was refused, or because a client wants to be surer who this is.

An app that acts for a user sends the browser here with the `challenge` of its refusal. The page says what is consented
to, in the words of the signed challenge and of nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from quart import Blueprint, redirect, request

from core.identity import policy
from core.identity.account import service as account
from core.identity.factors import passkeys
from core.identity.factors import service as factors
from core.identity.factors.types import Proof
from core.identity.pages.forms import as_json, credential
from core.identity.pages.frame import HTML, InvalidForm, field, keep_next, next_path, own_page, proven, show, words
from core.identity.step_up import service as step_up
from core.identity.step_up.errors import ChallengeInvalid, NoFactorForStepUp
from core.identity.users import service as users
from core.identity.users.types import User
from core.identity.web import own_id, own_session
from core.kit import ids, scope
from core.kit.errors import BahiError
from core.web.access import public
from core.web.contract import produces

blueprint = Blueprint("identity_proving_pages", __name__, url_prefix="/auth/<tenant>/account/step-up")

open_page = public("the session cookie is the credential; without one the page leads to signing in")
html = produces(HTML)
CHALLENGE_MAX = 16_384


@blueprint.get("")
@open_page
@html
@own_page
async def show_step_up() -> Any:
    """Show what is asked for, and the form of the best factor."""
    return await _form(request.args.get("challenge", "")[: CHALLENGE_MAX + 1])


@blueprint.post("/begin")
@open_page
@html
@own_page
async def submit_step_up_choice() -> Any:
    """Choose a factor: its form, after sending what it needs."""
    await keep_next()
    return await _form(await _challenge(), await field("method", longest=40), begin=True)


@blueprint.post("")
@open_page
@html
@own_page
async def submit_step_up() -> Any:
    """Prove the factor, and consent."""
    await keep_next()
    challenge, method = await _challenge(), await field("method", longest=40)
    proof = Proof(
        method,
        await field("code", required=False, longest=40),
        await field("factor_ticket", required=False, longest=40),
        await credential() if method == "passkey" else None,
    )
    try:
        if challenge:
            await step_up.consent(challenge, proof, by_page=True)
            text = "You consented. Go back to where you came from: it may go on now."
            return await show("message", title="Done", text=text)
        await account.prove_again(await _user(), own_session(), proof=proof)
    except ChallengeInvalid:
        raise
    except BahiError as error:
        return await _form(challenge, method, proof=proof, status=error.status, error=words(error))
    return await proven(redirect(next_path() or f"/auth/{scope.tenant().short_id}/account", 303))


async def _form(
    challenge: str, method: str = "", *, proof: Proof | None = None, begin: bool = False, **more: Any
) -> Any:
    """The form of one factor. A text message is sent only to who asks for it."""
    user, facts, action = await _user(), {}, ""
    before = factors.besides(scope.get().principal.methods)
    if challenge:
        asked = step_up.read(challenge, by_page=True)
        choices = await step_up.methods(user, asked)
        facts, action = _in_words(asked.facts), asked.action
    else:
        choices = await factors.choices(user, await policy.get(), besides=before)
    if not choices:
        raise NoFactorForStepUp
    chosen = method or choices[0]
    if chosen not in choices:
        raise InvalidForm("method")
    ticket, options = proof.ticket if proof else "", None
    if chosen == "sms" and begin:
        ticket = await factors.start_sms(user, besides=before)
    if chosen == "passkey":
        ticket, options = await passkeys.start_use(user)
    shown: dict[str, Any] = {"challenge": challenge, "facts": facts, "action": action, "factor_ticket": ticket}
    return await show("prove", method=chosen, choices=choices, options=as_json(options), **shown, **more)


def _in_words(facts: Mapping[str, str]) -> dict[str, str]:
    """`data/amount/amount` as `amount, amount`: names as the API has them, values as they were sent."""
    return {name.removeprefix("data/").replace("/", ", ").replace("_", " "): value for name, value in facts.items()}


async def _challenge() -> str:
    return await field("challenge", required=False, longest=CHALLENGE_MAX)


async def _user() -> User:
    return await users.get(ids.parse("usr", own_id()))

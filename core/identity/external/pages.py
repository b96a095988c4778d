"""The way through a provider by page. The browser's cookie binds the question to it; see the service."""

from __future__ import annotations

from typing import Any

from quart import Blueprint, g, redirect, request

from core.auth.sessions import cookies
from core.identity.external import links, providers, service
from core.identity.external.types import Answer, Started
from core.identity.pages.account import back, fresh
from core.identity.pages.frame import HTML, client, field, keep_next, next_path, own_page, owner, page, show
from core.identity.pages.routes import go_on
from core.identity.sign_in.types import Begun
from core.identity.users import service as users
from core.identity.web import own_id
from core.kit import ids, scope
from core.web.access import public
from core.web.contract import produces

blueprint = Blueprint("external_pages", __name__, url_prefix="/auth/<tenant>")

open_page = public("a page for somebody who is not signed in yet; its forms are counted and slowed down")
html = produces(HTML)


@blueprint.post("/external-providers/<provider_id>/begin")
@open_page
@html
@page
async def submit_external_begin(provider_id: str) -> Any:
    """Send the browser to the provider to sign in."""
    await keep_next()
    return await _leave(provider_id, await service.begin(ids.parse("xpr", provider_id), next_path=next_path()))


@blueprint.get("/external-providers/<provider_id>/callback")
@open_page
@html
@page
async def show_external_callback(provider_id: str) -> Any:
    """Take the provider's answer: sign in, ask for the code of a new account, or link."""
    issuer = _given("iss") if "iss" in request.args else None
    answer = Answer(provider_id, _given("state"), _given("code"), issuer, _given("error"))
    binding = request.cookies.get(_cookie(), "")
    if await service.is_link(answer.state):
        return _spent(await _link(answer, binding))
    outcome, onward = await service.sign_in_with(answer, binding, client())
    g.next_path = onward
    if isinstance(outcome, Begun):
        return _spent(await show("enter_code", ticket=outcome.ticket.value, typed="", action="sign-up/confirm"))
    return _spent(await go_on(outcome))


@blueprint.post("/account/external-providers/<provider_id>/begin")
@open_page
@html
@own_page
async def submit_link_begin(provider_id: str) -> Any:
    """Send the browser to the provider to link an account there."""

    async def begin() -> Any:
        user = await users.get(ids.parse("usr", own_id()))
        return await _leave(provider_id, await service.begin(ids.parse("xpr", provider_id), link_to=user))

    return await fresh(begin)


@blueprint.post("/account/external-links/remove")
@open_page
@html
@own_page
async def submit_unlink() -> Any:
    """Unlink an account at a provider."""
    link_id = ids.parse("xln", await field("link", longest=40))

    async def remove() -> Any:
        await links.remove(await users.get(ids.parse("usr", own_id())), link_id)
        return back()

    return await fresh(remove)


async def _link(answer: Answer, binding: str) -> Any:
    who = await owner()
    if who is None:
        return redirect(f"/auth/{scope.tenant().short_id}/sign-in", 303)
    with scope.use(who):
        await service.link_with(answer, binding, await users.get(ids.parse("usr", own_id())))
    return back()


async def _leave(provider_id: str, started: Started) -> Any:
    """A page that leads on: after a form, browsers follow no redirect to where `form-action` does not lead."""
    label = (await providers.get(ids.parse("xpr", provider_id))).label
    response = await show("external_continue", url=started.url, label=label)
    response.set_cookie(
        _cookie(), started.binding.value, max_age=started.expires_in_seconds, path="/", httponly=True,
        secure=cookies.is_secure(), samesite="Lax",
    )  # fmt: skip
    return response


def _spent(response: Any) -> Any:
    response.delete_cookie(_cookie(), path="/", secure=cookies.is_secure(), httponly=True, samesite="Lax")
    return response


def _cookie() -> str:
    """One of this tenant's. With the prefix no site beside ours on the domain can set it: whoever could would have
    somebody's browser take an answer that it never asked for, and sign its user in to another's account."""
    return f"{'__Host-' if cookies.is_secure() else ''}bahi_external_{scope.tenant().short_id}"


def _given(name: str) -> str:
    """A value of the answer; one that is given twice, or is too long, counts as none."""
    values = request.args.getlist(name)
    return values[0] if len(values) == 1 and len(values[0]) <= 2000 else ""

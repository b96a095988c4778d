"""What all pages share: who is there, how an error looks, and where a page may lead."""

from __future__ import annotations

import functools
import re
import secrets
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from quart import Response, g, redirect, render_template, request
from werkzeug.wrappers import Response as Redirect

from core.auth import refusals, standing
from core.auth.sessions import cookies
from core.auth.sessions import service as sessions
from core.identity.permissions import OWN
from core.identity.sign_in import devices
from core.identity.sign_in.types import Client
from core.identity.web import tenant_of
from core.kit import ids, scope, shield, urls
from core.kit.errors import BahiError, InvalidRequest, NotFound, Unauthenticated
from core.kit.scope import Principal, Scope, TenantRef
from core.tenancy import service as tenancy
from core.tenancy.errors import TenantSuspended
from core.tenancy.look import Look
from core.web import limits

View = Callable[..., Coroutine[Any, Any, Any]]

HTML = "text/html; charset=utf-8"
FIELD_MAX = 1024
_DEVICE = "bahi_device"
_NEXT = re.compile(r"^/(?:auth|t)/(?P<tenant>[0-9a-z]{10})/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]{0,2000}\Z")
# The first that is named counts: each browser also claims to be the ones before it.
_BROWSERS = (("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"))
_SYSTEMS = (
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)  # fmt: skip
_PLAIN = Look("Sign in", "#1d4ed8", "#ffffff", None, None, None)


class InvalidForm(InvalidRequest):
    """A field of the form is missing or too long."""

    code = "identity.invalid_form"


def page(view: View) -> View:
    """Serve a page to whoever comes, at the tenant of the path; a form only from one of our own pages.

    What was begun is finished when the browser goes away, and every refusal is a page.
    """

    @functools.wraps(view)
    async def shown(tenant: str, **more: Any) -> Any:
        try:
            ref = await tenant_of(tenant)
            who = Scope(ref, Principal("visitor", "visitor"), g.request_id, request.remote_addr or "")
            with scope.use(who):
                g.scope = who
                tenancy.require_active(ref)
                if request.method == "POST":
                    cookies.require_own_page()
                    await limits.spend(limits.LOGIN, ref, who.address)
                answer = await shield.run(view(**more))
                await _note_refused(ref)
                return answer
        except NotFound:
            return await show("message", status=404, look=_PLAIN, title="Not found", text="There is nothing here.")
        except TenantSuspended:
            return await show("message", status=403, look=_PLAIN, title="Not available", text="Please come back later.")
        except BahiError as error:
            answer = await refusal(ref, error)
            await _note_refused(ref)
            return answer

    return shown


async def _note_refused(ref: TenantRef) -> None:
    """Write down what the page told of a refusal."""
    if "refused_code" in g:
        await refusals.note_refused(ref, g.refused_code, request.remote_addr or "")


def own_page(view: View) -> View:
    """Serve a page to the user whose session cookie the browser has, or lead to the sign-in page."""

    @page
    @functools.wraps(view)
    async def shown(**more: Any) -> Any:
        who = await owner()
        if who is None:
            return redirect(f"/auth/{scope.tenant().short_id}/sign-in{_and_back()}", 303)
        with scope.use(who):
            return await view(**more)

    return shown


def _and_back() -> str:
    """Come back to a page that asks for something; one's account is where signing in leads anyway."""
    asked = request.query_string.decode("ascii", "replace")
    here = f"{request.path}?{asked}"
    return f"?{urlencode({'next': here})}" if request.method == "GET" and asked and _NEXT.match(here) else ""


async def owner() -> Scope | None:
    """The user of the tenant in scope whose session cookie the browser has, for their own account."""
    ref = scope.tenant()
    try:
        found, principal = await standing.of_cookie(cookies.read(), request.remote_addr or "")
    except Unauthenticated:
        return None
    if found.id != ref.id or principal.kind != "user":
        return None
    own = replace(principal, permissions=principal.permissions | {OWN})
    return Scope(ref, own, g.request_id, request.remote_addr or "")


async def refusal(ref: TenantRef, error: BahiError) -> Response:
    """A page for a refusal that no form shows."""
    with scope.use(Scope(ref, Principal("visitor", "visitor"), g.get("request_id", ""))):
        look = Look.of(await tenancy.get_configuration())
        response = await show("message", status=error.status, look=look, title="Not possible", text=words(error))
    if error.retry_after_seconds is not None:
        response.headers["Retry-After"] = str(error.retry_after_seconds)
    return response


async def show(name: str, /, *, status: int = 200, look: Look | None = None, **more: Any) -> Response:
    """Render one of the pages in the tenant's look."""
    if look is None:
        look = Look.of(await tenancy.get_configuration())
    nonce = secrets.token_urlsafe(16)
    found = scope.find()
    base = f"/auth/{found.tenant.short_id}" if found and found.tenant else ""
    body = await render_template(f"identity/{name}.html", look=look, nonce=nonce, base=base, next=next_path(), **more)
    response = Response(body, status, content_type=HTML)
    images = urls.origin(look.logo_url) if look.logo_url else "'none'"
    response.headers["Content-Security-Policy"] = (
        f"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'self'; img-src {images}; form-action 'self'; "
        "frame-ancestors 'none'; base-uri 'none'"
    )
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["Cache-Control"] = "no-store"
    return response


async def proven(response: Any) -> Any:
    """After proving more: the same session behind another cookie."""
    cookies.set_cookie(response, await sessions.renew_cookie(ids.parse("ses", scope.get().principal.session)))
    return response


def words(error: BahiError) -> str:
    """What a person reads of a refusal; it is written down once the page is shown."""
    g.refused_code = error.code
    told = f"{error.heading()}."
    if error.detail:
        told = f"{told} ({error.detail})"
    if error.retry_after_seconds:
        told = f"{told} Wait {error.retry_after_seconds} seconds."
    return told


async def field(name: str, *, required: bool = True, longest: int = FIELD_MAX) -> str:
    """One field of the form. Raises InvalidForm."""
    values = (await request.form).getlist(name)
    value = values[0] if len(values) == 1 and isinstance(values[0], str) else ""
    if (required and not value) or len(values) > 1 or len(value) > longest or "\0" in value:
        raise InvalidForm(f"{name}")
    return value


def next_path() -> str:
    """Where to go after signing in: a path of this tenant's on this very host, or nothing.

    Anything else, however it is written, is dropped: it begins with our own path, so it cannot name another host.
    """
    wanted = g.get("next_path") or request.args.get("next", "")
    found = _NEXT.match(wanted)
    ours = scope.find()
    if found is None or ".." in wanted or ours is None or ours.tenant is None:
        return ""
    if found.group("tenant") != ours.tenant.short_id:
        return ""
    return str(wanted)


async def keep_next() -> None:
    """Carry the way onwards from form to form."""
    g.next_path = await field("next", required=False, longest=2100)


def client() -> Client:
    """The browser as a client."""
    name = device_name(request.headers.get("User-Agent", ""))
    return Client("page", name, request.cookies.get(_DEVICE, "")[:200])


def device_name(agent: str) -> str:
    """`Firefox on Android`: enough to recognise one's own device by, and nothing that a stranger could write there."""
    browser = next((name for word, name in _BROWSERS if word in agent), "Browser")
    system = next((name for word, name in _SYSTEMS if word in agent), "")
    return f"{browser} on {system}" if system else browser


async def signed_in(opened: Any, device_token: str) -> Redirect:
    """Give the browser its session and lead on; the one that it had before ends."""
    short_id = scope.tenant().short_id
    before = await owner()
    if before is not None:
        await sessions.revoke(ids.parse("ses", before.principal.session), "signed_in_again")
    response: Any = redirect(next_path() or f"/auth/{short_id}/account", 303)
    cookies.set_cookie(response, opened)
    response.set_cookie(
        _DEVICE,
        device_token,
        max_age=devices.LIFETIME_SECONDS,
        path=f"/auth/{short_id}",
        secure=cookies.is_secure(),
        httponly=True,
        samesite="Lax",
    )
    found: Redirect = response
    return found

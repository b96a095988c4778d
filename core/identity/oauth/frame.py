"""What the pages and endpoints under a tenant's issuer share."""

from __future__ import annotations

import functools
import secrets
from collections.abc import Callable, Coroutine
from typing import Any
from urllib.parse import urlsplit

import orjson
from authlib.oauth2 import OAuth2Error
from quart import Response, g, render_template, request

from core.auth import refusals
from core.kit import scope, shield, urls
from core.kit.errors import BahiError
from core.kit.scope import Principal, Scope
from core.tenancy import service as tenancy
from core.tenancy.errors import TenantNotFound
from core.tenancy.look import Look

HTML = "text/html; charset=utf-8"
JSON = "application/json"

View = Callable[..., Coroutine[Any, Any, Response]]


def served(view: View) -> View:
    """Serve as the tenant that the path names; an OAuth error is answered as the RFCs want it."""

    @functools.wraps(view)
    async def run(tenant: str) -> Response:
        ref = await tenancy.find_by_short_id(tenant)
        if ref is None:
            raise TenantNotFound
        tenancy.require_active(ref)
        who = Scope(ref, Principal("nobody", "nobody"), g.request_id, request.remote_addr or "")
        with scope.use(who):
            g.scope = who
            try:
                answer: Response = await shield.run(view(ref))
            except BahiError as refused:
                await refusals.note_refused(ref, refused.code, who.address)
                raise
            except OAuth2Error as error:
                await refusals.note_refused(ref, f"oauth.{error.error}", who.address)
                status, body, headers = error()
                answer = json(dict(body), status, dict(headers))
        return answer

    return run


def json(body: Any, status: int, headers: Any) -> Response:
    response = Response(orjson.dumps(dict(body)), status, content_type=JSON)
    for name, value in dict(headers).items():
        if name.lower() not in {"content-type", "location"}:
            response.headers[name] = value
    return response


def redirect(location: str) -> Response:
    # 303, never 307: what the user typed must not be sent on (RFC 9700 §4.12).
    return Response(status=303, headers={"Location": location, "Cache-Control": "no-store"})


def back_to(redirect_uri: str) -> str:
    """`form-action` of a page whose form ends in a redirect: the browser holds the way back to it too."""
    return f"'self' {urls.origin(redirect_uri) or f'{urlsplit(redirect_uri).scheme}:'}"


async def page(template: str, status: int, *, form_action: str = "'none'", **values: Any) -> Response:
    nonce = secrets.token_urlsafe(16)
    look = Look.of(await tenancy.get_configuration())
    html = await render_template(f"oauth/{template}.html", nonce=nonce, look=look, **values)
    response = Response(html, status, content_type=HTML)
    response.headers["Content-Security-Policy"] = (
        f"default-src 'none'; style-src 'nonce-{nonce}'; form-action {form_action}; "
        "frame-ancestors 'none'; base-uri 'none'"
    )
    # `no-referrer` would make the browser send `Origin: null` with our own form.
    response.headers["Referrer-Policy"] = "same-origin"
    return response

"""Pages that a payer sees at a pretend vendor. They need no JavaScript and no other host.

A vendor's own page extends `vendor_base.html`, which the control blueprint brings along.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from quart import Response, render_template


async def show(template: str, *, status: int = 200, **values: Any) -> Response:
    """A page of the vendor's."""
    return _html(await render_template(template, **values), status)


async def notice(title: str, text: str = "", *, code: str = "", status: int = 200) -> Response:
    """Tell a person what an API's error shape would tell a program."""
    return await show("vendor_notice.html", status=status, title=title, text=text, code=code)


async def lead_back(url: str, fields: Mapping[str, str], title: str, text: str = "") -> Response:
    """Lead the payer back to the merchant by a form; a short script presses its button for them."""
    nonce = secrets.token_urlsafe(16)
    page = await render_template("vendor_return.html", url=url, fields=fields, title=title, text=text, nonce=nonce)
    return _html(page, 200, f"script-src 'nonce-{nonce}'; ")


def _html(page: str, status: int, script: str = "") -> Response:
    response = Response(page, status=status, content_type="text/html; charset=utf-8")
    response.headers["Cache-Control"] = "no-store"
    response.headers["Content-Security-Policy"] = (
        f"default-src 'none'; {script}style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"
    )
    return response

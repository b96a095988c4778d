"""Fill a template, put the frame around an e-mail's body, and refuse what must not leave."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import css_inline
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from core.messaging import addresses
from core.messaging.errors import InvalidVariables, MessageTooLong
from core.messaging.provider import Channel
from core.messaging.templates import catalogue, language
from core.messaging.templates.types import Brand, Rendered, Template

VALUE_MAX = 2_000
EMAIL_TEXT_MAX, EMAIL_HTML_MAX = 50_000, 90_000
"""Gmail cuts a message at about 102 KB."""
SMS_PARTS_MAX = 10
_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_DOUBLE = frozenset("^{}[]~\\|€")
_BLANK_LINES = re.compile(r"\n{3,}")


def check_variables(template: Template, given: Mapping[str, str]) -> dict[str, str]:
    """Every value that the template may ask for. Raises InvalidVariables, naming none of the values."""
    declared = template.variables.keys() - catalogue.ALWAYS.keys()
    problems = [{"field": name, "message": "no such variable in this message"} for name in given.keys() - declared]
    problems += [{"field": name, "message": "is missing"} for name in declared - given.keys() - catalogue.OPTIONAL]
    for name, value in given.items():
        if len(value) > VALUE_MAX or "\0" in value:
            problems.append({"field": name, "message": f"must be text of at most {VALUE_MAX} characters"})
        elif name.endswith("_url") and not _is_web_link(value):
            problems.append({"field": name, "message": "must be an https:// link"})
    if problems:
        raise InvalidVariables(errors=sorted(problems, key=lambda item: item["field"]))
    return {name: given.get(name, "") for name in declared}


def render(template: Template, values: Mapping[str, str], brand: Brand, *, unsubscribe_url: str = "") -> Rendered:
    """The finished message from checked values. Raises HeaderInjection, MessageTooLong."""
    filled = {**values, "brand_name": brand.name, "support": brand.support}
    text = _BLANK_LINES.sub("\n\n", language.fill(template.source.text, filled, html=False)).strip()
    if template.channel == Channel.SMS:
        if sms_parts(text) > SMS_PARTS_MAX:
            raise MessageTooLong(f"an SMS has at most {SMS_PARTS_MAX} parts")
        return Rendered("", text, "")
    subject = language.fill(template.source.subject, filled, html=False).strip()
    addresses.refuse_control(subject, "the subject")
    body = language.fill(template.source.html, filled, html=True)
    if unsubscribe_url:
        text += f"\n\n-- \n{_UNSUBSCRIBE.get(template.language, _UNSUBSCRIBE['en'])}: {unsubscribe_url}"
    html = _framed(template.language, subject, body, brand, unsubscribe_url) if body else ""
    if len(text) > EMAIL_TEXT_MAX or len(html) > EMAIL_HTML_MAX:
        raise MessageTooLong("the e-mail is too long")
    return Rendered(subject, text, html)


def sms_parts(text: str) -> int:
    """How many parts an SMS is sent in: GSM 7-bit (3GPP TS 23.038) 160 or 153 each, else UCS-2 70 or 67 units."""
    if all(letter in _GSM or letter in _GSM_DOUBLE for letter in text):
        length, single, joined = len(text) + sum(letter in _GSM_DOUBLE for letter in text), 160, 153
    else:
        length, single, joined = len(text.encode("utf-16-le")) // 2, 70, 67
    return 1 if length <= single else -(-length // joined)


_UNSUBSCRIBE = {"en": "Unsubscribe", "hi": "सदस्यता समाप्त करें"}


def _framed(lang: str, subject: str, body: str, brand: Brand, unsubscribe_url: str) -> str:
    page = _frame().render(
        language=lang,
        subject=subject,
        body=Markup(body),  # noqa: S704 - a checked template whose every value was escaped
        brand=brand,
        unsubscribe_url=unsubscribe_url,
        unsubscribe=_UNSUBSCRIBE.get(lang, _UNSUBSCRIBE["en"]),
    )
    return _inliner().inline(page)


@cache
def _frame():  # type: ignore[no-untyped-def]
    loader = PackageLoader("core.messaging", "frame")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined).get_template("email.html")


@cache
def _inliner() -> css_inline.CSSInliner:
    # It must never fetch anything: the style sheet stands in the frame.
    return css_inline.CSSInliner(load_remote_stylesheets=False, keep_style_tags=False)


def _is_web_link(value: str) -> bool:
    # Plain http is for development's own pages alone; a mail with it is still only a link.
    return value.startswith(("https://", "http://127.0.0.1", "http://localhost")) and not any(
        letter.isspace() or letter in "\"'<>\\" for letter in value
    )

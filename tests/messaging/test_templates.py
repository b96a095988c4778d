"""What a template may hold, what it becomes, and that nothing gets in through a variable."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.identity import letters
from core.kit import ids
from core.kit.scope import TenantRef
from core.messaging import service as messages
from core.messaging.errors import (
    HeaderInjection,
    InvalidTemplate,
    InvalidVariables,
    MessageTooLong,
    UnknownTemplate,
    UnknownVariable,
)
from core.messaging.preferences import service as preferences
from core.messaging.provider import Channel
from core.messaging.templates import catalogue, files, language, render, words
from core.messaging.templates import service as templates
from core.messaging.templates.service import Slot
from core.messaging.templates.types import Brand, Source, Template
from core.messaging.types import MessageFilter, Phrase, When
from tests.messaging.conftest import RECEIPT, Drain, Open, mail

BRAND = Brand("Asha Books", "#0a6b5d", "", "help@asha.example")
KNOWN = {**catalogue.ALWAYS, **catalogue.KEYS["receipt"]}


def source(text: str = "Paid: {{ amount }}", html: str = "", subject: str = "Receipt") -> Source:
    return Source(subject, text, html)


@pytest.mark.parametrize("key", sorted(catalogue.KEYS))
@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize("lang", ["en", "hi"])
def test_the_default_set_is_whole_and_sound(key: str, channel: Channel, lang: str) -> None:
    found = files.find("no-such-tenant", key, channel, lang)
    assert found is not None
    known = {**catalogue.ALWAYS, **catalogue.KEYS[key]}
    language.check(found, known, email=channel is Channel.EMAIL)
    template = Template(key, channel, lang, 0, found, known)

    for values in (
        dict(catalogue.KEYS[key]),
        {name: value for name, value in catalogue.KEYS[key].items() if name not in catalogue.OPTIONAL},
    ):
        made = render.render(template, render.check_variables(template, values), BRAND)

        assert made.text
        assert "{{" not in made.text + made.subject + made.html
        if channel is Channel.EMAIL:
            assert len(made.html) < 60_000
            assert "Asha Books" in made.text
            assert "<style" not in made.html  # Gmail drops it: every style stands inline
            assert not re.search(r"<(script|form|svg|iframe)", made.html)
        else:
            assert render.sms_parts(made.text) <= (2 if lang == "en" else 4)


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ amount.__class__ }}",
        "{{ amount['x'] }}",
        "{{ amount() }}",
        "{{ self }}{{ range(10) }}",
        "{% for x in amount %}{{ x }}{% endfor %}",
        "{% set x = 1 %}",
        "{% include 'other' %}",
        "{% extends 'other' %}",
        "{% import 'os' as os %}",
        "{% macro m() %}{% endmacro %}",
        "{% raw %}{% endraw %}{% call m() %}{% endcall %}",
        "{{ amount|attr('x') }}",
        "{{ amount|safe }}",
        "{{ amount|format(1) }}",
        "{{ 10 ** 1000000 }}",
        "{{ 'a' * 1000000000 }}",
        "{{ 'a' ~ amount }}",
        "{{ amount is callable }}",
        "{{ amount",
        "{% if amount %}",
        "{{ (" + "(" * 500 + "1" + ")" * 501 + " }}",
        "{% if amount %}" * 40 + "x" + "{% endif %}" * 40,
        "a\0b",
        "{{ '\\x00' }}",
        "{{ '\\r\\nBcc: a@b.example' }}",
        "{{ '\\ud800' }}",
        "{{ self }}",
        "{{ " + "1" * 5_000 + " }}",
        "   ",
        "x" * 20_001,
    ],
)
def test_what_templates_may_not_do_is_refused_when_they_are_saved(text: str) -> None:
    with pytest.raises(InvalidTemplate):
        language.check(source(text), KNOWN, email=True)
    with pytest.raises(InvalidTemplate):
        language.check(
            source(html=f"<p>{text}</p>") if text.strip() and len(text) < 9_000 else source(""), KNOWN, email=True
        )


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<p onclick='x'>a</p>",
        "<a href='javascript:alert(1)'>a</a>",
        "<a href='http://plain.example'>a</a>",
        "<a href='{{ amount }}'>a</a>",
        "<a href='https://x.example/{{ amount }}' onmouseover=x>a</a>",
        "<img src='data:text/html,x'>",
        "<form action='https://x.example'></form>",
        "<iframe src='https://x.example'></iframe>",
        "<style>p{}</style>",
        "<svg></svg>",
        "<p style='background: url(https://x.example/i.png)'>a</p>",
        "<p style='{{ amount }}'>a</p>",
        "<!-- [if mso]> -->",
        "<!DOCTYPE html>",
        "<?php ?>",
        "</p></td></tr></table><object>",
        "<{{ 'script' }}>alert(1)",
        "<{% if amount %}script{% endif %}>alert(1)",
        "{% if amount %}<{% else %}{% endif %}script>alert(1)",
        "{{ '{%' }}<script>{{ '%}' }}",
        '<a title="{% if amount %}" {% endif %}{% if amount %}title="{% endif %} onclick=x ">a</a>',
        "<p{# #} onclick=x>a</p>",
        "</script>",
        "<p",
    ],
)
def test_html_that_mail_does_not_need_is_refused(html: str) -> None:
    with pytest.raises(InvalidTemplate):
        language.check(source(html=html), KNOWN, email=True)


def test_html_with_conditions_and_values_between_tags_and_in_attributes_is_taken() -> None:
    html = (
        "<p title='{{ amount }}'>1 &lt; 2 {% if amount > '2' %}<b>{{ amount|default('<') }}</b>{% endif %}{# <p #}</p>"
    )

    language.check(source(html=html), KNOWN, email=True)

    assert language.fill(html, {"amount": "<1>"}, html=True).startswith(
        "<p title='&lt;1&gt;'>1 &lt; 2 <b>&lt;1&gt;</b>"
    )


def test_an_unknown_variable_is_refused_by_name() -> None:
    with pytest.raises(UnknownVariable) as caught:
        language.check(source("{{ amount }} {{ password }} {% if card %}x{% endif %}"), KNOWN, email=True)

    assert [item["field"] for item in caught.value.errors] == ["card", "password"]


def test_an_sms_has_only_a_text_and_a_mail_has_a_subject() -> None:
    for wrong, email in (
        (source(subject="x"), False),
        (source(html="<p>a</p>", subject=""), False),
        (source(subject=""), True),
        (source(subject="a\nb"), True),
    ):
        with pytest.raises(InvalidTemplate):
            language.check(wrong, KNOWN, email=email)


@given(st.text(max_size=200).filter(lambda text: "\0" not in text))
def test_no_value_becomes_markup_or_another_header(value: str) -> None:
    template = Template(
        "receipt", "email", "en", 1, Source("Hello {{ amount }}", "{{ amount }}", "<p>{{ amount }}</p>"), KNOWN
    )
    values = {**RECEIPT, "method": "", "amount": value}
    try:
        made = render.render(template, values, BRAND)
    except HeaderInjection:
        refused = {127, 0x85, *range(0x2028, 0x202F), *range(0x2066, 0x206A)}
        assert any(ord(letter) < 32 or ord(letter) in refused for letter in value)
        return

    assert not any(ord(letter) < 32 or ord(letter) == 127 for letter in made.subject)
    fixed = render.render(template, {**values, "amount": "x"}, BRAND)
    assert made.html.count("<") == fixed.html.count("<")


async def test_header_injection_is_refused_with_its_own_code(acting: TenantRef) -> None:
    for value in ("1\r\nBcc: victim@customer.example", "1\nX: y", "1\u2028X: y", "1\x0bX"):
        with pytest.raises(HeaderInjection):
            await messages.send(mail(variables={**RECEIPT, "amount": value}))
    with pytest.raises(HeaderInjection):
        await messages.send(mail(to=_address("a@customer.example\r\nBcc: victim@customer.example")))


def _address(email: str):  # type: ignore[no-untyped-def]
    from core.messaging.types import Recipient  # noqa: PLC0415

    return Recipient(email=email)


def test_a_link_must_be_one() -> None:
    template = Template("kyc", "email", "en", 0, source(), {**catalogue.ALWAYS, **catalogue.KEYS["kyc"]})
    good = {"status": "x", "link_url": "https://asha.example/a?b=c"}
    assert render.check_variables(template, good)["link_url"] == good["link_url"]

    for link in ("javascript:alert(1)", "http://evil.example", "https://a.example/ b", 'https://a.example/"x', ""):
        with pytest.raises(InvalidVariables) as caught:
            render.check_variables(template, {**good, "link_url": link})
        assert [item["field"] for item in caught.value.errors] == ["link_url"]


async def test_the_tenants_version_counts_and_each_message_keeps_its_own(open_account: Open, run_jobs: Drain) -> None:
    _, vendor = await open_account()
    await templates.save("receipt", Channel.EMAIL, "en", source("One {{ amount }}", "<p>One</p>", "One"))
    first = await messages.send(mail())
    saved = await templates.save("receipt", Channel.EMAIL, "en", source("Two {{ amount }}", "<p>Two</p>", "Two"))
    second = await messages.send(mail())
    await templates.restore("receipt", Channel.EMAIL, "en")
    third = await messages.send(mail())
    await run_jobs()

    assert saved.version == 2
    assert [item.template_version for item in (first, second, third)] == [1, 2, 0]
    assert sorted(item.subject for item in vendor.sent) == ["One", "Receipt: INR 500.00 to Test tenant", "Two"]


async def test_a_key_of_the_tenants_own_declares_its_variables(acting: TenantRef, open_account: Open) -> None:
    await open_account()
    with pytest.raises(UnknownVariable):
        await templates.save("festival", Channel.EMAIL, "en", source("{{ discount }}"))
    await templates.save(
        "festival", Channel.EMAIL, "en", source("{{ discount }} off", "<p>{{ discount }}</p>"), {"discount": "10 %"}
    )

    made = await templates.preview(Slot("festival", Channel.EMAIL, "en"))
    assert made.text == "10 % off"
    with pytest.raises(InvalidVariables):
        await messages.send(mail("festival", variables={}))
    with pytest.raises(InvalidTemplate):
        await templates.save("otp", Channel.SMS, "en", Source("", "{{ pin }}", ""), {"pin": "1"})
    with pytest.raises(UnknownTemplate):
        await templates.restore("festival", Channel.EMAIL, "en")


async def test_a_missing_language_falls_back(acting: TenantRef) -> None:
    english = await templates.preview(Slot("receipt", Channel.SMS, "ta"))
    hindi = await templates.preview(Slot("receipt", Channel.SMS, "hi"))

    assert "we received your payment" in english.text
    assert "भुगतान" in hindi.text


def test_an_sms_is_counted_as_operators_do() -> None:
    for text, parts in (
        ("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("a" * 307, 3), ("€" * 80, 1), ("€" * 81, 2),
        ("न" * 70, 1), ("न" * 71, 2), ("😀" * 35, 1), ("😀" * 36, 2), ("", 1),
    ):  # fmt: skip
        assert render.sms_parts(text) == parts


def test_a_message_that_is_too_long_is_refused() -> None:
    template = Template("receipt", "sms", "en", 1, Source("", "{{ amount }}", ""), KNOWN)
    with pytest.raises(MessageTooLong):
        render.render(template, {**RECEIPT, "method": "", "amount": "न" * 700}, BRAND)


# ---- languages ----


def test_every_notice_is_said_in_every_language_of_the_default_set() -> None:
    for lang in files.languages("security_notice", Channel.EMAIL):
        said = {text: words.say("any", text, lang) for text in letters.WHAT.values()}
        assert all((text == other) is (lang == "en") for text, other in said.items()), lang


async def test_a_hindi_message_holds_no_english(acting: TenantRef, open_account: Open, run_jobs: Drain) -> None:
    _, vendor = await open_account()
    await messages.send(
        mail(
            "security_notice",
            language="hi",
            variables={
                "what": Phrase("Your password was changed."),
                "date": When(datetime(2026, 11, 28, 4, 0, tzinfo=UTC), "Asia/Kolkata"),
            },
        )
    )
    await run_jobs()

    (sent,) = vendor.sent
    assert "आपका पासवर्ड बदला गया।" in sent.text
    assert "28 नवंबर 2026, 09:30 IST" in sent.text
    brand = sent.subject.split()[0]
    latin = set(re.findall("[A-Za-z]{3,}", sent.text.replace(sent.sender_name, "").replace(brand, "")))
    assert latin == {"IST"}


def test_what_has_no_translation_is_said_in_english_and_moments_in_the_zone_given() -> None:
    at = datetime(2026, 2, 1, 23, 30, tzinfo=UTC)

    assert words.say("any", "something new", "hi") == "something new"
    assert words.say("any", "approved", "../../etc") == "approved"
    assert words.moment(at, "en", "UTC") == "01 Feb 2026, 23:30 UTC"
    assert words.moment(at, "hi", "Asia/Kolkata") == "02 फ़रवरी 2026, 05:00 IST"
    assert words.moment(at, "ta", "UTC") == "01 Feb 2026, 23:30 UTC"


async def test_the_languages_of_a_message_fall_back_to_the_tenants(
    acting: TenantRef, open_account: Open, run_jobs: Drain
) -> None:
    _, vendor = await open_account()
    await preferences.change({"default_language": "hi"})

    for lang in (None, "ta", "en"):
        await messages.send(mail(language=lang, dedupe_key=f"in-{lang}"))
    await run_jobs()

    made = {item.language for item in await messages.list_messages(ids.new(), 10, MessageFilter())}
    assert made == {"hi", "en"}
    assert len(vendor.sent) == 3

"""The template language: Jinja2's syntax, of which templates may use text, variables, conditions and a few filters.

There are no loops, calls, attributes or includes, so a template's work and output are bounded by its length and its
variables': no sandbox needs to be trusted for that. It is compiled in Jinja2's immutable sandbox all the same.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html.parser import HTMLParser

from jinja2 import StrictUndefined, TemplateSyntaxError, meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from core.messaging.errors import InvalidTemplate, UnknownVariable
from core.messaging.templates.types import Source

SUBJECT_MAX, TEXT_MAX, HTML_MAX = 200, 20_000, 60_000
DEPTH_MAX = 20
_MARK = "\ue000"
"""Where a condition stands; of Unicode's private letters, which mean nothing to a reader."""
_FILTERS = frozenset({"upper", "lower", "trim", "default"})
_NODES = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.If, nodes.CondExpr, nodes.Compare,
    nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Filter,
)  # fmt: skip
_TAGS = frozenset(
    [
        "a",
        "b",
        "blockquote",
        "br",
        "center",
        "div",
        "em",
        "h1",
        "h2",
        "h3",
        "hr",
        "i",
        "img",
        "li",
        "ol",
        "p",
        "small",
        "span",
        "strong",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
    ]
)
_ATTRIBUTES = frozenset(
    [
        "align",
        "alt",
        "bgcolor",
        "border",
        "cellpadding",
        "cellspacing",
        "class",
        "colspan",
        "dir",
        "height",
        "href",
        "lang",
        "role",
        "rowspan",
        "src",
        "style",
        "title",
        "valign",
        "width",
    ]
)


def environment(*, html: bool) -> ImmutableSandboxedEnvironment:
    """Only what `_FILTERS` names exists in it; a variable that is missing is an error, not an empty text."""
    made = ImmutableSandboxedEnvironment(
        autoescape=html, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, cache_size=0
    )
    made.filters = {name: made.filters[name] for name in sorted(_FILTERS)}
    made.globals.clear()
    made.tests = {name: made.tests[name] for name in ("defined",)}
    return made


_TEXT, _HTML = environment(html=False), environment(html=True)


def check(source: Source, known: Mapping[str, str], *, email: bool) -> None:
    """Raises InvalidTemplate, UnknownVariable: before a template is stored, never when a message is due."""
    problems: list[dict[str, str]] = []
    unknown: set[str] = set()
    parts = {"subject": (source.subject, SUBJECT_MAX), "text": (source.text, TEXT_MAX), "html": (source.html, HTML_MAX)}
    for field, (text, length) in parts.items():
        if len(text) > length:
            problems.append({"field": field, "message": f"longer than {length} characters"})
            continue
        if "\0" in text:
            problems.append({"field": field, "message": "holds a NUL character"})
            continue
        found, names = _examine(text)
        problems += [{"field": field, "message": message} for message in found]
        unknown |= names - known.keys()
    if not source.text.strip():
        problems.append({"field": "text", "message": "every message has a written text"})
    if email and not source.subject.strip():
        problems.append({"field": "subject", "message": "an e-mail has a subject"})
    if "\n" in source.subject or "\r" in source.subject:
        problems.append({"field": "subject", "message": "a subject is one line"})
    if not email and (source.subject or source.html):
        problems.append({"field": "subject" if source.subject else "html", "message": "an SMS has only a text"})
    problems += [{"field": "html", "message": message} for message in _check_html(source.html)]
    if problems:
        raise InvalidTemplate(errors=problems)
    if unknown:
        raise UnknownVariable(
            errors=[{"field": name, "message": "no such variable in messages of this kind"} for name in sorted(unknown)]
        )


def names(source: Source) -> set[str]:
    """The variables that a checked template uses."""
    return set().union(*(_examine(text)[1] for text in (source.subject, source.text, source.html)))


def fill(text: str, values: Mapping[str, str], *, html: bool) -> str:
    """A checked template with its values; in HTML every value is escaped."""
    filled: str = _compiled(text, html=html).render(values)
    return filled


@lru_cache(maxsize=512)
def _compiled(text: str, *, html: bool):  # type: ignore[no-untyped-def]
    return (_HTML if html else _TEXT).from_string(text)


def _examine(text: str) -> tuple[list[str], set[str]]:
    """(what is wrong, the variables named)."""
    try:
        tree = _TEXT.parse(text)
    except (TemplateSyntaxError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        return [f"line {line}: {getattr(error, 'message', None) or 'nested too deep'}"], set()
    except ValueError:  # Python reads no number of thousands of digits
        return ["holds a number that is too long"], set()
    problems = list(_problems(tree))
    return problems, set() if problems else meta.find_undeclared_variables(tree)


def _problems(tree: nodes.Node) -> Iterator[str]:
    waiting: list[tuple[nodes.Node, int]] = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        if not isinstance(node, _NODES):
            yield f"line {node.lineno}: {type(node).__name__.lower()} is not part of the template language"
        elif isinstance(node, nodes.Filter) and node.name not in _FILTERS:
            yield f"line {node.lineno}: there is no filter {node.name}"
        elif isinstance(node, nodes.Name) and node.name == "self":
            yield f"line {node.lineno}: there is no variable self"
        elif isinstance(node, nodes.Const) and _is_unwritable(node.value):
            yield f"line {node.lineno}: a text with control characters"
        elif depth > DEPTH_MAX:
            yield f"line {node.lineno}: nested too deep"
        else:
            waiting += [(child, depth + 1) for child in node.iter_child_nodes()]


def _is_unwritable(value: object) -> bool:
    """Whether a constant stands for what its source does not show: `'\\x00'`, half a character, or another line."""
    return isinstance(value, str) and any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in value)


def _check_html(html: str) -> list[str]:
    reader = _Reader()
    try:
        reader.feed(_marked(html))
    except TemplateSyntaxError:  # told of already
        return []
    reader.close()
    return reader.problems


def _marked(html: str) -> str:
    """The source as the language's own lexer reads it: a mark for each condition, values without what HTML reads."""
    written: list[str] = []
    is_value = False
    for _line, kind, text in _HTML.lex(html):
        if kind == "data":
            written.append(text.replace(_MARK, ""))
        elif kind in {"block_begin", "comment"}:
            written.append(_MARK)
        elif kind == "variable_begin":
            written.append("{{")
            is_value = True
        elif kind == "variable_end":
            written.append("}}")
            is_value = False
        elif is_value:
            written.append("".join(letter for letter in text if letter not in "<>&\"'"))
    return "".join(written)


class _Reader(HTMLParser):
    """Lets through what mail needs, and no more: no script, form, frame, or handler.

    Tags stand there whole: what a condition or a value would complete to one, nobody has seen.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.problems: list[str] = []

    def handle_data(self, data: str) -> None:
        if "<" in data:
            self.problems.append(f"line {self.getpos()[0]}: a < that begins no tag; write &lt;")

    def handle_endtag(self, tag: str) -> None:
        if tag not in _TAGS:
            self.problems.append(f"line {self.getpos()[0]}: </{tag}> is not allowed in mail")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        if _MARK in (self.get_starttag_text() or ""):
            self.problems.append(f"line {line}: conditions stand between tags, not inside of one")
        if tag not in _TAGS:
            self.problems.append(f"line {line}: <{tag}> is not allowed in mail")
        for name, value in attrs:
            if name not in _ATTRIBUTES:
                self.problems.append(f"line {line}: the attribute {name} is not allowed in mail")
            elif name in {"href", "src"} and not _is_link(value or ""):
                self.problems.append(f"line {line}: {name} must be an https:// link, a mailto:, or one _url variable")
            elif name == "style" and any(word in (value or "").lower() for word in ("url(", "expression", "{{")):
                self.problems.append(f"line {line}: this style is not allowed in mail")

    def handle_comment(self, data: str) -> None:
        self.problems.append(f"line {self.getpos()[0]}: comments are not allowed in mail")

    def handle_decl(self, decl: str) -> None:
        self.problems.append("a template is the body alone, without a document around it")

    def unknown_decl(self, data: str) -> None:
        self.problems.append(f"line {self.getpos()[0]}: this declaration is not allowed in mail")

    def handle_pi(self, data: str) -> None:
        self.problems.append(f"line {self.getpos()[0]}: processing instructions are not allowed in mail")


def _is_link(value: str) -> bool:
    stripped = value.strip()
    if stripped.startswith("{{") and stripped.endswith("}}"):
        return stripped[2:-2].strip().endswith("_url") and stripped[2:-2].strip().isidentifier()
    return stripped.startswith(("https://", "mailto:"))

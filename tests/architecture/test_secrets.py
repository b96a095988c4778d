"""What is encrypted, derived and compared, and how."""

from __future__ import annotations

import ast
import re

from tests.architecture import source

_WORDS = "challenge|cookie|digest|(?<!request_)(?<!body_)hash|hmac|mac|nonce|secret|signature|token|verifier"
SECRET = re.compile(rf"(?:{_WORDS})s?$")
_WORD = re.compile(_WORDS)
PLAIN = {
    ("core/approvals/service.py", "_hash(row['payload']) == _hash(payload)"),
    ("core/ledger/archives/reader.py", "merkle.leaf(content).hex() != digest"),
    ("plugins/payments_payu/mapping.py", "row.get('token') == void_token"),
    ("plugins/sms/plivo/provider.py", "self._config.webhook_signature == 'v3'"),
}
"""Comparisons of what lets nobody in: hashes of what the caller has themselves, a name of ours, a setting."""


def test_ciphers_are_authenticated_ones() -> None:
    """AES-GCM wherever something is encrypted: no mode that can be read or changed without being noticed."""
    imported = {
        line.strip()
        for path in source.files("core", "plugins")
        for line in path.read_text().splitlines()
        if re.match(r"\s*(?:from|import) .*\b(?:ciphers|Crypto|nacl|fernet)\b", line)
    }

    assert imported == {"from cryptography.hazmat.primitives.ciphers.aead import AESGCM"}


def test_every_derived_key_is_in_the_inventory() -> None:
    text = (source.ROOT / "docs/security/keys.md").read_text()
    derived = {
        name
        for path in source.files("core", "plugins")
        for name in re.findall(r'derived_key\("([^"]+)"\)', path.read_text())
    }

    assert len(derived) >= 12
    assert derived == set(re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE))


def test_what_lets_somebody_in_is_compared_in_constant_time() -> None:
    """By `hmac.compare_digest`, or found by its hash: how long `==` takes tells how much of a guess is right."""
    found = {
        (source.name_of(path), ast.unparse(node))
        for path in source.files("core", "plugins")
        if "/sandbox" not in str(path) and "core/testing" not in str(path)
        if is_worth_parsing(text := path.read_text())
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Compare)
        and any(isinstance(operator, ast.Eq | ast.NotEq) for operator in node.ops)
        and any(SECRET.search(name_of(side)) for side in (node.left, *node.comparators))
    }

    assert found <= PLAIN


def is_worth_parsing(text: str) -> bool:
    return any(_WORD.search(line) for line in text.splitlines() if "==" in line or "!=" in line)


def name_of(node: ast.expr) -> str:
    """The name that stands last: of `a.b(c)` it is `b`."""
    while isinstance(node, ast.Call | ast.Subscript):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""

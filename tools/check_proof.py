"""Check a proof of the ledger, offline, with Python alone: python3 check_proof.py proof.json --head HEIGHT:HASH

HEIGHT:HASH is a head that you noted earlier, from GET /v1/ledger/seals, or got from somebody you trust; never take it
from the proof. Exit code 0: what is printed was sealed under that head, unchanged. 1: it is not proven.
"""

import hashlib
import json
import pathlib
import sys


def sha(prefix, *parts):
    return hashlib.sha256(bytes([prefix]) + b"".join(parts)).digest()


def need(condition, otherwise):
    if not condition:
        raise ValueError(otherwise)


def root_of(leaf, index, count, path):
    """The Merkle root above a leaf (RFC 9162, section 2.1.3.2)."""
    last = count - 1
    for sibling in path:
        need(last, "the path is too long")
        is_right = index % 2 or index == last
        leaf = sha(1, sibling, leaf) if is_right else sha(1, leaf, sibling)
        while is_right and index and index % 2 == 0:
            index, last = index >> 1, last >> 1
        index, last = index >> 1, last >> 1
    need(last == 0, "the path is too short")
    return leaf


def check(proof, links):
    """Raise ValueError unless the proof leads to the head, given as the hash `links` names for its height."""
    need(proof["format"] == "bahi.proof.v1" and proof["blocks"], "this is another kind of document")
    for text in proof["blocks"]:  # each is named by the one before, which links back by powers of two
        block = json.loads(text)
        is_named = links.get(block["height"]) == sha(2, text.encode()).hex()
        need(is_named and block["format"] == "bahi.seal.v1", "the blocks do not lead to your head")
        links = {block["height"] - 2**power: name for power, name in enumerate(block["links"])}
    need(0 <= proof["index"] < block["count"], "the leaf lies outside of its block")
    path = [bytes.fromhex(item) for item in proof["path"]]
    root = root_of(sha(0, proof["leaf"].encode()), proof["index"], block["count"], path)
    need(root.hex() == block["root"], "this is not what was sealed")
    leaf = json.dumps(json.loads(proof["leaf"]), indent=2, ensure_ascii=False)
    return f"PROVEN: in block {block['height']} of ledger {block['ledger']}, sealed at {block['sealed_at']}:\n{leaf}"


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[2] != "--head" or ":" not in sys.argv[3]:
        sys.exit(print(__doc__) or 2)
    height, _, head = sys.argv[3].partition(":")
    try:
        print(check(json.loads(pathlib.Path(sys.argv[1]).read_bytes()), {int(height): head.lower()}))
    except (ValueError, KeyError, TypeError, IndexError, OSError, AttributeError) as error:
        sys.exit(print(f"NOT PROVEN: {error}") or 1)

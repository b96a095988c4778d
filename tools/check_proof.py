"""Check a proof of the ledger, offline, with Python's standard library alone.

    python3 check_proof.py proof.json --head HEIGHT:HASH

HEIGHT:HASH is a head that you noted earlier, from GET /v1/ledger/seals, or got from somebody you trust; never take it
from the proof itself. Exit code 0: what is printed was sealed under that head, unchanged. 1: it is not proven.
"""

import hashlib
import json
import pathlib
import sys


def sha(prefix, *parts):
    return hashlib.sha256(bytes([prefix]) + b"".join(parts)).digest()


def root_of(leaf, index, count, path):
    """The Merkle root above a leaf (RFC 9162, section 2.1.3.2)."""
    last = count - 1
    for sibling in path:
        if last == 0:
            raise ValueError("the path is too long")
        if index % 2 or index == last:
            leaf = sha(1, sibling, leaf)
            while index and index % 2 == 0:
                index, last = index >> 1, last >> 1
        else:
            leaf = sha(1, leaf, sibling)
        index, last = index >> 1, last >> 1
    if last:
        raise ValueError("the path is too short")
    return leaf


def check(proof, height, head):
    """Raise ValueError unless the proof leads from its leaf to the head."""
    if proof["format"] != "bahi.proof.v1":
        raise ValueError("this is another kind of document")
    if not proof["blocks"]:
        raise ValueError("there is no block")
    wanted, at, block = head, height, {}
    for number, text in enumerate(proof["blocks"]):
        if number:  # the block before names this one among its links, which go back by powers of two
            step = at - json.loads(text)["height"]
            links = block["links"]
            if step < 1 or step & (step - 1) or step.bit_length() > len(links):
                raise ValueError("the blocks are not linked")
            wanted, at = links[step.bit_length() - 1], at - step
        block = json.loads(text)
        if sha(2, text.encode()).hex() != wanted or block["height"] != at or block["format"] != "bahi.seal.v1":
            raise ValueError(f"block {block['height']} is not the one under your head")
    if not 0 <= proof["index"] < block["count"]:
        raise ValueError("the leaf lies outside of its block")
    path = [bytes.fromhex(item) for item in proof["path"]]
    if root_of(sha(0, proof["leaf"].encode()), proof["index"], block["count"], path).hex() != block["root"]:
        raise ValueError("this is not what was sealed")
    return block


def main(arguments):
    if len(arguments) != 3 or arguments[1] != "--head" or ":" not in arguments[2]:
        print(__doc__)
        return 2
    height, _, head = arguments[2].partition(":")
    try:
        proof = json.loads(pathlib.Path(arguments[0]).read_text(encoding="utf-8"))
        block = check(proof, int(height), head.lower())
    except (ValueError, KeyError, TypeError, IndexError, OSError, AttributeError) as error:
        print(f"NOT PROVEN: {error}")
        return 1
    print(f"PROVEN: in block {block['height']} of ledger {block['ledger']}, sealed at {block['sealed_at']}:")
    print(json.dumps(json.loads(proof["leaf"]), indent=2, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""A valid body for any route, made from its model's own examples, with ids of one's choice in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

_ID = re.compile(r"^([a-z]{2,4})_[0-9a-hjkmnp-tv-z]{26}$")


def sample(model: type[BaseModel], ids: Mapping[str, str]) -> Any:
    """An instance: every required field, and every optional one whose example is an id.

    `ids` maps a prefix to the id that stands for it.
    """
    schema = model.model_json_schema()
    return _value(schema, schema.get("$defs", {}), ids)


def prefixes(model: type[BaseModel]) -> set[str]:
    """The prefixes of the ids that a body of the model names."""
    return {match.group(1) for text in _texts(sample(model, {})) if (match := _ID.match(text))}


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _texts(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in _texts(inner)]
    return [value] if isinstance(value, str) else []


def _value(schema: Mapping[str, Any], definitions: Mapping[str, Any], ids: Mapping[str, str]) -> Any:
    schema = _resolved(schema, definitions)
    if "examples" in schema:
        return _replaced(schema["examples"][0], ids)
    if "const" in schema or "enum" in schema:
        return schema.get("const", schema.get("enum", [None])[0])
    if schema.get("type") == "object":
        required = schema.get("required", [])
        return {
            name: _value(inner, definitions, ids)
            for name, inner in schema.get("properties", {}).items()
            if name in required or _names_an_id(_resolved(inner, definitions))
        }
    if schema.get("type") == "array":
        return [_value(schema["items"], definitions, ids)] if schema.get("minItems") else []
    return _plain(schema)


def _plain(schema: Mapping[str, Any]) -> Any:
    assert schema.get("type") in {"string", "integer", "boolean"}, f"give this field an example: {schema}"
    assert "pattern" not in schema, f"a field with a pattern needs an example: {schema}"
    if schema["type"] == "string":
        return "x" * max(1, schema.get("minLength", 1))
    return True if schema["type"] == "boolean" else max(1, schema.get("minimum", 1))


def _resolved(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> dict[str, Any]:
    options = [option for option in schema.get("anyOf", []) if option != {"type": "null"}]
    if options:
        schema = {**options[0], **{key: value for key, value in schema.items() if key != "anyOf"}}
    if "$ref" in schema:
        return {**definitions[schema["$ref"].rpartition("/")[2]], **{k: v for k, v in schema.items() if k != "$ref"}}
    return dict(schema)


def _names_an_id(schema: Mapping[str, Any]) -> bool:
    examples = schema.get("examples", [])
    return bool(examples) and isinstance(examples[0], str) and bool(_ID.match(examples[0]))


def _replaced(example: Any, ids: Mapping[str, str]) -> Any:
    if isinstance(example, str) and (match := _ID.match(example)):
        return ids.get(match.group(1), example)
    return example

"""Checks answers against Gmail's discovery document, as google-api-python-client ships it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import googleapiclient

WHOLE_NUMBERS = {"uint64", "int64"}
LIMITS = {"int32": (-(2**31), 2**31 - 1), "uint32": (0, 2**32 - 1)}


@cache
def document() -> dict[str, Any]:
    """Gmail's discovery document."""
    folder = Path(googleapiclient.__file__).parent / "discovery_cache" / "documents"
    found: dict[str, Any] = json.loads((folder / "gmail.v1.json").read_text())
    return found


def methods(resource: dict[str, Any] | None = None) -> dict[str, dict[str, Any]]:
    """All methods of the document by name, without the leading "gmail.users."."""
    resource = document() if resource is None else resource
    found = {
        method["id"].removeprefix("gmail.users."): method
        for method in resource.get("methods", {}).values()
    }
    for inner in resource.get("resources", {}).values():
        found |= methods(inner)
    return found


def problems(answer: Any, schema: dict[str, Any], where: str = "answer") -> list[str]:
    """What the schema does not know or types otherwise; empty when all is well."""
    if "$ref" in schema:
        schema = document()["schemas"][schema["$ref"]]
    kind = schema["type"]
    if kind == "object":
        return _object_problems(answer, schema, where)
    if kind == "array":
        if not isinstance(answer, list):
            return [f"{where} is no list"]
        return [
            problem
            for index, one in enumerate(answer)
            for problem in problems(one, schema["items"], f"{where}[{index}]")
        ]
    return _value_problems(answer, schema, where)


def _object_problems(answer: Any, schema: dict[str, Any], where: str) -> list[str]:
    if not isinstance(answer, dict):
        return [f"{where} is no object"]
    found = []
    for name, value in answer.items():
        if name not in schema.get("properties", {}):
            found.append(f"{where}.{name} is unknown")
        else:
            found += problems(value, schema["properties"][name], f"{where}.{name}")
    return found


def _value_problems(answer: Any, schema: dict[str, Any], where: str) -> list[str]:
    kinds = {"string": str, "integer": int, "boolean": bool, "number": float}
    wanted = kinds[schema["type"]]
    if not isinstance(answer, wanted) or (wanted is int and isinstance(answer, bool)):
        return [f"{where} is no {schema['type']}"]
    if "enum" in schema and answer not in schema["enum"]:
        return [f"{where} is none of {schema['enum']}"]
    if schema.get("format") in WHOLE_NUMBERS and not str(answer).lstrip("-").isdigit():
        return [f"{where} is no number in a string"]
    low, high = LIMITS.get(schema.get("format", ""), (answer, answer))
    return [] if low <= answer <= high else [f"{where} is too large"]

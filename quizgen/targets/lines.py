"""JSON that a person can read and compare line by line: one line for each entry of a list, and for what holds no list.

It is written entry by entry, since a manifest of hundreds of forms is larger than all else that a build holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any


def write_lines(properties: Mapping[str, Any]) -> Iterator[bytes]:
    """Write properties as JSON, each on a line of its own; an iterator among their values is written as a list.

    It comes in parts of some thousand characters, so that it need never be there as a whole.
    """
    parts: list[str] = []
    for part in _properties(properties, "\n"):
        parts.append(part)
        if len(parts) == _PARTS_AT_ONCE:
            yield "".join(parts).encode()
            parts.clear()
    yield ("".join(parts) + "\n").encode()


def _properties(properties: Mapping[str, Any], end: str) -> Iterator[str]:
    """Write a map with a line for each property; *end* breaks to the line of its closing bracket."""
    before = "{"
    for name, value in properties.items():
        yield f"{before}{end} {_inline(name)}: "
        yield from _value(value, f"{end} ")
        before = ","
    yield f"{end}}}" if properties else "{}"


def _value(value: Any, end: str) -> Iterator[str]:
    match value:
        case Mapping() if len(end) == _TOP or any(map(_has_entries, value.values())):
            yield from _properties(value, end)
        case Iterator():
            yield from _entries(value, end)
        case list() if _has_entries(value):
            yield from _entries(iter(value), end)
        case _:
            yield _inline(value)


def _entries(entries: Iterator[Any], end: str) -> Iterator[str]:
    before = "["
    for entry in entries:
        yield f"{before}{end} "
        yield from _value(entry, f"{end} ")
        before = ","
    yield f"{end}]" if before == "," else "[]"


def _has_entries(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], Mapping)


_TOP = len("\n ")
_PARTS_AT_ONCE = 500
_inline = json.JSONEncoder(ensure_ascii=False).encode

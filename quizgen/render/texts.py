"""The authors' texts that something holds, wherever they stand in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from quizgen.markup import Text


def texts_in(value: Any) -> Iterator[Text]:
    """Find every text inside a dataclass or tuple, in the order of their fields."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from texts_in(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))

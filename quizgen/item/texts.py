"""The authors' texts that something holds, wherever they stand in it, and the pictures that they name."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from quizgen.diagnostics import Place
from quizgen.item.asked import Asked
from quizgen.markup import Image, Sound, Text, walk


def texts_in(value: Any) -> Iterator[Text]:
    """Find every text inside a dataclass or tuple, in the order of their fields."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Place):
        pass  # leads to the whole file
    elif isinstance(value, tuple | list):
        for each in value:
            yield from texts_in(each)
    else:
        for name in _fields_of(value.__class__):
            yield from texts_in(getattr(value, name))


@cache
def _fields_of(kind: Hashable) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if isinstance(kind, type) and is_dataclass(kind) else ()


def pictures_in(asked: Asked) -> Iterator[tuple[Text, str]]:
    """Find every picture or recording that goes with a question: the text that names it, its address as typed."""
    stimulus = asked.item.stimulus
    for picture in (asked.item.picture, stimulus.picture if stimulus else None):
        if picture is not None:
            yield picture.file, picture.file.typed
    for text in texts_in(asked):
        if text.is_plain:
            continue
        yield from ((text, node.address) for node in walk(text.blocks) if isinstance(node, Image | Sound))

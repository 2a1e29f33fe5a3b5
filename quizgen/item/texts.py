"""The authors' texts that something holds, wherever they stand in it, and the pictures that they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from quizgen.item.asked import Asked
from quizgen.markup import Image, Sound, Text, walk


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


def pictures_in(asked: Asked) -> Iterator[tuple[Text, str]]:
    """Find every picture or recording that goes with a question: the text that names it, its address as typed."""
    stimulus = asked.item.stimulus
    for picture in (asked.item.picture, stimulus.picture if stimulus else None):
        if picture is not None:
            yield picture.file, picture.file.typed
    for text in texts_in(asked):
        yield from ((text, node.address) for node in walk(text.blocks) if isinstance(node, Image | Sound))

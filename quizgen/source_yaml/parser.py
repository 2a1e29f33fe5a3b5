"""PyYAML's parser, in C where it is installed and in Python where it is not, as a source of events.

Owns the choice between the two and what a failure of either tells.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

# events have no common type with the attributes that are read of them
Event: TypeAlias = Any


class _PythonParser(Reader, Scanner, Parser):
    """PyYAML's own parser, for machines without its C part."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


try:
    from yaml._yaml import CParser

    _make: Callable[[str], Any] = CParser
except ImportError:  # pragma: no cover  (PyYAML built without libyaml)
    _make = _PythonParser


@dataclass(frozen=True, slots=True)
class Failure:
    """Where and at what the parser gave up: offsets into the text that it was given, and its own words."""

    position: int
    context_position: int
    problem: str
    context: str


def events_of(text: str) -> Callable[[], Event]:
    """Give a function that returns the next event of *text*, and None after the last; it raises `yaml.YAMLError`."""
    get_event: Callable[[], Event] = _make(text).get_event
    return get_event


def failure_of(exception: yaml.YAMLError | RecursionError, *, length: int) -> Failure:
    """Read what an exception of the parser tells; one that tells no place is at the start."""
    if not isinstance(exception, yaml.MarkedYAMLError):
        return Failure(0, 0, str(exception), "")
    mark = exception.problem_mark or exception.context_mark
    position = min(mark.index, length) if mark else 0
    context_mark = exception.context_mark
    context_position = min(context_mark.index, length) if context_mark else position
    return Failure(position, context_position, exception.problem or "", exception.context or "")

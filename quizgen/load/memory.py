"""What was made before of the same parts, for a program that reads a project again and again.

Nothing here looks at times: what counts is that the parts are the same, so that a memory can never be out of date.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import ParamSpec, TypeVar, cast

Given = ParamSpec("Given")
Result = TypeVar("Result")


class Memory:
    """Makes things once for as long as their parts stay the same; keeps what the last round asked for, no more.

    Texts, bytes and numbers are the same when they are equal, all else when it is the very same object: what is
    remembered comes back as the same object, so sameness goes on from what is read to what is made of it.
    """

    def __init__(self) -> None:
        self._last: dict[Hashable, tuple[object, object]] = {}
        self._now: dict[Hashable, tuple[object, object]] = {}

    def recall(self, make: Callable[Given, Result], *parts: Given.args, **named: Given.kwargs) -> Result:
        """Give what *make* gives for these arguments, from memory where it can; *make* must be pure."""
        key = (make, _key(parts), _key(named))
        if key not in self._now:
            # the parts are kept as well: while they live, no other object can have their identity
            self._now[key] = self._last[key] if key in self._last else (make(*parts, **named), (parts, named))
        return cast("Result", self._now[key][0])

    def begin_round(self) -> None:
        """Forget what the round before didn't ask for."""
        self._last, self._now = self._now, {}


class NoMemory(Memory):
    """Makes everything anew: for a program that reads a project once."""

    def recall(self, make: Callable[Given, Result], *parts: Given.args, **named: Given.kwargs) -> Result:
        """Give what *make* gives."""
        return make(*parts, **named)


def _key(part: object) -> Hashable:
    # exact types: a Scalar is more than its characters, since it has a place
    if type(part) in (str, bytes, int, bool, type(None)):
        return (type(part), part)
    if isinstance(part, tuple) and type(part) is tuple:
        return tuple(map(_key, part))
    if isinstance(part, dict) and type(part) is dict:
        return tuple((_key(name), _key(value)) for name, value in part.items())
    return id(part)

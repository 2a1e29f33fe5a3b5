"""What is worked out on first use and then kept, so that what nobody asks for costs nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class lazy(Generic[Value]):  # noqa: N801  used as a decorator, beside property
    """Keeps what a method returns in the instance, under its name.

    `functools.cached_property` does the same and locks each time, which takes longer than most of these methods.
    """

    def __init__(self, make: Callable[[Any], Value]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __get__(self, instance: Any, owner: type | None = None) -> Value:
        """Work the value out: later uses find it in the instance and don't come here."""
        make = self._make
        value = instance.__dict__[make.__name__] = make(instance)
        return value


class LazyPattern:
    """A regular expression that is compiled on first use: long ones take milliseconds, and most runs need few of them.

    It is for those that only some texts are held against; each use costs a little more.
    """

    __slots__ = ("_compiled", "_flags", "_source")

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._source = source
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._compiled is None:
            self._compiled = re.compile(self._source, self._flags)
        return self._compiled

    def search(self, text: str) -> re.Match[str] | None:
        """Find it anywhere in a text."""
        return self.pattern.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """Find it at the beginning of a text."""
        return self.pattern.match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Hold all of a text against it."""
        return self.pattern.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find it everywhere in a text."""
        return self.pattern.finditer(text)

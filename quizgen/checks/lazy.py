"""Properties that are worked out on first use and then kept."""

from __future__ import annotations

from collections.abc import Callable
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

"""The order of things on a form: a sort by a keyed hash, so that it has no state and is the same on every machine.

Rewording moves nothing, since no text goes into the hash, and adding moves only what it displaces.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import TypeVar

from quizgen.item import Choices as ChoicesResponse
from quizgen.item import Item, Option, Pairs
from quizgen.item import Sequence as SequenceResponse

Thing = TypeVar("Thing")
_TRIES = 1_000


def keyed_hash(*parts: object) -> bytes:
    """Hash what names a thing: the parts as texts, none of which can run into the next."""
    return sha256("\x1f".join(map(str, parts)).encode()).digest()


def in_keyed_order(things: Sequence[Thing], name: Callable[[Thing], object], *key: object) -> tuple[Thing, ...]:
    """Sort things by the keyed hash of their names."""
    return tuple(sorted(things, key=lambda thing: keyed_hash(*key, name(thing))))


def order_options(options: Sequence[Option], *key: object) -> tuple[int, ...]:
    """Give the places in the author's list in the order that is shown: by hash, those with a rank behind the others.

    The hash is of the key and the option's place, so that rewording an option moves none.
    """
    free = in_keyed_order([option for option in options if option.rank is None], lambda each: each.place_in_list, *key)
    ranked = sorted((option for option in options if option.rank is not None), key=lambda each: each.rank or 0)
    return tuple(option.place_in_list for option in (*free, *ranked))


def shown_order(item: Item, *key: object) -> tuple[int, ...]:
    """Give the order in which an item's options, right sides or steps are shown; nothing for other responses.

    Steps never stand in their right order, and right sides never straight beside their partners, as far as their own
    order leaves a way.
    """
    match item.response:
        case ChoicesResponse(options):
            return order_options(options, *key, item.identity.name)
        case SequenceResponse(steps):
            return _unlike_the_list(steps, *key, item.identity.name)
        case Pairs(_, right):
            return _unlike_the_list(right, *key, item.identity.name)
        case _:
            return ()


def _unlike_the_list(options: Sequence[Option], *key: object) -> tuple[int, ...]:
    given = tuple(option.place_in_list for option in options)
    shown = order_options(options, *key)
    salt = 0
    while shown == given and salt < _TRIES and any(option.rank is None for option in options):
        salt += 1
        shown = order_options(options, *key, salt)
    return shown


def form_letter(index: int) -> str:
    """Name the form of that *index*, from 0: A to Z, then AA, AB, …."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters

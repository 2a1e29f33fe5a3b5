"""The order of things on a form: a sort by a keyed hash, so that it has no state and is the same on every machine.

Rewording moves nothing, since no text goes into the hash, and adding moves only what it displaces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from typing import TypeVar

from quizgen.item import Asked, Item, Option, Pairs
from quizgen.item import Choices as ChoicesResponse
from quizgen.item import Sequence as SequenceResponse

Thing = TypeVar("Thing")
_FEWEST_STEPS = 3  # that have an order which is neither right nor backwards
_TRIES = 1_000  # one or two are enough, unless there is no other order


def keyed_hash(*parts: object) -> bytes:
    """Hash what names a thing: the parts as texts, none of which can run into the next."""
    return sha256("\x1f".join(map(str, parts)).encode()).digest()


def in_keyed_order(things: Sequence[Thing], name: Callable[[Thing], object], *key: object) -> tuple[Thing, ...]:
    """Sort things by the keyed hash of their names."""
    return tuple(sorted(things, key=lambda thing: keyed_hash(*key, name(thing))))


def what_stays_together(asked: Iterable[Asked]) -> tuple[tuple[Asked, ...], ...]:
    """Part questions into sets that lean on one stimulus, each where its first stands, and single questions."""
    blocks: dict[str, list[Asked]] = {}
    for each in asked:
        blocks.setdefault(block_name(each), []).append(each)
    return tuple(map(tuple, blocks.values()))


def block_name(asked: Asked) -> str:
    """Name what a question moves with: the passage that it leans on, or itself."""
    stimulus = asked.item.stimulus
    return f"{asked.identity.bank}/{stimulus.question}" if stimulus else asked.identity.name


def order_options(options: Sequence[Option], *key: object) -> tuple[int, ...]:
    """Give the places in the author's list in the order that is shown: by hash, those with a rank behind the others.

    The hash is of the key and the option's place, so that rewording an option moves none.
    """
    free = in_keyed_order([option for option in options if option.rank is None], lambda each: each.place_in_list, *key)
    ranked = sorted((option for option in options if option.rank is not None), key=lambda each: each.rank or 0)
    return tuple(option.place_in_list for option in (*free, *ranked))


def shown_order(item: Item, *key: object) -> tuple[int, ...]:
    """Give the order in which an item's options, right sides or steps are shown; nothing for other responses.

    Steps never stand in their right order, nor three or more backwards, and right sides never straight beside their
    partners, as far as there is a way: where their own order would be straight, what has an order (years, numbers)
    goes down instead of up.
    """
    match item.response:
        case ChoicesResponse(options):
            return order_options(options, *key, item.identity.name)
        case SequenceResponse(steps):
            return _neither_way(steps, *key, item.identity.name)
        case Pairs(left, right):
            rows = min(len(left), len(right))
            shown = _unlike_the_list(right, rows, *key, item.identity.name)
            return shown if not _is_straight(shown, rows) else _going_down(right)
        case _:
            return ()


def _is_straight(shown: Sequence[int], rows: int) -> bool:
    return tuple(shown[:rows]) == tuple(range(rows))


def _unlike_the_list(options: Sequence[Option], rows: int, *key: object) -> tuple[int, ...]:
    """Order options by hash, with another salt as long as the first *rows* of them stand as in the author's list."""
    shown = order_options(options, *key)
    salt = 0
    while _is_straight(shown, rows) and salt < _TRIES and sum(option.rank is None for option in options) > 1:
        salt += 1
        shown = order_options(options, *key, salt)
    return shown


def _neither_way(steps: Sequence[Option], *key: object) -> tuple[int, ...]:
    """Order steps unlike the list, and from three on unlike the list backwards, with another salt while they are."""
    shown = _unlike_the_list(steps, len(steps), *key)
    if len(steps) < _FEWEST_STEPS:
        return shown
    backwards = tuple(reversed(range(len(steps))))
    salt = 0
    while shown == backwards and salt < _TRIES:
        salt += 1
        shown = _unlike_the_list(steps, len(steps), *key, "backwards", salt)
    return shown


def _going_down(options: Sequence[Option]) -> tuple[int, ...]:
    """Turn round what stands by rank, but not those that stand last by their meaning, whose ranks lie far apart."""
    free = [option.place_in_list for option in options if option.rank is None]
    ranked = sorted((option for option in options if option.rank is not None), key=lambda each: each.rank or 0)
    ladder = [option for option in ranked if (option.rank or 0) < len(options)]
    return (*free, *(each.place_in_list for each in (*reversed(ladder), *ranked[len(ladder) :])))


def form_letter(index: int) -> str:
    """Name the form of that *index*, from 0: A to Z, then AA, AB, …."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters

"""Who gets which form: neighbours different ones, and all of them about equally often in each group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from quizgen.roster.person import Person


def allot_forms(persons: Sequence[Person], forms: Sequence[str], seed: str) -> tuple[str, ...]:
    """Choose a form for each person whose roster leaves it open, and give all in the order of the persons.

    In each group forms go round in the roster's order, from one that *seed* and the group's name choose. So neighbours
    on the list have different forms, and whoever is added at the end of a group moves nobody. Forms that the roster
    names are counted beforehand, and go before.
    """
    groups: dict[str, list[int]] = {}
    for at, person in enumerate(persons):
        groups.setdefault(person.group.casefold(), []).append(at)
    allotted = [person.form for person in persons]
    for group, places in groups.items():
        chosen = _of_group([persons[at].form for at in places], forms, _first(seed, group, len(forms)))
        for at, form in zip(places, chosen, strict=True):
            allotted[at] = form
    return tuple(allotted)


def _first(seed: str, group: str, forms: int) -> int:
    # a hash, not random: it must outlive Python versions
    return int.from_bytes(sha256(f"{seed}\x1f{group}".encode()).digest()[:8]) % forms


def _of_group(fixed: Sequence[str], forms: Sequence[str], first: int) -> list[str]:
    order = {form: (at - first) % len(forms) for at, form in enumerate(forms)}
    counts = Counter(form for form in fixed if form)
    chosen: list[str] = []
    for at, form in enumerate(fixed):
        if form:
            chosen.append(form)
            continue
        beside = {*chosen[-1:], *fixed[at + 1 : at + 2]}
        chosen.append(min(forms, key=lambda each: (each in beside, counts[each], order[each])))
        counts[chosen[-1]] += 1
    return chosen

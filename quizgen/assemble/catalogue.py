"""What names mean among the banks of a quiz or a deck, and which questions are there to be taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from quizgen.bank import Bank
from quizgen.diagnostics import Diagnostic, did_you_mean, error
from quizgen.item import Asked
from quizgen.source_yaml import Scalar


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The questions of some banks, by the names that authors have for them.

    *meant* gives for `bank/id` the questions that it names: itself, or those within a passage. *bearers* gives for an
    `id` without its bank all that bear it, as `bank/id`. *kinds* and *former* tell a question's kind, and which
    question an id was the name of before.
    """

    banks: tuple[Bank, ...]
    meant: Mapping[str, tuple[str, ...]]
    bearers: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, str]
    former: Mapping[str, str]

    def find(self, named: Scalar) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
        """Find the questions that a name means, as `bank/id`; or say why it means none, or too many."""
        whole = (str(named),) if "/" in named else self.bearers.get(str(named), ())
        if len(whole) > 1:
            mend = f"write {' or '.join(repr(each) for each in whole)}"
            return (), (error("ambiguous-question", named.place, f"several banks have a '{named}'", help=mend),)
        if whole and whole[0] in self.meant:
            return self.meant[whole[0]], ()
        return (), self._unknown(named)

    def kind_of(self, asked: Asked) -> tuple[str, ...]:
        """Name the kinds that a filter may mean a question by: its own, and that of the set that it stands in."""
        stimulus = asked.item.stimulus
        if stimulus is None:
            return (asked.item.kind,)
        outer = self.kinds.get(f"{asked.identity.bank}/{stimulus.question}")
        return (asked.item.kind, outer) if outer else (asked.item.kind,)

    def _unknown(self, named: Scalar) -> tuple[Diagnostic, ...]:
        bank_id, _, id_ = named.rpartition("/")
        among = [bank for bank in self.banks if not bank_id or bank.id == bank_id]
        if any(id_ in bank.known_ids for bank in among):
            return ()  # it is there and can't be read, which is reported where it stands
        if str(named) in self.former:
            mend = f"it is called '{self.former[str(named)]}' now"
        elif bank_id and not among:
            mend = did_you_mean(bank_id, tuple(bank.id for bank in self.banks)) or "name a bank of this file"
        else:
            known = tuple(sorted({each for bank in among for each in bank.known_ids}))
            mend = did_you_mean(id_, known) or "name the id of a question"
        return (error("unknown-question", named.place, f"there is no question '{named}' in the banks", help=mend),)


def list_questions(banks: tuple[Bank, ...]) -> Catalogue:
    """Make the catalogue of some banks."""
    meant: dict[str, tuple[str, ...]] = {}
    bearers: dict[str, tuple[str, ...]] = {}
    kinds: dict[str, str] = {}
    former: dict[str, str] = {}
    for bank in banks:
        for question in bank.every_question():
            name = f"{bank.id}/{question.id}"
            within = tuple(f"{bank.id}/{each.id}" for each in question.inner)
            meant.setdefault(name, within or (name,))
            kinds.setdefault(name, question.kind)
            bearers[str(question.id)] = tuple(dict.fromkeys((*bearers.get(str(question.id), ()), name)))
            if question.was:
                former.setdefault(question.was, str(question.id))
    return Catalogue(banks, meant, bearers, kinds, former)


def list_askable(banks: Iterable[Bank], bar: Callable[[Asked], str]) -> tuple[dict[str, list[Asked]], dict[str, str]]:
    """Part the questions of banks into those that can be taken, with all their parts, and the reasons against others.

    *bar* says of a question why it can't be taken, and nothing where it can.
    """
    askable: dict[str, list[Asked]] = {}
    barred: dict[str, str] = {}
    for asked in chain.from_iterable(bank.asked for bank in banks):
        if reason := bar(asked):
            barred.setdefault(asked.identity.name, reason)
        else:
            askable.setdefault(asked.identity.name, []).append(asked)
    return askable, barred


def find_fit(
    named: Scalar, catalogue: Catalogue, askable: Mapping[str, object], barred: Mapping[str, str], *, where: str
) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Find the questions that a name means and that can be taken; when none can be, say why.

    Of a passage those of its questions are taken that can be.
    """
    names, found = catalogue.find(named)
    fit = tuple(name for name in names if name in askable)
    if fit or not names:
        return fit, found
    reason = next((barred[name] for name in names if name in barred), "it asks nothing by itself")
    message = f"'{named}' can't stand {where}: {reason}"
    return (), (error("unfit-question", named.place, message, help="name another"),)


def report_repeated(named: Scalar, first: Scalar, *, where: str) -> Diagnostic:
    """Report a name for a question that *first* has named already."""
    mend = f"it is named first in line {first.place.line}" + (f", as '{first}'" if first != named else "")
    return error("repeated-question", named.place, f"'{named}' stands twice {where}", help=mend)

"""Texts whose characters no font of the papers can show: told at the question, since boxes would be silent."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.assemble.quiz import Deck, Quiz
from quizgen.bank import Bank
from quizgen.consulted import ONCE, note
from quizgen.diagnostics import Diagnostic, Place, Severity, error
from quizgen.item import Asked, Entry, texts_in
from quizgen.markup import Text
from quizgen.targets.borrowing import Borrowed, borrow_fonts, script_of
from quizgen.targets.typesetting import unknown_clusters
from quizgen.typefaces import SERIF, FontFiles

if TYPE_CHECKING:
    from quizgen.assemble.study import Study
    from quizgen.roster import Person

_MOST_NAMED = 12
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_SERIFS = ("classic", "academic", "compact")
# fonts that are free, for scripts that many ask for; of others Noto has one by their names
_FREE = {
    "HANGUL": "Noto Serif KR",
    "CJK": "Noto Serif SC",
    "HIRAGANA": "Noto Serif JP",
    "KATAKANA": "Noto Serif JP",
    "ARABIC": "Amiri",
}

_SIGNS = "Noto Emoji"  # pictures and signs are named after what they show, not after a script


@dataclass(frozen=True, slots=True)
class Letters:
    """What a document is set in besides quizgen's own fonts, and what none of them can show.

    *families* come behind those of the theme; *diagnostics* tell what lacks, and what stands in for it.
    """

    families: tuple[str, ...]
    files: FontFiles
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _Shown:
    """Characters that are printed, and where they stand."""

    place: Place
    typed: str


def letters_for(quiz: Quiz, fonts: FontFiles = (), persons: Iterable[Person] = ()) -> Letters:
    """Find fonts for all that a quiz prints, on its papers or keys or for *persons*, and report what none can show."""
    shown = [_Shown(text.place, text.typed) for asked in quiz.asked.values() for text in texts_in(asked)]
    shown += [_Shown(text.place, text.typed) for text in _instructions(quiz)]
    titles = (section.title for section in quiz.sections)
    shown += [_line(words, quiz.place) for words in (quiz.title, quiz.paper.header, quiz.time, *titles)]
    shown += [each for bank in quiz.banks for each in _lines_of(bank, quiz)]
    shown += [_Shown(each.place, f"{each.name} {each.id} {each.group}") for each in persons]
    paper = quiz.paper
    first = ", ".join(paper.fonts) or _FONTS_OF_THEMES.get(paper.theme, SERIF)
    mend = _NAME_FONT.replace(SERIF, first)
    return _find_letters(
        shown, quiz.language, paper.families, fonts, serif=paper.theme in _SERIFS, first=first, mend=mend
    )


def letters_for_study(deck: Deck, study: Study) -> Letters:
    """Find fonts for all that a deck's study material prints, and report what none can show."""
    shown = [_Shown(text.place, text.typed) for text in dict.fromkeys(study.texts)]
    shown.append(_line(deck.title, deck.place))
    language = deck.banks[0].language if deck.banks else "en"
    return _find_letters(
        shown, language, (), (), serif=True, first=SERIF, mend="install a font that holds it, such as {}"
    )


_NAME_FONT = (
    "install a font that holds it, such as {}, or name a file beside the quiz:"
    " 'paper: {{fonts: [Libertinus Serif, ../fonts/….otf]}}'"
)
_FONTS_OF_THEMES = {"modern": "Source Sans 3", "exam": "Arimo", "academic": "New Computer Modern"}


def _find_letters(
    shown: list[_Shown],
    language: str,
    families: tuple[str, ...],
    fonts: FontFiles,
    *,
    serif: bool,
    first: str,
    mend: str,
) -> Letters:
    every = frozenset(cluster for each in shown for cluster in clusters_in(each.typed))
    lacking = unknown_clusters(every, families, fonts) if every else frozenset()
    if not lacking:
        return Letters((), fonts, ())
    note(ONCE, "installed fonts")  # they may change at any time
    borrowed = borrow_fonts(lacking, language, serif=serif)
    files = (*fonts, *borrowed.files)
    unknown = unknown_clusters(lacking, (*families, *borrowed.families), files) if borrowed.families else lacking
    told = tuple(_tell(each, wrong, mend) for each in shown if (wrong := _in_order(each.typed, unknown)))
    return Letters(borrowed.families, files, (*told, *_tell_borrowed(shown, lacking - unknown, borrowed, first)))


def clusters_in(text: str) -> Iterator[str]:
    """Part the characters of a text that fonts may lack, each with the marks that stand on it."""
    if text.isascii():
        return
    start = 0
    for found in _NOT_ASCII.finditer(text):
        at = found.start()
        if at < start:
            continue
        if unicodedata.category(found[0]).startswith("M") and at > start and not text[at - 1].isspace():
            at -= 1  # the letter below it is plain
        start = at + 1
        while start < len(text) and unicodedata.category(text[start]).startswith("M"):
            start += 1
        if unicodedata.category(text[at]) not in {"Cf", "Zl", "Zp"}:  # these have no shape of their own
            yield text[at:start]


def unprintable_letters(
    place: Place, source: str, families: tuple[str, ...], fonts: FontFiles
) -> tuple[Diagnostic, ...]:
    """Report what a document's *source* holds that can't be shown, where nothing told of it before."""
    unknown = unknown_clusters(frozenset(clusters_in(source)), families, fonts)
    wrong = _in_order(source, unknown)
    return (_tell(_Shown(place, source), wrong, _NAME_FONT),) if wrong else ()


def _instructions(quiz: Quiz) -> list[Text]:
    return [text for text in (quiz.instructions, *(each.instructions for each in quiz.sections)) if text is not None]


def _lines_of(bank: Bank, quiz: Quiz) -> Iterator[_Shown]:
    """Give what is printed of a bank besides its texts: units, voices, and what sources say of themselves."""
    used = [asked for asked in quiz.asked.values() if asked.identity.bank == bank.id]
    lines = [line for asked in used for line in _lines_in(asked)]
    for source in {citation.source for asked in used for citation in asked.commentary.citations}:
        said = bank.source(source)
        if said is not None:
            of = said.particulars
            lines += [of.author, of.title, *(voice for _, voice in of.voices)]
    yield from (_line(line, Place(bank.text, 0, 0)) for line in dict.fromkeys(lines))


def _lines_in(asked: Asked) -> Iterator[str]:
    if isinstance(asked.item.response, Entry):
        yield asked.item.response.unit
    yield asked.item.voice


def _line(words: str, place: Place) -> _Shown:
    """Find words that don't know their place: in the file of *place*, else there."""
    start = place.source.text.find(words) if not words.isascii() else -1
    return _Shown(Place(place.source, start, start + len(words)) if start >= 0 else place, words)


def _in_order(typed: str, unknown: frozenset[str]) -> list[str]:
    return [each for each in dict.fromkeys(clusters_in(typed)) if each in unknown]


def _tell(shown: _Shown, wrong: list[str], mend: str) -> Diagnostic:
    named = ", ".join(f"'{each}' ({_codes(each)})" for each in wrong[:_MOST_NAMED])
    more = f" and {len(wrong) - _MOST_NAMED} more" if len(wrong) > _MOST_NAMED else ""
    script = script_of(wrong[0])
    is_letter = unicodedata.category(wrong[0][0]).startswith("L")
    font = _FREE.get(script, f"Noto Serif {script.title()}" if is_letter else _SIGNS)
    return error(
        "missing-characters",
        _first_place(shown.place, wrong),
        f"no font at hand can show {named}{more}",
        help=mend.format(f"'{font}'"),
    )


def _codes(cluster: str) -> str:
    return " ".join(f"U+{ord(each):04X}" for each in cluster)


def _first_place(place: Place, wrong: list[str]) -> Place:
    """Find the first of some characters in the file; the whole text where it is written there in another way."""
    found = [(at, each) for each in wrong if (at := place.source.text.find(each, place.start, place.end)) >= 0]
    if not found:
        return place
    at, each = min(found)
    return Place(place.source, at, at + len(each))


def _tell_borrowed(
    shown: list[_Shown], shows: frozenset[str], borrowed: Borrowed, leading: str
) -> Iterator[Diagnostic]:
    """Say which font of this machine stands in for what quizgen's own lack: on another machine it may be another."""
    first = next(((each, found) for each in shown if (found := _in_order(each.typed, shows))), None)
    if first is not None and borrowed.families:
        names = " and ".join(f"'{each}'" for each in borrowed.families)
        verb = "shows" if len(borrowed.families) == 1 else "show"
        yield Diagnostic(
            "borrowed-font",
            Severity.HINT,
            _first_place(first[0].place, first[1]),
            f"{names}, installed here, {verb} what quizgen's own fonts lack",
            help=f"for the same pages everywhere, name it: 'fonts: [{', '.join((leading, *borrowed.families))}]'",
        )

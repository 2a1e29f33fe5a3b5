"""Texts whose characters no font of the papers can show: told at the question, since boxes would be silent."""

from __future__ import annotations

import unicodedata

from quizgen.assemble.quiz import Deck, Quiz
from quizgen.assemble.study import Study
from quizgen.diagnostics import Diagnostic, Place, error
from quizgen.item import texts_in
from quizgen.markup import Text
from quizgen.targets.typesetting import unknown_characters
from quizgen.typefaces import FontFiles

_MOST_NAMED = 12


def missing_characters(quiz: Quiz, fonts: FontFiles = ()) -> tuple[Diagnostic, ...]:
    """Report every text of a quiz, or of its key, that holds characters which could not be printed."""
    texts = [text for asked in quiz.asked.values() for text in texts_in(asked)]
    found = [(text.place, text.typed, "") for text in (*texts, *_instructions(quiz))]
    found += [(quiz.place, words, " of the quiz") for words in (quiz.title, quiz.paper.header)]
    return _unprintable(found, "name a font that holds it, 'paper: {fonts: …}', or build without pdf: --to html", fonts)


def missing_in_study(deck: Deck, study: Study) -> tuple[Diagnostic, ...]:
    """Report every text of a deck's study material that holds characters which could not be printed."""
    found = [(text.place, text.typed, "") for text in dict.fromkeys(study.texts)]
    return _unprintable([*found, (deck.place, deck.title, " of the deck")], "write it in letters that the fonts hold")


def _unprintable(found: list[tuple[Place, str, str]], mend: str, fonts: FontFiles = ()) -> tuple[Diagnostic, ...]:
    every = frozenset(character for _, typed, _ in found for character in typed if not character.isascii())
    unknown = unknown_characters(frozenset(filter(_is_printed, every)), fonts)
    if not unknown:
        return ()
    return tuple(
        _tell(place, wrong, of, mend) for place, typed, of in found if (wrong := sorted(unknown.intersection(typed)))
    )


def _instructions(quiz: Quiz) -> list[Text]:
    return [text for text in (quiz.instructions, *(each.instructions for each in quiz.sections)) if text is not None]


def _is_printed(character: str) -> bool:
    # format characters, such as a soft hyphen or a joiner, and combining marks have no shape of their own
    return unicodedata.category(character) not in {"Cf", "Mn", "Zl", "Zp"}


def _tell(place: Place, wrong: list[str], of: str, mend: str) -> Diagnostic:
    named = ", ".join(f"'{each}' (U+{ord(each):04X})" for each in wrong[:_MOST_NAMED])
    more = f" and {len(wrong) - _MOST_NAMED} more" if len(wrong) > _MOST_NAMED else ""
    return error(
        "missing-characters",
        place,
        f"no font of the papers can show {named}{more} in a text{of}",
        help=mend,
    )

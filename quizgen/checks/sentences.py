"""Sentences: where one ends and the next begins, and how many words there are."""

from __future__ import annotations

import re

from quizgen.lazy import LazyPattern

_WORD = re.compile(r"\w+(?:[-’'./:,]\w+)*%?")
# a stop, what may close behind it, white space, and a beginning; a lower-case word goes on with the sentence
_END = LazyPattern(
    r"(?P<stop>[.!?…]{1,5})(?P<closing>[\"'”’)\]]{0,3})\s{1,9}(?=[\"'“‘(\[]*[A-Z0-9\u00c0-\u00de\u0391-\u03a9\u0410-\u042f])|\n\s*\n|\n(?=[-*•]\s)"
)
_ABBREVIATION = LazyPattern(
    r"(?:^|[\s(\[\"'“‘])(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|mr|mrs|ms|dr|prof|st|sr|jr|gen|col|sgt|lt|capt|rev|hon|gov|sen|rep|pres"
    r"|no|nos|vol|vols|ch|chap|sec|art|fig|figs|eq|eqs|pp?|cf|vs?|etc|approx|ca?|ed|eds|trans|op|cit|inc|ltd|co|corp"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mt|ft|ave|dept|univ|esp|incl|viz|al|spp?|var|subsp|b|d|r|fl|i\.e"
    r"|e\.g)$",
    re.IGNORECASE,
)


def count_words(words: str) -> int:
    """Count the words and numbers of a text; "tit-for-tat" and "1,000" are one each."""
    return sum(1 for _ in _WORD.finditer(words))


def split_sentences(words: str) -> list[str]:
    """Part a text into its sentences; full stops of abbreviations, initials and numbers end none."""
    if "\n" not in words and not any(sign in words for sign in (". ", "? ", "! ", "… ", '."', ".”", ".)", '?"', "?”")):
        return [words]
    made = []
    start = 0
    for end in _END.finditer(words):
        if end["stop"] == "." and _ABBREVIATION.search(words[max(end.start() - 20, start) : end.start()]):
            continue
        made.append(words[start : end.end()].strip())
        start = end.end()
    made.append(words[start:].strip())
    return [each for each in made if each]

"""Labels: options that speak of other options, or of numbered statements, by letter or number.

Where the letters and numbers name what the question is about (vitamins A and C, alleles, the roots 1 and 3), they are
no labels. It looks for the few wordings in use, in English and some neighbours, and rather misses one than invents one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizgen.checks.words import CUT
from quizgen.lazy import LazyPattern

# every text matches these in one way only: ambiguity inside a repetition would take time without end
_AND = r"(?:\s*,\s*(?:(?:and|or|nor|und|et|y)\s+)?|\s*[&+/]\s*|\s+(?:and|or|nor|und|oder|et|ou|y|o)\s+)"
_NOUN = r"(?:(?:options?|answers?|choices?|statements?|items?|responses?|assertions?|numbers?|nos?\.?)\s+)?"
_LABEL = r"\(?(?:[A-H]|[1-9]|I{1,3}|IV|VI{0,3}|IX|X)[.)]?"
_BEFORE = (
    r"(?:both|either|neither|only|just|all (?:of (?:the above|these|them) )?(?:except|but)(?: for)?"
    r"|none (?:of (?:the above|these) )?(?:except|but)|sowohl|nur|seulement|solo|weder)\s+"
)
_AFTER = (
    r"(?:,?\s+(?:only|both|alone|together|nur|seulement|solamente|alike))?"
    r"(?:\s+(?:are|is)(?:\s+(?:both|all))?\s+(?:correct|true|right|false|wrong|incorrect|valid))?"
    r"(?:,?\s+but\s+not\s+{noun}{label})?\.?"
)
_REFERENCE = LazyPattern(
    rf"(?P<before>{_BEFORE})?(?P<noun>{_NOUN})(?P<labels>{_LABEL}(?:{_AND}{_NOUN}{_LABEL})*)"
    rf"(?P<after>{_AFTER.format(noun=_NOUN, label=_LABEL)})",
    re.IGNORECASE,
)
_THINGS = r"(?:options?|answers?|choices?|statements?)"
_WHOLE_PHRASE = LazyPattern(
    r"(?:only |exactly |any |at least |more than )*(?:one|two|three|four|some|several|both)?\s*(?:of )?"
    rf"(?:the (?:first|last|other|previous|preceding) (?:one|two|three|four)(?: {_THINGS})?"
    rf"|(?:two|three|one|some|several|more than one|any two) of the (?:above|(?:other )?{_THINGS})"
    rf"|(?:the )?(?:first|second|third|fourth|last) and (?:the )?(?:second|third|fourth|last) {_THINGS})"
    r"(?: (?:are|is) (?:correct|true|right))?\.?",
    re.IGNORECASE,
)
# how every such option begins, in small letters; nearly no other does
_MAY_REFER = re.compile(
    r"^[\s*_(\"'“‘]*(?:(?:[a-h1-9]|i{1,3}|iv|vi{0,3}|ix|x)(?!\w)|both|either|neither|only|just|all|none|sowohl|nur"
    r"|seulement|solo|weder|options?|answers?|choices?|statements?|items?|responses?|assertions?|numbers?|nos?\b|exactly"
    r"|any|at least|more than|one|two|three|four|some|several|of |first|second|third|fourth|last"
    r"|the (?:first|last|other|previous|preceding|second|third|fourth))",
    re.MULTILINE,
)
_ONE_LABEL = LazyPattern(_LABEL, re.IGNORECASE)
_LISTED = LazyPattern(r"(?:^|[\s(])\(?(?P<label>[A-Ha-h]|[1-9]|[IVX]{1,4}|[ivx]{1,4})[.):]\s", re.MULTILINE)
_STATEMENTS = LazyPattern(
    r"\b(?:statements?|assertions?|claims?|sentences?|premises?|propositions?|options?|answers?|choices?"
    r"|of the following|of these|aussagen?|affirmations?|afirmaciones)\b",
    re.IGNORECASE,
)
_GO_BY_LETTERS = LazyPattern(
    r"\b(?:vitamins?|blood|antigens?|alleles?|genes?|genotypes?|hepatitis|influenza|letters?|vowels?|consonants?|chords?"
    r"|notes?|keys?|vert(?:ex|ices)|nerves?|lipoproteins?|immunoglobulins?|variables?|events?|sets?|drives?)\b",
    re.IGNORECASE,
)
_QUOTED_LABEL = LazyPattern(r"[\"“'‘]([A-H1-9])[\"”'’]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3}")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_LONGEST = 100  # characters of an option that may be a reference
_FEWEST = 2  # other options, in words, that "A and B" could mean


@dataclass(frozen=True, slots=True)
class _Reference:
    labels: tuple[str, ...]
    says_only: bool
    names_options: bool
    excepts: bool  # "all except B"

    @property
    def style(self) -> str:
        first = self.labels[0]
        if first.isdigit():
            return "number"
        return "roman" if all(label.casefold() in _ROMAN for label in self.labels) else "letter"

    @property
    def positions(self) -> tuple[int, ...]:
        """What the labels count, from 1."""
        labels = [label.casefold() for label in self.labels]
        if self.style == "roman":
            return tuple(_ROMAN.index(label) + 1 for label in labels)
        return tuple(int(label) if label.isdigit() else ord(label[0]) - ord("a") + 1 for label in labels)

    @property
    def rises(self) -> bool:
        """Whether the labels stand in their order, each once."""
        return all(first < second for first, second in pairwise(self.positions))


def may_refer(lines: str) -> bool:
    """Tell quickly whether some of these lines, in small letters, may be an option that speaks of others by labels."""
    return bool(_MAY_REFER.search(lines))


def find_references(stem: str, options: Sequence[str]) -> tuple[int, ...]:
    """Find which *options* speak of others, or combine what the stem numbers; *stem* and *options* are bare words."""
    references = {place: read for place, option in enumerate(options) if (read := _read(option)) is not None}
    short = (place for place, option in enumerate(options) if len(option) <= _LONGEST)
    whole = tuple(place for place in short if _WHOLE_PHRASE.fullmatch(options[place].strip()))
    if not references:
        return whole
    listed = _listed_labels(stem)
    rest = [option for place, option in enumerate(options) if place not in references]
    if any(_combines_statements(each, stem, listed, rest) for each in references.values()):
        found = list(references)
    else:
        found = [place for place, each in references.items() if _names_options(each, stem, rest, len(options))]
    several = [references[place] for place in found if len(references[place].labels) > 1 or references[place].excepts]
    if not several or not all(each.rises for each in several):
        found = []
    return tuple(sorted({*whole, *found}))


def _read(option: str) -> _Reference | None:
    if len(option) > _LONGEST or CUT in option:
        return None
    found = _REFERENCE.fullmatch(_QUOTED_LABEL.pattern.sub(r"\1", option.strip()))
    if found is None:
        return None
    labels = tuple(label[0].strip("().") for label in _ONE_LABEL.finditer(_strip_words(found["labels"])))
    before, after = (found["before"] or "").lower(), found["after"].lower()
    only = any(word in before + after for word in ("only", "just", "alone", "nur", "seulement", "sol", "but not"))
    if len({label.isdigit() for label in labels}) != 1:
        return None
    excepts = before.startswith(("all", "none"))
    return _Reference(labels, only, names_options=bool(found["noun"].strip()), excepts=excepts)


def _strip_words(labels: str) -> str:
    return re.sub(r"\b(?:and|or|nor|und|oder|et|ou|[a-z]{4,}\.?|no\.?)\s", " ", labels, flags=re.IGNORECASE)


def _listed_labels(stem: str) -> frozenset[str]:
    """Find the labels under which a stem lists statements: "I. … II. …", "(1) … (2) …"; empty where it lists none."""
    found = [label["label"].casefold() for label in _LISTED.finditer(stem)]
    for row in (("a", "b"), ("1", "2"), ("i", "ii")):
        if all(label in found for label in row):
            return frozenset(found)
    return frozenset()


def _combines_statements(each: _Reference, stem: str, listed: frozenset[str], rest: list[str]) -> bool:
    """Tell whether an option speaks of statements that the stem numbers, or that stand before it."""
    if listed:
        return all(label.casefold() in listed for label in each.labels)
    return each.says_only and bool(_STATEMENTS.search(stem)) and not _names_content(each, stem, rest)


def _names_options(each: _Reference, stem: str, rest: list[str], count: int) -> bool:
    """Tell whether an option speaks of others beside it, which say something in words."""
    if (len(each.labels) < _FEWEST and not each.excepts) or each.style == "roman" or max(each.positions) > count:
        return False
    in_words = [option for option in rest if _WORD.search(option)]
    return len(in_words) >= _FEWEST and not _names_content(each, stem, rest)


def _names_content(each: _Reference, stem: str, rest: list[str]) -> bool:
    """Tell whether the labels name what the question is about: they stand in the stem, or alone in other options."""
    if re.search(rf"\b(?:statement|assertion|claim|option|answer|choice|sentence)s?\s+\(?{each.labels[0]}\b", stem):
        return False
    if not each.names_options and not each.labels[0].isdigit() and _GO_BY_LETTERS.search(stem):
        return True
    return any(_stands_alone(label, text) for label in each.labels for text in (stem, *rest))


def _stands_alone(label: str, text: str) -> bool:
    if label.casefold() == "a":
        # "A" is an article before a word in small letters
        return bool(re.search(rf"\b{label}\b(?!\s+[a-z]{{2,}}|['’])(?=\W|$)", text)) and text.strip() != label
    return bool(re.search(rf"(?<![\w'’]){label}(?![\w'’])", text))

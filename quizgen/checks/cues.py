"""Rules on cues: what gives the key away to students who don't know it, and words that can't be judged."""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.checks.frame import Asking, Finding, Offered, check
from quizgen.checks.language import asks_for_words, has_inner_blank, is_about_language
from quizgen.checks.negation import find_negation
from quizgen.checks.shape import looks_like_code, words_of
from quizgen.checks.words import prose, shortened, without_quotations
from quizgen.diagnostics import Severity
from quizgen.lazy import LazyPattern

_LEAST_WORDS, _TIMES = 5, 1.4
_FEWEST_IN_WORDS = 2


@check("longest-option-is-key", Severity.WARNING)
def longest_option_is_key(asking: Asking) -> Iterator[Finding]:
    """The key is much longer than every distractor: it has five words or more, and 1.4 times those of the next option.

    Authors qualify what has to be right and not what is wrong, so students who don't know choose the longest option.
    Options should be about equally long (Haladyna, Downing & Rodriguez 2002, H24, H28; Tarrant & Ware 2009; the NBME
    item-writing guide). With 1.25 times, as others have it, four of ten reports were wrong.

    Options that speak of the others don't count, nor does code: fewer than two distractors in words say nothing.

    Bad:
        multiple-choice: Why do leaves turn yellow in autumn?
        answer: The chlorophyll is broken down and other pigments, which were there before, can be seen
        distractors: [The sun is weaker, Nights are cold, Rain washes the green out]

    Good:
        multiple-choice: Why do leaves turn yellow in autumn?
        answer: Their chlorophyll is broken down
        distractors: [The sun is weaker, Nights are too cold, Rain washes the green out]
    """
    key = _longest(asking)
    if key is None or key is not asking.lone_key:
        return
    length = len(words_of(key.words))
    others = [option for option in asking.compared if option is not key]
    rest = max((len(words_of(option.words)) for option in others), default=length)
    if length < _LEAST_WORDS or length < _TIMES * rest:
        return
    # code has no words to count; where two others are in words, the key can be compared with those
    in_words = [option for option in others if not looks_like_code(option.words)]
    if not looks_like_code(key.words) and (in_words == others or len(in_words) >= _FEWEST_IN_WORDS):
        yield Finding(
            key.text.place,
            f"the answer has {length} words, and the longest distractor has {rest}",
            "say less in the answer (the rest belongs in the rationale), or more in a distractor",
        )


def _longest(asking: Asking) -> Offered | None:
    """Give the longest option, where it is a key; most questions end here."""
    lengths = [len(option.text.typed) for option in asking.options]
    longest = asking.options[lengths.index(max(lengths))] if lengths else None
    return longest if longest is not None and longest.is_key else None


_ABSOLUTES = ("always", "never", "only", "every", "entirely")
_ABSOLUTE = re.compile(r"(?<![\w-])(?:always|never|only|every|entirely)(?!-)\b", re.IGNORECASE)
# a key with one of these is as absolute
_ABSOLUTE_KEY = LazyPattern(
    r"\b(?:always|never|only|every\w*|entirely|all|none|nothing|no one|nobody|completely|totally|wholly|exclusively"
    r"|solely|must|cannot|impossible|invariably|without exception|any\w*)\b",
    re.IGNORECASE,
)
_NO_ABSOLUTE = re.compile(
    r"\bnot\s+(?:\w+\s+)?(?:always|only|every|entirely)\b|n['’]t\s+(?:\w+\s+)?(?:always|only|every|entirely)\b"
    r"|\b(?:nearly|almost|virtually|practically|hardly)\s+(?:always|never|every|entirely)\b"
    r"|\bevery\s+(?:other|second|third|fourth|few|so often|now and then|day|night|morning|evening|week|month"
    r"|year|hour|minute|time|season|summer|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|century|decade|unit"
    r"|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty|ninety|\d+)\b"
    r"|\((?:\w+ ){1,2}only\)|\(only(?: \w+){1,2}\)"
    r"|\bonly\s+(?:one|two|three|four|a|an|slightly|part\w*|some|temporar\w*|margin\w*|once|twice|recently|about"
    r"|\d[\d.,]*|child\w*|son|daughter|survivors?|minor|small|few|half|to)\b"
    r"|\b(?:my|our|your|his|her|its|their|\w+['’]s|and) only\b"
    r"|\bif and only if\b|\biff\b|\bnever[- ]ending\b|\bnever mind\b|\bonce only\b|\bthe only (?:one|way)\b"
    # what did not happen, or does not end, claims nothing of all cases
    r"|\bnever (?:happen\w*|ends?$|again|\w+ed|had|was|were|did|went|came|saw|took|got|became|made|won|wrote|met)\b"
    r"|\b(?:was|were|would|is|are|has|have|had) never (?:\w+ly )?(?:again|\w+ed|be|been|in|an?)\b"
    r"|\b(?:was|were) only\b|\bonly (?:up to|from)\b"
    # what is told of one person is no rule
    r"|^(?:because |that |when |if )?(?:he|she|i) .*",
    re.IGNORECASE,
)
_SCALE = LazyPattern(
    r"(?:yes,? |no,? )?(?:almost |nearly |about |only )?"
    r"(?:always|never|sometimes|often|rarely|usually|seldom|frequently|occasionally"
    r"|every \w+|once(?: an? \w+)?|yes|no|all|none|daily|weekly|monthly|(?:every|once|twice) .{1,30})"
    r"(?:[ ,]+(?:true|false))?",
    re.IGNORECASE,
)
# a part of what other options name: "iron only", "only (II)", "(i) and (ii) only"
_SUBSET = LazyPattern(
    r"only\s+(?!in\b|on\b|at\b|by\b|for\b|if\b|when\b|with\b|to\b)[\w()-]+(?:\s+[\w()-]+)?|(?:[\w()-]+,?\s+){1,6}only",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"\W*\w+(?:\W+\w+)?\W*")
_FEWEST_OF_A_SCALE = 2
_LONGEST = 240  # characters of an option in which one word is still noticed: longer ones tell a story


@check("absolute-cue", Severity.WARNING)
def absolute_cue(asking: Asking) -> Iterator[Finding]:
    """A distractor says always, never, only, every or entirely, and the key doesn't.

    Little is so without exception, and students know it: they strike out what claims too much. Such words are a cue
    (Haladyna, Downing & Rodriguez 2002, H28; the NBME item-writing guide calls them absolute terms).

    Left alone: a bare "all", what stands after a *not* ("not only") or in quotation marks, "every day" and "only two",
    options that name a part of what others name ("iron only"), scales from always to never, names, items on grammar,
    stems that ask for what is not so, and banks that aren't in English. Of 48 reports on public exam items six were
    wrong; of 12 on trivia more than half, most of them on the lives of people: these are left alone since.

    Bad:
        multiple-choice: What do vaccines do?
        answer: They train the immune system
        distractors: [They always prevent an infection, They kill bacteria, They lower a fever]

    Good:
        multiple-choice: What do vaccines do?
        answer: They train the immune system
        distractors: [They prevent the body from producing antibodies, They kill bacteria, They lower a fever]
    """
    typed = asking.typed_options
    if not any(word in typed for word in _ABSOLUTES) or not asking.is_english:
        return
    keys = [option for option in asking.options if option.is_key]
    if any(_ABSOLUTE_KEY.search(option.words) for option in keys) or _is_on_words(asking):
        return
    if find_negation(prose(asking.asked.item.stem, loud=True)):
        return  # the distractors are what is so
    for option in asking.compared:
        word = "" if option.is_key else _find_absolute(asking, option)
        if word:
            yield Finding(
                option.text.place,
                f"'{word.lower()}' in '{shortened(option.plain)}' sounds wrong, since the answer claims less",
                "say it without that word, or word the answer as strictly",
            )
            return


def _is_on_words(asking: Asking) -> bool:
    """Tell whether the words of the options are what is asked: grammar, quotations, a scale from always to never."""
    if is_about_language(asking.stem) or asks_for_words(asking.stem) or has_inner_blank(asking.stem):
        return True
    scale = [option for option in asking.options if _SCALE.fullmatch(option.plain.strip(" ."))]
    return len(scale) >= _FEWEST_OF_A_SCALE


def _find_absolute(asking: Asking, option: Offered) -> str:
    if len(option.words) > _LONGEST:
        return ""
    words = _NO_ABSOLUTE.sub(" ", without_quotations(option.words))
    found = _ABSOLUTE.search(words)
    if not found or _is_title(option.words) or looks_like_code(option.words):
        return ""
    if _SINGLE.fullmatch(option.words) or (found[0].lower() == "only" and _is_subset(asking, option)):
        return ""
    return found[0]


def _is_subset(asking: Asking, option: Offered) -> bool:
    """Tell "iron only" beside "iron and zinc" from "only economic rights", which claims that there are no others."""
    plain = option.plain.strip(" .")
    if not _SUBSET.fullmatch(plain):
        return False
    rest = {word for word in _WORD.findall(plain.lower()) if word not in _SMALL}
    others = [set(_WORD.findall(other.plain.lower())) for other in asking.compared if other is not option]
    return len(rest) <= 1 or not all(map(str.isalpha, rest)) or any(rest <= other for other in others)


_WORD = re.compile(r"[^\W_]+(?:['’-]\w+)*")
_SMALL = frozenset({"only", "the", "a", "an", "and", "or", "of", "i", "ii", "iii", "iv", "v", "both"})
_LONG_WORD = re.compile(r"\b[^\W\d_]{4,}\b")


def _is_title(words: str) -> bool:
    """Tell whether a text is a title ("Never Let Me Go"): all its longer words have capitals, and there are several."""
    longer = _LONG_WORD.findall(words)
    return len(longer) > 1 and all(word[0].isupper() for word in longer) and not words.isupper()


_VAGUES = ("often", "usually", "rarely", "sometimes", "frequently", "occasionally", "seldom")
_VAGUE = re.compile(
    r"(?<!\bmore )(?<!\bmost )(?<!\bless )(?<!\bleast )(?<!\bas )(?<!\bhow )(?<!\btoo )(?<!\bso )(?<![\w-])"
    r"(?:often|usually|rarely|sometimes|frequently|occasionally|seldom)(?![\w-])(?! than\b)(?! as\b)"
    r"(?! (?:been )?(?:known|called|termed|named|nicknamed)\b)",
    re.IGNORECASE,
)
_ASKS_HOW_OFTEN = LazyPattern(
    r"\bhow (?:often|frequent\w*|common\w*|many times)\b|\bfrequenc(?:y|ies)\b", re.IGNORECASE
)


@check("vague-frequency", Severity.WARNING)
def vague_frequency(asking: Asking) -> Iterator[Finding]:
    """An option says often, usually, rarely, sometimes or the like.

    What is often to one is rarely to another: students, and experts too, put very different numbers to such words, so
    whether the option is right can't be said for sure (the NBME item-writing guide, on vague terms).

    Left alone: comparisons ("more often than"), scales from always to never, stems that ask how often, items on
    grammar, names, what stands in quotation marks, and banks that aren't in English. Of 25 reports on public items,
    four were wrong.

    Bad:
        multiple-choice: What is true of measles?
        answer: A rash follows the fever
        distractors: [It is often fatal in adults, It spreads through water, It leaves no immunity]

    Good:
        multiple-choice: What is true of measles?
        answer: A rash follows the fever
        distractors: [It kills half of the adults who catch it, It spreads through water, It leaves no immunity]
    """
    typed = asking.typed_options
    if not any(word in typed for word in _VAGUES) or not asking.is_english:
        return
    if _is_on_words(asking) or _ASKS_HOW_OFTEN.search(asking.stem):
        return
    for option in asking.options:
        found = _VAGUE.search(without_quotations(option.words))
        if (
            found
            and len(option.words) <= _LONGEST
            and not _is_title(option.words)
            and not looks_like_code(option.words)
        ):
            yield Finding(
                option.text.place,
                f"'{found[0].lower()}' in '{shortened(option.plain)}' means one thing to some and another to others",
                "say how often (in one case of ten), or leave it out",
            )
            return

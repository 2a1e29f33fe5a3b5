"""Options that speak of all the others: "all of the above", "none of these", and their many other wordings.

They stand last on a form, and no comparison between options counts them in.
"""

from __future__ import annotations

import re

from quizgen.lazy import LazyPattern

# what such an option may call the others
_OPTIONS = (
    r"(?:options?|answers?|choices?|statements?|alternatives?|responses?|possibilities|solutions?|selections?"
    r"|assertions?|explanations?|reasons?|factors?|conditions?|items?)"
)
_SHOWN = r"(?:above|mentioned|listed|given|stated|preceding|previous|foregoing|provided|named|aforementioned|said)"
_SHOWN_THINGS = (
    rf"(?:(?:above|other)[- ])?{_SHOWN}(?: {_OPTIONS}| ones)?(?: (?:here|above))?"
    rf"|(?:other |above |possible )?(?:(?:answer )?(?:options|choices)|answers?|option|choice|statements?"
    rf"|alternatives?)(?: (?:here|above|{_SHOWN}))?(?: above)?"
    rf"|[a-z]{{4,12}} (?:listed|mentioned|given|named)(?: (?:above|here))?"
    r"|others|other ones|above|following"
)
_COUNT = r"(?:two|three|four|five|six|2|3|4|5|6)"
_RIGHT = (
    r"(?:(?:equally |all |both |the |potentially |possibly |actually |in fact )?"
    r"(?:correct|true|right|valid|accurate|acceptable|possible|appropriate|applicable|ok|okay|fine)"
    r"(?: (?:answers?|choices?|options?|statements?|responses?|ones?))?)"
)
_WRONG = r"(?:equally |all |both )?(?:incorrect|false|wrong|invalid|untrue|inaccurate|not (?:correct|true|right))"
_ARE = r"(?:is|are|were|was|could be|can be|may be|might be)"
_JUDGED = rf"(?:,? (?:(?:{_ARE} )?{_RIGHT}|appl(?:y|ies)|hold(?:s)?|(?:can|could|may|might|will|would|must) apply))"
_DENIED = rf"(?:,? (?:(?:{_ARE} )?{_WRONG}))"
# an "above" that isn't what stands above
_NOT_ABOVE = r"(?![- ]?(?:ground|average|zero|sea|knee|water|board|par)\b)"
_ALL_THE_ABOVE = (
    r"(?:all|each|any|any one|both|either|every one|everything|combination)(?: of)?(?: the)? (?:the )?above\b"
    + _NOT_ABOVE
)

_ALL_WHOLE = LazyPattern(
    r"(?:yes, |it is )?(?:"
    rf"(?:all|each|any|both|either)(?: {_COUNT})? (?:of )?(?:the )?(?:{_COUNT} )?(?:{_SHOWN_THINGS}){_JUDGED}?"
    rf"|(?:all|each|any|any one|both|either|every one)(?: {_COUNT})? of (?:these|those|them)(?: {_OPTIONS})?{_JUDGED}?"
    rf"|(?:all|any) (?:these|those)(?: {_OPTIONS})?{_JUDGED}?"
    rf"|both (?:these|those) (?:options|answers|choices|statements){_JUDGED}?"
    rf"|(?:all|both)(?: {_COUNT})?(?: {_ARE} {_RIGHT}| (?:correct|true|apply))"
    rf"|all {_COUNT}(?: of (?:them|these|those|the above))?"
    r"|every (?:one of the above|(?:option|answer|choice|statement)(?: (?:above|listed|given|is correct))?)"
    rf"|(?:all|any|both) of these [a-z]{{3,20}}{_JUDGED}"
    r"|all of (?:the these|below)"
    r"|everything (?:above|listed|mentioned|listed above|mentioned above)"
    r"|(?:a )?combination of (?:all )?(?:(?:of )?the above|(?:of )?these)"
    r")",
    re.IGNORECASE,
)
_ALL_BEGINS = LazyPattern(
    r"(?:all|each|any|both) of these ?[,;:.(–—-]"
    r"|(?:all|each|any|both)(?: of)? these(?: (?:options|answers|choices|statements|factors))? "
    r"(?:are|is|were|was|have|has|had|can|could|may|might|must|will|would|do|does|did|play|contribute|occur|affect"
    r"|cause|help|explain|describe|represent|include|involve|require|increase|decrease|reduce|influence)\b",
    re.IGNORECASE,
)
_OF_TWO = LazyPattern(  # statements of the stem, no options
    r"(?:both|neither|either)(?: of)?(?: (?:the|these|those))? (?:statement|assertion|reason|claim)", re.IGNORECASE
)
_ALL_INSIDE = LazyPattern(rf"\b{_ALL_THE_ABOVE}", re.IGNORECASE)
_NONE_WHOLE = LazyPattern(
    r"(?:no, )?(?:"
    rf"(?:none|neither|not any|no one|nothing)(?: of)?(?: all)?(?: the)? (?:{_COUNT} )?(?:{_SHOWN_THINGS})"
    rf"(?:{_JUDGED}|{_DENIED})?"
    rf"|(?:none|neither|not any)(?: one)? of (?:these|those|them)(?: {_COUNT})?(?: {_OPTIONS})?{_JUDGED}?"
    rf"|(?:none|neither) (?:{_ARE} {_RIGHT}|correct|appl(?:y|ies))"
    r"|neither one|none of (?:the these|below)"
    r"|no (?:option|answer|choice|statement|alternative) (?:above|given|listed|(?:is|are) (?:correct|true|right|valid))"
    r"|(?:there is )?no (?:correct|right) (?:answer|option|choice)(?: (?:is|above|given|listed|here))*"
    r"|(?:the )?(?:correct |right )?(?:answer|option) is not (?:listed|given|shown|here|among (?:these|the options))"
    r"(?: (?:here|above))?"
    rf"|all(?: of)? (?:the above|these|them|(?:the |these )?(?:options|answers|choices|statements)){_DENIED}"
    rf"|all {_ARE} {_WRONG}"
    r")",
    re.IGNORECASE,
)
_NONE_BEGINS = LazyPattern(
    r"(?:none|neither) of these ?[,;:.(–—-]"
    r"|(?:none|neither) of these(?: (?:options|answers|choices|statements|factors))? "
    r"(?:are|is|were|was|have|has|had|can|could|may|might|must|will|would|do|does|did)\b",
    re.IGNORECASE,
)
_NONE_INSIDE = LazyPattern(rf"\b(?:none|neither)(?: of)?(?: all)? (?:the )?above\b{_NOT_ABOVE}", re.IGNORECASE)
_MAY_BE_SPECIAL = (
    "\nall", "\nany", "\nboth", "\neach", "\neither", "\nevery", "\nno", "\nneither", "\nyes", "\nit is", "\n(",
    "above", "answer is", "option is", "combination of",
)  # fmt: skip
# how a wording ends that is an option as a whole: nearly all others are told apart without the long patterns
_LAST_WORDS = frozenset((
    "option", "options", "answer", "answers", "choice", "choices", "statement", "statements", "alternative",
    "alternatives", "response", "responses", "possibilities", "solution", "solutions", "selection", "selections",
    "assertion", "assertions", "explanation", "explanations", "reason", "reasons", "factor", "factors", "condition",
    "conditions", "item", "items", "one", "ones", "other", "others", "following", "below", "here", "above",
    "mentioned", "listed", "given", "stated", "preceding", "previous", "foregoing", "provided", "named",
    "aforementioned", "said", "shown", "correct", "true", "right", "valid", "accurate", "acceptable", "possible",
    "appropriate", "applicable", "ok", "okay", "fine", "incorrect", "false", "wrong", "invalid", "untrue",
    "inaccurate", "apply", "applies", "hold", "holds", "these", "those", "them", "two", "three", "four", "five",
    "six", "2", "3", "4", "5", "6", "is",
))  # fmt: skip
_LONGEST = 120  # characters of an option that speaks of the others
_OUTER = " \t\n.,;:!?()[]\"'“”‘’*_-–—"


def may_hold_specials(lines: str) -> bool:
    """Tell quickly whether some of these lines, in small letters, may be an option that speaks of the others.

    Nearly all that are not are told apart by how they begin.
    """
    searched = "\n" + lines
    return any([word in searched for word in _MAY_BE_SPECIAL])  # noqa: C419  a generator takes twice the time


def speaks_of_all(option: str) -> bool:
    """Tell whether an option says that all the others are right ("all of the above")."""
    words = _bare(option)
    if not words or _OF_TWO.match(words) or speaks_of_none(option):
        return False
    if (_may_be_whole(words) and _ALL_WHOLE.fullmatch(words)) or _ALL_BEGINS.match(words):
        return True
    return "above" in words.lower() and not words.lower().startswith("not ") and bool(_ALL_INSIDE.search(words))


def speaks_of_none(option: str) -> bool:
    """Tell whether an option says that no other is right ("none of these")."""
    words = _bare(option)
    if not words or _OF_TWO.match(words):
        return False
    if (_may_be_whole(words) and _NONE_WHOLE.fullmatch(words)) or _NONE_BEGINS.match(words):
        return True
    return "above" in words.lower() and bool(_NONE_INSIDE.search(words))


def is_bare_quantity(option: str) -> bool:
    """Tell whether an option is "all", "none", "both" or "neither" alone: what of, the other options tell."""
    return _bare(option).lower() in {"all", "none", "both", "neither"}


def speaks_of_others(option: str) -> bool:
    """Tell whether an option speaks of all the others, for or against, and so must stand last."""
    return speaks_of_all(option) or speaks_of_none(option) or is_bare_quantity(option)


def _may_be_whole(words: str) -> bool:
    return words.lower().replace("-", " ").rsplit(" ", 1)[-1] in _LAST_WORDS


def _bare(option: str) -> str:
    return " ".join(option.split()).strip(_OUTER) if len(option) <= _LONGEST else ""

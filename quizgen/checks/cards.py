"""Rules on cards: fronts and answers that are hard to learn from."""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator

from quizgen.bank import Bank
from quizgen.checks.frame import Asking, Finding, check
from quizgen.checks.sentences import count_words, split_sentences
from quizgen.checks.series import count_members
from quizgen.checks.words import fold, plain, prose, shortened, sketch
from quizgen.diagnostics import Severity
from quizgen.item import Accepted, Asked, Blanks, Entry, Manner, Use
from quizgen.lazy import LazyPattern
from quizgen.markup import Text

_MOST_WORDS = 15
_MANY = 3
_AUXILIARY = (
    r"(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|isn't|aren't"
    r"|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|won't|wouldn't|shouldn't)"
)
# "according to Mill, does …": what stands before the question itself
_LEADS_IN = LazyPattern(
    rf"(?:(?:according to|in|on|by|for|at|under|during|after|before|given|if|when|with|as|true or false|yes or no)\b"
    rf"[^?]{{0,200}}[,:]\s*(?={_AUXILIARY}\b))",
    re.IGNORECASE,
)
_ASKS_WHETHER = LazyPattern(rf"{_AUXILIARY}\s+\S", re.IGNORECASE)
_ASKS_ON = LazyPattern(
    r"(?:[,:;\N{EN DASH}\N{EM DASH}]|\band)\s*(?:(?:on|in|for|by|at|to|from|with|under|of) )?"
    r"(?:why|how|what|which|when|where|who|whom|whose)\b",
    re.IGNORECASE,
)
_ASKS_IN_LEAD = LazyPattern(r"\b(?:what|which|who|whom|whose|why|how)\b", re.IGNORECASE)  # "in what event, …"
_ALTERNATIVE = LazyPattern(r"\bor\b(?!\s+not\b)", re.IGNORECASE)
_GERMAN = LazyPattern(
    r"was\s+(?:heißt|ist|sind|bedeutet|bedeuten|war|waren|hat|kann|wird|macht|tut|versteht)\b", re.IGNORECASE
)
_REQUEST = LazyPattern(r"(?:can|could|will|would) you\b|(?:do|did) you (?:know|remember|recall)\b", re.IGNORECASE)
_DEMAND = LazyPattern(r"\W*(?:give|name|explain|state|describe|say|justify|list|define|quote|cite)\b", re.IGNORECASE)
_OPENS_VERDICT = LazyPattern(r"\W*(?:true or false|yes or no|right or wrong)\b", re.IGNORECASE)
_VERDICT = LazyPattern(r"(?:yes|no|true|false|right|wrong)\b(?![-’'])", re.IGNORECASE)


def _is_front(asking: Asking) -> bool:
    """Tell whether this is a flashcard as its author wrote it, not turned round."""
    answered = asking.asked.answered
    return (
        isinstance(answered[0], Entry)
        and answered[0].manner is Manner.RECALL
        and not asking.asked.identity.part
        and not asking.asked.about.withdrawn
    )


def _answer(asking: Asking) -> Text:
    match asking.asked.answered:
        case (Entry(), Accepted(texts)):
            return texts[0]
        case _:
            raise TypeError("a front has an answer")


@check("yes-no-card", Severity.WARNING)
def yes_no_card(asking: Asking) -> Iterator[Finding]:
    """The front of a flashcard is answered by yes or no.

    Guessing is right half of the time, and what is practised is a nod, not the fact: such a card is not effortful
    (Matuschak's properties of a good prompt). Ask what, which or why, so that the answer has to be fetched.

    Fronts that go on to ask why, that offer two things to choose between ("in glass or in air?") or that ask politely
    ("can you name …?") are left alone. It reads English only. Of 19 findings on 5,800 public cards 1 was wrong.

    Bad:
        flashcard: Did Mill hold that silencing an opinion robs posterity too?
        answer: "Yes"

    Good:
        flashcard: Whom does silencing an opinion rob, for Mill, besides the generation that lives?
        answer: Posterity
    """
    if (
        not _is_front(asking)
        or not asking.is_english
        or not _is_answered_by_verdict(asking.stem, plain(_answer(asking)))
    ):
        return
    yield Finding(
        asking.asked.item.stem.place,
        "yes or no answers this front",
        "ask for the fact itself, with what, which, who or why, or make it a true-false",
    )


def _is_answered_by_verdict(front: str, answer: str) -> bool:
    if _OPENS_VERDICT.match(front):
        return True
    sentences = split_sentences(front)
    if any(_DEMAND.match(each) for each in sentences):
        return False
    questions = [each for each in sentences if each.rstrip(" \"'”’)").endswith("?")]
    return bool(questions) and all(_asks_whether(each.strip(), answer) for each in questions)


def _asks_whether(question: str, answer: str) -> bool:
    lead = _LEADS_IN.match(question)
    if lead and _ASKS_IN_LEAD.search(lead[0]):
        return False
    bare = question[lead.end() if lead else 0 :].lstrip(" \"'“‘([")
    if not _ASKS_WHETHER.match(bare) or _GERMAN.match(bare) or _ASKS_ON.search(bare) or _ALTERNATIVE.search(bare):
        return False
    return bool(_VERDICT.match(answer.strip())) or not _REQUEST.match(bare)


@check("several-facts", Severity.WARNING)
def several_facts(asking: Asking) -> Iterator[Finding]:
    """The answer of a flashcard is a sentence after another, or longer than 15 words.

    Whoever answers such a card gets part of it right, and can't say whether he knew it; the part that is hard holds up
    the rest, and the reviews take long. One card, one fact: the minimum information principle (Wozniak's 20 rules, 4).
    It fires on many of the cards that people write at first (70 % of one public deck, 30 % of three others), because
    explanations get into answers. They are worth keeping: in `note`, which is shown after answering, or on cards of
    their own. Of 30 findings that were read none was wrong.

    Code, formulas and addresses don't count, nor does an answer that is one quotation, and a list has a rule of its
    own (enumeration).

    Bad:
        flashcard: Whom does silencing an opinion rob, for Mill?
        answer: The human race. It robs posterity as well as the existing generation.

    Good:
        flashcard: Whom does silencing an opinion rob, for Mill?
        answer: The human race
        note: It robs posterity as well as the existing generation.
    """
    if not _is_front(asking):
        return
    answer = _answer(asking)
    words = prose(answer).strip()
    if _is_quotation(words) or _has_many_members(asking, answer):
        return
    sentences = [each for each in split_sentences(words) if count_words(each)]
    count = count_words(words)
    if len(sentences) > 1 and count > len(sentences):
        message = f"this answer is {len(sentences)} sentences: '{shortened(sentences[0], 40)}' is learned with the rest"
        mend = f"keep what answers the front, and move the rest to 'note': '{shortened(sentences[1], 40)}'"
    elif count > _MOST_WORDS:
        message = f"this answer has {count} words, more than one fact is likely to need"
        mend = (
            f"keep what answers the front, {_MOST_WORDS} words or fewer, and move the rest to 'note' or a second card"
        )
    else:
        return
    yield Finding(answer.place, message, mend)


def _is_quotation(words: str) -> bool:
    return len(words) > 1 and words[0] in '"“„«' and words.rstrip(".")[-1] in '"”“»'


def _has_many_members(asking: Asking, answer: Text) -> bool:
    return count_members(answer, asking.stem) >= _MANY


@check("enumeration", Severity.WARNING)
def enumeration(asking: Asking) -> Iterator[Finding]:
    """The whole answer of a flashcard is a list of three or more.

    Lists are the hardest thing to keep: one member that slips makes the whole card wrong, and each review goes through
    all of them (Wozniak's 20 rules, 9 and 10: avoid sets, avoid enumerations). A cloze that hides one member at a time,
    an `ordering`, or a card for what each member is or does is learned with far less effort.

    Commas inside prose, titles, dates and places are no list, nor is what explains a term. Of 36 findings on 5,800
    public cards 2 were wrong.

    Bad:
        flashcard: What are the three states of matter that everybody meets daily?
        answer: Solid, liquid and gas

    Good:
        cloze: "The states of matter that everybody meets daily are {{solid}}, {{liquid}} and {{gas}}."
    """
    if not _is_front(asking):
        return
    answer = _answer(asking)
    count = count_members(answer, asking.stem)
    if count >= _MANY:
        yield Finding(
            answer.place,
            f"the whole answer is a list of {count}",
            "make it a cloze with a gap for each, or a card for each, that asks what distinguishes it",
        )


@check("ambiguous-front", Severity.WARNING)
def ambiguous_front(bank: Bank) -> Iterator[Finding]:
    """Two cards have the same front and different answers; case and punctuation don't count.

    Who meets the one can't know which of the answers is asked for, and is marked wrong for the other. A front has to be
    precise (Matuschak's properties of a good prompt; Wozniak's 20 rules, 11: combat interference). It often happens to
    `reverse: true`: two cards with one answer have one front when they are turned round.

    Fronts that are merely alike are left alone, since pairs that differ in one word teach the contrast.

    Bad:
        - id: capital
          flashcard: Which city comes first?
          answer: Washington
        - id: largest
          flashcard: Which city comes first?
          answer: New York

    Good:
        - id: capital
          flashcard: Which city is the capital of the United States?
          answer: Washington
        - id: largest
          flashcard: Which is the largest city of the United States?
          answer: New York
    """
    cards = [each for each in bank.asked if _becomes_card(each)]
    sketches = [sketch(each.item.stem) for each in cards]
    repeated = {drawn for drawn, count in Counter(sketches).items() if count > 1}
    first: dict[Hashable, list[Asked]] = defaultdict(list)
    for asked, drawn in zip(cards, sketches, strict=True):
        if drawn not in repeated:
            continue
        same = first[_front(asked)]
        other = next((each for each in same if _differ(each, asked)), None)
        if other is not None:
            yield _ambiguous(asked, other)
        if len(same) < _MANY:
            same.append(asked)


def _ambiguous(asked: Asked, other: Asked) -> Finding:
    question = asked.identity.question
    turned = " when they are turned round" if asked.identity.part else ""
    return Finding(
        asked.item.stem.place,
        f"{question} and {other.identity.question} in line {other.item.stem.place.line} have the same front{turned} "
        "and different answers",
        "say on each front what sets it apart"
        + (", or take 'reverse' from one of them" if asked.identity.part or other.identity.part else ""),
        question,
    )


def _becomes_card(asked: Asked) -> bool:
    match asked.answered[0]:
        case Entry() | Blanks():
            return not asked.about.withdrawn and not asked.about.draft and asked.about.use is not Use.EXAM
        case _:
            return False


def _front(asked: Asked) -> Hashable:
    item = asked.item
    stimulus = item.stimulus.question if item.stimulus else ""
    picture = item.picture.file.typed if item.picture else ""
    hints = item.stem.blocks if isinstance(item.response, Blanks) else ()
    return isinstance(item.response, Blanks), fold(item.stem).rstrip(" ?!….:"), hints, stimulus, picture


def _differ(first: Asked, second: Asked) -> bool:
    return first.identity.question != second.identity.question and _backs(first).isdisjoint(_backs(second))


def _backs(asked: Asked) -> frozenset[str]:
    match asked.answered:
        case (Entry(), Accepted(texts)):
            return frozenset(fold(text) for text in texts)
        case (Blanks(), filled):
            return frozenset("|".join(fold(gap[0]) for gap in filled.gaps).splitlines())
        case _:
            return frozenset()

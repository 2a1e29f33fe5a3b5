"""The fixed words of papers and keys, by language. Other languages get English ones.

Words in braces are filled in by the views; templates print the others as they stand.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cache
from importlib import import_module

from quizgen.markup import is_leftward_language


@dataclass(frozen=True, slots=True)
class Words:
    """What papers and keys say in one language."""

    # the head of a paper
    name: str = "Name"
    name_id: str = "ID"
    class_: str = "Class"
    date: str = "Date"
    form: str = "Form"
    page: str = "Page"
    of: str = "of"
    time: str = "Time"
    extra_time: str = "Extra time"
    in_all: str = "{} in all"
    total: str = "Total"
    score: str = "Score"
    turn_over: str = "Turn over"
    end: str = "End"
    left_blank: str = "This page is left blank."
    one_point: str = "1 point"
    points: str = "{} points"
    points_word: str = "Points"
    decimal_mark: str = "."
    answer_to: str = "My answer to question"
    choose_items: str = "Answer {chosen} of the {all} questions."
    # what to do
    choose_one: str = "Choose one."
    choose_several: str = "Choose all that apply."
    judge: str = "True or false?"
    fill_gap: str = "Fill in the gap."
    fill_gaps: str = "Fill in the gaps."
    match: str = "Write the letter of its match beside each number."
    match_again: str = "A letter may be used more than once."
    match_spare: str = "Not every letter is needed."
    all_or_nothing: str = "All or nothing."
    wrong_costs: str = "A wrong tick costs as much as a right one earns."
    arrange: str = "Number the boxes in the right order."
    match_bubbles: str = "Fill in the letter of its match beside each number."
    arrange_bubbles: str = "Fill in the place of each in the right order."
    write_about: str = "Write about {} words."
    write_between: str = "Write {} to {} words."
    true: str = "True"
    false: str = "False"
    answer: str = "Answer"
    # answer sheets
    answer_sheet: str = "Answer sheet"
    fill_bubbles: str = "Fill in bubbles fully, in dark ink or pencil:"
    not_so: str = "not"
    on_paper: str = "on the paper"
    mark_on_sheet: str = "Mark your answers on the answer sheet."
    write_number: str = "Write a number into its boxes, one sign in each, and fill in the bubble of that sign below it."
    sheet_shows: str = (
        "Bubbles to be filled in: columns of digits for the ID, and the letters of questions {first} to {last}."
    )
    # what a set of questions leans on
    up_to: str = "to"
    with_next: str = "and"
    one_text: str = "Question {first} refers to the following text."
    texts: str = "Questions {first} {to} {last} refer to the following text."
    one_place: str = "Question {first} refers to this place in the text:"
    places: str = "Questions {first} {to} {last} refer to this place in the text:"
    one_picture: str = "Question {first} refers to the following picture."
    pictures: str = "Questions {first} {to} {last} refer to the following picture."
    paragraph: str = "paragraph"
    paragraphs: str = "paragraphs"
    # keys
    answer_key: str = "Answer key"
    all_forms: str = "Keys of all forms"
    question: str = "Question"
    right_answer: str = "Answer"
    accepted: str = "Also accepted"
    bounds: str = "Right from {low} to {high}"
    withdrawn: str = "Withdrawn: {}"
    not_in_deck: str = "no longer part of this deck"
    tolerance: str = "Tolerance {}"
    credit_parts: str = "Points divide over the parts; a wrong tick takes a share, never below 0."
    credit_shares: str = "Points divide over the parts."
    credit_whole: str = "All or nothing."
    level: str = "Level"
    difficulty: str = "Difficulty"
    rationale: str = "Why"
    feedback: str = "On each option"
    evidence: str = "Evidence"
    note: str = "Note"
    instructor: str = "For instructors"
    model_answer: str = "Model answer"
    rubric: str = "Rubric"
    by_rubric: str = "rubric"
    credit: str = "Credit"
    not_for_students: str = "Not for students"
    not_used: str = "Not used"
    crib: str = "Where each question stands"
    marking: str = "Marking sheet"
    # handouts
    handout: str = "Handout"
    argument_map: str = "The argument"
    read_map: str = "An arrow leads from a claim to what it supports."
    complete_map: str = "Write the letter of each missing claim into its box."
    missing_claims: str = "Missing claims"
    timeline: str = "Timeline"
    complete_timeline: str = "Write the letter of what happened beside its date."
    glossary: str = "Glossary"
    complete_glossary: str = "Write the name or term beside what is said of it."
    keys: str = "Keys"

    @property
    def verdicts(self) -> tuple[str, str]:
        """The letters that stand for true and false in narrow places: bubbles, cells and tables."""
        return self.true[:1], self.false[:1]


_ISOLATE, _END = "\u2066", "\u2069"  # what is between them runs from left to right

_ENGLISH = Words()
OTHERS = {"de": "german", "es": "spanish", "fr": "french"}  # languages by their tags, with their modules


def words_of(language: str) -> Words:
    """Give the fixed words of a language, a BCP 47 tag; English where there are none."""
    tag = language.partition("-")[0].lower()
    if tag in OTHERS:
        return _words_in(OTHERS[tag])
    return _among_leftward(_ENGLISH) if is_leftward_language(language) else _ENGLISH


@cache
def _words_in(module: str) -> Words:
    words = import_module(f"quizgen.render.wordings.{module}").WORDS
    assert isinstance(words, Words)
    return words


def run_on(sentences: str) -> str:
    """Let fixed sentences that follow each other run in their own direction as one."""
    return sentences.replace(f"{_END} {_ISOLATE}", " ")


@cache
def _among_leftward(words: Words) -> Words:
    """Keep numbers and stops of these words where they belong, amid text that runs from right to left."""
    told = {each.name: getattr(words, each.name) for each in fields(words) if each.name != "decimal_mark"}
    return replace(words, **{name: text if _is_bare(text) else _ISOLATE + text + _END for name, text in told.items()})


def _is_bare(text: str) -> bool:
    return text[0].isalpha() and text[-1].isalpha()

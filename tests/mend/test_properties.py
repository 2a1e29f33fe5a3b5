"""What holds of every mend: it changes nothing else, never which answer is right, and a second run has nothing to do."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from quizgen.bank import read_bank
from quizgen.item import Choices, Right
from quizgen.source_yaml import read_yaml

from tests.mend.make import HEAD, SOURCE, mended

STEMS = [
    "Ice floats on water …",
    "Which of these is not a noble gas?",
    "'Which of these isn''t noble?'",
    '"Which is not so, if it is \\"not\\"?"',
    "It is called an",
    "What do cells carry?",
    "wrapped over\n      lines, which is not so?",
    "|\n      Which of these is not\n      so?",
    ">\n      Which of these is not\n      so?",
    "What did he mean: a threat?",
    "*Homo sapiens* is known as a",
    "Forum #22 is called",
]
OPTIONS = [
    "because it is light", "because it is cold", "because it is a gas", "because it is 'so'", "Carnivore", "omnivore.",
    "oxygen, bound", "Most glucose.", "The gas", "pH", "'it''s'", '"A \\"b\\""', "None of the above", "37",
]  # fmt: skip
EVIDENCE = ['p1 "tested just once"', '"tested just once"', 'p2 "tested just once"', 'p1 "nowhere"', "p1"]
ANSWERS = [
    "The human race. It robs posterity.", "'Mill. He''s right.'", "|\n      Mill.  He says so.", "Mill", "*x", "Forum #2",
    "Yes # or no",
]  # fmt: skip
# what YAML misreads or refuses, and what is meant
MEANT = {
    "What did he mean: a threat?": "'What did he mean: a threat?'",
    "*Homo sapiens* is known as a": "'*Homo sapiens* is known as a'",
    "Forum #22 is called": "'Forum #22 is called'",
    "answer: Forum #2": "answer: 'Forum #2'",
    "answer: *x": "answer: '*x'",
    "answer:  a: b": "answer:  'a: b'",
}
COMMENTS = st.sampled_from(["", "  # a comment", "   #  another: one"])


@st.composite
def choices(draw, at):
    """Write a multiple-choice question, in one of the ways that authors have."""
    stem = draw(st.sampled_from(STEMS))
    options = draw(st.lists(st.sampled_from(OPTIONS), min_size=3, max_size=5, unique=True))
    options[0] = draw(st.sampled_from([options[0], "a: b"]))
    lines = [f"multiple-choice: {stem}{draw(COMMENTS) if '|' not in stem and '>' not in stem else ''}"]
    lines.append(f"answer:  {options[0]}{draw(COMMENTS)}")
    way = draw(st.sampled_from(["list", "map"]))
    lines.append("distractors:" + draw(COMMENTS))
    lines += (f"  - {each}" if way == "list" else f"  {each}: Said of it." for each in options[1:])
    if draw(st.booleans()) and ": " not in options[0]:
        lines.append(
            f"feedback: {{{options[0].replace('{', '')}: Well done}}" if "," not in options[0] else "points: 2"
        )
    return with_more(draw, at, lines)


@st.composite
def cards(draw, at):
    """Write a flashcard, with a note or without."""
    answer = draw(st.sampled_from(ANSWERS))
    lines = ["flashcard: Who, for Mill, is robbed?", f"answer: {answer}{draw(COMMENTS) if '|' not in answer else ''}"]
    if draw(st.booleans()):
        lines.append('note: "He is \\"right\\""' + draw(COMMENTS))
    return with_more(draw, at, lines)


def with_more(draw, at, lines):
    if draw(st.booleans()):
        lines.insert(draw(st.sampled_from([0, len(lines)])), f"id: q-{at}" + draw(COMMENTS))
    if draw(st.booleans()):
        lines.append(f"evidence: {draw(st.sampled_from(EVIDENCE))}" + draw(COMMENTS))
    text = "\n".join(f"    {line}" for line in lines)
    return f"  # question {at}\n  - {text[4:]}\n" + draw(st.sampled_from(["", "\n", "\n  # end\n"]))


@st.composite
def banks(draw):
    """Write a bank of a few questions."""
    count = draw(st.integers(1, 4))
    text = HEAD + "".join(draw(st.one_of(choices(at), cards(at))) for at in range(count))
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


def letters(*texts):
    """Give what texts say, whatever bold, capital, stop or article they have."""
    words = re.sub(r"\ban?(?:/an)?\b", "a", " ".join(texts).casefold())
    return re.sub(r"[\W_]", "", words)


def said(text):
    """Say of each question that can be read, by its place in the bank, what it asks and which answers are right."""
    document = read_yaml("bank.yaml", text.encode())
    assert () == document.broken
    questions = document.root.find("questions")
    found = {}
    for at, node in enumerate(questions):
        alone = read_yaml("bank.yaml", text.encode()).root
        alone.find("questions")[:] = [node]
        bank, _ = read_bank(type(document)(document.source, alone, ()), {})
        if bank is not None and bank.asked:
            found[at] = spoken(bank.asked[0], bank.questions[0])
    return found


def spoken(asked, question):
    stem = asked.item.stem.typed
    match asked.answered:
        case (Choices(options, _, _), Right(right, feedback)):
            told = [each.typed if each else "" for each in feedback]
            return [(letters(stem, each.text.typed), each.place_in_list in right) for each in options], told
        case (_, key):
            note = question.note.typed if question.note else ""
            return sorted(letters(key.texts[0].typed, note)), letters(stem)


SETTINGS = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SETTINGS
@given(banks())
def test_a_second_run_has_nothing_to_do(bank):
    once = mended(bank, text=SOURCE)
    assert once == mended(once, text=SOURCE)


@SETTINGS
@given(banks())
def test_what_was_asked_and_what_is_right_stays(bank):
    meant = bank
    for written, is_meant in MEANT.items():
        meant = meant.replace(written, is_meant)
    before, after = said(meant), said(mended(bank, text=SOURCE))
    assert before == {at: after[at] for at in before}


@SETTINGS
@given(banks())
def test_comments_order_and_lines_that_hold_no_flaw_stay(bank):
    after = mended(bank, text=SOURCE)
    assert COMMENT.findall(bank) == COMMENT.findall(after)
    assert sound_lines(bank) == sound_lines(after)


COMMENT = re.compile(r"#  ?(?:a comment|another: one|question \d|end)\r?\n")


def sound_lines(bank):
    """Give the lines of a bank in which there is nothing to mend, with their ends; ids are left out, as some are added."""
    sound = re.compile(r"\s*(?:#|bank:|title:|sources:|questions:|points:|distractors:|\r?\n)")
    return [line for line in bank.splitlines(keepends=True) if sound.match(line)]


SLIPS = st.tuples(st.floats(0, 1), st.sampled_from([*":#'\"*&!-[]{},|>\\@`%\t\n\xa0", ": ", " #", "- ", "\x00", "  "]))


@SETTINGS
@given(banks(), st.lists(SLIPS, min_size=1, max_size=4))
def test_after_slips_of_the_keyboard_too_a_second_run_has_nothing_to_do(bank, slips):
    for where, sign in slips:
        at = int(where * len(bank))
        bank = bank[:at] + sign + bank[at:]
    once = mended(bank, text=SOURCE)
    assert once == mended(once, text=SOURCE)

"""Sources, locks, and the proof of phrases."""

import itertools
import re

import pytest
from quizgen.evidence import (
    find_phrase,
    hash_text,
    is_locked,
    make_lock,
    normalise,
    read_lock,
    read_source,
    write_lock,
)
from quizgen.item import Citation
from quizgen.markup import Text
from quizgen.source_yaml import read_yaml

ESSAY = """---
id: mill
author: J. S. Mill
title: On Liberty
skip: [p1]
by: {p1: the editors}
---

# Introduction

A note by the editors, who say that "one mind" is a phrase of the author's own and that they have kept his commas.

# Chapter II

If all mankind minus one were of one opinion,
mankind would be no more justified in silencing that one person — than he, if he had the power — in silencing mankind.

Short paragraph here.

Another short one.
"""


def essay():
    document, problems = read_source("mill.md", ESSAY.encode())
    assert () == problems
    return document


def citation(first, *phrases, last=None):
    return Citation("mill", first, last or first, tuple(Text(phrase, None) for phrase in phrases), None)


def test_paragraphs_are_the_blocks_between_blank_lines_and_headings_their_sections():
    assert [(1, "Introduction"), (2, "Chapter II"), (3, "Chapter II"), (4, "Chapter II")] == [
        (each.number, each.section) for each in essay().paragraphs
    ]


def test_a_paragraph_knows_where_it_stands_in_the_file():
    paragraph = essay().paragraphs[1]
    assert ESSAY[paragraph.start :].startswith("If all mankind")


@pytest.mark.parametrize(
    "phrase",
    [
        "all mankind minus one",
        "ALL mankind  minus\none",
        "that one person -- than he",
        "that one person – than he",
        "one opinion, mankind",
        "man\N{SOFT HYPHEN}kind minus one",
    ],
)
def test_a_phrase_is_found_whatever_its_dashes_spaces_and_case(phrase):
    assert 2 == find_phrase(essay(), citation(2), phrase)


@pytest.mark.parametrize(
    "phrase", ["all mankind minus two", "no more justified in not silencing", "all mankind, minus one"]
)
def test_a_phrase_with_one_other_word_or_sign_is_not_found(phrase):
    assert None is find_phrase(essay(), citation(2), phrase)


def test_a_phrase_is_looked_for_in_the_cited_paragraphs_only():
    assert None is find_phrase(essay(), citation(1), "all mankind minus one")
    assert 2 == find_phrase(essay(), citation(1, last=2), "all mankind minus one")


def test_a_lock_comes_back_as_it_was_written():
    lock = make_lock(essay(), (citation(2, "all mankind minus one"),))
    again, problems = read_lock(read_yaml("mill.lock.yaml", write_lock(lock)))
    assert ((), lock) == (problems, again)


def test_a_lock_proves_the_phrases_that_were_found_and_no_others():
    lock = make_lock(essay(), (citation(2, "all mankind minus one", "not in the text"),))
    assert is_locked(lock, citation(2), "All mankind minus one")
    assert not is_locked(lock, citation(2), "not in the text")
    assert not is_locked(lock, citation(1), "all mankind minus one")


def test_a_lock_shows_no_words_but_three_at_each_end_of_a_paragraph():
    written = write_lock(make_lock(essay(), (citation(2, "all mankind minus one"),))).decode()
    assert "first: 'If all mankind'" in written
    assert not re.search(r"minus|justified|silencing that", written)


def test_short_paragraphs_share_a_hash_since_theirs_could_be_guessed():
    lock = make_lock(essay(), ())
    assert lock.paragraphs[2].hash == lock.paragraphs[3].hash != lock.paragraphs[1].hash


LONG = "If all mankind minus one were of one opinion, mankind would be no more justified in silencing that one person."
LONGER = f"{LONG} Nor would he be, if he had the power, justified in silencing mankind."


@pytest.mark.parametrize("short", ["He was born in London in 1806.", "One. Two. Three.", "A word."])
@pytest.mark.parametrize("others", [[LONGER], [LONGER, LONGER], []])
def test_whoever_tries_all_words_at_the_holes_of_a_short_paragraph_recovers_nothing(short, others):
    content = "---\nid: mill\ntitle: T\n---\n" + "\n\n".join([short, *others]) + "\n"
    lock = make_lock(read_source("mill.md", content.encode())[0], ())
    shown = f"{lock.paragraphs[0].first} {lock.paragraphs[0].last}".split()
    known = sorted(set(short.split()) | set(LONGER.split()))
    tried = itertools.product(known, repeat=min(lock.paragraphs[0].words - len(shown), 2))
    first, last = lock.paragraphs[0].first.split(), lock.paragraphs[0].last.split()
    hashes = {hash_text(" ".join([*first, *middle, *last])) for middle in tried} | {hash_text(short)}
    found = {each.hash for each in lock.paragraphs} & hashes
    assert (set() if others else {lock.paragraphs[0].hash}) == found


def test_a_short_paragraph_is_not_shown_whole_by_its_ends():
    content = "---\nid: mill\ntitle: T\n---\nHe was born in London.\n\n" + LONGER
    lock = make_lock(read_source("mill.md", content.encode())[0], ())
    assert ("He", "London.") == (lock.paragraphs[0].first, lock.paragraphs[0].last)


def test_a_short_paragraph_that_was_edited_makes_the_lock_stale():
    def hashes(words):
        content = f"---\nid: mill\ntitle: T\n---\n{words}\n\n{LONGER}\n"
        return [each.hash for each in make_lock(read_source("mill.md", content.encode())[0], ()).paragraphs]

    before, after = hashes("He was born in London."), hashes("He was born in Paris.")
    assert (True, True) == (before[0] != after[0], before[1] == after[1])


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (b"source: mill\n", ["missing-property", "lock-damaged"]),
        (b"- a\n", ["lock-damaged"]),
        (b"", ["lock-damaged"]),
    ],
)
def test_a_damaged_lock_is_an_error_with_a_mend(content, codes):
    lock, problems = read_lock(read_yaml("mill.lock.yaml", content))
    assert (None, codes) == (lock, [each.code for each in problems])


def test_a_text_without_front_matter_is_reported():
    document, problems = read_source("mill.md", b"# A heading\n\nA text.\n")
    assert (None, [("no-front-matter", 1, 1)]) == (
        document,
        [(each.code, each.place.line, each.place.column) for each in problems],
    )


def test_what_is_wrong_in_the_front_matter_is_reported_at_its_place_in_the_file():
    document, problems = read_source("mill.md", b"---\nid: mill\nauthr: Mill\n---\n\nA text.\n")
    assert (None, [("unknown-property", 3, 1)]) == (
        document,
        [(each.code, each.place.line, each.place.column) for each in problems],
    )


def test_normalising_keeps_what_makes_a_difference():
    assert 'it\'s 37,000 - not "37.000"' == normalise("It’s  37,000 — not “37.000”")

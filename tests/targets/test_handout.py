"""Handouts as PDF, read back and held against the deck."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from quizgen.assemble.study import make_study
from quizgen.load import load_project
from quizgen.markup import write_plain
from quizgen.render.environment import shipped_templates
from quizgen.targets import Supplies
from quizgen.targets.handout import plan_files

from tests.assemble.reports import deck_of
from tests.targets.reading import pages_of, squeeze

CONTENT = Path(__file__).parents[2] / "content"
SUPPLIES = Supplies((shipped_templates(),), 1767225600)
QUESTIONS = """\
- {id: top, argument: 'The whole, with $x^2$ and `code`.', grounds: Its parts.}
- {id: part-1, argument: "A part: #panic() <b> [brackets] $ \\\\ ends.", grounds: A reason., supports: [top]}
- {id: part-2, argument: Another part., grounds: A reason., supports: [top], by: Hawks}
- {id: part-3, argument: A third part., grounds: A reason., supports: [part-2]}
- {id: part-4, argument: A fourth part., grounds: A reason., supports: [top]}
- {id: part-5, argument: A fifth part., grounds: A reason., supports: [top]}
- {id: part-6, argument: A sixth part., grounds: A reason., supports: [top]}
- {id: part-7, argument: A seventh part., grounds: A reason., supports: [part-6]}
- {id: dates, matching: Match., pairs: {May 1993: a test, August 1998: a launch}, tags: [timeline]}
- {id: terms, flashcard: Which body was it?, answer: KEDO, tags: [glossary]}
- {id: secret, flashcard: Which exam is it?, answer: the midterm, use: exam, tags: [glossary]}
"""


def plan(questions, supplies=SUPPLIES):
    deck, found = deck_of(questions, "")
    assert () == found
    return plan_files(deck, supplies)


def made(questions=QUESTIONS):
    (job,), found = plan(questions)
    assert () == found
    return job.make().content


@pytest.fixture(scope="module")
def pages():
    return pages_of(made())


def test_pages_to_complete_come_before_their_keys(pages):
    assert [False, False, True, True] == ["Keys" in page for page in pages]


def test_the_map_of_the_key_shows_every_claim(pages):
    (key,) = [squeeze(page) for page in pages if "Keys: The argument" in page]
    assert [] == [
        text for text in ("Anotherpart.", "Athirdpart.", "Hawks:", "#panic()<b>[brackets]") if text not in key
    ]


def test_the_map_to_complete_lacks_the_claims_that_are_listed(pages):
    first, blank = pages[0], pages[1]
    claims = [
        "A part:",
        "Another part.",
        *(f"A {nth} part." for nth in ("third", "fourth", "fifth", "sixth", "seventh")),
    ]
    listed = [text for text in claims if text in first]
    assert (3, []) == (len(listed), [text for text in listed if text in blank])


def test_a_map_of_few_claims_is_shown_whole():
    few = "".join(line for line in QUESTIONS.splitlines(keepends=True) if not line.startswith("- {id: part-"))
    pages = pages_of(made(few + "- {id: part-1, argument: A part., grounds: A reason., supports: [top]}"))
    assert [("The argument", True)] == [("The argument", "A part." in page) for page in pages if "The argument" in page]


def test_the_page_to_complete_tells_no_date_of_an_event(pages):
    assert "May 1993 a test" not in pages[0]


def test_the_key_of_the_timeline_has_each_event_beside_its_date(pages):
    key = squeeze(pages[3])
    assert key.index("May1993") < key.index("atest") < key.index("August1998") < key.index("alaunch")


def test_a_term_stands_on_the_key_alone(pages):
    assert [False, False, False, True] == ["KEDO" in page for page in pages]


def test_what_is_kept_for_exams_is_on_no_handout(pages):
    assert "midterm" not in " ".join(pages)


def test_the_same_deck_gives_the_same_bytes():
    assert made() == made()


def test_a_handout_is_tagged_and_has_a_title_and_a_language():
    root = PdfReader(io.BytesIO(made())).trailer["/Root"]
    assert (True, "en") == (bool(root["/MarkInfo"]["/Marked"]), root["/Lang"])


def test_a_deck_without_claims_dates_and_terms_is_told_of():
    jobs, (found,) = plan("- {id: f-1, flashcard: a, answer: b}")
    assert ((), "empty-handout", "the deck 'd-1' holds nothing for a handout") == (jobs, found.code, found.message)


def test_a_deck_of_many_claims_keeps_them_all_on_its_pages():
    claims = "\n".join(
        f"- {{id: c-{number}, argument: 'Claim {number}, with words enough to fill two lines of a box or so.', grounds: g, supports: [top]}}"
        for number in range(60)
    )
    key = next(
        squeeze(page)
        for page in pages_of(made(f"- {{id: top, argument: All., grounds: g}}\n{claims}"))
        if "Keys" in page
    )
    assert [] == [number for number in range(60) if f"Claim{number}," not in key]


def test_every_claim_date_and_term_of_the_content_is_on_the_key():
    for deck in load_project([CONTENT]).decks:
        (job,), _ = plan_files(deck, SUPPLIES)
        text = squeeze(" ".join(page for page in pages_of(job.make().content)))
        wanted = [squeeze(write_plain(each.blocks)) for each in make_study(deck).texts]
        assert [] == [each for each in wanted if each not in text]

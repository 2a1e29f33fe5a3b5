"""The proof of persons' papers: sound ones pass, and what is another's is found."""

import json
from dataclasses import replace

import pytest
from quizgen.proof import CopyProver, read_printout

from tests.targets.test_copies import LINES, jobs_of, person
from tests.targets.test_pdf import EVERY_KIND, quiz_with

ADA = person("Ada Lovelace", "4711", group="7b", form="A", extra_time="25 %")
ZOE = person("Zoë " * 60, "4712", form="A")
NAME = "persons/z-1-4711.pdf"


@pytest.fixture(scope="module")
def quiz():
    return quiz_with(EVERY_KIND, LINES)


@pytest.fixture(scope="module")
def printed(quiz):
    """Every document of two persons, one with a name that had to be cut, as it was read back."""
    return printed_for(quiz, ADA, ZOE, spare=1)


def printed_for(quiz, *persons, **order):
    jobs = jobs_of(quiz, *persons, **order)
    return {name: (job.bundle, read_printout(job.make().content)) for name, job in jobs.items()}


def problems(quiz, printed):
    prover = CopyProver(quiz)
    for name, (bundle, printout) in printed.items():
        prover.prove(name, bundle, printout)
    return [each.message for each in prover.proof().diagnostics]


def changed(printed, name, change, *, page=1):
    bundle, printout = printed[name]
    pages = list(printout.pages)
    pages[page] = change(pages[page])
    assert tuple(pages) != printout.pages
    return {**printed, name: (bundle, replace(printout, pages=tuple(pages)))}


def test_papers_and_bundles_of_persons_are_sound(quiz, printed):
    assert [] == problems(quiz, printed)


def test_the_report_names_each_document(quiz, printed):
    prover = CopyProver(quiz)
    for name, (bundle, printout) in printed.items():
        prover.prove(name, bundle, printout)
    assert sorted(printed) == [each["file"] for each in json.loads(prover.proof().report)["documents"]]


def test_a_page_with_another_name_is_found(quiz, printed):
    wrong = changed(printed, NAME, lambda page: page.replace("AdaLovelace", "ZoëBerg", 1))
    assert f"{NAME} has no name and id at the head of page 2, or not the person's own" in problems(quiz, wrong)


def test_a_page_without_its_id_is_found(quiz, printed):
    wrong = changed(printed, NAME, lambda page: page.replace("·4711", "", 1), page=0)
    assert f"{NAME} has no name and id at the head of page 1, or not the person's own" in problems(quiz, wrong)


def test_something_of_another_on_a_paper_is_found(quiz, printed):
    sound_first = {name: printed[name] for name in sorted(printed, key=lambda name: name == NAME)}
    wrong = changed(sound_first, NAME, lambda page: f"{page}ZoëBerg")
    assert [f"{NAME} shows more or less than the other papers of form A"] == problems(quiz, wrong)


def test_a_torn_item_is_found_on_the_first_paper_already(quiz, printed):
    wrong = changed(printed, NAME, lambda page: page[: len(page) // 2])
    assert any(each.startswith(f"{NAME} item ") for each in problems(quiz, wrong))


def test_a_bundle_that_lacks_a_page_is_found(quiz, printed):
    bundle, printout = printed["z-1-A.persons.pdf"]
    wrong = {"z-1-A.persons.pdf": (bundle, replace(printout, pages=printout.pages[:-1]))}
    assert [f"z-1-A.persons.pdf has {len(printout.pages) - 1} pages for 3 copies"] == problems(quiz, wrong)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_name_from_right_to_left_leaves_the_figures_beside_it_alone(language):
    quiz = quiz_with(EVERY_KIND, f"language: {language}\n{LINES}")
    printed = printed_for(quiz, person("דוד כהן", "4715", group="10b", form="A", extra_time="25 %"))
    ((_, printout),) = (each for name, each in printed.items() if "4715" in name)
    shown = "4715·10b"
    assert [shown in page for page in printout.pages] == [True] * len(printout.pages)
    assert [] == problems(quiz, printed)


def test_names_with_dashes_and_marks_without_letters_are_sound(quiz):
    persons = [person(f"{name} {each}", f"47{each}", form="A") for each, name in enumerate(("An – Ma", "X̂e-y", "Ox x̂"))]
    assert [] == problems(quiz, printed_for(quiz, *persons))


SHEETS = "forms: 1\ntitle: Class 7b\npaper: {{answer-sheet: {}}}\nsections: [{{pick: 14}}]"
SHORT, LONG, WORD = (person(f"Person {each}", each, group="7b", form="A") for each in ("1", "0123456789", "a-3"))


@pytest.mark.parametrize("where", ["last", "inline"])
@pytest.mark.parametrize("language", ["en", "ar", "de"])
def test_ids_of_any_length_are_marked_as_they_should_be(where, language):
    quiz = quiz_with(EVERY_KIND, f"language: {language}\n{SHEETS.format(where)}")
    assert [] == problems(quiz, printed_for(quiz, SHORT, LONG, WORD, spare=1))


@pytest.mark.parametrize(
    ("where", "page", "old", "new"),
    [
        ("inline", 0, "1023456789", "1013456789"),
        ("inline", 0, "1023456789", "2023456789"),
        ("last", -1, "023456789", "013456789"),
        ("last", -1, "not1", "not2"),
    ],
    ids=["bubble", "box", "bubble of a page", "box of a page"],
)
def test_an_id_that_is_marked_as_another_is_found(where, page, old, new):
    quiz = quiz_with(EVERY_KIND, SHEETS.format(where))
    printed = printed_for(quiz, LONG, SHORT)
    wrong = changed(printed, "persons/z-1-1.pdf", lambda text: text.replace(old, new, 1), page=page)
    assert ["persons/z-1-1.pdf shows more or less than the other papers of form A"] == problems(quiz, wrong)

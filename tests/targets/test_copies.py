"""Persons' papers as PDF: what stands on each, and that nothing runs off a page."""

import io
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from quizgen.diagnostics import Place, SourceText
from quizgen.roster import Order, Person, Share, make_copies
from quizgen.targets.pdf import plan_files

from tests.targets.reading import pages_of, places_in
from tests.targets.test_pdf import EVERY_KIND, SUPPLIES, quiz_with

NOWHERE = Place(SourceText("class.csv", "x"), 0, 1)
LINES = "time: 50 min\nforms: 2\nsections: [{pick: 14}]"


def person(name, id_="", **more):
    return Person(name, id_, NOWHERE, **more)


def plan(quiz, *persons, spare=0):
    forms = tuple(form.letter for form in quiz.forms)
    copies = make_copies(persons, forms, quiz=quiz.id, seed=quiz.seed, share=Share())
    return plan_files(quiz, replace(SUPPLIES, order=Order(quiz.id, copies, Share(), persons, spare)))


def jobs_of(quiz, *persons, spare=0):
    jobs, problems = plan(quiz, *persons, spare=spare)
    assert set() == {each.code for each in problems} - {"unmarked-id"}
    return {job.name.partition("/")[2]: job for job in jobs if job.bundle is not None}


def paper_of(quiz, person_):
    (content,) = (
        job.make().content for name, job in jobs_of(quiz, person_).items() if name.startswith("persons/")
    )  # fmt: skip
    return content


@pytest.fixture(scope="module")
def quiz():
    return quiz_with(EVERY_KIND, LINES)


def test_name_and_id_and_group_stand_at_the_head_of_each_page(quiz):
    pages = pages_of(paper_of(quiz, person("Ada Lovelace", "4711", group="7b")))
    assert [True] * len(pages) == [page.startswith("Ada Lovelace · 4711 · 7b ") for page in pages]


def test_behind_a_name_that_runs_leftward_id_and_group_stand_in_their_order(quiz):
    jobs = plan(quiz, person("דוד כהן", "4711", group="7b"))[0]
    (content,) = (job.make().content for job in jobs if "/persons/" in job.name)
    edges = {text.strip(): left for page, _, left, text in places_in(content) if page == 1}
    assert edges["4711"] < edges["7b"]


def test_the_lines_for_name_id_and_class_are_filled(quiz):
    (first, *_) = pages_of(paper_of(quiz, person("Ada Lovelace", "4711", group="7b")))
    assert "Name Ada Lovelace Class 7b ID 4711 Date" in first


def test_an_id_alone_leaves_the_line_for_the_name_free(quiz):
    (first, *_) = pages_of(paper_of(quiz, person("", "4711")))
    assert "Name Class ID 4711 Date" in first


def test_extra_time_stands_on_the_first_page_with_the_time_that_it_makes(quiz):
    pages = pages_of(paper_of(quiz, person("Ada", extra_time="25 %")))
    assert [True, *[False] * (len(pages) - 1)] == ["Extra time: 25 % (63 min in all) Ada" in page for page in pages]


def test_a_paper_for_a_person_breaks_where_its_form_does(quiz):
    plain = {job.name: job for job in plan(quiz)[0]}["z-1/z-1-A.pdf"]
    own = paper_of(quiz, person("Ada Lovelace", "4711", form="A"))
    bare = [page.removeprefix("Ada Lovelace · 4711 ") for page in pages_of(own)]
    bare[0] = bare[0].replace("Name Ada Lovelace", "Name").replace("ID 4711", "ID")
    assert pages_of(plain.make().content) == bare


@pytest.mark.parametrize("kind", ["large", "large-legible"])
def test_large_print_is_made_for_a_person_though_the_quiz_asks_for_none(quiz, kind):
    plain, large = paper_of(quiz, person("Ada")), paper_of(quiz, person("Ada", print=kind))
    assert len(pages_of(plain)) < len(pages_of(large))


@pytest.mark.parametrize(
    ("kind", "is_legible"), [("", False), ("large", False), ("legible", True), ("large-legible", True)]
)
def test_clear_letters_are_for_whom_the_roster_says(quiz, kind, is_legible):
    (page, *_) = PdfReader(io.BytesIO(paper_of(quiz, person("Ada", print=kind)))).pages
    fonts = str([font.get_object()["/BaseFont"] for font in page["/Resources"]["/Font"].values()])
    assert is_legible == ("Atkinson" in fonts)


def test_a_bundle_holds_all_copies_of_a_form_each_on_sheets_of_its_own(quiz):
    jobs = jobs_of(quiz, *(person(f"P{number}", form="A") for number in range(3)))
    bundle = jobs["z-1-A.persons.pdf"].make().content
    sides = jobs["z-1-A.persons.pdf"].pages
    step = sides + sides % 2
    pages = pages_of(bundle)
    assert [f"P{number} " for number in range(3)] == [page[:3] for page in pages[::step]]
    assert 2 * step + sides == len(pages)


def test_pages_of_a_bundle_are_counted_within_each_copy(quiz):
    jobs = jobs_of(quiz, person("P0", form="A"), person("P1", form="A"))
    job = jobs["z-1-A.persons.pdf"]
    last = [page for page in pages_of(job.make().content) if page.endswith("End")]
    assert [True, True] == [f"Page {job.pages} of {job.pages} " in page for page in last]


def test_spare_copies_bear_no_name(quiz):
    jobs = jobs_of(quiz, person("P0", form="A"), spare=1)
    heads = [page for page in pages_of(jobs["z-1-A.persons.pdf"].make().content) if "Form A" in page and "Name" in page]
    assert [True, False] == [head.startswith("P0 ") for head in heads]


def test_a_bundle_is_tagged_and_accessible_as_papers_are(quiz):
    jobs = jobs_of(quiz, person("P0", form="A"), person("P1", form="A"))
    reader = PdfReader(io.BytesIO(jobs["z-1-A.persons.pdf"].make().content))
    assert "/StructTreeRoot" in reader.trailer["/Root"]


@pytest.mark.parametrize(
    "name",
    [
        "#panic()",
        "$x$ *b* _e_",
        "= Heading",
        "\\u{41}",
        'a "quoted" one',
        "=cmd|' /C calc'!A0",
        "```raw```",
        "<label> @x",
    ],
)
def test_a_name_is_set_as_it_is_written(quiz, name):
    (first, *_) = pages_of(paper_of(quiz, person(name, "7")))
    assert first.startswith(f"{name} · 7 ")


@pytest.mark.parametrize("name", ["x" * 300, "Long Name " * 30, "W" * 80])
def test_a_name_without_end_is_cut_and_does_not_push_the_id_away(quiz, name):
    (first, *_) = pages_of(paper_of(quiz, person(name, "4711", group="7b")))
    assert " · 4711 · 7b " in first.partition("Form")[0]
    assert "…" in first.partition("Form")[0]


def test_characters_that_no_font_has_are_told_at_the_row(quiz):
    _, problems = plan(quiz, person("Ada \N{ROCKET}"))
    assert [("missing-characters", NOWHERE)] == [(each.code, each.place) for each in problems]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(min_codepoint=0x21, max_codepoint=0x24F, exclude_categories=("C", "Z", "M")), min_size=1))
def test_any_name_in_latin_letters_can_be_set(quiz, name):
    jobs, _ = plan(quiz, person(name, "1"))
    (own,) = (job for job in jobs if job.bundle is not None and not job.is_for_printer)
    assert b"%PDF" == own.make().content[:4]


@pytest.mark.parametrize("kind", ["last", "own"])
def test_an_answer_sheet_is_bound_with_each_paper(quiz, kind):
    answered = replace(quiz, paper=replace(quiz.paper, answer_sheet=kind))
    job = jobs_of(answered, person("P0", form="A"), person("P1", form="A"))["z-1-A.persons.pdf"]
    pages = pages_of(job.make().content)
    sheets = [page for page in pages if "Answer sheet" in page]
    assert ["P0 Answer", "P1 Answer"] == [page[:9] for page in sheets]
    assert [True, True] == [f"Page {job.pages} of {job.pages} " in page for page in sheets]


@pytest.mark.parametrize("theme", ["classic", "academic", "exam"])
def test_what_stands_at_the_head_of_a_page_stands_on_one_line(quiz, theme):
    themed = replace(quiz, paper=replace(quiz.paper, theme=theme, size="letter"))
    names = [f"Σωκράτης {'Παπαδόπουλος ' * (number // 2)}{'M' * number}" for number in range(0, 24, 3)]
    persons = [person(name, f"47{at}", form="A", group="7b", extra_time="15 min") for at, name in enumerate(names)]
    reader = PdfReader(io.BytesIO(jobs_of(themed, *persons)["z-1-A.persons.pdf"].make().content))
    lines = [page.extract_text().partition("\n")[0] for page in reader.pages if page.extract_text()]
    assert [] == [line for line in lines if not line.endswith(" · 7b")]

"""A school's own picture and colour at the head of papers, as PDF and as HTML."""

import io

import pytest
from pypdf import PdfReader
from quizgen.load import load_project
from quizgen.render.environment import shipped_templates
from quizgen.targets import Supplies, html, pdf

BANK = "bank: bank\ntitle: T\nquestions:\n  - {id: q-1, true-false: It is so., answer: true}\n"
QUIZ = "quiz: quiz\ntitle: A title\nbanks: [../banks/bank.yaml]\npaper: {PAPER}\nsections: [{pick: 1}]\n"
LOGO = "logo: {file: ../media/school.svg, alt: Our arms, height: 20 mm}"
ARMS = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#173f73"/></svg>'


@pytest.fixture
def folder(tmp_path):
    """A project without a quiz as yet."""
    for name, file, content in (
        ("banks", "bank.yaml", BANK),
        ("media", "school.svg", ARMS),
        ("media", "wide.svg", ARMS.replace("0 0 10 10", "0 0 900 10")),
        ("media", "broken.png", "\x89PNG\r\n\x1a\n and no more"),
        ("quizzes", "x.txt", ""),
    ):
        (tmp_path / name).mkdir(exist_ok=True)
        (tmp_path / name / file).write_text(content, encoding="latin-1", newline="")
    return tmp_path


def project_of(folder, paper):
    (folder / "quizzes" / "quiz.yaml").write_text(QUIZ.replace("PAPER", paper))
    return load_project([folder])


def made_of(folder, paper, target=pdf):
    project = project_of(folder, paper)
    assert () == project.diagnostics
    jobs, _ = target.plan_files(project.quizzes[0], Supplies((shipped_templates(),), 0, project.media))
    return jobs[0].make()


def alt_texts(content):
    reader = PdfReader(io.BytesIO(content))
    objects = (reader.get_object(number) for number in range(1, len(reader.xref[0]) + 1))
    return [str(each["/Alt"]) for each in objects if isinstance(each, dict) and "/Alt" in each]


def test_a_logo_is_read_to_those_who_don_t_see_it(folder):
    assert ["Our arms"] == alt_texts(made_of(folder, LOGO).content)


def test_without_a_logo_there_is_none(folder):
    assert [] == alt_texts(made_of(folder, "size: a4").content)


def test_a_wide_logo_leaves_room_for_the_title(folder):
    content = made_of(folder, LOGO.replace("school", "wide")).content
    assert "A title" in PdfReader(io.BytesIO(content)).pages[0].extract_text()


def test_a_page_for_browsers_holds_the_logo_in_its_colour(folder):
    page = made_of(folder, f"{LOGO}, colour: '#0B5a6b', theme: modern", html).content.decode()
    assert '" alt="Our arms" style="height: 20mm">' in page
    assert ["#0b5a6b", 'body class="modern"'] == [each for each in ("#0b5a6b", 'body class="modern"') if each in page]


def test_a_damaged_logo_is_told_at_its_place(folder):
    made = made_of(folder, LOGO.replace("school.svg", "broken.png"))
    assert [("damaged-picture", 4, 22)] == [
        (each.code, each.place.line, each.place.column) for each in made.diagnostics
    ]


def told(folder, file):
    found = project_of(folder, LOGO.replace("../media/school.svg", file)).diagnostics
    return [(each.code, each.place.line, each.place.column) for each in found]


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("../media/none.svg", "file-not-found"),
        ("../media", "not-a-file"),
        ("../banks/bank.yaml", "not-a-picture"),
        ("../../school.svg", "file-outside-project"),
        ("/etc/passwd", "file-outside-project"),
        ("https://example.org/school.svg", "file-outside-project"),
    ],
)
def test_a_logo_that_can_t_be_used_is_told_at_its_place(folder, file, code):
    (folder.parent / "school.svg").write_text(ARMS)
    assert [(code, 4, 22)] == told(folder, file)


def test_a_link_leads_no_logo_out_of_the_project(folder):
    (folder.parent / "outside.svg").write_text(ARMS)
    (folder / "media" / "link.svg").symlink_to(folder.parent / "outside.svg")
    assert [("file-outside-project", 4, 22)] == told(folder, "../media/link.svg")

"""A school's own type: files of the project and installed families, read from where they may be read."""

import fontpkg_atkinson_hyperlegible as atkinson
import pytest
from quizgen.load import load_project
from quizgen.render.environment import shipped_templates
from quizgen.targets import Supplies, html, pdf
from quizgen.typefaces import families_in, installed_families, is_font

from tests.targets.reading import pages_of
from tests.targets.test_pdf_looks import families

BANK = "bank: bank\ntitle: T\nquestions:\n  - {id: q-1, true-false: It is *so* for **all**., answer: true}\n"
QUIZ = "quiz: quiz\ntitle: A title\nbanks: [../banks/bank.yaml]\npaper: {PAPER}\nsections: [{pick: 1}]\n"
FACES = ("Regular", "Bold", "Italic", "BoldItalic")


def own_font(face):
    """Give a font that no machine has: one of ours under another name of the same length."""
    content = (atkinson.ROOT / "files" / f"AtkinsonHyperlegible-{face}.ttf").read_bytes()
    for encoding in ("utf-16-be", "ascii"):
        content = content.replace("Hyperlegible".encode(encoding), "Ourschool789".encode(encoding))
    return content


@pytest.fixture
def folder(tmp_path):
    for name in ("banks", "quizzes", "fonts"):
        (tmp_path / name).mkdir()
    (tmp_path / "banks" / "bank.yaml").write_text(BANK)
    for face in FACES:
        (tmp_path / "fonts" / f"own-{face}.ttf").write_bytes(own_font(face))
    return tmp_path


def project_of(folder, paper):
    (folder / "quizzes" / "quiz.yaml").write_text(QUIZ.replace("PAPER", paper))
    return load_project([folder])


def made_of(folder, paper, target=pdf):
    project = project_of(folder, paper)
    assert () == project.diagnostics
    supplies = Supplies((shipped_templates(),), 0, project.media, fonts=project.fonts)
    jobs, problems = target.plan_files(project.quizzes[0], supplies)
    assert () == problems
    return {job.name.partition("/")[2]: job.make().content for job in jobs}


def told(folder, paper):
    found = project_of(folder, paper).diagnostics
    return [(each.code, each.place.line, each.place.column) for each in found]


def test_a_file_sets_papers_and_keys_in_its_type_bold_and_italic_too():
    folder_families = families_in(tuple(map(own_font, FACES)))
    assert ("Atkinson Ourschool789",) == folder_families


def test_a_file_brings_along_the_others_of_its_family(folder):
    made = made_of(folder, "fonts: ../fonts/own-Regular.ttf")
    assert [{"AtkinsonOurschool789"}] * 3 == [families(content) for content in made.values()]


def test_what_a_font_lacks_is_shown_by_the_theme_s(folder):
    (folder / "banks" / "bank.yaml").write_text(BANK.replace("It is", "⊢ is"))
    made = made_of(folder, "fonts: ../fonts/own-Regular.ttf")
    assert 1 < len(families(made["quiz-A.pdf"]))


def test_the_legible_print_keeps_to_clear_letters(folder):
    made = made_of(folder, "fonts: New Computer Modern, legible: true")
    assert {"AtkinsonHyperlegible"} == families(made["quiz-A.legible.pdf"])


def test_a_family_that_comes_with_quizgen_needs_no_file(folder):
    made = made_of(folder, "fonts: Atkinson Hyperlegible")
    assert {"AtkinsonHyperlegible"} == families(made["quiz-A.pdf"])


def test_a_page_for_browsers_asks_for_the_family(folder):
    page = made_of(folder, "fonts: ../fonts/own-Regular.ttf", html)["quiz-A.html"].decode()
    assert 'font-family: "Atkinson Ourschool789", var(--type)' in page


def test_an_installed_family_is_found_by_its_name(folder, monkeypatch):
    monkeypatch.setattr(
        "quizgen.typefaces.installed_families", lambda: {"Our School": (folder / "fonts" / "own-Bold.ttf",)}
    )
    project = project_of(folder, "fonts: Our School")
    assert ((), ("Our School",), {"quiz:quiz": (own_font("Bold"),)}) == (
        project.diagnostics,
        project.quizzes[0].paper.families,
        project.fonts,
    )


def test_installed_families_have_files_that_are_fonts():
    files = [path for paths in installed_families().values() for path in paths[:1]]
    assert [] == [path for path in files[:5] if not is_font(path.read_bytes())]


@pytest.mark.parametrize(
    ("fonts", "found"),
    [
        ("[New Computer Modern, Zyxwvu Qponm]", [("unknown-font", 4, 38)]),
        ("../fonts/none.otf", [("file-not-found", 4, 16)]),
        ("../banks/bank.yaml", [("not-a-font", 4, 16)]),
        ("../../own.ttf", [("file-outside-project", 4, 16)]),
        ("/usr/share/fonts/own.ttf", [("file-outside-project", 4, 16)]),
    ],
)
def test_what_can_t_be_used_is_told_at_its_place(folder, fonts, found):
    (folder.parent / "own.ttf").write_bytes(own_font("Regular"))
    assert found == told(folder, f"fonts: {fonts}")


def test_a_damaged_font_is_told(folder):
    (folder / "fonts" / "own-Regular.ttf").write_bytes(own_font("Regular")[:300])
    assert [("not-a-font", 4, 16)] == told(folder, "fonts: ../fonts/own-Regular.ttf")


def test_a_link_beside_a_font_leads_no_reading_out_of_the_project(folder):
    bold = folder / "fonts" / "own-Bold.ttf"
    bold.rename(folder.parent / "own-Bold.ttf")
    bold.symlink_to(folder.parent / "own-Bold.ttf")
    assert 3 == len(project_of(folder, "fonts: ../fonts/own-Regular.ttf").fonts["quiz:quiz"])


def test_the_same_fonts_make_the_same_bytes(folder):
    first, second = (made_of(folder, "fonts: ../fonts/own-Regular.ttf") for _ in range(2))
    assert first == second
    assert "It is so" in pages_of(first["quiz-A.pdf"])[0]

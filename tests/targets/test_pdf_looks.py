"""Themes, inks and papers for those who find reading hard: the same form in another look."""

import io
import re

import pytest
from pypdf import PdfReader

from tests.make import choices, quiz_of
from tests.targets.reading import pages_of
from tests.targets.test_pdf import documents
from tests.targets.test_pdf_layout import fonts_in


def families(content):
    return {re.sub(r"^[A-Z]{6}\+|-.*", "", str(font["/BaseFont"])[1:]) for font in fonts_in(content)}


@pytest.mark.parametrize(
    ("theme", "family"),
    [
        ("classic", "LibertinusSerif"),
        ("modern", "SourceSans3"),
        ("academic", "NewCM10"),
        ("exam", "Arimo"),
        ("compact", "LibertinusSerif"),
    ],
)
def test_a_theme_sets_all_documents_in_its_type(theme, family):
    made = documents(quiz_of(choices(3), f"paper: {{theme: {theme}}}\nsections: [{{pick: 3}}]"))
    assert [True] * 3 == [any(each.startswith(family) for each in families(content)) for content in made.values()]


def test_a_colour_inks_the_title():
    blue, black = (
        documents(quiz_of(choices(1), f"paper: {{colour: {colour}}}\nsections: [{{pick: 1}}]"))["z-1-A.pdf"]
        for colour in ("blue", "black")
    )
    contents = [PdfReader(io.BytesIO(content)).pages[0].get_contents().get_data() for content in (blue, black)]
    assert contents[0] != contents[1]
    assert pages_of(blue) == pages_of(black)


def test_the_legible_print_is_the_same_form_in_clear_letters():
    made = documents(quiz_of(choices(20), "forms: 2\npaper: {columns: 2, legible: true}\nsections: [{pick: 20}]"))
    normal, legible = (" ".join(pages_of(made[name])) for name in ("z-1-B.pdf", "z-1-B.legible.pdf"))
    assert 20 == len(re.findall(r"Which \d+", normal))
    assert re.findall(r"Which \d+", normal) == re.findall(r"Which \d+", legible)
    assert {"AtkinsonHyperlegible"} == families(made["z-1-B.legible.pdf"])


def test_a_template_of_one_s_own_changes_a_block_and_keeps_the_rest(tmp_path):
    from quizgen.render.environment import shipped_templates
    from quizgen.targets import Supplies
    from quizgen.targets.pdf import plan_files

    own = tmp_path / "typst"
    own.mkdir()
    (own / "paper.typ.j2").write_text(
        '{% extends "builtin/typst/paper.typ.j2" %}\n{% block head %}\n#text({{ paper.title }} + " of ours")\n{% endblock %}\n'
    )
    quiz = quiz_of(choices(2), "forms: 2\nsections: [{pick: 2}]")
    jobs, problems = plan_files(quiz, Supplies((tmp_path, shipped_templates()), 0))
    (page,) = pages_of(jobs[0].make().content)
    assert ((), True, False, True) == (problems, "Z of ours" in page, "Class" in page, "Which 0?" in page)

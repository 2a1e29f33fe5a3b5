"""Own templates that replace nothing are told; those that do their work aren't."""

import pytest
from quizgen.render.environment import forget_templates, shipped_templates
from quizgen.targets import Supplies, html, pdf
from quizgen.targets.own_templates import idle_templates

from tests.make import quiz_of

EXTENDED = '{% extends "builtin/html/paper.html.j2" %}\n'


@pytest.fixture
def told(tmp_path):
    """Write own templates by their names, and give what is told of them."""

    def tell(markup="html", **contents):
        folder = tmp_path / markup
        folder.mkdir()
        for name, content in contents.items():
            (folder / f"{name}.{markup if markup == 'html' else 'typ'}.j2").write_text(content, encoding="utf-8")
        forget_templates()
        return idle_templates((tmp_path, shipped_templates()), markup)

    return tell


def test_a_mistyped_block_is_told_with_the_nearest_one(told):
    (found,) = told(paper=EXTENDED + "\n{% block heder %}Hi{% endblock %}{% block finish %}{% endblock %}")
    assert ("unknown-block", 3, 10) == (found.code, found.place.line, found.place.column)
    assert "what this template extends has no block 'heder', so what stands in it is never printed" == found.message
    assert "did you mean 'header'?" == found.help


def test_where_no_block_is_near_all_are_named(told):
    (found,) = told(matrix='{% extends "builtin/html/matrix.html.j2" %}{% block q %}{% endblock %}')
    assert "the blocks there are: body, body_class, language, print_style, style, table, title" == found.help


def test_a_mistyped_block_of_a_template_for_typst_is_told(told):
    (found,) = told("typst", key='{% extends "builtin/typst/key.typ.j2" %}\n{% block comentary %}{% endblock %}')
    assert ("unknown-block", 2, "did you mean 'commentary'?") == (found.code, found.place.line, found.help)


@pytest.mark.parametrize(
    "content",
    [
        EXTENDED + "{% block header %}{% block ours %}{% endblock %}{% endblock %}",
        "{% block whole %}{% endblock %}",
        '{% extends "nowhere.j2" %}{% block a %}{% endblock %}',
        '{% extends "html/paper.html.j2" %}{% block a %}{% endblock %}',
        "{% extends paper.title %}{% block a %}{% endblock %}",
        "{% block header",
    ],
    ids=[
        "within another block",
        "extends nothing",
        "extends nothing there is",
        "extends itself",
        "unknown",
        "at fault",
    ],
)
def test_blocks_are_left_alone_that_may_be_printed_or_whose_template_is_at_fault(told, content):
    assert () == told(paper=content)


def test_a_mistyped_template_is_told(told):
    (found,) = told(papers=EXTENDED)
    assert ("unknown-template", 1, 1) == (found.code, found.place.line, found.place.column)
    assert "nothing is made by a template called 'papers.html.j2', and no other template names it" == found.message
    assert "did you mean 'paper.html.j2'?" == found.help


def test_a_template_that_another_extends_may_have_any_name_and_blocks_of_its_own(told):
    school = EXTENDED + "{% block header %}{% block motto %}{% endblock %}{% endblock %}"
    paper = '{% extends "html/school.html.j2" %}{% block motto %}So.{% endblock %}'
    assert () == told(school=school, paper=paper)


@pytest.mark.parametrize(("target", "markup"), [(html, "html"), (pdf, "typst")])
def test_building_tells_it(tmp_path, target, markup):
    (tmp_path / markup).mkdir()
    (tmp_path / markup / "nothing.j2").write_text("", encoding="utf-8")
    forget_templates()
    quiz = quiz_of("- {id: q-1, true-false: So., answer: true}", "sections: [{pick: 1}]")
    _, problems = target.plan_files(quiz, Supplies((tmp_path, shipped_templates()), 0))
    assert ["unknown-template"] == [each.code for each in problems]

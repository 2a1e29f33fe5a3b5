"""What docs/templates.md shows is built as it stands, and every block that it names is there to be replaced."""

import re
from pathlib import Path

import pytest
from quizgen.load import load_project
from quizgen.render.environment import forget_templates, shipped_templates
from quizgen.targets import Supplies, html, pdf

from tests.targets.reading import pages_of

PAGE = (Path(__file__).parent.parent / "docs" / "templates.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"^```jinja\n\{# templates/(\S+) #\}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE))
BLOCKS = {
    name: re.findall(r"`(\w+)`", row) for name, row in re.findall(r"^\| `(\S+\.j2)` \| (.*) \|$", PAGE, re.MULTILINE)
}
BANK = """\
bank: mill
title: Mill
sources: {mill: {author: Mill}}
questions:
  - {id: q-1, multiple-choice: Which is it?, answer: this, distractors: [that, neither]}
  - {id: q-2, multiple-response: Which are these?, answer: [one, two], distractors: [three]}
  - {id: q-3, true-false: It is so., answer: true}
  - {id: q-4, matching: Match them., pairs: {1806: born, 1873: dead}}
  - {id: q-5, ordering: Order them., sequence: [first, second, third]}
  - {id: q-6, cloze: 'The {{gap}} is here.'}
  - {id: q-7, numeric: How many?, answer: 7, unit: years}
  - {id: q-8, short-answer: Who was it?, answer: Mill}
  - {id: set, passage: A text to lean on., questions: [{id: q-9, true-false: It leans., answer: true}]}
  - {id: es-1, essay: Discuss this., model-answer: So., rubric: {All: 4}, space: 12 lines}
  - {id: es-2, essay: Discuss that., model-answer: So., rubric: {All: 4}, space: 12 lines}
"""
QUIZ = """\
quiz: midterm
title: "Midterm: On Liberty"
banks: [../banks/mill.yaml]
forms: 2
time: 50 min
instructions: Answer all.
sections:
  - {title: Part A, questions: [q-1, q-2, q-3, q-4, q-5, q-6, q-7, q-8, set]}
  - {title: Part B, questions: [es-1, es-2], choose: 1}
"""
TARGETS = {"typst": pdf, "html": html}
# what is made for quizzes alone is looked at here
OF_QUIZZES = [name for name in BLOCKS if name not in {"typst/handout.typ.j2", "typst/sheet.typ.j2"}]


@pytest.fixture(scope="module")
def quiz(tmp_path_factory):
    folder = tmp_path_factory.mktemp("project")
    for name, content in (("banks/mill.yaml", BANK), ("quizzes/midterm.yaml", QUIZ)):
        (folder / name).parent.mkdir()
        (folder / name).write_text(content)
    (made,) = load_project([folder]).quizzes
    return made


def made_with(folder, quiz, templates, *, markup="typst"):
    """Make all documents of a quiz with some templates of one's own; none of them has a fault."""
    for name, content in templates.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    forget_templates()
    jobs, _ = TARGETS[markup].plan_files(quiz, Supplies((folder, shipped_templates()), 0))
    made = {job.name.partition("/")[2]: job.make() for job in jobs}
    assert [] == [each for one in made.values() for each in one.diagnostics]
    return {name: one.content for name, one in made.items()}


def blocks_of(name):
    """Give the blocks of a shipped template, those of templates that it extends first."""
    source = (shipped_templates() / name).read_text(encoding="utf-8")
    parents = re.findall(r'{% extends "(.*?)" %}', source)
    found = [block for parent in parents for block in blocks_of(parent)]
    return list(dict.fromkeys([*found, *re.findall(r"{%-? *block (\w+)", source)]))


@pytest.mark.parametrize("name", BLOCKS)
def test_the_page_names_every_block_of_a_template(name):
    assert sorted(blocks_of(name)) == sorted(BLOCKS[name])


def test_the_page_names_every_template_that_has_blocks():
    whole = [path for markup in TARGETS for path in (shipped_templates() / markup).glob("*.j2")]
    names = {f"{path.parent.name}/{path.name}" for path in whole if "{% block" in path.read_text(encoding="utf-8")}
    assert names - {"html/base.html.j2"} == set(BLOCKS)


@pytest.mark.parametrize("name", OF_QUIZZES)
def test_every_block_can_be_replaced_by_itself(name, quiz, tmp_path):
    markup = name.partition("/")[0]
    own = "".join(f"{{% block {block} %}}{{{{ super() }}}}{{% endblock %}}\n" for block in BLOCKS[name])
    shipped = made_with(tmp_path / "none", quiz, {}, markup=markup)
    replaced = made_with(tmp_path / "own", quiz, {name: f'{{% extends "builtin/{name}" %}}\n{own}'}, markup=markup)
    assert list(shipped) == [each for each in replaced if told_by(shipped[each]) == told_by(replaced[each])]


def told_by(content):
    return pages_of(content) if content.startswith(b"%PDF") else re.sub(rb"\s+", b" ", content)


PARTS = {
    "header": '"HEADER"',
    "masthead": "#heading(level: 1)[MASTHEAD]",
    "lines": "#block[LINES]",
    "facts": "#block[FACTS]",
    "instructions": "#block[INSTRUCTIONS]",
    "section": "#block[SECTION]",
    "stimulus": "#block[STIMULUS]",
    "question": "#block[QUESTION]",
    "stem": "[STEM]",
    "answer": "response: [ANSWER],",
    "options": "[OPTIONS]",
    "room": "#block[ROOM]",
    "footer": "#let foot(told) = [FOOTER]",
    "finish": "#block[FINISH]",
}


@pytest.mark.parametrize("block", PARTS)
def test_what_a_block_of_one_s_own_says_stands_on_the_paper(block, quiz, tmp_path):
    own = f'{{% extends "builtin/typst/paper.typ.j2" %}}\n{{% block {block} %}}\n{PARTS[block]}\n{{% endblock %}}\n'
    made = made_with(tmp_path, quiz, {"typst/paper.typ.j2": own})
    assert block.upper() in " ".join(pages_of(made["midterm-A.pdf"]))


def test_the_examples_are_built(quiz, tmp_path):
    made = made_with(tmp_path, quiz, EXAMPLES)
    first, *_, last = pages_of(made["midterm-B.pdf"])
    said = ("Department of History", "You have 50 min, and", "(A)", "Midterm: On Liberty · Form B")
    assert said == tuple(each for each in said if each in first)
    assert "Good luck!" in last


def test_the_example_for_browsers_is_built(quiz, tmp_path):
    page = made_with(tmp_path, quiz, EXAMPLES, markup="html")["midterm-A.html"].decode()
    assert "Well done, Midterm: On Liberty is over." in page
    assert ".item { border-top: 1px solid #ccc;" in page


def test_a_library_beside_a_template_is_imported_by_its_name(quiz, tmp_path):
    own = '{% extends "builtin/typst/paper.typ.j2" %}\n{% block library %}\n{{ super() }}\n#import "school.typ": *\n'
    own += "{% endblock %}{% block facts %}\n#greet()\n{% endblock %}"
    library = "#let greet() = [Welcome to our school]\n"
    made = made_with(tmp_path, quiz, {"typst/paper.typ.j2": own, "typst/school.typ": library})
    assert "Welcome to our school" in pages_of(made["midterm-A.pdf"])[0]


def test_what_stands_at_the_end_fits_on_the_last_page_of_every_form(quiz, tmp_path):
    own = '{% extends "builtin/typst/paper.typ.j2" %}\n{% block finish %}\n#block(height: HEIGHT, [END])\n{% endblock %}\n'
    pages = []
    for height in range(1, 20, 3):
        made = made_with(tmp_path, quiz, {"typst/paper.typ.j2": own.replace("HEIGHT", f"{height}cm")})
        pages += [pages_of(made[f"midterm-{letter}.pdf"]) for letter in "AB"]
    assert [] == [each for each in pages if "END" not in each[-1] or f"Page {len(each)} of {len(each)}" not in each[-1]]

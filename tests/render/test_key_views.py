"""What keys' templates are given: what is right on a form, and all that is said of it."""

from dataclasses import fields, is_dataclass, replace
from decimal import Decimal

import pytest
import typst
from markupsafe import Markup
from quizgen.render.key_views import common_key_view, key_view, matrix_view
from quizgen.render.solution_views import PairsSolution

from tests import make
from tests.render.make import HTML, TYPST, quiz_of

TWO = "- {id: q-1, multiple-choice: Who?, answer: Mill, distractors: [Kant, Hume]}\n- {id: q-2, true-false: So., answer: false}"


def key_of(yaml, *, writing=HTML, head="", **given):
    quiz = quiz_of("- id: q-x\n" + "\n".join(f"  {line}" for line in yaml.splitlines()), head=head, **given)
    return key_view(quiz.forms[0], quiz, writing).sections[0].items[0]


def test_right_options_have_letter_text_and_feedback():
    item = key_of("multiple-choice: Who?\nanswer: Mill\ndistractors: {Kant: No <i>.}\nfeedback: {Mill: Yes.}")
    told = [(option.letter, option.text, option.is_right, option.feedback) for option in item.solution.options]
    assert [("A", "Mill", True, "Yes."), ("B", "Kant", False, "No &lt;i&gt;.")] == told
    assert ("choices", item.solution.options[:1]) == (item.solution.shape, item.solution.right)


def test_letters_are_those_of_the_form():
    quiz = quiz_of(TWO, forms=("A", "B"), turned=True)
    letters = [
        key_view(form, quiz, HTML).sections[0].items[index].solution.right[0].letter
        for index, form in enumerate(quiz.forms)
    ]
    assert ["A", "C"] == letters


def test_the_right_verdict_is_named():
    solution = key_of("true-false: So.\nanswer: false", language="de").solution
    assert [("R", "F")] == [tuple(option.letter for option in solution.options)]
    assert [("F", "Falsch")] == [(option.letter, option.text) for option in solution.right]


def test_a_number_has_its_bounds_and_tolerance_in_words():
    solution = key_of("numeric: How far?\nanswer: 200\ntolerance: 5%\nunit: km").solution
    told = (solution.answer, solution.unit, solution.bounds, solution.tolerance)
    assert ("200", "km", "Right from 190 to 210 km", "Tolerance 5%") == told


def test_an_exact_number_has_no_bounds():
    solution = key_of("numeric: How far?\nanswer: 200").solution
    assert (None, None, None) == (solution.unit, solution.bounds, solution.tolerance)


def test_other_accepted_answers_stand_apart():
    solution = key_of("short-answer: Where?\nanswer: [Beijing, Peking]").solution
    assert ("Beijing", ("Peking",)) == (solution.answer, solution.accepted)


@pytest.mark.parametrize(
    ("writing", "filled"),
    [
        (HTML, 'The <mark class="filled">cat &amp; co</mark> sat.'),
        (TYPST, '{text("The "); filled(text("cat \\u{26} co")); text(" sat\\u{2e}")}'),
    ],
    ids=["html", "typst"],
)
def test_gaps_are_filled_in_place(writing, filled):
    solution = key_of("cloze: 'The {{cat & co|tom}} sat.'", writing=writing).solution
    assert (filled, 1) == (solution.filled, solution.gaps[0].number)


def test_a_gap_tells_all_that_it_accepts():
    (gap,) = key_of("cloze: 'The {{cat|tom}} sat.'").solution.gaps
    assert ("cat", ("tom",)) == (gap.answer, gap.accepted)


def test_pairs_are_joined_and_spare_sides_named():
    solution = key_of("matching: M.\npairs: {p: one, q: two}\nextra: [three]").solution
    assert [(1, "p", "a", "one"), (2, "q", "b", "two")] == [
        (pair.number, pair.left, pair.letter, pair.right) for pair in solution.pairs
    ]
    assert ("three",) == solution.spare


def test_a_sequence_stands_in_its_right_order():
    quiz = quiz_of("- {id: q-x, ordering: O., sequence: [i, j, k]}", forms=("A", "B"), turned=True)
    assert ("i", "j", "k") == key_view(quiz.forms[1], quiz, HTML).sections[0].items[0].solution.steps


@pytest.mark.parametrize(("where", "expected"), [("own", ["b", "c", "a"]), ("inline", ["b", "c", "a"]), ("", [])])
def test_steps_have_their_letters_on_the_key_where_an_answer_sheet_gives_them_some(where, expected):
    quiz = make.quiz_of(
        "- {id: o-1, ordering: Order., sequence: [one, two, three]}", f"{_sheet(where)}sections: [{{pick: 1}}]"
    )
    (form,) = quiz.forms
    placed = replace(form.items[0], shown=(2, 0, 1))
    form = replace(form, sections=(replace(form.sections[0], items=(placed,)),))
    (item,) = key_view(form, quiz, HTML).sections[0].items
    assert expected == list(item.solution.letters)


def _sheet(where):
    return f"paper: {{answer-sheet: {where}}}\n" if where else ""


def test_a_rubric_has_points_and_levels():
    solution = key_of("essay: E.\nmodel-answer: So.\nrubric: {Reasons: 3, Judgement: {1: partly, 2.5: full}}").solution
    told = [
        (each.text, each.points_label, [(level.points_label, level.text) for level in each.levels])
        for each in solution.criteria
    ]
    assert "So." == solution.answer
    assert [
        ("Reasons", "3 points", []),
        ("Judgement", "2.5 points", [("2.5 points", "full"), ("1 point", "partly")]),
    ] == told


def test_commentary_is_on_the_key():
    item = key_of(
        "true-false: So.\nanswer: true\nrationale: r *1*\nnote: n\ninstructor: i\nlevel: apply\ndifficulty: 3\nhint: never"
    )
    assert ("r <em>1</em>", "n", "i", "apply", 3) == (
        item.rationale,
        item.note,
        item.instructor,
        item.level,
        item.difficulty,
    )
    assert "never" not in str(item)


def test_what_is_not_said_is_none():
    item = key_of("true-false: So.\nanswer: true")
    assert {None} == {
        item.rationale,
        item.note,
        item.instructor,
        item.level,
        item.difficulty,
        item.credit,
        item.picture,
    }


def test_evidence_names_source_paragraph_and_phrase():
    (shown,) = key_of(
        'true-false: So.\nanswer: true\nevidence: p6 "robbing the <human> race"',
        head="sources: {mill: {author: Mill, title: On Liberty, by: {p6: the editors}}}\n",
    ).evidence
    told = (shown.voice, shown.title, shown.paragraph, shown.label, shown.phrases)
    assert ("the editors", "On Liberty", "p6", "paragraph 6", ("robbing the &lt;human&gt; race",)) == told
    assert (None, None) == (shown.section, shown.opening)


@pytest.mark.parametrize(
    ("yaml", "credit"),
    [
        ("multiple-choice: W?\nanswer: a\ndistractors: [b]", None),
        ("cloze: '{{a}}'", None),
        ("cloze: '{{a}} {{b}}'", "Points divide over the parts."),
        ("matching: M.\npairs: {p: a, q: b}", "Points divide over the parts."),
        ("ordering: O.\nsequence: [a, b]\ncredit: whole", "All or nothing."),
        (
            "multiple-response: W?\nanswer: [a]\ndistractors: [b]",
            "Points divide over the parts; a wrong tick takes a share, never below 0.",
        ),
    ],
)
def test_the_rule_of_credit_is_said_where_an_answer_has_parts(yaml, credit):
    assert credit == key_of(yaml).credit


@pytest.mark.parametrize(
    ("rationale", "is_short"),
    [
        ("Why.", True),
        ("'" + "word " * 500 + "'", False),
        ("'![a map](map.png)'", False),
        (r"'$\begin{matrix}" + r"a\\" * 25 + r"b\end{matrix}$'", False),
    ],
    ids=["few words", "many words", "a picture", "a tall formula"],
)
def test_an_item_is_short_where_it_surely_fits_a_page(rationale, is_short):
    assert is_short is key_of(f"true-false: So.\nanswer: true\nrationale: {rationale}").is_short


def test_the_common_key_has_no_letters_but_every_form_s_cell():
    quiz = quiz_of(TWO, forms=("A", "B"), turned=True)
    view = common_key_view(quiz, HTML)
    first = view.sections[0].items[0]
    assert (None, {""}) == (view.form, {option.letter for option in first.solution.options})
    assert [("A", 1, "A"), ("B", 2, "C")] == [(cell.form, cell.number, cell.cell) for cell in first.cells]


def test_a_form_s_key_has_its_own_cell_alone():
    quiz = quiz_of(TWO, forms=("A", "B"), turned=True)
    item = key_view(quiz.forms[1], quiz, HTML).sections[0].items[0]
    assert [("B", 1, "F")] == [(cell.form, cell.number, cell.cell) for cell in item.cells]


def test_the_matrix_has_a_row_for_each_number_and_a_column_for_each_form():
    quiz = quiz_of(TWO, forms=("A", "B"), turned=True)
    view = matrix_view(quiz, HTML)
    told = [(row.number, [(cell.cell, cell.id) for cell in row.cells]) for row in view.rows]
    assert ("A", "B") == view.forms
    assert [(1, [("A", "q-1"), ("F", "q-2")]), (2, [("F", "q-2"), ("C", "q-1")])] == told


def test_cells_of_the_matrix_are_no_source():
    view = matrix_view(quiz_of("- {id: q-x, short-answer: W?, answer: '#panic()'}"), TYPST)
    assert r'"\u{23}panic\u{28}\u{29}"' == view.rows[0].cells[0].cell


def test_ids_name_their_bank_where_there_are_several():
    quiz = quiz_of(TWO)
    several = quiz_of(TWO, banks=quiz.banks * 2)
    ids = [key_view(each.forms[0], each, HTML).sections[0].items[0].id for each in (quiz, several)]
    assert ["q-1", "b-1/q-1"] == ids


def test_a_key_has_the_points_of_the_paper():
    quiz = quiz_of(TWO)
    view = key_view(quiz.forms[0], quiz, HTML)
    assert (Decimal(2), "2 points", "1 point") == (
        view.points,
        view.points_label,
        view.sections[0].items[0].points_label,
    )


@pytest.mark.parametrize(
    "yaml", ["cloze: 'The {{cat}}.'", "matching: M.\npairs: {p: one, q: two}", "ordering: O.\nsequence: [i, j]"]
)
def test_the_common_key_solves_as_the_form_s_key_does(yaml):
    quiz = quiz_of("- id: q-x\n" + "\n".join(f"  {line}" for line in yaml.splitlines()))
    own, common = key_view(quiz.forms[0], quiz, HTML), common_key_view(quiz, HTML)
    assert letterless(own) == letterless(common)


def letterless(view):
    solution = view.sections[0].items[0].solution
    if isinstance(solution, PairsSolution):
        return replace(solution, pairs=tuple(replace(pair, letter="") for pair in solution.pairs))
    return solution


EVERYTHING = """
- {id: q-choice, multiple-choice: "Who? $x^2$", answer: Mill, distractors: {"#panic()": "No *way* $]"}, rationale: "`]`", evidence: p1 "a"}
- {id: q-verdict, true-false: "It is so.\\n\\n- a\\n- b", answer: true}
- {id: q-number, numeric: How many?, answer: 4711, tolerance: 17, unit: "k]m"}
- {id: q-cloze, cloze: "The {{zebra|$y$}} on {{wombat::a thing}}."}
- {id: q-pairs, matching: Match., pairs: {p: one, q: two}, extra: [three]}
- {id: q-order, ordering: Order., sequence: [i, j, k]}
- {id: q-essay, essay: Discuss., words: 95-105, model-answer: "a\\n\\nb", rubric: {Yaks: 3}}
"""


def test_every_typst_expression_of_a_key_compiles():
    quiz = quiz_of(EVERYTHING, head="sources: {mill: {author: 'Mill#'}}\n")
    expressions = list(expressions_in(key_view(quiz.forms[0], quiz, TYPST)))
    source = "#let gap(hint: none) = []\n#let filled(body) = body\n" + "\n\n".join(f"#{each}" for each in expressions)
    assert len(expressions) > 40
    assert typst.compile(source.encode(), format="svg")


def expressions_in(value):
    if isinstance(value, Markup):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from expressions_in(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from expressions_in(getattr(value, field.name))

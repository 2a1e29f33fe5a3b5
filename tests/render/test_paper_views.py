"""What papers' templates are given: everything that is printed, and no key."""

from dataclasses import asdict, replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quizgen.assemble.quiz import Paper
from quizgen.item import Filled, Joined, Ordered, Right
from quizgen.markup import Text
from quizgen.render.paper_views import head_of, paper_view

from tests.render.make import HTML, TYPST, quiz_of

ALL_KINDS = """
- {id: q-choice, multiple-choice: Who?, answer: Mill, distractors: [Kant, Hume]}
- {id: q-several, multiple-response: Which?, answer: [a, b], distractors: [c, d]}
- {id: q-verdict, true-false: It is so., answer: true}
- {id: q-short, short-answer: Where?, answer: [zanzibar, xanadu]}
- {id: q-number, numeric: How many?, answer: 4711, tolerance: 1713, unit: km}
- {id: q-cloze, cloze: "The {{zebra|quagga}} on {{wombat::a thing}}."}
- {id: q-pairs, matching: Match., pairs: {p: one, q: two}, extra: [three]}
- {id: q-order, ordering: Order., sequence: [i, j, k]}
- {id: q-essay, essay: Discuss., words: 95-105, model-answer: pangolin, rubric: {Yaks: 3}}
"""
SAID = "  rationale: numbat\n  note: numbat\n  hint: numbat\n  instructor: numbat\n  feedback: {Mill: numbat}\n"


def view_of(questions, writing=HTML, **given):
    quiz = quiz_of(questions, **given)
    return paper_view(quiz.forms[0], head_of(quiz), writing)


def items_of(view):
    return [item for section in view.sections for group in section.groups for item in group.items]


def item_of(yaml, **given):
    (item,) = items_of(view_of("- id: q-x\n" + "\n".join(f"  {line}" for line in yaml.splitlines()), **given))
    return item


@pytest.mark.parametrize("writing", [HTML, TYPST], ids=["html", "typst"])
@pytest.mark.parametrize(
    "told", ["zanzibar", "xanadu", "4711", "1713", "zebra", "quagga", "wombat", "pangolin", "Yaks"]
)
def test_a_paper_holds_no_text_of_a_key(writing, told):
    assert told not in str(asdict(view_of(ALL_KINDS, writing)))


def test_a_paper_holds_nothing_that_is_said_after_answering():
    question = f"- id: q-x\n  multiple-choice: Who?\n  answer: Mill\n  distractors: [Kant]\n{SAID}"
    assert "numbat" not in str(asdict(view_of(question)))


KEYS = {
    "q-choice": st.sampled_from([Right(frozenset({place})) for place in range(3)]),
    "q-several": st.frozensets(st.integers(0, 3), min_size=1).map(Right),
    "q-verdict": st.sampled_from([Right(frozenset({0})), Right(frozenset({1}))]),
    "q-pairs": st.tuples(st.integers(0, 2), st.integers(0, 2)).map(Joined),
    "q-order": st.permutations(range(3)).map(tuple).map(Ordered),
    "q-cloze": st.just(Filled(())),
}


@given(keys=st.fixed_dictionaries(KEYS))
@settings(max_examples=20, deadline=None)
def test_a_paper_is_the_same_whatever_is_right(keys):
    quiz = quiz_of(ALL_KINDS)
    changed = {
        identity: replace(asked, answered=(asked.answered[0], keys.get(identity.question, asked.answered[1])))
        for identity, asked in quiz.asked.items()
    }
    other = replace(quiz, asked=changed)
    assert paper_view(quiz.forms[0], head_of(quiz), HTML) == paper_view(other.forms[0], head_of(other), HTML)


def test_the_head_comes_from_the_quiz():
    paper = Paper("letter", 2, Decimal("10.5"), "HIST <204>")
    view = view_of(
        "- {id: q-x, true-false: So., answer: true}",
        instructions=Text("Go", None),
        time="50 min",
        language="de-AT",
        paper=paper,
    )
    head = (view.title, view.header, view.form, view.instructions, view.time, view.language, view.language_code)
    assert ("Midterm", "HIST &lt;204&gt;", "A", "Go", "50 min", "de-AT", "de") == head
    assert ("letter", 2, Decimal("10.5"), "Punkte") == (view.size, view.columns, view.font_size, view.words.points[3:])


def test_what_the_quiz_does_not_say_is_none():
    view = view_of("- {id: q-x, true-false: So., answer: true}")
    assert (None, None, None, None) == (view.header, view.instructions, view.time, view.sections[0].instructions)


def test_a_section_says_how_many_questions_to_answer():
    view = view_of("- {id: q-1, true-false: So., answer: true}\n- {id: q-2, true-false: No., answer: true}", choose=1)
    assert "Answer 1 of the 2 questions." == view.sections[0].choose_label


@pytest.mark.parametrize(
    ("points", "language", "label"),
    [
        ("1", "en", "1 point"),
        ("2", "en", "2 points"),
        ("0.5", "en", "0.5 points"),
        ("0.5", "de", "0,5 Punkte"),
        ("1", "de", "1 Punkt"),
        ("3", "tlh", "3 points"),
    ],
)
def test_points_are_said_in_the_quiz_s_language(points, language, label):
    item = item_of(f"true-false: So.\nanswer: true\npoints: {points}", language=language)
    assert label == item.points_label


def test_options_have_letters_in_the_order_shown():
    item = item_of("multiple-choice: Who?\nanswer: Mill\ndistractors: [Immanuel *Kant*, Hume]")
    listed = [(option.letter, option.text) for option in item.response.options]
    assert [("A", "Mill"), ("B", "Immanuel <em>Kant</em>"), ("C", "Hume")] == listed
    assert ("choices", False, len("Immanuel Kant")) == (
        item.response.shape,
        item.response.several,
        item.response.longest,
    )


def test_verdicts_speak_the_quiz_s_language():
    item = item_of("true-false: So.\nanswer: false", language="de")
    assert ("verdict", ["Richtig", "Falsch"]) == (
        item.response.shape,
        [option.text for option in item.response.options],
    )


def test_an_entry_shows_its_unit():
    response = item_of("numeric: How far?\nanswer: 5\nunit: km").response
    assert ("entry", "km", True) == (response.shape, response.unit, response.is_number)


def test_right_sides_have_small_letters_and_left_sides_numbers():
    response = item_of("matching: Match.\npairs: {p: one, q: two}\nextra: [three more]").response
    assert [(1, "p"), (2, "q")] == [(side.number, side.text) for side in response.left]
    assert [("a", "one"), ("b", "two"), ("c", "three more")] == [(side.letter, side.text) for side in response.right]
    assert ("pairs", len("three more")) == (response.shape, response.longest)


def test_gaps_of_a_cloze_are_counted_and_empty():
    item = item_of("cloze: 'The {{cat}} sat.'", writing=TYPST)
    assert ("blanks", 1) == (item.response.shape, item.response.count)
    assert '{text("The "); gap(hint: ""); text(" sat\\u{2e}")}' == item.stem


@pytest.mark.parametrize(
    ("yaml", "direction"),
    [
        ("multiple-choice: Who?\nanswer: a\ndistractors: [b]", "Choose one."),
        (
            "multiple-response: Who?\nanswer: [a]\ndistractors: [b]",
            "Choose all that apply. A wrong tick costs as much as a right one earns.",
        ),
        ("true-false: So.\nanswer: true", "True or false?"),
        ("short-answer: Where?\nanswer: a", None),
        ("cloze: '{{a}}'", "Fill in the gap."),
        ("cloze: '{{a}} {{b}}'", "Fill in the gaps."),
        ("matching: M.\npairs: {p: a, q: b}", "Write the letter of its match beside each number."),
        (
            "matching: M.\npairs: {p: a, q: a}",
            "Write the letter of its match beside each number. A letter may be used more than once.",
        ),
        (
            "matching: M.\npairs: {p: a, q: b}\nextra: [c]",
            "Write the letter of its match beside each number. Not every letter is needed.",
        ),
        ("ordering: O.\nsequence: [a, b]", "Number the boxes in the right order."),
        ("essay: E.", None),
        ("essay: E.\nwords: 100-150", "Write 100 to 150 words."),
        ("essay: E.\nwords: 100", "Write about 100 words."),
    ],
)
def test_each_response_says_what_to_do(yaml, direction):
    assert direction == item_of(yaml).direction


@pytest.mark.parametrize(
    ("yaml", "space"),
    [
        ("essay: E.\nwords: 95-105", ("ruled", "11", "lines", 11)),
        ("essay: E.", ("ruled", "15", "lines", 15)),
        ("short-answer: S?\nanswer: a", ("ruled", "2", "lines", 2)),
        ("numeric: N?\nanswer: 1", ("ruled", "1", "lines", 1)),
        ("essay: E.\nspace: 12 lines", ("ruled", "12", "lines", 12)),
        ("essay: E.\nspace: 1 line", ("ruled", "1", "lines", 1)),
        ("essay: E.\nspace: 2.5 lines", ("ruled", "2.5", "lines", 3)),
        ("essay: E.\nspace: 6 cm", ("plain", "6", "cm", 0)),
        ("essay: E.\nspace: box 6 cm", ("box", "6", "cm", 0)),
        ("essay: E.\nspace: squared 4.5 cm", ("squared", "4.5", "cm", 0)),
        ("essay: E.\nspace: half page", ("plain", "0.5", "page", 0)),
    ],
)
def test_there_is_room_to_answer_in(yaml, space):
    room = item_of(yaml).space
    assert space == (room.look, str(room.amount), room.unit, room.lines)


def test_choices_need_no_room():
    assert item_of("true-false: So.\nanswer: true").space is None


def test_a_picture_has_a_name_in_the_output():
    picture = item_of("true-false: So.\nanswer: true\nimage: {file: map.png, alt: A <map>, width: 60 mm}").picture
    assert ("b-1/map.png", "A &lt;map&gt;", Decimal(60), "mm") == (
        picture.name,
        picture.alt,
        picture.width,
        picture.width_unit,
    )


INNER = "[{id: q-1, true-false: So., answer: true}, {id: q-2, true-false: No., answer: false}]"


def group_of(passage, questions=INNER, head=""):
    quiz_questions = (
        f"- {{id: q-0, true-false: First., answer: true}}\n- {{id: q-x, passage: {passage}, questions: {questions}}}"
    )
    first, group = view_of(quiz_questions, head=head).sections[0].groups
    assert first.stimulus is None
    return group


def test_a_stimulus_stands_once_before_its_questions():
    group = group_of("A *text*.")
    assert [2, 3] == [item.number for item in group.items]
    assert ("text", "A <em>text</em>.") == (group.stimulus.shape, group.stimulus.text)
    assert "Questions 2 and 3 refer to the following text." == group.stimulus.heading


def test_a_stimulus_of_one_question_speaks_of_one():
    group = group_of("A text.", "[{id: q-1, true-false: So., answer: true}]")
    assert "Question 2 refers to the following text." == group.stimulus.heading


def test_a_locator_says_where_to_look():
    group = group_of("{locator: p15-p16}", head="sources: {mill: {author: J. S. Mill, title: On <Liberty>}}\n")
    place = group.stimulus.locator
    assert ("J. S. Mill", "On &lt;Liberty&gt;", None, "paragraphs 15–16", None) == (
        place.author,
        place.title,
        place.section,
        place.paragraphs,
        place.opening,
    )
    assert ("locator", "Questions 2 and 3 refer to this place in the text:") == (
        group.stimulus.shape,
        group.stimulus.heading,
    )


def test_a_locator_without_a_known_source_still_names_its_paragraph():
    quiz = quiz_of(
        f"- {{id: q-x, passage: {{locator: p15}}, questions: {INNER}}}", head="sources: {mill: {author: Mill}}\n"
    )
    head = replace(head_of(quiz), places={})
    (group,) = paper_view(quiz.forms[0], head, HTML).sections[0].groups
    assert (None, "paragraph 15") == (group.stimulus.locator.author, group.stimulus.locator.paragraphs)


def test_a_set_may_lean_on_a_picture():
    group = group_of("{image: {file: map.png, alt: A map}}")
    assert ("picture", "b-1/map.png") == (group.stimulus.shape, group.stimulus.picture.name)


def test_a_direction_of_the_item_s_own_goes_first():
    item = item_of("argument: Arms control works.\ncounter: {Hawks: It can be hidden.}")
    assert "What do those who differ hold (Hawks)?" == item.direction


@pytest.mark.parametrize(
    ("opening", "tall"),
    [
        (r"A half, $\frac{1}{2}$:", True),
        (r"Which?", False),
        ("| a |\n  |---|\n  | $x$ |", False),
        ("- $x$\n  - y", False),
        ("```\n  x = 1\n  ```", False),
    ],
    ids=["formula", "words", "table", "list", "code"],
)
def test_only_a_paragraph_that_a_stem_begins_with_takes_the_number_into_its_line(opening, tall):
    stem = f"{opening}\n\n  What is $x$?"
    assert tall is item_of(f"short-answer: |\n  {stem}\nanswer: x").is_tall


@pytest.mark.parametrize(
    ("spaces", "room"),
    [
        (("6 lines", "5 cm"), ("ruled", "7", "lines")),
        (("12 lines", "box 4 cm"), ("ruled", "12", "lines")),
        (("half page", "3 lines"), ("ruled", "13", "lines")),
        (("5 cm", "box 4 cm"), ("box", "5", "cm")),
        (("squared 3 cm", "box 4 cm"), ("squared", "4", "cm")),
        (("4 cm", "6 cm"), ("plain", "6", "cm")),
    ],
)
def test_room_for_the_chosen_ones_is_as_high_as_the_highest_and_has_lines_where_any_asks_for_them(spaces, room):
    essays = "\n".join(f"- {{id: e-{place}, essay: Discuss it., space: {each}}}" for place, each in enumerate(spaces))
    (found,) = view_of(essays, choose=1).sections[0].rooms
    assert room == (found.space.look, str(found.space.amount), found.space.unit)

"""Each kind reduces itself to what it asks: read from YAML as an author writes it."""

from decimal import Decimal

import pytest
from quizgen.item import Blanks, Extended, Joined, Look, Manner, Ordered, Pairs
from quizgen.questions import KINDS, kind_class
from tests.make import asked_of, bank_of, problems_of


def only(yaml):
    (asked,) = asked_of(yaml)
    return asked


def test_every_kind_of_the_registry_names_itself_by_its_prompt():
    assert list(KINDS) == [kind_class(kind).model_fields["prompt"].alias for kind in KINDS]


def test_flashcard_asks_for_its_answer():
    asked = only("flashcard: Whom does silencing rob?\nanswer: The human race")
    response, key = asked.answered
    assert (Manner.RECALL, ["The human race"]) == (response.manner, [text.typed for text in key.texts])


def test_reverse_flashcard_asks_the_other_way_too():
    first, second = asked_of("flashcard: front\nanswer: back\nreverse: true")
    assert ("front", "", "back") == (first.item.stem.typed, first.identity.part, first.answered[1].texts[0].typed)
    assert ("back", "reverse", "front") == (
        second.item.stem.typed,
        second.identity.part,
        second.answered[1].texts[0].typed,
    )


def test_multiple_choice_keeps_the_author_s_list_with_the_answer_first():
    asked = only("multiple-choice: Who?\nanswer: Mill\ndistractors: {Kant: No., Hume: Nor he.}\nfeedback: {Mill: Yes.}")
    response, key = asked.answered
    assert ["Mill", "Kant", "Hume"] == [option.text.typed for option in response.options]
    assert frozenset({0}) == key.options
    assert ["Yes.", "No.", "Nor he."] == [text.typed for text in key.feedback]


def test_multiple_response_has_several_right_options():
    asked = only("multiple-response: Which?\nanswer: [a, b]\ndistractors: [c]")
    assert (True, frozenset({0, 1})) == (asked.item.response.several, asked.answered[1].options)


@pytest.mark.parametrize(("typed", "right"), [("true", 0), ("false", 1)])
def test_true_false_is_a_verdict_with_true_first(typed, right):
    asked = only(f"true-false: It is so.\nanswer: {typed}")
    response, key = asked.answered
    assert (Look.VERDICT, ["True", "False"]) == (response.look, [option.text.typed for option in response.options])
    assert frozenset({right}) == key.options


def test_short_answer_takes_one_text_or_several():
    assert ["Beijing"] == [text.typed for text in only("short-answer: Where?\nanswer: Beijing").answered[1].texts]
    several = only("short-answer: Where?\nanswer: [Beijing, Peking]").answered[1]
    assert ["Beijing", "Peking"] == [text.typed for text in several.texts]


@pytest.mark.parametrize(
    ("answer", "tolerance", "low", "high"),
    [
        ("37,000", "", "37000", "37000"),
        ("37,000", "500", "36500", "37500"),
        ("200", "5%", "190", "210"),
        ("-4", "10%", "-4.4", "-3.6"),
        ("5-7", "", "5", "7"),
        ("5 to 7", "", "5", "7"),
        ("-3--1", "", "-3", "-1"),
        ("2e5", "", "200000", "200000"),
        (".5", "", "0.5", "0.5"),
    ],
)
def test_numeric_is_right_within_its_bounds(answer, tolerance, low, high):
    key = only(f"numeric: How many?\nanswer: {answer}" + (f"\ntolerance: {tolerance}" if tolerance else "")).answered[1]
    assert (Decimal(low), Decimal(high), answer) == (key.low, key.high, key.texts[0].typed)


def test_cloze_stem_holds_no_answer():
    asked = only("cloze: The {{cat|tom::an animal}} sat on {{mat}}.")
    response, key = asked.answered
    assert isinstance(response, Blanks)
    assert ((1, 2), [["cat", "tom"], ["mat"]]) == (response.groups, [[text.typed for text in gap] for gap in key.gaps])
    assert "The {{}} sat on {{}}." == asked.item.stem.typed


def test_cloze_gaps_with_a_number_keep_it_and_the_others_take_the_rest():
    asked = only("cloze: '{{a}} {{c2::b}} {{c2::c}} {{d}}'")
    assert (1, 2, 2, 3) == asked.item.response.groups


def test_matching_joins_left_sides_with_places_of_right_sides():
    asked = only("matching: Match.\npairs: {a: one, b: two, c: one}\nextra: [three]")
    response, key = asked.answered
    assert isinstance(response, Pairs)
    assert isinstance(key, Joined)
    assert ["one", "two", "three"] == [option.text.typed for option in response.right]
    assert (0, 1, 0) == key.partners


def test_ordering_is_right_in_the_author_s_order():
    assert Ordered((0, 1, 2)) == only("ordering: Order.\nsequence: [a, b, c]").answered[1]


def test_essay_is_worth_the_sum_of_its_rubric():
    asked = only("essay: Discuss.\nwords: 300-500\nrubric:\n  Reasons: 3\n  Judgement: {1: partly, 2.5: full}")
    response, key = asked.answered
    assert Extended((300, 500)) == response
    assert Decimal("5.5") == asked.item.points
    assert [(Decimal("2.5"), "full"), (Decimal(1), "partly")] == [
        (points, text.typed) for points, text in key.criteria[1].levels
    ]


def test_argument_asks_for_each_part_that_is_there():
    asked = asked_of(
        "argument: It can be verified.\ngrounds: [Tests show., So do sites.]\nconcession: Not exports.\n"
        "counter: {Hawks: It can be hidden.}\nreply: Not for long.\nhedge: easier, not certain"
    )
    assert ["grounds", "concession", "counter", "reply", "hedge"] == [each.identity.part for each in asked]
    assert "It can be hidden." == asked[3].item.stem.typed
    assert "- Tests show.\n- So do sites." == asked[0].answered[1].answer.typed


def test_passage_hands_stimulus_evidence_level_and_tags_to_its_questions():
    first, second = bank_of(
        "- {id: q-x, passage: {locator: p15}, level: analyze, tags: [set], questions: [\n"
        "    {id: q-1, true-false: So., answer: true},\n"
        "    {id: q-2, true-false: Not so., answer: false, level: remember, tags: [own], evidence: p2}]}",
        head="sources: {mill: {author: Mill}}\n",
    ).asked
    assert ("q-x", 15) == (first.item.stimulus.question, first.item.stimulus.locator.first)
    assert ("analyze", ("set",), "p15") == (
        first.about.level,
        first.about.tags,
        first.commentary.citations[0].paragraphs,
    )
    assert ("remember", ("set", "own"), "p2") == (
        second.about.level,
        second.about.tags,
        second.commentary.citations[0].paragraphs,
    )


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ("[30, 4, 100]", ["4", "30", "100"]),
        ("['1,000', '20', '3']", ["3", "20", "1,000"]),
        ("[$3 billion, $5 million, $1 billion]", ["$5 million", "$1 billion", "$3 billion"]),
        ("['June 16, 1998', 'May 1993', 'October 1994']", ["May 1993", "October 1994", "June 16, 1998"]),
        ("[spring 1994, October 1996, May 1993]", ["May 1993", "spring 1994", "October 1996"]),
        ("[10%, 5%, 7.5%]", ["5%", "7.5%", "10%"]),
        ("[-1, -10, 3]", ["-10", "-1", "3"]),
    ],
)
def test_numbers_dates_and_money_stand_in_their_order(options, shown):
    response = only(
        f"multiple-response: Which?\nanswer: {options}\ndistractors: [{'999999 billion' if 'billion' in options else '2 May 2020' if '19' in options else '99%' if '%' in options else 5000}]"
    ).item.response
    ranked = sorted((option for option in response.options[:3]), key=lambda option: option.rank)
    assert shown == [option.text.typed for option in ranked]


@pytest.mark.parametrize("options", ["[3, May 1998, cat]", "[3, 4 cats, five]", "[June, 7]"])
def test_options_of_different_sorts_have_no_order(options):
    response = only(f"multiple-choice: Which?\nanswer: dog\ndistractors: {options}").item.response
    assert {None} == {option.rank for option in response.options}


@pytest.mark.parametrize(
    "special", ["None of the above", "all of these", "All of the above.", "None of these are correct"]
)
def test_options_that_speak_of_the_others_stand_last(special):
    response = only(f"multiple-choice: Which?\nanswer: ant\ndistractors: [{special}, bee]").item.response
    assert [None, False, None] == [option.rank if option.rank is None else False for option in response.options]


def test_order_pins_the_options_that_it_names():
    response = only("multiple-choice: Which?\nanswer: a\ndistractors: [b, c, d]\norder: [d, b]").item.response
    assert ["d", "b"] == [
        option.text.typed
        for option in sorted((o for o in response.options if o.rank is not None), key=lambda o: o.rank)
    ]


def test_points_come_from_the_question_before_the_bank():
    assert Decimal(3) == only("true-false: So.\nanswer: true\npoints: 3").item.points


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("flashcard: f", ("missing-property", 4, 5, "a flashcard has no 'answer'")),
        ("multiple-choice: f\nanswer: a", ("missing-property", 5, 5, "a multiple-choice has no 'distractors'")),
        ("flashcard: f\nanswer: a\nanwser: b", ("unknown-property", 6, 5, "unknown property 'anwser' of a flashcard")),
        ("flashcard: f\nanswer: a\nreverse: yes", ("not-a-flag", 6, 14, "'yes' is neither true nor false")),
        ("flashcard: f\nanswer: a\ndifficulty: 7", ("wrong-difficulty", 6, 17, "'7' is no difficulty")),
        (
            "flashcard: f\nanswer: a\nlevel: knows",
            ("unknown-value", 6, 12, "'knows' is none of remember, understand, apply, analyze, evaluate, create"),
        ),
        ("flashcard: f\nanswer:", ("empty-value", 5, 12, "nothing is written here")),
        ("flashcard: f\nanswer: [a]", ("wrong-shape", 5, 13, "one text is wanted here, not a list or a mapping")),
        ("numeric: n\nanswer: about five", ("not-a-number", 5, 13, "'about five' is no number")),
        ("numeric: n\nanswer: 7-5", ("not-a-number", 5, 13, "the range '7-5' ends before it begins")),
        ("numeric: n\nanswer: 5-7\ntolerance: 1", ("wrong-tolerance", 5, 13, "a range has no tolerance besides")),
        ("cloze: no gap", ("cloze-nothing", 4, 12, "no gap in this cloze")),
        ("cloze: a {{gap", ("cloze-nothing", 4, 12, "no gap in this cloze")),
        ("cloze: a {{gap}} and {{gap", ("cloze-nothing", 4, 12, "a gap is opened with '{{' and never closed")),
        ("ordering: o\nsequence: [a]", ("too-few-steps", 5, 15, "one step has no order")),
        ("matching: m\npairs: {a: b}", ("too-few-pairs", 5, 12, "one pair leaves nothing to match")),
        ("essay: e\nwords: many", ("wrong-words", 5, 12, "'many' is no number of words")),
        ("multiple-choice: m\nanswer: a\ndistractors: [b]\norder: [c]", ("unknown-option", 7, 13, "'c' is no option")),
        ("true-false: t\nanswer: true\nevidence: page 3", ("wrong-evidence", 6, 15, "'page 3' names no paragraph")),
        ("true-false: t\nanswer: true\nspace: lots", ("wrong-space", 6, 12, "'lots' is no space to answer in")),
        (
            "true-false: t\nmultiple-choice: u",
            ("two-kinds", 5, 5, "'true-false' and 'multiple-choice' both name the kind of this question"),
        ),
        ("mulitple-choice: u", ("unknown-kind", 4, 5, "unknown kind 'mulitple-choice'")),
        ("true-false: '[x](javascript:y)'\nanswer: true", ("unsafe-address", 4, 17, "a link to 'javascript:y'")),
    ],
)
def test_a_mistake_is_reported_at_its_place(yaml, expected):
    found = [(each.code, each.place.line, each.place.column, each.message) for each in problems_of(yaml)]
    assert [expected] == found


def test_all_mistakes_of_a_question_are_reported_at_once():
    found = problems_of("flashcard: f\nanwser: b\ndifficulty: 7\npoints: -1")
    assert ["not-points", "unknown-property", "wrong-difficulty"] == sorted(each.code for each in found)


def test_a_mistyped_property_is_answered_by_the_right_one():
    (found,) = problems_of("flashcard: f\nanswer: a\nratonale: b")
    assert "did you mean 'rationale'?" == found.help


def test_a_passage_kept_for_exams_keeps_its_questions_for_exams():
    (asked,) = asked_of(
        "passage: p\nuse: exam\nwithdrawn: superseded\nquestions: [{id: q-1, true-false: So., answer: true}]"
    )
    assert ("exam", "superseded") == (asked.about.use, asked.about.withdrawn)


def test_a_property_that_is_missing_since_its_name_is_mistyped_is_told_once():
    assert ["unknown-property"] == [each.code for each in problems_of("flashcard: f\nanswr: b")]


def test_a_claim_is_asked_about_in_the_language_of_its_bank():
    argument = "- {id: q-1, argument: C., grounds: G., counter: {Falken: O.}, reply: R.}"
    asked = bank_of(argument, head="language: de-AT\n").asked
    assert (
        "Mit welcher Begründung?",
        "Was wenden andere dagegen ein (Falken)?",
        "Was wird darauf erwidert?",
    ) == tuple(each.item.direction for each in asked)

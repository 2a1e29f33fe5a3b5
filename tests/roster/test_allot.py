from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from quizgen.diagnostics import Place, SourceText
from quizgen.roster import Person, allot_forms

NOWHERE = Place(SourceText("class.csv", ""), 0, 0)
FORMS = ("A", "B", "C", "D")


def person(number, *, group="", form=""):
    return Person(f"P{number}", str(number), NOWHERE, group=group, form=form)


persons = st.lists(st.tuples(st.sampled_from("xyz"), st.sampled_from(["", "", "", "A", "B"])), max_size=40).map(
    lambda rows: [person(number, group=group, form=form) for number, (group, form) in enumerate(rows)]
)


@given(persons)
def test_a_form_that_the_roster_names_is_kept(everyone):
    allotted = allot_forms(everyone, FORMS, "seed")
    assert [each.form or form for each, form in zip(everyone, allotted, strict=True)] == list(allotted)


@given(st.integers(0, 60), st.integers(2, 6), st.text(max_size=5))
def test_each_form_is_given_about_equally_often(number, forms, seed):
    allotted = allot_forms([person(each) for each in range(number)], "ABCDEF"[:forms], seed)
    counts = [allotted.count(form) for form in "ABCDEF"[:forms]]
    assert max(counts) - min(counts) <= 1


@given(persons)
def test_neighbours_whose_forms_are_free_have_different_ones(everyone):
    allotted = allot_forms(everyone, FORMS, "seed")
    for group in "xyz":
        line = [(each, form) for each, form in zip(everyone, allotted, strict=True) if each.group == group]
        alike = [one for (one, form), (other, same) in pairwise(line) if form == same and not (one.form and other.form)]
        assert [] == alike


@given(persons, st.integers(1, 5))
def test_whoever_is_added_at_the_end_of_a_group_moves_nobody(everyone, more):
    before = allot_forms(everyone, FORMS, "seed")
    after = allot_forms([*everyone, *(person(100 + each, group="x") for each in range(more))], FORMS, "seed")
    assert before == after[: len(before)]


def test_another_group_moves_nobody():
    seventh = [person(number, group="7b") for number in range(5)]
    assert (
        allot_forms(seventh, FORMS, "seed")
        == allot_forms([person(9, group="7a"), *seventh], FORMS, "seed")[1:]
    )  # fmt: skip


def test_another_seed_begins_with_another_form():
    firsts = {allot_forms([person(1)], FORMS, str(seed))[0] for seed in range(50)}
    assert set(FORMS) == firsts

import pytest
from quizgen.diagnostics import Place, SourceText
from quizgen.roster import Copy, Order, Person, Share, bundle, make_copies

NOWHERE = Place(SourceText("class.csv", ""), 0, 0)


def copies(*rows):
    return tuple(
        Copy(Person(name, "", NOWHERE, group=group, print=kind), form, name) for name, form, group, kind in rows
    )


def bundles(order, kind="", most=10):
    return [(each.form, [copy.file for copy in each.copies], each.spare) for each in bundle(order, "AB", kind, most)]


def test_a_bundle_holds_the_copies_of_a_form_group_by_group():
    order = Order(
        "q", copies(("a", "A", "2", ""), ("b", "A", "1", ""), ("c", "B", "1", ""), ("d", "A", "2", "")), Share()
    )
    assert [("A", ["a", "d", "b"], 0), ("B", ["c"], 0)] == bundles(order)


def test_each_print_has_bundles_of_its_own():
    order = Order("q", copies(("a", "A", "", "large"), ("b", "A", "", "")), Share(), spare=1)
    assert [("A", ["a"], 0)] == bundles(order, "large")


def test_spare_copies_stand_at_the_end_of_each_form():
    order = Order("q", copies(("a", "A", "", "")), Share(), spare=2)
    assert [("A", ["a"], 2), ("B", [], 2)] == bundles(order)


def test_a_bundle_that_grows_too_thick_is_parted():
    order = Order("q", copies(*((f"p{number}", "A", "", "") for number in range(5))), Share(), spare=2)
    parted = [("A", ["p0", "p1", "p2"], 0), ("A", ["p3", "p4"], 1), ("A", [], 1), ("B", [], 2)]
    assert parted == bundles(order, most=3)


def test_spare_copies_are_made_by_the_last_part_alone():
    assert [0, 0, 5] == [Order("q", (), Share(number, 3), spare=5).spares for number in (1, 2, 3)]


@pytest.mark.parametrize("parts", [1, 2, 3, 8, 40])
def test_all_parts_together_make_what_one_run_makes(parts):
    persons = [Person(f"P {number}", "", NOWHERE, group=str(number % 3)) for number in range(25)]
    whole = make_copies(persons, "ABC", quiz="q", seed="s", share=Share())
    shares = (make_copies(persons, "ABC", quiz="q", seed="s", share=Share(n, parts)) for n in range(1, parts + 1))
    assert whole == tuple(copy for share in shares for copy in share)

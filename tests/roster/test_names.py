import pytest
from hypothesis import given
from hypothesis import strategies as st
from quizgen.diagnostics import Place, SourceText
from quizgen.paths import is_safe_file_name
from quizgen.roster import Person, name_files

NOWHERE = Place(SourceText("class.csv", ""), 0, 0)


def files_of(*persons):
    return name_files([Person(name, id_, NOWHERE) for name, id_ in persons], "midterm")


@pytest.mark.parametrize(
    ("name", "id_", "file"),
    [
        ("Ada Lovelace", "4711", "midterm-4711"),
        ("Ada Lovelace", "", "midterm-Ada-Lovelace"),
        ("Zoë Groß-Ørsted", "", "midterm-Zoe-Gross-Orsted"),
        ("", "AB_12", "midterm-AB_12"),
        ("../../etc/passwd", "", "midterm-etc-passwd"),
        ("con", "", "midterm-con"),
        ("", "a/b", "midterm-a-b-c14cddc0"),
        ("李雷", "", "midterm-3a47328a"),
    ],
)
def test_a_file_is_named_by_id_or_else_by_name(name, id_, file):
    assert (file,) == files_of((name, id_))


def test_names_that_read_alike_are_counted():
    assert ("midterm-Zoe-Berg", "midterm-zoe-berg-2") == files_of(("Zoë Berg", ""), ("zoe berg", ""))


def test_ids_that_differ_in_a_mark_have_names_that_hang_on_nobody_else():
    alone, together = files_of(("", "a/b")), files_of(("", "a-b"), ("", "a/b"))
    assert alone[0] == together[1]


@given(st.lists(st.tuples(st.text(max_size=80), st.text(max_size=80)).filter(any), max_size=20))
def test_no_two_files_are_called_alike_and_all_names_are_safe(persons):
    names = files_of(*persons)
    assert len(names) == len({name.casefold() for name in names})
    assert all(is_safe_file_name(f"{name}.pdf") for name in names)

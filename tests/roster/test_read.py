import pytest
from hypothesis import given
from hypothesis import strategies as st
from quizgen.roster import read_roster

FORMS = ("A", "B")


def read(text, *, encoding="utf-8"):
    return read_roster("class.csv", text.encode(encoding), FORMS)


def persons_of(text, *, encoding="utf-8"):
    persons, problems = read(text, encoding=encoding)
    assert () == tuple(each.message for each in problems)
    return persons


def told(text):
    _, problems = read(text)
    return [(each.code, each.place.line, each.place.column) for each in problems]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_roster_may_have_any_of_three_delimiters(delimiter):
    (person,) = persons_of(f"name{delimiter}id\nAda Lovelace{delimiter}4711\n")
    assert ("Ada Lovelace", "4711") == (person.name, person.id)


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"', "sep=;;", "sep=;\r", "\nsep=;"])
def test_a_first_line_that_names_the_delimiter_is_understood(first):
    (person,) = persons_of(f"{first}\nname;id\nLovelace, Ada, of London;4711\n")
    assert ("Lovelace, Ada, of London", "4711") == (person.name, person.id)


@pytest.mark.parametrize("delimiter", ["\t", "|", ","])
def test_that_line_may_name_any_delimiter(delimiter):
    (person,) = persons_of(f"sep={delimiter}\nname{delimiter}id\nAda; L.{delimiter}4711\n")
    assert ("Ada; L.", "4711") == (person.name, person.id)


def test_what_is_wrong_below_that_line_is_told_at_its_place():
    assert [("unknown-form", 3, 5)] == told("sep=;\nname;form\nAda;Q\n")


def test_a_column_that_begins_like_that_line_is_a_column():
    assert [("unknown-column", 1, 1)] == told("sep=x;name\nAda;7b\n")


@pytest.mark.parametrize("mark", ["utf-16-le", "utf-16-be"])
def test_what_excel_calls_unicode_text_is_read(mark):
    (person,) = persons_of("\ufeffname\tid\r\nZoë Łuk\t1\r\n", encoding=mark)
    assert ("Zoë Łuk", "1") == (person.name, person.id)


def test_a_roster_cut_off_within_a_character_of_utf_16_is_told():
    _, problems = read_roster("class.csv", "\ufeffname\nZoë".encode("utf-16-le")[:-1], FORMS)
    assert [("encoding", 1, 1)] == [(each.code, each.place.line, each.place.column) for each in problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_roster_is_read_with_and_without_a_mark_of_its_encoding(encoding):
    (person,) = persons_of("name,id\nZoë,1", encoding=encoding)
    assert "Zoë" == person.name


@pytest.mark.parametrize("title", ["Extra Time", "extra-time", "EXTRA_TIME", " extra  time "])
def test_titles_of_columns_are_known_in_any_spelling(title):
    (person,) = persons_of(f"name,{title}\nAda,25 %")
    assert "25 %" == person.extra_time


def test_first_and_last_names_make_one_name():
    (person,) = persons_of("Last name,First name\nLovelace,Ada")
    assert "Ada Lovelace" == person.name


def test_a_quoted_field_may_hold_delimiters_quotes_and_lines():
    (person,) = persons_of('name,id\r\n"Lovelace, ""Ada""\r\nKing",1\r\n')
    assert 'Lovelace, "Ada" King' == person.name


def test_a_name_is_kept_as_it_is_whatever_it_means_elsewhere():
    (person,) = persons_of("name\n=cmd|' /C calc'!A0 #panic() $x$ \\u{41}")
    assert "=cmd|' /C calc'!A0 #panic() $x$ \\u{41}" == person.name


def test_marks_of_direction_are_no_part_of_a_name():
    (person,) = persons_of("name\nAda\u202eLovelace\u200b")
    assert "AdaLovelace" == person.name


def test_an_accent_of_its_own_joins_its_letter():
    (person,) = persons_of("name\nZoe\u0308")
    assert "Zoë" == person.name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("25%", "25 %"), ("15 minutes", "15 min"), ("1.5x", "50 %"), ("x 1,25", "25 %"), ("12,5 %", "12.5 %"), ("no", "")],
)
def test_extra_time_is_read_as_people_write_it(typed, meant):
    (person,) = persons_of(f'name;extra time\nAda;"{typed}"')
    assert meant == person.extra_time


@pytest.mark.parametrize(
    ("large", "legible", "meant"),
    [("yes", "", "large"), ("", "x", "legible"), ("Ja", "TRUE", "large-legible"), ("no", "0", "")],
)
def test_a_person_gets_the_print_that_they_need(large, legible, meant):
    (person,) = persons_of(f"id,large print,high legibility\n1,{large},{legible}")
    assert meant == person.print


def test_a_form_is_known_in_small_letters_too():
    (person,) = persons_of("id,form\n1,b")
    assert "B" == person.form


def test_empty_rows_at_the_end_are_of_no_account():
    assert 1 == len(persons_of("name,id\nAda,1\n,\n\n  \n"))


def test_a_column_that_means_nothing_is_told_and_kept():
    persons, problems = read("name,e-mail\nAda,a@b.c")
    assert ("unknown-column", "warning", 1, 6) == (
        problems[0].code,
        problems[0].severity,
        problems[0].place.line,
        problems[0].place.column,
    )
    assert (("e-mail", "a@b.c"),) == persons[0].more


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("no-person", 1, 1)]),
        ("name,id\n", [("no-person", 1, 1)]),
        ("Ada Lovelace,4711\n", [("unknown-column", 1, 1), ("missing-column", 1, 1), ("unknown-column", 1, 14)]),
        ("name,id,student id\nAda,1,1", [("duplicate-column", 1, 9)]),
        ("name,id\nAda,1\n,\nZoe,2", [("empty-row", 3, 1)]),
        ("name,id,group\nAda,1,\n,,7b", [("nameless-person", 3, 1)]),
        ("name,id\nLovelace, Ada,1", [("too-many-fields", 2, 15)]),
        ("name,form\nAda,C", [("unknown-form", 2, 5)]),
        ("name,extra time\nAda,soon", [("not-an-extra-time", 2, 5)]),
        ("name,extra time\nAda,15", [("not-an-extra-time", 2, 5)]),
        ("name,large print\nAda,perhaps", [("not-a-flag", 2, 5)]),
        ("name,id\nAda,a1\nZoe,A1", [("duplicate-person", 3, 1)]),
        ("name\nKim Lee\nkim lee", [("duplicate-person", 3, 1)]),
        ('name,id\n"Ada,1\nZoe,2', [("unclosed-quote", 2, 1)]),
        ('name,id\n"Ada" King,1', [("unclosed-quote", 2, 6)]),
        ("name,id\nA\0da,1", [("control-character", 2, 2)]),
        (
            f"name,id,group\n{'x' * 201},{'1' * 201},{'g' * 201}",
            [("text-too-long", 2, column) for column in (1, 203, 405)],
        ),
    ],
)
def test_what_is_wrong_is_told_at_its_place(text, expected):
    assert sorted(expected) == sorted(told(text))


def test_all_that_is_wrong_is_told_at_once():
    assert [("unknown-form", 2, 6), ("not-an-extra-time", 2, 8), ("duplicate-person", 3, 1)] == told(
        "name,form,extra time\nAda ,Q,soon\nada,,"
    )


def test_a_roster_in_another_encoding_is_told_where_that_shows():
    _, problems = read_roster("class.csv", "name,id\nZoë,1".encode("cp1252"), FORMS)
    assert [("encoding", 2, 3)] == [(each.code, each.place.line, each.place.column) for each in problems]


def test_a_thousand_mistakes_are_not_all_told():
    _, problems = read("name,form\n" + "".join(f"P{number},Q\n" for number in range(1000)))
    assert (201, "too-many-mistakes") == (len(problems), problems[-1].code)


def test_a_thousand_unknown_columns_are_not_all_told():
    persons, problems = read("name," + ",".join(f"c{number}" for number in range(1000)) + "\nAda,1\n")
    last = problems[-1]
    assert (1, 201, "too-many-mistakes", "warning") == (len(persons), len(problems), last.code, last.severity)


@given(st.binary(max_size=200))
def test_any_bytes_give_persons_or_what_is_wrong(content):
    persons, problems = read_roster("class.csv", content, FORMS)
    assert (persons is None) == any(each.severity == "error" for each in problems)


@given(st.lists(st.text(st.characters(exclude_categories=("C", "Z"))), min_size=1, max_size=5))
def test_what_python_writes_as_csv_is_read_as_it_was(names):
    import csv
    import io
    import unicodedata

    file = io.StringIO()
    csv.writer(file).writerows([("id", "name"), *((number, name) for number, name in enumerate(names))])
    expected = [unicodedata.normalize("NFC", name) for name in names]
    assert expected == [person.name for person in persons_of(file.getvalue())]

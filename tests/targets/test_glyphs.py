"""Letters that quizgen's own fonts lack: shown by an installed font, or told at their place."""

from pathlib import Path

import fontpkg_almarai as almarai
import pytest
from quizgen.targets import borrowing, handout, pdf
from quizgen.targets.glyphs import clusters_in

from tests.make import quiz_of
from tests.targets.anki.building import deck_of
from tests.targets.test_pdf import SUPPLIES
from tests.targets.test_pdf_looks import families

ARABIC = "- {id: q-1, true-false: 'Peace: سلام', answer: true}"
ONE = "sections: [{pick: 1}]"
FILES = tuple(sorted((Path(almarai.ROOT) / "files").glob("*.ttf")))


@pytest.fixture
def installed(monkeypatch):
    """Have only these families installed."""

    def install(found):
        monkeypatch.setattr(borrowing, "installed_families", lambda: found)
        monkeypatch.setattr(borrowing, "can_show", lambda clusters, named, **_: named[0] in found)
        borrowing.borrow_fonts.cache_clear()

    install({})
    yield install
    borrowing.borrow_fonts.cache_clear()


def told(quiz):
    found = pdf.plan_files(quiz, SUPPLIES)[1]
    return [(each.code, each.place.line, each.place.column, each.message) for each in found]


@pytest.mark.usefixtures("installed")
def test_characters_that_no_font_has_are_told_where_they_stand():
    quiz = quiz_of("- {id: q-1, true-false: 'Hangul: 한', answer: true}", ONE)
    assert [("missing-characters", 4, 36, "no font at hand can show '한' (U+D55C)")] == told(quiz)


@pytest.mark.usefixtures("installed")
def test_the_mend_names_a_font_of_the_script():
    (found,) = pdf.plan_files(quiz_of("- {id: q-1, true-false: 'शांति', answer: true}", ONE), SUPPLIES)[1]
    assert found.help.startswith("install a font that holds it, such as 'Noto Serif Devanagari', or name a file")


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("questions", "quiz", "head", "place"),
    [
        ("- {id: q-1, numeric: n, answer: 5, unit: 원}", ONE, "", (4, 44)),
        ("- {id: q-1, true-false: t, answer: true, evidence: src p1}", ONE, "sources: {src: {title: 길}}\n", (3, 24)),
        ("- {id: q-1, true-false: t, answer: true}", "sections: [{pick: 1, title: 첫}]", "", (4, 29)),
        ("- {id: q-1, true-false: t, answer: true}", f"paper: {{header: 첫}}\n{ONE}", "", (4, 17)),
        ("- {id: q-1, true-false: t, answer: true, instructor: 첫}", ONE, "", (4, 56)),
        ('- {id: q-1, true-false: "a\\u1ab0", answer: true}', ONE, "", (4, 27)),
    ],
)
def test_whatever_is_printed_is_looked_at(questions, quiz, head, place):
    found = told(quiz_of(questions, quiz, head=head))
    assert [("missing-characters", *place)] == [each[:3] for each in found]


@pytest.mark.usefixtures("installed")
def test_a_font_for_programs_shows_no_script_whose_letters_join():
    assert ["missing-characters"] == [each[0] for each in told(quiz_of(ARABIC, ONE))]


def test_an_installed_font_shows_what_ours_lack(installed):
    installed({"Almarai": FILES})
    jobs, (hint,) = pdf.plan_files(quiz_of(ARABIC, ONE), SUPPLIES)
    assert ("borrowed-font", 4, 35) == (hint.code, hint.place.line, hint.place.column)
    assert {"Almarai", "LibertinusSerif"} <= families(jobs[0].make().content)


@pytest.mark.parametrize(
    ("paper", "before"),
    [
        ("size: a4", "Libertinus Serif"),
        ("theme: modern", "Source Sans 3"),
        ("theme: exam, fonts: [One, Two]", "One, Two"),
    ],
)
def test_the_mend_for_a_borrowed_font_leaves_all_else_in_its_type(installed, paper, before):
    installed({"Almarai": FILES})
    _, (hint,) = pdf.plan_files(quiz_of(ARABIC, f"paper: {{{paper}}}\n{ONE}"), SUPPLIES)
    assert f"for the same pages everywhere, name it: 'fonts: [{before}, Almarai]'" == hint.help


def test_latin_letters_stay_those_of_the_theme(installed):
    installed({"Almarai": FILES})
    jobs, _ = pdf.plan_files(quiz_of(ARABIC, f"paper: {{theme: modern}}\n{ONE}"), SUPPLIES)
    assert "SourceSans3" in families(jobs[0].make().content)


def test_a_font_made_for_the_script_goes_before_others(installed):
    installed(dict.fromkeys(("Everything Serif", "Noto Sans Arabic", "Noto Naskh Arabic Serif", "Mono Arabic"), FILES))
    found = borrowing._candidates("ARABIC", frozenset("س"), "en", serif=True)
    assert ["Noto Naskh Arabic Serif", "Noto Sans Arabic", "Mono Arabic", "Everything Serif"] == found


@pytest.mark.parametrize(
    ("language", "beside", "first"),
    [("zh", "", "SC"), ("zh-TW", "", "TC"), ("ja", "", "JP"), ("en", "の", "JP"), ("en", "한", "KR"), ("en", "", "SC")],
)
def test_chinese_letters_look_as_in_the_language_that_they_are_of(installed, language, beside, first):
    installed(dict.fromkeys((f"Noto Serif CJK {each}" for each in ("HK", "JP", "KR", "SC", "TC")), FILES))
    found = borrowing._candidates("CJK", frozenset({"平", *beside}), language, serif=True)
    assert f"Noto Serif CJK {first}" == found[0]


@pytest.mark.usefixtures("installed")
def test_handouts_tell_of_them_too():
    deck = deck_of("- {id: a-1, argument: 핵, grounds: g, supports: [a-2]}\n- {id: a-2, argument: b, grounds: g}")
    assert [("missing-characters", 4, 25)] == [
        (each.code, each.place.line, each.place.column) for each in handout.plan_files(deck, SUPPLIES)[1]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", []),
        ("naïve", ["ï"]),
        ("na\u0308ive", ["a\u0308"]),
        ("שָׁל", ["ש\u05b8\u05c1", "ל"]),
        ("a\u00adb\u200bc", []),
        ("\u0301", ["\u0301"]),
    ],
)
def test_marks_stay_with_their_letters(text, expected):
    assert expected == list(clusters_in(text))

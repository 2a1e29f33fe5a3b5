"""Papers and keys as HTML: self-contained, escaped, and without a key on a paper."""

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from quizgen.render.environment import shipped_templates
from quizgen.targets import Supplies
from quizgen.targets.html import plan_files

from tests.make import choices, quiz_of
from tests.targets.reading import pages_of, squeeze
from tests.targets.test_pdf import EVERY_KIND, HOSTILE, quiz_with
from tests.targets.test_typst_source import QUESTIONS, SOURCE

SUPPLIES = Supplies((shipped_templates(),), 1767225600)
GOLDEN = Path(__file__).parents[1] / "golden" / "html"


class Reader(HTMLParser):
    """Gathers a page's text, elements and attributes."""

    def __init__(self, page):
        super().__init__()
        self.text, self.elements, self.attributes = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        if self.elements[-1:] != ["style"]:
            self.text.append(data)

    def handle_endtag(self, tag):
        if tag == "style":
            self.elements.append("/style")


def documents(quiz, supplies=SUPPLIES):
    jobs, problems = plan_files(quiz, supplies)
    assert () == problems
    return {job.name.partition("/")[2]: job.make().content.decode() for job in jobs}


def text_of(page):
    return squeeze("".join(Reader(page).text))


def test_every_form_has_a_paper_and_a_key_and_the_quiz_a_matrix():
    assert ["z-1-A.html", "z-1-A.key.html", "z-1.keys.html", "z-1.marking.html"] == sorted(documents(quiz_with()))


def test_every_kind_stands_on_paper_and_key():
    made = documents(quiz_with())
    paper, key = text_of(made["z-1-A.html"]), text_of(made["z-1-A.key.html"])
    shown = [
        "Whichofthefour?",
        "Whichapply?",
        "Itisso.",
        "Wherewasit?",
        "soldiers",
        "Matchthem.",
        "Orderthem.",
        "Discussit.",
        "Whatisonthefront?",
        "Onwhatgrounds?",
        "Atexttoleanon.",
        "Itleans.",
    ]
    right = [
        "launch",
        "start",
        "red",
        "Notit.",
        "False",
        "PanMunJom",
        "37,000",
        "senatorone",
        "Amodelofananswer.",
        "infull",
        "theback",
        "Becauseofthis.",
        "Onlyforkeys.",
        "A.Author,TheSource,paragraph1",
    ]
    assert ([], []) == ([each for each in shown if each not in paper], [each for each in right if each not in key])
    secret = ("launch", "Panmunjom", "37,000", "theback", "Becauseofthis.", "Amodel", "Why", "Onlyforkeys.", "choice-1")
    assert [] == [each for each in secret if each in paper]


def test_the_letter_on_the_key_names_the_right_text_on_the_paper():
    made = documents(quiz_with())
    (letter,) = re.findall(
        r'<span class="cell">([A-D])</span><div class="said">Which of the four\?', made["z-1-A.key.html"]
    )
    assert f"{letter}.red" in text_of(made["z-1-A.html"])


def test_pages_run_nothing_and_fetch_nothing():
    for page in documents(quiz_with()).values():
        read = Reader(page)
        assert "script" not in read.elements
        assert [] == [
            (name, value) for name, value in read.attributes if name.startswith("on") or name in {"src", "href"}
        ]
        assert "default-src 'none'" in page
        assert not re.search(r"url\(|@import", page)


@pytest.mark.parametrize(
    "text", [*HOSTILE, "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style><b>", "&amp; &lt;"]
)
def test_hostile_text_comes_out_as_typed(text):
    quoted = "'" + text.replace("'", "''") + "'"
    questions = (
        f"- {{id: q-1, multiple-choice: {quoted}, answer: {quoted}, distractors: [other, more], rationale: {quoted}}}\n"
        f"- {{id: q-2, essay: {quoted}, model-answer: {quoted}, rubric: {{{quoted}: 2}}}}"
    )
    made = documents(quiz_of(questions, f"sections: [{{title: {quoted}, pick: 2}}]"))
    shown = squeeze(text.replace("\\", ""))
    for name, times in (("z-1-A.html", 4), ("z-1-A.key.html", 5)):
        read = Reader(made[name])
        assert squeeze("".join(read.text)).replace("\\", "").count(shown) >= times
        assert {"script", "img"}.isdisjoint(read.elements)


def test_a_user_s_template_extends_the_one_that_quizgen_brings(tmp_path):
    (tmp_path / "html").mkdir()
    (tmp_path / "html/paper.html.j2").write_text(
        '{% extends "builtin/html/paper.html.j2" %}{% block finish %}<p>Good luck!</p>{% endblock %}'
    )
    page = documents(quiz_with(), Supplies((tmp_path, shipped_templates()), 0))["z-1-A.html"]
    assert "<p>Good luck!</p>" in page
    assert "Which of the four?" in page


def test_a_fault_in_a_user_s_template_is_told_at_its_place(tmp_path):
    (tmp_path / "html").mkdir()
    (tmp_path / "html/paper.html.j2").write_text("<p>\n{% if %}\n")
    jobs, _ = plan_files(quiz_with(), Supplies((tmp_path, shipped_templates()), 0))
    (found,) = jobs[0].make().diagnostics
    assert ("template-fault", "paper.html.j2", 2) == (found.code, Path(found.place.path).name, found.place.line)


def test_the_same_quiz_gives_the_same_bytes():
    assert documents(quiz_with()) == documents(quiz_with())


def body_of(page):
    return page[page.index("<body") :]


@pytest.mark.parametrize("kind", sorted(QUESTIONS))
@pytest.mark.parametrize(("part", "name"), [("paper", "z-1-A.html"), ("key", "z-1-A.key.html")])
def test_page_of_a_kind_is_the_expected_one(kind, part, name, renew_goldens):
    quiz = quiz_of(QUESTIONS[kind], "seed: s\nsections: [{title: Part A, pick: 1}]", head=SOURCE)
    body = body_of(documents(quiz)[name])
    golden = GOLDEN / f"{kind}.{part}.html"
    if renew_goldens:
        golden.write_text(body, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == body


def test_no_golden_is_left_over():
    expected = sorted(f"{kind}.{part}.html" for kind in QUESTIONS for part in ("paper", "key"))
    assert expected == sorted(path.name for path in GOLDEN.iterdir())


def test_one_key_serves_all_forms_where_the_quiz_says_so():
    made = documents(quiz_with(lines="forms: 2\nkeys: once\nsections: [{pick: 14}]"))
    expected = ["z-1-A.html", "z-1-B.html", "z-1.crib.html", "z-1.key.html", "z-1.keys.html", "z-1.marking.html"]
    assert expected == sorted(made)


def test_other_prints_of_a_form_have_its_order():
    made = documents(quiz_with(lines="paper: {large-print: 18pt, legible: true}\nsections: [{pick: 14}]"))
    assert text_of(made["z-1-A.html"]) == text_of(made["z-1-A.large.html"]) == text_of(made["z-1-A.legible.html"])


def test_large_print_is_large_on_screen_and_paper():
    page = documents(quiz_with(lines="paper: {large-print: 18pt, columns: 2}\nsections: [{pick: 14}]"))[
        "z-1-A.large.html"
    ]
    assert (True, True, False) == (
        "calc(1.06rem * 18 / 11)" in page,
        "body.classic { font-size: 18pt; max-width: none; }" in page,
        "main { columns:" in page,
    )


def test_a_legible_page_is_cream_to_its_edges():
    page = documents(quiz_with(lines="paper: {legible: true}\nsections: [{pick: 14}]"))["z-1-A.legible.html"]
    assert ('<body class="legible', True) == (page[page.index("<body") :][:20], "  background: #fbf4e4;\n" in page)


def test_a_crib_tells_where_each_question_stands():
    page = documents(quiz_with(lines="forms: 2\nsections: [{pick: 14}]"))["z-1.crib.html"]
    assert '<tr><th scope="row">cloze-1</th><td class="opening">The _____ came in _____.</td><td>1</td>' in page


def test_a_crib_shows_formulas_as_papers_do():
    quiz = quiz_of(r"- {id: q-1, true-false: 'Is $\frac{x}{y}$ one?', answer: true}", "forms: 2\nsections: [{pick: 1}]")
    page = documents(quiz)["z-1.crib.html"]
    assert ('<td class="opening">Is <math' in page, "<mfrac" in page) == (True, True)


def test_a_paper_without_bubbles_asks_for_none():
    questions = (
        "- {id: o-1, ordering: Order., sequence: [one, two, three]}\n- {id: p-1, matching: Match., pairs: {a: x, b: y}}"
    )
    page = text_of(documents(quiz_of(questions, "paper: {answer-sheet: inline}\nsections: [{pick: 2}]"))["z-1-A.html"])
    said = ["Number the boxes in the right order.", "Write the letter of its match beside each number.", "ID"]
    assert [] == [each for each in said if squeeze(each) not in page]


@pytest.mark.parametrize(("where", "count"), [("own", 1), ("inline", 0)])
def test_a_paper_says_that_answers_are_marked_on_a_sheet(where, count):
    quiz = quiz_of(choices(1), f"paper: {{answer-sheet: {where}}}\nsections: [{{pick: 1}}]")
    assert count == text_of(documents(quiz)["z-1-A.html"]).count(squeeze("Mark your answers on the answer sheet."))


def test_essays_have_a_sheet_to_mark_them_on():
    page = documents(quiz_with())["z-1.marking.html"]
    assert '<li>Judgement <span class="quiet">(3)</span>' in page
    assert "Markingsheet:Z" in text_of(page)


def test_a_sheet_to_mark_essays_on_shows_the_levels_of_their_criteria():
    essay = "- {id: e-1, essay: Discuss., words: 100, rubric: {Judgement: {1: in part, 3: in full}}}"
    page = documents(quiz_of(essay, "sections: [{pick: 1}]"))["z-1.marking.html"]
    assert "(3)3:infull·1:inpart" in text_of(page)


def test_a_key_shows_what_its_questions_lean_on():
    key = text_of(documents(quiz_with())["z-1-A.key.html"])
    assert 1 == key.count("Atexttoleanon.")


def test_words_from_right_to_left_have_their_direction():
    page = documents(quiz_with("- {id: q-1, true-false: سلام., answer: true}", "sections: [{pick: 1}]"))["z-1-A.html"]
    assert ('<html lang="en" dir="ltr">' in page, '<span dir="rtl">سلام.</span>' in page) == (True, True)


def test_a_page_in_hebrew_begins_at_the_right():
    quiz = quiz_with("- {id: q-1, true-false: שלום, answer: true}", "language: he\nsections: [{pick: 1}]")
    assert '<html lang="he" dir="rtl">' in documents(quiz)["z-1-A.html"]


def test_instructions_of_several_blocks_stand_in_no_paragraph():
    page = documents(quiz_with(lines='instructions: "One.\\n\\nTwo."\nsections: [{pick: 14}]'))["z-1-A.html"]
    assert '<div class="instructions"><p>One.</p>\n<p>Two.</p></div>' in page


def test_a_key_lists_the_sides_that_match_nothing():
    assert "<li><b>–</b>nobody at all</li>" in documents(quiz_with())["z-1-A.key.html"]


def test_a_paper_is_printed_in_its_size_columns_and_type():
    lines = "paper: {size: letter, columns: 2, font-size: 12}\nsections: [{pick: 14}]"
    page = documents(quiz_with(lines=lines))["z-1-A.html"]
    assert ("size: letter;" in page, "columns: 2;" in page, "font-size: 12pt" in page) == (True, True, True)


def test_a_picture_stands_in_the_page_itself_on_paper_and_key():
    picture = b"\x89PNG\r\n\x1a\n"
    question = "- {id: q-1, short-answer: What is it?, answer: a map, image: {file: map.png, alt: A <map>, width: 50%}}"
    supplies = Supplies((shipped_templates(),), 0, {("b-1", "map.png"): picture})
    made = documents(quiz_of(question, "sections: [{pick: 1}]"), supplies)
    shown = '<img src="data:image/png;base64,iVBORw0KGgo=" alt="A &lt;map&gt;" style="width: 50%">'
    assert (1, 1) == (made["z-1-A.html"].count(shown), made["z-1-A.key.html"].count(shown))


def printed(page, folder):
    """Print a page as Chromium does, and give the text of each sheet."""
    (folder / "page.html").write_text(page, encoding="utf-8")
    flags = (
        "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
        " --disable-component-update --disable-sync --no-pdf-header-footer"
    )
    places = (f"--user-data-dir={folder}/profile", f"--print-to-pdf={folder}/page.pdf")
    command = ["chromium", *flags.split(), *places, (folder / "page.html").as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return pages_of((folder / "page.pdf").read_bytes())


@pytest.mark.browser
@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium")
def test_a_browser_prints_the_form_and_page_on_every_page_and_tears_no_question(tmp_path):
    questions = EVERY_KIND + "".join(
        f"- {{id: m-{n}, multiple-choice: Q{n}q which?, answer: O{n}a, distractors: [O{n}b, O{n}c and {'more ' * 20}, O{n}d]}}\n"
        for n in range(20)
    )
    pages = printed(documents(quiz_with(questions, "sections: [{pick: 34}]"))["z-1-A.html"], tmp_path)
    assert len(pages) > 2
    assert all(f"Page {number} of {len(pages)}" in each and "Form A" in each for number, each in enumerate(pages, 1))
    for n in range(20):
        assert 1 == sum(
            any(mark in squeeze(each) for mark in (f"Q{n}qwhich", f"O{n}a", f"O{n}b", f"O{n}d")) for each in pages
        ), n


@pytest.mark.browser
@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium")
def test_a_browser_prints_on_every_page_of_a_key_that_it_is_one(tmp_path):
    pages = printed(documents(quiz_with())["z-1-A.key.html"], tmp_path)
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert "Answer key · Form A · Not for students" in page
        assert f"Page {number} of {len(pages)}" in page


@pytest.mark.browser
@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium")
def test_a_browser_tears_no_short_item_of_a_key(tmp_path):
    questions = "".join(
        f"- {{id: m-{n}, multiple-choice: Q{n}q which?, answer: O{n}a, distractors: [O{n}b, O{n}c], rationale: W{n}x.}}\n"
        for n in range(30)
    )
    pages = printed(documents(quiz_with(questions, "sections: [{pick: 30}]"))["z-1-A.key.html"], tmp_path)
    torn = [
        n for n in range(30) if 1 != sum(any(m in squeeze(p) for m in (f"Q{n}q", f"O{n}c", f"W{n}x")) for p in pages)
    ]
    assert ([], True) == (torn, len(pages) > 1)


@pytest.mark.browser
@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium")
def test_a_browser_prints_no_title_of_a_section_without_its_first_question(tmp_path):
    letters = "abcdefghijklmnopqr"
    questions = "".join(
        f"- {{id: {each}-1, passage: A text., questions: [{{id: {each}-3, true-false: So {each}?, answer: true}},"
        f" {{id: {each}-4, short-answer: Where {each}?, answer: here}}]}}\n"
        f"- {{id: {each}-2, multiple-choice: First {each}?, answer: right, distractors: [W{'rong ' * 19 * place}, false]}}\n"
        for place, each in enumerate(letters)
    )
    sections = ", ".join(
        f"{{title: Part {each}, instructions: Read., questions: [{each}-2, {each}-1]}}" for each in letters
    )
    lines = f"shuffle: {{questions: none}}\nsections: [{sections}]"
    pages = printed(documents(quiz_with(questions, lines))["z-1-A.html"], tmp_path)
    torn = [
        each for each in letters if not any(f"Part {each} 3 points Read." in p and f"First {each}?" in p for p in pages)
    ]
    assert ([], True) == (torn, len(pages) > 3)

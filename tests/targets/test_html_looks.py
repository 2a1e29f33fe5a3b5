"""What stands where on pages for browsers: read from what Chromium prints of them."""

import io
import shutil
import subprocess

import pytest
from pypdf import PdfReader

from tests.make import quiz_of
from tests.targets.test_html import documents, printed

CHOICE = "- {id: m-1, multiple-choice: Which?, answer: Mill, distractors: [Kant, Hume, Locke%s], order: [%s]}"
FOUR = CHOICE % ("", "Mill, Kant, Hume, Locke")
FIVE = CHOICE % (", Burke", "Mill, Kant, Hume, Locke, Burke")
HEBREW = "- {id: m-1, multiple-choice: מי כתב?, answer: מיל, distractors: [קאנט, יום]}\n"


def page_of(questions, lines="", name="z-1-A.html", head=""):
    return documents(quiz_of(questions, f"{lines}\nsections: [{{pick: 1}}]", head=head))[name]


def places_of(page, folder, words):
    """Print a page and say where each of these words begins, from the top left corner, in units of the browser."""
    printed(page, folder)
    found = {}

    def note(text, _, matrix, __, ___):
        found.update((word, (round(matrix[4]), round(matrix[5]))) for word in words if word in text)

    PdfReader(io.BytesIO((folder / "page.pdf").read_bytes())).pages[0].extract_text(visitor_text=note)
    return [found[word] for word in words]


@pytest.mark.parametrize(("language", "end"), [("en", "End"), ("de", "Ende")])
def test_a_paper_says_where_it_ends(language, end):
    assert f'<p class="finish">{end}</p>' in page_of(FOUR, head=f"language: {language}\n")


@pytest.mark.parametrize(("language", "sides"), [("en", ("left", "right")), ("he", ("right", "left"))])
def test_the_foot_begins_where_lines_begin(language, sides):
    page = page_of(FOUR, head=f"language: {language}\n")
    title, number = page.index('content: "Z"'), page.index("counter(page)")
    assert sides == tuple(page[:at].rpartition("@bottom-")[2].partition(" ")[0] for at in (title, number))


@pytest.mark.parametrize(("count", "expected"), [(2, ""), (3, " many four"), (4, " many")])
def test_only_four_options_and_more_stand_in_columns_as_in_pdf(count, expected):
    others = ", ".join("bcde"[:count])
    page = page_of(f"- {{id: m-1, multiple-choice: Which?, answer: a, distractors: [{others}]}}")
    assert f'<ol class="options need-3{expected}"' in page


def test_clear_letters_need_more_width_for_columns():
    made = documents(quiz_of(FOUR, "paper: {legible: true}\nsections: [{pick: 1}]"))
    step = "@container (min-width: %sem) { .need-5.many { --rows: var(--half); } }"
    assert (True, True) == (step % 10.6 in made["z-1-A.html"], step % 13.8 in made["z-1-A.legible.html"])


def in_browser(test):
    """Mark a test that needs Chromium."""
    return pytest.mark.browser(pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium")(test))


def widths_of(page, folder, width=400):
    """Show a page in a window of a width, narrower than Chromium's own can be, and say how wide it and the room are."""
    (folder / "page.html").write_text(page, encoding="utf-8")
    (folder / "frame.html").write_text(
        f'<iframe id="f" src="page.html" style="width:{width}px;height:800px;border:0"></iframe><script>f.onload = () =>'
        "{ const root = f.contentDocument.documentElement;"
        " document.title = root.scrollWidth + ' ' + root.clientWidth; }</script>",
        encoding="utf-8",
    )
    flags = (
        "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
        " --disable-component-update --disable-sync --allow-file-access-from-files --virtual-time-budget=2000 --dump-dom"
    )
    command = [
        "chromium",
        *flags.split(),
        f"--user-data-dir={folder}/profile",
        (folder / "frame.html").as_uri(),
    ]
    shown = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
    return tuple(map(int, shown.partition("<title>")[2].partition("</title>")[0].split()))


@in_browser
@pytest.mark.parametrize("name", ["z-1-A.key.html", "z-1-A.legible.html", "z-1-A.large.html"])
def test_a_narrow_window_shows_a_page_with_wide_tables_and_formulas_without_scrolling_it(tmp_path, name):
    wide = (
        "- id: m-1\n  points: 2\n  multiple-choice: |\n"
        "    | Temperature (°C) | Rate without enzyme | Rate with enzyme |\n    | ---: | ---: | ---: |\n"
        "    | 10 | 0.1 | 2.5 |\n\n"
        "    Which is $6 \\times 12 + 12 \\times 1 + 6 \\times 16 + 6 \\times 12 + 12 \\times 1 + 6 \\times 16$?\n"
        "  answer: a\n  distractors: [b, c]\n"
    )
    made = documents(quiz_of(wide, "paper: {legible: true, large-print: 18pt}\nsections: [{pick: 1}]"))
    page, room = widths_of(made[name], tmp_path)
    assert room == page


@in_browser
def test_options_in_two_columns_are_read_downwards(tmp_path):
    mill, kant, hume, locke, burke = places_of(page_of(FIVE), tmp_path, ["Mill", "Kant", "Hume", "Locke", "Burke"])
    assert (mill[0], kant[0], locke[0]) == (kant[0], hume[0], burke[0])
    assert (mill[1], kant[1]) == (locke[1], burke[1])
    assert mill[1] < kant[1] < hume[1]
    assert mill[0] < locke[0]


@in_browser
def test_four_short_options_stand_in_one_row(tmp_path):
    mill, kant, hume, locke = places_of(page_of(FOUR), tmp_path, ["Mill", "Kant", "Hume", "Locke"])
    assert 1 == len({mill[1], kant[1], hume[1], locke[1]})
    assert mill[0] < kant[0] < hume[0] < locke[0]


@in_browser
def test_what_follows_a_stem_from_right_to_left_stands_at_its_left(tmp_path):
    said, direction = places_of(page_of(HEBREW, head="language: he\n"), tmp_path, ["כתב", "Choose"])
    assert (said[1], True) == (direction[1], direction[0] < said[0])


@in_browser
def test_the_answer_on_a_hebrew_key_stands_at_the_right_of_its_stem(tmp_path):
    page = page_of(HEBREW, name="z-1-A.key.html", head="language: he\n")
    cell = page.partition('<span class="cell">')[2][0]
    page = page.replace(f'<span class="cell">{cell}<', '<span class="cell">QX<')
    answer, said, name = places_of(page, tmp_path, ["QX", "כתב", "m-1"])
    assert name[0] < said[0] < answer[0]

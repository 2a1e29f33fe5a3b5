"""Authors' texts are parsed once, and come out as typed in every markup."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from quizgen.markup import Text, disarm_anki, parse_gaps, typst_literal, write_html, write_plain, write_typst


def text(typed):
    return Text(typed, None)


def as_html(typed):
    return str(write_html(text(typed).blocks))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("plain", "plain"),
        ("a *b* and **c**", "a <em>b</em> and <strong>c</strong>"),
        ("`x < y`", "<code>x &lt; y</code>"),
        ("<b> & &amp;", "&lt;b&gt; &amp; &amp;amp;"),
        ("[Mill](https://example.org/a?b=1&c=2)", '<a href="https://example.org/a?b=1&amp;c=2">Mill</a>'),
        ("![a map](map.png)", '<img src="map.png" alt="a map">'),
        ("one\\\ntwo", "one<br>two"),
        ("one\ntwo", "one two"),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("```python\nx = 1\n```", "<pre><code>x = 1</code></pre>"),
        ("\\*not stressed\\*", "*not stressed*"),
    ],
)
def test_the_small_markdown_becomes_html(typed, expected):
    assert expected == as_html(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "1. e4",
        "- 5",
        "1998. A year",
        "# Forum",
        "> 3",
        "a_b_c",
        "$3 billion to $5 billion",
        "it cost $5 and $6.",
        "US$5 to US$6",
        "a | b",
        "{{ x }} {% y %} {# z #}",
        "http://example.org",
        "(c) -- ...",
        "    indented",
    ],
)
def test_what_only_looks_like_markup_prints_as_typed(typed):
    assert typed.strip() == write_plain(text(typed).blocks).strip()


@pytest.mark.parametrize(
    ("typed", "formulas"),
    [
        ("$x^2$", ["x^2"]),
        ("if $a$ and $b$, then", ["a", "b"]),
        ("$ x$ no", []),
        ("$x $ no", []),
        ("a$x$ no", []),
        ("$x$5 no", []),
        ("costs $5, or $x$", ["x"]),
        (r"$\$5$", [r"\$5"]),
    ],
)
def test_math_opens_and_closes_where_money_does_not(typed, formulas):
    assert formulas == re.findall(
        r"<m>(.*?)</m>", str(write_html(text(typed).blocks, math=lambda latex: Markup(f"<m>{latex}</m>")))
    )


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("[x](javascript:alert)", "unsafe-address"),
        ("[x](data:text/html,x)", "unsafe-address"),
        ("[x](relative.html)", "unsafe-address"),
        ("![x](https://example.org/x.png)", "unsafe-address"),
        ("![x](//example.org/x.png)", "unsafe-address"),
        ("![](x.png)", "missing-alt"),
        ("[" * 501, "text-too-intricate"),
        ("\n".join(f"{'  ' * depth}- item" for depth in range(60)), "text-too-intricate"),
    ],
)
def test_what_cannot_be_printed_safely_is_a_problem(typed, code):
    assert [code] == [problem.code for problem in text(typed).problems]


@given(st.text())
def test_any_text_is_escaped_for_html(typed):
    parts = re.sub(
        r"</?(em|strong|code|pre|ul|li|p|br|a|img|ol|math|mi|mo|mn|mrow|mtext|span)\b[^>]*>",
        "",
        as_html(typed.replace("$", "")),
    )
    assert "<" not in parts


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_a_typst_literal_holds_nothing_that_typst_reads(typed):
    literal = str(typst_literal(typed))
    inner = literal[1:-1]
    rest = re.sub(r"\\u\{[0-9a-f]+\}", "", inner)
    assert not re.search(r"[\x00-\x1f!-/:-@\[-`{-~]", rest)
    assert typed == re.sub(r"\\u\{([0-9a-f]+)\}", lambda found: chr(int(found[1], 16)), inner)


def test_lists_within_lists_lose_nothing():
    typed = "\n".join(f"{'  ' * depth}- item {depth}" for depth in range(30))
    assert [f"item {depth}" for depth in range(30)] == re.findall(r"item \d+", str(write_html(text(typed).blocks)))


def test_typst_is_made_of_calls_and_literals():
    assert r'{text("a "); emph(text("b")); text(" \u{23}read\u{28}\u{22}x\u{22}\u{29}")}' == write_typst(
        text('a *b* #read("x")').blocks
    )


def test_a_gap_holds_no_text_and_keeps_its_place_in_the_markup():
    stem, answers, problems = parse_gaps(text("If *{{clash|row::what?}}* with {{$x^{2}$}}"))
    assert ("If *{{}}* with {{}}", ()) == (stem.typed, problems)
    assert [["clash", "row"], ["$x^{2}$"]] == [[each.typed for each in answer.accepted] for answer in answers]
    assert "If _____ with _____" == write_plain(stem.blocks)
    shown = write_html(stem.blocks, gap=lambda gap: Markup(f"({gap.index}{gap.hint})"))
    assert "If <em>(0what?)</em> with (1)" == str(shown)


def test_code_and_math_may_hold_what_looks_like_a_gap():
    _, answers, _ = parse_gaps(text("`{{no}}` and {{yes}}"))
    assert [["yes"]] == [[each.typed for each in answer.accepted] for answer in answers]


def test_anki_reads_nothing_in_a_disarmed_text():
    assert "&#91;sound:x]&#123;&#123;Front&#125;&#125;" == disarm_anki("[sound:x]{{Front}}\x1f")
    assert "[sound:x]{{Front}}" == html.unescape(disarm_anki("[sound:x]{{Front}}"))

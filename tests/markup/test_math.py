"""Formulas: what they look like in MathML and Typst, that every one compiles, and that none is ever executed."""

import re
from xml.etree.ElementTree import fromstring

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from quizgen.markup.math import MathError, describe_math, latex_to_mathml, latex_to_typst

MATHML = "{http://www.w3.org/1998/Math/MathML}"
ELEMENTS = """
math mrow mi mn mo mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd mstyle mphantom
menclose
""".split()  # noqa: SIM905
ATTRIBUTES = """
display alttext accent accentunder class columnalign columnspacing displaystyle form linethickness lspace rspace mathvariant
maxsize minsize movablelimits notation scriptlevel stretchy width
""".split()  # noqa: SIM905

FORMULAS = [
    r"x",
    r"x = \frac{-b \pm \sqrt{b^2-4ac}}{2a}",
    r"\frac{\frac{a}{b}}{c} + 2^{\frac12}",
    r"\sum_{i=1}^n i = \frac{n(n+1)}{2}",
    r"\displaystyle\sum_{i=1}^n i, \sum\limits_{i} x",
    r"\sum_{\substack{i<n\\ i\ne j}} a_i",
    r"\int_0^\infty e^{-x^2}\,dx \iint \oint",
    r"\lim_{n\to\infty}\left(1+\frac{1}{n}\right)^n = e",
    r"\begin{pmatrix}\frac12&2\\3&\frac34\end{pmatrix}^{-1}",
    r"\begin{bmatrix}1&2\\3&\end{bmatrix}\begin{vmatrix}a\end{vmatrix}\begin{Bmatrix}a\end{Bmatrix}",
    r"|x|=\begin{cases}x & \text{if } x\ge 0\\ -x & \text{otherwise}\end{cases}",
    r"\begin{aligned}a&=b&c&=d\\aa&=bb&cc&=\frac12\end{aligned}",
    r"\begin{array}{lr|c}p&q&p\land q\\\hline 1&0&0\\1&1&1\end{array}",
    r"\big(\begin{smallmatrix}a&b\\c&d\end{smallmatrix}\big)",
    r"\Gamma(x)+\alpha \varepsilon \Omega",
    r"\vec{v} \hat{x} \bar{x} \dot x \ddot x \tilde x \widehat{ABC} \overline{AB} \underline{x}",
    r"\overbrace{a+b}^{n} \underbrace{a}_{x} \overset{?}{=} \stackrel{a}{=} \underset{x}{b}",
    r"\xrightarrow{\text{heat}} \xrightarrow[b]{a}",
    r"\sin^2 x + \cos(2x) - \log_{10} x",
    r"\operatorname{lcm}(a,b) \operatorname*{argmax}_x f \gcd(a,b)",
    r"f\colon A\to B \Rightarrow C \iff D",
    r"\forall x\in\mathbb{R}\ \exists y : x<y",
    r"A\cup B\cap C\setminus D\subseteq \emptyset \not= \not\in",
    r"P(A\mid B), P(A|B), |-x|^2, \lVert v\rVert",
    r"\left\{x \middle| x>\frac12\right\} \left]0,1\right[ \left.\frac{df}{dx}\right|_{x=0}",
    r"\mathrm{2H_2 + O_2 \rightarrow 2H_2O}",
    r"\mathrm{CO_2}\rightleftharpoons\mathrm{H_2CO_3} {}_{6}^{14}\mathrm{C}",
    r"v=5\,\mathrm{m/s} 5 cm -5cm",
    r"\angle ABC=90^\circ, 20\,^\circ\mathrm{C}",
    r"a\equiv b\pmod n, a\bmod b",
    r"a'_1 x'^2 f''' x^\prime",
    r"\sqrt[3]{\frac{1}{8}} \sqrt{x^2+\sqrt{y}}",
    r"\binom{n}{k}=\frac{n!}{k!(n-k)!} {n \choose k} \tbinom nk",
    r"\mathbf{F} \boldsymbol{\alpha} \mathcal{ABC} \mathfrak{g} \mathsf{x} \mathtt{1} \mathit{ab}",
    r"\frac{x^2}{y}\Big|_0^1 \bigl[ \biggr\}",
    r"1{,}000 3.14 .5 50\% \$5 \#",
    r"\cancel{x+y} \xcancel{x} \bcancel{x} \boxed{x+\frac12} \phantom{xyz}",
    r"a\!b\:c\;d\quad e\qquad f~g\ h \hspace{1.5cm} i",
    r"α ≤ −5 × 3",
    r"x \in \{1, 2, \dots, n\} \cdots \vdots \ddots",
    r"p \land \lnot q \lor r \leq \times \cdot \pm \infty",
    r"x^{} {} ^2 _2",
    r"\text{speed} = \frac{\text{distance}}{\text{time}} \textbf{bold 1} \textit{it}",
]

REFUSED = {
    "": "the formula is empty",
    "  \n": "the formula is empty",
    r"\foo x": r"'\foo' is not a command known in formulas",
    r"\text{a \foo}": r"'\foo' is not a command known in formulas",
    r"\input{/etc/passwd}": r"'\input' is not a command known",
    r"\href{javascript:alert(1)}{x}": r"'\href' is not a command known",
    r"\class{a onclick=b}{x}": r"'\class' is not a command known",
    r"\style{background:url(x)}{x}": r"'\style' is not a command known",
    r"\unicode{x3c}": r"'\unicode' is not a command known",
    r"\def\a{\a\a}\a": r"'\def' is not a command known",
    r"\newcommand{\a}{b}": r"'\newcommand' is not a command known",
    r"\begin{foo}x\end{foo}": r"'\begin{foo}' is not an environment known",
    r"\begin{cases}x": r"a \begin{…} has no \end{…}",
    "{a": "a '{' has no '}' after it",
    "a}": "a '}' has no '{' before it",
    "{" * 10_000: "longer than 2,000 characters",
    "{" * 1_000 + "}" * 1_000: "nested too deeply",
    r"\sqrt " * 300 + "x": "nested too deeply",
    "a\0b": "an invisible character (U+0000)",
    "a\u202eb": "an invisible character (U+202E)",
    "a\ud800b": "an invisible character (U+D800)",
    "&#60;script&#62;": "'&#' has no meaning",
    "50%": r"write \% for a percent sign",
    "a\\": "a backslash stands at the end",
    r"x \\ y": r"\\ begins a new line only inside an environment",
    r"\frac{1}": "a fraction needs a numerator and a denominator",
    r"\frac": "the formula is not complete",
    r"\sqrt[3] \displaystyle": "a root has nothing under it",
    "x]} #panic() {[": "a '}' has no '{' before it",
    "x^": "the formula is not complete",
    r"\left(x": "must come in pairs",
    "x_1_2": "two subscripts follow each other",
    r"\left a x \right)": "is not a bracket",
    r"\text{a {b} c}": "can't hold another command or braces",
    r"\hspace{99999cm}": "takes a length below 100",
    r"\operatorname{<b>}": r"\operatorname takes letters",
    r"\not\frac12": r"\not has no form",
    r"\begin{array}{|c|}1\end{array}": "lines round a table are not supported",
}

HOSTILE = [
    '"#read("/etc/passwd")',
    '#read("/etc/passwd")',
    r'\text{"); #read("/etc/passwd"); ("}',
    r"\text{</mtext></math><script>alert(1)</script>}",
    "</math><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    r"\mathrm{#panic()}",
    "$ #panic() $",
    "x] #panic() [",
    r"\operatorname{lcm}#import `a`",
    "{{ config }}",
]


def compile_typst(expression: str, *, is_accessible: bool = True) -> bytes:
    source = f'#set document(title: "t")\n#set text(lang: "en")\n#{expression}\n'
    return typst.compile(source.encode(), pdf_standards=["ua-1"] if is_accessible else [])


def without_alt(expression: str) -> str:
    """Leave what is inside the equation."""
    return re.sub(r'^math\.equation\(alt: "[^"]*", (.*)\)$', r"\1", expression, flags=re.DOTALL)


def content_of(latex: str) -> str:
    """Leave what is inside the math element."""
    return re.sub(r"^<math [^>]*>(.*)</math>$", r"\1", latex_to_mathml(latex), flags=re.DOTALL)


def assert_is_allowed(mathml: str) -> None:
    for element in fromstring(mathml).iter():
        assert element.tag.removeprefix(MATHML) in ELEMENTS
        assert set(element.attrib) <= set(ATTRIBUTES)


def assert_is_inert(expression: str) -> None:
    """Check that outside of string literals only our own calls are left."""
    skeleton = re.sub(r'"(?:[A-Za-z0-9 ]|\\u\{[0-9a-f]+\})*"', "", expression)
    calls = set(re.findall(r"[a-z.]+(?=\()", skeleton))
    assert calls <= {"symbol", "h", "hide", "box"} | {call for call in calls if call.startswith("math.")}
    assert '"' not in skeleton
    assert "#" not in skeleton
    assert "\\" not in skeleton


@pytest.mark.parametrize("latex", FORMULAS)
def test_compiles_as_accessible_pdf(latex: str) -> None:
    assert compile_typst(latex_to_typst(latex)).startswith(b"%PDF")


@pytest.mark.parametrize("latex", FORMULAS)
def test_holds_only_allowed_elements(latex: str) -> None:
    assert_is_allowed(latex_to_mathml(latex))
    assert_is_inert(latex_to_typst(latex))


@pytest.mark.parametrize(("latex", "message"), REFUSED.items())
def test_says_what_is_not_understood(latex: str, message: str) -> None:
    with pytest.raises(MathError, match=re.escape(message)):
        latex_to_typst(latex)
    with pytest.raises(MathError, match=re.escape(message)):
        latex_to_mathml(latex)


@pytest.mark.parametrize("latex", HOSTILE)
def test_prints_hostile_text_as_typed(latex: str) -> None:
    mathml = latex_to_mathml(latex)
    assert_is_allowed(mathml)
    assert_is_inert(latex_to_typst(latex))
    assert "<script" not in mathml
    assert compile_typst(latex_to_typst(latex)).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("latex", "expected"),
    [
        ("x", r'symbol("x")'),
        ("12.5", r'"12\u{2e}5"'),
        ("x+1", r'{[]; symbol("x"); symbol("\u{2b}"); "1"}'),
        ("x=-1", r'{[]; symbol("x"); symbol("\u{3d}"); math.class("unary", symbol("\u{2212}")); "1"}'),
        (r"\alpha", r'symbol("\u{3b1}")'),
        (r"\frac{a}{2}", r'math.display(math.frac(symbol("a"), "2"))'),
        (r"2^{\frac{a}{2}}", r'math.attach("2", t: math.frac(symbol("a"), "2"))'),
        (r"\sin x", r'{[]; math.op("sin"); symbol("x")}'),
        (r"\mathrm{d}x", r'{[]; "d"; symbol("x")}'),
        (r"\mathrm{H_2O}", r'{[]; math.attach("H", b: "2"); "O"}'),
        (r"\mathbb{R}", r'symbol("\u{211d}")'),
        (r"\mathbf{v}", r'symbol("\u{1d42f}")'),
        ("f''", r'math.attach(symbol("f"), t: math.primes(2))'),
        ("3{,}5", r'{[]; "3"; math.class("normal", symbol("\u{2c}")); "5"}'),
        (r"30^\circ", r'math.attach("30", t: symbol("\u{2218}"))'),
        (r"\text{if }", r'"if\u{a0}"'),
        (r"\vec{v}", r'math.accent(symbol("v"), "\u{20d7}")'),
        (r"\sqrt[3]{x}", r'math.root("3", symbol("x"))'),
        (r"\lim_x", r'math.attach(math.op("lim", limits: true), b: symbol("x"))'),
        (r"\left(x\right]", r'math.lr({[]; symbol("\u{28}"); symbol("x"); symbol("\u{5d}")})'),
        (r"a\,b", r'{[]; symbol("a"); h(0.167em); symbol("b")}'),
        (
            r"\begin{matrix}1&2\end{matrix}",
            r'math.display(math.mat(delim: none, row-gap: 0.5em, column-gap: 1em, ("1", "2",)))',
        ),
    ],
)
def test_writes_typst(latex: str, expected: str) -> None:
    assert without_alt(latex_to_typst(latex)) == expected


@pytest.mark.parametrize(
    ("latex", "expected"),
    [
        ("x", "<mi>x</mi>"),
        ("12.5", "<mn>12.5</mn>"),
        ("x<1", "<mrow><mi>x</mi><mo>&lt;</mo><mn>1</mn></mrow>"),
        ("x=-1", '<mrow><mi>x</mi><mo>=</mo><mo form="prefix">−</mo><mn>1</mn></mrow>'),
        (r"\Gamma", '<mi mathvariant="normal">Γ</mi>'),
        (r"\infty", "<mi>∞</mi>"),
        (r"\mathrm{d}", '<mi mathvariant="normal">d</mi>'),
        (r"\mathbf{AB}", "<mrow><mi>𝐀</mi><mi>𝐁</mi></mrow>"),
        (r"\frac12", '<mfrac displaystyle="true"><mn>1</mn><mn>2</mn></mfrac>'),
        (r"\sin x", '<mrow><mo lspace="0" rspace="0.167em">sin</mo><mi>x</mi></mrow>'),
        (r"\sum_i", "<munder><mo>∑</mo><mi>i</mi></munder>"),
        (r"\sum\limits_i", '<munder><mo movablelimits="false">∑</mo><mi>i</mi></munder>'),
        (r"\not=", "<mo>≠</mo>"),
        ("5 cm", "<mrow><mn>5</mn><mi>c</mi><mi>m</mi></mrow>"),
        (r"\text{50\%}", "<mtext>50%</mtext>"),
        (r"\hat{x}", '<mover accent="true"><mi>x</mi><mo stretchy="false">^</mo></mover>'),
        (
            r"\left(x\right.",
            '<mrow><mo stretchy="true" form="prefix">(</mo><mi>x</mi></mrow>',
        ),
    ],
)
def test_writes_mathml(latex: str, expected: str) -> None:
    assert content_of(latex) == expected


def test_keeps_a_last_row_with_an_empty_cell() -> None:
    assert content_of(r"\begin{matrix}1&2\\3&\end{matrix}").count("<mtr>") == 2


def test_gives_the_latex_as_alternative_text() -> None:
    assert describe_math("a <\n b") == "a < b"
    assert 'alttext="a &lt; b"' in latex_to_mathml("a <\n b")
    assert latex_to_typst("a <\n b").startswith(r'math.equation(alt: "a \u{3c} b", ')


PIECES = r"""
\frac \sqrt \sqrt[3] \left( \right) \left. \right| \middle| \begin{cases} \end{cases} \begin{pmatrix} \end{pmatrix} \hline
\begin{aligned} \end{aligned} \begin{array}{c|c} \end{array} \\ & { } _ ^ ' x 12 .5 -5cm 3mu \sum \limits \int \lim \sin
\hat \vec \overline \underbrace \text{a} \text{ \mathrm{ \mathbf \mathbb{R} \not \binom \choose \over \Big| \bigl( \big
\cancel{ \boxed{ \phantom{ \xrightarrow \overset \substack{ \displaystyle \scriptstyle \pmod \, \! \hspace{1em} \hspace
\operatorname{a} \operatorname*{b} \infty \prime \degree \{ \} \| | [ ] ( ) < > = + , : / ! ~ \dfrac12 \tfrac \cfrac \rm
\bf \cal \mbox{b} \begin{smallmatrix} \end{smallmatrix} \begin \end α é 中 # @ $
""".split()  # noqa: SIM905
SAMPLES = st.lists(st.sampled_from(PIECES) | st.sampled_from(FORMULAS), max_size=10).map(" ".join) | st.text(
    max_size=40
)


@settings(deadline=None, max_examples=200)
@given(SAMPLES)
def test_any_text_is_refused_or_compiles(latex: str) -> None:
    try:
        mathml, expression = latex_to_mathml(latex), latex_to_typst(latex)
    except MathError:
        return
    assert_is_allowed(mathml)
    assert_is_inert(expression)
    # without PDF/UA, which refuses characters that no font of this machine has
    assert compile_typst(expression, is_accessible=False).startswith(b"%PDF")
